"""`assess_json`: from the JSON of an event to the JSON of its assessment.

What events share is turned into text once. Where an event fills something in, the text is cut, and the pieces kept.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial

from pydantic import BaseModel
from pydantic_core import to_json

from crisisrules.arguments import refusal
from crisisrules.calendars import CHINA, CIVIL_CODE, CountingConvention, WorkingCalendar
from crisisrules.engine.compiled.answers import Facts
from crisisrules.engine.compiled.duties import Arising, Timing
from crisisrules.engine.compiled.grading import SharedReason
from crisisrules.engine.compiled.ready import ready_for
from crisisrules.engine.frames import Frame, Run, frame
from crisisrules.engine.kept import Room, per_rulebook
from crisisrules.engine.refusals import event_type_of
from crisisrules.engine.verdicts import OWN_NOTES, Owed, Verdict, arranged, verdict
from crisisrules.language import E, Event, Rulebook
from crisisrules.results.assessment import Deadline, Obligation
from crisisrules.results.base import RulebookRef, like, made
from crisisrules.results.classification import Note

_ENTRY = 200
_PIECE = 80
"""About how many bytes a text takes that is kept, and a piece of one, besides its characters."""

_HOLE = "\ue000"
"""Stands in a text where an event fills in a value; no rule has it as a whole value."""


def assess_json(
    text: str | bytes,
    rulebook: Rulebook[E],
    *,
    event_type: type[E] | None = None,
    calendar: WorkingCalendar = CHINA,
    convention: CountingConvention = CIVIL_CODE,
) -> str:
    """The JSON of what `assess` answers about the event that this JSON says; the same bytes as the long way gives.

    The long way is `assess(Type.model_validate_json(text), rulebook).model_dump_json()`, and costs many times as much.
    `event_type` has to be given for a rulebook that was read by other means than `load_rulebook`: it does not know
    then of which type its events are.

    Raises:
        pydantic.ValidationError: the JSON is no valid event.
        ArgumentError, CalendarRangeError: as `assess` does; `text` is neither str nor bytes, `event_type` is no event
            type; or none is given, and the rulebook knows none.

    Examples:
        >>> import json
        >>> from crisisrules.rulebooks import JIAHE_LIFE
        >>> event = '{"event_id": "C-1", "accepted_at": "2026-09-29T10:00:00+08:00", "media": "national"}'
        >>> json.loads(assess_json(event, JIAHE_LIFE))["classification"]["level"]["code"]
        'A'
    """
    if not isinstance(text, str | bytes):
        raise refusal("text", "the JSON text of an event as str or bytes", text)
    event = event_type_of(rulebook, event_type).model_validate_json(text)
    counting = frame(calendar, convention)
    prepared = ready_for(event, rulebook)
    return _texts(rulebook).assessment(event, verdict(event, prepared, counting), prepared.ref, counting)


@per_rulebook
def _texts(_: Rulebook[Event], room: Room) -> "_Texts":
    return _Texts(room)


class _Texts:
    """The JSON of what the events of a rulebook share."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._texts: dict[int, str] = {}
        """By the identity of what each is about, which is kept too; a comma stands behind each."""
        self._told: list[BaseModel] = []
        self._cut: dict[int, tuple[object, list[str]]] = {}
        self._deadlines: dict[Timing, tuple[str, str]] = {}

    def assessment(self, event: Event, found: Verdict, rulebook: RulebookRef, counting: Frame) -> str:
        """The JSON of an assessment."""
        name = to_json(event.event_id).decode()
        severity, around, facts = found.severity, found.around, vars(event)
        level = "null" if severity.level is None else self._all((severity.level,))
        procedure = "null" if around.procedure is None else self._all((around.procedure,))
        reasons = ",".join([self._reason(each, facts) for each in severity.reasons])
        obligations, reports = self._obligations(found.owed)
        return "".join(
            [
                f'{{"event_id":{name},"rulebook":{self._all((rulebook,))},{counting.text},',
                f'"classification":{{"event_id":{name},"level":{level},',
                f'"in_scope":{_truth(severity.in_scope)},"reasons":[{reasons}],"notes":[{self._all(severity.notes)}]}},',
                '"obligations":[',
                *obligations,
                '],"reports":[',
                *reports,
                f'],"routing":[{self._all(around.routing)}],"procedure":{procedure},',
                f'"prohibitions":[{self._all(found.prohibitions)}],"guidance":[{self._all(around.guidance)}],"notes":[',
                self._all(found.notes),
                "]}",
            ]
        )

    def _each(self, values: Sequence[BaseModel]) -> list[str]:
        """The texts of things that events share, and of the notes that are the event's own; a comma behind each."""
        texts = self._texts
        try:
            return [texts[id(value)] for value in values]
        except KeyError:
            return [texts.get(id(value)) or self._text(value) for value in values]

    def _text(self, value: BaseModel) -> str:
        text = value.model_dump_json() + ","
        if not (isinstance(value, Note) and value.code in OWN_NOTES):
            self._told.append(value)
            self._texts[id(value)] = text
            self._room.take(_ENTRY + 2 * len(text))
        return text

    def _all(self, values: Sequence[BaseModel]) -> str:
        return "".join(self._each(values))[:-1]

    def _pieces(self, shared: object, pieces: Callable[[], list[str]]) -> list[str]:
        """The pieces of the text of something that events share in part."""
        kept = self._cut.get(id(shared))
        if kept is None:
            kept = self._cut[id(shared)] = shared, pieces()
            self._room.take(_ENTRY + sum(_PIECE + 2 * len(piece) for piece in kept[1]))
        return kept[1]

    def _reason(self, shared: SharedReason, facts: Facts) -> str:
        reason, own = shared.reason, shared.own
        if not own:
            return self._all((reason,))
        pieces = self._pieces(shared, lambda: _cut_reason(shared))
        values = [_value(facts[reason.observations[place].fact]) for place in own]
        if own[0] == 0:
            values.insert(0, values[0])  # that of the first observation is the reason's too
        if len(pieces) != len(values) + 1:
            return shared.of(facts).model_dump_json()
        if len(own) == 1:
            return values[0].join(pieces)
        return "".join([each for pair in zip(pieces, values, strict=False) for each in pair] + pieces[-1:])

    def _obligations(self, owed: Owed) -> tuple[list[str], list[str]]:
        deadlines = {timing: self._deadline(timing, run) for timing, run in owed.runs.items()}
        found, outward = arranged(owed)
        running: dict[Obligation | Arising, str] = {}
        for each in found:
            if isinstance(each, Arising):
                head, middle, tail = self._pieces(each.origin or each, partial(_cut_obligation, each))
                latest = owed.runs[each.longest].due_at if each.longest else None
                until = "null" if latest is None else f'"{latest.isoformat()}"'
                name = each.obligation.duty_id
                deadline = deadlines[each.timing] if each.timing else self._all((each.obligation.deadline,))
                running[each] = f'{{"duty_id":"{name}{head}{deadline}{middle}{until}{tail},'
        texts = self._texts

        def listed(several: list[Obligation | Arising]) -> list[str]:
            told = [running[each] if isinstance(each, Arising) else texts[id(each)] for each in several]
            if told:
                told[-1] = told[-1][:-1]
            return told

        try:
            return listed(found), listed(outward)
        except KeyError:
            self._each([each for each in found if not isinstance(each, Arising)])
            return listed(found), listed(outward)

    def _deadline(self, timing: Timing, run: Run) -> str:
        key = timing.origin or timing
        kept = self._deadlines.get(key)
        if kept is None:
            kept = self._deadlines[key] = _cut_deadline(timing)
        head, tail = kept
        start = f'{head}{run.starts_at.isoformat()}"{tail}'
        if run.due_at is None:
            return f'{start}null,"last_day":null,"provisional":false}}'
        end = run.due_at.isoformat()
        return f'{start}"{end}","last_day":"{end[:10]}","provisional":{_truth(run.provisional)}}}'


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _cut_reason(shared: SharedReason) -> list[str]:
    """The text of a reason, cut at the values that are the event's own."""
    seen = [
        like(each, {"value": _HOLE}) if place in shared.own else each
        for place, each in enumerate(shared.reason.observations)
    ]
    reason = like(shared.reason, {"value": seen[0].value, "observations": tuple(seen)})
    return reason.model_dump_json().split(f'"{_HOLE}"')


