"""What any rule may say of itself besides its content, and a rule that waits for its place in the document."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple, Protocol, TypedDict, cast

from crisisrules.arguments import checked_items, checked_kind, refusal
from crisisrules.errors import ArgumentError
from crisisrules.language.values import ID_PATTERN, Basis, Citation, Part, Rule, Text, Value, text
from crisisrules.language.vocabulary import Level


class Reading(NamedTuple):
    """Why a rule reads the text as it does, and which of its parts are read in."""

    words: Text
    parts: tuple[Part, ...]


def read_in(zh: str, en: str, *parts: Part) -> Reading:
    """A reading in Chinese and English, with the parts that it reads in.

    Raises:
        pydantic.ValidationError: one of the texts is none, or is blank.
    """
    return Reading(text(zh, en), parts)


class Terms(TypedDict, total=False):
    """What any rule may say of itself: other articles that say the same, what is read in, what to mind, a blank.

    `configured`: the rule is the adopting company's own to fill in, whatever is read in besides.
    """

    also: tuple[str, ...]
    read: Reading | None
    remark: Text | None
    configured: bool


_TERMS = Terms.__optional_keys__


class Standing(TypedDict):
    """The fields that every rule shares."""

    citation: Citation
    basis: Basis
    reads: tuple[Part, ...]
    reading: Text | None
    remark: Text | None


_KEPT: frozenset[Part] = frozenset({"clock", "actor"})
"""A blank stays the company's own although one of these is read in."""


def standing(place: Citation, terms: Terms, *, blank: bool = False) -> Standing:
    """Where the rule stands and how firmly.

    Raises:
        ArgumentError: one of the terms has a wrong type, or is none.
        pydantic.ValidationError: the other articles are no texts.
    """
    for name in terms:
        if name not in _TERMS:
            raise ArgumentError(f"{name:.80}: no rule says this of itself; there are {', '.join(sorted(_TERMS))}")
    read = terms.get("read")
    if read is not None:
        checked_kind(read, Reading, "read", "a Reading, as read_in(...) makes it,")
    checked_kind(terms.get("configured", False), bool, "configured", "True or False")
    parts = read.parts if read is not None else ()
    is_configured = terms.get("configured", False) or (blank and _KEPT.issuperset(parts))
    return {
        "citation": Citation.model_validate({**dict(place), "also": terms["also"]}) if "also" in terms else place,
        "basis": "configured" if is_configured else "inferred" if parts else "stated",
        "reads": parts,
        "reading": None if read is None else read.words,
        "remark": terms.get("remark"),
    }


class Draft(Protocol):
    """A whole that consists of rules, without them."""

    field: ClassVar[str]

    @property
    def id(self) -> str: ...

    def whole(self, parts: list[Rule]) -> Value: ...


def codes(levels: Iterable[Level]) -> tuple[str, ...] | None:
    """The codes of these levels; None for no level, which means whatever the level.

    Raises:
        ArgumentError: one of them is no Level.
    """
    listed = checked_items(levels, "levels", "Levels of the rulebook")
    return tuple(checked_kind(level, Level, "levels", "a Level of the rulebook").code for level in listed) or None


def name_of(levels: Iterable[Level]) -> str:
    """The id of what a rule says at these levels: their codes in one word, or `all`."""
    return "".join(codes(levels) or ("all",))


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def ids(named: Iterable[_Named]) -> tuple[str, ...]:
    """The ids of roles, routes, steps or duties.

    Raises:
        ArgumentError: one of them has no id, such as the id itself, or a role that stands in no tuple.
    """
    wanted = "a tuple of roles, routes, steps or duties themselves"
    found: list[str] = []
    for each in cast("Iterable[_Named]", checked_items(named, "by, to or duties", wanted)):
        if not hasattr(each, "id"):
            raise refusal("by, to or duties", wanted, each)
        found.append(each.id)
    return tuple(found)


@dataclass(frozen=True)
class Provision:
    """A rule without its place: the field of the rulebook that it goes to, and the whole that it is a part of.

    Raises:
        ArgumentError: its id, or that of the whole, is none.
    """

    field: str
    name: str
    draft: Draft | None
    rule: Callable[[Citation], Rule]

    def __post_init__(self) -> None:
        own = () if self.draft is None else (self.draft.id,)
        for id in own if own and self.name == "" else (*own, self.name):
            wanted = f"the id of a rule of {self.field}, of at most 64 letters, digits, dots, underscores and hyphens,"
            if not re.search(ID_PATTERN, checked_kind(id, str, "id", wanted)):
                raise refusal("id", wanted, id)

    @property
    def address(self) -> str:
        """Its address in the rulebook."""
        whole = "" if self.draft is None else self.draft.id
        return "/".join(filter(None, (self.field, whole, self.name)))
