"""`classify` by itself, on a small rulebook: every criterion is told, the worst decides, the notes say what to know."""

from datetime import UTC, date, datetime
from typing import Any, Literal

import pytest

from crisisrules import SHANGHAI, Rulebook, classify
from crisisrules.language import (
    Citation,
    Condition,
    Confirmation,
    Confirmed,
    Count,
    Criterion,
    Event,
    Exclusion,
    Grade,
    Level,
    Moment,
    Otherwise,
    Source,
    TrueOrFalse,
    all_of,
    any_of,
    at_least,
    at_most,
    event_model,
    given,
    holds,
    is_,
    more_than,
    not_,
    one_of,
    text,
)
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent

HERE = Citation(source="办法", article="1")
READING = text("理解", "a reading")
MORNING = datetime(2026, 5, 6, 9, tzinfo=SHANGHAI)


class Fire(Event):
    """A small event."""

    reference_time = "seen_at"

    seen_at: Moment
    out_at: Moment | None = None
    houses: Count = 0
    people: Count = 0
    floors: Count | None = None
    drill: TrueOrFalse = False
    inside: TrueOrFalse = False


def grade(level: str, test: Condition | None, **fields: Any) -> Grade:
    return Grade.model_validate({"level": level, "test": test, "citation": HERE} | fields)


def rulebook(*criteria: Criterion, **fields: Any) -> Rulebook[Fire]:
    levels = tuple(
        Level(code=code, rank=rank, label=text(code, code)) for code, rank in (("mid", 5), ("top", 9), ("low", 1))
    )
    own = {
        "id": "fires",
        "version": "1",
        "title": text("火", "fires"),
        "source": Source(title=text("火", "fires"), available=text("全", "all")),
        "event": event_model(Fire),
        "levels": levels,
        "criteria": criteria,
    }
    return Rulebook[Fire].model_validate(own | fields)


def row(id: str, *grades: Grade, where: Condition | None = None) -> Criterion:
    return Criterion(id=id, label=text(id, id), grades=grades, where=where)


HOUSES = row("houses", grade("low", at_least("houses", 1)), grade("top", at_least("houses", 3)))
PEOPLE = row("people", grade("mid", at_least("people", 2)), where=holds("inside"))
FIRES = rulebook(HOUSES, PEOPLE)


def fire(**facts: Any) -> Fire:
    return Fire.model_validate({"event_id": "F-1", "seen_at": MORNING, **facts})


@pytest.mark.parametrize(
    ("facts", "level", "reasons"),
    [
        ({}, None, []),
        ({"houses": 1}, "low", [("houses", "low")]),
        ({"houses": 3}, "top", [("houses", "top")]),
        ({"people": 2}, None, []),
        ({"people": 2, "inside": True}, "mid", [("people", "mid")]),
        ({"houses": 2, "people": 2, "inside": True}, "mid", [("houses", "low"), ("people", "mid")]),
        ({"houses": 9, "people": 9, "inside": True}, "top", [("houses", "top"), ("people", "mid")]),
    ],
)
def test_all_that_hold_are_told_and_the_worst_decides(
    facts: dict[str, Any], level: str | None, reasons: list[tuple[str, str]]
) -> None:
    found = classify(fire(**facts), FIRES)
    assert (found.level and found.level.code, found.in_scope, found.event_id) == (level, True, "F-1")
    assert [(reason.id, reason.level) for reason in found.reasons] == reasons


def test_the_order_of_grades_and_criteria_changes_nothing_but_the_order_of_reasons() -> None:
    turned = rulebook(PEOPLE, row("houses", *HOUSES.grades[::-1]))
    event = fire(houses=3, people=2, inside=True)
    one, two = classify(event, FIRES), classify(event, turned)
    assert one.level == two.level
    assert one.reasons == two.reasons[::-1]


def test_out_of_scope_and_no_level_are_different_answers() -> None:
    drills = Exclusion(id="drills", label=text("演习除外", "no drills"), when=holds("drill"), citation=HERE)
    scoped = rulebook(HOUSES, scope=(drills,))
    outside, nothing = classify(fire(drill=True, houses=9), scoped), classify(fire(), scoped)
    assert (outside.level, outside.in_scope, [each.id for each in outside.reasons]) == (None, False, ["drills"])
    assert (nothing.level, nothing.in_scope, nothing.reasons, nothing.notes) == (None, True, (), ())
    assert [(note.code, note.about, note.text.en) for note in outside.notes] == [
        ("out-of-scope", "drills", "no drills")
    ]


