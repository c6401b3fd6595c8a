"""`summary`: what many reviews come to."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from crisisrules import Act, CaseRecord, Review, Summary, review, review_many, summary
from crisisrules.errors import ArgumentError
from crisisrules.rulebooks import JIAHE_LIFE, PICC_JIANGSU, DissatisfactionSignal
from tests.builders import BOTH, at, branch_crisis, report


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


def test_what_is_no_review_is_refused() -> None:
    with pytest.raises(ArgumentError, match=r"reviews\[1\]: a Review is wanted, not CaseRecord"):
        summary([next(month()), CaseRecord()])  # type: ignore[list-item]  # a record among reviews is what is refused
