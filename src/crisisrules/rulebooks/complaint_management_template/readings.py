"""How 保险证券投诉管理制度 is read where its words leave something open, and what to mind about its rules."""

from crisisrules.language import text
from crisisrules.language.law import read_in

OTHER_BUSINESS = read_in(
    "原文只写适用于何种投诉，其他业务的投诉不在其内系推定",
    "The words say which complaints they are for; that others are outside is read in",
    "condition",
)
FROM_ACCEPTANCE = read_in(
    "原文未写明自何时起算，自受理时起算", "The words do not say from when; counted from acceptance", "clock"
)
TO_CUSTOMER = read_in(
    "原文未写明对谁、自何时起算；理解为自受理时起对客户",
    "To whom and from when is not said; read as: to the customer, from acceptance",
    "recipient",
    "clock",
)
WHO_ACKNOWLEDGES = read_in(
    "原文未写明由谁回复、自何时起算；理解为客服人员，自受理时起",
    "Who answers, and from when, is not said; read as: customer service, from acceptance",
    "actor",
    "clock",
)
SERVICE_RECORDS = read_in(
    "该段未写明由谁办理，承前段理解为客服人员",
    "The paragraph names nobody; customer service is taken from the one before",
    "actor",
)
SUFFICES = read_in(
    "原文未写明所列各项须同时具备还是具备其一，理解为具备其一即可；分属两级的，从高",
    "Whether the items must come together is not said; read as: one suffices, and the higher level prevails",
    "condition",
)
ENDS = read_in(
    "一级为“超过”、三级为“低于”，据此恰为上限或下限者归二级；具备该项即可亦系推定",
    "Level 1 is above, level 3 below; so an amount exactly at either end is level 2. That it suffices is read in too",
    "level",
    "condition",
)
ORDINARY = read_in(
    "一般性、影响较小、容易解决三项无可核对的事实；理解为未达一、二级任何一项者即为三级",
    "Ordinary, of small effect, easy to solve: no fact shows these; read as: what reaches no item of level 1 or 2",
    "level",
    "condition",
)
FROM_TASK = read_in(
    "原文只说依处理方案，未写明自何时起算；自责任部门接到任务时起算",
    "The words say by the plan, not from when; counted from the department's receipt of its task",
    "clock",
)
PROGRESS_FROM_TASK = read_in(
    "原文未写明自何时起算；最早自责任部门接到任务时起算",
    "The words do not say from when; counted from the earliest moment, the department's receipt of its task",
    "clock",
)
RESULT_TOO = read_in(
    "工作日数写在调查处理之前，理解为包括将结果交客服人员",
    "The working days stand before the handling; that they cover passing on the result is read in",
    "limit",
)
REPLY_TELLS_RESULT = read_in(
    "原文只写回复，理解为告知处理结果", "The words only say reply; that it tells the result is read in", "content"
)
NOT_AT_ONCE = read_in(
    "有待调查、协调的问题，理解为不能当场解决者",
    "What needs further investigation or coordination is read as what cannot be solved on the spot",
    "condition",
)
WHEN_CLOSED = read_in(
    "原文为处理完毕后，以办结时间为准", "The words say after the handling; the time of closing stands for it", "clock"
)
VISIT_WHEN_CLOSED = read_in(
    "3.3为处理完毕后，以办结时间为准；未给出的，依4.4自反馈结果时起",
    "3.3 says after the handling: the time of closing stands for it; if not given, after the feedback, as in 4.4",
    "clock",
)
WHO_INVESTIGATES = read_in(
    "该段未写明由谁调查、自何时起算；理解为责任部门，自接到任务（未给出的，自受理）时起",
    "Who, and from when, is not said here; read as: the department, from the task or, if not given, acceptance",
    "actor",
    "clock",
)
LONGEST = read_in(
    "情况复杂与涉及面广合为一项；最长期限理解为自同一起点计的全部期间",
    "Complex and touching on much are taken as one fact; the longest is the whole period, from the same start",
    "condition",
    "limit",
)
WHO_RECTIFIES = read_in(
    "原文未写明由谁整改、自何时起算；理解为所定的责任部门和责任人，自改进措施确定时起",
    "Who, and from when, is not said; read as: the department and person named, from the decision on the improvement",
    "actor",
    "clock",
)
ONE_BLANK = read_in(
    "3.1与4.4的两处空格理解为同一期限；未写明自何时起算，自受理时起算",
    "The blanks of 3.1 and 4.4 are read as one; from when is not said: from acceptance",
    "limit",
    "clock",
)
FROM_DISSATISFACTION = read_in(
    "原文未写明自何时起算，自得知客户不满意时起算",
    "The words do not say from when; counted from when the dissatisfaction becomes known",
    "clock",
)
DESIGNATED = read_in(
    "指定的专人理解为即下文的跟踪人员", "The person designated is read as the tracker named below", "actor"
)
FROM_FINDING = read_in(
    "原文未写明自何时起算，自发现异常时起算", "The words do not say from when; counted from when it is found", "clock"
)
FROM_SUPERVISION_COMPLAINT = read_in(
    "原文未写明自何时起算，自客户投诉时起算",
    "The words do not say from when; counted from the customer's complaint about the handling",
    "clock",
)
MAJOR_IS_LEVEL_1 = read_in(
    "重大投诉事件理解为一级投诉；未写明自何时起算，自受理时起算",
    "A major complaint event is read as level 1; from when is not said: from acceptance",
    "level",
    "clock",
)
FROM_SALIENT_PROBLEM = read_in(
    "原文未写明自何时起算，自发现突出问题时起算",
    "The words do not say from when; counted from when the problem is found",
    "clock",
)

