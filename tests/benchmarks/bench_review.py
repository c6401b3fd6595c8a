"""`review` of the cases of examples/cases.json, against `assess` of the same events; and how it grows.

Where it grows, the first is a case with a hundred acts, referrals, extensions or duties, or with ten, and the peer one
with more of them: in a verb that is linear it takes as many times longer.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from crisisrules import SHANGHAI, Act, CaseRecord, RecordedExtension, assess, review, review_many, summary
from crisisrules.calendars import WorkingDays
from crisisrules.rulebooks import (
    JIAHE_LIFE,
    PICC_JIANGSU,
    CrisisEvent,
    DissatisfactionSignal,
    Referral,
)
from tests.benchmarks.timing import compare, show
from tests.engine import small_rulebooks as small
from tests.engine.test_review_cases import AS_OF, FILE, RULEBOOKS

START = datetime(2026, 3, 2, 9, tzinfo=SHANGHAI)
LATER = datetime(2026, 6, 30, tzinfo=SHANGHAI)
BOTH = ("branch-management-office", "head-office-customer-service")

Review = Callable[[], object]


def of_acts(count: int) -> Review:
    """A case of Jiahe Life in which so many things were done, each by somebody and for somebody, some of them again."""
    names = [duty.id for duty in JIAHE_LIFE.duties if duty.kind != "close"]
    acts = tuple(
        Act(
            at=START + timedelta(minutes=n),
            duty_id=names[n % len(names)] if n % 2 else f"call-{n}",
            by="branch" if n % 3 else f"clerk-{n}",
            to=BOTH if n % 5 else (f"customer-{n}",),
        )
        for n in range(count)
    )
    event = CrisisEvent(event_id="bench", accepted_at=START, reach="branch")
    return partial(review, event, CaseRecord(acts=acts), JIAHE_LIFE, as_of=LATER)


def of_referrals(count: int) -> Review:
    """A signal of PICC Jiangsu that was referred upwards so often."""
    referrals = tuple(
        Referral(rank=n + 1, informed_at=START + timedelta(minutes=n), provable=True) for n in range(count)
    )
    event = DissatisfactionSignal(
        event_id="bench", noticed_at=START, post="claims", trigger="complains", referrals=referrals
    )
    return partial(review, event, CaseRecord(), PICC_JIANGSU, as_of=LATER)


def of_duties(count: int, *, extensions: bool = False) -> Review:
    """A case that owes so many things, each done once; and more time for each, if that is to be."""
    book = small.rulebook(duties=tuple(small.duty(f"d{n}", small.variant("k", WorkingDays(3))) for n in range(count)))
    acts = tuple(Act(at=START + timedelta(minutes=n), duty_id=f"d{n}", by="clerk") for n in range(count))
    more = tuple(RecordedExtension(duty_id=f"d{n}", until=LATER) for n in range(count if extensions else 0))
    event = small.SmallEvent(event_id="bench", seen_at=START)
    return partial(review, event, CaseRecord(acts=acts, extensions=more), book, as_of=LATER)


def of_cases(count: int) -> Review:
    """So many cases of Jiahe Life, reviewed and summed up, with five acts each."""
    acts = tuple(Act(at=START + timedelta(hours=n), duty_id="record", by="branch", to=BOTH) for n in range(5))
    cases = [
        (CrisisEvent(event_id=f"{n}", accepted_at=START + timedelta(minutes=n), reach="branch"), CaseRecord(acts=acts))
        for n in range(count)
    ]
    return lambda: summary(review_many(cases, JIAHE_LIFE, as_of=LATER))


def main(*, quick: bool) -> None:
    """Print a line for each rulebook, then for what a review grows with."""
    cases = [
        (model(**case["event"]), CaseRecord(**case["record"]), rulebook)
        for case in FILE["cases"]
        for model, rulebook in (RULEBOOKS[case["rulebook"]],)
    ]
    acts = sum(len(record.acts) for _, record, _ in cases) / len(cases)
    show(f"assess, {len(cases)} cases", f"review, with {acts:.0f} acts each", compare(
        lambda: [assess(event, book) for event, _, book in cases],
        lambda: [review(event, record, book, as_of=AS_OF) for event, record, book in cases],
        quick=quick,
    ))  # fmt: skip
    for what, make, fewer, more in (
        ("cases", of_cases, 100, 1_000),
        ("cases", of_cases, 100, 10_000),
        ("acts", of_acts, 100, 1_000),
        ("acts", of_acts, 100, 10_000),
        ("referrals", of_referrals, 100, 1_000),
        ("referrals", of_referrals, 100, 10_000),
        ("duties", of_duties, 10, 100),
        ("duties with more time", partial(of_duties, extensions=True), 10, 100),
    ):
        show(f"review, {fewer} {what}", f"{more:,} of them", compare(make(fewer), make(more), quick=quick))
