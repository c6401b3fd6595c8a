"""Limits that have a number, counted for a duty: until when it runs, and until when it can be extended."""

from dataclasses import replace
from datetime import datetime

from crisisrules.calendars import (
    CalendarDays,
    CountingConvention,
    Due,
    Hours,
    Minutes,
    WorkingCalendar,
    WorkingDays,
    due,
)
from crisisrules.language import Duty

Counted = Minutes | Hours | WorkingDays | CalendarDays
"""A limit that has a number, so that its end can be counted."""


def duty_due(
    duty: Duty, start: datetime, limit: Counted, calendar: WorkingCalendar, convention: CountingConvention
) -> Due:
    """When a limit of the duty ends that begins at `start`."""
    if duty.after is not None and convention.start_day_counted:
        # The day on which the earlier period ends belongs to that one.
        convention = replace(convention, start_day_counted=False)
    return due(start, limit, calendar, convention)


def longest_extension(
    duty: Duty, start: datetime | None, calendar: WorkingCalendar, convention: CountingConvention
) -> datetime | None:
    """The latest due time that the duty's extension can give, where the rules set one and its clock has started."""
    limit = duty.extension.limit if duty.extension is not None else None
    if start is None or not isinstance(limit, Counted):
        return None
    return duty_due(duty, start, limit, calendar, convention).due_at
