"""服务质量事故应急预案: accidents of service quality; three variants of one plan, printed one after the other.

Only the second grades accidents and has a flow per level: it is the frame, and it cites itself as 之二. What the first
(之一) or the third (之三) alone has is added at every level, because they know none, and is marked inferred. No variant
gives a time limit.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from crisisrules.calendars import Limit, NotSet, Promptly
from crisisrules.language import (
    Case,
    Citation,
    Condition,
    Criterion,
    Duty,
    Event,
    Grade,
    Guidance,
    Item,
    Level,
    Moment,
    Otherwise,
    Path,
    Procedure,
    Role,
    Route,
    Rulebook,
    Source,
    Step,
    Text,
    TrueOrFalse,
    event_model,
    holds,
    is_,
    text,
    unordered,
)

TITLE = text("服务质量事故应急预案", "Emergency plan for accidents of service quality")

Variant = Literal["之一", "之二", "之三"]


def section(variant: Variant, number: str, clause: str | None = None, *also: str) -> Citation:
    """A section of one of the three variants; clause 2.1.3 is 2(1)3) as printed, and `also` names the variant too."""
    return Citation(source=TITLE.zh + variant, article=number, clause=clause, also=also)


# --- The event ------------------------------------------------------------------------------------------------------

Origin = Annotated[
    Literal["complaint", "internal"],
    unordered(("complaint", "客户投诉", "a customer's complaint"), ("internal", "内部发现", "found inside")),
]
ServiceProblem = Annotated[
    Literal["product", "attitude", "safety", "promise", "other"],
    unordered(
        ("product", "服务产品不合格", "product below standard"),
        ("attitude", "服务态度恶劣", "bad attitude"),
        ("safety", "服务过程中出现安全隐患", "danger during the service"),
        ("promise", "服务承诺未兑现", "promise not kept"),
        ("other", "其他影响服务质量的事件", "something else"),
    ),
]


class ServiceQualityAccident(Event):
    """An accident of service quality. A flag that is not given counts as false."""

    reference_time = "known_at"
    in_order = (("known_at", "group_informed_at"), ("known_at", "settled_at"))

    known_at: Moment = Field(
        title="接到投诉或发现时间", description="When the complaint arrives, or it is found inside"
    )
    group_informed_at: Moment | None = Field(
        default=None, title="领导小组接报时间", description="When the leading group is told"
    )
    settled_at: Moment | None = Field(default=None, title="问题解决时间", description="When the problem is solved")
    origin: Origin = Field(default="complaint", title="来源", description="How it becomes known")
    problem: ServiceProblem = Field(default="other", title="问题类别", description="Kind of problem")
    rights_affected: TrueOrFalse = Field(
        default=False, title="客户权益受到影响", description="The customer's rights are affected"
    )
    damage_serious: TrueOrFalse = Field(
        default=False, title="对客户权益造成严重损害", description="The damage to the customer's rights is serious"
    )

    @model_validator(mode="after")
    def _damage_is_to_rights(self) -> Self:
        if self.damage_serious and not self.rights_affected:
            raise ValueError(
                "damage_serious is true but rights_affected is false; "
                "serious damage is damage to the customer's rights, so rights_affected must be true as well"
            )
        return self


# --- Levels and grading (second variant, 4.1) -----------------------------------------------------------------------

ANY = ("major", "general", "minor")

LEVELS = (
    Level(code="major", rank=3, label=text("重大事故", "major accident")),
    Level(code="general", rank=2, label=text("一般事故", "general accident")),
    Level(code="minor", rank=1, label=text("轻微事故", "minor accident")),
)

CRITERIA = (
    Criterion(
        id="customer-rights",
        label=text("对客户权益的影响", "effect on the customer's rights"),
        grades=(
            Grade(level="major", test=holds("damage_serious"), citation=section("之二", "四", "1.3")),
            Grade(level="general", test=holds("rights_affected"), citation=section("之二", "四", "1.2")),
        ),
    ),
)

# --- Roles (3; in the third variant 4) ------------------------------------------------------------------------------

ROLES = (
    Role(id="customer-service", label=text("客服部门", "customer service")),
    Role(id="quality-supervision", label=text("质量监督部门", "quality supervision")),
    Role(id="departments", label=text("各部门", "departments")),
    Role(id="department-heads", label=text("各部门负责人", "heads of the departments")),
    Role(id="legal-department", label=text("法务部", "legal department")),
    Role(id="production-department", label=text("生产部", "production department")),
    Role(id="sales-department", label=text("销售部", "sales department")),
    Role(id="leading-group", label=text("应急领导小组", "leading group"), standing="above"),
    Role(id="unit-head", label=text("单位负责人（组长）", "head of the unit, who heads the group"), standing="above"),
    Role(
        id="deputy-head",
        label=text("分管负责人（副组长）", "deputy in charge, deputy head of the group"),
        standing="above",
    ),
    Role(id="superior", label=text("上级部门", "superior authority"), standing="outside"),
    Role(id="customer", label=text("客户", "customer"), standing="customer"),
)

ROUTING = (
    Route(
        id="leading-group-members",
        label=text("应急领导小组", "leading group"),
        paths=(
            Path(
                id="unit",
                levels=ANY,
                roles=("unit-head", "deputy-head", "department-heads", "customer-service", "quality-supervision"),
                lead="unit-head",
                citation=section("之二", "三", "1", "之一 三(1)", "之三 四(1)"),
                remark=text(
                    "之三的成员另列法务部负责人，未列质量监督部门",
                    "The third variant lists the head of the legal department, and not quality supervision",
                ),
            ),
        ),
    ),
    Route(
        id="investigators",
        label=text("参与调查的部门", "who takes part in the investigation"),
        paths=(
            Path(
                id="general-major",
                levels=("major", "general"),
                roles=("quality-supervision", "legal-department", "departments"),
                lead="quality-supervision",
                citation=section("之二", "三", "3.2", "之二 三(3.3)", "之三 四(3.2)"),
                remark=text("法务部仅见于之三", "The legal department stands in the third variant alone"),
            ),
        ),
    ),
)

# --- Duties (4; in the third variant 5) -----------------------------------------------------------------------------

ONLY_FIRST = text(
    "三种文本中仅之一有此项且不分级别，据此各级适用，次序按事理排定",
    "Of the three variants only the first has this, and it knows no levels; read as for every level, in natural order",
)
ONLY_THIRD = text(
    "三种文本中仅之三有此项且不分级别，据此各级适用，次序按事理排定",
    "Of the three variants only the third has this, and it knows no levels; read as for every level, in natural order",
)
THIRD_WITHOUT_SUBJECT = text(
    "三种文本中仅之三有此项且不分级别，据此各级适用；原文无主语，按之三第四节的职责归属",
    "Only the third variant has this, without levels or a subject; read as for every level, by whom its section 4 says",
)
FIRST_AND_THIRD = text(
    "之一、之三有此项且不分级别，之二无，据此各级适用，次序按事理排定",
    "The first and third variants have this and know no levels, the second lacks it; read as for every level, in "
    "natural order",
)
COMPLAINT_RECORD = Item(id="complaint-record", label=text("投诉记录", "record of the complaint"))
RELEVANT_MATERIAL = Item(id="relevant-material", label=text("相关资料", "relevant material"))
SUMMARY = Item(id="summary", label=text("事故总结和预防措施", "summary of the accident, and measures of prevention"))


def _added(
    citation: Citation, reading: Text, *, limit: Limit | None = None, when: Condition | None = None
) -> tuple[Case, ...]:
    """A duty that the second variant does not have; without a time of its own unless `limit` says so."""
    return (
        Case(
            id="any",
            levels=ANY,
            when=when,
            limit=limit or NotSet(),
            citation=citation,
            basis="inferred",
            reading=reading,
        ),
    )


DUTIES = (
    Duty(
        id="verify-and-record",
        kind="record",
        action=text("立即核实并记录相关信息", "Verify the complaint at once and record it"),
        responsible=("customer-service",),
        documents=(COMPLAINT_RECORD,),
        clocks=("known_at",),
        cases=(
            Case(
                id="complaint",
                levels=ANY,
                when=is_("origin", "complaint"),
                limit=Promptly(),
                citation=section("之二", "四", "2.1.1", "之一 四(1.1)", "之三 五(1.1)"),
            ),
        ),
    ),
    Duty(
        id="tell-customer-service",
        kind="report",
        action=text("将内部发现的事故立即上报客服部门", "Report an accident found inside to customer service at once"),
        responsible=("departments",),
        recipients=("customer-service",),
        clocks=("known_at",),
        cases=_added(section("之三", "五", "1.2"), ONLY_THIRD, limit=Promptly(), when=is_("origin", "internal")),
    ),
    Duty(
        id="report-leading-group",
        kind="report",
        action=text("第一时间上报领导小组", "Report to the leading group without delay"),
        responsible=("customer-service",),
        recipients=("leading-group",),
        clocks=("known_at",),
        cases=(
            Case(
                id="any",
                levels=ANY,
                limit=Promptly(),
                citation=section("之一", "四", "1.1", "之二 四(2.1.2)", "之三 五(1)"),
                remark=text(
                    "“第一时间”为之一所定；之二、之三未写明时间",
                    "Without delay is from the first variant; the other two name no time",
                ),
            ),
        ),
    ),
    Duty(
        id="organise-verification",
        kind="handle",
        action=text("接报后立即组织人员调查核实", "Have the report verified at once"),
        responsible=("leading-group",),
        clocks=("group_informed_at",),
        cases=_added(section("之一", "四", "1.2"), ONLY_FIRST, limit=Promptly()),
    ),
    Duty(
        id="decide-plan",
        kind="approve",
        action=text("决定是否启动应急预案", "Decide whether the plan starts"),
        responsible=("leading-group",),
        clocks=("group_informed_at",),
        cases=(Case(id="any", levels=ANY, limit=NotSet(), citation=section("之二", "四", "2.1.2")),),
    ),
    Duty(
        id="calm-customer",
        kind="reply",
        action=text("与客户沟通，了解原因，安抚情绪", "Talk with the customer, learn the cause, calm"),
        responsible=("customer-service",),
        recipients=("customer",),
        clocks=("known_at",),
        cases=_added(section("之一", "四", "2.1"), ONLY_FIRST),
    ),
    Duty(
        id="investigate",
        kind="handle",
        action=text("调查事故，提出处理意见", "Investigate, and propose how to handle it"),
        responsible=("quality-supervision",),
        recipients=("leading-group",),
        clocks=("group_informed_at",),
        cases=(
            Case(
                id="general-major",
                levels=("major", "general"),
                limit=NotSet(),
                citation=section("之二", "四", "2.2.3", "之一 四(2.2)", "之三 五(2.1)"),
                remark=text(
                    "之一、之三不分级别均作调查；之三由领导小组组织",
                    "The first and third variants investigate every accident; in the third the leading group does",
                ),
            ),
        ),
    ),
    Duty(
        id="make-plan",
        kind="handle",
        action=text("制定解决方案", "Make the plan of solution"),
        responsible=("leading-group",),
        clocks=("group_informed_at",),
        cases=(Case(id="major", levels=("major",), limit=NotSet(), citation=section("之二", "四", "2.3.4")),),
    ),
    Duty(
        id="cooperate",
        kind="handle",
        action=text("按领导小组指示配合处理，提供资料", "Cooperate as the leading group says, and give material"),
        responsible=("departments",),
        recipients=("leading-group",),
        documents=(RELEVANT_MATERIAL,),
        clocks=("group_informed_at",),
        cases=(
            Case(
                id="major",
                levels=("major",),
                limit=NotSet(),
                citation=section("之二", "四", "2.3.5", "之二 三(3.3)", "之三 五(2.2)"),
            ),
        ),
    ),
    Duty(
        id="settle",
        kind="reply",
        action=text(
            "与客户沟通，提出解决方案并确保问题解决", "Propose a solution to the customer, and see the problem solved"
        ),
        responsible=("customer-service",),
        recipients=("customer",),
        clocks=("known_at",),
        cases=(
            Case(id="minor", levels=("minor",), limit=NotSet(), citation=section("之二", "四", "2.1.3")),
            Case(id="general", levels=("general",), limit=NotSet(), citation=section("之二", "四", "2.2.4")),
            Case(id="major", levels=("major",), limit=NotSet(), citation=section("之二", "四", "2.3.6")),
        ),
    ),
    Duty(
        id="rectify-product",
        kind="handle",
        action=text("整改不合格产品", "Put the products below standard right"),
        responsible=("production-department",),
        clocks=("known_at",),
        cases=_added(section("之三", "四", "3.3"), ONLY_THIRD, when=is_("problem", "product")),
    ),
    Duty(
        id="take-back",
        kind="handle",
        action=text("办理退换货及售后服务", "Take back or exchange the products, and serve the buyers"),
        responsible=("sales-department",),
        recipients=("customer",),
        clocks=("known_at",),
        cases=_added(section("之三", "四", "3.4"), ONLY_THIRD, when=is_("problem", "product")),
    ),
    Duty(
        id="rectify",
        kind="handle",
        action=text("针对原因组织整改", "Put the cause right"),
        responsible=("department-heads",),
        clocks=("known_at",),
        cases=_added(section("之一", "四", "2.3", "之三 五(3.1)"), FIRST_AND_THIRD),
    ),
    Duty(
        id="hold-accountable",
        kind="handle",
        action=text("追究事故责任人", "Hold those responsible to account"),
        responsible=("leading-group",),
        clocks=("known_at",),
        cases=_added(section("之三", "五", "3.2", "之三 四(2.2)"), THIRD_WITHOUT_SUBJECT),
    ),
    Duty(
        id="tell-result",
        kind="reply",
        action=text("向消费者通报处理结果", "Tell the consumer the result"),
        responsible=("customer-service",),
        recipients=("customer",),
        clocks=("settled_at",),
        cases=_added(section("之三", "五", "3.3", "之三 四(3.1)"), THIRD_WITHOUT_SUBJECT),
    ),
    Duty(
        id="report-superior",
        kind="report",
        action=text("向上级部门报告应急处理情况", "Report to the superior authority how it was handled"),
        responsible=("leading-group",),
        recipients=("superior",),
        clocks=("group_informed_at",),
        cases=_added(section("之三", "四", "2.4"), ONLY_THIRD),
    ),
    Duty(
        id="summarise",
        kind="handle",
        action=text("总结事故，分析原因，制定预防措施", "Sum up, find the cause, decide on prevention"),
        responsible=("leading-group",),
        documents=(SUMMARY,),
        clocks=("settled_at",),
        cases=(
            Case(
                id="any",
                levels=ANY,
                limit=NotSet(),
                citation=section("之二", "三", "2.4", "之一 四(3.1)"),
                remark=text(
                    "原因与预防措施为之一所列", "That the summary covers cause and prevention is from the first variant"
                ),
            ),
        ),
    ),
    Duty(
        id="submit-summary",
        kind="report",
        action=text("将总结和预防措施上报单位负责人", "Submit summary and prevention to the head of the unit"),
        responsible=("department-heads",),
        recipients=("unit-head",),
        documents=(SUMMARY,),
        clocks=("settled_at",),
        cases=_added(section("之一", "四", "3.2"), ONLY_FIRST),
    ),
)

# --- Procedures (second variant, 4.2; with what the others add) -----------------------------------------------------


def _flow(level: str, label: Text, number: str, *between: Step, settle: str) -> Procedure:
    """The flow of one level: what it has of its own stands between the decision to start and the settlement."""
    return Procedure(
        id=level,
        label=label,
        levels=(level,),
        steps=(
            Step(
                id="verify-and-record",
                label=text("核实并记录", "verify and record"),
                responsible=("customer-service",),
                documents=(COMPLAINT_RECORD,),
                when=is_("origin", "complaint"),
                citation=section("之二", "四", f"{number}.1"),
            ),
            Step(
                id="tell-customer-service",
                label=text("部门上报客服部门", "the department tells customer service"),
                responsible=("departments",),
                when=is_("origin", "internal"),
                citation=section("之三", "五", "1.2"),
                basis="inferred",
                reading=ONLY_THIRD,
            ),
            Step(
                id="report-leading-group",
                label=text("上报领导小组", "report to the leading group"),
                responsible=("customer-service",),
                citation=section("之二", "四", f"{number}.2"),
            ),
            Step(
                id="decide-plan",
                label=text("决定是否启动预案", "decide whether the plan starts"),
                responsible=("leading-group",),
                citation=section("之二", "四", f"{number}.2"),
            ),
            *between,
            Step(
                id="settle",
                label=text("与客户商定并落实解决方案", "agree a solution with the customer, and see it through"),
                responsible=("customer-service",),
                citation=section("之二", "四", f"{number}.{settle}"),
            ),
            Step(
                id="summarise",
                label=text("总结、分析原因、制定预防措施", "summary, cause, prevention"),
                responsible=("leading-group", "department-heads"),
                documents=(SUMMARY,),
                duties=("submit-summary",),
                citation=section("之一", "四", "3", "之二 三(2.4)"),
                basis="inferred",
                reading=text(
                    "之二将总结列为领导小组职责而未列入流程；据之一置于最后",
                    "The second variant makes it the group's task without a place in the flow; it is last in the first",
                ),
            ),
        ),
        citation=section("之二", "四", number),
    )


def _investigate(number: str) -> Step:
    return Step(
        id="investigate",
        label=text("调查并提出处理意见", "investigate and propose"),
        responsible=("quality-supervision",),
        citation=section("之二", "四", f"{number}.3"),
    )


PROCEDURES = (
    _flow(
        "major",
        text("重大事故处理流程", "flow of a major accident"),
        "2.3",
        _investigate("2.3"),
        Step(
            id="make-plan",
            label=text("制定解决方案", "make the plan of solution"),
            responsible=("leading-group",),
            citation=section("之二", "四", "2.3.4"),
        ),
        Step(
            id="cooperate",
            label=text("各部门配合处理", "the departments cooperate"),
            responsible=("departments",),
            documents=(RELEVANT_MATERIAL,),
            citation=section("之二", "四", "2.3.5"),
        ),
        settle="6",
    ),
    _flow(
        "general",
        text("一般事故处理流程", "flow of a general accident"),
        "2.2",
        _investigate("2.2"),
        settle="4",
    ),
    _flow("minor", text("轻微事故处理流程", "flow of a minor accident"), "2.1", settle="3"),
)

GUIDANCE = (
    Guidance(
        id="prevention",
        label=text("事故预防", "prevention"),
        items=(
            text("加强培训，增强质量意识", "train the staff to care for quality"),
            text("健全流程，规范标准", "set up processes and standards"),
            text("加强与客户沟通，了解需求", "talk with customers and learn what they need"),
            text("建立预警机制", "set up early warning"),
        ),
        citation=section("之一", "五"),
    ),
    Guidance(
        id="inspections",
        label=text("定期检查", "regular inspections"),
        items=(text("定期检查服务质量，及时整改", "inspect the quality regularly, and put right what is found"),),
        citation=section("之一", "五", "3"),
        basis="configured",
        remark=text("原文未定周期，由公司填定", "The text gives no interval; the company sets it"),
    ),
)

SERVICE_QUALITY_ACCIDENT: Rulebook[ServiceQualityAccident] = Rulebook(
    id="service-quality-accident",
    version="1.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "前后相连的三种文本：之一第一节至第六节，之二第一节至第四节，之三第一节至第五节；组成人员姓名略",
            "Three variants in a row: the first's sections 1 to 6, the second's 1 to 4, the third's 1 to 5; no "
            "names of persons",
        ),
    ),
    event=event_model(ServiceQualityAccident),
    levels=LEVELS,
    criteria=CRITERIA,
    otherwise=Otherwise(id="ordinary-problem", level="minor", citation=section("之二", "四", "1.1")),
    roles=ROLES,
    duties=DUTIES,
    routing=ROUTING,
    procedures=PROCEDURES,
    guidance=GUIDANCE,
)
