"""The project itself: what it depends on, what it makes public, and that its calls are pure and repeatable."""

import ast
import importlib
import importlib.metadata
import inspect
import json
import os
import pickle
import pkgutil
import re
import subprocess
import sys
import tomllib
import typing
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

import crisisrules
import crisisrules.calendars
import crisisrules.language
import crisisrules.rulebooks
from tests.first_use import LAZY, homes

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "crisisrules"

PUBLIC = {
    *("classify", "assess", "review", "review_many", "summary", "next_duties", "procedure_state", "what_if", "sweep"),
    *("margins", "deadline_table", "verify", "compare", "never_later", "statistics", "coverage", "load_rulebook"),
    "deemed_unreported",
    *("Rulebook", "Assessment", "Classification", "Obligation", "Deadline", "CaseRecord", "Act", "Review"),
    *("CHINA", "SHANGHAI"),
}


def probe(module: str, *arguments: str, **environment: str) -> str:
    """What a module prints that is run in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.{module}", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


PLAIN = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "C.UTF-8"}
SURROUNDINGS: tuple[dict[str, str], ...] = (
    {"PYTHONHASHSEED": "1", "TZ": "America/New_York", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "Asia/Kathmandu", "LC_ALL": "zh_CN.GB18030"},
    {"PYTHONOPTIMIZE": "2"},
)
PROBES: tuple[tuple[tuple[str, ...], dict[str, str]], ...] = (
    (("first_use", "names"), {}),
    (("first_use", "calls"), {}),
    (("probes", "purity"), {}),
    (("probes", "answers"), PLAIN),
    *((("probes", "answers"), each) for each in SURROUNDINGS),
    (("probes", "answers", "backwards"), {}),
    (("finished",), {}),
)
Said = Callable[..., str]


@pytest.fixture(scope="module")
def said() -> Iterator[Said]:
    """What each of the probes says; they run beside each other, from the first one on that is asked for."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {str(each): pool.submit(probe, *each[0], **each[1]) for each in PROBES}
        yield lambda *arguments, **environment: running[str((arguments, environment))].result()


@pytest.fixture(scope="module")
def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def bounds(requirements: list[str]) -> dict[str, str]:
    """The lower bound of each requirement, by name. Nothing but a lower bound is understood."""
    found = {}
    for requirement in requirements:
        match = re.fullmatch(r"([A-Za-z0-9-]+)>=([0-9a-z.]+)", requirement)
        assert match, f"not a name with a lower bound: {requirement!r}"
        found[match[1]] = match[2]
    return found


# ------------------------------------------------------------------------------------------------------- dependencies


def test_three_runtime_dependencies(pyproject: dict[str, Any]) -> None:
    assert set(bounds(pyproject["project"]["dependencies"])) == {"holidays", "pydantic", "python-dateutil"}


def test_lower_bounds_are_those_that_are_tested(pyproject: dict[str, Any]) -> None:
    lines = (ROOT / ".ci" / "lowest.txt").read_text(encoding="utf-8").splitlines()
    tested = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    assert bounds(pyproject["project"]["dependencies"]) == tested


def test_only_the_runtime_dependencies_are_imported() -> None:
    allowed = {"crisisrules", "holidays", "pydantic", "pydantic_core", "dateutil"} | set(sys.stdlib_module_names)
    optional = {"presentation", "testing", "columnar"}  # what extras are for
    found = {
        f"{path.relative_to(SOURCE)}: {name}"
        for path, tree in parsed_sources()
        if path.relative_to(SOURCE).parts[0].removesuffix(".py") not in optional
        for name in imported(tree)
        if name.partition(".")[0] not in allowed
    }
    assert not found


def test_version_is_that_of_the_project(pyproject: dict[str, Any]) -> None:
    assert importlib.metadata.version("crisisrules") == pyproject["project"]["version"]


# ------------------------------------------------------------------------------------------------------- public names


def test_public_names() -> None:
    missing = PUBLIC - set(crisisrules.__all__)
    assert not missing


PUBLIC_PACKAGES = (
    "crisisrules",
    *(f"crisisrules.{p.parent.name}" for p in sorted(SOURCE.glob("*/__init__.py")) if p.parent.name != "engine"),
    "crisisrules.language.law",
)


