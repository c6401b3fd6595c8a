"""银行业保险业消费投诉处理管理办法 (order 2020 no. 3): by when a consumer's complaint must be decided.

Covered are the periods of Article 18(1), how their days are counted (43) and when the order came into force (45). A
company's own rules may be stricter than these limits, not looser.
"""

from dataclasses import replace
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import CalendarDays
from crisisrules.language import (
    Event,
    Level,
    Moment,
    Role,
    Source,
    TrueOrFalse,
    all_of,
    any_of,
    event_model,
    given,
    holds,
    is_,
    not_,
    one_of,
    ordered,
    text,
)
from crisisrules.language.law import DutyDraft, article, clause, enact, otherwise, read_in

TITLE = text(
    "银行业保险业消费投诉处理管理办法（中国银行保险监督管理委员会令2020年第3号）",
    "Measures for handling consumer complaints in banking and insurance (order 2020 no. 3)",
)

# --- The event ------------------------------------------------------------------------------------------------------

Complexity = Annotated[
    Literal["simple", "complex", "exceptional"],
    ordered(
        ("simple", "事实清楚、争议简单", "clear facts and a simple dispute"),
        ("complex", "情况复杂", "complex"),
        ("exceptional", "情况特别复杂", "exceptionally complex"),
    ),
]


class ConsumerComplaint(Event):
    """A consumer's complaint to a bank or insurer.

    Its period is extended once more where it is exceptional, or complex with `special_reasons`, and both times of the
    extension are given: that of the approval, and that at which the complainant was told.
    """

    reference_time = "received_at"
    in_order = (("received_at", "extension_approved_at"), ("received_at", "extension_told_at"))

    received_at: Moment = Field(title="收到投诉时间", description="When the complaint is received")
    complexity: Complexity = Field(title="复杂程度", description="How complex the complaint is")
    special_reasons: TrueOrFalse = Field(
        default=False, title="有其他特殊原因", description="There are other special reasons for a further extension"
    )
    extension_approved_at: Moment | None = Field(
        default=None, title="再延期批准时间", description="When the further extension is approved internally"
    )
    extension_told_at: Moment | None = Field(
        default=None, title="再延期告知投诉人时间", description="When the complainant is told of the further extension"
    )


# --- Words and readings ---------------------------------------------------------------------------------------------

COMPLAINT = Level(code="complaint", rank=1, label=text("消费投诉", "consumer complaint"))
INSTITUTION = Role(id="institution", label=text("被投诉的银行保险机构", "bank or insurer complained of"))
COMPLAINANT = Role(id="complainant", label=text("投诉人", "complainant"), standing="customer")

SIMPLE = is_("complexity", "simple")
NOT_SIMPLE = one_of("complexity", "complex", "exceptional")
APPROVED = given("extension_approved_at")
EXTENSIBLE = any_of(is_("complexity", "exceptional"), all_of(is_("complexity", "complex"), holds("special_reasons")))
EXTENDED = all_of(EXTENSIBLE, APPROVED, given("extension_told_at"))

DECIDE = DutyDraft(
    id="decide",
    kind="reply",
    action=text(
        "依法依约公正决定，并告知投诉人", "Decide the complaint fairly, by law and contract, and tell the complainant"
    ),
    by=(INSTITUTION,),
    to=(COMPLAINANT,),
    clocks=("received_at",),
)
DECIDE_EXTENDED = replace(DECIDE, id="decide-extended")

