"""How 重大业务服务质量事件应急管理办法 is read where its words leave something open, and what to mind."""

from crisisrules.language import text
from crisisrules.language.law import read_in

OTHER_EMERGENCIES = text(
    "列举以“等”收尾；何为其他突发事件由使用者判断",
    "The list is open; what counts as another sudden emergency is for the user to say",
)
MISPRINT = text(
    "表一橙色一栏印作20190和2019，疑为20000和2000之误",
    "The orange column of table 1 prints 20190 and 2019, probably misprints of 20000 and 2000",
)
ONE_DAY = text(
    "“一天”理解为自然日；“全网”指全省还是全国，原文未写明",
    "One day is understood as a natural day; whether the network is the province's or the whole is not said",
)
TWENTY_AND_ABOVE = read_in(
    "原文“超过……件及以上”自相矛盾，取较严的“达到即是”；“一天”理解为自然日",
    "The print says both more than and from that number up; the stricter reading, from that number up, is taken. "
    "One day is understood as a natural day",
    "condition",
)
ONE_WEEK = read_in(
    "“一周”理解为连续七日，亦可理解为自然周；未填一周数的，以一天数计",
    "One week is read as seven consecutive days; it can also be the calendar week. Not given: the day's figure",
    "condition",
)
FEW_CUSTOMERS = text(
    "“影响客户数不多”视为描述，不作为条件",
    "That few customers are affected is taken for description, not for a condition",
)
RECURRING = text(
    "“影响客户数不多”视为描述，不作为条件；“一段时间”未写明多长",
    "That few customers are affected is taken for description; over how long it has to recur is not said",
)
WORST_COUNTS = read_in(
    "任一条件即可为原文所写；同时达到几级时取最重者系推定",
    "That any one is enough is stated; that the worst of several levels prevails is read in",
    "level",
)
MORE_MEMBERS = text("名单以“等”收尾，可有其他成员；人名不录", "The list is open; names of persons are not carried over")
COORDINATES = read_in(
    "该句也可理解为指挥工作组去协调",
    "The words can also mean that the working group is commanded to coordinate",
    "actor",
)
UNNAMED_FEEDBACK = text("按谁的要求、向谁、何时反馈，原文未写明", "By whose requirement, to whom and when is not said")
TO_WHOM = text("向谁反馈，原文未写明", "To whom it is fed back is not said")
VICIOUS = read_in(
    "恶性事件一词见于表一红色一栏的负面影响，据此以该项为条件",
    "Vicious event is the word of table 1's red cell for negative impact, which is taken for the condition",
    "condition",
)
HEAD_IS_LOST = read_in(
    "该项开头缺失，照字面接在法律安保部之后；依序号和第八、九条理解为客户服务部",
    "The head of the clause is lost, so that it follows the legal department; read from the numbering and from 8 and 9",
    "actor",
)
WITH_THE_CUSTOMERS = read_in(
    "原文写处理所涉投诉、化解矛盾，未写对谁；理解为投诉客户",
    "Whose complaints and conflict is not said; read as those of the complaining customers",
    "recipient",
)
AREA_WARNINGS = text(
    "投诉类预警的受理部门和1小时见第八条（二）；其他预警报省公司哪个部门、何时报，原文未写明",
    "For complaints, department and hour stand in 8(2); for other warnings neither is said",
)
FROM_ARRIVAL = read_in(
    "原文未写明1小时自何时起算，自中心收到总部预警起算；与第十一条（二）的总部通知视为同一时刻",
    "From when the hour runs is not said: from arrival at the centre, taken for headquarters' notification of 11(2)",
    "clock",
)
CALL = text(
    "电话通知未另写时间，理解为在同一小时内", "The call has no time of its own; it is taken to fall within the hour"
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
    "“相关部门”理解为表四所列部门；领导没有接口人，理解为直接发送",
    "The departments concerned are read as those of table 4; the leader, who has no contact person, is told himself",
    "recipient",
)
HEADQUARTERS_PUBLISHED = read_in(
    "原文的1小时写的是发布省内预警，总部预警理解为同样适用；“相关部门”理解为表四所列部门，领导理解为直接发送",
    "The hour is for publishing provincial warnings, and is read to hold for headquarters' too; the departments "
    "concerned are read as those of table 4, and the leader is told himself",
    "limit",
    "recipient",
)
BY_NAME = read_in(
    "第十条只说由问题所属业务管理部门牵头；各线条对应的部门按部门名称推定，可予替换",
    "Article 10 says the business department to which the problem belongs; read from its name; replaceable",
    "actor",
)
BY_DEFAULT = read_in(
    "无部门与该线条同名；归入业务综合管理的市场经营部，可予替换",
    "No department bears this line's name; marketing, which runs the business, is taken; replaceable",
    "actor",
)
ONE_OF_FIVE = text(
    "八类线条以“等”收尾；其他问题属五个业务管理部门中的哪一个由公司确定",
    "The list of lines is open; to which of the five departments another problem belongs is for the company to say",
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
WHICH_BODY = text("升级到哪一级，原文未写明", "To which body of the line is not said")
WHO_COORDINATES = text("由谁协调，原文未写明", "Who coordinates is not said")
CHAPTER_FIVE = read_in(
    "流程写在第四章，上报和改善写在第五章；列为其后的步骤系推定",
    "The flow is the fourth chapter's; that reporting and improvement, in the fifth, are its next steps is read in",
    "order",
)
HEAD_OF_GROUP = read_in(
    "应急处理领导组领导理解为其组长", "The leaders of the leading group are read as its head", "recipient"
)
FROM_NOTIFICATION = read_in(
    "原文未写明自何时起算，自总部通知到达起算",
    "From when is not said: from the arrival of headquarters' notification",
    "clock",
)
AS_DIRECTED = text(
    "以领导组指示为前提；是否指示未填的，义务照列",
    "Only as the leading group directs; while that is open, it is listed",
)
WHOSE_DEPARTMENTS = text("专业部门理解为总部的专业部门", "The specialist departments are taken for headquarters' own")