@pytest.mark.parametrize("name", PUBLIC_PACKAGES)
def test_no_module_hides_what_is_public_under_its_name(name: str) -> None:
    """`from package import thing` gives the thing, whatever was imported before."""
    package = importlib.import_module(name)
    modules = {module.name for module in pkgutil.iter_modules(package.__path__)}
    assert not modules & set(package.__all__)


@pytest.mark.parametrize("name", PUBLIC_PACKAGES)
def test_all_names_exactly_what_is_public(name: str) -> None:
    package = importlib.import_module(name)
    listed = {key: getattr(package, key) for key in dir(package) if not key.startswith("_")}
    assert set(package.__all__) == {key for key, value in listed.items() if not inspect.ismodule(value)}
    assert len(package.__all__) == len(set(package.__all__))


def test_the_root_only_passes_on_names() -> None:
    """A docstring, imports from the package, the loading on demand, and `__all__`: nothing else."""
    for statement in ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8")).body:
        match statement:
            case ast.Expr(value=ast.Constant(value=str())):
                pass
            case ast.ImportFrom(module="typing", names=[ast.alias(name="TYPE_CHECKING")]):
                pass
            case ast.ImportFrom(module=str(module)) if module.startswith("crisisrules"):
                pass
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), body=body, orelse=[ast.Assign(value=ast.Call(func=called))]):
                assert all(isinstance(each, ast.ImportFrom) for each in body)
                assert ast.unparse(called) == "on_demand"
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                pass
            case _:
                pytest.fail(f"line {statement.lineno}: {ast.unparse(statement)}")


# ---------------------------------------------------------------------------------------------------- names on demand


@pytest.fixture(scope="module")
def brought(said: Said) -> dict[str, dict[str, list[str]]]:
    """What comes with the first name of each module that gives public ones."""
    found: dict[str, dict[str, list[str]]] = json.loads(said("first_use", "names"))
    assert len(found) > 50
    return found


def test_a_package_alone_loads_nothing(brought: dict[str, dict[str, list[str]]]) -> None:
    for package in LAZY:
        assert set(brought[package]["loaded"]) == {"crisisrules", "crisisrules.exports", package}


def test_any_public_name_may_be_the_first(brought: dict[str, dict[str, list[str]]]) -> None:
    """Each is what its module calls so, and every model that came with it is finished: no later call has to do that."""
    firsts = [each for each in brought.values() if "astray" in each]
    assert [each["astray"] + each["unfinished"] for each in firsts] == [[]] * len(firsts)


@pytest.mark.parametrize("package", LAZY)
def test_what_loads_a_name_knows_what_type_checkers_know(package: str) -> None:
    given = [name for names in homes(package).values() for name in names]
    assert sorted(given) == sorted(importlib.import_module(package).__all__)


def test_a_rulebook_brings_no_other_document(brought: dict[str, dict[str, list[str]]]) -> None:
    documents = {home for home in homes("crisisrules.rulebooks") if not home.endswith(".documents")}
    for home in documents:
        loaded = brought[f"crisisrules.rulebooks: {home}"]["loaded"]
        assert documents & set(loaded) == {home}
        assert not [module for module in loaded if module.startswith(("crisisrules.engine", "crisisrules.results"))]
    assert documents <= set(brought["crisisrules.rulebooks: crisisrules.rulebooks.documents"]["loaded"])


def test_a_verb_brings_no_other_ones_results(brought: dict[str, dict[str, list[str]]]) -> None:
    loaded = brought["crisisrules: crisisrules.engine.assess"]["loaded"]
    results = [module.rpartition(".")[2] for module in loaded if module.startswith("crisisrules.results.")]
    assert results == ["assessment", "base", "classification", "facts"]
    assert not [module for module in loaded if module.startswith(("crisisrules.rulebooks", "crisisrules.engine.cases"))]


