"""What 客户不满情绪报告工作制度 calls things: level, roles, papers, duties, routes and steps without their times."""

from crisisrules.language import Evidence, Item, Level, Role, all_of, given, is_, not_, not_within, text
from crisisrules.language.law import DutyDraft, ProcedureDraft, RouteDraft, StepDraft

SIGNAL = Level(code="signal", rank=1, label=text("客户不满情绪", "dissatisfaction signal"))

# --- Roles ----------------------------------------------------------------------------------------------------------

REPORTER = Role(
    id="reporter",
    label=text("报告人（客户界面工作人员）", "reporter (front-line worker)"),
    members=("underwriting-staff", "claims-staff", "sales-staff", "service-centre-staff"),
)
UNDERWRITING_STAFF = Role(id="underwriting-staff", label=text("承保岗位工作人员", "underwriting staff"))
CLAIMS_STAFF = Role(id="claims-staff", label=text("理赔岗位工作人员", "claims staff"))
SALES_STAFF = Role(id="sales-staff", label=text("销售岗位工作人员", "sales staff"))
SERVICE_CENTRE_STAFF = Role(
    id="service-centre-staff", label=text("95518客服中心工作人员", "staff of the 95518 service centre")
)
DIRECT_LEADER = Role(id="direct-leader", label=text("直接领导", "direct leader"), standing="above")
INFORMED_LEADER = Role(
    id="informed-leader",
    label=text("接到报告的领导", "leader who was informed"),
    members=("direct-leader", "next-leader"),
)
NEXT_LEADER = Role(id="next-leader", label=text("该领导的直接领导", "that leader's direct leader"), standing="above")
LEADERS_IN_CHARGE = Role(
    id="leaders-in-charge",
    label=text(
        "各级客户服务及相应职能部门的分管领导",
        "leaders in charge of customer service and of the functional departments concerned, at every level",
    ),
    standing="above",
)
CUSTOMER_SERVICE = Role(
    id="customer-service-departments", label=text("各级客户服务部门", "customer service departments at every level")
)
# The document nowhere says that the team and the representatives belong to the centre; their common number 95518 does.
SERVICE_CENTRE = Role(
    id="service-centre",
    label=text("95518客户服务中心", "95518 service centre"),
    members=("complaint-team", "service-representative"),
)
COMPLAINT_TEAM = Role(id="complaint-team", label=text("95518投诉组", "95518 complaint team"))
REPRESENTATIVE = Role(id="service-representative", label=text("95518客服代表", "95518 service representative"))
LINE_DEPARTMENTS = Role(
    id="line-departments",
    label=text(
        "各级理赔、销售、出单、电网销等部门",
        "claims, sales, policy issuing, telephone and online sales and similar departments at every level",
    ),
)
PARTY_CONCERNED = Role(
    id="party-concerned", label=text("涉及的机构和职能部门", "institution and functional department concerned")
)
CAUSING_PARTY = Role(
    id="causing-party",
    label=text(
        "直接引发不满的机构和职能部门", "institution and functional department that directly caused the dissatisfaction"
    ),
)
INSTITUTIONS = Role(id="institutions", label=text("各级机构", "institutions at every level"))
LOWEST_RANKING = Role(
    id="lowest-ranking", label=text("执行效果排名靠后的分支机构和部门", "branches and departments that rank last")
)
CUSTOMER = Role(id="customer", label=text("客户", "customer"), standing="customer")
ROLES = (
    REPORTER,
    UNDERWRITING_STAFF,
    CLAIMS_STAFF,
    SALES_STAFF,
    SERVICE_CENTRE_STAFF,
    DIRECT_LEADER,
    INFORMED_LEADER,
    NEXT_LEADER,
    LEADERS_IN_CHARGE,
    CUSTOMER_SERVICE,
    SERVICE_CENTRE,
    COMPLAINT_TEAM,
    REPRESENTATIVE,
    LINE_DEPARTMENTS,
    PARTY_CONCERNED,
    CAUSING_PARTY,
    INSTITUTIONS,
    LOWEST_RANKING,
    CUSTOMER,
)

# --- Routes ---------------------------------------------------------------------------------------------------------

REPORTING_POST = RouteDraft("reporting-post", text("报告人", "who reports"))
HANDLING = RouteDraft("handling", text("归口承办", "who handles"))
LEADERSHIP = RouteDraft("leadership", text("领导责任", "who answers for it as leader"))
MANAGEMENT = RouteDraft(
    "management", text("管理、监督、考核与问责", "who manages, supervises, assesses and holds to account")
)
RECEPTION = RouteDraft(
    "reception", text("受理、转办、督办和首次回访", "who accepts, passes on, urges and makes the first call")
)
COOPERATION = RouteDraft("cooperation", text("配合及本条线处理", "who cooperates, and handles within the line"))
CHANNEL = RouteDraft("channel", text("流程填报", "who enters the report process"))

