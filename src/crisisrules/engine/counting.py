"""Limits that have a number, counted: until when one runs, and until when it can be extended."""

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


def following(convention: CountingConvention) -> CountingConvention:
    """How a period is counted that begins where another ends: the day on which that one ends belongs to it."""
    return replace(convention, start_day_counted=False) if convention.start_day_counted else convention


def duty_due(
    duty: Duty, start: datetime, limit: Counted, calendar: WorkingCalendar, convention: CountingConvention
) -> Due:
    """When a limit of the duty ends that begins at `start`."""
    return due(start, limit, calendar, convention if duty.after is None else following(convention))


def longest_extension(
    duty: Duty, start: datetime | None, calendar: WorkingCalendar, convention: CountingConvention
) -> datetime | None:
    """The latest due time that the duty's extension can give, where the rules set one and its clock has started."""
    limit = duty.extension.limit if duty.extension is not None else None
    if start is None or not isinstance(limit, Counted):
        return None
    return duty_due(duty, start, limit, calendar, convention).due_at
