"""What an event refuses: each message names the field, and says what would be right."""

import pickle
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import ROUND_UP, Decimal, localcontext
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError, create_model
from pydantic_core import TzInfo

from crisisrules import SHANGHAI, assess, classify, margins, what_if
from crisisrules.arguments import shown
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import Amount, Count, Event, Moment, TrueOrFalse, event_model
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent
from tests.builders import ACCEPTED, at, crisis, service
from tests.wrong_values import NO_ZONE, nested


class NoOffset(tzinfo):
    """A time zone that does not know its offset: what carries it is naive."""

    def utcoffset(self, dt: datetime | None) -> None:
        return None

    def dst(self, dt: datetime | None) -> None:
        return None

    def tzname(self, dt: datetime | None) -> None:
        return None


class NotSoFar(tzinfo):
    """A time zone that cannot reckon as far as years go."""

    def utcoffset(self, dt: datetime | None) -> timedelta:
        raise OverflowError

    def dst(self, dt: datetime | None) -> None:
        return None

    def tzname(self, dt: datetime | None) -> None:
        return None


TIMES: list[tuple[Any, str]] = [
    (datetime(2026, 5, 6, 9), "write 2026-05-06T09:00:00+08:00 for China time"),
    (datetime(2026, 5, 6, 9, tzinfo=NoOffset()), "is in a time zone that knows no offset from UTC"),
    (datetime(2026, 5, 6, 9, tzinfo=NO_ZONE()), "2026-05-06T09:00:00 is in a time zone that knows no offset from UTC"),
    (10**5000, "such as 2026-10-01T09:00:00+08:00, is wanted, not int of more than 38 digits"),
    (nested(100_000), "such as 2026-10-01T09:00:00+08:00, is wanted, not list [list]"),
    ("2026-05-06T09:00:00", "write 2026-05-06T09:00:00+08:00 for China time"),
    ("2026-05-06", "such as 2026-10-01T09:00:00+08:00"),
    (date(2026, 5, 6), "such as 2026-10-01T09:00:00+08:00"),
    (1778029200, "such as 2026-10-01T09:00:00+08:00"),
    ("1778029200", "such as 2026-10-01T09:00:00+08:00"),
    (1778029200.5, "such as 2026-10-01T09:00:00+08:00"),
    (float("nan"), "such as 2026-10-01T09:00:00+08:00"),
    (True, "such as 2026-10-01T09:00:00+08:00"),
    ([], "such as 2026-10-01T09:00:00+08:00"),
    ("9am", "such as 2026-10-01T09:00:00+08:00"),
    ("tomorrow at nine", "valid datetime"),
    ("２０２６-05-06T09:00:00+08:00", "valid datetime"),
    ("2026-05-06T09:00:00+25:00", "valid datetime"),
    ("2026-05-06T24:00:00+08:00", "valid datetime"),
    ("2026-02-29T09:00:00+08:00", "valid datetime"),
    (datetime(2000, 12, 31, 23, 59, 59, tzinfo=SHANGHAI), "is before 2001-01-01 China time"),
    (datetime(2000, 12, 31, 15, 59, 59, tzinfo=UTC), "is before 2001-01-01 China time"),
    (datetime.min.replace(tzinfo=UTC), "is before 2001-01-01 China time"),
    (datetime.min.replace(tzinfo=timezone(timedelta(hours=23, minutes=59))), "is before 2001-01-01 China time"),
    ("0001-01-01T00:00:00+14:00", "is before 2001-01-01 China time"),
    (datetime(2026, 5, 6, 9, tzinfo=timezone(timedelta(hours=8, seconds=30))), "an offset of whole minutes from UTC"),
    (datetime(2026, 5, 6, 9, tzinfo=timezone(-timedelta(microseconds=1))), "an offset of whole minutes from UTC"),
    (datetime(2026, 5, 6, 9, tzinfo=TzInfo(59)), "an offset of whole minutes from UTC"),
    (datetime.min.replace(tzinfo=ZoneInfo("Asia/Tokyo")), "an offset of whole minutes from UTC"),
    (datetime.min.replace(tzinfo=tz.tzstr("JST-9")), "is before 2001-01-01 China time"),
    (datetime.max.replace(tzinfo=ZoneInfo("Pacific/Honolulu")), "is after 9999-12-31 China time"),
    (datetime.max.replace(tzinfo=tz.tzstr("EST5EDT")), "is after 9999-12-31 China time"),
    (datetime(9999, 12, 31, 23, 59, tzinfo=UTC), "is after 9999-12-31 China time"),
    (datetime.max.replace(tzinfo=timezone(timedelta(hours=-23, minutes=-59))), "is after 9999-12-31 China time"),
]


