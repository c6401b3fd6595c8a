"""A record laid beside the rules as of a moment: what the case owed, and which acts belong to what."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import datetime
from itertools import compress
from operator import attrgetter, eq
from typing import Generic

from crisisrules.arguments import checked_kind
from crisisrules.calendars import SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.engine.assess import assess
from crisisrules.engine.cases.case_rules import CaseRules, case_rules
from crisisrules.engine.cases.evidence import shown_by
from crisisrules.engine.cases.judged_duties import JudgedDuties, JudgedDuty, judged_duties, periods
from crisisrules.engine.cases.known import event_at, record_at
from crisisrules.engine.compiled.ready import ready_for
from crisisrules.engine.refusals import checked_as_of, refuse_wrong_types
from crisisrules.errors import ArgumentError
from crisisrules.language import E, Role, Rulebook, Text
from crisisrules.results.assessment import Assessment, Obligation, ProcedureStep
from crisisrules.results.records import Act, CaseRecord, RecordedExtension


class CaseFile(Generic[E]):
    """A case as it was known at a moment: the record holds nothing that came later.

    `acts` are those that count, by time: those of the record from the event on (`record_acts`) and those that the
    event's own times show.
    """

    def __init__(
        self,
        event: E,
        record: CaseRecord,
        rulebook: Rulebook[E],
        rules: CaseRules,
        assessment: Assessment,
        as_of: datetime,
        begins: datetime,
        calendar: WorkingCalendar,
        convention: CountingConvention,
        owed: JudgedDuties,
        listed_acts: tuple[Act, ...],
    ) -> None:
        self.event = event
        self.record = record
        self.rulebook = rulebook
        self.rules = rules
        self.assessment = assessment
        self.as_of = as_of
        self.begins = begins
        self.calendar = calendar
        self.convention = convention
        self.owed = owed.judged
        """The duties that the case is judged by, by due time, under the ids of their obligations."""
        self.arisen = owed.arisen
        """Ids of all obligations that the case ever had, at whatever level."""
        self.listed_acts = listed_acts
        """The acts of the record as it lists them, those that came later included."""
        self.record_acts = [act for act in record.acts if begins <= act.at]
        shown = [act for each in self.owed.values() if each.asked.duty.evidence for act in shown_by(event, each)]
        self.acts = _in_order([*self.record_acts, *[act for act in shown if begins <= act.at <= as_of]])
        self.extensions = _by_duty(record.extensions)
        """The extensions of the record by the duty that they are of, each list by their ends."""
        self.recorded_level = max(record.levels, key=attrgetter("at"), default=None)
        """The last level that the record has."""
        self.reopened_at = max(record.reopened, default=None)
        """When the case was opened again for the last time."""
        self._named = self._acts_by_name()
        self.closed_at = self.done_at(rules.closing)
        """When the case was closed, since it was opened again for the last time."""
        chosen = assessment.procedure
        self.procedure = None if chosen is None else rules.procedures[chosen.id]
        """The rule that the event's procedure comes from."""
        may_be_simplified = chosen is not None and chosen.may_be_simplified
        self.order_counts = self.procedure is not None and self.procedure.in_order and not may_be_simplified
        """Whether every step has to be done, in the order of the procedure."""
        self.steps_are_recorded = not {act.step for act in self.acts} <= {None}
        """Whether the file speaks of the procedure at all; many hold nothing but duties."""
        self.ends = self._ends()
        """From when on nothing is still under way that had to be done at once: the last due time that is a number, or
        the end of the time that was given beyond it; where there is none, the end that the event tells of, or the
        closing."""
        self._steps = {step.id: step for step in chosen.steps} if chosen is not None else {}
        self._routes = {taken.id: tuple([role.id for role in taken.roles]) for taken in assessment.routing}

    def _ends(self) -> datetime | None:
        known = [due for each in self.owed.values() if (due := each.obligation.deadline.due_at) is not None]
        known += [each.until for each in self.record.extensions if each.approved_at is not None]
        return max(known) if known else self._told_end() or self.closed_at

    def _told_end(self) -> datetime | None:
        """When the case was over by the event's own account, unless it was opened again since."""
        end = self.rulebook.event.end_time
        told: datetime | None = None if end is None else getattr(self.event, end)
        if told is None or told > self.as_of:
            return None
        return told if self.reopened_at is None or self.reopened_at < told else None

    def done_at(self, ids: Set[str]) -> datetime | None:
        """When the first of these duties and steps was done."""
        return min([self._named[id][0].at for id in ids & self._named.keys()], default=None)

    def acts_for(self, judged: JudgedDuty) -> tuple[Act, ...]:
        """The acts that do a duty: those that name it, a step of its id, or a step that may stand in for it."""
        asked, continued = judged.asked, judged.continued
        found = self.acts_named(asked.names if continued is None else (*asked.names, continued.duty_id))
        return found if not asked.must_be_proved else tuple([act for act in found if act.provable])

    def acts_of(self, step: ProcedureStep) -> tuple[Act, ...]:
        """The acts that do a step: those that name it, a duty of its id, or a duty that is done in it."""
        duties = self._duties_of(step.id)
        if not duties:
            return self._named.get(step.id, ())
        return tuple([act for act in self.acts_named((step.id, *duties)) if act.step in (None, step.id)])

    def _duties_of(self, step: str) -> tuple[str, ...]:
        """Ids of the duties that are done in a step of the procedure."""
        return self.rules.done_in.get((self.procedure.id, step), ()) if self.procedure is not None else ()

    def acts_named(self, names: Sequence[str]) -> tuple[Act, ...]:
        """The acts that name one of these duties or steps and still stand, by time."""
        if len(names) == 1:
            return self._named.get(names[0], ())
        found = [self._named[name] for name in names if name in self._named]
        if len(found) < 2:
            return found[0] if found else ()
        return _in_order([act for name in dict.fromkeys(names) for act in self._named.get(name, ())])

    def _acts_by_name(self) -> Mapping[str, tuple[Act, ...]]:
        """The acts that name a duty or a step and still stand, by that name.

        A case that was opened again has to be closed again: what closed it before does not stand.
        """
        found: dict[str, list[Act]] = {}
        for act in self.acts:
            name = act.duty_id or act.step
            if name is not None and not self._is_undone(act, name):
                found.setdefault(name, []).append(act)
        return {name: tuple(acts) for name, acts in found.items()}

    def _is_undone(self, act: Act, name: str) -> bool:
        return self.reopened_at is not None and name in self.rules.closing and act.at < self.reopened_at

    def rank(self, level: str | None) -> int:
        """The rank of a level; 0 for none."""
        return 0 if level is None else self.rulebook.level(level).rank

    def wrong_roles(self) -> Iterator[tuple[Act, str, list[Obligation | ProcedureStep]]]:
        """The acts that were for others to do than who did them, with him and the rules by which it was."""
        for act in self.acts:
            owed = self.owed.get(act.duty_id or "")
            if act.by is None or (owed is not None and act.by in owed.asked.by):
                continue
            rules = self._for_others(act, act.by)
            if rules:
                yield act, act.by, rules

    def _for_others(self, act: Act, by: str) -> list[Obligation | ProcedureStep]:
        """The rules by which this was for others to do: of the duty or step that the act names, and those that are done
        with it. None where somebody acted of whom the rules do not know; that tells nothing."""
        if by not in self.rules.roles and by not in self._routes:
            return []
        rules = self._rules_of(act)
        allowed = self.rules.with_parts(tuple([role.id for rule in rules for role in rule.responsible]))
        return rules if allowed and allowed.isdisjoint(self.roles((by,))) else []

    def _rules_of(self, act: Act) -> list[Obligation | ProcedureStep]:
        name = act.duty_id or act.step or ""
        names = {name} if act.step is None else {name, *self._duties_of(act.step)}
        found = self.owed.keys() & names
        rules: list[Obligation | ProcedureStep] = [self.owed[id].obligation for id in found]
        if len(found) > 1 or name in self.rules.stand_ins:
            rules = [
                each.obligation
                for each in self.owed.values()
                if each.obligation.duty_id in found or name in each.duty.instead
            ]
        step = self._steps.get(name)
        return rules if step is None else [*rules, step]

    def has_step(self, id: str | None) -> bool:
        """Whether the event's procedure has this step."""
        return id in self._steps

    def members(self, role: Role) -> Iterator[Role]:
        """Those that a role consists of directly."""
        return (self.rules.roles[each] for each in role.members)

    def title(self, id: str) -> Text:
        """What a step or a duty is called."""
        return self.rules.steps.get(id) or self.rules.duties[id].action

    def label(self, role: str) -> Text:
        """The names of a role, or of a route that stands for its roles."""
        if role in self.rules.roles:
            return self.rules.roles[role].label
        return next(taken.label for taken in self.assessment.routing if taken.id == role)

    def roles(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """These roles, with routes replaced by the roles that they lead to."""
        if self._routes.keys().isdisjoint(given):
            return given
        return tuple([role for each in given for role in self._routes.get(each, (each,))])

    def told(self, act: Act) -> frozenset[str]:
        """Who knows by an act: those told, whoever did it, and all that these consist of."""
        known = act.to if act.by is None else (*act.to, act.by)
        return self.rules.with_parts(self.roles(known) if self._routes else known)


def case_file(
    event: E,
    record: CaseRecord,
    rulebook: Rulebook[E],
    as_of: datetime,
    calendar: WorkingCalendar,
    convention: CountingConvention,
) -> CaseFile[E]:
    """The record beside the rules, both as they were known at a moment.

    Raises:
        ArgumentError: an argument has a wrong type, `as_of` is naive or before the event, or the record names a level
            that the rulebook does not have.
        CalendarRangeError: a time of the event, a limit counted from it, or `as_of` lies outside the calendar.
    """
    checked_kind(record, CaseRecord, "record", "a CaseRecord")
    ready_for(event, rulebook)
    refuse_wrong_types(calendar, convention)
    as_of = checked_as_of(as_of, calendar)
    rules, listed = case_rules(rulebook), record.acts
    event, record = event_at(event, rulebook, as_of), record_at(record, as_of)
    assessment = assess(event, rulebook, calendar=calendar, convention=convention)
    begins = _begins(event, rulebook, assessment)
    if as_of < begins:
        raise ArgumentError(
            f"as_of: a time from {begins.isoformat()} on is wanted, when event {event.event_id!r} began, "
            f"not {as_of.isoformat()}"
        )
    over_time = periods(event, rulebook, assessment, record.levels)
    owed = judged_duties(event, rulebook, rules, assessment, over_time, calendar, convention)
    return CaseFile(event, record, rulebook, rules, assessment, as_of, begins, calendar, convention, owed, listed)


def _begins(event: E, rulebook: Rulebook[E], assessment: Assessment) -> datetime:
    """When the event began: its own time, or the first clock that runs from it, should that be earlier."""
    first: datetime = getattr(event, rulebook.event.reference_time)
    for each in assessment.obligations:
        starts_at = each.deadline.starts_at
        if starts_at is not None and starts_at < first:
            first = starts_at
    return first.astimezone(SHANGHAI)


def _by_duty(extensions: Iterable[RecordedExtension]) -> Mapping[str, list[RecordedExtension]]:
    found: dict[str, list[RecordedExtension]] = {}
    for each in sorted(extensions, key=attrgetter("until")):
        found.setdefault(each.duty_id, []).append(each)
    return found


def _in_order(acts: list[Act]) -> tuple[Act, ...]:
    """The acts by time; those of one time in an order that does not depend on how the record has them."""
    acts.sort(key=attrgetter("at"))
    times = [act.at for act in acts]
    for time in dict.fromkeys(compress(times, map(eq, times, times[1:]))):
        together = slice(bisect_left(times, time), bisect_right(times, time))
        acts[together] = sorted(acts[together], key=_contents)
    return tuple(acts)


def _contents(act: Act) -> list[tuple[bool, object]]:
    """All that an act says, so that acts can be sorted by it; what is not said comes last."""
    return [(value is None, value) for value in vars(act).values()]
