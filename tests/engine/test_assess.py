"""`assess` by itself, on a small rulebook: which variant of a duty applies, who acts, from when, and in what order."""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict

from crisisrules import CHINA, SHANGHAI, Assessment, Rulebook, assess
from crisisrules.calendars import (
    CIVIL_CODE,
    CountingConvention,
    Hours,
    NoTime,
    NotSet,
    Promptly,
    WorkingDays,
    YearSchedule,
)
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Citation,
    Criterion,
    Duty,
    Event,
    Extension,
    Grade,
    Level,
    Moment,
    Path,
    Prohibition,
    Role,
    Route,
    Source,
    TrueOrFalse,
    at_least,
    event_model,
    given,
    holds,
    ordered,
    text,
)
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent

HERE = Citation(source="办法", article="1")
READING = text("理解", "a reading")
REMARK = text("说明", "a remark")
MORNING = datetime(2026, 5, 6, 9, tzinfo=SHANGHAI)
HOUR = timedelta(hours=1)


class Visit(BaseModel):
    """An item of a sequence. The order of its codes is not that of the alphabet."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    made_at: Moment
    mood: Annotated[
        Literal["calm", "angry", "better"],
        ordered(("calm", "静", "calm"), ("angry", "怒", "angry"), ("better", "好", "better")),
    ]


class Loss(Event):
    """A small event."""

    reference_time = "told_at"

    told_at: Moment
    seen_at: Moment | None = None
    paid_at: Moment | None = None
    large: TrueOrFalse = False
    doubtful: TrueOrFalse = False
    visits: tuple[Visit, ...] | None = None


ROLES = tuple(
    Role.model_validate({"id": id, "label": text(id, id), "standing": standing})
    for id, standing in (
        ("clerk", "inside"),
        ("boss", "above"),
        ("office", "outside"),
        ("client", "customer"),
    )
)
ROUTE = Route(
    id="expert",
    label=text("专家", "expert"),
    paths=(
        Path(id="large", when=holds("large"), roles=("office", "boss"), lead="boss", citation=HERE),
        Path(id="small", roles=("clerk",), citation=HERE, basis="inferred", reads=("actor",), reading=READING),
    ),
)


def variant(id: str, **fields: Any) -> dict[str, Any]:
    basis = "configured" if isinstance(fields.get("limit"), NotSet) else "stated"
    return {"id": id, "limit": Hours(1), "citation": HERE, "basis": basis} | fields


def duty(id: str, *variants: dict[str, Any], **fields: Any) -> Duty:
    each = [variant(f"c{n}", **given) for n, given in enumerate(variants or ({},))]
    own = {"id": id, "kind": "handle", "action": text(id, id), "clocks": ("told_at",), "variants": each}
    return Duty.model_validate(own | fields)


def rulebook(*duties: Duty, **more: Any) -> Rulebook[Loss]:
    grade = Grade(level="big", test=holds("large"), citation=HERE)
    parts: dict[str, Any] = {
        "id": "losses",
        "version": "1",
        "title": text("损", "losses"),
        "source": Source(title=text("损", "losses"), available=text("全", "all")),
        "event": event_model(Loss),
        "levels": (Level(code="big", rank=1, label=text("大", "big")),),
        "criteria": (Criterion(id="size", label=text("大小", "size"), grades=(grade,)),),
        "roles": ROLES,
        "routing": (ROUTE,),
        "duties": duties,
    }
    return Rulebook[Loss].model_validate(parts | more)


def assessed(*duties: Duty, calendar: Any = CHINA, convention: Any = CIVIL_CODE, **facts: Any) -> Assessment:
    event = Loss.model_validate({"event_id": "L-1", "told_at": MORNING, **facts})
    return assess(event, rulebook(*duties), calendar=calendar, convention=convention)


def assessed_with(parts: dict[str, Any], **facts: Any) -> Assessment:
    """The verdict by a rulebook with these parts."""
    return assess(Loss.model_validate({"event_id": "L-1", "told_at": MORNING, **facts}), rulebook(**parts))


def ids(found: Assessment) -> list[str]:
    return [each.duty_id for each in found.obligations]


def names(roles: tuple[Role, ...]) -> list[str]:
    return [role.id for role in roles]


# --- Which variant ----------------------------------------------------------------------------------------------------


def test_the_first_variant_that_fits_decides() -> None:
    three = duty(
        "see",
        {"when": holds("doubtful"), "limit": Hours(1), "basis": "inferred", "reads": ("limit",), "reading": READING},
        {"levels": ("big",), "limit": Hours(2)},
        {"when": given("paid_at"), "limit": Hours(3)},
    )
    expected = {
        ("doubtful",): "c0",
        ("large",): "c1",
        ("doubtful", "large"): "c0",
        (): None,
    }
    for facts, variant_id in expected.items():
        found = assessed(three, **dict.fromkeys(facts, True))
        assert [each.variant_id for each in found.obligations] == ([variant_id] if variant_id else [])
    assert [each.variant_id for each in assessed(three, paid_at=MORNING).obligations] == ["c2"]
    (doubtful,) = assessed(three, doubtful=True).obligations
    assert (doubtful.basis, doubtful.reads, doubtful.reading) == ("inferred", ("limit",), READING)
    assert doubtful.citation == HERE


def test_levels_none_means_even_without_a_level() -> None:
    assert ids(assessed(duty("see"), duty("big", {"levels": ("big",)}))) == ["see"]
    assert ids(assessed(duty("see"), duty("big", {"levels": ("big",)}), large=True)) == ["see", "big"]


# --- Who ------------------------------------------------------------------------------------------------------------


def test_a_variant_may_have_its_own_people() -> None:
    own = duty(
        "see",
        {"when": holds("doubtful"), "responsible": ("boss",), "recipients": ()},
        {},
        responsible=("clerk",),
        recipients=("client",),
    )
    (usual,) = assessed(own).obligations
    (doubtful,) = assessed(own, doubtful=True).obligations
    assert (names(usual.responsible), names(usual.recipients)) == (["clerk"], ["client"])
    assert (names(doubtful.responsible), names(doubtful.recipients)) == (["boss"], [])


def test_a_route_stands_for_whom_it_leads_to_each_once() -> None:
    own = duty("see", responsible=("boss", "expert"), recipients=("expert",))
    found = assessed(own, large=True)
    assert names(found.obligations[0].responsible) == ["boss", "office"]
    assert names(found.obligations[0].recipients) == ["office", "boss"]
    (routing,) = found.routing
    assert (routing.path_id, routing.lead and routing.lead.id, routing.basis) == ("large", "boss", "stated")
    (small,) = assessed(own).routing
    assert (small.path_id, small.lead, small.reads, small.reading) == ("small", None, ("actor",), READING)
    assert names(assessed(own).obligations[0].responsible) == ["boss", "clerk"]


@pytest.mark.parametrize(
    ("recipients", "large", "is_report"),
    [
        ((), False, False),
        (("clerk",), False, False),
        (("client",), False, False),
        (("boss",), False, True),
        (("office",), False, True),
        (("clerk", "office"), False, True),
        (("expert",), False, False),
        (("expert",), True, True),
    ],
)
def test_a_report_tells_somebody_above_or_outside(recipients: tuple[str, ...], large: bool, is_report: bool) -> None:
    found = assessed(duty("tell", recipients=recipients), large=large)
    assert [each.duty_id for each in found.reports] == (["tell"] if is_report else [])


# --- From when ------------------------------------------------------------------------------------------------------


def test_the_first_clock_that_is_given_runs() -> None:
    own = duty("see", clocks=("paid_at", "seen_at"))
    for facts, clock in (
        ({"paid_at": MORNING + 5 * HOUR, "seen_at": MORNING}, "paid_at"),
        ({"seen_at": MORNING + HOUR}, "seen_at"),
    ):
        deadline = assessed(own, **facts).obligations[0].deadline
        assert (deadline.clock, deadline.starts_at) == (clock, facts[clock])
        assert deadline.due_at == facts[clock] + HOUR
    awaiting = assessed(own).obligations[0].deadline
    assert (awaiting.state, awaiting.clock, awaiting.due_at) == ("awaiting", "paid_at", None)


@pytest.mark.parametrize("limit", [Hours(1), Promptly(), NotSet(), NoTime()])
def test_a_clock_that_has_not_started_is_awaited_whatever_the_limit(limit: Any) -> None:
    deadline = assessed(duty("see", {"limit": limit}, clocks=("paid_at",))).obligations[0].deadline
    assert (deadline.state, deadline.clock, deadline.starts_at, deadline.limit) == ("awaiting", "paid_at", None, limit)


@pytest.mark.parametrize(("limit", "state"), [(Promptly(), "promptly"), (NotSet(), "not_set"), (NoTime(), "not_set")])
def test_a_limit_without_a_number_has_no_due_time(limit: Any, state: str) -> None:
    with_clock = assessed(duty("see", {"limit": limit})).obligations[0].deadline
    assert (with_clock.state, with_clock.starts_at, with_clock.due_at) == (state, MORNING, None)
    without = assessed(duty("see", {"limit": limit}, clocks=())).obligations[0].deadline
    assert (without.state, without.clock, without.starts_at) == (state, None, None)


def test_a_variant_may_have_clocks_of_its_own() -> None:
    own = duty("see", {"when": holds("doubtful"), "clocks": ("paid_at", "seen_at")}, {}, clocks=("told_at",))
    seen_at, paid_at = MORNING + HOUR, MORNING + 2 * HOUR

    def clock(**facts: Any) -> tuple[Any, ...]:
        deadline = assessed(own, **facts).obligations[0].deadline
        return deadline.clock, deadline.starts_at, deadline.state

    assert clock(paid_at=paid_at) == ("told_at", MORNING, "fixed")
    assert clock(doubtful=True, paid_at=paid_at, seen_at=seen_at) == ("paid_at", paid_at, "fixed")
    assert clock(doubtful=True, seen_at=seen_at) == ("seen_at", seen_at, "fixed")
    assert clock(doubtful=True) == ("paid_at", None, "awaiting")


def test_a_variant_may_have_no_clock_at_all() -> None:
    own = duty("see", {"clocks": (), "limit": Promptly()}, clocks=("told_at",))
    deadline = assessed(own).obligations[0].deadline
    assert (deadline.clock, deadline.starts_at, deadline.state) == (None, None, "promptly")


def test_a_duty_after_another_runs_from_its_end() -> None:
    first, second = duty("ask", {"limit": Hours(2)}), duty("thank", {"limit": Hours(3)}, clocks=(), after="ask")
    deadline = assessed(first, second).obligation("thank").deadline
    assert (deadline.starts_at, deadline.due_at, deadline.clock) == (MORNING + 2 * HOUR, MORNING + 5 * HOUR, "ask")
    never = assessed(duty("ask", {"levels": ("big",)}), second).obligation("thank").deadline
    assert (never.state, never.clock) == ("awaiting", "ask")


def test_a_duty_for_each_item_is_numbered() -> None:
    each = duty("log", {}, each="visits", clocks=("visits.made_at",), numbered_from=3)
    visits = [{"made_at": MORNING + n * HOUR, "mood": "calm"} for n in range(2)]
    found = assessed(each, visits=visits)
    assert {x.duty_id: x.deadline.due_at for x in found.obligations} == {
        "log-3": MORNING + HOUR,
        "log-4": MORNING + 2 * HOUR,
    }
    assert ids(assessed(each, visits=())) == []
    assert ids(assessed(each)) == []


def test_an_ordered_choice_inside_a_sequence_keeps_its_order() -> None:
    """By the alphabet "angry" < "better" < "calm"; by its order calm < angry < better."""
    each = duty("log", {"when": at_least("visits.mood", "angry")}, each="visits", clocks=("visits.made_at",))
    visits = [{"made_at": MORNING, "mood": mood} for mood in ("calm", "angry", "better")]
    assert ids(assessed(each, visits=visits)) == ["log-2", "log-3"]


# --- What surrounds the duties ----------------------------------------------------------------------------------------


def test_a_prohibition_says_whom_it_binds() -> None:
    talk = Prohibition(id="talk", label=text("外传", "talk"), who=("clerk", "boss"), citation=HERE)
    hide = Prohibition(id="hide", label=text("隐瞒", "hide"), levels=("big",), citation=HERE)
    own: dict[str, Any] = {"prohibitions": (talk, hide)}
    assert [(each.id, names(each.who)) for each in assessed_with(own).prohibitions] == [("talk", ["clerk", "boss"])]
    assert [(each.id, names(each.who)) for each in assessed_with(own, large=True).prohibitions] == [
        ("talk", ["clerk", "boss"]),
        ("hide", []),
    ]


def test_guidance_that_fits_is_given_in_the_documents_order() -> None:
    items = (text("先听", "listen"), text("后说", "then speak"))
    inferred = {"basis": "inferred", "reads": ("condition",), "reading": READING, "remark": REMARK}
    own: dict[str, Any] = {
        "guidance": (
            {"id": "calm", "label": text("冷静", "calm"), "items": items, "citation": HERE, **inferred},
            {"id": "big", "label": text("大", "big"), "levels": ("big",), "items": items[:1], "citation": HERE},
            {"id": "doubt", "label": text("疑", "doubt"), "when": holds("doubtful"), "items": items, "citation": HERE},
        )
    }
    (calm,) = assessed_with(own).guidance
    assert (calm.id, calm.label.en, calm.items, calm.citation) == ("calm", "calm", items, HERE)
    assert (calm.basis, calm.reads, calm.reading, calm.remark) == ("inferred", ("condition",), READING, REMARK)
    assert [each.id for each in assessed_with(own, large=True).guidance] == ["calm", "big"]
    assert [each.id for each in assessed_with(own, doubtful=True).guidance] == ["calm", "doubt"]


def test_a_step_says_who_takes_it_and_who_gets_its_papers() -> None:
    steps = (
        {"id": "write", "label": text("写", "write"), "responsible": ("clerk",), "recipients": ("boss", "office"),
         "citation": HERE},
        {"id": "doubt", "label": text("疑", "doubt"), "when": holds("doubtful"), "citation": HERE},
    )  # fmt: skip
    own: dict[str, Any] = {
        "procedures": ({"id": "usual", "label": text("流程", "usual"), "steps": steps, "citation": HERE},)
    }
    found = assessed_with(own).procedure
    assert found is not None
    assert [(each.id, names(each.responsible), names(each.recipients)) for each in found.steps] == [
        ("write", ["clerk"], ["boss", "office"])
    ]
    doubtful = assessed_with(own, doubtful=True).procedure
    assert doubtful is not None
    assert [(each.id, each.recipients) for each in doubtful.steps[1:]] == [("doubt", ())]


# --- Order, notes, references ---------------------------------------------------------------------------------------


def test_obligations_come_by_due_time_and_the_undated_in_the_documents_order() -> None:
    found = assessed(
        duty("later", {"limit": Hours(9)}),
        duty("blank", {"limit": NotSet()}),
        duty("soon", {"limit": Hours(1)}),
        duty("at-once", {"limit": Promptly()}),
        duty("days", {"limit": WorkingDays(1)}),
        duty("unborn", clocks=("paid_at",)),
    )
    assert ids(found) == ["soon", "later", "days", "blank", "at-once", "unborn"]


def test_the_notes_of_a_verdict() -> None:
    found = assessed(
        duty("read", {"basis": "inferred", "reads": ("limit",), "reading": READING}),
        duty("odd", {"remark": REMARK}),
        duty("blank", {"limit": NotSet()}),
        duty("no-word", {"limit": NoTime()}),
        duty("long", extension=Extension(when=holds("doubtful"), citation=Citation(source="办法", article="61"))),
        doubtful=True,
    )
    notes = {(note.code, note.about): note for note in found.notes}
    assert notes.keys() == {
        ("inferred", "read"),
        ("remark", "odd"),
        ("not-set", "blank"),
        ("no-time", "no-word"),
        ("extensible", "long"),
        ("inferred", "expert"),
    }
    assert notes["remark", "odd"].text == REMARK
    citation = notes["extensible", "long"].citation
    assert citation is not None
    assert citation.article == "61"


def test_an_extension_holds_only_under_its_condition() -> None:
    own = duty("long", extension=Extension(when=holds("doubtful"), citation=HERE))
    yes, no = assessed(own, doubtful=True).obligations[0], assessed(own).obligations[0]
    assert (yes.extensible, yes.extension) == (True, HERE)
    assert (no.extensible, no.extension) == (False, None)
    assert yes.deadline == no.deadline


def test_a_verdict_says_what_made_it() -> None:
    own = rulebook(duty("see"))
    calendar = CHINA.with_days(off=[date(2026, 5, 7)])
    event = Loss(event_id="L-1", told_at=MORNING)
    found = assess(event, own, calendar=calendar)
    assert (found.rulebook.id, found.rulebook.version, found.rulebook.digest) == ("losses", "1", own.digest)
    assert (found.calendar.id, found.calendar.settled_through) == (calendar.id, calendar.settled_through)
    assert found.convention == CountingConvention()
    with pytest.raises(KeyError):
        found.obligation("hide")


def test_calendar_and_convention_are_asked() -> None:
    own = duty("see", {"limit": WorkingDays(1)})
    off = CHINA.with_days(off=[date(2026, 5, 7)])
    assert assessed(own).obligations[0].deadline.last_day == date(2026, 5, 7)
    assert assessed(own, calendar=off).obligations[0].deadline.last_day == date(2026, 5, 8)
    counted = CountingConvention(start_day_counted=True, closing_time=time(17, 30))
    found = assessed(own, convention=counted)
    assert found.obligations[0].deadline.due_at == datetime(2026, 5, 6, 17, 30, tzinfo=SHANGHAI)
    assert found.convention == counted


def test_a_notice_settles_what_was_provisional() -> None:
    event = CrisisEvent(event_id="1", accepted_at=datetime(2026, 12, 30, 9, tzinfo=SHANGHAI), needs_deliberation=True)
    before = assess(event, JIAHE_LIFE)
    assert before.obligation("close").deadline.last_day == date(2027, 1, 5)
    assert before.obligation("close").deadline.provisional
    notice = YearSchedule(2027, off=[date(2027, 1, 1), date(2027, 1, 4)], working=[date(2027, 1, 9)])
    after = assess(event, JIAHE_LIFE, calendar=CHINA.with_schedule(notice))
    assert after.obligation("close").deadline.last_day == date(2027, 1, 6)
    assert not after.obligation("close").deadline.provisional
    assert "provisional" not in {note.code for note in after.notes}
    assert after.calendar.id != before.calendar.id


@pytest.mark.parametrize("calendar", [None, "CN", "CHINA", {}, date(2026, 1, 1)])
def test_a_calendar_that_is_none(calendar: Any) -> None:
    with pytest.raises(ArgumentError, match="calendar: a WorkingCalendar such as CHINA is wanted, not"):
        assessed(duty("see"), calendar=calendar)


@pytest.mark.parametrize("convention", [None, "CIVIL_CODE", CHINA, time(17, 30)])
def test_a_convention_that_is_none(convention: Any) -> None:
    with pytest.raises(ArgumentError, match="convention: a CountingConvention such as CIVIL_CODE is wanted, not"):
        assessed(duty("see"), convention=convention)


def test_a_verdict_does_not_change() -> None:
    found = assessed(duty("see"))
    assert hash(found) == hash(assessed(duty("see")))
    assert found == assessed(duty("see"))


def test_of_a_sequence_a_reason_says_only_that_it_is_there() -> None:
    """Its items are no value that a reason could be read back with."""
    grade = Grade(level="big", test=given("visits"), citation=HERE)
    criteria = (Criterion(id="visited", label=text("有", "visited"), grades=(grade,)),)
    found = assessed_with({"criteria": criteria}, visits=({"made_at": MORNING, "mood": "calm"},))
    (reason,) = found.classification.reasons
    assert (reason.fact, reason.value, reason.operator) == ("visits", (), "given")
    assert Assessment.model_validate_json(found.model_dump_json()) == found


def test_two_repeated_duties_stand_where_the_document_has_them() -> None:
    """Undated obligations come in the document's order, also those of items among those of the event."""
    at_once = {"limit": Promptly(), "clocks": ()}
    several = [
        duty("first", at_once),
        duty("visit", at_once, each="visits"),
        duty("between", at_once),
        duty("call", at_once, each="visits", numbered_from=5),
        duty("last", at_once),
    ]
    visits = [{"made_at": MORNING, "mood": "calm"}, {"made_at": MORNING + HOUR, "mood": "angry"}]
    found = assessed(*several, visits=visits)
    assert ids(found) == ["first", "visit-1", "visit-2", "between", "call-5", "call-6", "last"]


