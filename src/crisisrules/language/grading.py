"""The rules that decide how severe an event is: what is covered, the grading table, somebody's own decision."""

from collections.abc import Iterator

from pydantic import Field

from crisisrules.language.conditions import Condition, condition_faults
from crisisrules.language.names import Fault, Names, level_faults, time_faults, twice
from crisisrules.language.values import Identifier, Rule, Text, Value
from crisisrules.language.vocabulary import Levels, fits


class Exclusion(Rule):
    """Events that the document does not cover."""

    id: Identifier
    label: Text
    when: Condition

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event."""
        return condition_faults(at, "when", self.when, names.facts)


class Grade(Rule):
    """One cell of the grading table: the level that `test` gives. Without a test it is a blank that the company fills.

    `alternative` is the other reading of a figure that the source may have misprinted; a result that depends on which
    one is right says so.
    """

    level: Identifier
    test: Condition | None
    alternative: Condition | None = None

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event or the levels."""
        yield from level_faults(at, (self.level,), names)
        yield from condition_faults(at, "test", self.test, names.facts)
        yield from condition_faults(at, "alternative", self.alternative, names.facts)
        if self.test is None and self.basis == "stated":
            yield Fault(at, "basis", "the test is a blank, so the rule is not 'stated'; say 'configured'")
        if self.test is None and self.alternative is not None:
            yield Fault(at, "alternative", "a blank has no other reading")


class Criterion(Value):
    """One row of the grading table: for events where `where` holds, the worst grade whose test holds."""

    id: Identifier
    label: Text
    where: Condition | None = None
    grades: tuple[Grade, ...] = Field(min_length=1, max_length=20)

    def parts(self) -> Iterator[tuple[str, Grade]]:
        """The grades, by level."""
        return ((grade.level, grade) for grade in self.grades)

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event or the levels."""
        yield from condition_faults(at, "where", self.where, names.facts)
        yield from twice(at, "grades", (grade.level for grade in self.grades), "level")
        for level, grade in self.parts():
            yield from grade.faults(f"{at}/{level}", names)


class Otherwise(Rule):
    """The level of an event that no criterion reaches. Without it such an event has no level."""

    id: Identifier
    level: Identifier

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the levels."""
        return level_faults(at, (self.level,), names)


class Confirmed(Rule):
    """That a decision on these levels stands."""

    id: Identifier
    levels: Levels = None


class Confirmation(Value):
    """Somebody's own decision on the level, which stands whatever the criteria say.

    The event names the level in `level_fact` and the time of the decision in `time_fact`; `decisions` says where it
    stands that it counts, for the levels that may be decided on. One that is not among them does not count.
    """

    id: Identifier
    level_fact: Identifier
    time_fact: Identifier
    decisions: tuple[Confirmed, ...] = Field(min_length=1, max_length=20)

    def parts(self) -> Iterator[tuple[str, Confirmed]]:
        """The decisions, by id."""
        return ((each.id, each) for each in self.decisions)

    def decision_on(self, level: str) -> Confirmed | None:
        """The rule by which a decision on this level stands; None: it does not."""
        return next((each for each in self.decisions if fits(each.levels, level)), None)

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event or the levels."""
        fact = names.facts.get(self.level_fact)
        if fact is None or fact.kind != "choice" or frozenset(code.code for code in fact.codes) != names.levels:
            yield Fault(at, "level_fact", "must be a choice among exactly the codes of the levels")
        yield from time_faults(at, "time_fact", self.time_fact, names.facts)
        yield from twice(at, "decisions", (each.id for each in self.decisions))
        for id, each in self.parts():
            yield from level_faults(f"{at}/{id}", each.levels, names)
