"""Which obligations a recorded case had, when its level changed on the way.

A duty that fell due while the case had another level is judged by that level, every other one by the last. Due times
are those of `assess`: the clocks of the event decide them alone, whenever the level became known.
"""

from collections.abc import Container, Iterable, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from crisisrules.arguments import refusal
from crisisrules.calendars import CountingConvention, WorkingCalendar
from crisisrules.engine.assess import obligations
from crisisrules.engine.classify import classify
from crisisrules.engine.compiled.ready import ready
from crisisrules.engine.frames import frame
from crisisrules.engine.verdicts import owed
from crisisrules.language import Duty, E, Level, Rulebook
from crisisrules.language.facts import LATEST
from crisisrules.results.assessment import Assessment, Obligation
from crisisrules.results.records import LevelChange


class JudgedDuty(NamedTuple):
    """An obligation with its duty and the level that it is judged by.

    `known_at` is when the case reached that level, if the obligation had fallen due before. At the same level,
    `more_time` is the obligation by which more time is asked for, and `continued` one whose limit runs from the end of
    this one's: doing either does both, and whoever names that one has its time.
    """

    obligation: Obligation
    duty: Duty
    level: str | None
    known_at: datetime | None
    more_time: Obligation | None
    continued: Obligation | None


class Period(NamedTuple):
    """A stretch of time in which the case had one level; without a begin or an end at the ends of the case."""

    level: str | None
    begins: datetime | None
    ends: datetime | None


def periods(
    event: E, rulebook: Rulebook[E], assessment: Assessment, changes: Iterable[LevelChange], as_of: datetime
) -> tuple[Period, ...]:
    """The levels of the case as known at `as_of`, in their order; the last is that of the assessment.

    If the record's own last level is another one, it is replaced by what the rules say. A level that the record has
    only after `as_of` is not known yet.

    Raises:
        ArgumentError: the record names a level that the rulebook does not have.
    """
    recorded = sorted(changes, key=lambda change: change.at)
    codes = [level.code for level in rulebook.levels]
    for change in recorded:
        if change.level is not None and change.level not in codes:
            raise refusal("record.levels", f"one of {', '.join(codes)}, or None,", change.level)
    last = _code(assessment.classification.level)
    known = [change for change in recorded if change.at <= as_of]
    levels = [change.level for change in known]
    if len(known) == len(recorded) and levels:
        levels[-1] = last
    if not known:
        return (Period(_first_level(event, rulebook) if recorded else last, None, None),)
    times = [change.at for change in known]
    reference: datetime = getattr(event, rulebook.event.reference_time)
    if times[0] > reference:
        levels.insert(0, _first_level(event, rulebook))
    else:
        times = times[1:]
    bounds = [None, *times, None]
    return tuple(Period(level, *bound) for level, bound in zip(levels, pairwise(bounds), strict=True))


def _first_level(event: E, rulebook: Rulebook[E]) -> str | None:
    """The level that the criteria give, before anybody confirmed another."""
    confirmation = rulebook.confirmation
    if confirmation is not None:
        event = event.model_copy(update={confirmation.level_fact: None, confirmation.time_fact: None})
    return _code(classify(event, rulebook).level)


def _code(level: Level | None) -> str | None:
    return None if level is None else level.code


class JudgedDuties(NamedTuple):
    """What a case owes, by due time, and the ids of all that it ever owed, at whatever level."""

    judged: tuple[JudgedDuty, ...]
    arisen: frozenset[str]


def judged_duties(
    event: E,
    rulebook: Rulebook[E],
    assessment: Assessment,
    over_time: Sequence[Period],
    calendar: WorkingCalendar,
    convention: CountingConvention,
) -> JudgedDuties:
    """The obligations by which the case is judged, by due time, those without one last."""
    if not assessment.classification.in_scope:
        return JudgedDuties((), frozenset())
    last = _code(assessment.classification.level)
    judged: dict[str, JudgedDuty] = {}
    fell_due: set[str] = set()
    arisen: set[str] = set()
    for period in over_time:
        if period.level == last:
            arising = assessment.obligations
        else:
            arising = _obligations_at(period.level, event, rulebook, calendar, convention)
        here = {each.duty_id: each for each in arising}
        arisen |= here.keys()
        judged = {id: each for id, each in judged.items() if id in fell_due or id in here}
        for obligation in arising:
            id, due_at = obligation.duty_id, obligation.deadline.due_at
            too_early = due_at is not None and period.begins is not None and due_at < period.begins
            if id in fell_due:
                continue
            if too_early and id in judged and judged[id].obligation.deadline.due_at is not None:
                fell_due.add(id)  # by the new level it was due already, and until then the old level counted
                continue
            duty = duty_of(obligation, rulebook)
            known_at = period.begins if too_early else None
            asking = {each.id for each in rulebook.duties if each.extends == duty.id}
            going_on = {each.id for each in rulebook.duties if each.after == duty.id}
            judged[id] = JudgedDuty(
                obligation, duty, period.level, known_at, _first_of(asking, arising), _first_of(going_on, arising)
            )
            if due_at is not None and period.ends is not None and due_at < period.ends:
                fell_due.add(id)
    return JudgedDuties(tuple(sorted(judged.values(), key=_by_due_time)), frozenset(arisen))


def _by_due_time(each: JudgedDuty) -> datetime:
    return each.obligation.deadline.due_at or LATEST


def _obligations_at(
    level: str | None, event: E, rulebook: Rulebook[E], calendar: WorkingCalendar, convention: CountingConvention
) -> tuple[Obligation, ...]:
    """What `assess` would find if the event had this level."""
    _, duties = ready(rulebook).handling(level).of(event)
    found, _ = obligations(owed(event, duties, frame(calendar, convention)))
    return tuple(found)


def duty_of(obligation: Obligation, rulebook: Rulebook[E]) -> Duty:
    """The duty that an obligation arose from; one of a repeated duty has the duty's id and a number."""
    return next(duty for duty in rulebook.duties if duty.arises_as(obligation.duty_id))


def _first_of(ids: Container[str], arising: Iterable[Obligation]) -> Obligation | None:
    return next((each for each in arising if each.duty_id in ids), None)
