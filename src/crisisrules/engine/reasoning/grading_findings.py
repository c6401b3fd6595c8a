"""Findings about the grading: levels out of reach, criteria that change nothing, bands, facts that count backwards."""

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from crisisrules.engine import words
from crisisrules.engine.reasoning.decisions import OUTSIDE, UNREACHED, DecidedGrade, Decisions, fact_values
from crisisrules.engine.reasoning.diagrams import Diagram
from crisisrules.engine.reasoning.domains import Variable
from crisisrules.engine.reasoning.finding import finding
from crisisrules.language import Citation, E
from crisisrules.results.facts import Known
from crisisrules.results.findings import Finding


def grading_findings(decisions: Decisions[E]) -> Iterator[Finding]:
    """Everything about scope, levels and criteria, in the order of the rulebook."""
    yield from _levels(decisions)
    yield from _criteria(decisions)
    yield from _bands(decisions)
    yield from _backwards(decisions)


def _levels(decisions: Decisions[E]) -> Iterator[Finding]:
    book, space = decisions.rulebook, decisions.space
    by_criteria, reached = space.values(decisions.by_criteria), space.values(decisions.level)
    for level in book.levels:
        if level.rank not in reached and not any(
            grade.test is None and grade.level == level.code for row in book.criteria for grade in row.grades
        ):
            yield finding("unreachable-level", "error", level.code, words.LEVEL_UNREACHABLE)
        elif level.rank in reached and level.rank not in by_criteria and book.confirmation:
            decision = book.confirmation.decision_on(level.code)
            citation = decision.citation if decision else None
            yield finding("only-confirmed", "info", level.code, words.LEVEL_ONLY_CONFIRMED, citation)
    if UNREACHED in by_criteria:
        facts = decisions.example(decisions.by_criteria, UNREACHED)
        yield finding("no-level", "info", "levels", words.FACTS_WITHOUT_LEVEL, None, facts)


def _criteria(decisions: Decisions[E]) -> Iterator[Finding]:
    space, rows = decisions.space, decisions.rulebook.criteria
    own = [[decided for decided in decisions.grades if decided.criterion is row] for row in rows]
    given = [space.worst(*(decided.gives for decided in grades)) for grades in own]
    # What all rows before one give, and all rows after it: together, what the others give.
    before = list(accumulate(given, space.worst, initial=space.worst()))
    after = list(accumulate(reversed(given), space.worst, initial=space.worst()))[::-1]
    for row in rows:
        for grade in row.grades:
            if grade.test is None:
                name = f"criteria/{row.id}/{grade.level}"
                yield finding("blank", "warning", name, words.GRADE_BLANK, grade.citation)
    for i, row in enumerate(rows):
        rest = space.worst(before[i], after[i + 1])
        others = [decided for grades in own[:i] + own[i + 1 :] for decided in grades]
        dead = [decided for decided in own[i] if decided.holds == space.false]
        for decided in dead:
            yield finding("unreachable-grade", "error", _name(decided), words.GRADE_UNREACHABLE, decided.grade.citation)
        if len(dead) < len(own[i]) and decisions.settled(rest) == decisions.by_criteria:
            said = words.unneeded(_covering(decisions, given[i], others))
            yield finding("redundant-criterion", "warning", f"criteria/{row.id}", said, row.grades[0].citation)
            continue
        for decided in own[i]:
            siblings = [each for each in own[i] if each is not decided]
            if (
                decided not in dead
                and decisions.settled(rest, *(each.gives for each in siblings)) == decisions.by_criteria
            ):
                said = words.unneeded(_covering(decisions, decided.gives, siblings + others))
                yield finding("redundant-grade", "warning", _name(decided), said, decided.grade.citation)


def _name(decided: DecidedGrade) -> str:
    return f"criteria/{decided.criterion.id}/{decided.grade.level}"


def _covering(decisions: Decisions[E], given: Diagram[int], others: list[DecidedGrade]) -> str | None:
    """The first of the others that alone gives all of this; None if that takes several."""
    space, otherwise = decisions.space, decisions.rulebook.otherwise
    default = decisions.ranks[otherwise.level] if otherwise else UNREACHED
    counting = space.map(lambda rank: rank if rank != default else UNREACHED, given)
    counting = space.choose(decisions.outside, space.end(UNREACHED), counting)
    worst = max(space.values(counting))
    if worst == UNREACHED:
        return otherwise.id if otherwise else None
    return next(
        (_name(each) for each in others if each.rank >= worst and space.worst(each.gives, counting) == each.gives), None
    )


# --- Bands of a quantity --------------------------------------------------------------------------------------------


class _Band(NamedTuple):
    """A grade, and the cells of an ordered fact that alone are enough for it."""

    decided: DecidedGrade
    cells: frozenset[int]


