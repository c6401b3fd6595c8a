"""China Mobile Jilin, what must be done: every duty as the articles say it, and dated cases."""

from typing import Any

import pytest

from tests.rulebooks.china_mobile_jilin.cases import GRADES, PRINTED, assessed, at, issued, names, side_by_side
from tests.rulebooks.tables import duties, joined, papers, standing_duties, table

# --- Every duty -----------------------------------------------------------------------------------------------------

ANY, UP = "red orange yellow", "red orange"
HQ, PROVINCE = "source == headquarters", "not source == headquarters"
SERVICE, CENTRE = "customer-service-department", "provincial-service-centre"
LEADERS = "provincial-leader leader-in-charge"
ARRIVED, RECEIVED, WARNED = "headquarters_notified_at", "service_department_notified_at", "department_notified_at"
REPORTED = "8(2), 7(1), 7(2), 7(3), 7(5), 7(6), 8(3)"
PUBLISHED, OCCURRED = "9(2), 9, 9(1)", "occurred_at"
CLOCK, WHOM = "inferred clock", "inferred recipient"
BOTH, MEDIA, LEGAL = "concerns_media and concerns_legal", "general-office marketing-department", "legal-department"
SEVERE, CONDITION, HOUR = "negative_impact == severe", "inferred condition", "inferred limit recipient"
LEVEL_1, OTHERS = "headquarters_grade == level_1", "headquarters_grade in level_2 sensitive"
DIRECTED, RECTIFIED = "not filing_directed == False", "not rectification_filing_directed == False"
FRONT, ROUTE, BY_CONTACT = "front-line-services", "warning-recipients", "contact-persons"
GROUP, BRIEFED = "provincial-leader leading-group", "headquarters-marketing headquarters-specialist"
IN_AREA = "noticed_by_branch and not source == major_complaint"
RELAY, FIRST, TOP = "relay-headquarters-warning", "headquarters-first-feedback", "headquarters"
DUTIES = side_by_side(
    f"""
    feed-back-result     | {ANY} |          | no_time | | stated         | 7(1) | lead           |
    assist-vicious-event | {ANY} | {SEVERE} | no_time | | {CONDITION}    | 7(2) | general-office |
    coordinate-solution  | {ANY} |          | no_time | | inferred actor | 7(4) | {SERVICE}      |
    handle-complaints    | {ANY} |          | no_time | | {WHOM}         | 7(5) | {CENTRE}       | customers
    branch-report        | {ANY} | {IN_AREA} | no_time | | stated        | 7(6) | branches       | provincial-company
    branch-handling      | {ANY} |          | no_time | | stated         | 7(6) | branches       |

    {RELAY} | {ANY} | {HQ} | 1 hours | {ARRIVED} | {CLOCK} | 8(1), 7(5), 8(3) | {CENTRE} | {SERVICE}
    report-warning | {ANY} | {PROVINCE} | 1 hours | detected_at | {CLOCK} | {REPORTED} | monitoring | {SERVICE}

    publish-warning | {ANY} | {HQ} | 1 hours | {RECEIVED} | {HOUR} | {PUBLISHED} | {SERVICE} | {ROUTE}
    publish-warning | {ANY} | {PROVINCE} | 1 hours | {RECEIVED} | {WHOM} | {PUBLISHED} | {SERVICE} | {ROUTE}
    organise-handling      | {ANY} | | promptly | {WARNED} | stated | 9(2) | {BY_CONTACT} |
    report-department-head | {ANY} | | no_time  | {WARNED} | stated | 9(2) | {BY_CONTACT} | department-head

    analyse-cause        | {ANY} | | promptly | {WARNED}   | stated  | 10       | lead |
    solve-problem        | {ANY} | | promptly | {WARNED}   | stated  | 10       | lead |
    make-plan-and-script | {ANY} | | no_time  | {WARNED}   | stated  | 10, 7(1) | lead |
    explanation-script   | {ANY} | | 2 hours  | {OCCURRED} | stated  | 10       | lead | {FRONT}
    guide-front-line     | {ANY} | | no_time  |            | stated  | 10       | lead | {FRONT}
    cause-and-plan       | {ANY} | | 24 hours | {WARNED}   | {CLOCK} | 10       | lead | {SERVICE}
    inform-media-legal | {ANY} | {BOTH} | no_time | | {WHOM} | 10 | lead | {MEDIA} {LEGAL}
    inform-media-legal | {ANY} | concerns_media | no_time | | {WHOM} | 10 | lead | {MEDIA}
    inform-media-legal | {ANY} | concerns_legal | no_time | | {WHOM} | 10 | lead | {LEGAL}
    pre-handle       | {ANY} |                   | no_time  | | stated | 10(2) | front-line-staff   |
    follow-up        | {ANY} |                   | no_time  | | stated | 10(3) | causing-department |
    escalate-in-line | {ANY} | beyond_department | promptly | | stated | 10(3) | own-department | specialist-line
    coordinate-lines | {ANY} | beyond_line       | no_time  | | stated | 10(3) | | related-departments

    report-leaders     | {ANY} | {HQ}       | promptly | | {WHOM} | 11(1), 7(1) | lead | {LEADERS}
    report-leaders     | {UP}  | {PROVINCE} | promptly | | {WHOM} | 11(1), 7(1) | lead | {LEADERS}
    act-on-instruction | {ANY} | {HQ}       | no_time  | | stated | 11(1)       | lead |
    act-on-instruction | {UP}  | {PROVINCE} | no_time  | | stated | 11(1)       | lead |
    {FIRST} | {ANY} | {HQ} | 2 hours | {ARRIVED} | {CLOCK} | 11(2), 7(1) | lead | {TOP}
    headquarters-plan | {ANY} | {LEVEL_1} | 8 hours | {ARRIVED} | {CLOCK} | 11(2), 7(1) | lead | {TOP}
    headquarters-plan | {ANY} | {OTHERS} | 24 hours | {ARRIVED} | {CLOCK} | 11(2), 7(1) | lead | {TOP}
    headquarters-filing | {UP} | {PROVINCE} and {DIRECTED} | no_time | | stated | 11(3), 7(1) | lead | {TOP}

    rectify              | {ANY} |            | no_time | | stated | 12(1) | lead |
    report-rectification | {ANY} | {HQ}       | no_time | | stated | 12(2) | lead | {GROUP}
    brief-headquarters   | {ANY} | {HQ}       | no_time | | stated | 12(2) | lead | {BRIEFED}
    report-rectification | {UP}  | {PROVINCE} | no_time | | stated | 12(3) | lead | {GROUP}
    file-rectification   | {UP}  | {PROVINCE} and {RECTIFIED} | no_time | | stated | 12(3) | lead | {TOP}
    """,
    duties(PRINTED),
    6,
)
NINE_ITEMS = "level time extent customers main-content complaints main-problems (cause) state"
PAPERS = f"""
report-warning       |                                   | {NINE_ITEMS}
make-plan-and-script | complaint-plan explanation-script |
explanation-script   | explanation-script                |
cause-and-plan       |                                   | cause plan
headquarters-plan    | written-plan                      |
rectify              | rectification-plan                |
report-rectification |                                   | measures
brief-headquarters   | special-brief                     | measures effect
"""
STANDING = side_by_side(
    f"""
    set-up-leading-group   | no_time | stated         | 5(1) | provincial-company |
    decide-and-instruct    | no_time | stated         | 5(2) | leading-group      |
    command-working-group  | no_time | stated         | 5(2) | leading-group      | working-group
    coordinate-departments | no_time | inferred actor | 5(2) | leading-group      |

    working-group-warnings | no_time | stated | 6(2) | working-group |
    urge-handling          | no_time | stated | 6(2) | working-group | specialist-departments
    track-results          | no_time | stated | 6(2) | working-group |
    feed-back-as-required  | no_time | stated | 6(2) | working-group |

    monitor-business             | no_time | stated         | 7(1), 8(2) | business-departments |
    monitor-media                | no_time | stated         | 7(2), 8(2) | general-office       |
    monitor-litigation           | no_time | stated         | 7(3), 8(2) | legal-department     |
    collect-warnings             | no_time | inferred actor | 7(4)       | {SERVICE}            |
    receive-by-fetion            | no_time | stated         | 7(5), 8(1) | {CENTRE}             |
    monitor-major-complaints     | no_time | stated         | 7(5)       | {CENTRE}             |
    carry-out-branch-measures    | no_time | stated         | 7(6)       | branches             |
    monitor-area                 | no_time | stated         | 7(6)       | branches             |

    receive-by-sms     | no_time | stated | 8(1)     | {SERVICE}         |
    monitor-complaints | no_time | stated | 8(2)     | {CENTRE} branches |
    receive-warnings   | no_time | stated | 9, 7(4)  | {SERVICE}         |
    phone-on           | no_time | stated | 9(2)     | contact-persons   |
    branch-measures    | no_time | stated | 13, 7(6) | branches          |
    """,
    standing_duties(PRINTED),
    3,
)


