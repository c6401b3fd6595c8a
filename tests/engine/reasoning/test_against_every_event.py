"""What `verify` finds in any small rulebook, beside trying every event."""

from typing import Any

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from crisisrules import Rulebook, verify
from crisisrules.calendars import NotSet
from crisisrules.engine.reasoning.domains import variables
from crisisrules.engine.reasoning.limits import looser
from crisisrules.language import Every, Interval, Path, Route, event_model
from tests.engine import small_rulebooks as small
from tests.engine.findings import NOTHING, found
from tests.engine.small_rulebooks import LEVELS, OUT, SmallEvent, level_of, stands, true_of, variant_of


def test_the_times_to_try_are_every_combination_that_conditions_tell_apart() -> None:
    """Otherwise trying them all would miss what `verify` rightly finds."""
    facts = {fact.name: fact for fact in event_model(SmallEvent).facts}
    (together,) = variables(facts, small.TIMES)
    cells = [together.at(cell) for cell in range(len(together.examples))]
    tried = {signs(small.ALL | way) for way in small.DOMAINS["times"]}
    assert tried == {signs(small.ALL | cell) for cell in cells}
    assert len(tried) == len(cells)


def signs(facts: dict[str, Any]) -> tuple[bool, ...]:
    return tuple(true_of(each, facts) for each in small.TIMES)


def by_trial(book: Rulebook[SmallEvent], among: tuple[str, ...]) -> set[tuple[str, str]]:
    """What `verify` should find, by trying every event."""
    result: set[tuple[str, str]] = set()
    plain = book.model_copy(update={"confirmation": None})
    events = list(small.events(among))
    levels = [level_of(plain, facts) for facts in events]
    for level in LEVELS:
        blank = any(each.level == level and each.test is None for row in book.criteria for each in row.grades)
        if level not in levels:
            decidable = book.confirmation and stands(book.confirmation, level) and any(each != OUT for each in levels)
            if decidable or not blank:
                result.add(("only-confirmed" if decidable else "unreachable-level", level))
    if None in levels:
        result.add(NOTHING)
    for row in book.criteria:
        tested = [each for each in row.grades if each.test is not None]
        result |= {("blank", f"criteria/{row.id}/{each.level}") for each in row.grades if each.test is None}
        dead = [
            each
            for each in tested
            if not any(true_of(row.where, facts) and true_of(each.test, facts) for facts in events)
        ]
        result |= {("unreachable-grade", f"criteria/{row.id}/{each.level}") for each in dead}
        rest = tuple(each for each in book.criteria if each.id != row.id)
        if len(dead) < len(tested) and same(plain, {"criteria": rest}, events, levels):
            result.add(("redundant-criterion", f"criteria/{row.id}"))
        else:
            for each in tested:
                kept = row.model_copy(update={"grades": tuple(g for g in row.grades if g is not each)})
                if each not in dead and same(plain, {"criteria": (*rest, kept)}, events, levels):
                    result.add(("redundant-grade", f"criteria/{row.id}/{each.level}"))
    result |= {("blank", f"standing_duties/{each.id}") for each in book.standing_duties if is_blank(each.every)}
    return result | backwards(book, among) | of_duties(book, among)


def is_blank(every: Interval) -> bool:
    return isinstance(every, NotSet) or (isinstance(every, Every) and isinstance(every.day, NotSet))


def same(book: Rulebook[SmallEvent], change: dict[str, Any], events: list[dict[str, Any]], levels: list[Any]) -> bool:
    changed = book.model_copy(update=change)
    return [level_of(changed, facts) for facts in events] == levels


def rank(level: str | None) -> int:
    return 0 if level is None else LEVELS.index(level) + 1


def backwards(book: Rulebook[SmallEvent], among: tuple[str, ...]) -> set[tuple[str, str]]:
    result: set[tuple[str, str]] = set()
    decided = book.confirmation is not None
    for fact in {"size", "loss", "loud", "colour", "decided"} & {*among, *(["decided"] if decided else [])}:
        for facts in small.events(among, decided=fact == "decided"):
            if facts[fact] is None:
                continue
            here = level_of(book, facts)
            for other in values_of(fact):
                value = other[fact]
                if value is None or OUT in (here, there := level_of(book, facts | other)):
                    continue
                if place(fact, value) > place(fact, facts[fact]) and rank(there) < rank(here):
                    result.add(("not-monotone", fact))
    return result


def values_of(fact: str) -> list[dict[str, Any]]:
    return [{"decided": code} for code in LEVELS] if fact == "decided" else small.DOMAINS[fact]


