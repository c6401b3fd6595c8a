"""服务质量事故应急预案（之三）: any accident, complained of or found inside, and what the plan leaves unsaid."""

from datetime import datetime, timedelta
from itertools import product
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from crisisrules import SHANGHAI, Act, Assessment, CaseRecord, assess, classify, load_rulebook, review
from crisisrules.calendars import Hours, NoTime, Promptly
from crisisrules.language import Role
from crisisrules.rulebooks import SERVICE_QUALITY_ACCIDENT_3 as BOOK
from crisisrules.rulebooks import ServiceQualityAccident3
from crisisrules.rulebooks.service_quality_accident_3 import ServiceProblem
from tests.rulebooks import tables
from tests.rulebooks.tables import table

NOON = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
LATER = NOON + timedelta(hours=1)
PROBLEMS: tuple[str, ...] = get_args(get_args(ServiceProblem)[0])

ON_COMPLAINT: dict[str, Any] = {"origin": "complaint"}
FOUND_INSIDE: dict[str, Any] = {"origin": "internal"}
BOTH_WAYS = [pytest.param(ON_COMPLAINT, id="complaint"), pytest.param(FOUND_INSIDE, id="internal")]


def accident(**facts: Any) -> ServiceQualityAccident3:
    return ServiceQualityAccident3(event_id="A", **{"known_at": NOON, **facts})


def verdict(**facts: Any) -> Assessment:
    return assess(accident(**facts), BOOK)


def steps(found: Assessment) -> list[str]:
    assert found.procedure is not None
    return [step.id for step in found.procedure.steps]


# --- What was read wrongly once -------------------------------------------------------------------------------------


def test_accident_3_4_1_the_general_manager_heads_the_group_and_quality_supervision_is_not_in_it() -> None:
    (group,) = (route for route in verdict().routing if route.id == "leading-group-members")
    assert group.lead is not None
    assert (group.lead.id, group.lead.label.zh) == ("general-manager", "公司总经理（组长）")
    assert [role.id for role in group.roles] == [
        "general-manager",
        "deputy-general-manager",
        "department-heads",
        "customer-service-head",
        "legal-department-head",
    ]


@pytest.mark.parametrize(
    ("facts", "clock", "state", "starts_at", "home"),
    [
        pytest.param(ON_COMPLAINT, "known_at", "promptly", NOON, "四3(1), 五1(1)", id="accident-3-5-1-1"),
        pytest.param(
            FOUND_INSIDE, "customer_service_told_at", "awaiting", None, "四3(1), 五1(2)", id="accident-3-5-1-2-untold"
        ),
        pytest.param(
            {**FOUND_INSIDE, "customer_service_told_at": LATER},
            "customer_service_told_at",
            "promptly",
            LATER,
            "四3(1), 五1(2)",
            id="accident-3-5-1-2-told",
        ),
    ],
)
def test_the_report_to_the_leading_group_is_prompt_and_inferred(
    facts: dict[str, Any], clock: str, state: str, starts_at: datetime | None, home: str
) -> None:
    report = verdict(**facts).obligation("report-leading-group")
    assert (report.deadline.limit, report.deadline.clock) == (Promptly(), clock)
    assert (report.deadline.state, report.deadline.starts_at) == (state, starts_at)
    assert (report.basis, report.reads) == ("inferred", ("recipient", "content", "clock"))
    assert (tables.place(report.citation), report.contents[0].label.zh) == (home, "投诉内容或事故内容")


def test_accident_3_5_2_1_the_leading_group_has_it_investigated() -> None:
    found = verdict()
    (investigators,) = (route for route in found.routing if route.id == "investigators")
    assert [role.id for role in investigators.roles] == ["persons-concerned", "legal-department"]
    assert found.obligation("investigate").responsible == (*leading_group(), *investigators.roles)


def leading_group() -> list[Role]:
    return [role for role in BOOK.roles if role.id == "leading-group"]


@pytest.mark.parametrize(
    ("by", "wrong"),
    [
        pytest.param("legal-department", False, id="accident-3-4-3-2-legal"),
        pytest.param("persons-concerned", False, id="accident-3-5-2-1-persons-concerned"),
        pytest.param("sales-department", True, id="accident-3-5-2-1-sales"),
    ],
)
@pytest.mark.parametrize("named", ["duty_id", "step"])
def test_the_legal_department_takes_part_in_the_investigation(by: str, named: str, wrong: bool) -> None:
    record = CaseRecord(acts=(Act.model_validate({"at": LATER, named: "investigate", "by": by}),))
    found = review(accident(), record, BOOK, as_of=LATER)
    assert ([each.code for each in found.breaches if each.code == "wrong-role"] == ["wrong-role"]) == wrong


