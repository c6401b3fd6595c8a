"""An event with some of its fields changed."""

from collections.abc import Iterable, Mapping

from crisisrules.arguments import near, refusal
from crisisrules.language import E, Event


def refuse_unknown_fields(event: Event, names: Iterable[object], argument: str) -> None:
    """Refuse names that are no fields of the event."""
    known = list(type(event).model_fields)
    for name in names:
        if name not in known:
            raise refusal(argument, f"a field of {type(event).__name__}, such as {', '.join(near(name, known))},", name)


def changed(event: E, facts: Mapping[str, object]) -> E:
    """The event with these facts in place of its own, checked as every event is."""
    if not facts:
        return event
    return type(event).model_validate({name: getattr(event, name) for name in type(event).model_fields} | dict(facts))
