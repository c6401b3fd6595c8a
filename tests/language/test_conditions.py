"""Conditions: each shape by hand, and all of them against an evaluator that knows nothing of the library's."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import Rulebook, classify
from crisisrules.arguments import shown
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    AllOf,
    AnyOf,
    Citation,
    Compare,
    Condition,
    Criterion,
    Flag,
    Given,
    Grade,
    Level,
    Not,
    NotWithin,
    OneOf,
    all_of,
    any_of,
    at_least,
    at_most,
    depth,
    holds,
    is_,
    leaves,
    less_than,
    more_than,
    not_,
    not_within,
    one_of,
    text,
)
from crisisrules.language import given as given_
from crisisrules.results import Observation
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE
from tests.builders import ACCEPTED, crisis
from tests.strategies import conditions, event_type, events, exported

RULEBOOKS: dict[str, Rulebook[Any]] = exported(Rulebook)


def asking(condition: Condition, rulebook: Rulebook[Any]) -> Rulebook[Any]:
    """A rulebook that grades by this condition alone."""
    grade = Grade(level="yes", test=condition, citation=Citation(source="-", article="1"))
    return Rulebook[Any](
        id="asking",
        version="1",
        title=text("问", "asking"),
        source=rulebook.source,
        event=rulebook.event,
        levels=(Level(code="yes", rank=1, label=text("是", "yes")),),
        criteria=(Criterion(id="it", label=text("它", "it"), grades=(grade,)),),
    )


def is_true(condition: Condition, event: Any, rulebook: Rulebook[Any]) -> bool:
    return classify(event, asking(condition, rulebook)).level is not None


MINUTE = timedelta(minutes=1)
BY_HAND: list[tuple[Condition, dict[str, Any], bool]] = [
    (at_least("media", "provincial"), {"media": "local"}, False),
    (at_least("media", "provincial"), {"media": "provincial"}, True),
    (at_least("media", "provincial"), {"media": "national"}, True),
    (more_than("media", "provincial"), {"media": "provincial"}, False),
    (more_than("media", "provincial"), {"media": "national"}, True),
    (at_most("media", "provincial"), {"media": "provincial"}, True),
    (at_most("media", "provincial"), {"media": "national"}, False),
    (less_than("media", "provincial"), {"media": "local"}, True),
    (less_than("media", "provincial"), {"media": "provincial"}, False),
    (is_("media", "local"), {"media": "local"}, True),
    (is_("media", "local"), {"media": "provincial"}, False),
    (one_of("media", "local", "national"), {"media": "national"}, True),
    (one_of("media", "local", "national"), {"media": "provincial"}, False),
    (holds("major_impact"), {"major_impact": True}, True),
    (holds("major_impact"), {}, False),
    (is_("major_impact", False), {}, True),
    (given_("repeat_of"), {"repeat_of": "C-0"}, True),
    (given_("repeat_of"), {}, False),
    (is_("repeat_of", "C-0"), {"repeat_of": "C-0"}, True),
    (is_("repeat_of", "C-0"), {}, False),
    (at_least("confirmed_level", "potential"), {}, False),
    (at_most("confirmed_level", "A"), {}, False),
    (not_(at_least("confirmed_level", "potential")), {}, True),
    (not_within("accepted_at", "filed_at", minutes=10), {}, True),
    (not_within("accepted_at", "filed_at", minutes=10), {"filed_at": ACCEPTED + 10 * MINUTE}, False),
    (
        not_within("accepted_at", "filed_at", minutes=10),
        {"filed_at": ACCEPTED + 10 * MINUTE + timedelta(microseconds=1)},
        True,
    ),
    (not_within("filed_at", "accepted_at", minutes=10), {}, False),
    (all_of(holds("major_impact"), is_("media", "local")), {"major_impact": True}, False),
    (all_of(holds("major_impact"), is_("media", "local")), {"major_impact": True, "media": "local"}, True),
    (any_of(holds("major_impact"), is_("media", "local")), {"media": "local"}, True),
    (any_of(holds("major_impact"), is_("media", "local")), {}, False),
    (not_(any_of(holds("major_impact"), is_("media", "local"))), {}, True),
]


@pytest.mark.parametrize(("condition", "facts", "expected"), BY_HAND)
def test_by_hand(condition: Condition, facts: dict[str, Any], expected: bool) -> None:
    assert is_true(condition, crisis(**facts), JIAHE_LIFE) == expected


def naive(condition: Condition, event: Any) -> bool:
    """What a condition means, read straight from its words."""
    if isinstance(condition, AllOf):
        return all(naive(part, event) for part in condition.of)
    if isinstance(condition, AnyOf):
        return any(naive(part, event) for part in condition.of)
    if isinstance(condition, Not):
        return not naive(condition.of, event)
    if isinstance(condition, NotWithin):
        since, until = getattr(event, condition.since), getattr(event, condition.until)
        if since is None:
            return False
        return until is None or until > since + timedelta(minutes=condition.minutes)
    value = getattr(event, condition.fact)
    if isinstance(condition, Given):
        return value is not None
    if value is None:
        return False
    if isinstance(condition, Flag):
        return bool(value)
    if isinstance(condition, OneOf):
        return value in list(condition.values)
    return _compared(condition, value, type(event))


def _compared(condition: Compare, value: Any, model: type[Any]) -> bool:
    threshold: Any = condition.value
    if isinstance(value, str) and condition.operator != "==":
        fact = next(fact for fact in RULEBOOK_FACTS[model] if fact.name == condition.fact)
        order = [code.code for code in fact.codes]
        value, threshold = order.index(value), order.index(threshold)
    more, same = bool(value > threshold), bool(value == threshold)
    return {">=": more or same, ">": more, "<=": not more, "<": not more and not same, "==": same}[condition.operator]


RULEBOOK_FACTS = {event_type(rulebook): rulebook.event.facts for rulebook in RULEBOOKS.values()}


@pytest.mark.parametrize("rulebook", RULEBOOKS.values(), ids=RULEBOOKS)
@settings(max_examples=25)
@given(data=st.data())
def test_any_condition_means_what_its_words_say(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    condition, event = data.draw(conditions(rulebook)), data.draw(events(rulebook))
    found = classify(event, asking(condition, rulebook))
    assert (found.level is not None) == naive(condition, event)
    for reason in found.reasons:
        assert reason.observations or not list(leaves(condition))
        for seen in reason.observations:
            assert told_truly(seen, event), seen


def told_truly(seen: Observation, event: Any) -> bool:
    """Whether what a reason says about a fact is so."""
    fact, value, operator, threshold = seen.fact, seen.value, seen.operator, seen.threshold
    if value != getattr(event, fact):
        return False
    if operator in ("not within", "within"):
        return True  # which other time it was measured from is not told
    if value is None or operator in ("given", "not given"):
        return operator == ("not given" if value is None else "given")
    if isinstance(threshold, tuple):
        return operator == ("in" if value in list(threshold) else "not in")
    if operator == "!=":
        return value != threshold
    return naive(Compare.model_validate({"fact": fact, "operator": operator, "value": threshold}), event)


def test_leaves_and_depth() -> None:
    condition = all_of(holds("a"), not_(any_of(holds("b"), given_("c"))), at_least("d", 1))
    assert [getattr(leaf, "fact", None) for leaf in leaves(condition)] == ["a", "b", "c", "d"]
    assert depth(condition) == 4
    assert depth(holds("a")) == 1


def test_a_condition_is_data() -> None:
    condition = all_of(at_least("cities_affected", 3), not_(one_of("source", "litigation")))
    assert AllOf.model_validate_json(condition.model_dump_json()) == condition
    assert asking(condition, CHINA_MOBILE_JILIN).criteria[0].grades[0].test == condition


def test_however_deep_a_condition_is_its_parts_are_found() -> None:
    condition: Condition = all_of(holds("urgent"), at_least("pages", 3))
    for _ in range(50_000):
        condition = not_(condition)
    assert depth(condition) == 50_002
    assert [*leaves(condition)] == [holds("urgent"), at_least("pages", 3)]


@pytest.mark.parametrize("value", [10**12 + 1, -(10**12) - 1, 10**5000, "\ud800", "x" * (10**6 + 1)], ids=shown)
def test_what_no_fact_can_be_is_no_threshold(value: Any) -> None:
    for build in (at_least, at_most, less_than, more_than, is_):
        with pytest.raises(ValidationError, match="value"):
            build("pages", value)
    assert at_least("pages", 10**12).value == 10**12


@pytest.mark.parametrize(
    "wrong", [None, "pages >= 3", {"shape": "flag", "fact": "urgent"}, 10**5000, [], at_least], ids=shown
)
def test_what_is_no_condition_has_no_parts(wrong: Any) -> None:
    for call in (depth, lambda condition: [*leaves(condition)]):
        with pytest.raises(ArgumentError, match=r"^condition: a condition such as at_least\(...\) is wanted, not "):
            call(wrong)
