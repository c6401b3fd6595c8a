"""The State Council's yearly holiday notice (国务院办公厅关于…年部分节假日安排的通知), from its text to a schedule.

A notice has a letterhead, a paragraph for each festival, a closing sentence and a signature. Everything that speaks of
days is read in full and cross-checked: weekdays, numbers of days, the festivals' own days, the number and the places
of the make-up days, every day of a range accounted for in the long form. What is not understood is an error that quotes
it, for a half-read notice would be a wrong calendar.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crisisrules.arguments import as_mapping, checked_dates, checked_kind, refusal, shown
from crisisrules.calendars.china import CHINA, festival_day, statutory_days
from crisisrules.calendars.clauses import Kind, read_clauses
from crisisrules.calendars.schedule import YearSchedule
from crisisrules.errors import ArgumentError, NoticeError, ScheduleError

_LONGEST = 50_000
_SINCE_2008 = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
_BEFORE_2008 = ("元旦", "春节", "劳动节", "国庆节")
_SPELLINGS = {'"五一"国际劳动节': "劳动节", "国际劳动节": "劳动节", '"五一"': "劳动节", '"十一"': "国庆节"}

# Full-width forms of ASCII, and the many dashes and quotation marks, to one of each.
_ALIKE: dict[int, str] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "—–―─－～~"), "-"),
    **dict.fromkeys(map(ord, "“”„＂"), '"'),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\r"), ""),
    ord("｡"): "。",
    ord("､"): "、",
}

_NAME = "|".join((*_SPELLINGS, *_SINCE_2008))
_NAMES = f"(?:{_NAME})(?:[、和](?:{_NAME}))*"
_NEW_NAME = "[\u4e00-\u9fff0-9]{1,40}(?:节|纪念日)"
# A number makes the colon optional (2009 has paragraphs without); a festival nobody has heard of needs both.
_HEADING = (
    rf"(?:[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}})、(?:(?P<numbered>{_NAMES}):?|(?P<new>{_NEW_NAME}(?:、{_NEW_NAME})*):)"
    rf"|(?P<plain>{_NAMES}):"
)
_CLOSING = r"(?:节?假日|节日)期间|国务院办公厅|\(此件公开发布\)"
_YEAR = "(?<![0-9])([0-9]{4})年(?:部分节假日|,?元旦)"
# Outside the paragraphs nothing may speak of days off or working days.
_ASTRAY = r"日(?:\([^()]{0,40}\))?(?:至|到|-|放假|上班|补休|休息|照常|公休|调|,?为)|延长.{0,20}假期|起.{0,2}上班"


@dataclass(frozen=True, slots=True)
class _Paragraph:
    festivals: tuple[str, ...]
    body: str

    def demand(self, holds: bool, why: str) -> None:
        if not holds:
            raise NoticeError(f"the paragraph «{'、'.join(self.festivals)}:{self.body[:200]}» {why}")


def parse_notice(text: str, *, make_up_days: Mapping[str, Iterable[date]] | None = None) -> YearSchedule:
    """The schedule that a State Council holiday notice declares.

    Args:
        text: the whole notice, or at least its title and its festival paragraphs, at most 50 000 characters. The
            wordings of the notices for 2007 to 2026 are known. The year is read from the title or the opening sentence.
        make_up_days: for festivals out of the common run, by name, the make-up days that the text is known to give
            them. Then it has to name just these, and the rule below is not asked.

    The days off of the schedule are those that the notice names (weekend days between them included), each with the
    festival's name. A notice for part of a year (an amendment) is refused: it cannot stand for the year's schedule; put
    its paragraph into the year's notice in place of the old one.

    Every paragraph must have as many make-up days as it has weekdays off beyond the festival's statutory days: the rest
    days next to the holiday that are not off; a single one the nearest of both sides. All notices since 2007 keep to
    that but two. They are read with `{"中秋节": [], "国庆节": [date(2015, 10, 10)]}` (a day in lieu stands in another
    paragraph) and `{"春节": [date(2020, 1, 19)]}` (prolonged). A festival that `CHINA` does not know in that year has
    no statutory days, so it needs such a word as well.

    Raises:
        NoticeError: a clause is not understood or wrong in itself, a festival is missing, make-up days do not add up or
            are not where they are wanted, the year is not stated or not known to `CHINA`. The message quotes the words.
        ArgumentError: `text` is not a str or has lone surrogates, or `make_up_days` is no mapping from
            festivals of the notice to dates.
    """
    checked_kind(text, str, "text", "the text of a notice (str)")
    if re.search("[\ud800-\udfff]", text):
        raise ArgumentError(
            "text: text without lone surrogates is wanted, such as bytes.decode gives; they stand for no character"
        )
    vouched = _vouched(make_up_days)
    if len(text) > _LONGEST:
        raise NoticeError(f"the text has {len(text)} characters; a notice has at most {_LONGEST}")
    plain = _normalised(text)
    year = _year(plain)
    paragraphs = _paragraphs(plain)
    _check_festivals([name for paragraph in paragraphs for name in paragraph.festivals], year, vouched)
    off, working = dict[date, str](), set[date]()
    long_form = any("法定" in paragraph.body for paragraph in paragraphs)
    read = [(paragraph, *_read(paragraph, year, long_form)) for paragraph in paragraphs]
    for paragraph, days_off, days_working in read:
        for day in sorted((days_off & off.keys()) | (days_working & working)):
            raise NoticeError(
                f"the notice of {year} speaks of {day} in two paragraphs, the second «{paragraph.body[:200]}»"
            )
        off |= dict.fromkeys(days_off, "、".join(paragraph.festivals))
        working |= days_working
    for paragraph, days_off, days_working in read:
        _check_make_up_days(paragraph, year, days_off, days_working, off.keys() | working, vouched)
    try:
        return YearSchedule(year, off, working)
    except ScheduleError as error:
        raise NoticeError(f"the notice of {year} contradicts itself: {error}") from error


def _vouched(make_up_days: object) -> dict[str, frozenset[date]]:
    name = "make_up_days"
    wanted = 'a mapping from festivals to dates, such as {"春节": [date(2020, 1, 19)]},'
    told = as_mapping({} if make_up_days is None else make_up_days)
    if told is None:
        raise refusal(name, wanted, make_up_days)
    return {checked_kind(key, str, name, wanted): checked_dates(days, name) for key, days in told.items()}


def _normalised(text: str) -> str:
    """Half-width, one kind of dash, no space but the one between two digits, which no clause accepts."""
    lines = (re.sub(r"(?<![0-9])\s+|\s+(?![0-9])", "", line) for line in text.translate(_ALIKE).splitlines())
    return re.sub("-+", "-", "\n".join(filter(None, lines)))


def _year(plain: str) -> int:
    years = set(re.findall(_YEAR, plain.replace("\n", "")))
    if not years:
        raise NoticeError("the year is not stated; the title 关于…年部分节假日安排的通知 belongs to the text")
    if len(years) > 1:
        raise NoticeError(f"the text speaks of the notices of several years: {', '.join(sorted(years))}")
    year = int(years.pop())
    if not CHINA.first_day.year <= year <= CHINA.last_day.year:
        raise NoticeError(f"«{year}年» is outside {CHINA.first_day.year} to {CHINA.last_day.year}, which CHINA knows")
    return year


def _paragraphs(plain: str) -> list[_Paragraph]:
    """The festivals' paragraphs; everything else is looked through for days gone astray."""
    found, body, festivals = list[_Paragraph](), list[str](), tuple[str, ...]()
    for sentence in _sentences(plain):
        heading = re.match(_HEADING, sentence)
        if (heading or re.match(_CLOSING, sentence)) and festivals:
            found.append(_Paragraph(festivals, _body(body)))
            body, festivals = [], ()
        if heading:
            names = heading["numbered"] or heading["new"] or heading["plain"]
            festivals = tuple(_SPELLINGS.get(name, name) for name in re.split("[、和]", names))
            body.append(sentence[heading.end() :])
        elif festivals:
            body.append(sentence)
        elif re.search(_ASTRAY, sentence):
            raise NoticeError(f"«{sentence[:120]}» speaks of days, but is no paragraph of a festival")
    if festivals:
        found.append(_Paragraph(festivals, _body(body)))
    return found


