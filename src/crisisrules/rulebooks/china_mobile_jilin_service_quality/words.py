"""What 重大业务服务质量事件应急管理办法 calls things: levels, rows of table 1, roles, papers, duties, steps."""

from crisisrules.language import Item, Level, Role, all_of, holds, is_, not_, one_of, text
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
NOTICED_BY_A_BRANCH = all_of(holds("noticed_by_branch"), not_(is_("source", "major_complaint")))
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
    text("一项也未达到的，没有级别", "What meets none of them has no level"),
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
OWN_DEPARTMENT = Role(id="own-department", label=text("本部门", "the department itself"))
SPECIALIST_LINE = Role(id="specialist-line", label=text("本专业线条", "its own specialist line"))
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
DEPARTMENT_HEAD = Role(id="department-head", label=text("本部门领导", "head of their department"), standing="above")
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

MONITORING = RouteDraft(
    "monitoring",
    text("预警信息的监控或接收部门", "department that watches for, or receives, the warning"),
)
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
WRITTEN_PLAN = Item(id="written-plan", label=text("明确的实施方案", "clear plan of what will be done"))
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
        "按业务管理部门的投诉处理方案办理事件所涉投诉，有效化解矛盾",
        "Handle the complaints about the event by the business department's plan, and settle the conflict effectively",
    ),
    by=(SERVICE_CENTRE,),
    to=(CUSTOMERS,),
)
BRANCH_REPORT = DutyDraft(
    id="branch-report",
    kind="report",
    action=text(
        "把本地区事件的预警信息上报省公司", "Report the warning of an event in its area to the provincial company"
    ),
    by=(BRANCHES,),
    to=(PROVINCIAL_COMPANY,),
)
BRANCH_HANDLING = DutyDraft(
    id="branch-handling",
    kind="handle",
    action=text("有效处理并解决本地区的相关问题", "Handle and solve the problem in its own area effectively"),
    by=(BRANCHES,),
)
RELAY = DutyDraft(
    id="relay-headquarters-warning",
    kind="inform",
    action=text(
        "把飞信收到的总部预警完整、准确地转给客户服务部并电话告知",
        "Pass headquarters' warning that came over Fetion on, complete and exact, to customer service, and telephone",
    ),
    by=(SERVICE_CENTRE,),
    to=(CUSTOMER_SERVICE,),
    clocks=("headquarters_notified_at",),
)
REPORT_WARNING = DutyDraft(
    id="report-warning",
    kind="inform",
    action=text(
        "把预警信息报给客户服务部并电话告知", "Send the warning information to customer service, and telephone"
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
        "统一发布预警信息，发给各部门接口人并电话告知",
        "Publish the warning for all: send it to the departments' contact persons, and telephone them",
    ),
    by=(CUSTOMER_SERVICE,),
    to=(WARNING_RECIPIENTS,),
    clocks=("service_department_notified_at",),
)
ORGANISE = DutyDraft(
    id="organise-handling",
    kind="handle",
    action=text(
        "事件涉及本部门的，组织本部门的人牵头处理",
        "Where the event concerns their department, organise its people to lead the handling",
    ),
    by=(CONTACT_PERSONS,),
    clocks=("department_notified_at",),
)
TELL_HEAD = DutyDraft(
    id="report-department-head",
    kind="report",
    action=text(
        "事件涉及本部门的，把预警情况报告本部门领导",
        "Where the event concerns their department, report the warning to its head",
    ),
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
    action=text("组织人力快速解决问题", "Organise people to solve the problem quickly"),
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
    action=text("向一线服务部门发出解释口径", "Send the agreed explanation for customers to the front line"),
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
    action=text(
        "向客户服务部说明问题的原因，并提交投诉处理方案",
        "Give customer service the cause of the problem and the complaint-handling plan",
    ),
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
    action=text("把涉及媒体或法律的情况告知有关部门", "Tell the departments concerned with media or legal matters"),
    by=(LEAD,),
)
PRE_HANDLE = DutyDraft(
    id="pre-handle",
    kind="handle",
    action=text(
        "受理或发现事件后，须依公司规定的应答技巧和承诺原则先行处理，以免升级、给后续增加困难",
        "After accepting or noticing it, pre-handle it by the answering skills and principles on promises that the "
        "company lays down, so that it does not escalate and make later handling harder",
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
    action=text("在所属专业线条内升级处理（线）", "Escalate the handling within its specialist line (line)"),
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
    action=text("依领导的指示实施应急处理", "Carry out the emergency work as the leaders instruct"),
    by=(LEAD,),
)
FIRST_FEEDBACK = DutyDraft(
    id="headquarters-first-feedback",
    kind="report",
    action=text(
        "向总部作首次反馈：处理工作的启动情况", "First feedback to headquarters: that handling has started, and how"
    ),
    by=(LEAD,),
    to=(HEADQUARTERS,),
    clocks=("headquarters_notified_at",),
)
HEADQUARTERS_PLAN = DutyDraft(
    id="headquarters-plan",
    kind="report",
    action=text("拟出明确的实施方案，并书面报告总部", "Draw up a clear plan and report to headquarters in writing"),
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
    action=text("用专题简报告知总部整改的措施和效果", "Brief headquarters on the measures and their effect"),
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

CUSTOMER_FIRST = (
    text(
        "把快速解决客户的问题放在首位，消除影响，不让事态扩大",
        "First solve the customers' problem quickly, remove the effect on them and keep it from spreading",
    ),
    text("此后再优化内部流程", "Only then improve internal processes"),
    text("预防、处理和事后改善都依此原则", "The same holds for prevention, handling and improvement afterwards"),
)
POINT_LINE_SURFACE = (
    text(
        "点（跟进）、线（升级）、面（协同）三者并用",
        "Point (follow up), line (escalate) and surface (together) go together",
    ),
)
