"""How a breach is made."""

from collections.abc import Iterable, Mapping
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


_WHETHER: frozenset[Part] = frozenset({"level", "condition"})
"""Whether there is the rule at all for this event; every breach rests on that."""

_BROKEN: Mapping[BreachCode, frozenset[Part]] = {
    "recipient-missing": _WHETHER | {"recipient"},
    "document-missing": _WHETHER | {"paper"},
    "step-document-missing": _WHETHER | {"paper"},
    "content-missing": _WHETHER | {"content"},
    "wrong-role": _WHETHER | {"actor"},
    "omitted": _WHETHER | {"limit", "clock"},
    "precondition-missed": _WHETHER | {"limit", "order"},
    "step-skipped": _WHETHER | {"order"},
    "step-out-of-order": _WHETHER | {"order"},
}
"""The parts of the rule on which such a breach rests; on all of them where nothing is listed."""


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
    rests_on = _BROKEN.get(code)
    reads = tuple(part for part in rule.reads if rests_on is None or part in rests_on)
    return Breach(
        code=code,
        about=about,
        missing=tuple(missing),
        at=at and at.astimezone(SHANGHAI),
        text=said,
        citation=citation or rule.citation,
        basis="stated" if rule.basis == "inferred" and not reads else rule.basis,
        reads=reads,
    )
