"""What is to be done now about a recorded case."""

from collections.abc import Iterator
from datetime import datetime

from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, Precondition, WorkingCalendar
from crisisrules.engine.cases.case_file import CaseFile, case_file
from crisisrules.engine.cases.review_findings import judgements
from crisisrules.language import E, Rulebook
from crisisrules.language.facts import LATEST
from crisisrules.results.base import made
from crisisrules.results.records import CaseRecord
from crisisrules.results.reviews import NextDuty, ReviewFinding


def next_duties(
    event: E,
    record: CaseRecord,
    rulebook: Rulebook[E],
    *,
    as_of: datetime,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> tuple[NextDuty, ...]:
    """What is to be done now, by due time, with the time left; what has no time comes last.

    What has to be done at once is due since its clock started, and what has to come before something else is due with
    that. Not listed: what is done, what waits for a clock, and asking for more time while there is time.

    Raises:
        ArgumentError, CalendarRangeError: as `review` does.
    """
    file = case_file(event, record, rulebook, as_of, calendar, convention)
    return tuple(sorted(_pending(file), key=lambda each: each.do_by or LATEST))


def _pending(file: CaseFile[E]) -> Iterator[NextDuty]:
    found = judgements(file, None)
    by_id = {finding.duty_id: finding for _, finding in found}
    for (judged, *_), finding in found:
        done = finding.settled_at is not None or finding.status == "awaiting"
        not_needed = judged.duty.extends is not None and finding.judged_by is None
        continued = judged.continued is not None and judged.continued.duty_id in by_id
        if done or not_needed or continued:
            continue
        do_by = _do_by(finding, by_id)
        yield made(
            NextDuty,
            obligation=finding.obligation,
            status=finding.status,
            do_by=do_by,
            time_left=None if do_by is None else do_by - file.as_of,
            untold=finding.untold,
        )


def _do_by(finding: ReviewFinding, by_id: dict[str, ReviewFinding]) -> datetime | None:
    deadline = finding.obligation.deadline
    if finding.judged_by is not None:
        return finding.judged_by
    if isinstance(deadline.limit, Precondition) and deadline.limit.of in by_id:
        return by_id[deadline.limit.of].judged_by
    return deadline.starts_at if deadline.state == "promptly" else None
