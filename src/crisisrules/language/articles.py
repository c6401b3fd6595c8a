"""The articles of a document in its order, each with its gist and the rules that follow from it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated

from pydantic import Field

from crisisrules.language.names import Fault, twice, unknown
from crisisrules.language.values import Rule, Sentence, Text, Value

Address = Annotated[str, Field(min_length=3, max_length=250)]
"""Where a rule stands in its rulebook, such as `duties/close/A`."""


class Clause(Value):
    """A numbered clause of an article: its gist, and why no rule follows from it, if none does."""

    number: Sentence
    gist: Text
    why_none: Text | None = None


class Article(Value):
    """An article, or section: its number, its gist in the project's own words, and the addresses of its rules.

    A rule is at home in the article (and clause) that its citation names first; `clauses` are those that the article
    has, where it is divided. An article, or a clause, without any rule says in `why_none` why nothing follows.
    """

    number: Sentence
    gist: Text
    rules: Annotated[tuple[Address, ...], Field(max_length=500)] = ()
    clauses: Annotated[tuple[Clause, ...], Field(max_length=100)] = ()
    why_none: Text | None = None

    def faults(self, at: str, rules: Mapping[str, Rule]) -> Iterator[Fault]:
        """What does not agree with the rules of the rulebook, by their addresses."""
        if bool(self.rules) == (self.why_none is not None):
            message = "has rules and a reason for having none" if self.rules else "has neither rules nor why_none"
            yield Fault(at, "why_none", message)
        yield from twice(at, "clauses", (clause.number for clause in self.clauses), "clause")
        clauses = {clause.number for clause in self.clauses}
        filled = set[str | None]()
        for i, address in enumerate(self.rules):
            rule = rules.get(address)
            if rule is None:
                yield Fault(at, f"rules[{i}]", unknown("rule", address, rules))
                continue
            if rule.citation.article != self.number:
                message = f"{address} cites article {rule.citation.article}, so it is not at home in {self.number}"
                yield Fault(at, f"rules[{i}]", message)
            if clauses and rule.citation.clause is not None and rule.citation.clause not in clauses:
                yield Fault(at, f"rules[{i}]", f"{address} cites clause {rule.citation.clause}, which is not listed")
            filled.add(rule.citation.clause)
        for clause in self.clauses:
            if (clause.number in filled) == (clause.why_none is not None):
                reason = "rules and a reason for having none" if clause.why_none else "neither rules nor why_none"
                yield Fault(at, f"clauses.{clause.number}", f"the clause has {reason}")


def article_faults(articles: Iterable[Article], rules: Mapping[str, Rule]) -> Iterator[Fault]:
    """What is wrong with the articles as a whole: where there are any, every rule has exactly one home."""
    listed = tuple(articles)
    if not listed:
        return
    yield from twice("articles", "", (each.number for each in listed), "article")
    for each in listed:
        yield from each.faults(f"articles/{each.number}", rules)
    homes = Counter(address for each in listed for address in each.rules)
    for address in rules:
        if homes[address] != 1:
            place = "no article" if homes[address] == 0 else f"{homes[address]} places"
            yield Fault(address, "", f"is listed in {place}; every rule has exactly one home")
