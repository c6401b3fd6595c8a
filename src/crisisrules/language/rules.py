"""The kinds of rule that a rulebook holds, each a frozen value with its citation and basis."""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import Limit
from crisisrules.language.conditions import Condition
from crisisrules.language.values import Basis, Citation, Identifier, Rule, Text, Value

Levels = Annotated[tuple[Identifier, ...], Field(min_length=1, max_length=20)] | None
"""The levels that a rule is for; None: whatever the level, even none."""


class Level(Value):
    """A grade of severity; levels compare by `rank`, and a higher rank is worse."""

    code: Identifier
    rank: Annotated[int, Field(strict=True, ge=1, le=100)]
    label: Text

    def __lt__(self, other: "Level") -> bool:
        return self.rank < other.rank if isinstance(other, Level) else NotImplemented

    def __le__(self, other: "Level") -> bool:
        return self.rank <= other.rank if isinstance(other, Level) else NotImplemented

    def __gt__(self, other: "Level") -> bool:
        return self.rank > other.rank if isinstance(other, Level) else NotImplemented

    def __ge__(self, other: "Level") -> bool:
        return self.rank >= other.rank if isinstance(other, Level) else NotImplemented


class Role(Value):
    """Somebody who acts or is told. `standing` is seen from whoever handles the event."""

    id: Identifier
    label: Text
    standing: Literal["inside", "above", "outside", "customer"] = "inside"


class Item(Value):
    """A document to hand over, or an item that a report must hold; `required` unless the source lets it be left out."""

    id: Identifier
    label: Text
    required: Annotated[bool, Field(strict=True)] = True


class Grade(Rule):
    """One cell of the grading table: the level that `test` gives.

    `alternative` is the other reading of a figure that the source may have misprinted; a result that depends on which
    one is right says so.
    """

    level: Identifier
    test: Condition
    alternative: Condition | None = None


class Criterion(Value):
    """One row of the grading table: for events where `where` holds, the worst grade whose test holds."""

    id: Identifier
    label: Text
    where: Condition | None = None
    grades: tuple[Grade, ...] = Field(min_length=1, max_length=20)


def criterion(
    id: str,
    label: Text,
    citation: Citation,
    *,
    where: Condition | None = None,
    reading: Text | None = None,
    **levels: Condition,
) -> Criterion:
    """A row of the grading table whose cells stand in one place: for each level, the test that gives it.

    With a `reading` the row is inferred, else it is stated.
    """
    basis: Basis = "stated" if reading is None else "inferred"
    grades = (
        Grade(level=level, test=test, citation=citation, basis=basis, reading=reading) for level, test in levels.items()
    )
    return Criterion(id=id, label=label, where=where, grades=tuple(grades))


class Otherwise(Rule):
    """The level of an event that no criterion reaches. Without it such an event has no level."""

    id: Identifier
    level: Identifier


class Confirmation(Rule):
    """Somebody's own decision on the level, which stands whatever the criteria say."""

    id: Identifier
    level_fact: Identifier
    time_fact: Identifier


class Exclusion(Rule):
    """Events that the document does not cover."""

    id: Identifier
    label: Text
    when: Condition


DutyKind = Literal["record", "hand-over", "handle", "report", "inform", "reply", "approve", "close", "file", "archive"]

Roles = Annotated[tuple[Identifier, ...], Field(max_length=30)]
"""Ids of roles; in a duty, the id of a route stands for the roles that the route leads to."""


class Case(Rule):
    """How a duty applies to some events: to these levels, when `when` holds, within `limit`.

    `responsible` and `recipients` replace those of the duty where the case has its own.
    """

    id: Identifier
    levels: Levels = None
    when: Condition | None = None
    limit: Limit
    responsible: Roles | None = None
    recipients: Roles | None = None


class Extension(Rule):
    """When the limit of a duty may be extended, and how long it may be then, counted from the same clock."""

    when: Condition
    limit: Limit | None = None


