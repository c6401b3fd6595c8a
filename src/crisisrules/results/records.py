"""What a case file says was done: the record that `review` lays beside the rules.

A record may be messy: acts in any order, duties that nobody knows, acts before the event. Such things are findings of
the review. What cannot be read at all (a time without a zone, two extensions that overlap) is refused here.
"""

from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from crisisrules.language import EventId, Item, Moment, Role, TrueOrFalse, Value


def _id(given: object) -> object:
    """The id of a role or an item that is given whole, as an obligation holds it."""
    return given.id if isinstance(given, Role | Item) else given


Named = Annotated[EventId, BeforeValidator(_id)]
"""An id as the file has it; any visible text, since a messy file names duties and roles that no rulebook has."""

Names = Annotated[tuple[Named, ...], Field(max_length=200)]
"""As many as a rulebook can have roles."""


class Act(Value):
    """Something that somebody did: a duty, a step of the procedure, or what a prohibition is about.

    `by` and `to` are ids of roles (the id of a route stands for its roles), `documents` and `contents` ids of the
    papers handed over and of the items that a report held; the roles and items of an obligation may be given as they
    are. Whoever did it need not be told of it. `authorised_by` is
    the role that permitted what would be prohibited otherwise.
    """

    at: Moment
    duty_id: Named | None = None
    step: Named | None = None
    prohibition: Named | None = None
    by: Named | None = None
    to: Names = ()
    documents: Names = ()
    contents: Names = ()
    provable: TrueOrFalse = True
    authorised_by: Named | None = None
    remark: Annotated[str, Field(max_length=10_000)] | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        given = [name for name in ("duty_id", "step", "prohibition") if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(
                f"an act needs exactly one of duty_id, step and prohibition, got {', '.join(given) or 'none'}; "
                "make two acts of one that is both a duty and a step (those with the same id count as both)"
            )
        if self.authorised_by is not None and self.prohibition is None:
            raise ValueError("authorised_by is given without prohibition; only what is prohibited needs authorisation")
        return self


class LevelChange(Value):
    """From `at` on the case had this level (None: no level)."""

    at: Moment
    level: Named | None


class RecordedExtension(Value):
    """More time for a duty: approved by whom and when, and until when. One without approval was only asked for.

    `since` says from when it runs, where that is not the time of the approval.
    """

    duty_id: Named
    until: Moment
    approved_by: Named | None = None
    approved_at: Moment | None = None
    since: Moment | None = None

    @property
    def begins(self) -> datetime | None:
        """From when it runs, as far as the record says."""
        return self.since or self.approved_at

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if (self.approved_by is None) != (self.approved_at is None):
            raise ValueError("approved_by and approved_at belong together; give both, or neither if nobody approved")
        if self.begins is not None and self.begins >= self.until:
            name = "since" if self.since else "approved_at"
            raise ValueError(
                f"until ({self.until.isoformat()}) is not later than {name} ({self.begins.isoformat()}); "
                "an extension must end after it begins"
            )
        return self


class Closing(Value):
    """On what ground the case was closed; `answered_at` and `objected_at` are the customer's last answer and objection.

    Without `answered_at` the acts say when the customer was answered.
    """

    ground: Named | None = None
    answered_at: Moment | None = None
    objected_at: Moment | None = None


class EarlierCase(Value):
    """A case about the same matter that the file knows of; not closed yet without `closed_at`."""

    event_id: EventId
    closed_at: Moment | None = None


class CaseRecord(Value):
    """A case file. The acts may stand in any order; what is left out is not recorded.

    Without `levels` the case had the level that the rules give it from the start. With them, it had each from its time
    on, and before the first of them the level that the criteria give without a confirmation. `reopened` are the times
    at which a closed case was opened again.

    Raises:
        pydantic.ValidationError: a value that cannot be read, two levels at one time, or two extensions of one duty
            that overlap.
    """

    acts: Annotated[tuple[Act, ...], Field(max_length=10_000)] = ()
    levels: Annotated[tuple[LevelChange, ...], Field(max_length=100)] = ()
    extensions: Annotated[tuple[RecordedExtension, ...], Field(max_length=100)] = ()
    closing: Closing | None = None
    reopened: Annotated[tuple[Moment, ...], Field(max_length=100)] = ()
    earlier_case: EarlierCase | None = None

    @model_validator(mode="after")
    def _levels_have_their_own_times(self) -> Self:
        times = [change.at for change in self.levels]
        if len(set(times)) < len(times):
            twice = next(time for time in times if times.count(time) > 1)
            raise ValueError(f"levels: two entries are of {twice.isoformat()}; a case has one level at a time")
        return self

    @model_validator(mode="after")
    def _extensions_follow_each_other(self) -> Self:
        for duty_id in dict.fromkeys(extension.duty_id for extension in self.extensions):
            _refuse_overlap(each for each in self.extensions if each.duty_id == duty_id)
        return self


def _refuse_overlap(extensions: Iterable[RecordedExtension]) -> None:
    for first, second in pairwise(sorted(extensions, key=lambda each: each.until)):
        begins = second.begins
        if (begins is not None and begins < first.until) or first.until == second.until:
            raise ValueError(
                f"extensions: two of {first.duty_id!r} overlap: one until {first.until.isoformat()}, the other "
                f"{'from ' + begins.isoformat() + ' ' if begins else ''}until {second.until.isoformat()}; "
                "if the second was approved while the first still ran, say in its `since` from when it runs"
            )
