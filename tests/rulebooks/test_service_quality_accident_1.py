"""服务质量事故应急预案, the first of three: from the complaint to the summary, and nothing of the other two."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import SHANGHAI, Act, Assessment, CaseRecord, assess, coverage, load_rulebook, review
from crisisrules.calendars import Hours, NoTime, NotSet, Promptly
from crisisrules.language import Every
from crisisrules.rulebooks import SERVICE_QUALITY_ACCIDENT_1, ServiceQualityAccident1
from tests.rulebooks import tables
from tests.rulebooks.tables import Rows, by_article, place, table

BOOK = SERVICE_QUALITY_ACCIDENT_1
NOON = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
LATER = NOON + timedelta(hours=1)
PAPERS = "summary preventive-measures"
MEMBERS = "unit-head deputy-head department-heads customer-service-staff quality-supervisors"
STEPS = (
    "record-complaint report-leading-group organise-verification calm-customer investigate rectify "
    "summarise submit-summary"
)


def accident(**facts: Any) -> ServiceQualityAccident1:
    return ServiceQualityAccident1(event_id="A", **{"known_at": NOON, **facts})


def verdict(**facts: Any) -> Assessment:
    return assess(accident(**facts), BOOK)


def case_id(article: str) -> str:
    """`accident-1-4-2-1` for 四2(1)."""
    numbers = {ord(zh): f"{n}-" for n, zh in enumerate("一二三四五六", 1)}
    return "accident-1-" + re.sub(r"[().-]+", "-", article.translate(numbers)).strip("-")


def side_by_side(expected: str, found: Rows, column: int) -> pytest.MarkDecorator:
    """A case for each article that either has rows of: those found and those expected."""
    here, there = by_article(found, column), by_article(table(expected), column)
    return pytest.mark.parametrize(
        ("found", "expected"),
        [pytest.param(here.get(each, []), there.get(each, []), id=case_id(each)) for each in here | there],
    )


# --- What was read wrongly once -------------------------------------------------------------------------------------


def test_accident_1_has_nothing_of_the_other_two_plans() -> None:
    others = {
        *("verify", "verify-and-record", "tell-customer-service", "decide-plan", "make-plan", "cooperate", "settle"),
        *("rectify-product", "take-back", "hold-accountable", "tell-result", "report-superior"),
    }
    assert others.isdisjoint(duty.id for duty in BOOK.duties)
    assert others.isdisjoint(step.id for procedure in BOOK.procedures for step in procedure.steps)
    assert {"legal-department", "production-department", "sales-department", "superior"}.isdisjoint(
        role.id for role in BOOK.roles
    )
    assert (len(BOOK.levels), BOOK.criteria, BOOK.scope) == (1, (), ())
    assert {rule.citation.source for _, rule in BOOK.rules()} == {"服务质量事故应急预案（之一）"}


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param({"origin": "internal"}, id="accident-1-no-origin"),
        pytest.param({"problem": "product"}, id="accident-1-no-kind-of-problem"),
        pytest.param({"rights_affected": True}, id="accident-1-no-degrees"),
        pytest.param({"settled_at": LATER}, id="accident-1-no-settlement"),
    ],
)
def test_what_the_plan_does_not_ask_about(fact: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        accident(**fact)


def test_accident_1_4_1_1_recording_is_stated_and_needs_no_form() -> None:
    record = verdict().obligation("record-complaint")
    assert (record.basis, record.documents, [item.id for item in record.contents]) == ("stated", (), ["complaint"])


@pytest.mark.parametrize("duty", ["investigate", "propose-improvements"])
def test_accident_1_4_2_2_to_whom_measures_are_proposed_is_not_said(duty: str) -> None:
    found = verdict().obligation(duty)
    assert (found.recipients, found.basis) == ((), "stated")
    assert found.remark is not None
    assert "向谁提出" in found.remark.zh


def test_accident_1_3_1_the_members_are_staff_and_not_their_departments() -> None:
    (group,) = verdict().routing
    assert group.lead is not None
    assert (group.lead.id, [role.id for role in group.roles]) == ("unit-head", MEMBERS.split())


def test_accident_1_4_3_nothing_runs_from_a_settlement() -> None:
    for duty in ("summarise", "submit-summary"):
        found = verdict().obligation(duty)
        assert (found.basis, found.deadline.clock, found.deadline.state) == ("stated", None, "not_set")


def test_accident_1_4_3_summing_up_and_handing_in_are_two_steps() -> None:
    assert [step.id for step in BOOK.procedures[0].steps][-2:] == ["summarise", "submit-summary"]


def test_accident_1_5_3_what_an_inspection_finds_is_put_right_promptly() -> None:
    (found,) = (each for each in BOOK.standing_duties if each.id == "rectify-findings")
    assert (found.every, found.basis, found.responsible) == (Promptly(), "stated", ())
    assert "及时" not in found.action.zh, "the interval says it"


@pytest.mark.parametrize(
    ("duty", "staff"),
    [
        pytest.param("record-complaint", "customer-service-staff", id="accident-1-4-1-1-customer-service"),
        pytest.param("investigate", "quality-supervisors", id="accident-1-4-2-2-quality-supervision"),
    ],
)
def test_what_its_staff_do_a_department_has_done(duty: str, staff: str) -> None:
    act = Act(at=LATER, duty_id=duty, by=staff, contents=("complaint",))
    found = review(accident(), CaseRecord(acts=(act,)), BOOK, as_of=LATER)
    assert (found.finding(duty).settled_at, [each.code for each in found.breaches]) == (LATER, [])


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        pytest.param("organise-verification", "相关人员是谁", id="accident-1-4-1-2-who-verifies"),
        pytest.param("rectify", "根据事故原因", id="accident-1-4-2-3-by-the-cause"),
        pytest.param("summarise", "相关部门是哪些", id="accident-1-4-3-1-which-departments"),
    ],
)
def test_what_is_left_open_about_those_who_are_organised(duty: str, said: str) -> None:
    remark = verdict().obligation(duty).remark
    assert remark is not None
    assert said in remark.zh


def test_accident_1_6_3_promptly_is_an_aim_of_the_plan() -> None:
    (carried_out,) = (each for each in BOOK.standing_duties if each.id == "carry-out-plan")
    assert (carried_out.every, carried_out.basis) == (NoTime(), "stated")
    assert carried_out.remark is not None
    assert "目标" in carried_out.remark.zh


# --- Any accident, one level ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("group_informed_at", [None, NOON, LATER])
def test_accident_1_4_every_complaint_is_an_accident_and_that_is_read_in(group_informed_at: datetime | None) -> None:
    found = verdict(group_informed_at=group_informed_at)
    (reason,) = found.classification.reasons
    assert (found.classification.level and found.classification.level.code, found.classification.in_scope) == (
        "accident",
        True,
    )
    assert (reason.id, reason.basis, reason.reads, place(reason.citation)) == (
        "any-accident",
        "inferred",
        ("level", "condition"),
        "四",
    )
    promptly = ["record-complaint", "report-leading-group", "organise-verification"]
    states = {each.duty_id: each.deadline.state for each in found.obligations}
    assert {id for id, state in states.items() if state != "not_set"} == set(promptly)
    assert [states[id] for id in promptly] == [
        "promptly",
        "promptly",
        "awaiting" if group_informed_at is None else "promptly",
    ]
    assert len(states) == 11
    assert [each.duty_id for each in found.reports] == ["report-leading-group", "submit-summary"]


# --- The document, article by article -------------------------------------------------------------------------------


@side_by_side(
    """
    verify-accident       | no_time  |                   | 三2(1)         | customer-service    |
    assist-handling       | no_time  |                   | 三2(1)         | customer-service    |
    propose-improvements  | no_time  |                   | 三2(2)         | quality-supervision |
    record-complaint      | promptly | known_at          | 四1(1)         | customer-service    |
    report-leading-group  | promptly | known_at          | 四1(1)         | customer-service    | leading-group
    organise-verification | promptly | group_informed_at | 四1(2)         | leading-group       | persons-concerned
    calm-customer         | no_time  |                   | 四2(1)         | customer-service    | customer
    investigate           | no_time  |                   | 四2(2), 三2(2) | quality-supervision |
    rectify               | no_time  |                   | 四2(3), 三2(3) | department-heads    | persons-concerned
    summarise             | no_time  |                   | 四3(1)         | leading-group       | departments-concerned
    submit-summary        | no_time  |                   | 四3(2)         | department-heads    | unit-head
    """,
    [[duty, limit, clocks, *rest] for duty, _, _, limit, clocks, _, *rest in tables.duties(BOOK)],
    3,
)
def test_duties(found: Rows, expected: Rows) -> None:
    assert found == expected


def test_accident_1_4_every_duty_is_stated_for_any_accident() -> None:
    assert {(levels, when, basis) for _, levels, when, _, _, basis, *_ in tables.duties(BOOK)} == {
        ("accident", "", "stated")
    }


@side_by_side(
    """
    set-up-leading-group | no_time | inferred actor | 三1    | unit             |
    receive-complaints   | no_time | stated         | 三2(1) | customer-service |
    prevent              | no_time | stated         | 三2(3) | department-heads |
    take-part            | no_time | stated         | 三2(4) | all-staff        |
    train                | no_time | stated         | 五1    |                  |
    set-standards        | no_time | stated         | 五2    |                  |
    inspect              | not_set | configured     | 五3    |                  |
    rectify-findings     | promptly | stated        | 五3    |                  |
    talk-with-customers  | no_time | stated         | 五4    |                  |
    set-up-early-warning | no_time | stated         | 五5    |                  |
    interpret            | no_time | stated         | 六2    | leading-group    |
    carry-out-plan       | no_time | stated         | 六3    | departments      |
    """,
    tables.standing_duties(BOOK),
    3,
)
def test_standing_duties(found: Rows, expected: Rows) -> None:
    assert found == expected


@side_by_side(
    f"""
    record-complaint      | | stated | 四1(1) | customer-service    |                       |
    report-leading-group  | | stated | 四1(1) | customer-service    | leading-group         |
    organise-verification | | stated | 四1(2) | leading-group       | persons-concerned     |
    calm-customer         | | stated | 四2(1) | customer-service    | customer              |
    investigate           | | stated | 四2(2) | quality-supervision |                       |
    rectify               | | stated | 四2(3) | department-heads    | persons-concerned     |
    summarise             | | stated | 四3(1) | leading-group       | departments-concerned | {PAPERS}
    submit-summary        | | stated | 四3(2) | department-heads    | unit-head             | {PAPERS}
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
            tables.papers(BOOK),
            f"""
            record-complaint |          | complaint
            summarise        | {PAPERS} |
            submit-summary   | {PAPERS} |
            """,
            id="accident-1-4-papers",
        ),
        pytest.param(
            tables.paths(BOOK),
            f"leading-group-members | unit | accident | | stated | 三1 | unit-head | {MEMBERS}",
            id="accident-1-3-1-paths",
        ),
        pytest.param(
            tables.procedures(BOOK),
            f"accident | accident | | in order | inferred order | 四 | {STEPS}",
            id="accident-1-4-procedure",
        ),
        pytest.param(
            tables.rules(BOOK, "otherwise", "scope", "guidance", "prohibitions", "closing_grounds", "simplifications"),
            "otherwise/any-accident | inferred level condition | 四",
            id="accident-1-nothing-else",
        ),
        pytest.param(
            tables.articles(BOOK),
            """
            一  |             | 0
            二1 |             | 0
            二2 |             | 0
            二3 |             | 0
            二4 |             | 0
            三1 | (1) (2) (3) | 2
            三2 | 1 2 3 4     | 6
            四  |             | 2
            四1 | 1 2         | 6
            四2 | 1 2 3       | 6
            四3 | 1 2         | 4
            五1 |             | 1
            五2 |             | 1
            五3 |             | 2
            五4 |             | 1
            五5 |             | 1
            六1 |             | 0
            六2 |             | 1
            六3 |             | 1
            """,
            id="accident-1-articles",
        ),
        pytest.param(
            tables.fields(BOOK, ServiceQualityAccident1),
            """
            event_id          | text | required |
            known_at          | time | required |
            group_informed_at | time | None     |
            """,
            id="accident-1-fields",
        ),
    ],
)
def test_tables(found: Rows, expected: str) -> None:
    assert found == table(expected)


