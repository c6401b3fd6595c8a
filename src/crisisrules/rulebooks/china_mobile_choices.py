"""What both documents on service quality at China Mobile let their events choose from."""

from typing import Annotated, Literal

from crisisrules.language import ordered, unordered

HeadquartersGrade = Annotated[
    Literal["none", "sensitive", "level_2", "level_1"],
    ordered(
        ("none", "无", "none"),
        ("sensitive", "敏感信息", "sensitive information"),
        ("level_2", "二级预警", "level-2 warning"),
        ("level_1", "一级预警", "level-1 warning"),
    ),
]
NegativeImpact = Annotated[
    Literal["none", "possible", "recurring", "severe"],
    ordered(
        ("none", "无", "none"),
        ("possible", "可能引起关注、影响形象", "may draw attention and affect the image"),
        (
            "recurring",
            "反复出现并已引起关注，可能酿成危机、影响形象",
            "recurs, has drawn attention, may lead to a crisis and hurt the image",
        ),
        (
            "severe",
            "已有或可能有较大负面影响，如央视曝光、多家主流媒体报道、其他恶性事件",
            "has or may have a large effect: central television, several leading media, another vicious event",
        ),
    ),
]
Cause = Annotated[
    Literal["operational", "natural_disaster", "social_incident", "other_emergency"],
    unordered(
        ("operational", "经营服务原因", "operations"),
        ("natural_disaster", "自然灾害", "natural disaster"),
        ("social_incident", "社会事件", "social incident"),
        ("other_emergency", "其他突发事件", "another sudden emergency"),
    ),
]