@pytest.mark.parametrize("case", DUTIES)
def test_duties(case: str) -> None:
    found, expected = DUTIES[case]
    assert found == expected


@pytest.mark.parametrize("case", STANDING)
def test_standing_duties(case: str) -> None:
    found, expected = STANDING[case]
    assert found == expected


def test_papers_and_contents() -> None:
    assert papers(PRINTED) == table(PAPERS)


NAMES_OF_ITEMS = """
level         | 预警级别
time          | 发生时间
extent        | 影响范围
customers     | 可能影响的客户数
main-content  | 事件主要内容
complaints    | 客户投诉量
main-problems | 客户主要的投诉问题
cause         | 故障原因（不能及时查清的可不写）
state         | 目前处理情况
"""


def test_8_3_nine_items_of_a_warning_report_and_the_list_is_open() -> None:
    (report,) = [duty for duty in PRINTED.duties if duty.id == "report-warning"]
    assert [[item.id, item.label.zh] for item in report.contents] == table(NAMES_OF_ITEMS)
    (variant,) = report.variants
    assert variant.remark is not None
    assert "以“等”收尾" in variant.remark.zh


# --- Who owes what --------------------------------------------------------------------------------------------------

ALWAYS = {
    "feed-back-result",
    "coordinate-solution",
    "handle-complaints",
    "branch-handling",
    "publish-warning",
    "organise-handling",
    "report-department-head",
    "analyse-cause",
    "solve-problem",
    "make-plan-and-script",
    "explanation-script",
    "guide-front-line",
    "cause-and-plan",
    "pre-handle",
    "follow-up",
    "rectify",
}
PROVINCIAL = ALWAYS | {"report-warning"}
UPPER = PROVINCIAL | {
    "report-leaders",
    "act-on-instruction",
    "headquarters-filing",
    "report-rectification",
    "file-rectification",
}
ISSUED = ALWAYS | {
    "relay-headquarters-warning",
    "report-leaders",
    "act-on-instruction",
    "headquarters-first-feedback",
    "headquarters-plan",
    "report-rectification",
    "brief-headquarters",
}
VICIOUS = {"assist-vicious-event"}
WHO_OWES_WHAT: list[tuple[str, dict[str, Any], set[str]]] = [
    ("jilin-8-12-yellow", {"cities_affected": 1}, PROVINCIAL),
    ("jilin-8-12-orange", {"cities_affected": 3}, UPPER),
    ("jilin-8-12-red", {"cities_affected": 5}, UPPER),
    *((f"jilin-11-issued-{grade}", issued(grade), ISSUED) for grade in GRADES),
    ("jilin-11-issued-sensitive-in-five-cities", issued("sensitive", cities_affected=5), ISSUED),
    ("jilin-7-6-fault-in-an-area", {"cities_affected": 1, "noticed_by_branch": True}, PROVINCIAL | {"branch-report"}),
    (
        "jilin-7-6-complaints-in-an-area",
        {"cities_affected": 1, "noticed_by_branch": True, "source": "major_complaint"},
        PROVINCIAL,
    ),
    ("jilin-7-2-severe", {"negative_impact": "severe"}, UPPER | VICIOUS),
    ("jilin-7-2-issued-severe", issued("sensitive", negative_impact="severe"), ISSUED | VICIOUS),
    ("jilin-7-2-recurring", {"negative_impact": "recurring"}, UPPER),
    ("jilin-10-media", {"cities_affected": 1, "concerns_media": True}, PROVINCIAL | {"inform-media-legal"}),
    ("jilin-10-legal", {"cities_affected": 1, "concerns_legal": True}, PROVINCIAL | {"inform-media-legal"}),
    ("jilin-10-3-line", {"cities_affected": 1, "beyond_department": True}, PROVINCIAL | {"escalate-in-line"}),
    ("jilin-10-3-surface", {"cities_affected": 1, "beyond_line": True}, PROVINCIAL | {"coordinate-lines"}),
    (
        "jilin-4-3-no-level",
        {"concerns_media": True, "concerns_legal": True, "beyond_department": True, "beyond_line": True},
        set(),
    ),
    ("jilin-3-out-of-scope", {"cities_affected": 5, "cause": "other_emergency"}, set()),
]


