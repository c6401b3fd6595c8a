"""业务服务质量事件预警管理办法 V3.0 (2012-04): warnings of service-quality events, Articles 1 to 5.

Table 1, which grades the five levels, is lost, and of chapters 3 to 8 only the titles remain. So the rulebook is a
factory: `service_quality_warning_v3` takes the adopting company's own figures, over the facts of the Jilin table and
without a default, and the duties that the titles name have neither a time nor a responsible department.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Final, Literal, NamedTuple, Self, get_args

from pydantic import Field, model_validator

from crisisrules.calendars import NotSet
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Case,
    Citation,
    Condition,
    Count,
    Criterion,
    Duty,
    DutyKind,
    Event,
    Exclusion,
    Grade,
    Guidance,
    Level,
    Moment,
    Procedure,
    Rulebook,
    Source,
    Step,
    Text,
    Value,
    at_least,
    event_model,
    not_,
    one_of,
    text,
    unordered,
)
from crisisrules.rulebooks.china_mobile_jilin import Cause, HeadquartersGrade, NegativeImpact

TITLE = text("业务服务质量事件预警管理办法V3.0", "Warning rules for service-quality events, V3.0")


def article(number: str, clause: str | None = None, *also: str) -> Citation:
    """An article of this document, or a chapter of which only the title remains."""
    return Citation(source=TITLE.zh, article=number, clause=clause, also=also)


# --- The event ------------------------------------------------------------------------------------------------------

WarningLine = Annotated[
    Literal["network", "business_support", "business", "terminal", "service", "information_security"],
    unordered(
        ("network", "网络质量", "network quality"),
        ("business_support", "业务支撑质量", "business support"),
        ("business", "业务质量", "business quality"),
        ("terminal", "终端质量", "terminals"),
        ("service", "服务质量", "service quality"),
        ("information_security", "信息安全", "information security"),
    ),
]


class ServiceQualityWarningEvent(Event):
    """A service-quality event: it has hurt, or may hurt, how customers see the company, its running or its name, or it
    has caused or may cause faults for many customers through the company's responsibility.

    A count that is not given counts as zero, a scale as its least value. The scales are those of `ServiceQualityEvent`,
    and `complaint_volumes` computes the volumes here too.
    """

    reference_time = "occurred_at"

    occurred_at: Moment = Field(title="发生时间", description="When the event happens")
    business_line: WarningLine = Field(title="业务线条", description="Business line")
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


# --- The company's own figures, in place of table 1 ------------------------------------------------------------------

Figure = Annotated[Count, Field(ge=1)] | None
ImpactFigure = Literal["possible", "recurring", "severe"]
HeadquartersFigure = Literal["sensitive", "level_2", "level_1"]


class LevelThresholds(Value):
    """From which figure up a fact gives one level; any one of them is enough.

    Counts are at least 1. None says that this level has no condition on that fact. Nothing has a default.
    `customers_network` is for events of the lines `network` and `business_support`, `customers_other` for the rest.
    """

    cities: Figure
    customers_network: Figure
    customers_other: Figure
    complaints_per_day: Figure
    escalated_per_day: Figure
    escalated_per_week: Figure
    negative_impact: ImpactFigure | None
    headquarters_grade: HeadquartersFigure | None


class WarningThresholds(Value):
    """The company's table 1, a row per level; every figure must be more than those of the lower levels.

    `WarningThresholds.model_validate(table)` takes the whole table as a mapping of mappings, and names everything that
    is missing in one error.

    Raises:
        pydantic.ValidationError: a figure is missing or impossible, does not rise with the level, or a level has none.
    """

    sensitive: LevelThresholds
    blue: LevelThresholds
    yellow: LevelThresholds
    orange: LevelThresholds
    red: LevelThresholds

    @model_validator(mode="after")
    def _rise_with_the_level(self) -> Self:
        if faults := list(_faults(self)):
            raise ValueError("\n".join(faults))
        return self


def _faults(thresholds: WarningThresholds) -> Iterator[str]:
    rows: dict[str, dict[str, int | str | None]] = {level: dict(row) for level, row in thresholds}
    for field in LevelThresholds.model_fields:
        given = [(level, figure) for level, row in rows.items() if (figure := row[field]) is not None]
        for (lower, less), (higher, more) in pairwise(given):
            if _badness(less) >= _badness(more):
                yield f"{field}: {higher} has {more!r} and {lower} has {less!r}; {higher} must have the worse figure"
    for level, row in rows.items():
        if not any(row.values()):
            yield f"{level}: every figure is None, so no event could reach this level; give it one"


_FROM_LEAST: Final = (*get_args(ImpactFigure), *get_args(HeadquartersFigure))


def _badness(figure: int | str) -> int:
    return _FROM_LEAST.index(figure) if isinstance(figure, str) else figure


# --- Levels, scope and grading (3, 4, 5) ----------------------------------------------------------------------------

ANY = ("red", "orange", "yellow", "blue", "sensitive")

LEVELS = (
    Level(code="red", rank=5, label=text("红色预警", "red warning")),
    Level(code="orange", rank=4, label=text("橙色预警", "orange warning")),
    Level(code="yellow", rank=3, label=text("黄色预警", "yellow warning")),
    Level(code="blue", rank=2, label=text("蓝色预警", "blue warning")),
    Level(code="sensitive", rank=1, label=text("敏感信息", "sensitive information")),
)

SCOPE = (
    Exclusion(
        id="natural-or-social",
        label=text(
            "自然灾害、社会事件引发的应急问题不属本办法，按其他办法处理",
            "Emergencies caused by natural disasters or social incidents follow other rules",
        ),
        when=one_of("cause", "natural_disaster", "social_incident"),
        citation=article("3"),
    ),
)


class _Row(NamedTuple):
    """A row of the table: which figure is asked of which fact, for which events."""

    id: str
    label: Text
    fact: str
    figure: str
    where: Condition | None = None


_NETWORK = one_of("business_line", "network", "business_support")
_ROWS = (
    _Row("cities", text("影响范围", "cities affected"), "cities_affected", "cities"),
    _Row(
        "customers-network",
        text("影响客户数（网络或支撑问题）", "customers affected, network or business support"),
        "customers_affected",
        "customers_network",
        _NETWORK,
    ),
    _Row(
        "customers-other",
        text("影响客户数（其它问题）", "customers affected, other lines"),
        "customers_affected",
        "customers_other",
        not_(_NETWORK),
    ),
    _Row("complaints", text("一天投诉量", "complaints a day"), "complaints_per_day", "complaints_per_day"),
    _Row("escalated-day", text("一天升级投诉量", "escalated a day"), "escalated_per_day", "escalated_per_day"),
    _Row("escalated-week", text("一周升级投诉量", "escalated a week"), "escalated_per_week", "escalated_per_week"),
    _Row("impact", text("负面影响", "negative impact"), "negative_impact", "negative_impact"),
    _Row("headquarters", text("总部层面", "headquarters' grade"), "headquarters_grade", "headquarters_grade"),
)


def _criteria(thresholds: WarningThresholds) -> Iterator[Criterion]:
    for row in _ROWS:
        figures = {level: getattr(getattr(thresholds, level), row.figure) for level in ANY}
        grades = tuple(
            Grade(
                level=level,
                test=at_least(row.fact, figure),
                citation=article("5", "1", "表-1"),
                basis="configured",
            )
            for level, figure in figures.items()
            if figure is not None
        )
        if grades:
            yield Criterion(id=row.id, label=row.label, where=row.where, grades=grades)


# --- Duties and procedure (the titles of chapters 4 to 6) -----------------------------------------------------------

_TITLE_ONLY = text(
    "该章仅存章名；此项取自章名，时限与责任部门须由公司填定",
    "Only the chapter's title remains; this is what it names, and the company sets the time and who is responsible",
)


class _Task(NamedTuple):
    """What the title of a chapter names, as a duty and as a step."""

    id: str
    kind: DutyKind
    label: Text
    chapter: str


_TASKS = (
    _Task("report-and-publish", "report", text("报送并发布事件信息", "report and publish the event"), "第四章"),
    _Task("handle", "handle", text("应急处理", "handle the emergency"), "第五章"),
    _Task("improve", "handle", text("改善", "improve"), "第五章"),
    _Task("hold-accountable", "handle", text("事后判定责任", "establish responsibility afterwards"), "第六章"),
)

DUTIES = tuple(
    Duty(
        id=task.id,
        kind=task.kind,
        action=task.label,
        clocks=("occurred_at",),
        cases=(
            Case(
                id="any",
                levels=ANY,
                limit=NotSet(),
                citation=article(task.chapter),
                basis="inferred",
                reading=_TITLE_ONLY,
            ),
        ),
    )
    for task in _TASKS
)

PROCEDURES = (
    Procedure(
        id="warning",
        label=text("预警事件处理流程", "from warning to responsibility"),
        levels=ANY,
        steps=tuple(
            Step(id=task.id, label=task.label, citation=article(task.chapter), basis="inferred", reading=_TITLE_ONLY)
            for task in _TASKS
        ),
        citation=article("第四章", None, "第五章", "第六章"),
        basis="inferred",
        reading=text("各步骤依章名先后排列", "The steps follow the order of the chapters' titles"),
    ),
)

GUIDANCE = (
    Guidance(
        id="sensitive",
        label=text("何为敏感信息", "what sensitive information is"),
        levels=("sensitive",),
        items=(
            text(
                "有潜在风险、可能升至省公司预警的事件", "latent risk; it may become a warning of the provincial company"
            ),
        ),
        citation=article("5", "1"),
    ),
    Guidance(
        id="lost-chapters",
        label=text("仅存章名、须由公司补足的规定", "what the company has to supply, known by title alone"),
        items=(
            text("组织机构和工作模式（第三章）", "organisation and way of working (chapter 3)"),
            text("信息报送与发布（第四章）", "reporting and publishing (chapter 4)"),
            text("应急处理与改善机制（第五章）", "handling and improvement (chapter 5)"),
            text("事前防范、审核与事后判责机制（第六章）", "prevention, review and responsibility (chapter 6)"),
            text("跨部门协作，服务压力传递（第七章）", "cooperation, passing on the pressure of service (chapter 7)"),
            text("事件及跨部门协作考核细则（第八章）", "assessment of events and cooperation (chapter 8)"),
        ),
        citation=article("目录"),
    ),
)


def service_quality_warning_v3(thresholds: WarningThresholds) -> Rulebook[ServiceQualityWarningEvent]:
    """The rulebook with the company's own figures in place of the lost table 1, each marked `configured`.

    Raises:
        ArgumentError: `thresholds` is no `WarningThresholds`.
    """
    if not isinstance(thresholds, WarningThresholds):
        raise ArgumentError(f"thresholds must be a WarningThresholds, got {type(thresholds).__name__}")
    return Rulebook(
        id="service-quality-warning-v3",
        version="1.0.0",
        title=TITLE,
        source=Source(
            title=TITLE,
            available=text(
                "第一条至第五条（2012年4月修订）；表一判定标准缺失，第三章至第八章仅存章名",
                "Articles 1 to 5 (revised April 2012); the criteria of table 1 lost, chapters 3 to 8 by title alone",
            ),
        ),
        event=event_model(ServiceQualityWarningEvent),
        levels=LEVELS,
        scope=SCOPE,
        criteria=tuple(_criteria(thresholds)),
        duties=DUTIES,
        procedures=PROCEDURES,
        guidance=GUIDANCE,
    )
