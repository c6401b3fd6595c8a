"""What 保险证券投诉管理制度 calls things: levels, roles, papers, and duties without their times."""

from crisisrules.language import Evidence, Item, Level, Role, any_of, given, holds, is_, not_, one_of, text
from crisisrules.language.law import CriterionDraft, DutyDraft, RouteDraft

# --- Levels and their criteria --------------------------------------------------------------------------------------

LEVEL_1 = Level(code="level_1", rank=3, label=text("一级投诉", "level 1"))
LEVEL_2 = Level(code="level_2", rank=2, label=text("二级投诉", "level 2"))
LEVEL_3 = Level(code="level_3", rank=1, label=text("三级投诉", "level 3"))
LEVELS = (LEVEL_1, LEVEL_2, LEVEL_3)

AMOUNT = CriterionDraft("amount", text("涉及金额", "amount"))
AMOUNT_ENDS = CriterionDraft("amount-ends", text("涉及金额恰为二级上下限", "amount exactly at an end of level 2"))
REPUTATION = CriterionDraft("reputation", text("公司声誉", "reputation"))
DISPUTE = CriterionDraft("dispute", text("法律纠纷", "legal dispute"))
MASS_INCIDENT = CriterionDraft("mass-incident", text("群体性事件", "mass incident"))
BUSINESS = CriterionDraft("business", text("业务影响", "effect on business"))
AGITATION = CriterionDraft("agitation", text("客户情绪", "agitation"))
MEDIA = CriterionDraft("media", text("媒体关注", "attention of the media"))

# --- Roles ----------------------------------------------------------------------------------------------------------

CUSTOMER_SERVICE = Role(id="customer-service", label=text("客服人员", "customer service"))
COUNTER_STAFF = Role(id="counter-staff", label=text("营业网点工作人员", "staff of the business outlets"))
DEPARTMENT_HEAD = Role(id="department-head", label=text("部门主管", "department head"), standing="above")
LEADING_GROUP = Role(id="leading-group", label=text("投诉处理领导小组", "complaint leading group"), standing="above")
RESPONSIBLE_DEPARTMENT = Role(id="responsible-department", label=text("（相关）责任部门", "responsible department"))
DEPARTMENT_CONCERNED = Role(id="department-concerned", label=text("相关部门", "department concerned"))
TRACKER = Role(id="tracker", label=text("跟踪人员", "person who tracks the handling"))
SUPERVISION_DEPARTMENT = Role(
    id="supervision-department", label=text("投诉处理监督部门", "department that supervises complaint handling")
)
COMPANY = Role(id="company", label=text("公司", "the company"))
SENIOR_MANAGEMENT = Role(id="senior-management", label=text("公司高层领导", "senior management"), standing="above")
LEADERS_CONCERNED = Role(id="leaders-concerned", label=text("相关领导", "leaders concerned"), standing="above")
SUPERIORS = Role(id="superiors", label=text("上级领导", "superiors"), standing="above")
LEADERS = Role(id="leaders", label=text("公司领导", "leaders of the company"), standing="above")
STAFF = Role(id="staff", label=text("员工", "staff"))
NEW_STAFF = Role(id="new-staff", label=text("新员工", "new staff"))
CUSTOMER = Role(id="customer", label=text("客户", "customer"), standing="customer")
ROLES = (
    CUSTOMER_SERVICE,
    COUNTER_STAFF,
    DEPARTMENT_HEAD,
    LEADING_GROUP,
    RESPONSIBLE_DEPARTMENT,
    DEPARTMENT_CONCERNED,
    TRACKER,
    SUPERVISION_DEPARTMENT,
    COMPANY,
    SENIOR_MANAGEMENT,
    LEADERS_CONCERNED,
    SUPERIORS,
    LEADERS,
    STAFF,
    NEW_STAFF,
    CUSTOMER,
)

DIRECT_HANDLING = RouteDraft("direct-handling", text("可直接处理者", "who may handle it directly"))
SUPERVISION_COMPLAINT = RouteDraft(
    "supervision-complaint",
    text(
        "客户发现处理违规或不满意时可投诉之处",
        "where a customer may complain who finds a breach in the handling or is dissatisfied with it",
    ),
)

# --- Conditions -----------------------------------------------------------------------------------------------------

