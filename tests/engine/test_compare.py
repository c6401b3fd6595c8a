"""`compare`: every rule that differs, and every verdict that does, with an event that shows it."""

from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from crisisrules import Comparison, Rulebook, classify, compare
from crisisrules.calendars import Hours, WorkingDays
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Article,
    Confirmed,
    Count,
    Every,
    Level,
    Otherwise,
    Role,
    any_of,
    at_least,
    event_model,
    holds,
    text,
)
from crisisrules.results import DutyTerms
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, ServiceQualityEvent, china_mobile_jilin
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import (
    CONFIRMATION,
    LEVELS,
    OUT,
    START,
    SmallEvent,
    cite,
    criterion,
    duty,
    grade,
    level_of,
    variant,
    variant_of,
)

SIZE = criterion("size", grade("high", at_least("size", 5)), grade("middle", at_least("size", 3)))
LOW = Otherwise(id="else", level="low", citation=cite())
DUTY = duty("d", variant("a", WorkingDays(3), "high"), variant("b", WorkingDays(5), "low", "middle"))
BASE: dict[str, Any] = {"criteria": (SIZE,), "otherwise": LOW, "duties": (DUTY,), "confirmation": CONFIRMATION}


def paths(found: Comparison) -> list[tuple[str, str]]:
    return [(each.kind, each.path) for each in found.rules]


def levels(found: Comparison) -> set[tuple[str | None, str | None]]:
    return {(code(each.before), code(each.after)) for each in found.levels}


def code(level: Level | None) -> str | None:
    return level.code if level else None


def test_the_two_readings_of_table_1_differ_for_orange_alone() -> None:
    found = compare(CHINA_MOBILE_JILIN, china_mobile_jilin("emended"))
    tests = [each for each in found.rules if each.path.endswith("/test")]
    assert [each.path for each in tests] == [
        "criteria/customers-network/orange/test",
        "criteria/customers-other/orange/test",
    ]
    assert '"value": 20190' in (tests[0].before or "")
    assert '"value": 20000' in (tests[0].after or "")
    assert tests[0].citation
    assert tests[0].citation.article == "4"
    (change,) = found.levels
    assert levels(found) == {("yellow", "orange")}
    facts: dict[str, Any] = {each.fact: each.value for each in change.facts}
    assert facts["customers_affected"] == 20001
    event = ServiceQualityEvent.model_validate({"event_id": "x", "occurred_at": START, "source": "litigation"} | facts)
    assert classify(event, CHINA_MOBILE_JILIN).level == change.before
    assert classify(event, china_mobile_jilin("emended")).level == change.after


def test_a_limit_that_was_shortened() -> None:
    found = compare(JIAHE_LIFE, JIAHE_LIFE.amend(limits={"close/A": WorkingDays(20)}))
    assert paths(found) == [
        ("changed", "duties/close/A/basis"),
        ("changed", "duties/close/A/limit"),
        ("removed", "duties/close/A/remark"),
        ("changed", "version"),
    ]
    assert [each.citation and each.citation.article for each in found.rules] == ["57", "57", "57", None]
    assert found.levels == ()
    assert {each.duty_id for each in found.duties} == {"close"}
    assert {(each.before and each.before.limit, each.after and each.after.limit) for each in found.duties} == {
        (WorkingDays(30), WorkingDays(20))
    }
    assert not found.keeps_verdicts
    assert Comparison.model_validate_json(found.model_dump_json()) == found


