"""China Mobile Jilin, how severe an event is: table 1 cell by cell, its two misprints, and a second implementation."""

from collections.abc import Iterable
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import classify, compare
from crisisrules.errors import ArgumentError
from crisisrules.language import Rulebook
from crisisrules.rulebooks import ServiceQualityEvent, china_mobile_jilin
from tests.rulebooks.china_mobile_jilin.cases import EMENDED, GRADES, OCCURRED, PRINTED, at, issued, service
from tests.rulebooks.tables import criteria, fields, place, table

OTHER_LINES = (
    "value_added",
    "group_product",
    "terminal",
    "billing_dispute",
    "service_quality",
    "information_security",
    "other",
)
LINES = ("network", "business_support", *OTHER_LINES)
SOURCES = ("headquarters", "media_monitoring", "litigation", "major_complaint", "business_risk")


def level_of(rulebook: Rulebook[ServiceQualityEvent] = PRINTED, **facts: Any) -> str | None:
    level = classify(service(**facts), rulebook).level
    return None if level is None else level.code


# --- The table ------------------------------------------------------------------------------------------------------

TABLE_1 = """
cities            | red    | cities_affected >= 5          | stated             | 4(3), 表-1
cities            | orange | cities_affected >= 3          | stated             | 4(3), 表-1
cities            | yellow | cities_affected >= 1          | stated             | 4(3), 表-1
customers-network | red    | customers_affected > 50000    | stated             | 4(3), 表-1
customers-network | orange | customers_affected > 20190    | stated             | 4(3), 表-1
customers-network | yellow | customers_affected > 5000     | stated             | 4(3), 表-1
customers-other   | red    | customers_affected > 5000     | stated             | 4(3), 表-1
customers-other   | orange | customers_affected > 2019     | stated             | 4(3), 表-1
customers-other   | yellow | customers_affected > 1000     | stated             | 4(3), 表-1
complaints        | red    | complaints_per_day > 500      | stated             | 4(3), 表-1
complaints        | orange | complaints_per_day > 300      | stated             | 4(3), 表-1
complaints        | yellow | complaints_per_day > 100      | stated             | 4(3), 表-1
escalated         | red    | escalated_per_day >= 20       | inferred condition | 4(3), 表-1
escalated         | orange | escalated_per_day >= 10       | inferred condition | 4(3), 表-1
escalated         | yellow | escalated_per_week > 5 or escalated_per_day > 5 | inferred condition | 4(3), 表-1
impact            | red    | negative_impact >= severe     | stated             | 4(3), 表-1
impact            | orange | negative_impact >= recurring  | stated             | 4(3), 表-1
impact            | yellow | negative_impact >= possible   | stated             | 4(3), 表-1
headquarters      | red    | headquarters_grade >= level_1 | stated             | 4(3), 表-1
headquarters      | orange | headquarters_grade >= level_2 | stated             | 4(3), 表-1
headquarters      | yellow | headquarters_grade >= sensitive | stated           | 4(3), 表-1
"""
FIGURES = {"20190": "20000", "2019": "2000"}
"""Each doubtful figure of the print, with the other reading."""


def test_table_1() -> None:
    assert criteria(PRINTED) == table(TABLE_1)


def test_table_1_emended_differs_in_two_cells_and_only_there() -> None:
    expected = table(TABLE_1)
    for row in expected:
        fact, sign, figure = row[2].rpartition(" > ")
        if figure in FIGURES:
            row[2:4] = [f"{fact}{sign}{FIGURES[figure]}", "inferred condition"]
    assert criteria(EMENDED) == expected
    assert sum(row not in table(TABLE_1) for row in expected) == 2
    same = {name for name in type(PRINTED).model_fields if getattr(PRINTED, name) == getattr(EMENDED, name)}
    assert type(PRINTED).model_fields.keys() - same == {"criteria", "version"}


def test_both_readings_of_a_doubtful_figure_stand_in_its_cell() -> None:
    for printed, emended in zip(PRINTED.criteria, EMENDED.criteria, strict=True):
        for own, other in zip(printed.grades, emended.grades, strict=True):
            assert (own.alternative is None) == (other.alternative is None) == (own == other)
            if own != other:
                assert (own.test, own.alternative) == (other.alternative, other.test)
                assert own.remark == other.reading
                assert own.remark is not None
                assert (own.reading, other.remark) == (None, None)
                assert "20190" in own.remark.zh


