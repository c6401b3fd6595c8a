"""Every word that the engine says to people, in Chinese and in English, for a lawyer to proofread in one place.

What varies is put in between: a name, a time, a number. Words of a rulebook are its own and not here.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from crisisrules.calendars import (
    SHANGHAI,
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
from crisisrules.language import Item, Level, Role, Text, text
from crisisrules.language.values import LONGEST

Part = str | Text | Sequence[str | Text]
"""What is put into a sentence: the same in both languages, a label, or a list of either."""


def composed(zh: str, en: str, /, *, between: tuple[str, str] = ("、", "; "), **parts: Part) -> Text:
    """The sentences with these parts put in, each within the length of a text, however long its parts are.

    A part is cut, and of a list only the first are named, where there is no room for all; the shorter parts are whole
    as long as they take no more than their share.

    Examples:
        >>> composed("未告知：{who}", "Not told: {who}", who=[Text(zh="总公司", en="head office"), "A"]).en
        'Not told: head office; A'
    """
    in_zh, in_en = between
    return Text(zh=_filled(zh, parts, _Zh(in_zh)), en=_filled(en, parts, _En(in_en)))


class _Zh(NamedTuple):
    """How a list is said in Chinese."""

    between: str

    def label(self, label: Text) -> str:
        return label.zh

    def more(self, named: int, total: int) -> str:
        """What comes after so many names of so many."""
        return f"等 {total} 项" if named < total else ""


class _En(NamedTuple):
    """How a list is said in English."""

    between: str

    def label(self, label: Text) -> str:
        return label.en

    def more(self, named: int, total: int) -> str:
        """What comes after so many names of so many."""
        return f" and {total - named} more" if named < total else ""


def _filled(sentence: str, parts: Mapping[str, Part], language: _Zh | _En) -> str:
    said = {name: _said(part, language) for name, part in parts.items()}
    whole = sentence.format_map({name: language.between.join(names) for name, names in said.items()})
    if len(whole) <= LONGEST:
        return whole
    room = LONGEST - len(sentence.format_map(dict.fromkeys(parts, "")))
    filled: dict[str, str] = {}
    for name in sorted(said, key=lambda name: sum(map(len, said[name]))):
        filled[name] = _fitting(said[name], room // (len(said) - len(filled)), language)
        room -= len(filled[name])
    return sentence.format_map(filled)


def _said(part: Part, language: _Zh | _En) -> list[str]:
    named = [part] if isinstance(part, str | Text) else part
    return [language.label(each) if isinstance(each, Text) else each for each in named]


def _fitting(names: Sequence[str], room: int, language: _Zh | _En) -> str:
    """As many of the names as there is room for, the first of them cut if need be."""
    whole = language.between.join(names)
    if len(whole) <= room:
        return whole
    total, named = len(names), 1
    said = _cut(names[0], room - len(language.more(1, total)))
    for name in names[1:]:
        longer = said + language.between + name
        if len(longer) + len(language.more(named + 1, total)) > room:
            break
        said, named = longer, named + 1
    return said + language.more(named, total)


def _cut(words: str, room: int) -> str:
    return words if len(words) <= room else f"{words[: room - 1]}…"


def _labels(things: Iterable[Role | Item]) -> list[Text]:
    return [each.label for each in things]


# --- Notes on a classification --------------------------------------------------------------------------------------

NO_LEVEL = text("不构成任何级别", "no level")


def level_name(level: Level | None) -> Text:
    """What a level is called, also where there is none."""
    return level.label if level else NO_LEVEL


def misprint(own: Level | None, event: Level | None, is_same: bool) -> Text:
    """What a criterion, and the event, would have if a doubtful figure were read the other way."""
    zh, en = "事件级别将为“{event}”", "the event's level would be {event}"
    if is_same:
        zh, en = "事件级别不变", "the event's level stays the same"
    return composed(
        "原文数字疑有误植；按另一读法，本项为“{own}”，" + zh,
        "A figure of the source may be misprinted; read the other way, this row gives {own} and " + en,
        own=level_name(own),
        event=level_name(event),
    )


def confirmed_differs(confirmed: Level | None, by_criteria: Level | None) -> Text:
    """That the confirmed level is not that of the criteria."""
    return composed(
        "已确认为“{confirmed}”，而按各项标准应为“{by_criteria}”；以确认为准",
        "Confirmed as {confirmed}, while the criteria give {by_criteria}; the confirmation stands",
        confirmed=level_name(confirmed),
        by_criteria=level_name(by_criteria),
    )


def not_in_force(day: date, begin: date | None, end: date | None) -> Text:
    """That the rules were not in force on the day of the event."""
    zh = f"自{begin or '……'}起" + (f"至{end}止" if end else "")
    en = f"from {begin or '...'}" + (f" to {end}" if end else " on")
    return text(f"事件发生于{day}，该制度{zh}施行", f"The event is of {day}; the rules are in force {en}")


GRADE_NOT_SET = text(
    "该项标准在原文中留空，公司尚未确定，未作判断",
    "The source leaves this criterion blank and the company has not set it; it was not judged",
)

# --- Notes on an assessment -----------------------------------------------------------------------------------------

LIMIT_NOT_SET = text(
    "原文提到时限而未写明，须由公司确定", "The source speaks of a time and leaves it blank; the company has to set it"
)
NO_TIME = text("原文未写明时间", "The text gives no time")
EXTENSIBLE = text(
    "期限可视处理情况适当延长；所列到期日未作延长",
    "The limit may be extended as the case requires; the due time shown is the one without extension",
)


def provisional(settled_through: date, duties: Iterable[str]) -> Text:
    """That holidays after a day are not settled, on which these duties depend."""
    return composed(
        "{day}之后的放假安排尚未公布或仍可能变动，下列期限暂按现有规律推算：{duties}",
        "Holidays after {day} are not announced yet or may still change; counted provisionally: {duties}",
        day=f"{settled_through}",
        duties=tuple(duties),
        between=(", ", ", "),
    )


# --- A review: remarks on findings ----------------------------------------------------------------------------------

EXTENDED = text("期限已经延长", "The limit was extended")
TOLERANCE = text(
    "制度只要求及时；按使用者给定的宽限判断", "The rules say promptly; judged by the tolerance that the caller gave"
)
EXTENSION_NOT_NEEDED = text("期限内未见需要延长", "No need to ask for more time so far")


def known_late(level_from: datetime) -> Text:
    """That a duty had fallen due before the case got the level by which it is judged."""
    at = f"{level_from.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
    return text(
        f"期限自事件起算，届满于案件{at}改定级别之前；是否可归责由审查人判断",
        f"Counted from the event, it fell due before the case got its level at {at}; who is to blame is not judged",
    )


# --- A review: what is wrong with an extension ----------------------------------------------------------------------

EXTENSION_NOT_PROVIDED = text("制度未规定该期限可以延长", "No rule lets this limit be extended")
EXTENSION_NOT_APPROVED = text("延长未经批准", "The extension was not approved")
EXTENSION_TOO_LATE = text("批准时期限已经届满", "The limit had passed when the extension was approved")
EXTENSION_TOO_LONG = text("延长超过制度允许的最长期限", "The extension is longer than the rules allow at most")
NO_EXTENSION = text("逾期而无经批准的延长", "Past the limit without an approved extension that covers it")


# --- A review: breaches of a duty -----------------------------------------------------------------------------------


def not_told(recipients: Iterable[Role]) -> Text:
    """Who was not told."""
    return composed("未告知：{who}", "Not told: {who}", who=_labels(recipients))


def papers_missing(papers: Iterable[Item], to: Iterable[Role]) -> Text:
    """Which papers somebody did not get, and who that is, where it is known."""
    return _missing("缺少材料", "Papers missing", papers, to)


def contents_missing(items: Iterable[Item], to: Iterable[Role]) -> Text:
    """Which items a report did not hold, and the report to whom, where it is known."""
    return _missing("内容缺项", "Items missing", items, to)


def _missing(zh: str, en: str, items: Iterable[Item], to: Iterable[Role]) -> Text:
    given = _labels(to)
    to_zh, to_en = ("（致{to}）", " (to {to})") if given else ("", "")
    return composed(f"{zh}：{{items}}{to_zh}", f"{en}: {{items}}{to_en}", items=_labels(items), to=given)


def wrong_role(by: Text, responsible: Iterable[Role]) -> Text:
    """That somebody else should have done it."""
    return composed("由“{by}”办理，应由“{who}”办理", "Done by {by}; it is for {who}", by=by, who=_labels(responsible))


def omitted(action: Text) -> Text:
    """That what had to be done at once never was."""
    return composed("应及时办理而始终未办：{action}", "Never done: {action}", action=action)


def precondition_missed(waiting: Text, action: Text) -> Text:
    """That something was done that had to wait for the action."""
    return composed(
        "“{waiting}”时尚未办理：{action}", "Not done before {waiting}: {action}", waiting=waiting, action=action
    )


# --- A review: breaches of the procedure ----------------------------------------------------------------------------


def step_papers_missing(step: Text, papers: Iterable[Item]) -> Text:
    """Which papers a step lacked."""
    return composed("“{step}”缺少材料：{papers}", "{step}: papers missing: {papers}", step=step, papers=_labels(papers))


def step_skipped(step: Text, later: Text) -> Text:
    """That a later step was done without this one."""
    return composed("未经“{step}”即进行“{later}”", "{later} without {step}", step=step, later=later)


def step_out_of_order(step: Text, later: Text) -> Text:
    """That this step was done only after a later one."""
    return composed("“{step}”晚于其后的“{later}”", "{step} only after {later}", step=step, later=later)


# --- A review: breaches of the case as a whole ----------------------------------------------------------------------


def level_too_low(handled: Level | None, level: Level) -> Text:
    """That the case was handled at a lower level than the rules give."""
    low = handled.label if handled else text("无级别", "no level")
    return composed(
        "按“{low}”处理，而依制度应为“{level}”",
        "Handled as {low}; by the rules it is {level}",
        low=low,
        level=level.label,
    )


NO_CLOSING_GROUND = text("无制度认可的结案情形", "Closed on no ground that the rules accept")
CLOSING_GROUND_BLANK = text(
    "该结案情形在制度中留空，公司尚未确定", "The rules leave this ground blank; the company has not set it"
)
NO_ANSWER = text("未见答复，期间无从起算", "No answer is recorded from which the period could run")
OBJECTED = text("期间内投诉人提出了异议", "The complainant objected within the period")


def unknown_closing_ground(ground: str) -> Text:
    """That the ground on which the case was closed is none of the rules'."""
    return composed("{why}：{ground}", "{why}: {ground}", why=NO_CLOSING_GROUND, ground=ground)