def place(fact: str, value: Any) -> Any:
    """Where a value stands among those of its fact: later is worse."""
    order = {"colour": small.COLOURS, "decided": LEVELS}.get(fact)
    return value if order is None else order.index(value)


def of_duties(book: Rulebook[SmallEvent], among: tuple[str, ...]) -> set[tuple[str, str]]:
    result: set[tuple[str, str]] = set()
    events = [(facts, level_of(book, facts)) for facts in small.events(among, decided=book.confirmation is not None)]
    route = book.routing[0]
    taken = [(facts, level, path_of(route, level, facts)) for facts, level in events]
    result |= {
        ("never-applies", f"routing/desk/{path.id}")
        for path in route.paths
        if all(path is not each for _, _, each in taken)
    }
    for each in book.duties:
        chosen = [(variant_of(each, level, facts), path) for facts, level, path in taken]
        for one in each.variants:
            met = [path for found, path in chosen if found is one]
            if not met:
                result.add(("never-applies", f"duties/{each.id}/{one.id}"))
            elif each.responsible == () or (each.responsible == ("desk",) and None in met):
                result.add(("nobody-responsible", f"duties/{each.id}/{one.id}"))
            if isinstance(one.limit, NotSet):
                result.add(("blank", f"duties/{each.id}/{one.id}"))
    return result


def path_of(route: Route, level: str | None, facts: dict[str, Any]) -> Path | None:
    if level == OUT:
        return None
    fitting = (path for path in route.paths if path.levels is None or level in path.levels)
    return next((path for path in fitting if true_of(path.when, facts)), None)


@settings(max_examples=60)
@for_all(st.data())
def test_verify_finds_what_trying_every_event_finds(data: st.DataObject) -> None:
    among = data.draw(small.groups())
    book = data.draw(small.rulebooks(among))
    expected = by_trial(book, among)
    ignored = {"overlap", "gap", "looser-for-worse"}
    assert {each for each in found(book) if each[0] not in ignored} == expected


@settings(max_examples=60)
@for_all(st.data())
def test_facts_of_a_finding_show_it(data: st.DataObject) -> None:
    among = data.draw(small.groups())
    book = data.draw(small.rulebooks(among))
    for each in verify(book):
        facts = small.ALL | {shown.fact: shown.value for shown in each.facts}
        match each.code:
            case "no-level":
                assert level_of(book, facts) is None
            case "nobody-responsible" if each.facts:
                assert path_of(book.routing[0], level_of(book, facts), facts) is None
            case "not-monotone":
                less = [level_of(book, facts | other) for other in values_of(each.about)]
                assert max(map(rank, (level for level in less if level != OUT))) > rank(level_of(book, facts))
            case _:
                pass


@settings(max_examples=80)
@for_all(st.data())
def test_looser_for_worse_is_what_trying_every_pair_finds(data: st.DataObject) -> None:
    among = data.draw(st.sampled_from([("size", "loud"), ("colour", "sort"), ("loud", "colour"), ("loss", "loud")]))
    book = data.draw(small.rulebooks(among))
    events = list(small.events(among))
    asked = graded(book, among)
    expected: set[tuple[str, str]] = set()
    for each in book.duties:
        for i, worse in enumerate(LEVELS):
            for level in LEVELS[:i]:
                for facts in events:
                    here, there = variant_of(each, level, facts), variant_of(each, worse, facts)
                    if here is None:
                        continue
                    if there is not None:
                        others = [there]
                    else:
                        candidates = (
                            variant_of(each, worse, other) for other in events if no_better(other, facts, asked)
                        )
                        others = [candidate for candidate in candidates if candidate]
                    if any(looser(other.limit, here.limit) for other in others):
                        expected.add(("looser-for-worse", f"duties/{each.id}"))
    assert found(book, "looser-for-worse") == expected


def graded(book: Rulebook[SmallEvent], among: tuple[str, ...]) -> set[str]:
    """The facts that a grade really depends on: a value of theirs changes whether it holds."""
    grades = [(row.where, each.test) for row in book.criteria for each in row.grades if each.test is not None]
    return {
        fact
        for fact in among
        for where, test in grades
        for facts in small.events(among)
        if len({true_of(where, facts | other) and true_of(test, facts | other) for other in small.DOMAINS[fact]}) > 1
    }


def no_better(one: dict[str, Any], other: dict[str, Any], asked: set[str]) -> bool:
    """Whether the first is as bad or worse in the ordered facts that count, and the same in all others."""
    for fact, value in one.items():
        if fact in asked & {"size", "loss", "loud", "colour"} and value is not None and other[fact] is not None:
            if place(fact, value) < place(fact, other[fact]):
                return False
        elif value != other[fact]:
            return False
    return True
