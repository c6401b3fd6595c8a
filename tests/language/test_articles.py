"""Articles as homes of rules, standing duties, roles with members, blanks: what is refused, what amending does."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import Rulebook
from crisisrules.calendars import Hours, NoTime, NotSet, WorkingDays
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Article,
    Citation,
    Clause,
    Criterion,
    Duty,
    Every,
    Evidence,
    Extension,
    Grade,
    Ground,
    Role,
    StandingDuty,
    Variant,
    holds,
    more_than,
    text,
)
from tests.language.test_rulebook import HERE, READING, built, criterion, duty

GIST = text("要旨", "gist")
TRAIN = StandingDuty(id="train", action=text("培训", "train"), responsible=("clerk",), citation=HERE)
ADDRESSES = ("criteria/size/high", "duties/answer/all", "routing/team/all")


def homes(*articles: Article, **changes: Any) -> Rulebook[Any]:
    return built(articles=articles, **changes)


def article(number: str = "1", *rules: str, **fields: Any) -> Article:
    return Article(number=number, gist=GIST, rules=rules, **fields)


def test_every_rule_has_one_address() -> None:
    assert tuple(address for address, _ in built().rules()) == ADDRESSES
    whole = built(standing_duties=(TRAIN,), duties=(duty(extension={"when": holds("urgent"), "citation": HERE}),))
    assert [address for address, _ in whole.rules()] == [
        "criteria/size/high",
        "duties/answer/all",
        "duties/answer/extension",
        "standing_duties/train",
        "routing/team/all",
    ]


def test_a_rulebook_with_articles_is_sound_when_every_rule_is_at_home() -> None:
    assert homes(article("1", *ADDRESSES), article("2", why_none=READING)).articles[1].why_none == READING


ELSEWHERE = Citation(source="办法", article="1", clause="2")
HOMES: list[tuple[Callable[[], object], str]] = [
    (
        lambda: homes(article("1", *ADDRESSES[1:])),
        "criteria/size/high: is listed in no article; every rule has exactly",
    ),
    (lambda: homes(article("1", *ADDRESSES, ADDRESSES[0])), "criteria/size/high: is listed in 2 places"),
    (
        lambda: homes(article("1", *ADDRESSES, "duties/anser/all")),
        "unknown rule 'duties/anser/all'; did you mean 'duti",
    ),
    (lambda: homes(article("2", *ADDRESSES)), "articles/2.rules[0]: criteria/size/high cites article 1"),
    (lambda: homes(article("1", *ADDRESSES, why_none=READING)), "articles/1.why_none: has rules and a reason"),
    (lambda: homes(article("1", *ADDRESSES), article("2")), "articles/2.why_none: has neither rules nor why_none"),
    (lambda: homes(article("1", *ADDRESSES), article("1", why_none=READING)), "article '1' is used 2 times"),
    (
        lambda: homes(article("1", *ADDRESSES, clauses=(Clause(number="1", gist=GIST),))),
        "articles/1.clauses.1: the clause has neither rules nor why_none",
    ),
    (
        lambda: homes(
            article("1", *ADDRESSES, clauses=(Clause(number="2", gist=GIST, why_none=READING),)),
            duties=(duty(variant={"citation": ELSEWHERE}),),
        ),
        "articles/1.clauses.2: the clause has rules and a reason for having none",
    ),
    (
        lambda: homes(
            article("1", *ADDRESSES, clauses=(Clause(number="1", gist=GIST, why_none=READING),)),
            duties=(duty(variant={"citation": ELSEWHERE}),),
        ),
        "duties/answer/all cites clause 2, which is not listed",
    ),
]


@pytest.mark.parametrize(("build", "said"), HOMES, ids=[said for _, said in HOMES])
def test_a_rule_without_its_home(build: Callable[[], object], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        build()
    assert said in str(caught.value)


def clerks(**members: tuple[str, ...]) -> tuple[Role, ...]:
    return tuple(
        Role(id=name, label=READING, members=members.get(name, ())) for name in ("clerk", "front", "back", "night")
    )


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"roles": clerks(clerk=("fornt",))}, "roles/clerk.members: unknown role 'fornt'; did you mean 'front'?"),
    ({"roles": clerks(clerk=("front", "front"))}, "roles/clerk.members: role 'front' is used 2 times"),
    ({"roles": clerks(clerk=("clerk",))}, "roles/clerk.members: 'clerk' is a part of itself"),
    ({"roles": clerks(clerk=("front",), front=("back",), back=("clerk",))}, "roles/back.members: 'back' is a part of"),
    ({"duties": (duty(variant={"limit": NotSet()}),)}, "duties/answer/all.basis: the limit is a blank, so the rule is"),
    ({"duties": (duty(variant={"clocks": ("mad_at",)}),)}, "duties/answer/all.clocks[0]: unknown time of the event"),
    ({"duties": (duty(variant={"clocks": ()}),)}, "duties/answer/all.limit: hours need a clock to run from"),
    ({"duties": (duty(evidence=({"time": "pages"},)),)}, "duties/answer.evidence[0].time: unknown time of the event"),
    (
        {"duties": (duty(evidence=({"time": "paid_at", "proof": "urgent"},)),)},
        "duties/answer.evidence[0].proof: unknown flag of an item 'urgent'",
    ),
    (
        {"criteria": (criterion(holds("urgent"), grades=({"level": "high", "test": None, "citation": HERE},)),)},
        "a blank",
    ),
    ({"standing_duties": (TRAIN, TRAIN)}, "standing_duties: id 'train' is used 2 times"),
    (
        {"standing_duties": (TRAIN.model_copy(update={"id": "answer"}),)},
        "standing_duties/answer.id: 'answer' is the id",
    ),
    (
        {"standing_duties": (TRAIN.model_copy(update={"responsible": ("boss",)}),)},
        "standing_duties/train.responsible: unknown role 'boss'",
    ),
    (
        {"standing_duties": (TRAIN.model_copy(update={"every": NotSet()}),)},
        "standing_duties/train.basis: the interval is a blank",
    ),
    (
        {"standing_duties": (TRAIN.model_copy(update={"every": Every(unit="week", day=3)}),)},
        "standing_duties/train.every.day: only what is done monthly has a day",
    ),
    (
        {"closing_grounds": (Ground(id="paid", citation=HERE),)},
        "closing_grounds/paid.basis: the ground is a blank",
    ),
]


@pytest.mark.parametrize(("changes", "said"), FAULTS, ids=[said for _, said in FAULTS])
def test_a_rulebook_that_does_not_hold_together(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        built(**changes)
    assert said in str(caught.value)


# --- Amending blanks, and what is read in ---------------------------------------------------------------------------

BLANKS = built(
    criteria=(
        Criterion(
            id="size",
            label=READING,
            grades=(
                Grade(
                    level="high", test=None, basis="configured", reads=("level",), reading=READING, citation=HERE
                ),
            ),
        ),
    ),
    duties=(
        Duty(
            id="answer",
            kind="reply",
            action=READING,
            clocks=("made_at",),
            extension=Extension(when=holds("urgent"), limit=NotSet(), basis="configured", citation=HERE),
            variants=(
                Variant(
                    id="level", limit=NotSet(), when=holds("urgent"), citation=HERE,
                    basis="inferred", reads=("level", "clock"), reading=READING,
                ),
                Variant(
                    id="clock", limit=NotSet(), citation=HERE, basis="configured", reads=("clock",), reading=READING
                ),
            ),
        ),
    ),
    standing_duties=(
        TRAIN.model_copy(update={"every": NotSet(), "basis": "configured"}),
        TRAIN.model_copy(update={"id": "count", "every": Every(unit="month", day=NotSet()), "basis": "configured"}),
    ),
    closing_grounds=(Ground(id="paid", basis="configured", citation=HERE),),
)  # fmt: skip

FILLED = BLANKS.amend(
    criteria={"criteria/size/high": more_than("pages", 3)},
    limits={"duties/answer": Hours(2), "answer/extension": WorkingDays(5)},
    intervals={"standing_duties/train": Every(unit="year"), "count": Every(unit="month", day=5)},
    closing_grounds={"paid": text("已付", "paid")},
)


def test_filling_a_blank_leaves_what_is_read_in() -> None:
    rules = dict(FILLED.rules())
    del rules["routing/team/all"]
    assert {address: (rule.basis, rule.reads) for address, rule in rules.items()} == {
        "criteria/size/high": ("configured", ("level",)),
        "duties/answer/level": ("inferred", ("level", "clock")),
        "duties/answer/clock": ("configured", ("clock",)),
        "duties/answer/extension": ("configured", ()),
        "standing_duties/train": ("configured", ()),
        "standing_duties/count": ("configured", ()),
        "closing_grounds/paid": ("configured", ()),
    }
    (answer,) = FILLED.duties
    assert [variant.limit for variant in answer.variants] == [Hours(2), Hours(2)]
    assert answer.extension is not None
    assert answer.extension.limit == WorkingDays(5)
    assert [each.every for each in FILLED.standing_duties] == [Every(unit="year"), Every(unit="month", day=5)]


def test_replacing_what_was_said_takes_the_part_that_the_company_says_out_of_what_is_read_in() -> None:
    again = FILLED.amend(
        criteria={"size/high": more_than("pages", 9)},
        limits={"answer/level": Hours(9)},
        responsible={"answer/clock": ["clerk"]},
    )
    rules = dict(again.rules())
    assert (rules["criteria/size/high"].basis, rules["criteria/size/high"].reads) == ("configured", ())
    assert (rules["duties/answer/level"].basis, rules["duties/answer/level"].reads) == (
        "configured",
        ("level", "clock"),
    )
    assert rules["criteria/size/high"].reading is None
    assert rules["duties/answer/level"].reading == READING


def test_a_company_says_from_when_a_limit_runs() -> None:
    own = BLANKS.amend(limits={"answer": Hours(2)}, clocks={"answer/clock": ["paid_at", "made_at"]})
    (answer,) = own.duties
    assert (answer.clocks, [variant.clocks for variant in answer.variants]) == (
        ("made_at",),
        [None, ("paid_at", "made_at")],
    )
    rules = dict(own.rules())
    assert (rules["duties/answer/clock"].basis, rules["duties/answer/clock"].reads) == ("configured", ())
    assert rules["duties/answer/clock"].reading is None  # the clock was all that was read in
    assert rules["duties/answer/level"].reads == ("level", "clock")
    both = BLANKS.amend(clocks={"duties/answer": ("paid_at",)})
    assert [(variant.clocks, variant.reads) for variant in both.duties[0].variants] == [
        (("paid_at",), ("level",)),
        (("paid_at",), ()),
    ]


def test_a_clock_has_to_be_a_time_of_the_event() -> None:
    with pytest.raises(ValidationError, match=r"duties/answer/clock\.clocks\[0\]: unknown time of the event 'pages'"):
        BLANKS.amend(clocks={"answer/clock": ("pages",)})


def test_amending_keeps_every_rule_at_home() -> None:
    book = homes(article("1", *ADDRESSES))
    assert book.amend(limits={"answer": Hours(7)}).articles == book.articles


def test_a_company_says_from_which_day_it_has_adopted_the_rules() -> None:
    own = BLANKS.amend(in_force_from=date(2026, 5, 1))
    assert (own.in_force_from, own.version, BLANKS.in_force_from) == (date(2026, 5, 1), "1+configured", None)


REFUSED: list[tuple[dict[str, Any], str]] = [
    (
        {"intervals": {"train": Hours(1)}},
        "intervals['train']: an interval such as Every(unit=\"month\") is wanted, not",
    ),
    (
        {"clocks": {"answer/clock": "made_at"}},
        "clocks['answer/clock']: a sequence of times of the event is wanted, not",
    ),
    ({"clocks": {"answer/extension": ("made_at",)}}, "clocks: the address of a rule, such as duties/answer/level, "),
    (
        {"intervals": {"trian": NoTime()}},
        "intervals: the address of a rule, such as standing_duties/train, ",
    ),
    ({"limits": {"answer": Hours(1), "duties/answer": Hours(2)}}, "limits: duties/answer is named twice"),
    ({"limits": {"criteria/size/high": Hours(1)}}, "limits: the address of a rule, such as "),
]


@pytest.mark.parametrize(("changes", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_an_amendment_of_what_is_not_there(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        BLANKS.amend(**changes)
    assert str(caught.value).startswith(said)


def test_a_short_address_that_may_mean_two_rules_is_refused() -> None:
    ground = Ground(id="answer", label=READING, limit=Hours(3), after=("answer",), citation=HERE)
    both = built(closing_grounds=(ground,))
    with pytest.raises(ArgumentError, match="'answer' may mean duties/answer or closing_grounds/answer"):
        both.amend(limits={"answer": Hours(9)})
    own = both.amend(limits={"duties/answer": Hours(9)})
    assert (own.duties[0].variants[0].limit, own.closing_grounds[0].limit) == (Hours(9), Hours(3))


def test_evidence_of_an_item_needs_the_item_s_own_proof() -> None:
    assert Evidence(time="visits.made_at", proof="visits.proved").proof == "visits.proved"
