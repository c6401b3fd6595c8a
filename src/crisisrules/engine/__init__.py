"""Event and rulebook in, result out: one verb a module."""

from crisisrules.engine.assess import assess
from crisisrules.engine.case_record import Act, CaseRecord, Closing, EarlierCase, LevelChange, RecordedExtension
from crisisrules.engine.classify import classify
from crisisrules.engine.next_duties import next_duties, procedure_state
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
from crisisrules.engine.review_results import (
    Breach,
    NextDuty,
    ProcedureState,
    RecordNote,
    Review,
    ReviewFinding,
    StepState,
)
from crisisrules.engine.statistics import DutyTally, FactTally, HandledComplaint, Statistics, Tally, statistics

__all__ = [
    "Act",
    "AssessedProcedure",
    "Assessment",
    "Breach",
    "BreachCount",
    "CalendarRef",
    "CaseRecord",
    "Classification",
    "Closing",
    "Deadline",
    "Delay",
    "DutyShare",
    "DutyTally",
    "EarlierCase",
    "FactTally",
    "HandledComplaint",
    "LevelChange",
    "LevelShare",
    "NextDuty",
    "Note",
    "Obligation",
    "Observation",
    "ProcedureState",
    "ProcedureStep",
    "Prohibited",
    "Reason",
    "RecordNote",
    "RecordedExtension",
    "Review",
    "ReviewFinding",
    "Routing",
    "RulebookRef",
    "Simplified",
    "Statistics",
    "StepState",
    "Summary",
    "Tally",
    "assess",
    "classify",
    "next_duties",
    "procedure_state",
    "review",
    "review_many",
    "statistics",
    "summary",
]
