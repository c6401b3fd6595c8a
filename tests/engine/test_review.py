"""`review` duty by duty: hand-made cases of Jiahe Life, China Mobile Jilin and the regulation, with the article."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import (
    SHANGHAI,
    Act,
    CaseRecord,
    LevelChange,
    RecordedExtension,
    Review,
    assess,
    review,
)
from crisisrules.calendars import CHINA, CalendarDays, CountingConvention, Hours
from crisisrules.calendars.counting import END_OF_DAY
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import Duty, Extension, Path, Route, Variant, holds, text
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    CONSUMER_COMPLAINTS_2020,
    JIAHE_LIFE,
    Complaint,
    ConsumerComplaint,
    CrisisEvent,
    ServiceQualityEvent,
)
from tests.builders import at, branch_crisis
from tests.engine import small_rulebooks as small
from tests.rulebooks.complaints import PARAMETERS, RULEBOOK

MICROSECOND = timedelta(microseconds=1)
BOTH = ("branch-management-office", "head-office-customer-service")


LATER = at(4, 30)
DESK = Path(id="p", roles=("clerk", "head"), citation=small.cite())


def reviewed(event: CrisisEvent, *acts: Act, as_of: datetime = LATER, **record: Any) -> Review:
    return review(event, CaseRecord(acts=acts, **record), JIAHE_LIFE, as_of=as_of)


def report(moment: datetime, *to: str) -> Act:
    return Act(
        at=moment,
        duty_id="report-internal",
        by="branch-customer-service",
        to=to or BOTH,
        contents=("cause", "extent", "impact"),
    )


# --- Status ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "as_of", "status", "by_how_much"),
    [
        pytest.param(at(3, 2, 21), at(3, 3), "met", None, id="58: at the end of the 12 hours"),
        pytest.param(at(3, 2, 21) + MICROSECOND, at(3, 3), "late", MICROSECOND, id="58: a microsecond later"),
        pytest.param(at(3, 3, 9), at(3, 9), "late", timedelta(hours=12), id="58: late by the act, not by as_of"),
        pytest.param(None, at(3, 2, 21), "open", None, id="58: the end of the 12 hours is still open"),
        pytest.param(None, at(3, 2, 21) + MICROSECOND, "overdue", MICROSECOND, id="58: a microsecond overdue"),
        pytest.param(at(3, 3), at(3, 2, 22), "overdue", timedelta(hours=1), id="58: what is done later is not known"),
        pytest.param(at(3, 2, 9), at(3, 2, 9), "met", None, id="58: at the event itself"),
        pytest.param(at(3, 2, 9) - MICROSECOND, at(3, 2, 10), "open", None, id="58: before the event does not count"),
    ],
)
def test_a_limit_in_hours(done: datetime | None, as_of: datetime, status: str, by_how_much: timedelta | None) -> None:
    found = reviewed(branch_crisis(), *([report(done)] if done else []), as_of=as_of).finding("report-internal")
    assert (found.status, found.by_how_much, found.working_days) == (status, by_how_much, None)
    assert found.due_at == found.judged_by == at(3, 2, 21)
    assert (found.citation.article, found.level) == ("58", "B")


@pytest.mark.parametrize(
    ("closed", "status", "working_days"),
    [
        pytest.param(at(2, 14, 23, 59), "met", None, id="60: make-up Saturday before Spring Festival is day 3"),
        pytest.param(at(2, 15, 0), "late", 0, id="60: midnight after it, no working day late"),
        pytest.param(at(2, 23, 12), "late", 0, id="60: last day off, no working day late"),
        pytest.param(at(2, 24, 9), "late", 1, id="60: first working day after the festival"),
        pytest.param(at(2, 28, 9), "late", 5, id="60: the make-up Saturday after it counts"),
    ],
)
def test_a_limit_in_working_days(closed: datetime, status: str, working_days: int | None) -> None:
    event = branch_crisis(accepted_at=at(2, 11, 16), reach="customer", needs_deliberation=True)
    found = reviewed(event, Act(at=closed, duty_id="close", by="customer-service")).finding("close")
    assert (found.status, found.working_days) == (status, working_days)
    due = at(2, 15, 0) - MICROSECOND
    assert found.by_how_much == (None if status == "met" else closed - due)


def test_business_hours_end_the_day_earlier() -> None:
    convention = CountingConvention(closing_time=datetime(2026, 1, 1, 17, 30).time())
    event = branch_crisis(reach="customer", needs_deliberation=True)
    for minute, status in ((30, "met"), (31, "late")):
        record = CaseRecord(acts=(Act(at=at(3, 5, 17, minute), duty_id="close"),))
        found = review(event, record, JIAHE_LIFE, as_of=at(3, 9), convention=convention)
        assert (found.finding("close").status, found.convention) == (status, convention)


def test_several_recipients_are_told_when_the_last_one_is() -> None:
    first, second = report(at(3, 2, 12), BOTH[0]), report(at(3, 2, 22), BOTH[1])
    found = reviewed(branch_crisis(), second, first).finding("report-internal")
    assert (found.status, found.settled_at, found.settled_by) == ("late", at(3, 2, 22), second)
    assert (found.by_how_much, found.untold) == (timedelta(hours=1), ())
    half = reviewed(branch_crisis(), first).finding("report-internal")
    assert (half.status, half.settled_by, [role.id for role in half.untold]) == ("overdue", None, [BOTH[1]])
    again = reviewed(branch_crisis(), first, second, report(at(3, 2, 20), BOTH[1])).finding("report-internal")
    assert (again.status, again.settled_at) == ("met", at(3, 2, 20))


def test_whoever_acts_need_not_be_told() -> None:
    """And the name of a route tells those that it leads to."""
    book = small.rulebook(
        duties=(small.duty("tell", small.variant("k", Hours(1)), recipients=("desk",)),),
        routing=(Route(id="desk", label=small.WORDS, paths=(DESK,)),),
    )
    event = small.SmallEvent(event_id="S", seen_at=at(3, 2))
    by_one_of_them = Act(at=at(3, 2), duty_id="tell", by="clerk", to=("head",))
    for act, status in (
        (by_one_of_them, "met"),
        (by_one_of_them.model_copy(update={"by": None}), "overdue"),
        (by_one_of_them.model_copy(update={"by": None, "to": ("desk",)}), "met"),
    ):
        found = review(event, CaseRecord(acts=(act,)), book, as_of=at(3, 3))
        assert found.finding("tell").status == status


def test_a_clock_that_is_not_known_judges_nothing() -> None:
    found = reviewed(branch_crisis(), Act(at=at(3, 9), duty_id="progress", to=("complainant",))).finding("progress")
    assert (found.status, found.judged_by, found.settled_at) == ("awaiting", None, at(3, 9))


def test_promptness_is_reported_and_judged_only_with_a_tolerance() -> None:
    act = Act(at=at(3, 2, 10), duty_id="hand-over", to=("handling-department",), documents=("acceptance-record",))
    record = CaseRecord(acts=(act,))

    def finding(as_of: datetime, tolerance: timedelta | None, duty_id: str = "hand-over") -> Any:
        return review(branch_crisis(), record, JIAHE_LIFE, as_of=as_of, tolerance=tolerance).finding(duty_id)

    plain = finding(at(3, 3), None)
    assert (plain.status, plain.elapsed, plain.by_how_much) == ("undated", timedelta(hours=1), None)
    assert finding(at(3, 3), timedelta(hours=1)).status == "met"
    late = finding(at(3, 3), timedelta(minutes=59))
    assert (late.status, late.by_how_much, late.due_at) == ("late", timedelta(minutes=1), None)
    waiting = finding(at(3, 2, 11), None, "explain-comfort")
    assert (waiting.status, waiting.elapsed, waiting.settled_at) == ("undated", timedelta(hours=2), None)
    assert finding(at(3, 2, 11), timedelta(hours=2), "explain-comfort").status == "open"
    assert finding(at(3, 2, 11), timedelta(hours=1), "explain-comfort").by_how_much == timedelta(hours=1)


def test_what_is_done_before_its_clock_took_no_time() -> None:
    event = branch_crisis(confirmed_level="B", confirmed_at=at(3, 4))
    found = reviewed(event, Act(at=at(3, 3), duty_id="form-group")).finding("form-group")
    assert (found.settled_at, found.elapsed) == (at(3, 3), timedelta())


def test_a_blank_of_the_source_is_never_judged() -> None:
    record = CaseRecord()
    found = review(branch_crisis(petition="major"), record, JIAHE_LIFE, as_of=at(12, 1), tolerance=timedelta(hours=1))
    petition = found.finding("report-petition")
    assert (petition.status, petition.judged_by) == ("undated", None)
    assert "report-petition" not in {each.about for each in found.breaches}


@pytest.mark.parametrize(
    ("approved", "closed", "status"),
    [
        pytest.param(None, None, "open", id="52: nothing closed yet"),
        pytest.param(at(3, 10), None, "met", id="52: approved, not closed yet"),
        pytest.param(at(3, 10), at(3, 10), "met", id="52: approved as it is closed"),
        pytest.param(at(3, 10) + MICROSECOND, at(3, 10), "late", id="52: approved after closing"),
        pytest.param(None, at(3, 10), "overdue", id="52: closed without approval"),
    ],
)
def test_what_has_to_come_before_closing(approved: datetime | None, closed: datetime | None, status: str) -> None:
    acts = [Act(at=closed, duty_id="close")] if closed else []
    if approved:
        acts.append(Act(at=approved, duty_id="approve-close", to=("head-office-customer-service",)))
    found = reviewed(branch_crisis(), *acts)
    assert found.finding("approve-close").status == status
    broken = [each.citation.article for each in found.breaches if each.code == "precondition-missed"]
    assert broken == (["52"] if status in ("late", "overdue") else [])


# --- More time ------------------------------------------------------------------------------------------------------

LIMIT = at(3, 31, 0) - MICROSECOND
"""20 working days after 2 March 2026."""


def ask(moment: datetime) -> Act:
    return Act(at=moment, duty_id="extend", to=("crisis-group", "head-office-customer-service"))


@pytest.mark.parametrize(
    ("approved_at", "approved_by", "closed", "status", "breaches"),
    [
        pytest.param(at(3, 30), BOTH[1], at(4, 10), "met", [], id="59: closed at the end of the extension"),
        pytest.param(at(3, 30), BOTH[1], at(4, 10, 9, 1), "late", ["no-extension"], id="59: closed after it"),
        pytest.param(LIMIT, BOTH[1], at(4, 9), "met", [], id="59: approved at the end of the limit"),
        pytest.param(
            LIMIT + MICROSECOND,
            BOTH[1],
            at(4, 9),
            "late",
            ["extension-invalid", "no-extension"],
            id="59: approved too late",
        ),
        pytest.param(None, None, at(4, 9), "late", ["extension-invalid", "no-extension"], id="59: never approved"),
        pytest.param(at(3, 30), BOTH[1], at(3, 20), "met", [], id="59: not needed after all"),
    ],
)
def test_an_extension_needs_approval_within_the_limit(
    approved_at: datetime | None, approved_by: str | None, closed: datetime, status: str, breaches: list[str]
) -> None:
    extension = RecordedExtension(duty_id="close", until=at(4, 10), approved_at=approved_at, approved_by=approved_by)
    acts = ask(at(3, 27)), Act(at=closed, duty_id="close"), Act(at=at(3, 19), duty_id="approve-close", to=(BOTH[1],))
    found = reviewed(branch_crisis(), *acts, extensions=(extension,))
    close = found.finding("close")
    assert (close.status, close.due_at) == (status, LIMIT)
    assert [each.code for each in found.breaches if "extension" in each.code] == breaches
    assert all(each.citation.article == "59" for each in found.breaches if "extension" in each.code)
    if status == "late":
        assert close.by_how_much == closed - (LIMIT if "extension-invalid" in breaches else at(4, 10))


def test_a_second_extension_counts_from_the_end_of_the_first() -> None:
    first = RecordedExtension(duty_id="close", until=at(4, 10), approved_by=BOTH[1], approved_at=at(3, 30))
    second = RecordedExtension(
        duty_id="close", until=at(4, 20), approved_by=BOTH[1], approved_at=at(4, 9), since=at(4, 10)
    )
    found = reviewed(branch_crisis(), as_of=at(4, 15), extensions=(second, first)).finding("close")
    assert (found.status, found.judged_by) == ("open", at(4, 20))
    alone = reviewed(branch_crisis(), as_of=at(4, 15), extensions=(second,))
    assert alone.finding("close").status == "overdue"


def test_an_extension_is_not_known_before_it_is_approved() -> None:
    extension = RecordedExtension(duty_id="close", until=at(4, 10), approved_by=BOTH[1], approved_at=at(3, 30))
    found = reviewed(branch_crisis(), as_of=at(3, 27), extensions=(extension,)).finding("close")
    assert found.judged_by == LIMIT


def test_an_extension_never_shortens_a_limit() -> None:
    extension = RecordedExtension(duty_id="close", until=at(3, 20), approved_by=BOTH[1], approved_at=at(3, 10))
    assert reviewed(branch_crisis(), extensions=(extension,)).finding("close").judged_by == LIMIT


def test_an_extension_of_what_has_no_limit_is_noted() -> None:
    extension = RecordedExtension(duty_id="verify", until=at(3, 20))
    found = reviewed(branch_crisis(), as_of=at(3, 2, 10), extensions=(extension,))
    assert [(each.code, each.about) for each in found.notes] == [("extension-not-used", "verify")]


@pytest.mark.parametrize(("by", "notes"), [(BOTH[1], []), ("crisis-group", []), ("branch", ["branch"])])
def test_whoever_approves_should_be_one_of_those_who_are_asked(by: str, notes: list[str]) -> None:
    """59 does not say who approves: a note, not a breach."""
    extension = RecordedExtension(duty_id="close", until=at(4, 10), approved_by=by, approved_at=at(3, 10))
    found = reviewed(branch_crisis(), as_of=at(3, 20), extensions=(extension,))
    assert [each.about for each in found.notes if each.code == "approver-unknown"] == notes
    assert found.finding("close").judged_by == at(4, 10)


def test_disputes_may_take_longer_without_approval_and_general_events_may_not() -> None:
    until = at(3, 20)
    extension = RecordedExtension(duty_id="close", until=until)
    general = {"reach": "customer", "needs_deliberation": True}
    dispute = reviewed(branch_crisis(**general, dispute_or_litigation=True), as_of=at(3, 19), extensions=(extension,))
    assert (dispute.finding("close").status, dispute.finding("close").judged_by) == ("open", until)
    assert not [each for each in dispute.breaches if each.code == "extension-invalid"]
    other = reviewed(branch_crisis(**general), as_of=at(3, 5), extensions=(extension,))
    assert [(each.code, each.citation.article) for each in other.breaches] == [("extension-invalid", "60")]


@pytest.mark.parametrize(
    ("asked", "closed", "status"),
    [
        pytest.param(None, at(3, 20), "undated", id="59: closed in time, nothing to ask for"),
        pytest.param(None, None, "overdue", id="59: neither closed nor asked"),
        pytest.param(at(3, 30), at(4, 9), "met", id="59: asked in time"),
        pytest.param(LIMIT + MICROSECOND, at(4, 9), "late", id="59: asked a microsecond too late"),
    ],
)
def test_more_time_has_to_be_asked_for_within_the_limit(
    asked: datetime | None, closed: datetime | None, status: str
) -> None:
    acts = [ask(asked)] if asked else []
    acts += [Act(at=closed, duty_id="close")] if closed else []
    found = reviewed(branch_crisis(), *acts).finding("extend")
    assert (found.status, found.due_at, found.elapsed) == (status, None, None)


def test_an_approval_shows_that_the_approver_was_asked() -> None:
    extension = RecordedExtension(duty_id="close", until=at(4, 10), approved_by=BOTH[1], approved_at=at(3, 27))
    to_group = Act(at=at(3, 26), duty_id="extend", to=("crisis-group",))
    found = reviewed(branch_crisis(), to_group, extensions=(extension,)).finding("extend")
    assert (found.status, found.settled_at, found.settled_by) == ("met", at(3, 27), None)
    before = reviewed(branch_crisis(), to_group, extensions=(extension,), as_of=at(3, 26)).finding("extend")
    assert (before.status, before.settled_at) == ("open", None)


def test_more_time_than_the_rules_allow_ends_with_what_they_allow() -> None:
    event = Complaint(event_id="K", accepted_at=at(3, 2), channel="counter", complex=True)
    last_day = CHINA.add_working_days(at(3, 2).date(), PARAMETERS.investigation_max_working_days)
    most = datetime.combine(last_day, END_OF_DAY, SHANGHAI)
    for until, breaches in ((most, []), (most + MICROSECOND, ["extension-invalid"])):
        extension = RecordedExtension(duty_id="investigate", until=until)
        found = review(event, CaseRecord(extensions=(extension,)), RULEBOOK, as_of=at(3, 2))
        assert found.finding("investigate").judged_by == most
        assert [each.code for each in found.breaches] == breaches


def test_the_longest_extension_of_a_later_duty_is_that_of_the_assessment() -> None:
    """The day on which the earlier period ends belongs to that one, also where a convention counts the first day."""
    ask = Duty(
        id="ask",
        kind="handle",
        action=text("询问", "ask"),
        responsible=("clerk",),
        clocks=("seen_at",),
        variants=(Variant(id="k", limit=CalendarDays(1), citation=small.cite()),),
    )
    more = Extension(when=holds("loud"), limit=CalendarDays(5), citation=small.cite())
    answer = ask.model_copy(update={"id": "answer", "clocks": (), "after": "ask", "extension": more})
    book = small.rulebook(duties=(ask, answer))
    event = small.SmallEvent(event_id="S", seen_at=at(3, 2), loud=True)
    convention = CountingConvention(start_day_counted=True)
    most = assess(event, book, convention=convention).obligation("answer").extensible_to
    assert most == datetime.combine(at(3, 9).date(), END_OF_DAY, SHANGHAI)  # 3 to 7 March, a Saturday, so Monday
    for until, breaches in ((most, []), (most + MICROSECOND, ["extension-invalid"])):
        record = CaseRecord(extensions=(RecordedExtension(duty_id="answer", until=until),))
        found = review(event, record, book, as_of=at(3, 2), convention=convention)
        assert found.finding("answer").judged_by == most
        assert [each.code for each in found.breaches] == breaches


def test_a_duty_that_continues_another_gives_its_time_to_whoever_names_it() -> None:
    event = ConsumerComplaint(event_id="K", received_at=at(3, 2), complexity="complex", extension_approved_at=at(3, 20))

    def told(duty_id: str, when: datetime) -> Act:
        return Act(at=when, duty_id=duty_id, by="institution", to=("complainant",))

    def statuses(*acts: Act, as_of: datetime) -> list[str]:
        found = review(event, CaseRecord(acts=acts), CONSUMER_COMPLAINTS_2020, as_of=as_of)
        return [found.finding(duty_id).status for duty_id in ("decide", "decide-extended")]

    assert statuses(as_of=at(4, 20)) == ["open", "open"]
    assert statuses(as_of=at(5, 20)) == ["overdue", "overdue"]
    assert statuses(told("decide-extended", at(4, 20)), as_of=at(5, 20)) == ["met", "met"]
    assert statuses(told("decide", at(3, 20)), as_of=at(5, 20)) == ["met", "met"]
    assert statuses(told("decide", at(4, 20)), as_of=at(5, 20)) == ["late", "met"]


# --- Levels over time -----------------------------------------------------------------------------------------------


def raised(level: str, when: datetime, *acts: Act, as_of: datetime = LATER, **facts: Any) -> Review:
    """A case that began as general and was confirmed at another level later."""
    event = branch_crisis(
        **{"reach": "customer", "needs_deliberation": True, **facts}, confirmed_level=level, confirmed_at=when
    )
    return reviewed(event, *acts, as_of=as_of, levels=(LevelChange(at=when, level=level),))


def test_duties_of_the_new_level_count_from_the_clocks_of_the_event() -> None:
    found = raised("A", at(3, 4), report(at(3, 4, 10)))
    close, internal, reply = (found.finding(each) for each in ("close", "report-internal", "initial-reply"))
    assert (close.level, close.due_at) == ("A", datetime(2026, 4, 15, tzinfo=SHANGHAI) - MICROSECOND)
    assert (reply.level, reply.due_at) == ("A", at(3, 17, 0) - MICROSECOND)
    assert (internal.level, internal.due_at, internal.status) == ("A", at(3, 2, 13), "late")
    assert internal.remark is not None
    assert "2026-03-04 09:00" in internal.remark.en


def test_what_fell_due_before_the_change_is_judged_by_the_level_of_that_time() -> None:
    due = at(3, 6, 0) - MICROSECOND  # general: 3 working days
    on_time = raised("A", due)  # not passed yet: the new level has 30 working days
    assert on_time.finding("close").level == "A"
    too_late = raised("A", due + MICROSECOND, Act(at=at(3, 6), duty_id="close", by="customer-service"))
    assert (too_late.finding("close").level, too_late.finding("close").status) == ("general", "late")
    assert too_late.finding("close").citation.article == "60"


def test_an_act_within_the_old_limit_is_not_made_late_by_a_stricter_level() -> None:
    event = branch_crisis(major_impact=True, confirmed_level="A", confirmed_at=at(3, 3, 15))
    told = Act(at=at(3, 4, 9), duty_id="report-regulator", by="branch", to=("regulator",))
    found = reviewed(event, told, levels=(LevelChange(at=at(3, 3, 15), level="A"),)).finding("report-regulator")
    assert (found.level, found.due_at, found.status) == ("B", at(3, 4, 9), "met")  # A: 24 hours, over before
    early = reviewed(event.model_copy(update={"confirmed_at": at(3, 2, 15)}), told)
    assert (early.finding("report-regulator").level, early.finding("report-regulator").status) == ("A", "late")


def test_what_falls_due_at_the_change_itself_is_judged_by_the_new_level() -> None:
    change = at(3, 3)  # A: 24 hours after acceptance, B: 48
    event = branch_crisis(major_impact=True, confirmed_level="A", confirmed_at=change)
    found = reviewed(event, levels=(LevelChange(at=change, level="A"),)).finding("report-regulator")
    assert (found.level, found.due_at, found.remark) == ("A", change, None)


def test_a_level_from_the_start_leaves_no_trace_of_another() -> None:
    event = branch_crisis(reach="customer", needs_deliberation=True, confirmed_level="A", confirmed_at=at(3, 2))
    filed = Act(at=at(3, 3), duty_id="file-with-head-office", to=("head-office",))
    found = reviewed(event, filed, as_of=at(3, 3), levels=(LevelChange(at=at(3, 2), level="A"),))
    assert [each.code for each in found.notes] == ["duty-not-owed"]


def test_duties_that_only_the_old_level_has_end_with_it_unless_they_fell_due() -> None:
    found = raised("A", at(3, 4))
    assert "file-with-head-office" not in {each.duty_id for each in found.findings}
    back = reviewed(
        branch_crisis(reach="customer", confirmed_level="general", confirmed_at=at(3, 4)),
        levels=(LevelChange(at=at(3, 2), level="B"), LevelChange(at=at(3, 4), level="general")),
    )
    assert back.finding("report-internal").level == "B"  # due on 2 March, when the case was B
    assert "initial-reply" not in {each.duty_id for each in back.findings}


def test_a_level_that_comes_after_as_of_is_not_known_yet() -> None:
    found = raised("A", at(3, 4), as_of=at(3, 3))
    assert found.finding("close").level == "general"


def test_without_levels_the_case_had_its_level_from_the_start() -> None:
    event = branch_crisis(reach="customer", confirmed_level="A", confirmed_at=at(3, 20))
    assert {each.level for each in reviewed(event).findings} == {"A"}


@pytest.mark.parametrize(
    ("recorded", "breaches", "notes"),
    [
        pytest.param("general", ["level-too-low"], [], id="52: handled below its level"),
        pytest.param(None, ["level-too-low"], [], id="52: handled without a level"),
        pytest.param("B", [], [], id="52: handled at its level"),
        pytest.param("A", [], ["level-differs"], id="52: handled above its level"),
    ],
)
def test_the_level_at_which_a_case_was_handled(recorded: str | None, breaches: list[str], notes: list[str]) -> None:
    found = reviewed(branch_crisis(), levels=(LevelChange(at=at(3, 2), level=recorded),), as_of=at(3, 2, 10))
    assert [each.code for each in found.breaches] == breaches
    assert [each.code for each in found.notes] == notes
    assert {each.level for each in found.findings} == {"B"}


# --- What cannot be reviewed ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"as_of": at(3, 2) - MICROSECOND}, "as_of: a time from .* on is wanted, when event 'C-1' began"),
        ({"as_of": datetime(2026, 3, 3)}, "as_of: a datetime with a time zone is wanted"),
        ({"as_of": "2026-03-03"}, "as_of: a datetime with a time zone is wanted"),
        ({"record": {"acts": []}}, "record: a CaseRecord is wanted, not dict"),
        ({"rulebook": CHINA_MOBILE_JILIN}, "event: an event that holds the facts of ServiceQualityEvent is wanted"),
        ({"tolerance": timedelta(minutes=-1)}, "tolerance: a timedelta of zero or more"),
        ({"tolerance": 5}, "tolerance: a timedelta"),
        ({"calendar": "CHINA"}, "calendar: a WorkingCalendar"),
        (
            {"record": CaseRecord(levels=(LevelChange(at=at(3, 2), level="red"),))},
            "record.levels: one of A, B, general, potential, or None, is wanted, not str 'red'",
        ),
    ],
)
def test_arguments_that_are_refused(change: dict[str, Any], message: str) -> None:
    given = {"event": branch_crisis(), "record": CaseRecord(), "rulebook": JIAHE_LIFE, "as_of": at(3, 3), **change}
    event, record, rulebook = given.pop("event"), given.pop("record"), given.pop("rulebook")
    with pytest.raises(ArgumentError, match=message):
        review(event, record, rulebook, **given)


def test_a_case_begins_with_its_first_clock() -> None:
    event = ServiceQualityEvent(
        event_id="S",
        occurred_at=at(3, 2, 12),
        business_line="network",
        source="headquarters",
        headquarters_grade="level_1",
        headquarters_notified_at=at(3, 2, 10),
    )
    relayed = Act(at=at(3, 2, 10, 30), duty_id="relay-headquarters-warning", to=("customer-service-department",))
    found = review(event, CaseRecord(acts=(relayed,)), CHINA_MOBILE_JILIN, as_of=at(3, 2, 11))
    assert (found.finding("relay-headquarters-warning").status, found.notes) == ("met", ())
    with pytest.raises(ArgumentError, match="as_of: a time from"):
        review(event, CaseRecord(), CHINA_MOBILE_JILIN, as_of=at(3, 2, 9))


@pytest.mark.parametrize("as_of", [datetime(2199, 1, 1, tzinfo=SHANGHAI), datetime.max.replace(tzinfo=UTC)])
def test_as_of_beyond_the_calendar_is_refused(as_of: datetime) -> None:
    with pytest.raises(CalendarRangeError):
        reviewed(branch_crisis(), as_of=as_of)


EXTENSION = {"duty_id": "close", "approved_by": "crisis-group"}


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"acts": [{"at": "2026-03-02T09:00:00", "duty_id": "close"}]}, "has no time zone"),
        ({"acts": [{"at": "2026-03-02", "duty_id": "close"}]}, "expected a datetime"),
        ({"acts": [{"at": at(3, 2)}]}, "exactly one of duty_id, step and prohibition, got none"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "step": "close"}]}, "got duty_id, step"),
        ({"acts": [{"at": at(3, 2), "duty_id": " "}]}, "visible"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "whom": "x"}]}, "Extra inputs"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "provable": "yes"}]}, "valid boolean"),
        ({"acts": [{"at": at(3, 2), "duty_id": "close", "authorised_by": "company"}]}, "without prohibition"),
        ({"levels": [{"at": at(3, 2), "level": "A"}, {"at": at(3, 2), "level": "B"}]}, "one level at a time"),
        ({"extensions": [{**EXTENSION, "until": at(4, 1)}]}, "approved_by and approved_at belong together"),
        ({"extensions": [{**EXTENSION, "approved_at": at(4, 1), "until": at(4, 1)}]}, "not later than approved_at"),
        (
            {
                "extensions": [
                    {**EXTENSION, "approved_at": at(3, 10), "until": at(4, 1)},
                    {**EXTENSION, "approved_at": at(3, 31), "until": at(4, 10)},
                ]
            },
            "two of 'close' overlap.*`since`",
        ),
        (
            {"extensions": [{"duty_id": "close", "until": at(4, 1)}, {"duty_id": "close", "until": at(4, 1)}]},
            "two of 'close' overlap",
        ),
    ],
)
def test_records_that_cannot_be_read(record: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        CaseRecord(**record)


def test_extensions_of_different_duties_do_not_overlap() -> None:
    one = RecordedExtension(duty_id="close", until=at(4, 1))
    other = one.model_copy(update={"duty_id": "initial-reply"})
    assert CaseRecord(extensions=(one, other)).extensions == (one, other)


def test_a_record_comes_back_from_json() -> None:
    record = CaseRecord(acts=(report(at(3, 2)),), levels=(LevelChange(at=at(3, 2), level=None),))
    assert CaseRecord.model_validate_json(record.model_dump_json()) == record


@pytest.mark.parametrize(("late", "status"), [(timedelta(), "met"), (MICROSECOND, "late")])
def test_56_a_report_without_recipients_on_record_is_judged_by_its_time_and_is_a_breach(
    late: timedelta, status: str
) -> None:
    done = Act(at=at(3, 2, 21) + late, duty_id="report-internal", contents=("cause", "extent", "impact"))
    found = reviewed(branch_crisis(), done, as_of=at(3, 3))
    assert found.finding("report-internal").status == status
    (missing,) = [each for each in found.breaches if each.about == "report-internal"]
    assert (missing.code, missing.missing) == ("recipient-missing", BOTH)
    told = done.model_copy(update={"at": at(3, 2, 20), "to": BOTH[:1]})
    assert reviewed(branch_crisis(), done, told, as_of=at(3, 3)).finding("report-internal").status == "overdue"


def test_an_act_takes_the_roles_and_items_of_an_obligation_as_they_are() -> None:
    duty = reviewed(branch_crisis()).finding("report-internal").obligation
    given = {"by": duty.responsible[0], "to": duty.recipients, "contents": duty.contents}
    as_ids = report(at(3, 2, 10)).model_copy(update={"by": duty.responsible[0].id})
    assert Act.model_validate({"at": at(3, 2, 10), "duty_id": duty.duty_id} | given) == as_ids
