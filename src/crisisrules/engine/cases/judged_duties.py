"""Which obligations a recorded case had, when its level changed on the way.

A duty that fell due while the case had another level is judged by that level, every other one by the last. Due times
are those of `assess`: the clocks of the event decide them alone, whenever the level became known.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from crisisrules.arguments import refusal
from crisisrules.calendars import CountingConvention, WorkingCalendar
from crisisrules.engine.assess import obligations
from crisisrules.engine.cases.case_rules import Asked, CaseRules
from crisisrules.engine.cases.known import unconfirmed
from crisisrules.engine.classify import classify
from crisisrules.engine.compiled.ready import ready
from crisisrules.engine.frames import frame
from crisisrules.engine.verdicts import owed
from crisisrules.language import Duty, E, Level, Rulebook
from crisisrules.language.facts import LATEST
from crisisrules.results.assessment import Assessment, Obligation
from crisisrules.results.records import LevelChange


class JudgedDuty(NamedTuple):
    """An obligation with what it asks for and the level that it is judged by.

    `known_at` is when the case reached that level, if the obligation had fallen due before. At the same level,
    `more_time` is the obligation by which more time is asked for, and `continued` one whose limit runs from the end of
    this one's: doing either does both, and whoever names that one has its time.
    """

    obligation: Obligation
    asked: Asked
    level: str | None
    known_at: datetime | None
    more_time: Obligation | None
    continued: Obligation | None

    @property
    def duty(self) -> Duty:
        """The duty that it arose from."""
        return self.asked.duty


class Period(NamedTuple):
    """A stretch of time in which the case had one level; without a begin or an end at the ends of the case."""

    level: str | None
    begins: datetime | None
    ends: datetime | None


def periods(
    event: E, rulebook: Rulebook[E], assessment: Assessment, changes: Iterable[LevelChange]
) -> tuple[Period, ...]:
    """The levels of the case in their order; the last is that of the assessment.

    If the record's own last level is another one, it is replaced by what the rules say.

    Raises:
        ArgumentError: the record names a level that the rulebook does not have.
    """
    last = _code(assessment.classification.level)
    recorded = sorted(changes, key=lambda change: change.at)
    if not recorded:
        return (Period(last, None, None),)
    codes = [level.code for level in rulebook.levels]
    for change in recorded:
        if change.level is not None and change.level not in codes:
            raise refusal("record.levels", f"one of {', '.join(codes)}, or None,", change.level)
    levels, times = [*(change.level for change in recorded[:-1]), last], [change.at for change in recorded]
    reference: datetime = getattr(event, rulebook.event.reference_time)
    if times[0] > reference:
        levels.insert(0, _code(classify(unconfirmed(event, rulebook), rulebook).level))
    else:
        times = times[1:]
    bounds = [None, *times, None]
    return tuple(Period(level, *bound) for level, bound in zip(levels, pairwise(bounds), strict=True))


def _code(level: Level | None) -> str | None:
    return None if level is None else level.code


class JudgedDuties(NamedTuple):
    """What a case owes, by due time, under the id of each; and the ids of all that it ever owed, at whatever level."""

    judged: Mapping[str, JudgedDuty]
    arisen: Set[str]


def judged_duties(
    event: E,
    rulebook: Rulebook[E],
    rules: CaseRules,
    assessment: Assessment,
    over_time: Sequence[Period],
    calendar: WorkingCalendar,
    convention: CountingConvention,
) -> JudgedDuties:
    """The obligations by which the case is judged, by due time, those without one last."""
    if not assessment.classification.in_scope:
        return JudgedDuties({}, frozenset())
    last = _code(assessment.classification.level)
    judged: dict[str, JudgedDuty] = {}
    fell_due: set[str] = set()
    arisen: set[str] = set()
    for period in over_time:
        if period.level == last:
            arising = assessment.obligations
        else:
            arising = _obligations_at(period.level, event, rulebook, calendar, convention)
        here = _judged_in(period, arising, rules)
        if len(over_time) == 1:
            return JudgedDuties(here, here.keys())
        arisen |= here.keys()
        judged = {id: each for id, each in judged.items() if id in fell_due or id in here}
        for id, each in here.items():
            if id in fell_due:
                continue
            if each.known_at is not None and id in judged and judged[id].obligation.deadline.due_at is not None:
                fell_due.add(id)  # by the new level it was due already, and until then the old level counted
                continue
            judged[id] = each
            due_at = each.obligation.deadline.due_at
            if due_at is not None and period.ends is not None and due_at < period.ends:
                fell_due.add(id)
    return JudgedDuties(dict(sorted(judged.items(), key=_by_due_time)), arisen)


def _judged_in(period: Period, arising: Iterable[Obligation], rules: CaseRules) -> dict[str, JudgedDuty]:
    """What a case owes at the level of a period, by the ids of the obligations, each as that level judges it."""
    asking: dict[str, Obligation] = {}
    going_on: dict[str, Obligation] = {}
    for obligation in arising if rules.linked else ():
        linked = rules.linked.get(obligation.duty_id)
        if linked is not None and linked.extends is not None:
            asking.setdefault(linked.extends, obligation)
        if linked is not None and linked.after is not None:
            going_on.setdefault(linked.after, obligation)
    level, begins, _ = period
    found: dict[str, JudgedDuty] = {}
    asked_of = rules.asked
    for obligation in arising:
        asked, known_at = asked_of(obligation), None
        if begins is not None:
            due_at = obligation.deadline.due_at
            known_at = begins if due_at is not None and due_at < begins else None
        id = asked.duty.id
        found[obligation.duty_id] = JudgedDuty(obligation, asked, level, known_at, asking.get(id), going_on.get(id))
    return found


def _by_due_time(item: tuple[str, JudgedDuty]) -> datetime:
    return item[1].obligation.deadline.due_at or LATEST


def _obligations_at(
    level: str | None, event: E, rulebook: Rulebook[E], calendar: WorkingCalendar, convention: CountingConvention
) -> tuple[Obligation, ...]:
    """What `assess` would find if the event had this level."""
    _, duties = ready(rulebook).handling(level).of(event)
    found, _ = obligations(owed(event, duties, frame(calendar, convention)))
    return tuple(found)
