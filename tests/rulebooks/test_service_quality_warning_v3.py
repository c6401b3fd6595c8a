"""业务服务质量事件预警管理办法 V3.0: the company's thresholds, and what the rulebook makes of them."""

from datetime import datetime
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import SHANGHAI, CrisisRulesError, Rulebook, assess, classify, load_rulebook
from crisisrules.calendars import Hours
from crisisrules.language import at_least
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    LevelThresholds,
    ServiceQualityEvent,
    ServiceQualityWarningEvent,
    WarningThresholds,
    service_quality_warning_v3,
)
from crisisrules.rulebooks.service_quality_warning_v3 import HeadquartersFigure, ImpactFigure
from tests.strategies import events

Table = dict[str, dict[str, Any]]

LEVELS = ("sensitive", "blue", "yellow", "orange", "red")
FIELDS = tuple(LevelThresholds.model_fields)
CODES = {"negative_impact": get_args(ImpactFigure), "headquarters_grade": get_args(HeadquartersFigure)}
FACT = {field: field for field in FIELDS} | {
    "cities": "cities_affected",
    "customers_network": "customers_affected",
    "customers_other": "customers_affected",
}


def row(*figures: Any) -> dict[str, Any]:
    return dict(zip(FIELDS, figures, strict=True))


# As in the Jilin table where that has a level, each figure from which up; below it the figures of no table.
TABLE: Table = {
    "sensitive": row(None, 100, 50, 10, None, 1, None, None),
    "blue": row(None, 1_000, 500, 50, None, 3, None, None),
    "yellow": row(1, 5_001, 1_001, 101, None, 6, "possible", "sensitive"),
    "orange": row(3, 20_191, 2_020, 301, 10, None, "recurring", "level_2"),
    "red": row(5, 50_001, 5_001, 501, 20, None, "severe", "level_1"),
}
THRESHOLDS = WarningThresholds.model_validate(TABLE)
BOOK = service_quality_warning_v3(THRESHOLDS)


