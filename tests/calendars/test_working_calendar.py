"""The working calendar: sums against a plain day-by-day count, its identity, its derivations, its refusals."""

import copy
import math
import pickle
from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisrules.calendars import CHINA, WorkingCalendar, YearSchedule
from crisisrules.errors import ArgumentError, CalendarRangeError, ScheduleError

ALL_DAYS = [CHINA.first_day + timedelta(days=n) for n in range((CHINA.last_day - CHINA.first_day).days + 1)]
WORKING = [day for day in ALL_DAYS if CHINA.is_working_day(day)]
DAYS = st.sampled_from(ALL_DAYS)
COUNTS = st.one_of(st.integers(-40, 40), st.integers(-12_000, 12_000)).filter(bool)


def plain_sum(day: date, n: int) -> date | None:
    """The n-th working day after or before a day, counted one by one."""
    step, left = (1 if n > 0 else -1), abs(n)
    while left:
        day += timedelta(days=step)
        if not CHINA.first_day <= day <= CHINA.last_day:
            return None
        left -= CHINA.is_working_day(day)
    return day


@settings(max_examples=2000)
@given(DAYS, st.integers(-60, 60).filter(bool))
def test_working_day_sums_against_a_plain_count(day: date, n: int) -> None:
    expected = plain_sum(day, n)
    if expected is None:
        with pytest.raises(CalendarRangeError, match="2001-01-01 to "):
            CHINA.add_working_days(day, n)
    else:
        assert CHINA.add_working_days(day, n) == expected


@settings(max_examples=1000)
@given(DAYS, COUNTS)
def test_long_sums_against_the_list_of_working_days(day: date, n: int) -> None:
    place = bisect_right(WORKING, day) + n - 1 if n > 0 else bisect_left(WORKING, day) + n
    if 0 <= place < len(WORKING):
        assert CHINA.add_working_days(day, n) == WORKING[place]
    else:
        with pytest.raises(CalendarRangeError):
            CHINA.add_working_days(day, n)


@settings(max_examples=1000)
@given(DAYS, DAYS)
def test_days_between_is_antisymmetric_and_counts(start: date, end: date) -> None:
    between = CHINA.working_days_between(start, end)
    assert between == bisect_right(WORKING, end) - bisect_right(WORKING, start)
    assert CHINA.working_days_between(end, start) == -between
    if between > 0 and CHINA.is_working_day(end):
        assert CHINA.add_working_days(start, between) == end


@given(DAYS)
def test_next_working_day(day: date) -> None:
    place = bisect_left(WORKING, day)
    if place < len(WORKING):
        assert CHINA.next_working_day(day) == WORKING[place]


SMALL = WorkingCalendar("T", [YearSchedule(2030, [date(2030, 12, 31), date(2030, 1, 1), date(2029, 12, 31)])])


def test_the_edges_of_the_range() -> None:
    assert (SMALL.first_day, SMALL.last_day) == (date(2030, 1, 1), date(2030, 12, 31))
    assert SMALL.settled_through == date(2030, 12, 24)
    first, last = date(2030, 1, 2), date(2030, 12, 30)
    count = SMALL.working_days_between(SMALL.first_day, SMALL.last_day)
    assert SMALL.add_working_days(SMALL.first_day, 1) == first
    assert SMALL.add_working_days(SMALL.first_day, count) == last
    assert SMALL.add_working_days(SMALL.last_day, -1) == last
    assert SMALL.add_working_days(SMALL.last_day, -count) == first
    for day, n in [(SMALL.first_day, count + 1), (SMALL.last_day, -count - 1), (SMALL.first_day, -1), (last, 1)]:
        with pytest.raises(CalendarRangeError, match="2030-01-01 to 2030-12-31"):
            SMALL.add_working_days(day, n)
    with pytest.raises(CalendarRangeError):
        SMALL.next_working_day(SMALL.last_day)
    assert WorkingCalendar("T", [], [YearSchedule(2030, [])]).settled_through == date(2029, 12, 31)


@pytest.mark.parametrize(
    "n",
    [10**5, -(10**5), 10**30, -(10**30), 10**5000, -(10**5000)],
    ids=lambda n: f"{n:.0e}"[:5] if abs(n) < 10**40 else "vast",
)
def test_vast_sums_are_out_of_range(n: int) -> None:
    with pytest.raises(CalendarRangeError):
        CHINA.add_working_days(date(2026, 1, 1), n)


@pytest.mark.parametrize("n", [0, True, False, 1.0, math.nan, math.inf, "1", None, [1]])
def test_what_is_no_count_is_refused(n: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^n: "):
        CHINA.add_working_days(date(2026, 1, 1), n)


BAD_DAYS: list[Any] = [datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1), "2026-01-01", None, 20260101, 1.5]


