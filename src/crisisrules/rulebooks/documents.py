"""What is shipped: every rulebook, in the order of the documents, and how firmly its rules stand."""

from collections import Counter
from datetime import date
from functools import cache
from typing import TypeVar

from crisisrules.language import Event, Identifier, Rulebook, Text, Value
from crisisrules.rulebooks.accounting_firm_matters import ACCOUNTING_FIRM_IMPORTANT_MATTERS
from crisisrules.rulebooks.china_mobile_jilin_service_quality import CHINA_MOBILE_JILIN
from crisisrules.rulebooks.complaint_management_template import COMPLAINT_MANAGEMENT
from crisisrules.rulebooks.consumer_complaints import CONSUMER_COMPLAINTS_2020
from crisisrules.rulebooks.important_business_emergency import IMPORTANT_BUSINESS_EMERGENCY
from crisisrules.rulebooks.important_quality_problem import IMPORTANT_QUALITY_PROBLEM
from crisisrules.rulebooks.jiahe_life import JIAHE_LIFE
from crisisrules.rulebooks.picc_jiangsu import PICC_JIANGSU
from crisisrules.rulebooks.service_quality_accident_1 import SERVICE_QUALITY_ACCIDENT_1
from crisisrules.rulebooks.service_quality_accident_2 import SERVICE_QUALITY_ACCIDENT_2
from crisisrules.rulebooks.service_quality_accident_3 import SERVICE_QUALITY_ACCIDENT_3
from crisisrules.rulebooks.service_quality_response import SERVICE_QUALITY_RESPONSE
from crisisrules.rulebooks.service_quality_warning import SERVICE_QUALITY_WARNING_V3

E = TypeVar("E", bound=Event)


class Entry(Value):
    """One shipped rulebook: `name` is what to import from `crisisrules.rulebooks`.

    A document whose figures are blanks, or may be misprinted, has a `factory` too: the function that makes the rulebook
    of a company from `argument`. `stated`, `inferred` and `configured` count the rules on each basis.
    """

    name: str
    factory: str | None
    argument: str | None
    id: Identifier
    event: Identifier
    title: Text
    source: Text
    """Which part of the document the rulebook could be written from."""
    in_force_from: date | None
    in_force_to: date | None
    articles: int
    stated: int
    inferred: int
    configured: int


@cache
def catalogue() -> tuple[Entry, ...]:
    """Every shipped rulebook. Importing this name loads them all; that of one rulebook loads no other document.

    Examples:
        >>> [entry.id for entry in catalogue()][:2]
        ['jiahe-life-crisis', 'china-mobile-jilin-service-quality']
    """
    return (
        _entry("JIAHE_LIFE", JIAHE_LIFE),
        _entry("CHINA_MOBILE_JILIN", CHINA_MOBILE_JILIN, "china_mobile_jilin", "thresholds"),
        _entry("PICC_JIANGSU", PICC_JIANGSU),
        _entry("COMPLAINT_MANAGEMENT", COMPLAINT_MANAGEMENT, "complaint_management", "parameters"),
        _entry("SERVICE_QUALITY_WARNING_V3", SERVICE_QUALITY_WARNING_V3, "service_quality_warning_v3", "thresholds"),
        _entry("IMPORTANT_QUALITY_PROBLEM", IMPORTANT_QUALITY_PROBLEM),
        _entry("SERVICE_QUALITY_ACCIDENT_1", SERVICE_QUALITY_ACCIDENT_1),
        _entry("SERVICE_QUALITY_ACCIDENT_2", SERVICE_QUALITY_ACCIDENT_2),
        _entry("SERVICE_QUALITY_ACCIDENT_3", SERVICE_QUALITY_ACCIDENT_3),
        _entry("IMPORTANT_BUSINESS_EMERGENCY", IMPORTANT_BUSINESS_EMERGENCY),
        _entry("ACCOUNTING_FIRM_IMPORTANT_MATTERS", ACCOUNTING_FIRM_IMPORTANT_MATTERS),
        _entry("SERVICE_QUALITY_RESPONSE", SERVICE_QUALITY_RESPONSE),
        _entry("CONSUMER_COMPLAINTS_2020", CONSUMER_COMPLAINTS_2020),
    )


def _entry(name: str, rulebook: Rulebook[E], factory: str | None = None, argument: str | None = None) -> Entry:
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
        articles=len(rulebook.articles),
        stated=bases["stated"],
        inferred=bases["inferred"],
        configured=bases["configured"],
    )
