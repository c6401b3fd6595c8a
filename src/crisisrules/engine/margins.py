"""`margins`: how close is an event to every other level: the smallest change of a single fact that would reach it.

Read from the criteria: between two figures that criteria name no level can change, so of each such stretch only the end
that is nearest to the event counts. No stretch is walked through.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from math import isfinite
from types import SimpleNamespace, UnionType
from typing import Annotated, Any, NamedTuple, Union, cast, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from crisisrules.engine.changed_events import changed
from crisisrules.engine.compiled.grading import CompiledCriterion, CompiledGrading
from crisisrules.engine.compiled.ready import ready, ready_for
from crisisrules.engine.kept import Room, per_rulebook
from crisisrules.engine.reasoning.decisions import grading_conditions
from crisisrules.engine.reasoning.domains import Cell, cells, cents, facts_of, moments, position, value_at, yuan
from crisisrules.language import E, Event, Fact, Leaf, Level, NotWithin, Rule, Rulebook, leaves
from crisisrules.results.base import made
from crisisrules.results.facts import Known
from crisisrules.results.margins import Margin


def margins(event: E, rulebook: Rulebook[E]) -> tuple[Margin, ...]:
    """For every other level, and each fact that alone can bring the event there, the smallest change that does.

    Higher levels come first, from the nearest on, then the lower ones, "no level" last; within a level facts stand in
    the order of the event. `to` is exact: one step less (1 of a count, a cent, a place) does not reach the level, or is
    refused by the event type. A change that the event type refuses, given the other facts, is left out; where a whole
    range of values would do, the nearest that it accepts counts. That one is looked for where types turn from no to
    yes: at the bounds and steps of the field, at the event's other facts, at the end of the range. So what a validator
    of yours accepts in between alone can be missed, and of a text one example is tried.

    While a confirmed level stands, only the confirmation itself can be changed; take it out of the event to see what
    the criteria say. Leaving the document's scope is no level and not listed; how an event outside could come to a
    level is.

    Raises:
        ArgumentError: the event does not hold the facts that the rulebook asks about.

    Examples:
        >>> from datetime import datetime
        >>> from crisisrules import SHANGHAI
        >>> from crisisrules.rulebooks import CHINA_MOBILE_JILIN, ServiceQualityEvent
        >>> at = datetime(2026, 5, 6, 9, tzinfo=SHANGHAI)
        >>> event = ServiceQualityEvent(
        ...     event_id="S-1", occurred_at=at, business_line="terminal", source="litigation", customers_affected=3800
        ... )
        >>> for margin in margins(event, CHINA_MOBILE_JILIN)[:2]:
        ...     print(margin.level.code, margin.fact, margin.value, "->", margin.to, f"({margin.by} more)")
        red cities_affected 0 -> 5 (5 more)
        red customers_affected 3800 -> 5001 (1201 more)
    """
    ready_for(event, rulebook)
    plan = _plan(rulebook)
    subject = SimpleNamespace(**{name: getattr(event, name) for name in type(event).model_fields})
    standing = _Standing(plan.grading, cast("Event", subject))
    now = standing.verdict(())
    found = [margin for scale in plan.scales for margin in _margins_of(event, scale, standing, subject, now)]
    return tuple(sorted(found, key=_nearest_first))


def _nearest_first(margin: Margin) -> tuple[bool, int]:
    rank = margin.level.rank if margin.level else 0
    return (True, -rank) if margin.direction == "lower" else (False, rank)


class _Stretch(NamedTuple):
    """A cell, and between which positions of an ordered fact it lies."""

    cell: Cell
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class _Scale:
    """One fact that the level depends on: its cells, and the criteria that ask about it."""

    fact: Fact
    stretches: tuple[_Stretch, ...]
    asked: tuple[CompiledCriterion, ...]
    distances: tuple[NotWithin, ...]
    """Conditions that measure from or to this time: its cells depend on the event."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What `margins` needs of a rulebook."""

    grading: CompiledGrading
    scales: tuple[_Scale, ...]


@per_rulebook
def _plan(rulebook: Rulebook[Event], _: Room) -> _Plan:
    grading = ready(rulebook).grading
    asked = [leaf for condition in grading_conditions(rulebook) for leaf in leaves(condition)]
    facts = {name for leaf in asked for name in facts_of(leaf)}
    scales = (
        _scale(fact, [leaf for leaf in asked if fact.name in facts_of(leaf)], grading)
        for fact in rulebook.event.facts
        if fact.name in facts
    )
    return _Plan(grading, tuple(scales))


def _scale(fact: Fact, asked: list[Leaf], grading: CompiledGrading) -> _Scale:
    return _Scale(
        fact=fact,
        stretches=_stretches(fact, cells(fact, asked)),
        asked=tuple(each for each in grading.criteria if fact.name in _facts_asked(each)),
        distances=tuple(leaf for leaf in asked if isinstance(leaf, NotWithin)),
    )


