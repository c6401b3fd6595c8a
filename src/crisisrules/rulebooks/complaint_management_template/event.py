"""The event of 保险证券投诉管理制度: a complaint as it is received and accepted, and what becomes of it."""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.language import Amount, Event, Moment, TrueOrFalse, unordered

Channel = Annotated[
    Literal["hotline", "online", "counter", "letter", "email", "other"],
    unordered(
        ("hotline", "客服热线", "hotline"),
        ("online", "在线平台", "online platform"),
        ("counter", "营业网点", "counter"),
        ("letter", "书信", "letter"),
        ("email", "电子邮件", "email"),
        ("other", "类似书信的其他方式", "another way like letter and email"),
    ),
]
BusinessKind = Annotated[
    Literal["product-enquiry", "claims-dispute", "securities-trading", "investment-advice", "other", "outside"],
    unordered(
        ("product-enquiry", "保险产品咨询", "enquiry on an insurance product"),
        ("claims-dispute", "理赔纠纷", "dispute over a claim"),
        ("securities-trading", "证券交易问题", "securities trading"),
        ("investment-advice", "投资咨询", "investment advice"),
        ("other", "其他保险证券业务", "other insurance or securities business"),
        ("outside", "保险证券业务以外", "neither insurance nor securities business"),
    ),
]


class Complaint(Event):
    """A complaint, as customer service accepts it and as its handling goes on.

    A flag that is not given counts as false; an `amount` that is not given reaches no level by itself.
    """

    reference_time = "accepted_at"
    end_time = "closed_at"
    in_order = (
        ("received_at", "accepted_at"),
        ("accepted_at", "leading_group_informed_at"),
        ("accepted_at", "department_head_informed_at"),
        ("accepted_at", "result_received_at"),
        ("department_head_informed_at", "result_received_at"),
        ("accepted_at", "task_received_at"),
        ("accepted_at", "investigated_at"),
        ("task_received_at", "investigated_at"),
        ("accepted_at", "improvement_decided_at"),
        ("accepted_at", "fed_back_at"),
        ("accepted_at", "dissatisfied_at"),
        ("accepted_at", "anomaly_found_at"),
        ("accepted_at", "salient_problem_found_at"),
        ("accepted_at", "closed_at"),
    )

    accepted_at: Moment = Field(title="受理时间", description="When customer service accepts the complaint")
    received_at: Moment | None = Field(
        default=None, title="接到投诉时间", description="When customer service receives it, if that was earlier"
    )
    channel: Channel = Field(title="受理渠道", description="How it came in")
    business_kind: BusinessKind | None = Field(
        default=None, title="投诉业务", description="The business that it is about"
    )
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
    facts_clear: TrueOrFalse = Field(
        default=False, title="事实清楚、责任明确", description="The facts and the responsibility are clear"
    )
    company_caused_loss: TrueOrFalse = Field(
        default=False, title="因公司原因造成客户经济损失", description="The company caused the customer's loss"
    )
    leading_group_informed_at: Moment | None = Field(
        default=None, title="领导小组接到投诉时间", description="When the leading group receives it"
    )
    department_head_informed_at: Moment | None = Field(
        default=None, title="部门主管接到投诉时间", description="When the department head receives it"
    )
    task_received_at: Moment | None = Field(
        default=None, title="责任部门接到处理任务时间", description="When the responsible department receives the task"
    )
    investigated_at: Moment | None = Field(
        default=None, title="调查核实完成时间", description="When the investigation was finished"
    )
    improvement_decided_at: Moment | None = Field(
        default=None, title="改进措施确定时间", description="When the improvement, and who carries it out, was decided"
    )
    result_received_at: Moment | None = Field(
        default=None, title="客服收到处理结果时间", description="When customer service receives the result"
    )
    fed_back_at: Moment | None = Field(
        default=None, title="向客户反馈结果时间", description="When the customer was told the result"
    )
    dissatisfied_at: Moment | None = Field(
        default=None,
        title="得知客户不满意时间",
        description="When the customer's dissatisfaction with the result became known, for the last time",
    )
    anomaly_found_at: Moment | None = Field(
        default=None,
        title="发现处理异常时间",
        description="When something abnormal in the handling was found, other than dissatisfaction with the result",
    )
    salient_problem_found_at: Moment | None = Field(
        default=None,
        title="发现突出问题时间",
        description="When the handling showed a salient problem, one worth a special report",
    )
    supervision_complaint_at: Moment | None = Field(
        default=None,
        title="客户向监督部门投诉时间",
        description="When the customer complained of the handling to the supervision department",
    )
    closed_at: Moment | None = Field(default=None, title="办结时间", description="When the complaint was closed")
