"""Conditions turned into functions of an event, once per rulebook, and what a condition saw.

A subject is either an event, or an item of one of its sequences together with its event; a `Getter` knows which.
"""

import operator
from collections.abc import Callable
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any, TypeVar

from crisisrules.engine.results import Observation
from crisisrules.language import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    E,
    Event,
    EventModel,
    Flag,
    Given,
    Not,
    NotWithin,
    OneOf,
)

S = TypeVar("S")
Test = Callable[[S], bool]
Getter = Callable[[str], Callable[[S], object]]

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {  # Any: rulebooks are checked to compare like with like
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "==": operator.eq,
}


def compile_condition(condition: Condition, model: EventModel[E], get: Getter[S]) -> Test[S]:
    """A function that says whether the condition holds for a subject."""
    match condition:
        case AllOf(of=parts):
            tests = [compile_condition(part, model, get) for part in parts]
            return lambda subject: all(test(subject) for test in tests)
        case AnyOf(of=parts):
            tests = [compile_condition(part, model, get) for part in parts]
            return lambda subject: any(test(subject) for test in tests)
        case Not(of=part):
            test = compile_condition(part, model, get)
            return lambda subject: not test(subject)
        case Compare():
            return _compile_comparison(condition, model, get)
        case OneOf(fact=fact, values=values):
            read, chosen = get(fact), frozenset(values)
            return lambda subject: read(subject) in chosen
        case Flag(fact=fact):
            read = get(fact)
            return lambda subject: read(subject) is True
        case Given(fact=fact):
            read = get(fact)
            return lambda subject: read(subject) is not None
        case NotWithin(since=since, until=until, minutes=minutes):
            return _compile_not_within(get(since), get(until), timedelta(minutes=minutes))


def _compile_comparison(condition: Compare, model: EventModel[E], get: Getter[S]) -> Test[S]:
    read, compare = get(condition.fact), _COMPARE[condition.operator]
    fact = model.fact(condition.fact)
    if fact is not None and fact.ordered:
        # An ordered choice has few codes: the comparison is decided for each of them here, once.
        threshold = fact.rank(str(condition.value))
        reached = frozenset(each.code for each in fact.codes if compare(fact.rank(each.code), threshold))
        return lambda subject: read(subject) in reached
    value = condition.value

    def holds(subject: S) -> bool:
        found = read(subject)
        return found is not None and compare(found, value)

    return holds


def _compile_not_within(since: Callable[[S], object], until: Callable[[S], object], limit: timedelta) -> Test[S]:
    def holds(subject: S) -> bool:
        start, end = since(subject), until(subject)
        if not isinstance(start, datetime):
            return False
        return not isinstance(end, datetime) or end - start > limit

    return holds


Observer = Callable[[Event], tuple[Observation, ...]]
"""What a condition that holds for an event saw there."""


def compile_observer(condition: Condition, model: EventModel[E]) -> Observer:
    """A function that tells what a condition that holds for an event saw there: of alternatives, those that hold."""
    match condition:
        case AllOf(of=parts):
            observers = [compile_observer(part, model) for part in parts]
            return lambda event: tuple(seen for observe in observers for seen in observe(event))
        case AnyOf(of=parts):
            pairs = [(compile_condition(part, model, attrgetter), compile_observer(part, model)) for part in parts]
            return lambda event: tuple(seen for test, observe in pairs if test(event) for seen in observe(event))
        case Not(of=part):
            return compile_observer(part, model)
        case Compare(fact=fact, operator=sign, value=threshold):
            return _observer(fact, sign, threshold)
        case OneOf(fact=fact, values=values):
            return _observer(fact, "in", values)
        case Flag(fact=fact):
            return _observer(fact, "==", True)
        case Given(fact=fact):
            return _observer(fact, "given", None)
        case NotWithin(until=fact, minutes=minutes):
            return _observer(fact, "not within", minutes)


def _observer(fact: str, sign: str, threshold: object) -> Observer:
    read = attrgetter(fact)

    def observe(event: Event) -> tuple[Observation]:
        return (Observation.of({"fact": fact, "value": read(event), "operator": sign, "threshold": threshold}),)

    return observe