def test_the_rows_for_customers_share_all_lines_between_them() -> None:
    for line in LINES:
        (reason,) = classify(service(business_line=line, customers_affected=50001), PRINTED).reasons
        assert reason.id == ("customers-network" if line in ("network", "business_support") else "customers-other")


# --- Both sides of every figure -------------------------------------------------------------------------------------

OTHER_CUSTOMERS = "0:- 1000:- 1001:yellow 2000:yellow 2001:yellow 2019:yellow 2020:orange 5000:orange 5001:red"
BOUNDARIES: list[tuple[str, str, str]] = [
    ("cities_affected", "terminal", "0:- 1:yellow 2:yellow 3:orange 4:orange 5:red 6:red"),
    (
        "customers_affected",
        "network",
        "0:- 5000:- 5001:yellow 20000:yellow 20001:yellow 20190:yellow 20191:orange 50000:orange 50001:red",
    ),
    (
        "customers_affected",
        "business_support",
        "5000:- 5001:yellow 20190:yellow 20191:orange 50000:orange 50001:red",
    ),
    *(("customers_affected", line, OTHER_CUSTOMERS) for line in OTHER_LINES),
    ("complaints_per_day", "terminal", "0:- 100:- 101:yellow 300:yellow 301:orange 500:orange 501:red"),
    ("escalated_per_day", "terminal", "0:- 5:- 6:yellow 9:yellow 10:orange 19:orange 20:red 21:red"),
    ("escalated_per_week", "terminal", "0:- 5:- 6:yellow 1000000000000:yellow"),
]
EMENDED_BOUNDARIES: list[tuple[str, str, str]] = [
    (
        "customers_affected",
        "network",
        "5000:- 5001:yellow 20000:yellow 20001:orange 20190:orange 20191:orange 50000:orange 50001:red",
    ),
    (
        "customers_affected",
        "terminal",
        "1000:- 1001:yellow 2000:yellow 2001:orange 2019:orange 2020:orange 5000:orange 5001:red",
    ),
]


def cells(rows: Iterable[tuple[str, str, str]], prefix: str = "jilin-4-3") -> list[Any]:
    return [
        pytest.param(
            {"business_line": line, field: int(count)},
            None if level == "-" else level,
            id=f"{prefix}-{line}-{field}-{count}",
        )
        for field, line, row in rows
        for count, _, level in (cell.partition(":") for cell in row.split())
    ]


@pytest.mark.parametrize(("facts", "level"), cells(BOUNDARIES))
def test_table_1_as_printed(facts: dict[str, Any], level: str | None) -> None:
    found = classify(service(**facts), PRINTED)
    assert found.in_scope
    assert (None if found.level is None else found.level.code) == level
    if level is None:
        assert found.reasons == ()
    else:
        (reason,) = found.reasons
        assert (reason.level, reason.value) == (level, next(each for each in facts.values() if isinstance(each, int)))
        assert place(reason.citation) == "4(3), 表-1"
        assert reason.basis == ("inferred" if (reason.fact or "").startswith("escalated") else "stated")


@pytest.mark.parametrize(("facts", "level"), cells(EMENDED_BOUNDARIES, "jilin-4-3-emended"))
def test_table_1_emended(facts: dict[str, Any], level: str | None) -> None:
    assert level_of(EMENDED, **facts) == level


@pytest.mark.parametrize(
    ("facts", "level"),
    [
        pytest.param({"negative_impact": "none"}, None, id="jilin-4-3-impact-none"),
        pytest.param({"negative_impact": "possible"}, "yellow", id="jilin-4-3-impact-possible"),
        pytest.param({"negative_impact": "recurring"}, "orange", id="jilin-4-3-impact-recurring"),
        pytest.param({"negative_impact": "severe"}, "red", id="jilin-4-3-impact-severe"),
        pytest.param(issued("sensitive"), "yellow", id="jilin-4-3-headquarters-sensitive"),
        pytest.param(issued("level_2"), "orange", id="jilin-4-3-headquarters-level-2"),
        pytest.param(issued("level_1"), "red", id="jilin-4-3-headquarters-level-1"),
    ],
)
def test_table_1_rows_without_figures(facts: dict[str, Any], level: str | None) -> None:
    assert level_of(**facts) == level


