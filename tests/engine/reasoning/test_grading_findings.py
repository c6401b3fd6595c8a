"""Findings about the grading, in planted defects: levels out of reach, redundant criteria, bands, backward facts."""

from decimal import Decimal
from typing import Any

import pytest

from crisisrules import verify
from crisisrules.language import (
    Confirmed,
    Exclusion,
    all_of,
    any_of,
    at_least,
    at_most,
    given,
    holds,
    is_,
    less_than,
    more_than,
    not_,
    not_within,
)
from crisisrules.results import Finding
from tests.engine import small_rulebooks as small
from tests.engine.findings import LOW, NOTHING, SIZE, found
from tests.engine.small_rulebooks import CONFIRMATION, LEVELS, WORDS, cite, criterion, grade

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


def test_of_very_many_gaps_the_first_are_listed() -> None:
    rows = [criterion(f"c{i}", grade(("high", "middle")[i % 2], is_("size", 10**11 + 2 * i))) for i in range(151)]
    (gap,) = (each for each in verify(small.rulebook(criteria=tuple(rows), otherwise=LOW)) if each.code == "gap")
    gaps = [f"{10**11 + 2 * i + 1}" for i in range(150)]
    named = gap.text.en.count(", ")  # the last comma stands before "though"
    listed = ", ".join(gaps[:named])
    assert gap.text.en == (
        f"No band holds where size is {listed} and {150 - named} more, though there are bands below and above"
    )
    assert 2000 - len("100000000001, ") < len(gap.text.en) <= 2000
    assert gap.text.zh.startswith(f"size为{listed}, ")
    assert gap.text.zh.endswith("等 150 项时不在任何一档之内")
    assert Finding.model_validate_json(gap.model_dump_json()) == gap
