"""重大业务服务质量事件应急管理办法: major service-quality events at China Mobile Jilin, Articles 3 to 12.

Table 1 prints 20190 and 2019 customers where 20000 and 2000 must have stood: a year replaced every "2000". The printed
figures are the default, `china_mobile_jilin(thresholds="emended")` is the other reading, and a result that depends on
which one is right carries a note under either.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Final, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from crisisrules.calendars import SHANGHAI, Hours, NotSet, Promptly
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Case,
    Citation,
    Condition,
    Count,
    Criterion,
    Duty,
    Event,
    Exclusion,
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
    Text,
    TrueOrFalse,
    all_of,
    at_least,
    criterion,
    event_model,
    holds,
    is_,
    more_than,
    not_,
    one_of,
    ordered,
    text,
    unordered,
)

TITLE = text(
    "中国移动吉林公司重大业务服务质量事件应急管理办法",
    "Emergency measures for major service-quality events, China Mobile Jilin",
)


def article(number: str, clause: str | None = None, *also: str) -> Citation:
    """An article of this document."""
    return Citation(source=TITLE.zh, article=number, clause=clause, also=also)


# --- The event ------------------------------------------------------------------------------------------------------

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
HeadquartersGrade = Annotated[
    Literal["none", "sensitive", "level_2", "level_1"],
    ordered(
        ("none", "无", "none"),
        ("sensitive", "敏感信息", "sensitive information"),
        ("level_2", "二级预警", "level-2 warning"),
        ("level_1", "一级预警", "level-1 warning"),
    ),
]
NegativeImpact = Annotated[
    Literal["none", "possible", "recurring", "severe"],
    ordered(
        ("none", "无", "none"),
        ("possible", "可能引发关注", "may draw attention"),
        ("recurring", "反复出现并已引起关注，可能引发危机", "recurs, draws attention, may cause a crisis"),
        ("severe", "央视或多家主流媒体曝光等恶性事件", "exposed by central television or several leading media"),
    ),
]
Cause = Annotated[
    Literal["operational", "natural_disaster", "social_incident"],
    unordered(
        ("operational", "经营服务原因", "operations"),
        ("natural_disaster", "自然灾害", "natural disaster"),
        ("social_incident", "社会事件", "social incident"),
    ),
]


class ServiceQualityEvent(Event):
    """A major service-quality event.

    A count that is not given counts as zero, a flag as false, a scale as its least value. `negative_impact` is
    `severe` when central television has shown the event or may, when several leading portals, forums or other central
    media reported it, or when it is otherwise vicious and endangers the company's image; `recurring` when it recurs
    over some time, has drawn attention and may lead to a crisis; `possible` when it may draw attention.
    """

    reference_time = "occurred_at"
    in_order = (
        ("occurred_at", "detected_at"),
        ("detected_at", "service_department_notified_at"),
        ("occurred_at", "service_department_notified_at"),
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
    business_line: BusinessLine = Field(title="业务线条", description="Business line")
    source: WarningSource = Field(title="预警信息来源", description="Who raised it")
    headquarters_grade: HeadquartersGrade = Field(
        default="none", title="总部下发级别", description="Grade of headquarters' warning"
    )
    cities_affected: Count = Field(default=0, title="影响地市数", description="Cities affected")
    customers_affected: Count = Field(default=0, title="影响客户数", description="Customers affected")
    complaints_per_day: Count = Field(default=0, title="一天投诉量", description="Complaints in one day")
    escalated_per_day: Count = Field(default=0, title="一天升级投诉量", description="Escalated complaints in one day")
    escalated_per_week: Count = Field(default=0, title="一周升级投诉量", description="Escalated complaints in one week")
    negative_impact: NegativeImpact = Field(default="none", title="负面影响", description="Negative impact")
    cause: Cause = Field(default="operational", title="起因", description="Cause")
    concerns_media: TrueOrFalse = Field(default=False, title="涉及媒体协调", description="Concerns the media")
    concerns_legal: TrueOrFalse = Field(default=False, title="涉及法律事务", description="Concerns legal matters")

    @model_validator(mode="after")
    def _headquarters_fields_agree(self) -> Self:
        if self.headquarters_grade != "none" and self.source != "headquarters":
            raise ValueError(
                f"headquarters_grade is {self.headquarters_grade!r} but source is {self.source!r}; "
                "only an event whose source is 'headquarters' has a headquarters_grade"
            )
        if self.headquarters_notified_at is not None and self.headquarters_grade == "none":
            raise ValueError(
                "headquarters_notified_at is given but headquarters_grade is 'none'; "
                "give the grade of the warning that arrived, or leave the time out"
            )
        return self


class ComplaintVolumes(NamedTuple):
    """Volumes as table 1 counts them; the field names are those of `ServiceQualityEvent`."""

    complaints_per_day: int
    escalated_per_day: int
    escalated_per_week: int


def complaint_volumes(complaints: Iterable[datetime], escalated: Iterable[datetime] = ()) -> ComplaintVolumes:
    """Table 1's volumes from the times of complaints: the most in one natural day (0:00 to 24:00, China time), and of
    escalated complaints also the most in seven consecutive natural days.

    `complaints` are the times of all complaints, `escalated` those of the escalated ones among them.

    Raises:
        ArgumentError: a time without a time zone, or something that is no datetime.

    >>> from datetime import datetime, timedelta
    >>> start = datetime(2026, 5, 6, 23, 30, tzinfo=SHANGHAI)
    >>> complaint_volumes([start + timedelta(minutes=10 * i) for i in range(6)])
    ComplaintVolumes(complaints_per_day=3, escalated_per_day=0, escalated_per_week=0)
    """
    per_day, escalated_per_day = _per_day("complaints", complaints), _per_day("escalated", escalated)
    return ComplaintVolumes(
        max(per_day.values(), default=0),
        max(escalated_per_day.values(), default=0),
        max((_week_from(day, escalated_per_day) for day in escalated_per_day), default=0),
    )


def _per_day(argument: str, times: Iterable[datetime]) -> Counter[int]:
    """How many times lie on each day, by the day's ordinal."""
    days = Counter[int]()
    if not isinstance(times, Iterable):
        raise ArgumentError(f"{argument} must be datetimes with a time zone, got {times!r}")
    for i, moment in enumerate(times):
        if not isinstance(moment, datetime) or moment.utcoffset() is None:
            raise ArgumentError(f"{argument}[{i}] must be a datetime with a time zone, got {moment!r}")
        try:
            days[moment.astimezone(SHANGHAI).toordinal()] += 1
        except OverflowError:
            raise ArgumentError(f"{argument}[{i}] must have a China time from year 1 to 9999, got {moment!r}") from None
    return days


