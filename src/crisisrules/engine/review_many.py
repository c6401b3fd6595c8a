"""Many recorded cases, one after the other; a year of cases streams through."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

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
        ArgumentError, CalendarRangeError: as `review` does, when that case is reached.
    """
    for event, record in cases:
        yield review(
            event, record, rulebook, as_of=as_of, calendar=calendar, convention=convention, tolerance=tolerance
        )
