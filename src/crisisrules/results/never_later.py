"""Two duties beside each other over every start: is the one ever due later than the other?"""

from datetime import date, timedelta

from pydantic import AwareDatetime

from crisisrules.calendars import CountingConvention, Limit
from crisisrules.language import Citation
from crisisrules.results.base import CalendarRef, Result, RulebookRef

_DAY = timedelta(days=1)


class Start(Result):
    """Both due times from one start, and `slack`: how much later the second is (less than zero: earlier)."""

    starts_at: AwareDatetime
    due_a: AwareDatetime
    due_b: AwareDatetime
    slack: timedelta


class ComparedVariant(Result):
    """What is compared: the address of a variant (of two where one runs from the end of the other), its last limit."""

    address: str
    limit: Limit
    citation: Citation


class VariantPair(Result):
    """One variant beside another, over every start from `first` to `last`.

    `tightest` is the start with the smallest slack, the first if there are several. `counterexamples` are the starts
    from which the first is due later than the second: of each day the one with the smallest slack, in order.
    """

    a: ComparedVariant
    b: ComparedVariant
    first: date
    last: date
    tightest: Start
    counterexamples: tuple[Start, ...]

    @property
    def holds(self) -> bool:
        """Whether the first is never due later than the second."""
        return not self.counterexamples

    @property
    def stretches(self) -> tuple[tuple[date, date], ...]:
        """The days of the counterexamples, each unbroken stretch as its first and last day."""
        found: list[tuple[date, date]] = []
        for day in (each.starts_at.date() for each in self.counterexamples):
            begin = found.pop()[0] if found and day - found[-1][1] == _DAY else day
            found.append((begin, day))
        return tuple(found)


class NeverLater(Result):
    """Every variant of the first duty beside every variant of the second."""

    rulebook_a: RulebookRef
    rulebook_b: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    pairs: tuple[VariantPair, ...]

    @property
    def holds(self) -> bool:
        """Whether no variant of the first duty is ever due later than any variant of the second."""
        return all(pair.holds for pair in self.pairs)
