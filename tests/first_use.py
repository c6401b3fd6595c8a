"""What comes with a name that is the first to be imported, for the tests of test_project.py.

    python -m tests.first_use names    as JSON, by module that gives public names: the modules of the library that the
                                       first name of it brings ("loaded"), the models that they leave unfinished
                                       ("unfinished"), the names that the package gives otherwise ("astray")
    python -m tests.first_use calls    as JSON: what a call did that a pure function does not do ("impure") when nothing
                                       was imported but the names in it; and every name in a call ("called")

Between two of them every module of the library is forgotten, which comes to a fresh process.
"""

import ast
import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from pydantic import BaseModel

from tests.watch import HOME, Watch, self_check

LAZY = ("crisisrules", "crisisrules.calendars", "crisisrules.results", "crisisrules.rulebooks")
"""The packages that load a name when it is named."""

SETTING = """
from datetime import UTC, date, datetime
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
event = CrisisEvent(event_id="1", accepted_at=datetime(2026, 9, 29, 2, tzinfo=UTC), media="national")
later = datetime(2027, 1, 1, tzinfo=UTC)
"""

CALLS = (
    "classify(event, JIAHE_LIFE).model_dump_json()",
    "assess(event, JIAHE_LIFE).model_dump_json()",
    "assess_json(event.model_dump_json(), JIAHE_LIFE)",
    "clear_caches()",
    "Assessment.model_validate_json(assess(event, JIAHE_LIFE).model_dump_json())",
    "review(event, CaseRecord(), JIAHE_LIFE, as_of=later).model_dump_json()",
    "summary(review_many([(event, CaseRecord())], JIAHE_LIFE, as_of=later)).model_dump_json()",
    "next_duties(event, CaseRecord(), JIAHE_LIFE, as_of=later)",
    "procedure_state(event, CaseRecord(), JIAHE_LIFE, as_of=later)",
    "what_if(event, JIAHE_LIFE, {'media': 'national'}).model_dump_json()",
    "sweep(event, JIAHE_LIFE, 'media', ['none', 'national'])",
    "margins(event, JIAHE_LIFE)",
    "deadline_table(JIAHE_LIFE, 'general', [date(2026, 1, 1)]).model_dump_json()",
    "verify(JIAHE_LIFE)",
    "compare(JIAHE_LIFE, JIAHE_LIFE.amend(version='own')).model_dump_json()",
    "never_later(JIAHE_LIFE, 'close', JIAHE_LIFE, 'close', last=date(2001, 3, 1)).model_dump_json()",
    "statistics([], COMPLAINT_MANAGEMENT, date(2026, 1, 1), as_of=later).model_dump_json()",
    "coverage(JIAHE_LIFE).model_dump_json()",
    "deemed_unreported(event, JIAHE_LIFE)",
    "load_rulebook(JIAHE_LIFE.model_dump_json(), CrisisEvent).digest",
    "Rulebook.model_validate_json(JIAHE_LIFE.model_dump_json()).digest",
    "Rulebook[CrisisEvent].model_validate_json(JIAHE_LIFE.model_dump_json()).digest",
    "catalogue()",
    "any_of(holds('loud'), not_(given('seen')), all_of(holds('far'))).model_dump_json()",
    "trace(later, WorkingDays(10))",
)


def homes(package: str) -> dict[str, list[str]]:
    """Which module gives which names, as the type checkers read it."""
    source = Path(HOME).joinpath(*package.split(".")[1:], "__init__.py").read_text(encoding="utf-8")
    (seen,) = (each for each in ast.parse(source).body if isinstance(each, ast.If))
    found = (each for each in seen.body if isinstance(each, ast.ImportFrom) and each.module)
    return {str(each.module): [alias.name for alias in each.names] for each in found}


def loaded() -> list[str]:
    return sorted(name for name in sys.modules if name.partition(".")[0] == "crisisrules")


def forget() -> None:
    for name in loaded():
        del sys.modules[name]


def unfinished() -> Iterator[str]:
    """Models of the library that pydantic would finish at their first use."""
    for module in loaded():
        for name, value in vars(sys.modules[module]).items():
            own = isinstance(value, type) and issubclass(value, BaseModel) and value is not BaseModel
            if own and not value.__pydantic_complete__:
                yield f"{module}.{name}"


def names() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for package in LAZY:
        forget()
        import_module(package)
        found[package] = {"loaded": loaded()}
        for home, given in homes(package).items():
            forget()
            first = getattr(import_module(package), given[0])
            found[f"{package}: {home}"] = {"loaded": loaded(), "unfinished": sorted(unfinished())}
            public, own = sys.modules[package], sys.modules[home]
            astray = [name for name in given if getattr(public, name) is not getattr(own, name)]
            found[f"{package}: {home}"]["astray"] = astray + [given[0]] * (first is not getattr(own, given[0]))
    return found


def calls() -> dict[str, list[str]]:
    impure: list[str] = []
    called: set[str] = set()
    watch = Watch()
    for text in CALLS:
        forget()
        given: dict[str, object] = {}
        call = eval(f"lambda: {text}", given)
        exec(SETTING, given)
        for package in (*LAZY, "crisisrules.language"):
            public = set(import_module(package).__all__) & set(call.__code__.co_names)
            given |= {name: getattr(sys.modules[package], name) for name in public - set(given)}
            called |= public
        watch.impure.clear()
        with watch:
            call()
        impure += [f"{text}: {what} from {path}" for what, path in sorted(watch.impure.items())]
    self_check(watch)
    return {"impure": impure, "called": sorted(called)}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]  # a text stream here
    print(json.dumps({"names": names, "calls": calls}[sys.argv[1]](), ensure_ascii=False, indent=1))
