"""Rules for crises, complaints and service-quality events: typed events in, verdicts out.

    Examples:
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

The rulebooks are in `crisisrules.rulebooks`, what the verbs answer in `crisisrules.results`, calendars and the counting
of time in `crisisrules.calendars`, what a rulebook of one's own is made of in `crisisrules.language`.
"""

from typing import TYPE_CHECKING

from crisisrules.exports import on_demand

if TYPE_CHECKING:
    from crisisrules.calendars import CHINA, SHANGHAI
    from crisisrules.engine.assess import assess
    from crisisrules.engine.assess_json import assess_json
    from crisisrules.engine.classify import classify
    from crisisrules.engine.compare import compare
    from crisisrules.engine.coverage import coverage
    from crisisrules.engine.deadline_table import deadline_table
    from crisisrules.engine.deemed_unreported import deemed_unreported
    from crisisrules.engine.kept import clear_caches
    from crisisrules.engine.margins import margins
    from crisisrules.engine.never_later import never_later
    from crisisrules.engine.next_duties import next_duties
    from crisisrules.engine.procedure_state import procedure_state
    from crisisrules.engine.review import review
    from crisisrules.engine.review_many import review_many
    from crisisrules.engine.statistics import statistics
    from crisisrules.engine.summary import summary
    from crisisrules.engine.sweep import sweep
    from crisisrules.engine.verify import verify
    from crisisrules.engine.what_if import what_if
    from crisisrules.errors import CrisisRulesError
    from crisisrules.language import Rulebook, load_rulebook
    from crisisrules.results import (
        Act,
        Assessment,
        CaseRecord,
        Classification,
        Closing,
        Comparison,
        Coverage,
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
    )
else:
    __getattr__, __dir__ = on_demand(
        __name__,
        {
            "crisisrules.calendars": ("CHINA", "SHANGHAI"),
            "crisisrules.engine.assess": ("assess",),
            "crisisrules.engine.assess_json": ("assess_json",),
            "crisisrules.engine.classify": ("classify",),
            "crisisrules.engine.compare": ("compare",),
            "crisisrules.engine.coverage": ("coverage",),
            "crisisrules.engine.deadline_table": ("deadline_table",),
            "crisisrules.engine.deemed_unreported": ("deemed_unreported",),
            "crisisrules.engine.kept": ("clear_caches",),
            "crisisrules.engine.margins": ("margins",),
            "crisisrules.engine.never_later": ("never_later",),
            "crisisrules.engine.next_duties": ("next_duties",),
            "crisisrules.engine.procedure_state": ("procedure_state",),
            "crisisrules.engine.review": ("review",),
            "crisisrules.engine.review_many": ("review_many",),
            "crisisrules.engine.statistics": ("statistics",),
            "crisisrules.engine.summary": ("summary",),
            "crisisrules.engine.sweep": ("sweep",),
            "crisisrules.engine.verify": ("verify",),
            "crisisrules.engine.what_if": ("what_if",),
            "crisisrules.errors": ("CrisisRulesError",),
            "crisisrules.language": ("Rulebook", "load_rulebook"),
            "crisisrules.results": (
                "Act",
                "Assessment",
                "CaseRecord",
                "Classification",
                "Closing",
                "Comparison",
                "Coverage",
                "Deadline",
                "EarlierCase",
                "Finding",
                "LevelChange",
                "Margin",
                "Obligation",
                "RecordedExtension",
                "Review",
                "Summary",
                "WhatIf",
            ),
        },
        ("calendars", "errors", "language", "presentation", "results", "rulebooks"),
    )

__all__ = [
    "CHINA",
    "SHANGHAI",
    "Act",
    "Assessment",
    "CaseRecord",
    "Classification",
    "Closing",
    "Comparison",
    "Coverage",
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
    "assess_json",
    "classify",
    "clear_caches",
    "compare",
    "coverage",
    "deadline_table",
    "deemed_unreported",
    "load_rulebook",
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
