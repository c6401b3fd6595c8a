"""How an event of China Mobile Jilin is told in these tests: local times as text, a fault of terminals by default."""

from datetime import datetime
from typing import Any

from crisisrules import SHANGHAI, Assessment, Review, assess, review
from crisisrules.language import Role, Rulebook
from crisisrules.results import Act, CaseRecord
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, ServiceQualityEvent, china_mobile_jilin
from tests.rulebooks.tables import Rows, by_article, table

PRINTED, EMENDED = CHINA_MOBILE_JILIN, china_mobile_jilin(thresholds="emended")
OCCURRED = "2026-09-30 22:30"  # an hour and a half before National Day
GRADES = ("sensitive", "level_2", "level_1")


def at(naive: str) -> datetime:
    """A local time."""
    return datetime.fromisoformat(naive).replace(tzinfo=SHANGHAI)


def service(**facts: Any) -> ServiceQualityEvent:
    """An event; times are told as text."""
    facts = {name: at(value) if name.endswith("_at") else value for name, value in facts.items()}
    given = {"event_id": "S-1", "occurred_at": at(OCCURRED), "business_line": "terminal", "source": "business_risk"}
    return ServiceQualityEvent.model_validate(given | facts)


def issued(grade: str = "sensitive", **facts: Any) -> dict[str, Any]:
    """The facts of an event that headquarters issued with this grade."""
    return {"source": "headquarters", "headquarters_grade": grade, **facts}


def assessed(**facts: Any) -> Assessment:
    """What must be done about such an event."""
    return assess(service(**facts), PRINTED)


def reviewed(facts: dict[str, Any], *acts: Act, as_of: str) -> Review:
    """How such a case was handled."""
    return review(service(**facts), CaseRecord(acts=acts), PRINTED, as_of=at(as_of))


def names(roles: tuple[Role, ...]) -> str:
    """Ids of roles in one cell."""
    return " ".join(role.id for role in roles)


def route(assessment: Assessment, id: str) -> str:
    """Whom a route leads to."""
    (taken,) = [each for each in assessment.routing if each.id == id]
    return names(taken.roles)


def label(role: str, rulebook: Rulebook[ServiceQualityEvent] = PRINTED) -> str:
    """The Chinese name of a role."""
    return next(each.label.zh for each in rulebook.roles if each.id == role)


def case_id(place: str) -> str:
    """`jilin-9-1` for Article 9(1)."""
    return "jilin-" + place.replace("(", "-").removesuffix(")")


def side_by_side(expected: str, found: Rows, place: int) -> dict[str, tuple[Rows, Rows]]:
    """For each article that either has rows of: those found and those expected, by the id of the case.

    `place` is the column that says where a row stands.
    """
    here, there = by_article(found, place), by_article(table(expected), place)
    return {case_id(article): (here.get(article, []), there.get(article, [])) for article in here | there}
