"""The whole document as tables, what an event may say, and the rulebook as data."""

from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from crisisrules import SHANGHAI, assess, deemed_unreported, load_rulebook
from crisisrules.calendars import Minutes
from crisisrules.errors import ArgumentError
from crisisrules.language import Every
from crisisrules.rulebooks import JIAHE_LIFE, PICC_JIANGSU, CrisisEvent, DissatisfactionSignal
from tests.rulebooks import tables
from tests.rulebooks.picc_jiangsu.cases import (
    NOTICED,
    assessed,
    at,
    signal,
    told,
)
from tests.rulebooks.tables import table

# --- The whole document -----------------------------------------------------------------------------------------------

ARTICLES = table(
    """
    1  |                 | 0
    2  |                 | 3
    3  |                 | 4
    4  | (1) (2) 3       | 3
    5  |                 | 1
    6  | 1 2 3           | 13
    7  | (1) (2) (3) (4) | 5
    8  | 1 2             | 7
    9  | 1 2 3           | 3
    10 | 1 2 3           | 8
    11 |                 | 2
    12 |                 | 6
    24 |                 | 2
    25 |                 | 2
    26 |                 | 2
    27 |                 | 0
    """
)
NOT_IN_FIVE = "resolved_at not within 5 minutes of noticed_at"
NOT_IN_TEN = (
    "resolved_at not within 10 minutes of referrals.informed_at and process_started_at not within 10 minutes of "
    "referrals.informed_at"
)
DUTIES = table(
    f"""
    report-at-once|-|given process_started_at|promptly|noticed_at|inferred condition|2, 4(2), 7|reporting-post\
|direct-leader
    report-at-once|-| |promptly|noticed_at|stated|2, 4(2), 7|reporting-post|direct-leader
    explain|-| |promptly|noticed_at|stated|7, 4(2)|reporting-post|customer
    escalate-1|-|{NOT_IN_FIVE}|5 minutes|noticed_at|inferred clock content|8(1)|reporting-post|direct-leader
    step-in|-|referrals.rank == 1|promptly|referrals.informed_at|stated|8(2)|direct-leader|
    step-in|-| |promptly|referrals.informed_at|inferred actor|8(2)|informed-leader|
    escalate|-|referrals.rank == 1 and ({NOT_IN_TEN})|10 minutes|referrals.informed_at|inferred condition|8(2)\
|direct-leader|next-leader
    escalate|-|{NOT_IN_TEN}|10 minutes|referrals.informed_at|inferred actor limit condition|8(2)|informed-leader\
|next-leader
    call-back|-|given process_received_at|5 minutes|process_received_at|stated|12, 6(2)|complaint-team|customer
    call-back|-| |5 minutes|process_started_at|inferred clock|12, 6(2)|complaint-team|customer
    record-result|-|given process_started_at|no_time| |inferred actor|12|complaint-team|
    pass-on|-|given process_started_at|no_time| |inferred condition actor recipient content|12, 4(3), 6(2)\
|service-centre|handling
    """
)
STANDING = table(
    """
    lead-management                  | no_time | stated         | 6(1) | customer-service-departments |
    build-rules                      | no_time | stated         | 6(1) | customer-service-departments |
    promote                          | no_time | stated         | 6(1) | customer-service-departments line-departments |
    supervise-assess-hold-to-account | no_time | stated         | 6(1) | customer-service-departments |
    accept-reports                   | no_time | stated         | 6(2) | service-centre   |
    pass-on-reports                  | no_time | stated         | 6(2) | service-centre   |
    urge-reports                     | no_time | stated         | 6(2) | service-centre   |
    first-call-back                  | no_time | stated         | 6(2) | service-centre   | customer
    cooperate                        | no_time | stated         | 6(3) | line-departments | customer-service-departments
    handle-own-line                  | no_time | stated         | 6(3) | line-departments |
    assess-reports                   | no_time | stated         | 24   |                  |
    regular-comments                 | not_set | configured     | 25   | institutions     |
    guide-the-last                   | not_set | inferred limit | 25   | institutions     | lowest-ranking
    local-rules                      | no_time | stated         | 26   |                  |
    """
)
PATHS = table(
    """
    reporting-post | underwriting   | - | post == underwriting   | stated         | 3          | | underwriting-staff
    reporting-post | claims         | - | post == claims         | stated         | 3          | | claims-staff
    reporting-post | sales          | - | post == sales          | stated         | 3          | | sales-staff
    reporting-post | service_centre | - | post == service_centre | stated         | 3          | | service-centre-staff
    handling | several | - | institutions >= 2 | inferred actor | 4(3) | causing-party | causing-party party-concerned
    handling       | one            | - |                        | stated         | 4(3)       | | party-concerned
    leadership     | line           | - |                        | stated         | 5          | | leaders-in-charge
    management     | department     | - |                | stated | 6(1), 4(1)         | | customer-service-departments
    reception      | centre         | - |                        | stated         | 6(2)       | | service-centre
    cooperation    | line           | - |                        | stated         | 6(3)       | | line-departments
    channel        | pc             | - | channel == pc          | inferred actor | 10(1)      | | reporter
    channel | wechat-claims-assistant | - | channel == wechat and post == claims     | stated | 10(2) | | claims-staff
    channel | wechat-95518-service    | - | channel == wechat and not post == claims | stated | 10(2) | | reporter
    channel | telephone | - | channel == telephone | inferred actor | 10(3), 11 | \
| reporter service-representative
    """
)
STEPS = table(
    """
    explain        |               | stated         | 7          | reporter        |               |
    report-at-once |               | stated         | 7, 2, 4(2) | reporter        | direct-leader |
    escalate-1     |               | stated         | 8(1)       | reporter        | direct-leader |
    intervene      |               | stated         | 8(2)       | direct-leader   |               |
    start-pc       | channel == pc | inferred actor | 10(1)      | reporter informed-leader |      | jsk-22
    start-wechat-claims-assistant | channel == wechat and post == claims | stated | 10(2) | claims-staff | \
| dissatisfaction-report
    start-wechat-95518-service | channel == wechat and not post == claims | stated | 10(2) | reporter | \
| dissatisfaction-report
    start-telephone | channel == telephone | inferred actor | 10(3) \
| reporter informed-leader service-representative | | jsk-22
    start-preferred | not given channel    | stated         | 11, 10 | reporter       |          |
    call-back       |                      | stated         | 12     | complaint-team | customer |
    record-result   |                      | inferred actor | 12     | complaint-team |          | jsk-22
    """
)
OTHERS = table(
    """
    otherwise/ungraded                | inferred level               | 2
    procedures/report                 | inferred order               | 7, 2, 4(2), 8, 10, 11, 12
    not_reported/no-record            | inferred condition           | 9(1)
    not_reported/later-than-complaint | inferred condition           | 9(2)
    not_reported/unprovable           | inferred recipient condition | 9(3)
    preferences/pc-and-wechat-first   | stated                       | 11
    guidance/principles               | stated                       | 4
    guidance/attention                | stated                       | 7
    guidance/assessment               | stated                       | 24
    guidance/rewards                  | inferred content             | 26
    """
)


