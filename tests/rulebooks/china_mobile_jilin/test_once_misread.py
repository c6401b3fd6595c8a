"""China Mobile Jilin, sentences that were once misread: a case for each, by article."""

from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import classify
from crisisrules.results import Act
from tests.rulebooks.china_mobile_jilin.cases import (
    GRADES,
    PRINTED,
    assessed,
    at,
    issued,
    label,
    names,
    reviewed,
    route,
    service,
)

# --- 3: sudden emergencies ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cause",
    [
        pytest.param("natural_disaster", id="jilin-3-natural-disaster"),
        pytest.param("social_incident", id="jilin-3-social-incident"),
        pytest.param("other_emergency", id="jilin-3-other-emergency"),
    ],
)
def test_sudden_emergencies_of_every_kind_are_out_of_scope(cause: str) -> None:
    found = assessed(cause=cause, cities_affected=9, negative_impact="severe", **issued("level_1"))
    assert (found.classification.in_scope, found.classification.level) == (False, None)
    (reason,) = found.classification.reasons
    assert (reason.id, reason.citation.article, reason.basis) == ("natural-or-social", "3", "stated")
    assert (found.obligations, found.routing, found.procedure) == ((), (), None)
    assert "out-of-scope" in {note.code for note in found.notes}


# --- 4: headquarters' grade, the week -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({}, id="jilin-4-2-no-grade"),
        pytest.param({"headquarters_grade": "none"}, id="jilin-4-2-grade-none"),
        pytest.param({"headquarters_notified_at": "2026-09-30 22:45"}, id="jilin-4-2-arrived-without-grade"),
    ],
)
def test_headquarters_grades_what_it_issues(facts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        service(source="headquarters", **facts)
    assert "source is 'headquarters' but headquarters_grade is 'none'" in str(caught.value)


WEEKS: list[tuple[str, dict[str, int], str | None]] = [
    ("jilin-4-3-day-of-9-week-left-out", {"escalated_per_day": 9}, "yellow"),
    ("jilin-4-3-day-of-6-week-left-out", {"escalated_per_day": 6}, "yellow"),
    ("jilin-4-3-day-of-5-week-left-out", {"escalated_per_day": 5}, None),
    ("jilin-4-3-day-of-5-week-of-6", {"escalated_per_day": 5, "escalated_per_week": 6}, "yellow"),
    ("jilin-4-3-day-of-5-week-of-5", {"escalated_per_day": 5, "escalated_per_week": 5}, None),
    ("jilin-4-3-day-of-6-week-of-6", {"escalated_per_day": 6, "escalated_per_week": 6}, "yellow"),
    ("jilin-4-3-week-of-6-alone", {"escalated_per_week": 6}, "yellow"),
    ("jilin-4-3-week-of-0", {"escalated_per_week": 0}, None),
]


@pytest.mark.parametrize(("facts", "level"), [pytest.param(*row[1:], id=row[0]) for row in WEEKS])
def test_a_week_that_is_not_given_has_at_least_its_day(facts: dict[str, int], level: str | None) -> None:
    found = classify(service(**facts), PRINTED)
    assert found.level == (PRINTED.level(level) if level else None)
    assert [(each.id, each.basis, each.reads) for each in found.reasons] == (
        [("escalated", "inferred", ("condition",))] if level else []
    )
    if level:
        (reading,) = [each.reading for each in found.reasons]
        assert reading is not None
        assert "七日" in reading.zh
        assert "自然周" in reading.zh
        assert "calendar week" in reading.en


@pytest.mark.parametrize(
    ("day", "week"), [pytest.param(9, 8, id="jilin-4-3-week-of-8"), pytest.param(1, 0, id="jilin-4-3-week-of-none")]
)
def test_a_week_below_its_day_is_refused(day: int, week: int) -> None:
    with pytest.raises(
        ValidationError, match=rf"escalated_per_week \({week}\) is less than escalated_per_day \({day}\)"
    ):
        service(escalated_per_day=day, escalated_per_week=week)


# --- 7(1), 8(2): five departments are the business departments ------------------------------------------------------

FIVE = (
    "marketing-department",
    "network-department",
    "data-department",
    "group-customer-department",
    "customer-service-department",
)
CENTRE = "provincial-service-centre"
PUBLISHED: dict[str, Any] = {"cities_affected": 1, "service_department_notified_at": "2026-09-30 23:00"}
NOTICED: dict[str, Any] = {"cities_affected": 1, "detected_at": "2026-09-30 23:00"}


def published(*to: str, by: str | None = None, minute: int = 30) -> Act:
    return Act(at=at(f"2026-09-30 23:{minute}"), duty_id="publish-warning", to=to, by=by)


def test_the_business_departments_have_five_members() -> None:
    (role,) = [each for each in PRINTED.roles if each.id == "business-departments"]
    assert role.members == FIVE
    assert [label(each) for each in FIVE] == ["市场经营部", "网络部", "数据部", "集团客户部", "客户服务部"]


@pytest.mark.parametrize(
    ("acts", "status", "untold"),
    [
        pytest.param((published(*FIVE, CENTRE),), "met", set(), id="jilin-7-1-five-told-one-by-one"),
        pytest.param(
            (published(*FIVE[:2]), published(*FIVE[2:], minute=45), published(CENTRE, minute=50)),
            "met",
            set(),
            id="jilin-7-1-five-told-in-three-acts",
        ),
        pytest.param((published(*FIVE[:4], CENTRE, by=FIVE[4]),), "met", set(), id="jilin-7-1-four-told-by-the-fifth"),
        pytest.param(
            (published("business-departments", CENTRE, by=FIVE[4]),), "met", set(), id="jilin-7-1-told-as-a-whole"
        ),
        *(
            pytest.param(
                (published(*(each for each in FIVE if each != left_out), CENTRE),),
                "overdue",
                {left_out},
                id=f"jilin-7-1-without-{left_out}",
            )
            for left_out in FIVE
        ),
        pytest.param((published(*FIVE),), "overdue", {CENTRE}, id="jilin-9-1-without-the-provincial-centre"),
    ],
)
def test_who_tells_all_five_has_told_the_business_departments(
    acts: tuple[Act, ...], status: str, untold: set[str]
) -> None:
    found = reviewed(PUBLISHED, *acts, as_of="2026-10-01 09:00")
    finding = found.finding("publish-warning")
    assert finding.status == status
    assert {role.id for role in finding.untold} == untold
    missing = {id for each in found.breaches if each.code == "recipient-missing" for id in each.missing}
    assert missing == untold


@pytest.mark.parametrize(
    ("by", "is_wrong"),
    [
        *(pytest.param(each, False, id=f"jilin-8-2-{each}") for each in (*FIVE, "business-departments")),
        pytest.param("general-office", True, id="jilin-8-2-general-office"),
        pytest.param("legal-department", True, id="jilin-8-2-legal-department"),
    ],
)
def test_a_warning_by_one_of_the_five_is_one_by_the_business_departments(by: str, is_wrong: bool) -> None:
    act = Act(at=at("2026-09-30 23:30"), duty_id="report-warning", by=by, to=("customer-service-department",))
    found = reviewed(NOTICED, act, as_of="2026-10-01 09:00")
    assert found.finding("report-warning").status == "met"
    assert ("wrong-role" in {each.code for each in found.breaches if each.about == "report-warning"}) == is_wrong


# --- 8, 9, 10, 11: from when ----------------------------------------------------------------------------------------

STARTS = [
    pytest.param("relay-headquarters-warning", issued(), "headquarters_notified_at", "clock", id="jilin-8-1"),
    pytest.param("report-warning", {"cities_affected": 1}, "detected_at", "clock", id="jilin-8-2"),
    pytest.param("explanation-script", {"cities_affected": 1}, "occurred_at", "", id="jilin-10-script"),
    pytest.param("cause-and-plan", {"cities_affected": 1}, "department_notified_at", "clock", id="jilin-10-cause"),
    pytest.param("headquarters-first-feedback", issued(), "headquarters_notified_at", "clock", id="jilin-11-2-first"),
    *(
        pytest.param("headquarters-plan", issued(grade), "headquarters_notified_at", "clock", id=f"jilin-11-2-{grade}")
        for grade in GRADES
    ),
]


@pytest.mark.parametrize(("duty_id", "facts", "clock", "reads"), STARTS)
def test_a_start_that_the_words_do_not_name_is_read_in(
    duty_id: str, facts: dict[str, Any], clock: str, reads: str
) -> None:
    found = assessed(**facts).obligation(duty_id)
    assert found.deadline.clock == clock
    assert " ".join(found.reads) == reads
    assert (found.basis, found.reading is not None) == (("inferred", True) if reads else ("stated", False))


def test_the_24_hours_can_also_be_read_from_the_event() -> None:
    reading = assessed(cities_affected=1).obligation("cause-and-plan").reading
    assert reading is not None
    assert "事件发生" in reading.zh
    assert "from the event" in reading.en


PROMPT = {"organise-handling", "analyse-cause", "solve-problem", "report-leaders", "escalate-in-line"}


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"cities_affected": 5}, id="jilin-12-provincial"),
        pytest.param(issued("level_1"), id="jilin-12-issued"),
    ],
)
def test_promptly_only_where_the_words_have_it(facts: dict[str, Any]) -> None:
    told = {"concerns_media": True, "concerns_legal": True, "beyond_department": True, "beyond_line": True}
    found = assessed(**facts, **told, department_notified_at="2026-09-30 23:50")
    assert {each.duty_id for each in found.obligations if each.deadline.state == "promptly"} == PROMPT
    without = {each.duty_id for each in found.obligations if each.deadline.state == "not_set"}
    assert {"inform-media-legal", "rectify", "report-rectification"} <= without
    assert {note.about for note in found.notes if note.code == "no-time"} >= without
    assert "not-set" not in {note.code for note in found.notes}, "the text leaves no time blank"


