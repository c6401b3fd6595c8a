"""Conditions turned into functions of an event, once per rulebook, and what a condition saw.

A subject is either an event, or an item of one of its sequences together with its event; a `Getter` knows which.
"""

import operator
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
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
    Leaf,
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


def observations(condition: Condition, model: EventModel[E], subject: Event) -> Iterator[Observation]:
    """What a condition that holds for the event saw there: of alternatives, those that hold."""
    match condition:
        case AllOf(of=parts):
            for part in parts:
                yield from observations(part, model, subject)
        case AnyOf(of=parts):
            for part in parts:
                if compile_condition(part, model, operator.attrgetter)(subject):
                    yield from observations(part, model, subject)
        case Not(of=part):
            yield from observations(part, model, subject)
        case _:
            yield _observation(condition, subject)


def _observation(leaf: Leaf, subject: Event) -> Observation:
    match leaf:
        case Compare(fact=fact, operator=sign, value=threshold):
            return _seen(subject, fact, sign, threshold)
        case OneOf(fact=fact, values=values):
            return _seen(subject, fact, "in", values)
        case Flag(fact=fact):
            return _seen(subject, fact, "==", True)
        case Given(fact=fact):
            return _seen(subject, fact, "given", None)
        case NotWithin(until=fact, minutes=minutes):
            return _seen(subject, fact, "not within", minutes)


def _seen(subject: Event, fact: str, sign: str, threshold: object) -> Observation:
    fields = {"fact": fact, "value": getattr(subject, fact), "operator": sign, "threshold": threshold}
    return Observation.of(fields)
