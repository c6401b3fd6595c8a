"""What both type checkers must refuse, each with its own comment. Never run.

A line that a checker no longer refuses fails the check: both complain of a comment that they do not need.
"""

from crisisrules import assess, classify
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent


def an_event_with_the_rulebook_of_another(crisis: CrisisEvent, service: ServiceQualityEvent) -> None:
    assess(service, JIAHE_LIFE)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    assess(crisis, CHINA_MOBILE_JILIN)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    classify(service, JIAHE_LIFE)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]


def things_that_are_no_event(crisis: CrisisEvent) -> None:
    assess("a complaint", JIAHE_LIFE)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    assess({"event_id": "x"}, JIAHE_LIFE)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    assess(crisis, "jiahe-life-crisis")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def a_code_that_does_not_exist(crisis: CrisisEvent) -> bool:
    return crisis.media == "galactic"  # type: ignore[comparison-overlap]  # pyright: ignore[reportUnnecessaryComparison]
