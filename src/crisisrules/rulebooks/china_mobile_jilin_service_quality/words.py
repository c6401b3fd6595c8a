"""What 重大业务服务质量事件应急管理办法 calls things: levels, rows of table 1, roles, papers, duties, steps."""

from crisisrules.language import Item, Level, Role, all_of, is_, not_, one_of, text
from crisisrules.language.law import CriterionDraft, DutyDraft, ProcedureDraft, RouteDraft, StepDraft

# --- Levels and table 1 ---------------------------------------------------------------------------------------------

RED = Level(code="red", rank=3, label=text("红色预警 (特别重大事件)", "red warning"))
ORANGE = Level(code="orange", rank=2, label=text("橙色预警 (重大事件)", "orange warning"))
YELLOW = Level(code="yellow", rank=1, label=text("黄色预警 (需关注)", "yellow warning"))
ANY = (RED, ORANGE, YELLOW)

FROM_HEADQUARTERS = is_("source", "headquarters")
FROM_PROVINCE = not_(FROM_HEADQUARTERS)
FILING_DIRECTED = all_of(FROM_PROVINCE, not_(is_("filing_directed", False)))
RECTIFICATION_FILING_DIRECTED = all_of(FROM_PROVINCE, not_(is_("rectification_filing_directed", False)))
NETWORK_OR_SUPPORT = one_of("business_line", "network", "business_support")

CITIES = CriterionDraft("cities", text("影响范围", "cities affected"))
CUSTOMERS_NETWORK = CriterionDraft(
    "customers-network",
    text("影响客户数（网络或支撑问题）", "customers affected, network or business support"),
    NETWORK_OR_SUPPORT,
)
CUSTOMERS_OTHER = CriterionDraft(
    "customers-other", text("影响客户数（其它问题）", "customers affected, other lines"), not_(NETWORK_OR_SUPPORT)
)
COMPLAINTS = CriterionDraft("complaints", text("一天投诉量", "complaints a day"))
ESCALATED = CriterionDraft("escalated", text("升级投诉量", "escalated complaints"))
IMPACT = CriterionDraft("impact", text("负面影响", "negative impact"))
HEADQUARTERS_GRADE = CriterionDraft("headquarters", text("总部层面", "headquarters' grade"))
TABLE_1 = ("表-1",)
TABLE_4 = ("表-4",)

ANY_ONE = (
    text("任一条件满足即达到相应级别", "Any one condition gives the level that belongs to it"),
    text("同时达到几个级别的，取其中最重者", "Of several levels reached, the worst is the event's"),
)

# --- Roles ----------------------------------------------------------------------------------------------------------

