"""Many recorded cases, one after the other; a year of cases streams through."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import cast

from crisisrules.arguments import checked_items, refusal
from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.review import review
from crisisrules.language import E, Rulebook
from crisisrules.results.records import CaseRecord
from crisisrules.results.reviews import Review


def review_many(
    cases: Iterable[tuple[E, CaseRecord]],
    rulebook: Rulebook[E],
    *,
    as_of: datetime,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
    tolerance: timedelta | None = None,
) -> Iterator[Review]:
    """The review of each case as it comes; nothing is read ahead and nothing kept.

    Raises:
        ArgumentError: `cases` is no iterable; and when that case is reached, one of them is no pair of an event and a
            record, or as `review` does.
        CalendarRangeError: as `review` does, when that case is reached.
    """
    given = checked_items(cases, "cases", "an iterable of pairs of an event and its record")
    return (
        review(*_case(each, i), rulebook, as_of=as_of, calendar=calendar, convention=convention, tolerance=tolerance)
        for i, each in enumerate(cast("Iterable[tuple[E, CaseRecord]]", given))
    )


def _case(given: tuple[E, CaseRecord], place: int) -> tuple[E, CaseRecord]:
    if not isinstance(given, tuple | list) or len(given) != 2:
        raise refusal(f"cases[{place}]", "a pair of an event and its record", given)
    event, record = given
    return event, record
