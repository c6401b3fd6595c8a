"""By when the regulation of 2020 wants a complaint decided, around National Day and Spring Festival of 2026."""

from datetime import datetime

from crisisrules import SHANGHAI, assess
from crisisrules.rulebooks import CONSUMER_COMPLAINTS_2020, ConsumerComplaint


def received(year: int, month: int, day: int) -> datetime:
    """Nine in the morning of that day, in China."""
    return datetime(year, month, day, 9, tzinfo=SHANGHAI)


COMPLAINTS = {
    "simple; the 15th day is the first of the Spring Festival": ConsumerComplaint(
        event_id="K-1", received_at=received(2026, 1, 31), complexity="simple"
    ),
    "simple; the 15th day is a Saturday that is worked": ConsumerComplaint(
        event_id="K-2", received_at=received(2026, 9, 25), complexity="simple"
    ),
    "complex; the 30th day is the first of National Day": ConsumerComplaint(
        event_id="K-3", received_at=received(2026, 9, 1), complexity="complex"
    ),
    "exceptional, with an approved extension": ConsumerComplaint(
        event_id="K-4",
        received_at=received(2026, 9, 1),
        complexity="exceptional",
        extension_approved_at=received(2026, 9, 28),
    ),
    "simple, and yet with an approved extension": ConsumerComplaint(
        event_id="K-5",
        received_at=received(2026, 5, 6),
        complexity="simple",
        extension_approved_at=received(2026, 5, 18),
    ),
    "received before the regulation was in force": ConsumerComplaint(
        event_id="K-6", received_at=received(2020, 2, 28), complexity="simple"
    ),
}


def show(summary: str, complaint: ConsumerComplaint) -> None:
    """Print the last day of each period of one complaint, and what there is to know about it."""
    verdict = assess(complaint, CONSUMER_COMPLAINTS_2020)
    print(f"\n## {complaint.event_id}  {summary}")
    print(f"  received {complaint.received_at:%Y-%m-%d}")
    for each in verdict.obligations:
        extensible = ", can be extended once" if each.extensible else ""
        print(f"  {each.duty_id}: by the end of {each.deadline.last_day:%Y-%m-%d %A} [{each.basis}]{extensible}")
    for note in verdict.notes:
        if note.about != "ungraded":
            print(f"  note: {note.code}: {note.about}: {note.text.en}")


def main() -> None:
    print(CONSUMER_COMPLAINTS_2020.title.en)
    print(f"In force from {CONSUMER_COMPLAINTS_2020.in_force_from}. {CONSUMER_COMPLAINTS_2020.source.available.en}.")
    for summary, complaint in COMPLAINTS.items():
        show(summary, complaint)


if __name__ == "__main__":
    main()