# --- The rows together ----------------------------------------------------------------------------------------------


def test_any_one_condition_is_enough_and_all_that_hold_are_told() -> None:
    found = classify(service(cities_affected=3, complaints_per_day=101, escalated_per_day=20), PRINTED)
    assert found.level == PRINTED.level("red")
    assert {reason.id: reason.level for reason in found.reasons} == {
        "cities": "orange",
        "complaints": "yellow",
        "escalated": "red",
    }
    assert {note.about for note in found.notes if note.code == "inferred"} == {"escalated"}


def test_that_the_worst_of_several_prevails_is_read_in() -> None:
    (rule,) = [each for each in PRINTED.guidance if each.id == "any-one-condition"]
    assert (rule.basis, rule.reads, place(rule.citation)) == ("inferred", ("level",), "4(3), 表-1")


def test_that_what_meets_no_condition_has_no_level_is_read_in_too() -> None:
    (rule,) = [each for each in PRINTED.guidance if each.id == "any-one-condition"]
    assert rule.reading is not None
    assert rule.remark is not None
    assert any("没有级别" in item.zh for item in rule.items)
    assert "无级别" in rule.reading.zh
    assert "由谁定级" in rule.remark.zh, "nobody is named who decides on the level"
    (article,) = [each for each in PRINTED.articles if each.number == "4"]
    assert "没有级别" not in article.clauses[2].gist.zh, "the article does not say so"


def test_an_inferred_row_that_does_not_decide_is_not_noted() -> None:
    found = classify(service(cities_affected=5, escalated_per_day=10), PRINTED)
    assert found.level == PRINTED.level("red")
    assert not [note for note in found.notes if note.code == "inferred"]


def test_what_a_reason_says_is_true() -> None:
    (network,) = classify(service(business_line="network", customers_affected=50001), PRINTED).reasons
    assert [(seen.fact, seen.value, seen.operator, seen.threshold) for seen in network.observations] == [
        ("customers_affected", 50001, ">", 50000),
        ("business_line", "network", "in", ("network", "business_support")),
    ]
    (other,) = classify(service(business_line="terminal", customers_affected=5001), PRINTED).reasons
    assert [(seen.fact, seen.value, seen.operator, seen.threshold) for seen in other.observations] == [
        ("customers_affected", 5001, ">", 5000),
        ("business_line", "terminal", "not in", ("network", "business_support")),
    ]
    (day,) = classify(service(escalated_per_day=9), PRINTED).reasons
    assert (day.fact, day.value, day.operator, day.threshold) == ("escalated_per_day", 9, ">", 5)
    (week,) = classify(service(escalated_per_week=6), PRINTED).reasons
    assert (week.fact, week.value, week.operator, week.threshold) == ("escalated_per_week", 6, ">", 5)


def test_no_warning_is_not_the_same_as_out_of_scope() -> None:
    found = classify(service(cities_affected=0), PRINTED)
    assert (found.in_scope, found.level, found.reasons) == (True, None, ())


# --- The misprints --------------------------------------------------------------------------------------------------

MISPRINTS: list[tuple[str, dict[str, Any], tuple[str, str] | None]] = [
    # facts, (level as printed, level as emended) where they differ in the row
    ("network", {"customers_affected": 20000}, None),
    ("network", {"customers_affected": 20001}, ("yellow", "orange")),
    ("network", {"customers_affected": 20190}, ("yellow", "orange")),
    ("network", {"customers_affected": 20191}, None),
    ("business_support", {"customers_affected": 20100}, ("yellow", "orange")),
    ("terminal", {"customers_affected": 2000}, None),
    ("terminal", {"customers_affected": 2001}, ("yellow", "orange")),
    ("terminal", {"customers_affected": 2019}, ("yellow", "orange")),
    ("terminal", {"customers_affected": 2020}, None),
    ("other", {"customers_affected": 2010}, ("yellow", "orange")),
    ("terminal", {"customers_affected": 2010, "cities_affected": 5}, ("red", "red")),
]