def _week_from(first: int, per_day: Counter[int]) -> int:
    return sum(per_day[first + i] for i in range(7))


# --- Levels, scope and grading (3, 4, table 1) ----------------------------------------------------------------------

ANY = ("red", "orange", "yellow")

LEVELS = (
    Level(code="red", rank=3, label=text("红色预警 (特别重大事件)", "red warning")),
    Level(code="orange", rank=2, label=text("橙色预警 (重大事件)", "orange warning")),
    Level(code="yellow", rank=1, label=text("黄色预警 (需关注)", "yellow warning")),
)

SCOPE = (
    Exclusion(
        id="natural-or-social",
        label=text(
            "自然灾害、社会事件引发的应急问题不属本办法，按其他办法处理",
            "Emergencies caused by natural disasters or social incidents follow other plans",
        ),
        when=one_of("cause", "natural_disaster", "social_incident"),
        citation=article("3"),
    ),
)

Thresholds = Literal["printed", "emended"]
_ORANGE_CUSTOMERS: Final = {
    "network": {"printed": 20190, "emended": 20000},
    "other": {"printed": 2019, "emended": 2000},
}
_MISPRINT = text(
    "表一橙色一栏印作20190和2019，疑为20000和2000之误",
    "The orange column of table 1 prints 20190 and 2019, probably misprints of 20000 and 2000",
)
_TWENTY_AND_ABOVE = text(
    "原文“超过……件及以上”自相矛盾，取较严的“达到即是”",
    "The print says both more than and from that number up; the stricter reading, from that number up, is taken",
)


_TABLE_1 = article("4", "3", "表-1")


