"""Due times from many starts, to see where holidays bite."""

from collections.abc import Iterable
from datetime import date

from pydantic import AwareDatetime

from crisisrules.calendars import CountingConvention, Limit
from crisisrules.language import Citation
from crisisrules.results.base import CalendarRef, Result, RulebookRef


class DeadlineRow(Result):
    """One duty from one start. `days` are the calendar days from the day of the start to the last day.

    `address` is that of the duty's variant, such as `duties/close/A`; where it runs from the end of another duty, both,
    as `duties/a/x + duties/b/y`.
    """

    starts_at: AwareDatetime
    duty_id: str
    address: str
    limit: Limit
    due_at: AwareDatetime
    last_day: date
    days: int
    provisional: bool
    citation: Citation


class DeadlineTable(Result):
    """The rows by start, and within a start in the order of the document."""

    rulebook: RulebookRef
    calendar: CalendarRef
    convention: CountingConvention
    level: str | None
    rows: tuple[DeadlineRow, ...]

    @property
    def longest(self) -> tuple[DeadlineRow, ...]:
        """For every variant the row that spans the most days, the first of them if there are several."""
        return tuple(max(rows, key=lambda row: row.days) for rows in self._by_variant())

    @property
    def shortest(self) -> tuple[DeadlineRow, ...]:
        """For every variant the row that spans the fewest days, the first of them if there are several."""
        return tuple(min(rows, key=lambda row: row.days) for rows in self._by_variant())

    def _by_variant(self) -> Iterable[list[DeadlineRow]]:
        found: dict[str, list[DeadlineRow]] = {}
        for row in self.rows:
            found.setdefault(row.address, []).append(row)
        return found.values()
