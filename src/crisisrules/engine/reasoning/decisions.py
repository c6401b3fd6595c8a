"""A rulebook's decisions as diagrams: which events are in scope, at which level, with which variant of a duty.

What `verify` and `compare` say of a rulebook, they read from here. That one fact rules out another is known to the
event type's validators alone, and not to a rulebook; so here every fact can have any value beside any other.
"""

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Generic, NamedTuple

from crisisrules.engine.compiled.conditions import compile_condition
from crisisrules.engine.reasoning.diagrams import Diagram, Space, V
from crisisrules.engine.reasoning.domains import facts_of, variables
from crisisrules.language import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Criterion,
    Duty,
    E,
    EventModel,
    Fact,
    Grade,
    Leaf,
    Not,
    Path,
    Route,
    Rulebook,
    Variant,
    leaves,
)
from crisisrules.language.vocabulary import fits
from crisisrules.results.base import made
from crisisrules.results.facts import FactValue, Known

OUTSIDE = -1
"""The rank of an event that the document does not cover."""

UNREACHED = 0
"""The rank of an event that reaches no level."""

NO_VARIANT = -1
"""In place of the index of a variant: the duty does not arise."""


class DecidedGrade(NamedTuple):
    """A grade of a criterion, where it holds, and the rank that it gives there."""

    criterion: Criterion
    grade: Grade
    rank: int
    where: Diagram[bool]
    holds: Diagram[bool]
    gives: Diagram[int]
    asked: frozenset[int]
    """The places of the variables that make a difference to `holds`."""


def all_facts(model: EventModel[E]) -> tuple[Fact, ...]:
    """The facts of an event, and behind each sequence those of its items, named `sequence.item`."""
    return tuple(
        each
        for fact in model.facts
        for each in (fact, *(item.model_copy(update={"name": f"{fact.name}.{item.name}"}) for item in fact.items))
    )


def grading_conditions(rulebook: Rulebook[E]) -> Iterator[Condition]:
    """Every condition that decides whether an event is in scope, and its level."""
    yield from (each.when for each in rulebook.scope)
    for criterion in rulebook.criteria:
        if criterion.where is not None:
            yield criterion.where
        yield from (grade.test for grade in criterion.grades if grade.test is not None)
    if rulebook.confirmation:
        asked = rulebook.confirmation
        yield from (confirms(asked.level_fact, each.code) for each in rulebook.levels if asked.decision_on(each.code))


def conditions(rulebook: Rulebook[E]) -> Iterator[Condition]:
    """Every condition of a rulebook; those that decide the level come first."""
    yield from grading_conditions(rulebook)
    asked: list[Condition | None] = []
    for duty in rulebook.duties:
        asked += [*(each.when for each in duty.variants), duty.extension.when if duty.extension else None]
    asked += [path.when for route in rulebook.routing for path in route.paths]
    for procedure in rulebook.procedures:
        asked += [procedure.when, *(step.when for step in procedure.steps)]
    asked += [each.when for each in rulebook.simplifications]
    asked += [each.when for each in rulebook.guidance]
    yield from (each for each in asked if each is not None)


def confirms(fact: str, level: str) -> Compare:
    """The condition that somebody decided on this level."""
    return Compare(fact=fact, operator="==", value=level)


def shared_space(*rulebooks: Rulebook[E]) -> Space:
    """A space for everything that these rulebooks ask; the first is to know every fact of the others."""
    facts = {fact.name: fact for fact in all_facts(rulebooks[0].event)}
    asked = [leaf for each in rulebooks for condition in conditions(each) for leaf in leaves(condition)]
    return Space(variables(facts, asked))


