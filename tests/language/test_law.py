"""A rulebook written down article by article: what each provision comes to, and what is refused."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import Rulebook
from crisisrules.calendars import Hours, NoTime, NotSet, Promptly
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Every,
    Item,
    Level,
    Role,
    Source,
    Text,
    at_least,
    event_model,
    holds,
    law,
    text,
)
from tests.language.test_rulebook import Claim

WORDS = text("要旨", "gist")
HIGH = Level(code="high", rank=2, label=text("高", "high"))
LOW = Level(code="low", rank=1, label=text("低", "low"))
CLERK = Role(id="clerk", label=text("职员", "clerk"))
BOSS = Role(id="boss", label=text("主管", "boss"), standing="above")
FORM = Item(id="form", label=text("表", "form"))
SIZE = law.CriterionDraft("size", text("大小", "size"))
ANSWER = law.DutyDraft(
    id="answer", kind="reply", action=text("答复", "answer"), by=(CLERK,), to=(BOSS,), clocks=("made_at",)
)
TEAM = law.RouteDraft("team", text("组", "team"))
WAY = law.ProcedureDraft("way", text("程序", "procedure"), (HIGH,))
LOOK = law.StepDraft(id="look", label=text("查", "look"), by=(CLERK,), to=(BOSS,), documents=(FORM,), duties=(ANSWER,))


def enacted(*articles: law.ArticleDraft) -> Rulebook[Claim]:
    return law.enact(
        articles,
        id="own",
        version="1",
        title=text("办法", "Rules"),
        source=Source(title=text("办法", "Rules"), available=text("全文", "all of it")),
        event=event_model(Claim),
        levels=(HIGH, LOW),
        roles=(CLERK, BOSS),
    )


def one(*content: law.Provision | law.ClauseDraft, why_none: Text | None = None) -> Rulebook[Claim]:
    return enacted(law.article("7", WORDS, *content, why_none=why_none))


READ = law.read_in("理解", "a reading", "clock")
STANDING: list[tuple[law.Provision, str, str, tuple[str, ...]]] = [
    (ANSWER.within(Hours(1), HIGH), "duties/answer/high", "stated", ()),
    (ANSWER.within(Hours(1), HIGH, LOW), "duties/answer/highlow", "stated", ()),
    (ANSWER.within(Hours(1)), "duties/answer/all", "stated", ()),
    (ANSWER.within(Hours(1), id="own"), "duties/answer/own", "stated", ()),
    (ANSWER.within(Hours(1), read=READ), "duties/answer/all", "inferred", ("clock",)),
    (ANSWER.within(Promptly(), configured=True), "duties/answer/all", "configured", ()),
    (ANSWER.within(NoTime()), "duties/answer/all", "stated", ()),
    (ANSWER.within(NotSet()), "duties/answer/all", "configured", ()),
    # A blank whose clock or actor is read in stays the company's own; with any other part read in it is inferred.
    (ANSWER.within(NotSet(), read=READ), "duties/answer/all", "configured", ("clock",)),
    (
        ANSWER.within(NotSet(), read=law.read_in("理解", "a reading", "clock", "actor")),
        "duties/answer/all",
        "configured",
        ("clock", "actor"),
    ),
    (
        ANSWER.within(NotSet(), read=law.read_in("理解", "a reading", "clock", "recipient")),
        "duties/answer/all",
        "inferred",
        ("clock", "recipient"),
    ),
    (
        ANSWER.within(NotSet(), read=law.read_in("理解", "a reading", "level"), configured=True),
        "duties/answer/all",
        "configured",
        ("level",),
    ),
    (SIZE.gives(HIGH, at_least("pages", 3)), "criteria/size/high", "stated", ()),
    (SIZE.gives(HIGH, None), "criteria/size/high", "configured", ()),
    (TEAM.leads_to(CLERK, id="all"), "routing/team/all", "stated", ()),
    (law.standing_duty("train", WORDS, by=(CLERK,)), "standing_duties/train", "stated", ()),
    (law.standing_duty("train", WORDS, every=NotSet()), "standing_duties/train", "configured", ()),
    (law.standing_duty("t", WORDS, every=Every(unit="month", day=NotSet())), "standing_duties/t", "configured", ()),
    (law.standing_duty("t", WORDS, every=Every(unit="month", day=3)), "standing_duties/t", "stated", ()),
    (law.closing_ground("paid", None), "closing_grounds/paid", "configured", ()),
    (law.closing_ground("paid", WORDS), "closing_grounds/paid", "stated", ()),
    (law.exclusion("own", WORDS, holds("urgent")), "scope/own", "stated", ()),
    (law.otherwise("rest", LOW), "otherwise/rest", "stated", ()),
    (law.prohibition("talk", WORDS, who=(CLERK,)), "prohibitions/talk", "stated", ()),
    (law.guidance("advice", WORDS, (WORDS,), HIGH), "guidance/advice", "stated", ()),
    (law.simplification("short", WORDS, when=holds("urgent")), "simplifications/short", "stated", ()),
    (law.repetition("again", "note"), "repetition/again", "stated", ()),
    (law.preference("rather", WORDS, holds("urgent")), "preferences/rather", "stated", ()),
]


@pytest.mark.parametrize(("provision", "address", "basis", "reads"), STANDING)
def test_where_a_provision_goes_and_how_firmly_it_stands(
    provision: law.Provision, address: str, basis: str, reads: tuple[str, ...]
) -> None:
    book = one(provision)
    ((found, rule),) = book.rules()
    assert (found, provision.address, book.articles[0].rules) == (address, address, (address,))
    assert (rule.basis, rule.reads, str(rule.citation)) == (basis, reads, "办法 7")
    assert (rule.reading is None) == (not reads)


def test_a_rule_cites_the_clause_that_it_is_written_in_and_further_articles() -> None:
    book = enacted(
        law.article(
            "7",
            WORDS,
            TEAM.leads_to(CLERK, id="all"),
            law.clause("1", WORDS, ANSWER.within(Hours(1), HIGH, also=("9",), remark=WORDS)),
            law.clause("2", WORDS, why_none=text("定义", "a definition")),
        ),
        law.article("8", WORDS, ANSWER.within(Hours(2), LOW), ANSWER.extensible(limit=Hours(9))),
    )
    assert {address: str(rule.citation) for address, rule in book.rules()} == {
        "duties/answer/high": "办法 7(1), 9",
        "duties/answer/low": "办法 8",
        "duties/answer/extension": "办法 8",
        "routing/team/all": "办法 7",
    }
    assert [article.rules for article in book.articles] == [
        ("routing/team/all", "duties/answer/high"),
        ("duties/answer/low", "duties/answer/extension"),
    ]
    assert [clause.number for clause in book.articles[0].clauses] == ["1", "2"]
    assert dict(book.rules())["duties/answer/high"].remark == WORDS


def test_wholes_stand_in_the_order_in_which_the_document_comes_to_them() -> None:
    first = law.DutyDraft(id="first", kind="handle", action=WORDS)
    book = enacted(
        law.article("1", WORDS, ANSWER.within(Hours(1), LOW)),
        law.article("2", WORDS, first.within(NoTime())),
        law.article("3", WORDS, ANSWER.within(Hours(2), HIGH, to=(TEAM,), by=(BOSS,), clocks=("paid_at",))),
        law.article("4", WORDS, TEAM.leads_to(CLERK, BOSS, id="all", lead=BOSS)),
    )
    assert [duty.id for duty in book.duties] == ["answer", "first"]
    low, high = book.duties[0].variants
    assert (low.responsible, low.recipients, low.clocks) == (None, None, None)
    assert (high.responsible, high.recipients, high.clocks) == (("boss",), ("team",), ("paid_at",))
    assert (book.duties[0].responsible, book.duties[0].recipients) == (("clerk",), ("boss",))
    assert (book.routing[0].paths[0].roles, book.routing[0].paths[0].lead) == (("clerk", "boss"), "boss")


def test_a_procedure_has_its_own_rule_and_its_steps_in_their_order() -> None:
    ask = law.StepDraft(id="ask", label=WORDS)
    book = one(ANSWER.within(Hours(1)), WAY.begins(read=READ), WAY.step(LOOK), WAY.step(ask, remark=WORDS))
    (way,) = book.procedures
    assert (way.basis, way.reads, way.levels) == ("inferred", ("clock",), ("high",))
    assert [(step.id, step.responsible, step.recipients, step.duties) for step in way.steps] == [
        ("look", ("clerk",), ("boss",), ("answer",)),
        ("ask", (), (), ()),
    ]
    assert [address for address, _ in book.rules()][1:] == [
        "procedures/way",
        "procedures/way/look",
        "procedures/way/ask",
    ]


REFUSED: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: one(WAY.step(LOOK)), ArgumentError, "procedures/way: no article has way.begins()"),
    (
        lambda: one(law.otherwise("rest", LOW), law.otherwise("other", HIGH)),
        ArgumentError,
        "a rulebook has one Otherwise at the most, here are 2",
    ),
    (
        lambda: one(law.guidance("a", WORDS, (WORDS,)), law.guidance("a", text("别", "another"), (WORDS,))),
        ArgumentError,
        "guidance/a: the id is used twice, for different things",
    ),
    (
        lambda: one(SIZE.gives(HIGH, None), law.CriterionDraft("size", text("别", "another")).gives(LOW, None)),
        ArgumentError,
        "criteria/size: the id is used twice, for different things",
    ),
    (lambda: one(ANSWER.within(Hours(1)), ANSWER.within(Hours(2))), ValidationError, "id 'all' is used 2 times"),
    (
        lambda: ANSWER.within(Hours(1), "high"),  # type: ignore[arg-type] # what is refused
        ArgumentError,
        "levels: a Level of the rulebook is wanted, not str 'high'",
    ),
    (
        lambda: one(ANSWER.within(Hours(1), by=("clerk",))),  # type: ignore[arg-type] # what is refused
        ArgumentError,
        "by, to or duties: a tuple of roles, routes, steps or duties themselves is wanted, not str 'clerk'",
    ),
    (
        lambda: one(ANSWER.within(Hours(1), by=CLERK)),  # type: ignore[arg-type] # what is refused
        ArgumentError,
        "by, to or duties: a tuple of roles, routes, steps or duties themselves is wanted, not tuple ('id', 'clerk')",
    ),
    (
        lambda: one(ANSWER),  # type: ignore[arg-type] # what is refused
        ArgumentError,
        "content[0] of article 7: a rule, such as a duty with its within(...), or a clause is wanted, not ",
    ),
    (
        lambda: law.clause("1", WORDS, ANSWER),  # type: ignore[arg-type] # what is refused
        ArgumentError,
        "provisions[0] of clause 1: a rule, such as a duty with its within(...) is wanted, not ",
    ),
    (lambda: one(), ValidationError, "articles/7.why_none: has neither rules nor why_none"),
    (lambda: one(ANSWER.within(Hours(1)), why_none=WORDS), ValidationError, "has rules and a reason for having none"),
    (lambda: one(law.clause("1", WORDS)), ValidationError, "articles/7.clauses.1: the clause has neither rules nor"),
    (
        lambda: enacted(law.article("7", WORDS, why_none=WORDS), law.article("7", WORDS, why_none=WORDS)),
        ValidationError,
        "article '7' is used 2 times",
    ),
    (
        lambda: one(ANSWER.within(Hours(1), by=(Role(id="stranger", label=WORDS),))),
        ValidationError,
        "duties/answer/all.responsible: unknown role 'stranger'",
    ),
]


changed: Callable[..., Any] = replace  # with what a type checker would refuse
WHERE: list[tuple[Callable[..., law.Provision], dict[str, Any], str]] = [
    (ANSWER.within, {"limit": "4 hours"}, r"^article 7\(1\): duties/answer/all: limit: .*, not str '4 hours'$"),
    (ANSWER.within, {"limit": 10**5000}, r"^article 7\(1\): duties/answer/all: limit: .* of more than 38 digits$"),
    (
        ANSWER.within,
        {"limit": Hours(1), "by": CLERK},
        r"^article 7\(1\): duties/answer/all: by, to or duties: a tuple of ",
    ),
    (
        ANSWER.within,
        {"limit": Hours(1), "raed": READ},
        r"^article 7\(1\): duties/answer/all: raed: no rule says this of ",
    ),
    (ANSWER.within, {"limit": Hours(1), "read": "clock"}, r"^article 7\(1\): duties/answer/all: read: a Reading, as "),
    (ANSWER.within, {"limit": Hours(1), "also": "8"}, r"^article 7\(1\): duties/answer/all: also: .*, not str '8'$"),
    (
        ANSWER.within,
        {"limit": Hours(1), "id": "a b"},
        r"^id: the id of a rule of duties, .*, not str 'a b'$",
    ),
    (SIZE.gives, {"level": HIGH, "test": "pages >= 3"}, r"^article 7\(1\): criteria/size/high: test: .* 'pages >= 3'$"),
    (SIZE.gives, {"level": "high", "test": None}, r"^level: a Level of the rulebook is wanted, not str 'high'$"),
    (changed(SIZE, label="size").gives, {"level": HIGH, "test": None}, r"^criteria/size: label: .*, not str 'size'$"),
    (changed(ANSWER, kind="answer").within, {"limit": Hours(1)}, r"^duties/answer: kind: Input should be 'record', "),
    (changed(ANSWER, to=(CLERK, "boss")).within, {"limit": Hours(1)}, r"^duties/answer: by, to or duties: "),
]


@pytest.mark.parametrize(("make", "given", "said"), WHERE)
def test_it_is_told_in_which_article_and_rule_something_cannot_be(
    make: Callable[..., law.Provision], given: dict[str, Any], said: str
) -> None:
    with pytest.raises(ArgumentError, match=said) as caught:
        one(law.clause("1", WORDS, make(**given)))
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(("build", "error", "said"), REFUSED, ids=[said for _, _, said in REFUSED])
def test_what_cannot_be_enacted(build: Callable[[], object], error: type[Exception], said: str) -> None:
    with pytest.raises(error) as caught:
        build()
    assert said in str(caught.value)
