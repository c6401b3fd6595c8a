"""Jiahe Life, by when: dated cases on the official calendar, clocks that have not started, more time."""

from typing import Any

import pytest

from crisisrules import assess
from crisisrules.calendars import CalendarDays, Hours, NotSet, Precondition, WorkingDays
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
from tests.notice_2026 import CHINA_2026
from tests.rulebooks.jiahe_life.cases import CONFIRMED, assessed, at, at_level, crisis, due

A, B, GENERAL = {"media": "national"}, {"media": "local"}, {"needs_deliberation": True}

# --- Dated cases ----------------------------------------------------------------------------------------------------

# National Day 2026: 1 to 7 October off, Saturday 10 October worked, Sunday 20 September worked, 25 to 27 September off.
# Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 February worked.
DATED: list[tuple[str, str, dict[str, Any], dict[str, str]]] = [
    ("jiahe-56-in-hours", "2026-09-29 10:00", A, {"report-internal": "2026-09-29 14:00"}),
    ("jiahe-56-on-the-eve-of-spring-festival", "2026-02-13 18:00", A, {"report-internal": "2026-02-13 22:00"}),
    (
        "jiahe-56-regulator-through-a-holiday",
        "2026-09-30 23:30",
        A | {"major_impact": True},
        {"report-internal": "2026-10-01 03:30", "report-regulator": "2026-10-01 23:30"},
    ),
    (
        "jiahe-57-over-national-day",
        "2026-09-29 10:00",
        A,
        {"initial-reply": "2026-10-19", "close": "2026-11-16"},
    ),
    (
        "jiahe-57-over-spring-festival",
        "2026-02-13 18:00",
        A,
        {"initial-reply": "2026-03-05", "close": "2026-04-02"},
    ),
    ("jiahe-57-in-ordinary-weeks", "2026-06-22 09:00", A, {"initial-reply": "2026-07-06", "close": "2026-08-03"}),
    ("jiahe-58-over-midnight", "2026-09-17 16:00", B, {"report-internal": "2026-09-18 04:00"}),
    (
        "jiahe-58-regulator-through-a-holiday",
        "2026-09-30 23:30",
        {"major_impact": True},
        {"report-internal": "2026-10-01 11:30", "report-regulator": "2026-10-02 23:30"},
    ),
    (
        "jiahe-59-over-two-holidays",
        "2026-09-17 16:00",
        B,
        {"initial-reply": "2026-09-23", "close": "2026-10-21"},
    ),
    ("jiahe-59-in-ordinary-weeks", "2026-06-22 09:00", B, {"initial-reply": "2026-06-29", "close": "2026-07-20"}),
    ("jiahe-60-over-spring-festival", "2026-02-12 09:00", GENERAL, {"close": "2026-02-24"}),
    ("jiahe-60-on-a-make-up-saturday", "2026-02-14 09:00", GENERAL, {"close": "2026-02-26"}),
    ("jiahe-60-on-a-day-of-rest", "2026-10-03 09:00", GENERAL, {"close": "2026-10-10"}),
    ("jiahe-60-from-midnight", "2026-05-06 00:00", GENERAL, {"close": "2026-05-09"}),
    ("jiahe-60-the-last-settled-day", "2026-12-21 09:00", GENERAL, {"close": "2026-12-24"}),
    (
        "jiahe-50-7-A",
        "2026-09-29 10:00",
        A | {"regulator_complaint": True},
        {"regulator-reply": "2026-10-09"},
    ),
    ("jiahe-52-as-50-7", "2026-09-18 10:00", {"regulator_complaint": True}, {"regulator-reply": "2026-09-22"}),
    (
        "jiahe-50-7-general",
        "2026-09-18 10:00",
        {"regulator_complaint": True, "confirmed_level": "general", "confirmed_at": "2026-09-18 11:00"},
        {"regulator-reply": "2026-09-22"},
    ),
    (
        "jiahe-62-from-the-filing",
        "2026-09-29 10:00",
        B | {"filed_at": "2026-09-30 17:00"},
        {"progress": "2026-10-10"},
    ),
    (
        "jiahe-61-the-due-time-stays",
        "2026-09-29 10:00",
        B | {"dispute_or_litigation": True},
        {"initial-reply": "2026-10-12", "close": "2026-11-02"},
    ),
]


@pytest.mark.parametrize(("case", "accepted_at", "facts", "dues"), DATED, ids=[row[0] for row in DATED])
def test_dated(case: str, accepted_at: str, facts: dict[str, Any], dues: dict[str, str]) -> None:
    found = assessed(accepted_at, **facts)
    assert {duty_id: due(found, duty_id) for duty_id in dues} == dues
    assert not any(each.deadline.provisional for each in found.obligations)
    assert "provisional" not in {note.code for note in found.notes}


