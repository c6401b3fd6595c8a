"""`what_if` and `sweep`: what each change makes different, and that no change makes no difference."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import CHINA, SHANGHAI, Rulebook, WhatIf, assess, sweep, what_if
from crisisrules.calendars import CIVIL_CODE, CountingConvention, Hours, NoTime, NotSet, WorkingDays
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.results import Alternative, Difference
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    COMPLAINT_MANAGEMENT,
    JIAHE_LIFE,
    Complaint,
    CrisisEvent,
    ServiceQualityEvent,
    china_mobile_jilin,
)
from tests.engine import small_rulebooks as small

AT = datetime(2026, 9, 29, 10, tzinfo=SHANGHAI)
EVENT = CrisisEvent(event_id="C-1", accepted_at=AT, filed_at=AT, media="local", major_impact=True)


def only(*change: Any, event: CrisisEvent = EVENT) -> Alternative:
    """The one alternative of a change, or of several that hold together."""
    (found,) = what_if(event, JIAHE_LIFE, change if len(change) > 1 else change[0]).alternatives
    return found


def of(alternative: Alternative) -> Difference:
    assert alternative.difference
    return alternative.difference


def test_another_level_moves_brings_and_takes_away_duties() -> None:
    difference = of(only({"media": "national"}))
    assert difference.level
    assert (difference.level.before and difference.level.before.code) == "B"
    assert (difference.level.after and difference.level.after.code) == "A"
    assert {each.duty_id: each.by for each in difference.moved} == {
        "report-internal": timedelta(hours=-8),
        "report-regulator": timedelta(hours=-24),
        "initial-reply": timedelta(days=7),
        "close": timedelta(days=14),
        "form-group": None,  # 52 gives no time; 48: at once when the level is confirmed, which has not been
    }
    assert [each.duty_id for each in difference.vanish] == ["approve-close"]
    assert [(each.duty_id, each.citation.article) for each in difference.appear] == [
        ("head-office-coordinates", "48"),
        ("press-conference", "63"),
    ]
    told = {each.duty_id: [role.id for role in each.recipients_after] for each in difference.reassigned}
    assert told["extend"] == ["crisis-group"]
    by = {each.duty_id: [role.id for role in each.responsible_after] for each in difference.reassigned}
    assert by["form-group"] == ["head-office-crisis-body"]


def test_a_clock_that_has_not_started_has_no_distance() -> None:
    (moved,) = of(only({"filed_at": None})).moved
    assert (moved.duty_id, moved.before.state, moved.after.state, moved.by) == ("progress", "fixed", "awaiting", None)


def test_other_rules() -> None:
    difference = of(only(JIAHE_LIFE.amend(limits={"close/B": WorkingDays(15)}, responsible={"record": ("branch",)})))
    assert [(each.duty_id, each.by) for each in difference.moved] == [("close", timedelta(days=-7))]
    assert [each.duty_id for each in difference.reassigned] == ["record"]
    assert difference.level is None


def test_a_limit_without_a_number_that_becomes_a_blank() -> None:
    (moved,) = of(only(JIAHE_LIFE.amend(limits={"hand-over": NotSet()}))).moved
    assert (moved.before.state, moved.after.state, moved.by) == ("promptly", "not_set", None)


def test_another_calendar() -> None:
    alternative = only(CHINA.with_days(off=[date(2026, 9, 30)]))
    assert {each.duty_id for each in of(alternative).moved} == {"progress", "initial-reply", "close"}
    assert alternative.calendar.id != CHINA.id


def test_another_convention() -> None:
    convention = CountingConvention(closing_time=time(17, 30))
    alternative = only(convention)
    assert alternative.convention == convention
    assert {each.by for each in of(alternative).moved} == {-timedelta(hours=6, minutes=30) + timedelta(microseconds=1)}


def test_several_that_hold_together() -> None:
    both = only({"media": "none"}, JIAHE_LIFE.amend(limits={"close/B": WorkingDays(15)}))
    assert of(both).level is None  # major impact keeps it at B
    assert [each.duty_id for each in of(both).moved] == ["close"]
    assert [(each.fact, each.before, each.after) for each in both.facts] == [("media", "local", "none")]


def test_out_of_scope() -> None:
    event = ServiceQualityEvent(
        event_id="S-1", occurred_at=AT, business_line="network", source="litigation", cities_affected=1
    )
    (alternative,) = what_if(event, CHINA_MOBILE_JILIN, {"cause": "natural_disaster"}).alternatives
    level = of(alternative).level
    assert level
    assert (level.in_scope_before, level.in_scope_after, level.after) == (True, False, None)
    assert {each.duty_id for each in of(alternative).vanish} == {
        each.duty_id for each in assess(event, CHINA_MOBILE_JILIN).obligations
    }


def test_an_alternative_that_cannot_be_stands_beside_the_others() -> None:
    found = what_if(
        EVENT,
        JIAHE_LIFE,
        {"media": "galactic"},
        {"confirmed_level": "A"},
        {"accepted_at": datetime(2050, 1, 1, tzinfo=SHANGHAI), "filed_at": None},
        {"media": "national"},
    )
    refused = [each.refused for each in found.alternatives]
    assert "media" in refused[0][0]
    assert "confirmed_level is given without confirmed_at" in refused[1][0]
    assert "accepted_at: 2050-01-01T00:00:00+08:00 is outside the calendar" in refused[2][0]
    assert refused[3] == ()
    assert [each.assessment is None for each in found.alternatives] == [True, True, True, False]
    assert [each.difference is None for each in found.alternatives] == [True, True, True, False]


def test_the_base_and_each_alternative_are_what_assess_says() -> None:
    rules, calendar = JIAHE_LIFE.amend(limits={"close": WorkingDays(2)}), CHINA.with_days(off=[date(2026, 9, 30)])
    found = what_if(EVENT, JIAHE_LIFE, ({"reach": "company"}, rules, CIVIL_CODE), calendar=calendar)
    assert found.base == assess(EVENT, JIAHE_LIFE, calendar=calendar)
    changed = CrisisEvent.model_validate(vars(EVENT) | {"reach": "company"})
    assert found.alternatives[0].assessment == assess(changed, rules, calendar=calendar)
    assert WhatIf.model_validate_json(found.model_dump_json()) == found


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"medai": "none"}, r"changes\[0\]: a field of CrisisEvent, such as media, is wanted, not str 'medai'"),
        ({1: "none"}, "a field of CrisisEvent, .*, is wanted, not int 1"),
        ("media", r"changes\[0\]: a mapping of event fields, a Rulebook"),
        (None, "a mapping of event fields"),
        (({"media": "none"}, {"reach": "company"}), "one mapping of fields at most is wanted"),
        ((JIAHE_LIFE, JIAHE_LIFE), "one rulebook at most is wanted"),
        ((CHINA, CHINA), "one calendar at most is wanted"),
        ((CIVIL_CODE, CIVIL_CODE), "one convention at most is wanted"),
        (china_mobile_jilin("emended"), "event: an event that holds the facts of"),
    ],
)
def test_changes_that_make_no_sense(change: Any, message: str) -> None:
    with pytest.raises(ArgumentError, match=message):
        what_if(EVENT, JIAHE_LIFE, change)


def test_a_base_outside_the_calendar_is_an_error() -> None:
    late = CrisisEvent(event_id="C-2", accepted_at=datetime(2050, 1, 1, tzinfo=SHANGHAI))
    with pytest.raises(CalendarRangeError):
        what_if(late, JIAHE_LIFE)


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "media": st.sampled_from(["none", "local", "national"]),
        "petition": st.sampled_from(["none", "major"]),
        "filed_at": st.sampled_from([None, AT + timedelta(days=3)]),
        "regulator_complaint": st.booleans(),
    },
)


@for_all(CHANGES)
def test_no_change_makes_no_difference(facts: dict[str, Any]) -> None:
    event = CrisisEvent.model_validate(vars(EVENT) | facts)
    found = what_if(event, JIAHE_LIFE, {}, facts, JIAHE_LIFE, (CHINA, CIVIL_CODE), ())
    for each in found.alternatives:
        assert each.assessment == found.base == assess(event, JIAHE_LIFE)
        assert of(each).is_empty
        assert not each.facts
        assert not each.refused


@for_all(CHANGES)
def test_there_and_back_are_opposite(facts: dict[str, Any]) -> None:
    there = of(only(facts))
    other = CrisisEvent.model_validate(vars(EVENT) | facts)
    back = of(only({name: getattr(EVENT, name) for name in facts}, event=other))
    assert {each.duty_id for each in there.appear} == {each.duty_id for each in back.vanish}
    assert {(each.duty_id, each.by) for each in there.moved} == {
        (each.duty_id, None if each.by is None else -each.by) for each in back.moved
    }
    assert there.is_empty == back.is_empty


def test_the_same_said_otherwise_is_no_change() -> None:
    event = Complaint(event_id="C-1", accepted_at=AT, channel="hotline", amount=Decimal(5))
    same = {"amount": Decimal("5.00"), "accepted_at": AT.astimezone(UTC)}
    found = what_if(event, COMPLAINT_MANAGEMENT, same, {"amount": "5.10"}, {"amount": "5.001"}).alternatives
    assert [[(each.fact, each.before, each.after) for each in alternative.facts] for alternative in found] == [
        [],
        [("amount", "5", "5.1")],
        [("amount", "5", "5.001")],
    ]


# --- sweep ----------------------------------------------------------------------------------------------------------


def test_sweep_over_a_figure() -> None:
    event = ServiceQualityEvent(event_id="S-1", occurred_at=AT, business_line="network", source="litigation")
    found = sweep(event, CHINA_MOBILE_JILIN, "customers_affected", [5000, 5001, 20190, 20191, 50000, 50001])
    levels = [each.classification.level for each in found]
    assert [level and level.code for level in levels] == [None, "yellow", "yellow", "orange", "orange", "red"]


def test_sweep_passes_on_calendar_and_convention() -> None:
    calendar, convention = CHINA.with_days(off=[date(2026, 9, 30)]), CountingConvention(closing_time=time(17))
    (found,) = sweep(EVENT, JIAHE_LIFE, "media", ["none"], calendar=calendar, convention=convention)
    assert (found.calendar.id, found.convention) == (calendar.id, convention)


def test_sweep_refuses_what_cannot_be() -> None:
    with pytest.raises(ArgumentError, match="field: a field of CrisisEvent, such as media, is wanted, not str 'medai'"):
        sweep(EVENT, JIAHE_LIFE, "medai", [])
    with pytest.raises(ArgumentError, match="event: an instance of CrisisEvent is wanted, not str"):
        sweep("C-1", JIAHE_LIFE, "media", [])  # type: ignore[misc]  # the wrong type is what is refused
    with pytest.raises(ValidationError, match="media"):
        sweep(EVENT, JIAHE_LIFE, "media", ["none", "galactic"])


def test_the_rulebook_of_the_base_is_not_changed_by_an_alternative() -> None:
    own: Rulebook[CrisisEvent] = JIAHE_LIFE.amend(version="own")
    found = what_if(EVENT, own, JIAHE_LIFE, {"media": "none"})
    assert [each.rulebook.version for each in found.alternatives] == [JIAHE_LIFE.version, "own"]


def test_a_blank_that_becomes_silence_is_another_deadline() -> None:
    blank, silent, days = (JIAHE_LIFE.amend(limits={"close": limit}) for limit in (NotSet(), NoTime(), WorkingDays(3)))
    (alternative,) = what_if(EVENT, blank, silent).alternatives
    (moved,) = of(alternative).moved
    assert (moved.before.limit, moved.after.limit, moved.by) == (NotSet(), NoTime(), None)
    assert not of(alternative).is_empty
    awaiting = what_if(EVENT.model_copy(update={"filed_at": None}), days, days.amend(limits={"progress": Hours(5)}))
    (moved,) = of(awaiting.alternatives[0]).moved
    assert (moved.duty_id, moved.before.state, moved.after.limit) == ("progress", "awaiting", Hours(5))


def test_the_same_value_in_other_words_is_no_change() -> None:
    book = small.rulebook()
    event = small.SmallEvent(event_id="small", seen_at=AT, loss=Decimal(5))
    same = {"loss": "5.00", "seen_at": AT.astimezone(UTC).isoformat(), "size": 0}
    (first, second, third) = what_if(event, book, same, {"loss": Decimal("5.01")}, {"loss": 10**5000}).alternatives
    assert (first.facts, first.refused) == ((), ())
    assert [(each.before, each.after) for each in second.facts] == [("5", "5.01")]
    assert [(each.before, each.after) for each in third.facts] == [("5", "a number of more than 38 digits")]
    assert third.refused
