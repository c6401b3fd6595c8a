"""The laws of every shipped rulebook that concern `classify`, `assess`, JSON and articles, over generated events.

Rulebooks are found by what `crisisrules.rulebooks` exports; a rulebook with parameters is added to `RULEBOOKS`.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic_core import to_json

from crisisrules import (
    CHINA,
    SHANGHAI,
    Assessment,
    Classification,
    Coverage,
    Rulebook,
    assess,
    assess_json,
    classify,
    coverage,
    load_rulebook,
)
from crisisrules.calendars import Hours, WorkingDays
from crisisrules.language import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Event,
    EventModel,
    Fact,
    Flag,
    Given,
    Not,
    NotWithin,
    OneOf,
)
from crisisrules.rulebooks import china_mobile_jilin
from tests.strategies import ZONES, calendars, conventions, days, event_type, events, exported, spellings, valid

RULEBOOKS: dict[str, Rulebook[Any]] = {
    **exported(Rulebook),
    "china_mobile_jilin(thresholds='emended')": china_mobile_jilin(thresholds="emended"),
}
over_every_rulebook = pytest.mark.parametrize("rulebook", RULEBOOKS.values(), ids=RULEBOOKS)
some = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def test_there_are_rulebooks_and_each_has_its_event() -> None:
    assert len(RULEBOOKS) >= 3
    for rulebook in RULEBOOKS.values():
        assert issubclass(event_type(rulebook), Event)


# --- 1: every valid event is classified and assessed ----------------------------------------------------------------


@over_every_rulebook
@some
@given(data=st.data())
def test_law_1_every_valid_event_is_assessed(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    verdict = assess(event, rulebook, calendar=data.draw(calendars()), convention=data.draw(conventions()))
    classification = verdict.classification
    assert verdict.event_id == classification.event_id == event.event_id
    assert classification == classify(event, rulebook)
    assert classification.in_scope or (classification.level is None and not verdict.obligations)
    assert all(reason.level in {None, *(level.code for level in rulebook.levels)} for reason in classification.reasons)
    assert (classification.level is None) or classification.reasons
    dues = [each.deadline.due_at for each in verdict.obligations]
    dated = [due for due in dues if due is not None]
    assert dues == sorted(dated) + [None] * (len(dues) - len(dated)), "by due time, undated last"
    assert all(due.utcoffset() == timedelta(hours=8) for due in dated), "in China time"


# --- 2: worse facts never give a lower level ------------------------------------------------------------------------


def upward_facts(rulebook: Rulebook[Any]) -> list[Fact]:
    """The facts that grading only ever asks whether they reach something: more of them cannot make an event milder."""
    confirmation = {rulebook.confirmation.level_fact} if rulebook.confirmation else set()
    grades = [grade for criterion in rulebook.criteria for grade in criterion.grades]
    tests = [grade.test for grade in grades if grade.test is not None]
    asked = {mention for test in tests for mention in _mentions(test, rulebook.event)}
    guards = [criterion.where for criterion in rulebook.criteria] + [exclusion.when for exclusion in rulebook.scope]
    other = {name for guard in guards if guard for name, _ in _mentions(guard, rulebook.event)}
    up = {name for name, upward in asked if upward} - {name for name, upward in asked if not upward}
    return [fact for fact in rulebook.event.facts if fact.name in up - other - confirmation]


def _mentions(condition: Condition, model: EventModel[Any]) -> list[tuple[str, bool]]:
    """The facts of a condition, each with whether the condition asks for more of it."""
    match condition:
        case Compare(fact=name, operator=operator, value=value):
            fact = model.fact(name)
            assert fact is not None
            one_step = value is True or fact.ordered  # the next step of a scale may have a grade of its own
            return [(name, operator in (">=", ">") or (operator == "==" and one_step))]
        case Flag(fact=name):
            return [(name, True)]
        case AllOf(of=parts) | AnyOf(of=parts):
            return [mention for part in parts for mention in _mentions(part, model)]
        case Not(of=part):
            return [(name, False) for name, _ in _mentions(part, model)]
        case OneOf(fact=name) | Given(fact=name) | NotWithin(until=name):
            return [(name, False)]


def _worse(fact: Fact, value: Any, data: st.DataObject) -> Any:
    match fact.kind:
        case "flag":
            return True
        case "count":
            return data.draw(st.integers(value, min(10**12, value * 2 + 30)))
        case "choice" if fact.ordered:
            return data.draw(st.sampled_from([code.code for code in fact.codes][fact.rank(value) :]))
        case _:
            return value


def test_law_2_is_about_most_facts_of_the_graded_rulebooks() -> None:
    names = {key: {fact.name for fact in upward_facts(book)} for key, book in RULEBOOKS.items()}
    assert names["JIAHE_LIFE"] == {
        *("reach", "media", "petition", "regulator_complaint", "major_impact"),
        *("dispute_or_litigation", "needs_deliberation"),
    }
    assert names["CHINA_MOBILE_JILIN"] == {
        *("cities_affected", "customers_affected", "complaints_per_day", "escalated_per_day", "escalated_per_week"),
        *("negative_impact", "headquarters_grade"),
    }


@over_every_rulebook
@some
@given(data=st.data())
def test_law_2_worse_facts_never_give_a_lower_level(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    told = [(fact, getattr(event, fact.name)) for fact in upward_facts(rulebook)]
    worse = {fact.name: _worse(fact, value, data) for fact, value in told if value is not None}
    given_facts = {name: getattr(event, name) for name in event.model_fields_set}
    milder = classify(event, rulebook)
    harder = classify(valid(type(event), given_facts | worse), rulebook)
    assert _rank(harder) >= _rank(milder)


def _rank(classification: Classification) -> int:
    return classification.level.rank if classification.level else 0


# --- 3 and 4: deadlines ---------------------------------------------------------------------------------------------


@over_every_rulebook
@some
@given(data=st.data())
def test_law_3_working_days_are_counted_exactly(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    calendar = data.draw(calendars())
    for each in assess(data.draw(events(rulebook)), rulebook, calendar=calendar).obligations:
        deadline = each.deadline
        assert (deadline.state == "fixed") == (deadline.due_at is not None) == (deadline.last_day is not None)
        if deadline.due_at is None or deadline.starts_at is None or deadline.last_day is None:
            continue
        assert deadline.starts_at <= deadline.due_at
        assert deadline.due_at.date() == deadline.last_day
        if isinstance(deadline.limit, WorkingDays):
            start_day = deadline.starts_at.astimezone(SHANGHAI).date()
            between = [
                start_day + timedelta(days=n + 1)
                for n in range((deadline.last_day - start_day).days)
                if calendar.is_working_day(start_day + timedelta(days=n + 1))
            ]
            assert len(between) == deadline.limit.count
            assert between[-1] == deadline.last_day
            assert deadline.provisional == (deadline.last_day > calendar.settled_through)


def _dues(assessment: Assessment) -> dict[str, Any]:
    return {each.duty_id: each.deadline.due_at for each in assessment.obligations}


def _never_earlier(before: Assessment, after: Assessment) -> None:
    first, second = _dues(before), _dues(after)
    assert first.keys() == second.keys()
    for duty_id, due in first.items():
        assert (due is None) == (second[duty_id] is None), duty_id
        assert due is None or second[duty_id] >= due, duty_id


@over_every_rulebook
@some
@given(data=st.data())
def test_law_4_a_later_start_is_never_due_earlier(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    later = data.draw(st.timedeltas(timedelta(), timedelta(days=30)))
    calendar, convention = data.draw(calendars()), data.draw(conventions())
    moved = type(event).model_validate(_shifted(event.model_dump(exclude_unset=True), later))
    _never_earlier(
        assess(event, rulebook, calendar=calendar, convention=convention),
        assess(moved, rulebook, calendar=calendar, convention=convention),
    )


def _shifted(value: Any, by: timedelta) -> Any:
    """The value with every time in it moved."""
    if isinstance(value, dict):
        return {name: _shifted(each, by) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return tuple(_shifted(each, by) for each in value)
    return value + by if hasattr(value, "utcoffset") else value


@over_every_rulebook
@some
@given(data=st.data())
def test_law_4_days_off_delay_and_working_days_hasten(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event, convention = data.draw(events(rulebook)), data.draw(conventions())
    start = getattr(event, rulebook.event.reference_time).astimezone(SHANGHAI).date()
    day = start + timedelta(days=data.draw(st.integers(0, 60)))
    off = assess(event, rulebook, calendar=CHINA.with_days(off=[day]), convention=convention)
    working = assess(event, rulebook, calendar=CHINA.with_days(working=[day]), convention=convention)
    _never_earlier(working, off)
    plain = assess(event, rulebook, convention=convention)
    _never_earlier(plain, off)
    _never_earlier(working, plain)


@settings(max_examples=30)
@given(day=days(last=date(2035, 12, 31)), n=st.integers(1, 60))
def test_law_4_has_teeth(day: date, n: int) -> None:
    """The same on the calendar alone, where a day off within the period must move its end."""
    last = CHINA.add_working_days(day, n)
    assert CHINA.with_days(off=[last]).add_working_days(day, n) > last


# --- 6: JSON --------------------------------------------------------------------------------------------------------


@over_every_rulebook
@some
@given(data=st.data())
def test_law_6_events_and_results_come_back_from_json(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    calendar, convention = data.draw(calendars()), data.draw(conventions())
    back = type(event).model_validate_json(event.model_dump_json())
    assert back == event
    assert back.model_dump_json() == event.model_dump_json()
    verdict = assess(event, rulebook, calendar=calendar, convention=convention)
    read = Assessment.model_validate_json(verdict.model_dump_json())
    assert read == verdict
    assert read.model_dump_json() == verdict.model_dump_json()
    assert Classification.model_validate_json(verdict.classification.model_dump_json()) == verdict.classification
    assert assess(back, rulebook, calendar=calendar, convention=convention).model_dump_json() == read.model_dump_json()


@over_every_rulebook
@some
@given(data=st.data())
def test_law_6_equal_events_write_the_same_bytes(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    """The same said in another zone, or with another spelling of an amount."""
    event = data.draw(events(rulebook))
    respelled = _respelled(dict(event), data)
    other = type(event).model_validate(respelled)
    assert (other, hash(other)) == (event, hash(event))
    assert other.model_dump_json() == event.model_dump_json()
    expected = assess(event, rulebook).model_dump_json()
    assert assess(other, rulebook).model_dump_json() == expected
    assert assess_json(to_json(respelled), rulebook) == expected


def _respelled(value: Any, data: st.DataObject) -> Any:
    match value:
        case datetime():
            return value.astimezone(data.draw(st.sampled_from(ZONES)))
        case Decimal():
            return data.draw(spellings(value))
        case tuple():
            return tuple(_respelled(each, data) for each in value)
        case BaseModel():
            return _respelled(dict(value), data)
        case dict():
            return {name: _respelled(each, data) for name, each in value.items()}
        case _:
            return value


@over_every_rulebook
def test_law_6_rulebooks_come_back_from_json(rulebook: Rulebook[Any]) -> None:
    read = load_rulebook(rulebook.model_dump_json(), event_type(rulebook))
    assert read == rulebook
    assert hash(read) == hash(rulebook)
    assert read.model_dump_json() == rulebook.model_dump_json()
    assert read.digest == rulebook.digest
    assert read.model_dump_json() == rulebook.model_dump_json()


# --- 8: articles ----------------------------------------------------------------------------------------------------


@over_every_rulebook
def test_law_8_coverage_shows_every_article_and_every_rule_at_home_once(rulebook: Rulebook[Any]) -> None:
    found = coverage(rulebook)
    assert [each.number for each in found.articles] == [each.number for each in rulebook.articles] != []
    assert found.homeless == ()
    at_home = [rule.address for article in found.articles for rule in article.rules]
    rules = dict(rulebook.rules())
    assert sorted(at_home) == sorted(rules)
    assert len(set(at_home)) == len(at_home)
    for article in found.articles:
        assert {rules[rule.address].citation.article for rule in article.rules} <= {article.number}
        assert bool(article.rules) == (article.why_none is None)
        assert sorted(rule.address for clause in article.clauses for rule in clause.rules) == sorted(
            rule.address for rule in article.rules
        )
        assert all(bool(clause.rules) == (clause.why_none is None) for clause in article.clauses)
    assert found.stated + found.inferred + found.configured == len(found.rules) == len(rules)
    assert Coverage.model_validate_json(found.model_dump_json()) == found


@over_every_rulebook
def test_law_8_holds_for_what_a_company_makes_of_it(rulebook: Rulebook[Any]) -> None:
    limits = {f"duties/{duty.id}": Hours(1) for duty in rulebook.duties if duty.clocks}
    own = coverage(rulebook.amend(version="own", limits=limits))
    assert [rule.address for rule in own.rules] == [rule.address for rule in coverage(rulebook).rules]
    assert own.homeless == ()