@pytest.mark.parametrize("field", ["accepted_at", "closed_at"])
@pytest.mark.parametrize(("value", "said"), TIMES, ids=[shown(value) for value, _ in TIMES])
def test_a_time_that_is_none(field: str, value: Any, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        crisis(**{field: value})
    (error,) = caught.value.errors()
    assert error["loc"] == (field,)
    assert said in error["msg"]


def test_a_time_that_its_own_zone_cannot_reckon() -> None:
    with pytest.raises(ValidationError, match=r"accepted_at\n.*is after 9999-12-31 China time"):
        crisis(accepted_at=datetime.max.replace(tzinfo=NotSoFar()))


@pytest.mark.parametrize(
    "value",
    [
        "2026-05-06T09:00:00+08:00",
        "2026-05-06t01:00:00z",
        "2026-05-06 09:00:00+08:00",
        ACCEPTED.astimezone(UTC),
        ACCEPTED.astimezone(timezone(timedelta(hours=-11, minutes=-30))),
        datetime(2001, 1, 1, tzinfo=SHANGHAI),
    ],
)
def test_a_time_is_held_in_china_time(value: Any) -> None:
    held = crisis(accepted_at=value).accepted_at
    assert held == (datetime.fromisoformat(value.upper()) if isinstance(value, str) else value)
    assert held.tzinfo is SHANGHAI
    assert crisis(accepted_at=held).accepted_at is held


NEW_YORK = ZoneInfo("America/New_York")
BEFORE, AFTER = (datetime(2026, 11, 1, 1, 2 + fold, tzinfo=NEW_YORK, fold=fold) for fold in (0, 1))
"""The clocks go back between them: 61 minutes apart, a minute by the clock."""


def test_times_of_a_zone_are_compared_as_instants_when_its_clocks_go_back() -> None:
    event = crisis(accepted_at=BEFORE, closed_at=AFTER)
    assert event.closed_at is not None
    assert event.closed_at - event.accepted_at == timedelta(minutes=61)
    assert crisis(accepted_at=BEFORE.replace(minute=30), closed_at=AFTER).closed_at == event.closed_at
    with pytest.raises(ValidationError, match="must not be after closed_at"):
        crisis(accepted_at=AFTER, closed_at=BEFORE.replace(minute=30))


@pytest.mark.parametrize("moment", [BEFORE, AFTER], ids=["before", "after"])
def test_events_of_one_instant_are_equal_and_write_the_same_bytes(moment: datetime) -> None:
    here, there = (crisis(accepted_at=each) for each in (moment, moment.astimezone(UTC)))
    assert here == there
    assert hash(here) == hash(there)
    assert here.model_dump_json() == there.model_dump_json()
    assert '"accepted_at":"2026-11-01T1' in here.model_dump_json()
    assert CrisisEvent.model_validate_json(here.model_dump_json()) == here


class OwnMoment(datetime):
    """A kind of datetime of somebody else's library."""


@pytest.mark.parametrize(
    "given",
    [
        OwnMoment(2026, 3, 2, 9, tzinfo=SHANGHAI),
        OwnMoment(2026, 3, 2, 1, tzinfo=UTC, fold=1),
        datetime(2026, 3, 2, 9, tzinfo=SHANGHAI, fold=1),
    ],
)
def test_a_time_is_a_plain_datetime(given: datetime) -> None:
    held = crisis(accepted_at=given).accepted_at
    assert (type(held), repr(held)) == (datetime, repr(ACCEPTED))


COUNTS: list[tuple[Any, str]] = [
    (-1, "greater than or equal to 0"),
    (10**12 + 1, "less than or equal to 1000000000000"),
    (10**400, "less than or equal to 1000000000000"),
    (True, "valid integer"),
    (False, "valid integer"),
    ("5", "valid integer"),
    ("５", "valid integer"),
    (5.0, "valid integer"),
    (float("nan"), "valid integer"),
    (float("inf"), "valid integer"),
    (Decimal(5), "valid integer"),
    (None, "valid integer"),
    ([5], "valid integer"),
]


@pytest.mark.parametrize("field", ["cities_affected", "escalated_per_day"])
@pytest.mark.parametrize(("value", "said"), COUNTS, ids=[str(value)[:20] for value, _ in COUNTS])
def test_a_count_that_is_none(field: str, value: Any, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        service(**{field: value})
    (error,) = caught.value.errors()
    assert error["loc"] == (field,)
    assert said in error["msg"]


@pytest.mark.parametrize("text", ["5.0", '"5"', "true", "null", "NaN", "1e3", "-1", "1000000000001", "[]"])
def test_a_count_that_is_none_in_json(text: str) -> None:
    given = f'{{"event_id":"S-1","occurred_at":"2026-05-06T09:00:00Z","business_line":"network","source":"litigation",\
"cities_affected":{text}}}'
    with pytest.raises(ValidationError) as caught:
        ServiceQualityEvent.model_validate_json(given)
    (error,) = caught.value.errors()
    assert error["loc"] in {("cities_affected",), ()}
    assert (
        "cities_affected" in str(caught.value) or "invalid JSON" in str(caught.value) or "expected value" in str(error)
    )


@pytest.mark.parametrize("value", [0, 1, "true", "是", None, 1.0, float("nan")])
def test_a_flag_that_is_none(value: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        crisis(major_impact=value)
    (error,) = caught.value.errors()
    assert (error["loc"], error["msg"]) == (("major_impact",), "Input should be a valid boolean")


@pytest.mark.parametrize(
    "code",
    [
        "National",
        "nationаl",
        "ｎational",
        "national ",
        " national",
        "national\n",
        "natiоnal",
        "",
        "nation",
        3,
        None,
        True,
    ],
)
def test_a_code_that_only_looks_right(code: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        crisis(media=code)
    (error,) = caught.value.errors()
    assert (error["loc"], error["msg"]) == (
        ("media",),
        "Input should be 'none', 'local', 'provincial' or 'national'",
    )


@pytest.mark.parametrize("code", ["А", "a", "B级", "C", "confirmed"])  # the first is Cyrillic
def test_a_level_that_does_not_exist(code: str) -> None:
    with pytest.raises(ValidationError, match=r"(?s)confirmed_level.*'potential', 'general', 'B' or 'A'"):
        crisis(confirmed_level=code, confirmed_at=ACCEPTED)


@pytest.mark.parametrize("field", ["medai", "Media", "ｍedia", "level", "__class__", "reference_time", "in_order"])
def test_a_field_that_does_not_exist(field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        crisis(**{field: "local"})
    (error,) = caught.value.errors()
    assert error["loc"] == (field,)
    assert "not permitted" in error["msg"]


@pytest.mark.parametrize("field", ["event_id", "repeat_of"])
@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("", "at least 1 character"),
        (" ", "visible character"),
        ("\u200b", "visible character"),
        ("a\u200bb", "visible character"),
        ("a\nb", "visible character"),
        ("a\u202eb", "visible character"),
        ("x" * 201, "at most 200 characters"),
        (1, "valid string"),
        ("\ud800", "valid string"),
    ],
)
def test_an_id_that_is_none(field: str, value: Any, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        crisis(**{field: value})
    (error,) = caught.value.errors()
    assert error["loc"] == (field,)
    assert said in error["msg"]


@pytest.mark.parametrize("value", ["1", "投诉〔2026〕第1号", "a b", "x" * 200])
def test_an_id_is_any_visible_text(value: str) -> None:
    assert crisis(event_id=value).event_id == value


@pytest.mark.parametrize("field", ["event_id", "accepted_at"])
def test_a_required_field_that_is_missing(field: str) -> None:
    given: dict[str, Any] = {"event_id": "C-1", "accepted_at": ACCEPTED}
    del given[field]
    with pytest.raises(ValidationError, match=rf"{field}\n  Field required"):
        CrisisEvent.model_validate(given)


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        service(cities_affected=-1, source="rumour", concerns_legal=1)
    assert {error["loc"] for error in caught.value.errors()} == {("cities_affected",), ("source",), ("concerns_legal",)}


def test_an_event_does_not_change() -> None:
    event = crisis()
    with pytest.raises(ValidationError, match="frozen"):
        event.__setattr__("media", "national")
    assert hash(event) == hash(crisis())


# --- The ends of time -----------------------------------------------------------------------------------------------


OFFSETS = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(naive=st.datetimes(), offset=OFFSETS, field=st.sampled_from(["accepted_at", "closed_at", "filed_at"]))
def test_any_instant_is_judged_or_refused_by_name(naive: datetime, offset: timezone, field: str) -> None:
    refusal = ""
    try:
        event = crisis(media="national", **{field: naive.replace(tzinfo=offset)})
        assert classify(event, JIAHE_LIFE).level == JIAHE_LIFE.level("A")
        assess(event, JIAHE_LIFE)
    except (ValidationError, CalendarRangeError) as error:
        refusal = str(error)
    assert not refusal or field in refusal


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"accepted_at": datetime(2037, 1, 1, tzinfo=SHANGHAI)}, "accepted_at"),
        ({"accepted_at": datetime(2036, 12, 31, 16, tzinfo=UTC)}, "accepted_at"),
        ({"accepted_at": datetime.max.replace(tzinfo=SHANGHAI)}, "accepted_at"),
        ({"closed_at": datetime(2037, 1, 1, tzinfo=SHANGHAI)}, "closed_at"),
        ({"filed_at": datetime(9999, 12, 31, tzinfo=SHANGHAI)}, "filed_at"),
        ({"accepted_at": datetime(2036, 12, 31, 9, tzinfo=SHANGHAI), "needs_deliberation": True}, "accepted_at"),
        ({"accepted_at": datetime(2036, 12, 31, 23, tzinfo=SHANGHAI), "media": "national"}, "accepted_at"),
        ({"accepted_at": datetime(2036, 6, 1, tzinfo=SHANGHAI), "filed_at": datetime(2036, 12, 30, tzinfo=SHANGHAI),
          "media": "local"}, "filed_at"),
    ],
)  # fmt: skip
def test_beyond_the_calendar_the_field_is_named(facts: dict[str, Any], field: str) -> None:
    event = crisis(**facts)
    with pytest.raises(CalendarRangeError) as caught:
        assess(event, JIAHE_LIFE)
    assert str(caught.value).startswith(f"event 'C-1': {field}: ")
    assert "2001-01-01 to 2036-12-31" in str(caught.value)


