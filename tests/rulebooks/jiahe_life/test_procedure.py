"""Jiahe Life, how a case is handled: steps, those concerned, what nobody may do, short cuts, grounds for closing."""

import pytest

from crisisrules.calendars import WorkingDays
from crisisrules.language import text
from crisisrules.rulebooks import JIAHE_LIFE
from tests.rulebooks.jiahe_life.cases import LEVELS, at_level, due, side_by_side
from tests.rulebooks.tables import Rows, joined, paths, place, procedures, rules, steps, table

# --- Procedures and their steps -------------------------------------------------------------------------------------

SEVEN = "report investigate transfer preliminary-handling deliberate submit approve"
PROCEDURES = side_by_side(
    f"""
    A         | A         | | in order | stated         | 50     | {SEVEN} close archive
    B         | B         | | in order | inferred level | 52, 50 | {SEVEN} approve-close close archive
    general   | general   | | in order | inferred order | 53     | investigate transfer preliminary-handling \
        joint-decision close file-with-head-office
    potential | potential | | in order | inferred order | 54     | investigate transfer preliminary-handling close
    """,
    procedures(JIAHE_LIFE),
    5,
)
OWN_AND_HEAD = "branch-management-office head-office-customer-service"
STATEMENT, SUBMITTED = "statement-of-facts investigation-report", "preliminary-handling-form deliberation-minutes"
GROUP, LEADER, DEPARTMENT, SERVICE = "crisis-group", "crisis-group-leader", "handling-department", "customer-service"
STEPS = f"""
report       |                          | stated | 50(1) | branch-{SERVICE} | {OWN_AND_HEAD} |
investigate  |                          | stated | 50(2) | {GROUP} party-complained-of | | {STATEMENT}
transfer     | outside_customer_service | inferred order | 50(2) | {SERVICE} | responsible-department \
    | transfer-form acceptance-record
preliminary-handling |                  | stated | 50(3) | {DEPARTMENT} | | preliminary-handling-form
deliberate   |                          | stated | 50(4) | {GROUP} legal-department | business-departments leaders \
    | deliberation-minutes legal-opinion
submit       |                  | inferred paper | 50(5) | {GROUP} | {LEADER} \
    | submission-form acceptance-record investigation-report {SUBMITTED}
approve      |                          | stated | 50(6) | {LEADER} | submitting-institution | submission-reply
close        |                  | inferred actor | 50(7) | {DEPARTMENT} {SERVICE} | complainant | tracking-form
archive      |                          | stated | 51    | {DEPARTMENT} | {SERVICE} | bound-case-file

report       |                  | inferred level | 52, 50(1) | branch-{SERVICE} | {OWN_AND_HEAD} |
investigate  |                  | inferred level | 52, 50(2) | {GROUP} party-complained-of | | {STATEMENT}
transfer     | outside_customer_service | inferred level order | 52, 50(2) | {SERVICE} | responsible-department \
    | transfer-form acceptance-record
preliminary-handling |          | inferred level | 52, 50(3) | {DEPARTMENT} | | preliminary-handling-form
deliberate   |                  | inferred level | 52, 50(4) | {GROUP} legal-department \
    | business-departments leaders | deliberation-minutes legal-opinion
submit       |            | inferred level paper | 52, 50(5) | {GROUP} | {LEADER} \
    | submission-form acceptance-record investigation-report {SUBMITTED}
approve      |                  | inferred level | 52, 50(6) | {LEADER} | submitting-institution | submission-reply
approve-close |                         | stated | 52        | head-office-{SERVICE} | |
close        |            | inferred level actor | 52, 50(7) | {DEPARTMENT} {SERVICE} | complainant | tracking-form
archive      |                  | inferred level | 52, 51    | {DEPARTMENT} | {SERVICE} | bound-case-file

investigate           |                          | inferred actor           | 53 | {SERVICE} | |
transfer              | outside_customer_service | inferred actor condition | 53 | {SERVICE} | |
preliminary-handling  |                          | inferred actor           | 53 | {DEPARTMENT} | |
joint-decision        |                          | inferred order actor     | 53 | branch-departments {SERVICE} | |
close                 |                          | inferred actor           | 53 | {SERVICE} | |
file-with-head-office |                          | inferred order paper     | 53 | branch | head-office \
    | handling-record

investigate           |                          | inferred actor           | 54 | {SERVICE} | |
transfer              | outside_customer_service | inferred actor condition | 54 | {SERVICE} | |
preliminary-handling  |                          | inferred actor           | 54 | {SERVICE} | |
close                 |                          | inferred actor           | 54 | {SERVICE} | |
"""
STEPS_OF_ALL: Rows = [row for procedure in JIAHE_LIFE.procedures for row in steps(procedure)]
BY_ARTICLE = side_by_side(STEPS, STEPS_OF_ALL, 3)


