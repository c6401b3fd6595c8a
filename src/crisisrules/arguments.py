"""Checks of arguments, in one place, so that every message reads alike: `name: what is wanted, not what was given`."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from difflib import get_close_matches
from typing import TypeVar, cast

from crisisrules.errors import ArgumentError, UnknownNameError

_Kind = TypeVar("_Kind")
_Named = TypeVar("_Named")
_LONGEST, _FEW = 80, 4


def refusal(name: str, wanted: str, value: object) -> ArgumentError:
    """The error that says what is wanted of an argument, not what was given."""
    return ArgumentError(f"{name}: {wanted} is wanted, not {shown(value)}")


def checked_date(value: object, name: str) -> date:
    """`value` as a plain date; `ArgumentError` for anything else, a datetime included."""
    if isinstance(value, datetime):
        raise ArgumentError(
            f"{name}: a date without a time is wanted, not {shown(value)}: which day it is depends on the zone; say "
            f"value.astimezone(SHANGHAI).date()"
        )
    if not isinstance(value, date):
        raise refusal(name, "a datetime.date such as date(2026, 10, 9)", value)
    return value if type(value) is date else date(value.year, value.month, value.day)


def checked_dates(values: object, name: str) -> frozenset[date]:
    """`values`, any iterable, as a set of plain dates; `ArgumentError` names the first thing that is none."""
    wanted = "an iterable of dates such as [date(2026, 12, 31)]"
    return frozenset(checked_date(value, name) for value in checked_items(values, name, wanted))


def checked_items(values: object, name: str, wanted: str) -> Iterable[object]:
    """The items of an iterable that is no text; those of a set in an order that no hash seed changes."""
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise refusal(name, wanted, values)
    items = cast("Iterable[object]", values)
    return sorted(items, key=shown) if isinstance(values, set | frozenset) else items


def checked_moment(value: object, name: str) -> datetime:
    """`value` as a datetime with a time zone; `ArgumentError` for anything else, a naive datetime included."""
    if not isinstance(value, datetime):
        raise refusal(name, "a datetime with a time zone", value)
    try:
        offset = offset_of(value)
    except OverflowError:  # there is a zone, and whoever converts the time says what is wrong with it
        return value
    if offset is None:
        raise ArgumentError(
            f"{name}: a datetime with a time zone is wanted, not {shown(value)}: it is naive, so the moment is "
            f"unknown; for China time say value.replace(tzinfo=SHANGHAI)"
        )
    return value


def offset_of(moment: datetime) -> timedelta | None:
    """The offset from UTC; None without a zone, or where the zone does not know it.

    Raises:
        OverflowError: so do some zones at the ends of time.
    """
    try:
        return moment.utcoffset()
    except (NotImplementedError, TypeError, ValueError):  # what a zone of the caller's own making may raise
        return None


def checked_kind(value: object, kind: type[_Kind] | tuple[type[_Kind], ...], name: str, wanted: str) -> _Kind:
    """`value`, if it is of this kind; otherwise an `ArgumentError` that says what is wanted."""
    if not isinstance(value, kind):
        raise refusal(name, wanted, value)
    return value


def as_mapping(value: object) -> Mapping[object, object] | None:
    """`value`, if it is a mapping."""
    return cast("Mapping[object, object]", value) if isinstance(value, Mapping) else None


def checked_text(value: object, name: str, wanted: str, most: int) -> str:
    """`value` as a plain str of 1 to `most` printable characters, not all blank; otherwise an `ArgumentError`."""
    text = checked_kind(value, str, name, wanted)
    if not text.strip() or len(text) > most or not text.isprintable():
        raise refusal(name, f"{wanted} of 1 to {most} printable characters", text)
    return str.__str__(text)


def named(known: Mapping[str, _Named], value: object, name: str, wanted: str) -> _Named:
    """What has this name; an `UnknownNameError`, which is a KeyError, for anything else."""
    if isinstance(value, str) and value in known:
        return known[value]
    such = f"such as {', '.join(near(value, known))}" if known else "of which there is none"
    raise UnknownNameError(f"{name}: {wanted} is wanted, {such}, not {shown(value)}")


def near(value: object, known: Iterable[str]) -> list[str]:
    """The names that come near to what was given; where none does, the first ones."""
    listed = list(known)
    close = get_close_matches(value[:250], listed, n=5) if isinstance(value, str) else []
    return close or listed[:10]


def checked_int(value: object, name: str) -> int:
    """`value` as an int; `ArgumentError` for bool, float, str and everything else."""
    if type(value) is not int:
        raise refusal(name, "a whole number (int)", value)
    return value


def shown(value: object) -> str:
    """A value as an error message shows it: its kind, and what it says where that is a plain thing or a few of them.

    No code of the caller runs for it, and nothing is gone into deeper: every value is shown, in bounded time, and equal
    values alike, whatever the hash seed.
    """
    name = type(value).__name__[:_LONGEST]
    if type(value) in (list, tuple):
        items = cast("list[object]", value)
        said = ", ".join(
            [*(_said(item) or type(item).__name__ for item in items[:_FEW]), *["..."][: len(items[_FEW:])]]
        )
        said = f"[{_cut(said)}]" if type(value) is list else f"({_cut(said)})"
    elif type(value) in (set, frozenset, dict):
        size = len(cast("set[object]", value))
        said = f"of {size} item{'s' * (size != 1)}"
    else:
        said = _said(value)
    return f"{name} {said}" if said else name


def digits(number: int) -> str:
    """A whole number as a message shows it; Python itself refuses to write very long ones."""
    return str(number) if number.bit_length() <= 128 else "of more than 38 digits"


def _said(value: object) -> str:
    """What a plain thing says; nothing of any other."""
    if type(value) in (str, bytes):
        return _cut(repr(cast("str", value)[:_LONGEST]))
    if type(value) is int:
        return digits(value)
    if type(value) is datetime or type(value) is time:  # a zone may be of the caller's making
        return value.replace(tzinfo=None).isoformat() + ("" if value.tzinfo is None else " in a zone")
    if type(value) in (bool, float, date, timedelta, Decimal, type(None)):
        return _cut(str(value))
    return ""


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."
