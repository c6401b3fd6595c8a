"""How a deadline came about, day by day: what an auditor wants to see.

It is told from the calendar's description of each day, apart from the arithmetic of `due`, and must agree with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from crisisrules.calendars.china import CHINA
from crisisrules.calendars.counting import CIVIL_CODE, CountingConvention, Due, due
from crisisrules.calendars.limits import CalendarDays, Hours, Minutes, WorkingDays
from crisisrules.calendars.working_calendar import DayStatus, WorkingCalendar

Step = Literal["start", "counted", "skipped", "rolled", "running"]
"""What happened on a day: start day, not counted; counted; skipped as a day off; the period had run out but rolled on,
because its last day was a day off; or hours and minutes were running."""

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_REMARKS: dict[Step, str] = {
    "start": "start day, not counted",
    "counted": "",
    "skipped": "",
    "rolled": "rolled on, the last day was a day off",
    "running": "the clock runs",
}


@dataclass(frozen=True, slots=True)
class TraceDay:
    """One day of a period: the number it was counted as, if it was, and what the calendar says of it."""

    day: date
    counted: int | None
    step: Step
    status: DayStatus

    def __str__(self) -> str:
        number = "-" if self.counted is None else self.counted
        remarks = (str(self.status), _REMARKS[self.step], "provisional" if self.status.provisional else "")
        return f"{self.day} {_WEEKDAYS[self.day.weekday()]} {number:>4}  {'; '.join(filter(None, remarks))}"


@dataclass(frozen=True, slots=True)
class Trace:
    """A period from its start day to its last day; `str` gives a line for each day.

    `days` is unbroken. The four other fields are those of `Due`.
    """

    starts_at: datetime
    due_at: datetime
    last_day: date
    provisional: bool
    days: tuple[TraceDay, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.days))


def trace(
    start: datetime,
    limit: Minutes | Hours | WorkingDays | CalendarDays,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> Trace:
    """The days of the period that `due` computes, each with its number and its reason; raises what `due` raises.

    Examples:
        >>> from crisisrules.calendars import SHANGHAI
        >>> print(trace(datetime(2026, 4, 3, 9, tzinfo=SHANGHAI), WorkingDays(1)))
        2026-04-03 Fri    -  working day; start day, not counted
        2026-04-04 Sat    -  weekend
        2026-04-05 Sun    -  holiday 清明节
        2026-04-06 Mon    -  holiday 清明节（补假）
        2026-04-07 Tue    1  working day
    """
    end = due(start, limit, calendar, convention)
    return Trace(*end, tuple(_days(end, limit, calendar, convention)))


def _days(
    end: Due,
    limit: Minutes | Hours | WorkingDays | CalendarDays,
    calendar: WorkingCalendar,
    convention: CountingConvention,
) -> Iterator[TraceDay]:
    first, number = end.starts_at.date(), 0
    closed = convention.closing_time is not None and end.starts_at.time() > convention.closing_time
    for offset in range((end.last_day - first).days + 1):
        day = first + timedelta(days=offset)
        status = calendar.describe(day)
        step: Step
        if isinstance(limit, Hours | Minutes):
            step = "running"
        elif not offset and (closed or not convention.start_day_counted):
            step = "start"
        elif isinstance(limit, WorkingDays) and not status.working:
            step = "skipped"
        else:
            step = "counted" if number < limit.count else "rolled"
        number += step == "counted"
        yield TraceDay(day, number if step == "counted" else None, step, status)