def _customers_row(
    id: str,
    label: Text,
    where: Condition,
    red: int,
    kind: Literal["network", "other"],
    yellow: int,
    reading: Thresholds,
) -> Criterion:
    """A row of customers affected, whose orange figure has two readings."""
    figures = _ORANGE_CUSTOMERS[kind]
    other = figures["emended" if reading == "printed" else "printed"]
    orange = Grade(
        level="orange",
        test=more_than("customers_affected", figures[reading]),
        alternative=more_than("customers_affected", other),
        citation=_TABLE_1,
        basis="stated" if reading == "printed" else "inferred",
        reading=None if reading == "printed" else _MISPRINT,
        remark=_MISPRINT if reading == "printed" else None,
    )
    return Criterion(
        id=id,
        label=label,
        where=where,
        grades=(
            Grade(level="red", test=more_than("customers_affected", red), citation=_TABLE_1),
            orange,
            Grade(level="yellow", test=more_than("customers_affected", yellow), citation=_TABLE_1),
        ),
    )


def _criteria(reading: Thresholds) -> tuple[Criterion, ...]:
    network = one_of("business_line", "network", "business_support")
    return (
        criterion(
            "cities",
            text("影响范围", "cities affected"),
            _TABLE_1,
            red=at_least("cities_affected", 5),
            orange=at_least("cities_affected", 3),
            yellow=at_least("cities_affected", 1),
        ),
        _customers_row(
            "customers-network",
            text("影响客户数（网络或支撑问题）", "customers affected, network or business support"),
            network,
            50000,
            "network",
            5000,
            reading,
        ),
        _customers_row(
            "customers-other",
            text("影响客户数（其它问题）", "customers affected, other lines"),
            not_(network),
            5000,
            "other",
            1000,
            reading,
        ),
        criterion(
            "complaints",
            text("一天投诉量", "complaints a day"),
            _TABLE_1,
            red=more_than("complaints_per_day", 500),
            orange=more_than("complaints_per_day", 300),
            yellow=more_than("complaints_per_day", 100),
        ),
        Criterion(
            id="escalated",
            label=text("升级投诉量", "escalated complaints"),
            grades=(
                Grade(
                    level="red",
                    test=at_least("escalated_per_day", 20),
                    citation=_TABLE_1,
                    basis="inferred",
                    reading=_TWENTY_AND_ABOVE,
                ),
                Grade(
                    level="orange",
                    test=at_least("escalated_per_day", 10),
                    citation=_TABLE_1,
                    basis="inferred",
                    reading=_TWENTY_AND_ABOVE,
                ),
                Grade(level="yellow", test=more_than("escalated_per_week", 5), citation=_TABLE_1),
            ),
        ),
        criterion(
            "impact",
            text("负面影响", "negative impact"),
            _TABLE_1,
            red=at_least("negative_impact", "severe"),
            orange=at_least("negative_impact", "recurring"),
            yellow=at_least("negative_impact", "possible"),
        ),
        criterion(
            "headquarters",
            text("总部层面", "headquarters' grade"),
            _TABLE_1,
            red=at_least("headquarters_grade", "level_1"),
            orange=at_least("headquarters_grade", "level_2"),
            yellow=at_least("headquarters_grade", "sensitive"),
        ),
    )


# --- Roles ----------------------------------------------------------------------------------------------------------

ROLES = (
    Role(id="customer-service-department", label=text("客户服务部", "customer service department")),
    Role(id="provincial-service-centre", label=text("省客户服务中心", "provincial service centre")),
    Role(id="branches", label=text("各分公司", "branches")),
    Role(id="general-office", label=text("综合办公室", "general office")),
    Role(id="legal-department", label=text("法律安保部", "legal and security department")),
    Role(id="marketing-department", label=text("市场经营部", "marketing department")),
    Role(id="network-department", label=text("网络部", "network department")),
    Role(id="data-department", label=text("数据部", "data department")),
    Role(id="group-customer-department", label=text("集团客户部", "group customer department")),
    Role(id="business-departments", label=text("业务管理部门", "business departments")),
    Role(id="contact-persons", label=text("各部门接口人", "contact persons of the departments")),
    Role(id="front-line-services", label=text("一线服务部门", "front-line service departments")),
    Role(id="department-head", label=text("本部门领导", "head of the own department"), standing="above"),
    Role(
        id="provincial-leader", label=text("省公司业务主管领导", "provincial leader for the business"), standing="above"
    ),
    Role(id="leading-group", label=text("应急处理领导组", "leading group"), standing="above"),
    Role(
        id="leader-in-charge",
        label=text("公司主管领导（领导组组长）", "company leader in charge, head of the leading group"),
        standing="above",
    ),
    Role(id="working-group", label=text("应急处理工作组", "working group")),
    Role(id="headquarters", label=text("总部", "headquarters"), standing="outside"),
    Role(
        id="headquarters-marketing",
        label=text("总部市场经营部", "headquarters marketing department"),
        standing="outside",
    ),
    Role(
        id="headquarters-specialist",
        label=text("总部专业部门", "headquarters specialist department"),
        standing="outside",
    ),
)

