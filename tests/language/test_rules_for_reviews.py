"""What a rulebook says for reviews alone is checked when it is built, like everything else in it."""

from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import Rulebook
from crisisrules.calendars import WorkingDays
from crisisrules.language import Preference, is_, text
from crisisrules.rulebooks import JIAHE_LIFE, PICC_JIANGSU

CLOSE_IS_ASKED_FOR = next(duty for duty in JIAHE_LIFE.duties if duty.id == "extend")
ESCALATE = next(duty for duty in PICC_JIANGSU.duties if duty.id == "escalate-1")
PROCEDURE = JIAHE_LIFE.procedures[0]
GROUND = JIAHE_LIFE.closing_grounds[0]
MISSING, LATE, UNPROVEN = PICC_JIANGSU.not_reported


def rebuilt(rulebook: Rulebook[Any], **changes: Any) -> None:
    fields = {name: getattr(rulebook, name) for name in type(rulebook).model_fields}
    type(rulebook).model_validate(fields | changes)


def with_duty(rulebook: Rulebook[Any], duty: Any, **changes: Any) -> dict[str, Any]:
    changed = duty.model_copy(update=changes)
    return {"duties": tuple(changed if each.id == duty.id else each for each in rulebook.duties)}


def with_step(**changes: Any) -> dict[str, Any]:
    first = PROCEDURE.steps[0].model_copy(update=changes)
    procedure = PROCEDURE.model_copy(update={"steps": (first, *PROCEDURE.steps[1:])})
    return {"procedures": (procedure, *JIAHE_LIFE.procedures[1:])}


@pytest.mark.parametrize(
    ("rulebook", "changes", "message"),
    [
        (JIAHE_LIFE, with_duty(JIAHE_LIFE, CLOSE_IS_ASKED_FOR, extends="clos"), "extends: .*did you mean 'close'"),
        (JIAHE_LIFE, with_duty(JIAHE_LIFE, CLOSE_IS_ASKED_FOR, extends="extend"), "extends: unknown other duty"),
        (PICC_JIANGSU, with_duty(PICC_JIANGSU, ESCALATE, instead=("start-fax",)), "instead: unknown step 'start-fax'"),
        (
            JIAHE_LIFE,
            with_step(duties=("report-internals",)),
            r"procedures/A/report.duties: .*did you mean 'report-internal'",
        ),
        (
            JIAHE_LIFE,
            {"closing_grounds": (GROUND.model_copy(update={"limit": WorkingDays(5)}),)},
            "a limit needs duties `after`",
        ),
        (JIAHE_LIFE, {"closing_grounds": (GROUND.model_copy(update={"after": ("close",)}),)}, "a limit needs duties"),
        (JIAHE_LIFE, {"closing_grounds": (GROUND.model_copy(update={"levels": ("C",)}),)}, "unknown level 'C'"),
        (
            JIAHE_LIFE,
            {"repetition": JIAHE_LIFE.repetition and JIAHE_LIFE.repetition.model_copy(update={"fact": "media"})},
            "repetition/repeat-complaint.fact: unknown optional text of the event 'media'",
        ),
        (
            PICC_JIANGSU,
            {"not_reported": (MISSING.model_copy(update={"duties": ("escalate-9",)}),)},
            r"not_reported/no-record.duties: unknown duty",
        ),
        (
            PICC_JIANGSU,
            {"not_reported": (MISSING.model_copy(update={"reports": ("referrals.rank",)}),)},
            r"not_reported/no-record.reports\[0\]: unknown time",
        ),
        (PICC_JIANGSU, {"not_reported": (LATE.model_copy(update={"complaint": None}),)}, "need the time of the compl"),
        (
            PICC_JIANGSU,
            {"not_reported": (UNPROVEN.model_copy(update={"complaint": "complained_at"}),)},
            "need the time of the compl",
        ),
        (PICC_JIANGSU, {"not_reported": (LATE.model_copy(update={"complaint": "post"}),)}, "unknown time of the event"),
        (PICC_JIANGSU, {"not_reported": (LATE.model_copy(update={"proof": "referrals.rank"}),)}, "unknown flag"),
        (PICC_JIANGSU, {"not_reported": (MISSING, MISSING)}, "'no-record' is used 2 times"),
        (
            PICC_JIANGSU,
            {
                "preferences": (
                    Preference(id="x", label=text("甲", "x"), when=is_("channel", "fax"), citation=MISSING.citation),
                )
            },
            r"preferences/x.when: unknown code of channel 'fax'",
        ),
    ],
)
def test_rules_for_reviews_are_checked(rulebook: Rulebook[Any], changes: dict[str, Any], message: str) -> None:
    rebuilt(rulebook)
    with pytest.raises(ValidationError, match=message):
        rebuilt(rulebook, **changes)
