"""Laws of `review`, over generated events of every shipped rulebook."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from crisisrules import (
    SHANGHAI,
    Act,
    Assessment,
    CaseRecord,
    Closing,
    EarlierCase,
    LevelChange,
    Obligation,
    RecordedExtension,
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
from tests.builders import BOTH, at, branch_crisis
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


def confirmed(event: Event, rulebook: Rulebook[Any]) -> datetime:
    """From when on the event has its level: when it was confirmed, else from its beginning."""
    confirmation = rulebook.confirmation
    return (confirmation and getattr(event, confirmation.time_fact)) or begin(event)


def after(event: Event, rulebook: Rulebook[Any], assessment: Assessment) -> datetime:
    """A moment at which everything that has a time is over, and the level is known."""
    times = [each.deadline.due_at or each.deadline.starts_at for each in assessment.obligations]
    last = max([begin(event), confirmed(event, rulebook), *(time for time in times if time is not None)])
    return (last + timedelta(days=1)).astimezone(SHANGHAI)


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
    as_of = after(event, rulebook, assessment) - data.draw(st.sampled_from([timedelta(), timedelta(days=1)]))
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
    as_of = after(event, rulebook, assessment)
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
    as_of = after(event, rulebook, assessment)
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
@given(data=st.data(), weeks=st.integers(1, 60))
def test_whole_weeks_later_all_limits_in_minutes_and_hours_have_the_same_verdict(
    rulebook: Rulebook[Any], data: st.DataObject, weeks: int
) -> None:
    """Or whole weeks earlier: towards the middle of the calendar, so that every case can be moved."""
    event = data.draw(events(rulebook))
    shift = timedelta(weeks=weeks if begin(event) < MIDDLE else -weeks)
    assessment = assess(event, rulebook)
    as_of = after(event, rulebook, assessment)
    acts = data.draw(
        st.lists(st.sampled_from(assessment.obligations).flatmap(lambda each: some_acts(each, as_of)), max_size=6)
        if assessment.obligations
        else st.just([])
    )

    def verdicts(case: Any, done: Iterable[Act], moment: datetime) -> dict[str, object]:
        found = review(case, CaseRecord(acts=tuple(done)), rulebook, as_of=moment)
        return {
            each.duty_id: (each.status, each.by_how_much if each.settled_at else None)
            for each in found.findings
            if isinstance(each.obligation.deadline.limit, Hours | Minutes)
        }

    later = [each.model_copy(update={"at": each.at + shift}) for each in acts]
    assert verdicts(event, acts, as_of) == verdicts(shifted(event, shift), later, as_of + shift)


MIDDLE = datetime(2018, 1, 1, tzinfo=SHANGHAI)


def shifted(value: Any, shift: timedelta) -> Any:
    """The value with all its times moved."""
    if isinstance(value, datetime):
        return value + shift
    if isinstance(value, tuple):
        return tuple(shifted(each, shift) for each in value)
    if isinstance(value, BaseModel):
        return type(value)(**{name: shifted(getattr(value, name), shift) for name in type(value).model_fields})
    return value


@over_every_bare_rulebook
@some
@given(data=st.data())
def test_what_is_next_is_what_is_not_done(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    event = data.draw(events(rulebook))
    assessment = assess(event, rulebook)
    started = [each.deadline.starts_at for each in assessment.obligations if each.deadline.starts_at is not None]
    earliest = max([begin(event), confirmed(event, rulebook), *started])
    as_of = max(earliest, after(event, rulebook, assessment) - data.draw(st.sampled_from([timedelta(), timedelta(2)])))
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
    as_of = after(event, rulebook, assess(event, rulebook))
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
    as_of = after(event, rulebook, assessment) - data.draw(st.sampled_from([timedelta(), timedelta(days=1)]))
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


# --- Nothing recorded after `as_of` counts ----------------------------------------------------------------------------


@st.composite
def records(draw: st.DrawFn, rulebook: Rulebook[Any], owed: list[str], first: datetime, last: datetime) -> CaseRecord:
    """A record of anything, in and out of time between two moments."""
    moments = st.integers(0, 20).map(lambda part: first + (last - first) * part / 20)
    roles, duties = [role.id for role in rulebook.roles] or ["张三"], [duty.id for duty in rulebook.duties] or ["x"]
    named = st.sampled_from([*duties, *owed])
    steps = [step.id for procedure in rulebook.procedures for step in procedure.steps]
    grounds = st.sampled_from([None, "x", *(ground.id for ground in rulebook.closing_grounds)])
    some_roles = st.lists(st.sampled_from(roles), max_size=3, unique=True).map(tuple)
    act = st.builds(Act, at=moments, duty_id=named, by=st.none() | st.sampled_from(roles), to=some_roles)
    closings = [duty.id for duty in rulebook.duties if duty.kind == "close"]
    acts = [act, st.builds(Act, at=moments, step=st.sampled_from(steps or ["x"]), provable=st.booleans())]
    acts += [st.builds(Act, at=moments, duty_id=st.sampled_from(closings))] if closings else []
    levels = st.sampled_from([None, *(level.code for level in rulebook.levels)])
    changes = st.lists(st.builds(LevelChange, at=moments, level=levels), max_size=2, unique_by=lambda each: each.at)
    answers = st.none() | moments
    return CaseRecord(
        acts=tuple(draw(st.lists(st.one_of(acts), max_size=8))),
        levels=tuple(draw(changes)),
        extensions=tuple(draw(st.lists(extensions(duties, roles, moments, last), max_size=2, unique_by=_duty_of))),
        closing=draw(st.none() | st.builds(Closing, ground=grounds, answered_at=answers, objected_at=answers)),
        reopened=tuple(draw(st.lists(moments, max_size=2))),
        earlier_case=draw(st.none() | st.builds(EarlierCase, event_id=st.just("0"), closed_at=answers)),
    )


def _duty_of(extension: RecordedExtension) -> str:
    return extension.duty_id


def extensions(
    duties: list[str], roles: list[str], moments: st.SearchStrategy[datetime], last: datetime
) -> st.SearchStrategy[RecordedExtension]:
    """More time, approved at some time or only asked for."""
    asked: st.SearchStrategy[dict[str, Any]] = st.just({})
    approved = st.fixed_dictionaries({"approved_by": st.sampled_from(roles), "approved_at": moments})
    begun = st.fixed_dictionaries({"since": moments})
    return st.builds(
        lambda duty_id, days, given: RecordedExtension(duty_id=duty_id, until=last + timedelta(days), **given),
        st.sampled_from(duties),
        st.integers(1, 30),
        asked | approved | begun,
    )


def cut(record: CaseRecord, moment: datetime) -> CaseRecord:
    """The record without everything that is later than this moment."""

    def kept(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(each for each in map(kept, value) if each is not None)
        if isinstance(value, datetime):
            return value if value <= moment else None
        if isinstance(value, Act | LevelChange):
            return value if value.at <= moment else None
        if isinstance(value, RecordedExtension):
            begins = value.approved_at or value.since
            return value if begins is None or begins <= moment else None
        if isinstance(value, CaseRecord | Closing | EarlierCase):
            return type(value)(**{name: kept(getattr(value, name)) for name in type(value).model_fields})
        return value

    found: CaseRecord = kept(record)
    return found


@over_every_rulebook
@some
@given(data=st.data())
def test_nothing_recorded_after_as_of_counts(rulebook: Rulebook[Any], data: st.DataObject) -> None:
    """But for a note that a later act does not count, every answer is that of the record as it was then."""
    event, calendar, convention = data.draw(events(rulebook)), data.draw(calendars()), data.draw(conventions())
    assessment = assess(event, rulebook, calendar=calendar, convention=convention)
    first, last = begin(event), after(event, rulebook, assessment)
    owed = [each.duty_id for each in assessment.obligations]
    record = data.draw(records(rulebook, owed, max(first - timedelta(days=1), EARLIEST), last))
    as_of = first + (last - first) * data.draw(st.integers(0, 20)) / 20
    settings_of: dict[str, Any] = {"as_of": as_of, "calendar": calendar, "convention": convention}
    then = cut(record, as_of)
    found, of_then = (review(event, each, rulebook, **settings_of) for each in (record, then))
    notes = tuple(note for note in found.notes if note.code != "act-after-as-of")
    assert found.model_copy(update={"notes": notes}) == of_then
    assert len(found.notes) - len(notes) == len(record.acts) - len(then.acts)
    for verb in (next_duties, procedure_state):
        assert verb(event, record, rulebook, **settings_of) == verb(event, then, rulebook, **settings_of)


def test_the_law_has_teeth() -> None:
    """The records that it draws hold something later of every kind, and it changes what is found in the end."""
    event = branch_crisis()
    close = Act(at=at(3, 20), duty_id="close")
    more = RecordedExtension(duty_id="close", until=at(6, 1), approved_by=BOTH[1], approved_at=at(3, 20))
    silence = Closing(ground="no-objection", answered_at=at(3, 21))
    for kind, record in {
        "acts": CaseRecord(acts=(close,)),
        "levels": CaseRecord(levels=(LevelChange(at=at(3, 20), level="A"),)),
        "extensions": CaseRecord(extensions=(more,)),
        "closing": CaseRecord(acts=(close.model_copy(update={"at": at(3, 19)}),), closing=silence),
        "reopened": CaseRecord(acts=(close.model_copy(update={"at": at(3, 18)}),), reopened=(at(3, 20),)),
    }.items():
        assert cut(record, at(3, 19)) != record, kind
        before, now = (reviewed_record(event, each, at(4, 20)) for each in (cut(record, at(3, 19)), record))
        assert (before.findings, before.breaches, before.notes) != (now.findings, now.breaches, now.notes), kind


def reviewed_record(event: Event, record: CaseRecord, as_of: datetime) -> Review:
    return review(event, record, RULEBOOKS["JIAHE_LIFE"], as_of=as_of)
