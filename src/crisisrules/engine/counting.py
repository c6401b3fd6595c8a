"""Limits that have a number, counted: until when one runs."""

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
