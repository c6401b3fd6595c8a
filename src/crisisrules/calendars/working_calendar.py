"""Which days are working days, and how they are counted.

Representation. Every day of the calendar has an index, its distance in days from `first_day`. Three flat arrays are
computed once, when the calendar is made:

    open[i]     1 if day i is a working day, else 0
    count[i]    how many working days lie in first_day..i, both ends included
    nth[k]      the k-th working day, k from 1 (nth[0] only fills the place)

`count` and `nth` are inverse to each other, so the n-th working day after day i is `nth[count[i] + n]`, and the number
of working days between two days is a difference of two counts: a look-up each, whatever n is. 36 years are 13 149 days,
some 400 kB. The arrays are derived; what a calendar *is*, and is compared by, are the schedules and the company's own
days that it was made of.
"""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate, compress, pairwise
from typing import Literal, NoReturn, Self

from crisisrules.arguments import (
    checked_date,
    checked_dates,
    checked_int,
    checked_items,
    checked_kind,
    checked_text,
    digits,
)
from crisisrules.calendars.schedule import YearSchedule
from crisisrules.errors import ArgumentError, CalendarRangeError, ScheduleError

DayKind = Literal["working_day", "make_up_day", "weekend", "holiday", "own_working_day", "own_day_off"]
"""Why a day is or is not a working day. The two `own_` kinds are a company's own days, and outrank the others."""


@dataclass(frozen=True, slots=True)
class DayStatus:
    """What a calendar knows of one day.

    `name` is the holiday's Chinese name, or of another reason, where the schedule gives one. `provisional` says that a
    notice still to come may change this day.
    """

    day: date
    working: bool
    kind: DayKind
    name: str | None
    provisional: bool

    def __str__(self) -> str:
        return f"{self.kind.replace('_', ' ').replace('make up', 'make-up')}{' ' + self.name if self.name else ''}"


