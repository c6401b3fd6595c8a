"""Drafts: duties, criteria, routes, procedures and confirmations without their rules, which the articles give them."""

from dataclasses import dataclass
from typing import ClassVar, Unpack

from crisisrules.arguments import checked_kind
from crisisrules.calendars import Limit, NotSet
from crisisrules.errors import ArgumentError
from crisisrules.language.conditions import Condition
from crisisrules.language.duties import Duty, Evidence, Extension, Variant
from crisisrules.language.grading import Confirmation, Confirmed, Criterion, Grade
from crisisrules.language.handling import Path, Procedure, Route, Step
from crisisrules.language.law.terms import Provision, Terms, codes, ids, name_of, standing
from crisisrules.language.values import Citation, Rule, Text
from crisisrules.language.vocabulary import DutyKind, Item, Level, Role


@dataclass(frozen=True, kw_only=True)
class DutyDraft:
    """A duty but for its times: what is done, by whom, to whom, with which papers, and the clocks it runs from."""

    id: str
    kind: DutyKind
    action: Text
    by: tuple["Party", ...] = ()
    to: tuple["Party", ...] = ()
    documents: tuple[Item, ...] = ()
    contents: tuple[Item, ...] = ()
    clocks: tuple[str, ...] = ()
    after: str | None = None
    each: str | None = None
    numbered_from: int = 1
    extends: str | None = None
    instead: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    field: ClassVar[str] = "duties"

    def within(
        self,
        limit: Limit,
        *levels: Level,
        id: str | None = None,
        when: Condition | None = None,
        by: "tuple[Party, ...] | None" = None,
        to: "tuple[Party, ...] | None" = None,
        clocks: tuple[str, ...] | None = None,
        **terms: Unpack[Terms],
    ) -> Provision:
        """The duty at these levels (none: whatever the level), within this limit.

        Its id is that of the levels together, or `all`, unless another one is given.

        Raises:
            ArgumentError: one of the levels is no Level, or the id is none. What else is wrong, `enact` tells with its
                place.
        """
        name = id or name_of(levels)

        def rule(place: Citation) -> Rule:
            return Variant(
                **standing(place, terms, blank=isinstance(limit, NotSet)),
                id=name,
                levels=codes(levels),
                when=when,
                limit=limit,
                responsible=None if by is None else ids(by),
                recipients=None if to is None else ids(to),
                clocks=clocks,
            )

        return Provision(self.field, name, self, rule)

    def extensible(
        self, *, when: Condition | None = None, limit: Limit | None = None, **terms: Unpack[Terms]
    ) -> Provision:
        """That the limit may be extended, and for how long at most."""

        def rule(place: Citation) -> Rule:
            return Extension(**standing(place, terms, blank=isinstance(limit, NotSet)), when=when, limit=limit)

        return Provision(self.field, "extension", self, rule)

    def whole(self, parts: list[Rule]) -> Duty:
        """The duty with its variants."""
        return Duty(
            id=self.id,
            kind=self.kind,
            action=self.action,
            responsible=ids(self.by),
            recipients=ids(self.to),
            documents=self.documents,
            contents=self.contents,
            clocks=self.clocks,
            after=self.after,
            each=self.each,
            numbered_from=self.numbered_from,
            extension=next((part for part in parts if isinstance(part, Extension)), None),
            extends=self.extends,
            instead=self.instead,
            evidence=self.evidence,
            variants=tuple(part for part in parts if isinstance(part, Variant)),
        )


@dataclass(frozen=True)
class CriterionDraft:
    """A row of the grading table but for its cells; `where` narrows it to some events."""

    id: str
    label: Text
    where: Condition | None = None
    field: ClassVar[str] = "criteria"

    def gives(
        self, level: Level, test: Condition | None, *, alternative: Condition | None = None, **terms: Unpack[Terms]
    ) -> Provision:
        """The cell of a level; without a test it is a blank that the company fills in.

        Raises:
            ArgumentError: `level` is no Level.
        """
        code = checked_kind(level, Level, "level", "a Level of the rulebook").code

        def rule(place: Citation) -> Rule:
            own = standing(place, terms, blank=test is None)
            return Grade(**own, level=code, test=test, alternative=alternative)

        return Provision(self.field, code, self, rule)

    def whole(self, parts: list[Rule]) -> Criterion:
        """The row with its cells."""
        grades = tuple(part for part in parts if isinstance(part, Grade))
        return Criterion(id=self.id, label=self.label, where=self.where, grades=grades)


