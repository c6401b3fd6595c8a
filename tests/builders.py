"""Moments, events, acts and reviews that many tests speak of, each told by what is special about it."""

from datetime import datetime, timedelta
from typing import Any

from crisisrules import SHANGHAI, Act, CaseRecord, Review, review
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent, ServiceQualityEvent

ACCEPTED = datetime(2026, 3, 2, 9, tzinfo=SHANGHAI)
"""When the events of this module begin: a Monday, in weeks without holidays."""


MICROSECOND = timedelta(microseconds=1)
OFFICE, HEAD = "branch-management-office", "head-office-customer-service"
BOTH = (OFFICE, HEAD)
"""Whom Jiahe Life's 56 and 58 want told."""
CONTENTS = ("cause", "extent", "impact")


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


def severe_service(**facts: Any) -> ServiceQualityEvent:
    """An event of China Mobile Jilin of which everybody knows as soon as it happens."""
    known = dict.fromkeys(("detected_at", "service_department_notified_at", "department_notified_at"), at(3, 2))
    return service(**{"business_line": "terminal", "source": "business_risk", **known, **facts})


LATER = at(6, 30)
"""When every limit of a case of March is over."""


def report(
    moment: datetime, *to: str, contents: tuple[str, ...] = CONTENTS, by: str | None = "branch-customer-service"
) -> Act:
    """The report that 56 and 58 want, whole and to both unless told otherwise."""
    return Act(at=moment, duty_id="report-internal", by=by, to=to or BOTH, contents=contents)


def reviewed(event: CrisisEvent, *acts: Act, as_of: datetime = LATER, **record: Any) -> Review:
    """The review of a case of Jiahe Life in which this was done."""
    return review(event, CaseRecord(acts=acts, **record), JIAHE_LIFE, as_of=as_of)


def broken(found: Review, *codes: str) -> list[tuple[str, tuple[str, ...], str]]:
    """About what, what is missing, and the article, of the breaches with these codes."""
    return [(each.about, each.missing, each.citation.article) for each in found.breaches if each.code in codes]


def noted(found: Review, *codes: str) -> list[tuple[str, str]]:
    return [(each.code, each.about) for each in found.notes if not codes or each.code in codes]
