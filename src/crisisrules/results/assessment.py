"""Everything that must be done about an event: duties with deadlines, those concerned, steps, prohibitions."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime

from crisisrules.arguments import named
from crisisrules.calendars import CountingConvention, Limit
from crisisrules.language import Basis, Citation, DutyKind, Item, Part, Role, Text
from crisisrules.results.base import CalendarRef, Result, RulebookRef
from crisisrules.results.classification import Classification, Note

State = Literal["fixed", "awaiting", "promptly", "precondition", "not_set"]


class Deadline(Result):
    """By when. Times are in China time; an act at `due_at` is in time, a microsecond later it is late.

    `fixed` has a `due_at`; `awaiting`: `clock`, the time that starts the limit, is not known yet; `promptly`: at once,
    without a number in the source; `precondition`: before the duty or step that the limit names; `not_set`: no time is
    known, because the source leaves a blank that nobody has filled (the limit is `NotSet`) or says nothing of a time
    (`NoTime`). `provisional`: counted over days whose notice has not appeared.
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
    variant_id: str
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
    reads: tuple[Part, ...]
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
    reads: tuple[Part, ...]
    reading: Text | None
    remark: Text | None


class ProcedureStep(Result):
    """A step of the procedure that this event goes through, with its papers."""

    id: str
    label: Text
    responsible: tuple[Role, ...]
    recipients: tuple[Role, ...]
    documents: tuple[Item, ...]
    citation: Citation
    basis: Basis
    reads: tuple[Part, ...]
    reading: Text | None
    remark: Text | None


class Simplified(Result):
    """A permission to simplify the procedure."""

    id: str
    label: Text
    citation: Citation
    basis: Basis
    reads: tuple[Part, ...]
    reading: Text | None


class AssessedProcedure(Result):
    """The steps in order, and the permissions to simplify them."""

    id: str
    label: Text
    steps: tuple[ProcedureStep, ...]
    simplifications: tuple[Simplified, ...]
    citation: Citation
    basis: Basis
    reads: tuple[Part, ...]
    reading: Text | None
    remark: Text | None

    @property
    def may_be_simplified(self) -> bool:
        """Whether the rules let steps be simplified."""
        return bool(self.simplifications)


class Prohibited(Result):
    """Something that these may not do; nobody may where `who` is empty."""

    id: str
    label: Text
    who: tuple[Role, ...]
    citation: Citation
    basis: Basis
    reads: tuple[Part, ...]
    reading: Text | None


class Advice(Result):
    """Guidance of the document for an event of this level, in its order: no duty, no deadline."""

    id: str
    label: Text
    items: tuple[Text, ...]
    citation: Citation
    basis: Basis
    reads: tuple[Part, ...]
    reading: Text | None
    remark: Text | None


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
    guidance: tuple[Advice, ...]
    notes: tuple[Note, ...]

    def obligation(self, duty_id: str) -> Obligation:
        """The obligation of that duty.

        Raises:
            UnknownNameError: this event has no such duty. It is a KeyError too.
        """
        return named({each.duty_id: each for each in self.obligations}, duty_id, "duty_id", "a duty of this event")
