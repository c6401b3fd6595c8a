"""Every word that the engine says to people, in Chinese and in English, for a lawyer to proofread in one place.

What varies is put in between: a name, a time, a number. Words of a rulebook are its own and not here.
"""

from collections.abc import Iterable
from datetime import date, datetime

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
from crisisrules.language import Item, Level, Role, Text
from crisisrules.language.values import LONGEST


def text(zh: str, en: str) -> Text:
    """The words in both languages, cut where many names would make them longer than a text may be."""
    return Text(zh=_cut(zh), en=_cut(en))


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _names(things: Iterable[Role | Item]) -> tuple[str, str]:
    """The names of roles or papers, one after the other."""
    labels = [each.label for each in things]
    return "、".join(label.zh for label in labels), "; ".join(label.en for label in labels)


# --- Notes on a classification --------------------------------------------------------------------------------------

NO_LEVEL = text("不构成任何级别", "no level")


def level_name(level: Level | None) -> Text:
    """What a level is called, also where there is none."""
    return level.label if level else NO_LEVEL


def misprint(own: Level | None, event: Level | None, is_same: bool) -> Text:
    """What a criterion, and the event, would have if a doubtful figure were read the other way."""
    this, whole = level_name(own), level_name(event)
    after = text(f"事件级别将为“{whole.zh}”", f"the event's level would be {whole.en}")
    if is_same:
        after = text("事件级别不变", "the event's level stays the same")
    return text(
        f"原文数字疑有误植；按另一读法，本项为“{this.zh}”，{after.zh}",
        f"A figure of the source may be misprinted; read the other way, this row gives {this.en} and {after.en}",
    )


