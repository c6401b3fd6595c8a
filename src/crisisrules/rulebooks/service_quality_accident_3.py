"""服务质量事故应急预案, the third of three plans of that name: any accident, complained of or found inside.

The plan knows no degrees and has no number of any kind; three acts are to be prompt, of every other one it gives no
time, and of what it orders last it does not say by whom. What the other two plans say counts for nothing here.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import NoTime, Promptly
from crisisrules.language import Event, Evidence, Item, Level, Moment, Role, Source, event_model, is_, text, unordered
from crisisrules.language.law import (
    CriterionDraft,
    DutyDraft,
    ProcedureDraft,
    RouteDraft,
    StepDraft,
    article,
    clause,
    enact,
    read_in,
    standing_duty,
)

TITLE = text("服务质量事故应急预案（之三）", "Emergency plan for accidents of service quality (third plan)")

# --- The event ------------------------------------------------------------------------------------------------------

Origin = Annotated[
    Literal["complaint", "internal"],
    unordered(("complaint", "消费者投诉", "a consumer's complaint"), ("internal", "内部发现", "found inside")),
]
ServiceProblem = Annotated[
    Literal["product", "attitude", "safety", "promise", "other"],
    unordered(
        ("product", "服务产品不合格", "service product below standard"),
        ("attitude", "服务态度恶劣", "bad attitude"),
        ("safety", "服务过程中出现安全隐患", "safety hazard during the service"),
        ("promise", "服务承诺未兑现", "promise not kept"),
        ("other", "其他影响服务质量的事件", "something else that affects the quality"),
    ),
]


class ServiceQualityAccident3(Event):
    """A problem with the quality of the company's service, complained of or found inside."""

    reference_time = "known_at"
    in_order = (("known_at", "customer_service_told_at"),)

    known_at: Moment = Field(
        title="接到投诉或发现时间", description="When the complaint arrives, or a department finds it"
    )
    customer_service_told_at: Moment | None = Field(
        default=None,
        title="客服中心接到内部上报时间",
        description="When customer service gets the report of a department that found it",
    )
    origin: Origin = Field(default="complaint", title="来源", description="How it becomes known")
    problem: ServiceProblem = Field(default="other", title="问题类别", description="Kind of problem")


ON_COMPLAINT = is_("origin", "complaint")
FOUND_INSIDE = is_("origin", "internal")
BAD_PRODUCT = is_("problem", "product")

# --- Words: the one level, and what gives it ------------------------------------------------------------------------

ACCIDENT = Level(code="accident", rank=1, label=text("服务质量事故", "accident of service quality"))

PRODUCT = CriterionDraft("product", text("服务产品不合格", "service product below standard"))
ATTITUDE = CriterionDraft("attitude", text("服务态度恶劣", "bad attitude"))
SAFETY = CriterionDraft("safety", text("服务过程中出现安全隐患", "safety hazard during the service"))
PROMISE = CriterionDraft("promise", text("服务承诺未兑现", "promise not kept"))
OTHER = CriterionDraft("other", text("其他影响服务质量的事件", "something else that affects the quality"))

# --- Words: roles ---------------------------------------------------------------------------------------------------

COMPANY = Role(id="company", label=text("公司", "the company"))
LEADING_GROUP = Role(id="leading-group", label=text("应急领导小组", "leading group"), standing="above")
GENERAL_MANAGER = Role(
    id="general-manager",
    label=text("公司总经理（组长）", "general manager of the company (head of the group)"),
    standing="above",
)
DEPUTY_GENERAL_MANAGER = Role(
    id="deputy-general-manager",
    label=text("公司副总经理（副组长）", "deputy general manager (deputy head of the group)"),
    standing="above",
)
DEPARTMENT_HEADS = Role(id="department-heads", label=text("各部门负责人", "heads of the departments"))
CUSTOMER_SERVICE_HEAD = Role(
    id="customer-service-head", label=text("客服中心负责人", "head of the customer service centre")
)
LEGAL_HEAD = Role(id="legal-department-head", label=text("法务部负责人", "head of the legal department"))
CUSTOMER_SERVICE = Role(id="customer-service", label=text("客服中心", "customer service centre"))
LEGAL = Role(id="legal-department", label=text("法务部", "legal department"))
PRODUCTION = Role(id="production-department", label=text("生产部", "production department"))
SALES = Role(id="sales-department", label=text("销售部", "sales department"))
OTHER_DEPARTMENTS = Role(id="other-departments", label=text("其他部门", "other departments"))
# 四3 lists the tasks of 各部门 for these five.
DEPARTMENTS = Role(
    id="departments",
    label=text("各部门", "the departments"),
    members=(CUSTOMER_SERVICE.id, LEGAL.id, PRODUCTION.id, SALES.id, OTHER_DEPARTMENTS.id),
)
PERSONS_CONCERNED = Role(id="persons-concerned", label=text("相关人员", "persons concerned"))
SUPERIOR = Role(id="superior", label=text("上级部门", "superior department"), standing="above")
CUSTOMER = Role(id="customer", label=text("消费者", "consumer"), standing="customer")

