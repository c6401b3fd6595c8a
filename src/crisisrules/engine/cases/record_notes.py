"""What is odd about a case file, without being held against the case: names that nobody knows, acts out of time."""

from collections.abc import Iterator
from datetime import datetime

from crisisrules.calendars import SHANGHAI
from crisisrules.engine import words
from crisisrules.engine.cases.case_breaches import accepted_grounds
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.extensions import judged_extensions
from crisisrules.engine.compiled.conditions import test_of
from crisisrules.language import Citation, E, Text
from crisisrules.results.base import made
from crisisrules.results.records import Act
from crisisrules.results.reviews import RecordNote, RecordNoteCode


def record_notes(file: CaseFile[E]) -> Iterator[RecordNote]:
    """The notes on a file: act by act in its own order, then on the whole."""
    for act in file.record.acts:
        yield from _time(file, act)
        yield from _names(file, act)
        if not act.provable:
            yield _note("unprovable", _name(act), words.UNPROVABLE, at=act.at)
    yield from _roles(file)
    yield from _levels(file)
    yield from _extensions(file)
    yield from _gaps(file)
    for rule in file.rulebook.preferences:
        if file.assessment.classification.in_scope and test_of(rule.when, file.rulebook)(file.event):
            yield _note("preference", rule.id, rule.label, citation=rule.citation)


def _note(
    code: RecordNoteCode, about: str, said: Text, *, at: datetime | None = None, citation: Citation | None = None
) -> RecordNote:
    return made(RecordNote, code=code, about=about, at=at and at.astimezone(SHANGHAI), text=said, citation=citation)


def _name(act: Act) -> str:
    return act.duty_id or act.step or act.prohibition or ""


def _time(file: CaseFile[E], act: Act) -> Iterator[RecordNote]:
    if act.at < file.begins:
        yield _note("act-before-event", _name(act), words.BEFORE_EVENT, at=act.at)
    elif act.at > file.as_of:
        yield _note("act-after-as-of", _name(act), words.AFTER_REVIEW, at=act.at)


def _names(file: CaseFile[E], act: Act) -> Iterator[RecordNote]:
    book, procedure = file.rulebook, file.assessment.procedure
    own_steps = {step.id for step in procedure.steps} if procedure is not None else set[str]()
    steps = {step.id for each in book.procedures for step in each.steps}
    if act.prohibition is not None:
        if act.prohibition not in {each.id for each in book.prohibitions}:
            yield _note("unknown-prohibition", act.prohibition, words.UNKNOWN_PROHIBITION, at=act.at)
    elif act.step is not None:
        if act.step not in steps | {duty.id for duty in book.duties}:
            yield _note("unknown-step", act.step, words.UNKNOWN_STEP, at=act.at)
    elif act.duty_id is not None and act.duty_id not in own_steps | file.arisen:
        if any(act.duty_id == duty.id or duty.arises_as(act.duty_id) for duty in book.duties):
            yield _note("duty-not-owed", act.duty_id, words.DUTY_NOT_OWED, at=act.at)
        elif act.duty_id not in steps:
            yield _note("unknown-duty", act.duty_id, words.UNKNOWN_DUTY, at=act.at)


def _roles(file: CaseFile[E]) -> Iterator[RecordNote]:
    known = {role.id for role in file.rulebook.roles} | {route.id for route in file.rulebook.routing}
    named = [name for act in file.record.acts for name in (act.by, *act.to, act.authorised_by) if name is not None]
    named += [each.approved_by for each in file.record.extensions if each.approved_by is not None]
    for name in dict.fromkeys(named):
        if name not in known:
            yield _note("unknown-role", name, words.UNKNOWN_ROLE)


def _levels(file: CaseFile[E]) -> Iterator[RecordNote]:
    recorded, level = file.recorded_level, file.assessment.classification.level
    if recorded is not None and file.rank(recorded.level) > (level.rank if level else 0):
        yield _note("level-differs", recorded.level or "", words.LEVEL_TOO_HIGH, at=recorded.at)
    if file.reopened_at is not None:
        yield _note("reopened", "close", words.REOPENED, at=file.reopened_at)


def _extensions(file: CaseFile[E]) -> Iterator[RecordNote]:
    judged_ids = {judged.obligation.duty_id for judged in file.duties if judged.obligation.deadline.due_at is not None}
    for recorded in file.record.extensions:
        if recorded.duty_id not in judged_ids:
            yield _note("extension-not-used", recorded.duty_id, words.EXTENSION_NOT_USED, at=recorded.approved_at)
    for judged in file.duties:
        if judged.more_time is None:
            continue
        recipients = {role.id for role in judged.more_time.recipients}
        approvers = recipients | file.parts_of(recipients)
        for extension, _, fault in judged_extensions(file, judged):
            by = extension.approved_by
            if fault is None and by is not None and approvers.isdisjoint(file.roles((by,))):
                said, citation = words.approver_unknown(by), judged.more_time.citation
                yield _note("approver-unknown", by, said, at=extension.approved_at, citation=citation)


def _gaps(file: CaseFile[E]) -> Iterator[RecordNote]:
    """What a file of a closed case says nothing on, so that it could not be judged."""
    if file.closed_at is None or not file.assessment.classification.in_scope:
        return
    procedure = file.procedure
    if procedure is not None and file.order_counts and not file.steps_are_recorded:
        yield _note("steps-not-recorded", procedure.id, words.STEPS_NOT_RECORDED, citation=procedure.citation)
    grounds = accepted_grounds(file)
    if grounds and file.record.closing is None:
        yield _note("ground-not-recorded", "closing", words.GROUND_NOT_RECORDED, citation=grounds[0].citation)
