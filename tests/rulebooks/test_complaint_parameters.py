"""The blanks of the template: none is guessed, each is named with its section, and contradictions are shown."""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules.errors import ArgumentError, CrisisRulesError
from crisisrules.rulebooks import ComplaintParameters, complaint_management, monthly_periods
from tests.rulebooks.complaints import FILLED, PARAMETERS
from tests.strategies import parameters

SECTIONS = {
    "urgent_response_minutes": "2.2",
    "level_1_amount_above": "3.1",
    "level_1_transfer_minutes": "3.1",
    "level_1_meeting_hours": "3.1",
    "level_1_feedback_working_days": "3.1, 4.4",
    "level_2_amount_from": "3.2",
    "level_2_amount_to": "3.2",
    "level_2_transfer_hours": "3.2",
    "level_2_handling_working_days": "3.2",
    "level_2_reply_hours": "3.2",
    "level_2_feedback_working_days": "4.4",
    "level_3_amount_below": "3.3",
    "level_3_answer_working_days": "3.3",
    "level_3_feedback_working_days": "4.4",
    "investigation_working_days": "4.1",
    "investigation_max_working_days": "4.1",
}
"""Every [X] of the document, in its order (the feedback of level 1 stands twice)."""

TIMES = [name for name in SECTIONS if name.endswith(("_minutes", "_hours", "_days"))]
AMOUNTS = [name for name in SECTIONS if "amount" in name]


def refused(**changes: Any) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        ComplaintParameters(**(FILLED | changes))
    return caught.value


# --- Missing blanks -------------------------------------------------------------------------------------------------


def test_there_is_a_required_field_for_every_blank() -> None:
    required = {name for name, field in ComplaintParameters.model_fields.items() if field.is_required()}
    assert required == set(SECTIONS)
    assert set(ComplaintParameters.model_fields) - required == {"monthly_report_day"}


@pytest.mark.parametrize("name", SECTIONS)
def test_a_missing_blank_is_named_with_its_section(name: str) -> None:
    filled = {each: value for each, value in FILLED.items() if each != name}
    with pytest.raises(ValidationError) as caught:
        ComplaintParameters(**filled)
    (error,) = caught.value.errors()
    assert (error["loc"], error["type"]) == ((name,), "missing")
    assert f"{name} (section {SECTIONS[name]}: " in error["msg"]
    assert "must be filled" in error["msg"]


EMPTY: dict[str, Callable[[], object]] = {
    "python": lambda: ComplaintParameters.model_validate({}),
    "json": lambda: ComplaintParameters.model_validate_json("{}"),
}


@pytest.mark.parametrize("read", EMPTY.values(), ids=EMPTY)
def test_all_missing_blanks_are_named_in_one_error(read: Callable[[], object]) -> None:
    with pytest.raises(ValidationError) as caught:
        read()
    assert [error["loc"][0] for error in caught.value.errors()] == list(SECTIONS)
    for name, section in SECTIONS.items():
        assert f"{name} (section {section}: " in str(caught.value)


def test_wrong_and_missing_blanks_are_told_together() -> None:
    filled = {name: value for name, value in FILLED.items() if name != "level_2_reply_hours"}
    with pytest.raises(ValidationError) as caught:
        ComplaintParameters(**filled | {"level_1_meeting_hours": 0, "level_4_hours": 3})
    assert {error["loc"][0]: error["type"] for error in caught.value.errors()} == {
        "level_2_reply_hours": "missing",
        "level_1_meeting_hours": "greater_than_equal",
        "level_4_hours": "extra_forbidden",
    }


def test_a_missing_blank_is_refused_in_a_copy_too() -> None:
    with pytest.raises(ValidationError, match=r"level_1_meeting_hours \(section 3.1"):
        complaint_management(ComplaintParameters.model_construct(**FILLED | {"level_1_meeting_hours": None}))


# --- Wrong values ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [0, -1, 1.0, 1.5, "3", True, None, float("nan"), 10**9, 10**400, [3]], ids=repr)
@pytest.mark.parametrize("name", TIMES)
def test_a_time_is_a_whole_number_above_zero(name: str, value: object) -> None:
    errors = refused(**{name: value}).errors()
    assert [error["loc"] for error in errors] == [(name,)]
    assert f"(section {SECTIONS[name]}: " in errors[0]["msg"]


@pytest.mark.parametrize(
    ("name", "most"), [("urgent_response_minutes", 5_260_320), ("level_1_meeting_hours", 87_672)], ids=str
)
def test_a_time_reaches_up_to_ten_years(name: str, most: int) -> None:
    complaint_management(ComplaintParameters(**FILLED | {name: most}))
    assert "ten years" in str(refused(**{name: most + 1}))


