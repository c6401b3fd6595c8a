"""How 重大业务服务质量事件应急管理办法 is read where its words leave something open, and what to mind."""

from crisisrules.language import text
from crisisrules.language.law import read_in

OTHER_EMERGENCIES = text(
    "列举以“等”收尾，何为其他突发事件由使用者判断；现行办法是哪些，原文未写明",
    "The list is open, and what counts as another sudden emergency is for the user to say; which the existing rules "
    "are is not said",
)
MISPRINT = text(
    "表一橙色一栏印作20190和2019，疑为20000和2000之误",
    "The orange column of table 1 prints 20190 and 2019, probably misprints of 20000 and 2000",
)
ONE_DAY = text(
    "“一天”理解为自然日；“全网”指全省还是全国，原文未写明",
    "One day is understood as a natural day; whether the whole network is the province's or the country's is not said",
)
TWENTY_AND_ABOVE = read_in(
    "原文“超过……件及以上”自相矛盾，取较严的“达到即是”；“一天”理解为自然日；何为升级投诉，原文未写明",
    "The print says both more than and from that number up; the stricter reading, from that number up, is taken. "
    "One day is understood as a natural day; what an escalated complaint is is not said",
    "condition",
)
ONE_WEEK = read_in(
    "“一周”理解为连续七日，亦可理解为自然周；未填一周数的，以一天数计；何为升级投诉，原文未写明",
    "One week is read as seven consecutive days; it can also be the calendar week. Not given: the day's figure. What "
    "an escalated complaint is is not said",
    "condition",
)
FEW_CUSTOMERS = text(
    "“影响客户数不多”视为描述，不作为条件",
    "That few customers are affected is taken for description, not for a condition",
)
MAY_DRAW_ATTENTION = text(
    "“影响客户数不多”视为描述，不作为条件；已引起关注、但既未反复出现又不属红色情形的，各格均未写到",
    "That few customers are affected is taken for description; an event that has drawn attention already, but neither "
    "recurs nor is red, stands in no cell",
)
RECURRING = text(
    "“影响客户数不多”视为描述，不作为条件；“一段时间”未写明多长",
    "That few customers are affected is taken for description; over how long it has to recur is not said",
)
WORST_COUNTS = read_in(
    "任一条件即可为原文所写；同时达到几级取最重者、均未达到即无级别，系推定",
    "That any one is enough is stated; that the worst of several levels prevails, and that there is none below yellow, "
    "is read in",
    "level",
)
WHO_GRADES = text(
    "由谁定级，级别可否确认、调整或解除，原文未写明",
    "Who decides on the level, and whether it can be confirmed, changed or lifted, is not said",
)
MORE_MEMBERS = text("名单以“等”收尾，可有其他成员；人名不录", "The list is open; names of persons are not carried over")
COORDINATES = read_in(
    "理解为领导组自行协调；也可理解为指挥工作组去协调",
    "Read as the leading group's own; the words can also mean that it commands the working group to coordinate",
    "actor",
)
PUBLISHED_BY_WHOM = text(
    "统一发布由客户服务部负责（第九条），与工作组的发布如何分工，原文未写明",
    "By Article 9 customer service publishes for all; how that goes with the working group's publishing is not said",
)
WHICH_DEPARTMENTS = text(
    "专业部门是哪些，是否即业务管理部门，原文未写明",
    "Which these are, and whether they are the business departments, is not said",
)
UNNAMED_FEEDBACK = text("按谁的要求、向谁、何时反馈，原文未写明", "By whose requirement, to whom and when is not said")
TO_WHOM = text("向谁反馈，原文未写明", "To whom it is fed back is not said")
VICIOUS = read_in(
    "“恶性事件”另见于表一红色一栏的负面影响，据此以该格为条件",
    "Vicious event is the word of table 1's red cell for negative impact, which is taken for the condition",
    "condition",
)
HELPS_WHOM = text("协助谁，原文未写明", "Whom it helps is not said")
HEAD_IS_LOST = read_in(
    "该项开头缺失，照字面接在法律安保部之后；依序号和第八、九条理解为客户服务部",
    "The head of the clause is lost, so that it follows the legal department; read from the numbering and from 8 and 9",
    "actor",
)
RECEIPT_IN_9 = text(
    "该项所写的接收和发布，第九条已写明归客户服务部",
    "That customer service receives and publishes, as the clause also says, is stated in 9",
)
WITH_WHOM = text("与谁协调，原文未写明", "With whom is not said")
WITH_THE_CUSTOMERS = read_in(
    "原文写的是客户的投诉和矛盾，未写对谁办理；理解为投诉的客户",
    "The words name the customers' complaints and conflict, not towards whom; read as the customers who complain",
    "recipient",
)
WHERE_THERE_ARE_COMPLAINTS = text(
    "以事件涉及客户投诉、且已有业务管理部门的方案为前提",
    "Where customers complain about the event, and once there is the business department's plan",
)
AREA_WARNINGS = text(
    "投诉类预警见第八条（二）的报告义务；其他预警报省公司哪个部门、何时报，原文未写明",
    "Warnings from complaints are reported by 8(2); for others, to which department and when is not said",
)
FROM_ARRIVAL = read_in(
    "原文未写明1小时自何时起算，自中心收到总部预警起算；与第十一条（二）的总部通知视为同一时刻",
    "From when the hour runs is not said: from arrival at the centre, taken for headquarters' notification of 11(2)",
    "clock",
)
CALL = text(
    "电话通知未另写时间，理解为在同一小时内", "The call has no time of its own; it is taken to fall within the hour"
)
CALL_AND_SMS = text(
    "电话通知未另写时间，理解为在同一小时内；客户服务部已由短信得知的，原文也未免除转达",
    "The call has no time of its own and is taken to fall within the hour; that customer service may know by SMS "
    "already is no exception in the words",
)
FROM_DETECTION = read_in(
    "原文未写明1小时自何时起算，自监控部门发现起算",
    "From when the hour runs is not said: from detection by the monitoring department",
    "clock",
)
CALL_AND_OPEN_LIST = text(
    "电话通知未另写时间，理解为在同一小时内；九项内容以“等”收尾",
    "The call has no time of its own and is taken to fall within the hour; the list of nine items is open",
)
SERVICE_DEPARTMENTS = read_in(
    "“客服部门”理解为客户服务部和省客户服务中心，亦可包括分公司的客服部门",
    "Customer service, the last column, is read as the department and the provincial centre; it can include the "
    "branches' customer service",
    "recipient",
)
STAIRCASE = read_in(
    "表四空白单元格在现有文本中丢失，按自右向左逐级减少推定；“客服部门”理解为客户服务部和省客户服务中心，"
    "亦可包括分公司的客服部门",
    "The empty cells of table 4 are lost; read as a staircase from the right. Customer service is read as the "
    "department and the provincial centre; it can include the branches' customer service",
    "recipient",
)
TABLE_4_DEPARTMENTS = read_in(
    "“相关部门”理解为表四所列部门，也可理解为其中与事件有关者；领导没有接口人，理解为直接发送",
    "The departments concerned are read as those of table 4 (another reading: those of them that the event concerns); "
    "the leader, who has no contact person, is told in person",
    "recipient",
)
HEADQUARTERS_PUBLISHED = read_in(
    "收到总部预警后亦须发布，但1小时写的是发布“省内”预警；理解为在省内发布，总部预警同样适用。"
    "“相关部门”理解为表四所列部门，领导理解为直接发送",
    "Headquarters' warnings start the hour too, but it is for publishing provincial warnings; read as publishing "
    "within the province, so that it holds for both. The departments concerned are read as those of table 4, and the "
    "leader is told in person",
    "limit",
    "recipient",
)
BY_NAME = read_in(
    "第十条只说由问题所属部门牵头，哪个线条属哪个部门没有表；按部门名称推定，可予替换",
    "Article 10 says the department to which the problem belongs, and no table says which; read from the departments' "
    "names; replaceable",
    "actor",
)
BY_DEFAULT = read_in(
    "第十条只说由问题所属部门牵头，五个部门均不与该线条同名；此处的归属是暂定的，可予替换",
    "Article 10 says the department to which the problem belongs, and none of the five bears this line's name; the one "
    "given here is provisional; replaceable",
    "actor",
)
ONE_OF_FIVE = text(
    "八类线条以“等”收尾；其他问题属五个业务管理部门中的哪一个，原文未写明，由公司指定",
    "The list of lines is open; to which of the five departments another problem belongs is not said, and is for the "
    "company to say",
)
QUICKLY = text("“快速”按及时对待", "Quickly is taken for promptly")
SCRIPT_BEFORE_WARNING = text(
    "自事件发生起算；牵头部门接到预警时2小时可能已过，原文未写如何处理",
    "From the event itself; when the warning reaches the lead department the two hours may be over, and the text does "
    "not say what holds then",
)
OWN_TIME_OPEN = text(
    "2小时是否也约束指导，原文未写明，理解为不约束", "The two hours are not taken to hold for the guidance"
)
FROM_WARNING = read_in(
    "24小时未另写起点，自业务管理部门接到预警起算；也可理解为自事件发生起算",
    "The 24 hours have no start of their own: from the department's receipt of the warning; can also be read as from "
    "the event",
    "clock",
)
WHO_HEARS = read_in(
    "原文并列三个部门；媒体协调对应综合办公室与市场经营部、法律事务对应法律安保部系推定",
    "Three departments are listed; that media matters go to the first two and legal matters to the third is read in",
    "recipient",
)
WHICH_BODY = text(
    "本部门是哪个部门、升级到哪一级，原文未写明",
    "Which department is meant, and to which body of the line, is not said",
)
WHO_COORDINATES = text("由谁协调，原文未写明", "Who coordinates is not said")
A_FLOW = text(
    "第四章章名称“处理流程”；未要求逐步依次完成",
    "The fourth chapter is titled a flow of handling; that its steps come strictly in order is not said",
)
CHAPTER_FIVE = read_in(
    "流程写在第四章，上报和改善写在第五章；列为其后的步骤系推定",
    "The flow is the fourth chapter's; that reporting and improvement, in the fifth, are its next steps is read in",
    "order",
)
HEAD_OF_GROUP = read_in(
    "应急处理领导组领导理解为其组长", "The leaders of the leading group are read as its head", "recipient"
)
FROM_NOTIFICATION = read_in(
    "原文未写明自何时起算，自总部通知到达（短信或飞信）起算；也可理解为自业务管理部门接到预警起算",
    "From when is not said: from the arrival of headquarters' notification, by SMS or Fetion; can also be read as from "
    "the lead department's receipt",
    "clock",
)
PLAN_AND_REPORT = text(
    "方案与书面报告是否为同一文件，原文未写明", "Whether the plan and the written report are one paper is not said"
)
AS_DIRECTED = text(
    "以领导组指示为前提；是否指示未填的，义务照列",
    "Only as the leading group directs; while that is open, it is listed",
)
WHOSE_DEPARTMENTS = text("专业部门理解为总部的专业部门", "The specialist departments are taken for headquarters' own")