# --- Routing (4(2), 5, 6, table 4, 10) ------------------------------------------------------------------------------

_BY_LINE = text(
    "第十条只说由问题所属业务管理部门牵头；各线条对应的部门按部门名称推定，可予替换",
    "Article 10 says the business department to which the problem belongs; read from its name; replaceable",
)
_BY_FAULT = text(
    "无部门与该线条同名；归入业务综合管理的市场经营部，可予替换",
    "No department bears this line's name; marketing, which runs the business, is taken; replaceable",
)
_STAIRCASE = text(
    "表四空白单元格在现有文本中丢失；按自右向左逐级减少推定",
    "The empty cells of table 4 are lost; read as a staircase from the right",
)


def _lead(line: str, role: str, reading: Text) -> Path:
    return Path(
        id=line,
        levels=ANY,
        when=is_("business_line", line),
        roles=(role,),
        lead=role,
        citation=article("10"),
        basis="inferred",
        reading=reading,
    )


def _monitor(source: str, citation: Citation, *roles: str) -> Path:
    return Path(id=source, when=is_("source", source), roles=roles, citation=citation)


ROUTING = (
    Route(
        id="monitoring",
        label=text("预警信息的监控部门", "monitoring department for the source"),
        paths=(
            _monitor("headquarters", article("8", "1"), "customer-service-department", "provincial-service-centre"),
            _monitor("media_monitoring", article("4", "2", "8(2)"), "general-office"),
            _monitor("litigation", article("4", "2", "8(2)"), "legal-department"),
            _monitor("major_complaint", article("4", "2", "8(2)"), "branches", "provincial-service-centre"),
            _monitor("business_risk", article("4", "2", "8(2)"), "business-departments"),
        ),
    ),
    Route(
        id="warning-recipients",
        label=text("预警信息发送范围", "recipients of the published warning"),
        paths=(
            Path(
                id="red",
                levels=("red",),
                roles=("provincial-leader", "general-office", "business-departments", "customer-service-department"),
                citation=article("9", "1", "表-4"),
            ),
            Path(
                id="orange",
                levels=("orange",),
                roles=("general-office", "business-departments", "customer-service-department"),
                citation=article("9", "1", "表-4"),
                basis="inferred",
                reading=_STAIRCASE,
            ),
            Path(
                id="yellow",
                levels=("yellow",),
                roles=("business-departments", "customer-service-department"),
                citation=article("9", "1", "表-4"),
                basis="inferred",
                reading=_STAIRCASE,
            ),
        ),
    ),
    Route(
        id="lead",
        label=text("牵头处理部门", "lead department"),
        paths=(
            _lead("network", "network-department", _BY_LINE),
            _lead("value_added", "data-department", _BY_LINE),
            _lead("group_product", "group-customer-department", _BY_LINE),
            _lead("service_quality", "customer-service-department", _BY_LINE),
            _lead("business_support", "marketing-department", _BY_FAULT),
            _lead("terminal", "marketing-department", _BY_FAULT),
            _lead("billing_dispute", "marketing-department", _BY_FAULT),
            _lead("information_security", "marketing-department", _BY_FAULT),
        ),
    ),
    Route(
        id="leading-group-members",
        label=text("应急处理领导组", "leading group"),
        paths=(
            Path(
                id="province",
                levels=ANY,
                roles=("leader-in-charge", "leading-group"),
                lead="leader-in-charge",
                citation=article("5", "1"),
            ),
        ),
    ),
    Route(
        id="working-group-members",
        label=text("应急处理工作组", "working group"),
        paths=(
            Path(id="province", levels=ANY, roles=("working-group", "contact-persons"), citation=article("6", "1")),
        ),
    ),
)

