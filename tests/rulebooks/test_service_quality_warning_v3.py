"""业务服务质量事件预警管理办法 V3.0: the rules with their blanks, the company's thresholds, and what these fill."""

from datetime import datetime
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import SHANGHAI, CrisisRulesError, Rulebook, assess, classify, load_rulebook
from crisisrules.language import at_least
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    SERVICE_QUALITY_WARNING_V3,
    LevelThresholds,
    ServiceQualityEvent,
    ServiceQualityWarningEvent,
    WarningThresholds,
    service_quality_warning_v3,
)
from crisisrules.rulebooks.service_quality_warning.event import WarningLine
from crisisrules.rulebooks.service_quality_warning.thresholds import HeadquartersFigure, ImpactFigure
from tests.rulebooks import tables
from tests.rulebooks.tables import table
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
BLANK = SERVICE_QUALITY_WARNING_V3


def changed(level: str, **figures: Any) -> Table:
    return TABLE | {level: TABLE[level] | figures}


@st.composite
def company_tables(draw: st.DrawFn) -> Table:
    """Tables that rise with the level, with some cells empty and no row without a figure."""
    rows: Table = {level: {} for level in LEVELS}
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
            rows[level][field] = values.get(rank)
    return rows


generated = st.builds(WarningThresholds.model_validate, company_tables())
some = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def warning(**facts: Any) -> ServiceQualityWarningEvent:
    moment = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
    return ServiceQualityWarningEvent(event_id="W", **{"occurred_at": moment, "business_line": "service", **facts})


def level(event: Any, book: Rulebook[Any] = BOOK) -> str | None:
    found = classify(event, book).level
    return found.code if found else None


# --- What was read wrongly once -------------------------------------------------------------------------------------


def test_v3_3_other_emergencies_are_out_of_scope_too() -> None:
    found = classify(warning(cause="other_emergency", cities_affected=9), BOOK)
    assert (found.in_scope, found.level, [reason.id for reason in found.reasons]) == (
        False,
        None,
        ["natural-or-social"],
    )


def test_v3_4_the_list_of_lines_is_open() -> None:
    found = classify(warning(business_line="other", customers_affected=500), BOOK)
    assert [(reason.id, reason.level) for reason in found.reasons] == [("customers-other", "blue")]


@pytest.mark.parametrize("book", [BLANK, BOOK], ids=["v3-5-1-blank", "v3-5-1-filled"])
def test_an_event_with_a_latent_risk_is_sensitive_by_inference(book: Rulebook[Any]) -> None:
    found = classify(warning(latent_risk=True), book)
    assert level(warning(latent_risk=True), book) == "sensitive"
    (reason,) = found.reasons
    assert (reason.id, reason.basis, str(reason.citation)) == (
        "latent-risk",
        "inferred",
        "业务服务质量事件预警管理办法V3.0 5(1)",
    )
    assert "latent-risk" in {note.about for note in found.notes if note.code == "inferred"}


@pytest.mark.parametrize("facts", [{}, {"cities_affected": 5}], ids=["v3-contents-no-level", "v3-contents-red"])
def test_a_title_orders_nothing_and_the_lost_chapters_are_named(facts: dict[str, Any]) -> None:
    verdict = assess(warning(**facts), BOOK)
    assert (verdict.obligations, verdict.procedure, verdict.routing) == ((), None, ())
    (lost,) = verdict.guidance
    assert (lost.id, [item.zh[:3] for item in lost.items]) == (
        "lost-chapters",
        ["第三章", "第四章", "第五章", "第六章", "第七章", "第八章"],
    )
    assert "要求不明" in lost.label.zh


def test_v3_contents_that_no_duty_is_listed_does_not_mean_that_there_is_none() -> None:
    assert (BLANK.duties, BLANK.standing_duties, BLANK.procedures, BLANK.routing) == ((), (), (), ())
    (lost,) = (each for each in BLANK.guidance if each.id == "lost-chapters")
    assert lost.remark is not None
    assert "不等于没有义务" in lost.remark.zh


