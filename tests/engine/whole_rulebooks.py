"""Rulebooks at random with every kind of rule that a verdict is made of, events for them, and what these must lead to.

Beside `small_rulebooks`: here are items of sequences, duties after others, extensions, routes into duties, procedures.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Annotated, Any, Literal, NamedTuple, cast

from pydantic import BaseModel, ConfigDict

from crisisrules import Assessment, Rulebook
from crisisrules.calendars import CalendarDays, Hours, Limit, Minutes, NoTime, NotSet, Promptly, WorkingDays, due
from crisisrules.language import (
    Amount,
    Compare,
    Condition,
    Confirmed,
    Count,
    Criterion,
    Duty,
    Exclusion,
    Extension,
    Fact,
    Flag,
    Given,
    Grade,
    Guidance,
    Moment,
    NotWithin,
    OneOf,
    Otherwise,
    Path,
    Procedure,
    Prohibition,
    Route,
    Simplification,
    Step,
    TrueOrFalse,
    Variant,
    all_of,
    any_of,
    event_model,
    not_,
    ordered,
)
from crisisrules.language.vocabulary import fits
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import COLOURS, LEVELS, OUT, START, WORDS, SmallEvent, cite, level_of, true_of


class Part(BaseModel):
    """An item with a fact of nearly every kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    told_at: Moment | None = None
    done_at: Moment | None = None
    size: Count = 0
    loss: Amount | None = None
    loud: TrueOrFalse = False
    colour: Annotated[Literal["green", "amber", "red"], ordered(*((code, code, code) for code in COLOURS))] = "green"
    name: str | None = None


class WholeEvent(SmallEvent):
    """A fact of every kind, and two sequences."""

    parts: tuple[Part, ...] = ()
    others: tuple[Part, ...] | None = None


MODEL = event_model(WholeEvent)
FACTS: dict[str, Fact] = {fact.name: fact for fact in MODEL.facts if fact.name not in ("event_id", "decided_at")}
SEQUENCES = ("parts", "others")
LIMITS: tuple[Limit, ...] = (
    WorkingDays(1),
    WorkingDays(3),
    CalendarDays(2),
    CalendarDays(30),
    Hours(5),
    Minutes(7),
    Promptly(),
    NotSet(),
    NoTime(),
)
COUNTED = Minutes | Hours | WorkingDays | CalendarDays
NAMES = ("x", "y", "", '"\ue000"', "z")


def facts_of(sequence: str | None) -> dict[str, Fact]:
    """The facts that a rule may ask about which is for each item of this sequence, or for the event as a whole."""
    inside = {f"{sequence}.{item.name}": item for item in FACTS[sequence].items} if sequence else {}
    return {**FACTS, **inside}


def leaf(random: Random, facts: Mapping[str, Fact]) -> Condition:
    name = random.choice(list(facts))
    fact = facts[name]
    if fact.optional and random.random() < 0.3:
        return Given(fact=name)
    sign: Any = random.choice([">=", ">", "<=", "<", "=="])
    match fact.kind:
        case "count":
            return Compare(fact=name, operator=sign, value=random.randrange(5))
        case "amount":
            return Compare(fact=name, operator=sign, value=Decimal(random.randrange(5)) / 100)
        case "flag" if random.random() < 0.5:
            return Flag(fact=name)
        case "flag":
            return Compare(fact=name, operator="==", value=random.random() < 0.5)
        case "choice" if fact.ordered and random.random() < 0.6:
            return Compare(fact=name, operator=sign, value=random.choice(fact.codes).code)
        case "choice":
            codes = [each.code for each in fact.codes]
            return OneOf(fact=name, values=tuple(random.sample(codes, random.randint(1, 2))))
        case "text":
            return Compare(fact=name, operator="==", value=random.choice(NAMES))
        case _:
            times = [each for each, known in facts.items() if known.kind == "time"]
            return NotWithin(since=random.choice(times), until=random.choice(times), minutes=random.randint(1, 4))


