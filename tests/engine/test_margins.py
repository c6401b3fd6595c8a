"""`margins`: exact at the boundary; applied, the level changes; one step less, it does not; and none is missed."""

from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Self

import pytest
from hypothesis import assume, settings
from hypothesis import given as for_all
from hypothesis import strategies as st
from pydantic import Field, ValidationError, model_validator

from crisisrules import Margin, Rulebook, classify, margins
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Amount,
    Confirmed,
    Count,
    Event,
    Exclusion,
    Otherwise,
    all_of,
    at_least,
    at_most,
    event_model,
    given,
    holds,
    is_,
    less_than,
    not_,
    not_within,
)
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent
from tests.builders import ACCEPTED, crisis, service
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import START, SmallEvent, cite, criterion, grade, level_of


def small_event(**facts: Any) -> SmallEvent:
    return SmallEvent(event_id="small", **{"seen_at": START} | facts)


def code(found: Margin) -> str | None:
    return found.level.code if found.level else None


Row = tuple[str | None, str, Any, Any]


def rows(event: Event, rulebook: Rulebook[Any]) -> list[Row]:
    """Level reached, fact, new value, how far."""
    return [(code(each), each.fact, each.to, each.by) for each in margins(event, rulebook)]


CASES: list[tuple[str, Event, Rulebook[Any], list[Row]]] = [
    (
        "Jilin table 1: from 3,800 customers in one city to red",
        service(business_line="terminal", customers_affected=3800, cities_affected=1),
        CHINA_MOBILE_JILIN,
        [
            ("red", "cities_affected", 5, 4),
            ("red", "customers_affected", 5001, 1201),
            ("red", "complaints_per_day", 501, 501),
            ("red", "escalated_per_day", 20, 20),
            ("red", "negative_impact", "severe", 3),
            ("yellow", "business_line", "network", None),
            ("yellow", "customers_affected", 2019, 1781),
        ],
    ),
    (
        "Jilin table 1: exactly on the printed figure, one more customer",
        service(customers_affected=20190),
        CHINA_MOBILE_JILIN,
        [
            ("orange", "cities_affected", 3, 3),
            ("orange", "customers_affected", 20191, 1),
            ("orange", "complaints_per_day", 301, 301),
            ("orange", "escalated_per_day", 10, 10),
            ("orange", "negative_impact", "recurring", 2),
            ("red", "business_line", "value_added", None),
            ("red", "cities_affected", 5, 5),
            ("red", "customers_affected", 50001, 29811),
            ("red", "complaints_per_day", 501, 501),
            ("red", "escalated_per_day", 20, 20),
            ("red", "negative_impact", "severe", 3),
            (None, "customers_affected", 5000, 15190),
        ],
    ),
    ("Jilin 3: out of scope, another cause of no warning is none either", service(cause="natural_disaster"),
     CHINA_MOBILE_JILIN, []),
    ("Jilin 3: out of scope, with a cause in scope red", service(cause="social_incident", cities_affected=9),
     CHINA_MOBILE_JILIN, [("red", "cause", "operational", None)]),
    (
        "Jiahe 48, 52: local media, a petition by a group: only three single facts lead to A, none away from B",
        crisis(media="local", petition="group"),
        JIAHE_LIFE,
        [("A", "reach", "company", 2), ("A", "media", "national", 2), ("A", "petition", "major", 1)],
    ),
    (
        "Jiahe 53, 54: needs deliberation",
        crisis(needs_deliberation=True),
        JIAHE_LIFE,
        [
            ("B", "reach", "branch", 1),
            ("B", "media", "local", 1),
            ("B", "petition", "group", 2),
            ("B", "regulator_complaint", True, None),
            ("B", "major_impact", True, None),
            ("A", "reach", "company", 2),
            ("A", "media", "national", 3),
            ("A", "petition", "major", 3),
            ("potential", "needs_deliberation", False, None),
        ],
    ),
    (
        "Jiahe 50(1): while a confirmation stands, only another decision changes the level",
        crisis(petition="major", confirmed_level="B", confirmed_at=ACCEPTED),
        JIAHE_LIFE,
        [
            ("A", "confirmed_level", "A", 1),
            ("general", "confirmed_level", "general", 1),
            ("potential", "confirmed_level", "potential", 2),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("what", "event", "rulebook", "expected"), CASES, ids=[each[0] for each in CASES])
def test_cases(what: str, event: Event, rulebook: Rulebook[Any], expected: list[Row]) -> None:
    assert rows(event, rulebook) == expected, what
    for each in margins(event, rulebook):
        assert Margin.model_validate_json(each.model_dump_json()) == each


def test_a_margin_says_which_rule_gives_the_level_then() -> None:
    first, *_, last = margins(service(customers_affected=20190), CHINA_MOBILE_JILIN)
    assert (first.rule, first.basis, first.direction, str(first.citation)[-9:]) == (
        "cities",
        "stated",
        "higher",
        "4(3), 表-1",
    )
    assert (last.rule, last.citation, last.direction) == (None, None, "lower")
    (default,) = (each for each in margins(crisis(needs_deliberation=True), JIAHE_LIFE) if each.direction == "lower")
    assert (default.rule, default.basis) == ("potential-default", "inferred")


def test_codes_without_an_order_are_listed_together() -> None:
    (line,) = (
        each for each in margins(service(customers_affected=20190), CHINA_MOBILE_JILIN) if each.fact == "business_line"
    )
    assert line.to == "value_added"
    assert line.or_to == (
        "group_product",
        "terminal",
        "billing_dispute",
        "service_quality",
        "information_security",
        "other",
    )


def test_what_the_event_type_rules_out_is_no_margin() -> None:
    """headquarters_grade needs source headquarters, and a confirmed level its time."""
    assert all(each.fact != "headquarters_grade" for each in margins(service(), CHINA_MOBILE_JILIN))
    from_headquarters = service(source="headquarters", headquarters_grade="sensitive")
    assert {each.fact for each in margins(from_headquarters, CHINA_MOBILE_JILIN)} >= {"headquarters_grade"}
    assert all(each.to != "none" for each in margins(from_headquarters, CHINA_MOBILE_JILIN))
    assert all(each.fact != "confirmed_level" for each in margins(crisis(), JIAHE_LIFE))


LOW = Otherwise(id="else", level="low", citation=cite())


def graded(test: Any) -> Rulebook[SmallEvent]:
    return small.rulebook(criteria=(criterion("c", grade("high", test)),), otherwise=LOW)


@pytest.mark.parametrize(
    ("what", "test", "facts", "expected"),
    [
        ("an amount, to the cent", at_least("loss", Decimal("5000.01")), {"loss": Decimal("4999.99")},
         [("high", "loss", Decimal("5000.01"), Decimal("0.02"))]),
        ("one figure alone", is_("size", 5), {"size": 7}, [("high", "size", 5, 2)]),
        ("away from one figure alone, up or down", is_("size", 5), {"size": 5}, [("low", "size", 6, 1)]),
        ("an amount that is not known", at_least("loss", Decimal("5000.01")), {},
         [("high", "loss", Decimal("5000.01"), None)]),
        ("an amount downwards", less_than("loss", Decimal(100)), {"loss": Decimal(250)},
         [("high", "loss", Decimal("99.99"), Decimal("150.01"))]),
        ("away: less, rather than not known", at_least("loss", Decimal(100)), {"loss": Decimal(100)},
         [("low", "loss", Decimal("99.99"), Decimal("0.01"))]),
        ("away: only not to know it", given("loss"), {"loss": Decimal(100)}, [("low", "loss", None, None)]),
        ("the least of a cell, from nothing", at_most("loss", Decimal(9)), {}, [("high", "loss", Decimal(0), None)]),
        ("a time, to the microsecond", not_within("seen_at", "told_at", minutes=30),
         {"told_at": START + timedelta(minutes=29)},
         [("high", "seen_at", START - timedelta(minutes=1, microseconds=1), 60_000_001),
          ("high", "told_at", START + timedelta(minutes=30, microseconds=1), 60_000_001)]),
        ("a time that came too late", not_within("seen_at", "told_at", minutes=30),
         {"told_at": START + timedelta(minutes=31)},
         [("low", "seen_at", START + timedelta(minutes=1), 60_000_000),
          ("low", "told_at", START + timedelta(minutes=30), 60_000_000)]),
        ("text", given("name"), {}, None),
        ("nothing that alone would do", all_of(holds("loud"), at_least("size", 3)), {}, []),
    ],
)  # fmt: skip
def test_each_kind_of_fact(what: str, test: Any, facts: dict[str, Any], expected: list[Row] | None) -> None:
    book = graded(test)
    found = rows(small_event(**facts), book)
    if expected is None:
        assert [row[:2] for row in found] == [("high", "name")]
    else:
        assert found == expected, what


def test_amounts_come_back_from_json_with_the_bytes_that_were_written() -> None:
    found = margins(small_event(loss=Decimal("5000.00")), graded(at_least("loss", Decimal("5000.50"))))
    for each in found:
        assert Margin.model_validate_json(each.model_dump_json()).model_dump_json() == each.model_dump_json()
    assert [(str(each.value), str(each.to), str(each.by)) for each in found] == [("5000", "5000.5", "0.5")]


def test_only_events_of_the_rulebook() -> None:
    with pytest.raises(ArgumentError, match=r"event: an event that holds the facts of .* is wanted"):
        margins(crisis(), CHINA_MOBILE_JILIN)  # type: ignore[misc]  # the wrong type is what is refused
    with pytest.raises(ArgumentError, match="rulebook: a Rulebook is wanted"):
        margins(crisis(), "jiahe")  # type: ignore[arg-type]  # the wrong type is what is refused


def test_a_blank_brings_nothing_to_its_level() -> None:
    blank = criterion("c", grade("high", None), grade("middle", at_least("size", 3)))
    book = small.rulebook(criteria=(blank,), otherwise=LOW)
    assert rows(small_event(), book) == [("middle", "size", 3, 3)]
    filled = book.amend(criteria={"c/high": at_least("size", 5)})
    assert rows(small_event(), filled) == [("middle", "size", 3, 3), ("high", "size", 5, 5)]


def test_a_step_less_may_leave_the_scope() -> None:
    amber = Exclusion(id="not-ours", label=small.WORDS, when=is_("colour", "amber"), citation=cite())
    book = small.rulebook(criteria=(criterion("c", grade("high", at_least("colour", "amber"))),), scope=(amber,))
    event = small_event(colour="red")
    assert rows(event, book) == [(None, "colour", "green", 2)]
    check(event, book)


def test_a_decision_that_does_not_count_is_no_margin() -> None:
    decisions = (Confirmed(id="on", levels=("middle",), citation=cite()),)
    book = small.rulebook(
        criteria=(criterion("c", grade("high", at_least("size", 3))),),
        otherwise=LOW,
        confirmation=small.CONFIRMATION.model_copy(update={"decisions": decisions}),
    )
    event = small_event(size=3, decided="high", decided_at=START)
    assert rows(event, book) == [("middle", "decided", "middle", 1), ("low", "size", 2, 1)]


# --- Any event ------------------------------------------------------------------------------------------------------

LEVEL_CODES = ("potential", "general", "B", "A")


@st.composite
def crises(draw: st.DrawFn) -> CrisisEvent:
    decided = draw(st.none() | st.sampled_from(LEVEL_CODES))
    flags = ("regulator_complaint", "major_impact", "dispute_or_litigation", "needs_deliberation")
    return crisis(
        reach=draw(st.sampled_from(["customer", "branch", "company"])),
        media=draw(st.sampled_from(["none", "local", "provincial", "national"])),
        petition=draw(st.sampled_from(["none", "individual", "group", "major"])),
        confirmed_level=decided,
        confirmed_at=decided and ACCEPTED,
        **{flag: draw(st.booleans()) for flag in flags},
    )


NEAR = [0, 1, 5, 6, 10, 20, 100, 101, 301, 501, 1000, 1001, 2019, 2020, 5000, 5001, 20190, 20191, 50000, 50001, 10**12]
COUNTS = st.sampled_from(NEAR) | st.integers(0, 60000)


@st.composite
def services(draw: st.DrawFn) -> ServiceQualityEvent:
    source = draw(st.sampled_from(["headquarters", "litigation"]))
    grades = ["sensitive", "level_2", "level_1"] if source == "headquarters" else ["none"]
    in_a_day = draw(st.integers(0, 25))
    return service(
        source=source,
        headquarters_grade=draw(st.sampled_from(grades)),
        business_line=draw(st.sampled_from(["network", "terminal"])),
        cause=draw(st.sampled_from(["operational", "operational", "natural_disaster"])),
        negative_impact=draw(st.sampled_from(["none", "possible", "recurring", "severe"])),
        cities_affected=draw(st.integers(0, 6)),
        customers_affected=draw(COUNTS),
        complaints_per_day=draw(COUNTS),
        escalated_per_day=in_a_day,
        escalated_per_week=draw(st.none() | st.integers(in_a_day, in_a_day + 9)),
    )


def one_step_less(each: Margin, event: Event, rulebook: Rulebook[Any]) -> Any:
    """The value one step nearer to what the event says."""
    fact = rulebook.event.fact(each.fact)
    assert fact
    if fact.kind == "choice":
        codes = [one.code for one in fact.codes]
        here, there = codes.index(str(each.value)), codes.index(str(each.to))
        return codes[there - (1 if there > here else -1)]
    step: Any = {"count": 1, "amount": Decimal("0.01"), "time": timedelta(microseconds=1)}[fact.kind]
    there_: Any = each.to
    return there_ - step if there_ > each.value else there_ + step


def check(event: Event, rulebook: Rulebook[Any]) -> None:
    now = classify(event, rulebook)
    for each in margins(event, rulebook):
        values = {name: getattr(event, name) for name in type(event).model_fields}
        for to in (each.to, *each.or_to):
            then = classify(type(event).model_validate(values | {each.fact: to}), rulebook)
            assert then.in_scope
            assert then.level == each.level != now.level
            if to == each.to:  # the rule of the others may be another one
                assert each.rule is None or each.rule in {reason.id for reason in then.reasons}
        higher = each.level is not None and (now.level is None or each.level > now.level)
        assert each.direction == ("higher" if higher else "lower")
        if each.by is not None:
            nearer = values | {each.fact: one_step_less(each, event, rulebook)}
            try:
                short = type(event).model_validate(nearer)
            except ValidationError:
                continue
            then = classify(short, rulebook)
            assert not then.in_scope or then.level != each.level  # out of scope is no level


@for_all(crises())
def test_applied_it_reaches_the_level_and_a_step_less_does_not_jiahe(event: CrisisEvent) -> None:
    check(event, JIAHE_LIFE)


@for_all(services())
def test_applied_it_reaches_the_level_and_a_step_less_does_not_jilin(event: ServiceQualityEvent) -> None:
    check(event, CHINA_MOBILE_JILIN)


@settings(max_examples=150)
@for_all(st.data())
def test_applied_it_reaches_the_level_and_a_step_less_does_not_anywhere(data: st.DataObject) -> None:
    among = data.draw(small.groups())
    book = data.draw(small.rulebooks(among, duties=False))
    facts = data.draw(st.sampled_from(list(small.events(among, decided=book.confirmation is not None))))
    check(SmallEvent(event_id="small", **facts), book)


@settings(max_examples=150)
@for_all(st.data())
def test_none_is_missed_and_none_is_farther_than_it_need_be(data: st.DataObject) -> None:
    among = data.draw(small.groups())
    assume("times" not in among)
    book = data.draw(small.rulebooks(among, duties=False))
    facts = data.draw(st.sampled_from(list(small.events(among))))
    found = {(each.fact, code(each)): each for each in margins(small_event(**facts), book)}
    now = level_of(book, facts)
    now = None if now == small.OUT else now
    for fact in among:
        distances: dict[str | None, list[Any]] = {}
        for other in small.DOMAINS[fact]:
            then = level_of(book, facts | other)
            if then not in (now, small.OUT):
                distances.setdefault(then, []).append(distance(fact, facts[fact], other[fact]))
        assert {level for name, level in found if name == fact} == set(distances)
        for level, tried in distances.items():
            known = [each for each in tried if each is not None]
            assert found[fact, level].by == (min(known) if known else None)


def distance(fact: str, one: Any, other: Any) -> Any:
    if one is None or other is None or fact in ("loud", "sort", "name"):
        return None
    return abs(small.COLOURS.index(one) - small.COLOURS.index(other)) if fact == "colour" else abs(one - other)


class Remembering(SmallEvent):
    """An event that keeps something that it worked out."""

    @cached_property
    def minutes(self) -> int:
        return self.seen_at.minute


def test_what_an_event_remembers_is_none_of_its_facts() -> None:
    book = graded(at_least("size", 3))
    event = Remembering(event_id="small", seen_at=START)
    before = rows(event, book)
    assert event.minutes == START.minute
    assert rows(event, book) == before != []


# --- What the event type accepts ------------------------------------------------------------------------------------


class Strict(SmallEvent):
    """The same facts, of which the type refuses many."""

    in_order = (("seen_at", "told_at"), ("told_at", "done_at"))

    size: Annotated[Count, Field(ge=1, le=5)] = 1
    loss: Annotated[Amount, Field(multiple_of=Decimal("0.02"))] | None = None

    @model_validator(mode="after")
    def _as_much_loss_as_size_at_most(self) -> Self:
        if self.loss is not None and self.loss * 100 > self.size:
            raise ValueError("more loss than size")
        return self


def strict(**facts: Any) -> Strict:
    return Strict(event_id="strict", **{"seen_at": START} | facts)


@pytest.mark.parametrize(
    ("what", "test", "facts", "expected"),
    [
        ("a time that is told, not before it is seen", given("told_at"), {}, [("high", "told_at", START, None)]),
        ("nor after it is done", given("told_at"), {"done_at": START}, [("high", "told_at", START, None)]),
        ("a time that is done, after it is told", given("done_at"), {"told_at": START + timedelta(minutes=1)},
         [("high", "done_at", START + timedelta(minutes=1), None)]),
        ("too late, only by what comes after", not_within("seen_at", "told_at", minutes=30),
         {"told_at": START, "done_at": START + timedelta(minutes=30)},
         [("high", "seen_at", START - timedelta(minutes=30, microseconds=1), 1_800_000_001),
          ("high", "told_at", None, None)]),
        ("within, no earlier than it is seen", not_(not_within("seen_at", "told_at", minutes=30)),
         {"told_at": START + timedelta(minutes=31)},
         [("high", "seen_at", START + timedelta(minutes=1), 60_000_000),
          ("high", "told_at", START + timedelta(minutes=30), 60_000_000)]),
        ("a count that is at least 1", at_most("size", 3), {"size": 4}, [("high", "size", 3, 1)]),
        ("none, which cannot be", is_("size", 0), {"size": 4}, []),
        ("more than can be", at_least("size", 6), {"size": 4}, []),
        ("as much as can be", at_least("size", 5), {"size": 4}, [("high", "size", 5, 1)]),
        ("an amount in steps", at_least("loss", Decimal("0.03")), {"size": 5},
         [("high", "loss", Decimal("0.04"), None)]),
        ("in steps, from below", at_least("loss", Decimal("0.03")), {"size": 5, "loss": Decimal("0.02")},
         [("high", "loss", Decimal("0.04"), Decimal("0.02"))]),
        ("in steps, from above", at_most("loss", Decimal("0.03")), {"size": 5, "loss": Decimal("0.04")},
         [("high", "loss", Decimal("0.02"), Decimal("0.02"))]),
        ("more than another fact allows", at_least("loss", Decimal("0.03")), {"size": 3}, []),
    ],
)  # fmt: skip
def test_of_values_that_would_do_the_nearest_that_the_event_type_accepts(
    what: str, test: Any, facts: dict[str, Any], expected: list[Row]
) -> None:
    assert rows(strict(**facts), graded(test)) == expected, what


class Bounded(SmallEvent):
    """Bounds well inside what no rule tells apart."""

    size: Annotated[Count, Field(gt=100, lt=1000, multiple_of=7)] | None = None  # type: ignore[assignment]  # may be missing here
    loss: Annotated[Amount, Field(ge=Decimal("99.99"), decimal_places=0), Field(decimal_places=4)] | None = None
    whole: Count = 0
    part: Count = 0

    @model_validator(mode="after")
    def _no_more_than_the_whole(self) -> Self:
        if not self.part <= self.whole or self.part == 13:
            raise ValueError("more than the whole, or 13")
        return self


@pytest.mark.parametrize(
    ("test", "facts", "expected"),
    [
        (given("size"), {}, [("high", "size", 105, None)]),
        (at_least("size", 200), {}, [("high", "size", 203, None)]),
        (at_least("size", 200), {"size": 105}, [("high", "size", 203, 98)]),
        (less_than("size", 200), {"size": 994}, [("high", "size", 196, 798)]),
        (at_least("size", 995), {}, []),
        (given("loss"), {}, [("high", "loss", Decimal(100), None)]),
        (at_least("loss", Decimal("100.01")), {}, [("high", "loss", Decimal(101), None)]),
        (less_than("whole", 50), {"whole": 60, "part": 20}, [("high", "whole", 49, 11)]),
        (less_than("whole", 50), {"whole": 60, "part": 50}, []),
        (at_most("part", 13), {"whole": 60, "part": 50}, [("high", "part", 12, 38)]),
        (at_least("part", 13), {"whole": 60, "part": 1}, [("high", "part", 14, 13)]),
    ],
)
def test_bounds_steps_and_other_facts(test: Any, facts: dict[str, Any], expected: list[Row]) -> None:
    book = small.rulebook(event=event_model(Bounded), criteria=(criterion("c", grade("high", test)),), otherwise=LOW)
    assert rows(Bounded(event_id="bounded", seen_at=START, **facts), book) == expected


@settings(max_examples=150)
@for_all(st.data())
def test_none_is_missed_where_the_event_type_refuses_many(data: st.DataObject) -> None:
    among = data.draw(small.groups())
    assume("times" not in among)
    book = data.draw(small.rulebooks(among, duties=False))
    calm = {} if "size" in among else {"size": 5}
    facts = data.draw(st.sampled_from([each for each in small.events(among) if can_be(each | calm)])) | calm
    found = {(each.fact, code(each)): each for each in margins(strict(**facts), book)}
    now = level_of(book, facts)
    for fact in among:
        distances: dict[str | None, list[Any]] = {}
        for other in small.DOMAINS[fact]:
            then = level_of(book, facts | other)
            if can_be(facts | other) and then not in (None if now == small.OUT else now, small.OUT):
                distances.setdefault(then, []).append(distance(fact, facts[fact], other[fact]))
        assert {level for name, level in found if name == fact} == set(distances)
        for level, tried in distances.items():
            known = [each for each in tried if each is not None]
            assert found[fact, level].by == (min(known) if known else None)


def can_be(facts: dict[str, Any]) -> bool:
    """What `Strict` accepts, told once more."""
    loss = int(facts["loss"] * 100) if facts["loss"] is not None else 0
    return 1 <= facts["size"] <= 5 and loss % 2 == 0 and loss <= facts["size"]
