"""Breaches of the procedure: steps out of order or left out where nothing lets them be simplified, papers missing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from crisisrules.calendars import Precondition
from crisisrules.engine import words
from crisisrules.engine.cases.breach import breach
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.language import Basis, Citation, E, Item, Part
from crisisrules.results.assessment import AssessedProcedure, ProcedureStep
from crisisrules.results.records import Act
from crisisrules.results.reviews import Breach


def procedure_breaches(file: CaseFile[E]) -> Iterator[Breach]:
    """What is wrong with the steps, in the order of the procedure; nothing for a file that speaks of no step."""
    procedure = file.assessment.procedure
    if procedure is None or not file.steps_are_recorded:
        return
    acts = [file.acts_of(step) for step in procedure.steps]
    for step, own, by in zip(procedure.steps, acts, _first_after(procedure, acts), strict=True):
        if by is not None and file.order_counts and not _is_judged_as_duty(file, step):
            yield from _order(procedure, step, done_at(own), by)
        if own and (missing := missing_papers(step, own)):
            said = words.step_papers_missing(step.label, missing)
            yield breach("step-document-missing", step.id, said, step, missing=(item.id for item in missing))


def _is_judged_as_duty(file: CaseFile[E], step: ProcedureStep) -> bool:
    owed = file.owed.get(step.id)
    return owed is not None and isinstance(owed.obligation.deadline.limit, Precondition)


def done_at(acts: tuple[Act, ...]) -> datetime | None:
    """When a step was done first, of which these are the acts."""
    return acts[0].at if acts else None


def missing_papers(step: ProcedureStep, acts: Iterable[Act]) -> tuple[Item, ...]:
    """The papers that the step needs and that none of its acts held."""
    held = {id for act in acts for id in act.documents}
    return tuple(item for item in step.documents if item.required and item.id not in held)


class _Order(NamedTuple):
    """The order of two steps, which rests on both and on their procedure."""

    citation: Citation
    basis: Basis
    reads: tuple[Part, ...]


class _Done(NamedTuple):
    """A step that was done, and when first."""

    at: datetime
    step: ProcedureStep


def _first_after(procedure: AssessedProcedure, acts: Sequence[tuple[Act, ...]]) -> list[_Done | None]:
    """For each step the one that was done first of all that come after it."""
    found: list[_Done | None] = []
    first: _Done | None = None
    for step, own in zip(reversed(procedure.steps), reversed(acts), strict=True):
        found.append(first)
        if own and (first is None or own[0].at <= first.at):
            first = _Done(own[0].at, step)
    return found[::-1]


def _order(procedure: AssessedProcedure, step: ProcedureStep, own: datetime | None, after: _Done) -> Iterator[Breach]:
    """A step that was overtaken by a later one: never done, or done only after it."""
    first, by = after
    if own is not None and own <= first:
        return
    is_read = "inferred" in (step.basis, procedure.basis) or "order" in by.reads
    reads: tuple[Part, ...] = (*step.reads, *procedure.reads, *(("order",) if "order" in by.reads else ()))
    rule = _Order(step.citation, "inferred" if is_read else step.basis, tuple(dict.fromkeys(reads)))
    if own is None:
        yield breach("step-skipped", step.id, words.step_skipped(step.label, by.label), rule, at=first)
    else:
        yield breach("step-out-of-order", step.id, words.step_out_of_order(step.label, by.label), rule, at=own)