def closed_too_early(answered_at: datetime, end: datetime) -> Text:
    """That the period after the answer was not over."""
    start = answered_at.astimezone(SHANGHAI)
    return text(
        f"自{start:%Y-%m-%d}答复起的期间至{end:%Y-%m-%d}方满",
        f"The period from the answer on {start:%Y-%m-%d} ends only with {end:%Y-%m-%d}",
    )


def repeat_not_recognised(earlier: str) -> Text:
    """That the case repeats a closed one and was not taken so."""
    return composed(
        "与已结案的{earlier}为同一问题，未按重复投诉处理",
        "About the same matter as the closed case {earlier}, yet not taken as a repetition",
        earlier=earlier,
    )


def not_a_repeat(earlier: str) -> Text:
    """That the earlier case was still open."""
    return composed(
        "受理时{earlier}尚未结案，不构成重复投诉",
        "Case {earlier} was not closed when this one came in, so this is no repetition",
        earlier=earlier,
    )


# --- A review: notes on the file ------------------------------------------------------------------------------------

UNPROVABLE = text("该行为无法举证", "The act cannot be proved")
BEFORE_EVENT = text("早于事件，不予计入", "Before the event; it does not count")
AFTER_REVIEW = text("晚于审查时点，不予计入", "After the moment of the review; it does not count")
UNKNOWN_PROHIBITION = text("制度中无此禁止事项", "The rules have no such prohibition")
UNKNOWN_STEP = text("制度中无此步骤", "The rules have no such step")
UNKNOWN_DUTY = text("制度中无此义务", "The rules have no such duty")
UNKNOWN_ROLE = text("制度中无此角色", "The rules have no such role")
DUTY_NOT_OWED = text("本事件无此义务", "This event does not have that duty")
LEVEL_TOO_HIGH = text("记录的级别高于制度所定级别", "The record has a higher level than the rules give")
REOPENED = text(
    "结案后重开，须再次结案；制度未规定重开，期限不重新起算",
    "Opened again, so it has to be closed again; the rules say nothing on that, and no limit starts anew",
)
EXTENSION_NOT_USED = text("本案无此期限可供延长", "This case has no such limit to extend")
STEPS_NOT_RECORDED = text(
    "未记录任何处理步骤，无从判断程序", "No step is recorded, so the procedure could not be judged"
)
GROUND_NOT_RECORDED = text("未记录结案情形", "No ground for closing is recorded")


