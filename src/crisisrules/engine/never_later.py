"""`never_later`: is one duty always due by the time another is, whatever the day it starts, over a whole calendar?"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from crisisrules.arguments import checked_date, checked_kind, refusal
from crisisrules.calendars import CHINA, CIVIL_CODE, SHANGHAI, CountingConvention, Due, WorkingCalendar
from crisisrules.engine.reasoning.dated_variants import DatedVariant, variants_named
from crisisrules.engine.references import calendar_ref, rulebook_ref
from crisisrules.engine.refusals import refuse_wrong_types
from crisisrules.errors import CalendarRangeError
from crisisrules.language import E, Event, Rulebook
from crisisrules.results.base import made
from crisisrules.results.never_later import ComparedVariant, NeverLater, Start, VariantPair

F = TypeVar("F", bound=Event)
_MICROSECOND = timedelta(microseconds=1)
_DAY = timedelta(days=1)


def never_later(
    rulebook_a: Rulebook[E],
    duty_a: str,
    rulebook_b: Rulebook[F],
    duty_b: str,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
    *,
    first: date | None = None,
    last: date | None = None,
) -> NeverLater:
    """Whether duty a, begun at the same moment as duty b, is never due later: every start is looked at, none sampled.

    A duty is named by its address (all its dated variants) or by that of one variant, with or without the first word.
    The starts are those of the calendar, from `first` to `last` where given, as long as both due times are settled. For
    limits in days a start is a day; where minutes or hours meet days, the slack between two turns of the clock is
    smallest at one of them, so the moments at the turns stand for all others.

    Raises:
        ArgumentError: there is no such duty or variant, its limit has no number, `last` is before `first`, or an
            argument has a wrong type.
        CalendarRangeError: no start is settled.

    Examples:
        >>> from crisisrules.rulebooks import CONSUMER_COMPLAINTS_2020, JIAHE_LIFE
        >>> law = never_later(JIAHE_LIFE, "close/general", CONSUMER_COMPLAINTS_2020, "decide/simple")
        >>> law.holds, law.pairs[0].tightest.slack.days, str(law.pairs[0].tightest.starts_at.date())
        (True, 2, '2020-01-21')
    """
    checked_kind(rulebook_a, Rulebook, "rulebook_a", "a Rulebook")
    checked_kind(rulebook_b, Rulebook, "rulebook_b", "a Rulebook")
    refuse_wrong_types(calendar, convention)
    variants_a = variants_named(rulebook_a, duty_a, "duty_a")
    variants_b = variants_named(rulebook_b, duty_b, "duty_b")
    begin = calendar.first_day if first is None else max(checked_date(first, "first"), calendar.first_day)
    end = calendar.last_day if last is None else min(checked_date(last, "last"), calendar.last_day)
    if first is not None and last is not None and last < first:
        raise refusal("last", f"a day that is not before first ({first})", last)
    offsets = _offsets((*variants_a, *variants_b), convention)
    dues = {
        each.id + side: list(_dues(each, begin, end, offsets, calendar, convention))
        for side, group in (("a", variants_a), ("b", variants_b))
        for each in group
    }
    pairs = [
        _pair(a, b, begin, len(offsets), dues[a.id + "a"], dues[b.id + "b"]) for a in variants_a for b in variants_b
    ]
    return made(
        NeverLater,
        rulebook_a=rulebook_ref(rulebook_a),
        rulebook_b=rulebook_ref(rulebook_b),
        calendar=calendar_ref(calendar),
        convention=convention,
        pairs=tuple(pairs),
    )


def _offsets(variants: Sequence[DatedVariant], convention: CountingConvention) -> tuple[timedelta, ...]:
    """The moments of a day that matter: its first and, where the clock plays a part, its last and each turn."""
    turns = set[timedelta]().union(*(each.turns(convention) for each in variants)) - {timedelta()}
    found = {timedelta(), *turns, *(turn - _MICROSECOND for turn in turns)}
    if len({each.follows_the_clock for each in variants}) > 1 or turns:
        found.add(_DAY - _MICROSECOND)
    return tuple(sorted(found))


def _dues(
    variant: DatedVariant,
    first: date,
    last: date,
    offsets: Sequence[timedelta],
    calendar: WorkingCalendar,
    convention: CountingConvention,
) -> Iterator[Due]:
    """The due times of every start, day by day, up to the first day of which one is not settled."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = datetime.combine(date.fromordinal(ordinal), time(), SHANGHAI)
        try:
            found = [variant.due(day + offset, calendar, convention) for offset in offsets]
        except CalendarRangeError:
            return
        if found[-1].last_day > calendar.settled_through:
            return
        yield from found


def _pair(
    a: DatedVariant, b: DatedVariant, first: date, per_day: int, dues_a: list[Due], dues_b: list[Due]
) -> VariantPair:
    """Both variants beside each other over the starts that both have."""
    days = min(len(dues_a), len(dues_b)) // per_day
    if not days:
        raise CalendarRangeError(f"{a.id} and {b.id}: the calendar settles no due time of a start from {first} on")
    slacks = [after.due_at - before.due_at for before, after in zip(dues_a, dues_b, strict=False)]
    worst = [min(range(day * per_day, (day + 1) * per_day), key=slacks.__getitem__) for day in range(days)]
    none = timedelta()
    return made(
        VariantPair,
        a=_named(a),
        b=_named(b),
        first=first,
        last=first + timedelta(days=days - 1),
        tightest=_start(min(worst, key=slacks.__getitem__), dues_a, dues_b),
        counterexamples=tuple(_start(i, dues_a, dues_b) for i in worst if slacks[i] < none),
    )


def _named(variant: DatedVariant) -> ComparedVariant:
    return made(ComparedVariant, address=variant.id, limit=variant.variant.limit, citation=variant.variant.citation)


def _start(i: int, dues_a: list[Due], dues_b: list[Due]) -> Start:
    a, b = dues_a[i], dues_b[i]
    slack = b.due_at - a.due_at
    return made(Start, starts_at=a.starts_at, due_a=a.due_at, due_b=b.due_at, slack=slack)
