"""Which limit allows more time, beside counting a year of starts."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import settings

from crisisrules.calendars import CHINA, Hours, Limit, NoTime, NotSet, Promptly, WorkingDays, due
from crisisrules.engine.reasoning.limits import looser
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import START

SOME = small.LIMITS.filter(lambda limit: hasattr(limit, "count"))


@settings(max_examples=150)
@for_all(SOME, SOME)
def test_looser_is_never_earlier_and_sometimes_later(one: Any, other: Any) -> None:
    starts = [START + timedelta(hours=7 * n) for n in range(1300)]  # a year, at every hour of the day
    pairs = [(due(start, one, CHINA).due_at, due(start, other, CHINA).due_at) for start in starts]
    if looser(one, other):
        assert all(a >= b for a, b in pairs)
        assert any(a > b for a, b in pairs)
    elif one.unit == other.unit or {one.unit, other.unit} == {"minutes", "hours"}:
        assert all(a <= b for a, b in pairs)


@pytest.mark.parametrize("limit", [Promptly(), NotSet(), NoTime()])
def test_without_a_number_nothing_is_looser(limit: Limit) -> None:
    assert not looser(limit, Hours(1))
    assert not looser(WorkingDays(99), limit)