def _sentences(plain: str) -> list[str]:
    """Sentences end with 。; a heading or the closing begins one at the start of a line as well."""
    sentences, rest = list[str](), list[str]()
    for line in plain.split("\n"):
        if rest and (re.match(_HEADING, line) or re.match(_CLOSING, line)):
            sentences.append("\n".join(rest))
            rest = []
        *ended, begun = line.split("。")
        for sentence in ended:
            sentences.append("\n".join([*rest, sentence + "。"]))
            rest = []
        if begun:
            rest.append(begun)
    return [*sentences, "\n".join(rest)]


def _body(sentences: list[str]) -> str:
    # A line may break anywhere but inside a number.
    return re.sub(r"(?<![0-9])\n|\n(?![0-9])", "", "".join(sentences))


def _check_festivals(named: list[str], year: int, vouched: Iterable[str]) -> None:
    for name in _SINCE_2008 if year >= 2008 else _BEFORE_2008:
        if name not in named:
            raise NoticeError(f"the notice of {year} has no paragraph on {name}; a whole notice is wanted")
    for place, name in enumerate(named):
        if name in named[:place]:
            raise NoticeError(f"the notice of {year} has two paragraphs on {name}")
    for name in vouched:
        if name not in named:
            raise ArgumentError(
                f"make_up_days: {shown(name)} is no festival of the notice, which has {'、'.join(named)}"
            )


