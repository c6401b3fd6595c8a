"""Signals of dissatisfaction to test with, and Articles 8 and 9 told once more, without the rulebook."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from crisisrules import SHANGHAI, Assessment, assess, deemed_unreported
from crisisrules.rulebooks import PICC_JIANGSU, DissatisfactionSignal, Referral

NOTICED = datetime(2026, 10, 1, 23, 50, tzinfo=SHANGHAI)
"""Late on the first evening of National Day: minutes run through midnight and days off."""
MICROSECOND = timedelta(microseconds=1)


def at(minutes: float, microseconds: int = 0) -> datetime:
    return NOTICED + timedelta(minutes=minutes, microseconds=microseconds)


def told(*informed: datetime, provable: bool = True) -> tuple[Referral, ...]:
    return tuple(Referral(rank=n, informed_at=when, provable=provable) for n, when in enumerate(informed, start=1))


def signal(**facts: object) -> DissatisfactionSignal:
    if "process_started_at" in facts:
        facts.setdefault("channel", "pc")
    given = {"event_id": "S-1", "noticed_at": NOTICED, "post": "sales", "trigger": "complains"}
    return DissatisfactionSignal.model_validate(given | facts)


def assessed(**facts: object) -> Assessment:
    return assess(signal(**facts), PICC_JIANGSU)


def owed(**facts: object) -> set[str]:
    return {each.duty_id for each in assessed(**facts).obligations}


def ladder(event: DissatisfactionSignal) -> list[tuple[str, datetime | None]]:
    found = assess(event, PICC_JIANGSU).obligations
    return [(each.duty_id, each.deadline.due_at) for each in found if each.duty_id.startswith("escalate")]


def noted(verdict: Assessment, code: str) -> list[str]:
    return [note.about for note in verdict.notes if note.code == code]


def rung(event: DissatisfactionSignal, duty_id: str) -> tuple[str, str, tuple[str, ...]]:
    found = assess(event, PICC_JIANGSU).obligation(duty_id)
    return found.variant_id, found.basis, found.reads


# --- Articles 8 and 9 once more ---------------------------------------------------------------------------------------

RECORD, LATE, UNPROVABLE = "no-record", "later-than-complaint", "unprovable"


def grounds(event: DissatisfactionSignal) -> list[str]:
    return [ground.id for ground in deemed_unreported(event, PICC_JIANGSU)]


BOUNDARIES = [timedelta(minutes=m) + d for m in (5, 10) for d in (-MICROSECOND, timedelta(), MICROSECOND)]
gaps = st.sampled_from([timedelta(), *BOUNDARIES]) | st.timedeltas(timedelta(), timedelta(minutes=40))
zones = st.sampled_from([SHANGHAI, UTC, timezone(timedelta(hours=-7))])


@st.composite
def signals(draw: st.DrawFn) -> DissatisfactionSignal:
    noticed = draw(st.datetimes(datetime(2018, 1, 1), datetime(2027, 1, 1), timezones=zones))
    referrals, informed = [], noticed
    for rank in range(1, draw(st.integers(0, 4)) + 1):
        informed += draw(gaps)
        referrals.append(Referral(rank=rank, informed_at=informed, provable=draw(st.booleans())))
    starts = [noticed, *(each.informed_at for each in referrals)]
    facts: dict[str, Any] = {
        name: draw(st.sampled_from(starts)) + draw(gaps)
        for name in ("resolved_at", "process_started_at", "complained_at")
        if draw(st.booleans())
    }
    if "process_started_at" in facts or draw(st.booleans()):
        facts["channel"] = draw(st.sampled_from(["pc", "wechat", "telephone"]))
    if "process_started_at" in facts and draw(st.booleans()):
        facts["process_received_at"] = facts["process_started_at"] + draw(gaps)
    facts["post"] = draw(st.sampled_from(["underwriting", "claims", "sales", "service_centre"]))
    facts["institutions"] = draw(st.integers(1, 3))
    return signal(noticed_at=noticed, referrals=referrals, **facts)


def expected_ladder(event: DissatisfactionSignal) -> list[tuple[str, datetime]]:
    """Article 8 told once more, without the rulebook."""

    def within(start: datetime, end: datetime | None, minutes: int) -> bool:
        return end is not None and end <= start + timedelta(minutes=minutes)

    rungs = []
    if not within(event.noticed_at, event.resolved_at, 5):
        rungs.append(("escalate-1", event.noticed_at + timedelta(minutes=5)))
    for leader in event.referrals:
        ends = (event.resolved_at, event.process_started_at)
        if not any(within(leader.informed_at, end, 10) for end in ends):
            rungs.append((f"escalate-{leader.rank + 1}", leader.informed_at + timedelta(minutes=10)))
    return rungs


def expected_grounds(event: DissatisfactionSignal) -> list[str]:
    """Article 9 told once more, without the rulebook.

    A record is a started process, or a referral that can be proved: one that cannot counts as not made (9(3)). Of
    several records the earliest counts, and only one later than the complaint is late.
    """
    records = [each.informed_at for each in event.referrals if each.provable]
    records += [] if event.process_started_at is None else [event.process_started_at]
    found = []
    if event.complained_at is not None:
        if not records:
            found.append(RECORD)
        elif min(records) > event.complained_at:
            found.append(LATE)
    if not all(each.provable for each in event.referrals):
        found.append(UNPROVABLE)
    return found


def expected_reports(event: DissatisfactionSignal) -> dict[str, datetime | None]:
    """When each report of 2 and 8 was made, by the event's own account: proved, or the process instead."""
    proved = {each.rank: each.informed_at for each in event.referrals if each.provable}
    process = [] if event.process_started_at is None else [event.process_started_at]
    made = {"report-at-once": proved.get(1)}
    for duty_id, _ in expected_ladder(event):
        referral = proved.get(int(duty_id.rpartition("-")[2]))
        made[duty_id] = min([*process, *([] if referral is None else [referral])], default=None)
    return made
