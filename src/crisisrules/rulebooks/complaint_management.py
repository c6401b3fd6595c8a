"""保险证券投诉管理制度: complaint management, a template whose numbers are blanks, sections 2.1 to 6.3.

`complaint_management(parameters)` returns the rulebook of a company that has filled the blanks in. They are in
`complaint_parameters`, the duties in `complaint_duties`, the monthly ones as dates in `complaint_periods`.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.language import (
    Amount,
    Condition,
    Criterion,
    Event,
    Grade,
    Guidance,
    Level,
    Moment,
    Otherwise,
    Prohibition,
    Role,
    Rulebook,
    Source,
    Text,
    TrueOrFalse,
    all_of,
    any_of,
    event_model,
    holds,
    is_,
    less_than,
    more_than,
    text,
    unordered,
)
from crisisrules.rulebooks.complaint_duties import duties, monthly_duties
from crisisrules.rulebooks.complaint_parameters import TITLE, ComplaintParameters, checked_parameters, section

# --- The event (2.1, 3) ---------------------------------------------------------------------------------------------

Channel = Annotated[
    Literal["hotline", "online", "counter", "letter", "email"],
    unordered(
        ("hotline", "客服热线", "hotline"),
        ("online", "在线平台", "online platform"),
        ("counter", "营业网点", "counter"),
        ("letter", "书信", "letter"),
        ("email", "电子邮件", "email"),
    ),
]


class Complaint(Event):
    """A complaint about insurance or securities business, as customer service accepts it and as its handling goes on.

    A flag that is not given counts as false; an `amount` that is not given reaches no level by itself.
    """

    reference_time = "accepted_at"
    in_order = (
        ("accepted_at", "leading_group_informed_at"),
        ("accepted_at", "department_head_informed_at"),
        ("accepted_at", "result_received_at"),
        ("department_head_informed_at", "result_received_at"),
        ("accepted_at", "closed_at"),
    )

    accepted_at: Moment = Field(title="受理时间", description="When customer service accepts the complaint")
    channel: Channel = Field(title="受理渠道", description="How it came in")
    amount: Amount | None = Field(default=None, title="涉及金额", description="Economic loss concerned, in yuan")
    damages_reputation: TrueOrFalse = Field(
        default=False, title="严重影响公司声誉", description="It seriously damages the company's reputation"
    )
    may_cause_dispute: TrueOrFalse = Field(
        default=False, title="可能引发法律纠纷", description="It may cause a legal dispute"
    )
    may_cause_mass_incident: TrueOrFalse = Field(
        default=False, title="可能引发群体性事件", description="It may cause a mass incident"
    )
    affects_business: TrueOrFalse = Field(
        default=False, title="对公司业务有较大影响", description="It has considerable effect on the business"
    )
    customer_agitated: TrueOrFalse = Field(
        default=False, title="客户情绪较为激动", description="The customer is rather agitated"
    )
    may_draw_media: TrueOrFalse = Field(
        default=False, title="可能引发媒体关注", description="It may draw the attention of the media"
    )
    urgent: TrueOrFalse = Field(default=False, title="紧急投诉", description="It is urgent")
    solvable_at_once: TrueOrFalse = Field(
        default=False, title="能够当场解决", description="It can be solved on the spot"
    )
    complex: TrueOrFalse = Field(
        default=False, title="情况复杂、涉及面广", description="The matter is complex and touches on much"
    )
    leading_group_informed_at: Moment | None = Field(
        default=None, title="领导小组接到投诉时间", description="When the leading group receives it"
    )
    department_head_informed_at: Moment | None = Field(
        default=None, title="部门主管接到投诉时间", description="When the department head receives it"
    )
    result_received_at: Moment | None = Field(
        default=None, title="客服收到处理结果时间", description="When customer service receives the result"
    )
    closed_at: Moment | None = Field(default=None, title="办结时间", description="When the complaint was closed")


# --- Levels and grading (3) -----------------------------------------------------------------------------------------

LEVELS = (
    Level(code="level_1", rank=3, label=text("一级投诉", "level 1")),
    Level(code="level_2", rank=2, label=text("二级投诉", "level 2")),
    Level(code="level_3", rank=1, label=text("三级投诉", "level 3")),
)

OTHERWISE = Otherwise(id="ordinary", level="level_3", citation=section("3.3"))


def _flag(id: str, label: Text, level: Literal["level_1", "level_2"], fact: str) -> Criterion:
    number = "3.1" if level == "level_1" else "3.2"
    return Criterion(id=id, label=label, grades=(Grade(level=level, test=holds(fact), citation=section(number)),))


def _amount_grade(level: str, test: Condition, number: str) -> Grade:
    return Grade(level=level, test=test, citation=section(number), basis="configured")


def _criteria(given: ComplaintParameters) -> tuple[Criterion, ...]:
    low, high = given.level_2_amount_from, given.level_2_amount_to
    return (
        Criterion(
            id="amount",
            label=text("涉及金额", "amount"),
            grades=(
                _amount_grade("level_1", more_than("amount", given.level_1_amount_above), "3.1"),
                _amount_grade("level_2", all_of(more_than("amount", low), less_than("amount", high)), "3.2"),
                _amount_grade("level_3", less_than("amount", given.level_3_amount_below), "3.3"),
            ),
        ),
        Criterion(
            id="amount-ends",
            label=text("涉及金额恰为二级上下限", "amount exactly at an end of level 2"),
            grades=(
                Grade(
                    level="level_2",
                    test=any_of(is_("amount", low), is_("amount", high)),
                    citation=section("3.2", "3.1", "3.3"),
                    basis="inferred",
                    reading=text(
                        "一级为“超过”、三级为“低于”，据此恰为上限或下限者归二级",
                        "Level 1 is above and level 3 below; so an amount exactly at either end belongs to level 2",
                    ),
                ),
            ),
        ),
        _flag("reputation", text("公司声誉", "reputation"), "level_1", "damages_reputation"),
        _flag("dispute", text("法律纠纷", "legal dispute"), "level_1", "may_cause_dispute"),
        _flag("mass-incident", text("群体性事件", "mass incident"), "level_1", "may_cause_mass_incident"),
        _flag("business", text("业务影响", "effect on business"), "level_2", "affects_business"),
        _flag("agitation", text("客户情绪", "agitation"), "level_2", "customer_agitated"),
        _flag("media", text("媒体关注", "attention of the media"), "level_2", "may_draw_media"),
    )


# --- Roles ----------------------------------------------------------------------------------------------------------

ROLES = (
    Role(id="customer-service", label=text("客服人员", "customer service")),
    Role(id="department-head", label=text("部门主管", "department head"), standing="above"),
    Role(id="leading-group", label=text("投诉处理领导小组", "complaint leading group"), standing="above"),
    Role(id="responsible-department", label=text("相关责任部门", "responsible department")),
    Role(id="senior-management", label=text("公司高层领导", "senior management"), standing="above"),
    Role(id="leaders", label=text("上级领导、公司领导", "superiors and leaders of the company"), standing="above"),
    Role(id="customer", label=text("客户", "customer"), standing="customer"),
)

# --- What nobody may do, guidance (2, 4.3) ---------------------------------------------------------------------------

PROHIBITIONS = (
    Prohibition(
        id="refuse-or-delay",
        label=text("推诿或拖延受理投诉", "refuse to accept a complaint, or delay accepting it"),
        citation=section("2.2"),
    ),
)

GUIDANCE = (
    Guidance(
        id="channels",
        label=text("受理渠道", "channels"),
        items=(
            text("热线：耐心接听，详细记录，及时反馈", "hotline: listen, record in detail, give feedback in time"),
            text("在线：在规定时间内回复和处理", "online: reply and handle within the prescribed time"),
            text("网点：专人接待，及时传递给相关部门", "counter: somebody in charge, passed on in time"),
            text("书信邮件：及时确认，告知预计处理时间", "letter, email: acknowledge, say how long it may take"),
        ),
        citation=section("2.1"),
        basis="inferred",
        reading=text(
            "在线投诉的“规定时间”没有自己的空格，理解为第三、四章所填各项时限",
            "The prescribed time for online complaints has no blank of its own; it is read as the limits of 3 and 4",
        ),
    ),
    Guidance(
        id="measures",
        label=text("处理措施", "measures"),
        items=(
            text("事实清楚、责任明确的，与客户协商", "facts and responsibility clear: agree with the customer"),
            text("公司原因造成损失的，依法依规赔偿", "loss caused by the company: compensate by law and company rules"),
            text("改进：明确责任部门和责任人，限期整改", "improve: name who is responsible, and set a time"),
        ),
        citation=section("4.3"),
    ),
)


def complaint_management(parameters: ComplaintParameters) -> Rulebook[Complaint]:
    """The rulebook of a company that has filled in the template's blanks.

    Raises:
        ArgumentError: `parameters` are no `ComplaintParameters`; a mapping is none: `ComplaintParameters(**mapping)`.
        pydantic.ValidationError: the parameters were copied with values that they must not have.
    """
    given = checked_parameters(parameters)
    return Rulebook(
        id="complaint-management",
        version="1.0.0",
        title=TITLE,
        source=Source(
            title=TITLE,
            available=text("第一章至第七章第3条首；第七章末缺失", "Sections 1 to 7.3; the end of 7 is missing"),
        ),
        event=event_model(Complaint),
        levels=LEVELS,
        criteria=_criteria(given),
        otherwise=OTHERWISE,
        roles=ROLES,
        duties=duties(given),
        monthly_duties=monthly_duties(given.monthly_report_day),
        prohibitions=PROHIBITIONS,
        guidance=GUIDANCE,
    )
