"""What the questions about rules say of wrong arguments: which one, and what would be right; never a raw error."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from crisisrules import (
    assess,
    classify,
    compare,
    coverage,
    deadline_table,
    margins,
    never_later,
    sweep,
    verify,
    what_if,
)
from crisisrules.arguments import shown
from crisisrules.calendars import CHINA, CIVIL_CODE, SHANGHAI, WorkingDays
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, CONSUMER_COMPLAINTS_2020, JIAHE_LIFE
from tests.builders import crisis
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import START
from tests.engine.whole_rulebooks import MODEL, Part, WholeEvent

EVENT = crisis()
DAY = date(2026, 5, 6)
NOON = datetime(2026, 5, 6, 12, tzinfo=SHANGHAI)
HUGE = 10**5000

Call = Callable[..., object]
table: Call = deadline_table
never: Call = partial(never_later, JIAHE_LIFE, "close", CONSUMER_COMPLAINTS_2020, "decide")
of_a: Call = partial(never_later, JIAHE_LIFE)
if_: Call = partial(what_if, EVENT, JIAHE_LIFE)
over: Call = partial(sweep, EVENT, JIAHE_LIFE)
verbs: list[Call] = [verify, coverage, lambda book: margins(EVENT, book), lambda book: compare(book, JIAHE_LIFE)]
verbs += [lambda book: compare(JIAHE_LIFE, book), lambda book: what_if(EVENT, book)]
verbs += [lambda book: sweep(EVENT, book, "media", []), lambda book: table(book, "A", [])]
verbs += [lambda book: never_later(book, "close", JIAHE_LIFE, "close")]
verbs += [lambda book: never_later(JIAHE_LIFE, "close", book, "close")]
of_events: list[Call] = [margins, what_if, lambda event, book: sweep(event, book, "media", [])]
counting: list[Call] = [never, if_, partial(over, "media", ["none"]), partial(over, "media", [])]
counting += [partial(table, JIAHE_LIFE, "A", [DAY]), partial(table, JIAHE_LIFE, "A", [])]


@pytest.mark.parametrize(
    "wrong", [None, "jiahe-life-crisis", [], {}, HUGE, type(JIAHE_LIFE), JIAHE_LIFE.model_dump()], ids=shown
)
@pytest.mark.parametrize("verb", verbs)
def test_a_rulebook_is_a_rulebook(verb: Call, wrong: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^(rulebook(_a|_b)?|before|after): a Rulebook is wanted, not "):
        verb(wrong)


@pytest.mark.parametrize("wrong", [None, "C-1", [], HUGE, {"event_id": "C-1"}, type(EVENT)], ids=shown)
@pytest.mark.parametrize("verb", of_events)
def test_an_event_is_an_event(verb: Call, wrong: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^event: an instance of CrisisEvent is wanted, not "):
        verb(wrong, JIAHE_LIFE)
    with pytest.raises(ArgumentError, match=r"^event: an event that holds the facts of ServiceQualityEvent is wanted"):
        verb(EVENT, CHINA_MOBILE_JILIN)


@pytest.mark.parametrize("wrong", [None, "CN", [], DAY, HUGE, type(CHINA)], ids=shown)
@pytest.mark.parametrize("verb", counting)
def test_calendars_and_conventions(verb: Call, wrong: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^calendar: a WorkingCalendar such as CHINA is wanted, not "):
        verb(calendar=wrong)
    with pytest.raises(ArgumentError, match=r"^convention: a CountingConvention such as CIVIL_CODE is wanted, not "):
        verb(convention=wrong)
    with pytest.raises(ArgumentError, match=r"^calendar: a WorkingCalendar"):
        verb(calendar=CIVIL_CODE)


DUTIES: list[Any] = [[], {}, None, HUGE, ("close",), b"close", DAY, JIAHE_LIFE.duties[0]]
DAYS: list[Any] = ["2026-05-06", 2026, HUGE, [], NOON, datetime.max, [DAY]]
LEVELS: list[Any] = ["C", "", [], {}, HUGE, ("A",), JIAHE_LIFE.levels[0]]
FIELDS: list[Any] = [None, "medai", "", 1, HUGE, ("media",), "x" * 10**6]
SINGLE: list[Any] = [None, "none", b"none", 1, HUGE, DAY, NOON]
STARTS: list[Any] = [None, "2026-05-06", datetime(2026, 5, 6), datetime.max, HUGE, [DAY], WorkingDays(3)]
CHANGES: list[Any] = [None, "media", [], [{"media": "none"}], HUGE, DAY, EVENT, type(JIAHE_LIFE), WorkingDays(3)]
WRONG: list[tuple[Call, tuple[Any, ...], dict[str, Any], str]] = [
    *((of_a, (wrong, JIAHE_LIFE, "close"), {}, r"duty_a: the address of a duty of .* is wanted, not ")
      for wrong in DUTIES),
    *((of_a, ("close", JIAHE_LIFE, wrong), {}, r"duty_b: the address of a duty of .* is wanted, not ")
      for wrong in DUTIES),
    *((of_a, (wrong, JIAHE_LIFE, "close"), {}, r"duty_a: the address .* such as duties/.*, is wanted, not str ")
      for wrong in ("", "duties/", "routing/close", "duties/close/", "close/C", "x" * 10**6)),
    (of_a, ("record", JIAHE_LIFE, "close"), {}, "duty_a: a duty whose limit has a number is wanted, not str 'record'"),
    *((never, (), {name: wrong}, rf"{name}: a (datetime\.)?date .*is wanted, not ")
      for name in ("first", "last") for wrong in DAYS),
    (never, (), {"first": DAY, "last": DAY - timedelta(1)},
     r"last: a day that is not before first \(2026-05-06\) is wanted, not date "),
    *((table, (JIAHE_LIFE, wrong, [DAY]), {}, r"level: a level of jiahe.* \(.*general.*\) or None is wanted, not ")
      for wrong in LEVELS),
    *((table, (JIAHE_LIFE, "A", wrong), {}, r"starts: an iterable of dates or datetimes such as \[.*\] is wanted, not ")
      for wrong in SINGLE),
    *((table, (JIAHE_LIFE, "A", [DAY, wrong]), {}, r"starts\[1\]: a date, or a datetime with a time zone, is wanted")
      for wrong in STARTS),
    *((if_, (wrong,), {}, r"changes\[0\]: a mapping of event fields, a Rulebook, .* is wanted, not ")
      for wrong in CHANGES),
    *((if_, ({}, (wrong,)), {}, r"changes\[1\]: a mapping of event fields, a Rulebook, .* is wanted, not ")
      for wrong in (*CHANGES, ())),
    *((if_, ({wrong: 1},), {}, r"changes\[0\]: a field of CrisisEvent, such as .*, is wanted, not ")
      for wrong in FIELDS),
    (if_, (({}, {}),), {}, r"changes\[0\]: one mapping of fields at most is wanted, not several"),
    *((over, (wrong, []), {}, "field: a field of CrisisEvent, such as .*, is wanted, not ")
      for wrong in (*FIELDS, [], {})),
    *((over, ("media", wrong), {}, "values: an iterable of values of media is wanted, not ")
      for wrong in SINGLE),
]  # fmt: skip


@pytest.mark.parametrize(("verb", "given", "named", "message"), WRONG, ids=[f"{i}" for i in range(len(WRONG))])
def test_each_wrong_argument(verb: Call, given: tuple[Any, ...], named: dict[str, Any], message: str) -> None:
    with pytest.raises(ArgumentError, match=f"^{message}") as error:
        verb(*given, **named)
    assert len(str(error.value)) < 1000


@pytest.mark.parametrize("start", [date.min, date.max, datetime.min, datetime.max])
@pytest.mark.parametrize("zone", [UTC, SHANGHAI])
def test_the_ends_of_time_are_outside_the_calendar(start: date, zone: Any) -> None:
    if isinstance(start, datetime):
        start = start.replace(tzinfo=zone)
    for rulebook, level in ((JIAHE_LIFE, "A"), (CONSUMER_COMPLAINTS_2020, "complaint")):
        with pytest.raises(CalendarRangeError):
            table(rulebook, level, [start])


def test_no_start_at_the_ends_of_time_is_settled() -> None:
    for arguments in ({"first": date.max}, {"last": date.min}, {"first": CHINA.last_day, "last": date.max}):
        with pytest.raises(CalendarRangeError, match="settles no due time of a start"):
            never(**arguments)
    first = never(last=date.max)
    assert first == never(first=date.min) == never()


@pytest.mark.parametrize("moment", [datetime.min, datetime.max, datetime(9999, 12, 31, 20)])
def test_an_alternative_at_the_ends_of_time_is_refused(moment: datetime) -> None:
    for zone in (UTC, SHANGHAI):
        (found,) = what_if(EVENT, JIAHE_LIFE, {"accepted_at": moment.replace(tzinfo=zone)}).alternatives
        assert found.assessment is None
        assert found.refused


UNCHECKED: tuple[tuple[str, dict[str, Any]], ...] = (
    ("event_id", {"event_id": 3}),
    ("seen_at", {"seen_at": None}),
    ("told_at", {"told_at": datetime(2026, 3, 2)}),
    ("size", {"size": 2.5}),
    ("size", {"size": True}),
    ("loss", {"loss": Decimal("NaN")}),
    ("loss", {"loss": 1}),
    ("loud", {"loud": 1}),
    ("colour", {"colour": "purple"}),
    ("colour", {"colour": ["red"]}),
    ("name", {"name": {}}),
    ("parts", {"parts": [Part()]}),
    (r"parts\[1\]\.size", {"parts": (Part(), Part().model_copy(update={"size": "1"}))}),
    (r"parts\[0\]", {"parts": ({"size": 1},)}),
)


@pytest.mark.parametrize(("field", "changes"), UNCHECKED, ids=str)
@pytest.mark.parametrize("verb", [classify, assess, margins])
def test_an_event_that_nobody_checked_is_refused(verb: Any, field: str, changes: Any) -> None:
    """Else what a rule makes of it would be shared with events that answer alike and are sound."""
    book: Any = small.rulebook(event=MODEL)
    event = WholeEvent(event_id="W-1", seen_at=START)
    verb(event, book)
    with pytest.raises(ArgumentError, match=f"^{field}: .* is wanted, as WholeEvent holds it, not "):
        verb(event.model_copy(update=changes), book)


@pytest.mark.parametrize("field", ["event_id", "seen_at", "size", "parts"])
def test_an_event_without_a_fact_is_refused(field: str) -> None:
    book: Any = small.rulebook(event=MODEL)
    event = WholeEvent(event_id="W-1", seen_at=START).model_copy()
    del vars(event)[field]
    with pytest.raises(ArgumentError, match=f"^{field}: .* is wanted, as WholeEvent holds it, and is missing; "):
        assess(event, book)
