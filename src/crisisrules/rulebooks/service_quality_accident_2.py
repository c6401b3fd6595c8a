"""服务质量事故应急预案, the second of three plans of that name: accidents in three degrees, and a flow for each.

The plan has no number of any kind: two acts are to be prompt, of every other one it gives no time. All its flows begin
with a customer's complaint; an accident found inside has no first step. What the other two plans say counts for nothing
here.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from crisisrules.calendars import NoTime, Promptly
from crisisrules.language import (
    Event,
    Evidence,
    Item,
    Level,
    Moment,
    Role,
    Source,
    TrueOrFalse,
    event_model,
    holds,
    is_,
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
    enact,
    otherwise,
    read_in,
    standing_duty,
)

TITLE = text("服务质量事故应急预案（之二）", "Emergency plan for accidents of service quality (second plan)")

# --- The event ------------------------------------------------------------------------------------------------------

Origin = Annotated[
    Literal["complaint", "internal"],
    unordered(("complaint", "客户投诉", "a customer's complaint"), ("internal", "内部发现", "found inside")),
]


class ServiceQualityAccident2(Event):
    """An accident that happens while the unit serves a customer. A flag that is not given counts as false."""

    reference_time = "known_at"
    end_time = "settled_at"
    in_order = (("known_at", "settled_at"),)

    known_at: Moment = Field(
        title="接到投诉或发现时间", description="When the complaint arrives, or it is found inside"
    )
    settled_at: Moment | None = Field(default=None, title="问题解决时间", description="When the problem is solved")
    origin: Origin = Field(default="complaint", title="来源", description="How it becomes known")
    rights_affected: TrueOrFalse = Field(
        default=False, title="客户权益受到影响", description="The customer's rights are affected"
    )
    damage_serious: TrueOrFalse = Field(
        default=False, title="对客户权益造成严重损害", description="The damage to the customer's rights is serious"
    )
    material_requested: TrueOrFalse = Field(
        default=False, title="领导小组要求提供资料", description="The leading group asks the departments for material"
    )

    @model_validator(mode="after")
    def _damage_is_to_rights(self) -> Self:
        if self.damage_serious and not self.rights_affected:
            raise ValueError(
                "damage_serious is true but rights_affected is false; "
                "serious damage is damage to the customer's rights, so rights_affected must be true as well"
            )
        return self


ON_COMPLAINT = is_("origin", "complaint")

# --- Words: levels --------------------------------------------------------------------------------------------------

MAJOR = Level(code="major", rank=3, label=text("重大事故", "major accident"))
GENERAL = Level(code="general", rank=2, label=text("一般事故", "general accident"))
MINOR = Level(code="minor", rank=1, label=text("轻微事故", "minor accident"))

CUSTOMER_RIGHTS = CriterionDraft("customer-rights", text("对客户权益的影响", "effect on the customer's rights"))

# --- Words: roles ---------------------------------------------------------------------------------------------------

UNIT = Role(id="unit", label=text("本单位", "the unit"))
LEADING_GROUP = Role(id="leading-group", label=text("应急处理领导小组", "leading group"), standing="above")
UNIT_HEAD = Role(
    id="unit-head", label=text("单位负责人（组长）", "head of the unit (head of the group)"), standing="above"
)
DEPUTY_HEAD = Role(
    id="deputy-head",
    label=text("分管负责人（副组长）", "leader in charge (deputy head of the group)"),
    standing="above",
)
DEPARTMENT_HEADS = Role(id="department-heads", label=text("各部门负责人", "heads of the departments"))
SERVICE_STAFF = Role(id="customer-service-staff", label=text("客服部人员", "people of customer service"))
QUALITY_STAFF = Role(id="quality-supervision-staff", label=text("质量监督部人员", "people of quality supervision"))
OTHER_STAFF = Role(
    id="other-departments-staff", label=text("其他相关部门人员", "people of other departments concerned")
)
# A department acts through its people.
CUSTOMER_SERVICE = Role(id="customer-service", label=text("客服部", "customer service"), members=(SERVICE_STAFF.id,))
QUALITY_SUPERVISION = Role(
    id="quality-supervision", label=text("质量监督部（质监部）", "quality supervision"), members=(QUALITY_STAFF.id,)
)
OTHER_DEPARTMENTS = Role(id="other-departments", label=text("其他部门", "other departments"), members=(OTHER_STAFF.id,))
DEPARTMENTS = Role(
    id="departments",
    label=text("各部门", "the departments"),
    members=(CUSTOMER_SERVICE.id, QUALITY_SUPERVISION.id, OTHER_DEPARTMENTS.id),
)
CUSTOMER = Role(id="customer", label=text("客户", "customer"), standing="customer")

GROUP_MEMBERS = RouteDraft("leading-group-members", text("应急处理领导小组的组成", "who the leading group consists of"))

# --- Words: papers and duties ---------------------------------------------------------------------------------------

SOLUTION = Item(id="solution", label=text("解决方案", "plan of solution"))
RELEVANT_MATERIAL = Item(id="relevant-material", label=text("相关资料", "relevant material"))

VERIFY = DutyDraft(
    id="verify",
    kind="handle",
    action=text("立即核实客户的投诉", "Verify the customer's complaint at once"),
    by=(CUSTOMER_SERVICE,),
    clocks=("known_at",),
    instead=("verify-and-record",),
)
RECORD = DutyDraft(
    id="record-complaint",
    kind="record",
    action=text("记下与投诉有关的信息", "Record what matters about the complaint"),
    by=(CUSTOMER_SERVICE,),
    contents=(Item(id="relevant-information", label=text("相关信息", "the information that matters")),),
    clocks=("known_at",),
    instead=("verify-and-record",),
)
REPORT = DutyDraft(
    id="report-leading-group",
    kind="report",
    action=text("把事故情况及时报给领导小组", "Report the accident to the leading group promptly"),
    by=(CUSTOMER_SERVICE,),
    to=(LEADING_GROUP,),
    contents=(Item(id="facts", label=text("事故情况", "the facts of the accident")),),
    clocks=("known_at",),
)
DECIDE = DutyDraft(
    id="decide-plan",
    kind="approve",
    action=text("就预案是否启动作出决定", "Decide whether the plan is started"),
    by=(LEADING_GROUP,),
)
INVESTIGATE = DutyDraft(
    id="investigate",
    kind="handle",
    action=text("调查事故，并就如何处理提出意见", "Investigate the accident, and propose how to handle it"),
    by=(QUALITY_SUPERVISION,),
    contents=(Item(id="handling-opinion", label=text("处理意见", "opinion on the handling")),),
)
MAKE_PLAN = DutyDraft(
    id="make-plan",
    kind="handle",
    action=text(
        "以事故情况、质监部意见为依据，定出解决方案",
        "Make the plan of solution, by the facts and the opinion of quality supervision",
    ),
    by=(LEADING_GROUP,),
    documents=(SOLUTION,),
)
COOPERATE = DutyDraft(
    id="cooperate",
    kind="handle",
    action=text("在应急处理中予以配合", "Cooperate in the emergency handling"),
    by=(DEPARTMENTS,),
)
HAND_OVER_MATERIAL = DutyDraft(
    id="hand-over-material",
    kind="hand-over",
    action=text("交出领导小组所要求的资料", "Hand over the material that the leading group asks for"),
    by=(DEPARTMENTS,),
    to=(LEADING_GROUP,),
    documents=(RELEVANT_MATERIAL,),
)
SETTLE = DutyDraft(
    id="settle",
    kind="reply",
    action=text(
        "与客户沟通，给出解决方案，直至问题解决",
        "Talk with the customer, propose a solution, and see that the problem is solved",
    ),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
    evidence=(Evidence(time="settled_at"),),
)

# --- Words: procedures ----------------------------------------------------------------------------------------------

FLOW_MINOR = ProcedureDraft("minor", text("轻微事故处理流程", "flow of a minor accident"), (MINOR,))
FLOW_GENERAL = ProcedureDraft("general", text("一般事故处理流程", "flow of a general accident"), (GENERAL,))
FLOW_MAJOR = ProcedureDraft("major", text("重大事故处理流程", "flow of a major accident"), (MAJOR,))

VERIFYING = StepDraft(
    id="verify-and-record",
    label=text("核实并记录", "verify and record"),
    by=(CUSTOMER_SERVICE,),
    duties=(VERIFY, RECORD),
    when=ON_COMPLAINT,
)
REPORTING = StepDraft(
    id="report-leading-group",
    label=text("上报领导小组", "report to the leading group"),
    by=(CUSTOMER_SERVICE,),
    to=(LEADING_GROUP,),
)
DECIDING = StepDraft(
    id="decide-plan", label=text("决定是否启动预案", "decide whether the plan is started"), by=(LEADING_GROUP,)
)
INVESTIGATING = StepDraft(
    id="investigate", label=text("调查并提出处理意见", "investigate and propose"), by=(QUALITY_SUPERVISION,)
)
PLANNING = StepDraft(
    id="make-plan", label=text("定出解决方案", "make the plan of solution"), by=(LEADING_GROUP,), documents=(SOLUTION,)
)
COOPERATING = StepDraft(
    id="cooperate",
    label=text("各部门依领导小组指示配合", "the departments cooperate as the leading group instructs"),
    by=(DEPARTMENTS,),
)
SETTLING = StepDraft(
    id="settle",
    label=text("与客户沟通并解决问题", "talk with the customer and solve the problem"),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
)

# --- Readings and remarks -------------------------------------------------------------------------------------------

UNIT_SETS_UP = read_in("原文无主语，理解为本单位", "The words have no subject; read as the unit", "actor")
ONE_REPORT = read_in(
    "此处只写及时上报；对象和内容取自四2，视为同一次上报，自接到投诉或发现时起算",
    "The words here say only: report promptly. To whom and what is taken from 四2, read as the same report; it runs "
    "from the complaint or the finding",
    "recipient",
    "content",
    "clock",
)
TO_WHO_ASKS = read_in(
    "原文未写明交给谁；既由领导小组要求，理解为交给领导小组",
    "To whom is not said; as the leading group asks for it, read as: to the leading group",
    "recipient",
)
WHAT_IS_LEFT = read_in(
    "该级指一般性问题；凡不属另两级的都归入该级，系推定",
    "The words mean ordinary problems; that the level takes in whatever the other two leave is read in",
    "condition",
)
NUMBERED_IN_ORDER = read_in(
    "原文称为程序并编号，据此理解为依编号进行",
    "The text calls it a procedure and numbers it; read as in that order",
    "order",
)
EXAMPLES = text(
    "服务态度等仅为举例；属所举情形但影响客户权益的，按(2)(3)定级",
    "Attitude and the like are examples: one of them that affects the customer's rights is graded by (2) or (3)",
)
NO_MEASURE = text(
    "影响、损害达到何种程度，原文没有标准，也未写明由谁定级",
    "How much effect or damage it takes, and who grades the accident, is not said",
)
MEMBERS = text(
    "姓名原文留空；其他相关部门是哪些未写明",
    "The print leaves the names blank; which other departments are concerned is not said",
)
FROM_A_COMPLAINT = text(
    "流程自客户投诉开始；内部发现的事故，原文没有首个步骤",
    "The flow begins with a customer's complaint; for an accident found inside the text has no first step",
)
ONLY_VERIFYING_AT_ONCE = text(
    "“立即”写在核实之前，是否及于记录，原文未写明",
    "At once is said of the verifying; whether of the recording too is left open",
)
IF_NOT_STARTED = text("决定不启动时如何处理，原文未写明", "What follows when the plan is not started is not said")
PROPOSED_TO = text("原文未写明向谁提出意见", "To whom the opinion is proposed is not said")
NOT_IN_FLOW_OF_MINOR = text(
    "轻微事故的流程没有这一步，仅以本项为据；向谁提出意见也未写明",
    "The flow of a minor accident has no such step; this clause alone asks for it, and does not say who gets the "
    "opinion",
)
ONLY_IN_FLOW_OF_MAJOR = text(
    "轻微、一般事故的流程没有这一步，仅以本项为据",
    "The flows of minor and general accidents have no such step; this clause alone asks for it",
)
AS_INSTRUCTED = text("依领导小组的指示进行", "It follows the instructions of the leading group")
BY_OPINIONS = text(
    "以领导小组、质监部双方的意见为依据", "It follows the opinions of the leading group and of quality supervision"
)
FORM_OF_SOLUTION = text("方案采用何种形式，原文未写明", "In which form the plan of solution is made is not said")
WHICH_SOLUTION = text(
    "原文未写明所提的就是领导小组定出的方案",
    "The words do not say that the solution proposed is the one that the leading group made",
)

# --- The plan, section by section -----------------------------------------------------------------------------------

ARTICLES = (
    article(
        "一",
        text(
            "目的：改善服务、维护客户权益，使事故处理迅速有效，减少损失、保护企业形象",
            "Purpose: quality, customers' rights, accidents handled promptly and well, less loss, a good name",
        ),
        why_none=text(
            "只讲目的；其中的“及时”是目标，不是期限",
            "It only states a purpose; its word for promptly is an aim and sets no time",
        ),
    ),
    article(
        "二",
        text(
            "适用于本单位部门和服务人员服务客户时发生的事故",
            "Covers accidents while the unit's departments and service staff serve customers",
        ),
        why_none=text("只划定适用范围，未写明任何除外情形", "It only says what is covered; no exclusion is written"),
    ),
    article(
        "三1",
        text("设立应急处理领导小组：组长、副组长、成员", "A leading group is set up, of a head, a deputy and members"),
        standing_duty(
            "set-up-leading-group", text("设立领导小组", "Set up the leading group"), by=(UNIT,), read=UNIT_SETS_UP
        ),
        GROUP_MEMBERS.leads_to(
            UNIT_HEAD,
            DEPUTY_HEAD,
            DEPARTMENT_HEADS,
            SERVICE_STAFF,
            QUALITY_STAFF,
            OTHER_STAFF,
            id="unit",
            lead=UNIT_HEAD,
            remark=MEMBERS,
        ),
    ),
    article(
        "三2",
        text("领导小组的四项职责", "Four tasks of the leading group"),
        clause(
            "1",
            text("预案的制定和修订", "Making and revising the plan"),
            standing_duty(
                "make-and-revise-plan",
                text("编制应急预案并予修订", "Make the emergency plan, and revise it"),
                by=(LEADING_GROUP,),
            ),
        ),
        clause(
            "2",
            text("应急处理的组织、协调、指导", "Organising the handling"),
            standing_duty(
                "organise-handling",
                text("组织、协调并指导应急处理", "Organise, coordinate and guide the emergency handling"),
                by=(LEADING_GROUP,),
            ),
        ),
        clause(
            "3",
            text("应急处理的监督检查", "Supervising the handling"),
            standing_duty(
                "supervise-handling",
                text("监督并检查应急处理", "Supervise and check the emergency handling"),
                by=(LEADING_GROUP,),
            ),
        ),
        clause(
            "4",
            text("应急处理的总结评估", "Summing up the handling"),
            standing_duty(
                "summarise-handling",
                text("总结并评估应急处理", "Sum up and evaluate the emergency handling"),
                by=(LEADING_GROUP,),
            ),
        ),
    ),
    article(
        "三3",
        text("各部门的职责", "Tasks of the departments"),
        clause(
            "1",
            text(
                "客服部：投诉的接收处理，事故及时上报", "Customer service: complaints, and a prompt report of accidents"
            ),
            standing_duty(
                "receive-and-handle-complaints",
                text("接收客户投诉并加以处理", "Receive customers' complaints and handle them"),
                by=(CUSTOMER_SERVICE,),
            ),
            REPORT.within(Promptly(), also=("四2(1)(2)", "四2(2)(2)", "四2(3)(2)"), read=ONE_REPORT),
        ),
        clause(
            "2",
            text("质量监督部：调查事故，提出意见", "Quality supervision: investigates and proposes"),
            INVESTIGATE.within(NoTime(), MINOR, remark=NOT_IN_FLOW_OF_MINOR),
            INVESTIGATE.within(
                NoTime(), GENERAL, MAJOR, id="others", also=("四2(2)(3)", "四2(3)(3)"), remark=PROPOSED_TO
            ),
        ),
        clause(
            "3",
            text("各部门：配合处理，按要求交资料", "Departments: cooperate, and hand over material on request"),
            COOPERATE.within(NoTime(), MINOR, GENERAL, id="others", remark=ONLY_IN_FLOW_OF_MAJOR),
            COOPERATE.within(NoTime(), MAJOR, also=("四2(3)(5)",), remark=AS_INSTRUCTED),
            HAND_OVER_MATERIAL.within(NoTime(), when=holds("material_requested"), read=TO_WHO_ASKS),
        ),
    ),
    article(
        "四1",
        text("事故分为轻微、一般、重大三级", "Accidents are minor, general or major"),
        clause(
            "1",
            text("轻微：服务中的一般性问题", "Minor: an ordinary problem in the service"),
            otherwise("ordinary-problem", MINOR, read=WHAT_IS_LEFT, remark=EXAMPLES),
        ),
        clause(
            "2",
            text("一般：对客户权益有一定影响", "General: some effect on the customer's rights"),
            CUSTOMER_RIGHTS.gives(GENERAL, holds("rights_affected"), remark=NO_MEASURE),
        ),
        clause(
            "3",
            text("重大：客户权益受到严重损害", "Major: serious damage to the customer's rights"),
            CUSTOMER_RIGHTS.gives(MAJOR, holds("damage_serious"), remark=NO_MEASURE),
        ),
    ),
    article(
        "四2(1)",
        text("轻微事故的流程，三项", "The flow of a minor accident, in three items"),
        FLOW_MINOR.begins(read=NUMBERED_IN_ORDER, remark=FROM_A_COMPLAINT),
        clause(
            "1",
            text("客服部接到投诉后立即核实，并作记录", "On a complaint customer service verifies at once, and records"),
            FLOW_MINOR.step(VERIFYING),
            VERIFY.within(Promptly(), MINOR, when=ON_COMPLAINT),
            RECORD.within(NoTime(), MINOR, when=ON_COMPLAINT, remark=ONLY_VERIFYING_AT_ONCE),
        ),
        clause(
            "2",
            text(
                "客服部上报领导小组，由其决定是否启动预案",
                "Customer service reports to the leading group, which decides on starting the plan",
            ),
            FLOW_MINOR.step(REPORTING),
            FLOW_MINOR.step(DECIDING),
            DECIDE.within(NoTime(), MINOR, remark=IF_NOT_STARTED),
        ),
        clause(
            "3",
            text(
                "客服部依领导小组的指示与客户解决问题",
                "Customer service solves it with the customer, as the leading group instructs",
            ),
            FLOW_MINOR.step(SETTLING),
            SETTLE.within(NoTime(), MINOR, remark=AS_INSTRUCTED),
        ),
    ),
    article(
        "四2(2)",
        text("一般事故的流程，四项", "The flow of a general accident, in four items"),
        FLOW_GENERAL.begins(read=NUMBERED_IN_ORDER, remark=FROM_A_COMPLAINT),
        clause(
            "1",
            text("客服部接到投诉后立即核实，并作记录", "On a complaint customer service verifies at once, and records"),
            FLOW_GENERAL.step(VERIFYING),
            VERIFY.within(Promptly(), GENERAL, when=ON_COMPLAINT),
            RECORD.within(NoTime(), GENERAL, when=ON_COMPLAINT, remark=ONLY_VERIFYING_AT_ONCE),
        ),
        clause(
            "2",
            text(
                "客服部上报领导小组，由其决定是否启动预案",
                "Customer service reports to the leading group, which decides on starting the plan",
            ),
            FLOW_GENERAL.step(REPORTING),
            FLOW_GENERAL.step(DECIDING),
            DECIDE.within(NoTime(), GENERAL, remark=IF_NOT_STARTED),
        ),
        clause(
            "3",
            text("质量监督部调查并提出意见", "Quality supervision investigates and proposes"),
            FLOW_GENERAL.step(INVESTIGATING),
        ),
        clause(
            "4",
            text(
                "客服部依领导小组、质监部双方意见与客户解决问题",
                "Customer service solves it with the customer, by the opinions of both",
            ),
            FLOW_GENERAL.step(SETTLING),
            SETTLE.within(NoTime(), GENERAL, remark=BY_OPINIONS),
        ),
    ),
    article(
        "四2(3)",
        text("重大事故的流程，六项", "The flow of a major accident, in six items"),
        FLOW_MAJOR.begins(read=NUMBERED_IN_ORDER, remark=FROM_A_COMPLAINT),
        clause(
            "1",
            text("客服部接到投诉后立即核实，并作记录", "On a complaint customer service verifies at once, and records"),
            FLOW_MAJOR.step(VERIFYING),
            VERIFY.within(Promptly(), MAJOR, when=ON_COMPLAINT),
            RECORD.within(NoTime(), MAJOR, when=ON_COMPLAINT, remark=ONLY_VERIFYING_AT_ONCE),
        ),
        clause(
            "2",
            text(
                "客服部上报领导小组，由其决定是否启动预案",
                "Customer service reports to the leading group, which decides on starting the plan",
            ),
            FLOW_MAJOR.step(REPORTING),
            FLOW_MAJOR.step(DECIDING),
            DECIDE.within(NoTime(), MAJOR, remark=IF_NOT_STARTED),
        ),
        clause(
            "3",
            text("质量监督部调查并提出意见", "Quality supervision investigates and proposes"),
            FLOW_MAJOR.step(INVESTIGATING),
        ),
        clause(
            "4",
            text(
                "领导小组以事故情况、质监部意见为据定出方案",
                "The leading group makes the plan of solution, by the facts and the opinion of quality supervision",
            ),
            FLOW_MAJOR.step(PLANNING),
            MAKE_PLAN.within(NoTime(), MAJOR, remark=FORM_OF_SOLUTION),
        ),
        clause(
            "5",
            text("各部门依领导小组的指示配合", "The departments cooperate as the leading group instructs"),
            FLOW_MAJOR.step(COOPERATING),
        ),
        clause(
            "6",
            text("客服部与客户解决问题", "Customer service solves it with the customer"),
            FLOW_MAJOR.step(SETTLING),
            SETTLE.within(NoTime(), MAJOR, remark=WHICH_SOLUTION),
        ),
    ),
)

SERVICE_QUALITY_ACCIDENT_2 = enact(
    ARTICLES,
    id="service-quality-accident-2",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "三份同类预案中的第二份，第一节至第四节；原文无标题，以其内容命名，序号另加；组成人员姓名留空，其后是否另有附则不详",
            "The second of three such plans, sections 1 to 4; printed without a title, named by content, the number is "
            "added; names of persons are left blank; whether final provisions followed is unknown",
        ),
    ),
    event=event_model(ServiceQualityAccident2),
    levels=(MAJOR, GENERAL, MINOR),
    roles=(
        UNIT,
        LEADING_GROUP,
        UNIT_HEAD,
        DEPUTY_HEAD,
        DEPARTMENT_HEADS,
        SERVICE_STAFF,
        QUALITY_STAFF,
        OTHER_STAFF,
        CUSTOMER_SERVICE,
        QUALITY_SUPERVISION,
        OTHER_DEPARTMENTS,
        DEPARTMENTS,
        CUSTOMER,
    ),
)
