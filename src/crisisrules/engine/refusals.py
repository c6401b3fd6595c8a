"""Arguments that several verbs take, and refuse when they are wrong."""

from functools import lru_cache
from typing import cast

from crisisrules.arguments import checked_kind
from crisisrules.calendars import CountingConvention, WorkingCalendar
from crisisrules.errors import ArgumentError
from crisisrules.language import E, Event, EventModel, Rulebook, event_model


def refuse_misfit(event: Event, rulebook: Rulebook[E]) -> None:
    """Refuse an event that does not say what the rulebook asks about."""
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    _refuse_misfit(type(event), rulebook)


@lru_cache(maxsize=1024)
def _refuse_misfit(event_type: type, rulebook: Rulebook[E]) -> None:
    name = rulebook.event.name
    if not issubclass(event_type, Event):
        raise ArgumentError(
            f"event: an instance of {name} is wanted, not {event_type.__name__}; "
            f"build it with {name}(...) or {name}.model_validate_json(...)"
        )
    if not event_model(event_type).covers(cast("EventModel[Event]", rulebook.event)):
        raise ArgumentError(
            f"event: an event that holds the facts of {name} is wanted, which rulebook {rulebook.id!r} asks about, "
            f"not {event_type.__name__}"
        )


def refuse_wrong_types(calendar: object, convention: object) -> None:
    """Refuse a calendar or a convention of another type."""
    checked_kind(calendar, WorkingCalendar, "calendar", "a WorkingCalendar such as CHINA")
    checked_kind(convention, CountingConvention, "convention", "a CountingConvention such as CIVIL_CODE")
