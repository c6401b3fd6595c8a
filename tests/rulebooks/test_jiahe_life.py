"""Jiahe Life: dated cases by article, a second implementation of its grading, and a list of all that it must hold."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from crisisrules import SHANGHAI, Assessment, assess, classify
from crisisrules.calendars import Hours, NotSet, Precondition, WorkingDays
from crisisrules.language import text
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
from tests.notice_2026 import CHINA_2026
from tests.rulebooks.tables import duties, fields, joined, place, table
from tests.strategies import events

ACCEPTED = "2026-05-06 09:00"  # a Wednesday with ordinary weeks behind it


def at(naive: str) -> datetime:
    return datetime.fromisoformat(naive).replace(tzinfo=SHANGHAI)


def crisis(accepted_at: str = ACCEPTED, **facts: Any) -> CrisisEvent:
    facts = {name: at(value) if name.endswith("_at") else value for name, value in facts.items()}
    return CrisisEvent.model_validate({"event_id": "C-1", "accepted_at": at(accepted_at), **facts})


def assessed(accepted_at: str = ACCEPTED, **facts: Any) -> Assessment:
    return assess(crisis(accepted_at, **facts), JIAHE_LIFE)


def due(assessment: Assessment, duty_id: str) -> str | None:
    """The due time as text: the day alone when it ends with the day."""
    due_at = assessment.obligation(duty_id).deadline.due_at
    return None if due_at is None else due_at.strftime("%Y-%m-%d %H:%M").removesuffix(" 23:59")


# --- Grading, one fact at a time ------------------------------------------------------------------------------------

STATED = {"A-petition", "confirmed"}
GRADING: list[tuple[str, dict[str, Any], str, dict[str, str]]] = [
    # article, facts, level, every criterion that holds with the level that it gives
    ("54", {}, "potential", {"potential-default": "potential"}),
    ("54", {"reach": "customer", "media": "none", "petition": "none"}, "potential", {"potential-default": "potential"}),
    ("54", {"outside_customer_service": True}, "potential", {"potential-default": "potential"}),
    ("54", {"repeat_of": "C-0"}, "potential", {"potential-default": "potential"}),
    ("53", {"needs_deliberation": True}, "general", {"general-deliberation": "general"}),
    ("53", {"dispute_or_litigation": True}, "general", {"general-dispute": "general"}),
    ("53", {"petition": "individual"}, "general", {"general-petition": "general"}),
    ("52", {"reach": "branch"}, "B", {"B-reach": "B"}),
    ("52", {"media": "local"}, "B", {"B-media": "B"}),
    ("52", {"media": "provincial"}, "B", {"B-media": "B"}),
    ("52", {"petition": "group"}, "B", {"B-petition": "B", "general-petition": "general"}),
    ("52", {"regulator_complaint": True}, "B", {"B-regulator": "B"}),
    ("58", {"major_impact": True}, "B", {"B-impact": "B"}),
    ("48", {"reach": "company"}, "A", {"A-reach": "A"}),
    ("48", {"media": "national"}, "A", {"A-media": "A", "B-media": "B"}),
    (
        "50(1)",
        {"petition": "major"},
        "A",
        {"A-petition": "A", "B-petition": "B", "general-petition": "general"},
    ),
    (
        "48",
        {"reach": "branch", "needs_deliberation": True, "media": "national"},
        "A",
        {"A-media": "A", "B-reach": "B", "B-media": "B", "general-deliberation": "general"},
    ),
]


@pytest.mark.parametrize(
    ("article", "facts", "level", "reasons"), GRADING, ids=[f"{a}-{'-'.join(map(str, f))}" for a, f, _, _ in GRADING]
)
def test_grading(article: str, facts: dict[str, Any], level: str, reasons: dict[str, str]) -> None:
    found = classify(crisis(**facts), JIAHE_LIFE)
    assert found.level is not None
    assert found.level == JIAHE_LIFE.level(level)
    assert found.in_scope
    assert {reason.id: reason.level for reason in found.reasons} == reasons
    assert {reason.id for reason in found.reasons if reason.basis == "stated"} == reasons.keys() & STATED
    decisive = next(reason for reason in found.reasons if reason.level == level)
    assert str(decisive.citation).split()[1].rstrip(",") == article
    inferred = {note.about for note in found.notes if note.code == "inferred"}
    assert inferred == {id for id, given_level in reasons.items() if given_level == level} - STATED


def test_what_a_reason_says() -> None:
    (reason,) = classify(crisis(media="local"), JIAHE_LIFE).reasons
    assert (reason.fact, reason.value, reason.operator, reason.threshold) == ("media", "local", ">=", "local")
    (reason,) = classify(crisis(), JIAHE_LIFE).reasons
    assert (reason.fact, reason.value, reason.operator, reason.threshold) == (None, None, None, None)


@pytest.mark.parametrize(
    ("confirmed", "facts", "differs"),
    [
        ("A", {"media": "local"}, True),
        ("potential", {"petition": "major"}, True),
        ("general", {}, True),
        ("B", {"media": "local"}, False),
        ("potential", {}, False),
    ],
)
def test_50_1_a_confirmed_level_stands_whatever_the_criteria_say(
    confirmed: str, facts: dict[str, Any], differs: bool
) -> None:
    found = classify(crisis(confirmed_level=confirmed, confirmed_at="2026-05-06 11:00", **facts), JIAHE_LIFE)
    assert found.level is not None
    assert found.level.code == confirmed
    first = found.reasons[0]
    assert (first.id, first.level, first.basis, str(first.citation)[-5:]) == ("confirmed", confirmed, "stated", "50(1)")
    assert {seen.fact: seen.value for seen in first.observations} == {
        "confirmed_level": confirmed,
        "confirmed_at": at("2026-05-06 11:00"),
    }
    assert ("confirmed-differs" in {note.code for note in found.notes}) == differs
    assert "inferred" not in {note.code for note in found.notes}


def naive_grading(event: CrisisEvent) -> dict[str, str]:
    """The grading again, as plain questions."""
    held = dict[str, str]()
    if event.petition == "major":
        held["A-petition"] = "A"
    if event.reach == "company":
        held["A-reach"] = "A"
    if event.media == "national":
        held["A-media"] = "A"
    if event.reach == "branch":
        held["B-reach"] = "B"
    if event.media != "none":
        held["B-media"] = "B"
    if event.petition in ("group", "major"):
        held["B-petition"] = "B"
    if event.regulator_complaint:
        held["B-regulator"] = "B"
    if event.major_impact:
        held["B-impact"] = "B"
    if event.needs_deliberation:
        held["general-deliberation"] = "general"
    if event.dispute_or_litigation:
        held["general-dispute"] = "general"
    if event.petition in ("individual", "group", "major"):
        held["general-petition"] = "general"
    if not held:
        held["potential-default"] = "potential"
    return held


@settings(max_examples=80)
@given(event=events(JIAHE_LIFE))
def test_grading_agrees_with_a_second_implementation(event: CrisisEvent) -> None:
    held = naive_grading(event)
    worst = next(level for level in ("A", "B", "general", "potential") if level in held.values())
    if event.confirmed_level is not None:
        held["confirmed"] = worst = event.confirmed_level
    found = classify(event, JIAHE_LIFE)
    assert found.level is not None
    assert found.level.code == worst
    assert {reason.id: reason.level for reason in found.reasons} == held


# --- Dated cases ----------------------------------------------------------------------------------------------------

A, B, GENERAL = {"media": "national"}, {"media": "local"}, {"needs_deliberation": True}
DATED: list[tuple[str, str, dict[str, Any], dict[str, str]]] = [
    (
        "56-57: A over National Day, whose make-up Saturday 10 October counts",
        "2026-09-29 10:00",
        A,
        {"report-internal": "2026-09-29 14:00", "initial-reply": "2026-10-19", "close": "2026-11-16"},
    ),
    (
        "58-59: B over the make-up Sunday 20 September, Mid-Autumn and National Day; 12 hours over midnight",
        "2026-09-17 16:00",
        B,
        {"report-internal": "2026-09-18 04:00", "initial-reply": "2026-09-23", "close": "2026-10-21"},
    ),
    ("60: general over Spring Festival", "2026-02-12 09:00", GENERAL, {"close": "2026-02-24"}),
    (
        "57: A from the eve of Spring Festival, with make-up Saturdays 14 and 28 February",
        "2026-02-13 18:00",
        A,
        {"report-internal": "2026-02-13 22:00", "initial-reply": "2026-03-05", "close": "2026-04-02"},
    ),
    ("60: general on a make-up Saturday", "2026-02-14 09:00", GENERAL, {"close": "2026-02-26"}),
    ("60: general on a day of rest", "2026-10-03 09:00", GENERAL, {"close": "2026-10-10"}),
    ("60: general in an ordinary week", "2026-05-06 00:00", GENERAL, {"close": "2026-05-09"}),
    ("60: general the last settled day", "2026-12-21 09:00", GENERAL, {"close": "2026-12-24"}),
    (
        "56: A, 24 hours to the regulator run through a holiday",
        "2026-09-30 23:30",
        A | {"major_impact": True},
        {"report-internal": "2026-10-01 03:30", "report-regulator": "2026-10-01 23:30"},
    ),
    (
        "58: B, 48 hours to the regulator run through a holiday",
        "2026-09-30 23:30",
        {"major_impact": True},
        {"report-internal": "2026-10-01 11:30", "report-regulator": "2026-10-02 23:30"},
    ),
    (
        "50(7): A, three working days to reply to the regulator",
        "2026-09-29 10:00",
        A | {"regulator_complaint": True},
        {"regulator-reply": "2026-10-09"},
    ),
    (
        "52: B, the same by reference",
        "2026-09-18 10:00",
        {"regulator_complaint": True},
        {"regulator-reply": "2026-09-22"},
    ),
    (
        "62: progress runs from the filing",
        "2026-09-29 10:00",
        B | {"filed_at": "2026-09-30 17:00"},
        {"progress": "2026-10-10"},
    ),
    (
        "61: a dispute does not move the due time",
        "2026-09-29 10:00",
        B | {"dispute_or_litigation": True},
        {"close": "2026-11-02"},
    ),
]


@pytest.mark.parametrize(("why", "accepted_at", "facts", "dues"), DATED, ids=[case[0] for case in DATED])
def test_dated(why: str, accepted_at: str, facts: dict[str, Any], dues: dict[str, str]) -> None:
    found = assessed(accepted_at, **facts)
    assert {duty_id: due(found, duty_id) for duty_id in dues} == dues
    assert not any(each.deadline.provisional for each in found.obligations)
    assert "provisional" not in {note.code for note in found.notes}


PROVISIONAL: list[tuple[str, str, dict[str, Any], dict[str, tuple[str, bool]]]] = [
    ("60", "2026-12-22 09:00", GENERAL, {"close": ("2026-12-25", True)}),
    (
        "58-59",
        "2026-12-23 22:30",
        B,
        {
            "report-internal": ("2026-12-24 10:30", False),
            "initial-reply": ("2026-12-30", True),
            "close": ("2027-01-21", True),
        },
    ),
    (
        "56",
        "2026-12-31 22:00",
        A | {"major_impact": True},
        {"report-internal": ("2027-01-01 02:00", False), "report-regulator": ("2027-01-01 22:00", False)},
    ),
]


@pytest.mark.parametrize(("article", "accepted_at", "facts", "dues"), PROVISIONAL)
def test_after_the_last_notice_days_are_provisional_and_hours_are_not(
    article: str, accepted_at: str, facts: dict[str, Any], dues: dict[str, tuple[str, bool]]
) -> None:
    found = assess(crisis(accepted_at, **facts), JIAHE_LIFE, calendar=CHINA_2026)
    assert {id: (due(found, id), found.obligation(id).deadline.provisional) for id in dues} == dues
    (note,) = [note for note in found.notes if note.code == "provisional"]
    for obligation in found.obligations:
        assert (obligation.duty_id in note.text.zh.split("：")[1].split(", ")) == obligation.deadline.provisional


def test_the_day_is_chinas_whatever_the_zone_of_the_event() -> None:
    """16:30 UTC on 29 September is 0:30 on 30 September in China: that day is not counted."""
    event = CrisisEvent.model_validate(
        {"event_id": "C-1", "accepted_at": "2026-09-29T16:30:00Z", "needs_deliberation": True}
    )
    found = assess(event, JIAHE_LIFE)
    assert due(found, "close") == "2026-10-10"
    starts_at = found.obligation("close").deadline.starts_at
    assert starts_at is not None
    assert starts_at.isoformat() == "2026-09-30T00:30:00+08:00"


# --- Who has which duty ---------------------------------------------------------------------------------------------

ALWAYS = {"record", "hand-over", "verify", "archive"}
BY_LEVEL = {
    "A": ALWAYS | {"report-internal", "form-group", "progress", "initial-reply", "close", "extend"},
    "B": ALWAYS | {"report-internal", "form-group", "progress", "initial-reply", "close", "extend", "approve-close"},
    "general": ALWAYS | {"close", "file-with-head-office"},
    "potential": ALWAYS,
}
WITH: list[tuple[str, dict[str, Any], dict[str, set[str]]]] = [
    ("50(1)", {"petition": "major"}, {"A": {"report-petition"}}),
    ("50(1)", {"petition": "group"}, {}),
    ("56, 58", {"major_impact": True}, {"A": {"report-regulator"}, "B": {"report-regulator"}}),
    ("50(7)", {"regulator_complaint": True}, {level: {"regulator-reply"} for level in BY_LEVEL}),
    ("61", {"dispute_or_litigation": True}, {}),
]


@pytest.mark.parametrize("level", BY_LEVEL)
@pytest.mark.parametrize(("article", "facts", "more"), [("", {}, {}), *WITH])
def test_duties_of_each_level(level: str, article: str, facts: dict[str, Any], more: dict[str, set[str]]) -> None:
    found = assessed(confirmed_level=level, confirmed_at="2026-05-06 11:00", **facts)
    assert {each.duty_id for each in found.obligations} == BY_LEVEL[level] | more.get(level, set())


def test_what_informs_somebody_above_or_outside_is_a_report() -> None:
    found = assessed(petition="major", major_impact=True, regulator_complaint=True)
    reports = {"report-internal", "report-regulator", "report-petition", "regulator-reply", "extend"}
    assert {each.duty_id for each in found.reports} == reports
    assert {each.duty_id for each in assessed().reports} == set()


@pytest.mark.parametrize(
    ("duty_id", "clock", "facts", "started"),
    [
        ("progress", "filed_at", {"media": "local"}, {"filed_at": "2026-05-07 09:00"}),
        ("file-with-head-office", "closed_at", {"needs_deliberation": True}, {"closed_at": "2026-05-07 09:00"}),
        ("archive", "closed_at", {}, {"closed_at": "2026-05-07 09:00"}),
    ],
)
def test_a_clock_that_has_not_started_is_awaited(
    duty_id: str, clock: str, facts: dict[str, Any], started: dict[str, Any]
) -> None:
    before = assessed(**facts).obligation(duty_id).deadline
    assert (before.state, before.clock, before.starts_at, before.due_at) == ("awaiting", clock, None, None)
    after = assessed(**facts, **started).obligation(duty_id).deadline
    assert after.state == ("fixed" if duty_id == "progress" else "promptly")
    assert (after.clock, after.starts_at) == (clock, at("2026-05-07 09:00"))


def test_50_1_the_group_is_formed_from_the_confirmation_else_from_the_acceptance() -> None:
    without = assessed(**A).obligation("form-group").deadline
    assert (without.state, without.clock, without.starts_at) == ("promptly", "accepted_at", at(ACCEPTED))
    confirmed = assessed(**A, confirmed_level="A", confirmed_at="2026-05-06 11:00").obligation("form-group").deadline
    assert (confirmed.clock, confirmed.starts_at) == ("confirmed_at", at("2026-05-06 11:00"))


def test_50_1_the_prescribed_time_of_a_petition_is_a_blank_and_said_to_be_one() -> None:
    found = assessed(petition="major")
    deadline = found.obligation("report-petition").deadline
    assert (deadline.state, deadline.due_at, deadline.limit) == ("not_set", None, NotSet())
    assert "report-petition" in {note.about for note in found.notes if note.code == "not-set"}
    own = JIAHE_LIFE.amend(limits={"report-petition": Hours(6)})
    filled = assess(crisis(petition="major"), own).obligation("report-petition")
    assert filled.basis == "configured"
    assert filled.deadline.due_at == at("2026-05-06 15:00")


def test_52_approval_comes_before_closing() -> None:
    deadline = assessed(**B).obligation("approve-close").deadline
    assert (deadline.state, deadline.limit, deadline.due_at) == ("precondition", Precondition("close"), None)


def test_61_a_dispute_makes_the_limit_extensible_and_nothing_else() -> None:
    found = assessed(**B, dispute_or_litigation=True)
    assert [each.duty_id for each in found.obligations if each.extensible] == ["close"]
    extension = found.obligation("close").extension
    assert extension is not None
    assert extension.article == "61"
    assert not any(each.extensible for each in assessed(**B).obligations)


def test_57_59_that_b_is_stricter_than_a_is_told() -> None:
    for facts in (A, B):
        notes = {note.about for note in assessed(**facts).notes if note.code == "remark"}
        assert "initial-reply" in notes


# --- Procedure, routing, prohibitions -------------------------------------------------------------------------------

STEPS_A = """
report               | 50(1) |
investigate          | 50(2) | 事实陈述书面报告 调查报告
transfer             | 50(2) | 公司危机事件转办单 投诉受理记录
preliminary-handling | 50(3) | 公司危机事件初步处理单
deliberate           | 50(4) | 合议会议纪要 法律意见
submit               | 50(5) | 公司危机事件上报单 投诉受理记录 调查报告 公司危机事件初步处理单 合议会议纪要
approve              | 50(6) | 公司危机事件上报事件回复单
close                | 50(7) | 公司危机事件追踪表
archive              | 51    | 装订成卷的全部书面材料
"""
STEPS_GENERAL = """
investigate           | 53 |
transfer              | 53 |
preliminary-handling  | 53 |
joint-decision        | 53 |
close                 | 53 |
file-with-head-office | 53 | 处理记录
"""
STEPS_POTENTIAL = """
investigate           | 54 |
transfer              | 54 |
preliminary-handling  | 54 |
close                 | 54 | 处理记录
"""
STEPS = {
    "A": table(STEPS_A),
    "B": [*table(STEPS_A)[:7], ["approve-close", "52", ""], *table(STEPS_A)[7:]],
    "general": table(STEPS_GENERAL),
    "potential": table(STEPS_POTENTIAL),
}
PROCEDURE_ARTICLE = {"A": "50", "B": "52", "general": "53", "potential": "54"}


@pytest.mark.parametrize("outside", [True, False])
@pytest.mark.parametrize("level", STEPS)
def test_procedure(level: str, outside: bool) -> None:
    found = assessed(confirmed_level=level, confirmed_at="2026-05-06 11:00", outside_customer_service=outside).procedure
    assert found is not None
    steps = [
        [step.id, place(step.citation), " ".join(document.label.zh for document in step.documents)]
        for step in found.steps
    ]
    assert steps == [step for step in STEPS[level] if outside or step[0] != "transfer"]
    assert found.citation.article == PROCEDURE_ARTICLE[level]
    assert found.may_be_simplified == (level in ("general", "potential"))


@pytest.mark.parametrize("level", STEPS)
def test_55_a_repeated_complaint_may_be_simplified(level: str) -> None:
    found = assessed(confirmed_level=level, confirmed_at="2026-05-06 11:00", repeat_of="C-0")
    assert found.procedure is not None
    own = {"general": [["simple-general", "53"]], "potential": [["simple-potential", "54"]]}.get(level, [])
    simplified = [[each.id, place(each.citation)] for each in found.procedure.simplifications]
    assert simplified == [*own, ["repeat-complaint", "55"]]
    if level == "A":
        assert due(found, "report-internal") == "2026-05-06 13:00", "and must still be reported in time"


SYSTEMS = """
decision-system    | 42    | branch-management-office
advice-system      | 42(2) | head-office-departments branch-departments
support-system     | 42(3) | head-office-customer-service branch-customer-service
information-system | 42(4) | spokesperson
"""
GROUP_A = [
    "head-office-management-office",
    "head-office-departments",
    "head-office-customer-service",
    "branch-management-office",
    "branch-departments",
]
GROUP_B = ["branch-management-member", "branch-departments", "branch-customer-service"]


@pytest.mark.parametrize(
    ("level", "group", "lead", "basis"),
    [
        ("A", GROUP_A, "head-office-management-office", "stated"),
        ("B", GROUP_B, "branch-management-member", "inferred"),
        ("general", None, None, None),
        ("potential", None, None, None),
    ],
)
def test_42_48_52_routing(level: str, group: list[str] | None, lead: str | None, basis: str | None) -> None:
    found = assessed(confirmed_level=level, confirmed_at="2026-05-06 11:00")
    routes = {each.id: each for each in found.routing}
    systems = [
        [each.id, place(each.citation), joined([role.id for role in each.roles])]
        for each in found.routing
        if each.id != "group"
    ]
    assert systems == table(SYSTEMS)
    if group is None:
        assert "group" not in routes
    else:
        assert [role.id for role in routes["group"].roles] == group
        assert routes["group"].lead is not None
        assert routes["group"].lead.id == lead
        assert routes["group"].basis == basis
        assert place(routes["group"].citation) == {"A": "48", "B": "52"}[level]


@pytest.mark.parametrize("level", BY_LEVEL)
def test_47_what_nobody_may_do(level: str) -> None:
    found = assessed(confirmed_level=level, confirmed_at="2026-05-06 11:00").prohibitions
    assert [(each.id, each.citation.article) for each in found] == [
        ("statement", "47"),
        ("interview", "47"),
        ("promise", "47"),
    ]


# --- The list of all that the document says -------------------------------------------------------------------------

LEVELS = """
A         | 重大危机事件 (A级) | major crisis
B         | 严重危机事件 (B级) | severe crisis
general   | 一般危机事件       | general crisis
potential | 潜在危机事件       | potential crisis
"""
FIELDS = """
event_id                 | text   | required |
accepted_at              | time   | required |
occurred_at              | time   | None     |
filed_at                 | time   | None     |
confirmed_level          | choice | None     | potential < general < B < A
confirmed_at             | time   | None     |
closed_at                | time   | None     |
reach                    | choice | customer | customer < branch < company
media                    | choice | none     | none < local < provincial < national
petition                 | choice | none     | none < individual < group < major
regulator_complaint      | flag   | False    |
major_impact             | flag   | False    |
dispute_or_litigation    | flag   | False    |
needs_deliberation       | flag   | False    |
outside_customer_service | flag   | False    |
repeat_of                | text   | None     |
"""
CRITERIA = """
A-petition           | A       | stated   | 50(1)
A-reach              | A       | inferred | 48
A-media              | A       | inferred | 48
B-reach              | B       | inferred | 52
B-media              | B       | inferred | 52
B-petition           | B       | inferred | 52
B-regulator          | B       | inferred | 52
B-impact             | B       | inferred | 58
general-deliberation | general | inferred | 53, 54
general-dispute      | general | inferred | 53, 54
general-petition     | general | inferred | 53, 54
"""
ALL, OWN_AND_HEAD = "A B general potential", "branch-management-office head-office-customer-service"
DUTIES = f"""
record          | {ALL} | promptly | accepted_at | stated | 45 | acceptance-staff    |
hand-over       | {ALL} | promptly | accepted_at | stated | 45 | acceptance-staff    | handling-department
verify          | {ALL} | promptly | accepted_at | stated | 46 | handling-department | complainant

