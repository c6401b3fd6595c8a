"""`Rulebook`: all rules of one document as one frozen value, checked when it is built.

It is data: it can be stored as JSON, compared, counted and amended, and nothing in it is ever evaluated or imported.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from itertools import islice
from typing import Annotated, Protocol, Self, cast

from pydantic import ConfigDict, Field, model_validator

from crisisrules.arguments import checked_date, checked_kind, named
from crisisrules.calendars import Limit
from crisisrules.language.amendments import CONFIGURED, NOTHING, Amendments, amended
from crisisrules.language.articles import Article, article_faults
from crisisrules.language.closing import Ground, NotReported, Preference, Repetition
from crisisrules.language.conditions import Condition
from crisisrules.language.duties import Duty, StandingDuty
from crisisrules.language.facts import About, E, EventModel
from crisisrules.language.grading import Confirmation, Criterion, Exclusion, Otherwise
from crisisrules.language.handling import Guidance, Procedure, Prohibition, Route, Simplification
from crisisrules.language.names import Fault, Names, twice, unknown
from crisisrules.language.values import Identifier, Rule, Sentence, Source, Text
from crisisrules.language.vocabulary import Interval, Level, Role, role_table_faults

MOST_TOLD = 200
"""How many faults one error tells at once: a text from anybody may hold hundreds of thousands."""


class Rulebook(About[E]):
    """The rules of one document, for events of one type.

    Raises:
        pydantic.ValidationError: the rules contradict each other or the event's facts; the message lists every place
            (of very many, the first 200), as the address of the rule and the field in it.
    """

    __slots__ = ("_digest",)  # outside of what pydantic compares, copies, pickles and shows

    model_config = ConfigDict(hide_input_in_errors=True)

    id: Identifier
    version: Sentence
    title: Text
    source: Source
    in_force_from: Annotated[date, Field(strict=True)] | None = None
    in_force_to: Annotated[date, Field(strict=True)] | None = None
    """The last day in force."""
    event: EventModel[E]
    levels: Annotated[tuple[Level, ...], Field(min_length=1, max_length=20)]
    articles: Annotated[tuple[Article, ...], Field(max_length=500)] = ()
    """The document's articles in its order; where there are any, every rule is at home in exactly one of them."""
    scope: Annotated[tuple[Exclusion, ...], Field(max_length=20)] = ()
    confirmation: Confirmation | None = None
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=200)] = ()
    otherwise: Otherwise | None = None
    roles: Annotated[tuple[Role, ...], Field(max_length=200)] = ()
    duties: Annotated[tuple[Duty, ...], Field(max_length=200)] = ()
    standing_duties: Annotated[tuple[StandingDuty, ...], Field(max_length=200)] = ()
    routing: Annotated[tuple[Route, ...], Field(max_length=50)] = ()
    procedures: Annotated[tuple[Procedure, ...], Field(max_length=50)] = ()
    simplifications: Annotated[tuple[Simplification, ...], Field(max_length=50)] = ()
    prohibitions: Annotated[tuple[Prohibition, ...], Field(max_length=50)] = ()
    closing_grounds: Annotated[tuple[Ground, ...], Field(max_length=50)] = ()
    repetition: Repetition | None = None
    not_reported: Annotated[tuple[NotReported, ...], Field(max_length=20)] = ()
    preferences: Annotated[tuple[Preference, ...], Field(max_length=50)] = ()
    guidance: Annotated[tuple[Guidance, ...], Field(max_length=50)] = ()

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        told = [str(fault) for fault in islice(_faults(self), MOST_TOLD + 1)]
        if len(told) > MOST_TOLD:
            told[MOST_TOLD:] = [f"these are the first {MOST_TOLD} faults; there are more"]
        if told:
            raise ValueError("\n".join(told))
        return self

    def faults(self) -> list[Fault]:
        """Every structural fault, in the order of the fields; none in a rulebook that was checked when it was built."""
        return list(_faults(self))

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the canonical JSON: keys sorted, no spaces, UTF-8. Changes with any rule, and only so."""
        known: str | None = getattr(self, "_digest", None)
        if known is not None:
            return known
        canonical = json.dumps(
            self.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        )
        digest = sha256(canonical.encode()).hexdigest()
        object.__setattr__(self, "_digest", digest)  # past the frozen model
        return digest

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rulebook):
            return NotImplemented
        return self is other or self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"<Rulebook {self.id} {self.version}>"

    __str__ = __repr__

    def amend(
        self,
        *,
        version: str | None = None,
        in_force_from: date | None = None,
        criteria: Mapping[str, Condition] = NOTHING,
        limits: Mapping[str, Limit] = NOTHING,
        responsible: Mapping[str, Sequence[str]] = NOTHING,
        recipients: Mapping[str, Sequence[str]] = NOTHING,
        clocks: Mapping[str, Sequence[str]] = NOTHING,
        routes: Mapping[str, Sequence[str]] = NOTHING,
        closing_grounds: Mapping[str, Text] = NOTHING,
        intervals: Mapping[str, Interval] = NOTHING,
        roles: Iterable[Role] = (),
    ) -> Self:
        """A new rulebook with some rules replaced by the company's own, each marked `configured`.

        A rule whose blank is filled and of which another part is read in stays inferred.

        Keys are addresses, as `rules()` gives them: `criteria/cities/red`, `duties/close/B`, `duties/close/extension`,
        `routing/lead/network`, `closing_grounds/ground-2`, `standing_duties/train`. The first word may be left out, and
        so may the last: `duties/close` means every variant of it. `limits` fills in the limits of duties, of their
        extensions and of closing grounds, `clocks` from which times of the event they run; `closing_grounds` the words
        of grounds, `intervals` how often a standing duty comes; `roles` adds roles or renames them; `in_force_from` is
        the day of adoption. Without a `version` the new one's version ends in `+configured`.

        Raises:
            ArgumentError: an address is unknown, and the message lists the near ones; what is to replace it is no
                condition, limit, sequence of names, text or interval, as the case may be; or another argument has a
                wrong type.
            pydantic.ValidationError: the amended rules do not fit each other or the event.
        """
        if version is not None:
            checked_kind(version, str, "version", "a str or None")
        if in_force_from is not None:
            in_force_from = checked_date(in_force_from, "in_force_from")
        changes = amended(
            Amendments(
                criteria=criteria,
                limits=limits,
                responsible=responsible,
                recipients=recipients,
                clocks=clocks,
                routes=routes,
                closing_grounds=closing_grounds,
                intervals=intervals,
            ),
            criteria=self.criteria,
            duties=self.duties,
            routing=self.routing,
            closing_grounds=self.closing_grounds,
            standing_duties=self.standing_duties,
            roles=self.roles,
            new_roles=roles,
        )
        if in_force_from is not None:
            changes["in_force_from"] = in_force_from
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        if all(fields[name] == value for name, value in changes.items()) and version in (None, self.version):
            return self
        changes["version"] = self.version.removesuffix(CONFIGURED) + CONFIGURED if version is None else version
        return type(self).model_validate(fields | changes)

    def rules(self) -> Iterator[tuple[str, Rule]]:
        """Every rule with its address, such as `duties/close/A`, in the order of the fields."""
        for field in RULE_FIELDS:
            for whole in _listed(getattr(self, field)):
                address = f"{field}/{getattr(whole, 'id', '')}"
                if isinstance(whole, Rule):
                    yield address, whole
                if isinstance(whole, Confirmation | Criterion | Duty | Route | Procedure):
                    yield from ((f"{address}/{name}", part) for name, part in whole.parts())

    def level(self, code: str) -> Level:
        """The level of that code.

        Raises:
            UnknownNameError: this rulebook has no such level. It is a KeyError too.
        """
        return named({level.code: level for level in self.levels}, code, "code", f"a level of {self.id}")


RULE_FIELDS = (
    "scope",
    "confirmation",
    "criteria",
    "otherwise",
    "duties",
    "standing_duties",
    "routing",
    "procedures",
    "simplifications",
    "prohibitions",
    "closing_grounds",
    "repetition",
    "not_reported",
    "preferences",
    "guidance",
)
"""The fields that hold rules; the first word of an address is one of them."""


def _listed(value: object) -> tuple[object, ...]:
    """What a field holds, as a tuple: nothing, one whole or several."""
    if isinstance(value, tuple):
        return cast("tuple[object, ...]", value)
    return () if value is None else (value,)


class _Checked(Protocol):
    """A rule, or a whole, that can find its own faults."""

    id: str

    def faults(self, at: str, names: Names) -> Iterator[Fault]: ...


def _faults(book: Rulebook[E]) -> Iterator[Fault]:
    names = _names(book)
    yield from _event_faults(book.event)
    yield from twice("levels", "", [level.code for level in book.levels], "code")
    yield from twice("levels", "", [str(level.rank) for level in book.levels], "rank")
    if book.in_force_from and book.in_force_to and book.in_force_to < book.in_force_from:
        yield Fault("in_force_to", "", f"{book.in_force_to} is before in_force_from {book.in_force_from}")
    yield from twice("roles", "", [role.id for role in book.roles])
    yield from role_table_faults(book.roles, names)
    for field in RULE_FIELDS:
        wholes = cast("tuple[_Checked, ...]", _listed(getattr(book, field)))
        yield from twice(field, "", [whole.id for whole in wholes])
        for whole in wholes:
            yield from whole.faults(f"{field}/{whole.id}", names)
    if book.otherwise and book.otherwise.id in {criterion.id for criterion in book.criteria}:
        yield Fault(f"otherwise/{book.otherwise.id}", "id", f"{book.otherwise.id!r} is the id of a criterion too")
    for duty in book.duties:
        for other in book.duties:
            if duty.each is not None and duty.arises_as(other.id):
                message = f"an obligation of {duty.id!r}, which arises for each of {duty.each}, has this id too"
                yield Fault(f"duties/{other.id}", "id", message)
    for id in {duty.id for duty in book.duties} & {duty.id for duty in book.standing_duties}:
        yield Fault(f"standing_duties/{id}", "id", f"{id!r} is the id of a duty too")
    yield from article_faults(book.articles, dict(book.rules()))


def _names(book: Rulebook[E]) -> Names:
    facts = {fact.name: fact for fact in book.event.facts}
    return Names(
        facts=facts,
        levels=frozenset(level.code for level in book.levels),
        roles=frozenset(role.id for role in book.roles),
        routes=frozenset(route.id for route in book.routing),
        duties={duty.id: duty.each for duty in book.duties},
        steps=frozenset(step.id for procedure in book.procedures for step in procedure.steps),
        inside={f"{name}.{item.name}": item for name, fact in facts.items() for item in fact.items},
    )


def _event_faults(model: EventModel[E]) -> Iterator[Fault]:
    yield from twice("event", "facts", [fact.name for fact in model.facts], "name")
    times = [fact.name for fact in model.facts if fact.kind == "time"]
    for field, name in (("reference_time", model.reference_time), ("end_time", model.end_time)):
        if name is not None and name not in times:
            yield Fault("event", field, unknown("time of the event", name, times))
    for fact in model.facts:
        if (fact.kind == "choice") != bool(fact.codes):
            yield Fault("event", f"facts.{fact.name}", "a choice needs codes, and nothing else has them")
        yield from twice("event", f"facts.{fact.name}", [code.code for code in fact.codes], "code")
