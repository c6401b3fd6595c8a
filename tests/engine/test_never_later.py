"""`never_later`: every start, beside counting each of them by hand; the closing limits beside the order of 2020."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from crisisrules import CHINA, SHANGHAI, never_later
from crisisrules.calendars import (
    CIVIL_CODE,
    CalendarDays,
    CountingConvention,
    Hours,
    Limit,
    Minutes,
    NoTime,
    Promptly,
    WorkingCalendar,
    WorkingDays,
    due,
)
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.results import NeverLater, VariantPair
from crisisrules.rulebooks import CONSUMER_COMPLAINTS_2020, JIAHE_LIFE
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import duty, variant

LAW = CONSUMER_COMPLAINTS_2020
IN_FORCE = date(2020, 3, 1)


def pair(company: str, law: str, **arguments: Any) -> VariantPair:
    (found,) = never_later(JIAHE_LIFE, company, LAW, law, **{"first": IN_FORCE} | arguments).pairs
    return found


@pytest.mark.parametrize(
    ("company", "law", "holds", "slack", "start"),
    [
        ("close/A", "decide/simple", False, -35, "2024-12-18"),
        ("close/A", "decide/complex", False, -20, "2024-12-17"),
        ("close/A", "decide-extended", True, 11, "2020-09-28"),
        ("close/B", "decide/simple", False, -21, "2024-12-31"),
        ("close/B", "decide/complex", False, -5, "2020-09-28"),
        ("close/B", "decide-extended", True, 25, "2020-09-28"),
        ("close/general", "decide/simple", True, 3, "2020-09-30"),
        ("close/general", "decide/complex", True, 18, "2020-09-30"),
    ],
)
def test_jiahe_57_59_60_beside_the_order_of_2020(company: str, law: str, holds: bool, slack: int, start: str) -> None:
    """In days, from 1 March 2020 to what is settled in the calendar of 2026."""
    found = pair(company, law, last=date(2026, 10, 25))
    assert (found.holds, found.tightest.slack.days, str(found.tightest.starts_at.date())) == (holds, slack, start)
    assert bool(found.counterexamples) != holds


def test_the_counterexamples_are_the_days_they_should_be() -> None:
    found = pair("close/B", "decide/complex", first=date(2026, 1, 1), last=date(2026, 6, 30))
    days = [each.starts_at.date() for each in found.counterexamples]
    expected = []
    for day in (date(2026, 1, 1) + timedelta(days=n) for n in range(181)):
        closing, deciding = CHINA.add_working_days(day, 20), CHINA.next_working_day(day + timedelta(days=30))
        if closing > deciding:
            expected.append(day)
    assert days == expected != []
    assert [(str(begin), str(end)) for begin, end in found.stretches] == [
        ("2026-01-21", "2026-02-17"),  # over Spring Festival
        ("2026-04-03", "2026-04-11"),  # over Labour Day
        ("2026-04-17", "2026-04-18"),
        ("2026-04-24", "2026-04-25"),
    ]
    assert sum((end - begin).days + 1 for begin, end in found.stretches) == len(days)
    for each in found.counterexamples:
        assert each.slack == each.due_b - each.due_a < timedelta()


def test_every_variant_beside_every_variant() -> None:
    found = never_later(JIAHE_LIFE, "close", LAW, "decide", first=IN_FORCE)
    assert [(each.a.address, each.b.address) for each in found.pairs] == [
        (f"duties/close/{a}", f"duties/decide/{b}")
        for a in ("A", "B", "general")
        for b in ("simple", "simple-with-approval", "complex")
    ]
    assert not found.holds
    assert NeverLater.model_validate_json(found.model_dump_json()) == found
    assert never_later(JIAHE_LIFE, "close/general", LAW, "decide").holds


def test_the_starts_are_those_that_are_settled_and_asked_for() -> None:
    found = pair("close/A", "decide/simple", first=date(2026, 11, 1))
    assert (found.first, found.last) == (date(2026, 11, 1), date(2026, 11, 12))
    assert CHINA.add_working_days(found.last, 30) <= CHINA.settled_through
    assert CHINA.add_working_days(found.last + timedelta(days=1), 30) > CHINA.settled_through
    everything = pair("close/A", "decide/simple", first=None)
    assert everything.first == CHINA.first_day
    assert pair("close/A", "decide/simple", last=date(2026, 3, 31)).last == date(2026, 3, 31)


def test_a_later_notice_settles_more() -> None:
    settled = CHINA.settled_through
    calendar = CHINA.with_schedule(CHINA.schedule(settled.year + 1))
    assert pair("close/A", "decide/simple", calendar=calendar).last > settled


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ((JIAHE_LIFE, "clsoe", LAW, "decide"), ArgumentError, "duty_a: the address of .*close.* not str 'clsoe'"),
        ((JIAHE_LIFE, "close", LAW, "decide/hard"), ArgumentError, "duty_b: the address .* not str 'decide/hard'"),
        (("jiahe", "close", LAW, "decide"), ArgumentError, "rulebook_a: a Rulebook is wanted, not str"),
        ((JIAHE_LIFE, "close", None, "decide"), ArgumentError, "rulebook_b: a Rulebook is wanted, not NoneType"),
        ((JIAHE_LIFE, "close", LAW, "decide", "CN"), ArgumentError, "calendar: a WorkingCalendar"),
        ((JIAHE_LIFE, "close", LAW, "decide", CHINA, "CN"), ArgumentError, "convention: a CountingConvention"),
        ((JIAHE_LIFE, "record", LAW, "decide"), ArgumentError, "duty_a: .* has a number is wanted, not str 'record'"),
        ((JIAHE_LIFE, "report-petition/A", LAW, "decide"), ArgumentError, "is wanted, not str 'report-petition/A'"),
    ],
)  # fmt: skip
def test_duties_that_cannot_be_compared(arguments: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        never_later(*arguments)


def test_no_start_at_all() -> None:
    with pytest.raises(CalendarRangeError, match="settles no due time of a start from 2026-12-20 on"):
        pair("close/A", "decide/simple", first=date(2026, 12, 20))
    with pytest.raises(ArgumentError, match="first: a date without a time"):
        pair("close/A", "decide/simple", first=datetime(2026, 1, 1, tzinfo=SHANGHAI))


# --- Every instant --------------------------------------------------------------------------------------------------

COUNTED: st.SearchStrategy[Any] = st.one_of(
    st.integers(1, 6).map(WorkingDays),
    st.integers(1, 9).map(CalendarDays),
    st.integers(1, 120).map(Hours),
    st.integers(1, 5000).map(Minutes),
)
CONVENTIONS = st.builds(
    CountingConvention,
    start_day_counted=st.booleans(),
    roll=st.sampled_from(["next_working_day", "none"]),
    closing_time=st.sampled_from([None, time(17, 30), time(9)]),
)
WEEKS = date(2026, 9, 21), date(2026, 10, 20)


def small_pair(
    a: Limit, b: Limit, calendar: WorkingCalendar = CHINA, convention: CountingConvention = CIVIL_CODE, **more: Any
) -> VariantPair:
    one, other = (small.rulebook(duties=(duty("d", variant("k", limit)),)) for limit in (a, b))
    first, last = WEEKS
    (found,) = never_later(one, "d", other, "d/k", calendar, convention, **{"first": first, "last": last} | more).pairs
    return found


def instants(limits: list[Any]) -> list[datetime]:
    """Every full and half hour of the weeks, both sides of it, and of where minutes and hours reach the next day."""
    first, last = WEEKS
    shifts = {timedelta()}
    for limit in limits:
        if isinstance(limit, Minutes | Hours):
            shifts.add(-timedelta(**{limit.unit: limit.count}) % timedelta(minutes=30))
    start = datetime.combine(first, time(), SHANGHAI)
    halves = [start + timedelta(minutes=30) * n for n in range(48 * ((last - first).days + 1))]
    near = {each + shift + timedelta(microseconds=n) for each in halves for shift in shifts for n in (-1, 0, 1)}
    return sorted(each for each in near if first <= each.date() <= last)


@settings(max_examples=60)
@for_all(COUNTED, COUNTED, CONVENTIONS)
def test_no_instant_has_less_slack(a: Any, b: Any, convention: CountingConvention) -> None:
    found = small_pair(a, b, convention=convention)
    slacks = {
        start: due(start, b, CHINA, convention).due_at - due(start, a, CHINA, convention).due_at
        for start in instants([a, b])
    }
    assert found.tightest.slack == min(slacks.values())
    late = {start.date() for start, slack in slacks.items() if slack < timedelta()}
    assert [each.starts_at.date() for each in found.counterexamples] == sorted(late)
    tightest = found.tightest
    assert tightest.due_a == due(tightest.starts_at, a, CHINA, convention).due_at
    assert tightest.due_b == due(tightest.starts_at, b, CHINA, convention).due_at


@settings(max_examples=40)
@for_all(st.integers(1, 60), st.integers(1, 4), COUNTED, CONVENTIONS)
def test_nor_where_one_period_follows_another(
    hours: int, days: int, other: Any, convention: CountingConvention
) -> None:
    """Hours first, then days: the second period's first day turns at another time of day than midnight."""
    chain = small.rulebook(
        duties=(duty("d", variant("k", Hours(hours))), duty("e", variant("k", WorkingDays(days)), clocks=(), after="d"))
    )
    plain = small.rulebook(duties=(duty("d", variant("k", other)),))
    first, last = WEEKS
    (found,) = never_later(chain, "e", plain, "d", convention=convention, first=first, last=last).pairs
    assert found.a.address == "duties/d/k + duties/e/k"
    after = CountingConvention(roll=convention.roll, closing_time=convention.closing_time)

    def slack(start: datetime) -> timedelta:
        middle = due(start, Hours(hours), CHINA, convention).due_at
        end = due(middle, WorkingDays(days), CHINA, after).due_at
        return due(start, other, CHINA, convention).due_at - end

    assert found.tightest.slack == min(map(slack, instants([Hours(hours), other])))


