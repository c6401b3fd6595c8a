"""What 嘉禾人寿保险公司危机管理制度 calls things: levels, roles, papers, duties and procedures without their times."""

from crisisrules.language import Evidence, Item, Level, Role, holds, is_, text
from crisisrules.language.law import ConfirmationDraft, CriterionDraft, DutyDraft, ProcedureDraft, RouteDraft, StepDraft

TITLE = text("嘉禾人寿保险公司危机管理制度", "Crisis management rules of Jiahe Life Insurance")
AVAILABLE = text(
    "编辑修改稿的内容摘要：第四十二条末至第六十三条首；其中没有四级危机的定义，第五十条（七）的结案情形残缺",
    "An excerpt of an edited draft: the end of Article 42 to the start of Article 63. No definition of the four grades "
    "is in it, and the grounds for closing in 50(7) are mutilated",
)

# --- Levels ---------------------------------------------------------------------------------------------------------

A = Level(code="A", rank=4, label=text("重大危机事件 (A级)", "major crisis"))
B = Level(code="B", rank=3, label=text("严重危机事件 (B级)", "severe crisis"))
GENERAL = Level(code="general", rank=2, label=text("一般危机事件", "general crisis"))
POTENTIAL = Level(code="potential", rank=1, label=text("潜在危机事件", "potential crisis"))
LEVELS = (A, B, GENERAL, POTENTIAL)
BELOW_A = (B, GENERAL, POTENTIAL)

# --- Facts and criteria ---------------------------------------------------------------------------------------------

MAJOR_PETITION = is_("petition", "major")
WITH_IMPACT = holds("major_impact")
TO_REGULATOR = holds("regulator_complaint")
IN_DISPUTE = holds("dispute_or_litigation")
OUTSIDE_SERVICE = holds("outside_customer_service")

CONFIRMED = ConfirmationDraft("confirmed", level_fact="confirmed_level", time_fact="confirmed_at")
A_PETITION = CriterionDraft("A-petition", text("重大上访", "major petition"))
A_REACH = CriterionDraft("A-reach", text("波及全公司", "impact on the whole company"))
A_MEDIA = CriterionDraft("A-media", text("全国性媒体曝光", "national media"))
B_REACH = CriterionDraft("B-reach", text("波及一家分公司", "impact on one branch"))
B_MEDIA = CriterionDraft("B-media", text("媒体曝光", "exposure in the media"))
B_PETITION = CriterionDraft("B-petition", text("集体上访", "petition by a group"))
B_REGULATOR = CriterionDraft("B-regulator", text("投诉到监管机构", "complaint to the regulator"))
B_IMPACT = CriterionDraft("B-impact", text("引起重大影响", "major impact"))
GENERAL_DELIBERATION = CriterionDraft("general-deliberation", text("需要合议", "joint decision needed"))
GENERAL_DISPUTE = CriterionDraft("general-dispute", text("引起纠纷或诉讼", "dispute or litigation"))
GENERAL_PETITION = CriterionDraft("general-petition", text("个人上访", "petition by one person"))

# --- Roles ----------------------------------------------------------------------------------------------------------