GENERAL_OFFICE = Role(id="general-office", label=text("综合办公室", "general office"))
MARKETING = Role(id="marketing-department", label=text("市场经营部", "marketing department"))
NETWORK = Role(id="network-department", label=text("网络部", "network department"))
DATA = Role(id="data-department", label=text("数据部", "data department"))
GROUP_CUSTOMERS = Role(id="group-customer-department", label=text("集团客户部", "group customer department"))
LEGAL = Role(id="legal-department", label=text("法律安保部", "legal and security department"))
CUSTOMER_SERVICE = Role(id="customer-service-department", label=text("客户服务部", "customer service department"))
SERVICE_CENTRE = Role(id="provincial-service-centre", label=text("省客户服务中心", "provincial service centre"))
BRANCHES = Role(id="branches", label=text("各分公司", "branches"))
AFFILIATED_UNITS = Role(
    id="directly-affiliated-units", label=text("省公司各直属单位", "units directly under the provincial company")
)
BUSINESS_DEPARTMENTS = Role(
    id="business-departments",
    label=text("业务管理部门", "business departments"),
    members=(MARKETING.id, NETWORK.id, DATA.id, GROUP_CUSTOMERS.id, CUSTOMER_SERVICE.id),
)
CAUSING_DEPARTMENT = Role(
    id="causing-department", label=text("引发事件的业务管理部门", "business department that caused the event")
)
OWN_DEPARTMENT = Role(id="own-department", label=text("（经办的）本部门", "the department that has it in hand"))
SPECIALIST_LINE = Role(id="specialist-line", label=text("本专业线条", "that department's specialist line"))
SPECIALIST_DEPARTMENTS = Role(id="specialist-departments", label=text("专业部门", "specialist departments"))
RELATED_DEPARTMENTS = Role(
    id="related-departments",
    label=text("市场、技术、客服及其他相关部门", "market, technical, customer service and other departments concerned"),
)
CONTACT_PERSONS = Role(id="contact-persons", label=text("各部门接口人", "contact persons of the departments"))
FRONT_LINE_SERVICES = Role(id="front-line-services", label=text("一线服务部门", "front-line service departments"))
FRONT_LINE_STAFF = Role(id="front-line-staff", label=text("一线人员", "front-line staff"))
WORKING_GROUP = Role(id="working-group", label=text("应急处理工作组", "working group"))
PROVINCIAL_COMPANY = Role(id="provincial-company", label=text("省公司", "provincial company"))
DEPARTMENT_HEAD = Role(id="department-head", label=text("本部门领导", "head of the own department"), standing="above")
LEADER_IN_CHARGE = Role(
    id="leader-in-charge",
    label=text("公司主管领导（领导组组长）", "company leader in charge, head of the leading group"),
    standing="above",
)
LEADING_GROUP = Role(id="leading-group", label=text("应急处理领导组", "leading group"), standing="above")
PROVINCIAL_LEADER_IN_CHARGE = Role(
    id="provincial-leader-in-charge", label=text("省公司主管领导", "provincial leader in charge"), standing="above"
)
PROVINCIAL_LEADER = Role(
    id="provincial-leader", label=text("省公司业务主管领导", "provincial leader for the business"), standing="above"
)
HEADQUARTERS = Role(id="headquarters", label=text("总部", "headquarters"), standing="outside")
HEADQUARTERS_MARKETING = Role(
    id="headquarters-marketing", label=text("总部市场经营部", "headquarters marketing department"), standing="outside"
)
HEADQUARTERS_SPECIALIST = Role(
    id="headquarters-specialist", label=text("总部专业部门", "headquarters specialist departments"), standing="outside"
)
CUSTOMERS = Role(id="customers", label=text("投诉客户", "complaining customers"), standing="customer")
NINE_UNITS = (
    GENERAL_OFFICE,
    MARKETING,
    DATA,
    GROUP_CUSTOMERS,
    NETWORK,
    LEGAL,
    CUSTOMER_SERVICE,
    AFFILIATED_UNITS,
    BRANCHES,
)
ROLES = (
    *NINE_UNITS,
    SERVICE_CENTRE,
    BUSINESS_DEPARTMENTS,
    CAUSING_DEPARTMENT,
    OWN_DEPARTMENT,
    SPECIALIST_LINE,
    SPECIALIST_DEPARTMENTS,
    RELATED_DEPARTMENTS,
    CONTACT_PERSONS,
    FRONT_LINE_SERVICES,
    FRONT_LINE_STAFF,
    WORKING_GROUP,
    PROVINCIAL_COMPANY,
    DEPARTMENT_HEAD,
    LEADER_IN_CHARGE,
    LEADING_GROUP,
    PROVINCIAL_LEADER_IN_CHARGE,
    PROVINCIAL_LEADER,
    HEADQUARTERS,
    HEADQUARTERS_MARKETING,
    HEADQUARTERS_SPECIALIST,
    CUSTOMERS,
)

MONITORING = RouteDraft("monitoring", text("预警信息的监控部门", "monitoring department for the source"))
LEADING_GROUP_MEMBERS = RouteDraft(
    "leading-group-members",
    text("应急处理领导组（各部门由其领导参加）", "leading group, each department by its leaders"),
)
WORKING_GROUP_MEMBERS = RouteDraft(
    "working-group-members",
    text(
        "应急处理工作组，隶属领导组（各部门由其主管领导和接口人参加）",
        "working group under the leading group, each department by its leaders in charge and contact persons",
    ),
)
WARNING_RECIPIENTS = RouteDraft("warning-recipients", text("预警信息发送范围", "recipients of the published warning"))
WARNING_CONTACTS = RouteDraft(
    "warning-contacts",
    text("代各部门接收预警信息和电话通知者", "who receives the warning, and the call, for each department"),
)
LEAD = RouteDraft("lead", text("牵头处理部门", "lead department"))

# --- Papers and contents --------------------------------------------------------------------------------------------