PROVISIONAL: list[tuple[str, str, dict[str, Any], dict[str, tuple[str, bool]]]] = [
    ("jiahe-60", "2026-12-22 09:00", GENERAL, {"close": ("2026-12-25", True)}),
    ("jiahe-58", "2026-12-23 22:30", B, {"report-internal": ("2026-12-24 10:30", False)}),
    (
        "jiahe-59",
        "2026-12-23 22:30",
        B,
        {"initial-reply": ("2026-12-30", True), "close": ("2027-01-21", True)},
    ),
    (
        "jiahe-56",
        "2026-12-31 22:00",
        A | {"major_impact": True},
        {"report-internal": ("2027-01-01 02:00", False), "report-regulator": ("2027-01-01 22:00", False)},
    ),
]


@pytest.mark.parametrize(("case", "accepted_at", "facts", "dues"), PROVISIONAL, ids=[row[0] for row in PROVISIONAL])
def test_after_the_last_notice_days_are_provisional_and_hours_are_not(
    case: str, accepted_at: str, facts: dict[str, Any], dues: dict[str, tuple[str, bool]]
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


# --- Clocks ---------------------------------------------------------------------------------------------------------

LATER = "2026-05-07 09:00"
CLOCKS: list[tuple[str, str, str, dict[str, Any], dict[str, Any], str]] = [
    # case, duty, clock, facts before it has started, facts when it has, state then
    ("jiahe-46-verify", "verify", "handed_over_at", {}, {"handed_over_at": LATER}, "promptly"),
    ("jiahe-46-answer", "arrange-answer", "handed_over_at", {}, {"handed_over_at": LATER}, "not_set"),
    (
        "jiahe-48",
        "form-group",
        "confirmed_at",
        {"media": "national"},
        {"confirmed_level": "A", "confirmed_at": LATER},
        "promptly",
    ),
    ("jiahe-51", "archive", "closed_at", {"media": "national"}, {"closed_at": LATER}, "not_set"),
    ("jiahe-52", "archive", "closed_at", {"media": "local"}, {"closed_at": LATER}, "not_set"),
    ("jiahe-53", "file-with-head-office", "closed_at", {"needs_deliberation": True}, {"closed_at": LATER}, "not_set"),
    ("jiahe-62-A", "progress", "filed_at", {"media": "national"}, {"filed_at": LATER}, "fixed"),
    ("jiahe-62-B", "progress", "filed_at", {"media": "local"}, {"filed_at": LATER}, "fixed"),
]


@pytest.mark.parametrize(("case", "duty_id", "clock", "facts", "started", "state"), CLOCKS, ids=[r[0] for r in CLOCKS])
def test_a_clock_that_has_not_started_is_awaited(
    case: str, duty_id: str, clock: str, facts: dict[str, Any], started: dict[str, Any], state: str
) -> None:
    deadline = assessed(**facts).obligation(duty_id).deadline
    assert (deadline.state, deadline.clock, deadline.starts_at, deadline.due_at) == ("awaiting", clock, None, None)
    deadline = assessed(**facts, **started).obligation(duty_id).deadline
    assert (deadline.state, deadline.clock, deadline.starts_at) == (state, clock, at(LATER))


@pytest.mark.parametrize(
    ("duty_id", "facts"),
    [
        pytest.param("explain-comfort", {}, id="jiahe-44"),
        pytest.param("hand-over", {}, id="jiahe-45"),
        pytest.param("report-internal", A, id="jiahe-56"),
        pytest.param("extend", A, id="jiahe-57"),
        pytest.param("regulator-reply", {"regulator_complaint": True}, id="jiahe-50-7"),
    ],
)
def test_what_runs_from_acceptance(duty_id: str, facts: dict[str, Any]) -> None:
    deadline = assessed(**facts, handed_over_at=LATER, filed_at=LATER).obligation(duty_id).deadline
    assert (deadline.clock, deadline.starts_at) == ("accepted_at", at("2026-05-06 09:00"))


@pytest.mark.parametrize("case", ["jiahe-52-group"])
def test_group_b_has_no_time_until_a_confirmation_of_b_is_given(case: str) -> None:
    found = assessed(media="local").obligation("form-group")
    assert (found.variant_id, found.deadline.state, found.deadline.clock) == ("B", "not_set", None)
    assert (found.basis, found.reads) == ("stated", ())
    found = at_level("B").obligation("form-group")
    assert (found.variant_id, found.deadline.state, found.deadline.clock) == ("B-confirmed", "promptly", "confirmed_at")
    assert (found.basis, found.reads) == ("inferred", ("limit", "clock"))
    assert found.deadline.starts_at == at(CONFIRMED)


@pytest.mark.parametrize("case", ["jiahe-50-2"])
def test_the_cause_is_found_promptly_from_no_stated_start(case: str) -> None:
    for level, firmness in (("A", "stated"), ("B", "inferred")):
        found = at_level(level).obligation("find-cause")
        assert (found.deadline.state, found.deadline.clock, found.basis) == ("promptly", None, firmness)


@pytest.mark.parametrize("case", ["jiahe-52-approval"])
def test_b_is_approved_before_it_is_closed(case: str) -> None:
    deadline = at_level("B").obligation("approve-close").deadline
    assert (deadline.state, deadline.limit, deadline.due_at) == ("precondition", Precondition("close"), None)


# --- More time ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "extensible"),
    [
        pytest.param("A", {"initial-reply", "close"}, id="jiahe-61-A"),
        pytest.param("B", {"initial-reply", "close"}, id="jiahe-61-B"),
        pytest.param("general", {"close"}, id="jiahe-61-general"),
        pytest.param("potential", set[str](), id="jiahe-61-potential"),
    ],
)
def test_a_dispute_extends_the_limits_of_handling_and_no_report(level: str, extensible: set[str]) -> None:
    facts = {"major_impact": True, "regulator_complaint": True, "filed_at": LATER}
    found = at_level(level, dispute_or_litigation=True, **facts)
    assert {each.duty_id for each in found.obligations if each.extensible} == extensible
    for duty_id in extensible:
        extension = found.obligation(duty_id).extension
        assert extension is not None
        assert extension.article == "61"
        assert found.obligation(duty_id).extensible_to is None, "how long is a blank"
    assert not any(each.extensible for each in at_level(level, **facts).obligations)


