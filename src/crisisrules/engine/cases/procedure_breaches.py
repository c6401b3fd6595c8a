"""Breaches of the procedure: steps out of order or left out where nothing lets them be simplified, papers missing."""

from collections.abc import Iterator
from datetime import datetime

from crisisrules.calendars import Precondition
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.review_results import Breach, BreachCode, breach
from crisisrules.engine.results import ProcedureStep
from crisisrules.language import E, Item, Text, text


def procedure_breaches(file: CaseFile[E]) -> Iterator[Breach]:
    """What is wrong with the steps, in the order of the procedure; nothing for a file that speaks of no step."""
    procedure = file.assessment.procedure
    if procedure is None or not file.steps_are_recorded:
        return
    done = {step.id: step_done_at(file, step) for step in procedure.steps}
    judged_as_duty = {
        each.obligation.duty_id for each in file.owed if isinstance(each.obligation.deadline.limit, Precondition)
    }
    for number, step in enumerate(procedure.steps):
        if file.order_counts and step.id not in judged_as_duty:
            yield from _order(step, procedure.steps[number + 1 :], done)
        if done[step.id] is not None and (missing := missing_papers(file, step)):
            zh, en = "、".join(item.label.zh for item in missing), "; ".join(item.label.en for item in missing)
            yield _breach(
                step,
                "step-document-missing",
                text(f"“{step.label.zh}”缺少材料：{zh}", f"{step.label.en}: papers missing: {en}"),
                missing=tuple(item.id for item in missing),
            )


def step_done_at(file: CaseFile[E], step: ProcedureStep) -> datetime | None:
    """When the step was done first."""
    return next((act.at for act in file.acts_of(step)), None)


def missing_papers(file: CaseFile[E], step: ProcedureStep) -> tuple[Item, ...]:
    """The papers that the step needs and that none of its acts held."""
    held = {id for act in file.acts_of(step) for id in act.documents}
    return tuple(item for item in step.documents if item.required and item.id not in held)


def _order(step: ProcedureStep, later: tuple[ProcedureStep, ...], done: dict[str, datetime | None]) -> Iterator[Breach]:
    """A step that was overtaken by a later one: never done, or done only after it."""
    overtaking = [(at, each) for each in later if (at := done[each.id]) is not None]
    if not overtaking:
        return
    first, by = min(overtaking, key=lambda pair: pair[0])
    own = done[step.id]
    names = (step.label.zh, by.label.zh, step.label.en, by.label.en)
    if own is None:
        yield _breach(
            step,
            "step-skipped",
            text(f"未经“{names[0]}”即进行“{names[1]}”", f"{names[3]} without {names[2]}"),
            at=first,
        )
    elif first < own:
        yield _breach(
            step,
            "step-out-of-order",
            text(f"“{names[0]}”晚于其后的“{names[1]}”", f"{names[2]} only after {names[3]}"),
            at=own,
        )


def _breach(
    step: ProcedureStep, code: BreachCode, words: Text, *, missing: tuple[str, ...] = (), at: datetime | None = None
) -> Breach:
    return breach(code, step.id, words, step.citation, step.basis, missing=missing, at=at)
