"""The order's time limits (18, 43) around the holidays of 2026, its articles as tables, laws over any complaint."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import CHINA, SHANGHAI, Act, Assessment, CaseRecord, assess, load_rulebook, review
from crisisrules.calendars import CalendarDays, CountingConvention
from crisisrules.rulebooks import CONSUMER_COMPLAINTS_2020, ConsumerComplaint
from tests.rulebooks import tables
from tests.rulebooks.tables import table

LAST_MOMENT = time(23, 59, 59, 999999)


def complaint(received: datetime | date, complexity: str = "simple", **more: date | bool) -> ConsumerComplaint:
    """A complaint; `approved` and `told` are the days on which the further extension was."""
    facts: dict[str, object] = {"event_id": "K-1", "complexity": complexity, "received_at": received}
    if not isinstance(received, datetime):
        facts["received_at"] = datetime.combine(received, time(9, 30), SHANGHAI)
    for name, value in more.items():
        if isinstance(value, date):
            facts[f"extension_{name}_at"] = datetime.combine(value, time(16), SHANGHAI)
        else:
            facts[name] = value
    return ConsumerComplaint.model_validate(facts)


def last_days(event: ConsumerComplaint, convention: CountingConvention | None = None) -> dict[str, date | None]:
    verdict = assess(event, CONSUMER_COMPLAINTS_2020, convention=convention or CountingConvention())
    return {each.duty_id: each.deadline.last_day for each in verdict.obligations}


def day(month: int, number: int) -> date:
    return date(2026, month, number)


# --- The periods ----------------------------------------------------------------------------------------------------

DECIDED = [
    ("consumer-18-1-15-on-a-working-day", day(5, 6), "simple", day(5, 21)),
    ("consumer-18-1-15-ends-on-saturday", day(5, 8), "simple", day(5, 25)),
    ("consumer-18-1-15-ends-on-sunday", day(5, 9), "simple", day(5, 25)),
    ("consumer-18-1-15-received-on-a-day-off", day(5, 3), "simple", day(5, 18)),
    ("consumer-18-1-15-ends-on-the-day-before-national-day", day(9, 15), "simple", day(9, 30)),
    ("consumer-18-1-15-ends-on-the-first-of-national-day", day(9, 16), "simple", day(10, 8)),
    ("consumer-18-1-15-ends-on-the-last-of-national-day", day(9, 22), "simple", day(10, 8)),
    ("consumer-18-1-15-ends-on-a-make-up-saturday", day(9, 25), "simple", day(10, 10)),
    ("consumer-18-1-15-ends-on-the-sunday-after-it", day(9, 26), "simple", day(10, 12)),
    ("consumer-18-1-15-ends-on-the-make-up-saturday-before-spring-festival", day(1, 30), "simple", day(2, 14)),
    ("consumer-18-1-15-ends-on-the-first-of-spring-festival", day(1, 31), "simple", day(2, 24)),
    ("consumer-18-1-15-ends-on-the-last-of-spring-festival", day(2, 8), "simple", day(2, 24)),
    ("consumer-18-1-15-ends-after-spring-festival", day(2, 9), "simple", day(2, 24)),
    ("consumer-18-1-30-ends-on-the-first-of-national-day", day(9, 1), "complex", day(10, 8)),
    ("consumer-18-1-30-ends-on-the-day-before-national-day", day(8, 31), "complex", day(9, 30)),
    ("consumer-18-1-30-ends-on-the-first-of-spring-festival", day(1, 16), "complex", day(2, 24)),
    ("consumer-18-1-30-ends-on-the-make-up-saturday-after-it", day(1, 29), "complex", day(2, 28)),
    ("consumer-18-1-30-exceptional-without-approval", day(9, 1), "exceptional", day(10, 8)),
    ("consumer-18-1-30-runs-through-february", day(1, 28), "exceptional", day(2, 27)),
]


@pytest.mark.parametrize(
    ("received", "complexity", "last_day"), [case[1:] for case in DECIDED], ids=[case[0] for case in DECIDED]
)
def test_decide(received: date, complexity: str, last_day: date) -> None:
    verdict = assess(complaint(received, complexity), CONSUMER_COMPLAINTS_2020)
    (found,) = verdict.obligations
    assert (found.duty_id, found.basis, found.deadline.clock) == ("decide", "stated", "received_at")
    assert (found.citation.article, found.citation.clause) == ("18", "1")
    assert (found.deadline.last_day, found.deadline.provisional) == (last_day, False)
    assert found.deadline.due_at == datetime.combine(last_day, LAST_MOMENT, SHANGHAI)
    assert found.extensible is (complexity == "exceptional")
    assert (found.extensible_to is None) is (complexity != "exceptional")
    assert ([role.id for role in found.responsible], [role.id for role in found.recipients]) == (
        ["institution"],
        ["complainant"],
    )
    assert verdict.reports == ()


@pytest.mark.parametrize(
    ("received_at", "last_day"),
    [
        pytest.param(datetime(2026, 5, 6, 23, 59, 59, 999999, SHANGHAI), day(5, 21), id="consumer-18-1-last-moment"),
        pytest.param(datetime(2026, 5, 7, tzinfo=SHANGHAI), day(5, 22), id="consumer-18-1-midnight"),
        pytest.param(datetime(2026, 5, 6, 15, 59, 59, 999999, UTC), day(5, 21), id="consumer-18-1-last-moment-utc"),
        pytest.param(datetime(2026, 5, 6, 16, tzinfo=UTC), day(5, 22), id="consumer-18-1-midnight-utc"),
    ],
)
def test_the_day_of_receipt_is_that_of_china(received_at: datetime, last_day: date) -> None:
    assert last_days(complaint(received_at)) == {"decide": last_day}


EXTENDED = [
    ("consumer-18-1-the-30th-day-off-moves-nothing", day(9, 1), day(11, 2)),
    ("consumer-18-1-60-ends-in-labour-day", day(3, 2), day(5, 6)),
    ("consumer-18-1-60-ends-in-spring-festival", date(2025, 12, 19), day(2, 24)),
    ("consumer-18-1-60-ends-in-national-day", day(8, 4), day(10, 8)),
    ("consumer-18-1-60-ends-on-a-working-day", day(5, 6), day(7, 6)),
]
EXTENSIBLE: dict[str, dict[str, Any]] = {
    "exceptional": {"complexity": "exceptional"},
    "special-reasons": {"complexity": "complex", "special_reasons": True},
}


@pytest.mark.parametrize("ground", EXTENSIBLE)
@pytest.mark.parametrize(("received", "last_day"), [case[1:] for case in EXTENDED], ids=[case[0] for case in EXTENDED])
def test_decide_extended(ground: str, received: date, last_day: date) -> None:
    """Sixty days from receipt in all: they took the place of the thirty, and the thirtieth was not moved on the way."""
    told = received + timedelta(days=20)
    verdict = assess(complaint(received, **EXTENSIBLE[ground], approved=told, told=told), CONSUMER_COMPLAINTS_2020)
    (further,) = verdict.obligations
    assert (further.duty_id, further.deadline.last_day) == ("decide-extended", last_day)
    assert (further.deadline.clock, further.deadline.limit) == ("received_at", CalendarDays(60))
    assert further.deadline.due_at == datetime.combine(last_day, LAST_MOMENT, SHANGHAI)
    assert [note.about for note in verdict.notes if note.code == "remark"] == ["decide-extended"]
    assert (further.basis, further.reads) == ("inferred", ("clock",))


NOT_EXTENDED: list[tuple[str, dict[str, Any], list[str]]] = [
    ("neither-approved-nor-told", EXTENSIBLE["exceptional"], []),
    ("told-but-not-approved", EXTENSIBLE["exceptional"] | {"told": day(9, 20)}, []),
    ("approved-but-not-told", EXTENSIBLE["exceptional"] | {"approved": day(9, 20)}, ["decide"]),
    ("special-approved-but-not-told", EXTENSIBLE["special-reasons"] | {"approved": day(9, 20)}, ["decide"]),
    ("merely-complex", {"complexity": "complex", "approved": day(9, 20), "told": day(9, 20)}, ["decide"]),
]


@pytest.mark.parametrize(
    ("facts", "remarked"),
    [case[1:] for case in NOT_EXTENDED],
    ids=[f"consumer-18-1-{case[0]}" for case in NOT_EXTENDED],
)
def test_an_extension_takes_a_ground_an_approval_and_the_telling(facts: dict[str, Any], remarked: list[str]) -> None:
    verdict = assess(complaint(day(9, 1), **facts), CONSUMER_COMPLAINTS_2020)
    (found,) = verdict.obligations
    assert (found.duty_id, found.deadline.last_day, found.basis) == ("decide", day(10, 8), "stated")
    assert [note.about for note in verdict.notes if note.code == "remark"] == remarked


@pytest.mark.parametrize("ground", EXTENSIBLE)
def test_consumer_18_1_what_may_be_extended_says_until_when(ground: str) -> None:
    verdict = assess(complaint(day(9, 1), **EXTENSIBLE[ground]), CONSUMER_COMPLAINTS_2020)
    (found,) = verdict.obligations
    assert found.extensible_to == datetime.combine(day(11, 2), LAST_MOMENT, SHANGHAI)
    assert [note.about for note in verdict.notes if note.code == "extensible"] == ["decide"]


def test_consumer_18_1_a_decision_within_the_extension_is_in_time() -> None:
    """The thirty days of `decide` are no longer owed then, so they cannot be missed."""
    event = complaint(day(3, 2), "exceptional", approved=day(3, 20), told=day(3, 20))
    for decided, status in ((day(5, 6), "met"), (day(5, 7), "late")):
        at = datetime.combine(decided, time(9), SHANGHAI)
        act = Act(at=at, duty_id="decide-extended", by="institution", to=("complainant",))
        found = review(event, CaseRecord(acts=(act,)), CONSUMER_COMPLAINTS_2020, as_of=at + timedelta(days=30))
        assert [(each.duty_id, each.status) for each in found.findings] == [("decide-extended", status)]


def test_consumer_18_1_an_approval_does_not_extend_a_simple_complaint() -> None:
    verdict = assess(complaint(day(5, 6), "simple", approved=day(5, 7)), CONSUMER_COMPLAINTS_2020)
    (found,) = verdict.obligations
    assert (found.deadline.last_day, found.basis, found.extensible) == (day(5, 21), "inferred", False)
    assert found.reads == ("condition",)
    assert ("inferred", "decide") in [(note.code, note.about) for note in verdict.notes]


def test_consumer_18_1_a_simple_complaint_without_approval_needs_no_reading() -> None:
    verdict = assess(complaint(day(5, 6)), CONSUMER_COMPLAINTS_2020)
    assert [(note.code, note.about) for note in verdict.notes] == [("inferred", "ungraded")]


@pytest.mark.parametrize(
    ("convention", "first", "second"),
    [
        # 2 March + 30 is 1 April, + 60 is 1 May, a holiday up to the 5th.
        (CountingConvention(), day(4, 1), day(5, 6)),
        (CountingConvention(roll="none"), day(4, 1), day(5, 1)),
        # The days count 2 March: the thirtieth is 31 March, the sixtieth 30 April.
        (CountingConvention(start_day_counted=True), day(3, 31), day(4, 30)),
        (CountingConvention(start_day_counted=True, closing_time=time(17)), day(3, 31), day(4, 30)),
    ],
)
def test_conventions(convention: CountingConvention, first: date, second: date) -> None:
    event = complaint(day(3, 2), "exceptional", approved=day(3, 20), told=day(3, 20))
    assert last_days(complaint(day(3, 2), "complex"), convention) == {"decide": first}
    assert last_days(event, convention) == {"decide-extended": second}


def test_a_period_beyond_the_settled_calendar_is_provisional() -> None:
    late = CHINA.settled_through - timedelta(days=20)
    for event in (complaint(late, "complex"), complaint(late, "exceptional", approved=late, told=late)):
        verdict = assess(event, CONSUMER_COMPLAINTS_2020)
        assert [each.deadline.provisional for each in verdict.obligations] == [True]


# --- The document ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received_at", "noted"),
    [
        pytest.param(datetime(2020, 2, 29, 23, 59, 59, 999999, SHANGHAI), True, id="consumer-45-before-march"),
        pytest.param(datetime(2020, 3, 1, tzinfo=SHANGHAI), False, id="consumer-45-first-of-march"),
        pytest.param(datetime(2020, 2, 29, 15, 59, 59, 999999, UTC), True, id="consumer-45-before-march-utc"),
        pytest.param(datetime(2020, 2, 29, 16, tzinfo=UTC), False, id="consumer-45-first-of-march-utc"),
    ],
)
def test_in_force_from_march_2020(received_at: datetime, noted: bool) -> None:
    notes = assess(complaint(received_at), CONSUMER_COMPLAINTS_2020).notes
    assert ("not-in-force" in [note.code for note in notes]) is noted


@pytest.mark.parametrize("complexity", ["simple", "complex", "exceptional"])
def test_there_is_one_level_and_the_result_says_why(complexity: str) -> None:
    found = assess(complaint(day(5, 6), complexity), CONSUMER_COMPLAINTS_2020).classification
    assert found.level is not None
    assert (found.level.code, [each.code for each in CONSUMER_COMPLAINTS_2020.levels]) == ("complaint", ["complaint"])
    assert [(note.code, note.about) for note in found.notes] == [("inferred", "ungraded")]


ARTICLES = table(
    """
    18 | 1 | 7
    43 |   | 0
    45 |   | 0
    """
)
GROUND = "complexity == exceptional or (complexity == complex and special_reasons)"
EXTENDED_WHEN = f"({GROUND}) and given extension_approved_at and given extension_told_at"
DUTIES = table(
    f"""
    decide|-|complexity == simple and not given extension_approved_at|15 calendar_days|received_at|stated|18(1), 43\
