"""By which level a duty is judged in a case whose level changed on the way."""

from datetime import datetime
from typing import Any

import pytest

from crisisrules import SHANGHAI, Act, LevelChange, Review
from tests.builders import LATER, MICROSECOND, at, branch_crisis, report, reviewed


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
