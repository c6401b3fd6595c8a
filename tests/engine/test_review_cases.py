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


def case(event_id: str) -> dict[str, Any]:
    return next(each for each in FILE["cases"] if each["event"]["event_id"] == event_id)


@pytest.mark.parametrize(
    ("event_id", "duty_id", "settled_at"),
    [
        pytest.param("吉移-10", "publish-warning", "2026-03-11T10:30:00+08:00", id="9(2): the last department told"),
        pytest.param("吉移-11", "publish-warning", None, id="9(2): one of five not told"),
        pytest.param("嘉禾-26", "form-group", "2026-03-04T10:30:00+08:00", id="48: before the confirmation"),
        pytest.param("嘉禾-18", "form-group", "2026-02-17T13:00:00+08:00", id="48: after it"),
        pytest.param("嘉禾-26", "report-regulator", "2026-03-04T17:00:00+08:00", id="56: by the branch's part"),
        pytest.param("嘉禾-09", "find-cause", "2026-02-25T10:00:00+08:00", id="50(2): by the step"),
        pytest.param("苏保-07", "report-at-once", "2026-03-11T10:03:00+08:00", id="2: shown by the event"),
        pytest.param("苏保-07", "escalate-1", "2026-03-11T10:03:00+08:00", id="8(1): shown by the event"),
        pytest.param("苏保-08", "escalate-2", "2026-03-12T09:14:00+08:00", id="8(2): shown by the next referral"),
        pytest.param("苏保-05", "report-at-once", None, id="9(3): shown, but not proved"),
    ],
)
def test_when_a_duty_was_done(event_id: str, duty_id: str, settled_at: str | None) -> None:
    found = reviewed(case(event_id)).finding(duty_id)
    assert (found.settled_at and found.settled_at.isoformat()) == settled_at


def test_a_report_that_the_event_shows_is_in_no_record() -> None:
    acts = case("苏保-07")["record"]["acts"]
    assert [act["duty_id"] for act in acts] == ["explain", "step-in-1"]
    report = reviewed(case("苏保-07")).finding("report-at-once")
    assert report.settled_by is not None
    assert (report.settled_by.by, report.settled_by.to) == (None, ("direct-leader",))


def test_a_department_that_was_not_told_is_named_with_the_table_that_leads_to_it() -> None:
    found = reviewed(case("吉移-11"))
    assert [role.label.zh for role in found.finding("publish-warning").untold] == ["数据部"]
    (breach,) = found.breaches
    assert (breach.citation.article, breach.citation.clause, breach.citation.also) == ("9", "1", ("表-4",))
