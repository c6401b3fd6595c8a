"""Arguments that several verbs take, and refuse when they are wrong."""

from datetime import datetime
from functools import lru_cache
from typing import cast

from crisisrules.arguments import checked_kind, shown
from crisisrules.calendars import SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.errors import ArgumentError
from crisisrules.language import E, Event, EventModel, Rulebook, event_model


def refuse_misfit(event: Event, rulebook: Rulebook[E]) -> None:
    """Refuse an event that does not say what the rulebook asks about, or holds a time that nobody checked."""
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    for name in _times(type(event), rulebook):
        moment: object = getattr(event, name)
        if moment is not None and not (isinstance(moment, datetime) and moment.tzinfo == SHANGHAI):
            raise ArgumentError(
                f"{name}: a datetime in China time is wanted, as {type(event).__name__} holds it, not {shown(moment)}; "
                f"model_copy checks nothing: build the event with {type(event).__name__}.model_validate(...)"
            )


@lru_cache(maxsize=1024)
def _times(event_type: type, rulebook: Rulebook[E]) -> tuple[str, ...]:
    """The times that the rulebook knows of an event of a type that says all it asks about."""
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
    return tuple(fact.name for fact in rulebook.event.facts if fact.kind == "time")


def refuse_wrong_types(calendar: object, convention: object) -> None:
    """Refuse a calendar or a convention of another type."""
    checked_kind(calendar, WorkingCalendar, "calendar", "a WorkingCalendar such as CHINA")
    checked_kind(convention, CountingConvention, "convention", "a CountingConvention such as CIVIL_CODE")