def test_accident_3_4_3_2_investigating_is_not_doubled_in_the_handling() -> None:
    assert "调查" not in verdict().obligation("legal-takes-part").action.zh


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("standing_duties/make-revise-publish-plan", "向谁发布", id="accident-3-4-2-1"),
        pytest.param("duties/report-superior/accident", "上级部门是谁", id="accident-3-4-2-4"),
        pytest.param("duties/legal-advice/accident", "向谁提供", id="accident-3-4-3-2"),
        pytest.param("duties/take-back/product", "为谁办理", id="accident-3-4-3-4"),
        pytest.param("duties/investigate/accident", "相关人员是谁", id="accident-3-5-2-1"),
        pytest.param("duties/assist-investigation/accident", "交给谁", id="accident-3-5-2-2"),
        *(
            pytest.param(f"criteria/{problem}/accident", "未给事故下定义", id=f"accident-3-3-{n}")
            for n, problem in enumerate(PROBLEMS, 1)
        ),
    ],
)
def test_what_the_words_leave_open_is_said(address: str, words: str) -> None:
    remark = dict(BOOK.rules())[address].remark
    assert remark is not None
    assert words in remark.zh


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param("二3", "2021年1月1日", id="accident-3-2-3"),
        pytest.param("二4", "2021年1月1日", id="accident-3-2-4"),
        pytest.param("二5", "应予核实", id="accident-3-2-5"),
        pytest.param("三", "是否包括子公司", id="accident-3-3"),
    ],
)
def test_why_nothing_follows_says_what_to_mind(number: str, words: str) -> None:
    (found,) = (each for each in BOOK.articles if each.number == number)
    assert found.why_none is not None
    assert words in found.why_none.zh


def test_accident_3_1_the_gist_says_which_purpose_and_which_basis() -> None:
    said = BOOK.articles[0].gist.zh
    assert [word for word in ("改善服务", "消费者权益", "预防", "法律法规", "行业标准") if word not in said] == []


@pytest.mark.parametrize("duty", ["rectify", "hold-accountable", "tell-result"])
def test_accident_3_5_3_says_of_nothing_who_does_it(duty: str) -> None:
    found = verdict().obligation(duty)
    assert (found.responsible, found.basis, found.deadline.state) == ((), "stated", "not_set")
    assert found.remark is not None
    assert "由谁" in found.remark.zh
    assert found.deadline.clock is None


def test_accident_3_4_3_5_the_other_departments_cooperate_and_5_2_2_all_help_to_investigate() -> None:
    found = verdict()
    cooperate, assist = found.obligation("cooperate"), found.obligation("assist-investigation")
    assert [role.id for role in (*cooperate.responsible, *assist.responsible)] == ["other-departments", "departments"]
    assert ([item.id for item in assist.documents], assist.recipients) == (["relevant-material"], ())
    (departments,) = (role for role in BOOK.roles if role.id == "departments")
    assert departments.members == (
        *("customer-service", "legal-department", "production-department", "sales-department"),
        "other-departments",
    )


@pytest.mark.parametrize("duty", ["rectify-product", "take-back"])
def test_accident_3_4_3_3_and_4_that_only_a_bad_product_is_meant_is_read_in(duty: str) -> None:
    found = verdict(problem="product").obligation(duty)
    assert (found.basis, found.reads, found.recipients, found.deadline.clock) == ("inferred", ("condition",), (), None)


@pytest.mark.parametrize("facts", BOTH_WAYS)
def test_accident_3_nothing_of_the_other_two_plans(facts: dict[str, Any]) -> None:
    found = verdict(**facts)
    elsewhere = {"decide-plan", "settle", "make-plan", "summarise", "submit-summary", "organise-verification"}
    assert not elsewhere & {each.duty_id for each in found.obligations}
    assert not {"quality-supervision", "unit-head", "deputy-head"} & {role.id for role in BOOK.roles}
    assert [level.code for level in BOOK.levels] == ["accident"]
    assert not BOOK.guidance
    assert {rule.citation.source for _, rule in BOOK.rules()} == {"服务质量事故应急预案（之三）"}


# --- What is an accident (三) ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("problem", "article"),
    [
        pytest.param("product", "三1", id="accident-3-3-1"),
        pytest.param("attitude", "三2", id="accident-3-3-2"),
        pytest.param("safety", "三3", id="accident-3-3-3"),
        pytest.param("promise", "三4", id="accident-3-3-4"),
        pytest.param("other", "三5", id="accident-3-3-5"),
    ],
)
def test_every_problem_is_an_accident(problem: Any, article: str) -> None:
    found = classify(accident(problem=problem), BOOK)
    assert (found.in_scope, found.level) == (True, BOOK.level("accident"))
    assert [(each.id, each.citation.article, each.basis) for each in found.reasons] == [(problem, article, "stated")]


