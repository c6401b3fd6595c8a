"""One wording for each thing, in Chinese and in English."""

from decimal import Decimal

import pytest

from crisisrules.calendars import (
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
from crisisrules.language import (
    Citation,
    Condition,
    Every,
    Interval,
    Rule,
    all_of,
    any_of,
    at_least,
    event_model,
    given,
    holds,
    is_,
    less_than,
    not_,
    not_within,
    one_of,
    text,
)
from crisisrules.presentation import wording
from crisisrules.rulebooks import CrisisEvent
from tests.language.test_rulebook import Claim

LIMITS: list[tuple[Limit, str, str]] = [
    (Minutes(1), "1分钟内", "within 1 minute"),
    (Hours(4), "4小时内", "within 4 hours"),
    (WorkingDays(3), "3个工作日内", "within 3 working days"),
    (CalendarDays(15), "15日内", "within 15 calendar days"),
    (Promptly(), "及时", "promptly"),
    (NotSet(), "时限留空", "a blank for the time"),
    (NoTime(), "未写明时间", "no time given"),
    (Precondition("close"), "须在“结案”之前", "before: 结案"),
]


@pytest.mark.parametrize(("limit", "zh", "en"), LIMITS)
def test_limits(limit: Limit, zh: str, en: str) -> None:
    assert wording.limit(limit, "zh", "结案") == zh
    assert wording.limit(limit, "en", "结案") == en


INTERVALS: list[tuple[Interval, str, str]] = [
    (NotSet(), "间隔留空", "a blank for the interval"),
    (NoTime(), "未写明间隔", "no interval given"),
    (Promptly(), "及时", "promptly"),
    (Every(unit="day"), "每日", "every day"),
    (Every(unit="week", count=2), "每2周", "every 2 weeks"),
    (Every(unit="month"), "每月", "every month"),
    (Every(unit="quarter", count=2), "每2个季度", "every 2 quarters"),
    (Every(unit="year"), "每年", "every year"),
    (Every(unit="month", day=NotSet()), "每月，日期留空", "every month, a blank for the day"),
    (Every(unit="month", day=5), "每月，次月5日前", "every month, by day 5 of the next"),
]


@pytest.mark.parametrize(("interval", "zh", "en"), INTERVALS)
def test_intervals(interval: Interval, zh: str, en: str) -> None:
    assert wording.interval(interval, "zh") == zh
    assert wording.interval(interval, "en") == en


CONDITIONS: list[tuple[Condition, str, str]] = [
    (at_least("media", "local"), "媒体曝光 ≥ 当地媒体", "Exposure in the media ≥ local media"),
    (is_("reach", "company"), "波及范围 ＝ 波及全公司", "How far the impact reaches ＝ the whole company"),
    (
        one_of("media", "local", "national"),
        "媒体曝光 属于 当地媒体、全国性媒体",
        "Exposure in the media is one of local media, national media",
    ),
    (holds("major_impact"), "引起重大影响", "It has caused major impact"),
    (is_("major_impact", False), "引起重大影响 ＝ 否", "It has caused major impact ＝ no"),
    (given("repeat_of"), "已有重复投诉所指原案", "given: Id of the closed case about the same matter"),
    (
        not_(one_of("media", "local", "national")),
        "媒体曝光 不属于 当地媒体、全国性媒体",
        "not (Exposure in the media is one of local media, national media)",
    ),
    (not_(holds("major_impact")), "非（引起重大影响）", "not (It has caused major impact)"),
    (
        all_of(holds("major_impact"), any_of(holds("needs_deliberation"), holds("regulator_complaint"))),
        "引起重大影响 且 （需要合议 或 投诉到监管机构）",
        (
            "It has caused major impact and (More than one department must agree on the answer or "
            "The complaint went to the regulator)"
        ),
    ),
    (
        not_within("accepted_at", "closed_at", minutes=5),
        "受理时间后5分钟内没有结案时间",
        "no “When the case was closed” within 5 minutes after “When customer service accepts the case”",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "zh", "en"), CONDITIONS)
def test_conditions(condition: Condition, zh: str, en: str) -> None:
    assert wording.condition(condition, event_model(CrisisEvent), "zh") == zh
    assert wording.condition(condition, event_model(CrisisEvent), "en") == en


def test_amounts_and_counts() -> None:
    assert wording.condition(less_than("amount", Decimal("5000.5")), event_model(Claim), "zh") == "amount ＜ 5000.5元"
    assert wording.condition(less_than("amount", Decimal(5000)), event_model(Claim), "en") == "amount ＜ 5000 yuan"
    assert wording.condition(at_least("pages", 3), event_model(Claim), "zh") == "pages ≥ 3"


@pytest.mark.parametrize(
    ("basis", "reads", "zh", "en"),
    [
        ("stated", (), "明示", "stated"),
        ("configured", (), "公司自定", "configured"),
        ("configured", ("clock",), "公司自定，推定：起算", "configured, read in: clock"),
        ("inferred", ("level", "actor"), "推定：级别、责任人", "inferred, read in: level, actor"),
    ],
)
def test_how_firmly_a_rule_stands(basis: str, reads: tuple[str, ...], zh: str, en: str) -> None:
    fields = {"basis": basis, "reads": reads, "reading": text("理解", "a reading") if reads else None}
    rule = Rule.model_validate({"citation": Citation(source="办法", article="1"), **fields})
    assert wording.basis(rule, "zh") == zh
    assert wording.basis(rule, "en") == en