def approver_unknown(by: str) -> Text:
    """That the rules do not say whether this role may give more time."""
    return composed(
        "制度未写明由谁批准延长；批准者“{by}”不在应受汇报者之列",
        "The rules do not say who approves more time; {by} is none of those to whom it is reported",
        by=by,
    )


# --- Findings about a rulebook: its structure -----------------------------------------------------------------------

NO_CITATION = text("未注明出处", "The rule does not say where it stands")


def structure(path: str, message: str) -> Text:
    """A fault that building the rulebook refuses."""
    return composed("结构有误：{path}：{message}", "{path}: {message}", path=path, message=message)


def shared_id(times: int) -> Text:
    """That several kinds of rule have one id."""
    return text(f"{times}种规则共用该编号", f"{times} kinds of rule share this id")


# --- Findings about a rulebook: its grading -------------------------------------------------------------------------

LEVEL_UNREACHABLE = text("任何事实都达不到该级别", "No facts reach this level")
LEVEL_ONLY_CONFIRMED = text(
    "各项标准都达不到该级别，只能由确认得出", "No criterion gives this level; it can only be confirmed"
)
FACTS_WITHOUT_LEVEL = text("这些事实不构成任何级别", "These facts reach no level")
GRADE_UNREACHABLE = text("该项条件永远不能成立", "No facts meet this condition")