EXPLANATION = Item(id="explanation-script", label=text("投诉解释口径", "agreed explanation for customers"))
COMPLAINT_PLAN = Item(id="complaint-plan", label=text("客户投诉处理方案", "complaint-handling plan"))
WRITTEN_PLAN = Item(id="written-plan", label=text("明确的实施方案", "clear plan of what is done"))
RECTIFICATION_PLAN = Item(id="rectification-plan", label=text("整改计划", "rectification plan"))
SPECIAL_BRIEF = Item(id="special-brief", label=text("专题简报", "special brief"))
BRANCH_RULES = Item(id="branch-measures", label=text("分公司应急管理办法", "the branch's own emergency measures"))
MEASURES = Item(id="measures", label=text("整改措施", "measures"))
EFFECT = Item(id="effect", label=text("整改效果", "effect"))
WARNING_REPORT = (
    Item(id="level", label=text("预警级别", "level")),
    Item(id="time", label=text("发生时间", "time")),
    Item(id="extent", label=text("影响范围", "extent")),
    Item(id="customers", label=text("可能影响的客户数", "customers possibly affected")),
    Item(id="main-content", label=text("事件主要内容", "main content")),
    Item(id="complaints", label=text("客户投诉量", "number of complaints")),
    Item(id="main-problems", label=text("客户主要的投诉问题", "main complaint problems")),
    Item(
        id="cause",
        label=text("故障原因（不能及时查清的可不写）", "cause of the fault, unless not yet known"),
        required=False,
    ),
    Item(id="state", label=text("目前处理情况", "state of handling")),
)

# --- Duties ---------------------------------------------------------------------------------------------------------

