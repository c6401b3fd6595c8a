"""重要业务应急预案: which business is important, who responds and in which order, how the emergency ends; no number."""

import re
from datetime import datetime, timedelta
from itertools import product
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import (
    SHANGHAI,
    Act,
    Assessment,
    CaseRecord,
    Closing,
    assess,
    classify,
    coverage,
    load_rulebook,
    review,
)
from crisisrules.calendars import Hours, NotSet, Promptly
from crisisrules.language import Every
from crisisrules.rulebooks import IMPORTANT_BUSINESS_EMERGENCY, BusinessEmergency
from tests.rulebooks import tables
from tests.rulebooks.tables import Rows, by_article, place, table

BOOK = IMPORTANT_BUSINESS_EMERGENCY
NOON = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
LATER = NOON + timedelta(hours=1)
CONTROLLED = NOON + timedelta(hours=5)
ENDED = NOON + timedelta(hours=7)
NAMED = ("production", "sales", "procurement", "finance", "human_resources")
CONCERNED = "department-concerned"
TEAMS = "department-teams"
MEASURES = ("protect-people", "cut-off-source", "emergency-equipment", "rescue", "help-investigation")


def emergency(**facts: Any) -> BusinessEmergency:
    return BusinessEmergency(event_id="B", **{"found_at": NOON, "business": "production", "abnormal": True, **facts})


def verdict(**facts: Any) -> Assessment:
    return assess(emergency(**facts), BOOK)


def case_id(article: str) -> str:
    """`business-4-2-2-a` for 四2(2.a)."""
    numbers = {ord(zh): f"{n}-" for n, zh in enumerate("一二三四五六", 1)}
    return "business-" + re.sub(r"[().-]+", "-", article.translate(numbers)).strip("-")


def side_by_side(expected: str, found: Rows, column: int) -> pytest.MarkDecorator:
    """A case for each article that either has rows of: those found and those expected."""
    here, there = by_article(found, column), by_article(table(expected), column)
    return pytest.mark.parametrize(
        ("found", "expected"),
        [pytest.param(here.get(each, []), there.get(each, []), id=case_id(each)) for each in here | there],
    )


# --- What was read wrongly once -------------------------------------------------------------------------------------


def test_business_4_2_1_the_departments_are_told_and_not_the_teams() -> None:
    told = verdict().obligation("notify-departments")
    assert [role.id for role in told.recipients] == ["department-concerned"]
    assert [role.id for role in told.responsible] == ["leading-group"]
    assert (told.kind, told.basis, place(told.citation)) == ("inform", "stated", "四2(1)")


def test_business_4_2_1_deciding_on_the_response_tells_nobody_and_confirms_no_level() -> None:
    decided = verdict().obligation("set-response-level")
    assert (decided.recipients, decided.basis, decided.deadline.clock) == ((), "stated", None)
    assert BOOK.confirmation is None


@pytest.mark.parametrize("duty", MEASURES)
@pytest.mark.parametrize("reported_at", [None, LATER])
def test_business_4_2_2_no_time_is_given_for_the_measures(duty: str, reported_at: datetime | None) -> None:
    found = verdict(reported_at=reported_at).obligation(duty)
    assert (found.basis, found.deadline.state, found.deadline.limit.unit) == ("stated", "not_set", "no_time")
    assert (found.deadline.clock, found.deadline.starts_at) == (None, None)


def test_business_4_3_2_the_last_report_is_no_paper() -> None:
    report = verdict().obligation("report-end")
    assert (report.documents, [item.id for item in report.contents]) == ((), ["how-it-ended"])
    assert (report.basis, report.deadline.clock) == ("stated", None)


def test_business_4_1_2_at_once_is_said_of_the_plan_alone() -> None:
    started, organised = (verdict().obligation(each) for each in ("start-plan", "organise-departments"))
    assert (started.basis, started.recipients) == ("stated", ())
    assert (organised.basis, organised.reads, organised.deadline.limit) == (
        "inferred",
        ("limit",),
        started.deadline.limit,
    )


def test_business_2_that_other_business_is_left_out_is_read_in() -> None:
    (scope,) = BOOK.scope
    assert (scope.basis, scope.reads, place(scope.citation)) == ("inferred", ("condition",), "二")


def test_business_5_and_6_ask_for_something_and_are_no_advice() -> None:
    assert BOOK.guidance == ()
    assert {each.citation.article for each in BOOK.standing_duties} >= {"五1", "五2", "五3", "六1", "六3"}


