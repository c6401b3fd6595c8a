"""Complaint management, 6.1 and 6.3: the monthly statistics and reports of a year, as dates."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisrules import CHINA, SHANGHAI
from crisisrules.calendars import WorkingCalendar, YearSchedule
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import Every
from crisisrules.rulebooks import ComplaintParameters, MonthlyOccurrence, monthly_periods
from tests.notice_2026 import CHINA_2026
from tests.rulebooks.complaints import FILLED, PARAMETERS
from tests.strategies import calendars

ON_THE_FIFTH = ComplaintParameters(**FILLED, monthly_report_day=5)

# The month, and the day on which its statistics and report are due when the fifth is set.
DUE_2026 = [
    (1, date(2026, 2, 5)),
    (2, date(2026, 3, 5)),
    (3, date(2026, 4, 7)),  # Tomb-sweeping Day, 4 to 6 April
    (4, date(2026, 5, 6)),  # Labour Day, 1 to 5 May
    (5, date(2026, 6, 5)),
    (6, date(2026, 7, 6)),  # a Sunday
    (7, date(2026, 8, 5)),
    (8, date(2026, 9, 7)),  # a Saturday
    (9, date(2026, 10, 8)),  # National Day, 1 to 7 October
    (10, date(2026, 11, 5)),
    (11, date(2026, 12, 7)),  # a Saturday
    (12, date(2027, 1, 5)),
]


@pytest.mark.parametrize("duty_id", ["monthly-statistics", "monthly-report"])
def test_complaint_6_1_and_6_3_the_days_of_2026(duty_id: str) -> None:
    found = [each for each in monthly_periods(2026, ON_THE_FIFTH, calendar=CHINA_2026) if each.duty_id == duty_id]
    assert [(each.period_from.month, each.last_day) for each in found] == DUE_2026
    assert all(each.stated_day is not None and each.stated_day.day == 5 for each in found)


def test_one_occurrence_in_full() -> None:
    statistics, report = monthly_periods(2026, ON_THE_FIFTH)[4:6]
    assert (statistics.duty_id, str(statistics.citation)) == (
        "monthly-statistics",
        "保险证券投诉管理制度 6.1(定期统计)",
    )
    assert (report.duty_id, str(report.citation)) == ("monthly-report", "保险证券投诉管理制度 6.3(定期报告)")
    assert (report.period_from, report.period_to) == (date(2026, 3, 1), date(2026, 3, 31))
    assert (report.state, report.stated_day, report.last_day) == ("fixed", date(2026, 4, 5), date(2026, 4, 7))
    assert report.due_at is not None
    assert report.due_at.isoformat() == "2026-04-07T23:59:59.999999+08:00"
    assert not report.provisional


def test_a_make_up_day_is_a_working_day() -> None:
    """Saturday 28 February 2026 is one."""
    on_the_28th = ComplaintParameters(**FILLED, monthly_report_day=28)
    assert monthly_periods(2026, on_the_28th)[0].last_day == date(2026, 2, 28)


def test_what_lies_after_the_last_notice_is_provisional() -> None:
    last = CHINA.settled_through.year
    states = [(each.period_from.month, each.provisional) for each in monthly_periods(last, ON_THE_FIFTH)[::2]]
    assert states == [(month, month == 12) for month in range(1, 13)]


def test_without_a_day_they_have_none_and_say_so() -> None:
    found = monthly_periods(2026, PARAMETERS)
    assert len(found) == 24
    for each in found:
        assert (each.state, each.stated_day, each.last_day, each.due_at) == ("not_set", None, None, None)
        assert not each.provisional
        assert each.period_from.day == 1


def test_a_company_calendar_counts() -> None:
    closed = CHINA.with_days(off=[date(2026, 6, 5)], working=[date(2026, 7, 5)])
    days = {each.period_from.month: each.last_day for each in monthly_periods(2026, ON_THE_FIFTH, closed)}
    assert (days[5], days[6]) == (date(2026, 6, 8), date(2026, 7, 5))


@given(year=st.integers(2001, 2035), day=st.integers(1, 28), calendar=calendars())
def test_every_month_has_both_by_a_working_day(year: int, day: int, calendar: WorkingCalendar) -> None:
    filled = ComplaintParameters(**FILLED, monthly_report_day=day)
    found = monthly_periods(year, filled, calendar)
    assert [each.duty_id for each in found] == ["monthly-statistics", "monthly-report"] * 12
    assert [each.period_from for each in found[::2]] == [date(year, month, 1) for month in range(1, 13)]
    for each, following in zip(found, found[2:], strict=False):
        assert each.period_to + timedelta(days=1) == following.period_from
    for each in found:
        assert each.stated_day is not None
        assert each.last_day is not None
        assert each.due_at is not None
        assert each.stated_day.day == day
        assert timedelta(days=day) == each.stated_day - each.period_to, "in the month that follows"
        assert calendar.is_working_day(each.last_day)
        between = range((each.last_day - each.stated_day).days)
        assert not any(calendar.is_working_day(each.stated_day + timedelta(days=n)) for n in between)
        assert each.due_at.astimezone(SHANGHAI).date() == each.last_day
        assert MonthlyOccurrence.model_validate_json(each.model_dump_json()) == each


def test_what_the_company_does_monthly_besides_is_among_them() -> None:
    """Inspections every month by the tenth; neither what comes every second month nor what comes every week."""
    filled = ComplaintParameters(
        **FILLED,
        inspection_interval=Every(unit="month", day=10),
        training_interval=Every(unit="month", count=2, day=10),
        progress_interval=Every(unit="week"),
    )
    found = monthly_periods(2026, filled, calendar=CHINA_2026)
    assert [each.duty_id for each in found] == ["inspect", "monthly-statistics", "monthly-report"] * 12
    inspection, statistics = found[:2]
    assert (inspection.citation.article, inspection.last_day) == ("5.2", date(2026, 2, 10))
    assert statistics.state == "not_set"


@pytest.mark.parametrize("year", [2000, 0, -1, 10**6, CHINA.last_day.year + 1])
@pytest.mark.parametrize("filled", [PARAMETERS, ON_THE_FIFTH], ids=["no-day", "fifth"])
def test_a_year_that_the_calendar_does_not_know(year: int, filled: ComplaintParameters) -> None:
    with pytest.raises(CalendarRangeError):
        monthly_periods(year, filled)


def test_the_last_year_ends_beyond_the_calendar() -> None:
    with pytest.raises(CalendarRangeError):
        monthly_periods(CHINA.last_day.year, ON_THE_FIFTH)


@pytest.mark.parametrize("filled", [PARAMETERS, ON_THE_FIFTH], ids=["no-day", "fifth"])
def test_what_follows_the_last_year_of_all_has_no_date(filled: ComplaintParameters) -> None:
    last = WorkingCalendar("LAST", [YearSchedule(9999, [])])
    with pytest.raises(CalendarRangeError, match=r"^year: what follows 9999-12 is after the last day that has a date"):
        monthly_periods(9999, filled, last)


@pytest.mark.parametrize("year", ["2026", 2026.0, True, None, date(2026, 1, 1)], ids=repr)
def test_a_year_is_a_whole_number(year: Any) -> None:
    with pytest.raises(ArgumentError, match="year"):
        monthly_periods(year, PARAMETERS)


def test_a_calendar_is_a_working_calendar() -> None:
    with pytest.raises(ArgumentError, match=r"^calendar: a WorkingCalendar such as CHINA is wanted, not "):
        monthly_periods(2026, PARAMETERS, "CN")  # type: ignore[arg-type]  # the wrong type is what is refused