GROUP_MEMBERS = RouteDraft("leading-group-members", text("应急领导小组的组成", "who the leading group consists of"))
INVESTIGATORS = RouteDraft("investigators", text("参与事故调查者", "who takes part in the investigation"))

# --- Words: duties --------------------------------------------------------------------------------------------------

REPORT_SUPERIOR = DutyDraft(
    id="report-superior",
    kind="report",
    action=text("就应急处理的情况报告上级部门", "Report to the superior department how the accident is handled"),
    by=(LEADING_GROUP,),
    to=(SUPERIOR,),
    contents=(Item(id="handling", label=text("应急处理情况", "how it is handled")),),
)
REPORT = DutyDraft(
    id="report-leading-group",
    kind="report",
    action=text(
        "把投诉或事故的内容及时报给领导小组", "Report the complaint, or the accident, to the leading group promptly"
    ),
    by=(CUSTOMER_SERVICE,),
    to=(LEADING_GROUP,),
    contents=(Item(id="facts", label=text("投诉内容或事故内容", "what is complained of, or what the accident is")),),
)
ADVISE = DutyDraft(
    id="legal-advice",
    kind="handle",
    action=text("就事故提供法律法规咨询", "Give legal advice on the accident"),
    by=(LEGAL,),
)
LEGAL_TAKES_PART = DutyDraft(
    id="legal-takes-part",
    kind="handle",
    action=text("参加对事故的处理", "Take part in handling the accident"),
    by=(LEGAL,),
)
RECTIFY_PRODUCT = DutyDraft(
    id="rectify-product",
    kind="handle",
    action=text("整改不合格产品，保证质量", "Put the products below standard right, and ensure their quality"),
    by=(PRODUCTION,),
)
TAKE_BACK = DutyDraft(
    id="take-back",
    kind="handle",
    action=text(
        "为不合格产品办理退货、换货和售后服务",
        "Take back or exchange the products below standard, and give after-sales service",
    ),
    by=(SALES,),
)
COOPERATE = DutyDraft(
    id="cooperate",
    kind="handle",
    action=text("依领导小组的要求配合应急处理", "Cooperate in the emergency handling as the leading group requires"),
    by=(OTHER_DEPARTMENTS,),
)
VERIFY = DutyDraft(
    id="verify-and-record",
    kind="record",
    action=text("立即登记消费者的投诉并加以核实", "Register the consumer's complaint and verify it, at once"),
    by=(CUSTOMER_SERVICE,),
    clocks=("known_at",),
)
TELL_CUSTOMER_SERVICE = DutyDraft(
    id="tell-customer-service",
    kind="report",
    action=text("把所发现的事故立即报给客服中心", "Report the accident that was found to customer service at once"),
    by=(DEPARTMENTS,),
    to=(CUSTOMER_SERVICE,),
    clocks=("known_at",),
    evidence=(Evidence(time="customer_service_told_at"),),
)
INVESTIGATE = DutyDraft(
    id="investigate",
    kind="handle",
    action=text(
        "由领导小组组织、相关人员调查，查清原因",
        "The leading group organises an investigation, and the persons concerned find the cause",
    ),
    by=(LEADING_GROUP, INVESTIGATORS),
)
ASSIST = DutyDraft(
    id="assist-investigation",
    kind="handle",
    action=text(
        "调查期间积极配合，交出相关资料", "During the investigation cooperate actively, and hand over relevant material"
    ),
    by=(DEPARTMENTS,),
    documents=(Item(id="relevant-material", label=text("相关资料", "relevant material")),),
)
RECTIFY = DutyDraft(
    id="rectify",
    kind="handle",
    action=text(
        "针对原因采取措施，保证产品和服务的质量",
        "Take measures against the cause, and ensure the quality of product and service",
    ),
)
HOLD_ACCOUNTABLE = DutyDraft(
    id="hold-accountable",
    kind="handle",
    action=text("追究事故责任人，从严处理", "Hold those responsible for the accident to account, strictly"),
)
TELL_RESULT = DutyDraft(
    id="tell-result",
    kind="inform",
    action=text(
        "把处理结果告知消费者，使其恢复信心", "Tell the consumer the result of the handling, to win back confidence"
    ),
    to=(CUSTOMER,),
    contents=(Item(id="result", label=text("处理结果", "result of the handling")),),
)

