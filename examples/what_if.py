"""Five questions that an analyst asks about rules, and not only about cases, each with its answer."""

from datetime import date, datetime, timedelta

from crisisrules import SHANGHAI, Deadline, compare, deadline_table, margins, never_later, sweep, verify, what_if
from crisisrules.calendars import WorkingDays
from crisisrules.rulebooks import (
    CHINA_MOBILE_JILIN,
    CONSUMER_COMPLAINTS_2020,
    JIAHE_LIFE,
    CrisisEvent,
    ServiceQualityEvent,
)

FAULT = ServiceQualityEvent(
    event_id="终端故障-0506",
    occurred_at=datetime(2026, 5, 6, 9, 0, tzinfo=SHANGHAI),
    business_line="terminal",
    source="major_complaint",
    cities_affected=1,
    customers_affected=1900,
)
COMPLAINT = CrisisEvent(
    event_id="投诉-0120",
    accepted_at=datetime(2026, 1, 20, 9, 30, tzinfo=SHANGHAI),
    filed_at=datetime(2026, 1, 21, 14, 0, tzinfo=SHANGHAI),
    media="local",
    dispute_or_litigation=True,
)


def how_close() -> None:
    """Margins, and a sweep to see them."""
    print("1. A terminal fault in one city has hit 1,900 customers so far. How close is the next warning?")
    for each in margins(FAULT, CHINA_MOBILE_JILIN):
        level = each.level.code if each.level else "no warning"
        step = f"by {each.by}" if each.by is not None else "one change"
        print(f"   {level:<10}  {each.fact}: {each.value} -> {each.to}  ({step}; {each.rule or 'nothing left'})")
    counts = range(1900, 5901, 1000)
    for count, verdict in zip(counts, sweep(FAULT, CHINA_MOBILE_JILIN, "customers_affected", counts), strict=True):
        reached = verdict.classification.level
        print(f"   {count} customers: {reached.code if reached else 'none'}, {len(verdict.obligations)} duties")


def when(by: timedelta | None, after: Deadline) -> str:
    """How much later, in days or hours, and by when then; without a date, what there is instead of one."""
    if by is None or after.due_at is None:
        return after.state.replace("_", " ")
    hours = round(abs(by) / timedelta(hours=1))
    size = f"{hours // 24} days" if hours % 24 == 0 else f"{hours} hours"
    return f"{size} {'later' if by > timedelta() else 'earlier'}, due {after.due_at:%Y-%m-%d %H:%M}"


def what_changes() -> None:
    """One event, three alternatives."""
    print("\n2. A dispute that local media report. What if national media take it up, or head office calls it general?")
    changes = (
        {"media": "national"},
        {"confirmed_level": "general", "confirmed_at": datetime(2026, 1, 20, 16, 0, tzinfo=SHANGHAI)},
        {"confirmed_level": "general"},
    )
    for each in what_if(COMPLAINT, JIAHE_LIFE, *changes).alternatives:
        print("   " + ", ".join(f"{fact.fact} = {fact.after}" for fact in each.facts))
        for reason in each.refused:
            print(f"      not possible: {reason}")
        if each.difference is None:
            continue
        if each.difference.level and each.difference.level.after:
            print(f"      level: {each.difference.level.after.label.zh}")
        for moved in each.difference.moved:
            print(f"      {moved.duty_id}: {when(moved.by, moved.after)}")
        for name, duties in (("new", each.difference.appear), ("gone", each.difference.vanish)):
            if duties:
                print(f"      {name}: {', '.join(duty.duty_id for duty in duties)}")
        for handed in each.difference.reassigned:
            told = ", ".join(role.id for role in handed.recipients_after) or "nobody"
            print(f"      {handed.duty_id}: by {', '.join(role.id for role in handed.responsible_after)}, told: {told}")


def where_holidays_bite() -> None:
    """Every start in two months."""
    print("\n3. Which days of January and February 2026 are the worst and the best to accept a B case?")
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(59)]
    table = deadline_table(JIAHE_LIFE, "B", days)
    for most, least in zip(table.longest, table.shortest, strict=True):
        if most.days > least.days:
            print(
                f"   {most.address:<28} {least.days:>2} days from {least.starts_at.date()}, "
                f"{most.days:>2} from {most.starts_at.date()} (until {most.last_day})"
            )


def is_the_change_sound() -> None:
    """A company's own figures, before they come into force."""
    print("\n4. The company wants to close A cases within 20 working days, and answers first within 5. Is that sound?")
    for each in verify(JIAHE_LIFE):
        print(f"   now:    {each.severity}: {each.about}: {each.text.en} [{each.citation}]")
    own = JIAHE_LIFE.amend(version="2026-07", limits={"close/A": WorkingDays(20), "initial-reply/A": WorkingDays(5)})
    for change in compare(JIAHE_LIFE, own).duties:
        before, after = change.before and change.before.limit, change.after and change.after.limit
        shown = ", ".join(f"{fact.fact} = {fact.value}" for fact in change.facts)
        print(f"   change: {change.duty_id}: {before} -> {after}, for example where {shown}")
    known = verify(JIAHE_LIFE)
    gone = {each.about for each in known} - {each.about for each in verify(own)}
    print(f"   then:   no longer found: {', '.join(sorted(gone))}")
    for each in verify(own):
        if each not in known:
            print(f"   then:   {each.severity}: {each.about}: {each.text.en}")


def is_it_within_the_law() -> None:
    """Every start since the order is in force."""
    print("\n5. Can closing a case in time still be later than order 2020 no. 3 allows?")
    since, until = date(2020, 3, 1), date(2026, 10, 25)
    for limit in ("decide/simple", "decide/complex", "decide-extended"):
        for pair in never_later(JIAHE_LIFE, "close", CONSUMER_COMPLAINTS_2020, limit, first=since, last=until).pairs:
            days, tightest = (pair.last - pair.first).days + 1, pair.tightest
            if pair.holds:
                print(f"   {pair.a.address} within {limit}: always; at least {tightest.slack.days} days to spare")
            else:
                print(
                    f"   {pair.a.address} within {limit}: no; later from {len(pair.counterexamples)} of {days} days, "
                    f"at worst by {-tightest.slack.days} days (from {tightest.starts_at.date()})"
                )
    (severe,) = never_later(
        JIAHE_LIFE, "close/B", CONSUMER_COMPLAINTS_2020, "decide/complex", first=date(2026, 1, 1), last=until
    ).pairs
    print("   close/B is later than decide/complex in 2026 for cases accepted")
    for begin, end in severe.stretches:
        print(f"      from {begin} to {end}")


def main() -> None:
    how_close()
    what_changes()
    where_holidays_bite()
    is_the_change_sound()
    is_it_within_the_law()


if __name__ == "__main__":
    main()
