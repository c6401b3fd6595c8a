"""银行业保险业消费投诉处理管理办法 (order 2020 no. 3): by when a consumer's complaint must be decided.

Covered are the periods of Article 18(1), how their days are counted (43) and when the order came into force (45). A
company's own rules may be stricter than these limits, not looser.
"""

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
    all_of,
    event_model,
    given,
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

    `extension_approved_at` tells of the internal approval without which the period cannot be extended once more.
    """

    reference_time = "received_at"
    in_order = (("received_at", "extension_approved_at"),)

    received_at: Moment = Field(title="收到投诉时间", description="When the complaint is received")
    complexity: Complexity = Field(title="复杂程度", description="How complex the complaint is")
    extension_approved_at: Moment | None = Field(
        default=None, title="延期批准时间", description="When the further extension is approved internally"
    )


# --- Words and readings ---------------------------------------------------------------------------------------------

COMPLAINT = Level(code="complaint", rank=1, label=text("消费投诉", "consumer complaint"))
INSTITUTION = Role(id="institution", label=text("被投诉的银行保险机构", "bank or insurer complained of"))
COMPLAINANT = Role(id="complainant", label=text("投诉人", "complainant"), standing="customer")

SIMPLE = is_("complexity", "simple")
NOT_SIMPLE = one_of("complexity", "complex", "exceptional")
"""Only these have the 30 days that may be extended: for exceptional complexity, or for other special reasons."""
APPROVED = given("extension_approved_at")

DECIDE = DutyDraft(
    id="decide",
    kind="reply",
    action=text("作出处理决定并告知投诉人", "Decide the complaint and tell the complainant"),
    by=(INSTITUTION,),
    to=(COMPLAINANT,),
    clocks=("received_at",),
)
DECIDE_EXTENDED = DutyDraft(
    id="decide-extended", kind="reply", action=DECIDE.action, by=(INSTITUTION,), to=(COMPLAINANT,), after="decide"
)

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
ON_FROM_THIRTY = read_in(
    "原文未写明再延长的30日自何时起算，自30日期限届满（遇节假日顺延后）起算；也可理解为自收到投诉起共60日",
    "The words do not say from when the further 30 days run: counted from the end of the 30, moved to a working day "
    "where they end on a day off. Can be read as 60 days in all from receipt",
    "clock",
)
NOT_JUDGED = text(
    "批准须由上级机构或总公司高级管理人员作出并告知投诉人，此处不判断由谁、何时批准及是否告知",
    "The superior institution or senior management of the head office approves, and the complainant is told; who "
    "approved, when, and whether it was told is not judged here",
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
            DECIDE.within(CalendarDays(30), id="complex", when=NOT_SIMPLE, also=("43",)),
            DECIDE.extensible(when=NOT_SIMPLE),
            DECIDE_EXTENDED.within(
                CalendarDays(30),
                id="approved",
                when=all_of(NOT_SIMPLE, APPROVED),
                also=("43",),
                read=ON_FROM_THIRTY,
                remark=NOT_JUDGED,
            ),
        ),
    ),
    article(
        "43",
        text(
            "“以上”“以内”含本数；除“7个工作日”外，“日”均为自然日",
            "At least and within include the number; days are calendar days, but for one period of 7 working days",
        ),
        why_none=text("只说明数和日如何计算", "It says how numbers and days are counted"),
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
