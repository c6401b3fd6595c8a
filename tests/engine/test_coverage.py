"""`coverage`: a document article by article, what is counted, how it prints, and rules that are at home nowhere."""

from typing import Any

import pytest

from crisisrules import Coverage, Rulebook, coverage
from crisisrules.calendars import Hours, NotSet, Promptly
from crisisrules.errors import ArgumentError
from crisisrules.language import Article, Citation, Clause, Otherwise, at_least, text
from crisisrules.results import CoveredRule
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import SmallEvent, criterion, duty, grade, variant

NOTHING = text("只讲目的", "it only states a purpose")


def at(article: str, clause: str | None = None, *also: str) -> Citation:
    return Citation(source=small.NAMED.zh, article=article, clause=clause, also=also)


INFERRED: dict[str, Any] = {"basis": "inferred", "reads": ("clock", "actor"), "reading": small.WORDS}
PARTS: dict[str, Any] = {
    "criteria": (criterion("size", grade("high", at_least("size", 5), citation=at("2", None, "表-1"))),),
    "otherwise": Otherwise(id="else", level="low", citation=at("2")),
    "duties": (
        duty(
            "tell",
            variant("worst", Hours(1), "high", citation=at("3", "1")),
            variant("rest", Promptly(), citation=at("3", "2"), **INFERRED),
        ),
        duty("keep", variant("any", NotSet(), citation=at("3"))),
    ),
}
ARTICLES = (
    Article(number="1", gist=text("目的", "purpose"), why_none=NOTHING),
    Article(number="2", gist=text("分级", "levels"), rules=("otherwise/else", "criteria/size/high")),
    Article(
        number="3",
        gist=text("报告", "reports"),
        rules=("duties/tell/worst", "duties/tell/rest", "duties/keep/any"),
        clauses=(
            Clause(number="1", gist=text("最重", "the worst")),
            Clause(number="2", gist=text("其余", "the rest")),
            Clause(number="3", gist=text("落款", "signature"), why_none=NOTHING),
        ),
    ),
)
BOOK = small.rulebook(**PARTS, articles=ARTICLES)


def covered(
    address: str, basis: str = "stated", reads: tuple[str, ...] = (), also: tuple[str, ...] = ()
) -> CoveredRule:
    return CoveredRule.model_validate({"address": address, "basis": basis, "reads": reads, "also": also})


WORST, REST = covered("duties/tell/worst"), covered("duties/tell/rest", "inferred", ("clock", "actor"))
KEEP = covered("duties/keep/any", "configured")


def test_the_articles_come_in_the_order_of_the_document_and_rules_in_that_of_their_article() -> None:
    found = coverage(BOOK)
    assert [(each.number, each.gist.en, each.why_none) for each in found.articles] == [
        ("1", "purpose", NOTHING),
        ("2", "levels", None),
        ("3", "reports", None),
    ]
    assert [each.rules for each in found.articles] == [
        (),
        (covered("otherwise/else"), covered("criteria/size/high", also=("表-1",))),
        (WORST, REST, KEEP),
    ]
    assert found.homeless == ()
    assert found.rulebook.digest == BOOK.digest
    assert found.source == BOOK.source


def test_a_rule_stands_with_its_clause_and_what_stands_outside_them_comes_first() -> None:
    purpose, levels, reports = coverage(BOOK).articles
    assert purpose.clauses == ()
    assert [(each.number, each.rules) for each in levels.clauses] == [(None, levels.rules)]
    assert [(each.number, each.rules, each.why_none) for each in reports.clauses] == [
        (None, (KEEP,), None),
        ("1", (WORST,), None),
        ("2", (REST,), None),
        ("3", (), NOTHING),
    ]


def test_what_is_counted() -> None:
    found = coverage(BOOK)
    assert (len(found.rules), found.stated, found.inferred, found.configured) == (5, 3, 1, 1)
    assert found.nothing_follows == 2  # article 1, and clause 3 of article 3
    assert [each.address for each in found.rules] == [
        *("otherwise/else", "criteria/size/high"),
        *("duties/tell/worst", "duties/tell/rest", "duties/keep/any"),
    ]


def test_a_company_that_fills_a_blank_is_counted_as_before() -> None:
    filled = BOOK.amend(limits={"keep/any": Hours(2), "tell/worst": Hours(2)})
    found = coverage(filled)
    assert (found.stated, found.inferred, found.configured) == (2, 1, 2)


def test_without_articles_every_rule_is_homeless() -> None:
    plain = small.rulebook(**PARTS)
    found = coverage(plain)
    assert found.articles == ()
    assert [each.address for each in found.homeless] == [address for address, _ in plain.rules()]
    assert found.rules == found.homeless
    assert (found.stated, found.inferred, found.configured, found.nothing_follows) == (3, 1, 1, 0)


def test_it_prints_for_an_auditor() -> None:
    assert str(coverage(BOOK)).splitlines() == [
        "小规则 Small rules",
        "某项 something",
        "",
        "1  目的 | purpose",
        "    -  只讲目的 | it only states a purpose",
        "",
        "2  分级 | levels",
        "    otherwise/else  stated",
        "    criteria/size/high  stated, see also 表-1",
        "",
        "3  报告 | reports",
        "    duties/keep/any  configured",
        "    (1)  最重 | the worst",
        "        duties/tell/worst  stated",
        "    (2)  其余 | the rest",
        "        duties/tell/rest  inferred (clock, actor)",
        "    (3)  落款 | signature",
        "        -  只讲目的 | it only states a purpose",
        "",
        "articles 3, rules 5: stated 3, inferred 1, configured 1; articles and clauses from which nothing follows: 2",
    ]


def test_homeless_rules_are_printed_last() -> None:
    lines = str(coverage(small.rulebook(**PARTS))).splitlines()
    assert lines[2:5] == ["", "不属于任何条文 | at home in no article", "    criteria/size/high  stated, see also 表-1"]


@pytest.mark.parametrize("rulebook", [BOOK, small.rulebook(**PARTS)])
def test_it_comes_back_from_json(rulebook: Rulebook[SmallEvent]) -> None:
    found = coverage(rulebook)
    back = Coverage.model_validate_json(found.model_dump_json())
    assert back == found
    assert back.model_dump_json() == found.model_dump_json()
    assert str(back) == str(found)


def test_only_rulebooks() -> None:
    with pytest.raises(ArgumentError, match="rulebook: a Rulebook is wanted, not str"):
        coverage("small")  # type: ignore[arg-type]  # the wrong type is what is refused