def condition(random: Random, facts: Mapping[str, Fact] = FACTS, depth: int = 2) -> Condition:
    match random.randrange(6) if depth else 0:
        case 3:
            return all_of(*(condition(random, facts, depth - 1) for _ in range(2)))
        case 4:
            return any_of(*(condition(random, facts, depth - 1) for _ in range(2)))
        case 5:
            return not_(condition(random, facts, depth - 1))
        case _:
            return leaf(random, facts)


def when(random: Random, facts: Mapping[str, Fact] = FACTS) -> Condition | None:
    return condition(random, facts) if random.random() < 0.6 else None


def levels(random: Random) -> tuple[str, ...] | None:
    return tuple(random.sample(LEVELS, random.randint(1, 3))) if random.random() < 0.4 else None


def parties(random: Random) -> tuple[str, ...]:
    return tuple(random.sample(["clerk", "head", "board", "r0", "r1"], random.randrange(3)))


def said(random: Random) -> dict[str, Any]:
    """Where a rule stands, and how firmly."""
    return {
        "citation": cite(str(random.randrange(3))),
        **(small.INFERRED if random.random() < 0.2 else {}),
        **({"remark": WORDS} if random.random() < 0.2 else {}),
    }


def grade(random: Random, level: str) -> Grade:
    if random.random() < 0.1:
        return small.grade(level, None)
    other = condition(random) if random.random() < 0.2 else None
    return Grade(level=level, test=condition(random), alternative=other, **said(random))


def variant(random: Random, id: str, facts: Mapping[str, Fact], *, clocks: bool) -> Variant:
    times = [name for name, fact in facts.items() if fact.kind == "time"]
    limit = random.choice(LIMITS)
    own: dict[str, Any] = said(random)
    if isinstance(limit, NotSet):
        own = {"citation": cite(), "basis": "configured"}
    return Variant(
        id=id,
        levels=levels(random),
        when=when(random, facts),
        limit=limit,
        responsible=random.choice([None, parties(random)]),
        recipients=random.choice([None, parties(random)]),
        clocks=tuple(random.sample(times, random.randint(1, 2))) if clocks and random.random() < 0.6 else None,
        **own,
    )


def duty(random: Random, id: str, before: list[Duty]) -> Duty:
    each = random.choice([None, None, *SEQUENCES])
    single = [other.id for other in before if other.each is None]
    after = random.choice(single) if single and random.random() < 0.5 else None
    facts = facts_of(each)
    extension = Extension(
        when=when(random, facts), limit=random.choice([None, WorkingDays(5), Hours(9), NotSet()]), citation=cite("9")
    )
    return Duty(
        id=id,
        kind="report",
        action=WORDS,
        responsible=parties(random),
        recipients=parties(random),
        clocks=() if after else ("told_at", "seen_at") if random.random() < 0.5 else ("done_at",),
        after=after,
        each=each,
        numbered_from=random.choice([1, 3]),
        extension=random.choice([None, extension]),
        variants=tuple(variant(random, f"k{n}", facts, clocks=after is None) for n in range(random.randint(1, 3))),
    )


