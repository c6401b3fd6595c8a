"""`assess`: everything that must be done about an event, by whom, by when, and why."""

from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.classify import classification
from crisisrules.engine.compiled.duties import Arising
from crisisrules.engine.compiled.ready import ready_for
from crisisrules.engine.frames import frame
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
    deadlines = {
        timing: made(
            Deadline,
            state=timing.state,
            clock=timing.clock,
            starts_at=run.starts_at,
            limit=timing.limit,
            due_at=run.due_at,
            last_day=run.last_day,
            provisional=run.provisional,
        )
        for timing, run in owed.runs.items()
    }
    found, outward = arranged(owed)
    told: list[Obligation] = []
    own: dict[Obligation | Arising, Obligation] = {}
    for each in found:
        if not isinstance(each, Arising):
            told.append(each)
            continue
        one, timing, longest = each.obligation, each.timing, each.longest
        if timing is not None and longest is None:
            one = like(one, {"deadline": deadlines[timing]})
        elif timing is not None and longest is not None:
            one = like(one, {"deadline": deadlines[timing], "extensible_to": owed.runs[longest].due_at})
        told.append(one)
        own[each] = one
    return told, [own[each] if isinstance(each, Arising) else each for each in outward]