def test_the_leaders_are_told_promptly_from_no_moment_that_the_text_names() -> None:
    deadline = assessed(cities_affected=5).obligation("report-leaders").deadline
    assert (deadline.state, deadline.clock, deadline.starts_at) == ("promptly", None, None)


def test_contact_persons_tell_their_head_without_a_time_of_its_own() -> None:
    for facts, state in (({}, "awaiting"), ({"department_notified_at": "2026-09-30 23:50"}, "not_set")):
        found = assessed(cities_affected=1, **facts).obligation("report-department-head")
        assert (names(found.responsible), names(found.recipients)) == ("contact-persons", "department-head")
        assert (found.deadline.state, found.deadline.clock) == (state, "department_notified_at")


# --- 9: whom the warning goes to ------------------------------------------------------------------------------------

TABLE_4 = [
    pytest.param(5, "red", "provincial-leader-in-charge general-office ", id="jilin-9-1-red"),
    pytest.param(3, "orange", "general-office ", id="jilin-9-1-orange"),
    pytest.param(1, "yellow", "", id="jilin-9-1-yellow"),
]


@pytest.mark.parametrize(("cities", "level", "more"), TABLE_4)
def test_table_4_has_four_columns(cities: int, level: str, more: str) -> None:
    found = assessed(cities_affected=cities)
    assert found.classification.level == PRINTED.level(level)
    everybody = f"{more}business-departments customer-service-department provincial-service-centre"
    assert route(found, "warning-recipients") == everybody
    assert names(found.obligation("publish-warning").recipients) == everybody
    (taken,) = [each for each in found.routing if each.id == "warning-recipients"]
    assert (taken.basis, taken.reads, taken.citation.also) == ("inferred", ("recipient",), ("表-4",))
    assert taken.reading is not None
    assert "分公司" in taken.reading.zh, "the branches' customer service is another reading"
    assert ("空白单元格" in taken.reading.zh) == (level != "red")


