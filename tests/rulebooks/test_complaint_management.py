"""Complaint management, section by section, as one company might have filled the template in; then as laws."""

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import SHANGHAI, Assessment, Obligation, assess, classify, load_rulebook
from crisisrules.calendars import CHINA, Hours, Minutes, Promptly, WorkingDays
from crisisrules.errors import ArgumentError
from crisisrules.language import more_than
from crisisrules.rulebooks import Complaint, ComplaintParameters, complaint_management
from tests.rulebooks.complaints import PARAMETERS, RULEBOOK, at, complaint
from tests.strategies import calendars, conventions, events, parameters

CENT = Decimal("0.01")
END_OF_DAY = time(23, 59, 59, 999999)


def end_of(month: int, day: int) -> datetime:
    return datetime.combine(datetime(2026, month, day), END_OF_DAY, SHANGHAI)


def level(**facts: Any) -> str:
    found = classify(complaint(**facts), RULEBOOK).level
    assert found is not None
    return found.code


def ids(roles: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(role.id for role in roles)


# --- 3: levels ------------------------------------------------------------------------------------------------------

GRADED: list[tuple[str, dict[str, Any], str, list[str]]] = [
    ("3.1-a-cent-above", {"amount": Decimal("50000.01")}, "level_1", ["amount"]),
    ("3.1-far-above", {"amount": Decimal(10**12)}, "level_1", ["amount"]),
    ("3.1-reputation", {"damages_reputation": True}, "level_1", ["reputation"]),
    ("3.1-dispute", {"may_cause_dispute": True}, "level_1", ["dispute"]),
    ("3.1-mass-incident", {"may_cause_mass_incident": True}, "level_1", ["mass-incident"]),
    ("3.2-upper-end", {"amount": Decimal(50000)}, "level_2", ["amount-ends"]),
    ("3.2-a-cent-below-the-upper-end", {"amount": Decimal("49999.99")}, "level_2", ["amount"]),
    ("3.2-a-cent-above-the-lower-end", {"amount": Decimal("5000.01")}, "level_2", ["amount"]),
    ("3.2-lower-end", {"amount": Decimal(5000)}, "level_2", ["amount-ends"]),
    ("3.2-lower-end-spelled-out", {"amount": "5000.00"}, "level_2", ["amount-ends"]),
    ("3.2-business", {"affects_business": True}, "level_2", ["business"]),
    ("3.2-agitated", {"customer_agitated": True}, "level_2", ["agitation"]),
    ("3.2-media", {"may_draw_media": True}, "level_2", ["media"]),
    ("3.3-a-cent-below", {"amount": Decimal("4999.99")}, "level_3", ["amount"]),
    ("3.3-nothing-at-stake", {"amount": Decimal(0)}, "level_3", ["amount"]),
    ("3.3-amount-not-given", {}, "level_3", ["ordinary"]),
    ("3.3-urgent-and-complex", {"urgent": True, "complex": True}, "level_3", ["ordinary"]),
    ("3-small-amount-and-media", {"amount": Decimal(1), "may_draw_media": True}, "level_2", ["amount", "media"]),
    (
        "3-worst-of-all",
        {"amount": Decimal(6000), "customer_agitated": True, "damages_reputation": True},
        "level_1",
        ["amount", "reputation", "agitation"],
    ),
]


@pytest.mark.parametrize(("facts", "expected", "reasons"), [e[1:] for e in GRADED], ids=[e[0] for e in GRADED])
def test_level_and_why(facts: dict[str, Any], expected: str, reasons: list[str]) -> None:
    found = classify(complaint(**facts), RULEBOOK)
    assert level(**facts) == expected
    assert [reason.id for reason in found.reasons] == reasons


@pytest.mark.parametrize("amount", [Decimal(5000), Decimal(50000)])
def test_3_2_an_end_of_the_band_is_inferred_and_says_so(amount: Decimal) -> None:
    found = classify(complaint(amount=amount), RULEBOOK)
    (reason,), (note,) = found.reasons, found.notes
    assert (reason.basis, reason.citation.article, note.code) == ("inferred", "3.2", "inferred")
    assert (reason.value, reason.threshold) == (amount, amount)


@pytest.mark.parametrize(
    ("amount", "article"), [(60000, "3.1"), (20000, "3.2"), (100, "3.3")], ids=["above", "between", "below"]
)
def test_3_other_amounts_rest_on_the_configured_blanks(amount: int, article: str) -> None:
    found = classify(complaint(amount=Decimal(amount)), RULEBOOK)
    (reason,) = found.reasons
    assert (reason.basis, reason.citation.article, found.notes) == ("configured", article, ())


def test_levels_are_in_order() -> None:
    ranked = sorted(RULEBOOK.levels, reverse=True)
    assert [(each.code, each.label.zh) for each in ranked] == [
        ("level_1", "一级投诉"),
        ("level_2", "二级投诉"),
        ("level_3", "三级投诉"),
    ]


# --- 2 to 6.3: duties -----------------------------------------------------------------------------------------------

# The clocks that the duties run from, on Tuesday 29 September 2026 unless said otherwise: 30 September is a working
# day, 1 to 7 October are off, 8 and 9 are working days, Saturday 10 is a make-up day, 12 to 16 a plain week.
CLOCKS = {
    "leading_group_informed_at": at(9, 29, 10, 20),
    "department_head_informed_at": at(9, 29, 11),
    "result_received_at": at(10, 9, 15),
    "closed_at": at(10, 12, 9),
}
ACCEPTED = "accepted_at"
SERVICE, CUSTOMER, HEAD, GROUP = ("customer-service",), ("customer",), ("department-head",), ("leading-group",)
ALWAYS = {"register", "investigate", "feedback", "satisfaction-visit"}
LEVEL_1 = {"amount": Decimal(60000)}
LEVEL_2 = {"amount": Decimal(20000)}

DUTIES: list[tuple[str, str, dict[str, Any], tuple[str, ...], tuple[str, ...], Any, str | None, datetime | None]] = [
    # section, duty, facts, who, to whom, limit, clock, due
    ("2.2", "first-response", {"urgent": True}, SERVICE, CUSTOMER, Minutes(15), ACCEPTED, at(9, 29, 10, 15)),
    ("2.1", "acknowledge-letter", {"channel": "letter"}, SERVICE, CUSTOMER, Promptly(), ACCEPTED, None),
    ("2.1", "acknowledge-letter", {"channel": "email"}, SERVICE, CUSTOMER, Promptly(), ACCEPTED, None),
    ("2.2", "register", {}, SERVICE, (), Promptly(), ACCEPTED, None),
    ("3.1", "inform-head", LEVEL_1, SERVICE, HEAD, Promptly(), ACCEPTED, None),
    ("3.1", "transfer-leading-group", LEVEL_1, SERVICE, GROUP, Minutes(30), ACCEPTED, at(9, 29, 10, 30)),
    ("3.1", "emergency-meeting", LEVEL_1, GROUP, (), Hours(4), "leading_group_informed_at", at(9, 29, 14, 20)),
    ("3.2", "transfer-head", LEVEL_2, SERVICE, HEAD, Hours(2), ACCEPTED, at(9, 29, 12)),
    ("3.2", "handle", LEVEL_2, HEAD, SERVICE, WorkingDays(6), "department_head_informed_at", end_of(10, 13)),
    ("3.2", "reply", LEVEL_2, SERVICE, CUSTOMER, Hours(24), "result_received_at", at(10, 10, 15)),
    ("3.3", "solve-at-once", {"solvable_at_once": True}, SERVICE, CUSTOMER, Promptly(), ACCEPTED, None),
    ("3.3", "answer", {}, SERVICE, CUSTOMER, WorkingDays(8), ACCEPTED, end_of(10, 15)),
    ("4.1", "investigate", {}, ("responsible-department",), (), WorkingDays(3), ACCEPTED, end_of(10, 9)),
    ("4.4", "feedback", LEVEL_1, (), CUSTOMER, WorkingDays(5), ACCEPTED, end_of(10, 12)),
    ("4.4", "feedback", LEVEL_2, (), CUSTOMER, WorkingDays(7), ACCEPTED, end_of(10, 14)),
    ("4.4", "feedback", {}, (), CUSTOMER, WorkingDays(10), ACCEPTED, end_of(10, 19)),
    ("3.1", "report-senior", LEVEL_1, (), ("senior-management",), Promptly(), "closed_at", None),
    ("4.4", "satisfaction-visit", {}, SERVICE, CUSTOMER, Promptly(), "closed_at", None),
    ("6.3", "special-report", LEVEL_1, (), ("leaders",), Promptly(), None, None),
]  # fmt: skip


def found_duty(duty_id: str, **facts: Any) -> Obligation:
    return assess(complaint(**facts), RULEBOOK).obligation(duty_id)


@pytest.mark.parametrize(
    ("section", "duty_id", "facts", "who", "whom", "limit", "clock", "due"),
    DUTIES,
    ids=[f"{each[0]}-{each[1]}-{level(**each[2])}" for each in DUTIES],
)
def test_a_duty_as_the_document_has_it(
    section: str,
    duty_id: str,
    facts: dict[str, Any],
    who: tuple[str, ...],
    whom: tuple[str, ...],
    limit: Any,
    clock: str | None,
    due: datetime | None,
) -> None:
    duty = found_duty(duty_id, **facts, **CLOCKS)
    assert duty.citation.article == section
    assert (ids(duty.responsible), ids(duty.recipients)) == (who, whom)
    assert (duty.deadline.limit, duty.deadline.clock, duty.deadline.due_at) == (limit, clock, due)
    assert duty.deadline.state == ("promptly" if limit == Promptly() else "fixed")
    assert (duty.basis == "configured") == (limit != Promptly())


def test_every_duty_of_the_rulebook_is_among_the_cases() -> None:
    assert {duty.id for duty in RULEBOOK.duties} == {each[1] for each in DUTIES}
    assert {duty.id for duty in RULEBOOK.monthly_duties} == {"monthly-statistics", "monthly-report"}


ARISING: list[tuple[str, dict[str, Any], set[str]]] = [
    (
        "level-1",
        LEVEL_1,
        {"inform-head", "transfer-leading-group", "emergency-meeting", "report-senior", "special-report"},
    ),
    ("level-2", LEVEL_2, {"transfer-head", "handle", "reply"}),
    ("level-3", {}, {"answer"}),
    ("level-3-at-once", {"solvable_at_once": True}, {"solve-at-once"}),
    ("level-2-at-once-changes-nothing", LEVEL_2 | {"solvable_at_once": True}, {"transfer-head", "handle", "reply"}),
    ("urgent-letter", {"urgent": True, "channel": "letter"}, {"answer", "first-response", "acknowledge-letter"}),
    ("online", {"channel": "online"}, {"answer"}),
    ("counter", {"channel": "counter"}, {"answer"}),
]


@pytest.mark.parametrize(("facts", "own"), [e[1:] for e in ARISING], ids=[e[0] for e in ARISING])
def test_which_duties_arise(facts: dict[str, Any], own: set[str]) -> None:
    assert {each.duty_id for each in assess(complaint(**facts), RULEBOOK).obligations} == ALWAYS | own


@pytest.mark.parametrize(
    ("duty_id", "clock", "facts"),
    [
        ("emergency-meeting", "leading_group_informed_at", LEVEL_1),
        ("handle", "department_head_informed_at", LEVEL_2),
        ("reply", "result_received_at", LEVEL_2),
        ("report-senior", "closed_at", LEVEL_1),
        ("satisfaction-visit", "closed_at", {}),
    ],
)
def test_a_clock_that_has_not_started_is_awaited(duty_id: str, clock: str, facts: dict[str, Any]) -> None:
    deadline = found_duty(duty_id, **facts).deadline
    assert (deadline.state, deadline.clock, deadline.due_at) == ("awaiting", clock, None)


CONTENTS: dict[str, tuple[dict[str, Any], set[str], set[str]]] = {
    "first-response": ({"urgent": True}, {"accepted"}, set()),
    "acknowledge-letter": ({"channel": "email"}, {"received", "expected-time"}, set()),
    "register": (
        {},
        {
            *("record-complainant", "record-matter", "record-time"),
            *("ledger-number", "ledger-complainant", "ledger-matter", "ledger-accepted", "ledger-progress"),
        },
        {"complaint-record", "complaint-ledger"},
    ),
    "emergency-meeting": (LEVEL_1, {"plan", "persons-responsible", "milestones"}, set()),
    "handle": (LEVEL_2, {"result"}, set()),
    "reply": (LEVEL_2, {"result"}, set()),
    "feedback": ({}, {"handling", "result", "advice"}, set()),
    "report-senior": (LEVEL_1, {"handling"}, set()),
    "special-report": (LEVEL_1, {"advice-and-measures"}, set()),
}


@pytest.mark.parametrize("duty_id", CONTENTS)
def test_what_has_to_be_in_it(duty_id: str) -> None:
    facts, contents, documents = CONTENTS[duty_id]
    duty = found_duty(duty_id, **facts)
    assert {item.id for item in duty.contents} == contents
    assert {item.id for item in duty.documents} == documents


def test_4_4_the_ways_of_feedback_and_visit() -> None:
    feedback, visit = found_duty("feedback"), found_duty("satisfaction-visit")
    assert all(way in feedback.action.zh for way in ("电话", "短信", "邮件", "书面函件"))
    assert all(way in visit.action.zh for way in ("电话", "问卷", "重新处理", "直至满意"))


def test_4_1_a_complex_matter_may_take_longer() -> None:
    assert not found_duty("investigate").extensible
    extended = found_duty("investigate", complex=True)
    assert extended.extensible
    assert extended.deadline.limit == WorkingDays(3)
    (duty,) = (duty for duty in RULEBOOK.duties if duty.id == "investigate")
    assert duty.extension is not None
    assert duty.extension.limit == WorkingDays(9)
    longest = CHINA.add_working_days(extended.deadline.starts_at.date(), 9) if extended.deadline.starts_at else None
    assert extended.extensible_to is not None
    assert extended.extensible_to.date() == longest
    assert found_duty("investigate").extensible_to is None


def test_what_is_read_into_the_text_says_so() -> None:
    notes = {(note.code, note.about) for note in assess(complaint(**LEVEL_1), RULEBOOK).notes}
    assert notes == {
        ("remark", "investigate"),
        ("remark", "feedback"),
        ("remark", "satisfaction-visit"),
        ("inferred", "report-senior"),
        ("inferred", "special-report"),
    }


def test_reports_are_those_to_somebody_above() -> None:
    assert {each.duty_id for each in assess(complaint(**LEVEL_1), RULEBOOK).reports} == {
        *("inform-head", "transfer-leading-group", "report-senior", "special-report")
    }


def test_2_2_accepting_may_not_be_refused_or_delayed() -> None:
    assert [each.id for each in assess(complaint(), RULEBOOK).prohibitions] == ["refuse-or-delay"]


def test_6_the_monthly_duties() -> None:
    day = complaint_management(PARAMETERS.model_copy(update={"monthly_report_day": 5})).monthly_duties
    statistics, report = day
    assert (statistics.citation.article, report.citation.article) == ("6.1", "6.3")
    assert {item.id for item in statistics.contents} == {"number", "type", "source", "result"}
    assert {item.id for item in report.contents} == {"handling", "statistics", "improvement"}
    assert report.recipients == ("leaders",)
    assert [(duty.day, duty.basis) for duty in day] == [(5, "configured")] * 2
    assert [(duty.day, duty.basis) for duty in RULEBOOK.monthly_duties] == [(None, "stated")] * 2


WRONG_MONTHLY: list[tuple[dict[str, Any], str]] = [
    ({"recipients": ("leader",)}, r"monthly_duties\[0\].recipients: unknown role 'leader'; did you mean 'leaders'"),
    ({"responsible": ("nobody",)}, r"monthly_duties\[0\].responsible: unknown role 'nobody'"),
    ({"id": "monthly-report"}, "monthly_duties: id 'monthly-report' is used 2 times"),
    ({"id": "feedback"}, "monthly_duties: id 'feedback' is used 2 times"),
    ({"day": 29}, "less than or equal to 28"),
]


@pytest.mark.parametrize(("changes", "message"), WRONG_MONTHLY, ids=lambda each: str(each)[:30])
def test_6_wrong_monthly_duties_are_refused(changes: dict[str, Any], message: str) -> None:
    first, second = RULEBOOK.monthly_duties
    monthly = (dict(first) | changes, second)
    with pytest.raises(ValidationError, match=message):
        type(RULEBOOK).model_validate(RULEBOOK.model_dump() | {"monthly_duties": monthly})


# --- The event ------------------------------------------------------------------------------------------------------

ORDERED = [
    ("accepted_at", "leading_group_informed_at"),
    ("accepted_at", "department_head_informed_at"),
    ("accepted_at", "result_received_at"),
    ("accepted_at", "closed_at"),
    ("department_head_informed_at", "result_received_at"),
]


@pytest.mark.parametrize(("earlier", "later"), ORDERED, ids=lambda each: str(each))
def test_times_out_of_order_are_refused(earlier: str, later: str) -> None:
    first = at(9, 29) if earlier == "accepted_at" else at(9, 30)
    complaint(**{earlier: first, later: first})
    with pytest.raises(ValidationError, match=f"{earlier} .* is later than {later}"):
        complaint(**{earlier: first, later: first - timedelta(microseconds=1)})


REFUSED: list[dict[str, Any]] = [
    {"amount": -CENT},
    {"amount": 5000.0},
    {"amount": Decimal("NaN")},
    {"amount": Decimal("0.001")},
    {"amount": Decimal(10**12) + CENT},
    {"amount": True},
    {"channel": "telegram"},
    {"channel": None},
    {"accepted_at": datetime(2026, 9, 29, 10)},
    {"accepted_at": at(9, 29).replace(year=2000)},
    {"closed_at": "yesterday"},
    {"urgent": 1},
    {"complex": "yes"},
    {"level": "level_1"},
    {"event_id": " "},
]


@pytest.mark.parametrize("wrong", REFUSED, ids=str)
def test_wrong_facts_are_refused_by_name(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        complaint(**wrong)
    assert [error["loc"] for error in caught.value.errors()] == [(next(iter(wrong)),)]


# --- A company's own changes ----------------------------------------------------------------------------------------


def test_amend_replaces_limits_criteria_and_people() -> None:
    own = RULEBOOK.amend(
        limits={"answer": WorkingDays(1), "feedback/level_1": Hours(12)},
        criteria={"amount/level_1": more_than("amount", Decimal(1000))},
        responsible={"feedback": ["customer-service"]},
    )
    verdict = assess(complaint(amount=Decimal(1001)), own)
    assert verdict.classification.level == own.level("level_1")
    assert verdict.obligation("feedback").deadline.due_at == at(9, 29, 22)
    assert ids(verdict.obligation("feedback").responsible) == SERVICE
    assert assess(complaint(), own).obligation("answer").deadline.due_at == end_of(9, 30)
    assert own.version == "1.0.0+configured"
    with pytest.raises(ArgumentError, match="answer"):
        RULEBOOK.amend(limits={"anwser": WorkingDays(1)})


# --- Laws, for whatever a company fills in --------------------------------------------------------------------------

some = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
ENDS = st.sampled_from(["level_2_amount_from", "level_2_amount_to"])


@some
@given(filled=parameters())
def test_rulebooks_come_back_from_json(filled: ComplaintParameters) -> None:
    rulebook = complaint_management(filled)
    read = load_rulebook(rulebook.model_dump_json(), Complaint)
    assert read == rulebook
    assert read.digest == rulebook.digest == complaint_management(filled).digest


@some
@given(filled=parameters(), data=st.data())
def test_every_complaint_has_a_level_and_its_duties(filled: ComplaintParameters, data: st.DataObject) -> None:
    rulebook = complaint_management(filled)
    event = data.draw(events(rulebook))
    verdict = assess(event, rulebook, calendar=data.draw(calendars()), convention=data.draw(conventions()))
    assert verdict.classification.level is not None
    assert {each.duty_id for each in verdict.obligations} >= ALWAYS
    assert Assessment.model_validate_json(verdict.model_dump_json()) == verdict
    assert Complaint.model_validate_json(event.model_dump_json()) == event
    for each in verdict.obligations:
        assert (each.deadline.due_at is None) == (each.deadline.state != "fixed")


@given(filled=parameters(), end=ENDS, cents=st.integers(-3, 3) | st.integers(-(10**6), 10**6))
def test_the_amount_alone_decides_to_the_cent(filled: ComplaintParameters, end: str, cents: int) -> None:
    amount = getattr(filled, end) + cents * CENT
    if not 0 <= amount <= 10**12:
        return
    expected = (
        "level_1"
        if amount > filled.level_1_amount_above
        else "level_3"
        if amount < filled.level_3_amount_below
        else "level_2"
    )
    found = classify(complaint(amount=amount), complaint_management(filled))
    assert found.level is not None
    assert found.level.code == expected
    assert [reason.level for reason in found.reasons] == [expected], "exactly one band holds"


@given(filled=parameters(), amounts=st.tuples(*[st.decimals(0, 10**12, places=2)] * 2))
def test_a_larger_amount_is_never_milder(filled: ComplaintParameters, amounts: tuple[Decimal, Decimal]) -> None:
    rulebook = complaint_management(filled)
    less, more = (classify(complaint(amount=amount), rulebook).level for amount in sorted(amounts))
    assert less is not None
    assert more is not None
    assert less <= more


@given(filled=parameters())
def test_each_limit_is_what_was_filled_in(filled: ComplaintParameters) -> None:
    duties = {duty.id: duty for duty in complaint_management(filled).duties}
    feedback = [case.limit for case in duties["feedback"].cases]
    assert feedback == [WorkingDays(getattr(filled, f"level_{n}_feedback_working_days")) for n in (1, 2, 3)]
    single = {
        "first-response": Minutes(filled.urgent_response_minutes),
        "transfer-leading-group": Minutes(filled.level_1_transfer_minutes),
        "emergency-meeting": Hours(filled.level_1_meeting_hours),
        "transfer-head": Hours(filled.level_2_transfer_hours),
        "handle": WorkingDays(filled.level_2_handling_working_days),
        "reply": Hours(filled.level_2_reply_hours),
        "answer": WorkingDays(filled.level_3_answer_working_days),
        "investigate": WorkingDays(filled.investigation_working_days),
    }
    assert {duty_id: duties[duty_id].cases[0].limit for duty_id in single} == single
    assert all(len(duties[duty_id].cases) == 1 for duty_id in single)
