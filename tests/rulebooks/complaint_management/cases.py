"""How the template of complaint management is held against its document: row by row, each case named by its section."""

from datetime import datetime
from typing import Any

from crisisrules import SHANGHAI, Assessment, Obligation, assess
from crisisrules.calendars.counting import END_OF_DAY
from crisisrules.rulebooks import COMPLAINT_MANAGEMENT
from tests.rulebooks.complaints import RULEBOOK, complaint
from tests.rulebooks.tables import Rows, by_article, table

LEVELS: dict[str, dict[str, Any]] = {
    "level_1": {"damages_reputation": True},
    "level_2": {"affects_business": True},
    "level_3": {},
}
"""Facts that give each level without an amount, so that they give it in the unfilled template too."""


def assessed(**facts: Any) -> Assessment:
    """What must be done about such a complaint in the company that filled the template in."""
    return assess(complaint(**facts), RULEBOOK)


def unfilled(**facts: Any) -> Assessment:
    """The same where nobody has filled anything in."""
    return assess(complaint(**facts), COMPLAINT_MANAGEMENT)


def found_duty(duty_id: str, **facts: Any) -> Obligation:
    """One obligation of such a complaint."""
    return assessed(**facts).obligation(duty_id)


def end_of(month: int, day: int) -> datetime:
    """The end of a day of 2026, in China time."""
    return datetime.combine(datetime(2026, month, day), END_OF_DAY, SHANGHAI)


def ids(named: tuple[Any, ...]) -> tuple[str, ...]:
    """The ids of roles or items."""
    return tuple(each.id for each in named)


def case_id(place: str) -> str:
    """`complaint-3-1` for section 3.1, whatever the paragraph."""
    return "complaint-" + place.partition("(")[0].replace(".", "-")


def side_by_side(expected: str, found: Rows, place: int) -> dict[str, tuple[Rows, Rows]]:
    """For each section that either has rows of: those found and those expected, by the id of the case.

    `place` is the column that says where a row stands.
    """
    here, there = (by_article(rows, place) for rows in (found, table(expected)))
    sections = dict.fromkeys(each.partition("(")[0] for each in (*here, *there))

    def rows(of: dict[str, Rows], section: str) -> Rows:
        return [row for each, own in of.items() if each.partition("(")[0] == section for row in own]

    return {case_id(section): (rows(here, section), rows(there, section)) for section in sections}
