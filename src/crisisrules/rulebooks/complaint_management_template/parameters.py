"""The blanks of 保险证券投诉管理制度 as one value that the adopting company fills in, and the rulebook that it makes.

No [X] has a default and none is guessed: `ComplaintParameters` names all that are missing, with their sections. Amounts
that contradict each other are errors; times that are possible but surprising are `notes`.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Final, Self, cast

from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from crisisrules.arguments import checked_kind
from crisisrules.calendars import CalendarDays, Hours, Limit, Minutes, NotSet, WorkingDays
from crisisrules.language import (
    Amount,
    Condition,
    Duty,
    Every,
    Identifier,
    Interval,
    Rulebook,
    Text,
    Value,
    Variant,
    all_of,
    any_of,
    is_,
    less_than,
    more_than,
    text,
)
from crisisrules.rulebooks.complaint_management_template.event import Complaint
from crisisrules.rulebooks.complaint_management_template.law import COMPLAINT_MANAGEMENT

_Count = Annotated[int, Field(strict=True, ge=1)]
_Minutes = Annotated[_Count, AfterValidator(lambda count: Minutes(count).count)]
_Hours = Annotated[_Count, AfterValidator(lambda count: Hours(count).count)]
_WorkingDays = Annotated[_Count, AfterValidator(lambda count: WorkingDays(count).count)]
_Yuan = Annotated[Amount, Field(gt=0)]
_DayOfMonth = Annotated[int, Field(strict=True, ge=1, le=28)]
_AnyLimit = Annotated[Minutes | Hours | WorkingDays | CalendarDays, Field(discriminator="unit")]


def _filled(interval: Every) -> Every:
    if isinstance(interval.day, NotSet):
        raise ValueError("the day is a blank; name a day of 1 to 28, or none")
    if interval.day is not None and interval.unit != "month":
        raise ValueError(f"only what is done monthly has a day, not by the {interval.unit}")
    return interval


_Interval = Annotated[Every, AfterValidator(_filled)]


def _at(section: str, zh: str, en: str) -> FieldInfo:
    """Where a blank stands, and what it is for."""
    field: FieldInfo = Field(title=zh, description=en, json_schema_extra={"section": section})
    return field


class ParameterNote(Value):
    """A time that is possible but surprising beside another, and the variant of a duty that it concerns."""

    duty: Identifier
    variant: Identifier
    fields: tuple[Identifier, Identifier]
    text: Text


class ComplaintParameters(Value):
    """What the template leaves blank. Amounts are in yuan, exact to the cent; the unit of a time is in its name.

    That the amounts of the levels join without gap or overlap, and that the longest investigation is no shorter than
    the ordinary one, is read in: the template has independent figures. Other figures are refused.

    All are above zero; times reach up to ten years. What may be left out has no [X] of its own: times that the document
    only calls prescribed, set or regular, which stay blank without it, and `monthly_report_day` (1 to 28: the day of
    the following month by which the monthly statistics and report are due), without which these have no day.

    Raises:
        pydantic.ValidationError: blanks are missing (all are named, each with its section), a value is wrong, or
            values contradict each other (the message shows the gap or the overlap).
    """

    urgent_response_minutes: Annotated[
        _Minutes, _at("2.2", "紧急投诉初步响应", "first response to an urgent complaint")
    ]
    level_1_amount_above: Annotated[_Yuan, _at("3.1", "一级投诉金额超过", "level 1, amount above")]
    level_1_transfer_minutes: Annotated[_Minutes, _at("3.1", "一级投诉转交领导小组", "level 1, transfer")]
    level_1_meeting_hours: Annotated[_Hours, _at("3.1", "一级投诉召开紧急会议", "level 1, emergency meeting")]
    level_1_feedback_working_days: Annotated[_WorkingDays, _at("3.1, 4.4", "一级投诉反馈", "level 1, feedback")]
    level_2_amount_from: Annotated[_Yuan, _at("3.2", "二级投诉金额下限", "level 2, least amount")]
    level_2_amount_to: Annotated[_Yuan, _at("3.2", "二级投诉金额上限", "level 2, greatest amount")]
    level_2_transfer_hours: Annotated[_Hours, _at("3.2", "二级投诉转交部门主管", "level 2, transfer")]
    level_2_handling_working_days: Annotated[_WorkingDays, _at("3.2", "二级投诉调查处理", "level 2, handling")]
    level_2_reply_hours: Annotated[_Hours, _at("3.2", "二级投诉回复客户", "level 2, reply")]
    level_2_feedback_working_days: Annotated[_WorkingDays, _at("4.4", "二级投诉反馈", "level 2, feedback")]
    level_3_amount_below: Annotated[_Yuan, _at("3.3", "三级投诉金额低于", "level 3, amount below")]
    level_3_answer_working_days: Annotated[_WorkingDays, _at("3.3", "三级投诉明确答复", "level 3, answer")]
    level_3_feedback_working_days: Annotated[_WorkingDays, _at("4.4", "三级投诉反馈", "level 3, feedback")]
    investigation_working_days: Annotated[_WorkingDays, _at("4.1", "一般调查期限", "ordinary investigation")]
    investigation_max_working_days: Annotated[_WorkingDays, _at("4.1", "最长调查期限", "longest investigation")]
    monthly_report_day: Annotated[_DayOfMonth | None, _at("6.1, 6.3", "月度统计和报告日", "monthly report day")] = None
    online_limit: Annotated[_AnyLimit | None, _at("2.1", "在线投诉回复和处理", "online complaint, reply")] = None
    rectification_limit: Annotated[_AnyLimit | None, _at("4.3", "整改", "rectification")] = None
    progress_interval: Annotated[_Interval | None, _at("5.1", "进度汇报", "reports of the progress")] = None
    inspection_interval: Annotated[_Interval | None, _at("5.2", "监督检查", "inspections")] = None
    training_interval: Annotated[_Interval | None, _at("7.1", "定期培训", "training of the staff")] = None
    education_interval: Annotated[_Interval | None, _at("7.3", "客户教育", "education of customers")] = None

    @model_validator(mode="after")
    def _values_agree(self) -> Self:
        if found := [*_contradictions(self)]:
            raise ValueError("; ".join(found))
        return self

    @model_validator(mode="wrap")
    @classmethod
    def _errors_say_where(cls, given: object, build: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return build(given)
        except ValidationError as error:
            lines = [_placed(line) for line in error.errors()]
        raise ValidationError.from_exception_data(cls.__name__, lines)

    @property
    def notes(self) -> tuple[ParameterNote, ...]:
        """Times that are possible but surprising, such as a feedback that is slower at level 1 than at level 2.

        The rulebook carries each as a remark on the duty that it concerns, and so does every assessment.
        """
        return tuple(
            _surprise(duty, variant, shorter, longer, self)
            for duty, variant, shorter, longer in _USUALLY_NO_LONGER
            if _length(self, shorter) > _length(self, longer)
        )


def complaint_management(parameters: ComplaintParameters) -> Rulebook[Complaint]:
    """The rulebook of a company that has filled in the template's blanks; those left out stay blank.

    Raises:
        ArgumentError: `parameters` are no `ComplaintParameters`; a mapping is none: `ComplaintParameters(**mapping)`.
        pydantic.ValidationError: the parameters were copied with values that they must not have.
    """
    given = checked_parameters(parameters)
    filled = COMPLAINT_MANAGEMENT.amend(
        version=COMPLAINT_MANAGEMENT.version,
        criteria=_criteria(given),
        limits=_limits(given),
        intervals=_intervals(given),
    )
    return filled.model_copy(update={"duties": tuple(_remarked(duty, given.notes) for duty in filled.duties)})


def checked_parameters(given: object) -> ComplaintParameters:
    """`given`, checked once more, since a copy may have been given other values; `ArgumentError` for other types."""
    wanted = "ComplaintParameters, built with ComplaintParameters(...) or ComplaintParameters.model_validate_json(...),"
    return ComplaintParameters.model_validate(dict(checked_kind(given, ComplaintParameters, "parameters", wanted)))


_PLAINLY: Final = {
    "missing": "this blank must be filled; it has no default",
    "model_attributes_type": "a limit is wanted, such as Hours(24)",
    "model_type": 'an interval is wanted, such as Every(unit="month")',
}
"""What is said instead of some messages, by their kind."""


def _placed(line: ErrorDetails) -> InitErrorDetails:
    """The error, with the section of the document where its blank stands."""
    message = _PLAINLY.get(line["type"], line["msg"])
    match line["loc"]:
        case (str(name), *_) if field := ComplaintParameters.model_fields.get(name):
            section = cast("dict[str, str]", field.json_schema_extra)["section"]
            message = f"{name} (section {section}: {field.title}, {field.description}): {message}"
        case _:
            pass
    kind = line["type"]
    error = PydanticCustomError(kind, "{message}", {"message": message})  # pyright: ignore[reportArgumentType]  # LiteralString wanted
    return InitErrorDetails(type=error, loc=line["loc"], input=line["input"])


def _contradictions(given: ComplaintParameters) -> Iterator[str]:
    low, high = given.level_2_amount_from, given.level_2_amount_to
    below, above = given.level_3_amount_below, given.level_1_amount_above
    if low >= high:
        yield f"level_2_amount_from ({low:f}) must be less than level_2_amount_to ({high:f})"
    yield from _unequal(
        ("level_3_amount_below", below),
        ("level_2_amount_from", low),
        gap=f"amounts from {below:f} to less than {low:f} would be in no band",
        overlap=f"amounts from {low:f} to less than {below:f} would be of level 2 and level 3",
    )
    yield from _unequal(
        ("level_2_amount_to", high),
        ("level_1_amount_above", above),
        gap=f"amounts of more than {high:f} up to {above:f} would be in no band",
        overlap=f"amounts of more than {above:f} up to {high:f} would be of level 1 and level 2",
    )
    ordinary, longest = given.investigation_working_days, given.investigation_max_working_days
    if longest < ordinary:
        yield (
            f"investigation_max_working_days ({longest}) must not be less than investigation_working_days ({ordinary})"
        )


def _unequal(lower: tuple[str, Decimal], upper: tuple[str, Decimal], *, gap: str, overlap: str) -> Iterator[str]:
    """What is wrong where the end of one band is not the start of the next."""
    if lower[1] != upper[1]:
        kind = f"a gap: {gap}" if lower[1] < upper[1] else f"an overlap: {overlap}"
        yield f"{lower[0]} ({lower[1]:f}) must equal {upper[0]} ({upper[1]:f}), else there is {kind}"


_USUALLY_NO_LONGER: Final = (
    ("transfer-leading-group", "level_1", "level_1_transfer_minutes", "level_2_transfer_hours"),
    ("transfer-leading-group", "level_1", "level_1_transfer_minutes", "level_1_meeting_hours"),
    ("handle", "level_2", "level_2_handling_working_days", "level_2_feedback_working_days"),
    ("answer", "level_3", "level_3_answer_working_days", "level_3_feedback_working_days"),
    ("feedback", "level_1", "level_1_feedback_working_days", "level_2_feedback_working_days"),
    ("feedback", "level_1", "investigation_working_days", "level_1_feedback_working_days"),
    ("feedback", "level_2", "level_2_feedback_working_days", "level_3_feedback_working_days"),
    ("feedback", "level_2", "investigation_working_days", "level_2_feedback_working_days"),
    ("feedback", "level_3", "investigation_working_days", "level_3_feedback_working_days"),
)
"""Duty, variant, and two times of which the first is usually no longer than the second."""

_UNITS: Final = {
    "_minutes": (1, "分钟", "minutes"),
    "_hours": (60, "小时", "hours"),
    "_working_days": (1, "个工作日", "working days"),
}
"""Ending of a field's name: how many of the smallest unit it is compared in, and its names."""


