"""The grading of a rulebook, made ready: what each criterion makes of events that answer its questions alike."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from crisisrules.calendars import SHANGHAI
from crisisrules.engine import words
from crisisrules.engine.compiled.answers import Answers, Facts
from crisisrules.engine.compiled.conditions import Observer, Test, compile_observer, test_of
from crisisrules.engine.compiled.once import Once, bundled
from crisisrules.engine.kept import Room
from crisisrules.engine.notes import note, notes_on
from crisisrules.language import (
    AllOf,
    Condition,
    Confirmation,
    Confirmed,
    Criterion,
    Event,
    Exclusion,
    Fact,
    Grade,
    Level,
    Rule,
    Rulebook,
)
from crisisrules.results.base import like, made
from crisisrules.results.classification import Note, Observation, Reason

_OWN_KINDS = ("count", "amount", "time", "text")
"""Kinds of facts whose values events do not share."""


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
class SharedReason:
    """A reason as it is for all events that answer alike; `own` are the observations whose values are the event's."""

    reason: Reason
    own: tuple[int, ...]

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 1000 + 400 * len(self.reason.observations)

    def of(self, facts: Facts) -> Reason:
        """The reason with the values of an event."""
        if not self.own:
            return self.reason
        seen = list(self.reason.observations)
        for place in self.own:
            seen[place] = like(seen[place], {"value": facts[seen[place].fact]})
        return like(self.reason, {"value": seen[0].value, "observations": tuple(seen)})


class Doubt(NamedTuple):
    """A criterion whose grade depends on how a doubtful figure is read, and the level that the other reading gives."""

    compiled: CompiledCriterion
    other: Level | None


class Graded(NamedTuple):
    """What some criteria make of an event."""

    level: Level | None
    other_level: Level | None
    """The level if doubtful figures are read the other way."""
    reasons: tuple[SharedReason, ...]
    notes: Mapping[str, tuple[Note, ...]]
    """What is to be known about the reasons that give a level, by its code."""
    blanks: tuple[tuple[Level, Note], ...]
    """Notes on grades that nobody has set."""
    doubts: tuple[Doubt, ...]


class Rest(NamedTuple):
    """What is said of an event that no criterion reaches."""

    level: Level
    reason: SharedReason
    notes: tuple[Note, ...]


class Decided(NamedTuple):
    """What is said of an event on whose level somebody decided."""

    decision: Decision
    reason: SharedReason
    notes: tuple[Note, ...]


class Excluded(NamedTuple):
    """Why an event is outside the document's scope."""

    reason: SharedReason
    note: Note


@dataclass(frozen=True, slots=True)
class CompiledGrading:
    """All that `classify` needs of a rulebook."""

    rulebook: Rulebook[Event]
    levels: Mapping[str, Level]
    exclusions: tuple[tuple[Exclusion, Test[Event], Observer], ...]
    criteria: tuple[CompiledCriterion, ...]
    answers: Answers
    scope: Once[Event, Excluded | None] | None
    """None where the document covers every event."""
    graded: tuple[Once[Event, Graded], ...]
    rest: Rest | None
    in_force: tuple[datetime | None, datetime | None]
    """The first moment in force, and the first after that, in China time."""
    decisions: Mapping[object, Decided]
    """By the level that they are on."""
    times: tuple[str, ...]
    """The times of an event."""
    misprints: dict[tuple[str, Level | None, Level | None, Level | None], Note]
    differences: dict[tuple[str, Level | None], Note]
    """Notes that are made once for each of the few levels that they speak of."""

    def decided(self, event: Event) -> Decided | None:
        """The decision on the level that the event names, where one on that level stands."""
        asked = self.rulebook.confirmation
        return None if asked is None else self.decisions.get(getattr(event, asked.level_fact))

    def misprint(self, doubt: Doubt, level: Level | None, other_level: Level | None) -> Note:
        """The note on a criterion whose grade depends on how a figure is read."""
        id = doubt.compiled.criterion.id
        key = (id, doubt.other, level, other_level)
        found = self.misprints.get(key)
        if found is None:
            rule = next(grade.grade for grade in doubt.compiled.grades if grade.grade.alternative)
            said = words.misprint(doubt.other, other_level, other_level == level)
            found = self.misprints[key] = note("misprint", id, said, rule.citation)
        return found

    def difference(self, decision: Decision, by_criteria: Level | None) -> Note:
        """The note that somebody decided on another level than the criteria give."""
        key = (decision.level.code, by_criteria)
        found = self.differences.get(key)
        if found is None:
            said = words.confirmed_differs(decision.level, by_criteria)
            found = note("confirmed-differs", decision.confirmation.id, said, decision.rule.citation)
            self.differences[key] = found
        return found


def compiled_grading(rulebook: Rulebook[Event], room: Room) -> CompiledGrading:
    """The rulebook's grading, compiled."""
    facts = {fact.name: fact for fact in rulebook.event.facts}
    levels = {level.code: level for level in rulebook.levels}
    answers = Answers(facts, _conditions(rulebook), ())
    criteria = tuple(_compiled(each, levels, rulebook) for each in rulebook.criteria)
    exclusions = tuple(
        (each, test_of(each.when, rulebook), compile_observer(each.when, rulebook.event)) for each in rulebook.scope
    )
    rest = rulebook.otherwise
    return CompiledGrading(
        rulebook=rulebook,
        levels=levels,
        exclusions=exclusions,
        criteria=criteria,
        answers=answers,
        scope=Once(
            answers.places(each.when for each in rulebook.scope), _excluded(exclusions, facts), room, _size_of_excluded
        )
        if exclusions
        else None,
        graded=bundled((_once(each, answers, facts, room, levels) for each in criteria), answers, room, _together),
        rest=Rest(levels[rest.level], _shared(rest.id, rest.level, (), rest, facts), notes_on(rest.id, rest))
        if rest
        else None,
        in_force=(_midnight(rulebook.in_force_from, 0), _midnight(rulebook.in_force_to, 1)),
        decisions=_decisions(rulebook, levels, facts),
        times=tuple(fact.name for fact in rulebook.event.facts if fact.kind == "time"),
        misprints={},
        differences={},
    )


