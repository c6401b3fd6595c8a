"""Laws over rulebooks with every kind of rule: a verdict is what the rules say, whatever was assessed before."""

from random import Random

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from crisisrules import assess, assess_json, classify, clear_caches
from crisisrules.language import not_, not_within
from tests.engine import small_rulebooks as small
from tests.engine import whole_rulebooks as whole
from tests.engine.small_rulebooks import SmallEvent

seeds = st.integers(0, 2**32)
some = settings(max_examples=150)


@some
@for_all(seeds)
def test_a_verdict_is_what_the_rules_say(seed: int) -> None:
    random = Random(seed)
    book = whole.rulebook(random)
    for _ in range(5):
        event = whole.event(random)
        assert whole.seen(assess(event, book)) == whole.expected(book, event)


@some
@for_all(seeds)
def test_a_verdict_does_not_depend_on_the_events_before(seed: int) -> None:
    random = Random(seed)
    book = whole.rulebook(random)
    events = [whole.event(random, n) for n in range(6)]
    first = []
    for event in events:
        clear_caches()
        first.append(assess(event, book).model_dump_json())
    for _ in range(2):
        assert [assess_json(event.model_dump_json(), book) for event in events] == first
        assert [assess(event, book).model_dump_json() for event in events] == first
    assert [assess(event, book).classification for event in events] == [classify(event, book) for event in events]


def test_what_a_missing_time_was_seen_as_is_not_shared() -> None:
    """Whether `not_within` holds does not say whether its second time is given, and a reason tells that."""
    within = not_(not_within("told_at", "done_at", minutes=4))
    book = small.rulebook(criteria=(small.criterion("c", small.grade("low", within)),))
    bare = SmallEvent(event_id="S-1", seen_at=small.START)
    done = SmallEvent(event_id="S-2", seen_at=small.START, done_at=small.START)
    for events in ((bare, done), (done, bare)):
        clear_caches()
        said = {event.event_id: classify(event, book).reasons[0].operator for event in events}
        assert said == {"S-1": "not given", "S-2": "within"}
