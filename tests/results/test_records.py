"""Records of cases: what cannot be read, what comes back from JSON."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from crisisrules import Act, CaseRecord, LevelChange, RecordedExtension
from tests.builders import at, branch_crisis, report, reviewed

NEW_YORK, KATHMANDU = ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu")
EXTENSION = {"duty_id": "close", "approved_by": "crisis-group"}


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"acts": [{"at": "2026-03-02T09:00:00", "duty_id": "close"}]}, "has no time zone"),
        ({"acts": [{"at": "2026-03-02", "duty_id": "close"}]}, "a datetime with a time zone, or its ISO 8601 text"),
        ({"acts": [{"at": at(3, 2), "duty_id": "\ud800"}]}, "valid string"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "remark": "\ud800"}]}, "valid string"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "contents": ["\ud800"]}]}, "valid string"),
        ({"acts": [{"at": at(3, 2)}]}, "exactly one of duty_id, step and prohibition, got none"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "step": "close"}]}, "got duty_id, step"),
        ({"acts": [{"at": at(3, 2), "duty_id": " "}]}, "visible"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "whom": "x"}]}, "Extra inputs"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "provable": "yes"}]}, "valid boolean"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "authorised_by": "company"}]}, "without prohibition"),
        ({"levels": [{"at": at(3, 2), "level": "A"}, {"at": at(3, 2), "level": "B"}]}, "one level at a time"),
        ({"extensions": [{**EXTENSION, "until": at(4, 1)}]}, "approved_by and approved_at belong together"),
        ({"extensions": [{**EXTENSION, "approved_at": at(4, 1), "until": at(4, 1)}]}, "not later than approved_at"),
        (
            {
                "extensions": [
                    {**EXTENSION, "approved_at": at(3, 10), "until": at(4, 1)},
                    {**EXTENSION, "approved_at": at(3, 31), "until": at(4, 10)},
                ]
            },
            "two of 'close' overlap.*`since`",
        ),
        (
            {"extensions": [{"duty_id": "close", "until": at(4, 1)}, {"duty_id": "close", "until": at(4, 1)}]},
            "two of 'close' overlap",
        ),
    ],
)
def test_records_that_cannot_be_read(record: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        CaseRecord(**record)


def test_extensions_of_different_duties_do_not_overlap() -> None:
    one = RecordedExtension(duty_id="close", until=at(4, 1))
    other = one.model_copy(update={"duty_id": "initial-reply"})
    assert CaseRecord(extensions=(one, other)).extensions == (one, other)


def test_a_record_comes_back_from_json() -> None:
    record = CaseRecord(acts=(report(at(3, 2)),), levels=(LevelChange(at=at(3, 2), level=None),))
    assert CaseRecord.model_validate_json(record.model_dump_json()) == record


def test_records_of_the_same_instants_are_equal_whatever_zone_they_came_in() -> None:
    extension = {**EXTENSION, "approved_at": at(10, 31), "until": at(11, 1, 14)}
    here = {"acts": (report(at(11, 1, 13)),), "extensions": [extension], "reopened": [at(11, 1, 14, 30)]}
    there = {
        "acts": (report(at(11, 1, 13).astimezone(NEW_YORK)),),
        "extensions": [{**extension, "until": at(11, 1, 14).astimezone(NEW_YORK)}],
        "reopened": [at(11, 1, 14, 30).astimezone(KATHMANDU)],
    }
    one, other = (CaseRecord.model_validate(each) for each in (here, there))
    assert one == other
    assert one.model_dump_json() == other.model_dump_json()


def test_two_levels_an_hour_apart_are_not_at_one_time_when_the_clocks_go_back() -> None:
    one, other = (datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK, fold=fold) for fold in (0, 1))
    record = CaseRecord(levels=(LevelChange(at=one, level="A"), LevelChange(at=other, level="B")))
    assert record.levels[1].at - record.levels[0].at == timedelta(hours=1)
    with pytest.raises(ValidationError, match="one level at a time"):
        CaseRecord(levels=(LevelChange(at=other, level="A"), LevelChange(at=at(11, 1, 14, 30), level="B")))


def test_an_act_takes_the_roles_and_items_of_an_obligation_as_they_are() -> None:
    duty = reviewed(branch_crisis()).finding("report-internal").obligation
    given = {"by": duty.responsible[0], "to": duty.recipients, "contents": duty.contents}
    as_ids = report(at(3, 2, 10)).model_copy(update={"by": duty.responsible[0].id})
    assert Act.model_validate({"at": at(3, 2, 10), "duty_id": duty.duty_id} | given) == as_ids
