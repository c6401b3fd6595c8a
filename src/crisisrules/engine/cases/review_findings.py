"""Duty by duty: was it done, by which act, in time or how late."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from crisisrules.calendars import SHANGHAI, Precondition, WorkingDays
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.case_record import Act
from crisisrules.engine.cases.extensions import extended_to
from crisisrules.engine.cases.owed import Owed
from crisisrules.engine.cases.review_results import ReviewFinding, Status
from crisisrules.engine.results import Obligation
from crisisrules.language import E, Role, Text, text


class Told(NamedTuple):
    """When, and by which act, somebody was told for the first time."""

    at: datetime
    act: Act | None


def findings(file: CaseFile[E], tolerance: timedelta | None) -> tuple[ReviewFinding, ...]:
    """One finding per obligation, by due time, those without one last."""
    by_id = {each.obligation.duty_id: each for each in file.owed}
    return tuple(_finding(file, each, by_id, tolerance) for each in file.owed)


def told(file: CaseFile[E], owed: Owed) -> Mapping[str, Told]:
    """When each of the recipients was told first; whoever did it himself, or approved it, knows of it."""
    wanted = [role.id for role in recipients(owed)]
    found: dict[str, Told] = {}
    for act in file.acts_for(owed):
        by = () if act.by is None else (act.by,)
        reached = frozenset(wanted) if act.step in owed.duty.instead else file.roles((*act.to, *by))
        for role in wanted:
            if role in reached:
                found.setdefault(role, Told(act.at, act))
    if owed.duty.extends is not None:
        for each in file.record.extensions:
            if each.duty_id == owed.duty.extends and each.approved_by in wanted and each.approved_at is not None:
                earlier = found.get(each.approved_by)
                if each.approved_at <= file.as_of and (earlier is None or each.approved_at < earlier.at):
                    found[each.approved_by] = Told(each.approved_at, None)
    return found


def recipients(owed: Owed) -> tuple[Role, ...]:
    """Who has to be told before the duty is done; closing a case is done without telling anybody."""
    return () if owed.duty.kind == "close" else owed.obligation.recipients


def _settled(file: CaseFile[E], owed: Owed, reached: Mapping[str, Told]) -> Told | None:
    """The act that completed the duty: the first one, or that which told the last of the recipients.

    Where the file does not say of any act whom it told, the first act is taken for the time; that nobody is on record
    as told is a breach of its own.
    """
    wanted, acts = recipients(owed), tuple(file.acts_for(owed))
    if not reached:
        says_nothing = not wanted or not any(act.to for act in acts)
        return Told(acts[0].at, acts[0]) if acts and says_nothing else None
    if len(reached) < len(wanted):
        return None
    return max(reached.values(), key=lambda each: each.at)


def _finding(file: CaseFile[E], owed: Owed, by_id: Mapping[str, Owed], tolerance: timedelta | None) -> ReviewFinding:
    reached = told(file, owed)
    settled = _settled(file, owed, reached)
    settled_at = settled and settled.at.astimezone(SHANGHAI)
    judged_by, remark = _judged_by(file, owed, settled, by_id, tolerance)
    status = _status(file, owed, settled_at, judged_by)
    until = settled_at or file.as_of
    missed = judged_by if status in ("late", "overdue") else None
    return ReviewFinding(
        obligation=owed.obligation,
        level=owed.level,
        status=status,
        judged_by=judged_by,
        settled_at=settled_at,
        settled_by=settled and settled.act,
        by_how_much=None if missed is None else until - missed,
        working_days=None if missed is None else _working_days(file, owed, missed, until),
        elapsed=_elapsed(owed, until),
        untold=tuple(role for role in recipients(owed) if role.id not in reached),
        remark=remark,
    )


def _working_days(file: CaseFile[E], owed: Owed, missed: datetime, until: datetime) -> int | None:
    """How many working days too late, where the limit is in working days."""
    in_working_days = isinstance(owed.obligation.deadline.limit, WorkingDays)
    return file.calendar.working_days_between(missed.date(), until.date()) if in_working_days else None


def _elapsed(owed: Owed, until: datetime) -> timedelta | None:
    """How long something without a number has taken; what was done before its clock started took no time."""
    deadline = owed.obligation.deadline
    if deadline.starts_at is None or deadline.due_at is not None or owed.duty.extends is not None:
        return None
    return max(until - deadline.starts_at, timedelta())


def _status(file: CaseFile[E], owed: Owed, settled_at: datetime | None, judged_by: datetime | None) -> Status:
    state = owed.obligation.deadline.state
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
    file: CaseFile[E], owed: Owed, settled: Told | None, by_id: Mapping[str, Owed], tolerance: timedelta | None
) -> tuple[datetime | None, Text | None]:
    """The time that decides whether the duty was kept, and what is to be known about it."""
    deadline = owed.obligation.deadline
    limit = deadline.limit
    if deadline.state == "awaiting":
        return None, None
    if owed.duty.extends is not None:
        return _asking_by(file, owed, by_id.get(owed.duty.extends))
    if isinstance(limit, Precondition):
        done_at = file.done_at((limit.of,))
        return done_at and done_at.astimezone(SHANGHAI), None
    if deadline.due_at is not None:
        end = extended_to(file, owed)
        going_on = owed.continued
        if going_on is not None and (settled is None or _names(settled, going_on)):
            end = going_on.deadline.due_at
        if end is not None and end > deadline.due_at:
            return end.astimezone(SHANGHAI), _EXTENDED
        return deadline.due_at, _known_late(owed)
    if tolerance is not None and deadline.state == "promptly" and deadline.starts_at is not None:
        return deadline.starts_at + tolerance, _TOLERANCE
    return None, None


def _names(settled: Told, obligation: Obligation) -> bool:
    return settled.act is not None and settled.act.duty_id == obligation.duty_id


_EXTENDED = text("期限已经延长", "The limit was extended")
_TOLERANCE = text(
    "制度只要求及时；按使用者给定的宽限判断", "The rules say promptly; judged by the tolerance that the caller gave"
)
_NOT_NEEDED = text("期限内未见需要延长", "No need to ask for more time so far")


def _asking_by(file: CaseFile[E], owed: Owed, target: Owed | None) -> tuple[datetime | None, Text | None]:
    """More time has to be asked for within the limit, and only where the limit was not kept."""
    due_at = target.obligation.deadline.due_at if target is not None else None
    if target is None or due_at is None or target.level != owed.level:
        return None, None
    settled = _settled(file, target, told(file, target))
    over = file.as_of > due_at and (settled is None or settled.at > due_at)
    asked = any(each.duty_id == target.obligation.duty_id for each in file.record.extensions)
    return (due_at, None) if over or asked else (None, _NOT_NEEDED)


def _known_late(owed: Owed) -> Text | None:
    if owed.known_at is None:
        return None
    at = f"{owed.known_at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
    return text(
        f"期限自事件起算，届满于案件{at}改定级别之前；是否可归责由审查人判断",
        f"Counted from the event, it fell due before the case got its level at {at}; who is to blame is not judged",
    )
