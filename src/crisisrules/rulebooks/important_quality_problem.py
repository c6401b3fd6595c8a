"""重要质量问题应急方案管理规定: important quality problems of a manufacturer's products, sections 3 to 7.

The section "工作流程" is a table that survives as run-on text: its steps, posts and papers stand in separate runs.
Seven steps with their posts, then four, then three make the fourteen; who takes a step, and which paper belongs to it,
is read from these positions and marked so. The text gives no time limit anywhere.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import NotSet
from crisisrules.language import (
    Case,
    Citation,
    Count,
    Duty,
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
    TrueOrFalse,
    at_least,
    criterion,
    event_model,
    holds,
    is_,
    not_,
    text,
    unordered,
)

TITLE = text("重要质量问题应急方案管理规定", "Emergency rules for important quality problems")


def section(number: str, clause: str | None = None, *also: str) -> Citation:
    """A section of this document."""
    return Citation(source=TITLE.zh, article=number, clause=clause, also=also)


# --- The event ------------------------------------------------------------------------------------------------------

CustomerMeasure = Annotated[
    Literal["none", "complaint", "notice", "share_cut", "fitting_stopped", "other"],
    unordered(
        ("none", "无", "none"),
        ("complaint", "投诉", "complaint"),
        ("notice", "通告", "notice"),
        ("share_cut", "减少份额", "share cut"),
        ("fitting_stopped", "停装", "fitting stopped"),
        ("other", "其他处罚性举措", "another penalty"),
    ),
]


class QualityProblem(Event):
    """A quality problem of a product. A flag that is not given counts as false, a count as zero."""

    reference_time = "found_at"
    in_order = (("found_at", "closed_at"),)

    found_at: Moment = Field(title="发现时间", description="When the problem is found")
    closed_at: Moment | None = Field(
        default=None, title="故障闭环确认时间", description="When it is confirmed that the fault is closed"
    )
    customer_measure: CustomerMeasure = Field(
        default="none", title="顾客采取的举措", description="What the customer does because of the quality"
    )
    batch_pieces: Count = Field(
        default=0, title="装机中同一品种故障件数", description="Faulty pieces of one model in one batch, when fitted"
    )
    elementary_fault: TrueOrFalse = Field(
        default=False,
        title="装机处出现初级质量问题",
        description="Avoidable fault of workmanship (knocked, missing, wrong, looks), found where it is fitted",
    )
    reliability_risk: TrueOrFalse = Field(
        default=False, title="使用中有性能可靠性隐患", description="A risk to performance or reliability in use"
    )
    other_major_effect: TrueOrFalse = Field(
        default=False,
        title="其他质量问题造成重要影响或损失",
        description="Another major effect or loss for the company",
    )


# --- What is important (3) ------------------------------------------------------------------------------------------

ANY = ("important",)

LEVELS = (Level(code="important", rank=1, label=text("重要质量问题", "important quality problem")),)


CRITERIA = (
    criterion(
        "customer-measure",
        text("顾客因质量采取处罚性举措", "the customer's measure"),
        section("三", "1"),
        important=not_(is_("customer_measure", "none")),
    ),
    criterion(
        "batch-accident",
        text("装机中出现批量事故", "batch accident when fitted"),
        section("三", "2"),
        important=at_least("batch_pieces", 5),
    ),
    criterion(
        "elementary-fault",
        text("装机处出现初级质量问题", "elementary fault of workmanship"),
        section("三", "3"),
        important=holds("elementary_fault"),
    ),
    criterion(
        "reliability-risk",
        text("使用中有可靠性隐患", "reliability risk in use"),
        section("三", "4"),
        important=holds("reliability_risk"),
    ),
    criterion(
        "other-effect",
        text("其他重要影响或损失", "other major effect or loss"),
        section("三", "5"),
        important=holds("other_major_effect"),
    ),
)

# --- Roles and papers (4, 6, 7) -------------------------------------------------------------------------------------

ROLES = (
    Role(id="responsible-unit", label=text("责任单位", "responsible unit")),
    Role(id="salesperson", label=text("业务员", "salesperson")),
    Role(
        id="technical-quality-heads",
        label=text("有关单位的技术质量负责人", "heads of technical quality of the units concerned"),
    ),
    Role(id="technical-centre", label=text("技术中心", "technical centre")),
    Role(id="management-department", label=text("管理部", "management department")),
    Role(id="company-archive", label=text("企业档案", "company archive")),
    Role(
        id="deputy-general-manager",
        label=text("主管副总", "deputy general manager in charge"),
        standing="above",
    ),
    Role(id="company-leaders", label=text("企业领导", "company leaders"), standing="above"),
    Role(id="customer", label=text("顾客", "customer"), standing="customer"),
)

FEEDBACK_FORM = Item(id="feedback-form", label=text("质量信息反应单", "quality information form"))
FAULT_REPORT = Item(
    id="fault-report", label=text("重要质量故障剖析与纠正报告", "report on the analysis and correction of the fault")
)
REVIEW_FORM = Item(
    id="review-form",
    label=text("重要质量故障改良方案及考证方法评审表", "review form for the improvement plan and its verification"),
)
YEARLY_PLAN = Item(
    id="yearly-plan", label=text("年度重要质量问题整顿计划总表", "yearly plan of rectification of important problems")
)

# --- Duties (4) -----------------------------------------------------------------------------------------------------


def _case(post: str) -> tuple[Case, ...]:
    """A duty of section 4, which names who and what, and no time."""
    return (Case(id="important", levels=ANY, limit=NotSet(), citation=section("四", post)),)


DUTIES = (
    Duty(
        id="report-information",
        kind="report",
        action=text("反映重要质量问题信息", "Report the problem"),
        responsible=("responsible-unit",),
        recipients=("company-leaders", "technical-centre", "management-department"),
        documents=(FEEDBACK_FORM,),
        clocks=("found_at",),
        cases=_case("责任单位"),
    ),
    Duty(
        id="agree-treatment",
        kind="reply",
        action=text("与顾客商定问题产品的处理意见", "Agree with the customer what becomes of the faulty products"),
        responsible=("responsible-unit",),
        recipients=("customer",),
        clocks=("found_at",),
        cases=_case("责任单位"),
    ),
    Duty(
        id="technical-measures",
        kind="handle",
        action=text("组织或实施整顿的技术措施", "Organise or carry out the technical measures"),
        responsible=("responsible-unit",),
        clocks=("found_at",),
        cases=_case("责任单位"),
    ),
    Duty(
        id="call-meeting",
        kind="handle",
        action=text("组织应急会议", "Organise the emergency meeting"),
        responsible=("responsible-unit",),
        recipients=("meeting",),
        clocks=("found_at",),
        cases=_case("责任单位"),
    ),
    Duty(
        id="chair-meeting",
        kind="handle",
        action=text(
            "主持应急会议，或协助主管副总主持", "Chair the meeting, or help the deputy general manager chair it"
        ),
        responsible=("technical-centre",),
        clocks=("found_at",),
        cases=_case("技术中心"),
    ),
    Duty(
        id="rectification-notice",
        kind="inform",
        action=text("向责任单位下达整顿通知", "Issue the rectification notice"),
        responsible=("technical-centre",),
        recipients=("responsible-unit",),
        clocks=("found_at",),
        cases=_case("技术中心"),
    ),
    Duty(
        id="approve-measures",
        kind="approve",
        action=text("审批整顿措施", "Approve the measures"),
        responsible=("technical-centre",),
        clocks=("found_at",),
        cases=_case("技术中心"),
    ),
    Duty(
        id="coordinate",
        kind="handle",
        action=text("协调措施实施中的问题", "Settle the problems that arise as the measures are carried out"),
        responsible=("technical-centre",),
        clocks=("found_at",),
        cases=_case("技术中心"),
    ),
    Duty(
        id="tell-customer",
        kind="reply",
        action=text(
            "与顾客沟通整顿前后的质量和整顿情况", "Tell the customer the quality before and after, and what was done"
        ),
        responsible=("technical-centre", "responsible-unit"),
        recipients=("customer",),
        clocks=("found_at",),
        cases=(Case(id="important", levels=ANY, limit=NotSet(), citation=section("四", "技术中心", "四(责任单位)")),),
    ),
    Duty(
        id="supervise",
        kind="handle",
        action=text(
            "监督临时处理结果及纠正预防措施的成效",
            "Supervise what was done for the time being, and whether correction and prevention work",
        ),
        responsible=("management-department", "technical-centre"),
        clocks=("found_at",),
        cases=(Case(id="important", levels=ANY, limit=NotSet(), citation=section("四", "管理部", "四(技术中心)")),),
    ),
    Duty(
        id="accountability-notice",
        kind="approve",
        action=text(
            "拟定质量违纪处理通告，报企业领导审批后公布",
            "Draft the notice on breaches of quality discipline, have it approved and publish it",
        ),
        responsible=("management-department",),
        recipients=("company-leaders",),
        clocks=("closed_at",),
        cases=_case("管理部"),
    ),
)

ROUTING = (
    Route(
        id="meeting",
        label=text("应急会议", "emergency meeting"),
        paths=(
            Path(
                id="important",
                levels=ANY,
                roles=("deputy-general-manager", "technical-centre", "responsible-unit"),
                citation=section("四"),
                remark=text(
                    "由技术中心主持，或由其协助主管副总主持；原文未定何时由谁主持",
                    "The technical centre chairs, or helps the deputy general manager; the text leaves open which",
                ),
            ),
        ),
    ),
)

# --- Procedure (5) --------------------------------------------------------------------------------------------------

_BY_POSITION = text(
    "原表连排成文；责任岗位与所用文件按步骤、岗位、文件各自的次序对应",
    "The table is run on; post and paper are matched to the step by their places in the runs",
)


def _step(id: str, label: Text, *responsible: str, document: Item | None = None, duty: str | None = None) -> Step:
    """A step whose post, and paper where it has one, are known by position alone."""
    return Step(
        id=id,
        label=label,
        responsible=responsible,
        documents=(document,) if document else (),
        duties=(duty,) if duty else (),
        citation=section("五"),
        basis="inferred",
        reading=_BY_POSITION,
    )


PROCEDURES = (
    Procedure(
        id="rectification",
        label=text("重要质量故障整顿工作流程", "rectification of an important fault"),
        levels=ANY,
        steps=(
            Step(
                id="collect",
                label=text("故障信息采集", "collect information on the fault"),
                responsible=("responsible-unit", "salesperson", "technical-centre"),
                citation=section("五", "1"),
            ),
            _step(
                "report",
                text("报告、反映", "report"),
                "technical-quality-heads",
                document=FEEDBACK_FORM,
                duty="report-information",
            ),
            _step(
                "contain",
                text("初步统计分析，库存成品等紧急处理", "first figures and analysis; deal with stock at once"),
                "responsible-unit",
            ),
            _step(
                "investigate",
                text("组织深入检查分析", "examine and analyse in depth"),
                "responsible-unit",
                document=FAULT_REPORT,
            ),
            _step("plan", text("组织制定整顿方案（或计划）", "make the rectification plan"), "responsible-unit"),
            _step("review", text("方案和计划评审", "review the plan"), "responsible-unit", document=REVIEW_FORM),
            _step(
                "approve-and-publish",
                text("启动审批，公布方案（或计划）", "start the approval, publish the plan"),
                "responsible-unit",
                duty="approve-measures",
            ),
            _step("ledger", text("建立整顿台账", "open the ledger"), "responsible-unit", document=YEARLY_PLAN),
            _step("track", text("跟踪整顿，完善方案（或计划）", "track, and mend the plan"), "responsible-unit"),
            _step("confirm-closed", text("故障闭环确认", "confirm that the fault is closed"), "management-department"),
            _step("standardise", text("有效措施固化、标准化", "make what works the standard"), "responsible-unit"),
            _step("write-case", text("典型事例编写与经验交流", "write up the case, share it"), "responsible-unit"),
            _step("archive", text("资料归档", "archive the papers"), "company-archive"),
            Step(
                id="accountability-notice",
                label=text("责任确认通告", "accountability notice"),
                responsible=("management-department",),
                citation=section("五", None, "四(管理部)"),
                basis="inferred",
                reading=text(
                    "“企业档案管理部”连排；第四节由管理部拟定通告，据此读作企业档案、管理部两格",
                    "Company archive and management department run on; section 4 gives the notice to the latter",
                ),
            ),
        ),
        citation=section("五"),
        basis="inferred",
        reading=text(
            "流程表连排成文，按岗位数七、四、三断为十四步；文件栏另有“检讨与承诺”“查核通告”，所属步骤不明，未列入",
            "The table is run on; by its posts (seven, four, three) it has fourteen steps. Two more papers, a "
            "commitment and an assessment notice, cannot be given to a step and are left out",
        ),
    ),
)

GUIDANCE = (
    Guidance(
        id="monitoring",
        label=text("随时监控", "monitoring at all times"),
        items=(
            text(
                "负责反映信息的人员随时监控顾客处的质量，技术中心参加",
                "Those who report watch the quality at the customer's all the time; the technical centre takes part",
            ),
        ),
        citation=section("五", "1"),
    ),
    Guidance(
        id="related-rules",
        label=text("有关文件", "related rules"),
        items=(text("质量信息闭环管理方法", "closed-loop management of quality information"),),
        citation=section("六"),
    ),
)

IMPORTANT_QUALITY_PROBLEM: Rulebook[QualityProblem] = Rulebook(
    id="important-quality-problem",
    version="1.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "第一节至第七节；流程表连排成文，十四步的工作标准仅存第一步",
            "Sections 1 to 7; the table of the flow is run on; of the fourteen steps only the first is explained",
        ),
    ),
    event=event_model(QualityProblem),
    levels=LEVELS,
    criteria=CRITERIA,
    roles=ROLES,
    duties=DUTIES,
    routing=ROUTING,
    procedures=PROCEDURES,
    guidance=GUIDANCE,
)
