"""服务质量事故应急预案（之二）: three degrees of accidents, and what each owes; nothing of the other plans is here."""

from datetime import datetime, timedelta
from itertools import product
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import SHANGHAI, Act, Assessment, CaseRecord, assess, classify, load_rulebook, review
from crisisrules.calendars import Hours, NoTime, Promptly
from crisisrules.rulebooks import SERVICE_QUALITY_ACCIDENT_2 as BOOK
from crisisrules.rulebooks import ServiceQualityAccident2
from tests.rulebooks import tables
from tests.rulebooks.tables import table

NOON = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
LATER = NOON + timedelta(hours=1)

MINOR: dict[str, Any] = {}
GENERAL: dict[str, Any] = {"rights_affected": True}
MAJOR: dict[str, Any] = {"rights_affected": True, "damage_serious": True}
AT_EVERY_LEVEL = [pytest.param(MINOR, id="minor"), pytest.param(GENERAL, id="general"), pytest.param(MAJOR, id="major")]


def accident(**facts: Any) -> ServiceQualityAccident2:
    return ServiceQualityAccident2(event_id="A", **{"known_at": NOON, **facts})


def verdict(**facts: Any) -> Assessment:
    return assess(accident(**facts), BOOK)


def steps(found: Assessment) -> list[str]:
    assert found.procedure is not None
    return [step.id for step in found.procedure.steps]


# --- What was read wrongly once -------------------------------------------------------------------------------------


@pytest.mark.parametrize("facts", AT_EVERY_LEVEL)
def test_accident_2_3_2_4_summing_up_is_a_standing_task_and_no_duty_of_an_accident(facts: dict[str, Any]) -> None:
    found = verdict(**facts, settled_at=LATER)
    assert not [each.duty_id for each in found.obligations if "summar" in each.duty_id]
    assert "summarise" not in steps(found)
    (task,) = (each for each in BOOK.standing_duties if each.id == "summarise-handling")
    assert (task.responsible, task.documents, task.every, task.basis) == (("leading-group",), (), NoTime(), "stated")


@pytest.mark.parametrize("facts", AT_EVERY_LEVEL)
def test_accident_2_3_3_1_the_report_to_the_leading_group_is_prompt_and_inferred(facts: dict[str, Any]) -> None:
    report = verdict(**facts).obligation("report-leading-group")
    assert (report.deadline.limit, report.deadline.state, report.basis) == (Promptly(), "promptly", "inferred")
    assert report.reads == ("recipient", "content", "clock")
    assert report.reading is not None
    assert "四2" in report.reading.zh
    assert [role.id for role in (*report.responsible, *report.recipients)] == ["customer-service", "leading-group"]
    assert [item.label.zh for item in report.contents] == ["事故情况"]


@pytest.mark.parametrize(
    ("facts", "investigation", "cooperation"),
    [
        pytest.param(MINOR, ["轻微事故的流程"], ["轻微、一般事故的流程"], id="accident-2-3-3-minor"),
        pytest.param(GENERAL, [], ["轻微、一般事故的流程"], id="accident-2-3-3-general"),
        pytest.param(MAJOR, [], [], id="accident-2-3-3-major"),
    ],
)
def test_every_accident_is_investigated_and_cooperated_on(
    facts: dict[str, Any], investigation: list[str], cooperation: list[str]
) -> None:
    found = verdict(**facts)
    for id, without_step in (("investigate", investigation), ("cooperate", cooperation)):
        obligation = found.obligation(id)
        assert (obligation.basis, obligation.deadline.state, obligation.recipients) == ("stated", "not_set", ())
        assert obligation.remark is not None
        said = obligation.remark.zh.partition("没有这一步")
        assert ([said[0]] if said[1] else []) == without_step
        assert (id in steps(found)) == (not without_step)


def test_accident_2_3_3_3_material_is_owed_only_when_the_leading_group_asks() -> None:
    assert "hand-over-material" not in {each.duty_id for each in verdict(**MAJOR).obligations}
    material = verdict(material_requested=True).obligation("hand-over-material")
    assert (material.basis, material.reads, [item.id for item in material.documents]) == (
        "inferred",
        ("recipient",),
        ["relevant-material"],
    )


