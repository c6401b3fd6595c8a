"""Rules for crises, complaints and service-quality events: typed events in, verdicts out.

    >>> from datetime import datetime
    >>> from crisisrules import SHANGHAI, assess
    >>> from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
    >>> event = CrisisEvent(
    ...     event_id="C-1", accepted_at=datetime(2026, 9, 29, 10, 0, tzinfo=SHANGHAI), media="national"
    ... )
    >>> verdict = assess(event, JIAHE_LIFE)
    >>> verdict.classification.level.label.zh
    '重大危机事件 (A级)'
    >>> verdict.obligation("report-internal").deadline.due_at.isoformat()
    '2026-09-29T14:00:00+08:00'

The rulebooks are in `crisisrules.rulebooks`, calendars and the counting of time in `crisisrules.calendars`, what a
rulebook of one's own is made of in `crisisrules.language`.
"""

from crisisrules.calendars import CHINA, SHANGHAI
from crisisrules.engine import (
    Act,
    Assessment,
    CaseRecord,
    Classification,
    Closing,
    Deadline,
    EarlierCase,
    LevelChange,
    Obligation,
    RecordedExtension,
    Review,
    Summary,
    assess,
    classify,
    next_duties,
    procedure_state,
    review,
    review_many,
    summary,
)
from crisisrules.errors import CrisisRulesError
from crisisrules.language import Rulebook, load_rulebook

__all__ = [
    "CHINA",
    "SHANGHAI",
    "Act",
    "Assessment",
    "CaseRecord",
    "Classification",
    "Closing",
    "CrisisRulesError",
    "Deadline",
    "EarlierCase",
    "LevelChange",
    "Obligation",
    "RecordedExtension",
    "Review",
    "Rulebook",
    "Summary",
    "assess",
    "classify",
    "load_rulebook",
    "next_duties",
    "procedure_state",
    "review",
    "review_many",
    "summary",
]
