"""Every public call outside of the calendars with everything that is no argument for it; and that none is left out."""

import inspect
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import wraps
from itertools import islice
from operator import attrgetter
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

import crisisrules
import tests.calendars.test_wrong_arguments as calendars_table
import tests.engine.test_arguments_of_reviews as reviews_table
import tests.engine.test_wrong_arguments as questions_table
from crisisrules import (
    Act,
    CaseRecord,
    Closing,
    EarlierCase,
    LevelChange,
    RecordedExtension,
    assess,
    assess_json,
    classify,
    compare,
    coverage,
    deemed_unreported,
    language,
    load_rulebook,
    margins,
    presentation,
    results,
    review,
    rulebooks,
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
from crisisrules.results.base import Result
from crisisrules.rulebooks import (
    JIAHE_LIFE,
    CrisisEvent,
    china_mobile_jilin,
    complaint_management,
    complaint_volumes,
    monthly_periods,
    service_quality_warning_v3,
)
from tests import probes
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
HANDLED = HandledComplaint(complaint=branch_crisis(), type="x")
STATISTICS = statistics([HANDLED], JIAHE_LIFE, date(2026, 3, 1), as_of=at(3, 31))


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
    "deemed_unreported": Call(deemed_unreported, OF_EVENT),
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


# --- None is left out

PACKAGES: tuple[ModuleType, ...] = (crisisrules, language, law, results, rulebooks, presentation)
OTHER_TABLES = (calendars_table, questions_table, reviews_table)
"""Further tables of wrong arguments, with the calls that they name."""

NOT_CALLED = {
    "Fault": "what `Rulebook.faults` tells",
    "ArticleDraft": "what `article` makes",
    "ClauseDraft": "what `clause` makes",
    "Provision": "what the drafts and the rules that stand alone make",
    "Reading": "what `read_in` makes",
    "Terms": "the type of what any rule may say of itself",
    "ComplaintVolumes": "what `complaint_volumes` counts",
    "CrisisRulesError": "what is raised",
}
"""Classes that are made by a call of the table, or not at all. Models are looked at below."""

MADE_BY_DRAFTS = {"article", "placed", "parts", "whole", "arises_as", "terms", "faults", "decision_on"}
"""Methods by which the library itself asks drafts and rules; what they are given was checked before."""


def public(package: ModuleType) -> Iterator[tuple[str, object]]:
    return ((name, getattr(package, name)) for name in package.__all__)


def methods(kind: type) -> Iterator[str]:
    """The names of a class's own public methods that take an argument."""
    for base in kind.__mro__:
        if base.__module__.startswith("crisisrules"):
            for name, member in vars(base).items():
                if (
                    not name.startswith("_")
                    and inspect.isfunction(member)
                    and len(inspect.signature(member).parameters) > 1
                ):
                    yield name


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_no_public_call_is_left_out(package: ModuleType) -> None:
    elsewhere = [member for table in OTHER_TABLES for member in vars(table).values() if callable(member)]
    for name, member in public(package):
        if inspect.isfunction(member) and inspect.signature(member).parameters:
            assert name in CALLS or member in elsewhere, name
        if inspect.isclass(member) and not (
            issubclass(member, BaseModel) or member.__module__.startswith("crisisrules.calendars")
        ):
            assert name in CALLS or name in NOT_CALLED, name
        if inspect.isclass(member) and package is not crisisrules.calendars:
            for method in methods(member):
                assert f"{name}.{method}" in CALLS or method in MADE_BY_DRAFTS, f"{name}.{method}"


# --- Models

BOOKS = probes.all_rulebooks()
EVENTS = [
    probes.event_type(book)(**facts)
    for book in BOOKS
    for _, facts in islice(probes.variants(book, probes.event_type(book)), 2)
]
RECORD = CaseRecord(
    acts=(Act(at=at(3, 2), duty_id="close"),),
    levels=(LevelChange(at=at(3, 2), level="A"),),
    extensions=(RecordedExtension(duty_id="close", approved_by="boss", approved_at=at(3, 3), until=at(3, 9)),),
    closing=Closing(ground="paid", answered_at=at(3, 3)),
    earlier_case=EarlierCase(event_id="C-0", closed_at=at(1, 3)),
)
ROOTS: list[object] = [*BOOKS, *EVENTS, RECORD, HANDLED, ASSESSMENT, REVIEW, STATISTICS, PARAMETERS, THRESHOLDS]
MADE = (Result, rulebooks.Entry, rulebooks.MonthlyOccurrence)
"""What only the library makes."""


def examples() -> dict[type[BaseModel], BaseModel]:
    """Something of every model that rulebooks, events and results hold."""
    found: dict[type[BaseModel], BaseModel] = {}
    waiting: list[object] = [*ROOTS]
    while waiting:
        match waiting.pop():
            case BaseModel() as model:
                found.setdefault(type(model), model)
                waiting += vars(model).values()
            case tuple() as several:
                waiting += several
            case _:
                pass
    return found


EXAMPLES = examples()
MODELS: set[type[BaseModel]] = {
    each for package in PACKAGES for _, each in public(package) if inspect.isclass(each) and issubclass(each, BaseModel)
}


@pytest.mark.parametrize("model", sorted(MODELS, key=attrgetter("__name__")))
def test_whatever_a_field_is_given_a_model_takes_it_or_tells_what_is_wrong(model: type[BaseModel]) -> None:
    example = EXAMPLES.get(model)
    whole = {} if example is None else dict(example)
    for field in model.model_fields:
        for label, value in EVERYTHING.items():
            if label == "generator":
                continue  # pydantic reads what it is given to its end
            if label in ("no zone", "nowhere") and issubclass(model, MADE):
                continue  # it asks every zone for its offset; only the engine makes results
            made, told = validated(model, {**whole, field: value})
            assert all(len(each) < 100_000 for each in told), (field, label)
            if made is not None and not isinstance(made, Result):
                assert made.model_dump_json(), (field, label)


def validated(model: type[BaseModel], fields: dict[str, Any]) -> tuple[BaseModel | None, list[str]]:
    """The model of these fields, or else what is wrong with them."""
    try:
        return model.model_validate(fields), []
    except ValidationError as error:
        return None, [each["msg"] for each in error.errors(include_input=False)]
