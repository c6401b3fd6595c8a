"""One module per source document: its event model and its rulebook."""

from crisisrules.rulebooks.china_mobile_jilin import (
    CHINA_MOBILE_JILIN,
    ComplaintVolumes,
    ServiceQualityEvent,
    china_mobile_jilin,
    complaint_volumes,
)
from crisisrules.rulebooks.jiahe_life import JIAHE_LIFE, CrisisEvent

__all__ = [
    "CHINA_MOBILE_JILIN",
    "JIAHE_LIFE",
    "ComplaintVolumes",
    "CrisisEvent",
    "ServiceQualityEvent",
    "china_mobile_jilin",
    "complaint_volumes",
]
