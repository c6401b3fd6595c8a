"""The event of 嘉禾人寿保险公司危机管理制度: a crisis as customer service accepts it, and what becomes of it."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from crisisrules.language import Event, EventId, Moment, TrueOrFalse, ordered

LevelCode = Annotated[
    Literal["potential", "general", "B", "A"],
    ordered(
        ("potential", "潜在危机事件", "potential crisis"),
        ("general", "一般危机事件", "general crisis"),
        ("B", "严重危机事件 (B级)", "severe crisis (B)"),
        ("A", "重大危机事件 (A级)", "major crisis (A)"),
    ),
]
Reach = Annotated[
    Literal["customer", "branch", "company"],
    ordered(
        ("customer", "限于投诉客户", "the complaining customer only"),
        ("branch", "波及一家分公司", "one branch"),
        ("company", "波及全公司", "the whole company"),
    ),
]
Media = Annotated[
    Literal["none", "local", "provincial", "national"],
    ordered(
        ("none", "无", "none"),
        ("local", "当地媒体", "local media"),
        ("provincial", "省级媒体", "provincial media"),
        ("national", "全国性媒体", "national media"),
    ),
]
Petition = Annotated[
    Literal["none", "individual", "group", "major"],
    ordered(
        ("none", "无", "none"),
        ("individual", "个人上访", "by one person"),
        ("group", "集体上访", "by a group"),
        ("major", "重大上访", "major petition"),
    ),
]


class CrisisEvent(Event):
    """A crisis event, as customer service accepts it and as it becomes known afterwards.

    A flag that is not given counts as false, and a scale as its least value.
    """

    reference_time = "accepted_at"
    end_time = "closed_at"
    in_order = (
        ("occurred_at", "accepted_at"),
        ("accepted_at", "handed_over_at"),
        ("accepted_at", "filed_at"),
        ("accepted_at", "confirmed_at"),
        ("accepted_at", "closed_at"),
    )

    accepted_at: Moment = Field(title="受理时间", description="When customer service accepts the case")
    occurred_at: Moment | None = Field(default=None, title="发生时间", description="When it happened")
    handed_over_at: Moment | None = Field(
        default=None, title="移交时间", description="When the handling department receives the case"
    )
    filed_at: Moment | None = Field(default=None, title="立案时间", description="When the case is filed")
    confirmed_level: LevelCode | None = Field(
        default=None, title="总公司确认级别", description="The level that head office confirmed"
    )
    confirmed_at: Moment | None = Field(
        default=None, title="总公司确认时间", description="When head office confirmed the level"
    )
    closed_at: Moment | None = Field(default=None, title="结案时间", description="When the case was closed")
    reach: Reach = Field(default="customer", title="波及范围", description="How far the impact reaches")
    media: Media = Field(default="none", title="媒体曝光", description="Exposure in the media")
    petition: Petition = Field(default="none", title="上访", description="Petition to the authorities")
    regulator_complaint: TrueOrFalse = Field(
        default=False, title="投诉到监管机构", description="The complaint went to the regulator"
    )
    major_impact: TrueOrFalse = Field(default=False, title="引起重大影响", description="It has caused major impact")
    dispute_or_litigation: TrueOrFalse = Field(
        default=False, title="引起纠纷或诉讼", description="It has led to a dispute or litigation"
    )
    needs_deliberation: TrueOrFalse = Field(
        default=False, title="需要合议", description="More than one department must agree on the answer"
    )
    outside_customer_service: TrueOrFalse = Field(
        default=False, title="不属客户服务部门职责", description="Not within customer service's remit"
    )
    repeat_of: EventId | None = Field(
        default=None, title="重复投诉所指原案", description="Id of the closed case about the same matter"
    )

    @model_validator(mode="after")
    def _confirmation_is_whole(self) -> Self:
        if (self.confirmed_level is None) != (self.confirmed_at is None):
            missing, there = ("confirmed_level", "confirmed_at")
            if self.confirmed_at is None:
                missing, there = there, missing
            raise ValueError(f"{there} is given without {missing}; give both or neither")
        if self.repeat_of == self.event_id:
            raise ValueError(f"repeat_of is the event's own event_id {self.event_id!r}; it must name an earlier case")
        return self
