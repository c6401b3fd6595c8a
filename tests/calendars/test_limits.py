"""Limits: positional values, refused when impossible, told apart in JSON by their unit."""

import math
import pickle
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from crisisrules.calendars import (
    CalendarDays,
    Hours,
    Limit,
    Minutes,
    NotSet,
    Precondition,
    Promptly,
    WorkingDays,
)
from crisisrules.errors import ArgumentError

ALL: dict[str, tuple[Limit, dict[str, object]]] = {
    "minutes": (Minutes(30), {"count": 30, "unit": "minutes"}),
    "hours": (Hours(4), {"count": 4, "unit": "hours"}),
    "working_days": (WorkingDays(5), {"count": 5, "unit": "working_days"}),
    "calendar_days": (CalendarDays(15), {"count": 15, "unit": "calendar_days"}),
    "promptly": (Promptly(), {"unit": "promptly"}),
    "not_set": (NotSet(), {"unit": "not_set"}),
    "precondition": (Precondition("publish"), {"of": "publish", "unit": "precondition"}),
}
COUNTED = (Minutes, Hours, WorkingDays, CalendarDays)
MOST = {Minutes: 5_260_320, Hours: 87_672, WorkingDays: 2610, CalendarDays: 3653}
BAD_COUNTS: tuple[Any, ...] = ("4", True, False, 0, -1, 1e3, 4.0, math.nan, math.inf, None, 10**13, 10**5000)


class Duty(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    limit: Limit


@pytest.mark.parametrize("unit", ALL)
def test_json_form_of_each_limit(unit: str) -> None:
    limit, form = ALL[unit]
    assert limit.unit == unit
    assert TypeAdapter[Limit](Limit).dump_python(limit) == form
    duty = Duty(limit=limit)
    assert duty.limit is limit
    assert Duty.model_validate_json(duty.model_dump_json()) == duty
    assert Duty.model_validate({"limit": form}) == duty
    assert pickle.loads(pickle.dumps(limit)) == limit
    assert hash(limit) == hash(pickle.loads(pickle.dumps(limit)))


def test_limits_of_different_units_differ() -> None:
    assert len({limit for limit, _ in ALL.values()}) == len(ALL)
    assert repr(Hours(4)) == "Hours(count=4)"


@pytest.mark.parametrize("kind", COUNTED)
@pytest.mark.parametrize("count", BAD_COUNTS, ids=lambda count: str(count)[:8] if count != 10**5000 else "10**5000")
def test_impossible_counts_are_refused_by_name(kind: type[Hours], count: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^count: "):
        kind(count)
    with pytest.raises(ValidationError) as refused:
        Duty.model_validate({"limit": {"unit": ALL_UNITS[kind], "count": count}})
    assert refused.value.errors()[0]["loc"] == ("limit", ALL_UNITS[kind], "count")


ALL_UNITS: dict[type, str] = {type(limit): unit for unit, (limit, _) in ALL.items()}


@pytest.mark.parametrize("kind", COUNTED)
def test_ten_years_is_the_most(kind: type[Hours]) -> None:
    assert kind(1).count == 1
    assert kind(MOST[kind]).count == MOST[kind]
    assert Duty.model_validate({"limit": {"unit": ALL_UNITS[kind], "count": MOST[kind]}}).limit == kind(MOST[kind])
    with pytest.raises(ArgumentError, match=str(MOST[kind])):
        kind(MOST[kind] + 1)


@pytest.mark.parametrize("of", ["", "  ", "x" * 201, 4, None])
def test_a_precondition_names_what_waits(of: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^of: "):
        Precondition(of)


@pytest.mark.parametrize("unit", ALL)
def test_the_unit_of_a_limit_cannot_be_another(unit: str) -> None:
    limit, form = ALL[unit]
    arguments = {key: value for key, value in form.items() if key != "unit"}
    kind: Any = type(limit)
    with pytest.raises(ArgumentError, match=r"^unit: "):
        kind(**arguments, unit="weeks")


@pytest.mark.parametrize("form", [{"unit": "weeks", "count": 1}, {"count": 1}, {"unit": "hours", "count": 1, "x": 1}])
def test_unknown_json_is_refused(form: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Duty.model_validate({"limit": form})