@for_all(COUNTED)
def test_a_duty_is_never_later_than_itself(limit: Any) -> None:
    found = small_pair(limit, limit)
    assert found.holds
    assert found.tightest.slack == timedelta()


def test_a_variant_without_a_number_is_left_out() -> None:
    book = small.rulebook(duties=(duty("d", variant("a", Promptly(), "low"), variant("b", Hours(1))),), criteria=())
    found = never_later(book, "d", book, "d")
    assert [each.a.address for each in found.pairs] == ["duties/d/b"]


def test_addresses_with_and_without_their_first_word_name_the_same() -> None:
    for short, whole in (("close", "duties/close"), ("close/B", "duties/close/B")):
        found = [
            never_later(JIAHE_LIFE, company, LAW, law, first=date(2026, 1, 1))
            for company, law in ((short, "decide"), (whole, "duties/decide"))
        ]
        assert found[0] == found[1]
    with pytest.raises(ArgumentError, match=r"such as .*duties/close.*, is wanted, not str 'routing/close'"):
        never_later(JIAHE_LIFE, "routing/close", LAW, "decide")


def test_a_limit_without_a_time_has_no_number() -> None:
    book = small.rulebook(duties=(duty("d", variant("a", NoTime())), duty("e", variant("b", Hours(1)))), criteria=())
    with pytest.raises(ArgumentError, match="duty_a: a duty whose limit has a number is wanted, not str 'd/a'"):
        never_later(book, "d/a", book, "e")


def test_a_start_is_that_of_the_first_of_two_periods() -> None:
    whole = CONSUMER_COMPLAINTS_2020, "decide-extended", JIAHE_LIFE, "close/general"
    (pair,) = never_later(*whole, first=date(2026, 1, 1), last=date(2026, 1, 3)).pairs
    assert pair.stretches == ((date(2026, 1, 1), date(2026, 1, 3)),)
    assert [str(each.starts_at)[:16] for each in pair.counterexamples] == [
        "2026-01-01 00:00",
        "2026-01-02 00:00",
        "2026-01-03 00:00",
    ]
    assert pair.tightest.starts_at in [each.starts_at for each in pair.counterexamples]
