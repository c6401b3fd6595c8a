"""How a breach is made."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from crisisrules.calendars import SHANGHAI
from crisisrules.language import Basis, Citation, Part, Text
from crisisrules.results.reviews import Breach, BreachCode


class Standing(Protocol):
    """What a breach takes over from the rule that was broken: where it stands, and how firmly."""

    @property
    def citation(self) -> Citation: ...

    @property
    def basis(self) -> Basis: ...

    @property
    def reads(self) -> tuple[Part, ...]: ...


def breach(
    code: BreachCode,
    about: str,
    said: Text,
    rule: Standing,
    *,
    citation: Citation | None = None,
    missing: Iterable[str] = (),
    at: datetime | None = None,
) -> Breach:
    """A breach of a rule, its time in China time; `citation` where it stands elsewhere than the rule."""
    return Breach(
        code=code,
        about=about,
        missing=tuple(missing),
        at=at and at.astimezone(SHANGHAI),
        text=said,
        citation=citation or rule.citation,
        basis=rule.basis,
        reads=rule.reads,
    )
