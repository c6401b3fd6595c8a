"""What `verify` finds: something about the rulebook itself, whoever uses it for whatever event."""

from typing import Literal

from crisisrules.language import Citation, Text
from crisisrules.results.base import Result
from crisisrules.results.facts import FactValue

Severity = Literal["error", "warning", "info"]
"""`error`: the rulebook contradicts itself; `warning`: somebody should look at it; `info`: worth knowing."""


FindingCode = Literal[
    "structure",
    "no-citation",
    "duplicate-id",
    "unreachable-level",
    "only-confirmed",
    "unreachable-grade",
    "redundant-criterion",
    "redundant-grade",
    "no-level",
    "overlap",
    "gap",
    "not-monotone",
    "never-applies",
    "looser-for-worse",
    "nobody-responsible",
    "blank",
]


class Finding(Result):
    """One finding: how serious, about what (the address of a rule or of a whole, the code of a level, a fact), where
    that stands, and facts that show it. Facts that are left out make no difference."""

    code: FindingCode
    severity: Severity
    about: str
    text: Text
    citation: Citation | None
    facts: tuple[FactValue, ...]
