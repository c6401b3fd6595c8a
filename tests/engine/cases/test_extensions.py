"""More time: who may give it, by when, until when at most; hand-made cases, with the article."""

from datetime import datetime

import pytest

from crisisrules import SHANGHAI, Act, CaseRecord, RecordedExtension, assess, review
from crisisrules.calendars import CHINA, CalendarDays, CountingConvention
from crisisrules.calendars.counting import END_OF_DAY
from crisisrules.language import Duty, Extension, Variant, holds, text
from crisisrules.rulebooks import CONSUMER_COMPLAINTS_2020, Complaint, ConsumerComplaint
from tests.builders import BOTH, MICROSECOND, at, branch_crisis, reviewed
from tests.engine import small_rulebooks as small
from tests.rulebooks.complaints import PARAMETERS, RULEBOOK

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
    alone = reviewed(branch_crisis(), extensions=(extension,), as_of=at(3, 27)).finding("extend")
    assert (alone.status, alone.judged_by, [role.id for role in alone.untold]) == ("open", LIMIT, ["crisis-group"])
    before = reviewed(branch_crisis(), to_group, extensions=(extension,), as_of=at(3, 26)).finding("extend")
    assert (before.status, before.settled_at) == ("undated", None)


@pytest.mark.parametrize("closed", [at(3, 20), LIMIT])
def test_59_where_the_limit_was_kept_more_time_need_not_have_been_asked_for(closed: datetime) -> None:
    extension = RecordedExtension(duty_id="close", until=at(4, 10), approved_by=BOTH[1], approved_at=at(3, 10))
    close = Act(at=closed, duty_id="close")
    found = reviewed(branch_crisis(), close, extensions=(extension,))
    assert (found.finding("extend").status, found.finding("close").status) == ("undated", "met")
    too_late = reviewed(branch_crisis(), Act(at=LIMIT + MICROSECOND, duty_id="close"), extensions=(extension,))
    assert (too_late.finding("extend").status, too_late.finding("close").status) == ("overdue", "met")


def test_more_time_than_the_rules_allow_ends_with_what_they_allow() -> None:
    event = Complaint(event_id="K", accepted_at=at(3, 2), channel="counter", complex=True)
    last_day = CHINA.add_working_days(at(3, 2).date(), PARAMETERS.investigation_max_working_days)
    most = datetime.combine(last_day, END_OF_DAY, SHANGHAI)
    for until, breaches in ((most, []), (most + MICROSECOND, ["extension-invalid"])):
        extension = RecordedExtension(duty_id="investigate", until=until)
        found = review(event, CaseRecord(extensions=(extension,)), RULEBOOK, as_of=at(3, 2))
        assert found.finding("investigate").judged_by == most
        assert [each.code for each in found.breaches] == breaches


@pytest.mark.parametrize(
    ("convention", "last_day"),
    [
        pytest.param(CountingConvention(), at(3, 9), id="3 to 7 March, a Saturday, so Monday"),
        pytest.param(CountingConvention(start_day_counted=True), at(3, 9), id="the first day counts: from 2 March on"),
        pytest.param(CountingConvention(start_day_counted=True, roll="none"), at(3, 7), id="no rolling on"),
    ],
)
def test_the_longest_extension_of_a_later_duty_is_that_of_the_assessment(
    convention: CountingConvention, last_day: datetime
) -> None:
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
    most = assess(event, book, convention=convention).obligation("answer").extensible_to
    assert most is not None
    assert most == datetime.combine(last_day.date(), END_OF_DAY, SHANGHAI)
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


def test_nothing_is_omitted_while_a_case_goes_on_in_the_time_that_was_given() -> None:
    extension = RecordedExtension(duty_id="close", until=at(4, 10), approved_at=at(3, 30), approved_by=BOTH[1])

    def omitted(as_of: datetime) -> list[str]:
        found = reviewed(branch_crisis(), ask(at(3, 27)), extensions=(extension,), as_of=as_of)
        return [each.about for each in found.breaches if each.code == "omitted"]

    assert omitted(at(4, 10)) == []
    assert "hand-over" in omitted(at(4, 10) + MICROSECOND)
