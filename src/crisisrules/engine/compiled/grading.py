"""The grading of a rulebook, made ready: criteria and exclusions with their tests. Once per rulebook, then shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple

from crisisrules.engine.compiled.conditions import Observer, Test, compile_observer, test_of
from crisisrules.language import (
    AllOf,
    Confirmation,
    Confirmed,
    Criterion,
    E,
    Event,
    Exclusion,
    Grade,
    Level,
    Rulebook,
)


@dataclass(frozen=True, slots=True)
class CompiledGrade:
    """A grade with its test and, for a figure that may be misprinted, the test of the other reading."""

    grade: Grade
    level: Level
    test: Test[Event]
    alternative: Test[Event]
    observe: Observer


@dataclass(frozen=True, slots=True)
class CompiledCriterion:
    """A criterion, its grades from worst to least."""

    criterion: Criterion
    where: Test[Event]
    grades: tuple[CompiledGrade, ...]
    blanks: tuple[Grade, ...]
    """Grades without a test, which nobody has set; they never hold."""
    has_alternative: bool

    def grade(self, event: Event) -> CompiledGrade | None:
        """The worst grade that holds."""
        if self.where(event):
            for each in self.grades:
                if each.test(event):
                    return each
        return None

    def alternative(self, event: Event) -> CompiledGrade | None:
        """The worst grade that holds when the figures are read the other way."""
        if self.where(event):
            for each in self.grades:
                if each.alternative(event):
                    return each
        return None


class Decision(NamedTuple):
    """Somebody's own decision on the level of an event, and the rule by which it stands."""

    confirmation: Confirmation
    rule: Confirmed
    level: Level


@dataclass(frozen=True, slots=True)
class CompiledGrading(Generic[E]):
    """All that `classify` needs of a rulebook."""

    rulebook: Rulebook[E]
    levels: Mapping[str, Level]
    exclusions: tuple[tuple[Exclusion, Test[Event], Observer], ...]
    criteria: tuple[CompiledCriterion, ...]

    def decision(self, event: Event) -> Decision | None:
        """The decision on the level that the event names, where one on that level stands."""
        asked = self.rulebook.confirmation
        code = None if asked is None else getattr(event, asked.level_fact)
        if asked is None or code is None:
            return None
        rule = asked.decision_on(code)
        return None if rule is None else Decision(asked, rule, self.levels[code])


@lru_cache(maxsize=256)
def compiled_grading(rulebook: Rulebook[E]) -> CompiledGrading[E]:
    """The rulebook's grading, compiled."""
    levels = {level.code: level for level in rulebook.levels}

    def compiled(criterion: Criterion) -> CompiledCriterion:
        worst_first = sorted(criterion.grades, key=lambda each: levels[each.level].rank, reverse=True)
        return CompiledCriterion(
            criterion=criterion,
            where=test_of(criterion.where, rulebook),
            grades=tuple(
                CompiledGrade(
                    grade=grade,
                    level=levels[grade.level],
                    test=(test := test_of(grade.test, rulebook)),
                    alternative=test if grade.alternative is None else test_of(grade.alternative, rulebook),
                    observe=compile_observer(
                        grade.test if criterion.where is None else AllOf(of=(grade.test, criterion.where)),
                        rulebook.event,
                    ),
                )
                for grade in worst_first
                if grade.test is not None
            ),
            blanks=tuple(grade for grade in worst_first if grade.test is None),
            has_alternative=any(grade.alternative is not None for grade in criterion.grades),
        )

    return CompiledGrading(
        rulebook=rulebook,
        levels=levels,
        exclusions=tuple(
            (each, test_of(each.when, rulebook), compile_observer(each.when, rulebook.event)) for each in rulebook.scope
        ),
        criteria=tuple(map(compiled, rulebook.criteria)),
    )
