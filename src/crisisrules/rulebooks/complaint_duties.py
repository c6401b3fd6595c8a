"""保险证券投诉管理制度, sections 2, 3, 4 and 6: what must be done about a complaint, and every month.

A limit that was a blank is `configured`; where the document only says at once or in time, it is stated as prompt.
"""

from crisisrules.calendars import Hours, Limit, Minutes, Promptly, WorkingDays
from crisisrules.language import (
    Basis,
    Case,
    Condition,
    Duty,
    Extension,
    Item,
    MonthlyDuty,
    Text,
    holds,
    not_,
    one_of,
    text,
)
from crisisrules.rulebooks.complaint_parameters import ComplaintParameters, ParameterNote, section

# --- Papers and contents (2, 3.1, 4.4, 6.3) --------------------------------------------------------------------------

RECORD = Item(id="complaint-record", label=text("投诉记录", "complaint record"))
LEDGER = Item(id="complaint-ledger", label=text("投诉台账", "complaint ledger"))
RECORD_CONTENTS = (
    Item(id="record-complainant", label=text("投诉人姓名、联系方式等", "record: complainant's name and contact")),
    Item(id="record-matter", label=text("投诉事项", "record: matter")),
    Item(id="record-time", label=text("投诉时间", "record: time")),
)
LEDGER_CONTENTS = (
    Item(id="ledger-number", label=text("台账：投诉编号", "ledger: number")),
    Item(id="ledger-complainant", label=text("台账：投诉人信息", "ledger: complainant")),
    Item(id="ledger-matter", label=text("台账：投诉事项", "ledger: matter")),
    Item(id="ledger-accepted", label=text("台账：受理时间", "ledger: time of acceptance")),
    Item(id="ledger-progress", label=text("台账：处理进度", "ledger: progress")),
)
ACCEPTED = Item(id="accepted", label=text("已受理投诉", "the complaint has been accepted"))
RECEIVED = Item(id="received", label=text("已收到投诉", "the complaint has been received"))
EXPECTED_TIME = Item(id="expected-time", label=text("预计处理时间", "expected time of handling"))
PLAN = Item(id="plan", label=text("处理方案", "plan"))
PERSONS = Item(id="persons-responsible", label=text("责任人", "persons responsible"))
MILESTONES = Item(id="milestones", label=text("处理时间节点", "milestones"))
HANDLING = Item(id="handling", label=text("投诉处理情况", "handling"))
RESULT = Item(id="result", label=text("处理结果", "result"))
ADVICE = Item(id="advice", label=text("对客户的建议", "advice to the customer"))
ADVICE_AND_MEASURES = Item(id="advice-and-measures", label=text("建议和措施", "advice and measures"))

# --- Duties (2, 3, 4, 6.3) ------------------------------------------------------------------------------------------

FROM_ACCEPTANCE = text(
    "原文未写明自何时起算，自受理之时起算", "The source does not say from when; counted from acceptance"
)
AFTER_FEEDBACK = text(
    "原文为反馈处理结果之后，以办结时间为准", "In the source after the feedback; the time of closing stands for it"
)


def _prompt(id: str, number: str, *also: str, when: Condition | None = None, remark: Text | None = None) -> Case:
    """A case without a number, named by its level if it is for one."""
    return Case(id=id, levels=_levels(id), when=when, limit=Promptly(), citation=section(number, *also), remark=remark)


def _filled(
    id: str, limit: Limit, number: str, *also: str, when: Condition | None = None, remark: Text | None = None
) -> Case:
    """A case whose limit was a blank, named by its level if it is for one."""
    return Case(
        id=id,
        levels=_levels(id),
        when=when,
        limit=limit,
        citation=section(number, *also),
        basis="configured",
        remark=remark,
    )


def _levels(case: str) -> tuple[str, ...] | None:
    return (case,) if case.startswith("level_") else None


