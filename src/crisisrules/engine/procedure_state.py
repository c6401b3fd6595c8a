"""`procedure_state`: how far a recorded case has come, and which step may come next."""

from datetime import datetime

from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.cases.case_file import case_file
from crisisrules.engine.cases.procedure_breaches import done_at, missing_papers
from crisisrules.language import E, Rulebook
from crisisrules.results.base import made
from crisisrules.results.records import CaseRecord
from crisisrules.results.reviews import ProcedureState, StepState


def procedure_state(
    event: E,
    record: CaseRecord,
    rulebook: Rulebook[E],
    *,
    as_of: datetime,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> ProcedureState | None:
    """Which steps are done, which may come next and with which papers; None for an event without a procedure.

    The first step that is not done comes next; where no order is wanted or the steps may be simplified, any of them.

    Raises:
        ArgumentError, CalendarRangeError: as `review` does.
    """
    file = case_file(event, record, rulebook, as_of, calendar, convention)
    procedure = file.assessment.procedure
    if procedure is None:
        return None
    states = tuple(
        made(StepState, step=step, done_at=done_at(acts), missing=missing_papers(step, acts))
        for step in procedure.steps
        for acts in (file.acts_of(step),)
    )
    left = tuple(state.step for state in states if state.done_at is None)
    return made(
        ProcedureState,
        procedure_id=procedure.id,
        label=procedure.label,
        steps=states,
        next_steps=left[:1] if file.order_counts else left,
        simplifications=procedure.simplifications,
        citation=procedure.citation,
    )
