"""What a rule makes of events, made once for all events that answer its questions alike."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from crisisrules.engine.compiled.answers import Answers, Key, picker
from crisisrules.engine.kept import Room

S = TypeVar("S")
T = TypeVar("T")
B = TypeVar("B")

MOST = 4096
"""How many answers one rule, or a bundle of rules, is kept for."""

_ENTRY = 200
"""About how many bytes one of them takes, besides its answers and what it holds."""


class Once(Generic[S, T]):
    """Looks up what a rule makes of an event by the answers that it depends on; makes it where it is not there yet."""

    __slots__ = ("_found", "_make", "_pick", "_room", "_size", "places")

    def __init__(
        self, places: frozenset[int], make: Callable[[S, list[object]], T], room: Room, size: Callable[[T], int]
    ) -> None:
        self.places = places
        self._pick = picker(places)
        self._make = make
        self._found: dict[Key, T] = {}
        self._room = room
        self._size = size
        """About how many bytes take what it makes."""

    def of(self, subject: S, answers: list[object]) -> T:
        """What the rule makes of this event (or item of one), which gives these answers."""
        key = self._pick(answers)
        try:
            return self._found[key]
        except KeyError:
            pass
        made = self._make(subject, answers)
        if len(self._found) >= MOST:
            self._found.clear()
        self._room.take(_ENTRY + 8 * len(self.places) + self._size(made))
        self._found[key] = made
        return made


def bundled(
    rules: Iterable[Once[S, T]], answers: Answers, room: Room, combine: Callable[[Sequence[T]], B]
) -> tuple[Once[S, B], ...]:
    """Rules that follow each other and together depend on few answers, each bundle of them looked up at once."""
    bundles: list[list[Once[S, T]]] = []
    places = frozenset[int]()
    for rule in rules:
        places |= rule.places
        if bundles and answers.variety(places) <= MOST:
            bundles[-1].append(rule)
        else:
            bundles.append([rule])
            places = rule.places
    return tuple(_bundle(each, room, combine) for each in bundles)


def _bundle(rules: Sequence[Once[S, T]], room: Room, combine: Callable[[Sequence[T]], B]) -> Once[S, B]:
    def make(subject: S, answers: list[object]) -> B:
        return combine([rule.of(subject, answers) for rule in rules])

    size = 200 * len(rules)
    return Once(frozenset[int]().union(*(rule.places for rule in rules)), make, room, lambda _: size)
