"""业务服务质量事件预警管理办法 V3.0 (2012-04): warnings of service-quality events, Articles 1 to 5.

`event` holds what a case says, `words` what the document calls things, `law` its articles in their order, with the lost
table 1 as blanks; `thresholds` fills them with the adopting company's own figures.
"""

from crisisrules.rulebooks.service_quality_warning.event import ServiceQualityWarningEvent
from crisisrules.rulebooks.service_quality_warning.law import SERVICE_QUALITY_WARNING_V3
from crisisrules.rulebooks.service_quality_warning.thresholds import (
    LevelThresholds,
    WarningThresholds,
    service_quality_warning_v3,
)

__all__ = [
    "SERVICE_QUALITY_WARNING_V3",
    "LevelThresholds",
    "ServiceQualityWarningEvent",
    "WarningThresholds",
    "service_quality_warning_v3",
]