# --- Words: the procedure -------------------------------------------------------------------------------------------

FLOW = ProcedureDraft("accident", text("应急响应程序", "procedure of the response"), (ACCIDENT,))

VERIFYING = StepDraft(
    id="verify-and-record", label=text("登记并核实", "register and verify"), by=(CUSTOMER_SERVICE,), when=ON_COMPLAINT
)
TELLING = StepDraft(
    id="tell-customer-service",
    label=text("部门上报客服中心", "the department tells customer service"),
    by=(DEPARTMENTS,),
    to=(CUSTOMER_SERVICE,),
    when=FOUND_INSIDE,
)
REPORTING = StepDraft(
    id="report-leading-group",
    label=text("上报领导小组", "report to the leading group"),
    by=(CUSTOMER_SERVICE,),
    to=(LEADING_GROUP,),
)
INVESTIGATING = StepDraft(
    id="investigate", label=text("调查原因", "investigate the cause"), by=(LEADING_GROUP, PERSONS_CONCERNED, LEGAL)
)
RECTIFYING = StepDraft(id="rectify", label=text("采取措施", "take measures"))
ACCOUNTING = StepDraft(id="hold-accountable", label=text("追责", "hold to account"))
TELLING_RESULT = StepDraft(
    id="tell-result", label=text("向消费者通报结果", "tell the consumer the result"), to=(CUSTOMER,)
)

# --- Readings and remarks -------------------------------------------------------------------------------------------

