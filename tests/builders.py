"""Moments and events that many tests speak of, each told by what is special about it."""

from datetime import datetime
from typing import Any

from crisisrules import SHANGHAI
from crisisrules.rulebooks import CrisisEvent, ServiceQualityEvent

ACCEPTED = datetime(2026, 3, 2, 9, tzinfo=SHANGHAI)
"""When the events of this module begin: a Monday, in weeks without holidays."""


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of 2026 in China time."""
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def local(text: str) -> datetime:
    """A moment in China time, from ISO text without a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def crisis(**facts: Any) -> CrisisEvent:
    """An event of Jiahe Life in which nothing happened beyond these facts."""
    return CrisisEvent.model_validate({"event_id": "C-1", "accepted_at": ACCEPTED, **facts})


def branch_crisis(**facts: Any) -> CrisisEvent:
    """An event of Jiahe Life that reaches a branch: level B, unless these facts say otherwise."""
    return crisis(**{"reach": "branch", **facts})


def service(**facts: Any) -> ServiceQualityEvent:
    """An event of China Mobile Jilin in which nothing happened beyond these facts: no level."""
    calm = {"event_id": "S-1", "occurred_at": ACCEPTED, "business_line": "network", "source": "litigation"}
    return ServiceQualityEvent.model_validate({**calm, **facts})
