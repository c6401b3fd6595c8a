"""会计师事务所-重要事宜应急处理管理办法: sudden trouble with an accounting firm's important matters, sections 2 to 6.

The text says what is important and what to do at once; it gives no time limit, and only says regularly of drills, of
the handbook and of the assessment of risks.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import Promptly
from crisisrules.language import (
    Case,
    Citation,
    Criterion,
    Duty,
    Event,
    Grade,
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
    event_model,
    one_of,
    text,
    unordered,
)

TITLE = text("会计师事务所重要事宜应急处理管理办法", "Emergency rules for an accounting firm's important matters")


def section(number: str, clause: str | None = None, *also: str) -> Citation:
    """A section of this document."""
    return Citation(source=TITLE.zh, article=number, clause=clause, also=also)


# --- The event ------------------------------------------------------------------------------------------------------

Matter = Annotated[
    Literal["core_business", "major_decision", "major_contract", "network_security", "other"],
    unordered(
        ("core_business", "核心业务", "core business"),
        ("major_decision", "重要决策", "major decision"),
        ("major_contract", "重要合同", "major contract"),
        ("network_security", "网络安全事宜", "network security"),
        ("other", "其他事宜", "another matter"),
    ),
]


class ImportantMatter(Event):
    """Sudden trouble with one of the firm's matters."""

    reference_time = "occurred_at"
    in_order = (("occurred_at", "handled_at"),)

    occurred_at: Moment = Field(title="发生时间", description="When it happens")
    handled_at: Moment | None = Field(default=None, title="处理完毕时间", description="When it has been dealt with")
    matter: Matter = Field(title="事宜", description="Which matter it is about")


# --- What is important (2) ------------------------------------------------------------------------------------------

ANY = ("important",)

LEVELS = (Level(code="important", rank=1, label=text("重要事宜", "important matter")),)

CRITERIA = (
    Criterion(
        id="important-matter",
        label=text("重要事宜的范围", "what is an important matter"),
        grades=(
            Grade(
                level="important",
                test=one_of("matter", "core_business", "major_decision", "major_contract", "network_security"),
                citation=section("二", "1"),
                remark=text(
                    "原文以“等”字收尾，其余何者重要由事务所认定",
                    "The list ends with an et cetera; what else is important, the firm says",
                ),
            ),
        ),
    ),
)

# --- Roles (3, 6) ---------------------------------------------------------------------------------------------------

ROLES = (
    Role(id="firm", label=text("事务所", "the firm")),
    Role(id="persons-concerned", label=text("相关人员", "persons concerned")),
    Role(id="emergency-contacts", label=text("应急联系人", "emergency contacts")),
    Role(id="departments", label=text("各部门", "departments")),
    Role(id="management", label=text("事务所管理层", "management of the firm"), standing="above"),
    Role(id="partner-institutions", label=text("合作机构", "partner institutions"), standing="outside"),
)

ROUTING = (
    Route(
        id="coordination",
        label=text("协同应对", "who responds together"),
        paths=(
            Path(
                id="firm",
                levels=ANY,
                roles=("firm", "departments", "emergency-contacts"),
                lead="firm",
                citation=section("三", "4", "三(1)"),
            ),
        ),
    ),
    Route(
        id="partners",
        label=text("应急责任须事先明确的合作机构", "partners, whose part in an emergency is agreed beforehand"),
        paths=(Path(id="partners", levels=ANY, roles=("partner-institutions",), citation=section("三", "5")),),
    ),
)

HANDBOOK = Item(id="handbook", label=text("事务所应急处理手册", "emergency handbook of the firm"))

# --- Duties (3.4, 5.2) ----------------------------------------------------------------------------------------------