def rulebook(random: Random) -> Rulebook[WholeEvent]:
    """Any rulebook."""
    duties: list[Duty] = []
    for n in range(random.randrange(6)):
        duties.append(duty(random, f"d{n}", duties))
    decisions = random.choice([(None,), (("high",),), (("low",), ("middle",))])
    fields: dict[str, Any] = {
        "event": MODEL,
        "criteria": tuple(
            Criterion(
                id=f"c{n}",
                label=WORDS,
                where=when(random),
                grades=tuple(grade(random, level) for level in random.sample(LEVELS, random.randint(1, 3))),
            )
            for n in range(random.randrange(4))
        ),
        "scope": tuple(
            Exclusion(id=f"e{n}", label=WORDS, when=all_of(condition(random), condition(random)), **said(random))
            for n in range(random.randrange(3))
        ),
        "otherwise": Otherwise(id="else", level=random.choice(LEVELS), **said(random))
        if random.random() < 0.5
        else None,
        "confirmation": small.CONFIRMATION.model_copy(
            update={
                "decisions": tuple(
                    Confirmed(id=f"on{n}", levels=each, **said(random)) for n, each in enumerate(decisions)
                )
            }
        )
        if random.random() < 0.5
        else None,
        "routing": tuple(
            Route(
                id=f"r{n}",
                label=WORDS,
                paths=tuple(
                    Path(
                        id=f"p{i}",
                        levels=levels(random),
                        when=when(random),
                        roles=tuple(random.sample(["clerk", "head", "chair"], random.randint(1, 2))),
                        **said(random),
                    )
                    for i in range(random.randint(1, 3))
                ),
            )
            for n in range(2)
        ),
        "duties": tuple(duties),
        "procedures": tuple(
            Procedure(
                id=f"h{n}",
                label=WORDS,
                levels=levels(random),
                when=when(random),
                steps=tuple(
                    Step(id=f"s{n}-{i}", label=WORDS, when=when(random), **said(random))
                    for i in range(random.randint(1, 3))
                ),
                **said(random),
            )
            for n in range(random.randrange(3))
        ),
        "simplifications": tuple(
            Simplification(id=f"v{n}", label=WORDS, levels=levels(random), when=when(random), **said(random))
            for n in range(random.randrange(3))
        ),
        "prohibitions": tuple(
            Prohibition(id=f"b{n}", label=WORDS, levels=levels(random), citation=cite())
            for n in range(random.randrange(3))
        ),
        "guidance": tuple(
            Guidance(id=f"g{n}", label=WORDS, levels=levels(random), when=when(random), items=(WORDS,), **said(random))
            for n in range(random.randrange(3))
        ),
    }
    return cast("Rulebook[WholeEvent]", small.rulebook(**fields))


def _moment(random: Random) -> Any:
    return random.choice([None, START + timedelta(minutes=random.randint(-5, 5)), START + timedelta(days=3)])


def _facts(random: Random) -> dict[str, Any]:
    return {
        "told_at": _moment(random),
        "done_at": _moment(random),
        "size": random.randrange(6),
        "loss": random.choice([None, Decimal(random.randrange(6)) / 100]),
        "loud": random.random() < 0.5,
        "colour": random.choice(COLOURS),
        "name": random.choice([None, *NAMES]),
    }


def event(random: Random, n: int = 1) -> WholeEvent:
    """Any event."""

    def parts() -> tuple[dict[str, Any], ...]:
        return tuple(_facts(random) for _ in range(random.randrange(4)))

    decided = random.choice([None, None, *LEVELS])
    return WholeEvent.model_validate(
        {
            "event_id": f"W-{n}",
            "seen_at": START + timedelta(minutes=random.randint(-3, 3), days=random.choice([0, 0, 200])),
            "sort": random.choice(small.SORTS),
            "decided": decided,
            "decided_at": None if decided is None else START,
            "parts": parts(),
            "others": random.choice([None, parts()]),
            **_facts(random),
        }
    )


# --- What must come of it ---------------------------------------------------------------------------------------------


class Expected(NamedTuple):
    """An obligation, by what distinguishes it."""

    duty_id: str
    variant_id: str
    responsible: tuple[str, ...]
    recipients: tuple[str, ...]
    clock: str | None
    starts_at: Any  # Any: a time or None
    due_at: Any  # Any: as above
    extensible: bool
    extensible_to: Any  # Any: as above


