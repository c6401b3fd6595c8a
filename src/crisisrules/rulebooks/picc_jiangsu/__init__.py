"""客户不满情绪报告工作制度: reports of customers' dissatisfaction at PICC Jiangsu, Articles 1 to 12 and 24 to 27.

Whoever serves a customer and meets dissatisfaction explains and tells the direct leader at once; what five minutes do
not dispel climbs a ladder of leaders, ten minutes a rung, until it is dispelled or the report process (jsk.22) runs.
`event` holds what a signal says, `words` what the document calls things, `law` its articles in their order.
"""

from crisisrules.rulebooks.picc_jiangsu.event import DissatisfactionSignal, Referral
from crisisrules.rulebooks.picc_jiangsu.law import PICC_JIANGSU

__all__ = ["PICC_JIANGSU", "DissatisfactionSignal", "Referral"]