def _cut_obligation(arising: Arising) -> list[str]:
    """The text of an obligation behind its id, cut where its deadline and the end of its extension stand.

    Names and brackets of JSON never stand inside its strings, where each quotation mark has a backslash before it.
    """
    obligation = arising.obligation
    text = obligation.model_dump_json().removeprefix(f'{{"duty_id":"{obligation.duty_id}')
    head, _, rest = text.partition(f'"deadline":{obligation.deadline.model_dump_json()}')
    middle, name, tail = rest.partition('"extensible_to":')
    return [f'{head}"deadline":', middle + name, tail.removeprefix("null")]


def _cut_deadline(timing: Timing) -> tuple[str, str]:
    """The text of a deadline up to its start, and between its start and its end."""
    text = made(
        Deadline,
        state=timing.state,
        clock=timing.clock,
        starts_at=None,
        limit=timing.limit,
        due_at=None,
        last_day=None,
        provisional=False,
    ).model_dump_json()
    head, _, rest = text.partition('"starts_at":null')
    return f'{head}"starts_at":"', rest.removesuffix('null,"last_day":null,"provisional":false}')


def _value(value: object) -> str:
    """The JSON of a value in a reason."""
    match value:
        case None:
            return "null"
        case datetime():
            return f'{{"time":"{value.isoformat()}"}}'
        case Decimal():
            return f'{{"yuan":"{value:f}"}}'
        case _:
            return to_json(value).decode()
