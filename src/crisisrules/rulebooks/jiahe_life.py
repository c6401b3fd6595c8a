"""嘉禾人寿保险公司危机管理制度: crisis management of Jiahe Life, Articles 42 to 62.

The chapter that defines the four grades is not available: apart from the major petition and head office's own
decision, the grading is inferred from who handles each grade (Articles 48, 52, 53, 54), and every result that rests
on it says so. Amend it with the company's own criteria where they are known.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from crisisrules.calendars import Hours, NotSet, Precondition, Promptly, WorkingDays
from crisisrules.language import (
    Case,
    Citation,
    Confirmation,
    Duty,
    Event,
    EventId,
    Extension,
    Ground,
    Guidance,
    Item,
    Level,
    Moment,
    Otherwise,
    Path,
    Procedure,
    Prohibition,
    Repetition,
    Role,
    Route,
    Rulebook,
    Simplification,
    Source,
    Step,
    TrueOrFalse,
    at_least,
    criterion,
    event_model,
    given,
    holds,
    is_,
    ordered,
    text,
)

TITLE = text("嘉禾人寿保险公司危机管理制度", "Crisis management rules of Jiahe Life Insurance")


def article(number: str, clause: str | None = None, *also: str) -> Citation:
    """An article of this document."""
    return Citation(source=TITLE.zh, article=number, clause=clause, also=also)


# --- The event ------------------------------------------------------------------------------------------------------

LevelCode = Annotated[
    Literal["potential", "general", "B", "A"],
    ordered(
        ("potential", "潜在危机事件", "potential crisis"),
        ("general", "一般危机事件", "general crisis"),
        ("B", "严重危机事件 (B级)", "severe crisis (B)"),
        ("A", "重大危机事件 (A级)", "major crisis (A)"),
    ),
]
Reach = Annotated[
    Literal["customer", "branch", "company"],
    ordered(
        ("customer", "限于投诉客户", "the complaining customer only"),
        ("branch", "波及一家分公司", "one branch"),
        ("company", "波及全公司", "the whole company"),
    ),
]
Media = Annotated[
    Literal["none", "local", "provincial", "national"],
    ordered(
        ("none", "无", "none"),
        ("local", "当地媒体", "local media"),
        ("provincial", "省级媒体", "provincial media"),
        ("national", "全国性媒体", "national media"),
    ),
]
Petition = Annotated[
    Literal["none", "individual", "group", "major"],
    ordered(
        ("none", "无", "none"),
        ("individual", "个人上访", "by one person"),
        ("group", "集体上访", "by a group"),
        ("major", "重大上访", "major petition"),
    ),
]


class CrisisEvent(Event):
    """A crisis event, as customer service accepts it and as it becomes known afterwards.

    A flag that is not given counts as false, and a scale as its least value.
    """

    reference_time = "accepted_at"
    in_order = (
        ("occurred_at", "accepted_at"),
        ("accepted_at", "filed_at"),
        ("accepted_at", "confirmed_at"),
        ("accepted_at", "closed_at"),
    )

    accepted_at: Moment = Field(title="受理时间", description="When customer service accepts the case")
    occurred_at: Moment | None = Field(default=None, title="发生时间", description="When it happened")
    filed_at: Moment | None = Field(default=None, title="立案时间", description="When the case is filed")
    confirmed_level: LevelCode | None = Field(
        default=None, title="确认级别", description="The level that head office confirmed"
    )
    confirmed_at: Moment | None = Field(
        default=None, title="确认时间", description="When head office confirmed the level"
    )
    closed_at: Moment | None = Field(default=None, title="结案时间", description="When the case was closed")
    reach: Reach = Field(default="customer", title="波及范围", description="How far the impact reaches")
    media: Media = Field(default="none", title="媒体曝光", description="Exposure in the media")
    petition: Petition = Field(default="none", title="上访", description="Petition to the authorities")
    regulator_complaint: TrueOrFalse = Field(
        default=False, title="投诉到监管机构", description="The complaint went to the regulator"
    )
    major_impact: TrueOrFalse = Field(default=False, title="引起重大影响", description="It has caused major impact")
    dispute_or_litigation: TrueOrFalse = Field(
        default=False, title="引起纠纷或诉讼", description="It has led to a dispute or litigation"
    )
    needs_deliberation: TrueOrFalse = Field(
        default=False, title="需要合议", description="More than one department must agree on the answer"
    )
    outside_customer_service: TrueOrFalse = Field(
        default=False, title="不属客户服务部门职责", description="Not within customer service's remit"
    )
    repeat_of: EventId | None = Field(
        default=None, title="重复投诉所指原案", description="Id of the closed case about the same matter"
    )

    @model_validator(mode="after")
    def _confirmation_is_whole(self) -> Self:
        if (self.confirmed_level is None) != (self.confirmed_at is None):
            missing, there = ("confirmed_level", "confirmed_at")
            if self.confirmed_at is None:
                missing, there = there, missing
            raise ValueError(f"{there} is given without {missing}; give both or neither")
        if self.repeat_of == self.event_id:
            raise ValueError(f"repeat_of is the event's own event_id {self.event_id!r}; it must name an earlier case")
        return self


# --- Levels and grading ---------------------------------------------------------------------------------------------

ALL = ("A", "B", "general", "potential")

LEVELS = (
    Level(code="A", rank=4, label=text("重大危机事件 (A级)", "major crisis")),
    Level(code="B", rank=3, label=text("严重危机事件 (B级)", "severe crisis")),
    Level(code="general", rank=2, label=text("一般危机事件", "general crisis")),
    Level(code="potential", rank=1, label=text("潜在危机事件", "potential crisis")),
)

HEAD_OFFICE_LEADS = text(
    "分级章节缺失；A级由总公司牵头（第四十八条），据此理解为影响超出一家分公司",
    "The grading chapter is missing; head office leads level A (48), which is read as: beyond one branch",
)
BRANCH_LEADS = text(
    "分级章节缺失；B级由分公司牵头（第五十二条），据此理解为影响止于一家分公司",
    "The grading chapter is missing; the branch leads level B (52), which is read as: within one branch",
)
ABOVE_GENERAL = text(
    "分级章节缺失；此类情形已超出分公司部门合议所能处理（第五十三条），据此归入B级",
    "The grading chapter is missing; such a case is beyond what branch departments decide jointly (53), hence level B",
)
MAJOR_IMPACT = text(
    "第五十八条设想严重危机事件可能引起重大影响，据此引起重大影响者至少为B级",
    "Article 58 expects that a severe event may cause major impact; so major impact makes an event at least severe",
)
JOINT_DECISION = text(
    "第五十三条与第五十四条的区别在于是否合议，据此需要多方商定者为一般危机事件",
    "What separates 53 from 54 is the joint decision; so a case on which several have to agree is general",
)
NOT_CUSTOMER_SERVICE_ALONE = text(
    "第五十四条的事件由客户服务人员单独处理；出现此情形即难以单独处理，据此归入一般危机事件",
    "Customer service handles the events of 54 alone; with this it hardly can, hence general",
)
NOTHING_ELSE = text(
    "未达到其他任何一项标准者，按第五十四条由客户服务人员直接处理",
    "What reaches no other criterion is handled by customer service alone under 54",
)

CRITERIA = (
    criterion("A-petition", text("重大上访", "major petition"), article("50", "1"), A=is_("petition", "major")),
    criterion(
        "A-reach",
        text("波及全公司", "impact on the whole company"),
        article("48"),
        A=is_("reach", "company"),
        reading=HEAD_OFFICE_LEADS,
    ),
    criterion(
        "A-media",
        text("全国性媒体曝光", "national media"),
        article("48"),
        A=is_("media", "national"),
        reading=HEAD_OFFICE_LEADS,
    ),
    criterion(
        "B-reach",
        text("波及一家分公司", "impact on one branch"),
        article("52"),
        B=is_("reach", "branch"),
        reading=BRANCH_LEADS,
    ),
    criterion(
        "B-media",
        text("媒体曝光", "exposure in the media"),
        article("52"),
        B=at_least("media", "local"),
        reading=BRANCH_LEADS,
    ),
    criterion(
        "B-petition",
        text("集体上访", "petition by a group"),
        article("52"),
        B=at_least("petition", "group"),
        reading=ABOVE_GENERAL,
    ),
    criterion(
        "B-regulator",
        text("投诉到监管机构", "complaint to the regulator"),
        article("52"),
        B=holds("regulator_complaint"),
        reading=ABOVE_GENERAL,
    ),
    criterion(
        "B-impact",
        text("引起重大影响", "major impact"),
        article("58"),
        B=holds("major_impact"),
        reading=MAJOR_IMPACT,
    ),
    criterion(
        "general-deliberation",
        text("需要合议", "joint decision needed"),
        article("53", None, "54"),
        general=holds("needs_deliberation"),
        reading=JOINT_DECISION,
    ),
    criterion(
        "general-dispute",
        text("引起纠纷或诉讼", "dispute or litigation"),
        article("53", None, "54"),
        general=holds("dispute_or_litigation"),
        reading=NOT_CUSTOMER_SERVICE_ALONE,
    ),
    criterion(
        "general-petition",
        text("个人上访", "petition by one person"),
        article("53", None, "54"),
        general=at_least("petition", "individual"),
        reading=NOT_CUSTOMER_SERVICE_ALONE,
    ),
)

# --- Roles ----------------------------------------------------------------------------------------------------------

ROLES = (
    Role(id="acceptance-staff", label=text("投诉受理人员", "acceptance staff")),
    Role(id="handling-department", label=text("处理部门", "handling department")),
    Role(id="customer-service", label=text("客户服务部门", "customer service")),
    Role(id="branch", label=text("分公司", "branch")),
    Role(id="branch-customer-service", label=text("分公司客户服务部门", "branch customer service")),
    Role(id="branch-departments", label=text("分公司相关部门负责人", "branch departments concerned")),
    Role(
        id="branch-management-office",
        label=text("所属机构总经理室（分公司总经理室）", "management office of the institution (branch)"),
        standing="above",
    ),
    Role(
        id="branch-management-member",
        label=text("分公司总经理室成员（B级处理小组组长）", "member of the branch management office, head of group B"),
        standing="above",
    ),
    Role(id="company", label=text("公司", "the company")),
    Role(id="head-office", label=text("总公司", "head office"), standing="above"),
    Role(
        id="head-office-management-office",
        label=text("总公司总经理室", "head-office management office"),
        standing="above",
    ),
    Role(
        id="head-office-departments",
        label=text("总公司相关部门负责人", "head-office departments concerned"),
        standing="above",
    ),
    Role(
        id="head-office-customer-service",
        label=text("总公司客户服务部", "head-office customer service"),
        standing="above",
    ),
    Role(
        id="head-office-crisis-body",
        label=text("总公司危机管理机构", "head-office crisis management body"),
        standing="above",
    ),
    Role(id="crisis-group", label=text("危机事件处理小组", "crisis handling group"), standing="above"),
    Role(
        id="crisis-group-leader",
        label=text("危机事件处理小组领导", "leader of the crisis handling group"),
        standing="above",
    ),
    Role(id="legal-department", label=text("法律部门", "legal department")),
    Role(id="party-complained-of", label=text("被投诉人或其主管部门", "party complained of, or its department")),
    Role(id="spokesperson", label=text("公司指定的新闻发言人", "appointed spokesperson")),
    Role(
        id="regulator",
        label=text(
            "当地保监局（现为国家金融监督管理总局派出机构）",
            "local regulator office (since 2023: of the National Financial Regulatory Administration)",
        ),
        standing="outside",
    ),
    Role(id="complainant", label=text("投诉人", "complainant"), standing="customer"),
)

# --- Papers ---------------------------------------------------------------------------------------------------------

ACCEPTANCE_RECORD = Item(id="acceptance-record", label=text("投诉受理记录", "acceptance record"))
STATEMENT = Item(id="statement-of-facts", label=text("事实陈述书面报告", "written statement of facts"))
INVESTIGATION = Item(id="investigation-report", label=text("调查报告", "complete investigation report"))
TRANSFER_FORM = Item(id="transfer-form", label=text("公司危机事件转办单", "crisis transfer form"))
PRELIMINARY_FORM = Item(
    id="preliminary-handling-form", label=text("公司危机事件初步处理单", "preliminary handling form")
)
MINUTES = Item(id="deliberation-minutes", label=text("合议会议纪要", "minutes of the joint deliberation"))
LEGAL_OPINION = Item(id="legal-opinion", label=text("法律意见", "legal opinion"))
SUBMISSION_FORM = Item(id="submission-form", label=text("公司危机事件上报单", "crisis submission form"))
REPLY_FORM = Item(id="submission-reply", label=text("公司危机事件上报事件回复单", "reply to the crisis submission"))
TRACKING_FORM = Item(id="tracking-form", label=text("公司危机事件追踪表", "crisis tracking form"))
HANDLING_RECORD = Item(id="handling-record", label=text("处理记录", "record of handling"))
ALL_MATERIAL = Item(id="bound-case-file", label=text("装订成卷的全部书面材料", "all written material, bound"))

# --- Duties ---------------------------------------------------------------------------------------------------------

BY_REFERENCE = text(
    "第五十二条规定严重危机事件参照重大危机事件处理", "Article 52 refers severe events to the rules on major ones"
)
FOR_ALL_COMPLAINTS = text(
    "该句列于重大危机事件一节；监管机构收到的投诉不因级别而异，据此各级适用",
    "The sentence stands among the rules on major events; a complaint to the regulator is the same at any level",
)
ARCHIVE_FOR_OTHERS = text(
    "该条列于重大危机事件一节；第五十三、五十四条要求做好记录，据此一并归档",
    "The article stands among the rules on major events; 53 and 54 ask for records, so these are archived too",
)
STRICTER = text(
    "原文中B级（5个工作日）严于A级（10个工作日），照录",
    "In the source B (5 working days) is stricter than A (10 working days); kept as it stands",
)
LONGER_WHEN_WORSE = text(
    "原文中级别越高结案期限越长（A级30、B级20、一般3个工作日），照录",
    "In the source a worse level has longer to close (A 30, B 20, general 3 working days); kept as it stands",
)
PRESCRIBED_TIME = text("原文仅称“规定时限”，未写明多久", "The source only speaks of a prescribed time and gives none")

DUTIES = (
    Duty(
        id="record",
        kind="record",
        action=text("记录投诉情况", "Record the complaint"),
        responsible=("acceptance-staff",),
        documents=(ACCEPTANCE_RECORD,),
        contents=(
            Item(id="complainant", label=text("投诉人基本情况", "complainant's basic facts")),
            Item(id="cause", label=text("案件起因", "cause")),
            Item(id="course", label=text("经过", "course of events")),
            Item(id="focus", label=text("问题焦点", "focus of the problem")),
            Item(id="demands", label=text("客户意见及要求", "customer's opinion and demands")),
            Item(id="reply-deadline", label=text("回复期限", "reply deadline")),
        ),
        clocks=("accepted_at",),
        cases=(Case(id="all", levels=ALL, limit=Promptly(), citation=article("45")),),
    ),
    Duty(
        id="hand-over",
        kind="hand-over",
        action=text("将情况记录移交处理部门", "Hand the record over to the handling department"),
        responsible=("acceptance-staff",),
        recipients=("handling-department",),
        documents=(ACCEPTANCE_RECORD,),
        clocks=("accepted_at",),
        cases=(Case(id="all", levels=ALL, limit=Promptly(), citation=article("45")),),
    ),
    Duty(
        id="verify",
        kind="handle",
        action=text(
            "着手核实，联系投诉人，约定答复时间",
            "Start verifying, contact the complainant, agree a time for the answer",
        ),
        responsible=("handling-department",),
        recipients=("complainant",),
        clocks=("accepted_at",),
        cases=(Case(id="all", levels=ALL, limit=Promptly(), citation=article("46")),),
    ),
    Duty(
        id="report-internal",
        kind="report",
        action=text(
            "向所属机构总经理室和总公司客户服务部门报告",
            "Report to the own management office and head-office customer service",
        ),
        responsible=("branch-customer-service",),
        recipients=("branch-management-office", "head-office-customer-service"),
        contents=(
            Item(id="cause", label=text("事件原因", "cause")),
            Item(id="extent", label=text("波及范围", "extent")),
            Item(id="impact", label=text("目前影响", "present impact")),
        ),
        clocks=("accepted_at",),
        cases=(
            Case(id="A", levels=("A",), limit=Hours(4), citation=article("56", None, "50(1)")),
            Case(id="B", levels=("B",), limit=Hours(12), citation=article("58")),
        ),
    ),
    Duty(
        id="report-regulator",
        kind="report",
        action=text(
            "因引起重大影响，上报当地保监局", "Report the event with major impact to the local regulator office"
        ),
        responsible=("branch",),
        recipients=("regulator",),
        clocks=("accepted_at",),
        cases=(
            Case(id="A", levels=("A",), when=holds("major_impact"), limit=Hours(24), citation=article("56")),
            Case(id="B", levels=("B",), when=holds("major_impact"), limit=Hours(48), citation=article("58")),
        ),
    ),
    Duty(
        id="report-petition",
        kind="report",
        action=text("向当地保监局报告重大上访", "Report the major petition to the local regulator office"),
        responsible=("branch",),
        recipients=("regulator",),
        clocks=("accepted_at",),
        cases=(
            Case(
                id="A",
                levels=("A",),
                when=is_("petition", "major"),
                limit=NotSet(),
                citation=article("50", "1"),
                remark=PRESCRIBED_TIME,
            ),
        ),
    ),
    Duty(
        id="form-group",
        kind="handle",
        action=text("成立危机事件处理小组", "Set up the crisis handling group"),
        clocks=("confirmed_at", "accepted_at"),
        cases=(
            Case(
                id="A",
                levels=("A",),
                limit=Promptly(),
                responsible=("head-office-crisis-body",),
                citation=article("48", None, "50(1)"),
            ),
            Case(id="B", levels=("B",), limit=Promptly(), responsible=("branch",), citation=article("52")),
        ),
    ),
    Duty(
        id="progress",
        kind="reply",
        action=text(
            "向投诉人反馈进度，说明公司正在积极处理",
            "Tell the complainant the progress and that the company is handling the case",
        ),
        responsible=("acceptance-staff",),
        recipients=("complainant",),
        clocks=("filed_at",),
        cases=(Case(id="AB", levels=("A", "B"), limit=WorkingDays(3), citation=article("62")),),
    ),
    Duty(
        id="regulator-reply",
        kind="reply",
        action=text("回复投诉到监管机构的事件", "Reply to the complaint that went to the regulator"),
        responsible=("company",),
        recipients=("regulator",),
        clocks=("accepted_at",),
        cases=(
            Case(
                id="A",
                levels=("A",),
                when=holds("regulator_complaint"),
                limit=WorkingDays(3),
                citation=article("50", "7"),
            ),
            Case(
                id="B",
                levels=("B",),
                when=holds("regulator_complaint"),
                limit=WorkingDays(3),
                citation=article("52", None, "50(7)"),
                remark=BY_REFERENCE,
            ),
            Case(
                id="others",
                levels=("general", "potential"),
                when=holds("regulator_complaint"),
                limit=WorkingDays(3),
                citation=article("50", "7"),
                basis="inferred",
                reading=FOR_ALL_COMPLAINTS,
            ),
        ),
    ),
    Duty(
        id="initial-reply",
        kind="reply",
        action=text("以适当方式回复初步处理意见", "Give the complainant a preliminary opinion"),
        responsible=("customer-service",),
        recipients=("complainant",),
        clocks=("accepted_at",),
        cases=(
            Case(id="A", levels=("A",), limit=WorkingDays(10), citation=article("57"), remark=STRICTER),
            Case(id="B", levels=("B",), limit=WorkingDays(5), citation=article("59"), remark=STRICTER),
        ),
    ),
    Duty(
        id="close",
        kind="close",
        action=text("结案", "Close the case"),
        responsible=("customer-service",),
        clocks=("accepted_at",),
        extension=Extension(when=holds("dispute_or_litigation"), citation=article("61")),
        cases=(
            Case(id="A", levels=("A",), limit=WorkingDays(30), citation=article("57"), remark=LONGER_WHEN_WORSE),
            Case(id="B", levels=("B",), limit=WorkingDays(20), citation=article("59"), remark=LONGER_WHEN_WORSE),
            Case(id="general", levels=("general",), limit=WorkingDays(3), citation=article("60")),
        ),
    ),
    Duty(
        id="extend",
        kind="report",
        action=text(
            "不能如期结案时汇报并申请延长；经批准方可延长，并继续跟踪",
            "When closing in time is impossible: report and ask for an extension, which needs approval; keep tracking",
        ),
        responsible=("customer-service",),
        clocks=("accepted_at",),
        extends="close",
        cases=(
            Case(id="A", levels=("A",), limit=Promptly(), recipients=("crisis-group",), citation=article("57")),
            Case(
                id="B",
                levels=("B",),
                limit=Promptly(),
                recipients=("crisis-group", "head-office-customer-service"),
                citation=article("59"),
            ),
        ),
    ),
    Duty(
        id="approve-close",
        kind="approve",
        action=text(
            "结案前将处理结果报总公司客户服务部审批",
            "Have head-office customer service approve the result before closing",
        ),
        responsible=("branch",),
        recipients=("head-office-customer-service",),
        cases=(Case(id="B", levels=("B",), limit=Precondition("close"), citation=article("52")),),
    ),
    Duty(
        id="file-with-head-office",
        kind="file",
        action=text("将处理记录报总公司备案", "File the record with head office"),
        responsible=("branch",),
        recipients=("head-office",),
        documents=(HANDLING_RECORD,),
        clocks=("closed_at",),
        cases=(Case(id="general", levels=("general",), limit=Promptly(), citation=article("53")),),
    ),
    Duty(
        id="archive",
        kind="archive",
        action=text(
            "整理全部书面材料，成卷后交客户服务部门存档",
            "Bind all written material and archive it with customer service",
        ),
        responsible=("handling-department",),
        recipients=("customer-service",),
        documents=(ALL_MATERIAL,),
        clocks=("closed_at",),
        cases=(
            Case(id="A", levels=("A",), limit=Promptly(), citation=article("51")),
            Case(id="B", levels=("B",), limit=Promptly(), citation=article("52", None, "51"), remark=BY_REFERENCE),
            Case(
                id="others",
                levels=("general", "potential"),
                limit=Promptly(),
                citation=article("51"),
                basis="inferred",
                reading=ARCHIVE_FOR_OTHERS,
            ),
        ),
    ),
)

# --- Procedure (50, 52, 53, 54, 55) ---------------------------------------------------------------------------------

REPORT = Step(
    id="report",
    label=text("及时报告", "report"),
    responsible=("branch-customer-service",),
    duties=("report-internal",),
    citation=article("50", "1"),
)
INVESTIGATE = Step(
    id="investigate",
    label=text("调查", "investigate"),
    responsible=("crisis-group", "party-complained-of"),
    documents=(STATEMENT, INVESTIGATION),
    citation=article("50", "2"),
)
TRANSFER = Step(
    id="transfer",
    label=text("转办", "transfer"),
    responsible=("customer-service",),
    documents=(TRANSFER_FORM, ACCEPTANCE_RECORD),
    when=holds("outside_customer_service"),
    citation=article("50", "2"),
)
PRELIMINARY = Step(
    id="preliminary-handling",
    label=text("初步处理", "preliminary handling"),
    responsible=("handling-department",),
    documents=(PRELIMINARY_FORM,),
    citation=article("50", "3"),
    remark=PRESCRIBED_TIME,
)
DELIBERATE = Step(
    id="deliberate",
    label=text("合议", "joint deliberation"),
    responsible=("crisis-group", "legal-department"),
    documents=(MINUTES, LEGAL_OPINION),
    citation=article("50", "4"),
)
SUBMIT = Step(
    id="submit",
    label=text("上报", "submit"),
    responsible=("crisis-group",),
    documents=(SUBMISSION_FORM, ACCEPTANCE_RECORD, INVESTIGATION, PRELIMINARY_FORM, MINUTES),
    citation=article("50", "5"),
)
APPROVE = Step(
    id="approve",
    label=text("审批", "approve"),
    responsible=("crisis-group-leader",),
    documents=(REPLY_FORM,),
    citation=article("50", "6"),
)
CLOSE = Step(
    id="close",
    label=text("结案", "close"),
    responsible=("handling-department",),
    documents=(TRACKING_FORM,),
    citation=article("50", "7"),
)
ARCHIVE = Step(
    id="archive",
    label=text("归档", "archive"),
    responsible=("handling-department",),
    documents=(ALL_MATERIAL,),
    citation=article("51"),
)


def _shorter(step: Step, citation: Citation, *responsible: str) -> Step:
    """A step of 50 as 53 and 54 name it: without the papers and the group of a major event."""
    return step.model_copy(update={"documents": (), "responsible": responsible, "citation": citation, "remark": None})


PROCEDURES = (
    Procedure(
        id="A",
        label=text("重大危机事件处理程序", "procedure for major events"),
        levels=("A",),
        steps=(REPORT, INVESTIGATE, TRANSFER, PRELIMINARY, DELIBERATE, SUBMIT, APPROVE, CLOSE, ARCHIVE),
        citation=article("50"),
    ),
    Procedure(
        id="B",
        label=text("严重危机事件处理程序", "procedure for severe events"),
        levels=("B",),
        steps=(
            REPORT,
            INVESTIGATE,
            TRANSFER,
            PRELIMINARY,
            DELIBERATE,
            SUBMIT,
            APPROVE,
            Step(
                id="approve-close",
                label=text("总公司客户服务部审批处理结果", "approval of the result by head-office customer service"),
                responsible=("head-office-customer-service",),
                citation=article("52"),
            ),
            CLOSE,
            ARCHIVE,
        ),
        citation=article("52"),
    ),
    Procedure(
        id="general",
        label=text("一般危机事件处理程序", "procedure for general events"),
        levels=("general",),
        steps=(
            _shorter(INVESTIGATE, article("53"), "customer-service"),
            _shorter(TRANSFER, article("53"), "customer-service"),
            _shorter(PRELIMINARY, article("53"), "handling-department"),
            Step(
                id="joint-decision",
                label=text(
                    "分公司相关部门负责人与客户服务人员合议",
                    "joint decision of branch departments and customer service",
                ),
                responsible=("branch-departments", "customer-service"),
                citation=article("53"),
                remark=text(
                    "原文未写明合议在各步骤中的位置", "The source does not say where among the steps the decision comes"
                ),
            ),
            _shorter(CLOSE, article("53"), "customer-service"),
            Step(
                id="file-with-head-office",
                label=text("上报总公司备案", "file with head office"),
                responsible=("branch",),
                documents=(HANDLING_RECORD,),
                citation=article("53"),
            ),
        ),
        citation=article("53"),
    ),
    Procedure(
        id="potential",
        label=text("潜在危机事件处理程序", "procedure for potential events"),
        levels=("potential",),
        steps=(
            _shorter(INVESTIGATE, article("54"), "customer-service"),
            _shorter(TRANSFER, article("54"), "customer-service"),
            _shorter(PRELIMINARY, article("54"), "customer-service"),
            _shorter(CLOSE, article("54"), "customer-service").model_copy(update={"documents": (HANDLING_RECORD,)}),
        ),
        citation=article("54"),
    ),
)

SIMPLIFICATIONS = (
    Simplification(
        id="simple-general",
        label=text(
            "分公司可视投诉复杂程度简化程序，但须做好记录并报备",
            "The branch may simplify, but keeps and files the record",
        ),
        levels=("general",),
        citation=article("53"),
    ),
    Simplification(
        id="simple-potential",
        label=text("分公司可视投诉复杂程度简化程序，但须做好记录", "The branch may simplify, but keeps a record"),
        levels=("potential",),
        citation=article("54"),
    ),
    Simplification(
        id="repeat-complaint",
        label=text(
            "重复投诉可利用既往记录简化程序；属重大危机事件的仍须及时报告",
            "Earlier records may serve and steps be simplified; a major event must still be reported promptly",
        ),
        when=given("repeat_of"),
        citation=article("55"),
    ),
)

# --- Routing (42, 48, 52) -------------------------------------------------------------------------------------------

ROUTING = (
    Route(
        id="group",
        label=text("危机事件处理小组", "crisis handling group"),
        paths=(
            Path(
                id="A",
                levels=("A",),
                roles=(
                    "head-office-management-office",
                    "head-office-departments",
                    "head-office-customer-service",
                    "branch-management-office",
                    "branch-departments",
                ),
                lead="head-office-management-office",
                citation=article("48"),
                remark=text("由总公司统一协调指导", "Head office coordinates and guides"),
            ),
            Path(
                id="B",
                levels=("B",),
                roles=("branch-management-member", "branch-departments", "branch-customer-service"),
                lead="branch-management-member",
                citation=article("52"),
                basis="inferred",
                reading=text(
                    "组长由分公司总经理室成员担任为原文所定；其余成员比照第四十八条推定",
                    "Its head is stated; its other members are read by analogy with 48",
                ),
            ),
        ),
    ),
    Route(
        id="decision-system",
        label=text(
            "危机决策系统（分公司总经理有最高处理权）", "decision (the branch general manager has the highest power)"
        ),
        paths=(Path(id="branch", roles=("branch-management-office",), citation=article("42")),),
    ),
    Route(
        id="advice-system",
        label=text("参谋与咨询系统", "advice"),
        paths=(
            Path(id="branch", roles=("head-office-departments", "branch-departments"), citation=article("42", "2")),
        ),
    ),
    Route(
        id="support-system",
        label=text("支援和保障系统", "support"),
        paths=(
            Path(
                id="branch",
                roles=("head-office-customer-service", "branch-customer-service"),
                citation=article("42", "3"),
            ),
        ),
    ),
    Route(
        id="information-system",
        label=text("信息管理系统", "information"),
        paths=(Path(id="branch", roles=("spokesperson",), citation=article("42", "4")),),
    ),
)

# --- What nobody may do, closing, guidance (43, 47, 49, 50(7)) ------------------------------------------------------

PROHIBITIONS = (
    Prohibition(
        id="statement",
        label=text(
            "未经公司授权发表声明、意见或评论",
            "issue a statement, opinion or comment without the company's authorisation",
        ),
        citation=article("47"),
    ),
    Prohibition(
        id="interview",
        label=text("未经公司授权接受媒体采访", "accept a media interview without the company's authorisation"),
        citation=article("47"),
    ),
    Prohibition(
        id="promise",
        label=text("未经公司授权作出承诺", "make any promise without the company's authorisation"),
        citation=article("47"),
    ),
)

CLOSING_GROUNDS = (
    Ground(
        id="compensated",
        levels=("A", "B"),
        label=text("已赔偿", "the complainant was compensated"),
        citation=article("50", "7"),
        basis="inferred",
        reading=text(
            "该项仅存末字“偿”，据此推定", "Only the last character of the item is legible; it is read as compensated"
        ),
    ),
    Ground(id="ground-2", levels=("A", "B"), citation=article("50", "7"), basis="configured"),
    Ground(id="ground-3", levels=("A", "B"), citation=article("50", "7"), basis="configured"),
    Ground(
        id="no-objection",
        label=text("投诉人20个工作日内未提出异议", "the complainant raised no objection within 20 working days"),
        levels=("A", "B"),
        limit=WorkingDays(20),
        after=("initial-reply",),
        citation=article("50", "7"),
        remark=text(
            "原文未写明自何时起算；自答复之日起算系推定",
            "The source does not say from when; that it runs from the reply is inferred",
        ),
    ),
)

GUIDANCE = (
    Guidance(
        id="six-steps",
        label=text("处理危机的六个基本步骤", "six basic steps of handling a crisis"),
        items=(
            text("到现场了解事实", "go to the scene and learn the facts"),
            text("分析情况，定出对策", "analyse the situation and decide on a response"),
            text("平复公众情绪，缓解局面", "calm the public and ease the situation"),
            text("联络媒体，引导舆论", "contact the media and guide opinion"),
            text("与各方沟通，合力解决", "talk with all sides and settle it together"),
            text("有效行动，化险为夷", "act effectively and overcome the danger"),
        ),
        citation=article("43"),
    ),
    Guidance(
        id="seven-measures",
        label=text("A级处理小组的七项对策", "seven measures of group A"),
        levels=("A",),
        items=(
            text("确定发言人", "appoint the spokesperson"),
            text("尽快查明原因和影响，向公众说明真相", "find cause and impact quickly, and tell the public the truth"),
            text("安慰、补偿投诉客户，消除其不满", "comfort and compensate the customers, and dispel their discontent"),
            text(
                "经媒体表明立场，采取合乎人情的补救",
                "state the position through the media, and make good in a humane way",
            ),
            text("监督措施落实，检查效果，收集反馈", "supervise the measures, check their effect, collect feedback"),
            text(
                "借助媒体、消费者协会和当地政府等各方支持",
                "win the support of media, consumer associations and local government",
            ),
            text(
                "保持内部稳定和沟通畅通，口径行动一致", "keep order and communication inside, and act and speak as one"
            ),
        ),
        citation=article("49"),
    ),
)

JIAHE_LIFE: Rulebook[CrisisEvent] = Rulebook(
    id="jiahe-life-crisis",
    version="1.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "第四十二条末至第六十三条首；定义四级危机的第四章缺失",
            "The end of Article 42 to the start of Article 63; chapter 4, which defines the four grades, is missing",
        ),
    ),
    event=event_model(CrisisEvent),
    levels=LEVELS,
    confirmation=Confirmation(
        id="confirmed", level_fact="confirmed_level", time_fact="confirmed_at", citation=article("50", "1")
    ),
    criteria=CRITERIA,
    otherwise=Otherwise(
        id="potential-default",
        level="potential",
        citation=article("54"),
        basis="inferred",
        reading=NOTHING_ELSE,
    ),
    roles=ROLES,
    duties=DUTIES,
    routing=ROUTING,
    procedures=PROCEDURES,
    simplifications=SIMPLIFICATIONS,
    prohibitions=PROHIBITIONS,
    closing_grounds=CLOSING_GROUNDS,
    repetition=Repetition(id="repeat-complaint", fact="repeat_of", citation=article("55")),
    guidance=GUIDANCE,
)
