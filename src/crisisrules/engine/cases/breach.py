"""How a breach is made."""

from collections.abc import Iterable
from datetime import datetime

from crisisrules.calendars import SHANGHAI
from crisisrules.language import Basis, Citation, Text
from crisisrules.results.reviews import Breach, BreachCode


def breach(
    code: BreachCode,
    about: str,
    said: Text,
    citation: Citation,
    basis: Basis = "stated",
    *,
    missing: Iterable[str] = (),
    at: datetime | None = None,
) -> Breach:
    """A breach, its time in China time."""
    return Breach(
        code=code,
        about=about,
        missing=tuple(missing),
        at=at and at.astimezone(SHANGHAI),
        text=said,
        citation=citation,
        basis=basis,
    )
