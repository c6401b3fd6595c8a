"""重要质量问题应急方案管理规定: what is important, who has to do what, and the flow as far as its table survives."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from crisisrules import SHANGHAI, Assessment, CrisisRulesError, assess, classify, load_rulebook, review
from crisisrules.calendars import Hours, NoTime, Precondition, Promptly
from crisisrules.results import Act, CaseRecord
from crisisrules.rulebooks import IMPORTANT_QUALITY_PROBLEM, QualityProblem
from tests.rulebooks import tables
from tests.rulebooks.tables import table
from tests.strategies import events

NOON = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
BOOK = IMPORTANT_QUALITY_PROBLEM
FLAGS = ("elementary_fault", "reliability_risk", "other_major_effect")


def problem(**facts: Any) -> QualityProblem:
    return QualityProblem(event_id="Q", **{"found_at": NOON, **facts})


def verdict(**facts: Any) -> Assessment:
    return assess(problem(**{"batch_pieces": 5, **facts}), BOOK)


# --- What was read wrongly once -------------------------------------------------------------------------------------


def test_quality_4_the_report_has_no_form_but_what_it_is_about() -> None:
    report = verdict().obligation("report-information")
    assert (report.basis, report.documents, [item.id for item in report.contents]) == (
        "stated",
        (),
        ["problem-information"],
    )


@pytest.mark.parametrize("closed_at", [None, NOON + timedelta(days=9)])
def test_quality_4_no_duty_runs_from_a_clock(closed_at: datetime | None) -> None:
    for each in verdict(closed_at=closed_at).obligations:
        assert (each.deadline.clock, each.deadline.starts_at, each.deadline.due_at) == (None, None, None)
        assert each.deadline.state in ("not_set", "precondition")


def test_quality_4_who_attends_the_meeting_is_not_said() -> None:
    found = verdict()
    assert found.obligation("call-meeting").recipients == ()
    assert found.obligation("chair-meeting").recipients == ()
    assert {note.code for note in found.notes if note.about == "meeting"} == {"remark"}


@pytest.mark.parametrize(
    ("duty", "in_charge", "takes_part"),
    [
        pytest.param(
            "telling-customer", ("tell-customer", "technical-centre"), "responsible-unit", id="quality-4-tell"
        ),
        pytest.param("supervising", ("supervise", "management-department"), "technical-centre", id="quality-4-watch"),
    ],
)
def test_one_is_responsible_and_another_takes_part(duty: str, in_charge: tuple[str, str], takes_part: str) -> None:
    found = verdict()
    id, role = in_charge
    assert [each.id for each in found.obligation(id).responsible] == [role]
    joining = found.obligation(f"join-{duty}")
    assert [each.id for each in joining.responsible] == [takes_part]
    assert joining.recipients == found.obligation(id).recipients
    assert joining.action.zh == f"参加{found.obligation(id).action.zh}"


def test_quality_4_the_notice_is_drawn_up_approved_and_only_then_published() -> None:
    approval = verdict().obligation("accountability-notice-approval")
    assert approval.deadline.limit == Precondition("accountability-notice-publication")
    assert [role.id for role in approval.recipients] == ["company-leaders"]
    assert verdict().obligation("accountability-notice-draft").recipients == ()
    assert verdict().obligation("accountability-notice-publication").recipients == ()


@pytest.mark.parametrize(
    ("duty_id", "overtakes"),
    [
        pytest.param("accountability-notice-draft", False, id="quality-5-14-drafting-overtakes-nothing"),
        pytest.param("accountability-notice-publication", True, id="quality-5-14-the-last-step-is-the-publication"),
    ],
)
def test_the_notice_among_the_steps(duty_id: str, overtakes: bool) -> None:
    acts = (Act(at=NOON, step="collect"), Act(at=NOON + timedelta(hours=1), duty_id=duty_id))
    found = review(problem(batch_pieces=5), CaseRecord(acts=acts), BOOK, as_of=NOON + timedelta(days=9))
    assert ("step-skipped" in {each.code for each in found.breaches}) is overtakes


def test_quality_5_no_post_is_stated_not_even_that_of_the_first_step() -> None:
    (procedure,) = BOOK.procedures
    assert {("inferred", "actor" in step.reads, "order" in step.reads) for step in procedure.steps} == {
        ("inferred", True, True)
    }


def test_quality_5_watching_the_customer_is_a_duty_and_no_advice() -> None:
    assert [each.id for each in BOOK.guidance] == ["without-step", "related-rules", "records"]
    assert [(each.id, each.responsible, each.every) for each in BOOK.standing_duties] == [
        ("watch-customer-quality", ("information-staff",), NoTime()),
        ("join-watching-customer-quality", ("technical-centre",), NoTime()),
    ]


def test_quality_5_two_names_that_go_with_no_step_are_listed() -> None:
    (names,) = (each for each in verdict().guidance if each.id == "without-step")
    assert [item.zh for item in names.items] == ["检讨与承诺", "查核通告"]


# --- What is important (三) -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "reached"),
    [
        pytest.param({}, [], id="quality-3-nothing"),
        pytest.param({"customer_measure": "complaint"}, ["customer-measure"], id="quality-3-1-complaint"),
        pytest.param({"customer_measure": "notice"}, ["customer-measure"], id="quality-3-1-notice"),
        pytest.param({"customer_measure": "share_cut"}, ["customer-measure"], id="quality-3-1-share"),
        pytest.param({"customer_measure": "fitting_stopped"}, ["customer-measure"], id="quality-3-1-stop"),
        pytest.param({"customer_measure": "other"}, ["customer-measure"], id="quality-3-1-other-punishment"),
        pytest.param({"batch_pieces": 4}, [], id="quality-3-2-four-pieces"),
        pytest.param({"batch_pieces": 5}, ["batch-accident"], id="quality-3-2-five-pieces"),
        pytest.param({"batch_pieces": 6}, ["batch-accident"], id="quality-3-2-six-pieces"),
        pytest.param({"elementary_fault": True}, ["elementary-fault"], id="quality-3-3"),
        pytest.param({"reliability_risk": True}, ["reliability-risk"], id="quality-3-4"),
        pytest.param({"other_major_effect": True}, ["other-effect"], id="quality-3-5"),
        pytest.param(
            {"batch_pieces": 6, "reliability_risk": True}, ["batch-accident", "reliability-risk"], id="quality-3-two"
        ),
    ],
)
def test_what_is_important(facts: dict[str, Any], reached: list[str]) -> None:
    found = classify(problem(**facts), BOOK)
    assert [reason.id for reason in found.reasons] == reached
    assert (found.in_scope, found.level and found.level.code) == (True, "important" if reached else None)
    assert {(reason.basis, reason.citation.article) for reason in found.reasons} <= {("stated", "三")}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(event=events(BOOK))
def test_any_one_of_the_five_is_enough_and_only_then_there_is_something_to_do(event: QualityProblem) -> None:
    five = [event.customer_measure != "none", event.batch_pieces >= 5, *(getattr(event, flag) for flag in FLAGS)]
    found = assess(event, BOOK)
    assert [found.classification.level is not None, bool(found.obligations), found.procedure is not None] == [
        any(five)
    ] * 3
    assert len(found.classification.reasons) == sum(five)


def test_closing_before_finding_is_refused_with_both_names() -> None:
    with pytest.raises(ValidationError, match=r"(?s)found_at.*closed_at"):
        problem(closed_at=NOON - timedelta(minutes=1))


# --- The rulebook as tables -----------------------------------------------------------------------------------------

CRITERIA = """
    customer-measure | important | not customer_measure == none | stated | 三(1)
    batch-accident   | important | batch_pieces >= 5            | stated | 三(2)
    elementary-fault | important | elementary_fault             | stated | 三(3)
    reliability-risk | important | reliability_risk             | stated | 三(4)
    other-effect     | important | other_major_effect           | stated | 三(5)
