"""A rulebook as a value: what makes it sound, what its digest says, and how it is amended."""

import pickle
from collections.abc import Callable
from copy import copy, deepcopy
from datetime import date, datetime
from decimal import Decimal, localcontext
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from crisisrules import SHANGHAI, Rulebook, assess, load_rulebook
from crisisrules.calendars import Hours, Precondition, Promptly, WorkingDays
from crisisrules.errors import ArgumentError
from crisisrules.language import (
    Amount,
    Citation,
    Compare,
    Condition,
    Confirmation,
    Confirmed,
    Count,
    Criterion,
    Duty,
    Event,
    Given,
    Grade,
    Item,
    Level,
    Moment,
    Not,
    OneOf,
    Otherwise,
    Path,
    Procedure,
    Prohibition,
    Role,
    Route,
    Rule,
    Source,
    Step,
    TrueOrFalse,
    Variant,
    all_of,
    at_least,
    event_model,
    given,
    holds,
    is_,
    more_than,
    not_,
    not_within,
    one_of,
    text,
)
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent

HERE = Citation(source="办法", article="1")
READING = text("理解", "a reading")
MORNING = datetime(2026, 5, 6, 9, tzinfo=SHANGHAI)


class Claim(Event):
    """An event with a fact of each kind."""

    reference_time = "made_at"

    made_at: Moment
    paid_at: Moment | None = None
    amount: Amount = Decimal(0)
    pages: Count = 0
    urgent: TrueOrFalse = False
    note: str | None = None


def parts() -> dict[str, Any]:
    """The fields of a small sound rulebook."""
    return {
        "id": "own",
        "version": "1",
        "title": text("办法", "Rules"),
        "source": Source(title=text("办法", "Rules"), available=text("全文", "all of it")),
        "event": event_model(Claim),
        "levels": (
            Level(code="high", rank=2, label=text("高", "high")),
            Level(code="low", rank=1, label=text("低", "low")),
        ),
        "criteria": (criterion(at_least("pages", 3)),),
        "roles": (Role(id="clerk", label=text("职员", "clerk")),),
        "duties": (duty(),),
        "routing": (
            Route(
                id="team", label=text("组", "team"), paths=(Path(id="all", roles=("clerk",), citation=HERE),)
            ),
        ),
    }  # fmt: skip


def criterion(test: Condition, **fields: Any) -> Criterion:
    grade = Grade(level="high", test=test, citation=HERE)
    return Criterion.model_validate({"id": "size", "label": text("大小", "size"), "grades": (grade,)} | fields)


def duty(**fields: Any) -> Duty:
    variant = {"id": "all", "limit": Hours(1), "citation": HERE} | fields.pop("variant", {})
    own = {
        "id": "answer",
        "kind": "reply",
        "action": text("答复", "answer"),
        "clocks": ("made_at",),
        "variants": (variant,),
    }
    return Duty.model_validate(own | fields)


def confirmation(time_fact: str) -> Confirmation:
    decision = Confirmed(id="all", citation=HERE)
    return Confirmation(id="own", level_fact="note", time_fact=time_fact, decisions=(decision,))


def built(**changes: Any) -> Rulebook[Claim]:
    return Rulebook[Claim].model_validate(parts() | changes)


def test_the_small_rulebook_is_sound() -> None:
    verdict = assess(Claim(event_id="1", made_at=MORNING, pages=3), built())
    assert verdict.classification.level is not None
    assert verdict.obligation("answer").deadline.due_at == MORNING.replace(hour=10)


def test_the_type_of_event_is_known_to_type_checkers_alone() -> None:
    own = Rulebook[CrisisEvent].model_validate_json(JIAHE_LIFE.model_dump_json())
    assert type(own) is type(JIAHE_LIFE) is Rulebook
    assert (own, hash(own), own.event) == (JIAHE_LIFE, hash(JIAHE_LIFE), event_model(CrisisEvent))


# --- What makes it unsound ------------------------------------------------------------------------------------------


def nested(depth: int) -> Condition:
    condition: Condition = holds("urgent")
    for _ in range(depth - 1):
        condition = not_(condition)
    return condition


