"""保险证券投诉管理制度: what it asks for every month, the statistics of 6.1 and the report of 6.3, as dates of a year.

When the day set for them is a day off, they are due on the next working day. The document is silent on that; it is
read as the Civil Code has it for periods (203(1)).
"""

from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal

from dateutil.rrule import MONTHLY, rrule
from pydantic import AwareDatetime

from crisisrules.arguments import checked_kind
from crisisrules.calendars import CHINA, SHANGHAI, NotSet, WorkingCalendar
from crisisrules.calendars.counting import END_OF_DAY
from crisisrules.errors import CalendarRangeError
from crisisrules.language import Citation, Every, Identifier, StandingDuty, Text, Value
from crisisrules.rulebooks.complaint_management_template.parameters import ComplaintParameters, complaint_management


class MonthlyOccurrence(Value):
    """A monthly standing duty about one month, `period_from` to `period_to`.

    `stated_day` is the day set for it, `last_day` the same moved off days off, and `due_at` the end of that day in
    China time. All three are None when the state is `not_set`: the company has set no day. `provisional`: the day may
    still move, because its year's holidays are not announced yet.
    """

    duty_id: Identifier
    action: Text
    citation: Citation
    period_from: date
    period_to: date
    state: Literal["fixed", "not_set"]
    stated_day: date | None
    last_day: date | None
    due_at: AwareDatetime | None
    provisional: bool


def monthly_periods(
    year: int, parameters: ComplaintParameters, calendar: WorkingCalendar = CHINA
) -> tuple[MonthlyOccurrence, ...]:
    """The statistics and the report about each month of a year, in the order of the months.

    Whatever else the company does every month, by its own intervals, is among them. Each is due in the month that
    follows, so those about December in January of the next year. What has no day says so in its state.

    Raises:
        ArgumentError: an argument has the wrong type.
        pydantic.ValidationError: the parameters were copied with values that they must not have.
        CalendarRangeError: the calendar does not know the year, or not the days on which its duties are due.
    """
    rulebook = complaint_management(parameters)
    checked_kind(calendar, WorkingCalendar, "calendar", "a WorkingCalendar such as CHINA")
    calendar.schedule(year)  # refuses a year that it does not know
    if year == date.max.year:
        raise CalendarRangeError(f"year: what follows {year}-12 is after the last day that has a date")
    months = [first.date() for first in rrule(MONTHLY, dtstart=datetime(year, 1, 1, tzinfo=SHANGHAI), count=13)]
    return tuple(
        _occurrence(duty, every.day, month, following, calendar)
        for month, following in pairwise(months)
        for duty in rulebook.standing_duties
        if isinstance(every := duty.every, Every) and (every.unit, every.count) == ("month", 1)
    )


def _occurrence(
    duty: StandingDuty, day: int | NotSet | None, month: date, following: date, calendar: WorkingCalendar
) -> MonthlyOccurrence:
    stated = following.replace(day=day) if isinstance(day, int) else None
    last = None if stated is None else calendar.next_working_day(stated)
    return MonthlyOccurrence(
        duty_id=duty.id,
        action=duty.action,
        citation=duty.citation,
        period_from=month,
        period_to=following - timedelta(days=1),
        state="not_set" if last is None else "fixed",
        stated_day=stated,
        last_day=last,
        due_at=None if last is None else datetime.combine(last, END_OF_DAY, SHANGHAI),
        provisional=last is not None and last > calendar.settled_through,
    )