WRONG_AMOUNTS: list[Any] = [
    *(Decimal(0), Decimal(-1), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("0.001")),
    *(Decimal(10**12) + Decimal("0.01"), Decimal("1E+999"), 5000.0, float("nan"), True, None, "five", "", "NaN"),
]


@pytest.mark.parametrize("value", WRONG_AMOUNTS, ids=repr)
@pytest.mark.parametrize("name", AMOUNTS)
def test_an_amount_is_exact_and_above_zero(name: str, value: object) -> None:
    errors = refused(**{name: value}).errors()
    assert [error["loc"] for error in errors] == [(name,)]
    assert f"(section {SECTIONS[name]}: " in errors[0]["msg"]


@pytest.mark.parametrize("value", [0, 29, 31, -1, 5.0, "5", True])
def test_the_monthly_report_day_is_one_to_28(value: object) -> None:
    assert [error["loc"] for error in refused(monthly_report_day=value).errors()] == [("monthly_report_day",)]


@pytest.mark.parametrize("value", [None, 1, 28])
def test_the_monthly_report_day_may_be_left_out(value: int | None) -> None:
    assert ComplaintParameters(**FILLED, monthly_report_day=value).monthly_report_day == value


@pytest.mark.parametrize(
    "wrong", [None, FILLED, "parameters", 3, ComplaintParameters], ids=lambda each: repr(each)[:20]
)
@pytest.mark.parametrize(
    "call", [complaint_management, lambda given: monthly_periods(2026, given)], ids=["", "monthly"]
)
def test_only_parameters_are_taken(call: Callable[[Any], object], wrong: object) -> None:
    with pytest.raises(ArgumentError, match=r"parameters must be ComplaintParameters, got \w+; build them with"):
        call(wrong)
    assert issubclass(ArgumentError, CrisisRulesError)


# --- Contradictions -------------------------------------------------------------------------------------------------

CONTRADICTIONS: list[tuple[str, dict[str, Any], list[str]]] = [
    (
        "gap-above",
        {"level_1_amount_above": Decimal("50000.01")},
        ["a gap", "more than 50000 up to 50000.01 would be of no level"],
    ),
    (
        "overlap-above",
        {"level_1_amount_above": Decimal("49999.99")},
        ["an overlap", "more than 49999.99 up to 50000 would be of level 1 and level 2"],
    ),
    (
        "gap-below",
        {"level_3_amount_below": Decimal("4999.99")},
        ["a gap", "from 4999.99 to less than 5000 would be of no level"],
    ),
    (
        "overlap-below",
        {"level_3_amount_below": Decimal("5000.01")},
        ["an overlap", "from 5000 to less than 5000.01 would be of level 2 and level 3"],
    ),
    (
        "empty-band",
        {"level_2_amount_from": Decimal(50000), "level_3_amount_below": Decimal(50000)},
        ["level_2_amount_from (50000) must be less than level_2_amount_to (50000)"],
    ),
    (
        "longest-shorter",
        {"investigation_max_working_days": 2},
        ["investigation_max_working_days (2) must not be less than investigation_working_days (3)"],
    ),
]


@pytest.mark.parametrize(("changes", "said"), [each[1:] for each in CONTRADICTIONS], ids=[e[0] for e in CONTRADICTIONS])
def test_contradictions_show_the_gap_or_overlap(changes: dict[str, Any], said: list[str]) -> None:
    message = str(refused(**changes))
    for each in (*said, next(iter(changes))):
        assert each in message


def test_all_contradictions_are_told_at_once() -> None:
    message = str(refused(level_1_amount_above=Decimal(60000), level_3_amount_below=Decimal(6000)))
    assert "a gap: amounts of more than 50000 up to 60000" in message
    assert "an overlap: amounts from 5000 to less than 6000" in message


def test_a_changed_copy_is_checked_again() -> None:
    copied = PARAMETERS.model_copy(update={"level_2_amount_to": Decimal(40000)})
    with pytest.raises(ValidationError, match="would be of no level"):
        complaint_management(copied)
    with pytest.raises(ValidationError, match="monthly_report_day"):
        monthly_periods(2026, PARAMETERS.model_copy(update={"monthly_report_day": 30}))


def test_the_bounds_themselves_are_no_contradiction() -> None:
    ComplaintParameters(**FILLED | {"investigation_max_working_days": 3})
    band = {"level_2_amount_from": Decimal("49999.99"), "level_3_amount_below": Decimal("49999.99")}
    ComplaintParameters(**FILLED | band)


# --- Notes ----------------------------------------------------------------------------------------------------------

