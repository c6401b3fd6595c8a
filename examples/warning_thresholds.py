"""A company's own thresholds in place of a lost table: what is missing, what does not rise, and what events get."""

from datetime import datetime

from pydantic import ValidationError

from crisisrules import SHANGHAI, assess
from crisisrules.rulebooks import ServiceQualityWarningEvent, WarningThresholds, service_quality_warning_v3

FACTS = (
    *("cities", "customers_network", "customers_other", "complaints_per_day"),
    *("escalated_per_day", "escalated_per_week", "negative_impact", "headquarters_grade"),
)
# An invented company's table: from which figure up a level is reached; None where the level does not ask for the fact.
TABLE = {
    "sensitive": (None, 500, 100, 20, None, 1, None, None),
    "blue": (None, 2000, 400, 50, 2, 3, None, None),
    "yellow": (1, 5000, 1000, 100, 5, 6, "possible", "sensitive"),
    "orange": (3, 20000, 2000, 300, 10, None, "recurring", "level_2"),
    "red": (5, 50000, 5000, 500, 20, None, "severe", "level_1"),
}
ROWS = {level: dict(zip(FACTS, figures, strict=True)) for level, figures in TABLE.items()}


def refused(rows: object) -> None:
    """Print why a table is refused."""
    try:
        WarningThresholds.model_validate(rows)
    except ValidationError as error:
        for each in error.errors():
            print(f"  {'.'.join(map(str, each['loc']))} {each['msg']}".replace("\n", "\n    "))


def main() -> None:
    print("Without blue, and without two figures of red:")
    partly = {fact: figure for fact, figure in ROWS["red"].items() if fact not in ("cities", "negative_impact")}
    refused({level: row for level, row in ROWS.items() if level != "blue"} | {"red": partly})
    print("With orange below yellow:")
    refused(ROWS | {"orange": ROWS["orange"] | {"cities": 1, "negative_impact": "possible"}})

    rulebook = service_quality_warning_v3(WarningThresholds.model_validate(ROWS))
    print(f"{rulebook.id}:")
    now = datetime(2026, 9, 30, 9, 0, tzinfo=SHANGHAI)
    for complaints in (19, 20, 50, 100, 300, 500):
        event = ServiceQualityWarningEvent(
            event_id=f"{complaints}-complaints", occurred_at=now, business_line="service", complaints_per_day=complaints
        )
        verdict = assess(event, rulebook)
        level = verdict.classification.level
        why = ", ".join(f"{each.fact} {each.operator} {each.threshold}" for each in verdict.classification.reasons)
        print(f"  {event.event_id}: {level.label.zh if level else 'no warning'}{': ' * bool(why)}{why}")
    print("What has to be done then is in chapters that are lost: no duty follows, and none is guessed.")


if __name__ == "__main__":
    main()
