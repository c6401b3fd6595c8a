"""China Mobile Jilin: table 1 cell by cell, dated cases, a second implementation, and a list of all it must hold."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import SHANGHAI, Assessment, Rulebook, assess, classify
from crisisrules.errors import ArgumentError
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    ComplaintVolumes,
    ServiceQualityEvent,
    china_mobile_jilin,
    complaint_volumes,
)
from tests.rulebooks.tables import duties, fields, joined, place, table
from tests.strategies import events

PRINTED, EMENDED = CHINA_MOBILE_JILIN, china_mobile_jilin(thresholds="emended")
OCCURRED = "2026-09-30 22:30"  # an hour and a half before National Day
OTHER_LINES = (
    "value_added",
    "group_product",
    "terminal",
    "billing_dispute",
    "service_quality",
    "information_security",
)


def at(naive: str) -> datetime:
    return datetime.fromisoformat(naive).replace(tzinfo=SHANGHAI)


def service(**facts: Any) -> ServiceQualityEvent:
    facts = {name: at(value) if name.endswith("_at") else value for name, value in facts.items()}
    given = {"event_id": "S-1", "occurred_at": at(OCCURRED), "business_line": "terminal", "source": "business_risk"}
    return ServiceQualityEvent.model_validate(given | facts)


def assessed(**facts: Any) -> Assessment:
    return assess(service(**facts), PRINTED)


def level_of(rulebook: Rulebook[ServiceQualityEvent] = PRINTED, **facts: Any) -> str | None:
    level = classify(service(**facts), rulebook).level
    return None if level is None else level.code


# --- Table 1, both sides of every figure ----------------------------------------------------------------------------

BOUNDARIES: list[tuple[str, dict[str, Any], str | None]] = [
    ("cities_affected", {}, "0:- 1:yellow 2:yellow 3:orange 4:orange 5:red 6:red"),
    (
        "customers_affected",
        {"business_line": "network"},
        "0:- 5000:- 5001:yellow 20000:yellow 20001:yellow 20190:yellow 20191:orange 50000:orange 50001:red",
    ),
    (
        "customers_affected",
        {"business_line": "business_support"},
        "5000:- 5001:yellow 20190:yellow 20191:orange 50000:orange 50001:red",
    ),
    *(
        (
            "customers_affected",
            {"business_line": line},
            "0:- 1000:- 1001:yellow 2000:yellow 2001:yellow 2019:yellow 2020:orange 5000:orange 5001:red",
        )
        for line in OTHER_LINES
    ),
    ("complaints_per_day", {}, "0:- 100:- 101:yellow 300:yellow 301:orange 500:orange 501:red"),
    ("escalated_per_day", {}, "0:- 9:- 10:orange 19:orange 20:red 21:red"),
    ("escalated_per_week", {}, "0:- 5:- 6:yellow 1000000000000:yellow"),
]
EMENDED_BOUNDARIES: list[tuple[str, dict[str, Any], str]] = [
    (
        "customers_affected",
        {"business_line": "network"},
        "5000:- 5001:yellow 20000:yellow 20001:orange 20190:orange 20191:orange 50000:orange 50001:red",
    ),
    (
        "customers_affected",
        {"business_line": "terminal"},
        "1000:- 1001:yellow 2000:yellow 2001:orange 2019:orange 2020:orange 5000:orange 5001:red",
    ),
]


def cells(rows: Iterable[tuple[str, dict[str, Any], str | None]]) -> list[Any]:
    found: list[Any] = []
    for field, facts, row in rows:
        for cell in (row or "").split():
            count, level = cell.split(":")
            found.append(
                pytest.param(
                    facts | {field: int(count)},
                    None if level == "-" else level,
                    id=f"4(3)-{facts.get('business_line', '')}-{field}-{cell}",
                )
            )
    return found


@pytest.mark.parametrize(("facts", "level"), cells(BOUNDARIES))
def test_table_1_as_printed(facts: dict[str, Any], level: str | None) -> None:
    found = classify(service(**facts), PRINTED)
    assert found.in_scope
    assert (None if found.level is None else found.level.code) == level
    if level is None:
        assert found.reasons == ()
    else:
        (reason,) = found.reasons
        assert reason.level == level
        assert reason.value == next(value for value in facts.values() if isinstance(value, int))
        assert place(reason.citation) == "4(3), 表-1"
        assert reason.basis == ("inferred" if reason.fact == "escalated_per_day" else "stated")


@pytest.mark.parametrize(("facts", "level"), cells(EMENDED_BOUNDARIES))
def test_table_1_emended(facts: dict[str, Any], level: str | None) -> None:
    assert level_of(EMENDED, **facts) == level


@pytest.mark.parametrize(
    ("facts", "level"),
    [
        ({"negative_impact": "none"}, None),
        ({"negative_impact": "possible"}, "yellow"),
        ({"negative_impact": "recurring"}, "orange"),
        ({"negative_impact": "severe"}, "red"),
        ({"source": "headquarters"}, None),
        ({"source": "headquarters", "headquarters_grade": "none"}, None),
        ({"source": "headquarters", "headquarters_grade": "sensitive"}, "yellow"),
        ({"source": "headquarters", "headquarters_grade": "level_2"}, "orange"),
        ({"source": "headquarters", "headquarters_grade": "level_1"}, "red"),
    ],
)
def test_table_1_rows_without_figures(facts: dict[str, Any], level: str | None) -> None:
    assert level_of(**facts) == level


def test_any_one_condition_is_enough_and_all_that_hold_are_told() -> None:
    found = classify(service(cities_affected=3, complaints_per_day=101, escalated_per_day=20), PRINTED)
    assert found.level == PRINTED.level("red")
    assert {reason.id: reason.level for reason in found.reasons} == {
        "cities": "orange",
        "complaints": "yellow",
        "escalated": "red",
    }
    assert {note.about for note in found.notes if note.code == "inferred"} == {"escalated"}


def test_an_inferred_row_that_does_not_decide_is_not_noted() -> None:
    found = classify(service(cities_affected=5, escalated_per_day=10), PRINTED)
    assert found.level == PRINTED.level("red")
    assert not [note for note in found.notes if note.code == "inferred"]


def test_what_a_reason_says_is_true() -> None:
    (network,) = classify(service(business_line="network", customers_affected=50001), PRINTED).reasons
    assert [(seen.fact, seen.value, seen.operator, seen.threshold) for seen in network.observations] == [
        ("customers_affected", 50001, ">", 50000),
        ("business_line", "network", "in", ("network", "business_support")),
    ]
    (other,) = classify(service(business_line="terminal", customers_affected=5001), PRINTED).reasons
    assert [(seen.fact, seen.value, seen.operator, seen.threshold) for seen in other.observations] == [
        ("customers_affected", 5001, ">", 5000),
        ("business_line", "terminal", "not in", ("network", "business_support")),
    ]


MISPRINTS: list[tuple[str, dict[str, Any], tuple[str, str] | None]] = [
    # facts, (level as printed, level as emended) where they differ in the row
    ("network", {"customers_affected": 20000}, None),
    ("network", {"customers_affected": 20001}, ("yellow", "orange")),
    ("network", {"customers_affected": 20190}, ("yellow", "orange")),
    ("network", {"customers_affected": 20191}, None),
    ("business_support", {"customers_affected": 20100}, ("yellow", "orange")),
    ("terminal", {"customers_affected": 2000}, None),
    ("terminal", {"customers_affected": 2001}, ("yellow", "orange")),
    ("terminal", {"customers_affected": 2019}, ("yellow", "orange")),
    ("terminal", {"customers_affected": 2020}, None),
    ("terminal", {"customers_affected": 2010, "cities_affected": 5}, ("red", "red")),
]


@pytest.mark.parametrize(("line", "facts", "levels"), MISPRINTS)
def test_a_result_that_depends_on_the_misprint_says_so_under_either_reading(
    line: str, facts: dict[str, Any], levels: tuple[str, str] | None
) -> None:
    event = service(business_line=line, **facts)
    for rulebook, own, other in ((PRINTED, 0, 1), (EMENDED, 1, 0)):
        found = classify(event, rulebook)
        notes = [note for note in found.notes if note.code == "misprint"]
        if levels is None:
            assert notes == []
            continue
        assert found.level == rulebook.level(levels[own])
        (note,) = notes
        assert note.about == ("customers-network" if line in ("network", "business_support") else "customers-other")
        if levels[own] == levels[other]:
            assert note.text.en.endswith("level stays the same")
        else:
            assert note.text.en.endswith(f"level would be {levels[other]} warning")


def test_the_emended_figures_are_a_reading() -> None:
    (reason,) = classify(service(customers_affected=2001), EMENDED).reasons
    assert (reason.level, reason.basis) == ("orange", "inferred")
    assert reason.reading is not None
    (printed,) = classify(service(customers_affected=2020), PRINTED).reasons
    assert (printed.level, printed.basis) == ("orange", "stated")


def test_the_two_readings_are_two_rulebooks() -> None:
    assert china_mobile_jilin() == china_mobile_jilin(thresholds="printed") == PRINTED
    assert PRINTED.digest == china_mobile_jilin().digest != EMENDED.digest
    assert PRINTED.id == EMENDED.id
    assert PRINTED.version != EMENDED.version


@pytest.mark.parametrize("thresholds", ["Printed", "", None, 2000])
def test_there_is_no_third_reading(thresholds: Any) -> None:
    with pytest.raises(ArgumentError, match="thresholds must be 'printed' or 'emended'"):
        china_mobile_jilin(thresholds=thresholds)


# --- Scope ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cause", ["natural_disaster", "social_incident"])
def test_3_disasters_and_incidents_follow_other_plans(cause: str) -> None:
    found = assessed(cause=cause, cities_affected=9, negative_impact="severe")
    assert not found.classification.in_scope
    assert found.classification.level is None
    (reason,) = found.classification.reasons
    assert (reason.id, reason.level, reason.citation.article) == ("natural-or-social", None, "3")
    assert "out-of-scope" in {note.code for note in found.notes}
    assert (found.obligations, found.reports, found.routing, found.procedure, found.prohibitions) == (
        (),
        (),
        (),
        None,
        (),
    )


def test_no_warning_is_not_the_same_as_out_of_scope() -> None:
    found = assessed(cities_affected=0)
    assert found.classification.in_scope
    assert found.classification.level is None
    assert found.classification.reasons == ()
    assert found.obligations == ()


# --- A second implementation ----------------------------------------------------------------------------------------


def naive_grading(event: ServiceQualityEvent, emended: bool) -> dict[str, str]:
    """Table 1 again, as plain questions."""
    if event.cause != "operational":
        return {}
    held = dict[str, str]()

    def row(id: str, red: bool, orange: bool, yellow: bool) -> None:
        if red or orange or yellow:
            held[id] = "red" if red else "orange" if orange else "yellow"

    cities, customers, complaints = event.cities_affected, event.customers_affected, event.complaints_per_day
    row("cities", cities >= 5, cities >= 3, cities >= 1)
    if event.business_line in {"network", "business_support"}:
        row("customers-network", customers > 50000, customers > (20000 if emended else 20190), customers > 5000)
    else:
        row("customers-other", customers > 5000, customers > (2000 if emended else 2019), customers > 1000)
    row("complaints", complaints > 500, complaints > 300, complaints > 100)
    row("escalated", event.escalated_per_day >= 20, event.escalated_per_day >= 10, event.escalated_per_week > 5)
    impact, grade = event.negative_impact, event.headquarters_grade
    row("impact", impact == "severe", impact == "recurring", impact == "possible")
    row("headquarters", grade == "level_1", grade == "level_2", grade == "sensitive")
    return held


@pytest.mark.parametrize("thresholds", ["printed", "emended"])
@settings(max_examples=80)
@given(data=st.data())
def test_grading_agrees_with_a_second_implementation(
    thresholds: Literal["printed", "emended"], data: st.DataObject
) -> None:
    rulebook = china_mobile_jilin(thresholds)
    event = data.draw(events(rulebook))
    held = naive_grading(event, emended=thresholds == "emended")
    other = naive_grading(event, emended=thresholds == "printed")
    found = classify(event, rulebook)
    worst = next((level for level in ("red", "orange", "yellow") if level in held.values()), None)
    assert (None if found.level is None else found.level.code) == worst
    assert found.in_scope == (event.cause == "operational")
    if found.in_scope:
        assert {reason.id: reason.level for reason in found.reasons} == held
        assert ("misprint" in {note.code for note in found.notes}) == (held != other)


# --- Dated cases ----------------------------------------------------------------------------------------------------

TIMES = {
    "detected_at": "2026-09-30 23:10",
    "service_department_notified_at": "2026-09-30 23:55",
}
HEADQUARTERS = {
    "source": "headquarters",
    "headquarters_notified_at": "2026-09-30 22:45",
    "service_department_notified_at": "2026-09-30 23:40",
}


def test_8_to_10_a_provincial_warning_over_midnight_into_national_day() -> None:
    found = assessed(cities_affected=1, **TIMES)
    dues = {each.duty_id: each.deadline.due_at for each in found.obligations if each.deadline.due_at}
    assert dues == {
        "report-warning": at("2026-10-01 00:10"),
        "explanation-script": at("2026-10-01 00:30"),
        "publish-warning": at("2026-10-01 00:55"),
        "cause-and-plan": at("2026-10-01 22:30"),
    }
    assert not any(each.deadline.provisional for each in found.obligations)


@pytest.mark.parametrize(
    ("grade", "plan"),
    [
        ("level_1", "2026-10-01 06:45"),
        ("level_2", "2026-10-01 22:45"),
        ("sensitive", "2026-10-01 22:45"),
    ],
)
def test_8_and_11_2_a_headquarters_warning(grade: str, plan: str) -> None:
    found = assessed(**HEADQUARTERS, headquarters_grade=grade)
    dues = {each.duty_id: each.deadline.due_at for each in found.obligations if each.deadline.due_at}
    assert dues == {
        "relay-headquarters-warning": at("2026-09-30 23:45"),
        "explanation-script": at("2026-10-01 00:30"),
        "publish-warning": at("2026-10-01 00:40"),
        "headquarters-first-feedback": at("2026-10-01 00:45"),
        "headquarters-plan": at(plan),
        "cause-and-plan": at("2026-10-01 22:30"),
    }


def test_hours_run_over_the_end_of_the_year_and_are_not_provisional() -> None:
    found = assessed(occurred_at="2026-12-31 23:30", detected_at="2026-12-31 23:45", cities_affected=5)
    assert found.obligation("explanation-script").deadline.due_at == at("2027-01-01 01:30")
    assert found.obligation("report-warning").deadline.due_at == at("2027-01-01 00:45")
    assert not any(each.deadline.provisional for each in found.obligations)


def test_clocks_that_have_not_started_are_awaited() -> None:
    found = assessed(cities_affected=3)
    awaited = {each.duty_id: each.deadline.clock for each in found.obligations if each.deadline.state == "awaiting"}
    assert awaited == {
        "report-warning": "detected_at",
        "publish-warning": "service_department_notified_at",
        "organise-handling": "service_department_notified_at",
        "report-leaders": "service_department_notified_at",
    }


ANY_LEVEL = {"publish-warning", "organise-handling", "explanation-script", "cause-and-plan", "rectify"}
UPPER = {"report-leaders", "headquarters-filing", "report-rectification"}
FROM_HEADQUARTERS = {
    "relay-headquarters-warning",
    "report-leaders",
    "headquarters-first-feedback",
    "headquarters-plan",
    "report-rectification",
}
WHO_HAS_WHAT: list[tuple[str, dict[str, Any], set[str]]] = [
    ("yellow", {"cities_affected": 1}, ANY_LEVEL | {"report-warning"}),
    ("orange", {"cities_affected": 3}, ANY_LEVEL | {"report-warning"} | UPPER),
    ("red", {"cities_affected": 5}, ANY_LEVEL | {"report-warning"} | UPPER),
    *(
        (
            f"headquarters {grade}",
            {"source": "headquarters", "headquarters_grade": grade},
            ANY_LEVEL | FROM_HEADQUARTERS,
        )
        for grade in ("sensitive", "level_2", "level_1")
    ),
    ("media", {"cities_affected": 1, "concerns_media": True}, ANY_LEVEL | {"report-warning", "inform-media-legal"}),
    ("legal", {"cities_affected": 1, "concerns_legal": True}, ANY_LEVEL | {"report-warning", "inform-media-legal"}),
    ("nothing", {"concerns_media": True, "concerns_legal": True}, set()),
]


@pytest.mark.parametrize(("case", "facts", "expected"), WHO_HAS_WHAT, ids=[case for case, _, _ in WHO_HAS_WHAT])
def test_8_to_12_duties(case: str, facts: dict[str, Any], expected: set[str]) -> None:
    assert {each.duty_id for each in assessed(**facts).obligations} == expected


@pytest.mark.parametrize(
    ("facts", "recipients"),
    [
        ({"concerns_media": True}, "general-office marketing-department"),
        ({"concerns_legal": True}, "legal-department"),
        ({"concerns_media": True, "concerns_legal": True}, "general-office marketing-department legal-department"),
    ],
)
def test_10_media_and_legal_matters(facts: dict[str, Any], recipients: str) -> None:
    told = assessed(cities_affected=1, **facts).obligation("inform-media-legal")
    assert joined([role.id for role in told.recipients]) == recipients
    assert told.deadline.state == "promptly"


def test_11_3_filing_with_headquarters_has_no_time_in_the_source() -> None:
    found = assessed(cities_affected=5)
    assert found.obligation("headquarters-filing").deadline.state == "not_set"
    assert "headquarters-filing" in {note.about for note in found.notes if note.code == "not-set"}


@pytest.mark.parametrize(
    ("facts", "recipients"),
    [
        (
            {"source": "headquarters", "headquarters_grade": "sensitive"},
            "provincial-leader leading-group headquarters-marketing headquarters-specialist",
        ),
        ({"cities_affected": 3}, "provincial-leader leading-group headquarters"),
    ],
)
def test_12_who_hears_of_the_rectification(facts: dict[str, Any], recipients: str) -> None:
    found = assessed(**facts).obligation("report-rectification")
    assert joined([role.id for role in found.recipients]) == recipients


def test_what_informs_somebody_above_or_outside_is_a_report() -> None:
    reports = {each.duty_id for each in assessed(**HEADQUARTERS, headquarters_grade="level_1").reports}
    assert reports == FROM_HEADQUARTERS - {"relay-headquarters-warning"} | {"publish-warning", "organise-handling"}
    assert {each.duty_id for each in assessed(cities_affected=1).reports} == {"organise-handling"}


# --- Routing --------------------------------------------------------------------------------------------------------

MONITORING = """
headquarters     | 8(1)       | customer-service-department provincial-service-centre
media_monitoring | 4(2), 8(2) | general-office
litigation       | 4(2), 8(2) | legal-department
major_complaint  | 4(2), 8(2) | branches provincial-service-centre
business_risk    | 4(2), 8(2) | business-departments
"""
PUBLISHED_TO = """
red    | stated   | provincial-leader general-office business-departments customer-service-department
orange | inferred | general-office business-departments customer-service-department
yellow | inferred | business-departments customer-service-department
"""
LEAD = """
network              | network-department
business_support     | marketing-department
value_added          | data-department
group_product        | group-customer-department
terminal             | marketing-department
billing_dispute      | marketing-department
service_quality      | customer-service-department
information_security | marketing-department
"""


@pytest.mark.parametrize(("source", "where", "roles"), table(MONITORING))
def test_4_2_the_monitoring_department_reports(source: str, where: str, roles: str) -> None:
    """4(2) names the departments of provincial sources only; who receives what headquarters sends stands in 8(1)."""
    found = assessed(source=source, cities_affected=1)
    (monitoring,) = [route for route in found.routing if route.id == "monitoring"]
    assert joined([role.id for role in monitoring.roles]) == roles
    assert (monitoring.basis, place(monitoring.citation)) == ("stated", where)
    if source != "headquarters":
        assert joined([role.id for role in found.obligation("report-warning").responsible]) == roles


@pytest.mark.parametrize(("level", "basis", "roles"), table(PUBLISHED_TO))
def test_9_1_who_gets_the_warning(level: str, basis: str, roles: str) -> None:
    found = assessed(cities_affected={"red": 5, "orange": 3, "yellow": 1}[level])
    (recipients,) = [route for route in found.routing if route.id == "warning-recipients"]
    assert (joined([role.id for role in recipients.roles]), recipients.basis) == (roles, basis)
    assert found.obligation("publish-warning").recipients == recipients.roles
    assert ("warning-recipients" in {note.about for note in found.notes}) == (basis == "inferred")


@pytest.mark.parametrize(("line", "role"), table(LEAD))
def test_10_the_lead_department(line: str, role: str) -> None:
    found = assessed(business_line=line, cities_affected=1)
    (lead,) = [route for route in found.routing if route.id == "lead"]
    assert ([each.id for each in lead.roles], lead.lead and lead.lead.id, lead.basis) == ([role], role, "inferred")
    for duty_id in ("explanation-script", "cause-and-plan", "rectify"):
        assert [each.id for each in found.obligation(duty_id).responsible] == [role]


def test_10_a_company_names_its_own_lead_department_in_one_call() -> None:
    own = PRINTED.amend(routes={"lead/terminal": ["data-department"]})
    found = assess(service(cities_affected=1), own)
    assert [each.id for each in found.obligation("explanation-script").responsible] == ["data-department"]
    assert {route.id: route.basis for route in found.routing}["lead"] == "configured"


def test_where_the_routes_stand() -> None:
    places = {route.id: place(route.citation) for route in assessed(cities_affected=1).routing}
    assert places == {
        "monitoring": "4(2), 8(2)",
        "warning-recipients": "9(1), 表-4",
        "lead": "10",
        "leading-group-members": "5(1)",
        "working-group-members": "6(1)",
    }


def test_5_6_leading_and_working_group() -> None:
    routes = {route.id: route for route in assessed(cities_affected=1).routing}
    assert routes["leading-group-members"].lead is not None
    assert routes["leading-group-members"].lead.id == "leader-in-charge"
    assert "contact-persons" in [role.id for role in routes["working-group-members"].roles]


def test_8_to_12_procedure() -> None:
    found = assessed(cities_affected=1).procedure
    assert found is not None
    steps = [f"{step.id} {step.citation.article}" for step in found.steps]
    assert steps == ["collect 8", "publish 9", "handle 10", "report 11", "rectify 12"]
    assert not found.may_be_simplified


# --- The list of all that the document says -------------------------------------------------------------------------

LEVELS = """
red    | 红色预警 (特别重大事件) | red warning
orange | 橙色预警 (重大事件)     | orange warning
yellow | 黄色预警 (需关注)       | yellow warning
"""
LINES = " ".join(line for line, _ in table(LEAD))
FIELDS = f"""
event_id                       | text   | required    |
occurred_at                    | time   | required    |
detected_at                    | time   | None        |
headquarters_notified_at       | time   | None        |
service_department_notified_at | time   | None        |
business_line                  | choice | required    | {LINES}
source                         | choice | required    | {" ".join(source for source, _, _ in table(MONITORING))}
headquarters_grade             | choice | none        | none < sensitive < level_2 < level_1
cities_affected                | count  | 0           |
customers_affected             | count  | 0           |
complaints_per_day             | count  | 0           |
escalated_per_day              | count  | 0           |
escalated_per_week             | count  | 0           |
negative_impact                | choice | none        | none < possible < recurring < severe
cause                          | choice | operational | operational natural_disaster social_incident
concerns_media                 | flag   | False       |
concerns_legal                 | flag   | False       |
"""
CRITERIA = """
cities            | stated   | stated   | stated
customers-network | stated   | stated   | stated
customers-other   | stated   | stated   | stated
complaints        | stated   | stated   | stated
escalated         | inferred | inferred | stated
impact            | stated   | stated   | stated
headquarters      | stated   | stated   | stated
"""
ANY, UP = "red orange yellow", "red orange"
MEDIA, LEGAL, MARKETING = "general-office marketing-department", "legal-department", "headquarters-marketing"
CENTRE, SERVICE, LEADERS = "provincial-service-centre", "customer-service-department", "provincial-leader leading-group"
ARRIVED, RECEIVED = "headquarters_notified_at", "service_department_notified_at"
DUTIES = f"""
relay-headquarters-warning | {ANY} | 1 hours  | {ARRIVED}   | stated | 8(1), 8(3) | {CENTRE}        | {SERVICE}
report-warning             | {ANY} | 1 hours  | detected_at | stated | 8(2), 8(3) | monitoring      | {SERVICE}
publish-warning            | {ANY} | 1 hours  | {RECEIVED}  | stated | 9(2)       | {SERVICE}       | warning-recipients
organise-handling          | {ANY} | promptly | {RECEIVED}  | stated | 9(2)       | contact-persons | department-head