def confirmed_differs(confirmed: Level | None, by_criteria: Level | None) -> Text:
    """That the confirmed level is not that of the criteria."""
    one, other = level_name(confirmed), level_name(by_criteria)
    return text(
        f"已确认为“{one.zh}”，而按各项标准应为“{other.zh}”；以确认为准",
        f"Confirmed as {one.en}, while the criteria give {other.en}; the confirmation stands",
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
    ids = ", ".join(duties)
    return text(
        f"{settled_through}之后的放假安排尚未公布或仍可能变动，下列期限暂按现有规律推算：{ids}",
        f"Holidays after {settled_through} are not announced yet or may still change; counted provisionally: {ids}",
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
    zh, en = _names(recipients)
    return text(f"未告知：{zh}", f"Not told: {en}")


def papers_missing(papers: Iterable[Item], to: Iterable[Role]) -> Text:
    """Which papers somebody did not get, and who that is, where it is known."""
    return _missing("缺少材料", "Papers missing", papers, to)


def contents_missing(items: Iterable[Item], to: Iterable[Role]) -> Text:
    """Which items a report did not hold, and the report to whom, where it is known."""
    return _missing("内容缺项", "Items missing", items, to)


def _missing(zh: str, en: str, items: Iterable[Item], to: Iterable[Role]) -> Text:
    (items_zh, items_en), (to_zh, to_en) = _names(items), _names(to)
    return text(
        f"{zh}：{items_zh}" + (f"（致{to_zh}）" if to_zh else ""),
        f"{en}: {items_en}" + (f" (to {to_en})" if to_en else ""),
    )


def wrong_role(by: Text, responsible: Iterable[Role]) -> Text:
    """That somebody else should have done it."""
    zh, en = _names(responsible)
    return text(f"由“{by.zh}”办理，应由“{zh}”办理", f"Done by {by.en}; it is for {en}")


def omitted(action: Text) -> Text:
    """That what had to be done at once never was."""
    return text(f"应及时办理而始终未办：{action.zh}", f"Never done: {action.en}")


def precondition_missed(waiting: Text, action: Text) -> Text:
    """That something was done that had to wait for the action."""
    return text(f"“{waiting.zh}”时尚未办理：{action.zh}", f"Not done before {waiting.en}: {action.en}")


# --- A review: breaches of the procedure ----------------------------------------------------------------------------


def step_papers_missing(step: Text, papers: Iterable[Item]) -> Text:
    """Which papers a step lacked."""
    zh, en = _names(papers)
    return text(f"“{step.zh}”缺少材料：{zh}", f"{step.en}: papers missing: {en}")


def step_skipped(step: Text, later: Text) -> Text:
    """That a later step was done without this one."""
    return text(f"未经“{step.zh}”即进行“{later.zh}”", f"{later.en} without {step.en}")


def step_out_of_order(step: Text, later: Text) -> Text:
    """That this step was done only after a later one."""
    return text(f"“{step.zh}”晚于其后的“{later.zh}”", f"{step.en} only after {later.en}")


# --- A review: breaches of the case as a whole ----------------------------------------------------------------------


def level_too_low(handled: Level | None, level: Level) -> Text:
    """That the case was handled at a lower level than the rules give."""
    low = handled.label if handled else text("无级别", "no level")
    return text(
        f"按“{low.zh}”处理，而依制度应为“{level.label.zh}”", f"Handled as {low.en}; by the rules it is {level.label.en}"
    )


NO_CLOSING_GROUND = text("无制度认可的结案情形", "Closed on no ground that the rules accept")
CLOSING_GROUND_BLANK = text(
    "该结案情形在制度中留空，公司尚未确定", "The rules leave this ground blank; the company has not set it"
)
NO_ANSWER = text("未见答复，期间无从起算", "No answer is recorded from which the period could run")
OBJECTED = text("期间内投诉人提出了异议", "The complainant objected within the period")


def unknown_closing_ground(ground: str) -> Text:
    """That the ground on which the case was closed is none of the rules'."""
    return text(f"{NO_CLOSING_GROUND.zh}：{ground}", f"{NO_CLOSING_GROUND.en}: {ground}")


def closed_too_early(answered_at: datetime, end: datetime) -> Text:
    """That the period after the answer was not over."""
    start = answered_at.astimezone(SHANGHAI)
    return text(
        f"自{start:%Y-%m-%d}答复起的期间至{end:%Y-%m-%d}方满",
        f"The period from the answer on {start:%Y-%m-%d} ends only with {end:%Y-%m-%d}",
    )


def repeat_not_recognised(earlier: str) -> Text:
    """That the case repeats a closed one and was not taken so."""
    return text(
        f"与已结案的{earlier}为同一问题，未按重复投诉处理",
        f"About the same matter as the closed case {earlier}, yet not taken as a repetition",
    )


def not_a_repeat(earlier: str) -> Text:
    """That the earlier case was still open."""
    return text(
        f"受理时{earlier}尚未结案，不构成重复投诉",
        f"Case {earlier} was not closed when this one came in, so this is no repetition",
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
    return text(
        f"制度未写明由谁批准延长；批准者“{by}”不在应受汇报者之列",
        f"The rules do not say who approves more time; {by} is none of those to whom it is reported",
    )


# --- Findings about a rulebook: its structure -----------------------------------------------------------------------

NO_CITATION = text("未注明出处", "The rule does not say where it stands")


def structure(path: str, message: str) -> Text:
    """A fault that building the rulebook refuses."""
    return text(f"结构有误：{path}：{message}", f"{path}: {message}")


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
    return text(
        f"{covered_by}已包含该项，删去后任何事件的级别都不变",
        f"{covered_by} covers it: without it every event keeps its level",
    )


def overlap(fact: str, where: str, worse: str, band: str) -> Text:
    """That two bands of a fact share values."""
    return text(f"{fact}为{where}时，{worse}与{band}重叠", f"{worse} and {band} overlap where {fact} is {where}")


def gap(fact: str, where: str) -> Text:
    """That values between bands of a fact are in none of them."""
    return text(
        f"{fact}为{where}时不在任何一档之内",
        f"No band holds where {fact} is {where}, though there are bands below and above",
    )


def not_monotone(fact: str, value: object, worse: object, high: str, low: str) -> Text:
    """That a worse value gives a lower level."""
    return text(
        f"{fact}由{value}变为{worse}更为严重，级别却由{high}降为{low}",
        f"{fact} going from {value} to {worse} is worse, yet the level falls from {high} to {low}",
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
    given = [(code, limit_in_words(limit)) for code, limit in limits]
    zh = "、".join(f"{code} {limit.zh}" for code, limit in given)
    en = ", ".join(f"{code} {limit.en}" for code, limit in given)
    return text(f"级别更高而时限更宽：{zh}", f"A worse level has more time: {en}")


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