@pytest.mark.parametrize(
    ("line", "facts", "levels"),
    [pytest.param(*row, id=f"jilin-4-3-{row[0]}-{'-'.join(map(str, row[1].values()))}") for row in MISPRINTS],
)
def test_a_result_that_depends_on_the_misprint_says_so_under_either_reading(
    line: str, facts: dict[str, Any], levels: tuple[str, str] | None
) -> None:
    event = service(business_line=line, **facts)
    for rulebook, own, other in ((PRINTED, 0, 1), (EMENDED, 1, 0)):
        found = classify(event, rulebook)
        notes = [note for note in found.notes if note.code == "misprint"]
        if levels is None:
            assert notes == []
            continue
        assert found.level == rulebook.level(levels[own])
        (note,) = notes
        assert note.about == ("customers-network" if line in ("network", "business_support") else "customers-other")
        if levels[own] == levels[other]:
            assert note.text.en.endswith("level stays the same")
        else:
            assert note.text.en.endswith(f"level would be {levels[other]} warning")


def test_the_two_readings_are_two_rulebooks() -> None:
    assert china_mobile_jilin() == china_mobile_jilin(thresholds="printed") == PRINTED
    assert china_mobile_jilin("emended") == EMENDED
    assert PRINTED.digest == china_mobile_jilin().digest != EMENDED.digest
    assert (PRINTED.id, PRINTED.version, EMENDED.version) == (EMENDED.id, "2.0.0", "2.0.0+emended")
    assert compare(PRINTED, EMENDED).levels


