"""Rulebooks from a file that a stranger wrote: nothing is evaluated, nothing half-read, and the path is named."""

import json
from collections.abc import Callable
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from crisisrules import load_rulebook
from crisisrules.errors import ArgumentError
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent

WHOLE = CHINA_MOBILE_JILIN.model_dump_json()
REPORT = [duty.id for duty in CHINA_MOBILE_JILIN.duties].index("report-warning")


def refusal(text: Any, event_type: Any = ServiceQualityEvent) -> str:
    with pytest.raises(ValidationError) as caught:
        load_rulebook(text, event_type)
    return str(caught.value)


def with_change(*path: str | int, to: Any) -> str:
    """The rulebook's JSON with one value replaced."""
    whole = json.loads(WHOLE)
    inner = whole
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    return json.dumps(whole, ensure_ascii=False)


def test_a_rulebook_comes_back_from_text_and_bytes() -> None:
    for text in (WHOLE, WHOLE.encode(), json.dumps(json.loads(WHOLE), indent=2), json.dumps(json.loads(WHOLE))):
        assert load_rulebook(text, ServiceQualityEvent) == CHINA_MOBILE_JILIN


TEXTS: list[tuple[str | bytes, str]] = [
    ("", "Expecting value"),
    ("[]", "Input should be an object"),
    ("null", "Input should be an object"),
    ("{", "Expecting property name"),
    (WHOLE[:-1], "Expecting ',' delimiter"),
    (WHOLE + "}", "Extra data"),
    ("{'id': 1}", "Expecting property name"),
    (WHOLE.replace('"rank":3', '"rank":3,"rank":4'), "key 'rank' stands twice in one object"),
    (WHOLE.replace('"id":"china', '"version":"9","id":"china', 1), "key 'version' stands twice in one object"),
    (WHOLE.replace('"rank":3', '"rank":NaN'), "NaN is no JSON number"),
    (WHOLE.replace('"rank":1', '"rank":Infinity'), "Infinity is no JSON number"),
    (WHOLE.replace('"rank":1', '"rank":-Infinity'), "-Infinity is no JSON number"),
    (WHOLE.replace('"rank":3', '"rank":３'), "Expecting value"),
    (WHOLE.replace('"rank":3', '"rank":03'), "Expecting ',' delimiter"),
    (WHOLE.replace('"rank":3', '"rank":' + "9" * 5000), "4300 digits"),
    ("[" * 61 + "]" * 61, "nested 60 deep at most"),
    ("[" * 100_000, "nested 60 deep at most"),
    ('{"a":' * 100_000, "nested 60 deep at most"),
    (WHOLE + " " * 2_000_000, "may have 2000000 bytes at most"),
    ("危" * 700_000, "may have 2000000 bytes at most, this has 2100000"),
    ("rulebooks/own.json", "the text itself is wanted, not the path of a file, str 'rulebooks/own.json'"),
    (b"own.json", "the text itself is wanted, not the path of a file, bytes b'own.json'"),
    ("C:\\rules\\own", "the text itself is wanted, not the path of a file, "),
    ('{"' + "x" * 10**5 + '": 1, "' + "x" * 10**5 + '": 2}', f"key '{'x' * 79} stands twice in one object"),
    (b"\xff\xfe\x00", "json_invalid"),
    (b"\xe5\x8d", "json_invalid"),
    ('{"id": "\ud800"}', "json_invalid"),
]


@pytest.mark.parametrize(("text", "said"), TEXTS, ids=[said for _, said in TEXTS])
def test_what_is_no_good_json(text: str | bytes, said: str) -> None:
    assert said in refusal(text)


def test_a_key_that_stands_twice_among_very_many_is_found_soon() -> None:
    keys = "".join(f'"k{n}":0,' for n in range(150_000))
    began = perf_counter()
    assert "key 'k149999' stands twice in one object" in refusal("{" + keys + '"k149999":0}')
    assert perf_counter() - began < 10


def test_brackets_inside_strings_are_no_nesting() -> None:
    for title in ("[" * 500, '"' + "[" * 500, '\\"' + "{" * 500):
        deep = with_change("title", "en", to=title)
        assert load_rulebook(deep, ServiceQualityEvent).title.en == title
    just = "[" * 60 + "]" * 60
    assert "nested" not in refusal(just)


