"""Findings about duties and routes, in planted defects: limits that loosen, nobody responsible, blanks."""

from typing import Any

import pytest

from crisisrules.calendars import Hours, NoTime, NotSet, Promptly, WorkingDays
from crisisrules.language import Every, Extension, Path, Route, all_of, at_least, holds, is_, less_than, not_, one_of
from tests.engine import small_rulebooks as small
from tests.engine.findings import LOW, SIZE, found
from tests.engine.small_rulebooks import LEVELS, WORDS, cite, duty, standing_duty, variant

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
