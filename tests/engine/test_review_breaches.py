"""Breaches that no single deadline shows, and notes on messy files: hand-made cases, with the article."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from crisisrules import SHANGHAI, Act, CaseRecord, Closing, EarlierCase, Review, deemed_unreported, review
from crisisrules.language import Preference, is_, text
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    JIAHE_LIFE,
    PICC_JIANGSU,
    CrisisEvent,
    DissatisfactionSignal,
    ServiceQualityEvent,
)
from tests.builders import at, branch_crisis, service

MICROSECOND = timedelta(microseconds=1)
OFFICE, HEAD = "branch-management-office", "head-office-customer-service"
ALL = ("cause", "extent", "impact")


LATER = datetime(2026, 6, 30, tzinfo=SHANGHAI)


def reviewed(event: CrisisEvent, *acts: Act, as_of: datetime = LATER, **record: Any) -> Review:
    return review(event, CaseRecord(acts=acts, **record), JIAHE_LIFE, as_of=as_of)


def broken(found: Review, *codes: str) -> list[tuple[str, tuple[str, ...], str]]:
    """About what, what is missing, and the article, of the breaches with these codes."""
    return [(each.about, each.missing, each.citation.article) for each in found.breaches if each.code in codes]


def noted(found: Review, *codes: str) -> list[tuple[str, str]]:
    return [(each.code, each.about) for each in found.notes if not codes or each.code in codes]


def report(moment: datetime, *to: str, contents: tuple[str, ...] = ALL, by: str | None = None) -> Act:
    return Act(at=moment, duty_id="report-internal", by=by, to=to or (OFFICE, HEAD), contents=contents)


# --- Somebody or something missing ----------------------------------------------------------------------------------


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
        pytest.param([report(at(3, 2, 10), contents=ALL[:2])], ("impact",), id="58: impact missing"),
        pytest.param(
            [report(at(3, 2, 10), contents=ALL[:2]), report(at(3, 2, 21), contents=("impact",))],
            (),
            id="58: added in time",
        ),
        pytest.param(
            [report(at(3, 2, 10), contents=ALL[:2]), report(at(3, 2, 21) + MICROSECOND, contents=("impact",))],
            ("impact",),
            id="58: added too late",
        ),
        pytest.param([report(at(3, 3)), report(at(3, 4), contents=())], (), id="58: late but whole"),
        pytest.param(
            [report(at(3, 2, 10), OFFICE), report(at(3, 2, 11), HEAD, contents=())],
            ALL,
            id="58: one of two got nothing",
        ),
        pytest.param(
            [report(at(3, 2, 10), OFFICE, contents=()), report(at(3, 2, 11), contents=ALL)],
            (),
            id="58: told again, whole",
        ),
    ],
)
def test_an_item_is_missing(acts: list[Act], missing: tuple[str, ...]) -> None:
    found = broken(reviewed(branch_crisis(), *acts), "content-missing")
    assert found == ([("report-internal", missing, "58")] if missing else [])


def test_whoever_lacks_an_item_is_named() -> None:
    found = reviewed(branch_crisis(), report(at(3, 2, 10), OFFICE), report(at(3, 2, 11), HEAD, contents=ALL[1:]))
    (breach,) = [each for each in found.breaches if each.code == "content-missing"]
    assert "总公司客户服务部" in breach.text.zh
    assert "总经理室" not in breach.text.zh


def test_a_document_is_missing() -> None:
    bare = Act(at=at(3, 2, 10), duty_id="hand-over", to=("handling-department",))
    assert broken(reviewed(branch_crisis(), bare), "document-missing") == [("hand-over", ("acceptance-record",), "45")]
    whole = bare.model_copy(update={"documents": ("acceptance-record", "something else")})
    assert broken(reviewed(branch_crisis(), whole), "document-missing") == []


def severe_service(**facts: Any) -> ServiceQualityEvent:
    """An event of China Mobile Jilin of which everybody knows as soon as it happens."""
    known = dict.fromkeys(("detected_at", "service_department_notified_at", "department_notified_at"), at(3, 2))
    return service(**{"business_line": "terminal", "source": "business_risk", **known, **facts})


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
    potential = branch_crisis(reach="customer", closed_at=at(3, 4))
    assert broken(reviewed(potential), "omitted") == []
    closed = reviewed(potential, Act(at=at(3, 4), step="close", documents=("handling-record",)))
    assert [about for about, _, _ in broken(closed, "omitted")] == ["explain-comfort", "hand-over"]


# --- Roles ----------------------------------------------------------------------------------------------------------


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


# --- Procedure ------------------------------------------------------------------------------------------------------

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


# --- Closing (50(7)) ------------------------------------------------------------------------------------------------

ANSWERED = at(3, 2, 16)
HOLDS = datetime(2026, 3, 31, tzinfo=SHANGHAI)
"""20 working days of silence after 2 March 2026 are over."""


def closed(when: datetime, closing: Closing | None, event: CrisisEvent | None = None) -> Review:
    reply = Act(at=ANSWERED, duty_id="initial-reply", to=("complainant",))
    return reviewed(event or branch_crisis(reach="company"), reply, Act(at=when, duty_id="close"), closing=closing)


@pytest.mark.parametrize(
    ("when", "closing", "about"),
    [
        pytest.param(at(3, 20), Closing(ground="compensated"), None, id="50(7): compensated"),
        pytest.param(at(3, 20), Closing(ground="ground-2"), "ground-2", id="50(7): a blank that nobody has filled"),
        pytest.param(at(3, 20), Closing(ground="tired of it"), "tired of it", id="50(7): no such ground"),
        pytest.param(at(3, 20), Closing(), "closing", id="50(7): no ground"),
        pytest.param(HOLDS - MICROSECOND, Closing(ground="no-objection"), "no-objection", id="50(7): 20 days not over"),
        pytest.param(HOLDS, Closing(ground="no-objection"), None, id="50(7): 20 days over"),
        pytest.param(
            HOLDS,
            Closing(ground="no-objection", answered_at=at(3, 3)),
            "no-objection",
            id="50(7): answered a day later",
        ),
        pytest.param(
            HOLDS, Closing(ground="no-objection", objected_at=at(3, 25)), "no-objection", id="50(7): objection in time"
        ),
        pytest.param(
            HOLDS,
            Closing(ground="no-objection", objected_at=at(3, 2, 15)),
            None,
            id="50(7): objection before the answer",
        ),
    ],
)
def test_the_ground_of_closing(when: datetime, closing: Closing, about: str | None) -> None:
    expected = [(about, (), "50")] if about else []
    assert broken(closed(when, closing), "no-closing-ground") == expected


def test_silence_needs_an_answer_to_run_from() -> None:
    found = reviewed(branch_crisis(), Act(at=HOLDS, duty_id="close"), closing=Closing(ground="no-objection"))
    assert broken(found, "no-closing-ground") == [("no-objection", (), "50")]


def test_silence_runs_from_the_last_answer_before_closing() -> None:
    replies = [Act(at=moment, duty_id="initial-reply", to=("complainant",)) for moment in (at(3, 2), at(3, 3))]
    after_closing = Act(at=HOLDS + timedelta(days=9), duty_id="initial-reply", to=("complainant",))
    silence = Closing(ground="no-objection")
    for when, expected in ((HOLDS, 1), (HOLDS + timedelta(days=1), 0)):
        found = reviewed(branch_crisis(), *replies, after_closing, Act(at=when, duty_id="close"), closing=silence)
        assert len(broken(found, "no-closing-ground")) == expected


def test_a_blank_ground_counts_once_the_company_has_filled_it() -> None:
    own = JIAHE_LIFE.amend(closing_grounds={"ground-2": text("双方和解", "settled")})
    record = CaseRecord(acts=(Act(at=at(3, 20), duty_id="close"),), closing=Closing(ground="ground-2"))
    assert broken(review(branch_crisis(), record, own, as_of=LATER), "no-closing-ground") == []


def test_a_file_without_a_ground_gets_a_note_where_one_is_wanted() -> None:
    assert noted(closed(at(3, 20), None), "ground-not-recorded") == [("ground-not-recorded", "closing")]
    assert broken(closed(at(3, 20), None), "no-closing-ground") == []
    general = branch_crisis(reach="customer", needs_deliberation=True)
    assert noted(closed(at(3, 4), None, general), "ground-not-recorded") == []
    assert broken(closed(at(3, 4), Closing(), general), "no-closing-ground") == []


def test_a_case_that_was_opened_again_has_to_be_closed_again() -> None:
    first, second = Act(at=at(3, 10), duty_id="close"), Act(at=at(3, 12), duty_id="close")
    opened = (at(3, 11),)
    assert reviewed(branch_crisis(), first).finding("close").settled_at == at(3, 10)
    assert reviewed(branch_crisis(), first, reopened=opened).finding("close").status == "overdue"
    again = reviewed(branch_crisis(), first, second, reopened=opened)
    assert again.finding("close").settled_at == at(3, 12)
    assert noted(again, "reopened") == [("reopened", "close")]
    assert reviewed(branch_crisis(), first, reopened=(first.at,)).finding("close").settled_at == first.at
    assert (
        reviewed(branch_crisis(), first, as_of=at(3, 11) - MICROSECOND, reopened=opened).finding("close").status
        == "met"
    )


# --- Prohibitions, repetitions --------------------------------------------------------------------------------------


@pytest.mark.parametrize("id", ["statement", "interview", "promise"])
@pytest.mark.parametrize(
    ("when", "authorised_by", "breaches"),
    [
        pytest.param(at(3, 5), None, 1, id="47: without authorisation"),
        pytest.param(at(3, 5), "company", 0, id="47: with authorisation"),
        pytest.param(at(3, 20), None, 0, id="47: after closing"),
        pytest.param(at(3, 2) - MICROSECOND, None, 0, id="47: before the event"),
    ],
)
def test_what_nobody_may_do(id: str, when: datetime, authorised_by: str | None, breaches: int) -> None:
    act = Act(at=when, prohibition=id, by="spokesperson", authorised_by=authorised_by)
    found = reviewed(branch_crisis(), act, Act(at=at(3, 20), duty_id="close"))
    assert broken(found, "unauthorised") == [(id, (), "47")] * breaches


@pytest.mark.parametrize(
    ("repeat_of", "earlier", "code"),
    [
        pytest.param(None, None, None, id="55: no earlier case"),
        pytest.param(None, EarlierCase(event_id="C-0", closed_at=at(3, 1)), "repeat-not-recognised", id="55: not seen"),
        pytest.param("C-0", EarlierCase(event_id="C-0", closed_at=at(3, 2)), None, id="55: recognised"),
        pytest.param(None, EarlierCase(event_id="C-0"), None, id="55: the earlier case is still open"),
        pytest.param(None, EarlierCase(event_id="C-0", closed_at=at(3, 3)), None, id="55: closed only afterwards"),
        pytest.param(
            "C-0", EarlierCase(event_id="C-0", closed_at=at(3, 3)), "not-a-repeat", id="55: claimed too early"
        ),
    ],
)
def test_a_repetition(repeat_of: str | None, earlier: EarlierCase | None, code: str | None) -> None:
    found = reviewed(branch_crisis(repeat_of=repeat_of), earlier_case=earlier)
    repeats = [(each.code, each.citation.article) for each in found.breaches if "repeat" in each.code]
    assert repeats == ([(code, "55")] if code else [])


# --- PICC Jiangsu (9, 11) -------------------------------------------------------------------------------------------


def signal(**facts: Any) -> DissatisfactionSignal:
    given: dict[str, Any] = {"event_id": "P-1", "noticed_at": at(3, 2), "post": "claims", "trigger": "complains"}
    return DissatisfactionSignal(**given | facts)


TOLD = {"rank": 1, "informed_at": at(3, 2, 9, 4), "provable": True}
UNPROVEN = {**TOLD, "provable": False}


@pytest.mark.parametrize(
    ("facts", "ids"),
    [
        pytest.param({}, [], id="9: no complaint"),
        pytest.param({"complained_at": at(3, 3)}, ["no-record"], id="9(1)"),
        pytest.param({"complained_at": at(3, 3), "referrals": (TOLD,)}, [], id="9: reported before the complaint"),
        pytest.param({"complained_at": at(3, 2, 9, 4), "referrals": (TOLD,)}, [], id="9(2): at the same time"),
        pytest.param({"complained_at": at(3, 2, 9, 3), "referrals": (TOLD,)}, ["later-than-complaint"], id="9(2)"),
        pytest.param({"referrals": (UNPROVEN,)}, ["unprovable"], id="9(3): without a complaint"),
        pytest.param(
            {"complained_at": at(3, 3), "referrals": (UNPROVEN,)}, ["no-record", "unprovable"], id="9(1), 9(3)"
        ),
        pytest.param(
            {"complained_at": at(3, 3), "process_started_at": at(3, 4), "channel": "pc"},
            ["later-than-complaint"],
            id="9(2): the process",
        ),
    ],
)
def test_deemed_not_reported(facts: dict[str, Any], ids: list[str]) -> None:
    event = signal(**facts)
    found = review(event, CaseRecord(), PICC_JIANGSU, as_of=LATER)
    assert broken(found, "not-reported") == [(id, (), "9") for id in ids]
    assert ids == [each.id for each in deemed_unreported(event, PICC_JIANGSU)]


@pytest.mark.parametrize(
    ("act", "ids", "status"),
    [
        pytest.param(
            Act(at=at(3, 2, 9, 4), duty_id="escalate-1", to=("direct-leader",)), [], "met", id="9: told by the record"
        ),
        pytest.param(
            Act(at=at(3, 2, 9, 4), duty_id="escalate-1", to=("direct-leader",), provable=False),
            ["no-record", "unprovable"],
            "overdue",
            id="9(3): what cannot be proved was not done",
        ),
        pytest.param(
            Act(at=at(3, 3, 9, 1), duty_id="escalate-1", to=("direct-leader",)),
            ["later-than-complaint"],
            "late",
            id="9(2)",
        ),
        pytest.param(Act(at=at(3, 2, 9, 4), step="start-pc"), [], "met", id="8: starting the process will do"),
    ],
)
def test_the_record_reports_too(act: Act, ids: list[str], status: str) -> None:
    found = review(signal(complained_at=at(3, 3)), CaseRecord(acts=(act,)), PICC_JIANGSU, as_of=LATER)
    assert [about for about, _, _ in broken(found, "not-reported")] == ids
    assert found.finding("escalate-1").status == status


def test_the_complaint_is_not_known_before_it_comes() -> None:
    event = signal(complained_at=at(3, 3), process_started_at=at(3, 4), channel="pc")
    for as_of, ids in (
        (at(3, 3) - MICROSECOND, []),
        (at(3, 3), ["no-record"]),
        (at(3, 4), ["later-than-complaint"]),
    ):
        found = review(event, CaseRecord(), PICC_JIANGSU, as_of=as_of)
        assert [about for about, _, _ in broken(found, "not-reported")] == ids


def test_the_telephone_is_noted_and_not_held_against_anybody() -> None:
    for channel, notes in (("telephone", [("preference", "pc-and-wechat-first")]), ("pc", [])):
        event = signal(process_started_at=at(3, 2), channel=channel, resolved_at=at(3, 2))
        found = review(event, CaseRecord(), PICC_JIANGSU, as_of=at(3, 2))
        assert (noted(found, "preference"), found.breaches, found.compliant) == (notes, (), True)
    own = PICC_JIANGSU.model_copy(
        update={
            "preferences": (
                Preference(
                    id="x",
                    label=text("微", "w"),
                    when=is_("channel", "pc"),
                    citation=PICC_JIANGSU.preferences[0].citation,
                ),
            )
        }
    )
    assert noted(review(event, CaseRecord(), own, as_of=at(3, 2)), "preference") == [("preference", "x")]


# --- Messy files ----------------------------------------------------------------------------------------------------


def test_odd_things_in_a_file_are_noted() -> None:
    found = reviewed(
        branch_crisis(reach="customer"),
        Act(at=at(3, 1), duty_id="verify", to=("complainant",)),
        Act(at=at(3, 3), duty_id="no such duty"),
        Act(at=at(3, 3), duty_id="report-internal"),
        Act(at=at(3, 3), step="no such step"),
        Act(at=at(3, 3), prohibition="no such prohibition"),
        Act(
            at=at(3, 3),
            duty_id="hand-over",
            by="somebody",
            to=("handling-department",),
            documents=("acceptance-record",),
        ),
        Act(at=at(3, 9), duty_id="record", provable=False),
        Act(at=at(3, 4), duty_id="form-group"),
        as_of=at(3, 4),
    )
    assert noted(found) == [
        ("act-before-event", "verify"),
        ("unknown-duty", "no such duty"),
        ("duty-not-owed", "report-internal"),
        ("unknown-step", "no such step"),
        ("unknown-prohibition", "no such prohibition"),
        ("act-after-as-of", "record"),
        ("unprovable", "record"),
        ("duty-not-owed", "form-group"),
        ("unknown-role", "somebody"),
    ]
    assert (found.breaches, found.compliant) == ((), True)
    assert found.finding("verify").settled_at is None


def test_a_numbered_duty_is_known_by_its_number() -> None:
    acts = tuple(Act(at=at(3, 2, 10), duty_id=id) for id in ("escalate-2", "escalate-3", "escalate-x"))
    found = review(signal(referrals=(TOLD,)), CaseRecord(acts=acts), PICC_JIANGSU, as_of=at(3, 2, 11))
    assert noted(found) == [("duty-not-owed", "escalate-3"), ("unknown-duty", "escalate-x")]


def test_out_of_scope_there_is_nothing_to_keep() -> None:
    event = severe_service(cities_affected=5, cause="natural_disaster")
    found = review(event, CaseRecord(acts=(Act(at=at(3, 2), duty_id="rectify"),)), CHINA_MOBILE_JILIN, as_of=LATER)
    assert (found.in_scope, found.level, found.findings, found.breaches, found.compliant) == (False, None, (), (), True)
