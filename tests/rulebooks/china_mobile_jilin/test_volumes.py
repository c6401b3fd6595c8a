"""China Mobile Jilin, table 1's volumes from the times of complaints: natural days, and both readings of a week."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisrules import SHANGHAI, classify
from crisisrules.errors import ArgumentError
from crisisrules.rulebooks import ComplaintVolumes, ServiceQualityEvent, complaint_volumes
from tests.rulebooks.china_mobile_jilin.cases import PRINTED, at, service

MIDNIGHT = at("2026-05-07 00:00")  # a Thursday
MONDAY = at("2026-05-04 00:00")
MICROSECOND = timedelta(microseconds=1)


def days(*numbers: int, start: datetime = MIDNIGHT) -> list[datetime]:
    return [start + timedelta(days=n) for n in numbers]


def test_volumes_of_nothing() -> None:
    assert complaint_volumes([]) == ComplaintVolumes(0, 0, 0)


def test_a_natural_day_ends_at_midnight_in_china() -> None:
    assert complaint_volumes([MIDNIGHT - MICROSECOND, MIDNIGHT, MIDNIGHT]).complaints_per_day == 2
    assert complaint_volumes([MIDNIGHT - timedelta(days=1), MIDNIGHT - MICROSECOND, MIDNIGHT]).complaints_per_day == 2
    zones = [UTC, timezone(timedelta(hours=-11)), timezone(timedelta(hours=14)), SHANGHAI]
    assert complaint_volumes([MIDNIGHT.astimezone(zone) for zone in zones]).complaints_per_day == 4


def test_a_week_is_any_seven_days_in_a_row() -> None:
    assert complaint_volumes([], days(0, 6, 7)) == ComplaintVolumes(0, 1, 2)
    assert complaint_volumes([], [MIDNIGHT, MIDNIGHT + timedelta(days=7) - MICROSECOND]).escalated_per_week == 2
    assert complaint_volumes([], [MIDNIGHT - MICROSECOND, MIDNIGHT + timedelta(days=6)]).escalated_per_week == 1


@pytest.mark.parametrize(
    ("numbers", "consecutive", "calendar"),
    [
        pytest.param((0, 6), 2, 2, id="jilin-4-3-monday-and-sunday"),
        pytest.param((6, 7), 2, 1, id="jilin-4-3-sunday-and-monday"),
        pytest.param((3, 4, 5, 6, 7, 8, 9), 7, 4, id="jilin-4-3-thursday-to-wednesday"),
        pytest.param((0, 7, 14), 1, 1, id="jilin-4-3-three-mondays"),
        pytest.param((-1, 0, 1), 3, 2, id="jilin-4-3-sunday-to-tuesday"),
    ],
)
def test_a_week_can_also_be_read_from_monday_to_sunday(
    numbers: tuple[int, ...], consecutive: int, calendar: int
) -> None:
    escalated = days(*numbers, start=MONDAY)
    assert complaint_volumes([], escalated).escalated_per_week == consecutive
    assert complaint_volumes([], escalated, week="consecutive").escalated_per_week == consecutive
    assert complaint_volumes([], escalated, week="calendar").escalated_per_week == calendar


def test_a_calendar_week_ends_on_sunday_at_midnight_in_china() -> None:
    end = MONDAY + timedelta(days=7)
    for times, most in (
        ([end - MICROSECOND, end], 1),
        ([MONDAY, end - MICROSECOND], 2),
        ([MONDAY - MICROSECOND, MONDAY], 1),
    ):
        assert complaint_volumes([], times, week="calendar").escalated_per_week == most


def test_the_two_readings_of_a_week_can_give_different_levels() -> None:
    escalated = days(3, 4, 5, 6, 7, 8, start=MONDAY)
    levels = [
        classify(service(**complaint_volumes([], escalated, week=week)._asdict()), PRINTED).level
        for week in ("consecutive", "calendar")
    ]
    assert levels == [PRINTED.level("yellow"), None]


def test_volumes_fit_the_event() -> None:
    volumes = complaint_volumes([MIDNIGHT] * 101, [MIDNIGHT] * 10)
    assert volumes._asdict().keys() <= ServiceQualityEvent.model_fields.keys()
    assert classify(service(**volumes._asdict()), PRINTED).level == PRINTED.level("orange")


@given(st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 25)), max_size=30))
@settings(max_examples=50)
def test_volumes_agree_with_a_plain_count(naive: list[datetime]) -> None:
    times = [moment.replace(tzinfo=SHANGHAI) for moment in naive]
    first = datetime(2025, 12, 15)  # a Monday
    by_day = [[moment for moment in naive if (moment - first).days == n] for n in range(50)]
    most_a_day = max(len(day) for day in by_day)
    weeks = [sum(len(day) for day in by_day[n : n + 7]) for n in range(44)]
    assert complaint_volumes(times, times) == ComplaintVolumes(most_a_day, most_a_day, max(weeks))
    assert complaint_volumes(times, times, week="calendar") == ComplaintVolumes(most_a_day, most_a_day, max(weeks[::7]))


FAR = [
    datetime.max.replace(tzinfo=SHANGHAI),
    datetime.min.replace(tzinfo=SHANGHAI),
    datetime(9999, 12, 28, tzinfo=SHANGHAI),
]


@pytest.mark.parametrize("week", ["consecutive", "calendar"])
@pytest.mark.parametrize("moment", FAR)
def test_volumes_at_the_ends_of_time(moment: datetime, week: Any) -> None:
    assert complaint_volumes([moment], [moment], week=week) == ComplaintVolumes(1, 1, 1)


@pytest.mark.parametrize(
    ("complaints", "escalated", "said"),
    [
        ([datetime(2026, 5, 6)], [], "complaints[0]: a datetime with a time zone is wanted, not "),
        ([MIDNIGHT, "2026-05-06"], [], "complaints[1]: a datetime with a time zone is wanted, not "),
        ([], [1746489600], "escalated[0]: a datetime with a time zone is wanted, not "),
        ([], "2026", "escalated: an iterable of datetimes with a time zone is wanted, not str '2026'"),
        (None, [], "complaints: an iterable of datetimes with a time zone is wanted, not NoneType"),
        (
            [datetime.max.replace(tzinfo=UTC)],
            [],
            "complaints[0]: a time from year 1 to 9999",
        ),
        (
            [],
            [datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))],
            "escalated[0]: a time from year 1 to 9999",
        ),
    ],
)
def test_times_that_are_none(complaints: Any, escalated: Any, said: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        complaint_volumes(complaints, escalated)
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize("week", ["seven days", "", None, 7])
def test_there_is_no_third_reading_of_a_week(week: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^week: 'consecutive' or 'calendar' is wanted, not "):
        complaint_volumes([], [], week=week)
