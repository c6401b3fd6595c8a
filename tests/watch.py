"""What the interpreter does while a piece of code runs: every act on the world, and every question asked of it."""

import builtins
import functools
import inspect
import random
import sys
import types
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import crisisrules

HOME = str(Path(crisisrules.__file__).parent)
TESTS = str(Path(__file__).parent)

# Whatever raises an audit event is suspect, except for these, which only touch objects in memory.
HARMLESS_EVENTS = {
    "array.__new__",
    "builtins.id",
    "object.__delattr__",
    "object.__getattr__",
    "object.__setattr__",
    "sys._getframe",
    "sys._getframemodulename",
}

# Audit events do not tell of reading the environment, the clock or random numbers; the profiler does, call by call.
IMPURE_MODULES = {
    *("_io", "_locale", "_random", "_socket", "_warnings", "asyncio", "io", "linecache", "locale", "logging"),
    *("multiprocessing", "nt", "os", "pathlib", "posix", "random", "secrets", "signal", "socket", "subprocess"),
    *("tempfile", "threading", "time", "urllib", "uuid", "warnings", "zoneinfo"),
}
IMPURE_BUILTINS = {
    *(builtins.compile, builtins.eval, builtins.exec, builtins.input, builtins.open, builtins.print),
    *(datetime.now, datetime.today, datetime.utcnow, date.today),
}
HARMLESS = {"posix.fspath", "nt.fspath"}


class Watch:
    """Notes what happens between `with` and its end. An audit hook cannot be taken away: one process, one watch."""

    def __init__(self) -> None:
        self.impure: dict[str, str] = {}
        self.reached: set[types.CodeType] = set()
        self._armed = False
        sys.addaudithook(self._audit)

    def __enter__(self) -> "Watch":
        sys.setprofile(self._profile)
        self._armed = True
        return self

    def __exit__(self, *_: object) -> None:
        self._armed = False
        sys.setprofile(None)

    def _audit(self, event: str, args: tuple[object, ...]) -> None:
        if self._armed and event not in HARMLESS_EVENTS:
            self._note(f"event {event} {args!r:.200}")

    def _profile(self, frame: types.FrameType, event: str, called: Any) -> None:
        if event == "call":
            self.reached.add(frame.f_code)
            module = str(frame.f_globals.get("__name__", ""))
            if module.partition(".")[0] in IMPURE_MODULES:
                self._note(f"call of {module}.{frame.f_code.co_qualname}")
        elif event == "c_call":
            owner = getattr(called, "__self__", None)
            module = (
                owner.__name__
                if isinstance(owner, types.ModuleType)
                else getattr(called, "__module__", None) or type(owner).__module__
            )
            name = f"{module}.{called.__qualname__}"
            if called in IMPURE_BUILTINS or (module.partition(".")[0] in IMPURE_MODULES and name not in HARMLESS):
                self._note(f"call of {name}")

    def _note(self, what: str) -> None:
        self._armed, before = False, self._armed  # looking at the stack raises an event of its own
        frame: types.FrameType | None = sys._getframe(2)
        path: list[str] = []
        while frame and not frame.f_code.co_filename.startswith((HOME, TESTS)):
            path.append(frame.f_code.co_qualname)
            frame = frame.f_back
        if frame:
            path.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}")
        self.impure.setdefault(what, " < ".join(path))
        self._armed = before


def public_code(packages: Iterable[types.ModuleType]) -> dict[str, types.CodeType]:
    """Every public function of these packages, and every public method and property of their classes."""
    found: dict[str, types.CodeType] = {}
    for package in packages:
        for name in package.__all__:
            value = getattr(package, name)
            members = {name: value} if not inspect.isclass(value) else public_members(value)
            for qualified, member in members.items():
                code = code_of(member)
                if code and code.co_filename.startswith(HOME):
                    found.setdefault(f"{package.__name__}.{qualified}", code)
    return found


def public_members(cls: type) -> dict[str, object]:
    return {
        f"{cls.__name__}.{name}": member
        for base in cls.__mro__
        for name, member in vars(base).items()
        if not name.startswith("_")
    }


def code_of(member: object) -> types.CodeType | None:
    match member:
        case property(fget=getter):
            member = getter
        case functools.cached_property(func=getter):
            member = getter
        case classmethod() | staticmethod():
            member = member.__func__
    member = inspect.unwrap(member) if callable(member) else member
    return getattr(member, "__code__", None)


def self_check(watch: Watch) -> None:
    """A watch that sees nothing would find everything pure."""
    deeds: dict[str, Callable[[], object]] = {
        "open": lambda: Path(__file__).read_bytes(),
        "environment": lambda: sys.modules["os"].environ.get("HOME"),
        "time": lambda: sys.modules["time"].time(),
        "now": lambda: datetime.now(tz=UTC),
        "today": lambda: date.today(),
        "random": lambda: random.random(),
        "import": lambda: __import__("wave"),
        "eval": lambda: eval("1 + 1"),
    }
    watch.impure.clear()
    for name, deed in deeds.items():
        with watch:
            deed()
        if not watch.impure:
            raise AssertionError(f"the watch does not see: {name}")
        watch.impure.clear()