def _unit(field: str) -> tuple[int, str, str]:
    return next(unit for ending, unit in _UNITS.items() if field.endswith(ending))


def _length(given: ComplaintParameters, field: str) -> int:
    count: int = getattr(given, field)
    return count * _unit(field)[0]


def _surprise(duty: str, variant: str, shorter: str, longer: str, given: ComplaintParameters) -> ParameterNote:
    (zh, en), (other_zh, other_en) = (_shown(given, field) for field in (shorter, longer))
    told = text(f"所填{zh}长于{other_zh}，照所填采用", f"As filled in, {en} is longer than {other_en}; kept as it is")
    return ParameterNote(duty=duty, variant=variant, fields=(shorter, longer), text=told)


def _shown(given: ComplaintParameters, field: str) -> tuple[str, str]:
    info, (_, zh, en) = ComplaintParameters.model_fields[field], _unit(field)
    return f"“{info.title}”（{getattr(given, field)}{zh}）", f'"{info.description}" ({getattr(given, field)} {en})'


def _criteria(given: ComplaintParameters) -> dict[str, Condition]:
    low, high = given.level_2_amount_from, given.level_2_amount_to
    return {
        "criteria/amount/level_1": more_than("amount", given.level_1_amount_above),
        "criteria/amount/level_2": all_of(more_than("amount", low), less_than("amount", high)),
        "criteria/amount-ends/level_2": any_of(is_("amount", low), is_("amount", high)),
        "criteria/amount/level_3": less_than("amount", given.level_3_amount_below),
    }


