"""The closed set of shapes that a condition can have. Data only: the engine evaluates, this module never does.

A condition about an optional fact that is not given does not hold; `Given` asks whether it is.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from crisisrules.arguments import checked_kind, shown
from crisisrules.language.facts import Fact
from crisisrules.language.names import Fault, time_faults, unknown
from crisisrules.language.values import Identifier, Scalar, Value

Operator = Literal[">=", ">", "<=", "<", "=="]


class Compare(Value):
    """A fact against a value: counts and amounts by size, ordered choices by their order, anything by `==`."""

    shape: Literal["compare"] = "compare"
    fact: Identifier
    operator: Operator
    value: Scalar


class OneOf(Value):
    """A choice is one of several codes."""

    shape: Literal["one_of"] = "one_of"
    fact: Identifier
    values: Annotated[tuple[Identifier, ...], Field(min_length=1, max_length=100)]


class Flag(Value):
    """A truth value is true."""

    shape: Literal["flag"] = "flag"
    fact: Identifier


class Given(Value):
    """An optional fact is given."""

    shape: Literal["given"] = "given"
    fact: Identifier


class NotWithin(Value):
    """A time is missing, or comes more than so many minutes after another; does not hold when that other is missing."""

    shape: Literal["not_within"] = "not_within"
    since: Identifier
    until: Identifier
    minutes: Annotated[int, Field(strict=True, ge=1, le=10**7)]


class AllOf(Value):
    """Every one of several conditions holds."""

    shape: Literal["all_of"] = "all_of"
    of: Annotated[tuple["Condition", ...], Field(min_length=1, max_length=50)]


class AnyOf(Value):
    """At least one of several conditions holds."""

    shape: Literal["any_of"] = "any_of"
    of: Annotated[tuple["Condition", ...], Field(min_length=1, max_length=50)]


class Not(Value):
    """A condition does not hold."""

    shape: Literal["not"] = "not"
    of: "Condition"


Condition = Annotated[Compare | OneOf | Flag | Given | NotWithin | AllOf | AnyOf | Not, Field(discriminator="shape")]
Leaf = Compare | OneOf | Flag | Given | NotWithin
_KINDS = (Compare, OneOf, Flag, Given, NotWithin, AllOf, AnyOf, Not)

# They speak of `Condition` before it is there: finished here, and not by whoever uses them first.
for _compound in (AllOf, AnyOf, Not):
    _compound.model_rebuild()


def at_least(fact: str, value: Scalar) -> Compare:
    """`fact` is `value` or more (or worse, for an ordered choice).

    Raises:
        pydantic.ValidationError: `fact` is no name of a fact, or `value` nothing that a fact can be.
    """
    return Compare(fact=fact, operator=">=", value=value)


def more_than(fact: str, value: Scalar) -> Compare:
    """`fact` is more than `value`; `value` itself does not count.

    Raises:
        pydantic.ValidationError: `fact` is no name of a fact, or `value` nothing that a fact can be.
    """
    return Compare(fact=fact, operator=">", value=value)


def at_most(fact: str, value: Scalar) -> Compare:
    """`fact` is `value` or less.

    Raises:
        pydantic.ValidationError: `fact` is no name of a fact, or `value` nothing that a fact can be.
    """
    return Compare(fact=fact, operator="<=", value=value)


def less_than(fact: str, value: Scalar) -> Compare:
    """`fact` is less than `value`; `value` itself does not count.

    Raises:
        pydantic.ValidationError: `fact` is no name of a fact, or `value` nothing that a fact can be.
    """
    return Compare(fact=fact, operator="<", value=value)


def is_(fact: str, value: Scalar) -> Compare:
    """`fact` is exactly `value`.

    Raises:
        pydantic.ValidationError: `fact` is no name of a fact, or `value` nothing that a fact can be.
    """
    return Compare(fact=fact, operator="==", value=value)


def one_of(fact: str, *values: str) -> OneOf:
    """`fact` is one of these codes.

    Raises:
        pydantic.ValidationError: `fact` is no name of a fact, or `values` are no codes, or none or too many.
    """
    return OneOf(fact=fact, values=values)


def holds(fact: str) -> Flag:
    """The flag `fact` is set.

    Raises:
        pydantic.ValidationError: `fact` is no name of a fact.
    """
    return Flag(fact=fact)


def given(fact: str) -> Given:
    """The optional `fact` is given.

    Raises:
        pydantic.ValidationError: `fact` is no name of a fact.
    """
    return Given(fact=fact)


def not_within(since: str, until: str, *, minutes: int) -> NotWithin:
    """`until` is missing or more than `minutes` after `since`.

    Raises:
        pydantic.ValidationError: `since` or `until` is no name of a fact, or `minutes` no whole number from 1 to 10^7.
    """
    return NotWithin(since=since, until=until, minutes=minutes)


def all_of(*conditions: Condition) -> AllOf:
    """Every condition holds.

    Raises:
        pydantic.ValidationError: one of them is no condition, or there are none, or more than 50.
    """
    return AllOf(of=conditions)


def any_of(*conditions: Condition) -> AnyOf:
    """At least one condition holds.

    Raises:
        pydantic.ValidationError: one of them is no condition, or there are none, or more than 50.
    """
    return AnyOf(of=conditions)


def not_(condition: Condition) -> Not:
    """The condition does not hold.

    Raises:
        pydantic.ValidationError: `condition` is none.
    """
    return Not(of=condition)


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The comparisons that a condition is made of, from left to right.

    Raises:
        ArgumentError: `condition` is no condition.
    """
    return (each for each, _ in _within(condition))


