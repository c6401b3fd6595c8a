"""A company's own rules: an invented insurer's rulebook and a shipped one amended, both stored and loaded."""

from datetime import datetime

from pydantic import Field

from crisisrules import SHANGHAI, Rulebook, assess, load_rulebook
from crisisrules import language as say
from crisisrules.calendars import Hours, WorkingDays
from crisisrules.language import Citation, Level, Role, text
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent

TITLE = text("示例保险公司赔付延误管理办法", "Rules on late claims of an invented insurer")
THREE, FOUR, FIVE = (Citation(source=TITLE.zh, article=number) for number in "345")


class LateClaims(say.Event):
    """A batch of claims that are not paid in time."""

    reference_time = "noticed_at"

    noticed_at: say.Moment = Field(title="发现时间", description="When it was noticed")
    claims: say.Count = Field(title="涉及赔案数", description="Claims concerned")


LATE_CLAIMS = Rulebook(
    id="late-claims",
    version="1.0.0",
    title=TITLE,
    source=say.Source(title=TITLE, available=text("全文", "the whole text")),
    event=say.event_model(LateClaims),
    levels=(
        Level(code="serious", rank=2, label=text("严重", "serious")),
        Level(code="ordinary", rank=1, label=text("普通", "ordinary")),
    ),
    criteria=(say.criterion("claims", text("赔案数", "claims"), THREE, serious=say.at_least("claims", 50)),),
    otherwise=say.Otherwise(id="the-rest", level="ordinary", citation=THREE),
    roles=(
        Role(id="claims", label=text("理赔部", "claims department")),
        Role(id="board", label=text("总经理室", "management"), standing="above"),
    ),
    duties=(
        say.Duty(
            id="report",
            kind="report",
            action=text("上报总经理室", "report to the management"),
            responsible=("claims",),
            recipients=("board",),
            clocks=("noticed_at",),
            cases=(
                say.Case(id="serious", levels=("serious",), limit=Hours(2), citation=FOUR),
                say.Case(id="ordinary", levels=("ordinary",), limit=WorkingDays(3), citation=FIVE),
            ),
        ),
    ),
)

STRICTER = JIAHE_LIFE.amend(limits={"initial-reply/A": WorkingDays(5)}, version="1.0.0+our-branch")


def main() -> None:
    """Store both rulebooks, load them again, and use them."""
    ours = load_rulebook(LATE_CLAIMS.model_dump_json(), LateClaims)
    stricter = load_rulebook(STRICTER.model_dump_json(), CrisisEvent)
    assert (ours, stricter) == (LATE_CLAIMS, STRICTER)

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