@pytest.mark.parametrize(
    "duty",
    [
        pytest.param("supply", id="business-5-2-2-supplies"),
        pytest.param("publish-information", id="business-5-3-2-information"),
    ],
)
def test_what_is_to_be_prompt_whatever_happens(duty: str) -> None:
    (found,) = (each for each in BOOK.standing_duties if each.id == duty)
    assert (found.every, found.basis) == (Promptly(), "stated")
    assert "及时" not in found.action.zh, "the interval says it"


def test_business_4_1_1_a_report_that_comes_after_the_trouble_is_over_can_be_reviewed() -> None:
    late = emergency(reported_at=ENDED, controlled_at=CONTROLLED)
    report = review(late, CaseRecord(), BOOK, as_of=ENDED).finding("report-leading-group")
    assert (report.settled_at, report.elapsed) == (ENDED, ENDED - NOON)


def test_business_4_2_1_the_measures_fit_the_level_of_the_response() -> None:
    told = verdict().obligation("notify-departments").action
    assert "相应的措施" in told.zh
    assert "measures that fit" in told.en


def test_business_4_2_2_d_who_investigates_may_be_outside_the_company() -> None:
    remark = verdict().obligation("help-investigation").remark
    assert remark is not None
    assert "公司以外" in remark.zh


def test_business_5_1_1_how_skilled_is_not_said() -> None:
    (skilled,) = (each for each in BOOK.standing_duties if each.id == "be-skilled")
    assert skilled.remark is not None
    assert "一定的" in skilled.action.zh


def test_business_6_3_whose_task_it_is_to_revise_the_plan() -> None:
    (evaluated,) = (each for each in BOOK.standing_duties if each.id == "evaluate-drill")
    assert evaluated.responsible == ()
    assert evaluated.remark is not None
    assert "三1" in evaluated.remark.zh


def test_business_4_only_what_is_numbered_is_a_step() -> None:
    in_steps = {id for step in BOOK.procedures[0].steps for id in (step.id, *step.duties)}
    assert [duty.id for duty in BOOK.duties if duty.id not in in_steps] == [
        "organise-departments",
        "notify-departments",
    ]


# --- What is an emergency (二, 四1) ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "in_scope", "expected"),
    [
        *(
            pytest.param({"business": business}, True, "emergency", id=f"business-2-{business.replace('_', '-')}")
            for business in NAMED
        ),
        pytest.param({"business": "other"}, False, None, id="business-2-other"),
        pytest.param({"business": "other", "designated_important": True}, True, "emergency", id="business-2-company"),
        pytest.param({"abnormal": False}, True, None, id="business-4-1-1-nothing-wrong"),
    ],
)
def test_what_is_an_emergency(facts: dict[str, Any], in_scope: bool, expected: str | None) -> None:
    found = classify(emergency(**facts), BOOK)
    assert (found.in_scope, found.level and found.level.code) == (in_scope, expected)
    if expected:
        assert [(reason.id, reason.basis, reason.reads) for reason in found.reasons] == [
            ("abnormal", "inferred", ("level",))
        ]


def test_business_second_implementation() -> None:
    """Every combination of facts: in scope or not, an emergency or not, and in which state its duties are."""
    times: tuple[dict[str, datetime], ...] = (
        {},
        {"reported_at": LATER},
        {"reported_at": LATER, "controlled_at": CONTROLLED},
        {"reported_at": LATER, "controlled_at": CONTROLLED, "ended_at": ENDED},
        {"controlled_at": CONTROLLED},
    )
    for business, designated, abnormal, given in product((*NAMED, "other"), (False, True), (False, True), times):
        found = verdict(business=business, designated_important=designated, abnormal=abnormal, **given)
        is_important = business != "other" or designated
        assert found.classification.in_scope == is_important
        is_emergency = is_important and abnormal
        prompt = "promptly" if "reported_at" in given else "awaiting"
        owed = {
            "report-leading-group": "promptly",
            "start-plan": prompt,
            "organise-departments": prompt,
            "announce-end": "not_set" if "controlled_at" in given else "awaiting",
            **dict.fromkeys(("set-response-level", "notify-departments", "report-end", *MEASURES), "not_set"),
        }
        states = {each.duty_id: each.deadline.state for each in found.obligations}
        assert states == (owed if is_emergency else {})
        assert (found.procedure is not None) == bool(found.routing) == is_emergency
        assert {each.deadline.due_at for each in found.obligations} <= {None}


def test_business_4_whom_the_leading_group_hears_from() -> None:
    assert [each.duty_id for each in verdict().reports] == ["report-leading-group", "report-end"]


