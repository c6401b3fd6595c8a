"""One count of "in time", for reviews, their summary and statistics: what is missed, and what share of all is not."""

from fractions import Fraction
from typing import Literal

Status = Literal["met", "late", "overdue", "open", "awaiting", "undated"]

MISSED: tuple[Status, ...] = ("late", "overdue")
"""Statuses of a duty that was not kept: done too late, or not done and too late by now. Only `met` is in time; of the
others nothing is decided yet, or never will be."""


def share_in_time(met: int, missed: int) -> Fraction | None:
    """The exact share of duties met among those judged; None where nothing was."""
    judged = met + missed
    return Fraction(met, judged) if judged else None
