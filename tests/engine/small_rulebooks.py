"""Small rulebooks at random over an event with a fact of every kind, and an evaluator of their own to judge them by.

The evaluator is plain and slow on purpose: it shares nothing with the engine but the language.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Annotated, Any, Literal

from hypothesis import strategies as st

from crisisrules import SHANGHAI, Rulebook
from crisisrules.calendars import CalendarDays, Hours, Limit, Minutes, NoTime, NotSet, Promptly, WorkingDays
from crisisrules.language import (
    AllOf,
    Amount,
    AnyOf,
    Citation,
    Compare,
    Condition,
    Confirmation,
    Confirmed,
    Count,
    Criterion,
    Duty,
    Event,
    Every,
    Exclusion,
    Flag,
    Given,
    Grade,
    Interval,
    Leaf,
    Level,
    Moment,
    Not,
    NotWithin,
    OneOf,
    Otherwise,
    Path,
    Role,
    Route,
    Source,
    StandingDuty,
    TrueOrFalse,
    Variant,
    all_of,
    any_of,
    event_model,
    given,
    holds,
    not_,
    not_within,
    one_of,
    ordered,
    text,
    unordered,
)

START = datetime(2026, 3, 2, 9, tzinfo=SHANGHAI)
LEVELS = ("low", "middle", "high")
COLOURS = ("green", "amber", "red")
SORTS = ("north", "south", "west")
WORDS = text("某项", "something")
NAMED = text("小规则", "Small rules")


def cite(article: str = "1") -> Citation:
    return Citation(source=NAMED.zh, article=article)


class SmallEvent(Event):
    """A fact of every kind."""

    reference_time = "seen_at"

    seen_at: Moment
    told_at: Moment | None = None
    done_at: Moment | None = None
    size: Count = 0
    loss: Amount | None = None
    loud: TrueOrFalse = False
    colour: Annotated[Literal["green", "amber", "red"], ordered(*((code, code, code) for code in COLOURS))] = "green"
    sort: Annotated[Literal["north", "south", "west"], unordered(*((code, code, code) for code in SORTS))] = "north"
    name: str | None = None
    decided: Annotated[Literal["low", "middle", "high"] | None, ordered(*((code, code, code) for code in LEVELS))] = (
        None
    )
    decided_at: Moment | None = None


Facts = Mapping[str, Any]

# --- All events that a rulebook over a few facts can tell apart -------------------------------------------------------


def after(minutes: int | None) -> datetime | None:
    return None if minutes is None else START + timedelta(minutes=minutes)


# Times: on either side of every distance that `TIMES` asks about, in every combination that there is.
DOMAINS: dict[str, list[dict[str, Any]]] = {
    "size": [{"size": size} for size in range(7)],
    "loss": [{"loss": loss and Decimal(loss) / 100} for loss in (None, *range(6))],
    "loud": [{"loud": False}, {"loud": True}],
    "colour": [{"colour": code} for code in COLOURS],
    "sort": [{"sort": code} for code in SORTS],
    "name": [{"name": name} for name in (None, "x", "y", "somebody")],
    "times": [
        {"told_at": after(told), "done_at": after(done)}
        for told in (None, -9, -8, 0, 5, 6, 9, 10)
        for done in (None, -4, -3, 4, 5, 9, 10, 11, 12, 13, 14, 15)
    ],
}
ALL: dict[str, Any] = (
    {"seen_at": START}
    | {name: None for name in SmallEvent.model_fields if name not in ("event_id", "seen_at")}
    | {"size": 0, "loud": False, "colour": "green", "sort": "north"}
)


def events(groups: tuple[str, ...], *, decided: bool = False) -> Iterator[dict[str, Any]]:
    """Every event over these groups of facts, the other facts calm."""
    last = [{"decided": code} for code in (None, *LEVELS)] if decided else [{}]
    for parts in product(*(DOMAINS[group] for group in groups), last):
        facts = dict(ALL)
        for part in parts:
            facts |= part
        yield facts


# --- The evaluator --------------------------------------------------------------------------------------------------

SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    ">=": lambda a, b: a >= b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    "<": lambda a, b: a < b,
    "==": lambda a, b: a == b,
}


def true_of(condition: Condition | None, facts: Facts) -> bool:
    match condition:
        case None:
            return True
        case AllOf(of=parts):
            return all(true_of(part, facts) for part in parts)
        case AnyOf(of=parts):
            return any(true_of(part, facts) for part in parts)
        case Not(of=part):
            return not true_of(part, facts)
        case Compare(fact=fact, operator=sign, value=value):
            found = facts[fact]
            if found is None:
                return False
            if fact.rpartition(".")[2] in ("colour", "decided"):
                scale = LEVELS if fact == "decided" else COLOURS
                return SIGNS[sign](scale.index(found), scale.index(str(value)))
            return SIGNS[sign](found, value)
        case OneOf(fact=fact, values=values):
            return facts[fact] in values
        case Flag(fact=fact):
            return facts[fact] is True
        case Given(fact=fact):
            return facts[fact] is not None
        case NotWithin(since=since, until=until, minutes=minutes):
            if facts[since] is None:
                return False
            return facts[until] is None or facts[until] - facts[since] > timedelta(minutes=minutes)


OUT = "out of scope"


def grade_holds(grade: Grade, facts: Facts) -> bool:
    """A grade without a test is a blank, which never holds."""
    return grade.test is not None and true_of(grade.test, facts)


def stands(confirmation: Confirmation, level: str | None) -> bool:
    """Whether a decision on this level counts."""
    if level is None:
        return False
    return any(each.levels is None or level in each.levels for each in confirmation.decisions)


def level_of(rulebook: Rulebook[SmallEvent], facts: Facts) -> str | None:
    if any(true_of(each.when, facts) for each in rulebook.scope):
        return OUT
    if rulebook.confirmation and stands(rulebook.confirmation, facts["decided"]):
        return str(facts["decided"])
    reached = [
        LEVELS.index(grade.level)
        for criterion in rulebook.criteria
        if true_of(criterion.where, facts)
        for grade in criterion.grades
        if grade_holds(grade, facts)
    ]
    if reached:
        return LEVELS[max(reached)]
    return rulebook.otherwise.level if rulebook.otherwise else None


def variant_of(duty: Duty, level: str | None, facts: Facts) -> Variant | None:
    if level == OUT:
        return None
    fitting = (each for each in duty.variants if each.levels is None or level in each.levels)
    return next((each for each in fitting if true_of(each.when, facts)), None)


# --- At random ------------------------------------------------------------------------------------------------------

SOME_SIGNS = st.sampled_from([">=", ">", "<=", "<", "=="])


def compared(fact: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    return st.builds(lambda sign, value: Compare(fact=fact, operator=sign, value=value), SOME_SIGNS, values)


def some_of(fact: str, codes: tuple[str, ...]) -> st.SearchStrategy[Condition]:
    chosen = st.lists(st.sampled_from(codes), min_size=1, max_size=2, unique=True)
    return chosen.map(lambda values: one_of(fact, *values))


def equal(fact: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    return values.map(lambda value: Compare(fact=fact, operator="==", value=value))


TIMES: list[Leaf] = [
    given("told_at"),
    given("done_at"),
    not_within("seen_at", "told_at", minutes=5),
    not_within("seen_at", "told_at", minutes=9),
    not_within("told_at", "done_at", minutes=4),
    not_within("seen_at", "done_at", minutes=11),
    not_within("done_at", "seen_at", minutes=3),
]
LEAVES: dict[str, st.SearchStrategy[Condition]] = {
    "size": compared("size", st.integers(0, 5)),
    "loss": st.just(given("loss")) | compared("loss", st.integers(0, 4).map(lambda cents: Decimal(cents) / 100)),
    "loud": st.just(holds("loud")) | equal("loud", st.booleans()),
    "colour": compared("colour", st.sampled_from(COLOURS)) | some_of("colour", COLOURS),
    "sort": equal("sort", st.sampled_from(SORTS)) | some_of("sort", SORTS),
    "name": st.just(given("name")) | equal("name", st.sampled_from(["x", "y"])),
    "times": st.sampled_from(TIMES),
}


def conditions(groups: tuple[str, ...]) -> st.SearchStrategy[Condition]:
    leaf = st.sampled_from(groups).flatmap(LEAVES.__getitem__)
    return st.recursive(
        leaf,
        lambda inner: st.builds(all_of, inner, inner) | st.builds(any_of, inner, inner) | st.builds(not_, inner),
        max_leaves=4,
    )


LIMITS: st.SearchStrategy[Limit] = st.one_of(
    st.integers(1, 4).map(WorkingDays),
    st.integers(1, 4).map(CalendarDays),
    st.integers(1, 60).map(Hours),
    st.integers(1, 300).map(Minutes),
    st.sampled_from([Promptly(), NotSet(), NoTime()]),
)
CHOSEN_LEVELS = st.none() | st.sets(st.sampled_from(LEVELS), min_size=1).map(lambda codes: tuple(sorted(codes)))


ROLES = (
    Role(id="clerk", label=text("办事员", "clerk")),
    Role(id="head", label=text("主任", "head"), standing="above"),
    Role(id="board", label=text("委员会", "board"), standing="above", members=("chair", "counsel")),
    Role(id="chair", label=text("主席", "chair"), standing="above"),
    Role(id="counsel", label=text("法律顾问", "counsel"), standing="outside"),
)
"""Somebody inside, somebody above, and a whole of two members."""


def rulebook(**changes: Any) -> Rulebook[SmallEvent]:
    """A rulebook with these parts, and with as little as possible otherwise."""
    fields: dict[str, Any] = {
        "id": "small",
        "version": "1",
        "title": NAMED,
        "source": Source(title=NAMED, available=WORDS),
        "event": event_model(SmallEvent),
        "levels": tuple(
            Level(code=code, rank=rank, label=text(code, code)) for rank, code in enumerate(LEVELS, start=1)
        ),
        "roles": ROLES,
    }
    return Rulebook[SmallEvent].model_validate(fields | changes)


CONFIRMATION = Confirmation(
    id="decided", level_fact="decided", time_fact="decided_at", decisions=(Confirmed(id="all", citation=cite()),)
)


def grade(level: str, test: Condition | None, article: str = "1", **fields: Any) -> Grade:
    basis = "configured" if test is None else "stated"
    return Grade.model_validate({"level": level, "test": test, "citation": cite(article), "basis": basis} | fields)


def criterion(id: str, *grades: Grade, where: Condition | None = None) -> Criterion:
    return Criterion(id=id, label=WORDS, where=where, grades=grades)


def duty(id: str, *variants: Variant, **fields: Any) -> Duty:
    own: dict[str, Any] = {"kind": "handle", "action": WORDS, "responsible": ("clerk",), "clocks": ("seen_at",)}
    return Duty(id=id, variants=variants, **own | fields)


def variant(id: str, limit: Limit, *levels: str, **fields: Any) -> Variant:
    basis = "configured" if isinstance(limit, NotSet) else "stated"
    own = {"id": id, "levels": levels or None, "limit": limit, "citation": cite(), "basis": basis}
    return Variant.model_validate(own | fields)


INFERRED: dict[str, Any] = {"basis": "inferred", "reads": ("condition",), "reading": WORDS}
"""What an inferred rule carries."""

DECIDED_ON = st.sampled_from([(None,), (("high",),), (("low",), ("middle",))])
"""For which levels a decision counts, rule by rule."""


def confirmations() -> st.SearchStrategy[Confirmation]:
    return DECIDED_ON.map(
        lambda each: CONFIRMATION.model_copy(
            update={
                "decisions": tuple(
                    Confirmed(id=f"on{i}", levels=levels, citation=cite()) for i, levels in enumerate(each)
                )
            }
        )
    )


INTERVALS: st.SearchStrategy[Interval] = st.sampled_from(
    [NoTime(), NotSet(), Every(unit="quarter"), Every(unit="month", day=5), Every(unit="month", day=NotSet())]
)


def standing_duty(id: str, every: Interval, **fields: Any) -> StandingDuty:
    blank = isinstance(every, NotSet) or (isinstance(every, Every) and isinstance(every.day, NotSet))
    own = {"id": id, "action": WORDS, "responsible": ("clerk",), "every": every, "citation": cite()}
    return StandingDuty.model_validate(own | {"basis": "configured" if blank else "stated"} | fields)


@st.composite
def groups(draw: st.DrawFn) -> tuple[str, ...]:
    """Two groups of facts; the times have many values, and go with something small."""
    if draw(st.integers(0, 4)) == 0:
        return ("times", draw(st.sampled_from(["loud", "sort"])))
    return tuple(draw(st.permutations([name for name in DOMAINS if name != "times"]))[:2])


def grades(level: str, condition: st.SearchStrategy[Condition]) -> st.SearchStrategy[Grade]:
    """A grade with a test, now and then an inferred one or a blank."""
    tested = st.builds(lambda test, more: grade(level, test, **more), condition, st.sampled_from([{}, {}, INFERRED]))
    return st.integers(0, 9).flatmap(lambda n: st.just(grade(level, None)) if n == 0 else tested)


@st.composite
def rulebooks(draw: st.DrawFn, among: tuple[str, ...], *, duties: bool = True) -> Rulebook[SmallEvent]:
    condition = conditions(among)
    rows = [
        criterion(
            f"c{i}",
            *(draw(grades(level, condition)) for level in draw(st.permutations(LEVELS))[: draw(st.integers(1, 3))]),
            where=draw(st.none() | condition),
        )
        for i in range(draw(st.integers(1, 3)))
    ]
    otherwise = Otherwise(id="else", level=draw(st.sampled_from(LEVELS)), citation=cite())
    route = Route(
        id="desk",
        label=WORDS,
        paths=tuple(
            Path(id=f"p{i}", levels=draw(CHOSEN_LEVELS), when=draw(st.none() | condition), roles=("clerk",),
                 citation=cite())
            for i in range(draw(st.integers(1, 2)))
        ),
    )  # fmt: skip
    return rulebook(
        criteria=tuple(rows),
        otherwise=draw(st.none() | st.just(otherwise)),
        scope=draw(
            st.just(())
            | condition.map(lambda when: (Exclusion(id="not-ours", label=WORDS, when=when, citation=cite()),))
        ),
        confirmation=draw(st.none() | confirmations()),
        routing=(route,),
        duties=tuple(
            duty(
                f"d{i}",
                *(
                    variant(
                        f"k{j}",
                        draw(LIMITS),
                        *(draw(CHOSEN_LEVELS) or ()),
                        when=draw(st.none() | condition),
                        clocks=draw(st.sampled_from([None, None, ("told_at",), ("done_at", "seen_at")])),
                        **draw(st.sampled_from([{}, {}, INFERRED])),
                    )
                    for j in range(draw(st.integers(1, 3)))
                ),
                responsible=draw(st.sampled_from([("clerk",), ("desk",), ()])),
                recipients=draw(st.sampled_from([(), ("head",), ("desk", "head"), ("board",), ("head", "board")])),
            )
            for i in range(draw(st.integers(1, 2)) if duties else 0)
        ),
        standing_duties=tuple(
            standing_duty(f"s{i}", every)
            for i, every in enumerate(draw(st.lists(INTERVALS, max_size=2)) if duties else ())
        ),
    )
