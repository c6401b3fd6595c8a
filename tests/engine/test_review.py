"""`review`: what cannot be reviewed, and when a case begins."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Annotated, Any, Literal

import pytest

from crisisrules import SHANGHAI, Act, CaseRecord, LevelChange, review
from crisisrules.calendars import Hours
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import Event, Moment, Otherwise, event_model, ordered
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, ServiceQualityEvent
from tests.benchmarks.bench_review import of_acts, of_duties, of_referrals
from tests.builders import MICROSECOND, at, branch_crisis, reviewed
from tests.engine import small_rulebooks as small


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"as_of": at(3, 2) - MICROSECOND}, "as_of: a time from .* on is wanted, when event 'C-1' began"),
        ({"as_of": datetime(2026, 3, 3)}, "as_of: a datetime with a time zone is wanted"),
        ({"as_of": "2026-03-03"}, "as_of: a datetime with a time zone is wanted"),
        ({"record": {"acts": []}}, "record: a CaseRecord is wanted, not dict"),
        ({"rulebook": CHINA_MOBILE_JILIN}, "event: an event that holds the facts of ServiceQualityEvent is wanted"),
        ({"tolerance": timedelta(minutes=-1)}, "tolerance: a timedelta from zero to 36525 days"),
        ({"tolerance": 5}, "tolerance: a timedelta"),
        ({"calendar": "CHINA"}, "calendar: a WorkingCalendar"),
        (
            {"record": CaseRecord(levels=(LevelChange(at=at(3, 2), level="red"),))},
            "record.levels: one of A, B, general, potential, or None, is wanted, not str 'red'",
        ),
    ],
)
def test_arguments_that_are_refused(change: dict[str, Any], message: str) -> None:
    given = {"event": branch_crisis(), "record": CaseRecord(), "rulebook": JIAHE_LIFE, "as_of": at(3, 3), **change}
    event, record, rulebook = given.pop("event"), given.pop("record"), given.pop("rulebook")
    with pytest.raises(ArgumentError, match=message):
        review(event, record, rulebook, **given)


def test_a_case_begins_with_its_first_clock() -> None:
    event = ServiceQualityEvent(
        event_id="S",
        occurred_at=at(3, 2, 12),
        business_line="network",
        source="headquarters",
        headquarters_grade="level_1",
        headquarters_notified_at=at(3, 2, 10),
    )
    relayed = Act(at=at(3, 2, 10, 30), duty_id="relay-headquarters-warning", to=("customer-service-department",))
    found = review(event, CaseRecord(acts=(relayed,)), CHINA_MOBILE_JILIN, as_of=at(3, 2, 11))
    assert (found.finding("relay-headquarters-warning").status, found.notes) == ("met", ())
    with pytest.raises(ArgumentError, match="as_of: a time from"):
        review(event, CaseRecord(), CHINA_MOBILE_JILIN, as_of=at(3, 2, 9))


@pytest.mark.parametrize("as_of", [datetime(2199, 1, 1, tzinfo=SHANGHAI), datetime.max.replace(tzinfo=UTC)])
def test_as_of_beyond_the_calendar_is_refused(as_of: datetime) -> None:
    with pytest.raises(CalendarRangeError):
        reviewed(branch_crisis(), as_of=as_of)


def calls_of(run: Callable[[], object]) -> int:
    """How many calls a run takes; unlike its time, the same on every machine."""
    run()
    count = 0

    def counted(_: object, kind: str, __: object) -> None:
        nonlocal count
        count += kind in ("call", "c_call")

    sys.setprofile(counted)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("make", [of_acts, of_referrals, of_duties, partial(of_duties, extensions=True)])
def test_a_review_grows_with_its_case_and_not_with_its_square(make: Callable[[int], Callable[[], object]]) -> None:
    assert calls_of(make(100)) < 4.4 * calls_of(make(25))


class AlwaysDecided(Event):
    """Somebody decides on the level of every such event."""

    reference_time = "seen_at"

    seen_at: Moment
    decided: Annotated[Literal["low", "middle", "high"], ordered(*((code, code, code) for code in small.LEVELS))]
    decided_at: Moment


def test_a_decision_that_every_event_has_is_not_known_before_it_is_taken() -> None:
    """Nor does a duty run from it then, whatever was reviewed before."""
    event_type: Any = event_model(AlwaysDecided)
    book: Any = small.rulebook(
        event=event_type,
        confirmation=small.CONFIRMATION,
        otherwise=Otherwise(id="else", level="low", citation=small.cite()),
        duties=(small.duty("tell", small.variant("k", Hours(3)), clocks=("decided_at",)),),
    )
    five = small.START + timedelta(hours=5)
    event = AlwaysDecided(event_id="S-1", seen_at=small.START, decided="low", decided_at=five)
    after = [review(event, CaseRecord(), book, as_of=five + timedelta(hours=hours)) for hours in (9, -1, 9)]
    assert [each.finding("tell").status for each in after] == ["overdue", "awaiting", "overdue"]
