"""Thousands of different events, as a company has them, and their verdicts held in a list; from JSON to JSON too.

Half the peers are the same work done without what events share: an assessment read back from its own JSON, the long way
from JSON to JSON, one rulebook in place of two equal ones.
"""

import gc
import json
import random
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import cycle
from typing import Any

from crisisrules import SHANGHAI, Assessment, assess, assess_json, load_rulebook
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent
from tests.benchmarks.bench_engine import FACTS, decision
from tests.benchmarks.timing import Timed, compare, show

START = datetime(2024, 1, 1, tzinfo=SHANGHAI)


def warnings(count: int) -> Iterator[ServiceQualityEvent]:
    """Different events, of every level and none."""
    draw = random.Random(7)
    for number in range(count):
        occurred = START + timedelta(minutes=draw.randrange(1_500_000))
        more: dict[str, Any] = {
            name: occurred + timedelta(minutes=draw.randrange(later, later + 300))
            for name, later in (("detected_at", 0), ("department_notified_at", 300))
            if draw.random() < 0.5
        }
        yield ServiceQualityEvent(
            event_id=f"{number}",
            occurred_at=occurred,
            source=draw.choice(("major_complaint", "litigation")),
            business_line=draw.choice(("network", "terminal", "service_quality", "group_product", "other")),
            cities_affected=draw.choice((0, 0, 0, 1, 2, 3, 4, 5, 9)),
            customers_affected=draw.choice((0, draw.randrange(6_000), draw.randrange(70_000))),
            complaints_per_day=draw.choice((0, 0, draw.randrange(600))),
            escalated_per_day=draw.choice((0, 0, draw.randrange(25))),
            negative_impact=draw.choice(("none", "none", "possible", "recurring", "severe")),
            concerns_legal=draw.random() < 0.2,
            **more,
        )


def one_after_another(call: Callable[[Any], object], given: list[Any]) -> Callable[[], object]:
    """A call that takes the next of the given things each time."""
    rest = cycle(given)
    return lambda: call(next(rest))


def each(timed: Timed, count: int) -> Timed:
    """The times of one of so many."""
    return Timed(timed.ours / count, timed.peer / count, timed.ratio)


def main(*, quick: bool) -> None:
    """Print a line for each way of use."""
    count = 500 if quick else 10_000
    events = list(warnings(count))
    table = decision()
    seen = [{fact: getattr(event, fact) for fact in FACTS} for event in events]
    for event, facts in zip(events[:200], seen, strict=False):
        found = assess(event, CHINA_MOBILE_JILIN).classification.level
        assert (found and found.code) == table.evaluate(facts)["result"].get("level")

    held: list[object] = []

    def hold_all() -> None:
        held[:] = [assess(event, CHINA_MOBILE_JILIN) for event in events]

    def hold_verdicts() -> None:
        held[:] = [table.evaluate(facts) for facts in seen]

    show("assess, all different, held in a list", "zen-engine, verdict alone, held", each(
        compare(hold_all, hold_verdicts, quick=quick), count
    ))  # fmt: skip
    held.clear()

    texts = [event.model_dump_json() for event in events]
    inputs = [json.dumps(facts) for facts in seen]
    show("assess_json, all different", "zen-engine, verdict alone, JSON", compare(
        one_after_another(lambda text: assess_json(text, CHINA_MOBILE_JILIN), texts),
        one_after_another(lambda text: json.dumps(table.evaluate(text)), inputs),
        quick=quick,
    ))  # fmt: skip

    def the_long_way(text: str) -> str:
        return assess(ServiceQualityEvent.model_validate_json(text), CHINA_MOBILE_JILIN).model_dump_json()

    assert all(assess_json(text, CHINA_MOBILE_JILIN) == the_long_way(text) for text in texts[:200])
    show("assess_json, all different", "parse, assess, dump", compare(
        one_after_another(lambda text: assess_json(text, CHINA_MOBILE_JILIN), texts),
        one_after_another(the_long_way, texts),
        quick=quick,
    ))  # fmt: skip

    text = JIAHE_LIFE.model_dump_json()
    two = [load_rulebook(text, CrisisEvent) for _ in range(2)]
    crisis = CrisisEvent(event_id="bench", accepted_at=START, media="national")
    show("assess, one rulebook", "two equal ones in turn", compare(
        one_after_another(lambda book: assess(crisis, book), two[:1]),
        one_after_another(lambda book: assess(crisis, book), two),
        quick=quick,
    ))  # fmt: skip

    red = next(event for event in events if (level := assess(event, CHINA_MOBILE_JILIN).classification.level)
               and level.code == "red")  # fmt: skip
    whole = assess(red, CHINA_MOBILE_JILIN).model_dump_json()
    ours = tracked(lambda: assess(red, CHINA_MOBILE_JILIN))
    theirs = tracked(lambda: Assessment.model_validate_json(whole))
    print(
        f"{'assess, red, objects for the collector':<44}{ours:>10.0f}      {'the same read from its JSON':<34}"
        f"{theirs:>12.0f}      {theirs / ours:>9.1f}x"
    )


def tracked(make: Callable[[], object]) -> float:
    """How many objects the garbage collector has to look at for each result that is held."""
    make()
    gc.collect()
    before = len(gc.get_objects())
    held = [make() for _ in range(100)]
    gc.collect()
    return (len(gc.get_objects()) - before) / len(held)
