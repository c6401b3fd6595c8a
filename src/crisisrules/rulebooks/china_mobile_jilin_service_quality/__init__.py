"""重大业务服务质量事件应急管理办法: major service-quality events at China Mobile Jilin, Articles 1 to 13.

`event` holds what a case says, `words` what the document calls things, `readings` how its doubtful words are read,
`law` its articles in their order; `thresholds` the other reading of two figures, `volumes` the counting of complaints.
"""

from crisisrules.rulebooks.china_mobile_jilin_service_quality.event import ServiceQualityEvent
from crisisrules.rulebooks.china_mobile_jilin_service_quality.law import CHINA_MOBILE_JILIN
from crisisrules.rulebooks.china_mobile_jilin_service_quality.thresholds import china_mobile_jilin
from crisisrules.rulebooks.china_mobile_jilin_service_quality.volumes import ComplaintVolumes, complaint_volumes

__all__ = ["CHINA_MOBILE_JILIN", "ComplaintVolumes", "ServiceQualityEvent", "china_mobile_jilin", "complaint_volumes"]
