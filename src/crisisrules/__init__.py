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
    Comparison,
    Deadline,
    EarlierCase,
    Finding,
    LevelChange,
    Margin,
    Obligation,
    RecordedExtension,
    Review,
    Summary,
    WhatIf,
    assess,
    classify,
    compare,
    margins,
    next_duties,
    procedure_state,
    review,
    review_many,
    summary,
    sweep,
    verify,
    what_if,
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
    "Comparison",
    "CrisisRulesError",
    "Deadline",
    "EarlierCase",
    "Finding",
    "LevelChange",
    "Margin",
    "Obligation",
    "RecordedExtension",
    "Review",
    "Rulebook",
    "Summary",
    "WhatIf",
    "assess",
    "classify",
    "compare",
    "load_rulebook",
    "margins",
    "next_duties",
    "procedure_state",
    "review",
    "review_many",
    "summary",
    "sweep",
    "verify",
    "what_if",
]
