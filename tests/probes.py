"""Every public call once, for the tests of test_project.py, which run this file as a script in processes of its own.

    python probes.py answers             the name of each call and its answer as JSON, a line each, sorted by name
    python probes.py answers backwards   the same, called in the opposite order
    python probes.py purity              as JSON: what the calls did that a pure function does not do ("impure"), which
                                         public functions and methods none of them reached ("uncalled"), and which of
                                         the calls raised ("failed")

Whoever adds a public function adds a call of it to `calls`: the test of purity fails until then.
"""

import builtins
import contextlib
import functools
import inspect
import json
import random
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import pydantic
import pydantic_core

import crisisrules
import crisisrules.calendars
import crisisrules.engine
import crisisrules.rulebooks
from crisisrules import language

Calls = dict[str, Callable[[], object]]

PUBLIC_PACKAGES = (
    crisisrules,
    crisisrules.calendars,
    language,
    crisisrules.rulebooks,
    crisisrules.engine,
)

BEIJING = timezone(timedelta(hours=8))
LONDON = UTC


def at(month: int, day: int, hour: int = 9, *, zone: timezone = BEIJING) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=zone)


CRISIS: dict[str, Any] = {
    "occurred_at": at(9, 28),
    "accepted_at": at(9, 29, 10),
    "filed_at": at(9, 29, 7, zone=LONDON),
    "reach": "customer",
    "media": "none",
    "petition": "none",
    "regulator_complaint": False,
    "major_impact": False,
    "dispute_or_litigation": False,
    "needs_deliberation": False,
    "outside_customer_service": False,
}

SERVICE: dict[str, Any] = {
    "occurred_at": at(12, 30, 8),
    "detected_at": at(12, 30, 9),
    "service_department_notified_at": at(12, 30, 10),
    "business_line": "network",
    "source": "media_monitoring",
    "headquarters_grade": "none",
    "cities_affected": 0,
    "customers_affected": 0,
    "complaints_per_day": 0,
    "escalated_per_day": 0,
    "escalated_per_week": 0,
    "negative_impact": "none",
    "cause": "operational",
    "concerns_media": False,
    "concerns_legal": False,
}

# For each shipped rulebook, by id: its event model and the events that it is asked about, as changes to a calm one.
EVENTS: dict[str, tuple[str, dict[str, Any], list[dict[str, Any]]]] = {
    "jiahe-life-crisis": (
        "CrisisEvent",
        CRISIS,
        [
            {},
            {"needs_deliberation": True, "dispute_or_litigation": True, "repeat_of": "Q-1"},
            {"reach": "branch", "media": "local", "major_impact": True, "regulator_complaint": True, "filed_at": None},
            {"petition": "major", "reach": "company", "media": "national", "outside_customer_service": True},
            {"confirmed_level": "general", "confirmed_at": at(9, 30), "petition": "group", "closed_at": at(10, 20)},
        ],
    ),
    "china-mobile-jilin-service-quality": (
        "ServiceQualityEvent",
        SERVICE,
        [
            {},
            {"cause": "natural_disaster", "cities_affected": 9},
            {"cities_affected": 1, "concerns_media": True},
            {"customers_affected": 20_100, "escalated_per_day": 12, "negative_impact": "recurring"},
            {
                "business_line": "terminal",
                "source": "headquarters",
                "headquarters_grade": "level_1",
                "headquarters_notified_at": at(12, 30, 9),
                "complaints_per_day": 501,
                "customers_affected": 5_001,
                "negative_impact": "severe",
                "concerns_legal": True,
            },
        ],
    ),
}

NOTICE = """国务院办公厅关于2026年部分节假日安排的通知
一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。
二、春节:2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班。
三、清明节:4月4日(周六)至6日(周一)放假,共3天。
四、劳动节:5月1日(周五)至5日(周二)放假调休,共5天。5月9日(周六)上班。
五、端午节:6月19日(周五)至21日(周日)放假,共3天。
六、中秋节:9月25日(周五)至27日(周日)放假,共3天。
七、国庆节:10月1日(周四)至7日(周三)放假调休,共7天。9月20日(周日)、10月10日(周六)上班。
"""