FEED_BACK_RESULT = DutyDraft(
    id="feed-back-result", kind="inform", action=text("反馈处理结果", "Feed back the result of handling"), by=(LEAD,)
)
ASSIST = DutyDraft(
    id="assist-vicious-event",
    kind="handle",
    action=text("协助处理严重影响公司的恶性事件", "Help to handle a vicious event that seriously affects the company"),
    by=(GENERAL_OFFICE,),
)
COORDINATE_SOLUTION = DutyDraft(
    id="coordinate-solution",
    kind="handle",
    action=text("协调解决问题、处理投诉", "Coordinate the solving of the problem and the handling of complaints"),
    by=(CUSTOMER_SERVICE,),
)
HANDLE_COMPLAINTS = DutyDraft(
    id="handle-complaints",
    kind="handle",
    action=text(
        "按业务管理部门的方案处理所涉投诉，化解矛盾",
        "Handle the complaints by the business department's plan, and settle the conflict",
    ),
    by=(SERVICE_CENTRE,),
    to=(CUSTOMERS,),
)
BRANCH_HANDLING = DutyDraft(
    id="branch-handling",
    kind="handle",
    action=text("处理并解决本地区的相关问题", "Handle and solve the problem in the own area"),
    by=(BRANCHES,),
)
RELAY = DutyDraft(
    id="relay-headquarters-warning",
    kind="inform",
    action=text(
        "将经飞信收到的总部预警完整准确地反馈客户服务部并电话通知",
        "Pass headquarters' warning, received over Fetion, on complete and exact, and telephone",
    ),
    by=(SERVICE_CENTRE,),
    to=(CUSTOMER_SERVICE,),
    clocks=("headquarters_notified_at",),
)
REPORT_WARNING = DutyDraft(
    id="report-warning",
    kind="inform",
    action=text(
        "将预警信息反馈客户服务部并电话通知", "Send the warning information to customer service, and telephone"
    ),
    by=(MONITORING,),
    to=(CUSTOMER_SERVICE,),
    contents=WARNING_REPORT,
    clocks=("detected_at",),
)
PUBLISH = DutyDraft(
    id="publish-warning",
    kind="inform",
    action=text(
        "统一发布预警信息，发给各部门接口人并电话通知",
        "Publish the warning for all: send it to the departments' contact persons, and telephone them",
    ),
    by=(CUSTOMER_SERVICE,),
    to=(WARNING_RECIPIENTS,),
    clocks=("service_department_notified_at",),
)
ORGANISE = DutyDraft(
    id="organise-handling",
    kind="handle",
    action=text("组织本部门人员牵头处理涉及本部门的事件", "Have the own people lead the handling, where it is theirs"),
    by=(CONTACT_PERSONS,),
    clocks=("department_notified_at",),
)
TELL_HEAD = DutyDraft(
    id="report-department-head",
    kind="report",
    action=text("向本部门领导报告预警情况", "Report the warning to the head of the own department"),
    by=(CONTACT_PERSONS,),
    to=(DEPARTMENT_HEAD,),
    clocks=("department_notified_at",),
)
ANALYSE = DutyDraft(
    id="analyse-cause",
    kind="handle",
    action=text("牵头分析事件原因", "Lead the analysis of the cause"),
    by=(LEAD,),
    clocks=("department_notified_at",),
)
SOLVE = DutyDraft(
    id="solve-problem",
    kind="handle",
    action=text("组织人力解决问题", "Organise people to solve the problem"),
    by=(LEAD,),
    clocks=("department_notified_at",),
)
MAKE_PLAN = DutyDraft(
    id="make-plan-and-script",
    kind="handle",
    action=text("制定投诉处理方案和解释口径", "Draw up the complaint-handling plan and the agreed explanation"),
    by=(LEAD,),
    documents=(COMPLAINT_PLAN, EXPLANATION),
    clocks=("department_notified_at",),
)
SEND_EXPLANATION = DutyDraft(
    id="explanation-script",
    kind="inform",
    action=text("将投诉解释口径发给一线服务部门", "Send the agreed explanation for customers to the front line"),
    by=(LEAD,),
    to=(FRONT_LINE_SERVICES,),
    documents=(EXPLANATION,),
    clocks=("occurred_at",),
)
GUIDE = DutyDraft(
    id="guide-front-line",
    kind="handle",
    action=text("指导一线服务部门处理投诉", "Guide the front line in handling complaints"),
    by=(LEAD,),
    to=(FRONT_LINE_SERVICES,),
)
CAUSE_AND_PLAN = DutyDraft(
    id="cause-and-plan",
    kind="inform",
    action=text("将问题原因和投诉处理方案反馈客户服务部", "Send cause and complaint-handling plan to customer service"),
    by=(LEAD,),
    to=(CUSTOMER_SERVICE,),
    contents=(
        Item(id="cause", label=text("问题原因", "cause")),
        Item(id="plan", label=text("投诉处理方案", "complaint-handling plan")),
    ),
    clocks=("department_notified_at",),
)
INFORM = DutyDraft(
    id="inform-media-legal",
    kind="inform",
    action=text("将涉及媒体或法律的情况反馈有关部门", "Tell the departments concerned with media or legal matters"),
    by=(LEAD,),
)
PRE_HANDLE = DutyDraft(
    id="pre-handle",
    kind="handle",
    action=text(
        "受理或发现事件后，按公司的应答技巧和承诺原则预处理，以免升级",
        "On accepting or noticing it, pre-handle by the company's answers and promises, so that it does not escalate",
    ),
    by=(FRONT_LINE_STAFF,),
)
FOLLOW_UP = DutyDraft(
    id="follow-up",
    kind="handle",
    action=text("跟进处理（点）", "Follow the event up (point)"),
    by=(CAUSING_DEPARTMENT,),
)
ESCALATE = DutyDraft(
    id="escalate-in-line",
    kind="hand-over",
    action=text("在本专业线条内升级处理（线）", "Escalate the handling within the specialist line (line)"),
    by=(OWN_DEPARTMENT,),
    to=(SPECIALIST_LINE,),
)
COORDINATE_LINES = DutyDraft(
    id="coordinate-lines",
    kind="handle",
    action=text("协调各相关部门共同处理（面）", "Have the departments concerned handle it together (surface)"),
    to=(RELATED_DEPARTMENTS,),
)
REPORT_LEADERS = DutyDraft(
    id="report-leaders",
    kind="report",
    action=text(
        "向省公司业务主管领导和领导组领导汇报情况",
        "Report the situation to the provincial leader for the business and the head of the leading group",
    ),
    by=(LEAD,),
    to=(PROVINCIAL_LEADER, LEADER_IN_CHARGE),
)
ACT_ON_INSTRUCTION = DutyDraft(
    id="act-on-instruction",
    kind="handle",
    action=text("按领导指示开展应急处理", "Carry out the emergency work as the leaders instruct"),
    by=(LEAD,),
)
FIRST_FEEDBACK = DutyDraft(
    id="headquarters-first-feedback",
    kind="report",
    action=text("向总部首次反馈处理工作已启动", "Tell headquarters that handling has started"),
    by=(LEAD,),
    to=(HEADQUARTERS,),
    clocks=("headquarters_notified_at",),
)
HEADQUARTERS_PLAN = DutyDraft(
    id="headquarters-plan",
    kind="report",
    action=text("形成明确的实施方案并书面报告总部", "Draw up a clear plan and report to headquarters in writing"),
    by=(LEAD,),
    to=(HEADQUARTERS,),
    documents=(WRITTEN_PLAN,),
    clocks=("headquarters_notified_at",),
)
FILE_EVENT = DutyDraft(
    id="headquarters-filing",
    kind="file",
    action=text(
        "按领导组指示向总部报备预警事件信息", "File the warning event with headquarters, as the leading group directs"
    ),
    by=(LEAD,),
    to=(HEADQUARTERS,),
)
RECTIFY = DutyDraft(
    id="rectify",
    kind="handle",
    action=text(
        "梳理并整改问题，制定并实施整改计划，防止再发",
        "Review the problem and put it right, plan and carry out the rectification, prevent a recurrence",
    ),
    by=(LEAD,),
    documents=(RECTIFICATION_PLAN,),
)
REPORT_RECTIFICATION = DutyDraft(
    id="report-rectification",
    kind="report",
    action=text("上报整改措施", "Report the measures of rectification"),
    by=(LEAD,),
    to=(PROVINCIAL_LEADER, LEADING_GROUP),
    contents=(MEASURES,),
)
BRIEF_HEADQUARTERS = DutyDraft(
    id="brief-headquarters",
    kind="report",
    action=text("以专题简报向总部反馈整改措施及效果", "Brief headquarters on the measures and their effect"),
    by=(LEAD,),
    to=(HEADQUARTERS_MARKETING, HEADQUARTERS_SPECIALIST),
    documents=(SPECIAL_BRIEF,),
    contents=(MEASURES, EFFECT),
)
FILE_RECTIFICATION = DutyDraft(
    id="file-rectification",
    kind="file",
    action=text(
        "按领导组指示向总部报备整改情况",
        "File the state of the rectification with headquarters, as the leading group directs",
    ),
    by=(LEAD,),
    to=(HEADQUARTERS,),
)