PRESCRIBED_TIME = text(
    "原文称“规定时间”，没有空格可填；一处规定时间管回复和处理",
    "The words speak of a prescribed time, with no blank of its own; one for reply and handling alike",
)
WHOSE_LOSS = text(
    "3.1、3.2称经济损失，3.3称涉及金额，均以一个金额表示；损失属谁，原文未写明",
    "3.1 and 3.2 say economic loss, 3.3 amount: one figure stands for both; whose loss, the words do not say",
)
WHAT_IS_URGENT = text("何为紧急投诉，原文未作界定", "What an urgent complaint is, the words do not define")
WHICH_HEAD = text("原文未写明是哪个部门的主管", "Of which department, the words do not say")
HOW_OFTEN = text("原文未写明多久汇报一次", "How often it is reported, the words do not say")
FEEDBACK_DAYS = text(
    "同句的工作日数是否及于上报，原文未写明；不计入",
    "Whether the working days of the sentence cover this report is not said; they are not read on to it",
)
WHO_VISITS = text("原文未写明由谁回访；三级投诉为客服人员", "Who asks is not said; at level 3 customer service does")
ORDINARY_INVESTIGATION = text(
    "“一般投诉”与情况复杂者相对，并非三级投诉；客服直接处理的三级投诉是否仍须调查，原文未写明",
    "Ordinary complaints are the opposite of complex ones here, not those of level 3; whether what customer service "
    "handles directly is investigated too, the words do not say",
)
NO_APPROVAL = text(
    "原文称可“适当”延长，由谁决定未写明", "The words allow a fitting extension, and do not say who decides on it"
)
ONE_ACT_OR_TWO = text(
    "与3.2的回复、3.3的答复是否为同一行为，以何者期限为准，原文未写明",
    "Whether this and the reply of 3.2 or the answer of 3.3 are one act, and which time prevails, is not said",
)
CASE_BY_CASE = text("原文称“限期”，逐案确定", "The words say within a set time; it is set case by case")
NO_DAY = text("原文只写每月，未写明何日", "The words say every month and name no day")
BREAKS_OFF = text("现有文本至此中断", "The text available breaks off here")
