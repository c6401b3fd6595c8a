"""How a breach is made."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from crisisrules.calendars import SHANGHAI
from crisisrules.language import Basis, Citation, Part, Text
from crisisrules.results.base import made
from crisisrules.results.reviews import Breach, BreachCode


class Standing(Protocol):
    """What a breach takes over from the rule that was broken: where it stands, and how firmly."""

    @property
    def citation(self) -> Citation: ...

    @property
    def basis(self) -> Basis: ...

    @property
    def reads(self) -> tuple[Part, ...]: ...


_WHETHER: tuple[Part, ...] = ("level", "condition")
"""Whether there is the rule at all for this event; every breach rests on that."""

_BROKEN: Mapping[BreachCode, tuple[Part, ...]] = {
    "recipient-missing": ("recipient",),
    "document-missing": ("paper",),
    "step-document-missing": ("paper",),
    "content-missing": ("content",),
    "wrong-role": ("actor",),
    "omitted": ("limit", "clock"),
    "precondition-missed": ("limit", "order"),
    "step-skipped": ("order",),
    "step-out-of-order": ("order",),
}
"""The parts of the rule on which such a breach rests besides; on all of them where nothing is listed."""


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
    """A breach of a rule, its time in China time; `citation` where it stands elsewhere than the rule.

    It is inferred only where a part on which it rests is read in: a paper that the words want is missing although the
    clock is a reading.
    """
    reads: tuple[Part, ...] = tuple(part for part in rule.reads if _rests_on(code, part))
    return made(
        Breach,
        code=code,
        about=about,
        missing=tuple(missing),
        at=at and at.astimezone(SHANGHAI),
        text=said,
        citation=citation or rule.citation,
        basis="stated" if rule.basis == "inferred" and not reads else rule.basis,
        reads=reads,
    )


def _rests_on(code: BreachCode, part: Part) -> bool:
    own = _BROKEN.get(code)
    return own is None or part in own or part in _WHETHER
