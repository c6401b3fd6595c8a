"""`what_if`: the same event under other facts, other rules, another calendar, and what that changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Generic, cast

from pydantic import ValidationError

from crisisrules.arguments import digits, refusal, shown
from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, Limit, WorkingCalendar
from crisisrules.engine.assess import assess
from crisisrules.engine.changed_events import changed, refuse_unknown_fields
from crisisrules.engine.references import calendar_ref, rulebook_ref
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import E, Event, Role, Rulebook
from crisisrules.results.assessment import Assessment, Obligation
from crisisrules.results.base import made
from crisisrules.results.what_if import Alternative, Difference, FactChange, Moved, Reassigned, Regraded, WhatIf


def what_if(
    event: E,
    rulebook: Rulebook[E],
    *changes: Mapping[str, object]
    | Rulebook[E]
    | WorkingCalendar
    | CountingConvention
    | tuple[Mapping[str, object] | Rulebook[E] | WorkingCalendar | CountingConvention, ...],
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> WhatIf:
    """The verdict on an event, and what would be different.

    Each change is a mapping of event fields to other values, an amended rulebook, another calendar or convention, or a
    tuple of several of them that hold together. What a change does not speak of stays as it is.

    Raises:
        ArgumentError: a change is something else, names a field that the event does not have, or says the same twice;
            or as for `assess`.
        CalendarRangeError: a time of the event as it is lies outside the calendar.

    Examples:
        >>> from crisisrules import SHANGHAI
        >>> from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
        >>> event = CrisisEvent(event_id="C-1", accepted_at=datetime(2026, 9, 29, 10, tzinfo=SHANGHAI), media="local")
        >>> difference = what_if(event, JIAHE_LIFE, {"media": "national"}).alternatives[0].difference
        >>> difference.level.after.code
        'A'
        >>> [(each.duty_id, str(each.by)) for each in difference.moved if each.by]
        [('report-internal', '-1 day, 16:00:00'), ('initial-reply', '7 days, 0:00:00'), ('close', '14 days, 0:00:00')]
    """
    start = _Premises(event, rulebook, calendar, convention, {})
    base = assess(event, rulebook, calendar=calendar, convention=convention)
    asked = [start.changed(change, f"changes[{i}]") for i, change in enumerate(changes)]
    return made(WhatIf, base=base, alternatives=tuple(_alternative(premises, base) for premises in asked))


@dataclass(frozen=True, slots=True)
class _Premises(Generic[E]):
    """Everything that a verdict depends on; of the facts those that differ from the event."""

    event: E
    rulebook: Rulebook[E]
    calendar: WorkingCalendar
    convention: CountingConvention
    facts: Mapping[str, object]

    def changed(self, change: object, argument: str) -> "_Premises[E]":
        """The premises after a change, or after several that hold together."""
        rulebook, calendar, convention, facts = self.rulebook, self.calendar, self.convention, self.facts
        given: set[str] = set()
        for part in cast("tuple[object, ...]", change) if isinstance(change, tuple) else (change,):
            match part:
                case Rulebook():
                    kind, rulebook = "rulebook", cast("Rulebook[E]", part)
                case WorkingCalendar():
                    kind, calendar = "calendar", part
                case CountingConvention():
                    kind, convention = "convention", part
                case Mapping():
                    kind, facts = "mapping of fields", cast("Mapping[str, object]", part)
                    refuse_unknown_fields(self.event, facts, argument)
                case _:
                    wanted = "a mapping of event fields, a Rulebook, a WorkingCalendar or a CountingConvention,"
                    raise refusal(argument, f"{wanted} or a tuple of these,", part)
            if kind in given:
                raise ArgumentError(f"{argument}: one {kind} at most is wanted, not several")
            given.add(kind)
        return _Premises(self.event, rulebook, calendar, convention, facts)


def _alternative(premises: _Premises[E], base: Assessment) -> Alternative:
    book, calendar = premises.rulebook, premises.calendar
    assessment: Assessment | None = None
    refused: tuple[str, ...] = ()
    facts = premises.facts
    try:
        event = changed(premises.event, premises.facts)
        facts = {name: getattr(event, name) for name in facts}
        assessment = assess(event, book, calendar=calendar, convention=premises.convention)
    except ValidationError as error:
        refused = tuple(
            ": ".join(filter(None, (".".join(map(str, each["loc"])), each["msg"])))
            for each in error.errors(include_url=False)
        )
    except CalendarRangeError as error:
        refused = (str(error),)
    return made(
        Alternative,
        facts=tuple(_fact_changes(premises.event, facts)),
        rulebook=rulebook_ref(book),
        calendar=calendar_ref(calendar),
        convention=premises.convention,
        assessment=assessment,
        difference=difference(base, assessment) if assessment else None,
        refused=refused,
    )


def _fact_changes(event: Event, facts: Mapping[str, object]) -> Iterator[FactChange]:
    """The facts that have another value, not only another way of writing it."""
    for name, after in facts.items():
        before = getattr(event, name)
        if before != after:
            yield made(FactChange, fact=name, before=_text(before), after=_text(after))


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, int) and value.bit_length() > 128:
        return f"a number {digits(value)}"
    return str(value) if value is None or isinstance(value, str | int | Decimal) else shown(value).partition(" ")[2]


def difference(before: Assessment, after: Assessment) -> Difference:
    """What differs between two verdicts on one event, in the order of their obligations."""
    old = {each.duty_id: each for each in before.obligations}
    new = {each.duty_id: each for each in after.obligations}
    both = [(each, new[duty_id]) for duty_id, each in old.items() if duty_id in new]
    return made(
        Difference,
        level=_level_change(before, after),
        appear=tuple(each for duty_id, each in new.items() if duty_id not in old),
        vanish=tuple(each for duty_id, each in old.items() if duty_id not in new),
        moved=tuple(_moved(a, b) for a, b in both if _due(a) != _due(b)),
        reassigned=tuple(_reassigned(a, b) for a, b in both if _parties(a) != _parties(b)),
    )


def _level_change(before: Assessment, after: Assessment) -> Regraded | None:
    one, other = before.classification, after.classification
    if (one.level, one.in_scope) == (other.level, other.in_scope):
        return None
    return made(
        Regraded, before=one.level, after=other.level, in_scope_before=one.in_scope, in_scope_after=other.in_scope
    )


def _due(obligation: Obligation) -> tuple[str, datetime | Limit]:
    """When it is due; what has no date yet, or none at all, is told apart by its limit."""
    deadline = obligation.deadline
    return deadline.state, deadline.due_at or deadline.limit


def _moved(before: Obligation, after: Obligation) -> Moved:
    old, new = before.deadline, after.deadline
    by = new.due_at - old.due_at if new.due_at and old.due_at else None
    return made(Moved, duty_id=before.duty_id, before=old, after=new, by=by)


def _parties(obligation: Obligation) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    return obligation.responsible, obligation.recipients


def _reassigned(before: Obligation, after: Obligation) -> Reassigned:
    return made(
        Reassigned,
        duty_id=before.duty_id,
        responsible_before=before.responsible,
        responsible_after=after.responsible,
        recipients_before=before.recipients,
        recipients_after=after.recipients,
    )
