"""Complaint management, its blanks: none is guessed, each is named with its section, and contradictions are shown."""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules.calendars import CalendarDays, Hours, Limit, Minutes, NotSet, WorkingDays
from crisisrules.errors import ArgumentError, CrisisRulesError
from crisisrules.language import Every, Variant
from crisisrules.rulebooks import COMPLAINT_MANAGEMENT, ComplaintParameters, complaint_management, monthly_periods
from tests.rulebooks.complaints import FILLED, PARAMETERS
from tests.rulebooks.tables import criteria, duties, standing_duties
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
OPEN = {
    "monthly_report_day": "6.1, 6.3",
    "online_limit": "2.1",
    "rectification_limit": "4.3",
    "progress_interval": "5.1",
    "inspection_interval": "5.2",
    "training_interval": "7.1",
    "education_interval": "7.3",
}
"""What the document only calls prescribed, set, regular or monthly: it may be left out."""

TIMES = [name for name in SECTIONS if name.endswith(("_minutes", "_hours", "_days"))]
AMOUNTS = [name for name in SECTIONS if "amount" in name]


def refused(**changes: Any) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        ComplaintParameters(**(FILLED | changes))
    return caught.value


LIMITS = [
    (f"duties/{duty.id}/{name}", duty, getattr(part, "limit", None))
    for duty in COMPLAINT_MANAGEMENT.duties
    for name, part in duty.parts()
]

# --- Missing blanks -------------------------------------------------------------------------------------------------


def test_there_is_a_required_field_for_every_blank() -> None:
    required = {name for name, field in ComplaintParameters.model_fields.items() if field.is_required()}
    assert required == set(SECTIONS)
    assert set(ComplaintParameters.model_fields) - required == set(OPEN)
    assert {getattr(PARAMETERS, name) for name in OPEN} == {None}


def test_every_x_is_a_blank_of_the_template_and_there_are_no_others() -> None:
    """Seventeen, of which 3.1 and 4.4 share one; the ends of level 2 are the same two figures again."""
    blanks = [address for address, _, limit in LIMITS if limit == NotSet()]
    figures = [row for row in criteria(COMPLAINT_MANAGEMENT) if not row[2] and row[0] != "amount-ends"]
    by_words = {"duties/answer-online/online", "duties/handle-online/online", "duties/rectify/all"}
    assert len(set(blanks) - by_words) + len(figures) + 1 == len(SECTIONS), "level 2 has two figures in one cell"
    assert by_words < set(blanks)


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