def test_accident_2_4_2_1_verifying_is_prompt_and_recording_is_not() -> None:
    found = verdict()
    verify, record = found.obligation("verify"), found.obligation("record-complaint")
    assert (verify.deadline.limit, verify.basis) == (Promptly(), "stated")
    assert (record.deadline.limit, record.basis, record.documents) == (NoTime(), "stated", ())


@pytest.mark.parametrize("facts", AT_EVERY_LEVEL)
def test_accident_2_nothing_of_the_other_two_plans(facts: dict[str, Any]) -> None:
    elsewhere = {
        *("organise-verification", "calm-customer", "rectify", "submit-summary", "tell-customer-service"),
        *("rectify-product", "take-back", "hold-accountable", "tell-result", "report-superior", "legal-advice"),
    }
    assert not elsewhere & {each.duty_id for each in verdict(**facts, origin="internal").obligations}
    roles = {"legal-department", "production-department", "sales-department", "superior", "general-manager"}
    assert not roles & {role.id for role in BOOK.roles}
    assert not BOOK.guidance
    assert {rule.citation.source for _, rule in BOOK.rules()} == {"服务质量事故应急预案（之二）"}


def test_accident_2_3_1_people_of_departments_belong_to_the_group_and_not_the_departments() -> None:
    (group,) = verdict().routing
    people = {"客服部人员", "质量监督部人员", "其他相关部门人员"}
    assert people < {role.label.zh for role in group.roles}
    assert not {"客服部", "质量监督部（质监部）"} & {role.label.zh for role in group.roles}


@pytest.mark.parametrize(
    ("duty", "by", "wrong"),
    [
        pytest.param("verify", "customer-service-staff", False, id="accident-2-4-2-3-1-its-people"),
        pytest.param("verify", "quality-supervision-staff", True, id="accident-2-4-2-3-1-people-of-others"),
        pytest.param("hand-over-material", "quality-supervision", False, id="accident-2-3-3-3-one-of-the-departments"),
        pytest.param("hand-over-material", "other-departments", False, id="accident-2-3-3-3-another-department"),
        pytest.param("hand-over-material", "unit-head", True, id="accident-2-3-3-3-no-department"),
    ],
)
def test_what_a_part_does_the_whole_has_done(duty: str, by: str, wrong: bool) -> None:
    record = CaseRecord(acts=(Act(at=LATER, duty_id=duty, by=by),))
    found = review(accident(**MAJOR, material_requested=True), record, BOOK, as_of=LATER)
    assert ([each.code for each in found.breaches if each.code == "wrong-role"] == ["wrong-role"]) == wrong


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("routing/leading-group-members/unit", "姓名原文留空", id="accident-2-3-1"),
        pytest.param("duties/investigate/minor", "向谁提出意见", id="accident-2-3-3-2-minor"),
        pytest.param("duties/investigate/others", "向谁提出意见", id="accident-2-3-3-2-others"),
        pytest.param("criteria/customer-rights/general", "没有标准", id="accident-2-4-1-2"),
        pytest.param("criteria/customer-rights/major", "没有标准", id="accident-2-4-1-3"),
        *(
            pytest.param(f"{address}/{level}", words, id=f"accident-2-4-2-{n}-{case}")
            for n, level in enumerate(("minor", "general", "major"), 1)
            for address, words, case in (
                ("procedures", "内部发现", "found-inside"),
                ("duties/record-complaint", "是否及于记录", "at-once"),
                ("duties/decide-plan", "不启动", "not-started"),
            )
        ),
        pytest.param("duties/make-plan/major", "何种形式", id="accident-2-4-2-3-4"),
    ],
)
def test_what_the_words_leave_open_is_said(address: str, words: str) -> None:
    remark = dict(BOOK.rules())[address].remark
    assert remark is not None
    assert words in remark.zh


def test_accident_2_1_its_word_for_promptly_is_an_aim() -> None:
    (purpose,) = (each for each in BOOK.articles if each.number == "一")
    assert purpose.why_none is not None
    assert "“及时”是目标" in purpose.why_none.zh


