"""会计师事务所重要事宜应急处理管理办法: what is important, what is done at once, what is kept ready; no number."""

import re
from datetime import datetime, timedelta
from itertools import product
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import SHANGHAI, Act, Assessment, CaseRecord, assess, classify, coverage, load_rulebook, review
from crisisrules.calendars import Hours, NotSet
from crisisrules.language import Every, one_of
from crisisrules.rulebooks import ACCOUNTING_FIRM_IMPORTANT_MATTERS, ImportantMatter
from tests.rulebooks import tables
from tests.rulebooks.tables import Rows, by_article, place, table

BOOK = ACCOUNTING_FIRM_IMPORTANT_MATTERS
NOON = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
LATER = NOON + timedelta(hours=1)
LISTED = ("core_business", "major_decision", "major_contract", "network_security")


def matter(**facts: Any) -> ImportantMatter:
    return ImportantMatter(event_id="M", **{"occurred_at": NOON, "matter": "core_business", **facts})


def verdict(**facts: Any) -> Assessment:
    return assess(matter(**facts), BOOK)


def case_id(article: str) -> str:
    """`accounting-3-4` for 三4."""
    numbers = {ord(zh): f"{n}-" for n, zh in enumerate("一二三四五六", 1)} | {ord("结"): "conclusion-", ord("论"): ""}
    return "accounting-" + re.sub(r"[().-]+", "-", article.translate(numbers)).strip("-")


def side_by_side(expected: str, found: Rows, column: int) -> pytest.MarkDecorator:
    """A case for each article that either has rows of: those found and those expected."""
    here, there = by_article(found, column), by_article(table(expected), column)
    return pytest.mark.parametrize(
        ("found", "expected"),
        [pytest.param(here.get(each, []), there.get(each, []), id=case_id(each)) for each in here | there],
    )


# --- What was read wrongly once -------------------------------------------------------------------------------------


def test_accounting_3_4_no_paper_goes_with_starting_the_flow() -> None:
    start = verdict().obligation("start-flow")
    assert (start.documents, start.basis, place(start.citation)) == ((), "stated", "三4")


def test_accounting_3_4_that_coordination_is_prompt_is_read_in() -> None:
    coordinate = verdict().obligation("coordinate")
    assert (coordinate.basis, coordinate.reads, coordinate.deadline.state) == (
        "inferred",
        ("limit", "clock"),
        "promptly",
    )
    assert coordinate.reading is not None
    assert "同时" in coordinate.reading.zh


def test_accounting_3_4_the_emergency_contacts_are_not_said_to_respond() -> None:
    (coordination,) = verdict().routing
    assert (coordination.id, [role.id for role in coordination.roles]) == ("coordination", ["firm", "departments"])
    assert "emergency-contacts" not in {role.id for role in BOOK.roles}


def test_accounting_3_5_no_partner_is_told_of_an_event() -> None:
    assert [route.id for route in BOOK.routing] == ["coordination"]
    assert not [duty.id for duty in BOOK.duties if "partner-institutions" in (*duty.responsible, *duty.recipients)]


def test_accounting_5_2_improving_waits_for_a_shortfall_and_training_for_nothing() -> None:
    assert "improve" not in {each.duty_id for each in verdict(handled_at=LATER).obligations}
    improve = verdict(handled_at=LATER, flow_fell_short=True).obligation("improve")
    assert (improve.basis, improve.reads, improve.deadline.state) == ("inferred", ("clock",), "promptly")
    assert "培训" not in improve.action.zh
    assert [each.id for each in BOOK.standing_duties if place(each.citation) == "五2"] == ["train"]


def test_accounting_3_4_the_flow_is_the_firm_s_own_and_the_text_lists_no_step_of_it() -> None:
    assert BOOK.procedures == ()
    assert verdict().procedure is None
    start = verdict().obligation("start-flow")
    assert start.remark is not None
    assert "三1、三3" in start.remark.zh


def test_accounting_3_5_that_partners_need_not_be_told_is_not_said_either() -> None:
    (settled,) = (each for each in BOOK.standing_duties if each.id == "partner-responsibilities")
    assert settled.remark is not None
    assert "无须" not in settled.remark.zh


