"""The verbs that read case records refuse wrong arguments with the library's own errors, which name the argument."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from crisisrules import (
    Act,
    CaseRecord,
    Review,
    deemed_unreported,
    next_duties,
    procedure_state,
    review,
    review_many,
    statistics,
    summary,
)
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.results import HandledComplaint
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE
from tests.builders import at, branch_crisis
from tests.rulebooks.complaints import RULEBOOK


def review_of_one(event: Any, record: Any, rulebook: Any, **given: Any) -> list[Review]:
    return list(review_many([(event, record)], rulebook, **given))


OF_A_CASE: dict[str, Callable[..., object]] = {
    "review": review,
    "review_many": review_of_one,
    "next_duties": next_duties,
    "procedure_state": procedure_state,
}

ENDS_OF_TIME = [
    datetime.max.replace(tzinfo=UTC),
    datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
    datetime.min.replace(tzinfo=UTC),
    datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
    at(3, 2).replace(year=2199),
]


@pytest.mark.parametrize("verb", OF_A_CASE.values(), ids=OF_A_CASE)
@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"event": None}, "event: "),
        ({"event": CaseRecord()}, "event: "),
        ({"rulebook": CHINA_MOBILE_JILIN}, "event: "),
        ({"record": {"acts": []}}, "record: a CaseRecord is wanted, not dict"),
        ({"record": None}, "record: a CaseRecord is wanted, not NoneType"),
        ({"record": Act(at=at(3, 2), duty_id="x")}, "record: a CaseRecord is wanted, not Act"),
        ({"rulebook": None}, "rulebook: a Rulebook is wanted, not NoneType"),
        ({"rulebook": "jiahe-life-crisis"}, "rulebook: a Rulebook is wanted, not str"),
        ({"as_of": None}, "as_of: a datetime with a time zone is wanted, not NoneType"),
        ({"as_of": datetime(2026, 3, 3)}, "as_of: a datetime with a time zone is wanted, not datetime"),
        ({"as_of": at(3, 3).date()}, "as_of: a datetime with a time zone is wanted, not date"),
        ({"as_of": at(3, 1)}, "as_of: a time from 2026-03-02T09:00:00"),
        ({"calendar": None}, "calendar: a WorkingCalendar"),
        ({"calendar": "CHINA"}, "calendar: a WorkingCalendar"),
        ({"convention": None}, "convention: a CountingConvention"),
        ({"convention": {"roll": "none"}}, "convention: a CountingConvention"),
        *(({"as_of": moment}, "as_of: .* is outside the calendar") for moment in ENDS_OF_TIME),
    ],
)
def test_a_case(verb: Callable[..., object], change: dict[str, Any], message: str) -> None:
    given = {"event": branch_crisis(), "record": CaseRecord(), "rulebook": JIAHE_LIFE, "as_of": at(3, 3), **change}
    event, record, rulebook = given.pop("event"), given.pop("record"), given.pop("rulebook")
    with pytest.raises((ArgumentError, CalendarRangeError), match=f"^{message}"):
        verb(event, record, rulebook, **given)


@pytest.mark.parametrize("verb", [review, review_of_one])
@pytest.mark.parametrize("tolerance", [timedelta.max, timedelta(days=36_526), timedelta(-1), timedelta.min, 5, True])
def test_a_tolerance(verb: Callable[..., object], tolerance: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^tolerance: a timedelta from zero to 36525 days, or None, is wanted"):
        verb(branch_crisis(), CaseRecord(), JIAHE_LIFE, as_of=at(3, 3), tolerance=tolerance)


def test_the_longest_tolerance_is_one() -> None:
    found = review(branch_crisis(), CaseRecord(), JIAHE_LIFE, as_of=at(3, 3), tolerance=timedelta(days=36_525))
    assert found.finding("hand-over").status == "open"


NO_ITERABLES: list[Any] = [None, 5, "cases", b"cases", branch_crisis]


@pytest.mark.parametrize("given", NO_ITERABLES)
def test_what_is_no_iterable(given: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^cases: an iterable of pairs of an event and its record is wanted"):
        review_many(given, JIAHE_LIFE, as_of=at(3, 3))
    with pytest.raises(ArgumentError, match=r"^reviews: an iterable of reviews is wanted"):
        summary(given)
    with pytest.raises(ArgumentError, match=r"^complaints: an iterable of complaints, each a HandledComplaint is"):
        statistics(given, RULEBOOK, at(3, 1).date(), as_of=at(3, 31))


@pytest.mark.parametrize("case", [None, 5, "ab", (), (branch_crisis(),), (branch_crisis(), CaseRecord(), 3)])
def test_what_is_no_case(case: Any) -> None:
    def cases() -> Iterator[Any]:
        yield branch_crisis(), CaseRecord()
        yield case

    found = review_many(cases(), JIAHE_LIFE, as_of=at(3, 3))
    assert next(found).event_id == "C-1"
    with pytest.raises(ArgumentError, match=r"^cases\[1\]: a pair of an event and its record is wanted, not "):
        next(found)


def test_a_review_among_what_is_none() -> None:
    found = review(branch_crisis(), CaseRecord(), JIAHE_LIFE, as_of=at(3, 3))
    wrong: list[Any] = [None, 5, "r", found.model_dump(), (found,)]
    for each in wrong:
        with pytest.raises(ArgumentError, match=r"^reviews\[1\]: a Review is wanted, not "):
            summary([found, each])
    with pytest.raises(ArgumentError, match=r"^reviews\[0\]: a Review is wanted, not tuple"):
        summary(found)  # type: ignore[arg-type]  # a model is an iterable of its fields


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"complaints": [branch_crisis()]}, r"complaints\[0\]: a HandledComplaint is wanted, not CrisisEvent"),
        ({"complaints": [None]}, r"complaints\[0\]: a HandledComplaint is wanted, not NoneType"),
        ({"complaints": [HandledComplaint(complaint=branch_crisis(), type="x")]}, "event: "),
        ({"rulebook": None}, "rulebook: a Rulebook"),
        ({"month": "2026-03"}, "month: a datetime.date"),
        ({"month": at(3, 1)}, "month: a date without a time"),
        ({"as_of": datetime(2026, 3, 3)}, "as_of: a datetime with a time zone"),
        ({"calendar": None}, "calendar: a WorkingCalendar"),
        ({"convention": None}, "convention: a CountingConvention"),
        *(({"as_of": moment}, "as_of: .* is outside the calendar") for moment in ENDS_OF_TIME),
    ],
)
def test_statistics(change: dict[str, Any], message: str) -> None:
    given = {"complaints": [], "rulebook": RULEBOOK, "month": at(3, 1).date(), "as_of": at(3, 31), **change}
    complaints, rulebook, month = given.pop("complaints"), given.pop("rulebook"), given.pop("month")
    with pytest.raises((ArgumentError, CalendarRangeError), match=f"^{message}"):
        statistics(complaints, rulebook, month, **given)


def test_deemed_unreported() -> None:
    wrong: list[tuple[Any, Any, str]] = [
        (None, JIAHE_LIFE, "event: "),
        (branch_crisis(), CHINA_MOBILE_JILIN, "event: "),
        (branch_crisis(), None, "rulebook: a Rulebook"),
    ]
    for event, rulebook, message in wrong:
        with pytest.raises(ArgumentError, match=f"^{message}"):
            deemed_unreported(event, rulebook)