def owed(event: ServiceQualityAccident3) -> tuple[set[str], list[str]]:
    """Duties and steps again, as plain questions in the order of the plan."""
    duties = {"report-superior", "report-leading-group", "legal-advice", "legal-takes-part", "cooperate"}
    duties |= {"investigate", "assist-investigation", "rectify", "hold-accountable", "tell-result"}
    first = "verify-and-record" if event.origin == "complaint" else "tell-customer-service"
    duties.add(first)
    if event.problem == "product":
        duties |= {"rectify-product", "take-back"}
    return duties, [first, "report-leading-group", "investigate", "rectify", "hold-accountable", "tell-result"]


def test_every_accident_there_can_be() -> None:
    for origin, problem, told in product(("complaint", "internal"), PROBLEMS, (None, LATER)):
        event = accident(origin=origin, problem=problem, customer_service_told_at=told)
        found = assess(event, BOOK)
        duties, flow = owed(event)
        assert {each.duty_id for each in found.obligations} == duties
        assert steps(found) == flow
        assert [route.id for route in found.routing] == ["leading-group-members", "investigators"]


def test_customer_service_is_not_told_before_it_is_known() -> None:
    with pytest.raises(ValidationError, match=r"(?s)known_at.*customer_service_told_at"):
        accident(known_at=LATER, customer_service_told_at=NOON)


# --- Time -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "prompt"),
    [
        pytest.param(ON_COMPLAINT, {"verify-and-record", "report-leading-group"}, id="accident-3-5-1-1"),
        pytest.param(FOUND_INSIDE, {"tell-customer-service", "report-leading-group"}, id="accident-3-5-1-2"),
    ],
)
def test_which_acts_are_prompt(facts: dict[str, Any], prompt: set[str]) -> None:
    found = verdict(**facts, problem="product")
    assert {each.duty_id for each in found.obligations if each.deadline.limit == Promptly()} == prompt
    for each in found.obligations:
        assert (each.deadline.due_at, each.deadline.last_day) == (None, None)
        if each.duty_id not in prompt:
            assert (each.deadline.limit, each.deadline.clock) == (NoTime(), None)
    without_time = {note.about for note in found.notes if note.code == "no-time"}
    assert without_time == {each.duty_id for each in found.obligations} - prompt


def test_no_limit_is_a_number() -> None:
    assert {type(each.limit) for duty in BOOK.duties for each in duty.variants} == {Promptly, NoTime}
    assert not any(unit in BOOK.model_dump_json() for unit in ("minutes", "hours", "working_days", "calendar_days"))
    assert not BOOK.closing_grounds
    assert not [duty.id for duty in BOOK.duties if duty.extension]


def test_a_company_can_say_from_when_the_report_runs() -> None:
    amended = BOOK.amend(clocks={"report-leading-group/internal": ["known_at"]})
    report = assess(accident(**FOUND_INSIDE), amended).obligation("report-leading-group")
    assert (report.deadline.state, report.deadline.clock, report.basis) == ("promptly", "known_at", "configured")
    assert report.reads == ("recipient", "content")


def test_a_company_can_give_the_prompt_acts_a_number() -> None:
    amended = BOOK.amend(limits={"report-leading-group": Hours(2), "tell-customer-service": Hours(1)})
    told = NOON + timedelta(minutes=30)
    found = assess(accident(**FOUND_INSIDE, customer_service_told_at=told), amended)
    assert found.obligation("tell-customer-service").deadline.due_at == LATER
    assert found.obligation("report-leading-group").deadline.due_at == datetime(2026, 9, 30, 14, 30, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("told", "recorded_by", "settled_at", "breaches"),
    [
        pytest.param(None, None, None, [], id="nobody-told"),
        pytest.param(LATER, None, LATER, [], id="the-event-shows-it"),
        pytest.param(None, "production-department", LATER, [], id="one-of-the-departments"),
        pytest.param(None, "leading-group", LATER, ["wrong-role"], id="the-wrong-ones"),
    ],
)
def test_accident_3_5_1_2_a_report_by_any_department_counts(
    told: datetime | None, recorded_by: str | None, settled_at: datetime | None, breaches: list[str]
) -> None:
    acts = [Act(at=LATER, duty_id="tell-customer-service", by=recorded_by, to=("customer-service",))]
    record = CaseRecord(acts=tuple(acts) if recorded_by else ())
    found = review(accident(**FOUND_INSIDE, customer_service_told_at=told), record, BOOK, as_of=LATER)
    assert found.finding("tell-customer-service").settled_at == settled_at
    assert [each.code for each in found.breaches] == breaches


# --- The rulebook as tables -----------------------------------------------------------------------------------------


