"""A month of complaints in numbers: what is counted, what is in time, what is refused."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import CHINA, CaseRecord, assess, review_many, statistics, summary
from crisisrules.errors import ArgumentError, CrisisRulesError
from crisisrules.results import Act, HandledComplaint, Statistics, Tally
from crisisrules.rulebooks import Complaint
from tests.rulebooks.complaints import RULEBOOK, at, complaint

MAY = date(2026, 5, 1)
END_OF_JUNE = at(6, 30)


def handled(event_id: str, accepted: datetime, done: dict[str, datetime] | None = None, **facts: Any) -> Any:
    """A complaint with the first acts for its duties; `type` and `outcome` are the department's own."""
    own = {name: facts.pop(name) for name in ("type", "outcome") if name in facts}
    event = complaint(event_id=event_id, accepted_at=accepted, **facts)
    acts = tuple(Act(at=moment, duty_id=duty_id) for duty_id, moment in (done or {}).items())
    return HandledComplaint[Complaint](complaint=event, acts=acts, **({"type": "理赔纠纷"} | own))


def counts(tallies: tuple[Tally, ...]) -> dict[str | None, int]:
    return {each.code: each.count for each in tallies}


# Wednesday 6 May 2026 and after: 9 May (Saturday) is a make-up day, 10 May is off.
MONTH = [
    handled("K-1", at(5, 6), {"feedback": at(5, 12)}, amount="60000", outcome="赔偿"),
    handled("K-2", at(5, 6), {"feedback": at(5, 13)}, amount="60000", outcome="解释"),
    handled("K-3", at(5, 31, 23, 59), channel="email", type="咨询"),
    handled("K-4", at(5, 1, 0), {"feedback": at(5, 2)}, channel="email", outcome="赔偿"),
    handled("K-5", at(4, 30, 23, 59), {"feedback": at(5, 2)}),
    handled("K-6", at(6, 1, 0), {"feedback": at(6, 2)}),
]


def test_6_1_what_a_month_counts() -> None:
    found = statistics(MONTH, RULEBOOK, MAY, as_of=END_OF_JUNE)
    assert found.complaints == 4
    assert counts(found.by_type) == {"理赔纠纷": 3, "咨询": 1}
    assert counts(found.by_outcome) == {"赔偿": 2, "解释": 1, None: 1}
    assert counts(found.by_level) == {"level_1": 2, "level_2": 0, "level_3": 2}
    assert counts(found.by("channel")) == {"hotline": 2, "online": 0, "counter": 0, "letter": 0, "email": 2, "other": 0}
    assert [each.code for each in found.by_level] == ["level_1", "level_2", "level_3"]
    assert [each.code for each in found.by_type] == ["理赔纠纷", "咨询"]


def test_6_1_the_share_in_time_of_each_dated_duty() -> None:
    found = statistics(MONTH, RULEBOOK, MAY, as_of=END_OF_JUNE)
    feedback = found.duty("feedback")
    # K-1 on the fifth working day and K-4 are in time; K-2 on the sixth; K-3 never, and it was due by 12 June.
    assert (feedback.on_time, feedback.late, feedback.open) == (2, 2, 0)
    assert feedback.on_time_share == Fraction(1, 2)
    assert [each.duty_id for each in found.duties] == ["transfer-leading-group", "answer", "investigate", "feedback"]


def test_a_month_is_one_of_china_time() -> None:
    first, last = datetime(2026, 4, 30, 16, tzinfo=UTC), datetime(2026, 5, 31, 15, 59, 59, 999999, tzinfo=UTC)
    edges = [first - timedelta(microseconds=1), first, last, last + timedelta(microseconds=1)]
    books = [handled(f"K-{n}", accepted, type=str(n)) for n, accepted in enumerate(edges)]
    found = statistics(books, RULEBOOK, date(2026, 5, 17), as_of=END_OF_JUNE)
    assert counts(found.by_type) == {"1": 1, "2": 1}


def test_due_times_are_those_of_assess_to_the_microsecond() -> None:
    due = assess(MONTH[0].complaint, RULEBOOK).obligation("feedback").deadline.due_at
    assert due is not None
    for moment, on_time in ((due, 1), (due + timedelta(microseconds=1), 0)):
        book = [handled("K-1", at(5, 6), {"feedback": moment}, amount="60000")]
        tally = statistics(book, RULEBOOK, MAY, as_of=END_OF_JUNE).duty("feedback")
        assert (tally.on_time, tally.late, tally.open) == (on_time, 1 - on_time, 0)


