"""What many reviews come to together."""

from datetime import timedelta

from crisisrules.language import Citation, Level
from crisisrules.results.base import Result
from crisisrules.results.in_time import share_in_time
from crisisrules.results.reviews import BreachCode


class DutyShare(Result):
    """How often one duty had each status. Judged are `met`, `late` and `overdue`."""

    rulebook: str
    duty_id: str
    met: int
    late: int
    overdue: int
    open: int
    awaiting: int
    undated: int

    @property
    def on_time_share(self) -> float | None:
        """The share of met among those judged, from 0 to 1; None where nothing was judged."""
        share = share_in_time(self.met, self.late + self.overdue)
        return None if share is None else float(share)


class LevelShare(Result):
    """The cases of one level (None: no level), how many of them comply, and their judged duties together."""

    rulebook: str
    level: Level | None
    cases: int
    compliant: int
    met: int
    late: int
    overdue: int

    @property
    def on_time_share(self) -> float | None:
        """The share of duties met among those judged, from 0 to 1; None where nothing was judged."""
        share = share_in_time(self.met, self.late + self.overdue)
        return None if share is None else float(share)


class BreachCount(Result):
    """How often a rule was broken in one way."""

    citation: Citation
    code: BreachCode
    cases: int
    times: int


class Delay(Result):
    """A duty that was done too late, or is not done and too late by now (`overdue`)."""

    event_id: str
    rulebook: str
    duty_id: str
    overdue: bool
    by_how_much: timedelta


class Summary(Result):
    """What many reviews come to. `worst_delays` and `overdue_now` are the worst of them, longest first."""

    cases: int
    compliant: int
    duties: tuple[DutyShare, ...]
    levels: tuple[LevelShare, ...]
    breaches: tuple[BreachCount, ...]
    worst_delays: tuple[Delay, ...]
    overdue_count: int
    overdue_now: tuple[Delay, ...]
