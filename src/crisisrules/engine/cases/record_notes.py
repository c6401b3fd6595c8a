"""What is odd about a case file, without being held against the case: names that nobody knows, acts out of time."""

from collections.abc import Iterator
from datetime import datetime

from crisisrules.calendars import SHANGHAI
from crisisrules.engine.cases.case_breaches import accepted_grounds
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.case_record import Act
from crisisrules.engine.cases.extensions import judged_extensions
from crisisrules.engine.cases.review_results import RecordNote, RecordNoteCode
from crisisrules.engine.program import test_of
from crisisrules.language import Citation, E, Text, text


def record_notes(file: CaseFile[E]) -> Iterator[RecordNote]:
    """The notes on a file: act by act in its own order, then on the whole."""
    for act in file.record.acts:
        yield from _time(file, act)
        yield from _names(file, act)
        if not act.provable:
            yield _note("unprovable", _name(act), text("该行为无法举证", "The act cannot be proved"), at=act.at)
    yield from _roles(file)
    yield from _levels(file)
    yield from _extensions(file)
    yield from _gaps(file)
    for rule in file.rulebook.preferences:
        if file.assessment.classification.in_scope and test_of(rule.when, file.rulebook)(file.event):
            yield _note("preference", rule.id, rule.label, citation=rule.citation)


def _note(
    code: RecordNoteCode, about: str, words: Text, *, at: datetime | None = None, citation: Citation | None = None
) -> RecordNote:
    return RecordNote(code=code, about=about, at=at and at.astimezone(SHANGHAI), text=words, citation=citation)


def _name(act: Act) -> str:
    return act.duty_id or act.step or act.prohibition or ""


def _time(file: CaseFile[E], act: Act) -> Iterator[RecordNote]:
    if act.at < file.begins:
        words = text("早于事件，不予计入", "Before the event; it does not count")
        yield _note("act-before-event", _name(act), words, at=act.at)
    elif act.at > file.as_of:
        words = text("晚于审查时点，不予计入", "After the moment of the review; it does not count")
        yield _note("act-after-as-of", _name(act), words, at=act.at)


def _names(file: CaseFile[E], act: Act) -> Iterator[RecordNote]:
    book, procedure = file.rulebook, file.assessment.procedure
    own_steps = {step.id for step in procedure.steps} if procedure is not None else set[str]()
    steps = {step.id for each in book.procedures for step in each.steps}
    if act.prohibition is not None:
        if act.prohibition not in {each.id for each in book.prohibitions}:
            words = text("制度中无此禁止事项", "The rules have no such prohibition")
            yield _note("unknown-prohibition", act.prohibition, words, at=act.at)
    elif act.step is not None:
        if act.step not in steps | {duty.id for duty in book.duties}:
            yield _note("unknown-step", act.step, text("制度中无此步骤", "The rules have no such step"), at=act.at)
    elif act.duty_id is not None and act.duty_id not in own_steps | file.arisen:
        if any(act.duty_id == duty.id or _is_one_of(act.duty_id, duty.id, duty.each) for duty in book.duties):
            words = text("本事件无此义务", "This event does not have that duty")
            yield _note("duty-not-owed", act.duty_id, words, at=act.at)
        elif act.duty_id not in steps:
            yield _note("unknown-duty", act.duty_id, text("制度中无此义务", "The rules have no such duty"), at=act.at)


def _is_one_of(id: str, duty_id: str, each: str | None) -> bool:
    return each is not None and id.startswith(f"{duty_id}-") and id.removeprefix(f"{duty_id}-").isdecimal()


def _roles(file: CaseFile[E]) -> Iterator[RecordNote]:
    known = {role.id for role in file.rulebook.roles} | {route.id for route in file.rulebook.routing}
    named = [name for act in file.record.acts for name in (act.by, *act.to, act.authorised_by) if name is not None]
    named += [each.approved_by for each in file.record.extensions if each.approved_by is not None]
    for name in dict.fromkeys(named):
        if name not in known:
            yield _note("unknown-role", name, text("制度中无此角色", "The rules have no such role"))


def _levels(file: CaseFile[E]) -> Iterator[RecordNote]:
    recorded, level = file.recorded_level, file.assessment.classification.level
    if recorded is not None and file.rank(recorded.level) > (level.rank if level else 0):
        words = text("记录的级别高于制度所定级别", "The record has a higher level than the rules give")
        yield _note("level-differs", recorded.level or "", words, at=recorded.at)
    if file.reopened_at is not None:
        words = text(
            "结案后重开，须再次结案；制度未规定重开，期限不重新起算",
            "Opened again, so it has to be closed again; the rules say nothing on that, and no limit starts anew",
        )
        yield _note("reopened", "close", words, at=file.reopened_at)


def _extensions(file: CaseFile[E]) -> Iterator[RecordNote]:
    judged_ids = {owed.obligation.duty_id for owed in file.owed if owed.obligation.deadline.due_at is not None}
    for extension in file.record.extensions:
        if extension.duty_id not in judged_ids:
            words = text("本案无此期限可供延长", "This case has no such limit to extend")
            yield _note("extension-not-used", extension.duty_id, words, at=extension.approved_at)
    for owed in file.owed:
        if owed.more_time is None:
            continue
        approvers = {role.id for role in owed.more_time.recipients}
        for judged in judged_extensions(file, owed):
            by = judged.extension.approved_by
            if judged.fault is None and by is not None and approvers.isdisjoint(file.roles((by,))):
                words = text(
                    f"制度未写明由谁批准延长；批准者“{by}”不在应受汇报者之列",
                    f"The rules do not say who approves more time; {by} is none of those to whom it is reported",
                )
                citation = owed.more_time.citation
                yield _note("approver-unknown", by, words, at=judged.extension.approved_at, citation=citation)


def _gaps(file: CaseFile[E]) -> Iterator[RecordNote]:
    """What a file of a closed case says nothing on, so that it could not be judged."""
    if file.closed_at is None or not file.assessment.classification.in_scope:
        return
    procedure = file.procedure
    if procedure is not None and file.order_counts and not file.steps_are_recorded:
        words = text("未记录任何处理步骤，无从判断程序", "No step is recorded, so the procedure could not be judged")
        yield _note("steps-not-recorded", procedure.id, words, citation=procedure.citation)
    grounds = accepted_grounds(file)
    if grounds and file.record.closing is None:
        words = text("未记录结案情形", "No ground for closing is recorded")
        yield _note("ground-not-recorded", "closing", words, citation=grounds[0].citation)
