"""How 嘉禾人寿保险公司危机管理制度 is read where its words leave something open, and what to mind about its rules."""

from crisisrules.language import text
from crisisrules.language.law import read_in

HEAD_OFFICE_LEADS = read_in(
    "现有文本未定义分级；A级由总公司牵头（第四十八条），据此理解为影响超出一家分公司",
    "The text available does not define the grades; head office leads level A (48), read as: beyond one branch",
    "level",
    "condition",
)
BRANCH_LEADS = read_in(
    "现有文本未定义分级；B级由分公司牵头（第五十二条），据此理解为影响止于一家分公司",
    "The text available does not define the grades; the branch leads level B (52), read as: within one branch",
    "level",
    "condition",
)
ABOVE_GENERAL = read_in(
    "现有文本未定义分级；此类情形已超出分公司部门合议所能处理（第五十三条），据此归入B级",
    "The text available does not define the grades; such a case is beyond what branch departments decide jointly (53)",
    "level",
    "condition",
)
NOT_SERVICE_ALONE = read_in(
    "第五十四条的事件由客户服务人员单独处理；出现此情形即难以单独处理，据此归入一般危机事件",
    "Customer service handles the events of 54 alone; with this it hardly can, hence general",
    "level",
    "condition",
)
BY_REFERENCE = read_in(
    "第五十二条只写参照重大危机事件相应规定，未列明是哪些；据此将该规定适用于B级",
    "Article 52 refers to the corresponding rules on major events without naming them; this one is applied to B",
    "level",
)
CASE_RECORD = read_in(
    "将第四十五条的情况记录与第五十条的（投诉）受理记录视为同一份材料",
    "The case record of 45 and the acceptance record of 50 are taken for one paper",
    "paper",
)
STAFF = read_in(
    "原文写客服人员，此处以其所在部门表示",
    "The words name customer service staff; their department stands for them",
    "actor",
)
OWN_STEPS = read_in(
    "原文未写明步骤由谁办理，步骤的内容依第五十条理解；客服人员以其部门表示",
    "The words do not say who takes the step; what it is comes from 50, and the department stands for its staff",
    "actor",
)
TRANSFER_WHEN = read_in(
    "仅不属客户服务部门职责的须转办，取自第五十条（二）；办理者亦据此理解",
    "That only what is outside customer service's remit is transferred, and by whom, is taken from 50(2)",
    "actor",
    "condition",
)
ORDER_READ = read_in(
    "原文列举步骤并以“等”收尾，未写明须依此次序", "The steps are listed as examples; no order is prescribed", "order"
)
FOR_MORE_TIME = read_in(
    "原文写及时汇报，未写明自何时起算、最迟到何时；理解为不迟于结案期限届满",
    "The words say promptly, not from when nor until when at the latest; read as: no later than the limit for closing",
    "clock",
    "limit",
)
PUBLISHED_TO = read_in(
    "媒体和政府部门是发布所经由的对象，原文未另写明向谁发布",
    "Media and government are those through whom it is published; to whom is not said otherwise",
    "recipient",
)
IN_HANDLING_LIMITS = read_in(
    "第五十七、五十九条标题为处理时效，初步回复期限亦在其中",
    "57 and 59 are headed limits of handling, and the preliminary reply stands among them",
    "limit",
)
FROM_ACCEPTANCE = read_in(
    "原文未写明自何时起算，自受理时起算", "The words do not say from when; counted from acceptance", "clock"
)
STRICTER = text(
    "原文中B级（5个工作日）严于A级（10个工作日），照录",
    "In the source B (5 working days) is stricter than A (10 working days); kept as it stands",
)
LONGER_WHEN_WORSE = text(
    "原文中级别越高结案期限越长（A级30、B级20、一般3个工作日），照录",
    "In the source a worse level has longer to close (A 30, B 20, general 3 working days); kept as it stands",
)
FROM_IMPACT = text(
    "也可理解为自引起重大影响时起算", "Can also be read as running from the moment at which the impact arises"
)
PRESCRIBED_TIME = text("原文称“规定时限”，未写明多久", "The words speak of a prescribed time and give none")
AS_FITTING = text(
    "原文称“适当延长”，未写明多久、由谁决定", "The words say fittingly; how long, and who decides, is not said"
)
APPROVER = text("原文未写明由谁批准、可延长多久", "The words do not say who approves, nor for how long")
MAINLY = text("原文写“主要”，不排除其他", "The words say mainly; others are not ruled out")
DECISION_SYSTEM = read_in(
    "句首缺失；系统名称取自（二）中的危机决策机构，序号由（二）推知",
    "The start is missing; the system's name is taken from (2), the number from what follows",
    "content",
)
AT_ONCE = read_in(
    "“即时”只修饰解决问题，解释和安慰理解为同样及时；接到投诉视为受理",
    "At once is said of settling alone; explaining and comforting are read alike; receipt counts as acceptance",
    "limit",
    "clock",
)
AFTER_RECORDING = read_in(
    "原文自记录完毕起算，以受理时间为准；情况记录视为受理记录",
    "The words count from the completed record; acceptance stands for it, and the paper is the one of 50",
    "clock",
    "paper",
)
SUITABLE_TIME = text("原文称“适当的时间”，未写明多久", "The words speak of a suitable time and give none")
NO_HEAD_OF_A = text("原文未指定组长，由总公司统一协调指导", "No head is named; head office coordinates and guides")
OTHER_CONFIRMATION = read_in(
    "原文只写确认为重大；确认为其他级别同样有效系推定",
    "Only a confirmation as major is written; that one of another level stands too is read in",
    "level",
)
PETITION_IS_A = read_in(
    "该句列于A级程序，但未写明重大上访即属A级",
    "The sentence stands in the procedure for A; it does not say that the petition makes the event A",
    "level",
)
PETITION_AT_ANY_LEVEL = read_in(
    "该句列于A级程序；重大上访须报监管不因级别而异。未写明自何时起算，自受理时起算",
    "The sentence stands in the procedure for A; the petition is reported at any level. From acceptance",
    "level",
    "clock",
)
AUTHOR = text("调查报告由谁撰写，原文未写明", "Who writes the report of the investigation is not said")
PAPERS_SUBMITTED = read_in(
    "调查材料视为调查报告，初步处理记录视为初步处理单",
    "Investigation material is read as the report, the record of handling as the form",
    "paper",
)
NO_ORDER_OF_TRANSFER = read_in(
    "调查与转办同列于第五十条（二），孰先孰后原文未写明",
    "Investigating and transferring both stand in 50(2); which comes first is not said",
    "order",
)
NO_ORDER_OF_TRANSFER_B = read_in(
    "参照第五十条（二）适用于B级；调查与转办孰先孰后原文未写明",
    "Taken over from 50(2) by the reference; whether investigating or transferring comes first is not said",
    "level",
    "order",
)
FOUR_GROUNDS = text(
    "原文该句残缺，共四项系由残留的分号推知；首项之前是否还有未知",
    "The sentence is mutilated: that there are four is read from the semicolons that are left, and whether one stood "
    "before the first is unknown",
)
SUBMITTED_B = read_in(
    "参照第五十条（五）适用于B级；调查材料视为调查报告，初步处理记录视为初步处理单",
    "Taken over from 50(5) by the reference; the papers are identified as there",
    "level",
    "paper",
)
WHO_NEGOTIATES = read_in(
    "原文未写明由谁协商、填表，理解为处理部门；结案的是客户服务部门（第五十七、五十九条）",
    "Who negotiates and fills in the form is not said: the handling department; customer service closes (57, 59)",
    "actor",
)
CLOSING_B = read_in(
    "参照第五十条（七）适用于B级；由谁协商、填表未写明，理解为处理部门，结案的是客户服务部门（第五十九条）",
    "Taken over from 50(7) by the reference; who negotiates is read as there, and customer service closes (59)",
    "level",
    "actor",
)
COMPENSATED = read_in(
    "该项仅存末字“偿”，据此推定；B级系参照适用",
    "Only the last character is legible; read as compensated. For B by reference",
    "condition",
    "level",
)
NO_OBJECTION = read_in(
    "句首缺失：由谁、自何时起算均未写明，理解为投诉人、自初步回复起；B级系参照适用",
    "The start is missing: who, and from when, is read as the complainant, from the preliminary reply. B by reference",
    "actor",
    "clock",
    "level",
)
TO_REGULATOR = read_in(
    "原文未写明答复谁、自何时起算；理解为自受理起答复监管机构",
    "To whom and from when is not said; read as: to the regulator, from acceptance",
    "recipient",
    "clock",
)
TO_REGULATOR_AT_ANY_LEVEL = read_in(
    "该句列于A级程序，适用于各级；答复监管机构、自受理起算均系推定",
    "The sentence stands in the procedure for A; level, recipient and clock are read in",
    "level",
    "recipient",
    "clock",
)
ARCHIVED_TOO = read_in(
    "该条列于重大危机事件一节；第五十三、五十四条只要求做好记录，据此一并归档",
    "The article stands among the rules on major events; 53 and 54 only ask for records",
    "level",
)
B_AFTER_CONFIRMATION = read_in(
    "该条未写明时间；经确认为B级的，参照第四十八条理解为确认后迅速成立",
    "The article gives no time; once B is confirmed, promptly after that is taken from 48",
    "limit",
    "clock",
)
ONLY_HEAD_OF_B = read_in(
    "组长由分公司总经理室成员担任为原文所定；其余成员比照第四十八条推定",
    "Its head is stated; its other members are read by analogy with 48",
    "actor",
)
BRANCH_SUBMITS = read_in("原文未写明由谁报批，理解为分公司", "Who submits is not said; read as the branch", "actor")
CONCLUSION_B = read_in(
    "参照第五十条（三）适用于B级；未写明自何时起算，自受理时起算",
    "Taken over from 50(3) by the reference; from when is not said: from acceptance",
    "level",
    "clock",
)
REGULATOR_REPLY_B = read_in(
    "参照第五十条（七）适用于B级；答复监管机构、自受理起算均系推定",
    "Taken over from 50(7) by the reference; recipient and clock are read in",
    "level",
    "recipient",
    "clock",
)
JOINT_DECISION = read_in(
    "第五十三条与第五十四条的区别在于是否合议，据此需要多方商定者为一般危机事件",
    "What separates 53 from 54 is the joint decision; so a case on which several have to agree is general",
    "level",
    "condition",
)
PLACE_OF_DECISION = read_in(
    "原文未写明合议在各步骤中的位置；客服人员以其部门表示",
    "Where among the steps the decision comes is not said; the department stands for its staff",
    "order",
    "actor",
)
FILED_LAST = read_in(
    "备案列为末步、所报即处理记录，均系推定",
    "That filing is the last step, and that it is the record that is filed, is read in",
    "order",
    "paper",
)
RECORD_ALWAYS = read_in(
    "文法上记录系于简化程序，理解为一般事件均须记录",
    "By grammar the record hangs on simplifying; it is read to hold for every general event",
    "condition",
)
FILE_ALWAYS = read_in(
    "文法上备案系于简化程序，理解为一般事件均须备案；自结案起算、所报即处理记录亦系推定",
    "By grammar filing hangs on simplifying; read: of every general event, after closing, and it is the record",
    "condition",
    "clock",
    "paper",
)
NOTHING_ELSE = read_in(
    "未达到其他任何一项标准者，理解为由客户服务人员直接处理的潜在危机事件",
    "What reaches no other criterion is read as a potential event, which customer service handles alone",
    "level",
    "condition",
)
MAJOR_IMPACT = read_in(
    "该条设想严重危机事件可能引起重大影响，据此引起重大影响者至少为B级",
    "The article expects that a severe event may cause major impact; so major impact makes it at least B",
    "level",
    "condition",
)
CONTENTS_OF_50 = read_in(
    "该条未列报告内容，参照第五十条（一）", "The article names no contents; they are taken from 50(1)", "content"
)
PRESS_CONFERENCE = read_in(
    "重大事件或问题理解为A级事件；未写明自何时起算，自受理时起算",
    "A major event or question is read as an event of level A; from when is not said: from acceptance",
    "level",
    "clock",
)
CERTAIN_TIME = text("原文称“一定时间内”，未写明多久", "The words speak of a certain time and give none")