COMPANY_SETS_UP = read_in("原文无主语，理解为公司", "The words have no subject; read as the company", "actor")
REPORT_OF_COMPLAINT = read_in(
    "此处只写及时上报；对象、内容（投诉内容）和起算取自五1(1)，视为同一次上报",
    "The words here say only: report promptly. To whom, what (what is complained of) and from when is taken from "
    "五1(1), read as the same report",
    "recipient",
    "content",
    "clock",
)
REPORT_OF_FINDING = read_in(
    "此处只写及时上报；对象和内容（事故内容）取自五1(2)，视为同一次上报，自客服中心接到部门上报时起算",
    "The words here say only: report promptly. To whom and what (what the accident is) is taken from 五1(2), read as "
    "the same report; it runs from the department's report to customer service",
    "recipient",
    "content",
    "clock",
)
FOR_BAD_PRODUCTS = read_in(
    "原文只写不合格产品；理解为问题属三1所列服务产品不合格时",
    "The words only speak of products below standard; read as: when the problem is the one of 三1",
    "condition",
)
HEADED_IN_ORDER = read_in(
    "原文称为程序，依次为报告、调查、处理，据此理解为依次进行",
    "The text calls it a procedure: report, investigation, handling; read as in that order",
    "order",
)
ORDER_READ = read_in(
    "原文未写明本节各项的先后，理解为依编号进行",
    "That the items of this section follow one another is not said; read as in the order of their numbers",
    "order",
)
WITHOUT_ACTOR = text("原文未写明由谁办理", "By whom is not said")
WHOM_IT_ADVISES = text("原文未写明向谁提供", "Whom it advises is not said")
WHICH_PENALTY = text("原文未写明由谁追究、如何处分", "By whom, and with which penalty, is not said")
WHICH_CONSUMER = text(
    "原文未写明由谁通报，也未写明是投诉人还是所有消费者",
    "By whom is not said, nor whether it is the one who complained or every consumer",
)
COVERED = text(
    "原文将其列为本预案所针对的问题，此外未给事故下定义",
    "The text lists it as a problem that the plan is for; it defines an accident nowhere else",
)
MEMBERS = text("成员以“等”收尾，不限于此", "The list of members ends with an et cetera")
PUBLISHED_TO = text("原文未写明向谁发布", "To whom it is published is not said")
ORGANISED = text("相关人员由领导小组组织（五2(1)）", "The leading group organises the persons concerned (五2(1))")
WHO_IS_CONCERNED = text(
    "相关人员是谁，原文未写明；法务部参加调查见四3(2)",
    "Who the persons concerned are is not said; that the legal department takes part stands in 四3(2)",
)
FOR_WHOM = text("原文未写明为谁办理", "For whom is not said")
HANDED_TO = text("资料交给谁，原文未写明", "Who gets the material is not said")
WHO_IS_SUPERIOR = text(
    "原文未写明何时报告，也未写明上级部门是谁", "When, and who the superior department is, is not said"
)
A_BASIS = text("仅为编制依据，本身不产生要求", "A basis of the plan, which orders nothing by itself here")
REPLACED_BASIS = text(
    "仅为编制依据，本身不产生要求；该法自2021年1月1日起由民法典取代",
    "A basis of the plan, which orders nothing by itself here; on 1 January 2021 the Civil Code took its place",
)
UNVERIFIED_BASIS = text(
    "仅为编制依据，本身不产生要求；名称照录，是否确有该条例应予核实",
    "A basis of the plan, which orders nothing by itself here; named as printed: whether there is such a regulation "
    "has to be checked",
)

# --- The plan, section by section -----------------------------------------------------------------------------------

