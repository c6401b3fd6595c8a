"""One module per source document: its event model and its rulebook."""

from crisisrules.rulebooks.accounting_firm_matters import ACCOUNTING_FIRM_IMPORTANT_MATTERS, ImportantMatter
from crisisrules.rulebooks.china_mobile_jilin import (
    CHINA_MOBILE_JILIN,
    ComplaintVolumes,
    ServiceQualityEvent,
    china_mobile_jilin,
    complaint_volumes,
)
from crisisrules.rulebooks.complaint_management import Complaint, complaint_management
from crisisrules.rulebooks.complaint_parameters import ComplaintParameters, ParameterNote
from crisisrules.rulebooks.complaint_periods import MonthlyOccurrence, monthly_periods
from crisisrules.rulebooks.consumer_complaints import CONSUMER_COMPLAINTS_2020, ConsumerComplaint
from crisisrules.rulebooks.important_business_emergency import IMPORTANT_BUSINESS_EMERGENCY, BusinessEmergency
from crisisrules.rulebooks.important_quality_problem import IMPORTANT_QUALITY_PROBLEM, QualityProblem
from crisisrules.rulebooks.jiahe_life import JIAHE_LIFE, CrisisEvent
from crisisrules.rulebooks.picc_jiangsu import PICC_JIANGSU, DissatisfactionSignal, Referral, deemed_unreported
from crisisrules.rulebooks.service_quality_accident import SERVICE_QUALITY_ACCIDENT, ServiceQualityAccident
from crisisrules.rulebooks.service_quality_response import SERVICE_QUALITY_RESPONSE, ServiceQualityCase
from crisisrules.rulebooks.service_quality_warning_v3 import (
    LevelThresholds,
    ServiceQualityWarningEvent,
    WarningThresholds,
    service_quality_warning_v3,
)
from crisisrules.rulebooks.shipped import Entry, catalogue

__all__ = [
    "ACCOUNTING_FIRM_IMPORTANT_MATTERS",
    "CHINA_MOBILE_JILIN",
    "CONSUMER_COMPLAINTS_2020",
    "IMPORTANT_BUSINESS_EMERGENCY",
    "IMPORTANT_QUALITY_PROBLEM",
    "JIAHE_LIFE",
    "PICC_JIANGSU",
    "SERVICE_QUALITY_ACCIDENT",
    "SERVICE_QUALITY_RESPONSE",
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
    "ServiceQualityAccident",
    "ServiceQualityCase",
    "ServiceQualityEvent",
    "ServiceQualityWarningEvent",
    "WarningThresholds",
    "catalogue",
    "china_mobile_jilin",
    "complaint_management",
    "complaint_volumes",
    "deemed_unreported",
    "monthly_periods",
    "service_quality_warning_v3",
]
