"""Functions of all facts as decision diagrams, so that questions about every event are answered without trying any.

A diagram asks for the cell of one variable after another, always in the same order, and ends in a value. Equal parts are
stored once, and a variable that makes no difference is not asked for; so two functions are the same exactly when their
diagrams are, and what a rulebook can decide grows with the rulebook and not with the number of possible events: a level
that is the worst of many criteria needs, after each fact, one step per level reached so far.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence

from crisisrules.engine.domains import LARGEST, Known, Variable
from crisisrules.errors import ArgumentError

Diagram = int
"""A diagram is the number under which its space stores it; only the space that made it can read it."""


class Space:
    """Diagrams over the same variables, each stored once."""

    def __init__(self, variables: Sequence[Variable]) -> None:
        self.variables = tuple(variables)
        self.place = {fact: i for i, each in enumerate(self.variables) for fact in each.facts}
        self._end = len(self.variables)
        self._nodes: list[tuple[int, tuple[Diagram, ...], Hashable]] = []
        self._known: dict[Hashable, Diagram] = {}
        self.false, self.true = self.end(False), self.end(True)
        # What has been worked out once is not worked out again: most questions about a rulebook share their parts.
        self._both: dict[tuple[Diagram, ...], Diagram] = {}
        self._either: dict[tuple[Diagram, ...], Diagram] = {}
        self._worst: dict[tuple[Diagram, ...], Diagram] = {}

    def end(self, value: Hashable) -> Diagram:
        """The function that is this value for every event."""
        return self._stored((type(value), value), (self._end, (), value))

    def ask(self, at: int, parts: Sequence[Diagram]) -> Diagram:
        """The function that goes on with one of the parts, by the cell of the variable at this place."""
        children = tuple(parts)
        return children[0] if len(set(children)) == 1 else self._stored((at, children), (at, children, None))

    def _stored(self, key: Hashable, node: tuple[int, tuple[Diagram, ...], Hashable]) -> Diagram:
        found = self._known.get(key)
        if found is None:
            if len(self._nodes) >= LARGEST:
                raise ArgumentError(f"rulebook: its conditions entangle too many facts (over {LARGEST} combinations)")
            found = self._known[key] = len(self._nodes)
            self._nodes.append(node)
        return found

    def of(self, place: int, holds: Callable[[dict[str, Known]], bool]) -> Diagram:
        """A test of one variable."""
        variable = self.variables[place]
        cells = range(len(variable.examples))
        return self.ask(place, [self.true if holds(variable.at(cell)) else self.false for cell in cells])

    def combine(self, function: Callable[..., Hashable], *diagrams: Diagram) -> Diagram:
        """What the function makes of the values of these diagrams, event by event."""
        return self._walked(function, diagrams, {}, lambda _: None)

    def both(self, *diagrams: Diagram) -> Diagram:
        """Where all of these hold."""

        def plain(pair: tuple[Diagram, ...]) -> Diagram | None:
            return self._absorbed(pair, neutral=self.true, final=self.false)

        return self._folded(lambda a, b: a and b, plain, self._both, self.true, diagrams)

    def either(self, *diagrams: Diagram) -> Diagram:
        """Where at least one of these holds."""

        def plain(pair: tuple[Diagram, ...]) -> Diagram | None:
            return self._absorbed(pair, neutral=self.false, final=self.true)

        return self._folded(lambda a, b: a or b, plain, self._either, self.false, diagrams)

    def worst(self, *diagrams: Diagram) -> Diagram:
        """The greatest of several numbers, of which none is below 0."""
        nothing = self.end(0)

        def plain(pair: tuple[Diagram, ...]) -> Diagram | None:
            return self._absorbed(pair, neutral=nothing, final=None)

        return self._folded(max, plain, self._worst, nothing, diagrams)

    def _absorbed(self, pair: tuple[Diagram, ...], *, neutral: Diagram, final: Diagram | None) -> Diagram | None:
        """What a pair comes to without looking inside, where that is plain."""
        one, other = pair
        if one in (other, final) or other == neutral:
            return one
        return other if other == final or one == neutral else None

    def _folded(
        self,
        function: Callable[..., Hashable],
        plain: Callable[[tuple[Diagram, ...]], Diagram | None],
        seen: dict[tuple[Diagram, ...], Diagram],
        start: Diagram,
        diagrams: Sequence[Diagram],
    ) -> Diagram:
        found = start
        for each in diagrams:
            found = self._walked(function, (found, each), seen, plain)
        return found

    def _walked(
        self,
        function: Callable[..., Hashable],
        diagrams: tuple[Diagram, ...],
        seen: dict[tuple[Diagram, ...], Diagram],
        plain: Callable[[tuple[Diagram, ...]], Diagram | None],
    ) -> Diagram:
        def walk(parts: tuple[Diagram, ...]) -> Diagram:
            found = seen.get(parts)
            if found is None:
                found = plain(parts)
            if found is None:
                nodes = [self._nodes[part] for part in parts]
                at = min([node[0] for node in nodes])
                if at == self._end:
                    found = self.end(function(*[node[2] for node in nodes]))
                else:
                    size = len(self.variables[at].examples)
                    split = [
                        (part,) * size if node[0] > at else node[1] for part, node in zip(parts, nodes, strict=True)
                    ]
                    children: list[Diagram] = []
                    for each in zip(*split, strict=True):
                        children.append(walk(each))  # noqa: PERF401 - one frame a fact: deep recursion is dear
                    found = self.ask(at, children)
                seen[parts] = found
            return found

        return walk(diagrams)

    def inverse(self, diagram: Diagram) -> Diagram:
        """Where it does not hold."""
        return self.combine(lambda value: not value, diagram)

    def choose(self, test: Diagram, then: Diagram, otherwise: Diagram) -> Diagram:
        """`then` where the test holds, else `otherwise`."""
        return self.combine(lambda t, a, b: a if t else b, test, then, otherwise)

    def fixed(self, diagram: Diagram, place: int, cell: int) -> Diagram:
        """The function once it is known that the variable at this place is in this cell."""
        return self._replaced(diagram, place, lambda children: children[cell])

    def raised(self, diagram: Diagram, place: int) -> Diagram:
        """Where this holds, or would hold if the ordered variable at this place were less bad."""
        order = self.variables[place].order

        def upwards(children: tuple[Diagram, ...]) -> Diagram:
            parts, so_far = list(children), self.false
            for cell in order:
                parts[cell] = so_far = self.either(so_far, parts[cell])
            return self.ask(place, parts)

        return self._replaced(diagram, place, upwards)

    def _replaced(self, diagram: Diagram, place: int, replacement: Callable[[tuple[Diagram, ...]], Diagram]) -> Diagram:
        seen: dict[Diagram, Diagram] = {}

        def walk(part: Diagram) -> Diagram:
            found = seen.get(part)
            if found is None:
                at, children, _ = self._nodes[part]
                if at > place:
                    found = part
                elif at == place:
                    found = replacement(children)
                else:
                    found = self.ask(at, [walk(child) for child in children])
                seen[part] = found
            return found

        return walk(diagram)

    def values(self, diagram: Diagram) -> dict[Hashable, None]:
        """The values that some event gives, each once, in the order of the cells."""
        return dict.fromkeys(node[2] for node in map(self._nodes.__getitem__, self._parts(diagram)) if not node[1])

    def asks(self, diagram: Diagram, place: int) -> bool:
        """Whether the variable at this place makes a difference."""
        return any(self._nodes[part][0] == place for part in self._parts(diagram))

    def size(self, diagram: Diagram) -> int:
        """How many steps the diagram has, its values included."""
        return sum(1 for _ in self._parts(diagram))

    def _parts(self, diagram: Diagram) -> Iterator[Diagram]:
        seen, waiting = {diagram}, [diagram]
        while waiting:
            part = waiting.pop()
            yield part
            for child in reversed(self._nodes[part][1]):
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)

    def example(self, diagram: Diagram, value: Hashable = True) -> dict[str, Known] | None:
        """The calmest facts that give the value: as few as can be that are not their variable's first cell.

        Facts that are left out make no difference. None: no event gives the value.
        """
        cost: dict[Diagram, tuple[float, int]] = {}  # of the way on, and the cell to take

        def walk(part: Diagram) -> float:
            if part not in cost:
                _, children, own = self._nodes[part]
                if children:
                    _, _, cell = min((walk(child) + (cell > 0), cell == 0, cell) for cell, child in enumerate(children))
                    cost[part] = (walk(children[cell]) + (cell > 0), cell)
                else:
                    cost[part] = (0 if own == value and type(own) is type(value) else float("inf"), 0)
            return cost[part][0]

        if walk(diagram) == float("inf"):
            return None
        facts: dict[str, Known] = {}
        while self._nodes[diagram][1]:
            at, children, _ = self._nodes[diagram]
            cell = cost[diagram][1]
            facts |= self.variables[at].at(cell)
            diagram = children[cell]
        return facts
