"""CHINA against other people's data, every day, and the traps in the package that it is built from."""

import os
import subprocess
import sys
import warnings
from datetime import date, timedelta

import holidays
import pytest

from crisisrules.calendars import CHINA
from crisisrules.calendars.china import festival_day, statutory_days

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import chinese_calendar
    import QuantLib


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def test_every_day_from_2004_against_chinesecalendar() -> None:
    differing = {
        day: CHINA.is_working_day(day)
        for day in days(date(2004, 1, 1), date(2026, 12, 31))
        if CHINA.is_working_day(day) != chinese_calendar.is_workday(day)
    }
    # By the notice for 2006 this Saturday is a make-up day for 3 January; chinesecalendar lacks it.
    assert differing == {date(2005, 12, 31): True}


QUANTLIB: dict[date, tuple[bool, str]] = {}
"""Is it a working day for us, and why QuantLib differs: it does not differ on any day."""


def test_every_day_from_2015_against_quantlib() -> None:
    interbank = QuantLib.China(QuantLib.China.IB)
    differing = {
        day: CHINA.is_working_day(day)
        for day in days(date(2015, 1, 1), date(2026, 12, 31))
        if CHINA.is_working_day(day) != interbank.isBusinessDay(QuantLib.Date(day.day, day.month, day.year))
    }
    assert differing == {day: working for day, (working, _) in QUANTLIB.items()}


@pytest.mark.parametrize(
    "day",
    ["2001-12-29", "2001-12-30", "2005-12-31", "2006-12-30", "2006-12-31", "2007-12-29", "2011-12-31", "2018-12-29"],
)
def test_make_up_days_at_the_end_of_december(day: str) -> None:
    assert CHINA.describe(date.fromisoformat(day)).kind == "make_up_day"


def test_the_range_and_what_is_settled() -> None:
    noticed = [y for y in range(2001, 2037) if any(d.month < 12 for d in CHINA.schedule(y).working)]
    assert noticed == list(range(2001, CHINA.settled_through.year + 1))
    assert (CHINA.settled_through.month, CHINA.settled_through.day) == (12, 24)
    assert CHINA.settled_through.year >= 2026
    assert CHINA.first_day == date(2001, 1, 1)
    assert CHINA.last_day == date(CHINA.settled_through.year + 10, 12, 31)


def test_a_year_without_a_notice_stands_with_its_statutory_days() -> None:
    year = CHINA.settled_through.year + 1
    assert not CHINA.schedule(year).working
    assert not CHINA.is_working_day(date(year, 1, 1))
    assert not CHINA.is_working_day(date(year, 10, 1))
    for festival in ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"):
        day = festival_day(year, festival)
        assert day is not None
        assert CHINA.describe(day).provisional
        assert not CHINA.describe(day).working


def test_the_class_taken_by_file_says_what_the_public_one_says() -> None:
    public = holidays.country_holidays("CN", years=range(2001, CHINA.last_day.year + 1), language="zh_CN")
    for day in days(CHINA.first_day, CHINA.last_day):
        assert CHINA.is_working_day(day) == (
            day in public.weekend_workdays or (day.weekday() < 5 and day not in public)
        ), day
        name = public.get(day)
        assert CHINA.describe(day).name == name


@pytest.mark.parametrize("language", ["en_US", "zh_CN", "th", "C"])
def test_neither_language_nor_hash_seed_leaves_a_trace(language: str) -> None:
    environment = {
        **os.environ,
        "LANG": f"{language}.UTF-8",
        "LANGUAGE": language,
        "LC_ALL": f"{language}.UTF-8",
        "TZ": "America/New_York",
        "PYTHONHASHSEED": str(len(language)),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    code = "from crisisrules.calendars import CHINA; print(ascii((CHINA.id, CHINA.schedule(2026).names)))"
    said = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == ascii((CHINA.id, CHINA.schedule(2026).names))


def test_the_first_day_of_a_festival() -> None:
    assert festival_day(2012, "端午节") == date(2012, 6, 23)
    assert festival_day(2026, "春节") == date(2026, 2, 17)
    assert festival_day(2020, "中秋节") == date(2020, 10, 1)
    assert festival_day(2007, "清明节") is None


@pytest.mark.parametrize(("year", "total"), [(2007, 10), (2008, 11), (2014, 11), (2024, 11), (2025, 13), (2026, 13)])
def test_the_days_that_the_law_gives(year: int, total: int) -> None:
    festivals = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
    assert sum(statutory_days(year, festival) for festival in festivals) == total
