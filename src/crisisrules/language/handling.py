"""How an event is handled: who is concerned with it, in which steps, what nobody may do meanwhile, and advice."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from crisisrules.language.conditions import Condition, condition_faults
from crisisrules.language.names import Fault, Names, level_faults, role_faults, twice, unknown_names
from crisisrules.language.values import Identifier, Rule, Text, Value
from crisisrules.language.vocabulary import Items, Levels, Roles


class Path(Rule):
    """One way that a route can take: to these roles, led by `lead`, for these levels, when `when` holds."""

    id: Identifier
    levels: Levels = None
    when: Condition | None = None
    roles: Roles = Field(min_length=1)
    lead: Identifier | None = None

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event, the levels or the roles."""
        yield from level_faults(at, self.levels, names)
        yield from condition_faults(at, "when", self.when, names.facts)
        yield from role_faults(at, "roles", self.roles, names)
        yield from role_faults(at, "lead", () if self.lead is None else (self.lead,), names)


class Route(Value):
    """Who is concerned with the event in some respect: the first of its paths that fits."""

    id: Identifier
    label: Text
    paths: tuple[Path, ...] = Field(min_length=1, max_length=50)

    def parts(self) -> Iterator[tuple[str, Path]]:
        """The paths, by id."""
        return ((path.id, path) for path in self.paths)

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event, the levels or the roles."""
        if self.id in names.roles:
            yield Fault(at, "id", f"{self.id!r} is the id of a role too; they share one namespace")
        yield from twice(at, "paths", (path.id for path in self.paths))
        for path in self.paths:
            yield from path.faults(f"{at}/{path.id}", names)


class Step(Rule):
    """A step of a procedure, with the papers that it needs and who gets them; left out where `when` does not hold.

    `duties` names the duties whose doing is this step, besides one that has the step's own id.
    """

    id: Identifier
    label: Text
    responsible: Roles = ()
    recipients: Roles = ()
    documents: Items = ()
    duties: tuple[Identifier, ...] = Field(default=(), max_length=20)
    when: Condition | None = None

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event, the roles or the duties."""
        yield from condition_faults(at, "when", self.when, names.facts)
        yield from role_faults(at, "responsible", self.responsible, names)
        yield from role_faults(at, "recipients", self.recipients, names)
        yield from unknown_names(at, "duties", "duty", self.duties, names.duties)
        yield from twice(at, "documents", (item.id for item in self.documents))


class Procedure(Rule):
    """The ordered steps of handling, for some levels. The first procedure that fits the event is its procedure.

    Without `in_order` the steps are listed as they usually come; the source insists neither on each nor on the order.
    """

    id: Identifier
    label: Text
    levels: Levels = None
    when: Condition | None = None
    in_order: Annotated[bool, Field(strict=True)] = True
    steps: tuple[Step, ...] = Field(min_length=1, max_length=50)

    def parts(self) -> Iterator[tuple[str, Step]]:
        """The steps, by id."""
        return ((step.id, step) for step in self.steps)

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event, the levels, the roles or the duties."""
        yield from level_faults(at, self.levels, names)
        yield from condition_faults(at, "when", self.when, names.facts)
        yield from twice(at, "steps", (step.id for step in self.steps))
        for step in self.steps:
            yield from step.faults(f"{at}/{step.id}", names)


class Simplification(Rule):
    """When, and how, the steps of the procedure may be simplified."""

    id: Identifier
    label: Text
    levels: Levels = None
    when: Condition | None = None

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event or the levels."""
        yield from level_faults(at, self.levels, names)
        yield from condition_faults(at, "when", self.when, names.facts)


class Prohibition(Rule):
    """What may not be done while the event is handled, save with the permission that the text names.

    `who` are the roles that it binds; empty: anybody.
    """

    id: Identifier
    label: Text
    levels: Levels = None
    who: Roles = ()

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the levels or the roles."""
        yield from level_faults(at, self.levels, names)
        yield from role_faults(at, "who", self.who, names)


class Guidance(Rule):
    """Advice of the document, in its order: no duty, no deadline."""

    id: Identifier
    label: Text
    levels: Levels = None
    when: Condition | None = None
    items: tuple[Text, ...] = Field(min_length=1, max_length=50)

    def faults(self, at: str, names: Names) -> Iterator[Fault]:
        """What does not fit the event or the levels."""
        yield from level_faults(at, self.levels, names)
        yield from condition_faults(at, "when", self.when, names.facts)
