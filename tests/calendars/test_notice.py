"""Notices: twenty years of real ones, other spellings of them, and everything that must be refused."""

import re
import time
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisrules.calendars import CHINA, YearSchedule, parse_notice
from crisisrules.errors import ArgumentError, NoticeError
from tests.calendars.notices import LONG, MAKE_UP_DAYS, NOTICES, SHORT, TITLE, WHOLE_2026


def read(year: int, text: str) -> YearSchedule:
    return parse_notice(text, make_up_days=MAKE_UP_DAYS.get(year))


GOOD = {year: read(year, text) for year, text in NOTICES.items()}


@pytest.mark.parametrize("year", NOTICES)
def test_the_notice_of_each_year_gives_the_calendar_of_that_year(year: int) -> None:
    calendar = CHINA.with_schedule(GOOD[year])
    day = date(year - 1, 12, 25)
    while day <= date(year, 12, 31):
        assert calendar.is_working_day(day) == CHINA.is_working_day(day), day
        day += timedelta(days=1)


@pytest.mark.parametrize("year", [2016, 2026])
def test_days_off_carry_the_festivals_name(year: int) -> None:
    names = dict(GOOD[year].names)
    assert names.keys() == GOOD[year].off
    assert names[date(year, 10, 7)] == "国庆节"
    assert dict(GOOD[2025].names)[date(2025, 10, 8)] == "国庆节、中秋节"
    assert dict(GOOD[2007].names)[date(2007, 5, 7)] == "劳动节"


def test_a_whole_notice_with_letterhead_and_signature() -> None:
    assert parse_notice(WHOLE_2026) == GOOD[2026]
    assert parse_notice(WHOLE_2026.replace("\n", "\r\n")) == GOOD[2026]
    one_line = WHOLE_2026[WHOLE_2026.index("各省") :].replace("\n", "")
    assert parse_notice(one_line) == GOOD[2026]


FULL_TO_HALF = str.maketrans("，：（）；　", ",:(); ")
HALF_TO_FULL = str.maketrans("0123456789,:()-", "０１２３４５６７８９，：（）－")


@pytest.mark.parametrize("year", NOTICES)
@pytest.mark.parametrize(
    "spell",
    [
        lambda text: text.translate(FULL_TO_HALF),
        lambda text: text.translate(HALF_TO_FULL),
        lambda text: text.replace("星期", "周"),
        lambda text: text.replace("周日", "周天").replace("星期日", "星期天"),
        lambda text: text.replace("日至", "日—").replace("—", "-"),
        lambda text: text.replace("、", "、 ").replace("，", "， \t"),
        lambda text: text.replace("。", "。\n\n"),
        lambda text: text.replace("）、", "）、\n"),
        lambda text: text.replace("、", "､").replace("。", "｡"),
        lambda text: text.replace("共3天", "共三天").replace("，共", "共"),
    ],
    ids=["half", "full", "zhou", "tian", "dash", "blanks", "lines", "wrapped", "half-stops", "numerals"],
)
def test_other_spellings_say_the_same(year: int, spell: Any) -> None:
    assert read(year, spell(NOTICES[year])) == GOOD[year]


def test_paragraphs_need_no_number() -> None:
    plain = "\n".join(line.partition("、")[2] for line in SHORT[2026].splitlines())
    assert parse_notice(TITLE.format(year=2026) + plain) == GOOD[2026]


def test_the_opening_sentence_gives_the_year_as_well() -> None:
    assert parse_notice("现将2026年元旦、春节放假安排通知如下：\n" + SHORT[2026]) == GOOD[2026]


