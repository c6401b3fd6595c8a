"""Hypothesis strategies: events of any event model, near the figures of its rulebook; calendars; conditions.

They are made from an event model's facts alone, so a new rulebook gets them without a line of its own.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import crisisrules.rulebooks
from crisisrules.calendars import CHINA, CIVIL_CODE, SHANGHAI, CountingConvention, WorkingCalendar
from crisisrules.language import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Event,
    Fact,
    Flag,
    Given,
    Not,
    NotWithin,
    OneOf,
    Rulebook,
    event_model,
    leaves,
)
from crisisrules.language.values import MOST
from crisisrules.rulebooks import ComplaintParameters

EARLIEST = datetime(2001, 1, 1)
LATEST = datetime(2035, 6, 30, 23, 59)
"""More than a year before the end of `CHINA`: no limit of any rulebook is longer than that."""


# --- What there is --------------------------------------------------------------------------------------------------


def exported(kind: Any) -> dict[str, Any]:
    """What `crisisrules.rulebooks` exports that is an instance of this kind, or a subclass of `Event`, by name."""
    everything = {name: getattr(crisisrules.rulebooks, name) for name in crisisrules.rulebooks.__all__}
    if kind is Event:
        return {name: each for name, each in everything.items() if isinstance(each, type) and issubclass(each, Event)}
    return {name: each for name, each in everything.items() if isinstance(each, kind)}


@cache
def event_type(rulebook: Rulebook[Any]) -> type[Event]:
    """The exported event type that this rulebook is for."""
    found: type[Event]
    (found,) = (each for each in exported(Event).values() if event_model(each) == rulebook.event)
    return found


# --- Times and calendars --------------------------------------------------------------------------------------------

ZONES: list[tzinfo] = [
    *(SHANGHAI, SHANGHAI, UTC, timezone(timedelta(hours=-11, minutes=-30)), timezone(timedelta(hours=14))),
    *(ZoneInfo("America/New_York"), timezone(timedelta(hours=5, minutes=45))),
]
TURNING_POINTS = [
    *(date(2026, 2, 12), date(2026, 9, 18), date(2026, 9, 28), date(2026, 12, 20), date(2024, 2, 28)),
    date(2026, 10, 30),  # the clocks of New York go back on 1 November, at 14:00 in China
]


_near_holidays = st.builds(
    lambda day, n, at: datetime.combine(day + timedelta(days=n), at),
    st.sampled_from(TURNING_POINTS),
    st.integers(0, 11),
    st.sampled_from([time(), time(0, 0, 0, 1), time(9), time(13, 59), time(14, 1), time(23, 59, 59, 999999)]),
)
_starts = (_near_holidays | st.datetimes(EARLIEST, LATEST)).map(lambda naive: naive.replace(tzinfo=SHANGHAI))


def moments() -> st.SearchStrategy[datetime]:
    """Aware datetimes that `CHINA` knows; often near holidays, near midnight, and in other zones."""
    return st.builds(lambda start, zone: start.astimezone(zone), _starts, st.sampled_from(ZONES))


def days(first: date = date(2001, 1, 1), last: date = date(2036, 12, 31)) -> st.SearchStrategy[date]:
    """Days of the calendar, often near the turning points of a year."""
    near = st.builds(lambda day, n: day + timedelta(days=n), st.sampled_from(TURNING_POINTS), st.integers(0, 40))
    return near.filter(lambda day: first <= day <= last) | st.dates(first, last)


def calendars() -> st.SearchStrategy[WorkingCalendar]:
    """`CHINA`, as it is or with a company's own days off and working days."""
    return st.just(CHINA) | _own_days.map(_with_own_days)


_own_days = st.dictionaries(days(), st.booleans(), min_size=1, max_size=8)


def _with_own_days(own: dict[date, bool]) -> WorkingCalendar:
    off = {day for day, is_off in own.items() if is_off}
    return CHINA.with_days(off=off, working=own.keys() - off)


