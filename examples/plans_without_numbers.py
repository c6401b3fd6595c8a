"""Plans that give no time limit: what has to be done promptly, what the company has to set, and how it sets it."""

from datetime import datetime

from crisisrules import SHANGHAI, Assessment, assess
from crisisrules.calendars import Hours
from crisisrules.rulebooks import (
    ACCOUNTING_FIRM_IMPORTANT_MATTERS,
    IMPORTANT_BUSINESS_EMERGENCY,
    IMPORTANT_QUALITY_PROBLEM,
    SERVICE_QUALITY_ACCIDENT,
    SERVICE_QUALITY_RESPONSE,
    BusinessEmergency,
    ImportantMatter,
    QualityProblem,
    ServiceQualityAccident,
    ServiceQualityCase,
)

NOW = datetime(2026, 9, 30, 9, 0, tzinfo=SHANGHAI)

PROBLEM = QualityProblem(event_id="five-pieces", found_at=NOW, batch_pieces=5)

VERDICTS = (
    assess(PROBLEM, IMPORTANT_QUALITY_PROBLEM),
    assess(
        ServiceQualityAccident(event_id="accident", known_at=NOW, rights_affected=True, damage_serious=True),
        SERVICE_QUALITY_ACCIDENT,
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


def show(verdict: Assessment) -> None:
    """Print the level, the duties by the state of their deadline, and the steps."""
    level = verdict.classification.level
    print(f"\n{verdict.rulebook.id}: {verdict.event_id}: {level.label.zh if level else 'nothing to do'}")
    for state in ("promptly", "not_set", "awaiting"):
        duties = [each.duty_id for each in verdict.obligations if each.deadline.state == state]
        if duties:
            print(f"  {state.replace('_', ' ')}: {', '.join(duties)}")
    if verdict.procedure:
        print("  steps: " + " > ".join(step.id for step in verdict.procedure.steps))


def main() -> None:
    for verdict in VERDICTS:
        show(verdict)

    ours = IMPORTANT_QUALITY_PROBLEM.amend(limits={"report-information": Hours(4)})
    report = assess(PROBLEM, ours).obligation("report-information")
    print(f"\n{ours.id} {ours.version}: report by {report.deadline.due_at}, {report.basis}")


if __name__ == "__main__":
    main()