CHANGES: list[tuple[tuple[str | int, ...], Any, str]] = [
    (("levels", 0, "rank"), "３", "levels.0.rank"),
    (("levels", 0, "rank"), "3", "levels.0.rank"),
    (("levels", 0, "rank"), 3.0, "levels.0.rank"),
    (("levels", 0, "rank"), True, "levels.0.rank"),
    (("levels", 0, "rank"), 10**30, "levels.0.rank"),
    (("levels", 0, "code"), "ｒed", "levels.0.code"),
    (("levels", 1, "rank"), 3, "levels: rank '3' is used 2 times"),
    (("levels", 0), {"code": "red", "label": {"zh": "红", "en": "red"}}, "levels.0.rank\n  Field required"),
    (("levels",), [], "levels"),
    (("levels",), {}, "levels"),
    (("extra",), 1, "extra\n  Extra inputs are not permitted"),
    (("criteria", 0, "grades", 0, "test", "python"), "__import__('os')", "python\n  Extra inputs are not permitted"),
    (("criteria", 0, "grades", 0, "test"), "cities_affected >= 5", "criteria.0.grades.0.test"),
    (("criteria", 0, "grades", 0, "test", "shape"), "eval", "'compare'"),
    (("criteria", 0, "grades", 0, "test", "fact"), "cities", "criteria/cities/red.test.fact: unknown fact 'cities'"),
    (("criteria", 0, "grades", 0, "test", "fact"), "__class__", "criteria.0.grades.0.test.compare.fact"),
    (("criteria", 0, "grades", 0, "test", "value"), "5", "criteria/cities/red.test: cities_affected is a count"),
    (("criteria", 0, "grades", 0, "test", "value"), 5.0, "criteria.0.grades.0.test.compare.value"),
    (("criteria", 0, "grades", 0, "test", "value"), None, "criteria.0.grades.0.test.compare.value"),
    (("criteria", 0, "grades", 0, "test", "operator"), "is", "criteria.0.grades.0.test.compare.operator"),
    (("criteria", 0, "grades", 0, "level"), "crimson", "criteria/cities/crimson.levels: unknown level 'crimson'"),
    (("criteria", 0, "grades", 0, "basis"), "inferred", "name in reads which parts are read in"),
    (("criteria", 0, "id"), "complaints", "criteria: id 'complaints' is used 2 times"),
    (("duties", 0, "variants", 0, "limit"), {"unit": "fortnights", "count": 1}, "duties.0.variants.0.limit"),
    (("duties", 0, "variants", 0, "limit"), {"unit": "hours", "count": "１"}, "duties.0.variants.0.limit"),
    (("duties", 0, "variants", 0, "limit"), {"unit": "hours", "count": 0}, "duties.0.variants.0.limit"),
    (("duties", 0, "variants", 0, "limit"), {"unit": "hours", "count": 10**9}, "duties.0.variants.0.limit"),
    (("duties", 0, "variants", 0, "limit"), {"unit": "hours"}, "duties.0.variants.0.limit"),
    (("duties", 0, "variants", 0, "limit"), {"unit": "hours", "count": 1, "of": "x"}, "duties.0.variants.0.limit"),
    (("duties", 0, "clocks"), ["no_such_time"], ".clocks[0]: unknown time of the event 'no_such_time'"),
    (("duties", 0, "responsible"), ["nobody"], ".responsible: unknown role 'nobody'"),
    (("duties", 0, "kind"), "steal", "duties.0.kind"),
    (
        ("routing", 0, "paths", 0, "lead"),
        "monitoring",
        "routing/monitoring/media_monitoring.lead: unknown role 'monitoring'",
    ),
    (("event", "reference_time"), "cause", "event.reference_time: unknown time of the event 'cause'"),
    (("event", "end_time"), "cause", "event.end_time: unknown time of the event 'cause'"),
    (("event", "facts", 0, "kind"), "object", "event.facts.0.kind"),
    (("title", "zh"), "", "title.zh"),
    (("title", "zh"), "x" * 2001, "title.zh"),
    (("roles",), [{"id": f"r{n}", "label": {"zh": "x", "en": "x"}} for n in range(201)], "roles"),
    (("in_force_from",), "2026-13-01", "in_force_from"),
    (("in_force_from",), 1704067200, "in_force_from"),
    (("in_force_from",), "２０２６-01-01", "in_force_from"),
    (("duties", REPORT, "contents", 7, "required"), "no", f"duties.{REPORT}.contents.7.required"),
    (("event", "facts", 1, "optional"), 0, "event.facts.1.optional"),
    (("id",), "../../etc/passwd", "id"),
]


