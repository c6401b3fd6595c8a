"""How a company's own figures, roles and words take the place of a rulebook's: rule by rule, each marked `configured`.

A key is the id of a duty, criterion or route, or `<id>/<part>` for one case, grade or path of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType, UnionType
from typing import Final, Never, TypeVar, get_args

from crisisrules.calendars import Limit
from crisisrules.errors import ArgumentError
from crisisrules.language.conditions import AllOf, AnyOf, Condition, Leaf, Not
from crisisrules.language.rules import Case, Criterion, Duty, Ground, Path, Role, Route
from crisisrules.language.values import Rule, Text

CONFIGURED: Final = "+configured"
NOTHING: Final[Mapping[str, Never]] = MappingProxyType({})
R = TypeVar("R", bound=Rule)
T = TypeVar("T")


def _replaced(rule: R, **changes: object) -> R:
    """The rule with other content, as the company's own: no reading and no remark on the source's words remain."""
    fields = {name: getattr(rule, name) for name in type(rule).model_fields}
    return type(rule).model_validate(fields | {"basis": "configured", "reading": None, "remark": None} | changes)


_WANTED: Final[Mapping[str, tuple[type | UnionType, str]]] = {
    "criteria": (Leaf | AllOf | AnyOf | Not, "a condition such as at_least(...)"),
    "limits": (get_args(Limit)[0], "a limit such as Hours(24)"),
    "responsible": (Sequence, "a sequence of ids of roles"),
    "recipients": (Sequence, "a sequence of ids of roles"),
    "routes": (Sequence, "a sequence of ids of roles"),
    "closing_grounds": (Text, "a Text"),
}


def _refuse_misfits(argument: str, given: Mapping[str, object], known: Iterable[str]) -> None:
    """Refuse a key that is no rule's id, and a value that cannot take that rule's place."""
    kind, wanted = _WANTED[argument]
    if not isinstance(given, Mapping):
        raise ArgumentError(f"{argument}: a mapping from the ids of rules is wanted, got {type(given).__name__}")
    listed = sorted(known)
    for key, value in given.items():
        if key not in listed:
            near = get_close_matches(str(key), listed, n=5) or listed
            raise ArgumentError(f"{argument}: no rule has the id {key!r}; there are {', '.join(near)}")
        if not isinstance(value, kind) or isinstance(value, str):
            raise ArgumentError(f"{argument}[{key!r}]: {wanted} is wanted, got {type(value).__name__} {value!r}")


def _chosen(changes: Mapping[str, T], whole: str, part: str) -> T | None:
    """What is to replace this part: by its own key, else by that of the whole."""
    return changes.get(f"{whole}/{part}", changes.get(whole))


def amended_criteria(criteria: tuple[Criterion, ...], changes: Mapping[str, Condition]) -> tuple[Criterion, ...]:
    """The criteria with the tests of some grades replaced; their other readings fall away."""
    _refuse_misfits("criteria", changes, (f"{c.id}/{grade.level}" for c in criteria for grade in c.grades))
    return tuple(
        criterion.model_copy(
            update={
                "grades": tuple(
                    _replaced(grade, test=test, alternative=None)
                    if (test := changes.get(f"{criterion.id}/{grade.level}"))
                    else grade
                    for grade in criterion.grades
                )
            }
        )
        for criterion in criteria
    )


def amended_duties(duties: tuple[Duty, ...], **changes: Mapping[str, object]) -> tuple[Duty, ...]:
    """The duties with the limits, the responsible or the recipients of some cases replaced."""
    known = {duty.id for duty in duties} | {f"{duty.id}/{case.id}" for duty in duties for case in duty.cases}
    for argument, mapping in changes.items():
        _refuse_misfits("limits" if argument == "limit" else argument, mapping, known)
    amended: list[Duty] = []
    for duty in duties:
        cases: list[Case] = []
        for case in duty.cases:
            own = {name: _chosen(mapping, duty.id, case.id) for name, mapping in changes.items()}
            own = {name: value for name, value in own.items() if value is not None}
            cases.append(_replaced(case, **own) if own else case)
        amended.append(duty.model_copy(update={"cases": tuple(cases)}))
    return tuple(amended)


def amended_routes(routes: tuple[Route, ...], changes: Mapping[str, Sequence[str]]) -> tuple[Route, ...]:
    """The routes with the roles of some paths replaced; a lead that is no longer among them falls away."""
    known = {route.id for route in routes} | {f"{route.id}/{path.id}" for route in routes for path in route.paths}
    _refuse_misfits("routes", changes, known)
    amended: list[Route] = []
    for route in routes:
        paths: list[Path] = []
        for path in route.paths:
            roles = _chosen(changes, route.id, path.id)
            if roles is not None:
                lead = path.lead if path.lead in roles else None
                path = _replaced(path, roles=tuple(roles), lead=lead)
            paths.append(path)
        amended.append(route.model_copy(update={"paths": tuple(paths)}))
    return tuple(amended)


def amended_grounds(grounds: tuple[Ground, ...], changes: Mapping[str, Text]) -> tuple[Ground, ...]:
    """The closing grounds with the words of some of them filled in or replaced."""
    _refuse_misfits("closing_grounds", changes, (ground.id for ground in grounds))
    return tuple(_replaced(each, label=changes[each.id]) if each.id in changes else each for each in grounds)


def amended_roles(roles: tuple[Role, ...], changes: Iterable[Role]) -> tuple[Role, ...]:
    """The roles with some renamed, and new ones behind them."""
    new = tuple(changes)
    for role in new:
        if not isinstance(role, Role):
            raise ArgumentError(f"roles: a Role is wanted, got {type(role).__name__} {role!r}")
    renamed = {role.id: role for role in new}
    known = {role.id for role in roles}
    return tuple(renamed.get(role.id, role) for role in roles) + tuple(r for r in new if r.id not in known)
