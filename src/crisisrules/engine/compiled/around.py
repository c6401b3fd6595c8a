"""What stands around the duties at one level, made ready: whom it concerns, procedure, prohibitions, guidance."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol, TypeVar

from crisisrules.engine.compiled.conditions import test_of
from crisisrules.engine.notes import notes_on
from crisisrules.language import (
    Condition,
    Event,
    Guidance,
    Path,
    Procedure,
    Role,
    Route,
    Rulebook,
    Simplification,
    Step,
)
from crisisrules.language.vocabulary import Levels, fits
from crisisrules.results.assessment import Advice, AssessedProcedure, ProcedureStep, Prohibited, Routing, Simplified
from crisisrules.results.base import like, made
from crisisrules.results.classification import Note

Routes = Mapping[str, tuple[Role, ...]]
"""The roles that each route leads to for one event, by the route's id."""


class _ForLevels(Protocol):
    @property
    def levels(self) -> Levels: ...


R = TypeVar("R", bound=_ForLevels)


class Around(NamedTuple):
    """What stands around the duties of an event."""

    routing: tuple[Routing, ...]
    procedure: AssessedProcedure | None
    guidance: tuple[Advice, ...]
    notes: tuple[Note, ...]

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 2000 + 16 * len(self.routing) + 700 * len(self.notes)

    @property
    def routes(self) -> Routes:
        """The roles that each route leads to."""
        return {taken.id: taken.roles for taken in self.routing}


class CompiledAround:
    """Routes, procedures, prohibitions and guidance of one level, ready for its events."""

    def __init__(self, rulebook: Rulebook[Event], level: str | None) -> None:
        roles = self.roles = {role.id: role for role in rulebook.roles}
        self._routes = [
            [(test_of(path.when, rulebook), _routing(route, path, roles)) for path in paths]
            for route, paths in ((each, _fitting(each.paths, level)) for each in rulebook.routing)
        ]
        self._procedures = [
            (
                test_of(each.when, rulebook),
                _procedure(each),
                [(test_of(step.when, rulebook), _step(step, roles)) for step in each.steps],
            )
            for each in _fitting(rulebook.procedures, level)
        ]
        self._simplifications = [
            (test_of(each.when, rulebook), _simplified(each)) for each in _fitting(rulebook.simplifications, level)
        ]
        self._guidance = [(test_of(each.when, rulebook), _advice(each)) for each in _fitting(rulebook.guidance, level)]
        self.prohibitions = tuple(
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
            for each in _fitting(rulebook.prohibitions, level)
        )

    def of(self, event: Event) -> Around:
        """What stands around the duties of this event; routes without a fitting path are left out."""
        taken = (next((routing for test, routing in paths if test(event)), None) for paths in self._routes)
        routing = tuple(each for each in taken if each is not None)
        procedure = self._procedure_of(event)
        noted: list[Routing | AssessedProcedure | ProcedureStep] = list(routing)
        noted += (procedure, *procedure.steps) if procedure else ()
        return Around(
            routing=routing,
            procedure=procedure,
            guidance=tuple(advice for test, advice in self._guidance if test(event)),
            notes=tuple(note for each in noted for note in notes_on(each.id, each)),
        )

    def _procedure_of(self, event: Event) -> AssessedProcedure | None:
        for test, procedure, steps in self._procedures:
            if test(event):
                own = tuple(step for needed, step in steps if needed(event))
                simplified = tuple(each for allowed, each in self._simplifications if allowed(event))
                return like(procedure, {"steps": own, "simplifications": simplified})
        return None


def _fitting(rules: Iterable[R], level: str | None) -> list[R]:
    return [each for each in rules if fits(each.levels, level)]


def conditions_around(rulebook: Rulebook[Event], level: str | None) -> Iterable[Condition | None]:
    """The conditions on which it depends what stands around the duties at this level."""
    procedures = _fitting(rulebook.procedures, level)
    yield from (path.when for route in rulebook.routing for path in _fitting(route.paths, level))
    yield from (each.when for each in procedures)
    yield from (step.when for each in procedures for step in each.steps)
    yield from (each.when for each in _fitting(rulebook.simplifications, level))
    yield from (each.when for each in _fitting(rulebook.guidance, level))


def resolved(ids: Iterable[str], roles: Mapping[str, Role], routes: Routes) -> tuple[Role, ...]:
    """The roles of these ids, each once; the id of a route stands for the roles that it leads to."""
    found: dict[str, Role] = {}
    for each in ids:
        for role in (roles[each],) if each in roles else routes.get(each, ()):
            found[role.id] = role
    return tuple(found.values())


def _routing(route: Route, path: Path, roles: Mapping[str, Role]) -> Routing:
    return made(
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
    )


def _procedure(procedure: Procedure) -> AssessedProcedure:
    return made(
        AssessedProcedure,
        id=procedure.id,
        label=procedure.label,
        steps=(),
        simplifications=(),
        citation=procedure.citation,
        basis=procedure.basis,
        reads=procedure.reads,
        reading=procedure.reading,
        remark=procedure.remark,
    )


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
