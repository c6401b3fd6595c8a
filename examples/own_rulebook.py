"""A company's own rules: an invented insurer's rulebook and a shipped one amended, both stored and loaded."""

from datetime import datetime

from pydantic import Field

from crisisrules import SHANGHAI, assess, coverage, load_rulebook
from crisisrules import language as say
from crisisrules.calendars import Hours, NotSet, WorkingDays
from crisisrules.language import Level, Role, law, text
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent


class LateClaims(say.Event):
    """A batch of claims that are not paid in time."""

    reference_time = "noticed_at"

    noticed_at: say.Moment = Field(title="发现时间", description="When it was noticed")
    claims: say.Count = Field(title="涉及赔案数", description="Claims concerned")


# What the document calls things.
SERIOUS = Level(code="serious", rank=2, label=text("严重", "serious"))
ORDINARY = Level(code="ordinary", rank=1, label=text("普通", "ordinary"))
CLAIMS = Role(id="claims", label=text("理赔部", "claims department"))
BOARD = Role(id="board", label=text("总经理室", "management"), standing="above")
BATCH = law.CriterionDraft("claims", text("赔案数", "claims"))
REPORT = law.DutyDraft(
    id="report",
    kind="report",
    action=text("上报总经理室", "report to the management"),
    by=(CLAIMS,),
    to=(BOARD,),
    clocks=("noticed_at",),
)

# What it says, article by article.
TITLE = text("示例保险公司赔付延误管理办法", "Rules on late claims of an invented insurer")
LATE_CLAIMS = law.enact(
    (
        law.article("1", text("目的", "Purpose"), why_none=text("只写目的", "It only states a purpose")),
        law.article(
            "2",
            text("理赔部定期检查未付赔案", "The claims department checks unpaid claims regularly"),
            law.standing_duty("check", text("检查未付赔案", "check unpaid claims"), by=(CLAIMS,), every=NotSet()),
        ),
        law.article(
            "3",
            text("五十件以上为严重，其余为普通", "Fifty or more are serious, the rest ordinary"),
            BATCH.gives(SERIOUS, say.at_least("claims", 50)),
            law.otherwise("the-rest", ORDINARY),
        ),
        law.article("4", text("严重的两小时内上报", "Serious: within two hours"), REPORT.within(Hours(2), SERIOUS)),
        law.article("5", text("普通的三个工作日内上报", "Else in three days"), REPORT.within(WorkingDays(3), ORDINARY)),
    ),
    id="late-claims",
    version="1.0.0",
    title=TITLE,
    source=say.Source(title=TITLE, available=text("全文", "the whole text")),
    event=say.event_model(LateClaims),
    levels=(SERIOUS, ORDINARY),
    roles=(CLAIMS, BOARD),
)

STRICTER = JIAHE_LIFE.amend(limits={"duties/initial-reply/A": WorkingDays(5)}, version="2.0.0+our-branch")


def main() -> None:
    """Store both rulebooks, load them again, and use them."""
    ours = load_rulebook(LATE_CLAIMS.model_dump_json(), LateClaims)
    stricter = load_rulebook(STRICTER.model_dump_json(), CrisisEvent)
    assert (ours, stricter) == (LATE_CLAIMS, STRICTER)
    print(coverage(ours))
    print()

    at = datetime(2026, 9, 30, 17, 0, tzinfo=SHANGHAI)
    for claims in (49, 50):
        report = assess(LateClaims(event_id=f"{claims}-claims", noticed_at=at, claims=claims), ours).obligation(
            "report"
        )
        print(f"{claims} claims: report by {report.deadline.due_at}, section {report.citation.article}")
    crisis = CrisisEvent(event_id="C-1", accepted_at=at, media="national")
    for book in (JIAHE_LIFE, stricter):
        reply = assess(crisis, book).obligation("initial-reply")
        print(f"{book.version}: preliminary reply by {reply.deadline.last_day}, {reply.basis}")


if __name__ == "__main__":
    main()