BY_HOTLINE = is_("channel", "hotline")
ONLINE = is_("channel", "online")
AT_COUNTER = is_("channel", "counter")
IN_WRITING = one_of("channel", "letter", "email", "other")
SOLVABLE_AT_ONCE = holds("solvable_at_once")
NOT_SOLVABLE_AT_ONCE = not_(SOLVABLE_AT_ONCE)
FACTS_CLEAR = holds("facts_clear")
COMPANY_CAUSED_LOSS = holds("company_caused_loss")
DISSATISFIED = given("dissatisfied_at")
ANOMALY_FOUND = given("anomaly_found_at")
ABNORMAL = any_of(ANOMALY_FOUND, DISSATISFIED)
SUPERVISION_ASKED = given("supervision_complaint_at")
SALIENT_PROBLEM = given("salient_problem_found_at")

# --- Papers and contents --------------------------------------------------------------------------------------------

COMPLAINT_RECORD = Item(id="complaint-record", label=text("投诉记录", "complaint record"))
LEDGER = Item(id="complaint-ledger", label=text("投诉台账", "complaint ledger"))
SPECIAL_REPORT_PAPER = Item(id="special-report", label=text("专项报告", "special report"))
MONTHLY_REPORT_PAPER = Item(
    id="handling-report", label=text("投诉处理情况报告", "report on the handling of complaints")
)
HANDLING = Item(id="handling", label=text("投诉处理情况", "handling"))
RESULT = Item(id="result", label=text("处理结果", "result"))
PROGRESS = Item(id="progress", label=text("处理进展", "progress of the handling"))
ADVICE_AND_MEASURES = Item(id="advice-and-measures", label=text("有针对性的建议、措施", "fitting advice and measures"))
STATISTICS_CONTENTS = (
    Item(id="number", label=text("投诉数量", "number")),
    Item(id="type", label=text("投诉类型", "type")),
    Item(id="source", label=text("投诉来源", "source")),
    RESULT,
)
REPORT_CONTENTS = (
    HANDLING,
    Item(id="statistics", label=text("统计分析结果", "statistics and analysis")),
    Item(id="improvement", label=text("改进措施落实情况", "improvement carried out")),
)

# --- Duties: principles and acceptance (1, 2) -----------------------------------------------------------------------

RECEIVED = ("received_at", "accepted_at")
ACCEPTED = ("accepted_at",)
TASK_RECEIVED = ("task_received_at",)