@pytest.mark.parametrize("day", BAD_DAYS)
def test_what_is_no_date_is_refused(day: Any) -> None:
    good = date(2026, 1, 1)
    for call in (
        lambda: CHINA.is_working_day(day),
        lambda: CHINA.add_working_days(day, 1),
        lambda: CHINA.add_working_days(day, -1),
        lambda: CHINA.working_days_between(good, day),
        lambda: CHINA.working_days_between(day, good),
        lambda: CHINA.next_working_day(day),
        lambda: CHINA.describe(day),
        lambda: CHINA.with_days(off=[day]),
        lambda: CHINA.with_days(working=[day]),
    ):
        with pytest.raises(ArgumentError, match=r"a datetime.date|a date without a time"):
            call()


@pytest.mark.parametrize("day", [date.min, date(2000, 12, 31), CHINA.last_day + timedelta(days=1), date.max])
def test_dates_outside_the_range(day: date) -> None:
    for call in (
        lambda: CHINA.is_working_day(day),
        lambda: CHINA.add_working_days(day, 1),
        lambda: CHINA.add_working_days(day, -1),
        lambda: CHINA.working_days_between(day, day),
        lambda: CHINA.next_working_day(day),
        lambda: CHINA.describe(day),
        lambda: CHINA.with_days(working=[day]),
    ):
        with pytest.raises(CalendarRangeError, match=f"{day} .*2001-01-01 to {CHINA.last_day}"):
            call()


class Day(date):
    """A subclass of date, as test libraries make them."""


def test_a_subclass_of_date_is_a_date() -> None:
    assert CHINA.add_working_days(Day(2026, 9, 30), 1) == date(2026, 10, 8)
    assert CHINA.add_working_days(Day(2026, 10, 8), -1) == date(2026, 9, 30)


NEXT = CHINA.settled_through.year + 1
SCHEDULE = YearSchedule(NEXT, {date(NEXT, 1, 1): "元旦"}, [])


def test_identity() -> None:
    again = CHINA.with_schedule(CHINA.schedule(2026))
    assert again == CHINA
    assert again is not CHINA
    assert (hash(again), again.id) == (hash(CHINA), CHINA.id)
    assert pickle.loads(pickle.dumps(CHINA)) == CHINA
    own = CHINA.with_days(off=[date(2026, 3, 2)]).with_schedule(SCHEDULE)
    assert pickle.loads(pickle.dumps(own)) == own
    assert pickle.loads(pickle.dumps(own)).id == own.id
    assert copy.copy(own) is own
    assert copy.deepcopy(own) is own
    assert CHINA.with_days() == CHINA
    assert CHINA != "CN"
    assert CHINA.id.startswith(f"CN:{CHINA.settled_through}:")
    assert len(bytes.fromhex(CHINA.id.rpartition(":")[2])) == 16
    assert repr(CHINA).startswith(f"<WorkingCalendar {CHINA.id}: 2001-01-01 to ")


def test_different_calendars_have_different_ids() -> None:
    day = date(2026, 3, 2)
    family = [
        CHINA,
        SMALL,
        WorkingCalendar("U", [SMALL.schedule(2030)]),
        WorkingCalendar("T", [], [SMALL.schedule(2030)]),
        CHINA.with_days(off=[day]),
        CHINA.with_days(working=[day]),
        CHINA.with_days(off=[day + timedelta(days=1)]),
        CHINA.with_schedule(SCHEDULE),
        CHINA.with_schedule(YearSchedule(NEXT, SCHEDULE.off, [])),
        CHINA.with_schedule(YearSchedule(2020, [], [])),
    ]
    assert len(set(family)) == len({each.id for each in family}) == len(family)


def test_a_calendar_never_changes() -> None:
    with pytest.raises(AttributeError, match="never changes"):
        CHINA.last_day = date(2099, 1, 1)
    with pytest.raises(AttributeError, match="never changes"):
        del CHINA.last_day
    with pytest.raises(AttributeError):
        setattr(CHINA, "other", 1)  # noqa: B010 - a plain assignment is what type checkers refuse already


