"""Breaches of single duties that no deadline shows: not told, something missing, the wrong role."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from crisisrules import Act, CaseRecord, review
from crisisrules.rulebooks import CHINA_MOBILE_JILIN
from tests.builders import (
    CONTENTS,
    HEAD,
    LATER,
    MICROSECOND,
    OFFICE,
    at,
    branch_crisis,
    broken,
    report,
    reviewed,
    severe_service,
)


@pytest.mark.parametrize(
    ("acts", "as_of", "expected"),
    [
        pytest.param([report(at(3, 2, 10), OFFICE)], at(3, 2, 21), [], id="58: still time to tell the other"),
        pytest.param(
            [report(at(3, 2, 10), OFFICE)],
            at(3, 2, 21) + MICROSECOND,
            [("report-internal", (HEAD,), "58")],
            id="58: no time left",
        ),
        pytest.param([report(at(3, 2, 10), OFFICE), report(at(3, 3), HEAD)], LATER, [], id="58: late is not missing"),
        pytest.param([], LATER, [], id="58: nobody did anything, which the deadline says"),
        pytest.param(
            [report(at(3, 2, 10), "张三")], LATER, [("report-internal", (OFFICE, HEAD), "58")], id="58: wrong one"
        ),
    ],
)
def test_a_recipient_is_missing(acts: list[Act], as_of: datetime, expected: Any) -> None:
    assert broken(reviewed(branch_crisis(), *acts, as_of=as_of), "recipient-missing") == expected


@pytest.mark.parametrize(
    ("acts", "missing"),
    [
        pytest.param([report(at(3, 2, 10))], (), id="58: all three items"),
        pytest.param([report(at(3, 2, 10), contents=CONTENTS[:2])], ("impact",), id="58: impact missing"),
        pytest.param(
            [report(at(3, 2, 10), contents=CONTENTS[:2]), report(at(3, 2, 21), contents=("impact",))],
            (),
            id="58: added in time",
        ),
        pytest.param(
            [report(at(3, 2, 10), contents=CONTENTS[:2]), report(at(3, 2, 21) + MICROSECOND, contents=("impact",))],
            ("impact",),
            id="58: added too late",
        ),
        pytest.param([report(at(3, 3)), report(at(3, 4), contents=())], (), id="58: late but whole"),
        pytest.param(
            [report(at(3, 2, 10), OFFICE), report(at(3, 2, 11), HEAD, contents=())],
            CONTENTS,
            id="58: one of two got nothing",
        ),
        pytest.param(
            [report(at(3, 2, 10), OFFICE, contents=()), report(at(3, 2, 11), contents=CONTENTS)],
            (),
            id="58: told again, whole",
        ),
    ],
)
def test_an_item_is_missing(acts: list[Act], missing: tuple[str, ...]) -> None:
    found = broken(reviewed(branch_crisis(), *acts), "content-missing")
    assert found == ([("report-internal", missing, "58")] if missing else [])


def test_whoever_lacks_an_item_is_named() -> None:
    found = reviewed(branch_crisis(), report(at(3, 2, 10), OFFICE), report(at(3, 2, 11), HEAD, contents=CONTENTS[1:]))
    (breach,) = [each for each in found.breaches if each.code == "content-missing"]
    assert "总公司客户服务部" in breach.text.zh
    assert "总经理室" not in breach.text.zh


def test_a_document_is_missing() -> None:
    bare = Act(at=at(3, 2, 10), duty_id="hand-over", to=("handling-department",))
    assert broken(reviewed(branch_crisis(), bare), "document-missing") == [("hand-over", ("acceptance-record",), "45")]
    whole = bare.model_copy(update={"documents": ("acceptance-record", "something else")})
    assert broken(reviewed(branch_crisis(), whole), "document-missing") == []


def test_items_that_may_be_left_out_are_not_missing() -> None:
    contents = ("level", "time", "extent", "customers", "main-content", "complaints", "main-problems", "state")
    act = Act(at=at(3, 2), duty_id="report-warning", to=("customer-service-department",), contents=contents)
    found = review(severe_service(cities_affected=1), CaseRecord(acts=(act,)), CHINA_MOBILE_JILIN, as_of=LATER)
    assert broken(found, "content-missing") == []


@pytest.mark.parametrize(
    ("cities", "missing"),
    [
        pytest.param(5, ("provincial-leader-in-charge", "general-office", "provincial-service-centre"), id="9: red"),
        pytest.param(3, ("general-office", "provincial-service-centre"), id="9: orange, not the leader"),
        pytest.param(1, ("provincial-service-centre",), id="9: yellow, not the general office"),
    ],
)
def test_a_warning_goes_to_everybody_whom_its_level_wants(cities: int, missing: tuple[str, ...]) -> None:
    publish = Act(at=at(3, 2), duty_id="publish-warning", to=("business-departments", "customer-service-department"))
    found = review(severe_service(cities_affected=cities), CaseRecord(acts=(publish,)), CHINA_MOBILE_JILIN, as_of=LATER)
    (breach,) = [each for each in found.breaches if each.code == "recipient-missing"]
    assert (breach.about, breach.missing, breach.citation.article) == ("publish-warning", missing, "9")
    assert breach.citation.also == ("表-4",)
    assert (breach.basis, breach.reads) == ("inferred", ("recipient",))


@pytest.mark.parametrize(
    ("to", "hours", "code", "missing"),
    [
        pytest.param(None, 24, None, (), id="11: nobody told, other limits still run"),
        pytest.param(None, 25, "omitted", (), id="11: nobody told, all limits over"),
        pytest.param(("leader-in-charge",), 24, None, (), id="11: one of two told, other limits still run"),
        pytest.param(("leader-in-charge",), 25, "recipient-missing", ("provincial-leader",), id="11: one of two told"),
        pytest.param(("leader-in-charge", "provincial-leader"), 25, None, (), id="11: both told"),
    ],
)
@pytest.mark.parametrize("cities", [3, 5])
def test_leaders_are_told_of_orange_and_red(
    cities: int, to: tuple[str, ...] | None, hours: int, code: str | None, missing: tuple[str, ...]
) -> None:
    acts = () if to is None else (Act(at=at(3, 2, 10), duty_id="report-leaders", to=to),)
    as_of = at(3, 2) + timedelta(hours=hours)
    found = review(severe_service(cities_affected=cities), CaseRecord(acts=acts), CHINA_MOBILE_JILIN, as_of=as_of)
    of_leaders = [each for each in found.breaches if each.about == "report-leaders"]
    assert [(each.code, each.missing, each.citation.article, each.citation.clause) for each in of_leaders] == (
        [(code, missing, "11", "1")] if code else []
    )
    assert found.finding("report-leaders").status == "undated"


def test_what_had_to_be_done_at_once_is_omitted_when_the_case_is_over() -> None:
    general = branch_crisis(reach="customer", needs_deliberation=True)
    due = at(3, 6, 0) - MICROSECOND
    assert broken(reviewed(general, as_of=due), "omitted") == []
    found = reviewed(general, as_of=due + MICROSECOND)
    assert [about for about, _, _ in broken(found, "omitted")] == ["explain-comfort", "hand-over"]
    late = Act(at=at(3, 20), duty_id="hand-over", to=("handling-department",))
    assert [about for about, _, _ in broken(reviewed(general, late), "omitted")] == ["explain-comfort"]


def test_a_case_without_dated_duties_is_over_when_it_is_closed() -> None:
    potential = branch_crisis(reach="customer")
    assert broken(reviewed(potential), "omitted") == []
    closing = Act(at=at(3, 4), step="close", documents=("handling-record",))
    told = branch_crisis(reach="customer", closed_at=at(3, 4))
    for closed in (reviewed(potential, closing), reviewed(told)):
        assert [about for about, _, _ in broken(closed, "omitted")] == ["explain-comfort", "hand-over"]
    assert broken(reviewed(told, reopened=(at(3, 5),)), "omitted") == []


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        pytest.param(report(at(3, 2, 10), by="branch-customer-service"), [], id="58: the right role"),
        pytest.param(report(at(3, 2, 10)), [], id="58: nobody is named"),
        pytest.param(report(at(3, 2, 10), by="张三"), [], id="58: a name that tells nothing"),
        pytest.param(report(at(3, 2, 10), by="branch"), [("report-internal", (), "58")], id="58: another role"),
        pytest.param(report(at(3, 2, 10), by="group"), [], id="58: a route with the role"),
        pytest.param(Act(at=at(3, 3), step="approve", by="legal-department"), [("approve", (), "52")], id="50(6), 52"),
        pytest.param(Act(at=at(3, 3), duty_id="approve-close", by="branch"), [], id="52: who submits"),
        pytest.param(Act(at=at(3, 3), duty_id="approve-close", by=HEAD), [], id="52: who approves"),
        pytest.param(Act(at=at(3, 3), duty_id="close", by="handling-department"), [], id="50(7): by the step"),
        pytest.param(
            Act(at=at(3, 3), step="report", by="branch-customer-service"), [], id="50(1): duty done in a step"
        ),
        pytest.param(Act(at=at(3, 3), duty_id="unknown", by="branch"), [], id="an unknown duty is for nobody"),
    ],
)
def test_done_by_the_wrong_role(act: Act, expected: Any) -> None:
    assert broken(reviewed(branch_crisis(), act), "wrong-role") == expected
