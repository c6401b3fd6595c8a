"""Event and rulebook in, result out: one verb a module."""

from crisisrules.engine.assess import assess
from crisisrules.engine.classify import classify
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
from crisisrules.engine.statistics import DutyTally, FactTally, HandledComplaint, Statistics, Tally, statistics

__all__ = [
    "AssessedProcedure",
    "Assessment",
    "CalendarRef",
    "Classification",
    "Deadline",
    "DutyTally",
    "FactTally",
    "HandledComplaint",
    "Note",
    "Obligation",
    "Observation",
    "ProcedureStep",
    "Prohibited",
    "Reason",
    "Routing",
    "RulebookRef",
    "Simplified",
    "Statistics",
    "Tally",
    "assess",
    "classify",
    "statistics",
]