@pytest.mark.parametrize("case", ["jiahe-61-filled-in"])
def test_the_company_can_say_how_long_a_dispute_may_take(case: str) -> None:
    own = JIAHE_LIFE.amend(limits={"duties/close/extension": WorkingDays(60)})
    (close,) = [duty for duty in own.duties if duty.id == "close"]
    assert close.extension is not None
    assert (close.extension.limit, close.extension.basis) == (WorkingDays(60), "configured")
    found = assess(crisis(dispute_or_litigation=True, **B), own).obligation("close")
    assert found.extensible_to is not None
    assert found.extensible_to.strftime("%Y-%m-%d") == "2026-07-29", "Saturday 9 May is worked, 19 June is off"


@pytest.mark.parametrize(
    ("level", "article", "to"),
    [
        pytest.param("A", "57", ["crisis-group"], id="jiahe-57"),
        pytest.param("B", "59", ["crisis-group", "head-office-customer-service"], id="jiahe-59"),
    ],
)
def test_who_is_asked_for_more_time_to_close(level: str, article: str, to: list[str]) -> None:
    found = at_level(level).obligation("extend")
    assert ([role.id for role in found.recipients], found.citation.article) == (to, article)
    assert (found.deadline.state, found.basis, found.reads) == ("promptly", "inferred", ("clock", "limit"))
    (duty,) = [duty for duty in JIAHE_LIFE.duties if duty.id == "extend"]
    assert duty.extends == "close"


def test_57_59_that_b_is_stricter_than_a_is_told() -> None:
    for facts in (A, B):
        notes = {note.about for note in assessed(**facts).notes if note.code == "remark"}
        assert {"initial-reply", "close"} <= notes


# --- Blanks that the company fills in -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "limit", "facts", "expected"),
    [
        pytest.param(
            "duties/report-petition/A", Hours(2), A | {"petition": "major"}, "2026-05-06 11:00", id="jiahe-50-1"
        ),
        pytest.param("duties/preliminary-handling/A", WorkingDays(2), A, "2026-05-08", id="jiahe-50-3"),
        pytest.param("duties/press-conference/A", CalendarDays(5), A, "2026-05-11", id="jiahe-63"),
        pytest.param(
            "duties/arrange-answer/all", WorkingDays(3), {"handed_over_at": LATER}, "2026-05-11", id="jiahe-46"
        ),
    ],
)
def test_a_blank_can_be_filled_and_runs_from_its_clock(
    address: str, limit: Any, facts: dict[str, Any], expected: str
) -> None:
    duty_id = address.split("/")[1]
    assert assessed(**facts).obligation(duty_id).deadline.limit == NotSet()
    own = JIAHE_LIFE.amend(limits={address: limit})
    assert due(assess(crisis(**facts), own), duty_id) == expected
