"""重要业务应急预案: emergencies of a company's important business, sections 一 to 六.

The text defines no levels: the leading group decides on the level of the response as each case demands. So there is one
level here, an emergency, reached when important business goes wrong. No number is given; at once is said of the report
to the leading group and of the start of the plan, and of nothing else about an event; promptly of supplies and
information, whatever happens.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import NoTime, NotSet, Promptly
from crisisrules.language import (
    Event,
    Evidence,
    Item,
    Level,
    Moment,
    Role,
    Source,
    TrueOrFalse,
    all_of,
    event_model,
    holds,
    is_,
    not_,
    text,
    unordered,
)
from crisisrules.language.law import (
    CriterionDraft,
    DutyDraft,
    ProcedureDraft,
    RouteDraft,
    StepDraft,
    article,
    clause,
    closing_ground,
    enact,
    exclusion,
    read_in,
    standing_duty,
)

TITLE = text("重要业务应急预案", "Emergency plan for important business")

# --- The event ------------------------------------------------------------------------------------------------------

Business = Annotated[
    Literal["production", "sales", "procurement", "finance", "human_resources", "other"],
    unordered(
        ("production", "生产", "production"),
        ("sales", "销售", "sales"),
        ("procurement", "采购", "procurement"),
        ("finance", "财务", "finance"),
        ("human_resources", "人力资源", "human resources"),
        ("other", "其他业务", "other business"),
    ),
]


class BusinessEmergency(Event):
    """Something that happens to a business of the company. A flag that is not given counts as false.

    The five businesses that the text names are important; `other` is when `designated_important` says so.
    """

    reference_time = "found_at"
    end_time = "ended_at"
    in_order = (
        ("found_at", "reported_at"),
        ("found_at", "controlled_at"),
        ("controlled_at", "ended_at"),
    )

    found_at: Moment = Field(title="发现异常时间", description="When it is noticed")
    reported_at: Moment | None = Field(
        default=None, title="领导小组接报时间", description="When the leading group is told"
    )
    controlled_at: Moment | None = Field(
        default=None,
        title="事故受控、业务恢复时间",
        description="When the accident is under control and business runs normally: the later of the two",
    )
    ended_at: Moment | None = Field(default=None, title="宣布应急结束时间", description="When the end is announced")
    business: Business = Field(title="业务", description="Which business")
    designated_important: TrueOrFalse = Field(
        default=False, title="公司列为重要业务", description="The company counts it among its important business"
    )
    abnormal: TrueOrFalse = Field(default=False, title="出现异常情况", description="Something is wrong with it")


# --- What the document calls things ---------------------------------------------------------------------------------

EMERGENCY = Level(code="emergency", rank=1, label=text("重要业务突发事件", "emergency of important business"))
ABNORMAL = CriterionDraft("abnormal", text("重要业务出现异常", "important business goes wrong"))

DEPARTMENTS = Role(id="departments", label=text("各部门", "departments"))
DEPARTMENT_CONCERNED = Role(id="department-concerned", label=text("相关部门", "department concerned"))
TEAMS = Role(id="department-teams", label=text("各部门应急小组", "emergency teams of the departments"))
OFFICE = Role(id="emergency-office", label=text("应急办公室", "emergency office"))
LEADING_GROUP = Role(id="leading-group", label=text("应急领导小组", "leading group"), standing="above")
ORGANISATION = RouteDraft("emergency-organisation", text("应急组织", "who organises the emergency work"))

DEPARTMENT_PLAN = Item(id="department-plan", label=text("本部门应急预案", "the department's own emergency plan"))
RESPONSE_STAGE = Item(id="response", label=text("应急响应", "response"))
HANDLING_STAGE = Item(id="handling", label=text("应急处置", "handling"))
END_STAGE = Item(id="end", label=text("应急结束", "end"))
HOW_IT_ENDED = Item(id="how-it-ended", label=text("应急结束情况", "how the emergency ended"))

REPORT = DutyDraft(
    id="report-leading-group",
    kind="report",
    action=text("向应急领导小组报告异常情况", "Report to the leading group what is wrong"),
    by=(DEPARTMENT_CONCERNED,),
    to=(LEADING_GROUP,),
    clocks=("found_at",),
    evidence=(Evidence(time="reported_at"),),
)
START_PLAN = DutyDraft(
    id="start-plan",
    kind="handle",
    action=text("启动应急预案", "Start the plan"),
    by=(LEADING_GROUP,),
    clocks=("reported_at",),
)
ORGANISE_DEPARTMENTS = DutyDraft(
    id="organise-departments",
    kind="handle",
    action=text("组织相关部门投入应急工作", "Have the departments concerned do the emergency work"),
    by=(LEADING_GROUP,),
    to=(DEPARTMENT_CONCERNED,),
    clocks=("reported_at",),
)
SET_RESPONSE_LEVEL = DutyDraft(
    id="set-response-level",
    kind="handle",
    action=text("视情况定出应急响应级别", "Decide on the level of the response, by the situation"),
    by=(LEADING_GROUP,),
)
NOTIFY_DEPARTMENTS = DutyDraft(
    id="notify-departments",
    kind="inform",
    action=text("通知相关部门，使其采取相应的措施", "Tell the departments concerned to take the measures that fit"),
    by=(LEADING_GROUP,),
    to=(DEPARTMENT_CONCERNED,),
)
PROTECT_PEOPLE = DutyDraft(
    id="protect-people",
    kind="handle",
    action=text("保障人员安全，将其疏散到安全区域", "Keep people safe, and evacuate them to a safe area"),
    by=(TEAMS,),
    instead=("measures",),
)
CUT_OFF_SOURCE = DutyDraft(
    id="cut-off-source",
    kind="handle",
    action=text("切断事故源，不使扩大", "Cut off the source, so that the accident does not spread"),
    by=(TEAMS,),
    instead=("measures",),
)
EMERGENCY_EQUIPMENT = DutyDraft(
    id="emergency-equipment",
    kind="handle",
    action=text("启用应急设备，使重要业务照常运行", "Start the emergency equipment, keep important business running"),
    by=(TEAMS,),
    instead=("measures",),
)
RESCUE = DutyDraft(
    id="rescue",
    kind="handle",
    action=text("现场救援", "Rescue on the spot"),
    by=(TEAMS,),
    instead=("measures",),
)
HELP_INVESTIGATION = DutyDraft(
    id="help-investigation",
    kind="handle",
    action=text("配合相关部门调查事故", "Help the departments concerned to investigate the accident"),
    by=(TEAMS,),
    to=(DEPARTMENT_CONCERNED,),
    instead=("measures",),
)
ANNOUNCE_END = DutyDraft(
    id="announce-end",
    kind="close",
    action=text("宣布应急结束", "Announce the end of the emergency"),
    by=(LEADING_GROUP,),
    clocks=("controlled_at",),
    evidence=(Evidence(time="ended_at"),),
)
REPORT_END = DutyDraft(
    id="report-end",
    kind="report",
    action=text("向应急领导小组报告应急如何结束", "Report to the leading group how the emergency ended"),
    by=(TEAMS,),
    to=(LEADING_GROUP,),
    contents=(HOW_IT_ENDED,),
)

RESPONSE = ProcedureDraft("emergency", text("应急响应程序", "response to an emergency"), (EMERGENCY,))
REPORTING = StepDraft(
    id="report-leading-group",
    label=text("报告异常", "report what is wrong"),
    by=(DEPARTMENT_CONCERNED,),
    to=(LEADING_GROUP,),
)
STARTING = StepDraft(id="start-plan", label=text("启动预案", "start the plan"), by=(LEADING_GROUP,))
SETTING_LEVEL = StepDraft(
    id="set-response-level", label=text("确定响应级别", "decide on the response"), by=(LEADING_GROUP,)
)
# The text gives the measures no order among themselves: one step.
MEASURES = StepDraft(
    id="measures",
    label=text("采取处置措施", "take the measures"),
    by=(TEAMS,),
    duties=(PROTECT_PEOPLE, CUT_OFF_SOURCE, EMERGENCY_EQUIPMENT, RESCUE, HELP_INVESTIGATION),
)
ANNOUNCING = StepDraft(id="announce-end", label=text("宣布应急结束", "announce the end"), by=(LEADING_GROUP,))
REPORTING_END = StepDraft(
    id="report-end", label=text("报告结束情况", "report on the end"), by=(TEAMS,), to=(LEADING_GROUP,)
)

# --- How it is read -------------------------------------------------------------------------------------------------

OTHER_BUSINESS = read_in(
    "原文只写适用于全部重要业务，列举五类而不限于此；其他业务不适用、此外何者重要由公司认定，均系推定",
    "The words only cover all important business and name five kinds among others; that other business is left out, "
    "and that the company says what else is important, is read in",
    "condition",
)
ONE_LEVEL = read_in(
    "原文不分级别；重要业务出现异常即视为突发事件，合为一级",
    "The text has no levels; whenever important business goes wrong it is taken for an emergency, of one level",
    "level",
)
NUMBERED_IN_ORDER = read_in(
    "原文称为程序并编号，据此依编号次序进行；末项（报告结束情况）是否在宣布之后未写明",
    "The text calls it a procedure and numbers it; read as in that order. Whether the last comes after the end is "
    "announced is not said",
    "order",
)
AT_ONCE_TOO = read_in(
    "“立即”修饰启动预案，组织部门理解为同样立即",
    "At once is said of starting the plan; having the departments work is read alike",
    "limit",
)
DRILLED_BY = read_in(
    "六1未写明由谁组织；三2、三3写明应急办公室和各部门应急小组组织演练，据此归其负责",
    "六1 does not say who holds the drills; by 三2 and 三3 the office and the teams hold drills, so these are theirs",
    "actor",
)
RESPONSE_LEVELS = text(
    "原文未列响应级别，由领导小组视情况确定；与本规则的级别不同",
    "The text lists no levels of response; the group decides as the case demands, and they are not the level here",
)
WHICH_DEPARTMENTS = text(
    "四1、四2中的相关部门是否同一部门未写明",
    "Whether the departments concerned are the same throughout 四1 and 四2 is not said",
)
WHO_INVESTIGATES = text(
    "此处的相关部门负责调查；是否即四1、四2(1)的相关部门，是否也指公司以外的部门，均未写明",
    "The departments concerned investigate here; whether they are those of 四1 and 四2(1), or also some outside the "
    "company, is not said",
)
HOW_SKILLED = text("“一定的”程度如何，原文未写明", "To what degree is not said")
TO_WHOM = text("原文未写明向谁宣布", "To whom it is announced is not said")
OPEN_CONTENTS = text("演练环节以“等”收尾，不限于此", "The list of what is drilled ends with an et cetera")
NO_ACTOR = text("原文未写明由谁负责", "Who does it is not said")
WHO_IMPROVES = text(
    "原文未写明由谁负责；依三1，修改预案属领导小组",
    "Who does it is not said; by 三1 revising the plan is for the leading group",
)
NO_ACTOR_OR_RECIPIENT = text(
    "原文未写明由谁负责、向谁发布；未与具体事件相联系",
    "Who does it, and for whom, is not said; the words do not tie it to an event",
)
AN_AIM = text("仅说明目的，未作任何要求", "Says what the plan is for, and asks for nothing")

# --- The law --------------------------------------------------------------------------------------------------------

ARTICLES = (
    article(
        "一",
        text(
            "目的：突发时应对迅速有效，损失最小，重要业务照常",
            "Aim: a quick and effective response, the least loss, important business goes on",
        ),
        why_none=AN_AIM,
    ),
    article(
        "二",
        text(
            "适用于公司全部重要业务：生产、销售、采购、财务、人力资源等",
            "Covers all important business: production, sales, procurement, finance, human resources and more",
        ),
        exclusion(
            "not-important",
            text("非重要业务", "business that is not important"),
            all_of(is_("business", "other"), not_(holds("designated_important"))),
            read=OTHER_BUSINESS,
        ),
    ),
    article(
        "三1",
        text(
            "领导小组制定、修改、实施、监督预案，组织协调各部门",
            "The leading group makes, revises, carries out and supervises the plan, and organises the departments",
        ),
        standing_duty(
            "make-and-revise-plan", text("制定、修改应急预案", "Make the plan, and revise it"), by=(LEADING_GROUP,)
        ),
        standing_duty(
            "supervise-plan",
            text("实施预案并监督执行", "Put the plan into effect, and supervise that it is carried out"),
            by=(LEADING_GROUP,),
        ),
        standing_duty(
            "organise-emergency-work",
            text("组织、协调各部门的应急工作", "Organise and coordinate the departments' emergency work"),
            by=(LEADING_GROUP,),
            to=(DEPARTMENTS,),
        ),
        ORGANISATION.leads_to(
            LEADING_GROUP, OFFICE, TEAMS, id="company", levels=(EMERGENCY,), lead=LEADING_GROUP, also=("三2", "三3")
        ),
    ),
    article(
        "三2",
        text(
            "应急办公室管理预案日常工作，组织演练（见六1），协调各部门",
            "The office manages the plan from day to day, holds drills (see 六1), and coordinates the departments",
        ),
        standing_duty("manage-plan", text("预案的日常管理", "Manage the plan from day to day"), by=(OFFICE,)),
        standing_duty(
            "coordinate-emergency-work",
            text("协调各部门的应急工作", "Coordinate the departments' emergency work"),
            by=(OFFICE,),
            to=(DEPARTMENTS,),
        ),
    ),
    article(
        "三3",
        text(
            "各部门应急小组管理本部门的应急工作，制定部门预案，组织演练（见六1）",
            "The teams manage their department's emergency work, make its own plan, hold drills (see 六1)",
        ),
        standing_duty(
            "manage-department",
            text("管理本部门重要业务的应急工作", "Manage the emergency work for the department's important business"),
            by=(TEAMS,),
        ),
        standing_duty(
            "make-department-plan",
            text("制定本部门的预案", "Make the department's own plan"),
            by=(TEAMS,),
            documents=(DEPARTMENT_PLAN,),
        ),
    ),
    article("四", text("应急响应的程序", "The procedure of the response"), RESPONSE.begins(read=NUMBERED_IN_ORDER)),
    article(
        "四1",
        text("异常的报告与预案的启动", "Reporting what is wrong, and starting the plan"),
        clause(
            "1",
            text(
                "重要业务出现异常，相关部门立即报告领导小组",
                "Important business goes wrong: the department concerned reports to the leading group at once",
            ),
            ABNORMAL.gives(EMERGENCY, holds("abnormal"), read=ONE_LEVEL),
            REPORT.within(Promptly(), EMERGENCY),
            RESPONSE.step(REPORTING),
        ),
        clause(
            "2",
            text(
                "领导小组接报后立即启动预案，组织相关部门投入工作",
                "On the report the leading group starts the plan at once, and has the departments concerned work",
            ),
            START_PLAN.within(Promptly(), EMERGENCY),
            RESPONSE.step(STARTING),
            ORGANISE_DEPARTMENTS.within(Promptly(), EMERGENCY, read=AT_ONCE_TOO),
        ),
    ),
    article(
        "四2",
        text("应急处置：定级别、通知、采取措施", "Handling: level of response, notice, measures"),
        clause(
            "1",
            text(
                "领导小组视情况定响应级别，告知相关部门应采取的措施",
                "The leading group decides on the level of the response, and tells the departments concerned to act",
            ),
            SET_RESPONSE_LEVEL.within(NoTime(), EMERGENCY, remark=RESPONSE_LEVELS),
            RESPONSE.step(SETTING_LEVEL),
            NOTIFY_DEPARTMENTS.within(NoTime(), EMERGENCY, remark=WHICH_DEPARTMENTS),
        ),
        clause(
            "2",
            text("各部门应急小组按预案采取下列措施", "The teams take the following measures, by the plan"),
            RESPONSE.step(MEASURES),
        ),
        clause(
            "2.a", text("保护并疏散人员", "Keep people safe, evacuate them"), PROTECT_PEOPLE.within(NoTime(), EMERGENCY)
        ),
        clause("2.b", text("切断事故源", "Cut off the source"), CUT_OFF_SOURCE.within(NoTime(), EMERGENCY)),
        clause(
            "2.c",
            text("启用应急设备，业务照常", "Start the equipment, keep business running"),
            EMERGENCY_EQUIPMENT.within(NoTime(), EMERGENCY),
        ),
        clause(
            "2.d",
            text("现场救援，配合事故调查", "Rescue on the spot, help the investigation"),
            RESCUE.within(NoTime(), EMERGENCY),
            HELP_INVESTIGATION.within(NoTime(), EMERGENCY, remark=WHO_INVESTIGATES),
        ),
    ),
    article(
        "四3",
        text("应急的结束与报告", "The end of the emergency, and the report on it"),
        clause(
            "1",
            text(
                "事故受控且重要业务恢复后，领导小组宣布结束",
                "Once the accident is under control and business back to normal, the leading group announces the end",
            ),
            closing_ground(
                "controlled-and-restored",
                text(
                    "事故已有效控制，且重要业务已恢复正常",
                    "the accident is under effective control, and important business runs normally again",
                ),
                EMERGENCY,
            ),
            ANNOUNCE_END.within(NoTime(), EMERGENCY, remark=TO_WHOM),
            RESPONSE.step(ANNOUNCING),
        ),
        clause(
            "2",
            text("应急小组向领导小组报告结束情况", "The teams report to the leading group how it ended"),
            REPORT_END.within(NoTime(), EMERGENCY),
            RESPONSE.step(REPORTING_END),
        ),
    ),
    article(
        "五1",
        text("人员：技能、培训、演练", "People: skills, training, drills"),
        clause(
            "1",
            text(
                "领导小组成员和各应急小组人员具备应急知识和技能",
                "Members of the leading group and of the teams have the knowledge and skills",
            ),
            standing_duty(
                "be-skilled",
                text(
                    "领导小组和应急小组的人员具备一定的应急知识、技能",
                    "As members of the group and the teams, have some knowledge and skills for emergencies",
                ),
                by=(LEADING_GROUP, TEAMS),
                remark=HOW_SKILLED,
            ),
        ),
        clause(
            "2",
            text("定期培训和演练（演练见六1）", "Regular training and drills (drills: 六1)"),
            standing_duty(
                "train",
                text("举办应急培训，提高处置能力", "Hold training, so that emergencies are handled better"),
                every=NotSet(),
                remark=NO_ACTOR,
            ),
        ),
    ),
    article(
        "五2",
        text("物资：储备和供应", "Supplies: a stock, and that they arrive"),
        clause(
            "1",
            text("常备必要的应急物资", "A stock of the supplies that are needed"),
            standing_duty(
                "keep-supplies",
                text(
                    "常备必要的应急物资：急救药品、防护用品、应急设备之类",
                    "Keep the supplies that are needed: first aid, protective gear, emergency equipment and the like",
                ),
                remark=NO_ACTOR,
            ),
        ),
        clause(
            "2",
            text("物资及时供应", "Supplies arrive promptly"),
            standing_duty(
                "supply", text("使应急物资供应到位", "See that the supplies arrive"), every=Promptly(), remark=NO_ACTOR
            ),
        ),
    ),
    article(
        "五3",
        text("信息：沟通机制和发布", "Information: channels, and publication"),
        clause(
            "1",
            text("建立信息沟通机制，保持畅通", "Channels of information, kept open"),
            standing_duty(
                "keep-channels",
                text("设立应急信息沟通的机制，使之畅通", "Have channels for emergency information, and keep them open"),
                remark=NO_ACTOR,
            ),
        ),
        clause(
            "2",
            text("应急信息的汇集、整理、发布均须及时", "Information is promptly collected, ordered and published"),
            standing_duty(
                "publish-information",
                text("汇集应急信息，加以整理并发布", "Collect emergency information, order it and publish it"),
                every=Promptly(),
                remark=NO_ACTOR_OR_RECIPIENT,
            ),
        ),
    ),
    article(
        "六1",
        text("定期演练，检验预案是否可行有效", "Regular drills, which test whether the plan is workable and works"),
        standing_duty(
            "drill",
            text("组织演练，看预案是否可行、有效", "Hold drills that test whether the plan is workable and works"),
            by=(OFFICE, TEAMS),
            contents=(RESPONSE_STAGE, HANDLING_STAGE, END_STAGE),
            every=NotSet(),
            also=("三2", "三3", "五1(2)", "六2"),
            read=DRILLED_BY,
            remark=OPEN_CONTENTS,
        ),
    ),
    article(
        "六2",
        text("演练涵盖响应、处置、结束等环节", "Drills cover response, handling and end, among others"),
        why_none=text("演练的内容，列在六1的演练中", "The contents of a drill; they stand with the drill of 六1"),
    ),
    article(
        "六3",
        text("演练后总结评估，改进预案", "After a drill: sum up, evaluate, improve the plan"),
        standing_duty(
            "evaluate-drill",
            text("每次演练后总结评估，据以改进预案", "Sum up and evaluate each drill, and improve the plan"),
            remark=WHO_IMPROVES,
        ),
    ),
)

IMPORTANT_BUSINESS_EMERGENCY = enact(
    ARTICLES,
    id="important-business-emergency",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "第一节至第六节；原文无标题，以其内容命名，亦无附则",
            "Sections 1 to 6; printed without a title, named by content, and without final provisions",
        ),
    ),
    event=event_model(BusinessEmergency),
    levels=(EMERGENCY,),
    roles=(DEPARTMENTS, DEPARTMENT_CONCERNED, TEAMS, OFFICE, LEADING_GROUP),
)
