"""Complaint management as a document: its sections in order, what stands whatever comes, its blanks, its amendments."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from crisisrules import assess, load_rulebook, verify
from crisisrules.calendars import Hours, NotSet, WorkingDays
from crisisrules.errors import ArgumentError
from crisisrules.language import Every, more_than
from crisisrules.rulebooks import COMPLAINT_MANAGEMENT, Complaint, ComplaintParameters, complaint_management
from tests.rulebooks.complaint_management.cases import end_of, ids, side_by_side
from tests.rulebooks.complaints import FILLED, RULEBOOK, at, complaint
from tests.rulebooks.tables import articles, fields, rules, standing_duties, table
from tests.strategies import parameters

# --- The sections ---------------------------------------------------------------------------------------------------

SECTIONS = """
1.1 |                                              | 0
1.2 |                                              | 1
1.3 | 客户至上 依法合规 分级负责 记录存档           | 5
2.1 | 客服热线 在线平台 营业网点 书信邮件           | 15
2.2 | 及时响应 详细记录 分类登记                    | 6
3.1 | 定义 处理流程                                 | 10
3.2 | 定义 处理流程                                 | 9
3.3 | 定义 处理流程                                 | 7
4.1 | 责任部门 调查方式 调查期限                    | 5
4.2 | 原因分析 影响评估                             | 3
4.3 | 协商解决 赔偿处理 改进措施                    | 7
4.4 | 反馈时间 反馈方式 满意度回访                  | 8
5.1 | 专人负责 进度汇报 异常处理                    | 7
5.2 | 内部监督 客户监督 考核评价                    | 11
6.1 | 定期统计 专项统计                             | 2
6.2 | 原因分析 趋势分析 影响分析                    | 4
6.3 | 定期报告 专项报告                             | 3
7.1 | 定期培训 新员工培训 专项培训                  | 4
7.2 | 法律法规 沟通技巧 投诉处理流程 案例分析       | 4
7.3 | 渠道宣传 客户教育                             | 2
"""


def test_every_section_and_every_paragraph_of_it() -> None:
    assert articles(COMPLAINT_MANAGEMENT) == articles(RULEBOOK) == table(SECTIONS)


def test_complaint_1_1_from_the_purpose_nothing_follows() -> None:
    assert [each.number for each in COMPLAINT_MANAGEMENT.articles if each.why_none] == ["1.1"]


def test_complaint_7_3_the_source_says_where_it_breaks_off() -> None:
    available = COMPLAINT_MANAGEMENT.source.available
    assert "客户教育" in available.zh
    assert "template" in available.en
    (last,) = [each for each in COMPLAINT_MANAGEMENT.standing_duties if each.id == "customer-education"]
    assert last.remark is not None
    assert (last.contents, last.responsible) == ((), ())


def test_unfilled_and_filled_are_one_document_in_one_version() -> None:
    assert (RULEBOOK.id, RULEBOOK.version) == (COMPLAINT_MANAGEMENT.id, COMPLAINT_MANAGEMENT.version)
    assert (RULEBOOK.id, RULEBOOK.version) == ("complaint-management", "2.0.0")
    assert RULEBOOK.digest != COMPLAINT_MANAGEMENT.digest


# --- What must be done whatever comes -------------------------------------------------------------------------------

DEPARTMENT, SUPERVISION = "responsible-department", "supervision-department"
STANDING = side_by_side(
    f"""
    keep-hotline         | no_time | stated | 2.1(客服热线) | |
    keep-online-platform | no_time | stated | 2.1(在线平台) | |
    keep-counters        | no_time | stated | 2.1(营业网点) | |
    counter-person       | no_time | stated | 2.1(营业网点) | |
    accept-letters       | no_time | stated | 2.1(书信邮件) | |

    appoint-tracker  | no_time | stated         | 5.1(专人负责) | |
    track            | promptly | inferred actor | 5.1(专人负责) | tracker |
    solve-problems   | no_time | inferred actor | 5.1(专人负责) | tracker |
    regular-progress | not_set | configured     | 5.1(进度汇报) | {DEPARTMENT} | leading-group

    set-up-supervision     | no_time | stated     | 5.2(内部监督) | |
    supervise              | no_time | stated     | 5.2(内部监督) | {SUPERVISION} |
    inspect                | not_set | configured | 5.2(内部监督) | {SUPERVISION} |
    urge-rectification     | promptly | stated    | 5.2(内部监督) | {SUPERVISION} | {DEPARTMENT}
    include-in-assessment  | no_time | stated     | 5.2(考核评价) | |
    assess-handlers        | no_time | stated     | 5.2(考核评价) | |
    assessment-consequence | no_time | stated     | 5.2(考核评价) | |

    monthly-statistics | every month | stated | 6.1(定期统计) | |
    special-statistics | no_time     | stated | 6.1(专项统计) | |
    data-causes        | no_time     | stated | 6.2(原因分析) | |
    data-trends        | no_time     | stated | 6.2(趋势分析) | |
    prevent            | no_time     | stated | 6.2(趋势分析) | |
    data-impact        | no_time     | stated | 6.2(影响分析) | |
    monthly-report     | every month | stated | 6.3(定期报告) | | superiors

    training-plan      | no_time | stated     | 7.1(定期培训)   | |
    regular-training   | not_set | configured | 7.1(定期培训)   | | staff
    entry-training     | no_time | stated     | 7.1(新员工培训) | | new-staff
    special-training   | promptly | stated    | 7.1(专项培训)   | | staff
    publicity          | no_time | stated     | 7.3(渠道宣传)   | | customer
    customer-education | not_set | configured | 7.3(客户教育)   | | customer
    """,
    standing_duties(COMPLAINT_MANAGEMENT),
    3,
)


@pytest.mark.parametrize("case", STANDING)
def test_standing_duties(case: str) -> None:
    found, expected = STANDING[case]
    assert found == expected


def test_complaint_6_what_the_monthly_ones_hold() -> None:
    found = {each.id: each for each in COMPLAINT_MANAGEMENT.standing_duties}
    statistics, report = found["monthly-statistics"], found["monthly-report"]
    assert ids(statistics.contents) == ("number", "type", "source", "result")
    assert ids(report.contents) == ("handling", "statistics", "improvement")
    assert ids(report.documents) == ("handling-report",)
    assert ids(found["regular-progress"].contents) == ("progress",)


GUIDANCE = side_by_side(
    """
    guidance/customer-first         | stated | 1.3(客户至上)
    guidance/lawfulness             | stated | 1.3(依法合规)
    guidance/graded-responsibility  | stated | 1.3(分级负责)
    guidance/channels               | stated | 2.1
    prohibitions/refuse-or-delay    | stated | 2.2(及时响应)
    guidance/record-quality         | stated | 2.2(详细记录)
    guidance/investigation-conduct  | stated | 4.1(责任部门)
    guidance/investigation-ways     | stated | 4.1(调查方式)
    guidance/negotiation-manner     | stated | 4.3(协商解决)
    guidance/compensation-measure   | stated | 4.3(赔偿处理)
    guidance/improvement-quality    | stated | 4.3(改进措施)
    guidance/feedback-ways          | stated | 4.4(反馈方式)
    guidance/visit-ways             | stated | 4.4(满意度回访)
    guidance/customer-supervision   | stated | 5.2(客户监督)
    guidance/law-training           | stated | 7.2(法律法规)
    guidance/communication-training | stated | 7.2(沟通技巧)
    guidance/process-training       | stated | 7.2(投诉处理流程)
    guidance/case-training          | stated | 7.2(案例分析)
    """,
    rules(COMPLAINT_MANAGEMENT, "guidance", "prohibitions"),
    2,
)


@pytest.mark.parametrize("case", GUIDANCE)
def test_guidance_and_prohibitions(case: str) -> None:
    found, expected = GUIDANCE[case]
    assert found == expected


@pytest.mark.parametrize(
    ("guidance", "facts"),
    [
        pytest.param("negotiation-manner", {"facts_clear": True}, id="complaint-4-3-negotiation"),
        pytest.param("compensation-measure", {"company_caused_loss": True}, id="complaint-4-3-compensation"),
    ],
)
def test_advice_on_a_measure_comes_with_the_measure(guidance: str, facts: dict[str, Any]) -> None:
    assert guidance in {each.id for each in assess(complaint(**facts), RULEBOOK).guidance}
    assert guidance not in {each.id for each in assess(complaint(), RULEBOOK).guidance}


def test_complaint_5_2_when_a_customer_may_complain_of_the_handling() -> None:
    """On finding a breach, or when dissatisfied: the words name both."""
    (route,) = [each for each in COMPLAINT_MANAGEMENT.routing if each.id == "supervision-complaint"]
    for word in ("违规", "不满意"):
        assert word in route.label.zh


def test_complaint_2_1_four_channels() -> None:
    (channels,) = [each for each in COMPLAINT_MANAGEMENT.guidance if each.id == "channels"]
    assert len(channels.items) == 4


# --- Blanks ---------------------------------------------------------------------------------------------------------

BLANKS = {
    *("criteria/amount/level_1", "criteria/amount/level_2", "criteria/amount/level_3", "criteria/amount-ends/level_2"),
    *("duties/answer-online/online", "duties/handle-online/online", "duties/first-response/urgent"),
    *("duties/transfer-leading-group/level_1", "duties/emergency-meeting/level_1", "duties/transfer-head/level_2"),
    *("duties/handle/level_2", "duties/reply/level_2", "duties/answer/level_3", "duties/investigate/all"),
    *("duties/rectify/all", "duties/feedback/level_1", "duties/feedback/level_2", "duties/feedback/level_3"),
    *("standing_duties/regular-progress", "standing_duties/inspect"),
    *("standing_duties/regular-training", "standing_duties/customer-education"),
}
EXTENSION = "duties/investigate/extension"
OPEN = {
    *("duties/answer-online/online", "duties/handle-online/online", "duties/rectify/all"),
    *("standing_duties/regular-progress", "standing_duties/inspect"),
    *("standing_duties/regular-training", "standing_duties/customer-education"),
}
EVERYTHING: dict[str, Any] = {
    "online_limit": Hours(24),
    "rectification_limit": WorkingDays(30),
    "progress_interval": Every(unit="week"),
    "inspection_interval": Every(unit="quarter"),
    "training_interval": Every(unit="quarter", count=2),
    "education_interval": Every(unit="year"),
}


def blanks(filled: ComplaintParameters | None) -> set[str]:
    rulebook = COMPLAINT_MANAGEMENT if filled is None else complaint_management(filled)
    return {finding.about for finding in verify(rulebook) if finding.code == "blank"}


def test_the_blanks_of_the_template_and_those_that_a_company_may_leave() -> None:
    assert blanks(None) - {EXTENSION} == BLANKS
    assert blanks(ComplaintParameters(**FILLED)) == OPEN
    assert blanks(ComplaintParameters(**FILLED, **EVERYTHING)) == set()


def test_the_longest_investigation_is_a_blank_too() -> None:
    (investigate,) = [each for each in COMPLAINT_MANAGEMENT.duties if each.id == "investigate"]
    assert investigate.extension is not None
    assert investigate.extension.limit == NotSet()


# --- The event ------------------------------------------------------------------------------------------------------

FIELDS = """
event_id                    | text   | required |
accepted_at                 | time   | required |
received_at                 | time   | None     |
channel                     | choice | required | hotline online counter letter email other
business_kind               | choice | None     | product-enquiry claims-dispute securities-trading \
    investment-advice other outside
