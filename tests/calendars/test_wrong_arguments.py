"""Every public call of the calendars with everything that is no argument for it: refused by name, and nothing else."""

import inspect
import itertools
import math
import os
import subprocess
import sys
import time as clock
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz

import crisisrules.calendars
from crisisrules.calendars import (
    CHINA,
    CIVIL_CODE,
    SHANGHAI,
    CalendarDays,
    CountingConvention,
    Hours,
    Minutes,
    NoTime,
    NotSet,
    Precondition,
    Promptly,
    WorkingCalendar,
    WorkingDays,
    YearSchedule,
    due,
    parse_notice,
    trace,
)
from crisisrules.errors import ArgumentError, CalendarRangeError, NoticeError, ScheduleError
from tests.calendars.notices import NOTICES


class Unspeakable:
    """Nothing can be said of it."""

    def __repr__(self) -> str:
        raise RuntimeError("no")

    __str__ = __repr__


class Endless:
    """Whoever asks it what it says waits."""

    def __repr__(self) -> str:
        clock.sleep(600)
        return "x" * 10**9


class Nowhere(datetime):
    """No moment, though a datetime: as data libraries mark what is missing."""

    def utcoffset(self) -> timedelta:
        raise ValueError("no moment")

    def date(self) -> date:
        raise ValueError("no moment")


class Text(str):
    """A text of the caller's making."""

    __slots__ = ()
    __repr__ = Unspeakable.__repr__


def nested(depth: int) -> list[Any]:
    inner: list[Any] = []
    for _ in range(depth):
        inner = [inner]
    return inner