def test_accident_2_4_2_3_4_the_plan_of_solution_rests_on_the_facts_and_is_not_merely_guided_by_them() -> None:
    action = verdict(**MAJOR).obligation("make-plan").action.zh
    assert ("依" in action, "参照" in action) == (True, False)


# --- Grading (四1) --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "level", "reason", "place", "basis"),
    [
        pytest.param(MINOR, "minor", "ordinary-problem", "四1(1)", "inferred", id="accident-2-4-1-1"),
        pytest.param(GENERAL, "general", "customer-rights", "四1(2)", "stated", id="accident-2-4-1-2"),
        pytest.param(MAJOR, "major", "customer-rights", "四1(3)", "stated", id="accident-2-4-1-3"),
    ],
)
def test_level(facts: dict[str, Any], level: str, reason: str, place: str, basis: str) -> None:
    found = classify(accident(**facts), BOOK)
    assert (found.in_scope, found.level) == (True, BOOK.level(level))
    assert [(each.id, tables.place(each.citation), each.basis) for each in found.reasons] == [(reason, place, basis)]
    assert [note.code for note in found.notes if note.code == "inferred"] == ["inferred"] * (basis == "inferred")


def test_the_levels_rise_from_minor_to_major() -> None:
    assert BOOK.level("minor") < BOOK.level("general") < BOOK.level("major")


def test_serious_damage_is_damage_to_rights() -> None:
    with pytest.raises(ValidationError, match=r"damage_serious.*rights_affected"):
        accident(damage_serious=True)


def test_a_problem_is_not_solved_before_it_is_known() -> None:
    with pytest.raises(ValidationError, match=r"(?s)known_at.*settled_at"):
        accident(known_at=LATER, settled_at=NOON)


def owed(event: ServiceQualityAccident2) -> tuple[str, set[str], list[str]]:
    """Level, duties and steps again, as plain questions in the order of the plan."""
    complaint = event.origin == "complaint"
    level = "major" if event.damage_serious else "general" if event.rights_affected else "minor"
    duties = {"report-leading-group", "investigate", "cooperate", "decide-plan", "settle"}
    flow = ["report-leading-group", "decide-plan"]
    if complaint:
        duties |= {"verify", "record-complaint"}
        flow.insert(0, "verify-and-record")
    if event.material_requested:
        duties.add("hand-over-material")
    if level != "minor":
        flow.append("investigate")
    if level == "major":
        duties.add("make-plan")
        flow += ["make-plan", "cooperate"]
    return level, duties, [*flow, "settle"]


@pytest.mark.parametrize("origin", ["complaint", "internal"])
def test_every_accident_there_can_be(origin: str) -> None:
    for rights, serious, asked in product((False, True), repeat=3):
        if serious and not rights:
            continue
        event = accident(origin=origin, rights_affected=rights, damage_serious=serious, material_requested=asked)
        found = assess(event, BOOK)
        assert found.classification.level is not None
        assert found.procedure is not None
        level, duties, flow = owed(event)
        assert found.classification.level.code == found.procedure.id == level
        assert {each.duty_id for each in found.obligations} == duties
        assert steps(found) == flow
        assert [route.path_id for route in found.routing] == ["unit"]


# --- Time -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("facts", AT_EVERY_LEVEL)
def test_accident_2_two_acts_are_prompt_and_no_other_has_a_time(facts: dict[str, Any]) -> None:
    found = verdict(**facts, material_requested=True, settled_at=LATER)
    prompt = {each.duty_id for each in found.obligations if each.deadline.limit == Promptly()}
    assert prompt == {"verify", "report-leading-group"}
    assert {each.duty_id for each in found.obligations if each.deadline.limit == NoTime()} == {
        each.duty_id for each in found.obligations
    } - prompt
    for each in found.obligations:
        assert (each.deadline.due_at, each.deadline.last_day) == (None, None)
        begins = each.duty_id in prompt or each.duty_id == "record-complaint"
        assert each.deadline.clock == ("known_at" if begins else None)
    without_time = {note.about for note in found.notes if note.code == "no-time"}
    assert without_time == {each.duty_id for each in found.obligations} - prompt


