"""`classify`: how severe is the event, and by which criteria."""

from crisisrules.engine.compiled.ready import ready_for
from crisisrules.engine.verdicts import Severity, severity
from crisisrules.language import E, Event, Rulebook
from crisisrules.results.base import made
from crisisrules.results.classification import Classification


def classify(event: E, rulebook: Rulebook[E]) -> Classification:
    """How severe the event is under a rulebook, with every criterion that holds.

    The level is the worst that any criterion gives, unless the event carries a confirmed level, which stands whatever
    the criteria say. An event outside the document's scope has no level and `in_scope` is False; one that is in scope
    but reaches no level has none either.

    Raises:
        ArgumentError: the event does not hold the facts that the rulebook asks about, or `rulebook` is no Rulebook.
    """
    return classification(event, severity(event, ready_for(event, rulebook).grading))


def classification(event: Event, found: Severity) -> Classification:
    """What was found of an event's severity, as a value."""
    facts = vars(event)
    return made(
        Classification,
        event_id=event.event_id,
        level=found.level,
        in_scope=found.in_scope,
        reasons=tuple([each.of(facts) for each in found.reasons]),
        notes=tuple(found.notes),
    )
