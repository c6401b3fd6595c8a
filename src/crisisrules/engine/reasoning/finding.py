"""How a finding about a rulebook is made."""

from crisisrules.language import Citation, Text
from crisisrules.results.base import made
from crisisrules.results.facts import FactValue
from crisisrules.results.findings import Finding, FindingCode, Severity


def finding(
    code: FindingCode,
    severity: Severity,
    about: str,
    said: Text,
    citation: Citation | None = None,
    facts: tuple[FactValue, ...] = (),
) -> Finding:
    """The finding with these fields."""
    return made(Finding, code=code, severity=severity, about=about, text=said, citation=citation, facts=facts)
