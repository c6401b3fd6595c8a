"""What is kept between calls: it changes no answer, equal rulebooks share it, it is bounded, and it can be emptied."""

import gc
import tracemalloc
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisrules import (
    CHINA,
    Act,
    CaseRecord,
    Review,
    Rulebook,
    assess,
    assess_json,
    classify,
    clear_caches,
    language,
    load_rulebook,
    margins,
    review,
    verify,
)
from crisisrules.calendars import Hours
from crisisrules.engine import kept
from crisisrules.engine.cases import case_rules
from crisisrules.engine.compiled import once
from crisisrules.engine.compiled.ready import ready
from crisisrules.results.assessment import Deadline
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
from tests.engine import small_rulebooks as small
from tests.engine import whole_rulebooks
from tests.engine.small_rulebooks import SmallEvent
from tests.strategies import events
from tests.test_laws import RULEBOOKS, over_every_rulebook


@st.composite
def books_and_events(draw: st.DrawFn) -> tuple[Rulebook[SmallEvent], list[SmallEvent]]:
    among = draw(small.groups())
    book = draw(small.rulebooks(among))
    facts = draw(st.lists(st.sampled_from(list(small.events(among, decided=True))), min_size=2, max_size=8))
    return book, [SmallEvent(event_id=f"S-{n}", **each) for n, each in enumerate(facts)]


def whole(event: Any, book: Any) -> tuple[str, str]:
    return classify(event, book).model_dump_json(), assess(event, book).model_dump_json()


@settings(max_examples=60)
@given(books_and_events())
def test_no_answer_depends_on_the_events_before(case: Any) -> None:
    book, several = case
    first = []
    for event in several:
        clear_caches()
        first.append(whole(event, book))
    assert [whole(event, book) for event in several] == first
    assert [whole(event, book) for event in reversed(several)] == first[::-1]


@over_every_rulebook
@settings(max_examples=5)
@given(data=st.data())
def test_no_answer_of_a_shipped_rulebook_depends_on_the_events_before(rulebook: Any, data: st.DataObject) -> None:
    several = data.draw(st.lists(events(rulebook), min_size=2, max_size=5))
    warm = [whole(event, rulebook) for event in several]
    for event, expected in zip(several, warm, strict=True):
        clear_caches()
        assert whole(event, rulebook) == expected


def test_equal_rulebooks_share_what_was_made_of_them() -> None:
    text = JIAHE_LIFE.model_dump_json()
    one, other = (load_rulebook(text, CrisisEvent) for _ in range(2))
    assert ready(one) is ready(other) is ready(JIAHE_LIFE)
    assert ready(JIAHE_LIFE.amend(version="other")) is not ready(JIAHE_LIFE)


def test_clear_caches_forgets_it_all() -> None:
    before = ready(JIAHE_LIFE)
    clear_caches()
    assert ready(JIAHE_LIFE) is not before


def test_rulebooks_used_last_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_caches()
    monkeypatch.setattr(kept, "MOST_RULEBOOKS", 4)
    own = ready(JIAHE_LIFE)
    for number in range(20):
        ready(JIAHE_LIFE.amend(version=str(number)))
        assert ready(JIAHE_LIFE) is own
        assert len(kept._kept.rooms) <= 4


def many_facts(count: int) -> Any:
    """A rulebook whose one criterion depends on many answers at once."""
    test = language.any_of(*(language.is_("size", number) for number in range(count)))
    return small.rulebook(criteria=(small.criterion("c", small.grade("low", test)),))


def test_what_a_rule_makes_of_events_is_bounded_in_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "MOST", 10)
    book = many_facts(40)
    for size in range(100):
        event = SmallEvent(event_id="S-1", seen_at=small.START, size=size)
        assert (classify(event, book).level is not None) == (size < 40)
    assert all(len(each._found) <= 10 for each in ready(book).grading.graded)


def test_what_is_kept_is_bounded_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_caches()
    monkeypatch.setattr(kept, "MOST_BYTES", 5 * 2**20)
    books = [book.amend(version="kept") for book in RULEBOOKS.values()]
    example = CrisisEvent(event_id="C-1", accepted_at=small.START, media="national")
    expected = assess_json(example.model_dump_json(), JIAHE_LIFE)
    for book in books:
        ready(book)
        verify(book)
        assert kept._kept.bytes <= 5 * 2**20
    assert assess_json(example.model_dump_json(), JIAHE_LIFE) == expected


def without_a_clock(n: int) -> Any:
    """Items whose clock does not run: their obligations are the event's own."""
    parts = [whole_rulebooks.Part()] * (1 + n % 3)
    return whole_rulebooks.WholeEvent(event_id=f"S-{n}", seen_at=small.START, parts=tuple(parts)), CHINA


def not_in_force(n: int) -> Any:
    """Every day has a note of its own."""
    return whole_rulebooks.WholeEvent(event_id=f"S-{n}", seen_at=small.START + timedelta(days=n)), CHINA


