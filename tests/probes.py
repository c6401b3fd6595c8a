"""Every public call, for the tests of test_project.py, which run this module in processes of its own.

    python -m tests.probes answers             the name of each call and its answer as JSON, a line each, sorted by name
    python -m tests.probes answers backwards   the same, called in the opposite order
    python -m tests.probes purity              as JSON: what the calls did that a pure function does not do ("impure"),
                                               which public functions and methods none of them reached ("uncalled"),
                                               and which of the calls raised ("failed")

Events are made from the facts of each rulebook, so a new rulebook needs nothing here; a new public function needs a
call of it: the test of purity fails until then.
"""

import contextlib
import functools
import inspect
import itertools
import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any, Literal

import pydantic
import pydantic_core

import crisisrules
import crisisrules.calendars
import crisisrules.results
import crisisrules.rulebooks
from crisisrules import language, rulebooks
from tests.watch import Watch, public_code, self_check

Call = Callable[[], object]
Calls = dict[str, Call]
Named = Iterator[tuple[str, Call]]

PUBLIC_PACKAGES = (crisisrules, crisisrules.calendars, language, rulebooks, crisisrules.results)

BEIJING = timezone(timedelta(hours=8))
BEFORE_NATIONAL_DAY = datetime(2026, 9, 29, 10, tzinfo=BEIJING)
BEFORE_NEW_YEAR = datetime(2026, 12, 30, 2, tzinfo=UTC)


def calls() -> Calls:
    """The name of each call, and the call."""
    named: Calls = {}
    for rulebook in all_rulebooks():
        model = event_type(rulebook)
        own: dict[str, Call] = dict(per_rulebook(rulebook, model))
        for variant, facts in variants(rulebook, model):
            make = functools.partial(model, **facts)
            asked = per_event if variant.startswith(("least", "worst")) else per_small_change
            own |= {f"{variant}, {verb}": call for verb, call in asked(make, rulebook)}
        named |= {f"{rulebook.id} {rulebook.version}: {name}": call for name, call in own.items()}
    return named | of_rulebooks() | of_calendars() | of_language() | {"never_later": never_later}


# --- Rulebooks and their events -------------------------------------------------------------------------------------

PARAMETERS = rulebooks.ComplaintParameters(
    urgent_response_minutes=30,
    level_1_amount_above=Decimal(500_000),
    level_1_transfer_minutes=30,
    level_1_meeting_hours=2,
    level_1_feedback_working_days=3,
    level_2_amount_from=Decimal(50_000),
    level_2_amount_to=Decimal(500_000),
    level_2_transfer_hours=2,
    level_2_handling_working_days=5,
    level_2_reply_hours=24,
    level_2_feedback_working_days=5,
    level_3_amount_below=Decimal(50_000),
    level_3_answer_working_days=7,
    level_3_feedback_working_days=10,
    investigation_working_days=10,
    investigation_max_working_days=20,
    monthly_report_day=5,
)
FIGURES = (
    *("cities", "customers_network", "customers_other"),
    *("complaints_per_day", "escalated_per_day", "escalated_per_week"),
)
THRESHOLDS = rulebooks.WarningThresholds.model_validate(
    {
        level: {**dict.fromkeys(FIGURES, figure), "negative_impact": None, "headquarters_grade": None}
        for figure, level in enumerate(("sensitive", "blue", "yellow", "orange", "red"), start=1)
    }
)


def all_rulebooks() -> list[Any]:
    """Those that are shipped, and one from each factory."""
    public = (getattr(rulebooks, name) for name in rulebooks.__all__)
    return [
        *(value for value in public if isinstance(value, crisisrules.Rulebook)),
        rulebooks.china_mobile_jilin(thresholds="emended").amend(version="emended"),
        rulebooks.complaint_management(PARAMETERS),
        rulebooks.service_quality_warning_v3(THRESHOLDS),
    ]


def event_type(rulebook: Any) -> Any:
    public = (getattr(rulebooks, name) for name in rulebooks.__all__)
    types = (value for value in public if inspect.isclass(value) and issubclass(value, language.Event))
    return next(each for each in types if language.event_model(each) == rulebook.event)


