"""Articles and their clauses as they are written down, and the rulebook that they make."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pydantic import ValidationError

from crisisrules.arguments import checked_items, checked_kind, checked_text, refusal
from crisisrules.errors import ArgumentError
from crisisrules.language.articles import Article, Clause
from crisisrules.language.closing import Ground, NotReported, Preference, Repetition
from crisisrules.language.duties import Duty, StandingDuty
from crisisrules.language.facts import E, EventModel
from crisisrules.language.grading import Confirmation, Criterion, Exclusion, Otherwise
from crisisrules.language.handling import Guidance, Procedure, Prohibition, Route, Simplification
from crisisrules.language.law.terms import Draft, Provision
from crisisrules.language.rulebook import Rulebook
from crisisrules.language.values import LONGEST, Citation, Rule, Source, Text, Value, first_fault
from crisisrules.language.vocabulary import Level, Role

V = TypeVar("V", bound=Value)


@dataclass(frozen=True)
class ClauseDraft:
    """A clause with its rules."""

    number: str
    gist: Text
    provisions: tuple[Provision, ...]
    why_none: Text | None


@dataclass(frozen=True)
class ArticleDraft:
    """An article with its rules, and its clauses with theirs."""

    number: str
    gist: Text
    content: tuple[Provision | ClauseDraft, ...]
    why_none: Text | None

    def placed(self, source: str) -> Iterator[tuple[Provision, Citation]]:
        """Its provisions in their order, each with the citation of its place."""
        for each in self.content:
            if isinstance(each, Provision):
                yield each, Citation(source=source, article=self.number)
            else:
                place = Citation(source=source, article=self.number, clause=each.number)
                yield from ((provision, place) for provision in each.provisions)

    def article(self) -> Article:
        """The article with the addresses of its rules."""
        clauses = (each for each in self.content if isinstance(each, ClauseDraft))
        return Article(
            number=self.number,
            gist=self.gist,
            rules=tuple(provision.address for provision, _ in self.placed(self.number)),
            clauses=tuple(Clause(number=each.number, gist=each.gist, why_none=each.why_none) for each in clauses),
            why_none=self.why_none,
        )


def clause(number: str, gist: Text, *provisions: Provision, why_none: Text | None = None) -> ClauseDraft:
    """A numbered clause of an article: its gist and what follows from it, or why nothing does.

    Raises:
        ArgumentError: something else than a rule is given, or another argument has a wrong type.
    """
    _refuse_wrong_words(number, gist, why_none)
    for i, each in enumerate(provisions):
        if not isinstance(each, Provision):
            raise refusal(
                f"provisions[{i}] of clause {number:.80}", "a rule, such as a duty with its within(...)", each
            )
    return ClauseDraft(number, gist, provisions, why_none)


def article(number: str, gist: Text, *content: Provision | ClauseDraft, why_none: Text | None = None) -> ArticleDraft:
    """An article, or section: its gist in words of one's own and what follows from it, or why nothing does.

    Raises:
        ArgumentError: something else than a rule or a clause is given, or another argument has a wrong type.
    """
    _refuse_wrong_words(number, gist, why_none)
    for i, each in enumerate(content):
        if not isinstance(each, Provision | ClauseDraft):
            raise refusal(
                f"content[{i}] of article {number:.80}",
                "a rule, such as a duty with its within(...), or a clause",
                each,
            )
    return ArticleDraft(number, gist, content, why_none)


def _refuse_wrong_words(number: object, gist: object, why_none: object) -> None:
    checked_text(number, "number", "the number of an article or a clause as str", LONGEST)
    checked_kind(gist, Text, "gist", "a Text")
    checked_kind(why_none, (Text, type(None)), "why_none", "a Text or None")


def enact(
    articles: Iterable[ArticleDraft],
    *,
    id: str,
    version: str,
    title: Text,
    source: Source,
    event: EventModel[E],
    levels: tuple[Level, ...],
    roles: tuple[Role, ...] = (),
    in_force_from: date | None = None,
    in_force_to: date | None = None,
) -> Rulebook[E]:
    """The rulebook that these articles make: rules of each kind in the order in which the document comes to them.

    Raises:
        ArgumentError: two drafts share an id, a procedure never begins, or a rule or a draft holds what it cannot: the
            message names the article, the rule and the field.
        pydantic.ValidationError: the rules contradict each other or the event's facts; or what is said of the rulebook
            as a whole has a wrong type.
    """
    wanted = "an iterable of articles, as article(...) makes them"
    given = enumerate(checked_items(articles, "articles", wanted))
    listed = tuple(checked_kind(each, ArticleDraft, f"articles[{i}]", "what article(...) makes") for i, each in given)
    checked_text(checked_kind(title, Text, "title", "a Text").zh, "title", "a Text", LONGEST)
    drafts: dict[tuple[str, str], Draft | Rule] = {}
    parts: dict[tuple[str, str], list[Rule]] = {}
    for provision, place in (placed for each in listed for placed in each.placed(title.zh)):
        rule, draft = _in_its_place(provision, place), provision.draft
        key = (provision.field, provision.name if draft is None else draft.id)
        if drafts.setdefault(key, draft or rule) != (draft or rule):
            raise ArgumentError(f"{'/'.join(key)}: the id is used twice, for different things")
        if draft is not None:
            parts.setdefault(key, []).append(rule)
    wholes = [each if isinstance(each, Rule) else _whole(each, parts[key]) for key, each in drafts.items()]
    return Rulebook(
        id=id,
        version=version,
        title=title,
        source=source,
        in_force_from=in_force_from,
        in_force_to=in_force_to,
        event=event,
        levels=levels,
        articles=tuple(each.article() for each in listed),
        scope=_all(Exclusion, wholes),
        confirmation=_only(Confirmation, wholes),
        criteria=_all(Criterion, wholes),
        otherwise=_only(Otherwise, wholes),
        roles=roles,
        duties=_all(Duty, wholes),
        standing_duties=_all(StandingDuty, wholes),
        routing=_all(Route, wholes),
        procedures=_all(Procedure, wholes),
        simplifications=_all(Simplification, wholes),
        prohibitions=_all(Prohibition, wholes),
        closing_grounds=_all(Ground, wholes),
        repetition=_only(Repetition, wholes),
        not_reported=_all(NotReported, wholes),
        preferences=_all(Preference, wholes),
        guidance=_all(Guidance, wholes),
    )


def _in_its_place(provision: Provision, place: Citation) -> Rule:
    try:
        return provision.rule(place)
    except (ArgumentError, ValidationError) as error:
        clause = "" if place.clause is None else f"({place.clause:.80})"
        said = first_fault(error) if isinstance(error, ValidationError) else str(error)
        raise ArgumentError(f"article {place.article:.80}{clause}: {provision.address}: {said}") from None


def _whole(draft: Draft, parts: list[Rule]) -> Value:
    try:
        return draft.whole(parts)
    except (ArgumentError, ValidationError) as error:
        said = first_fault(error) if isinstance(error, ValidationError) else str(error)
        raise ArgumentError(f"{draft.field}/{draft.id}: {said}") from None


def _all(kind: type[V], wholes: Iterable[Value]) -> tuple[V, ...]:
    return tuple(each for each in wholes if isinstance(each, kind))


def _only(kind: type[V], wholes: Iterable[Value]) -> V | None:
    found = _all(kind, wholes)
    if len(found) > 1:
        raise ArgumentError(f"a rulebook has one {kind.__name__} at the most, here are {len(found)}")
    return next(iter(found), None)
