"""Counting: dated cases by article, the laws, and what is refused."""

import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from crisisrules.calendars import (
    CHINA,
    CIVIL_CODE,
    SHANGHAI,
    CalendarDays,
    CountingConvention,
    Hours,
    Minutes,
    NotSet,
    WorkingDays,
    due,
    trace,
)
from crisisrules.errors import ArgumentError, CalendarRangeError
from tests.builders import local
from tests.notice_2026 import CHINA_2026

Counted = Minutes | Hours | WorkingDays | CalendarDays
LAST_MOMENT = time(23, 59, 59, 999999)


DEFAULT: list[tuple[str, Counted, str, bool, str]] = [
    ("2026-09-30 15:00", Hours(4), "2026-09-30 19:00", False, "201(2): through the evening"),
    ("2026-09-30 23:30", Minutes(45), "2026-10-01 00:15", False, "201(2): into a holiday"),
    ("2026-12-31 23:00", Hours(2), "2027-01-01 01:00", False, "hours are never provisional"),
    ("2026-09-30 15:00", WorkingDays(1), "2026-10-08", False, "over National Day"),
    ("2026-10-08 00:00", WorkingDays(2), "2026-10-10", False, "the make-up Saturday counts"),
    ("2026-10-09 09:00", WorkingDays(2), "2026-10-12", False, "Saturday counts, Sunday does not"),
    ("2026-10-03 09:00", WorkingDays(1), "2026-10-08", False, "begun on a day off"),
    ("2026-09-28 09:00", CalendarDays(3), "2026-10-08", False, "203(1): 1 October rolls on"),
    ("2026-09-27 09:00", CalendarDays(3), "2026-09-30", False, "no roll needed"),
    ("2026-10-09 09:00", CalendarDays(1), "2026-10-10", False, "a make-up Saturday needs no roll"),
    ("2026-12-23 09:00", WorkingDays(1), "2026-12-24", False, "the last settled day"),
    ("2026-12-24 09:00", WorkingDays(1), "2026-12-25", True, "the next notice may still change it"),
    ("2026-12-24 09:00", CalendarDays(10), "2027-01-04", True, "over the forecast"),
]


@pytest.mark.parametrize(("start", "limit", "end", "provisional", "why"), DEFAULT)
def test_the_civil_codes_count(start: str, limit: Counted, end: str, provisional: bool, why: str) -> None:
    result = due(local(start), limit, CHINA_2026, CIVIL_CODE)
    expected = local(end) if ":" in end else datetime.combine(date.fromisoformat(end), LAST_MOMENT, SHANGHAI)
    assert result.due_at == expected, why
    assert result.due_at.tzinfo is result.starts_at.tzinfo is SHANGHAI
    assert result.last_day == expected.date()
    assert result.starts_at == local(start)
    assert result.provisional == provisional
    assert due(local(start), limit) == due(local(start), limit, CHINA, CIVIL_CODE)


COUNTED = CountingConvention(start_day_counted=True)
CLOSES = CountingConvention(closing_time=time(17, 30))
BOTH = CountingConvention(start_day_counted=True, roll="none", closing_time=time(17, 30))
OTHERWISE: list[tuple[CountingConvention, str, Counted, str]] = [
    (COUNTED, "2026-09-28 09:00", WorkingDays(1), "2026-09-28 23:59:59.999999"),
    (COUNTED, "2026-09-28 23:59:59.999999", WorkingDays(1), "2026-09-28 23:59:59.999999"),
    (COUNTED, "2026-09-28 09:00", WorkingDays(3), "2026-09-30 23:59:59.999999"),
    (COUNTED, "2026-10-01 09:00", WorkingDays(1), "2026-10-08 23:59:59.999999"),  # a day off cannot be day 1
    (COUNTED, "2026-10-01 09:00", CalendarDays(1), "2026-10-08 23:59:59.999999"),
    (COUNTED, "2026-09-28 09:00", CalendarDays(3), "2026-09-30 23:59:59.999999"),
    (CLOSES, "2026-09-28 18:00", WorkingDays(1), "2026-09-29 17:30"),
    (CLOSES, "2026-09-28 18:00", CalendarDays(1), "2026-09-29 17:30"),
    (CLOSES, "2026-09-28 18:00", Hours(1), "2026-09-28 19:00"),
    (BOTH, "2026-09-28 17:30", WorkingDays(1), "2026-09-28 17:30"),
    (BOTH, "2026-09-28 17:30:00.000001", WorkingDays(1), "2026-09-29 17:30"),
    (BOTH, "2026-09-28 17:30", CalendarDays(1), "2026-09-28 17:30"),
    (BOTH, "2026-09-28 17:30:00.000001", CalendarDays(1), "2026-09-29 17:30"),
    (BOTH, "2026-09-28 09:00", CalendarDays(4), "2026-10-01 17:30"),  # not rolled
]


@pytest.mark.parametrize(("convention", "start", "limit", "end"), OTHERWISE)
def test_other_conventions(convention: CountingConvention, start: str, limit: Counted, end: str) -> None:
    assert due(local(start), limit, CHINA, convention).due_at == local(end)


