"""`margins`: how close is an event to every other level: the smallest change of a single fact that would reach it.

Read from the criteria: between two figures that criteria name no level can change, so of each such stretch only the end
that is nearest to the event counts. No stretch is walked through.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import SimpleNamespace
from typing import NamedTuple, cast

from pydantic import ValidationError

from crisisrules.engine.changed_events import changed
from crisisrules.engine.compiled.grading import CompiledCriterion, CompiledGrading
from crisisrules.engine.compiled.ready import ready, ready_for
from crisisrules.engine.reasoning.decisions import grading_conditions
from crisisrules.engine.reasoning.domains import Cell, cells, facts_of, moments, position, yuan
from crisisrules.language import E, Event, Fact, Leaf, Level, NotWithin, Rule, Rulebook, leaves
from crisisrules.results.base import made
from crisisrules.results.facts import Known
from crisisrules.results.margins import Margin


def margins(event: E, rulebook: Rulebook[E]) -> tuple[Margin, ...]:
    """For every other level, and each fact that alone can bring the event there, the smallest change that does.

    Higher levels come first, from the nearest on, then the lower ones, "no level" last; within a level facts stand in
    the order of the event. `to` is exact: one step less (1 of a count, a cent, a place) does not reach the level. A
    change that the event type refuses, given the other facts, is left out. While a confirmed level stands, only the
    confirmation itself can be changed; take it out of the event to see what the criteria say. Leaving the document's
    scope is no level and not listed; how an event outside could come to a level is.

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


@lru_cache(maxsize=256)
def _plan(rulebook: Rulebook[E]) -> _Plan:
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
    by: Known


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
                yield _Change(False, place, False, cell.low, None)
        elif here < low:
            yield _Change(False, low - here, False, cell.low, _size(fact, low - here))
        elif here > high:
            yield _Change(False, here - high, True, cell.high, _size(fact, here - high))


def _size(fact: Fact, distance: int) -> Known:
    return yuan(distance) if fact.kind == "amount" else distance


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
        if (is_same or code not in nearest) and _is_valid(event, name, change.to):
            if code in nearest:
                same.setdefault(code, []).append(str(change.to))
            else:
                nearest[code] = (change, then)
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
            by=change.by,
            rule=then.id,
            citation=then.rule.citation if then.rule else None,
            basis=then.rule.basis if then.rule else None,
        )


def _is_valid(event: Event, name: str, value: Known) -> bool:
    """Whether the event could say this: its type may know facts that rule each other out."""
    try:
        changed(event, {name: value})
    except ValidationError:
        return False
    return True