def duties(given: ComplaintParameters) -> tuple[Duty, ...]:
    """What one complaint asks for, in the order of the document; what is surprising about a time is a remark."""
    filled = (
        Duty(
            id="first-response",
            kind="inform",
            action=text(
                "对紧急投诉作出初步响应，告知客户已受理",
                "Respond to the urgent complaint: tell the customer that it has been accepted",
            ),
            responsible=("customer-service",),
            recipients=("customer",),
            contents=(ACCEPTED,),
            clocks=("accepted_at",),
            cases=(_filled("urgent", Minutes(given.urgent_response_minutes), "2.2", when=holds("urgent")),),
        ),
        Duty(
            id="acknowledge-letter",
            kind="inform",
            action=text("回复已收到书信或邮件，告知预计处理时间", "Confirm receipt and say how long it may take"),
            responsible=("customer-service",),
            recipients=("customer",),
            contents=(RECEIVED, EXPECTED_TIME),
            clocks=("accepted_at",),
            cases=(_prompt("letter", "2.1", when=one_of("channel", "letter", "email")),),
        ),
        Duty(
            id="register",
            kind="record",
            action=text("记录投诉，分类登入台账", "Record the complaint, and enter it in the ledger by kind"),
            responsible=("customer-service",),
            documents=(RECORD, LEDGER),
            contents=(*RECORD_CONTENTS, *LEDGER_CONTENTS),
            clocks=("accepted_at",),
            cases=(_prompt("all", "2.2"),),
        ),
        Duty(
            id="inform-head",
            kind="report",
            action=text("立即向部门主管汇报", "Tell the department head at once"),
            responsible=("customer-service",),
            recipients=("department-head",),
            clocks=("accepted_at",),
            cases=(_prompt("level_1", "3.1"),),
        ),
        Duty(
            id="transfer-leading-group",
            kind="hand-over",
            action=text("将投诉信息转交领导小组", "Transfer the complaint to the leading group"),
            responsible=("customer-service",),
            recipients=("leading-group",),
            clocks=("accepted_at",),
            cases=(_filled("level_1", Minutes(given.level_1_transfer_minutes), "3.1"),),
        ),
        Duty(
            id="emergency-meeting",
            kind="handle",
            action=text(
                "召开紧急会议，定出方案、责任人和时间节点",
                "Hold an emergency meeting: decide on the plan, who is responsible, and the milestones",
            ),
            responsible=("leading-group",),
            contents=(PLAN, PERSONS, MILESTONES),
            clocks=("leading_group_informed_at",),
            cases=(_filled("level_1", Hours(given.level_1_meeting_hours), "3.1"),),
        ),
        Duty(
            id="transfer-head",
            kind="hand-over",
            action=text("将投诉信息转交部门主管", "Transfer the complaint to the department head"),
            responsible=("customer-service",),
            recipients=("department-head",),
            clocks=("accepted_at",),
            cases=(_filled("level_2", Hours(given.level_2_transfer_hours), "3.2"),),
        ),
        Duty(
            id="handle",
            kind="handle",
            action=text(
                "组织调查处理，将结果交客服人员",
                "Have it investigated and handled; pass the result to customer service",
            ),
            responsible=("department-head",),
            recipients=("customer-service",),
            contents=(RESULT,),
            clocks=("department_head_informed_at",),
            cases=(_filled("level_2", WorkingDays(given.level_2_handling_working_days), "3.2"),),
        ),
        Duty(
            id="reply",
            kind="reply",
            action=text("将处理结果回复客户，跟踪满意度", "Reply with the result, and follow the satisfaction"),
            responsible=("customer-service",),
            recipients=("customer",),
            contents=(RESULT,),
            clocks=("result_received_at",),
            cases=(_filled("level_2", Hours(given.level_2_reply_hours), "3.2"),),
        ),
        Duty(
            id="solve-at-once",
            kind="handle",
            action=text("当场为客户解决", "Solve it for the customer on the spot"),
            responsible=("customer-service",),
            recipients=("customer",),
            clocks=("accepted_at",),
            cases=(_prompt("level_3", "3.3", when=holds("solvable_at_once")),),
        ),
        Duty(
            id="answer",
            kind="reply",
            action=text("调查、协调后给予明确答复", "Investigate or coordinate, and give a clear answer"),
            responsible=("customer-service",),
            recipients=("customer",),
            clocks=("accepted_at",),
            cases=(
                _filled(
                    "level_3",
                    WorkingDays(given.level_3_answer_working_days),
                    "3.3",
                    when=not_(holds("solvable_at_once")),
                ),
            ),
        ),
        Duty(
            id="investigate",
            kind="handle",
            action=text("调查核实投诉事项", "Investigate and verify the matter"),
            responsible=("responsible-department",),
            clocks=("accepted_at",),
            extension=Extension(
                when=holds("complex"),
                limit=WorkingDays(given.investigation_max_working_days),
                citation=section("4.1"),
                basis="configured",
            ),
            cases=(_filled("all", WorkingDays(given.investigation_working_days), "4.1", remark=FROM_ACCEPTANCE),),
        ),
        Duty(
            id="feedback",
            kind="reply",
            action=text(
                "以电话、短信、邮件或书面函件等反馈处理结果",
                "Give feedback by telephone, SMS, mail, letter or the like",
            ),
            recipients=("customer",),
            contents=(HANDLING, RESULT, ADVICE),
            clocks=("accepted_at",),
            cases=(
                _filled(
                    "level_1",
                    WorkingDays(given.level_1_feedback_working_days),
                    "4.4",
                    "3.1",
                    remark=FROM_ACCEPTANCE,
                ),
                _filled(
                    "level_2",
                    WorkingDays(given.level_2_feedback_working_days),
                    "4.4",
                    remark=FROM_ACCEPTANCE,
                ),
                _filled(
                    "level_3",
                    WorkingDays(given.level_3_feedback_working_days),
                    "4.4",
                    remark=FROM_ACCEPTANCE,
                ),
            ),
        ),
        Duty(
            id="report-senior",
            kind="report",
            action=text("将处理情况上报公司高层领导", "Report the handling to senior management"),
            recipients=("senior-management",),
            contents=(HANDLING,),
            clocks=("closed_at",),
            cases=(
                Case(
                    id="level_1",
                    levels=("level_1",),
                    limit=Promptly(),
                    citation=section("3.1"),
                    basis="inferred",
                    reading=text(
                        "同句所写工作日数理解为反馈客户的期限；上报未另写期限",
                        "The days of this sentence are read as those of the feedback; the report has none of its own",
                    ),
                ),
            ),
        ),
        Duty(
            id="satisfaction-visit",
            kind="inform",
            action=text(
                "以电话或问卷回访满意度；客户不满意的重新处理并再次反馈，直至满意",
                "Ask by telephone or questionnaire whether the customer is satisfied; if not, handle it again and "
                "answer again, until satisfied",
            ),
            responsible=("customer-service",),
            recipients=("customer",),
            clocks=("closed_at",),
            cases=(_prompt("all", "4.4", "3.3", remark=AFTER_FEEDBACK),),
        ),
        Duty(
            id="special-report",
            kind="report",
            action=text(
                "就重大投诉或突出问题撰写专项报告，提出建议和措施",
                "Write a special report on the major complaint or salient problem, with advice and measures",
            ),
            recipients=("leaders",),
            contents=(ADVICE_AND_MEASURES,),
            cases=(
                Case(
                    id="level_1",
                    levels=("level_1",),
                    limit=Promptly(),
                    citation=section("6.3"),
                    basis="inferred",
                    reading=text(
                        "“重大投诉事件”理解为一级投诉；突出问题须由处理者自行判断，不由单件投诉推出",
                        "A major complaint is read as one of level 1; whether there is a salient problem cannot be "
                        "told from a single complaint and is left to those who handle it",
                    ),
                ),
            ),
        ),
    )
    return tuple(_remarked(duty, given.notes) for duty in filled)


