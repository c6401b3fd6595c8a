"""Variants of duties that have a date, and their due times for any start: for tables, and for limits side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from crisisrules.arguments import checked_kind, near, refusal
from crisisrules.calendars import (
    CalendarDays,
    CountingConvention,
    Due,
    Hours,
    Minutes,
    WorkingCalendar,
    WorkingDays,
)
from crisisrules.engine.counting import Counted, duty_due
from crisisrules.engine.reasoning.decisions import UNREACHED, Decisions, shared_space
from crisisrules.engine.reasoning.diagrams import Diagram
from crisisrules.language import Duty, E, Rulebook, Variant

_MICROSECOND = timedelta(microseconds=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DatedVariant:
    """A variant of a duty whose limit has a number; `after` is that of the earlier duty from whose end it runs."""

    duty: Duty
    variant: Variant
    limit: Counted
    after: "DatedVariant | None" = None

    @property
    def id(self) -> str:
        """Its address, behind that of the earlier duty's variant where there is one."""
        own = f"duties/{self.duty.id}/{self.variant.id}"
        return f"{self.after.id} + {own}" if self.after else own

    def limits(self) -> tuple[Counted, ...]:
        """The limits that run one after the other, the first of them from the start."""
        return (*(self.after.limits() if self.after else ()), self.limit)

    def due(self, start: datetime, calendar: WorkingCalendar, convention: CountingConvention) -> Due:
        """From when on the first limit runs, and when the last ends, if the first begins at `start`."""
        if self.after is None:
            return duty_due(self.duty, start, self.limit, calendar, convention)
        before = self.after.due(start, calendar, convention)
        last = duty_due(self.duty, before.due_at, self.limit, calendar, convention)
        return last._replace(starts_at=before.starts_at)

    def turns(self, convention: CountingConvention) -> frozenset[timedelta]:
        """The times of day, from 0:00, at which the due time may jump from one start to the next."""
        before = timedelta()
        for limit in self.limits():
            if isinstance(limit, WorkingDays | CalendarDays):
                ends = [_DAY]
                if convention.closing_time is not None and convention.start_day_counted:
                    ends.append(_since_midnight(convention.closing_time) + _MICROSECOND)
                return frozenset((end - before) % _DAY for end in ends)
            before += timedelta(**{limit.unit: limit.count})
        return frozenset()

    @property
    def follows_the_clock(self) -> bool:
        """Whether a later start on the same day is due as much later: no limit is in days."""
        return all(isinstance(limit, Minutes | Hours) for limit in self.limits())


def _since_midnight(moment: time) -> timedelta:
    return timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond)


def dated_variants(decisions: Decisions[E], duty: Duty, among: Diagram[bool]) -> Iterator[DatedVariant]:
    """The dated variants of a duty that apply to some of these events, each behind the variants it can come after."""
    space = decisions.space
    for variant, where in decisions.variants(duty):
        there = space.both(where, among)
        limit = variant.limit
        if there == space.false or not isinstance(limit, Counted):
            continue
        if duty.after is None:
            yield DatedVariant(duty, variant, limit)
        else:
            earlier = next(each for each in decisions.rulebook.duties if each.id == duty.after)
            yield from (
                DatedVariant(duty, variant, limit, before) for before in dated_variants(decisions, earlier, there)
            )


def variants_at_level(rulebook: Rulebook[E], level: str | None) -> tuple[DatedVariant, ...]:
    """The dated variants of all duties of events of one level, in the order of the document.

    Raises:
        ArgumentError: the rulebook has no such level.
    """
    codes = [each.code for each in rulebook.levels]
    if level is not None and level not in codes:
        raise refusal("level", f"a level of {rulebook.id} ({', '.join(codes)}) or None", level)
    decisions = Decisions(rulebook, shared_space(rulebook))
    rank = UNREACHED if level is None else decisions.ranks[level]
    among = decisions.space.map(lambda found: found == rank, decisions.level)
    return tuple(found for duty in rulebook.duties for found in dated_variants(decisions, duty, among))


def variants_named(rulebook: Rulebook[E], name: str, argument: str) -> tuple[DatedVariant, ...]:
    """The dated variants of a duty, by its address or id, or one of them, such as `duties/close/A`.

    Raises:
        ArgumentError: there is no such duty or variant, or none of it has a number in its limit.
    """
    checked_kind(name, str, argument, f"the address of a duty of {rulebook.id}, or of a variant of one,")
    duties = {f"duties/{duty.id}": duty for duty in rulebook.duties}
    named = {f"{key}/{variant.id}": duty for key, duty in duties.items() for variant in duty.variants} | duties
    address = name if name in named else f"duties/{name}"
    if address not in named:
        such = ", ".join(dict.fromkeys(near(address, [*duties, *named])))
        wanted = f"the address of a duty of {rulebook.id}, or of a variant of one, such as {such},"
        raise refusal(argument, wanted, name)
    decisions = Decisions(rulebook, shared_space(rulebook))
    found = dated_variants(decisions, named[address], decisions.at_level(None))
    chosen = tuple(
        each for each in found if address in (f"duties/{each.duty.id}", f"duties/{each.duty.id}/{each.variant.id}")
    )
    if not chosen:
        raise refusal(argument, "a duty whose limit has a number", name)
    return chosen