class Duty(Value):
    """Something that must be done. The first of its cases that fits the event says by when; none: no such duty.

    The limit runs from the first of `clocks` that the event gives (from the end of duty `after`, where that is named).
    With `each`, the duty arises once for every item of that sequence, and is numbered from `numbered_from`.
    `extends` names the duty for which this one asks for more time, so that it is wanted only when that one is not done
    in time, and then no later than its due time; `instead` names steps of the procedure that fulfil this duty as well.
    """

    id: Identifier
    kind: DutyKind
    action: Text
    responsible: Roles = ()
    recipients: Roles = ()
    documents: tuple[Item, ...] = Field(default=(), max_length=50)
    contents: tuple[Item, ...] = Field(default=(), max_length=50)
    clocks: tuple[Identifier, ...] = Field(default=(), max_length=5)
    after: Identifier | None = None
    each: Identifier | None = None
    numbered_from: Annotated[int, Field(strict=True, ge=1, le=1000)] = 1
    extension: Extension | None = None
    extends: Identifier | None = None
    instead: tuple[Identifier, ...] = Field(default=(), max_length=20)
    cases: tuple[Case, ...] = Field(min_length=1, max_length=30)


class MonthlyDuty(Rule):
    """Something that must be done about every month, whatever its events: by `day` of the following month.

    Without a `day` the month alone is known.
    """

    id: Identifier
    kind: DutyKind
    action: Text
    responsible: Roles = ()
    recipients: Roles = ()
    contents: tuple[Item, ...] = Field(default=(), max_length=50)
    day: Annotated[int, Field(strict=True, ge=1, le=28)] | None = None


class Path(Rule):
    """One way that a route can take: to these roles, led by `lead`, for these levels, when `when` holds."""

    id: Identifier
    levels: Levels = None
    when: Condition | None = None
    roles: Roles = Field(min_length=1)
    lead: Identifier | None = None


class Route(Value):
    """Who is concerned with the event in some respect: the first of its paths that fits."""

    id: Identifier
    label: Text
    paths: tuple[Path, ...] = Field(min_length=1, max_length=50)


class Step(Rule):
    """A step of a procedure, with the papers that it needs; left out where `when` does not hold.

    `duties` names the duties whose doing is this step, besides one that has the step's own id.
    """

    id: Identifier
    label: Text
    responsible: Roles = ()
    documents: tuple[Item, ...] = Field(default=(), max_length=50)
    duties: tuple[Identifier, ...] = Field(default=(), max_length=20)
    when: Condition | None = None


class Procedure(Rule):
    """The ordered steps of handling, for some levels. The first procedure that fits the event is its procedure.

    Without `in_order` the steps are listed as they usually come; the source insists neither on each nor on the order.
    """

    id: Identifier
    label: Text
    levels: Levels = None
    when: Condition | None = None
    in_order: Annotated[bool, Field(strict=True)] = True
    steps: tuple[Step, ...] = Field(min_length=1, max_length=50)


class Simplification(Rule):
    """When, and how, the steps of the procedure may be simplified."""

    id: Identifier
    label: Text
    levels: Levels = None
    when: Condition | None = None


class Prohibition(Rule):
    """What nobody may do while the event is handled, save with the permission that the text names."""

    id: Identifier
    label: Text
    levels: Levels = None


class Ground(Rule):
    """A ground on which a case counts as closed. Without a label it is a blank that the company fills in.

    A ground with a limit holds once that time has passed in silence, counted from the last of the duties `after`.
    """

    id: Identifier
    label: Text | None = None
    levels: Levels = None
    limit: Limit | None = None
    after: tuple[Identifier, ...] = Field(default=(), max_length=20)


class Repetition(Rule):
    """That a case about the same matter as a closed one is a repetition of it, which `fact` has to name."""

    id: Identifier
    fact: Identifier


class NotReported(Rule):
    """When an event counts as not reported, whatever was done.

    `missing`: there is no report although `complaint` is given; `late`: the first report is later than `complaint`;
    `unproven`: a report cannot be proved. A report is the doing of one of `duties`, or one of the times `reports` of
    the event (`<sequence>.<time>` for each item). One that cannot be proved (`proof` is that flag of the items) is no
    report for the other two.
    """

    id: Identifier
    label: Text
    fault: Literal["missing", "late", "unproven"]
    duties: tuple[Identifier, ...] = Field(default=(), max_length=20)
    reports: tuple[Identifier, ...] = Field(default=(), max_length=20)
    complaint: Identifier | None = None
    proof: Identifier | None = None


class Preference(Rule):
    """Something that the rules allow but would rather not see: worth a note, not held against anybody."""

    id: Identifier
    label: Text
    when: Condition


class Guidance(Rule):
    """Advice of the document, in its order: no duty, no deadline."""

    id: Identifier
    label: Text
    levels: Levels = None
    items: tuple[Text, ...] = Field(min_length=1, max_length=50)
