"""Events and the facts they hold: what a rulebook may ask about.

An event model is an ordinary frozen pydantic model that derives from `Event`; `event_model` turns it into data, which
is what a rulebook carries and is checked against. Titles of fields are their Chinese names, descriptions the English.
"""

import builtins
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import lru_cache
from itertools import product
from types import UnionType
from typing import Annotated, ClassVar, Generic, Literal, Self, TypeVar, Union, cast, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError, PydanticKnownError

from crisisrules.arguments import checked_items, checked_kind, named, offset_of, refusal, shown
from crisisrules.calendars import SHANGHAI
from crisisrules.errors import ArgumentError
from crisisrules.language.values import (
    EXACT,
    LONGEST_WORDS,
    MOST,
    Canonical,
    Identifier,
    Text,
    Value,
    canonical,
    first_fault,
)

EARLIEST = datetime(2001, 1, 1, tzinfo=SHANGHAI)
"""No instant before this one is supported: working days are known from 2001 on."""

LATEST = datetime.max.replace(tzinfo=SHANGHAI)
"""No instant after this one has a China time."""


def _datetime_or_iso(given: object) -> object:
    if isinstance(given, datetime):
        return given
    if isinstance(given, str) and "T" in given[:11].upper().replace(" ", "T"):
        return given
    raise ValueError(
        "a datetime with a time zone, or its ISO 8601 text such as 2026-10-01T09:00:00+08:00, is wanted, "
        f"not {shown(given)}"
    )


def _in_china_time(given: datetime) -> datetime:
    moment = given if given.tzinfo is SHANGHAI else _converted(given)
    if moment < EARLIEST:
        raise ValueError(f"{given.isoformat()} {_TOO_EARLY}")
    if type(moment) is datetime and not moment.fold:
        return moment
    return datetime.combine(moment.date(), moment.time().replace(fold=0), SHANGHAI)


def _converted(given: datetime) -> datetime:
    """The instant in China time; refused are times without an offset, or with one that ISO 8601 cannot write."""
    try:
        offset = offset_of(given)
    except OverflowError:
        raise _beyond(given) from None
    there = _without_zone(given)
    if offset is None and given.tzinfo is not None:
        raise ValueError(f"{there} is in a time zone that knows no offset from UTC")
    if offset is None:
        raise ValueError(
            f"{there} has no time zone; write {there}+08:00 for China time, or pass tzinfo=crisisrules.SHANGHAI"
        )
    if offset.seconds % 60 or offset.microseconds:
        raise ValueError(f"{there}: an offset of whole minutes from UTC is wanted, such as +08:00, not {offset}")
    try:
        return given.astimezone(SHANGHAI)
    except OverflowError:
        raise _beyond(given) from None


def _without_zone(given: datetime) -> str:
    """A time as it is written without its zone: with it, it may not even be writable."""
    return given.replace(tzinfo=None).isoformat()


def _beyond(given: datetime) -> ValueError:
    return ValueError(f"{_without_zone(given)} {_TOO_EARLY if given.year < EARLIEST.year else _TOO_LATE}")


_TOO_EARLY = "is before 2001-01-01 China time, the first day that is supported"
_TOO_LATE = "is after 9999-12-31 China time, the last day that is supported"

Moment = Annotated[datetime, BeforeValidator(_datetime_or_iso), AfterValidator(_in_china_time)]
"""An instant from 2001 to 9999 in China time. Given with any time zone, held in China time (`SHANGHAI`), so that two
times are compared and written as the instants that they are."""

Count = Annotated[int, Field(strict=True, ge=0, le=MOST)]
"""How many: a whole number from 0 to 10^12; neither text nor a truth value."""


def _exact(given: object) -> object:
    match given:
        case bool() | float():
            example = "(...)" if isinstance(given, bool) else f"({float.__repr__(given)!r})"
            raise ValueError(f"an amount must be exact: pass Decimal{example} or text, not {shown(given)}")
        case str():
            try:
                return Decimal(given, EXACT)
            except InvalidOperation:
                raise PydanticKnownError("decimal_parsing") from None
        case _:
            return given


Amount = Annotated[Canonical, BeforeValidator(_exact)]
"""Money in yuan, exact to the cent, held in its shortest spelling (5000, 0.5); a float is refused."""

TrueOrFalse = Annotated[bool, Field(strict=True)]
"""A truth value; neither 0/1 nor text."""


