"""`review`: was a recorded case handled in time, and as the rules want it?"""

from datetime import datetime, timedelta

from crisisrules.arguments import refusal
from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.cases.breaches import breaches
from crisisrules.engine.cases.case_file import case_file
from crisisrules.engine.cases.record_notes import record_notes
from crisisrules.engine.cases.review_findings import judgements
from crisisrules.language import E, Rulebook
from crisisrules.results.base import made
from crisisrules.results.in_time import MISSED
from crisisrules.results.records import CaseRecord
from crisisrules.results.reviews import Review

LONGEST = timedelta(days=36_525)
"""The longest tolerance, a hundred years: the end of a longer one might have no date."""


def review(
    event: E,
    record: CaseRecord,
    rulebook: Rulebook[E],
    *,
    as_of: datetime,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
    tolerance: timedelta | None = None,
) -> Review:
    """Which duties were kept, which were late and by how much, what is still open, and what else was wrong.

    Due times are those of `assess`. The record is read as it was known at `as_of`: nothing in it that is later counts,
    and neither do the times of the event by which its level was confirmed, something was reported or done, or it ended.
    Its other facts, clocks among them, count as they are given. A later act gets a note that says so. What has to be
    done promptly, without a number in the source, is reported with the time it took and not judged, unless a
    `tolerance` (from its clock on, at most a hundred years) is given.

    Raises:
        ArgumentError: the event does not hold the facts that the rulebook asks about; `as_of` is naive or before the
            event; the record names a level that the rulebook does not have; an argument has a wrong type.
        CalendarRangeError: `as_of`, a time of the event, or a limit counted from it, lies outside the calendar.
    """
    if tolerance is not None and not (isinstance(tolerance, timedelta) and timedelta() <= tolerance <= LONGEST):
        raise refusal("tolerance", f"a timedelta from zero to {LONGEST.days} days, or None,", tolerance)
    file = case_file(event, record, rulebook, as_of, calendar, convention)
    found = judgements(file, tolerance)
    wrong = tuple(breaches(file, found))
    assessment, findings = file.assessment, tuple([finding for _, finding in found])
    return made(
        Review,
        event_id=assessment.event_id,
        rulebook=assessment.rulebook,
        calendar=assessment.calendar,
        convention=convention,
        as_of=file.as_of,
        in_scope=assessment.classification.in_scope,
        level=assessment.classification.level,
        findings=findings,
        breaches=wrong,
        notes=tuple(record_notes(file, found)),
        compliant=not wrong and not any(each.status in MISSED for each in findings),
    )
