"""Duties that arise for each item of a sequence: which ids their obligations have, and that nothing else has them."""

from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from crisisrules import Rulebook, assess
from crisisrules.language import Duty, Event, Moment, event_model
from tests.builders import at
from tests.language.test_rulebook import duty, parts


class Visit(BaseModel):
    """One visit to the customer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    made_at: Moment


class Visited(Event):
    """An event on which somebody may call several times."""

    reference_time = "seen_at"

    seen_at: Moment
    visits: tuple[Visit, ...] = ()


def built(*duties: Duty) -> Rulebook[Visited]:
    fields: dict[str, Any] = parts() | {"event": event_model(Visited), "criteria": (), "duties": duties}
    return Rulebook[Visited].model_validate(fields)


def visit(id: str = "visit", **fields: Any) -> Duty:
    return duty(**{"id": id, "clocks": ("seen_at",)} | fields)


EACH = visit(each="visits", numbered_from=2)


@pytest.mark.parametrize("other", ["visit-2", "visit-17"])
@pytest.mark.parametrize("is_first", [True, False])
def test_no_duty_has_the_id_of_an_obligation_that_another_gives_rise_to(other: str, is_first: bool) -> None:
    duties = (visit(other), EACH) if is_first else (EACH, visit(other))
    with pytest.raises(ValidationError) as caught:
        built(*duties)
    assert f"duties/{other}.id: an obligation of 'visit', which arises for each of visits" in str(caught.value)


def test_a_number_that_is_never_reached_is_free() -> None:
    event = Visited(event_id="V-1", seen_at=at(3, 2), visits=(Visit(made_at=at(3, 3)), Visit(made_at=at(3, 4))))
    found = assess(event, built(visit("visit-1"), EACH, visit("visit-by"), visit("visit-2-b")))
    assert {each.duty_id for each in found.obligations} == {"visit-1", "visit-2", "visit-3", "visit-by", "visit-2-b"}


@pytest.mark.parametrize(
    ("id", "arises"), [("visit-2", True), ("visit-10", True), ("visit-1", False), ("visit", False), ("visit-x", False)]
)
def test_the_obligations_that_arise_from_a_duty(id: str, arises: bool) -> None:
    assert EACH.arises_as(id) is arises
    assert visit().arises_as(id) is (id == "visit")
