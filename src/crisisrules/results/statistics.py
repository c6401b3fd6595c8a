"""A month of complaints: what is counted, and what the count comes to."""

from datetime import date, datetime
from fractions import Fraction
from typing import Annotated, Generic, Self

from pydantic import AwareDatetime, Field, model_validator

from crisisrules.arguments import named
from crisisrules.calendars import SHANGHAI, CountingConvention
from crisisrules.language import E, EventId, Text, Value
from crisisrules.results.base import CalendarRef, Result, RulebookRef
from crisisrules.results.in_time import share_in_time
from crisisrules.results.records import Act


class HandledComplaint(Value, Generic[E]):
    """A complaint as a department's books have it: what it was about, what came of it, and what was done when.

    `type` is the department's own name for the kind of matter, `outcome` for the result (None: none yet). An act before
    the complaint was accepted is refused.
    """

    complaint: E
    type: EventId
    outcome: EventId | None = None
    acts: Annotated[tuple[Act, ...], Field(max_length=10_000)] = ()

    @property
    def accepted_at(self) -> datetime:
        """When the complaint was accepted, in China time."""
        accepted: datetime = getattr(self.complaint, self.complaint.reference_time)
        return accepted.astimezone(SHANGHAI)

    @model_validator(mode="after")
    def _acts_follow_the_complaint(self) -> Self:
        accepted = self.accepted_at
        for i, act in enumerate(self.acts):
            if act.at < accepted:
                raise ValueError(
                    f"acts[{i}].at ({act.at.isoformat()}) is before the complaint's "
                    f"{self.complaint.reference_time} ({accepted.isoformat()}); it must not be earlier"
                )
        return self


class Tally(Result):
    """How many complaints have this type, code or level; a `code` of None stands for those that have none."""

    code: str | None
    label: Text | None
    count: int


class FactTally(Result):
    """How many complaints have each code of one of their choices, such as the channel."""

    fact: str
    label: Text
    counts: tuple[Tally, ...]


class DutyTally(Result):
    """How often a duty with a due time was done in time, was late (done or not), and is still open but not late: as a
    review finds it `met`, `late` or `overdue`, and `open`."""

    duty_id: str
    on_time: int
    late: int
    open: int

    @property
    def on_time_share(self) -> Fraction | None:
        """The exact share of those done in time among those that are decided; None when none is."""
        return share_in_time(self.on_time, self.late)


class Statistics(Result):
    """The complaints accepted in one month of China time, as they stood at `as_of`.

    Types and outcomes come most frequent first; levels worst first and codes in their order, also those with none.
    `duties` are in the order of the rulebook; a duty that never had a due time is left out.
    """

    month: date
    as_of: AwareDatetime
    rulebook: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    complaints: int
    by_type: tuple[Tally, ...]
    by_outcome: tuple[Tally, ...]
    by_level: tuple[Tally, ...]
    by_fact: tuple[FactTally, ...]
    duties: tuple[DutyTally, ...]

    def by(self, fact: str) -> tuple[Tally, ...]:
        """The counts of one choice of the complaints, such as `by("channel")`.

        Raises:
            UnknownNameError: the complaints have no such choice. It is a KeyError too.
        """
        return named({each.fact: each.counts for each in self.by_fact}, fact, "fact", "a choice of the complaints")

    def duty(self, duty_id: str) -> DutyTally:
        """The tally of one duty.

        Raises:
            UnknownNameError: no complaint of the month had such a duty with a due time. It is a KeyError too.
        """
        return named({each.duty_id: each for each in self.duties}, duty_id, "duty_id", "a duty with a due time")
