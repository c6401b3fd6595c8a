"""How messages show what was given."""

import enum
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from crisisrules.arguments import shown


class Colour(enum.Enum):
    RED = "red"


SHOWN: list[tuple[Any, str]] = [
    (None, "NoneType None"),
    (True, "bool True"),
    (5, "int 5"),
    (-(2**128), "int of more than 38 digits"),
    (10**5000, "int of more than 38 digits"),
    (10**38, f"int 1{'0' * 38}"),
    (1.5, "float 1.5"),
    (Decimal("5.00"), "Decimal 5.00"),
    (Decimal("1" * 200), f"Decimal {'1' * 77}..."),
    ("red", "str 'red'"),
    ("\ud800\n", r"str '\ud800\n'"),
    ("x" * 10**7, f"str '{'x' * 76}..."),
    (b"x" * 10**7, f"bytes b'{'x' * 75}..."),
    (date(2026, 10, 1), "date 2026-10-01"),
    (datetime(2026, 10, 1), "datetime 2026-10-01T00:00:00"),
    (datetime(2026, 10, 1, tzinfo=UTC), "datetime 2026-10-01T00:00:00 in a zone"),
    (time(9, tzinfo=UTC), "time 09:00:00 in a zone"),
    (timedelta(hours=1), "timedelta 1:00:00"),
    ([10**5000, []], "list [of more than 38 digits, list]"),
    (("id", "clerk"), "tuple ('id', 'clerk')"),
    ((1, 2, 3, 4), "tuple (1, 2, 3, 4)"),
    ([None] * 10**6, "list [None, None, None, None, ...]"),
    (["x" * 10**6] * 4, f"list ['{'x' * 76}...]"),
    ([], "list []"),
    ({"b", "a"}, "set of 2 items"),
    ({}, "dict of 0 items"),
    (Colour.RED, "Colour"),
    (date, "type"),
    (type("N" * 10**6, (), {})(), "N" * 80),
]


@pytest.mark.parametrize(("value", "text"), SHOWN, ids=[text[:20].encode().hex() for _, text in SHOWN])
def test_every_value_is_shown_in_few_words(value: Any, text: str) -> None:
    assert shown(value) == text
