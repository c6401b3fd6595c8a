"""Review the recorded cases of cases.json, a month around Spring Festival 2026, and print the audit in Chinese."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from crisisrules import CaseRecord, Review, Summary, next_duties, review, summary
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    JIAHE_LIFE,
    PICC_JIANGSU,
    CrisisEvent,
    DissatisfactionSignal,
    ServiceQualityEvent,
)

CASES = Path(__file__).with_name("cases.json")
STATUS = {
    "met": "按时",
    "late": "迟延",
    "overdue": "逾期未办",
    "open": "期内未办",
    "awaiting": "待起算",
    "undated": "及时办理",
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


def show(found: Review, summary_of_case: str) -> None:
    """Print the review of one case: what was not kept and what is wrong; duties that were kept in one line."""
    level = found.level.label.zh if found.level else ("不构成任何级别" if found.in_scope else "不适用本制度")
    print(f"\n{'○' if found.compliant else '●'} {found.event_id}  {level}  {'合规' if found.compliant else '不合规'}")
    print(f"  {summary_of_case}")
    for each in found.findings:
        if each.by_how_much is not None and each.judged_by is not None:
            took = length(each.by_how_much, each.working_days)
            print(f"  - {STATUS[each.status]}{took}：{each.obligation.action.zh}")
            done = f"，{moment(each.settled_at)}办结" if each.settled_at else ""
            print(f"    应于{moment(each.judged_by)}前{done}；{article(each.citation)}")
            if each.remark:
                print(f"    {each.remark.zh}")
    for breach in found.breaches:
        print(f"  - {breach.text.zh}；{article(breach.citation)}{'（推定）' if breach.basis == 'inferred' else ''}")
    for note in found.notes:
        print(f"  * {note.about}：{note.text.zh}")
    for status in ("met", "open"):
        if kept := [each.duty_id for each in found.findings if each.status == status]:
            print(f"  {STATUS[status]}：{'、'.join(kept)}")


def article(citation: Any) -> str:
    """The article with its clause, without the title of the document."""
    return f"第{citation.article}条" + (f"（{citation.clause}）" if citation.clause else "")


def show_next(case: dict[str, Any], as_of: datetime) -> None:
    """Print what is to be done next about a case of Jiahe Life."""
    event, record = CrisisEvent.model_validate(case["event"]), CaseRecord.model_validate(case["record"])
    print(f"\n# {event.event_id}：下一步")
    for each in next_duties(event, record, JIAHE_LIFE, as_of=as_of):
        left = each.time_left
        when = "" if left is None else f"已过{length(-left)}" if left < timedelta() else f"还有{length(left)}"
        by = moment(each.do_by) if each.do_by else "未定期限"
        print(f"  {by:<12}{when}  {each.obligation.action.zh}")


def show_summary(total: Summary) -> None:
    """Print what all cases come to."""
    print(f"\n# 汇总：{total.cases}件，合规{total.compliant}件，目前逾期{total.overdue_count}项")
    print("\n各级别：")
    for level in total.levels:
        name = level.level.label.zh if level.level else "无级别"
        share = "—" if level.on_time_share is None else f"{level.on_time_share:.0%}"
        print(f"  {level.rulebook:<36}{name}：{level.cases}件，合规{level.compliant}件，按时率{share}")
    print("\n各项义务（按时 / 迟延 / 逾期未办）：")
    for duty in total.duties:
        if duty.on_time_share is not None:
            counts = f"{duty.met} / {duty.late} / {duty.overdue}"
            print(f"  {duty.duty_id:<30}{counts:<14}{duty.on_time_share:.0%}")
    print("\n最长的迟延：")
    for delay in total.worst_delays[:5]:
        print(f"  {delay.event_id}  {delay.duty_id}  {length(delay.by_how_much)}")
    print("\n违反的条款：")
    for each in total.breaches:
        print(f"  {each.citation}  {each.code}  {each.times}次")


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