explanation-script | {ANY} | 2 hours  | occurred_at | stated   | 10 | lead | front-line-services
cause-and-plan     | {ANY} | 24 hours | occurred_at | inferred | 10 | lead | {SERVICE}
inform-media-legal | {ANY} | promptly | occurred_at | stated   | 10 | lead | {MEDIA} {LEGAL}
inform-media-legal | {ANY} | promptly | occurred_at | stated   | 10 | lead | {MEDIA}
inform-media-legal | {ANY} | promptly | occurred_at | stated   | 10 | lead | {LEGAL}

report-leaders              | {ANY} | promptly | {RECEIVED} | stated | 11(1) | lead | {LEADERS}
report-leaders              | {UP}  | promptly | {RECEIVED} | stated | 11(1) | lead | {LEADERS}
headquarters-first-feedback | {ANY} | 2 hours  | {ARRIVED}  | stated | 11(2) | lead | headquarters
headquarters-plan           | {ANY} | 8 hours  | {ARRIVED}  | stated | 11(2) | lead | headquarters
headquarters-plan           | {ANY} | 24 hours | {ARRIVED}  | stated | 11(2) | lead | headquarters
headquarters-filing         | {UP}  | not_set  | occurred_at | stated | 11(3) | lead | headquarters

rectify              | {ANY} | promptly | | stated | 12(1) | lead |
report-rectification | {ANY} | promptly | | stated | 12(2) | lead | {LEADERS} {MARKETING} headquarters-specialist
report-rectification | {UP}  | promptly | | stated | 12(3) | lead | {LEADERS} headquarters
"""
NINE_ITEMS = """
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


