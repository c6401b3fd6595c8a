"""One module, or small package, per source document: its event and its rulebook, article by article.

A document is loaded when something of it is named, and all of them when `catalogue` is.
"""

from typing import TYPE_CHECKING

from crisisrules.exports import on_demand

if TYPE_CHECKING:
    from crisisrules.rulebooks.accounting_firm_matters import ACCOUNTING_FIRM_IMPORTANT_MATTERS, ImportantMatter
    from crisisrules.rulebooks.china_mobile_jilin_service_quality import (
        CHINA_MOBILE_JILIN,
        ComplaintVolumes,
        ServiceQualityEvent,
        china_mobile_jilin,
        complaint_volumes,
    )
    from crisisrules.rulebooks.complaint_management_template import (
        COMPLAINT_MANAGEMENT,
        Complaint,
        ComplaintParameters,
        MonthlyOccurrence,
        ParameterNote,
        complaint_management,
        monthly_periods,
    )
    from crisisrules.rulebooks.consumer_complaints import CONSUMER_COMPLAINTS_2020, ConsumerComplaint
    from crisisrules.rulebooks.documents import Entry, catalogue
    from crisisrules.rulebooks.important_business_emergency import IMPORTANT_BUSINESS_EMERGENCY, BusinessEmergency
    from crisisrules.rulebooks.important_quality_problem import IMPORTANT_QUALITY_PROBLEM, QualityProblem
    from crisisrules.rulebooks.jiahe_life import JIAHE_LIFE, CrisisEvent
    from crisisrules.rulebooks.picc_jiangsu import PICC_JIANGSU, DissatisfactionSignal, Referral
    from crisisrules.rulebooks.service_quality_accident_1 import SERVICE_QUALITY_ACCIDENT_1, ServiceQualityAccident1
    from crisisrules.rulebooks.service_quality_accident_2 import SERVICE_QUALITY_ACCIDENT_2, ServiceQualityAccident2
    from crisisrules.rulebooks.service_quality_accident_3 import SERVICE_QUALITY_ACCIDENT_3, ServiceQualityAccident3
    from crisisrules.rulebooks.service_quality_response import SERVICE_QUALITY_RESPONSE, ServiceQualityCase
    from crisisrules.rulebooks.service_quality_warning import (
        SERVICE_QUALITY_WARNING_V3,
        LevelThresholds,
        ServiceQualityWarningEvent,
        WarningThresholds,
        service_quality_warning_v3,
    )
else:
    __getattr__, __dir__ = on_demand(
        __name__,
        {
            "crisisrules.rulebooks.accounting_firm_matters": ("ACCOUNTING_FIRM_IMPORTANT_MATTERS", "ImportantMatter"),
            "crisisrules.rulebooks.china_mobile_jilin_service_quality": (
                "CHINA_MOBILE_JILIN",
                "ComplaintVolumes",
                "ServiceQualityEvent",
                "china_mobile_jilin",
                "complaint_volumes",
            ),
            "crisisrules.rulebooks.complaint_management_template": (
                "COMPLAINT_MANAGEMENT",
                "Complaint",
                "ComplaintParameters",
                "MonthlyOccurrence",
                "ParameterNote",
                "complaint_management",
                "monthly_periods",
            ),
            "crisisrules.rulebooks.consumer_complaints": ("CONSUMER_COMPLAINTS_2020", "ConsumerComplaint"),
            "crisisrules.rulebooks.documents": ("Entry", "catalogue"),
            "crisisrules.rulebooks.important_business_emergency": ("IMPORTANT_BUSINESS_EMERGENCY", "BusinessEmergency"),
            "crisisrules.rulebooks.important_quality_problem": ("IMPORTANT_QUALITY_PROBLEM", "QualityProblem"),
            "crisisrules.rulebooks.jiahe_life": ("JIAHE_LIFE", "CrisisEvent"),
            "crisisrules.rulebooks.picc_jiangsu": ("PICC_JIANGSU", "DissatisfactionSignal", "Referral"),
            "crisisrules.rulebooks.service_quality_accident_1": (
                "SERVICE_QUALITY_ACCIDENT_1",
                "ServiceQualityAccident1",
            ),
            "crisisrules.rulebooks.service_quality_accident_2": (
                "SERVICE_QUALITY_ACCIDENT_2",
                "ServiceQualityAccident2",
            ),
            "crisisrules.rulebooks.service_quality_accident_3": (
                "SERVICE_QUALITY_ACCIDENT_3",
                "ServiceQualityAccident3",
            ),
            "crisisrules.rulebooks.service_quality_response": ("SERVICE_QUALITY_RESPONSE", "ServiceQualityCase"),
            "crisisrules.rulebooks.service_quality_warning": (
                "SERVICE_QUALITY_WARNING_V3",
                "LevelThresholds",
                "ServiceQualityWarningEvent",
                "WarningThresholds",
                "service_quality_warning_v3",
            ),
        },
    )

__all__ = [
    "ACCOUNTING_FIRM_IMPORTANT_MATTERS",
    "CHINA_MOBILE_JILIN",
    "COMPLAINT_MANAGEMENT",
    "CONSUMER_COMPLAINTS_2020",
    "IMPORTANT_BUSINESS_EMERGENCY",
    "IMPORTANT_QUALITY_PROBLEM",
    "JIAHE_LIFE",
    "PICC_JIANGSU",
    "SERVICE_QUALITY_ACCIDENT_1",
    "SERVICE_QUALITY_ACCIDENT_2",
    "SERVICE_QUALITY_ACCIDENT_3",
    "SERVICE_QUALITY_RESPONSE",
    "SERVICE_QUALITY_WARNING_V3",
    "BusinessEmergency",
    "Complaint",
    "ComplaintParameters",
    "ComplaintVolumes",
    "ConsumerComplaint",
    "CrisisEvent",
    "DissatisfactionSignal",
    "Entry",
    "ImportantMatter",
    "LevelThresholds",
    "MonthlyOccurrence",
    "ParameterNote",
    "QualityProblem",
    "Referral",
    "ServiceQualityAccident1",
    "ServiceQualityAccident2",
    "ServiceQualityAccident3",
    "ServiceQualityCase",
    "ServiceQualityEvent",
    "ServiceQualityWarningEvent",
    "WarningThresholds",
    "catalogue",
    "china_mobile_jilin",
    "complaint_management",
    "complaint_volumes",
    "monthly_periods",
    "service_quality_warning_v3",
]
