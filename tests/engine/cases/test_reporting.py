"""Whether an event counts as not reported: PICC Jiangsu 9, by the event and by the record."""

from typing import Any

import pytest

from crisisrules import Act, CaseRecord, deemed_unreported, review
from crisisrules.rulebooks import PICC_JIANGSU, DissatisfactionSignal
from tests.builders import LATER, MICROSECOND, at, broken


def signal(**facts: Any) -> DissatisfactionSignal:
    given: dict[str, Any] = {"event_id": "P-1", "noticed_at": at(3, 2), "post": "claims", "trigger": "complains"}
    return DissatisfactionSignal(**given | facts)


TOLD = {"rank": 1, "informed_at": at(3, 2, 9, 4), "provable": True}
UNPROVEN = {**TOLD, "provable": False}


@pytest.mark.parametrize(
    ("facts", "ids"),
    [
        pytest.param({}, [], id="9: no complaint"),
        pytest.param({"complained_at": at(3, 3)}, ["no-record"], id="9(1)"),
        pytest.param({"complained_at": at(3, 3), "referrals": (TOLD,)}, [], id="9: reported before the complaint"),
        pytest.param({"complained_at": at(3, 2, 9, 4), "referrals": (TOLD,)}, [], id="9(2): at the same time"),
        pytest.param({"complained_at": at(3, 2, 9, 3), "referrals": (TOLD,)}, ["later-than-complaint"], id="9(2)"),
        pytest.param({"referrals": (UNPROVEN,)}, ["unprovable"], id="9(3): without a complaint"),
        pytest.param(
            {"complained_at": at(3, 3), "referrals": (UNPROVEN,)}, ["no-record", "unprovable"], id="9(1), 9(3)"
        ),
        pytest.param(
            {"complained_at": at(3, 3), "process_started_at": at(3, 4), "channel": "pc"},
            ["later-than-complaint"],
            id="9(2): the process",
        ),
    ],
)
def test_deemed_not_reported(facts: dict[str, Any], ids: list[str]) -> None:
    event = signal(**facts)
    found = review(event, CaseRecord(), PICC_JIANGSU, as_of=LATER)
    assert broken(found, "not-reported") == [(id, (), "9") for id in ids]
    assert ids == [each.id for each in deemed_unreported(event, PICC_JIANGSU)]


@pytest.mark.parametrize(
    ("act", "ids", "status"),
    [
        pytest.param(
            Act(at=at(3, 2, 9, 4), duty_id="escalate-1", to=("direct-leader",)), [], "met", id="9: told by the record"
        ),
        pytest.param(
            Act(at=at(3, 2, 9, 4), duty_id="escalate-1", to=("direct-leader",), provable=False),
            ["no-record", "unprovable"],
            "overdue",
            id="9(3): what cannot be proved was not done",
        ),
        pytest.param(
            Act(at=at(3, 3, 9, 1), duty_id="escalate-1", to=("direct-leader",)),
            ["later-than-complaint"],
            "late",
            id="9(2)",
        ),
        pytest.param(Act(at=at(3, 2, 9, 4), step="start-pc"), [], "met", id="8: starting the process will do"),
    ],
)
def test_the_record_reports_too(act: Act, ids: list[str], status: str) -> None:
    found = review(signal(complained_at=at(3, 3)), CaseRecord(acts=(act,)), PICC_JIANGSU, as_of=LATER)
    assert [about for about, _, _ in broken(found, "not-reported")] == ids
    assert found.finding("escalate-1").status == status


def test_the_complaint_is_not_known_before_it_comes() -> None:
    event = signal(complained_at=at(3, 3), process_started_at=at(3, 4), channel="pc")
    for as_of, ids in (
        (at(3, 3) - MICROSECOND, []),
        (at(3, 3), ["no-record"]),
        (at(3, 4), ["later-than-complaint"]),
    ):
        found = review(event, CaseRecord(), PICC_JIANGSU, as_of=as_of)
        assert [about for about, _, _ in broken(found, "not-reported")] == ids
