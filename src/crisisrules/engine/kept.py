"""What is made of a rulebook once and kept for its next event: bounded in number and in bytes, and emptied on request.

Rulebooks are told apart by their digest, so equal ones share everything, whatever object they are.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, ParamSpec, TypeVar, cast

from crisisrules.language import E, Event, Rulebook

P = ParamSpec("P")
T = TypeVar("T")

MOST_RULEBOOKS = 128
MOST_BYTES = 128 * 2**20
"""How much is kept, all rulebooks together; an estimate, not a measurement."""

_PER_BYTE = 20
"""How many bytes what is made of a rulebook takes for each byte of its JSON, before any event comes."""


class Room:
    """What was made of one rulebook, how many bytes it takes, and when it was last used."""

    __slots__ = ("bytes", "json", "made", "used")

    def __init__(self, json: int) -> None:
        self.made: dict[object, object] = {}
        self.json = json
        """How many bytes the rulebook's JSON has."""
        self.bytes = _PER_BYTE * json
        self.used = 0

    def take(self, size: int) -> None:
        """Something of this size is made and will be kept here."""
        self.bytes += size
        _kept.take(size)


class _Kept:
    """The rooms of all rulebooks, by digest."""

    def __init__(self) -> None:
        self.rooms: dict[str, Room] = {}
        self.bytes = 0
        self.uses = 0

    def room(self, rulebook: Rulebook[E]) -> Room:
        """The room of a rulebook, which is used now."""
        self.uses += 1
        found = self.rooms.get(rulebook.digest)
        if found is None:
            found = self.rooms[rulebook.digest] = Room(len(rulebook.model_dump_json()))
            found.used = self.uses
            self.take(found.bytes)
        found.used = self.uses
        return found

    def take(self, size: int) -> None:
        self.bytes += size
        if self.bytes > MOST_BYTES or len(self.rooms) > MOST_RULEBOOKS:
            self.make_room()

    def make_room(self) -> None:
        """Let go of what was used longest ago until the rest has room."""
        self.bytes = sum(room.bytes for room in list(self.rooms.values()))
        for digest, room in sorted(self.rooms.items(), key=lambda each: each[1].used):
            if self.bytes <= MOST_BYTES and len(self.rooms) <= MOST_RULEBOOKS:
                break
            if self.rooms.pop(digest, None):
                self.bytes -= room.bytes

    def clear(self) -> None:
        self.rooms.clear()
        self.bytes = 0


_kept = _Kept()


class per_rulebook(Generic[T]):  # noqa: N801 - used as a decorator
    """Makes something of a rulebook once, and keeps it for all rulebooks that are equal to it."""

    def __init__(self, make: Callable[[Rulebook[Event], Room], T]) -> None:
        self.make = make

    def __call__(self, rulebook: Rulebook[E]) -> T:
        room = _kept.room(rulebook)
        made = room.made.get(self)
        if made is None:
            made = room.made[self] = self.make(cast("Rulebook[Event]", rulebook), room)
        return cast("T", made)


_others: list[Callable[[], None]] = []


def clears(clear: Callable[[], None]) -> None:
    """`clear_caches` is to call this too."""
    _others.append(clear)


def kept_few(make: Callable[P, T]) -> Callable[P, T]:
    """Keeps the last few results of a function; for what depends on calendars and not on rulebooks."""
    cached = lru_cache(maxsize=32)(make)
    clears(cached.cache_clear)
    return cast("Callable[P, T]", cached)


def clear_caches() -> None:
    """Forget what was made ready for rulebooks and calendars; the next call with one makes it anew.

    What is kept is bounded anyway, to some 150 MB and 128 rulebooks. No answer depends on it.
    """
    _kept.clear()
    for clear in _others:
        clear()