# --- Papers and conditions ------------------------------------------------------------------------------------------

PROCESS = Item(id="jsk-22", label=text("jsk.22客户不满情绪报告流程", "report process jsk.22"))
REPORT = Item(id="dissatisfaction-report", label=text("不满报告", "dissatisfaction report"))

WECHAT = is_("channel", "wechat")
CLAIMS_BY_WECHAT = all_of(WECHAT, is_("post", "claims"))
OTHERS_BY_WECHAT = all_of(WECHAT, not_(is_("post", "claims")))
TO_DIRECT_LEADER = is_("referrals.rank", 1)
NOT_IN_FIVE = not_within("noticed_at", "resolved_at", minutes=5)
NOT_IN_TEN = all_of(
    not_within("referrals.informed_at", "resolved_at", minutes=10),
    not_within("referrals.informed_at", "process_started_at", minutes=10),
)

# --- Duties ---------------------------------------------------------------------------------------------------------

STARTS = (
    "start-pc",
    "start-wechat-claims-assistant",
    "start-wechat-95518-service",
    "start-telephone",
    "start-preferred",
)
"""The steps that start the report process, which may take the place of a report of Article 8."""

REFERRED = Evidence(time="referrals.informed_at", proof="referrals.provable")
STARTED = Evidence(time="process_started_at")

REPORT_AT_ONCE = DutyDraft(
    id="report-at-once",
    kind="report",
    action=text(
        "发现客户不满，在解释的同时报告直接领导",
        "Dissatisfaction is found: report to the direct leader, while explaining to the customer",
    ),
    by=(REPORTING_POST,),
    to=(DIRECT_LEADER,),
    clocks=("noticed_at",),
    evidence=(REFERRED,),
)
EXPLAIN = DutyDraft(
    id="explain",
    kind="handle",
    action=text("立即向客户解释，消除不满", "Explain to the customer at once, and dispel the dissatisfaction"),
    by=(REPORTING_POST,),
    to=(CUSTOMER,),
    clocks=("noticed_at",),
)
ESCALATE_1 = DutyDraft(
    id="escalate-1",
    kind="report",
    action=text(
        "满五分钟仍未消除的，立即报告直接领导，或直接启动报告流程",
        "Not dispelled within five minutes: report to the direct leader at once, or start the process directly",
    ),
    by=(REPORTING_POST,),
    to=(DIRECT_LEADER,),
    clocks=("noticed_at",),
    instead=("report-at-once", *STARTS),
    evidence=(REFERRED, STARTED),
)
STEP_IN = DutyDraft(
    id="step-in",
    kind="handle",
    action=text("接到报告后介入处理", "On being told, step in and handle it"),
    by=(INFORMED_LEADER,),
    clocks=("referrals.informed_at",),
    each="referrals",
    instead=("intervene",),
)
# The process ends the ladder where it stands: no rung arises for a leader told after its start, or ten minutes before
# it at the most, and rungs that had come due before it remain. For those its start is evidence of a late report.
ESCALATE = DutyDraft(
    id="escalate",
    kind="report",
    action=text(
        "接报满十分钟仍未消除的，报告自己的直接领导，或启动报告流程",
        "Not dispelled within ten minutes of being told: report to the own direct leader or start the process",
    ),
    by=(INFORMED_LEADER,),
    to=(NEXT_LEADER,),
    clocks=("referrals.informed_at",),
    each="referrals",
    numbered_from=2,
    instead=STARTS,
    evidence=(REFERRED, STARTED),
)
CALL_BACK = DutyDraft(
    id="call-back",
    kind="inform",
    action=text("联系客户，作满意度回访", "Contact the customer in the form of a satisfaction call"),
    by=(COMPLAINT_TEAM,),
    to=(CUSTOMER,),
    clocks=("process_started_at",),
)
RECORD_RESULT = DutyDraft(
    id="record-result",
    kind="record",
    action=text(
        "回访客户未表示不满的，在流程中记录",
        "Where the customer called expresses no dissatisfaction: record it in the process",
    ),
    by=(COMPLAINT_TEAM,),
    documents=(PROCESS,),
)
PASS_ON = DutyDraft(
    id="pass-on",
    kind="hand-over",
    action=text("回访客户仍不满的，转承办方处理", "Where the customer called is still dissatisfied: pass it on"),
    by=(SERVICE_CENTRE,),
    to=(HANDLING,),
)

