"""Whether every model is ready when its module is imported, as JSON; test_project.py runs it in a fresh process.

`python -m tests.finished` imports the package and then its modules one by one, the rulebooks last, since importing them
uses what may be unfinished, and that finishes it. `unfinished` are models that their first use would have to compile,
`parametrised` classes that pydantic built for a subscript such as `Rulebook[E]`.
"""

import importlib
import json
import pkgutil
from collections.abc import Iterator

from pydantic import BaseModel


def models(base: type[BaseModel] = BaseModel) -> Iterator[type[BaseModel]]:
    for each in base.__subclasses__():
        if each.__module__.startswith("crisisrules"):
            yield each
        yield from models(each)


def main() -> None:
    package = importlib.import_module("crisisrules")
    names = [module.name for module in pkgutil.walk_packages(package.__path__, "crisisrules.")]
    unfinished: dict[str, None] = {}
    for name in ("crisisrules", *sorted(names, key=lambda name: (name.startswith("crisisrules.rulebooks"), name))):
        importlib.import_module(name)
        unfinished |= dict.fromkeys(str(each) for each in models() if not each.__pydantic_complete__)
    found = set(models())
    parametrised = sorted(str(each) for each in found if each.__pydantic_generic_metadata__["origin"])
    print(json.dumps({"models": len(found), "unfinished": list(unfinished), "parametrised": parametrised}))


if __name__ == "__main__":
    main()