NO_ZONE: Any = tzinfo
LOOP: list[Any] = []
LOOP.append(LOOP)
MOMENT, DAY = datetime(2026, 9, 29, 10, tzinfo=SHANGHAI), date(2026, 9, 29)
EVERYTHING: dict[str, Any] = {
    "None": None,
    "True": True,
    "False": False,
    "0": 0,
    "-1": -1,
    "5": 5,
    "1e5000": 10**5000,
    "-1e5000": -(10**5000),
    "1.5": 1.5,
    "nan": math.nan,
    "inf": math.inf,
    "decimal": Decimal(5),
    "text": "text",
    "empty": "",
    "blank": " \n",
    "surrogate": "\ud800",
    "own text": Text("x"),
    "long text": "春" * 10**6,
    "bytes": b"x",
    "class": object,
    "the class": CountingConvention,
    "object": object(),
    "unspeakable": Unspeakable(),
    "endless": Endless(),
    "list": [],
    "list of vast": [10**5000],
    "list of unspeakable": [Unspeakable(), Endless()],
    "pairs": [("a", "b")],
    "deep": nested(100_000),
    "loop": LOOP,
    "set": {"b", "a"},
    "dict": {},
    "dict of vast": {10**5000: 10**5000},
    "generator": itertools.count(),
    "function": len,
    "timedelta": timedelta(days=1),
    "time": time(9),
    "aware time": time(9, tzinfo=UTC),
    "date": DAY,
    "first date": date.min,
    "last date": date.max,
    "naive": datetime(2026, 9, 29),
    "no zone": datetime(2026, 9, 29, tzinfo=NO_ZONE()),
    "nowhere": Nowhere(2026, 9, 29, tzinfo=UTC),
    "moment": MOMENT,
    "limit": Hours(4),
    "no limit": NotSet(),
    "calendar": CHINA,
    "convention": CIVIL_CODE,
    "schedule": YearSchedule(2026, []),
    "schedule of 2099": YearSchedule(2099, []),
    **{
        f"{year} {zone}": datetime(year, month, day, hour, 59, 59, tzinfo=zone)
        for year, month, day, hour in ((1, 1, 1, 0), (9999, 12, 31, 23))
        for zone in (UTC, SHANGHAI, ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo"), tz.gettz("Europe/Berlin"))
    },
}


def is_date(value: Any) -> bool:
    return type(value) is date


def is_moment(value: Any) -> bool:
    return type(value) is datetime and type(value.tzinfo) not in (tzinfo, type(None))


def is_whole(value: Any) -> bool:
    return type(value) is int


def is_name(value: Any) -> bool:
    return isinstance(value, str) and len(value) < 50 and value not in ("", " \n", "\ud800")


def is_empty(value: Any) -> bool:
    return value is EVERYTHING["list"] or value is EVERYTHING["dict"]


def never(value: Any) -> bool:
    return False


def a(*kinds: type) -> Callable[[Any], bool]:
    return lambda value: type(value) in kinds


Call = tuple[Callable[..., Any], dict[str, tuple[Any, Callable[[Any], bool]]]]
"""A public call, and of each of its arguments a good value and what else is one."""

OF_DUE: dict[str, tuple[Any, Callable[[Any], bool]]] = {
    "start": (MOMENT, is_moment),
    "limit": (WorkingDays(5), a(Hours)),
    "calendar": (CHINA, a(WorkingCalendar)),
    "convention": (CIVIL_CODE, a(CountingConvention)),
}
CALLS: dict[str, Call] = {
    "due": (due, OF_DUE),
    "trace": (trace, OF_DUE),
    "parse_notice": (
        parse_notice,
        {
            "text": (NOTICES[2026], lambda value: isinstance(value, str) and value != "\ud800"),
            "make_up_days": (None, lambda value: value is None or value is EVERYTHING["dict"]),
        },
    ),
    "CountingConvention": (
        CountingConvention,
        {
            "start_day_counted": (False, a(bool)),
            "roll": ("none", never),
            "closing_time": (None, lambda value: value is None or value == time(9)),
        },
    ),
    "YearSchedule": (
        YearSchedule,
        {"year": (2026, never), "off": ((), is_empty), "working": ((), is_empty), "names": ((), is_empty)},
    ),
    "WorkingCalendar": (
        WorkingCalendar,
        {
            "code": ("CN", is_name),
            "schedules": ([YearSchedule(2026, [])], never),
            "forecast": ((), is_empty),
        },
    ),
    **{
        kind.__name__: (kind, {"count": (4, lambda value: type(value) is int and value == 5), "unit": (unit, never)})
        for kind, unit in {
            Minutes: "minutes",
            Hours: "hours",
            WorkingDays: "working_days",
            CalendarDays: "calendar_days",
        }.items()
    },
    **{
        kind.__name__: (kind, {"unit": (unit, never)})
        for kind, unit in {Promptly: "promptly", NotSet: "not_set", NoTime: "no_time"}.items()
    },
    "Precondition": (Precondition, {"of": ("close", is_name), "unit": ("precondition", never)}),
    "is_working_day": (CHINA.is_working_day, {"day": (DAY, is_date)}),
    "add_working_days": (CHINA.add_working_days, {"day": (DAY, is_date), "n": (5, is_whole)}),
    "working_days_between": (CHINA.working_days_between, {"start": (DAY, is_date), "end": (DAY, is_date)}),
    "next_working_day": (CHINA.next_working_day, {"day": (DAY, is_date)}),
    "describe": (CHINA.describe, {"day": (DAY, is_date)}),
    "schedule": (CHINA.schedule, {"year": (2026, is_whole)}),
    "with_schedule": (CHINA.with_schedule, {"schedule": (YearSchedule(2026, []), a(YearSchedule))}),
    "with_days": (CHINA.with_days, {"off": ((), is_empty), "working": ((), is_empty)}),
}
RESULTS = {"DayKind", "DayStatus", "Due", "Limit", "Trace", "TraceDay"}
"""What the calls answer; callers read them and make none. `DayKind` and `Limit` are types alone."""


def test_the_table_knows_every_public_call_and_argument() -> None:
    functions = {name for name in crisisrules.calendars.__all__ if callable(getattr(crisisrules.calendars, name))}
    methods = {name for name, member in vars(WorkingCalendar).items() if inspect.isfunction(member) and name[0] != "_"}
    assert (functions - RESULTS) | methods == CALLS.keys() - RESULTS
    for name, (call, arguments) in CALLS.items():
        assert arguments.keys() == inspect.signature(call).parameters.keys(), name
        call(**{argument: good for argument, (good, _) in arguments.items()})


ARGUMENTS = [(name, argument) for name, (_, arguments) in CALLS.items() for argument in arguments]


def refusal(call: Callable[[], object]) -> Exception | None:
    try:
        call()
    except (ArgumentError, CalendarRangeError, NoticeError, ScheduleError) as error:
        return error
    return None


@pytest.mark.parametrize(("name", "argument"), ARGUMENTS)
def test_what_is_no_argument_is_refused_by_name(name: str, argument: str) -> None:
    call, arguments = CALLS[name]
    good = {key: value for key, (value, _) in arguments.items()}
    wrong = ScheduleError if name == "YearSchedule" else ArgumentError
    began = clock.perf_counter()
    for label, value in EVERYTHING.items():
        error = refusal(partial(call, **{**good, argument: value}))
        if arguments[argument][1](value):  # though of the right kind it may be impossible
            expected: tuple[type, ...] = (type(None), CalendarRangeError, NoticeError, ArgumentError)
        elif (name, label) in {("WorkingCalendar", "list"), ("WorkingCalendar", "dict")}:
            expected = (ArgumentError, ScheduleError)  # of no year
        else:
            expected = (wrong,)
        assert isinstance(error, expected), label
        if error is not None and not isinstance(error, NoticeError):
            assert str(error).startswith(f"{argument}: "), label
            assert len(str(error)) < 500, label
            assert str(error).isprintable(), label
    assert clock.perf_counter() - began < 10


END = datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=SHANGHAI)
LAST = WorkingCalendar("LAST", [YearSchedule(9999, [])])


