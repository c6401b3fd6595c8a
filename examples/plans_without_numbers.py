"""Plans without a number: what is due at once, what has no time or a blank, and how a company sets a time."""

from datetime import datetime

from crisisrules import SHANGHAI, Assessment, Deadline, assess
from crisisrules.calendars import Hours, NotSet
from crisisrules.rulebooks import (
    ACCOUNTING_FIRM_IMPORTANT_MATTERS,
    IMPORTANT_BUSINESS_EMERGENCY,
    IMPORTANT_QUALITY_PROBLEM,
    SERVICE_QUALITY_ACCIDENT_2,
    SERVICE_QUALITY_RESPONSE,
    BusinessEmergency,
    ImportantMatter,
    QualityProblem,
    ServiceQualityAccident2,
    ServiceQualityCase,
)

NOW = datetime(2026, 9, 30, 9, 0, tzinfo=SHANGHAI)

PROBLEM = QualityProblem(event_id="five-pieces", found_at=NOW, batch_pieces=5)

VERDICTS = (
    assess(PROBLEM, IMPORTANT_QUALITY_PROBLEM),
    assess(
        ServiceQualityAccident2(event_id="accident", known_at=NOW, rights_affected=True, damage_serious=True),
        SERVICE_QUALITY_ACCIDENT_2,
    ),
    assess(
        BusinessEmergency(event_id="line-stopped", found_at=NOW, reported_at=NOW, business="production", abnormal=True),
        IMPORTANT_BUSINESS_EMERGENCY,
    ),
    assess(
        ImportantMatter(event_id="intrusion", occurred_at=NOW, matter="network_security"),
        ACCOUNTING_FIRM_IMPORTANT_MATTERS,
    ),
    assess(ServiceQualityCase(event_id="feedback", known_at=NOW, kind="customer_feedback"), SERVICE_QUALITY_RESPONSE),
)


def time_of(deadline: Deadline) -> str:
    """What the text says of the time."""
    if deadline.state == "not_set":
        return "a blank" if isinstance(deadline.limit, NotSet) else "no time given"
    return deadline.state


def show(verdict: Assessment) -> None:
    """Print the level, the duties by the state of their deadline, and the steps."""
    level = verdict.classification.level
    print(f"\n{verdict.rulebook.id}: {verdict.event_id}: {level.label.zh if level else 'nothing to do'}")
    by_time: dict[str, list[str]] = {}
    for each in verdict.obligations:
        by_time.setdefault(time_of(each.deadline), []).append(each.duty_id)
    for time, duties in by_time.items():
        print(f"  {time}: {', '.join(duties)}")
    if verdict.procedure:
        print("  steps: " + " > ".join(step.id for step in verdict.procedure.steps))


def main() -> None:
    for verdict in VERDICTS:
        show(verdict)

    ours = IMPORTANT_QUALITY_PROBLEM.amend(
        limits={"duties/report-information": Hours(4)}, clocks={"duties/report-information": ["found_at"]}
    )
    report = assess(PROBLEM, ours).obligation("report-information")
    print(f"\n{ours.id} {ours.version}: report by {report.deadline.due_at}, {report.basis}")


if __name__ == "__main__":
    main()