RECORD_PROCESS = DutyDraft(
    id="record-process",
    kind="record",
    action=text("详细记录该件投诉的处理过程", "Record in detail how this complaint is handled"),
)
ARCHIVE = DutyDraft(
    id="archive",
    kind="archive",
    action=text(
        "妥善保存处理记录，供日后查询、统计和分析",
        "Archive the record properly, for later look-up, statistics and analysis",
    ),
)
ANSWER_HOTLINE = DutyDraft(
    id="answer-hotline",
    kind="handle",
    action=text("热情、耐心地接听来电", "Answer the call warmly and patiently"),
    by=(CUSTOMER_SERVICE,),
)
HOTLINE_FEEDBACK = DutyDraft(
    id="hotline-feedback",
    kind="inform",
    action=text("就来电投诉给予反馈", "Give feedback on the complaint made by telephone"),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
    clocks=ACCEPTED,
)
ANSWER_ONLINE = DutyDraft(
    id="answer-online",
    kind="reply",
    action=text("回复在线投诉", "Reply to the online complaint"),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
    clocks=ACCEPTED,
)
HANDLE_ONLINE = DutyDraft(
    id="handle-online",
    kind="handle",
    action=text("处理在线投诉", "Handle the online complaint"),
    by=(CUSTOMER_SERVICE,),
    clocks=ACCEPTED,
)
LISTEN_AT_COUNTER = DutyDraft(
    id="listen-counter",
    kind="handle",
    action=text("认真听取客户的诉求", "Listen carefully to what the customer asks for"),
    by=(COUNTER_STAFF,),
)
PASS_ON_FROM_COUNTER = DutyDraft(
    id="pass-on-counter",
    kind="hand-over",
    action=text("将投诉信息转给相关部门", "Pass the complaint on to the department concerned"),
    by=(COUNTER_STAFF,),
    to=(DEPARTMENT_CONCERNED,),
    clocks=ACCEPTED,
)
ACKNOWLEDGE_LETTER = DutyDraft(
    id="acknowledge-letter",
    kind="inform",
    action=text("向客户确认投诉已收到，并说明预计处理时间", "Confirm receipt and give the expected time of handling"),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
    contents=(
        Item(id="received", label=text("已收到投诉", "the complaint has been received")),
        Item(id="expected-time", label=text("预计处理时间", "expected time of handling")),
    ),
    clocks=ACCEPTED,
)
ACCEPT = DutyDraft(
    id="accept",
    kind="handle",
    action=text("受理投诉", "Accept the complaint"),
    by=(CUSTOMER_SERVICE,),
    clocks=RECEIVED,
    evidence=(Evidence(time="accepted_at"),),
)
FIRST_RESPONSE = DutyDraft(
    id="first-response",
    kind="inform",
    action=text(
        "对紧急投诉作出初步响应，告知客户已受理",
        "Respond to the urgent complaint: tell the customer that it has been accepted",
    ),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
    contents=(Item(id="accepted", label=text("已受理投诉", "the complaint has been accepted")),),
    clocks=RECEIVED,
)
RECORD = DutyDraft(
    id="record",
    kind="record",
    action=text(
        "准确、详细地记录投诉人、时间、事项等",
        "Record complainant, time, matter and the like, accurately and in detail",
    ),
    documents=(COMPLAINT_RECORD,),
    contents=(
        Item(id="record-complainant", label=text("投诉人姓名、联系方式等", "record: complainant's name and contact")),
        Item(id="record-matter", label=text("投诉事项", "record: matter")),
        Item(id="record-time", label=text("投诉时间", "record: time")),
    ),
)
REGISTER = DutyDraft(
    id="register",
    kind="record",
    action=text("按性质、类型等将投诉登入台账", "Enter the complaint in the ledger by its nature, type and the like"),
    by=(CUSTOMER_SERVICE,),
    documents=(LEDGER,),
    contents=(
        Item(id="ledger-number", label=text("台账：投诉编号", "ledger: number")),
        Item(id="ledger-complainant", label=text("台账：投诉人信息", "ledger: complainant")),
        Item(id="ledger-matter", label=text("台账：投诉事项", "ledger: matter")),
        Item(id="ledger-accepted", label=text("台账：受理时间", "ledger: time of acceptance")),
        Item(id="ledger-progress", label=text("台账：处理进度等", "ledger: progress, and the like")),
    ),
)

# --- Duties of a level (3) ------------------------------------------------------------------------------------------