def test_no_limit_is_a_number() -> None:
    assert {type(each.limit) for duty in BOOK.duties for each in duty.variants} == {Promptly, NoTime}
    assert not any(unit in BOOK.model_dump_json() for unit in ("minutes", "hours", "working_days", "calendar_days"))
    assert not BOOK.closing_grounds
    assert not [duty.id for duty in BOOK.duties if duty.extension]


def test_a_unit_can_give_the_prompt_acts_a_number() -> None:
    amended = BOOK.amend(limits={"verify": Hours(2), "report-leading-group": Hours(4)})
    assert amended.version == "2.0.0+configured"
    found = assess(accident(**GENERAL), amended)
    assert found.obligation("verify").deadline.due_at == datetime(2026, 9, 30, 14, tzinfo=SHANGHAI)
    assert found.obligation("report-leading-group").deadline.due_at == datetime(2026, 9, 30, 16, tzinfo=SHANGHAI)
    assert found.obligation("verify").basis == "configured"


def test_accident_2_4_2_a_solved_problem_shows_that_it_was_settled() -> None:
    unsettled = review(accident(), CaseRecord(), BOOK, as_of=LATER)
    settled = review(accident(settled_at=LATER), CaseRecord(), BOOK, as_of=LATER)
    assert [found.finding("settle").settled_at for found in (unsettled, settled)] == [None, LATER]
    assert settled.finding("verify").settled_at is None


# --- The rulebook as tables -----------------------------------------------------------------------------------------


def test_articles() -> None:
    assert tables.articles(BOOK) == table("""
        一      |             | 0
        二      |             | 0
        三1     |             | 2
        三2     | 1 2 3 4     | 4
        三3     | 1 2 3       | 7
        四1     | 1 2 3       | 3
        四2(1)  | 1 2 3       | 9
        四2(2)  | 1 2 3 4     | 10
        四2(3)  | 1 2 3 4 5 6 | 13
    """)


def test_duties() -> None:
    assert tables.duties(BOOK) == table("""
report-leading-group | - | | promptly | known_at | inferred recipient content clock | 三3(1), 四2(1)(2), 四2(2)(2), 四2(3)(2) | customer-service | leading-group
investigate | minor         | | no_time | | stated | 三3(2)                         | quality-supervision |
investigate | general major | | no_time | | stated | 三3(2), 四2(2)(3), 四2(3)(3)   | quality-supervision |
cooperate   | minor general | | no_time | | stated | 三3(3)                         | departments         |
cooperate   | major         | | no_time | | stated | 三3(3), 四2(3)(5)              | departments         |
hand-over-material | - | material_requested | no_time | | inferred recipient | 三3(3) | departments | leading-group
verify      | minor   | origin == complaint | promptly | known_at | stated | 四2(1)(1) | customer-service |
verify      | general | origin == complaint | promptly | known_at | stated | 四2(2)(1) | customer-service |
verify      | major   | origin == complaint | promptly | known_at | stated | 四2(3)(1) | customer-service |
record-complaint | minor   | origin == complaint | no_time | known_at | stated | 四2(1)(1) | customer-service |
record-complaint | general | origin == complaint | no_time | known_at | stated | 四2(2)(1) | customer-service |
record-complaint | major   | origin == complaint | no_time | known_at | stated | 四2(3)(1) | customer-service |
decide-plan | minor   | | no_time | | stated | 四2(1)(2) | leading-group    |
decide-plan | general | | no_time | | stated | 四2(2)(2) | leading-group    |
decide-plan | major   | | no_time | | stated | 四2(3)(2) | leading-group    |
settle      | minor   | | no_time | | stated | 四2(1)(3) | customer-service | customer
settle      | general | | no_time | | stated | 四2(2)(4) | customer-service | customer
settle      | major   | | no_time | | stated | 四2(3)(6) | customer-service | customer
make-plan   | major   | | no_time | | stated | 四2(3)(4) | leading-group    |
    """)  # noqa: E501 - a row for each variant


