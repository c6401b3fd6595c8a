"""Duty by duty: done or not, by which act, in time or how late; hand-made cases, with the article."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from crisisrules import Act, CaseRecord, review
from crisisrules.calendars import CountingConvention, Hours
from crisisrules.language import Path, Route
from crisisrules.rulebooks import JIAHE_LIFE
from tests.builders import BOTH, MICROSECOND, at, branch_crisis, report, reviewed
from tests.engine import small_rulebooks as small

DESK = Path(id="p", roles=("clerk", "head"), citation=small.cite())


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