@pytest.mark.parametrize(("facts", "expected"), [pytest.param(*row[1:], id=row[0]) for row in WHO_OWES_WHAT])
def test_who_owes_what(facts: dict[str, Any], expected: set[str]) -> None:
    assert {each.duty_id for each in assessed(**facts).obligations} == expected


@pytest.mark.parametrize(
    ("facts", "recipients"),
    [
        pytest.param({"concerns_media": True}, "general-office marketing-department", id="jilin-10-media"),
        pytest.param({"concerns_legal": True}, "legal-department", id="jilin-10-legal"),
        pytest.param(
            {"concerns_media": True, "concerns_legal": True},
            "general-office marketing-department legal-department",
            id="jilin-10-both",
        ),
    ],
)
def test_media_and_legal_matters(facts: dict[str, Any], recipients: str) -> None:
    told = assessed(cities_affected=1, **facts).obligation("inform-media-legal")
    assert (names(told.recipients), told.deadline.state) == (recipients, "not_set")


def test_what_informs_somebody_above_or_outside_is_a_report() -> None:
    yellow = {each.duty_id for each in assessed(cities_affected=1).reports}
    assert yellow == {"report-department-head"}
    red = {each.duty_id for each in assessed(cities_affected=5).reports}
    assert red == yellow | {
        "publish-warning",
        "report-leaders",
        "headquarters-filing",
        "report-rectification",
        "file-rectification",
    }
    level_1 = {each.duty_id for each in assessed(**issued("level_1")).reports}
    assert level_1 == yellow | {
        "publish-warning",
        "report-leaders",
        "headquarters-first-feedback",
        "headquarters-plan",
        "report-rectification",
        "brief-headquarters",
    }