"""
UNIT, CENTRE, MANAGEMENT = "responsible-unit", "technical-centre", "management-department"
# clause of 四: duty, who, to whom
DUTIES = {
    "责任单位": [
        ("report-information", UNIT, f"company-leaders {CENTRE} {MANAGEMENT}"),
        ("agree-treatment", UNIT, "customer"),
        ("technical-measures", UNIT, ""),
        ("call-meeting", UNIT, ""),
        ("join-telling-customer", UNIT, "customer"),
    ],
    "管理部": [
        ("supervise", MANAGEMENT, ""),
        ("accountability-notice-draft", MANAGEMENT, ""),
        ("accountability-notice-approval", MANAGEMENT, "company-leaders"),
        ("accountability-notice-publication", MANAGEMENT, ""),
    ],
    "技术中心": [
        ("chair-meeting", CENTRE, ""),
        ("rectification-notice", CENTRE, UNIT),
        ("approve-measures", CENTRE, ""),
        ("coordinate", CENTRE, ""),
        ("tell-customer", CENTRE, "customer"),
        ("join-supervising", CENTRE, ""),
    ],
}
LIMITS = {"accountability-notice-approval": "before accountability-notice-publication"}
READS = {"join-supervising": "inferred actor"}
PAPERS = """
    report-information    | | problem-information
    agree-treatment       | | proposed-treatment
    join-telling-customer | | quality-before-and-after rectification-state
    accountability-notice-draft       | discipline-notice |
    accountability-notice-approval    | discipline-notice |
    accountability-notice-publication | discipline-notice |
    rectification-notice  | rectification-notice |
    tell-customer         | | quality-before-and-after rectification-state
