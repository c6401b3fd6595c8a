"""`what_if` and `sweep`: the same event under other facts, other rules, another calendar, and what that changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import get_close_matches
from typing import Generic, cast

from pydantic import ValidationError

from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.assess import assess
from crisisrules.engine.program import refuse_misfit
from crisisrules.engine.results import Assessment, CalendarRef, Deadline, Obligation, Result, RulebookRef
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import E, Event, Level, Role, Rulebook


class FactChange(Result):
    """A field that was changed, from and to what, as text."""

    fact: str
    before: str
    after: str


class LevelDifference(Result):
    """The level before and after; None is an event without a level, for which `in_scope` says why."""

    before: Level | None
    after: Level | None
    in_scope_before: bool
    in_scope_after: bool


class Moved(Result):
    """A duty whose deadline is another one. `by` is how much later it is (less than zero: earlier); None: not both are
    dated."""

    duty_id: str
    before: Deadline
    after: Deadline
    by: timedelta | None


class Reassigned(Result):
    """A duty that somebody else has, or of which somebody else is told."""

    duty_id: str
    responsible_before: tuple[Role, ...]
    responsible_after: tuple[Role, ...]
    recipients_before: tuple[Role, ...]
    recipients_after: tuple[Role, ...]


class Difference(Result):
    """What an alternative changes: the level (None: the same), duties that appear, vanish, move or change hands."""

    level: LevelDifference | None
    appear: tuple[Obligation, ...]
    vanish: tuple[Obligation, ...]
    moved: tuple[Moved, ...]
    reassigned: tuple[Reassigned, ...]

    @property
    def is_empty(self) -> bool:
        """Whether level, duties, due times and those concerned are all the same."""
        return not (self.level or self.appear or self.vanish or self.moved or self.reassigned)


class Alternative(Result):
    """One alternative: what was changed, the verdict then, and how it differs from the base.

    An alternative that cannot be, because the changed event is not valid or one of its times lies outside the calendar,
    has no assessment and no difference; `refused` says why.
    """

    facts: tuple[FactChange, ...]
    rulebook: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    assessment: Assessment | None
    difference: Difference | None
    refused: tuple[str, ...]


class WhatIf(Result):
    """The verdict as it is, and each alternative in the order in which they were asked for."""

    base: Assessment
    alternatives: tuple[Alternative, ...]


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

    >>> from crisisrules import SHANGHAI
    >>> from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
    >>> event = CrisisEvent(event_id="C-1", accepted_at=datetime(2026, 9, 29, 10, tzinfo=SHANGHAI), media="local")
    >>> difference = what_if(event, JIAHE_LIFE, {"media": "national"}).alternatives[0].difference
    >>> difference.level.after.code
    'A'
    >>> [(each.duty_id, str(each.by)) for each in difference.moved]
    [('report-internal', '-1 day, 16:00:00'), ('initial-reply', '7 days, 0:00:00'), ('close', '14 days, 0:00:00')]
    """
    start = _Setting(event, rulebook, calendar, convention, {})
    base = assess(event, rulebook, calendar=calendar, convention=convention)
    settings = [start.changed(change, f"changes[{i}]") for i, change in enumerate(changes)]
    return WhatIf.of(
        {"base": base, "alternatives": tuple(_alternative(setting, base) for setting in settings)},
    )


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
        ArgumentError: the event has no such field; or as for `assess`.
        pydantic.ValidationError: the event cannot have one of the values.
        CalendarRangeError: a time lies outside the calendar.
    """
    refuse_misfit(type(event), rulebook)
    _refuse_unknown(event, (field,), "field")
    return tuple(
        assess(_with(event, {field: value}), rulebook, calendar=calendar, convention=convention) for value in values
    )


@dataclass(frozen=True, slots=True)
class _Setting(Generic[E]):
    """Everything that a verdict depends on; of the facts those that differ from the event."""

    event: E
    rulebook: Rulebook[E]
    calendar: WorkingCalendar
    convention: CountingConvention
    facts: Mapping[str, object]

    def changed(self, change: object, argument: str) -> "_Setting[E]":
        """The setting after a change, or after several that hold together."""
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
                    _refuse_unknown(self.event, facts, argument)
                case _:
                    raise ArgumentError(
                        f"{argument} must be a mapping of event fields, a Rulebook, a WorkingCalendar or a "
                        f"CountingConvention, or a tuple of these, got {type(part).__name__}"
                    )
            if kind in given:
                raise ArgumentError(f"{argument} holds more than one {kind}; give one at most")
            given.add(kind)
        return _Setting(self.event, rulebook, calendar, convention, facts)


def _refuse_unknown(event: Event, names: Iterable[object], argument: str) -> None:
    known = list(type(event).model_fields)
    for name in names:
        if name not in known:
            near = get_close_matches(str(name), known, n=3) or known
            raise ArgumentError(
                f"{argument}: {type(event).__name__} has no field {name!r}; there are {', '.join(near)}"
            )


def _with(event: E, facts: Mapping[str, object]) -> E:
    if not facts:
        return event
    return type(event).model_validate({name: getattr(event, name) for name in type(event).model_fields} | dict(facts))


def _alternative(setting: _Setting[E], base: Assessment) -> Alternative:
    book, calendar = setting.rulebook, setting.calendar
    assessment: Assessment | None = None
    refused: tuple[str, ...] = ()
    try:
        event = _with(setting.event, setting.facts)
        assessment = assess(event, book, calendar=calendar, convention=setting.convention)
    except ValidationError as error:
        refused = tuple(
            ": ".join(filter(None, (".".join(map(str, each["loc"])), each["msg"])))
            for each in error.errors(include_url=False)
        )
    except CalendarRangeError as error:
        refused = (str(error),)
    return Alternative.of(
        {
            "facts": tuple(_fact_changes(setting)),
            "rulebook": RulebookRef.of({"id": book.id, "version": book.version, "digest": book.digest}),
            "calendar": CalendarRef.of({"id": calendar.id, "settled_through": calendar.settled_through}),
            "convention": setting.convention,
            "assessment": assessment,
            "difference": assessment and difference(base, assessment),
            "refused": refused,
        }
    )


def _fact_changes(setting: _Setting[E]) -> Iterator[FactChange]:
    for name, value in setting.facts.items():
        before, after = _text(getattr(setting.event, name)), _text(value)
        if before != after:
            yield FactChange.of({"fact": name, "before": before, "after": after})


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if value is None or isinstance(value, str | int) else repr(value)


def difference(before: Assessment, after: Assessment) -> Difference:
    """What differs between two verdicts on one event, in the order of their obligations."""
    old = {each.duty_id: each for each in before.obligations}
    new = {each.duty_id: each for each in after.obligations}
    both = [(each, new[duty_id]) for duty_id, each in old.items() if duty_id in new]
    return Difference.of(
        {
            "level": _level_change(before, after),
            "appear": tuple(each for duty_id, each in new.items() if duty_id not in old),
            "vanish": tuple(each for duty_id, each in old.items() if duty_id not in new),
            "moved": tuple(_moved(a, b) for a, b in both if _due(a) != _due(b)),
            "reassigned": tuple(_reassigned(a, b) for a, b in both if _parties(a) != _parties(b)),
        }
    )


def _level_change(before: Assessment, after: Assessment) -> LevelDifference | None:
    one, other = before.classification, after.classification
    if (one.level, one.in_scope) == (other.level, other.in_scope):
        return None
    return LevelDifference.of(
        {
            "before": one.level,
            "after": other.level,
            "in_scope_before": one.in_scope,
            "in_scope_after": other.in_scope,
        }
    )


def _due(obligation: Obligation) -> tuple[str, datetime | None]:
    return obligation.deadline.state, obligation.deadline.due_at


def _moved(before: Obligation, after: Obligation) -> Moved:
    old, new = before.deadline, after.deadline
    by = new.due_at - old.due_at if new.due_at and old.due_at else None
    return Moved.of({"duty_id": before.duty_id, "before": old, "after": new, "by": by})


def _parties(obligation: Obligation) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    return obligation.responsible, obligation.recipients


def _reassigned(before: Obligation, after: Obligation) -> Reassigned:
    return Reassigned.of(
        {
            "duty_id": before.duty_id,
            "responsible_before": before.responsible,
            "responsible_after": after.responsible,
            "recipients_before": before.recipients,
            "recipients_after": after.recipients,
        }
    )
