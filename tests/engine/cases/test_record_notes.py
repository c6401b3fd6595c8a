"""Notes on messy files, which are not held against the case."""

from typing import Any

from crisisrules import Act, CaseRecord, review
from crisisrules.language import Preference, is_, text
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, PICC_JIANGSU, DissatisfactionSignal
from tests.builders import LATER, at, branch_crisis, noted, reviewed, severe_service


def signal(**facts: Any) -> DissatisfactionSignal:
    given: dict[str, Any] = {"event_id": "P-1", "noticed_at": at(3, 2), "post": "claims", "trigger": "complains"}
    return DissatisfactionSignal(**given | facts)


TOLD = {"rank": 1, "informed_at": at(3, 2, 9, 4), "provable": True}
UNPROVEN = {**TOLD, "provable": False}


def test_the_telephone_is_noted_and_not_held_against_anybody() -> None:
    for channel, notes in (("telephone", [("preference", "pc-and-wechat-first")]), ("pc", [])):
        event = signal(process_started_at=at(3, 2), channel=channel, resolved_at=at(3, 2))
        found = review(event, CaseRecord(), PICC_JIANGSU, as_of=at(3, 2))
        assert (noted(found, "preference"), found.breaches, found.compliant) == (notes, (), True)
    own = PICC_JIANGSU.model_copy(
        update={
            "preferences": (
                Preference(
                    id="x",
                    label=text("微", "w"),
                    when=is_("channel", "pc"),
                    citation=PICC_JIANGSU.preferences[0].citation,
                ),
            )
        }
    )
    assert noted(review(event, CaseRecord(), own, as_of=at(3, 2)), "preference") == [("preference", "x")]


def test_odd_things_in_a_file_are_noted() -> None:
    found = reviewed(
        branch_crisis(reach="customer"),
        Act(at=at(3, 1), duty_id="verify", to=("complainant",)),
        Act(at=at(3, 3), duty_id="no such duty"),
        Act(at=at(3, 3), duty_id="report-internal"),
        Act(at=at(3, 3), step="no such step"),
        Act(at=at(3, 3), prohibition="no such prohibition"),
        Act(
            at=at(3, 3),
            duty_id="hand-over",
            by="somebody",
            to=("handling-department",),
            documents=("acceptance-record",),
            provable=False,
        ),
        Act(at=at(3, 9), duty_id="no such duty", by="nobody", provable=False),
        Act(at=at(3, 4), duty_id="form-group"),
        as_of=at(3, 4),
    )
    assert noted(found) == [
        ("act-before-event", "verify"),
        ("unknown-duty", "no such duty"),
        ("duty-not-owed", "report-internal"),
        ("unknown-step", "no such step"),
        ("unknown-prohibition", "no such prohibition"),
        ("unprovable", "hand-over"),
        ("act-after-as-of", "no such duty"),
        ("duty-not-owed", "form-group"),
        ("unknown-role", "somebody"),
    ]
    assert (found.breaches, found.compliant) == ((), True)
    assert found.finding("verify").settled_at is None


def test_a_numbered_duty_is_known_by_its_number() -> None:
    acts = tuple(Act(at=at(3, 2, 10), duty_id=id) for id in ("escalate-2", "escalate-3", "escalate-x"))
    found = review(signal(referrals=(TOLD,)), CaseRecord(acts=acts), PICC_JIANGSU, as_of=at(3, 2, 11))
    assert noted(found) == [("duty-not-owed", "escalate-3"), ("unknown-duty", "escalate-x")]


def test_out_of_scope_there_is_nothing_to_keep() -> None:
    event = severe_service(cities_affected=5, cause="natural_disaster")
    found = review(event, CaseRecord(acts=(Act(at=at(3, 2), duty_id="rectify"),)), CHINA_MOBILE_JILIN, as_of=LATER)
    assert (found.in_scope, found.level, found.findings, found.breaches, found.compliant) == (False, None, (), (), True)