def variants(rulebook: Any, model: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The least event and the worst that the facts allow, and the least one with each other value of each fact alone.

    Those that contradict themselves, such as a confirmed level without its time, are left out; where the least or the
    worst does, another value of what every event has to say may help.
    """
    found: list[tuple[str, dict[str, Any]]] = []
    for start in (BEFORE_NATIONAL_DAY, BEFORE_NEW_YEAR):
        values = {fact.name: values_of(fact, model, start) for fact in rulebook.event.facts}
        required = {name for name in values if model.model_fields[name].is_required()}
        least = first_allowed(model, {name: values[name] for name in values if name in required})
        most = {name: each[::-1] if name in required else each[-1:] for name, each in values.items()}
        found.append((f"least {start:%m-%d}", least))
        found.append((f"worst {start:%m-%d}", first_allowed(model, most)))
        if start == BEFORE_NATIONAL_DAY:
            alone = ((name, number, value) for name, each in values.items() for number, value in enumerate(each))
            found += [(f"{name} {number}", {**least, name: value}) for name, number, value in alone]
    allowed = [(name, facts) for name, facts in found if is_allowed(model, facts)]
    if len(allowed) < len(found) / 2:
        raise AssertionError(f"{model.__name__} refuses most of {len(found)} events")
    yield from allowed


def first_allowed(model: Any, values: dict[str, list[Any]]) -> dict[str, Any]:
    """The facts with the first of their values that go together; with the very first ones if none do."""
    every = (dict(zip(values, each, strict=True)) for each in itertools.product(*values.values()))
    tried = list(itertools.islice(every, 1000))
    return next((facts for facts in tried if is_allowed(model, facts)), tried[0])


def is_allowed(model: Any, facts: dict[str, Any]) -> bool:
    try:
        model(**facts)
    except pydantic.ValidationError:
        return False
    return True


def values_of(fact: Any, model: Any, start: datetime) -> list[Any]:
    """Values of a fact, from least to worst."""
    match fact.kind:
        case "time":
            return [start + timedelta(hours=place(fact.name, model))]
        case "count":
            return [0, 5, 10**6]
        case "amount":
            return [Decimal(0), Decimal("50000.00"), Decimal("99999999.99")]
        case "flag":
            return [False, True]
        case "choice":
            return [code.code for code in fact.codes]
        case "text":
            return ["第1号"]
        case "sequence":
            later = start + timedelta(days=2)
            return [(), ({item.name: values_of(item, model, later)[-1] for item in fact.items},)]
        case other:
            raise AssertionError(f"no values for a fact of kind {other!r}")


def place(name: str, model: Any) -> int:
    """How many other times come before this one."""
    return max((place(earlier, model) + 1 for earlier, later in model.in_order if later == name), default=0)


def per_small_change(make: Callable[[], Any], rulebook: Any) -> Named:
    yield "event from JSON", lambda: there_and_back(make())
    yield "deemed_unreported", lambda: crisisrules.deemed_unreported(make(), rulebook)
    yield "assess_json", lambda: crisisrules.assess_json(make().model_dump_json(), rulebook, event_type=type(make()))
    yield "assess", lambda: there_and_back(crisisrules.assess(make(), rulebook))


def per_event(make: Callable[[], Any], rulebook: Any) -> Named:
    yield "event", make
    yield "classify", lambda: crisisrules.classify(make(), rulebook)
    yield from per_small_change(make, rulebook)
    yield "parts", lambda: parts(crisisrules.assess(make(), rulebook))
    yield "review", lambda: reviewed(make(), rulebook)
    yield "questions", lambda: asked(make(), rulebook)


def parts(assessment: Any) -> object:
    simplified = assessment.procedure is not None and assessment.procedure.may_be_simplified
    return simplified, [assessment.obligation(each.duty_id) for each in assessment.obligations]


def asked(event: Any, rulebook: Any) -> object:
    """What an analyst asks about an event."""
    fact = rulebook.event.reference_time
    found = crisisrules.what_if(event, rulebook, {}, {"event_id": "other"}, rulebook.amend(version="own"))
    return (
        [there_and_back(margin) for margin in crisisrules.margins(event, rulebook)],
        there_and_back(found),
        [each.difference and each.difference.is_empty for each in found.alternatives],
        crisisrules.sweep(event, rulebook, fact, [getattr(event, fact)]),
    )


def reviewed(event: Any, rulebook: Any) -> object:
    """The review of a case in which everything was done two hours after the event, and all that hangs on reviews."""
    as_of = BEFORE_NEW_YEAR + timedelta(days=60)
    acts = tuple(
        crisisrules.Act(
            at=getattr(event, rulebook.event.reference_time) + timedelta(hours=2),
            duty_id=duty.duty_id,
            by=next((role.id for role in duty.responsible), None),
            to=tuple(role.id for role in duty.recipients),
            documents=tuple(item.id for item in duty.documents),
        )
        for duty in crisisrules.assess(event, rulebook).obligations
    )
    extension = crisisrules.RecordedExtension(
        duty_id="close", until=as_of, approved_by="crisis-group", approved_at=BEFORE_NEW_YEAR
    )
    record = crisisrules.CaseRecord(acts=acts, extensions=(extension,))
    found = crisisrules.review(event, record, rulebook, as_of=as_of)
    total = crisisrules.summary(crisisrules.review_many([(event, record)], rulebook, as_of=as_of))
    return (
        there_and_back(record),
        extension.begins,
        there_and_back(found),
        [(each.duty_id, each.due_at, each.citation, found.finding(each.duty_id).status) for each in found.findings],
        there_and_back(total),
        [each.on_time_share for each in total.duties],
        [each.on_time_share for each in total.levels],
        crisisrules.next_duties(event, record, rulebook, as_of=as_of),
        crisisrules.procedure_state(event, record, rulebook, as_of=as_of),
    )


def compared(before: Any, after: Any) -> object:
    found = crisisrules.compare(before, after)
    return there_and_back(found), found.is_empty, found.keeps_verdicts


def tabled(rulebook: Any) -> object:
    days = [BEFORE_NATIONAL_DAY.date() + timedelta(days=n) for n in range(20)]
    table = crisisrules.deadline_table(rulebook, rulebook.levels[0].code, days)
    return there_and_back(table), table.longest, table.shortest


def covered(rulebook: Any) -> object:
    found = crisisrules.coverage(rulebook)
    counts = (found.stated, found.inferred, found.configured, found.nothing_follows, len(found.rules))
    return there_and_back(found), counts, str(found)


def per_rulebook(rulebook: Any, model: Any) -> Named:
    start = BEFORE_NATIONAL_DAY
    least = {fact.name: values_of(fact, model, start)[0] for fact in rulebook.event.facts if not fact.optional}
    moment = rulebook.event.reference_time
    for change in ({moment: start.replace(tzinfo=None)}, {moment: None}, {"unknown": 1}, {"event_id": ""}):
        yield f"refuses {change}", functools.partial(error, model, **{**least, **change})
    yield "digest", lambda: rulebook.digest
    yield "verify", lambda: [there_and_back(finding) for finding in crisisrules.verify(rulebook)]
    yield "coverage", lambda: covered(rulebook)
    yield "compare", lambda: compared(rulebook, rulebook.amend(version="own"))
    yield "deadline table", lambda: tabled(rulebook)
    yield "from JSON", lambda: there_and_back(rulebook)
    yield "load_rulebook", lambda: crisisrules.load_rulebook(rulebook.model_dump_json(), model)
    yield "load_rulebook refuses", lambda: error(crisisrules.load_rulebook, '{"id": "x", "id": "y"}', model)
    yield "levels", lambda: [rulebook.level(level.code) for level in rulebook.levels]
    yield "rules", lambda: list(rulebook.rules())
    yield "amend", lambda: rulebook.amend(version="own")
    yield "faults", lambda: rulebook.faults()


def never_later() -> object:
    company, law = crisisrules.rulebooks.JIAHE_LIFE, crisisrules.rulebooks.CONSUMER_COMPLAINTS_2020
    found = crisisrules.never_later(company, "close", law, "decide", first=date(2026, 1, 1))
    return there_and_back(found), found.holds, [(pair.holds, pair.stretches) for pair in found.pairs]


def of_rulebooks() -> Calls:
    """What `crisisrules.rulebooks` has besides rulebooks and events."""
    jilin = rulebooks.china_mobile_jilin
    start = BEFORE_NATIONAL_DAY
    return {
        "china_mobile_jilin": lambda: [jilin(thresholds=each).digest for each in ("printed", "emended")],
        "china_mobile_jilin refuses": lambda: error(jilin, thresholds="guessed"),
        "catalogue": rulebooks.catalogue,
        "clear_caches": crisisrules.clear_caches,
        "complaint_volumes": lambda: rulebooks.complaint_volumes([start, start], [start]),
        "complaint_management": lambda: rulebooks.complaint_management(PARAMETERS),
        "complaint_management refuses": lambda: error(rulebooks.ComplaintParameters, level_1_amount_above=1.5),
        "parameters": lambda: (there_and_back(PARAMETERS), PARAMETERS.notes),
        "monthly_periods": lambda: rulebooks.monthly_periods(2026, PARAMETERS),
        "service_quality_warning_v3": lambda: rulebooks.service_quality_warning_v3(THRESHOLDS),
        "statistics": month_of_complaints,
    }


def month_of_complaints() -> object:
    rulebook = rulebooks.complaint_management(PARAMETERS)
    handled = [
        crisisrules.results.HandledComplaint(
            complaint=rulebooks.Complaint(**{**facts, "event_id": f"第{number}号"}), type="理赔"
        )
        for number, (_, facts) in enumerate(variants(rulebook, rulebooks.Complaint))
    ]
    month = BEFORE_NATIONAL_DAY.date()
    counted = crisisrules.statistics(handled, rulebook, month, as_of=BEFORE_NEW_YEAR)
    shares = [str(counted.duty(each.duty_id).on_time_share) for each in counted.duties]
    return there_and_back(counted), shares, counted.by("channel")


# --- Calendars ------------------------------------------------------------------------------------------------------

NOTICE = """国务院办公厅关于2026年部分节假日安排的通知
一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。
二、春节:2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班。
三、清明节:4月4日(周六)至6日(周一)放假,共3天。
四、劳动节:5月1日(周五)至5日(周二)放假调休,共5天。5月9日(周六)上班。
五、端午节:6月19日(周五)至21日(周日)放假,共3天。
六、中秋节:9月25日(周五)至27日(周日)放假,共3天。
七、国庆节:10月1日(周四)至7日(周三)放假调休,共7天。9月20日(周日)、10月10日(周六)上班。
"""


def of_calendars() -> Calls:
    china = crisisrules.CHINA
    day = date(2026, 9, 29)
    return {
        "is_working_day": lambda: [china.is_working_day(day + timedelta(days=n)) for n in range(400)],
        "add_working_days": lambda: [china.add_working_days(day, n) for n in (1, 3, 250, -7)],
        "working_days_between": lambda: china.working_days_between(day, date(2027, 3, 1)),
        "next_working_day": lambda: china.next_working_day(date(2026, 10, 1)),
        "describe": lambda: [china.describe(day + timedelta(days=n)) for n in range(100)],
        "trace": lambda: str(crisisrules.calendars.trace(BEFORE_NATIONAL_DAY, crisisrules.calendars.WorkingDays(10))),
        "convention": lambda: crisisrules.calendars.CIVIL_CODE.id,
        "calendar": lambda: (china.id, china.settled_through, china.first_day, china.last_day, repr(china)),
        "with_days": lambda: china.with_days(off=(date(2026, 7, 1),), working=(date(2026, 7, 4),)).id,
        "parse_notice": lambda: crisisrules.calendars.parse_notice(NOTICE),
        "with_schedule": lambda: china.with_schedule(crisisrules.calendars.parse_notice(NOTICE)).id,
        "parse_notice refuses": lambda: error(crisisrules.calendars.parse_notice, "2026年 元旦:放假。"),
        "add_working_days refuses": lambda: error(china.add_working_days, date(1999, 1, 4), 1),
    }


# --- A rulebook of one's own ----------------------------------------------------------------------------------------

COLOURS = ("green", "绿", "green"), ("amber", "黄", "amber"), ("red", "红", "red")


class OwnEvent(language.Event):
    """An event with a fact of every kind, for a rulebook of one's own."""

    reference_time = "seen_at"

    seen_at: language.Moment
    told_at: language.Moment | None = None
    colour: Annotated[Literal["green", "amber", "red"], language.ordered(*COLOURS)]
    size: language.Count
    cost: language.Amount
    loud: language.TrueOrFalse


def own_rulebook() -> Any:
    """Every shape of condition, each a criterion of its own."""
    citation = language.Citation(source="自定规则", article="1")
    worse = language.any_of(language.at_most("size", 9), language.less_than("cost", Decimal("0.5")))
    conditions: tuple[language.Condition, ...] = (
        language.all_of(language.is_("colour", "red"), worse),
        language.not_(language.holds("loud")),
        language.not_within("seen_at", "told_at", minutes=30),
        language.given("told_at"),
        language.one_of("colour", "amber", "red"),
        language.at_least("colour", "amber"),
        language.more_than("cost", Decimal("5000.00")),
    )
    return crisisrules.Rulebook(
        id="own",
        version="1",
        title=language.text("自定规则", "Own rules"),
        source=language.Source(title=language.text("自定规则", "Own rules"), available=language.text("全文", "all")),
        event=language.event_model(OwnEvent),
        levels=(language.Level(code="bad", rank=1, label=language.text("差", "bad")),),
        criteria=tuple(
            language.Criterion(
                id=f"c{number}",
                label=language.text(f"第{number}条", f"row {number}"),
                grades=(language.Grade(level="bad", test=condition, citation=citation),),
            )
            for number, condition in enumerate(conditions)
        ),
    )


def of_language() -> Calls:
    def conditions() -> list[Any]:
        return [grade.test for criterion in own_rulebook().criteria for grade in criterion.grades]

    def event() -> Any:
        return OwnEvent(
            event_id="own", seen_at=BEFORE_NEW_YEAR, colour="red", size=3, cost=Decimal("5000.01"), loud=True
        )

    return {
        "own rulebook": own_rulebook,
        "own rulebook, from JSON": lambda: there_and_back(own_rulebook()),
        "own rulebook, loaded": lambda: crisisrules.load_rulebook(own_rulebook().model_dump_json(), OwnEvent),
        "own rulebook, classify": lambda: crisisrules.classify(event(), own_rulebook()),
        "own rulebook, assess": lambda: there_and_back(crisisrules.assess(event(), own_rulebook())),
        "leaves": lambda: [list(language.leaves(condition)) for condition in conditions()],
        "depth": lambda: [language.depth(condition) for condition in conditions()],
        "codes": lambda: repr((language.ordered(*COLOURS), language.unordered(*COLOURS))),
    }


# --- Answers --------------------------------------------------------------------------------------------------------


def there_and_back(value: Any) -> object:
    back = type(value).model_validate_json(value.model_dump_json())
    if back != value:
        raise AssertionError("came back changed from JSON: " + "; ".join(differences(value, back)))
    return back


def differences(one: Any, other: Any, path: str = "") -> Iterator[str]:
    if isinstance(one, pydantic.BaseModel) and type(one) is type(other):
        for field in type(one).model_fields:
            yield from differences(getattr(one, field), getattr(other, field), f"{path}.{field}")
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other, strict=True)):
            yield from differences(*pair, f"{path}[{index}]")
    elif one != other:
        yield f"{path} was {one!r}, is {other!r}"


