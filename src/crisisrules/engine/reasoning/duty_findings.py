"""Findings about duties and what surrounds them: limits that loosen, nobody responsible, blanks, rules never used."""

from collections.abc import Iterator
from typing import NamedTuple

from crisisrules.calendars import NotSet
from crisisrules.engine.reasoning.decisions import NO_CASE, Decisions
from crisisrules.engine.reasoning.diagrams import Diagram
from crisisrules.engine.reasoning.findings import Finding, finding
from crisisrules.engine.reasoning.lengths import looser, words
from crisisrules.language import Case, Citation, Duty, E, Level, Text, text


def duty_findings(decisions: Decisions[E]) -> Iterator[Finding]:
    """Everything about duties, routes and procedures, in the order of the rulebook."""
    book = decisions.rulebook
    for duty in book.duties:
        cases = decisions.cases(duty)
        for case, where in cases:
            name = f"{duty.id}/{case.id}"
            if where == decisions.space.false:
                yield finding("never-applies", "warning", name, _NEVER, case.citation)
            elif nobody := _nobody(decisions, duty, case, where):
                yield nobody
            if isinstance(case.limit, NotSet):
                blank = text("时限留空，须由公司填定", "The time limit is a blank; the company has to set it")
                yield finding("blank", "warning", name, blank, case.citation)
        yield from _loosening(decisions, duty)
    for route in book.routing:
        for path, where in decisions.paths(route):
            if where == decisions.space.false:
                yield finding("never-applies", "warning", f"{route.id}/{path.id}", _NEVER, path.citation)
    found = decisions.applies((each.levels, each.when) for each in book.procedures)
    for procedure, where in zip(book.procedures, found, strict=True):
        if where == decisions.space.false:
            yield finding("never-applies", "warning", procedure.id, _NEVER, procedure.citation)
    for ground in book.closing_grounds:
        if ground.label is None:
            blank = text("结案情形留空，须由公司填定", "The closing ground is a blank; the company has to fill it in")
            yield finding("blank", "warning", ground.id, blank, ground.citation)


_NEVER = text(
    "该项永远轮不到适用", "No event ever comes to this rule: earlier ones, or its own conditions, rule it out"
)


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
    said = text("无人负责", "Nobody is responsible for it")
    if named:
        said = text("对这些事实无人负责", "For these facts its routes lead nowhere, and nobody is responsible")
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
    listed = sorted(ends, key=lambda end: (-end[0].rank, end[1].id))
    zh = "、".join(f"{level.code} {words(case.limit).zh}" for level, case in listed)
    en = ", ".join(f"{level.code} {words(case.limit).en}" for level, case in listed)
    return text(f"级别更高而时限更宽：{zh}", f"A worse level has more time: {en}")


def _pairs(decisions: Decisions[E], duty: Duty) -> Iterator[_Pair]:
    """Every pair of levels and cases where the worse level has more time for the same facts.

    Where the duty does not exist for the same facts at the worse level, the facts may be worse too, in what the grading
    looks at.
    """
    space = decisions.space
    levels = sorted(decisions.rulebook.levels)
    chosen = {level.code: decisions.case_at(duty, level.code) for level in levels}
    for i, worse in enumerate(levels):
        for level in levels[:i]:
            here, there = chosen[level.code], chosen[worse.code]
            met = set(space.values(space.combine(lambda a, b: (a, b), here, there)))
            for a, case in enumerate(duty.cases):
                alone = space.both(_chooses(decisions, here, a), _chooses(decisions, there, NO_CASE))
                for b, worse_case in enumerate(duty.cases):
                    if looser(worse_case.limit, case.limit) and (
                        (a, b) in met or _worsened(decisions, alone, there, b)
                    ):
                        yield _Pair(level, case, worse, worse_case)


def _worsened(decisions: Decisions[E], alone: Diagram[bool], there: Diagram[int], case: int) -> bool:
    """Whether facts that are worse than some of these, in what the grading looks at, come to the case."""
    space = decisions.space
    for place, variable in enumerate(space.variables):
        if variable.order and any(space.asks(cell.holds, place) for cell in decisions.cells):
            alone = space.raised(alone, place)
    return space.both(alone, _chooses(decisions, there, case)) != space.false


def _chooses(decisions: Decisions[E], chosen: Diagram[int], case: int) -> Diagram[bool]:
    return decisions.space.map(lambda found: found == case, chosen)
