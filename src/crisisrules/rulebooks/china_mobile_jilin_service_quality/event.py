"""The event of 重大业务服务质量事件应急管理办法: who raised it, how far it reaches, when each department was told."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from crisisrules.language import Count, Event, Moment, TrueOrFalse, unordered
from crisisrules.rulebooks.china_mobile_choices import Cause, HeadquartersGrade, NegativeImpact

BusinessLine = Annotated[
    Literal[
        "network",
        "business_support",
        "value_added",
        "group_product",
        "terminal",
        "billing_dispute",
        "service_quality",
        "information_security",
        "other",
    ],
    unordered(
        ("network", "网络质量", "network quality"),
        ("business_support", "业务支撑质量", "business support"),
        ("value_added", "增值业务质量", "value-added services"),
        ("group_product", "集团产品质量", "group products"),
        ("terminal", "终端质量", "terminals"),
        ("billing_dispute", "收费争议", "billing disputes"),
        ("service_quality", "服务质量", "service quality"),
        ("information_security", "信息安全", "information security"),
        ("other", "其他", "another line"),
    ),
]
WarningSource = Annotated[
    Literal["headquarters", "media_monitoring", "litigation", "major_complaint", "business_risk"],
    unordered(
        ("headquarters", "总部下发", "issued by headquarters"),
        ("media_monitoring", "舆情通报", "media monitoring"),
        ("litigation", "法律诉讼", "litigation"),
        ("major_complaint", "重大投诉信息", "major complaints"),
        ("business_risk", "业务风险及故障", "business risks and faults"),
    ),
]


class ServiceQualityEvent(Event):
    """A major service-quality event: a problem of products, of service or of customers' rights that has, or may have,
    one of three effects: customers see the company in a much worse light; media, society, government, courts or
    arbitration take it up, with grave harm to the company's running and name; faults for many customers through the
    company's responsibility.

    A count that is not given counts as zero, a flag as false, a scale as its least value; the week's escalated
    complaints count as the day's. Whether the leading group directs a filing with headquarters is open until it is
    given; until then it is listed. `negative_impact` is `severe` when it has, or may have, a large negative
    effect, such as when central television has shown the event or may, when several leading portals, forums or other
    important central media have reported it, or when it is otherwise vicious and endangers the company's image;
    `recurring` when it recurs over some time, has drawn the attention of society or media, and may lead to a crisis and
    hurt the image; `possible` when it may draw that attention and affect the image.
    """

    reference_time = "occurred_at"
    in_order = (
        ("occurred_at", "detected_at"),
        ("detected_at", "service_department_notified_at"),
        ("occurred_at", "service_department_notified_at"),
        ("service_department_notified_at", "department_notified_at"),
        ("detected_at", "department_notified_at"),
        ("occurred_at", "department_notified_at"),
    )

    occurred_at: Moment = Field(title="发生时间", description="When the event happens")
    detected_at: Moment | None = Field(
        default=None, title="监控部门发现时间", description="When the monitoring department notices it"
    )
    headquarters_notified_at: Moment | None = Field(
        default=None, title="总部预警到达时间", description="When headquarters' warning arrives"
    )
    service_department_notified_at: Moment | None = Field(
        default=None,
        title="客户服务部接报时间",
        description="When the customer service department receives the warning information",
    )
    department_notified_at: Moment | None = Field(
        default=None,
        title="相关部门（接口人）接到预警时间",
        description="When the department concerned receives the warning, through its contact person",
    )
    business_line: BusinessLine = Field(title="业务线条", description="Business line")
    source: WarningSource = Field(title="预警信息来源", description="Source of the warning")
    headquarters_grade: HeadquartersGrade = Field(
        default="none", title="总部下发级别", description="Grade of headquarters' warning"
    )
    cities_affected: Count = Field(default=0, title="影响地市数", description="Cities affected")
    customers_affected: Count = Field(default=0, title="影响客户数", description="Customers affected")
    complaints_per_day: Count = Field(default=0, title="一天投诉量", description="Complaints in one day")
    escalated_per_day: Count = Field(default=0, title="一天升级投诉量", description="Escalated complaints in one day")
    escalated_per_week: Count | None = Field(
        default=None, title="一周升级投诉量", description="Escalated complaints in one week"
    )
    negative_impact: NegativeImpact = Field(default="none", title="负面影响", description="Negative impact")
    cause: Cause = Field(default="operational", title="起因", description="Cause")
    noticed_by_branch: TrueOrFalse = Field(
        default=False, title="分公司在本地区发现", description="A branch notices it in its area"
    )
    concerns_media: TrueOrFalse = Field(default=False, title="涉及媒体协调", description="Concerns the media")
    concerns_legal: TrueOrFalse = Field(default=False, title="涉及法律事务", description="Concerns legal matters")
    beyond_department: TrueOrFalse = Field(
        default=False, title="本部门不能处理", description="The department itself cannot handle it"
    )
    beyond_line: TrueOrFalse = Field(
        default=False,
        title="较复杂且单个专业线条不能处理",
        description="Fairly complex, and one specialist line alone cannot handle it",
    )
    filing_directed: TrueOrFalse | None = Field(
        default=None,
        title="领导组指示向总部报备预警事件",
        description="The leading group directs that the event be filed with headquarters",
    )
    rectification_filing_directed: TrueOrFalse | None = Field(
        default=None,
        title="领导组指示向总部报备整改情况",
        description="The leading group directs that the rectification be filed with headquarters",
    )

    @model_validator(mode="after")
    def _headquarters_fields_agree(self) -> Self:
        if self.headquarters_grade != "none" and self.source != "headquarters":
            raise ValueError(
                f"headquarters_grade is {self.headquarters_grade!r} but source is {self.source!r}; "
                "only an event whose source is 'headquarters' has a headquarters_grade"
            )
        if self.headquarters_notified_at is not None and self.source != "headquarters":
            raise ValueError(
                f"headquarters_notified_at is given but source is {self.source!r}; leave the time out, "
                "or give source 'headquarters' and the headquarters_grade of the warning that arrived"
            )
        if self.source == "headquarters" and self.headquarters_grade == "none":
            raise ValueError(
                "source is 'headquarters' but headquarters_grade is 'none'; headquarters grades each warning that it "
                "issues: give 'sensitive', 'level_2' or 'level_1'"
            )
        return self

    @model_validator(mode="after")
    def _week_holds_its_day(self) -> Self:
        if self.escalated_per_week is not None and self.escalated_per_week < self.escalated_per_day:
            raise ValueError(
                f"escalated_per_week ({self.escalated_per_week}) is less than escalated_per_day "
                f"({self.escalated_per_day}); the week holds the day: give its whole figure, or leave it out"
            )
        return self
