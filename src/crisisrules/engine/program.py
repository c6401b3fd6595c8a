"""A rulebook made ready to run: conditions as functions, names as values. Compiled once per rulebook, then shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Generic, cast

from crisisrules.calendars import CountingConvention, WorkingCalendar
from crisisrules.engine.evaluation import Observer, Test, compile_condition, compile_observer
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    AllOf,
    Condition,
    Criterion,
    E,
    Event,
    EventModel,
    Exclusion,
    Grade,
    Level,
    Rulebook,
    event_model,
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


@dataclass(frozen=True, slots=True)
class Grading(Generic[E]):
    """All that `classify` needs of a rulebook."""

    rulebook: Rulebook[E]
    levels: Mapping[str, Level]
    exclusions: tuple[tuple[Exclusion, Test[Event], Observer], ...]
    criteria: tuple[CompiledCriterion, ...]


def always(_: object) -> bool:
    """The test of a rule without a condition."""
    return True


def test_of(condition: Condition | None, rulebook: Rulebook[E]) -> Test[Event]:
    """The condition as a function of an event of this rulebook."""
    return always if condition is None else compile_condition(condition, rulebook.event, attrgetter)


@lru_cache(maxsize=256)
def grading(rulebook: Rulebook[E]) -> Grading[E]:
    """The rulebook's grading, compiled."""
    levels = {level.code: level for level in rulebook.levels}

    def compiled(criterion: Criterion) -> CompiledCriterion:
        grades = tuple(
            CompiledGrade(
                grade=grade,
                level=levels[grade.level],
                test=(test := test_of(grade.test, rulebook)),
                alternative=test if grade.alternative is None else test_of(grade.alternative, rulebook),
                observe=compile_observer(
                    grade.test if criterion.where is None else AllOf(of=(grade.test, criterion.where)), rulebook.event
                ),
            )
            for grade in sorted(criterion.grades, key=lambda each: levels[each.level].rank, reverse=True)
        )
        has_alternative = any(grade.alternative is not None for grade in criterion.grades)
        return CompiledCriterion(criterion, test_of(criterion.where, rulebook), grades, has_alternative)

    return Grading(
        rulebook=rulebook,
        levels=levels,
        exclusions=tuple(
            (each, test_of(each.when, rulebook), compile_observer(each.when, rulebook.event)) for each in rulebook.scope
        ),
        criteria=tuple(map(compiled, rulebook.criteria)),
    )


def refuse_misfit(event_type: type, rulebook: Rulebook[E]) -> None:
    """Refuse an event that does not say what the rulebook asks about."""
    if not isinstance(rulebook, Rulebook):
        raise ArgumentError(f"rulebook must be a Rulebook, got {type(rulebook).__name__}")
    _refuse_misfit(event_type, rulebook)


@lru_cache(maxsize=1024)
def _refuse_misfit(event_type: type, rulebook: Rulebook[E]) -> None:
    if not (isinstance(event_type, type) and issubclass(event_type, Event)):
        raise ArgumentError(
            f"event must be an instance of {rulebook.event.name}, got {event_type.__name__}; "
            f"build it with {rulebook.event.name}(...) or {rulebook.event.name}.model_validate_json(...)"
        )
    if not event_model(event_type).covers(cast("EventModel[Event]", rulebook.event)):
        raise ArgumentError(
            f"event: rulebook {rulebook.id!r} judges events like {rulebook.event.name}, "
            f"and {event_type.__name__} does not hold the same facts"
        )


def refuse_wrong_types(calendar: object, convention: object, **rulebooks: object) -> None:
    """Refuse arguments of the wrong type, each by its name."""
    for name, rulebook in rulebooks.items():
        if not isinstance(rulebook, Rulebook):
            raise ArgumentError(f"{name} must be a Rulebook, got {type(rulebook).__name__}")
    if not isinstance(calendar, WorkingCalendar):
        raise ArgumentError(f"calendar must be a WorkingCalendar such as CHINA, got {type(calendar).__name__}")
    if not isinstance(convention, CountingConvention):
        raise ArgumentError(f"convention must be a CountingConvention, got {type(convention).__name__}")