# --- Duties (8 to 12) -----------------------------------------------------------------------------------------------

HEADQUARTERS_EVENT = is_("source", "headquarters")

WARNING_REPORT = (
    Item(id="level", label=text("预警级别", "level")),
    Item(id="time", label=text("发生时间", "time")),
    Item(id="extent", label=text("影响范围", "extent")),
    Item(id="customers", label=text("可能影响的客户数", "customers possibly affected")),
    Item(id="main-content", label=text("事件主要内容", "main content")),
    Item(id="complaints", label=text("客户投诉量", "number of complaints")),
    Item(id="main-problems", label=text("客户主要的投诉问题", "main complaint problems")),
    Item(
        id="cause",
        label=text("故障原因（不能及时查清的可不写）", "cause of the fault, unless not yet known"),
        required=False,
    ),
    Item(id="state", label=text("目前处理情况", "state of handling")),
)
"""The nine items of a warning report (Article 8(3))."""

_PLAN = (Item(id="written-plan", label=text("书面实施方案", "written plan")),)

DUTIES = (
    Duty(
        id="relay-headquarters-warning",
        kind="inform",
        action=text(
            "将总部预警完整准确地反馈客户服务部并电话通知",
            "Pass headquarters' warning on, complete and exact, and telephone",
        ),
        responsible=("provincial-service-centre",),
        recipients=("customer-service-department",),
        clocks=("headquarters_notified_at",),
        cases=(
            Case(
                id="headquarters",
                levels=ANY,
                when=HEADQUARTERS_EVENT,
                limit=Hours(1),
                citation=article("8", "1", "8(3)"),
            ),
        ),
    ),
    Duty(
        id="report-warning",
        kind="inform",
        action=text(
            "将预警信息反馈客户服务部并电话通知", "Send the warning information to customer service, and telephone"
        ),
        responsible=("monitoring",),
        recipients=("customer-service-department",),
        contents=WARNING_REPORT,
        clocks=("detected_at",),
        cases=(
            Case(
                id="provincial",
                levels=ANY,
                when=not_(HEADQUARTERS_EVENT),
                limit=Hours(1),
                citation=article("8", "2", "8(3)"),
            ),
        ),
    ),
    Duty(
        id="publish-warning",
        kind="inform",
        action=text("发布预警信息并电话通知", "Publish the warning, and telephone"),
        responsible=("customer-service-department",),
        recipients=("warning-recipients",),
        clocks=("service_department_notified_at",),
        cases=(Case(id="any", levels=ANY, limit=Hours(1), citation=article("9", "2")),),
    ),
    Duty(
        id="organise-handling",
        kind="handle",
        action=text("立即组织本部门处理并报告本部门领导", "Organise handling at once and report to the own head"),
        responsible=("contact-persons",),
        recipients=("department-head",),
        clocks=("service_department_notified_at",),
        cases=(Case(id="any", levels=ANY, limit=Promptly(), citation=article("9", "2")),),
    ),
    Duty(
        id="explanation-script",
        kind="inform",
        action=text("将投诉解释口径发给一线服务部门", "Send the agreed explanation for customers to the front line"),
        responsible=("lead",),
        recipients=("front-line-services",),
        clocks=("occurred_at",),
        cases=(Case(id="any", levels=ANY, limit=Hours(2), citation=article("10")),),
    ),
    Duty(
        id="cause-and-plan",
        kind="inform",
        action=text(
            "将问题原因和投诉处理方案反馈客户服务部", "Send cause and complaint-handling plan to customer service"
        ),
        responsible=("lead",),
        recipients=("customer-service-department",),
        contents=(
            Item(id="cause", label=text("问题原因", "cause")),
            Item(id="plan", label=text("投诉处理方案", "complaint-handling plan")),
        ),
        clocks=("occurred_at",),
        cases=(
            Case(
                id="any",
                levels=ANY,
                limit=Hours(24),
                citation=article("10"),
                basis="inferred",
                reading=text(
                    "原文未另写24小时的起点；与解释口径同自事件发生起算",
                    "The text names no start of its own for the 24 hours; they run from the event, as the script's do",
                ),
            ),
        ),
    ),
    Duty(
        id="inform-media-legal",
        kind="inform",
        action=text("将涉及媒体或法律的情况反馈有关部门", "Tell the departments concerned with media or legal matters"),
        responsible=("lead",),
        clocks=("occurred_at",),
        cases=(
            Case(
                id="both",
                levels=ANY,
                when=all_of(holds("concerns_media"), holds("concerns_legal")),
                limit=Promptly(),
                recipients=("general-office", "marketing-department", "legal-department"),
                citation=article("10"),
            ),
            Case(
                id="media",
                levels=ANY,
                when=holds("concerns_media"),
                limit=Promptly(),
                recipients=("general-office", "marketing-department"),
                citation=article("10"),
                remark=text(
                    "原文并列三个部门；媒体协调对应综合办公室与市场经营部系理解",
                    "The text lists three departments; that media matters go to these two is a reading",
                ),
            ),
            Case(
                id="legal",
                levels=ANY,
                when=holds("concerns_legal"),
                limit=Promptly(),
                recipients=("legal-department",),
                citation=article("10"),
                remark=text(
                    "原文并列三个部门；法律事务对应法律安保部系理解",
                    "The text lists three departments; that legal matters go to this one is a reading",
                ),
            ),
        ),
    ),
    Duty(
        id="report-leaders",
        kind="report",
        action=text(
            "向省公司业务主管领导和领导组汇报，并按指示处理",
            "Report to the provincial leader and the leading group, and act on instruction",
        ),
        responsible=("lead",),
        recipients=("provincial-leader", "leading-group"),
        clocks=("service_department_notified_at",),
        cases=(
            Case(id="headquarters", levels=ANY, when=HEADQUARTERS_EVENT, limit=Promptly(), citation=article("11", "1")),
            Case(id="provincial", levels=("red", "orange"), limit=Promptly(), citation=article("11", "1")),
        ),
    ),
    Duty(
        id="headquarters-first-feedback",
        kind="report",
        action=text("向总部首次反馈处理工作已启动", "Tell headquarters that handling has started"),
        responsible=("lead",),
        recipients=("headquarters",),
        clocks=("headquarters_notified_at",),
        cases=(
            Case(id="headquarters", levels=ANY, when=HEADQUARTERS_EVENT, limit=Hours(2), citation=article("11", "2")),
        ),
    ),
    Duty(
        id="headquarters-plan",
        kind="report",
        action=text("形成实施方案并书面报告总部", "Send headquarters a written plan"),
        responsible=("lead",),
        recipients=("headquarters",),
        documents=_PLAN,
        clocks=("headquarters_notified_at",),
        cases=(
            Case(
                id="level_1",
                levels=ANY,
                when=is_("headquarters_grade", "level_1"),
                limit=Hours(8),
                citation=article("11", "2"),
            ),
            Case(
                id="level_2-sensitive",
                levels=ANY,
                when=one_of("headquarters_grade", "level_2", "sensitive"),
                limit=Hours(24),
                citation=article("11", "2"),
            ),
        ),
    ),
    Duty(
        id="headquarters-filing",
        kind="file",
        action=text(
            "按领导组指示向总部报备预警事件", "File the warning with headquarters, on the leading group's instruction"
        ),
        responsible=("lead",),
        recipients=("headquarters",),
        clocks=("occurred_at",),
        cases=(
            Case(
                id="provincial",
                levels=("red", "orange"),
                when=not_(HEADQUARTERS_EVENT),
                limit=NotSet(),
                citation=article("11", "3"),
                remark=text(
                    "原文未写明自何时起算；填定时限后自事件发生起算",
                    "The source names no start either; once a limit is set, it runs from the event",
                ),
            ),
        ),
    ),
    Duty(
        id="rectify",
        kind="handle",
        action=text(
            "梳理问题，制定并实施整改计划，防止再发", "Review, plan and carry out rectification, prevent a recurrence"
        ),
        responsible=("lead",),
        cases=(Case(id="any", levels=ANY, limit=Promptly(), citation=article("12", "1")),),
    ),
    Duty(
        id="report-rectification",
        kind="report",
        action=text("上报整改措施及效果", "Report the measures and their effect"),
        responsible=("lead",),
        recipients=("provincial-leader", "leading-group"),
        contents=(
            Item(id="measures", label=text("整改措施", "measures")),
            Item(id="effect", label=text("整改效果", "effect")),
        ),
        cases=(
            Case(
                id="headquarters",
                levels=ANY,
                when=HEADQUARTERS_EVENT,
                limit=Promptly(),
                recipients=("provincial-leader", "leading-group", "headquarters-marketing", "headquarters-specialist"),
                citation=article("12", "2"),
                remark=text("向总部以专题简报形式反馈", "To headquarters as a special brief"),
            ),
            Case(
                id="provincial",
                levels=("red", "orange"),
                limit=Promptly(),
                recipients=("provincial-leader", "leading-group", "headquarters"),
                citation=article("12", "3"),
                remark=text("向总部报备须按领导组指示", "To headquarters on the leading group's instruction"),
            ),
        ),
    ),
)

