"""`compare`: what changed between two rulebooks, rule by rule, and an example event for every verdict that changed."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, cast

from crisisrules.arguments import checked_kind
from crisisrules.engine.reasoning.decisions import OUTSIDE, Decisions, fact_values, shared_space
from crisisrules.engine.reasoning.diagrams import Diagram, Space, V
from crisisrules.engine.references import rulebook_ref
from crisisrules.language import Citation, Duty, E, Rulebook, Variant
from crisisrules.results.base import made
from crisisrules.results.comparison import ChangeKind, Comparison, DutyShift, DutyTerms, RuleChange, VerdictShift
from crisisrules.results.facts import FactValue


def compare(before: Rulebook[E], after: Rulebook[E]) -> Comparison:
    """What changed from one rulebook to another: the rules that differ, and the verdicts that differ because of them.

    Verdict changes are found for all events at once from the shapes of the conditions, so none is missed; each comes
    with an example. Facts that only a validator of the event type rules out together count as possible.

    Raises:
        ArgumentError: one of the two is no Rulebook, or their conditions entangle more facts than can be looked at.

    Examples:
        >>> from crisisrules.calendars import WorkingDays
        >>> from crisisrules.language import at_least
        >>> from crisisrules.rulebooks import CHINA_MOBILE_JILIN
        >>> stricter = CHINA_MOBILE_JILIN.amend(criteria={"cities/red": at_least("cities_affected", 4)})
        >>> found = compare(CHINA_MOBILE_JILIN, stricter)
        >>> [change.path for change in found.rules]
        ['criteria/cities/red/basis', 'criteria/cities/red/test', 'version']
        >>> change = found.levels[0]
        >>> change.before.code, change.after.code, {each.fact: each.value for each in change.facts}["cities_affected"]
        ('orange', 'red', 4)
    """
    checked_kind(before, Rulebook, "before", "a Rulebook")
    checked_kind(after, Rulebook, "after", "a Rulebook")
    levels: tuple[VerdictShift, ...] = ()
    duties: tuple[DutyShift, ...] = ()
    rules = tuple(_differences(before.model_dump(mode="json"), after.model_dump(mode="json"), "", None))
    is_richer = after.event.covers(before.event)
    comparable = is_richer or before.event.covers(after.event)
    if rules and comparable:
        both = (before, after)
        space = shared_space(*(reversed(both) if is_richer else both))
        old, new = Decisions(before, space), Decisions(after, space)
        levels, duties = tuple(_levels(old, new)), tuple(_duties(old, new))
    return made(
        Comparison,
        before=rulebook_ref(before),
        after=rulebook_ref(after),
        comparable=comparable,
        rules=rules,
        levels=levels,
        duties=duties,
    )


# --- The rules ------------------------------------------------------------------------------------------------------


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


_WHOLE = {"shape", "unit", "zh", "article"}
"""A condition, a limit, a text, a citation: told as a whole."""


def _differences(before: object, after: object, path: str, citation: object) -> Iterator[RuleChange]:
    """Where two JSON values differ, as deep inside as they still have parts in common."""
    if _written(before) == _written(after):
        return
    old, new = _fields(before), _fields(after)
    old_parts, new_parts = _named(before), _named(after)
    if old is not None and new is not None:
        citation = _cited(new) or citation
        for key in sorted(old.keys() | new.keys()):
            yield from _of_field(key, old.get(key), new.get(key), path, citation)
    elif old_parts is not None and new_parts is not None:
        yield from _parts(old_parts, new_parts, path, citation)
    else:
        kind: ChangeKind = "added" if before is None else "removed" if after is None else "changed"
        yield _change(kind, path, before, after, citation)


_PARTS = ("variants", "grades", "paths", "steps", "decisions")
"""Fields that hold the rules of a whole, which are addressed by the whole's own address and their name."""

_SINGLE = {"otherwise", "confirmation", "repetition"}
"""Fields that hold a single whole, which is addressed by its id as any other is."""


def _of_field(key: str, before: object, after: object, path: str, citation: object) -> Iterator[RuleChange]:
    """Where a field differs, under the address of what it holds."""
    if key in _PARTS:
        yield from _differences(before, after, path, citation)
    elif key in _SINGLE:
        for one, other in ((before, after),) if _id(before) == _id(after) else ((before, None), (None, after)):
            yield from _differences(one, other, f"{key}/{_id(one) or _id(other)}", citation)
    else:
        yield from _differences(before, after, f"{path}/{key}" if path else key, citation)


def _cited(fields: Mapping[str, object]) -> object:
    """The citation of a rule; of a whole, which has none of its own, that of its first part."""
    parts = [cast("list[dict[str, object]]", fields[key] or []) for key in _PARTS if key in fields]
    return fields.get("citation") or next((part.get("citation") for group in parts for part in group), None)


def _id(value: object) -> object:
    return cast("dict[str, object]", value).get("id") if isinstance(value, dict) else None


def _fields(value: object) -> dict[str, object] | None:
    """The fields of an object that is told part by part."""
    found = cast("dict[str, object]", value) if isinstance(value, dict) else None
    return found if found is not None and _WHOLE.isdisjoint(found) else None