def _remarked(duty: Duty, notes: tuple[ParameterNote, ...]) -> Duty:
    """The duty, with what is surprising about its times as remarks."""

    def remarked(case: Case) -> Case:
        own = [note.text for note in notes if (note.duty, note.case) == (duty.id, case.id)]
        said = [case.remark, *own] if case.remark else own
        joined = text("；".join(each.zh for each in said), ". ".join(each.en for each in said)) if said else None
        return case.model_copy(update={"remark": joined})

    return duty.model_copy(update={"cases": tuple(map(remarked, duty.cases))})


# --- Monthly duties (6) ----------------------------------------------------------------------------------------------


def monthly_duties(day: int | None) -> tuple[MonthlyDuty, ...]:
    """What every month asks for, by this day of the following one."""
    remark = text(
        "原文只写“每月”；到期日由公司填定，未填则无到期日",
        "The source only says every month; the day is the company's, and without one there is none",
    )
    basis: Basis = "stated" if day is None else "configured"
    return (
        MonthlyDuty(
            id="monthly-statistics",
            kind="record",
            action=text("统计分析上月投诉", "Compile the statistics of the month's complaints"),
            contents=(
                Item(id="number", label=text("投诉数量", "number")),
                Item(id="type", label=text("投诉类型", "type")),
                Item(id="source", label=text("投诉来源", "source")),
                Item(id="result", label=text("处理结果", "result")),
            ),
            day=day,
            citation=section("6.1"),
            basis=basis,
            remark=remark,
        ),
        MonthlyDuty(
            id="monthly-report",
            kind="report",
            action=text("向上级领导报告上月投诉处理情况", "Report the month's handling of complaints to the superiors"),
            recipients=("leaders",),
            contents=(
                Item(id="handling", label=text("投诉处理工作情况", "handling")),
                Item(id="statistics", label=text("统计分析结果", "statistics and analysis")),
                Item(id="improvement", label=text("改进措施落实情况", "improvement")),
            ),
            day=day,
            citation=section("6.3"),
            basis=basis,
            remark=remark,
        ),
    )
