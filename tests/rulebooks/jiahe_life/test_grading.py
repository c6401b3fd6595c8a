"""Jiahe Life, how severe an event is: fact by fact, by head office's confirmation, and by a second implementation."""

from datetime import UTC
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from crisisrules import classify
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
from tests.rulebooks.jiahe_life.cases import ACCEPTED, CONFIRMED, LEVELS, at, crisis, side_by_side
from tests.rulebooks.tables import criteria, fields, place, rules, table
from tests.strategies import events

# --- The table of criteria ------------------------------------------------------------------------------------------

READ_IN = "inferred level condition"
CRITERIA = side_by_side(
    f"""
    A-petition           | A       | petition == major      | inferred level | 50(1)
    A-reach              | A       | reach == company       | {READ_IN}      | 48
    A-media              | A       | media == national      | {READ_IN}      | 48
    B-reach              | B       | reach == branch        | {READ_IN}      | 52
    B-media              | B       | media >= local         | {READ_IN}      | 52
    B-petition           | B       | petition >= group      | {READ_IN}      | 52
    B-regulator          | B       | regulator_complaint    | {READ_IN}      | 52
    B-impact             | B       | major_impact           | {READ_IN}      | 58
    general-deliberation | general | needs_deliberation     | {READ_IN}      | 53, 54
    general-dispute      | general | dispute_or_litigation  | {READ_IN}      | 53, 54
    general-petition     | general | petition >= individual | {READ_IN}      | 53, 54
    """,
    criteria(JIAHE_LIFE),
    4,
)
OTHER_WAYS = side_by_side(
    f"""
    confirmation/confirmed/A      | stated         | 50(1)
    confirmation/confirmed/others | inferred level | 50(1)
    otherwise/potential-default   | {READ_IN}      | 54
    """,
    rules(JIAHE_LIFE, "confirmation", "otherwise", "scope"),
    2,
)


@pytest.mark.parametrize("case", CRITERIA)
def test_criteria(case: str) -> None:
    found, expected = CRITERIA[case]
    assert found == expected


@pytest.mark.parametrize("case", OTHER_WAYS)
def test_other_ways_to_a_level(case: str) -> None:
    found, expected = OTHER_WAYS[case]
    assert found == expected


def test_no_level_is_defined_in_the_text_available() -> None:
    grades = [grade for criterion in JIAHE_LIFE.criteria for grade in criterion.grades]
    assert {grade.basis for grade in grades} == {"inferred"}
    assert JIAHE_LIFE.otherwise is not None
    assert JIAHE_LIFE.otherwise.basis == "inferred"
    assert "没有四级危机的定义" in JIAHE_LIFE.source.available.zh


# --- One fact at a time ---------------------------------------------------------------------------------------------

GRADING: list[tuple[str, dict[str, Any], str, dict[str, str]]] = [
    # case, facts, level, every criterion that holds with the level that it gives
    ("jiahe-54-nothing", {}, "potential", {"potential-default": "potential"}),
    (
        "jiahe-54-least",
        {"reach": "customer", "media": "none", "petition": "none"},
        "potential",
        {"potential-default": "potential"},
    ),
    ("jiahe-54-outside", {"outside_customer_service": True}, "potential", {"potential-default": "potential"}),
    ("jiahe-54-repeated", {"repeat_of": "C-0"}, "potential", {"potential-default": "potential"}),
    ("jiahe-53-deliberation", {"needs_deliberation": True}, "general", {"general-deliberation": "general"}),
    ("jiahe-53-dispute", {"dispute_or_litigation": True}, "general", {"general-dispute": "general"}),
    ("jiahe-53-petition", {"petition": "individual"}, "general", {"general-petition": "general"}),
    ("jiahe-52-reach", {"reach": "branch"}, "B", {"B-reach": "B"}),
    ("jiahe-52-local-media", {"media": "local"}, "B", {"B-media": "B"}),
    ("jiahe-52-provincial-media", {"media": "provincial"}, "B", {"B-media": "B"}),
    ("jiahe-52-petition", {"petition": "group"}, "B", {"B-petition": "B", "general-petition": "general"}),
    ("jiahe-52-regulator", {"regulator_complaint": True}, "B", {"B-regulator": "B"}),
    ("jiahe-58-impact", {"major_impact": True}, "B", {"B-impact": "B"}),
    ("jiahe-48-reach", {"reach": "company"}, "A", {"A-reach": "A"}),
    ("jiahe-48-media", {"media": "national"}, "A", {"A-media": "A", "B-media": "B"}),
    (
        "jiahe-50-1-petition",
        {"petition": "major"},
        "A",
        {"A-petition": "A", "B-petition": "B", "general-petition": "general"},
    ),
    (
        "jiahe-48-worst-of-four",
        {"reach": "branch", "needs_deliberation": True, "media": "national"},
        "A",
        {"A-media": "A", "B-reach": "B", "B-media": "B", "general-deliberation": "general"},
    ),
]