|institution|complainant
    decide|-|complexity == simple|15 calendar_days|received_at|inferred condition|18(1), 43|institution|complainant
    decide|-|complexity in complex exceptional and not given extension_approved_at|30 calendar_days|received_at|stated\
|18(1), 43|institution|complainant
    decide|-|complexity in complex exceptional and not ({EXTENDED_WHEN})|30 calendar_days|received_at|stated\
|18(1), 43|institution|complainant
    decide-extended|-|{EXTENDED_WHEN}|60 calendar_days|received_at|inferred clock|18(1), 43|institution|complainant
    """
)


def test_consumer_18_43_45_are_all_that_is_covered() -> None:
    assert tables.articles(CONSUMER_COMPLAINTS_2020) == ARTICLES
    assert tables.duties(CONSUMER_COMPLAINTS_2020) == DUTIES
    assert tables.extensions(CONSUMER_COMPLAINTS_2020) == [
        ["decide", GROUND, "60 calendar_days", "inferred clock", "18(1), 43"]
    ]
    assert len(tables.rules(CONSUMER_COMPLAINTS_2020)) == 7
    for words in ("仅收录第十八条第一款", "第四十三、四十五条"):
        assert words in CONSUMER_COMPLAINTS_2020.source.available.zh


def test_every_rule_names_the_order() -> None:
    for address, rule in CONSUMER_COMPLAINTS_2020.rules():
        assert "2020年第3号" in rule.citation.source, address
        assert (rule.citation.article, rule.citation.clause) == ("18", "1"), address


@pytest.mark.parametrize("name", ["approved", "told"])
def test_an_extension_before_receipt_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match=f"received_at .* is later than extension_{name}_at"):
        complaint(day(5, 6), "exceptional", **{name: day(5, 5)})


def test_consumer_43_and_45_say_what_they_say() -> None:
    numbers, force = CONSUMER_COMPLAINTS_2020.articles[1:]
    assert ("含本数" in numbers.gist.zh, "自然日" in numbers.gist.zh) == (True, True)
    assert ("废止" in force.gist.zh, "以本办法为准" in force.gist.zh) == (True, True)


def test_complexity_must_be_told() -> None:
    with pytest.raises(ValidationError, match="complexity"):
        ConsumerComplaint.model_validate({"event_id": "K-1", "received_at": "2026-05-06T09:30:00+08:00"})


# --- Laws -----------------------------------------------------------------------------------------------------------

days_of_receipt = st.dates(date(2020, 3, 1), date(2026, 12, 31))


@st.composite
def complaints(draw: st.DrawFn) -> ConsumerComplaint:
    received = draw(days_of_receipt)
    more: dict[str, date | bool] = {"special_reasons": draw(st.booleans())}
    for name in ("approved", "told"):
        if draw(st.booleans()):
            more[name] = received + timedelta(days=draw(st.integers(0, 40)))
    return complaint(received, draw(st.sampled_from(["simple", "complex", "exceptional"])), **more)


def expected_end(start: date, days: int) -> date:
    """The Civil Code's way, day by day."""
    end = start
    for _ in range(days):
        end += timedelta(days=1)
    while not CHINA.is_working_day(end):
        end += timedelta(days=1)
    return end


