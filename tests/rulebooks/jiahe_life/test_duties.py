"""Jiahe Life, who must do what for whom, from when and by when: each duty as its article has it."""

from typing import Any

import pytest

from crisisrules import Act, CaseRecord, review
from crisisrules.rulebooks import JIAHE_LIFE
from tests.rulebooks.jiahe_life.cases import LEVELS, assessed, at, at_level, crisis, side_by_side
from tests.rulebooks.tables import duties, extensions, joined, papers, place, standing_duties, table, told

# --- Every duty, and every standing duty ----------------------------------------------------------------------------

STAFF, SERVICE, DEPARTMENT = "acceptance-staff", "customer-service", "handling-department"
OWN_AND_HEAD = "branch-management-office head-office-customer-service"
OTHERS = "general potential"
DUTIES = side_by_side(
    f"""
    explain-comfort | - | | promptly | accepted_at    | inferred limit clock | 44 | {STAFF}      | complainant
    record          | - | | no_time  |                | inferred paper       | 45 | {STAFF}      |
    hand-over       | - | | promptly | accepted_at    | inferred clock paper | 45 | {STAFF}      | {DEPARTMENT}
    verify          | - | | promptly | handed_over_at | stated               | 46 | {DEPARTMENT} | complainant
    arrange-answer  | - | | not_set  | handed_over_at | configured           | 46 | {DEPARTMENT} | complainant

    form-group | A | | promptly | confirmed_at | stated | 48, 50(1) | head-office-crisis-body |
    form-group | B | given confirmed_at | promptly | confirmed_at | inferred limit clock | 52, 48 | branch |
    form-group | B | | no_time | | stated | 52 | branch |
    head-office-coordinates | A | | no_time | | stated | 48 | head-office | branch

    report-petition | A | petition == major | not_set | accepted_at | configured clock | 50(1) | branch | regulator
    report-petition | B {OTHERS} | petition == major | not_set | accepted_at | inferred level clock | 50(1) \
        | branch | regulator

    find-cause           | A | | promptly |             | stated               | 50(2)     | crisis-group |
    find-cause           | B | | promptly |             | inferred level       | 52, 50(2) | crisis-group |
    preliminary-handling | A | | not_set  | accepted_at | configured clock     | 50(3)     | {DEPARTMENT} |
    preliminary-handling | B | | not_set  | accepted_at | inferred level clock | 52, 50(3) | {DEPARTMENT} |

    regulator-reply | A | regulator_complaint | 3 working_days | accepted_at | inferred recipient clock \
        | 50(7) | company | regulator
    regulator-reply | {OTHERS} | regulator_complaint | 3 working_days | accepted_at | inferred level recipient clock \
        | 50(7) | company | regulator
    regulator-reply | B | regulator_complaint | 3 working_days | accepted_at | inferred level recipient clock \
        | 52, 50(7) | company | regulator

    archive | A        | | no_time | closed_at | stated         | 51     | {DEPARTMENT} | {SERVICE}
    archive | {OTHERS} | | no_time | closed_at | inferred level | 51     | {DEPARTMENT} | {SERVICE}
    archive | B        | | no_time | closed_at | inferred level | 52, 51 | {DEPARTMENT} | {SERVICE}

    approve-close | B       | | before close | | inferred actor     | 52 | branch | head-office-customer-service
    keep-record   | general | | no_time | | inferred condition      | 53 | branch |
    keep-record   | potential | | no_time | | stated                | 54 | branch |
    file-with-head-office | general | | no_time | closed_at | inferred condition clock paper \
        | 53 | branch | head-office

    report-internal | A | | 4 hours | accepted_at | stated | 56, 50(1) | {SERVICE} | {OWN_AND_HEAD}
    report-internal | B | | 12 hours | accepted_at | inferred content | 58, 50(1), 52 | {SERVICE} | {OWN_AND_HEAD}
    report-regulator | A | major_impact | 24 hours | accepted_at | stated | 56 | {SERVICE} | regulator
    report-regulator | B | major_impact | 48 hours | accepted_at | stated | 58 | {SERVICE} | regulator

    initial-reply | A       | | 10 working_days | accepted_at | stated | 57 | {SERVICE} | complainant
    initial-reply | B       | | 5 working_days  | accepted_at | stated | 59 | {SERVICE} | complainant
    close         | A       | | 30 working_days | accepted_at | stated | 57 | {SERVICE} |
    close         | B       | | 20 working_days | accepted_at | stated | 59 | {SERVICE} |
    close         | general | | 3 working_days  | accepted_at | stated | 60 | {SERVICE} |
    extend | A | | promptly | accepted_at | inferred clock limit | 57 | {SERVICE} | crisis-group
    extend | B | | promptly | accepted_at | inferred clock limit | 59 | {SERVICE} \
        | crisis-group head-office-customer-service

    progress         | A B | | 3 working_days | filed_at | stated | 62 | {STAFF} | complainant
    press-conference | A | | not_set | accepted_at | inferred level clock | 63 | spokesperson |
    """,
    duties(JIAHE_LIFE),
    6,
)
HEADS = "head-office-departments branch-departments"
SERVICES = "head-office-customer-service branch-customer-service"
STANDING = side_by_side(
    f"""
    advise-information | no_time | stated             | 42(2) | {HEADS}      | crisis-decision-body
    advise-plans       | no_time | stated             | 42(2) | {HEADS}      | crisis-decision-body
    support-handling   | no_time | inferred actor     | 42(3) | {SERVICES}   |
    support-tracking   | no_time | inferred actor     | 42(3) | {SERVICES}   |
    publish-decisions  | no_time | inferred recipient | 42(4) | spokesperson | media government-departments
    one-voice          | no_time | stated             | 42(4) | spokesperson |
    guard-brand        | no_time | stated             | 42(4) | spokesperson |
    """,
    standing_duties(JIAHE_LIFE),
    3,
)
EXTENSIONS = """
initial-reply | dispute_or_litigation | not_set | inferred limit | 61
close         | dispute_or_litigation | not_set | configured     | 61
"""