def error(call: Callable[..., object], *args: object, **kwargs: object) -> str:
    try:
        answer = call(*args, **kwargs)
    except (crisisrules.CrisisRulesError, pydantic.ValidationError) as refusal:
        return f"{type(refusal).__name__}: {refusal}"
    raise AssertionError(f"{call!r} accepted {args} {kwargs}: {answer!r}")


def answers(named: Calls, *, backwards: bool) -> dict[str, str]:
    order = sorted(named, reverse=backwards)
    found = {name: answer(named[name]) for name in order}
    return dict(sorted(found.items()))


def answer(call: Callable[[], object]) -> str:
    """What the call answers; the first line of what it raises, so that one failure does not hide the others."""
    try:
        return written(call())
    except Exception as failure:  # noqa: BLE001
        return f"{FAILED} {type(failure).__name__}: {failure}".partition("\n")[0]


FAILED = "FAILED"


def written(value: Any) -> str:
    """As JSON where the type of the value has a JSON form, otherwise as its repr."""
    if isinstance(value, list | tuple) and type(value).__module__ == "builtins":
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump_json()
    if type(value) in JSON_FORMS:
        return JSON_FORMS[type(value)].dump_json(value).decode()
    return pydantic_core.to_json(value).decode() if type(value).__module__ in ("builtins", "datetime") else repr(value)


