"""Working days, and how periods are counted; knows nothing of rules.

`CHINA` says which days are working days, `due` when a period ends, `trace` why, and `parse_notice` reads the State
Council's next notice as soon as it is out. All of it is immutable; after import nothing here reads a clock or a file.
"""

from crisisrules.calendars.china import CHINA, SHANGHAI
from crisisrules.calendars.counting import CIVIL_CODE, CountingConvention, Due, due
from crisisrules.calendars.limits import (
    CalendarDays,
    Hours,
    Limit,
    Minutes,
    NoTime,
    NotSet,
    Precondition,
    Promptly,
    WorkingDays,
)
from crisisrules.calendars.notice import parse_notice
from crisisrules.calendars.schedule import YearSchedule
from crisisrules.calendars.traces import Trace, TraceDay, trace
from crisisrules.calendars.working_calendar import DayKind, DayStatus, WorkingCalendar

__all__ = [
    "CHINA",
    "CIVIL_CODE",
    "SHANGHAI",
    "CalendarDays",
    "CountingConvention",
    "DayKind",
    "DayStatus",
    "Due",
    "Hours",
    "Limit",
    "Minutes",
    "NoTime",
    "NotSet",
    "Precondition",
    "Promptly",
    "Trace",
    "TraceDay",
    "WorkingCalendar",
    "WorkingDays",
    "YearSchedule",
    "due",
    "parse_notice",
    "trace",
]