@dataclass(frozen=True)
class RouteDraft:
    """A route but for its paths: in which respect somebody is concerned with the event."""

    id: str
    label: Text
    field: ClassVar[str] = "routing"

    def leads_to(
        self,
        *roles: Role,
        id: str,
        levels: tuple[Level, ...] = (),
        when: Condition | None = None,
        lead: Role | None = None,
        **terms: Unpack[Terms],
    ) -> Provision:
        """The path to these roles, at these levels (none: whatever the level), led by `lead`.

        Raises:
            ArgumentError: `lead` is no Role.
        """
        if lead is not None:
            checked_kind(lead, Role, "lead", "a Role or None")

        def rule(place: Citation) -> Rule:
            return Path(
                **standing(place, terms),
                id=id,
                levels=codes(levels),
                when=when,
                roles=ids(roles),
                lead=None if lead is None else lead.id,
            )

        return Provision(self.field, id, self, rule)

    def whole(self, parts: list[Rule]) -> Route:
        """The route with its paths."""
        return Route(id=self.id, label=self.label, paths=tuple(part for part in parts if isinstance(part, Path)))


Party = Role | RouteDraft
"""Who acts or is told: a role, or a route for the roles that it leads to."""


@dataclass(frozen=True, kw_only=True)
class StepDraft:
    """A step of a procedure but for its place: what it is called, who does it, for whom, with which papers."""

    id: str
    label: Text
    by: tuple[Role, ...] = ()
    to: tuple[Role, ...] = ()
    documents: tuple[Item, ...] = ()
    duties: tuple[DutyDraft, ...] = ()
    when: Condition | None = None


@dataclass(frozen=True)
class ProcedureDraft:
    """A procedure but for its steps; `levels` none: whatever the level."""

    id: str
    label: Text
    levels: tuple[Level, ...] = ()
    when: Condition | None = None
    in_order: bool = True
    field: ClassVar[str] = "procedures"

    def begins(self, **terms: Unpack[Terms]) -> Provision:
        """That there is this procedure."""
        return Provision(self.field, "", self, lambda place: Rule(**standing(place, terms)))

    def step(self, step: StepDraft, **terms: Unpack[Terms]) -> Provision:
        """Its next step.

        Raises:
            ArgumentError: `step` is no StepDraft.
        """
        checked_kind(step, StepDraft, "step", "a StepDraft")

        def rule(place: Citation) -> Rule:
            return Step(
                **standing(place, terms),
                id=step.id,
                label=step.label,
                responsible=ids(step.by),
                recipients=ids(step.to),
                documents=step.documents,
                duties=ids(step.duties),
                when=step.when,
            )

        return Provision(self.field, step.id, self, rule)

    def whole(self, parts: list[Rule]) -> Procedure:
        """The procedure with its steps.

        Raises:
            ArgumentError: no article says that it begins.
        """
        own = next((part for part in parts if not isinstance(part, Step)), None)
        if own is None:
            raise ArgumentError(f"no article has {self.id}.begins()")
        return Procedure(
            citation=own.citation,
            basis=own.basis,
            reads=own.reads,
            reading=own.reading,
            remark=own.remark,
            id=self.id,
            label=self.label,
            levels=codes(self.levels),
            when=self.when,
            in_order=self.in_order,
            steps=tuple(part for part in parts if isinstance(part, Step)),
        )


@dataclass(frozen=True)
class ConfirmationDraft:
    """Somebody's own decision on the level, but for the words by which it stands."""

    id: str
    level_fact: str
    time_fact: str
    field: ClassVar[str] = "confirmation"

    def stands(self, *levels: Level, id: str | None = None, **terms: Unpack[Terms]) -> Provision:
        """That a decision on these levels (none: on any) stands."""
        name = id or name_of(levels)
        return Provision(
            self.field,
            name,
            self,
            lambda place: Confirmed(**standing(place, terms), id=name, levels=codes(levels)),
        )

    def whole(self, parts: list[Rule]) -> Confirmation:
        """The confirmation with its decisions."""
        decisions = tuple(part for part in parts if isinstance(part, Confirmed))
        return Confirmation(id=self.id, level_fact=self.level_fact, time_fact=self.time_fact, decisions=decisions)