# --- Procedure (8 to 12) --------------------------------------------------------------------------------------------

PROCEDURES = (
    Procedure(
        id="warning",
        label=text("预警与应急处理流程", "from warning to rectification"),
        levels=ANY,
        in_order=False,
        steps=(
            Step(
                id="collect",
                label=text("接收和收集预警信息", "receive and collect warning information"),
                responsible=(
                    "provincial-service-centre",
                    "branches",
                    "general-office",
                    "legal-department",
                    "business-departments",
                ),
                duties=("relay-headquarters-warning", "report-warning"),
                citation=article("8"),
            ),
            Step(
                id="publish",
                label=text("发布预警", "publish the warning"),
                responsible=("customer-service-department",),
                duties=("publish-warning",),
                citation=article("9"),
            ),
            Step(
                id="handle",
                label=text("牵头处理，发出解释口径和处理方案", "lead the handling; explanation script and plan"),
                responsible=("business-departments",),
                duties=("organise-handling", "explanation-script", "cause-and-plan"),
                citation=article("10"),
            ),
            Step(
                id="report",
                label=text("信息上报", "report to leaders and headquarters"),
                responsible=("business-departments",),
                duties=("report-leaders", "headquarters-first-feedback", "headquarters-plan"),
                citation=article("11"),
            ),
            Step(
                id="rectify",
                label=text("事后改善", "rectify"),
                responsible=("business-departments",),
                citation=article("12"),
            ),
        ),
        citation=article("8", None, "9", "10", "11", "12"),
    ),
)

