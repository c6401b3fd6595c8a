"""`summary`: what many reviews come to together; a year of cases streams through."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from heapq import nlargest
from typing import get_args

from crisisrules.arguments import checked_items, checked_kind, refusal
from crisisrules.language import Citation, Level
from crisisrules.results.base import made
from crisisrules.results.in_time import Status
from crisisrules.results.reviews import BreachCode, Review, ReviewFinding
from crisisrules.results.summaries import BreachCount, Delay, DutyShare, LevelShare, Summary


def summary(reviews: Iterable[Review], *, worst: int = 10) -> Summary:
    """What reviews come to together, of one rulebook or several; `worst` is how many delays are listed, from 0 up.

    Duties are listed by rulebook and id, breaches by article, levels from worst to none. Memory does not grow with the
    number of reviews.

    Raises:
        ArgumentError: `worst` is no whole number from 0 up, `reviews` is no iterable, or one of them is no Review.
    """
    if isinstance(worst, bool) or not isinstance(worst, int) or worst < 0:
        raise refusal("worst", "a whole number from 0 up", worst)
    sums = _Sums(worst)
    for i, each in enumerate(checked_items(reviews, "reviews", "an iterable of reviews")):
        sums.add(checked_kind(each, Review, f"reviews[{i}]", "a Review"))
    return sums.summary()


class _Sums:
    """Running totals."""

    def __init__(self, worst: int) -> None:
        self.worst = worst
        self.cases = Counter[tuple[str, Level | None]]()
        self.compliant = Counter[tuple[str, Level | None]]()
        self.of_level = Counter[tuple[str, Level | None, str]]()
        self.of_duty = Counter[tuple[str, str, str]]()
        self.breaches = Counter[tuple[Citation, BreachCode]]()
        self.cases_with = Counter[tuple[Citation, BreachCode]]()
        self.delays: list[Delay] = []
        self.overdue: list[Delay] = []

    def add(self, review: Review) -> None:
        book, key = review.rulebook.id, (review.rulebook.id, review.level)
        self.cases[key] += 1
        self.compliant[key] += review.compliant
        broken: list[tuple[Citation, BreachCode]] = [(each.citation, each.code) for each in review.breaches]
        self.breaches.update(broken)
        self.cases_with.update(set(broken))
        delays: list[Delay] = []
        for finding in review.findings:
            self.of_duty[book, finding.duty_id, finding.status] += 1
            self.of_level[*key, finding.status] += 1
            delays += _delay(review, finding)
        self.delays = nlargest(self.worst, (*self.delays, *delays), key=_length)
        self.overdue = nlargest(self.worst, (*self.overdue, *(d for d in delays if d.overdue)), key=_length)

    def summary(self) -> Summary:
        duties = sorted({(book, duty_id) for book, duty_id, _ in self.of_duty})
        levels = sorted(self.cases, key=lambda key: (key[0], -(key[1].rank if key[1] else 0)))
        broken = sorted(self.breaches, key=lambda key: (str(key[0]), key[1]))
        return made(
            Summary,
            cases=self.cases.total(),
            compliant=self.compliant.total(),
            duties=tuple(self._duty(*key) for key in duties),
            levels=tuple(self._level(*key) for key in levels),
            breaches=tuple(
                made(BreachCount, citation=key[0], code=key[1], cases=self.cases_with[key], times=self.breaches[key])
                for key in broken
            ),
            worst_delays=tuple(self.delays),
            overdue_count=sum(times for key, times in self.of_duty.items() if key[-1] == "overdue"),
            overdue_now=tuple(self.overdue),
        )

    def _duty(self, book: str, duty_id: str) -> DutyShare:
        count = {status: self.of_duty[book, duty_id, status] for status in get_args(Status)}
        return DutyShare(rulebook=book, duty_id=duty_id, **count)

    def _level(self, book: str, level: Level | None) -> LevelShare:
        return made(
            LevelShare,
            rulebook=book,
            level=level,
            cases=self.cases[book, level],
            compliant=self.compliant[book, level],
            met=self.of_level[book, level, "met"],
            late=self.of_level[book, level, "late"],
            overdue=self.of_level[book, level, "overdue"],
        )


def _delay(review: Review, finding: ReviewFinding) -> Iterator[Delay]:
    if finding.by_how_much is not None:
        yield made(
            Delay,
            event_id=review.event_id,
            rulebook=review.rulebook.id,
            duty_id=finding.duty_id,
            overdue=finding.status == "overdue",
            by_how_much=finding.by_how_much,
        )


def _length(delay: Delay) -> tuple[timedelta, str, str]:
    """Longest first; delays of one length by the ids, whatever the order of the cases."""
    return delay.by_how_much, delay.event_id, delay.duty_id
