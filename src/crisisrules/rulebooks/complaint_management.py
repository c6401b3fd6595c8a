"""保险证券投诉管理制度: complaint management, a template whose numbers are blanks, sections 2.1 to 6.3.

`complaint_management(parameters)` returns the rulebook of a company that has filled them in (`complaint_parameters`).
What comes from a blank is `configured`, the rest is stated. The monthly duties as dates are in `complaint_periods`.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import Hours, Limit, Minutes, Promptly, WorkingDays
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Amount,
    Basis,
    Case,
    Citation,
    Condition,
    Criterion,
    Duty,
    Event,
    Extension,
    Grade,
    Guidance,
    Item,
    Level,
    Moment,
    MonthlyDuty,
    Otherwise,
    Prohibition,
    Role,
    Rulebook,
    Source,
    Text,
    TrueOrFalse,
    all_of,
    any_of,
    event_model,
    holds,
    is_,
    less_than,
    more_than,
    not_,
    one_of,
    text,
    unordered,
)
from crisisrules.rulebooks.complaint_parameters import ComplaintParameters, ParameterNote

TITLE = text("保险证券投诉管理制度", "Complaint management for insurance and securities business")


def section(number: str, *also: str) -> Citation:
    """A section of this document."""
    return Citation(source=TITLE.zh, article=number, also=also)


# --- The event (2.1, 3) ---------------------------------------------------------------------------------------------

Channel = Annotated[
    Literal["hotline", "online", "counter", "letter", "email"],
    unordered(
        ("hotline", "客服热线", "hotline"),
        ("online", "在线平台", "online platform"),
        ("counter", "营业网点", "counter"),
        ("letter", "书信", "letter"),
        ("email", "电子邮件", "email"),
    ),
]


class Complaint(Event):
    """A complaint about insurance or securities business, as customer service accepts it and as its handling goes on.

    A flag that is not given counts as false; an `amount` that is not given reaches no level by itself.
    """

    reference_time = "accepted_at"
    in_order = (
        ("accepted_at", "leading_group_informed_at"),
        ("accepted_at", "department_head_informed_at"),
        ("accepted_at", "result_received_at"),
        ("department_head_informed_at", "result_received_at"),
        ("accepted_at", "closed_at"),
    )

    accepted_at: Moment = Field(title="受理时间", description="When customer service accepts the complaint")
    channel: Channel = Field(title="受理渠道", description="How it came in")
    amount: Amount | None = Field(None, title="涉及金额", description="Economic loss concerned, in yuan")
    damages_reputation: TrueOrFalse = Field(
        False, title="严重影响公司声誉", description="It seriously damages the company's reputation"
    )
    may_cause_dispute: TrueOrFalse = Field(False, title="可能引发法律纠纷", description="It may cause a legal dispute")
    may_cause_mass_incident: TrueOrFalse = Field(
        False, title="可能引发群体性事件", description="It may cause a mass incident"
    )
    affects_business: TrueOrFalse = Field(
        False, title="对公司业务有较大影响", description="It has considerable effect on the business"
    )
    customer_agitated: TrueOrFalse = Field(
        False, title="客户情绪较为激动", description="The customer is rather agitated"
    )
    may_draw_media: TrueOrFalse = Field(
        False, title="可能引发媒体关注", description="It may draw the attention of the media"
    )
    urgent: TrueOrFalse = Field(False, title="紧急投诉", description="It is urgent")
    solvable_at_once: TrueOrFalse = Field(False, title="能够当场解决", description="It can be solved on the spot")
    complex: TrueOrFalse = Field(
        False, title="情况复杂、涉及面广", description="The matter is complex and touches on much"
    )
    leading_group_informed_at: Moment | None = Field(
        None, title="领导小组接到投诉时间", description="When the leading group receives it"
    )
    department_head_informed_at: Moment | None = Field(
        None, title="部门主管接到投诉时间", description="When the department head receives it"
    )
    result_received_at: Moment | None = Field(
        None, title="客服收到处理结果时间", description="When customer service receives the result"
    )
    closed_at: Moment | None = Field(None, title="办结时间", description="When the complaint was closed")


# --- Levels and grading (3) -----------------------------------------------------------------------------------------

LEVELS = (
    Level(code="level_1", rank=3, label=text("一级投诉", "level 1")),
    Level(code="level_2", rank=2, label=text("二级投诉", "level 2")),
    Level(code="level_3", rank=1, label=text("三级投诉", "level 3")),
)

OTHERWISE = Otherwise(id="ordinary", level="level_3", citation=section("3.3"))


def _flag(id: str, label: Text, level: Literal["level_1", "level_2"], fact: str) -> Criterion:
    number = "3.1" if level == "level_1" else "3.2"
    return Criterion(id=id, label=label, grades=(Grade(level=level, test=holds(fact), citation=section(number)),))


def _amount_grade(level: str, test: Condition, number: str) -> Grade:
    return Grade(level=level, test=test, citation=section(number), basis="configured")


def _criteria(given: ComplaintParameters) -> tuple[Criterion, ...]:
    low, high = given.level_2_amount_from, given.level_2_amount_to
    return (
        Criterion(
            id="amount",
            label=text("涉及金额", "amount"),
            grades=(
                _amount_grade("level_1", more_than("amount", given.level_1_amount_above), "3.1"),
                _amount_grade("level_2", all_of(more_than("amount", low), less_than("amount", high)), "3.2"),
                _amount_grade("level_3", less_than("amount", given.level_3_amount_below), "3.3"),
            ),
        ),
        Criterion(
            id="amount-ends",
            label=text("涉及金额恰为二级上下限", "amount exactly at an end of level 2"),
            grades=(
                Grade(
                    level="level_2",
                    test=any_of(is_("amount", low), is_("amount", high)),
                    citation=section("3.2", "3.1", "3.3"),
                    basis="inferred",
                    reading=text(
                        "一级为“超过”、三级为“低于”，据此恰为上限或下限者归二级",
                        "Level 1 is above and level 3 below; so an amount exactly at either end belongs to level 2",
                    ),
                ),
            ),
        ),
        _flag("reputation", text("公司声誉", "reputation"), "level_1", "damages_reputation"),
        _flag("dispute", text("法律纠纷", "legal dispute"), "level_1", "may_cause_dispute"),
        _flag("mass-incident", text("群体性事件", "mass incident"), "level_1", "may_cause_mass_incident"),
        _flag("business", text("业务影响", "effect on business"), "level_2", "affects_business"),
        _flag("agitation", text("客户情绪", "agitation"), "level_2", "customer_agitated"),
        _flag("media", text("媒体关注", "attention of the media"), "level_2", "may_draw_media"),
    )


# --- Roles ----------------------------------------------------------------------------------------------------------

ROLES = (
    Role(id="customer-service", label=text("客服人员", "customer service")),
    Role(id="department-head", label=text("部门主管", "department head"), standing="above"),
    Role(id="leading-group", label=text("投诉处理领导小组", "complaint leading group"), standing="above"),
    Role(id="responsible-department", label=text("相关责任部门", "responsible department")),
    Role(id="senior-management", label=text("公司高层领导", "senior management"), standing="above"),
    Role(id="leaders", label=text("上级领导、公司领导", "superiors and leaders of the company"), standing="above"),
    Role(id="customer", label=text("客户", "customer"), standing="customer"),
)

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
    return (case,) if case in {level.code for level in LEVELS} else None


def _duties(given: ComplaintParameters) -> tuple[Duty, ...]:
    duties = (
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
    return tuple(_remarked(duty, given.notes) for duty in duties)


def _remarked(duty: Duty, notes: tuple[ParameterNote, ...]) -> Duty:
    """The duty, with what is surprising about its times as remarks."""

    def remarked(case: Case) -> Case:
        own = [note.text for note in notes if (note.duty, note.case) == (duty.id, case.id)]
        said = [case.remark, *own] if case.remark else own
        joined = text("；".join(each.zh for each in said), ". ".join(each.en for each in said)) if said else None
        return case.model_copy(update={"remark": joined})

    return duty.model_copy(update={"cases": tuple(map(remarked, duty.cases))})


# --- Monthly duties, what nobody may do, guidance (2, 4.3, 6) -------------------------------------------------------


def _monthly_duties(day: int | None) -> tuple[MonthlyDuty, ...]:
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


PROHIBITIONS = (
    Prohibition(
        id="refuse-or-delay",
        label=text("推诿或拖延受理投诉", "refuse to accept a complaint, or delay accepting it"),
        citation=section("2.2"),
    ),
)

GUIDANCE = (
    Guidance(
        id="channels",
        label=text("受理渠道", "channels"),
        items=(
            text("热线：耐心接听，详细记录，及时反馈", "hotline: listen, record in detail, give feedback in time"),
            text("在线：在规定时间内回复和处理", "online: reply and handle within the prescribed time"),
            text("网点：专人接待，及时传递给相关部门", "counter: somebody in charge, passed on in time"),
            text("书信邮件：及时确认，告知预计处理时间", "letter, email: acknowledge, say how long it may take"),
        ),
        citation=section("2.1"),
        basis="inferred",
        reading=text(
            "在线投诉的“规定时间”没有自己的空格，理解为第三、四章所填各项时限",
            "The prescribed time for online complaints has no blank of its own; it is read as the limits of 3 and 4",
        ),
    ),
    Guidance(
        id="measures",
        label=text("处理措施", "measures"),
        items=(
            text("事实清楚、责任明确的，与客户协商", "facts and responsibility clear: agree with the customer"),
            text("公司原因造成损失的，依法依规赔偿", "loss caused by the company: compensate by law and company rules"),
            text("改进：明确责任部门和责任人，限期整改", "improve: name who is responsible, and set a time"),
        ),
        citation=section("4.3"),
    ),
)


def complaint_management(parameters: ComplaintParameters) -> Rulebook[Complaint]:
    """The rulebook of a company that has filled in the template's blanks.

    Raises:
        ArgumentError: `parameters` are no `ComplaintParameters`; a mapping is none: `ComplaintParameters(**mapping)`.
        pydantic.ValidationError: they were copied with changes that contradict each other.
    """
    if not isinstance(parameters, ComplaintParameters):
        raise ArgumentError(
            f"parameters must be ComplaintParameters, got {type(parameters).__name__}; "
            "build them with ComplaintParameters(...) or ComplaintParameters.model_validate_json(...)"
        )
    given = ComplaintParameters.model_validate(dict(parameters))  # a copy may have been given other values unchecked
    return Rulebook(
        id="complaint-management",
        version="1.0.0",
        title=TITLE,
        source=Source(
            title=TITLE,
            available=text("第一章至第七章第3条首；第七章末缺失", "Sections 1 to 7.3; the end of 7 is missing"),
        ),
        event=event_model(Complaint),
        levels=LEVELS,
        criteria=_criteria(given),
        otherwise=OTHERWISE,
        roles=ROLES,
        duties=_duties(given),
        monthly_duties=_monthly_duties(given.monthly_report_day),
        prohibitions=PROHIBITIONS,
        guidance=GUIDANCE,
    )
