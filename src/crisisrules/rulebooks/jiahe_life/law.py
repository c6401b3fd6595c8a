"""嘉禾人寿保险公司危机管理制度, article by article: its gist, and below it what follows.

What makes an event major, severe, general or potential is not in the available text: the grading is read from who
handles each grade (48, 52, 53, 54), and every result that rests on it says so. Amend it with the company's own criteria
where they are known.
"""

from crisisrules.calendars import Hours, NoTime, NotSet, Precondition, Promptly, WorkingDays
from crisisrules.language import Source, at_least, event_model, given, holds, is_, text
from crisisrules.language.law import (
    article,
    clause,
    closing_ground,
    enact,
    guidance,
    otherwise,
    prohibition,
    repetition,
    simplification,
    standing_duty,
)
from crisisrules.rulebooks.jiahe_life import readings as r
from crisisrules.rulebooks.jiahe_life import words as w
from crisisrules.rulebooks.jiahe_life.event import CrisisEvent

ARTICLES = (
    article(
        "42",
        text(
            "四个危机管理系统的组成和职责（条首缺失）",
            "The four crisis systems, their members and functions (the start is missing)",
        ),
        clause(
            "1",
            text(
                "成员为分公司总经理室各成员，其总经理握有处理危机的最高权力",
                "Formed by the members of the branch management office; the general manager has the highest power",
            ),
            w.DECISION_SYSTEM.leads_to(
                w.BRANCH_OFFICE, w.BRANCH_MANAGER, id="branch", lead=w.BRANCH_MANAGER, read=r.DECISION_SYSTEM
            ),
        ),
        clause(
            "2",
            text("参谋与咨询：各部门负责人提供信息和方案", "Advice: heads of departments give information and plans"),
            w.ADVICE_SYSTEM.leads_to(*w.ADVISERS, id="branch"),
            standing_duty(
                "advise-information", w.ADVISE_INFORMATION, by=w.ADVISERS, to=(w.DECISION_BODY,), remark=r.MAINLY
            ),
            standing_duty("advise-plans", w.ADVISE_PLANS, by=w.ADVISERS, to=(w.DECISION_BODY,), remark=r.MAINLY),
        ),
        clause(
            "3",
            text("支援和保障：客服人员处理事件、跟踪动态", "Support: customer service staff handle and follow events"),
            w.SUPPORT_SYSTEM.leads_to(*w.SERVICE_STAFF, id="branch", read=r.STAFF, remark=r.MAINLY),
            standing_duty("support-handling", w.HANDLE_CRISES, by=w.SERVICE_STAFF, read=r.STAFF, remark=r.MAINLY),
            standing_duty("support-tracking", w.TRACK_CRISES, by=w.SERVICE_STAFF, read=r.STAFF, remark=r.MAINLY),
        ),
        clause(
            "4",
            text(
                "信息管理：指定的发言人发布决策信息、统一口径、维护形象",
                "Information: the appointed spokesperson publishes decisions, keeps one line, guards the brand",
            ),
            w.INFORMATION_SYSTEM.leads_to(w.SPOKESPERSON, id="branch", remark=r.MAINLY),
            standing_duty(
                "publish-decisions", w.PUBLISH, by=(w.SPOKESPERSON,), to=(w.MEDIA, w.GOVERNMENT), read=r.PUBLISHED_TO
            ),
            standing_duty("one-voice", w.ONE_VOICE, by=(w.SPOKESPERSON,)),
            standing_duty("guard-brand", w.GUARD_BRAND, by=(w.SPOKESPERSON,)),
        ),
    ),
    article(
        "43",
        text(
            "基本程序六步：了解事实、定对策、安抚公众、联系媒体、多方沟通、有效行动",
            "The basic procedure in six steps: facts, response, calm, the media, talks with all sides, action",
        ),
        guidance("six-steps", w.BASIC_STEPS, w.SIX_STEPS),
    ),
    article(
        "44",
        text(
            "接到投诉时，受理人员向投诉人解释、安慰，力求当场或尽最大可能解决",
            "On a complaint, acceptance staff explain, comfort, and try to settle it at once or as far as possible",
        ),
        w.EXPLAIN.within(Promptly(), read=r.AT_ONCE),
    ),
    article(
        "45",
        text("受理人员记录六项内容，完毕后及时移交", "Acceptance staff record six items, then hand over promptly"),
        w.RECORD.within(NoTime(), read=r.CASE_RECORD),
        w.HAND_OVER.within(Promptly(), read=r.AFTER_RECORDING),
    ),
    article(
        "46",
        text(
            "处理部门接收移交后即行核实，及时联系投诉人，并安排时间答复",
            "Handed over: the department verifies at once, contacts the complainant promptly, sets a time to answer",
        ),
        w.VERIFY.within(Promptly()),
        w.ARRANGE_ANSWER.within(NotSet(), remark=r.SUITABLE_TIME),
    ),
    article(
        "47",
        text("处理期间任何人未经授权不得发声、受访、许诺", "Nobody may speak, be interviewed or promise unauthorised"),
        prohibition("statement", w.STATEMENTS),
        prohibition("interview", w.INTERVIEWS),
        prohibition("promise", w.PROMISES),
    ),
    article(
        "48",
        text(
            "确认为重大后，总公司迅速成立A级小组（五方组成），并统一指导分公司",
            "Once it is confirmed as major, head office forms group A at once, of five parties, and guides the branch",
        ),
        w.A_REACH.gives(w.A, is_("reach", "company"), read=r.HEAD_OFFICE_LEADS),
        w.A_MEDIA.gives(w.A, is_("media", "national"), read=r.HEAD_OFFICE_LEADS),
        w.FORM_GROUP.within(Promptly(), w.A, by=(w.CRISIS_BODY,), clocks=("confirmed_at",), also=("50(1)",)),
        w.GROUP.leads_to(
            w.HEAD_OFFICE_MANAGEMENT,
            w.HEAD_OFFICE_DEPARTMENTS,
            w.HEAD_OFFICE_SERVICE,
            w.BRANCH_OFFICE,
            w.BRANCH_DEPARTMENTS,
            id="A",
            levels=(w.A,),
            read=r.STAFF,
            remark=r.NO_HEAD_OF_A,
        ),
        w.COORDINATE.within(NoTime(), w.A),
    ),
    article(
        "49",
        text(
            "A级小组需采取七项对策：定发言人、说明真相、安抚补偿、表态补救、督促检查、借力各方、内部一致",
            "Seven measures that group A needs to take: spokesperson, the truth, comfort and compensation, a position "
            "and remedies, supervision, the support of others, unity inside",
        ),
        guidance("seven-measures", w.SEVEN, w.SEVEN_MEASURES, w.A),
    ),
    article(
        "50",
        text(
            "A级处理程序七步：报告、调查转办、初步处理、合议、上报、审批、结案",
            "Level A in seven steps: report, investigate and transfer, conclude, deliberate, submit, approve, close",
        ),
        w.PROCEDURE_A.begins(),
        clause(
            "1",
            text(
                "分公司客服4小时内报告；总公司确认后立刻成立小组；重大上访在规定时限内另报监管",
                "Report within 4 hours; once head office has confirmed, the group is formed at once; a major petition "
                "is reported to the regulator too, within the prescribed time",
            ),
            w.PROCEDURE_A.step(w.REPORTING),
            w.CONFIRMED.stands(w.A),
            w.CONFIRMED.stands(*w.BELOW_A, id="others", read=r.OTHER_CONFIRMATION),
            w.A_PETITION.gives(w.A, w.MAJOR_PETITION, read=r.PETITION_IS_A),
            w.REPORT_PETITION.within(
                NotSet(), w.A, when=w.MAJOR_PETITION, read=r.FROM_ACCEPTANCE, remark=r.PRESCRIBED_TIME
            ),
            w.REPORT_PETITION.within(
                NotSet(),
                *w.BELOW_A,
                id="others",
                when=w.MAJOR_PETITION,
                read=r.PETITION_AT_ANY_LEVEL,
                remark=r.PRESCRIBED_TIME,
            ),
        ),
        clause(
            "2",
            text(
                "小组迅速查明原因，索取书面陈述，汇成调查报告；非客服职责的填单转办",
                "The group finds the cause promptly, with a written statement and a full report; what is not customer "
                "service's is transferred by form",
            ),
            w.PROCEDURE_A.step(w.INVESTIGATING, remark=r.AUTHOR),
            w.FIND_CAUSE.within(Promptly(), w.A),
            w.PROCEDURE_A.step(w.TRANSFERRING, read=r.NO_ORDER_OF_TRANSFER),
        ),
        clause(
            "3",
            text("处理部门在规定时限内作初步结论并填单", "Preliminary conclusion and form, in the prescribed time"),
            w.PROCEDURE_A.step(w.CONCLUDING),
            w.CONCLUDE.within(NotSet(), w.A, read=r.FROM_ACCEPTANCE, remark=r.PRESCRIBED_TIME),
        ),
        clause(
            "4",
            text("小组召集会议合议并作纪要，法律部门出意见", "A joint meeting, with minutes and a legal opinion"),
            w.PROCEDURE_A.step(w.DELIBERATING),
        ),
        clause(
            "5",
            text("合议后小组成员连同材料上报小组领导", "Then the members submit form and papers to the group's leader"),
            w.PROCEDURE_A.step(w.SUBMITTING, read=r.PAPERS_SUBMITTED),
        ),
        clause(
            "6",
            text("小组领导审批，以回复单答复上报机构", "The leader approves, and answers the institution by form"),
            w.PROCEDURE_A.step(w.APPROVING),
        ),
        clause(
            "7",
            text(
                "审批后与客户协商并填追踪表；符合所列情形之一视为结案（残缺，似为四种）；监管投诉3个工作日内回复",
                "After approval: negotiate with the customer, fill in the form; any of the grounds closes the case "
                "(mutilated, four it seems); a complaint to the regulator is answered in 3 working days",
            ),
            w.PROCEDURE_A.step(w.CLOSING, read=r.WHO_NEGOTIATES),
            closing_ground("compensated", w.COMPENSATED, w.A, w.B, also=("52",), read=r.COMPENSATED),
            closing_ground(
                "ground-2", None, w.A, w.B, also=("52",), configured=True, read=r.BY_REFERENCE, remark=r.FOUR_GROUNDS
            ),
            closing_ground(
                "ground-3", None, w.A, w.B, also=("52",), configured=True, read=r.BY_REFERENCE, remark=r.FOUR_GROUNDS
            ),
            closing_ground(
                "no-objection",
                w.NO_OBJECTION,
                w.A,
                w.B,
                limit=WorkingDays(20),
                after=(w.INITIAL_REPLY,),
                also=("52",),
                read=r.NO_OBJECTION,
            ),
            w.REGULATOR_REPLY.within(WorkingDays(3), w.A, when=w.TO_REGULATOR, read=r.TO_REGULATOR),
            w.REGULATOR_REPLY.within(
                WorkingDays(3),
                w.GENERAL,
                w.POTENTIAL,
                id="others",
                when=w.TO_REGULATOR,
                read=r.TO_REGULATOR_AT_ANY_LEVEL,
            ),
        ),
    ),
    article(
        "51",
        text(
            "结案后，处理部门将全部书面材料成卷，送客户服务部门归档",
            "After closing, the handling department binds all papers and sends them to customer service to be archived",
        ),
        w.PROCEDURE_A.step(w.ARCHIVING),
        w.ARCHIVE.within(NoTime(), w.A),
        w.ARCHIVE.within(NoTime(), w.GENERAL, w.POTENTIAL, id="others", read=r.ARCHIVED_TOO),
    ),
    article(
        "52",
        text(
            "B级由分公司成立小组，总经理室成员任组长，参照A级处理，结果经总公司客服审批方可结案",
            "B: the branch forms the group, led by a member of its management office, and handles it as A; closed only "
            "once head-office customer service has approved the result",
        ),
        w.B_REACH.gives(w.B, is_("reach", "branch"), read=r.BRANCH_LEADS),
        w.B_MEDIA.gives(w.B, at_least("media", "local"), read=r.BRANCH_LEADS),
        w.B_PETITION.gives(w.B, at_least("petition", "group"), read=r.ABOVE_GENERAL),
        w.B_REGULATOR.gives(w.B, w.TO_REGULATOR, read=r.ABOVE_GENERAL),
        w.FORM_GROUP.within(
            Promptly(),
            w.B,
            id="B-confirmed",
            when=given("confirmed_at"),
            by=(w.BRANCH,),
            clocks=("confirmed_at",),
            also=("48",),
            read=r.B_AFTER_CONFIRMATION,
        ),
        w.FORM_GROUP.within(NoTime(), w.B, by=(w.BRANCH,)),
        w.GROUP.leads_to(
            w.BRANCH_MEMBER,
            w.BRANCH_DEPARTMENTS,
            w.BRANCH_SERVICE,
            id="B",
            levels=(w.B,),
            lead=w.BRANCH_MEMBER,
            read=r.ONLY_HEAD_OF_B,
        ),
        w.PROCEDURE_B.begins(read=r.BY_REFERENCE, also=("50",)),
        *(
            w.PROCEDURE_B.step(step, read=reading, also=(home,))
            for step, home, reading in (
                (w.REPORTING, "50(1)", r.BY_REFERENCE),
                (w.INVESTIGATING, "50(2)", r.BY_REFERENCE),
                (w.TRANSFERRING, "50(2)", r.NO_ORDER_OF_TRANSFER_B),
                (w.CONCLUDING, "50(3)", r.BY_REFERENCE),
                (w.DELIBERATING, "50(4)", r.BY_REFERENCE),
                (w.SUBMITTING, "50(5)", r.SUBMITTED_B),
                (w.APPROVING, "50(6)", r.BY_REFERENCE),
            )
        ),
        w.PROCEDURE_B.step(w.HEAD_OFFICE_APPROVING),
        w.PROCEDURE_B.step(w.CLOSING, read=r.CLOSING_B, also=("50(7)",)),
        w.PROCEDURE_B.step(w.ARCHIVING, read=r.BY_REFERENCE, also=("51",)),
        w.APPROVE_CLOSE.within(Precondition("close"), w.B, read=r.BRANCH_SUBMITS),
        w.FIND_CAUSE.within(Promptly(), w.B, read=r.BY_REFERENCE, also=("50(2)",)),
        w.CONCLUDE.within(NotSet(), w.B, also=("50(3)",), read=r.CONCLUSION_B, remark=r.PRESCRIBED_TIME),
        w.REGULATOR_REPLY.within(WorkingDays(3), w.B, when=w.TO_REGULATOR, also=("50(7)",), read=r.REGULATOR_REPLY_B),
        w.ARCHIVE.within(NoTime(), w.B, read=r.BY_REFERENCE, also=("51",)),
        guidance("seven-measures-B", w.SEVEN, w.SEVEN_MEASURES, w.B, read=r.BY_REFERENCE, also=("49",)),
    ),
    article(
        "53",
        text(
            "一般事件由分公司部门负责人与客服人员合议处理，程序可简化，记录报总公司备案",
            "General events: heads of branch departments and customer service decide jointly; the procedure may be "
            "simplified, the record is kept and filed with head office",
        ),
        w.GENERAL_DELIBERATION.gives(w.GENERAL, holds("needs_deliberation"), also=("54",), read=r.JOINT_DECISION),
        w.GENERAL_DISPUTE.gives(w.GENERAL, w.IN_DISPUTE, also=("54",), read=r.NOT_SERVICE_ALONE),
        w.GENERAL_PETITION.gives(w.GENERAL, at_least("petition", "individual"), also=("54",), read=r.NOT_SERVICE_ALONE),
        w.PROCEDURE_GENERAL.begins(read=r.ORDER_READ),
        w.PROCEDURE_GENERAL.step(w.SERVICE_INVESTIGATES, read=r.OWN_STEPS),
        w.PROCEDURE_GENERAL.step(w.SERVICE_TRANSFERS, read=r.TRANSFER_WHEN),
        w.PROCEDURE_GENERAL.step(w.DEPARTMENT_CONCLUDES, read=r.OWN_STEPS),
        w.PROCEDURE_GENERAL.step(w.JOINT_DECISION, read=r.PLACE_OF_DECISION),
        w.PROCEDURE_GENERAL.step(w.SERVICE_CLOSES, read=r.OWN_STEPS),
        w.PROCEDURE_GENERAL.step(w.FILING, read=r.FILED_LAST),
        simplification("simple-general", w.SIMPLE_GENERAL, w.GENERAL),
        w.KEEP_RECORD.within(NoTime(), w.GENERAL, read=r.RECORD_ALWAYS),
        w.FILE_WITH_HEAD_OFFICE.within(NoTime(), w.GENERAL, read=r.FILE_ALWAYS),
    ),
    article(
        "54",
        text(
            "潜在事件无需合议，由客服人员直接处理，程序可简化，但须做好记录",
            "Potential events: customer service staff alone, no joint decision; may be simplified, but with a record",
        ),
        otherwise("potential-default", w.POTENTIAL, read=r.NOTHING_ELSE),
        w.PROCEDURE_POTENTIAL.begins(read=r.ORDER_READ),
        w.PROCEDURE_POTENTIAL.step(w.SERVICE_INVESTIGATES, read=r.STAFF),
        w.PROCEDURE_POTENTIAL.step(w.SERVICE_TRANSFERS, read=r.TRANSFER_WHEN),
        w.PROCEDURE_POTENTIAL.step(w.SERVICE_CONCLUDES, read=r.STAFF),
        w.PROCEDURE_POTENTIAL.step(w.SERVICE_CLOSES, read=r.STAFF),
        simplification("simple-potential", w.SIMPLE_POTENTIAL, w.POTENTIAL),
        w.KEEP_RECORD.within(NoTime(), w.POTENTIAL),
    ),
    article(
        "55",
        text(
            "结案后同一问题再投诉为重复投诉，可借既往记录简化，重大的仍须及时报告",
            "The same matter again after closing is a repetition, to be simplified; a major one is reported promptly",
        ),
        repetition("repeat-complaint", "repeat_of"),
        simplification("repeat-complaint", w.SIMPLE_REPETITION, when=given("repeat_of")),
    ),
    article(
        "56",
        text(
            "A级报告：内部4小时，重大影响24小时报监管",
            "A: report inside in 4 hours, major impact to the regulator in 24",
        ),
        w.REPORT_INSIDE.within(Hours(4), w.A, also=("50(1)",)),
        w.REPORT_REGULATOR.within(Hours(24), w.A, when=w.WITH_IMPACT, remark=r.FROM_IMPACT),
    ),
    article(
        "57",
        text(
            "A级处理：10个工作日初步回复，30个工作日结案，不能如期的报小组、经批准延长",
            "A: preliminary reply in 10 and closing in 30 working days; what will be late is reported to the group, "
            "more time needs approval",
        ),
        w.INITIAL_REPLY.within(WorkingDays(10), w.A, remark=r.STRICTER),
        w.CLOSE.within(WorkingDays(30), w.A, remark=r.LONGER_WHEN_WORSE),
        w.EXTEND.within(Promptly(), w.A, to=(w.CRISIS_GROUP,), read=r.FOR_MORE_TIME, remark=r.APPROVER),
    ),
    article(
        "58",
        text(
            "B级报告：内部12小时，重大影响48小时报监管",
            "B: report inside in 12 hours, major impact to the regulator in 48",
        ),
        w.B_IMPACT.gives(w.B, w.WITH_IMPACT, read=r.MAJOR_IMPACT),
        w.REPORT_INSIDE.within(Hours(12), w.B, also=("50(1)", "52"), read=r.CONTENTS_OF_50),
        w.REPORT_REGULATOR.within(Hours(48), w.B, when=w.WITH_IMPACT, remark=r.FROM_IMPACT),
    ),
    article(
        "59",
        text(
            "B级处理：5个工作日初步回复，20个工作日结案，不能如期的报小组和总公司客服、经批准延长",
            "B: preliminary reply in 5 and closing in 20 working days; what will be late is reported to the group and "
            "head-office customer service, more time needs approval",
        ),
        w.INITIAL_REPLY.within(WorkingDays(5), w.B, remark=r.STRICTER),
        w.CLOSE.within(WorkingDays(20), w.B, remark=r.LONGER_WHEN_WORSE),
        w.EXTEND.within(
            Promptly(), w.B, to=(w.CRISIS_GROUP, w.HEAD_OFFICE_SERVICE), read=r.FOR_MORE_TIME, remark=r.APPROVER
        ),
    ),
    article(
        "60",
        text("一般事件自受理起3个工作日内结案", "General events are closed within 3 working days of acceptance"),
        w.CLOSE.within(WorkingDays(3), w.GENERAL),
    ),
    article(
        "61",
        text(
            "引起纠纷或诉讼的，处理时效可适当延长", "With a dispute or litigation, more time may be taken as is fitting"
        ),
        w.CLOSE.extensible(when=w.IN_DISPUTE, limit=NotSet(), remark=r.AS_FITTING),
        w.INITIAL_REPLY.extensible(when=w.IN_DISPUTE, limit=NotSet(), read=r.IN_HANDLING_LIMITS, remark=r.AS_FITTING),
    ),
    article(
        "62",
        text(
            "A、B级立案后3个工作日内向投诉人反馈进度",
            "A and B: the complainant learns the progress in 3 working days of filing",
        ),
        w.PROGRESS.within(WorkingDays(3), w.A, w.B),
    ),
    article(
        "63",
        text(
            "发言人在一定时间内为重大事件或问题召开新闻发布会（条尾缺失）",
            "The spokesperson holds a press conference on a major event or question, within a certain time (the end is "
            "missing)",
        ),
        w.PRESS_CONFERENCE.within(NotSet(), w.A, read=r.PRESS_CONFERENCE, remark=r.CERTAIN_TIME),
    ),
)

JIAHE_LIFE = enact(
    ARTICLES,
    id="jiahe-life-crisis",
    version="2.0.0",
    title=w.TITLE,
    source=Source(title=w.TITLE, available=w.AVAILABLE),
    event=event_model(CrisisEvent),
    levels=w.LEVELS,
    roles=w.ROLES,
)
