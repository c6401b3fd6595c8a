"""The adopting company's own figures in place of the lost table 1, and the rulebook that they complete."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Annotated, Final, Literal, Self, get_args

from pydantic import Field, model_validator

from crisisrules.arguments import checked_kind
from crisisrules.language import Condition, Count, Grade, Rulebook, Value, any_of, at_least
from crisisrules.rulebooks.service_quality_warning.event import ServiceQualityWarningEvent
from crisisrules.rulebooks.service_quality_warning.law import SERVICE_QUALITY_WARNING_V3

Figure = Annotated[Count, Field(ge=1)] | None
ImpactFigure = Literal["possible", "recurring", "severe"]
HeadquartersFigure = Literal["sensitive", "level_2", "level_1"]


class LevelThresholds(Value):
    """From which figure up a fact gives one level; any one of them is enough.

    Counts are at least 1. None says that this level has no condition on that fact. Nothing has a default.
    `customers_network` is for events of the lines `network` and `business_support`, `customers_other` for the rest.
    A week holds its day, so the escalated complaints of one day reach `escalated_per_week` too.
    """

    cities: Figure
    customers_network: Figure
    customers_other: Figure
    complaints_per_day: Figure
    escalated_per_day: Figure
    escalated_per_week: Figure
    negative_impact: ImpactFigure | None
    headquarters_grade: HeadquartersFigure | None


class WarningThresholds(Value):
    """The company's table 1, a row per level; every figure must be more than those of the lower levels.

    `WarningThresholds.model_validate(table)` takes the whole table as a mapping of mappings, and names everything that
    is missing in one error.

    Raises:
        pydantic.ValidationError: a figure is missing or impossible, does not rise with the level, or a level has none.
    """

    sensitive: LevelThresholds
    blue: LevelThresholds
    yellow: LevelThresholds
    orange: LevelThresholds
    red: LevelThresholds

    @model_validator(mode="after")
    def _rise_with_the_level(self) -> Self:
        if faults := list(_faults(self)):
            raise ValueError("\n".join(faults))
        return self


def _faults(thresholds: WarningThresholds) -> Iterator[str]:
    rows: dict[str, dict[str, int | str | None]] = {level: dict(row) for level, row in thresholds}
    for field in LevelThresholds.model_fields:
        given = [(level, figure) for level, row in rows.items() if (figure := row[field]) is not None]
        for (lower, less), (higher, more) in pairwise(given):
            if _badness(less) >= _badness(more):
                yield f"{field}: {higher} has {more!r} and {lower} has {less!r}; {higher} must have the worse figure"
    for level, row in rows.items():
        if not any(row.values()):
            yield f"{level}: every figure is None, so no event could reach this level; give it one"


_FROM_LEAST: Final = (*get_args(ImpactFigure), *get_args(HeadquartersFigure))


def _badness(figure: int | str) -> int:
    return _FROM_LEAST.index(figure) if isinstance(figure, str) else figure


_ASKED: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "cities": ("cities", ("cities_affected",)),
    "customers_network": ("customers-network", ("customers_affected",)),
    "customers_other": ("customers-other", ("customers_affected",)),
    "complaints_per_day": ("complaints", ("complaints_per_day",)),
    "escalated_per_day": ("escalated-day", ("escalated_per_day",)),
    "escalated_per_week": ("escalated-week", ("escalated_per_week", "escalated_per_day")),
    "negative_impact": ("impact", ("negative_impact",)),
    "headquarters_grade": ("headquarters", ("headquarters_grade",)),
}
"""The row of table 1 that a figure fills, and the facts of which any one reaches it: a week holds its day."""


def _conditions(thresholds: WarningThresholds) -> Iterator[tuple[str, Condition]]:
    for level, figures in thresholds:
        for field, figure in figures:
            if figure is not None:
                row, facts = _ASKED[field]
                reached = [at_least(fact, figure) for fact in facts]
                yield f"criteria/{row}/{level}", any_of(*reached) if len(reached) > 1 else reached[0]


def service_quality_warning_v3(thresholds: WarningThresholds) -> Rulebook[ServiceQualityWarningEvent]:
    """`SERVICE_QUALITY_WARNING_V3` with the company's own figures in the blanks of table 1, each marked `configured`.

    A cell whose figure is None is left out: it is the company's word that there is no such condition.

    Raises:
        ArgumentError: `thresholds` is no `WarningThresholds`.
    """
    checked_kind(thresholds, WarningThresholds, "thresholds", "a WarningThresholds")
    filled = SERVICE_QUALITY_WARNING_V3.amend(
        criteria=dict(_conditions(thresholds)), version=SERVICE_QUALITY_WARNING_V3.version
    )
    return _without_blank_cells(filled)


def _without_blank_cells(book: Rulebook[ServiceQualityWarningEvent]) -> Rulebook[ServiceQualityWarningEvent]:
    gone = {address for address, rule in book.rules() if isinstance(rule, Grade) and rule.test is None}
    rows = (
        row.model_copy(update={"grades": tuple(grade for grade in row.grades if grade.test is not None)})
        for row in book.criteria
    )
    articles = (
        each.model_copy(update={"rules": tuple(address for address in each.rules if address not in gone)})
        for each in book.articles
    )
    fields = {name: getattr(book, name) for name in type(book).model_fields}
    fields |= {"criteria": tuple(row for row in rows if row.grades), "articles": tuple(articles)}
    return type(book).model_validate(fields)
