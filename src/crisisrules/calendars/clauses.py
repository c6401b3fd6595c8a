"""The clauses of a holiday notice's paragraph, read one after another, each in full or not at all.

A clause names days and says what they are: 放假 (days off), 上班 (make-up days), 补休 (a weekday off in lieu), and
in the long form of 2007 to 2009 法定节假日 (statutory), 公休 (ordinary rest days) and 公休日调至 (a rest day moved to
another day). The text is normalised before it comes here (`notice`): half-width, without spaces.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from crisisrules.errors import NoticeError

Kind = Literal["off", "makeup", "in_lieu", "statutory", "rest", "moved", "joins_weekend", "no_shift"]


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: what it says, of which days, and the words themselves. `to` is where moved rest days go."""

    kind: Kind
    days: tuple[date, ...]
    to: tuple[date, ...]
    words: str


# Patterns are compiled at their first use (and kept by `re`): most programs that import this never read a notice.
_NUMBERS = {"两": 2} | {char: value for value, char in enumerate("一二三四五六七八九十", start=1)}
_NUMBER = r"([0-9]{1,2}|[一二两三四五六七八九十])"
_DATE = r"(?:([0-9]{4})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})日(?:\(([^()]{1,40})\))?"
_WEEKDAY = r"(?:星期|周)([一二三四五六日天])"
# Remarks that a bracket may hold beside the weekday: the lunar date and the festival. They say nothing new.
_LUNAR = (
    "(?:除夕|(?:大年|正月|腊月|[二三四五六七八九十]{1,2}月)?(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿]{1,3}))"
)
_REMARK = (
    rf"即?(?:农历)?(?:{_LUNAR}(?:[至-]{_LUNAR})?|新年|元旦|春节|(?:清明|端午|中秋)(?:节|当日)?|国庆节|"
    '"五一"国际劳动节)'
)
_TO = "至|到|-"
_COMMA = "、"
_BETWEEN = "[,;。]+"
_OPENING = "(?:其中[,:]?)?将?"
_BARE: dict[Kind, str] = {
    "joins_weekend": "与周末连休",
    "no_shift": "不调休",
}
_OFF = rf"(?:调休放假|放假调休|放假公休|放假)(?:,?共?{_NUMBER}天)?"
# In 2009 the Mid-Autumn Festival fell on a rest day of National Day, and both went to a day each.
_MOVED = rf"(?:{_NUMBER}个)?公休日(及中秋节)?(?:分别)?调至"
_SAID: dict[Kind, str] = {
    "makeup": "上班",
    "in_lieu": "补休",
    "statutory": ",?为(?:国庆节|中秋节)?法定节?假日",
    "rest": ",?为公休日|照常公休",
}
_LONGEST_RANGE = timedelta(days=20)
"""No holiday comes near it; a longer one is a slip."""


def read_clauses(body: str, year: int, near: date) -> tuple[Clause, ...]:
    """The clauses of one paragraph of the notice of `year`.

    `near` is the festival's own day: a date without a year is in `year` or the year before, whichever is nearer to it.
    A clause that is not understood to its end, or whose weekday or number is wrong, is a `NoticeError` that quotes it.
    """
    return tuple(_Reader(body, year, near).clauses())


class _Reader:
    def __init__(self, body: str, year: int, near: date) -> None:
        self._body, self._year, self._near = body, year, near
        self._at = self._clause_at = 0
        self._month: int | None = None

    def clauses(self) -> list[Clause]:
        found = list[Clause]()
        while self._at < len(self._body):
            self._clause_at = self._at
            kind, days, to = self._clause()
            found.append(Clause(kind, tuple(days), tuple(to), self._body[self._clause_at : self._at]))
            if self._at < len(self._body) and not self._take(_BETWEEN):
                raise self._error("is not understood")
        return found

    def _clause(self) -> tuple[Kind, list[date], list[date]]:
        self._take(_OPENING)
        for kind, words in _BARE.items():
            if self._take(words):
                return kind, [], []
        days = self._days()
        if said := self._take(_OFF):
            if said[1] is None and len(days) > 1:
                raise self._error("does not state how many days it is")  # every notice does; a text cut off may not
            self._agree(said[1], len(days), "days")
            return "off", days, []
        if said := self._take(_MOVED):
            self._agree(said[1], len(days), "rest days")
            to = self._days()
            self._agree(str(len(to)), len(days) + (said[2] is not None), "days to move to")
            return "moved", days, to
        for kind, words in _SAID.items():
            if self._take(words):
                return kind, days, []
        raise self._error("is not understood")

    def _days(self) -> list[date]:
        """Days set out one by one or as ranges, as in 2月9日、10日 or 1月31日至2月6日."""
        days = list[date]()
        while True:
            first = last = self._day()
            if self._take(_TO):
                last = self._day()
            if not timedelta() <= last - first <= _LONGEST_RANGE:
                raise self._error(f"has a range from {first} to {last}")
            days.extend(first + timedelta(days=n) for n in range((last - first).days + 1))
            if not self._take(_COMMA):
                break
        if any(day >= after for day, after in pairwise(days)):
            raise self._error("names a day twice, or not in order")
        return days

    def _day(self) -> date:
        found = self._take(_DATE)
        if found is None:
            raise self._error("is not understood")
        year, month, number, bracket = found.groups()
        self._month = int(month) if month else self._month
        if self._month is None:
            raise self._error(f"has {found[0]} without a month")
        years = (int(year),) if year else (self._year - 1, self._year)
        if year and int(year) not in (self._year - 1, self._year):
            raise self._error(f"has the year {year} in the notice of {self._year}")
        try:
            day = min((date(each, self._month, int(number)) for each in years), key=lambda each: abs(each - self._near))
        except ValueError:
            raise self._error(f"has {found[0]}, a day that does not exist") from None
        for item in re.split("[、,]", bracket) if bracket is not None else ():
            if weekday := re.fullmatch(_WEEKDAY, item):
                if day.weekday() != "一二三四五六日".find(weekday[1].replace("天", "日")):
                    raise self._error(f"has {found[0]}, but {day} is a {day:%A}")
            elif not re.fullmatch(_REMARK, item):
                raise self._error(f"has a remark ({item}) that is not understood")
        return day

    def _agree(self, stated: str | None, actual: int, what: str) -> None:
        if stated is not None and (_NUMBERS.get(stated) or int(stated)) != actual:
            raise self._error(f"states {stated} {what}, but names {actual}")

    def _take(self, words: str) -> re.Match[str] | None:
        found = re.compile(words).match(self._body, self._at)
        if found is not None:
            self._at = found.end()
        return found

    def _error(self, why: str) -> NoticeError:
        end = min((at for at in (self._body.find(mark, self._at) for mark in ";。") if at >= 0), default=None)
        return NoticeError(f"the clause «{self._body[self._clause_at : end][:120]}» {why}")