# --- The document, article by article -------------------------------------------------------------------------------


@side_by_side(
    f"""
    report-leading-group | promptly | found_at      | stated         | 四1(1)   | {CONCERNED}   | leading-group
    start-plan           | promptly | reported_at   | stated         | 四1(2)   | leading-group    |
    organise-departments | promptly | reported_at   | inferred limit | 四1(2)   | leading-group    | {CONCERNED}
    set-response-level   | no_time  |               | stated         | 四2(1)   | leading-group    |
    notify-departments   | no_time  |               | stated         | 四2(1)   | leading-group    | {CONCERNED}
    protect-people       | no_time  |               | stated         | 四2(2.a) | department-teams |
    cut-off-source       | no_time  |               | stated         | 四2(2.b) | department-teams |
    emergency-equipment  | no_time  |               | stated         | 四2(2.c) | department-teams |
    rescue               | no_time  |               | stated         | 四2(2.d) | department-teams |
    help-investigation   | no_time  |               | stated         | 四2(2.d) | department-teams | {CONCERNED}
    announce-end         | no_time  | controlled_at | stated         | 四3(1)   | leading-group    |
    report-end           | no_time  |               | stated         | 四3(2)   | department-teams | leading-group
    """,
    [[duty, *rest] for duty, levels, when, *rest in tables.duties(BOOK) if (levels, when) == ("emergency", "")],
    4,
)
def test_duties(found: Rows, expected: Rows) -> None:
    assert found == expected


@side_by_side(
    f"""
    make-and-revise-plan      | no_time | stated           | 三1    | leading-group    |
    supervise-plan            | no_time | stated           | 三1    | leading-group    |
    organise-emergency-work   | no_time | stated           | 三1    | leading-group    | departments
    manage-plan               | no_time | stated           | 三2    | emergency-office |
    coordinate-emergency-work | no_time | stated           | 三2    | emergency-office | departments
    manage-department         | no_time | stated           | 三3    | department-teams |
    make-department-plan      | no_time | stated           | 三3    | department-teams |
    be-skilled                | no_time | stated           | 五1(1) | leading-group department-teams |
    train                     | not_set | configured       | 五1(2) |                  |
    keep-supplies             | no_time | stated           | 五2(1) |                  |
    supply                    | promptly | stated          | 五2(2) |                  |
    keep-channels             | no_time | stated           | 五3(1) |                  |
    publish-information       | promptly | stated          | 五3(2) |                  |
    drill                     | not_set | configured actor | 六1, 三2, 三3, 五1(2), 六2 | emergency-office {TEAMS} |
    evaluate-drill            | no_time | stated           | 六3    |                  |
    """,
    tables.standing_duties(BOOK),
    3,
)
def test_standing_duties(found: Rows, expected: Rows) -> None:
    assert found == expected


@side_by_side(
    """
    report-leading-group | | stated | 四1(1) | department-concerned | leading-group |
    start-plan           | | stated | 四1(2) | leading-group        |               |
    set-response-level   | | stated | 四2(1) | leading-group        |               |
    measures             | | stated | 四2(2) | department-teams     |               |
    announce-end         | | stated | 四3(1) | leading-group        |               |
    report-end           | | stated | 四3(2) | department-teams     | leading-group |
    """,
    tables.steps(BOOK.procedures[0]),
    3,
)
def test_steps(found: Rows, expected: Rows) -> None:
    assert found == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(
            tables.criteria(BOOK),
            "abnormal | emergency | abnormal | inferred level | 四1(1)",
            id="business-4-1-1-criteria",
        ),
        pytest.param(tables.papers(BOOK), "report-end | | how-it-ended", id="business-4-3-2-papers"),
        pytest.param(
            tables.paths(BOOK),
            "emergency-organisation | company | emergency | | stated | 三1, 三2, 三3 | leading-group | "
            "leading-group emergency-office department-teams",
            id="business-3-paths",
        ),
        pytest.param(
            tables.procedures(BOOK),
            "emergency | emergency | | in order | inferred order | 四 | "
            "report-leading-group start-plan set-response-level measures announce-end report-end",
            id="business-4-procedure",
        ),
        pytest.param(
            tables.rules(BOOK, "scope", "closing_grounds", "otherwise", "prohibitions", "simplifications"),
            """
            scope/not-important                     | inferred condition | 二
            closing_grounds/controlled-and-restored | stated             | 四3(1)
            """,
            id="business-nothing-else",
        ),
        pytest.param(
            tables.articles(BOOK),
            """
            一  |                     | 0
            二  |                     | 1
            三1 |                     | 4
            三2 |                     | 2
            三3 |                     | 2
            四  |                     | 1
            四1 | 1 2                 | 6
            四2 | 1 2 2.a 2.b 2.c 2.d | 9
            四3 | 1 2                 | 5
            五1 | 1 2                 | 2
            五2 | 1 2                 | 2
            五3 | 1 2                 | 2
            六1 |                     | 1
            六2 |                     | 0
            六3 |                     | 1
            """,
            id="business-articles",
        ),
        pytest.param(
            tables.fields(BOOK, BusinessEmergency),
            f"""
            event_id             | text   | required |
            found_at             | time   | required |
            reported_at          | time   | None     |
            controlled_at        | time   | None     |
            ended_at             | time   | None     |
            business             | choice | required | {" ".join(NAMED)} other
            designated_important | flag   | False    |
            abnormal             | flag   | False    |
            """,
            id="business-fields",
        ),
    ],
)
def test_tables(found: Rows, expected: str) -> None:
    assert found == table(expected)