"""
STANDING = """
    watch-customer-quality         | no_time | stated | 五(流程说明) | information-staff |
    join-watching-customer-quality | no_time | stated | 五(流程说明) | technical-centre  |
"""
# step, parts read in besides the post and the order, who, papers: 8 posts for 7 steps, then 4 for 4, then 3 for 3
STEPS = """
    collect               |               | responsible-unit salesperson technical-centre |
    report                | paper content | technical-quality-heads | feedback-form
    contain               |               | responsible-unit        |
    investigate           | paper         | responsible-unit        | fault-report
    plan                  |               | responsible-unit        | rectification-plan
    review                | paper         | responsible-unit        | review-form
    approve-and-publish   | content       | responsible-unit        |
    ledger                | paper         | responsible-unit        | rectification-ledger yearly-plan
    track                 |               | responsible-unit        |
    confirm-closed        |               | management-department   |
    standardise           |               | responsible-unit        |
    write-case            |               | responsible-unit        |
    archive               |               | company-archive         |
    accountability-notice | paper content | management-department   | discipline-notice
"""
# article, clauses (in brackets one from which nothing follows), rules
ARTICLES = """
    一 |                                | 0
    二 |                                | 0
    三 | 1 2 3 4 5                      | 5
    四 | 责任单位 管理部 技术中心       | 16
    五 | 流程 (流程残句) 流程说明       | 18
    六 |                                | 1
    七 |                                | 1
