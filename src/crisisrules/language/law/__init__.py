"""How a rulebook is written down in the order of its document: article by article, each with what follows from it.

The vocabulary of a document (levels, roles, papers, and drafts of its duties, criteria, routes and procedures) stands
apart; an article turns it into rules. `enact` puts the rules together into a `Rulebook`:

    ARTICLES = (
        article("57", text("...", "..."), FIRST_REPLY.within(WorkingDays(10), A), CLOSE.within(WorkingDays(30), A)),
        article("60", text("...", "..."), CLOSE.within(WorkingDays(3), GENERAL)),
    )

A rule's citation is the article, and the clause, in which it is written. A rule with a `Reading` is inferred, one whose
limit, test, interval or words are a blank is configured; every other rule is stated.
"""

from crisisrules.language.law.drafts import (
    ConfirmationDraft,
    CriterionDraft,
    DutyDraft,
    Party,
    ProcedureDraft,
    RouteDraft,
    StepDraft,
)
from crisisrules.language.law.enacting import ArticleDraft, ClauseDraft, article, clause, enact
from crisisrules.language.law.provisions import (
    closing_ground,
    exclusion,
    guidance,
    not_reported,
    otherwise,
    preference,
    prohibition,
    repetition,
    simplification,
    standing_duty,
)
from crisisrules.language.law.terms import Provision, Reading, Terms, read_in

__all__ = [
    "ArticleDraft",
    "ClauseDraft",
    "ConfirmationDraft",
    "CriterionDraft",
    "DutyDraft",
    "Party",
    "ProcedureDraft",
    "Provision",
    "Reading",
    "RouteDraft",
    "StepDraft",
    "Terms",
    "article",
    "clause",
    "closing_ground",
    "enact",
    "exclusion",
    "guidance",
    "not_reported",
    "otherwise",
    "preference",
    "prohibition",
    "read_in",
    "repetition",
    "simplification",
    "standing_duty",
]