def test_levels_from_worst_to_least() -> None:
    levels = sorted(PRINTED.levels, reverse=True)
    assert [[each.code, each.label.zh, each.label.en] for each in levels] == table(LEVELS)


def test_fields_of_the_event() -> None:
    assert fields(PRINTED, ServiceQualityEvent) == table(FIELDS)


def test_criteria() -> None:
    for criterion in PRINTED.criteria:
        assert [grade.level for grade in criterion.grades] == ["red", "orange", "yellow"]
        assert {place(grade.citation) for grade in criterion.grades} == {"4(3), 表-1"}
    assert [[each.id, *(grade.basis for grade in each.grades)] for each in PRINTED.criteria] == table(CRITERIA)
    assert [criterion.id for criterion in EMENDED.criteria] == [criterion.id for criterion in PRINTED.criteria]


def test_duties() -> None:
    assert duties(PRINTED) == table(DUTIES)
    assert duties(EMENDED) == duties(PRINTED)


def test_8_3_nine_items_of_a_warning_report() -> None:
    (report,) = [duty for duty in PRINTED.duties if duty.id == "report-warning"]
    assert [[item.id, item.label.zh] for item in report.contents] == table(NINE_ITEMS)
    assert [item.id for item in report.contents if not item.required] == ["cause"]