"""


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(tables.criteria(BOOK), CRITERIA, id="quality-3-criteria"),
        pytest.param(tables.papers(BOOK), PAPERS, id="quality-4-papers"),
        pytest.param(tables.standing_duties(BOOK), STANDING, id="quality-5-standing-duties"),
        pytest.param(tables.articles(BOOK), ARTICLES, id="quality-articles"),
    ],
)
def test_tables(found: tables.Rows, expected: str) -> None:
    assert found == table(expected)


def test_quality_4_duties() -> None:
    assert tables.duties(BOOK) == [
        [id, "important", "", LIMITS.get(id, "no_time"), "", READS.get(id, "stated"), f"四({clause})", who, to]
        for clause, rows in DUTIES.items()
        for id, who, to in rows
    ]


def test_quality_4_who_organises_and_chairs_the_meeting() -> None:
    roles = f"{UNIT} {CENTRE} deputy-general-manager"
    place = "四(技术中心), 四(责任单位)"
    assert tables.paths(BOOK) == [["meeting", "important", "important", "", "stated", place, "", roles]]


def test_quality_5_steps() -> None:
    (procedure,) = BOOK.procedures
    always = {"inferred", "actor", "order"}
    found = [
        [id, " ".join(word for word in basis.split() if word not in always), who, papers]
        for id, _, basis, _, who, _, papers in tables.steps(procedure)
    ]
    assert found == table(STEPS)
    assert all(
        always <= set(basis.split()) and not when + to for _, when, basis, _, _, to, _ in tables.steps(procedure)
    )
    assert {place for _, _, _, place, *_ in tables.steps(procedure)} == {"五(流程)", "五(流程), 四(管理部)"}


def test_quality_5_the_flow_is_one_procedure_whose_order_is_that_of_the_print() -> None:
    (procedure,) = BOOK.procedures
    assert (procedure.in_order, procedure.basis, procedure.reads) == (True, "inferred", ("level", "order"))
    assert {step.id: step.duties for step in procedure.steps if step.duties} == {
        "report": ("report-information",),
        "approve-and-publish": ("approve-measures",),
        "accountability-notice": ("accountability-notice-publication",),
    }


def test_quality_5_and_7_the_papers_have_the_names_of_the_print() -> None:
    (procedure,) = BOOK.procedures
    names = {item.id: item.label.zh for step in procedure.steps for item in step.documents}
    assert names == {
        "feedback-form": "质量信息反应单",
        "fault-report": "重要质量故障剖析与纠正报告",
        "rectification-plan": "整顿方案（或计划）",
        "review-form": "重要质量故障改良方案及考证方法评审表",
        "rectification-ledger": "整顿台帐",
        "yearly-plan": "年度重要质量问题整顿计划总表",
        "discipline-notice": "质量违纪办理的通告",
    }
    (records,) = (each for each in BOOK.guidance if each.id == "records")
    annexes = [item.zh.partition("：") for item in records.items]
    assert [number for number, _, _ in annexes] == ["附件1", "附件2", "附件3"]
    assert [name for _, _, name in annexes] == [names["fault-report"], names["review-form"], names["yearly-plan"]]


def test_quality_no_limit_is_a_number_and_nothing_is_prompt() -> None:
    assert {type(each.limit) for duty in BOOK.duties for each in duty.variants} == {NoTime, Precondition}
    assert not [duty.id for duty in BOOK.duties if duty.extension]
    assert not BOOK.closing_grounds
    units = ("minutes", "hours", "working_days", "calendar_days", "promptly")
    assert not any(f'"{unit}"' in BOOK.model_dump_json() for unit in units)


# --- What a company can do with it ----------------------------------------------------------------------------------


def test_json_round_trip() -> None:
    loaded = load_rulebook(BOOK.model_dump_json(), QualityProblem)
    assert (loaded, loaded.digest) == (BOOK, BOOK.digest)


def test_a_company_can_say_at_once_but_an_hour_needs_a_clock_that_the_text_does_not_give() -> None:
    amended = BOOK.amend(limits={"report-information": Promptly()})
    report = assess(problem(batch_pieces=5), amended).obligation("report-information")
    assert (amended.version, report.deadline.limit, report.basis) == ("2.0.0+configured", Promptly(), "configured")
    with pytest.raises((ValidationError, CrisisRulesError), match="hours need a clock to run from"):
        BOOK.amend(limits={"report-information": Hours(2)})