def _limits(given: ComplaintParameters) -> dict[str, Limit]:
    blanks: dict[str, Limit | None] = {
        "duties/answer-online": given.online_limit,
        "duties/handle-online": given.online_limit,
        "duties/first-response/urgent": Minutes(given.urgent_response_minutes),
        "duties/transfer-leading-group/level_1": Minutes(given.level_1_transfer_minutes),
        "duties/emergency-meeting/level_1": Hours(given.level_1_meeting_hours),
        "duties/transfer-head/level_2": Hours(given.level_2_transfer_hours),
        "duties/handle/level_2": WorkingDays(given.level_2_handling_working_days),
        "duties/reply/level_2": Hours(given.level_2_reply_hours),
        "duties/answer/level_3": WorkingDays(given.level_3_answer_working_days),
        "duties/investigate/all": WorkingDays(given.investigation_working_days),
        "duties/investigate/extension": WorkingDays(given.investigation_max_working_days),
        "duties/rectify/all": given.rectification_limit,
        "duties/feedback/level_1": WorkingDays(given.level_1_feedback_working_days),
        "duties/feedback/level_2": WorkingDays(given.level_2_feedback_working_days),
        "duties/feedback/level_3": WorkingDays(given.level_3_feedback_working_days),
    }
    return {address: limit for address, limit in blanks.items() if limit is not None}


def _intervals(given: ComplaintParameters) -> dict[str, Interval]:
    day = given.monthly_report_day
    monthly = None if day is None else Every(unit="month", day=day)
    blanks = {
        "standing_duties/regular-progress": given.progress_interval,
        "standing_duties/inspect": given.inspection_interval,
        "standing_duties/monthly-statistics": monthly,
        "standing_duties/monthly-report": monthly,
        "standing_duties/regular-training": given.training_interval,
        "standing_duties/customer-education": given.education_interval,
    }
    return {address: interval for address, interval in blanks.items() if interval is not None}


def _remarked(duty: Duty, notes: tuple[ParameterNote, ...]) -> Duty:
    """The duty, with what is surprising about its times as remarks."""

    def remarked(variant: Variant) -> Variant:
        own = [note.text for note in notes if (note.duty, note.variant) == (duty.id, variant.id)]
        if not own:
            return variant
        said = [variant.remark, *own] if variant.remark else own
        joined = text("；".join(each.zh for each in said), ". ".join(each.en for each in said))
        return variant.model_copy(update={"remark": joined})

    return duty.model_copy(update={"variants": tuple(map(remarked, duty.variants))})