def test_v3_3_and_4_the_gists_say_what_an_event_is_and_which_lines_there_are() -> None:
    gists = {each.number: each.gist.zh for each in BLANK.articles}
    assert all(word in gists["3"] for word in ("客户感知", "运营", "批量", "空缺"))
    assert all(word in gists["4"] for word in ("网络", "业务支撑", "终端", "服务", "信息安全", "等"))


def test_v3_title_it_is_of_april_2012_and_not_revised_then_nor_in_force_from_then() -> None:
    assert BLANK.source.title.zh == "业务服务质量事件预警管理办法V3.0（2012年4月）"
    assert "修订" not in BLANK.source.title.zh + BLANK.source.available.zh
    assert (BLANK.in_force_from, BLANK.in_force_to) == (None, None)


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
@given(rows=company_tables(), data=st.data())
def test_a_table_that_rises_is_taken_and_one_that_does_not_is_refused(rows: Table, data: st.DataObject) -> None:
    thresholds = WarningThresholds.model_validate(rows)
    assert thresholds.model_dump() == rows
    assert WarningThresholds.model_validate_json(thresholds.model_dump_json()) == thresholds

    field = data.draw(st.sampled_from(FIELDS))
    given_at = [level for level in LEVELS if rows[level][field] is not None]
    if len(given_at) > 1:
        lower, higher = data.draw(st.sampled_from(list(pairwise(given_at))))
        flat = rows | {higher: rows[higher] | {field: rows[lower][field]}}
        with pytest.raises(ValidationError, match=f"{field}: {higher} has .* and {lower} has"):
            WarningThresholds.model_validate(flat)


# --- Grading (4, 5, table 1) ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected", "criterion"),
    [
        pytest.param({}, None, None, id="v3-5-nothing"),
        pytest.param({"cities_affected": 1}, "yellow", "cities", id="v3-5-cities"),
        pytest.param({"cities_affected": 2}, "yellow", "cities", id="v3-5-below-orange"),
        pytest.param({"cities_affected": 3}, "orange", "cities", id="v3-5-at-orange"),
        pytest.param({"cities_affected": 5}, "red", "cities", id="v3-5-at-red"),
        pytest.param({"customers_affected": 49}, None, None, id="v3-5-below-sensitive"),
        pytest.param({"customers_affected": 50}, "sensitive", "customers-other", id="v3-5-at-sensitive"),
        pytest.param({"customers_affected": 500}, "blue", "customers-other", id="v3-5-at-blue"),
        *(
            pytest.param(
                {"business_line": line, "customers_affected": 5_001},
                "yellow" if line in ("network", "business_support") else "red",
                "customers-network" if line in ("network", "business_support") else "customers-other",
                id=f"v3-4-{line}",
            )
            for line in get_args(get_args(WarningLine)[0])
        ),
        pytest.param({"complaints_per_day": 301}, "orange", "complaints", id="v3-5-complaints"),
        pytest.param({"escalated_per_day": 9}, "yellow", "escalated-week", id="v3-5-a-day-is-part-of-its-week"),
        pytest.param({"escalated_per_week": 99}, "yellow", "escalated-week", id="v3-5-escalated-a-week"),
        pytest.param({"negative_impact": "recurring"}, "orange", "impact", id="v3-5-impact"),
        pytest.param({"headquarters_grade": "sensitive"}, "yellow", "headquarters", id="v3-5-headquarters"),
        pytest.param({"headquarters_grade": "level_1"}, "red", "headquarters", id="v3-5-headquarters-level-1"),
    ],
)
def test_grading(facts: dict[str, Any], expected: str | None, criterion: str | None) -> None:
    found = classify(warning(**facts), BOOK)
    assert (found.level and found.level.code) == expected
    assert [reason.id for reason in found.reasons] == ([criterion] if criterion else [])
    assert {(reason.basis, reason.citation.article, reason.citation.clause) for reason in found.reasons} <= {
        ("configured", "5", "表-1")
    }


@pytest.mark.parametrize("cause", ["natural_disaster", "social_incident"], ids=["v3-3-natural", "v3-3-social"])
def test_natural_and_social_causes_are_out_of_scope(cause: str) -> None:
    found = classify(warning(cause=cause, cities_affected=9), BOOK)
    assert (found.in_scope, found.level) == (False, None)