def test_accounting_5_2_a_shortfall_may_show_elsewhere_than_after_an_event() -> None:
    improve = verdict(flow_fell_short=True).obligation("improve")
    assert improve.reading is not None
    assert improve.remark is not None
    assert "理解为" in improve.reading.zh
    assert "演练" in improve.remark.zh


@pytest.mark.parametrize(
    ("duty", "zh", "en"),
    [
        pytest.param("coordinate", "尽可能减少", "as small as possible", id="accounting-3-4-as-small-as-possible"),
        pytest.param("drill", "熟悉流程", "know the flow", id="accounting-3-2-what-drills-are-for"),
        pytest.param("assess-risks", "潜藏", "latent", id="accounting-5-1-latent-risks"),
        pytest.param("prevent", "找出的风险", "the risks found", id="accounting-5-1-what-is-prevented"),
        pytest.param("adapt", "迅速", "quick", id="accounting-conclusion-quick"),
    ],
)
def test_what_is_said_of_an_action(duty: str, zh: str, en: str) -> None:
    actions = {each.id: each.action for each in BOOK.duties} | {each.id: each.action for each in BOOK.standing_duties}
    assert zh in actions[duty].zh
    assert en in actions[duty].en


# --- What is important (二) -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        *(
            pytest.param({"matter": each}, [("important-matter", "stated")], id=f"accounting-2-1-{each}")
            for each in LISTED
        ),
        pytest.param({"matter": "other"}, [], id="accounting-2-1-other"),
        pytest.param(
            {"matter": "other", "designated_important": True},
            [("other-important-matter", "inferred")],
            id="accounting-2-1-designated",
        ),
        pytest.param(
            {"designated_important": True}, [("important-matter", "stated")], id="accounting-2-1-designated-and-listed"
        ),
    ],
)
def test_what_is_important(facts: dict[str, Any], reasons: list[tuple[str, str]]) -> None:
    found = classify(matter(**facts), BOOK)
    assert [(reason.id, reason.basis) for reason in found.reasons] == reasons
    assert (found.in_scope, found.level and found.level.code) == (True, "important" if reasons else None)


def test_accounting_second_implementation() -> None:
    """Every combination of facts: what is important, and which duties it has in which state."""
    for name, designated, short, handled in product((*LISTED, "other"), (False, True), (False, True), (None, LATER)):
        found = verdict(matter=name, designated_important=designated, flow_fell_short=short, handled_at=handled)
        is_important = name != "other" or designated
        owed = {"start-flow": "promptly", "inform-persons": "promptly", "coordinate": "promptly"}
        if short:
            owed["improve"] = "promptly" if handled else "awaiting"
        states = {each.duty_id: each.deadline.state for each in found.obligations}
        assert states == (owed if is_important else {})
        assert bool(found.routing) == is_important
        assert {each.deadline.due_at for each in found.obligations} <= {None}
        assert not found.reports


# --- The document, article by article -------------------------------------------------------------------------------


@side_by_side(
    f"""
    important-matter       | important | matter in {" ".join(LISTED)}              | stated             | 二1
    other-important-matter | important | matter == other and designated_important | inferred condition | 二1
    """,
    tables.criteria(BOOK),
    4,
)
def test_criteria(found: Rows, expected: Rows) -> None:
    assert found == expected


@side_by_side(
    """
    start-flow     |                 | promptly | occurred_at | stated               | 三4 | firm |
    inform-persons |                 | promptly | occurred_at | stated               | 三4 | firm | persons-concerned
    coordinate     |                 | promptly | occurred_at | inferred limit clock | 三4 | firm | departments
    improve        | flow_fell_short | promptly | handled_at  | inferred clock       | 五2 | firm |
    """,
    [[duty, *rest] for duty, level, *rest in tables.duties(BOOK) if level == "important"],
    5,
)
def test_duties(found: Rows, expected: Rows) -> None:
    assert found == expected


