"""The event of 客户不满情绪报告工作制度: a sign of dissatisfaction that a front-line worker notices, and its course."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from crisisrules.language import Count, Event, Moment, TrueOrFalse, Value, unordered

# Article 3 names these four after 包括 (include); the list is taken as complete.
Post = Annotated[
    Literal["underwriting", "claims", "sales", "service_centre"],
    unordered(
        ("underwriting", "承保岗位", "underwriting"),
        ("claims", "理赔岗位", "claims"),
        ("sales", "销售岗位", "sales"),
        ("service_centre", "95518客服中心", "95518 service centre"),
    ),
]
Trigger = Annotated[
    Literal["demands_complaint", "complains", "demand_unmet", "other_sign"],
    unordered(
        ("demands_complaint", "明确不满并要求投诉", "clearly dissatisfied and demands to complain"),
        ("complains", "抱怨、批评或催办", "grumbles, criticises or presses"),
        ("demand_unmet", "诉求未满足、分歧明显", "a demand unmet, opinions clearly differing"),
        ("other_sign", "其他不满迹象", "another sign of dissatisfaction"),
    ),
]
Channel = Annotated[
    Literal["pc", "wechat", "telephone"],
    unordered(("pc", "PC报告", "PC"), ("wechat", "微信报告", "WeChat"), ("telephone", "电话报告", "telephone")),
]
OneOrMore = Annotated[Count, Field(ge=1)]


class Referral(Value):
    """A report to a leader: rank 1 is the worker's direct leader, rank 2 that leader's direct leader, and so on.

    Whoever stands in for an absent leader has that leader's rank.
    """

    rank: OneOrMore = Field(title="领导层级", description="Rank of the leader, from 1 for the direct leader")
    informed_at: Moment = Field(title="接报时间", description="When the leader is informed")
    provable: TrueOrFalse = Field(title="可以举证", description="Whether the report can be proved")


class DissatisfactionSignal(Event):
    """A sign of a customer's dissatisfaction, and what was done about it.

    The referrals stand in order of rank, from 1 without a gap, each leader informed no earlier than the one below: a
    rung of the ladder runs from the time at which the leader below was informed. `channel` is required once the process
    is started; before that it says how it is going to be. The complaint may be older than the notice taken of it.
    """

    reference_time = "noticed_at"
    end_time = "resolved_at"
    in_order = (
        ("noticed_at", "resolved_at"),
        ("noticed_at", "process_started_at"),
        ("process_started_at", "process_received_at"),
    )

    noticed_at: Moment = Field(title="发现时间", description="When the front-line worker notices the dissatisfaction")
    post: Post = Field(title="报告人岗位", description="Post of the front-line worker")
    trigger: Trigger = Field(title="不满情形", description="What shows the dissatisfaction")
    resolved_at: Moment | None = Field(
        default=None, title="消除时间", description="When the dissatisfaction is dispelled"
    )
    referrals: tuple[Referral, ...] = Field(default=(), title="逐级报告", description="Reports up the line of leaders")
    process_started_at: Moment | None = Field(
        default=None, title="启动流程时间", description="When the report process jsk.22 is started"
    )
    process_received_at: Moment | None = Field(
        default=None, title="投诉组接到流程时间", description="When the complaint team receives the report process"
    )
    channel: Channel | None = Field(default=None, title="报告方式", description="How the report process is started")
    complained_at: Moment | None = Field(
        default=None, title="客户投诉时间", description="When the customer complains after all"
    )
    institutions: OneOrMore = Field(
        default=1, title="涉及机构和部门数", description="Institutions or departments involved, at least one"
    )

    @model_validator(mode="after")
    def _referrals_form_a_ladder(self) -> Self:
        below, informed = "noticed_at", self.noticed_at
        for i, referral in enumerate(self.referrals):
            if referral.rank != i + 1:
                raise ValueError(
                    f"referrals[{i}].rank is {referral.rank}, but {i + 1} comes next; referrals stand in order of "
                    "rank, from 1 (the direct leader), every rank once"
                )
            if referral.informed_at < informed:
                raise ValueError(
                    f"referrals[{i}].informed_at ({referral.informed_at.isoformat()}) is earlier than {below} "
                    f"({informed.isoformat()}); a leader is informed after those below"
                )
            below, informed = f"referrals[{i}].informed_at", referral.informed_at
        return self

    @model_validator(mode="after")
    def _process_is_whole(self) -> Self:
        if self.process_started_at is not None and self.channel is None:
            raise ValueError(
                "process_started_at is given without channel; say how the process was started: "
                "'pc', 'wechat' or 'telephone'"
            )
        if self.process_received_at is not None and self.process_started_at is None:
            raise ValueError("process_received_at is given without process_started_at; say when it was started too")
        return self