def _stretches(fact: Fact, own: Iterable[Cell]) -> tuple[_Stretch, ...]:
    return tuple(
        _Stretch(cell, position(fact, cell.low), position(fact, cell.high))
        if _has_distances(fact) and cell.low is not None
        else _Stretch(cell, 0, 0)
        for cell in own
    )


def _has_distances(fact: Fact) -> bool:
    return fact.ordered or fact.kind in ("count", "amount", "time")


def _facts_asked(compiled: CompiledCriterion) -> set[str]:
    conditions = [grade.grade.test for grade in compiled.grades if grade.grade.test is not None]
    if compiled.criterion.where is not None:
        conditions.append(compiled.criterion.where)
    return {name for condition in conditions for leaf in leaves(condition) for name in facts_of(leaf)}


# --- The level for a changed fact -----------------------------------------------------------------------------------


class _Verdict(NamedTuple):
    in_scope: bool
    level: Level | None
    id: str | None = None
    rule: Rule | None = None


class _Standing:
    """How the event stands under each criterion, so that a changed fact is put only to the criteria that ask for it."""

    def __init__(self, grading: CompiledGrading, subject: Event) -> None:
        self.grading = grading
        self.subject = subject
        self.grades = {each.criterion.id: each.grade(subject) for each in grading.criteria}

    def verdict(self, asked: Iterable[CompiledCriterion]) -> _Verdict:
        """The verdict on the subject as it is now, where only these criteria may have changed."""
        grading, book = self.grading, self.grading.rulebook
        if any(applies(self.subject) for _, applies, _ in grading.exclusions):
            return _Verdict(False, None)
        decided = grading.decided(self.subject)
        if decided is not None:
            decision = decided.decision
            return _Verdict(True, decision.level, decision.confirmation.id, decision.rule)
        grades = self.grades | {each.criterion.id: each.grade(self.subject) for each in asked}
        worst = max(filter(None, grades.values()), key=lambda grade: grade.level.rank, default=None)
        if worst:
            id = next(id for id, grade in grades.items() if grade is worst)
            return _Verdict(True, worst.level, id, worst.grade)
        if book.otherwise:
            return _Verdict(True, grading.levels[book.otherwise.level], book.otherwise.id, book.otherwise)
        return _Verdict(True, None)


class _Change(NamedTuple):
    """A value that a fact could have, and how far it is: no value at all is farthest, and of two as near the worse."""

    missing: bool
    distance: int
    lower: bool
    to: Known
    farthest: Known
    """The other end of its cell: up to there every value would do as well."""


def _changes(scale: _Scale, subject: SimpleNamespace) -> list[_Change]:
    """The nearest value of each cell other than the event's own, the nearest first."""
    fact, value = scale.fact, getattr(subject, scale.fact.name)
    own = scale.stretches
    if scale.distances:
        own = _stretches(fact, moments(fact.name, scale.distances, vars(subject)))
    # No two changes of a fact are as far in the same direction, so the values are never compared.
    return sorted(_nearest(fact, own, value))


def _nearest(fact: Fact, own: tuple[_Stretch, ...], value: Known) -> Iterator[_Change]:
    here = position(fact, value) if _has_distances(fact) and value is not None else None
    for place, (cell, low, high) in enumerate(own):
        if cell.low is None:
            if value is not None:
                yield _Change(True, 0, False, None, None)
        elif here is None:
            if cell.low != value:
                yield _Change(False, place, False, cell.low, cell.high)
        elif here < low:
            yield _Change(False, low - here, False, cell.low, cell.high)
        elif here > high:
            yield _Change(False, here - high, True, cell.high, cell.low)


def _how_far(fact: Fact, change: _Change) -> Known:
    if change.missing or not _has_distances(fact):
        return None
    return yuan(change.distance) if fact.kind == "amount" else change.distance


