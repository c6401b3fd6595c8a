"""Adding working days, against the libraries that know China's working days."""

from datetime import date, timedelta

import chinese_calendar
import holidays
import QuantLib

from crisisrules.calendars import CHINA
from tests.benchmarks.timing import compare, show

START = date(2025, 1, 10)


def by_chinesecalendar(day: date, n: int) -> date:
    """The n-th working day after a day, found as chinesecalendar's users find it: day by day."""
    while n:
        day += timedelta(days=1)
        n -= chinese_calendar.is_workday(day)
    return day


def main(*, quick: bool) -> None:
    """Print a line for each n and peer."""
    by_holidays = holidays.country_holidays("CN", years=range(2024, 2028))
    interbank = QuantLib.China(QuantLib.China.IB)
    start = QuantLib.Date(START.day, START.month, START.year)
    for n in (5, 30, 250):
        # All of them must agree before their times mean anything.
        expected = CHINA.add_working_days(START, n)
        assert by_holidays.get_nth_working_day(START, n) == by_chinesecalendar(START, n) == expected
        assert interbank.advance(start, n, QuantLib.Days).ISO() == expected.isoformat()

        def ours(n: int = n) -> object:
            return CHINA.add_working_days(START, n)

        peers = {
            "holidays.get_nth_working_day": lambda n=n: by_holidays.get_nth_working_day(START, n),
            "chinesecalendar, day by day": lambda n=n: by_chinesecalendar(START, n),
            "QuantLib China(IB).advance": lambda n=n: interbank.advance(start, n, QuantLib.Days),
        }
        for name, peer in peers.items():
            show(f"add_working_days, n = {n}", name, compare(ours, peer, quick=quick))
