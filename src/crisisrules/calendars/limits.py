"""How long a duty may take: each kind of limit is a value of its own.

`Minutes` and `Hours` run from the moment itself (Civil Code 201(2)); `WorkingDays` and `CalendarDays` from the day
after (201(1)). The other four carry no number: at once, a blank of the source, no word of a time, before another step.
What a limit means on the calendar is said in `counting`.
"""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from crisisrules.arguments import checked_int, checked_text, shown
from crisisrules.errors import ArgumentError

# Ten years' worth of each unit: no duty of the sources comes near it, and every sum stays inside the calendar's reach.
_DAYS = 3653
_MINUTES = _DAYS * 24 * 60
_HOURS = _DAYS * 24
_WORKING_DAYS = 2610

_STRICT = ConfigDict(extra="forbid")


def _check(unit: str, wanted: str, count: int, most: int) -> None:
    if not 1 <= checked_int(count, "count") <= most:
        raise ArgumentError(f"count: {wanted} are counted from 1 to {most} (ten years), not {shown(count)}")
    _check_unit(unit, wanted)


def _check_unit(unit: str, wanted: str) -> None:
    if not isinstance(unit, str) or unit != wanted:
        raise ArgumentError(f"unit: this limit is always {wanted!r}, not {shown(unit)}")


@dataclass(frozen=True, slots=True)
class Minutes:
    """So many minutes from the moment itself, through nights and days off (Civil Code 201(2)).

    `count` is 1 to 5 260 320 (ten years); anything else is an `ArgumentError`.
    """

    count: Annotated[int, Field(strict=True, ge=1, le=_MINUTES)]
    unit: Literal["minutes"] = field(default="minutes", repr=False)
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def __post_init__(self) -> None:
        _check(self.unit, "minutes", self.count, _MINUTES)


@dataclass(frozen=True, slots=True)
class Hours:
    """So many hours from the moment itself, through nights and days off (Civil Code 201(2)).

    `count` is 1 to 87 672 (ten years); anything else is an `ArgumentError`.

    Examples:
        >>> Hours(4)
        Hours(count=4)
    """

    count: Annotated[int, Field(strict=True, ge=1, le=_HOURS)]
    unit: Literal["hours"] = field(default="hours", repr=False)
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def __post_init__(self) -> None:
        _check(self.unit, "hours", self.count, _HOURS)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Until the end of the n-th working day after the start day (工作日).

    `count` is 1 to 2610 (ten years); anything else is an `ArgumentError`.
    """

    count: Annotated[int, Field(strict=True, ge=1, le=_WORKING_DAYS)]
    unit: Literal["working_days"] = field(default="working_days", repr=False)
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def __post_init__(self) -> None:
        _check(self.unit, "working_days", self.count, _WORKING_DAYS)


@dataclass(frozen=True, slots=True)
class CalendarDays:
    """Until the end of the n-th day after the start day, or the next working day if that is a day off (203(1)).

    `count` is 1 to 3653 (ten years); anything else is an `ArgumentError`.
    """

    count: Annotated[int, Field(strict=True, ge=1, le=_DAYS)]
    unit: Literal["calendar_days"] = field(default="calendar_days", repr=False)
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def __post_init__(self) -> None:
        _check(self.unit, "calendar_days", self.count, _DAYS)


@dataclass(frozen=True, slots=True)
class Promptly:
    """At once: the source says so and gives no number."""

    unit: Literal["promptly"] = field(default="promptly", repr=False)
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def __post_init__(self) -> None:
        _check_unit(self.unit, "promptly")


@dataclass(frozen=True, slots=True)
class NotSet:
    """A blank: the source speaks of a time and leaves it open, and nobody has filled it yet."""

    unit: Literal["not_set"] = field(default="not_set", repr=False)
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def __post_init__(self) -> None:
        _check_unit(self.unit, "not_set")


@dataclass(frozen=True, slots=True)
class NoTime:
    """The source says nothing of a time."""

    unit: Literal["no_time"] = field(default="no_time", repr=False)
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def __post_init__(self) -> None:
        _check_unit(self.unit, "no_time")


@dataclass(frozen=True, slots=True)
class Precondition:
    """Must be done before another step. `of` is the id (1 to 200 characters) of the duty or step that has to wait."""

    of: Annotated[str, Field(strict=True, min_length=1, max_length=200)]
    unit: Literal["precondition"] = field(default="precondition", repr=False)
    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def __post_init__(self) -> None:
        checked_text(self.of, "of", "the id of the duty or step that has to wait", 200)
        _check_unit(self.unit, "precondition")


Limit = Annotated[
    Minutes | Hours | WorkingDays | CalendarDays | Promptly | NotSet | NoTime | Precondition,
    Field(discriminator="unit"),
]
"""Any limit; inside a pydantic model the JSON is told apart by `unit`, such as `{"count": 4, "unit": "hours"}`."""