def test_the_start_day_is_the_day_in_china() -> None:
    evening = datetime(2026, 9, 29, 17, tzinfo=UTC)  # 30 September, 01:00 in China
    assert due(evening, WorkingDays(1)).last_day == date(2026, 10, 8)
    assert due(evening, WorkingDays(1)).starts_at.isoformat() == "2026-09-30T01:00:00+08:00"
    assert due(datetime(2026, 9, 29, 16, 0, 0, 7, tzinfo=UTC), Hours(1)).due_at.microsecond == 7


# ------------------------------------------------------------------------------------------------------------- refusals


class Adrift(tzinfo):
    """A zone that does not know its offset: such a datetime is naive."""

    def utcoffset(self, moment: datetime | None, /) -> None:
        return None

    def dst(self, moment: datetime | None, /) -> None:
        return None

    def tzname(self, moment: datetime | None, /) -> None:
        return None


@pytest.mark.parametrize("start", [datetime(2026, 1, 1), datetime(2026, 1, 1, tzinfo=Adrift())])
def test_naive_datetimes_are_refused(start: datetime) -> None:
    for call in (due, trace):
        with pytest.raises(ArgumentError, match=r"naive.*replace\(tzinfo=SHANGHAI\)"):
            call(start, Hours(1))


@pytest.mark.parametrize("start", [date(2026, 1, 1), "2026-01-01", None, 0])
def test_what_is_no_datetime_is_refused(start: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^start: "):
        due(start, Hours(1))


@pytest.mark.parametrize("limit", [NotSet(), 4, None, timedelta(hours=4)])
def test_a_limit_without_duration_is_refused(limit: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^limit: "):
        due(local("2026-01-05"), limit)


WEST, EAST = timezone(timedelta(hours=-23, minutes=-59)), timezone(timedelta(hours=23, minutes=59))
LIMITS: list[Counted] = [Minutes(1), Hours(1), WorkingDays(1), CalendarDays(1)]


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize(
    "start",
    [
        *(datetime.min.replace(tzinfo=zone) for zone in (UTC, WEST, EAST, SHANGHAI)),
        *(datetime.max.replace(tzinfo=zone) for zone in (UTC, WEST, EAST, SHANGHAI)),
        datetime(2000, 12, 31, 15, 59, 59, 999999, tzinfo=UTC),
        datetime(CHINA.last_day.year, 12, 31, 16, tzinfo=UTC),
        local("2000-12-31 23:59:59.999999"),
    ],
)
def test_moments_outside_the_calendar(start: datetime, limit: Counted) -> None:
    for convention in (CIVIL_CODE, COUNTED, BOTH):
        with pytest.raises(CalendarRangeError, match=f"2001-01-01 to {CHINA.last_day}"):
            due(start, limit, CHINA, convention)


def test_the_first_moment_and_ends_outside() -> None:
    first = datetime(2000, 12, 31, 16, tzinfo=UTC)
    assert due(first, Minutes(1)).starts_at == local("2001-01-01")
    last = datetime.combine(CHINA.last_day, time(23, 59), SHANGHAI)
    ends: list[Counted] = [Minutes(1), Hours(87_672), WorkingDays(1), CalendarDays(1), CalendarDays(3653)]
    for limit in ends:
        with pytest.raises(CalendarRangeError):
            due(last, limit)
        with pytest.raises(CalendarRangeError):
            due(last, limit, CHINA, CountingConvention(roll="none"))
    assert due(last, CalendarDays(1), CHINA, CountingConvention(True, "none")).last_day == CHINA.last_day


class Stamp(datetime):
    """A subclass of datetime, as data libraries make them."""


def test_a_subclass_of_datetime_gives_plain_ones() -> None:
    result = due(Stamp(2026, 9, 30, 9, tzinfo=SHANGHAI), Hours(1))
    assert type(result.starts_at) is type(result.due_at) is datetime


# ----------------------------------------------------------------------------------------------------------- convention


def test_conventions_are_values() -> None:
    family = [CIVIL_CODE, COUNTED, CLOSES, BOTH, CountingConvention(roll="none")]
    assert len(set(family)) == len({each.id for each in family}) == len(family)
    adapter = TypeAdapter(CountingConvention)
    for each in family:
        assert adapter.validate_json(adapter.dump_json(each)) == each
        assert pickle.loads(pickle.dumps(each)) == each
    assert CountingConvention(False, "next_working_day", None) == CIVIL_CODE
    assert BOTH.id == "start-day-counted/roll-none/closing-17:30"
    assert CountingConvention(closing_time=time(17, 30, 1)).id.endswith("closing-17:30:01")
    with pytest.raises(ValidationError):
        adapter.validate_json('{"start_day_counted": 1}')
    with pytest.raises(ValidationError):
        adapter.validate_json('{"other": 1}')


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("start_day_counted", 1),
        ("start_day_counted", None),
        ("roll", "back"),
        ("roll", None),
        ("closing_time", "17:30"),
        ("closing_time", 17),
        ("closing_time", time(17, 30, tzinfo=UTC)),
        ("closing_time", time(0)),
    ],
)
def test_impossible_conventions_are_refused(field: str, value: Any) -> None:
    with pytest.raises(ArgumentError, match=rf"^{field}: "):
        CountingConvention(**{field: value})


