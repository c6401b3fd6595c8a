"""The rulebook and the calendar of a result, by which it can be made again."""

from crisisrules.calendars import CIVIL_CODE, WorkingCalendar
from crisisrules.engine.compiled.ready import ready
from crisisrules.engine.frames import frame
from crisisrules.language import E, Rulebook
from crisisrules.results.base import CalendarRef, RulebookRef


def rulebook_ref(rulebook: Rulebook[E]) -> RulebookRef:
    """Which rules these are; the digest identifies them exactly."""
    return ready(rulebook).ref


def calendar_ref(calendar: WorkingCalendar) -> CalendarRef:
    """Which calendar this is, and up to which day it is settled."""
    return frame(calendar, CIVIL_CODE).ref