def test_v3_5_any_one_condition_is_enough_and_the_worst_counts() -> None:
    found = classify(warning(latent_risk=True, cities_affected=1, complaints_per_day=501, escalated_per_day=10), BOOK)
    assert [(reason.id, reason.level) for reason in found.reasons] == [
        ("latent-risk", "sensitive"),
        ("cities", "yellow"),
        ("complaints", "red"),
        ("escalated-day", "orange"),
        ("escalated-week", "yellow"),
    ]
    assert found.level is not None
    assert found.level.code == "red"


@pytest.mark.parametrize(
    ("day", "week", "expected"),
    [(2, None, "sensitive"), (2, 2, "sensitive"), (2, 3, "blue"), (3, None, "blue"), (0, 6, "yellow")],
    ids=lambda figure: f"v3-5-{figure}",
)
def test_a_week_holds_its_day(day: int, week: int | None, expected: str) -> None:
    assert level(warning(escalated_per_day=day, escalated_per_week=week)) == expected


def test_a_week_with_less_than_its_day_is_refused_with_both_names() -> None:
    with pytest.raises(ValidationError, match=r"escalated_per_week \(1\) is less than escalated_per_day \(2\)"):
        warning(escalated_per_day=2, escalated_per_week=1)


@some
@given(thresholds=generated, data=st.data())
def test_the_level_is_the_worst_whose_figures_any_fact_reaches(
    thresholds: WarningThresholds, data: st.DataObject
) -> None:
    event = data.draw(events(service_quality_warning_v3(thresholds)))
    network = event.business_line in ("network", "business_support")
    left_out = "customers_other" if network else "customers_network"
    expected: str | None = "sensitive" if event.latent_risk else None
    for name in LEVELS:
        for field, figure in dict(getattr(thresholds, name)).items():
            fact = getattr(event, FACT[field])
            if field == "escalated_per_week" and fact is None:
                fact = event.escalated_per_day
            order = ("none", *CODES[field]).index if field in CODES else int
            if figure is not None and field != left_out and order(fact) >= order(figure):
                expected = name
    if event.cause != "operational":
        expected = None
    assert level(event, service_quality_warning_v3(thresholds)) == expected


near_figures = st.sampled_from(
    sorted(
        {
            figure + step
            for each in TABLE.values()
            for figure in each.values()
            if isinstance(figure, int)
            for step in (-1, 0)
        }
    )
)
shared = st.fixed_dictionaries(
    {
        "cities_affected": st.integers(0, 6),
        "customers_affected": near_figures,
        "complaints_per_day": near_figures,
        "escalated_per_day": st.integers(0, 21),
        "escalated_per_week": st.none() | st.integers(21, 40),
        "negative_impact": st.sampled_from(("none", *CODES["negative_impact"])),
        "headquarters_grade": st.sampled_from(("none", *CODES["headquarters_grade"])),
        "cause": st.sampled_from(("operational", "natural_disaster", "social_incident", "other_emergency")),
    }
)


@some
@given(facts=shared, line=st.sampled_from(("network", "business_support", "terminal", "other")))
def test_with_the_jilin_figures_it_grades_as_jilin_does(facts: dict[str, Any], line: Any) -> None:
    source: Any = "major_complaint" if facts["headquarters_grade"] == "none" else "headquarters"
    ours = warning(business_line=line, **facts)
    theirs = ServiceQualityEvent(event_id="W", occurred_at=ours.occurred_at, business_line=line, source=source, **facts)
    expected = level(theirs, CHINA_MOBILE_JILIN)
    assert level(ours) == expected or (expected is None and level(ours) in ("sensitive", "blue"))


# --- The rules with their blanks ------------------------------------------------------------------------------------