# --- Dated cases ----------------------------------------------------------------------------------------------------

TIMES = {
    "detected_at": "2026-09-30 23:10",
    "service_department_notified_at": "2026-09-30 23:55",
    "department_notified_at": "2026-10-01 00:40",
}
ISSUED_TIMES = {
    "headquarters_notified_at": "2026-09-30 22:45",
    "service_department_notified_at": "2026-09-30 23:40",
    "department_notified_at": "2026-10-01 00:20",
}


def dues(**facts: Any) -> dict[str, str]:
    found = assessed(**facts)
    assert not any(each.deadline.provisional for each in found.obligations)
    dated = [(each.duty_id, each.deadline.due_at) for each in found.obligations]
    return {duty_id: due_at.strftime("%Y-%m-%d %H:%M") for duty_id, due_at in dated if due_at is not None}


def test_8_to_10_a_provincial_warning_over_midnight_into_national_day() -> None:
    assert dues(cities_affected=1, **TIMES) == {
        "report-warning": "2026-10-01 00:10",
        "explanation-script": "2026-10-01 00:30",
        "publish-warning": "2026-10-01 00:55",
        "cause-and-plan": "2026-10-02 00:40",
    }


@pytest.mark.parametrize(
    ("grade", "plan"),
    [
        pytest.param("level_1", "2026-10-01 06:45", id="jilin-11-2-level-1"),
        pytest.param("level_2", "2026-10-01 22:45", id="jilin-11-2-level-2"),
        pytest.param("sensitive", "2026-10-01 22:45", id="jilin-11-2-sensitive"),
    ],
)
def test_a_warning_of_headquarters(grade: str, plan: str) -> None:
    assert dues(**issued(grade), **ISSUED_TIMES) == {
        "relay-headquarters-warning": "2026-09-30 23:45",
        "explanation-script": "2026-10-01 00:30",
        "publish-warning": "2026-10-01 00:40",
        "headquarters-first-feedback": "2026-10-01 00:45",
        "headquarters-plan": plan,
        "cause-and-plan": "2026-10-02 00:20",
    }


def test_hours_run_over_the_end_of_the_year_and_are_not_provisional() -> None:
    found = dues(occurred_at="2026-12-31 23:30", detected_at="2026-12-31 23:45", cities_affected=5)
    assert found == {"explanation-script": "2027-01-01 01:30", "report-warning": "2027-01-01 00:45"}


def test_clocks_that_have_not_started_are_awaited() -> None:
    found = assessed(cities_affected=3)
    awaited = {each.duty_id: each.deadline.clock for each in found.obligations if each.deadline.state == "awaiting"}
    assert awaited == {
        "report-warning": "detected_at",
        "publish-warning": "service_department_notified_at",
        "organise-handling": "department_notified_at",
        "report-department-head": "department_notified_at",
        "analyse-cause": "department_notified_at",
        "solve-problem": "department_notified_at",
        "make-plan-and-script": "department_notified_at",
        "cause-and-plan": "department_notified_at",
    }


def test_what_must_be_done_at_once_starts_with_the_warning() -> None:
    found = assessed(cities_affected=3, **TIMES)
    started = {each.duty_id: each.deadline.starts_at for each in found.obligations if each.deadline.state == "promptly"}
    assert started == {
        "organise-handling": at("2026-10-01 00:40"),
        "analyse-cause": at("2026-10-01 00:40"),
        "solve-problem": at("2026-10-01 00:40"),
        "report-leaders": None,
    }


def test_a_company_names_its_own_departments_in_one_call() -> None:
    own = PRINTED.amend(routes={"lead/terminal": ["data-department"]}, responsible={"coordinate-lines": ["lead"]})
    paths = {path.id: path for route in own.routing if route.id == "lead" for path in route.paths}
    assert (joined(paths["terminal"].roles), paths["terminal"].basis) == ("data-department", "configured")
    (coordinate,) = [duty for duty in own.duties if duty.id == "coordinate-lines"]
    assert [(each.responsible, each.basis) for each in coordinate.variants] == [(("lead",), "configured")]