amount                      | amount | None     |
damages_reputation          | flag   | False    |
may_cause_dispute           | flag   | False    |
may_cause_mass_incident     | flag   | False    |
affects_business            | flag   | False    |
customer_agitated           | flag   | False    |
may_draw_media              | flag   | False    |
urgent                      | flag   | False    |
solvable_at_once            | flag   | False    |
complex                     | flag   | False    |
facts_clear                 | flag   | False    |
company_caused_loss         | flag   | False    |
leading_group_informed_at   | time   | None     |
department_head_informed_at | time   | None     |
task_received_at            | time   | None     |
investigated_at             | time   | None     |
improvement_decided_at      | time   | None     |
result_received_at          | time   | None     |
fed_back_at                 | time   | None     |
dissatisfied_at             | time   | None     |
anomaly_found_at            | time   | None     |
salient_problem_found_at    | time   | None     |
supervision_complaint_at    | time   | None     |
closed_at                   | time   | None     |
"""


def test_what_a_complaint_says() -> None:
    assert fields(RULEBOOK, Complaint) == table(FIELDS)


# --- A company's own changes ----------------------------------------------------------------------------------------


def test_amend_replaces_limits_criteria_and_people() -> None:
    own = RULEBOOK.amend(
        limits={"answer": WorkingDays(1), "duties/feedback/level_1": Hours(12)},
        criteria={"amount/level_1": more_than("amount", Decimal(1000))},
        responsible={"feedback": ["customer-service"]},
    )
    verdict = assess(complaint(amount=Decimal(1001)), own)
    assert verdict.classification.level == own.level("level_1")
    assert verdict.obligation("feedback").deadline.due_at == at(9, 29, 22)
    assert ids(verdict.obligation("feedback").responsible) == ("customer-service",)
    assert assess(complaint(), own).obligation("answer").deadline.due_at == end_of(9, 30)
    assert own.version == "2.0.0+configured"
    with pytest.raises(ArgumentError, match="answer"):
        RULEBOOK.amend(limits={"anwser": WorkingDays(1)})


def test_the_template_may_be_filled_one_blank_at_a_time() -> None:
    own = COMPLAINT_MANAGEMENT.amend(criteria={"amount/level_1": more_than("amount", Decimal(1))}, version="own")
    found = assess(complaint(amount=Decimal(2)), own)
    assert found.classification.level == own.level("level_1")
    assert found.obligation("feedback").deadline.state == "not_set"


WRONG_STANDING: list[tuple[dict[str, Any], str]] = [
    ({"recipients": ("leader",)}, r"standing_duties/\S+: unknown role 'leader'; did you mean 'leaders'"),
    ({"responsible": ("nobody",)}, r"standing_duties/\S+: unknown role 'nobody'"),
    ({"id": "monthly-report"}, "standing_duties: id 'monthly-report' is used 2 times"),
    ({"id": "feedback"}, "'feedback' is the id of a duty too"),
    ({"every": {"unit": "month", "day": 29}}, "less than or equal to 28"),
    ({"every": Every(unit="week", day=5)}, "only what is done monthly has a day"),
]


@pytest.mark.parametrize(("changes", "message"), WRONG_STANDING, ids=lambda each: str(each)[:30])
def test_complaint_6_wrong_standing_duties_are_refused(changes: dict[str, Any], message: str) -> None:
    standing = tuple(
        each.model_dump() | changes if each.id == "monthly-statistics" else each.model_dump()
        for each in RULEBOOK.standing_duties
    )
    with pytest.raises(ValidationError, match=message):
        type(RULEBOOK).model_validate(RULEBOOK.model_dump() | {"standing_duties": standing})


@settings(max_examples=15)
@given(filled=parameters())
def test_rulebooks_come_back_from_json(filled: ComplaintParameters) -> None:
    rulebook = complaint_management(filled)
    read = load_rulebook(rulebook.model_dump_json(), Complaint)
    assert read == rulebook
    assert read.digest == rulebook.digest == complaint_management(filled).digest


def test_the_template_comes_back_from_json() -> None:
    assert load_rulebook(COMPLAINT_MANAGEMENT.model_dump_json(), Complaint) == COMPLAINT_MANAGEMENT
