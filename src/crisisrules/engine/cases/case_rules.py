"""What reviews ask of a rulebook again and again, looked up once."""

from collections.abc import Mapping
from dataclasses import dataclass

from crisisrules.engine.compiled.conditions import Test, test_of
from crisisrules.engine.kept import Room, per_rulebook
from crisisrules.language import Duty, Event, Preference, Procedure, Role, Rulebook, Text
from crisisrules.language.vocabulary import parts_of
from crisisrules.results.assessment import Obligation

_MOST = 500
"""How many groups of roles, and how many obligations, are remembered of one rulebook."""

_SIZE = 2000
"""About how many bytes what an obligation asks for takes."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What an obligation asks for, whatever its times are: the same for all events that answer alike."""

    duty: Duty
    names: tuple[str, ...]
    """What an act names that does it: the duty or its obligation, the steps that stand in for it, and the duty from
    whose end its limit runs."""
    must_be_proved: bool
    """Whether what cannot be proved does not do it."""
    wanted: tuple[Role, ...]
    """Who has to be told before it is done; closing a case is done without telling anybody."""
    to: frozenset[str]
    """Their ids."""
    by: frozenset[str]
    """Ids of those who may do it, and of all that they consist of."""
    papers: frozenset[str]
    """Ids of the documents that it must hand over."""
    contents: frozenset[str]
    """Ids of the items that its report must hold."""
    found_by: tuple[tuple[Role, ...], tuple[Role, ...]]
    """The tuples by whose places in memory it is found; while they are held, nothing else is there."""


@dataclass(frozen=True, slots=True)
class CaseRules:
    """The rules of a rulebook by the names that a record gives them, and who is a part of whom."""

    roles: Mapping[str, Role]
    parts: Mapping[str, frozenset[str]]
    """All that a role consists of, at any depth, by its id; only roles that consist of others."""
    whole: dict[tuple[str, ...], frozenset[str]]
    """Several roles with all that they consist of, the last few that were asked for: the same ones recur."""
    actors: frozenset[str]
    """Ids of roles and routes."""
    duties: Mapping[str, Duty]
    single: Mapping[str, Duty]
    """Those that do not repeat, by their ids, which are those of their obligations too."""
    linked: Mapping[str, Duty]
    """Those of them by which more time is asked for another, or whose limit runs from the end of another's."""
    known: dict[tuple[str, int, int], Asked]
    """What obligations ask for, the last few that came, by their ids and by which tuples hold who does and who learns
    it: obligations that arise alike share these."""
    room: Room
    stand_ins: frozenset[str]
    """The steps that stand in for some duty."""
    closing: frozenset[str]
    """Ids of the duties, and so of the steps, that close a case."""
    unproven: frozenset[str]
    """Ids of the duties that are not done by what cannot be proved."""
    procedures: Mapping[str, Procedure]
    steps: Mapping[str, Text]
    """What the steps of all procedures are called."""
    done_in: Mapping[tuple[str, str], tuple[str, ...]]
    """Ids of the duties that are done in a step, by the ids of procedure and step."""
    prohibitions: frozenset[str]
    preferences: tuple[tuple[Test[Event], Preference], ...]

    def duty_arisen(self, id: str) -> Duty:
        """The duty that an obligation of this id arose from."""
        return self.single.get(id) or self.duties[id.rpartition("-")[0]]

    def knows_duty(self, id: str) -> bool:
        """Whether this is the id of a duty, or of an obligation that can arise from one."""
        repeated = self.duties.get(id.rpartition("-")[0])
        return id in self.duties or (repeated is not None and repeated.arises_as(id))

    def asked(self, obligation: Obligation) -> Asked:
        """What this obligation of an assessment asks for."""
        key = (obligation.duty_id, id(obligation.responsible), id(obligation.recipients))
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= _MOST:
                self.room.take(-_SIZE * len(self.known))
                self.known.clear()
            self.room.take(_SIZE)
            found = self.known[key] = self._asked(obligation)
        return found

    def _asked(self, obligation: Obligation) -> Asked:
        duty = self.duty_arisen(obligation.duty_id)
        wanted = () if duty.kind == "close" else obligation.recipients
        return Asked(
            duty=duty,
            names=(obligation.duty_id, *duty.instead, *(() if duty.after is None else (duty.after,))),
            must_be_proved=duty.id in self.unproven,
            wanted=wanted,
            to=frozenset(role.id for role in wanted),
            by=self.with_parts(tuple(role.id for role in obligation.responsible)),
            papers=frozenset(item.id for item in obligation.documents if item.required),
            contents=frozenset(item.id for item in obligation.contents if item.required),
            found_by=(obligation.responsible, obligation.recipients),
        )

    def with_parts(self, roles: tuple[str, ...]) -> frozenset[str]:
        """These roles, and all that they consist of."""
        found = self.whole.get(roles)
        if found is None:
            if len(self.whole) >= _MOST:
                self.whole.clear()
            found = frozenset(roles).union(*[self.parts[role] for role in roles if role in self.parts])
            self.whole[roles] = found
        return found


@per_rulebook
def case_rules(rulebook: Rulebook[Event], room: Room) -> CaseRules:
    """The rules of this rulebook, made ready for reviews."""
    members = {role.id: role.members for role in rulebook.roles}
    single = {duty.id: duty for duty in rulebook.duties if duty.each is None}
    return CaseRules(
        roles={role.id: role for role in rulebook.roles},
        parts={role: parts_of((role,), members) for role, parts in members.items() if parts},
        whole={},
        actors=frozenset(members) | {route.id for route in rulebook.routing},
        duties={duty.id: duty for duty in rulebook.duties},
        single=single,
        linked={id: duty for id, duty in single.items() if duty.extends is not None or duty.after is not None},
        known={},
        room=room,
        stand_ins=frozenset(step for duty in rulebook.duties for step in duty.instead),
        closing=frozenset(duty.id for duty in rulebook.duties if duty.kind == "close"),
        unproven=frozenset(id for rule in rulebook.not_reported if rule.fault == "unproven" for id in rule.duties),
        procedures={each.id: each for each in rulebook.procedures},
        steps={step.id: step.label for procedure in rulebook.procedures for step in procedure.steps},
        done_in={(each.id, step.id): step.duties for each in rulebook.procedures for step in each.steps},
        prohibitions=frozenset(each.id for each in rulebook.prohibitions),
        preferences=tuple((test_of(each.when, rulebook), each) for each in rulebook.preferences),
    )