@pytest.mark.parametrize(("case", "facts", "level", "reasons"), GRADING, ids=[row[0] for row in GRADING])
def test_grading(case: str, facts: dict[str, Any], level: str, reasons: dict[str, str]) -> None:
    found = classify(crisis(**facts), JIAHE_LIFE)
    assert found.in_scope
    assert found.level == JIAHE_LIFE.level(level)
    assert {reason.id: reason.level for reason in found.reasons} == reasons
    assert {reason.basis for reason in found.reasons} == {"inferred"}, "no definition of the grades is available"
    inferred = {note.about for note in found.notes if note.code == "inferred"}
    assert inferred == {id for id, given_level in reasons.items() if given_level == level}


def test_what_a_reason_says() -> None:
    (reason,) = classify(crisis(media="local"), JIAHE_LIFE).reasons
    assert (reason.fact, reason.value, reason.operator, reason.threshold) == ("media", "local", ">=", "local")
    (reason,) = classify(crisis(), JIAHE_LIFE).reasons
    assert (reason.fact, reason.value, reason.operator, reason.threshold) == (None, None, None, None)


# --- Head office confirms (50(1)) -----------------------------------------------------------------------------------

CONFIRMATIONS: list[tuple[str, dict[str, Any], str, bool]] = [
    # level, facts, basis of the confirmation, whether the criteria say otherwise
    ("A", {"media": "local"}, "stated", True),
    ("A", {"media": "national"}, "stated", False),
    ("B", {"media": "local"}, "inferred level", False),
    ("general", {}, "inferred level", True),
    ("potential", {"petition": "major"}, "inferred level", True),
    ("potential", {}, "inferred level", False),
]


@pytest.mark.parametrize(
    ("level", "facts", "firmness", "differs"),
    CONFIRMATIONS,
    ids=[f"jiahe-50-1-{row[0]}-{'-'.join(row[1])}" for row in CONFIRMATIONS],
)
def test_a_confirmed_level_stands_and_only_that_of_a_is_stated(
    level: str, facts: dict[str, Any], firmness: str, differs: bool
) -> None:
    found = classify(crisis(confirmed_level=level, confirmed_at=CONFIRMED, **facts), JIAHE_LIFE)
    assert found.level == JIAHE_LIFE.level(level)
    first = found.reasons[0]
    assert (first.id, first.level, place(first.citation)) == ("confirmed", level, "50(1)")
    assert " ".join([first.basis, *first.reads]) == firmness
    assert {seen.fact: seen.value for seen in first.observations} == {
        "confirmed_level": level,
        "confirmed_at": at(CONFIRMED),
    }
    assert (first.reading is None) == (level == "A")
    assert ("confirmed-differs" in {note.code for note in found.notes}) == differs


# --- A second implementation ----------------------------------------------------------------------------------------


def naive_grading(event: CrisisEvent) -> dict[str, str]:
    """The grading again, as plain questions."""
    held = dict[str, str]()
    if event.petition == "major":
        held["A-petition"] = "A"
    if event.reach == "company":
        held["A-reach"] = "A"
    if event.media == "national":
        held["A-media"] = "A"
    if event.reach == "branch":
        held["B-reach"] = "B"
    if event.media != "none":
        held["B-media"] = "B"
    if event.petition in ("group", "major"):
        held["B-petition"] = "B"
    if event.regulator_complaint:
        held["B-regulator"] = "B"
    if event.major_impact:
        held["B-impact"] = "B"
    if event.needs_deliberation:
        held["general-deliberation"] = "general"
    if event.dispute_or_litigation:
        held["general-dispute"] = "general"
    if event.petition in ("individual", "group", "major"):
        held["general-petition"] = "general"
    if not held:
        held["potential-default"] = "potential"
    return held