@pytest.mark.parametrize(
    "facts",
    [pytest.param({"cities_affected": 1}, id="jilin-9-2-provincial"), pytest.param(issued(), id="jilin-9-2-issued")],
)
def test_warnings_go_to_the_contact_persons_and_by_telephone(facts: dict[str, Any]) -> None:
    found = assessed(**facts)
    publish = found.obligation("publish-warning")
    assert "接口人" in publish.action.zh
    assert "电话" in publish.action.zh
    assert route(found, "warning-contacts") == "contact-persons"
    assert publish.basis == "inferred"
    assert "recipient" in publish.reads
    assert ("limit" in publish.reads) == (facts.get("source") == "headquarters"), "the hour is for provincial warnings"


@pytest.mark.parametrize("duty_id", ["relay-headquarters-warning", "report-warning", "publish-warning"])
def test_every_warning_is_told_by_telephone_too(duty_id: str) -> None:
    found = assessed(**(issued() if duty_id.startswith("relay") else {"cities_affected": 1})).obligation(duty_id)
    assert "电话告知" in found.action.zh
    assert found.remark is not None
    assert "电话通知未另写时间" in found.remark.zh


def test_two_provincial_leaders_are_two_roles() -> None:
    found = assessed(cities_affected=5)
    told, heard = found.obligation("publish-warning").recipients, found.obligation("report-leaders").recipients
    assert label(told[0].id) == "省公司主管领导"
    assert [label(role.id) for role in heard] == ["省公司业务主管领导", "公司主管领导（领导组组长）"]
    assert not {role.id for role in told} & {role.id for role in heard}