DUTIES = (
    Duty(
        id="start-flow",
        kind="handle",
        action=text("立即启动应急处理流程", "Start the emergency flow at once"),
        responsible=("firm",),
        documents=(HANDBOOK,),
        clocks=("occurred_at",),
        cases=(Case(id="important", levels=ANY, limit=Promptly(), citation=section("三", "4", "三(3)")),),
    ),
    Duty(
        id="inform-persons",
        kind="inform",
        action=text("及时通知相关人员", "Inform the persons concerned promptly"),
        responsible=("firm",),
        recipients=("persons-concerned",),
        clocks=("occurred_at",),
        cases=(Case(id="important", levels=ANY, limit=Promptly(), citation=section("三", "4")),),
    ),
    Duty(
        id="coordinate",
        kind="handle",
        action=text("同时协调各部门，减少损失", "Coordinate the departments meanwhile, and keep the loss small"),
        responsible=("firm",),
        recipients=("departments",),
        clocks=("occurred_at",),
        cases=(Case(id="important", levels=ANY, limit=Promptly(), citation=section("三", "4")),),
    ),
    Duty(
        id="improve",
        kind="handle",
        action=text("及时改进流程的不足并加强培训", "Mend what the flow lacked promptly, and train"),
        responsible=("firm",),
        clocks=("handled_at",),
        cases=(Case(id="important", levels=ANY, limit=Promptly(), citation=section("五", "2")),),
    ),
)

# --- Procedure (3.4, 5.2) -------------------------------------------------------------------------------------------

PROCEDURES = (
    Procedure(
        id="important",
        label=text("重要事宜应急处理流程", "emergency flow for an important matter"),
        levels=ANY,
        steps=(
            Step(
                id="start-flow",
                label=text("启动流程", "start the flow"),
                responsible=("firm",),
                documents=(HANDBOOK,),
                citation=section("三", "4", "三(3)"),
            ),
            # Coordination goes on while the persons concerned are informed: one step.
            Step(
                id="respond",
                label=text("通知相关人员，同时协调各部门", "inform the persons concerned, coordinate meanwhile"),
                responsible=("firm", "departments"),
                duties=("inform-persons", "coordinate"),
                citation=section("三", "4"),
            ),
            Step(
                id="improve",
                label=text("改进流程，加强培训", "improve the flow, train"),
                responsible=("firm",),
                citation=section("五", "2"),
            ),
        ),
        citation=section("三", "4", "五(2)"),
    ),
)

_INTERVAL = text("原文只称定期，周期由事务所填定", "The text only says regularly; the firm sets the interval")

GUIDANCE = (
    Guidance(
        id="mechanism",
        label=text("应急机制", "what must be in place"),
        items=(
            text("明确流程、分工和联系人", "the flow, who does what, whom to call"),
            text("明确与合作机构各自的应急责任", "each side's responsibility, the firm's and its partners'"),
            text(
                "可靠的通讯和协同工具，如邮件、即时消息、在线协作", "reliable tools: mail, messages, online cooperation"
            ),
        ),
        citation=section("三", "1", "三(5)", "四"),
    ),
    Guidance(
        id="handbook",
        label=text("应急处理手册，定期更新", "the handbook, kept current"),
        items=(
            text("处理流程", "the flow"),
            text("联系人信息", "contacts"),
            text("风险评估", "assessment of risks"),
            text("应对措施", "measures"),
        ),
        citation=section("三", "3"),
        basis="configured",
        remark=_INTERVAL,
    ),
    Guidance(
        id="drills",
        label=text("定期应急演练", "regular drills"),
        items=(text("使员工熟悉流程、善于应对", "so that the staff know the flow and can respond"),),
        citation=section("三", "2"),
        basis="configured",
        remark=_INTERVAL,
    ),
    Guidance(
        id="risk-assessment",
        label=text("定期风险评估", "regular assessment of risks"),
        items=(text("识别潜在风险，采取预防措施", "find latent risks, and prevent them"),),
        citation=section("五", "1"),
        basis="configured",
        remark=_INTERVAL,
    ),
    Guidance(
        id="upkeep",
        label=text("本办法的审定和定期评估更新", "approval and regular review of these rules"),
        items=(text("由事务所管理层负责", "by the management of the firm"),),
        citation=section("六", "1"),
        basis="configured",
        remark=_INTERVAL,
    ),
)

ACCOUNTING_FIRM_IMPORTANT_MATTERS: Rulebook[ImportantMatter] = Rulebook(
    id="accounting-firm-important-matters",
    version="1.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "全文；发布日期未载，故施行日期不明",
            "The whole text; its date of issue, from which it is in force, is missing",
        ),
    ),
    event=event_model(ImportantMatter),
    levels=LEVELS,
    criteria=CRITERIA,
    roles=ROLES,
    duties=DUTIES,
    routing=ROUTING,
    procedures=PROCEDURES,
    guidance=GUIDANCE,
)