def test_a_repeated_duty_may_follow_one_of_the_event() -> None:
    after = duty("look", {"limit": WorkingDays(1)}, each="visits", after="pay", clocks=())
    pay = duty("pay", {"limit": WorkingDays(2)}, clocks=("paid_at",))
    visits = [{"made_at": MORNING, "mood": mood} for mood in ("calm", "angry")]
    waiting = assessed(pay, after, visits=visits)
    assert [each.deadline.state for each in waiting.obligations] == ["awaiting"] * 3
    paid = assessed(pay, after, visits=visits, paid_at=MORNING)
    assert [str(each.deadline.last_day) for each in paid.obligations] == ["2026-05-08", "2026-05-09", "2026-05-09"]


def test_a_duty_may_be_called_like_a_time_of_an_item() -> None:
    """What comes after it runs from its end all the same."""
    first = duty("visits.made_at", {"limit": WorkingDays(2)}, clocks=("paid_at",))
    after = duty("look", {"limit": WorkingDays(1)}, each="visits", after="visits.made_at", clocks=())
    paid = assessed(first, after, visits=[{"made_at": MORNING, "mood": "calm"}], paid_at=MORNING)
    assert [str(each.deadline.last_day) for each in paid.obligations] == ["2026-05-08", "2026-05-09"]
