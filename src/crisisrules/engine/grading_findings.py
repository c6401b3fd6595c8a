"""Findings about the grading: levels out of reach, criteria that change nothing, bands, facts that count backwards."""

from collections.abc import Iterator
from typing import NamedTuple

from crisisrules.engine.decisions import OUTSIDE, UNREACHED, Cell, Decisions, shown
from crisisrules.engine.domains import Known, Variable
from crisisrules.engine.findings import Finding, finding
from crisisrules.language import Citation, E, Text, text


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
        if level.rank not in reached:
            words = text("任何事实都达不到该级别", "No facts reach this level")
            yield finding("unreachable-level", "error", level.code, words)
        elif level.rank not in by_criteria and book.confirmation:
            words = text(
                "各项标准都达不到该级别，只能由确认得出",
                "No criterion gives this level; it can only be confirmed",
            )
            yield finding("only-confirmed", "info", level.code, words, book.confirmation.citation)
    if UNREACHED in by_criteria:
        words = text("这些事实不构成任何级别", "These facts reach no level")
        facts = decisions.example(decisions.by_criteria, UNREACHED)
        yield finding("no-level", "info", "levels", words, None, facts)


def _criteria(decisions: Decisions[E]) -> Iterator[Finding]:
    space, cells = decisions.space, decisions.cells
    for criterion in decisions.rulebook.criteria:
        own = [cell for cell in cells if cell.criterion is criterion]
        others = [cell for cell in cells if cell.criterion is not criterion]
        dead = [cell for cell in own if cell.holds == space.false]
        for cell in dead:
            words = text("该项条件永远不能成立", "No facts meet this condition")
            yield finding("unreachable-grade", "error", _name(cell), words, cell.grade.citation)
        rest = space.worst(*(cell.gives for cell in others))
        if len(dead) < len(own) and decisions.settled(rest) == decisions.by_criteria:
            words = _unneeded(_covering(decisions, own, others))
            yield finding("redundant-criterion", "warning", criterion.id, words, own[0].grade.citation)
            continue
        for cell in own:
            siblings = [each for each in own if each is not cell]
            if (
                cell not in dead
                and decisions.settled(rest, *(each.gives for each in siblings)) == decisions.by_criteria
            ):
                words = _unneeded(_covering(decisions, [cell], siblings + others))
                yield finding("redundant-grade", "warning", _name(cell), words, cell.grade.citation)


def _name(cell: Cell) -> str:
    return f"{cell.criterion.id}/{cell.grade.level}"


def _covering(decisions: Decisions[E], own: list[Cell], others: list[Cell]) -> str | None:
    """The first of the others that alone gives all that these give; None if that takes several."""
    otherwise = decisions.rulebook.otherwise
    gives = [cell.gives for cell in own]
    if otherwise and decisions.settled(*gives) == decisions.settled():
        return otherwise.id
    for other in others:
        if decisions.settled(*gives, other.gives) == decisions.settled(other.gives):
            return _name(other)
    return None


def _unneeded(by: str | None) -> Text:
    if by is None:
        return text("删去该项，任何事件的级别都不变", "Without it every event keeps its level")
    return text(
        f"{by}已包含该项，删去后任何事件的级别都不变", f"{by} covers it: without it every event keeps its level"
    )


# --- Bands of a quantity --------------------------------------------------------------------------------------------


class _Band(NamedTuple):
    """The cells of an ordered fact that alone are enough for a level, and the grade that says so."""

    cells: frozenset[int]
    cell: Cell


def _bands(decisions: Decisions[E]) -> Iterator[Finding]:
    space = decisions.space
    for place, variable in enumerate(space.variables):
        if len(variable.order) < 3:
            continue
        for where in dict.fromkeys(cell.where for cell in decisions.cells):
            bands: dict[str, _Band] = {}
            for cell in decisions.cells:
                if cell.where == where and (enough := _enough(decisions, cell, place, variable)):
                    before = bands.get(cell.grade.level, _Band(frozenset(), cell))
                    bands[cell.grade.level] = _Band(before.cells | enough, before.cell)
            yield from _overlaps(variable, bands)
            yield from _gaps(variable, bands)


def _enough(decisions: Decisions[E], cell: Cell, place: int, variable: Variable) -> frozenset[int]:
    """The cells of this fact for which the grade holds, whatever the other facts are."""
    space = decisions.space
    return frozenset(
        i
        for i in variable.order
        if (where := space.fixed(cell.where, place, i)) != space.false and space.fixed(cell.holds, place, i) == where
    )


def _overlaps(variable: Variable, bands: dict[str, _Band]) -> Iterator[Finding]:
    for level, (cells, cell) in bands.items():
        for other, (other_cells, other_cell) in bands.items():
            both = cells & other_cells
            if cell.rank > other_cell.rank and both and not (cells <= other_cells or other_cells <= cells):
                where = _ranges(variable, both)
                words = text(
                    f"{variable.facts[0]}为{where}时，{level}与{other}重叠",
                    f"{level} and {other} overlap where {variable.facts[0]} is {where}",
                )
                yield finding("overlap", "warning", _name(other_cell), words, other_cell.grade.citation)


def _gaps(variable: Variable, bands: dict[str, _Band]) -> Iterator[Finding]:
    covered = frozenset[int]().union(*(band.cells for band in bands.values()))
    if len(bands) < 2:
        return
    missing = [i for i in variable.order if min(covered) < i < max(covered) and i not in covered]
    if missing:
        last = max(bands.values(), key=lambda band: max(band.cells))
        where = _ranges(variable, missing)
        words = text(
            f"{variable.facts[0]}为{where}时不在任何一档之内",
            f"No band holds where {variable.facts[0]} is {where}, though there are bands below and above",
        )
        example = ((variable.facts[0], variable.examples[missing[0]][0]),)
        yield finding("gap", "warning", variable.facts[0], words, last.cell.grade.citation, shown(dict(example)))


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


def _backwards(decisions: Decisions[E]) -> Iterator[Finding]:
    """Ordered facts of which a worse value, all else equal, gives a lower level."""
    space, book = decisions.space, decisions.rulebook
    labels = {level.rank: level.code for level in book.levels} | {UNREACHED: "none"}
    for place, variable in enumerate(space.variables):
        for less, more in zip(variable.order, variable.order[1:], strict=False):
            before, after = (space.fixed(decisions.level, place, cell) for cell in (less, more))
            drops = space.combine(_drop, before, after)
            found = sorted(filter(None, space.values(drops)), reverse=True)
            if found:
                high, low = found[0]
                fact, value, worse = variable.facts[0], variable.highs[less], variable.examples[more][0]
                words = text(
                    f"{fact}由{value}变为{worse}更为严重，级别却由{labels[high]}降为{labels[low]}",
                    f"{fact} going from {value} to {worse} is worse, yet the level falls from {labels[high]} to "
                    f"{labels[low]}",
                )
                facts = shown({**(space.example(drops, found[0]) or {}), fact: worse})
                yield finding("not-monotone", "warning", fact, words, _asks(decisions, fact), facts)
                break


def _drop(before: int, after: int) -> tuple[int, int] | None:
    return (before, after) if OUTSIDE not in (before, after) and after < before else None


def _asks(decisions: Decisions[E], fact: str) -> Citation | None:
    """Where the first grade stands that depends on the fact."""
    space = decisions.space
    place = space.place[fact]
    for cell in decisions.cells:
        if space.asks(cell.holds, place):
            return cell.grade.citation
    confirmation = decisions.rulebook.confirmation
    return confirmation.citation if confirmation and confirmation.level_fact == fact else None
