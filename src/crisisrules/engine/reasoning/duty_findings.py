"""Findings about duties and what surrounds them: limits that loosen, nobody responsible, blanks, rules never used."""

from collections.abc import Iterator
from typing import NamedTuple

from crisisrules.calendars import NotSet
from crisisrules.engine import words
from crisisrules.engine.reasoning.decisions import NO_VARIANT, Decisions
from crisisrules.engine.reasoning.diagrams import Diagram
from crisisrules.engine.reasoning.finding import finding
from crisisrules.engine.reasoning.limits import looser
from crisisrules.language import Citation, Duty, E, Level, Text, Variant
from crisisrules.results.findings import Finding


def duty_findings(decisions: Decisions[E]) -> Iterator[Finding]:
    """Everything about duties, routes and procedures, in the order of the rulebook."""
    book = decisions.rulebook
    for duty in book.duties:
        for variant, where in decisions.variants(duty):
            name = f"duties/{duty.id}/{variant.id}"
            if where == decisions.space.false:
                yield finding("never-applies", "warning", name, words.NEVER_APPLIES, variant.citation)
            elif nobody := _nobody(decisions, duty, variant, where):
                yield nobody
            if isinstance(variant.limit, NotSet):
                yield finding("blank", "warning", name, words.LIMIT_BLANK, variant.citation)
        if duty.extension is not None and isinstance(duty.extension.limit, NotSet):
            name, citation = f"duties/{duty.id}/extension", duty.extension.citation
            yield finding("blank", "warning", name, words.LIMIT_BLANK, citation)
        yield from _loosening(decisions, duty)
    for route in book.routing:
        for path, where in decisions.paths(route):
            if where == decisions.space.false:
                yield finding(
                    "never-applies", "warning", f"routing/{route.id}/{path.id}", words.NEVER_APPLIES, path.citation
                )
    found = decisions.applies((each.levels, each.when) for each in book.procedures)
    for procedure, where in zip(book.procedures, found, strict=True):
        if where == decisions.space.false:
            yield finding(
                "never-applies", "warning", f"procedures/{procedure.id}", words.NEVER_APPLIES, procedure.citation
            )
    for each in book.standing_duties:
        if each.is_blank:
            yield finding("blank", "warning", f"standing_duties/{each.id}", words.INTERVAL_BLANK, each.citation)
    for ground in book.closing_grounds:
        if ground.label is None:
            yield finding("blank", "warning", f"closing_grounds/{ground.id}", words.GROUND_BLANK, ground.citation)


def _nobody(decisions: Decisions[E], duty: Duty, variant: Variant, where: Diagram[bool]) -> Finding | None:
    """Whether there are events for which nobody has to do it."""
    space = decisions.space
    named = duty.terms(variant).responsible
    routes = {route.id for route in decisions.rulebook.routing}
    if not routes.issuperset(named):
        return None
    for route in decisions.rulebook.routing:
        if route.id in named:
            somebody = space.either(*(taken for _, taken in decisions.paths(route)))
            where = space.without(where, somebody)
    if where == space.false:
        return None
    said = words.NOBODY_ON_ROUTES if named else words.NOBODY_RESPONSIBLE
    name, facts = f"duties/{duty.id}/{variant.id}", decisions.example(where, True)
    return finding("nobody-responsible", "warning", name, said, variant.citation, facts if named else ())


class _Pair(NamedTuple):
    """A level and a variant of the duty there, and the same for a worse level that has more time."""

    level: Level
    variant: Variant
    worse: Level
    worse_variant: Variant


def _loosening(decisions: Decisions[E], duty: Duty) -> Iterator[Finding]:
    """Whether a worse level has more time, everything else being equal."""
    pairs = list(_pairs(decisions, duty))
    if pairs:
        yield finding("looser-for-worse", "warning", f"duties/{duty.id}", _compared(pairs), _worst(pairs))


def _worst(pairs: list[_Pair]) -> Citation:
    return max(pairs, key=lambda pair: pair.worse).worse_variant.citation


def _compared(pairs: list[_Pair]) -> Text:
    ends = {(pair.level, pair.variant) for pair in pairs} | {(pair.worse, pair.worse_variant) for pair in pairs}
    ordered = sorted(ends, key=lambda end: (-end[0].rank, end[1].id))
    return words.looser_for_worse((level.code, variant.limit) for level, variant in ordered)


def _pairs(decisions: Decisions[E], duty: Duty) -> Iterator[_Pair]:
    """Every pair of levels and variants where the worse level has more time for the same facts.

    Where the duty does not exist for the same facts at the worse level, the facts may be worse too, in what the grading
    looks at.
    """
    space = decisions.space
    levels = sorted(decisions.rulebook.levels)
    chosen = {level.code: decisions.variant_at(duty, level.code) for level in levels}
    for i, worse in enumerate(levels):
        for level in levels[:i]:
            here, there = chosen[level.code], chosen[worse.code]
            met = set(space.values(space.combine(lambda a, b: (a, b), here, there)))
            for a, variant in enumerate(duty.variants):
                alone = space.both(_chooses(decisions, here, a), _chooses(decisions, there, NO_VARIANT))
                for b, worse_variant in enumerate(duty.variants):
                    if looser(worse_variant.limit, variant.limit) and (
                        (a, b) in met or _worsened(decisions, alone, there, b)
                    ):
                        yield _Pair(level, variant, worse, worse_variant)


def _worsened(decisions: Decisions[E], alone: Diagram[bool], there: Diagram[int], variant: int) -> bool:
    """Whether facts that are worse than some of these, in what the grading looks at, come to the variant."""
    space = decisions.space
    for place in sorted(frozenset[int]().union(*(each.asked for each in decisions.grades))):
        if space.variables[place].order:
            alone = space.raised(alone, place)
    return space.both(alone, _chooses(decisions, there, variant)) != space.false


def _chooses(decisions: Decisions[E], chosen: Diagram[int], variant: int) -> Diagram[bool]:
    return decisions.space.map(lambda found: found == variant, chosen)