def test_accident_1_what_kind_of_duty_and_where_the_roles_stand() -> None:
    assert {duty.id: duty.kind for duty in BOOK.duties if duty.kind != "handle"} == {
        "record-complaint": "record",
        "report-leading-group": "report",
        "submit-summary": "report",
    }
    assert {role.id: role.standing for role in BOOK.roles if role.standing != "inside"} == {
        **dict.fromkeys(("leading-group", "unit-head", "deputy-head"), "above"),
        "customer": "customer",
    }
    assert {role.id: role.members for role in BOOK.roles if role.members} == {
        "customer-service": ("customer-service-staff",),
        "quality-supervision": ("quality-supervisors",),
    }


def test_accident_1_what_to_mind_about_an_accident() -> None:
    assert {address for address, rule in BOOK.rules() if rule.remark and "standing_duties" not in address} == {
        *(f"duties/{id}/accident" for id in ("verify-accident", "assist-handling", "propose-improvements")),
        *(f"duties/{id}/accident" for id in ("organise-verification", "investigate", "rectify")),
        *(f"duties/{id}/accident" for id in ("summarise", "submit-summary")),
        "routing/leading-group-members/unit",
    }


def test_accident_1_every_sentence_has_its_rule_or_its_reason() -> None:
    found = coverage(BOOK)
    assert (found.stated, found.inferred, found.configured, found.homeless) == (30, 3, 1, ())
    assert [each.number for each in found.articles if each.why_none] == ["一", "二1", "二2", "二3", "二4", "六1"]


