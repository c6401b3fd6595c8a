"""Jiahe Life as a document: its articles in their order, how much follows from each, what of it is to be minded."""

import re

import pytest

from crisisrules import coverage
from crisisrules.rulebooks import JIAHE_LIFE
from tests.rulebooks.jiahe_life.cases import case_id
from tests.rulebooks.tables import articles, table

ARTICLES = """
42 | 1 2 3 4       | 11
43 |               | 1
44 |               | 1
45 |               | 2
46 |               | 2
47 |               | 3
48 |               | 5
49 |               | 1
50 | 1 2 3 4 5 6 7 | 22
51 |               | 3
52 |               | 24
53 |               | 13
54 |               | 8
55 |               | 2
56 |               | 2
57 |               | 3
58 |               | 3
59 |               | 3
60 |               | 1
61 |               | 2
62 |               | 1
63 |               | 1
"""
FIGURES = {
    "56": ["4", "24"],
    "57": ["10", "30"],
    "58": ["12", "48"],
    "59": ["5", "20"],
    "60": ["3"],
    "62": ["3"],
}
CONFIGURED = """
closing_grounds/ground-2    | 50(7)
closing_grounds/ground-3    | 50(7)
duties/arrange-answer/all   | 46
duties/close/extension      | 61
duties/preliminary-handling/A | 50(3)
duties/report-petition/A    | 50(1)
"""
REMARKS = """
42(2) | standing_duties/advise-information
42(2) | standing_duties/advise-plans
42(3) | routing/support-system/branch
42(3) | standing_duties/support-handling
42(3) | standing_duties/support-tracking
42(4) | routing/information-system/branch
46    | duties/arrange-answer/all
48    | routing/group/A
50(1) | duties/report-petition/A
50(1) | duties/report-petition/others
50(2) | procedures/A/investigate
50(3) | duties/preliminary-handling/A
50(7) | closing_grounds/ground-2
50(7) | closing_grounds/ground-3
52    | duties/preliminary-handling/B
56    | duties/report-regulator/A
57    | duties/initial-reply/A
57    | duties/close/A
57    | duties/extend/A
58    | duties/report-regulator/B
59    | duties/initial-reply/B
59    | duties/close/B
59    | duties/extend/B
61    | duties/initial-reply/extension
61    | duties/close/extension
63    | duties/press-conference/A
"""


def test_every_article_of_the_text_available_in_its_order() -> None:
    assert [article.number for article in JIAHE_LIFE.articles] == [str(number) for number in range(42, 64)]


@pytest.mark.parametrize("row", table(ARTICLES), ids=[case_id(row[0]) for row in table(ARTICLES)])
def test_articles(row: list[str]) -> None:
    assert row in articles(JIAHE_LIFE)


def test_no_article_is_left_out_of_the_table() -> None:
    assert len(articles(JIAHE_LIFE)) == len(table(ARTICLES))


def test_something_follows_from_each_article_and_clause() -> None:
    found = coverage(JIAHE_LIFE)
    assert found.homeless == ()
    assert [article.number for article in found.articles if article.why_none] == []
    assert [clause.number for article in found.articles for clause in article.clauses if clause.why_none] == []


@pytest.mark.parametrize("number", FIGURES, ids=case_id)
def test_a_gist_gives_the_figures_of_its_article(number: str) -> None:
    (article,) = [each for each in JIAHE_LIFE.articles if each.number == number]
    for words in (article.gist.zh, article.gist.en):
        assert re.findall(r"\d+", words) == FIGURES[number]


def test_where_the_document_is_cut_the_gist_says_so() -> None:
    first, *_, last = JIAHE_LIFE.articles
    for article in (first, last):
        assert "缺失" in article.gist.zh
        assert "missing" in article.gist.en
    (fifty,) = [each for each in JIAHE_LIFE.articles if each.number == "50"]
    assert "残缺" in fifty.clauses[-1].gist.zh


def home(address: str) -> str:
    """The article and clause where a rule is at home."""
    citation = dict(JIAHE_LIFE.rules())[address].citation
    return citation.article + (f"({citation.clause})" if citation.clause else "")


def test_what_the_company_has_to_fill_in() -> None:
    found = [[address, home(address)] for address, rule in JIAHE_LIFE.rules() if rule.basis == "configured"]
    assert sorted(found) == sorted(table(CONFIGURED))


def test_what_is_to_be_minded() -> None:
    found = [[home(address), address] for address, rule in JIAHE_LIFE.rules() if rule.remark is not None]
    assert sorted(found) == sorted(table(REMARKS))


def test_every_rule_that_is_read_in_says_why_in_both_languages() -> None:
    for address, rule in JIAHE_LIFE.rules():
        assert (rule.basis == "stated") == (rule.basis != "configured" and not rule.reads), address
        if rule.reads:
            assert rule.reading is not None, address
            assert re.search(r"[一-鿿]", rule.reading.zh), address
            assert not re.search(r"[一-鿿]", rule.reading.en), address


def test_identity() -> None:
    assert (JIAHE_LIFE.id, JIAHE_LIFE.version) == ("jiahe-life-crisis", "2.0.0")
    assert JIAHE_LIFE.source.title.zh == "嘉禾人寿保险公司危机管理制度"
    for words in ("内容摘要", "编辑修改稿", "第四十二条末至第六十三条首", "第五十条（七）"):
        assert words in JIAHE_LIFE.source.available.zh
