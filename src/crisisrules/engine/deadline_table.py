"""`deadline_table`: the due times of a level's duties for many starts, to see where holidays bite."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from crisisrules.arguments import checked_items, checked_kind, refusal
from crisisrules.calendars import CHINA, CIVIL_CODE, SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.engine.reasoning.dated_variants import DatedVariant, variants_at_level
from crisisrules.engine.references import calendar_ref, rulebook_ref
from crisisrules.engine.refusals import refuse_wrong_types
from crisisrules.language import E, Rulebook
from crisisrules.results.base import made
from crisisrules.results.tables import DeadlineRow, DeadlineTable


def deadline_table(
    rulebook: Rulebook[E],
    level: str | None,
    starts: Iterable[date | datetime],
    *,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> DeadlineTable:
    """The due time of every dated duty of a level for each start, as if all its clocks started then.

    A start is an aware datetime, or a date for its 0:00 in China. Every variant that an event of this level can have is
    in the table, whatever else it asks for. `level` None: events in scope that reach no level.

    Raises:
        ArgumentError: the rulebook has no such level, a start is naive or no date, `starts` are no iterable, or another
            argument has a wrong type.
        CalendarRangeError: a start, or a due time, lies outside the calendar.

    Examples:
        >>> from datetime import date, timedelta
        >>> from crisisrules.rulebooks import JIAHE_LIFE
        >>> days = [date(2026, 1, 1) + timedelta(days=n) for n in range(59)]
        >>> table = deadline_table(JIAHE_LIFE, "general", days)
        >>> [(row.address, str(row.starts_at.date()), row.days) for row in (*table.longest, *table.shortest)]
        [('duties/regulator-reply/others', '2026-02-12', 12), ('duties/close/general', '2026-02-12', 12), \
('duties/regulator-reply/others', '2026-01-03', 3), ('duties/close/general', '2026-01-03', 3)]
    """
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    refuse_wrong_types(calendar, convention)
    variants = variants_at_level(rulebook, level)
    several = checked_items(starts, "starts", "an iterable of dates or datetimes such as [date(2026, 12, 31)]")
    moments = [_moment(start, i) for i, start in enumerate(several)]
    rows = (row for moment in moments for row in _rows(moment, variants, calendar, convention))
    return made(
        DeadlineTable,
        rulebook=rulebook_ref(rulebook),
        calendar=calendar_ref(calendar),
        convention=convention,
        level=level,
        rows=tuple(rows),
    )


def _moment(start: object, place: int) -> datetime:
    if isinstance(start, datetime) and start.utcoffset() is not None:
        return start
    if isinstance(start, date) and not isinstance(start, datetime):
        return datetime.combine(start, time(), SHANGHAI)
    raise refusal(f"starts[{place}]", "a date, or a datetime with a time zone,", start)


def _rows(
    start: datetime, variants: Iterable[DatedVariant], calendar: WorkingCalendar, convention: CountingConvention
) -> Iterator[DeadlineRow]:
    for each in variants:
        starts_at, due_at, last_day, provisional = each.due(start, calendar, convention)
        yield made(
            DeadlineRow,
            starts_at=starts_at,
            duty_id=each.duty.id,
            address=each.id,
            limit=each.variant.limit,
            due_at=due_at,
            last_day=last_day,
            days=(last_day - starts_at.date()).days,
            provisional=provisional,
            citation=each.variant.citation,
        )