def test_accident_1_5_nobody_is_named_and_nobody_invented() -> None:
    prevention = [each for each in BOOK.standing_duties if each.citation.article.startswith("五")]
    assert len(prevention) == 6
    assert {(each.responsible, each.recipients, each.remark and each.remark.zh) for each in prevention} == {
        ((), (), "原文未写明由谁负责")
    }


# --- Silence, blanks and the unit's own -----------------------------------------------------------------------------


def test_accident_1_has_no_number_and_no_day() -> None:
    said = BOOK.model_dump_json()
    assert not [unit for unit in ("minutes", "hours", "working_days", "calendar_days") if unit in said]
    assert (BOOK.in_force_from, BOOK.in_force_to) == (None, None)


def test_accident_1_5_3_how_often_is_the_only_blank() -> None:
    assert [each.id for each in BOOK.standing_duties if isinstance(each.every, NotSet)] == ["inspect"]
    filled = BOOK.amend(intervals={"inspect": Every(unit="month")})
    assert [(each.every, each.basis) for each in filled.standing_duties if each.id == "inspect"] == [
        (Every(unit="month"), "configured")
    ]


@pytest.mark.parametrize(
    ("duty", "clock", "informed", "starts_at"),
    [
        pytest.param("record-complaint", "known_at", LATER, NOON, id="accident-1-4-1-1-record"),
        pytest.param("report-leading-group", "known_at", LATER, NOON, id="accident-1-4-1-1-report"),
        pytest.param("organise-verification", "group_informed_at", LATER, LATER, id="accident-1-4-1-2-verify"),
        pytest.param("organise-verification", "group_informed_at", None, None, id="accident-1-4-1-2-awaiting"),
        pytest.param("calm-customer", None, LATER, None, id="accident-1-4-2-1-no-start"),
    ],
)
def test_clocks(duty: str, clock: str | None, informed: datetime | None, starts_at: datetime | None) -> None:
    deadline = verdict(group_informed_at=informed).obligation(duty).deadline
    assert (deadline.clock, deadline.starts_at, deadline.due_at) == (clock, starts_at, None)