ACCEPTANCE_STAFF = Role(id="acceptance-staff", label=text("投诉受理人员", "acceptance staff"))
HANDLING_DEPARTMENT = Role(id="handling-department", label=text("（危机）处理部门", "handling department"))
RESPONSIBLE_DEPARTMENT = Role(
    id="responsible-department", label=text("投诉处理责任部门", "department responsible for the complaint")
)
CUSTOMER_SERVICE = Role(
    id="customer-service", label=text("客户服务部门", "customer service"), members=("branch-customer-service",)
)
BRANCH_SERVICE = Role(id="branch-customer-service", label=text("分公司客户服务部门", "branch customer service"))
BRANCH = Role(id="branch", label=text("分公司", "branch"))
BRANCH_DEPARTMENTS = Role(
    id="branch-departments", label=text("分公司相关部门负责人", "heads of the branch departments concerned")
)
BRANCH_OFFICE = Role(
    id="branch-management-office",
    label=text("所属机构总经理室（分公司总经理室）", "management office of the institution (branch)"),
    standing="above",
)
BRANCH_MANAGER = Role(
    id="branch-general-manager", label=text("分公司总经理", "general manager of the branch"), standing="above"
)
BRANCH_MEMBER = Role(
    id="branch-management-member",
    label=text("分公司总经理室成员（B级处理小组组长）", "member of the branch management office, head of group B"),
    standing="above",
)
COMPANY = Role(id="company", label=text("公司", "the company"))
HEAD_OFFICE = Role(id="head-office", label=text("总公司", "head office"), standing="above")
HEAD_OFFICE_MANAGEMENT = Role(
    id="head-office-management-office", label=text("总公司总经理室", "head-office management office"), standing="above"
)
HEAD_OFFICE_DEPARTMENTS = Role(
    id="head-office-departments",
    label=text("总公司相关部门负责人", "heads of the head-office departments concerned"),
    standing="above",
)
HEAD_OFFICE_SERVICE = Role(
    id="head-office-customer-service", label=text("总公司客户服务部", "head-office customer service"), standing="above"
)
CRISIS_BODY = Role(
    id="head-office-crisis-body",
    label=text("总公司危机管理机构", "head-office crisis management body"),
    standing="above",
)
DECISION_BODY = Role(id="crisis-decision-body", label=text("危机决策机构", "crisis decision body"), standing="above")
CRISIS_GROUP = Role(id="crisis-group", label=text("危机事件处理小组", "crisis handling group"), standing="above")
GROUP_LEADER = Role(
    id="crisis-group-leader",
    label=text("危机事件处理小组领导", "leader of the crisis handling group"),
    standing="above",
)
SUBMITTER = Role(id="submitting-institution", label=text("上报机构", "submitting institution"))
BUSINESS_DEPARTMENTS = Role(id="business-departments", label=text("相关业务部门", "business departments concerned"))
LEADERS = Role(id="leaders", label=text("（相关）领导", "leaders concerned"), standing="above")
LEGAL = Role(id="legal-department", label=text("法律部门", "legal department"))
PARTY_COMPLAINED_OF = Role(
    id="party-complained-of", label=text("被投诉人或主管部门", "party complained of, or the department in charge")
)
SPOKESPERSON = Role(id="spokesperson", label=text("公司指定的新闻发言人", "appointed spokesperson"))
REGULATOR = Role(
    id="regulator",
    label=text(
        "当地保监局（现为国家金融监督管理总局派出机构）",
        "local regulator office (since 2023: of the National Financial Regulatory Administration)",
    ),
    standing="outside",
)
MEDIA = Role(id="media", label=text("新闻媒体", "news media"), standing="outside")
GOVERNMENT = Role(
    id="government-departments", label=text("政府相关部门", "government departments concerned"), standing="outside"
)
COMPLAINANT = Role(id="complainant", label=text("投诉人", "complainant"), standing="customer")
ROLES = (
    ACCEPTANCE_STAFF,
    HANDLING_DEPARTMENT,
    RESPONSIBLE_DEPARTMENT,
    CUSTOMER_SERVICE,
    BRANCH,
    BRANCH_SERVICE,
    BRANCH_DEPARTMENTS,
    BRANCH_OFFICE,
    BRANCH_MANAGER,
    BRANCH_MEMBER,
    COMPANY,
    HEAD_OFFICE,
    HEAD_OFFICE_MANAGEMENT,
    HEAD_OFFICE_DEPARTMENTS,
    HEAD_OFFICE_SERVICE,
    CRISIS_BODY,
    DECISION_BODY,
    CRISIS_GROUP,
    GROUP_LEADER,
    SUBMITTER,
    BUSINESS_DEPARTMENTS,
    LEADERS,
    LEGAL,
    PARTY_COMPLAINED_OF,
    SPOKESPERSON,
    REGULATOR,
    MEDIA,
    GOVERNMENT,
    COMPLAINANT,
)

GROUP = RouteDraft("group", text("危机事件处理小组", "crisis handling group"))
DECISION_SYSTEM = RouteDraft(
    "decision-system",
    text("危机决策系统（分公司总经理有最高处理权）", "decision (the branch general manager has the highest power)"),
)
ADVICE_SYSTEM = RouteDraft("advice-system", text("参谋与咨询系统", "advice"))
SUPPORT_SYSTEM = RouteDraft("support-system", text("支援和保障系统", "support"))
INFORMATION_SYSTEM = RouteDraft("information-system", text("信息管理系统", "information"))

