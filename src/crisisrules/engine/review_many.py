"""Many recorded cases, one after the other, and what they come to together; a year of cases streams through."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from heapq import nlargest

from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.cases.case_record import CaseRecord
from crisisrules.engine.cases.review_results import BreachCode, Review, ReviewFinding
from crisisrules.engine.results import Result
from crisisrules.engine.review import review
from crisisrules.errors import ArgumentError
from crisisrules.language import Citation, E, Level, Rulebook


class DutyShare(Result):
    """How often one duty had each status. Judged are `met`, `late` and `overdue`."""

    rulebook: str
    duty_id: str
    met: int
    late: int
    overdue: int
    open: int
    awaiting: int
    undated: int

    @property
    def on_time_share(self) -> float | None:
        """The share of met among those judged, from 0 to 1; None where nothing was judged."""
        return _share(self.met, self.met + self.late + self.overdue)


class LevelShare(Result):
    """The cases of one level (None: no level), how many of them comply, and their judged duties together."""

    rulebook: str
    level: Level | None
    cases: int
    compliant: int
    met: int
    late: int
    overdue: int

    @property
    def on_time_share(self) -> float | None:
        """The share of duties met among those judged, from 0 to 1; None where nothing was judged."""
        return _share(self.met, self.met + self.late + self.overdue)


class BreachCount(Result):
    """How often a rule was broken in one way."""

    citation: Citation
    code: BreachCode
    cases: int
    times: int


class Delay(Result):
    """A duty that was done too late, or is not done and too late by now (`overdue`)."""

    event_id: str
    rulebook: str
    duty_id: str
    overdue: bool
    by_how_much: timedelta


class Summary(Result):
    """What many reviews come to. `worst_delays` and `overdue_now` are the worst of them, longest first."""

    cases: int
    compliant: int
    duties: tuple[DutyShare, ...]
    levels: tuple[LevelShare, ...]
    breaches: tuple[BreachCount, ...]
    worst_delays: tuple[Delay, ...]
    overdue_count: int
    overdue_now: tuple[Delay, ...]


def review_many(
    cases: Iterable[tuple[E, CaseRecord]],
    rulebook: Rulebook[E],
    *,
    as_of: datetime,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
    tolerance: timedelta | None = None,
) -> Iterator[Review]:
    """The review of each case as it comes; nothing is read ahead and nothing kept.

    Raises:
        ArgumentError, CalendarRangeError: as `review` does, when that case is reached.
    """
    for event, record in cases:
        yield review(
            event, record, rulebook, as_of=as_of, calendar=calendar, convention=convention, tolerance=tolerance
        )


def summary(reviews: Iterable[Review], *, worst: int = 10) -> Summary:
    """What reviews come to together, of one rulebook or several; `worst` is how many delays are listed, from 0 up.

    Duties and breaches are listed by rulebook and id, levels from worst to none. Memory does not grow with the number
    of reviews.

    Raises:
        ArgumentError: `worst` is no whole number from 0 up.
    """
    if isinstance(worst, bool) or not isinstance(worst, int) or worst < 0:
        raise ArgumentError(f"worst must be a whole number from 0 up, got {worst!r}")
    sums = _Sums(worst)
    for each in reviews:
        sums.add(each)
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
        return Summary(
            cases=self.cases.total(),
            compliant=self.compliant.total(),
            duties=tuple(self._duty(*key) for key in duties),
            levels=tuple(self._level(*key) for key in levels),
            breaches=tuple(
                BreachCount(citation=key[0], code=key[1], cases=self.cases_with[key], times=self.breaches[key])
                for key in broken
            ),
            worst_delays=tuple(self.delays),
            overdue_count=sum(times for key, times in self.of_duty.items() if key[-1] == "overdue"),
            overdue_now=tuple(self.overdue),
        )

    def _duty(self, book: str, duty_id: str) -> DutyShare:
        count = {status: self.of_duty[book, duty_id, status] for status in _STATUSES}
        return DutyShare(rulebook=book, duty_id=duty_id, **count)

    def _level(self, book: str, level: Level | None) -> LevelShare:
        return LevelShare(
            rulebook=book,
            level=level,
            cases=self.cases[book, level],
            compliant=self.compliant[book, level],
            met=self.of_level[book, level, "met"],
            late=self.of_level[book, level, "late"],
            overdue=self.of_level[book, level, "overdue"],
        )


_STATUSES = ("met", "late", "overdue", "open", "awaiting", "undated")


def _delay(review: Review, finding: ReviewFinding) -> Iterator[Delay]:
    if finding.by_how_much is not None:
        yield Delay(
            event_id=review.event_id,
            rulebook=review.rulebook.id,
            duty_id=finding.duty_id,
            overdue=finding.status == "overdue",
            by_how_much=finding.by_how_much,
        )


def _length(delay: Delay) -> tuple[timedelta, str, str]:
    """Longest first; delays of one length by the ids, whatever the order of the cases."""
    return delay.by_how_much, delay.event_id, delay.duty_id


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
