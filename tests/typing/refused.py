"""What both type checkers must refuse, each with its own comment. Never run.

A line that a checker no longer refuses fails the check: both complain of a comment that they do not need.
"""

from crisisrules import assess, classify
from crisisrules.language import Citation, Text
from crisisrules.results import Prohibited
from crisisrules.results.base import made
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


def a_result_with_a_field_missing(label: Text) -> None:
    made(Prohibited, id="talk", label=label)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def a_result_with_a_field_misspelt(label: Text, citation: Citation) -> None:
    made(Prohibited, id="talk", lable=label, citation=citation)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def a_result_with_a_field_of_another_type(citation: Citation) -> None:
    made(Prohibited, id="talk", label="talk", citation=citation)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
