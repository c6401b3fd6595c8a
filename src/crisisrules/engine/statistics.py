"""`statistics`: a month of complaints in numbers, and how often each dated duty was done in time.

Due times are those of `assess`, so the two never differ. What a single case did wrong beyond its due times is told by
a review of that case, not here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from difflib import get_close_matches
from fractions import Fraction
from typing import Annotated, Generic, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from crisisrules.calendars import CHINA, CIVIL_CODE, SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.calendars.checks import checked_date
from crisisrules.engine.assess import assess
from crisisrules.engine.cases.case_record import Act
from crisisrules.engine.program import refuse_wrong_types
from crisisrules.engine.results import Assessment, CalendarRef, Result, RulebookRef
from crisisrules.errors import ArgumentError
from crisisrules.language import E, Event, EventId, Fact, Rulebook, Text, Value


class HandledComplaint(Value, Generic[E]):
    """A complaint as a department's books have it: what it was about, what came of it, and what was done when.

    `type` is the department's own name for the kind of matter, `outcome` for the result (None: none yet). An act before
    the complaint was accepted is refused.
    """

    complaint: E
    type: EventId
    outcome: EventId | None = None
    acts: Annotated[tuple[Act, ...], Field(max_length=10_000)] = ()

    @model_validator(mode="after")
    def _acts_follow_the_complaint(self) -> Self:
        accepted = _accepted(self.complaint)
        for i, act in enumerate(self.acts):
            if act.at < accepted:
                raise ValueError(
                    f"acts[{i}].at ({act.at.isoformat()}) is before the complaint's "
                    f"{self.complaint.reference_time} ({accepted.isoformat()}); it must not be earlier"
                )
        return self


class Tally(Result):
    """How many complaints have this type, code or level; a `code` of None stands for those that have none."""

    code: str | None
    label: Text | None
    count: int


class FactTally(Result):
    """How many complaints have each code of one of their choices, such as the channel."""

    fact: str
    label: Text
    counts: tuple[Tally, ...]


class DutyTally(Result):
    """How often a duty with a due time was done in time, was late (done or not), and is still open but not late."""

    duty_id: str
    on_time: int
    late: int
    open: int

    @property
    def on_time_share(self) -> Fraction | None:
        """The exact share of those done in time among those that are decided; None when none is."""
        decided = self.on_time + self.late
        return Fraction(self.on_time, decided) if decided else None


class Statistics(Result):
    """The complaints accepted in one month of China time, as they stood at `as_of`.

    Types and outcomes come most frequent first; levels worst first and codes in their order, also those with none.
    `duties` are in the order of the rulebook; a duty that never had a due time is left out.
    """

    month: date
    as_of: AwareDatetime
    rulebook: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    complaints: int
    by_type: tuple[Tally, ...]
    by_outcome: tuple[Tally, ...]
    by_level: tuple[Tally, ...]
    by_fact: tuple[FactTally, ...]
    duties: tuple[DutyTally, ...]

    def by(self, fact: str) -> tuple[Tally, ...]:
        """The counts of one choice of the complaints, such as `by("channel")`.

        Raises:
            KeyError: the complaints have no such choice.
        """
        return {each.fact: each.counts for each in self.by_fact}[fact]

    def duty(self, duty_id: str) -> DutyTally:
        """The tally of one duty.

        Raises:
            KeyError: no complaint of the month had such a duty with a due time.
        """
        return {each.duty_id: each for each in self.duties}[duty_id]


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

    Complaints of other months may be among them and are passed over. A duty is done with its first act; what happened
    after `as_of` is not seen.

    Raises:
        ArgumentError: an argument has the wrong type, a complaint stands twice or comes after `as_of`, or an act is for
            a duty that the rulebook does not have.
        CalendarRangeError: a time lies outside the calendar.
    """
    if not isinstance(rulebook, Rulebook):
        raise ArgumentError(f"rulebook must be a Rulebook, got {type(rulebook).__name__}")
    refuse_wrong_types(calendar, convention)
    first = checked_date(month, "month").replace(day=1)
    if not isinstance(as_of, datetime) or as_of.utcoffset() is None:
        raise ArgumentError(f"as_of must be a datetime with a time zone, got {as_of!r}")
    counted = list(_of_month(first, complaints, rulebook, as_of))
    assessed = [assess(each.complaint, rulebook, calendar=calendar, convention=convention) for each in counted]
    levels = Counter(level.code if (level := verdict.classification.level) else None for verdict in assessed)
    named = [(level.code, level.label) for level in sorted(rulebook.levels, reverse=True)]
    return Statistics.of(
        {
            "month": first,
            "as_of": as_of.astimezone(SHANGHAI),
            "rulebook": RulebookRef.of({"id": rulebook.id, "version": rulebook.version, "digest": rulebook.digest}),
            "calendar": CalendarRef.of({"id": calendar.id, "settled_through": calendar.settled_through}),
            "convention": convention,
            "complaints": len(counted),
            "by_type": _most_frequent(each.type for each in counted),
            "by_outcome": _most_frequent(each.outcome for each in counted),
            "by_level": _listed(levels, named),
            "by_fact": tuple(_of_fact(fact, counted) for fact in rulebook.event.facts if fact.kind == "choice"),
            "duties": _duties(counted, assessed, rulebook, as_of),
        }
    )


