"""Complaint management, chapters 1 to 6: who must do what about a complaint, for whom, from when and by when."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisisrules import Act, Assessment, CaseRecord, assess, review
from crisisrules.calendars import CHINA, Hours, Minutes, NoTime, Promptly, WorkingDays
from crisisrules.rulebooks import COMPLAINT_MANAGEMENT, Complaint, ComplaintParameters, complaint_management
from tests.rulebooks.complaint_management.cases import LEVELS, assessed, end_of, found_duty, ids, side_by_side, unfilled
from tests.rulebooks.complaints import FILLED, RULEBOOK, at, complaint
from tests.rulebooks.tables import (
    duties,
    extensions,
    joined,
    papers,
    paths,
    procedures,
    rules,
    standing_duties,
    table,
    told,
)
from tests.strategies import calendars, conventions, events, parameters

# --- Every duty as the template has it ------------------------------------------------------------------------------

SERVICE, COUNTER, HEAD, GROUP = "customer-service", "counter-staff", "department-head", "leading-group"
DEPARTMENT, CUSTOMER = "responsible-department", "customer"
RECEIPT = "received_at accepted_at"
WRITTEN = "channel in letter email other"
ABNORMAL = "given anomaly_found_at or given dissatisfied_at"
DISSATISFIED = "given dissatisfied_at"
DUTIES = side_by_side(
    f"""
    record-process | - | | no_time | | stated | 1.3(记录存档) | |
    archive        | - | | no_time | | stated | 1.3(记录存档) | |

    answer-hotline   | - | channel == hotline | no_time  |             | stated | 2.1(客服热线) | {SERVICE} |
    record           | - | channel == hotline | no_time  |             | stated | 2.1(客服热线), 2.2(详细记录) \
        | {SERVICE} |
    hotline-feedback | - | channel == hotline | promptly | accepted_at | inferred recipient clock | 2.1(客服热线) \
        | {SERVICE} | {CUSTOMER}
    answer-online    | - | channel == online  | not_set  | accepted_at | inferred recipient clock | 2.1(在线平台) \
        | {SERVICE} | {CUSTOMER}
    handle-online    | - | channel == online  | not_set  | accepted_at | configured clock | 2.1(在线平台) | {SERVICE} |
    record           | - | channel == counter | no_time  |             | stated | 2.1(营业网点), 2.2(详细记录) \
        | {COUNTER} |
    listen-counter   | - | channel == counter | no_time  |             | stated | 2.1(营业网点) | {COUNTER} |
    pass-on-counter  | - | channel == counter | promptly | accepted_at | inferred clock | 2.1(营业网点) \
        | {COUNTER} | department-concerned
    acknowledge-letter | - | {WRITTEN} | promptly | accepted_at | inferred actor clock | 2.1(书信邮件) \
        | {SERVICE} | {CUSTOMER}

    accept         | - |        | promptly | {RECEIPT} | stated         | 2.2(及时响应) | {SERVICE} |
    first-response | - | urgent | not_set  | {RECEIPT} | configured     | 2.2(及时响应) | {SERVICE} | {CUSTOMER}
    record         | - |        | no_time  |           | inferred actor | 2.2(详细记录) | {SERVICE} |
    register       | - |        | no_time  |           | inferred actor | 2.2(分类登记) | {SERVICE} |

    inform-head | level_1 | | promptly | {RECEIPT} | stated | 3.1(处理流程) | {SERVICE} | {HEAD}
    transfer-leading-group | level_1 | | not_set | {RECEIPT} | configured | 3.1(处理流程) | {SERVICE} | {GROUP}
    emergency-meeting      | level_1 | | not_set  | leading_group_informed_at | configured | 3.1(处理流程) | {GROUP} |
    carry-out-plan         | level_1 | | promptly | task_received_at | inferred clock | 3.1(处理流程) | {DEPARTMENT} |
    report-progress        | level_1 | | promptly | task_received_at | inferred clock | 3.1(处理流程) \
        | {DEPARTMENT} | {GROUP}
    report-senior | level_1 | | no_time | | stated | 3.1(处理流程) | | senior-management

    transfer-head | level_2 | | not_set | {RECEIPT} | configured | 3.2(处理流程) | {SERVICE} | {HEAD}
    handle | level_2 | | not_set | department_head_informed_at | inferred limit | 3.2(处理流程) | {HEAD} | {SERVICE}
    reply         | level_2 | | not_set | result_received_at | inferred content | 3.2(处理流程) | {SERVICE} | {CUSTOMER}
    follow-satisfaction | level_2 | | no_time | | stated | 3.2(处理流程) | {SERVICE} |

    solve-at-once | level_3 | solvable_at_once | promptly | {RECEIPT} | stated | 3.3(处理流程) | {SERVICE} | {CUSTOMER}
    answer        | level_3 | not solvable_at_once | not_set | {RECEIPT} | inferred condition | 3.3(处理流程) \
        | {SERVICE} | {CUSTOMER}
    enter-result  | level_3 | | no_time | closed_at | inferred clock | 3.3(处理流程) | {SERVICE} |
    satisfaction-visit | level_3 | | no_time | closed_at fed_back_at | inferred clock | 3.3(处理流程), 4.4(满意度回访) \
        | {SERVICE} | {CUSTOMER}

    start-investigation | - | | promptly | task_received_at             | stated | 4.1(责任部门) | {DEPARTMENT} |
    investigate         | - | | not_set  | task_received_at accepted_at | configured actor clock | 4.1(调查期限) \
        | {DEPARTMENT} |

    analyse-cause     | - | | no_time | investigated_at | stated | 4.2(原因分析) | |
    assess-impact     | - | | no_time |                 | stated | 4.2(影响评估) | |
    response-strategy | - | | no_time |                 | stated | 4.2(影响评估) | |

    negotiate  | - | facts_clear         | no_time | | stated | 4.3(协商解决) | | {CUSTOMER}
    compensate | - | company_caused_loss | no_time | | stated | 4.3(赔偿处理) | | {CUSTOMER}
    improve    | - |                     | no_time | | stated | 4.3(改进措施) | |
    rectify    | - |    | not_set | improvement_decided_at | configured actor clock | 4.3(改进措施) | {DEPARTMENT} |

    feedback | level_1 | | not_set | accepted_at | inferred limit clock | 4.4(反馈时间), 3.1(处理流程) | | {CUSTOMER}
    feedback | level_2 | | not_set | accepted_at | configured clock     | 4.4(反馈时间) | | {CUSTOMER}
    feedback | level_3 | | not_set | accepted_at | configured clock     | 4.4(反馈时间) | | {CUSTOMER}
    satisfaction-visit | - |                       | no_time  | fed_back_at     | stated         | 4.4(满意度回访) \
        | | {CUSTOMER}
    handle-again       | - | given dissatisfied_at | promptly | dissatisfied_at | inferred clock | 4.4(满意度回访) | |
    feedback-again     | - | given dissatisfied_at | no_time  |                 | stated         | 4.4(满意度回访) \
        | | {CUSTOMER}

    report-anomaly    | - | given anomaly_found_at | promptly | anomaly_found_at | inferred clock | 5.1(异常处理) \
        | tracker | leaders-concerned
    report-dissatisfaction | - | {DISSATISFIED} | promptly | dissatisfied_at | inferred clock | 5.1(异常处理) \
        | tracker | leaders-concerned
    assist-department | - | {ABNORMAL} | no_time  | | stated | 5.1(异常处理) | tracker | {DEPARTMENT}

    accept-supervision-complaint | - | given supervision_complaint_at | promptly | supervision_complaint_at \
        | inferred clock | 5.2(客户监督) | company |
    handle-supervision-complaint | - | given supervision_complaint_at | no_time | | stated | 5.2(客户监督) | company |

    special-report | level_1 | | promptly | accepted_at | inferred level clock | 6.3(专项报告) | | leaders
    special-report-problem | - | given salient_problem_found_at | promptly | salient_problem_found_at | inferred clock \
        | 6.3(专项报告) | | leaders
    """,
    duties(COMPLAINT_MANAGEMENT),
    6,
)


@pytest.mark.parametrize("case", DUTIES)
def test_duties(case: str) -> None:
    found, expected = DUTIES[case]
    assert sorted(found) == sorted(expected)


def test_complaint_4_1_a_complex_matter_may_take_longer() -> None:
    assert extensions(COMPLAINT_MANAGEMENT) == [
        ["investigate", "complex", "not_set", "inferred condition limit", "4.1(调查期限)"]
    ]
    assert extensions(RULEBOOK)[0][2:4] == ["9 working_days", "inferred condition limit"]
    assert not found_duty("investigate").extensible
    extended = found_duty("investigate", complex=True)
    assert extended.extensible
    assert extended.deadline.limit == WorkingDays(3)
    assert extended.extensible_to is not None
    assert extended.extensible_to.date() == CHINA.add_working_days(at(9, 29).date(), 9)
    blank = unfilled(complex=True).obligation("investigate")
    assert (blank.extensible, blank.extensible_to) == (True, None)


# --- Times that the words give, or do not give ----------------------------------------------------------------------

PROMPTLY = """
hotline-feedback/hotline                 | 及时
pass-on-counter/counter                  | 及时
acknowledge-letter/letter                | 及时
accept/all                               | 立即
inform-head/level_1                      | 立即
carry-out-plan/level_1                   | 迅速
report-progress/level_1                  | 及时
solve-at-once/level_3                    | 立即
start-investigation/all                  | 立即
handle-again/dissatisfied                | 及时
report-anomaly/abnormal                  | 及时
report-dissatisfaction/dissatisfied      | 及时
accept-supervision-complaint/supervision | 及时
special-report/level_1                   | 及时
special-report-problem/salient-problem   | 及时
"""
BLANK = """
answer-online/online           | 规定时间
handle-online/online           | 规定时间
first-response/urgent          | [X]分钟
transfer-leading-group/level_1 | [X]分钟
emergency-meeting/level_1      | [X]小时
transfer-head/level_2          | [X]小时
handle/level_2                 | [X]个工作日
reply/level_2                  | [X]小时
answer/level_3                 | [X]个工作日
investigate/all                | [X]个工作日
rectify/all                    | 限期
feedback/level_1               | [X]个工作日
feedback/level_2               | [X]个工作日
feedback/level_3               | [X]个工作日
"""


@pytest.mark.parametrize(("limit", "expected"), [("promptly", PROMPTLY), ("not_set", BLANK)])
def test_promptly_and_blank_only_where_a_word_says_so(limit: str, expected: str) -> None:
    found = {
        f"{duty.id}/{each.id}"
        for duty in COMPLAINT_MANAGEMENT.duties
        for each in duty.variants
        if told(each.limit) == limit
    }
    assert found == {row[0] for row in table(expected)}


@pytest.mark.parametrize(
    ("duty_id", "facts"),
    [
        pytest.param("record", {}, id="complaint-2-2-record"),
        pytest.param("register", {}, id="complaint-2-2-ledger"),
        pytest.param("report-senior", LEVELS["level_1"], id="complaint-3-1"),
        pytest.param("enter-result", {"closed_at": at(10, 12)}, id="complaint-3-3-ledger"),
        pytest.param("satisfaction-visit", {"closed_at": at(10, 12)}, id="complaint-3-3-visit"),
        pytest.param("satisfaction-visit", LEVELS["level_2"] | {"fed_back_at": at(10, 12)}, id="complaint-4-4"),
        pytest.param("analyse-cause", {"investigated_at": at(10, 9)}, id="complaint-4-2"),
        pytest.param("archive", {}, id="complaint-1-3"),
    ],
)
def test_no_time_is_not_promptly(duty_id: str, facts: dict[str, Any]) -> None:
    """The registration, the report to senior management and the visit were read as prompt before."""
    verdict = assessed(**facts)
    deadline = verdict.obligation(duty_id).deadline
    assert (deadline.state, deadline.limit, deadline.due_at) == ("not_set", NoTime(), None)
    assert "no-time" in {note.code for note in verdict.notes if note.about == duty_id}


@pytest.mark.parametrize("row", table(BLANK), ids=lambda row: row[0])
def test_a_blank_limit_is_not_set_and_is_noted(row: list[str]) -> None:
    duty_id, variant = row[0].split("/")
    facts = LEVELS.get(variant, {}) | {"urgent": True, "channel": "online", "complex": True}
    verdict = unfilled(
        **facts,
        leading_group_informed_at=at(9, 30),
        department_head_informed_at=at(9, 30),
        result_received_at=at(10, 8),
        improvement_decided_at=at(10, 9),
    )
    found = verdict.obligation(duty_id)
    assert (found.deadline.state, told(found.deadline.limit), found.deadline.due_at) == ("not_set", "not_set", None)
    assert "not-set" in {note.code for note in verdict.notes if note.about == duty_id}
    assert found.basis != "stated"


# --- Dated cases ----------------------------------------------------------------------------------------------------

# The clocks that the duties run from, on Tuesday 29 September 2026 unless said otherwise: 30 September is a working
# day, 1 to 7 October are off, 8 and 9 are working days, Saturday 10 is a make-up day, 12 to 16 a plain week.
CLOCKS = {
    "leading_group_informed_at": at(9, 29, 10, 20),
    "department_head_informed_at": at(9, 29, 11),
    "task_received_at": at(9, 30, 9),
    "investigated_at": at(10, 9, 14),
    "result_received_at": at(10, 9, 15),
    "improvement_decided_at": at(10, 9, 16),
    "fed_back_at": at(10, 10, 9),
    "dissatisfied_at": at(10, 11, 9),
    "closed_at": at(10, 12, 9),
}
ACCEPTED = "accepted_at"
LEVEL_1 = {"amount": 60000}
LEVEL_2 = {"amount": 20000}
DATED: list[tuple[str, str, dict[str, Any], Any, str | None, datetime | None]] = [
    # section, duty, facts, limit, clock, due
    ("2-1", "hotline-feedback", {}, Promptly(), ACCEPTED, None),
    ("2-1", "acknowledge-letter", {"channel": "letter"}, Promptly(), ACCEPTED, None),
    ("2-1", "acknowledge-letter", {"channel": "email"}, Promptly(), ACCEPTED, None),
    ("2-1", "acknowledge-letter", {"channel": "other"}, Promptly(), ACCEPTED, None),
    ("2-1", "pass-on-counter", {"channel": "counter"}, Promptly(), ACCEPTED, None),
    ("2-2", "accept", {}, Promptly(), ACCEPTED, None),
    ("2-2", "accept", {"received_at": at(9, 29, 9)}, Promptly(), "received_at", None),
    ("2-2", "first-response", {"urgent": True}, Minutes(15), ACCEPTED, at(9, 29, 10, 15)),
    (
        *("2-2", "first-response", {"urgent": True, "received_at": at(9, 29, 9, 50)}, Minutes(15)),
        *("received_at", at(9, 29, 10, 5)),
    ),
    ("3-1", "inform-head", LEVEL_1, Promptly(), ACCEPTED, None),
    ("3-1", "transfer-leading-group", LEVEL_1, Minutes(30), ACCEPTED, at(9, 29, 10, 30)),
    ("3-1", "emergency-meeting", LEVEL_1, Hours(4), "leading_group_informed_at", at(9, 29, 14, 20)),
    ("3-1", "carry-out-plan", LEVEL_1, Promptly(), "task_received_at", None),
    ("3-1", "report-progress", LEVEL_1, Promptly(), "task_received_at", None),
    ("3-2", "transfer-head", LEVEL_2, Hours(2), ACCEPTED, at(9, 29, 12)),
    ("3-2", "handle", LEVEL_2, WorkingDays(6), "department_head_informed_at", end_of(10, 13)),
    ("3-2", "reply", LEVEL_2, Hours(24), "result_received_at", at(10, 10, 15)),
    ("3-3", "solve-at-once", {"solvable_at_once": True}, Promptly(), ACCEPTED, None),
    ("3-3", "answer", {}, WorkingDays(8), ACCEPTED, end_of(10, 15)),
    ("4-1", "start-investigation", {}, Promptly(), "task_received_at", None),
    ("4-1", "investigate", {}, WorkingDays(3), "task_received_at", end_of(10, 10)),
    ("4-1", "investigate", {"task_received_at": None}, WorkingDays(3), ACCEPTED, end_of(10, 9)),
    ("4-4", "feedback", LEVEL_1, WorkingDays(5), ACCEPTED, end_of(10, 12)),
    ("4-4", "feedback", LEVEL_2, WorkingDays(7), ACCEPTED, end_of(10, 14)),
    ("4-4", "feedback", {}, WorkingDays(10), ACCEPTED, end_of(10, 19)),
    ("4-4", "handle-again", {}, Promptly(), "dissatisfied_at", None),
    ("5-1", "report-dissatisfaction", {}, Promptly(), "dissatisfied_at", None),
    ("5-1", "report-dissatisfaction", {"anomaly_found_at": at(10, 8)}, Promptly(), "dissatisfied_at", None),
    ("5-1", "report-anomaly", {"anomaly_found_at": at(10, 8)}, Promptly(), "anomaly_found_at", None),
    (
        *("5-2", "accept-supervision-complaint", {"supervision_complaint_at": at(10, 8)}, Promptly()),
        *("supervision_complaint_at", None),
    ),
    ("6-3", "special-report", LEVEL_1, Promptly(), ACCEPTED, None),
    (
        *("6-3", "special-report-problem", LEVEL_1 | {"salient_problem_found_at": at(10, 8)}, Promptly()),
        *("salient_problem_found_at", None),
    ),
]


@pytest.mark.parametrize(
    ("duty_id", "facts", "limit", "clock", "due"),
    [each[1:] for each in DATED],
    ids=[f"complaint-{each[0]}-{each[1]}" for each in DATED],
)
def test_due(duty_id: str, facts: dict[str, Any], limit: Any, clock: str | None, due: datetime | None) -> None:
    deadline = found_duty(duty_id, **CLOCKS | facts).deadline
    assert (deadline.limit, deadline.clock, deadline.due_at) == (limit, clock, due)
    assert deadline.state == ("promptly" if limit == Promptly() else "fixed")


@pytest.mark.parametrize(
    ("duty_id", "clock", "facts"),
    [
        pytest.param("emergency-meeting", "leading_group_informed_at", LEVEL_1, id="complaint-3-1-meeting"),
        pytest.param("carry-out-plan", "task_received_at", LEVEL_1, id="complaint-3-1-plan"),
        pytest.param("handle", "department_head_informed_at", LEVEL_2, id="complaint-3-2-handle"),
        pytest.param("reply", "result_received_at", LEVEL_2, id="complaint-3-2-reply"),
        pytest.param("enter-result", "closed_at", {}, id="complaint-3-3-ledger"),
        pytest.param("satisfaction-visit", "closed_at", {}, id="complaint-3-3-visit"),
        pytest.param("satisfaction-visit", "fed_back_at", LEVEL_2, id="complaint-4-4"),
        pytest.param("start-investigation", "task_received_at", {}, id="complaint-4-1"),
        pytest.param("analyse-cause", "investigated_at", {}, id="complaint-4-2"),
        pytest.param("rectify", "improvement_decided_at", {}, id="complaint-4-3"),
    ],
)
def test_a_clock_that_has_not_started_is_awaited(duty_id: str, clock: str, facts: dict[str, Any]) -> None:
    deadline = found_duty(duty_id, **facts).deadline
    assert (deadline.state, deadline.clock, deadline.due_at) == ("awaiting", clock, None)


def test_complaint_4_3_what_is_put_right_runs_from_the_decision_on_it() -> None:
    """Not from acceptance, when nobody knows yet what is wrong or who has to put it right."""
    rulebook = complaint_management(ComplaintParameters(**FILLED, rectification_limit=WorkingDays(2)))
    found = assess(complaint(improvement_decided_at=at(10, 9, 16)), rulebook).obligation("rectify")
    assert (found.deadline.clock, found.deadline.due_at) == ("improvement_decided_at", end_of(10, 12))
    assert assess(complaint(), rulebook).obligation("rectify").deadline.state == "awaiting"


def test_complaint_4_3_the_decision_on_the_improvement_shows_itself() -> None:
    event = complaint(improvement_decided_at=at(10, 9, 16))
    found = review(event, CaseRecord(), RULEBOOK, as_of=at(10, 10))
    assert found.finding("improve").settled_at == at(10, 9, 16)


@pytest.mark.parametrize(
    ("facts", "clock"),
    [
        pytest.param({"closed_at": at(10, 12)}, "closed_at", id="complaint-3-3"),
        pytest.param({"fed_back_at": at(10, 10)}, "fed_back_at", id="complaint-4-4"),
        pytest.param({"closed_at": at(10, 12), "fed_back_at": at(10, 10)}, "closed_at", id="complaint-3-3-both"),
    ],
)
def test_the_visit_at_level_3_follows_the_handling_or_the_feedback(facts: dict[str, Any], clock: str) -> None:
    """Section 4.4 holds at every level: a complaint whose result was fed back is visited, closed or not."""
    found = found_duty("satisfaction-visit", **facts)
    assert (found.deadline.clock, found.deadline.state, ids(found.responsible)) == (clock, "not_set", (SERVICE,))


def test_complaint_5_1_delay_and_dissatisfaction_are_both_reported() -> None:
    """The words name both as examples; that the one was reported settles nothing of the other."""
    event = complaint(dissatisfied_at=at(10, 9), anomaly_found_at=at(10, 12))
    record = CaseRecord(acts=(Act(at=at(10, 9, 11), duty_id="report-dissatisfaction"),))
    found = review(event, record, RULEBOOK, as_of=at(10, 15))
    assert found.finding("report-dissatisfaction").settled_at == at(10, 9, 11)
    assert found.finding("report-anomaly").settled_at is None


def test_complaint_6_3_a_problem_found_at_level_1_has_a_report_of_its_own() -> None:
    found = assessed(**LEVEL_1, salient_problem_found_at=at(10, 8))
    clocks = {each.duty_id: each.deadline.clock for each in found.obligations if "special" in each.duty_id}
    assert clocks == {"special-report": "accepted_at", "special-report-problem": "salient_problem_found_at"}


@pytest.mark.parametrize(
    ("duty_id", "variant", "word"),
    [
        pytest.param("feedback", "level_2", "3.2", id="complaint-4-4-reply"),
        pytest.param("feedback", "level_3", "3.3", id="complaint-4-4-answer"),
        pytest.param("investigate", "all", "三级", id="complaint-4-1-level-3"),
    ],
)
def test_what_the_text_leaves_open_between_chapters_is_remarked(duty_id: str, variant: str, word: str) -> None:
    found = {(duty.id, each.id): each.remark for duty in RULEBOOK.duties for each in duty.variants}
    remark = found[duty_id, variant]
    assert remark is not None
    assert word in remark.zh
    assert "原文未写明" in remark.zh


@pytest.mark.parametrize("facts", [{}, {"closed_at": at(10, 12)}])
def test_complaint_3_1_the_report_to_senior_management_has_no_clock(facts: dict[str, Any]) -> None:
    deadline = found_duty("report-senior", **LEVEL_1, **facts).deadline
    assert (deadline.state, deadline.clock) == ("not_set", None)


# --- Which duties arise ---------------------------------------------------------------------------------------------

ALWAYS = {
    *("record-process", "archive", "accept", "record", "register", "start-investigation", "investigate"),
    *("analyse-cause", "assess-impact", "response-strategy", "improve", "rectify", "feedback", "satisfaction-visit"),
}
HOTLINE = {"answer-hotline", "hotline-feedback"}
OF_LEVEL = {
    "level_1": {
        *("inform-head", "transfer-leading-group", "emergency-meeting", "carry-out-plan", "report-progress"),
        *("report-senior", "special-report"),
    },
    "level_2": {"transfer-head", "handle", "reply", "follow-satisfaction"},
    "level_3": {"answer", "enter-result"},
}
ARISING: list[tuple[str, dict[str, Any], set[str], set[str]]] = [
    # section and what is special, facts, duties that arise besides, duties that do not
    ("2-1-hotline", {}, set(), set()),
    ("2-1-online", {"channel": "online"}, {"answer-online", "handle-online"}, HOTLINE),
    ("2-1-counter", {"channel": "counter"}, {"listen-counter", "pass-on-counter"}, HOTLINE),
    ("2-1-letter", {"channel": "letter"}, {"acknowledge-letter"}, HOTLINE),
    ("2-2-urgent", {"urgent": True}, {"first-response"}, set()),
    ("3-3-at-once", {"solvable_at_once": True}, {"solve-at-once"}, {"answer"}),
    ("4-3-negotiate", {"facts_clear": True}, {"negotiate"}, set()),
    ("4-3-compensate", {"company_caused_loss": True}, {"compensate"}, set()),
    (
        "4-4-dissatisfied",
        {"dissatisfied_at": at(10, 12)},
        {"handle-again", "feedback-again", "report-dissatisfaction", "assist-department"},
        set(),
    ),
    ("5-1-delay", {"anomaly_found_at": at(10, 12)}, {"report-anomaly", "assist-department"}, set()),
    (
        "5-2-customer",
        {"supervision_complaint_at": at(10, 12)},
        {"accept-supervision-complaint", "handle-supervision-complaint"},
        set(),
    ),
    ("6-3-problem", {"salient_problem_found_at": at(10, 12)}, {"special-report-problem"}, set()),
]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("facts", "more", "fewer"), [each[1:] for each in ARISING], ids=[f"complaint-{each[0]}" for each in ARISING]
)
def test_which_duties_arise(level: str, facts: dict[str, Any], more: set[str], fewer: set[str]) -> None:
    only_at_level_3 = {"solve-at-once", "answer"} if level != "level_3" else set()
    expected = (ALWAYS | HOTLINE | OF_LEVEL[level] | (more - only_at_level_3)) - fewer
    for verdict in (assessed(**LEVELS[level], **facts), unfilled(**LEVELS[level], **facts)):
        assert {each.duty_id for each in verdict.obligations} == expected


# --- Who, and whom --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("channel", "who", "basis"),
    [
        pytest.param("hotline", SERVICE, "stated", id="complaint-2-1-hotline"),
        pytest.param("counter", COUNTER, "stated", id="complaint-2-1-counter"),
        pytest.param("online", SERVICE, "inferred", id="complaint-2-2-online"),
        pytest.param("letter", SERVICE, "inferred", id="complaint-2-2-letter"),
    ],
)
def test_who_records_is_said_for_hotline_and_counter_only(channel: str, who: str, basis: str) -> None:
    found = found_duty("record", channel=channel)
    assert (ids(found.responsible), found.basis) == ((who,), basis)
    assert [item.id for item in found.documents] == ["complaint-record"]


def test_complaint_2_2_the_prohibition_binds_customer_service() -> None:
    (found,) = RULEBOOK.prohibitions
    assert (found.id, found.who, found.basis) == ("refuse-or-delay", (SERVICE,), "stated")
    (shown,) = assessed().prohibitions
    assert shown.id == "refuse-or-delay"


@pytest.mark.parametrize("level", LEVELS)
def test_complaint_4_4_who_gives_the_feedback_is_not_said(level: str) -> None:
    assert found_duty("feedback", **LEVELS[level]).responsible == ()


def test_complaint_6_3_superiors_and_leaders_are_two() -> None:
    """The report of every month goes to 上级领导, the special one to 公司领导."""
    (monthly,) = [row for row in standing_duties(RULEBOOK) if row[0] == "monthly-report"]
    assert monthly[5] == "superiors"
    assert ids(found_duty("special-report", **LEVEL_1).recipients) == ("leaders",)


def test_what_informs_somebody_above_or_outside_is_a_report() -> None:
    found = assessed(**LEVEL_1, dissatisfied_at=at(10, 12))
    assert {each.duty_id for each in found.reports} == {
        *("inform-head", "transfer-leading-group", "report-progress", "report-senior", "special-report"),
        "report-dissatisfaction",
    }
    assert assessed().reports == ()


def test_roles_are_all_named_by_some_rule() -> None:
    rows = [*duties(RULEBOOK), *standing_duties(RULEBOOK)]
    named = {name for row in rows for cell in row[-2:] for name in cell.split()}
    named |= {name for row in paths(RULEBOOK) for name in row[-1].split()}
    assert {role.id for role in RULEBOOK.roles} == named


ROUTES = """
direct-handling       | level_3 | level_3 | | stated | 3.3(处理流程) | | customer-service
supervision-complaint | all     | -       | | stated | 5.2(客户监督) | | supervision-department
"""


def test_complaint_3_3_and_5_2_routes() -> None:
    assert paths(RULEBOOK) == table(ROUTES)
    assert procedures(RULEBOOK) == []


# --- Papers and contents --------------------------------------------------------------------------------------------

LEDGER = "ledger-number ledger-complainant ledger-matter ledger-accepted ledger-progress"
PAPERS = f"""
record             | complaint-record | record-complainant record-matter record-time
acknowledge-letter |                  | received expected-time
first-response     |                  | accepted
register           | complaint-ledger | {LEDGER}
emergency-meeting  |                  | plan persons-responsible milestones
report-progress    |                  | progress
report-senior      |                  | handling
handle             |                  | result
reply              |                  | result
enter-result       | complaint-ledger | result
analyse-cause      |                  | cause-management cause-process cause-service root
improve            |                  | department-in-charge person-in-charge
feedback           |                  | handling result advice
special-report     | special-report   | advice-and-measures
special-report-problem | special-report | advice-and-measures
"""


def test_papers_and_contents() -> None:
    assert sorted(papers(RULEBOOK)) == sorted(table(PAPERS))


# --- Review ---------------------------------------------------------------------------------------------------------


def test_complaint_2_2_acceptance_shows_itself() -> None:
    event = complaint(received_at=at(9, 29, 9))
    found = review(event, CaseRecord(), RULEBOOK, as_of=at(9, 29, 12))
    (accepted,) = [each for each in found.findings if each.duty_id == "accept"]
    assert (accepted.settled_at, accepted.elapsed) == (at(9, 29), timedelta(hours=1))


@pytest.mark.parametrize(
    ("moment", "status"),
    [
        pytest.param(at(9, 29, 10, 30), "met", id="complaint-3-1-at-the-thirtieth-minute"),
        pytest.param(at(9, 29, 10, 31), "late", id="complaint-3-1-a-minute-later"),
    ],
)
def test_the_transfer_is_judged_by_the_companys_minutes(moment: datetime, status: str) -> None:
    record = CaseRecord(acts=(Act(at=moment, duty_id="transfer-leading-group"),))
    found = review(complaint(**LEVEL_1), record, RULEBOOK, as_of=at(9, 30))
    (transfer,) = [each for each in found.findings if each.duty_id == "transfer-leading-group"]
    assert transfer.status == status


# --- Laws, for whatever a company fills in --------------------------------------------------------------------------

some = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@some
@given(filled=parameters(), data=st.data())
def test_every_complaint_has_a_level_and_its_duties(filled: ComplaintParameters, data: st.DataObject) -> None:
    rulebook = complaint_management(filled)
    event = data.draw(events(rulebook))
    verdict = assess(event, rulebook, calendar=data.draw(calendars()), convention=data.draw(conventions()))
    assert Assessment.model_validate_json(verdict.model_dump_json()) == verdict
    assert Complaint.model_validate_json(event.model_dump_json()) == event
    if not verdict.classification.in_scope:
        assert (verdict.classification.level, verdict.obligations) == (None, ())
        return
    assert verdict.classification.level is not None
    assert {each.duty_id for each in verdict.obligations} >= ALWAYS
    for each in verdict.obligations:
        assert (each.deadline.due_at is None) == (each.deadline.state != "fixed")


@some
@given(filled=parameters())
def test_each_limit_is_what_was_filled_in(filled: ComplaintParameters) -> None:
    limits = {row[0]: row[3] for row in duties(complaint_management(filled)) if row[0] != "feedback"}
    feedback = [row[3] for row in duties(complaint_management(filled)) if row[0] == "feedback"]
    assert feedback == [f"{getattr(filled, f'level_{n}_feedback_working_days')} working_days" for n in (1, 2, 3)]
    assert {duty_id: limits[duty_id] for duty_id in FIGURES} == {
        duty_id: joined((str(getattr(filled, field)), unit)) for duty_id, (field, unit) in FIGURES.items()
    }


FIGURES = {
    "first-response": ("urgent_response_minutes", "minutes"),
    "transfer-leading-group": ("level_1_transfer_minutes", "minutes"),
    "emergency-meeting": ("level_1_meeting_hours", "hours"),
    "transfer-head": ("level_2_transfer_hours", "hours"),
    "handle": ("level_2_handling_working_days", "working_days"),
    "reply": ("level_2_reply_hours", "hours"),
    "answer": ("level_3_answer_working_days", "working_days"),
    "investigate": ("investigation_working_days", "working_days"),
}


def test_filling_in_changes_neither_what_is_read_in_nor_where_it_stands() -> None:
    before = {address: (basis, place) for address, basis, place in rules(COMPLAINT_MANAGEMENT)}
    after = {address: (basis, place) for address, basis, place in rules(RULEBOOK)}
    assert before == after
