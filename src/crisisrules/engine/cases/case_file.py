"""A record laid beside the rules as of a moment: what the case owed, and which acts belong to what."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Generic

from crisisrules.arguments import checked_kind, checked_moment
from crisisrules.calendars import SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.engine.assess import assess
from crisisrules.engine.cases.evidence import shown_by
from crisisrules.engine.cases.judged_duties import JudgedDuty, judged_duties, periods
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import E, Procedure, Role, Rulebook, Text
from crisisrules.language.facts import LATEST
from crisisrules.language.vocabulary import parts_of
from crisisrules.results.assessment import Assessment, ProcedureStep
from crisisrules.results.records import Act, CaseRecord, LevelChange


@dataclass(frozen=True)
class CaseFile(Generic[E]):
    """A case as of a moment.

    `acts` are those that count, by time: from the event on, up to that moment; those of the record (`record_acts`) and
    those that the event's own times show.
    """

    event: E
    record: CaseRecord
    rulebook: Rulebook[E]
    assessment: Assessment
    as_of: datetime
    begins: datetime
    calendar: WorkingCalendar
    convention: CountingConvention
    duties: tuple[JudgedDuty, ...]
    arisen: frozenset[str]
    """Ids of all obligations that the case ever had, at whatever level."""
    record_acts: tuple[Act, ...]
    acts: tuple[Act, ...]

    @cached_property
    def closing_ids(self) -> frozenset[str]:
        """Ids of the duties, and so of the steps, that close the case."""
        return frozenset(duty.id for duty in self.rulebook.duties if duty.kind == "close")

    @cached_property
    def closed_at(self) -> datetime | None:
        """When the case was closed, since it was opened again for the last time."""
        return self.done_at(self.closing_ids)

    @cached_property
    def reopened_at(self) -> datetime | None:
        """When the case was opened again for the last time."""
        return max((time for time in self.record.reopened if time <= self.as_of), default=None)

    @cached_property
    def ends(self) -> datetime | None:
        """From when on nothing is still under way that had to be done at once: the last due time that is a number, or
        the end of the time that was given beyond it; where there is none, the end that the event tells of, or the
        closing."""
        dated = [each.obligation.deadline.due_at for each in self.duties]
        given = [each.until for each in self.record.extensions if each.approved_at and each.approved_at <= self.as_of]
        known = (*(due_at for due_at in dated if due_at is not None), *given)
        return max(known, default=self.told_end or self.closed_at)

    @cached_property
    def told_end(self) -> datetime | None:
        """When the case was over by the event's own account, unless it was opened again since."""
        end = self.rulebook.event.end_time
        told: datetime | None = None if end is None else getattr(self.event, end)
        return told if told is None or self.reopened_at is None or self.reopened_at < told else None

    @cached_property
    def steps_are_recorded(self) -> bool:
        """Whether the file speaks of the procedure at all; many hold nothing but duties."""
        return any(act.step is not None for act in self.acts)

    @cached_property
    def procedure(self) -> Procedure | None:
        """The rule that the event's procedure comes from."""
        chosen = self.assessment.procedure
        return next((each for each in self.rulebook.procedures if chosen is not None and each.id == chosen.id), None)

    @cached_property
    def order_counts(self) -> bool:
        """Whether every step has to be done, in the order of the procedure."""
        chosen = self.assessment.procedure
        return self.procedure is not None and self.procedure.in_order and not (chosen and chosen.may_be_simplified)

    @cached_property
    def duties_of_step(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the duties that are done in a step, by the id of the step."""
        return {step.id: step.duties for step in (self.procedure.steps if self.procedure is not None else ())}

    @cached_property
    def _unproven(self) -> frozenset[str]:
        return frozenset(id for each in self.rulebook.not_reported if each.fault == "unproven" for id in each.duties)

    def done_at(self, ids: Iterable[str]) -> datetime | None:
        """When the first of these duties and steps was done."""
        wanted = frozenset(ids)
        return next((act.at for act in self.acts if not wanted.isdisjoint(names(act)) and self._stands(act)), None)

    def acts_for(self, judged: JudgedDuty) -> Iterator[Act]:
        """The acts that do a duty: those that name it, a step of its id, or a step that may stand in for it."""
        duty, continued = judged.duty, judged.continued and judged.continued.duty_id
        ids = {judged.obligation.duty_id, duty.after, continued, *duty.instead}
        for act in self.acts:
            names_it = not ids.isdisjoint(names(act))
            if names_it and self._stands(act) and (act.provable or duty.id not in self._unproven):
                yield act

    def acts_of(self, step: ProcedureStep) -> Iterator[Act]:
        """The acts that do a step: those that name it, a duty of its id, or a duty that is done in it."""
        duties = self.duties_of_step.get(step.id, ())
        return (act for act in self.acts if (step.id in names(act) or act.duty_id in duties) and self._stands(act))

    def _stands(self, act: Act) -> bool:
        """A case that was opened again has to be closed again."""
        undone = self.reopened_at is not None and act.at < self.reopened_at
        return not undone or self.closing_ids.isdisjoint(names(act))

    @cached_property
    def recorded_level(self) -> LevelChange | None:
        """The last level that the record has by now."""
        known = [change for change in self.record.levels if change.at <= self.as_of]
        return max(known, key=lambda change: change.at, default=None)

    def rank(self, level: str | None) -> int:
        """The rank of a level; 0 for none."""
        return 0 if level is None else self.rulebook.level(level).rank

    def is_wrong(self, by: str, allowed: Collection[str]) -> bool:
        """Whether somebody whom the rules know acted, and it was for others; a name they do not know tells nothing."""
        known = by in self._routes or by in self._roles
        wide = {*allowed, *self.parts_of(allowed)}
        return known and wide.isdisjoint(self.roles((by,)))

    def members(self, role: Role) -> tuple[Role, ...]:
        """Those that a role consists of directly."""
        return tuple(self._roles[each] for each in role.members)

    def parts_of(self, roles: Iterable[str]) -> frozenset[str]:
        """All that these roles consist of, at any depth; not the roles themselves."""
        return parts_of(roles, self._members)

    @cached_property
    def _members(self) -> Mapping[str, tuple[str, ...]]:
        return {role.id: role.members for role in self.rulebook.roles}

    def title(self, id: str) -> Text:
        """What a step or a duty is called."""
        steps = {step.id: step.label for procedure in self.rulebook.procedures for step in procedure.steps}
        return steps.get(id) or next(duty.action for duty in self.rulebook.duties if duty.id == id)

    def label(self, role: str) -> Text:
        """The names of a role, or of a route that stands for its roles."""
        if role in self._roles:
            return self._roles[role].label
        return next(taken.label for taken in self.assessment.routing if taken.id == role)

    @cached_property
    def _roles(self) -> Mapping[str, Role]:
        return {role.id: role for role in self.rulebook.roles}

    def roles(self, given: Iterable[str]) -> frozenset[str]:
        """These roles, with routes replaced by the roles that they lead to."""
        return frozenset(role for name in given for role in self._routes.get(name, (name,)))

    def told(self, act: Act) -> frozenset[str]:
        """Who knows by an act: those told, whoever did it, and all that these consist of."""
        roles = self.roles((*act.to, *(() if act.by is None else (act.by,))))
        return roles | self.parts_of(roles)

    @cached_property
    def _routes(self) -> Mapping[str, tuple[str, ...]]:
        return {taken.id: tuple(role.id for role in taken.roles) for taken in self.assessment.routing}


def names(act: Act) -> tuple[str, ...]:
    """The duty or the step that an act names, of which it has one at the most."""
    name = act.duty_id or act.step
    return () if name is None else (name,)


def case_file(
    event: E,
    record: CaseRecord,
    rulebook: Rulebook[E],
    as_of: datetime,
    calendar: WorkingCalendar,
    convention: CountingConvention,
) -> CaseFile[E]:
    """The record beside the rules, as of a moment.

    Raises:
        ArgumentError: an argument has a wrong type, `as_of` is naive or before the event, or the record names a level
            that the rulebook does not have.
        CalendarRangeError: a time of the event, a limit counted from it, or `as_of` lies outside the calendar.
    """
    checked_kind(record, CaseRecord, "record", "a CaseRecord")
    checked_moment(as_of, "as_of")
    assessment = assess(event, rulebook, calendar=calendar, convention=convention)
    begins = _begins(event, rulebook, assessment)
    if as_of < begins:
        raise ArgumentError(
            f"as_of: a time from {begins.isoformat()} on is wanted, when event {event.event_id!r} began, "
            f"not {as_of.isoformat()}"
        )
    if as_of > LATEST:
        raise CalendarRangeError(f"as_of: {as_of.isoformat()} has no China time that the calendar knows")
    as_of = as_of.astimezone(SHANGHAI)
    calendar.is_working_day(as_of.date())  # refuses a day that it does not know
    over_time = periods(event, rulebook, assessment, record.levels, as_of)
    found = judged_duties(event, rulebook, assessment, over_time, calendar, convention)
    recorded = [act for act in record.acts if begins <= act.at <= as_of]
    shown = [act for each in found.judged for act in shown_by(event, each) if begins <= act.at <= as_of]
    return CaseFile(
        event=event,
        record=record,
        rulebook=rulebook,
        assessment=assessment,
        as_of=as_of,
        begins=begins,
        calendar=calendar,
        convention=convention,
        duties=found.judged,
        arisen=found.arisen,
        record_acts=tuple(recorded),
        acts=tuple(sorted((*recorded, *shown), key=lambda act: (act.at, act.model_dump_json()))),
    )


def _begins(event: E, rulebook: Rulebook[E], assessment: Assessment) -> datetime:
    """When the event began: its own time, or the first clock that runs from it, should that be earlier."""
    reference: datetime = getattr(event, rulebook.event.reference_time)
    clocks = (each.deadline.starts_at for each in assessment.obligations)
    return min((reference, *(clock for clock in clocks if clock is not None))).astimezone(SHANGHAI)
