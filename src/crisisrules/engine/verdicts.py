"""What the rules make of an event, before it is told: as values (`assess`) or as JSON (`assess_json`).

Most of it is shared between events that answer the rulebook's questions alike (see `compiled`). An event adds what is
its own: figures, times, and the ends of the limits that run from them.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from operator import itemgetter
from typing import Any, NamedTuple

from crisisrules.engine import words
from crisisrules.engine.compiled.around import Around
from crisisrules.engine.compiled.duties import Arising, Duties, Timing
from crisisrules.engine.compiled.grading import CompiledGrading, Graded, SharedReason
from crisisrules.engine.compiled.ready import Ready
from crisisrules.engine.frames import Frame, Run
from crisisrules.engine.kept import kept_few
from crisisrules.engine.notes import note
from crisisrules.errors import CalendarRangeError
from crisisrules.language import Event, Level
from crisisrules.language.facts import LATEST
from crisisrules.results.assessment import Obligation, Prohibited
from crisisrules.results.classification import Note


class Severity(NamedTuple):
    """How severe an event is, and why."""

    level: Level | None
    in_scope: bool
    reasons: list[SharedReason]
    notes: list[Note]


class Owed(NamedTuple):
    """What an event makes somebody owe: duties, by due time those that have one, and how their limits run."""

    dated: list[tuple[datetime, int, Timing, Arising]]
    """Each with its due time and its place in the document."""
    duties: list[Duties]
    """The duties in the document's order, of which those without a due time follow the dated ones."""
    runs: Mapping[Timing, Run]


class Verdict(NamedTuple):
    """What the rules make of an event."""

    severity: Severity
    owed: Owed
    around: Around
    prohibitions: tuple[Prohibited, ...]
    notes: list[Note]


OWN_NOTES = ("not-in-force", "provisional")
"""Codes of the notes that depend on more of an event than its answers; all other notes are shared."""

_by_due_time = itemgetter(0, 1)
_NOTHING_OWED = Owed([], [], {})
_NOTHING_AROUND = Around((), None, (), ())


def verdict(event: Event, prepared: Ready, counting: Frame) -> Verdict:
    """What the rules make of an event that says what they ask about.

    Raises:
        CalendarRangeError: a time of the event, or a limit counted from it, lies outside the calendar.
    """
    found = severity(event, prepared.grading)
    _refuse_outside(event, prepared.grading.times, counting)
    if not found.in_scope:
        return Verdict(found, _NOTHING_OWED, _NOTHING_AROUND, (), found.notes)
    handling = prepared.handling(found.level.code if found.level else None)
    around, duties = handling.of(event)
    due = owed(event, duties, counting) if duties else _NOTHING_OWED
    notes = found.notes.copy()
    provisional: list[str] = []
    for _, _, timing, arising in due.dated:
        notes += arising.notes
        if due.runs[timing].provisional:
            provisional.append(arising.obligation.duty_id)
    for several in duties:
        notes += several.notes
    notes += around.notes
    if provisional:
        notes.append(_provisional(counting.calendar.settled_through, tuple(provisional)))
    return Verdict(found, due, around, handling.prohibitions, notes)


# --- How severe it is -------------------------------------------------------------------------------------------------


def severity(event: Event, grading: CompiledGrading) -> Severity:
    """How severe an event is that holds what the rulebook asks about."""
    answers = grading.answers.of(vars(event))
    notes = _not_in_force(event, grading)
    excluded = None if grading.scope is None else grading.scope.of(event, answers)
    if excluded is not None:
        return Severity(None, False, [excluded.reason], [*notes, excluded.note])
    graded = [each.of(event, answers) for each in grading.graded]
    reasons: list[SharedReason] = []
    level: Level | None = None
    is_plain = True
    for each in graded:
        is_plain = is_plain and not (each.blanks or each.doubts)
        if each.level is not None:
            reasons += each.reasons
            if level is None or each.level.rank > level.rank:
                level = each.level
    rest = grading.rest if level is None else None
    if rest is not None:
        level = rest.level
        reasons.append(rest.reason)
    decided = grading.decided(event)
    if decided is not None:
        notes += decided.notes
        if decided.decision.level != level:
            notes.append(grading.difference(decided.decision, level))
        return Severity(decided.decision.level, True, [decided.reason, *reasons], notes)
    if not is_plain:
        notes += _blanks_and_doubts(graded, level, grading)
    if rest is not None:
        notes += rest.notes
    elif level is not None:
        for each in graded:
            notes += each.notes.get(level.code, ())
    return Severity(level, True, reasons, notes)


