"""Duty by duty: was it done, by which act, in time or how late."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from crisisrules.calendars import SHANGHAI, Precondition, WorkingDays
from crisisrules.engine import words
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.extensions import JudgedExtension, judged_extensions
from crisisrules.engine.cases.judged_duties import JudgedDuty
from crisisrules.language import E, Role, Text
from crisisrules.results.base import made
from crisisrules.results.in_time import Status
from crisisrules.results.records import Act, RecordedExtension
from crisisrules.results.reviews import ReviewFinding


class Told(NamedTuple):
    """When, and by which act, somebody was told for the first time."""

    at: datetime
    act: Act | None


class Doing(NamedTuple):
    """What was done for a duty: by which acts, who was told by them and who was not, what completed it, and the time
    given beyond its limit.

    `audience` are the recipients, or those of their members who were told, each with when first.
    """

    judged: JudgedDuty
    acts: tuple[Act, ...]
    audience: tuple[tuple[Role, Told], ...]
    untold: tuple[Role, ...]
    settled: Told | None
    extensions: tuple[JudgedExtension, ...]


Judgement = tuple[Doing, ReviewFinding]
"""What was done for a duty, and what that comes to."""


def judgements(file: CaseFile[E], tolerance: timedelta | None) -> tuple[Judgement, ...]:
    """One for each obligation, by due time, those without one last."""
    doings = {id: _doing(file, each) for id, each in file.owed.items()}
    return tuple([(each, _finding(file, each, doings, tolerance)) for each in doings.values()])


def _doing(file: CaseFile[E], judged: JudgedDuty) -> Doing:
    acts, asked = file.acts_for(judged), judged.asked
    wanted, duty = asked.wanted, asked.duty
    extensions = tuple(judged_extensions(file, judged)) if file.extensions else ()
    approvals = file.extensions.get(duty.extends, ()) if file.extensions and duty.extends is not None else ()
    if not approvals:
        if not acts:
            return Doing(judged, acts, (), wanted, None, extensions)
        if asked.to.issubset(acts[0].to) or asked.to <= file.told(
            acts[0]
        ):  # nothing that came later can have told anybody first
            first = Told(acts[0].at, acts[0])
            return Doing(judged, acts, tuple([(role, first) for role in wanted]), (), first, extensions)
    found: Mapping[str, Told] = _told(file, judged, acts, approvals) if wanted else {}
    audience: list[tuple[Role, Told]] = []
    missing: list[Role] = []
    known: dict[str, _Reached] = {}
    for role in wanted if found else ():
        reached = _reached(file, role, found, known)
        audience += reached.audience
        missing += reached.missing
    if not audience:
        return Doing(judged, acts, (), wanted, _first(acts, wanted), extensions)
    if missing:
        return Doing(judged, acts, tuple(audience), each_once(missing), None, extensions)
    return Doing(judged, acts, tuple(audience), (), _last(audience), extensions)


def _first(acts: tuple[Act, ...], wanted: tuple[Role, ...]) -> Told | None:
    """The first act, which is taken for the time where the file does not say of any whom it told; that nobody is on
    record as told is a breach of its own."""
    if not acts or (wanted and any(act.to for act in acts)):
        return None
    return Told(acts[0].at, acts[0])


def _told(
    file: CaseFile[E], judged: JudgedDuty, acts: Iterable[Act], approvals: Iterable[RecordedExtension]
) -> Mapping[str, Told]:
    """When each of the recipients, and of those that they consist of, was told first.

    Whoever did it himself, or approved it, knows of it.
    """
    found: dict[str, Told] = {}
    wanted, instead = judged.asked.wanted, judged.duty.instead
    for act in acts:
        did_instead = instead and (act.step in instead or act.duty_id in instead)
        roles = [each.id for each in wanted] if did_instead else file.told(act)
        found = dict.fromkeys(roles, Told(act.at, act)) | found
    for each in approvals:
        if each.approved_by is None or each.approved_at is None:
            continue
        approvers, told = file.roles((each.approved_by,)), Told(each.approved_at, None)
        for role in [each.id for each in wanted]:
            is_one = not file.rules.with_parts((role,)).isdisjoint(approvers)  # what a part approves, the whole has
            if is_one and (role not in found or told.at < found[role].at):
                found[role] = told
    return found


class _Reached(NamedTuple):
    """How far a recipient was told: those who were, and those who were not; it is told when there are none of these."""

    audience: Sequence[tuple[Role, Told]]
    missing: Sequence[Role]


def _reached(file: CaseFile[E], role: Role, found: Mapping[str, Told], known: dict[str, _Reached]) -> _Reached:
    """A role is told when it is told itself, or when all those that it consists of are, whichever comes first.

    `known` are the wholes looked at so far: many may share one part.
    """
    if not role.members:
        own = found.get(role.id)
        return _Reached((), (role,)) if own is None else _Reached(((role, own),), ())
    reached = known.get(role.id)
    if reached is None:
        reached = known[role.id] = _reached_anew(file, role, found, known)
    return reached


def _reached_anew(file: CaseFile[E], role: Role, found: Mapping[str, Told], known: dict[str, _Reached]) -> _Reached:
    members = [_reached(file, member, found, known) for member in file.members(role)]
    each_told = {member.id: (member, told) for one in members for member, told in one.audience}
    audience = tuple(each_told.values())
    missing = each_once([each for member in members for each in member.missing])
    own = found.get(role.id)
    if own is not None and (missing or not audience or own.at <= _last(audience).at):
        return _Reached(((role, own),), ())
    return _Reached(audience, missing) if audience else _Reached((), (role,))


def _last(audience: Sequence[tuple[Role, Told]]) -> Told:
    """When the last of them was told."""
    last = audience[0][1]
    for _, told in audience:
        if told.at > last.at:
            last = told
    return last


def each_once(roles: Iterable[Role]) -> tuple[Role, ...]:
    """The roles in their order, none of them twice."""
    return tuple({role.id: role for role in roles}.values())


def _finding(
    file: CaseFile[E], doing: Doing, doings: Mapping[str, Doing], tolerance: timedelta | None
) -> ReviewFinding:
    judged, settled = doing.judged, doing.settled
    deadline = judged.obligation.deadline
    settled_at = None if settled is None else settled.at.astimezone(SHANGHAI)
    until = settled_at or file.as_of
    judged_by, remark = (None, None) if deadline.state == "awaiting" else _judged_by(file, doing, doings, tolerance)
    missed: datetime | None = None
    status: Status
    if judged_by is not None and until > judged_by:
        status, missed = "overdue" if settled is None else "late", judged_by
    elif judged_by is not None or deadline.state == "precondition":
        status = "open" if settled is None else "met"
    else:
        status = "awaiting" if deadline.state == "awaiting" else "undated"
    return made(
        ReviewFinding,
        obligation=judged.obligation,
        level=judged.level,
        status=status,
        judged_by=judged_by,
        settled_at=settled_at,
        settled_by=None if settled is None else settled.act,
        by_how_much=None if missed is None else until - missed,
        working_days=None if missed is None else _working_days(file, judged, missed, until),
        elapsed=None if deadline.starts_at is None else _elapsed(judged, deadline.starts_at, until),
        untold=doing.untold,
        remark=remark,
    )


def _working_days(file: CaseFile[E], judged: JudgedDuty, missed: datetime, until: datetime) -> int | None:
    """How many working days too late, where the limit is in working days."""
    in_working_days = isinstance(judged.obligation.deadline.limit, WorkingDays)
    return file.calendar.working_days_between(missed.date(), until.date()) if in_working_days else None


def _elapsed(judged: JudgedDuty, starts_at: datetime, until: datetime) -> timedelta | None:
    """How long something without a number has taken; what was done before its clock started took no time."""
    if judged.obligation.deadline.due_at is not None or judged.asked.duty.extends is not None:
        return None
    return until - starts_at if starts_at < until else timedelta()


def _judged_by(
    file: CaseFile[E], doing: Doing, doings: Mapping[str, Doing], tolerance: timedelta | None
) -> tuple[datetime | None, Text | None]:
    """The time that decides whether the duty was kept, and what is to be known about it."""
    judged = doing.judged
    deadline = judged.obligation.deadline
    if judged.asked.duty.extends is not None:
        return _asking_by(file, judged, doings.get(judged.asked.duty.extends))
    if deadline.due_at is not None:
        end = _last_end(doing, deadline.due_at) if doing.extensions or judged.continued is not None else None
        if end is not None and end > deadline.due_at:
            return end.astimezone(SHANGHAI), words.EXTENDED
        return deadline.due_at, words.known_late(judged.known_at) if judged.known_at else None
    if isinstance(deadline.limit, Precondition):
        done_at = file.done_at({deadline.limit.of})
        return done_at and done_at.astimezone(SHANGHAI), None
    if tolerance is not None and deadline.state == "promptly" and deadline.starts_at is not None:
        return deadline.starts_at + tolerance, words.TOLERANCE
    return None, None


def _last_end(doing: Doing, due_at: datetime) -> datetime | None:
    """Until when the duty may be done: its due time, the end of the last extension that counts, or that of the duty
    that goes on from its end, unless it was done under its own name."""
    going_on, settled = doing.judged.continued, doing.settled
    if going_on is not None and (settled is None or (settled.act and settled.act.duty_id == going_on.duty_id)):
        return going_on.deadline.due_at
    return max([each.until for each in doing.extensions]) if doing.extensions else due_at


def _asking_by(file: CaseFile[E], judged: JudgedDuty, target: Doing | None) -> tuple[datetime | None, Text | None]:
    """More time has to be asked for within the limit, and only where the limit was not kept."""
    due_at = target.judged.obligation.deadline.due_at if target is not None else None
    if target is None or due_at is None or target.judged.level != judged.level:
        return None, None
    was_kept = target.settled is not None and target.settled.at <= due_at
    was_asked = target.judged.obligation.duty_id in file.extensions
    if was_kept or not (was_asked or file.as_of > due_at):
        return None, words.EXTENSION_NOT_NEEDED
    return due_at, None
