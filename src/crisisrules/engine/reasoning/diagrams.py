"""Functions of all facts as decision diagrams, so that questions about every event are answered without trying any.

A diagram asks for the cell of one variable after another, always in the same order, and ends in a value. Equal parts
are stored once, and a variable that makes no difference is not asked for; so two functions are the same exactly when
their diagrams are, and what has to be looked at grows with the rulebook and not with the number of possible events: a
level that is the worst of many criteria needs, after each fact, one step for each level reached so far.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from crisisrules.engine.reasoning.domains import LARGEST, Variable
from crisisrules.errors import ArgumentError
from crisisrules.results.facts import Known

A = TypeVar("A")
B = TypeVar("B")
V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)
Slot = int
"""Where a space stores a diagram, or a part of one."""


@dataclass(frozen=True, slots=True)
class Diagram(Generic[V_co]):
    """A function of all facts. Only the space that made it can read it; two of one space are equal if they agree."""

    slot: Slot


class Space:
    """Diagrams over the same variables, every part stored once."""

    def __init__(self, variables: Sequence[Variable]) -> None:
        self.variables = tuple(variables)
        self.place = {fact: i for i, each in enumerate(self.variables) for fact in each.facts}
        self._end = len(self.variables)
        self._slots: list[tuple[int, tuple[Slot, ...], object]] = []
        self._known: dict[Hashable, Slot] = {}
        self.false: Diagram[bool] = self.end(False)
        self.true: Diagram[bool] = self.end(True)
        # What has been worked out once is not worked out again: most questions about a rulebook share their parts.
        self._done: dict[str, dict[tuple[Slot, ...], Slot]] = {"both": {}, "either": {}, "worst": {}}

    # --- Making diagrams --------------------------------------------------------------------------------------------

    def end(self, value: V) -> Diagram[V]:
        """The function that is this value (hashable) for every event."""
        return Diagram(self._stored((type(value), value), (self._end, (), value)))

    def test(self, place: int, holds: Callable[[dict[str, Known]], bool]) -> Diagram[bool]:
        """A test of the variable at this place."""
        variable = self.variables[place]
        cells = range(len(variable.examples))
        return Diagram(self._ask(place, [(self.true if holds(variable.at(i)) else self.false).slot for i in cells]))

    def map(self, function: Callable[[A], V], diagram: Diagram[A]) -> Diagram[V]:
        """What the function makes of the value, event by event."""
        return Diagram(self._walked(function, (diagram.slot,), {}))

    def combine(self, function: Callable[[A, B], V], one: Diagram[A], other: Diagram[B]) -> Diagram[V]:
        """What the function makes of both values, event by event."""
        return self.joining(function)(one, other)

    def joining(self, function: Callable[[A, B], V]) -> Callable[[Diagram[A], Diagram[B]], Diagram[V]]:
        """`combine` for many calls with one function: what one call has worked out the next ones need not."""
        done: dict[tuple[Slot, ...], Slot] = {}
        return lambda one, other: Diagram(self._walked(function, (one.slot, other.slot), done))

    def choose(self, test: Diagram[bool], then: Diagram[V], otherwise: Diagram[V]) -> Diagram[V]:
        """`then` where the test holds, else `otherwise`."""

        def chosen(holds: bool, one: V, other: V) -> V:
            return one if holds else other

        return Diagram(self._walked(chosen, (test.slot, then.slot, otherwise.slot), {}))

    def both(self, *diagrams: Diagram[bool]) -> Diagram[bool]:
        """Where all of these hold."""
        return self._folded("both", lambda a, b: a and b, diagrams, neutral=self.true, final=self.false)

    def either(self, *diagrams: Diagram[bool]) -> Diagram[bool]:
        """Where at least one of these holds."""
        return self._folded("either", lambda a, b: a or b, diagrams, neutral=self.false, final=self.true)

    def without(self, diagram: Diagram[bool], taken: Diagram[bool]) -> Diagram[bool]:
        """Where the first holds and the second does not."""
        return self.both(diagram, self.inverse(taken))

    def inverse(self, diagram: Diagram[bool]) -> Diagram[bool]:
        """Where it does not hold."""
        return self.map(lambda holds: not holds, diagram)

    def worst(self, *diagrams: Diagram[int]) -> Diagram[int]:
        """The greatest of several numbers, of which none is below 0."""
        return self._folded("worst", max, diagrams, neutral=self.end(0), final=None)

    def _folded(
        self,
        name: str,
        function: Callable[[V, V], V],
        diagrams: Sequence[Diagram[V]],
        *,
        neutral: Diagram[V],
        final: Diagram[V] | None,
    ) -> Diagram[V]:
        """All of these joined two by two; `neutral` changes nothing, and with `final` nothing else counts.

        The last comes first: it asks for the last variables, so that what comes before it is put on top and the parts
        below stay as they are.
        """
        nothing, everything = neutral.slot, final and final.slot

        def plain(pair: tuple[Slot, ...]) -> Slot | None:
            one, other = pair
            if one in (other, everything) or other == nothing:
                return one
            return other if other == everything or one == nothing else None

        found = neutral.slot
        for each in reversed(diagrams):
            found = self._walked(function, (found, each.slot), self._done[name], plain)
        return Diagram(found)

    def _walked(
        self,
        function: Callable[..., object],
        slots: tuple[Slot, ...],
        done: dict[tuple[Slot, ...], Slot],
        plain: Callable[[tuple[Slot, ...]], Slot | None] = lambda _: None,
    ) -> Slot:
        def walk(parts: tuple[Slot, ...]) -> Slot:
            found = done.get(parts)
            if found is None:
                found = plain(parts)
            if found is None:
                nodes = [self._slots[part] for part in parts]
                at = min([node[0] for node in nodes])
                if at == self._end:
                    found = self.end(function(*[node[2] for node in nodes])).slot
                else:
                    size = len(self.variables[at].examples)
                    ways = zip(
                        *((part,) * size if node[0] > at else node[1] for part, node in zip(parts, nodes, strict=True)),
                        strict=True,
                    )
                    found = self._ask(at, list(map(walk, ways)))
                done[parts] = found
            return found

        return walk(slots)

    def _ask(self, at: int, slots: Sequence[Slot]) -> Slot:
        children = tuple(slots)
        return children[0] if len(set(children)) == 1 else self._stored((at, children), (at, children, None))

    def _stored(self, key: Hashable, node: tuple[int, tuple[Slot, ...], object]) -> Slot:
        found = self._known.get(key)
        if found is None:
            if len(self._slots) >= LARGEST:
                raise ArgumentError(f"rulebook: its conditions entangle too many facts (over {LARGEST} combinations)")
            found = self._known[key] = len(self._slots)
            self._slots.append(node)
        return found

    # --- Knowing more -----------------------------------------------------------------------------------------------

    def fixed(self, diagram: Diagram[V], place: int, cell: int) -> Diagram[V]:
        """The function once it is known that the variable at this place is in this cell."""
        return self._replaced(diagram, place, lambda children: children[cell])

    def raised(self, diagram: Diagram[bool], place: int) -> Diagram[bool]:
        """Where this holds, or would hold if the ordered variable at this place were less bad."""
        order = self.variables[place].order

        def upwards(children: tuple[Slot, ...]) -> Slot:
            parts, so_far = list(children), self.false
            for cell in order:
                so_far = self.either(so_far, Diagram(parts[cell]))
                parts[cell] = so_far.slot
            return self._ask(place, parts)

        return self._replaced(diagram, place, upwards)

    def _replaced(self, diagram: Diagram[V], place: int, replacement: Callable[[tuple[Slot, ...]], Slot]) -> Diagram[V]:
        done: dict[Slot, Slot] = {}

        def walk(part: Slot) -> Slot:
            found = done.get(part)
            if found is None:
                at, children, _ = self._slots[part]
                if at > place:
                    found = part
                else:
                    found = replacement(children) if at == place else self._ask(at, list(map(walk, children)))
                done[part] = found
            return found

        return Diagram(walk(diagram.slot))

    # --- Reading diagrams -------------------------------------------------------------------------------------------

    def values(self, diagram: Diagram[V]) -> list[V]:
        """The values that some event gives, each once."""
        nodes = (self._slots[part] for part in self._parts(diagram))
        return [cast("V", value) for at, _, value in nodes if at == self._end]

    def asked(self, diagram: Diagram[object]) -> frozenset[int]:
        """The places of the variables that make a difference."""
        return frozenset(self._slots[part][0] for part in self._parts(diagram)) - {self._end}

    def ways_on(self, diagram: Diagram[V]) -> dict[int, list[tuple[Diagram[V], ...]]]:
        """For each variable that makes a difference what is left to know after it, cell by cell, wherever it is asked.

        Each of them is met by some event, so what holds for all of them holds for every event.
        """
        found: dict[int, list[tuple[Diagram[V], ...]]] = {}
        for part in self._parts(diagram):
            place, children, _ = self._slots[part]
            if children:
                found.setdefault(place, []).append(tuple(Diagram(child) for child in children))
        return found

    def at(self, diagram: Diagram[V], cells: Mapping[int, int]) -> V:
        """The value where the variables at these places are in these cells, and all others in their first."""
        part = diagram.slot
        while (node := self._slots[part])[1]:
            part = node[1][cells.get(node[0], 0)]
        return cast("V", node[2])

    def size(self, diagram: Diagram[object]) -> int:
        """How many steps the diagram has, its values included."""
        return sum(1 for _ in self._parts(diagram))

    def _parts(self, diagram: Diagram[object]) -> Iterator[Slot]:
        seen, waiting = {diagram.slot}, [diagram.slot]
        while waiting:
            part = waiting.pop()
            yield part
            for child in reversed(self._slots[part][1]):
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)

    def example(self, diagram: Diagram[V], value: V) -> dict[str, Known] | None:
        """The calmest facts that give the value: as few as can be that are not in their variable's first cell.

        Facts that are left out make no difference. None: no event gives the value.
        """
        cells = self.calmest(diagram, value)
        if cells is None:
            return None
        return {fact: known for place, cell in cells.items() for fact, known in self.variables[place].at(cell).items()}

    def calmest(self, diagram: Diagram[V], value: V) -> dict[int, int] | None:
        """The same as the cells of the variables at these places."""
        wanted = self.end(value).slot
        onward: dict[Slot, tuple[float, int]] = {}  # how many facts are not calm from here on, and the cell to take

        def walk(part: Slot) -> float:
            if part not in onward:
                children = self._slots[part][1]
                if children:
                    # Of equally calm ways the one on which an earlier variable differs: criteria before confirmations.
                    ways = ((walk(child) + (i > 0), i == 0, i) for i, child in enumerate(children))
                    cost, _, cell = min(ways)
                    onward[part] = (cost, cell)
                else:
                    onward[part] = (0 if part == wanted else float("inf"), 0)
            return onward[part][0]

        if walk(diagram.slot) == float("inf"):
            return None
        cells: dict[int, int] = {}
        part = diagram.slot
        while self._slots[part][1]:
            at, children, _ = self._slots[part]
            cells[at] = onward[part][1]
            part = children[cells[at]]
        return cells
