"""`assess_json` against the long way: parse, assess, dump. The bytes are the same, and so are the errors."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import CHINA, SHANGHAI, Rulebook, assess, assess_json, clear_caches, language, load_rulebook
from crisisrules.calendars import CIVIL_CODE, CountingConvention
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.rulebooks import (
    JIAHE_LIFE,
    PICC_JIANGSU,
    CrisisEvent,
    DissatisfactionSignal,
    Referral,
    ServiceQualityEvent,
)
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import SmallEvent
from tests.engine.test_laws_of_small_rulebooks import cases
from tests.strategies import calendars, conventions, event_type, events
from tests.test_laws import over_every_rulebook

EVENT = '{"event_id": "C-1", "accepted_at": "2026-09-29T10:00:00+08:00", "media": "national"}'
some = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def the_long_way(text: str | bytes, kind: Any, rulebook: Any, **more: Any) -> str:
    return assess(kind.model_validate_json(text), rulebook, **more).model_dump_json()


@over_every_rulebook
@some
@given(data=st.data())
def test_law_7_the_same_bytes_as_the_long_way(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    text = event.model_dump_json()
    more: Any = {"calendar": data.draw(calendars()), "convention": data.draw(conventions())}
    assert assess_json(text, rulebook, **more) == the_long_way(text, event_type(rulebook), rulebook, **more)
    assert assess_json(text.encode(), rulebook) == the_long_way(text, event_type(rulebook), rulebook)


@settings(max_examples=60)
@given(cases())
def test_law_7_holds_for_any_rulebook(case: Any) -> None:
    book, _, event = case
    text = event.model_dump_json()
    assert assess_json(text, book) == the_long_way(text, SmallEvent, book)


ODD = (
    {"name": '"\\\n\ue000é漢\U0001f600'},
    {"name": "\ue000"},
    {"name": "null"},
    {"loss": Decimal("0.10")},
    {"loss": Decimal(1000000000000)},
    {"size": 10**12},
    {"told_at": datetime(2026, 3, 2, 1, 2, 3, 4, UTC)},
    {"event_id": '编号 "7" \\ /'},
)


@pytest.mark.parametrize("facts", ODD, ids=str)
def test_values_of_every_kind_are_written_as_pydantic_writes_them(facts: dict[str, Any]) -> None:
    seen: tuple[language.Condition, ...] = (
        language.is_("name", str(facts.get("name", "null"))),
        language.at_least("loss", Decimal("0.1")),
        language.at_least("size", 0),
        language.given("told_at"),
    )
    book = small.rulebook(
        criteria=tuple(small.criterion(f"c{i}", small.grade("low", test)) for i, test in enumerate(seen))
    )
    event = SmallEvent.model_validate({"event_id": "S-1", "seen_at": small.START, **facts})
    text = event.model_dump_json()
    assert assess_json(text, book) == the_long_way(text, SmallEvent, book)


def test_what_the_source_says_is_no_hole() -> None:
    """The character that stands for a value of the event may stand in a rulebook too."""
    strange = language.text("\ue000", '"\ue000"')
    more: Any = {"basis": "inferred", "reads": ("level",), "reading": strange}
    row = small.criterion("c", small.grade("low", language.at_least("size", 1), **more))
    book = small.rulebook(criteria=(row,))
    text = SmallEvent(event_id="S-1", seen_at=small.START, size=3).model_dump_json()
    assert assess_json(text, book) == the_long_way(text, SmallEvent, book)


WRONG = (
    "",
    "{",
    "[]",
    '{"event_id": "C-1"}',
    '{"event_id": "C-1", "accepted_at": "2026-09-29T10:00:00"}',
    '{"event_id": "C-1", "accepted_at": "2026-09-29T10:00:00+08:00", "medium": "national"}',
    '{"event_id": "C-1", "accepted_at": "2026-09-29T10:00:00+08:00", "confirmed_level": "A"}',
    '{"event_id": "C-1", "accepted_at": "2056-09-29T10:00:00+08:00", "media": "national"}',
    '{"event_id": "C-1", "accepted_at": "2036-12-30T10:00:00+08:00", "media": "national"}',
    b'{"event_id": "\xff\xfe", "accepted_at": "2026-09-29T10:00:00+08:00"}',
    '{"event_id": "\ud800", "accepted_at": "2026-09-29T10:00:00+08:00"}',
    '{"event_id": "\\ud800", "accepted_at": "2026-09-29T10:00:00+08:00"}',
    '{"event_id": "C-1", "accepted_at": %s}' % ("9" * 5000),
    '{"event_id": "C-1", "accepted_at": "2026-09-29T10:00:00+08:00", "media": %s}' % ("[" * 100_000 + "]" * 100_000),
    '{"event_id":' * 100_000,
    "event.json",
)


@pytest.mark.parametrize("text", WRONG, ids=range(len(WRONG)))
def test_errors_are_those_of_the_long_way(text: str | bytes) -> None:
    with pytest.raises((ValidationError, CalendarRangeError)) as expected:
        the_long_way(text, CrisisEvent, JIAHE_LIFE)
    with pytest.raises(type(expected.value)) as caught:
        assess_json(text, JIAHE_LIFE)
    assert str(caught.value) == str(expected.value)


@pytest.mark.parametrize(
    ("more", "begins"),
    [({"calendar": 3}, "calendar: "), ({"convention": None}, "convention: "), ({"event_type": int}, "event_type")],
)
def test_wrong_arguments_are_named(more: Any, begins: str) -> None:
    with pytest.raises(ArgumentError, match=f"^{begins}"):
        assess_json(EVENT, JIAHE_LIFE, **more)
    with pytest.raises(ArgumentError, match=r"^rulebook: a Rulebook is wanted"):
        assess_json(EVENT, EVENT)  # type: ignore[arg-type] # what the test is about


def test_a_rulebook_knows_the_type_of_its_events_or_asks_for_it() -> None:
    loaded = load_rulebook(JIAHE_LIFE.model_dump_json(), CrisisEvent)
    read = Rulebook[CrisisEvent].model_validate_json(JIAHE_LIFE.model_dump_json())
    expected = assess_json(EVENT, JIAHE_LIFE)
    assert assess_json(EVENT, loaded) == assess_json(EVENT, read, event_type=CrisisEvent) == expected
    assert assess_json(EVENT, JIAHE_LIFE.amend(version="own"))[:20] == expected[:20]
    with pytest.raises(ArgumentError, match=r"^event_type: rulebook 'jiahe-life-crisis' does not know"):
        assess_json(EVENT, read)
    other: Any = ServiceQualityEvent
    text = (
        '{"event_id": "1", "occurred_at": "2026-09-29T10:00:00+08:00", "business_line": "network", '
        '"source": "litigation"}'
    )
    with pytest.raises(ArgumentError, match=r"^event: an event that holds the facts of CrisisEvent is wanted"):
        assess_json(text, JIAHE_LIFE, event_type=other)


def test_many_different_items_of_a_sequence() -> None:
    """The obligations of items are the event's own: their texts are neither mixed up nor kept."""
    for minutes in range(30):
        at = datetime(2026, 9, 29, 10, tzinfo=SHANGHAI) + timedelta(minutes=minutes)
        event = DissatisfactionSignal(
            event_id=f"第{minutes}号",
            noticed_at=at,
            post="claims",
            trigger="complains",
            referrals=tuple(
                Referral(rank=i + 1, informed_at=at + timedelta(minutes=7 * i + minutes), provable=True)
                for i in range(minutes % 4)
            ),
        )
        text = event.model_dump_json()
        for convention in (CIVIL_CODE, CountingConvention(start_day_counted=True)):
            expected = the_long_way(text, DissatisfactionSignal, PICC_JIANGSU, convention=convention)
            assert assess_json(text, PICC_JIANGSU, calendar=CHINA, convention=convention) == expected


def test_nothing_depends_on_what_was_kept() -> None:
    before = assess_json(EVENT, JIAHE_LIFE)
    clear_caches()
    assert assess_json(EVENT, JIAHE_LIFE) == before
