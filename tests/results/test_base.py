"""Results as such: how the engine makes them, and what their JSON says."""

import inspect
from datetime import datetime
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import SHANGHAI, assess, results
from crisisrules.language import Citation, Role, text
from crisisrules.results import Prohibited
from crisisrules.results.base import Result, like, made
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent

CITATION = Citation(source="示例", article="1")
TALK: dict[str, Any] = {
    "id": "talk",
    "label": text("外传", "talk about it"),
    "who": (Role(id="clerk", label=text("办事员", "clerk")),),
    "citation": CITATION,
    "basis": "stated",
    "reads": (),
    "reading": None,
}
MODELS = [each for _, each in inspect.getmembers(results, inspect.isclass) if issubclass(each, Result)]


def test_a_made_result_is_what_a_checked_one_is() -> None:
    one = made(Prohibited, **TALK)
    other = Prohibited(**TALK)
    assert one == other
    assert hash(one) == hash(other)
    assert one.model_fields_set == other.model_fields_set
    assert one.model_dump_json() == other.model_dump_json()
    assert Prohibited.model_validate_json(one.model_dump_json()) == one
    with pytest.raises(ValueError, match="frozen"):
        one.id = "other"


def test_one_like_another_differs_in_the_fields_given_and_leaves_the_other_alone() -> None:
    one = made(Prohibited, **TALK)
    other = like(one, {"id": "write"})
    assert (one.id, other.id, other.label, other.citation) == ("talk", "write", one.label, CITATION)
    assert Prohibited.model_validate_json(other.model_dump_json()) == other


@pytest.mark.parametrize("model", MODELS, ids=lambda each: each.__name__)
def test_no_field_has_a_default(model: type[Result]) -> None:
    """`made` fills in nothing; a type checker would not miss a field that has a default."""
    assert [name for name, field in model.model_fields.items() if not field.is_required()] == []


def test_what_a_caller_does_to_one_result_changes_no_other() -> None:
    event = CrisisEvent(event_id="C-1", accepted_at=datetime(2026, 9, 29, 10, tzinfo=SHANGHAI), media="national")
    one, other = assess(event, JIAHE_LIFE), assess(event, JIAHE_LIFE)
    whole, given = other.model_dump_json(), other.model_dump_json(exclude_unset=True)
    assert one.obligations[0].citation is other.obligations[0].citation, "parts are shared"
    copied = [one, one.model_copy(), one.model_copy(deep=True), one.obligations[0], one.obligations[0].citation]
    for each in copied:
        each.model_fields_set.clear()
        changed = each.model_copy(update={"notes": ()})
        changed.__dict__["notes"] = "mine"
        changed.model_fields_set.add("more")
        with pytest.raises(ValidationError, match="frozen"):
            setattr(each, "notes", ())  # noqa: B010 - which of them has the field makes no difference
    for each in (other, assess(event, JIAHE_LIFE)):
        assert (each.model_dump_json(), each.model_dump_json(exclude_unset=True)) == (whole, given)
