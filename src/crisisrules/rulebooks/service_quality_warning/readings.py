"""How 业务服务质量事件预警管理办法 V3.0 is read where its words leave something open or are lost."""

from crisisrules.language import text
from crisisrules.language.law import read_in

LATENT_RISK = read_in(
    "该句定义敏感信息；凡有潜在风险即为敏感信息，系反向理解，且表一是否另设条件不明",
    "The sentence defines sensitive information; that every event with latent risk is sensitive turns it round, and "
    "whether the lost table asked for more is unknown",
    "level",
)
TABLE_1 = read_in(
    "表一内容缺失：判定因素取自吉林公司同名表格；级别高低依列举次序，同时达到数级的取最重一级",
    "Table 1 is lost: what it asks about is taken from Jilin's table; the levels rank in the order in which they are "
    "named, and of several that are reached the worst counts",
    "level",
    "condition",
)
TITLE_ONLY = read_in(
    "该章仅存章名：须办理此事、且不分级别，均取自章名；由谁办理、向谁、何时，均无原文",
    "Only the chapter's title remains: that this is to be done, and at every level, is read from it; who, for whom and "
    "when is lost",
    "level",
    "content",
)
PREVENTION = text(
    "章名另有事前防范和审核，均不因事件而生，未据以设定规则",
    "The title names prevention and review too; no event gives rise to them, and no rule is drawn from them",
)
LOST = text("正文缺失，仅存章名", "The text is lost, only the title remains")
