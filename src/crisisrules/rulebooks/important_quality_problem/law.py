"""重要质量问题应急方案管理规定, section by section: its gist, and below it what follows.

No sentence names a time limit or the start of one. Section 五 stands where its heading is, although the remains of its
table are printed after 七.
"""

from crisisrules.calendars import NoTime, Precondition
from crisisrules.language import Source, at_least, event_model, holds, is_, not_, text
from crisisrules.language.law import article, clause, enact, guidance, standing_duty
from crisisrules.rulebooks.important_quality_problem import readings as r
from crisisrules.rulebooks.important_quality_problem import words as w
from crisisrules.rulebooks.important_quality_problem.event import QualityProblem

TITLE = text("重要质量问题应急方案管理规定", "Emergency rules for important quality problems")

# --- The sections ---------------------------------------------------------------------------------------------------

SECTIONS = (
    article(
        "一",
        text(
            "目的：适时妥当处理，减少投诉，落实责任，从中改进，保障经营目标",
            "Purpose: timely and fitting handling, fewer complaints, responsibility, improvement, business goals",
        ),
        why_none=text("只述目的，不对任何人设定时间", "A purpose; it binds nobody to a time"),
    ),
    article(
        "二",
        text(
            "适用范围：企业产品出现重要质量故障时的整顿，自信息采集、传达至有效措施固化",
            "For the rectification of important faults of the company's products, from collecting information to "
            "making what works the standard",
        ),
        why_none=text("范围，无除外情形；各环节见第五节", "A scope without an exclusion; its parts stand in 五"),
    ),
    article(
        "三",
        text("五类重要质量问题", "Five kinds of important quality problems"),
        clause(
            "1",
            text(
                "顾客因产品质量采取处罚性措施：投诉、通告、减少份额、停装等",
                "The customer punishes the company for its quality: complaint, notice, share cut, fitting stopped or "
                "the like",
            ),
            w.CUSTOMER_MEASURE.gives(w.IMPORTANT, not_(is_("customer_measure", "none")), remark=r.ANY_ONE),
        ),
        clause(
            "2",
            text(
                "顾客装机中的批量事故：同一品种5件及以上",
                "A batch accident while the customer fits the product: 5 pieces or more of one model",
            ),
            w.BATCH_ACCIDENT.gives(w.IMPORTANT, at_least("batch_pieces", 5), remark=r.ANY_ONE),
        ),
        clause(
            "3",
            text(
                "顾客装机处的初级质量问题：工艺本可保证、人为可控而未控制到位",
                "An elementary quality problem where the customer fits it: the process would have avoided it, people "
                "could have controlled it and did not",
            ),
            w.ELEMENTARY_FAULT.gives(w.IMPORTANT, holds("elementary_fault"), remark=r.ANY_ONE),
        ),
        clause(
            "4",
            text("用户使用中的性能、可靠性隐患", "A hidden risk to performance or reliability in the user's use"),
            w.RELIABILITY_RISK.gives(w.IMPORTANT, holds("reliability_risk"), remark=r.ANY_ONE),
        ),
        clause(
            "5",
            text(
                "其他对企业有重要影响或造成损失的质量问题",
                "Another quality problem with an important effect on, or loss for, the company",
            ),
            w.OTHER_EFFECT.gives(w.IMPORTANT, holds("other_major_effect"), remark=r.ANY_ONE),
        ),
    ),
    article(
        "四",
        text("责任单位、管理部、技术中心的职责", "Who does what: responsible unit, management department, centre"),
        clause(
            "责任单位",
            text(
                "反映信息、与顾客商定处理、采取技术措施、组织会议、参加与顾客沟通",
                "Report, agree on the treatment with the customer, take technical measures, call the meeting, take "
                "part in telling the customer",
            ),
            w.REPORT.within(NoTime(), w.IMPORTANT),
            w.AGREE_TREATMENT.within(NoTime(), w.IMPORTANT),
            w.TAKE_MEASURES.within(NoTime(), w.IMPORTANT),
            w.CALL_MEETING.within(NoTime(), w.IMPORTANT),
            w.JOIN_TELLING.within(NoTime(), w.IMPORTANT, remark=r.TAKES_PART),
        ),
        clause(
            "管理部",
            text(
                "监督成效；拟定通告，经企业领导审批后公布",
                "Supervise; draw up the notice, have it approved, publish it",
            ),
            w.SUPERVISE.within(NoTime(), w.IMPORTANT),
            w.DRAFT_NOTICE.within(NoTime(), w.IMPORTANT),
            w.APPROVE_NOTICE.within(Precondition(w.PUBLISH_NOTICE.id), w.IMPORTANT, remark=r.BEFORE_PUBLICATION),
            w.PUBLISH_NOTICE.within(NoTime(), w.IMPORTANT, remark=r.WHO_PUBLISHES),
        ),
        clause(
            "技术中心",
            text(
                "主持会议、下达通知、审批和协调措施、与顾客沟通、参加监督",
                "Chair the meeting, order the rectification, approve and coordinate the measures, tell the customer, "
                "take part in supervising",
            ),
            w.CHAIR_MEETING.within(NoTime(), w.IMPORTANT, remark=r.ATTENDANCE),
            w.MEETING.leads_to(
                w.UNIT,
                w.CENTRE,
                w.DEPUTY,
                id="important",
                levels=(w.IMPORTANT,),
                also=("四(责任单位)",),
                remark=r.ATTENDANCE,
            ),
            w.ORDER_RECTIFICATION.within(NoTime(), w.IMPORTANT),
            w.APPROVE_MEASURES.within(NoTime(), w.IMPORTANT),
            w.COORDINATE.within(NoTime(), w.IMPORTANT),
            w.TELL_CUSTOMER.within(NoTime(), w.IMPORTANT),
            w.JOIN_SUPERVISING.within(NoTime(), w.IMPORTANT, read=r.AFTER_THE_DOTS),
        ),
    ),
    article(
        "五",
        text("整顿工作流程及其说明（表格残存）", "The flow of rectification and its explanation (remains of a table)"),
        clause(
            "流程",
            text("职责岗位、流程、作业指导书和记录三栏，连排成文", "Posts, flow, instructions and records, run on"),
            w.FLOW.begins(read=r.FLOW),
            w.FLOW.step(w.COLLECT, read=r.FIRST_POSTS),
            w.FLOW.step(w.REPORTING, read=r.REPORTING),
            w.FLOW.step(w.CONTAIN, read=r.POST),
            w.FLOW.step(w.INVESTIGATE, read=r.POST_AND_PAPER),
            w.FLOW.step(w.PLANNING, read=r.POST),
            w.FLOW.step(w.REVIEW, read=r.REVIEW_FORM),
            w.FLOW.step(w.APPROVE_AND_PUBLISH, read=r.APPROVAL),
            w.FLOW.step(w.OPEN_LEDGER, read=r.YEARLY_PLAN),
            w.FLOW.step(w.TRACK, read=r.POST),
            w.FLOW.step(w.CONFIRM_CLOSED, read=r.POST),
            w.FLOW.step(w.STANDARDISE, read=r.POST),
            w.FLOW.step(w.WRITE_CASE, read=r.POST),
            w.FLOW.step(w.ARCHIVING, read=r.ARCHIVE),
            w.FLOW.step(w.NOTICE, read=r.NOTICE, also=("四(管理部)",)),
            guidance(
                "without-step",
                text("流程表另列的名称", "what the table of the flow names besides"),
                w.WITHOUT_STEP,
                w.IMPORTANT,
                remark=r.STEP_OR_PAPER,
            ),
        ),
        clause(
            "流程残句",
            text("“及考核”三字", "The words “and assessment”"),
            why_none=text("脱离所在格，不能归于任何步骤", "Torn from their cell; they go with no step"),
        ),
        clause(
            "流程说明",
            text(
                "序号、流程块、工作标准三栏，仅存第一步：随时监控顾客处的质量",
                "Number, block, standard; only the first step survives: watch the quality at the customer's",
            ),
            standing_duty(
                "watch-customer-quality",
                text("随时监控顾客处的质量状况", "Watch the quality at the customer's at all times"),
                by=(w.INFORMATION_STAFF,),
                remark=r.FIRST_STEP,
            ),
            standing_duty(
                "join-watching-customer-quality",
                text("参加监控顾客处的质量状况", "Take part in watching the quality at the customer's"),
                by=(w.CENTRE,),
                remark=r.FIRST_STEP,
            ),
        ),
    ),
    article(
        "六",
        text("有关文件一种", "One related document"),
        guidance(
            "related-rules", text("有关文件", "related rules"), w.RELATED_RULES, w.IMPORTANT, remark=r.NOT_IN_THE_TEXT
        ),
    ),
    article(
        "七",
        text("有关记录三种（附件1至3）", "Three records (annexes 1 to 3)"),
        guidance("records", text("有关记录", "records"), w.RECORDS, w.IMPORTANT, remark=r.YEARLY),
    ),
)

IMPORTANT_QUALITY_PROBLEM = enact(
    SECTIONS,
    id="important-quality-problem",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "第一节至第七节，文字经机器改写；流程表连排成文，列于第七节之后，十四步的工作标准仅存第一步",
            "Sections 一 to 七, reworded by machine; the table of the flow is run on and stands after 七, "
            "and of the fourteen steps only the first is explained",
        ),
    ),
    event=event_model(QualityProblem),
    levels=(w.IMPORTANT,),
    roles=w.ROLES,
)
