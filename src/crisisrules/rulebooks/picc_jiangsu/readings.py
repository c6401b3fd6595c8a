"""How 客户不满情绪报告工作制度 is read where its words leave something open, and what to mind about its rules."""

from crisisrules.language import text
from crisisrules.language.law import read_in

UNGRADED = read_in(
    "现有条文不分级，每一不满情绪同等对待",
    "The articles available make no grades; every signal weighs the same",
    "level",
)
ALWAYS = text(
    "不论五分钟内是否已消除，均须报告；第七条未写明向谁报告，对象见第二条和第四条（二）",
    "Owed whether or not five minutes dispel it. 7 does not say to whom: 2 and 4(2) do",
)
BESIDES_THE_PROCESS = read_in(
    "第八条允许以启动流程代替其报告；未写明是否也代替本项报告，理解为不代替，流程启动后仍须报告直接领导",
    "Article 8 lets the process take the place of its own report; whether of this one too is not said, and it is read "
    "not to: the direct leader is to be told although the process was started",
    "condition",
)
OTHERS_TAKE_PART = read_in(
    "原文只写由直接引发不满的一方负责协调处理；其余涉及的机构和部门一并参加系推定",
    "Only that the party which caused it coordinates is written; that the others concerned take part is read in",
    "actor",
)
PARTY_OF_4 = text(
    "第二条、第四条（二）称相应部门，第六条（三）称本条线，以第四条（三）为准",
    "2 and 4(2) speak of the department concerned, 6(3) of the own line; 4(3) is taken as decisive",
)
A_TRIGGER = text("界定情形，见事件的不满情形", "It defines a sign, which the event names as its trigger")
ONE_PROCEDURE = read_in(
    "各条分别写明这些环节，未写成一个程序；合为一个程序及其次序系推定",
    "The articles name these acts one by one; that they make one procedure, and its order, is read in",
    "order",
)
FIVE_MINUTES = read_in(
    "原文未写明五分钟自何时起算，自发现不满时起算；期满前已依第二条报告、或已启动流程的，视为已履行本项",
    "The words do not say from when the five minutes run; counted from the notice taken of the dissatisfaction. That "
    "the prompt report of 2, or a process started before they end, serves for this one too is read in",
    "clock",
    "content",
)
AFTER_FIVE = text(
    "以五分钟期满为限，也可理解为期满后立即",
    "Due when the five minutes end; can be read as at once afterwards",
)
AFTER_TEN = text(
    "以十分钟期满为限，也可理解为期满后即报；原文此处没有“立即”二字",
    "Due when the ten minutes end; can be read as at once afterwards, although 立即 does not stand here",
)
ANY_PROCESS = read_in(
    "原文由该领导自己上报或启动流程；流程由他人启动、或在其接报之前已启动的，也不再要求上报，系推定",
    "The words let this leader report or start the process; that nobody reports on once it runs, whoever started it "
    "and even from before the leader was told, is read in",
    "condition",
)
LEADERS_ABOVE = read_in(
    "原文只写直接领导；再上一级接到报告的领导同样处理系推定",
    "The words name the direct leader; that each leader above who is told does the same is read in",
    "actor",
)
RUNGS_ABOVE = read_in(
    "原文只写直接领导；再上各级领导也各有十分钟、流程启动后不再逐级上报，均系推定",
    "The words name the direct leader; that each leader above has ten minutes again, and that nobody reports on once "
    "the process runs, is read in",
    "actor",
    "limit",
    "condition",
)
RECORD = read_in(
    "各项有其一即可，未明写；何为报告记录未写明：理解为已启动的流程或可以举证的逐级报告，无法举证的依第三项视为未报告；适用于第"
    "二、四、七、八条的报告",
    "That one ground is enough is not said. What a record is, is not either: read as a started process or a report to "
    "a leader that can be proved, for one that cannot counts as not made by the third ground. The reports of 2, 4, 7 "
    "and 8 alike are meant",
    "condition",
)
EARLIEST_RECORD = read_in(
    f"多次报告以最早的报告记录为准系推定，与投诉同时不算晚；{RECORD.words.zh}",
    f"That the earliest of several records counts is read in; one of the same moment is not later. {RECORD.words.en}",
    "condition",
)
ANY_RANK = read_in(
    "原文只写向直接领导报告；任何一级的报告均适用，另有报告流程或投诉与否不影响本项，均系推定",
    "Written of a report to the direct leader; that it holds for one at any rank, whether or not the process was "
    "started too and the customer complained, is read in",
    "recipient",
    "condition",
)
WHO_STARTS = read_in(
    "该项未写明由谁填报；依第十一条理解为报告人，领导启动流程的（第八条）方式相同",
    "Who files it is not said; read as the reporter (11); a leader who starts the process (8) goes the same way",
    "actor",
)
STARTS_PROCESS = text(
    "提交的是“不满报告”，原文未称jsk.22；依本条首句即启动报告流程",
    "What is submitted is 不满报告, not called jsk.22; by the article's lead it starts the report process",
)
TELEPHONE = text(
    "可以电话报告，但依第十一条，PC和微信在先",
    "The telephone is allowed, but Article 11 puts PC and WeChat first",
)
FROM_START = read_in(
    "原文自投诉组接到流程起算；未给出接到时间的，自启动流程时起算",
    "The words count from receipt by the team; where that is not given, from the start of the process",
    "clock",
)
WHO_RECORDS = read_in(
    "原文未写明由谁记录，理解为回访的投诉组；“归”字以下不可读",
    "Who records it is not said; read as the team that called. What follows 归 cannot be read",
    "actor",
)
PASSED_ON = read_in(
    "第十二条中断，客户仍不满时如何办理未见；据客服中心的转办职责和归口承办推定",
    "Article 12 breaks off before a customer who is still dissatisfied; read from the service centre's task of passing "
    "on (6) and from who handles (4)",
    "condition",
    "actor",
    "recipient",
    "content",
)
START_LOST = text(
    "条首缺失，条号据其后的第二十五条推知；由谁考核未见",
    "The start is missing, the number follows from 25 coming next; who assesses is not in the text available",
)
REGULARLY_TOO = read_in(
    "原文“定期”写在通报和点评之前，督导同样定期系推定",
    "定期 (regularly) stands before the comments; that it is said of the guidance too is read in",
    "limit",
)
INTERVAL = text("原文只写“定期”，间隔由公司确定", "The source says only regularly; the company sets the interval")
PERMITTED = text("许可，并非义务；主体一词被遮盖", "A permission, no obligation; the word for who has it is masked")
MAY_REWARD = read_in(
    "“可”字写在制定细则之前，表彰奖励同为许可系推定",
    "可 (may) stands before the local rules; that it is said of the rewards too is read in",
    "content",
)
