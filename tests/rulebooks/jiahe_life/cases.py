"""How a crisis of Jiahe Life is told in these tests: local times as text, a level by its own confirmation."""

from datetime import datetime
from typing import Any

from crisisrules import SHANGHAI, Assessment, assess
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
from tests.rulebooks.tables import Rows, by_article, table

LEVELS = ("A", "B", "general", "potential")
ACCEPTED = "2026-05-06 09:00"  # a Wednesday with ordinary weeks behind it
CONFIRMED = "2026-05-06 11:00"


def at(naive: str) -> datetime:
    """A local time."""
    return datetime.fromisoformat(naive).replace(tzinfo=SHANGHAI)


def crisis(accepted_at: str = ACCEPTED, **facts: Any) -> CrisisEvent:
    """An event; times are told as text."""
    facts = {name: at(value) if name.endswith("_at") else value for name, value in facts.items()}
    return CrisisEvent.model_validate({"event_id": "C-1", "accepted_at": at(accepted_at), **facts})


def assessed(accepted_at: str = ACCEPTED, **facts: Any) -> Assessment:
    """What must be done about such an event."""
    return assess(crisis(accepted_at, **facts), JIAHE_LIFE)


def at_level(level: str, **facts: Any) -> Assessment:
    """What must be done about an event that head office confirmed to be of this level."""
    return assessed(confirmed_level=level, confirmed_at=CONFIRMED, **facts)


def due(assessment: Assessment, duty_id: str) -> str | None:
    """The due time as text: the day alone when it ends with the day."""
    due_at = assessment.obligation(duty_id).deadline.due_at
    return None if due_at is None else due_at.strftime("%Y-%m-%d %H:%M").removesuffix(" 23:59")


def case_id(place: str) -> str:
    """`jiahe-50-1` for Article 50(1)."""
    return "jiahe-" + place.replace("(", "-").removesuffix(")")


def side_by_side(expected: str, found: Rows, place: int) -> dict[str, tuple[Rows, Rows]]:
    """For each article that either has rows of: those found and those expected, by the id of the case.

    `place` is the column that says where a row stands.
    """
    here, there = by_article(found, place), by_article(table(expected), place)
    return {case_id(article): (here.get(article, []), there.get(article, [])) for article in here | there}
