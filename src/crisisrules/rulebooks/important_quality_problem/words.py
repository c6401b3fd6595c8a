"""What 重要质量问题应急方案管理规定 calls things: the level, roles, papers, duties, and the steps of the flow."""

from crisisrules.language import Item, Level, Role, text
from crisisrules.language.law import CriterionDraft, DutyDraft, ProcedureDraft, RouteDraft, StepDraft

# --- The level ------------------------------------------------------------------------------------------------------

IMPORTANT = Level(code="important", rank=1, label=text("重要质量问题", "important quality problem"))

CUSTOMER_MEASURE = CriterionDraft(
    "customer-measure", text("顾客因质量采取处罚性措施", "a punishing measure of the customer")
)
BATCH_ACCIDENT = CriterionDraft("batch-accident", text("装机中出现批量事故", "batch accident when fitted"))
ELEMENTARY_FAULT = CriterionDraft(
    "elementary-fault", text("装机处出现初级质量问题", "elementary quality problem where it is fitted")
)
RELIABILITY_RISK = CriterionDraft(
    "reliability-risk", text("使用中有性能可靠性隐患", "risk to performance or reliability in use")
)
OTHER_EFFECT = CriterionDraft("other-effect", text("其他重要影响或损失", "other important effect or loss"))

# --- Roles ----------------------------------------------------------------------------------------------------------

UNIT = Role(id="responsible-unit", label=text("责任单位", "responsible unit"))
SALESPERSON = Role(id="salesperson", label=text("业务员", "salesperson"))
INFORMATION_STAFF = Role(
    id="information-staff", label=text("各单位负责信息反映的人员", "those in each unit who report information")
)
QUALITY_HEADS = Role(
    id="technical-quality-heads",
    label=text("有关单位的技术质量负责人", "heads of technical quality of the units concerned"),
)
CENTRE = Role(id="technical-centre", label=text("技术中心", "technical centre"))
MANAGEMENT = Role(id="management-department", label=text("管理部", "management department"))
ARCHIVE = Role(id="company-archive", label=text("企业档案（岗位）", "company archive"))
DEPUTY = Role(id="deputy-general-manager", label=text("主管副总", "deputy general manager in charge"), standing="above")
LEADERS = Role(id="company-leaders", label=text("企业领导", "company leaders"), standing="above")
CUSTOMER = Role(id="customer", label=text("顾客", "customer"), standing="customer")
ROLES = (UNIT, SALESPERSON, INFORMATION_STAFF, QUALITY_HEADS, CENTRE, MANAGEMENT, ARCHIVE, DEPUTY, LEADERS, CUSTOMER)

MEETING = RouteDraft("meeting", text("应急会议的组织和主持", "who organises and chairs the emergency meeting"))

# --- Papers and contents --------------------------------------------------------------------------------------------

FEEDBACK_FORM = Item(id="feedback-form", label=text("质量信息反应单", "quality information form"))
FAULT_REPORT = Item(
    id="fault-report", label=text("重要质量故障剖析与纠正报告", "report on the analysis and correction of the fault")
)
PLAN = Item(id="rectification-plan", label=text("整顿方案（或计划）", "rectification scheme or plan"))
REVIEW_FORM = Item(
    id="review-form",
    label=text("重要质量故障改良方案及考证方法评审表", "review form for the improvement plan and its verification"),
)
LEDGER = Item(id="rectification-ledger", label=text("整顿台帐", "rectification ledger"))
YEARLY_PLAN = Item(
    id="yearly-plan", label=text("年度重要质量问题整顿计划总表", "yearly plan of rectification of important problems")
)
RECTIFICATION_NOTICE = Item(id="rectification-notice", label=text("整顿通知", "rectification notice"))
DISCIPLINE_NOTICE = Item(
    id="discipline-notice", label=text("质量违纪办理的通告", "notice on the handling of breaches of quality discipline")
)
BEFORE_AND_AFTER = (
    Item(id="quality-before-and-after", label=text("整顿前后的质量状况", "quality before and after")),
    Item(id="rectification-state", label=text("整顿状况", "state of the rectification")),
)