@pytest.mark.parametrize("case", DUTIES)
def test_duties(case: str) -> None:
    found, expected = DUTIES[case]
    assert found == expected


@pytest.mark.parametrize("case", STANDING)
def test_standing_duties(case: str) -> None:
    found, expected = STANDING[case]
    assert found == expected


@pytest.mark.parametrize("case", ["jiahe-61"])
def test_a_dispute_gives_more_time_for_the_first_reply_and_for_closing(case: str) -> None:
    assert extensions(JIAHE_LIFE) == table(EXTENSIONS)


# --- Times that the words give, or do not give ----------------------------------------------------------------------

PROMPTLY = """
explain-comfort/all    | 44    | 即时
hand-over/all          | 45    | 及时
verify/all             | 46    | 即刻、及时
form-group/A           | 48    | 迅速、立刻
find-cause/A           | 50(2) | 迅速
find-cause/B           | 52    | 迅速
form-group/B-confirmed | 52    | 迅速
extend/A               | 57    | 及时
extend/B               | 59    | 及时
"""
BLANK = """
arrange-answer/all     | 46    | 适当的时间
report-petition/A      | 50(1) | 规定时限
report-petition/others | 50(1) | 规定时限
preliminary-handling/A | 50(3) | 规定时限
preliminary-handling/B | 52    | 规定时限
press-conference/A     | 63    | 一定时间
"""
WITHOUT_A_WORD = """
record/all                    | 45 |
head-office-coordinates/A     | 48 |
archive/A                     | 51 |
archive/others                | 51 |
form-group/B                  | 52 |
archive/B                     | 52 |
keep-record/general           | 53 |
file-with-head-office/general | 53 |
keep-record/potential         | 54 |
"""


@pytest.mark.parametrize(
    ("limit", "expected"), [("promptly", PROMPTLY), ("not_set", BLANK), ("no_time", WITHOUT_A_WORD)]
)
def test_promptly_only_where_a_word_says_so(limit: str, expected: str) -> None:
    found = [
        (f"{duty.id}/{each.id}", place(each.citation).partition(",")[0])
        for duty in JIAHE_LIFE.duties
        for each in duty.variants
        if told(each.limit) == limit
    ]
    assert sorted(found) == sorted((address, article) for address, article, _ in table(expected))


