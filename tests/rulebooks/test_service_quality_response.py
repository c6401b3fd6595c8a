"""服务质量应急处理方案: two flows without a subject, and what the text asks of plans before anything happens."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import SHANGHAI, Act, Assessment, CaseRecord, assess, classify, load_rulebook, review
from crisisrules.calendars import Hours, NoTime, Promptly
from crisisrules.rulebooks import SERVICE_QUALITY_RESPONSE as BOOK
from crisisrules.rulebooks import ServiceQualityCase
from tests.rulebooks import tables
from tests.rulebooks.tables import table

NOON = datetime(2026, 9, 30, 12, tzinfo=SHANGHAI)
LATER = NOON + timedelta(hours=1)

BOTH_FLOWS = [pytest.param("sudden_event", id="response-4-1"), pytest.param("customer_feedback", id="response-4-2")]


def case(kind: Any, **facts: Any) -> ServiceQualityCase:
    return ServiceQualityCase(event_id="C", kind=kind, **{"known_at": NOON, **facts})


def verdict(kind: str, **facts: Any) -> Assessment:
    return assess(case(kind, **facts), BOOK)


def steps(found: Assessment) -> list[str]:
    assert found.procedure is not None
    return [step.id for step in found.procedure.steps]


# --- What was read wrongly once -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", BOTH_FLOWS)
def test_who_acts_is_read_in_everywhere(kind: str) -> None:
    found = verdict(kind)
    assert found.procedure is not None
    duties = [(each.responsible, each.basis, each.reads[0], each.reading) for each in found.obligations]
    taken = [(each.responsible, each.basis, each.reads[0], each.reading) for each in found.procedure.steps]
    for responsible, basis, read_first, reading in duties + taken:
        assert ([role.id for role in responsible], basis, read_first) == (["implementers"], "inferred", "actor")
        assert reading is not None
        assert "无主语" in reading.zh
        assert "实施人员" in reading.zh
    inferred = {note.about for note in found.notes if note.code == "inferred"}
    assert {each.duty_id for each in found.obligations} <= inferred


def test_response_4_1_faxing_and_reporting_are_two_duties_and_only_the_report_has_a_recipient() -> None:
    found = verdict("sudden_event")
    fax, report = found.obligation("pass-on-information"), found.obligation("report-superior")
    assert (fax.recipients, "传真" in fax.action.zh, "fax" in fax.action.en) == ((), True, True)
    assert [role.id for role in report.recipients] == ["superior-leaders"]
    assert (report.reads, fax.reads) == (("actor", "recipient", "clock"), ("actor", "clock"))
    assert {fax.deadline.limit, report.deadline.limit} == {Promptly()}


def test_response_4_2_to_whom_the_result_is_fed_back_is_not_said() -> None:
    found = verdict("customer_feedback").obligation("feed-back")
    assert found.recipients == ()
    assert found.remark is not None
    assert "反馈给谁" in found.remark.zh


@pytest.mark.parametrize("kind", BOTH_FLOWS)
def test_keeping_a_record_waits_for_no_clock(kind: str) -> None:
    found = verdict(kind)
    last = found.obligations[-2:] if kind == "sudden_event" else found.obligations[-1:]
    assert [(each.deadline.clock, each.deadline.limit) for each in last] == [(None, NoTime())] * len(last)


def test_response_3_what_a_plan_must_have_is_a_standing_duty_and_not_only_advice() -> None:
    assert [each.id for each in BOOK.guidance] == ["factors", "making-a-plan"]
    assert [len(each.items) for each in BOOK.guidance] == [3, 6]
    assert len(BOOK.standing_duties) == 11
    with_actor = {each.id: each.responsible for each in BOOK.standing_duties if each.responsible}
    assert with_actor == {"implementers-qualified": ("implementers",)}


def test_response_3_6_the_drill_comes_before_a_crisis_and_the_text_knows_no_interval() -> None:
    (drill,) = (each for each in BOOK.standing_duties if each.id == "drill")
    assert (drill.every, drill.basis, "危机发生前" in drill.action.zh) == (NoTime(), "stated", True)


def test_response_3_3_experience_is_practical() -> None:
    (qualified,) = (each for each in BOOK.standing_duties if each.id == "implementers-qualified")
    assert ("实践经验" in qualified.action.zh, "practical experience" in qualified.action.en) == (True, True)


def test_response_4_2_classifying_is_no_record() -> None:
    assert verdict("customer_feedback").obligation("classify").kind == "handle"


def test_response_4_2_the_time_and_way_chosen_are_fitting_ones() -> None:
    assert "适当" in verdict("customer_feedback").obligation("choose-way").action.zh


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("standing_duties/make-service-rules", "及时", id="response-1"),
        pytest.param("criteria/sudden-event/case", "未下定义", id="response-4-1-sudden-event"),
        pytest.param("criteria/customer-feedback/case", "兼为突发情况", id="response-4-2-feedback"),
        pytest.param("duties/pass-on-information/sudden_event", "传递", id="response-4-1-fax"),
        pytest.param("duties/record-and-archive/sudden_event", "保存多久", id="response-4-1-archive"),
        pytest.param("duties/evaluate/sudden_event", "向谁提出", id="response-4-1-evaluate"),
        pytest.param("duties/archive/customer_feedback", "保存多久", id="response-4-2-archive"),
    ],
)
def test_what_the_words_leave_open_is_said(address: str, words: str) -> None:
    remark = dict(BOOK.rules())[address].remark
    assert remark is not None
    assert words in remark.zh


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param("四1", ["启动", "现场", "传真", "报告", "归档", "总结"], id="response-4-1"),
        pytest.param("四2", ["分类", "分析", "根源", "落实", "反馈", "归档"], id="response-4-2"),
    ],
)
def test_the_gist_of_a_flow_says_what_is_in_it(number: str, words: list[str]) -> None:
    (flow,) = (each for each in BOOK.articles if each.number == number)
    assert [word for word in words if word not in flow.gist.zh] == []


def test_the_invented_level_speaks_of_no_emergency() -> None:
    assert BOOK.level("case").label.zh == "适用本方案的情形"


# --- What starts a flow ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "reason", "article", "expected", "routes"),
    [
        pytest.param(
            "sudden_event",
            "sudden-event",
            "四1",
            ["start", "act-on-the-spot", "inform-superior", "pass-on-and-report", "record-and-archive", "evaluate"],
            ["superior-leaders", "departments-concerned"],
            id="response-4-1",
        ),
        pytest.param(
            "customer_feedback",
            "customer-feedback",
            "四2",
            ["classify", "analyse", "find-solution", "choose-way", "carry-out", "feed-back", "archive"],
            [],
            id="response-4-2",
        ),
    ],
)
def test_flow(kind: str, reason: str, article: str, expected: list[str], routes: list[str]) -> None:
    found = verdict(kind)
    assert found.classification.level == BOOK.level("case")
    assert [(each.id, each.citation.article, each.basis) for each in classify(case(kind), BOOK).reasons] == [
        (reason, article, "stated")
    ]
    assert steps(found) == expected
    assert {each.citation.article for each in found.obligations} == {article}
    duties = [each.duty_id for each in found.obligations]
    two = {"pass-on-and-report": ["pass-on-information", "report-superior"]}
    assert duties == [duty for step in expected for duty in two.get(step, [step])], "each step is a duty, one is two"
    assert [role.id for route in found.routing for role in route.roles] == routes


def test_the_kind_has_to_be_given() -> None:
    with pytest.raises(ValidationError, match="kind"):
        ServiceQualityCase.model_validate({"event_id": "C", "known_at": NOON})


def test_a_case_is_not_handled_before_it_is_known() -> None:
    with pytest.raises(ValidationError, match=r"(?s)known_at.*handled_at"):
        case("sudden_event", known_at=LATER, handled_at=NOON)


# --- Time -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "prompt", "others_with_a_start"),
    [
        pytest.param(
            "sudden_event",
            ["start", "act-on-the-spot", "pass-on-information", "report-superior"],
            [],
            id="response-4-1",
        ),
        pytest.param("customer_feedback", ["analyse", "feed-back"], ["classify"], id="response-4-2"),
    ],
)
def test_six_acts_are_prompt(kind: str, prompt: list[str], others_with_a_start: list[str]) -> None:
    found = verdict(kind, handled_at=LATER)
    assert [each.duty_id for each in found.obligations if each.deadline.limit == Promptly()] == prompt
    for each in found.obligations:
        assert (each.deadline.due_at, each.deadline.last_day) == (None, None)
        clock = "handled_at" if each.duty_id == "feed-back" else "known_at"
        starts = each.duty_id in (*prompt, *others_with_a_start)
        assert each.deadline.clock == (clock if starts else None)
        assert each.deadline.state == ("promptly" if each.duty_id in prompt else "not_set")
    without_time = {note.about for note in found.notes if note.code == "no-time"}
    assert without_time == {each.duty_id for each in found.obligations} - {*prompt}


@pytest.mark.parametrize(
    ("handled_at", "state", "starts_at"),
    [
        pytest.param(None, "awaiting", None, id="response-4-2-not-handled"),
        pytest.param(LATER, "promptly", LATER, id="response-4-2-handled"),
    ],
)
def test_feeding_back_waits_for_a_result(handled_at: datetime | None, state: str, starts_at: datetime | None) -> None:
    found = verdict("customer_feedback", handled_at=handled_at).obligation("feed-back").deadline
    assert (found.clock, found.state, found.starts_at) == ("handled_at", state, starts_at)


def test_no_limit_is_a_number() -> None:
    assert {type(each.limit) for duty in BOOK.duties for each in duty.variants} == {Promptly, NoTime}
    assert not any(unit in BOOK.model_dump_json() for unit in ("minutes", "hours", "working_days", "calendar_days"))
    assert not BOOK.closing_grounds
    assert not [duty.id for duty in BOOK.duties if duty.extension]


def test_a_company_can_say_how_fast_who_and_to_whom() -> None:
    amended = BOOK.amend(
        limits={"start": Hours(1), "feed-back": Hours(24)},
        responsible={"start": ["superior-leaders"]},
        recipients={"feed-back": ["departments-concerned"]},
    )
    start = assess(case("sudden_event"), amended).obligation("start")
    assert (start.deadline.due_at, [role.id for role in start.responsible]) == (LATER, ["superior-leaders"])
    feed_back = assess(case("customer_feedback", handled_at=NOON), amended).obligation("feed-back")
    assert feed_back.deadline.due_at == NOON + timedelta(days=1)
    assert [role.id for role in feed_back.recipients] == ["departments-concerned"]


def test_response_4_1_a_fax_alone_is_no_report_to_the_superiors() -> None:
    record = CaseRecord(acts=(Act(at=LATER, duty_id="pass-on-information", by="implementers"),))
    found = review(case("sudden_event"), record, BOOK, as_of=LATER)
    settled = [found.finding(id).settled_at for id in ("pass-on-information", "report-superior")]
    assert settled == [LATER, None]


def test_response_4_1_the_step_of_passing_on_holds_the_report_too() -> None:
    record = CaseRecord(acts=(Act(at=LATER, step="pass-on-and-report", by="implementers"),))
    found = review(case("sudden_event"), record, BOOK, as_of=LATER)
    settled = {id: found.finding(id).settled_at for id in ("pass-on-information", "report-superior", "inform-superior")}
    assert settled == {"pass-on-information": LATER, "report-superior": LATER, "inform-superior": None}


# --- The rulebook as tables -----------------------------------------------------------------------------------------


def test_articles() -> None:
    assert tables.articles(BOOK) == table("""
        一  | | 1
        二  | | 1
        二1 | | 1
        二2 | | 1
        二3 | | 1
        三  | | 1
        三1 | | 1
        三2 | | 1
        三3 | | 2
        三4 | | 1
        三5 | | 1
        三6 | | 1
        四1 | | 16
        四2 | | 16
    """)


def test_duties() -> None:
    on_event = """
        start               | promptly | known_at | actor                 | implementers |
        act-on-the-spot     | promptly | known_at | actor clock           | implementers |
        inform-superior     | no_time  |          | actor                 | implementers | superior-leaders departments-concerned
        pass-on-information | promptly | known_at | actor clock           | implementers |
        report-superior     | promptly | known_at | actor recipient clock | implementers | superior-leaders
        record-and-archive  | no_time  |          | actor                 | implementers |
        evaluate            | no_time  |          | actor                 | implementers |
    """  # noqa: E501 - a row for each duty
    on_feedback = """
        classify      | no_time  | known_at   | actor       | implementers |
        analyse       | promptly | known_at   | actor clock | implementers |
        find-solution | no_time  |            | actor paper | implementers |
        choose-way    | no_time  |            | actor       | implementers |
        carry-out     | no_time  |            | actor       | implementers |
        feed-back     | promptly | handled_at | actor clock | implementers |
        archive       | no_time  |            | actor       | implementers |
    """
    assert tables.duties(BOOK) == [
        [id, "case", f"kind == {kind}", limit, clock, f"inferred {reads}", article, who, whom]
        for kind, article, rows in (("sudden_event", "四1", on_event), ("customer_feedback", "四2", on_feedback))
        for id, limit, clock, reads, who, whom in table(rows)
    ]


def test_papers() -> None:
    assert tables.papers(BOOK) == table("""
        pass-on-information |              | relevant-information
        report-superior     |              | situation
        record-and-archive  | event-record | course result
        evaluate            |              | improvements
        find-solution       | solution     |
        feed-back           |              | result
        archive             | case-record  | problem handling
    """)


def test_standing_duties() -> None:
    assert tables.standing_duties(BOOK) == table("""
        make-service-rules     | no_time | stated | 一  |              |
        plan-fits              | no_time | stated | 二1 |              |
        keep-means             | no_time | stated | 二2 |              |
        set-up-coordination    | no_time | stated | 二3 |              |
        plan-know-problem      | no_time | stated | 三1 |              |
        plan-per-situation     | no_time | stated | 三2 |              |
        choose-implementers    | no_time | stated | 三3 |              |
        implementers-qualified | no_time | stated | 三3 | implementers |
        plan-strategy          | no_time | stated | 三4 |              |
        plan-flow              | no_time | stated | 三5 |              |
        drill                  | no_time | stated | 三6 |              |
    """)
    assert [each.id for each in BOOK.standing_duties if each.documents] == ["plan-per-situation"]


def test_routes() -> None:
    assert tables.paths(BOOK) == table("""