def _midnight(day: date | None, later: int) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), SHANGHAI) + timedelta(later)


def _conditions(rulebook: Rulebook[Event]) -> list[Condition]:
    """The conditions on which level and scope depend."""
    grades = [grade for criterion in rulebook.criteria for grade in criterion.grades]
    conditions: list[Condition | None] = [each.when for each in rulebook.scope]
    conditions += [criterion.where for criterion in rulebook.criteria]
    conditions += [grade.test for grade in grades] + [grade.alternative for grade in grades]
    return [each for each in conditions if each is not None]


def _compiled(criterion: Criterion, levels: Mapping[str, Level], rulebook: Rulebook[Event]) -> CompiledCriterion:
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
                    grade.test if criterion.where is None else AllOf(of=(grade.test, criterion.where)), rulebook.event
                ),
            )
            for grade in worst_first
            if grade.test is not None
        ),
        blanks=tuple(grade for grade in worst_first if grade.test is None),
    )


def _once(
    compiled: CompiledCriterion,
    answers: Answers,
    facts: Mapping[str, Fact],
    room: Room,
    levels: Mapping[str, Level],
) -> Once[Event, Graded]:
    criterion = compiled.criterion
    tests = [test for grade in criterion.grades for test in (grade.test, grade.alternative)]
    blanks = tuple(
        (levels[grade.level], note("not-set", criterion.id, words.GRADE_NOT_SET, grade.citation))
        for grade in compiled.blanks
    )

    def make(event: Event, _: list[object]) -> Graded:
        grade, other = compiled.grade(event), compiled.alternative(event)
        other_level = other.level if other else None
        return Graded(
            level=grade.level if grade else None,
            other_level=other_level,
            reasons=() if grade is None else (_reason(criterion.id, grade, event, facts),),
            notes={} if grade is None else {grade.level.code: notes_on(criterion.id, grade.grade)},
            blanks=blanks if compiled.where(event) else (),
            doubts=() if grade is other else (Doubt(compiled, other_level),),
        )

    return Once(answers.places([criterion.where, *tests]), make, room, _size_of_graded)


def _size_of_graded(graded: Graded) -> int:
    return 2000 + sum(each.size for each in graded.reasons)


def _size_of_excluded(excluded: Excluded | None) -> int:
    return 1000 + excluded.reason.size if excluded else 0


def _together(several: Sequence[Graded]) -> Graded:
    codes = {code: None for each in several for code in each.notes}
    return Graded(
        level=max((each.level for each in several if each.level), default=None),
        other_level=max((each.other_level for each in several if each.other_level), default=None),
        reasons=tuple(reason for each in several for reason in each.reasons),
        notes={code: tuple(one for each in several for one in each.notes.get(code, ())) for code in codes},
        blanks=tuple(blank for each in several for blank in each.blanks),
        doubts=tuple(doubt for each in several for doubt in each.doubts),
    )


def _excluded(
    exclusions: Iterable[tuple[Exclusion, Test[Event], Observer]], facts: Mapping[str, Fact]
) -> Callable[[Event, list[object]], Excluded | None]:
    def make(event: Event, _: list[object]) -> Excluded | None:
        for exclusion, applies, observe in exclusions:
            if applies(event):
                return Excluded(
                    _shared(exclusion.id, None, observe(event), exclusion, facts),
                    note("out-of-scope", exclusion.id, exclusion.label, exclusion.citation),
                )
        return None

    return make


def _decisions(
    rulebook: Rulebook[Event], levels: Mapping[str, Level], facts: Mapping[str, Fact]
) -> dict[object, Decided]:
    asked = rulebook.confirmation
    found: dict[object, Decided] = {}
    for code, level in levels.items() if asked else ():
        rule = asked and asked.decision_on(code)
        if asked and rule:
            seen = (
                made(Observation, fact=asked.level_fact, value=code, operator="given", threshold=None),
                made(Observation, fact=asked.time_fact, value=None, operator="given", threshold=None),
            )
            reason = _shared(asked.id, code, seen, rule, facts)
            found[code] = Decided(Decision(asked, rule, level), reason, notes_on(asked.id, rule))
    return found


def _reason(id: str, grade: CompiledGrade, event: Event, facts: Mapping[str, Fact]) -> SharedReason:
    return _shared(id, grade.level.code, grade.observe(event), grade.grade, facts)


def _shared(
    id: str, level: str | None, seen: tuple[Observation, ...], rule: Rule, facts: Mapping[str, Fact]
) -> SharedReason:
    first = seen[0] if seen else None
    reason = made(
        Reason,
        id=id,
        level=level,
        fact=first.fact if first else None,
        value=first.value if first else None,
        operator=first.operator if first else None,
        threshold=first.threshold if first else None,
        observations=seen,
        citation=rule.citation,
        basis=rule.basis,
        reads=rule.reads,
        reading=rule.reading,
        remark=rule.remark,
    )
    return SharedReason(reason, tuple(n for n, each in enumerate(seen) if facts[each.fact].kind in _OWN_KINDS))
