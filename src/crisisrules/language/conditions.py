"""The closed set of shapes that a condition can have. Data only: the engine evaluates, this module never does.

A condition about an optional fact that is not given does not hold; `Given` asks whether it is.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

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


def at_least(fact: str, value: Scalar) -> Compare:
    """`fact` is `value` or more (or worse, for an ordered choice)."""
    return Compare(fact=fact, operator=">=", value=value)


def more_than(fact: str, value: Scalar) -> Compare:
    """`fact` is more than `value`; `value` itself does not count."""
    return Compare(fact=fact, operator=">", value=value)


def at_most(fact: str, value: Scalar) -> Compare:
    """`fact` is `value` or less."""
    return Compare(fact=fact, operator="<=", value=value)


def less_than(fact: str, value: Scalar) -> Compare:
    """`fact` is less than `value`; `value` itself does not count."""
    return Compare(fact=fact, operator="<", value=value)


def is_(fact: str, value: Scalar) -> Compare:
    """`fact` is exactly `value`."""
    return Compare(fact=fact, operator="==", value=value)


def one_of(fact: str, *values: str) -> OneOf:
    """`fact` is one of these codes."""
    return OneOf(fact=fact, values=values)


def holds(fact: str) -> Flag:
    """The flag `fact` is set."""
    return Flag(fact=fact)


def given(fact: str) -> Given:
    """The optional `fact` is given."""
    return Given(fact=fact)


def not_within(since: str, until: str, *, minutes: int) -> NotWithin:
    """`until` is missing or more than `minutes` after `since`."""
    return NotWithin(since=since, until=until, minutes=minutes)


def all_of(*conditions: Condition) -> AllOf:
    """Every condition holds."""
    return AllOf(of=conditions)


def any_of(*conditions: Condition) -> AnyOf:
    """At least one condition holds."""
    return AnyOf(of=conditions)


def not_(condition: Condition) -> Not:
    """The condition does not hold."""
    return Not(of=condition)


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The comparisons that a condition is made of, from left to right."""
    match condition:
        case AllOf(of=parts) | AnyOf(of=parts):
            for part in parts:
                yield from leaves(part)
        case Not(of=part):
            yield from leaves(part)
        case _:
            yield condition


def depth(condition: Condition) -> int:
    """How deep the condition is nested; 1 for a single comparison."""
    match condition:
        case AllOf(of=parts) | AnyOf(of=parts):
            return 1 + max(map(depth, parts))
        case Not(of=part):
            return 1 + depth(part)
        case _:
            return 1
