"""The event of 重要质量问题应急方案管理规定: a quality problem of a product, as it is found."""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.language import Count, Event, Moment, TrueOrFalse, unordered

CustomerMeasure = Annotated[
    Literal["none", "complaint", "notice", "share_cut", "fitting_stopped", "other"],
    unordered(
        ("none", "无", "none"),
        ("complaint", "投诉", "complaint"),
        ("notice", "通告", "notice"),
        ("share_cut", "减少份额", "share cut"),
        ("fitting_stopped", "停装", "fitting stopped"),
        ("other", "其他处罚性措施", "another punishing measure"),
    ),
]


class QualityProblem(Event):
    """A quality problem of a product. A flag that is not given counts as false, a count as zero."""

    reference_time = "found_at"
    end_time = "closed_at"
    in_order = (("found_at", "closed_at"),)

    found_at: Moment = Field(title="发现时间", description="When the problem is found")
    closed_at: Moment | None = Field(
        default=None, title="故障闭环确认时间", description="When it is confirmed that the fault is closed"
    )
    customer_measure: CustomerMeasure = Field(
        default="none", title="顾客采取的措施", description="What the customer does because of the product's quality"
    )
    batch_pieces: Count = Field(
        default=0, title="装机中同一品种故障件数", description="Faulty pieces of one model in one batch, when fitted"
    )
    elementary_fault: TrueOrFalse = Field(
        default=False,
        title="装机处出现初级质量问题",
        description="A fault found where it is fitted that following the process would have avoided, and people could "
        "have controlled (knocked, missing, wrong, looks, for instance)",
    )
    reliability_risk: TrueOrFalse = Field(
        default=False, title="使用中有性能可靠性隐患", description="A hidden risk to performance or reliability in use"
    )
    other_major_effect: TrueOrFalse = Field(
        default=False,
        title="其他质量问题造成重要影响或损失",
        description="Another quality problem with an important effect on, or loss for, the company",
    )
