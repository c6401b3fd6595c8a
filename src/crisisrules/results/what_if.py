"""The same event under other facts, rules or days: each alternative, and what it changes."""

from datetime import timedelta

from crisisrules.calendars import CountingConvention
from crisisrules.language import Level, Role
from crisisrules.results.assessment import Assessment, Deadline, Obligation
from crisisrules.results.base import CalendarRef, Result, RulebookRef


class FactChange(Result):
    """A field that was changed, from and to what, as text (long values cut). 5 and 5.00 are the same value."""

    fact: str
    before: str
    after: str


class Regraded(Result):
    """The level before and after; None is an event without a level, for which `in_scope` says why."""

    before: Level | None
    after: Level | None
    in_scope_before: bool
    in_scope_after: bool


class Moved(Result):
    """A duty that is due at another time or, where there is no date, within another limit.

    `by` is how much later it is (less than zero: earlier); None: not both are dated.
    """

    duty_id: str
    before: Deadline
    after: Deadline
    by: timedelta | None


class Reassigned(Result):
    """A duty that somebody else has, or of which somebody else is told."""

    duty_id: str
    responsible_before: tuple[Role, ...]
    responsible_after: tuple[Role, ...]
    recipients_before: tuple[Role, ...]
    recipients_after: tuple[Role, ...]


class Difference(Result):
    """What an alternative changes: the level (None: the same), duties that appear, vanish, move or change hands."""

    level: Regraded | None
    appear: tuple[Obligation, ...]
    vanish: tuple[Obligation, ...]
    moved: tuple[Moved, ...]
    reassigned: tuple[Reassigned, ...]

    @property
    def is_empty(self) -> bool:
        """Whether level, duties, due times and those concerned are all the same."""
        return not (self.level or self.appear or self.vanish or self.moved or self.reassigned)


class Alternative(Result):
    """One alternative: what was changed, the verdict then, and how it differs from the base.

    An alternative that cannot be, because the changed event is not valid or one of its times lies outside the calendar,
    has no assessment and no difference; `refused` says why.
    """

    facts: tuple[FactChange, ...]
    rulebook: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    assessment: Assessment | None
    difference: Difference | None
    refused: tuple[str, ...]


class WhatIf(Result):
    """The verdict as it is, and each alternative in the order in which they were asked for."""

    base: Assessment
    alternatives: tuple[Alternative, ...]
