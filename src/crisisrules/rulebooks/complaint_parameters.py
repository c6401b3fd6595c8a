"""The blanks of the complaint management template (its [X]), as one value that the adopting company fills in.

No blank has a default and none is guessed: `ComplaintParameters` names all that are missing, with their sections.
Amounts that contradict each other are errors; times that are possible but surprising are `notes`.
"""

from typing import Annotated, Final, LiteralString, Self, cast

from pydantic import AfterValidator, Field, ModelWrapValidatorHandler, ValidationError, model_validator
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from crisisrules.calendars import Hours, Minutes, WorkingDays
from crisisrules.language import Amount, Identifier, Text, Value, text

_Count = Annotated[int, Field(strict=True, ge=1)]
InMinutes = Annotated[_Count, AfterValidator(lambda count: Minutes(count).count)]
InHours = Annotated[_Count, AfterValidator(lambda count: Hours(count).count)]
InWorkingDays = Annotated[_Count, AfterValidator(lambda count: WorkingDays(count).count)]
Yuan = Annotated[Amount, Field(gt=0)]


class _Blank(Value):
    """Where a blank stands, and what the document calls it."""

    section: str
    label: Text


def _blank(section: str, zh: str, en: str) -> _Blank:
    return _Blank(section=section, label=text(zh, en))


class ParameterNote(Value):
    """A time limit that is possible but surprising beside another, and the case of a duty that it concerns."""

    about: Identifier
    case: Identifier
    fields: tuple[Identifier, Identifier]
    text: Text


class ComplaintParameters(Value):
    """Everything that the template leaves blank. Amounts are in yuan, exact to the cent; the unit of a time is in its
    name; all are above zero.

    `monthly_report_day` (1 to 28, sections 6.1 and 6.3) is the day of the following month by which the monthly
    statistics and report are due; the document has no blank for it, and without it they have no day.

    Raises:
        pydantic.ValidationError: blanks are missing (all of them are named, each with its section), a value is wrong,
            or values contradict each other (the message shows the gap or the overlap).
    """

    urgent_response_minutes: Annotated[InMinutes, _blank("2.2", "紧急投诉初步响应", "first response to an urgent one")]
    level_1_amount_above: Annotated[Yuan, _blank("3.1", "一级投诉金额超过", "amount above which it is level 1")]
    level_1_transfer_minutes: Annotated[
        InMinutes, _blank("3.1", "一级投诉转交领导小组", "level 1, transfer to the leading group")
    ]
    level_1_meeting_hours: Annotated[InHours, _blank("3.1", "一级投诉紧急会议", "level 1, emergency meeting")]
    level_1_feedback_working_days: Annotated[
        InWorkingDays, _blank("3.1 and 4.4", "一级投诉反馈时间", "level 1, feedback")
    ]
    level_2_amount_from: Annotated[Yuan, _blank("3.2", "二级投诉金额下限", "least amount of level 2")]
    level_2_amount_to: Annotated[Yuan, _blank("3.2", "二级投诉金额上限", "greatest amount of level 2")]
    level_2_transfer_hours: Annotated[
        InHours, _blank("3.2", "二级投诉转交部门主管", "level 2, transfer to the department head")
    ]
    level_2_handling_working_days: Annotated[
        InWorkingDays, _blank("3.2", "二级投诉调查处理", "level 2, investigation and handling")
    ]
    level_2_reply_hours: Annotated[InHours, _blank("3.2", "二级投诉回复客户", "level 2, reply with the result")]
    level_2_feedback_working_days: Annotated[InWorkingDays, _blank("4.4", "二级投诉反馈时间", "level 2, feedback")]
    level_3_amount_below: Annotated[Yuan, _blank("3.3", "三级投诉金额低于", "amount below which it is level 3")]
    level_3_answer_working_days: Annotated[InWorkingDays, _blank("3.3", "三级投诉明确答复", "level 3, answer")]
    level_3_feedback_working_days: Annotated[InWorkingDays, _blank("4.4", "三级投诉反馈时间", "level 3, feedback")]
    investigation_working_days: Annotated[InWorkingDays, _blank("4.1", "一般调查期限", "ordinary investigation")]
    investigation_max_working_days: Annotated[InWorkingDays, _blank("4.1", "最长调查期限", "longest investigation")]
    monthly_report_day: (
        Annotated[int, Field(strict=True, ge=1, le=28), _blank("6.1 and 6.3", "月度统计及报告日", "monthly report day")]
        | None
    ) = None

    @model_validator(mode="after")
    def _values_agree(self) -> Self:
        if contradictions := [*_contradictions(self)]:
            raise ValueError("; ".join(contradictions))
        return self

    @model_validator(mode="wrap")
    @classmethod
    def _errors_say_where(cls, given: object, build: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return build(given)
        except ValidationError as error:
            raise ValidationError.from_exception_data(cls.__name__, [*map(_placed, error.errors())]) from None

    @property
    def notes(self) -> tuple[ParameterNote, ...]:
        """Times that are possible but surprising, such as feedback that is slower at level 1 than at level 2.

        The rulebook carries each as a remark of the duty that it concerns, so that every assessment shows it.
        """
        return tuple(
            _surprise(self, shorter, longer, about, case)
            for shorter, longer, about, case in _USUALLY_NO_LONGER
            if _length(self, shorter) > _length(self, longer)
        )
