"""The ground that every value of a rulebook stands on: frozen models, identifiers, bilingual text, citations.

Nothing here knows of events or of time.
"""

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal, DecimalException, Inexact, InvalidOperation
from typing import Annotated, ClassVar, Final, Literal, Self, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticKnownError

from crisisrules.arguments import shown


def first_fault(error: ValidationError) -> str:
    """The first thing that is wrong: where, what, and what was given there."""
    wrong = error.errors(include_url=False)[0]
    place = ".".join(map(str, wrong["loc"]))
    return f"{place and place + ': '}{wrong['msg']}, not {shown(wrong['input'])}"


class Value(BaseModel):
    """A frozen value without unknown fields; equal by content, with a JSON form.

    Values share their parts: results those of their rulebook, and of each other.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    _names: ClassVar[set[str]]
    """Names of all fields."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        cls._names = set(cls.__pydantic_fields__)

    @property
    def model_fields_set(self) -> set[str]:
        """The fields that were given; a set of the caller's own."""
        return set(super().model_fields_set)


ID_PATTERN: Final = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
Identifier = Annotated[str, Field(pattern=ID_PATTERN)]
"""A public id: ASCII letters, digits, dot, underscore, hyphen; at most 64 characters."""

LONGEST = 2000
"""Characters that a sentence may have."""

Sentence = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"\S")]


class Text(Value):
    """The same words in Chinese and in English."""

    zh: Sentence
    en: Sentence


def text(zh: str, en: str) -> Text:
    """`Text(zh=..., en=...)`, short enough for a table row.

    Raises:
        pydantic.ValidationError: one of them is no text, is blank, or has more than 2,000 characters.
    """
    return Text(zh=zh, en=en)


class Source(Value):
    """The document that a rulebook puts into data."""

    title: Text
    available: Text
    """Which part of the document the rulebook could be written from."""


class Citation(Value):
    """Where a rule stands: the document's title, the article (or section), and the clause within it.

    `also` names further articles of the same document that say the same.
    """

    source: Sentence
    article: Sentence
    clause: Sentence | None = None
    also: tuple[Sentence, ...] = Field(default=(), max_length=20)

    def __str__(self) -> str:
        clause = f"({self.clause})" if self.clause else ""
        return ", ".join((f"{self.source} {self.article}{clause}", *self.also))


Basis = Literal["stated", "inferred", "configured"]
"""`stated`: the text says it; `inferred`: a part of it is read in; `configured`: the adopting company fills it in."""

Part = Literal["level", "condition", "limit", "clock", "actor", "recipient", "content", "paper", "order"]
"""A part of a rule that can be read in where the words do not say it."""


class Rule(Value):
    """What every rule carries besides its content: where it stands and how firmly.

    An inferred rule says in `reads` which of its parts are read in, and in `reading` why. A configured rule may have
    both too: the company fills in the blank, and some other part is read in. A stated rule has neither. `remark` is
    something a user of the rule should know although its basis is sound.
    """

    citation: Citation
    basis: Basis = "stated"
    reads: Annotated[tuple[Part, ...], Field(max_length=9)] = ()
    reading: Text | None = None
    remark: Text | None = None

    @model_validator(mode="after")
    def _what_is_read_in_is_named(self) -> Self:
        if bool(self.reads) != (self.reading is not None):
            there, missing = ("reads", "reading") if self.reads else ("reading", "reads")
            raise ValueError(f"{there} is given without {missing}: which parts are read in, and why, belong together")
        if self.basis == "inferred" and not self.reads:
            raise ValueError(
                f"basis is 'inferred': name in reads which parts are read in ({', '.join(get_args(Part))})"
            )
        if self.basis == "stated" and self.reads:
            raise ValueError(f"basis is 'stated' but reads names {', '.join(self.reads)}; such a rule is 'inferred'")
        if len(set(self.reads)) < len(self.reads):
            raise ValueError(f"reads: a part is named twice: {', '.join(self.reads)}")
        return self


MOST = 10**12
"""The greatest count, and the greatest amount in yuan."""

EXACT = Context(
    prec=28, rounding=ROUND_HALF_EVEN, Emin=-999_999, Emax=999_999, capitals=1, clamp=0, flags=[],
    traps=[Inexact, InvalidOperation],
)  # fmt: skip
"""How the library calculates with amounts, whatever the caller's context is: what is not exact is an error."""

_CENT = Decimal("0.01")


def canonical(amount: Decimal) -> Decimal:
    """The one spelling of an amount from 0 to `MOST` yuan, and the shortest: no exponent, no sign, no zeros at its end.

    Raises:
        PydanticKnownError: the amount is not whole cents.
    """
    try:
        exact = EXACT.plus(amount.quantize(_CENT, context=EXACT))  # of a negative zero, plus makes a plain one
    except DecimalException:
        raise PydanticKnownError("decimal_max_places", {"decimal_places": 2}) from None
    whole = exact.to_integral_value(context=EXACT)
    return whole if whole == exact else exact.normalize(EXACT)


Canonical = Annotated[Decimal, Field(ge=0, le=MOST), AfterValidator(canonical)]
"""An amount in yuan, exact to the cent, in its one spelling: equal amounts have equal JSON and equal digests."""


def _tagged_yuan(given: object) -> object:
    """Accept a Decimal, or its JSON form `{"yuan": "5000.00"}`, and nothing else."""
    match given:
        case Decimal():
            return given
        case {"yuan": str(digits)} if re.fullmatch(r"[0-9]{1,13}(\.[0-9]{1,2})?", digits):
            return Decimal(digits)
        case _:
            raise ValueError('an amount is a Decimal, in JSON {"yuan": "5000.00"}')


def _in_yuan(amount: object) -> dict[str, str]:
    if not isinstance(amount, Decimal):  # in a union pydantic tries this on values of the other types too
        raise TypeError("not an amount")
    return {"yuan": f"{amount:f}"}


Yuan = Annotated[Canonical, BeforeValidator(_tagged_yuan), PlainSerializer(_in_yuan, when_used="json")]
"""Money inside a rule or a result, in yuan, exact to the cent; tagged in JSON so that it cannot be taken for text."""

LONGEST_WORDS = 1_000_000
"""Characters that a text of an event may have."""

Words = Annotated[str, Field(max_length=LONGEST_WORDS)]
"""Any text that can be written down: with a greatest length, pydantic refuses lone surrogates too."""

Scalar = Annotated[bool, Field(strict=True)] | Annotated[int, Field(strict=True, ge=-MOST, le=MOST)] | Yuan | Words
"""What a fact can be compared with: a flag, a count, an amount in yuan, or the code of a choice."""
