"""The duties of a rulebook at one level, made ready: what each makes of events that answer its questions alike."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple, cast

from pydantic import BaseModel

from crisisrules.calendars import CalendarDays, Limit, NoTime, NotSet, Precondition, Promptly, WorkingDays
from crisisrules.engine import words
from crisisrules.engine.compiled.answers import Answers, Facts
from crisisrules.engine.compiled.around import CompiledAround, Routes, resolved
from crisisrules.engine.compiled.conditions import Test, always, compile_condition
from crisisrules.engine.compiled.once import Once
from crisisrules.engine.counting import Counted
from crisisrules.engine.kept import Room
from crisisrules.engine.notes import note, notes_on
from crisisrules.language import Condition, Duty, Event, Extension, Fact, Role, Rulebook, Variant
from crisisrules.language.vocabulary import fits
from crisisrules.results.assessment import Deadline, Obligation, State
from crisisrules.results.base import like, made
from crisisrules.results.classification import Note

_SIZE = 2000
"""About how many bytes a duty takes as it arises."""

UNCOUNTED: dict[type, State] = {
    Promptly: "promptly",
    NotSet: "not_set",
    NoTime: "not_set",
    Precondition: "precondition",
}
"""The state of a deadline whose limit has no number."""


class EventItem(NamedTuple):
    """The subject of a repeated duty: an item of a sequence, and its event."""

    event: Event
    item: object


Subject = Event | EventItem
"""What a duty is about."""


class Timing:
    """A limit and the clock that it runs from; duties that share them have one deadline.

    The clock is a time of the event, or the end of an `earlier` limit, or for an item of a sequence its own `start`.
    """

    __slots__ = ("clock", "counted", "earlier", "in_days", "limit", "origin", "start", "state")

    def __init__(
        self, clock: str, limit: Limit, earlier: "Timing | None" = None, start: datetime | None = None
    ) -> None:
        self.clock = clock
        self.limit = limit
        self.counted: Counted | None = limit if isinstance(limit, Counted) else None
        """The limit, where it has a number."""
        self.in_days = isinstance(limit, WorkingDays | CalendarDays)
        self.state: State = UNCOUNTED.get(type(limit), "fixed")
        self.earlier = earlier
        self.start = start
        self.origin: Timing | None = None
        """For an item of a sequence: the timing that every item has."""

    def of(self, item: Facts) -> "Timing":
        """The timing of this item, if the clock is a time of the item."""
        if self.earlier is not None or self.clock not in item:
            return self
        own = Timing(self.clock, self.limit, start=item[self.clock])
        own.origin = self
        return own


@dataclass(frozen=True, slots=True, eq=False)
class Arising:
    """A duty as it arises from all events that answer alike: its obligation, whole but for the times."""

    place: int
    """Place in the document's order."""
    obligation: Obligation
    """The obligation while no clock runs."""
    outward: bool
    """Whether somebody above or outside is told."""
    notes: tuple[Note, ...]
    timing: Timing | None
    """What runs; None: nothing does."""
    longest: Timing | None
    """The longest limit that an extension can give, from the same clock."""
    origin: "Arising | None" = None
    """For an item of a sequence: how the duty arises from every item that answers alike."""


class Duties(NamedTuple):
    """What several duties make of an event."""

    timings: tuple[Timing, ...]
    """All that is to be counted, an earlier limit before the one that runs from its end."""
    dated: tuple[tuple[Timing, Arising], ...]
    undated: tuple[Obligation | Arising, ...]
    """Those without a due time: whole, or how one arises whose limit runs, or which is an item's."""
    outward: tuple[Obligation | Arising, ...]
    """Those of them that inform somebody above or outside."""
    notes: tuple[Note, ...]
    """The notes on those that are undated."""


def together(several: Iterable[Iterable[Arising]]) -> Duties:
    """What several duties make of an event, as one."""
    arising = [each for some in several for each in some]
    undated = [each for each in arising if each.timing is None or not each.timing.counted]
    return Duties(
        timings=tuple(dict.fromkeys(one for each in arising for one in (each.timing, each.longest) if one)),
        dated=tuple((each.timing, each) for each in arising if each.timing is not None and each.timing.counted),
        undated=tuple(map(_shared, undated)),
        outward=tuple(_shared(each) for each in undated if each.outward),
        notes=tuple(note for each in undated for note in each.notes),
    )