def test_business_4_2_2_the_measures_are_one_step_in_no_order() -> None:
    (step,) = (each for each in BOOK.procedures[0].steps if each.id == "measures")
    assert step.duties == MEASURES


def test_business_3_3_each_department_has_a_plan_of_its_own() -> None:
    (plan,) = (each for each in BOOK.standing_duties if each.id == "make-department-plan")
    assert [item.label.zh for item in plan.documents] == ["本部门应急预案"]


def test_business_6_2_what_is_drilled() -> None:
    (drill,) = (each for each in BOOK.standing_duties if each.id == "drill")
    assert [item.label.zh for item in drill.contents] == ["应急响应", "应急处置", "应急结束"]
    assert drill.remark is not None, "the list is open"


def test_business_5_and_6_nobody_is_named_and_nobody_invented() -> None:
    nobody = [each for each in BOOK.standing_duties if not each.responsible]
    assert [each.id for each in nobody] == [
        *("train", "keep-supplies", "supply", "keep-channels", "publish-information", "evaluate-drill")
    ]
    assert {each.recipients for each in nobody} == {()}
    assert all(each.remark and "未写明由谁负责" in each.remark.zh for each in nobody)


def test_business_what_kind_of_duty_and_where_the_roles_stand() -> None:
    assert {duty.id: duty.kind for duty in BOOK.duties if duty.kind != "handle"} == {
        "report-leading-group": "report",
        "notify-departments": "inform",
        "announce-end": "close",
        "report-end": "report",
    }
    assert [role.id for role in BOOK.roles if role.standing != "inside"] == ["leading-group"]


def test_business_what_to_mind_about_an_emergency() -> None:
    assert {address for address, rule in BOOK.rules() if rule.remark and "standing_duties" not in address} == {
        f"duties/{id}/emergency"
        for id in ("set-response-level", "notify-departments", "help-investigation", "announce-end")
    }


def test_business_every_sentence_has_its_rule_or_its_reason() -> None:
    found = coverage(BOOK)
    assert (found.stated, found.inferred, found.configured, found.homeless) == (32, 4, 2, ())
    assert [each.number for each in found.articles if each.why_none] == ["一", "六2"]


# --- Silence, blanks and the company's own --------------------------------------------------------------------------


def test_business_has_no_number_and_no_day() -> None:
    said = BOOK.model_dump_json()
    assert not [unit for unit in ("minutes", "hours", "working_days", "calendar_days") if unit in said]
    assert (BOOK.in_force_from, BOOK.in_force_to) == (None, None)


def test_business_5_1_and_6_1_how_often_is_for_the_company_to_say() -> None:
    blanks = [each.id for each in BOOK.standing_duties if isinstance(each.every, NotSet)]
    assert blanks == ["train", "drill"]
    filled = BOOK.amend(intervals=dict.fromkeys(blanks, Every(unit="year")))
    assert {each.id: (each.every, each.basis, each.reads) for each in filled.standing_duties if each.id in blanks} == {
        "train": (Every(unit="year"), "configured", ()),
        "drill": (Every(unit="year"), "configured", ("actor",)),
    }


