"""The example month: what `review` finds in each case of examples/cases.json is what stands there, written by hand."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from crisisrules import CaseRecord, Review, review
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    JIAHE_LIFE,
    PICC_JIANGSU,
    CrisisEvent,
    DissatisfactionSignal,
    ServiceQualityEvent,
)

FILE = json.loads((Path(__file__).parents[2] / "examples" / "cases.json").read_text(encoding="utf-8"))
AS_OF = datetime.fromisoformat(FILE["as_of"])
RULEBOOKS: dict[str, tuple[Any, Any]] = {
    JIAHE_LIFE.id: (CrisisEvent, JIAHE_LIFE),
    CHINA_MOBILE_JILIN.id: (ServiceQualityEvent, CHINA_MOBILE_JILIN),
    PICC_JIANGSU.id: (DissatisfactionSignal, PICC_JIANGSU),
}
NOTHING: dict[str, Any] = {
    **{status: [] for status in ("met", "open", "awaiting", "undated", "breaches", "notes")},
    **{status: {} for status in ("late", "overdue")},
}


def reviewed(case: dict[str, Any]) -> Review:
    model, rulebook = RULEBOOKS[case["rulebook"]]
    return review(model(**case["event"]), CaseRecord(**case["record"]), rulebook, as_of=AS_OF)


def written(found: Review) -> dict[str, Any]:
    """The review as the file writes it."""
    answer: dict[str, Any] = {
        "level": found.level and found.level.code,
        "compliant": found.compliant,
        "breaches": [" ".join((each.code, each.about, *each.missing)) for each in found.breaches],
        "notes": [f"{each.code} {each.about}" for each in found.notes],
    }
    for status in ("met", "open", "awaiting", "undated"):
        answer[status] = sorted(each.duty_id for each in found.findings if each.status == status)
    for status in ("late", "overdue"):
        answer[status] = {}
    for each in found.findings:
        if each.by_how_much is not None:
            delay: dict[str, Any] = {"by_how_much": str(each.by_how_much)}
            if each.working_days is not None:
                delay["working_days"] = each.working_days
            answer[each.status][each.duty_id] = delay
    return answer


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["event"]["event_id"])
def test_a_case_of_the_month(case: dict[str, Any]) -> None:
    expected = NOTHING | case["expected"]
    for status in ("met", "open", "awaiting", "undated"):
        expected[status] = sorted(expected[status])
    found = reviewed(case)
    assert written(found) == expected
    assert found == Review.model_validate_json(found.model_dump_json())


def test_the_month_has_every_kind_of_breach_but_none_twice_by_chance() -> None:
    assert len(FILE["cases"]) >= 30
    kinds = {breach.split()[0] for case in FILE["cases"] for breach in case["expected"]["breaches"]}
    assert kinds == {
        *("recipient-missing", "document-missing", "content-missing", "wrong-role", "omitted", "precondition-missed"),
        *("step-skipped", "step-out-of-order", "step-document-missing", "no-extension", "extension-invalid"),
        *("no-closing-ground", "unauthorised", "repeat-not-recognised", "not-a-repeat", "not-reported"),
        "level-too-low",
    }


def test_the_order_of_the_acts_does_not_matter() -> None:
    for case in FILE["cases"]:
        turned = {**case["record"], "acts": case["record"]["acts"][::-1]}
        one, other = reviewed(case), reviewed({**case, "record": turned})
        assert (one.findings, one.breaches, one.compliant) == (other.findings, other.breaches, other.compliant)
        assert sorted(map(str, one.notes)) == sorted(map(str, other.notes))