def test_articles() -> None:
    assert tables.articles(BOOK) == table("""
        一  |           | 0
        二1 |           | 0
        二2 |           | 0
        二3 |           | 0
        二4 |           | 0
        二5 |           | 0
        二6 |           | 0
        三  |           | 0
        三1 |           | 1
        三2 |           | 1
        三3 |           | 1
        三4 |           | 1
        三5 |           | 1
        四1 |           | 2
        四2 | 1 2 3 4   | 4
        四3 | 1 2 3 4 5 | 9
        五1 | 1 2       | 6
        五2 | 1 2       | 3
        五3 | 1 2 3     | 6
    """)


def test_duties() -> None:
    assert tables.duties(BOOK) == table("""
report-superior | accident | | no_time | | stated | 四2(4) | leading-group | superior
report-leading-group | accident | origin == complaint | promptly | known_at | inferred recipient content clock | 四3(1), 五1(1) | customer-service | leading-group
report-leading-group | accident | origin == internal | promptly | customer_service_told_at | inferred recipient content clock | 四3(1), 五1(2) | customer-service | leading-group
legal-advice          | accident |                     | no_time  |          | stated             | 四3(2) | legal-department      |
legal-takes-part      | accident |                     | no_time  |          | stated             | 四3(2) | legal-department      |
rectify-product       | accident | problem == product  | no_time  |          | inferred condition | 四3(3) | production-department |
take-back             | accident | problem == product  | no_time  |          | inferred condition | 四3(4) | sales-department      |
cooperate             | accident |                     | no_time  |          | stated             | 四3(5) | other-departments     |
verify-and-record     | accident | origin == complaint | promptly | known_at | stated             | 五1(1) | customer-service      |
tell-customer-service | accident | origin == internal  | promptly | known_at | stated             | 五1(2) | departments           | customer-service
investigate           | accident |                     | no_time  |          | stated             | 五2(1), 四3(2) | leading-group investigators |
assist-investigation  | accident |                     | no_time  |          | stated             | 五2(2) | departments           |
rectify               | accident |                     | no_time  |          | stated             | 五3(1) |                       |
hold-accountable      | accident |                     | no_time  |          | stated             | 五3(2) |                       |
tell-result           | accident |                     | no_time  |          | stated             | 五3(3) |                       | customer
    """)  # noqa: E501 - a row for each variant


def test_papers() -> None:
    assert tables.papers(BOOK) == table("""
        report-superior      |                   | handling
        report-leading-group |                   | facts
        assist-investigation | relevant-material |
        tell-result          |                   | result
    """)


def test_standing_duties() -> None:
    assert tables.standing_duties(BOOK) == table("""
        set-up-leading-group          | no_time | inferred actor | 四1    | company          |
        make-revise-publish-plan      | no_time | stated         | 四2(1) | leading-group    |
        organise-handling             | no_time | stated         | 四2(2) | leading-group    |
        supervise-and-evaluate        | no_time | stated         | 四2(3) | leading-group    |
        receive-and-handle-complaints | no_time | stated         | 四3(1) | customer-service |
    """)


def test_routes() -> None:
    assert tables.paths(BOOK) == table("""
leading-group-members | company | accident | | stated | 四1 | general-manager | general-manager deputy-general-manager department-heads customer-service-head legal-department-head
investigators | accident | accident | | stated | 四3(2), 五2(1) | | persons-concerned legal-department
    """)  # noqa: E501 - a row for each path


def test_the_procedure() -> None:
    assert tables.procedures(BOOK) == table("""
accident | accident | | in order | inferred order | 五1 | verify-and-record tell-customer-service report-leading-group investigate rectify hold-accountable tell-result
    """)  # noqa: E501 - one row
    assert tables.steps(BOOK.procedures[0]) == table("""
        verify-and-record     | origin == complaint | stated         | 五1(1)         | customer-service                |                  |
        tell-customer-service | origin == internal  | stated         | 五1(2)         | departments                     | customer-service |
        report-leading-group  |                     | stated         | 五1(2), 五1(1) | customer-service                | leading-group    |
        investigate           |                     | stated         | 五2(1), 四3(2) | leading-group persons-concerned legal-department |                  |
        rectify               |                     | stated         | 五3(1)         |                                 |                  |
        hold-accountable      |                     | inferred order | 五3(2)         |                                 |                  |
        tell-result           |                     | inferred order | 五3(3)         |                                 | customer         |
    """)  # noqa: E501 - a row for each step


def test_fields() -> None:
    assert tables.fields(BOOK, ServiceQualityAccident3) == table("""
        event_id                 | text   | required  |
        known_at                 | time   | required  |
        customer_service_told_at | time   | None      |
        origin                   | choice | complaint | complaint internal
        problem                  | choice | other     | product attitude safety promise other
    """)


def test_json_round_trip() -> None:
    loaded = load_rulebook(BOOK.model_dump_json(), ServiceQualityAccident3)
    assert (loaded, loaded.digest) == (BOOK, BOOK.digest)
