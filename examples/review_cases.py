"""Review the recorded cases of cases.json, a month around Spring Festival 2026, and print the audit in Chinese."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from crisisrules import CaseRecord, Obligation, Review, Rulebook, Summary, next_duties, review, summary
from crisisrules.calendars import NotSet, Promptly
from crisisrules.results import ReviewFinding
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    JIAHE_LIFE,
    PICC_JIANGSU,
    CrisisEvent,
    DissatisfactionSignal,
    ServiceQualityEvent,
)

CASES = Path(__file__).with_name("cases.json")
BOOKS: dict[str, Rulebook[Any]] = {book.id: book for book in (JIAHE_LIFE, CHINA_MOBILE_JILIN, PICC_JIANGSU)}
STATUS = {
    "met": "按时",
    "late": "迟延",
    "overdue": "逾期未办",
    "open": "期内未办",
    "awaiting": "待起算",
    "undated": "无数字期限",
}
PARTS = {
    "level": "级别",
    "condition": "条件",
    "limit": "期限",
    "clock": "起算",
    "actor": "责任人",
    "recipient": "对象",
    "content": "内容",
    "paper": "材料",
    "order": "次序",
}
BREACHES = {
    "recipient-missing": "漏告知",
    "document-missing": "缺少材料",
    "content-missing": "内容缺项",
    "wrong-role": "办理人不符",
    "omitted": "应及时办理而未办",
    "precondition-missed": "前置事项未办",
    "step-skipped": "跳过步骤",
    "step-out-of-order": "步骤颠倒",
    "step-document-missing": "步骤缺少材料",
    "no-extension": "逾期而无延长",
    "extension-invalid": "延长无效",
    "no-closing-ground": "结案无据",
    "unauthorised": "擅自行为",
    "repeat-not-recognised": "重复投诉未识别",
    "not-a-repeat": "误作重复投诉",
    "not-reported": "视为未报告",
    "level-too-low": "级别过低",
}


def reviewed(case: dict[str, Any], as_of: datetime) -> Review:
    """Build the typed event and the record, and review them."""
    record = CaseRecord.model_validate(case["record"])
    match case["rulebook"]:
        case JIAHE_LIFE.id:
            return review(CrisisEvent.model_validate(case["event"]), record, JIAHE_LIFE, as_of=as_of)
        case CHINA_MOBILE_JILIN.id:
            event = ServiceQualityEvent.model_validate(case["event"])
            return review(event, record, CHINA_MOBILE_JILIN, as_of=as_of)
        case PICC_JIANGSU.id:
            return review(DissatisfactionSignal.model_validate(case["event"]), record, PICC_JIANGSU, as_of=as_of)
        case other:
            raise SystemExit(f"cases.json names an unknown rulebook: {other!r}")


def length(duration: timedelta, working_days: int | None = None) -> str:
    """A duration in days, hours and minutes; a limit in days ends a microsecond before midnight, hence the rounding."""
    minutes = round(duration / timedelta(minutes=1))
    days, hours, minutes = minutes // 1440, minutes % 1440 // 60, minutes % 60
    parts = [f"{n}{unit}" for n, unit in ((days, "天"), (hours, "小时"), (minutes, "分钟")) if n]
    in_working_days = "" if working_days is None else f"（{working_days}个工作日）"
    return ("".join(parts) or "不足1分钟") + in_working_days


def moment(at: datetime) -> str:
    """A time to the minute; 24:00 for the end of a day."""
    return f"{at:%m-%d} 24:00" if at.microsecond == 999999 else f"{at:%m-%d %H:%M}"


def clause(citation: Any) -> str:
    """The article with its clause, without the title of the document."""
    return f"第{citation.article}条" + (f"（{citation.clause}）" if citation.clause else "")


def article(rule: Any) -> str:
    """Where a rule stands, and which of its parts are read in."""
    parts = "、".join(PARTS[part] for part in rule.reads)
    return clause(rule.citation) + (f"（推定：{parts}）" if parts else "")


def title(book: str, id: str) -> str:
    """What the rulebook calls a duty, a procedure or a step; a name that it does not know stays as it is."""
    rulebook = BOOKS[book]
    steps = {step.id: step.label.zh for procedure in rulebook.procedures for step in procedure.steps}
    duties = {duty.id: duty.action.zh for duty in rulebook.duties}
    known = steps | {each.id: each.label.zh for each in rulebook.procedures} | duties
    return known.get(id) or known.get(id.rpartition("-")[0]) or id


def columns(line: str) -> int:
    """How wide a line is printed: a Chinese character takes two columns."""
    return sum(2 if east_asian_width(character) in "FW" else 1 for character in line)


def show(found: Review, summary_of_case: str) -> None:
    """Print the review of one case: what was not kept and what is wrong, then how many duties were kept."""
    level = found.level.label.zh if found.level else ("不构成任何级别" if found.in_scope else "不适用本制度")
    print(f"\n{'○' if found.compliant else '●'} {found.event_id}  {level}  {'合规' if found.compliant else '不合规'}")
    print(f"  {summary_of_case}")
    for each in found.findings:
        if each.by_how_much is not None and each.judged_by is not None:
            took = length(each.by_how_much, each.working_days)
            print(f"  - {STATUS[each.status]}{took}：{each.obligation.action.zh}")
            done = f"，{moment(each.settled_at)}办结" if each.settled_at else ""
            print(f"    应于{moment(each.judged_by)}前{done}；{article(each.obligation)}")
            if each.remark:
                print(f"    {each.remark.zh}")
    for breach in found.breaches:
        line = f"  - {breach.text.zh}；{article(breach)}"
        print(line if columns(line) <= 100 else f"  - {breach.text.zh}\n    {article(breach)}")
    for note in found.notes:
        about = "" if note.code == "preference" else f"{title(found.rulebook.id, note.about)}："
        print(f"  * {about}{note.text.zh}")
    if kept := "，".join(counts(found)):
        print(f"  {kept}")


def counts(found: Review) -> Iterator[str]:
    """How many duties were kept, are still in time, wait for their clock, or have no number to be judged by."""
    for status in ("met", "open", "awaiting", "undated"):
        # An undated duty with a remark is to ask for more time, which was not needed.
        of_status = [
            each for each in found.findings if each.status == status and not (status == "undated" and each.remark)
        ]
        if of_status:
            yield f"{STATUS[status]}{len(of_status)}项" + (f"（{done(of_status)}）" if status == "undated" else "")


def done(findings: list[ReviewFinding]) -> str:
    """How many of these were done."""
    number = sum(each.settled_at is not None for each in findings)
    return "均已办" if number == len(findings) else f"已办{number}项" if number else "均未办"


def no_number(duty: Obligation) -> str:
    """What the text says of the time instead of a number."""
    match duty.deadline.limit:
        case Promptly():
            return "须及时"
        case NotSet():
            return "期限留空"
        case _:
            return "未写时间"


def show_next(case: dict[str, Any], as_of: datetime) -> None:
    """Print what is to be done next about a case of Jiahe Life."""
    event, record = CrisisEvent.model_validate(case["event"]), CaseRecord.model_validate(case["record"])
    print(f"\n# {event.event_id}：下一步")
    for each in next_duties(event, record, JIAHE_LIFE, as_of=as_of):
        left = each.time_left
        when = "" if left is None else f"已过{length(-left)}" if left < timedelta() else f"还有{length(left)}"
        time = f"{moment(each.do_by)}  {when}" if each.do_by else no_number(each.obligation)
        print(f"  {time}{' ' * (30 - columns(time))}{each.obligation.action.zh}")


def show_summary(total: Summary) -> None:
    """Print what all cases come to."""
    print(f"\n# 汇总：{total.cases}件，合规{total.compliant}件，目前逾期{total.overdue_count}项")
    print("\n各级别：")
    for book, levels in groupby(total.levels, key=lambda each: each.rulebook):
        print(f"  {BOOKS[book].title.zh}")
        for level in levels:
            name = level.level.label.zh if level.level else "无级别"
            share = "" if level.on_time_share is None else f"，按时率{level.on_time_share:.0%}"
            print(f"    {name}：{level.cases}件，合规{level.compliant}件{share}")
    print("\n有期限的各项义务（按时 / 迟延 / 逾期未办，按时率）：")
    for book, duties in groupby(total.duties, key=lambda each: each.rulebook):
        print(f"  {BOOKS[book].title.zh}")
        for duty in duties:
            if duty.on_time_share is not None:
                tally = f"{duty.met:>2} / {duty.late} / {duty.overdue}  {duty.on_time_share:>4.0%}"
                print(f"    {tally}  {title(book, duty.duty_id)}")
    print("\n最长的迟延和逾期：")
    for delay in total.worst_delays[:5]:
        took = length(delay.by_how_much)
        print(f"  {delay.event_id}  {took}{' ' * (18 - columns(took))}{title(delay.rulebook, delay.duty_id)}")
    print("\n违反的条款：")
    broken = sorted(total.breaches, key=lambda each: (each.citation.source, int(each.citation.article)))
    for document, of_document in groupby(broken, key=lambda each: each.citation.source):
        print(f"  {document}")
        for place, of_clause in groupby(of_document, key=lambda each: clause(each.citation)):
            times = Counter[str]()
            for each in of_clause:
                times[BREACHES[each.code]] += each.times
            print(f"    {place}：" + "，".join(f"{kind}{n}次" for kind, n in times.items()))


def reviews(cases: list[dict[str, Any]], as_of: datetime) -> Iterator[Review]:
    """Review and print the cases one by one."""
    for case in cases:
        found = reviewed(case, as_of)
        show(found, case["summary"])
        yield found


def main() -> None:
    file = json.loads(CASES.read_text(encoding="utf-8"))
    as_of = datetime.fromisoformat(file["as_of"])
    print(f"# 案件审查，截至{as_of:%Y-%m-%d %H:%M}")
    total = summary(reviews(file["cases"], as_of))
    show_next(next(case for case in file["cases"] if case["event"]["event_id"] == "嘉禾-25"), as_of)
    show_summary(total)


if __name__ == "__main__":
    main()
