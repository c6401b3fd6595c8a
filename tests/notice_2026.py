"""The calendar as it stood after the notice for 2026: what is provisional there stays so when later notices are out."""

from datetime import date, timedelta

from crisisrules.calendars import CHINA, WorkingCalendar, YearSchedule

_STATUTORY_2027 = [
    date(2027, 1, 1),
    *(date(2027, 2, 5) + timedelta(days=i) for i in range(6)),
    date(2027, 4, 5),
    *(date(2027, 5, 1) + timedelta(days=i) for i in range(4)),
    date(2027, 6, 9),
    date(2027, 9, 15),
    *(date(2027, 10, 1) + timedelta(days=i) for i in range(5)),
]

CHINA_2026 = WorkingCalendar(
    "CN",
    [CHINA.schedule(year) for year in range(2001, 2027)],
    [YearSchedule(2027, dict.fromkeys(_STATUTORY_2027, "法定节假日") | {date(2027, 1, 1): "元旦"})],
)