# --- Papers and contents --------------------------------------------------------------------------------------------

ACCEPTANCE_RECORD = Item(id="acceptance-record", label=text("投诉受理记录（情况记录）", "acceptance record"))
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
CASE_FILE = Item(id="bound-case-file", label=text("装订成卷的全部书面材料", "all written material, bound"))
CAUSE = Item(id="cause", label=text("案件起因", "cause"))

# --- Duties ---------------------------------------------------------------------------------------------------------

EXPLAIN = DutyDraft(
    id="explain-comfort",
    kind="handle",
    action=text(
        "积极负责地解释、安慰，力求当场解决，或尽最大可能解决",
        "Explain and comfort, actively and responsibly; try to settle it at once, or as far as possible",
    ),
    by=(ACCEPTANCE_STAFF,),
    to=(COMPLAINANT,),
    clocks=("accepted_at",),
)
RECORD = DutyDraft(
    id="record",
    kind="record",
    action=text("认真记录投诉情况", "Record the complaint carefully"),
    by=(ACCEPTANCE_STAFF,),
    documents=(ACCEPTANCE_RECORD,),
    contents=(
        Item(id="complainant", label=text("投诉人基本情况", "complainant's basic facts")),
        CAUSE,
        Item(id="course", label=text("经过", "course of events")),
        Item(id="focus", label=text("问题焦点", "focus of the problem")),
        Item(id="demands", label=text("客户意见及要求", "customer's opinion and demands")),
        Item(id="reply-deadline", label=text("回复期限", "reply deadline")),
    ),
)
HAND_OVER = DutyDraft(
    id="hand-over",
    kind="hand-over",
    action=text("将情况记录移交处理部门", "Hand the record over to the handling department"),
    by=(ACCEPTANCE_STAFF,),
    to=(HANDLING_DEPARTMENT,),
    documents=(ACCEPTANCE_RECORD,),
    clocks=("accepted_at",),
    evidence=(Evidence(time="handed_over_at"),),
)
VERIFY = DutyDraft(
    id="verify",
    kind="handle",
    action=text("着手核实并联系投诉人", "Start verifying, and contact the complainant"),
    by=(HANDLING_DEPARTMENT,),
    to=(COMPLAINANT,),
    clocks=("handed_over_at",),
)
ARRANGE_ANSWER = DutyDraft(
    id="arrange-answer",
    kind="reply",
    action=text("安排时间，答复调查结果和处理意见", "Set a time, and give the result and the opinion then"),
    by=(HANDLING_DEPARTMENT,),
    to=(COMPLAINANT,),
    contents=(
        Item(id="investigation-result", label=text("调查结果", "result of the investigation")),
        Item(id="handling-opinion", label=text("处理意见", "opinion on the handling")),
    ),
    clocks=("handed_over_at",),
)
REPORT_INSIDE = DutyDraft(
    id="report-internal",
    kind="report",
    action=text(
        "向本机构总经理室和总公司客户服务部门报告",
        "Report to the own management office and head-office customer service",
    ),
    by=(CUSTOMER_SERVICE,),
    to=(BRANCH_OFFICE, HEAD_OFFICE_SERVICE),
    contents=(
        Item(id="cause", label=text("事件原因", "cause")),
        Item(id="extent", label=text("波及范围", "extent")),
        Item(id="impact", label=text("目前影响", "present impact")),
    ),
    clocks=("accepted_at",),
)
REPORT_REGULATOR = DutyDraft(
    id="report-regulator",
    kind="report",
    action=text("因引起重大影响，上报当地保监局", "Report the event with major impact to the local regulator office"),
    by=(CUSTOMER_SERVICE,),
    to=(REGULATOR,),
    clocks=("accepted_at",),
)
REPORT_PETITION = DutyDraft(
    id="report-petition",
    kind="report",
    action=text("向当地保监局报告重大上访", "Report the major petition to the local regulator office"),
    by=(BRANCH,),
    to=(REGULATOR,),
    clocks=("accepted_at",),
)
FORM_GROUP = DutyDraft(
    id="form-group", kind="handle", action=text("成立危机事件处理小组", "Set up the crisis handling group")
)
COORDINATE = DutyDraft(
    id="head-office-coordinates",
    kind="handle",
    action=text("统筹并指导分公司的处理", "Coordinate and guide the branch's handling"),
    by=(HEAD_OFFICE,),
    to=(BRANCH,),
)
FIND_CAUSE = DutyDraft(
    id="find-cause",
    kind="handle",
    action=text("查明事件原因", "Find out the cause"),
    by=(CRISIS_GROUP,),
    instead=("investigate",),
)
CONCLUDE = DutyDraft(
    id="preliminary-handling",
    kind="handle",
    action=text(
        "据现有证据和调查作出初步结论，填写初步处理单",
        "Reach a preliminary conclusion from evidence and investigation, and fill in the form",
    ),
    by=(HANDLING_DEPARTMENT,),
    documents=(PRELIMINARY_FORM,),
    clocks=("accepted_at",),
)
PROGRESS = DutyDraft(
    id="progress",
    kind="reply",
    action=text(
        "向投诉人反馈进度，说明公司正在积极处理",
        "Tell the complainant the progress and that the company is handling the case",
    ),
    by=(ACCEPTANCE_STAFF,),
    to=(COMPLAINANT,),
    contents=(
        Item(id="handling-progress", label=text("处理进度", "progress of the handling")),
        Item(id="actively-handled", label=text("公司正在积极处理", "that the company is handling it actively")),
    ),
    clocks=("filed_at",),
)
REGULATOR_REPLY = DutyDraft(
    id="regulator-reply",
    kind="reply",
    action=text("回复投诉到监管机构的事件", "Reply to the complaint that went to the regulator"),
    by=(COMPANY,),
    to=(REGULATOR,),
    clocks=("accepted_at",),
)
INITIAL_REPLY = DutyDraft(
    id="initial-reply",
    kind="reply",
    action=text("视需要以适当方式回复初步处理意见", "Give the complainant a preliminary opinion, in a fitting way"),
    by=(CUSTOMER_SERVICE,),
    to=(COMPLAINANT,),
    contents=(Item(id="preliminary-opinion", label=text("初步处理意见", "preliminary opinion on the handling")),),
    clocks=("accepted_at",),
)
CLOSE = DutyDraft(
    id="close",
    kind="close",
    action=text("结案", "Close the case"),
    by=(CUSTOMER_SERVICE,),
    clocks=("accepted_at",),
    evidence=(Evidence(time="closed_at"),),
)
EXTEND = DutyDraft(
    id="extend",
    kind="report",
    action=text(
        "不能如期结案时汇报；经批准方可延长，并继续跟踪、尽快结案",
        "When closing in time is impossible: report; more time needs approval, and the case is tracked and closed soon",
    ),
    by=(CUSTOMER_SERVICE,),
    clocks=("accepted_at",),
    extends="close",
)
APPROVE_CLOSE = DutyDraft(
    id="approve-close",
    kind="approve",
    action=text(
        "结案前将处理结果报总公司客户服务部审批", "Have head-office customer service approve the result before closing"
    ),
    by=(BRANCH,),
    to=(HEAD_OFFICE_SERVICE,),
)
KEEP_RECORD = DutyDraft(
    id="keep-record",
    kind="record",
    action=text("做好处理记录", "Keep a record of the handling"),
    by=(BRANCH,),
    documents=(HANDLING_RECORD,),
)
FILE_WITH_HEAD_OFFICE = DutyDraft(
    id="file-with-head-office",
    kind="file",
    action=text("将处理记录报总公司备案", "File the record with head office"),
    by=(BRANCH,),
    to=(HEAD_OFFICE,),
    documents=(HANDLING_RECORD,),
    clocks=("closed_at",),
)
ARCHIVE = DutyDraft(
    id="archive",
    kind="archive",
    action=text(
        "整理全部书面材料，成卷后交客户服务部门存档", "Bind all written material and archive it with customer service"
    ),
    by=(HANDLING_DEPARTMENT,),
    to=(CUSTOMER_SERVICE,),
    documents=(CASE_FILE,),
    clocks=("closed_at",),
)
PRESS_CONFERENCE = DutyDraft(
    id="press-conference",
    kind="inform",
    action=text("为重大事件或问题召开新闻发布会", "Hold a press conference on the major event or question"),
    by=(SPOKESPERSON,),
    clocks=("accepted_at",),
)