def _accepted(complaint: Event) -> datetime:
    accepted: datetime = getattr(complaint, complaint.reference_time)
    return accepted.astimezone(SHANGHAI)


def _of_month(
    first: date, complaints: Iterable[HandledComplaint[E]], rulebook: Rulebook[E], as_of: datetime
) -> Iterator[HandledComplaint[E]]:
    seen = set[str]()
    for i, each in enumerate(complaints):
        if not isinstance(each, HandledComplaint):
            raise ArgumentError(f"complaints[{i}] must be a HandledComplaint, got {type(each).__name__}")
        name = each.complaint.event_id
        if name in seen:
            raise ArgumentError(f"complaints[{i}]: {name!r} stands twice; every complaint counts once")
        seen.add(name)
        for act in each.acts:
            if act.duty_id is not None and _duty_of(act.duty_id, rulebook) is None:
                near = get_close_matches(act.duty_id, known := [duty.id for duty in rulebook.duties]) or known
                raise ArgumentError(
                    f"complaints[{i}].acts: rulebook {rulebook.id!r} has no duty {act.duty_id!r}; "
                    f"there are {', '.join(near)}"
                )
        accepted = _accepted(each.complaint)
        if accepted.date().replace(day=1) == first:
            if accepted > as_of:
                raise ArgumentError(
                    f"as_of ({as_of.isoformat()}) is before complaints[{i}] was accepted ({accepted.isoformat()})"
                )
            yield each


def _duty_of(duty_id: str, rulebook: Rulebook[E]) -> int | None:
    """The place in the rulebook of the duty that an obligation's id stands for; a repeated duty has a number behind."""
    for place, duty in enumerate(rulebook.duties):
        stem, _, number = duty_id.rpartition("-")
        if duty_id == duty.id or (duty.each is not None and stem == duty.id and number.isdecimal()):
            return place
    return None


def _most_frequent(codes: Iterable[str | None]) -> tuple[Tally, ...]:
    ordered = sorted(Counter(codes).items(), key=lambda each: (-each[1], each[0] is None, each[0] or ""))
    return tuple(Tally.of({"code": code, "label": None, "count": count}) for code, count in ordered)


def _listed(counts: Counter[str | None], named: Iterable[tuple[str, Text]]) -> tuple[Tally, ...]:
    """The named ones in their order, then those that have none, if there are any."""
    listed = [Tally.of({"code": code, "label": label, "count": counts[code]}) for code, label in named]
    if counts[None]:
        listed.append(Tally.of({"code": None, "label": None, "count": counts[None]}))
    return tuple(listed)


def _of_fact(fact: Fact, counted: Iterable[HandledComplaint[E]]) -> FactTally:
    counts = Counter[str | None](getattr(each.complaint, fact.name) for each in counted)
    listed = _listed(counts, [(code.code, code.label) for code in fact.codes])
    return FactTally.of({"fact": fact.name, "label": fact.label, "counts": listed})


def _duties(
    counted: Iterable[HandledComplaint[E]], assessed: Iterable[Assessment], rulebook: Rulebook[E], as_of: datetime
) -> tuple[DutyTally, ...]:
    found = dict[str, Counter[str]]()
    for handled, verdict in zip(counted, assessed, strict=True):
        done = _first_acts(handled, as_of)
        for obligation in verdict.obligations:
            if (due_at := obligation.deadline.due_at) is not None:
                state = _state(done.get(obligation.duty_id), due_at, as_of)
                found.setdefault(obligation.duty_id, Counter())[state] += 1
    ordered = sorted(found, key=lambda duty_id: (_duty_of(duty_id, rulebook), len(duty_id), duty_id))
    return tuple(
        DutyTally.of({"duty_id": each, **{state: found[each][state] for state in ("on_time", "late", "open")}})
        for each in ordered
    )


def _first_acts(handled: HandledComplaint[E], as_of: datetime) -> dict[str, datetime]:
    acts = sorted(handled.acts, key=lambda act: act.at, reverse=True)
    return {act.duty_id: act.at for act in acts if act.duty_id is not None and act.at <= as_of}


def _state(done: datetime | None, due_at: datetime, as_of: datetime) -> Literal["on_time", "late", "open"]:
    if done is not None:
        return "on_time" if done <= due_at else "late"
    return "late" if as_of > due_at else "open"
