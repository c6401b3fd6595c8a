"""How a company's own figures, roles and words take the place of a rulebook's: rule by rule, each marked `configured`.

A key is the address of a rule, with or without its first word; that of a whole stands for every part of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType, UnionType
from typing import Final, Never, TypeVar, get_args

from pydantic import ValidationError

from crisisrules.arguments import checked_items, checked_kind, near, refusal
from crisisrules.calendars import Limit
from crisisrules.errors import ArgumentError
from crisisrules.language.closing import Ground
from crisisrules.language.conditions import AllOf, AnyOf, Condition, Leaf, Not
from crisisrules.language.duties import Duty, StandingDuty
from crisisrules.language.grading import Criterion
from crisisrules.language.handling import Route
from crisisrules.language.values import Part, Rule, Text, first_fault
from crisisrules.language.vocabulary import Interval, Role, is_blank_interval

CONFIGURED: Final = "+configured"
NOTHING: Final[Mapping[str, Never]] = MappingProxyType({})
R = TypeVar("R", bound=Rule)
T = TypeVar("T")


@dataclass(frozen=True)
class Amendments:
    """What is to be replaced, by the addresses of the rules."""

    criteria: Mapping[str, Condition]
    limits: Mapping[str, Limit]
    responsible: Mapping[str, Sequence[str]]
    recipients: Mapping[str, Sequence[str]]
    clocks: Mapping[str, Sequence[str]]
    routes: Mapping[str, Sequence[str]]
    closing_grounds: Mapping[str, Text]
    intervals: Mapping[str, Interval]

    def within(self, known: Mapping[str, Sequence[str]]) -> "Amendments":
        """The same with whole addresses for keys, each of them among those that this argument may name."""
        return Amendments(
            criteria=_checked("criteria", self.criteria, known),
            limits=_checked("limits", self.limits, known),
            responsible=_checked("responsible", self.responsible, known),
            recipients=_checked("recipients", self.recipients, known),
            clocks=_checked("clocks", self.clocks, known),
            routes=_checked("routes", self.routes, known),
            closing_grounds=_checked("closing_grounds", self.closing_grounds, known),
            intervals=_checked("intervals", self.intervals, known),
        )


_WANTED: Final[Mapping[str, tuple[type | UnionType, str]]] = {
    "criteria": (Leaf | AllOf | AnyOf | Not, "a condition such as at_least(...)"),
    "limits": (get_args(Limit)[0], "a limit such as Hours(24)"),
    "responsible": (Sequence, "a sequence of ids of roles"),
    "recipients": (Sequence, "a sequence of ids of roles"),
    "clocks": (Sequence, "a sequence of times of the event"),
    "routes": (Sequence, "a sequence of ids of roles"),
    "closing_grounds": (Text, "a Text"),
    "intervals": (get_args(Interval)[0], 'an interval such as Every(unit="month")'),
}


def _checked(argument: str, given: Mapping[str, T], known: Mapping[str, Sequence[str]]) -> dict[str, T]:
    """The mapping by whole addresses; a key that is no rule's, and a value that cannot take its place, are refused."""
    kind, wanted = _WANTED[argument]
    if not isinstance(given, Mapping):
        raise refusal(argument, "a mapping from addresses of rules", given)
    whole = dict.fromkeys(known[argument])
    shorter: dict[str, list[str]] = {}
    for address in known[argument]:
        shorter.setdefault(address.partition("/")[2], []).append(address)
    found: dict[str, T] = {}
    for key, value in given.items():
        meant = [key] if key in whole else shorter.get(key, [])
        if not meant:
            such = [each for name in near(key, [*shorter, *whole]) for each in shorter.get(name, [name])]
            raise refusal(argument, f"the address of a rule, such as {', '.join(dict.fromkeys(such))},", key)
        if len(meant) > 1:
            raise ArgumentError(f"{argument}: {key!r} may mean {' or '.join(meant)}; give the whole address")
        (address,) = meant
        if not isinstance(value, kind) or isinstance(value, str | bytes):
            raise refusal(f"{argument}[{key!r}]", wanted, value)
        if address in found:
            raise ArgumentError(f"{argument}: {address} is named twice, the second time as {key!r}")
        found[address] = value
    return found


_PARTS: Final[Mapping[str, frozenset[Part]]] = {
    "test": frozenset({"level", "condition"}),
    "limit": frozenset({"limit"}),
    "responsible": frozenset({"actor"}),
    "recipients": frozenset({"recipient"}),
    "clocks": frozenset({"clock"}),
    "roles": frozenset({"actor", "recipient"}),
    "label": frozenset({"content", "condition"}),
    "every": frozenset({"limit"}),
}
"""The part of a rule that each of its fields says, so that it is read in no longer once the company says it."""

_ARGUMENTS: Final[Mapping[object, str]] = {
    "test": "criteria",
    "limit": "limits",
    "responsible": "responsible",
    "recipients": "recipients",
    "clocks": "clocks",
    "roles": "routes",
    "label": "closing_grounds",
    "every": "intervals",
}
"""The argument that fills each field of a rule."""


def _is_blank(rule: Rule, field: str) -> bool:
    """Whether nothing stands in this field yet but a blank of the source."""
    now: object = getattr(rule, field, None)
    return is_blank_interval(now) or (field in ("test", "label") and now is None)