def by_another_calendar(n: int) -> Any:
    calendar = CHINA.with_days(off=(date(2026, 3, 3) + timedelta(days=n),))
    return whole_rulebooks.WholeEvent(event_id=f"S-{n}", seen_at=small.START), calendar


@pytest.mark.parametrize("nth", [without_a_clock, not_in_force, by_another_calendar])
def test_nothing_is_kept_of_an_event(nth: Any) -> None:
    parts = small.duty("d", small.variant("k", Hours(3)), each="parts", clocks=("parts.told_at",))
    whole_event: Any = whole_rulebooks.MODEL
    book: Any = small.rulebook(event=whole_event, duties=(parts,), in_force_to=date(2026, 3, 5))

    def after(first: int, last: int) -> int:
        for n in range(first, last):
            event, calendar = nth(n)
            assess_json(event.model_dump_json(), book, calendar=calendar)
        return kept._kept.bytes

    clear_caches()
    assert after(0, 10) == after(10, 60)


def reviewed_with_parts(count: int, book: Any) -> Review:
    parts = tuple(whole_rulebooks.Part(told_at=small.START) for _ in range(count))
    event: Any = whole_rulebooks.WholeEvent(event_id="S-1", seen_at=small.START, parts=parts)
    acts = tuple(Act(at=small.START, duty_id=f"d-{n}", to=("head",)) for n in range(1, count + 1, 2))
    return review(event, CaseRecord(acts=acts), book, as_of=small.START + timedelta(days=1))


def parts_to_report() -> Any:
    whole_event: Any = whole_rulebooks.MODEL
    parts = small.duty("d", small.variant("k", Hours(3)), each="parts", clocks=("parts.told_at",), recipients=("head",))
    return small.rulebook(event=whole_event, duties=(parts,))


def test_what_obligations_ask_for_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    book = parts_to_report()
    clear_caches()
    expected = reviewed_with_parts(20, book)
    monkeypatch.setattr(case_rules, "_MOST", 7)
    clear_caches()
    reviewed_with_parts(7, book)
    full = kept._kept.bytes
    for _ in range(3):
        assert reviewed_with_parts(20, book) == expected
        assert len(case_rules.case_rules(book).known) <= 7
        assert kept._kept.bytes <= full


def test_reviews_keep_no_time_of_an_event() -> None:
    def deadlines() -> int:
        gc.collect()
        return sum(type(each) is Deadline and each.starts_at == small.START for each in gc.get_objects())

    clear_caches()
    before = deadlines()  # other tests may hold some
    assert reviewed_with_parts(3, parts_to_report()).findings[0].status == "met"
    assert deadlines() == before


def of_a_shipped_rulebook() -> None:
    for hours in range(400):
        media: Any = ("none", "local", "provincial", "national")[hours % 4]
        at = small.START + timedelta(hours=hours)
        event = CrisisEvent(event_id=f"C-{hours}", accepted_at=at, media=media)
        assess_json(event.model_dump_json(), JIAHE_LIFE)
    margins(event, JIAHE_LIFE)


def of_different_sizes(book: Rulebook[SmallEvent], count: int) -> None:
    for size in range(count):
        assess_json(SmallEvent(event_id="S-1", seen_at=small.START, size=size).model_dump_json(), book)


def of_long_reasons() -> None:
    """Each size is seen by other comparisons, and by hundreds of them."""
    rows = (language.any_of(*(language.at_least("size", 50 * i + j) for j in range(50))) for i in range(10))
    of_different_sizes(
        small.rulebook(criteria=(small.criterion("c", small.grade("low", language.any_of(*rows))),)), 200
    )


def of_many_levels() -> None:
    """Each level has many duties of its own."""
    codes = [f"L{n}" for n in range(20)]
    book = small.rulebook(
        levels=tuple(language.Level(code=code, rank=n, label=small.WORDS) for n, code in enumerate(codes, start=1)),
        criteria=(
            small.criterion("c", *(small.grade(code, language.at_least("size", int(code[1:]))) for code in codes)),
        ),
        duties=tuple(
            small.duty(f"d{i}", *(small.variant(f"k{j}", Hours(1 + j), when=language.holds("loud")) for j in range(30)))
            for i in range(5)
        ),
    )
    of_different_sizes(book, 20)


def of_many_duties() -> None:
    """Each event has other duties."""
    book = small.rulebook(
        duties=tuple(
            small.duty(
                f"d{i}", small.variant("k", Hours(1), when=language.is_("size", i)), small.variant("l", Hours(2))
            )
            for i in range(100)
        ),
    )
    of_different_sizes(book, 100)


@pytest.mark.parametrize("events", [of_a_shipped_rulebook, of_long_reasons, of_many_levels, of_many_duties])
def test_the_estimate_is_no_less_than_what_is_held(events: Any) -> None:
    """Everything made for some events: bytes by the estimate, and by measurement."""
    clear_caches()
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        events()
        gc.collect()
        held = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert held <= kept._kept.bytes