@pytest.mark.parametrize(
    ("level", "duty_id", "facts"),
    [
        pytest.param("A", "record", {}, id="jiahe-45"),
        pytest.param("A", "archive", {"closed_at": "2026-05-08 09:00"}, id="jiahe-51"),
        pytest.param("B", "archive", {"closed_at": "2026-05-08 09:00"}, id="jiahe-52"),
        pytest.param("general", "keep-record", {}, id="jiahe-53-record"),
        pytest.param("general", "file-with-head-office", {"closed_at": "2026-05-08 09:00"}, id="jiahe-53-file"),
        pytest.param("potential", "keep-record", {}, id="jiahe-54"),
        pytest.param("A", "head-office-coordinates", {}, id="jiahe-48"),
    ],
)
def test_no_time_is_not_promptly(level: str, duty_id: str, facts: dict[str, Any]) -> None:
    found = at_level(level, **facts)
    deadline = found.obligation(duty_id).deadline
    assert (deadline.state, told(deadline.limit), deadline.due_at) == ("not_set", "no_time", None)
    assert [note.code for note in found.notes if note.about == duty_id and note.code in ("no-time", "not-set")] == [
        "no-time"
    ]


@pytest.mark.parametrize(
    ("duty_id", "facts"),
    [
        pytest.param("arrange-answer", {"handed_over_at": "2026-05-06 10:00"}, id="jiahe-46"),
        pytest.param("report-petition", {"petition": "major"}, id="jiahe-50-1"),
        pytest.param("preliminary-handling", {}, id="jiahe-50-3"),
        pytest.param("press-conference", {}, id="jiahe-63"),
    ],
)
def test_a_blank_is_the_companys_to_fill_in(duty_id: str, facts: dict[str, Any]) -> None:
    found = at_level("A", **facts)
    deadline = found.obligation(duty_id).deadline
    assert (deadline.state, told(deadline.limit)) == ("not_set", "not_set")
    codes = {note.code for note in found.notes if note.about == duty_id}
    assert {"not-set", "remark"} <= codes


# --- Papers and contents --------------------------------------------------------------------------------------------

PAPERS = """
record                | acceptance-record         | complainant cause course focus demands reply-deadline
hand-over             | acceptance-record         |
arrange-answer        |                           | investigation-result handling-opinion
preliminary-handling  | preliminary-handling-form |
archive               | bound-case-file           |
keep-record           | handling-record           |
file-with-head-office | handling-record           |
report-internal       |                           | cause extent impact
initial-reply         |                           | preliminary-opinion
progress              |                           | handling-progress actively-handled
"""


def test_papers_and_contents() -> None:
    assert papers(JIAHE_LIFE) == table(PAPERS)


@pytest.mark.parametrize(
    ("level", "firmness"),
    [pytest.param("A", "stated", id="jiahe-56"), pytest.param("B", "inferred content", id="jiahe-58")],
)
def test_the_contents_of_the_report_are_named_for_a_and_by_reference_for_b(level: str, firmness: str) -> None:
    found = at_level(level).obligation("report-internal")
    assert [item.id for item in found.contents] == ["cause", "extent", "impact"]
    assert " ".join([found.basis, *found.reads]) == firmness
    assert "50(1)" in found.citation.also


# --- Who, and whom --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "hours"), [pytest.param("A", 24, id="jiahe-56"), pytest.param("B", 48, id="jiahe-58")]
)
def test_customer_service_reports_major_impact_to_the_regulator(level: str, hours: int) -> None:
    found = at_level(level, major_impact=True).obligation("report-regulator")
    assert [role.id for role in found.responsible] == ["customer-service"]
    assert [role.id for role in found.recipients] == ["regulator"]
    assert (found.basis, told(found.deadline.limit)) == ("stated", f"{hours} hours")
    assert found.remark is not None, "24 and 48 hours can be read as running from the impact"


