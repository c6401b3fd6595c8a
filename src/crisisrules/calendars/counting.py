"""When a period ends: from a start and a limit to a due time, by the Civil Code's rules (201, 203, 204).

This is the hot path of an assessment: one conversion to China time, one look-up in the calendar, one result.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import ConfigDict, Field

from crisisrules.arguments import checked_kind, checked_moment, refusal
from crisisrules.calendars.china import CHINA, SHANGHAI
from crisisrules.calendars.limits import CalendarDays, Hours, Minutes, WorkingDays
from crisisrules.calendars.working_calendar import WorkingCalendar, outside
from crisisrules.errors import CalendarRangeError

END_OF_DAY = time(23, 59, 59, 999999)
"""A day ends at 24:00 (Civil Code 203(2)); this is the last moment that is still in time."""


@dataclass(frozen=True, slots=True)
class CountingConvention:
    """How periods in days are counted; a rule or an agreement may differ from the law's defaults (Civil Code 204).

    Attributes:
        start_day_counted: whether the day on which the period begins is day 1 (by 201(1) it is not).
        roll: what happens when a period in calendar days ends on a day off: `"next_working_day"` (203(1)) or `"none"`.
        closing_time: China time at which business closes (203(2)), or None: the day ends at 24:00.

    Periods in hours and minutes are not touched by any of them. Wrong values are an `ArgumentError`.
    """

    start_day_counted: Annotated[bool, Field(strict=True)] = False
    roll: Literal["next_working_day", "none"] = "next_working_day"
    closing_time: time | None = None
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    def __post_init__(self) -> None:
        checked_kind(self.start_day_counted, bool, "start_day_counted", "True or False")
        if not isinstance(self.roll, str) or self.roll not in ("next_working_day", "none"):
            raise refusal("roll", '"next_working_day" or "none"', self.roll)
        if self.closing_time is not None:
            wanted = "a time of day in China without tzinfo, such as time(17, 30) (None for 24:00),"
            closing = checked_kind(self.closing_time, time, "closing_time", wanted)
            if closing.tzinfo is not None or closing == time():
                raise refusal("closing_time", wanted, closing)

    @property
    def id(self) -> str:
        """The convention in one readable line, the same for equal conventions.

        Examples:
            >>> CIVIL_CODE.id
            'start-day-not-counted/roll-next-working-day/closing-24:00'
        """
        start = "counted" if self.start_day_counted else "not-counted"
        closing = "24:00" if self.closing_time is None else self.closing_time.isoformat().removesuffix(":00")
        return f"start-day-{start}/roll-{self.roll.replace('_', '-')}/closing-{closing}"


CIVIL_CODE = CountingConvention()
"""The Civil Code's own defaults: start day not counted, calendar days roll on, the day ends at 24:00."""


class Due(NamedTuple):
    """When a period began and when it ends, in China time.

    An act at `due_at` is in time, a microsecond later is late. `last_day` is the China date of `due_at`.
    `provisional` says that the last day lies after the date up to which the calendar is settled.
    """

    starts_at: datetime
    due_at: datetime
    last_day: date
    provisional: bool


def due(
    start: datetime,
    limit: Minutes | Hours | WorkingDays | CalendarDays,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> Due:
    """When a period that begins at `start` ends.

    Minutes and hours run from the moment itself (201(2)) and are never provisional. Of a period in days the start day
    is not counted (201(1)); working days end with the n-th working day after it, calendar days with the n-th day, or
    the next working day if that is a day off (203(1)). `convention` may say otherwise; if it counts the start day, that
    day is day 1, unless it is a day off and working days are counted, or business had closed before `start`.

    Raises:
        ArgumentError: `start` is naive or no datetime, `limit` has no duration, `calendar` or `convention` is none.
        CalendarRangeError: `start` or the end lies outside the calendar.

    Examples:
        >>> print(due(datetime(2026, 9, 30, 15, tzinfo=SHANGHAI), WorkingDays(3)).due_at)
        2026-10-10 23:59:59.999999+08:00
    """
    if type(calendar) is not WorkingCalendar or type(convention) is not CountingConvention:
        checked_kind(calendar, WorkingCalendar, "calendar", "a WorkingCalendar such as CHINA")
        checked_kind(convention, CountingConvention, "convention", "a CountingConvention such as CIVIL_CODE")
    starts_at = start if type(start) is datetime and start.tzinfo is SHANGHAI else _china_time(start, calendar)
    start_day = starts_at.date()
    try:
        if isinstance(limit, WorkingDays):
            n = limit.count
            if (
                convention.start_day_counted
                and calendar.is_working_day(start_day)
                and _day_is_open(starts_at, convention)
            ):
                n -= 1
            last_day = calendar.add_working_days(start_day, n) if n else start_day
        elif isinstance(limit, CalendarDays):
            n = limit.count
            if convention.start_day_counted and _day_is_open(starts_at, convention):
                n -= 1
            last_day = start_day + timedelta(n)
            _check_range(start_day, last_day, calendar)
            if convention.roll == "next_working_day":
                last_day = calendar.next_working_day(last_day)
        else:
            due_at = starts_at + _length(limit)
            last_day = due_at.date()
            _check_range(start_day, last_day, calendar)
            return Due(starts_at, due_at, last_day, False)
    except (CalendarRangeError, OverflowError):
        if calendar.first_day <= start_day <= calendar.last_day:
            what = f"limit: the end of {limit.count} {limit.unit.replace('_', ' ')} from {start_day}"
            raise outside(what, calendar) from None
        raise outside(f"start: {starts_at.replace(tzinfo=None).isoformat(' ')} in China", calendar) from None
    due_at = datetime.combine(last_day, convention.closing_time or END_OF_DAY, SHANGHAI)
    return Due(starts_at, due_at, last_day, last_day > calendar.settled_through)


def _check_range(first: date, last: date, calendar: WorkingCalendar) -> None:
    if first < calendar.first_day or last > calendar.last_day:
        raise outside(f"{first} to {last}", calendar)


def _china_time(start: datetime, calendar: WorkingCalendar) -> datetime:
    """`start` in China time, a plain datetime also for a subclass (a pandas timestamp, say)."""
    moment = start
    if type(start) is not datetime or type(start.tzinfo) is not timezone:  # a fixed offset is always there
        moment = checked_moment(start, "start")
        if type(moment) is not datetime:
            moment = datetime.combine(moment.date(), moment.timetz())
    try:
        return moment.astimezone(SHANGHAI)
    except OverflowError:  # year 1 or 9999
        raise outside(f"start: {moment.replace(tzinfo=None).isoformat(' ')} in its zone", calendar) from None


def _length(limit: object) -> timedelta:
    if isinstance(limit, Hours):
        return timedelta(0, limit.count * 3600)
    if isinstance(limit, Minutes):
        return timedelta(0, limit.count * 60)
    raise refusal("limit", "a limit with a number (Minutes, Hours, WorkingDays or CalendarDays)", limit)


def _day_is_open(starts_at: datetime, convention: CountingConvention) -> bool:
    return convention.closing_time is None or starts_at.time() <= convention.closing_time