INFORM_HEAD = DutyDraft(
    id="inform-head",
    kind="report",
    action=text("报告部门主管", "Tell the department head"),
    by=(CUSTOMER_SERVICE,),
    to=(DEPARTMENT_HEAD,),
    clocks=RECEIVED,
)
TRANSFER_LEADING_GROUP = DutyDraft(
    id="transfer-leading-group",
    kind="hand-over",
    action=text("将投诉信息转交领导小组", "Transfer the complaint to the leading group"),
    by=(CUSTOMER_SERVICE,),
    to=(LEADING_GROUP,),
    clocks=RECEIVED,
)
EMERGENCY_MEETING = DutyDraft(
    id="emergency-meeting",
    kind="handle",
    action=text(
        "召开紧急会议，定出方案、责任人和时间节点",
        "Hold an emergency meeting: decide on the plan, who is responsible, and the milestones",
    ),
    by=(LEADING_GROUP,),
    contents=(
        Item(id="plan", label=text("处理方案", "plan")),
        Item(id="persons-responsible", label=text("责任人", "persons responsible")),
        Item(id="milestones", label=text("处理时间节点", "milestones")),
    ),
    clocks=("leading_group_informed_at",),
)
CARRY_OUT_PLAN = DutyDraft(
    id="carry-out-plan",
    kind="handle",
    action=text("依处理方案展开调查和处理", "Investigate and handle as the plan says"),
    by=(RESPONSIBLE_DEPARTMENT,),
    clocks=TASK_RECEIVED,
)
REPORT_PROGRESS = DutyDraft(
    id="report-progress",
    kind="report",
    action=text("向领导小组报告进展", "Report the progress to the leading group"),
    by=(RESPONSIBLE_DEPARTMENT,),
    to=(LEADING_GROUP,),
    contents=(PROGRESS,),
    clocks=TASK_RECEIVED,
)
REPORT_SENIOR = DutyDraft(
    id="report-senior",
    kind="report",
    action=text("向公司高层领导报告处理情况", "Report the handling to senior management"),
    to=(SENIOR_MANAGEMENT,),
    contents=(HANDLING,),
)
TRANSFER_HEAD = DutyDraft(
    id="transfer-head",
    kind="hand-over",
    action=text("将投诉信息转交部门主管", "Transfer the complaint to the department head"),
    by=(CUSTOMER_SERVICE,),
    to=(DEPARTMENT_HEAD,),
    clocks=RECEIVED,
)
HANDLE = DutyDraft(
    id="handle",
    kind="handle",
    action=text(
        "组织有关人员调查处理，并将结果交客服人员",
        "Have the people concerned investigate and handle it, and pass the result to customer service",
    ),
    by=(DEPARTMENT_HEAD,),
    to=(CUSTOMER_SERVICE,),
    contents=(RESULT,),
    clocks=("department_head_informed_at",),
)
REPLY = DutyDraft(
    id="reply",
    kind="reply",
    action=text("收到处理结果后回复客户", "Reply to the customer once the result is there"),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
    contents=(RESULT,),
    clocks=("result_received_at",),
)
FOLLOW_SATISFACTION = DutyDraft(
    id="follow-satisfaction",
    kind="handle",
    action=text("跟踪客户是否满意", "Follow whether the customer is satisfied"),
    by=(CUSTOMER_SERVICE,),
)
SOLVE_AT_ONCE = DutyDraft(
    id="solve-at-once",
    kind="handle",
    action=text("当场为客户解决", "Solve it for the customer on the spot"),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
    clocks=RECEIVED,
)
ANSWER = DutyDraft(
    id="answer",
    kind="reply",
    action=text("调查、协调后给予明确答复", "Investigate or coordinate, and give a clear answer"),
    by=(CUSTOMER_SERVICE,),
    to=(CUSTOMER,),
    clocks=RECEIVED,
)
ENTER_RESULT = DutyDraft(
    id="enter-result",
    kind="record",
    action=text("处理完后将结果记入台账", "Enter the result in the ledger once it has been handled"),
    by=(CUSTOMER_SERVICE,),
    documents=(LEDGER,),
    contents=(RESULT,),
    clocks=("closed_at",),
)
SATISFACTION_VISIT = DutyDraft(
    id="satisfaction-visit",
    kind="inform",
    action=text("回访客户，了解其是否满意", "Ask the customer afterwards whether he is satisfied"),
    to=(CUSTOMER,),
    clocks=("fed_back_at",),
)

# --- Duties of the handling (4) -------------------------------------------------------------------------------------