# --- Procedures -----------------------------------------------------------------------------------------------------

REPORTING = StepDraft(
    id="report",
    label=text("及时报告", "report promptly"),
    by=(BRANCH_SERVICE,),
    to=(BRANCH_OFFICE, HEAD_OFFICE_SERVICE),
    duties=(REPORT_INSIDE,),
)
INVESTIGATING = StepDraft(
    id="investigate",
    label=text("调查", "investigate"),
    by=(CRISIS_GROUP, PARTY_COMPLAINED_OF),
    documents=(STATEMENT, INVESTIGATION),
    duties=(FIND_CAUSE,),
)
TRANSFERRING = StepDraft(
    id="transfer",
    label=text("转办", "transfer"),
    by=(CUSTOMER_SERVICE,),
    to=(RESPONSIBLE_DEPARTMENT,),
    documents=(TRANSFER_FORM, ACCEPTANCE_RECORD),
    when=OUTSIDE_SERVICE,
)
CONCLUDING = StepDraft(
    id="preliminary-handling",
    label=text("初步处理", "preliminary handling"),
    by=(HANDLING_DEPARTMENT,),
    documents=(PRELIMINARY_FORM,),
)
DELIBERATING = StepDraft(
    id="deliberate",
    label=text("合议（召集联席会议，法律论证）", "joint deliberation, with a legal examination"),
    by=(CRISIS_GROUP, LEGAL),
    to=(BUSINESS_DEPARTMENTS, LEADERS),
    documents=(MINUTES, LEGAL_OPINION),
)
SUBMITTING = StepDraft(
    id="submit",
    label=text("上报", "submit"),
    by=(CRISIS_GROUP,),
    to=(GROUP_LEADER,),
    documents=(SUBMISSION_FORM, ACCEPTANCE_RECORD, INVESTIGATION, PRELIMINARY_FORM, MINUTES),
)
APPROVING = StepDraft(
    id="approve", label=text("审批", "approve"), by=(GROUP_LEADER,), to=(SUBMITTER,), documents=(REPLY_FORM,)
)
CLOSING = StepDraft(
    id="close",
    label=text("与客户积极协商方案，结案", "negotiate the solution actively with the customer, and close"),
    by=(HANDLING_DEPARTMENT, CUSTOMER_SERVICE),
    to=(COMPLAINANT,),
    documents=(TRACKING_FORM,),
)
ARCHIVING = StepDraft(
    id="archive",
    label=text("归档", "archive"),
    by=(HANDLING_DEPARTMENT,),
    to=(CUSTOMER_SERVICE,),
    documents=(CASE_FILE,),
)
HEAD_OFFICE_APPROVING = StepDraft(
    id="approve-close",
    label=text("总公司客户服务部审批处理结果", "approval of the result by head-office customer service"),
    by=(HEAD_OFFICE_SERVICE,),
)
JOINT_DECISION = StepDraft(
    id="joint-decision",
    label=text("分公司相关部门负责人与客户服务人员合议", "joint decision of branch departments and customer service"),
    by=(BRANCH_DEPARTMENTS, CUSTOMER_SERVICE),
)
FILING = StepDraft(
    id="file-with-head-office",
    label=text("上报总公司备案", "file with head office"),
    by=(BRANCH,),
    to=(HEAD_OFFICE,),
    documents=(HANDLING_RECORD,),
)
# The steps of 53 and 54: as 50 names them, without the papers and the group of a major event.
SERVICE_INVESTIGATES = StepDraft(id="investigate", label=INVESTIGATING.label, by=(CUSTOMER_SERVICE,))
SERVICE_TRANSFERS = StepDraft(id="transfer", label=TRANSFERRING.label, by=(CUSTOMER_SERVICE,), when=OUTSIDE_SERVICE)
DEPARTMENT_CONCLUDES = StepDraft(id="preliminary-handling", label=CONCLUDING.label, by=(HANDLING_DEPARTMENT,))
SERVICE_CONCLUDES = StepDraft(id="preliminary-handling", label=CONCLUDING.label, by=(CUSTOMER_SERVICE,))
SERVICE_CLOSES = StepDraft(id="close", label=text("结案", "close"), by=(CUSTOMER_SERVICE,))

