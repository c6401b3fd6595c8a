"""Every article and clause of every document is there, with its rules or its reason; and each law reads as stored."""

from typing import Any

import pytest

from crisisrules import Rulebook, coverage
from crisisrules.presentation import article_sheet
from tests.rulebooks.contents import CONTENTS
from tests.rulebooks.sheets import FOLDER, SHIPPED, stored

RULEBOOKS = pytest.mark.parametrize("rulebook", SHIPPED.values(), ids=SHIPPED)


def numbers(rulebook: Rulebook[Any]) -> list[str]:
    """The articles of a rulebook, each followed by its clauses."""
    return [
        number
        for article in coverage(rulebook).articles
        for number in (article.number, *(f"{article.number}({each.number})" for each in article.clauses if each.number))
    ]


@RULEBOOKS
def test_every_article_and_clause_is_there_in_the_document_s_order(rulebook: Rulebook[Any]) -> None:
    assert numbers(rulebook) == CONTENTS[rulebook.id].split()


def test_there_is_a_table_of_contents_for_every_document() -> None:
    assert CONTENTS.keys() == SHIPPED.keys()
    assert {path.stem for path in FOLDER.glob("*.md")} == SHIPPED.keys()


@RULEBOOKS
def test_every_rule_is_at_home_and_says_what_is_read_in(rulebook: Rulebook[Any]) -> None:
    found = coverage(rulebook)
    assert not found.homeless
    assert [rule.address for rule in found.rules if rule.basis == "inferred" and not rule.reads] == []
    assert sorted(rule.address for rule in found.rules) == sorted(address for address, _ in rulebook.rules())
    for article in found.articles:
        listed = [rule for clause in article.clauses for rule in clause.rules]
        assert sorted(rule.address for rule in listed) == sorted(rule.address for rule in article.rules)
        assert all(clause.rules or clause.why_none for clause in article.clauses)
        assert bool(article.rules) != bool(article.why_none)


@RULEBOOKS
def test_the_law_reads_as_it_is_stored(rulebook: Rulebook[Any]) -> None:
    sheet = stored(rulebook.id).read_text(encoding="utf-8")
    assert article_sheet(rulebook) == sheet, (
        "the law has changed: python -m tests.rulebooks.sheets writes its sheet anew"
    )


@RULEBOOKS
def test_the_sheet_in_english_has_the_same_articles_and_rules(rulebook: Rulebook[Any]) -> None:
    chinese, english = article_sheet(rulebook), article_sheet(rulebook, language="en")
    assert [line.split("`")[1] for line in chinese.splitlines() if "- `" in line] == [
        line.split("`")[1] for line in english.splitlines() if "- `" in line
    ]
    assert chinese.count("\n## ") == english.count("\n## ") == len(rulebook.articles)
    assert chinese.count("\n") == english.count("\n")
