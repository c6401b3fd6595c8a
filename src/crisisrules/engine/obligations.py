"""Duties become obligations: which case of a duty fits the event, who acts, and by when.

Everything that depends on the level alone is put together once per level; what is left for each event is to test the
conditions, read the clocks and count the time.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from crisisrules.calendars import (
    SHANGHAI,
    CalendarDays,
    CountingConvention,
    Due,
    Hours,
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
from crisisrules.engine.results import Deadline, Note, NoteCode, Obligation, State, inferred
from crisisrules.engine.surroundings import Routes, fits, resolved
from crisisrules.errors import CalendarRangeError
from crisisrules.language import Case, Citation, Condition, Duty, E, Event, Role, Rulebook, Text, text

Subject = object
"""What a duty is about: the event; for a repeated duty, a pair of the event and an item of its sequence."""

Counted = Minutes | Hours | WorkingDays | CalendarDays
"""A limit that has a number, so that its end can be counted."""

_UNCOUNTED: dict[type, State] = {Promptly: "promptly", NotSet: "not_set", Precondition: "precondition"}

_NOT_SET = text("原文未写明时限，须由公司自行填定", "The source leaves the time limit blank; the company has to set it")
_EXTENSIBLE = text(
    "期限可视处理情况适当延长；所列到期日未作延长",
    "The limit may be extended as the case requires; the due time shown is the one without extension",
)


@dataclass(frozen=True, slots=True)
class CompiledCase:
    """One case of a duty at one level, with all of its obligation that does not depend on the event."""

    case: Case
    applies: Test[Subject]
    template: dict[str, object]
    not_started: Deadline
    """The deadline of an event that gives no clock."""
    routed: tuple[tuple[str, ...], tuple[str, ...]] | None
    """Ids of the responsible and of the recipients, where a route, and so the event, decides who that is."""
    outward: bool
    """Whether somebody above or outside is told; routed recipients have to be looked at for each event."""
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class CompiledDuty:
    """A duty at one level."""

    duty: Duty
    clocks: tuple[tuple[str, Callable[[Subject], object]], ...]
    extensible: Test[Subject]
    extension_note: Note | None
    cases: tuple[CompiledCase, ...]


class Arisen(NamedTuple):
    """An obligation of an event, whether it informs somebody above or outside, and what there is to note."""

    obligation: Obligation
    outward: bool
    notes: tuple[Note, ...]


# --- Once per level -------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def compiled_duties(rulebook: Rulebook[E], level: str | None) -> tuple[CompiledDuty, ...]:
    """The rulebook's duties for events of this level, compiled."""
    roles = {role.id: role for role in rulebook.roles}
    fitting = ((duty, [case for case in duty.cases if fits(case.levels, level)]) for duty in rulebook.duties)
    return tuple(
        CompiledDuty(
            duty=duty,
            clocks=tuple((clock, _getter(duty)(clock)) for clock in duty.clocks),
            extensible=_test(duty.extension.when if duty.extension else None, duty, rulebook),
            extension_note=_note("extensible", duty, duty.extension.citation, _EXTENSIBLE) if duty.extension else None,
            cases=tuple(_compiled_case(duty, case, rulebook, roles) for case in cases),
        )
        for duty, cases in fitting
        if cases
    )


def _compiled_case(duty: Duty, case: Case, rulebook: Rulebook[E], roles: Mapping[str, Role]) -> CompiledCase:
    responsible = duty.responsible if case.responsible is None else case.responsible
    recipients = duty.recipients if case.recipients is None else case.recipients
    told = tuple(roles[each] for each in recipients if each in roles)
    template: dict[str, object] = {
        "duty_id": duty.id,
        "case_id": case.id,
        "kind": duty.kind,
        "action": duty.action,
        "responsible": tuple(roles[each] for each in responsible if each in roles),
        "recipients": told,
        "documents": duty.documents,
        "contents": duty.contents,
        "deadline": None,
        "extensible": False,
        "extension": None,
        "extensible_to": None,
        "citation": case.citation,
        "basis": case.basis,
        "reading": case.reading,
        "remark": case.remark,
    }
    clock = duty.after or next(iter(duty.clocks), None)
    state: State = _UNCOUNTED[type(case.limit)] if clock is None else "awaiting"
    return CompiledCase(
        case=case,
        applies=_test(case.when, duty, rulebook),
        template=template,
        not_started=_deadline(case, state, clock),
        routed=None if all(each in roles for each in (*responsible, *recipients)) else (responsible, recipients),
        outward=any(map(is_outward, told)),
        notes=tuple(_notes(duty, case)),
    )


def _notes(duty: Duty, case: Case) -> Iterable[Note]:
    if case.reading:
        yield inferred(duty.id, case.reading, case.citation)
    if case.remark:
        yield _note("remark", duty, case.citation, case.remark)
    if isinstance(case.limit, NotSet):
        yield _note("not-set", duty, case.citation, _NOT_SET)


def _note(code: NoteCode, duty: Duty, citation: Citation, words: Text) -> Note:
    return Note.of({"code": code, "about": duty.id, "text": words, "citation": citation})


