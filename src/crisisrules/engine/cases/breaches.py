"""Breaches of single duties that no deadline shows: somebody not told, something missing, done by the wrong role."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Literal

from crisisrules.calendars import Precondition
from crisisrules.engine.cases.case_breaches import case_breaches
from crisisrules.engine.cases.case_file import CaseFile, names
from crisisrules.engine.cases.case_record import Act
from crisisrules.engine.cases.owed import Owed
from crisisrules.engine.cases.procedure_breaches import procedure_breaches
from crisisrules.engine.cases.review_findings import recipients, told
from crisisrules.engine.cases.review_results import Breach, BreachCode, ReviewFinding, breach
from crisisrules.engine.results import Obligation, ProcedureStep
from crisisrules.language import Citation, E, Item, Role, Text, text


def breaches(file: CaseFile[E], found: tuple[ReviewFinding, ...]) -> Iterator[Breach]:
    """Everything wrong with the case besides its deadlines: duty by duty, then the procedure, then the case."""
    for owed, finding in zip(file.owed, found, strict=True):
        yield from _recipients(file, owed, finding)
        yield from _items(file, owed, finding)
        yield from _omitted(file, owed, finding)
        yield from _precondition(file, owed, finding)
    yield from _roles(file)
    yield from procedure_breaches(file)
    yield from case_breaches(file, found)


def _breach(
    owed: Owed, code: BreachCode, words: Text, *, missing: Iterable[str] = (), at: datetime | None = None
) -> Breach:
    duty = owed.obligation
    return breach(code, duty.duty_id, words, duty.citation, duty.basis, missing=missing, at=at)


def _listed(things: Iterable[Role | Item]) -> tuple[str, str]:
    listed = tuple(things)
    return "、".join(each.label.zh for each in listed), "; ".join(each.label.en for each in listed)


def _is_over(file: CaseFile[E], finding: ReviewFinding) -> bool:
    """Whether what is not done by now is not going to be done in time, or the duty counts as done without it."""
    if finding.status == "undated":
        return file.ends is not None and file.as_of > file.ends
    return finding.status in ("overdue", "met", "late")


def _recipients(file: CaseFile[E], owed: Owed, finding: ReviewFinding) -> Iterator[Breach]:
    """Some were told and others were not; where nobody did anything, the deadline says it all."""
    if finding.untold and _is_over(file, finding) and any(file.acts_for(owed)):
        zh, en = _listed(finding.untold)
        citation = _route_citation(file, owed, finding.untold) or finding.citation
        words = text(f"未告知：{zh}", f"Not told: {en}")
        missing = (role.id for role in finding.untold)
        yield breach("recipient-missing", finding.duty_id, words, citation, finding.obligation.basis, missing=missing)


def _route_citation(file: CaseFile[E], owed: Owed, missing: Iterable[Role]) -> Citation | None:
    """Where the route stands that leads to the first who is missing, if a route does."""
    first = next(iter(missing))
    case = next(each for each in owed.duty.cases if each.id == owed.obligation.case_id)
    named = owed.duty.recipients if case.recipients is None else case.recipients
    routes = (each for each in file.assessment.routing if each.id in named and first in each.roles)
    return next((each.citation for each in routes), None)


def _items(file: CaseFile[E], owed: Owed, finding: ReviewFinding) -> Iterator[Breach]:
    """What a report or a hand-over lacked: each recipient has to get everything, by the time that decides."""
    acts, duty = tuple(file.acts_for(owed)), owed.obligation
    if not acts:
        return
    reached = told(file, owed)
    audience = [role for role in recipients(owed) if role.id in reached]
    parts: list[tuple[Role | None, datetime | None, tuple[Act, ...]]] = [
        (role, _until(finding, reached[role.id].at), _acts_to(file, role, acts)) for role in audience
    ]
    parts = parts or [(None, _until(finding, finding.settled_at), acts)]
    papers = _lacking(duty.documents, ((to, _held(acts, end, "documents")) for to, end, acts in parts))
    words = _lacking(duty.contents, ((to, _held(acts, end, "contents")) for to, end, acts in parts))
    if papers:
        yield _breach(owed, "document-missing", _named("缺少材料", "Papers missing", papers), missing=papers)
    if words:
        yield _breach(owed, "content-missing", _named("内容缺项", "Items missing", words), missing=words)


def _until(finding: ReviewFinding, reported_at: datetime | None) -> datetime | None:
    """Until when something may be handed in later: the time that decides, or the report itself, if that is late."""
    if finding.judged_by is None or reported_at is None:
        return None
    return max(finding.judged_by, reported_at)


def _acts_to(file: CaseFile[E], role: Role, acts: Iterable[Act]) -> tuple[Act, ...]:
    return tuple(act for act in acts if role.id == act.by or role.id in file.roles(act.to))


def _held(acts: Iterable[Act], until: datetime | None, what: Literal["documents", "contents"]) -> frozenset[str]:
    in_time = (act for act in acts if until is None or act.at <= until)
    return frozenset(id for act in in_time for id in (act.documents if what == "documents" else act.contents))


Lacking = Mapping[str, tuple[Item, list[Role]]]
"""Items that somebody did not get, by their ids, and who that is."""


def _lacking(items: Iterable[Item], parts: Iterable[tuple[Role | None, frozenset[str]]]) -> Lacking:
    given = tuple(parts)
    found: dict[str, tuple[Item, list[Role]]] = {}
    for item in items:
        without = [role for role, ids in given if item.id not in ids]
        if item.required and without:
            found[item.id] = (item, [role for role in without if role is not None])
    return found


def _named(zh: str, en: str, lacking: Lacking) -> Text:
    item_zh, item_en = _listed(item for item, _ in lacking.values())
    to_zh, to_en = _listed(dict.fromkeys(role for _, roles in lacking.values() for role in roles))
    return text(
        f"{zh}：{item_zh}" + (f"（致{to_zh}）" if to_zh else ""),
        f"{en}: {item_en}" + (f" (to {to_en})" if to_en else ""),
    )


def _roles(file: CaseFile[E]) -> Iterator[Breach]:
    """Duties and steps that were done by a role which they are not for."""
    for act in file.acts:
        rules = tuple(_rules_of(file, act))
        allowed = {role.id for rule in rules for role in rule.responsible}
        if allowed and act.by is not None and file.is_wrong(act.by, allowed):
            (zh, en), by = _listed(rules[0].responsible), file.label(act.by)
            words = text(f"由“{by.zh}”办理，应由“{zh}”办理", f"Done by {by.en}; it is for {en}")
            about = act.duty_id or act.step or ""
            yield breach("wrong-role", about, words, rules[0].citation, rules[0].basis, at=act.at)


def _rules_of(file: CaseFile[E], act: Act) -> Iterator[Obligation | ProcedureStep]:
    """The rules that say who may do this: the duty or step that the act names, and those that are done with it."""
    together = file.duties_of_step.get(act.step or "", ())
    for owed in file.owed:
        id = owed.obligation.duty_id
        if id in names(act) or id in together or act.step in owed.duty.instead:
            yield owed.obligation
    procedure = file.assessment.procedure
    yield from (step for step in (procedure.steps if procedure else ()) if step.id in names(act))


def _omitted(file: CaseFile[E], owed: Owed, finding: ReviewFinding) -> Iterator[Breach]:
    """What had to be done at once, and nobody did although everything else is over."""
    starts_at = finding.obligation.deadline.starts_at
    if (
        finding.status == "undated"
        and finding.obligation.deadline.state == "promptly"
        and owed.duty.extends is None
        and file.ends is not None
        and starts_at is not None
        and starts_at < file.ends < file.as_of
        and not any(file.acts_for(owed))
    ):
        yield _breach(
            owed,
            "omitted",
            text(f"应及时办理而始终未办：{owed.obligation.action.zh}", f"Never done: {owed.obligation.action.en}"),
        )


def _precondition(file: CaseFile[E], owed: Owed, finding: ReviewFinding) -> Iterator[Breach]:
    """Something was done that had to wait for this."""
    limit = finding.obligation.deadline.limit
    if isinstance(limit, Precondition) and finding.status in ("late", "overdue"):
        action, waiting = owed.obligation.action, file.title(limit.of)
        words = text(f"“{waiting.zh}”时尚未办理：{action.zh}", f"Not done before {waiting.en}: {action.en}")
        yield _breach(owed, "precondition-missed", words, at=finding.judged_by)
