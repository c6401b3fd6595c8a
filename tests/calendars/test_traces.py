"""The trace of a deadline, as an auditor reads it (that it agrees with the count is tested in test_counting)."""

from datetime import date, datetime, time

import pytest
from pydantic import TypeAdapter

from crisisrules.calendars import CHINA, SHANGHAI, CalendarDays, CountingConvention, Hours, Trace, WorkingDays, trace
from crisisrules.calendars.counting import CIVIL_CODE
from tests.notice_2026 import CHINA_2026

OCTOBER = """\
2026-09-30 Wed    -  working day; start day, not counted
2026-10-01 Thu    -  holiday 国庆节
2026-10-02 Fri    -  holiday 国庆节
2026-10-03 Sat    -  holiday 国庆节
2026-10-04 Sun    -  weekend
2026-10-05 Mon    -  holiday 国庆节（补假）
2026-10-06 Tue    -  holiday 休息日（由 2026-09-20 调休）
2026-10-07 Wed    -  holiday 休息日（由 2026-10-10 调休）
2026-10-08 Thu    1  working day
2026-10-09 Fri    2  working day
2026-10-10 Sat    3  make-up day"""
ROLLED = """\
2026-12-30 Wed    1  working day; provisional
2026-12-31 Thu    2  working day; provisional
2027-01-01 Fri    3  holiday 元旦; provisional
2027-01-02 Sat    -  weekend; rolled on, the last day was a day off; provisional
2027-01-03 Sun    -  weekend; rolled on, the last day was a day off; provisional
2027-01-04 Mon    -  working day; rolled on, the last day was a day off; provisional"""
OWN = """\
2026-03-06 Fri    -  working day; start day, not counted
2026-03-07 Sat    1  own working day
2026-03-08 Sun    -  weekend
2026-03-09 Mon    -  own day off
2026-03-10 Tue    2  working day"""
HOURS = """\
2026-09-30 Wed    -  working day; the clock runs
2026-10-01 Thu    -  holiday 国庆节; the clock runs"""


def test_a_working_day_period_over_national_day() -> None:
    told = trace(datetime(2026, 9, 30, 9, tzinfo=SHANGHAI), WorkingDays(3))
    assert str(told) == OCTOBER
    assert told.days[8].counted == 1
    assert [each.step for each in told.days[:2]] == ["start", "skipped"]
    assert told.days[1].status.name == "国庆节"


def test_a_start_day_counted_and_a_roll() -> None:
    counted = CountingConvention(start_day_counted=True)
    assert str(trace(datetime(2026, 12, 30, 9, tzinfo=SHANGHAI), CalendarDays(3), CHINA_2026, counted)) == ROLLED


def test_a_companys_own_days() -> None:
    own = CHINA.with_days(off=[date(2026, 3, 9)], working=[date(2026, 3, 7)])
    assert str(trace(datetime(2026, 3, 6, 9, tzinfo=SHANGHAI), WorkingDays(2), own)) == OWN


def test_hours_run_through() -> None:
    assert str(trace(datetime(2026, 9, 30, 22, tzinfo=SHANGHAI), Hours(4))) == HOURS


@pytest.mark.parametrize(("hour", "step"), [(17, "counted"), (18, "start")])
def test_a_start_after_closing_time_is_not_counted(hour: int, step: str) -> None:
    convention = CountingConvention(start_day_counted=True, closing_time=time(17))
    assert trace(datetime(2026, 3, 6, hour, tzinfo=SHANGHAI), WorkingDays(1), CHINA, convention).days[0].step == step


def test_json_comes_back() -> None:
    told = trace(datetime(2026, 9, 30, 9, tzinfo=SHANGHAI), WorkingDays(3), CHINA, CIVIL_CODE)
    adapter = TypeAdapter(Trace)
    assert adapter.validate_json(adapter.dump_json(told)) == told
