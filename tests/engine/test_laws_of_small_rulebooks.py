"""Laws over rulebooks at random, with blanks, members, clocks of a variant's own and standing duties."""

from datetime import timedelta
from typing import Any

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from crisisrules import (
    Act,
    Assessment,
    CaseRecord,
    Review,
    Rulebook,
    assess,
    classify,
    coverage,
    load_rulebook,
    review,
    verify,
)
from crisisrules.calendars import NoTime, NotSet
from crisisrules.language import Role
from tests.builders import MICROSECOND
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import OUT, SmallEvent, level_of, true_of, variant_of

some = settings(max_examples=60)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Rulebook[SmallEvent], dict[str, Any], SmallEvent]:
    """A rulebook, the facts of an event for it, and the event."""
    among = draw(small.groups())
    book = draw(small.rulebooks(among))
    facts = draw(st.sampled_from(list(small.events(among, decided=book.confirmation is not None))))
    return book, facts, SmallEvent(event_id="S-1", **facts)


@some
@for_all(cases())
def test_the_level_and_the_notes_on_blanks(case: Any) -> None:
    book, facts, event = case
    found = classify(event, book)
    level = level_of(book, facts)
    assert (found.level.code if found.level else None) == (None if level == OUT else level)
    rank = found.level.rank if found.level else 0
    decided = book.confirmation is not None and small.stands(book.confirmation, facts["decided"])
    expected = [
        row.id
        for row in book.criteria
        for grade in row.grades
        if grade.test is None and true_of(row.where, facts) and book.level(grade.level).rank > rank
    ]
    noted = [each.about for each in found.notes if each.code == "not-set"]
    assert sorted(noted) == ([] if decided or level == OUT else sorted(expected))


@some
@for_all(cases())
def test_the_clocks_and_the_notes_of_each_duty(case: Any) -> None:
    book, facts, event = case
    found = assess(event, book)
    level = level_of(book, facts)
    expected = {each.id: variant_of(each, level, facts) for each in book.duties}
    assert {each.duty_id: each.variant_id for each in found.obligations} == {
        id: variant.id for id, variant in expected.items() if variant is not None
    }
    for each in found.obligations:
        variant = expected[each.duty_id]
        assert variant is not None
        duty = next(duty for duty in book.duties if duty.id == each.duty_id)
        clocks = duty.clocks if variant.clocks is None else variant.clocks
        given = [clock for clock in clocks if facts[clock] is not None]
        assert each.deadline.clock == (given or clocks)[0]
        assert each.deadline.starts_at == (facts[given[0]] if given else None)
        assert (each.basis, each.reads) == (variant.basis, variant.reads)
        codes = {note.code for note in found.notes if note.about == each.duty_id}
        assert ("not-set" in codes) == isinstance(variant.limit, NotSet)
        assert ("no-time" in codes) == isinstance(variant.limit, NoTime)
        assert ("inferred" in codes) == (variant.basis == "inferred")
    assert Assessment.model_validate_json(found.model_dump_json()) == found


def told_one_by_one(recipients: tuple[Role, ...]) -> tuple[str, ...]:
    """The same recipients, a whole told by telling its members."""
    return tuple(id for role in recipients for id in role.members or (role.id,))


@some
@for_all(cases(), st.booleans())
def test_in_time_at_the_due_time_however_the_recipients_are_told(case: Any, one_by_one: bool) -> None:
    book, _, event = case
    for each in assess(event, book).obligations:
        due_at = each.deadline.due_at
        if due_at is None:
            continue
        to = told_one_by_one(each.recipients) if one_by_one else tuple(role.id for role in each.recipients)
        for at, status in ((due_at, "met"), (due_at + MICROSECOND, "late")):
            record = CaseRecord(acts=(Act(at=at, duty_id=each.duty_id, by="clerk", to=to),))
            found = review(event, record, book, as_of=at + timedelta(days=1))
            assert (found.finding(each.duty_id).status, found.finding(each.duty_id).untold) == (status, ())
            assert not [breach for breach in found.breaches if breach.code == "recipient-missing"]
            assert Review.model_validate_json(found.model_dump_json()) == found


@some
@for_all(cases())
def test_everything_has_its_address_and_comes_back_from_json(case: Any) -> None:
    book, _, _ = case
    addresses = {address for address, _ in book.rules()}
    wholes = {address.rpartition("/")[0] for address in addresses}
    plain = {"levels", *small.LEVELS, *small.SmallEvent.model_fields}
    assert {each.about for each in verify(book)} <= addresses | wholes | plain
    assert [each.address for each in coverage(book).homeless] == [address for address, _ in book.rules()]
    back = load_rulebook(book.model_dump_json(), SmallEvent)
    assert (back, back.digest) == (book, book.digest)
