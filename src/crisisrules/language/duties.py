"""What must be done about an event, and what must be done whatever happens."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, NamedTuple

from pydantic import Field

from crisisrules.calendars import CalendarDays, Hours, Limit, Minutes, NoTime, NotSet, Precondition, WorkingDays
from crisisrules.language.conditions import Condition, condition_faults
from crisisrules.language.names import (
    Fault,
    Names,
    level_faults,
    role_faults,
    time_faults,
    twice,
    unknown,
    unknown_names,
)
from crisisrules.language.values import Identifier, Rule, Text, Value
from crisisrules.language.vocabulary import DutyKind, Every, Interval, Items, Levels, Roles, is_blank_interval

Clocks = Annotated[tuple[Identifier, ...], Field(max_length=5)]
"""Names of times of the event; a limit runs from the first of them that the event gives."""

DATED = (Minutes, Hours, WorkingDays, CalendarDays)


class Variant(Rule):
    """How a duty applies to some events: to these levels, when `when` holds, within `limit`.

    `responsible`, `recipients` and `clocks` replace those of the duty where the variant has its own.
    """

    id: Identifier
    levels: Levels = None
    when: Condition | None = None
    limit: Limit
    responsible: Roles | None = None
    recipients: Roles | None = None
    clocks: Clocks | None = None

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event, the levels, the roles or the other rules."""
        for i, clock in enumerate(self.clocks or ()):
            yield from time_faults(at, f"clocks[{i}]", clock, {**names.facts, **names.inside})
        yield from level_faults(at, self.levels, names)
        yield from condition_faults(at, "when", self.when, {**names.facts, **names.inside})
        yield from role_faults(at, "responsible", self.responsible or (), names, routes=True)
        yield from role_faults(at, "recipients", self.recipients or (), names, routes=True)
        if isinstance(self.limit, Precondition):
            known = names.duties.keys() | names.steps
            yield from unknown_names(at, "limit.of", "duty or step", (self.limit.of,), known)
        if isinstance(self.limit, NotSet) and self.basis == "stated":
            yield Fault(at, "basis", "the limit is a blank, so the rule is not 'stated'; say 'configured'")


class Extension(Rule):
    """When the limit of a duty may be extended, and how long it may be then, counted from the same clock.

    Without `when` it may be extended whatever the event says.
    """

    when: Condition | None = None
    limit: Limit | None = None