def _replaced(rule: R, address: str, **changes: object) -> R:
    """The rule with other content, as the company's own.

    What fills a blank leaves the rest of the rule as it was: parts that are read in stay so, and so does the remark.
    What takes the place of the source's own words is configured, and a part that it says is read in no longer.
    """
    said = frozenset(part for name in changes if not _is_blank(rule, name) for part in _PARTS.get(name, ()))
    reads = tuple(part for part in rule.reads if part not in said)
    only_fills = all(_is_blank(rule, name) or name not in _PARTS for name in changes)
    standing = {
        "basis": rule.basis if only_fills and rule.basis == "inferred" else "configured",
        "reads": reads,
        "reading": rule.reading if reads else None,
        "remark": rule.remark if only_fills else None,
    }
    unchanged = {name: getattr(rule, name) for name in type(rule).model_fields}
    try:
        return type(rule).model_validate(unchanged | standing | changes)
    except ValidationError as error:
        field = error.errors(include_url=False)[0]["loc"][:1]
        argument = next(_ARGUMENTS[each] for each in (*field, *changes) if each in _ARGUMENTS)
        raise ArgumentError(f"{argument}[{address!r}]: {first_fault(error)}") from None


def amended(
    changes: Amendments,
    *,
    criteria: tuple[Criterion, ...],
    duties: tuple[Duty, ...],
    routing: tuple[Route, ...],
    closing_grounds: tuple[Ground, ...],
    standing_duties: tuple[StandingDuty, ...],
    roles: tuple[Role, ...],
    new_roles: Iterable[Role],
) -> dict[str, object]:
    """The fields of a rulebook with these changes."""
    grounds = [f"closing_grounds/{ground.id}" for ground in closing_grounds]
    standing = [f"standing_duties/{duty.id}" for duty in standing_duties]
    variants = [f"duties/{duty.id}/{variant.id}" for duty in duties for variant in duty.variants]
    variants += [f"duties/{duty.id}" for duty in duties]
    extensions = [f"duties/{duty.id}/extension" for duty in duties if duty.extension is not None]
    paths = [f"routing/{route.id}/{path.id}" for route in routing for path in route.paths]
    checked = changes.within(
        {
            "criteria": [f"criteria/{row.id}/{grade.level}" for row in criteria for grade in row.grades],
            "limits": [*variants, *extensions, *grounds],
            "responsible": [*variants, *standing],
            "recipients": [*variants, *standing],
            "clocks": variants,
            "routes": [*paths, *(f"routing/{route.id}" for route in routing)],
            "closing_grounds": grounds,
            "intervals": standing,
        }
    )
    return {
        "criteria": tuple(_criterion(each, checked) for each in criteria),
        "duties": tuple(_duty(each, checked) for each in duties),
        "routing": tuple(_route(each, checked) for each in routing),
        "closing_grounds": tuple(_ground(each, checked) for each in closing_grounds),
        "standing_duties": tuple(_standing(each, checked) for each in standing_duties),
        "roles": _roles(roles, new_roles),
    }


def _criterion(row: Criterion, changes: Amendments) -> Criterion:
    def grades() -> Iterator[Rule]:
        for grade in row.grades:
            address = f"criteria/{row.id}/{grade.level}"
            test = changes.criteria.get(address)
            yield grade if test is None else _replaced(grade, address, test=test, alternative=None)

    return row.model_copy(update={"grades": tuple(grades())})


def _duty(duty: Duty, changes: Amendments) -> Duty:
    whole = f"duties/{duty.id}"
    own = {
        "limit": changes.limits,
        "responsible": changes.responsible,
        "recipients": changes.recipients,
        "clocks": changes.clocks,
    }

    def variants() -> Iterator[Rule]:
        for variant in duty.variants:
            address = f"{whole}/{variant.id}"
            found = {field: mapping.get(address, mapping.get(whole)) for field, mapping in own.items()}
            yield _with(variant, address, found)

    update: dict[str, object] = {"variants": tuple(variants())}
    longest = changes.limits.get(f"{whole}/extension")
    if longest is not None and duty.extension is not None:
        update["extension"] = _replaced(duty.extension, f"{whole}/extension", limit=longest)
    return duty.model_copy(update=update)


def _route(route: Route, changes: Amendments) -> Route:
    def paths() -> Iterator[Rule]:
        whole = f"routing/{route.id}"
        for path in route.paths:
            address = f"{whole}/{path.id}"
            roles = changes.routes.get(address, changes.routes.get(whole))
            if roles is None:
                yield path
            else:  # a lead that is no longer among them falls away
                yield _replaced(path, address, roles=tuple(roles), lead=path.lead if path.lead in roles else None)

    return route.model_copy(update={"paths": tuple(paths())})


def _ground(ground: Ground, changes: Amendments) -> Ground:
    address = f"closing_grounds/{ground.id}"
    return _with(ground, address, {"label": changes.closing_grounds.get(address), "limit": changes.limits.get(address)})


def _standing(duty: StandingDuty, changes: Amendments) -> StandingDuty:
    address = f"standing_duties/{duty.id}"
    found = {
        "every": changes.intervals.get(address),
        "responsible": changes.responsible.get(address),
        "recipients": changes.recipients.get(address),
    }
    return _with(duty, address, found)


def _with(rule: R, address: str, found: Mapping[str, object]) -> R:
    new = {name: value for name, value in found.items() if value is not None}
    return _replaced(rule, address, **new) if new else rule


def _roles(roles: tuple[Role, ...], changes: Iterable[Role]) -> tuple[Role, ...]:
    """The roles with some renamed, and new ones behind them."""
    listed = enumerate(checked_items(changes, "roles", "an iterable of Roles"))
    new = tuple(checked_kind(role, Role, f"roles[{i}]", "a Role") for i, role in listed)
    renamed = {role.id: role for role in new}
    known = {role.id for role in roles}
    return tuple(renamed.get(role.id, role) for role in roles) + tuple(r for r in new if r.id not in known)