ONE_LEVEL = read_in(
    "该款不按严重程度分级，复杂程度只决定期限；重大消费投诉（第二十九条）未收入，故仅设一级",
    "The paragraph grades no complaint by severity, complexity decides the time alone; the major complaints of Article "
    "29 are not covered here, hence a single level",
    "level",
)
STILL_SIMPLE = read_in(
    "再次延长以30日期限为前提；简单投诉仍为15日，批准延期不起作用，如已转为复杂应先改列复杂程度",
    "The further extension adds to the 30 days; a simple complaint keeps its 15 and the approval has no effect. If the "
    "complaint is no longer simple, its complexity has to say so",
    "condition",
)
SIXTY_FROM_RECEIPT = read_in(
    "原文未写明再延长的30日自何时起算；接续第30日，即自收到投诉之日起共60日，第30日为休息日的，其间不顺延",
    "The words do not say from when the further 30 days run: they go on from the 30th day, 60 in all from receipt, and "
    "a 30th day that is a day off is not moved on the way",
    "clock",
)
NOT_YET_EXTENDED = text(
    "仅有批准尚未再延长：须情况特别复杂或有其他特殊原因，并已告知投诉人",
    "An approval alone extends nothing yet: it takes exceptional complexity or other special reasons, and the "
    "complainant told",
)
NOT_JUDGED = text(
    "审批属上级机构或总行、总公司高管；由谁审批，审批和告知是否在30日届满前，此处不作判断",
    "The superior institution or senior management of the head office approves; who did, and whether approval and "
    "telling came before the 30 days ran out, is not judged here",
)

# --- The articles ---------------------------------------------------------------------------------------------------

ARTICLES = (
    article(
        "18",
        text("处理期限", "Periods for handling"),
        clause(
            "1",
            text(
                "自收到之日起15日内决定并告知；复杂的30日；特别复杂或有特殊原因的，经批准并告知可再延长30日",
                "Decide and tell within 15 days of receipt, complex ones 30; exceptionally complex, or for special "
                "reasons, another 30 once approved and told",
            ),
            otherwise("ungraded", COMPLAINT, read=ONE_LEVEL),
            DECIDE.within(CalendarDays(15), id="simple", when=all_of(SIMPLE, not_(APPROVED)), also=("43",)),
            DECIDE.within(CalendarDays(15), id="simple-with-approval", when=SIMPLE, also=("43",), read=STILL_SIMPLE),
            DECIDE.within(CalendarDays(30), id="complex", when=all_of(NOT_SIMPLE, not_(APPROVED)), also=("43",)),
            DECIDE.within(
                CalendarDays(30),
                id="complex-not-extended",
                when=all_of(NOT_SIMPLE, not_(EXTENDED)),
                also=("43",),
                remark=NOT_YET_EXTENDED,
            ),
            DECIDE.extensible(when=EXTENSIBLE, limit=CalendarDays(60), also=("43",), read=SIXTY_FROM_RECEIPT),
            DECIDE_EXTENDED.within(
                CalendarDays(60), id="approved", when=EXTENDED, also=("43",), read=SIXTY_FROM_RECEIPT, remark=NOT_JUDGED
            ),
        ),
    ),
    article(
        "43",
        text(
            "“以上”“以内”含本数；除“7个工作日”外，“日”均为自然日",
            "At least and within include the number; days are calendar days, but for one period of 7 working days",
        ),
        why_none=text(
            "只说明数和日如何计算；末日为休息日是否顺延（民法典第二百零三条），依所设计算规则",
            "It says how numbers and days count; the convention decides whether a day off moves it (Civil Code 203)",
        ),
    ),
    article(
        "45",
        text(
            "自2020年3月1日起施行；两项旧规定废止，原两监管机构的其他规定不一致的，以本办法为准",
            "In force from 2020-03-01; two earlier rules are repealed, others of the former regulators give way to it",
        ),
        why_none=text("只说明施行、废止和冲突适用", "Entry into force, repeal, and which rule prevails"),
    ),
)

CONSUMER_COMPLAINTS_2020 = enact(
    ARTICLES,
    id="consumer-complaints-2020",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "仅收录第十八条第一款的处理期限，以及第四十三、四十五条；其余各条未收录",
            "Covered are only the periods of Article 18(1), and Articles 43 and 45; no other article is",
        ),
    ),
    in_force_from=date(2020, 3, 1),
    event=event_model(ConsumerComplaint),
    levels=(COMPLAINT,),
    roles=(INSTITUTION, COMPLAINANT),
)
