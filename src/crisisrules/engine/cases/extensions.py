"""Whether more time counts that a record says was given: who may give it, and by when it must be given."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from crisisrules.engine import words
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.judged_duties import JudgedDuty
from crisisrules.engine.counting import longest_extension
from crisisrules.language import E, Text
from crisisrules.results.records import RecordedExtension


class JudgedExtension(NamedTuple):
    """An extension of the record: until when the duty may be done with it, and what is wrong with it."""

    extension: RecordedExtension
    until: datetime
    fault: Text | None


def judged_extensions(file: CaseFile[E], judged: JudgedDuty) -> Iterator[JudgedExtension]:
    """The extensions of a duty, in their order, each judged by the limit that stood when it came.

    More time needs a rule that allows it: one that lets the limit be extended as the case requires, or one that lets
    it be asked for, and then an approval within the limit. What counts ends no later than the rules allow at most.
    """
    obligation = judged.obligation
    limit = obligation.deadline.due_at
    if limit is None:
        return
    start = obligation.deadline.starts_at
    most = longest_extension(judged.duty, start, file.calendar, file.convention)
    recorded = [each for each in file.record.extensions if each.duty_id == obligation.duty_id]
    for each in sorted(recorded, key=lambda each: each.until):
        if each.approved_at is not None and each.approved_at > file.as_of:
            continue  # not given yet
        fault = _fault(each, judged, limit)
        if fault is None:
            limit = max(limit, each.until)
            if most is not None and limit > most:
                limit, fault = most, words.EXTENSION_TOO_LONG
        yield JudgedExtension(each, limit, fault)


def extended_to(file: CaseFile[E], judged: JudgedDuty) -> datetime | None:
    """Until when the duty may be done: its due time, or the end of the last extension that counts."""
    ends = [each.until for each in judged_extensions(file, judged)]
    return max(ends, default=judged.obligation.deadline.due_at)


def _fault(extension: RecordedExtension, judged: JudgedDuty, limit: datetime) -> Text | None:
    if not judged.obligation.extensible:
        if judged.more_time is None:
            return words.EXTENSION_NOT_PROVIDED
        if extension.approved_at is None:
            return words.EXTENSION_NOT_APPROVED
    if extension.approved_at is not None and extension.approved_at > limit:
        return words.EXTENSION_TOO_LATE
    return None
