"""Whether more time counts that a record says was given: who may give it, and by when it must be given."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from crisisrules.calendars import CalendarDays, Hours, Minutes, WorkingDays, due
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.case_record import RecordedExtension
from crisisrules.engine.cases.owed import Owed
from crisisrules.language import E, Text, text


class JudgedExtension(NamedTuple):
    """An extension of the record: until when the duty may be done with it, and what is wrong with it."""

    extension: RecordedExtension
    until: datetime
    fault: Text | None


def judged_extensions(file: CaseFile[E], owed: Owed) -> Iterator[JudgedExtension]:
    """The extensions of a duty, in their order, each judged by the limit that stood when it came.

    More time needs a rule that allows it: one that lets the limit be extended as the case requires, or one that lets
    it be asked for, and then an approval within the limit. What counts ends no later than the rules allow at most.
    """
    obligation = owed.obligation
    limit = obligation.deadline.due_at
    if limit is None:
        return
    most = _most(file, owed)
    recorded = [each for each in file.record.extensions if each.duty_id == obligation.duty_id]
    for each in sorted(recorded, key=lambda each: each.until):
        if each.approved_at is not None and each.approved_at > file.as_of:
            continue  # not given yet
        fault = _fault(each, owed, limit)
        if fault is None:
            limit = max(limit, each.until)
            if most is not None and limit > most:
                limit, fault = most, _TOO_LONG
        yield JudgedExtension(each, limit, fault)


def extended_to(file: CaseFile[E], owed: Owed) -> datetime | None:
    """Until when the duty may be done: its due time, or the end of the last extension that counts."""
    ends = [each.until for each in judged_extensions(file, owed)]
    return max(ends, default=owed.obligation.deadline.due_at)


_NOT_PROVIDED = text("制度未规定该期限可以延长", "No rule lets this limit be extended")
_NOT_APPROVED = text("延长未经批准", "The extension was not approved")
_TOO_LATE = text("批准时期限已经届满", "The limit had passed when the extension was approved")
_TOO_LONG = text("延长超过制度允许的最长期限", "The extension is longer than the rules allow at most")


def _fault(extension: RecordedExtension, owed: Owed, limit: datetime) -> Text | None:
    if not owed.obligation.extensible:
        if owed.more_time is None:
            return _NOT_PROVIDED
        if extension.approved_at is None:
            return _NOT_APPROVED
    if extension.approved_at is not None and extension.approved_at > limit:
        return _TOO_LATE
    return None


def _most(file: CaseFile[E], owed: Owed) -> datetime | None:
    """The end of the longest limit that an extension may have, where the rules name one."""
    rule, start = owed.duty.extension, owed.obligation.deadline.starts_at
    longest = rule.limit if rule is not None else None
    if start is None or not isinstance(longest, Minutes | Hours | WorkingDays | CalendarDays):
        return None
    return due(start, longest, file.calendar, file.convention).due_at