def depth(condition: Condition) -> int:
    """How deep the condition is nested; 1 for a single comparison.

    Raises:
        ArgumentError: `condition` is no condition.
    """
    return max(deep for _, deep in _within(condition))


def _within(condition: Condition) -> Iterator[tuple[Leaf, int]]:
    """The comparisons within a condition from left to right, each with how deep it stands; without recursion."""
    checked_kind(condition, _KINDS, "condition", "a condition such as at_least(...)")
    waiting = [(condition, 1)]
    while waiting:
        match waiting.pop():
            case AllOf(of=parts) | AnyOf(of=parts), level:
                waiting += [(part, level + 1) for part in reversed(parts)]
            case Not(of=part), level:
                waiting.append((part, level + 1))
            case leaf, level:
                yield leaf, level


DEEPEST = 8
"""How deep conditions may be nested."""


def condition_faults(
    at: str, field: str, condition: Condition | None, facts: Mapping[str, Fact], level: int = 1
) -> Iterator[Fault]:
    """What is wrong with a condition about these facts; nothing where there is no condition."""
    if level > DEEPEST:
        yield Fault(at, field, f"conditions may be nested {DEEPEST} deep at most")
        return
    match condition:
        case None:
            pass
        case AllOf(of=parts) | AnyOf(of=parts):
            for i, part in enumerate(parts):
                yield from condition_faults(at, f"{field}.of[{i}]", part, facts, level + 1)
        case Not(of=part):
            yield from condition_faults(at, f"{field}.of", part, facts, level + 1)
        case NotWithin(since=since, until=until):
            yield from time_faults(at, f"{field}.since", since, facts)
            yield from time_faults(at, f"{field}.until", until, facts)
        case _:
            fact = facts.get(condition.fact)
            if fact is None:
                yield Fault(at, f"{field}.fact", unknown("fact", condition.fact, facts))
            elif message := _misfit(condition, fact):
                yield Fault(at, field, message)


def _misfit(leaf: Leaf, fact: Fact) -> str | None:
    """Why this comparison cannot be asked of this fact; None when it can."""
    codes = [code.code for code in fact.codes]
    match leaf:
        case Flag() if fact.kind != "flag":
            return f"{fact.name} is a {fact.kind}, not a flag"
        case Given() if not fact.optional:
            return f"{fact.name} is always given"
        case OneOf(values=values):
            if fact.kind != "choice":
                return f"{fact.name} is a {fact.kind}, not a choice"
            if strange := [value for value in values if value not in codes]:
                return unknown(f"code of {fact.name}", strange[0], codes)
            if len(set(values)) < len(values):
                return f"a code of {fact.name} is listed twice"
        case Compare(operator=operator, value=value):
            return _misfit_value(operator, value, fact, codes)
        case _:
            pass
    return None


def _misfit_value(operator: str, value: object, fact: Fact, codes: list[str]) -> str | None:
    match fact.kind:
        case "count" if isinstance(value, bool) or not isinstance(value, int):
            return f"{fact.name} is a count; compare it with a whole number, not {shown(value)}"
        case "amount" if not isinstance(value, Decimal):
            return f"{fact.name} is an amount; compare it with a Decimal, not {shown(value)}"
        case "flag" if operator != "==" or not isinstance(value, bool):
            return f"{fact.name} is a flag; it can only equal true or false"
        case "choice" if value not in codes:
            return unknown(f"code of {fact.name}", str(value), codes)
        case "choice" if operator != "==" and not fact.ordered:
            return f"the codes of {fact.name} have no order; use == or one_of"
        case "text" if operator != "==" or not isinstance(value, str):
            return f"{fact.name} is text; it can only equal text"
        case "time" | "sequence":
            return f"{fact.name} is a {fact.kind}; it cannot be compared with a value"
        case _:
            return None