# --- 11(1): the head of the group, not the whole group --------------------------------------------------------------


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"cities_affected": 3}, id="jilin-11-1-orange"),
        pytest.param({"cities_affected": 5}, id="jilin-11-1-red"),
        *(pytest.param(issued(grade), id=f"jilin-11-1-{grade}") for grade in GRADES),
    ],
)
def test_the_head_of_the_leading_group_is_told(facts: dict[str, Any]) -> None:
    found = assessed(**facts).obligation("report-leaders")
    assert names(found.recipients) == "provincial-leader leader-in-charge"
    assert (found.basis, found.reads) == ("inferred", ("recipient",))


def test_no_leader_hears_of_a_provincial_yellow_event() -> None:
    told = {role.id for each in assessed(cities_affected=1).obligations for role in each.recipients}
    assert not told & {"provincial-leader", "leader-in-charge", "leading-group", "provincial-leader-in-charge"}


# --- 12(2), 12(3): two ways to hear of the rectification ------------------------------------------------------------


@pytest.mark.parametrize("grade", [pytest.param(grade, id=f"jilin-12-2-{grade}") for grade in GRADES])
def test_headquarters_hears_measures_and_effect_of_what_it_issued(grade: str) -> None:
    found = assessed(**issued(grade))
    measures, brief = found.obligation("report-rectification"), found.obligation("brief-headquarters")
    assert (names(measures.recipients), [each.id for each in measures.contents]) == (
        "provincial-leader leading-group",
        ["measures"],
    )
    assert names(brief.recipients) == "headquarters-marketing headquarters-specialist"
    assert [each.id for each in brief.contents] == ["measures", "effect"]
    assert [each.label.zh for each in brief.documents] == ["专题简报"]
    assert {str(each.citation)[-5:] for each in (measures, brief)} == {"12(2)"}
    assert "file-rectification" not in {each.duty_id for each in found.obligations}


@pytest.mark.parametrize("cities", [pytest.param(3, id="jilin-12-3-orange"), pytest.param(5, id="jilin-12-3-red")])
def test_of_provincial_events_headquarters_hears_as_the_leading_group_directs(cities: int) -> None:
    found = assessed(cities_affected=cities)
    measures, filing = found.obligation("report-rectification"), found.obligation("file-rectification")
    assert (names(measures.recipients), [each.id for each in measures.contents]) == (
        "provincial-leader leading-group",
        ["measures"],
    )
    assert (names(filing.recipients), "领导组指示" in filing.action.zh) == ("headquarters", True)
    assert {str(each.citation)[-5:] for each in (measures, filing)} == {"12(3)"}
    assert "brief-headquarters" not in {each.duty_id for each in found.obligations}


