"""What an event refuses: each message names the field, and says what would be right."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import SHANGHAI, assess, classify
from crisisrules.errors import ArgumentError, CalendarRangeError
from crisisrules.language import Amount, Count, Event, Moment, TrueOrFalse, event_model
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent
from tests.builders import ACCEPTED, crisis, service


class NoOffset(tzinfo):
    """A time zone that does not know its offset: what carries it is naive."""

    def utcoffset(self, dt: datetime | None) -> None:
        return None

    def dst(self, dt: datetime | None) -> None:
        return None

    def tzname(self, dt: datetime | None) -> None:
        return None


TIMES: list[tuple[Any, str]] = [
    (datetime(2026, 5, 6, 9), "write 2026-05-06T09:00:00+08:00 for China time"),
    (datetime(2026, 5, 6, 9, tzinfo=NoOffset()), "has no time zone"),
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
    (datetime(9999, 12, 31, 23, 59, tzinfo=UTC), "is after 9999-12-31 China time"),
    (datetime.max.replace(tzinfo=timezone(timedelta(hours=-23, minutes=-59))), "is after 9999-12-31 China time"),
]


@pytest.mark.parametrize("field", ["accepted_at", "closed_at"])
@pytest.mark.parametrize(("value", "said"), TIMES, ids=[str(value) for value, _ in TIMES])
def test_a_time_that_is_none(field: str, value: Any, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        crisis(**{field: value})
    (error,) = caught.value.errors()
    assert error["loc"] == (field,)
    assert said in error["msg"]


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
def test_a_time_is_kept_as_given(value: Any) -> None:
    kept = crisis(accepted_at=value).accepted_at
    expected = datetime.fromisoformat(value.upper()) if isinstance(value, str) else value
    assert (kept, kept.utcoffset()) == (expected, expected.utcoffset())


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
        with pytest.raises(ArgumentError, match="event_type must be a subclass of Event"):
            event_model(wrong)
    with pytest.raises(ArgumentError, match=r"Undated\.reference_time must name one of its times: made_at"):
        event_model(Undated)
    with pytest.raises(ArgumentError, match=r"Endless\.end_time must name one of its times: made_at"):
        event_model(Endless)
    with pytest.raises(ArgumentError, match="ratio: rules can ask about times, counts"):
        event_model(Odd)


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