coordination | sudden-event | case | kind == sudden_event | stated | 四1 | | superior-leaders departments-concerned
    """)


def test_procedures() -> None:
    assert tables.procedures(BOOK) == table("""
sudden_event | case | kind == sudden_event | in order | inferred order | 四1 | start act-on-the-spot inform-superior pass-on-and-report record-and-archive evaluate
customer_feedback | case | kind == customer_feedback | in order | inferred order | 四2 | classify analyse find-solution choose-way carry-out feed-back archive
    """)  # noqa: E501 - a row for each flow


def test_steps() -> None:
    read_in = {step.id: step.reads for procedure in BOOK.procedures for step in procedure.steps}
    assert {id: reads for id, reads in read_in.items() if reads != ("actor",)} == {
        "find-solution": ("actor", "paper"),
        "carry-out": ("actor", "order"),
    }
    told = {step.id: step.recipients for procedure in BOOK.procedures for step in procedure.steps if step.recipients}
    assert told == {"inform-superior": ("superior-leaders", "departments-concerned")}
    papers = {step.id: tables.named(step.documents) for flow in BOOK.procedures for step in flow.steps}
    assert {id: named for id, named in papers.items() if named} == {
        "record-and-archive": "event-record",
        "find-solution": "solution",
        "archive": "case-record",
    }


def test_fields() -> None:
    assert tables.fields(BOOK, ServiceQualityCase) == table("""
        event_id   | text   | required |
        known_at   | time   | required |
        handled_at | time   | None     |
        kind       | choice | required | customer_feedback sudden_event
    """)


def test_json_round_trip() -> None:
    loaded = load_rulebook(BOOK.model_dump_json(), ServiceQualityCase)
    assert (loaded, loaded.digest) == (BOOK, BOOK.digest)