class Evidence(Value):
    """A time of the event that shows that a duty was done: a review takes it for the act itself.

    `<sequence>.<time>` is the time of one item: of the one whose number the obligation has, if the duty repeats for
    that sequence, else of the first. `proof` is the flag of the item that says whether it can be proved.
    """

    time: Identifier
    proof: Identifier | None = None

    def faults(self, at: str, field: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event."""
        yield from time_faults(at, f"{field}.time", self.time, {**names.facts, **names.inside})
        if self.proof is not None:
            flags = [name for name, item in names.inside.items() if item.kind == "flag"]
            yield from unknown_names(at, f"{field}.proof", "flag of an item", (self.proof,), flags)
            if self.proof.partition(".")[0] != self.time.partition(".")[0]:
                yield Fault(at, f"{field}.proof", f"{self.proof} is not a flag of the item that {self.time} belongs to")


class VariantTerms(NamedTuple):
    """Ids of those who act and of those who are told, and the clocks, the first of which that is known counts."""

    responsible: tuple[str, ...]
    recipients: tuple[str, ...]
    clocks: tuple[str, ...]


class Duty(Value):
    """Something that must be done. The first of its variants that fits the event says by when; none: no such duty.

    The limit runs from the first of `clocks` that the event gives, or from the end of duty `after`, where it is named.
    With `each`, the duty arises once for every item of that sequence, and is numbered from `numbered_from`.
    `extends` names the duty for which this one asks for more time, so that it is wanted only when that one is not done
    in time, and then no later than its due time; `instead` names steps of the procedure that fulfil this duty as well;
    `evidence` names times of the event that show it done.
    """

    id: Identifier
    kind: DutyKind
    action: Text
    responsible: Roles = ()
    recipients: Roles = ()
    documents: Items = ()
    contents: Items = ()
    clocks: Clocks = ()
    after: Identifier | None = None
    each: Identifier | None = None
    numbered_from: Annotated[int, Field(strict=True, ge=1, le=1000)] = 1
    extension: Extension | None = None
    extends: Identifier | None = None
    instead: tuple[Identifier, ...] = Field(default=(), max_length=20)
    evidence: tuple[Evidence, ...] = Field(default=(), max_length=5)
    variants: tuple[Variant, ...] = Field(min_length=1, max_length=30)

    def parts(self) -> Iterator[tuple[str, Rule]]:
        """The variants by id, and the extension."""
        yield from ((each.id, each) for each in self.variants)
        if self.extension is not None:
            yield "extension", self.extension

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event, the roles or the other rules."""
        if self.each is not None:
            sequences = [name for name, fact in names.facts.items() if fact.kind == "sequence"]
            yield from unknown_names(at, "each", "sequence", (self.each,), sequences)
            prefix = f"{self.each}."
            inside = {name: fact for name, fact in names.inside.items() if name.startswith(prefix)}
        else:
            inside = {}
        facts = {**names.facts, **inside}
        own = replace(names, inside=inside)
        for i, clock in enumerate(self.clocks):
            yield from time_faults(at, f"clocks[{i}]", clock, facts)
        yield from self._faults_of_order(at, names)
        yield from unknown_names(at, "instead", "step", self.instead, names.steps)
        for i, evidence in enumerate(self.evidence):
            yield from evidence.faults(at, f"evidence[{i}]", names)
        yield from role_faults(at, "responsible", self.responsible, names, routes=True)
        yield from role_faults(at, "recipients", self.recipients, names, routes=True)
        yield from twice(at, "documents", (item.id for item in self.documents))
        yield from twice(at, "contents", (item.id for item in self.contents))
        yield from twice(at, "variants", (name for name, _ in self.parts()))
        if self.extension is not None:
            yield from condition_faults(f"{at}/extension", "when", self.extension.when, facts)
        for each in self.variants:
            yield from each.faults(f"{at}/{each.id}", own)
            clocks = self.terms(each).clocks
            if isinstance(each.limit, DATED) and not clocks and self.after is None:
                message = f"{each.limit.unit} need a clock to run from; the duty names none"
                yield Fault(f"{at}/{each.id}", "limit", message)
            if clocks and self.after is not None:
                yield Fault(f"{at}/{each.id}", "clocks", "a duty runs from clocks or after another duty, not both")

    def terms(self, variant: Variant) -> VariantTerms:
        """Who does it, who is told and from when on, in this variant: its own, else those of the duty."""
        return VariantTerms(
            self.responsible if variant.responsible is None else variant.responsible,
            self.recipients if variant.recipients is None else variant.recipients,
            self.clocks if variant.clocks is None else variant.clocks,
        )

    def arises_as(self, id: str) -> bool:
        """Whether an obligation of this id arises from the duty: its own, or one with the number of an item."""
        if self.each is None:
            return id == self.id
        whole, _, number = id.rpartition("-")
        return whole == self.id and number.isdecimal() and int(number) >= self.numbered_from

    def _faults_of_order(self, at: str, names: Names) -> Iterator[Fault]:
        if self.after is not None:
            order = list(names.duties)
            before = [id for id in order[: order.index(self.id)] if names.duties[id] is None]
            yield from unknown_names(at, "after", "earlier duty", (self.after,), before)
        if self.extends is not None and (self.extends == self.id or self.extends not in names.duties):
            yield Fault(at, "extends", unknown("other duty", self.extends, names.duties.keys() - {self.id}))


class StandingDuty(Rule):
    """Something that must be done whatever events come: who does it, for whom, and how often.

    `every` is a blank (`NotSet`) where the source speaks of an interval and leaves it open, such as 定期; `Promptly`
    where it is to be done at once whenever there is occasion; `NoTime` where the source says nothing of a time.
    """

    id: Identifier
    action: Text
    responsible: Roles = ()
    recipients: Roles = ()
    documents: Items = ()
    contents: Items = ()
    every: Interval = NoTime()

    @property
    def is_blank(self) -> bool:
        """Whether the interval, or the day in it, is a blank that nobody has filled."""
        return is_blank_interval(self.every)

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the roles."""
        yield from role_faults(at, "responsible", self.responsible, names)
        yield from role_faults(at, "recipients", self.recipients, names)
        yield from twice(at, "documents", (item.id for item in self.documents))
        yield from twice(at, "contents", (item.id for item in self.contents))
        if self.is_blank and self.basis == "stated":
            yield Fault(at, "basis", "the interval is a blank, so the rule is not 'stated'; say 'configured'")
        if isinstance(self.every, Every) and self.every.day is not None and self.every.unit != "month":
            yield Fault(at, "every.day", f"only what is done monthly has a day, not by the {self.every.unit}")