def _parts(
    before: Mapping[str, object], after: Mapping[str, object], path: str, citation: object
) -> Iterator[RuleChange]:
    for name in dict.fromkeys((*before, *after)):
        yield from _differences(before.get(name), after.get(name), f"{path}/{name}", citation)
    kept, now = [name for name in before if name in after], [name for name in after if name in before]
    if kept != now:
        yield _change("reordered", path, kept, now, citation)


def _named(value: object) -> dict[str, object] | None:
    """The parts of a list by what they are called; None if they have no names, or a name stands twice."""
    if not isinstance(value, list):
        return None
    found: dict[str, object] = {}
    for part in cast("list[object]", value):
        fields = _fields(part) or {}
        name = next((fields[key] for key in ("id", "code", "name", "number", "level") if key in fields), None)
        if not isinstance(name, str) or name in found:
            return None
        found[name] = part
    return found


def _change(kind: ChangeKind, path: str, before: object, after: object, citation: object) -> RuleChange:
    for value in (after, before):
        if isinstance(value, dict):
            citation = _cited(cast("dict[str, object]", value)) or citation
            break
    return made(
        RuleChange,
        kind=kind,
        path=path,
        before=None if before is None else _written(before),
        after=None if after is None else _written(after),
        citation=None if citation is None else Citation.model_validate(citation),
    )


# --- The verdicts ---------------------------------------------------------------------------------------------------


def _pairs(space: Space, before: Diagram[V], after: Diagram[V]) -> Iterator[tuple[V, V, tuple[FactValue, ...]]]:
    """Every two different values that some event has before and after, with the calmest such event."""
    together = space.combine(lambda a, b: (a, b), before, after)
    for pair in space.values(together):
        old, new = pair
        if old != new:
            yield old, new, fact_values(space.example(together, pair) or {})


class _CodedVerdict(NamedTuple):
    """A level by its code, because a rank may mean something else in the other rulebook."""

    in_scope: bool
    level: str | None


def _levels(old: Decisions[E], new: Decisions[E]) -> Iterator[VerdictShift]:
    for before, after, facts in _pairs(old.space, _verdict(old), _verdict(new)):
        yield made(
            VerdictShift,
            before=old.rulebook.level(before.level) if before.level else None,
            after=new.rulebook.level(after.level) if after.level else None,
            in_scope_before=before.in_scope,
            in_scope_after=after.in_scope,
            facts=facts,
        )


def _verdict(decisions: Decisions[E]) -> Diagram[_CodedVerdict]:
    codes = {rank: code for code, rank in decisions.ranks.items()}
    return decisions.space.map(lambda rank: _CodedVerdict(rank != OUTSIDE, codes.get(rank)), decisions.level)


def _duties(old: Decisions[E], new: Decisions[E]) -> Iterator[DutyShift]:
    ids = dict.fromkeys(duty.id for each in (old, new) for duty in each.rulebook.duties)
    for duty_id in ids:
        for one, other, facts in _pairs(old.space, _terms(old, duty_id), _terms(new, duty_id)):
            yield made(DutyShift, duty_id=duty_id, before=one, after=other, facts=facts)


def _terms(decisions: Decisions[E], duty_id: str) -> Diagram[DutyTerms | None]:
    """How the duty arises, for each event; None where it does not."""
    space = decisions.space
    found: Diagram[DutyTerms | None] = space.end(None)
    for duty in decisions.rulebook.duties:
        if duty.id == duty_id:
            extensible = space.false if duty.extension is None else decisions.holds(duty.extension.when)
            for variant, where in decisions.variants(duty):
                own = duty.terms(variant)
                by, to = _roles(decisions, own.responsible), _roles(decisions, own.recipients)
                parties = space.combine(lambda by, to: (by, to), by, to)
                terms = space.combine(_made_of(duty, variant), extensible, parties)
                found = space.choose(where, terms, found)
    return found


def _made_of(
    duty: Duty, variant: Variant
) -> Callable[[bool, tuple[tuple[str, ...], tuple[str, ...]]], DutyTerms | None]:
    return lambda extensible, parties: made(
        DutyTerms,
        limit=variant.limit,
        clocks=duty.terms(variant).clocks,
        after=duty.after,
        responsible=parties[0],
        recipients=parties[1],
        extensible=extensible,
    )


def _roles(decisions: Decisions[E], named: tuple[str, ...]) -> Diagram[tuple[str, ...]]:
    """The roles that these ids stand for, for each event: a route stands for those that it leads to."""
    space = decisions.space
    routes = {route.id: route for route in decisions.rulebook.routing}
    found: Diagram[tuple[str, ...]] = space.end(())
    for id in named:
        taken: Diagram[tuple[str, ...]] = space.end(()) if id in routes else space.end((id,))
        for path, where in decisions.paths(routes[id]) if id in routes else ():
            taken = space.choose(where, space.end(path.roles), taken)
        found = space.combine(lambda before, more: tuple(dict.fromkeys((*before, *more))), found, taken)
    return found
