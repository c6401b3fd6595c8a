"""Every public call outside of the calendars with everything that is no argument for it; and that none is left out."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any

import pytest
from pydantic import ValidationError

from crisisrules import (
    CaseRecord,
    assess,
    assess_json,
    classify,
    compare,
    coverage,
    load_rulebook,
    margins,
    review,
    statistics,
    verify,
)
from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, Hours, NotSet, WorkingCalendar
from crisisrules.errors import ArgumentError, UnknownNameError
from crisisrules.language import (
    Codes,
    Compare,
    EventModel,
    Role,
    Rulebook,
    Source,
    Text,
    all_of,
    any_of,
    at_least,
    at_most,
    depth,
    event_model,
    given,
    holds,
    is_,
    law,
    leaves,
    less_than,
    more_than,
    not_,
    not_within,
    one_of,
    ordered,
    text,
    unordered,
)
from crisisrules.presentation import article_sheet
from crisisrules.results import HandledComplaint
from crisisrules.rulebooks import (
    JIAHE_LIFE,
    CrisisEvent,
    china_mobile_jilin,
    complaint_management,
    complaint_volumes,
    monthly_periods,
    service_quality_warning_v3,
)
from tests.builders import at, branch_crisis, crisis
from tests.probes import PARAMETERS, THRESHOLDS
from tests.wrong_values import EVERYTHING, Call, Good, a, arguments_of, is_date, is_empty, is_whole, never

EVENT = crisis()
MODEL = event_model(CrisisEvent)
MEDIA = MODEL.fact("media")
assert MEDIA is not None
JSON = EVENT.model_dump_json()
BOOK = JIAHE_LIFE.model_dump_json()
HIGH = JIAHE_LIFE.levels[0]
WORDS = text("要旨", "gist")
CONDITION = at_least("media", "local")
CLERK = Role(id="clerk", label=WORDS)
DUTY = law.DutyDraft(id="answer", kind="reply", action=WORDS, clocks=("accepted_at",))
PROCEDURE = law.ProcedureDraft("own", WORDS)
PROVISION = DUTY.within(Hours(4), HIGH)
STEP = law.StepDraft(id="look", label=WORDS)


def is_none(value: Any) -> bool:
    return value is None


def is_text(value: Any) -> bool:
    return isinstance(value, str)


def is_type(value: Any) -> bool:
    return value is None or value is CrisisEvent


def is_event_type(value: Any) -> bool:
    return value is CrisisEvent


def is_id(value: Any) -> bool:
    """Bytes too are read as text by pydantic, and an id is a short word."""
    return isinstance(value, str | bytes) and 0 < len(value) < 64 and value not in (" \n", "\ud800")


def is_words(value: Any) -> bool:
    return is_id(value) or (isinstance(value, str) and not value)


def is_scalar(value: Any) -> bool:
    return isinstance(value, str | bytes | bool | Decimal) or (is_whole(value) and abs(value) < 10**9)


def is_visible(value: Any) -> bool:
    return isinstance(value, str) and len(value) < 2000 and value.isprintable() and bool(value.strip())


def is_text_or_none(value: Any) -> bool:
    return value is None or isinstance(value, Text)


RULEBOOK: Good = (JIAHE_LIFE, a(Rulebook))
COUNTING: dict[str, Good] = {
    "calendar": (CHINA, a(WorkingCalendar)),
    "convention": (CIVIL_CODE, a(CountingConvention)),
}
OF_EVENT: dict[str, Good] = {"event": (EVENT, never), "rulebook": RULEBOOK}
ASSESSMENT = assess(EVENT, JIAHE_LIFE)
REVIEW = review(EVENT, CaseRecord(), JIAHE_LIFE, as_of=at(3, 3))
STATISTICS = statistics(
    [HandledComplaint(complaint=branch_crisis(), type="x")], JIAHE_LIFE, date(2026, 3, 1), as_of=at(3, 31)
)


def are_texts(value: Any) -> bool:
    return is_empty(value) or value is EVERYTHING["list of text"] or value is EVERYTHING["set"]


def is_date_or_none(value: Any) -> bool:
    return value is None or is_date(value)


def is_mapping(value: Any) -> bool:
    return value is EVERYTHING["dict"]


def is_json(value: Any) -> bool:
    return isinstance(value, str | bytes)


CALLS: dict[str, Call] = {
    # --- crisisrules
    "assess": Call(assess, OF_EVENT | COUNTING),
    "assess_json": Call(
        assess_json, {"text": (JSON, is_json), "rulebook": RULEBOOK, "event_type": (None, is_type)} | COUNTING
    ),
    "classify": Call(classify, OF_EVENT),
    "compare": Call(compare, {"before": RULEBOOK, "after": RULEBOOK}),
    "coverage": Call(coverage, {"rulebook": RULEBOOK}),
    "load_rulebook": Call(load_rulebook, {"text": (BOOK, is_json), "event_type": (CrisisEvent, is_event_type)}),
    "margins": Call(margins, OF_EVENT),
    "verify": Call(verify, {"rulebook": RULEBOOK}),
    # --- crisisrules.language
    "Rulebook.amend": Call(
        JIAHE_LIFE.amend,
        {
            "version": (None, lambda value: value is None or is_text(value)),
            "in_force_from": (None, is_date_or_none),
            "criteria": ({"A-media/A": at_least("media", "local")}, is_mapping),
            "limits": ({"close": Hours(4)}, is_mapping),
            "responsible": ({"close": ["branch"]}, is_mapping),
            "recipients": ({"close": ["branch"]}, is_mapping),
            "clocks": ({"close": ["accepted_at"]}, is_mapping),
            "routes": ({}, is_mapping),
            "closing_grounds": ({}, is_mapping),
            "intervals": ({}, is_mapping),
            "roles": ((), is_empty),
        },
    ),
    "Rulebook.level": Call(JIAHE_LIFE.level, {"code": ("A", never)}, UnknownNameError),
    "EventModel.fact": Call(MODEL.fact, {"name": ("media", is_text)}),
    "EventModel.covers": Call(MODEL.covers, {"other": (MODEL, a(EventModel))}),
    "Fact.rank": Call(MEDIA.rank, {"code": ("none", never)}, UnknownNameError),
    "all_of": Call(all_of, {"conditions": (CONDITION, a(Compare))}, ValidationError),
    "any_of": Call(any_of, {"conditions": (CONDITION, a(Compare))}, ValidationError),
    "not_": Call(not_, {"condition": (CONDITION, a(Compare))}, ValidationError),
    **{
        each.__name__: Call(each, {"fact": ("pages", is_id), "value": (3, is_scalar)}, ValidationError)
        for each in (at_least, at_most, less_than, more_than, is_)
    },
    "one_of": Call(one_of, {"fact": ("media", is_id), "values": ("local", is_id)}, ValidationError),
    "holds": Call(holds, {"fact": ("urgent", is_id)}, ValidationError),
    "given": Call(given, {"fact": ("urgent", is_id)}, ValidationError),
    "not_within": Call(
        not_within,
        {"since": ("made_at", is_id), "until": ("paid_at", is_id), "minutes": (30, is_whole)},
        ValidationError,
    ),
    "leaves": Call(lambda condition: [*leaves(condition)], {"condition": (CONDITION, a(Compare))}),
    "depth": Call(depth, {"condition": (CONDITION, a(Compare))}),
    "event_model": Call(event_model, {"event_type": (CrisisEvent, is_event_type)}),
    "ordered": Call(ordered, {"names": (("a", "甲", "A"), never)}),
    "unordered": Call(unordered, {"names": (("a", "甲", "A"), never)}),
    "Codes": Call(Codes, {"names": ((("a", "甲", "A"),), is_empty), "ordered": (False, a(bool))}),
    "text": Call(text, {"zh": ("字", is_words), "en": ("word", is_words)}, ValidationError),
    # --- crisisrules.language.law
    "article": Call(
        law.article,
        {
            "number": ("7", is_visible),
            "gist": (WORDS, a(Text)),
            "content": (PROVISION, never),
            "why_none": (None, is_text_or_none),
        },
    ),
    "clause": Call(
        law.clause,
        {
            "number": ("1", is_visible),
            "gist": (WORDS, a(Text)),
            "provisions": (PROVISION, never),
            "why_none": (None, is_text_or_none),
        },
    ),
    # --- crisisrules.rulebooks
    "china_mobile_jilin": Call(china_mobile_jilin, {"thresholds": ("printed", never)}),
    "complaint_management": Call(complaint_management, {"parameters": (PARAMETERS, never)}),
    "complaint_volumes": Call(
        complaint_volumes, {"complaints": ([], is_empty), "escalated": ((), is_empty), "week": ("calendar", never)}
    ),
    "monthly_periods": Call(
        monthly_periods,
        {"year": (2026, is_whole), "parameters": (PARAMETERS, never), "calendar": (CHINA, a(WorkingCalendar))},
    ),
    "service_quality_warning_v3": Call(service_quality_warning_v3, {"thresholds": (THRESHOLDS, never)}),
    # --- crisisrules.results
    "Assessment.obligation": Call(ASSESSMENT.obligation, {"duty_id": ("record", never)}, UnknownNameError),
    "Review.finding": Call(REVIEW.finding, {"duty_id": ("record", never)}, UnknownNameError),
    "Statistics.by": Call(STATISTICS.by, {"fact": ("media", never)}, UnknownNameError),
    "Statistics.duty": Call(STATISTICS.duty, {"duty_id": ("close", never)}, UnknownNameError),
    # --- crisisrules.presentation
    "article_sheet": Call(article_sheet, {"rulebook": RULEBOOK, "language": ("en", never)}),
}


# --- Drafts, whose arguments are looked at when the rulebook is enacted


def enacted(make: Callable[..., law.Provision], *others: law.Provision) -> Callable[..., object]:
    """The rulebook of one article with the rule that is made, and others that it cannot be without."""

    @wraps(make)
    def call(*given: Any, **named: Any) -> object:
        return ENACT(articles=[law.article("7", WORDS, make(*given, **named), *others)])

    return call


def drafted(draft: Any, rule: Callable[[Any], law.Provision], *others: law.Provision) -> Callable[..., object]:
    """The rulebook of one article with a rule of the draft that is made."""

    @wraps(draft)
    def make(*given: Any, **fields: Any) -> law.Provision:
        return rule(draft(*given, **fields))

    return enacted(make, *others)


def with_a_step(draft: law.ProcedureDraft) -> object:
    return enacted(draft.begins, draft.step(STEP))()


ENACT = Call(
    law.enact,
    {
        "articles": ([law.article("7", WORDS, PROVISION)], is_empty),
        "id": ("own", is_id),
        "version": ("1", is_words),
        "title": (WORDS, a(Text)),
        "source": (Source(title=WORDS, available=WORDS), never),
        "event": (MODEL, a(EventModel)),
        "levels": (JIAHE_LIFE.levels, never),
        "roles": ((CLERK,), is_empty),
        "in_force_from": (None, is_date_or_none),
        "in_force_to": (None, is_date_or_none),
    },
    (ArgumentError, ValidationError),
    ("articles",),
)
TERMS: dict[str, Good] = {
    "also": ((), are_texts),
    "read": (None, is_none),
    "remark": (None, is_text_or_none),
    "configured": (False, a(bool)),
}
OF_LEVELS: dict[str, Good] = {"levels": (HIGH, never)}
WHEN: dict[str, Good] = {"when": (None, lambda value: value is None or isinstance(value, Compare))}
LABEL: dict[str, Good] = {"label": (WORDS, a(Text))}
ID: dict[str, Good] = {"id": ("own", is_id)}
IDS: Good = ((), is_empty)
LIMIT: Good = (Hours(4), a(Hours, NotSet))
NAME: Good = (None, lambda value: value is None or is_id(value))


def within(field: str) -> tuple[str, ...]:
    return (f"article 7: {field}/", f"{field}/")


DRAFTS: dict[str, Call] = {
    "DutyDraft": Call(
        drafted(law.DutyDraft, lambda draft: draft.within(Hours(4), HIGH)),
        {
            **ID,
            "kind": ("reply", never),
            "action": (WORDS, a(Text)),
            **dict.fromkeys(("by", "to", "documents", "contents", "evidence"), IDS),
            "instead": ((), are_texts),
            "clocks": (("accepted_at",), are_texts),
            **dict.fromkeys(("after", "each", "extends"), NAME),
            "numbered_from": (1, is_whole),
        },
        places=within("duties"),
    ),
    "DutyDraft.within": Call(
        enacted(DUTY.within),
        {
            "limit": LIMIT,
            **OF_LEVELS,
            "id": ("own", lambda value: is_id(value) or not value),
            **WHEN,
            "by": (None, lambda value: value is None or is_empty(value)),
            "to": (None, lambda value: value is None or is_empty(value)),
            "clocks": (None, lambda value: value is None or are_texts(value)),
            **TERMS,
        },
        places=within("duties"),
    ),
    "DutyDraft.extensible": Call(
        enacted(DUTY.extensible, PROVISION),
        {**WHEN, "limit": (None, lambda value: value is None or LIMIT[1](value)), **TERMS},
        places=within("duties"),
    ),
    "CriterionDraft": Call(
        drafted(law.CriterionDraft, lambda draft: draft.gives(HIGH, CONDITION)),
        {**ID, **LABEL, "where": WHEN["when"]},
        places=within("criteria"),
    ),
    "CriterionDraft.gives": Call(
        enacted(law.CriterionDraft("own", WORDS).gives),
        {"level": (HIGH, never), "test": WHEN["when"], "alternative": WHEN["when"], **TERMS},
        places=within("criteria"),
    ),
    "RouteDraft": Call(
        drafted(law.RouteDraft, lambda draft: draft.leads_to(CLERK, id="all")),
        {**ID, **LABEL},
        places=within("routing"),
    ),
    "RouteDraft.leads_to": Call(
        enacted(law.RouteDraft("own", WORDS).leads_to),
        {"roles": (CLERK, a(Rulebook)), **ID, "levels": ((HIGH,), is_empty), **WHEN, "lead": (None, is_none), **TERMS},
        places=within("routing"),
    ),
    "ProcedureDraft": Call(
        lambda **fields: with_a_step(law.ProcedureDraft(**fields)),
        {**ID, **LABEL, "levels": ((HIGH,), is_empty), **WHEN, "in_order": (True, a(bool))},
        places=within("procedures"),
    ),
    "ProcedureDraft.begins": Call(enacted(PROCEDURE.begins, PROCEDURE.step(STEP)), TERMS, places=within("procedures")),
    "ProcedureDraft.step": Call(
        enacted(PROCEDURE.step, PROCEDURE.begins()), {"step": (STEP, never), **TERMS}, places=within("procedures")
    ),
    "StepDraft": Call(
        drafted(law.StepDraft, PROCEDURE.step, PROCEDURE.begins()),
        {**ID, **LABEL, **dict.fromkeys(("by", "to", "documents", "duties"), IDS), **WHEN},
        places=within("procedures"),
    ),
    "ConfirmationDraft": Call(
        drafted(law.ConfirmationDraft, lambda draft: draft.stands(HIGH)),
        {**ID, "level_fact": ("confirmed_level", is_id), "time_fact": ("confirmed_at", is_id)},
        places=within("confirmation"),
    ),
    "ConfirmationDraft.stands": Call(
        enacted(law.ConfirmationDraft("own", "confirmed_level", "confirmed_at").stands),
        {**OF_LEVELS, "id": ("all", lambda value: is_id(value) or not value), **TERMS},
        places=within("confirmation"),
    ),
    "exclusion": Call(
        enacted(law.exclusion), {**ID, **LABEL, "when": (CONDITION, a(Compare)), **TERMS}, places=within("scope")
    ),
    "otherwise": Call(
        enacted(law.otherwise),
        {**ID, "level": (HIGH, never), **TERMS},
        places=within("otherwise"),
    ),
    "standing_duty": Call(
        enacted(law.standing_duty),
        {
            **ID,
            "action": (WORDS, a(Text)),
            **dict.fromkeys(("by", "to", "documents", "contents"), IDS),
            "every": (NotSet(), a(NotSet)),
            **TERMS,
        },
        places=within("standing_duties"),
    ),
    "simplification": Call(
        enacted(law.simplification), {**ID, **LABEL, **OF_LEVELS, **WHEN, **TERMS}, places=within("simplifications")
    ),
    "prohibition": Call(
        enacted(law.prohibition), {**ID, **LABEL, **OF_LEVELS, "who": IDS, **TERMS}, places=within("prohibitions")
    ),
    "closing_ground": Call(
        enacted(law.closing_ground),
        {
            **ID,
            "label": (WORDS, is_text_or_none),
            **OF_LEVELS,
            "limit": (None, lambda value: value is None or LIMIT[1](value)),
            "after": IDS,
            **TERMS,
        },
        places=within("closing_grounds"),
    ),
    "repetition": Call(
        enacted(law.repetition), {**ID, "fact": ("repeat_of", is_id), **TERMS}, places=within("repetition")
    ),
    "not_reported": Call(
        enacted(law.not_reported),
        {
            **ID,
            **LABEL,
            "fault": ("missing", never),
            "duties": IDS,
            "reports": (("accepted_at",), are_texts),
            "complaint": ("occurred_at", NAME[1]),
            "proof": NAME,
            **TERMS,
        },
        places=within("not_reported"),
    ),
    "preference": Call(
        enacted(law.preference), {**ID, **LABEL, "when": (CONDITION, a(Compare)), **TERMS}, places=within("preferences")
    ),
    "guidance": Call(
        enacted(law.guidance),
        {**ID, **LABEL, "items": ((WORDS,), is_empty), **OF_LEVELS, **WHEN, **TERMS},
        places=within("guidance"),
    ),
    "enact": ENACT,
    "read_in": Call(
        lambda zh, en, *parts: ENACT(
            articles=[law.article("7", WORDS, DUTY.within(Hours(4), read=law.read_in(zh, en, *parts)))]
        ),
        {"zh": ("字", is_words), "en": ("word", is_words), "parts": ("clock", never)},
        (ArgumentError, ValidationError),
        within("duties"),
    ),
}
CALLS |= DRAFTS


@pytest.mark.parametrize("name", CALLS)
def test_the_table_knows_every_argument(name: str) -> None:
    assert CALLS[name].arguments.keys() == CALLS[name].parameters()
    CALLS[name]()


@pytest.mark.parametrize(("name", "argument"), arguments_of(CALLS))
def test_what_is_no_argument_is_refused_by_name(name: str, argument: str) -> None:
    CALLS[name].refuses_by_name(argument)
