"""Laws of `review`, over generated events of every shipped rulebook."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from crisisrules import (
    SHANGHAI,
    Act,
    Assessment,
    CaseRecord,
    Obligation,
    Review,
    Rulebook,
    assess,
    next_duties,
    procedure_state,
    review,
)
from crisisrules.calendars import Hours, Minutes, Precondition
from crisisrules.language import Event
from crisisrules.language.facts import EARLIEST
from tests.rulebooks.complaints import RULEBOOK
from tests.strategies import calendars, conventions, events, exported

RULEBOOKS: dict[str, Rulebook[Any]] = {**exported(Rulebook), "complaint_management": RULEBOOK}
over_every_rulebook = pytest.mark.parametrize("rulebook", RULEBOOKS.values(), ids=RULEBOOKS)
some = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
MICROSECOND = timedelta(microseconds=1)


def bare(rulebook: Rulebook[Any]) -> Rulebook[Any]:
    """The rulebook without duties that the event's own times show to be done: only a record tells of acts then."""
    duties = tuple(duty.model_copy(update={"evidence": ()}) for duty in rulebook.duties)
    return rulebook.model_copy(update={"duties": duties})


BARE = {name: bare(rulebook) for name, rulebook in RULEBOOKS.items()}
over_every_bare_rulebook = pytest.mark.parametrize("rulebook", BARE.values(), ids=BARE)


def begin(event: Event) -> datetime:
    moment: datetime = getattr(event, type(event).reference_time)
    return moment


def after(event: Event, assessment: Assessment) -> datetime:
    """A moment at which everything that has a time is over."""
    times = [each.deadline.due_at or each.deadline.starts_at for each in assessment.obligations]
    return (max([begin(event), *(time for time in times if time is not None)]) + timedelta(days=1)).astimezone(SHANGHAI)


def act(obligation: Obligation, at: datetime) -> Act:
    """The duty done as it should be."""
    return Act(
        at=at,
        duty_id=obligation.duty_id,
        by=next((role.id for role in obligation.responsible), None),
        to=tuple(role.id for role in obligation.recipients),
        documents=tuple(item.id for item in obligation.documents),
        contents=tuple(item.id for item in obligation.contents),
    )


def wrongs(found: Review) -> tuple[int, int]:
    """How many duties were not kept, and how many breaches there are."""
    return sum(each.status in ("late", "overdue") for each in found.findings), len(found.breaches)


