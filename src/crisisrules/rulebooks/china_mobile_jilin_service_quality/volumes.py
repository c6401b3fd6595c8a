"""How many complaints table 1 counts in a day and in a week, from the times of the complaints."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Final, Literal, NamedTuple, get_args

from crisisrules.arguments import checked_items, checked_moment, refusal
from crisisrules.calendars import SHANGHAI

Week = Literal["consecutive", "calendar"]


class ComplaintVolumes(NamedTuple):
    """Volumes as table 1 counts them; the field names are those of `ServiceQualityEvent`."""

    complaints_per_day: int
    escalated_per_day: int
    escalated_per_week: int


def complaint_volumes(
    complaints: Iterable[datetime], escalated: Iterable[datetime] = (), *, week: Week = "consecutive"
) -> ComplaintVolumes:
    """Table 1's volumes from the times of complaints: the most in one natural day (0:00 to 24:00, China time), and of
    escalated complaints also the most in one week.

    `complaints` are the times of all complaints, `escalated` those of the escalated ones among them. The table does not
    say what a week is: seven consecutive natural days (`week="consecutive"`), or a calendar week from Monday to Sunday
    (`week="calendar"`), which never counts more.

    Raises:
        ArgumentError: a time without a time zone, something that is no datetime, or another `week`.

    Examples:
        >>> from datetime import datetime, timedelta
        >>> start = datetime(2026, 5, 6, 23, 30, tzinfo=SHANGHAI)
        >>> complaint_volumes([start + timedelta(minutes=10 * i) for i in range(6)])
        ComplaintVolumes(complaints_per_day=3, escalated_per_day=0, escalated_per_week=0)
        >>> sunday, monday = datetime(2026, 5, 10, tzinfo=SHANGHAI), datetime(2026, 5, 11, tzinfo=SHANGHAI)
        >>> [complaint_volumes([], [sunday, monday], week=week)[2] for week in ("consecutive", "calendar")]
        [2, 1]
    """
    if week not in get_args(Week):
        raise refusal("week", "'consecutive' or 'calendar'", week)
    per_day, escalated_per_day = _per_day("complaints", complaints), _per_day("escalated", escalated)
    return ComplaintVolumes(
        max(per_day.values(), default=0),
        max(escalated_per_day.values(), default=0),
        max((_week_from(_WEEKS[week](day), escalated_per_day) for day in escalated_per_day), default=0),
    )


_WEEKS: Final[Mapping[Week, Callable[[int], int]]] = {
    "consecutive": lambda day: day,
    "calendar": lambda day: day - (day - 1) % 7,
}
"""The first day of the week to count for a day, by ordinals, of which 1 was a Monday."""


def _per_day(argument: str, times: Iterable[datetime]) -> Counter[int]:
    """How many times lie on each day, by the day's ordinal."""
    days = Counter[int]()
    for i, given in enumerate(checked_items(times, argument, "an iterable of datetimes with a time zone")):
        moment = checked_moment(given, f"{argument}[{i}]")
        try:
            days[moment.astimezone(SHANGHAI).toordinal()] += 1
        except OverflowError:
            raise refusal(f"{argument}[{i}]", "a time from year 1 to 9999 in China", moment) from None
    return days


def _week_from(first: int, per_day: Counter[int]) -> int:
    return sum(per_day[first + i] for i in range(7))