START_INVESTIGATION = DutyDraft(
    id="start-investigation",
    kind="handle",
    action=text("组织人员着手调查核实", "Put people to investigating and verifying the matter"),
    by=(RESPONSIBLE_DEPARTMENT,),
    clocks=TASK_RECEIVED,
)
INVESTIGATE = DutyDraft(
    id="investigate",
    kind="handle",
    action=text("完成对投诉事项的调查核实", "Finish investigating and verifying the matter"),
    by=(RESPONSIBLE_DEPARTMENT,),
    clocks=("task_received_at", "accepted_at"),
    evidence=(Evidence(time="investigated_at"),),
)
ANALYSE_CAUSE = DutyDraft(
    id="analyse-cause",
    kind="handle",
    action=text("调查核实后深入分析投诉的成因", "Analyse in depth, after the investigation, what caused the complaint"),
    contents=(
        Item(id="cause-management", label=text("内部管理方面", "causes in internal management")),
        Item(id="cause-process", label=text("业务流程方面", "causes in the business process")),
        Item(id="cause-service", label=text("员工服务方面", "causes in the service by the staff")),
        Item(id="root", label=text("问题根源", "the root of the problem")),
    ),
    clocks=("investigated_at",),
)
ASSESS_IMPACT = DutyDraft(
    id="assess-impact",
    kind="handle",
    action=text(
        "评估对公司业务、声誉等可能造成的影响", "Assess the possible impact on business, reputation and the like"
    ),
)
RESPONSE_STRATEGY = DutyDraft(
    id="response-strategy",
    kind="handle",
    action=text(
        "按影响程度定出应对策略，尽量减少公司损失",
        "Decide by the degree of impact how to respond, so that the company loses as little as possible",
    ),
)
NEGOTIATE = DutyDraft(
    id="negotiate",
    kind="handle",
    action=text(
        "积极与客户协商，寻求双方均可接受的办法",
        "Negotiate actively with the customer, and seek a solution that both can accept",
    ),
    to=(CUSTOMER,),
)
COMPENSATE = DutyDraft(
    id="compensate",
    kind="handle",
    action=text("依法并按公司规定赔偿客户", "Compensate the customer by law and company rules"),
    to=(CUSTOMER,),
)
IMPROVE = DutyDraft(
    id="improve",
    kind="handle",
    action=text(
        "针对所暴露的问题定出可行的改进措施", "Decide on practicable improvements for the problems that it shows"
    ),
    contents=(
        Item(id="department-in-charge", label=text("改进的责任部门", "department responsible for the improvement")),
        Item(id="person-in-charge", label=text("改进的责任人", "person responsible for the improvement")),
    ),
    evidence=(Evidence(time="improvement_decided_at"),),
)
RECTIFY = DutyDraft(
    id="rectify",
    kind="handle",
    action=text("在所定期限内完成整改", "Put things right within the time set"),
    by=(RESPONSIBLE_DEPARTMENT,),
    clocks=("improvement_decided_at",),
)
FEEDBACK = DutyDraft(
    id="feedback",
    kind="reply",
    action=text(
        "将处理情况、结果、建议等反馈给客户，内容清楚明确",
        "Tell the customer the handling, its result, advice and the like, clearly and definitely",
    ),
    to=(CUSTOMER,),
    contents=(HANDLING, RESULT, Item(id="advice", label=text("对客户的建议", "advice to the customer"))),
    clocks=ACCEPTED,
    evidence=(Evidence(time="fed_back_at"),),
)
HANDLE_AGAIN = DutyDraft(
    id="handle-again",
    kind="handle",
    action=text(
        "客户对结果不满意的，重新处理，直至满意",
        "Handle it again where the customer is dissatisfied with the result, until he is satisfied",
    ),
    clocks=("dissatisfied_at",),
)
FEEDBACK_AGAIN = DutyDraft(
    id="feedback-again",
    kind="reply",
    action=text(
        "重新处理后再次反馈客户，直至满意",
        "Tell the customer the result again after handling it again, until he is satisfied",
    ),
    to=(CUSTOMER,),
)

# --- Duties of tracking, supervision and report (5, 6) --------------------------------------------------------------

REPORT_ANOMALY = DutyDraft(
    id="report-anomaly",
    kind="report",
    action=text(
        "向相关领导报告处理中的异常，如进度延误",
        "Report what is abnormal in the handling, such as delay, to the leaders concerned",
    ),
    by=(TRACKER,),
    to=(LEADERS_CONCERNED,),
    clocks=("anomaly_found_at",),
)
REPORT_DISSATISFACTION = DutyDraft(
    id="report-dissatisfaction",
    kind="report",
    action=text(
        "客户不满意处理结果的，报告相关领导",
        "Report to the leaders concerned that the customer is dissatisfied with the result",
    ),
    by=(TRACKER,),
    to=(LEADERS_CONCERNED,),
    clocks=("dissatisfied_at",),
)
ASSIST_DEPARTMENT = DutyDraft(
    id="assist-department",
    kind="handle",
    action=text("帮助责任部门应对异常", "Help the responsible department against what is abnormal"),
    by=(TRACKER,),
    to=(RESPONSIBLE_DEPARTMENT,),
)
ACCEPT_SUPERVISION_COMPLAINT = DutyDraft(
    id="accept-supervision-complaint",
    kind="handle",
    action=text("受理客户对处理过程的投诉", "Accept the customer's complaint about the handling"),
    by=(COMPANY,),
    clocks=("supervision_complaint_at",),
)
HANDLE_SUPERVISION_COMPLAINT = DutyDraft(
    id="handle-supervision-complaint",
    kind="handle",
    action=text("调查处理客户对处理过程的投诉", "Investigate and handle the customer's complaint about the handling"),
    by=(COMPANY,),
)
SPECIAL_REPORT = DutyDraft(
    id="special-report",
    kind="report",
    action=text(
        "就重大投诉事件撰写专项报告，供公司领导决策",
        "Write a special report on the major complaint, for the decision of the company's leaders",
    ),
    to=(LEADERS,),
    documents=(SPECIAL_REPORT_PAPER,),
    contents=(ADVICE_AND_MEASURES,),
    clocks=ACCEPTED,
)
PROBLEM_REPORT = DutyDraft(
    id="special-report-problem",
    kind="report",
    action=text(
        "就处理中发现的突出问题撰写专项报告，供公司领导决策",
        "Write a special report on the salient problem that the handling showed, for the decision of the leaders",
    ),
    to=(LEADERS,),
    documents=(SPECIAL_REPORT_PAPER,),
    contents=(ADVICE_AND_MEASURES,),
    clocks=("salient_problem_found_at",),
)