def test_picc_every_article_is_listed_in_its_order() -> None:
    assert tables.articles(PICC_JIANGSU) == ARTICLES
    for each in PICC_JIANGSU.articles:
        assert bool(each.rules) != bool(each.why_none), each.number


def test_picc_every_duty() -> None:
    assert tables.duties(PICC_JIANGSU) == DUTIES


def test_picc_6_and_24_to_26_every_standing_duty() -> None:
    assert tables.standing_duties(PICC_JIANGSU) == STANDING


def test_picc_every_path() -> None:
    assert tables.paths(PICC_JIANGSU) == PATHS


def test_picc_every_step() -> None:
    (procedure,) = PICC_JIANGSU.procedures
    assert tables.steps(procedure) == STEPS
    assert (procedure.in_order, procedure.levels, procedure.when) == (False, None, None)


def test_picc_every_other_rule() -> None:
    fields = ("otherwise", "not_reported", "preferences", "guidance")
    rest = [row for row in tables.rules(PICC_JIANGSU, *fields, "procedures") if row[0].count("/") == 1]
    assert sorted(rest) == sorted(OTHERS)
    counted = len(DUTIES) + len(STANDING) + len(PATHS) + len(STEPS) + len(OTHERS)
    assert counted == len(tables.rules(PICC_JIANGSU)) == sum(int(row[2]) for row in ARTICLES)
    assert (PICC_JIANGSU.criteria, PICC_JIANGSU.scope, PICC_JIANGSU.closing_grounds) == ((), (), ())


def test_picc_3_the_reporter_is_any_of_the_four() -> None:
    members = {role.id: role.members for role in PICC_JIANGSU.roles if role.members}
    assert members == {
        "reporter": ("underwriting-staff", "claims-staff", "sales-staff", "service-centre-staff"),
        "informed-leader": ("direct-leader", "next-leader"),
        "service-centre": ("complaint-team", "service-representative"),
    }


def test_picc_4_three_principles_in_their_order() -> None:
    found = next(each for each in PICC_JIANGSU.guidance if each.id == "principles")
    assert [item.zh[:4] for item in found.items] == ["统一管理", "迅速报告", "归口承办"]