def _bands(decisions: Decisions[E]) -> Iterator[Finding]:
    """Grades that overlap, or leave a gap, over one fact; those under different `where` have nothing to do with it."""
    for place, variable in enumerate(decisions.space.variables):
        if len(variable.order) > 2:  # a flag has no bands
            groups: dict[Diagram[bool], list[_Band]] = {}
            for decided in decisions.grades:
                if enough := _enough(decisions, decided, place):
                    groups.setdefault(decided.where, []).append(_Band(decided, enough))
            for bands in groups.values():
                yield from _overlaps(variable, bands)
                yield from _gaps(decisions, place, bands)


def _enough(decisions: Decisions[E], decided: DecidedGrade, place: int) -> frozenset[int]:
    """The cells of this fact for which the grade holds, whatever the other facts are."""
    space = decisions.space
    if not space.asks(decided.holds, place):
        return frozenset()
    pairs = (
        (i, space.fixed(decided.where, place, i), space.fixed(decided.holds, place, i))
        for i in space.variables[place].order
    )
    return frozenset(i for i, where, holds in pairs if where != space.false and holds == where)


def _overlaps(variable: Variable, bands: list[_Band]) -> Iterator[Finding]:
    """Bands that share some values while each has others of its own; one inside the other is a scale of thresholds."""
    for worse in bands:
        for band in bands:
            both = worse.cells & band.cells
            if worse.decided.rank > band.decided.rank and both and both not in (worse.cells, band.cells):
                fact, where = variable.facts[0], _ranges(variable, both)
                said = words.overlap(fact, where, _name(worse.decided), _name(band.decided))
                yield finding("overlap", "warning", _name(band.decided), said, band.decided.grade.citation)


def _gaps(decisions: Decisions[E], place: int, bands: list[_Band]) -> Iterator[Finding]:
    """Values between the bands of several levels that are in none of them, and in scope."""
    space, variable = decisions.space, decisions.space.variables[place]
    covered = frozenset[int]().union(*(band.cells for band in bands))
    if len({band.decided.rank for band in bands}) < 2:
        return
    missing = [
        i
        for i in range(min(covered), max(covered))
        if i not in covered and space.fixed(decisions.outside, place, i) != space.true
    ]
    if missing:
        above = next(band for band in bands if max(covered) in band.cells)
        fact, where = variable.facts[0], _ranges(variable, missing)
        example = {fact: variable.examples[missing[0]][0]}
        yield finding(
            "gap", "warning", fact, words.gap(fact, where), above.decided.grade.citation, fact_values(example)
        )


def _ranges(variable: Variable, cells: frozenset[int] | list[int]) -> str:
    """Cells in words: neighbouring intervals joined."""
    ranges: list[list[Known]] = []
    previous = None
    for i in sorted(cells):
        low, high = variable.examples[i][0], variable.highs[i]
        if previous is not None and i == previous + 1:
            ranges[-1][1] = high
        else:
            ranges.append([low, high])
        previous = i
    return ", ".join(f"{low}" if low == high else f"{low}-{high}" for low, high in ranges)


# --- Facts that count backwards -------------------------------------------------------------------------------------


class _Drop(NamedTuple):
    """A level that becomes a lower one, by ranks."""

    high: int
    low: int


def _backwards(decisions: Decisions[E]) -> Iterator[Finding]:
    """Ordered facts of which a worse value, all else equal, gives a lower level."""
    for variable in decisions.space.variables:
        if variable.order:
            yield from _backward(decisions, variable)


def _backward(decisions: Decisions[E], variable: Variable) -> Iterator[Finding]:
    space, fact = decisions.space, variable.facts[0]
    place = space.place[fact]
    levels = [space.fixed(decisions.level, place, cell) for cell in variable.order]
    worst = levels[0]  # that any less bad value gives; those between may be out of scope
    for i, level in enumerate(levels):
        if drops := [drop for drop in space.values(space.combine(_drop, worst, level)) if drop]:
            drop = max(drops)
            less = next(j for j in reversed(range(i)) if drop in space.values(space.combine(_drop, levels[j], level)))
            facts = space.example(space.combine(_drop, levels[less], level), drop) or {}
            value, worse = variable.highs[variable.order[less]], variable.examples[variable.order[i]][0]
            names = {rank: code for code, rank in decisions.ranks.items()}
            high, low = names[drop.high], names.get(drop.low, "none")
            said = words.not_monotone(fact, value, worse, high, low)
            yield finding(
                "not-monotone", "warning", fact, said, _asks(decisions, fact), fact_values({**facts, fact: worse})
            )
            return
        worst = space.combine(max, worst, level)


def _drop(before: int, after: int) -> _Drop | None:
    return _Drop(before, after) if OUTSIDE not in (before, after) and after < before else None


def _asks(decisions: Decisions[E], fact: str) -> Citation | None:
    """Where the first grade stands that depends on the fact."""
    space = decisions.space
    place = space.place[fact]
    for decided in decisions.grades:
        if space.asks(decided.holds, place):
            return decided.grade.citation
    confirmation = decisions.rulebook.confirmation
    return confirmation.decisions[0].citation if confirmation and confirmation.level_fact == fact else None
