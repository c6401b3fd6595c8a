"""Duties become obligations of an event: which variant of a duty fits, who acts, and by when."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple, TypedDict

from crisisrules.calendars import SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.engine.compiled.duties import (
    UNCOUNTED,
    CompiledDuty,
    CompiledVariant,
    EventItem,
    Subject,
    dateless,
    is_outward,
)
from crisisrules.engine.compiled.routes_and_procedures import Routes, resolved
from crisisrules.engine.counting import Counted, duty_due, longest_extension
from crisisrules.errors import CalendarRangeError
from crisisrules.language import Citation, Duty, Event, Role
from crisisrules.results.assessment import Deadline, Obligation
from crisisrules.results.base import like, made
from crisisrules.results.classification import Note


class NotedObligation(NamedTuple):
    """An obligation of an event, whether it informs somebody above or outside, and what there is to note."""

    obligation: Obligation
    outward: bool
    notes: tuple[Note, ...]


class Parties(dict[tuple[str, ...], tuple[tuple[Role, ...], bool]]):
    """The roles that ids of roles and routes lead to for one event, and whether one of them is above or outside.

    The same few departments recur in most duties, so each answer is kept.
    """

    def __init__(self, roles: Mapping[str, Role], routes: Routes) -> None:
        self.roles = roles
        self.routes = routes

    def __missing__(self, ids: tuple[str, ...]) -> tuple[tuple[Role, ...], bool]:
        found = resolved(ids, self.roles, self.routes)
        self[ids] = found, any(map(is_outward, found))
        return self[ids]


class Setting(NamedTuple):
    """What the obligations of an event depend on besides its facts."""

    parties: Parties
    calendar: WorkingCalendar
    convention: CountingConvention


class Varying(TypedDict, total=False):
    """The fields of an obligation that depend on the event."""

    duty_id: str
    deadline: Deadline
    responsible: tuple[Role, ...]
    recipients: tuple[Role, ...]
    extensible: bool
    extension: Citation
    extensible_to: datetime | None


def obligations(event: Event, duties: Iterable[CompiledDuty], setting: Setting) -> list[NotedObligation]:
    """The obligations of an event, in the order of the document."""
    found: list[NotedObligation] = []
    for duty in duties:
        for duty_id, subject in _subjects(event, duty.duty):
            for variant in duty.variants:
                if variant.applies(subject):
                    deadline = _deadline(duty, variant, subject, found, setting)
                    found.append(_obligation(duty_id, duty, variant, subject, deadline, setting))
                    break
    return found


def _subjects(event: Event, duty: Duty) -> Iterable[tuple[str, Subject]]:
    """What a duty is about, each with the id of the obligation that arises from it."""
    if duty.each is None:
        return ((duty.id, event),)
    items = enumerate(getattr(event, duty.each) or (), duty.numbered_from)
    return ((f"{duty.id}-{number}", EventItem(event, item)) for number, item in items)


def _obligation(
    duty_id: str,
    duty: CompiledDuty,
    variant: CompiledVariant,
    subject: Subject,
    deadline: Deadline,
    setting: Setting,
) -> NotedObligation:
    fields: Varying = {"duty_id": duty_id, "deadline": deadline}
    outward, notes = variant.outward, variant.notes
    if variant.routed is not None:
        responsible, recipients = variant.routed
        fields["responsible"], _ = setting.parties[responsible]
        fields["recipients"], outward = setting.parties[recipients]
    note = duty.extension_note
    if note is not None and note.citation is not None and duty.extensible(subject):
        fields["extensible"], fields["extension"] = True, note.citation
        fields["extensible_to"] = longest_extension(duty.duty, deadline.starts_at, setting.calendar, setting.convention)
        notes = (*notes, note)
    return NotedObligation(like(variant.template, fields), outward, notes)


def _deadline(
    duty: CompiledDuty,
    variant: CompiledVariant,
    subject: Subject,
    found: Iterable[NotedObligation],
    setting: Setting,
) -> Deadline:
    """The deadline, from the clock that runs; a clock that has not started is awaited, whatever the limit."""
    clock, start = _clock(duty.duty, variant, subject, found)
    if clock is None or start is None:
        return variant.not_started
    limit = variant.variant.limit
    if not isinstance(limit, Counted):
        return dateless(limit, UNCOUNTED[type(limit)], clock, start.astimezone(SHANGHAI))
    try:
        starts_at, due_at, last_day, provisional = duty_due(
            duty.duty, start, limit, setting.calendar, setting.convention
        )
    except CalendarRangeError as error:
        raise CalendarRangeError(f"{clock}: {error}") from error
    return made(
        Deadline,
        state="fixed",
        clock=clock,
        starts_at=starts_at,
        limit=limit,
        due_at=due_at,
        last_day=last_day,
        provisional=provisional,
    )


def _clock(
    duty: Duty, variant: CompiledVariant, subject: Subject, found: Iterable[NotedObligation]
) -> tuple[str | None, datetime | None]:
    """The clock that runs and when it started: the end of an earlier duty, or the first time that the event gives."""
    after = duty.after
    if after is not None:
        ends = (each.obligation.deadline.due_at for each in found if each.obligation.duty_id == after)
        return after, next(ends, None)
    for name, read in variant.clocks:
        start = read(subject)
        if isinstance(start, datetime):
            return name, start
    return None, None