@side_by_side(
    """
    set-up-mechanism         | no_time | stated     | 三1  | firm       |
    drill                    | not_set | configured | 三2  | firm       |
    keep-handbook            | no_time | stated     | 三3  | firm       |
    update-handbook          | not_set | configured | 三3  | firm       |
    partner-relations        | no_time | stated     | 三5  | firm       | partner-institutions
    partner-responsibilities | no_time | stated     | 三5  | firm       |
    keep-tools               | no_time | stated     | 四1  | firm       |
    assess-risks             | not_set | configured | 五1  | firm       |
    prevent                  | no_time | stated     | 五1  | firm       |
    train                    | no_time | stated     | 五2  | firm       |
    approve-rules            | no_time | stated     | 六1  | management |
    review-rules             | not_set | configured | 六1  | management |
    adapt                    | no_time | stated     | 结论 | firm       |
    """,
    tables.standing_duties(BOOK),
    3,
)
def test_standing_duties(found: Rows, expected: Rows) -> None:
    assert found == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(tables.papers(BOOK), "", id="accounting-3-4-papers"),
        pytest.param(
            tables.paths(BOOK),
            "coordination | firm | important | | stated | 三4 | firm | firm departments",
            id="accounting-3-4-paths",
        ),
        pytest.param(
            tables.rules(BOOK, "guidance", "procedures", "scope", "otherwise", "prohibitions", "closing_grounds"),
            "guidance/communication-tools | stated | 四2",
            id="accounting-4-2-guidance-and-nothing-else",
        ),
        pytest.param(
            tables.articles(BOOK),
            """
            一   | | 0
            二1  | | 2
            三1  | | 1
            三2  | | 1
            三3  | | 2
            三4  | | 4
            三5  | | 2
            四1  | | 1
            四2  | | 1
            五1  | | 2
            五2  | | 2
            六1  | | 2
            六2  | | 0
            结论 | | 1
            """,
            id="accounting-articles",
        ),
        pytest.param(
            tables.fields(BOOK, ImportantMatter),
            f"""
            event_id             | text   | required |
            occurred_at          | time   | required |
            handled_at           | time   | None     |
            matter               | choice | required | {" ".join(LISTED)} other
            designated_important | flag   | False    |
            flow_fell_short      | flag   | False    |
            """,
            id="accounting-fields",
        ),
    ],
)
def test_tables(found: Rows, expected: str) -> None:
    assert found == table(expected)


@pytest.mark.parametrize(
    ("duty", "documents", "contents"),
    [
        pytest.param(
            "set-up-mechanism", [], ["应急处理流程", "责任分工", "应急联系人"], id="accounting-3-1-what-it-makes-clear"
        ),
        pytest.param(
            "keep-handbook",
            ["事务所应急处理手册"],
            ["应急处理流程", "联系人信息", "风险评估", "应对措施"],
            id="accounting-3-3-what-the-handbook-holds",
        ),
        pytest.param("update-handbook", ["事务所应急处理手册"], [], id="accounting-3-3-what-is-updated"),
    ],
)
def test_papers_of_standing_duties(duty: str, documents: list[str], contents: list[str]) -> None:
    (found,) = (each for each in BOOK.standing_duties if each.id == duty)
    assert [item.label.zh for item in found.documents] == documents
    assert [item.label.zh for item in found.contents] == contents


def test_accounting_4_2_four_ways_and_others() -> None:
    (tools,) = verdict().guidance
    assert [item.en for item in tools.items] == ["e-mail", "instant messages", "online cooperation", "others"]


def test_accounting_what_kind_of_duty_and_where_the_roles_stand() -> None:
    assert {duty.id: duty.kind for duty in BOOK.duties} == {
        "start-flow": "handle",
        "inform-persons": "inform",
        "coordinate": "handle",
        "improve": "handle",
    }
    assert {role.id: role.standing for role in BOOK.roles if role.standing != "inside"} == {
        "management": "above",
        "partner-institutions": "outside",
    }


def test_accounting_what_to_mind() -> None:
    assert {address for address, rule in BOOK.rules() if rule.remark} == {
        "duties/start-flow/important",
        "duties/inform-persons/important",
        "duties/improve/important",
        "standing_duties/keep-handbook",
        "standing_duties/partner-responsibilities",
    }


def test_accounting_every_sentence_has_its_rule_or_its_reason() -> None:
    found = coverage(BOOK)
    assert (found.stated, found.inferred, found.configured, found.homeless) == (14, 3, 4, ())
    assert [each.number for each in found.articles if each.why_none] == ["一", "六2"]