REFUSED_2026 = [
    ("1月4日（周日）上班", "1月4日（周六）上班", "2026-01-04 is a Sunday"),
    ("共9天", "共8天", "states 8 days, but names 9"),
    ("共9天", "共两天", "states 两 days, but names 9"),
    ("2月14日（周六）、2月28日", "2月15日（周日）、2月28日", "has a make-up day among its days off"),
    ("1月4日（周日）上班", "1月4日（周日）补课", "is not understood"),
    ("1月4日（周日）上班", "1月4日（周日）上班，另行通知", "«另行通知» is not understood"),
    ("1月4日（周日）", "1月4日（周日、暂定）", "remark"),
    ("1月4日（周日）", "1月4日（）", "is not understood"),
    ("1月4日（周日）", "1月40日（周日）", "does not exist"),
    ("1月4日（周日）", "13月4日（周日）", "does not exist"),
    ("2月14日（周六）、2月28日（周六）", "2月28日（周六）、2月28日（周六）", "names a day twice"),
    ("1月1日（周四）至3日（周六）", "1月3日（周六）至1日（周四）", "range from"),
    ("1月1日（周四）至3日（周六）放假调休，共3天", "2024年1月1日至3日放假", "the year 2024 in the notice of 2026"),
    ("10月10日（周六）上班", "10月17日（周六）上班", "2026-10-17, though 2026-10-10 is free and nearer"),
    (
        "9月20日（周日）、10月10日（周六）上班",
        "9月13日（周日）、10月10日（周六）上班",
        "though 2026-09-20 is free and nearer",
    ),
    ("10月10日（周六）上班", "10月9日（周五）上班", "weekday"),
    ("10月1日（周四）至7日（周三）", "10月2日（周五）至8日（周四）", "does not give off 2026-10-01"),
    ("6月19日（周五）至21日（周日）放假，共3天", "6月19日放假，6月23日（周二）补休", "leaves a working day between"),
    ("6月19日（周五）至21日（周日）放假，共3天", "6月19日至21日放假，不调休。6月27日（周六）上班", "不调休"),
    ("4月4日（周六）至6日（周一）放假，共3天", "4月5日放假，与周末连休", "does not join a weekend"),
    ("4月4日（周六）至6日（周一）放假，共3天", "4月5日放假，4月4日补休", "wrong day in lieu"),
    ("4月4日（周六）至6日（周一）放假，共3天", "4月7日（周二）上班", "names no days off|no paragraph|does not"),
    ("五、端午节", "五、春节", "no paragraph on 端午节"),
    ("五、端午节", "五、端午节、春节", "two paragraphs on 春节"),
    ("五、端午节：", "五、某节日安排：", "no paragraph on 端午节"),
    ("1月1日（周四）至3日", "日（周四）至3日", "is not understood"),
    ("一、元旦：1月1日", "一、元旦：1日", "without a month"),
    ("2月14日", "2月1 4日", "is not understood"),
    ("10月10日（周六）上班", "9月26日（周六）上班", "2026-09-26 cannot be both|in two paragraphs"),
    ("4月4日（周六）至6日（周一）放假，共3天", "4月4日至6日放假，共3天。4月11日（周六）上班", "does not add up"),
    ("放假调休，共9天", "放假调休", "does not state how many days"),
    ("2月14日（周六）、2月28日（周六）", "2月28日（周六）、2月14日（周六）", "not in order"),
]


@pytest.mark.parametrize(("words", "instead", "message"), REFUSED_2026)
def test_what_is_wrong_or_not_understood_is_refused(words: str, instead: str, message: str) -> None:
    assert NOTICES[2026].count(words) >= 1
    with pytest.raises(NoticeError, match=message):
        parse_notice(NOTICES[2026].replace(words, instead, 1))


COUNTS_2026 = [
    (
        ("2月14日（周六）、2月28日（周六）上班。", ""),
        "«春节:.* weekdays off: 6, statutory days: 4, so make-up days wanted: 2, make-up days named: 0 (none)",
    ),
    (
        ("2月14日（周六）、2月28日（周六）上班。", "2月14日（周六）上班。"),
        "«春节:.* weekdays off: 6, statutory days: 4, so make-up days wanted: 2, make-up days named: 1 (2026-02-14)",
    ),
    (
        ("共3天。\n四、", "共3天。4月11日（周六）上班。\n四、"),
        "«清明节:.* weekdays off: 1, statutory days: 1, so make-up days wanted: 0, make-up days named: 1 (2026-04-11)",
    ),
    (
        ("4月4日（周六）至6日（周一）放假，共3天", "4月5日（周日）放假"),
        "«清明节:.* weekdays off: 0, statutory days: 1, so a weekday off in lieu is wanted",
    ),
]


@pytest.mark.parametrize(("change", "message"), COUNTS_2026)
def test_make_up_days_have_to_add_up(change: tuple[str, str], message: str) -> None:
    pattern = message.replace("(", r"\(").replace(")", r"\)") + '.*; if .* make_up_days={"'
    with pytest.raises(NoticeError, match=pattern):
        parse_notice(NOTICES[2026].replace(*change, 1))


