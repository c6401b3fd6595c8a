"""嘉禾人寿保险公司危机管理制度: crisis management of Jiahe Life, the end of Article 42 to the start of Article 63.

`event` holds what a case says, `words` what the document calls things, `law` its articles in their order.
"""

from crisisrules.rulebooks.jiahe_life.event import CrisisEvent
from crisisrules.rulebooks.jiahe_life.law import JIAHE_LIFE

__all__ = ["JIAHE_LIFE", "CrisisEvent"]
