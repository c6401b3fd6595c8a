"""`deadline_table`: the due times of a level's duties for many starts, to see where holidays bite."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from pydantic import AwareDatetime

from crisisrules.calendars import CHINA, CIVIL_CODE, SHANGHAI, CountingConvention, Limit, WorkingCalendar
from crisisrules.engine.program import refuse_wrong_types
from crisisrules.engine.reasoning.dated_cases import DatedCase, cases_at_level
from crisisrules.engine.results import CalendarRef, Result, RulebookRef
from crisisrules.errors import ArgumentError
from crisisrules.language import Citation, E, Rulebook


class DeadlineRow(Result):
    """One duty from one start. `days` are the calendar days from the day of the start to the last day.

    `case` is `duty/case`; for a duty that runs from the end of another, both, as `duty/case + duty/case`.
    """

    starts_at: AwareDatetime
    duty_id: str
    case: str
    limit: Limit
    due_at: AwareDatetime
    last_day: date
    days: int
    provisional: bool
    citation: Citation


class DeadlineTable(Result):
    """The rows by start, and within a start in the order of the document."""

    rulebook: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    level: str | None
    rows: tuple[DeadlineRow, ...]

    @property
    def longest(self) -> tuple[DeadlineRow, ...]:
        """For every case the row that spans the most days, the first of them if there are several."""
        return tuple(max(rows, key=lambda row: row.days) for rows in self._by_case())

    @property
    def shortest(self) -> tuple[DeadlineRow, ...]:
        """For every case the row that spans the fewest days, the first of them if there are several."""
        return tuple(min(rows, key=lambda row: row.days) for rows in self._by_case())

    def _by_case(self) -> Iterable[list[DeadlineRow]]:
        found: dict[str, list[DeadlineRow]] = {}
        for row in self.rows:
            found.setdefault(row.case, []).append(row)
        return found.values()


def deadline_table(
    rulebook: Rulebook[E],
    level: str | None,
    starts: Iterable[date | datetime],
    *,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> DeadlineTable:
    """The due time of every dated duty of a level for each start, as if all its clocks started then.

    A start is an aware datetime, or a date for its 0:00 in China. Every case that an event of this level can have is in
    the table, whatever else the case asks for. `level` None: events in scope that reach no level.

    Raises:
        ArgumentError: the rulebook has no such level, a start is naive or no date, or an argument has a wrong type.
        CalendarRangeError: a start, or a due time, lies outside the calendar.

    >>> from datetime import date, timedelta
    >>> from crisisrules.rulebooks import JIAHE_LIFE
    >>> days = [date(2026, 1, 1) + timedelta(days=n) for n in range(59)]
    >>> table = deadline_table(JIAHE_LIFE, "general", days)
    >>> [(row.case, str(row.starts_at.date()), row.days) for row in (*table.longest, *table.shortest)]
    [('regulator-reply/others', '2026-02-12', 12), ('close/general', '2026-02-12', 12), \
('regulator-reply/others', '2026-01-03', 3), ('close/general', '2026-01-03', 3)]
    """
    refuse_wrong_types(calendar, convention, rulebook=rulebook)
    cases = cases_at_level(rulebook, level)
    moments = [_moment(start, i) for i, start in enumerate(starts)]
    rows = (row for moment in moments for row in _rows(moment, cases, calendar, convention))
    return DeadlineTable.of(
        {
            "rulebook": RulebookRef.of({"id": rulebook.id, "version": rulebook.version, "digest": rulebook.digest}),
            "calendar": CalendarRef.of({"id": calendar.id, "settled_through": calendar.settled_through}),
            "convention": convention,
            "level": level,
            "rows": tuple(rows),
        }
    )


def _moment(start: object, place: int) -> datetime:
    if isinstance(start, datetime) and start.utcoffset() is not None:
        return start
    if isinstance(start, date) and not isinstance(start, datetime):
        return datetime.combine(start, time(), SHANGHAI)
    raise ArgumentError(f"starts[{place}] must be a date, or a datetime with a time zone, got {start!r}")


def _rows(
    start: datetime, cases: Iterable[DatedCase], calendar: WorkingCalendar, convention: CountingConvention
) -> Iterator[DeadlineRow]:
    for each in cases:
        starts_at = start.astimezone(SHANGHAI)
        _, due_at, last_day, provisional = each.due(start, calendar, convention)
        yield DeadlineRow.of(
            {
                "starts_at": starts_at,
                "duty_id": each.duty.id,
                "case": each.id,
                "limit": each.case.limit,
                "due_at": due_at,
                "last_day": last_day,
                "days": (last_day - starts_at.date()).days,
                "provisional": provisional,
                "citation": each.case.citation,
            }
        )
