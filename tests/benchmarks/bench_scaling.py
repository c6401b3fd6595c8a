"""How the time of `verify`, `compare`, `classify` and `assess` grows with the rulebook: what twice the size costs.

2 is linear, 4 is with the square. Two by two the criteria ask for one fact; of every duty a worse level has less time.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise
from math import log
from statistics import median
from typing import Any

from pydantic import create_model

from crisisrules import SHANGHAI, Rulebook, assess, classify, compare, verify
from crisisrules.calendars import WorkingDays
from crisisrules.language import (
    Citation,
    Count,
    Criterion,
    Duty,
    Event,
    Grade,
    Level,
    Moment,
    Otherwise,
    Role,
    Source,
    Variant,
    at_least,
    event_model,
    text,
)
from tests.benchmarks.timing import seconds

SIZES = (10, 25, 50, 100, 200)
AT = datetime(2026, 3, 2, 9, tzinfo=SHANGHAI)
CITED = Citation(source="大规则", article="1")
WORDS = text("某项", "something")
LEVELS = {"low": 1, "middle": 2, "high": 3}


class Dated(Event):
    """What every event has that the large rulebooks are for."""

    reference_time = "seen_at"

    seen_at: Moment


def grade(level: str, fact: str, least: int) -> Grade:
    return Grade(level=level, test=at_least(fact, least), citation=CITED, basis="stated")


def criterion(place: int) -> Criterion:
    """Two of them ask about one fact: one knows two levels, the other one alone."""
    fact, second = f"fact_{place // 2}", place % 2
    grades = (grade("middle", fact, 5),) if second else (grade("high", fact, 9), grade("low", fact, 3))
    return Criterion(id=f"criterion-{place}", label=WORDS, grades=grades)


def duty(place: int, *, chained: bool) -> Duty:
    variants = tuple(
        Variant(id=level, levels=(level,), limit=WorkingDays(4 - rank), citation=CITED, basis="stated")
        for level, rank in LEVELS.items()
    )
    follows = chained and place > 0
    return Duty(
        id=f"duty-{place}",
        kind="handle",
        action=WORDS,
        responsible=("clerk",),
        clocks=() if follows else ("seen_at",),
        after=f"duty-{place - 1}" if follows else None,
        variants=variants,
    )


def event_type(criteria: int) -> type[Dated]:
    facts: dict[str, Any] = {f"fact_{n}": (Count, 0) for n in range(-(-criteria // 2))}  # Any: as create_model has it
    return create_model("Large", __base__=Dated, **facts)


def rulebook(event: type[Dated], criteria: int = 4, duties: int = 2, *, chained: bool = False) -> Rulebook[Dated]:
    return Rulebook[Dated](
        id="large",
        version="1",
        title=WORDS,
        source=Source(title=WORDS, available=WORDS),
        event=event_model(event),
        levels=tuple(Level(code=code, rank=rank, label=text(code, code)) for code, rank in LEVELS.items()),
        roles=(Role(id="clerk", label=WORDS),),
        criteria=tuple(map(criterion, range(criteria))),
        otherwise=Otherwise(id="else", level="low", citation=CITED),
        duties=tuple(duty(place, chained=chained) for place in range(duties)),
    )


def grown(name: str, calls: Sequence[Callable[[], object]], *, quick: bool) -> None:
    """Print the time at every size, and between each two how many times longer twice the size takes."""
    rounds, budget = (3, 0.005) if quick else (9, 0.05)
    for call in calls:
        call()
    times = [max(1, int(budget / max(seconds(call, 1), 1e-7))) for call in calls]
    measured = [[seconds(call, n) for call, n in zip(calls, times, strict=True)] for _ in range(rounds)]
    found = [median(column) for column in zip(*measured, strict=True)]
    shown = "".join(f"{each * 1e3:>10.3f}" for each in found)
    points = list(zip(SIZES, found, strict=True))
    steps = [(after / before) ** log(2, larger / size) for (size, before), (larger, after) in pairwise(points)]
    print(f"{name:<34}{shown} ms   twice the size: {' '.join(f'{step:.1f}' for step in steps)} times")


def main(*, quick: bool) -> None:
    """Print a line for each verb and each thing that grows."""
    print(f"{'so many criteria or duties':<34}{''.join(f'{size:>10}' for size in SIZES)}")
    for what in ("criteria", "duties", "a chain of duties"):
        books: list[tuple[Rulebook[Dated], Dated]] = []
        for size in SIZES:
            event = event_type(size if what == "criteria" else 4)
            sizes = {"criteria": size} if what == "criteria" else {"duties": size}
            book = rulebook(event, **sizes, chained=what == "a chain of duties")
            books.append((book, event.model_validate({"event_id": "bench", "seen_at": AT, "fact_0": 9})))
        for verb in (classify, assess):
            grown(f"{verb.__name__}, {what}", [partial(verb, event, book) for book, event in books], quick=quick)
        grown(f"verify, {what}", [partial(verify, book) for book, _ in books], quick=quick)
        stricter = [
            (
                book,
                book.amend(
                    criteria={"criterion-0/high": at_least("fact_0", 8)}, limits={"duty-1/high": WorkingDays(9)}
                ),
            )
            for book, _ in books
        ]
        grown(f"compare, {what}", [partial(compare, one, other) for one, other in stricter], quick=quick)
