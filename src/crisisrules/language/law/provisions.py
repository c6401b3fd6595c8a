"""Rules that stand alone: each is written where the document says it, and is a part of nothing else."""

from typing import Literal, Unpack

from crisisrules.arguments import checked_kind
from crisisrules.calendars import Limit, NoTime
from crisisrules.language.closing import Ground, NotReported, Preference, Repetition
from crisisrules.language.conditions import Condition
from crisisrules.language.duties import StandingDuty
from crisisrules.language.grading import Exclusion, Otherwise
from crisisrules.language.handling import Guidance, Prohibition, Simplification
from crisisrules.language.law.drafts import DutyDraft
from crisisrules.language.law.terms import Provision, Terms, codes, ids, standing
from crisisrules.language.values import Citation, Rule, Text
from crisisrules.language.vocabulary import Interval, Item, Level, Role, is_blank_interval


def exclusion(id: str, label: Text, when: Condition, **terms: Unpack[Terms]) -> Provision:
    """Events that the document does not cover."""
    return Provision(
        "scope", id, None, lambda place: Exclusion(**standing(place, terms), id=id, label=label, when=when)
    )


def otherwise(id: str, level: Level, **terms: Unpack[Terms]) -> Provision:
    """The level of an event that no criterion reaches.

    Raises:
        ArgumentError: `level` is no Level.
    """
    code = checked_kind(level, Level, "level", "a Level of the rulebook").code
    return Provision("otherwise", id, None, lambda place: Otherwise(**standing(place, terms), id=id, level=code))


def standing_duty(
    id: str,
    action: Text,
    *,
    by: tuple[Role, ...] = (),
    to: tuple[Role, ...] = (),
    documents: tuple[Item, ...] = (),
    contents: tuple[Item, ...] = (),
    every: Interval = NoTime(),  # noqa: B008 - a frozen value
    **terms: Unpack[Terms],
) -> Provision:
    """Something that must be done whatever events come; a blank interval is the company's to fill in."""

    def rule(place: Citation) -> Rule:
        return StandingDuty(
            **standing(place, terms, blank=is_blank_interval(every)),
            id=id,
            action=action,
            responsible=ids(by),
            recipients=ids(to),
            documents=documents,
            contents=contents,
            every=every,
        )

    return Provision("standing_duties", id, None, rule)


def simplification(
    id: str, label: Text, *levels: Level, when: Condition | None = None, **terms: Unpack[Terms]
) -> Provision:
    """That steps of the procedure may be simplified."""

    def rule(place: Citation) -> Rule:
        return Simplification(**standing(place, terms), id=id, label=label, levels=codes(levels), when=when)

    return Provision("simplifications", id, None, rule)


def prohibition(id: str, label: Text, *levels: Level, who: tuple[Role, ...] = (), **terms: Unpack[Terms]) -> Provision:
    """What these roles (none: anybody) may not do."""

    def rule(place: Citation) -> Rule:
        return Prohibition(**standing(place, terms), id=id, label=label, levels=codes(levels), who=ids(who))

    return Provision("prohibitions", id, None, rule)


def closing_ground(
    id: str,
    label: Text | None,
    *levels: Level,
    limit: Limit | None = None,
    after: tuple[DutyDraft, ...] = (),
    **terms: Unpack[Terms],
) -> Provision:
    """A ground on which a case counts as closed; without a label it is a blank that the company fills in."""

    def rule(place: Citation) -> Rule:
        own = standing(place, terms, blank=label is None)
        return Ground(**own, id=id, label=label, levels=codes(levels), limit=limit, after=ids(after))

    return Provision("closing_grounds", id, None, rule)


def repetition(id: str, fact: str, **terms: Unpack[Terms]) -> Provision:
    """That a case about the same matter as a closed one is a repetition of it."""
    return Provision("repetition", id, None, lambda place: Repetition(**standing(place, terms), id=id, fact=fact))


def not_reported(
    id: str,
    label: Text,
    fault: Literal["missing", "late", "unproven"],
    *,
    duties: tuple[DutyDraft, ...] = (),
    reports: tuple[str, ...] = (),
    complaint: str | None = None,
    proof: str | None = None,
    **terms: Unpack[Terms],
) -> Provision:
    """When an event counts as not reported, whatever was done."""

    def rule(place: Citation) -> Rule:
        return NotReported(
            **standing(place, terms),
            id=id,
            label=label,
            fault=fault,
            duties=ids(duties),
            reports=reports,
            complaint=complaint,
            proof=proof,
        )

    return Provision("not_reported", id, None, rule)


def preference(id: str, label: Text, when: Condition, **terms: Unpack[Terms]) -> Provision:
    """Something that the rules allow but would rather not see."""
    return Provision(
        "preferences", id, None, lambda place: Preference(**standing(place, terms), id=id, label=label, when=when)
    )


def guidance(
    id: str,
    label: Text,
    items: tuple[Text, ...],
    *levels: Level,
    when: Condition | None = None,
    **terms: Unpack[Terms],
) -> Provision:
    """Advice of the document, in its order."""

    def rule(place: Citation) -> Rule:
        return Guidance(**standing(place, terms), id=id, label=label, levels=codes(levels), when=when, items=items)

    return Provision("guidance", id, None, rule)
