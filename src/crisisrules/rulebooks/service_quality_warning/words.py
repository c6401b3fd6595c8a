"""What 业务服务质量事件预警管理办法 V3.0 calls things: levels, the rows of table 1, what the chapters' titles name."""

from crisisrules.language import Level, not_, one_of, text
from crisisrules.language.law import CriterionDraft, DutyDraft

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

# --- Duties ---------------------------------------------------------------------------------------------------------

REPORT = DutyDraft(id="report", kind="report", action=text("报送事件信息", "Report the event"))
PUBLISH = DutyDraft(id="publish", kind="inform", action=text("发布事件信息", "Publish the event"))
HANDLE = DutyDraft(id="handle", kind="handle", action=text("应急处理", "Handle the emergency"))
IMPROVE = DutyDraft(id="improve", kind="handle", action=text("改善", "Improve"))
HOLD_ACCOUNTABLE = DutyDraft(
    id="hold-accountable", kind="handle", action=text("事后判定责任", "Establish responsibility afterwards")
)
