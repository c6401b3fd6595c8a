"""What only the review of a recorded case asks for: how it may be closed, what it repeats, whether it was reported."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from crisisrules.calendars import Limit
from crisisrules.language.conditions import Condition, condition_faults
from crisisrules.language.duties import DATED
from crisisrules.language.names import Fault, Names, level_faults, time_faults, unknown_names
from crisisrules.language.values import Identifier, Rule, Text
from crisisrules.language.vocabulary import Levels


class Ground(Rule):
    """A ground on which a case counts as closed. Without a label it is a blank that the company fills in.

    A ground with a limit holds once that time has passed in silence, counted from the last of the duties `after`.
    """

    id: Identifier
    label: Text | None = None
    levels: Levels = None
    limit: Limit | None = None
    after: tuple[Identifier, ...] = Field(default=(), max_length=20)

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the levels or the duties."""
        yield from level_faults(at, self.levels, names)
        yield from unknown_names(at, "after", "duty", self.after, names.duties)
        if isinstance(self.limit, DATED) != bool(self.after):
            yield Fault(at, "limit", "a limit needs duties `after` which it runs, and they a limit")
        if self.label is None and self.basis == "stated":
            yield Fault(at, "basis", "the ground is a blank, so the rule is not 'stated'; say 'configured'")


class Repetition(Rule):
    """That a case about the same matter as a closed one is a repetition of it, which `fact` has to name."""

    id: Identifier
    fact: Identifier

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event."""
        texts = (name for name, fact in names.facts.items() if fact.kind == "text" and fact.optional)
        return unknown_names(at, "fact", "optional text of the event", (self.fact,), texts)


class NotReported(Rule):
    """When an event counts as not reported, whatever was done.

    `missing`: there is no report although `complaint` is given; `late`: the first report is later than `complaint`;
    `unproven`: a report cannot be proved. A report is the doing of one of `duties`, or one of the times `reports` of
    the event (`<sequence>.<time>` for each item). One that cannot be proved (`proof` is that flag of the items) is no
    report for the other two.
    """

    id: Identifier
    label: Text
    fault: Literal["missing", "late", "unproven"]
    duties: tuple[Identifier, ...] = Field(default=(), max_length=20)
    reports: tuple[Identifier, ...] = Field(default=(), max_length=20)
    complaint: Identifier | None = None
    proof: Identifier | None = None

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event or the duties."""
        flags = (name for name, item in names.inside.items() if item.kind == "flag")
        yield from unknown_names(at, "duties", "duty", self.duties, names.duties)
        for i, report in enumerate(self.reports):
            yield from time_faults(at, f"reports[{i}]", report, {**names.facts, **names.inside})
        if self.complaint is not None:
            yield from time_faults(at, "complaint", self.complaint, names.facts)
        if (self.complaint is None) != (self.fault == "unproven"):
            message = "missing and late reports need the time of the complaint, others not"
            yield Fault(at, "complaint", message)
        if self.proof is not None:
            yield from unknown_names(at, "proof", "flag of an item", (self.proof,), flags)


class Preference(Rule):
    """Something that the rules allow but would rather not see: worth a note, not held against anybody."""

    id: Identifier
    label: Text
    when: Condition

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event."""
        return condition_faults(at, "when", self.when, names.facts)