@pytest.mark.parametrize("case", PROCEDURES)
def test_procedures(case: str) -> None:
    found, expected = PROCEDURES[case]
    assert found == expected


@pytest.mark.parametrize("case", BY_ARTICLE)
def test_steps(case: str) -> None:
    found, expected = BY_ARTICLE[case]
    assert found == expected


def test_steps_stand_in_the_order_of_their_procedures() -> None:
    assert table(STEPS) == STEPS_OF_ALL


@pytest.mark.parametrize("level", LEVELS)
def test_which_duties_are_steps_of_the_procedure(level: str) -> None:
    """Besides those with the step's own id."""
    (procedure,) = [each for each in JIAHE_LIFE.procedures if each.id == level]
    linked = {"report": ("report-internal",), "investigate": ("find-cause",)} if level in ("A", "B") else {}
    assert {step.id: step.duties for step in procedure.steps if step.duties} == linked


@pytest.mark.parametrize("outside", [True, False], ids=["outside", "inside"])
@pytest.mark.parametrize("level", LEVELS)
def test_only_what_is_not_customer_services_is_transferred(level: str, outside: bool) -> None:
    found = at_level(level, outside_customer_service=outside).procedure
    assert found is not None
    (procedure,) = [each for each in JIAHE_LIFE.procedures if each.id == level]
    assert [step.id for step in found.steps] == [
        step.id for step in procedure.steps if outside or step.id != "transfer"
    ]
    assert found.may_be_simplified == (level in ("general", "potential"))


@pytest.mark.parametrize("case", ["jiahe-52-approval"])
def test_b_is_approved_by_head_office_between_the_leaders_approval_and_closing(case: str) -> None:
    found = at_level("B").procedure
    assert found is not None
    assert [step.id for step in found.steps][-4:] == ["approve", "approve-close", "close", "archive"]
    assert "approve-close" not in [step.id for step in JIAHE_LIFE.procedures[0].steps]


# --- Who is concerned -----------------------------------------------------------------------------------------------

PATHS = side_by_side(
    """
    decision-system    | branch | - | | inferred content | 42(1) | branch-general-manager \
        | branch-management-office branch-general-manager
    advice-system      | branch | - | | stated         | 42(2) | | head-office-departments branch-departments
    support-system     | branch | - | | inferred actor | 42(3) | | head-office-customer-service branch-customer-service
    information-system | branch | - | | stated         | 42(4) | | spokesperson
    group              | A      | A | | inferred actor   | 48    | | head-office-management-office \
        head-office-departments head-office-customer-service branch-management-office branch-departments
    group              | B      | B | | inferred actor   | 52    | branch-management-member \
        | branch-management-member branch-departments branch-customer-service
    """,
    paths(JIAHE_LIFE),
    5,
)


@pytest.mark.parametrize("case", PATHS)
def test_paths(case: str) -> None:
    found, expected = PATHS[case]
    assert found == expected


@pytest.mark.parametrize(
    ("level", "lead"),
    [
        pytest.param("A", None, id="jiahe-48"),
        pytest.param("B", "branch-management-member", id="jiahe-52"),
    ],
)
def test_only_group_b_has_a_head_that_the_text_names(level: str, lead: str | None) -> None:
    (group,) = [each for each in at_level(level).routing if each.id == "group"]
    assert (group.lead and group.lead.id) == lead
    assert (group.remark is None) == (level == "B")


@pytest.mark.parametrize("level", ["general", "potential"])
def test_other_events_have_no_group(level: str) -> None:
    assert [each.id for each in at_level(level).routing if each.id == "group"] == []


