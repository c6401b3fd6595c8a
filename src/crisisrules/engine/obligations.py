"""Duties become obligations: which case of a duty fits the event, who acts, and by when.

Everything that depends on the level alone is put together once per level; what is left for each event is to test the
conditions, read the clocks and count the time.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from crisisrules.calendars import (
    SHANGHAI,
    CalendarDays,
    CountingConvention,
    Hours,
    Limit,
    Minutes,
    NotSet,
    Precondition,
    Promptly,
    WorkingCalendar,
    WorkingDays,
    due,
)
from crisisrules.engine.evaluation import Test, compile_condition
from crisisrules.engine.program import always
from crisisrules.engine.results import Deadline, Obligation, State
from crisisrules.engine.surroundings import fits, resolved
from crisisrules.errors import CalendarRangeError
from crisisrules.language import Case, Condition, Duty, E, Event, Role, Rulebook

Subject = object
"""What a duty is about: the event; for a repeated duty, a pair of the event and an item of its sequence."""


@dataclass(frozen=True, slots=True)
class CompiledCase:
    """One case of a duty at one level, with all of its obligation that does not depend on the event."""

    case: Case
    applies: Test[Subject]
    template: dict[str, object]
    responsible: tuple[str, ...]
    recipients: tuple[str, ...]
    routed: bool
    """Whether a route, and so the event, decides who acts or is told."""


@dataclass(frozen=True, slots=True)
class CompiledDuty:
    """A duty at one level."""

    duty: Duty
    clocks: tuple[tuple[str, Callable[[Subject], object]], ...]
    extensible: Test[Subject]
    cases: tuple[CompiledCase, ...]


@dataclass(frozen=True, slots=True)
class CompiledDuties:
    """The duties that events of one level may have."""

    duties: tuple[CompiledDuty, ...]
    roles: Mapping[str, Role]


@lru_cache(maxsize=1024)
def compiled_duties(rulebook: Rulebook[E], level: str | None) -> CompiledDuties:
    """The rulebook's duties for events of this level, compiled."""
    roles = {role.id: role for role in rulebook.roles}
    fitting = ((duty, [case for case in duty.cases if fits(case.levels, level)]) for duty in rulebook.duties)
    duties = tuple(
        CompiledDuty(
            duty=duty,
            clocks=tuple((clock, _getter(duty)(clock)) for clock in duty.clocks),
            extensible=_test(duty.extension.when if duty.extension else None, duty, rulebook),
            cases=tuple(_compiled_case(duty, case, rulebook, roles) for case in cases),
        )
        for duty, cases in fitting
        if cases
    )
    return CompiledDuties(duties, roles)


def _compiled_case(duty: Duty, case: Case, rulebook: Rulebook[E], roles: Mapping[str, Role]) -> CompiledCase:
    responsible = duty.responsible if case.responsible is None else case.responsible
    recipients = duty.recipients if case.recipients is None else case.recipients
    template: dict[str, object] = {
        "duty_id": duty.id,
        "case_id": case.id,
        "kind": duty.kind,
        "action": duty.action,
        "responsible": tuple(roles[each] for each in responsible if each in roles),
        "recipients": tuple(roles[each] for each in recipients if each in roles),
        "documents": duty.documents,
        "contents": duty.contents,
        "deadline": None,
        "extensible": False,
        "extension": None,
        "citation": case.citation,
        "basis": case.basis,
        "reading": case.reading,
        "remark": case.remark,
    }
    routed = any(each not in roles for each in (*responsible, *recipients))
    return CompiledCase(case, _test(case.when, duty, rulebook), template, responsible, recipients, routed)


def _getter(duty: Duty) -> Callable[[str], Callable[[Subject], object]]:
    if duty.each is None:
        return attrgetter
    prefix = f"{duty.each}."

    def get(fact: str) -> Callable[[Subject], object]:
        return attrgetter("item." + fact.removeprefix(prefix) if fact.startswith(prefix) else "event." + fact)

    return get


