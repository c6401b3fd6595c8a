"""客户不满情绪报告工作制度: reports of customers' dissatisfaction at PICC Jiangsu, Articles 1 to 12 and 24 to 27.

Whoever serves a customer and meets dissatisfaction explains at once; what five minutes do not resolve climbs a ladder
of leaders, ten minutes a rung, until it is resolved or the report process (jsk.22) is started. A period that runs out
unresolved ends in an act "at once", so the end of the period is the due time. The rules replaced the trial version of
2017 (苏人保财险发〔2017〕148号). Article 12 breaks off, 13 to 23 are missing, and some words are masked.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from crisisrules.calendars import Minutes, Promptly
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Case,
    Citation,
    Count,
    Duty,
    Event,
    Guidance,
    Item,
    Level,
    Moment,
    NotReported,
    Otherwise,
    Path,
    Preference,
    Procedure,
    Role,
    Route,
    Rulebook,
    Source,
    Step,
    TrueOrFalse,
    Value,
    all_of,
    at_least,
    event_model,
    given,
    is_,
    not_,
    not_within,
    text,
    unordered,
)

TITLE = text("人保财险江苏客户不满情绪报告工作制度", "Rules for reporting customer dissatisfaction, PICC P&C Jiangsu")


def article(number: str, clause: str | None = None, *also: str) -> Citation:
    """An article of this document."""
    return Citation(source=TITLE.zh, article=number, clause=clause, also=also)


# --- The event (3, 7, 8, 10) ----------------------------------------------------------------------------------------

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
        ("demands_complaint", "明确不满并要求投诉", "says so and wants to complain"),
        ("complains", "抱怨、批评或催办", "grumbles, criticises or presses"),
        ("demand_unmet", "诉求未满足且分歧明显", "a demand is unmet and opinions clearly differ"),
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
    in_order = (("noticed_at", "resolved_at"), ("noticed_at", "process_started_at"))

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
    def _channel_is_known(self) -> Self:
        if self.process_started_at is not None and self.channel is None:
            raise ValueError(
                "process_started_at is given without channel; say how the process was started: "
                "'pc', 'wechat' or 'telephone'"
            )
        return self


# --- Deemed not reported (9) ----------------------------------------------------------------------------------------


_RECORD = text(
    "报告记录指已启动的报告流程或可以举证的逐级报告；无法举证的报告依第三项视为未报告，不作为记录",
    "A record is a started report process or a report to a leader that can be proved; one that cannot counts as not "
    "made by the third ground, and so is none",
)
_LADDER: Final = ("escalate-1", "escalate")
_REPORTS: Final = ("referrals.informed_at", "process_started_at")
NOT_REPORTED = (
    NotReported(
        id="no-record",
        label=text("客户已投诉而没有报告记录", "the customer complained, and there is no record of a report"),
        fault="missing",
        duties=_LADDER,
        reports=_REPORTS,
        complaint="complained_at",
        proof="referrals.provable",
        citation=article("9", "1"),
        remark=_RECORD,
    ),
    NotReported(
        id="later-than-complaint",
        label=text("报告晚于客户投诉", "the report is later than the complaint"),
        fault="late",
        duties=_LADDER,
        reports=_REPORTS,
        complaint="complained_at",
        proof="referrals.provable",
        citation=article("9", "2"),
        remark=text(
            f"以最早的报告记录为准，与投诉同时不算晚；{_RECORD.zh}",
            f"The earliest record counts, and one of the same moment is not later. {_RECORD.en}",
        ),
    ),
    NotReported(
        id="unprovable",
        label=text("已向直接领导报告但无法举证", "a report to a direct leader that cannot be proved"),
        fault="unproven",
        duties=_LADDER,
        reports=_REPORTS[:1],
        proof="referrals.provable",
        citation=article("9", "3"),
        remark=text(
            "任何一级的报告均适用，另有报告流程或投诉与否不影响本项",
            "Holds for a report at any rank, whether or not the process was started too and the customer complained",
        ),
    ),
)


def deemed_unreported(signal: DissatisfactionSignal) -> tuple[NotReported, ...]:
    """The grounds of Article 9 on which the signal counts as not reported, in the order of the article; none: reported.

    A record of a report is a started report process, or a referral that can be proved: one that cannot counts as not
    made (9(3)), so it is no record under 9(1) and no report under 9(2) either. Of several records the earliest counts,
    and only one later than the complaint is late, not one of the same moment. 9(3) holds for a referral of any rank,
    whatever else was reported. A signal without a complaint and without referrals has no ground, and neither has one
    that was complained of and reported in time.

    Raises:
        ArgumentError: `signal` is no `DissatisfactionSignal`.

    >>> from datetime import datetime
    >>> from crisisrules import SHANGHAI
    >>> signal = DissatisfactionSignal(
    ...     event_id="S-1",
    ...     noticed_at=datetime(2026, 5, 6, 9, 30, tzinfo=SHANGHAI),
    ...     post="claims",
    ...     trigger="complains",
    ...     complained_at=datetime(2026, 5, 7, 8, 0, tzinfo=SHANGHAI),
    ... )
    >>> [(ground.id, str(ground.citation)) for ground in deemed_unreported(signal)]
    [('no-record', '人保财险江苏客户不满情绪报告工作制度 9(1)')]
    """
    if not isinstance(signal, DissatisfactionSignal):
        raise ArgumentError(f"signal must be a DissatisfactionSignal, got {type(signal).__name__}")
    faults = set(_faults(signal))
    return tuple(ground for ground in NOT_REPORTED if ground.fault in faults)


def _faults(signal: DissatisfactionSignal) -> Iterator[str]:
    records = [referral.informed_at for referral in signal.referrals if referral.provable]
    if signal.process_started_at is not None:
        records.append(signal.process_started_at)
    if signal.complained_at is not None:
        if not records:
            yield "missing"
        elif min(records) > signal.complained_at:
            yield "late"
    if not all(referral.provable for referral in signal.referrals):
        yield "unproven"


# --- The level (2) --------------------------------------------------------------------------------------------------

LEVELS = (Level(code="signal", rank=1, label=text("客户不满情绪", "dissatisfaction signal")),)

# --- Roles (3, 5, 6, 8, 12) -----------------------------------------------------------------------------------------

ROLES = (
    Role(id="reporter", label=text("报告人（客户界面工作人员）", "reporter (front-line worker)")),
    Role(id="underwriting-staff", label=text("承保岗位工作人员", "underwriting staff")),
    Role(id="claims-staff", label=text("理赔岗位工作人员", "claims staff")),
    Role(id="sales-staff", label=text("销售岗位工作人员", "sales staff")),
    Role(id="service-centre-staff", label=text("95518客服中心工作人员", "staff of the 95518 service centre")),
    Role(id="direct-leader", label=text("直接领导", "direct leader"), standing="above"),
    Role(id="informed-leader", label=text("接到报告的领导", "leader who was informed")),
    Role(id="next-leader", label=text("该领导的直接领导", "that leader's direct leader"), standing="above"),
    Role(id="leaders-in-charge", label=text("分管领导", "leaders in charge of the line"), standing="above"),
    Role(id="customer-service-departments", label=text("各级客户服务部门", "customer service departments")),
    Role(id="service-centre", label=text("95518客户服务中心", "95518 service centre")),
    Role(id="complaint-team", label=text("95518投诉组", "95518 complaint team")),
    Role(
        id="line-departments",
        label=text("理赔、销售、出单、电网销等部门", "claims, sales, underwriting and e-sales departments"),
    ),
    Role(id="party-concerned", label=text("涉及的机构和职能部门", "institution and department concerned")),
    Role(
        id="causing-party",
        label=text("直接引发不满的机构和职能部门", "institution and department that caused the dissatisfaction"),
    ),
    Role(id="customer", label=text("客户", "customer"), standing="customer"),
)

# --- Routing (3, 4(3), 5, 6, 10, 11) --------------------------------------------------------------------------------


def _post(post: str, role: str) -> Path:
    return Path(id=post, when=is_("post", post), roles=(role,), citation=article("3"))


WECHAT = is_("channel", "wechat")
CLAIMS_BY_WECHAT = all_of(WECHAT, is_("post", "claims"))
OTHERS_BY_WECHAT = all_of(WECHAT, not_(is_("post", "claims")))

ROUTING = (
    Route(
        id="reporting-post",
        label=text("报告人", "who reports"),
        paths=(
            _post("underwriting", "underwriting-staff"),
            _post("claims", "claims-staff"),
            _post("sales", "sales-staff"),
            _post("service_centre", "service-centre-staff"),
        ),
    ),
    Route(
        id="handling",
        label=text("归口承办", "who handles"),
        paths=(
            Path(
                id="several",
                when=at_least("institutions", 2),
                roles=("causing-party", "party-concerned"),
                lead="causing-party",
                citation=article("4", "3", "6(3)"),
            ),
            Path(id="one", roles=("party-concerned",), citation=article("4", "3", "6(3)")),
        ),
    ),
    Route(
        id="leadership",
        label=text("领导责任", "who answers for it as leader"),
        paths=(Path(id="line", roles=("leaders-in-charge",), citation=article("5")),),
    ),
    Route(
        id="management",
        label=text("管理、监督与考核", "who manages, supervises and assesses"),
        paths=(
            Path(
                id="department",
                roles=("customer-service-departments",),
                citation=article("6", "1", "4(1)"),
            ),
        ),
    ),
    Route(
        id="reception",
        label=text("受理、转办、督办和首次回访", "who accepts, passes on, urges and makes the first call"),
        paths=(Path(id="centre", roles=("service-centre",), citation=article("6", "2")),),
    ),
    Route(
        id="cooperation",
        label=text("本条线处理", "who handles within the line"),
        paths=(Path(id="line", roles=("line-departments",), citation=article("6", "3")),),
    ),
    Route(
        id="channel",
        label=text("流程填报", "who enters the report process"),
        paths=(
            Path(id="pc", when=is_("channel", "pc"), roles=("reporter",), citation=article("10", "1")),
            Path(
                id="wechat-claims-assistant",
                when=CLAIMS_BY_WECHAT,
                roles=("claims-staff",),
                citation=article("10", "2"),
            ),
            Path(id="wechat-95518-service", when=OTHERS_BY_WECHAT, roles=("reporter",), citation=article("10", "2")),
            Path(
                id="telephone",
                when=is_("channel", "telephone"),
                roles=("reporter", "service-centre"),
                lead="service-centre",
                citation=article("10", "3", "11"),
                remark=text(
                    "电话报告可以采用，但第十一条要求优先使用PC和微信",
                    "The telephone is allowed, but Article 11 puts PC and WeChat first",
                ),
            ),
        ),
    ),
)

# --- Duties (7, 8, 12) ----------------------------------------------------------------------------------------------

STARTS = (
    "start-preferred",
    "start-pc",
    "start-wechat-claims-assistant",
    "start-wechat-95518-service",
    "start-telephone",
)
"""The steps that start the report process, which may take the place of a report to a leader."""

PROCESS = Item(id="jsk-22", label=text("jsk.22客户不满情绪报告流程", "report process jsk.22"))

DUTIES = (
    Duty(
        id="explain",
        kind="handle",
        action=text("立即向客户解释，消除不满", "Explain to the customer at once, and dispel the dissatisfaction"),
        responsible=("reporting-post",),
        recipients=("customer",),
        clocks=("noticed_at",),
        cases=(Case(id="any", limit=Promptly(), citation=article("7", None, "4(2)")),),
    ),
    Duty(
        id="escalate-1",
        kind="report",
        action=text(
            "五分钟内未能消除的，时满即报告直接领导，或启动报告流程",
            "Not dispelled within five minutes: when they end, report to the direct leader or start the process",
        ),
        responsible=("reporting-post",),
        recipients=("direct-leader",),
        clocks=("noticed_at",),
        instead=STARTS,
        cases=(
            Case(
                id="unresolved",
                when=not_within("noticed_at", "resolved_at", minutes=5),
                limit=Minutes(5),
                citation=article("8", "第一款"),
            ),
        ),
    ),
    # Starting the process ends the ladder where it stands: rungs that had come due before it was started remain.
    Duty(
        id="escalate",
        kind="report",
        action=text(
            "接报后十分钟内未能消除的，时满即报告自己的直接领导，或启动报告流程",
            "Not dispelled within ten minutes: when they end, report to the own direct leader or start the process",
        ),
        responsible=("informed-leader",),
        recipients=("next-leader",),
        clocks=("referrals.informed_at",),
        each="referrals",
        numbered_from=2,
        instead=STARTS,
        cases=(
            Case(
                id="unresolved",
                when=all_of(
                    not_within("referrals.informed_at", "resolved_at", minutes=10),
                    not_within("referrals.informed_at", "process_started_at", minutes=10),
                ),
                limit=Minutes(10),
                citation=article("8", "第二款"),
            ),
        ),
    ),
    Duty(
        id="call-back",
        kind="inform",
        action=text("以满意度回访的形式联系客户", "Contact the customer in the form of a satisfaction call"),
        responsible=("complaint-team",),
        recipients=("customer",),
        clocks=("process_started_at",),
        cases=(Case(id="any", limit=Minutes(5), citation=article("12", None, "6(2)")),),
    ),
    Duty(
        id="close-or-pass-on",
        kind="close",
        action=text(
            "客户未再表示不满的，记录并办结；否则转承办机构处理",
            "If the customer is satisfied, record and close; if not, pass on to those who handle it",
        ),
        responsible=("complaint-team",),
        recipients=("handling",),
        documents=(PROCESS,),
        clocks=("process_started_at",),
        cases=(
            Case(
                id="any",
                limit=Promptly(),
                citation=article("12", None, "4(3)", "6(2)"),
                basis="inferred",
                reading=text(
                    "办结一半见第十二条；该条中断，客户仍不满时转办，系据归口承办和客服中心转办职责推定",
                    "That a satisfied customer's report is closed stands in 12, which breaks off there; that any other "
                    "is passed on is read from 4(3) and the service centre's task in 6(2)",
                ),
            ),
        ),
    ),
)

# --- Procedure (7, 8, 10, 12) ---------------------------------------------------------------------------------------

PROCEDURES = (
    Procedure(
        id="report",
        label=text("不满情绪报告和处理", "from explaining to closing"),
        in_order=False,
        citation=article("7", None, "8", "10", "12"),
        steps=(
            Step(
                id="explain",
                label=text("解释说明，消除不满", "explain and dispel"),
                responsible=("reporter",),
                citation=article("7"),
            ),
            Step(
                id="report",
                label=text("报告直接领导，或启动报告流程", "report to the direct leader, or start the process"),
                responsible=("reporter",),
                duties=("escalate-1",),
                citation=article("8", "第一款"),
            ),
            Step(
                id="intervene",
                label=text("接报领导立即介入处理", "the informed leader steps in at once"),
                responsible=("informed-leader",),
                citation=article("8", "第二款"),
            ),
            Step(
                id="start-preferred",
                label=text("启动报告流程，优先用PC或微信", "start the process, by PC or WeChat if possible"),
                responsible=("reporter",),
                documents=(PROCESS,),
                when=not_(given("channel")),
                citation=article("11", None, "10"),
            ),
            Step(
                id="start-pc",
                label=text(
                    "登录“知识化信息平台”提交jsk.22流程", "submit process jsk.22 on the platform 知识化信息平台"
                ),
                responsible=("reporter",),
                documents=(PROCESS,),
                when=is_("channel", "pc"),
                citation=article("10", "1"),
            ),
            Step(
                id="start-wechat-claims-assistant",
                label=text(
                    "在微信企业号“理赔小助手”模块提交“不满报告”",
                    "submit 不满报告 in the module 理赔小助手 (claims assistant) of the company's WeChat account",
                ),
                responsible=("reporter",),
                when=CLAIMS_BY_WECHAT,
                citation=article("10", "2"),
            ),
            Step(
                id="start-wechat-95518-service",
                label=text(
                    "在微信企业号“95518客户服务”模块提交“不满报告”",
                    "submit 不满报告 in the module 95518客户服务 (service) of the company's WeChat account",
                ),
                responsible=("reporter",),
                when=OTHERS_BY_WECHAT,
                citation=article("10", "2"),
            ),
            Step(
                id="start-telephone",
                label=text(
                    "拨打95518按6号键，由客服代表代为登记jsk.22流程",
                    "call 95518, key 6; the service centre enters process jsk.22",
                ),
                responsible=("reporter", "service-centre"),
                documents=(PROCESS,),
                when=is_("channel", "telephone"),
                citation=article("10", "3"),
            ),
            Step(
                id="call-back",
                label=text("满意度回访", "satisfaction call"),
                responsible=("complaint-team",),
                citation=article("12"),
            ),
            Step(
                id="close",
                label=text("客户未表示不满的，记录办结", "record and close if the customer is satisfied"),
                responsible=("complaint-team",),
                duties=("close-or-pass-on",),
                citation=article("12"),
            ),
        ),
    ),
)

# --- Preference and guidance (4, 7, 11, 24 to 26) -------------------------------------------------------------------

PREFERENCES = (
    Preference(
        id="pc-and-wechat-first",
        label=text("优先用PC和微信报告", "PC and WeChat come first"),
        when=is_("channel", "telephone"),
        citation=article("11"),
    ),
)

GUIDANCE = (
    Guidance(
        id="principles",
        label=text("三项原则", "three principles"),
        items=(
            text("由客户服务部门统一管理", "one management, by the customer service departments"),
            text("边解释边尽快报告", "explain, and report quickly"),
            text("由涉及的机构和部门承办", "those concerned handle it"),
        ),
        citation=article("4"),
    ),
    Guidance(
        id="attention",
        label=text("主动体察客户情绪", "watch for dissatisfaction"),
        items=(text("服务中留意客户体验和情绪变化", "mind the customer's experience and mood while serving"),),
        citation=article("7"),
    ),
    Guidance(
        id="assessment",
        label=text("考核", "assessment"),
        items=(
            text("纳入投诉管理日常考核", "the reports are part of the regular assessment of complaint management"),
            text(
                "考核结果影响对机构、其班子成员和有关部门负责人的评价",
                "the result counts for the institution, its leaders and the heads of the departments concerned",
            ),
        ),
        citation=article("24"),
    ),
    Guidance(
        id="regular-comments",
        label=text("定期通报点评和督导", "regular comments and supervision"),
        items=(
            text("通报和点评制度落实情况", "report and comment on how the rules are kept"),
            text("督导执行效果排名靠后的机构和部门", "urge the institutions and departments that rank last"),
        ),
        citation=article("25"),
        basis="configured",
        remark=text(
            "原文只写“定期”，间隔未定，由公司填定", "The source says only regularly; the company sets the interval"
        ),
    ),
    Guidance(
        id="local-rules",
        label=text("实施细则和奖励", "local rules and rewards"),
        items=(
            text("可据此制定实施细则", "more detailed rules may be made under these"),
            text("可表彰奖励执行较好的机构和部门", "those who do well may be commended and rewarded"),
        ),
        citation=article("26"),
    ),
)

PICC_JIANGSU: Rulebook[DissatisfactionSignal] = Rulebook(
    id="picc-jiangsu-dissatisfaction",
    version="1.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "第一条至第十二条首、第二十四条末段至第二十七条；部分词语被遮盖",
            "Articles 1 to the start of 12, and the end of 24 to 27; some words are masked",
        ),
    ),
    in_force_from=date(2018, 6, 1),
    event=event_model(DissatisfactionSignal),
    levels=LEVELS,
    otherwise=Otherwise(
        id="ungraded",
        level="signal",
        citation=article("2"),
        basis="inferred",
        reading=text(
            "现有条文不分级，每一不满情绪同等对待",
            "The articles available make no grades; every signal weighs the same",
        ),
    ),
    roles=ROLES,
    duties=DUTIES,
    routing=ROUTING,
    procedures=PROCEDURES,
    not_reported=NOT_REPORTED,
    preferences=PREFERENCES,
    guidance=GUIDANCE,
)
