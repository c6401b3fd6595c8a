"""Findings about duties and what surrounds them: limits that loosen, nobody responsible, blanks, rules never used."""

from collections.abc import Iterator
from typing import NamedTuple

from crisisrules.calendars import NotSet
from crisisrules.engine import words
from crisisrules.engine.reasoning.decisions import NO_VARIANT, Decisions
from crisisrules.engine.reasoning.diagrams import Diagram
from crisisrules.engine.reasoning.finding import finding
from crisisrules.engine.reasoning.limits import looser
from crisisrules.language import Case, Citation, Duty, E, Level, Text
from crisisrules.results.findings import Finding


def duty_findings(decisions: Decisions[E]) -> Iterator[Finding]:
    """Everything about duties, routes and procedures, in the order of the rulebook."""
    book = decisions.rulebook
    for duty in book.duties:
        cases = decisions.variants(duty)
        for case, where in cases:
            name = f"{duty.id}/{case.id}"
            if where == decisions.space.false:
                yield finding("never-applies", "warning", name, words.NEVER_APPLIES, case.citation)
            elif nobody := _nobody(decisions, duty, case, where):
                yield nobody
            if isinstance(case.limit, NotSet):
                yield finding("blank", "warning", name, words.LIMIT_BLANK, case.citation)
        yield from _loosening(decisions, duty)
    for route in book.routing:
        for path, where in decisions.paths(route):
            if where == decisions.space.false:
                yield finding("never-applies", "warning", f"{route.id}/{path.id}", words.NEVER_APPLIES, path.citation)
    found = decisions.applies((each.levels, each.when) for each in book.procedures)
    for procedure, where in zip(book.procedures, found, strict=True):
        if where == decisions.space.false:
            yield finding("never-applies", "warning", procedure.id, words.NEVER_APPLIES, procedure.citation)
    for ground in book.closing_grounds:
        if ground.label is None:
            yield finding("blank", "warning", ground.id, words.GROUND_BLANK, ground.citation)


def _nobody(decisions: Decisions[E], duty: Duty, case: Case, where: Diagram[bool]) -> Finding | None:
    """Whether there are events for which nobody has to do it."""
    space = decisions.space
    named = duty.responsible if case.responsible is None else case.responsible
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
    name, facts = f"{duty.id}/{case.id}", decisions.example(where, True)
    return finding("nobody-responsible", "warning", name, said, case.citation, facts if named else ())


class _Pair(NamedTuple):
    """A level and a case of the duty there, and the same for a worse level that has more time."""

    level: Level
    case: Case
    worse: Level
    worse_case: Case


def _loosening(decisions: Decisions[E], duty: Duty) -> Iterator[Finding]:
    """Whether a worse level has more time, everything else being equal."""
    pairs = list(_pairs(decisions, duty))
    if pairs:
        yield finding("looser-for-worse", "warning", duty.id, _compared(pairs), _worst(pairs))


def _worst(pairs: list[_Pair]) -> Citation:
    return max(pairs, key=lambda pair: pair.worse).worse_case.citation


def _compared(pairs: list[_Pair]) -> Text:
    ends = {(pair.level, pair.case) for pair in pairs} | {(pair.worse, pair.worse_case) for pair in pairs}
    ordered = sorted(ends, key=lambda end: (-end[0].rank, end[1].id))
    return words.looser_for_worse((level.code, case.limit) for level, case in ordered)


def _pairs(decisions: Decisions[E], duty: Duty) -> Iterator[_Pair]:
    """Every pair of levels and cases where the worse level has more time for the same facts.

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
            for a, case in enumerate(duty.cases):
                alone = space.both(_chooses(decisions, here, a), _chooses(decisions, there, NO_VARIANT))
                for b, worse_case in enumerate(duty.cases):
                    if looser(worse_case.limit, case.limit) and (
                        (a, b) in met or _worsened(decisions, alone, there, b)
                    ):
                        yield _Pair(level, case, worse, worse_case)


def _worsened(decisions: Decisions[E], alone: Diagram[bool], there: Diagram[int], case: int) -> bool:
    """Whether facts that are worse than some of these, in what the grading looks at, come to the case."""
    space = decisions.space
    for place, variable in enumerate(space.variables):
        if variable.order and any(space.asks(each.holds, place) for each in decisions.grades):
            alone = space.raised(alone, place)
    return space.both(alone, _chooses(decisions, there, case)) != space.false


def _chooses(decisions: Decisions[E], chosen: Diagram[int], case: int) -> Diagram[bool]:
    return decisions.space.map(lambda found: found == case, chosen)
