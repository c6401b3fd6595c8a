"""One wording for each thing, in Chinese and in English: limits, intervals, conditions, bases."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

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
from crisisrules.engine.words import limit_in_words
from crisisrules.language import (
    AllOf,
    AnyOf,
    Basis,
    Compare,
    Condition,
    E,
    EventModel,
    Every,
    Fact,
    Flag,
    Given,
    Interval,
    Not,
    NotWithin,
    OneOf,
    Part,
    Rule,
    Text,
    text,
)

Language = Literal["zh", "en"]

BASES: Mapping[Basis, Text] = {
    "stated": text("明示", "stated"),
    "inferred": text("推定", "inferred"),
    "configured": text("公司自定", "configured"),
}
PARTS: Mapping[Part, Text] = {
    "level": text("级别", "level"),
    "condition": text("条件", "condition"),
    "limit": text("期限", "limit"),
    "clock": text("起算", "clock"),
    "actor": text("责任人", "actor"),
    "recipient": text("对象", "recipient"),
    "content": text("内容", "content"),
    "paper": text("材料", "paper"),
    "order": text("次序", "order"),
}
_UNITS: Mapping[str, Text] = {
    "day": text("日", "day"),
    "week": text("周", "week"),
    "month": text("月", "month"),
    "quarter": text("季度", "quarter"),
    "year": text("年", "year"),
}
_SIGNS = {">=": "≥", ">": "＞", "<=": "≤", "<": "＜", "==": "＝"}


_MARKS = re.compile(r"[\\`*\[\]<>|]|(?<!\w)_|_(?!\w)|^#|^[-+](?= )")


def plain(words: str) -> str:
    """The words on one line, with nothing in them that Markdown would take for a mark of its own."""
    return _MARKS.sub(r"\\\g<0>", " ".join(words.split()))


def said(words: Text, language: Language) -> str:
    """The words in one language, on one line."""
    return plain(words.zh if language == "zh" else words.en)


def listed(things: Iterable[str], language: Language) -> str:
    """Things one after the other."""
    return ("、" if language == "zh" else ", ").join(things)


def basis(rule: Rule, language: Language) -> str:
    """How firmly a rule stands, with the parts that are read in."""
    parts = listed((said(PARTS[part], language) for part in rule.reads), language)
    word = said(BASES[rule.basis], language)
    if not parts:
        return word
    read = f"推定：{parts}" if language == "zh" else f"read in: {parts}"
    if language == "zh":
        return read if rule.basis == "inferred" else f"{word}，{read}"
    return f"{word}, {read}"


def limit(given: Limit, language: Language, title: str = "") -> str:
    """A limit, as `3个工作日内` or `within 3 working days`; `title` is what a precondition has to wait for."""
    zh, words = language == "zh", said(limit_in_words(given), language)
    match given:
        case Minutes() | Hours() | WorkingDays() | CalendarDays():
            return f"{words}内" if zh else f"within {words}"
        case Precondition(of=step):
            return f"须在“{title or step}”之前" if zh else f"before: {title or step}"
        case _:
            return words


def interval(every: Interval, language: Language) -> str:
    """How often, as `每月` or `every month`."""
    zh = language == "zh"
    match every:
        case NotSet():
            return "间隔留空" if zh else "a blank for the interval"
        case NoTime():
            return "未写明间隔" if zh else "no interval given"
        case Promptly():
            return said(limit_in_words(every), language)
        case Every(unit=unit, count=n, day=day):
            word = said(_UNITS[unit], language)
            often = f"每{'' if n == 1 else n}{'个' if n > 1 and unit in ('month', 'quarter') else ''}{word}"
            if not zh:
                often = f"every {word}" if n == 1 else f"every {n} {word}s"
            match day:
                case None:
                    return often
                case NotSet():
                    return often + ("，日期留空" if zh else ", a blank for the day")
                case number:
                    return f"{often}，次月{number}日前" if zh else f"{often}, by day {number} of the next"


def condition(given: Condition, event: EventModel[E], language: Language) -> str:
    """A condition in the names of the event's facts, as `影响客户数 ＞ 50000`."""
    zh = language == "zh"
    match given:
        case AllOf(of=parts) | AnyOf(of=parts):
            word = (" 且 " if zh else " and ") if isinstance(given, AllOf) else (" 或 " if zh else " or ")
            return word.join(_grouped(part, event, language) for part in parts)
        case Not(of=OneOf(fact=name, values=values)) if zh:
            fact = event.fact(name)
            codes = listed((_value(fact, value, language) for value in values), language)
            return f"{_name(fact, name, language)} 不属于 {codes}"
        case Not(of=part):
            return f"非（{condition(part, event, language)}）" if zh else f"not ({condition(part, event, language)})"
        case Compare(fact=name, operator=sign, value=value):
            fact = event.fact(name)
            return f"{_name(fact, name, language)} {_SIGNS[sign]} {_value(fact, value, language)}"
        case OneOf(fact=name, values=values):
            fact = event.fact(name)
            codes = listed((_value(fact, value, language) for value in values), language)
            return f"{_name(fact, name, language)} {'属于' if zh else 'is one of'} {codes}"
        case Flag(fact=name):
            return _name(event.fact(name), name, language)
        case Given(fact=name):
            return f"{'已有' if zh else 'given: '}{_name(event.fact(name), name, language)}"
        case NotWithin(since=since, until=until, minutes=minutes):
            begin, end = (_name(event.fact(name), name, language) for name in (since, until))
            if zh:
                return f"{begin}后{minutes}分钟内没有{end}"
            return f"no “{end}” within {minutes} minutes after “{begin}”"


def _grouped(part: Condition, event: EventModel[E], language: Language) -> str:
    words = condition(part, event, language)
    if not isinstance(part, AllOf | AnyOf):
        return words
    return f"（{words}）" if language == "zh" else f"({words})"


def _name(fact: Fact | None, name: str, language: Language) -> str:
    return name if fact is None else said(fact.label, language)


def _value(fact: Fact | None, value: object, language: Language) -> str:
    labels = {code.code: code.label for code in fact.codes} if fact is not None else {}
    if isinstance(value, str) and value in labels:
        return said(labels[value], language)
    if isinstance(value, Decimal):
        return f"{value:f}元" if language == "zh" else f"{value:f} yuan"
    if isinstance(value, bool):
        return ("是" if value else "否") if language == "zh" else ("yes" if value else "no")
    return plain(str(value))