REPORTS = (REPORT_AT_ONCE, ESCALATE_1, ESCALATE)
RECORDS = (REFERRED.time, STARTED.time)
"""What Article 9 looks at: these reports, and these times of the event."""

# --- The procedure --------------------------------------------------------------------------------------------------

PROCEDURE = ProcedureDraft(
    "report", text("不满情绪报告和处理", "from explaining to the record of the call"), in_order=False
)
EXPLAINING = StepDraft(id="explain", label=text("解释说明，消除不满", "explain and dispel"), by=(REPORTER,))
REPORTING_AT_ONCE = StepDraft(
    id="report-at-once", label=text("及时报告", "report promptly"), by=(REPORTER,), to=(DIRECT_LEADER,)
)
REPORTING = StepDraft(
    id="escalate-1",
    label=text(
        "五分钟内未消除：报告直接领导，或启动流程", "not dispelled in five minutes: tell the leader, or start it"
    ),
    by=(REPORTER,),
    to=(DIRECT_LEADER,),
)
INTERVENING = StepDraft(
    id="intervene",
    label=text("直接领导接报后立即介入处理", "the direct leader, on being told, steps in at once"),
    by=(DIRECT_LEADER,),
    duties=(STEP_IN,),
)
START_BY_PC = StepDraft(
    id="start-pc",
    label=text(
        "登录“知识化信息平台”，填报jsk.22流程",
        "log on to the platform 知识化信息平台, fill in and submit process jsk.22",
    ),
    by=(REPORTER, INFORMED_LEADER),
    documents=(PROCESS,),
    when=is_("channel", "pc"),
)
START_BY_CLAIMS_ASSISTANT = StepDraft(
    id="start-wechat-claims-assistant",
    label=text(
        "关注公司微信企业号，在“理赔小助手”模块填报“不满报告”",
        "follow the company's WeChat account; fill in and submit 不满报告 in its module 理赔小助手 (claims assistant)",
    ),
    by=(CLAIMS_STAFF,),
    documents=(REPORT,),
    when=CLAIMS_BY_WECHAT,
)
START_BY_SERVICE_MODULE = StepDraft(
    id="start-wechat-95518-service",
    label=text(
        "关注公司微信企业号，在“95518客户服务”模块填报“不满报告”",
        "follow the company's WeChat account; fill in and submit 不满报告 in its module 95518客户服务 (service)",
    ),
    by=(REPORTER,),
    documents=(REPORT,),
    when=OTHERS_BY_WECHAT,
)
START_BY_TELEPHONE = StepDraft(
    id="start-telephone",
    label=text(
        "拨打95518按6号键报告，由客服代表录入并提交jsk.22流程",
        "call 95518, key 6; the service representative enters and submits process jsk.22",
    ),
    by=(REPORTER, INFORMED_LEADER, REPRESENTATIVE),
    documents=(PROCESS,),
    when=is_("channel", "telephone"),
)
START_PREFERRED = StepDraft(
    id="start-preferred",
    label=text("启动报告流程，优先用PC或微信", "start the process, by PC or WeChat if possible"),
    by=(REPORTER,),
    when=not_(given("channel")),
)
CALLING = StepDraft(id="call-back", label=text("满意度回访", "satisfaction call"), by=(COMPLAINT_TEAM,), to=(CUSTOMER,))
RECORDING = StepDraft(
    id="record-result",
    label=text("客户未表示不满的，在流程中记录", "record it in the process if the customer is not dissatisfied"),
    by=(COMPLAINT_TEAM,),
    documents=(PROCESS,),
)

# --- Guidance -------------------------------------------------------------------------------------------------------

PRINCIPLES = (
    text("统一管理：归各级客户服务部门统管", "one management, by the customer service departments at every level"),
    text("迅速报告：边解释边报告直接领导", "prompt report, to the direct leader, while explaining"),
    text("归口承办：谁涉及谁处理", "handling by the institution and functional department concerned"),
)
ATTENTION = (
    text("服务中主动关注客户体验", "mind the customer's experience while serving, unasked"),
    text("体察客户情绪", "sense the customer's mood"),
)
CONSEQUENCES = (
    text(
        "评价机构的投诉工作时，考核结果是一项重要标准",
        "the result is one of the important standards for judging the institutions' complaint work",
    ),
    text(
        "机构班子成员、有关职能部门负责人的绩效与之挂钩",
        "it is linked to the performance (绩效) of the institutions' leading teams and of the heads of the functional "
        "departments concerned",
    ),
)
REWARDS = (
    text(
        "对实施得好的分支机构、职能部门，可以表彰奖励",
        "branches and functional departments that do well may be commended and rewarded",
    ),
)
