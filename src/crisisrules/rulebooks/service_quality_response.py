"""服务质量应急处理方案: how to respond to a sudden event and to a customer's feedback.

The text grades nothing: whatever starts one of its two flows is a case. It has no number of any kind, is prompt in some
clauses and silent on time in the others, and not one clause of the flows has a subject: that those act who were chosen
to carry the plan out is a reading, and every rule that rests on it says so.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import NoTime, Promptly
from crisisrules.language import Event, Item, Level, Moment, Role, Source, event_model, is_, text, unordered
from crisisrules.language.law import (
    CriterionDraft,
    DutyDraft,
    ProcedureDraft,
    RouteDraft,
    StepDraft,
    article,
    enact,
    guidance,
    read_in,
    standing_duty,
)

TITLE = text("服务质量应急处理方案", "Response plan for service quality")

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
    end_time = "handled_at"
    in_order = (("known_at", "handled_at"),)

    known_at: Moment = Field(title="发生或收到反馈时间", description="When it happens, or the feedback arrives")
    handled_at: Moment | None = Field(default=None, title="处理完毕时间", description="When it has been dealt with")
    kind: CaseKind = Field(title="类别", description="What starts the flow")


SUDDEN = is_("kind", "sudden_event")
FEEDBACK = is_("kind", "customer_feedback")

# --- Words: the one level, and what gives it ------------------------------------------------------------------------

CASE = Level(code="case", rank=1, label=text("适用本方案的情形", "case under the plan"))

SUDDEN_EVENT = CriterionDraft("sudden-event", text("突发情况", "sudden event"))
CUSTOMER_FEEDBACK = CriterionDraft("customer-feedback", text("客户反馈问题", "customer's feedback"))

# --- Words: roles and papers ----------------------------------------------------------------------------------------

IMPLEMENTERS = Role(id="implementers", label=text("应急处理方案实施人员", "those chosen to carry out the plan"))
SUPERIORS = Role(id="superior-leaders", label=text("上级领导", "superior leaders"), standing="above")
DEPARTMENTS_CONCERNED = Role(id="departments-concerned", label=text("其他有关部门", "other departments concerned"))

COORDINATION = RouteDraft("coordination", text("协调处理", "who coordinates"))

PLAN = Item(id="response-plan", label=text("应急处理方案", "response plan"))
SOLUTION = Item(id="solution", label=text("解决方案", "solution"))
EVENT_RECORD = Item(id="event-record", label=text("处理过程和结果的记录", "record of the handling and its result"))
CASE_RECORD = Item(
    id="case-record", label=text("问题及其处理方案的记录", "record of the problem and how it was handled")
)

# --- Words: duties on a sudden event --------------------------------------------------------------------------------

START = DutyDraft(
    id="start",
    kind="handle",
    action=text("及时启动应急流程", "Start the flow of the response promptly"),
    by=(IMPLEMENTERS,),
    clocks=("known_at",),
)
ACT = DutyDraft(
    id="act-on-the-spot",
    kind="handle",
    action=text("立即在现场迅速处置", "Act on the spot, at once and fast"),
    by=(IMPLEMENTERS,),
    clocks=("known_at",),
)
INFORM = DutyDraft(
    id="inform-superior",
    kind="inform",
    action=text(
        "告知上级领导和有关部门，由其协调处理",
        "Inform superior leaders and the departments concerned, so that they coordinate the handling",
    ),
    by=(IMPLEMENTERS,),
    to=(SUPERIORS, DEPARTMENTS_CONCERNED),
)
PASS_ON = DutyDraft(
    id="pass-on-information",
    kind="inform",
    action=text("及时收集并整理相关信息，以传真发出", "Collect and order the information promptly, and fax it"),
    by=(IMPLEMENTERS,),
    contents=(Item(id="relevant-information", label=text("相关信息", "information on the event")),),
    clocks=("known_at",),
    instead=("pass-on-and-report",),
)
REPORT = DutyDraft(
    id="report-superior",
    kind="report",
    action=text("及时把情况报给上级", "Report the situation to the superiors promptly"),
    by=(IMPLEMENTERS,),
    to=(SUPERIORS,),
    contents=(Item(id="situation", label=text("情况", "the situation")),),
    clocks=("known_at",),
    instead=("pass-on-and-report",),
)
RECORD = DutyDraft(
    id="record-and-archive",
    kind="archive",
    action=text(
        "记录处理的过程和结果并存档", "Record the course and the result of the handling, and archive the record"
    ),
    by=(IMPLEMENTERS,),
    documents=(EVENT_RECORD,),
    contents=(
        Item(id="course", label=text("处理过程", "course of the handling")),
        Item(id="result", label=text("处理结果", "result of the handling")),
    ),
)
EVALUATE = DutyDraft(
    id="evaluate",
    kind="handle",
    action=text(
        "评估并总结应急全过程，就改进提出意见", "Evaluate and sum up the whole response, and propose improvements"
    ),
    by=(IMPLEMENTERS,),
    contents=(Item(id="improvements", label=text("改进和完善意见", "proposals for improvement")),),
)

# --- Words: duties on a customer's feedback -------------------------------------------------------------------------

CLASSIFY = DutyDraft(
    id="classify",
    kind="handle",
    action=text("按问题的类别归类", "Classify the problem by its kind"),
    by=(IMPLEMENTERS,),
    clocks=("known_at",),
)
ANALYSE = DutyDraft(
    id="analyse",
    kind="handle",
    action=text("及时分析问题并作出判断", "Analyse the problem promptly, and judge it"),
    by=(IMPLEMENTERS,),
    clocks=("known_at",),
)
FIND_SOLUTION = DutyDraft(
    id="find-solution",
    kind="handle",
    action=text("找出问题的根源，拟出解决方案", "Find the source of the problem, and draw up a solution"),
    by=(IMPLEMENTERS,),
    documents=(SOLUTION,),
)
CHOOSE_WAY = DutyDraft(
    id="choose-way",
    kind="handle",
    action=text(
        "选定适当的时机、途径与方法加以处理", "Choose the fitting time, way and method, and handle the problem"
    ),
    by=(IMPLEMENTERS,),
)
CARRY_OUT = DutyDraft(
    id="carry-out",
    kind="handle",
    action=text("使解决方案得到执行", "See that the solution is carried out"),
    by=(IMPLEMENTERS,),
)
FEED_BACK = DutyDraft(
    id="feed-back",
    kind="inform",
    action=text(
        "及时反馈处理结果，使须改正的环节得以改正",
        "Feed the result back promptly, so that what has to be put right is mended",
    ),
    by=(IMPLEMENTERS,),
    contents=(Item(id="result", label=text("处理结果", "result of the handling")),),
    clocks=("handled_at",),
)
ARCHIVE = DutyDraft(
    id="archive",
    kind="archive",
    action=text(
        "记录问题和处理方案并存档，供日后总结、分析、改进",
        "Record the problem and how it was handled, and archive that for later study and improvement",
    ),
    by=(IMPLEMENTERS,),
    documents=(CASE_RECORD,),
    contents=(
        Item(id="problem", label=text("所发生的问题", "the problem")),
        Item(id="handling", label=text("处理方案", "how it was handled")),
    ),
)

# --- Words: procedures ----------------------------------------------------------------------------------------------

ON_SUDDEN_EVENT = ProcedureDraft(
    "sudden_event", text("突发情况处理流程", "flow on a sudden event"), (CASE,), when=SUDDEN
)
ON_FEEDBACK = ProcedureDraft(
    "customer_feedback", text("服务质量处理流程", "flow on a customer's feedback"), (CASE,), when=FEEDBACK
)

STARTING = StepDraft(id="start", label=text("启动流程", "start the flow"), by=(IMPLEMENTERS,))
ACTING = StepDraft(id="act-on-the-spot", label=text("现场处置", "act on the spot"), by=(IMPLEMENTERS,))
INFORMING = StepDraft(
    id="inform-superior",
    label=text("告知上级领导和有关部门", "inform superior leaders and departments"),
    by=(IMPLEMENTERS,),
    to=(SUPERIORS, DEPARTMENTS_CONCERNED),
)
PASSING_ON = StepDraft(
    id="pass-on-and-report",
    label=text("收集、整理、传真信息并报告上级", "collect, order and fax the information, and report the situation"),
    by=(IMPLEMENTERS,),
    duties=(PASS_ON, REPORT),
)
RECORDING = StepDraft(
    id="record-and-archive", label=text("记录存档", "record and archive"), by=(IMPLEMENTERS,), documents=(EVENT_RECORD,)
)
EVALUATING = StepDraft(id="evaluate", label=text("评估总结", "evaluate and sum up"), by=(IMPLEMENTERS,))
CLASSIFYING = StepDraft(id="classify", label=text("归类", "classify"), by=(IMPLEMENTERS,))
ANALYSING = StepDraft(id="analyse", label=text("分析判断", "analyse and judge"), by=(IMPLEMENTERS,))
FINDING_SOLUTION = StepDraft(
    id="find-solution",
    label=text("找出根源，拟出方案", "find source and solution"),
    by=(IMPLEMENTERS,),
    documents=(SOLUTION,),
)
CHOOSING_WAY = StepDraft(id="choose-way", label=text("选定方式处理", "choose the way, and handle"), by=(IMPLEMENTERS,))
CARRYING_OUT = StepDraft(id="carry-out", label=text("执行方案", "carry the solution out"), by=(IMPLEMENTERS,))
FEEDING_BACK = StepDraft(id="feed-back", label=text("反馈结果", "feed the result back"), by=(IMPLEMENTERS,))
ARCHIVING = StepDraft(
    id="archive", label=text("记录存档", "record and archive"), by=(IMPLEMENTERS,), documents=(CASE_RECORD,)
)

# --- Readings and remarks -------------------------------------------------------------------------------------------

WHO_ON_EVENT = read_in(
    "原文无主语；三3选定实施人员，为的是防范、处理突发事件，故理解为由其办理",
    "The words have no subject; those whom 三3 has chosen prevent and handle sudden events, hence they",
    "actor",
)
WHO_AND_WHEN_ON_EVENT = read_in(
    "原文无主语，起算只在流程首句写明；理解为三3的实施人员，自突发情况出现时起算",
    "The words have no subject, and only the first clause of the flow names a start; read as: those of 三3, from the "
    "event",
    "actor",
    "clock",
)
REPORTS_TO = read_in(
    "原文无主语，起算只在流程首句写明；理解为三3的实施人员，自突发情况出现时起算，上级即上级领导",
    "The words have no subject, and only the first clause of the flow names a start; read as: those of 三3, from the "
    "event, to the superior leaders",
    "actor",
    "recipient",
    "clock",
)
WHO_ON_FEEDBACK = read_in(
    "原文无主语；三3的实施人员系为突发事件选定，此处类推",
    "The words have no subject; those of 三3 are chosen for sudden events, and read in here as well",
    "actor",
)
WHO_AND_WHEN_ON_FEEDBACK = read_in(
    "原文无主语，起算只在流程首句写明；由三3的实施人员办理系类推，自收到反馈时起算",
    "The words have no subject, and only the first clause of the flow names a start; those of 三3 are read in as "
    "elsewhere, and the feedback's arrival as the start",
    "actor",
    "clock",
)
SOLUTION_IS_PAPER = read_in(
    "原文无主语，也未写明方案是书面的；由三3的实施人员拟出系类推，并理解为书面方案",
    "The words have no subject, and do not say that the solution is a paper; read as: those of 三3, in writing",
    "actor",
    "paper",
)
RESULT_FED_BACK = read_in(
    "原文无主语，也未写明起算；由三3的实施人员办理系类推，自处理完毕时起算",
    "The words have no subject and no start; read as: those of 三3, from the end of the handling",
    "actor",
    "clock",
)
STEP_OF_ITS_OWN = read_in(
    "原文无主语，且与选定方式同在一句；由实施人员办理系类推，并理解为单独一步",
    "The words have no subject and stand in one clause with choosing the way; read as a step of its own",
    "actor",
    "order",
)
ORDER_READ = read_in(
    "原文称为流程，理解为依各句次序进行；其中部分环节也可理解为并行",
    "The clauses are called a flow; that it runs in their order is read in, though some of them may go together",
    "order",
)
WITHOUT_ACTOR = text("原文未写明由谁负责", "By whom is not said")
AN_AIM = text(
    "原文未写明由谁负责；本节的“及时”只是总的要求，不为第四节各项定时间",
    "By whom is not said; the word for promptly in this section is a maxim, and gives no time to the clauses of 四",
)
EVENT_UNDEFINED = text("何为突发情况，原文未下定义", "What a sudden event is, the text does not define")
BOTH_AT_ONCE = text(
    "客户反馈兼为突发情况的，是否两套流程都走，原文未写明",
    "Whether feedback that is a sudden event too runs both flows is not said",
)
WHO_IS_TOLD = text("上级领导和有关部门是谁，原文未写明", "Who the leaders and departments are is not said")
WITHOUT_RECIPIENT = text(
    "原文未写明发给谁；“传真”照录，也可能是“传递”之误",
    "To whom is not said; the print says fax, which may be a slip for pass on",
)
WHERE_KEPT = text("存于何处、保存多久，原文未写明", "Where and how long it is kept is not said")
PROPOSED_TO = text("原文未写明向谁提出意见", "To whom the improvements are proposed is not said")
FED_BACK_TO_WHOM = text(
    "原文未写明反馈给谁；从目的（改正环节）看偏指内部，全文没有答复客户的要求",
    "To whom is not said; the aim, to mend what is wrong, speaks for those inside; a reply to the customer is nowhere "
    "ordered",
)
CHOSEN_TIME = text("“合适的时机”是一种选择，不是期限", "The fitting time is a choice, not a limit")
BEFORE_A_CRISIS = text(
    "原文只写须在危机之前，多久一次、由谁负责均未写明",
    "The words only say before a crisis; how often, and by whom, is not said",
)
CLASSES = text("原文未列出类别", "The classes are not in the text")

# --- The plan, section by section -----------------------------------------------------------------------------------

ARTICLES = (
    article(
        "一",
        text(
            "服务质量关乎民生；既要有严密的规则，也要及时、妥善地处理问题",
            "Quality of service concerns everybody; it takes strict rules, and problems handled promptly and well",
        ),
        standing_duty("make-service-rules", text("订立严密的服务规则", "Make strict rules of service"), remark=AN_AIM),
    ),
    article(
        "二",
        text("方案除具体事件外还应考虑的三个因素", "Three factors of a plan besides the particular event"),
        guidance(
            "factors",
            text("制定方案的考虑因素", "what a plan rests on"),
            (
                text("服务规则完善", "complete rules of service"),
                text("应急手段多样", "several means"),
                text("协调机制严密", "close coordination"),
            ),
        ),
    ),
    article(
        "二1",
        text("规则完善：切合突发事件，简明易行", "Complete rules: they fit sudden events, are short and clear"),
        standing_duty(
            "plan-fits",
            text(
                "使方案中的服务规则契合突发事件的特点，简明易懂，便于执行",
                "Have the rules of service in the plan fit the nature of sudden events, short and clear, easy to "
                "understand and to carry out",
            ),
            remark=WITHOUT_ACTOR,
        ),
    ),
    article(
        "二2",
        text("手段多样：人力、物资、设备等", "Several means: people, supplies, equipment and others"),
        standing_duty(
            "keep-means",
            text(
                "备有多种应急方式和手段，例如人力、物资、设备",
                "Have several ways and means ready, such as people, supplies and equipment",
            ),
            remark=WITHOUT_ACTOR,
        ),
    ),
    article(
        "二3",
        text("协调严密：有稳定的机制统筹资源", "Close coordination: a steady mechanism for all resources"),
        standing_duty(
            "set-up-coordination",
            text(
                "建成一套稳定的协调机制，统筹全部资源，应对各种情形",
                "Set up a steady mechanism that coordinates all resources for every situation",
            ),
            remark=WITHOUT_ACTOR,
        ),
    ),
    article(
        "三",
        text("制定方案的六个步骤", "Six steps of making a plan"),
        guidance(
            "making-a-plan",
            text("制定方案的步骤", "how to make a plan"),
            (
                text("弄清问题，纠正错误", "make the problem clear, and correct the mistake"),
                text("分析现状，拟定方案", "analyse the present state, and make a plan"),
                text("选好实施人员", "choose those who carry it out"),
                text("确定策略和方案", "decide on strategy and plan"),
                text("定出步骤和工作流程", "lay down steps and flow"),
                text("实际演练", "drill in earnest"),
            ),
        ),
    ),
    article(
        "三1",
        text(
            "准确把握问题的表现，找到源头，以便纠正", "How the problem shows itself, its source, and putting it right"
        ),
        standing_duty(
            "plan-know-problem",
            text(
                "制定方案时准确把握问题的表现，找到源头，尽量纠正错误",
                "When a plan is made, grasp how the problem shows itself and find its source, so that as much as "
                "possible is corrected",
            ),
            remark=WITHOUT_ACTOR,
        ),
    ),
    article(
        "三2",
        text("不同情况分别制定方案，以利应对", "A plan for each situation, to cope better"),
        standing_duty(
            "plan-per-situation",
            text("按不同情况分别制定方案", "Make a different plan for each situation"),
            documents=(PLAN,),
            remark=WITHOUT_ACTOR,
        ),
    ),
    article(
        "三3",
        text("选定有经验、有专业知识的实施人员", "Those who carry it out have experience and knowledge"),
        standing_duty(
            "choose-implementers",
            text("选定方案的实施人员", "Choose those who carry the plan out"),
            remark=WITHOUT_ACTOR,
        ),
        standing_duty(
            "implementers-qualified",
            text(
                "实践经验丰富、专业知识充足，足以防范、处理突发事件",
                "Have rich practical experience and professional knowledge, to prevent and handle sudden events",
            ),
            by=(IMPLEMENTERS,),
        ),
    ),
    article(
        "三4",
        text("每类问题均有切实可行的对策和方案", "A workable strategy and plan for each kind of problem"),
        standing_duty(
            "plan-strategy",
            text("就每类问题定出行得通的策略与方案", "Make a workable strategy and plan for each kind of problem"),
            remark=WITHOUT_ACTOR,
        ),
    ),
    article(
        "三5",
        text("全部步骤和流程，简明可循", "Steps and flow of the whole response, short and clear"),
        standing_duty(
            "plan-flow",
            text(
                "定出应急处理全部的步骤和流程，简明可循",
                "Lay down the steps and the flow of the whole response, short and clear",
            ),
            remark=WITHOUT_ACTOR,
        ),
    ),
    article(
        "三6",
        text("危机发生前须演练，检验方案", "A drill before there is a crisis tests the plan"),
        standing_duty(
            "drill",
            text(
                "在危机发生前实际演练，检验方案是否有效",
                "Drill in earnest before there is a crisis, and test whether the plan works",
            ),
            remark=BEFORE_A_CRISIS,
        ),
    ),
    article(
        "四1",
        text(
            "突发情况：启动流程、现场处置、告知协调、传真信息并报告、记录归档、评估总结",
            "On a sudden event: start, act on the spot, inform, fax and report, record and archive, evaluate",
        ),
        SUDDEN_EVENT.gives(CASE, SUDDEN, remark=EVENT_UNDEFINED),
        ON_SUDDEN_EVENT.begins(read=ORDER_READ),
        ON_SUDDEN_EVENT.step(STARTING, read=WHO_ON_EVENT),
        START.within(Promptly(), CASE, id="sudden_event", when=SUDDEN, read=WHO_ON_EVENT),
        ON_SUDDEN_EVENT.step(ACTING, read=WHO_ON_EVENT),
        ACT.within(Promptly(), CASE, id="sudden_event", when=SUDDEN, read=WHO_AND_WHEN_ON_EVENT),
        ON_SUDDEN_EVENT.step(INFORMING, read=WHO_ON_EVENT),
        INFORM.within(NoTime(), CASE, id="sudden_event", when=SUDDEN, read=WHO_ON_EVENT, remark=WHO_IS_TOLD),
        COORDINATION.leads_to(SUPERIORS, DEPARTMENTS_CONCERNED, id="sudden-event", levels=(CASE,), when=SUDDEN),
        ON_SUDDEN_EVENT.step(PASSING_ON, read=WHO_ON_EVENT),
        PASS_ON.within(
            Promptly(), CASE, id="sudden_event", when=SUDDEN, read=WHO_AND_WHEN_ON_EVENT, remark=WITHOUT_RECIPIENT
        ),
        REPORT.within(Promptly(), CASE, id="sudden_event", when=SUDDEN, read=REPORTS_TO),
        ON_SUDDEN_EVENT.step(RECORDING, read=WHO_ON_EVENT),
        RECORD.within(NoTime(), CASE, id="sudden_event", when=SUDDEN, read=WHO_ON_EVENT, remark=WHERE_KEPT),
        ON_SUDDEN_EVENT.step(EVALUATING, read=WHO_ON_EVENT),
        EVALUATE.within(NoTime(), CASE, id="sudden_event", when=SUDDEN, read=WHO_ON_EVENT, remark=PROPOSED_TO),
    ),
    article(
        "四2",
        text(
            "客户反馈：分类、分析、找根源定方案、择机处理并落实、反馈结果、记录归档",
            "On a customer's feedback: classify, analyse, find source and solution, handle and carry out, feed back, "
            "archive",
        ),
        CUSTOMER_FEEDBACK.gives(CASE, FEEDBACK, remark=BOTH_AT_ONCE),
        ON_FEEDBACK.begins(read=ORDER_READ),
        ON_FEEDBACK.step(CLASSIFYING, read=WHO_ON_FEEDBACK),
        CLASSIFY.within(NoTime(), CASE, id="customer_feedback", when=FEEDBACK, read=WHO_ON_FEEDBACK, remark=CLASSES),
        ON_FEEDBACK.step(ANALYSING, read=WHO_ON_FEEDBACK),
        ANALYSE.within(Promptly(), CASE, id="customer_feedback", when=FEEDBACK, read=WHO_AND_WHEN_ON_FEEDBACK),
        ON_FEEDBACK.step(FINDING_SOLUTION, read=SOLUTION_IS_PAPER),
        FIND_SOLUTION.within(NoTime(), CASE, id="customer_feedback", when=FEEDBACK, read=SOLUTION_IS_PAPER),
        ON_FEEDBACK.step(CHOOSING_WAY, read=WHO_ON_FEEDBACK),
        CHOOSE_WAY.within(
            NoTime(), CASE, id="customer_feedback", when=FEEDBACK, read=WHO_ON_FEEDBACK, remark=CHOSEN_TIME
        ),
        ON_FEEDBACK.step(CARRYING_OUT, read=STEP_OF_ITS_OWN),
        CARRY_OUT.within(NoTime(), CASE, id="customer_feedback", when=FEEDBACK, read=WHO_ON_FEEDBACK),
        ON_FEEDBACK.step(FEEDING_BACK, read=WHO_ON_FEEDBACK),
        FEED_BACK.within(
            Promptly(), CASE, id="customer_feedback", when=FEEDBACK, read=RESULT_FED_BACK, remark=FED_BACK_TO_WHOM
        ),
        ON_FEEDBACK.step(ARCHIVING, read=WHO_ON_FEEDBACK),
        ARCHIVE.within(NoTime(), CASE, id="customer_feedback", when=FEEDBACK, read=WHO_ON_FEEDBACK, remark=WHERE_KEPT),
    ),
)

SERVICE_QUALITY_RESPONSE = enact(
    ARTICLES,
    id="service-quality-response",
    version="2.0.0",
    title=TITLE,
    source=Source(title=TITLE, available=text("全文，第一节至第四节", "The whole text, sections 1 to 4")),
    event=event_model(ServiceQualityCase),
    levels=(CASE,),
    roles=(IMPLEMENTERS, SUPERIORS, DEPARTMENTS_CONCERNED),
)
