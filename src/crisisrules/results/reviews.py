"""What a review answers: findings duty by duty, breaches that no deadline shows, and notes on the file itself."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import AwareDatetime

from crisisrules.arguments import named
from crisisrules.calendars import CountingConvention
from crisisrules.language import Basis, Citation, Item, Level, Part, Role, Text
from crisisrules.results.assessment import Obligation, ProcedureStep, Simplified
from crisisrules.results.base import CalendarRef, Result, RulebookRef
from crisisrules.results.in_time import Status
from crisisrules.results.records import Act


class ReviewFinding(Result):
    """How one obligation was kept. Times are in China time.

    `met` and `late`: done, in time or not; `overdue` and `open`: not done, and the time is over or not; `awaiting`: the
    clock has not started; `undated`: the source gives no number, so that nothing is judged. `level` is the code of the
    level by which it is judged. `judged_by` is the time that decides: the due time, the end of an approved extension,
    the end of the caller's tolerance, the doing of what had to wait for it. `settled_at` is when the last of the
    recipients was told, by the act `settled_by`; `untold` are the others. `by_how_much` says how late it was, or is by
    now; `working_days` the same in working days, where the limit is in working days. `elapsed` is how long something
    without a number took from its clock, or has been waiting by now.
    """

    obligation: Obligation
    level: str | None
    status: Status
    judged_by: AwareDatetime | None
    settled_at: AwareDatetime | None
    settled_by: Act | None
    by_how_much: timedelta | None
    working_days: int | None
    elapsed: timedelta | None
    untold: tuple[Role, ...]
    remark: Text | None

    @property
    def duty_id(self) -> str:
        """Id of the duty."""
        return self.obligation.duty_id

    @property
    def due_at(self) -> datetime | None:
        """The due time that `assess` gives."""
        return self.obligation.deadline.due_at

    @property
    def citation(self) -> Citation:
        """Where the duty stands."""
        return self.obligation.citation


BreachCode = Literal[
    "recipient-missing",
    "document-missing",
    "content-missing",
    "wrong-role",
    "omitted",
    "precondition-missed",
    "step-skipped",
    "step-out-of-order",
    "step-document-missing",
    "no-extension",
    "extension-invalid",
    "no-closing-ground",
    "unauthorised",
    "repeat-not-recognised",
    "not-a-repeat",
    "not-reported",
    "level-too-low",
]


class Breach(Result):
    """Something wrong that no single deadline shows; `about` is the id of the duty, step, ground or other rule.

    `missing` are the ids of what is missing: roles, papers, items. `at` is when it happened, where that is one moment.
    """

    code: BreachCode
    about: str
    missing: tuple[str, ...]
    at: AwareDatetime | None
    text: Text
    citation: Citation
    basis: Basis
    """`inferred` when a part of the rule on which the breach rests is a reading of the text."""
    reads: tuple[Part, ...]
    """Which of these parts are read in."""


RecordNoteCode = Literal[
    "unknown-duty",
    "duty-not-owed",
    "unknown-step",
    "unknown-prohibition",
    "unknown-role",
    "act-before-event",
    "act-after-as-of",
    "unprovable",
    "steps-not-recorded",
    "ground-not-recorded",
    "approver-unknown",
    "extension-not-used",
    "level-differs",
    "reopened",
    "preference",
]


class RecordNote(Result):
    """Something about the file that its reader should know; not held against the case."""

    code: RecordNoteCode
    about: str
    at: AwareDatetime | None
    text: Text
    citation: Citation | None


class Review(Result):
    """Whether a recorded case kept the rules, as of a moment.

    `findings` has one entry per obligation, by due time, those without one last. `compliant`: no finding is late or
    overdue, and there is no breach. `level` is the last that the rules gave by then.
    """

    event_id: str
    rulebook: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    as_of: AwareDatetime
    in_scope: bool
    level: Level | None
    findings: tuple[ReviewFinding, ...]
    breaches: tuple[Breach, ...]
    notes: tuple[RecordNote, ...]
    compliant: bool

    def finding(self, duty_id: str) -> ReviewFinding:
        """The finding on that duty.

        Raises:
            UnknownNameError: this case has no such duty. It is a KeyError too.
        """
        return named({each.duty_id: each for each in self.findings}, duty_id, "duty_id", "a duty of this case")


class NextDuty(Result):
    """Something to be done now. `do_by` is None where no time is known; `time_left` is negative when it is past.

    `untold` are the recipients who have not been told yet; what has to be done at once is due since its clock started.
    """

    obligation: Obligation
    status: Status
    do_by: AwareDatetime | None
    time_left: timedelta | None
    untold: tuple[Role, ...]


class StepState(Result):
    """A step of the procedure, when it was done first, and which of its papers are missing."""

    step: ProcedureStep
    done_at: AwareDatetime | None
    missing: tuple[Item, ...]


class ProcedureState(Result):
    """How far a case has come. `next_steps` may come next: one, or all that are left where order is no matter."""

    procedure_id: str
    label: Text
    steps: tuple[StepState, ...]
    next_steps: tuple[ProcedureStep, ...]
    simplifications: tuple[Simplified, ...]
    citation: Citation
