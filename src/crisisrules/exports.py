"""A package's public names, each loaded when it is first named: whoever needs one does not wait for all the others."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module  # noqa: TID251 - runs when a name is imported, never in a call of what it names


def on_demand(
    package: str, homes: Mapping[str, Iterable[str]], modules: Iterable[str] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The `__getattr__` and `__dir__` of a package.

    `homes` has the names that each module gives, `modules` those of the package's own modules that are public too.
    """
    home = {name: module for module, names in homes.items() for name in names}
    home |= {name: f"{package}.{name}" for name in modules}

    def named(name: str) -> object:
        this = import_module(package)
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name, obj=this)
        found = import_module(home[name])
        if name not in vars(this):  # a module is there as soon as it is imported
            setattr(this, name, getattr(found, name))
        return vars(this)[name]

    def listed() -> list[str]:
        own = (name for name in vars(import_module(package)) if name.startswith("__"))
        return sorted({*own, *home})

    return named, listed
