"""What both type checkers must refuse, each with its own comment. Never run.

A line that a checker no longer refuses fails the check: both complain of a comment that they do not need.
"""

import crisisrules
from crisisrules import assess, classify, rulebooks
from crisisrules.results import RulebookRef
from crisisrules.results.base import made
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent


def an_event_with_the_rulebook_of_another(crisis: CrisisEvent, service: ServiceQualityEvent) -> None:
    assess(service, JIAHE_LIFE)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]  # refused
    assess(crisis, CHINA_MOBILE_JILIN)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]  # refused
    classify(service, JIAHE_LIFE)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]  # refused


def things_that_are_no_event(crisis: CrisisEvent) -> None:
    assess("a complaint", JIAHE_LIFE)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]  # refused
    assess({"event_id": "x"}, JIAHE_LIFE)  # type: ignore[misc]  # pyright: ignore[reportArgumentType]  # refused
    assess(crisis, "jiahe-life-crisis")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # refused


def a_code_that_does_not_exist(crisis: CrisisEvent) -> bool:
    return crisis.media == "galactic"  # type: ignore[comparison-overlap]  # pyright: ignore[reportUnnecessaryComparison]  # refused


def a_result_with_a_field_missing() -> None:
    made(RulebookRef, id="own", version="1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # refused


def a_result_with_a_field_misspelt() -> None:
    made(RulebookRef, id="own", versoin="1", digest="0")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # refused


def a_result_with_a_field_of_another_type() -> None:
    made(RulebookRef, id="own", version=1, digest="0")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # refused


def a_name_that_is_not_public() -> object:
    return crisisrules.asess  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]  # refused


def a_rulebook_that_is_not_there() -> object:
    return rulebooks.JIAHE  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]  # refused