ARTICLES = (
    article(
        "一",
        text(
            "目的：改善服务、维护消费者权益、预防并妥善处置事故；以法律法规、行业标准为据",
            "Purpose: quality, consumers' rights, accidents prevented and handled well; based on law and standards",
        ),
        why_none=text("只讲目的和依据", "It only states purpose and basis"),
    ),
    article("二1", text("编制依据：消费者权益保护法", "Basis: consumer protection law"), why_none=A_BASIS),
    article("二2", text("编制依据：产品质量法", "Basis: product quality law"), why_none=A_BASIS),
    article("二3", text("编制依据：合同法", "Basis: contract law"), why_none=REPLACED_BASIS),
    article("二4", text("编制依据：侵权责任法", "Basis: tort liability law"), why_none=REPLACED_BASIS),
    article(
        "二5",
        text("编制依据：原文所称的服务质量管理条例", "Basis: a regulation on service quality, as the plan names it"),
        why_none=UNVERIFIED_BASIS,
    ),
    article("二6", text("编制依据：行业标准和规范", "Basis: standards of the trade (none named)"), why_none=A_BASIS),
    article(
        "三",
        text(
            "适用于公司部门和子公司，针对服务中可能有的质量问题，不以所列各项为限",
            "Covers the company's departments and subsidiaries; quality problems that may arise in its service, the "
            "list being open",
        ),
        why_none=text(
            "只划定范围，未写明任何除外情形；四、五所称各部门是否包括子公司也未写明",
            "It only says what is covered; no exclusion is written, nor whether the departments of 四 and 五 take in "
            "the subsidiaries",
        ),
    ),
    article(
        "三1",
        text("问题：服务产品不合格", "Problem: service product below standard"),
        PRODUCT.gives(ACCIDENT, BAD_PRODUCT, remark=COVERED),
    ),
    article(
        "三2",
        text("问题：服务态度恶劣", "Problem: bad attitude"),
        ATTITUDE.gives(ACCIDENT, is_("problem", "attitude"), remark=COVERED),
    ),
    article(
        "三3",
        text("问题：服务中有安全隐患", "Problem: safety hazard during the service"),
        SAFETY.gives(ACCIDENT, is_("problem", "safety"), remark=COVERED),
    ),
    article(
        "三4",
        text("问题：承诺未兑现", "Problem: promise not kept"),
        PROMISE.gives(ACCIDENT, is_("problem", "promise"), remark=COVERED),
    ),
    article(
        "三5",
        text("问题：影响服务质量的其他事件", "Problem: something else that affects the quality"),
        OTHER.gives(ACCIDENT, is_("problem", "other"), remark=COVERED),
    ),
    article(
        "四1",
        text("设立应急领导小组：组长、副组长、成员", "A leading group is set up, of a head, a deputy and members"),
        standing_duty(
            "set-up-leading-group",
            text("设立领导小组", "Set up the leading group"),
            by=(COMPANY,),
            read=COMPANY_SETS_UP,
        ),
        GROUP_MEMBERS.leads_to(
            GENERAL_MANAGER,
            DEPUTY_GENERAL_MANAGER,
            DEPARTMENT_HEADS,
            CUSTOMER_SERVICE_HEAD,
            LEGAL_HEAD,
            id="company",
            levels=(ACCIDENT,),
            lead=GENERAL_MANAGER,
            remark=MEMBERS,
        ),
    ),
    article(
        "四2",
        text("领导小组的四项职责", "Four tasks of the leading group"),
        clause(
            "1",
            text("预案的制定、修订和发布", "Making, revising and publishing the plan"),
            standing_duty(
                "make-revise-publish-plan",
                text("编制应急预案，予以修订和发布", "Make the emergency plan, revise and publish it"),
                by=(LEADING_GROUP,),
                remark=PUBLISHED_TO,
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
            text("应急处理的监督、检查和评估", "Supervising and evaluating the handling"),
            standing_duty(
                "supervise-and-evaluate",
                text("监督、检查并评估应急处理", "Supervise, check and evaluate the emergency handling"),
                by=(LEADING_GROUP,),
            ),
        ),
        clause(
            "4",
            text("向上级部门报告应急处理情况", "Reporting to the superior department how accidents are handled"),
            REPORT_SUPERIOR.within(NoTime(), ACCIDENT, remark=WHO_IS_SUPERIOR),
        ),
    ),
    article(
        "四3",
        text("各部门的职责", "Tasks of the departments"),
        clause(
            "1",
            text(
                "客服中心：投诉的接收处理，事故及时上报",
                "Customer service: complaints, and a prompt report of accidents",
            ),
            standing_duty(
                "receive-and-handle-complaints",
                text("接收消费者投诉并加以处理", "Receive consumers' complaints and handle them"),
                by=(CUSTOMER_SERVICE,),
            ),
            REPORT.within(
                Promptly(),
                ACCIDENT,
                id="complaint",
                when=ON_COMPLAINT,
                clocks=("known_at",),
                also=("五1(1)",),
                read=REPORT_OF_COMPLAINT,
            ),
            REPORT.within(
                Promptly(),
                ACCIDENT,
                id="internal",
                when=FOUND_INSIDE,
                clocks=("customer_service_told_at",),
                also=("五1(2)",),
                read=REPORT_OF_FINDING,
            ),
        ),
        clause(
            "2",
            text("法务部：咨询，参加调查和处理", "Legal department: advice, part in investigation and handling"),
            ADVISE.within(NoTime(), ACCIDENT, remark=WHOM_IT_ADVISES),
            LEGAL_TAKES_PART.within(NoTime(), ACCIDENT),
            INVESTIGATORS.leads_to(
                PERSONS_CONCERNED, LEGAL, id="accident", levels=(ACCIDENT,), also=("五2(1)",), remark=ORGANISED
            ),
        ),
        clause(
            "3",
            text("生产部：整改不合格产品", "Production: puts products below standard right"),
            RECTIFY_PRODUCT.within(NoTime(), ACCIDENT, id="product", when=BAD_PRODUCT, read=FOR_BAD_PRODUCTS),
        ),
        clause(
            "4",
            text("销售部：不合格产品的退换和售后", "Sales: takes back or exchanges them, and after-sales service"),
            TAKE_BACK.within(
                NoTime(), ACCIDENT, id="product", when=BAD_PRODUCT, read=FOR_BAD_PRODUCTS, remark=FOR_WHOM
            ),
        ),
        clause(
            "5",
            text("其他部门：依领导小组要求配合", "Other departments: cooperate as the leading group requires"),
            COOPERATE.within(NoTime(), ACCIDENT),
        ),
    ),
    article(
        "五1",
        text("事故报告，分投诉和内部发现两种", "Report of an accident, complained of or found inside"),
        FLOW.begins(read=HEADED_IN_ORDER),
        clause(
            "1",
            text(
                "投诉：客服中心立即登记核实，上报领导小组",
                "Complaint: customer service registers and verifies at once, and reports to the leading group",
            ),
            FLOW.step(VERIFYING),
            VERIFY.within(Promptly(), ACCIDENT, id="complaint", when=ON_COMPLAINT),
        ),
        clause(
            "2",
            text(
                "内部发现：部门立即报客服中心，由其再报领导小组",
                "Found inside: the department tells customer service at once, which then reports to the leading group",
            ),
            FLOW.step(TELLING),
            TELL_CUSTOMER_SERVICE.within(Promptly(), ACCIDENT, id="internal", when=FOUND_INSIDE),
            FLOW.step(REPORTING, also=("五1(1)",)),
        ),
    ),
    article(
        "五2",
        text("事故调查：组织与配合", "Investigation: who has it made, who cooperates"),
        clause(
            "1",
            text("由领导小组组织调查，查清原因", "The leading group has the persons concerned find the cause"),
            FLOW.step(INVESTIGATING, also=("四3(2)",)),
            INVESTIGATE.within(NoTime(), ACCIDENT, also=("四3(2)",), remark=WHO_IS_CONCERNED),
        ),
        clause(
            "2",
            text("各部门积极配合并交资料", "The departments cooperate actively and hand over material"),
            ASSIST.within(NoTime(), ACCIDENT, remark=HANDED_TO),
        ),
    ),
    article(
        "五3",
        text("事故处理：措施、追责、通报", "Handling: measures, accountability, telling the consumer"),
        clause(
            "1",
            text("针对原因采取措施，保证质量", "Measures against the cause, for the sake of quality"),
            FLOW.step(RECTIFYING),
            RECTIFY.within(NoTime(), ACCIDENT, remark=WITHOUT_ACTOR),
        ),
        clause(
            "2",
            text("追究责任人，从严处理", "Those responsible are held to account, strictly"),
            FLOW.step(ACCOUNTING, read=ORDER_READ),
            HOLD_ACCOUNTABLE.within(NoTime(), ACCIDENT, remark=WHICH_PENALTY),
        ),
        clause(
            "3",
            text("处理结果告知消费者，恢复其信心", "The consumer is told the result, to win back confidence"),
            FLOW.step(TELLING_RESULT, read=ORDER_READ),
            TELL_RESULT.within(NoTime(), ACCIDENT, remark=WHICH_CONSUMER),
        ),
    ),
)

SERVICE_QUALITY_ACCIDENT_3 = enact(
    ARTICLES,
    id="service-quality-accident-3",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "三份同类预案中的第三份，第一节至第五节；原文无标题，以其内容命名，序号另加；其后是否另有附则不详",
            "The third of three such plans, sections 1 to 5; printed without a title, named by content, the number is "
            "added; whether final provisions followed is unknown",
        ),
    ),
    event=event_model(ServiceQualityAccident3),
    levels=(ACCIDENT,),
    roles=(
        COMPANY,
        LEADING_GROUP,
        GENERAL_MANAGER,
        DEPUTY_GENERAL_MANAGER,
        DEPARTMENT_HEADS,
        CUSTOMER_SERVICE_HEAD,
        LEGAL_HEAD,
        CUSTOMER_SERVICE,
        LEGAL,
        PRODUCTION,
        SALES,
        OTHER_DEPARTMENTS,
        DEPARTMENTS,
        PERSONS_CONCERNED,
        SUPERIOR,
        CUSTOMER,
    ),
)
