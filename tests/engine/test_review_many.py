"""Many cases, their summary, and what comes next."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

import pytest

from crisisrules import (
    SHANGHAI,
    Act,
    CaseRecord,
    LevelChange,
    RecordedExtension,
    Review,
    Summary,
    next_duties,
    procedure_state,
    review,
    review_many,
    summary,
)
from crisisrules.calendars import Hours, NoTime, NotSet, Promptly
from crisisrules.errors import ArgumentError
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    CONSUMER_COMPLAINTS_2020,
    JIAHE_LIFE,
    PICC_JIANGSU,
    ConsumerComplaint,
    CrisisEvent,
    DissatisfactionSignal,
    ServiceQualityEvent,
)
from tests.builders import at, branch_crisis
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import duty, variant

BOTH = ("branch-management-office", "head-office-customer-service")


def report(moment: datetime, *to: str) -> Act:
    return Act(at=moment, duty_id="report-internal", to=to or BOTH, contents=("cause", "extent", "impact"))


# --- What is next ---------------------------------------------------------------------------------------------------


def test_what_is_next_by_due_time_with_the_time_left() -> None:
    record = CaseRecord(acts=(report(at(3, 2, 10), BOTH[0]), Act(at=at(3, 2, 10), duty_id="record")))
    pending = next_duties(branch_crisis(filed_at=at(3, 3)), record, JIAHE_LIFE, as_of=at(3, 3))
    end_of = {day: at(3, day + 1, 0) - timedelta(microseconds=1) for day in (6, 9, 30)}
    assert [(each.obligation.duty_id, each.do_by) for each in pending] == [
        ("explain-comfort", at(3, 2)),
        ("hand-over", at(3, 2)),
        ("report-internal", at(3, 2, 21)),
        ("progress", end_of[6]),
        ("initial-reply", end_of[9]),
        ("close", end_of[30]),
        ("approve-close", end_of[30]),
        ("form-group", None),  # 52 gives no time
        ("find-cause", None),  # at once, and 50(2) does not say from when
        ("preliminary-handling", None),  # 50(3): a blank
    ]
    internal = pending[2]
    assert (internal.status, internal.time_left) == ("overdue", timedelta(hours=-12))
    assert [role.id for role in internal.untold] == [BOTH[1]]


def test_what_has_no_time_comes_last_and_what_waits_for_a_clock_not_at_all() -> None:
    book = small.rulebook(
        duties=(
            duty("blank", variant("a", NotSet())),
            duty("no-word", variant("a", NoTime())),
            duty("later", variant("a", Hours(9))),
            duty("waits", variant("a", Hours(1)), clocks=("told_at",)),
            duty("at-once", variant("a", Promptly())),
            duty("at-some-time-at-once", variant("a", Promptly()), clocks=()),
            duty("soon", variant("a", Hours(2))),
        )
    )
    event = small.SmallEvent(event_id="S", seen_at=at(3, 2))
    pending = next_duties(event, CaseRecord(), book, as_of=at(3, 2))
    assert [(each.obligation.duty_id, each.do_by) for each in pending] == [
        ("at-once", at(3, 2)),
        ("soon", at(3, 2, 11)),
        ("later", at(3, 2, 18)),
        ("blank", None),
        ("no-word", None),
        ("at-some-time-at-once", None),
    ]


def test_more_time_is_asked_for_when_there_is_none_left() -> None:
    def ids(as_of: datetime, **record: Any) -> list[str]:
        return [
            each.obligation.duty_id
            for each in next_duties(branch_crisis(), CaseRecord(**record), JIAHE_LIFE, as_of=as_of)
        ]

    late = datetime(2026, 4, 1, tzinfo=SHANGHAI)
    assert "extend" not in ids(at(3, 20))
    assert "extend" in ids(late)
    extension = RecordedExtension(duty_id="close", until=late, approved_by=BOTH[1], approved_at=at(3, 20))
    assert "extend" in ids(at(3, 25), extensions=(extension,))  # the crisis group has not been told


def test_an_extended_duty_is_due_at_the_end_of_the_extension() -> None:
    event = ConsumerComplaint(event_id="K", received_at=at(3, 2), complexity="complex", extension_approved_at=at(3, 20))
    (only,) = next_duties(event, CaseRecord(), CONSUMER_COMPLAINTS_2020, as_of=at(3, 20))
    assert only.obligation.duty_id == "decide-extended"


def test_how_far_the_procedure_has_come() -> None:
    acts = (report(at(3, 2, 10)), Act(at=at(3, 3), step="investigate", documents=("investigation-report",)))
    state = procedure_state(branch_crisis(), CaseRecord(acts=acts), JIAHE_LIFE, as_of=at(3, 4))
    assert state is not None
    assert [(each.step.id, each.done_at) for each in state.steps][:3] == [
        ("report", at(3, 2, 10)),
        ("investigate", at(3, 3)),
        ("preliminary-handling", None),
    ]
    assert [item.id for item in state.steps[1].missing] == ["statement-of-facts"]
    assert [step.id for step in state.next_steps] == ["preliminary-handling"]
    assert [item.id for item in state.next_steps[0].documents] == ["preliminary-handling-form"]


def test_any_step_may_come_next_where_they_may_be_simplified() -> None:
    event = branch_crisis(reach="customer", needs_deliberation=True)
    state = procedure_state(event, CaseRecord(acts=(Act(at=at(3, 3), step="investigate"),)), JIAHE_LIFE, as_of=at(3, 4))
    assert state is not None
    assert [step.id for step in state.next_steps] == [
        *("preliminary-handling", "joint-decision", "close", "file-with-head-office")
    ]
    assert [each.id for each in state.simplifications] == ["simple-general"]


def test_an_event_without_a_procedure_has_no_state() -> None:
    event = ServiceQualityEvent(event_id="S", occurred_at=at(3, 2), business_line="terminal", source="business_risk")
    assert procedure_state(event, CaseRecord(), CHINA_MOBILE_JILIN, as_of=at(3, 2)) is None


# --- Many -----------------------------------------------------------------------------------------------------------


def test_reviews_stream() -> None:
    """Nothing is read before it is asked for: an endless stream of cases has a first review."""
    seen = 0

    def endless() -> Iterator[tuple[CrisisEvent, CaseRecord]]:
        nonlocal seen
        while True:
            seen += 1
            yield branch_crisis(event_id=f"C-{seen}"), CaseRecord()

    reviews = review_many(endless(), JIAHE_LIFE, as_of=at(3, 20))
    assert seen == 0
    assert [each.event_id for each in islice(reviews, 3)] == ["C-1", "C-2", "C-3"]
    assert seen == 3
    assert summary(islice(reviews, 5)).cases == 5
    assert seen == 8


def test_each_review_is_that_of_the_case_alone() -> None:
    tolerance = timedelta(hours=1)
    cases = [
        (branch_crisis(event_id="1"), CaseRecord(acts=(report(at(3, 3)),))),
        (branch_crisis(event_id="2", reach="company"), CaseRecord()),
    ]
    found = review_many(cases, JIAHE_LIFE, as_of=at(3, 20), tolerance=tolerance)
    assert list(found) == [review(*case, JIAHE_LIFE, as_of=at(3, 20), tolerance=tolerance) for case in cases]


def month() -> Iterator[Review]:
    """Three severe cases, one general, one potential, one signal."""
    as_of = at(3, 20)
    severe = [report(at(3, 2, 21)), report(at(3, 2, 22)), report(at(3, 2, 20), BOTH[0])]
    yield from review_many(
        ((branch_crisis(event_id=f"B-{n}"), CaseRecord(acts=(act,))) for n, act in enumerate(severe)),
        JIAHE_LIFE,
        as_of=as_of,
    )
    general = branch_crisis(event_id="G", reach="customer", needs_deliberation=True)
    yield review(general, CaseRecord(acts=(Act(at=at(3, 4), duty_id="close"),)), JIAHE_LIFE, as_of=at(3, 5))
    yield review(branch_crisis(event_id="P", reach="customer"), CaseRecord(), JIAHE_LIFE, as_of=as_of)
    signal = DissatisfactionSignal(event_id="D", noticed_at=at(3, 2), post="sales", trigger="complains")
    yield review(signal, CaseRecord(), PICC_JIANGSU, as_of=as_of)


def test_what_a_month_comes_to() -> None:
    total = summary(month(), worst=2)
    assert (total.cases, total.compliant) == (6, 2)

    internal = next(each for each in total.duties if each.duty_id == "report-internal")
    assert (internal.rulebook, internal.met, internal.late, internal.overdue) == ("jiahe-life-crisis", 1, 1, 1)
    assert internal.on_time_share == pytest.approx(1 / 3)
    close = next(each for each in total.duties if each.duty_id == "close")
    assert (close.met, close.open, close.on_time_share) == (1, 3, 1.0)
    record = next(each for each in total.duties if each.duty_id == "record")
    assert (record.undated, record.on_time_share) == (5, None)
    assert [(each.rulebook, each.duty_id) for each in total.duties] == sorted(
        (each.rulebook, each.duty_id) for each in total.duties
    )

    levels = [(each.level and each.level.code, each.cases, each.compliant, each.met) for each in total.levels]
    assert levels == [("B", 3, 0, 1), ("general", 1, 1, 1), ("potential", 1, 1, 0), ("signal", 1, 0, 0)]
    assert [each.on_time_share for each in total.levels] == [pytest.approx(1 / 6), 1.0, None, 0.0]

    # B: initial reply overdue since 9 March (3 times), one report since 2 March; the signal since five past nine.
    assert total.overdue_count == 5
    assert [(each.event_id, each.duty_id, each.overdue) for each in total.worst_delays] == [
        ("D", "escalate-1", True),
        ("B-2", "report-internal", True),
    ]
    assert total.worst_delays == total.overdue_now
    assert total.worst_delays[0].by_how_much == timedelta(days=17, hours=23, minutes=55)
    assert [(each.citation.article, each.code, each.cases, each.times) for each in total.breaches] == [
        ("2", "omitted", 1, 1),
        ("7", "omitted", 1, 1),
        ("58", "recipient-missing", 1, 1),
    ]


def test_a_late_act_is_among_the_delays_but_not_overdue_now() -> None:
    total = summary(month(), worst=100)
    assert ("B-1", "report-internal", timedelta(hours=1)) in {
        (each.event_id, each.duty_id, each.by_how_much) for each in total.worst_delays
    }
    assert all(each.overdue for each in total.overdue_now)
    assert (len(total.worst_delays), len(total.overdue_now)) == (6, 5)


def test_a_rule_broken_twice_in_one_case_counts_two_times_and_one_case() -> None:
    acts = tuple(Act(at=at(3, 3, hour), prohibition="promise") for hour in (9, 10))
    total = summary([review(branch_crisis(), CaseRecord(acts=acts), JIAHE_LIFE, as_of=at(3, 3, 12))])
    assert [(each.code, each.cases, each.times) for each in total.breaches] == [("unauthorised", 1, 2)]


def test_the_order_of_the_cases_does_not_matter() -> None:
    reviews = list(month())
    assert summary(reviews) == summary(reviews[::-1])
    assert Summary.model_validate_json(summary(reviews).model_dump_json()) == summary(reviews)


def test_nothing_comes_to_nothing() -> None:
    total = summary([])
    assert (total.cases, total.duties, total.levels, total.worst_delays, total.overdue_count) == (0, (), (), (), 0)
    assert summary(month(), worst=0).worst_delays == ()


@pytest.mark.parametrize("worst", [-1, True, 2.0, None])
def test_how_many_delays_is_a_whole_number(worst: Any) -> None:
    with pytest.raises(ArgumentError, match="worst: a whole number"):
        summary([], worst=worst)


def test_a_case_that_cannot_be_reviewed_is_refused_when_it_is_reached() -> None:
    record = CaseRecord(levels=(LevelChange(at=at(3, 2), level="red"),))
    reviews = review_many(
        [(branch_crisis(event_id="1"), CaseRecord()), (branch_crisis(event_id="2"), record)],
        JIAHE_LIFE,
        as_of=at(3, 20),
    )
    assert next(reviews).event_id == "1"
    with pytest.raises(ArgumentError, match="not str 'red'"):
        next(reviews)
