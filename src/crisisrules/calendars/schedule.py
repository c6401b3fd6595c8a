"""One year's schedule: the days off and the make-up days (调休上班) that the State Council's notice declares.

A schedule says only what differs from Monday-to-Friday; which days are working days is the calendar's answer.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, ClassVar, cast

from pydantic import BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from crisisrules.arguments import as_mapping, checked_date, checked_dates, checked_items, checked_text, refusal, shown
from crisisrules.errors import ArgumentError, ScheduleError

FIRST_YEAR = 2001
"""No schedule is older: the two-day weekend with shifted rest days is told year by year since 2001."""

_LAST_YEAR = 9999
_LONGEST_NAME = 100


def _iso_date(value: object) -> object:
    # pydantic alone would also read timestamps and midnight datetimes as dates
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        return date.fromisoformat(value)
    if type(value) is date:
        return value
    raise ValueError("a date such as 2026-10-01 is wanted")


_Day = Annotated[date, BeforeValidator(_iso_date)]
_Year = Annotated[int, Field(strict=True, ge=FIRST_YEAR, le=_LAST_YEAR)]
_Days = Annotated[list[_Day], Field(max_length=400)]


@dataclass(frozen=True, slots=True)
class _Json:
    """What a schedule looks like in JSON."""

    year: _Year
    off: _Days
    working: _Days
    names: Annotated[dict[_Day, str], Field(max_length=400)] = field(default_factory=dict[date, str])
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", title="YearSchedule")


@dataclass(frozen=True, slots=True, init=False, repr=False)
class YearSchedule:
    """The days off and the make-up days of one year, as its notice declares them.

    Args:
        year: the year of the notice, from 2001.
        off: days off, any iterable of dates, or a mapping from date to the holiday's name.
        working: make-up days: Saturdays and Sundays declared working days.
        names: the holiday's Chinese name of some of those days.

    A day belongs to the year itself or to 25 to 31 December of the year before, which this year's notice may change.
    Equal by content; inside pydantic models it has a JSON form with sorted ISO dates.

    Raises:
        ScheduleError: a wrong type, a year before 2001, a day that is both off and working, a make-up day from Monday
            to Friday, a day of another year, a name for a day that is neither off nor working.

    Examples:
        >>> YearSchedule(2026, off={date(2026, 1, 1): "元旦", date(2026, 1, 2): "元旦"}, working=[date(2026, 1, 4)])
        YearSchedule(2026: 2 days off, 1 make-up day)
    """

    year: int
    off: frozenset[date]
    working: frozenset[date]
    names: tuple[tuple[date, str], ...]

    def __init__(
        self,
        year: int,
        off: Iterable[date] | Mapping[date, str],
        working: Iterable[date] = (),
        names: Mapping[date, str] | Iterable[tuple[date, str]] = (),
    ) -> None:
        try:
            days_off, days_working = checked_dates(off, "off"), checked_dates(working, "working")
            named = _names(as_mapping(off) or {}) | _names(names)
        except ArgumentError as error:
            raise ScheduleError(str(error)) from None
        _check(year, days_off, days_working, frozenset(named))
        object.__setattr__(self, "year", year)
        object.__setattr__(self, "off", days_off)
        object.__setattr__(self, "working", days_working)
        object.__setattr__(self, "names", tuple(sorted(named.items())))

    def __repr__(self) -> str:
        off, working = len(self.off), len(self.working)
        return (
            f"YearSchedule({self.year}: {off} day{'s' * (off != 1)} off, {working} make-up day{'s' * (working != 1)})"
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        json = handler.generate_schema(_Json)
        written = core_schema.plain_serializer_function_ser_schema(cls._to_json, return_schema=json)
        read = core_schema.no_info_after_validator_function(cls._from_json, json)
        return core_schema.json_or_python_schema(
            json_schema=read,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), read]),
            serialization=written,
        )

    @classmethod
    def _from_json(cls, told: _Json) -> "YearSchedule":
        return cls(told.year, told.off, told.working, told.names)

    def _to_json(self) -> _Json:
        return _Json(self.year, sorted(self.off), sorted(self.working), dict(self.names))


def _check(year: object, off: frozenset[date], working: frozenset[date], named: frozenset[date]) -> None:
    if type(year) is not int or not FIRST_YEAR <= year <= _LAST_YEAR:
        raise ScheduleError(f"year: a year (int) from {FIRST_YEAR} is wanted, not {shown(year)}")
    for day in sorted(off | working):
        if not date(year - 1, 12, 25) <= day <= date(year, 12, 31):
            name = "off" if day in off else "working"
            raise ScheduleError(f"{name}: {day} is not a day of {year}, nor of 25 to 31 December {year - 1}")
        if day in off and day in working:
            raise ScheduleError(f"off and working: {day} cannot be both a day off and a make-up day")
        if day in working and day.weekday() < 5:
            raise ScheduleError(f"working: {day:%Y-%m-%d %A} is a working day anyway; make-up days are at weekends")
    for day in sorted(named - off - working):
        raise ScheduleError(f"names: {day} is named, but neither in off nor in working")


def _names(told: object) -> dict[date, str]:
    mapping = as_mapping(told)
    wanted = "a mapping from date to name, or a list of such pairs,"
    if type(told) in (set, frozenset):  # of two names for a day the hash seed would choose
        raise refusal("names", wanted, told)
    names = dict[date, str]()
    for pair in checked_items(told, "names", wanted) if mapping is None else mapping.items():
        if not isinstance(pair, tuple) or len(cast("tuple[object, ...]", pair)) != 2:
            raise refusal("names", wanted, told)
        day, name = cast("tuple[object, object]", pair)
        names[checked_date(day, "names")] = checked_text(name, "names", "a holiday's name", _LONGEST_NAME)
    return names
