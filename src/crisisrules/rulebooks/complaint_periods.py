"""保险证券投诉管理制度, sections 6.1 and 6.3: the monthly statistics and reports of a year, as dates.

When the day set for them is a day off, they are due on the next working day. The document is silent on that; it is
read as the Civil Code has it for periods (203(1)).
"""

from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal

from dateutil.rrule import MONTHLY, rrule
from pydantic import AwareDatetime

from crisisrules.calendars import CHINA, SHANGHAI, WorkingCalendar
from crisisrules.calendars.counting import END_OF_DAY
from crisisrules.errors import ArgumentError
from crisisrules.language import Citation, Identifier, MonthlyDuty, Text, Value
from crisisrules.rulebooks.complaint_duties import monthly_duties
from crisisrules.rulebooks.complaint_parameters import ComplaintParameters, checked_parameters


class MonthlyOccurrence(Value):
    """A monthly duty about one month, `period_from` to `period_to`.

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

    Each is due in the month that follows, so those about December in January of the next year. Without a
    `monthly_report_day` they have no day, and their state says so.

    Raises:
        ArgumentError: an argument has the wrong type.
        pydantic.ValidationError: the parameters were copied with values that they must not have.
        CalendarRangeError: the calendar does not know the year, or not the days on which its duties are due.
    """
    given = checked_parameters(parameters)
    if not isinstance(calendar, WorkingCalendar):
        raise ArgumentError(f"calendar must be a WorkingCalendar such as CHINA, got {type(calendar).__name__}")
    calendar.schedule(year)  # refuses a year that it does not know
    months = [first.date() for first in rrule(MONTHLY, dtstart=datetime(year, 1, 1, tzinfo=SHANGHAI), count=13)]
    return tuple(
        _occurrence(duty, month, following, calendar)
        for month, following in pairwise(months)
        for duty in monthly_duties(given.monthly_report_day)
    )


def _occurrence(duty: MonthlyDuty, month: date, following: date, calendar: WorkingCalendar) -> MonthlyOccurrence:
    stated = None if duty.day is None else following.replace(day=duty.day)
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