def _getter(duty: Duty) -> Callable[[str], Callable[[Subject], object]]:
    if duty.each is None:
        return attrgetter
    prefix = f"{duty.each}."

    def get(fact: str) -> Callable[[Subject], object]:
        return attrgetter("item." + fact.removeprefix(prefix) if fact.startswith(prefix) else "event." + fact)

    return get


def _test(condition: Condition | None, duty: Duty, rulebook: Rulebook[E]) -> Test[Subject]:
    return always if condition is None else compile_condition(condition, rulebook.event, _getter(duty))


# --- For each event -------------------------------------------------------------------------------------------------


class _Repeated(NamedTuple):
    """The subject of a repeated duty."""

    event: Event
    item: object


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


def obligations(event: Event, duties: Iterable[CompiledDuty], setting: Setting) -> list[Arisen]:
    """The obligations of an event, in the order of the document."""
    found: list[Arisen] = []
    for compiled in duties:
        for duty_id, subject in _subjects(event, compiled.duty):
            for case in compiled.cases:
                if case.applies(subject):
                    deadline = _started(compiled, case, subject, found, setting)
                    found.append(_arisen(duty_id, compiled, case, subject, deadline, setting))
                    break
    return found


def _subjects(event: Event, duty: Duty) -> Iterable[tuple[str, Subject]]:
    """What a duty is about, each with the id of the obligation that arises from it."""
    if duty.each is None:
        return ((duty.id, event),)
    items = enumerate(getattr(event, duty.each) or (), duty.numbered_from)
    return ((f"{duty.id}-{number}", _Repeated(event, item)) for number, item in items)


def _arisen(
    duty_id: str,
    compiled: CompiledDuty,
    case: CompiledCase,
    subject: Subject,
    deadline: Deadline,
    setting: Setting,
) -> Arisen:
    fields = case.template.copy()
    fields["duty_id"] = duty_id
    fields["deadline"] = deadline
    outward, notes = case.outward, case.notes
    if case.routed is not None:
        responsible, recipients = case.routed
        fields["responsible"], _ = setting.parties[responsible]
        fields["recipients"], outward = setting.parties[recipients]
    note = compiled.extension_note
    if note is not None and compiled.extensible(subject):
        fields["extensible"], fields["extension"] = True, note.citation
        fields["extensible_to"] = _extensible_to(compiled.duty, deadline, setting)
        notes = (*notes, note)
    return Arisen(Obligation.of(fields), outward, notes)


def is_outward(role: Role) -> bool:
    """Whether the role stands above or outside."""
    return role.standing in ("above", "outside")


def _started(
    compiled: CompiledDuty,
    case: CompiledCase,
    subject: Subject,
    found: Iterable[Arisen],
    setting: Setting,
) -> Deadline:
    """The deadline, from the clock that runs; a clock that has not started is awaited, whatever the limit."""
    clock, start = _clock(compiled, subject, found)
    if clock is None or start is None:
        return case.not_started
    limit = case.case.limit
    if not isinstance(limit, Counted):
        return _deadline(case.case, _UNCOUNTED[type(limit)], clock, start.astimezone(SHANGHAI))
    try:
        return _deadline(case.case, "fixed", clock, *_counted(compiled.duty, start, limit, setting))
    except CalendarRangeError as error:
        raise CalendarRangeError(f"{clock}: {error}") from error


def _counted(duty: Duty, start: datetime, limit: Counted, setting: Setting) -> Due:
    convention = setting.convention
    if duty.after is not None and convention.start_day_counted:
        # The day on which the earlier period ends belongs to that one.
        convention = replace(convention, start_day_counted=False)
    return due(start, limit, setting.calendar, convention)


def _extensible_to(duty: Duty, deadline: Deadline, setting: Setting) -> datetime | None:
    """The latest due time that the duty's extension can give, where it has a limit of its own."""
    limit = duty.extension.limit if duty.extension is not None else None
    if deadline.starts_at is None or not isinstance(limit, Counted):
        return None
    return _counted(duty, deadline.starts_at, limit, setting).due_at


def _clock(compiled: CompiledDuty, subject: Subject, found: Iterable[Arisen]) -> tuple[str | None, datetime | None]:
    """The clock that runs and when it started: the end of an earlier duty, or the first time that the event gives."""
    after = compiled.duty.after
    if after is not None:
        ends = (each.obligation.deadline.due_at for each in found if each.obligation.duty_id == after)
        return after, next(ends, None)
    for name, read in compiled.clocks:
        start = read(subject)
        if isinstance(start, datetime):
            return name, start
    return None, None


def _deadline(
    case: Case,
    state: State,
    clock: str | None,
    starts_at: datetime | None = None,
    due_at: datetime | None = None,
    last_day: date | None = None,
    provisional: bool = False,
) -> Deadline:
    return Deadline.of(
        {
            "state": state,
            "clock": clock,
            "starts_at": starts_at,
            "limit": case.limit,
            "due_at": due_at,
            "last_day": last_day,
            "provisional": provisional,
        }
    )
