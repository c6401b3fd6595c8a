"""The duties of a rulebook for events of one level, made ready: all that does not depend on the event, once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from crisisrules.calendars import Limit, NoTime, NotSet, Precondition, Promptly
from crisisrules.engine import words
from crisisrules.engine.compiled.conditions import Test, always, compile_condition
from crisisrules.engine.notes import inferred, note
from crisisrules.language import Condition, Duty, E, Event, Role, Rulebook, Variant
from crisisrules.language.vocabulary import fits
from crisisrules.results.assessment import Deadline, Obligation, State
from crisisrules.results.base import made
from crisisrules.results.classification import Note

Subject = object
"""What a duty is about: the event; for a repeated duty, a pair of the event and an item of its sequence."""

UNCOUNTED: dict[type, State] = {
    Promptly: "promptly",
    NotSet: "not_set",
    NoTime: "not_set",
    Precondition: "precondition",
}
"""The state of a deadline whose limit has no number."""


class EventItem(NamedTuple):
    """The subject of a repeated duty."""

    event: Event
    item: object


@dataclass(frozen=True, slots=True)
class CompiledVariant:
    """One variant of a duty at one level, with all of its obligation that does not depend on the event."""

    variant: Variant
    clocks: tuple[tuple[str, Callable[[Subject], object]], ...]
    applies: Test[Subject]
    template: Obligation
    """The obligation of an event that gives no clock, without what routes add."""
    not_started: Deadline
    """The deadline of an event that gives no clock."""
    routed: tuple[tuple[str, ...], tuple[str, ...]] | None
    """Ids of the responsible and of the recipients, where a route, and so the event, decides who that is."""
    outward: bool
    """Whether somebody above or outside is told; routed recipients have to be looked at for each event."""
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class CompiledDuty:
    """A duty at one level."""

    duty: Duty
    extensible: Test[Subject]
    extension_note: Note | None
    variants: tuple[CompiledVariant, ...]


@lru_cache(maxsize=1024)
def compiled_duties(rulebook: Rulebook[E], level: str | None) -> tuple[CompiledDuty, ...]:
    """The rulebook's duties for events of this level, compiled."""
    roles = {role.id: role for role in rulebook.roles}
    fitting = ((duty, [each for each in duty.variants if fits(each.levels, level)]) for duty in rulebook.duties)
    return tuple(
        CompiledDuty(
            duty=duty,
            extensible=_test(duty.extension.when if duty.extension else None, duty, rulebook),
            extension_note=(
                note("extensible", duty.id, words.EXTENSIBLE, duty.extension.citation) if duty.extension else None
            ),
            variants=tuple(_compiled_variant(duty, each, rulebook, roles) for each in variants),
        )
        for duty, variants in fitting
        if variants
    )


def _compiled_variant(
    duty: Duty, variant: Variant, rulebook: Rulebook[E], roles: Mapping[str, Role]
) -> CompiledVariant:
    responsible, recipients, clocks = duty.terms(variant)
    told = tuple(roles[each] for each in recipients if each in roles)
    clock = duty.after or next(iter(clocks), None)
    limit = variant.limit
    not_started = dateless(limit, UNCOUNTED[type(limit)] if clock is None else "awaiting", clock, None)
    template = made(
        Obligation,
        duty_id=duty.id,
        variant_id=variant.id,
        kind=duty.kind,
        action=duty.action,
        responsible=tuple(roles[each] for each in responsible if each in roles),
        recipients=told,
        documents=duty.documents,
        contents=duty.contents,
        deadline=not_started,
        extensible=False,
        extension=None,
        extensible_to=None,
        citation=variant.citation,
        basis=variant.basis,
        reads=variant.reads,
        reading=variant.reading,
        remark=variant.remark,
    )
    return CompiledVariant(
        variant=variant,
        clocks=tuple((clock, _getter(duty)(clock)) for clock in clocks),
        applies=_test(variant.when, duty, rulebook),
        template=template,
        not_started=not_started,
        routed=None if all(each in roles for each in (*responsible, *recipients)) else (responsible, recipients),
        outward=any(map(is_outward, told)),
        notes=tuple(_notes(duty, variant)),
    )


def _notes(duty: Duty, variant: Variant) -> Iterable[Note]:
    if variant.reading:
        yield inferred(duty.id, variant.reading, variant.citation)
    if variant.remark:
        yield note("remark", duty.id, variant.remark, variant.citation)
    if isinstance(variant.limit, NotSet):
        yield note("not-set", duty.id, words.LIMIT_NOT_SET, variant.citation)
    if isinstance(variant.limit, NoTime):
        yield note("no-time", duty.id, words.NO_TIME, variant.citation)


def _getter(duty: Duty) -> Callable[[str], Callable[[Subject], object]]:
    if duty.each is None:
        return attrgetter
    prefix = f"{duty.each}."

    def get(fact: str) -> Callable[[Subject], object]:
        return attrgetter("item." + fact.removeprefix(prefix) if fact.startswith(prefix) else "event." + fact)

    return get


def _test(condition: Condition | None, duty: Duty, rulebook: Rulebook[E]) -> Test[Subject]:
    return always if condition is None else compile_condition(condition, rulebook.event, _getter(duty))


def is_outward(role: Role) -> bool:
    """Whether the role stands above or outside."""
    return role.standing in ("above", "outside")


def dateless(limit: Limit, state: State, clock: str | None, starts_at: datetime | None) -> Deadline:
    """A deadline without a due time."""
    return made(
        Deadline,
        state=state,
        clock=clock,
        starts_at=starts_at,
        limit=limit,
        due_at=None,
        last_day=None,
        provisional=False,
    )
