"""The working calendar of mainland China, built once at import from the `holidays` package.

A year counts as noticed when `holidays` knows make-up days for it: every notice since 2001 declares some, and for a
year without a notice the package returns the statutory days alone, without saying so. Those stand here as a forecast.
"""

from collections.abc import Iterable
from datetime import date, timedelta, timezone
from importlib.machinery import PathFinder  # noqa: TID251 - at import only, see _china_class
from importlib.util import module_from_spec  # noqa: TID251
from itertools import count

import holidays

from crisisrules.calendars.schedule import FIRST_YEAR, YearSchedule
from crisisrules.calendars.working_calendar import WorkingCalendar

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China standard time: UTC+8 without daylight saving since 1991; no time zone file is needed."""

_YEARS_AHEAD = 10


def _china_class() -> type[holidays.HolidayBase]:
    """The class `China` of `holidays`, without the other 250 countries.

    Every public way to it (`holidays.China`, `country_holidays("CN")`, `holidays.countries.china`) first runs
    `holidays/countries/__init__.py`, which imports them all and costs more time than pydantic. Its module alone takes
    a few milliseconds. Should a release ever move that file, the public way is taken.
    """
    found: object = None
    try:
        spec = PathFinder.find_spec("china", [f"{path}/countries" for path in holidays.__path__])
        if spec is not None and spec.loader is not None:
            module = module_from_spec(spec)
            spec.loader.exec_module(module)
            found = getattr(module, "China", None)
    except (ImportError, AttributeError):
        pass
    if isinstance(found, type) and issubclass(found, holidays.HolidayBase):
        return found
    return type(holidays.country_holidays("CN"))


def _build() -> WorkingCalendar:
    # The language is given because the labels would follow the environment otherwise.
    source = _china_class()(language="zh_CN")
    noticed, forecast = list[int](), list[int]()
    for year in count(FIRST_YEAR):
        _ = date(year, 1, 1) in source  # a look-up makes it expand that year
        if not forecast and any(date(year, 1, 1) <= day < date(year, 12, 25) for day in source.weekend_workdays):
            noticed.append(year)
        else:
            forecast.append(year)
        if len(forecast) == _YEARS_AHEAD:
            break
    names = dict[date, str](source)
    makeup = frozenset(source.weekend_workdays)
    last = noticed[-1]
    return WorkingCalendar("CN", _schedules(noticed, last, names, makeup), _schedules(forecast, last, names, makeup))


def _schedules(years: list[int], last: int, names: dict[date, str], makeup: Iterable[date]) -> list[YearSchedule]:
    def year_of_notice(day: date) -> int:
        # The end of December is the next notice's matter: so it must not be lost when this year's schedule is replaced.
        return day.year + (day.month == 12 and day.day >= 25 and day.year < last)

    off, working = dict[int, dict[date, str]](), dict[int, set[date]]()
    for day, name in names.items():
        off.setdefault(year_of_notice(day), {})[day] = name
    for day in makeup:
        working.setdefault(year_of_notice(day), set()).add(day)
    return [YearSchedule(year, off.get(year, {}), working.get(year, ())) for year in years]


CHINA = _build()
"""Mainland China from 2001-01-01 to ten years after the last notice that the installed `holidays` knows."""


def festival_day(year: int, festival: str) -> date | None:
    """The first statutory day of a festival (清明节; of 春节 the first day of the first month) in a year of `CHINA`."""
    return min(_named(year, festival), default=None)


def statutory_days(year: int, festival: str) -> int:
    """How many days the law gives for a festival in a year of `CHINA`; the eve (除夕) belongs to 春节."""
    return len(_named(year, festival)) + (len(_named(year, "农历除夕")) if festival == "春节" else 0)


def _named(year: int, festival: str) -> list[date]:
    return [day for day, name in CHINA.schedule(year).names if festival in name.split("; ")]
