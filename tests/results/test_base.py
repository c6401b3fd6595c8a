"""Results as such: how the engine makes them, and what their JSON says."""

import inspect
from typing import Any

import pytest

from crisisrules import results
from crisisrules.language import Citation, Role, text
from crisisrules.results import Prohibited
from crisisrules.results.base import Result, like, made

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