# --- Prohibitions, short cuts, repetition, closing, guidance --------------------------------------------------------

REST = side_by_side(
    """
    prohibitions/statement            | stated                         | 47
    prohibitions/interview            | stated                         | 47
    prohibitions/promise              | stated                         | 47
    simplifications/simple-general    | stated                         | 53
    simplifications/simple-potential  | stated                         | 54
    simplifications/repeat-complaint  | stated                         | 55
    repetition/repeat-complaint       | stated                         | 55
    closing_grounds/compensated       | inferred condition level       | 50(7), 52
    closing_grounds/ground-2          | configured level               | 50(7), 52
    closing_grounds/ground-3          | configured level               | 50(7), 52
    closing_grounds/no-objection      | inferred actor clock level     | 50(7), 52
    guidance/six-steps                | stated                         | 43
    guidance/seven-measures           | stated                         | 49
    guidance/seven-measures-B         | inferred level                 | 52, 49
    """,
    rules(JIAHE_LIFE, "prohibitions", "simplifications", "repetition", "closing_grounds", "guidance")
    + rules(JIAHE_LIFE, "not_reported", "preferences"),
    2,
)


@pytest.mark.parametrize("case", REST)
def test_what_else_stands_there(case: str) -> None:
    found, expected = REST[case]
    assert found == expected


@pytest.mark.parametrize("level", LEVELS)
def test_47_binds_anybody_at_any_level(level: str) -> None:
    found = at_level(level).prohibitions
    assert [(each.id, each.who, each.citation.article) for each in found] == [
        ("statement", (), "47"),
        ("interview", (), "47"),
        ("promise", (), "47"),
    ]
    assert all("未经公司授权" in each.label.zh for each in found)


@pytest.mark.parametrize("level", LEVELS, ids=[f"jiahe-55-{level}" for level in LEVELS])
def test_a_repeated_complaint_may_be_simplified_and_a_major_one_is_still_reported(level: str) -> None:
    found = at_level(level, repeat_of="C-0")
    assert found.procedure is not None
    own = {"general": [["simple-general", "53"]], "potential": [["simple-potential", "54"]]}.get(level, [])
    simplified = found.procedure.simplifications
    assert [[each.id, place(each.citation)] for each in simplified] == [*own, ["repeat-complaint", "55"]]
    assert "重大危机事件的仍须及时报告" in simplified[-1].label.zh
    if level == "A":
        assert due(found, "report-internal") == "2026-05-06 13:00"


def test_55_what_is_a_repeated_complaint() -> None:
    found = JIAHE_LIFE.repetition
    assert found is not None
    assert (found.id, found.fact) == ("repeat-complaint", "repeat_of")


@pytest.mark.parametrize("case", ["jiahe-50-7"])
def test_grounds_for_closing(case: str) -> None:
    found = [(each.id, joined(each.levels), each.limit, each.after) for each in JIAHE_LIFE.closing_grounds]
    assert found == [
        ("compensated", "A B", None, ()),
        ("ground-2", "A B", None, ()),
        ("ground-3", "A B", None, ()),
        ("no-objection", "A B", WorkingDays(20), ("initial-reply",)),
    ]
    assert [each.label is None for each in JIAHE_LIFE.closing_grounds] == [False, True, True, False]
    own = JIAHE_LIFE.amend(closing_grounds={"ground-2": text("双方达成协议", "both sides agreed")})
    assert {each.id: each.label and each.label.en for each in own.closing_grounds}["ground-2"] == "both sides agreed"


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        pytest.param("A", [("six-steps", 6), ("seven-measures", 7)], id="jiahe-49"),
        pytest.param("B", [("six-steps", 6), ("seven-measures-B", 7)], id="jiahe-52"),
        pytest.param("general", [("six-steps", 6)], id="jiahe-43-general"),
        pytest.param("potential", [("six-steps", 6)], id="jiahe-43-potential"),
    ],
)
def test_guidance(level: str, expected: list[tuple[str, int]]) -> None:
    assert [(each.id, len(each.items)) for each in at_level(level).guidance] == expected