report-internal | A | 4 hours  | accepted_at | stated | 56, 50(1) | branch-customer-service | {OWN_AND_HEAD}
report-internal | B | 12 hours | accepted_at | stated | 58        | branch-customer-service | {OWN_AND_HEAD}

report-regulator | A | 24 hours | accepted_at | stated | 56    | branch | regulator
report-regulator | B | 48 hours | accepted_at | stated | 58    | branch | regulator
report-petition  | A | not_set  | accepted_at | stated | 50(1) | branch | regulator

form-group | A | promptly | confirmed_at accepted_at | stated | 48, 50(1) | head-office-crisis-body |
form-group | B | promptly | confirmed_at accepted_at | stated | 52        | branch                  |

progress        | A B | 3 working_days | filed_at    | stated | 62        | acceptance-staff | complainant
regulator-reply | A   | 3 working_days | accepted_at | stated | 50(7)     | company          | regulator
regulator-reply | B   | 3 working_days | accepted_at | stated | 52, 50(7) | company          | regulator
regulator-reply | general potential | 3 working_days | accepted_at | inferred | 50(7) | company | regulator

initial-reply | A       | 10 working_days | accepted_at | stated | 57 | customer-service | complainant
initial-reply | B       | 5 working_days  | accepted_at | stated | 59 | customer-service | complainant
close         | A       | 30 working_days | accepted_at | stated | 57 | customer-service |
close         | B       | 20 working_days | accepted_at | stated | 59 | customer-service |
close         | general | 3 working_days  | accepted_at | stated | 60 | customer-service |
extend        | A       | promptly        | accepted_at | stated | 57 | customer-service | crisis-group
extend        | B | promptly | accepted_at | stated | 59 | customer-service | crisis-group head-office-customer-service

