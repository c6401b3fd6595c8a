"""Everything that is no argument for a public call, and a table of calls that are given all of it.

A call refuses by the name of its argument what is none, in few words, soon, and with a documented error.
"""

import inspect
import itertools
import math
import time as clock
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from dateutil import tz
from pydantic import ValidationError

from crisisrules.calendars import (
    CHINA,
    CIVIL_CODE,
    SHANGHAI,
    CountingConvention,
    Hours,
    NotSet,
    YearSchedule,
)
from crisisrules.errors import ArgumentError, CrisisRulesError, NoticeError
from crisisrules.language import Rulebook, at_least, event_model, text
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent


class Unspeakable:
    """Nothing can be said of it."""

    def __repr__(self) -> str:
        raise RuntimeError("no")

    __str__ = __repr__


class Endless:
    """Whoever asks it what it says waits."""

    def __repr__(self) -> str:
        clock.sleep(600)
        return "x" * 10**9


class Nowhere(datetime):
    """No moment, though a datetime: as data libraries mark what is missing."""

    def utcoffset(self) -> timedelta:
        raise ValueError("no moment")

    def date(self) -> date:
        raise ValueError("no moment")


class Text(str):
    """A text of the caller's making."""

    __slots__ = ()
    __repr__ = Unspeakable.__repr__


def nested(depth: int) -> list[Any]:
    inner: list[Any] = []
    for _ in range(depth):
        inner = [inner]
    return inner


NO_ZONE: Any = tzinfo
LOOP: list[Any] = []
LOOP.append(LOOP)
MOMENT, DAY = datetime(2026, 9, 29, 10, tzinfo=SHANGHAI), date(2026, 9, 29)
EVERYTHING: dict[str, Any] = {
    "None": None,
    "True": True,
    "False": False,
    "0": 0,
    "-1": -1,
    "5": 5,
    "1e5000": 10**5000,
    "-1e5000": -(10**5000),
    "1.5": 1.5,
    "nan": math.nan,
    "inf": math.inf,
    "decimal": Decimal(5),
    "text": "text",
    "empty": "",
    "blank": " \n",
    "surrogate": "\ud800",
    "own text": Text("x"),
    "long text": "春" * 10**6,
    "bytes": b"x",
    "class": object,
    "the class": CountingConvention,
    "object": object(),
    "unspeakable": Unspeakable(),
    "endless": Endless(),
    "list": [],
    "list of text": ["text"],
    "list of vast": [10**5000],
    "list of unspeakable": [Unspeakable(), Endless()],
    "pairs": [("a", "b")],
    "deep": nested(100_000),
    "loop": LOOP,
    "set": {"b", "a"},
    "dict": {},
    "dict of vast": {10**5000: 10**5000},
    "dict of text": {"text": "text"},
    "generator": itertools.count(),
    "function": len,
    "timedelta": timedelta(days=1),
    "time": time(9),
    "aware time": time(9, tzinfo=UTC),
    "date": DAY,
    "first date": date.min,
    "last date": date.max,
    "naive": datetime(2026, 9, 29),
    "no zone": datetime(2026, 9, 29, tzinfo=NO_ZONE()),
    "nowhere": Nowhere(2026, 9, 29, tzinfo=UTC),
    "moment": MOMENT,
    "limit": Hours(4),
    "no limit": NotSet(),
    "calendar": CHINA,
    "convention": CIVIL_CODE,
    "schedule": YearSchedule(2026, []),
    "schedule of 2099": YearSchedule(2099, []),
    "Text": text("字", "word"),
    "condition": at_least("pages", 1),
    "rulebook": JIAHE_LIFE,
    "rulebook class": Rulebook,
    "event model": event_model(CrisisEvent),
    "event class": CrisisEvent,
    "path": "rules.json",
    **{
        f"{year} {zone}": datetime(year, month, day, hour, 59, 59, tzinfo=zone)
        for year, month, day, hour in ((1, 1, 1, 0), (9999, 12, 31, 23))
        for zone in (UTC, SHANGHAI, ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo"), tz.gettz("Europe/Berlin"))
    },
}


def is_date(value: Any) -> bool:
    return type(value) is date


def is_moment(value: Any) -> bool:
    return type(value) is datetime and type(value.tzinfo) not in (tzinfo, type(None))


def is_whole(value: Any) -> bool:
    return type(value) is int


def is_name(value: Any) -> bool:
    return isinstance(value, str) and len(value) < 50 and value not in ("", " \n", "\ud800")


def is_empty(value: Any) -> bool:
    return value is EVERYTHING["list"] or value is EVERYTHING["dict"]


def never(value: Any) -> bool:
    return False


def a(*kinds: type) -> Callable[[Any], bool]:
    return lambda value: type(value) in kinds


Good = tuple[Any, Callable[[Any], bool]]
"""A good value of an argument, and what else may be one."""


class Call(NamedTuple):
    """A public call, its arguments, and what it raises of a value that is none of them."""

    call: Callable[..., Any]
    arguments: dict[str, Good]
    refuses: type[Exception] | tuple[type[Exception], ...] = ArgumentError
    places: tuple[str, ...] = ()
    """With what else messages may begin, where an argument is looked at later and elsewhere."""

    def parameters(self) -> set[str]:
        """The names of its arguments; those behind `**` are told by the table alone."""
        known = inspect.signature(self.call).parameters
        named = {name for name, each in known.items() if each.kind is not each.VAR_KEYWORD}
        return named | (self.arguments.keys() if len(named) < len(known) else set())

    def __call__(self, **changed: Any) -> Any:
        """The call with good arguments but for these."""
        given = {name: good for name, (good, _) in self.arguments.items()} | changed
        known = inspect.signature(self.call).parameters.values()
        places = [each.name for each in known if each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD)]
        rest = [each.name for each in known if each.kind is each.VAR_POSITIONAL]
        first = [given.pop(name) for name in (*places, *rest)]
        return self.call(*first, **given)

    def refuses_by_name(self, argument: str) -> None:
        """Everything that is no such argument is refused by its name, and what is one is answered or impossible."""
        began = clock.perf_counter()
        for label, value in EVERYTHING.items():
            if label == "generator" and self.places:
                continue  # pydantic reads what it is given to its end
            error: Exception | None = None
            try:
                self(**{argument: value})
            except (CrisisRulesError, ValidationError) as raised:
                error = raised
            good = self.arguments[argument][1](value)  # though of the right kind it may be impossible
            expected = (type(None), CrisisRulesError, ValidationError) if good else self.refuses
            assert isinstance(error, expected), (label, error)
            if isinstance(error, ValidationError):
                assert label == "endless" or len(str(error)) < 10_000, label  # pydantic asks what it says
            elif error is not None and not isinstance(error, NoticeError):
                assert str(error).startswith((f"{argument}: ", f"{argument}[", *self.places)), (label, str(error))
                assert len(str(error)) < 800, label
                assert str(error).isprintable(), label
        assert clock.perf_counter() - began < 10


def arguments_of(calls: dict[str, Call]) -> list[tuple[str, str]]:
    return [(name, argument) for name, call in calls.items() for argument in call.arguments]
