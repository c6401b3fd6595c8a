"""A dissatisfied customer at PICC Jiangsu: who must report to whom by which minute, and what counts as reported."""

from datetime import datetime, timedelta

from crisisrules import SHANGHAI, assess, deemed_unreported
from crisisrules.rulebooks import PICC_JIANGSU, DissatisfactionSignal, Referral

NOTICED = datetime(2026, 5, 6, 9, 30, tzinfo=SHANGHAI)


def after(minutes: int) -> datetime:
    """A moment so many minutes after the dissatisfaction was noticed."""
    return NOTICED + timedelta(minutes=minutes)


SIGNALS = {
    "resolved within five minutes": DissatisfactionSignal(
        event_id="S-1", noticed_at=NOTICED, post="sales", trigger="complains", resolved_at=after(4)
    ),
    "two leaders told, then the process started by telephone": DissatisfactionSignal(
        event_id="S-2",
        noticed_at=NOTICED,
        post="claims",
        trigger="demand_unmet",
        referrals=(
            Referral(rank=1, informed_at=after(5), provable=True),
            Referral(rank=2, informed_at=after(14), provable=True),
        ),
        process_started_at=after(22),
        channel="telephone",
        institutions=2,
    ),
    "a leader told without proof, and the customer complains": DissatisfactionSignal(
        event_id="S-3",
        noticed_at=NOTICED,
        post="underwriting",
        trigger="demands_complaint",
        referrals=(Referral(rank=1, informed_at=after(3), provable=False),),
        process_started_at=after(40),
        channel="wechat",
        complained_at=after(30),
    ),
}


def show(summary: str, signal: DissatisfactionSignal) -> None:
    """Print the duties of one signal, its routing, its notes, and whether it counts as reported."""
    verdict = assess(signal, PICC_JIANGSU)
    print(f"\n## {signal.event_id}  {summary}")
    for each in verdict.obligations:
        due_at, state = each.deadline.due_at, each.deadline.state
        due = f"{due_at:%H:%M}" if due_at else "no time" if state == "not_set" else state
        who, whom = (", ".join(role.id for role in roles) for roles in (each.responsible, each.recipients))
        print(f"  {due:<10}{each.duty_id:<18}{each.citation.article:<4}{who} -> {whom}")
    for route in verdict.routing:
        if route.id in ("channel", "handling"):
            lead = f", led by {route.lead.id}" if route.lead else ""
            print(f"  {route.id}: {route.path_id}: {', '.join(role.id for role in route.roles)}{lead}")
    for note in verdict.notes:
        print(f"  note: {note.code}: {note.about}: {note.text.en}")
    for ground in deemed_unreported(signal, PICC_JIANGSU):
        print(f"  counts as not reported: {ground.label.en} [{ground.citation.article}({ground.citation.clause})]")


def main() -> None:
    print(f"{PICC_JIANGSU.title.en}, in force from {PICC_JIANGSU.in_force_from}; noticed at {NOTICED:%H:%M}")
    for summary, signal in SIGNALS.items():
        show(summary, signal)


if __name__ == "__main__":
    main()