def _read(paragraph: _Paragraph, year: int, long_form: bool) -> tuple[frozenset[date], frozenset[date]]:
    """Days off and make-up days of one paragraph, after all that it states has been checked against itself."""
    own_days = [day for name in paragraph.festivals if (day := festival_day(year, name))]
    clauses = read_clauses(paragraph.body, year, min(own_days, default=date(year, 7, 1)))

    def days(*kinds: Kind) -> frozenset[date]:
        return frozenset(day for clause in clauses if clause.kind in kinds for day in clause.days)

    demand = paragraph.demand
    off = days("off", "in_lieu")
    demand(bool(days("off")), "names no days off")
    for day in own_days:
        demand(day in off, f"does not give off {day}, the festival's own day")
    first, last = min(off), max(off)
    between = (first + timedelta(days=n) for n in range((last - first).days + 1))
    demand(all(day in off or day.weekday() >= 5 for day in between), "leaves a working day between its days off")
    working = days("makeup")
    sent_away = days("moved") - off
    demand(not working or not sent_away or working == sent_away, "moves other rest days than it says are worked")
    working |= sent_away
    demand(not any(first <= day <= last for day in working), "has a make-up day among its days off")
    demand(all(day.weekday() >= 5 for day in working | days("moved", "rest")), "calls a weekday a rest day")
    accounted = days("statutory", "rest") | {day for clause in clauses for day in clause.to}
    demand(accounted == off if long_form else not accounted, "does not account for every day off, or for others")
    for clause in clauses:
        if clause.kind == "joins_weekend":
            demand(first.weekday() == 0 or last.weekday() == 4, "does not join a weekend (与周末连休)")
        if clause.kind == "no_shift":
            demand(not working, "shifts rest days although it says 不调休")
        if clause.kind == "in_lieu":
            demand(all(day.weekday() < 5 and day > min(days("off")) for day in clause.days), "has a wrong day in lieu")
    return off, working


def _check_make_up_days(
    paragraph: _Paragraph,
    year: int,
    off: frozenset[date],
    working: frozenset[date],
    taken: set[date],
    vouched: Mapping[str, frozenset[date]],
) -> None:
    """Their number follows from the law, their places from custom, unless the caller vouches for them."""
    named = ", ".join(map(str, sorted(working))) or "none"
    known = [vouched[name] for name in paragraph.festivals if name in vouched]
    if known:
        told = frozenset[date]().union(*known)
        listed = ", ".join(map(str, sorted(told))) or "none"
        paragraph.demand(working == told, f"has the make-up days {named}; make_up_days says {listed}")
        return
    otherwise = f'; if that is right, say so: make_up_days={{"{paragraph.festivals[0]}": [date(...), ...]}}'
    weekdays = sum(day.weekday() < 5 for day in off)
    given = sum(statutory_days(year, name) for name in paragraph.festivals)
    wanted = f"make-up days wanted: {weekdays - given}" if weekdays >= given else "a weekday off in lieu is wanted"
    paragraph.demand(
        len(working) == weekdays - given,
        f"does not add up: weekdays off: {weekdays}, statutory days: {given}, so {wanted}, "
        f"make-up days named: {len(working)} ({named}){otherwise}",
    )
    for day in sorted(working):
        nearer = _nearer(day, min(off), max(off), taken, alone=len(working) == 1)
        paragraph.demand(
            nearer is None, f"has the make-up day {day}, though {nearer} is free and nearer to the holiday{otherwise}"
        )


def _nearer(day: date, first: date, last: date, taken: set[date], *, alone: bool) -> date | None:
    """A free rest day nearer to the holiday than this make-up day: on its side, on any side if it is `alone`."""
    before = day < first
    for days in range(1, (first - day if before else day - last).days):
        for other in (first - timedelta(days), last + timedelta(days)):
            if other.weekday() >= 5 and other not in taken and (alone or (other < first) == before):
                return other
    return None