def test_what_is_not_done_is_open_until_it_is_due_and_late_afterwards() -> None:
    book = [handled("K-1", at(5, 6), amount="60000")]
    due = assess(book[0].complaint, RULEBOOK).obligation("feedback").deadline.due_at
    assert due is not None
    for as_of, expected in ((due, (0, 0, 1)), (due + timedelta(microseconds=1), (0, 1, 0))):
        tally = statistics(book, RULEBOOK, MAY, as_of=as_of).duty("feedback")
        assert (tally.on_time, tally.late, tally.open) == expected
    assert statistics(book, RULEBOOK, MAY, as_of=due).duty("feedback").on_time_share is None


def test_what_happened_after_as_of_is_not_seen() -> None:
    book = [handled("K-1", at(5, 6), {"feedback": at(5, 11)}, amount="60000")]
    before, after = at(5, 11) - timedelta(microseconds=1), at(5, 11)
    tallies = [statistics(book, RULEBOOK, MAY, as_of=as_of).duty("feedback") for as_of in (before, after)]
    assert [(each.on_time, each.open) for each in tallies] == [(0, 1), (1, 0)]


def test_in_time_is_what_a_review_finds_to_be() -> None:
    as_step = Act(at=at(5, 8), step="feedback")
    books = [
        *MONTH[:4],
        HandledComplaint(complaint=complaint(event_id="K-7", accepted_at=at(5, 6)), type="咨询", acts=(as_step,)),
    ]
    cases = ((each.complaint, CaseRecord(acts=each.acts)) for each in books)
    total = summary(review_many(cases, RULEBOOK, as_of=END_OF_JUNE))
    reviewed = {each.duty_id: each for each in total.duties}
    found = statistics(books, RULEBOOK, MAY, as_of=END_OF_JUNE)
    assert found.duty("feedback").on_time == 3
    for each in found.duties:
        other = reviewed[each.duty_id]
        assert (each.on_time, each.late, each.open) == (other.met, other.late + other.overdue, other.open)


def test_a_duty_is_done_with_its_first_act() -> None:
    acts = tuple(Act(at=at(5, day), duty_id="feedback") for day in (20, 7, 25))
    again = HandledComplaint(complaint=MONTH[0].complaint, type="理赔纠纷", acts=acts)
    assert statistics([again], RULEBOOK, MAY, as_of=END_OF_JUNE).duty("feedback").on_time == 1


def test_the_calendar_given_is_the_one_that_counts() -> None:
    slow = CHINA.with_days(off=[date(2026, 5, 11)])
    found = statistics(MONTH, RULEBOOK, MAY, as_of=END_OF_JUNE, calendar=slow)
    assert found.duty("feedback").on_time == 3
    assert found.calendar.id == slow.id


def test_duties_without_a_due_time_are_not_counted() -> None:
    book = [handled("K-1", at(5, 6), {"register": at(5, 6), "emergency-meeting": at(5, 7)}, amount="60000")]
    found = statistics(book, RULEBOOK, MAY, as_of=END_OF_JUNE)
    assert {each.duty_id for each in found.duties} == {"transfer-leading-group", "investigate", "feedback"}


def test_an_empty_month() -> None:
    found = statistics([], RULEBOOK, MAY, as_of=END_OF_JUNE)
    assert (found.complaints, found.by_type, found.by_outcome, found.duties) == (0, (), (), ())
    assert set(counts(found.by_level).values()) == set(counts(found.by("channel")).values()) == {0}
    with pytest.raises(KeyError):
        found.duty("feedback")


