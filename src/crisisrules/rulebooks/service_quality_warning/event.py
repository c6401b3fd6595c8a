"""The event of 业务服务质量事件预警管理办法 V3.0: a service-quality event and the figures that table 1 may ask for."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from crisisrules.language import Count, Event, Moment, TrueOrFalse, unordered
from crisisrules.rulebooks.china_mobile_choices import Cause, HeadquartersGrade, NegativeImpact

WarningLine = Annotated[
    Literal["network", "business_support", "business", "terminal", "service", "information_security", "other"],
    unordered(
        ("network", "网络质量", "network quality"),
        ("business_support", "业务支撑质量", "business support"),
        ("business", "业务质量", "business quality"),
        ("terminal", "终端质量", "terminals"),
        ("service", "服务质量", "service quality"),
        ("information_security", "信息安全", "information security"),
        ("other", "其他", "another line"),
    ),
]


class ServiceQualityWarningEvent(Event):
    """A service-quality event: it has hurt, or may hurt, how customers see the company, its running or its name, or it
    has caused or may cause faults for many customers through responsibility; whose, the text leaves blank.

    A count that is not given counts as zero, a flag as false, a scale as its least value; the week's escalated
    complaints count as the day's. Table 1 is lost: the counts and scales are those of China Mobile Jilin's
    `ServiceQualityEvent`, and `complaint_volumes` computes the volumes here too.
    """

    reference_time = "occurred_at"

    occurred_at: Moment = Field(title="发生时间", description="When the event happens")
    business_line: WarningLine = Field(title="业务线条", description="Business line")
    cause: Cause = Field(default="operational", title="起因", description="Cause")
    latent_risk: TrueOrFalse = Field(
        default=False, title="有潜在风险", description="The event has a latent risk and may become a warning"
    )
    headquarters_grade: HeadquartersGrade = Field(
        default="none", title="总部下发级别", description="Grade of headquarters' warning"
    )
    cities_affected: Count = Field(default=0, title="影响地市数", description="Cities affected")
    customers_affected: Count = Field(default=0, title="影响客户数", description="Customers affected")
    complaints_per_day: Count = Field(default=0, title="一天投诉量", description="Complaints in one day")
    escalated_per_day: Count = Field(default=0, title="一天升级投诉量", description="Escalated complaints in one day")
    escalated_per_week: Count | None = Field(
        default=None,
        title="一周升级投诉量",
        description="Escalated complaints in one week; not given: those of the day",
    )
    negative_impact: NegativeImpact = Field(default="none", title="负面影响", description="Negative impact")

    @model_validator(mode="after")
    def _week_holds_its_day(self) -> Self:
        if self.escalated_per_week is not None and self.escalated_per_week < self.escalated_per_day:
            raise ValueError(
                f"escalated_per_week ({self.escalated_per_week}) is less than escalated_per_day "
                f"({self.escalated_per_day}); the week holds the day: give its whole figure, or leave it out"
            )
        return self
