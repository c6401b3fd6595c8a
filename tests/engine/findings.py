"""A grading to plant defects in, and what `verify` finds, told by code and address."""

from typing import Any

from crisisrules import Rulebook, verify
from crisisrules.language import Otherwise, at_least
from tests.engine.small_rulebooks import cite, criterion, grade

SIZE = criterion("size", grade("high", at_least("size", 5)), grade("middle", at_least("size", 3)))
LOW = Otherwise(id="else", level="low", citation=cite())
NOTHING = ("no-level", "levels")


def found(rulebook: Rulebook[Any], *codes: str) -> set[tuple[str, str]]:
    return {(each.code, each.about) for each in verify(rulebook) if not codes or each.code in codes}
