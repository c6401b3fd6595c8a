"""`classify`: how severe is the event, and by which criteria."""

from collections.abc import Iterable

from crisisrules.calendars import SHANGHAI
from crisisrules.engine.program import CompiledCriterion, CompiledGrade, Grading, grading, refuse_misfit
from crisisrules.engine.results import Classification, Note, Observation, Reason, inferred
from crisisrules.language import (
    Confirmation,
    E,
    Event,
    Exclusion,
    Level,
    Rule,
    Rulebook,
    text,
)


def classify(event: E, rulebook: Rulebook[E]) -> Classification:
    """How severe the event is under a rulebook, with every criterion that holds.

    The level is the worst that any criterion gives, unless the event carries a confirmed level, which stands whatever
    the criteria say. An event outside the document's scope has no level and `in_scope` is False; one that is in scope
    but reaches no level has none either.

    Raises:
        ArgumentError: the event does not hold the facts that the rulebook asks about.
    """
    refuse_misfit(type(event), rulebook)
    program = grading(rulebook)
    for exclusion, applies, observe in program.exclusions:
        if applies(event):
            return _outside(event, program, exclusion, observe(event))

    graded = [(each, each.grade(event)) for each in program.criteria]
    held = [(each, grade) for each, grade in graded if grade]
    level = _level(program, (grade for _, grade in held))
    reasons = [_reason(event, each, grade) for each, grade in held]
    if rulebook.otherwise and not held:
        reasons.append(_made(rulebook.otherwise.id, rulebook.otherwise.level, (), rulebook.otherwise))
    confirmation = rulebook.confirmation
    if confirmation and (code := getattr(event, confirmation.level_fact)) is not None:
        by_criteria, level = level, program.levels[code]
        reasons.insert(0, _confirmed(event, confirmation, level))
        notes = [] if by_criteria == level else [_differs(confirmation, level, by_criteria)]
    else:
        notes = _misprints(event, program, graded, level)
        notes += [
            inferred(reason.id, reason.reading, reason.citation)
            for reason in reasons
            if reason.reading and level and reason.level == level.code
        ]
    return Classification.of(
        {
            "event_id": event.event_id,
            "level": level,
            "in_scope": True,
            "reasons": tuple(reasons),
            "notes": (*_not_in_force(event, rulebook), *notes),
        }
    )


def _level(program: Grading[E], grades: Iterable[CompiledGrade]) -> Level | None:
    """The worst of these grades, else the level that the rulebook has for the rest."""
    rest = program.rulebook.otherwise
    return max((grade.level for grade in grades), default=program.levels[rest.level] if rest else None)


def _reason(event: Event, compiled: CompiledCriterion, grade: CompiledGrade) -> Reason:
    return _made(compiled.criterion.id, grade.level.code, grade.observe(event), grade.grade)


def _made(id: str, level: str | None, seen: tuple[Observation, ...], rule: Rule) -> Reason:
    first = seen[0] if seen else None
    return Reason.of(
        {
            "id": id,
            "level": level,
            "fact": first and first.fact,
            "value": first and first.value,
            "operator": first and first.operator,
            "threshold": first and first.threshold,
            "observations": seen,
            "citation": rule.citation,
            "basis": rule.basis,
            "reading": rule.reading,
        }
    )


def _confirmed(event: Event, rule: Confirmation, level: Level) -> Reason:
    at = getattr(event, rule.time_fact)
    seen = (
        Observation.of({"fact": rule.level_fact, "value": level.code, "operator": "given", "threshold": None}),
        Observation.of({"fact": rule.time_fact, "value": at, "operator": "given", "threshold": None}),
    )
    return _made(rule.id, level.code, seen, rule)


def _outside(event: Event, program: Grading[E], exclusion: Exclusion, seen: tuple[Observation, ...]) -> Classification:
    note = Note.of(
        {"code": "out-of-scope", "about": exclusion.id, "text": exclusion.label, "citation": exclusion.citation}
    )
    return Classification.of(
        {
            "event_id": event.event_id,
            "level": None,
            "in_scope": False,
            "reasons": (_made(exclusion.id, None, seen, exclusion),),
            "notes": (*_not_in_force(event, program.rulebook), note),
        }
    )


def _misprints(
    event: Event,
    program: Grading[E],
    graded: Iterable[tuple[CompiledCriterion, CompiledGrade | None]],
    level: Level | None,
) -> list[Note]:
    """Notes on criteria whose verdict depends on how a doubtful figure is read."""
    others = [(each, grade, each.alternative(event) if each.has_alternative else grade) for each, grade in graded]
    doubtful = [(each, other) for each, grade, other in others if other is not grade]
    if not doubtful:
        return []
    other_level = _level(program, (other for _, _, other in others if other))
    return [_misprint(each, other, level, other_level) for each, other in doubtful]


def _misprint(
    compiled: CompiledCriterion, other: CompiledGrade | None, level: Level | None, other_level: Level | None
) -> Note:
    rule = next(grade.grade for grade in compiled.grades if grade.grade.alternative)
    zh, en = _names(other_level)
    own = _names(other.level if other else None)
    if other_level == level:
        after = text("事件级别不变", "the event's level stays the same")
    else:
        after = text(f"事件级别将为“{zh}”", f"the event's level would be {en}")
    return Note.of(
        {
            "code": "misprint",
            "about": compiled.criterion.id,
            "text": text(
                f"原文数字疑有误植；按另一读法，本项为“{own[0]}”，{after.zh}",
                f"A figure of the source may be misprinted; read the other way, this row gives {own[1]} and {after.en}",
            ),
            "citation": rule.citation,
        }
    )


def _names(level: Level | None) -> tuple[str, str]:
    return (level.label.zh, level.label.en) if level else ("不构成任何级别", "no level")


def _differs(rule: Confirmation, level: Level, by_criteria: Level | None) -> Note:
    (zh, en), (other_zh, other_en) = _names(level), _names(by_criteria)
    return Note.of(
        {
            "code": "confirmed-differs",
            "about": rule.id,
            "text": text(
                f"已确认为“{zh}”，而按各项标准应为“{other_zh}”；以确认为准",
                f"Confirmed as {en}, while the criteria give {other_en}; the confirmation stands",
            ),
            "citation": rule.citation,
        }
    )


def _not_in_force(event: Event, rulebook: Rulebook[E]) -> tuple[Note, ...]:
    begin, end = rulebook.in_force_from, rulebook.in_force_to
    if begin is None and end is None:
        return ()
    day = getattr(event, rulebook.event.reference_time).astimezone(SHANGHAI).date()
    if (begin is None or begin <= day) and (end is None or day <= end):
        return ()
    zh = f"自{begin or '……'}起" + (f"至{end}止" if end else "")
    en = f"from {begin or '...'}" + (f" to {end}" if end else " on")
    return (
        Note.of(
            {
                "code": "not-in-force",
                "about": rulebook.event.reference_time,
                "text": text(f"事件发生于{day}，该制度{zh}施行", f"The event is of {day}; the rules are in force {en}"),
                "citation": None,
            }
        ),
    )
