"""What stands around the duties, made ready for one level: whom it concerns, procedure, prohibitions, guidance."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crisisrules.engine.compiled.conditions import Test, test_of
from crisisrules.language import E, Event, Guidance, Procedure, Role, Rulebook, Simplification, Step
from crisisrules.language.vocabulary import fits
from crisisrules.results.assessment import Advice, AssessedProcedure, ProcedureStep, Prohibited, Routing, Simplified
from crisisrules.results.base import made

Routes = Mapping[str, tuple[Role, ...]]
"""The roles that each route leads to for one event, by the route's id."""


@dataclass(frozen=True, slots=True)
class RoutesAndProcedures:
    """Routing, procedure and prohibitions of one level, ready for its events."""

    routes: tuple[tuple[tuple[Test[Event], Routing], ...], ...]
    procedures: tuple[tuple[Test[Event], Procedure, tuple[tuple[Test[Event], ProcedureStep], ...]], ...]
    simplifications: tuple[tuple[Test[Event], Simplified], ...]
    prohibitions: tuple[Prohibited, ...]
    guidance: tuple[tuple[Test[Event], Advice], ...]
    roles: Mapping[str, Role]

    def routing(self, event: Event) -> tuple[Routing, ...]:
        """The path that each route takes for this event; routes without a fitting path are left out."""
        taken: list[Routing] = []
        for paths in self.routes:
            for test, routing in paths:
                if test(event):
                    taken.append(routing)
                    break
        return tuple(taken)

    def advice(self, event: Event) -> tuple[Advice, ...]:
        """The guidance for this event, in the order of the document."""
        return tuple(each for fitting, each in self.guidance if fitting(event))

    def procedure(self, event: Event) -> AssessedProcedure | None:
        """The procedure for this event, with its own steps."""
        for test, procedure, steps in self.procedures:
            if test(event):
                return made(
                    AssessedProcedure,
                    id=procedure.id,
                    label=procedure.label,
                    steps=tuple(step for needed, step in steps if needed(event)),
                    simplifications=tuple(each for allowed, each in self.simplifications if allowed(event)),
                    citation=procedure.citation,
                    basis=procedure.basis,
                    reads=procedure.reads,
                    reading=procedure.reading,
                    remark=procedure.remark,
                )
        return None


@lru_cache(maxsize=1024)
def routes_and_procedures(rulebook: Rulebook[E], level: str | None) -> RoutesAndProcedures:
    """Routes, procedures and prohibitions for events of this level, compiled."""
    roles = {role.id: role for role in rulebook.roles}
    return RoutesAndProcedures(
        routes=tuple(
            tuple(
                (
                    test_of(path.when, rulebook),
                    made(
                        Routing,
                        id=route.id,
                        label=route.label,
                        path_id=path.id,
                        roles=tuple(roles[each] for each in path.roles),
                        lead=roles[path.lead] if path.lead else None,
                        citation=path.citation,
                        basis=path.basis,
                        reads=path.reads,
                        reading=path.reading,
                        remark=path.remark,
                    ),
                )
                for path in route.paths
                if fits(path.levels, level)
            )
            for route in rulebook.routing
        ),
        procedures=tuple(
            (
                test_of(each.when, rulebook),
                each,
                tuple((test_of(step.when, rulebook), _step(step, roles)) for step in each.steps),
            )
            for each in rulebook.procedures
            if fits(each.levels, level)
        ),
        simplifications=tuple(
            (test_of(each.when, rulebook), _simplified(each))
            for each in rulebook.simplifications
            if fits(each.levels, level)
        ),
        prohibitions=tuple(
            made(
                Prohibited,
                id=each.id,
                label=each.label,
                who=tuple(roles[role] for role in each.who),
                citation=each.citation,
                basis=each.basis,
                reads=each.reads,
                reading=each.reading,
            )
            for each in rulebook.prohibitions
            if fits(each.levels, level)
        ),
        guidance=tuple(
            (test_of(each.when, rulebook), _advice(each)) for each in rulebook.guidance if fits(each.levels, level)
        ),
        roles=roles,
    )


def resolved(ids: Iterable[str], roles: Mapping[str, Role], routes: Routes) -> tuple[Role, ...]:
    """The roles of these ids, each once; the id of a route stands for the roles that it leads to."""
    found: dict[str, Role] = {}
    for each in ids:
        for role in (roles[each],) if each in roles else routes.get(each, ()):
            found[role.id] = role
    return tuple(found.values())


def _step(step: Step, roles: Mapping[str, Role]) -> ProcedureStep:
    return made(
        ProcedureStep,
        id=step.id,
        label=step.label,
        responsible=tuple(roles[each] for each in step.responsible),
        recipients=tuple(roles[each] for each in step.recipients),
        documents=step.documents,
        citation=step.citation,
        basis=step.basis,
        reads=step.reads,
        reading=step.reading,
        remark=step.remark,
    )


def _advice(rule: Guidance) -> Advice:
    return made(
        Advice,
        id=rule.id,
        label=rule.label,
        items=rule.items,
        citation=rule.citation,
        basis=rule.basis,
        reads=rule.reads,
        reading=rule.reading,
        remark=rule.remark,
    )


def _simplified(rule: Simplification) -> Simplified:
    return made(
        Simplified,
        id=rule.id,
        label=rule.label,
        citation=rule.citation,
        basis=rule.basis,
        reads=rule.reads,
        reading=rule.reading,
    )