SURPRISES: list[tuple[str, str, dict[str, int]]] = [
    ("transfer-leading-group", "level_1", {"level_1_transfer_minutes": 121}),
    ("transfer-leading-group", "level_1", {"level_1_meeting_hours": 1, "level_1_transfer_minutes": 61}),
    ("handle", "level_2", {"level_2_handling_working_days": 8}),
    ("answer", "level_3", {"level_3_answer_working_days": 11}),
    ("feedback", "level_1", {"level_1_feedback_working_days": 8}),
    ("feedback", "level_1", {"level_1_feedback_working_days": 2}),
    ("feedback", "level_2", {"level_2_handling_working_days": 1, "level_2_feedback_working_days": 11}),
]


@pytest.mark.parametrize(("duty", "case", "changes"), SURPRISES, ids=lambda each: str(each))
def test_surprising_times_are_notes_and_remarks(duty: str, case: str, changes: dict[str, int]) -> None:
    given_parameters = ComplaintParameters(**FILLED | changes)
    (note,) = given_parameters.notes
    assert (note.duty, note.case) == (duty, case)
    shorter, longer = (getattr(given_parameters, field) for field in note.fields)
    for words in (note.text.zh, note.text.en):
        assert re.findall("[0-9]+(?=个|分|小| m| h| w)", words) == [str(shorter), str(longer)]
    cases = {each.id: each for each in complaint_management(given_parameters).duties}[duty].cases
    (remark,) = (each.remark for each in cases if each.id == case)
    assert remark is not None
    assert note.text.zh in remark.zh
    assert note.text.en in remark.en


def test_equal_times_do_not_surprise() -> None:
    equal = {name: 7 for name in TIMES if name.endswith("_working_days")}
    times = {"level_1_transfer_minutes": 120, "level_1_meeting_hours": 2, "level_2_transfer_hours": 2}
    assert ComplaintParameters(**FILLED | equal | times).notes == ()
    assert PARAMETERS.notes == ()


def test_several_surprises_of_one_duty_are_all_in_its_remark() -> None:
    slow = ComplaintParameters(**FILLED | {"level_1_transfer_minutes": 900})
    assert [note.fields[1] for note in slow.notes] == ["level_2_transfer_hours", "level_1_meeting_hours"]
    (case,) = {each.id: each for each in complaint_management(slow).duties}["transfer-leading-group"].cases
    assert case.remark is not None
    assert [note.text.zh in case.remark.zh for note in slow.notes] == [True, True]


@given(filled=parameters())
def test_notes_are_about_cases_that_exist(filled: ComplaintParameters) -> None:
    cases = {(duty.id, case.id) for duty in complaint_management(filled).duties for case in duty.cases}
    assert {(note.duty, note.case) for note in filled.notes} <= cases


# --- JSON and equality ----------------------------------------------------------------------------------------------


@given(filled=parameters())
def test_parameters_come_back_from_json(filled: ComplaintParameters) -> None:
    read = ComplaintParameters.model_validate_json(filled.model_dump_json())
    assert read == filled
    assert hash(read) == hash(filled)
    assert read.model_dump_json() == filled.model_dump_json()
    assert ComplaintParameters.model_validate(filled.model_dump()) == filled


def test_a_float_in_json_is_refused() -> None:
    written = json.loads(PARAMETERS.model_dump_json()) | {"level_1_amount_above": 50000.5}
    with pytest.raises(ValidationError, match="must be exact"):
        ComplaintParameters.model_validate_json(json.dumps(written))


def test_parameters_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(PARAMETERS, "level_1_meeting_hours", 5)  # noqa: B010


@given(zeros=st.sampled_from(["50000", "50000.0", "50000.00", "5E+4"]))
def test_how_an_amount_is_written_makes_no_difference(zeros: str) -> None:
    spelled = {"level_1_amount_above": Decimal(zeros), "level_2_amount_to": zeros}
    assert complaint_management(ComplaintParameters(**FILLED | spelled)).digest == (
        complaint_management(PARAMETERS).digest
    )


TOGETHER = [
    *([name] for name in TIMES),
    ["level_1_amount_above", "level_2_amount_to"],
    ["level_2_amount_from", "level_3_amount_below"],
]


def test_every_blank_changes_the_rulebook() -> None:
    changed = [{name: FILLED[name] + 1 for name in names} for names in TOGETHER]
    rulebooks = [complaint_management(ComplaintParameters(**FILLED | changes)) for changes in ({}, *changed)]
    assert len({rulebook.digest for rulebook in rulebooks}) == 1 + len(TOGETHER)
    assert sorted(name for names in TOGETHER for name in names) == sorted(SECTIONS)
