"""The ground that every answer stands on: frozen values that the engine makes without checking them twice."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Annotated, Any, ParamSpec, TypeVar

from pydantic import AwareDatetime, BaseModel, BeforeValidator, PlainSerializer

from crisisrules.language import Value

# What a pydantic instance consists of: its class, and these four.
_NEW: Callable[[object], Any] = object.__dict__["__new__"]  # Any: an instance of whatever class is given
_SET_VALUES: Callable[[object, object], None] = BaseModel.__dict__["__dict__"].__set__


_SET_FIELDS_SET: Callable[[object, object], None] = BaseModel.__dict__["__pydantic_fields_set__"].__set__


_SET_EXTRA: Callable[[object, object], None] = BaseModel.__dict__["__pydantic_extra__"].__set__


_SET_PRIVATE: Callable[[object, object], None] = BaseModel.__dict__["__pydantic_private__"].__set__


P = ParamSpec("P")
R = TypeVar("R")
V = TypeVar("V", bound=Value)


class Result(Value):
    """A frozen answer. The engine builds it with `made`; what comes from outside is checked as every model is.

    No field has a default, so that a result holds everything that its JSON says.
    """


def made(model: Callable[P, R], /, *_: P.args, **fields: P.kwargs) -> R:
    """The result with exactly these fields, which type checkers check and nothing checks again when it runs.

    It does what `BaseModel.model_construct` does at a fifth of the cost: an assessment holds some fifty results.
    """
    result: Any = _NEW(model)  # Any: its fields are set past the frozen model
    _SET_VALUES(result, fields)
    _SET_FIELDS_SET(result, result._names)
    _SET_EXTRA(result, None)
    _SET_PRIVATE(result, None)
    answer: R = result
    return answer


def like(template: V, fields: Mapping[str, object]) -> V:
    """A result that differs from another in these fields; nothing checks them, so their type should be a TypedDict."""
    result: Any = _NEW(type(template))  # Any: as above
    _SET_VALUES(result, {**template.__dict__, **fields})
    _SET_FIELDS_SET(result, result._names)
    _SET_EXTRA(result, None)
    _SET_PRIVATE(result, None)
    answer: V = result
    return answer


class RulebookRef(Result):
    """Which rules made a result; the digest identifies them exactly."""

    id: str
    version: str
    digest: str


class CalendarRef(Result):
    """Which calendar made a result, and up to which day it was settled."""

    id: str
    settled_through: date


def _tagged_time(given: object) -> object:
    """Accept a datetime, or its JSON form `{"time": "2026-10-01T09:00:00+08:00"}`, and nothing else."""
    match given:
        case datetime():
            return given
        case {"time": str(iso)}:
            return iso
        case _:
            raise ValueError('a time is a datetime, in JSON {"time": "2026-10-01T09:00:00+08:00"}')


Time = Annotated[
    AwareDatetime,
    BeforeValidator(_tagged_time),
    PlainSerializer(lambda time: {"time": time.isoformat()}, when_used="json"),
]
"""An instant among values of other kinds; tagged in JSON so that it cannot be taken for text."""
