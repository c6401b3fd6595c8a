"""Whether an event counts as not reported: the reports that it tells of, and what the rules say of them."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from crisisrules.language import Event, NotReported


class Report(NamedTuple):
    """When something was reported, and whether that can be proved."""

    at: datetime
    provable: bool


def reports_of(event: Event, rule: NotReported, until: datetime) -> Iterator[Report]:
    """The reports that the event itself tells of, up to a moment."""
    sequence, _, flag = (rule.proof or "").partition(".")
    for path in rule.reports:
        name, _, inner = path.partition(".")
        for item in (getattr(event, name) or ()) if inner else (event,):
            at = getattr(item, inner or name)
            if isinstance(at, datetime) and at <= until:
                yield Report(at, not (inner and sequence == name) or getattr(item, flag) is True)


def complaint_of(event: Event, rule: NotReported, until: datetime) -> datetime | None:
    """When the customer complained, if the rule asks for that and it was not after this moment."""
    at: datetime | None = None if rule.complaint is None else getattr(event, rule.complaint)
    return at if at is not None and at <= until else None


def counts_as_unreported(rule: NotReported, reports: Iterable[Report], complaint: datetime | None) -> bool:
    """Whether these reports, beside that complaint, count as none by this rule."""
    given = tuple(reports)
    proven = [report.at for report in given if report.provable]
    match rule.fault:
        case "missing":
            return complaint is not None and not proven
        case "late":
            return complaint is not None and bool(proven) and min(proven) > complaint
        case "unproven":
            return len(proven) < len(given)
