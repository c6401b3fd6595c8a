"""Breaches of the procedure: steps out of order or left out, papers missing; with the article."""

from typing import Any

import pytest

from crisisrules import Act, CaseRecord, Review, review
from crisisrules.language import Procedure, Step
from crisisrules.rulebooks import CHINA_MOBILE_JILIN
from tests.builders import LATER, at, branch_crisis, broken, noted, report, reviewed, severe_service
from tests.engine import small_rulebooks as small

ORDER_READ_IN: dict[str, Any] = {"basis": "inferred", "reads": ("order",), "reading": small.WORDS}
PAPERS = {
    "investigate": ("statement-of-facts", "investigation-report"),
    "preliminary-handling": ("preliminary-handling-form",),
    "deliberate": ("deliberation-minutes", "legal-opinion"),
    "submit": (
        *("submission-form", "acceptance-record", "investigation-report", "preliminary-handling-form"),
        "deliberation-minutes",
    ),
    "approve": ("submission-reply",),
    "close": ("tracking-form",),
}


def steps(*ids: str) -> list[Act]:
    """Steps an hour apart, with their papers."""
    return [Act(at=at(3, 2, 10 + n), step=id, documents=PAPERS.get(id, ())) for n, id in enumerate(ids)]


def of_steps(found: Review) -> list[tuple[str, str]]:
    return [(each.code, each.about) for each in found.breaches if each.code.startswith("step-")]


@pytest.mark.parametrize(
    ("facts", "ids", "expected"),
    [
        pytest.param({"reach": "company"}, "report investigate preliminary-handling deliberate", [], id="50: in order"),
        pytest.param({"reach": "company"}, "report investigate", [], id="50: not finished"),
        pytest.param(
            {"reach": "company"}, "report preliminary-handling", [("step-skipped", "investigate")], id="50(2)"
        ),
        pytest.param(
            {"reach": "company"},
            "report preliminary-handling investigate",
            [("step-out-of-order", "investigate")],
            id="50(2): after the next one",
        ),
        pytest.param(
            {"reach": "company", "outside_customer_service": True},
            "report investigate preliminary-handling",
            [("step-skipped", "transfer")],
            id="50(2): not transferred",
        ),
        pytest.param({"needs_deliberation": True, "reach": "customer"}, "close investigate", [], id="53: may simplify"),
        pytest.param({"reach": "customer"}, "preliminary-handling", [], id="54: may simplify"),
        pytest.param({"repeat_of": "C-0"}, "report close", [], id="55: a repetition may be simplified"),
    ],
)
def test_order_of_the_steps(facts: dict[str, Any], ids: str, expected: list[tuple[str, str]]) -> None:
    found = reviewed(branch_crisis(**facts), *steps(*ids.split()))
    assert [each for each in of_steps(found) if each[0] != "step-document-missing"] == expected


@pytest.mark.parametrize(
    ("ids", "basis", "reads"),
    [
        pytest.param("report transfer investigate", "inferred", ("order",), id="50(2): one clause, no order"),
        pytest.param("investigate report", "stated", (), id="50(1): before 50(2)"),
    ],
)
def test_an_order_that_is_read_in_is_no_stated_breach(ids: str, basis: str, reads: tuple[str, ...]) -> None:
    found = reviewed(branch_crisis(reach="company", outside_customer_service=True), *steps(*ids.split()))
    (breach,) = (each for each in found.breaches if each.code == "step-out-of-order")
    assert (breach.about, breach.basis, breach.reads) == (ids.rsplit(maxsplit=1)[-1], basis, reads)


def test_a_duty_that_is_done_in_a_step_counts_as_the_step() -> None:
    found = reviewed(branch_crisis(reach="company"), report(at(3, 2, 9, 30)), *steps("investigate"))
    assert of_steps(found) == []
    found = reviewed(branch_crisis(reach="company"), report(at(3, 2, 11)), *steps("investigate"))
    assert of_steps(found) == [("step-out-of-order", "report")]


def test_steps_of_one_moment_are_in_order() -> None:
    acts = [each.model_copy(update={"at": at(3, 3)}) for each in steps("report", "investigate", "preliminary-handling")]
    assert of_steps(reviewed(branch_crisis(reach="company"), *acts)) == []


def test_a_step_that_is_a_precondition_too_is_found_once() -> None:
    acts = steps("report", "investigate", "preliminary-handling", "deliberate", "submit", "approve", "close")
    found = reviewed(branch_crisis(), *acts)
    assert [(each.code, each.about) for each in found.breaches if each.about == "approve-close"] == [
        ("precondition-missed", "approve-close")
    ]
    assert of_steps(found) == []


def test_papers_of_a_step() -> None:
    bare = [each.model_copy(update={"documents": each.documents[:1]}) for each in steps("report", "investigate")]
    found = reviewed(branch_crisis(reach="company"), *bare)
    assert broken(found, "step-document-missing") == [("investigate", ("investigation-report",), "50")]
    more = Act(at=at(3, 5), step="investigate", documents=("investigation-report",))
    assert broken(reviewed(branch_crisis(reach="company"), *bare, more), "step-document-missing") == []


def test_a_file_that_speaks_of_no_step_gets_a_note_once_it_is_closed() -> None:
    closed = Act(at=at(3, 3), duty_id="close")
    for event, about in ((branch_crisis(reach="company"), "A"), (branch_crisis(), "B")):
        found = reviewed(event, closed)
        assert (of_steps(found), noted(found, "steps-not-recorded")) == ([], [("steps-not-recorded", about)])
    assert noted(reviewed(branch_crisis()), "steps-not-recorded") == []
    assert noted(reviewed(branch_crisis(reach="customer", needs_deliberation=True), closed), "steps-not-recorded") == []


def test_steps_that_come_in_no_fixed_order_are_not_judged_by_it() -> None:
    acts = Act(at=at(3, 2, 9), step="handle"), Act(at=at(3, 2, 10), step="publish")
    found = review(severe_service(cities_affected=1), CaseRecord(acts=acts), CHINA_MOBILE_JILIN, as_of=LATER)
    assert of_steps(found) == []


@pytest.mark.parametrize(
    ("of_step", "of_procedure", "basis", "reads"),
    [
        ({}, {}, "stated", ()),
        (small.INFERRED, {}, "inferred", ("condition",)),
        ({}, ORDER_READ_IN, "inferred", ("order",)),
        (small.INFERRED, ORDER_READ_IN, "inferred", ("condition", "order")),
    ],
)
@pytest.mark.parametrize("second_too", [False, True], ids=["skipped", "out of order"])
def test_a_breach_of_the_order_is_as_firm_as_the_step_and_the_procedure(
    of_step: dict[str, Any], of_procedure: dict[str, Any], basis: str, reads: tuple[str, ...], second_too: bool
) -> None:
    first = Step(id="first", label=small.WORDS, citation=small.cite("2"), **of_step)
    second = Step(id="second", label=small.WORDS, citation=small.cite("3"))
    flow = Procedure(id="flow", label=small.WORDS, steps=(first, second), citation=small.cite(), **of_procedure)
    acts = [Act(at=at(3, 2, 10), step="second"), *([Act(at=at(3, 2, 11), step="first")] if second_too else [])]
    event = small.SmallEvent(event_id="S", seen_at=at(3, 2))
    found = review(event, CaseRecord(acts=tuple(acts)), small.rulebook(procedures=(flow,)), as_of=LATER)
    (breach,) = found.breaches
    assert (breach.code, breach.about) == ("step-out-of-order" if second_too else "step-skipped", "first")
    assert (breach.basis, breach.reads, breach.citation.article) == (basis, reads, "2")