def conventions() -> st.SearchStrategy[CountingConvention]:
    """Every way to count, the Civil Code's own more often."""
    return st.just(CIVIL_CODE) | st.builds(
        CountingConvention,
        start_day_counted=st.booleans(),
        roll=st.sampled_from(["next_working_day", "none"]),
        closing_time=st.none() | st.sampled_from([time(17, 30), time(0, 0, 0, 1), time(23, 59, 59, 999999)]),
    )


# --- Events ---------------------------------------------------------------------------------------------------------


@st.composite
def events(draw: st.DrawFn, rulebook: Rulebook[Any]) -> Any:
    """Valid events for a rulebook, with counts often at its thresholds, and times within some weeks of each other."""
    model = event_type(rulebook)
    start, facts = draw(_starts), draw(_facts_of(rulebook))
    return valid(model, _in_order(model, {name: _placed(value, start) for name, value in facts.items()}))


@cache
def _facts_of(rulebook: Rulebook[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return _facts(event_type(rulebook), rulebook.event.facts, _figures(rulebook), _distances(rulebook))


class _Distance(NamedTuple):
    """A time that is still to be placed: how long after the event's start, and in which zone."""

    length: timedelta
    zone: tzinfo


def _distances(rulebook: Rulebook[Any]) -> st.SearchStrategy[_Distance]:
    """Often exactly as long as the rulebook asks about, or a microsecond more."""
    asked = {
        timedelta(minutes=leaf.minutes)
        for condition in conditions_of(rulebook)
        for leaf in leaves(condition)
        if isinstance(leaf, NotWithin)
    }
    exact = sorted({timedelta(), *asked, *(length + timedelta(microseconds=1) for length in asked)})
    lengths = st.sampled_from(exact) | st.timedeltas(timedelta(days=-2), timedelta(days=40))
    return st.builds(_Distance, lengths, st.sampled_from(ZONES))


def _placed(value: Any, start: datetime) -> Any:
    """The value with its distances as times."""
    if isinstance(value, _Distance):
        moment = start + value.length
        return max(moment, EARLIEST.replace(tzinfo=SHANGHAI)).astimezone(value.zone)
    if isinstance(value, dict):
        return {name: _placed(each, start) for name, each in value.items()}
    if isinstance(value, tuple):
        return tuple(_placed(each, start) for each in value)
    return value


def valid(model: type[Event], facts: dict[str, Any]) -> Event:
    """The event of these facts. Of facts that contradict each other those that may be are left out, and where that does
    not help a choice among them has another code. The message of the error must name the fields for that, as it must
    for people.
    """
    refused: dict[str, set[object]] = {}
    while True:
        try:
            return model(**facts)
        except ValidationError as error:
            named = {str(each["loc"][0]) for each in error.errors() if each["loc"]}
            contradictory = [name for name in model.model_fields if name in named or name in _said(error)]
            left_out = {name for name in contradictory if name in facts and not model.model_fields[name].is_required()}
            facts = {name: value for name, value in facts.items() if name not in left_out}
            if not left_out and not _other_code(model, facts, contradictory, refused):
                raise


def _said(error: ValidationError) -> str:
    return str(error).split("[type=")[0]


def _other_code(
    model: type[Event], facts: dict[str, Any], contradictory: list[str], refused: dict[str, set[object]]
) -> bool:
    """Whether one of these facts is a choice with a code that was not refused yet; it has that code then.

    One that is not given comes first: more is said of the event then, not less.
    """
    choices = [fact for fact in event_model(model).facts if fact.kind == "choice" and fact.name in contradictory]
    for fact in sorted(choices, key=lambda each: each.name in facts):
        tried = refused.setdefault(fact.name, set())
        if fact.name in facts:
            tried.add(facts[fact.name])
        left = [code.code for code in fact.codes if code.code not in tried]
        if left:
            facts[fact.name] = left[-1]
            tried.add(left[-1])
            return True
    return False


def _in_order(model: type[Event], facts: dict[str, Any]) -> dict[str, Any]:
    """The facts with their times exchanged until they are in order."""
    exchanged = True
    while exchanged:
        exchanged = False
        for earlier, later in model.in_order:
            first, second = facts.get(earlier), facts.get(later)
            if first is not None and second is not None and first.astimezone(UTC) > second.astimezone(UTC):
                facts[earlier], facts[later] = second, first
                exchanged = True
    return facts


def _facts(
    model: type[BaseModel], facts: tuple[Fact, ...], figures: dict[str, list[Any]], times: st.SearchStrategy[_Distance]
) -> st.SearchStrategy[dict[str, Any]]:
    required, optional = dict[str, st.SearchStrategy[Any]](), dict[str, st.SearchStrategy[Any]]()
    for fact in facts:
        of = _values(model, fact, figures, times)
        (required if model.model_fields[fact.name].is_required() else optional)[fact.name] = of
    return st.fixed_dictionaries(required, optional=optional)


def _values(
    model: type[BaseModel], fact: Fact, figures: dict[str, list[Any]], times: st.SearchStrategy[_Distance]
) -> st.SearchStrategy[Any]:
    seen = figures.get(fact.name, [])
    match fact.kind:
        case "time":
            return times
        case "count":
            close = [n + step for n in seen for step in (-1, 0, 1) if n + step >= 0] or [0, 1]
            return st.sampled_from(close) | st.integers(0, MOST)
        case "amount":
            cent = Decimal("0.01")
            close = [n + step for n in seen for step in (-cent, Decimal(), cent) if n + step >= 0] or [Decimal()]
            return (st.sampled_from(close) | st.decimals(0, MOST, places=2)).flatmap(spellings)
        case "flag":
            return st.booleans()
        case "choice":
            return st.sampled_from([code.code for code in fact.codes])
        case "text":
            return st.sampled_from(["2026-0001", "投诉〔2026〕1号", "x" * 200, "0", "2026-10-01T09:00:00+08:00"])
        case "sequence":
            item = item_type(model, fact.name)
            return st.lists(_facts(item, fact.items, figures, times), max_size=3).map(tuple)


def spellings(amount: Decimal) -> st.SearchStrategy[Decimal | str]:
    """The amount as somebody may write it: with more zeros, with none, with an exponent."""
    zeros, shortest = f"{amount:f}{'' if '.' in f'{amount:f}' else '.'}000", amount.normalize()
    return st.sampled_from([amount, Decimal(zeros), zeros, shortest, f"{shortest:E}", amount or amount.copy_negate()])


def item_type(model: type[BaseModel], field: str) -> type[BaseModel]:
    """The model of the items of a sequence."""
    annotation: Any = model.model_fields[field].annotation
    while not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        assert get_origin(annotation) in (Annotated, Union, UnionType, tuple, list), annotation
        annotation = get_args(annotation)[0]
    return annotation


def _figures(rulebook: Rulebook[Any]) -> dict[str, list[Any]]:
    """What the rulebook compares each fact with."""
    found = dict[str, list[Any]]()
    for condition in conditions_of(rulebook):
        for leaf in leaves(condition):
            if isinstance(leaf, Compare):
                found.setdefault(leaf.fact.split(".")[-1], []).append(leaf.value)
    return found


def conditions_of(rulebook: Rulebook[Any]) -> Iterator[Condition]:
    """Every condition of a rulebook."""
    for exclusion in rulebook.scope:
        yield exclusion.when
    for criterion in rulebook.criteria:
        yield from filter(None, [criterion.where])
        for grade in criterion.grades:
            yield from filter(None, [grade.test, grade.alternative])
    variants = [variant.when for duty in rulebook.duties for variant in duty.variants]
    paths = [path.when for route in rulebook.routing for path in route.paths]
    steps = [step.when for procedure in rulebook.procedures for step in procedure.steps]
    yield from filter(None, [*variants, *paths, *steps])


# --- Conditions -----------------------------------------------------------------------------------------------------


def conditions(rulebook: Rulebook[Any]) -> st.SearchStrategy[Condition]:
    """Conditions of every shape, up to some levels deep, that fit the rulebook's events."""
    figures = _figures(rulebook)
    shapes = [shape for fact in rulebook.event.facts for shape in _leaves(fact, figures.get(fact.name, []))]
    times = [fact.name for fact in rulebook.event.facts if fact.kind == "time"]
    if len(times) > 1:
        time_names = st.sampled_from(times)
        shapes.append(st.builds(NotWithin, since=time_names, until=time_names, minutes=st.integers(1, 60 * 24 * 45)))
    return st.recursive(
        st.one_of(shapes),
        lambda inner: st.one_of(
            st.builds(AllOf, of=st.lists(inner, min_size=1, max_size=3).map(tuple)),
            st.builds(AnyOf, of=st.lists(inner, min_size=1, max_size=3).map(tuple)),
            st.builds(Not, of=inner),
        ),
        max_leaves=6,
    )


def _leaves(fact: Fact, figures: list[Any]) -> Iterator[st.SearchStrategy[Condition]]:
    order = st.sampled_from([">=", ">", "<=", "<", "=="])
    codes = [code.code for code in fact.codes]
    if fact.optional:
        yield st.just(Given(fact=fact.name))
    match fact.kind:
        case "count":
            value = st.sampled_from(figures or [0]) | st.integers(0, MOST)
            yield st.builds(Compare, fact=st.just(fact.name), operator=order, value=value)
        case "amount":
            value = st.sampled_from(figures or [Decimal()]) | st.decimals(0, MOST, places=2)
            yield st.builds(Compare, fact=st.just(fact.name), operator=order, value=value)
        case "flag":
            yield st.just(Flag(fact=fact.name))
            yield st.builds(Compare, fact=st.just(fact.name), operator=st.just("=="), value=st.booleans())
        case "choice":
            operator = order if fact.ordered else st.just("==")
            yield st.builds(Compare, fact=st.just(fact.name), operator=operator, value=st.sampled_from(codes))
            some = st.lists(st.sampled_from(codes), min_size=1, unique=True).map(tuple)
            yield st.builds(OneOf, fact=st.just(fact.name), values=some)
        case "text":
            yield st.builds(Compare, fact=st.just(fact.name), operator=st.just("=="), value=st.sampled_from(["0", "x"]))
        case _:
            pass


# --- Parameters -----------------------------------------------------------------------------------------------------


@st.composite
def parameters(draw: st.DrawFn) -> ComplaintParameters:
    """Valid parameters of `complaint_management`; surprising ones among them, and ends of bands a cent apart."""
    cents = st.integers(1, 10**4) | st.integers(1, 10**11)
    low = draw(cents)
    high = low + draw(cents)
    lowest, highest = Decimal(low) / 100, Decimal(high) / 100
    minutes, hours, working_days = st.integers(1, 10_000), st.integers(1, 240), st.integers(1, 60)
    ordinary = draw(working_days)
    return ComplaintParameters(
        urgent_response_minutes=draw(minutes),
        level_1_amount_above=highest,
        level_1_transfer_minutes=draw(minutes),
        level_1_meeting_hours=draw(hours),
        level_1_feedback_working_days=draw(working_days),
        level_2_amount_from=lowest,
        level_2_amount_to=highest,
        level_2_transfer_hours=draw(hours),
        level_2_handling_working_days=draw(working_days),
        level_2_reply_hours=draw(hours),
        level_2_feedback_working_days=draw(working_days),
        level_3_amount_below=lowest,
        level_3_answer_working_days=draw(working_days),
        level_3_feedback_working_days=draw(working_days),
        investigation_working_days=ordinary,
        investigation_max_working_days=ordinary + draw(st.integers(0, 30)),
        monthly_report_day=draw(st.none() | st.integers(1, 28)),
    )
