"""What counts as reported: Article 9, what a review takes from the event itself, and laws over any signal."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given

from crisisrules import Assessment, assess, review
from crisisrules.calendars import Minutes
from crisisrules.results import Act, CaseRecord, Review
from crisisrules.rulebooks import PICC_JIANGSU, DissatisfactionSignal, Referral
from tests.rulebooks.picc_jiangsu.cases import (
    LATE,
    MICROSECOND,
    RECORD,
    UNPROVABLE,
    at,
    expected_grounds,
    expected_ladder,
    expected_reports,
    gaps,
    grounds,
    ladder,
    signal,
    signals,
    told,
)

# --- Deemed not reported (9) ------------------------------------------------------------------------------------------

COMPLAINT = at(30)
GROUNDS = [
    ("picc-9-nothing-happened", {}, []),
    ("picc-9-reported-and-no-complaint", {"referrals": told(at(5))}, []),
    ("picc-9-1-no-report-at-all", {"complained_at": COMPLAINT}, [RECORD]),
    ("picc-9-1-resolved-in-time-but-not-reported", {"resolved_at": at(3), "complained_at": COMPLAINT}, [RECORD]),
    ("picc-9-1-a-provable-referral-is-a-record", {"complained_at": COMPLAINT, "referrals": told(at(5))}, []),
    ("picc-9-1-a-started-process-is-a-record", {"complained_at": COMPLAINT, "process_started_at": at(5)}, []),
    (
        "picc-9-1-3-an-unprovable-referral-is-no-record",
        {"complained_at": COMPLAINT, "referrals": told(at(5), provable=False)},
        [RECORD, UNPROVABLE],
    ),
    ("picc-9-2-same-moment", {"complained_at": COMPLAINT, "referrals": told(COMPLAINT)}, []),
    ("picc-9-2-a-microsecond-later", {"complained_at": COMPLAINT, "referrals": told(at(30, 1))}, [LATE]),
    ("picc-9-2-process-same-moment", {"complained_at": COMPLAINT, "process_started_at": COMPLAINT}, []),
    ("picc-9-2-process-a-microsecond-later", {"complained_at": COMPLAINT, "process_started_at": at(30, 1)}, [LATE]),
    (
        "picc-9-2-the-earliest-record-counts",
        {"complained_at": COMPLAINT, "referrals": told(at(29), at(31)), "process_started_at": at(40)},
        [],
    ),
    (
        "picc-9-2-the-process-may-be-the-earliest",
        {"complained_at": COMPLAINT, "referrals": told(at(31)), "process_started_at": at(30)},
        [],
    ),
    ("picc-9-2-complaint-before-notice", {"complained_at": at(-10), "referrals": told(at(0))}, [LATE]),
    ("picc-9-3-without-complaint", {"referrals": told(at(5), provable=False)}, [UNPROVABLE]),
    (
        "picc-9-3-higher-leader",
        {"complained_at": COMPLAINT, "referrals": (*told(at(5)), Referral(rank=2, informed_at=at(12), provable=False))},
        [UNPROVABLE],
    ),
    (
        "picc-9-3-the-process-does-not-prove-the-referral",
        {"referrals": told(at(5), provable=False), "process_started_at": at(6)},
        [UNPROVABLE],
    ),
    (
        "picc-9-2-3-an-unprovable-referral-is-not-in-time",
        {"complained_at": COMPLAINT, "referrals": told(at(5), provable=False), "process_started_at": at(31)},
        [LATE, UNPROVABLE],
    ),
]


@pytest.mark.parametrize(("facts", "expected"), [case[1:] for case in GROUNDS], ids=[case[0] for case in GROUNDS])
def test_deemed_unreported(facts: dict[str, object], expected: list[str]) -> None:
    assert grounds(signal(**facts)) == expected == expected_grounds(signal(**facts))


def test_picc_9_grounds_carry_their_article_and_their_reading() -> None:
    for ground in PICC_JIANGSU.not_reported:
        assert ground.label.zh
        assert ground.reading is not None
        assert type(ground).model_validate_json(ground.model_dump_json()) == ground
    assert [(each.id, each.fault, str(each.citation)[-4:]) for each in PICC_JIANGSU.not_reported] == [
        (RECORD, "missing", "9(1)"),
        (LATE, "late", "9(2)"),
        (UNPROVABLE, "unproven", "9(3)"),
    ]


def test_picc_9_all_reports_to_a_leader_are_meant() -> None:
    for ground in PICC_JIANGSU.not_reported:
        assert ground.duties == ("report-at-once", "escalate-1", "escalate")


def test_picc_8_what_takes_the_place_of_a_report() -> None:
    steps = {step.id for step in PICC_JIANGSU.procedures[0].steps if step.id.startswith("start")}
    instead = {duty.id: set(duty.instead) for duty in PICC_JIANGSU.duties if duty.instead}
    assert instead == {"escalate-1": steps | {"report-at-once"}, "escalate": steps, "step-in": {"intervene"}}


# --- What the event itself shows to a review --------------------------------------------------------------------------

MUCH_LATER = at(600)


def reviewed(event: DissatisfactionSignal, *acts: Act, tolerance: timedelta | None = None) -> Review:
    return review(event, CaseRecord(acts=acts), PICC_JIANGSU, as_of=MUCH_LATER, tolerance=tolerance)


def not_reported(found: Review) -> list[str]:
    return [each.about for each in found.breaches if each.code == "not-reported"]


SHOWN: list[tuple[str, dict[str, object], dict[str, tuple[str, datetime | None]], list[str]]] = [
    # id, facts, status and time of each report, grounds of Article 9
    (
        "picc-9-provable-referral",
        {"referrals": told(at(4)), "resolved_at": at(9), "complained_at": at(60)},
        {"report-at-once": ("undated", at(4)), "escalate-1": ("met", at(4))},
        [],
    ),
    (
        "picc-9-unprovable-referral",
        {"referrals": told(at(4), provable=False), "resolved_at": at(9), "complained_at": at(60)},
        {"report-at-once": ("undated", None), "escalate-1": ("overdue", None)},
        [RECORD, UNPROVABLE],
    ),
    (
        "picc-9-nothing-reported",
        {"resolved_at": at(9), "complained_at": at(60)},
        {"report-at-once": ("undated", None), "escalate-1": ("overdue", None)},
        [RECORD],
    ),
    (
        "picc-9-referral-after-the-complaint",
        {"referrals": told(at(7)), "resolved_at": at(9), "complained_at": at(6)},
        {"report-at-once": ("undated", at(7)), "escalate-1": ("late", at(7))},
        [LATE],
    ),
    (
        "picc-8-1-with-the-fifth-minute",
        {"referrals": told(at(5)), "resolved_at": at(9)},
        {"report-at-once": ("undated", at(5)), "escalate-1": ("met", at(5))},
        [],
    ),
    (
        "picc-8-1-a-microsecond-later",
        {"referrals": told(at(5, 1)), "resolved_at": at(9)},
        {"report-at-once": ("undated", at(5, 1)), "escalate-1": ("late", at(5, 1))},
        [],
    ),
    (
        "picc-8-1-the-process-serves-the-ladder-alone",
        {"process_started_at": at(3), "complained_at": at(60)},
        {"report-at-once": ("undated", None), "escalate-1": ("met", at(3))},
        [],
    ),
    (
        "picc-8-1-the-process-where-the-referral-cannot-be-proved",
        {"referrals": told(at(2), provable=False), "process_started_at": at(4), "complained_at": at(60)},
        {"report-at-once": ("undated", None), "escalate-1": ("met", at(4))},
        [UNPROVABLE],
    ),
    (
        "picc-8-2-each-leader-tells-the-next",
        {"referrals": told(at(4), at(13), at(24)), "resolved_at": at(30)},
        {
            "report-at-once": ("undated", at(4)),
            "escalate-1": ("met", at(4)),
            "escalate-2": ("met", at(13)),
            "escalate-3": ("late", at(24)),
        },
        [],
    ),
    (
        "picc-8-2-only-the-second-can-be-proved",
        {"referrals": (*told(at(4), provable=False), *told(at(4), at(13))[1:]), "resolved_at": at(20)},
        {"report-at-once": ("undated", None), "escalate-1": ("overdue", None), "escalate-2": ("met", at(13))},
        [UNPROVABLE],
    ),
    (
        "picc-8-2-the-process-comes-late-for-rungs-that-were-due",
        {"referrals": told(at(4), at(13)), "process_started_at": at(40)},
        {
            "report-at-once": ("undated", at(4)),
            "escalate-1": ("met", at(4)),
            "escalate-2": ("met", at(13)),
            "escalate-3": ("late", at(40)),
        },
        [],
    ),
    (
        "picc-8-2-an-earlier-process-leaves-no-rung",
        {"referrals": told(at(4), at(13)), "process_started_at": at(2)},
        {"report-at-once": ("undated", at(4)), "escalate-1": ("met", at(2))},
        [],
    ),
]


@pytest.mark.parametrize(
    ("facts", "reports", "expected"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN]
)
def test_the_event_shows_what_was_reported(
    facts: dict[str, object], reports: dict[str, tuple[str, datetime | None]], expected: list[str]
) -> None:
    event = signal(**facts)
    found = reviewed(event)
    kinds = {each.duty_id: each for each in found.findings if each.obligation.kind == "report"}
    assert {id: (each.status, each.settled_at) for id, each in kinds.items()} == reports
    assert not_reported(found) == expected == grounds(event)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        pytest.param({"referrals": told(at(3))}, "met", id="picc-2-told-within-the-tolerance"),
        pytest.param({"referrals": told(at(3, 1))}, "late", id="picc-2-told-after-it"),
        pytest.param({"referrals": told(at(1), provable=False)}, "overdue", id="picc-2-told-without-proof"),
        pytest.param({"process_started_at": at(1)}, "overdue", id="picc-2-the-process-is-no-report-to-the-leader"),
    ],
)
def test_the_prompt_report_by_the_company_s_own_measure(facts: dict[str, object], status: str) -> None:
    found = reviewed(signal(resolved_at=at(4), **facts), tolerance=timedelta(minutes=3))
    assert found.finding("report-at-once").status == status


def test_picc_9_the_record_may_prove_what_the_event_does_not_tell() -> None:
    event = signal(resolved_at=at(9), complained_at=at(60))
    act = Act(at=at(2), duty_id="report-at-once", by="sales-staff", to=("direct-leader",))
    found = reviewed(event, act)
    assert found.finding("report-at-once").settled_at == at(2)
    assert not_reported(found) == []
    assert grounds(event) == [RECORD]
    unproven = act.model_copy(update={"provable": False})
    assert not_reported(reviewed(event, unproven)) == [RECORD, UNPROVABLE]


@pytest.mark.parametrize(
    ("step", "status"),
    [
        pytest.param("report-at-once", "met", id="picc-8-1-the-prompt-report-serves-too"),
        pytest.param("start-pc", "met", id="picc-8-1-the-process-serves-too"),
        pytest.param("escalate-1", "met", id="picc-8-1-the-step-of-its-own"),
        pytest.param("intervene", "overdue", id="picc-8-1-stepping-in-does-not"),
    ],
)
def test_an_early_report_is_the_report_after_five_minutes(step: str, status: str) -> None:
    assert reviewed(signal(), Act(at=at(2), step=step)).finding("escalate-1").status == status


def test_picc_8_2_a_recorded_step_is_the_leader_s_stepping_in() -> None:
    found = reviewed(signal(referrals=told(at(1))), Act(at=at(2), step="intervene", by="direct-leader"))
    assert found.finding("step-in-1").settled_at == at(2)
    assert "step-in-1" not in {each.about for each in found.breaches}


def test_picc_2_the_prompt_report_by_its_duty_serves_for_8_1_too() -> None:
    done = Act(at=at(4), duty_id="report-at-once", by="sales-staff", to=("direct-leader",))
    found = reviewed(signal(resolved_at=at(9)), done)
    assert {id: found.finding(id).settled_at for id in ("report-at-once", "escalate-1")} == {
        "report-at-once": at(4),
        "escalate-1": at(4),
    }


TOLD: dict[str, object] = {"referrals": told(at(1))}
WHO: list[tuple[str, dict[str, object], str, str, bool]] = [
    # id, facts, duty or step, who did it, whether the role is a wrong one
    ("picc-3-the-own-post", {}, "report-at-once", "sales-staff", False),
    ("picc-3-a-team-is-no-reporter", {}, "report-at-once", "complaint-team", True),
    ("picc-3-any-of-the-four", {}, "start-pc", "service-centre-staff", False),
    ("picc-8-1-the-reporter", {}, "escalate-1", "reporter", False),
    ("picc-8-2-a-leader-may-start-it", TOLD, "start-pc", "direct-leader", False),
    ("picc-8-2-the-direct-leader-steps-in", TOLD, "step-in-1", "direct-leader", False),
    ("picc-8-2-the-reporter-does-not", TOLD, "step-in-1", "sales-staff", True),
    ("picc-8-2-the-leader-above-does-not", TOLD, "step-in-1", "next-leader", True),
    ("picc-8-2-the-leader-above-when-told", {"referrals": told(at(0), at(1))}, "step-in-2", "next-leader", False),
    ("picc-12-the-team-calls", {}, "call-back", "complaint-team", False),
    ("picc-12-the-representative-does-not", {}, "call-back", "service-representative", True),
    ("picc-6-2-the-team-is-of-the-centre", {}, "pass-on", "complaint-team", False),
]


@pytest.mark.parametrize(
    ("facts", "what", "who", "is_wrong"), [case[1:] for case in WHO], ids=[case[0] for case in WHO]
)
def test_who_may_do_it(facts: dict[str, object], what: str, who: str, is_wrong: bool) -> None:
    kind = "step" if what.startswith("start") else "duty_id"
    act = Act.model_validate({"at": at(2), kind: what, "by": who})
    found = reviewed(signal(process_started_at=at(2), **facts), act)
    assert ("wrong-role" in {each.code for each in found.breaches}) is is_wrong


# --- Laws -------------------------------------------------------------------------------------------------------------


@given(signals())
def test_any_signal_has_its_duties(event: DissatisfactionSignal) -> None:
    verdict = assess(event, PICC_JIANGSU)
    assert sorted(ladder(event)) == sorted(expected_ladder(event))
    others = [each.duty_id for each in verdict.obligations if not each.duty_id.startswith("escalate")]
    expected = ["call-back", "explain", "report-at-once", *(f"step-in-{each.rank}" for each in event.referrals)]
    expected += [] if event.process_started_at is None else ["pass-on", "record-result"]
    assert sorted(others) == sorted(expected)
    for each in verdict.obligations:
        deadline = each.deadline
        if deadline.due_at is not None:
            assert deadline.starts_at is not None
            assert isinstance(deadline.limit, Minutes)
            assert deadline.due_at - deadline.starts_at == timedelta(minutes=deadline.limit.count)
            assert not deadline.provisional


@given(signals())
def test_whatever_is_read_back_from_json_is_equal(event: DissatisfactionSignal) -> None:
    verdict = assess(event, PICC_JIANGSU)
    assert DissatisfactionSignal.model_validate_json(event.model_dump_json()) == event
    assert Assessment.model_validate_json(verdict.model_dump_json()) == verdict


@given(signals())
def test_review_and_article_9_agree(event: DissatisfactionSignal) -> None:
    times = [event.complained_at, event.process_started_at, event.resolved_at, event.process_received_at]
    last = max([*(each for each in times if each), event.noticed_at, *(each.informed_at for each in event.referrals)])
    found = review(event, CaseRecord(), PICC_JIANGSU, as_of=last + timedelta(hours=1))
    assert not_reported(found) == grounds(event) == expected_grounds(event)
    made = {each.duty_id: each.settled_at for each in found.findings if each.obligation.kind == "report"}
    assert made == expected_reports(event)


@given(signals(), gaps)
def test_grounds_follow_the_complaint(event: DissatisfactionSignal, gap: timedelta) -> None:
    calm = event.model_copy(update={"complained_at": None})
    unproved = grounds(calm)
    assert unproved == ([UNPROVABLE] if any(not each.provable for each in event.referrals) else [])

    records = [each.informed_at for each in event.referrals if each.provable]
    records += [] if event.process_started_at is None else [event.process_started_at]
    if records:
        in_time = event.model_copy(update={"complained_at": min(records) + gap})
        late = event.model_copy(update={"complained_at": min(records) - gap - MICROSECOND})
        assert grounds(in_time) == unproved
        assert grounds(late) == [LATE, *unproved]
    else:
        complained = event.model_copy(update={"complained_at": event.noticed_at + gap})
        assert grounds(complained) == [RECORD, *unproved]


@pytest.mark.parametrize(
    ("acts", "omitted"),
    [
        pytest.param((), {"report-at-once", "explain"}, id="picc-2-resolved-and-never-reported"),
        pytest.param(("report-at-once", "explain"), set(), id="picc-2-resolved-and-reported"),
    ],
)
def test_what_is_resolved_within_five_minutes_is_reported_all_the_same(
    acts: tuple[str, ...], omitted: set[str]
) -> None:
    over = signal().noticed_at + timedelta(minutes=3)
    record = CaseRecord(acts=tuple(Act(at=over, duty_id=each) for each in acts))
    found = review(signal(resolved_at=over), record, PICC_JIANGSU, as_of=over + timedelta(days=1))
    assert {each.about for each in found.breaches if each.code == "omitted"} == omitted