def _blanks_and_doubts(graded: list[Graded], level: Level | None, grading: CompiledGrading) -> Iterator[Note]:
    """Notes on blanks that could have given a worse level, and on grades that depend on how a figure is read."""
    for each in graded:
        yield from (blank for possible, blank in each.blanks if level is None or possible.rank > level.rank)
    doubts = [doubt for each in graded for doubt in each.doubts]
    other_level = max((each.other_level for each in graded if each.other_level), default=None)
    if other_level is None and grading.rest:
        other_level = grading.rest.level
    yield from (grading.misprint(doubt, level, other_level) for doubt in doubts)


def _not_in_force(event: Event, grading: CompiledGrading) -> list[Note]:
    begins, ends = grading.in_force
    if begins is None and ends is None:
        return []
    book = grading.rulebook
    moment: datetime = getattr(event, book.event.reference_time)
    if (begins is None or begins <= moment) and (ends is None or moment < ends):
        return []
    return [_not_in_force_on(moment.date(), book.event.reference_time, book.in_force_from, book.in_force_to)]


@kept_few
def _not_in_force_on(day: date, dated_by: str, begin: date | None, end: date | None) -> Note:
    return note("not-in-force", dated_by, words.not_in_force(day, begin, end), None)


# --- What is owed, and by when ----------------------------------------------------------------------------------------


def owed(event: Event, duties: list[Duties], counting: Frame) -> Owed:
    """The duties of an event, with their limits counted."""
    runs: dict[Timing, Run] = {}
    dated: list[tuple[datetime, int, Timing, Arising]] = []
    facts = vars(event)
    for several in duties:
        for timing in several.timings:
            if timing in runs:
                continue
            start: Any = timing.start  # Any: a datetime, for the clock runs; else there would be no timing
            if start is None:
                start = facts[timing.clock] if timing.earlier is None else runs[timing.earlier].due_at
            try:
                runs[timing] = counting.run(timing, start)
            except CalendarRangeError as error:
                raise CalendarRangeError(f"event {event.event_id!r}: {timing.clock}: {error}") from error
        for timing, each in several.dated:
            dated.append((runs[timing].due_at or LATEST, each.place, timing, each))
    dated.sort(key=_by_due_time)
    return Owed(dated, duties, runs)


def arranged(owed: Owed) -> tuple[list[Obligation | Arising], list[Obligation | Arising]]:
    """What is owed, by due time and then in the document's order; and what of it informs somebody above or outside.

    Obligations are whole; in place of one whose limit runs, or of an item's, there is how it arises.
    """
    found: list[Obligation | Arising] = [arising for _, _, _, arising in owed.dated]
    outward: list[Obligation | Arising] = [arising for _, _, _, arising in owed.dated if arising.outward]
    for several in owed.duties:
        found += several.undated
        outward += several.outward
    return found, outward


def _refuse_outside(event: Event, times: Iterable[str], counting: Frame) -> None:
    first, last, calendar = counting.first, counting.last, counting.calendar
    facts = vars(event)
    for name in times:
        moment = facts[name]
        if moment is not None and not first <= moment <= last:
            raise CalendarRangeError(
                f"event {event.event_id!r}: {name}: {moment.isoformat()} is outside the calendar {calendar.id}, "
                f"which knows {calendar.first_day} to {calendar.last_day}"
            )


@kept_few
def _provisional(settled_through: date, duties: tuple[str, ...]) -> Note:
    return note("provisional", "calendar", words.provisional(settled_through, duties), None)