def _visible(name: str) -> str:
    if not name.strip() or not name.isprintable():
        raise ValueError("must hold at least one visible character, and no control or invisible one")
    return name


EventId = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_visible)]
"""A name for the event in the caller's own system; any visible text."""


@dataclass(frozen=True)
class Codes:
    """Metadata of a `Literal` field: the Chinese and English name of each code; `ordered` when later is worse.

    Raises:
        ArgumentError: `names` are no triples of text, or `ordered` is no bool.
    """

    names: tuple[tuple[str, str, str], ...]
    ordered: bool = False

    def __post_init__(self) -> None:
        wanted = "a tuple of a code, its Chinese and its English name"
        for i, each in enumerate(checked_items(self.names, "names", f"a tuple, each of it {wanted},")):
            parts = cast("tuple[object, ...]", checked_kind(each, tuple, f"names[{i}]", wanted))
            if [*map(type, parts)] != [str] * 3:
                raise refusal(f"names[{i}]", wanted, parts)
        checked_kind(self.ordered, bool, "ordered", "True or False")


def ordered(*names: tuple[str, str, str]) -> Codes:
    """Codes from least to worst, each as (code, Chinese name, English name).

    Raises:
        ArgumentError: one of them is no triple of text.
    """
    return Codes(names, ordered=True)


def unordered(*names: tuple[str, str, str]) -> Codes:
    """Codes without an order, each as (code, Chinese name, English name).

    Raises:
        ArgumentError: one of them is no triple of text.
    """
    return Codes(names)


