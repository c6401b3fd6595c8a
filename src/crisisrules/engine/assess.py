"""`assess`: everything that must be done about an event, by whom, by when, and why."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from crisisrules.calendars import CHINA, CIVIL_CODE, SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.engine.classify import classify, inferred
from crisisrules.engine.obligations import compiled_duties, obligations
from crisisrules.engine.results import (
    AssessedProcedure,
    Assessment,
    CalendarRef,
    Note,
    Obligation,
    ProcedureStep,
    Prohibited,
    Routing,
    RulebookRef,
)
from crisisrules.engine.surroundings import surroundings
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import E, Rulebook, text

_OUTWARD = {"above", "outside"}


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
    if not isinstance(calendar, WorkingCalendar):
        raise ArgumentError(f"calendar must be a WorkingCalendar such as CHINA, got {type(calendar).__name__}")
    if not isinstance(convention, CountingConvention):
        raise ArgumentError(f"convention must be a CountingConvention, got {type(convention).__name__}")
    classification = classify(event, rulebook)
    _refuse_outside(event, rulebook, calendar)

    found: list[Obligation] = []
    routing: tuple[Routing, ...] = ()
    procedure: AssessedProcedure | None = None
    prohibitions: tuple[Prohibited, ...] = ()
    if classification.in_scope:
        level = classification.level and classification.level.code
        around = surroundings(rulebook, level)
        routing, prohibitions = around.routing(event), around.prohibitions
        routes = {taken.id: taken.roles for taken in routing}
        procedure = around.procedure(event, routes)
        found = obligations(event, compiled_duties(rulebook, level), routes, calendar, convention)
    ordered = tuple(sorted(found, key=_by_due_time))
    return Assessment.of(
        {
            "event_id": event.event_id,
            "rulebook": RulebookRef.of({"id": rulebook.id, "version": rulebook.version, "digest": rulebook.digest}),
            "calendar": CalendarRef.of({"id": calendar.id, "settled_through": calendar.settled_through}),
            "convention": convention,
            "classification": classification,
            "obligations": ordered,
            "reports": tuple(each for each in ordered if any(to.standing in _OUTWARD for to in each.recipients)),
            "routing": routing,
            "procedure": procedure,
            "prohibitions": prohibitions,
            "notes": (*classification.notes, *_notes(ordered, routing, procedure, calendar)),
        }
    )


_LAST = datetime.max.replace(tzinfo=SHANGHAI)


def _by_due_time(obligation: Obligation) -> datetime:
    return obligation.deadline.due_at or _LAST


def _refuse_outside(event: E, rulebook: Rulebook[E], calendar: WorkingCalendar) -> None:
    name = rulebook.event.reference_time
    day = getattr(event, name).astimezone(SHANGHAI).date()
    if not calendar.first_day <= day <= calendar.last_day:
        raise CalendarRangeError(
            f"{name}: {day} is outside the calendar, which knows {calendar.first_day} to {calendar.last_day}"
        )


def _notes(
    found: Iterable[Obligation],
    routing: Iterable[Routing],
    procedure: AssessedProcedure | None,
    calendar: WorkingCalendar,
) -> Iterator[Note]:
    provisional: list[str] = []
    for each in found:
        if each.reading:
            yield inferred(each.duty_id, each.reading, each.citation)
        if each.remark:
            yield Note.of({"code": "remark", "about": each.duty_id, "text": each.remark, "citation": each.citation})
        if each.deadline.state == "not_set":
            yield Note.of({"code": "not-set", "about": each.duty_id, "text": _NOT_SET, "citation": each.citation})
        if each.extensible:
            yield Note.of(
                {"code": "extensible", "about": each.duty_id, "text": _EXTENSIBLE, "citation": each.extension}
            )
        if each.deadline.provisional:
            provisional.append(each.duty_id)
    for taken in routing:
        if taken.reading:
            yield inferred(taken.id, taken.reading, taken.citation)
    if procedure:
        steps: tuple[AssessedProcedure | ProcedureStep, ...] = (procedure, *procedure.steps)
        for step in steps:
            if step.reading:
                yield inferred(step.id, step.reading, step.citation)
    if provisional:
        yield _provisional(provisional, calendar)


_EXTENSIBLE = text(
    "期限可视处理情况适当延长；所列到期日未作延长",
    "The limit may be extended as the case requires; the due time shown is the one without extension",
)
_NOT_SET = text("原文未写明时限，须由公司自行填定", "The source leaves the time limit blank; the company has to set it")


def _provisional(duties: list[str], calendar: WorkingCalendar) -> Note:
    settled, listed = calendar.settled_through, ", ".join(duties)
    return Note.of(
        {
            "code": "provisional",
            "about": "calendar",
            "text": text(
                f"{settled}之后的放假安排尚未公布或仍可能变动，下列期限暂按现有规律推算：{listed}",
                f"Holidays after {settled} are not announced yet or may still change; counted provisionally: {listed}",
            ),
            "citation": None,
        }
    )
