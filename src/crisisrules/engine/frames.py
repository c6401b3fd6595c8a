"""A calendar and a convention, made ready to count the limits of rulebooks."""

from datetime import date, datetime, time
from typing import NamedTuple

from pydantic import TypeAdapter

from crisisrules.calendars import SHANGHAI, CountingConvention, Due, WorkingCalendar, due
from crisisrules.engine.compiled.duties import Timing
from crisisrules.engine.counting import Counted, following
from crisisrules.engine.kept import clears
from crisisrules.engine.refusals import refuse_wrong_types
from crisisrules.results.base import CalendarRef, made

_CONVENTION = TypeAdapter(CountingConvention)
_MOST_DAYS = 10_000
_MOST_FRAMES = 8


class Started(NamedTuple):
    """A limit without a number, from its clock on, in China time: it has no end."""

    starts_at: datetime
    due_at: None
    last_day: None
    provisional: bool


Run = Due | Started
"""How a limit runs for an event."""


class Frame:
    """What due times depend on besides the event: a calendar and a convention, and what was counted by them before.

    The end of a limit in days depends on the start's day alone, so it is counted once for each day.
    """

    def __init__(self, calendar: WorkingCalendar, convention: CountingConvention) -> None:
        self.calendar = calendar
        self.convention = convention
        self.ref = made(CalendarRef, id=calendar.id, settled_through=calendar.settled_through)
        self.text = f'"calendar":{self.ref.model_dump_json()},"convention":{_CONVENTION.dump_json(convention).decode()}'
        """Both in the JSON of an assessment."""
        self.first = datetime.combine(calendar.first_day, time.min, SHANGHAI)
        self.last = datetime.combine(calendar.last_day, time.max, SHANGHAI)
        self._following = following(convention)
        self._by_day = not (convention.start_day_counted and convention.closing_time is not None)
        self._ends: dict[tuple[Timing, int], tuple[datetime, date, bool]] = {}

    def run(self, timing: Timing, start: datetime) -> Run:
        """How a limit runs that begins at `start`, a time in China.

        Raises:
            CalendarRangeError: it ends outside the calendar.
        """
        limit = timing.counted
        if limit is None:
            return Started._make((start, None, None, False))
        if not (timing.in_days and self._by_day):
            return self._count(limit, timing, start)
        key = timing.origin or timing, start.toordinal()
        end = self._ends.get(key)
        if end is None:
            if len(self._ends) >= _MOST_DAYS:
                self._ends.clear()
            end = self._ends[key] = self._count(limit, timing, start)[1:]
        return Due._make((start, *end))  # in two thirds of the time of its constructor

    def _count(self, limit: Counted, timing: Timing, start: datetime) -> Due:
        return due(start, limit, self.calendar, self._following if timing.earlier else self.convention)


_frames: dict[tuple[int, int], Frame] = {}


def frame(calendar: WorkingCalendar, convention: CountingConvention) -> Frame:
    """The calendar and the convention, made ready; `ArgumentError` for what is neither."""
    # A frame holds both, so their addresses are theirs as long as it is kept.
    found = _frames.get((id(calendar), id(convention)))
    if found is None:
        refuse_wrong_types(calendar, convention)
        if len(_frames) >= _MOST_FRAMES:
            _frames.clear()
        found = _frames[id(calendar), id(convention)] = Frame(calendar, convention)
    return found


clears(_frames.clear)