def expected(book: Rulebook[WholeEvent], event: WholeEvent) -> dict[str, Any]:
    """What the rules make of the event, by ids."""
    facts = dict(vars(event))
    level = level_of(book, facts)  # type: ignore[arg-type] # it looks at the rules alone
    if level == OUT:
        lists = ("obligations", "routing", "steps", "simplified", "guidance", "prohibitions")
        return {"level": OUT, "procedure": None, **{name: [] for name in lists}}

    def fitting(rules: Any) -> list[Any]:
        return [each for each in rules if fits(each.levels, level) and true_of(getattr(each, "when", None), facts)]

    taken = {route.id: next(iter(fitting(route.paths)), None) for route in book.routing}
    procedure = next(iter(fitting(book.procedures)), None)
    return {
        "level": level,
        "obligations": _obligations(book, facts, level, {id: path.roles if path else () for id, path in taken.items()}),
        "routing": [(id, path.id) for id, path in taken.items() if path],
        "procedure": procedure and procedure.id,
        "steps": [each.id for each in procedure.steps if true_of(each.when, facts)] if procedure else [],
        "simplified": [each.id for each in fitting(book.simplifications)] if procedure else [],
        "guidance": [each.id for each in fitting(book.guidance)],
        "prohibitions": [each.id for each in fitting(book.prohibitions)],
    }


def _obligations(
    book: Rulebook[WholeEvent], facts: Mapping[str, Any], level: str | None, routes: Mapping[str, tuple[str, ...]]
) -> list[Expected]:
    ends: dict[str, Any] = {}
    found: list[Expected] = []
    for duty in book.duties:
        for suffix, seen in _subjects(duty, facts):
            chosen = small.variant_of(duty, level, seen)
            if chosen is None:
                continue
            responsible, recipients, clocks = duty.terms(chosen)
            given = [(clock, seen[clock]) for clock in clocks if seen[clock] is not None]
            clock, start = (*given, (duty.after or next(iter(clocks), None), None))[0]
            if duty.after:
                start = ends.get(duty.after)
            due_at = _end(start, chosen.limit)
            extensible = duty.extension is not None and true_of(duty.extension.when, seen)
            if not suffix:
                ends[duty.id] = due_at
            found.append(
                Expected(
                    duty.id + suffix,
                    chosen.id,
                    _whom(responsible, routes),
                    _whom(recipients, routes),
                    clock,
                    start,
                    due_at,
                    extensible,
                    _end(start, duty.extension.limit) if extensible and duty.extension else None,
                )
            )
    dated = sorted((each for each in found if each.due_at), key=lambda each: each.due_at)
    return [*dated, *(each for each in found if not each.due_at)]


def _whom(ids: tuple[str, ...], routes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """These roles and those of these routes, each once."""
    return tuple(dict.fromkeys(role for id in ids for role in routes.get(id, (id,))))


def _subjects(duty: Duty, facts: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What the duty is about, with the end of its obligation's id: the event, or each item together with it."""
    if duty.each is None:
        yield "", facts
        return
    for number, item in enumerate(facts[duty.each] or (), duty.numbered_from):
        yield f"-{number}", {**facts, **{f"{duty.each}.{name}": value for name, value in vars(item).items()}}


def _end(start: Any, limit: Limit | None) -> Any:
    return due(start, limit).due_at if start is not None and isinstance(limit, COUNTED) else None


def seen(found: Assessment) -> dict[str, Any]:
    """The assessment, told as `expected` tells it."""
    graded, procedure = found.classification, found.procedure
    return {
        "level": (graded.level.code if graded.level else None) if graded.in_scope else OUT,
        "obligations": [
            Expected(
                each.duty_id,
                each.variant_id,
                tuple(role.id for role in each.responsible),
                tuple(role.id for role in each.recipients),
                each.deadline.clock,
                each.deadline.starts_at,
                each.deadline.due_at,
                each.extensible,
                each.extensible_to,
            )
            for each in found.obligations
        ],
        "routing": [(each.id, each.path_id) for each in found.routing],
        "procedure": procedure and procedure.id,
        "steps": [each.id for each in procedure.steps] if procedure else [],
        "simplified": [each.id for each in procedure.simplifications] if procedure else [],
        "guidance": [each.id for each in found.guidance],
        "prohibitions": [each.id for each in found.prohibitions],
    }