def _shared(arising: Arising) -> Obligation | Arising:
    """The obligation, if all events that answer alike have it as it is."""
    return arising.obligation if arising.timing is None and arising.origin is None else arising


class _CompiledVariant(NamedTuple):
    variant: Variant
    applies: Test[Subject]
    clocks: tuple[tuple[str, Callable[[Subject], object]], ...]
    parties: tuple[tuple[str, ...], tuple[str, ...]]
    """Ids of the responsible and of the recipients."""
    is_routed: bool
    """Whether a route, and so the event, decides who one of them is."""
    template: Obligation
    notes: tuple[Note, ...]


class LevelOfDuties:
    """The duties at one level, and what they have in common."""

    def __init__(self, rulebook: Rulebook[Event], level: str | None, around: CompiledAround) -> None:
        self.rulebook = rulebook
        self.around = around
        self.duties: dict[str, CompiledDuty] = {}
        self._timings: dict[tuple[str, Limit, Timing | None], Timing] = {}
        self._routed = {
            route.id: [path.when for path in route.paths if fits(path.levels, level)] for route in rulebook.routing
        }
        for place, duty in enumerate(rulebook.duties):
            variants = [each for each in duty.variants if fits(each.levels, level)]
            if variants:
                self.duties[duty.id] = CompiledDuty(duty, place, variants, self)

    def timing(self, clock: str, limit: Limit, earlier: Timing | None) -> Timing:
        """The one timing of this limit and clock."""
        return self._timings.setdefault((clock, limit, earlier), Timing(clock, limit, earlier=earlier))

    def routed(self, ids: Iterable[str]) -> Iterable[Condition | None]:
        """The conditions on which it depends whom these ids of roles and routes mean."""
        return (condition for each in ids for condition in self._routed.get(each, ()))


class CompiledDuty:
    """A duty at one level, with its variants that fit there."""

    def __init__(self, duty: Duty, place: int, variants: Iterable[Variant], level: LevelOfDuties) -> None:
        self.duty = duty
        self._place = place
        self._level = level
        self._before = level.duties.get(duty.after) if duty.after else None
        get = _getter(duty)
        extension = duty.extension
        self._extensible = _test(extension.when if extension else None, level.rulebook, get)
        self._extension: tuple[Extension, Note] | None = None
        if extension is not None:
            self._extension = extension, note("extensible", duty.id, words.EXTENSIBLE, extension.citation)
        self._variants = [_compiled_variant(duty, each, level.rulebook, get) for each in variants]
        self.conditions: list[Condition | None] = [each.when for each in variants]
        self.conditions += [extension.when] if extension else []
        self.clocks = {clock: None for each in self._variants for clock, _ in each.clocks}
        for each in self._variants:
            self.conditions += [when for ids in each.parties for when in level.routed(ids)]
        self.ready: Once[Event, tuple[Arising, ...]] | None = None

    def once(self, answers: Answers, room: Room) -> Once[Event, tuple[Arising, ...]]:
        """How the duty arises, by these answers: once, or not at all."""
        if self.ready is None:
            places = answers.places(self.conditions, self.clocks)
            if self._before and self._before.ready:
                places |= self._before.ready.places
            self.ready = Once(places, self._make, room, lambda _: _SIZE)
        return self.ready

    def _make(self, event: Event, answers: list[object]) -> tuple[Arising, ...]:
        return self.arising(event, event, self.before(event, answers))

    def before(self, event: Event, answers: list[object]) -> Arising | None:
        """How the duty arises that comes before this one."""
        once = self._before and self._before.ready
        return next(iter(once.of(event, answers)), None) if once else None

    def arising(self, subject: Subject, event: Event, before: Arising | None) -> tuple[Arising, ...]:
        """How the duty arises from an event or from one of its items, after an earlier one; not at all: nothing."""
        for each in self._variants:
            if each.applies(subject):
                return (self._arising(each, subject, event, before),)
        return ()

    def _arising(self, compiled: _CompiledVariant, subject: Subject, event: Event, before: Arising | None) -> Arising:
        limit, notes = compiled.variant.limit, compiled.notes
        around = self._level.around
        routes: Routes = around.of(event).routes if compiled.is_routed else {}
        responsible, recipients = (resolved(ids, around.roles, routes) for ids in compiled.parties)
        fields: dict[str, object] = {"responsible": responsible, "recipients": recipients}
        clock = next((name for name, read in compiled.clocks if read(subject) is not None), None)
        earlier = before.timing if before is not None and before.timing and before.timing.counted else None
        if earlier is not None:
            clock = self.duty.after
        longest = None
        if self._extension is not None and self._extensible(subject):
            extension, said = self._extension
            notes = (*notes, said)
            fields |= {"extensible": True, "extension": extension.citation}
            if clock is not None and isinstance(extension.limit, Counted):
                longest = self._level.timing(clock, extension.limit, earlier)
        return Arising(
            place=self._place,
            obligation=like(compiled.template, fields),
            outward=any(map(is_outward, recipients)),
            notes=notes,
            timing=None if clock is None else self._level.timing(clock, limit, earlier),
            longest=longest,
        )