def test_11_2_the_plan_is_written() -> None:
    (plan,) = [duty for duty in PRINTED.duties if duty.id == "headquarters-plan"]
    assert [item.id for item in plan.documents] == ["written-plan"]


def test_9_2_contact_persons_stay_reachable() -> None:
    assert any(each.citation.article == "9" and "24" in each.items[0].en for each in PRINTED.guidance)


def test_identity() -> None:
    assert PRINTED.id == "china-mobile-jilin-service-quality"
    assert "吉林" in PRINTED.source.title.zh
    assert [each.id for each in PRINTED.scope] == ["natural-or-social"]


# --- Contradictions -------------------------------------------------------------------------------------------------

CONTRADICTIONS: list[tuple[dict[str, Any], list[str]]] = [
    ({"headquarters_grade": "level_1"}, ["headquarters_grade", "source", "'headquarters'"]),
    (
        {"source": "headquarters", "headquarters_notified_at": "2026-09-30 22:45"},
        ["headquarters_notified_at", "headquarters_grade", "leave the time out"],
    ),
    ({"headquarters_notified_at": "2026-09-30 22:45"}, ["headquarters_notified_at", "headquarters_grade"]),
    ({"detected_at": "2026-09-30 22:29"}, ["detected_at", "occurred_at", "must not be after"]),
    (
        {"service_department_notified_at": "2026-09-30 22:29"},
        ["service_department_notified_at", "occurred_at", "must not be after"],
    ),
    (
        {"detected_at": "2026-09-30 23:00", "service_department_notified_at": "2026-09-30 22:59"},
        ["detected_at", "service_department_notified_at", "must not be after"],
    ),
]


