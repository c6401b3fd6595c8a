"""`assess`: everything that must be done about an event, by whom, by when, and why."""

from collections.abc import Mapping

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
    own: dict[Obligation | Arising, Obligation] = {}
    told: list[Obligation] = []
    for each in found:
        if isinstance(each, Arising):
            told.append(one := _obligation(each, deadlines, owed))
            own[each] = one
        else:
            told.append(each)
    return told, [own[each] if isinstance(each, Arising) else each for each in outward]


def _obligation(arising: Arising, deadlines: Mapping[Timing, Deadline], owed: Owed) -> Obligation:
    if arising.timing is None:
        return arising.obligation
    if arising.longest is None:
        return like(arising.obligation, {"deadline": deadlines[arising.timing]})
    latest = owed.runs[arising.longest].due_at
    return like(arising.obligation, {"deadline": deadlines[arising.timing], "extensible_to": latest})


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
