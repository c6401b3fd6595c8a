"""`assess`: everything that must be done about an event, by whom, by when, and why."""

from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.classify import classification
from crisisrules.engine.compiled.duties import Arising, Timing
from crisisrules.engine.compiled.ready import ready_for
from crisisrules.engine.frames import Run, frame
from crisisrules.engine.verdicts import Owed, arranged, verdict
from crisisrules.language import E, Rulebook
from crisisrules.results.assessment import Assessment, Deadline, Obligation
from crisisrules.results.base import like, made


def assess(
    event: E,
    rulebook: Rulebook[E],
    *,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> Assessment:
    """The verdict on an event: its level, obligations with deadlines, reports, routing, procedure, prohibitions.

    Times of the result are in China time. An event outside the document's scope has no obligations.

    Raises:
        ArgumentError: the event does not hold the facts that the rulebook asks about, or an argument has a wrong type.
        CalendarRangeError: a time of the event, or a limit counted from it, lies outside the calendar; the message
            names the event and the time.
    """
    counting = frame(calendar, convention)
    prepared = ready_for(event, rulebook)
    found = verdict(event, prepared, counting)
    owed, outward = obligations(found.owed)
    return made(
        Assessment,
        event_id=event.event_id,
        rulebook=prepared.ref,
        calendar=counting.ref,
        convention=convention,
        classification=classification(event, found.severity),
        obligations=tuple(owed),
        reports=tuple(outward),
        routing=found.around.routing,
        procedure=found.around.procedure,
        prohibitions=found.prohibitions,
        guidance=found.around.guidance,
        notes=tuple(found.notes),
    )


def obligations(owed: Owed) -> tuple[list[Obligation], list[Obligation]]:
    """The obligations by due time, those without one last, and those of them that inform somebody above or outside."""
    if not owed.duties:
        return [], []
    deadlines = {timing: _deadline(timing, run) for timing, run in owed.runs.items()}
    found, outward = arranged(owed)
    running: dict[Obligation | Arising, Obligation] = {}
    for each in found:
        if isinstance(each, Arising):
            fields: dict[str, object] = {}
            if each.timing:
                fields["deadline"] = deadlines[each.timing]
            if each.longest:
                fields["extensible_to"] = owed.runs[each.longest].due_at
            running[each] = like(each.obligation, fields) if fields else each.obligation

    def whole(several: list[Obligation | Arising]) -> list[Obligation]:
        return [running[each] if isinstance(each, Arising) else each for each in several]

    return whole(found), whole(outward)


def _deadline(timing: Timing, run: Run) -> Deadline:
    return made(
        Deadline,
        state=timing.state,
        clock=timing.clock,
        starts_at=run.starts_at,
        limit=timing.limit,
        due_at=run.due_at,
        last_day=run.last_day,
        provisional=run.provisional,
    )