# --- Duties of the responsible unit ---------------------------------------------------------------------------------

REPORT = DutyDraft(
    id="report-information",
    kind="report",
    action=text("反映重要质量问题的信息", "Report the information on the problem"),
    by=(UNIT,),
    to=(LEADERS, CENTRE, MANAGEMENT),
    contents=(Item(id="problem-information", label=text("重要质量问题信息", "information on the problem")),),
)
AGREE_TREATMENT = DutyDraft(
    id="agree-treatment",
    kind="reply",
    action=text(
        "与顾客沟通，确认问题产品的处理建议",
        "Talk over with the customer, and confirm, what is proposed for the faulty products",
    ),
    by=(UNIT,),
    to=(CUSTOMER,),
    contents=(Item(id="proposed-treatment", label=text("问题产品处理建议", "proposal for the faulty products")),),
)
TAKE_MEASURES = DutyDraft(
    id="technical-measures",
    kind="handle",
    action=text("组织或实施整顿的技术措施", "Organise or carry out the technical measures"),
    by=(UNIT,),
)
CALL_MEETING = DutyDraft(
    id="call-meeting", kind="handle", action=text("组织应急会议", "Organise the emergency meeting"), by=(UNIT,)
)
JOIN_TELLING = DutyDraft(
    id="join-telling-customer",
    kind="reply",
    action=text(
        "参加与顾客沟通整顿前后的质量和整顿情况",
        "Take part in telling the customer the quality before and after, and how the rectification stands",
    ),
    by=(UNIT,),
    to=(CUSTOMER,),
    contents=BEFORE_AND_AFTER,
)

# --- Duties of the management department ----------------------------------------------------------------------------

SUPERVISE = DutyDraft(
    id="supervise",
    kind="handle",
    action=text(
        "监督临时处理的结果和纠正预防措施的成效",
        "Supervise the results of the interim treatment, and whether correction and prevention work",
    ),
    by=(MANAGEMENT,),
)
DRAFT_NOTICE = DutyDraft(
    id="accountability-notice-draft",
    kind="handle",
    action=text("拟定质量违纪处理通告", "Draw up the notice on breaches of quality discipline"),
    by=(MANAGEMENT,),
    documents=(DISCIPLINE_NOTICE,),
)
APPROVE_NOTICE = DutyDraft(
    id="accountability-notice-approval",
    kind="approve",
    action=text("将通告报企业领导审批", "Submit the notice to the company leaders, who approve it"),
    by=(MANAGEMENT,),
    to=(LEADERS,),
    documents=(DISCIPLINE_NOTICE,),
)
PUBLISH_NOTICE = DutyDraft(
    id="accountability-notice-publication",
    kind="inform",
    action=text("公布通告", "Publish the notice"),
    by=(MANAGEMENT,),
    documents=(DISCIPLINE_NOTICE,),
)

# --- Duties of the technical centre ---------------------------------------------------------------------------------

CHAIR_MEETING = DutyDraft(
    id="chair-meeting",
    kind="handle",
    action=text("主持应急会议，或协助主管副总主持", "Chair the meeting, or help the deputy general manager chair it"),
    by=(CENTRE,),
)
ORDER_RECTIFICATION = DutyDraft(
    id="rectification-notice",
    kind="inform",
    action=text("向责任单位下达整顿通知", "Issue the rectification notice to the responsible unit"),
    by=(CENTRE,),
    to=(UNIT,),
    documents=(RECTIFICATION_NOTICE,),
)
APPROVE_MEASURES = DutyDraft(
    id="approve-measures", kind="approve", action=text("审批整顿措施", "Examine and approve the measures"), by=(CENTRE,)
)
COORDINATE = DutyDraft(
    id="coordinate",
    kind="handle",
    action=text("协调措施实施中的问题", "Settle the problems that arise as the measures are carried out"),
    by=(CENTRE,),
)
TELL_CUSTOMER = DutyDraft(
    id="tell-customer",
    kind="reply",
    action=text(
        "与顾客沟通整顿前后的质量和整顿情况",
        "Tell the customer the quality before and after, and how the rectification stands",
    ),
    by=(CENTRE,),
    to=(CUSTOMER,),
    contents=BEFORE_AND_AFTER,
)
JOIN_SUPERVISING = DutyDraft(
    id="join-supervising",
    kind="handle",
    action=text(
        "参加监督临时处理的结果和纠正预防措施的成效",
        "Take part in supervising the results of the interim treatment, and whether correction and prevention work",
    ),
    by=(CENTRE,),
)

