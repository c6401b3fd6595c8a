"""`assess`: everything that must be done about an event, by whom, by when, and why."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from functools import lru_cache

from crisisrules.calendars import CHINA, CIVIL_CODE, SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.engine import words
from crisisrules.engine.classify import classify
from crisisrules.engine.compiled.duties import compiled_duties
from crisisrules.engine.compiled.routes_and_procedures import routes_and_procedures
from crisisrules.engine.notes import inferred, note
from crisisrules.engine.obligations import NotedObligation, Parties, Setting, obligations
from crisisrules.engine.references import calendar_ref, rulebook_ref
from crisisrules.engine.refusals import refuse_wrong_types
from crisisrules.errors import CalendarRangeError
from crisisrules.language import E, Rulebook
from crisisrules.language.facts import LATEST
from crisisrules.results.assessment import Advice, AssessedProcedure, Assessment, ProcedureStep, Prohibited, Routing
from crisisrules.results.base import made
from crisisrules.results.classification import Note


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
        CalendarRangeError: a time of the event, or a limit counted from it, lies outside the calendar.
    """
    refuse_wrong_types(calendar, convention)
    classification = classify(event, rulebook)
    _refuse_outside(event, rulebook, calendar)

    found: list[NotedObligation] = []
    routing: tuple[Routing, ...] = ()
    procedure: AssessedProcedure | None = None
    prohibitions: tuple[Prohibited, ...] = ()
    guidance: tuple[Advice, ...] = ()
    if classification.in_scope:
        level = classification.level and classification.level.code
        around = routes_and_procedures(rulebook, level)
        routing, prohibitions, guidance = around.routing(event), around.prohibitions, around.advice(event)
        routes = {taken.id: taken.roles for taken in routing}
        procedure = around.procedure(event)
        duties = compiled_duties(rulebook, level)
        found = sorted(
            obligations(event, duties, Setting(Parties(around.roles, routes), calendar, convention)), key=_by_due_time
        )
    return made(
        Assessment,
        event_id=event.event_id,
        rulebook=rulebook_ref(rulebook),
        calendar=calendar_ref(calendar),
        convention=convention,
        classification=classification,
        obligations=tuple(each.obligation for each in found),
        reports=tuple(each.obligation for each in found if each.outward),
        routing=routing,
        procedure=procedure,
        prohibitions=prohibitions,
        guidance=guidance,
        notes=(*classification.notes, *_notes(found, routing, procedure, calendar)),
    )


def _by_due_time(noted: NotedObligation) -> datetime:
    return noted.obligation.deadline.due_at or LATEST


def _refuse_outside(event: E, rulebook: Rulebook[E], calendar: WorkingCalendar) -> None:
    first = datetime.combine(calendar.first_day, time.min, SHANGHAI)
    last = datetime.combine(calendar.last_day, time.max, SHANGHAI)
    for name in _times(rulebook):
        moment = getattr(event, name)
        if moment is not None and not first <= moment <= last:
            raise CalendarRangeError(
                f"{name}: {moment.isoformat()} is outside the calendar {calendar.id}, "
                f"which knows {calendar.first_day} to {calendar.last_day}"
            )


@lru_cache(maxsize=256)
def _times(rulebook: Rulebook[E]) -> tuple[str, ...]:
    return tuple(fact.name for fact in rulebook.event.facts if fact.kind == "time")


def _notes(
    found: Iterable[NotedObligation],
    routing: Iterable[Routing],
    procedure: AssessedProcedure | None,
    calendar: WorkingCalendar,
) -> Iterator[Note]:
    provisional: list[str] = []
    for each in found:
        yield from each.notes
        if each.obligation.deadline.provisional:
            provisional.append(each.obligation.duty_id)
    for taken in routing:
        yield from _on_rule(taken)
    if procedure:
        yield from _on_rule(procedure)
        for step in procedure.steps:
            yield from _on_rule(step)
    if provisional:
        yield note("provisional", "calendar", words.provisional(calendar.settled_through, provisional), None)


def _on_rule(rule: Routing | AssessedProcedure | ProcedureStep) -> Iterator[Note]:
    """What is to be known about a rule that the result rests on: how it reads the text, and what to mind."""
    if rule.reading:
        yield inferred(rule.id, rule.reading, rule.citation)
    if rule.remark:
        yield note("remark", rule.id, rule.remark, rule.citation)
