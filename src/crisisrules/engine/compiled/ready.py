"""A rulebook made ready to run, once; whatever object it is, equal ones share it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from functools import partial
from types import NoneType
from typing import NamedTuple, cast

from pydantic import BaseModel

from crisisrules.arguments import checked_kind, shown
from crisisrules.calendars import SHANGHAI
from crisisrules.engine.compiled.grading import CompiledGrading, compiled_grading
from crisisrules.engine.compiled.handling import Handling
from crisisrules.engine.kept import Room, per_rulebook
from crisisrules.errors import ArgumentError
from crisisrules.language import E, Event, Fact, Rulebook, event_model
from crisisrules.results.base import RulebookRef, made

_MOST_TYPES = 100


class Ready:
    """All that events of a rulebook share."""

    def __init__(self, rulebook: Rulebook[Event], room: Room) -> None:
        self.rulebook = rulebook
        self.room = room
        self.grading: CompiledGrading = compiled_grading(rulebook, room)
        self.ref = made(RulebookRef, id=rulebook.id, version=rulebook.version, digest=rulebook.digest)
        self._handling: dict[str | None, Handling] = {}
        self._fitting = set[type]()
        self._wanted = _Wanted(rulebook.event.facts, rulebook.event.reference_time)

    def handling(self, level: str | None) -> Handling:
        """How events of this level are handled; each level is made ready when it first occurs."""
        found = self._handling.get(level)
        if found is None:
            found = self._handling[level] = Handling(self.rulebook, level, self.room)
        return found

    def refuse_misfit(self, event: Event) -> None:
        """Refuse an event that does not say what the rulebook asks about, or says it as its type never would."""
        event_type = type(event)
        if event_type not in self._fitting:
            _refuse_misfit(event_type, self.rulebook)
            if len(self._fitting) >= _MOST_TYPES:
                self._fitting.clear()
            self._fitting.add(event_type)
        wrong = self._wanted.misfit(vars(event))
        if wrong is not None:
            raise ArgumentError(
                f"{wrong.name}: {wrong.wanted} is wanted, as {event_type.__name__} holds it, {wrong.found}; "
                f"model_copy and model_construct check nothing: "
                f"build the event with {event_type.__name__}.model_validate(...)"
            )


_KINDS: dict[str, tuple[type, str]] = {
    "time": (datetime, "a datetime in China time"),
    "count": (int, "a whole number"),
    "amount": (Decimal, "a Decimal"),
    "flag": (bool, "True or False"),
    "choice": (str, "one of its codes"),
    "text": (str, "text"),
    "sequence": (tuple, "a tuple of items"),
}
"""The type of each kind of facts, and how it is called."""


class _Misfit(NamedTuple):
    """A fact that is not what it should be, what that is, and what is there."""

    name: str
    wanted: str
    found: str


class _Wanted:
    """What an event, or an item of one, holds that was checked when it was built. What is None is not given."""

    def __init__(self, facts: Iterable[Fact], reference_time: str | None = None) -> None:
        self._facts = {fact.name: fact for fact in facts}
        self._reference_time = reference_time
        self._types = [
            (name, frozenset({_KINDS[fact.kind][0], NoneType}))
            for name, fact in self._facts.items()
            if fact.kind in ("count", "flag", "text")
        ]
        self._codes = {
            name: frozenset({None, *(code.code for code in fact.codes)})
            for name, fact in self._facts.items()
            if fact.kind == "choice"
        }
        self._times = [name for name, fact in self._facts.items() if fact.kind == "time"]
        self._others = [name for name, fact in self._facts.items() if fact.kind in ("amount", "sequence")]
        self._items = {name: _Wanted(fact.items) for name, fact in self._facts.items() if fact.kind == "sequence"}

    def misfit(self, held: Mapping[str, object]) -> _Misfit | None:
        """The first fact that is not what it should be; None: all are."""
        return None if self._fits(held) else next(filter(None, map(partial(self._wrong, held), self._facts)), None)

    def _fits(self, held: Mapping[str, object]) -> bool:
        """Whether everything is surely as it should be: nearly always, and soon known."""
        try:
            for name, types in self._types:
                if type(held[name]) not in types:
                    return False
            for name, codes in self._codes.items():
                if held[name] not in codes:
                    return False
            for name in self._times:
                time = held[name]
                if time is None:
                    if name == self._reference_time:
                        return False
                elif type(time) is not datetime or time.tzinfo is not SHANGHAI:
                    return False
        except (KeyError, TypeError):
            return False
        return not any(self._wrong(held, name) for name in self._others)

    def _wrong(self, held: Mapping[str, object], name: str) -> _Misfit | None:
        kind, wanted = _KINDS[self._facts[name].kind]
        if name not in held:
            return _Misfit(name, wanted, "and is missing")
        value = held[name]
        is_right = isinstance(value, kind)
        match value:
            case None:
                is_right = name != self._reference_time
            case bool():
                is_right = kind is bool
            case datetime():
                is_right = is_right and value.tzinfo == SHANGHAI
            case Decimal():
                is_right = is_right and value.is_finite()
            case str():
                is_right = is_right and value in self._codes.get(name, (value,))
            case tuple() if name in self._items:
                for place, item in enumerate(cast("tuple[object, ...]", value)):
                    if not isinstance(item, BaseModel):
                        return _Misfit(f"{name}[{place}]", "an item", f"not {shown(item)}")
                    wrong = self._items[name].misfit(vars(item))
                    if wrong is not None:
                        return wrong._replace(name=f"{name}[{place}].{wrong.name}")
            case _:
                pass
        return None if is_right else _Misfit(name, wanted, f"not {shown(held[name])}")


_ready = per_rulebook(Ready)


def ready(rulebook: Rulebook[E]) -> Ready:
    """The rulebook made ready; `ArgumentError` for anything else."""
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    return _ready(rulebook)


def ready_for(event: Event, rulebook: Rulebook[E]) -> Ready:
    """The rulebook made ready, for an event that says what it asks about; `ArgumentError` for any other."""
    found = ready(rulebook)
    found.refuse_misfit(event)
    return found


def _refuse_misfit(event_type: type, rulebook: Rulebook[Event]) -> None:
    name = rulebook.event.name
    if not issubclass(event_type, Event):
        raise ArgumentError(
            f"event: an instance of {name} is wanted, not {event_type.__name__}; "
            f"build it with {name}(...) or {name}.model_validate_json(...)"
        )
    if not event_model(event_type).covers(rulebook.event):
        raise ArgumentError(
            f"event: an event that holds the facts of {name} is wanted, which rulebook {rulebook.id!r} asks about, "
            f"not {event_type.__name__}"
        )