# ----------------------------------------------------------------------------------------------------------------- laws

STARTS = st.datetimes(datetime(2001, 1, 1), datetime(2032, 1, 1)).map(lambda moment: moment.replace(tzinfo=SHANGHAI))
NEAR = st.datetimes(datetime(2026, 1, 1), datetime(2027, 3, 1)).map(lambda moment: moment.replace(tzinfo=SHANGHAI))
DAY_LIMITS = st.one_of(st.integers(1, 40).map(WorkingDays), st.integers(1, 60).map(CalendarDays))
ANY_LIMIT = st.one_of(DAY_LIMITS, st.integers(1, 100_000).map(Minutes), st.integers(1, 2000).map(Hours))
CONVENTIONS = st.builds(
    CountingConvention,
    st.booleans(),
    st.sampled_from(["next_working_day", "none"]),
    st.none() | st.sampled_from([time(9), time(17, 30), LAST_MOMENT]),
)


@settings(max_examples=500)
@given(st.one_of(STARTS, NEAR), ANY_LIMIT, CONVENTIONS)
def test_law_a_period_never_ends_before_it_starts(
    start: datetime, limit: Counted, convention: CountingConvention
) -> None:
    result = due(start, limit, CHINA, convention)
    assert result.starts_at == start
    assert result.starts_at <= result.due_at
    assert result.last_day == result.due_at.date()
    assert result.provisional == (
        isinstance(limit, WorkingDays | CalendarDays) and result.last_day > CHINA.settled_through
    )


@settings(max_examples=500)
@given(NEAR, st.timedeltas(timedelta(0), timedelta(days=20)), ANY_LIMIT, CONVENTIONS)
def test_law_a_later_start_is_never_due_earlier(
    start: datetime, delay: timedelta, limit: Counted, convention: CountingConvention
) -> None:
    assert due(start, limit, CHINA, convention).due_at <= due(start + delay, limit, CHINA, convention).due_at


@settings(max_examples=100)
@given(NEAR, st.integers(0, 60), DAY_LIMITS, CONVENTIONS)
def test_law_more_days_off_never_earlier_more_working_days_never_later(
    start: datetime, after: int, limit: Counted, convention: CountingConvention
) -> None:
    day = start.date() + timedelta(days=after)
    now = due(start, limit, CHINA, convention).due_at
    assert now <= due(start, limit, CHINA.with_days(off=[day]), convention).due_at
    assert now >= due(start, limit, CHINA.with_days(working=[day]), convention).due_at


@settings(max_examples=500)
@given(STARTS, st.integers(1, 250))
def test_law_exactly_n_working_days_lie_after_the_start_day(start: datetime, n: int) -> None:
    result = due(start, WorkingDays(n))
    assert CHINA.is_working_day(result.last_day)
    assert CHINA.working_days_between(start.date(), result.last_day) == n


@settings(max_examples=500)
@given(STARTS, st.integers(1, 90), st.sampled_from(["next_working_day", "none"]))
def test_law_calendar_days_roll_over_days_off_only(start: datetime, n: int, roll: Any) -> None:
    nth = start.date() + timedelta(days=n)
    last_day = due(start, CalendarDays(n), CHINA, CountingConvention(roll=roll)).last_day
    if roll == "none":
        assert last_day == nth
    else:
        assert CHINA.is_working_day(last_day)
        skipped = [nth + timedelta(days=k) for k in range((last_day - nth).days)]
        assert not any(map(CHINA.is_working_day, skipped))


@settings(max_examples=300)
@given(NEAR, ANY_LIMIT, CONVENTIONS, st.sampled_from([CHINA, CHINA.with_days(off=[date(2026, 3, 2)])]))
def test_the_trace_agrees_with_the_count(
    start: datetime, limit: Counted, convention: CountingConvention, calendar: Any
) -> None:
    told, result = trace(start, limit, calendar, convention), due(start, limit, calendar, convention)
    assert (told.starts_at, told.due_at, told.last_day, told.provisional) == result
    days = [each.day for each in told.days]
    assert days == [start.date() + timedelta(days=k) for k in range((result.last_day - start.date()).days + 1)]
    numbers = [each.counted for each in told.days if each.counted is not None]
    counted_in_days = isinstance(limit, WorkingDays | CalendarDays)
    assert numbers == list(range(1, limit.count + 1)) if counted_in_days else not numbers
    for each in told.days:
        assert each.status == calendar.describe(each.day)
        assert (each.counted is not None) == (each.step == "counted")
    if isinstance(limit, WorkingDays):
        assert all(each.status.working == (each.step == "counted") for each in told.days if each.step != "start")
        assert told.days[-1].counted == limit.count
    if isinstance(limit, CalendarDays) and convention.roll == "next_working_day":
        rolled = [each for each in told.days if each.step == "rolled"]
        nth = next(each for each in told.days if each.counted == limit.count)
        assert bool(rolled) != nth.status.working
        assert told.days[-1].status.working
