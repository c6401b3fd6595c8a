"""What is odd about a case file, without being held against the case: names that nobody knows, acts out of time."""

from collections.abc import Iterator
from datetime import datetime

from crisisrules.calendars import SHANGHAI
from crisisrules.engine import words
from crisisrules.engine.cases.case_breaches import accepted_grounds
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.case_rules import CaseRules
from crisisrules.engine.cases.review_findings import Judgement
from crisisrules.language import Citation, E, Text
from crisisrules.results.base import made
from crisisrules.results.records import Act
from crisisrules.results.reviews import RecordNote, RecordNoteCode


def record_notes(file: CaseFile[E], found: tuple[Judgement, ...]) -> Iterator[RecordNote]:
    """The notes on a file: act by act in its own order, then on the whole.

    Of what came after the moment of the review it is said that it does not count, and nothing else.
    """
    for act in file.listed_acts:
        if act.at > file.as_of:
            yield _note("act-after-as-of", _name(act), words.AFTER_REVIEW, at=act.at)
            continue
        if act.at < file.begins:
            yield _note("act-before-event", _name(act), words.BEFORE_EVENT, at=act.at)
        if act.duty_id not in file.arisen and not file.has_step(act.duty_id):
            yield from _names(file.rules, act)
        if not act.provable:
            yield _note("unprovable", _name(act), words.UNPROVABLE, at=act.at)
    yield from _roles(file)
    yield from _levels(file)
    yield from _extensions(file, found)
    yield from _gaps(file)
    for applies, rule in file.rules.preferences:
        if file.assessment.classification.in_scope and applies(file.event):
            yield _note("preference", rule.id, rule.label, citation=rule.citation)


def _note(
    code: RecordNoteCode, about: str, said: Text, *, at: datetime | None = None, citation: Citation | None = None
) -> RecordNote:
    return made(RecordNote, code=code, about=about, at=at and at.astimezone(SHANGHAI), text=said, citation=citation)


def _name(act: Act) -> str:
    return act.duty_id or act.step or act.prohibition or ""


def _names(rules: CaseRules, act: Act) -> Iterator[RecordNote]:
    """What is to be said of an act whose duty the case does not have, or of its step or prohibition."""
    if act.prohibition is not None:
        if act.prohibition not in rules.prohibitions:
            yield _note("unknown-prohibition", act.prohibition, words.UNKNOWN_PROHIBITION, at=act.at)
    elif act.step is not None:
        if act.step not in rules.steps and act.step not in rules.duties:
            yield _note("unknown-step", act.step, words.UNKNOWN_STEP, at=act.at)
    elif act.duty_id is not None:
        if rules.knows_duty(act.duty_id):
            yield _note("duty-not-owed", act.duty_id, words.DUTY_NOT_OWED, at=act.at)
        elif act.duty_id not in rules.steps:
            yield _note("unknown-duty", act.duty_id, words.UNKNOWN_DUTY, at=act.at)


def _roles(file: CaseFile[E]) -> Iterator[RecordNote]:
    known = file.rules.actors
    named: list[str | None] = []
    for act in file.record.acts:
        if act.by not in known:
            named.append(act.by)
        if not known.issuperset(act.to):
            named += [name for name in act.to if name not in known]
        if act.authorised_by not in known:
            named.append(act.authorised_by)
    named += [each.approved_by for each in file.record.extensions if each.approved_by not in known]
    for name in dict.fromkeys(named):
        if name is not None:
            yield _note("unknown-role", name, words.UNKNOWN_ROLE)


def _levels(file: CaseFile[E]) -> Iterator[RecordNote]:
    recorded, level = file.recorded_level, file.assessment.classification.level
    if recorded is not None and file.rank(recorded.level) > (level.rank if level else 0):
        yield _note("level-differs", recorded.level or "", words.LEVEL_TOO_HIGH, at=recorded.at)
    if file.reopened_at is not None:
        yield _note("reopened", "close", words.REOPENED, at=file.reopened_at)


def _extensions(file: CaseFile[E], found: tuple[Judgement, ...]) -> Iterator[RecordNote]:
    if not file.record.extensions:
        return
    dated = {finding.duty_id for _, finding in found if finding.due_at is not None}
    for recorded in file.record.extensions:
        if recorded.duty_id not in dated:
            yield _note("extension-not-used", recorded.duty_id, words.EXTENSION_NOT_USED, at=recorded.approved_at)
    for doing, _ in found:
        asking = doing.judged.more_time
        if asking is None:
            continue
        approvers = file.rules.with_parts(tuple([role.id for role in asking.recipients]))
        for extension, _, fault in doing.extensions:
            by = extension.approved_by
            if fault is None and by is not None and approvers.isdisjoint(file.roles((by,))):
                said = words.approver_unknown(by)
                yield _note("approver-unknown", by, said, at=extension.approved_at, citation=asking.citation)


def _gaps(file: CaseFile[E]) -> Iterator[RecordNote]:
    """What a file of a closed case says nothing on, so that it could not be judged."""
    if file.closed_at is None or not file.assessment.classification.in_scope:
        return
    procedure = file.procedure
    if procedure is not None and file.order_counts and not file.steps_are_recorded:
        yield _note("steps-not-recorded", procedure.id, words.STEPS_NOT_RECORDED, citation=procedure.citation)
    grounds = accepted_grounds(file) if file.record.closing is None else ()
    if grounds:
        yield _note("ground-not-recorded", "closing", words.GROUND_NOT_RECORDED, citation=grounds[0].citation)