def test_the_level_of_what_reaches_nothing() -> None:
    rest = Otherwise(id="rest", level="low", citation=HERE, basis="inferred", reads=("level",), reading=READING)
    found = classify(fire(), rulebook(HOUSES, otherwise=rest))
    assert found.level is not None
    assert (found.level.code, [each.id for each in found.reasons]) == ("low", ["rest"])
    assert [(note.code, note.about) for note in found.notes] == [("inferred", "rest")]
    reached = classify(fire(houses=1), rulebook(HOUSES, otherwise=rest))
    assert [each.id for each in reached.reasons] == ["houses"]


# --- What a reason tells --------------------------------------------------------------------------------------------

OBSERVED: list[tuple[Condition, dict[str, Any], list[tuple[Any, ...]]]] = [
    (at_least("houses", 3), {"houses": 4}, [("houses", 4, ">=", 3)]),
    (all_of(at_least("houses", 3), holds("inside")), {"houses": 4, "inside": True}, [
        ("houses", 4, ">=", 3), ("inside", True, "==", True)]),
    (any_of(at_least("houses", 3), holds("inside")), {"inside": True}, [("inside", True, "==", True)]),
    (not_(at_least("houses", 3)), {"houses": 2}, [("houses", 2, "<", 3)]),
    (not_(more_than("houses", 3)), {"houses": 3}, [("houses", 3, "<=", 3)]),
    (not_(is_("houses", 3)), {"houses": 2}, [("houses", 2, "!=", 3)]),
    (not_(holds("inside")), {}, [("inside", False, "!=", True)]),
    (not_(not_(at_least("houses", 3))), {"houses": 3}, [("houses", 3, ">=", 3)]),
    (not_(all_of(at_least("houses", 3), holds("inside"))), {"houses": 3}, [("inside", False, "!=", True)]),
    (not_(any_of(at_least("houses", 3), holds("inside"))), {"houses": 2}, [
        ("houses", 2, "<", 3), ("inside", False, "!=", True)]),
    (given("out_at"), {"out_at": MORNING}, [("out_at", MORNING, "given", None)]),
    (not_(given("out_at")), {}, [("out_at", None, "not given", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("test", "facts", "seen"), OBSERVED)
def test_what_was_seen_is_told_and_is_true(test: Condition, facts: dict[str, Any], seen: list[Any]) -> None:
    (reason,) = classify(fire(**facts), rulebook(row("it", grade("low", test)))).reasons
    assert [(each.fact, each.value, each.operator, each.threshold) for each in reason.observations] == seen
    assert (reason.fact, reason.value, reason.operator, reason.threshold) == seen[0]
    assert (reason.citation, reason.basis, reason.reads, reason.reading) == (HERE, "stated", (), None)


@pytest.mark.parametrize("condition", [at_least("floors", 0), at_most("floors", 9), is_("floors", 0)])
def test_a_comparison_with_what_is_not_given_does_not_hold(condition: Condition) -> None:
    asking, denying = rulebook(row("it", grade("low", condition))), rulebook(row("it", grade("low", not_(condition))))
    assert classify(fire(), asking).level is None
    assert classify(fire(floors=0), asking).level is not None
    (reason,) = classify(fire(), denying).reasons
    assert [(each.fact, each.value, each.operator) for each in reason.observations] == [("floors", None, "not given")]


def test_a_code_that_is_none_of_several() -> None:
    test = not_(one_of("media", "local", "provincial"))
    found = classify(CrisisEvent(event_id="1", accepted_at=MORNING), JIAHE_LIFE.amend(criteria={"A-media/A": test}))
    (reason,) = [each for each in found.reasons if each.id == "A-media"]
    assert (reason.value, reason.operator, reason.threshold) == ("none", "not in", ("local", "provincial"))
    assert reason.basis == "configured"


# --- Notes ----------------------------------------------------------------------------------------------------------


def test_a_reading_is_noted_when_the_level_rests_on_it() -> None:
    low = row("read", grade("low", holds("inside"), basis="inferred", reads=("level",), reading=READING))
    rests = classify(fire(inside=True), rulebook(HOUSES, low))
    assert [(note.code, note.about, note.text, note.citation) for note in rests.notes] == [
        ("inferred", "read", READING, HERE)
    ]
    assert classify(fire(inside=True, houses=3), rulebook(HOUSES, low)).notes == ()


DOUBTFUL = row("doubt", grade("mid", at_least("houses", 10), alternative=at_least("houses", 8)))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"houses": 7}, None),
        ({"houses": 8}, "this row gives mid and the event's level would be mid"),
        ({"houses": 9}, "this row gives mid and the event's level would be mid"),
        ({"houses": 10}, None),
        ({"houses": 8, "people": 1}, "this row gives mid and the event's level stays the same"),
    ],
)
def test_a_doubtful_figure_is_noted_when_something_depends_on_it(facts: dict[str, Any], said: str | None) -> None:
    top = row("people", grade("top", at_least("people", 1)))
    notes = [note for note in classify(fire(**facts), rulebook(DOUBTFUL, top)).notes if note.code == "misprint"]
    assert [(note.about, note.text.en.split("the other way, ")[1]) for note in notes] == (
        [("doubt", said)] if said else []
    )