def calls() -> Calls:
    """The name of each call, and the call. Nothing is called yet, no event is made yet."""
    named: Calls = {}
    for rulebook in shipped_rulebooks():
        model, calm, changes = EVENTS[rulebook.id]
        for number, change in enumerate(changes):
            fields = {"event_id": f"第{number}号", **calm, **change}
            make = functools.partial(getattr(crisisrules.rulebooks, model), **fields)
            for verb, call in per_event(make, rulebook):
                named[f"{rulebook.id} {number} {verb}"] = call
        for verb, call in per_rulebook(rulebook, getattr(crisisrules.rulebooks, model)):
            named[f"{rulebook.id} {verb}"] = call
        for verb, call in refused(getattr(crisisrules.rulebooks, model), {"event_id": "x", **calm}):
            named[f"{rulebook.id} {verb}"] = call
    named |= of_rulebook_factories()
    named |= of_calendars()
    named |= of_language()
    return named


def shipped_rulebooks() -> list[Any]:
    public = (getattr(crisisrules.rulebooks, name) for name in sorted(crisisrules.rulebooks.__all__))
    return [value for value in public if isinstance(value, crisisrules.Rulebook)]


def per_event(make: Callable[[], Any], rulebook: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "event", make
    yield "event from JSON", lambda: type(make()).model_validate_json(make().model_dump_json())
    yield "classify", lambda: crisisrules.classify(make(), rulebook)
    yield "assess", lambda: crisisrules.assess(make(), rulebook)
    yield "assess, from JSON", lambda: there_and_back(crisisrules.assess(make(), rulebook))
    yield "assess, as text", lambda: repr(crisisrules.assess(make(), rulebook))
    yield "procedure", lambda: simplified(crisisrules.assess(make(), rulebook))
    yield "obligations one by one", lambda: each_obligation(crisisrules.assess(make(), rulebook))


def per_rulebook(rulebook: Any, model: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "digest", lambda: rulebook.digest
    yield "from JSON", lambda: there_and_back(rulebook)
    yield "load_rulebook", lambda: crisisrules.load_rulebook(rulebook.model_dump_json(), model)
    yield "load_rulebook refuses", lambda: error(crisisrules.load_rulebook, '{"id": "x", "id": "y"}', model)
    yield "levels", lambda: [rulebook.level(level.code) for level in rulebook.levels]
    yield "amend", lambda: rulebook.amend(version="own")


def refused(model: Any, fields: Mapping[str, Any]) -> Iterator[tuple[str, Callable[[], object]]]:
    """Events that cannot be, one change each."""
    moment = next(name for name in ("accepted_at", "occurred_at") if name in fields)
    wrong = {moment: fields[moment].replace(tzinfo=None)}, {moment: None}, {"unknown": 1}, {"event_id": ""}
    for change in wrong:
        yield f"refuses {change}", functools.partial(error, model, **{**fields, **change})


def of_rulebook_factories() -> Calls:
    jilin = crisisrules.rulebooks.china_mobile_jilin
    return {
        "china_mobile_jilin printed": lambda: jilin(thresholds="printed").digest,
        "china_mobile_jilin emended": lambda: jilin(thresholds="emended").digest,
        "complaint_volumes": lambda: crisisrules.rulebooks.complaint_volumes([at(9, 1), at(9, 1)], [at(9, 2)]),
        "china_mobile_jilin refuses": lambda: error(jilin, thresholds="guessed"),
    }


def of_calendars() -> Calls:
    china = crisisrules.CHINA
    day = date(2026, 9, 29)
    return {
        "is_working_day": lambda: [china.is_working_day(day + timedelta(days=n)) for n in range(400)],
        "add_working_days": lambda: [china.add_working_days(day, n) for n in (1, 3, 250, -7)],
        "working_days_between": lambda: china.working_days_between(day, date(2027, 3, 1)),
        "next_working_day": lambda: china.next_working_day(date(2026, 10, 1)),
        "describe": lambda: [china.describe(day + timedelta(days=n)) for n in range(100)],
        "trace": lambda: str(crisisrules.calendars.trace(at(9, 29), crisisrules.calendars.WorkingDays(10))),
        "convention": lambda: crisisrules.calendars.CIVIL_CODE.id,
        "calendar": lambda: (china.id, china.settled_through, china.first_day, china.last_day, repr(china)),
        "with_days": lambda: china.with_days(off=(date(2026, 7, 1),), working=(date(2026, 7, 4),)).id,
        "parse_notice": lambda: crisisrules.calendars.parse_notice(NOTICE),
        "with_schedule": lambda: china.with_schedule(crisisrules.calendars.parse_notice(NOTICE)).id,
        "parse_notice refuses": lambda: error(crisisrules.calendars.parse_notice, "2026年 元旦:放假。"),
        "add_working_days refuses": lambda: error(china.add_working_days, date(1999, 1, 4), 1),
    }


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
        return OwnEvent(event_id="own", seen_at=at(3, 2), colour="red", size=3, cost=Decimal("5000.01"), loud=True)

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


def simplified(assessment: Any) -> bool | None:
    return None if assessment.procedure is None else bool(assessment.procedure.may_be_simplified)


def each_obligation(assessment: Any) -> list[object]:
    return [assessment.obligation(each.duty_id) for each in assessment.obligations]


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
        for value in map(package.__dict__.get, package.__all__):
            if inspect.isclass(value) and not issubclass(value, pydantic.BaseModel | Exception):
                with contextlib.suppress(pydantic.errors.PydanticSchemaGenerationError):
                    yield value, pydantic.TypeAdapter(value)


JSON_FORMS = dict(json_forms())


# ------------------------------------------------------------------------------------------------------------- purity

# Whatever raises an audit event is suspect, except for these, which only touch objects in memory.
HARMLESS_EVENTS = {
    "array.__new__",
    "builtins.id",
    "object.__delattr__",
    "object.__getattr__",
    "object.__setattr__",
    "sys._getframe",
    "sys._getframemodulename",
}

# Audit events do not tell of reading the environment, the clock or random numbers; the profiler does, call by call.
IMPURE_MODULES = {
    *(
        "_io",
        "_locale",
        "_random",
        "_socket",
        "_warnings",
        "asyncio",
        "io",
        "linecache",
        "locale",
        "logging",
    ),
    *("multiprocessing", "nt", "os", "pathlib", "posix", "random", "secrets", "signal", "socket", "subprocess"),
    *("tempfile", "threading", "time", "urllib", "uuid", "warnings", "zoneinfo"),
}
IMPURE_BUILTINS = {
    *(builtins.compile, builtins.eval, builtins.exec, builtins.input, builtins.open, builtins.print),
    *(datetime.now, datetime.today, datetime.utcnow, date.today),
}
HARMLESS = {"posix.fspath", "nt.fspath"}


class Watch:
    """Notes what happens between `with` and its end. An audit hook cannot be taken away: one process, one watch."""

    def __init__(self) -> None:
        self.impure: dict[str, str] = {}
        self.reached: set[types.CodeType] = set()
        self._armed = False
        sys.addaudithook(self._audit)

    def __enter__(self) -> "Watch":
        sys.setprofile(self._profile)
        self._armed = True
        return self

    def __exit__(self, *_: object) -> None:
        self._armed = False
        sys.setprofile(None)

    def _audit(self, event: str, args: tuple[object, ...]) -> None:
        if self._armed and event not in HARMLESS_EVENTS:
            self._note(f"event {event} {args!r:.200}")

    def _profile(self, frame: types.FrameType, event: str, called: Any) -> None:
        if event == "call":
            self.reached.add(frame.f_code)
            module = str(frame.f_globals.get("__name__", ""))
            if module.partition(".")[0] in IMPURE_MODULES:
                self._note(f"call of {module}.{frame.f_code.co_qualname}")
        elif event == "c_call":
            owner = getattr(called, "__self__", None)
            module = (
                owner.__name__
                if isinstance(owner, types.ModuleType)
                else getattr(called, "__module__", None) or type(owner).__module__
            )
            name = f"{module}.{called.__qualname__}"
            if called in IMPURE_BUILTINS or (module.partition(".")[0] in IMPURE_MODULES and name not in HARMLESS):
                self._note(f"call of {name}")

    def _note(self, what: str) -> None:
        self._armed, before = False, self._armed  # looking at the stack raises an event of its own
        frame: types.FrameType | None = sys._getframe(2)
        path: list[str] = []
        while frame and not frame.f_code.co_filename.startswith((HOME, __file__)):
            path.append(frame.f_code.co_qualname)
            frame = frame.f_back
        if frame:
            path.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}")
        self.impure.setdefault(what, " < ".join(path))
        self._armed = before


HOME = str(Path(crisisrules.__file__).parent)


def public_code() -> dict[str, types.CodeType]:
    """Every public function of the public packages, and every public method and property of their classes."""
    found: dict[str, types.CodeType] = {}
    for package in PUBLIC_PACKAGES:
        for name in package.__all__:
            value = getattr(package, name)
            members = {name: value} if not inspect.isclass(value) else public_members(value)
            for qualified, member in members.items():
                code = code_of(member)
                if code and code.co_filename.startswith(HOME):
                    found.setdefault(f"{package.__name__}.{qualified}", code)
    return found


def public_members(cls: type) -> dict[str, object]:
    return {
        f"{cls.__name__}.{name}": member
        for base in cls.__mro__
        for name, member in vars(base).items()
        if not name.startswith("_")
    }


def code_of(member: object) -> types.CodeType | None:
    match member:
        case property(fget=getter):
            member = getter
        case functools.cached_property(func=getter):
            member = getter
        case classmethod() | staticmethod():
            member = member.__func__
    member = inspect.unwrap(member) if callable(member) else member
    return getattr(member, "__code__", None)


def self_check(watch: Watch) -> None:
    """A watch that sees nothing would find everything pure."""
    deeds: dict[str, Callable[[], object]] = {
        "open": lambda: Path(__file__).read_bytes(),
        "environment": lambda: sys.modules["os"].environ.get("HOME"),
        "time": lambda: sys.modules["time"].time(),
        "now": lambda: datetime.now(tz=BEIJING),
        "today": lambda: date.today(),
        "random": lambda: random.random(),
        "import": lambda: __import__("wave"),
        "eval": lambda: eval("1 + 1"),
    }
    for name, deed in deeds.items():
        with watch:
            deed()
        if not watch.impure:
            raise AssertionError(f"the watch does not see: {name}")
        watch.impure.clear()


def purity() -> dict[str, list[str]]:
    named = calls()
    watch = Watch()
    with watch:
        found = answers(named, backwards=False)
    impure = [f"{what} from {path}" for what, path in sorted(watch.impure.items())]
    watch.impure.clear()
    self_check(watch)
    uncalled = sorted(name for name, code in public_code().items() if code not in watch.reached)
    failed = [f"{name}: {text}" for name, text in found.items() if text.startswith(FAILED)]
    return {"failed": failed, "impure": impure, "uncalled": uncalled}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    match sys.argv[1:]:
        case ["answers"]:
            print(*map("\t".join, answers(calls(), backwards=False).items()), sep="\n")
        case ["answers", "backwards"]:
            print(*map("\t".join, answers(calls(), backwards=True).items()), sep="\n")
        case ["purity"]:
            print(json.dumps(purity(), ensure_ascii=False, indent=1))
        case other:
            sys.exit(f"unknown arguments: {other}\n{__doc__}")
