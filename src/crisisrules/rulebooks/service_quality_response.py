"""服务质量应急处理方案: how to respond to a sudden event and to a customer's feedback, sections 2 to 4.

The text grades nothing: whatever starts one of its two flows is a case. It says promptly or at once of some steps and
gives no time for the others, and leaves it to the company to choose who carries them out.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import Limit, NotSet, Promptly
from crisisrules.language import (
    Case,
    Citation,
    Duty,
    DutyKind,
    Event,
    Guidance,
    Item,
    Level,
    Moment,
    Path,
    Procedure,
    Role,
    Route,
    Rulebook,
    Source,
    Step,
    Text,
    criterion,
    event_model,
    is_,
    text,
    unordered,
)

TITLE = text("服务质量应急处理方案", "Response plan for service quality")


def section(number: str, clause: str | None = None, *also: str) -> Citation:
    """A section of this document."""
    return Citation(source=TITLE.zh, article=number, clause=clause, also=also)


# --- The event ------------------------------------------------------------------------------------------------------

CaseKind = Annotated[
    Literal["customer_feedback", "sudden_event"],
    unordered(
        ("customer_feedback", "客户反馈问题", "a customer's feedback"), ("sudden_event", "突发情况", "sudden event")
    ),
]


class ServiceQualityCase(Event):
    """A sudden event, or a problem that a customer reports."""

    reference_time = "known_at"
    in_order = (("known_at", "handled_at"),)

    known_at: Moment = Field(title="发生或收到反馈时间", description="When it happens, or the feedback arrives")
    handled_at: Moment | None = Field(default=None, title="处理完毕时间", description="When it has been dealt with")
    kind: CaseKind = Field(title="类别", description="What starts the flow")


SUDDEN = is_("kind", "sudden_event")
FEEDBACK = is_("kind", "customer_feedback")

# --- Level (4) ------------------------------------------------------------------------------------------------------

ANY = ("case",)

LEVELS = (Level(code="case", rank=1, label=text("须应急处理的服务质量问题", "case of service quality")),)

CRITERIA = (
    criterion("sudden-event", text("突发情况", "sudden event"), section("四", "1"), case=SUDDEN),
    criterion("customer-feedback", text("客户反馈问题", "customer's feedback"), section("四", "2"), case=FEEDBACK),
)

# --- Roles and papers -----------------------------------------------------------------------------------------------

ROLES = (
    Role(id="implementers", label=text("应急处理方案实施人员", "those chosen to carry out the plan")),
    Role(id="departments-concerned", label=text("有关部门", "departments concerned")),
    Role(id="superior-leaders", label=text("上级领导", "superior leaders"), standing="above"),
    Role(id="customer", label=text("客户", "customer"), standing="customer"),
)

ROUTING = (
    Route(
        id="coordination",
        label=text("协调处理", "who coordinates"),
        paths=(
            Path(
                id="sudden-event",
                levels=ANY,
                when=SUDDEN,
                roles=("superior-leaders", "departments-concerned"),
                citation=section("四", "1"),
            ),
        ),
    ),
)

EVENT_RECORD = Item(id="event-record", label=text("处理过程和结果记录", "record of the handling and its result"))
CASE_RECORD = Item(id="case-record", label=text("问题及处理方案记录", "record of the problem and its solution"))

# --- Duties and procedures (4.1, 4.2) -------------------------------------------------------------------------------


def _duty(
    id: str,
    kind: DutyKind,
    action: Text,
    limit: Limit,
    *recipients: str,
    of: Literal["sudden_event", "customer_feedback"],
    clock: str = "known_at",
    document: Item | None = None,
) -> Duty:
    """A duty of one of the two flows."""
    when, clause = (SUDDEN, "1") if of == "sudden_event" else (FEEDBACK, "2")
    return Duty(
        id=id,
        kind=kind,
        action=action,
        responsible=("implementers",),
        recipients=recipients,
        documents=(document,) if document else (),
        clocks=(clock,),
        cases=(Case(id=of, levels=ANY, when=when, limit=limit, citation=section("四", clause, "三(3)")),),
    )


ON_SUDDEN_EVENT = (
    _duty("start", "handle", text("及时启动应急处理流程", "Start the flow promptly"), Promptly(), of="sudden_event"),
    _duty("act-on-the-spot", "handle", text("立即现场处置", "Act on the spot at once"), Promptly(), of="sudden_event"),
    _duty(
        "inform-superior",
        "inform",
        text("通知上级领导和有关部门协调处理", "Inform superiors and departments, who coordinate"),
        NotSet(),
        "superior-leaders",
        "departments-concerned",
        of="sudden_event",
    ),
    _duty(
        "pass-on-information",
        "report",
        text("及时收集、整理、传送信息并向上级报告", "Collect information promptly, pass it on and report it"),
        Promptly(),
        "superior-leaders",
        of="sudden_event",
    ),
    _duty(
        "record-and-archive",
        "archive",
        text("记录过程和结果并归档", "Record the handling and its result, and archive"),
        NotSet(),
        of="sudden_event",
        clock="handled_at",
        document=EVENT_RECORD,
    ),
    _duty(
        "evaluate",
        "handle",
        text("评估总结，提出改进意见", "Evaluate the response and propose improvements"),
        NotSet(),
        of="sudden_event",
        clock="handled_at",
    ),
)

ON_FEEDBACK = (
    _duty("classify", "record", text("按类别分类", "Classify the problem"), NotSet(), of="customer_feedback"),
    _duty(
        "analyse", "handle", text("及时分析判断", "Analyse and judge it promptly"), Promptly(), of="customer_feedback"
    ),
    _duty(
        "find-solution",
        "handle",
        text("寻找根源，制定解决方案", "Find the source and a solution"),
        NotSet(),
        of="customer_feedback",
    ),
    _duty(
        "choose-way",
        "handle",
        text("选择时机、途径和方法", "Choose time, way and method"),
        NotSet(),
        of="customer_feedback",
    ),
    _duty("carry-out", "handle", text("执行解决方案", "Carry the solution out"), NotSet(), of="customer_feedback"),
    _duty(
        "feed-back",
        "inform",
        text("及时反馈处理结果，以便改正", "Feed the result back promptly, so that faults are mended"),
        Promptly(),
        of="customer_feedback",
        clock="handled_at",
    ),
    _duty(
        "archive",
        "archive",
        text("记录问题及方案并归档", "Record problem and solution, and archive"),
        NotSet(),
        of="customer_feedback",
        clock="handled_at",
        document=CASE_RECORD,
    ),
)


def _flow(label: Text, duties: tuple[Duty, ...]) -> Procedure:
    """One of the two flows; each of its steps is a duty too."""
    case = duties[0].cases[0]
    return Procedure(
        id=case.id,
        label=label,
        levels=ANY,
        when=case.when,
        steps=tuple(
            Step(
                id=duty.id,
                label=duty.action,
                responsible=duty.responsible,
                documents=duty.documents,
                citation=case.citation,
            )
            for duty in duties
        ),
        citation=case.citation,
    )


PROCEDURES = (
    _flow(text("突发情况处理流程", "flow on a sudden event"), ON_SUDDEN_EVENT),
    _flow(text("服务质量处理流程", "flow on a customer's feedback"), ON_FEEDBACK),
)

GUIDANCE = (
    Guidance(
        id="factors",
        label=text("方案应考虑的因素", "what a plan rests on"),
        items=(
            text("针对突发事件特点、简明易行的服务规则", "rules of service that fit sudden events, short and clear"),
            text("人力、物资等多种应急手段", "several means: people, supplies, equipment"),
            text("稳定严密的协调机制", "steady coordination"),
        ),
        citation=section("二"),
    ),
    Guidance(
        id="making-a-plan",
        label=text("制定方案的步骤", "how to make a plan"),
        items=(
            text("明确问题，找出源头", "make the problem and its source clear"),
            text("分析现状，分情况制定方案", "analyse, and make a plan for each situation"),
            text("选定有经验、有专业知识的实施人员", "choose people with experience and knowledge"),
            text("制定对策", "decide on the response"),
            text("制定处理步骤和工作流程", "lay down steps and flow"),
            text("危机发生前进行实际演练", "drill in earnest before there is a crisis"),
        ),
        citation=section("三"),
    ),
)

SERVICE_QUALITY_RESPONSE: Rulebook[ServiceQualityCase] = Rulebook(
    id="service-quality-response",
    version="1.0.0",
    title=TITLE,
    source=Source(title=TITLE, available=text("第一节至第四节", "Sections 1 to 4")),
    event=event_model(ServiceQualityCase),
    levels=LEVELS,
    criteria=CRITERIA,
    roles=ROLES,
    duties=(*ON_SUDDEN_EVENT, *ON_FEEDBACK),
    routing=ROUTING,
    procedures=PROCEDURES,
    guidance=GUIDANCE,
)
