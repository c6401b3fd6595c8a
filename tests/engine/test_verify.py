"""`verify`: what it finds in the shipped rulebooks, in planted defects and, beside brute force, in any rulebook."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st
from pydantic import create_model

import crisisrules.rulebooks
from crisisrules import Rulebook, verify
from crisisrules.calendars import CHINA, CalendarDays, Hours, Limit, Minutes, NoTime, NotSet, Promptly, WorkingDays, due
from crisisrules.engine.reasoning.decisions import Decisions, shared_space
from crisisrules.engine.reasoning.limits import looser
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Confirmed,
    Every,
    Exclusion,
    Extension,
    Interval,
    Otherwise,
    Path,
    Route,
    all_of,
    any_of,
    at_least,
    at_most,
    event_model,
    given,
    holds,
    is_,
    less_than,
    more_than,
    not_,
    not_within,
    one_of,
)
from crisisrules.results import Finding
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import (
    CONFIRMATION,
    LEVELS,
    OUT,
    START,
    WORDS,
    SmallEvent,
    cite,
    criterion,
    duty,
    grade,
    level_of,
    standing_duty,
    stands,
    true_of,
    variant,
    variant_of,
)
from tests.rulebooks import complaints

SHIPPED = [value for value in vars(crisisrules.rulebooks).values() if isinstance(value, Rulebook)]


def found(rulebook: Rulebook[Any], *codes: str) -> set[tuple[str, str]]:
    return {(each.code, each.about) for each in verify(rulebook) if not codes or each.code in codes}


# --- Shipped rulebooks ----------------------------------------------------------------------------------------------


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


# --- Planted defects ------------------------------------------------------------------------------------------------

SIZE = criterion("size", grade("high", at_least("size", 5)), grade("middle", at_least("size", 3)))
LOW = Otherwise(id="else", level="low", citation=cite())
NOTHING = ("no-level", "levels")
TOLD = not_within("seen_at", "told_at", minutes=30)
NEVER = all_of(at_least("size", 6), less_than("size", 6))

DEFECTS: list[tuple[str, dict[str, Any], set[tuple[str, str]]]] = [
    ("sound", {"criteria": (SIZE,), "otherwise": LOW}, set()),
    ("a level that no facts reach", {"criteria": (SIZE,)}, {("unreachable-level", "low"), NOTHING}),
    (
        "reached only in a condition that cannot hold",
        {"criteria": (SIZE, criterion("c", grade("low", NEVER)))},
        {("unreachable-level", "low"), ("unreachable-grade", "criteria/c/low"), NOTHING},
    ),
    (
        "reached only by a confirmation",
        {"criteria": (SIZE,), "confirmation": CONFIRMATION},
        {("only-confirmed", "low"), NOTHING},
    ),
    (
        "reached only out of scope",
        {
            "criteria": (SIZE, criterion("c", grade("low", holds("loud")))),
            "scope": (Exclusion(id="x", label=WORDS, when=holds("loud"), citation=cite()),),
        },
        {("unreachable-level", "low"), ("redundant-criterion", "criteria/c"), NOTHING},
    ),
    (
        "no event in scope at all",
        {"scope": (Exclusion(id="x", label=WORDS, when=any_of(holds("loud"), not_(holds("loud"))), citation=cite()),)},
        {("unreachable-level", level) for level in LEVELS},
    ),
    (
        "a criterion twice",
        {"criteria": (SIZE, SIZE.model_copy(update={"id": "again"})), "otherwise": LOW},
        {("redundant-criterion", "criteria/size"), ("redundant-criterion", "criteria/again")},
    ),
    (
        "a criterion that a wider one includes",
        {"criteria": (SIZE, criterion("c", grade("middle", at_least("size", 4)))), "otherwise": LOW},
        {("redundant-criterion", "criteria/c")},
    ),
    (
        "a criterion that two others include together",
        {
            "criteria": (
                criterion("loud", grade("middle", holds("loud"))),
                criterion("quiet", grade("middle", all_of(not_(holds("loud")), at_least("size", 1)))),
                criterion("c", grade("middle", at_least("size", 2))),
                SIZE.model_copy(update={"grades": SIZE.grades[:1]}),
            ),
            "otherwise": LOW,
        },
        {("redundant-criterion", "criteria/c")},
    ),
    (
        "a criterion for the default level",
        {"criteria": (SIZE, criterion("c", grade("low", holds("loud")))), "otherwise": LOW},
        {("redundant-criterion", "criteria/c")},
    ),
    (
        "a grade behind a worse one of its own criterion",
        {
            "criteria": (
                criterion("c", grade("high", at_least("size", 3)), grade("middle", at_least("size", 4))),
                criterion("d", grade("middle", holds("loud"))),
            ),
            "otherwise": LOW,
        },
        {("redundant-grade", "criteria/c/middle")},
    ),
    (
        "a condition that is true of amounts between two cents only",
        {
            "criteria": (
                SIZE,
                criterion(
                    "c", grade("high", all_of(more_than("loss", Decimal("1.00")), less_than("loss", Decimal("1.01"))))
                ),
            ),
            "otherwise": LOW,
        },
        {("unreachable-grade", "criteria/c/high")},
    ),
    (
        "a count below zero",
        {"criteria": (SIZE, criterion("c", grade("high", less_than("size", 0)))), "otherwise": LOW},
        {("unreachable-grade", "criteria/c/high")},
    ),
    (
        "a count above the most that a count can be",
        {"criteria": (SIZE, criterion("c", grade("high", more_than("size", 10**12)))), "otherwise": LOW},
        {("unreachable-grade", "criteria/c/high")},
    ),
    (
        "times that contradict each other",
        {
            "criteria": (
                SIZE,
                criterion(
                    "c",
                    grade(
                        "high",
                        all_of(
                            not_within("seen_at", "told_at", minutes=10),
                            not_within("told_at", "seen_at", minutes=10),
                            not_(not_within("seen_at", "seen_at", minutes=1)),
                            given("told_at"),
                        ),
                    ),
                ),
            ),
            "otherwise": LOW,
        },
        {("unreachable-grade", "criteria/c/high")},
    ),
    (
        "one way round three times",
        {
            "criteria": (
                SIZE,
                criterion(
                    "c",
                    grade(
                        "high",
                        all_of(
                            not_within("seen_at", "told_at", minutes=6),
                            not_within("told_at", "done_at", minutes=6),
                            not_(not_within("seen_at", "done_at", minutes=12)),
                            given("told_at"),
                            given("done_at"),
                        ),
                    ),
                ),
            ),
            "otherwise": LOW,
        },
        {("unreachable-grade", "criteria/c/high")},
    ),
    (
        "a blank for a level that no facts reach yet",
        {"criteria": (SIZE, criterion("c", grade("low", None)))},
        {("blank", "criteria/c/low"), NOTHING},
    ),
    (
        "a blank beside the others of its criterion",
        {
            "criteria": (criterion("size", grade("high", at_least("size", 5)), grade("middle", None)),),
            "otherwise": LOW,
        },
        {("blank", "criteria/size/middle")},
    ),
    (
        "a blank does not hide another level that no facts reach",
        {"criteria": (criterion("c", grade("high", None)),), "otherwise": LOW},
        {("blank", "criteria/c/high"), ("unreachable-level", "middle")},
    ),
    (
        "a decision that some levels allow",
        {
            "criteria": (SIZE,),
            "confirmation": CONFIRMATION.model_copy(
                update={"decisions": (Confirmed(id="on", levels=("middle", "high"), citation=cite()),)}
            ),
        },
        # A decision on "low" does not count, so that one on "middle" may give less than the criteria do.
        {("unreachable-level", "low"), ("not-monotone", "decided"), NOTHING},
    ),
    (
        "bands with a gap",
        {
            "criteria": (
                criterion("high", grade("high", more_than("loss", Decimal(900)))),
                criterion(
                    "middle", grade("middle", all_of(at_least("loss", Decimal(100)), at_most("loss", Decimal(899))))
                ),
                criterion("low", grade("low", less_than("loss", Decimal(100)))),
            )
        },
        {("gap", "loss"), ("not-monotone", "loss"), NOTHING},
    ),
    (
        "a gap of one cent",
        {
            "criteria": (
                criterion("high", grade("high", more_than("loss", Decimal("900.01")))),
                criterion("middle", grade("middle", at_most("loss", Decimal(900)))),
                criterion("loud", grade("low", holds("loud"))),
            )
        },
        {("gap", "loss"), ("not-monotone", "loss"), NOTHING},
    ),
    (
        "bands that overlap",
        {
            "criteria": (
                criterion("high", grade("high", more_than("loss", Decimal(800)))),
                criterion(
                    "middle", grade("middle", all_of(at_least("loss", Decimal(100)), at_most("loss", Decimal(900))))
                ),
                criterion("low", grade("low", less_than("loss", Decimal(100)))),
            )
        },
        {("overlap", "criteria/middle/middle"), NOTHING},
    ),
    (
        "bands that meet",
        {
            "criteria": (
                criterion("high", grade("high", any_of(more_than("loss", Decimal(900)), holds("loud")))),
                criterion(
                    "middle", grade("middle", all_of(at_least("loss", Decimal(100)), at_most("loss", Decimal(900))))
                ),
            ),
            "otherwise": LOW,
        },
        set(),
    ),
    (
        "bands of two kinds of event, told apart by where",
        {
            "criteria": (
                criterion("a", grade("high", at_least("size", 9)), grade("middle", at_least("size", 5)),
                          where=is_("sort", "north")),
                criterion("b", grade("high", at_least("size", 4)), grade("middle", at_least("size", 2)),
                          where=not_(is_("sort", "north"))),
            ),
            "otherwise": LOW,
        },
        set(),
    ),
    (
        "one figure alone",
        {
            "criteria": (
                criterion("c", grade("high", is_("size", 5)), grade("middle", at_least("size", 4))),
                criterion("d", grade("high", is_("loss", Decimal("0.01")))),
            ),
            "otherwise": LOW,
        },
        {("not-monotone", "size"), ("not-monotone", "loss")},
    ),
    (
        "backwards over values that are out of scope",
        {
            "criteria": (SIZE, criterion("c", grade("high", less_than("size", 2)))),
            "otherwise": LOW,
            "scope": (
                Exclusion(
                    id="x", label=WORDS, when=all_of(at_least("size", 2), less_than("size", 3)), citation=cite()
                ),
            ),
        },
        {("not-monotone", "size"), ("unreachable-level", "low")},
    ),
    (
        "a flag that lowers the level",
        {"criteria": (criterion("c", grade("high", all_of(at_least("size", 3), not_(holds("loud"))))),
                      criterion("d", grade("middle", at_least("size", 2)))), "otherwise": LOW},
        {("not-monotone", "loud")},
    ),
    (
        "a later code that lowers the level",
        {"criteria": (criterion("c", grade("high", is_("colour", "amber")), grade("middle", is_("colour", "red"))),),
         "otherwise": LOW},
        {("not-monotone", "colour")},
    ),
    (
        "codes without an order cannot count backwards",
        {"criteria": (criterion("c", grade("high", is_("sort", "south")), grade("middle", is_("sort", "west"))),),
         "otherwise": LOW},
        set(),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("what", "parts", "expected"), DEFECTS, ids=[what for what, _, _ in DEFECTS])
def test_planted_in_the_grading(what: str, parts: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    assert found(small.rulebook(**parts)) == expected, what


def test_a_gap_and_an_overlap_say_where() -> None:
    by_code = {
        each.code: each for what, parts, _ in DEFECTS for each in verify(small.rulebook(**parts)) if "bands" in what
    }
    assert "899.01-900" in by_code["gap"].text.en
    assert "800.01-900" in by_code["overlap"].text.en


def test_what_makes_a_criterion_redundant_is_named() -> None:
    book = small.rulebook(criteria=(SIZE, criterion("c", grade("middle", at_least("size", 4)))), otherwise=LOW)
    assert "criteria/size/middle" in verify(book)[0].text.en


MORE = Extension(limit=NotSet(), citation=cite(), basis="configured")
GRADED = {"criteria": (SIZE,), "otherwise": LOW}
QUIET = not_(holds("loud"))
DUTIES: list[tuple[str, dict[str, Any], set[tuple[str, str]]]] = [
    (
        "as strict",
        {"duties": (duty("d", variant("a", WorkingDays(3), "high"), variant("b", WorkingDays(3), "low")),)},
        set(),
    ),
    (
        "looser by the unit",
        {"duties": (duty("d", variant("a", WorkingDays(2), "high"), variant("b", Hours(48), "low")),)},
        {("looser-for-worse", "duties/d")},
    ),
    (
        "looser only where the conditions differ",
        {
            "duties": (
                duty(
                    "d",
                    variant("a", WorkingDays(9), "high", when=holds("loud")),
                    variant("b", WorkingDays(2), "low", when=QUIET),
                    variant("c", WorkingDays(9), "low", when=holds("loud")),
                    variant("e", WorkingDays(2), "high", when=QUIET),
                ),
            )
        },
        set(),
    ),
    (
        "looser for some facts",
        {
            "duties": (
                duty(
                    "d", variant("a", WorkingDays(9), "high", when=holds("loud")), variant("b", WorkingDays(2), *LEVELS)
                ),
            )
        },
        {("looser-for-worse", "duties/d")},
    ),
    (
        "looser behind an earlier case",
        {"duties": (duty("d", variant("a", WorkingDays(1)), variant("b", WorkingDays(9), "high")),)},
        {("never-applies", "duties/d/b")},
    ),
    (
        "the conditions are worse with the level",
        {
            "duties": (
                duty(
                    "d",
                    variant("a", WorkingDays(9), "high", when=at_least("size", 5)),
                    variant("b", WorkingDays(2), "middle", when=all_of(at_least("size", 3), less_than("size", 5))),
                ),
            )
        },
        {("looser-for-worse", "duties/d")},
    ),
    (
        "a level cannot come to a case",
        {"duties": (duty("d", variant("a", Promptly(), "low", when=at_least("size", 3))),)},
        {("never-applies", "duties/d/a")},
    ),
    (
        "nobody",
        {"duties": (duty("d", variant("a", Promptly()), responsible=()),)},
        {("nobody-responsible", "duties/d/a")},
    ),
    (
        "nobody in one case",
        {"duties": (duty("d", variant("a", Promptly(), "high", responsible=()), variant("b", Promptly(), "low")),)},
        {("nobody-responsible", "duties/d/a")},
    ),
    (
        "a route that leads nowhere for some",
        {
            "duties": (duty("d", variant("a", Promptly()), responsible=("desk",)),),
            "routing": (
                Route(
                    id="desk",
                    label=WORDS,
                    paths=(Path(id="p", when=one_of("sort", "north", "south"), roles=("clerk",), citation=cite()),),
                ),
            ),
        },
        {("nobody-responsible", "duties/d/a")},
    ),
    (
        "a route that leads somewhere for all who need it",
        {
            "duties": (duty("d", variant("a", Promptly(), when=is_("sort", "north")), responsible=("desk",)),),
            "routing": (
                Route(
                    id="desk",
                    label=WORDS,
                    paths=(Path(id="p", when=one_of("sort", "north", "south"), roles=("clerk",), citation=cite()),),
                ),
            ),
        },
        set(),
    ),
    (
        "a path behind another",
        {
            "routing": (
                Route(
                    id="desk",
                    label=WORDS,
                    paths=(
                        Path(id="p", roles=("clerk",), citation=cite()),
                        Path(id="q", when=holds("loud"), roles=("clerk",), citation=cite()),
                    ),
                ),
            ),
        },
        {("never-applies", "routing/desk/q")},
    ),
    ("a blank", {"duties": (duty("d", variant("a", NotSet())),)}, {("blank", "duties/d/a")}),
    ("not a word of a time is no blank", {"duties": (duty("d", variant("a", NoTime())),)}, set()),
    (
        "a blank in an extension",
        {"duties": (duty("d", variant("a", Hours(1)), extension=MORE),)},
        {("blank", "duties/d/extension")},
    ),
    (
        "standing duties: an interval that is a blank, and a day that is one",
        {
            "standing_duties": (
                standing_duty("train", NotSet()),
                standing_duty("publish", Every(unit="month", day=NotSet())),
                standing_duty("drill", Every(unit="quarter", count=2)),
                standing_duty("count", Every(unit="month", day=5)),
                standing_duty("keep", NoTime()),
                standing_duty("tell", Promptly()),
            )
        },
        {("blank", "standing_duties/train"), ("blank", "standing_duties/publish")},
    ),
]


@pytest.mark.parametrize(("what", "parts", "expected"), DUTIES, ids=[what for what, _, _ in DUTIES])
def test_planted_in_duties_and_routes(what: str, parts: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    assert found(small.rulebook(**GRADED, **parts)) == expected, what


DUTY = duty("d", variant("a", WorkingDays(3)))
UNCITED = SIZE.model_copy(update={"grades": (SIZE.grades[0].model_copy(update={"citation": None}), SIZE.grades[1])})


def changed(**fields: object) -> dict[str, object]:
    return {"duties": (DUTY.model_copy(update=fields),)}


UNCHECKED: list[tuple[str, dict[str, Any], tuple[str, str], str]] = [
    ("an unknown role", changed(responsible=("nobody",)), ("structure", "duties/d"), "nobody"),
    ("an unknown clock", changed(clocks=("started_at",)), ("structure", "duties/d"), "started_at"),
    ("no clock at all", changed(clocks=()), ("structure", "duties/d/a"), "clock"),
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
        verify("jiahe-life-crisis")  # type: ignore[arg-type]  # wrong on purpose


def test_a_rulebook_that_entangles_too_much_is_refused() -> None:
    """Pairs of flags of which each first comes before any second: 2^20 combinations matter at once."""
    flags = [f"{side}{i}" for side in "ab" for i in range(20)]
    many: Any = create_model(
        "Many",
        __base__=SmallEvent,
        **dict.fromkeys(flags, (bool, False)),  # type: ignore[call-overload]  # wrong on purpose
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


# --- Which limit allows more time -----------------------------------------------------------------------------------

SOME = small.LIMITS.filter(lambda limit: hasattr(limit, "count"))


@settings(max_examples=150)
@for_all(SOME, SOME)
def test_looser_is_never_earlier_and_sometimes_later(one: Any, other: Any) -> None:
    starts = [START + timedelta(hours=7 * n) for n in range(1300)]  # a year, at every hour of the day
    pairs = [(due(start, one, CHINA).due_at, due(start, other, CHINA).due_at) for start in starts]
    if looser(one, other):
        assert all(a >= b for a, b in pairs)
        assert any(a > b for a, b in pairs)
    elif one.unit == other.unit or {one.unit, other.unit} == {"minutes", "hours"}:
        assert all(a <= b for a, b in pairs)


@pytest.mark.parametrize("limit", [Promptly(), NotSet(), NoTime()])
def test_without_a_number_nothing_is_looser(limit: Limit) -> None:
    assert not looser(limit, Hours(1))
    assert not looser(WorkingDays(99), limit)


# --- Any rulebook, beside brute force -------------------------------------------------------------------------------


def by_trial(book: Rulebook[SmallEvent], among: tuple[str, ...]) -> set[tuple[str, str]]:
    """What `verify` should find, by trying every event."""
    result: set[tuple[str, str]] = set()
    plain = book.model_copy(update={"confirmation": None})
    events = list(small.events(among))
    levels = [level_of(plain, facts) for facts in events]
    for level in LEVELS:
        blank = any(each.level == level and each.test is None for row in book.criteria for each in row.grades)
        if level not in levels:
            decidable = book.confirmation and stands(book.confirmation, level) and any(each != OUT for each in levels)
            if decidable or not blank:
                result.add(("only-confirmed" if decidable else "unreachable-level", level))
    if None in levels:
        result.add(NOTHING)
    for row in book.criteria:
        tested = [each for each in row.grades if each.test is not None]
        result |= {("blank", f"criteria/{row.id}/{each.level}") for each in row.grades if each.test is None}
        dead = [
            each
            for each in tested
            if not any(true_of(row.where, facts) and true_of(each.test, facts) for facts in events)
        ]
        result |= {("unreachable-grade", f"criteria/{row.id}/{each.level}") for each in dead}
        rest = tuple(each for each in book.criteria if each.id != row.id)
        if len(dead) < len(tested) and same(plain, {"criteria": rest}, events, levels):
            result.add(("redundant-criterion", f"criteria/{row.id}"))
        else:
            for each in tested:
                kept = row.model_copy(update={"grades": tuple(g for g in row.grades if g is not each)})
                if each not in dead and same(plain, {"criteria": (*rest, kept)}, events, levels):
                    result.add(("redundant-grade", f"criteria/{row.id}/{each.level}"))
    result |= {("blank", f"standing_duties/{each.id}") for each in book.standing_duties if is_blank(each.every)}
    return result | backwards(book, among) | of_duties(book, among)


def is_blank(every: Interval) -> bool:
    return isinstance(every, NotSet) or (isinstance(every, Every) and isinstance(every.day, NotSet))


def same(book: Rulebook[SmallEvent], change: dict[str, Any], events: list[dict[str, Any]], levels: list[Any]) -> bool:
    changed = book.model_copy(update=change)
    return [level_of(changed, facts) for facts in events] == levels


def rank(level: str | None) -> int:
    return 0 if level is None else LEVELS.index(level) + 1


def backwards(book: Rulebook[SmallEvent], among: tuple[str, ...]) -> set[tuple[str, str]]:
    result: set[tuple[str, str]] = set()
    decided = book.confirmation is not None
    for fact in {"size", "loss", "loud", "colour", "decided"} & {*among, *(["decided"] if decided else [])}:
        for facts in small.events(among, decided=fact == "decided"):
            if facts[fact] is None:
                continue
            here = level_of(book, facts)
            for other in values_of(fact):
                value = other[fact]
                if value is None or OUT in (here, there := level_of(book, facts | other)):
                    continue
                if place(fact, value) > place(fact, facts[fact]) and rank(there) < rank(here):
                    result.add(("not-monotone", fact))
    return result


def values_of(fact: str) -> list[dict[str, Any]]:
    return [{"decided": code} for code in LEVELS] if fact == "decided" else small.DOMAINS[fact]


def place(fact: str, value: Any) -> Any:
    """Where a value stands among those of its fact: later is worse."""
    order = {"colour": small.COLOURS, "decided": LEVELS}.get(fact)
    return value if order is None else order.index(value)


def of_duties(book: Rulebook[SmallEvent], among: tuple[str, ...]) -> set[tuple[str, str]]:
    result: set[tuple[str, str]] = set()
    events = [(facts, level_of(book, facts)) for facts in small.events(among, decided=book.confirmation is not None)]
    route = book.routing[0]
    taken = [(facts, level, path_of(route, level, facts)) for facts, level in events]
    result |= {
        ("never-applies", f"routing/desk/{path.id}")
        for path in route.paths
        if all(path is not each for _, _, each in taken)
    }
    for each in book.duties:
        chosen = [(variant_of(each, level, facts), path) for facts, level, path in taken]
        for one in each.variants:
            met = [path for found, path in chosen if found is one]
            if not met:
                result.add(("never-applies", f"duties/{each.id}/{one.id}"))
            elif each.responsible == () or (each.responsible == ("desk",) and None in met):
                result.add(("nobody-responsible", f"duties/{each.id}/{one.id}"))
            if isinstance(one.limit, NotSet):
                result.add(("blank", f"duties/{each.id}/{one.id}"))
    return result


def path_of(route: Route, level: str | None, facts: dict[str, Any]) -> Path | None:
    if level == OUT:
        return None
    fitting = (path for path in route.paths if path.levels is None or level in path.levels)
    return next((path for path in fitting if true_of(path.when, facts)), None)


@settings(max_examples=60)
@for_all(st.data())
def test_verify_finds_what_trying_every_event_finds(data: st.DataObject) -> None:
    among = data.draw(small.groups())
    book = data.draw(small.rulebooks(among))
    expected = by_trial(book, among)
    ignored = {"overlap", "gap", "looser-for-worse"}
    assert {each for each in found(book) if each[0] not in ignored} == expected


@settings(max_examples=60)
@for_all(st.data())
def test_facts_of_a_finding_show_it(data: st.DataObject) -> None:
    among = data.draw(small.groups())
    book = data.draw(small.rulebooks(among))
    for each in verify(book):
        facts = small.ALL | {shown.fact: shown.value for shown in each.facts}
        match each.code:
            case "no-level":
                assert level_of(book, facts) is None
            case "nobody-responsible" if each.facts:
                assert path_of(book.routing[0], level_of(book, facts), facts) is None
            case "not-monotone":
                less = [level_of(book, facts | other) for other in values_of(each.about)]
                assert max(map(rank, (level for level in less if level != OUT))) > rank(level_of(book, facts))
            case _:
                pass


@settings(max_examples=80)
@for_all(st.data())
def test_looser_for_worse_is_what_trying_every_pair_finds(data: st.DataObject) -> None:
    among = data.draw(st.sampled_from([("size", "loud"), ("colour", "sort"), ("loud", "colour"), ("loss", "loud")]))
    book = data.draw(small.rulebooks(among))
    events = list(small.events(among))
    asked = graded(book, among)
    expected: set[tuple[str, str]] = set()
    for each in book.duties:
        for i, worse in enumerate(LEVELS):
            for level in LEVELS[:i]:
                for facts in events:
                    here, there = variant_of(each, level, facts), variant_of(each, worse, facts)
                    if here is None:
                        continue
                    if there is not None:
                        others = [there]
                    else:
                        candidates = (
                            variant_of(each, worse, other) for other in events if no_better(other, facts, asked)
                        )
                        others = [candidate for candidate in candidates if candidate]
                    if any(looser(other.limit, here.limit) for other in others):
                        expected.add(("looser-for-worse", f"duties/{each.id}"))
    assert found(book, "looser-for-worse") == expected


def graded(book: Rulebook[SmallEvent], among: tuple[str, ...]) -> set[str]:
    """The facts that a grade really depends on: a value of theirs changes whether it holds."""
    grades = [(row.where, each.test) for row in book.criteria for each in row.grades if each.test is not None]
    return {
        fact
        for fact in among
        for where, test in grades
        for facts in small.events(among)
        if len({true_of(where, facts | other) and true_of(test, facts | other) for other in small.DOMAINS[fact]}) > 1
    }


def no_better(one: dict[str, Any], other: dict[str, Any], asked: set[str]) -> bool:
    """Whether the first is as bad or worse in the ordered facts that count, and the same in all others."""
    for fact, value in one.items():
        if fact in asked & {"size", "loss", "loud", "colour"} and value is not None and other[fact] is not None:
            if place(fact, value) < place(fact, other[fact]):
                return False
        elif value != other[fact]:
            return False
    return True
