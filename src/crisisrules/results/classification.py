"""How severe an event is, and why."""

from typing import Literal

from crisisrules.language import Basis, Citation, Level, Part, Scalar, Text
from crisisrules.results.base import Result
from crisisrules.results.facts import Known

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
    "no-time",
]


class Note(Result):
    """Something to know about a result: a code for programs, words for people, the rule that it is about.

    `not-set`: the source leaves a blank that nobody has filled; `no-time`: it says nothing of a time.
    """

    code: NoteCode
    about: str
    """Id of the rule (or of the field) that the note is about."""
    text: Text
    citation: Citation | None


Sign = Literal[">=", ">", "<=", "<", "==", "!=", "in", "not in", "given", "not given", "not within", "within"]
"""How a fact was compared."""


class Observation(Result):
    """One comparison: the fact, what the event says, how that was compared and with what."""

    fact: str
    value: Known
    operator: Sign
    threshold: Scalar | tuple[str, ...] | None


class Reason(Result):
    """A criterion that holds: what it looked at, where it stands, and the level that it gives (None: out of scope).

    `fact`, `value`, `operator` and `threshold` are those of the first observation; a criterion that looks at nothing
    (the level of an event that no other criterion reaches) has none.
    """

    id: str
    level: str | None
    fact: str | None
    value: Known
    operator: str | None
    threshold: Scalar | tuple[str, ...] | None
    observations: tuple[Observation, ...]
    citation: Citation
    basis: Basis
    reads: tuple[Part, ...]
    """Which parts of an inferred rule are read in."""
    reading: Text | None
    remark: Text | None


class Classification(Result):
    """How severe the event is. `level` is None out of scope and when nothing was reached: `in_scope` tells which."""

    event_id: str
    level: Level | None
    in_scope: bool
    reasons: tuple[Reason, ...]
    notes: tuple[Note, ...]