class WorkingCalendar:
    """An immutable calendar of working days; equal by content, hashable, picklable.

    Args:
        code: a short name that opens the `id`, such as `"CN"`.
        schedules: the noticed years, each once.
        forecast: years without a notice yet, as far as they can be foreseen. Together with `schedules` they must be
            unbroken from the first year to the last: this is the range that the calendar knows.

    A day of 25 to 31 December that two schedules speak of is as the later year's schedule says. A date outside the
    range is a `CalendarRangeError`; a date with a time, or no date at all, an `ArgumentError`; both in every method.

    Raises:
        ArgumentError: `code` is no printable text of 1 to 40 characters, or there is something else than schedules.
        ScheduleError: a year is given twice, or one is missing.
    """

    __slots__ = (
        "_code",
        "_count",
        "_first",
        "_forecast",
        "_id",
        "_names",
        "_noticed",
        "_nth",
        "_open",
        "_own",
        "_size",
        "_stated",
        "first_day",
        "last_day",
        "settled_through",
    )

    _code: str
    _noticed: dict[int, YearSchedule]
    _forecast: dict[int, YearSchedule]
    _own: dict[date, bool]  # True: working
    _stated: dict[date, bool]  # what the schedules say; True: working
    _names: dict[date, str]
    _first: int
    _size: int
    _open: bytes
    _count: "array[int]"
    _nth: tuple[date, ...]
    _id: str
    first_day: date
    """The first day that the calendar knows: 1 January of its first year."""
    last_day: date
    """The last day that the calendar knows: 31 December of its last year."""
    settled_through: date
    """24 December of the last year of the unbroken run of noticed years (the day before the first, if there is none).

    What is counted over a later day is provisional: the notices to come may change it.
    """

    def __init__(self, code: str, schedules: Iterable[YearSchedule], forecast: Iterable[YearSchedule] = ()) -> None:
        noticed = _by_year(schedules, "schedules")
        foreseen = {year: told for year, told in _by_year(forecast, "forecast").items() if year not in noticed}
        self._make(checked_text(code, "code", 'a short name such as "CN"', 40), noticed, foreseen, {})

    def _make(
        self,
        code: str,
        noticed: Mapping[int, YearSchedule],
        forecast: Mapping[int, YearSchedule],
        own: Mapping[date, bool],
    ) -> None:
        years = sorted({*noticed, *forecast})
        if not years:
            raise ScheduleError("schedules: an unbroken run of years is wanted, not none")
        for year, following in pairwise(years):
            if following != year + 1:
                raise ScheduleError(f"schedules: an unbroken run of years is wanted, but {year + 1} is missing")
        first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
        stated = dict[date, bool]()  # what the schedules say, the later year over the earlier
        names = dict[date, str]()
        for year in years:
            schedule = noticed[year] if year in noticed else forecast[year]
            for day in (*schedule.off, *schedule.working):
                stated[day] = day in schedule.working
                names.pop(day, None)
            names.update(schedule.names)
        base, size = first.toordinal(), (last - first).days + 1
        week = bytes((base + offset - 1) % 7 < 5 for offset in range(7))
        flags = bytearray((week * (size // 7 + 1))[:size])
        for days in (stated, own):
            for day, working in days.items():
                if day >= first:  # a first year may speak of the December before it
                    flags[day.toordinal() - base] = working
        settled = first - timedelta(days=1)
        for year in years:
            if year not in noticed:
                break
            settled = date(year, 12, 24)
        content = (
            repr(code),
            *map(_text, map(noticed.get, years)),
            *map(_text, map(forecast.get, years)),
            _own_text(own),
        )
        digest = sha256("\n".join(content).encode()).hexdigest()[:32]
        for slot, value in {
            "_code": code,
            "_noticed": dict(noticed),
            "_forecast": dict(forecast),
            "_own": dict(own),
            "_stated": stated,
            "_names": names,
            "_first": base,
            "_size": size,
            "_open": bytes(flags),
            "_count": array("i", accumulate(flags)),
            "_nth": (first, *map(date.fromordinal, compress(range(base, base + size), flags))),
            "_id": f"{code}:{settled}:{digest}",
            "first_day": first,
            "last_day": last,
            "settled_through": settled,
        }.items():
            object.__setattr__(self, slot, value)

    def _with(self, noticed: Mapping[int, YearSchedule], own: Mapping[date, bool]) -> Self:
        forecast = {year: told for year, told in self._forecast.items() if year not in noticed}
        return self._made(self._code, noticed, forecast, own)

    @classmethod
    def _made(
        cls,
        code: str,
        noticed: Mapping[int, YearSchedule],
        forecast: Mapping[int, YearSchedule],
        own: Mapping[date, bool],
    ) -> Self:
        calendar = object.__new__(cls)
        calendar._make(code, noticed, forecast, own)
        return calendar

    def is_working_day(self, day: date) -> bool:
        """Whether `day` is a working day."""
        return self._open[self._index(day)] == 1

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after `day`, or before it when `n` is negative; `day` itself is never counted.

        The cost is the same for every `n`. `n` is a whole number other than 0: for "today, if it is a working day"
        there is `next_working_day`.

        Raises:
            ArgumentError: `n` is 0 or not an int.
            CalendarRangeError: `day` or the answer lies outside the calendar.

        Examples:
            >>> from crisisrules.calendars import CHINA
            >>> CHINA.add_working_days(date(2026, 9, 30), 1)  # over National Day
            datetime.date(2026, 10, 8)
            >>> CHINA.add_working_days(date(2026, 10, 8), 2)  # Saturday 10 October is a make-up day
            datetime.date(2026, 10, 10)
        """
        if type(day) is date and type(n) is int and n > 0:  # the way nearly every call goes
            index = day.toordinal() - self._first
            if index >= 0:
                try:
                    return self._nth[self._count[index] + n]
                except IndexError:
                    pass
        index = self._index(day)
        if checked_int(n, "n") == 0:
            raise ArgumentError("n: 1 or more counts forward, -1 or less back; for 0 see next_working_day")
        place = self._count[index] + n + (0 if n > 0 else 1 - self._open[index])
        if not 1 <= place < len(self._nth):
            raise outside(f"n: working day {digits(n)} from {day}", self)
        return self._nth[place]

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and including `end`.

        When `end` is before `start` it is the negative of the same question with both exchanged, so that
        `working_days_between(a, b) == -working_days_between(b, a)` always holds.
        """
        return self._count[self._index(end, "end")] - self._count[self._index(start, "start")]

    def next_working_day(self, day: date) -> date:
        """`day` itself if it is a working day, else the first working day after it (Civil Code 203(1))."""
        index = self._index(day)
        if self._open[index]:
            return day
        place = self._count[index] + 1
        if place == len(self._nth):
            raise outside(f"day: the first working day from {day}", self)
        return self._nth[place]

    def describe(self, day: date) -> DayStatus:
        """Why `day` is or is not a working day.

        Examples:
            >>> from crisisrules.calendars import CHINA
            >>> print(CHINA.describe(date(2026, 10, 1)), "/", CHINA.describe(date(2026, 10, 10)))
            holiday 国庆节 / make-up day
        """
        if type(day) is not date:
            day = checked_date(day, "day")
        working = self.is_working_day(day)
        kind: DayKind
        if day in self._own:
            kind = "own_working_day" if working else "own_day_off"
        elif day in self._stated:
            kind = "make_up_day" if working else "holiday"
        else:
            kind = "working_day" if working else "weekend"
        return DayStatus(day, working, kind, self._names.get(day), day > self.settled_through)

    def schedule(self, year: int) -> YearSchedule:
        """The schedule of a year: the noticed one, or else the forecast. `CalendarRangeError` for a year not known."""
        checked_int(year, "year")
        found = self._noticed.get(year) or self._forecast.get(year)
        if found is None:
            raise outside(f"year: {digits(year)}", self)
        return found

    def with_schedule(self, schedule: YearSchedule) -> Self:
        """This calendar with the schedule of one year put in place of what it knew of that year.

        The year counts as noticed from then on, which may move `settled_through`; the range stays. The company's own
        days stay on top. `CalendarRangeError` for a year that the calendar does not know.
        """
        year = checked_kind(schedule, YearSchedule, "schedule", "a YearSchedule").year
        if not self.first_day.year <= year <= self.last_day.year:
            raise outside(f"schedule: the year {year}", self)
        return self._with({**self._noticed, schedule.year: schedule}, self._own)

    def with_days(self, off: Iterable[date] = (), working: Iterable[date] = ()) -> Self:
        """This calendar with a company's own days off and own working days on top of the schedules.

        Any day of the range may be given, a weekday or a public holiday made working as well. Own days of an earlier
        call stay, unless this one says otherwise; they outlast a later `with_schedule`.

        Raises:
            ScheduleError: a day is in both.
            CalendarRangeError: a day lies outside the calendar.
        """
        days_off, days_working = self._days("off", off), self._days("working", working)
        for day in sorted(days_off & days_working):
            raise ScheduleError(f"off and working: {day} cannot be both a day off and a working day")
        return self._with(
            self._noticed, {**self._own, **dict.fromkeys(days_off, False), **dict.fromkeys(days_working, True)}
        )

    @property
    def id(self) -> str:
        """Code, settled date and a digest of the content (128 bits): the same for equal calendars, on every machine."""
        return self._id

    def _index(self, day: date, name: str = "day") -> int:
        if type(day) is not date:
            day = checked_date(day, name)
        index = day.toordinal() - self._first
        if not 0 <= index < self._size:
            raise outside(f"{name}: {day}", self)
        return index

    def _days(self, name: str, days: object) -> frozenset[date]:
        found = checked_dates(days, name)
        for day in sorted(found):
            self._index(day, name)
        return found

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, WorkingCalendar):
            return NotImplemented
        return self is other or (
            (self._code, self._noticed, self._forecast, self._own)
            == (other._code, other._noticed, other._forecast, other._own)
        )

    def __hash__(self) -> int:
        return hash(self._id)

    def __repr__(self) -> str:
        return (
            f"<WorkingCalendar {self._id}: {self.first_day} to {self.last_day}, settled through {self.settled_through}>"
        )

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a WorkingCalendar never changes; {name} cannot be set (see with_schedule, with_days)")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a WorkingCalendar never changes; {name} cannot be deleted")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return self._made, (self._code, self._noticed, self._forecast, self._own)


def outside(what: str, calendar: WorkingCalendar) -> CalendarRangeError:
    """The error for something that the calendar does not know; it names the range."""
    return CalendarRangeError(
        f"{what} is outside the calendar {calendar.id}, which knows {calendar.first_day} to {calendar.last_day}"
    )


def _by_year(schedules: object, name: str) -> dict[int, YearSchedule]:
    items = checked_items(schedules, name, "an iterable of YearSchedules")
    told = [checked_kind(item, YearSchedule, name, "a YearSchedule") for item in items]
    for year, following in pairwise(sorted(schedule.year for schedule in told)):
        if year == following:
            raise ScheduleError(f"{name}: each year once is wanted, but {year} is given twice")
    return {schedule.year: schedule for schedule in told}


def _text(schedule: YearSchedule | None) -> str:
    """A schedule as one line for the digest; the order of days and the hash seed leave no trace."""
    if schedule is None:
        return "-"
    names = dict(schedule.names)
    days = sorted(schedule.off | schedule.working)
    return f"{schedule.year} " + " ".join(
        f"{d}{'+' if d in schedule.working else '-'}{names.get(d, '')!r}" for d in days
    )


def _own_text(own: Mapping[date, bool]) -> str:
    return " ".join(f"{day}{'+' if own[day] else '-'}" for day in sorted(own))
