"""One module per source document: its event model and its rulebook."""

from crisisrules.rulebooks.china_mobile_jilin import (
    CHINA_MOBILE_JILIN,
    ComplaintVolumes,
    ServiceQualityEvent,
    china_mobile_jilin,
    complaint_volumes,
)
from crisisrules.rulebooks.consumer_complaints import CONSUMER_COMPLAINTS_2020, ConsumerComplaint
from crisisrules.rulebooks.jiahe_life import JIAHE_LIFE, CrisisEvent
from crisisrules.rulebooks.picc_jiangsu import (
    PICC_JIANGSU,
    DissatisfactionSignal,
    Referral,
    UnreportedGround,
    deemed_unreported,
)

__all__ = [
    "CHINA_MOBILE_JILIN",
    "CONSUMER_COMPLAINTS_2020",
    "JIAHE_LIFE",
    "PICC_JIANGSU",
    "ComplaintVolumes",
    "ConsumerComplaint",
    "CrisisEvent",
    "DissatisfactionSignal",
    "Referral",
    "ServiceQualityEvent",
    "UnreportedGround",
    "china_mobile_jilin",
    "complaint_volumes",
    "deemed_unreported",
]
