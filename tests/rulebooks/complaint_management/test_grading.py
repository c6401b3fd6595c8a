"""Complaint management, chapters 1 and 3: which complaints it is for, and which level they are."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import assess, classify
from crisisrules.rulebooks import COMPLAINT_MANAGEMENT, ComplaintParameters, complaint_management
from tests.rulebooks.complaint_management.cases import assessed, side_by_side, unfilled
from tests.rulebooks.complaints import PARAMETERS, RULEBOOK, at, complaint
from tests.rulebooks.tables import criteria, place, rules
from tests.strategies import parameters

CENT = Decimal("0.01")

# --- The table of levels, unfilled and filled -----------------------------------------------------------------------

BLANK = side_by_side(
    """
    amount        | level_1 |                         | inferred condition         | 3.1(定义)
    reputation    | level_1 | damages_reputation      | inferred condition         | 3.1(定义)
    dispute       | level_1 | may_cause_dispute       | inferred condition         | 3.1(定义)
    mass-incident | level_1 | may_cause_mass_incident | inferred condition         | 3.1(定义)
    amount        | level_2 |                         | inferred condition         | 3.2(定义)
    business      | level_2 | affects_business        | inferred condition         | 3.2(定义)
    amount-ends   | level_2 |                         | inferred level condition   | 3.2(定义), 3.1(定义), 3.3(定义)
    agitation     | level_2 | customer_agitated       | inferred condition         | 3.2(定义)
    media         | level_2 | may_draw_media          | inferred condition         | 3.2(定义)
    amount        | level_3 |                         | inferred condition         | 3.3(定义)
    """,
    criteria(COMPLAINT_MANAGEMENT),
    4,
)
FILLED_IN = """
amount/level_1      | amount > 50000
amount/level_2      | amount > 5000 and amount < 50000
amount/level_3      | amount < 5000
amount-ends/level_2 | amount == 5000 or amount == 50000
"""


@pytest.mark.parametrize("case", BLANK)
def test_the_criteria_as_the_template_has_them(case: str) -> None:
    found, expected = BLANK[case]
    assert found == expected


def test_complaint_3_the_blanks_once_filled() -> None:
    filled = {f"{row[0]}/{row[1]}": row[2:4] for row in criteria(RULEBOOK)}
    for line in FILLED_IN.strip().splitlines():
        address, test = (cell.strip() for cell in line.split("|"))
        assert filled[address][0] == test
    assert [row[3] for row in criteria(RULEBOOK)] == [row[3] for row in criteria(COMPLAINT_MANAGEMENT)], "bases stay"


def test_complaint_3_3_what_reaches_no_item_is_level_3_by_a_reading() -> None:
    assert rules(COMPLAINT_MANAGEMENT, "otherwise") == [["otherwise/ordinary", "inferred level condition", "3.3(定义)"]]


# --- Cases ----------------------------------------------------------------------------------------------------------

GRADED: list[tuple[str, dict[str, Any], str, list[str]]] = [
    ("3-1-a-cent-above", {"amount": Decimal("50000.01")}, "level_1", ["amount"]),
    ("3-1-far-above", {"amount": Decimal(10**12)}, "level_1", ["amount"]),
    ("3-1-reputation", {"damages_reputation": True}, "level_1", ["reputation"]),
    ("3-1-dispute", {"may_cause_dispute": True}, "level_1", ["dispute"]),
    ("3-1-mass-incident", {"may_cause_mass_incident": True}, "level_1", ["mass-incident"]),
    ("3-2-upper-end", {"amount": Decimal(50000)}, "level_2", ["amount-ends"]),
    ("3-2-a-cent-below-the-upper-end", {"amount": Decimal("49999.99")}, "level_2", ["amount"]),
    ("3-2-a-cent-above-the-lower-end", {"amount": Decimal("5000.01")}, "level_2", ["amount"]),
    ("3-2-lower-end", {"amount": Decimal(5000)}, "level_2", ["amount-ends"]),
    ("3-2-lower-end-spelled-out", {"amount": "5000.00"}, "level_2", ["amount-ends"]),
    ("3-2-business", {"affects_business": True}, "level_2", ["business"]),
    ("3-2-agitated", {"customer_agitated": True}, "level_2", ["agitation"]),
    ("3-2-media", {"may_draw_media": True}, "level_2", ["media"]),
    ("3-3-a-cent-below", {"amount": Decimal("4999.99")}, "level_3", ["amount"]),
    ("3-3-nothing-at-stake", {"amount": Decimal(0)}, "level_3", ["amount"]),
    ("3-3-amount-not-given", {}, "level_3", ["ordinary"]),
    ("3-3-urgent-and-complex", {"urgent": True, "complex": True}, "level_3", ["ordinary"]),
    ("3-3-the-customer-was-not-satisfied", {"dissatisfied_at": at(10, 12)}, "level_3", ["ordinary"]),
    ("3-small-amount-and-media", {"amount": Decimal(1), "may_draw_media": True}, "level_2", ["amount", "media"]),
    (
        "3-worst-of-all",
        {"amount": Decimal(6000), "customer_agitated": True, "damages_reputation": True},
        "level_1",
        ["amount", "reputation", "agitation"],
    ),
]


@pytest.mark.parametrize(
    ("facts", "expected", "reasons"), [each[1:] for each in GRADED], ids=[f"complaint-{each[0]}" for each in GRADED]
)
def test_level_and_why(facts: dict[str, Any], expected: str, reasons: list[str]) -> None:
    found = classify(complaint(**facts), RULEBOOK)
    assert found.level is not None
    assert found.level.code == expected
    assert [reason.id for reason in found.reasons] == reasons


@pytest.mark.parametrize("amount", [Decimal(5000), Decimal(50000)])
def test_complaint_3_2_an_end_of_the_band_is_inferred_and_says_so(amount: Decimal) -> None:
    found = classify(complaint(amount=amount), RULEBOOK)
    (reason,), (note,) = found.reasons, found.notes
    assert (reason.basis, reason.reads, note.code) == ("inferred", ("level", "condition"), "inferred")
    assert (reason.citation.article, note.about) == ("3.2", "amount-ends")
    assert (reason.value, reason.threshold) == (amount, amount)


@pytest.mark.parametrize(
    ("amount", "article", "threshold"),
    [
        pytest.param("50000.01", "3.1", 50000, id="complaint-3-1"),
        pytest.param("20000", "3.2", 5000, id="complaint-3-2"),
        pytest.param("4999.99", "3.3", 5000, id="complaint-3-3"),
    ],
)
def test_other_amounts_rest_on_the_companys_figures(amount: str, article: str, threshold: int) -> None:
    (reason,) = classify(complaint(amount=Decimal(amount)), RULEBOOK).reasons
    assert (reason.basis, reason.reads, reason.citation.article) == ("inferred", ("condition",), article)
    assert reason.threshold == threshold


def test_complaint_3_whose_loss_and_which_amount_is_remarked() -> None:
    """Levels 1 and 2 speak of economic loss, level 3 of an amount; none says whose."""
    for rulebook in (COMPLAINT_MANAGEMENT, RULEBOOK):
        (amount,) = [row for row in rulebook.criteria if row.id == "amount"]
        for cell in amount.grades:
            assert cell.remark is not None
            assert "经济损失" in cell.remark.zh
            assert "损失属谁" in cell.remark.zh


def test_complaint_3_levels_are_in_order() -> None:
    ranked = sorted(RULEBOOK.levels, reverse=True)
    assert [(each.code, each.label.zh) for each in ranked] == [
        ("level_1", "一级投诉"),
        ("level_2", "二级投诉"),
        ("level_3", "三级投诉"),
    ]


# --- 1.2: what the document is for ----------------------------------------------------------------------------------

NAMED = ["product-enquiry", "claims-dispute", "securities-trading", "investment-advice"]


@pytest.mark.parametrize("kind", [*NAMED, "other", None])
def test_complaint_1_2_any_insurance_or_securities_business_is_covered(kind: str | None) -> None:
    assert classify(complaint(business_kind=kind), RULEBOOK).in_scope


def test_complaint_1_2_that_other_business_is_not_is_read_in() -> None:
    found = assess(complaint(business_kind="outside", damages_reputation=True), RULEBOOK)
    assert not found.classification.in_scope
    assert (found.classification.level, found.obligations) == (None, ())
    (reason,) = found.classification.reasons
    assert (reason.id, reason.basis, reason.reads, reason.citation.article) == (
        *("other-business", "inferred", ("condition",)),
        "1.2",
    )


# --- The unfilled template ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("amount", [Decimal(0), Decimal(5000), Decimal(50000), Decimal(10**12)])
def test_complaint_3_a_blank_never_holds_and_is_noted(amount: Decimal) -> None:
    found = classify(complaint(amount=amount), COMPLAINT_MANAGEMENT)
    assert found.level is not None
    assert (found.level.code, [reason.id for reason in found.reasons]) == ("level_3", ["ordinary"])
    blanks = [(place(note.citation), note.about) for note in found.notes if note.code == "not-set" and note.citation]
    assert blanks == [
        ("3.1(定义)", "amount"),
        ("3.2(定义)", "amount"),
        ("3.2(定义), 3.1(定义), 3.3(定义)", "amount-ends"),
    ], "the blanks that could have made it worse"


@pytest.mark.parametrize(
    ("facts", "level"),
    [
        pytest.param({"may_cause_dispute": True}, "level_1", id="complaint-3-1"),
        pytest.param({"may_draw_media": True}, "level_2", id="complaint-3-2"),
    ],
)
def test_what_is_no_blank_grades_without_it(facts: dict[str, Any], level: str) -> None:
    for verdict in (unfilled(**facts), assessed(**facts)):
        assert verdict.classification.level is not None
        assert verdict.classification.level.code == level


# --- Laws, for whatever a company fills in --------------------------------------------------------------------------

some = settings(max_examples=40)
FLAGS = {
    **dict.fromkeys(("damages_reputation", "may_cause_dispute", "may_cause_mass_incident"), "level_1"),
    **dict.fromkeys(("affects_business", "customer_agitated", "may_draw_media"), "level_2"),
}


def graded(filled: ComplaintParameters, amount: Decimal | None, flags: set[str]) -> str:
    """Sections 3.1 to 3.3 once more, from the top."""
    if "level_1" in {FLAGS[flag] for flag in flags} or (amount is not None and amount > filled.level_1_amount_above):
        return "level_1"
    if flags or (amount is not None and filled.level_2_amount_from <= amount <= filled.level_2_amount_to):
        return "level_2"
    return "level_3"


@some
@given(
    filled=parameters(),
    end=st.sampled_from(["level_2_amount_from", "level_2_amount_to"]),
    cents=st.none() | st.integers(-3, 3) | st.integers(-(10**6), 10**6),
    flags=st.sets(st.sampled_from(sorted(FLAGS)), max_size=3),
)
def test_complaint_3_a_second_grading_agrees(
    filled: ComplaintParameters, end: str, cents: int | None, flags: set[str]
) -> None:
    amount = None if cents is None else getattr(filled, end) + cents * CENT
    if amount is not None and not 0 <= amount <= 10**12:
        return
    found = classify(complaint(amount=amount, **dict.fromkeys(flags, True)), complaint_management(filled))
    assert found.level is not None
    assert found.level.code == graded(filled, amount, flags)
    bands = [reason.id for reason in found.reasons if reason.id.startswith("amount")]
    assert len(bands) == (amount is not None), "exactly one band holds"


@some
@given(filled=parameters(), amounts=st.tuples(*[st.decimals(0, 10**12, places=2)] * 2))
def test_complaint_3_a_larger_amount_is_never_milder(
    filled: ComplaintParameters, amounts: tuple[Decimal, Decimal]
) -> None:
    rulebook = complaint_management(filled)
    less, more = (classify(complaint(amount=amount), rulebook).level for amount in sorted(amounts))
    assert less is not None
    assert more is not None
    assert less <= more


# --- The event ------------------------------------------------------------------------------------------------------

AFTER_ACCEPTANCE = [
    *("leading_group_informed_at", "department_head_informed_at", "result_received_at", "task_received_at"),
    *("investigated_at", "fed_back_at", "dissatisfied_at", "anomaly_found_at", "salient_problem_found_at"),
    *("closed_at", "improvement_decided_at"),
]
ORDERED = [
    ("received_at", "accepted_at"),
    *(("accepted_at", later) for later in AFTER_ACCEPTANCE),
    ("department_head_informed_at", "result_received_at"),
    ("task_received_at", "investigated_at"),
]


@pytest.mark.parametrize(("earlier", "later"), ORDERED, ids=lambda each: str(each))
def test_times_out_of_order_are_refused(earlier: str, later: str) -> None:
    second = at(9, 29) if "accepted_at" in (earlier, later) else at(9, 30)
    complaint(**{earlier: second, later: second})
    wrong = {earlier: second, later: second - (at(1, 2) - at(1, 1))}
    if later == "accepted_at":
        wrong = {"received_at": second + (at(1, 2) - at(1, 1))}
    with pytest.raises(ValidationError, match=f"{earlier} .* is later than {later}"):
        complaint(**wrong)


def test_a_complaint_about_the_handling_may_come_before_acceptance() -> None:
    """What it may be about is that nobody accepts it."""
    complaint(supervision_complaint_at=at(9, 28))


REFUSED: list[dict[str, Any]] = [
    {"amount": -CENT},
    {"amount": 5000.0},
    {"amount": Decimal("NaN")},
    {"amount": Decimal("0.001")},
    {"amount": Decimal(10**12) + CENT},
    {"amount": True},
    {"channel": "telegram"},
    {"channel": None},
    {"business_kind": "claims"},
    {"accepted_at": datetime(2026, 9, 29, 10)},
    {"accepted_at": at(9, 29).replace(year=2000)},
    {"closed_at": "yesterday"},
    {"urgent": 1},
    {"complex": "yes"},
    {"level": "level_1"},
    {"event_id": " "},
]


@pytest.mark.parametrize("wrong", REFUSED, ids=str)
def test_wrong_facts_are_refused_by_name(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        complaint(**wrong)
    assert [error["loc"] for error in caught.value.errors()] == [(next(iter(wrong)),)]


def test_complaint_3_the_figures_of_the_specimen_agree() -> None:
    """The cases above speak of 5000 and 50000."""
    assert (PARAMETERS.level_2_amount_from, PARAMETERS.level_1_amount_above) == (Decimal(5000), Decimal(50000))
