"""Breaches of single duties that no deadline shows: somebody not told, something missing, done by the wrong role."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from crisisrules.calendars import Precondition
from crisisrules.engine import words
from crisisrules.engine.cases.breach import breach
from crisisrules.engine.cases.case_breaches import case_breaches
from crisisrules.engine.cases.case_file import CaseFile
from crisisrules.engine.cases.judged_duties import JudgedDuty
from crisisrules.engine.cases.procedure_breaches import procedure_breaches
from crisisrules.engine.cases.review_findings import Doing, Judgement, each_once
from crisisrules.language import Citation, E, Item, Role, Text
from crisisrules.results.assessment import Obligation
from crisisrules.results.in_time import MISSED
from crisisrules.results.records import Act
from crisisrules.results.reviews import Breach, BreachCode, ReviewFinding


def breaches(file: CaseFile[E], found: tuple[Judgement, ...]) -> Iterator[Breach]:
    """Everything wrong with the case besides its deadlines: duty by duty, then the procedure, then the case."""
    for doing, finding in found:
        duty = doing.judged.obligation
        if doing.acts:
            if doing.untold and _is_over(file, finding):
                yield _recipients(file, doing, finding)
            if (duty.documents or duty.contents) and not _all_held_everything(doing):
                yield from _items(file, doing, finding)
        elif finding.status == "undated" and _is_omitted(file, doing, finding):
            yield _breach(duty, "omitted", words.omitted(duty.action))
        if finding.status in MISSED and isinstance(duty.deadline.limit, Precondition):
            said = words.precondition_missed(file.title(duty.deadline.limit.of), duty.action)
            yield _breach(duty, "precondition-missed", said, at=finding.judged_by)
    yield from _roles(file)
    yield from procedure_breaches(file)
    yield from case_breaches(file, found)


def _breach(
    duty: Obligation, code: BreachCode, said: Text, *, missing: Iterable[str] = (), at: datetime | None = None
) -> Breach:
    return breach(code, duty.duty_id, said, duty, missing=missing, at=at)


def _is_over(file: CaseFile[E], finding: ReviewFinding) -> bool:
    """Whether what is not done by now is not going to be done in time, or the duty counts as done without it."""
    if finding.status == "undated":
        return file.ends is not None and file.as_of > file.ends
    return finding.status in ("met", *MISSED)


def _recipients(file: CaseFile[E], doing: Doing, finding: ReviewFinding) -> Breach:
    """Some were told and others were not; where nobody did anything, the deadline says it all."""
    return breach(
        "recipient-missing",
        finding.duty_id,
        words.not_told(finding.untold),
        finding.obligation,
        citation=_route_citation(file, doing.judged, finding.untold[0]),
        missing=[role.id for role in finding.untold],
    )


def _route_citation(file: CaseFile[E], judged: JudgedDuty, missing: Role) -> Citation | None:
    """Where the route stands that leads to somebody who is missing, or to those he is part of, if a route does."""
    variant = next(each for each in judged.duty.variants if each.id == judged.obligation.variant_id)
    named = judged.duty.terms(variant).recipients
    for route in file.assessment.routing:
        if route.id in named and missing.id in file.rules.with_parts(tuple([role.id for role in route.roles])):
            return route.citation
    return None


def _all_held_everything(doing: Doing) -> bool:
    """Whether each of the acts held all papers and items; one who was told by an approval may have none of them."""
    asked = doing.judged.asked
    for act in doing.acts:
        if not (asked.papers.issubset(act.documents) and asked.contents.issubset(act.contents)):
            return False
    return asked.duty.extends is None


def _items(file: CaseFile[E], doing: Doing, finding: ReviewFinding) -> Iterator[Breach]:
    """What a report or a hand-over lacked: each recipient has to get everything, by the time that decides."""
    duty = finding.obligation
    parts = list(_parts(file, doing, finding))
    if duty.documents:
        papers = _lacking(duty.documents, [(to, {id for act in acts for id in act.documents}) for to, acts in parts])
        if papers:
            yield _breach(duty, "document-missing", words.papers_missing(*_items_and_roles(papers)), missing=papers)
    if duty.contents:
        items = _lacking(duty.contents, [(to, {id for act in acts for id in act.contents}) for to, acts in parts])
        if items:
            yield _breach(duty, "content-missing", words.contents_missing(*_items_and_roles(items)), missing=items)


def _parts(file: CaseFile[E], doing: Doing, finding: ReviewFinding) -> Iterator[tuple[Role | None, Sequence[Act]]]:
    """The acts by which each recipient got something in time; all of them together, where nobody is named."""
    if not doing.audience:
        yield None, _in_time(doing.acts, _until(finding, finding.settled_at))
        return
    told = [(act, file.told(act)) for act in doing.acts]
    for role, reached in doing.audience:
        yield role, _in_time([act for act, roles in told if role.id in roles], _until(finding, reached.at))


def _until(finding: ReviewFinding, reported_at: datetime | None) -> datetime | None:
    """Until when something may be handed in later: the time that decides, or the report itself, if that is late."""
    if finding.judged_by is None or reported_at is None:
        return None
    return max(finding.judged_by, reported_at)


def _in_time(acts: Sequence[Act], until: datetime | None) -> Sequence[Act]:
    return acts if until is None else [act for act in acts if act.at <= until]


Lacking = Mapping[str, tuple[Item, list[Role]]]
"""Items that somebody did not get, by their ids, and who that is."""


def _lacking(items: Iterable[Item], parts: Sequence[tuple[Role | None, set[str]]]) -> Lacking:
    first, *others = [ids for _, ids in parts]
    everybody_got = first.intersection(*others)
    return {
        item.id: (item, [role for role, ids in parts if role is not None and item.id not in ids])
        for item in items
        if item.id not in everybody_got and item.required
    }


def _items_and_roles(lacking: Lacking) -> tuple[list[Item], tuple[Role, ...]]:
    return [item for item, _ in lacking.values()], each_once(role for _, roles in lacking.values() for role in roles)


def _roles(file: CaseFile[E]) -> Iterator[Breach]:
    """Duties and steps that were done by a role which they are not for."""
    for act, by, rules in file.wrong_roles():
        said = words.wrong_role(file.label(by), rules[0].responsible)
        yield breach("wrong-role", act.duty_id or act.step or "", said, rules[0], at=act.at)


def _is_omitted(file: CaseFile[E], doing: Doing, finding: ReviewFinding) -> bool:
    """Whether this, which has no time, had to be done at once, and nobody did although everything else is over.

    Where the source does not say from when, it is owed from the event on.
    """
    deadline = finding.obligation.deadline
    return (
        deadline.state == "promptly"
        and doing.judged.duty.extends is None
        and file.ends is not None
        and (deadline.starts_at or file.begins) < file.ends < file.as_of
    )
