"""What differs between two rulebooks: rules, and the verdicts that differ because of them."""

from typing import Literal

from crisisrules.calendars import Limit
from crisisrules.language import Citation, Level
from crisisrules.results.base import Result, RulebookRef
from crisisrules.results.facts import FactValue

ChangeKind = Literal["added", "removed", "changed", "reordered"]


class RuleChange(Result):
    """One thing that differs between the texts: its address and field (`duties/close/B/limit`), and both contents.

    The contents are JSON; None where the one side has nothing there. `reordered`: the same things in another order.
    `citation` is that of the innermost rule around it, after the change, or before it if it is gone; a duty, criterion,
    route or procedure that has none of its own is cited as its first part is.
    """

    kind: ChangeKind
    path: str
    before: str | None
    after: str | None
    citation: Citation | None


class VerdictShift(Result):
    """Events of one level that now have another, and the calmest of them: facts left out make no difference.

    None is an event without a level, for which `in_scope` says why.
    """

    before: Level | None
    after: Level | None
    in_scope_before: bool
    in_scope_after: bool
    facts: tuple[FactValue, ...]


class DutyTerms(Result):
    """How a duty arises from an event: within what limit, from which clocks, by whom and to whom."""

    limit: Limit
    clocks: tuple[str, ...]
    after: str | None
    responsible: tuple[str, ...]
    recipients: tuple[str, ...]
    extensible: bool


class DutyShift(Result):
    """Events from which a duty arises in another way than before (None: not at all), and the calmest of them."""

    duty_id: str
    before: DutyTerms | None
    after: DutyTerms | None
    facts: tuple[FactValue, ...]


class Comparison(Result):
    """What differs between two rulebooks. Empty exactly when their digests are equal.

    Verdicts are compared when the events of one rulebook say all that those of the other do (`comparable`); their
    differences are then complete: every pair of levels, and of ways in which a duty arises, that some event shows.
    """

    before: RulebookRef
    after: RulebookRef
    comparable: bool
    rules: tuple[RuleChange, ...]
    levels: tuple[VerdictShift, ...]
    duties: tuple[DutyShift, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two rulebooks are the same, word by word."""
        return not self.rules

    @property
    def keeps_verdicts(self) -> bool:
        """Whether every event has the same level and the same duties, with the same limits and parties, under both."""
        return self.comparable and not (self.levels or self.duties)