@over_every_bare_rulebook
@some
@given(data=st.data())
def test_review_agrees_with_assess_on_every_due_time(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event, calendar, convention = data.draw(events(rulebook)), data.draw(calendars()), data.draw(conventions())
    assessment = assess(event, rulebook, calendar=calendar, convention=convention)
    as_of = after(event, assessment) - data.draw(st.sampled_from([timedelta(), timedelta(days=1)]))
    found = review(event, CaseRecord(), rulebook, as_of=as_of, calendar=calendar, convention=convention)
    assert tuple(each.obligation for each in found.findings) == assessment.obligations
    for each in found.findings:
        if each.duty_id != "extend" and each.due_at is not None:
            assert each.status == ("overdue" if as_of > (each.judged_by or as_of) else "open")
    assert Review.model_validate_json(found.model_dump_json()) == found


@over_every_bare_rulebook
@some
@given(data=st.data())
def test_in_time_at_the_due_time_and_late_a_microsecond_after(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    assessment = assess(event, rulebook)
    as_of = after(event, assessment)
    for each in assessment.obligations:
        due_at = each.deadline.due_at
        if due_at is not None:
            for at, status, delay in ((due_at, "met", None), (due_at + MICROSECOND, "late", MICROSECOND)):
                found = review(event, CaseRecord(acts=(act(each, at),)), rulebook, as_of=as_of).finding(each.duty_id)
                assert (found.status, found.by_how_much, found.settled_at) == (status, delay, at)


@over_every_bare_rulebook
@some
@given(data=st.data())
def test_a_correct_act_never_makes_a_review_worse(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    """Correct: in time, by the right role, to everybody, with everything; what has to wait, such as closing, is not.

    Whoever does a duty that stands in for another hands over what that one wants too.
    """
    event = data.draw(events(rulebook))
    assessment = assess(event, rulebook)
    as_of = after(event, assessment)
    started = [each for each in assessment.obligations if each.deadline.state != "awaiting"]
    limits = [each.deadline.limit for each in assessment.obligations]
    waiting = {limit.of for limit in limits if isinstance(limit, Precondition)}
    correct = [each for each in started if each.kind != "close" and each.duty_id not in waiting]
    if not correct:
        return
    acts = data.draw(st.lists(st.sampled_from(started).flatmap(lambda each: some_acts(each, as_of)), max_size=6))
    before = review(event, CaseRecord(acts=tuple(acts)), rulebook, as_of=as_of)
    added = data.draw(st.sampled_from(correct))
    in_time = act(added, added.deadline.due_at or added.deadline.starts_at or begin(event))
    everything = {
        "documents": tuple(dict.fromkeys(item.id for each in started for item in each.documents)),
        "contents": tuple(dict.fromkeys(item.id for each in started for item in each.contents)),
    }
    whole = in_time.model_copy(update=everything)
    after_it = review(event, CaseRecord(acts=(*acts, whole)), rulebook, as_of=as_of)
    assert all(new <= old for new, old in zip(wrongs(after_it), wrongs(before), strict=True))
    assert after_it.compliant or not before.compliant


def some_acts(obligation: Obligation, as_of: datetime) -> st.SearchStrategy[Act]:
    """The duty done somehow: any time, some of the recipients and items, perhaps by somebody else."""
    right = act(obligation, as_of)
    return st.builds(
        Act,
        at=st.timedeltas(timedelta(), timedelta(days=60)).map(lambda back: max(as_of - back, EARLIEST)),
        duty_id=st.just(obligation.duty_id),
        by=st.sampled_from([None, right.by, "张三"]),
        to=st.lists(st.sampled_from(right.to or ("张三",)), unique=True).map(tuple),
        documents=st.just(right.documents) | st.just(()),
        contents=st.just(right.contents) | st.just(right.contents[1:]),
    )


@over_every_bare_rulebook
@some
@given(data=st.data(), weeks=st.integers(-60, 60))
def test_whole_weeks_later_all_limits_in_minutes_and_hours_have_the_same_verdict(
    rulebook: Rulebook[Any], data: st.DataObject, weeks: int
) -> None:
    event = data.draw(events(rulebook))
    shift = timedelta(weeks=weeks)
    moved = shifted(event, shift)
    assume(moved is not None)
    assessment = assess(event, rulebook)
    as_of = after(event, assessment)
    acts = data.draw(
        st.lists(st.sampled_from(assessment.obligations).flatmap(lambda each: some_acts(each, as_of)), max_size=6)
        if assessment.obligations
        else st.just([])
    )
    later = [each.model_copy(update={"at": each.at + shift}) for each in acts if each.at + shift > START]
    assume(len(later) == len(acts))

    def verdicts(case: Any, done: Iterable[Act], moment: datetime) -> dict[str, object]:
        found = review(case, CaseRecord(acts=tuple(done)), rulebook, as_of=moment)
        return {
            each.duty_id: (each.status, each.by_how_much if each.settled_at else None)
            for each in found.findings
            if isinstance(each.obligation.deadline.limit, Hours | Minutes)
        }

    assert verdicts(event, acts, as_of) == verdicts(moved, later, as_of + shift)


START = datetime(2002, 3, 1, tzinfo=SHANGHAI)


def shifted(value: Any, shift: timedelta) -> Any:
    """The value with all its times moved; None where a time would leave what is supported."""
    if isinstance(value, datetime):
        return value + shift if START < value + shift < datetime(2035, 1, 1, tzinfo=SHANGHAI) else None
    if isinstance(value, tuple):
        items = tuple(shifted(each, shift) for each in value)
        return None if None in items else items
    if isinstance(value, BaseModel):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        moved = {name: shifted(each, shift) for name, each in fields.items()}
        if any(moved[name] is None and fields[name] is not None for name in fields):
            return None
        return type(value)(**moved)
    return value


@over_every_bare_rulebook
@some
@given(data=st.data())
def test_what_is_next_is_what_is_not_done(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    assessment = assess(event, rulebook)
    as_of = after(event, assessment) - data.draw(st.sampled_from([timedelta(), timedelta(days=2)]))
    assume(as_of >= getattr(event, type(event).reference_time))
    assume(all(each.deadline.starts_at is None or each.deadline.starts_at <= as_of for each in assessment.obligations))
    found = review(event, CaseRecord(), rulebook, as_of=as_of)
    pending = next_duties(event, CaseRecord(), rulebook, as_of=as_of)
    continued = {duty.after for duty in rulebook.duties}
    ids = {each.obligation.duty_id for each in pending}
    assert ids >= {each.duty_id for each in found.findings if each.status in ("open", "overdue")} - continued
    assert not ids & {each.duty_id for each in found.findings if each.status in ("met", "late", "awaiting")}
    times = [each.do_by for each in pending]
    dated = [time for time in times if time is not None]
    assert times == sorted(dated) + [None] * (len(times) - len(dated))
    done = tuple(act(each.obligation, as_of) for each in pending)
    left = next_duties(event, CaseRecord(acts=done), rulebook, as_of=as_of)
    assert not {each.obligation.duty_id for each in left} & ids


@over_every_bare_rulebook
@some
@given(data=st.data())
def test_a_procedure_can_be_walked_to_its_end(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    as_of = after(event, assess(event, rulebook))
    acts: list[Act] = []
    while True:
        state = procedure_state(event, CaseRecord(acts=tuple(acts)), rulebook, as_of=as_of)
        if state is None or not state.next_steps:
            break
        step = state.next_steps[0]
        papers = tuple(item.id for item in step.documents)
        acts.append(Act(at=as_of - timedelta(hours=20) + timedelta(minutes=len(acts)), step=step.id, documents=papers))
    found = review(event, CaseRecord(acts=tuple(acts)), rulebook, as_of=as_of)
    assert not [each for each in found.breaches if each.code.startswith("step-")]


@over_every_rulebook
@some
@given(data=st.data())
def test_a_time_of_the_event_that_shows_a_duty_done_counts_as_the_act_would(
    rulebook: Rulebook[Any], data: st.DataObject
) -> None:
    """The same act on record, for a rulebook that takes no time of the event for one, is judged alike."""
    event = data.draw(events(rulebook))
    assessment = assess(event, rulebook)
    as_of = after(event, assessment) - data.draw(st.sampled_from([timedelta(), timedelta(days=1)]))
    shown = tuple(shown_acts(event, rulebook, assessment))
    by_the_event = review(event, CaseRecord(), rulebook, as_of=as_of)
    on_record = review(event, CaseRecord(acts=shown), bare(rulebook), as_of=as_of)
    assert by_the_event.findings == on_record.findings


def shown_acts(event: Event, rulebook: Rulebook[Any], assessment: Assessment) -> Iterable[Act]:
    """A time of an item is that of the obligation with its number, a time of the event itself that of every one."""
    for owed in assessment.obligations:
        duty = next(each for each in rulebook.duties if each.arises_as(owed.duty_id))
        number = int(owed.duty_id.rpartition("-")[2]) if duty.each is not None else 1
        for evidence in duty.evidence:
            sequence, _, name = evidence.time.rpartition(".")
            holder = [*getattr(event, sequence), *[None] * number][number - 1] if sequence else event
            at = None if holder is None else getattr(holder, name)
            if at is not None:
                provable = evidence.proof is None or getattr(holder, evidence.proof.rpartition(".")[2])
                yield act(owed, at).model_copy(update={"by": None, "provable": provable})


def test_some_rulebooks_take_times_of_the_event_for_acts() -> None:
    assert {name for name, rulebook in RULEBOOKS.items() if any(duty.evidence for duty in rulebook.duties)}
