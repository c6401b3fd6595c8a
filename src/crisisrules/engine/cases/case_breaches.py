"""Breaches of the case as a whole: how it was closed, more time that nobody gave, what nobody may do, repetitions."""

from collections.abc import Iterator
from datetime import datetime

from crisisrules.calendars import due
from crisisrules.engine import words
from crisisrules.engine.cases.breach import breach
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.reporting import Report, complaint_of, counts_as_unreported, reports_of
from crisisrules.engine.cases.review_findings import Judgement
from crisisrules.engine.counting import Counted
from crisisrules.language import E, Ground, NotReported, Text
from crisisrules.language.vocabulary import fits
from crisisrules.results.in_time import MISSED
from crisisrules.results.records import Closing
from crisisrules.results.reviews import Breach


def case_breaches(file: CaseFile[E], found: tuple[Judgement, ...]) -> Iterator[Breach]:
    """What is wrong with the case as a whole."""
    if not file.assessment.classification.in_scope:
        return
    yield from _level(file)
    yield from _extensions(file, found)
    yield from _closing(file)
    yield from _unauthorised(file)
    yield from _repetition(file)
    for rule in file.rulebook.not_reported:
        yield from _not_reported(file, rule)


def _level(file: CaseFile[E]) -> Iterator[Breach]:
    """Handled at a lower level than the rules give."""
    recorded, level = file.recorded_level, file.assessment.classification.level
    if recorded is None or level is None or file.rank(recorded.level) >= level.rank:
        return
    reason = next(each for each in file.assessment.classification.reasons if each.level == level.code)
    handled = None if recorded.level is None else file.rulebook.level(recorded.level)
    said = words.level_too_low(handled, level)
    yield breach("level-too-low", reason.id, said, reason, at=recorded.at)


def _extensions(file: CaseFile[E], found: tuple[Judgement, ...]) -> Iterator[Breach]:
    if not file.extensions and not file.rules.linked:
        return
    for doing, finding in found:
        asking = doing.judged.more_time
        if asking is None and not doing.extensions:
            continue
        rule = asking or finding.obligation
        for extension, _, fault in doing.extensions:
            if fault is not None:
                yield breach("extension-invalid", finding.duty_id, fault, rule, at=extension.approved_at)
        if asking is not None and finding.status in MISSED:
            yield breach("no-extension", finding.duty_id, words.NO_EXTENSION, rule, at=finding.judged_by)


def _closing(file: CaseFile[E]) -> Iterator[Breach]:
    """Closed on no ground that the rules accept; a file that says nothing on the ground gets a note instead."""
    closing = file.record.closing
    if closing is None or file.closed_at is None:
        return
    grounds = accepted_grounds(file)
    if not grounds:
        return
    chosen = next((ground for ground in grounds if ground.id == closing.ground), None)
    if chosen is None:
        said = words.NO_CLOSING_GROUND if closing.ground is None else words.unknown_closing_ground(closing.ground)
        yield breach("no-closing-ground", closing.ground or "closing", said, grounds[0], at=file.closed_at)
        return
    fault = _fault(file, chosen, closing, file.closed_at)
    if fault is not None:
        yield breach("no-closing-ground", chosen.id, fault, chosen, at=file.closed_at)


def accepted_grounds(file: CaseFile[E]) -> tuple[Ground, ...]:
    """The grounds on which a case of this level may be closed."""
    level = file.assessment.classification.level
    code = None if level is None else level.code
    return tuple([each for each in file.rulebook.closing_grounds if fits(each.levels, code)])


def _fault(file: CaseFile[E], ground: Ground, closing: Closing, closed_at: datetime) -> Text | None:
    if ground.label is None:
        return words.CLOSING_GROUND_BLANK
    if not isinstance(ground.limit, Counted):
        return None
    answers = (act.at for act in file.acts_named(ground.after) if act.at <= closed_at)
    answered_at = closing.answered_at or max(answers, default=None)
    if answered_at is None:
        return words.NO_ANSWER
    end = due(answered_at, ground.limit, file.calendar, file.convention).due_at
    if closing.objected_at is not None and answered_at <= closing.objected_at <= end:
        return words.OBJECTED
    if closed_at <= end:
        return words.closed_too_early(answered_at, end)
    return None


def _unauthorised(file: CaseFile[E]) -> Iterator[Breach]:
    """What is prohibited while the case is handled, done without permission."""
    acts = [act for act in file.acts if act.prohibition is not None and act.authorised_by is None]
    rules = {each.id: each for each in file.assessment.prohibitions} if acts else {}
    for act in acts:
        rule = rules.get(act.prohibition or "")
        if rule is None:
            continue
        if file.closed_at is None or act.at < file.closed_at:
            yield breach("unauthorised", rule.id, rule.label, rule, at=act.at)


def _repetition(file: CaseFile[E]) -> Iterator[Breach]:
    rule, earlier = file.rulebook.repetition, file.record.earlier_case
    if rule is None or earlier is None:
        return
    named = getattr(file.event, rule.fact)
    reference: datetime = getattr(file.event, file.rulebook.event.reference_time)
    was_closed = earlier.closed_at is not None and earlier.closed_at <= reference
    if was_closed and named is None:
        said = words.repeat_not_recognised(earlier.event_id)
        yield breach("repeat-not-recognised", rule.id, said, rule)
    elif not was_closed and named == earlier.event_id:
        said = words.not_a_repeat(earlier.event_id)
        yield breach("not-a-repeat", rule.id, said, rule)


def _not_reported(file: CaseFile[E], rule: NotReported) -> Iterator[Breach]:
    reports = [*reports_of(file.event, rule, file.as_of), *_reports_on_record(file, rule)]
    complaint = complaint_of(file.event, rule, file.as_of)
    if counts_as_unreported(rule, reports, complaint):
        yield breach("not-reported", rule.id, rule.label, rule, at=complaint)


def _reports_on_record(file: CaseFile[E], rule: NotReported) -> Iterator[Report]:
    """The reports that the record tells of."""
    duties = [each for each in file.owed.values() if each.asked.duty.id in rule.duties]
    names = {name for each in duties for name in (each.obligation.duty_id, *each.duty.instead)}
    for act in file.record_acts:
        if act.duty_id in names or act.step in names:
            yield Report(act.at, act.provable)
