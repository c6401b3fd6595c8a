"""`classify` and `assess` of the Jilin table, against zen-engine evaluating the same table for the verdict alone."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

import zen

from crisisrules import SHANGHAI, Rulebook, assess, classify
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, ServiceQualityEvent
from tests.benchmarks.timing import compare, show

AT = datetime(2026, 9, 28, 10, tzinfo=SHANGHAI)

EVENTS: dict[str | None, dict[str, Any]] = {
    "red": {"business_line": "network", "cities_affected": 5, "customers_affected": 60000},
    "orange": {"business_line": "terminal", "customers_affected": 2500, "escalated_per_day": 3},
    "yellow": {"business_line": "service_quality", "escalated_per_week": 6},
    None: {"business_line": "network", "customers_affected": 10},
}

FACTS = (
    "business_line",
    "cities_affected",
    "customers_affected",
    "complaints_per_day",
    "escalated_per_day",
    "escalated_per_week",
    "negative_impact",
    "headquarters_grade",
)

NETWORK = "'network', 'business_support'"
OTHER = (
    "'value_added', 'group_product', 'terminal', 'billing_dispute', 'service_quality', 'information_security', 'other'"
)
TABLE: list[tuple[str, dict[str, str]]] = [
    *(("red", cell) for cell in (
        {"cities_affected": ">= 5"},
        {"business_line": NETWORK, "customers_affected": "> 50000"},
        {"business_line": OTHER, "customers_affected": "> 5000"},
        {"complaints_per_day": "> 500"},
        {"escalated_per_day": ">= 20"},
        {"negative_impact": "'severe'"},
        {"headquarters_grade": "'level_1'"},
    )),
    *(("orange", cell) for cell in (
        {"cities_affected": ">= 3"},
        {"business_line": NETWORK, "customers_affected": "> 20190"},
        {"business_line": OTHER, "customers_affected": "> 2019"},
        {"complaints_per_day": "> 300"},
        {"escalated_per_day": ">= 10"},
        {"negative_impact": "'recurring'"},
        {"headquarters_grade": "'level_2'"},
    )),
    *(("yellow", cell) for cell in (
        {"cities_affected": ">= 1"},
        {"business_line": NETWORK, "customers_affected": "> 5000"},
        {"business_line": OTHER, "customers_affected": "> 1000"},
        {"complaints_per_day": "> 100"},
        {"escalated_per_week": "> 5"},
        {"negative_impact": "'possible'"},
        {"headquarters_grade": "'sensitive'"},
    )),
]  # fmt: skip


def decision() -> zen.ZenDecision:
    """The Jilin table as a decision table of zen-engine, first hit wins."""
    table = {
        "hitPolicy": "first",
        "inputs": [{"id": fact, "name": fact, "field": fact} for fact in FACTS],
        "outputs": [{"id": "level", "name": "level", "field": "level"}],
        "rules": [
            {"_id": str(i), "level": f"'{level}'", **{fact: cell.get(fact, "") for fact in FACTS}}
            for i, (level, cell) in enumerate(TABLE)
        ],
    }
    here = {"position": {"x": 0, "y": 0}}
    graph = {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", **here},
            {"id": "table", "type": "decisionTableNode", "name": "table", "content": table, **here},
            {"id": "out", "type": "outputNode", "name": "out", **here},
        ],
        "edges": [
            {"id": "1", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "2", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }
    return zen.ZenEngine().create_decision(json.dumps(graph))


def main(*, quick: bool) -> None:
    """Print a line for each level and call."""
    table = decision()
    for level, facts in EVENTS.items():
        event = ServiceQualityEvent(event_id="bench", occurred_at=AT, detected_at=AT, source="major_complaint", **facts)
        seen = {fact: getattr(event, fact) for fact in FACTS}
        found = classify(event, CHINA_MOBILE_JILIN).level
        assert (found and found.code) == level == table.evaluate(seen)["result"].get("level")
        calls: dict[str, Callable[[ServiceQualityEvent, Rulebook[ServiceQualityEvent]], object]] = {
            "classify": classify,
            "assess": assess,
        }
        for name, call in calls.items():
            timed = compare(partial(call, event, CHINA_MOBILE_JILIN), partial(table.evaluate, seen), quick=quick)
            show(f"{name}, {level or 'no level'}", "zen-engine, verdict alone", timed)