approve-close         | B       | before close |           | stated | 52 | branch | head-office-customer-service
file-with-head-office | general | promptly     | closed_at | stated | 53 | branch | head-office

archive | A                 | promptly | closed_at | stated   | 51     | handling-department | customer-service
archive | B                 | promptly | closed_at | stated   | 52, 51 | handling-department | customer-service
archive | general potential | promptly | closed_at | inferred | 51     | handling-department | customer-service
"""
RECORD = ["complainant", "cause", "course", "focus", "demands", "reply-deadline"]
INTERNAL_REPORT = ["cause", "extent", "impact"]


def test_levels_from_worst_to_least() -> None:
    levels = sorted(JIAHE_LIFE.levels, reverse=True)
    assert [[each.code, each.label.zh, each.label.en] for each in levels] == table(LEVELS)


def test_fields_of_the_event() -> None:
    assert fields(JIAHE_LIFE, CrisisEvent) == table(FIELDS)


def test_criteria() -> None:
    grades = [(criterion.id, grade) for criterion in JIAHE_LIFE.criteria for grade in criterion.grades]
    assert [[id, grade.level, grade.basis, place(grade.citation)] for id, grade in grades] == table(CRITERIA)
    confirmed, default = JIAHE_LIFE.confirmation, JIAHE_LIFE.otherwise
    assert confirmed is not None
    assert (confirmed.id, confirmed.basis, place(confirmed.citation)) == ("confirmed", "stated", "50(1)")
    assert default is not None
    assert (default.id, default.level, default.basis) == ("potential-default", "potential", "inferred")
    assert place(default.citation) == "54"


def test_duties() -> None:
    assert duties(JIAHE_LIFE) == table(DUTIES)


def test_contents_and_extension() -> None:
    contents = {duty.id: [item.id for item in duty.contents] for duty in JIAHE_LIFE.duties if duty.contents}
    assert contents == {"record": RECORD, "report-internal": INTERNAL_REPORT}
    assert all(item.required for duty in JIAHE_LIFE.duties for item in duty.contents)
    extensions = {duty.id: place(duty.extension.citation) for duty in JIAHE_LIFE.duties if duty.extension}
    assert extensions == {"close": "61"}


def test_closing_grounds() -> None:
    found = {ground.id: (ground.basis, ground.limit, ground.label is None) for ground in JIAHE_LIFE.closing_grounds}
    assert found == {
        "compensated": ("inferred", None, False),
        "ground-2": ("configured", None, True),
        "ground-3": ("configured", None, True),
        "no-objection": ("stated", WorkingDays(20), False),
    }
    assert all(place(ground.citation) == "50(7)" for ground in JIAHE_LIFE.closing_grounds)
    own = JIAHE_LIFE.amend(closing_grounds={"ground-2": text("双方达成协议", "both sides agreed")})
    assert {each.id: each.label and each.label.en for each in own.closing_grounds}["ground-2"] == "both sides agreed"


def test_guidance() -> None:
    found = {each.id: (len(each.items), each.citation.article) for each in JIAHE_LIFE.guidance}
    assert found == {"six-steps": (6, "43"), "seven-measures": (7, "49")}


def test_55_what_is_a_repeated_complaint() -> None:
    found = JIAHE_LIFE.repetition
    assert found is not None
    assert (found.id, found.fact, place(found.citation)) == ("repeat-complaint", "repeat_of", "55")


def test_the_regulators_name_then_and_now() -> None:
    (regulator,) = [role for role in JIAHE_LIFE.roles if role.id == "regulator"]
    assert "保监局" in regulator.label.zh
    assert "国家金融监督管理总局" in regulator.label.zh


def test_identity() -> None:
    assert JIAHE_LIFE.id == "jiahe-life-crisis"
    assert JIAHE_LIFE.source.title.zh == "嘉禾人寿保险公司危机管理制度"
    assert "第四章" in JIAHE_LIFE.source.available.zh


# --- Contradictions -------------------------------------------------------------------------------------------------

CONTRADICTIONS: list[tuple[dict[str, Any], list[str]]] = [
    ({"confirmed_at": "2026-05-06 11:00"}, ["confirmed_at", "confirmed_level", "both or neither"]),
    ({"confirmed_level": "A"}, ["confirmed_level", "confirmed_at", "both or neither"]),
    ({"repeat_of": "C-1"}, ["repeat_of", "event_id", "earlier case"]),
    ({"occurred_at": "2026-05-06 09:01"}, ["occurred_at", "accepted_at", "must not be after"]),
    ({"filed_at": "2026-05-06 08:59"}, ["filed_at", "accepted_at", "must not be after"]),
    ({"closed_at": "2026-05-06 08:59"}, ["closed_at", "accepted_at", "must not be after"]),
    (
        {"confirmed_at": "2026-05-06 08:59", "confirmed_level": "A"},
        ["confirmed_at", "accepted_at", "must not be after"],
    ),
]


@pytest.mark.parametrize(("facts", "said"), CONTRADICTIONS, ids=[" ".join(facts) for facts, _ in CONTRADICTIONS])
def test_contradictions_name_both_fields(facts: dict[str, Any], said: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        crisis(**facts)
    for words in said:
        assert words in str(caught.value)


def test_equal_times_are_in_order() -> None:
    same = dict.fromkeys(("occurred_at", "filed_at", "closed_at", "confirmed_at"), ACCEPTED)
    assert crisis(**same, confirmed_level="A").closed_at == at(ACCEPTED)
    elsewhere = at(ACCEPTED).astimezone(UTC)
    assert CrisisEvent(event_id="x", accepted_at=at(ACCEPTED), occurred_at=elsewhere).occurred_at == at(ACCEPTED)