def test_papers() -> None:
    assert tables.papers(BOOK) == table("""
        report-leading-group |                   | facts
        investigate          |                   | handling-opinion
        hand-over-material   | relevant-material |
        record-complaint     |                   | relevant-information
        make-plan            | solution          |
    """)


def test_standing_duties() -> None:
    assert tables.standing_duties(BOOK) == table("""
        set-up-leading-group          | no_time | inferred actor | 三1    | unit             |
        make-and-revise-plan          | no_time | stated         | 三2(1) | leading-group    |
        organise-handling             | no_time | stated         | 三2(2) | leading-group    |
        supervise-handling            | no_time | stated         | 三2(3) | leading-group    |
        summarise-handling            | no_time | stated         | 三2(4) | leading-group    |
        receive-and-handle-complaints | no_time | stated         | 三3(1) | customer-service |
    """)


def test_routes() -> None:
    assert tables.paths(BOOK) == table("""
leading-group-members | unit | - | | stated | 三1 | unit-head | unit-head deputy-head department-heads customer-service-staff quality-supervision-staff other-departments-staff
    """)  # noqa: E501 - one row


def test_procedures() -> None:
    assert tables.procedures(BOOK) == table("""
minor   | minor   | | in order | inferred order | 四2(1) | verify-and-record report-leading-group decide-plan settle
general | general | | in order | inferred order | 四2(2) | verify-and-record report-leading-group decide-plan investigate settle
major   | major   | | in order | inferred order | 四2(3) | verify-and-record report-leading-group decide-plan investigate make-plan cooperate settle
    """)  # noqa: E501 - a row for each flow


def test_steps_of_a_major_accident() -> None:
    (flow,) = (each for each in BOOK.procedures if each.id == "major")
    assert tables.steps(flow) == table("""
        verify-and-record    | origin == complaint | stated | 四2(3)(1) | customer-service    |               |
        report-leading-group |                     | stated | 四2(3)(2) | customer-service    | leading-group |
        decide-plan          |                     | stated | 四2(3)(2) | leading-group       |               |
        investigate          |                     | stated | 四2(3)(3) | quality-supervision |               |
        make-plan            |                     | stated | 四2(3)(4) | leading-group       |               | solution
        cooperate            |                     | stated | 四2(3)(5) | departments         |               |
        settle               |                     | stated | 四2(3)(6) | customer-service    | customer      |
    """)


@pytest.mark.parametrize(
    ("level", "places"),
    [
        pytest.param("minor", ["四2(1)(1)", "四2(1)(2)", "四2(1)(2)", "四2(1)(3)"], id="accident-2-4-2-1"),
        pytest.param(
            "general", ["四2(2)(1)", "四2(2)(2)", "四2(2)(2)", "四2(2)(3)", "四2(2)(4)"], id="accident-2-4-2-2"
        ),
    ],
)
def test_every_step_stands_in_the_flow_of_its_own_level(level: str, places: list[str]) -> None:
    (flow,) = (each for each in BOOK.procedures if each.id == level)
    assert [tables.place(step.citation) for step in flow.steps] == places


def test_the_first_step_is_two_duties() -> None:
    record = CaseRecord(acts=(Act(at=LATER, step="verify-and-record", by="customer-service"),))
    found = review(accident(), record, BOOK, as_of=LATER)
    assert [found.finding(id).settled_at for id in ("verify", "record-complaint")] == [LATER, LATER]
    assert found.finding("verify").elapsed == timedelta(hours=1)


def test_fields() -> None:
    assert tables.fields(BOOK, ServiceQualityAccident2) == table("""
        event_id           | text   | required  |
        known_at           | time   | required  |
        settled_at         | time   | None      |
        origin             | choice | complaint | complaint internal
        rights_affected    | flag   | False     |
        damage_serious     | flag   | False     |
        material_requested | flag   | False     |
    """)


def test_json_round_trip() -> None:
    loaded = load_rulebook(BOOK.model_dump_json(), ServiceQualityAccident2)
    assert (loaded, loaded.digest) == (BOOK, BOOK.digest)