@pytest.mark.parametrize(("facts", "said"), CONTRADICTIONS, ids=[" ".join(facts) for facts, _ in CONTRADICTIONS])
def test_contradictions_name_both_fields(facts: dict[str, Any], said: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        service(**facts)
    for words in said:
        assert words in str(caught.value)


# --- Volumes --------------------------------------------------------------------------------------------------------

MIDNIGHT = at("2026-05-07 00:00")
MICROSECOND = timedelta(microseconds=1)


def test_volumes_of_nothing() -> None:
    assert complaint_volumes([]) == ComplaintVolumes(0, 0, 0)


def test_a_natural_day_ends_at_midnight_in_china() -> None:
    assert complaint_volumes([MIDNIGHT - MICROSECOND, MIDNIGHT, MIDNIGHT]).complaints_per_day == 2
    assert complaint_volumes([MIDNIGHT - timedelta(days=1), MIDNIGHT - MICROSECOND, MIDNIGHT]).complaints_per_day == 2
    zones = [UTC, timezone(timedelta(hours=-11)), timezone(timedelta(hours=14)), SHANGHAI]
    assert complaint_volumes([MIDNIGHT.astimezone(zone) for zone in zones]).complaints_per_day == 4


def test_a_week_is_any_seven_days_in_a_row() -> None:
    days = [MIDNIGHT + timedelta(days=n) for n in (0, 6, 7)]
    assert complaint_volumes([], days) == ComplaintVolumes(0, 1, 2)
    assert complaint_volumes([], [MIDNIGHT, MIDNIGHT + timedelta(days=7) - MICROSECOND]).escalated_per_week == 2
    assert complaint_volumes([], [MIDNIGHT - MICROSECOND, MIDNIGHT + timedelta(days=6)]).escalated_per_week == 1


def test_volumes_fit_the_event() -> None:
    volumes = complaint_volumes([MIDNIGHT] * 101, [MIDNIGHT] * 10)
    assert volumes._asdict().keys() <= ServiceQualityEvent.model_fields.keys()
    assert level_of(**volumes._asdict()) == "orange"


@given(st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 25)), max_size=30))
@settings(max_examples=50)
def test_volumes_agree_with_a_plain_count(naive: list[datetime]) -> None:
    times = [moment.replace(tzinfo=SHANGHAI) for moment in naive]
    first = datetime(2025, 12, 20)
    days = [[moment for moment in naive if (moment - first).days == n] for n in range(50)]
    most_a_day = max(len(day) for day in days)
    most_a_week = max(sum(len(day) for day in days[n : n + 7]) for n in range(44))
    assert complaint_volumes(times, times) == ComplaintVolumes(most_a_day, most_a_day, most_a_week)


