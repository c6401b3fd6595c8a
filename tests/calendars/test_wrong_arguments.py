"""Every public call of the calendars with everything that is no argument for it: refused by name, and nothing else."""

import inspect
import os
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

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
from crisisrules.errors import CalendarRangeError, ScheduleError
from tests.calendars.notices import NOTICES
from tests.wrong_values import (
    DAY,
    EVERYTHING,
    MOMENT,
    Call,
    Good,
    a,
    arguments_of,
    is_date,
    is_empty,
    is_moment,
    is_name,
    is_whole,
    never,
)

OF_DUE: dict[str, Good] = {
    "start": (MOMENT, is_moment),
    "limit": (WorkingDays(5), a(Hours)),
    "calendar": (CHINA, a(WorkingCalendar)),
    "convention": (CIVIL_CODE, a(CountingConvention)),
}


CALLS: dict[str, Call] = {
    "due": Call(due, OF_DUE),
    "trace": Call(trace, OF_DUE),
    "parse_notice": Call(
        parse_notice,
        {
            "text": (NOTICES[2026], lambda value: isinstance(value, str) and value != "\ud800"),
            "make_up_days": (None, lambda value: value is None or value is EVERYTHING["dict"]),
        },
    ),
    "CountingConvention": Call(
        CountingConvention,
        {
            "start_day_counted": (False, a(bool)),
            "roll": ("none", never),
            "closing_time": (None, lambda value: value is None or value == time(9)),
        },
    ),
    "YearSchedule": Call(
        YearSchedule,
        {"year": (2026, never), "off": ((), is_empty), "working": ((), is_empty), "names": ((), is_empty)},
        ScheduleError,
    ),
    "WorkingCalendar": Call(
        WorkingCalendar,
        {
            "code": ("CN", is_name),
            "schedules": ([YearSchedule(2026, [])], is_empty),
            "forecast": ((), is_empty),
        },
    ),
    **{
        kind.__name__: Call(
            kind, {"count": (4, lambda value: type(value) is int and value == 5), "unit": (unit, never)}
        )
        for kind, unit in {
            Minutes: "minutes",
            Hours: "hours",
            WorkingDays: "working_days",
            CalendarDays: "calendar_days",
        }.items()
    },
    **{
        kind.__name__: Call(kind, {"unit": (unit, never)})
        for kind, unit in {Promptly: "promptly", NotSet: "not_set", NoTime: "no_time"}.items()
    },
    "Precondition": Call(Precondition, {"of": ("close", is_name), "unit": ("precondition", never)}),
    "is_working_day": Call(CHINA.is_working_day, {"day": (DAY, is_date)}),
    "add_working_days": Call(CHINA.add_working_days, {"day": (DAY, is_date), "n": (5, is_whole)}),
    "working_days_between": Call(CHINA.working_days_between, {"start": (DAY, is_date), "end": (DAY, is_date)}),
    "next_working_day": Call(CHINA.next_working_day, {"day": (DAY, is_date)}),
    "describe": Call(CHINA.describe, {"day": (DAY, is_date)}),
    "schedule": Call(CHINA.schedule, {"year": (2026, is_whole)}),
    "with_schedule": Call(CHINA.with_schedule, {"schedule": (YearSchedule(2026, []), a(YearSchedule))}),
    "with_days": Call(CHINA.with_days, {"off": ((), is_empty), "working": ((), is_empty)}),
}
RESULTS = {"DayKind", "DayStatus", "Due", "Limit", "Trace", "TraceDay"}
"""What the calls answer; callers read them and make none. `DayKind` and `Limit` are types alone."""


def test_the_table_knows_every_public_call_and_argument() -> None:
    functions = {name for name in crisisrules.calendars.__all__ if callable(getattr(crisisrules.calendars, name))}
    methods = {name for name, member in vars(WorkingCalendar).items() if inspect.isfunction(member) and name[0] != "_"}
    assert (functions - RESULTS) | methods == CALLS.keys() - RESULTS
    for name, call in CALLS.items():
        assert call.arguments.keys() == call.parameters(), name
        call()


@pytest.mark.parametrize(("name", "argument"), arguments_of(CALLS))
def test_what_is_no_argument_is_refused_by_name(name: str, argument: str) -> None:
    CALLS[name].refuses_by_name(argument)


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
