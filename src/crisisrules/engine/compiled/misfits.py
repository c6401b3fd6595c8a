"""Events that nobody checked: `model_copy` and `model_construct` take whatever they are given."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import NamedTuple, cast

from pydantic import BaseModel

from crisisrules.arguments import shown
from crisisrules.calendars import SHANGHAI
from crisisrules.language import Fact

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


class Misfit(NamedTuple):
    """A fact that is not what it should be, what that is, and what is there."""

    name: str
    wanted: str
    found: str


class Wanted:
    """What an event, or an item of one, holds that was checked when it was built. What is None is not given."""

    def __init__(self, facts: Iterable[Fact], reference_time: str | None = None) -> None:
        self._facts = {fact.name: fact for fact in facts}
        self._reference_time = reference_time
        self._codes = {
            name: frozenset({None, *(code.code for code in fact.codes)})
            for name, fact in self._facts.items()
            if fact.kind == "choice"
        }
        self._items = {name: Wanted(fact.items) for name, fact in self._facts.items() if fact.kind == "sequence"}

    def misfit(self, held: Mapping[str, object]) -> Misfit | None:
        """The first fact that is not what it should be; None: all are."""
        return next(filter(None, map(partial(self._wrong, held), self._facts)), None)

    def _wrong(self, held: Mapping[str, object], name: str) -> Misfit | None:
        kind, wanted = _KINDS[self._facts[name].kind]
        if name not in held:
            return Misfit(name, wanted, "and is missing")
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
                        return Misfit(f"{name}[{place}]", "an item", f"not {shown(item)}")
                    wrong = self._items[name].misfit(vars(item))
                    if wrong is not None:
                        return wrong._replace(name=f"{name}[{place}].{wrong.name}")
            case _:
                pass
        return None if is_right else Misfit(name, wanted, f"not {shown(held[name])}")
