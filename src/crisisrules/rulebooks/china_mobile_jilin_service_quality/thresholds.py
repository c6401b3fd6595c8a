"""Table 1 as printed, or with the orange figures for customers that must have stood there (20000 and 2000)."""

from functools import cache
from typing import Literal, get_args

from crisisrules.arguments import refusal
from crisisrules.language import Grade, Rulebook
from crisisrules.rulebooks.china_mobile_jilin_service_quality.event import ServiceQualityEvent
from crisisrules.rulebooks.china_mobile_jilin_service_quality.law import CHINA_MOBILE_JILIN

Thresholds = Literal["printed", "emended"]


def china_mobile_jilin(thresholds: Thresholds = "printed") -> Rulebook[ServiceQualityEvent]:
    """The rulebook with the customer figures of table 1 as printed (20190, 2019), or emended (20000, 2000).

    Raises:
        ArgumentError: `thresholds` is neither "printed" nor "emended".
    """
    if thresholds not in get_args(Thresholds):
        raise refusal("thresholds", "'printed' or 'emended'", thresholds)
    return CHINA_MOBILE_JILIN if thresholds == "printed" else _emended()


@cache
def _emended() -> Rulebook[ServiceQualityEvent]:
    """The printed rulebook with each doubtful figure and its other reading in each other's place."""
    printed = CHINA_MOBILE_JILIN
    criteria = tuple(
        row.model_copy(update={"grades": tuple(map(_other_reading, row.grades))}) for row in printed.criteria
    )
    fields = {name: getattr(printed, name) for name in type(printed).model_fields}
    return type(printed).model_validate(fields | {"criteria": criteria, "version": f"{printed.version}+emended"})


def _other_reading(grade: Grade) -> Grade:
    """The grade by its other reading, if it has one; what was a remark on the print is then why it is read so."""
    if grade.alternative is None:
        return grade
    return Grade(
        citation=grade.citation,
        basis="inferred",
        reads=("condition",),
        reading=grade.remark,
        level=grade.level,
        test=grade.alternative,
        alternative=grade.test,
    )
