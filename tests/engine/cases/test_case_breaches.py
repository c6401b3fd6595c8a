"""Breaches of the case as a whole: how it was closed, what nobody may do, repetitions; with the article."""

from datetime import datetime, timedelta

import pytest

from crisisrules import SHANGHAI, Act, CaseRecord, Closing, EarlierCase, Review, review
from crisisrules.language import text
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
from tests.builders import LATER, MICROSECOND, at, branch_crisis, broken, noted, reviewed

ANSWERED = at(3, 2, 16)
HOLDS = datetime(2026, 3, 31, tzinfo=SHANGHAI)
"""20 working days of silence after 2 March 2026 are over."""


def closed(when: datetime, closing: Closing | None, event: CrisisEvent | None = None) -> Review:
    reply = Act(at=ANSWERED, duty_id="initial-reply", to=("complainant",))
    return reviewed(event or branch_crisis(reach="company"), reply, Act(at=when, duty_id="close"), closing=closing)


@pytest.mark.parametrize(
    ("when", "closing", "about"),
    [
        pytest.param(at(3, 20), Closing(ground="compensated"), None, id="50(7): compensated"),
        pytest.param(at(3, 20), Closing(ground="ground-2"), "ground-2", id="50(7): a blank that nobody has filled"),
        pytest.param(at(3, 20), Closing(ground="tired of it"), "tired of it", id="50(7): no such ground"),
        pytest.param(at(3, 20), Closing(), "closing", id="50(7): no ground"),
        pytest.param(HOLDS - MICROSECOND, Closing(ground="no-objection"), "no-objection", id="50(7): 20 days not over"),
        pytest.param(HOLDS, Closing(ground="no-objection"), None, id="50(7): 20 days over"),
        pytest.param(
            HOLDS,
            Closing(ground="no-objection", answered_at=at(3, 3)),
            "no-objection",
            id="50(7): answered a day later",
        ),
        pytest.param(
            HOLDS, Closing(ground="no-objection", objected_at=at(3, 25)), "no-objection", id="50(7): objection in time"
        ),
        pytest.param(
            HOLDS,
            Closing(ground="no-objection", objected_at=at(3, 2, 15)),
            None,
            id="50(7): objection before the answer",
        ),
    ],
)
def test_the_ground_of_closing(when: datetime, closing: Closing, about: str | None) -> None:
    expected = [(about, (), "50")] if about else []
    assert broken(closed(when, closing), "no-closing-ground") == expected


def test_silence_needs_an_answer_to_run_from() -> None:
    found = reviewed(branch_crisis(), Act(at=HOLDS, duty_id="close"), closing=Closing(ground="no-objection"))
    assert broken(found, "no-closing-ground") == [("no-objection", (), "50")]


def test_silence_runs_from_the_last_answer_before_closing() -> None:
    replies = [Act(at=moment, duty_id="initial-reply", to=("complainant",)) for moment in (at(3, 2), at(3, 3))]
    after_closing = Act(at=HOLDS + timedelta(days=9), duty_id="initial-reply", to=("complainant",))
    silence = Closing(ground="no-objection")
    for when, expected in ((HOLDS, 1), (HOLDS + timedelta(days=1), 0)):
        found = reviewed(branch_crisis(), *replies, after_closing, Act(at=when, duty_id="close"), closing=silence)
        assert len(broken(found, "no-closing-ground")) == expected


def test_a_blank_ground_counts_once_the_company_has_filled_it() -> None:
    own = JIAHE_LIFE.amend(closing_grounds={"ground-2": text("双方和解", "settled")})
    record = CaseRecord(acts=(Act(at=at(3, 20), duty_id="close"),), closing=Closing(ground="ground-2"))
    assert broken(review(branch_crisis(), record, own, as_of=LATER), "no-closing-ground") == []


def test_a_file_without_a_ground_gets_a_note_where_one_is_wanted() -> None:
    assert noted(closed(at(3, 20), None), "ground-not-recorded") == [("ground-not-recorded", "closing")]
    assert broken(closed(at(3, 20), None), "no-closing-ground") == []
    general = branch_crisis(reach="customer", needs_deliberation=True)
    assert noted(closed(at(3, 4), None, general), "ground-not-recorded") == []
    assert broken(closed(at(3, 4), Closing(), general), "no-closing-ground") == []


def test_a_case_that_was_opened_again_has_to_be_closed_again() -> None:
    first, second = Act(at=at(3, 10), duty_id="close"), Act(at=at(3, 12), duty_id="close")
    opened = (at(3, 11),)
    assert reviewed(branch_crisis(), first).finding("close").settled_at == at(3, 10)
    assert reviewed(branch_crisis(), first, reopened=opened).finding("close").status == "overdue"
    again = reviewed(branch_crisis(), first, second, reopened=opened)
    assert again.finding("close").settled_at == at(3, 12)
    assert noted(again, "reopened") == [("reopened", "close")]
    assert reviewed(branch_crisis(), first, reopened=(first.at,)).finding("close").settled_at == first.at
    assert (
        reviewed(branch_crisis(), first, as_of=at(3, 11) - MICROSECOND, reopened=opened).finding("close").status
        == "met"
    )


@pytest.mark.parametrize("id", ["statement", "interview", "promise"])
@pytest.mark.parametrize(
    ("when", "authorised_by", "breaches"),
    [
        pytest.param(at(3, 5), None, 1, id="47: without authorisation"),
        pytest.param(at(3, 5), "company", 0, id="47: with authorisation"),
        pytest.param(at(3, 20), None, 0, id="47: after closing"),
        pytest.param(at(3, 2) - MICROSECOND, None, 0, id="47: before the event"),
    ],
)
def test_what_nobody_may_do(id: str, when: datetime, authorised_by: str | None, breaches: int) -> None:
    act = Act(at=when, prohibition=id, by="spokesperson", authorised_by=authorised_by)
    found = reviewed(branch_crisis(), act, Act(at=at(3, 20), duty_id="close"))
    assert broken(found, "unauthorised") == [(id, (), "47")] * breaches


@pytest.mark.parametrize(
    ("repeat_of", "earlier", "code"),
    [
        pytest.param(None, None, None, id="55: no earlier case"),
        pytest.param(None, EarlierCase(event_id="C-0", closed_at=at(3, 1)), "repeat-not-recognised", id="55: not seen"),
        pytest.param("C-0", EarlierCase(event_id="C-0", closed_at=at(3, 2)), None, id="55: recognised"),
        pytest.param(None, EarlierCase(event_id="C-0"), None, id="55: the earlier case is still open"),
        pytest.param(None, EarlierCase(event_id="C-0", closed_at=at(3, 3)), None, id="55: closed only afterwards"),
        pytest.param(
            "C-0", EarlierCase(event_id="C-0", closed_at=at(3, 3)), "not-a-repeat", id="55: claimed too early"
        ),
    ],
)
def test_a_repetition(repeat_of: str | None, earlier: EarlierCase | None, code: str | None) -> None:
    found = reviewed(branch_crisis(repeat_of=repeat_of), earlier_case=earlier)
    repeats = [(each.code, each.citation.article) for each in found.breaches if "repeat" in each.code]
    assert repeats == ([(code, "55")] if code else [])
