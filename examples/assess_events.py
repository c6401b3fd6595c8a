"""Assess the events of events.json: how severe each one is and why, and who has to do what by when."""

import json
from datetime import timedelta
from pathlib import Path

from crisisrules import CHINA, Assessment, Deadline, assess
from crisisrules.calendars import NotSet
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent

EVENTS = Path(__file__).with_name("events.json")


def verdict_on(rulebook: str, event_json: str) -> Assessment:
    """Build the typed event for the rulebook, and assess it."""
    match rulebook:
        case JIAHE_LIFE.id:
            return assess(CrisisEvent.model_validate_json(event_json), JIAHE_LIFE)
        case CHINA_MOBILE_JILIN.id:
            return assess(ServiceQualityEvent.model_validate_json(event_json), CHINA_MOBILE_JILIN)
        case _:
            raise SystemExit(f"events.json names an unknown rulebook: {rulebook!r}")


def level(verdict: Assessment) -> str:
    """The level in both languages, or why there is none."""
    found = verdict.classification
    if found.level is not None:
        return f"{found.level.label.zh} ({found.level.label.en})"
    return "不构成任何级别 (no level reached)" if found.in_scope else "不适用本制度 (out of scope)"


def due(deadline: Deadline) -> str:
    """The due time, or what there is instead of one."""
    match deadline.state:
        case "fixed" if deadline.due_at is not None:
            # A limit in days ends with the day, so its due time is the last microsecond of it.
            end_of_day = (deadline.due_at + timedelta(microseconds=1)).time() == deadline.due_at.min.time()
            shown = f"{deadline.last_day} 24:00" if end_of_day else f"{deadline.due_at:%Y-%m-%d %H:%M}"
            return shown + (" provisional" if deadline.provisional else "")
        case "awaiting":
            return f"awaiting {deadline.clock}"
        case "not_set":
            return "a blank" if isinstance(deadline.limit, NotSet) else "no time given"
        case other:
            return other


def show(summary: str, verdict: Assessment) -> None:
    """Print one verdict."""
    print(f"\n## {verdict.event_id}  {summary}")
    print(f"Level: {level(verdict)}")
    for reason in verdict.classification.reasons:
        compared = f"{reason.fact} = {reason.value}" if reason.fact else "nothing else was reached"
        if reason.threshold is not None:
            compared += f" ({reason.operator} {reason.threshold})"
        print(f"  why: {reason.id}: {compared}; {reason.citation} [{reason.basis}]")
    if verdict.obligations:
        print(f"  {'due':<42}{'duty':<30}{'article':<40}who -> whom")
    for each in verdict.obligations:
        who = ", ".join(role.id for role in each.responsible)
        whom = ", ".join(role.id for role in each.recipients)
        parties = f"{who} -> {whom}" if whom else who
        basis = "" if each.basis == "stated" else f" [{each.basis}{': ' * bool(each.reads)}{', '.join(each.reads)}]"
        article = each.citation.article + (f"({each.citation.clause})" if each.citation.clause else "")
        print(f"  {due(each.deadline):<42}{each.duty_id:<30}{article + basis:<40}{parties}")
    for note in verdict.notes:
        if note.code in ("no-time", "not-set"):
            continue  # the column of due times says so
        print(f"  note: {note.code}: {note.about}: {note.text.en}")


def main() -> None:
    print(f"Calendar {CHINA.id}, settled through {CHINA.settled_through}")
    for case in json.loads(EVENTS.read_text(encoding="utf-8")):
        show(case["summary"], verdict_on(case["rulebook"], json.dumps(case["event"])))


if __name__ == "__main__":
    main()