@given(
    books=st.lists(
        st.builds(
            lambda day, amount, kind, done: (at(5, day), amount, kind, done),
            st.integers(1, 31),
            st.sampled_from([None, "4999.99", "5000", "50000", "50000.01"]),
            st.sampled_from(["a", "b"]),
            st.none() | st.integers(0, 30),
        ),
        max_size=8,
    ),
    order=st.randoms(use_true_random=False),
)
def test_every_complaint_counts_once_whatever_the_order(books: list[Any], order: Any) -> None:
    month = [
        handled(
            f"K-{n}",
            accepted,
            {} if done is None else {"feedback": accepted + timedelta(days=done)},
            type=kind,
            amount=amount,
        )
        for n, (accepted, amount, kind, done) in enumerate(books)
    ]
    found = statistics(month, RULEBOOK, MAY, as_of=END_OF_JUNE)
    sums = {
        sum(counts(each).values()) for each in (found.by_type, found.by_outcome, found.by_level, found.by("channel"))
    }
    assert sums == {found.complaints} == {len(books)}
    for duty in found.duties:
        assert duty.on_time + duty.late + duty.open <= found.complaints
    if books:
        feedback = found.duty("feedback")
        assert feedback.on_time + feedback.late + feedback.open == len(books)
    order.shuffle(month)
    assert statistics(iter(month), RULEBOOK, MAY, as_of=END_OF_JUNE).model_dump_json() == found.model_dump_json()
    assert Statistics.model_validate_json(found.model_dump_json()) == found


def test_a_handled_complaint_comes_back_from_json() -> None:
    for each in MONTH:
        assert HandledComplaint[Complaint].model_validate_json(each.model_dump_json()) == each


# --- Refused --------------------------------------------------------------------------------------------------------


def test_an_act_before_the_complaint_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"acts\[0\].at .* is before the complaint's accepted_at"):
        handled("K-1", at(5, 6), {"feedback": at(5, 6) - timedelta(microseconds=1)})
    handled("K-1", at(5, 6), {"feedback": at(5, 6)})


REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "twice": (
        lambda: statistics([MONTH[0], MONTH[0]], RULEBOOK, MAY, as_of=END_OF_JUNE),
        r"complaints\[1\]: every complaint once is wanted, not 'K-1' twice",
    ),
    "unknown-duty": (
        lambda: statistics([handled("K-1", at(5, 6), {"feedbak": at(5, 7)})], RULEBOOK, MAY, as_of=END_OF_JUNE),
        r"complaints\[0\].acts: a duty of .* is wanted, such as feedback, .* not 'feedbak'",
    ),
    "as-of-before": (
        lambda: statistics(MONTH, RULEBOOK, MAY, as_of=at(5, 6, 9, 59)),
        r"as_of: a time from .* on is wanted, when complaints\[0\] was accepted",
    ),
    "as-of-naive": (
        lambda: statistics(MONTH, RULEBOOK, MAY, as_of=datetime(2026, 6, 1)),
        "as_of: a datetime with a time zone is wanted",
    ),
    "as-of-text": (
        lambda: statistics(MONTH, RULEBOOK, MAY, as_of="now"),  # type: ignore[arg-type]  # the wrong type is what is refused
        "as_of: a datetime with a time zone is wanted",
    ),
    "month-text": (lambda: statistics(MONTH, RULEBOOK, "2026-05", as_of=END_OF_JUNE), "month: "),  # type: ignore[arg-type]  # the wrong type is what is refused
    "month-time": (lambda: statistics(MONTH, RULEBOOK, at(5, 1), as_of=END_OF_JUNE), "month: "),
    "no-pairs": (
        lambda: statistics([MONTH[0].complaint], RULEBOOK, MAY, as_of=END_OF_JUNE),
        r"complaints\[0\]: a HandledComplaint is wanted",
    ),
    "no-rulebook": (
        lambda: statistics([], "rules", MAY, as_of=END_OF_JUNE),  # type: ignore[arg-type]  # the wrong type is what is refused
        "rulebook: a Rulebook is wanted",
    ),
    "no-calendar": (
        lambda: statistics([], RULEBOOK, MAY, as_of=END_OF_JUNE, calendar="CN"),  # type: ignore[arg-type]  # the wrong type is what is refused
        "calendar: a WorkingCalendar",
    ),
    "no-convention": (
        lambda: statistics([], RULEBOOK, MAY, as_of=END_OF_JUNE, convention="CN"),  # type: ignore[arg-type]  # the wrong type is what is refused
        "convention: a CountingConvention",
    ),
}


@pytest.mark.parametrize(("call", "message"), REFUSED.values(), ids=REFUSED)
def test_wrong_arguments_are_refused(call: Callable[[], object], message: str) -> None:
    with pytest.raises(ArgumentError, match=message) as caught:
        call()
    assert isinstance(caught.value, CrisisRulesError)
