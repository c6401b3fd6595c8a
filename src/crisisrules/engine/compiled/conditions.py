"""Conditions turned into functions of an event, once per rulebook, and what a condition saw.

A subject is either an event, or an item of one of its sequences together with its event; a `Getter` knows which.
"""

import operator
from collections.abc import Callable
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any, TypeVar

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
    Rulebook,
    Scalar,
)
from crisisrules.results.base import made
from crisisrules.results.classification import Observation, Sign

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


def always(_: object) -> bool:
    """The test of a rule without a condition."""
    return True


def test_of(condition: Condition | None, rulebook: Rulebook[E]) -> Test[Event]:
    """The condition as a function of an event of this rulebook."""
    return always if condition is None else compile_condition(condition, rulebook.event, attrgetter)


# --- What a condition saw ---------------------------------------------------------------------------------------------


Observer = Callable[[Event], tuple[Observation, ...]]
"""What a condition that holds for an event saw there."""


_OPPOSITE: dict[Sign, Sign] = {
    ">=": "<",
    ">": "<=",
    "<=": ">",
    "<": ">=",
    "==": "!=",
    "in": "not in",
    "given": "not given",
    "not within": "within",
}


def compile_observer(condition: Condition, model: EventModel[E], *, holds: bool = True) -> Observer:
    """A function that tells what a condition that holds for an event (or does not) saw there, and only what is true:
    of alternatives those that hold, of a negation the opposite.
    """
    match condition:
        case AllOf(of=parts) | AnyOf(of=parts):
            observers = [compile_observer(part, model, holds=holds) for part in parts]
            if isinstance(condition, AllOf) is holds:
                return lambda event: tuple(seen for observe in observers for seen in observe(event))
            tests = [compile_condition(part, model, attrgetter) for part in parts]
            return lambda event: tuple(
                seen
                for test, observe in zip(tests, observers, strict=True)
                if test(event) is holds
                for seen in observe(event)
            )
        case Not(of=part):
            return compile_observer(part, model, holds=not holds)
        case Compare(fact=fact, operator=sign, value=threshold):
            return _observer(fact, sign, threshold, holds=holds)
        case OneOf(fact=fact, values=values):
            return _observer(fact, "in", values, holds=holds)
        case Flag(fact=fact):
            return _observer(fact, "==", True, holds=holds)
        case Given(fact=fact):
            return _observer(fact, "given", None, holds=holds)
        case NotWithin(until=fact, minutes=minutes):
            return _observer(fact, "not within", minutes, holds=holds)


def _observer(fact: str, sign: Sign, threshold: Scalar | tuple[str, ...] | None, *, holds: bool) -> Observer:
    read = attrgetter(fact)
    said = sign if holds else _OPPOSITE[sign]

    def observe(event: Event) -> tuple[Observation]:
        value = read(event)
        if isinstance(value, tuple):  # of a sequence only that it is there
            value = ()
        if value is None and not holds:  # what is not given cannot be compared, so no comparison holds
            return (made(Observation, fact=fact, value=None, operator="not given", threshold=None),)
        return (made(Observation, fact=fact, value=value, operator=said, threshold=threshold),)

    return observe