def unneeded(covered_by: str | None) -> Text:
    """That every event keeps its level without a rule, because of another one or of several together."""
    if covered_by is None:
        return text("删去该项，任何事件的级别都不变", "Without it every event keeps its level")
    return composed(
        "{covered_by}已包含该项，删去后任何事件的级别都不变",
        "{covered_by} covers it: without it every event keeps its level",
        covered_by=covered_by,
    )


def overlap(fact: str, where: Sequence[str], worse: str, band: str) -> Text:
    """That two bands of a fact share values."""
    return composed(
        "{fact}为{where}时，{worse}与{band}重叠",
        "{worse} and {band} overlap where {fact} is {where}",
        fact=fact,
        where=where,
        worse=worse,
        band=band,
        between=(", ", ", "),
    )


def gap(fact: str, where: Sequence[str]) -> Text:
    """That values between bands of a fact are in none of them."""
    return composed(
        "{fact}为{where}时不在任何一档之内",
        "No band holds where {fact} is {where}, though there are bands below and above",
        fact=fact,
        where=where,
        between=(", ", ", "),
    )


def not_monotone(fact: str, value: object, worse: object, high: str, low: str) -> Text:
    """That a worse value gives a lower level."""
    return composed(
        "{fact}由{value}变为{worse}更为严重，级别却由{high}降为{low}",
        "{fact} going from {value} to {worse} is worse, yet the level falls from {high} to {low}",
        fact=fact,
        value=str(value),
        worse=str(worse),
        high=high,
        low=low,
    )


# --- Findings about a rulebook: its duties --------------------------------------------------------------------------

LIMIT_BLANK = text("时限留空，须由公司确定", "The time limit is a blank; the company has to set it")
GRADE_BLANK = text("标准留空，须由公司确定", "The criterion is a blank; the company has to set it")
INTERVAL_BLANK = text("间隔留空，须由公司确定", "The interval is a blank; the company has to set it")
GROUND_BLANK = text("结案情形留空，须由公司确定", "The closing ground is a blank; the company has to fill it in")
NEVER_APPLIES = text(
    "该项永远轮不到适用", "No event ever comes to this rule: earlier ones, or its own conditions, rule it out"
)
NOBODY_RESPONSIBLE = text("无人负责", "Nobody is responsible for it")
NOBODY_ON_ROUTES = text("对这些事实无人负责", "For these facts its routes lead nowhere, and nobody is responsible")


def looser_for_worse(limits: Iterable[tuple[str, Limit]]) -> Text:
    """The limits of a duty by level, where a worse level has more time."""
    given = [
        composed("{code} {limit}", "{code} {limit}", code=code, limit=limit_in_words(limit)) for code, limit in limits
    ]
    return composed(
        "级别更高而时限更宽：{limits}", "A worse level has more time: {limits}", limits=given, between=("、", ", ")
    )


_UNITS = {
    "minutes": ("分钟", "minute"),
    "hours": ("小时", "hour"),
    "working_days": ("个工作日", "working day"),
    "calendar_days": ("日", "calendar day"),
}


def limit_in_words(limit: Limit) -> Text:
    """A limit in words.

    Examples:
        >>> limit_in_words(WorkingDays(3)).en
        '3 working days'
    """
    match limit:
        case Minutes() | Hours() | WorkingDays() | CalendarDays():
            zh, en = _UNITS[limit.unit]
            return text(f"{limit.count}{zh}", f"{limit.count} {en}{'s' if limit.count > 1 else ''}")
        case Precondition(of=step):
            return text(f"{step}之前", f"before {step}")
        case Promptly():
            return text("及时", "promptly")
        case NotSet():
            return text("时限留空", "a blank for the time")
        case NoTime():
            return text("未写明时间", "no time given")
