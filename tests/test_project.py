"""The project itself: what it depends on, what it makes public, and that its calls are pure and repeatable."""

import ast
import importlib
import importlib.metadata
import inspect
import json
import os
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import crisisrules
import crisisrules.calendars
import crisisrules.language
import crisisrules.rulebooks

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "crisisrules"

PUBLIC = {
    *("classify", "assess", "review", "review_many", "summary", "next_duties", "procedure_state", "what_if", "sweep"),
    *("margins", "deadline_table", "verify", "compare", "never_later", "statistics", "coverage", "load_rulebook"),
    "deemed_unreported",
    *("Rulebook", "Assessment", "Classification", "Obligation", "Deadline", "CaseRecord", "Act", "Review"),
    *("CHINA", "SHANGHAI"),
}


def probe(*arguments: str, **environment: str) -> str:
    """What probes.py prints, run in a process of its own."""
    return run("tests.probes", *arguments, **environment)


def run(module: str, *arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


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
    public = {key for key, value in vars(package).items() if not key.startswith("_") and not inspect.ismodule(value)}
    assert set(package.__all__) - {"__version__"} == public
    assert len(package.__all__) == len(set(package.__all__))


def test_the_root_only_passes_on_names() -> None:
    """A docstring, imports from the package, and `__all__`: nothing else."""
    for statement in ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8")).body:
        match statement:
            case ast.Expr(value=ast.Constant(value=str())):
                pass
            case ast.ImportFrom(module=str(module)) if module.startswith("crisisrules"):
                pass
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                pass
            case _:
                pytest.fail(f"line {statement.lineno}: {ast.unparse(statement)}")


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
def seen() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(probe("purity"))
    return found


def test_no_public_call_acts_on_the_world_or_asks_it(seen: dict[str, list[str]]) -> None:
    assert seen["impure"] == []


def test_every_public_function_and_method_is_probed(seen: dict[str, list[str]]) -> None:
    """Otherwise the test above would say nothing about it: add a call to `calls` in probes.py."""
    assert seen["uncalled"] == []


def test_no_probe_fails(seen: dict[str, list[str]]) -> None:
    assert seen["failed"] == []


def test_every_model_is_finished_at_import_and_none_is_made_for_a_subscript() -> None:
    """What is compiled at a later call reads the environment."""
    found = json.loads(run("tests.finished"))
    assert found["models"] > 100
    assert found["unfinished"] == []
    assert found["parametrised"] == []


def test_a_rulebook_of_an_event_type_is_the_class_itself() -> None:
    """Type checkers know the event type; nothing is compiled for it when it runs."""
    assert crisisrules.Rulebook[crisisrules.rulebooks.CrisisEvent] is crisisrules.Rulebook
    assert crisisrules.language.EventModel[Any] is crisisrules.language.EventModel


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "America/New_York", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4242", "TZ": "Asia/Kathmandu", "LC_ALL": "zh_CN.GB18030"},
        {"PYTHONOPTIMIZE": "2"},
    ],
    ids=str,
)
def test_equal_inputs_give_equal_bytes(environment: dict[str, str], plain_answers: str) -> None:
    assert probe("answers", **environment) == plain_answers


def test_the_order_of_calls_does_not_matter(plain_answers: str) -> None:
    assert probe("answers", "backwards") == plain_answers


@pytest.fixture(scope="module")
def plain_answers() -> str:
    answers = probe("answers", PYTHONHASHSEED="0", TZ="UTC", LANG="C.UTF-8")
    assert answers.count("\n") > 50
    return answers