# --- Procedure and principles ---------------------------------------------------------------------------------------

WARNING = ProcedureDraft("warning", text("预警与应急处理流程", "from warning to rectification"), ANY, in_order=False)
COLLECTING = StepDraft(
    id="collect",
    label=text("接收和收集预警信息", "receive and collect warning information"),
    by=(SERVICE_CENTRE, BRANCHES, GENERAL_OFFICE, LEGAL, BUSINESS_DEPARTMENTS),
    duties=(RELAY, REPORT_WARNING),
)
PUBLISHING = StepDraft(
    id="publish", label=text("发布预警", "publish the warning"), by=(CUSTOMER_SERVICE,), duties=(PUBLISH,)
)
HANDLING = StepDraft(
    id="handle",
    label=text("牵头处理，发出解释口径和处理方案", "lead the handling; explanation script and plan"),
    by=(BUSINESS_DEPARTMENTS,),
    duties=(ANALYSE, SOLVE, MAKE_PLAN, SEND_EXPLANATION, GUIDE, CAUSE_AND_PLAN, INFORM),
)
REPORTING = StepDraft(
    id="report",
    label=text("信息上报", "report to leaders and headquarters"),
    by=(BUSINESS_DEPARTMENTS,),
    duties=(REPORT_LEADERS, FIRST_FEEDBACK, HEADQUARTERS_PLAN, FILE_EVENT),
)
RECTIFYING = StepDraft(
    id="rectify",
    label=text("事后改善", "rectify"),
    by=(BUSINESS_DEPARTMENTS,),
    duties=(RECTIFY, REPORT_RECTIFICATION, BRIEF_HEADQUARTERS, FILE_RECTIFICATION),
)

WHAT_A_WARNING_HOLDS = (
    text("转达总部预警须完整、准确", "Headquarters' warning is passed on complete and exact"),
    text(
        "省内预警列明九项；故障原因一时查不清的可以不写",
        "A provincial warning holds nine items; the cause may be left out while it cannot be found",
    ),
)
CUSTOMER_FIRST = (
    text(
        "先尽快解决客户问题、消除影响、防止扩大",
        "First solve the customers' problem quickly, remove the effect and keep it from spreading",
    ),
    text("此后再优化内部流程", "Only then improve internal processes"),
    text(
        "事前预防、事中处理、事后改善均依此原则", "The same holds for prevention, handling and improvement afterwards"
    ),
)
POINT_LINE_SURFACE = (
    text("点：引发事件的部门跟进", "Point: the department that caused the event follows it up"),
    text("线：本部门处理不了的在专业线条内升级", "Line: what it cannot handle is escalated within its line"),
    text("面：单个线条处理不了的由各部门协同", "Surface: what one line cannot handle the departments handle together"),
)
