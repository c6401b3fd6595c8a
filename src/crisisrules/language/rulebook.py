"""`Rulebook`: all rules of one document as one frozen value, checked when it is built.

It is data: it can be stored as JSON, compared, counted and amended, and nothing in it is ever evaluated or imported.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Annotated, Any, Generic, Self, TypeVar, cast

from pydantic import ConfigDict, Field, model_validator

from crisisrules.calendars import Limit
from crisisrules.language.amendments import (
    CONFIGURED,
    NOTHING,
    amended_criteria,
    amended_duties,
    amended_grounds,
    amended_roles,
    amended_routes,
)
from crisisrules.language.checks import problems
from crisisrules.language.conditions import Condition
from crisisrules.language.facts import E, EventModel
from crisisrules.language.rules import (
    Confirmation,
    Criterion,
    Duty,
    Exclusion,
    Ground,
    Guidance,
    Level,
    MonthlyDuty,
    NotReported,
    Otherwise,
    Preference,
    Procedure,
    Prohibition,
    Repetition,
    Role,
    Route,
    Simplification,
)
from crisisrules.language.values import Identifier, Rule, Sentence, Source, Text, Value

B = TypeVar("B", bound=Value)


class Rulebook(Value, Generic[E]):
    """The rules of one document, for events of one type.

    Raises:
        pydantic.ValidationError: the rules contradict each other or the event's facts; the message lists every place,
            as a path inside the rulebook.
    """

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
    scope: Annotated[tuple[Exclusion, ...], Field(max_length=20)] = ()
    confirmation: Confirmation | None = None
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=200)] = ()
    otherwise: Otherwise | None = None
    roles: Annotated[tuple[Role, ...], Field(max_length=200)] = ()
    duties: Annotated[tuple[Duty, ...], Field(max_length=200)] = ()
    monthly_duties: Annotated[tuple[MonthlyDuty, ...], Field(max_length=50)] = ()
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
        if found := [f"{problem.path}: {problem.message}" for problem in problems(self)]:
            raise ValueError("\n".join(found))
        return self

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) of the canonical JSON: keys sorted, no spaces, UTF-8. Changes with any rule, and only so."""
        canonical = json.dumps(
            self.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        )
        return sha256(canonical.encode()).hexdigest()

    def __hash__(self) -> int:
        return hash(self.digest)

    def __copy__(self) -> Self:
        return _forgetful(super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:  # Any: as pydantic declares it
        return _forgetful(super().__deepcopy__(memo))

    def amend(
        self,
        *,
        version: str | None = None,
        criteria: Mapping[str, Condition] = NOTHING,
        limits: Mapping[str, Limit] = NOTHING,
        responsible: Mapping[str, Sequence[str]] = NOTHING,
        recipients: Mapping[str, Sequence[str]] = NOTHING,
        routes: Mapping[str, Sequence[str]] = NOTHING,
        closing_grounds: Mapping[str, Text] = NOTHING,
        roles: Iterable[Role] = (),
    ) -> Self:
        """A new rulebook with some rules replaced by the company's own, each marked `configured`.

        Keys are ids: `"cities/red"` is the grade for red of criterion `cities`, `"close/B"` the case B of duty `close`,
        `"lead/network"` the path `network` of route `lead`; `"close"` alone means every case of it. `closing_grounds`
        fills in the words of grounds, `roles` adds roles or renames them. Without a `version` the new rulebook's
        version ends in `+configured`.

        Raises:
            ArgumentError: an id is unknown, and the message lists the near ones; or what is to replace it is no
                condition, limit, sequence of ids or text, as the case may be.
            pydantic.ValidationError: the amended rules do not fit each other or the event.
        """
        changes: dict[str, object] = {
            "criteria": amended_criteria(self.criteria, criteria),
            "duties": amended_duties(self.duties, limit=limits, responsible=responsible, recipients=recipients),
            "routing": amended_routes(self.routing, routes),
            "closing_grounds": amended_grounds(self.closing_grounds, closing_grounds),
            "roles": amended_roles(self.roles, roles),
        }
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        if all(fields[name] == value for name, value in changes.items()) and version in (None, self.version):
            return self
        changes["version"] = self.version.removesuffix(CONFIGURED) + CONFIGURED if version is None else version
        return type(self).model_validate(fields | changes)

    def rules(self) -> Iterator[tuple[str, Rule]]:
        """Every rule, with its path inside the rulebook, such as `duties.close.cases.A`."""
        for field in type(self).model_fields:
            yield from _rules(field, getattr(self, field))

    def level(self, code: str) -> Level:
        """The level of that code.

        Raises:
            KeyError: this rulebook has no such level.
        """
        return {level.code: level for level in self.levels}[code]


def _forgetful(copied: B) -> B:
    """A copy may be given other fields: it must not remember the digest of the original."""
    vars(copied).pop("digest", None)
    return copied


def _rules(path: str, value: object) -> Iterator[tuple[str, Rule]]:
    if isinstance(value, Rule):
        yield path, value
    if isinstance(value, Value):
        for field in type(value).model_fields:
            yield from _rules(f"{path}.{field}", getattr(value, field))
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            name = getattr(each, "id", None) or getattr(each, "level", "")
            yield from _rules(f"{path}.{name}", each)