def filled_in(**more: Any) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The rows of the duties and standing duties of a company that fills in this besides, by their ids."""
    rulebook = complaint_management(ComplaintParameters(**FILLED, **more))
    return {row[0]: row for row in duties(rulebook)}, {row[0]: row for row in standing_duties(rulebook)}


@pytest.mark.parametrize("limit", [Minutes(30), Hours(24), WorkingDays(2), CalendarDays(3)], ids=lambda each: each.unit)
def test_complaint_2_1_the_prescribed_time_covers_reply_and_handling(limit: Limit) -> None:
    told = f"{getattr(limit, 'count', '')} {limit.unit}"
    own, _ = filled_in(online_limit=limit, rectification_limit=limit)
    assert [own[each][3] for each in ("answer-online", "handle-online", "rectify")] == [told] * 3
    assert [own[each][5] for each in ("answer-online", "handle-online", "rectify")] == [
        *("inferred recipient clock", "configured clock", "configured actor clock")
    ]
    without, _ = filled_in()
    assert {without[each][3] for each in ("answer-online", "handle-online", "rectify")} == {"not_set"}


INTERVALS = {
    "progress_interval": "regular-progress",
    "inspection_interval": "inspect",
    "training_interval": "regular-training",
    "education_interval": "customer-education",
}


@pytest.mark.parametrize("name", INTERVALS)
def test_complaint_5_and_7_how_often_what_is_regular(name: str) -> None:
    _, standing = filled_in(**{name: Every(unit="quarter")})
    for field, duty_id in INTERVALS.items():
        assert standing[duty_id][1:3] == ["every quarter" if field == name else "not_set", "configured"]


def test_complaint_6_the_day_of_the_month_is_the_companys() -> None:
    for duty_id in ("monthly-statistics", "monthly-report"):
        _, without = filled_in()
        _, standing = filled_in(monthly_report_day=5)
        assert without[duty_id][1:3] == ["every month", "stated"]
        assert standing[duty_id][1:3] == ["every month by day 5", "configured"]


def test_what_fills_a_blank_leaves_its_remark() -> None:
    (filled,) = [each for each in complaint_management(PARAMETERS).duties if each.id == "first-response"]
    (blank,) = [each for each in COMPLAINT_MANAGEMENT.duties if each.id == "first-response"]
    assert filled.variants[0].remark == blank.variants[0].remark
    assert filled.variants[0].remark is not None


WRONG_OPEN: list[tuple[str, object]] = [
    ("online_limit", NotSet()),
    ("online_limit", 24),
    ("online_limit", "24 hours"),
    ("online_limit", {"count": 0, "unit": "hours"}),
    ("rectification_limit", {"unit": "promptly"}),
    ("training_interval", NotSet()),
    ("training_interval", "month"),
    ("training_interval", Every(unit="month", day=NotSet())),
    ("inspection_interval", {"unit": "month", "day": 29}),
    ("inspection_interval", {"unit": "week", "day": 1}),
]


@pytest.mark.parametrize(("name", "value"), WRONG_OPEN, ids=str)
def test_what_may_be_left_out_is_checked_too(name: str, value: object) -> None:
    errors = refused(**{name: value}).errors()
    assert {error["loc"][0] for error in errors} == {name}
    assert f"(section {OPEN[name]}: " in errors[0]["msg"]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("online_limit", 24, "a limit is wanted, such as Hours(24)"),
        ("rectification_limit", "24 hours", "a limit is wanted, such as Hours(24)"),
        ("training_interval", "month", 'an interval is wanted, such as Every(unit="month")'),
        ("inspection_interval", 3, 'an interval is wanted, such as Every(unit="month")'),
    ],
)
def test_what_is_wanted_is_said_by_example(name: str, value: object, said: str) -> None:
    (error,) = refused(**{name: value}).errors()
    assert error["msg"].endswith(said)


@pytest.mark.parametrize(
    "wrong", [None, FILLED, "parameters", 3, ComplaintParameters], ids=lambda each: repr(each)[:20]
)
@pytest.mark.parametrize(
    "call", [complaint_management, lambda given: monthly_periods(2026, given)], ids=["", "monthly"]
)
def test_only_parameters_are_taken(call: Callable[[Any], object], wrong: object) -> None:
    with pytest.raises(ArgumentError, match=r"^parameters: ComplaintParameters, built with .*, is wanted, not \w+"):
        call(wrong)
    assert issubclass(ArgumentError, CrisisRulesError)


# --- Contradictions -------------------------------------------------------------------------------------------------

CONTRADICTIONS: list[tuple[str, dict[str, Any], list[str]]] = [
    (
        "gap-above",
        {"level_1_amount_above": Decimal("50000.01")},
        ["a gap", "more than 50000 up to 50000.01 would be in no band"],
    ),
    (
        "overlap-above",
        {"level_1_amount_above": Decimal("49999.99")},
        ["an overlap", "more than 49999.99 up to 50000 would be of level 1 and level 2"],
    ),
    (
        "gap-below",
        {"level_3_amount_below": Decimal("4999.99")},
        ["a gap", "from 4999.99 to less than 5000 would be in no band"],
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
    with pytest.raises(ValidationError, match="would be in no band"):
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


def variants(filled: ComplaintParameters, duty: str) -> dict[str, Variant]:
    """The variants of a duty, by id."""
    found = {each.id: each for each in complaint_management(filled).duties}
    return {each.id: each for each in found[duty].variants}


@pytest.mark.parametrize(("duty", "variant", "changes"), SURPRISES, ids=lambda each: str(each))
def test_surprising_times_are_notes_and_remarks(duty: str, variant: str, changes: dict[str, int]) -> None:
    given_parameters = ComplaintParameters(**FILLED | changes)
    (note,) = given_parameters.notes
    assert (note.duty, note.variant) == (duty, variant)
    shorter, longer = (getattr(given_parameters, field) for field in note.fields)
    for words in (note.text.zh, note.text.en):
        assert re.findall("[0-9]+(?=个|分|小| m| h| w)", words) == [str(shorter), str(longer)]
    remark = variants(given_parameters, duty)[variant].remark
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
    remark = variants(slow, "transfer-leading-group")["level_1"].remark
    assert remark is not None
    assert [note.text.zh in remark.zh for note in slow.notes] == [True, True]


@given(filled=parameters())
def test_notes_are_about_variants_that_exist(filled: ComplaintParameters) -> None:
    there = {(duty.id, each.id) for duty in complaint_management(filled).duties for each in duty.variants}
    assert {(note.duty, note.variant) for note in filled.notes} <= there


# --- JSON and equality ----------------------------------------------------------------------------------------------


@given(filled=parameters())
def test_parameters_come_back_from_json(filled: ComplaintParameters) -> None:
    read = ComplaintParameters.model_validate_json(filled.model_dump_json())
    assert read == filled
    assert hash(read) == hash(filled)
    assert read.model_dump_json() == filled.model_dump_json()
    assert ComplaintParameters.model_validate(filled.model_dump()) == filled


def test_limits_and_intervals_come_back_from_json() -> None:
    limits: dict[str, Any] = {"online_limit": Hours(24), "rectification_limit": CalendarDays(30)}
    filled = ComplaintParameters(**FILLED, **limits, inspection_interval=Every(unit="month", day=3))
    written = filled.model_dump_json()
    assert '"online_limit":{"count":24,"unit":"hours"}' in written
    read = ComplaintParameters.model_validate_json(written)
    assert read == filled
    assert complaint_management(read).digest == complaint_management(filled).digest


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
    opened: list[dict[str, Any]] = [{"monthly_report_day": 1}]
    opened += [{name: Hours(1)} for name in OPEN if name.endswith("_limit")]
    opened += [{name: Every(unit="year")} for name in OPEN if name.endswith("_interval")]
    rulebooks += [complaint_management(ComplaintParameters(**FILLED, **changes)) for changes in opened]
    assert len({rulebook.digest for rulebook in rulebooks}) == 1 + len(TOGETHER) + len(OPEN)
    assert sorted(name for names in TOGETHER for name in names) == sorted(SECTIONS)
    assert {rulebook.version for rulebook in rulebooks} == {"2.0.0"}