@pytest.mark.parametrize(
    ("duty", "facts", "clock", "state", "starts_at"),
    [
        pytest.param("report-leading-group", {}, "found_at", "promptly", NOON, id="business-4-1-1"),
        pytest.param("start-plan", {}, "reported_at", "awaiting", None, id="business-4-1-2-awaiting"),
        pytest.param("start-plan", {"reported_at": LATER}, "reported_at", "promptly", LATER, id="business-4-1-2"),
        pytest.param("announce-end", {}, "controlled_at", "awaiting", None, id="business-4-3-1-awaiting"),
        pytest.param(
            "announce-end", {"controlled_at": CONTROLLED}, "controlled_at", "not_set", CONTROLLED, id="business-4-3-1"
        ),
        pytest.param(
            "report-end", {"controlled_at": CONTROLLED, "ended_at": ENDED}, None, "not_set", None, id="business-4-3-2"
        ),
    ],
)
def test_clocks(duty: str, facts: dict[str, Any], clock: str | None, state: str, starts_at: datetime | None) -> None:
    deadline = verdict(**facts).obligation(duty).deadline
    assert (deadline.clock, deadline.state, deadline.starts_at) == (clock, state, starts_at)


def test_business_4_a_company_can_set_the_limits_whose_start_is_named() -> None:
    ours = BOOK.amend(limits={duty.id: Hours(2) for duty in BOOK.duties if duty.clocks})
    found = assess(emergency(reported_at=LATER, controlled_at=CONTROLLED), ours)
    assert {each.duty_id: each.deadline.due_at for each in found.obligations if each.deadline.due_at} == {
        "report-leading-group": NOON + timedelta(hours=2),
        "start-plan": LATER + timedelta(hours=2),
        "organise-departments": LATER + timedelta(hours=2),
        "announce-end": CONTROLLED + timedelta(hours=2),
    }
    assert ours.version == "2.0.0+configured"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        pytest.param("found_at", "reported_at", id="business-4-1-told-before-it-was-found"),
        pytest.param("found_at", "controlled_at", id="business-4-3-controlled-before-it-was-found"),
        pytest.param("controlled_at", "ended_at", id="business-4-3-ended-before-it-was-controlled"),
    ],
)
def test_contradictions_name_both_fields(earlier: str, later: str) -> None:
    with pytest.raises(ValidationError, match=rf"(?s){earlier}.*{later}"):
        emergency(**{"found_at": NOON, earlier: ENDED, later: ENDED - timedelta(minutes=1)})


def test_business_json_round_trip() -> None:
    loaded = load_rulebook(BOOK.model_dump_json(), BusinessEmergency)
    assert (loaded, loaded.digest) == (BOOK, BOOK.digest)


# --- A recorded case ------------------------------------------------------------------------------------------------


def test_business_4_the_event_s_own_times_show_the_report_and_the_end() -> None:
    event = emergency(reported_at=LATER, controlled_at=CONTROLLED, ended_at=ENDED)
    found = review(event, CaseRecord(), BOOK, as_of=ENDED + timedelta(days=1))
    report, end = found.finding("report-leading-group"), found.finding("announce-end")
    assert (report.settled_at, report.elapsed) == (LATER, timedelta(hours=1))
    assert (end.settled_at, end.elapsed) == (ENDED, timedelta(hours=2))
    assert found.finding("start-plan").settled_at is None


@pytest.mark.parametrize(
    ("ground", "breaches"),
    [
        pytest.param("controlled-and-restored", [], id="business-4-3-1-ground"),
        pytest.param("tired-of-it", ["no-closing-ground"], id="business-4-3-1-no-ground"),
    ],
)
def test_on_what_ground_the_end_is_announced(ground: str, breaches: list[str]) -> None:
    record = CaseRecord(
        acts=(Act(at=ENDED, duty_id="announce-end", by="leading-group"),), closing=Closing(ground=ground)
    )
    found = review(emergency(controlled_at=CONTROLLED), record, BOOK, as_of=ENDED)
    assert [each.code for each in found.breaches if each.code == "no-closing-ground"] == breaches


def test_business_4_2_1_telling_the_teams_is_not_telling_the_departments() -> None:
    told = Act(at=LATER, duty_id="notify-departments", by="leading-group", to=("department-teams",))
    found = review(emergency(), CaseRecord(acts=(told,)), BOOK, as_of=ENDED)
    assert [role.id for role in found.finding("notify-departments").untold] == ["department-concerned"]


def test_business_4_2_2_a_recorded_step_counts_for_the_measures_in_it() -> None:
    taken = Act(at=LATER, step="measures", by="department-teams")
    found = review(emergency(), CaseRecord(acts=(taken,)), BOOK, as_of=ENDED)
    assert {each.duty_id: each.settled_at for each in found.findings if each.settled_at} == dict.fromkeys(
        MEASURES, LATER
    )
