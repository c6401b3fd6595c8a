"""Dated cases by article: what is owed, by whom, to whom, until when."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from crisisrules import SHANGHAI, assess, classify
from crisisrules.calendars import NoTime
from crisisrules.rulebooks import PICC_JIANGSU, Referral
from tests.rulebooks.picc_jiangsu.cases import (
    NOTICED,
    assessed,
    at,
    ladder,
    noted,
    owed,
    rung,
    signal,
    told,
)

# --- What was wrong once ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "basis", "reads"),
    [
        pytest.param({}, "stated", (), id="picc-2-nothing-known-yet"),
        pytest.param({"resolved_at": at(1)}, "stated", (), id="picc-2-dispelled-within-five-minutes"),
        pytest.param(
            {"process_started_at": at(1)}, "inferred", ("condition",), id="picc-8-1-that-the-process-is-no-substitute"
        ),
        pytest.param({"referrals": told(at(1))}, "stated", (), id="picc-2-the-leader-was-told"),
    ],
)
def test_a_report_to_the_direct_leader_is_always_owed(
    facts: dict[str, object], basis: str, reads: tuple[str, ...]
) -> None:
    found = assessed(**facts).obligation("report-at-once")
    assert (found.deadline.state, found.deadline.clock, found.deadline.starts_at) == ("promptly", "noticed_at", NOTICED)
    assert ([role.id for role in found.responsible], [role.id for role in found.recipients]) == (
        ["sales-staff"],
        ["direct-leader"],
    )
    assert (found.citation.article, found.citation.also) == ("2", ("4(2)", "7"))
    assert (found.basis, found.reads) == (basis, reads)
    assert "在解释的同时" in found.action.zh


@pytest.mark.parametrize(
    ("referrals", "expected"),
    [
        pytest.param((), [], id="picc-8-2-nobody-told"),
        pytest.param(told(at(4)), [("step-in-1", at(4), "stated", ())], id="picc-8-2-the-direct-leader"),
        pytest.param(
            told(at(4), at(9), at(30)),
            [
                ("step-in-1", at(4), "stated", ()),
                ("step-in-2", at(9), "inferred", ("actor",)),
                ("step-in-3", at(30), "inferred", ("actor",)),
            ],
            id="picc-8-2-leaders-above",
        ),
    ],
)
def test_a_leader_who_is_told_steps_in_at_once(
    referrals: tuple[Referral, ...], expected: list[tuple[str, datetime, str, tuple[str, ...]]]
) -> None:
    found = [each for each in assessed(referrals=referrals).obligations if each.duty_id.startswith("step-in")]
    assert [(each.duty_id, each.deadline.starts_at, each.basis, each.reads) for each in found] == expected
    assert {each.deadline.state for each in found} <= {"promptly"}
    leaders = ["direct-leader", "informed-leader", "informed-leader"]
    assert [[role.id for role in each.responsible] for each in found] == [[who] for who in leaders[: len(found)]]


@pytest.mark.parametrize(
    ("duty_id", "expected", "who"),
    [
        pytest.param(
            "escalate-1", ("unresolved", "inferred", ("clock", "content")), "sales-staff", id="picc-8-1-from-notice"
        ),
        pytest.param(
            "escalate-2",
            ("unresolved", "inferred", ("condition",)),
            "direct-leader",
            id="picc-8-2-only-that-any-process-ends-it",
        ),
        pytest.param(
            "escalate-3",
            ("above", "inferred", ("actor", "limit", "condition")),
            "informed-leader",
            id="picc-8-2-leaders-above",
        ),
    ],
)
def test_how_firmly_a_rung_stands(duty_id: str, expected: tuple[str, str, tuple[str, ...]], who: str) -> None:
    event = signal(referrals=told(at(4), at(14)))
    assert rung(event, duty_id) == expected
    found = assess(event, PICC_JIANGSU).obligation(duty_id)
    assert [role.id for role in found.responsible] == [who]
    assert found.remark is not None
    assert "期满" in found.remark.zh
    assert "at once afterwards" in found.remark.en


def test_picc_8_1_an_hour_that_the_clock_shows_twice_is_an_hour() -> None:
    noticed, resolved = (datetime(2026, 11, 1, 1, 2 + n, tzinfo=ZoneInfo("America/New_York"), fold=n) for n in (0, 1))
    event = signal(noticed_at=noticed, resolved_at=resolved)
    assert ladder(event) == [("escalate-1", noticed.astimezone(SHANGHAI) + timedelta(minutes=5))]
    assert ladder(signal(noticed_at=noticed, resolved_at=noticed.replace(minute=3))) == []


def test_picc_8_1_the_step_says_when_it_comes_and_reads_no_start_of_the_minutes_in() -> None:
    step = next(step for step in PICC_JIANGSU.procedures[0].steps if step.id == "escalate-1")
    assert (step.basis, step.when, step.label.zh[:8]) == ("stated", None, "五分钟内未消除：")


@pytest.mark.parametrize(
    ("facts", "variant", "clock", "due_at", "basis", "reads"),
    [
        pytest.param(
            {"process_started_at": at(20), "process_received_at": at(21)},
            "received",
            "process_received_at",
            at(26),
            "stated",
            (),
            id="picc-12-from-receipt",
        ),
        pytest.param(
            {"process_started_at": at(20), "process_received_at": at(20)},
            "received",
            "process_received_at",
            at(25),
            "stated",
            (),
            id="picc-12-received-at-once",
        ),
        pytest.param(
            {"process_started_at": at(20)},
            "any",
            "process_started_at",
            at(25),
            "inferred",
            ("clock",),
            id="picc-12-receipt-not-known",
        ),
        pytest.param({}, "any", "process_started_at", None, "inferred", ("clock",), id="picc-12-not-started"),
    ],
)
def test_the_team_calls_within_five_minutes(
    facts: dict[str, object], variant: str, clock: str, due_at: datetime | None, basis: str, reads: tuple[str, ...]
) -> None:
    found = assessed(**facts).obligation("call-back")
    assert (found.variant_id, found.deadline.clock, found.deadline.due_at) == (variant, clock, due_at)
    assert found.deadline.state == ("awaiting" if due_at is None else "fixed")
    assert (found.basis, found.reads) == (basis, reads)


@pytest.mark.parametrize(
    ("duty_id", "kind", "who", "whom", "reads"),
    [
        pytest.param("record-result", "record", ["complaint-team"], [], ("actor",), id="picc-12-recorded-not-closed"),
        pytest.param(
            "pass-on",
            "hand-over",
            ["service-centre"],
            ["party-concerned"],
            ("condition", "actor", "recipient", "content"),
            id="picc-12-still-dissatisfied-is-read-in",
        ),
    ],
)
def test_what_follows_the_call_has_no_time(
    duty_id: str, kind: str, who: list[str], whom: list[str], reads: tuple[str, ...]
) -> None:
    found = assessed(process_started_at=at(20)).obligation(duty_id)
    assert (found.kind, found.deadline.limit, found.deadline.due_at) == (kind, NoTime(), None)
    assert [role.id for role in found.responsible] == who
    assert [role.id for role in found.recipients] == whom
    assert (found.basis, found.reads) == ("inferred", reads)
    assert duty_id not in owed()


def test_picc_12_nothing_is_closed() -> None:
    assert "close" not in {duty.kind for duty in PICC_JIANGSU.duties}
    assert not [step.id for step in PICC_JIANGSU.procedures[0].steps if "close" in step.id or "结" in step.label.zh]


# --- The ladder (8) ---------------------------------------------------------------------------------------------------

LADDERS = [
    ("picc-8-1-nobody-informed-yet", {}, [5]),
    ("picc-8-1-resolved-at-once", {"resolved_at": at(0)}, []),
    ("picc-8-1-resolved-with-the-fifth-minute", {"resolved_at": at(5)}, []),
    ("picc-8-1-resolved-a-microsecond-later", {"resolved_at": at(5, 1)}, [5]),
    ("picc-8-1-process-instead-of-leader", {"process_started_at": at(4)}, [5]),
    ("picc-8-1-resolved-in-time-and-process-started", {"resolved_at": at(5), "process_started_at": at(3)}, []),
    ("picc-8-2-leader-informed-early", {"referrals": told(at(2))}, [5, 12]),
    ("picc-8-2-leader-informed-late", {"referrals": told(at(30))}, [5, 40]),
    ("picc-8-2-leader-informed-to-the-microsecond", {"referrals": told(at(5, 1))}, [5, at(15, 1)]),
    ("picc-8-2-resolved-with-the-tenth-minute", {"referrals": told(at(5)), "resolved_at": at(15)}, [5]),
    ("picc-8-2-resolved-a-microsecond-later", {"referrals": told(at(5)), "resolved_at": at(15, 1)}, [5, 15]),
    ("picc-8-2-resolved-before-the-leader-knew", {"referrals": told(at(9)), "resolved_at": at(8)}, [5]),
    ("picc-8-2-process-before-the-leader-knew", {"referrals": told(at(5)), "process_started_at": at(1)}, [5]),
    ("picc-8-2-process-with-the-tenth-minute", {"referrals": told(at(5)), "process_started_at": at(15)}, [5]),
    ("picc-8-2-process-a-microsecond-later", {"referrals": told(at(5)), "process_started_at": at(15, 1)}, [5, 15]),
    ("picc-8-2-three-leaders", {"referrals": told(at(4), at(13), at(25))}, [5, 14, 23, 35]),
    (
        "picc-8-2-third-leader-resolves-in-time",
        {"referrals": told(at(4), at(13), at(25)), "resolved_at": at(35)},
        [5, 14, 23],
    ),
    (
        "picc-8-2-process-ends-the-ladder-where-it-stands",
        {"referrals": told(at(4), at(14)), "process_started_at": at(20)},
        [5, 14],
    ),
    (
        "picc-8-2-in-time-for-the-second-leader-late-for-the-first",
        {"referrals": told(at(0), at(30)), "resolved_at": at(40)},
        [5, 10],
    ),
    ("picc-8-2-two-leaders-told-together", {"referrals": told(at(5), at(5))}, [5, 15, 15]),
    ("picc-8-2-the-complaint-ends-nothing", {"referrals": told(at(5)), "complained_at": at(6)}, [5, 15]),
]


@pytest.mark.parametrize(("facts", "expected"), [case[1:] for case in LADDERS], ids=[case[0] for case in LADDERS])
def test_ladder(facts: dict[str, object], expected: list[int | datetime]) -> None:
    due = [each if isinstance(each, datetime) else at(each) for each in expected]
    assert ladder(signal(**facts)) == [(f"escalate-{n}", when) for n, when in enumerate(due, start=1)]


def test_picc_8_reports_go_up_and_nothing_else_does() -> None:
    verdict = assessed(referrals=told(at(4), at(8)), process_started_at=at(60))
    reports = {each.duty_id for each in verdict.reports}
    assert reports == {"report-at-once", "escalate-1", "escalate-2", "escalate-3"}


@pytest.mark.parametrize(
    ("trigger", "article"),
    [
        pytest.param("demands_complaint", "7(1)", id="picc-7-1"),
        pytest.param("complains", "7(2)", id="picc-7-2"),
        pytest.param("demand_unmet", "7(3)", id="picc-7-3"),
        pytest.param("other_sign", "7(4)", id="picc-7-4"),
    ],
)
def test_every_sign_weighs_the_same(trigger: str, article: str) -> None:
    found = classify(signal(trigger=trigger), PICC_JIANGSU)
    assert found.level is not None, article
    assert (found.level.code, found.level.rank, found.in_scope) == ("signal", 1, True)
    assert [(reason.id, reason.basis, reason.reads, reason.citation.article) for reason in found.reasons] == [
        ("ungraded", "inferred", ("level",), "2")
    ]
    assert owed(trigger=trigger) == {"report-at-once", "explain", "escalate-1", "call-back"}


@pytest.mark.parametrize(
    ("post", "role"),
    [
        pytest.param("underwriting", "underwriting-staff", id="picc-3-underwriting"),
        pytest.param("claims", "claims-staff", id="picc-3-claims"),
        pytest.param("sales", "sales-staff", id="picc-3-sales"),
        pytest.param("service_centre", "service-centre-staff", id="picc-3-service-centre"),
    ],
)
def test_the_post_decides_who_reports(post: str, role: str) -> None:
    verdict = assessed(post=post)
    for duty in ("report-at-once", "explain", "escalate-1"):
        assert [each.id for each in verdict.obligation(duty).responsible] == [role]


CHANNELS = [
    ("picc-10-1-pc", "pc", "claims", "pc", ["reporter"], "start-pc", ["jsk-22"]),
    (
        "picc-10-2-wechat-claims",
        "wechat",
        "claims",
        "wechat-claims-assistant",
        ["claims-staff"],
        "start-wechat-claims-assistant",
        ["dissatisfaction-report"],
    ),
    *(
        (
            f"picc-10-2-wechat-{post}",
            "wechat",
            post,
            "wechat-95518-service",
            ["reporter"],
            "start-wechat-95518-service",
            ["dissatisfaction-report"],
        )
        for post in ("underwriting", "sales", "service_centre")
    ),
    (
        "picc-10-3-telephone",
        "telephone",
        "claims",
        "telephone",
        ["reporter", "service-representative"],
        "start-telephone",
        ["jsk-22"],
    ),
]


@pytest.mark.parametrize(
    ("channel", "post", "path", "roles", "step", "papers"),
    [case[1:] for case in CHANNELS],
    ids=[case[0] for case in CHANNELS],
)
def test_channel(channel: str, post: str, path: str, roles: list[str], step: str, papers: list[str]) -> None:
    verdict = assessed(post=post, channel=channel, process_started_at=at(5))
    taken = next(each for each in verdict.routing if each.id == "channel")
    assert (taken.path_id, [role.id for role in taken.roles], taken.lead) == (path, roles, None)
    assert verdict.procedure is not None
    steps = ["explain", "report-at-once", "escalate-1", "intervene", step, "call-back", "record-result"]
    assert [each.id for each in verdict.procedure.steps] == steps
    assert [item.id for item in verdict.procedure.steps[4].documents] == papers
    assert ("channel" in noted(verdict, "remark")) is (channel == "telephone")
    assert ("关注" in verdict.procedure.steps[4].label.zh) is (channel == "wechat")


def test_picc_11_the_telephone_is_allowed_and_noted() -> None:
    verdict = assessed(channel="telephone", process_started_at=at(5))
    (note,) = (note for note in verdict.notes if note.code == "remark" and note.about == "channel")
    assert note.citation is not None
    assert note.citation.also == ("11",)
    assert "PC" in note.text.zh
    assert "微信" in note.text.zh


def test_picc_11_without_a_channel_the_preferred_ones_are_named() -> None:
    verdict = assessed()
    assert "channel" not in {each.id for each in verdict.routing}
    assert verdict.procedure is not None
    assert [each.id for each in verdict.procedure.steps if each.id.startswith("start")] == ["start-preferred"]


@pytest.mark.parametrize(
    ("institutions", "path", "roles", "lead", "basis"),
    [
        pytest.param(1, "one", ["party-concerned"], None, "stated", id="picc-4-3-one"),
        pytest.param(
            2, "several", ["causing-party", "party-concerned"], "causing-party", "inferred", id="picc-4-3-two"
        ),
        pytest.param(
            7, "several", ["causing-party", "party-concerned"], "causing-party", "inferred", id="picc-4-3-seven"
        ),
    ],
)
def test_of_several_the_one_that_caused_it_coordinates(
    institutions: int, path: str, roles: list[str], lead: str | None, basis: str
) -> None:
    verdict = assessed(institutions=institutions, process_started_at=at(5))
    taken = next(each for each in verdict.routing if each.id == "handling")
    assert (taken.path_id, [role.id for role in taken.roles], taken.basis) == (path, roles, basis)
    assert (taken.lead.id if taken.lead else None) == lead
    assert [role.id for role in verdict.obligation("pass-on").recipients] == roles