def test_accident_1_4_1_a_unit_can_set_the_limits_whose_start_is_named() -> None:
    ours = BOOK.amend(limits={duty.id: Hours(2) for duty in BOOK.duties if duty.clocks})
    found = assess(accident(group_informed_at=LATER), ours)
    assert {each.duty_id: each.deadline.due_at for each in found.obligations if each.deadline.due_at} == {
        "record-complaint": NOON + timedelta(hours=2),
        "report-leading-group": NOON + timedelta(hours=2),
        "organise-verification": LATER + timedelta(hours=2),
    }
    assert ours.version == "2.0.0+configured"


def test_accident_1_a_group_that_knew_before_the_complaint_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"(?s)known_at.*group_informed_at"):
        accident(group_informed_at=NOON - timedelta(minutes=1))


def test_accident_1_json_round_trip() -> None:
    loaded = load_rulebook(BOOK.model_dump_json(), ServiceQualityAccident1)
    assert (loaded, loaded.digest) == (BOOK, BOOK.digest)


# --- A recorded case ------------------------------------------------------------------------------------------------


def test_accident_1_4_1_1_that_the_group_was_told_shows_that_it_was_reported() -> None:
    found = review(accident(group_informed_at=LATER), CaseRecord(), BOOK, as_of=LATER + timedelta(days=1))
    report = found.finding("report-leading-group")
    assert (report.settled_at, report.elapsed, report.untold) == (LATER, timedelta(hours=1), ())
    assert found.finding("record-complaint").settled_at is None


def test_accident_1_4_summing_up_before_the_cause_is_known_breaks_an_order_that_is_read_in() -> None:
    order = ["record-complaint", "report-leading-group", "organise-verification", "calm-customer", "summarise"]
    done = [Act(at=NOON + timedelta(hours=n), step=step) for n, step in enumerate([*order, "investigate"])]
    found = review(
        accident(group_informed_at=LATER), CaseRecord(acts=tuple(done)), BOOK, as_of=NOON + timedelta(days=2)
    )
    assert [each.about for each in found.breaches if each.code == "step-out-of-order"] == ["investigate"]
    assert BOOK.procedures[0].reads == ("order",)
