"""重要业务应急预案: emergencies of a company's important business, sections 1 to 6.

The text defines no levels: the leading group decides on the level of the response as each case demands. So there is one
level here, an emergency, reached when important business goes wrong. No time limit is given.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import Limit, NotSet, Promptly
from crisisrules.language import (
    Case,
    Citation,
    Duty,
    Event,
    Exclusion,
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
    all_of,
    criterion,
    event_model,
    holds,
    is_,
    not_,
    text,
    unordered,
)

TITLE = text("重要业务应急预案", "Emergency plan for important business")


def section(number: str, clause: str | None = None, *also: str) -> Citation:
    """A section of this document; clause 2.2.a is 2(2)a as printed."""
    return Citation(source=TITLE.zh, article=number, clause=clause, also=also)


# --- The event ------------------------------------------------------------------------------------------------------

Business = Annotated[
    Literal["production", "sales", "procurement", "finance", "human_resources", "other"],
    unordered(
        ("production", "生产", "production"),
        ("sales", "销售", "sales"),
        ("procurement", "采购", "procurement"),
        ("finance", "财务", "finance"),
        ("human_resources", "人力资源", "human resources"),
        ("other", "其他业务", "other business"),
    ),
]


class BusinessEmergency(Event):
    """Something that happens to a business of the company. A flag that is not given counts as false.

    The five businesses that the text names are important; `other` is when `designated_important` says so.
    """

    reference_time = "found_at"
    in_order = (("found_at", "reported_at"), ("reported_at", "controlled_at"), ("controlled_at", "ended_at"))

    found_at: Moment = Field(title="发现异常时间", description="When it is noticed")
    reported_at: Moment | None = Field(
        default=None, title="领导小组接报时间", description="When the leading group is told"
    )
    controlled_at: Moment | None = Field(
        default=None,
        title="事故受控、业务恢复时间",
        description="When the accident is under control and business runs normally",
    )
    ended_at: Moment | None = Field(default=None, title="宣布应急结束时间", description="When the end is announced")
    business: Business = Field(title="业务", description="Which business")
    designated_important: TrueOrFalse = Field(
        default=False, title="公司列为重要业务", description="The company counts it among its important business"
    )
    abnormal: TrueOrFalse = Field(default=False, title="出现异常情况", description="Something is wrong with it")


# --- Scope and level (2, 4.1) ---------------------------------------------------------------------------------------

ANY = ("emergency",)

LEVELS = (Level(code="emergency", rank=1, label=text("重要业务突发事件", "emergency of important business")),)

SCOPE = (
    Exclusion(
        id="not-important",
        label=text("本预案只适用于重要业务", "The plan covers important business only"),
        when=all_of(is_("business", "other"), not_(holds("designated_important"))),
        citation=section("二"),
        remark=text(
            "原文列举五类业务而不限于此；此外何者重要由公司认定",
            "The text names five businesses among others; which others are important, the company says",
        ),
    ),
)

CRITERIA = (
    criterion(
        "abnormal",
        text("重要业务出现异常", "important business goes wrong"),
        section("四", "1.1"),
        emergency=holds("abnormal"),
    ),
)

# --- Roles (3) ------------------------------------------------------------------------------------------------------

ROLES = (
    Role(id="department-concerned", label=text("相关部门", "department concerned")),
    Role(id="department-teams", label=text("各部门应急小组", "emergency teams of the departments")),
    Role(id="emergency-office", label=text("应急办公室", "emergency office")),
    Role(id="leading-group", label=text("应急领导小组", "leading group"), standing="above"),
)

ROUTING = (
    Route(
        id="emergency-organisation",
        label=text("应急组织", "who organises the emergency work"),
        paths=(
            Path(
                id="company",
                levels=ANY,
                roles=("leading-group", "emergency-office", "department-teams"),
                lead="leading-group",
                citation=section("三"),
            ),
        ),
    ),
)

# --- Duties (4) -----------------------------------------------------------------------------------------------------

_PART_OF_THE_START = text(
    "原文未另写时间；启动预案、组织应急工作须立即进行（四、1.2），各项措施是其内容，据此亦应立即",
    "No time of its own; the plan and the emergency work start at once (4.1.2), and the measures are that work",
)


def _case(clause: str, limit: Limit) -> tuple[Case, ...]:
    return (Case(id="emergency", levels=ANY, limit=limit, citation=section("四", clause)),)


def _measure(id: str, action: Text, letter: str) -> Duty:
    """One of the four measures of the teams."""
    return Duty(
        id=id,
        kind="handle",
        action=action,
        responsible=("department-teams",),
        clocks=("reported_at", "found_at"),
        cases=(
            Case(
                id="emergency",
                levels=ANY,
                limit=Promptly(),
                citation=section("四", f"2.2.{letter}", "四(1.2)"),
                basis="inferred",
                reading=_PART_OF_THE_START,
            ),
        ),
    )


MEASURES = (
    _measure("protect-people", text("确保人员安全并疏散", "Keep people safe, evacuate them"), "a"),
    _measure("cut-off-source", text("切断事故源", "Cut off the source, so that the accident does not spread"), "b"),
    _measure("emergency-equipment", text("启动应急设备，保障业务", "Start the emergency equipment, keep running"), "c"),
    _measure("rescue", text("现场救援，配合事故调查", "Rescue on the spot, help the investigation"), "d"),
)

DUTIES = (
    Duty(
        id="report-leading-group",
        kind="report",
        action=text("立即向应急领导小组报告", "Report to the leading group at once"),
        responsible=("department-concerned",),
        recipients=("leading-group",),
        clocks=("found_at",),
        cases=_case("1.1", Promptly()),
    ),
    Duty(
        id="start-plan",
        kind="handle",
        action=text(
            "接报后立即启动预案，组织部门开展应急工作", "Start the plan at once, and have the departments work"
        ),
        responsible=("leading-group",),
        clocks=("reported_at",),
        cases=_case("1.2", Promptly()),
    ),
    Duty(
        id="set-response-level",
        kind="inform",
        action=text(
            "确定应急响应级别，通知有关部门采取措施",
            "Decide on the level of the response, and have the departments act",
        ),
        responsible=("leading-group",),
        recipients=("department-teams",),
        clocks=("reported_at",),
        cases=(
            Case(
                id="emergency",
                levels=ANY,
                limit=NotSet(),
                citation=section("四", "2.1"),
                remark=text(
                    "原文未列响应级别，由领导小组视情况确定",
                    "The text lists no levels of response; the group decides as the case demands",
                ),
            ),
        ),
    ),
    *MEASURES,
    Duty(
        id="announce-end",
        kind="close",
        action=text("宣布应急结束", "Announce the end of the emergency"),
        responsible=("leading-group",),
        clocks=("controlled_at",),
        cases=_case("3.1", NotSet()),
    ),
    Duty(
        id="report-end",
        kind="report",
        action=text("向领导小组报告应急结束情况", "Report to the leading group how the emergency ended"),
        responsible=("department-teams",),
        recipients=("leading-group",),
        documents=(Item(id="end-report", label=text("应急结束情况报告", "report on the end of the emergency")),),
        clocks=("ended_at",),
        cases=_case("3.2", NotSet()),
    ),
)

# --- Procedure (4) --------------------------------------------------------------------------------------------------


def _step(id: str, label: Text, responsible: str, clause: str, *duties: str) -> Step:
    return Step(id=id, label=label, responsible=(responsible,), duties=duties, citation=section("四", clause))


PROCEDURES = (
    Procedure(
        id="emergency",
        label=text("应急响应程序", "response to an emergency"),
        levels=ANY,
        steps=(
            _step("report-leading-group", text("紧急情况报告", "report"), "department-concerned", "1.1"),
            _step("start-plan", text("启动预案", "start the plan"), "leading-group", "1.2"),
            _step("set-response-level", text("确定响应级别", "decide on the response"), "leading-group", "2.1"),
            # The text gives the four measures no order among themselves.
            _step(
                "measures",
                text("采取处置措施", "take the measures"),
                "department-teams",
                "2.2",
                *(m.id for m in MEASURES),
            ),
            _step("announce-end", text("宣布应急结束", "announce the end"), "leading-group", "3.1"),
            _step("report-end", text("报告结束情况", "report on the end"), "department-teams", "3.2"),
        ),
        citation=section("四"),
    ),
)

_INTERVAL = text("原文只称定期，周期由公司填定", "The text only says regularly; the company sets the interval")

GUIDANCE = (
    Guidance(
        id="people",
        label=text("人员保障", "people"),
        items=(text("应急人员具备必要的知识和技能", "those who respond have the knowledge and skills"),),
        citation=section("五", "1.1"),
    ),
    Guidance(
        id="supplies",
        label=text("物资保障", "supplies"),
        items=(
            text("储备急救药品、防护用品、应急设备等", "keep first aid, protective gear and emergency equipment"),
            text("确保及时供应", "see that they arrive in time"),
        ),
        citation=section("五", "2"),
    ),
    Guidance(
        id="information",
        label=text("信息保障", "information"),
        items=(
            text("建立沟通机制，保持信息畅通", "have channels, and keep them open"),
            text("及时收集、整理、发布应急信息", "collect, order and publish information in time"),
        ),
        citation=section("五", "3"),
    ),
    Guidance(
        id="drills",
        label=text("定期培训和演练", "regular training and drills"),
        items=(
            text("检验预案的可行性和有效性", "test whether the plan is workable and works"),
            text("演练响应、处置、结束各环节", "practise response, handling and end"),
            text("演练后总结评估，改进预案", "sum up, evaluate, improve the plan"),
        ),
        citation=section("六", None, "五(1.2)"),
        basis="configured",
        remark=_INTERVAL,
    ),
)

IMPORTANT_BUSINESS_EMERGENCY: Rulebook[BusinessEmergency] = Rulebook(
    id="important-business-emergency",
    version="1.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "第一节至第六节；原文无标题，以其内容命名", "Sections 1 to 6; printed without a title, named by content"
        ),
    ),
    event=event_model(BusinessEmergency),
    levels=LEVELS,
    scope=SCOPE,
    criteria=CRITERIA,
    roles=ROLES,
    duties=DUTIES,
    routing=ROUTING,
    procedures=PROCEDURES,
    guidance=GUIDANCE,
)
