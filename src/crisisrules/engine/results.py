"""What the engine answers: frozen values that say which rules they come from, and round-trip through JSON."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AwareDatetime, BaseModel, BeforeValidator, PlainSerializer

from crisisrules.calendars import CountingConvention, Limit
from crisisrules.language import Basis, Citation, Item, Level, Role, Scalar, Text, Value
from crisisrules.language.rules import DutyKind

# What a pydantic instance consists of, besides its class.
_SET_VALUES: Callable[[object, object], None] = BaseModel.__dict__["__dict__"].__set__
_SET_FIELDS_SET: Callable[[object, object], None] = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_SET_EXTRA: Callable[[object, object], None] = BaseModel.__dict__["__pydantic_extra__"].__set__
_SET_PRIVATE: Callable[[object, object], None] = BaseModel.__dict__["__pydantic_private__"].__set__


class Result(Value):
    """A result is built by the engine from values that are checked already, so building it checks nothing again."""

    _names: ClassVar[set[str]]

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        cls._names = set(cls.__pydantic_fields__)

    @classmethod
    def of(cls, fields: dict[str, object]) -> Self:
        """The result with exactly these fields, which must be complete and of the right types.

        It does what `BaseModel.model_construct` does at a fifth of the cost: an assessment holds some fifty results.
        """
        result = cls.__new__(cls)
        _SET_VALUES(result, fields)
        _SET_FIELDS_SET(result, cls._names)
        _SET_EXTRA(result, None)
        _SET_PRIVATE(result, None)
        return result


NoteCode = Literal[
    "inferred",
    "remark",
    "misprint",
    "provisional",
    "confirmed-differs",
    "out-of-scope",
    "not-in-force",
    "extensible",
    "not-set",
]


class Note(Result):
    """Something to know about a result: a code for programs, words for people, the rule that it is about."""

    code: NoteCode
    about: str
    """Id of the rule (or of the field) that the note is about."""
    text: Text
    citation: Citation | None = None


def inferred(about: str, reading: Text, citation: Citation) -> Note:
    """The note that a result rests on a reading of the text."""
    return Note.of({"code": "inferred", "about": about, "text": reading, "citation": citation})


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


class Observation(Result):
    """One comparison: the fact, what the event says, how that was compared and with what."""

    fact: str
    value: Scalar | Time | None
    operator: Literal[">=", ">", "<=", "<", "==", "!=", "in", "not in", "given", "not given", "not within", "within"]
    threshold: Scalar | tuple[str, ...] | None


class Reason(Result):
    """A criterion that holds: what it looked at, where it stands, and the level that it gives (None: out of scope).

    `fact`, `value`, `operator` and `threshold` are those of the first observation; a criterion that looks at nothing
    (the level of an event that no other criterion reaches) has none.
    """

    id: str
    level: str | None
    fact: str | None
    value: Scalar | Time | None
    operator: str | None
    threshold: Scalar | tuple[str, ...] | None
    observations: tuple[Observation, ...]
    citation: Citation
    basis: Basis
    reading: Text | None


class Classification(Result):
    """How severe the event is. `level` is None out of scope and when nothing was reached: `in_scope` tells which."""

    event_id: str
    level: Level | None
    in_scope: bool
    reasons: tuple[Reason, ...]
    notes: tuple[Note, ...]


State = Literal["fixed", "awaiting", "promptly", "precondition", "not_set"]


class Deadline(Result):
    """By when. Times are in China time; an act at `due_at` is in time, a microsecond later it is late.

    `fixed` has a `due_at`; `awaiting`: `clock`, the time that starts the limit, is not known yet; `promptly`: at once,
    without a number in the source; `precondition`: before the duty or step that the limit names; `not_set`: a blank of
    the source that nobody has filled. `provisional`: counted over days whose notice has not appeared.
    """

    state: State
    clock: str | None
    starts_at: AwareDatetime | None
    limit: Limit
    due_at: AwareDatetime | None
    last_day: date | None
    provisional: bool


class Obligation(Result):
    """A duty as it arises from this event."""

    duty_id: str
    case_id: str
    kind: DutyKind
    action: Text
    responsible: tuple[Role, ...]
    recipients: tuple[Role, ...]
    documents: tuple[Item, ...]
    contents: tuple[Item, ...]
    deadline: Deadline
    extensible: bool
    extension: Citation | None
    """The article that lets the limit be extended, where it does."""
    extensible_to: AwareDatetime | None
    """The latest due time that an extension can give, where the rules set one."""
    citation: Citation
    basis: Basis
    reading: Text | None
    remark: Text | None


class Routing(Result):
    """Who is concerned with the event in one respect, and who leads them."""

    id: str
    label: Text
    path_id: str
    roles: tuple[Role, ...]
    lead: Role | None
    citation: Citation
    basis: Basis
    reading: Text | None
    remark: Text | None


class ProcedureStep(Result):
    """A step of the procedure that this event goes through, with its papers."""

    id: str
    label: Text
    responsible: tuple[Role, ...]
    documents: tuple[Item, ...]
    citation: Citation
    basis: Basis
    reading: Text | None
    remark: Text | None


class Simplified(Result):
    """A permission to simplify the procedure."""

    id: str
    label: Text
    citation: Citation


class AssessedProcedure(Result):
    """The steps in order, and the permissions to simplify them."""

    id: str
    label: Text
    steps: tuple[ProcedureStep, ...]
    simplifications: tuple[Simplified, ...]
    citation: Citation
    basis: Basis
    reading: Text | None
    remark: Text | None

    @property
    def may_be_simplified(self) -> bool:
        """Whether the rules let steps be simplified."""
        return bool(self.simplifications)


class Prohibited(Result):
    """Something nobody may do."""

    id: str
    label: Text
    citation: Citation


class RulebookRef(Result):
    """Which rules made a result; the digest identifies them exactly."""

    id: str
    version: str
    digest: str


class CalendarRef(Result):
    """Which calendar made a result, and up to which day it was settled."""

    id: str
    settled_through: date


class Assessment(Result):
    """The verdict on one event: its level, and everything that must be done about it.

    `obligations` are ordered by due time, those without one last, in the order of the document. `reports` are those
    that inform somebody above or outside the company.
    """

    event_id: str
    rulebook: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    classification: Classification
    obligations: tuple[Obligation, ...]
    reports: tuple[Obligation, ...]
    routing: tuple[Routing, ...]
    procedure: AssessedProcedure | None
    prohibitions: tuple[Prohibited, ...]
    notes: tuple[Note, ...]

    def obligation(self, duty_id: str) -> Obligation:
        """The obligation of that duty.

        Raises:
            KeyError: this event has no such duty.
        """
        return {each.duty_id: each for each in self.obligations}[duty_id]
