"""Composed words fit a text in both languages, however long, and however many, the names in them are."""

import inspect
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisrules import SHANGHAI, Act, Assessment, CaseRecord, Review, assess, review
from crisisrules.calendars import Precondition, WorkingDays
from crisisrules.engine import words
from crisisrules.language import Item, Level, Role, Text, text
from crisisrules.language.values import LONGEST
from tests.engine import small_rulebooks as small

LONG = text("长" * LONGEST, "l" * LONGEST)
CODE = "c" * 64
ROLES = [Role(id=f"r{n}", label=LONG) for n in range(200)]
ITEMS = [Item(id=f"i{n}", label=LONG) for n in range(50)]
LEVEL = Level(code=CODE, rank=1, label=LONG)
MOMENT = datetime.combine(date.max, time.max, SHANGHAI)
MOST: dict[str, tuple[Any, ...]] = {
    "misprint": (LEVEL, LEVEL, False),
    "confirmed_differs": (LEVEL, LEVEL),
    "not_in_force": (date.max, date.max, date.max),
    "provisional": (date.max, [f"{CODE}-{n}" for n in range(10_000)]),
    "known_late": (MOMENT,),
    "not_told": (ROLES,),
    "papers_missing": (ITEMS, ROLES),
    "contents_missing": (ITEMS, ROLES),
    "wrong_role": (LONG, ROLES),
    "omitted": (LONG,),
    "precondition_missed": (LONG, LONG),
    "step_papers_missing": (LONG, ITEMS),
    "step_skipped": (LONG, LONG),
    "step_out_of_order": (LONG, LONG),
    "level_too_low": (LEVEL, LEVEL),
    "unknown_closing_ground": ("g" * 200,),
    "closed_too_early": (MOMENT, MOMENT),
    "repeat_not_recognised": ("e" * 200,),
    "not_a_repeat": ("e" * 200,),
    "approver_unknown": ("a" * 200,),
    "structure": ("p" * 10_000, "m" * 10_000),
    "shared_id": (10**9,),
    "unneeded": (f"criteria/{CODE}/{CODE}",),
    "overlap": (CODE, ["1-2"] * 10_000, CODE, CODE),
    "gap": (CODE, ["1-2"] * 10_000),
    "not_monotone": (CODE, "v" * 10_000, "w" * 10_000, CODE, CODE),
    "looser_for_worse": ([(CODE, Precondition("s" * 200))] * 20,),
    "limit_in_words": (Precondition("s" * 200),),
    "level_name": (LEVEL,),
}
COMPOSING = {
    name: call
    for name, call in vars(words).items()
    if inspect.isfunction(call) and call.__module__ == words.__name__ and not name.startswith("_")
}


@pytest.mark.parametrize("name", sorted(COMPOSING.keys() - {"composed"}))
def test_every_composed_text_fits_at_its_maxima(name: str) -> None:
    call: Callable[..., Text] = COMPOSING[name]
    found = call(*MOST[name])
    assert len(found.zh) <= LONGEST
    assert len(found.en) <= LONGEST
    assert Text.model_validate_json(found.model_dump_json()) == found


NAMES = st.lists(st.text("甲乙a", min_size=1, max_size=900), min_size=1, max_size=30)


@given(names=NAMES, label=st.text("某b", min_size=1, max_size=LONGEST))
def test_names_are_whole_where_there_is_room_and_counted_where_there_is_none(names: list[str], label: str) -> None:
    found = words.composed("“{label}”：{names}。", "{label}: {names}.", label=text(label, label), names=names)
    for said, between in ((found.zh, "、"), (found.en, "; ")):
        assert len(said) <= LONGEST
        whole = between.join(names)
        if len(label) + len(whole) + 4 <= LONGEST:
            assert whole in said
            assert label in said
        else:
            assert "…" in said or "等" in said or "more" in said
            assert len(said) > LONGEST - 950  # no room is left in which another name would fit


def test_what_stands_for_the_rest() -> None:
    found = words.composed("未告知：{who}", "Not told: {who}", who=[text("部" * 300, "d" * 300)] * 8)
    assert found.zh == "未告知：" + "、".join(["部" * 300] * 6) + "等 8 项"
    assert found.en == "Not told: " + "; ".join(["d" * 300] * 6) + " and 2 more"
    alone = words.composed("未告知：{who}", "Not told: {who}", who=[LONG])
    assert (alone.zh, len(alone.en)) == ("未告知：" + "长" * 1995 + "…", LONGEST)


@pytest.mark.parametrize("more", [0, 1, 2])
def test_the_last_name_is_left_out_only_where_it_does_not_fit(more: int) -> None:
    names = ["n" * 100] * 19 + ["n" * (LONGEST - 19 * 102 - more)]
    found = words.composed("{names}", "{names}", names=names)
    assert found.en == ("; ".join(names) if more >= 0 else "")
    longer = words.composed("{names}", "{names}", names=[*names[:-1], names[-1] + "n" * (more + 1)])
    assert longer.en == "; ".join(names[:19]) + " and 1 more"


def test_an_assessment_of_many_duties_that_are_counted_provisionally() -> None:
    duties = tuple(small.duty(f"{n:03}-{'d' * 60}", small.variant("k", WorkingDays(30))) for n in range(40))
    event = small.SmallEvent(event_id="S", seen_at=datetime(2026, 12, 1, tzinfo=SHANGHAI))
    found = assess(event, small.rulebook(duties=duties))
    (note,) = [each for each in found.notes if each.code == "provisional"]
    assert note.text.en.endswith(" more")
    assert Assessment.model_validate_json(found.model_dump_json()) == found


def test_a_review_of_a_case_in_which_many_papers_are_missing() -> None:
    papers = tuple(Item(id=f"p{n}", label=text("件" * 300, "p" * 300)) for n in range(45))
    book = small.rulebook(duties=(small.duty("hand", small.variant("k", WorkingDays(1)), documents=papers),))
    event = small.SmallEvent(event_id="S", seen_at=datetime(2026, 3, 2, 9, tzinfo=SHANGHAI))
    act = Act(at=event.seen_at, duty_id="hand")
    found = review(event, CaseRecord(acts=(act,)), book, as_of=event.seen_at)
    (breach,) = found.breaches
    assert (len(breach.missing), breach.text.zh[-6:]) == (45, "等 45 项")
    assert Review.model_validate_json(found.model_dump_json()) == found
