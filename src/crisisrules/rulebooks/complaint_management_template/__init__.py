"""保险证券投诉管理制度: complaint management, a template whose figures are blanks, chapter 1 to the start of 7.3.

`event` holds what a case says, `words` what the document calls things, `law` its sections in their order: the template
as it stands. `parameters` fills the blanks in, `periods` has what is due every month as dates.
"""

from crisisrules.rulebooks.complaint_management_template.event import Complaint
from crisisrules.rulebooks.complaint_management_template.law import COMPLAINT_MANAGEMENT
from crisisrules.rulebooks.complaint_management_template.parameters import (
    ComplaintParameters,
    ParameterNote,
    complaint_management,
)
from crisisrules.rulebooks.complaint_management_template.periods import MonthlyOccurrence, monthly_periods

__all__ = [
    "COMPLAINT_MANAGEMENT",
    "Complaint",
    "ComplaintParameters",
    "MonthlyOccurrence",
    "ParameterNote",
    "complaint_management",
    "monthly_periods",
]
