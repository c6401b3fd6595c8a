"""`statistics`: a month of complaints in numbers, and how often each dated duty was done in time.

Due times are those of `assess`, and what is in time is what `review` finds to be, so they never differ. What a single
case did wrong beyond its due times is told by a review of that case, not here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from difflib import get_close_matches
from typing import cast

from crisisrules.arguments import checked_date, checked_items, checked_kind
from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.cases.case_file import CaseFile, case_file
from crisisrules.engine.cases.review_findings import judgements
from crisisrules.engine.references import calendar_ref, rulebook_ref
from crisisrules.engine.refusals import checked_as_of, refuse_wrong_types
from crisisrules.errors import ArgumentError
from crisisrules.language import E, Fact, Rulebook, Text
from crisisrules.results.base import made
from crisisrules.results.in_time import MISSED, Status
from crisisrules.results.records import CaseRecord
from crisisrules.results.statistics import DutyTally, FactTally, HandledComplaint, Statistics, Tally


def statistics(
    complaints: Iterable[HandledComplaint[E]],
    rulebook: Rulebook[E],
    month: date,
    *,
    as_of: datetime,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> Statistics:
    """The complaints accepted in the month of this day (China time) by type, choices, level and outcome, with the share
    in time of every dated duty.

    Complaints of other months may be among them and are passed over. A duty is done as a review sees it; what
    happened after `as_of` is not seen.

    Raises:
        ArgumentError: an argument has the wrong type, a complaint stands twice or comes after `as_of`, or an act is for
            a duty that the rulebook does not have.
        CalendarRangeError: a time, or `as_of`, lies outside the calendar.
    """
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    refuse_wrong_types(calendar, convention)
    first = checked_date(month, "month").replace(day=1)
    as_of = checked_as_of(as_of, calendar)
    counted = list(_of_month(first, complaints, rulebook, as_of))
    files = [
        case_file(each.complaint, CaseRecord(acts=each.acts), rulebook, as_of, calendar, convention) for each in counted
    ]
    levels = Counter(level.code if (level := file.assessment.classification.level) else None for file in files)
    named = [(level.code, level.label) for level in sorted(rulebook.levels, reverse=True)]
    return made(
        Statistics,
        month=first,
        as_of=as_of,
        rulebook=rulebook_ref(rulebook),
        calendar=calendar_ref(calendar),
        convention=convention,
        complaints=len(counted),
        by_type=_most_frequent(each.type for each in counted),
        by_outcome=_most_frequent(each.outcome for each in counted),
        by_level=_listed(levels, named),
        by_fact=tuple(_of_fact(fact, counted) for fact in rulebook.event.facts if fact.kind == "choice"),
        duties=_duties(files, rulebook),
    )


def _of_month(
    first: date, complaints: Iterable[HandledComplaint[E]], rulebook: Rulebook[E], as_of: datetime
) -> Iterator[HandledComplaint[E]]:
    seen = set[str]()
    wanted = "an iterable of complaints, each a HandledComplaint"
    for i, given in enumerate(checked_items(complaints, "complaints", wanted)):
        checked_kind(given, HandledComplaint, f"complaints[{i}]", "a HandledComplaint")
        each = cast("HandledComplaint[E]", given)
        name = each.complaint.event_id
        if name in seen:
            raise ArgumentError(f"complaints[{i}]: every complaint once is wanted, not {name!r} twice")
        seen.add(name)
        for act in each.acts:
            if act.duty_id is not None and _duty_of(act.duty_id, rulebook) is None:
                near = get_close_matches(act.duty_id, known := [duty.id for duty in rulebook.duties]) or known
                raise ArgumentError(
                    f"complaints[{i}].acts: a duty of rulebook {rulebook.id!r} is wanted, such as {', '.join(near)}, "
                    f"not {act.duty_id!r}"
                )
        accepted = each.accepted_at
        if accepted.date().replace(day=1) == first:
            if accepted > as_of:
                raise ArgumentError(
                    f"as_of: a time from {accepted.isoformat()} on is wanted, when complaints[{i}] was accepted, "
                    f"not {as_of.isoformat()}"
                )
            yield each


def _duty_of(duty_id: str, rulebook: Rulebook[E]) -> int | None:
    """The place in the rulebook of the duty that an obligation's id stands for; a repeated duty has a number behind."""
    for place, duty in enumerate(rulebook.duties):
        if duty_id == duty.id or duty.arises_as(duty_id):
            return place
    return None


def _most_frequent(codes: Iterable[str | None]) -> tuple[Tally, ...]:
    ordered = sorted(Counter(codes).items(), key=lambda each: (-each[1], each[0] is None, each[0] or ""))
    return tuple(made(Tally, code=code, label=None, count=count) for code, count in ordered)


def _listed(counts: Counter[str | None], named: Iterable[tuple[str, Text]]) -> tuple[Tally, ...]:
    """The named ones in their order, then those that have none, if there are any."""
    listed = [made(Tally, code=code, label=label, count=counts[code]) for code, label in named]
    if counts[None]:
        listed.append(made(Tally, code=None, label=None, count=counts[None]))
    return tuple(listed)


def _of_fact(fact: Fact, counted: Iterable[HandledComplaint[E]]) -> FactTally:
    counts = Counter[str | None](getattr(each.complaint, fact.name) for each in counted)
    listed = _listed(counts, [(code.code, code.label) for code in fact.codes])
    return made(FactTally, fact=fact.name, label=fact.label, counts=listed)


def _duties(files: Iterable[CaseFile[E]], rulebook: Rulebook[E]) -> tuple[DutyTally, ...]:
    found = dict[str, Counter[Status]]()
    for file in files:
        for _, finding in judgements(file, None):
            if finding.due_at is not None and finding.status in ("met", "open", *MISSED):
                found.setdefault(finding.duty_id, Counter())[finding.status] += 1
    ordered = sorted(found.items(), key=lambda each: (_duty_of(each[0], rulebook), len(each[0]), each[0]))
    return tuple(
        made(DutyTally, duty_id=id, on_time=count["met"], late=sum(count[each] for each in MISSED), open=count["open"])
        for id, count in ordered
    )
