"""Event and rulebook in, result out: one verb a module."""

from crisisrules.engine.assess import assess
from crisisrules.engine.cases.case_record import Act, CaseRecord, Closing, EarlierCase, LevelChange, RecordedExtension
from crisisrules.engine.cases.review_results import (
    Breach,
    NextDuty,
    ProcedureState,
    RecordNote,
    Review,
    ReviewFinding,
    StepState,
)
from crisisrules.engine.classify import classify
from crisisrules.engine.compare import Arising, Comparison, DutyChanged, LevelChanged, RuleChange, compare
from crisisrules.engine.deadline_table import DeadlineRow, DeadlineTable, deadline_table
from crisisrules.engine.margins import Margin, margins
from crisisrules.engine.never_later import CaseOfDuty, CasePair, NeverLater, Start, never_later
from crisisrules.engine.next_duties import next_duties, procedure_state
from crisisrules.engine.reasoning.domains import FactValue
from crisisrules.engine.reasoning.findings import Finding
from crisisrules.engine.results import (
    AssessedProcedure,
    Assessment,
    CalendarRef,
    Classification,
    Deadline,
    Note,
    Obligation,
    Observation,
    ProcedureStep,
    Prohibited,
    Reason,
    Routing,
    RulebookRef,
    Simplified,
)
from crisisrules.engine.review import review
from crisisrules.engine.review_many import BreachCount, Delay, DutyShare, LevelShare, Summary, review_many, summary
from crisisrules.engine.statistics import DutyTally, FactTally, HandledComplaint, Statistics, Tally, statistics
from crisisrules.engine.verify import verify
from crisisrules.engine.what_if import (
    Alternative,
    Difference,
    FactChange,
    LevelDifference,
    Moved,
    Reassigned,
    WhatIf,
    sweep,
    what_if,
)

__all__ = [
    "Act",
    "Alternative",
    "Arising",
    "AssessedProcedure",
    "Assessment",
    "Breach",
    "BreachCount",
    "CalendarRef",
    "CaseOfDuty",
    "CasePair",
    "CaseRecord",
    "Classification",
    "Closing",
    "Comparison",
    "Deadline",
    "DeadlineRow",
    "DeadlineTable",
    "Delay",
    "Difference",
    "DutyChanged",
    "DutyShare",
    "DutyTally",
    "EarlierCase",
    "FactChange",
    "FactTally",
    "FactValue",
    "Finding",
    "HandledComplaint",
    "LevelChange",
    "LevelChanged",
    "LevelDifference",
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
    "WhatIf",
    "assess",
    "classify",
    "compare",
    "deadline_table",
    "margins",
    "never_later",
    "next_duties",
    "procedure_state",
    "review",
    "review_many",
    "statistics",
    "summary",
    "sweep",
    "verify",
    "what_if",
]
