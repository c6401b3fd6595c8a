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

TITLE = text("嘉禾人寿保险公司危机管理制度", "Crisis management rules of Jiahe Life Insurance")

# --- The articles ---------------------------------------------------------------------------------------------------

ARTICLES = (
    article(
        "42",
        text("分公司的四个危机管理系统及其职责（条首缺失）", "The branch's four crisis systems (the start is missing)"),
        clause(
            "1",
            text("分公司总经理室组成，总经理有最高处理权", "The management office; its general manager decides"),
            w.DECISION_SYSTEM.leads_to(
                w.BRANCH_OFFICE, w.BRANCH_MANAGER, id="branch", lead=w.BRANCH_MANAGER, read=r.DECISION_SYSTEM
            ),
        ),
        clause(
            "2",
            text("参谋与咨询：提供信息和应对方案", "Advice: information and plans for the response"),
            w.ADVICE_SYSTEM.leads_to(w.HEAD_OFFICE_DEPARTMENTS, w.BRANCH_DEPARTMENTS, id="branch"),
            standing_duty(
                "advise-information",
                text("提供与危机有关的信息", "Give information on the crisis"),
                by=(w.HEAD_OFFICE_DEPARTMENTS, w.BRANCH_DEPARTMENTS),
                to=(w.DECISION_BODY,),
            ),
            standing_duty(
                "advise-plans",
                text("提供应对危机的具体方案", "Give concrete plans for the response"),
                by=(w.HEAD_OFFICE_DEPARTMENTS, w.BRANCH_DEPARTMENTS),
                to=(w.DECISION_BODY,),
            ),
        ),
        clause(
            "3",
            text("支援和保障：处理事件、跟踪动态", "Support: handle the events and follow how they develop"),
            w.SUPPORT_SYSTEM.leads_to(
                w.HEAD_OFFICE_SERVICE, w.BRANCH_SERVICE, id="branch", read=r.STAFF, remark=r.MAINLY
            ),
            standing_duty(
                "support-handling",
                text("处理危机事件", "Handle crisis events"),
                by=(w.HEAD_OFFICE_SERVICE, w.BRANCH_SERVICE),
                read=r.STAFF,
            ),
            standing_duty(
                "support-tracking",
                text("跟踪事件发展", "Follow how events develop"),
                by=(w.HEAD_OFFICE_SERVICE, w.BRANCH_SERVICE),
                read=r.STAFF,
            ),
        ),
        clause(
            "4",
            text("信息管理：发言人对外发布、统一口径", "Information: the spokesperson publishes, with one voice"),
            w.INFORMATION_SYSTEM.leads_to(w.SPOKESPERSON, id="branch", remark=r.MAINLY),
            standing_duty(
                "publish-decisions",
                text("经与媒体、政府部门沟通发布决策信息", "Publish decisions, in contact with media and government"),
                by=(w.SPOKESPERSON,),
                to=(w.MEDIA, w.GOVERNMENT),
            ),
            standing_duty(
                "one-voice", text("统一内外宣传口径", "Keep one line inside and outside"), by=(w.SPOKESPERSON,)
            ),
            standing_duty(
                "guard-brand", text("维护公司品牌和形象", "Guard the company's brand and image"), by=(w.SPOKESPERSON,)
            ),
        ),
    ),
    article(
        "43",
        text("处理危机的六个基本步骤", "Six basic steps of handling a crisis"),
        guidance("six-steps", text("处理危机的六个基本步骤", "six basic steps of handling a crisis"), w.SIX_STEPS),
    ),
    article(
        "44",
        text("接到投诉时解释、安慰，力求当场解决", "On a complaint: explain, comfort, try to settle it at once"),
        w.EXPLAIN.within(Promptly(), read=r.AT_ONCE),
    ),
    article(
        "45",
        text("受理人员记录投诉，记录完毕后及时移交", "Acceptance staff record the complaint and hand it over promptly"),
        w.RECORD.within(NoTime(), read=r.CASE_RECORD),
        w.HAND_OVER.within(Promptly(), read=r.AFTER_RECORDING),
    ),
    article(
        "46",
        text("接收移交后即行核实、联系，并安排时间答复", "After the hand-over: verify, contact, answer"),
        w.VERIFY.within(Promptly()),
        w.ARRANGE_ANSWER.within(NotSet(), remark=r.SUITABLE_TIME),
    ),
    article(
        "47",
        text("调查处理期间未经授权不得发声、受访、许诺", "No statement, interview or promise without authorisation"),
        prohibition(
            "statement",
            text(
                "未经公司授权发表声明、意见或评论",
                "issue a statement, opinion or comment without the company's authorisation",
            ),
        ),
        prohibition(
            "interview",
            text("未经公司授权接受媒体采访", "accept a media interview without the company's authorisation"),
        ),
        prohibition("promise", text("未经公司授权作出承诺", "make any promise without the company's authorisation")),
    ),
    article(
        "48",
        text("确认为重大后，总公司迅速成立A级小组并统一指导", "Major: head office forms group A and guides"),
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
        text("A级小组的七项对策", "Seven measures of group A"),
        guidance("seven-measures", w.SEVEN, w.SEVEN_MEASURES, w.A),
    ),
    article(
        "50",
        text("A级事件的处理程序，七步", "Procedure for level A, in seven steps"),
        w.PROCEDURE_A.begins(),
        clause(
            "1",
            text("4小时内报告；总公司确认后成立小组；重大上访另报监管", "Report, confirmation, petition"),
            w.PROCEDURE_A.step(w.REPORTING),
            w.CONFIRMED.stands(w.A),
            w.CONFIRMED.stands(w.B, w.GENERAL, w.POTENTIAL, id="others", read=r.OTHER_CONFIRMATION),
            w.A_PETITION.gives(w.A, is_("petition", "major"), read=r.PETITION_IS_A),
            w.REPORT_PETITION.within(
                NotSet(), w.A, when=is_("petition", "major"), read=r.FROM_ACCEPTANCE, remark=r.PRESCRIBED_TIME
            ),
            w.REPORT_PETITION.within(
                NotSet(),
                w.B,
                w.GENERAL,
                w.POTENTIAL,
                id="others",
                when=is_("petition", "major"),
                read=r.PETITION_AT_ANY_LEVEL,
                remark=r.PRESCRIBED_TIME,
            ),
        ),
        clause(
            "2",
            text(
                "小组查明原因、汇成调查报告；非本职责的转办",
                "The group finds the cause and reports; transfer where needed",
            ),
            w.PROCEDURE_A.step(w.INVESTIGATING, remark=r.AUTHOR),
            w.FIND_CAUSE.within(Promptly(), w.A),
            w.PROCEDURE_A.step(w.TRANSFERRING),
        ),
        clause(
            "3",
            text("处理部门在规定时限内作出初步结论", "The department concludes within the prescribed time"),
            w.PROCEDURE_A.step(w.CONCLUDING),
            w.CONCLUDE.within(NotSet(), w.A, read=r.FROM_ACCEPTANCE, remark=r.PRESCRIBED_TIME),
        ),
        clause(
            "4",
            text(
                "召集联席会议合议，法律部门出具意见",
                "A joint meeting deliberates; the legal department gives its opinion",
            ),
            w.PROCEDURE_A.step(w.DELIBERATING),
        ),
        clause(
            "5",
            text("合议后连同材料上报小组领导", "After that everything is submitted to the group's leader"),
            w.PROCEDURE_A.step(w.SUBMITTING, read=r.PAPERS_SUBMITTED),
        ),
        clause(
            "6",
            text("小组领导审批并以回复单答复", "The leader approves, and answers by form"),
            w.PROCEDURE_A.step(w.APPROVING),
        ),
        clause(
            "7",
            text(
                "协商方案后结案；四种结案情形；监管投诉三日答复",
                "Negotiate and close; four grounds; reply to the regulator",
            ),
            w.PROCEDURE_A.step(w.CLOSING, read=r.WHO_NEGOTIATES),
            closing_ground(
                "compensated",
                text("已赔偿", "the complainant was compensated"),
                w.A,
                w.B,
                also=("52",),
                read=r.COMPENSATED,
            ),
            closing_ground("ground-2", None, w.A, w.B, also=("52",), configured=True, read=r.BY_REFERENCE),
            closing_ground("ground-3", None, w.A, w.B, also=("52",), configured=True, read=r.BY_REFERENCE),
            closing_ground(
                "no-objection",
                text("投诉人20个工作日内未提出异议", "the complainant raised no objection within 20 working days"),
                w.A,
                w.B,
                limit=WorkingDays(20),
                after=(w.INITIAL_REPLY,),
                also=("52",),
                read=r.NO_OBJECTION,
            ),
            w.REGULATOR_REPLY.within(WorkingDays(3), w.A, when=holds("regulator_complaint"), read=r.TO_REGULATOR),
            w.REGULATOR_REPLY.within(
                WorkingDays(3),
                w.GENERAL,
                w.POTENTIAL,
                id="others",
                when=holds("regulator_complaint"),
                read=r.TO_REGULATOR_AT_ANY_LEVEL,
            ),
        ),
    ),
    article(
        "51",
        text("结案后材料成卷，交客户服务部门归档", "After closing: all material is bound and archived"),
        w.PROCEDURE_A.step(w.ARCHIVING),
        w.ARCHIVE.within(NoTime(), w.A),
        w.ARCHIVE.within(NoTime(), w.GENERAL, w.POTENTIAL, id="others", read=r.ARCHIVED_TOO),
    ),
    article(
        "52",
        text(
            "B级由分公司成立小组，参照A级处理，结案前报批",
            "Level B: the branch's group, as for A, approval before closing",
        ),
        w.B_REACH.gives(w.B, is_("reach", "branch"), read=r.BRANCH_LEADS),
        w.B_MEDIA.gives(w.B, at_least("media", "local"), read=r.BRANCH_LEADS),
        w.B_PETITION.gives(w.B, at_least("petition", "group"), read=r.ABOVE_GENERAL),
        w.B_REGULATOR.gives(w.B, holds("regulator_complaint"), read=r.ABOVE_GENERAL),
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
            w.PROCEDURE_B.step(step, read=r.BY_REFERENCE, also=(home,))
            for step, home in (
                (w.REPORTING, "50(1)"),
                (w.INVESTIGATING, "50(2)"),
                (w.TRANSFERRING, "50(2)"),
                (w.CONCLUDING, "50(3)"),
                (w.DELIBERATING, "50(4)"),
                (w.SUBMITTING, "50(5)"),
                (w.APPROVING, "50(6)"),
            )
        ),
        w.PROCEDURE_B.step(w.HEAD_OFFICE_APPROVING),
        w.PROCEDURE_B.step(w.CLOSING, read=r.BY_REFERENCE, also=("50(7)",)),
        w.PROCEDURE_B.step(w.ARCHIVING, read=r.BY_REFERENCE, also=("51",)),
        w.APPROVE_CLOSE.within(Precondition("close"), w.B, read=r.BRANCH_SUBMITS),
        w.FIND_CAUSE.within(Promptly(), w.B, read=r.BY_REFERENCE, also=("50(2)",)),
        w.CONCLUDE.within(NotSet(), w.B, also=("50(3)",), read=r.CONCLUSION_B, remark=r.PRESCRIBED_TIME),
        w.REGULATOR_REPLY.within(
            WorkingDays(3), w.B, when=holds("regulator_complaint"), also=("50(7)",), read=r.REGULATOR_REPLY_B
        ),
        w.ARCHIVE.within(NoTime(), w.B, read=r.BY_REFERENCE, also=("51",)),
        guidance("seven-measures-B", w.SEVEN, w.SEVEN_MEASURES, w.B, read=r.BY_REFERENCE, also=("49",)),
    ),
    article(
        "53",
        text(
            "一般事件由分公司合议处理，可简化，记录并备案",
            "General events: joint decision, simplified, recorded and filed",
        ),
        w.GENERAL_DELIBERATION.gives(w.GENERAL, holds("needs_deliberation"), also=("54",), read=r.JOINT_DECISION),
        w.GENERAL_DISPUTE.gives(w.GENERAL, holds("dispute_or_litigation"), also=("54",), read=r.NOT_SERVICE_ALONE),
        w.GENERAL_PETITION.gives(w.GENERAL, at_least("petition", "individual"), also=("54",), read=r.NOT_SERVICE_ALONE),
        w.PROCEDURE_GENERAL.begins(read=r.ORDER_READ),
        w.PROCEDURE_GENERAL.step(w.SERVICE_INVESTIGATES, read=r.OWN_STEPS),
        w.PROCEDURE_GENERAL.step(w.SERVICE_TRANSFERS, read=r.TRANSFER_WHEN),
        w.PROCEDURE_GENERAL.step(w.DEPARTMENT_CONCLUDES, read=r.OWN_STEPS),
        w.PROCEDURE_GENERAL.step(w.JOINT_DECISION, read=r.PLACE_OF_DECISION),
        w.PROCEDURE_GENERAL.step(w.SERVICE_CLOSES, read=r.OWN_STEPS),
        w.PROCEDURE_GENERAL.step(w.FILING, read=r.FILED_LAST),
        simplification(
            "simple-general",
            text(
                "分公司可视投诉复杂程度简化程序，但须做好记录并报备",
                "The branch may simplify, but keeps and files the record",
            ),
            w.GENERAL,
        ),
        w.KEEP_RECORD.within(NoTime(), w.GENERAL, read=r.RECORD_ALWAYS),
        w.FILE_WITH_HEAD_OFFICE.within(NoTime(), w.GENERAL, read=r.FILE_ALWAYS),
    ),
    article(
        "54",
        text("潜在事件由客服人员直接处理，无需合议，须记录", "Potential events: customer service alone, with a record"),
        otherwise("potential-default", w.POTENTIAL, read=r.NOTHING_ELSE),
        w.PROCEDURE_POTENTIAL.begins(read=r.ORDER_READ),
        w.PROCEDURE_POTENTIAL.step(w.SERVICE_INVESTIGATES, read=r.STAFF),
        w.PROCEDURE_POTENTIAL.step(w.SERVICE_TRANSFERS, read=r.TRANSFER_WHEN),
        w.PROCEDURE_POTENTIAL.step(w.SERVICE_CONCLUDES, read=r.STAFF),
        w.PROCEDURE_POTENTIAL.step(w.SERVICE_CLOSES, read=r.STAFF),
        simplification(
            "simple-potential",
            text("分公司可视投诉复杂程度简化程序，但须做好记录", "The branch may simplify, but keeps a record"),
            w.POTENTIAL,
        ),
        w.KEEP_RECORD.within(NoTime(), w.POTENTIAL),
    ),
    article(
        "55",
        text(
            "结案后同一问题再投诉为重复投诉，可简化，重大的仍须报告",
            "The same matter again after closing is a repetition",
        ),
        repetition("repeat-complaint", "repeat_of"),
        simplification(
            "repeat-complaint",
            text(
                "处理部门可利用既往记录简化程序；属重大危机事件的仍须及时报告",
                "The department may use earlier records and simplify; a major event must still be reported promptly",
            ),
            when=given("repeat_of"),
        ),
    ),
    article(
        "56",
        text("A级报告时效：内部4小时，重大影响24小时报监管", "A: report inside within 4 hours, major impact within 24"),
        w.REPORT_INSIDE.within(Hours(4), w.A, also=("50(1)",)),
        w.REPORT_REGULATOR.within(Hours(24), w.A, when=holds("major_impact"), remark=r.FROM_IMPACT),
    ),
    article(
        "57",
        text(
            "A级处理时效：10个工作日初步回复，30个工作日结案", "A: preliminary reply in 10, closing in 30 working days"
        ),
        w.INITIAL_REPLY.within(WorkingDays(10), w.A, remark=r.STRICTER),
        w.CLOSE.within(WorkingDays(30), w.A, remark=r.LONGER_WHEN_WORSE),
        w.EXTEND.within(Promptly(), w.A, to=(w.CRISIS_GROUP,), read=r.FOR_MORE_TIME, remark=r.APPROVER),
    ),
    article(
        "58",
        text(
            "B级报告时效：内部12小时，重大影响48小时报监管", "B: report inside within 12 hours, major impact within 48"
        ),
        w.B_IMPACT.gives(w.B, holds("major_impact"), read=r.MAJOR_IMPACT),
        w.REPORT_INSIDE.within(Hours(12), w.B, by=(w.CUSTOMER_SERVICE,), also=("50(1)", "52"), read=r.CONTENTS_OF_50),
        w.REPORT_REGULATOR.within(Hours(48), w.B, when=holds("major_impact"), remark=r.FROM_IMPACT),
    ),
    article(
        "59",
        text("B级处理时效：5个工作日初步回复，20个工作日结案", "B: preliminary reply in 5, closing in 20 working days"),
        w.INITIAL_REPLY.within(WorkingDays(5), w.B, remark=r.STRICTER),
        w.CLOSE.within(WorkingDays(20), w.B, remark=r.LONGER_WHEN_WORSE),
        w.EXTEND.within(
            Promptly(), w.B, to=(w.CRISIS_GROUP, w.HEAD_OFFICE_SERVICE), read=r.FOR_MORE_TIME, remark=r.APPROVER
        ),
    ),
    article(
        "60",
        text("一般事件3个工作日内结案", "General events are closed within 3 working days"),
        w.CLOSE.within(WorkingDays(3), w.GENERAL),
    ),
    article(
        "61",
        text(
            "引起纠纷或诉讼的，处理时效可适当延长",
            "With a dispute or litigation the limits of handling may be extended",
        ),
        w.CLOSE.extensible(when=holds("dispute_or_litigation")),
        w.INITIAL_REPLY.extensible(when=holds("dispute_or_litigation"), read=r.IN_HANDLING_LIMITS),
    ),
    article(
        "62",
        text("A、B级立案后3个工作日内反馈进度", "A and B: progress within 3 working days of filing"),
        w.PROGRESS.within(WorkingDays(3), w.A, w.B),
    ),
    article(
        "63",
        text(
            "发言人就重大事件举行新闻发布会（条尾缺失）",
            "The spokesperson holds a press conference (the end is missing)",
        ),
        w.PRESS_CONFERENCE.within(NotSet(), w.A, read=r.PRESS_CONFERENCE, remark=r.CERTAIN_TIME),
    ),
)

JIAHE_LIFE = enact(
    ARTICLES,
    id="jiahe-life-crisis",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "编辑修改稿的内容摘要：第四十二条末至第六十三条首；其前后（包括四级危机的定义）缺失",
            "An excerpt of an edited draft: the end of Article 42 to the start of Article 63; what stands before and "
            "after, the definition of the four grades included, is missing",
        ),
    ),
    event=event_model(CrisisEvent),
    levels=w.LEVELS,
    roles=w.ROLES,
)