TESTS: list[tuple[Condition, str]] = [
    (at_least("pagse", 3), "criteria/size/high.test.fact: unknown fact 'pagse'; did you mean 'pages'?"),
    (at_least("xyz", 3), "criteria/size/high.test.fact: unknown fact 'xyz'; known: amount, event_id"),
    (all_of(holds("urgent"), holds("pages")), "criteria/size/high.test.of[1]: pages is a count, not a flag"),
    (not_(one_of("pages", "a")), "criteria/size/high.test.of: pages is a count, not a choice"),
    (at_least("pages", Decimal(3)), "pages is a count; compare it with a whole number, not Decimal 3"),
    (at_least("pages", True), "pages is a count; compare it with a whole number, not bool True"),
    (at_least("pages", "3"), "pages is a count; compare it with a whole number, not str '3'"),
    (at_least("amount", 3), "amount is an amount; compare it with a Decimal, not int 3"),
    (at_least("urgent", True), "urgent is a flag; it can only equal true or false"),
    (is_("urgent", 1), "urgent is a flag; it can only equal true or false"),
    (at_least("note", "a"), "note is text; it can only equal text"),
    (is_("paid_at", "2026-05-06"), "paid_at is a time; it cannot be compared with a value"),
    (given("pages"), "pages is always given"),
    (
        not_within("made_at", "pages", minutes=5),
        "test.until: unknown time of the event 'pages'; known: made_at, paid_at",
    ),
    (not_within("created_at", "paid_at", minutes=5), "test.since: unknown time of the event 'created_at'"),
    (nested(9), "conditions may be nested 8 deep at most"),
]


