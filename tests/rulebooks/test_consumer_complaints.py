"""The order's time limits (18, 43) around the holidays of 2026, its articles as tables, laws over any complaint."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import CHINA, SHANGHAI, Assessment, assess, load_rulebook
from crisisrules.calendars import CalendarDays, CountingConvention
from crisisrules.rulebooks import CONSUMER_COMPLAINTS_2020, ConsumerComplaint
from tests.rulebooks import tables
from tests.rulebooks.tables import table

LAST_MOMENT = time(23, 59, 59, 999999)


def complaint(received: datetime | date, complexity: str = "simple", approved: date | None = None) -> ConsumerComplaint:
    facts: dict[str, object] = {"event_id": "K-1", "complexity": complexity, "received_at": received}
    if not isinstance(received, datetime):
        facts["received_at"] = datetime.combine(received, time(9, 30), SHANGHAI)
    if approved is not None:
        facts["extension_approved_at"] = datetime.combine(approved, time(16), SHANGHAI)
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
    assert found.extensible is (complexity != "simple")
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
    ("consumer-18-1-further-30-from-the-rolled-end-of-the-30", day(9, 1), day(10, 8), day(11, 9)),
    ("consumer-18-1-further-30-ends-on-a-working-day", day(3, 2), day(4, 1), day(5, 6)),
    ("consumer-18-1-further-30-ends-in-spring-festival", date(2025, 12, 19), day(1, 19), day(2, 24)),
    ("consumer-18-1-further-30-ends-in-national-day", day(8, 4), day(9, 3), day(10, 8)),
]


@pytest.mark.parametrize("complexity", ["complex", "exceptional"])
@pytest.mark.parametrize(
    ("received", "first", "second"), [case[1:] for case in EXTENDED], ids=[case[0] for case in EXTENDED]
)
def test_decide_extended(complexity: str, received: date, first: date, second: date) -> None:
    verdict = assess(complaint(received, complexity, approved=first), CONSUMER_COMPLAINTS_2020)
    decide, extended = verdict.obligation("decide").deadline, verdict.obligation("decide-extended").deadline
    assert (decide.last_day, extended.last_day) == (first, second)
    assert (extended.clock, extended.starts_at, extended.limit) == ("decide", decide.due_at, CalendarDays(30))
    assert extended.due_at == datetime.combine(second, LAST_MOMENT, SHANGHAI)
    assert [note.about for note in verdict.notes if note.code == "remark"] == ["decide-extended"]
    further = verdict.obligation("decide-extended")
    assert (further.basis, further.reads) == ("inferred", ("clock",))


@pytest.mark.parametrize("complexity", ["complex", "exceptional"])
def test_consumer_18_1_no_extension_without_approval(complexity: str) -> None:
    verdict = assess(complaint(day(9, 1), complexity), CONSUMER_COMPLAINTS_2020)
    assert [each.duty_id for each in verdict.obligations] == ["decide"]
    assert [note.about for note in verdict.notes if note.code == "extensible"] == ["decide"]


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
        # 2 March + 30 is 1 April, + 30 more 1 May, a holiday up to the 5th.
        (CountingConvention(), day(4, 1), day(5, 6)),
        (CountingConvention(roll="none"), day(4, 1), day(5, 1)),
        # The 30 days count 2 March and end on 31 March; the 30 more begin on 1 April.
        (CountingConvention(start_day_counted=True), day(3, 31), day(4, 30)),
        (CountingConvention(start_day_counted=True, closing_time=time(17)), day(3, 31), day(4, 30)),
    ],
)
def test_conventions(convention: CountingConvention, first: date, second: date) -> None:
    event = complaint(day(3, 2), "complex", approved=day(3, 20))
    assert last_days(event, convention) == {"decide": first, "decide-extended": second}


def test_a_period_beyond_the_settled_calendar_is_provisional() -> None:
    late = CHINA.settled_through - timedelta(days=20)
    verdict = assess(complaint(late, "complex", approved=late), CONSUMER_COMPLAINTS_2020)
    assert [each.deadline.provisional for each in verdict.obligations] == [True, True]


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
    18 | 1 | 6
    43 |   | 0
    45 |   | 0
    """
)
DUTIES = table(
    """
    decide|-|complexity == simple and not given extension_approved_at|15 calendar_days|received_at|stated|18(1), 43\
|institution|complainant
    decide|-|complexity == simple|15 calendar_days|received_at|inferred condition|18(1), 43|institution|complainant
    decide|-|complexity in complex exceptional|30 calendar_days|received_at|stated|18(1), 43|institution|complainant
    decide-extended|-|complexity in complex exceptional and given extension_approved_at|30 calendar_days\
| |inferred clock|18(1), 43|institution|complainant
    """
)


def test_consumer_18_43_45_are_all_that_is_covered() -> None:
    assert tables.articles(CONSUMER_COMPLAINTS_2020) == ARTICLES
    assert tables.duties(CONSUMER_COMPLAINTS_2020) == DUTIES
    assert tables.extensions(CONSUMER_COMPLAINTS_2020) == [
        ["decide", "complexity in complex exceptional", "", "stated", "18(1)"]
    ]
    assert len(tables.rules(CONSUMER_COMPLAINTS_2020)) == 6
    for words in ("仅收录第十八条第一款", "第四十三、四十五条"):
        assert words in CONSUMER_COMPLAINTS_2020.source.available.zh


def test_every_rule_names_the_order() -> None:
    for address, rule in CONSUMER_COMPLAINTS_2020.rules():
        assert "2020年第3号" in rule.citation.source, address
        assert (rule.citation.article, rule.citation.clause) == ("18", "1"), address


def test_an_approval_before_receipt_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"received_at .* is later than extension_approved_at"):
        complaint(day(5, 6), "complex", approved=day(5, 5))


def test_complexity_must_be_told() -> None:
    with pytest.raises(ValidationError, match="complexity"):
        ConsumerComplaint.model_validate({"event_id": "K-1", "received_at": "2026-05-06T09:30:00+08:00"})


# --- Laws -----------------------------------------------------------------------------------------------------------

days_of_receipt = st.dates(date(2020, 3, 1), date(2026, 12, 31))


@st.composite
def complaints(draw: st.DrawFn) -> ConsumerComplaint:
    received = draw(days_of_receipt)
    approved = received + timedelta(days=draw(st.integers(0, 40))) if draw(st.booleans()) else None
    return complaint(received, draw(st.sampled_from(["simple", "complex", "exceptional"])), approved)


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
    first = expected_end(received, 15 if event.complexity == "simple" else 30)
    expected = {"decide": first}
    if event.complexity != "simple" and event.extension_approved_at is not None:
        expected["decide-extended"] = expected_end(first, 30)
    assert last_days(event) == expected


@given(complaints())
def test_whatever_is_read_back_from_json_is_equal(event: ConsumerComplaint) -> None:
    verdict = assess(event, CONSUMER_COMPLAINTS_2020)
    assert ConsumerComplaint.model_validate_json(event.model_dump_json()) == event
    assert Assessment.model_validate_json(verdict.model_dump_json()) == verdict


@given(days_of_receipt, st.integers(1, 10), st.sampled_from(["simple", "complex", "exceptional"]))
def test_a_later_receipt_is_never_due_earlier(received: date, later: int, complexity: str) -> None:
    approved = received + timedelta(days=later)
    before = last_days(complaint(received, complexity, approved))
    after = last_days(complaint(approved, complexity, approved))
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
