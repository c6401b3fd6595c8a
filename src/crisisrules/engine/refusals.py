"""Arguments that several verbs take, and refuse when they are wrong."""

from datetime import datetime

from crisisrules.arguments import checked_kind, checked_moment
from crisisrules.calendars import SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import E, Rulebook, event_model
from crisisrules.language.facts import EARLIEST, LATEST, type_behind


def checked_as_of(as_of: datetime, calendar: WorkingCalendar) -> datetime:
    """The moment in China time; an `ArgumentError` if it is none, a `CalendarRangeError` outside the calendar."""
    checked_moment(as_of, "as_of")
    if EARLIEST <= as_of <= LATEST:  # else it might have no China time
        as_of = as_of.astimezone(SHANGHAI)
        if calendar.first_day <= as_of.date() <= calendar.last_day:
            return as_of
    raise CalendarRangeError(
        f"as_of: {as_of.isoformat()} is outside the calendar {calendar.id}, "
        f"which knows {calendar.first_day} to {calendar.last_day}"
    )


def refuse_wrong_types(calendar: object, convention: object) -> None:
    """Refuse a calendar or a convention of another type."""
    if type(calendar) is not WorkingCalendar:
        checked_kind(calendar, WorkingCalendar, "calendar", "a WorkingCalendar such as CHINA")
    if type(convention) is not CountingConvention:
        checked_kind(convention, CountingConvention, "convention", "a CountingConvention such as CIVIL_CODE")


def event_type_of(rulebook: Rulebook[E], given: type[E] | None) -> type[E]:
    """The type of the events that a rulebook is about: the one given, else the one that the rulebook knows."""
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    if given is not None:
        event_model(given)
        return given
    known = type_behind(rulebook.event)
    if known is None:
        raise ArgumentError(
            f"event_type: rulebook {rulebook.id!r} does not know of which type its events are, because it was not read "
            f"with load_rulebook; give the type that has the facts of {rulebook.event.name}"
        )
    return known
