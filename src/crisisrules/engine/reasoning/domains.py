"""The values of a fact, cut into cells: no condition of a rulebook tells two values of one cell apart.

Counts and amounts become intervals between the figures that conditions name, choices their codes, flags true and false,
and a fact that may be missing has a cell for that. Times are told apart by whether they are given and, where a
condition measures from one to another, by the distances that can occur together. So a question about all events is one
about finitely many cells, and its answer holds for every event.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise, product
from typing import NamedTuple

from crisisrules.calendars import SHANGHAI
from crisisrules.errors import ArgumentError
from crisisrules.language import Compare, Fact, Leaf, NotWithin
from crisisrules.language.facts import EARLIEST
from crisisrules.language.values import MOST, canonical
from crisisrules.results.facts import Known

LARGEST = 200_000
"""How many cells, or steps of a decision, are looked at before a rulebook is refused as too entangled."""

LAST_POSITION = (datetime(9999, 12, 30, tzinfo=SHANGHAI) - EARLIEST) // timedelta(microseconds=1)
MINUTE = 60_000_000
"""Microseconds."""


class Cell(NamedTuple):
    """Values of one fact that no condition tells apart: those from `low` to `high`, or this single one."""

    low: Known
    high: Known


@dataclass(frozen=True, slots=True)
class Variable:
    """What can differ between events: a fact (or times that are measured against each other), and its cells.

    Each cell is shown by one example, a value for each of `facts`. `order` lists the cells of an ordered fact from
    least to worst; a missing value has no place in it.
    """

    facts: tuple[str, ...]
    examples: tuple[tuple[Known, ...], ...]
    highs: tuple[Known, ...]
    order: tuple[int, ...]

    def at(self, cell: int) -> dict[str, Known]:
        """The example of a cell."""
        return dict(zip(self.facts, self.examples[cell], strict=True))


def cells(fact: Fact, leaves: Iterable[Leaf]) -> tuple[Cell, ...]:
    """The cells of one fact under these conditions about it; first that it is missing, if it may be."""
    missing = (Cell(None, None),) if fact.optional else ()
    return (*missing, *_given(fact, list(leaves)))


def _given(fact: Fact, leaves: list[Leaf]) -> Iterator[Cell]:
    match fact.kind:
        case "count":
            yield from (Cell(low, high) for low, high in _intervals(leaves, MOST))
        case "amount":
            yield from (Cell(yuan(low), yuan(high)) for low, high in _intervals(leaves, MOST * 100))
        case "flag":
            yield from (Cell(False, False), Cell(True, True))
        case "choice":
            yield from (Cell(code.code, code.code) for code in fact.codes)
        case "text":
            named = sorted({str(leaf.value) for leaf in leaves if isinstance(leaf, Compare)})
            other = "any"
            while other in named:
                other += " other"
            yield from (Cell(each, each) for each in (other, *named))
        case "time":
            yield Cell(EARLIEST, _moment(LAST_POSITION))
        case "sequence":
            yield Cell((), ())


def cents(amount: Decimal) -> int:
    """An amount in cents, exact whatever the decimal context is."""
    numerator, denominator = amount.as_integer_ratio()
    return numerator * 100 // denominator


def yuan(cents: int) -> Decimal:
    """An amount in yuan."""
    whole, rest = divmod(cents, 100)
    return canonical(Decimal(f"{whole}.{rest:02}"))


def _intervals(leaves: Iterable[Leaf], most: int) -> Iterator[tuple[int, int]]:
    """The whole numbers from 0 to `most`, cut wherever one of the comparisons changes."""
    cuts = {0, most + 1}
    for leaf in leaves:
        if isinstance(leaf, Compare) and not isinstance(leaf.value, str):
            value = cents(leaf.value) if isinstance(leaf.value, Decimal) else leaf.value
            cuts |= {value} if leaf.operator in (">=", "<") else {value + 1}
            cuts |= {value} if leaf.operator == "==" else set()
    inside = sorted(cut for cut in cuts if 0 <= cut <= most + 1)
    return ((low, following - 1) for low, following in pairwise(inside))


def position(fact: Fact, value: Known) -> int:
    """Where a value of an ordered fact stands: the count, the cents, the place of the code, the microsecond."""
    match value:
        case datetime():
            return (value - EARLIEST) // timedelta(microseconds=1)
        case Decimal():
            return cents(value)
        case str():
            return fact.rank(value)
        case int():
            return value
        case _:
            raise TypeError(f"{fact.name}: {value!r} has no place in an order")


def value_at(fact: Fact, place: int) -> Known:
    """The value of an ordered fact that stands there: the inverse of `position`."""
    match fact.kind:
        case "time":
            return _moment(place)
        case "amount":
            return yuan(place)
        case "choice":
            return fact.codes[place].code
        case _:
            return place


def moments(name: str, distances: Iterable[NotWithin], event: Mapping[str, object]) -> tuple[Cell, ...]:
    """The cells of a time when the other times are those of an event; first that it is not given."""
    cuts = {0, LAST_POSITION + 1}
    for each in distances:
        other = event[each.since if name == each.until else each.until]
        if isinstance(other, datetime) and each.since != each.until:
            at, limit = (other - EARLIEST) // timedelta(microseconds=1), each.minutes * MINUTE
            cuts.add(at + limit + 1 if name == each.until else at - limit)
    inside = sorted(cut for cut in cuts if 0 <= cut <= LAST_POSITION + 1)
    return (Cell(None, None), *(Cell(_moment(low), _moment(end - 1)) for low, end in pairwise(inside)))


def _moment(position: int) -> datetime:
    return EARLIEST + timedelta(microseconds=position)


def facts_of(leaf: Leaf) -> tuple[str, ...]:
    """The names of the facts that a comparison looks at."""
    return (leaf.since, leaf.until) if isinstance(leaf, NotWithin) else (leaf.fact,)


def variables(facts: Mapping[str, Fact], leaves: Sequence[Leaf]) -> tuple[Variable, ...]:
    """What these comparisons look at, in the order in which they first do."""
    found: dict[tuple[str, ...], list[Leaf]] = {}
    groups = _measured_together(leaves)
    for leaf in leaves:
        name = facts_of(leaf)[0]
        found.setdefault(groups.get(name, (name,)), []).append(leaf)
    return tuple(_variable(group, facts, own) for group, own in found.items())


def _variable(group: tuple[str, ...], facts: Mapping[str, Fact], own: Sequence[Leaf]) -> Variable:
    distances = [leaf for leaf in own if isinstance(leaf, NotWithin)]
    if distances:
        examples = tuple(_moments(group, facts, distances))
        return Variable(group, examples, tuple(None for _ in examples), ())
    fact = facts[group[0]]
    found = cells(fact, own)
    is_ordered = fact.ordered or fact.kind in ("count", "amount", "flag")
    order = tuple(i for i, cell in enumerate(found) if cell.low is not None) if is_ordered else ()
    return Variable(group, tuple((cell.low,) for cell in found), tuple(cell.high for cell in found), order)


def _measured_together(leaves: Iterable[Leaf]) -> dict[str, tuple[str, ...]]:
    """For each time that a condition measures from or to: all times that hang together with it."""
    groups: dict[str, tuple[str, ...]] = {}
    for leaf in leaves:
        if isinstance(leaf, NotWithin):
            joined = tuple(dict.fromkeys(n for end in facts_of(leaf) for n in groups.get(end, (end,))))
            groups.update(dict.fromkeys(joined, joined))
    return groups


class _AtMost(NamedTuple):
    """`later` comes at most so many microseconds after `earlier`."""

    earlier: str
    later: str
    distance: int


def _moments(
    group: tuple[str, ...], facts: Mapping[str, Fact], distances: Sequence[NotWithin]
) -> Iterator[tuple[Known, ...]]:
    """An example for every way in which these times can be given, and lie within the distances or not."""
    found = 0
    for present in product(*((False, True) if facts[name].optional else (True,) for name in group)):
        given = [name for name, there in zip(group, present, strict=True) if there]
        for offsets in _placed(given, [each for each in distances if {each.since, each.until} <= set(given)], []):
            found += 1
            if found > LARGEST:
                raise ArgumentError(f"rulebook: too many conditions measure between {', '.join(group)}")
            yield tuple(_moment(offsets[name]) if name in offsets else None for name in group)


def _placed(names: list[str], open_: list[NotWithin], taken: list[_AtMost]) -> Iterator[dict[str, int]]:
    """Places for these times, in microseconds, for every combination of the open distances that can be."""
    offsets = _solved(names, taken)
    if offsets is None:
        return
    if not open_:
        yield offsets
        return
    first, *rest = open_
    limit = first.minutes * MINUTE
    yield from _placed(names, rest, [*taken, _AtMost(first.since, first.until, limit)])
    yield from _placed(names, rest, [*taken, _AtMost(first.until, first.since, -limit - 1)])


def _solved(names: list[str], bounds: list[_AtMost]) -> dict[str, int] | None:
    """Places that keep all bounds, the first at 0; None if there are none (Bellman and Ford)."""
    places = dict.fromkeys(names, 0)
    for _ in range(len(names) + 1):
        changed = False
        for earlier, later, distance in bounds:
            if places[later] > places[earlier] + distance:
                places[later], changed = places[earlier] + distance, True
        if not changed:
            first = min(places.values(), default=0)
            return {name: place - first for name, place in places.items()}
    return None