def _margins_of(
    event: Event, scale: _Scale, standing: _Standing, subject: SimpleNamespace, now: _Verdict
) -> Iterator[Margin]:
    """The margins of one fact: for each level the nearest change that the event type takes."""
    name, value = scale.fact.name, getattr(subject, scale.fact.name)
    own_code = now.level.code if now.level else None
    nearest: dict[str | None, tuple[_Change, _Verdict]] = {}
    same: dict[str | None, list[str]] = {}
    for change in _changes(scale, subject):
        setattr(subject, name, change.to)
        then = standing.verdict(scale.asked)
        code = then.level.code if then.level else None
        if code == own_code or not then.in_scope:
            continue
        is_same = scale.fact.kind == "choice" and not scale.fact.ordered and change.to is not None
        if code in nearest and not is_same and nearest[code][0] < change:
            continue
        taken = _accepted(event, scale.fact, change)
        if taken is None:
            continue
        if code in nearest and is_same:
            same.setdefault(code, []).append(str(taken.to))
        elif code not in nearest or taken < nearest[code][0]:
            nearest[code] = (taken, then)
    setattr(subject, name, value)
    for code, (change, then) in nearest.items():
        higher = then.level is not None and (now.level is None or then.level > now.level)
        yield made(
            Margin,
            level=then.level,
            direction="higher" if higher else "lower",
            fact=name,
            value=() if isinstance(value, tuple) else value,
            to=change.to,
            or_to=tuple(same.get(code, ())),
            by=_how_far(scale.fact, change) if value is not None else None,
            rule=then.id,
            citation=then.rule.citation if then.rule else None,
            basis=then.rule.basis if then.rule else None,
        )


# --- What the event type accepts --------------------------------------------------------------------------------------

_TRIES = 100
"""How many values of a cell, besides its ends, are put to the event type before the whole cell counts as refused."""

_TYPES: dict[str, type] = {"count": int, "amount": Decimal, "time": datetime}
"""Facts whose cells hold many values."""

_BOUNDS = {"ge": 0, "gt": 1, "le": 0, "lt": -1}
"""Bounds that a field can have, and how many steps further the first accepted value lies."""


def _accepted(event: Event, fact: Fact, change: _Change) -> _Change | None:
    """The change, or where the event type refuses it the nearest value of the same cell that it accepts.

    The cell may hold more values than can be tried. So those are tried at which a type can turn from no to yes: the
    field's own bounds and steps, the event's other facts of this kind and a step beside each, and the far end. From the
    nearest that is accepted, halving leads back to the last that is refused.
    """
    if _is_valid(event, fact, change.to):
        return change
    if fact.kind not in _TYPES or change.to is None:
        return None
    near, far = position(fact, change.to), position(fact, change.farthest)

    def how_far(place: int) -> int:
        return abs(place - near)

    turns = _turns(event, fact, near, far)
    inside = sorted((place for place in turns if min(near, far) <= place <= max(near, far)), key=how_far)
    last = near
    for found in (*inside[:_TRIES], far):
        if _is_valid(event, fact, value_at(fact, found)):
            break
        last = found
    else:
        return None
    while abs(found - last) > 1:
        middle = (found + last) // 2
        if _is_valid(event, fact, value_at(fact, middle)):
            found = middle
        else:
            last = middle
    return change._replace(distance=change.distance + how_far(found), to=value_at(fact, found))


def _is_valid(event: Event, fact: Fact, value: Known) -> bool:
    """Whether the event could say this: its type may know facts that rule each other out."""
    try:
        changed(event, {fact.name: value})
    except ValidationError:
        return False
    return True


def _turns(event: Event, fact: Fact, near: int, far: int) -> set[int]:
    """Where on the way from near to far the event type may begin to accept values of this fact."""
    found = {far, *_beside(event, fact)}
    steps: set[int] = set()
    field = type(event).model_fields[fact.name]
    for each in (*field.metadata, *_constraints(field.annotation)):
        for name, n in _BOUNDS.items():
            found.update(place + n for place in _place(fact, getattr(each, name, None)))
        steps.update(_place(fact, getattr(each, "multiple_of", None)))
        if fact.kind == "amount" and getattr(each, "decimal_places", None) is not None:
            steps.add(10 ** max(0, 2 - each.decimal_places))
    for step in steps - {0, 1}:
        found |= {(-(-place // step) if near <= far else place // step) * step for place in (near, *found)}
    return found - {near}


def _beside(event: Event, fact: Fact) -> Iterator[int]:
    """Where the event's other facts of this kind stand, and a step to either side."""
    for name in type(event).model_fields:
        value: Known = getattr(event, name)
        if name != fact.name and type(value) is _TYPES[fact.kind]:
            place = position(fact, value)
            yield from (place - 1, place, place + 1)


def _constraints(annotation: object) -> Iterator[Any]:  # Any: whatever stands in an annotation
    """What an annotation says beside the type itself, also inside `| None`."""
    if isinstance(annotation, FieldInfo):
        yield from annotation.metadata
    elif get_origin(annotation) in (Annotated, Union, UnionType):
        for part in get_args(annotation):
            yield from _constraints(part)
    else:
        yield annotation


def _place(fact: Fact, bound: object) -> Iterator[int]:
    """Where a bound of the field stands, if it is one that a value of this kind can have."""
    match bound:
        case datetime():
            yield position(fact, bound)
        case int() | float() | Decimal() if isfinite(bound):
            yield cents(Decimal(bound)) if fact.kind == "amount" else int(bound)
        case _:
            pass