def test_with_schedule_replaces_the_year_and_moves_what_is_settled() -> None:
    calendar = CHINA.with_schedule(SCHEDULE)
    assert calendar.settled_through == date(NEXT, 12, 24)
    assert calendar.last_day == CHINA.last_day
    assert calendar.schedule(NEXT) == SCHEDULE
    assert calendar.is_working_day(date(NEXT, 10, 1)) == (date(NEXT, 10, 1).weekday() < 5)  # not off any more
    beyond = CHINA.with_schedule(YearSchedule(NEXT + 1, []))
    assert beyond.settled_through == CHINA.settled_through
    assert beyond.with_schedule(SCHEDULE).settled_through == date(NEXT + 1, 12, 24)
    assert beyond.with_schedule(SCHEDULE) == calendar.with_schedule(YearSchedule(NEXT + 1, []))


def test_the_end_of_december_is_as_the_later_notice_says() -> None:
    saturday, friday = date(2033, 12, 31), date(2033, 12, 30)
    earlier = YearSchedule(2033, {friday: "元旦"}, [saturday])
    silent, later = YearSchedule(2034, []), YearSchedule(2034, {saturday: "元旦"})
    for schedules in ([earlier, later], [later, earlier]):
        calendar = CHINA
        for schedule in schedules:
            calendar = calendar.with_schedule(schedule)
        assert not calendar.is_working_day(saturday)
        assert calendar.describe(saturday).name == "元旦"
        assert not calendar.is_working_day(friday)
    calendar = CHINA.with_schedule(earlier).with_schedule(silent)
    assert calendar.is_working_day(saturday)
    assert calendar.describe(saturday).kind == "make_up_day"
    renamed = CHINA.with_schedule(earlier).with_schedule(YearSchedule(2034, [friday]))
    assert renamed.describe(friday).name is None


def test_own_days_lie_on_top_and_stay() -> None:
    holiday, weekday, sunday = date(2026, 10, 1), date(2026, 3, 2), date(2026, 3, 8)
    calendar = CHINA.with_days(off=[weekday], working=[holiday, sunday])
    assert calendar.describe(holiday).kind == "own_working_day"
    assert calendar.describe(holiday).name == "国庆节"
    assert calendar.describe(weekday).kind == "own_day_off"
    assert calendar.is_working_day(sunday)
    assert calendar.settled_through == CHINA.settled_through
    later = calendar.with_schedule(CHINA.schedule(2026)).with_days(off=[sunday])
    assert later.is_working_day(holiday)
    assert not later.is_working_day(weekday)
    assert not later.is_working_day(sunday)
    assert calendar.with_days(off=[sunday], working=[weekday]) == CHINA.with_days(
        off=[sunday], working=[weekday, holiday]
    )


def test_contradictory_derivations_are_refused() -> None:
    day: Any = date(2026, 3, 2)
    with pytest.raises(ScheduleError, match="2026-03-02 cannot be both"):
        CHINA.with_days(off=[day], working=[day])
    bads: list[Any] = [day, "2026-03-02", None]
    for bad in bads:
        with pytest.raises(ArgumentError, match=r"^off: "):
            CHINA.with_days(off=bad)
    with pytest.raises(CalendarRangeError, match=r"^schedule: the year 2099 is outside"):
        CHINA.with_schedule(YearSchedule(2099, []))
    with pytest.raises(ArgumentError, match=r"^schedule: "):
        CHINA.with_schedule(day)
    with pytest.raises(CalendarRangeError):
        CHINA.schedule(2000)
    with pytest.raises(ArgumentError):
        CHINA.schedule(day)
    with pytest.raises(ScheduleError, match="unbroken"):
        WorkingCalendar("T", [YearSchedule(2030, []), YearSchedule(2032, [])])
    with pytest.raises(ScheduleError, match="unbroken"):
        WorkingCalendar("T", [])
    with pytest.raises(ScheduleError, match="twice"):
        WorkingCalendar("T", [YearSchedule(2030, []), YearSchedule(2030, [])])
    with pytest.raises(ArgumentError, match=r"^schedules: "):
        WorkingCalendar("T", [day])
    with pytest.raises(ArgumentError, match=r"^code: "):
        WorkingCalendar("", [YearSchedule(2030, [])])


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2026-10-01", "holiday 国庆节"),
        ("2026-10-06", "holiday 休息日（由 2026-09-20 调休）"),
        ("2026-10-09", "working day"),
        ("2026-10-10", "make-up day"),
        ("2026-10-11", "weekend"),
    ],
)
def test_why_a_day_is_or_is_not_a_working_day(day: str, text: str) -> None:
    status = CHINA.describe(date.fromisoformat(day))
    assert str(status) == text
    assert status.working == ("working" in text or "make-up" in text)
    assert not status.provisional


def test_days_after_the_settled_date_are_provisional() -> None:
    assert not CHINA.describe(CHINA.settled_through).provisional
    assert CHINA.describe(CHINA.settled_through + timedelta(days=1)).provisional
