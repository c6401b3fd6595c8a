"""The template of complaint management as one company might fill it in, for the tests of everything about it."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from crisisrules import SHANGHAI
from crisisrules.rulebooks import Complaint, ComplaintParameters, complaint_management

FILLED: dict[str, Any] = {
    "urgent_response_minutes": 15,
    "level_1_amount_above": Decimal(50000),
    "level_1_transfer_minutes": 30,
    "level_1_meeting_hours": 4,
    "level_1_feedback_working_days": 5,
    "level_2_amount_from": Decimal(5000),
    "level_2_amount_to": Decimal(50000),
    "level_2_transfer_hours": 2,
    "level_2_handling_working_days": 6,
    "level_2_reply_hours": 24,
    "level_2_feedback_working_days": 7,
    "level_3_amount_below": Decimal(5000),
    "level_3_answer_working_days": 8,
    "level_3_feedback_working_days": 10,
    "investigation_working_days": 3,
    "investigation_max_working_days": 9,
}
"""Every [X]; nothing else."""
PARAMETERS = ComplaintParameters(**FILLED)
RULEBOOK = complaint_management(PARAMETERS)


def at(month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def complaint(**facts: Any) -> Complaint:
    """A complaint by hotline, accepted on 29 September 2026 at ten: National Day and its make-up Saturday are ahead."""
    return Complaint.model_validate({"event_id": "T-1", "accepted_at": at(9, 29), "channel": "hotline"} | facts)