class RepeatedDuty:
    """A duty that arises for each item of a sequence, ready for the events of one level."""

    def __init__(self, compiled: CompiledDuty, sequence: Fact, facts: Mapping[str, Fact], room: Room) -> None:
        self._compiled = compiled
        self._sequence = sequence.name
        self._prefix = f"{sequence.name}."
        inside = {self._prefix + item.name: item for item in sequence.items}
        self._answers = Answers({**facts, **inside}, compiled.conditions, compiled.clocks)
        everything = frozenset(range(len(self._answers) + 1))
        self._once = Once(everything, self._make, room, lambda _: _SIZE)

    def of(self, event: Event, answers: list[object]) -> Duties:
        """What the duty makes of an event: an obligation for each item, with its number."""
        facts = vars(event)
        items = cast("Iterable[BaseModel]", facts[self._sequence] or ())
        before = self._compiled.before(event, answers)
        numbered = enumerate(items, self._compiled.duty.numbered_from)
        return together(self._arising(event, facts, before, item, number) for number, item in numbered)

    def _make(self, subject: EventItem, answers: list[object]) -> tuple[Arising, ...]:
        return self._compiled.arising(subject, subject.event, cast("Arising | None", answers[-1]))

    def _arising(
        self, event: Event, facts: Facts, before: Arising | None, item: BaseModel, number: int
    ) -> Iterable[Arising]:
        own = {self._prefix + name: value for name, value in vars(item).items()}
        given = self._answers.of({**facts, **own})
        for each in self._once.of(EventItem(event, item), [*given, before]):
            yield Arising(
                place=each.place,
                obligation=like(each.obligation, {"duty_id": f"{each.obligation.duty_id}-{number}"}),
                outward=each.outward,
                notes=each.notes,
                timing=each.timing and each.timing.of(own),
                longest=each.longest and each.longest.of(own),
                origin=each,
            )


def _compiled_variant(
    duty: Duty, variant: Variant, rulebook: Rulebook[Event], get: Callable[[str], Callable[[Subject], object]]
) -> _CompiledVariant:
    responsible, recipients, clocks = duty.terms(variant)
    roles = {role.id for role in rulebook.roles}
    clock = duty.after or next(iter(clocks), None)
    state = UNCOUNTED[type(variant.limit)] if clock is None else "awaiting"
    template = made(
        Obligation,
        duty_id=duty.id,
        variant_id=variant.id,
        kind=duty.kind,
        action=duty.action,
        responsible=(),
        recipients=(),
        documents=duty.documents,
        contents=duty.contents,
        deadline=made(
            Deadline,
            state=state,
            clock=clock,
            starts_at=None,
            limit=variant.limit,
            due_at=None,
            last_day=None,
            provisional=False,
        ),
        extensible=False,
        extension=None,
        extensible_to=None,
        citation=variant.citation,
        basis=variant.basis,
        reads=variant.reads,
        reading=variant.reading,
        remark=variant.remark,
    )
    return _CompiledVariant(
        variant=variant,
        applies=_test(variant.when, rulebook, get),
        clocks=tuple((clock, get(clock)) for clock in clocks),
        parties=(responsible, recipients),
        is_routed=any(each not in roles for each in (*responsible, *recipients)),
        template=template,
        notes=tuple(_notes(duty, variant)),
    )


def _notes(duty: Duty, variant: Variant) -> Iterable[Note]:
    yield from notes_on(duty.id, variant)
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


def _test(
    condition: Condition | None, rulebook: Rulebook[Event], get: Callable[[str], Callable[[Subject], object]]
) -> Test[Subject]:
    return always if condition is None else compile_condition(condition, rulebook.event, get)


def is_outward(role: Role) -> bool:
    """Whether the role stands above or outside."""
    return role.standing in ("above", "outside")