# --- The flow -------------------------------------------------------------------------------------------------------

FLOW = ProcedureDraft(
    "rectification", text("重要质量故障整顿工作流程", "rectification of an important fault"), (IMPORTANT,)
)
COLLECT = StepDraft(
    id="collect", label=text("故障信息采集", "collect information on the fault"), by=(UNIT, SALESPERSON, CENTRE)
)
REPORTING = StepDraft(
    id="report", label=text("报告、反映", "report"), by=(QUALITY_HEADS,), documents=(FEEDBACK_FORM,), duties=(REPORT,)
)
CONTAIN = StepDraft(
    id="contain",
    label=text(
        "初步统计分析，库存成品等紧急处理",
        "first figures and analysis; urgent treatment of finished stock and the like",
    ),
    by=(UNIT,),
)
INVESTIGATE = StepDraft(
    id="investigate",
    label=text("组织深入检查分析", "have it examined and analysed in depth"),
    by=(UNIT,),
    documents=(FAULT_REPORT,),
)
PLANNING = StepDraft(
    id="plan",
    label=text("组织制定整顿方案（或计划）", "have the rectification plan made"),
    by=(UNIT,),
    documents=(PLAN,),
)
REVIEW = StepDraft(id="review", label=text("方案和计划评审", "review the plan"), by=(UNIT,), documents=(REVIEW_FORM,))
APPROVE_AND_PUBLISH = StepDraft(
    id="approve-and-publish",
    label=text("启动审批，公布方案（或计划）", "start the approval, publish the plan"),
    by=(UNIT,),
    duties=(APPROVE_MEASURES,),
)
OPEN_LEDGER = StepDraft(
    id="ledger", label=text("建立整顿台账", "open the ledger"), by=(UNIT,), documents=(LEDGER, YEARLY_PLAN)
)
TRACK = StepDraft(id="track", label=text("跟踪整顿，完善方案（或计划）", "follow it up, improve the plan"), by=(UNIT,))
CONFIRM_CLOSED = StepDraft(
    id="confirm-closed", label=text("故障闭环确认", "confirm that the fault is closed"), by=(MANAGEMENT,)
)
STANDARDISE = StepDraft(
    id="standardise", label=text("有效措施固化、标准化", "make what works the standard"), by=(UNIT,)
)
WRITE_CASE = StepDraft(
    id="write-case", label=text("典型事例编写与经验交流", "write up the typical case, exchange experience"), by=(UNIT,)
)
ARCHIVING = StepDraft(id="archive", label=text("资料归档", "archive the papers"), by=(ARCHIVE,))
NOTICE = StepDraft(
    id="accountability-notice",
    label=text("责任确认通告", "accountability notice"),
    by=(MANAGEMENT,),
    documents=(DISCIPLINE_NOTICE,),
    duties=(PUBLISH_NOTICE,),
)

# --- What the document names besides --------------------------------------------------------------------------------

WITHOUT_STEP = (text("检讨与承诺", "self-criticism and commitment"), text("查核通告", "assessment notice"))
RELATED_RULES = (text("质量信息闭环管理方法", "closed-loop management of quality information"),)
RECORDS = (
    text("附件1：重要质量故障剖析与纠正报告", "Annex 1: report on the analysis and correction of the fault"),
    text(
        "附件2：重要质量故障改良方案及考证方法评审表",
        "Annex 2: review form for the improvement plan and its verification",
    ),
    text("附件3：年度重要质量问题整顿计划总表", "Annex 3: yearly plan of rectification of important problems"),
)
