"""`review_many`: many cases, one after the other."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

import pytest

from crisisrules import CaseRecord, LevelChange, review, review_many, summary
from crisisrules.errors import ArgumentError
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
from tests.builders import at, branch_crisis, report


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
