"""A case as it was known at a moment: whatever was recorded or decided later is taken out, once, before all else."""

from datetime import datetime
from typing import TypeVar

from crisisrules.language import E, Rulebook, Value
from crisisrules.results.records import CaseRecord, RecordedExtension

V = TypeVar("V", bound=Value)


def record_at(record: CaseRecord, moment: datetime) -> CaseRecord:
    """The record as it was known at a moment.

    An extension is known from its approval on, or from its beginning where nobody approved it. What has no time of its
    own (a ground of closing, an extension that was only asked for) has always been known.
    """
    if max(_times(record), default=moment) <= moment:
        return record
    known: dict[str, object] = {
        "acts": tuple([act for act in record.acts if act.at <= moment]),
        "levels": tuple([change for change in record.levels if change.at <= moment]),
        "extensions": tuple([each for each in record.extensions if _is_known(each, moment)]),
        "reopened": tuple([time for time in record.reopened if time <= moment]),
        "closing": record.closing and _without_later(record.closing, moment),
        "earlier_case": record.earlier_case and _without_later(record.earlier_case, moment),
    }
    changed = {name: value for name, value in known.items() if value != getattr(record, name)}
    return record.model_copy(update=changed) if changed else record


def _times(record: CaseRecord) -> list[datetime]:
    """The times from which on the parts of a record are known."""
    times = [act.at for act in record.acts]
    times += [change.at for change in record.levels]
    times += [known_from for each in record.extensions if (known_from := each.approved_at or each.since) is not None]
    times += record.reopened
    for part in (record.closing, record.earlier_case):
        times += [value for value in vars(part).values() if isinstance(value, datetime)] if part is not None else ()
    return times


def event_at(event: E, rulebook: Rulebook[E], moment: datetime) -> E:
    """The event as it was known at a moment: a confirmation of its level that came later is not."""
    confirmation = rulebook.confirmation
    confirmed_at: datetime | None = None if confirmation is None else getattr(event, confirmation.time_fact)
    return event if confirmed_at is None or confirmed_at <= moment else unconfirmed(event, rulebook)


def unconfirmed(event: E, rulebook: Rulebook[E]) -> E:
    """The event before anybody confirmed its level."""
    confirmation = rulebook.confirmation
    if confirmation is None:
        return event
    return event.model_copy(update={confirmation.level_fact: None, confirmation.time_fact: None})


def _is_known(extension: RecordedExtension, moment: datetime) -> bool:
    known_from = extension.approved_at or extension.since
    return known_from is None or known_from <= moment


def _without_later(part: V, moment: datetime) -> V:
    """Part of a record without its times that are later."""
    later = [name for name, value in vars(part).items() if isinstance(value, datetime) and value > moment]
    return part.model_copy(update=dict.fromkeys(later)) if later else part