# --- Silence, blanks and the company's own --------------------------------------------------------------------------


def test_accounting_has_no_number_and_no_day() -> None:
    said = BOOK.model_dump_json()
    assert not [unit for unit in ("minutes", "hours", "working_days", "calendar_days") if unit in said]
    assert (BOOK.in_force_from, BOOK.in_force_to, BOOK.closing_grounds) == (None, None, ())


def test_accounting_regularly_stands_in_the_text_four_times_each_a_blank() -> None:
    blanks = [each.id for each in BOOK.standing_duties if isinstance(each.every, NotSet)]
    assert blanks == ["drill", "update-handbook", "assess-risks", "review-rules"]
    filled = BOOK.amend(intervals=dict.fromkeys(blanks, Every(unit="quarter", count=2)))
    assert {(each.every, each.basis) for each in filled.standing_duties if each.id in blanks} == {
        (Every(unit="quarter", count=2), "configured")
    }
    assert filled.version == "2.0.0+configured"


@pytest.mark.parametrize(
    ("duty", "facts", "clock", "starts_at"),
    [
        pytest.param("start-flow", {}, "occurred_at", NOON, id="accounting-3-4-start"),
        pytest.param("inform-persons", {}, "occurred_at", NOON, id="accounting-3-4-inform"),
        pytest.param("coordinate", {}, "occurred_at", NOON, id="accounting-3-4-coordinate"),
        pytest.param("improve", {"flow_fell_short": True}, "handled_at", None, id="accounting-5-2-awaiting"),
        pytest.param(
            "improve", {"flow_fell_short": True, "handled_at": LATER}, "handled_at", LATER, id="accounting-5-2-improve"
        ),
    ],
)
def test_clocks(duty: str, facts: dict[str, Any], clock: str, starts_at: datetime | None) -> None:
    deadline = verdict(**facts).obligation(duty).deadline
    assert (deadline.clock, deadline.starts_at, deadline.due_at) == (clock, starts_at, None)
    ours = BOOK.amend(limits={each.id: Hours(2) for each in BOOK.duties})
    owed = assess(matter(**facts), ours).obligation(duty)
    assert owed.deadline.due_at == (None if starts_at is None else starts_at + timedelta(hours=2))
    assert owed.basis == "configured"


def test_accounting_3_4_the_firm_s_own_limit_is_no_reading_but_its_clock_stays_one() -> None:
    ours = assess(matter(), BOOK.amend(limits={"coordinate": Hours(2)})).obligation("coordinate")
    assert (ours.basis, ours.reads) == ("configured", ("clock",))


def test_accounting_2_1_a_firm_can_narrow_what_is_important() -> None:
    narrower = BOOK.amend(criteria={"important-matter/important": one_of("matter", "core_business")})
    assert classify(matter(), narrower).reasons[0].basis == "configured"
    assert classify(matter(matter="major_contract"), narrower).level is None
    assert classify(matter(matter="other", designated_important=True), narrower).level is not None


def test_accounting_dealt_with_before_it_happened_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"(?s)occurred_at.*handled_at"):
        matter(handled_at=NOON - timedelta(minutes=1))


def test_accounting_3_4_what_is_done_first_is_for_the_firm() -> None:
    first_told = CaseRecord(
        acts=(
            Act(at=NOON, duty_id="inform-persons", by="firm", to=("persons-concerned",)),
            Act(at=NOON, duty_id="coordinate", by="firm", to=("departments",)),
            Act(at=LATER, duty_id="start-flow", by="firm"),
        )
    )
    found = review(matter(), first_told, BOOK, as_of=LATER)
    assert ([each.code for each in found.breaches], found.compliant) == ([], True)
    assert {each.duty_id: each.elapsed for each in found.findings} == {
        "start-flow": timedelta(hours=1),
        "inform-persons": timedelta(),
        "coordinate": timedelta(),
    }


def test_accounting_json_round_trip() -> None:
    loaded = load_rulebook(BOOK.model_dump_json(), ImportantMatter)
    assert (loaded, loaded.digest) == (BOOK, BOOK.digest)
