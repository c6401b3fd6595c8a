"""A rulebook made ready to run, once; whatever object it is, equal ones share it."""

from crisisrules.arguments import checked_kind
from crisisrules.engine.compiled.grading import CompiledGrading, compiled_grading
from crisisrules.engine.compiled.handling import Handling
from crisisrules.engine.compiled.misfits import Wanted
from crisisrules.engine.kept import Room, per_rulebook
from crisisrules.errors import ArgumentError
from crisisrules.language import E, Event, Rulebook, event_model
from crisisrules.language.facts import was_checked
from crisisrules.results.base import RulebookRef, made

_MOST_TYPES = 100


class Ready:
    """All that events of a rulebook share."""

    def __init__(self, rulebook: Rulebook[Event], room: Room) -> None:
        self.rulebook = rulebook
        self.room = room
        self.grading: CompiledGrading = compiled_grading(rulebook, room)
        self.ref = made(RulebookRef, id=rulebook.id, version=rulebook.version, digest=rulebook.digest)
        self._handling: dict[str | None, Handling] = {}
        self._fitting = set[type]()
        self._wanted = Wanted(rulebook.event.facts, rulebook.event.reference_time)
        self._has_items = any(fact.kind == "sequence" for fact in rulebook.event.facts)

    def handling(self, level: str | None) -> Handling:
        """How events of this level are handled; each level is made ready when it first occurs."""
        found = self._handling.get(level)
        if found is None:
            found = self._handling[level] = Handling(self.rulebook, level, self.room)
        return found

    def refuse_misfit(self, event: Event) -> None:
        """Refuse an event that does not say what the rulebook asks about, or says it as its type never would."""
        event_type = type(event)
        if event_type not in self._fitting:
            _refuse_misfit(event_type, self.rulebook)
            if len(self._fitting) >= _MOST_TYPES:
                self._fitting.clear()
            self._fitting.add(event_type)
        if self._has_items or not was_checked(event):  # items may have been made by model_construct
            wrong = self._wanted.misfit(vars(event))
            if wrong is None:
                return
            raise ArgumentError(
                f"{wrong.name}: {wrong.wanted} is wanted, as {event_type.__name__} holds it, {wrong.found}; "
                f"model_copy and model_construct check nothing: "
                f"build the event with {event_type.__name__}.model_validate(...)"
            )


_ready = per_rulebook(Ready)


def ready(rulebook: Rulebook[E]) -> Ready:
    """The rulebook made ready; `ArgumentError` for anything else."""
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    return _ready(rulebook)


def ready_for(event: Event, rulebook: Rulebook[E]) -> Ready:
    """The rulebook made ready, for an event that says what it asks about; `ArgumentError` for any other."""
    found = ready(rulebook)
    found.refuse_misfit(event)
    return found


def _refuse_misfit(event_type: type, rulebook: Rulebook[Event]) -> None:
    name = rulebook.event.name
    if not issubclass(event_type, Event):
        raise ArgumentError(
            f"event: an instance of {name} is wanted, not {event_type.__name__}; "
            f"build it with {name}(...) or {name}.model_validate_json(...)"
        )
    if not event_model(event_type).covers(rulebook.event):
        raise ArgumentError(
            f"event: an event that holds the facts of {name} is wanted, which rulebook {rulebook.id!r} asks about, "
            f"not {event_type.__name__}"
        )