GUIDANCE = (
    Guidance(
        id="principles",
        label=text("应急处理的原则", "principles of handling"),
        items=(
            text(
                "先尽快解决客户问题、消除影响，再优化内部流程",
                "Solve the customers' problem first, then improve processes",
            ),
            text(
                "一线人员按规定的应答和承诺原则先行处理",
                "The front line pre-handles by the agreed answers and promises",
            ),
            text(
                "点、线、面结合：部门跟进，专业内升级，跨部门协调",
                "Department first, then its line, then all lines together",
            ),
        ),
        citation=article("10", None, "10(1)", "10(2)", "10(3)"),
    ),
    Guidance(
        id="on-call",
        label=text("接口人值守", "contact persons on call"),
        items=(text("接口人须全天24小时可联系", "Contact persons stay reachable 24 hours a day"),),
        citation=article("9", "2"),
    ),
)


def china_mobile_jilin(thresholds: Thresholds = "printed") -> Rulebook[ServiceQualityEvent]:
    """The rulebook with the customer figures of table 1 as printed (20190, 2019), or emended (20000, 2000).

    Raises:
        ArgumentError: `thresholds` is neither "printed" nor "emended".
    """
    if thresholds not in ("printed", "emended"):
        raise ArgumentError(f"thresholds must be 'printed' or 'emended', got {thresholds!r}")
    return Rulebook(
        id="china-mobile-jilin-service-quality",
        version="1.0.0" if thresholds == "printed" else "1.0.0+emended",
        title=TITLE,
        source=Source(
            title=TITLE,
            available=text(
                "第一条至第十三条首；名单略，表四空白单元格缺失",
                "Articles 1 to the start of 13; lists of persons left out, the empty cells of table 4 lost",
            ),
        ),
        event=event_model(ServiceQualityEvent),
        levels=LEVELS,
        scope=SCOPE,
        criteria=_criteria(thresholds),
        roles=ROLES,
        duties=DUTIES,
        routing=ROUTING,
        procedures=PROCEDURES,
        guidance=GUIDANCE,
    )


CHINA_MOBILE_JILIN: Rulebook[ServiceQualityEvent] = china_mobile_jilin()