@pytest.mark.parametrize("limit", [Minutes(1), Hours(87_672), WorkingDays(1), CalendarDays(1), CalendarDays(3653)])
@pytest.mark.parametrize("roll", ["none", "next_working_day"])
@pytest.mark.parametrize("call", [due, trace])
def test_the_end_of_time_is_the_end_of_a_calendar(call: Any, roll: Any, limit: Any) -> None:
    with pytest.raises(CalendarRangeError, match=r"^limit: the end of .* from 9999-12-31 is outside the calendar LAST"):
        call(END, limit, LAST, CountingConvention(roll=roll))
    assert LAST.last_day == date.max
    with pytest.raises(CalendarRangeError, match=r"^n: working day 1 from 9999-12-31 is outside"):
        LAST.add_working_days(date.max, 1)


@pytest.mark.parametrize("start", [date(2000, 12, 31), CHINA.last_day + timedelta(days=1)])
def test_a_start_outside_is_told_from_an_end_outside(start: date) -> None:
    for limit in (Hours(24), WorkingDays(1), CalendarDays(1)):
        for counted in (True, False):
            with pytest.raises(
                CalendarRangeError, match=rf"^start: {start} 00:00:00 in China is outside the calendar CN"
            ):
                due(datetime.combine(start, time(), SHANGHAI), limit, CHINA, CountingConvention(counted))


def test_the_range_error_names_the_argument() -> None:
    for call, name in (
        (lambda day: CHINA.working_days_between(DAY, day), "end"),
        (lambda day: CHINA.working_days_between(day, DAY), "start"),
        (lambda day: CHINA.with_days(off=[day]), "off"),
        (lambda day: CHINA.with_days(working=[day]), "working"),
    ):
        with pytest.raises(CalendarRangeError, match=f"^{name}: 2000-12-31 is outside the calendar CN.*2001-01-01 to "):
            call(date(2000, 12, 31))


class Day(date):
    """A day that writes itself in its own way."""

    def __str__(self) -> str:
        return "some day"

    __format__ = date.__format__


def test_a_day_of_ones_own_class_makes_no_other_calendar() -> None:
    own, plain = CHINA.with_days(off=[Day(2026, 3, 2)]), CHINA.with_days(off=[date(2026, 3, 2)])
    assert (own, own.id) == (plain, plain.id)
    assert type(CHINA.describe(Day(2026, 3, 2)).day) is date
    mine, theirs = YearSchedule(2026, {Day(2026, 3, 2): "休"}), YearSchedule(2026, {date(2026, 3, 2): "休"})
    assert (mine, str(mine.names)) == (theirs, str(theirs.names))
    assert {type(day) for day in mine.off} == {date}


# ------------------------------------------------------------------------------------------------- the hash seed

SEEDED = """
from datetime import date
from crisisrules.calendars import CHINA, WorkingCalendar, YearSchedule, due, parse_notice
from tests.calendars.notices import NOTICES
doubled = NOTICES[2026].replace("中秋节", "清明节").replace("端午节", "清明节、元旦")
schedules = {YearSchedule(year, off) for year in range(2030, 2040) for off in ([], [date(year, 1, 1)])}
days = [date(1990, 1, day) for day in range(1, 20)]
sundays = {date(2026, 3, 1), date(2026, 3, 8), date(2026, 3, 15)}
calls = [
    lambda: parse_notice(doubled + "八、劳动节：5月1日放假1天。九、清明节：4月4日放假1天。"),
    lambda: parse_notice(NOTICES[2026], make_up_days={"立春": [], "立夏": []}),
    lambda: CHINA.with_days(off=days),
    lambda: CHINA.with_days(working=set(days)),
    lambda: CHINA.with_days(off={"a", "b", 5, None}),
    lambda: CHINA.with_days(off=sundays, working=sundays),
    lambda: YearSchedule(2026, sundays, sundays),
    lambda: YearSchedule(2026, {"a", "b", 5, None}),
    lambda: YearSchedule(2026, days),
    lambda: YearSchedule(2026, [], [], dict.fromkeys(sundays, "x")),
    lambda: YearSchedule(2026, sundays, [], {(day, name) for day in sundays for name in "ab"}),
    lambda: WorkingCalendar("T", schedules),
    lambda: WorkingCalendar("T", {"a", "b", 5, None}),
    lambda: due({"a", "b"}, {"a": 1, "b": 2}, CHINA),
]
for call in calls:
    try:
        print("none", call())
    except ValueError as error:
        print(ascii(str(error)))
print(CHINA.id, CHINA.with_days(off=sundays).id)
"""


def test_no_message_depends_on_the_hash_seed() -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SEEDED],
            env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in (1, 2, 3)
    ]
    said = [each.communicate()[0] for each in running]
    assert len(said[0].splitlines()) == SEEDED.count("lambda") + 1
    assert "none" not in said[0]
    assert len(set(said)) == 1, said
