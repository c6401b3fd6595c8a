"""What an event answers to the questions of a rulebook, as one short list.

A condition sees of a figure only between which thresholds it lies, and of a time only whether it is given. So events
that differ in anything else answer alike, and what a rule makes of one of them it makes of all.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Context, Decimal
from operator import itemgetter
from typing import Any, NamedTuple

from crisisrules.language import Compare, Condition, Fact, NotWithin, leaves

Facts = Mapping[str, Any]  # Any: what an event type holds is known when it runs
"""Facts by name, as an event holds them."""

Key = object
"""Some of the answers, picked from the list."""

_EXACT = Context(prec=60)  # more digits than any amount has; whatever context the caller has set


class _Scale(NamedTuple):
    """A figure, and its thresholds: the answer says how many of them it has reached."""

    fact: str
    cuts: list[Any]  # Any: whole numbers or amounts, as the values are; a rulebook is checked to compare like with like


class _Pair(NamedTuple):
    """Two times, and how far the second may be from the first."""

    since: str
    until: str
    limit: timedelta


class Answers:
    """The questions that conditions ask about some facts, each with its place in the list of answers."""

    def __init__(
        self, facts: Mapping[str, Fact], conditions: Iterable[Condition | None], clocks: Iterable[str]
    ) -> None:
        asked: dict[str, list[Compare]] = {}
        pairs: dict[_Pair, None] = {}
        for leaf in (leaf for condition in conditions if condition is not None for leaf in leaves(condition)):
            if isinstance(leaf, NotWithin):
                pairs[_pair(leaf)] = None
                asked.setdefault(leaf.until, [])
            else:
                asked.setdefault(leaf.fact, []).extend([leaf] if isinstance(leaf, Compare) else [])
        asked |= {clock: [] for clock in clocks if clock not in asked}
        self._plain = [name for name in asked if facts[name].kind in ("choice", "flag")]
        self._scales = [_Scale(name, _cuts(asked[name])) for name in asked if facts[name].kind in ("count", "amount")]
        self._texts = [
            (name, frozenset(each.value for each in asked[name])) for name in asked if facts[name].kind == "text"
        ]
        self._given = [name for name in asked if facts[name].kind in ("time", "sequence")]
        self._pairs = list(pairs)
        questions: list[tuple[object, int]] = [
            *((name, len(facts[name].codes) or 2) for name in self._plain),
            *((name, len(cuts) + 1) for name, cuts in self._scales),
            *((name, 1) for name in self._given),
            *((name, len(wanted) + 1) for name, wanted in self._texts),
            *((pair, 2) for pair in self._pairs),
        ]
        self._places = {question: place for place, (question, _) in enumerate(questions)}
        self._counts = [
            count + (isinstance(question, str) and facts[question].optional) for question, count in questions
        ]

    def __len__(self) -> int:
        return len(self._counts)

    def of(self, facts: Facts) -> list[object]:
        """The answers of an event, or of an item together with its event."""
        found: list[object] = [facts[name] for name in self._plain]
        for name, cuts in self._scales:
            value = facts[name]
            found.append(-1 if value is None else bisect_right(cuts, value))
        if self._given:
            found += [facts[name] is None for name in self._given]
        if self._texts:
            found += [value if (value := facts[name]) in wanted else value is None for name, wanted in self._texts]
        if self._pairs:
            found += [_is_exceeded(facts[since], facts[until], limit) for since, until, limit in self._pairs]
        return found

    def places(self, conditions: Iterable[Condition | None], clocks: Iterable[str] = ()) -> frozenset[int]:
        """The places of the answers on which these conditions, and which of these clocks run, depend."""
        questions: set[object] = set(clocks)
        for leaf in (leaf for condition in conditions if condition is not None for leaf in leaves(condition)):
            # What a condition saw tells a time that is missing from one that is not too late.
            questions.update((_pair(leaf), leaf.until) if isinstance(leaf, NotWithin) else (leaf.fact,))
        return frozenset(self._places[each] for each in questions if each in self._places)

    def variety(self, places: Iterable[int]) -> int:
        """How many different lists of these answers there can be."""
        product = 1
        for place in places:
            product *= self._counts[place]
        return product


def picker(places: Iterable[int]) -> Callable[[list[object]], Key]:
    """What picks the answers at these places, as something that can be looked up."""
    ordered = sorted(places)
    return itemgetter(*ordered) if ordered else _nothing


def _nothing(_: list[object]) -> Key:
    return None


def _pair(leaf: NotWithin) -> _Pair:
    return _Pair(leaf.since, leaf.until, timedelta(minutes=leaf.minutes))


def _is_exceeded(start: object, end: object, limit: timedelta) -> bool:
    return isinstance(start, datetime) and (not isinstance(end, datetime) or end - start > limit)


def _cuts(asked: Iterable[Compare]) -> list[Any]:  # Any: as in `_Scale`
    """The least figures from which on a comparison turns out differently."""
    cuts = set[int | Decimal]()
    for each in asked:
        value = each.value
        if isinstance(value, int | Decimal):
            if each.operator in (">=", "<", "=="):
                cuts.add(value)
            if each.operator in (">", "<=", "=="):
                cuts.add(_EXACT.next_plus(value) if isinstance(value, Decimal) else value + 1)
    return sorted(cuts)
