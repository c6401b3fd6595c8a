"""服务质量事故应急预案, the first of three plans: from a customer's complaint to the summary, sections 一 to 六.

It stands alone: nothing of the other two applies here. It knows no levels and no number. Promptly is said of three acts
about an accident (recording the complaint, reporting it, having it verified), and of putting right what an inspection
finds.
"""

from pydantic import Field

from crisisrules.calendars import NoTime, NotSet, Promptly
from crisisrules.language import Event, Evidence, Item, Level, Moment, Role, Source, event_model, text
from crisisrules.language.law import (
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

TITLE = text("服务质量事故应急预案（之一）", "Emergency plan for accidents of service quality (first plan)")

# --- The event ------------------------------------------------------------------------------------------------------


class ServiceQualityAccident1(Event):
    """An accident of service quality that a customer's complaint brings up."""

    reference_time = "known_at"
    in_order = (("known_at", "group_informed_at"),)

    known_at: Moment = Field(title="接到客户投诉时间", description="When customer service receives the complaint")
    group_informed_at: Moment | None = Field(
        default=None, title="领导小组接报时间", description="When the leading group receives the report"
    )


# --- What the document calls things ---------------------------------------------------------------------------------

ACCIDENT = Level(code="accident", rank=1, label=text("服务质量事故", "accident of service quality"))

UNIT = Role(id="unit", label=text("本单位", "the unit"))
SERVICE_STAFF = Role(id="customer-service-staff", label=text("客服人员", "customer service staff"))
QUALITY_SUPERVISORS = Role(id="quality-supervisors", label=text("质量监督人员", "quality supervisors"))
# A department acts through its staff.
CUSTOMER_SERVICE = Role(id="customer-service", label=text("客服部门", "customer service"), members=(SERVICE_STAFF.id,))
QUALITY_SUPERVISION = Role(
    id="quality-supervision", label=text("质量监督部门", "quality supervision"), members=(QUALITY_SUPERVISORS.id,)
)
DEPARTMENTS = Role(id="departments", label=text("各部门", "departments"))
DEPARTMENT_HEADS = Role(id="department-heads", label=text("各部门负责人", "heads of the departments"))
DEPARTMENTS_CONCERNED = Role(id="departments-concerned", label=text("相关部门", "departments concerned"))
PERSONS_CONCERNED = Role(id="persons-concerned", label=text("相关人员", "persons concerned"))
ALL_STAFF = Role(id="all-staff", label=text("全体员工", "all staff"))
LEADING_GROUP = Role(id="leading-group", label=text("应急领导小组", "leading group"), standing="above")
UNIT_HEAD = Role(id="unit-head", label=text("单位负责人", "head of the unit"), standing="above")
DEPUTY_HEAD = Role(
    id="deputy-head", label=text("分管服务质量的负责人", "the leader in charge of service quality"), standing="above"
)
CUSTOMER = Role(id="customer", label=text("客户", "customer"), standing="customer")
ROLES = (
    UNIT,
    CUSTOMER_SERVICE,
    SERVICE_STAFF,
    QUALITY_SUPERVISION,
    QUALITY_SUPERVISORS,
    DEPARTMENTS,
    DEPARTMENT_HEADS,
    DEPARTMENTS_CONCERNED,
    PERSONS_CONCERNED,
    ALL_STAFF,
    LEADING_GROUP,
    UNIT_HEAD,
    DEPUTY_HEAD,
    CUSTOMER,
)
GROUP_MEMBERS = RouteDraft("leading-group-members", text("应急领导小组的组成", "who the leading group consists of"))

COMPLAINT = Item(id="complaint", label=text("投诉内容", "what is complained of"))
SUMMARY = Item(id="summary", label=text("事故总结", "summary of the accident"))
PREVENTIVE_MEASURES = Item(id="preventive-measures", label=text("预防措施", "preventive measures"))

VERIFY = DutyDraft(
    id="verify-accident",
    kind="handle",
    action=text("对事故调查核实", "Investigate and verify the accident"),
    by=(CUSTOMER_SERVICE,),
)
ASSIST = DutyDraft(
    id="assist-handling",
    kind="handle",
    action=text("协助处理事故", "Help to handle the accident"),
    by=(CUSTOMER_SERVICE,),
)
PROPOSE_IMPROVEMENTS = DutyDraft(
    id="propose-improvements",
    kind="handle",
    action=text("提出改进措施", "Propose measures of improvement"),
    by=(QUALITY_SUPERVISION,),
)
RECORD = DutyDraft(
    id="record-complaint",
    kind="record",
    action=text("记录投诉内容", "Record what is complained of"),
    by=(CUSTOMER_SERVICE,),
    contents=(COMPLAINT,),
    clocks=("known_at",),
)
REPORT = DutyDraft(
    id="report-leading-group",
    kind="report",
    action=text("向应急领导小组报告", "Report to the leading group"),
    by=(CUSTOMER_SERVICE,),
    to=(LEADING_GROUP,),
    clocks=("known_at",),
    evidence=(Evidence(time="group_informed_at"),),
)
ORGANISE_VERIFICATION = DutyDraft(
    id="organise-verification",
    kind="handle",
    action=text("组织人员调查核实", "Have the accident investigated and verified"),
    by=(LEADING_GROUP,),
    to=(PERSONS_CONCERNED,),
    clocks=("group_informed_at",),
)
CALM = DutyDraft(
    id="calm-customer",
    kind="handle",
    action=text("与客户沟通，了解起因，平复其情绪", "Talk with the customer, learn the cause, calm him"),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
)
INVESTIGATE = DutyDraft(
    id="investigate",
    kind="handle",
    action=text(
        "调查分析事故及其原因，提出整改措施",
        "Investigate and analyse the accident and its cause, and propose measures of rectification",
    ),
    by=(QUALITY_SUPERVISION,),
)
RECTIFY = DutyDraft(
    id="rectify",
    kind="handle",
    action=text("针对原因组织本部门整改", "Have things put right in the own department, by the cause"),
    by=(DEPARTMENT_HEADS,),
    to=(PERSONS_CONCERNED,),
)
SUMMARISE = DutyDraft(
    id="summarise",
    kind="handle",
    action=text(
        "组织相关部门总结事故、分析原因、拟定预防措施",
        "Have the accident summed up, its cause analysed and preventive measures drawn up",
    ),
    by=(LEADING_GROUP,),
    to=(DEPARTMENTS_CONCERNED,),
    documents=(SUMMARY, PREVENTIVE_MEASURES),
)
SUBMIT = DutyDraft(
    id="submit-summary",
    kind="report",
    action=text("将总结和预防措施报单位负责人", "Hand summary and preventive measures in to the head of the unit"),
    by=(DEPARTMENT_HEADS,),
    to=(UNIT_HEAD,),
    documents=(SUMMARY, PREVENTIVE_MEASURES),
)

RESPONSE = ProcedureDraft("accident", text("服务质量事故应急响应程序", "response to an accident"), (ACCIDENT,))
RECORDING = StepDraft(id="record-complaint", label=text("记录投诉", "record the complaint"), by=(CUSTOMER_SERVICE,))
REPORTING = StepDraft(
    id="report-leading-group",
    label=text("报告领导小组", "report to the leading group"),
    by=(CUSTOMER_SERVICE,),
    to=(LEADING_GROUP,),
)
VERIFYING = StepDraft(
    id="organise-verification",
    label=text("组织调查核实", "have it verified"),
    by=(LEADING_GROUP,),
    to=(PERSONS_CONCERNED,),
)
CALMING = StepDraft(
    id="calm-customer", label=text("与客户沟通", "talk with the customer"), by=(CUSTOMER_SERVICE,), to=(CUSTOMER,)
)
INVESTIGATING = StepDraft(
    id="investigate", label=text("调查分析原因", "investigate the cause"), by=(QUALITY_SUPERVISION,)
)
RECTIFYING = StepDraft(id="rectify", label=text("整改", "rectify"), by=(DEPARTMENT_HEADS,), to=(PERSONS_CONCERNED,))
SUMMARISING = StepDraft(
    id="summarise",
    label=text("总结事故", "sum up the accident"),
    by=(LEADING_GROUP,),
    to=(DEPARTMENTS_CONCERNED,),
    documents=(SUMMARY, PREVENTIVE_MEASURES),
)
SUBMITTING = StepDraft(
    id="submit-summary",
    label=text("上报总结", "hand the summary in"),
    by=(DEPARTMENT_HEADS,),
    to=(UNIT_HEAD,),
    documents=(SUMMARY, PREVENTIVE_MEASURES),
)

# --- How it is read -------------------------------------------------------------------------------------------------

ONE_LEVEL = read_in(
    "原文不分级别，也未定义何为事故；凡按本预案处理的投诉均视为事故，合为一级",
    "The text has no levels and does not define an accident; every complaint handled under it is one, of one level",
    "level",
    "condition",
)
THE_UNIT_SETS_IT_UP = read_in(
    "原文无主语，理解为由单位成立", "The words do not say who sets it up; read as: the unit", "actor"
)
NUMBERED_IN_ORDER = read_in(
    "原文称为程序并编号，据此依编号次序进行；其中核实与沟通也可理解为并行",
    "The text calls it a procedure and numbers it; read as in that order, though verifying and talking may go together",
    "order",
)
MEMBERS = text("成员以“等”收尾，不限于此", "The list of members ends with an et cetera")
WHO_VERIFIES = text(
    "四1(2)由领导小组组织相关人员核实，最终由谁核实未写明",
    "By 四1(2) the leading group has the persons concerned verify; who does it in the end is left open",
)
WHO_IS_ORGANISED = text(
    "原文未写明相关人员是谁；依三2(1)，调查核实属客服部门的职责",
    "Who the persons concerned are is not said; by 三2(1) investigating and verifying is for customer service",
)
AFTER_THE_CAUSE = text(
    "原文写“根据事故原因”，可理解为在查明原因之后；相关人员是谁未写明",
    "By the cause: can be read as after the cause is found; who the persons concerned are is not said",
)
WHOM_IT_HELPS = text("原文未写明协助谁", "Whom it helps is not said")
TWO_WORDS = text(
    "与四2(2)的整改措施用词不同，是否同一事项未写明；亦未写明向谁提出",
    "Another word than the rectification of 四2(2); whether they are the same, and who is told, is not said",
)
PROPOSED_TO = text("原文未写明向谁提出整改措施", "To whom the measures are proposed is not said")
PAPERS_NAMED_LATER = text(
    "两份材料的名称见(2)；原文未写明相关部门是哪些",
    "Both papers are named in (2); which departments are concerned is not said",
)
HOW_IT_REACHES_THEM = text(
    "总结由领导小组作出，如何转到各部门负责人未写明（负责人是小组成员）",
    "The group makes the summary; how it comes to the heads is not said (they are members of the group)",
)
NO_ACTOR = text("原文未写明由谁负责", "Who does it is not said")
IN_THE_GROUP = text("已列入上面的小组组成", "Is part of the group's composition, above")
AN_AIM = text(
    "仅说明目的，未作任何要求；其中的“及时”是目标，不是期限",
    "Says what the plan is for, and asks for nothing; its word for promptly is an aim and sets no time",
)
PROMPT_IS_AN_AIM = text(
    "原文的“及时”是执行预案的目标，未给出时间", "The plan's word for promptly here is an aim, and gives no time"
)
A_BASIS = text("制定依据，本身不产生要求", "A basis of the plan, which orders nothing by itself here")

# --- The law --------------------------------------------------------------------------------------------------------

ARTICLES = (
    article(
        "一",
        text(
            "目的：改善服务、维护客户权益、减轻事故影响；建立应急管理体系，使事故处理迅速有效",
            "Aim: better service, customers' rights, less harm; a system that has accidents handled promptly and well",
        ),
        why_none=AN_AIM,
    ),
    article("二1", text("依据：消费者权益保护法", "Basis: consumer protection law"), why_none=A_BASIS),
    article(
        "二2",
        text("依据：合同法", "Basis: contract law"),
        why_none=text(
            "制定依据，本身不产生要求；该法自2021年起由民法典取代",
            "A basis of the plan, which orders nothing by itself here; since 2021 the Civil Code has taken its place",
        ),
    ),
    article("二3", text("依据：产品质量法", "Basis: product quality law"), why_none=A_BASIS),
    article(
        "二4",
        text("依据：单位自己的服务质量规定（未附）", "Basis: the unit's own rules on quality (not in the text)"),
        why_none=A_BASIS,
    ),
    article(
        "三1",
        text("成立应急领导小组：组长、副组长、成员", "A leading group is set up, of a head, a deputy and members"),
        standing_duty(
            "set-up-leading-group",
            text("成立应急领导小组", "Set up the leading group"),
            by=(UNIT,),
            read=THE_UNIT_SETS_IT_UP,
        ),
        GROUP_MEMBERS.leads_to(
            UNIT_HEAD,
            DEPUTY_HEAD,
            DEPARTMENT_HEADS,
            SERVICE_STAFF,
            QUALITY_SUPERVISORS,
            id="unit",
            levels=(ACCIDENT,),
            lead=UNIT_HEAD,
            remark=MEMBERS,
        ),
        clause("1", text("组长：单位负责人", "Head: the head of the unit"), why_none=IN_THE_GROUP),
        clause(
            "2",
            text("副组长：分管服务质量的负责人", "Deputy: the leader in charge of service quality"),
            why_none=IN_THE_GROUP,
        ),
        clause(
            "3",
            text(
                "成员：部门负责人、客服和质监人员等", "Members: heads of departments, service and quality staff, others"
            ),
            why_none=IN_THE_GROUP,
        ),
    ),
    article(
        "三2",
        text("各部门、负责人和员工的职责", "What departments, their heads and the staff have to do"),
        clause(
            "1",
            text(
                "客服部门接收投诉、核实事故、协助处理",
                "Customer service receives complaints, verifies accidents, helps to handle them",
            ),
            standing_duty(
                "receive-complaints", text("接收客户投诉", "Receive customers' complaints"), by=(CUSTOMER_SERVICE,)
            ),
            VERIFY.within(NoTime(), ACCIDENT, remark=WHO_VERIFIES),
            ASSIST.within(NoTime(), ACCIDENT, remark=WHOM_IT_HELPS),
        ),
        clause(
            "2",
            text(
                "质量监督部门调查分析事故（见四2(2)），提出改进措施",
                "Quality supervision investigates and analyses accidents (see 四2(2)), and proposes improvements",
            ),
            PROPOSE_IMPROVEMENTS.within(NoTime(), ACCIDENT, remark=TWO_WORDS),
        ),
        clause(
            "3",
            text(
                "各部门负责人负责本部门的整改（见四2(3)）和预防",
                "The heads rectify (see 四2(3)) and prevent accidents in their own departments",
            ),
            standing_duty(
                "prevent",
                text("预防本部门的服务质量事故", "Prevent accidents in the own department"),
                by=(DEPARTMENT_HEADS,),
            ),
        ),
        clause(
            "4",
            text(
                "全员积极参与预防、处理和改进",
                "All staff take an active part in prevention, handling and improvement",
            ),
            standing_duty(
                "take-part",
                text("积极参与预防、处理事故并作改进", "Take an active part in prevention, handling and improvement"),
                by=(ALL_STAFF,),
            ),
        ),
    ),
    article(
        "四",
        text("服务质量事故的应急响应程序，不分级别", "The procedure of the response to an accident, without levels"),
        otherwise("any-accident", ACCIDENT, read=ONE_LEVEL),
        RESPONSE.begins(read=NUMBERED_IN_ORDER),
    ),
    article(
        "四1",
        text("事故的报告与核实", "Reporting and verifying an accident"),
        clause(
            "1",
            text(
                "客服部门接到投诉后立即记录，第一时间报告领导小组",
                "On a complaint customer service records it at once, and reports to the leading group without delay",
            ),
            RECORD.within(Promptly(), ACCIDENT),
            RESPONSE.step(RECORDING),
            REPORT.within(Promptly(), ACCIDENT),
            RESPONSE.step(REPORTING),
        ),
        clause(
            "2",
            text(
                "领导小组接报后立即组织相关人员核实",
                "On the report the leading group has the persons concerned verify it at once",
            ),
            ORGANISE_VERIFICATION.within(Promptly(), ACCIDENT, remark=WHO_IS_ORGANISED),
            RESPONSE.step(VERIFYING),
        ),
    ),
    article(
        "四2",
        text("事故的处理：沟通、查因、整改", "Handling: talk, find the cause, rectify"),
        clause(
            "1",
            text(
                "客服部门与客户交流，了解起因并安抚",
                "Customer service talks with the customer, learns the cause and calms him",
            ),
            CALM.within(NoTime(), ACCIDENT),
            RESPONSE.step(CALMING),
        ),
        clause(
            "2",
            text(
                "质量监督部门调查分析原因，提出整改措施",
                "Quality supervision investigates the cause and proposes measures of rectification",
            ),
            INVESTIGATE.within(NoTime(), ACCIDENT, also=("三2(2)",), remark=PROPOSED_TO),
            RESPONSE.step(INVESTIGATING),
        ),
        clause(
            "3",
            text(
                "各部门负责人依据原因组织人员整改",
                "The heads have the persons concerned rectify things, by the cause",
            ),
            RECTIFY.within(NoTime(), ACCIDENT, also=("三2(3)",), remark=AFTER_THE_CAUSE),
            RESPONSE.step(RECTIFYING),
        ),
    ),
    article(
        "四3",
        text("事故的总结与上报", "Summing up an accident, and handing the summary in"),
        clause(
            "1",
            text(
                "领导小组召集相关部门总结，分析原因、拟定预防措施",
                "The leading group has the departments concerned sum up, with the cause and preventive measures",
            ),
            SUMMARISE.within(NoTime(), ACCIDENT, remark=PAPERS_NAMED_LATER),
            RESPONSE.step(SUMMARISING),
        ),
        clause(
            "2",
            text(
                "各部门负责人将总结和预防措施报单位负责人",
                "The heads hand summary and preventive measures in to the head of the unit",
            ),
            SUBMIT.within(NoTime(), ACCIDENT, remark=HOW_IT_REACHES_THEM),
            RESPONSE.step(SUBMITTING),
        ),
    ),
    article(
        "五1",
        text("加强员工培训，增强质量意识", "Training, so that the staff care for quality"),
        standing_duty(
            "train",
            text("加强员工培训，增强服务质量意识", "Train the staff to care for the quality of service"),
            remark=NO_ACTOR,
        ),
    ),
    article(
        "五2",
        text("健全服务流程，规范标准", "Processes of service and their standards are set up"),
        standing_duty(
            "set-standards",
            text("建立并完善服务流程，统一标准", "Set up the processes of service and their standards"),
            remark=NO_ACTOR,
        ),
    ),
    article(
        "五3",
        text("定期检查，及时整改", "Regular inspections; what is found is put right promptly"),
        standing_duty(
            "inspect", text("检查服务质量", "Inspect the quality of service"), every=NotSet(), remark=NO_ACTOR
        ),
        standing_duty(
            "rectify-findings",
            text("整改检查中发现的问题", "Put right what an inspection finds"),
            every=Promptly(),
            remark=NO_ACTOR,
        ),
    ),
    article(
        "五4",
        text("加强与客户沟通，了解需求，使其更满意", "Talks with customers, so that their needs are known and met"),
        standing_duty(
            "talk-with-customers",
            text(
                "多与客户沟通，掌握其需求，使其更满意", "Talk with customers, learn what they need, satisfy them more"
            ),
            remark=NO_ACTOR,
        ),
    ),
    article(
        "五5",
        text("设立预警机制，提前预防", "Early warning, so that accidents are prevented"),
        standing_duty(
            "set-up-early-warning",
            text("设立事故预警机制，防患未然", "Set up early warning, so that accidents are prevented"),
            remark=NO_ACTOR,
        ),
    ),
    article(
        "六1",
        text("发布之日起施行", "In force from the day of issue"),
        why_none=text("发布日期未载，施行日期由单位确定", "That day is not in the text; the unit sets it"),
    ),
    article(
        "六2",
        text("由应急领导小组解释", "The leading group interprets the plan"),
        standing_duty("interpret", text("解释本预案", "Interpret the plan"), by=(LEADING_GROUP,)),
    ),
    article(
        "六3",
        text(
            "各部门认真执行，使事故处理迅速有效",
            "The departments carry the plan out, so that accidents are handled promptly and well",
        ),
        standing_duty(
            "carry-out-plan",
            text(
                "认真执行本预案，使事故处理迅速有效",
                "Carry the plan out in earnest, so that accidents are handled promptly and well",
            ),
            by=(DEPARTMENTS,),
            remark=PROMPT_IS_AN_AIM,
        ),
    ),
)

SERVICE_QUALITY_ACCIDENT_1 = enact(
    ARTICLES,
    id="service-quality-accident-1",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "三份同类预案中的第一份，第一节至第六节；原文无标题，以其内容命名；发布日期未载，故施行日期不明",
            "The first of three such plans, sections 1 to 6; printed without a title, named by content; the date of "
            "issue, from which it is in force, is missing",
        ),
    ),
    event=event_model(ServiceQualityAccident1),
    levels=(ACCIDENT,),
    roles=ROLES,
)