def test_nothing_is_imported_inside_a_function() -> None:
    """What a call needs came with its name."""
    found = {
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path, tree in parsed_sources()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert not found


def test_a_first_call_is_as_pure_as_a_later_one(said: Said) -> None:
    """Nothing was imported but the names in the call."""
    seen = json.loads(said("first_use", "calls"))
    assert seen["impure"] == []
    verbs = {name for name in crisisrules.__all__ if inspect.isfunction(getattr(crisisrules, name))}
    assert verbs <= set(seen["called"])


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'crisisrules' has no attribute 'asess'") as caught:
        _ = crisisrules.asess  # type: ignore[attr-defined]  # that is the test
    assert (caught.value.name, caught.value.obj) == ("asess", crisisrules)  # from which Python makes "Did you mean"
    with pytest.raises(ImportError, match="cannot import name 'asess'"):
        exec("from crisisrules import asess")


@pytest.mark.parametrize("package", PUBLIC_PACKAGES)
def test_a_star_gives_every_public_name(package: str) -> None:
    found: dict[str, object] = {}
    exec(f"from {package} import *", found)
    assert set(importlib.import_module(package).__all__) == set(found) - {"__builtins__"}


@pytest.mark.parametrize("package", PUBLIC_PACKAGES)
def test_annotations_of_public_functions_are_there_when_they_run(package: str) -> None:
    public = importlib.import_module(package)
    for name in filter(lambda name: inspect.isfunction(getattr(public, name)), public.__all__):
        assert "return" in typing.get_type_hints(getattr(public, name)), name


UNPICKLE = """import copy, pickle, sys
values = pickle.load(sys.stdin.buffer)
assert copy.deepcopy(values) == copy.copy(values) == values
sys.stdout.buffer.write(b"\\n".join(value.model_dump_json().encode() for value in values))"""


def test_values_are_unpickled_and_copied_where_nothing_was_imported() -> None:
    event = crisisrules.rulebooks.CrisisEvent(
        event_id="1", accepted_at=datetime(2026, 9, 29, 2, tzinfo=UTC), media="national"
    )
    rulebook = crisisrules.rulebooks.JIAHE_LIFE
    record = crisisrules.CaseRecord()
    values: list[BaseModel] = [
        event,
        crisisrules.assess(event, rulebook),
        crisisrules.review(event, record, rulebook, as_of=datetime(2027, 1, 1, tzinfo=UTC)),
        crisisrules.what_if(event, rulebook, {"media": "none"}),
        rulebook,
    ]
    done = subprocess.run([sys.executable, "-c", UNPICKLE], input=pickle.dumps(values), capture_output=True, check=True)
    assert done.stdout.splitlines() == [value.model_dump_json().encode() for value in values]


# ------------------------------------------------------------------------------------------------------------- purity


def parsed_sources() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(SOURCE.rglob("*.py"))]


def imported(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module=str(module)):
                found.add(module)
    return found


def test_no_built_in_function_that_acts_or_evaluates() -> None:
    """What the lint rules cannot ban: they know modules, not built-in functions."""
    banned = {"open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint", "globals"}
    found = {
        f"{path.relative_to(SOURCE)}:{node.lineno}: {node.id}"
        for path, tree in parsed_sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in banned
    }
    assert not found


@pytest.fixture(scope="module")
def seen(said: Said) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(said("probes", "purity"))
    return found


def test_no_public_call_acts_on_the_world_or_asks_it(seen: dict[str, list[str]]) -> None:
    assert seen["impure"] == []


def test_every_public_function_and_method_is_probed(seen: dict[str, list[str]]) -> None:
    """Otherwise the test above would say nothing about it: add a call to `calls` in probes.py."""
    assert seen["uncalled"] == []


def test_no_probe_fails(seen: dict[str, list[str]]) -> None:
    assert seen["failed"] == []


def test_every_model_is_finished_at_import_and_none_is_made_for_a_subscript(said: Said) -> None:
    """What is compiled at a later call reads the environment."""
    found = json.loads(said("finished"))
    assert found["models"] > 100
    assert found["unfinished"] == []
    assert found["parametrised"] == []


def test_a_rulebook_of_an_event_type_is_the_class_itself() -> None:
    """Type checkers know the event type; nothing is compiled for it when it runs."""
    assert crisisrules.Rulebook[crisisrules.rulebooks.CrisisEvent] is crisisrules.Rulebook
    assert crisisrules.language.EventModel[Any] is crisisrules.language.EventModel


@pytest.mark.parametrize("environment", SURROUNDINGS, ids=str)
def test_equal_inputs_give_equal_bytes(environment: dict[str, str], plain_answers: str, said: Said) -> None:
    assert said("probes", "answers", **environment) == plain_answers


def test_the_order_of_calls_does_not_matter(plain_answers: str, said: Said) -> None:
    assert said("probes", "answers", "backwards") == plain_answers


@pytest.fixture(scope="module")
def plain_answers(said: Said) -> str:
    answers = said("probes", "answers", **PLAIN)
    assert answers.count("\n") > 50
    return answers
