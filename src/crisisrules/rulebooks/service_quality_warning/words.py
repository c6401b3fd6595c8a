"""What 业务服务质量事件预警管理办法 V3.0 calls things: levels, the rows of table 1, the lost chapters."""

from crisisrules.language import Level, not_, one_of, text
from crisisrules.language.law import CriterionDraft

# --- Levels ---------------------------------------------------------------------------------------------------------

RED = Level(code="red", rank=5, label=text("红色预警", "red warning"))
ORANGE = Level(code="orange", rank=4, label=text("橙色预警", "orange warning"))
YELLOW = Level(code="yellow", rank=3, label=text("黄色预警", "yellow warning"))
BLUE = Level(code="blue", rank=2, label=text("蓝色预警", "blue warning"))
SENSITIVE = Level(code="sensitive", rank=1, label=text("敏感信息", "sensitive information"))
LEVELS = (RED, ORANGE, YELLOW, BLUE, SENSITIVE)

LATENT_RISK = CriterionDraft("latent-risk", text("有潜在风险", "latent risk"))
NETWORK = one_of("business_line", "network", "business_support")
TABLE_1 = (
    CriterionDraft("cities", text("影响范围", "cities affected")),
    CriterionDraft(
        "customers-network",
        text("影响客户数（网络或支撑问题）", "customers affected, network or business support"),
        NETWORK,
    ),
    CriterionDraft("customers-other", text("影响客户数（其它问题）", "customers affected, other lines"), not_(NETWORK)),
    CriterionDraft("complaints", text("一天投诉量", "complaints a day")),
    CriterionDraft("escalated-day", text("一天升级投诉量", "escalated a day")),
    CriterionDraft("escalated-week", text("一周升级投诉量", "escalated a week")),
    CriterionDraft("impact", text("负面影响", "negative impact")),
    CriterionDraft("headquarters", text("总部层面", "headquarters' grade")),
)

# --- What is lost ---------------------------------------------------------------------------------------------------

LOST_CHAPTERS = (
    text("第三章 组织机构和工作模式", "Chapter 3: organisation and way of working"),
    text("第四章 事件信息的报送与发布", "Chapter 4: reporting and publishing"),
    text("第五章 应急处理与改善机制", "Chapter 5: emergency handling and improvement"),
    text("第六章 事前防范、审核与事后判责机制", "Chapter 6: prevention, review, and responsibility afterwards"),
    text("第七章 跨部门协作，服务压力传递", "Chapter 7: cooperation of departments, passing on the pressure"),
    text("第八章 事件与跨部门协作的考核细则", "Chapter 8: assessment of events and of cooperation"),
)