@pytest.mark.parametrize("thresholds", ["Printed", "", None, 2000])
def test_there_is_no_third_reading(thresholds: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^thresholds: 'printed' or 'emended' is wanted, not "):
        china_mobile_jilin(thresholds=thresholds)


# --- A second implementation ----------------------------------------------------------------------------------------


def near(*figures: int) -> st.SearchStrategy[int]:
    """Counts at these figures, and one below and above each."""
    return st.sampled_from(sorted({max(0, figure + step) for figure in (0, *figures) for step in (-1, 0, 1)}))


@st.composite
def graded_events(draw: st.DrawFn) -> ServiceQualityEvent:
    """Events near the figures of table 1."""
    source, day = draw(st.sampled_from(SOURCES)), draw(near(5, 10, 20))
    return service(
        business_line=draw(st.sampled_from(LINES)),
        source=source,
        headquarters_grade=draw(st.sampled_from(GRADES)) if source == "headquarters" else "none",
        cities_affected=draw(near(1, 3, 5)),
        customers_affected=draw(near(1000, 2000, 2019, 5000, 20000, 20190, 50000)),
        complaints_per_day=draw(near(100, 300, 500)),
        escalated_per_day=day,
        escalated_per_week=draw(st.none() | near(5, day).filter(lambda week: week >= day)),
        negative_impact=draw(st.sampled_from(["none", "possible", "recurring", "severe"])),
        cause=draw(st.sampled_from(["operational"] * 5 + ["natural_disaster", "social_incident", "other_emergency"])),
    )


def naive_grading(event: ServiceQualityEvent, emended: bool) -> dict[str, str]:
    """Table 1 again, as plain questions."""
    if event.cause != "operational":
        return {}
    held = dict[str, str]()

    def row(id: str, red: bool, orange: bool, yellow: bool) -> None:
        if red or orange or yellow:
            held[id] = "red" if red else "orange" if orange else "yellow"

    cities, customers, complaints = event.cities_affected, event.customers_affected, event.complaints_per_day
    row("cities", cities >= 5, cities >= 3, cities >= 1)
    if event.business_line in {"network", "business_support"}:
        row("customers-network", customers > 50000, customers > (20000 if emended else 20190), customers > 5000)
    else:
        row("customers-other", customers > 5000, customers > (2000 if emended else 2019), customers > 1000)
    row("complaints", complaints > 500, complaints > 300, complaints > 100)
    day = event.escalated_per_day
    week = day if event.escalated_per_week is None else event.escalated_per_week
    row("escalated", day >= 20, day >= 10, week > 5)
    impact, grade = event.negative_impact, event.headquarters_grade
    row("impact", impact == "severe", impact == "recurring", impact == "possible")
    row("headquarters", grade == "level_1", grade == "level_2", grade == "sensitive")
    return held


@pytest.mark.parametrize("thresholds", ["printed", "emended"])
@settings(max_examples=80)
@given(event=graded_events())
def test_grading_agrees_with_a_second_implementation(
    thresholds: Literal["printed", "emended"], event: ServiceQualityEvent
) -> None:
    held = naive_grading(event, emended=thresholds == "emended")
    other = naive_grading(event, emended=thresholds == "printed")
    found = classify(event, china_mobile_jilin(thresholds))
    worst = next((level for level in ("red", "orange", "yellow") if level in held.values()), None)
    assert (None if found.level is None else found.level.code) == worst
    assert found.in_scope == (event.cause == "operational")
    if found.in_scope:
        assert {reason.id: reason.level for reason in found.reasons} == held
        assert ("misprint" in {note.code for note in found.notes}) == (held != other)


# --- Levels and the event -------------------------------------------------------------------------------------------

NAMES = """
red    | 红色预警 (特别重大事件) | red warning
orange | 橙色预警 (重大事件)     | orange warning
yellow | 黄色预警 (需关注)       | yellow warning
"""
FIELDS = f"""
event_id                       | text   | required    |
occurred_at                    | time   | required    |
detected_at                    | time   | None        |
headquarters_notified_at       | time   | None        |
service_department_notified_at | time   | None        |
department_notified_at         | time   | None        |
business_line                  | choice | required    | {" ".join(LINES)}
source                         | choice | required    | {" ".join(SOURCES)}
headquarters_grade             | choice | none        | none < sensitive < level_2 < level_1
cities_affected                | count  | 0           |
customers_affected             | count  | 0           |
complaints_per_day             | count  | 0           |
escalated_per_day              | count  | 0           |
escalated_per_week             | count  | None        |
negative_impact                | choice | none        | none < possible < recurring < severe
cause                          | choice | operational | operational natural_disaster social_incident other_emergency
noticed_by_branch              | flag   | False       |
concerns_media                 | flag   | False       |
concerns_legal                 | flag   | False       |
beyond_department              | flag   | False       |
beyond_line                    | flag   | False       |
filing_directed                | flag   | None        |
rectification_filing_directed  | flag   | None        |
"""
TIMES = ("occurred_at", "detected_at", "service_department_notified_at", "department_notified_at")


def test_levels_from_worst_to_least() -> None:
    levels = sorted(PRINTED.levels, reverse=True)
    assert [[each.code, each.label.zh, each.label.en] for each in levels] == table(NAMES)


def test_fields_of_the_event() -> None:
    assert fields(PRINTED, ServiceQualityEvent) == table(FIELDS)
    assert all(fact.label.zh != fact.name and fact.label.en != fact.name for fact in PRINTED.event.facts)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        pytest.param({"headquarters_grade": "level_1"}, ["headquarters_grade", "source", "'headquarters'"], id="grade"),
        pytest.param(
            {"headquarters_notified_at": "2026-09-30 22:45"},
            ["headquarters_notified_at", "source", "leave the time out"],
            id="arrival",
        ),
        pytest.param({"source": "headquarters"}, ["source", "headquarters_grade", "'sensitive'"], id="no-grade"),
        pytest.param(
            {"escalated_per_day": 3, "escalated_per_week": 2},
            ["escalated_per_week", "escalated_per_day", "leave it out"],
            id="week",
        ),
    ],
)
def test_contradictions_name_both_fields(facts: dict[str, Any], said: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        service(**facts)
    for words in said:
        assert words in str(caught.value)


@pytest.mark.parametrize(
    ("earlier", "later"), [(first, second) for i, first in enumerate(TIMES) for second in TIMES[i + 1 :]]
)
def test_times_come_in_the_order_of_the_warning(earlier: str, later: str) -> None:
    facts = {"occurred_at": "2026-09-30 22:00", earlier: "2026-09-30 22:31", later: "2026-09-30 22:30"}
    with pytest.raises(ValidationError, match=rf"{earlier} .* is later than {later}"):
        service(**facts)
    same = service(**dict.fromkeys(TIMES, OCCURRED))
    assert {getattr(same, name) for name in TIMES} == {at(OCCURRED)}