@pytest.mark.parametrize(("test", "said"), TESTS, ids=[said for _, said in TESTS])
def test_a_condition_that_does_not_fit_the_event(test: Condition, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        built(criteria=(criterion(test),))
    assert said in str(caught.value)


def test_conditions_may_be_nested_eight_deep() -> None:
    assert built(criteria=(criterion(nested(8)),)).criteria


def test_codes_and_their_order() -> None:
    def crisis_with(test: Condition) -> None:
        JIAHE_LIFE.amend(criteria={"A-media/A": test})

    def service_with(test: Condition) -> None:
        CHINA_MOBILE_JILIN.amend(criteria={"cities/red": test})

    wrong: list[tuple[Callable[[Condition], None], Condition, str]] = [
        (crisis_with, at_least("media", "nationl"), "unknown code of media 'nationl'; did you mean 'national'?"),
        (crisis_with, one_of("media", "local", "regional"), "unknown code of media 'regional'"),
        (crisis_with, one_of("media", "local", "local"), "a code of media is listed twice"),
        (service_with, at_least("source", "litigation"), "the codes of source have no order; use == or one_of"),
    ]
    for amend, test, said in wrong:
        with pytest.raises(ValidationError) as caught:
            amend(test)
        assert said in str(caught.value)


STRUCTURE: list[tuple[dict[str, Any], str]] = [
    ({"levels": ()}, "levels"),
    (
        {"levels": (*parts()["levels"], Level(code="low", rank=3, label=READING))},
        "levels: code 'low' is used 2 times",
    ),
    ({"levels": (*parts()["levels"], Level(code="mid", rank=1, label=READING))}, "levels: rank '1' is used 2 times"),
    ({"criteria": (criterion(holds("urgent")),) * 2}, "criteria: id 'size' is used 2 times"),
    ({"duties": (duty(), duty())}, "duties: id 'answer' is used 2 times"),
    ({"roles": parts()["roles"] * 2}, "roles: id 'clerk' is used 2 times"),
    ({"roles": (Role(id="team", label=READING), *parts()["roles"])}, "routing/team.id: 'team' is the id of a role too"),
    ({"duties": (duty(variant={"levels": ("hihg",)}),)}, "duties/answer/all.levels: unknown level 'hihg'"),
    (
        {"duties": (duty(responsible=("clrek",)),)},
        "duties/answer.responsible: unknown role 'clrek'; did you mean 'clerk'?",
    ),
    ({"duties": (duty(variant={"recipients": ("boss",)}),)}, "duties/answer/all.recipients: unknown role 'boss'"),
    ({"duties": (duty(clocks=("mad_at",)),)}, "duties/answer.clocks[0]: unknown time of the event 'mad_at'"),
    ({"duties": (duty(clocks=("pages",)),)}, "duties/answer.clocks[0]: unknown time of the event 'pages'"),
    ({"duties": (duty(clocks=()),)}, "duties/answer/all.limit: hours need a clock to run from"),
    ({"duties": (duty(after="question", clocks=()),)}, "duties/answer.after: unknown earlier duty 'question'"),
    ({"duties": (duty(after="answer", clocks=()),)}, "duties/answer.after: unknown earlier duty 'answer'"),
    (
        {"duties": (duty(), duty(id="thank", after="answer"))},
        "duties/thank/all.clocks: a duty runs from clocks or after another duty, not both",
    ),
    ({"duties": (duty(each="visits"),)}, "duties/answer.each: unknown sequence 'visits'"),
    (
        {"duties": (duty(variant={"limit": Precondition("close")}),)},
        "duties/answer/all.limit.of: unknown duty or step 'close'",
    ),
    (
        {"duties": (duty(documents=(Item(id="a", label=READING),) * 2),)},
        "duties/answer.documents: id 'a' is used 2 times",
    ),
    (
        {"otherwise": Otherwise(id="size", level="low", citation=HERE)},
        "otherwise/size.id: 'size' is the id of a criterion too",
    ),
    ({"otherwise": Otherwise(id="rest", level="least", citation=HERE)}, "otherwise/rest.levels: unknown level 'least'"),
    (
        {"confirmation": confirmation("paid_at")},
        "confirmation/own.level_fact: must be a choice among exactly the codes of the levels",
    ),
    (
        {"confirmation": confirmation("amount")},
        "confirmation/own.time_fact: unknown time of the event 'amount'",
    ),
    (
        {"in_force_from": date(2026, 1, 2), "in_force_to": date(2026, 1, 1)},
        "in_force_to: 2026-01-01 is before in_force_from 2026-01-02",
    ),
    (
        {"prohibitions": (Prohibition(id="p", label=READING, levels=("none",), citation=HERE),)},
        "prohibitions/p.levels: unknown level 'none'",
    ),
    (
        {
            "procedures": (
                Procedure(
                    id="p",
                    label=READING,
                    steps=(Step(id="s", label=READING, responsible=("nobody",), citation=HERE),),
                    citation=HERE,
                ),
            )
        },
        "procedures/p/s.responsible: unknown role 'nobody'",
    ),
]


@pytest.mark.parametrize(("changes", "said"), STRUCTURE, ids=[said for _, said in STRUCTURE])
def test_a_rulebook_that_does_not_hold_together(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        built(**changes)
    assert said in str(caught.value)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        built(criteria=(criterion(at_least("pagse", 3)),), duties=(duty(responsible=("clrek",)),))
    assert "'pagse'" in str(caught.value)
    assert "'clrek'" in str(caught.value)


VALUES: list[tuple[Callable[[], object], str]] = [
    (lambda: Level(code="a", rank=0, label=READING), "rank"),
    (lambda: Level(code="a", rank=True, label=READING), "rank"),
    (lambda: Level.model_validate({"code": "a", "label": READING}), "rank\n  Field required"),
    (lambda: Level(code="", rank=1, label=READING), "code"),
    (lambda: Level(code="a b", rank=1, label=READING), "code"),
    (lambda: Level(code="Ａ", rank=1, label=READING), "code"),
    (lambda: Level(code="A\n", rank=1, label=READING), "code"),
    (lambda: Level(code="x" * 65, rank=1, label=READING), "code"),
    (lambda: text("", "empty"), "zh"),
    (lambda: text("空", "  "), "en"),
    (lambda: Rule(citation=HERE, basis="inferred"), "name in reads which parts are read in"),
    (lambda: Rule(citation=HERE, basis="inferred", reading=READING), "reading is given without reads"),
    (lambda: Rule(citation=HERE, basis="inferred", reads=("clock",)), "reads is given without reading"),
    (lambda: Rule(citation=HERE, reads=("clock",), reading=READING), "such a rule is 'inferred'"),
    (lambda: Rule(citation=HERE, basis="configured", reading=READING), "reading is given without reads"),
    (lambda: Rule(citation=HERE, basis="inferred", reads=("clock",) * 2, reading=READING), "named twice"),
    (lambda: Rule.model_validate({"citation": HERE, "reads": ("verb",), "reading": READING}), "'level', 'condition'"),
    (lambda: Rule.model_validate({"citation": HERE, "basis": "guessed"}), "'stated', 'inferred' or 'configured'"),
    (lambda: Compare.model_validate({"fact": "pages", "operator": "=>", "value": 1}), "'>=', '>', '<=', '<' or '=='"),
    (lambda: at_least("pages", 1.5), "value"),  # type: ignore[arg-type]  # the wrong type is what is refused
    (lambda: at_least("pages", float("nan")), "value"),  # type: ignore[arg-type]  # the wrong type is what is refused
    (lambda: at_least("amount", Decimal("NaN")), "value"),
    (lambda: at_least("amount", Decimal("0.001")), "value"),
    (lambda: at_least("amount", Decimal(-1)), "value"),
    (lambda: at_least("amount", Decimal(10**12 + 1)), "value"),
    (lambda: OneOf(fact="a", values=()), "values"),
    (lambda: not_within("a", "b", minutes=0), "minutes"),
    (lambda: not_within("a", "b", minutes=True), "minutes"),
    (lambda: all_of(), "of"),
    (lambda: Not.model_validate({"of": "pages > 5"}), "of"),
    (lambda: Duty.model_validate(duty().model_dump() | {"variants": ()}), "variants"),
    (lambda: Duty.model_validate(duty().model_dump() | {"kind": "dance"}), "kind"),
    (lambda: Variant.model_validate({"id": "a", "citation": HERE, "limit": "24 hours"}), "limit"),
    (lambda: Variant.model_validate({"id": "a", "citation": HERE, "limit": Hours(1), "levels": ()}), "levels"),
    (lambda: Variant.model_validate({"id": "a", "citation": HERE, "limit": Hours(1), "sayso": 1}), "sayso"),
]


@pytest.mark.parametrize(("build", "said"), VALUES)
def test_a_value_that_is_none(build: Callable[[], object], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        build()
    assert said in str(caught.value)


# --- Levels ---------------------------------------------------------------------------------------------------------


def test_levels_are_ordered_by_rank_and_with_nothing_else() -> None:
    low, high = sorted(parts()["levels"])
    assert (low.code, high.code) == ("low", "high")
    assert low < high
    assert high > low
    assert low <= low >= low
    assert high >= low
    assert not high < low
    for other in (3, None, "low"):
        with pytest.raises(TypeError):
            _ = low < other
        with pytest.raises(TypeError):
            _ = low >= other


def test_a_level_by_its_code() -> None:
    assert built().level("low").rank == 1
    wrong: list[Any] = ["none", "", "x" * 10**6, None, [], 10**5000]
    for code in wrong:
        with pytest.raises(KeyError) as caught:
            built().level(code)
        assert str(caught.value).startswith("code: a level of own is wanted, such as ")
        assert len(str(caught.value)) < 200


# --- Digest ---------------------------------------------------------------------------------------------------------

CHANGED: list[dict[str, Any]] = [
    {"version": "2"},
    {"in_force_from": date(2026, 1, 1)},
    {"criteria": (criterion(at_least("pages", 4)),)},
    {"criteria": (criterion(more_than("pages", 3)),)},
    {"criteria": (criterion(at_least("pages", 3), where=holds("urgent")),)},
    {"duties": (duty(variant={"limit": Hours(2)}),)},
    {"duties": (duty(variant={"limit": WorkingDays(1)}),)},
    {"duties": (duty(variant={"citation": Citation(source="办法", article="2")}),)},
    {"duties": (duty(variant={"remark": READING}),)},
    {"duties": (duty(clocks=("paid_at",)),)},
    {"levels": parts()["levels"][::-1]},
    {"roles": (Role(id="clerk", label=text("职员", "Clerk")),)},
]


@pytest.mark.parametrize("changes", CHANGED)
def test_the_digest_changes_with_any_rule(changes: dict[str, Any]) -> None:
    assert built(**changes).digest != built().digest
    assert built(**changes) != built()


def test_the_digest_changes_with_nothing_else() -> None:
    whole = built(criteria=(criterion(at_least("amount", Decimal("5000.00"))),))
    same = built(criteria=(criterion(at_least("amount", Decimal(5000))),))
    assert whole.digest == same.digest
    assert whole == same
    assert len(whole.digest) == 64
    assert built().digest == built().digest
    assert hash(built()) == hash(built())


class Box(BaseModel):
    """A model of somebody's web service that holds a rulebook."""

    rulebook: Rulebook[Claim]


def test_a_rulebook_does_not_show_that_its_digest_was_asked_for() -> None:
    asked, fresh = built(), built()
    before = dict(asked), asked.model_dump(), repr(asked), vars(asked).keys(), asked.__getstate__()
    digest = asked.digest
    assert (dict(asked), asked.model_dump(), repr(asked), vars(asked).keys(), asked.__getstate__()) == before
    assert asked == fresh
    assert hash(asked) == hash(fresh)
    assert Box(rulebook=asked).rulebook is asked
    assert Rulebook.model_validate(dict(asked)) == asked
    for copied in (copy(asked), deepcopy(asked), asked.model_copy(), pickle.loads(pickle.dumps(asked))):
        assert (copied == asked, copied.digest) == (True, digest)


@pytest.mark.parametrize("deep", [False, True])
def test_a_copy_with_other_rules_is_another_rulebook(deep: bool) -> None:
    one = built()
    other = one.model_copy(update={"version": "2"}, deep=deep)
    assert (one == other, one.digest == other.digest) == (False, False)
    made: Rulebook[Claim] = Rulebook.model_construct(**(dict(one) | {"version": "2"}))
    assert (made == other, made.digest == other.digest) == (True, True)
    assert one != object()


def test_rulebooks_whose_digests_are_known_are_compared_by_them_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    one, same, other = built(), built(), built(version="2")
    assert len({one, same, other}) == 2
    with monkeypatch.context() as patched:
        patched.setattr(BaseModel, "__eq__", lambda *_: pytest.fail("compared field by field"))
        patched.setattr(BaseModel, "model_dump", lambda *_, **__: pytest.fail("written down once more"))
        assert one == same
        assert one != other
        assert hash(one) == hash(same)


def test_an_amount_of_a_rule_has_one_spelling_whatever_the_decimal_context() -> None:
    plain = built(criteria=(criterion(at_least("amount", Decimal("512345.67"))),))
    with localcontext(prec=3) as own:
        own.traps = dict.fromkeys(own.traps, True)
        read = load_rulebook(plain.model_dump_json(), Claim)
        own_amount = at_least("amount", Decimal("512345.670")).value
    assert (read == plain, read.model_dump_json()) == (True, plain.model_dump_json())
    assert str(own_amount) == "512345.67"
    assert [str(at_least("amount", Decimal(each)).value) for each in ("-0", "0E-999999999", "6E5")] == [
        *("0", "0", "600000")
    ]
    for far in ("0.001", "1E-999999999", "1E999999999", "NaN", "sNaN", "-Infinity"):
        with pytest.raises(ValidationError):
            at_least("amount", Decimal(far))


def test_text_of_a_rule_can_be_written_down() -> None:
    with pytest.raises(ValidationError, match="valid string"):
        is_("pages", "\ud800")


@pytest.mark.parametrize("deep", [False, True])
def test_a_copy_with_another_version_has_another_digest(deep: bool) -> None:
    one = built()
    assert one.digest
    assert one.model_copy(update={"version": "2"}, deep=deep).digest == built(version="2").digest


# --- Amending -------------------------------------------------------------------------------------------------------


def test_amending_marks_what_it_replaces_and_only_that() -> None:
    own = JIAHE_LIFE.amend(limits={"close/B": WorkingDays(15)}, criteria={"B-reach/B": is_("reach", "company")})
    bases = {f"{duty.id}/{variant.id}": variant.basis for duty in own.duties for variant in duty.variants}
    before = {f"{duty.id}/{variant.id}": variant.basis for duty in JIAHE_LIFE.duties for variant in duty.variants}
    assert {key for key, basis in bases.items() if basis != before[key]} == {"close/B"}
    assert bases["close/B"] == "configured"
    configured = [
        (each.id, grade.reading) for each in own.criteria for grade in each.grades if grade.basis == "configured"
    ]
    assert configured == [("B-reach", None)]
    assert own.version == "2.0.0+configured"
    assert own.digest != JIAHE_LIFE.digest
    event = CrisisEvent(event_id="1", accepted_at=MORNING, media="local")
    assert str(assess(event, own).obligation("close").deadline.last_day) == "2026-05-26"
    assert str(assess(event, JIAHE_LIFE).obligation("close").deadline.last_day) == "2026-06-02"


def test_a_duty_alone_means_each_of_its_variants_and_a_variant_outranks_it() -> None:
    own = JIAHE_LIFE.amend(limits={"close": WorkingDays(7), "close/A": Hours(5)})
    (close,) = [each for each in own.duties if each.id == "close"]
    assert {variant.id: variant.limit for variant in close.variants} == {
        "A": Hours(5),
        "B": WorkingDays(7),
        "general": WorkingDays(7),
    }


def test_amending_roles() -> None:
    own = JIAHE_LIFE.amend(
        roles=[
            Role(id="complaint-centre", label=text("投诉中心", "complaint centre")),
            Role(id="branch", label=text("省分公司", "provincial branch")),
        ],
        responsible={"close": ["complaint-centre"]},
        recipients={"close": ["branch", "complainant"]},
    )
    event = CrisisEvent(event_id="1", accepted_at=MORNING, media="local")
    close = assess(event, own).obligation("close")
    assert [role.label.en for role in close.responsible] == ["complaint centre"]
    assert [role.label.en for role in close.recipients] == ["provincial branch", "complainant"]


def test_amending_with_nothing_is_the_rulebook_itself() -> None:
    assert JIAHE_LIFE.amend() is JIAHE_LIFE
    assert JIAHE_LIFE.amend(version="2").version == "2"
    twice = JIAHE_LIFE.amend(limits={"close": Hours(1)}).amend(limits={"extend": Promptly()})
    assert twice.version == "2.0.0+configured"


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"limits": {"clsoe": Hours(1)}}, "limits: the address of a rule, such as duties/close, "),
    ({"limits": {"close/C": Hours(1)}}, "limits: the address of a rule, such as duties/close/"),
    ({"criteria": {"A-reach": holds("major_impact")}}, "criteria: the address of a rule, such as criteria/A-reach/A, "),
    ({"responsible": {"nobody": ["branch"]}}, "responsible: the address of a rule, such as duties/"),
    ({"recipients": {"": ["branch"]}}, "recipients: the address of a rule, such as duties/"),
    ({"routes": {"group/C": ["branch"]}}, "routes: the address of a rule, such as routing/group/"),
    ({"closing_grounds": {"ground-4": READING}}, "closing_grounds: the address of a rule, such as closing_grounds/"),
    ({"limits": {1: Hours(1)}}, "limits: the address of a rule, such as duties/"),
    ({"limits": {"close": 30}}, "limits['close']: a limit such as Hours(24) is wanted, not int 30"),
    ({"limits": {"close": None}}, "limits['close']: a limit such as Hours(24) is wanted, not NoneType None"),
    ({"criteria": {"A-reach/A": "x > 5"}}, "criteria['A-reach/A']: a condition such as at_least(...) is wanted"),
    ({"routes": {"group/A": "branch"}}, "routes['group/A']: a sequence of ids of roles is wanted, not str 'branch'"),
    ({"responsible": {"close": "branch"}}, "responsible['close']: a sequence of ids of roles is wanted, not str"),
    ({"closing_grounds": {"ground-2": "paid"}}, "closing_grounds['ground-2']: a Text is wanted, not str 'paid'"),
    ({"routes": {"group/A": []}}, "routes['routing/group/A']: roles: Tuple should have at least 1 item"),
    ({"limits": {"close": Hours(4), "duties/close": Hours(5)}}, "limits: duties/close is named twice"),
    ({"responsible": {"close/A": [10**5000]}}, "responsible['duties/close/A']: responsible.0: Input should be a valid"),
    ({"recipients": {"close/A": ["\ud800"]}}, "recipients['duties/close/A']: recipients.0: "),
    ({"intervals": {"train": 10**5000}}, "intervals: the address of a rule, such as "),
    ({"roles": 5}, "roles: an iterable of Roles is wanted, not int 5"),
    ({"roles": ["branch"]}, "roles[0]: a Role is wanted, not str 'branch'"),
    ({"limits": ["close"]}, "limits: a mapping from addresses of rules is wanted, not list"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_an_amendment_of_what_is_not_there(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        JIAHE_LIFE.amend(**changes)
    assert str(caught.value).startswith(said)


UNFIT: list[tuple[dict[str, Any], str]] = [
    ({"criteria": {"A-reach/A": at_least("raech", "company")}}, "unknown fact 'raech'; did you mean 'reach'?"),
    ({"criteria": {"A-reach/A": Given(fact="reach")}}, "reach is always given"),
    ({"responsible": {"close": ["brunch"]}}, "unknown role 'brunch'; did you mean 'branch'?"),
    ({"routes": {"group/A": ["brunch"]}}, "unknown role 'brunch'; did you mean 'branch'?"),
    ({"limits": {"close": Precondition("colse")}}, "unknown duty or step 'colse'; did you mean 'close'?"),
    ({"limits": {"approve-close": Hours(4)}}, "hours need a clock to run from"),
    ({"version": " "}, "version"),
    ({"version": ""}, "version"),
]


@pytest.mark.parametrize(("changes", "said"), UNFIT, ids=[str(changes) for changes, _ in UNFIT])
def test_an_amendment_that_does_not_fit(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        JIAHE_LIFE.amend(**changes)
    assert said in str(caught.value)