PROCEDURE_A = ProcedureDraft("A", text("重大危机事件处理程序", "procedure for major events"), (A,))
PROCEDURE_B = ProcedureDraft("B", text("严重危机事件处理程序", "procedure for severe events"), (B,))
PROCEDURE_GENERAL = ProcedureDraft("general", text("一般危机事件处理程序", "procedure for general events"), (GENERAL,))
PROCEDURE_POTENTIAL = ProcedureDraft(
    "potential", text("潜在危机事件处理程序", "procedure for potential events"), (POTENTIAL,)
)

# --- Standing duties, what nobody may do, what may be simplified, grounds for closing, guidance ---------------------

ADVISERS = (HEAD_OFFICE_DEPARTMENTS, BRANCH_DEPARTMENTS)
SERVICE_STAFF = (HEAD_OFFICE_SERVICE, BRANCH_SERVICE)
ADVISE_INFORMATION = text("向决策机构提供危机的信息", "Give the decision body information on the crisis")
ADVISE_PLANS = text("向决策机构提出应对的具体方案", "Give the decision body concrete plans for the response")
HANDLE_CRISES = text("办理危机事件", "Handle crisis events")
TRACK_CRISES = text("跟踪危机事件的动态", "Follow how crisis events develop")
PUBLISH = text(
    "经与媒体、政府部门沟通，对外发布公司决策信息",
    "Publish the company's decisions, in contact with media and government",
)
ONE_VOICE = text("使对内对外口径一致", "Keep one line inside and outside")
GUARD_BRAND = text("守护公司的品牌和形象", "Guard the company's brand and image")

