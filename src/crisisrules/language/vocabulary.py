"""What a document calls things: levels, roles, papers and items, and how often something is done."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import NoTime, NotSet, Promptly
from crisisrules.language.names import Fault, Names, twice, unknown_names
from crisisrules.language.values import Identifier, Text, Value

Levels = Annotated[tuple[Identifier, ...], Field(min_length=1, max_length=20)] | None
"""Codes of the levels that a rule is for; None: whatever the level, even none."""

Roles = Annotated[tuple[Identifier, ...], Field(max_length=30)]
"""Ids of roles; in a duty, the id of a route stands for the roles that the route leads to."""


class Level(Value):
    """A grade of severity; levels compare by `rank`, and a higher rank is worse."""

    code: Identifier
    rank: Annotated[int, Field(strict=True, ge=1, le=100)]
    label: Text

    def __lt__(self, other: "Level") -> bool:
        return self.rank < other.rank if isinstance(other, Level) else NotImplemented

    def __le__(self, other: "Level") -> bool:
        return self.rank <= other.rank if isinstance(other, Level) else NotImplemented

    def __gt__(self, other: "Level") -> bool:
        return self.rank > other.rank if isinstance(other, Level) else NotImplemented

    def __ge__(self, other: "Level") -> bool:
        return self.rank >= other.rank if isinstance(other, Level) else NotImplemented


class Role(Value):
    """Somebody who acts or is told. `standing` is seen from whoever handles the event.

    `members` are the ids of the roles that it consists of, if any: what one of them does, the whole has done, and who
    tells all of them has told the whole.
    """

    id: Identifier
    label: Text
    standing: Literal["inside", "above", "outside", "customer"] = "inside"
    members: Roles = ()


class Item(Value):
    """A document to hand over, or an item that a report must hold; `required` unless the source lets it be left out."""

    id: Identifier
    label: Text
    required: Annotated[bool, Field(strict=True)] = True


Items = Annotated[tuple[Item, ...], Field(max_length=50)]

DutyKind = Literal["record", "hand-over", "handle", "report", "inform", "reply", "approve", "close", "file", "archive"]


class Every(Value):
    """Once in so many days, weeks, months, quarters or years (半年 is two quarters).

    `day` is the day of the month that follows by which something monthly is done: 1 to 28, or a blank. Without it the
    source names no day.
    """

    unit: Literal["day", "week", "month", "quarter", "year"]
    count: Annotated[int, Field(strict=True, ge=1, le=100)] = 1
    day: Annotated[int, Field(strict=True, ge=1, le=28)] | NotSet | None = None


Interval = Annotated[Every | Promptly | NotSet | NoTime, Field(discriminator="unit")]
"""How often something is done: a stated interval, at once whenever there is occasion, a blank, or not a word of it."""


def is_blank_interval(given: object) -> bool:
    """Whether this is an interval that is a blank, or one whose day is."""
    return isinstance(given, NotSet) or (isinstance(given, Every) and isinstance(given.day, NotSet))


def fits(levels: Levels, level: str | None) -> bool:
    """Whether a rule for these levels is one for this level; None means whatever the level, even none."""
    return levels is None or level in levels


def role_table_faults(roles: Iterable[Role], names: Names) -> Iterator[Fault]:
    """Faults of the roles among themselves: members that nobody knows, or that contain each other."""
    members = {role.id: role.members for role in roles}
    for id, parts in members.items():
        yield from unknown_names(f"roles/{id}", "members", "role", parts, names.roles)
        yield from twice(f"roles/{id}", "members", parts, "role")
        if id in parts_of((id,), members):
            yield Fault(f"roles/{id}", "members", f"{id!r} is a part of itself")


def parts_of(roles: Iterable[str], members: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """All roles that these consist of, at any depth; not the roles themselves."""
    found = set[str]()
    waiting = [part for role in roles for part in members.get(role, ())]
    while waiting:
        part = waiting.pop()
        if part not in found:
            found.add(part)
            waiting.extend(members.get(part, ()))
    return frozenset(found)
