"""Working days, and how periods are counted; knows nothing of rules.

`CHINA` says which days are working days, `due` when a period ends, `trace` why, and `parse_notice` reads the State
Council's next notice as soon as it is out. All of it is immutable; after import nothing here reads a clock or a file.
"""

from typing import TYPE_CHECKING

from crisisrules.exports import on_demand

if TYPE_CHECKING:
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
else:
    __getattr__, __dir__ = on_demand(
        __name__,
        {
            "crisisrules.calendars.china": ("CHINA", "SHANGHAI"),
            "crisisrules.calendars.counting": ("CIVIL_CODE", "CountingConvention", "Due", "due"),
            "crisisrules.calendars.limits": (
                "CalendarDays",
                "Hours",
                "Limit",
                "Minutes",
                "NoTime",
                "NotSet",
                "Precondition",
                "Promptly",
                "WorkingDays",
            ),
            "crisisrules.calendars.notice": ("parse_notice",),
            "crisisrules.calendars.schedule": ("YearSchedule",),
            "crisisrules.calendars.traces": ("Trace", "TraceDay", "trace"),
            "crisisrules.calendars.working_calendar": ("DayKind", "DayStatus", "WorkingCalendar"),
        },
    )

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
