"""Year schedules: what they accept, what contradicts itself, their JSON form."""

import copy
import json
import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from crisisrules.calendars import CHINA, YearSchedule
from crisisrules.errors import ScheduleError

NEW_YEAR = {date(2026, 1, 1): "元旦", date(2026, 1, 2): "元旦"}
SCHEDULE = YearSchedule(2026, NEW_YEAR, [date(2026, 1, 4)])
JSON = TypeAdapter(YearSchedule)


def test_any_iterable_of_dates_makes_the_same_schedule() -> None:
    same = YearSchedule(2026, (day for day in NEW_YEAR), {date(2026, 1, 4)}, names=NEW_YEAR)
    assert same == SCHEDULE
    assert hash(same) == hash(SCHEDULE)
    assert same.off == frozenset(NEW_YEAR)
    assert same.names == tuple(NEW_YEAR.items())
    assert YearSchedule(2026, NEW_YEAR, [date(2026, 1, 4)], names=SCHEDULE.names) == SCHEDULE
    assert YearSchedule(2026, list(NEW_YEAR), [date(2026, 1, 4)]) != SCHEDULE
    assert len({SCHEDULE, copy.deepcopy(SCHEDULE), pickle.loads(pickle.dumps(SCHEDULE))}) == 1
    assert repr(SCHEDULE) == "YearSchedule(2026: 2 days off, 1 make-up day)"


def test_a_schedule_never_changes() -> None:
    with pytest.raises(AttributeError):
        SCHEDULE.year = 2027  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # frozen


def test_json_is_sorted_and_comes_back() -> None:
    told = JSON.dump_json(SCHEDULE)
    assert json.loads(told) == {
        "year": 2026,
        "off": ["2026-01-01", "2026-01-02"],
        "working": ["2026-01-04"],
        "names": {"2026-01-01": "元旦", "2026-01-02": "元旦"},
    }
    assert JSON.validate_json(told) == SCHEDULE
    assert JSON.validate_python(json.loads(told)) == SCHEDULE
    assert JSON.validate_python(SCHEDULE) is SCHEDULE
    assert JSON.json_schema()["properties"]["off"]["items"] == {"format": "date", "type": "string"}
    for year in range(CHINA.first_day.year, CHINA.last_day.year + 1):
        schedule = CHINA.schedule(year)
        assert JSON.validate_json(JSON.dump_json(schedule)) == schedule


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"year": "2026"}, "year"),
        ({"year": 2000}, "year"),
        ({"off": ["2026-01-01T00:00:00"]}, "off"),
        ({"off": [1767225600]}, "off"),
        ({"off": ["2026-02-30"]}, "off"),
        ({"off": ["2026-01-01"] * 401}, "off"),
        ({"off": "2026-01-01"}, "off"),
        ({"extra": 1}, "extra"),
        ({"working": ["2026-01-05"]}, "working"),
        ({"names": {"2026-01-05": "元旦"}}, "names"),
    ],
)
def test_bad_json_is_refused_by_name(change: dict[str, object], named: str) -> None:
    told = {"year": 2026, "off": ["2026-01-01"], "working": [], **change}
    with pytest.raises(ValidationError, match=named):
        JSON.validate_json(json.dumps(told))


D = date
BAD: list[tuple[tuple[Any, ...], str]] = [
    ((2026, [D(2026, 1, 3)], [D(2026, 1, 3)]), "2026-01-03 cannot be both"),
    ((2026, [], [D(2026, 1, 5)]), "Monday"),
    ((2026, [], [D(2026, 1, 2)]), "Friday"),
    ((2026, [D(2027, 1, 1)]), "off: 2027-01-01 is not a day of 2026"),
    ((2026, [D(2025, 12, 24)]), "off: 2025-12-24 is not"),
    ((2026, [], [D(2027, 1, 2)]), "working: 2027-01-02 is not"),
    ((2000, []), "year"),
    ((10000, []), "year"),
    ((True, []), "year"),
    (("2026", []), "year"),
    ((2026.0, []), "year"),
    ((2026, [datetime(2026, 1, 1, tzinfo=UTC)]), "off: .*datetime"),
    ((2026, ["2026-01-01"]), "off"),
    ((2026, "2026-01-01"), "off"),
    ((2026, None), "off"),
    ((2026, [], 5), "working"),
    ((2026, [], [], {D(2026, 1, 1): "元旦"}), "names: 2026-01-01"),
    ((2026, [D(2026, 1, 1)], [], {D(2026, 1, 1): ""}), "names"),
    ((2026, [D(2026, 1, 1)], [], {D(2026, 1, 1): "x" * 101}), "names"),
    ((2026, [D(2026, 1, 1)], [], {D(2026, 1, 1): 7}), "names"),
    ((2026, [D(2026, 1, 1)], [], {"2026-01-01": "元旦"}), "names"),
    ((2026, [D(2026, 1, 1)], [], [1]), "names"),
    ((2026, [D(2026, 1, 1)], [], 1), "names"),
    ((2026, {D(2026, 1, 1): 1}), "names"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD)
def test_contradictions_are_refused(arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(ScheduleError, match=message):
        YearSchedule(*arguments)


def test_the_last_week_of_the_year_before_belongs_to_the_schedule() -> None:
    schedule = YearSchedule(2012, [D(2011, 12, 25)], [D(2011, 12, 31), D(2012, 12, 30)])
    assert schedule.working == {D(2011, 12, 31), D(2012, 12, 30)}
