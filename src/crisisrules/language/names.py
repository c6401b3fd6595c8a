"""What the rules of a rulebook may name, and how a name that leads nowhere is reported."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

from crisisrules.language.facts import Fact


class Fault(NamedTuple):
    """Something wrong with a rulebook: the address of the rule, the field inside it, and what is wrong."""

    address: str
    field: str
    message: str

    def __str__(self) -> str:
        place = ".".join(filter(None, (self.address, self.field)))
        return f"{place}: {self.message}"


@dataclass(frozen=True)
class Names:
    """The names that one rulebook defines. `duties` has them in their order, each with the sequence it repeats for."""

    facts: Mapping[str, Fact]
    levels: frozenset[str]
    roles: frozenset[str]
    routes: frozenset[str]
    duties: Mapping[str, str | None]
    steps: frozenset[str]
    inside: Mapping[str, Fact] = field(default_factory=dict[str, Fact])
    """`<sequence>.<fact>`: facts of the items of a sequence."""


MOST_LISTED = 50
"""How many of the known names a message lists at most."""


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """The message about a name that leads nowhere, with the one that may have been meant."""
    listed = sorted(known)
    if near := get_close_matches(name, listed, n=1):
        return f"unknown {what} {name!r}; did you mean {near[0]!r}?"
    more = f" and {len(listed) - MOST_LISTED} more" if len(listed) > MOST_LISTED else ""
    return f"unknown {what} {name!r}; known: {', '.join(listed[:MOST_LISTED]) or 'none'}{more}"


def unknown_names(at: str, field: str, what: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Fault]:
    """A fault for each name that is not known."""
    listed = frozenset(known)
    for name in names:
        if name not in listed:
            yield Fault(at, field, unknown(what, name, listed))


def level_faults(at: str, levels: Iterable[str] | None, names: Names) -> Iterator[Fault]:
    """A fault for each level that the rulebook does not have."""
    return unknown_names(at, "levels", "level", levels or (), names.levels)


def role_faults(at: str, field: str, roles: Iterable[str], names: Names, *, routes: bool = False) -> Iterator[Fault]:
    """Faults of a list of roles; `routes`: the id of a route may stand for those that it leads to."""
    listed = tuple(roles)
    yield from unknown_names(at, field, "role", listed, names.roles | names.routes if routes else names.roles)
    yield from twice(at, field, listed, "role")


def time_faults(at: str, field: str, name: str, facts: Mapping[str, Fact]) -> Iterator[Fault]:
    """A fault if the name is no time among these facts."""
    times = (known for known, fact in facts.items() if fact.kind == "time")
    return unknown_names(at, field, "time of the event", (name,), times)


def twice(at: str, field: str, names: Iterable[str], what: str = "id") -> Iterator[Fault]:
    """A fault for each name that is used more than once."""
    listed = tuple(names)
    if len(set(listed)) == len(listed):  # nearly always, and much sooner known than how often each is there
        return
    for name, times in Counter(listed).items():
        if times > 1:
            yield Fault(at, field, f"{what} {name!r} is used {times} times")
