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
    "表一内容缺失：判定因素取自吉林公司办法的表一；级别高低依列举次序，同时达到数级的取最重一级",
    "Table 1 is lost: what it asks about is taken from table 1 of Jilin's rules; the levels rank in the order in which "
    "they are named, and of several that are reached the worst counts",
    "level",
    "condition",
)
NO_DUTY_LISTED = text(
    "章名不是条文，未据以设定义务；正文缺失，未列义务不等于没有义务",
    "A title is no rule, and no duty is drawn from one. The text is lost: that no duty is listed does not mean that "
    "there is none",
)
LOST = text(
    "正文缺失，仅存章名；章名不设定规则", "The text is lost, only the title remains, and a title orders nothing"
)
