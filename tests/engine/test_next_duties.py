"""`next_duties`: what comes next, with the time left."""

from datetime import datetime, timedelta
from typing import Any

from crisisrules import SHANGHAI, Act, CaseRecord, RecordedExtension, next_duties
from crisisrules.calendars import Hours, NoTime, NotSet, Promptly
from crisisrules.rulebooks import CONSUMER_COMPLAINTS_2020, JIAHE_LIFE, ConsumerComplaint
from tests.builders import BOTH, at, branch_crisis, report
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import duty, variant


def test_what_is_next_by_due_time_with_the_time_left() -> None:
    record = CaseRecord(acts=(report(at(3, 2, 10), BOTH[0]), Act(at=at(3, 2, 10), duty_id="record")))
    pending = next_duties(branch_crisis(filed_at=at(3, 3)), record, JIAHE_LIFE, as_of=at(3, 3))
    end_of = {day: at(3, day + 1, 0) - timedelta(microseconds=1) for day in (6, 9, 30)}
    assert [(each.obligation.duty_id, each.do_by) for each in pending] == [
        ("explain-comfort", at(3, 2)),
        ("hand-over", at(3, 2)),
        ("report-internal", at(3, 2, 21)),
        ("progress", end_of[6]),
        ("initial-reply", end_of[9]),
        ("close", end_of[30]),
        ("approve-close", end_of[30]),
        ("form-group", None),  # 52 gives no time
        ("find-cause", None),  # at once, and 50(2) does not say from when
        ("preliminary-handling", None),  # 50(3): a blank
    ]
    internal = pending[2]
    assert (internal.status, internal.time_left) == ("overdue", timedelta(hours=-12))
    assert [role.id for role in internal.untold] == [BOTH[1]]


def test_what_has_no_time_comes_last_and_what_waits_for_a_clock_not_at_all() -> None:
    book = small.rulebook(
        duties=(
            duty("blank", variant("a", NotSet())),
            duty("no-word", variant("a", NoTime())),
            duty("later", variant("a", Hours(9))),
            duty("waits", variant("a", Hours(1)), clocks=("told_at",)),
            duty("at-once", variant("a", Promptly())),
            duty("at-some-time-at-once", variant("a", Promptly()), clocks=()),
            duty("soon", variant("a", Hours(2))),
        )
    )
    event = small.SmallEvent(event_id="S", seen_at=at(3, 2))
    pending = next_duties(event, CaseRecord(), book, as_of=at(3, 2))
    assert [(each.obligation.duty_id, each.do_by) for each in pending] == [
        ("at-once", at(3, 2)),
        ("soon", at(3, 2, 11)),
        ("later", at(3, 2, 18)),
        ("blank", None),
        ("no-word", None),
        ("at-some-time-at-once", None),
    ]


def test_more_time_is_asked_for_when_there_is_none_left() -> None:
    def ids(as_of: datetime, **record: Any) -> list[str]:
        return [
            each.obligation.duty_id
            for each in next_duties(branch_crisis(), CaseRecord(**record), JIAHE_LIFE, as_of=as_of)
        ]

    late = datetime(2026, 4, 1, tzinfo=SHANGHAI)
    assert "extend" not in ids(at(3, 20))
    assert "extend" in ids(late)
    extension = RecordedExtension(duty_id="close", until=late, approved_by=BOTH[1], approved_at=at(3, 20))
    assert "extend" in ids(at(3, 25), extensions=(extension,))  # the crisis group has not been told


def test_an_extended_duty_is_due_at_the_end_of_the_extension() -> None:
    event = ConsumerComplaint(event_id="K", received_at=at(3, 2), complexity="complex", extension_approved_at=at(3, 20))
    (only,) = next_duties(event, CaseRecord(), CONSUMER_COMPLAINTS_2020, as_of=at(3, 20))
    assert only.obligation.duty_id == "decide-extended"