def test_the_other_way_round() -> None:
    stricter = row("doubt", grade("mid", at_least("houses", 8), alternative=at_least("houses", 10)))
    (note,) = classify(fire(houses=9), rulebook(stricter)).notes
    assert note.text.en.endswith("this row gives no level and the event's level would be no level")
    assert "不构成任何级别" in note.text.zh


@pytest.mark.parametrize(
    ("seen_at", "noted"),
    [
        (datetime(2026, 1, 1, tzinfo=SHANGHAI), False),
        (datetime(2025, 12, 31, 16, tzinfo=UTC), False),
        (datetime(2025, 12, 31, 23, 59, tzinfo=SHANGHAI), True),
        (datetime(2026, 12, 31, 23, 59, tzinfo=SHANGHAI), False),
        (datetime(2026, 12, 31, 16, tzinfo=UTC), True),
    ],
)
def test_rules_that_are_not_in_force(seen_at: datetime, noted: bool) -> None:
    year = rulebook(HOUSES, in_force_from=date(2026, 1, 1), in_force_to=date(2026, 12, 31))
    notes = classify(fire(seen_at=seen_at), year).notes
    assert [note.code for note in notes] == (["not-in-force"] if noted else [])
    if noted:
        assert "from 2026-01-01 to 2026-12-31" in notes[0].text.en
    open_end = rulebook(HOUSES, in_force_from=date(2026, 1, 1))
    assert bool(classify(fire(seen_at=seen_at), open_end).notes) == (seen_at < datetime(2026, 1, 1, tzinfo=SHANGHAI))
    assert classify(fire(seen_at=seen_at), rulebook(HOUSES)).notes == ()


def decided(**levels: tuple[str, ...] | None) -> dict[str, Any]:
    """A confirmation with these decisions: their ids, each with the levels that it is for."""
    levels = levels or {"a1": None}
    rules = [
        Confirmed(id=id, levels=codes, citation=Citation(source="办法", article=id)) for id, codes in levels.items()
    ]
    return {
        "confirmation": Confirmation(id="office", level_fact="level", time_fact="level_at", decisions=tuple(rules)),
        "event": event_model(DecidedFire),
    }


class DecidedFire(Fire):
    """A fire of which somebody may have decided how bad it is."""

    level: Literal["mid", "top", "low"] | None = None
    level_at: Moment | None = None


def decided_fire(level: str, **facts: Any) -> Any:
    return DecidedFire.model_validate(
        {"event_id": "F-1", "seen_at": MORNING, "level": level, "level_at": MORNING} | facts
    )


def test_a_confirmed_level_that_differs_says_both() -> None:
    book = rulebook(HOUSES, **decided(a1=None))
    (note,) = classify(decided_fire("top", houses=1), book).notes
    assert (note.code, note.about) == ("confirmed-differs", "office")
    assert note.text.en == "Confirmed as top, while the criteria give low; the confirmation stands"
    assert note.citation == Citation(source="办法", article="a1")
    assert classify(decided_fire("low", houses=1), book).notes == ()