ROWS = (
    *("cities", "customers-network", "customers-other", "complaints"),
    *("escalated-day", "escalated-week", "impact", "headquarters"),
)
# article, clauses, rules: table 1 has eight rows and five levels
ARTICLES = """
    封面   |        | 0
    目录   |        | 1
    1      |        | 0
    2      |        | 0
    3      |        | 1
    4      |        | 0
    5      | 1 表-1 | 42
    第三章 |        | 0
    第四章 |        | 0
    第五章 |        | 0
    第六章 |        | 0
    第七章 |        | 0
    第八章 |        | 0
"""


def test_v3_5_table_1_is_blank() -> None:
    latent, *cells = tables.criteria(BLANK)
    assert latent == ["latent-risk", "sensitive", "latent_risk", "inferred level", "5(1)"]
    assert cells == [
        [row, each, "", "configured level condition", "5(表-1)"] for row in ROWS for each in reversed(LEVELS)
    ]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(tables.articles(BLANK), ARTICLES, id="v3-articles"),
        pytest.param(
            tables.rules(BLANK, "scope", "guidance", "standing_duties", "routing", "procedures"),
            "scope/natural-or-social | stated | 3\n"
            "guidance/lost-chapters | stated | 目录\n"
            "guidance/sensitive | stated | 5(1)",
            id="v3-other-rules",
        ),
    ],
)
def test_tables(found: tables.Rows, expected: str) -> None:
    assert found == table(expected)


def test_v3_5_without_figures_there_is_no_level_and_every_blank_is_told() -> None:
    found = classify(warning(cities_affected=9, negative_impact="severe", headquarters_grade="level_1"), BLANK)
    assert (found.level, found.reasons) == (None, ())
    told = {note.about for note in found.notes if note.code == "not-set"}
    assert told == set(ROWS) - {"customers-network"}


# --- What the figures fill ------------------------------------------------------------------------------------------


def test_v3_5_a_figure_fills_its_cell_and_no_figure_means_no_condition() -> None:
    filled = {(criterion.id, grade.level): grade.test for criterion in BOOK.criteria[1:] for grade in criterion.grades}
    assert filled.keys() == {
        (row, each)
        for each, figures in TABLE.items()
        for row, figure in zip(ROWS, figures.values(), strict=True)
        if figure is not None
    }
    assert filled["cities", "red"] == at_least("cities_affected", 5)
    assert filled["impact", "orange"] == at_least("negative_impact", "recurring")
    assert {(grade.basis, grade.reads) for criterion in BOOK.criteria[1:] for grade in criterion.grades} == {
        ("configured", ("level", "condition"))
    }
    assert not [note for note in classify(warning(), BOOK).notes if note.code == "not-set"]


def test_all_but_the_figures_is_as_in_the_rules_with_blanks() -> None:
    assert (BOOK.id, BOOK.version, BOOK.title) == (BLANK.id, BLANK.version, BLANK.title)
    assert [each.number for each in BOOK.articles] == [each.number for each in BLANK.articles]
    without = {"criteria", "articles"}
    assert BOOK.model_dump(exclude=without) == BLANK.model_dump(exclude=without)


@pytest.mark.parametrize("book", [BLANK, BOOK], ids=["blank", "filled"])
def test_json_round_trip(book: Rulebook[Any]) -> None:
    assert load_rulebook(book.model_dump_json(), ServiceQualityWarningEvent) == book


def test_a_blank_that_a_company_fills_by_itself_is_configured() -> None:
    own = BLANK.amend(criteria={"cities/red": at_least("cities_affected", 2)})
    assert own.version == "2.0.0+configured"
    found = classify(warning(cities_affected=2), own)
    assert [(reason.id, reason.level, reason.basis) for reason in found.reasons] == [("cities", "red", "configured")]


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
    with pytest.raises(CrisisRulesError, match=r"^thresholds: a WarningThresholds is wanted, not "):
        service_quality_warning_v3(thresholds)


@pytest.mark.parametrize("reached", LEVELS)
def test_sensitive_information_may_become_a_warning(reached: str) -> None:
    verdict = assess(warning(complaints_per_day=TABLE[reached]["complaints_per_day"]), BOOK)
    named = ["lost-chapters", "sensitive"] if reached == "sensitive" else ["lost-chapters"]
    assert [each.id for each in verdict.guidance] == named