STATEMENTS = text("未经公司授权发表声明、意见或评论", "issue a statement, opinion or comment without authorisation")
INTERVIEWS = text("未经公司授权接受媒体采访", "accept a media interview without authorisation")
PROMISES = text("未经公司授权作出任何承诺", "make any promise without authorisation")

SIMPLE_GENERAL = text(
    "分公司可视投诉复杂程度简化程序，但须做好记录并报备",
    "The branch may simplify by the complexity of the complaint, but keeps and files the record",
)
SIMPLE_POTENTIAL = text(
    "分公司可视投诉复杂程度简化程序，但须做好记录",
    "The branch may simplify by the complexity of the complaint, but keeps a record",
)
SIMPLE_REPETITION = text(
    "处理部门可利用既往记录简化程序；属重大危机事件的仍须及时报告",
    "The department may use earlier records and simplify; a major event must still be reported promptly",
)

COMPENSATED = text("已赔偿", "the complainant was compensated")
NO_OBJECTION = text("投诉人20个工作日内未提出异议", "the complainant raised no objection within 20 working days")

BASIC_STEPS = text("处理危机的六个基本步骤", "six basic steps of handling a crisis")
SIX_STEPS = (
    text("到现场了解事实", "go to the scene and learn the facts"),
    text("分析情况，定出对策", "analyse the situation and decide on a response"),
    text("平复公众情绪，缓解局面", "calm the public and ease the situation"),
    text("联系媒体，把握舆论", "contact the media and lead public opinion"),
    text("与各方沟通，合力解决", "talk with all sides and settle it together"),
    text("有效行动，化险为夷", "act effectively and turn danger into safety"),
)
SEVEN = text("处理小组需采取的对策", "measures that the handling group needs to take")
SEVEN_MEASURES = (
    text("确定代表公司的发言人", "appoint the company's spokesperson"),
    text(
        "迅速弄清原因与影响，主动对公众讲清全部真相",
        "find cause and impact promptly, and tell the public the whole truth unasked",
    ),
    text(
        "安慰、补偿投诉的客户，打消疑虑和不满",
        "comfort and compensate the complaining customers, and dispel doubts and discontent",
    ),
    text(
        "经媒体表明立场，补救得当并合乎人情", "state the position through the media, with fitting and humane remedies"
    ),
    text(
        "监督措施落实，检查效果，收集反馈，力求客户和公众满意",
        "supervise the measures, check their effect, collect feedback, strive to satisfy customers and public",
    ),
    text(
        "借助媒体、消费者协会等各方关系和当地政府的支持，求得理解和有利条件",
        "use relations such as media and consumer associations and local government's support, for understanding and "
        "better conditions",
    ),
    text(
        "保持内部稳定和沟通畅通，口径行动一致，完整执行应急方案",
        "keep stability and open channels inside, act and speak as one, carry out the emergency plan in full",
    ),
)