def test_the_last_moment_that_is_known() -> None:
    event = crisis(accepted_at=datetime(2036, 12, 31, 15, 59, 59, 999999, tzinfo=UTC))
    assert assess(event, JIAHE_LIFE).classification.level == JIAHE_LIFE.level("potential")


# --- Event models of one's own --------------------------------------------------------------------------------------


class Claim(Event):
    """An event of a company's own."""

    reference_time = "made_at"
    in_order = (("made_at", "paid_at"),)

    made_at: Moment
    paid_at: Moment | None = None
    amount: Amount
    pages: Count = 0
    urgent: TrueOrFalse = False


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (5000.0, "exact: pass Decimal('5000.0') or text"),
        (True, "exact"),
        (float("nan"), "exact"),
        (Decimal("NaN"), "finite number"),
        (Decimal("Infinity"), "finite number"),
        (Decimal("0.001"), "2 decimal places"),
        (Decimal(-1), "greater than or equal to 0"),
        (10**12 + 1, "less than or equal to 1000000000000"),
        ("five", "valid decimal"),
    ],
)
def test_an_amount_that_is_none(amount: Any, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Claim(event_id="1", made_at=ACCEPTED, amount=amount)
    (error,) = caught.value.errors()
    assert error["loc"] == ("amount",)
    assert said in error["msg"]


def claim(amount: Any) -> Claim:
    return Claim(event_id="1", made_at=ACCEPTED, amount=amount)


@pytest.mark.parametrize(
    ("spellings", "canonical"),
    [
        (["600000.000", "6E+5", "600_000", " 600000 ", "６０００００", 600_000, Decimal("6E5")], "600000"),
        (["0", "-0", "0.00", "0E-10", "0E-999999999", "0E+999999999", Decimal("-0.0"), 0], "0"),
        (["0.5", "0.50", ".5", "5E-1", "0.5" + "0" * 10_000], "0.5"),
        (["512345.67", Decimal("512345.670")], "512345.67"),
        (["1E12", 10**12], "1000000000000"),
    ],
)
def test_an_amount_has_one_spelling(spellings: list[Any], canonical: str) -> None:
    written = {claim(each).model_dump_json() for each in spellings}
    assert len(written) == 1
    assert f'"amount":"{canonical}"' in written.pop()
    assert {str(claim(each).amount) for each in spellings} == {canonical}


@pytest.mark.parametrize("amount", ["1E-999999999", "1E+999999999", "1E+9999999999999999999", "1E-10000", "9" * 5000])
def test_an_amount_far_out_is_refused_at_once(amount: str) -> None:
    with pytest.raises(ValidationError, match="amount"):
        claim(amount)


def test_the_decimal_context_of_the_caller_matters_to_no_amount_and_is_left_alone() -> None:
    with localcontext(prec=3, rounding=ROUND_UP) as own:
        own.traps = dict.fromkeys(own.traps, True)
        own.clear_flags()
        assert str(claim("512345.67").amount) == "512345.67"
        assert str(claim(Decimal("999999999999.99")).amount) == "999999999999.99"
        with pytest.raises(ValidationError, match="2 decimal places"):
            claim("0.001")
        with pytest.raises(ValidationError, match="valid decimal"):
            claim("five")
        assert not any(own.flags.values())


def test_the_model_of_an_own_event() -> None:
    facts = [(fact.name, fact.kind, fact.optional) for fact in event_model(Claim).facts]
    assert facts == [
        ("event_id", "text", False),
        ("made_at", "time", False),
        ("paid_at", "time", True),
        ("amount", "amount", False),
        ("pages", "count", False),
        ("urgent", "flag", False),
    ]


def test_an_event_type_that_is_none() -> None:
    class Undated(Event):
        made_at: Moment

    class Odd(Event):
        reference_time = "made_at"
        made_at: Moment
        ratio: float

    class Endless(Event):
        reference_time = "made_at"
        end_time = "over_at"
        made_at: Moment

    none: list[Any] = [Claim(event_id="1", made_at=ACCEPTED, amount=Decimal(1)), dict, [], None, "Claim"]
    for wrong in none:
        with pytest.raises(ArgumentError, match="event_type: a subclass of Event is wanted, not "):
            event_model(wrong)
    with pytest.raises(ArgumentError, match=r"Undated\.reference_time must name one of its times: made_at"):
        event_model(Undated)
    with pytest.raises(ArgumentError, match=r"Endless\.end_time must name one of its times: made_at"):
        event_model(Endless)
    with pytest.raises(ArgumentError, match="ratio: rules can ask about times, counts"):
        event_model(Odd)


class Note(BaseModel):
    """An item of a sequence."""

    words: str


class Chain(BaseModel):
    """An item that holds others of its kind."""

    before: tuple["Chain", ...] = ()


class Ratio(BaseModel):
    """An item with something that rules cannot ask about."""

    ratio: float


NOT_ASKABLE: list[tuple[Any, str]] = [
    (int | str, "odd: rules can ask about times, "),
    (int | str | None, "odd: rules can ask about times, "),
    (tuple[()], "odd: rules can ask about times, "),
    (tuple[Note, Note], "odd: rules can ask about times, "),
    (tuple[Note], "odd: rules can ask about times, "),
    (tuple[int, ...], "odd: rules can ask about times, "),
    (tuple[Note | None, ...], "odd: rules can ask about times, "),
    (tuple, "odd: rules can ask about times, "),
    (list[Note], "odd: rules can ask about times, "),
    (Note, "odd: rules can ask about times, "),
    (None, "odd: rules can ask about times, "),
    (Any, "odd: rules can ask about times, "),
    (dict[str, Annotated[int, []]], "odd: rules can ask about times, "),
    (Literal[1, 2], "odd: Input should be a valid string, not int 1"),
    (Literal["a", None], "odd: Input should be a valid string, not NoneType None"),
    (Literal["红"], "odd: String should match pattern"),
    (tuple[Chain, ...], "odd.before: an item of Chain is wanted that holds no others of its kind"),
    (tuple[Ratio, ...], "odd.ratio: rules can ask about times, "),
    (datetime, "odd: Moment is wanted of crisisrules.language, not plain <class 'datetime.datetime'>"),
    (datetime | None, "odd: Moment is wanted of crisisrules.language, not plain <class 'datetime.datetime'>"),
    (Decimal, "odd: Amount is wanted of crisisrules.language, not plain <class 'decimal.Decimal'>"),
]  # fmt: skip


@pytest.mark.parametrize(("annotation", "said"), NOT_ASKABLE, ids=[str(each) for each, _ in NOT_ASKABLE])
def test_a_field_that_rules_cannot_ask_about_is_named(annotation: Any, said: str) -> None:
    odd: Any = create_model("OddEvent", __base__=Claim, odd=(annotation, ...))
    with pytest.raises(ArgumentError) as caught:
        event_model(odd)
    assert str(caught.value).startswith(said)


def test_a_name_that_no_rule_could_use_is_refused() -> None:
    odd: Any = create_model("OddEvent", __base__=Claim, 金额=(Count, 0))
    with pytest.raises(ArgumentError, match=r"^金额: String should match pattern"):
        event_model(odd)


@pytest.mark.parametrize("pair", [("made_at", "paid"), ("amount", "made_at"), ("made_at",)])
def test_times_in_order_are_times(pair: tuple[str, ...]) -> None:
    odd: Any = type("OddEvent", (Claim,), {"in_order": (pair,), "__module__": __name__})
    with pytest.raises(ArgumentError, match=r"^OddEvent\.in_order must hold pairs of its times: made_at, paid_at"):
        event_model(odd)


class Spoken(Event):
    """An event with text of every kind that a company may hold."""

    reference_time = "made_at"

    made_at: Moment
    words: str = ""
    notes: tuple[Note, ...] = ()


@pytest.mark.parametrize(
    ("facts", "place", "said"),
    [
        ({"words": "\ud800"}, ("words",), "valid string"),
        ({"words": "投诉\udfff"}, ("words",), "valid string"),
        ({"notes": [{"words": "ok"}, {"words": "投诉\ud83d"}]}, (), "notes[1].words: text that UTF-8 can write"),
        ({"notes": (Note(words="\ud83d\ude00"),)}, (), "notes[0].words: text that UTF-8 can write"),
    ],
)
def test_text_that_cannot_be_written_down_is_refused(facts: dict[str, Any], place: tuple[str, ...], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Spoken.model_validate({"event_id": "1", "made_at": ACCEPTED, **facts})
    (error,) = caught.value.errors()
    assert error["loc"] == place
    assert said in error["msg"]


def test_text_that_can_be_written_down_is_kept() -> None:
    event = Spoken(event_id="1", made_at=ACCEPTED, words="投诉 😀", notes=(Note(words="投诉 😀"),))
    assert Spoken.model_validate_json(event.model_dump_json()) == event


def test_an_event_that_holds_more_facts_may_be_judged() -> None:
    class OwnCrisis(CrisisEvent):
        branch_code: str = "110000"

    event = OwnCrisis(event_id="C-1", accepted_at=ACCEPTED, media="national")
    assert classify(event, JIAHE_LIFE).level == JIAHE_LIFE.level("A")


@pytest.mark.parametrize(
    ("event", "rulebook", "said"),
    [
        (crisis(), CHINA_MOBILE_JILIN, "event: an event that holds the facts of ServiceQualityEvent is wanted"),
        ({"event_id": "C-1"}, JIAHE_LIFE, "event: an instance of CrisisEvent is wanted, not dict"),
        (None, JIAHE_LIFE, "event: an instance of CrisisEvent is wanted, not NoneType"),
        (CrisisEvent, JIAHE_LIFE, "event: an instance of CrisisEvent is wanted"),
        (crisis(), "jiahe-life-crisis", "rulebook: a Rulebook is wanted, not str"),
        (crisis(), {}, "rulebook: a Rulebook is wanted, not dict"),
        (crisis(), None, "rulebook: a Rulebook is wanted, not NoneType"),
    ],
)
def test_what_does_not_fit_together_is_refused(event: Any, rulebook: Any, said: str) -> None:
    for call in (classify, assess):
        with pytest.raises(ArgumentError) as caught:
            call(event, rulebook)
        assert said in str(caught.value)


@pytest.mark.parametrize(
    "value",
    [datetime(2026, 5, 6, 9), BEFORE, ACCEPTED.astimezone(UTC), ACCEPTED.date(), "2026-05-06T09:00:00+08:00"],
    ids=str,
)
@pytest.mark.parametrize("field", ["accepted_at", "closed_at"])
def test_a_copy_with_a_time_that_nobody_checked_is_refused(field: str, value: Any) -> None:
    event = crisis().model_copy(update={field: value})
    for call in (classify, assess, margins, what_if):
        with pytest.raises(ArgumentError, match=f"^{field}: a datetime in China time is wanted, as CrisisEvent holds"):
            call(event, JIAHE_LIFE)


def test_a_copy_with_a_time_in_china_is_judged() -> None:
    event = crisis()
    for copied in (
        deepcopy(event),
        pickle.loads(pickle.dumps(event)),
        event.model_copy(update={"closed_at": at(3, 3)}),
    ):
        assert assess(copied, JIAHE_LIFE).classification == classify(event, JIAHE_LIFE)


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("medai", "did you mean media?"),
        ("ｒeach", "did you mean reach?"),
        ("zzz", "the fields are event_id, accepted_at,"),
    ],
)
def test_an_unknown_field_is_named_with_what_it_may_have_meant(field: str, hint: str) -> None:
    given = {"event_id": "C-1", "accepted_at": "2026-03-02T09:00:00", field: "none"}
    with pytest.raises(ValidationError) as refusal:
        CrisisEvent.model_validate(given)
    found = {line["loc"]: line["msg"] for line in refusal.value.errors()}
    assert hint in found[field,]
    assert "no time zone" in found["accepted_at",]
