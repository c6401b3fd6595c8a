"""`margins`, `verify` and `never_later`, each beside the same answer by trying every value, event or day.

They are to take less than 1 ms, 1 s, and 1 s for 20 years.
"""

from datetime import date, datetime, timedelta
from itertools import product
from typing import Any

from crisisrules import CHINA, SHANGHAI, Classification, classify, margins, never_later, verify
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    CONSUMER_COMPLAINTS_2020,
    JIAHE_LIFE,
    CrisisEvent,
    ServiceQualityEvent,
)
from tests.benchmarks.timing import compare, show

AT = datetime(2026, 9, 28, 10, tzinfo=SHANGHAI)
FAULT = ServiceQualityEvent(
    event_id="bench",
    occurred_at=AT,
    business_line="terminal",
    source="major_complaint",
    cities_affected=1,
    customers_affected=1900,
)
SCALES: dict[str, range | tuple[str, ...]] = {
    "cities_affected": range(10**6),
    "customers_affected": range(10**6),
    "complaints_per_day": range(10**6),
    "escalated_per_day": range(10**6),
    "negative_impact": ("none", "possible", "recurring", "severe"),
}


def code(found: Classification) -> str | None:
    return found.level.code if found.level else None


def margins_by_trial() -> set[tuple[str, str, Any]]:
    """The way up, one value after another until the worst level is reached."""
    found: dict[tuple[str, str], Any] = {}
    facts = vars(FAULT)
    for fact, values in SCALES.items():
        for value in values[values.index(facts[fact]) :]:
            level = code(classify(ServiceQualityEvent.model_construct(**facts | {fact: value}), CHINA_MOBILE_JILIN))
            if level in ("orange", "red"):
                found.setdefault((level, fact), value)
            if level == "red":
                break
    return {(level, fact, value) for (level, fact), value in found.items()}


CHOICES: dict[str, tuple[Any, ...]] = {
    "reach": ("customer", "branch", "company"),
    "media": ("none", "local", "provincial", "national"),
    "petition": ("none", "individual", "group", "major"),
    "regulator_complaint": (False, True),
    "major_impact": (False, True),
    "dispute_or_litigation": (False, True),
    "needs_deliberation": (False, True),
}


def redundant_by_trial() -> set[str]:
    """The criteria of the Jiahe rules without which every event keeps its level; `verify` answers much more."""
    calm = vars(CrisisEvent(event_id="bench", accepted_at=AT))
    events = [
        CrisisEvent.model_construct(**calm | dict(zip(CHOICES, values, strict=True)))
        for values in product(*CHOICES.values())
    ]
    levels = [code(classify(event, JIAHE_LIFE)) for event in events]
    found: set[str] = set()
    for row in JIAHE_LIFE.criteria:
        rest = tuple(each for each in JIAHE_LIFE.criteria if each is not row)
        book = JIAHE_LIFE.model_copy(update={"criteria": rest})
        if [code(classify(event, book)) for event in events] == levels:
            found.add(row.id)
    return found


FIRST, LAST = date(2006, 1, 1), date(2025, 12, 31)


def late_by_trial() -> list[date]:
    """The starts from which 20 working days are later than 30 days, rolled on: day by day."""
    found: list[date] = []
    for ordinal in range(FIRST.toordinal(), LAST.toordinal() + 1):
        start = date.fromordinal(ordinal)
        closed, counted = start, 0
        while counted < 20:
            closed += timedelta(days=1)
            counted += CHINA.is_working_day(closed)
        decided = start + timedelta(days=30)
        while not CHINA.is_working_day(decided):
            decided += timedelta(days=1)
        if closed > decided:
            found.append(start)
    return found


def late() -> list[date]:
    (pair,) = never_later(
        JIAHE_LIFE, "close/B", CONSUMER_COMPLAINTS_2020, "decide/complex", first=FIRST, last=LAST
    ).pairs
    return [each.starts_at.date() for each in pair.counterexamples]


def main(*, quick: bool) -> None:
    """Print a line for each question."""
    up = {
        (each.level.code, each.fact, each.to)
        for each in margins(FAULT, CHINA_MOBILE_JILIN)
        if each.direction == "higher" and each.level
    }
    assert up == margins_by_trial()
    show("margins, Jilin", "one value after another", compare(
        lambda: margins(FAULT, CHINA_MOBILE_JILIN), margins_by_trial, quick=quick
    ))  # fmt: skip

    redundant = {each.about for each in verify(JIAHE_LIFE) if each.code == "redundant-criterion"}
    assert redundant == redundant_by_trial()
    show("verify, Jiahe, all findings", "redundant criteria, every event", compare(
        lambda: verify(JIAHE_LIFE), redundant_by_trial, quick=quick
    ))  # fmt: skip
    show("verify, Jilin, all findings", "redundant criteria of Jiahe", compare(
        lambda: verify(CHINA_MOBILE_JILIN), redundant_by_trial, quick=quick
    ))  # fmt: skip

    assert late() == late_by_trial()
    show("never_later, 20 years", "day by day", compare(late, late_by_trial, quick=quick))
