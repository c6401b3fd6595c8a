"""`sweep`: the verdict on an event for each of several values of one field."""

from collections.abc import Iterable

from crisisrules.arguments import checked_items
from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.assess import assess
from crisisrules.engine.changed_events import changed, refuse_unknown_fields
from crisisrules.engine.compiled.ready import ready_for
from crisisrules.engine.refusals import refuse_wrong_types
from crisisrules.language import E, Rulebook
from crisisrules.results.assessment import Assessment


def sweep(
    event: E,
    rulebook: Rulebook[E],
    field: str,
    values: Iterable[object],
    *,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> tuple[Assessment, ...]:
    """The verdict on the event for each of several values of one field, in their order.

    Raises:
        ArgumentError: the event has no such field, `values` are no iterable (or a text); or as for `assess`.
        pydantic.ValidationError: the event cannot have one of the values.
        CalendarRangeError: a time lies outside the calendar.
    """
    ready_for(event, rulebook)
    refuse_unknown_fields(event, (field,), "field")
    refuse_wrong_types(calendar, convention)
    several = checked_items(values, "values", f"an iterable of values of {field}")
    return tuple(
        assess(changed(event, {field: value}), rulebook, calendar=calendar, convention=convention) for value in several
    )
