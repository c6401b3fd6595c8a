"""Acts that an event tells of itself: its own times, where the rules take them for the doing of a duty."""

from collections.abc import Iterator
from datetime import datetime

from crisisrules.engine.cases.judged_duties import JudgedDuty
from crisisrules.language import Event, Evidence
from crisisrules.results.base import made
from crisisrules.results.records import Act


def shown_by(event: Event, judged: JudgedDuty) -> Iterator[Act]:
    """The acts that do this duty by the event's own account: each told all who had to be told."""
    for evidence in judged.duty.evidence:
        holder = _holder(event, judged, evidence)
        at = None if holder is None else getattr(holder, evidence.time.rpartition(".")[2])
        if isinstance(at, datetime):
            flag = None if evidence.proof is None else evidence.proof.rpartition(".")[2]
            yield made(
                Act,
                at=at,
                duty_id=judged.obligation.duty_id,
                step=None,
                prohibition=None,
                by=None,
                to=tuple([role.id for role in judged.obligation.recipients]),
                documents=tuple([item.id for item in judged.obligation.documents]),
                contents=tuple([item.id for item in judged.obligation.contents]),
                provable=flag is None or getattr(holder, flag) is True,
                authorised_by=None,
                remark=None,
            )


def _holder(event: Event, judged: JudgedDuty, evidence: Evidence) -> object:
    """What the time belongs to: the event, or the item of its sequence that the obligation is about."""
    sequence = evidence.time.rpartition(".")[0]
    if not sequence:
        return event
    items: tuple[object, ...] = getattr(event, sequence) or ()
    number = judged.obligation.duty_id.rpartition("-")[2] if judged.duty.each == sequence else "1"
    return items[int(number) - 1] if int(number) <= len(items) else None
