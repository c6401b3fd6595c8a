"""重要质量问题应急方案管理规定: important quality problems of a manufacturer's products, sections 一 to 七.

`event` holds what a case says, `words` what the document calls things, `law` its sections in their order.
"""

from crisisrules.rulebooks.important_quality_problem.event import QualityProblem
from crisisrules.rulebooks.important_quality_problem.law import IMPORTANT_QUALITY_PROBLEM

__all__ = ["IMPORTANT_QUALITY_PROBLEM", "QualityProblem"]