def test_picc_24_the_performance_of_those_in_charge() -> None:
    found = next(each for each in PICC_JIANGSU.guidance if each.id == "assessment")
    assert "绩效" in found.items[1].zh
    assert "班子成员" in found.items[1].zh
    assert "performance" in found.items[1].en
    assert "pay" not in found.items[1].en


def test_picc_25_the_company_sets_the_interval() -> None:
    own = PICC_JIANGSU.amend(intervals={"regular-comments": Every(unit="quarter")})
    found = next(each for each in own.standing_duties if each.id == "regular-comments")
    assert (found.every, found.basis, found.is_blank) == (Every(unit="quarter"), "configured", False)
    last = next(each for each in own.standing_duties if each.id == "guide-the-last")
    assert last.is_blank


@pytest.mark.parametrize(
    ("noticed_at", "is_noted"),
    [
        pytest.param(datetime(2018, 5, 31, 23, 59, 59, 999999, SHANGHAI), True, id="picc-27-before-june"),
        pytest.param(datetime(2018, 6, 1, tzinfo=SHANGHAI), False, id="picc-27-first-of-june"),
        pytest.param(datetime(2018, 5, 31, 15, 59, 59, 999999, UTC), True, id="picc-27-before-june-utc"),
        pytest.param(datetime(2018, 5, 31, 16, tzinfo=UTC), False, id="picc-27-first-of-june-utc"),
    ],
)
def test_in_force_from_june_2018(noticed_at: datetime, is_noted: bool) -> None:
    verdict = assessed(noticed_at=noticed_at)
    assert ("not-in-force" in [note.code for note in verdict.notes]) is is_noted
    assert verdict.classification.level is not None
    assert PICC_JIANGSU.in_force_from == date(2018, 6, 1)


def test_picc_12_where_the_text_breaks_off_is_said() -> None:
    available = PICC_JIANGSU.source.available
    for words in ("第十二条首", "第二十四条末", "遮盖"):
        assert words in available.zh
    assert "missing" in available.en


# --- What an event may say --------------------------------------------------------------------------------------------

REFUSED = [
    ("picc-10-without-channel", {"process_started_at": at(5), "channel": None}, ["process_started_at", "channel"]),
    ("picc-12-received-not-started", {"process_received_at": at(5)}, ["process_received_at", "process_started_at"]),
    (
        "picc-12-received-before-start",
        {"process_started_at": at(5), "process_received_at": at(5, -1)},
        ["process_received_at", "process_started_at"],
    ),
    ("picc-8-resolved-before-noticed", {"resolved_at": at(0, -1)}, ["resolved_at", "noticed_at"]),
    ("picc-8-started-before-noticed", {"process_started_at": at(0, -1)}, ["process_started_at", "noticed_at"]),
    ("picc-8-leader-before-noticed", {"referrals": told(at(0, -1))}, ["referrals[0].informed_at", "noticed_at"]),
    (
        "picc-8-leaders-out-of-order",
        {"referrals": told(at(5), at(5, -1))},
        ["referrals[1].informed_at", "referrals[0].informed_at"],
    ),
    ("picc-8-first-leader-missing", {"referrals": told(at(1), at(5))[1:]}, ["referrals[0].rank is 2", "1 comes next"]),
    ("picc-8-rank-missing", {"referrals": told(at(1), at(5), at(6))[::2]}, ["referrals[1].rank is 3", "2 comes next"]),
    ("picc-8-rank-twice", {"referrals": told(at(5)) * 2}, ["referrals[1].rank is 1", "2 comes next"]),
    ("picc-8-rank-zero", {"referrals": [{"rank": 0, "informed_at": at(5), "provable": True}]}, ["referrals.0.rank"]),
    ("picc-9-proof-not-told", {"referrals": [{"rank": 1, "informed_at": at(5)}]}, ["referrals.0.provable"]),
    ("picc-4-3-no-institution", {"institutions": 0}, ["institutions"]),
    ("picc-3-unknown-post", {"post": "cashier"}, ["post"]),
    ("picc-10-unknown-channel", {"channel": "fax"}, ["channel"]),
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


# --- The rulebook as data ---------------------------------------------------------------------------------------------


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
        assess(other, PICC_JIANGSU)  # type: ignore[misc]  # the wrong type is what is refused
    with pytest.raises(ArgumentError, match="CrisisEvent"):
        assess(signal(), JIAHE_LIFE)  # type: ignore[misc]  # the wrong type is what is refused
    with pytest.raises(ArgumentError, match="DissatisfactionSignal"):
        deemed_unreported(other, PICC_JIANGSU)  # type: ignore[misc]  # the wrong type is what is refused
