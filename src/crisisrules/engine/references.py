"""The rulebook and the calendar of a result, by which it can be made again."""

from crisisrules.calendars import WorkingCalendar
from crisisrules.language import E, Rulebook
from crisisrules.results.base import CalendarRef, RulebookRef, made


def rulebook_ref(rulebook: Rulebook[E]) -> RulebookRef:
    """Which rules these are; the digest identifies them exactly."""
    return made(RulebookRef, id=rulebook.id, version=rulebook.version, digest=rulebook.digest)


def calendar_ref(calendar: WorkingCalendar) -> CalendarRef:
    """Which calendar this is, and up to which day it is settled."""
    return made(CalendarRef, id=calendar.id, settled_through=calendar.settled_through)