class Decisions(Generic[E]):
    """The decisions of one rulebook, as diagrams of a space that knows all its facts."""

    def __init__(self, rulebook: Rulebook[E], space: Space) -> None:
        self.rulebook = rulebook
        self.space = space
        self.ranks: dict[str, int] = {level.code: level.rank for level in rulebook.levels}
        self.default = self.ranks[rulebook.otherwise.level] if rulebook.otherwise else UNREACHED
        self._seen: dict[Condition, Diagram[bool]] = {}
        self._paths: dict[str, tuple[tuple[Path, Diagram[bool]], ...]] = {}
        self._at_levels: dict[tuple[str, ...] | None, Diagram[bool]] = {}
        self.outside = space.either(*(self.holds(each.when) for each in rulebook.scope))
        self.grades = tuple(self._grades())
        self.by_criteria = self.settled(*(each.gives for each in self.grades))
        self.level = self._confirmed()

    def holds(self, condition: Condition | None) -> Diagram[bool]:
        """Where the condition holds; None holds everywhere."""
        if condition is None:
            return self.space.true
        found = self._seen.get(condition)
        if found is None:
            found = self._seen[condition] = self._built(condition)
        return found

    def _built(self, condition: Condition) -> Diagram[bool]:
        match condition:
            case AllOf(of=parts):
                return self.space.both(*map(self.holds, parts))
            case AnyOf(of=parts):
                return self.space.either(*map(self.holds, parts))
            case Not(of=part):
                return self.space.inverse(self.holds(part))
            case _:
                return self._leaf(condition)

    def _leaf(self, leaf: Leaf) -> Diagram[bool]:
        test = compile_condition(leaf, self.rulebook.event, itemgetter)
        return self.space.test(self.space.place[facts_of(leaf)[0]], test)

    def _grades(self) -> Iterator[DecidedGrade]:
        for criterion in self.rulebook.criteria:
            where = self.holds(criterion.where)
            for grade in criterion.grades:
                if grade.test is None:
                    continue
                both = self.space.both(where, self.holds(grade.test))
                rank = self.ranks[grade.level]
                gives = self.space.choose(both, self.space.end(rank), self.space.end(UNREACHED))
                yield DecidedGrade(criterion, grade, rank, where, both, gives, self.space.asked(both))

    def settled(self, *given: Diagram[int]) -> Diagram[int]:
        """The worst of these ranks, once scope and default level have had their say."""
        worst = self.space.worst(*given)
        return self.space.combine(lambda out, rank: OUTSIDE if out else rank or self.default, self.outside, worst)

    def _confirmed(self) -> Diagram[int]:
        found, rule = self.by_criteria, self.rulebook.confirmation
        if rule:
            for code, rank in self.ranks.items():
                if rule.decision_on(code) is None:
                    continue
                decided = self.space.without(self.holds(confirms(rule.level_fact, code)), self.outside)
                found = self.space.choose(decided, self.space.end(rank), found)
        return found

    def at_level(self, levels: tuple[str, ...] | None) -> Diagram[bool]:
        """The events in scope for which a rule for these levels is."""
        found = self._at_levels.get(levels)
        if found is None:
            wanted = None if levels is None else {self.ranks[code] for code in levels}
            found = self._at_levels[levels] = self.space.map(
                lambda rank: rank != OUTSIDE and (wanted is None or rank in wanted), self.level
            )
        return found

    def variant_at(self, duty: Duty, level: str | None) -> Diagram[int]:
        """The index of the variant that applies if the event is of this level, whatever its facts; or `NO_VARIANT`."""
        found = self.space.end(NO_VARIANT)
        for i, variant in reversed(list(enumerate(duty.variants))):
            if fits(variant.levels, level):
                found = self.space.choose(self.holds(variant.when), self.space.end(i), found)
        return found

    def applies(self, rules: Iterable[tuple[tuple[str, ...] | None, Condition | None]]) -> tuple[Diagram[bool], ...]:
        """Of rules that are for some levels, under some condition: where each is the first that fits."""
        found: list[Diagram[bool]] = []
        taken = self.space.false
        for levels, when in rules:
            fitting = self.space.both(self.at_level(levels), self.holds(when))
            found.append(self.space.without(fitting, taken))
            taken = self.space.either(taken, fitting)
        return tuple(found)

    def variants(self, duty: Duty) -> tuple[tuple[Variant, Diagram[bool]], ...]:
        """The variants of a duty, and the events that each applies to."""
        found = self.applies((variant.levels, variant.when) for variant in duty.variants)
        return tuple(zip(duty.variants, found, strict=True))

    def paths(self, route: Route) -> tuple[tuple[Path, Diagram[bool]], ...]:
        """The paths of a route, and the events that take each."""
        found = self._paths.get(route.id)
        if found is None:
            taken = self.applies((path.levels, path.when) for path in route.paths)
            found = self._paths[route.id] = tuple(zip(route.paths, taken, strict=True))
        return found

    def example(self, diagram: Diagram[V], value: V) -> tuple[FactValue, ...]:
        """The calmest facts for which the diagram has this value; empty if there are none, or any will do."""
        return fact_values(self.space.example(diagram, value) or {})


def fact_values(facts: Mapping[str, Known]) -> tuple[FactValue, ...]:
    """Facts as part of a result."""
    return tuple(made(FactValue, fact=fact, value=value) for fact, value in facts.items())