@pytest.mark.parametrize(
    ("by", "wrong"),
    [
        pytest.param("customer-service", False, id="jiahe-58-customer-service"),
        pytest.param("branch-customer-service", False, id="jiahe-58-its-part-in-the-branch"),
        pytest.param("branch", True, id="jiahe-58-the-branch"),
        pytest.param("handling-department", True, id="jiahe-58-the-handling-department"),
    ],
)
def test_what_a_part_of_customer_service_does_customer_service_has_done(by: str, wrong: bool) -> None:
    act = Act(at=at("2026-05-06 12:00"), duty_id="report-regulator", by=by, to=("regulator",))
    found = review(crisis(major_impact=True), CaseRecord(acts=(act,)), JIAHE_LIFE, as_of=at("2026-05-07 09:00"))
    assert [each.about for each in found.breaches if each.code == "wrong-role"] == ["report-regulator"] * wrong


@pytest.mark.parametrize(
    ("by", "wrong"),
    [
        pytest.param("customer-service", False, id="jiahe-56-customer-service"),
        pytest.param("branch-customer-service", False, id="jiahe-56-its-part-in-the-branch"),
        pytest.param("branch", True, id="jiahe-56-the-branch"),
    ],
)
@pytest.mark.parametrize("level", [{"reach": "company"}, {"major_impact": True}], ids=["A", "B"])
def test_customer_service_reports_inside(level: dict[str, Any], by: str, wrong: bool) -> None:
    to = ("branch-management-office", "head-office-customer-service")
    act = Act(
        at=at("2026-05-06 10:00"), duty_id="report-internal", by=by, to=to, contents=("cause", "extent", "impact")
    )
    found = review(crisis(**level), CaseRecord(acts=(act,)), JIAHE_LIFE, as_of=at("2026-05-07 09:00"))
    assert found.finding("report-internal").status == "met"
    assert [each.about for each in found.breaches if each.code == "wrong-role"] == ["report-internal"] * wrong


def test_the_event_tells_of_the_hand_over() -> None:
    for facts, omitted in (({}, True), ({"handed_over_at": "2026-05-06 12:00"}, False)):
        found = review(crisis(reach="company", **facts), CaseRecord(), JIAHE_LIFE, as_of=at("2026-07-30 09:00"))
        assert (("hand-over", "omitted") in {(each.about, each.code) for each in found.breaches}) is omitted


def test_the_event_tells_of_the_closing() -> None:
    for facts, status in (({}, "overdue"), ({"closed_at": "2026-05-06 12:00"}, "met")):
        found = review(crisis(reach="company", **facts), CaseRecord(), JIAHE_LIFE, as_of=at("2026-07-30 09:00"))
        assert found.finding("close").status == status


@pytest.mark.parametrize(
    ("act", "omitted"),
    [
        pytest.param({"step": "investigate"}, False, id="jiahe-50-2-the-step"),
        pytest.param({"duty_id": "find-cause"}, False, id="jiahe-50-2-the-duty"),
        pytest.param({"step": "report"}, True, id="jiahe-50-2-never-although-the-case-is-over"),
    ],
)
def test_the_cause_is_found_by_investigating(act: dict[str, Any], omitted: bool) -> None:
    event = crisis(reach="company")
    record = CaseRecord(acts=(Act(at=at("2026-05-07 09:00"), **act),))
    for as_of, is_over in (("2026-06-16 23:00", False), ("2026-06-17 01:00", True)):
        found = review(event, record, JIAHE_LIFE, as_of=at(as_of))
        about = [each.about for each in found.breaches if each.code == "omitted"]
        assert ("find-cause" in about) is (omitted and is_over)


