"""`coverage`: every article of a document, with the rules that follow from it and how firmly each stands."""

from collections.abc import Iterable, Iterator, Mapping

from crisisrules.arguments import checked_kind
from crisisrules.engine.references import rulebook_ref
from crisisrules.language import Article, E, Rule, Rulebook
from crisisrules.results.base import made
from crisisrules.results.coverage import Coverage, CoveredArticle, CoveredClause, CoveredRule


def coverage(rulebook: Rulebook[E]) -> Coverage:
    """The document article by article: the addresses of its rules with their basis, or why none follows.

    Raises:
        ArgumentError: `rulebook` is no Rulebook.

    Examples:
        >>> from crisisrules.rulebooks import JIAHE_LIFE
        >>> found = coverage(JIAHE_LIFE)
        >>> [(rule.address, rule.basis) for rule in found.articles[18].rules]
        [('duties/close/general', 'stated')]
        >>> print(str(found).splitlines()[-1])  # doctest: +ELLIPSIS
        articles 22, rules ...; articles and clauses from which nothing follows: 0
    """
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    rules = dict(rulebook.rules())
    at_home = {address for article in rulebook.articles for address in article.rules}
    return made(
        Coverage,
        rulebook=rulebook_ref(rulebook),
        source=rulebook.source,
        articles=tuple(_article(article, rules) for article in rulebook.articles),
        homeless=tuple(_rule(address, rule) for address, rule in rules.items() if address not in at_home),
    )


def _article(article: Article, rules: Mapping[str, Rule]) -> CoveredArticle:
    return made(
        CoveredArticle,
        number=article.number,
        gist=article.gist,
        rules=_rules(article.rules, rules),
        clauses=tuple(_clauses(article, rules)),
        why_none=article.why_none,
    )


def _clauses(article: Article, rules: Mapping[str, Rule]) -> Iterator[CoveredClause]:
    listed = {clause.number for clause in article.clauses}
    outside = [each for each in article.rules if rules[each].citation.clause not in listed]
    if outside:
        yield made(CoveredClause, number=None, gist=None, rules=_rules(outside, rules), why_none=None)
    for clause in article.clauses:
        own = [each for each in article.rules if rules[each].citation.clause == clause.number]
        yield made(
            CoveredClause,
            number=clause.number,
            gist=clause.gist,
            rules=_rules(own, rules),
            why_none=clause.why_none,
        )


def _rules(addresses: Iterable[str], rules: Mapping[str, Rule]) -> tuple[CoveredRule, ...]:
    return tuple(_rule(address, rules[address]) for address in addresses)


def _rule(address: str, rule: Rule) -> CoveredRule:
    return made(CoveredRule, address=address, basis=rule.basis, reads=rule.reads, also=rule.citation.also)