def changed(level: str, **figures: Any) -> Table:
    return TABLE | {level: TABLE[level] | figures}


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables that rise with the level, with some cells empty and no row without a figure."""
    table: Table = {level: {} for level in LEVELS}
    for field in FIELDS:
        most = len(CODES.get(field, LEVELS))
        given_at = sorted(draw(st.sets(st.integers(0, 4), max_size=most)))
        if field == "complaints_per_day":
            given_at = list(range(5))
        if field in CODES:
            figures: list[Any] = sorted(
                draw(st.sets(st.sampled_from(CODES[field]), min_size=len(given_at), max_size=len(given_at))),
                key=CODES[field].index,
            )
        else:
            size = len(given_at)
            figures = sorted(
                draw(st.sets(st.integers(1, 60) | st.integers(1, 10**12 - 1), min_size=size, max_size=size))
            )
        values = dict(zip(given_at, figures, strict=True))
        for rank, level in enumerate(LEVELS):
            table[level][field] = values.get(rank)
    return table


generated = st.builds(WarningThresholds.model_validate, tables())
some = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def warning(**facts: Any) -> ServiceQualityWarningEvent:
    moment = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
    return ServiceQualityWarningEvent(event_id="W", **{"occurred_at": moment, "business_line": "service", **facts})


def level(event: Any, book: Rulebook[Any] = BOOK) -> str | None:
    found = classify(event, book).level
    return found.code if found else None


# --- The thresholds -------------------------------------------------------------------------------------------------


def test_nothing_has_a_default_and_all_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(ValidationError) as error:
        WarningThresholds.model_validate({"red": {}, "orange": {"cities": 3}, "yellow": TABLE["yellow"]})
    named = {".".join(map(str, each["loc"])) for each in error.value.errors()}
    assert named == {
        "sensitive",
        "blue",
        *(f"red.{field}" for field in FIELDS),
        *(f"orange.{field}" for field in FIELDS if field != "cities"),
    }
    assert {each["type"] for each in error.value.errors()} == {"missing"}


@pytest.mark.parametrize("field", FIELDS)
def test_each_figure_must_be_given(field: str) -> None:
    orange = {name: figure for name, figure in TABLE["orange"].items() if name != field}
    with pytest.raises(ValidationError, match=f"orange.{field}"):
        WarningThresholds.model_validate(TABLE | {"orange": orange})


@pytest.mark.parametrize(
    ("level", "figures", "message"),
    [
        ("red", {"cities": 3}, "cities: red has 3 and orange has 3; red must have the worse figure"),
        ("red", {"cities": 2}, "cities: red has 2 and orange has 3; red must have the worse figure"),
        ("orange", {"cities": None}, None),
        ("orange", {"customers_other": 6_000}, "customers_other: red has 5001 and orange has 6000"),
        ("sensitive", {"cities": 1}, "cities: yellow has 1 and sensitive has 1"),
        (
            "sensitive",
            {"negative_impact": "severe"},
            "negative_impact: yellow has 'possible' and sensitive has 'severe'",
        ),
        ("red", {"headquarters_grade": "level_2"}, "headquarters_grade: red has 'level_2' and orange has 'level_2'"),
        ("blue", dict.fromkeys(FIELDS), "blue: every figure is None"),
    ],
)
def test_figures_rise_with_the_level(level: str, figures: dict[str, Any], message: str | None) -> None:
    if message is None:
        WarningThresholds.model_validate(changed(level, **figures))
        return
    with pytest.raises(ValidationError) as error:
        WarningThresholds.model_validate(changed(level, **figures))
    assert message in str(error.value)


def test_every_fault_is_named_in_one_error() -> None:
    with pytest.raises(ValidationError) as error:
        WarningThresholds.model_validate(changed("red", cities=1, customers_network=1, complaints_per_day=1))
    assert all(f"{field}: red" in str(error.value) for field in ("cities", "customers_network", "complaints_per_day"))


@pytest.mark.parametrize(
    "figures",
    [
        *({"cities": figure} for figure in (0, -1, True, "5", 5.0, 10**12 + 1)),
        *({field: "none"} for field in CODES),
        {"unknown": 1},
    ],
    ids=str,
)
def test_impossible_figures(figures: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as error:
        WarningThresholds.model_validate(changed("red", **figures))
    assert {each["loc"] for each in error.value.errors()} == {("red", next(iter(figures)))}


@some
@given(table=tables(), data=st.data())
def test_a_table_that_rises_is_taken_and_one_that_does_not_is_refused(table: Table, data: st.DataObject) -> None:
    thresholds = WarningThresholds.model_validate(table)
    assert thresholds.model_dump() == table
    assert WarningThresholds.model_validate_json(thresholds.model_dump_json()) == thresholds

    field = data.draw(st.sampled_from(FIELDS))
    given_at = [level for level in LEVELS if table[level][field] is not None]
    if len(given_at) > 1:
        lower, higher = data.draw(st.sampled_from(list(pairwise(given_at))))
        flat = table | {higher: table[higher] | {field: table[lower][field]}}
        with pytest.raises(ValidationError, match=f"{field}: {higher} has .* and {lower} has"):
            WarningThresholds.model_validate(flat)


# --- Grading (4, 5, table 1) ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected", "criterion"),
    [
        pytest.param({}, None, None, id="5-nothing"),
        pytest.param({"cities_affected": 1}, "yellow", "cities", id="5-cities"),
        pytest.param({"cities_affected": 2}, "yellow", "cities", id="5-below-orange"),
        pytest.param({"cities_affected": 3}, "orange", "cities", id="5-at-orange"),
        pytest.param({"cities_affected": 5}, "red", "cities", id="5-at-red"),
        pytest.param({"customers_affected": 49}, None, None, id="5-below-sensitive"),
        pytest.param({"customers_affected": 50}, "sensitive", "customers-other", id="5-at-sensitive"),
        pytest.param({"customers_affected": 500}, "blue", "customers-other", id="5-at-blue"),
        *(
            pytest.param(
                {"business_line": line, "customers_affected": 5_001},
                "yellow" if line in ("network", "business_support") else "red",
                "customers-network" if line in ("network", "business_support") else "customers-other",
                id=f"4-{line}",
            )
            for line in ("network", "business_support", "business", "terminal", "service", "information_security")
        ),
        pytest.param({"complaints_per_day": 301}, "orange", "complaints", id="5-complaints"),
        pytest.param({"escalated_per_day": 9}, None, None, id="5-escalated-a-day-has-no-yellow"),
        pytest.param({"escalated_per_day": 10}, "orange", "escalated-day", id="5-escalated-a-day"),
        pytest.param({"escalated_per_week": 99}, "yellow", "escalated-week", id="5-escalated-a-week"),
        pytest.param({"negative_impact": "recurring"}, "orange", "impact", id="5-impact"),
        pytest.param({"headquarters_grade": "sensitive"}, "yellow", "headquarters", id="5-headquarters"),
        pytest.param({"headquarters_grade": "level_1"}, "red", "headquarters", id="5-headquarters-level-1"),
    ],
)
def test_grading(facts: dict[str, Any], expected: str | None, criterion: str | None) -> None:
    found = classify(warning(**facts), BOOK)
    assert (found.level and found.level.code) == expected
    assert [reason.id for reason in found.reasons] == ([criterion] if criterion else [])
    assert {(reason.basis, reason.citation.article) for reason in found.reasons} <= {("configured", "5")}


@pytest.mark.parametrize("cause", ["natural_disaster", "social_incident"])
def test_article_3_natural_and_social_causes_are_out_of_scope(cause: str) -> None:
    found = classify(warning(cause=cause, cities_affected=9), BOOK)
    assert (found.in_scope, found.level) == (False, None)


def test_any_one_condition_is_enough_and_the_worst_counts() -> None:
    found = classify(warning(cities_affected=1, complaints_per_day=501, escalated_per_day=10), BOOK)
    assert [(reason.id, reason.level) for reason in found.reasons] == [
        ("cities", "yellow"),
        ("complaints", "red"),
        ("escalated-day", "orange"),
    ]
    assert found.level is not None
    assert found.level.code == "red"


@some
@given(thresholds=generated, data=st.data())
def test_the_level_is_the_worst_whose_figures_any_fact_reaches(
    thresholds: WarningThresholds, data: st.DataObject
) -> None:
    event = data.draw(events(service_quality_warning_v3(thresholds)))
    network = event.business_line in ("network", "business_support")
    left_out = "customers_other" if network else "customers_network"
    expected: str | None = None
    for name in LEVELS:
        for field, figure in dict(getattr(thresholds, name)).items():
            fact = getattr(event, FACT[field])
            order = ("none", *CODES[field]).index if field in CODES else int
            if figure is not None and field != left_out and order(fact) >= order(figure):
                expected = name
    if event.cause != "operational":
        expected = None
    assert level(event, service_quality_warning_v3(thresholds)) == expected


@some
@given(data=st.data())
def test_with_the_jilin_figures_it_grades_as_jilin_does(data: st.DataObject) -> None:
    jilin = data.draw(events(CHINA_MOBILE_JILIN))
    shared = ServiceQualityWarningEvent.model_fields.keys() & ServiceQualityEvent.model_fields.keys()
    line = jilin.business_line if jilin.business_line in ("network", "business_support") else "business"
    facts = {name: getattr(jilin, name) for name in shared} | {"business_line": line}
    ours, expected = level(ServiceQualityWarningEvent(**facts)), level(jilin, CHINA_MOBILE_JILIN)
    assert ours == expected or (expected is None and ours in ("sensitive", "blue"))


# --- The rulebook ---------------------------------------------------------------------------------------------------


@some
@given(thresholds=generated)
def test_json_and_amend(thresholds: WarningThresholds) -> None:
    book = service_quality_warning_v3(thresholds)
    assert load_rulebook(book.model_dump_json(), ServiceQualityWarningEvent) == book
    worse = (thresholds.red.complaints_per_day or 0) + 1
    amended = book.amend(criteria={"complaints/red": at_least("complaints_per_day", worse)})
    assert amended.digest != book.digest
    assert level(warning(complaints_per_day=worse - 1), amended) == "orange"
    assert level(warning(complaints_per_day=worse), amended) == "red"


def test_other_figures_give_another_digest() -> None:
    other = WarningThresholds.model_validate(changed("red", cities=6))
    assert service_quality_warning_v3(other).digest != BOOK.digest
    assert service_quality_warning_v3(THRESHOLDS) == BOOK


@pytest.mark.parametrize("thresholds", [None, TABLE, THRESHOLDS.red], ids=["None", "dict", "row"])
def test_refuses_what_is_no_thresholds(thresholds: Any) -> None:
    with pytest.raises(CrisisRulesError, match="thresholds must be a WarningThresholds"):
        service_quality_warning_v3(thresholds)


@pytest.mark.parametrize("reached", LEVELS)
def test_duties_are_those_of_the_chapter_titles_without_a_time(reached: str) -> None:
    verdict = assess(warning(complaints_per_day=TABLE[reached]["complaints_per_day"]), BOOK)
    expected = [
        ("report-and-publish", "第四章"),
        ("handle", "第五章"),
        ("improve", "第五章"),
        ("hold-accountable", "第六章"),
    ]
    assert [(each.duty_id, each.citation.article) for each in verdict.obligations] == expected
    assert {(each.deadline.state, each.basis, each.responsible) for each in verdict.obligations} == {
        ("not_set", "inferred", ())
    }
    assert verdict.procedure is not None
    assert [(step.id, step.citation.article) for step in verdict.procedure.steps] == expected


def test_below_every_level_there_is_nothing_to_do() -> None:
    verdict = assess(warning(), BOOK)
    assert (verdict.obligations, verdict.procedure) == ((), None)


def test_a_company_can_set_the_times() -> None:
    amended = BOOK.amend(limits={duty.id: Hours(1) for duty in BOOK.duties})
    verdict = assess(warning(cities_affected=5), amended)
    assert {each.deadline.due_at for each in verdict.obligations} == {datetime(2026, 9, 30, 13, tzinfo=SHANGHAI)}