@pytest.mark.parametrize(
    ("facts", "owed"),
    [
        pytest.param({}, {"headquarters-filing", "file-rectification"}, id="jilin-11-3-open"),
        pytest.param(
            {"filing_directed": True, "rectification_filing_directed": True},
            {"headquarters-filing", "file-rectification"},
            id="jilin-11-3-directed",
        ),
        pytest.param({"filing_directed": False}, {"file-rectification"}, id="jilin-11-3-not-directed"),
        pytest.param({"rectification_filing_directed": False}, {"headquarters-filing"}, id="jilin-12-3-not-directed"),
        pytest.param(
            {"filing_directed": False, "rectification_filing_directed": False}, set(), id="jilin-12-3-neither"
        ),
    ],
)
def test_without_the_leading_groups_direction_nothing_is_filed(facts: dict[str, bool], owed: set[str]) -> None:
    found = {each.duty_id for each in assessed(cities_affected=5, **facts).obligations}
    assert found & {"headquarters-filing", "file-rectification"} == owed


# --- 7(4), 9: what only the clause without a head says --------------------------------------------------------------


def test_that_customer_service_receives_is_stated_and_that_it_collects_is_read_in() -> None:
    found = {each.id: each for each in PRINTED.standing_duties if each.responsible == ("customer-service-department",)}
    assert found.keys() == {"collect-warnings", "receive-by-sms", "receive-warnings"}
    collects, receives = found["collect-warnings"], found["receive-warnings"]
    assert (collects.basis, collects.reads, str(collects.citation)[-4:]) == ("inferred", ("actor",), "7(4)")
    assert (receives.basis, receives.citation.article, receives.citation.also) == ("stated", "9", ("7(4)",))
    assert "发布" not in receives.action.zh, "publishing is the duty of 9(2)"


# --- 7(6): a branch reports what it notices, whatever the source ----------------------------------------------------


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"source": "business_risk", "cities_affected": 1}, id="jilin-7-6-fault"),
        pytest.param({"source": "media_monitoring", "cities_affected": 1}, id="jilin-7-6-media"),
        pytest.param(issued(), id="jilin-7-6-issued"),
    ],
)
def test_a_branch_that_notices_an_event_reports_it_without_a_time(facts: dict[str, Any]) -> None:
    found = assessed(noticed_by_branch=True, **facts).obligation("branch-report")
    assert (names(found.responsible), names(found.recipients)) == ("branches", "provincial-company")
    assert (found.basis, found.deadline.state, found.deadline.clock) == ("stated", "not_set", None)
    assert "branch-report" not in {each.duty_id for each in assessed(**facts).obligations}


def test_a_branch_reports_complaints_to_customer_service_within_the_hour() -> None:
    found = assessed(noticed_by_branch=True, source="major_complaint", complaints_per_day=101)
    assert "branches" in names(found.obligation("report-warning").responsible)
    assert "branch-report" not in {each.duty_id for each in found.obligations}


# --- What the words leave open is said where it matters -------------------------------------------------------------

OPEN = [
    ("duties", "assist-vicious-event/any", "协助谁"),
    ("duties", "coordinate-solution/any", "与谁协调"),
    ("duties", "handle-complaints/any", "以事件涉及客户投诉"),
    ("duties", "relay-headquarters-warning/headquarters", "短信"),
    ("duties", "solve-problem/any", "快速"),
    ("duties", "explanation-script/any", "2小时可能已过"),
    ("duties", "escalate-in-line/any", "本部门是哪个部门"),
    ("duties", "headquarters-plan/level_1", "同一文件"),
    ("duties", "headquarters-plan/level_2-sensitive", "同一文件"),
    ("standing_duties", "working-group-warnings", "客户服务部"),
    ("standing_duties", "urge-handling", "是否即业务管理部门"),
    ("criteria", "impact/yellow", "已引起关注"),
    ("procedures", "warning", "章名"),
]


