"""Checks of arguments, in one place, so that every message reads alike: `name: what is wanted, not what was given`."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypeVar, cast

from crisisrules.errors import ArgumentError

_Kind = TypeVar("_Kind")


def refusal(name: str, wanted: str, value: object) -> ArgumentError:
    """The error that says what is wanted of an argument, not what was given."""
    return ArgumentError(f"{name}: {wanted} is wanted, not {shown(value)}")


def checked_date(value: object, name: str) -> date:
    """`value` as a plain date; `ArgumentError` for anything else, a datetime included."""
    if isinstance(value, datetime):
        raise ArgumentError(
            f"{name}: a date without a time is wanted, not the datetime {value!r}: which day it is depends on the "
            f"zone; say value.astimezone(SHANGHAI).date()"
        )
    if not isinstance(value, date):
        raise refusal(name, "a datetime.date such as date(2026, 10, 9)", value)
    return value


def checked_dates(values: object, name: str) -> frozenset[date]:
    """`values`, any iterable, as a set of plain dates; `ArgumentError` names the first thing that is none."""
    wanted = "dates are wanted, such as [date(2026, 12, 31)],"
    return frozenset(checked_date(value, name) for value in checked_several(values, name, wanted))


def checked_several(values: object, name: str, wanted: str) -> Iterable[object]:
    """`values`, if they are an iterable and no text; otherwise an `ArgumentError` that says what `wanted` says."""
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise ArgumentError(f"{name}: {wanted} not {shown(values)}")
    return cast("Iterable[object]", values)


def checked_moment(value: object, name: str) -> datetime:
    """`value` as a datetime with a time zone; `ArgumentError` for anything else, a naive datetime included."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise refusal(name, "a datetime with a time zone", value)
    return value


def checked_kind(value: object, kind: type[_Kind], name: str, wanted: str) -> _Kind:
    """`value`, if it is of this kind; otherwise an `ArgumentError` that says what is wanted."""
    if not isinstance(value, kind):
        raise refusal(name, wanted, value)
    return value


def checked_text(value: object, name: str, wanted: str, most: int) -> str:
    """`value`, if it is a str of 1 to `most` characters and not blank; otherwise an `ArgumentError`."""
    text = checked_kind(value, str, name, wanted)
    if not text.strip() or len(text) > most:
        raise refusal(name, f"{wanted} of 1 to {most} characters", text)
    return text


def checked_int(value: object, name: str) -> int:
    """`value` as an int; `ArgumentError` for bool, float, str and everything else."""
    if type(value) is not int:
        raise refusal(name, "a whole number (int)", value)
    return value


def shown(value: object) -> str:
    """A value as an error message shows it: its kind and a bounded repr."""
    text = repr(value) if not isinstance(value, int) or abs(value) < 10**40 else "a number of more than 40 digits"
    return f"{type(value).__name__} {text if len(text) <= 80 else text[:77] + '...'}"
