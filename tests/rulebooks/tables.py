"""A rulebook told as rows of text, so that a test can hold the document's own table beside it."""

from collections.abc import Iterable, Sequence
from typing import Any

from crisisrules.calendars import Limit, Precondition
from crisisrules.language import (
    AllOf,
    AnyOf,
    Citation,
    Compare,
    Condition,
    Every,
    Flag,
    Given,
    Interval,
    Item,
    Not,
    NotWithin,
    OneOf,
    Procedure,
    Rule,
    Rulebook,
)

Rows = list[list[str]]


def table(text: str) -> Rows:
    """The rows of a table drawn with bars, each as its cells; empty lines are left out."""
    return [[" ".join(cell.split()) for cell in line.split("|")] for line in text.splitlines() if line.strip()]


def by_article(rows: Rows, column: int) -> dict[str, Rows]:
    """The rows by the article, or clause, in which they are at home: the first of those in the column of the place."""
    found: dict[str, Rows] = {}
    for row in rows:
        found.setdefault(row[column].partition(",")[0], []).append(row)
    return found


# --- Cells ----------------------------------------------------------------------------------------------------------


def told(limit: Limit | Interval | None) -> str:
    """A limit in words, such as `4 hours` or `no_time`, an interval such as `every month by day 5`; empty for none."""
    match limit:
        case None:
            return ""
        case Precondition(of=step):
            return f"before {step}"
        case Every(unit=unit, count=count, day=day):
            last = "" if day is None else f" by day {day if isinstance(day, int) else day.unit}"
            return (f"every {unit}" if count == 1 else f"every {count} {unit}s") + last
        case _:
            return " ".join(filter(None, [str(getattr(limit, "count", "")), limit.unit]))


def asked(condition: Condition | None) -> str:
    """A condition in words, such as `media >= local` or `given repeat_of`; empty for none."""
    match condition:
        case None:
            return ""
        case Compare(fact=fact, operator=operator, value=value):
            return f"{fact} {operator} {value}"
        case OneOf(fact=fact, values=values):
            return f"{fact} in {' '.join(values)}"
        case Flag(fact=fact):
            return fact
        case Given(fact=fact):
            return f"given {fact}"
        case NotWithin(since=since, until=until, minutes=minutes):
            return f"{until} not within {minutes} minutes of {since}"
        case AllOf(of=parts):
            return " and ".join(map(_bracketed, parts))
        case AnyOf(of=parts):
            return " or ".join(map(_bracketed, parts))
        case Not(of=part):
            return f"not {_bracketed(part)}"


def _bracketed(condition: Condition) -> str:
    return f"({asked(condition)})" if isinstance(condition, AllOf | AnyOf) else asked(condition)


def place(citation: Citation) -> str:
    """Where in its document a rule stands, other articles that say the same included: `56, 50(1)`."""
    return str(citation).removeprefix(citation.source + " ")


def basis(rule: Rule) -> str:
    """How firmly a rule stands, with the parts that are read in: `stated`, `inferred clock actor`."""
    return joined((rule.basis, *rule.reads))


def joined(names: Sequence[str] | None) -> str:
    """Names in one cell; `-` for a rule whatever the level."""
    return "-" if names is None else " ".join(names)


def named(items: Iterable[Item]) -> str:
    """Papers or contents by id; one that may be left out is in brackets."""
    return joined([item.id if item.required else f"({item.id})" for item in items])


# --- Rows -----------------------------------------------------------------------------------------------------------


def rules(rulebook: Rulebook[Any], *fields: str) -> Rows:
    """Address, basis, place: a row for each rule, or only for those of these fields such as `prohibitions`."""
    return [
        [address, basis(rule), place(rule.citation)]
        for address, rule in rulebook.rules()
        if not fields or address.partition("/")[0] in fields
    ]


def articles(rulebook: Rulebook[Any]) -> Rows:
    """Number, clauses (one from which nothing follows in brackets), count of rules: a row for each article."""
    return [
        [
            article.number,
            joined([f"({each.number})" if each.why_none else each.number for each in article.clauses]),
            str(len(article.rules)),
        ]
        for article in rulebook.articles
    ]


def criteria(rulebook: Rulebook[Any]) -> Rows:
    """Criterion, level, test, basis, place: a row for each cell of the grading table."""
    return [
        [criterion.id, grade.level, asked(grade.test), basis(grade), place(grade.citation)]
        for criterion in rulebook.criteria
        for grade in criterion.grades
    ]


def duties(rulebook: Rulebook[Any]) -> Rows:
    """Duty, levels, when, limit, clocks, basis, place, who, to whom: a row for each variant of each duty."""
    return [
        [
            duty.id,
            joined(each.levels),
            asked(each.when),
            told(each.limit),
            joined(duty.clocks if each.clocks is None else each.clocks),
            basis(each),
            place(each.citation),
            joined(duty.responsible if each.responsible is None else each.responsible),
            joined(duty.recipients if each.recipients is None else each.recipients),
        ]
        for duty in rulebook.duties
        for each in duty.variants
    ]


def extensions(rulebook: Rulebook[Any]) -> Rows:
    """Duty, when, limit, basis, place: a row for each duty whose limit may be extended."""
    return [
        [duty.id, asked(each.when), told(each.limit), basis(each), place(each.citation)]
        for duty in rulebook.duties
        if (each := duty.extension) is not None
    ]


def papers(rulebook: Rulebook[Any]) -> Rows:
    """Duty, documents, contents: a row for each duty that has any."""
    return [
        [duty.id, named(duty.documents), named(duty.contents)]
        for duty in rulebook.duties
        if duty.documents or duty.contents
    ]


def standing_duties(rulebook: Rulebook[Any]) -> Rows:
    """Standing duty, how often, basis, place, who, to whom."""
    return [
        [
            each.id,
            told(each.every),
            basis(each),
            place(each.citation),
            joined(each.responsible),
            joined(each.recipients),
        ]
        for each in rulebook.standing_duties
    ]


def paths(rulebook: Rulebook[Any]) -> Rows:
    """Route, path, levels, when, basis, place, lead, roles: a row for each path of each route."""
    return [
        [
            route.id,
            path.id,
            joined(path.levels),
            asked(path.when),
            basis(path),
            place(path.citation),
            path.lead or "",
            joined(path.roles),
        ]
        for route in rulebook.routing
        for path in route.paths
    ]


def procedures(rulebook: Rulebook[Any]) -> Rows:
    """Procedure, levels, when, whether in order, basis, place, steps."""
    return [
        [
            each.id,
            joined(each.levels),
            asked(each.when),
            "in order" if each.in_order else "any order",
            basis(each),
            place(each.citation),
            joined([step.id for step in each.steps]),
        ]
        for each in rulebook.procedures
    ]


def steps(procedure: Procedure) -> Rows:
    """Step, when, basis, place, who, to whom, papers."""
    return [
        [
            step.id,
            asked(step.when),
            basis(step),
            place(step.citation),
            joined(step.responsible),
            joined(step.recipients),
            named(step.documents),
        ]
        for step in procedure.steps
    ]


def fields(rulebook: Rulebook[Any], model: type[Any]) -> Rows:
    """Field, kind, its value when it is not given (or `required`), codes (`<` between those that have an order)."""
    rows: Rows = []
    for fact in rulebook.event.facts:
        field = model.model_fields[fact.name]
        codes = (" < " if fact.ordered else " ").join(code.code for code in fact.codes)
        rows.append([fact.name, fact.kind, "required" if field.is_required() else str(field.default), codes])
    return rows
