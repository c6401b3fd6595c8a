"""What the verbs answer, and the records that they are asked about: frozen values with a JSON form.

How an answer is made is none of their business.
"""

from typing import TYPE_CHECKING

from crisisrules.exports import on_demand

if TYPE_CHECKING:
    from crisisrules.results.assessment import (
        Advice,
        AssessedProcedure,
        Assessment,
        Deadline,
        Obligation,
        ProcedureStep,
        Prohibited,
        Routing,
        Simplified,
    )
    from crisisrules.results.base import CalendarRef, RulebookRef
    from crisisrules.results.classification import Classification, Note, Observation, Reason
    from crisisrules.results.comparison import Comparison, DutyShift, DutyTerms, RuleChange, VerdictShift
    from crisisrules.results.coverage import Coverage, CoveredArticle, CoveredClause, CoveredRule
    from crisisrules.results.facts import FactValue
    from crisisrules.results.findings import Finding
    from crisisrules.results.margins import Margin
    from crisisrules.results.never_later import ComparedVariant, NeverLater, Start, VariantPair
    from crisisrules.results.records import Act, CaseRecord, Closing, EarlierCase, LevelChange, RecordedExtension
    from crisisrules.results.reviews import (
        Breach,
        NextDuty,
        ProcedureState,
        RecordNote,
        Review,
        ReviewFinding,
        StepState,
    )
    from crisisrules.results.statistics import DutyTally, FactTally, HandledComplaint, Statistics, Tally
    from crisisrules.results.summaries import BreachCount, Delay, DutyShare, LevelShare, Summary
    from crisisrules.results.tables import DeadlineRow, DeadlineTable
    from crisisrules.results.what_if import Alternative, Difference, FactChange, Moved, Reassigned, Regraded, WhatIf
else:
    __getattr__, __dir__ = on_demand(
        __name__,
        {
            "crisisrules.results.assessment": (
                "Advice",
                "AssessedProcedure",
                "Assessment",
                "Deadline",
                "Obligation",
                "ProcedureStep",
                "Prohibited",
                "Routing",
                "Simplified",
            ),
            "crisisrules.results.base": ("CalendarRef", "RulebookRef"),
            "crisisrules.results.classification": ("Classification", "Note", "Observation", "Reason"),
            "crisisrules.results.comparison": ("Comparison", "DutyShift", "DutyTerms", "RuleChange", "VerdictShift"),
            "crisisrules.results.coverage": ("Coverage", "CoveredArticle", "CoveredClause", "CoveredRule"),
            "crisisrules.results.facts": ("FactValue",),
            "crisisrules.results.findings": ("Finding",),
            "crisisrules.results.margins": ("Margin",),
            "crisisrules.results.never_later": ("ComparedVariant", "NeverLater", "Start", "VariantPair"),
            "crisisrules.results.records": (
                "Act",
                "CaseRecord",
                "Closing",
                "EarlierCase",
                "LevelChange",
                "RecordedExtension",
            ),
            "crisisrules.results.reviews": (
                "Breach",
                "NextDuty",
                "ProcedureState",
                "RecordNote",
                "Review",
                "ReviewFinding",
                "StepState",
            ),
            "crisisrules.results.statistics": ("DutyTally", "FactTally", "HandledComplaint", "Statistics", "Tally"),
            "crisisrules.results.summaries": ("BreachCount", "Delay", "DutyShare", "LevelShare", "Summary"),
            "crisisrules.results.tables": ("DeadlineRow", "DeadlineTable"),
            "crisisrules.results.what_if": (
                "Alternative",
                "Difference",
                "FactChange",
                "Moved",
                "Reassigned",
                "Regraded",
                "WhatIf",
            ),
        },
    )

__all__ = [
    "Act",
    "Advice",
    "Alternative",
    "AssessedProcedure",
    "Assessment",
    "Breach",
    "BreachCount",
    "CalendarRef",
    "CaseRecord",
    "Classification",
    "Closing",
    "ComparedVariant",
    "Comparison",
    "Coverage",
    "CoveredArticle",
    "CoveredClause",
    "CoveredRule",
    "Deadline",
    "DeadlineRow",
    "DeadlineTable",
    "Delay",
    "Difference",
    "DutyShare",
    "DutyShift",
    "DutyTally",
    "DutyTerms",
    "EarlierCase",
    "FactChange",
    "FactTally",
    "FactValue",
    "Finding",
    "HandledComplaint",
    "LevelChange",
    "LevelShare",
    "Margin",
    "Moved",
    "NeverLater",
    "NextDuty",
    "Note",
    "Obligation",
    "Observation",
    "ProcedureState",
    "ProcedureStep",
    "Prohibited",
    "Reason",
    "Reassigned",
    "RecordNote",
    "RecordedExtension",
    "Regraded",
    "Review",
    "ReviewFinding",
    "Routing",
    "RuleChange",
    "RulebookRef",
    "Simplified",
    "Start",
    "Statistics",
    "StepState",
    "Summary",
    "Tally",
    "VariantPair",
    "VerdictShift",
    "WhatIf",
]