class Event(BaseModel):
    """What every event has. Subclasses add their facts and say which times must be in order.

    `reference_time` names the field that dates the event as a whole; `end_time` the one, if any, after which nothing is
    under way any more that had to be done at once; `in_order` lists pairs of fields, the first of
    which may not be later than the second when both are given.
    """

    __slots__ = ("_was_checked",)  # by its validators; neither a copy nor what model_construct makes has it

    model_config = ConfigDict(frozen=True, extra="forbid", str_max_length=LONGEST_WORDS)

    reference_time: ClassVar[str]
    end_time: ClassVar[str | None] = None
    in_order: ClassVar[tuple[tuple[str, str], ...]] = ()
    _sequences: ClassVar[tuple[str, ...]] = ()

    event_id: EventId = Field(title="事件编号", description="Id of the event in the caller's own system")

    @model_validator(mode="wrap")
    @classmethod
    def _unknown_fields_are_explained(cls, given: object, build: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            built = build(given)
            if built is not given:  # an event that is given whole is taken as it is
                object.__setattr__(built, "_was_checked", True)
            return built
        except ValidationError as error:
            lines = error.errors(include_url=False)
            if all(line["type"] != "extra_forbidden" for line in lines):
                raise
        explained = [_explained(line, cls.model_fields) for line in lines]
        raise ValidationError.from_exception_data(cls.__name__, explained)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        unwrapped = {name: _unwrap(field.annotation, ())[0] for name, field in cls.model_fields.items()}
        cls._sequences = tuple(name for name, annotation in unwrapped.items() if get_origin(annotation) is tuple)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for name in self._sequences:
            _refuse_surrogates(name, getattr(self, name) or ())
        for earlier, later in self.in_order:
            first, second = getattr(self, earlier), getattr(self, later)
            if first is not None and second is not None and first > second:
                raise ValueError(
                    f"{earlier} ({first.isoformat()}) is later than {later} ({second.isoformat()}); "
                    f"{earlier} must not be after {later}"
                )
        return self


def _refuse_surrogates(at: str, items: Iterable[object]) -> None:
    """Refuse text of the items of a sequence that UTF-8 cannot write; pydantic does so for the event's own fields."""
    for i, item in enumerate(items):
        for name, value in vars(item).items() if isinstance(item, BaseModel) else ():
            if isinstance(value, tuple):
                _refuse_surrogates(f"{at}[{i}].{name}", cast("tuple[object, ...]", value))
            elif isinstance(value, str) and not value.isascii() and any("\ud800" <= c <= "\udfff" for c in value):
                raise ValueError(f"{at}[{i}].{name}: text that UTF-8 can write is wanted, not {value!r:.80}")


def was_checked(event: Event) -> bool:
    """Whether every fact of the event was checked when it was built."""
    return getattr(event, "_was_checked", False)


def _explained(line: ErrorDetails, known: Iterable[str]) -> InitErrorDetails:
    """The error as it is, but of an unknown field: what it may have meant."""
    match line["type"], line["loc"]:
        case "extra_forbidden", (str(name),):
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"the fields are {', '.join(known)}"
            message = PydanticCustomError("extra_forbidden", "Extra inputs are not permitted; {hint}", {"hint": hint})
            return InitErrorDetails(type=message, loc=line["loc"], input=line["input"])
        case kind, place:
            return InitErrorDetails(type=kind, loc=place, input=line["input"], ctx=line.get("ctx", {}))


Kind = Literal["time", "count", "amount", "flag", "choice", "text", "sequence"]


class Code(Value):
    """One code of a choice, with its names."""

    code: Identifier
    label: Text


class Fact(Value):
    """One thing that an event says: its field's name and kind; for a choice its codes, least first when ordered."""

    name: Identifier
    kind: Kind
    label: Text
    optional: TrueOrFalse = False
    ordered: TrueOrFalse = False
    codes: tuple[Code, ...] = Field(default=(), max_length=100)
    items: tuple["Fact", ...] = Field(default=(), max_length=50)
    """For a sequence: the facts of each of its items."""

    def rank(self, code: str) -> int:
        """Place of a code in the order of the choice, from 0 for the least.

        Raises:
            UnknownNameError: the choice has no such code. It is a KeyError too.
        """
        places = {each.code: place for place, each in enumerate(self.codes)}
        return named(places, code, "code", f"a code of {self.name}")


E = TypeVar("E", bound=Event)


class About(Value, Generic[E]):
    """A value about events of one type, which only type checkers are told of: the type is in none of its fields.

    `Rulebook[CrisisEvent]` is `Rulebook` itself when it runs: pydantic would make a class of its own for each event.
    """

    def __class_getitem__(cls, _: object) -> type[Self]:
        return cls


class EventModel(About[E]):
    """The facts of an event type, as data."""

    __slots__ = ("_event_type",)

    name: Identifier
    reference_time: Identifier
    end_time: Identifier | None = None
    facts: tuple[Fact, ...] = Field(max_length=200)

    def fact(self, name: str) -> Fact | None:
        """The fact of that name, or None; `sequence.name` is a fact of the sequence's items.

        Raises:
            ArgumentError: `name` is no str.
        """
        checked_kind(name, str, "name", "the name of a fact as str")
        outer, _, inner = name.partition(".")
        found = next((fact for fact in self.facts if fact.name == outer), None)
        if found is None or not inner:
            return found
        return next((fact for fact in found.items if fact.name == inner), None)

    def covers(self, other: "EventModel[E]") -> bool:
        """Whether an event of this model says everything that one of `other` says, in the same way.

        Raises:
            ArgumentError: `other` is no EventModel.
        """
        checked_kind(other, EventModel, "other", "an EventModel")
        dates = (self.reference_time, self.end_time)
        return dates == (other.reference_time, other.end_time) and set(other.facts) <= set(self.facts)


def event_model(event_type: type[E]) -> EventModel[E]:
    """The facts of an event type, as data.

    Raises:
        ArgumentError: the type is no `Event`, names no `reference_time`, a wrong `end_time` or a wrong pair `in_order`,
            or has a field of a kind that rules cannot ask about.
    """
    if not (isinstance(event_type, type) and issubclass(event_type, Event)):
        raise refusal("event_type", "a subclass of Event", event_type)
    return _event_model(event_type)


@lru_cache(maxsize=256)
def _event_model(event_type: type[E]) -> EventModel[E]:
    facts = _facts(event_type)
    times = [fact.name for fact in facts if fact.kind == "time"]
    if getattr(event_type, "reference_time", None) not in times:
        raise ArgumentError(f"{event_type.__name__}.reference_time must name one of its times: {', '.join(times)}")
    end = event_type.end_time
    if end is not None and end not in times:
        raise ArgumentError(f"{event_type.__name__}.end_time must name one of its times: {', '.join(times)}")
    if not _in_pairs(event_type.in_order, times):
        raise ArgumentError(f"{event_type.__name__}.in_order must hold pairs of its times: {', '.join(times)}")
    dates = {"reference_time": event_type.reference_time, "end_time": end}
    try:
        model = EventModel[E].model_validate({"name": event_type.__name__, "facts": facts} | dates)
    except ValidationError as error:
        raise ArgumentError(f"event_type: its {first_fault(error)}") from None
    return model_of(event_type, model)


def _in_pairs(given: object, times: list[str]) -> bool:
    """Whether these are pairs of times."""
    known = [*product(times, times)]
    return isinstance(given, tuple) and all(pair in known for pair in cast("tuple[object, ...]", given))


def model_of(event_type: type[E], model: EventModel[E]) -> EventModel[E]:
    """The model, which remembers from now on whose events it is about."""
    object.__setattr__(model, "_event_type", event_type)
    return model


def type_behind(model: EventModel[E]) -> type[E] | None:
    """The type whose events the model is about, where it was made from that type."""
    return cast("type[E] | None", getattr(model, "_event_type", None))


def _facts(model: type[BaseModel], at: str = "", around: tuple[type[BaseModel], ...] = ()) -> tuple[Fact, ...]:
    """The facts of an event, or of the items of its sequence `at`; `around` are the models that these stand in."""

    def fact(name: str, field: FieldInfo) -> Fact:
        try:
            return _fact(name, field, f"{at}{name}", (*around, model))
        except ValidationError as error:
            wrong = error.errors(include_url=False)[0]
            raise ArgumentError(f"{at}{name}: {wrong['msg']}, not {shown(wrong['input'])}") from None

    return tuple(fact(name, field) for name, field in model.model_fields.items())


_KINDS: dict[type, Kind] = {datetime: "time", bool: "flag", int: "count", Decimal: "amount", str: "text"}
_CHECKS: dict[str, tuple[object, str]] = {"time": (_in_china_time, "Moment"), "amount": (canonical, "Amount")}
"""What makes a value of this kind fit for rules, and the type that brings it along."""


def _fact(name: str, field: FieldInfo, path: str, within: tuple[type[BaseModel], ...]) -> Fact:
    annotation, metadata, optional = _unwrap(field.annotation, tuple(field.metadata))
    label = Text(zh=field.title or name, en=field.description or name)
    kind: Kind | None = next((kind for known, kind in _KINDS.items() if annotation is known), None)
    if kind is not None:
        check, proper = _CHECKS.get(kind, (None, ""))
        if check and not any(isinstance(each, AfterValidator) and each.func is check for each in metadata):
            raise ArgumentError(f"{path}: {proper} is wanted of crisisrules.language, not plain {annotation}")
        return Fact(name=name, kind=kind, label=label, optional=optional)
    if get_origin(annotation) is Literal:
        codes = next((each for each in metadata if isinstance(each, Codes)), None)
        names = {code: Text(zh=zh, en=en) for code, zh, en in codes.names} if codes else {}
        if codes and tuple(names) != get_args(annotation):
            raise ArgumentError(f"{path}: its Codes and its Literal must list the same codes in the same order")
        listed = tuple(Code(code=c, label=names.get(c) or Text(zh=c, en=c)) for c in get_args(annotation))
        is_ordered = codes is not None and codes.ordered
        return Fact(name=name, kind="choice", label=label, optional=optional, ordered=is_ordered, codes=listed)
    match get_origin(annotation), get_args(annotation):
        case builtins.tuple, (type() as item, builtins.Ellipsis) if issubclass(item, BaseModel):
            if item in within:
                raise ArgumentError(f"{path}: an item of {item.__name__} is wanted that holds no others of its kind")
            items = _facts(item, f"{path}.", within)
            return Fact(name=name, kind="sequence", label=label, optional=optional, items=items)
        case _:
            raise ArgumentError(
                f"{path}: rules can ask about times, counts, amounts, flags, choices, text and sequences of items "
                f"(tuple[Item, ...]), not {annotation}"
            )


def _unwrap(annotation: object, metadata: tuple[object, ...]) -> tuple[object, tuple[object, ...], bool]:
    """Strip `Annotated` and `| None` from a field's annotation, collecting what they carry."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _unwrap(inner, (*metadata, *more))
    if get_origin(annotation) in (Union, UnionType):
        given = [each for each in get_args(annotation) if each is not type(None)]
        if len(given) == 1:
            annotation, metadata, _ = _unwrap(given[0], metadata)
            return annotation, metadata, True
    return annotation, metadata, False
