"""What must work where only the wheel is installed: import, version, one event assessed, everything packed."""

from datetime import datetime
from importlib.metadata import version
from importlib.resources import files

import crisisrules
from crisisrules import SHANGHAI, assess
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent

event = CrisisEvent(
    event_id="smoke",
    accepted_at=datetime(2026, 9, 29, 10, 0, tzinfo=SHANGHAI),
    filed_at=datetime(2026, 9, 29, 15, 0, tzinfo=SHANGHAI),
    reach="branch",
    media="local",
    petition="none",
    regulator_complaint=True,
    major_impact=True,
    dispute_or_litigation=False,
    needs_deliberation=True,
    outside_customer_service=False,
)
assessment = assess(event, JIAHE_LIFE)
level = assessment.classification.level
due = {obligation.duty_id: obligation.deadline.due_at for obligation in assessment.obligations}

assert level is not None and level.code == "B", level
# Three working days from 29 September 2026: the 30th, then 8 and 9 October, after the seven days of National Day.
assert str(due["progress"]) == "2026-10-09 23:59:59.999999+08:00", due["progress"]
assert type(assessment).model_validate_json(assessment.model_dump_json()) == assessment
assert files(crisisrules).joinpath("py.typed").is_file()
assert "site-packages" in str(files(crisisrules)), f"not the installed wheel: {files(crisisrules)}"

print(f"crisisrules {version('crisisrules')}: {event.event_id} is {level.label.en}, {len(due)} duties")
