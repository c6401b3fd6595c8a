"""The rules for dissatisfaction reports, article by article, then as laws over any signal."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import SHANGHAI, Assessment, assess, classify, load_rulebook
from crisisrules.calendars import Minutes
from crisisrules.errors import ArgumentError
from crisisrules.rulebooks import (
    JIAHE_LIFE,
    PICC_JIANGSU,
    CrisisEvent,
    DissatisfactionSignal,
    Referral,
    deemed_unreported,
)

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


def ladder(event: DissatisfactionSignal) -> list[tuple[str, datetime | None]]:
    found = assess(event, PICC_JIANGSU).obligations
    return [(each.duty_id, each.deadline.due_at) for each in found if each.duty_id.startswith("escalate")]


def remarks(verdict: Assessment) -> list[str]:
    return [note.about for note in verdict.notes if note.code == "remark"]


# --- Duties ---------------------------------------------------------------------------------------------------------

LADDERS = [
    ("8(1)-nobody-informed-yet", {}, [5]),
    ("8(1)-resolved-at-once", {"resolved_at": at(0)}, []),
    ("8(1)-resolved-with-the-fifth-minute", {"resolved_at": at(5)}, []),
    ("8(1)-resolved-a-microsecond-later", {"resolved_at": at(5, 1)}, [5]),
    ("8(1)-process-instead-of-leader", {"process_started_at": at(4)}, [5]),
    ("8(1)-resolved-in-time-and-process-started", {"resolved_at": at(5), "process_started_at": at(3)}, []),
    ("8(2)-leader-informed-early", {"referrals": told(at(2))}, [5, 12]),
    ("8(2)-leader-informed-late", {"referrals": told(at(30))}, [5, 40]),
    ("8(2)-leader-informed-to-the-microsecond", {"referrals": told(at(5, 1))}, [5, at(15, 1)]),
    ("8(2)-resolved-with-the-tenth-minute", {"referrals": told(at(5)), "resolved_at": at(15)}, [5]),
    ("8(2)-resolved-a-microsecond-later", {"referrals": told(at(5)), "resolved_at": at(15, 1)}, [5, 15]),
    ("8(2)-resolved-before-the-leader-knew", {"referrals": told(at(9)), "resolved_at": at(8)}, [5]),
    ("8(2)-process-before-the-leader-knew", {"referrals": told(at(5)), "process_started_at": at(1)}, [5]),
    ("8(2)-process-with-the-tenth-minute", {"referrals": told(at(5)), "process_started_at": at(15)}, [5]),
    ("8(2)-process-a-microsecond-later", {"referrals": told(at(5)), "process_started_at": at(15, 1)}, [5, 15]),
    ("8(2)-three-leaders", {"referrals": told(at(4), at(13), at(25))}, [5, 14, 23, 35]),
    (
        "8(2)-third-leader-resolves-in-time",
        {"referrals": told(at(4), at(13), at(25)), "resolved_at": at(35)},
        [5, 14, 23],
    ),
    (
        "8(2)-process-ends-the-ladder-where-it-stands",
        {"referrals": told(at(4), at(14)), "process_started_at": at(20)},
        [5, 14],
    ),
    (
        "8(2)-in-time-for-the-second-leader-late-for-the-first",
        {"referrals": told(at(0), at(30)), "resolved_at": at(40)},
        [5, 10],
    ),
    ("8(2)-two-leaders-told-together", {"referrals": told(at(5), at(5))}, [5, 15, 15]),
    ("8(2)-the-complaint-ends-nothing", {"referrals": told(at(5)), "complained_at": at(6)}, [5, 15]),
]


@pytest.mark.parametrize(("facts", "expected"), [case[1:] for case in LADDERS], ids=[case[0] for case in LADDERS])
def test_ladder(facts: dict[str, object], expected: list[int | datetime]) -> None:
    due = [each if isinstance(each, datetime) else at(each) for each in expected]
    assert ladder(signal(**facts)) == [(f"escalate-{n}", when) for n, when in enumerate(due, start=1)]


DUTIES = [
    ("explain", "promptly", "noticed_at", at(0), None, ["sales-staff"], ["customer"], "7", "stated"),
    ("escalate-1", "fixed", "noticed_at", at(0), at(5), ["sales-staff"], ["direct-leader"], "8", "stated"),
    (
        "escalate-2",
        "fixed",
        "referrals.informed_at",
        at(4),
        at(14),
        ["informed-leader"],
        ["next-leader"],
        "8",
        "stated",
    ),
    ("call-back", "fixed", "process_started_at", at(20), at(25), ["complaint-team"], ["customer"], "12", "stated"),
    (
        "close-or-pass-on",
        "promptly",
        "process_started_at",
        at(20),
        None,
        ["complaint-team"],
        ["party-concerned"],
        "12",
        "inferred",
    ),
]


@pytest.mark.parametrize("expected", DUTIES, ids=lambda expected: f"{expected[7]}-{expected[0]}")
def test_duty(expected: tuple[object, ...]) -> None:
    verdict = assess(signal(referrals=told(at(4)), process_started_at=at(20)), PICC_JIANGSU)
    found = verdict.obligation(str(expected[0]))
    assert (
        found.duty_id,
        found.deadline.state,
        found.deadline.clock,
        found.deadline.starts_at,
        found.deadline.due_at,
        [role.id for role in found.responsible],
        [role.id for role in found.recipients],
        found.citation.article,
        found.basis,
    ) == expected
    assert {each.duty_id for each in verdict.obligations} == {str(duty[0]) for duty in DUTIES}


def test_8_reports_go_up_and_nothing_else_does() -> None:
    verdict = assess(signal(referrals=told(at(4), at(8)), process_started_at=at(60)), PICC_JIANGSU)
    assert [each.duty_id for each in verdict.reports] == ["escalate-1", "escalate-2", "escalate-3"]


@pytest.mark.parametrize("duty", ["call-back", "close-or-pass-on"])
def test_12_waits_for_the_process(duty: str) -> None:
    deadline = assess(signal(), PICC_JIANGSU).obligation(duty).deadline
    assert (deadline.state, deadline.clock, deadline.due_at) == ("awaiting", "process_started_at", None)


def test_12_the_inferred_half_is_told() -> None:
    notes = assess(signal(), PICC_JIANGSU).notes
    reading = next(note for note in notes if note.about == "close-or-pass-on")
    assert (reading.code, reading.citation and reading.citation.also) == ("inferred", ("4(3)", "6(2)"))


@pytest.mark.parametrize(
    ("trigger", "article"),
    [("demands_complaint", "7(1)"), ("complains", "7(2)"), ("demand_unmet", "7(3)"), ("other_sign", "7(4)")],
)
def test_7_every_sign_weighs_the_same(trigger: str, article: str) -> None:
    found = classify(signal(trigger=trigger), PICC_JIANGSU)
    assert found.level is not None, article
    assert (found.level.code, found.level.rank, found.in_scope) == ("signal", 1, True)
    assert [(reason.id, reason.basis, reason.citation.article) for reason in found.reasons] == [
        ("ungraded", "inferred", "2")
    ]
    assert ladder(signal(trigger=trigger)) == ladder(signal())


# --- Routing and procedure ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("post", "role"),
    [
        ("underwriting", "underwriting-staff"),
        ("claims", "claims-staff"),
        ("sales", "sales-staff"),
        ("service_centre", "service-centre-staff"),
    ],
)
def test_3_the_post_decides_who_reports(post: str, role: str) -> None:
    verdict = assess(signal(post=post), PICC_JIANGSU)
    for duty in ("explain", "escalate-1"):
        assert [each.id for each in verdict.obligation(duty).responsible] == [role]


CHANNELS = [
    ("10(1)-pc", "pc", "claims", "pc", ["reporter"], None, "start-pc"),
    (
        "10(2)-wechat-claims",
        "wechat",
        "claims",
        "wechat-claims-assistant",
        ["claims-staff"],
        None,
        "start-wechat-claims-assistant",
    ),
    *(
        (
            f"10(2)-wechat-{post}",
            "wechat",
            post,
            "wechat-95518-service",
            ["reporter"],
            None,
            "start-wechat-95518-service",
        )
        for post in ("underwriting", "sales", "service_centre")
    ),
    (
        "10(3)-telephone",
        "telephone",
        "claims",
        "telephone",
        ["reporter", "service-centre"],
        "service-centre",
        "start-telephone",
    ),
]


@pytest.mark.parametrize(
    ("channel", "post", "path", "roles", "lead", "step"),
    [case[1:] for case in CHANNELS],
    ids=[case[0] for case in CHANNELS],
)
def test_channel(channel: str, post: str, path: str, roles: list[str], lead: str | None, step: str) -> None:
    verdict = assess(signal(post=post, channel=channel, process_started_at=at(5)), PICC_JIANGSU)
    taken = next(each for each in verdict.routing if each.id == "channel")
    assert (taken.path_id, [role.id for role in taken.roles]) == (path, roles)
    assert (taken.lead.id if taken.lead else None) == lead
    assert verdict.procedure is not None
    steps = ["explain", "report", "intervene", step, "call-back", "close"]
    assert [each.id for each in verdict.procedure.steps] == steps
    assert remarks(verdict) == (["channel"] if channel == "telephone" else [])


def test_11_the_telephone_is_allowed_and_noted() -> None:
    verdict = assess(signal(channel="telephone", process_started_at=at(5)), PICC_JIANGSU)
    (note,) = (note for note in verdict.notes if note.code == "remark")
    assert note.citation is not None
    assert note.citation.also == ("11",)
    assert "PC" in note.text.zh
    assert "微信" in note.text.zh


def test_11_without_a_channel_the_preferred_ones_are_named() -> None:
    verdict = assess(signal(), PICC_JIANGSU)
    assert "channel" not in {each.id for each in verdict.routing}
    assert verdict.procedure is not None
    assert [each.id for each in verdict.procedure.steps if each.id.startswith("start")] == ["start-preferred"]


@pytest.mark.parametrize(
    ("institutions", "path", "roles", "lead"),
    [
        (1, "one", ["party-concerned"], None),
        (2, "several", ["causing-party", "party-concerned"], "causing-party"),
        (7, "several", ["causing-party", "party-concerned"], "causing-party"),
    ],
)
def test_4_3_of_several_the_one_that_caused_it_coordinates(
    institutions: int, path: str, roles: list[str], lead: str | None
) -> None:
    verdict = assess(signal(institutions=institutions), PICC_JIANGSU)
    taken = next(each for each in verdict.routing if each.id == "handling")
    assert (taken.path_id, [role.id for role in taken.roles]) == (path, roles)
    assert (taken.lead.id if taken.lead else None) == lead
    assert [role.id for role in verdict.obligation("close-or-pass-on").recipients] == roles


@pytest.mark.parametrize(
    ("route", "article", "clause", "role"),
    [
        ("leadership", "5", None, "leaders-in-charge"),
        ("management", "6", "1", "customer-service-departments"),
        ("reception", "6", "2", "service-centre"),
        ("cooperation", "6", "3", "line-departments"),
    ],
)
def test_standing_roles(route: str, article: str, clause: str | None, role: str) -> None:
    taken = next(each for each in assess(signal(), PICC_JIANGSU).routing if each.id == route)
    assert ([each.id for each in taken.roles], taken.citation.article, taken.citation.clause) == (
        [role],
        article,
        clause,
    )


# --- The document ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("guidance", "article"),
    [
        ("principles", "4"),
        ("attention", "7"),
        ("assessment", "24"),
        ("regular-comments", "25"),
        ("local-rules", "26"),
    ],
)
def test_guidance(guidance: str, article: str) -> None:
    found = next(each for each in PICC_JIANGSU.guidance if each.id == guidance)
    assert found.citation.article == article
    assert (found.basis == "configured") == (article == "25")


def test_25_the_source_sets_no_interval() -> None:
    found = next(each for each in PICC_JIANGSU.guidance if each.id == "regular-comments")
    assert found.remark is not None
    assert "定期" in found.remark.zh


@pytest.mark.parametrize(
    ("noticed_at", "noted"),
    [
        (datetime(2018, 5, 31, 23, 59, 59, 999999, SHANGHAI), True),
        (datetime(2018, 6, 1, tzinfo=SHANGHAI), False),
        (datetime(2018, 5, 31, 15, 59, 59, 999999, UTC), True),
        (datetime(2018, 5, 31, 16, tzinfo=UTC), False),
    ],
)
def test_27_in_force_from_june_2018(noticed_at: datetime, noted: bool) -> None:
    verdict = assess(signal(noticed_at=noticed_at), PICC_JIANGSU)
    assert ("not-in-force" in [note.code for note in verdict.notes]) is noted
    assert verdict.classification.level is not None
    assert PICC_JIANGSU.in_force_from == date(2018, 6, 1)


# --- What an event may say ------------------------------------------------------------------------------------------

REFUSED = [
    ("10-process-without-channel", {"process_started_at": at(5), "channel": None}, ["process_started_at", "channel"]),
    ("8-resolved-before-noticed", {"resolved_at": at(0, -1)}, ["resolved_at", "noticed_at"]),
    ("8-started-before-noticed", {"process_started_at": at(0, -1)}, ["process_started_at", "noticed_at"]),
    ("8-leader-before-noticed", {"referrals": told(at(0, -1))}, ["referrals[0].informed_at", "noticed_at"]),
    (
        "8-leaders-out-of-order",
        {"referrals": told(at(5), at(5, -1))},
        ["referrals[1].informed_at", "referrals[0].informed_at"],
    ),
    ("8-first-leader-missing", {"referrals": told(at(1), at(5))[1:]}, ["referrals[0].rank is 2", "1 comes next"]),
    ("8-rank-missing", {"referrals": told(at(1), at(5), at(6))[::2]}, ["referrals[1].rank is 3", "2 comes next"]),
    ("8-rank-twice", {"referrals": told(at(5)) * 2}, ["referrals[1].rank is 1", "2 comes next"]),
    ("8-rank-zero", {"referrals": [{"rank": 0, "informed_at": at(5), "provable": True}]}, ["referrals.0.rank"]),
    ("9-proof-not-told", {"referrals": [{"rank": 1, "informed_at": at(5)}]}, ["referrals.0.provable"]),
    ("4(3)-no-institution", {"institutions": 0}, ["institutions"]),
    ("3-unknown-post", {"post": "cashier"}, ["post"]),
    ("10-unknown-channel", {"channel": "fax"}, ["channel"]),
    ("naive-time", {"referrals": [{"rank": 1, "informed_at": "2026-10-01T23:55", "provable": True}]}, ["+08:00"]),
    ("unknown-field", {"severity": 1}, ["severity"]),
]


@pytest.mark.parametrize(("facts", "words"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused(facts: dict[str, object], words: list[str]) -> None:
    with pytest.raises(ValidationError) as refusal:
        signal(**facts)
    for word in words:
        assert word in str(refusal.value)


def test_a_channel_may_be_chosen_before_the_process_is_started() -> None:
    assert signal(channel="wechat").process_started_at is None


def test_a_referral_is_frozen() -> None:
    referral = told(at(5))[0]
    with pytest.raises(ValidationError):
        referral.rank = 2


# --- Deemed not reported --------------------------------------------------------------------------------------------

RECORD, LATE, UNPROVABLE = "no-record", "later-than-complaint", "unprovable"
COMPLAINT = at(30)
GROUNDS = [
    ("9-nothing-happened", {}, []),
    ("9-reported-and-no-complaint", {"referrals": told(at(5))}, []),
    ("9(1)-no-report-at-all", {"complained_at": COMPLAINT}, [RECORD]),
    ("9(1)-resolved-in-time-but-not-reported", {"resolved_at": at(3), "complained_at": COMPLAINT}, [RECORD]),
    ("9(1)-a-provable-referral-is-a-record", {"complained_at": COMPLAINT, "referrals": told(at(5))}, []),
    ("9(1)-a-started-process-is-a-record", {"complained_at": COMPLAINT, "process_started_at": at(5)}, []),
    (
        "9(1)(3)-an-unprovable-referral-is-no-record",
        {"complained_at": COMPLAINT, "referrals": told(at(5), provable=False)},
        [RECORD, UNPROVABLE],
    ),
    ("9(2)-same-moment", {"complained_at": COMPLAINT, "referrals": told(COMPLAINT)}, []),
    ("9(2)-a-microsecond-later", {"complained_at": COMPLAINT, "referrals": told(at(30, 1))}, [LATE]),
    ("9(2)-process-same-moment", {"complained_at": COMPLAINT, "process_started_at": COMPLAINT}, []),
    ("9(2)-process-a-microsecond-later", {"complained_at": COMPLAINT, "process_started_at": at(30, 1)}, [LATE]),
    (
        "9(2)-the-earliest-record-counts",
        {"complained_at": COMPLAINT, "referrals": told(at(29), at(31)), "process_started_at": at(40)},
        [],
    ),
    (
        "9(2)-the-process-may-be-the-earliest",
        {"complained_at": COMPLAINT, "referrals": told(at(31)), "process_started_at": at(30)},
        [],
    ),
    ("9(2)-complaint-before-notice", {"complained_at": at(-10), "referrals": told(at(0))}, [LATE]),
    ("9(3)-without-complaint", {"referrals": told(at(5), provable=False)}, [UNPROVABLE]),
    (
        "9(3)-higher-leader",
        {
            "complained_at": COMPLAINT,
            "referrals": (*told(at(5)), Referral(rank=2, informed_at=at(12), provable=False)),
        },
        [UNPROVABLE],
    ),
    (
        "9(3)-the-process-does-not-prove-the-referral",
        {"referrals": told(at(5), provable=False), "process_started_at": at(6)},
        [UNPROVABLE],
    ),
    (
        "9(2)(3)-an-unprovable-referral-is-not-in-time",
        {
            "complained_at": COMPLAINT,
            "referrals": told(at(5), provable=False),
            "process_started_at": at(31),
        },
        [LATE, UNPROVABLE],
    ),
]


@pytest.mark.parametrize(("facts", "expected"), [case[1:] for case in GROUNDS], ids=[case[0] for case in GROUNDS])
def test_deemed_unreported(facts: dict[str, object], expected: list[str]) -> None:
    assert [ground.id for ground in deemed_unreported(signal(**facts))] == expected


def test_9_grounds_carry_their_article_and_their_reading() -> None:
    facts = {"complained_at": COMPLAINT, "referrals": told(at(5), provable=False)}
    first, third = deemed_unreported(signal(**facts))
    (second,) = deemed_unreported(signal(complained_at=COMPLAINT, process_started_at=at(31)))
    assert [(each.citation.article, each.citation.clause) for each in (first, second, third)] == [
        ("9", "1"),
        ("9", "2"),
        ("9", "3"),
    ]
    for ground in (first, second, third):
        assert ground.label.zh
        assert ground.remark is not None
        assert type(ground).model_validate_json(ground.model_dump_json()) == ground


def test_9_and_11_are_part_of_the_rulebook() -> None:
    assert [(each.id, each.fault, each.citation.clause) for each in PICC_JIANGSU.not_reported] == [
        (RECORD, "missing", "1"),
        (LATE, "late", "2"),
        (UNPROVABLE, "unproven", "3"),
    ]
    assert [(each.id, each.citation.article) for each in PICC_JIANGSU.preferences] == [("pc-and-wechat-first", "11")]


def test_8_starting_the_process_takes_the_place_of_a_report() -> None:
    steps = {step.id for step in PICC_JIANGSU.procedures[0].steps if step.id.startswith("start")}
    assert {duty.id for duty in PICC_JIANGSU.duties if set(duty.instead) == steps} == {"escalate-1", "escalate"}


def test_9_is_about_signals() -> None:
    with pytest.raises(ArgumentError, match=r"signal must be a DissatisfactionSignal, got Assessment"):
        deemed_unreported(assess(signal(), PICC_JIANGSU))  # type: ignore[arg-type]  # wrong on purpose


# --- Laws -----------------------------------------------------------------------------------------------------------

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
    facts: dict[str, object] = {
        name: draw(st.sampled_from(starts)) + draw(gaps)
        for name in ("resolved_at", "process_started_at", "complained_at")
        if draw(st.booleans())
    }
    if "process_started_at" in facts or draw(st.booleans()):
        facts["channel"] = draw(st.sampled_from(["pc", "wechat", "telephone"]))
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


@given(signals())
def test_any_signal_has_its_duties(event: DissatisfactionSignal) -> None:
    verdict = assess(event, PICC_JIANGSU)
    assert sorted(ladder(event)) == sorted(expected_ladder(event))
    others = [each.duty_id for each in verdict.obligations if not each.duty_id.startswith("escalate")]
    assert sorted(others) == ["call-back", "close-or-pass-on", "explain"]
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


@given(signals(), gaps)
def test_grounds_follow_the_complaint(event: DissatisfactionSignal, gap: timedelta) -> None:
    calm = event.model_copy(update={"complained_at": None})
    unproved = [ground.id for ground in deemed_unreported(calm)]
    assert unproved == ([UNPROVABLE] if any(not each.provable for each in event.referrals) else [])

    records = [each.informed_at for each in event.referrals if each.provable]
    records += [] if event.process_started_at is None else [event.process_started_at]
    if records:
        in_time = event.model_copy(update={"complained_at": min(records) + gap})
        late = event.model_copy(update={"complained_at": min(records) - gap - MICROSECOND})
        assert [ground.id for ground in deemed_unreported(in_time)] == unproved
        assert [ground.id for ground in deemed_unreported(late)] == [LATE, *unproved]
    else:
        complained = event.model_copy(update={"complained_at": event.noticed_at + gap})
        assert [ground.id for ground in deemed_unreported(complained)] == [RECORD, *unproved]


# --- The rulebook as data -------------------------------------------------------------------------------------------


def test_the_rulebook_survives_json() -> None:
    loaded = load_rulebook(PICC_JIANGSU.model_dump_json(), DissatisfactionSignal)
    assert (loaded, loaded.digest) == (PICC_JIANGSU, PICC_JIANGSU.digest)
    event = signal(referrals=told(at(4)), process_started_at=at(30))
    assert assess(event, loaded) == assess(event, PICC_JIANGSU)


def test_the_ladder_can_be_amended() -> None:
    stricter = PICC_JIANGSU.amend(limits={"escalate": Minutes(8)})
    event = signal(referrals=told(at(4)))
    assert assess(event, stricter).obligation("escalate-2").deadline.due_at == at(12)
    assert assess(event, stricter).obligation("escalate-2").basis == "configured"
    assert assess(event, PICC_JIANGSU).obligation("escalate-2").deadline.due_at == at(14)


def test_an_event_of_another_document_is_refused() -> None:
    other = CrisisEvent.model_validate({"event_id": "C-1", "accepted_at": NOTICED})
    with pytest.raises(ArgumentError, match="DissatisfactionSignal"):
        assess(other, PICC_JIANGSU)  # type: ignore[misc]  # wrong on purpose
    with pytest.raises(ArgumentError, match="CrisisEvent"):
        assess(signal(), JIAHE_LIFE)  # type: ignore[misc]  # wrong on purpose
