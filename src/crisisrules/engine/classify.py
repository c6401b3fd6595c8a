"""`classify`: how severe is the event, and by which criteria."""

from collections.abc import Iterable, Iterator

from crisisrules.calendars import SHANGHAI
from crisisrules.engine import words
from crisisrules.engine.compiled.grading import (
    CompiledCriterion,
    CompiledGrade,
    CompiledGrading,
    Decision,
    compiled_grading,
)
from crisisrules.engine.notes import inferred, note
from crisisrules.engine.refusals import refuse_misfit
from crisisrules.language import (
    E,
    Event,
    Exclusion,
    Level,
    Rule,
    Rulebook,
)
from crisisrules.results.base import made
from crisisrules.results.classification import Classification, Note, Observation, Reason


def classify(event: E, rulebook: Rulebook[E]) -> Classification:
    """How severe the event is under a rulebook, with every criterion that holds.

    The level is the worst that any criterion gives, unless the event carries a confirmed level, which stands whatever
    the criteria say. An event outside the document's scope has no level and `in_scope` is False; one that is in scope
    but reaches no level has none either.

    Raises:
        ArgumentError: the event does not hold the facts that the rulebook asks about.
    """
    refuse_misfit(event, rulebook)
    grading = compiled_grading(rulebook)
    for exclusion, applies, observe in grading.exclusions:
        if applies(event):
            return _outside(event, grading, exclusion, observe(event))

    graded = [(each, each.grade(event)) for each in grading.criteria]
    held = [(each, grade) for each, grade in graded if grade]
    level = _level(grading, (grade for _, grade in held))
    reasons = [_reason(event, each, grade) for each, grade in held]
    if rulebook.otherwise and not held:
        reasons.append(_made(rulebook.otherwise.id, rulebook.otherwise.level, (), rulebook.otherwise))
    decision = grading.decision(event)
    if decision is not None:
        by_criteria, level = level, decision.level
        reasons.insert(0, _confirmed(event, decision))
        notes = list(_on_reason(reasons[0]))
        if by_criteria != level:
            said = words.confirmed_differs(level, by_criteria)
            notes.append(note("confirmed-differs", decision.confirmation.id, said, decision.rule.citation))
    else:
        notes = [*_blanks(event, grading, level), *_misprints(event, grading, graded, level)]
        notes += [each for reason in reasons if level and reason.level == level.code for each in _on_reason(reason)]
    return made(
        Classification,
        event_id=event.event_id,
        level=level,
        in_scope=True,
        reasons=tuple(reasons),
        notes=(*_not_in_force(event, rulebook), *notes),
    )


def _on_reason(reason: Reason) -> Iterator[Note]:
    """What is to be known about the rule that gives the level."""
    if reason.reading:
        yield inferred(reason.id, reason.reading, reason.citation)
    if reason.remark:
        yield note("remark", reason.id, reason.remark, reason.citation)


def _level(grading: CompiledGrading[E], grades: Iterable[CompiledGrade]) -> Level | None:
    """The worst of these grades, else the level that the rulebook has for the rest."""
    rest = grading.rulebook.otherwise
    return max((grade.level for grade in grades), default=grading.levels[rest.level] if rest else None)


def _reason(event: Event, compiled: CompiledCriterion, grade: CompiledGrade) -> Reason:
    return _made(compiled.criterion.id, grade.level.code, grade.observe(event), grade.grade)


def _made(id: str, level: str | None, seen: tuple[Observation, ...], rule: Rule) -> Reason:
    first = seen[0] if seen else None
    return made(
        Reason,
        id=id,
        level=level,
        fact=first.fact if first else None,
        value=first.value if first else None,
        operator=first.operator if first else None,
        threshold=first.threshold if first else None,
        observations=seen,
        citation=rule.citation,
        basis=rule.basis,
        reads=rule.reads,
        reading=rule.reading,
        remark=rule.remark,
    )


def _confirmed(event: Event, decision: Decision) -> Reason:
    asked, code = decision.confirmation, decision.level.code
    at = getattr(event, asked.time_fact)
    seen = (
        made(Observation, fact=asked.level_fact, value=code, operator="given", threshold=None),
        made(Observation, fact=asked.time_fact, value=at, operator="given", threshold=None),
    )
    return _made(asked.id, code, seen, decision.rule)


def _blanks(event: Event, grading: CompiledGrading[E], level: Level | None) -> Iterator[Note]:
    """Notes on criteria that nobody has set, and that could have given a worse level."""
    for each in grading.criteria:
        for grade in each.blanks:
            if each.where(event) and (level is None or grading.levels[grade.level] > level):
                yield note("not-set", each.criterion.id, words.GRADE_NOT_SET, grade.citation)


def _outside(
    event: Event, grading: CompiledGrading[E], exclusion: Exclusion, seen: tuple[Observation, ...]
) -> Classification:
    because = note("out-of-scope", exclusion.id, exclusion.label, exclusion.citation)
    return made(
        Classification,
        event_id=event.event_id,
        level=None,
        in_scope=False,
        reasons=(_made(exclusion.id, None, seen, exclusion),),
        notes=(*_not_in_force(event, grading.rulebook), because),
    )


def _misprints(
    event: Event,
    grading: CompiledGrading[E],
    graded: Iterable[tuple[CompiledCriterion, CompiledGrade | None]],
    level: Level | None,
) -> list[Note]:
    """Notes on criteria whose verdict depends on how a doubtful figure is read."""
    others = [(each, grade, each.alternative(event) if each.has_alternative else grade) for each, grade in graded]
    doubtful = [(each, other) for each, grade, other in others if other is not grade]
    if not doubtful:
        return []
    other_level = _level(grading, (other for _, _, other in others if other))
    return [_misprint(each, other, level, other_level) for each, other in doubtful]


def _misprint(
    compiled: CompiledCriterion, other: CompiledGrade | None, level: Level | None, other_level: Level | None
) -> Note:
    rule = next(grade.grade for grade in compiled.grades if grade.grade.alternative)
    reading = words.misprint(other.level if other else None, other_level, other_level == level)
    return note("misprint", compiled.criterion.id, reading, rule.citation)


def _not_in_force(event: Event, rulebook: Rulebook[E]) -> tuple[Note, ...]:
    begin, end = rulebook.in_force_from, rulebook.in_force_to
    if begin is None and end is None:
        return ()
    day = getattr(event, rulebook.event.reference_time).astimezone(SHANGHAI).date()
    if (begin is None or begin <= day) and (end is None or day <= end):
        return ()
    return (note("not-in-force", rulebook.event.reference_time, words.not_in_force(day, begin, end), None),)