ROLE = Role(id="x", label=text("某人", "somebody"))
CHANGES: list[tuple[str, dict[str, Any], list[tuple[str, str]], set[tuple[str | None, str | None]]]] = [
    ("nothing", {}, [], set()),
    ("words alone", {"title": text("新", "new")}, [("changed", "title")], set()),
    ("a role more", {"roles": (*small.rulebook().roles, ROLE)}, [("added", "roles/x")], set()),
    ("a criterion less", {"criteria": ()}, [("removed", "criteria/size")], {("high", "low"), ("middle", "low")}),
    (
        "no default level",
        {"otherwise": None},
        [("removed", "otherwise/else")],
        {("low", None)},
    ),
    (
        "no confirmation",
        {"confirmation": None},
        [("removed", "confirmation/decided")],
        {(one, other) for one in LEVELS for other in LEVELS if one != other},
    ),
    (
        "another order",
        {"levels": tuple(reversed(small.rulebook().levels))},
        [("reordered", "levels")],
        set(),
    ),
    (
        "two levels that change places",
        {"levels": tuple(
            level.model_copy(update={"rank": {"low": 1, "middle": 3, "high": 2}[level.code]})
            for level in small.rulebook().levels
        )},
        [("changed", "levels/middle/rank"), ("changed", "levels/high/rank")],
        {("high", "middle")},
    ),
    (
        "a wider condition that changes nothing",
        {"criteria": (criterion("size", grade("high", at_least("size", 5)),
                                grade("middle", any_of(at_least("size", 3), at_least("size", 4)))),)},
        [("changed", "criteria/size/middle/test")],
        set(),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("what", "change", "rules", "verdicts"), CHANGES, ids=[each[0] for each in CHANGES])
def test_one_change(
    what: str, change: dict[str, Any], rules: list[tuple[str, str]], verdicts: set[tuple[str | None, str | None]]
) -> None:
    found = compare(small.rulebook(**BASE), small.rulebook(**BASE | change))
    assert paths(found) == rules, what
    assert levels(found) == verdicts
    assert found.is_empty == (not rules)
    assert found.comparable


def test_events_that_say_more() -> None:
    class Larger(SmallEvent):
        weight: Count = 0

    more = small.rulebook(
        **BASE
        | {"event": event_model(Larger), "criteria": (SIZE, criterion("weight", grade("high", at_least("weight", 1))))}
    )
    for one, other in ((small.rulebook(**BASE), more), (more, small.rulebook(**BASE))):
        found = compare(one, other)
        assert found.comparable
        assert all({each.fact: each.value for each in change.facts}["weight"] == 1 for change in found.levels)
        assert len(found.levels) == 2


def test_events_that_say_other_things_have_no_verdict_in_common() -> None:
    class Other(SmallEvent):
        size: Count | None = None  # type: ignore[assignment]  # another kind of the same fact

    found = compare(small.rulebook(**BASE), small.rulebook(**BASE | {"event": event_model(Other)}))
    assert not found.comparable
    assert not found.keeps_verdicts
    assert not found.levels
    assert not found.duties
    assert not found.is_empty


def test_only_rulebooks() -> None:
    with pytest.raises(ArgumentError, match="after: a Rulebook is wanted, not NoneType"):
        compare(JIAHE_LIFE, None)  # type: ignore[arg-type]  # the wrong type is what is refused
    with pytest.raises(ArgumentError, match="before: a Rulebook is wanted, not str"):
        compare("jiahe", JIAHE_LIFE)  # type: ignore[arg-type]  # the wrong type is what is refused


def test_true_is_not_one() -> None:
    """Python takes them for equal; the digest, and so a comparison, does not."""
    one = small.rulebook(**BASE)
    row = criterion("size", grade("high", holds("loud")))
    other = one.model_copy(update={"criteria": (row,)})
    again = other.model_copy(update={"criteria": (row.model_copy(update={"where": None}),)})
    assert compare(other, again).is_empty
    assert not compare(one, other).is_empty


@settings(max_examples=80)
@for_all(st.data())
def test_empty_exactly_when_the_digests_are_equal(data: st.DataObject) -> None:
    among = ("loud", "colour")
    one, other = data.draw(small.rulebooks(among)), data.draw(small.rulebooks(among))
    parts = data.draw(st.sets(st.sampled_from(["criteria", "otherwise", "duties", "routing", "scope", "confirmation"])))
    mixed: Rulebook[SmallEvent] = one.model_copy(update={part: getattr(other, part) for part in parts})
    assert compare(one, mixed).is_empty == (one.digest == mixed.digest)
    assert compare(one, one).is_empty
    back = Rulebook[SmallEvent].model_validate_json(one.model_dump_json())
    assert compare(one, back).is_empty


Way = tuple[Any, ...] | None


def way(book: Rulebook[SmallEvent], each: Any, facts: dict[str, Any]) -> Way:
    """How a duty arises: its limit, from which clocks, by whom, to whom."""
    level = level_of(book, facts)
    found = variant_of(each, level, facts)
    if found is None:
        return None
    path = next(
        (
            path
            for path in book.routing[0].paths
            if level != OUT and (path.levels is None or level in path.levels) and small.true_of(path.when, facts)
        ),
        None,
    )

    def roles(named: tuple[str, ...]) -> tuple[str, ...]:
        ids = [role for id in named for role in ((path.roles if path else ()) if id == "desk" else (id,))]
        return tuple(dict.fromkeys(ids))

    clocks = each.clocks if found.clocks is None else found.clocks
    return found.limit, clocks, roles(each.responsible), roles(each.recipients)


def told(terms: DutyTerms | None) -> Way:
    """The same as the comparison tells it."""
    return None if terms is None else (terms.limit, terms.clocks, terms.responsible, terms.recipients)


@settings(max_examples=60)
@for_all(st.data())
def test_every_verdict_that_changes_is_found_and_shown(data: st.DataObject) -> None:
    among = data.draw(small.groups())
    one, other = data.draw(small.rulebooks(among)), data.draw(small.rulebooks(among))
    found = compare(one, other)
    events = list(small.events(among, decided=True))
    pairs = {(level_of(one, facts), level_of(other, facts)) for facts in events}

    def named(level: Any, in_scope: bool) -> str | None:
        return OUT if not in_scope else level and level.code

    shown = {
        (named(each.before, each.in_scope_before), named(each.after, each.in_scope_after)): each.facts
        for each in found.levels
    }
    assert set(shown) == {pair for pair in pairs if pair[0] != pair[1]}
    for pair, facts in shown.items():
        event = small.ALL | {each.fact: each.value for each in facts}
        assert (level_of(one, event), level_of(other, event)) == pair

    for id in {each.id for book in (one, other) for each in book.duties}:
        of = [next((each for each in book.duties if each.id == id), None) for book in (one, other)]
        ways = {
            tuple(each and way(book, each, facts) for book, each in zip((one, other), of, strict=True))
            for facts in events
        }
        assert {(told(change.before), told(change.after)) for change in found.duties if change.duty_id == id} == {
            pair for pair in ways if pair[0] != pair[1]
        }
        for change in (change for change in found.duties if change.duty_id == id):
            event = small.ALL | {each.fact: each.value for each in change.facts}
            for book, each, expected in zip((one, other), of, (change.before, change.after), strict=True):
                got = each and way(book, each, event)
                assert got == told(expected)


def test_a_duty_only_one_side_knows() -> None:
    found = compare(
        small.rulebook(**BASE), small.rulebook(**BASE | {"duties": (DUTY, duty("e", variant("a", Hours(1))))})
    )
    (change,) = found.duties
    assert (change.duty_id, change.before, change.after and change.after.limit) == ("e", None, Hours(1))
    assert change.facts == ()  # from any event


def test_a_variant_that_runs_from_another_clock() -> None:
    before = small.rulebook(**BASE)
    found = compare(before, before.amend(clocks={"d/a": ("told_at", "seen_at")}))
    assert ("added", "duties/d/a/clocks") in paths(found)
    assert found.levels == ()
    (change,) = found.duties
    assert (change.before and change.before.clocks, change.after and change.after.clocks) == (
        ("seen_at",),
        ("told_at", "seen_at"),
    )
    assert {each.fact: each.value for each in change.facts} == {"size": 5, "decided": None}


def test_a_blank_that_is_filled() -> None:
    blank = criterion("size", grade("high", at_least("size", 5)), grade("middle", None))
    before = small.rulebook(**BASE | {"criteria": (blank,)})
    found = compare(before, before.amend(criteria={"size/middle": at_least("size", 3)}))
    assert paths(found) == [("added", "criteria/size/middle/test"), ("changed", "version")]
    assert levels(found) == {("low", "middle")}
    assert compare(before, before).is_empty


@pytest.mark.parametrize(
    ("field", "value", "path", "kind"),
    [
        ("standing_duties", (small.standing_duty("s", Every(unit="quarter")),), "standing_duties/s", "added"),
        (
            "confirmation",
            CONFIRMATION.model_copy(update={"decisions": (Confirmed(id="all", levels=("high",), citation=cite()),)}),
            "confirmation/decided/all/levels",
            "added",
        ),
        (
            "articles",
            (
                Article(number="1", gist=text("一", "one"), rules=tuple(dict(small.rulebook(**BASE).rules()))),
                Article(number="2", gist=text("二", "two"), why_none=text("无", "nothing")),
            ),
            "articles/2",
            "added",
        ),
    ],
)
def test_every_change_has_the_address_of_its_rule(field: str, value: Any, path: str, kind: str) -> None:
    found = compare(small.rulebook(**BASE), small.rulebook(**BASE | {field: value}))
    assert (kind, path) in paths(found)


def test_paths_begin_with_addresses_of_rules() -> None:
    """Where a rule is changed, its path is its address and the field."""
    found = compare(CHINA_MOBILE_JILIN, china_mobile_jilin("emended"))
    addresses = dict(CHINA_MOBILE_JILIN.rules())
    changed = [each.path.rpartition("/")[0] for each in found.rules if each.path.startswith("criteria/")]
    assert changed
    assert set(changed) <= set(addresses)


def test_what_a_whole_says_for_all_its_parts_is_cited_as_the_first_of_them() -> None:
    ways = variant("a", WorkingDays(3), citation=cite("7")), variant("b", WorkingDays(5), citation=cite("8"))
    before = small.rulebook(**BASE | {"duties": (duty("d", *ways),)})
    found = compare(before, small.rulebook(**BASE | {"duties": (duty("d", *ways, responsible=("head",)),)}))
    assert [(each.path, each.citation) for each in found.rules] == [("duties/d/responsible", cite("7"))]
    gone = compare(before, small.rulebook(**BASE | {"duties": ()}))
    assert [(each.path, each.citation) for each in gone.rules] == [("duties/d", cite("7"))]
