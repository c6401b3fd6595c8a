"""A rulebook told as rows of text, so that a test can hold the document's own table beside it."""

from collections.abc import Sequence
from typing import Any

from crisisrules.calendars import Limit, Precondition
from crisisrules.language import Citation, Rulebook


def table(text: str) -> list[list[str]]:
    """The rows of a table drawn with bars, each as its cells; empty lines are left out."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines() if line.strip()]


def told(limit: Limit | None) -> str:
    """A limit in words, such as `4 hours`; empty without one."""
    match limit:
        case None:
            return ""
        case Precondition(of=step):
            return f"before {step}"
        case _:
            return " ".join(filter(None, [str(getattr(limit, "count", "")), limit.unit]))


def place(citation: Citation) -> str:
    """Where in its document a rule stands."""
    return str(citation).removeprefix(citation.source + " ")


def joined(names: Sequence[str] | None) -> str:
    """Names in one cell; `-` for a rule whatever the level."""
    return "-" if names is None else " ".join(names)


def duties(rulebook: Rulebook[Any]) -> list[list[str]]:
    """Duty, levels, limit, clocks, basis, place, who, to whom: a row for each case of each duty."""
    return [
        [
            duty.id,
            joined(case.levels),
            told(case.limit),
            joined(duty.clocks),
            case.basis,
            place(case.citation),
            joined(duty.responsible if case.responsible is None else case.responsible),
            joined(duty.recipients if case.recipients is None else case.recipients),
        ]
        for duty in rulebook.duties
        for case in duty.cases
    ]


def fields(rulebook: Rulebook[Any], model: type[Any]) -> list[list[str]]:
    """Field, kind, its value when it is not given (or `required`), codes (`<` between those that have an order)."""
    rows: list[list[str]] = []
    for fact in rulebook.event.facts:
        field = model.model_fields[fact.name]
        codes = (" < " if fact.ordered else " ").join(code.code for code in fact.codes)
        rows.append([fact.name, fact.kind, "required" if field.is_required() else str(field.default), codes])
    return rows
