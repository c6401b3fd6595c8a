"""Duty by duty: was it done, by which act, in time or how late."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from crisisrules.calendars import SHANGHAI, Precondition, WorkingDays
from crisisrules.engine import words
from crisisrules.engine.cases.case_file import CaseFile, names
from crisisrules.engine.cases.extensions import extended_to
from crisisrules.engine.cases.judged_duties import JudgedDuty
from crisisrules.language import E, Role, Text
from crisisrules.results.assessment import Obligation
from crisisrules.results.base import made
from crisisrules.results.in_time import MISSED, Status
from crisisrules.results.records import Act
from crisisrules.results.reviews import ReviewFinding


class Told(NamedTuple):
    """When, and by which act, somebody was told for the first time."""

    at: datetime
    act: Act | None


def findings(file: CaseFile[E], tolerance: timedelta | None) -> tuple[ReviewFinding, ...]:
    """One finding per obligation, by due time, those without one last."""
    by_id = {each.obligation.duty_id: each for each in file.duties}
    return tuple(_finding(file, each, by_id, tolerance) for each in file.duties)


def _told(file: CaseFile[E], judged: JudgedDuty) -> Mapping[str, Told]:
    """When each of the recipients, and of those that they consist of, was told first.

    Whoever did it himself, or approved it, knows of it.
    """
    wanted = tuple(role.id for role in recipients(judged))
    parts = file.parts_of(wanted)
    found: dict[str, Told] = {}
    for act in file.acts_for(judged):
        did_instead = not set(judged.duty.instead).isdisjoint(names(act))
        reached = frozenset(wanted) if did_instead else file.told(act)
        for role in (*wanted, *parts):
            if role in reached:
                found.setdefault(role, Told(act.at, act))
    for each in file.record.extensions:
        if each.duty_id != judged.duty.extends or each.approved_by is None or each.approved_at is None:
            continue
        approvers, told = file.roles((each.approved_by,)), Told(each.approved_at, None)
        for role in wanted:  # what a part approves, the whole has approved
            is_one = not approvers.isdisjoint((role, *file.parts_of((role,))))
            if is_one and told.at <= file.as_of and (role not in found or told.at < found[role].at):
                found[role] = told
    return found


def recipients(judged: JudgedDuty) -> tuple[Role, ...]:
    """Who has to be told before the duty is done; closing a case is done without telling anybody."""
    return () if judged.duty.kind == "close" else judged.obligation.recipients


def audience(file: CaseFile[E], judged: JudgedDuty) -> tuple[tuple[Role, Told], ...]:
    """Everybody who was told, and when first: the recipients, or those of their members who were told."""
    return tuple(each for reached in _reached(file, judged) for each in reached.audience)


class Reached(NamedTuple):
    """How far a recipient was told: `told` when it is complete, those who were told, and those who were not."""

    told: Told | None
    audience: tuple[tuple[Role, Told], ...]
    missing: tuple[Role, ...]


def _reached(file: CaseFile[E], judged: JudgedDuty) -> tuple[Reached, ...]:
    """How far each of the recipients was told, in their order."""
    found, known = _told(file, judged), dict[str, Reached]()
    return tuple(_reached_of(file, role, found, known) for role in recipients(judged))


def _reached_of(file: CaseFile[E], role: Role, found: Mapping[str, Told], known: dict[str, Reached]) -> Reached:
    """A role is told when it is told itself, or when all those that it consists of are, whichever comes first.

    `known` are the roles looked at so far: many wholes may share one part.
    """
    if role.id not in known:
        known[role.id] = _reached_anew(file, role, found, known)
    return known[role.id]


def _reached_anew(file: CaseFile[E], role: Role, found: Mapping[str, Told], known: dict[str, Reached]) -> Reached:
    members = [_reached_of(file, member, found, known) for member in file.members(role)]
    audience = tuple(dict.fromkeys(each for member in members for each in member.audience))
    missing = tuple(dict.fromkeys(each for member in members for each in member.missing))
    last = max((told for _, told in audience), key=lambda each: each.at) if audience and not missing else None
    own = found.get(role.id)
    if own is not None and (last is None or own.at <= last.at):
        return Reached(own, ((role, own),), ())
    return Reached(last, audience, missing) if audience else Reached(None, (), (role,))


def _settled(file: CaseFile[E], judged: JudgedDuty, reached: Iterable[Reached]) -> Told | None:
    """The act that completed the duty: the first one, or that which told the last of the recipients.

    Where the file does not say of any act whom it told, the first act is taken for the time; that nobody is on record
    as told is a breach of its own.
    """
    wanted, acts = tuple(reached), tuple(file.acts_for(judged))
    if not any(each.audience for each in wanted):
        says_nothing = not wanted or not any(act.to for act in acts)
        return Told(acts[0].at, acts[0]) if acts and says_nothing else None
    told = [each.told for each in wanted if each.told is not None]
    return max(told, key=lambda each: each.at) if len(told) == len(wanted) else None


def _finding(
    file: CaseFile[E], judged: JudgedDuty, by_id: Mapping[str, JudgedDuty], tolerance: timedelta | None
) -> ReviewFinding:
    reached = _reached(file, judged)
    settled = _settled(file, judged, reached)
    settled_at = settled and settled.at.astimezone(SHANGHAI)
    judged_by, remark = _judged_by(file, judged, settled, by_id, tolerance)
    status = _status(file, judged, settled_at, judged_by)
    until = settled_at or file.as_of
    missed = judged_by if status in MISSED else None
    return made(
        ReviewFinding,
        obligation=judged.obligation,
        level=judged.level,
        status=status,
        judged_by=judged_by,
        settled_at=settled_at,
        settled_by=settled and settled.act,
        by_how_much=None if missed is None else until - missed,
        working_days=None if missed is None else _working_days(file, judged, missed, until),
        elapsed=_elapsed(judged, until),
        untold=tuple(dict.fromkeys(role for each in reached for role in each.missing)),
        remark=remark,
    )


def _working_days(file: CaseFile[E], judged: JudgedDuty, missed: datetime, until: datetime) -> int | None:
    """How many working days too late, where the limit is in working days."""
    in_working_days = isinstance(judged.obligation.deadline.limit, WorkingDays)
    return file.calendar.working_days_between(missed.date(), until.date()) if in_working_days else None


def _elapsed(judged: JudgedDuty, until: datetime) -> timedelta | None:
    """How long something without a number has taken; what was done before its clock started took no time."""
    deadline = judged.obligation.deadline
    if deadline.starts_at is None or deadline.due_at is not None or judged.duty.extends is not None:
        return None
    return max(until - deadline.starts_at, timedelta())


def _status(file: CaseFile[E], judged: JudgedDuty, settled_at: datetime | None, judged_by: datetime | None) -> Status:
    state = judged.obligation.deadline.state
    if state == "awaiting":
        return "awaiting"
    if judged_by is None:
        if state != "precondition":
            return "undated"
        return "open" if settled_at is None else "met"
    if settled_at is not None:
        return "met" if settled_at <= judged_by else "late"
    return "overdue" if file.as_of > judged_by else "open"


def _judged_by(
    file: CaseFile[E],
    judged: JudgedDuty,
    settled: Told | None,
    by_id: Mapping[str, JudgedDuty],
    tolerance: timedelta | None,
) -> tuple[datetime | None, Text | None]:
    """The time that decides whether the duty was kept, and what is to be known about it."""
    deadline = judged.obligation.deadline
    limit = deadline.limit
    if deadline.state == "awaiting":
        return None, None
    if judged.duty.extends is not None:
        return _asking_by(file, judged, by_id.get(judged.duty.extends))
    if isinstance(limit, Precondition):
        done_at = file.done_at((limit.of,))
        return done_at and done_at.astimezone(SHANGHAI), None
    if deadline.due_at is not None:
        end = extended_to(file, judged)
        going_on = judged.continued
        if going_on is not None and (settled is None or _names(settled, going_on)):
            end = going_on.deadline.due_at
        if end is not None and end > deadline.due_at:
            return end.astimezone(SHANGHAI), words.EXTENDED
        return deadline.due_at, words.known_late(judged.known_at) if judged.known_at else None
    if tolerance is not None and deadline.state == "promptly" and deadline.starts_at is not None:
        return deadline.starts_at + tolerance, words.TOLERANCE
    return None, None


def _names(settled: Told, obligation: Obligation) -> bool:
    return settled.act is not None and settled.act.duty_id == obligation.duty_id


def _asking_by(file: CaseFile[E], judged: JudgedDuty, target: JudgedDuty | None) -> tuple[datetime | None, Text | None]:
    """More time has to be asked for within the limit, and only where the limit was not kept."""
    due_at = target.obligation.deadline.due_at if target is not None else None
    if target is None or due_at is None or target.level != judged.level:
        return None, None
    settled = _settled(file, target, _reached(file, target))
    over = file.as_of > due_at and (settled is None or settled.at > due_at)
    asked = any(each.duty_id == target.obligation.duty_id for each in file.record.extensions)
    return (due_at, None) if over or asked else (None, words.EXTENSION_NOT_NEEDED)
