"""Findings about the grading: levels out of reach, criteria that change nothing, bands, facts that count backwards."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple

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
    rows, needs = decisions.rulebook.criteria, _Needs(decisions)
    for row in rows:
        for grade in row.grades:
            if grade.test is None:
                name = f"criteria/{row.id}/{grade.level}"
                yield finding("blank", "warning", name, words.GRADE_BLANK, grade.citation)
    for i, row in enumerate(rows):
        own = needs.own[i]
        alive = [decided for decided in own if decided.holds != decisions.space.false]
        for decided in own:
            if decided not in alive:
                name = _name(decided)
                yield finding("unreachable-grade", "error", name, words.GRADE_UNREACHABLE, decided.grade.citation)
        if alive and not needs.row_counts(i):
            said = words.unneeded(needs.covering(needs.given[i], i))
            yield finding("redundant-criterion", "warning", f"criteria/{row.id}", said, row.grades[0].citation)
            continue
        for decided in alive:
            if not needs.grade_counts(i, decided):
                said = words.unneeded(needs.covering(decided.gives, i, decided))
                yield finding("redundant-grade", "warning", _name(decided), said, decided.grade.citation)


def _name(decided: DecidedGrade) -> str:
    return f"criteria/{decided.criterion.id}/{decided.grade.level}"


class _Needs(Generic[E]):
    """Whether criteria and their grades are needed: whether some event has another level without them.

    Most show it at once: the calmest event of a grade has another level without it, or another grade alone gives all
    that it gives. Only the rest is compared with what all others give together, event for event, and takes as long as
    the whole rulebook is large.
    """

    def __init__(self, decisions: Decisions[E]) -> None:
        self.decisions = decisions
        self.space = decisions.space
        by_row: dict[str, list[DecidedGrade]] = {row.id: [] for row in decisions.rulebook.criteria}
        for decided in decisions.grades:
            by_row[decided.criterion.id].append(decided)
        self.own = list(by_row.values())
        self.given = [self.space.worst(*(decided.gives for decided in grades)) for grades in self.own]
        self.lowest = min((decided.rank for decided in decisions.grades), default=UNREACHED)
        self.asking = _grades_asking(decisions)
        self.shown = set(self._shown())
        self._others: dict[tuple[int, int], Diagram[int]] = {(0, len(self.given)): self.space.worst()}

    def row_counts(self, i: int) -> bool:
        """Whether some event has another level without the criterion."""
        # Without its siblings too a grade counts, unless it gives what is given anyway.
        if any(_name(each) in self.shown and each.rank != self.decisions.default for each in self.own[i]):
            return True
        if all(self._is_covered(each, self.own[i]) for each in self.own[i]):
            return False
        return self.decisions.settled(self._rest(i)) != self.decisions.by_criteria

    def grade_counts(self, i: int, decided: DecidedGrade) -> bool:
        """Whether some event has another level without this grade of the criterion."""
        if _name(decided) in self.shown:
            return True
        if self._is_covered(decided, [decided]):
            return False
        siblings = (each.gives for each in self.own[i] if each is not decided)
        return self.decisions.settled(self._rest(i), *siblings) != self.decisions.by_criteria

    def covering(self, given: Diagram[int], i: int, decided: DecidedGrade | None = None) -> str | None:
        """The first other grade, of this criterion or another, that alone gives all of this; None: it takes several."""
        decisions, space, otherwise = self.decisions, self.space, self.decisions.rulebook.otherwise
        counting = space.map(lambda rank: rank if rank != decisions.default else UNREACHED, self._in_scope(given))
        worst = max(space.values(counting))
        if worst == UNREACHED:
            return otherwise.id if otherwise else None
        siblings = [] if decided is None else [each for each in self.own[i] if each is not decided]
        others = (each for each in self._near(space.asked(counting)) if each not in self.own[i])
        return next((_name(each) for each in (*siblings, *others) if self._gives_all(each, counting)), None)

    def _is_covered(self, decided: DecidedGrade, without: Sequence[DecidedGrade]) -> bool:
        """Whether one other grade alone, or the default level, gives all that this one gives."""
        if decided.rank == self.decisions.default == self.lowest:
            return True
        given = self._in_scope(decided.gives)
        return any(self._gives_all(each, given) for each in self._near(decided.asked) if each not in without)

    def _gives_all(self, decided: DecidedGrade, given: Diagram[int]) -> bool:
        return self.space.worst(decided.gives, given) == decided.gives

    def _in_scope(self, given: Diagram[int]) -> Diagram[int]:
        return self.space.choose(self.decisions.outside, self.space.end(UNREACHED), given)

    def _near(self, places: Iterable[int]) -> Iterator[DecidedGrade]:
        """The grades, in order, that ask for one of these variables or for none; no others give what these decide."""
        grades = self.decisions.grades
        found = {j for place in (*places, None) for j in self.asking.get(place, ())}
        return (grades[j] for j in sorted(found))

    def _shown(self) -> Iterator[str]:
        """The names of grades without which the calmest event that they hold for has another level.

        Every fact that a grade does not need is calm there, so only grades that ask for the others can differ from what
        they give to the calmest event of all.
        """
        space, grades = self.space, self.decisions.grades
        calm = [space.at(decided.gives, {}) for decided in grades]
        loudest = sorted((j for j, rank in enumerate(calm) if rank), key=lambda j: -calm[j])
        for i, decided in enumerate(grades):
            cells = space.calmest(decided.gives, decided.rank)
            if cells is None or space.at(self.decisions.outside, cells):
                continue
            moved = {j for place, cell in cells.items() if cell for j in self.asking[place]}
            unmoved = next((calm[j] for j in loudest if j not in moved and j != i), UNREACHED)
            worst = max([unmoved, *(space.at(grades[j].gives, cells) for j in moved if j != i)])
            if worst < decided.rank and (worst or self.decisions.default) != decided.rank:
                yield _name(decided)

    def _rest(self, i: int) -> Diagram[int]:
        """What all the other criteria give together, by halves of which the next questions need many again."""
        low, high = 0, len(self.given)
        while high - low > 1:
            middle, others = (low + high) // 2, self._others[low, high]
            taken, half = ((middle, high), (low, middle)) if i < middle else ((low, middle), (middle, high))
            if half not in self._others:
                self._others[half] = self.space.worst(*self.given[slice(*taken)], others)
            low, high = half
        return self._others[low, high]


def _grades_asking(decisions: Decisions[E]) -> dict[int | None, list[int]]:
    """For each place of a variable the grades to which it makes a difference; under None those that ask for nothing."""
    found: dict[int | None, list[int]] = {}
    for i, decided in enumerate(decisions.grades):
        for place in decided.asked or (None,):
            found.setdefault(place, []).append(i)
    return found


# --- Bands of a quantity --------------------------------------------------------------------------------------------


class _Band(NamedTuple):
    """A grade, and the cells of an ordered fact that alone are enough for it."""

    decided: DecidedGrade
    cells: frozenset[int]


def _bands(decisions: Decisions[E]) -> Iterator[Finding]:
    """Grades that overlap, or leave a gap, over one fact; those under different `where` have nothing to do with it."""
    asking = _grades_asking(decisions)
    for place, variable in enumerate(decisions.space.variables):
        if len(variable.order) > 2:  # a flag has no bands
            groups: dict[Diagram[bool], list[_Band]] = {}
            for decided in (decisions.grades[i] for i in asking.get(place, ())):
                if enough := _enough(decisions, decided, place):
                    groups.setdefault(decided.where, []).append(_Band(decided, enough))
            for bands in groups.values():
                yield from _overlaps(variable, bands)
                yield from _gaps(decisions, place, bands)


def _enough(decisions: Decisions[E], decided: DecidedGrade, place: int) -> frozenset[int]:
    """The cells of this fact for which the grade holds, whatever the other facts are."""
    space = decisions.space
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


def _ranges(variable: Variable, cells: frozenset[int] | list[int]) -> list[str]:
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
    return [f"{low}" if low == high else f"{low}-{high}" for low, high in ranges]


# --- Facts that count backwards -------------------------------------------------------------------------------------


class _Drop(NamedTuple):
    """A level that becomes a lower one, by ranks."""

    high: int
    low: int


def _backwards(decisions: Decisions[E]) -> Iterator[Finding]:
    """Ordered facts of which a worse value, all else equal, gives a lower level."""
    space = decisions.space
    falling, worse = space.joining(_falls), space.joining(_worse)

    def falls(variable: Variable, after: Sequence[Diagram[int]]) -> bool:
        worst = after[variable.order[0]]
        for cell in variable.order[1:]:
            if falling(worst, after[cell]) != space.false:
                return True
            worst = worse(worst, after[cell])
        return False

    ways_on = space.ways_on(decisions.level)
    for place, variable in enumerate(space.variables):
        if variable.order and any(falls(variable, after) for after in ways_on.get(place, ())):
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


def _falls(before: int, after: int) -> bool:
    return _drop(before, after) is not None


def _worse(one: int, other: int) -> int:
    return max(one, other)


def _asks(decisions: Decisions[E], fact: str) -> Citation | None:
    """Where the first grade stands that depends on the fact."""
    space = decisions.space
    place = space.place[fact]
    for decided in decisions.grades:
        if place in decided.asked:
            return decided.grade.citation
    confirmation = decisions.rulebook.confirmation
    return confirmation.decisions[0].citation if confirmation and confirmation.level_fact == fact else None