def json_forms() -> Iterator[tuple[type, pydantic.TypeAdapter[Any]]]:
    """The public classes that are no pydantic models but can be fields of them."""
    for package in PUBLIC_PACKAGES:
        for value in (getattr(package, name) for name in package.__all__):
            if inspect.isclass(value) and not issubclass(value, pydantic.BaseModel | Exception):
                with contextlib.suppress(pydantic.errors.PydanticSchemaGenerationError):
                    yield value, pydantic.TypeAdapter(value)


JSON_FORMS = dict(json_forms())


def purity() -> dict[str, list[str]]:
    named = calls()
    watch = Watch()
    with watch:
        found = answers(named, backwards=False)
    impure = [f"{what} from {path}" for what, path in sorted(watch.impure.items())]
    self_check(watch)
    uncalled = sorted(name for name, code in public_code(PUBLIC_PACKAGES).items() if code not in watch.reached)
    failed = [f"{name}: {text}" for name, text in found.items() if text.startswith(FAILED)]
    return {"failed": failed, "impure": impure, "uncalled": uncalled}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]  # a text stream here
    match sys.argv[1:]:
        case ["answers"]:
            print(*map("\t".join, answers(calls(), backwards=False).items()), sep="\n")
        case ["answers", "backwards"]:
            print(*map("\t".join, answers(calls(), backwards=True).items()), sep="\n")
        case ["purity"]:
            print(json.dumps(purity(), ensure_ascii=False, indent=1))
        case other:
            sys.exit(f"unknown arguments: {other}\n{__doc__}")