@pytest.mark.parametrize("year", NOTICES)
def test_every_make_up_day_is_missed(year: int) -> None:
    text = NOTICES[year]
    lost = [
        text[: found.start()] + text[found.end() :]
        for found in re.finditer(r"[^、，。：]*日[^、，。]*、(?=[^。]*上班。)", text)
    ]
    lost += [text[: found.start()] + text[found.end() :] for found in re.finditer(r"(?<=。)[^。：]*上班。", text)]
    assert lost
    for each in lost:
        if year >= 2010:
            with pytest.raises(NoticeError):
                read(year, each)
        else:  # the long form says it twice
            same_or_refused(year, each)


@pytest.mark.parametrize(("year", "festivals"), [(2015, "中秋节"), (2015, "国庆节"), (2020, "春节")])
def test_the_caller_vouches_for_what_does_not_add_up(year: int, festivals: str) -> None:
    known = MAKE_UP_DAYS[year]
    with pytest.raises(NoticeError, match=f"«{festivals}:.*does not add up"):
        parse_notice(NOTICES[year], make_up_days={name: days for name, days in known.items() if name != festivals})
    with pytest.raises(NoticeError, match=rf"«{festivals}:.* make_up_days says {year}-05-04$"):
        parse_notice(NOTICES[year], make_up_days={**known, festivals: [date(year, 5, 4)]})


def test_a_caller_may_vouch_for_any_festival() -> None:
    later = NOTICES[2026].replace("10月10日（周六）上班", "10月17日（周六）上班")
    told = parse_notice(later, make_up_days={"国庆节": [date(2026, 9, 20), date(2026, 10, 17)]})
    assert GOOD[2026].working ^ told.working == {date(2026, 10, 10), date(2026, 10, 17)}
    both = NOTICES[2025].replace("9月28日（周日）、", "")
    for name in ("国庆节", "中秋节"):
        assert date(2025, 9, 28) not in parse_notice(both, make_up_days={name: [date(2025, 10, 11)]}).working


BAD_MAKE_UP_DAYS: list[Any] = [
    "春节",
    ["春节"],
    5,
    {"春节": date(2026, 2, 14)},
    {"春节": ["2026-02-14"]},
    {"春节": None},
]


@pytest.mark.parametrize("bad", [*BAD_MAKE_UP_DAYS, {5: []}, {"清明": []}, {"春节 ": []}, {"": []}])
def test_make_up_days_that_are_none_are_refused(bad: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^make_up_days: "):
        parse_notice(NOTICES[2026], make_up_days=bad)


REFUSED_LONG = [
    (2008, "两个公休日调至2月11日", "三个公休日调至2月11日", "states 三 rest days, but names 2"),
    (2008, "2月11日（星期一）、2月12日（星期二）", "2月11日（星期一）", "days to move to"),
    (2008, "照常公休，将2月2日", "照常公休，将2月1日", "2008-02-02|is a|rest day"),
    (2008, "，12月29日（星期六）上班", "，12月23日（星期日）上班", "moves other rest days"),
    (2008, "4月5日（星期六）、4月6日（星期日）照常公休", "4月5日（星期六）照常公休", "does not account"),
    (2007, "24日（星期六）照常公休，", "", "does not account"),
    (2009, "公休日及中秋节分别调至", "公休日分别调至", "days to move to"),
]


@pytest.mark.parametrize(("year", "words", "instead", "message"), REFUSED_LONG)
def test_the_long_form_has_to_account_for_every_day(year: int, words: str, instead: str, message: str) -> None:
    assert LONG[year].count(words) == 1
    with pytest.raises(NoticeError, match=message):
        parse_notice(NOTICES[year].replace(words, instead))


AMENDMENTS = [
    "国务院办公厅关于调整2019年劳动节假期安排的通知\n2019年5月1日放假调休，共4天。",
    "国务院办公厅关于延长2020年春节假期的通知\n延长2020年春节假期至2月2日（星期日），2月3日（星期一）起正常上班。",
    TITLE.format(year=2019) + "劳动节：5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。",
]


@pytest.mark.parametrize("text", ["", "\n", "hello", SHORT[2026], *AMENDMENTS])
def test_what_is_no_whole_notice_is_refused(text: str) -> None:
    with pytest.raises(NoticeError):
        parse_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        NOTICES[2026] + "\n" + TITLE.format(year=2025),
        NOTICES[2026].replace("2026", "2025"),
        NOTICES[2026].replace("2026", "1999"),
        NOTICES[2026].replace("2026", "2099"),
        WHOLE_2026 + "\n另：11月7日放假。",
        WHOLE_2026.replace("各省", "5月6日（周三）放假。\n各省"),
        WHOLE_2026 + "五、端午节：6月19日放假。",
    ],
)
def test_stray_days_and_other_years_are_refused(text: str) -> None:
    with pytest.raises(NoticeError):
        parse_notice(text)


