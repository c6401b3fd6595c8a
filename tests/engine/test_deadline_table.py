"""`deadline_table`: the same due times as `assess` gives, for every start; where holidays bite."""

from datetime import date, datetime, timedelta
from itertools import groupby

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from crisisrules import CHINA, SHANGHAI, assess, deadline_table
from crisisrules.calendars import CountingConvention, Hours
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import holds
from crisisrules.results import DeadlineTable
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    CONSUMER_COMPLAINTS_2020,
    JIAHE_LIFE,
    ConsumerComplaint,
    CrisisEvent,
)
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import criterion, duty, grade, variant

SPRING = [date(2026, 1, 1) + timedelta(days=n) for n in range(59)]


def test_every_start_in_january_and_february_2026_jiahe_b() -> None:
    table = deadline_table(JIAHE_LIFE, "B", SPRING)
    assert len(table.rows) == 59 * 6
    assert [(row.address, row.days) for row in table.longest] == [
        ("duties/regulator-reply/B", 12),
        ("duties/report-internal/B", 0),
        ("duties/report-regulator/B", 2),
        ("duties/initial-reply/B", 14),
        ("duties/close/B", 35),
        ("duties/progress/AB", 12),
    ]
    assert [(row.address, row.days) for row in table.shortest] == [
        ("duties/regulator-reply/B", 3),
        ("duties/report-internal/B", 0),
        ("duties/report-regulator/B", 2),
        ("duties/initial-reply/B", 5),
        ("duties/close/B", 25),
        ("duties/progress/AB", 3),
    ]
    (longest,) = (row for row in table.longest if row.duty_id == "initial-reply")
    assert (longest.starts_at.date(), longest.last_day) == (date(2026, 2, 10), date(2026, 2, 24))
    assert not any(row.provisional for row in table.rows)
    assert DeadlineTable.model_validate_json(table.model_dump_json()) == table


def test_a_date_is_its_midnight_in_china_and_a_time_is_itself() -> None:
    noon = datetime(2026, 5, 6, 4, tzinfo=SHANGHAI)
    rows = deadline_table(JIAHE_LIFE, "A", [date(2026, 5, 6), noon]).rows
    due = [row.due_at for row in rows if row.address == "duties/report-internal/A"]
    assert due == [noon, noon + timedelta(hours=4)]


def test_provisional_where_the_calendar_is_not_settled() -> None:
    rows = deadline_table(JIAHE_LIFE, "general", [date(2026, 12, 21), date(2026, 12, 22)]).rows
    assert [row.provisional for row in rows if row.duty_id == "close"] == [False, True]


def test_a_period_that_begins_when_another_ends() -> None:
    (row,) = (
        row
        for row in deadline_table(CONSUMER_COMPLAINTS_2020, "complaint", [date(2026, 9, 1)]).rows
        if row.duty_id == "decide-extended"
    )
    assert row.address == "duties/decide/complex + duties/decide-extended/approved"
    # 30 days: 1 October, moved to the 8th; 30 more: 7 November, a Saturday, moved to the 9th.
    assert (row.last_day, row.days) == (date(2026, 11, 9), 69)


@for_all(st.integers(0, 4300), st.sampled_from(["A", "B", "general", "potential"]), st.integers(0, 1439))
def test_every_due_time_is_that_of_assess(day: int, level: str, minute: int) -> None:
    start = datetime(2015, 1, 1, tzinfo=SHANGHAI) + timedelta(days=day, minutes=minute)
    event = CrisisEvent.model_validate(
        {
            "event_id": "C-1",
            "accepted_at": start,
            "filed_at": start,
            "confirmed_level": level,
            "confirmed_at": start,
            "regulator_complaint": True,
            "major_impact": True,
        }
    )
    dated = [each for each in assess(event, JIAHE_LIFE).obligations if each.deadline.due_at]
    table = deadline_table(JIAHE_LIFE, level, [start])
    assert {(row.address, row.due_at, row.last_day, row.provisional) for row in table.rows} == {
        (
            f"duties/{each.duty_id}/{each.variant_id}",
            each.deadline.due_at,
            each.deadline.last_day,
            each.deadline.provisional,
        )
        for each in dated
    }


@for_all(st.integers(0, 4300), st.booleans())
def test_and_so_are_those_after_another(day: int, start_counted: bool) -> None:
    start = datetime(2015, 1, 1, 15, tzinfo=SHANGHAI) + timedelta(days=day)
    convention = CountingConvention(start_day_counted=start_counted)
    event = ConsumerComplaint(event_id="K", received_at=start, complexity="complex", extension_approved_at=start)
    expected = assess(event, CONSUMER_COMPLAINTS_2020, convention=convention).obligation("decide-extended").deadline
    rows = deadline_table(CONSUMER_COMPLAINTS_2020, "complaint", [start], convention=convention).rows
    assert [row.due_at for row in rows if row.duty_id == "decide-extended"] == [expected.due_at]


def test_longest_and_shortest_are_the_ends_of_each_variant() -> None:
    table = deadline_table(JIAHE_LIFE, "A", SPRING)
    by_variant = {
        name: list(rows) for name, rows in groupby(sorted(table.rows, key=lambda r: r.address), lambda r: r.address)
    }
    assert {row.address for row in table.longest} == {row.address for row in table.shortest} == set(by_variant)
    for most, least in zip(table.longest, table.shortest, strict=True):
        assert most.days == max(row.days for row in by_variant[most.address])
        assert least.days == min(row.days for row in by_variant[least.address])
        first = min(row.starts_at for row in by_variant[most.address] if row.days == most.days)
        assert most.starts_at == first


def test_the_duties_of_events_without_a_level() -> None:
    book = small.rulebook(
        criteria=(criterion("c", grade("high", holds("loud"))),),
        duties=(duty("d", variant("loud", Hours(1), "high"), variant("any", Hours(2))),),
    )
    assert [row.address for row in deadline_table(book, None, [date(2026, 5, 6)]).rows] == ["duties/d/any"]
    assert [row.address for row in deadline_table(book, "high", [date(2026, 5, 6)]).rows] == ["duties/d/loud"]
    assert deadline_table(CHINA_MOBILE_JILIN, None, SPRING).rows == ()


def test_what_cannot_be() -> None:
    with pytest.raises(
        ArgumentError, match=r"level: a level of .* \(A, B, general, potential\) or None is wanted, not str 'C'"
    ):
        deadline_table(JIAHE_LIFE, "C", SPRING)
    with pytest.raises(ArgumentError, match=r"starts\[1\]: a date, or a datetime with a time zone, is wanted"):
        deadline_table(JIAHE_LIFE, "A", [date(2026, 1, 1), datetime(2026, 1, 1)])
    with pytest.raises(ArgumentError, match="rulebook: a Rulebook is wanted"):
        deadline_table("jiahe", "A", SPRING)  # type: ignore[arg-type]  # the wrong type is what is refused
    with pytest.raises(CalendarRangeError):
        deadline_table(JIAHE_LIFE, "A", [CHINA.last_day])
