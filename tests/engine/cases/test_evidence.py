"""What counts as the doing of a duty besides an act that names it: times of the event, and what stands in for it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from crisisrules import Act, CaseRecord, Review, Rulebook, deemed_unreported, next_duties, review
from crisisrules.calendars import Hours
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Event,
    Evidence,
    Item,
    Level,
    Moment,
    NotReported,
    Path,
    Procedure,
    Role,
    Route,
    Source,
    Step,
    TrueOrFalse,
    event_model,
)
from tests.builders import at, crisis
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import WORDS, cite, duty, variant

MICROSECOND = timedelta(microseconds=1)
SEEN, DUE, OVER = at(3, 2), at(3, 2, 13), at(3, 3)


class Call(BaseModel):
    """One time that somebody was called."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    made_at: Moment
    recorded: TrueOrFalse = True


class Alarm(Event):
    """An event that tells itself who was called, and when help came."""

    reference_time = "seen_at"

    seen_at: Moment
    helped_at: Moment | None = None
    calls: tuple[Call, ...] = ()


def rulebook(*evidence: Evidence, unproven: bool = False, **fields: Any) -> Rulebook[Alarm]:
    rule = NotReported(id="unproven", label=WORDS, fault="unproven", duties=("tell",), citation=cite())
    own: dict[str, Any] = {
        "kind": "report",
        "recipients": ("head", "board"),
        "contents": (Item(id="facts", label=WORDS),),
        "documents": (Item(id="form", label=WORDS),),
        "evidence": evidence,
    }
    return Rulebook[Alarm](
        id="alarms",
        version="1",
        title=WORDS,
        source=Source(title=WORDS, available=WORDS),
        event=event_model(Alarm),
        levels=(Level(code="any", rank=1, label=WORDS),),
        roles=small.ROLES,
        duties=(duty("tell", variant("k", Hours(4)), **own | fields),),
        not_reported=(rule,) if unproven else (),
    )


def called(*times: datetime, recorded: bool = True) -> tuple[Call, ...]:
    return tuple(Call(made_at=each, recorded=recorded) for each in times)


def reviewed(book: Rulebook[Alarm], *acts: Act, as_of: datetime = OVER, **facts: Any) -> Review:
    event = Alarm(event_id="A-1", seen_at=SEEN, **facts)
    return review(event, CaseRecord(acts=acts), book, as_of=as_of)


HELPED = Evidence(time="helped_at")
FIRST_CALL = Evidence(time="calls.made_at", proof="calls.recorded")


@pytest.mark.parametrize(
    ("helped_at", "as_of", "status", "settled_at"),
    [
        (DUE, at(3, 3), "met", DUE),
        (DUE + MICROSECOND, at(3, 3), "late", DUE + MICROSECOND),
        (SEEN, SEEN, "met", SEEN),
        (None, at(3, 3), "overdue", None),
        (DUE, DUE - MICROSECOND, "open", None),
        (SEEN - MICROSECOND, at(3, 3), "overdue", None),
    ],
    ids=["at the due time", "a microsecond late", "at once", "not given", "not known yet", "before the event"],
)
def test_a_time_of_the_event_is_the_act(
    helped_at: datetime | None, as_of: datetime, status: str, settled_at: datetime | None
) -> None:
    found = reviewed(rulebook(HELPED), as_of=as_of, helped_at=helped_at)
    finding = found.finding("tell")
    assert (finding.status, finding.settled_at) == (status, settled_at)
    if settled_at is not None:  # it told everybody, with everything
        assert (finding.untold, found.breaches) == ((), ())


def test_without_evidence_the_time_says_nothing() -> None:
    assert reviewed(rulebook(), helped_at=DUE).finding("tell").status == "overdue"


def test_the_record_may_be_earlier() -> None:
    act = Act(at=at(3, 2, 10), duty_id="tell", to=("head", "board"), contents=("facts",), documents=("form",))
    found = reviewed(rulebook(HELPED), act, helped_at=DUE + MICROSECOND).finding("tell")
    assert (found.status, found.settled_at, found.settled_by) == ("met", at(3, 2, 10), act)


def test_what_the_event_shows_is_no_longer_next() -> None:
    for helped_at, ids in ((at(3, 2, 10), []), (None, ["tell"])):
        event = Alarm(event_id="A-1", seen_at=SEEN, helped_at=helped_at)
        pending = next_duties(event, CaseRecord(), rulebook(HELPED), as_of=at(3, 2, 11))
        assert [each.obligation.duty_id for each in pending] == ids


