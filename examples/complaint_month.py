"""A complaint department's month: fill in the template, assess a complaint, plan the reports, count the month."""

from datetime import date, datetime
from decimal import Decimal

from pydantic import ValidationError

from crisisrules import SHANGHAI, assess, statistics
from crisisrules.results import Act, HandledComplaint, Tally
from crisisrules.rulebooks import Complaint, ComplaintParameters, complaint_management, monthly_periods


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 9, day, hour, minute, tzinfo=SHANGHAI)


def handled(complaint: Complaint, matter: str, outcome: str | None, **done: datetime) -> HandledComplaint[Complaint]:
    acts = tuple(Act(at=moment, duty_id=duty_id.replace("_", "-")) for duty_id, moment in done.items())
    return HandledComplaint(complaint=complaint, type=matter, outcome=outcome, acts=acts)


def listed(tallies: tuple[Tally, ...]) -> str:
    return ", ".join(f"{each.label.en if each.label else each.code or 'none yet'} {each.count}" for each in tallies)


print("# Blanks that nobody has filled are named, none is guessed")
try:
    ComplaintParameters.model_validate({"urgent_response_minutes": 30})
except ValidationError as error:
    print(f"{error.error_count()} blanks are missing, the first: {error.errors()[0]['msg']}")

parameters = ComplaintParameters(
    urgent_response_minutes=30,
    level_1_amount_above=Decimal(50000),
    level_1_transfer_minutes=30,
    level_1_meeting_hours=4,
    level_1_feedback_working_days=8,
    level_2_amount_from=Decimal(5000),
    level_2_amount_to=Decimal(50000),
    level_2_transfer_hours=2,
    level_2_handling_working_days=3,
    level_2_reply_hours=24,
    level_2_feedback_working_days=7,
    level_3_amount_below=Decimal(5000),
    level_3_answer_working_days=5,
    level_3_feedback_working_days=10,
    investigation_working_days=5,
    investigation_max_working_days=15,
    monthly_report_day=5,
)
rulebook = complaint_management(parameters)
for note in parameters.notes:
    print(f"note on {note.duty}: {note.text.en}")

first = Complaint(
    event_id="2026-09-001",
    accepted_at=at(28, 16, 40),
    channel="letter",
    amount=Decimal("50000.01"),
    leading_group_informed_at=at(28, 17),
)
verdict = assess(first, rulebook)
level = verdict.classification.level
print(f"\n# {first.event_id}: {level.label.zh if level else '-'}, one cent above level 2")
for duty in verdict.obligations:
    due_at, state = duty.deadline.due_at, duty.deadline.state
    when = f"{due_at:%Y-%m-%d %H:%M}" if due_at else "no time given" if state == "not_set" else state
    whom = ", ".join(role.label.en for role in duty.recipients)
    print(f"{when:<18}{duty.duty_id:<24}{duty.citation.article:<6}{whom}")

print("\n# Statistics and reports of the last quarter, due on the fifth or the next working day")
for each in monthly_periods(2026, parameters)[-6:]:
    remark = " (provisional)" if each.provisional else ""
    print(f"{each.period_from:%Y-%m}  {each.duty_id:<20}{each.last_day}{remark}")

# National Day is off from 1 to 7 October, and Saturday 10 October is worked. The second complaint is answered on that
# Saturday, its fourth working day; the third is never answered.
second = Complaint(event_id="2026-09-002", accepted_at=at(29, 9), channel="hotline", amount=Decimal(300))
third = Complaint(event_id="2026-09-003", accepted_at=at(29, 9), channel="online")
on_saturday = datetime(2026, 10, 10, 17, tzinfo=SHANGHAI)
month = [
    handled(
        first,
        "理赔纠纷",
        "赔偿",
        transfer_leading_group=at(28, 17),
        emergency_meeting=at(28, 21, 1),
        investigate=at(30, 15),
        feedback=on_saturday,
    ),
    handled(second, "理赔纠纷", "解释", investigate=at(29, 11), answer=on_saturday, feedback=on_saturday),
    handled(third, "投资咨询", None),
]
found = statistics(month, rulebook, date(2026, 9, 1), as_of=datetime(2026, 10, 15, 9, tzinfo=SHANGHAI))
print(f"\n# {found.month:%Y-%m}: {found.complaints} complaints, as of {found.as_of:%Y-%m-%d %H:%M}")
print(f"type:    {listed(found.by_type)}")
print(f"channel: {listed(found.by('channel'))}")
print(f"level:   {listed(found.by_level)}")
print(f"outcome: {listed(found.by_outcome)}")
for tally in found.duties:
    share = f"{float(tally.on_time_share):.0%} in time" if tally.on_time_share is not None else "undecided"
    print(f"{tally.duty_id:<24}{share:<14}in time {tally.on_time}, late {tally.late}, open {tally.open}")