@pytest.mark.parametrize(("path", "value", "said"), CHANGES, ids=[f"{path} {str(v)[:30]}" for path, v, _ in CHANGES])
def test_the_error_names_the_path_inside_the_file(path: tuple[str | int, ...], value: Any, said: str) -> None:
    assert said in refusal(with_change(*path, to=value))


def test_of_very_many_faults_the_first_ones_are_told() -> None:
    articles = json.loads(WHOLE)["articles"]
    articles[0]["rules"] = [f"nowhere/{'z' * 8}/{n}" for n in range(500)]
    said = refusal(with_change("articles", to=articles))
    assert said.count("unknown rule") == 199  # and one that the first article has a reason for having none
    assert "these are the first 200 faults; there are more" in said
    assert " more\n" in next(line for line in said.splitlines(keepends=True) if "unknown rule 'nowhere" in line)
    assert len(said) < 1_000_000


def test_conditions_nested_too_deep() -> None:
    test: dict[str, Any] = {"shape": "flag", "fact": "concerns_media"}
    for _ in range(8):
        test = {"shape": "not", "of": test}
    assert "conditions may be nested 8 deep at most" in refusal(
        with_change("criteria", 0, "grades", 0, "test", to=test)
    )


def test_the_rulebook_of_another_event() -> None:
    said = refusal(JIAHE_LIFE.model_dump_json())
    assert "the rulebook is about CrisisEvent" in said
    assert "ServiceQualityEvent does not hold" in said
    assert "accepted_at, closed_at" in said
    said = refusal(WHOLE, CrisisEvent)
    assert "CrisisEvent does not hold in the same way: beyond_department, beyond_line" in said


def test_another_reference_time_is_another_event() -> None:
    said = refusal(with_change("event", "reference_time", to="detected_at"))
    assert said.splitlines()[2].strip().startswith("the rulebook is about ServiceQualityEvent")
    assert "in the same way: reference_time" in said


def test_another_end_is_another_event() -> None:
    said = refusal(with_change("event", "end_time", to="detected_at"))
    assert "in the same way: reference_time or end_time" in said


@pytest.mark.parametrize("change", ["kind", "ordered", "codes", "optional"])
def test_a_fact_told_otherwise_is_another_fact(change: str) -> None:
    facts = json.loads(WHOLE)["event"]["facts"]
    at = next(n for n, fact in enumerate(facts) if fact["name"] == "source")
    codes = facts[at]["codes"]
    to = {"kind": "text", "ordered": True, "codes": codes[::-1], "optional": True}[change]
    said = refusal(with_change("event", "facts", at, change, to=to))
    assert "source" in said or f"event.facts[{at}]" in said


@pytest.mark.parametrize(
    ("text", "event_type", "said"),
    [
        (None, CrisisEvent, "text: the JSON text of a rulebook as str or bytes is wanted, not NoneType"),
        ({"id": "x"}, CrisisEvent, "text: the JSON text of a rulebook as str or bytes is wanted, not dict"),
        (WHOLE, None, "event_type: a subclass of Event is wanted, not NoneType None"),
        (WHOLE, [], "event_type: a subclass of Event is wanted, not list []"),
        (WHOLE, dict, "event_type: a subclass of Event is wanted, not type"),
        (WHOLE, "CrisisEvent", "event_type: a subclass of Event is wanted, not str 'CrisisEvent'"),
    ],
)
def test_arguments_of_the_wrong_type(text: Any, event_type: Any, said: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        load_rulebook(text, event_type)
    assert str(caught.value).startswith(said)


def _break(whole: Any, data: st.DataObject) -> None:
    """Replace one value somewhere inside by something else."""
    while isinstance(whole, dict | list) and whole:
        key = data.draw(st.sampled_from(sorted(whole) if isinstance(whole, dict) else range(len(whole))))
        inner = whole[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.integers(0, 5)) == 0:
            whole[key] = data.draw(
                st.sampled_from([None, True, -1, 0.5, "x", "\u0000", [], {}, [[]], {"unit": "hours"}])
            )
            return
        whole = inner


@settings(max_examples=80)
@given(data=st.data())
def test_a_broken_rulebook_is_sound_or_refused(data: st.DataObject) -> None:
    whole = json.loads(WHOLE)
    _break(whole, data)
    loaded: Callable[[], Any] = lambda: load_rulebook(json.dumps(whole), ServiceQualityEvent)  # noqa: E731
    try:
        rulebook = loaded()
    except ValidationError:
        return
    assert load_rulebook(rulebook.model_dump_json(), ServiceQualityEvent) == rulebook
