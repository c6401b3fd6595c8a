"""银行业保险业消费投诉处理管理办法 (order 2020 no. 3): by when a consumer's complaint must be decided.

The text of the order itself is not available: every rule here comes from the official news summary of it, and its
citation says so. A company's own rules may be stricter than these limits, not looser.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import CalendarDays
from crisisrules.language import (
    Case,
    Citation,
    Duty,
    Event,
    Extension,
    Level,
    Moment,
    Otherwise,
    Role,
    Rulebook,
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

TITLE = text(
    "银行业保险业消费投诉处理管理办法（中国银行保险监督管理委员会令2020年第3号）",
    "Measures for handling consumer complaints in banking and insurance (order 2020 no. 3)",
)
SUMMARY = Citation(source=TITLE.zh, article="官方新闻摘要（2020年1月17日）", clause="处理期限")
"""All that is known of the order here: what its official news summary says about the time limits."""

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


# --- Level, roles, duties -------------------------------------------------------------------------------------------

NOT_SIMPLE = one_of("complexity", "complex", "exceptional")
"""Only these have the 30 days that may be extended: for exceptional complexity, or for other special reasons."""

LEVELS = (Level(code="complaint", rank=1, label=text("消费投诉", "consumer complaint")),)

ROLES = (
    Role(id="institution", label=text("被投诉的银行保险机构", "bank or insurer complained of")),
    Role(id="complainant", label=text("投诉人", "complainant"), standing="customer"),
)

DECIDE = text("处理投诉并告知投诉人", "Handle the complaint and tell the complainant")

DUTIES = (
    Duty(
        id="decide",
        kind="reply",
        action=DECIDE,
        responsible=("institution",),
        recipients=("complainant",),
        clocks=("received_at",),
        extension=Extension(when=NOT_SIMPLE, citation=SUMMARY),
        cases=(
            Case(
                id="simple",
                when=all_of(is_("complexity", "simple"), not_(given("extension_approved_at"))),
                limit=CalendarDays(15),
                citation=SUMMARY,
            ),
            Case(
                id="simple-with-approval",
                when=is_("complexity", "simple"),
                limit=CalendarDays(15),
                citation=SUMMARY,
                basis="inferred",
                reading=text(
                    "再次延长以30日期限为前提；简单投诉仍为15日，批准延期不起作用，如已转为复杂应先改列复杂程度",
                    "The further extension adds to the 30 days; a simple complaint keeps its 15 and the approval has "
                    "no effect. If the complaint is no longer simple, its complexity has to say so",
                ),
            ),
            Case(id="complex", when=NOT_SIMPLE, limit=CalendarDays(30), citation=SUMMARY),
        ),
    ),
    Duty(
        id="decide-extended",
        kind="reply",
        action=DECIDE,
        responsible=("institution",),
        recipients=("complainant",),
        after="decide",
        cases=(
            Case(
                id="approved",
                when=all_of(NOT_SIMPLE, given("extension_approved_at")),
                limit=CalendarDays(30),
                citation=SUMMARY,
                remark=text(
                    "自30日期限届满（遇节假日顺延后）起算；摘要未写明批准须在届满前作出，此处不作判断",
                    "Runs from the end of the 30 days, moved to a working day where they end on a day off. The summary "
                    "does not say that the approval must come before that end, so this is not judged here",
                ),
            ),
        ),
    ),
)

CONSUMER_COMPLAINTS_2020: Rulebook[ConsumerComplaint] = Rulebook(
    id="consumer-complaints-2020",
    version="1.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "命令正文未收录；处理期限取自官方新闻摘要",
            "Not the text of the order; the time limits, from its official news summary",
        ),
    ),
    in_force_from=date(2020, 3, 1),
    event=event_model(ConsumerComplaint),
    levels=LEVELS,
    otherwise=Otherwise(
        id="ungraded",
        level="complaint",
        citation=SUMMARY,
        basis="inferred",
        reading=text(
            "摘要未按严重程度分级；复杂程度只决定期限，故仅设一级",
            "The summary grades no complaint by severity; complexity decides the time alone, hence a single level",
        ),
    ),
    roles=ROLES,
    duties=DUTIES,
)
