"""Reading a rulebook that somebody else wrote: text in, checked rulebook out; nothing is evaluated or imported."""

import json
from typing import LiteralString

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from crisisrules.arguments import refusal, shown
from crisisrules.language.facts import E, event_model, model_of
from crisisrules.language.rulebook import Rulebook

LARGEST = 2_000_000
"""Bytes of UTF-8 that a rulebook's JSON may have."""

DEEPEST = 60
"""How deep its brackets may be nested."""


def load_rulebook(text: str | bytes, event_type: type[E]) -> Rulebook[E]:
    """A rulebook for events of `event_type` from its JSON text, which may come from anybody.

    Raises:
        pydantic.ValidationError: the text is too large or nested too deep, is no JSON, names a key twice, is no sound
            rulebook, or asks about facts that the event type does not have. The error names the path inside the text.
        ArgumentError: `text` is neither str nor bytes, or `event_type` is no event type.
    """
    if not isinstance(text, str | bytes):
        raise refusal("text", "the JSON text of a rulebook as str or bytes", text)
    own = event_model(event_type)
    encoded = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(encoded) > LARGEST:
        raise _refused("too_large", f"a rulebook's JSON may have {LARGEST} bytes at most, this has {len(encoded)}")
    if _depth(encoded) > DEEPEST:
        raise _refused("too_deep", f"a rulebook's JSON may be nested {DEEPEST} deep at most")
    try:
        json.loads(encoded, object_pairs_hook=_each_key_once, parse_constant=_no_constant)
    except ValueError as error:
        hint = f"; the text itself is wanted, not the path of a file, {shown(text)}" if _is_path(encoded) else ""
        raise _refused("json_invalid", f"{error}{hint}") from None
    rulebook = Rulebook[E].model_validate_json(encoded)
    if not own.covers(rulebook.event):
        foreign = sorted(fact.name for fact in set(rulebook.event.facts) - set(own.facts))
        foreign = foreign or ["reference_time or end_time"]
        raise _refused(
            "event_mismatch",
            f"the rulebook is about {rulebook.event.name}, of which {own.name} does not hold in the same way: "
            + ", ".join(foreign),
            "event",
        )
    model_of(event_type, rulebook.event)
    return rulebook


def _refused(kind: LiteralString, message: str, *path: str) -> ValidationError:
    error = PydanticCustomError(kind, "{message}", {"message": message})
    return ValidationError.from_exception_data("Rulebook", [InitErrorDetails(type=error, loc=path, input=None)])


def _depth(encoded: bytes) -> int:
    """How deep the brackets outside of strings are nested."""
    deepest = depth = 0
    in_string = escaped = False
    for byte in encoded:
        if in_string:
            if escaped:
                escaped = False
            elif byte == 0x5C:
                escaped = True
            elif byte == 0x22:
                in_string = False
        elif byte == 0x22:
            in_string = True
        elif byte in b"{[":
            depth += 1
            deepest = max(deepest, depth)
        elif byte in b"}]":
            depth -= 1
    return deepest


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys: dict[str, object] = {}
    for name, value in pairs:
        if name in keys:
            raise ValueError(f"key {name!r:.80} stands twice in one object")
        keys[name] = value
    return keys


def _is_path(encoded: bytes) -> bool:
    """Whether this may name a file: a single line without brackets and quotation marks, with an ending or a slash."""
    may_be = len(encoded) < 5000 and not set(encoded) & set(b'[]{}"\n')
    return may_be and any(mark in encoded for mark in (b"/", b"\\", b".json"))


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON number")