ALWAYS = {"explain-comfort", "record", "hand-over", "verify", "arrange-answer", "archive"}
GROUPED = ALWAYS | {"report-internal", "form-group", "find-cause", "preliminary-handling"}
GROUPED |= {"progress", "initial-reply", "close", "extend"}
BY_LEVEL = {
    "A": GROUPED | {"head-office-coordinates", "press-conference"},
    "B": GROUPED | {"approve-close"},
    "general": ALWAYS | {"close", "keep-record", "file-with-head-office"},
    "potential": ALWAYS | {"keep-record"},
}
WITH: list[tuple[str, dict[str, Any], dict[str, set[str]]]] = [
    ("jiahe", {}, {}),
    ("jiahe-50-1-major-petition", {"petition": "major"}, {level: {"report-petition"} for level in LEVELS}),
    ("jiahe-50-1-lesser-petition", {"petition": "group"}, {}),
    ("jiahe-56-58", {"major_impact": True}, {"A": {"report-regulator"}, "B": {"report-regulator"}}),
    ("jiahe-50-7", {"regulator_complaint": True}, {level: {"regulator-reply"} for level in LEVELS}),
    ("jiahe-61", {"dispute_or_litigation": True}, {}),
    ("jiahe-55", {"repeat_of": "C-0"}, {}),
]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("case", "facts", "more"), WITH, ids=[row[0] for row in WITH])
def test_duties_of_each_level(level: str, case: str, facts: dict[str, Any], more: dict[str, set[str]]) -> None:
    found = at_level(level, **facts)
    assert {each.duty_id for each in found.obligations} == BY_LEVEL[level] | more.get(level, set())


@pytest.mark.parametrize(
    ("level", "firmness"),
    [
        pytest.param("A", "configured clock", id="jiahe-50-1-A"),
        pytest.param("B", "inferred level clock", id="jiahe-50-1-B"),
        pytest.param("general", "inferred level clock", id="jiahe-50-1-general"),
        pytest.param("potential", "inferred level clock", id="jiahe-50-1-potential"),
    ],
)
def test_a_major_petition_is_reported_at_any_level_and_below_a_by_inference(level: str, firmness: str) -> None:
    found = at_level(level, petition="major").obligation("report-petition")
    assert joined([found.basis, *found.reads]) == firmness
    assert ([role.id for role in found.responsible], [role.id for role in found.recipients]) == (
        ["branch"],
        ["regulator"],
    )


def test_what_informs_somebody_above_or_outside_is_a_report() -> None:
    found = assessed(petition="major", major_impact=True, regulator_complaint=True)
    reports = {"report-internal", "report-regulator", "report-petition", "regulator-reply", "extend"}
    assert {each.duty_id for each in found.reports} == reports
    assert {each.duty_id for each in assessed().reports} == set()


def test_the_regulators_name_then_and_now() -> None:
    (regulator,) = [role for role in JIAHE_LIFE.roles if role.id == "regulator"]
    assert "保监局" in regulator.label.zh
    assert "国家金融监督管理总局" in regulator.label.zh


def test_roles_are_all_named_by_some_rule() -> None:
    rows = [*duties(JIAHE_LIFE), *standing_duties(JIAHE_LIFE)]
    named = {name for row in rows for cell in row[-2:] for name in cell.split()}
    for route in JIAHE_LIFE.routing:
        named |= {name for path in route.paths for name in (*path.roles, path.lead or "")}
    for procedure in JIAHE_LIFE.procedures:
        named |= {name for step in procedure.steps for name in (*step.responsible, *step.recipients)}
    assert {role.id for role in JIAHE_LIFE.roles} == named - {""}


STANDINGS = """
inside   | acceptance-staff handling-department responsible-department customer-service branch
inside   | branch-customer-service branch-departments company submitting-institution business-departments
inside   | legal-department party-complained-of spokesperson
above    | branch-management-office branch-general-manager branch-management-member leaders
above    | head-office head-office-management-office head-office-departments head-office-customer-service
above    | head-office-crisis-body crisis-decision-body crisis-group crisis-group-leader
outside  | regulator media government-departments
customer | complainant
"""


def test_who_stands_above_or_outside() -> None:
    expected = {id: standing for standing, ids in table(STANDINGS) for id in ids.split()}
    assert {role.id: role.standing for role in JIAHE_LIFE.roles} == expected


def test_customer_service_has_a_part_in_the_branch() -> None:
    assert {role.id: role.members for role in JIAHE_LIFE.roles if role.members} == {
        "customer-service": ("branch-customer-service",)
    }