def test_of_several_items_the_first_counts_for_a_duty_that_arises_once() -> None:
    """The first as they stand, not the earliest."""
    found = reviewed(rulebook(FIRST_CALL), calls=called(at(3, 2, 12), at(3, 2, 10)))
    assert found.finding("tell").settled_at == at(3, 2, 12)
    assert reviewed(rulebook(FIRST_CALL), calls=()).finding("tell").status == "overdue"


def test_of_several_times_the_earliest_counts() -> None:
    both = rulebook(HELPED, FIRST_CALL)
    found = reviewed(both, helped_at=at(3, 2, 12), calls=called(at(3, 2, 11)))
    assert found.finding("tell").settled_at == at(3, 2, 11)


@pytest.mark.parametrize(
    ("unproven", "recorded", "status"),
    [(True, True, "met"), (True, False, "overdue"), (False, False, "met")],
)
def test_what_cannot_be_proved_was_not_done_where_the_rules_say_so(unproven: bool, recorded: bool, status: str) -> None:
    found = reviewed(rulebook(FIRST_CALL, unproven=unproven), calls=called(at(3, 2, 10), recorded=recorded))
    assert (found.finding("tell").status, found.breaches) == (status, ())


@pytest.mark.parametrize(
    ("numbered_from", "expected"),
    [
        (1, {"tell-1": ("met", at(3, 2, 10)), "tell-2": ("late", at(3, 2, 20)), "tell-3": ("late", at(3, 2, 22))}),
        (2, {"tell-2": ("late", at(3, 2, 20)), "tell-3": ("late", at(3, 2, 22)), "tell-4": ("overdue", None)}),
    ],
)
def test_a_repeated_duty_is_shown_by_the_item_of_its_own_number(
    numbered_from: int, expected: dict[str, tuple[str, datetime | None]]
) -> None:
    """Numbered from 2, as when each call makes another one due: the second call shows that it was made."""
    book = rulebook(FIRST_CALL, each="calls", numbered_from=numbered_from)
    found = reviewed(book, calls=called(at(3, 2, 10), at(3, 2, 20), at(3, 2, 22)))
    assert {each.duty_id: (each.status, each.settled_at) for each in found.findings} == expected


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (
            Evidence(time="healed_at"),
            "evidence[0].time: unknown time of the event 'healed_at'; did you mean 'helped_at'?",
        ),
        (Evidence(time="calls.recorded"), "evidence[0].time: unknown time of the event 'calls.recorded'"),
        (Evidence(time="calls.made_at", proof="recorded"), "evidence[0].proof: unknown flag of an item 'recorded'"),
        (
            Evidence(time="helped_at", proof="calls.recorded"),
            "evidence[0].proof: calls.recorded is not a flag of the item that helped_at belongs to",
        ),
    ],
)
def test_evidence_has_to_be_a_time_of_the_event(evidence: Evidence, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        rulebook(evidence)
    assert f"duties/tell.{said}" in str(caught.value)


# --- Steps and duties that stand in for others ----------------------------------------------------------------------


def standing_in(*instead: str) -> Rulebook[Alarm]:
    """A rulebook in which these steps count as telling; the second of them is a duty too."""
    book = rulebook()
    own = {name: getattr(book, name) for name in type(book).model_fields}
    steps = tuple(Step(id=id, label=WORDS, citation=cite()) for id in ("meet", "call"))
    return type(book).model_validate(
        own
        | {
            "duties": (book.duties[0].model_copy(update={"instead": instead}), duty("call", variant("k", Hours(1)))),
            "procedures": (Procedure(id="flow", label=WORDS, steps=steps, citation=cite()),),
        }
    )


@pytest.mark.parametrize(
    ("act", "status"),
    [
        ({"step": "meet"}, "met"),
        ({"step": "call"}, "met"),
        ({"duty_id": "call"}, "met"),
        ({"duty_id": "meet"}, "met"),
        ({"step": "other"}, "overdue"),
    ],
    ids=str,
)
def test_what_stands_in_for_a_duty_may_be_recorded_as_a_step_or_as_a_duty(act: dict[str, str], status: str) -> None:
    """And whoever does it instead has told everybody."""
    found = reviewed(standing_in("meet", "call"), Act.model_validate({"at": at(3, 2, 12), **act}))
    assert found.finding("tell").status == status
    assert not [each for each in found.breaches if each.code == "recipient-missing"]
    assert reviewed(standing_in(), Act.model_validate({"at": DUE, **act})).finding("tell").status == "overdue"


# --- What counts as not reported ------------------------------------------------------------------------------------

REPORTS: dict[str, Any] = {"complaint": "helped_at", "reports": ("calls.made_at",), "proof": "calls.recorded"}


@pytest.mark.parametrize(
    ("facts", "ids"),
    [
        ({}, []),
        ({"helped_at": DUE}, ["missing"]),
        ({"helped_at": DUE, "calls": called(DUE)}, []),
        ({"helped_at": DUE, "calls": called(DUE + MICROSECOND)}, ["late"]),
        ({"helped_at": DUE, "calls": called(DUE, recorded=False)}, ["missing", "unproven"]),
        ({"calls": called(DUE, recorded=False)}, ["unproven"]),
    ],
    ids=str,
)
def test_an_event_that_counts_as_not_reported_by_what_it_tells_itself(facts: dict[str, Any], ids: list[str]) -> None:
    rules = (
        NotReported(id="missing", label=WORDS, fault="missing", citation=cite("9"), **REPORTS),
        NotReported(id="late", label=WORDS, fault="late", citation=cite("9"), **REPORTS),
        NotReported(id="unproven", label=WORDS, fault="unproven", citation=cite(), **REPORTS | {"complaint": None}),
    )
    book = rulebook().model_copy(update={"not_reported": rules})
    event = Alarm(event_id="A-1", seen_at=SEEN, **facts)
    assert [each.id for each in deemed_unreported(event, book)] == ids
    found = review(event, CaseRecord(), book, as_of=at(3, 4))
    assert [each.about for each in found.breaches if each.code == "not-reported"] == ids


def test_only_events_of_the_rulebook_can_be_asked_about() -> None:
    with pytest.raises(ArgumentError, match="event: an event that holds the facts of Alarm is wanted"):
        deemed_unreported(crisis(), rulebook())  # type: ignore[misc]  # the wrong type is what is refused


class Quiet(Event):
    """An event that may say nothing of its calls at all."""

    reference_time = "seen_at"

    seen_at: Moment
    calls: tuple[Call, ...] | None = None


def test_a_sequence_that_is_not_given_shows_nothing() -> None:
    rule = NotReported(id="unproven", label=WORDS, fault="unproven", reports=("calls.made_at",), citation=cite())
    book = Rulebook[Quiet](
        id="alarms",
        version="1",
        title=WORDS,
        source=Source(title=WORDS, available=WORDS),
        event=event_model(Quiet),
        levels=(Level(code="any", rank=1, label=WORDS),),
        roles=small.ROLES,
        duties=(duty("tell", variant("k", Hours(4)), kind="report", recipients=("head",), evidence=(FIRST_CALL,)),),
        not_reported=(rule,),
    )
    silent = Quiet(event_id="Q-1", seen_at=SEEN)
    assert review(silent, CaseRecord(), book, as_of=OVER).finding("tell").status == "overdue"
    assert deemed_unreported(silent, book) == ()


def test_a_time_of_the_event_tells_as_many_as_a_rulebook_has_roles() -> None:
    many = tuple(Role(id=f"r{n}", label=WORDS) for n in range(199))
    everybody = Role(id="head", label=WORDS)
    path = Path(id="p", roles=tuple(role.id for role in many[:30]), citation=cite())
    routes = tuple(
        Route(
            id=f"route{n}",
            label=WORDS,
            paths=(path.model_copy(update={"roles": tuple(role.id for role in many[n * 30 : n * 30 + 30])}),),
        )
        for n in range(7)
    )
    recipients = ("head", *(route.id for route in routes))
    own: dict[str, Any] = {"kind": "report", "recipients": recipients, "responsible": (), "evidence": (HELPED,)}
    book = rulebook().model_copy(
        update={
            "roles": (everybody, *many),
            "routing": routes,
            "duties": (duty("tell", variant("k", Hours(4)), **own),),
        }
    )
    found = reviewed(book, helped_at=DUE)
    assert len(found.finding("tell").obligation.recipients) == 200
    assert (found.finding("tell").status, found.finding("tell").untold) == ("met", ())
    assert Review.model_validate_json(found.model_dump_json()) == found