# --- Guidance -------------------------------------------------------------------------------------------------------

CHANNELS = (
    text("客服热线", "hotline"),
    text("在线平台：官网、手机应用等", "online: website, app and the like"),
    text("营业网点的受理窗口", "a counter at the outlets"),
    text("书信、电子邮件等", "letter, e-mail and the like"),
)
CUSTOMER_FIRST = (
    text("客户的利益居于首位", "the customer's interest comes first"),
    text("处理积极、公正、及时", "handling is active, fair and in time"),
    text("使问题妥善解决", "the problem is settled properly"),
)
LAWFULNESS = (
    text("严守法律法规、监管要求和公司规定", "strictly by law, supervision and company rules"),
    text("处理过程本身合法", "the handling itself is lawful"),
)
GRADED_RESPONSIBILITY = (
    text("按性质、严重程度等分级", "complaints are graded by nature, severity and the like"),
    text("各级的处理责任明确，处理有效", "the responsibility of every level is clear, and handling works"),
)
RECORD_QUALITY = (
    text("清晰", "clear"),
    text("完整，便于其后处理和查询", "complete, for handling and look-up afterwards"),
)
INVESTIGATION_CONDUCT = (
    text("调查人员客观、公正地取证", "those who investigate collect evidence objectively and fairly"),
    text("弄清真相，结果真实可靠", "learn the truth; the result is true and reliable"),
)
INVESTIGATION_WAYS = (
    text("查阅文件资料", "read the papers"),
    text("询问当事人", "ask those involved"),
    text("实地走访等", "visit the place, and the like"),
    text(
        "业务复杂或问题重大的，必要时可请专业机构、专家协助",
        "complex business or a major problem: where necessary engage a specialised institution or experts",
    ),
)
NEGOTIATION_MANNER = (
    text("尊重客户意见", "respect the customer's opinion"),
    text("耐心说明公司政策和规定", "explain the company's policy and rules patiently"),
    text("争取理解和支持", "seek understanding and support"),
)
COMPENSATION_MEASURE = (
    text("金额合理、公正", "a reasonable and fair amount"),
    text("保障客户权益", "the customer's rights are safeguarded"),
)
IMPROVEMENT_QUALITY = (
    text("可操作、有效", "workable and effective"),
    text("从根本上解决，避免再次发生", "at the root, so that it does not happen again"),
)
FEEDBACK_WAYS = (
    text("电话", "telephone"),
    text("短信", "SMS"),
    text("邮件", "mail"),
    text("书面函件等", "written letter and the like"),
)
VISIT_WAYS = (text("电话回访", "telephone"), text("问卷调查等", "questionnaire and the like"))
CUSTOMER_SUPERVISION = (text("鼓励客户监督处理过程", "customers are encouraged to supervise the handling"),)
LAW_TRAINING = (
    text("法律法规", "law"),
    text("行业监管要求", "requirements of the supervision"),
    text("公司规定", "company rules"),
)
COMMUNICATION_TRAINING = (
    text("倾听", "listening"),
    text("表达", "expression"),
    text("情绪管理等", "managing emotions, and the like"),
)
PROCESS_TRAINING = (
    text("受理", "acceptance"),
    text("分级", "grading"),
    text("处理", "handling"),
    text("跟踪等各环节", "tracking, and what else belongs to it"),
)
CASE_TRAINING = (
    text("从实例了解可能遇到的问题", "from real cases: problems that may come up"),
    text("及其解决方法", "and how they are solved"),
)