def _test(condition: Condition | None, duty: Duty, rulebook: Rulebook[E]) -> Test[Subject]:
    return always if condition is None else compile_condition(condition, rulebook.event, _getter(duty))


def obligations(
    event: Event,
    plan: CompiledDuties,
    routes: Mapping[str, tuple[Role, ...]],
    calendar: WorkingCalendar,
    convention: CountingConvention,
) -> list[Obligation]:
    """The obligations of an event, in the order of the document."""
    found: list[Obligation] = []
    for compiled in plan.duties:
        for duty_id, subject in _subjects(event, compiled.duty):
            for case in compiled.cases:
                if case.applies(subject):
                    found.append(
                        _obligation(duty_id, subject, compiled, case, plan, routes, found, calendar, convention)
                    )
                    break
    return found


def _obligation(
    duty_id: str,
    subject: Subject,
    compiled: CompiledDuty,
    case: CompiledCase,
    plan: CompiledDuties,
    routes: Mapping[str, tuple[Role, ...]],
    found: list[Obligation],
    calendar: WorkingCalendar,
    convention: CountingConvention,
) -> Obligation:
    fields = case.template.copy()
    fields["duty_id"] = duty_id
    if case.routed:
        fields["responsible"] = resolved(case.responsible, plan.roles, routes)
        fields["recipients"] = resolved(case.recipients, plan.roles, routes)
    clock, start = _start(compiled, subject, found)
    fields["deadline"] = deadline(case.case.limit, clock, start, calendar, convention)
    if compiled.duty.extension and compiled.extensible(subject):
        fields["extensible"], fields["extension"] = True, compiled.duty.extension.citation
    return Obligation.of(fields)


class _Repeated(NamedTuple):
    """The subject of a repeated duty."""

    event: Event
    item: object


def _subjects(event: Event, duty: Duty) -> Iterable[tuple[str, Subject]]:
    """What a duty is about, each with the id of the obligation that arises from it."""
    if duty.each is None:
        return ((duty.id, event),)
    items = enumerate(getattr(event, duty.each), duty.numbered_from)
    return ((f"{duty.id}-{number}", _Repeated(event, item)) for number, item in items)


def _start(compiled: CompiledDuty, subject: Subject, found: list[Obligation]) -> tuple[str | None, datetime | None]:
    """The clock that runs, or would run, and when it started."""
    after = compiled.duty.after
    if after is not None:
        return after, next((each.deadline.due_at for each in found if each.duty_id == after), None)
    for name, read in compiled.clocks:
        if isinstance(start := read(subject), datetime):
            return name, start
    return (compiled.clocks[0][0] if compiled.clocks else None), None


_UNDATED: dict[type, State] = {Promptly: "promptly", NotSet: "not_set", Precondition: "precondition"}


def deadline(
    limit: Limit, clock: str | None, start: datetime | None, calendar: WorkingCalendar, convention: CountingConvention
) -> Deadline:
    """By when a limit ends whose clock started at `start`; a clock that has not started is awaited, whatever the limit.

    Raises:
        CalendarRangeError: the time lies outside the calendar; the message names the clock.
    """
    fields: dict[str, object] = {
        "state": "fixed",
        "clock": clock,
        "starts_at": None,
        "limit": limit,
        "due_at": None,
        "last_day": None,
        "provisional": False,
    }
    if start is None:
        fields["state"] = "awaiting" if clock is not None else _UNDATED[type(limit)]
    elif isinstance(limit, Minutes | Hours | WorkingDays | CalendarDays):
        try:
            counted = due(start, limit, calendar, convention)
        except CalendarRangeError as error:
            raise CalendarRangeError(f"{clock}: {error}") from error
        fields["starts_at"], fields["due_at"], fields["last_day"], fields["provisional"] = counted
    else:
        fields["state"], fields["starts_at"] = _UNDATED[type(limit)], start.astimezone(SHANGHAI)
    return Deadline.of(fields)
