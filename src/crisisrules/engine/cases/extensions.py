"""Whether more time counts that a record says was given: who may give it, and by when it must be given."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from crisisrules.engine import words
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.judged_duties import JudgedDuty
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
    limit, most = obligation.deadline.due_at, obligation.extensible_to
    if limit is None:
        return
    for each in file.extensions.get(obligation.duty_id, ()):
        fault = _fault(each, judged, limit)
        if fault is None:
            limit = max(limit, each.until)
            if most is not None and limit > most:
                limit, fault = most, words.EXTENSION_TOO_LONG
        yield JudgedExtension(each, limit, fault)


def _fault(extension: RecordedExtension, judged: JudgedDuty, limit: datetime) -> Text | None:
    if not judged.obligation.extensible:
        if judged.more_time is None:
            return words.EXTENSION_NOT_PROVIDED
        if extension.approved_at is None:
            return words.EXTENSION_NOT_APPROVED
    if extension.approved_at is not None and extension.approved_at > limit:
        return words.EXTENSION_TOO_LATE
    return None