@pytest.mark.parametrize(
    ("field", "name", "said"), [pytest.param(*row, id=f"jilin-{row[1].replace('/', '-')}") for row in OPEN]
)
def test_what_the_words_leave_open_is_to_mind(field: str, name: str, said: str) -> None:
    remark = dict(PRINTED.rules())[f"{field}/{name}"].remark
    assert remark is not None
    assert said in remark.zh


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("duties/publish-warning/headquarters", "在省内发布", id="jilin-9-2-within-the-province"),
        pytest.param("duties/publish-warning/provincial", "与事件有关者", id="jilin-9-2-departments-concerned"),
        pytest.param("duties/headquarters-first-feedback/headquarters", "短信或飞信", id="jilin-11-2-channel"),
        pytest.param("duties/headquarters-plan/level_1", "自业务管理部门接到预警起算", id="jilin-11-2-other-start"),
        pytest.param("routing/lead/value_added", "均不与该线条同名", id="jilin-10-value-added"),
        pytest.param("routing/lead/network", "部门名称", id="jilin-10-network"),
        pytest.param("criteria/escalated/red", "何为升级投诉", id="jilin-4-3-escalated"),
    ],
)
def test_a_reading_names_the_words_that_it_settles(address: str, said: str) -> None:
    reading = dict(PRINTED.rules())[address].reading
    assert reading is not None
    assert said in reading.zh


# --- Gists and labels -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("article", "clause", "said"),
    [
        pytest.param("1", None, "集团办法", id="jilin-1-whose-measures-it-calls-itself"),
        pytest.param("2", None, "应急工作", id="jilin-2-emergency-handling"),
        pytest.param("3", None, "政府", id="jilin-3-government"),
        pytest.param("3", None, "诉讼仲裁", id="jilin-3-litigation"),
        pytest.param("7", "1", "公司领导和总部", id="jilin-7-1-reports-upwards"),
        pytest.param("8", "3", "九项", id="jilin-8-3-nine-items"),
        pytest.param("11", "1", "省公司业务主管领导", id="jilin-11-1-which-leaders"),
        pytest.param("12", "2", "省公司业务主管领导和领导组", id="jilin-12-2-which-leaders"),
        pytest.param("12", "3", "省公司业务主管领导和领导组", id="jilin-12-3-which-leaders"),
    ],
)
def test_a_gist_says_what_the_article_is_about(article: str, clause: str | None, said: str) -> None:
    (found,) = [each for each in PRINTED.articles if each.number == article]
    gists = {None: found.gist} | {each.number: each.gist for each in found.clauses}
    assert said in gists[clause].zh


def test_8_3_contents_are_duties_not_advice() -> None:
    assert "warning-information" not in {each.id for each in PRINTED.guidance}
    (article,) = [each for each in PRINTED.articles if each.number == "8"]
    assert article.clauses[2].why_none is not None


def test_3_emergencies_follow_the_existing_rules() -> None:
    (scope,) = PRINTED.scope
    assert "现行" in scope.label.zh
    assert "existing" in scope.label.en


def test_the_severe_cell_names_an_effect_that_has_come_or_may_come() -> None:
    (impact,) = [fact for fact in PRINTED.event.facts if fact.name == "negative_impact"]
    severe = impact.codes[-1].label
    for words in ("已有或可能有", "央视", "恶性事件"):
        assert words in severe.zh
    assert "may" in severe.en


def test_11_2_the_first_feedback_tells_how_handling_has_started() -> None:
    assert "启动情况" in assessed(**issued()).obligation("headquarters-first-feedback").action.zh


# --- Names of persons -----------------------------------------------------------------------------------------------


def test_tables_2_and_3_are_routes_without_names_of_persons() -> None:
    found = assessed(cities_affected=1)
    nine = (
        "general-office marketing-department data-department group-customer-department network-department "
        "legal-department customer-service-department directly-affiliated-units branches"
    )
    assert route(found, "leading-group-members") == f"leader-in-charge {nine}"
    assert route(found, "working-group-members") == f"{nine} contact-persons"
    lead = {each.id: each.lead and each.lead.id for each in found.routing}
    assert (lead["leading-group-members"], lead["working-group-members"]) == ("leader-in-charge", None)