FAR = [
    datetime.max.replace(tzinfo=SHANGHAI),
    datetime.min.replace(tzinfo=SHANGHAI),
    datetime(9999, 12, 28, tzinfo=SHANGHAI),
]


@pytest.mark.parametrize("moment", FAR)
def test_volumes_at_the_ends_of_time(moment: datetime) -> None:
    assert complaint_volumes([moment], [moment]) == ComplaintVolumes(1, 1, 1)


@pytest.mark.parametrize(
    ("complaints", "escalated", "said"),
    [
        ([datetime(2026, 5, 6)], [], "complaints[0] must be a datetime with a time zone"),
        ([MIDNIGHT, "2026-05-06"], [], "complaints[1] must be a datetime with a time zone"),
        ([], [1746489600], "escalated[0] must be a datetime with a time zone"),
        ([], "2026", "escalated[0] must be a datetime with a time zone"),
        (None, [], "complaints must be datetimes with a time zone"),
        ([datetime.max.replace(tzinfo=UTC)], [], "complaints[0] must have a China time"),
        ([], [datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))], "escalated[0] must have a China time"),
    ],
)
def test_times_that_are_none(complaints: Any, escalated: Any, said: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        complaint_volumes(complaints, escalated)
    assert str(caught.value).startswith(said)