@settings(max_examples=80)
@given(event=events(JIAHE_LIFE))
def test_grading_agrees_with_a_second_implementation(event: CrisisEvent) -> None:
    held = naive_grading(event)
    worst = next(level for level in LEVELS if level in held.values())
    if event.confirmed_level is not None:
        held["confirmed"] = worst = event.confirmed_level
    found = classify(event, JIAHE_LIFE)
    assert found.level is not None
    assert found.level.code == worst
    assert {reason.id: reason.level for reason in found.reasons} == held


# --- Levels and the event -------------------------------------------------------------------------------------------

NAMES = """
A         | 4 | 重大危机事件 (A级) | major crisis
B         | 3 | 严重危机事件 (B级) | severe crisis
general   | 2 | 一般危机事件       | general crisis
potential | 1 | 潜在危机事件       | potential crisis
"""
FIELDS = """
event_id                 | text   | required |
accepted_at              | time   | required |
occurred_at              | time   | None     |
handed_over_at           | time   | None     |
filed_at                 | time   | None     |
confirmed_level          | choice | None     | potential < general < B < A
confirmed_at             | time   | None     |
closed_at                | time   | None     |
reach                    | choice | customer | customer < branch < company
media                    | choice | none     | none < local < provincial < national
petition                 | choice | none     | none < individual < group < major
regulator_complaint      | flag   | False    |
major_impact             | flag   | False    |
dispute_or_litigation    | flag   | False    |
needs_deliberation       | flag   | False    |
outside_customer_service | flag   | False    |
repeat_of                | text   | None     |
"""
CONTRADICTIONS: list[tuple[dict[str, Any], list[str]]] = [
    ({"confirmed_at": CONFIRMED}, ["confirmed_at", "confirmed_level", "both or neither"]),
    ({"confirmed_level": "A"}, ["confirmed_level", "confirmed_at", "both or neither"]),
    ({"repeat_of": "C-1"}, ["repeat_of", "event_id", "earlier case"]),
    ({"occurred_at": "2026-05-06 09:01"}, ["occurred_at", "accepted_at", "must not be after"]),
    ({"handed_over_at": "2026-05-06 08:59"}, ["handed_over_at", "accepted_at", "must not be after"]),
    ({"filed_at": "2026-05-06 08:59"}, ["filed_at", "accepted_at", "must not be after"]),
    ({"closed_at": "2026-05-06 08:59"}, ["closed_at", "accepted_at", "must not be after"]),
    (
        {"confirmed_at": "2026-05-06 08:59", "confirmed_level": "A"},
        ["confirmed_at", "accepted_at", "must not be after"],
    ),
]


def test_levels_from_worst_to_least() -> None:
    levels = sorted(JIAHE_LIFE.levels, reverse=True)
    assert [[each.code, str(each.rank), each.label.zh, each.label.en] for each in levels] == table(NAMES)


def test_fields_of_the_event() -> None:
    assert fields(JIAHE_LIFE, CrisisEvent) == table(FIELDS)


@pytest.mark.parametrize(("facts", "said"), CONTRADICTIONS, ids=[" ".join(facts) for facts, _ in CONTRADICTIONS])
def test_contradictions_name_both_fields(facts: dict[str, Any], said: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        crisis(**facts)
    for words in said:
        assert words in str(caught.value)


def test_equal_times_are_in_order() -> None:
    same = dict.fromkeys(("occurred_at", "handed_over_at", "filed_at", "closed_at", "confirmed_at"), ACCEPTED)
    assert crisis(**same, confirmed_level="A").closed_at == at(ACCEPTED)
    elsewhere = at(ACCEPTED).astimezone(UTC)
    assert CrisisEvent(event_id="x", accepted_at=at(ACCEPTED), occurred_at=elsewhere).occurred_at == at(ACCEPTED)
