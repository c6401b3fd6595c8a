"""The documents that define, order and assign but give no time: what they say, and that no number crept in."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import SHANGHAI, Assessment, Rulebook, assess, classify, load_rulebook
from crisisrules.calendars import Hours, NotSet, Promptly
from crisisrules.language import Event, one_of
from crisisrules.rulebooks import (
    ACCOUNTING_FIRM_IMPORTANT_MATTERS,
    IMPORTANT_BUSINESS_EMERGENCY,
    IMPORTANT_QUALITY_PROBLEM,
    SERVICE_QUALITY_ACCIDENT,
    SERVICE_QUALITY_RESPONSE,
    BusinessEmergency,
    ImportantMatter,
    QualityProblem,
    ServiceQualityAccident,
    ServiceQualityCase,
)
from tests.strategies import event_type, events

NOON = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
LATER = NOON + timedelta(hours=1)

BOOKS: dict[str, Rulebook[Any]] = {
    book.id: book
    for book in (
        IMPORTANT_QUALITY_PROBLEM,
        SERVICE_QUALITY_ACCIDENT,
        IMPORTANT_BUSINESS_EMERGENCY,
        ACCOUNTING_FIRM_IMPORTANT_MATTERS,
        SERVICE_QUALITY_RESPONSE,
    )
}
over_every_book = pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)

Row = tuple[str, str, str, str, str]
"""Of a duty: its id, how its limit is said, who, to whom, and the article."""


def quality_problem(**facts: Any) -> QualityProblem:
    return QualityProblem(event_id="Q", **{"found_at": NOON, **facts})


def accident(**facts: Any) -> ServiceQualityAccident:
    return ServiceQualityAccident(event_id="A", **{"known_at": NOON, **facts})


def emergency(**facts: Any) -> BusinessEmergency:
    return BusinessEmergency(event_id="B", **{"found_at": NOON, "business": "production", "abnormal": True, **facts})


def matter(**facts: Any) -> ImportantMatter:
    return ImportantMatter(event_id="M", **{"occurred_at": NOON, "matter": "core_business", **facts})


def case(kind: Any, **facts: Any) -> ServiceQualityCase:
    return ServiceQualityCase(event_id="C", kind=kind, **{"known_at": NOON, **facts})


def level(event: Any, book: Rulebook[Any]) -> str | None:
    found = classify(event, book).level
    return found.code if found else None


def duties(verdict: Assessment) -> list[Row]:
    return [
        (
            each.duty_id,
            each.deadline.limit.unit,
            " ".join(role.id for role in each.responsible),
            " ".join(role.id for role in each.recipients),
            str(each.citation).partition(" ")[2],
        )
        for each in verdict.obligations
    ]


def steps(verdict: Assessment) -> list[str]:
    assert verdict.procedure is not None
    return [step.id for step in verdict.procedure.steps]


# --- What holds for all of them -------------------------------------------------------------------------------------


@over_every_book
def test_no_limit_is_a_number(book: Rulebook[Any]) -> None:
    assert {type(each.limit) for duty in book.duties for each in duty.cases} <= {Promptly, NotSet}
    assert not [duty.id for duty in book.duties if duty.extension]
    assert not book.closing_grounds
    assert not any(unit in book.model_dump_json() for unit in ("minutes", "hours", "working_days", "calendar_days"))


@over_every_book
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_event_gets_a_due_time_and_every_duty_cites_its_document(book: Rulebook[Any], data: st.DataObject) -> None:
    verdict = assess(data.draw(events(book)), book)
    for each in verdict.obligations:
        assert (each.deadline.due_at, each.deadline.last_day) == (None, None)
        assert each.deadline.state in ("promptly", "not_set", "awaiting")
        assert each.citation.source.startswith(book.title.zh)
        assert each.responsible
    assert bool(verdict.obligations) == bool(verdict.procedure) == (verdict.classification.level is not None)


@over_every_book
def test_json_round_trip(book: Rulebook[Any]) -> None:
    loaded = load_rulebook(book.model_dump_json(), event_type(book))
    assert (loaded, loaded.digest) == (book, book.digest)


@over_every_book
def test_a_company_can_set_every_limit(book: Rulebook[Any]) -> None:
    amended = book.amend(limits={duty.id: Hours(2) for duty in book.duties})
    assert amended.version == "1.0.0+configured"
    assert {(each.limit, each.basis) for duty in amended.duties for each in duty.cases} == {(Hours(2), "configured")}


def test_an_amended_limit_gives_a_due_time() -> None:
    amended = IMPORTANT_QUALITY_PROBLEM.amend(limits={"report-information": Hours(2)})
    event = quality_problem(reliability_risk=True)
    assert assess(event, amended).obligation("report-information").deadline.due_at == NOON + timedelta(hours=2)
    assert assess(event, IMPORTANT_QUALITY_PROBLEM).obligation("report-information").deadline.state == "not_set"


@pytest.mark.parametrize(
    ("event", "book", "duty", "clock", "state"),
    [
        (accident(), SERVICE_QUALITY_ACCIDENT, "decide-plan", "group_informed_at", "awaiting"),
        (accident(group_informed_at=LATER), SERVICE_QUALITY_ACCIDENT, "decide-plan", "group_informed_at", "not_set"),
        (emergency(), IMPORTANT_BUSINESS_EMERGENCY, "start-plan", "reported_at", "awaiting"),
        (emergency(reported_at=LATER), IMPORTANT_BUSINESS_EMERGENCY, "start-plan", "reported_at", "promptly"),
        (emergency(), IMPORTANT_BUSINESS_EMERGENCY, "rescue", "found_at", "promptly"),
        (emergency(reported_at=LATER), IMPORTANT_BUSINESS_EMERGENCY, "rescue", "reported_at", "promptly"),
        (matter(), ACCOUNTING_FIRM_IMPORTANT_MATTERS, "improve", "handled_at", "awaiting"),
        (case("sudden_event", handled_at=LATER), SERVICE_QUALITY_RESPONSE, "evaluate", "handled_at", "not_set"),
    ],
)
def test_clocks(event: Any, book: Rulebook[Any], duty: str, clock: str, state: str) -> None:
    found = assess(event, book).obligation(duty).deadline
    starts = None if state == "awaiting" else getattr(event, clock)
    assert (found.clock, found.state, found.starts_at) == (clock, state, starts)


@pytest.mark.parametrize(
    ("model", "facts", "named"),
    [
        (QualityProblem, {"found_at": LATER, "closed_at": NOON}, ("found_at", "closed_at")),
        (ServiceQualityAccident, {"known_at": LATER, "group_informed_at": NOON}, ("known_at", "group_informed_at")),
        (ServiceQualityAccident, {"known_at": LATER, "settled_at": NOON}, ("known_at", "settled_at")),
        (
            ServiceQualityAccident,
            {"known_at": NOON, "damage_serious": True},
            ("damage_serious", "rights_affected"),
        ),
        (
            BusinessEmergency,
            {"found_at": NOON, "business": "sales", "controlled_at": LATER, "ended_at": NOON},
            ("controlled_at", "ended_at"),
        ),
        (
            BusinessEmergency,
            {"found_at": LATER, "business": "sales", "reported_at": NOON},
            ("found_at", "reported_at"),
        ),
        (
            ImportantMatter,
            {"occurred_at": LATER, "matter": "other", "handled_at": NOON},
            ("occurred_at", "handled_at"),
        ),
        (
            ServiceQualityCase,
            {"known_at": LATER, "kind": "sudden_event", "handled_at": NOON},
            ("known_at", "handled_at"),
        ),
    ],
)
def test_contradictions_name_both_fields(model: type[Event], facts: dict[str, Any], named: tuple[str, str]) -> None:
    with pytest.raises(ValidationError) as error:
        model(event_id="x", **facts)
    assert all(name in str(error.value) for name in named)


# --- 重要质量问题应急方案管理规定 ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "reached"),
    [
        pytest.param({}, [], id="三-nothing"),
        pytest.param({"customer_measure": "complaint"}, ["customer-measure"], id="三(1)-complaint"),
        pytest.param({"customer_measure": "notice"}, ["customer-measure"], id="三(1)-notice"),
        pytest.param({"customer_measure": "share_cut"}, ["customer-measure"], id="三(1)-share"),
        pytest.param({"customer_measure": "fitting_stopped"}, ["customer-measure"], id="三(1)-stop"),
        pytest.param({"customer_measure": "other"}, ["customer-measure"], id="三(1)-other-penalty"),
        pytest.param({"batch_pieces": 4}, [], id="三(2)-four-pieces"),
        pytest.param({"batch_pieces": 5}, ["batch-accident"], id="三(2)-five-pieces"),
        pytest.param({"elementary_fault": True}, ["elementary-fault"], id="三(3)"),
        pytest.param({"reliability_risk": True}, ["reliability-risk"], id="三(4)"),
        pytest.param({"other_major_effect": True}, ["other-effect"], id="三(5)"),
        pytest.param(
            {"batch_pieces": 6, "reliability_risk": True}, ["batch-accident", "reliability-risk"], id="三-several"
        ),
    ],
)
def test_important_quality_problem(facts: dict[str, Any], reached: list[str]) -> None:
    found = classify(quality_problem(**facts), IMPORTANT_QUALITY_PROBLEM)
    assert [reason.id for reason in found.reasons] == reached
    assert (found.level and found.level.code) == ("important" if reached else None)
    assert {reason.basis for reason in found.reasons} <= {"stated"}


def test_quality_problem_duties() -> None:
    verdict = assess(quality_problem(batch_pieces=5), IMPORTANT_QUALITY_PROBLEM)
    unit, centre, management = "responsible-unit", "technical-centre", "management-department"
    assert duties(verdict) == [
        ("report-information", "not_set", unit, f"company-leaders {centre} {management}", "四(责任单位)"),
        ("agree-treatment", "not_set", unit, "customer", "四(责任单位)"),
        ("technical-measures", "not_set", unit, "", "四(责任单位)"),
        ("call-meeting", "not_set", unit, f"deputy-general-manager {centre} {unit}", "四(责任单位)"),
        ("chair-meeting", "not_set", centre, "", "四(技术中心)"),
        ("rectification-notice", "not_set", centre, unit, "四(技术中心)"),
        ("approve-measures", "not_set", centre, "", "四(技术中心)"),
        ("coordinate", "not_set", centre, "", "四(技术中心)"),
        ("tell-customer", "not_set", f"{centre} {unit}", "customer", "四(技术中心), 四(责任单位)"),
        ("supervise", "not_set", f"{management} {centre}", "", "四(管理部), 四(技术中心)"),
        ("accountability-notice", "not_set", management, "company-leaders", "四(管理部)"),
    ]
    assert {each.duty_id for each in verdict.reports} == {
        "report-information",
        "call-meeting",
        "accountability-notice",
    }


def test_quality_problem_has_fourteen_steps_with_four_documents() -> None:
    procedure = assess(quality_problem(batch_pieces=5), IMPORTANT_QUALITY_PROBLEM).procedure
    assert procedure is not None
    assert [(step.id, *(role.id for role in step.responsible)) for step in procedure.steps] == [
        ("collect", "responsible-unit", "salesperson", "technical-centre"),
        ("report", "technical-quality-heads"),
        ("contain", "responsible-unit"),
        ("investigate", "responsible-unit"),
        ("plan", "responsible-unit"),
        ("review", "responsible-unit"),
        ("approve-and-publish", "responsible-unit"),
        ("ledger", "responsible-unit"),
        ("track", "responsible-unit"),
        ("confirm-closed", "management-department"),
        ("standardise", "responsible-unit"),
        ("write-case", "responsible-unit"),
        ("archive", "company-archive"),
        ("accountability-notice", "management-department"),
    ]
    assert {step.id: document.label.zh for step in procedure.steps for document in step.documents} == {
        "report": "质量信息反应单",
        "investigate": "重要质量故障剖析与纠正报告",
        "review": "重要质量故障改良方案及考证方法评审表",
        "ledger": "年度重要质量问题整顿计划总表",
    }
    assert [step.id for step in procedure.steps if step.basis == "stated"] == ["collect"]
    assert procedure.basis == "inferred"


# --- 服务质量事故应急预案 ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected", "reason", "article"),
    [
        pytest.param({}, "minor", "ordinary-problem", "服务质量事故应急预案之二 四(1.1)", id="之二-四-1(1)"),
        pytest.param(
            {"rights_affected": True},
            "general",
            "customer-rights",
            "服务质量事故应急预案之二 四(1.2)",
            id="之二-四-1(2)",
        ),
        pytest.param(
            {"rights_affected": True, "damage_serious": True},
            "major",
            "customer-rights",
            "服务质量事故应急预案之二 四(1.3)",
            id="之二-四-1(3)",
        ),
    ],
)
def test_level_of_an_accident(facts: dict[str, Any], expected: str, reason: str, article: str) -> None:
    found = classify(accident(**facts), SERVICE_QUALITY_ACCIDENT)
    assert (found.level and found.level.code) == expected
    assert [(each.id, str(each.citation), each.basis) for each in found.reasons] == [(reason, article, "stated")]


GENERAL = {"rights_affected": True}
MAJOR = {"rights_affected": True, "damage_serious": True}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            {},
            ["verify-and-record", "report-leading-group", "decide-plan", "settle", "summarise"],
            id="之二-四-2(1)",
        ),
        pytest.param(
            GENERAL,
            ["verify-and-record", "report-leading-group", "decide-plan", "investigate", "settle", "summarise"],
            id="之二-四-2(2)",
        ),
        pytest.param(
            MAJOR,
            [
                "verify-and-record",
                "report-leading-group",
                "decide-plan",
                "investigate",
                "make-plan",
                "cooperate",
                "settle",
                "summarise",
            ],
            id="之二-四-2(3)",
        ),
        pytest.param(
            {"origin": "internal"},
            ["tell-customer-service", "report-leading-group", "decide-plan", "settle", "summarise"],
            id="之三-五-1(2)",
        ),
    ],
)
def test_flow_of_an_accident(facts: dict[str, Any], expected: list[str]) -> None:
    assert steps(assess(accident(**facts), SERVICE_QUALITY_ACCIDENT)) == expected


@pytest.mark.parametrize("facts", [{}, GENERAL, MAJOR], ids=["minor", "general", "major"])
def test_every_step_of_an_accident_stands_in_its_own_level_of_the_second_variant(facts: dict[str, Any]) -> None:
    clause = {"minor": "2.1", "general": "2.2", "major": "2.3"}
    verdict = assess(accident(**facts), SERVICE_QUALITY_ACCIDENT)
    assert verdict.procedure is not None
    *flow, last = verdict.procedure.steps
    assert {str(step.citation).rpartition(".")[0] for step in flow} == {
        f"服务质量事故应急预案之二 四({clause[verdict.procedure.id]}"
    }
    assert (last.id, last.basis, str(last.citation)) == (
        "summarise",
        "inferred",
        "服务质量事故应急预案之一 四(3), 之二 三(2.4)",
    )


COMMON: list[Row] = [
    ("report-leading-group", "promptly", "customer-service", "leading-group", "四(1.1), 之二 四(2.1.2), 之三 五(1)"),
    ("organise-verification", "promptly", "leading-group", "", "四(1.2)"),
    ("decide-plan", "not_set", "leading-group", "", "四(2.1.2)"),
    ("calm-customer", "not_set", "customer-service", "customer", "四(2.1)"),
]
AFTERWARDS: list[Row] = [
    ("rectify", "not_set", "department-heads", "", "四(2.3), 之三 五(3.1)"),
    ("hold-accountable", "not_set", "leading-group", "", "五(3.2), 之三 四(2.2)"),
    ("tell-result", "not_set", "customer-service", "customer", "五(3.3), 之三 四(3.1)"),
    ("report-superior", "not_set", "leading-group", "superior", "四(2.4)"),
    ("summarise", "not_set", "leading-group", "", "三(2.4), 之一 四(3.1)"),
    ("submit-summary", "not_set", "department-heads", "unit-head", "四(3.2)"),
]
RECORD: Row = ("verify-and-record", "promptly", "customer-service", "", "四(2.1.1), 之一 四(1.1), 之三 五(1.1)")
INSIDE: Row = ("tell-customer-service", "promptly", "departments", "customer-service", "五(1.2)")
INVESTIGATE: Row = (
    "investigate",
    "not_set",
    "quality-supervision",
    "leading-group",
    "四(2.2.3), 之一 四(2.2), 之三 五(2.1)",
)
MAKE_PLAN: Row = ("make-plan", "not_set", "leading-group", "", "四(2.3.4)")
COOPERATE: Row = ("cooperate", "not_set", "departments", "leading-group", "四(2.3.5), 之二 三(3.3), 之三 五(2.2)")
PRODUCT: list[Row] = [
    ("rectify-product", "not_set", "production-department", "", "四(3.3)"),
    ("take-back", "not_set", "sales-department", "customer", "四(3.4)"),
]


def settle(article: str) -> Row:
    return ("settle", "not_set", "customer-service", "customer", article)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({}, [RECORD, *COMMON, settle("四(2.1.3)"), *AFTERWARDS], id="minor"),
        pytest.param({"origin": "internal"}, [INSIDE, *COMMON, settle("四(2.1.3)"), *AFTERWARDS], id="internal"),
        pytest.param(GENERAL, [RECORD, *COMMON, INVESTIGATE, settle("四(2.2.4)"), *AFTERWARDS], id="general"),
        pytest.param(
            {**MAJOR, "problem": "product"},
            [RECORD, *COMMON, INVESTIGATE, MAKE_PLAN, COOPERATE, settle("四(2.3.6)"), *PRODUCT, *AFTERWARDS],
            id="major-product",
        ),
        pytest.param({"problem": "attitude"}, [RECORD, *COMMON, settle("四(2.1.3)"), *AFTERWARDS], id="not-a-product"),
    ],
)
def test_duties_of_an_accident(facts: dict[str, Any], expected: list[Row]) -> None:
    assert duties(assess(accident(**facts), SERVICE_QUALITY_ACCIDENT)) == expected


def test_what_only_one_variant_has_is_inferred_and_says_which() -> None:
    inferred = [(duty.id, case) for duty in SERVICE_QUALITY_ACCIDENT.duties for case in duty.cases if case.reading]
    alone = {duty: case.citation.source[-2:] for duty, case in inferred}
    assert alone == {
        "tell-customer-service": "之三",
        "organise-verification": "之一",
        "calm-customer": "之一",
        "rectify-product": "之三",
        "take-back": "之三",
        "rectify": "之一",
        "hold-accountable": "之三",
        "tell-result": "之三",
        "report-superior": "之三",
        "submit-summary": "之一",
    }
    for duty in SERVICE_QUALITY_ACCIDENT.duties:
        for each in duty.cases:
            assert each.citation.source[-2:] in ("之一", "之二", "之三")
            assert each.reading is None or each.citation.source[-2:] in each.reading.zh


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, {"leading-group-members": "unit-head"}),
        (GENERAL, {"leading-group-members": "unit-head", "investigators": "quality-supervision"}),
        (MAJOR, {"leading-group-members": "unit-head", "investigators": "quality-supervision"}),
    ],
)
def test_routing_of_an_accident(facts: dict[str, Any], expected: dict[str, str]) -> None:
    routing = assess(accident(**facts), SERVICE_QUALITY_ACCIDENT).routing
    assert {taken.id: taken.lead.id for taken in routing if taken.lead} == expected


# --- 重要业务应急预案 ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "in_scope", "expected"),
    [
        *(
            pytest.param({"business": business}, True, "emergency", id=f"二-{business}")
            for business in ("production", "sales", "procurement", "finance", "human_resources")
        ),
        pytest.param({"business": "other"}, False, None, id="二-other"),
        pytest.param({"business": "other", "designated_important": True}, True, "emergency", id="二-designated"),
        pytest.param({"abnormal": False}, True, None, id="四-1(1)-nothing-wrong"),
    ],
)
def test_emergency(facts: dict[str, Any], in_scope: bool, expected: str | None) -> None:
    found = classify(emergency(**facts), IMPORTANT_BUSINESS_EMERGENCY)
    assert (found.in_scope, found.level and found.level.code) == (in_scope, expected)


def test_emergency_duties_and_flow() -> None:
    verdict = assess(emergency(), IMPORTANT_BUSINESS_EMERGENCY)
    group, teams = "leading-group", "department-teams"
    assert duties(verdict) == [
        ("report-leading-group", "promptly", "department-concerned", group, "四(1.1)"),
        ("start-plan", "promptly", group, "", "四(1.2)"),
        ("set-response-level", "not_set", group, teams, "四(2.1)"),
        ("protect-people", "promptly", teams, "", "四(2.2.a), 四(1.2)"),
        ("cut-off-source", "promptly", teams, "", "四(2.2.b), 四(1.2)"),
        ("emergency-equipment", "promptly", teams, "", "四(2.2.c), 四(1.2)"),
        ("rescue", "promptly", teams, "", "四(2.2.d), 四(1.2)"),
        ("announce-end", "not_set", group, "", "四(3.1)"),
        ("report-end", "not_set", teams, group, "四(3.2)"),
    ]
    assert [each.duty_id for each in verdict.obligations if each.basis == "inferred"] == [
        "protect-people",
        "cut-off-source",
        "emergency-equipment",
        "rescue",
    ]
    assert steps(verdict) == [
        "report-leading-group",
        "start-plan",
        "set-response-level",
        "measures",
        "announce-end",
        "report-end",
    ]
    assert [each.duty_id for each in verdict.reports] == ["report-leading-group", "report-end"]


# --- 会计师事务所-重要事宜应急处理管理办法 ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("core_business", "important"),
        ("major_decision", "important"),
        ("major_contract", "important"),
        ("network_security", "important"),
        ("other", None),
    ],
)
def test_important_matter(about: Any, expected: str | None) -> None:
    assert level(matter(matter=about), ACCOUNTING_FIRM_IMPORTANT_MATTERS) == expected


def test_a_firm_can_say_what_else_is_important() -> None:
    wider = ACCOUNTING_FIRM_IMPORTANT_MATTERS.amend(
        criteria={"important-matter/important": one_of("matter", "core_business", "other")}
    )
    assert level(matter(matter="other"), wider) == "important"
    assert level(matter(matter="major_contract"), wider) is None


def test_important_matter_duties_and_flow() -> None:
    verdict = assess(matter(), ACCOUNTING_FIRM_IMPORTANT_MATTERS)
    assert duties(verdict) == [
        ("start-flow", "promptly", "firm", "", "三(4), 三(3)"),
        ("inform-persons", "promptly", "firm", "persons-concerned", "三(4)"),
        ("coordinate", "promptly", "firm", "departments", "三(4)"),
        ("improve", "promptly", "firm", "", "五(2)"),
    ]
    assert steps(verdict) == ["start-flow", "respond", "improve"]
    assert [each.id for each in verdict.obligation("start-flow").documents] == ["handbook"]
    assert {taken.id: [role.id for role in taken.roles] for taken in verdict.routing} == {
        "coordination": ["firm", "departments", "emergency-contacts"],
        "partners": ["partner-institutions"],
    }


# --- 服务质量应急处理方案 ----------------------------------------------------------------------

IMPLEMENTERS = "implementers"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param(
            "sudden_event",
            [
                ("start", "promptly", IMPLEMENTERS, "", "四(1), 三(3)"),
                ("act-on-the-spot", "promptly", IMPLEMENTERS, "", "四(1), 三(3)"),
                ("inform-superior", "not_set", IMPLEMENTERS, "superior-leaders departments-concerned", "四(1), 三(3)"),
                ("pass-on-information", "promptly", IMPLEMENTERS, "superior-leaders", "四(1), 三(3)"),
                ("record-and-archive", "not_set", IMPLEMENTERS, "", "四(1), 三(3)"),
                ("evaluate", "not_set", IMPLEMENTERS, "", "四(1), 三(3)"),
            ],
            id="四-1",
        ),
        pytest.param(
            "customer_feedback",
            [
                ("classify", "not_set", IMPLEMENTERS, "", "四(2), 三(3)"),
                ("analyse", "promptly", IMPLEMENTERS, "", "四(2), 三(3)"),
                ("find-solution", "not_set", IMPLEMENTERS, "", "四(2), 三(3)"),
                ("choose-way", "not_set", IMPLEMENTERS, "", "四(2), 三(3)"),
                ("carry-out", "not_set", IMPLEMENTERS, "", "四(2), 三(3)"),
                ("feed-back", "promptly", IMPLEMENTERS, "", "四(2), 三(3)"),
                ("archive", "not_set", IMPLEMENTERS, "", "四(2), 三(3)"),
            ],
            id="四-2",
        ),
    ],
)
def test_response(kind: str, expected: list[Row]) -> None:
    verdict = assess(case(kind), SERVICE_QUALITY_RESPONSE)
    assert duties(verdict) == expected
    assert steps(verdict) == [row[0] for row in expected], "each step is a duty"
    assert level(case(kind), SERVICE_QUALITY_RESPONSE) == "case"
    assert [taken.path_id for taken in verdict.routing] == ([kind.replace("_", "-")] if kind == "sudden_event" else [])


# --- Guidance -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("book", "configured"),
    [
        (IMPORTANT_QUALITY_PROBLEM, set[str]()),
        (SERVICE_QUALITY_ACCIDENT, {"inspections"}),
        (IMPORTANT_BUSINESS_EMERGENCY, {"drills"}),
        (ACCOUNTING_FIRM_IMPORTANT_MATTERS, {"handbook", "drills", "risk-assessment", "upkeep"}),
        (SERVICE_QUALITY_RESPONSE, set[str]()),
    ],
    ids=lambda value: value.id if isinstance(value, Rulebook) else "",
)
def test_intervals_are_for_the_company_to_set(book: Rulebook[Any], configured: set[str]) -> None:
    assert {each.id for each in book.guidance if each.basis == "configured"} == configured
    assert all("定" in each.remark.zh for each in book.guidance if each.remark)


def test_the_handbook_holds_four_things() -> None:
    handbook = next(each for each in ACCOUNTING_FIRM_IMPORTANT_MATTERS.guidance if each.id == "handbook")
    assert [item.zh for item in handbook.items] == ["处理流程", "联系人信息", "风险评估", "应对措施"]
