"""`verify`: what it finds in the shipped rulebooks, in unchecked ones and in very large ones."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import create_model

from crisisrules import Rulebook, verify
from crisisrules.calendars import CalendarDays, Hours, Limit, Minutes, NotSet, Promptly, WorkingDays
from crisisrules.engine.reasoning.decisions import Decisions, shared_space
from crisisrules.errors import ArgumentError
from crisisrules.language import Count, Repetition, all_of, any_of, at_least, event_model, holds, is_, more_than
from crisisrules.results import Finding
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE
from tests.engine import small_rulebooks as small
from tests.engine.findings import LOW, NOTHING, SIZE, found
from tests.engine.small_rulebooks import CONFIRMATION, LEVELS, SmallEvent, cite, criterion, duty, grade, variant
from tests.rulebooks import complaints
from tests.strategies import exported

SHIPPED = list(exported(Rulebook).values())


# --- Shipped rulebooks ------------------------------------------------------------------------------------------------


def test_jiahe_57_59_60_two_limits_are_looser_for_a_worse_level() -> None:
    loose = [each for each in verify(JIAHE_LIFE) if each.code == "looser-for-worse"]
    assert [(each.about, each.severity) for each in loose] == [
        ("duties/initial-reply", "warning"),
        ("duties/close", "warning"),
    ]
    assert "A 10 working days, B 5 working days" in loose[0].text.en
    assert "A 30 working days, B 20 working days, general 3 working days" in loose[1].text.en
    assert [each.citation and each.citation.article for each in loose] == ["57", "57"]


def test_jiahe_has_these_blanks_and_nothing_else() -> None:
    """46, 50(1), 50(3), 57 to 61 and 63 speak of a time and give none; 50(7) has lost two grounds."""
    assert found(JIAHE_LIFE) == {
        ("looser-for-worse", "duties/initial-reply"),
        ("looser-for-worse", "duties/close"),
        ("blank", "duties/arrange-answer/all"),
        ("blank", "duties/report-petition/A"),
        ("blank", "duties/report-petition/others"),
        ("blank", "duties/preliminary-handling/A"),
        ("blank", "duties/preliminary-handling/B"),
        ("blank", "duties/initial-reply/extension"),
        ("blank", "duties/close/extension"),
        ("blank", "duties/press-conference/A"),
        ("blank", "closing_grounds/ground-2"),
        ("blank", "closing_grounds/ground-3"),
    }


def test_jilin_table_1_is_sound() -> None:
    """10(3) names nobody who coordinates several lines."""
    assert found(CHINA_MOBILE_JILIN) == {
        ("no-level", "levels"),
        ("nobody-responsible", "duties/coordinate-lines/any"),
    }
    (none,) = (each for each in verify(CHINA_MOBILE_JILIN) if each.code == "no-level")
    assert none.severity == "info"
    calm = {each.fact: each.value for each in none.facts}
    assert calm["customers_affected"] == 0
    assert calm["cause"] == "operational"


@pytest.mark.parametrize("rulebook", SHIPPED, ids=lambda each: each.id)
def test_no_shipped_rulebook_contradicts_itself(rulebook: Rulebook[Any]) -> None:
    findings = verify(rulebook)
    assert {each.code for each in findings} <= {"no-level", "blank", "looser-for-worse", "nobody-responsible"}
    for each in findings:
        assert Finding.model_validate_json(each.model_dump_json()) == each
        assert each.citation is not None or each.code == "no-level"


def test_complaint_management_3_3_a_small_amount_is_ordinary_anyway() -> None:
    codes = found(complaints.RULEBOOK, "redundant-grade", "redundant-criterion", "gap", "overlap", "not-monotone")
    assert codes == {("redundant-grade", "criteria/amount/level_3")}
    assert found(complaints.RULEBOOK, "looser-for-worse", "unreachable-level", "unreachable-grade") == set()


@pytest.mark.parametrize(("rulebook", "steps"), [(CHINA_MOBILE_JILIN, 29), (JIAHE_LIFE, 15)])
def test_what_is_looked_at_grows_with_the_rulebook_not_with_the_events(rulebook: Rulebook[Any], steps: int) -> None:
    """The steps that hold the level of every event, as docs/what-if.md names them."""
    space = shared_space(rulebook)
    assert space.size(Decisions(rulebook, space).by_criteria) == steps


@pytest.mark.parametrize(
    ("amendment", "expected"),
    [
        ({"limits": {"report-internal/A": Hours(13)}}, ("looser-for-worse", "duties/report-internal")),
        ({"limits": {"report-internal/A": Minutes(721)}}, ("looser-for-worse", "duties/report-internal")),
        ({"limits": {"regulator-reply/B": WorkingDays(4)}}, ("looser-for-worse", "duties/regulator-reply")),
        ({"limits": {"report-regulator/A": CalendarDays(2)}}, ("looser-for-worse", "duties/report-regulator")),
        ({"limits": {"progress/AB": NotSet()}}, ("blank", "duties/progress/AB")),
        ({"responsible": {"extend": ()}}, ("nobody-responsible", "duties/extend/A")),
        ({"criteria": {"B-media/B": is_("media", "national")}}, ("redundant-criterion", "criteria/B-media")),
        ({"criteria": {"B-reach/B": at_least("reach", "customer")}}, ("unreachable-level", "potential")),
    ],
    ids=str,
)
def test_jiahe_with_one_rule_amended(amendment: dict[str, Any], expected: tuple[str, str]) -> None:
    amended = JIAHE_LIFE.amend(**amendment)
    new = found(amended) - found(JIAHE_LIFE)
    if expected[0] == "unreachable-level":
        expected = ("only-confirmed", "potential")  # head office can still decide on it
    assert expected in new
    assert {code for code, _ in new} <= {expected[0], "redundant-criterion"}


@pytest.mark.parametrize(
    "limits",
    [
        {"report-internal/A": Hours(12)},
        {"report-internal/A": Minutes(720)},
        {"report-regulator/A": Promptly()},
        {"regulator-reply/A": CalendarDays(3)},
        {"regulator-reply/A": CalendarDays(9)},  # neither always later nor always earlier than 3 working days
    ],
    ids=str,
)
def test_what_is_as_strict_or_not_comparable_is_not_looser(limits: dict[str, Limit]) -> None:
    assert found(JIAHE_LIFE.amend(limits=limits), "looser-for-worse") == {
        ("looser-for-worse", "duties/initial-reply"),
        ("looser-for-worse", "duties/close"),
    }


# --- Rulebooks that were not checked when they were built -------------------------------------------------------------


DUTY = duty("d", variant("a", WorkingDays(3)))
UNCITED = SIZE.model_copy(update={"grades": (SIZE.grades[0].model_copy(update={"citation": None}), SIZE.grades[1])})


def changed(**fields: object) -> dict[str, object]:
    return {"duties": (DUTY.model_copy(update=fields),)}


UNCHECKED: list[tuple[str, dict[str, Any], tuple[str, str], str]] = [
    ("an unknown role", changed(responsible=("nobody",)), ("structure", "duties/d"), "nobody"),
    ("an unknown clock", changed(clocks=("started_at",)), ("structure", "duties/d"), "started_at"),
    ("no clock at all", changed(clocks=()), ("structure", "duties/d/a"), "clock"),
    (
        "a fact that the event does not have",
        {"repetition": Repetition(id="again", fact="nothing", citation=cite())},
        ("structure", "repetition/again"),
        "nothing",
    ),
    ("a duty twice", {"duties": (DUTY, DUTY)}, ("structure", "duties"), "'d' is used 2 times"),
    (
        "an unknown fact",
        {"criteria": (criterion("c", grade("high", holds("luod"))),)},
        ("structure", "criteria/c/high"),
        "luod",
    ),
    (
        "an unknown level",
        {"criteria": (criterion("c", grade("hihg", holds("loud"))),)},
        ("structure", "criteria/c/hihg"),
        "hihg",
    ),
    ("no citation", {"criteria": (UNCITED,)}, ("no-citation", "criteria/size/high"), ""),
    (
        "an id for two kinds of rule",
        {"confirmation": CONFIRMATION.model_copy(update={"id": "size"})},
        ("duplicate-id", "size"),
        "",
    ),
]


@pytest.mark.parametrize(("what", "parts", "expected", "named"), UNCHECKED, ids=[each[0] for each in UNCHECKED])
def test_planted_where_building_would_have_refused_it(
    what: str, parts: dict[str, Any], expected: tuple[str, str], named: str
) -> None:
    book = small.rulebook(criteria=(SIZE,), otherwise=LOW).model_copy(update=parts)
    errors = [each for each in verify(book) if each.severity == "error"]
    assert [(each.code, each.about) for each in errors] == [expected], what
    assert named in errors[0].text.en


def test_a_faulty_duty_does_not_hide_what_else_there_is() -> None:
    book = small.rulebook(criteria=(SIZE,)).model_copy(
        update={"duties": (DUTY.model_copy(update={"responsible": ("nobody",)}), duty("e", variant("b", NotSet())))}
    )
    assert found(book) == {("structure", "duties/d"), ("blank", "duties/e/b"), ("unreachable-level", "low"), NOTHING}


def test_only_rulebooks() -> None:
    with pytest.raises(ArgumentError, match="rulebook: a Rulebook is wanted, not str"):
        verify("jiahe-life-crisis")  # type: ignore[arg-type]  # the wrong type is what is refused


# --- Large rulebooks --------------------------------------------------------------------------------------------------


def test_a_rulebook_that_entangles_too_much_is_refused() -> None:
    """Pairs of flags of which each first comes before any second: 2^20 combinations matter at once."""
    flags = [f"{side}{i}" for side in "ab" for i in range(20)]
    many: Any = create_model(
        "Many",
        __base__=SmallEvent,
        **dict.fromkeys(flags, (bool, False)),  # type: ignore[call-overload]  # the wrong type is what is refused
    )
    pairs = all_of(*(any_of(holds(f"a{i}"), holds(f"b{i}")) for i in range(20)))
    rows = (criterion("order", grade("middle", all_of(*map(holds, flags)))), criterion("pairs", grade("high", pairs)))
    with pytest.raises(ArgumentError, match="entangle too many facts"):
        verify(small.rulebook(event=event_model(many), criteria=rows, otherwise=LOW))


def test_many_criteria_that_include_each_other() -> None:
    rows = tuple(
        criterion(
            f"c{i}", grade("high", at_least("size", 1000 - i)), grade("middle", more_than("loss", Decimal(900 - i)))
        )
        for i in range(60)
    )
    redundant = {("redundant-criterion", f"criteria/c{i}") for i in range(59)}
    assert found(small.rulebook(criteria=rows, otherwise=LOW)) == redundant


def test_as_many_criteria_as_a_rulebook_can_have() -> None:
    """Nearly all about facts of their own; "both" and what it joins are unneeded, each while the others stand."""
    names = [f"n{i}" for i in range(180)]
    facts: Any = dict.fromkeys(names, (Count, 0))
    event = event_model(create_model("Wide", __base__=SmallEvent, **facts))
    rows = [
        criterion(f"c{i}", *(grade(level, at_least(name, 3 * n)) for n, level in enumerate(LEVELS, start=1)))
        for i, name in enumerate(names)
    ]
    either = any_of(at_least("n7", 9), at_least("n8", 9))
    rows += [criterion("both", grade("high", either)), criterion("alone", grade("high", at_least("n9", 8)))]
    assert found(small.rulebook(event=event, criteria=tuple(rows))) == {
        NOTHING,
        ("redundant-criterion", "criteria/both"),
        *(("redundant-grade", f"criteria/c{i}/high") for i in (7, 8, 9)),
    }
