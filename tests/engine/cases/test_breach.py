"""How firmly a breach stands: it rests on the parts of its rule that were broken, and on no others."""

import pytest

from crisisrules.engine.cases.breach import breach
from crisisrules.language import Basis, Citation, Part, Rule, text
from crisisrules.results.reviews import BreachCode

SAID = text("某事", "something")


def rule(basis: Basis, *reads: Part) -> Rule:
    return Rule(
        citation=Citation(source="办法", article="1"), basis=basis, reads=reads, reading=SAID if reads else None
    )


CASES: list[tuple[BreachCode, Rule, Basis, tuple[Part, ...]]] = [
    ("wrong-role", rule("stated"), "stated", ()),
    ("wrong-role", rule("inferred", "content"), "stated", ()),
    ("wrong-role", rule("inferred", "content", "actor"), "inferred", ("actor",)),
    ("wrong-role", rule("inferred", "level"), "inferred", ("level",)),
    ("content-missing", rule("inferred", "content"), "inferred", ("content",)),
    ("content-missing", rule("inferred", "clock", "limit"), "stated", ()),
    ("document-missing", rule("inferred", "paper"), "inferred", ("paper",)),
    ("recipient-missing", rule("inferred", "recipient", "clock"), "inferred", ("recipient",)),
    ("omitted", rule("inferred", "clock"), "inferred", ("clock",)),
    ("omitted", rule("inferred", "paper"), "stated", ()),
    ("step-skipped", rule("inferred", "actor"), "stated", ()),
    ("step-out-of-order", rule("inferred", "actor", "order"), "inferred", ("order",)),
    ("precondition-missed", rule("inferred", "actor"), "stated", ()),
    ("content-missing", rule("configured", "clock"), "configured", ()),
    # Breaches of the case as a whole rest on all of their rule.
    ("no-closing-ground", rule("inferred", "clock", "actor"), "inferred", ("clock", "actor")),
    ("level-too-low", rule("inferred", "condition"), "inferred", ("condition",)),
]


@pytest.mark.parametrize(("code", "broken", "basis", "reads"), CASES)
def test_a_breach_is_inferred_only_where_it_rests_on_what_is_read_in(
    code: BreachCode, broken: Rule, basis: Basis, reads: tuple[Part, ...]
) -> None:
    found = breach(code, "report", SAID, broken)
    assert (found.basis, found.reads, found.citation) == (basis, reads, broken.citation)
