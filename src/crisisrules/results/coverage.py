"""What became of every article of a document: its rules, each with its basis, or why none follows."""

from collections.abc import Iterable, Iterator

from crisisrules.language import Basis, Part, Source, Text
from crisisrules.results.base import Result, RulebookRef


class CoveredRule(Result):
    """A rule by its address, how firmly it stands, and which parts of it are read in."""

    address: str
    basis: Basis
    reads: tuple[Part, ...]
    also: tuple[str, ...]
    """Further articles that say the same."""


class CoveredClause(Result):
    """A clause, or what of an article stands outside its clauses (`number` None): its rules, or why none follows."""

    number: str | None
    gist: Text | None
    rules: tuple[CoveredRule, ...]
    why_none: Text | None


class CoveredArticle(Result):
    """An article of the document, with all its rules in their order, and the same clause by clause."""

    number: str
    gist: Text
    rules: tuple[CoveredRule, ...]
    clauses: tuple[CoveredClause, ...]
    why_none: Text | None


class Coverage(Result):
    """A document article by article. `str()` prints it for an auditor, in Chinese and English.

    `homeless` are rules that are at home in no article: all of a rulebook that lists no articles.
    """

    rulebook: RulebookRef
    source: Source
    articles: tuple[CoveredArticle, ...]
    homeless: tuple[CoveredRule, ...]

    @property
    def rules(self) -> tuple[CoveredRule, ...]:
        """All rules, in the order of the document, the homeless last."""
        return (*(rule for article in self.articles for rule in article.rules), *self.homeless)

    @property
    def stated(self) -> int:
        """How many rules the text states."""
        return self._count("stated")

    @property
    def inferred(self) -> int:
        """How many rules have a part that is read in."""
        return self._count("inferred")

    @property
    def configured(self) -> int:
        """How many rules the company fills in, or has filled in."""
        return self._count("configured")

    @property
    def nothing_follows(self) -> int:
        """How many articles and clauses no rule follows from."""
        reasons = (why for each in self.articles for why in (each.why_none, *(part.why_none for part in each.clauses)))
        return sum(why is not None for why in reasons)

    def _count(self, basis: Basis) -> int:
        return sum(rule.basis == basis for rule in self.rules)

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{self.source.title.zh} {self.source.title.en}"
        yield f"{self.source.available.zh} {self.source.available.en}"
        for article in self.articles:
            yield ""
            yield f"{article.number}  {article.gist.zh} | {article.gist.en}"
            yield from _nothing("    ", article.why_none)
            for clause in article.clauses:
                indent = "    " if clause.number is None else "        "
                if clause.number is not None and clause.gist is not None:
                    yield f"    ({clause.number})  {clause.gist.zh} | {clause.gist.en}"
                yield from _nothing(indent, clause.why_none)
                yield from _rules(indent, clause.rules)
        if self.homeless:
            yield ""
            yield "不属于任何条文 | at home in no article"
            yield from _rules("    ", self.homeless)
        yield ""
        yield (
            f"articles {len(self.articles)}, rules {len(self.rules)}: stated {self.stated}, inferred {self.inferred}, "
            f"configured {self.configured}; articles and clauses from which nothing follows: {self.nothing_follows}"
        )


def _nothing(indent: str, why: Text | None) -> Iterator[str]:
    if why is not None:
        yield f"{indent}-  {why.zh} | {why.en}"


def _rules(indent: str, rules: Iterable[CoveredRule]) -> Iterator[str]:
    for rule in rules:
        read = f" ({', '.join(rule.reads)})" if rule.reads else ""
        also = f", see also {', '.join(rule.also)}" if rule.also else ""
        yield f"{indent}{rule.address}  {rule.basis}{read}{also}"