def test_a_festival_that_nobody_has_heard_of_needs_number_and_colon() -> None:
    more = NOTICES[2026] + "\n八、建国八十周年纪念日：8月3日（周一）放假1天。"
    known: dict[str, list[date]] = {"建国八十周年纪念日": []}
    assert parse_notice(more, make_up_days=known).off == GOOD[2026].off | {date(2026, 8, 3)}
    with pytest.raises(NoticeError, match="weekdays off: 1, statutory days: 0, so make-up days wanted: 1"):
        parse_notice(more)
    with pytest.raises(ArgumentError, match="no festival of the notice"):
        parse_notice(more.replace("纪念日：", "纪念日"), make_up_days=known)


@pytest.mark.parametrize("text", [None, b"", 2026, ["x"]])
def test_what_is_no_text_is_refused(text: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^text: "):
        parse_notice(text)


@pytest.mark.parametrize(
    "filling",
    ["春", "日(", "一、", "节和", "节、", "延长", "1", "1月1日、", "(", "。", "\n", "元旦、", "-", "国庆节和", " 1 "],
)
def test_long_input_is_bounded_in_time(filling: str) -> None:
    with pytest.raises(NoticeError, match="at most 50000"):
        parse_notice("x" * 50_001)
    begun = time.perf_counter()
    for head in (TITLE.format(year=2026), NOTICES[2026] + "\n八、", NOTICES[2026][:-1]):
        text = (head + filling * 50_000)[:50_000]
        same_or_refused(2026, text)
    assert time.perf_counter() - begun < 10


# ------------------------------------------------------------------------------------------------------------ mutations


def same_or_refused(year: int, text: str) -> None:
    try:
        told = read(year, text)
    except NoticeError:
        return
    assert told == GOOD[year], text


@pytest.mark.parametrize("year", [2009, 2019, 2026])
def test_a_dropped_character_never_gives_another_schedule(year: int) -> None:
    text = NOTICES[year]
    for at in range(len(text)):
        same_or_refused(year, text[:at] + text[at + 1 :])


MUTANTS = st.tuples(
    st.sampled_from(sorted(NOTICES)), st.integers(0, 10_000), st.sampled_from("某一二日月周()、,。至天休 \n")
)


@settings(max_examples=800)
@given(MUTANTS, st.sampled_from(["drop", "double", "swap", "alter", "insert"]))
def test_a_slip_never_gives_another_schedule(mutant: tuple[int, int, str], slip: str) -> None:
    year, at, other = mutant
    text = NOTICES[year]
    at %= len(text) - 1
    before, here, after = text[:at], text[at], text[at + 1 :]
    match slip:
        case "drop":
            same_or_refused(year, before + after)
        case "double":
            same_or_refused(year, before + here + here + after)
        case "swap":
            same_or_refused(year, before + after[0] + here + after[1:])
        case "alter":
            same_or_refused(year, before + other + after)
        case _:
            same_or_refused(year, before + other + here + after)


@pytest.mark.parametrize("year", NOTICES)
def test_no_wrong_digit_gives_another_schedule(year: int) -> None:
    text = NOTICES[year]
    for at in (place for place, char in enumerate(text) if char in "0123456789"):
        for digit in "0123456789".replace(text[at], ""):
            same_or_refused(year, text[:at] + digit + text[at + 1 :])


def test_a_schedule_read_is_a_schedule_like_any_other() -> None:
    assert isinstance(GOOD[2026], YearSchedule)
    assert CHINA.with_schedule(GOOD[2026]).settled_through == CHINA.settled_through


@pytest.mark.parametrize("year", [year for year in NOTICES if year != 2015])
def test_a_text_cut_off_anywhere_is_refused_or_lost_nothing(year: int) -> None:
    text = NOTICES[year]
    last = text.rindex("\n")  # that a whole paragraph is missing shows by its festival
    for end in range(last, len(text)):
        same_or_refused(year, text[:end])


def test_a_make_up_day_belongs_to_one_paragraph() -> None:
    with pytest.raises(NoticeError, match="2010-09-26 in two paragraphs"):
        parse_notice(NOTICES[2010].replace("9月19日（星期日）、25日（星期六）", "9月25日（星期六）、26日（星期日）"))
