"""What is shipped: every rulebook and factory, in the order of the documents, and how firmly its rules stand."""

from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeVar

from crisisrules.language import Event, Identifier, Rulebook, Text, Value
from crisisrules.rulebooks.accounting_firm_matters import ACCOUNTING_FIRM_IMPORTANT_MATTERS
from crisisrules.rulebooks.china_mobile_jilin import CHINA_MOBILE_JILIN
from crisisrules.rulebooks.complaint_management import complaint_management
from crisisrules.rulebooks.complaint_parameters import ComplaintParameters
from crisisrules.rulebooks.consumer_complaints import CONSUMER_COMPLAINTS_2020
from crisisrules.rulebooks.important_business_emergency import IMPORTANT_BUSINESS_EMERGENCY
from crisisrules.rulebooks.important_quality_problem import IMPORTANT_QUALITY_PROBLEM
from crisisrules.rulebooks.jiahe_life import JIAHE_LIFE
from crisisrules.rulebooks.picc_jiangsu import PICC_JIANGSU
from crisisrules.rulebooks.service_quality_accident import SERVICE_QUALITY_ACCIDENT
from crisisrules.rulebooks.service_quality_response import SERVICE_QUALITY_RESPONSE
from crisisrules.rulebooks.service_quality_warning_v3 import (
    LevelThresholds,
    WarningThresholds,
    service_quality_warning_v3,
)

E = TypeVar("E", bound=Event)


class Entry(Value):
    """One shipped rulebook, or the factory that makes it.

    `name` is the rulebook to import from `crisisrules.rulebooks` and `factory` the function that makes it from
    `argument`; one of the two may be missing. `stated`, `inferred` and `configured` count the rules on each basis, for
    a rulebook that only a factory makes on a specimen with made-up figures.
    """

    name: str | None
    factory: str | None
    argument: str | None
    id: Identifier
    event: Identifier
    title: Text
    source: Text
    """Which part of the document the rulebook could be written from."""
    in_force_from: date | None
    in_force_to: date | None
    stated: int
    inferred: int
    configured: int


@cache
def catalogue() -> tuple[Entry, ...]:
    """Every shipped rulebook and factory.

    >>> [entry.id for entry in catalogue()][:2]
    ['jiahe-life-crisis', 'china-mobile-jilin-service-quality']
    """
    return (
        _entry("JIAHE_LIFE", JIAHE_LIFE),
        _entry("CHINA_MOBILE_JILIN", CHINA_MOBILE_JILIN, "china_mobile_jilin", "thresholds"),
        _entry("PICC_JIANGSU", PICC_JIANGSU),
        _entry(None, complaint_management(_any_parameters()), "complaint_management", "parameters"),
        _entry(None, service_quality_warning_v3(_any_thresholds()), "service_quality_warning_v3", "thresholds"),
        _entry("IMPORTANT_QUALITY_PROBLEM", IMPORTANT_QUALITY_PROBLEM),
        _entry("SERVICE_QUALITY_ACCIDENT", SERVICE_QUALITY_ACCIDENT),
        _entry("IMPORTANT_BUSINESS_EMERGENCY", IMPORTANT_BUSINESS_EMERGENCY),
        _entry("ACCOUNTING_FIRM_IMPORTANT_MATTERS", ACCOUNTING_FIRM_IMPORTANT_MATTERS),
        _entry("SERVICE_QUALITY_RESPONSE", SERVICE_QUALITY_RESPONSE),
        _entry("CONSUMER_COMPLAINTS_2020", CONSUMER_COMPLAINTS_2020),
    )


def _entry(name: str | None, rulebook: Rulebook[E], factory: str | None = None, argument: str | None = None) -> Entry:
    bases = Counter(rule.basis for _, rule in rulebook.rules())
    return Entry(
        name=name,
        factory=factory,
        argument=argument,
        id=rulebook.id,
        event=rulebook.event.name,
        title=rulebook.title,
        source=rulebook.source.available,
        in_force_from=rulebook.in_force_from,
        in_force_to=rulebook.in_force_to,
        stated=bases["stated"],
        inferred=bases["inferred"],
        configured=bases["configured"],
    )


def _any_parameters() -> ComplaintParameters:
    """Figures that agree with each other; a specimen to count the rules on."""
    amounts = {"level_1_amount_above": 2, "level_2_amount_from": 1, "level_2_amount_to": 2, "level_3_amount_below": 1}
    blanks = {name: 1 for name in ComplaintParameters.model_fields if name != "monthly_report_day"}
    return ComplaintParameters.model_validate(
        blanks | {name: Decimal(amount) for name, amount in amounts.items()} | {"monthly_report_day": 1}
    )


def _any_thresholds() -> WarningThresholds:
    """Figures that rise with the level; a specimen to count the rules on."""
    grades = {"negative_impact": None, "headquarters_grade": None}
    return WarningThresholds.model_validate(
        {
            level: dict.fromkeys(LevelThresholds.model_fields, rank) | grades
            for rank, level in enumerate(WarningThresholds.model_fields, 1)
        }
    )