@pytest.mark.parametrize(
    ("level", "stands_by"),
    [("top", "a1"), ("mid", "a2"), ("low", None)],
)
def test_a_decision_on_a_level_that_nobody_may_decide_on_does_not_count(level: str, stands_by: str | None) -> None:
    """Each decision is cited where it stands that it counts; one on no such level leaves the criteria's verdict."""
    book = rulebook(HOUSES, **decided(a1=("top",), a2=("mid",)))
    found = classify(decided_fire(level, houses=3), book)
    assert found.level is not None
    assert found.level.code == (level if stands_by else "top")
    assert [(each.id, each.level) for each in found.reasons] == ([("office", level)] if stands_by else []) + [
        ("houses", "top")
    ]
    if stands_by:
        assert found.reasons[0].citation.article == stands_by
    assert [each.code for each in found.notes] == (["confirmed-differs"] if level == "mid" else [])


def test_a_level_that_stands_by_a_reading_says_so() -> None:
    rule = Confirmed(
        id="all", citation=HERE, basis="inferred", reads=("level",), reading=READING, remark=text("说明", "a remark")
    )
    parts = decided() | {
        "confirmation": Confirmation(id="office", level_fact="level", time_fact="level_at", decisions=(rule,))
    }
    found = classify(decided_fire("low", houses=1), rulebook(HOUSES, **parts))
    assert (found.reasons[0].basis, found.reasons[0].reads) == ("inferred", ("level",))
    assert [(each.code, each.about) for each in found.notes] == [("inferred", "office"), ("remark", "office")]


def test_a_remark_on_a_grade_is_noted_when_it_gives_the_level() -> None:
    remark = text("说明", "a remark")
    low = row("odd", grade("low", holds("inside"), remark=remark))
    (note,) = classify(fire(inside=True), rulebook(HOUSES, low)).notes
    assert (note.code, note.about, note.text, note.citation) == ("remark", "odd", remark, HERE)
    assert classify(fire(inside=True, houses=3), rulebook(HOUSES, low)).notes == ()
    assert classify(fire(), rulebook(HOUSES, low)).notes == ()


# --- Blanks ---------------------------------------------------------------------------------------------------------

BLANK = row("blank", grade("mid", None, basis="configured"))


@pytest.mark.parametrize(
    ("facts", "level", "noted"),
    [
        ({}, None, True),
        ({"houses": 1}, "low", True),
        ({"people": 2, "inside": True}, "mid", False),
        ({"houses": 3}, "top", False),
    ],
)
def test_a_blank_never_holds_and_is_noted_where_it_could_give_a_worse_level(
    facts: dict[str, Any], level: str | None, noted: bool
) -> None:
    found = classify(fire(**facts), rulebook(HOUSES, PEOPLE, BLANK))
    assert (found.level and found.level.code) == level
    assert "blank" not in {each.id for each in found.reasons}
    assert [(each.code, each.about, each.citation) for each in found.notes] == (
        [("not-set", "blank", HERE)] if noted else []
    )


def test_a_blank_for_other_events_is_not_noted() -> None:
    inside = rulebook(HOUSES, row("blank", grade("mid", None, basis="configured"), where=holds("inside")))
    assert classify(fire(), inside).notes == ()
    assert [each.code for each in classify(fire(inside=True), inside).notes] == ["not-set"]


def test_a_blank_is_not_noted_where_a_decision_stands() -> None:
    book = rulebook(HOUSES, BLANK, **decided(a1=("low",)))
    assert classify(decided_fire("low", houses=1), book).notes == ()
    assert [each.code for each in classify(decided_fire("mid", houses=1), book).notes] == ["not-set"]


def test_a_blank_beside_figures_leaves_them_as_they_are() -> None:
    mixed = row("people", grade("top", None, basis="configured"), grade("mid", at_least("people", 2)))
    found = classify(fire(people=2), rulebook(HOUSES, mixed))
    assert [(each.id, each.level) for each in found.reasons] == [("people", "mid")]
    assert [(each.code, each.about) for each in found.notes] == [("not-set", "people")]
    filled = rulebook(HOUSES, mixed).amend(criteria={"people/top": at_least("people", 2)})
    after = classify(fire(people=2), filled)
    assert after.level is not None
    assert (after.level.code, after.reasons[0].basis, after.notes) == ("top", "configured", ())