@given(complaints())
def test_any_complaint_has_its_periods(event: ConsumerComplaint) -> None:
    received = event.received_at.date()
    may_be = event.complexity == "exceptional" or (event.complexity == "complex" and event.special_reasons)
    if may_be and None not in (event.extension_approved_at, event.extension_told_at):
        expected = {"decide-extended": expected_end(received, 60)}
    else:
        expected = {"decide": expected_end(received, 15 if event.complexity == "simple" else 30)}
    assert last_days(event) == expected


@given(complaints())
def test_whatever_is_read_back_from_json_is_equal(event: ConsumerComplaint) -> None:
    verdict = assess(event, CONSUMER_COMPLAINTS_2020)
    assert ConsumerComplaint.model_validate_json(event.model_dump_json()) == event
    assert Assessment.model_validate_json(verdict.model_dump_json()) == verdict


@given(days_of_receipt, st.integers(1, 10), st.sampled_from(["simple", "complex", "exceptional"]))
def test_a_later_receipt_is_never_due_earlier(received: date, later: int, complexity: str) -> None:
    approved = received + timedelta(days=later)
    before = last_days(complaint(received, complexity, approved=approved, told=approved))
    after = last_days(complaint(approved, complexity, approved=approved, told=approved))
    for duty, last_day in before.items():
        other = after[duty]
        assert last_day is not None
        assert other is not None
        assert last_day <= other


@given(days_of_receipt)
def test_more_complexity_never_shortens_the_time(received: date) -> None:
    ends = [last_days(complaint(received, each))["decide"] for each in ("simple", "complex", "exceptional")]
    assert ends == sorted(ends, key=lambda end: end or date.max)
    assert ends[0] != ends[1]


# --- The rulebook as data -------------------------------------------------------------------------------------------


def test_the_rulebook_survives_json() -> None:
    loaded = load_rulebook(CONSUMER_COMPLAINTS_2020.model_dump_json(), ConsumerComplaint)
    assert (loaded, loaded.digest) == (CONSUMER_COMPLAINTS_2020, CONSUMER_COMPLAINTS_2020.digest)


def test_a_company_may_be_stricter() -> None:
    stricter = CONSUMER_COMPLAINTS_2020.amend(limits={"decide/simple": CalendarDays(10)})
    found = assess(complaint(day(5, 6)), stricter).obligation("decide")
    assert (found.deadline.last_day, found.basis) == (day(5, 18), "configured")
    assert last_days(complaint(day(5, 6), "complex")) == {"decide": day(6, 5)}
