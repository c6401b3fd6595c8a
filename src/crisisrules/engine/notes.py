"""Notes on results: what there is to know about a rule that a result rests on."""

from typing import Protocol

from crisisrules.language import Citation, Text
from crisisrules.results.base import made
from crisisrules.results.classification import Note, NoteCode


class Noted(Protocol):
    """What notes on a rule are made of; rules have it, and results that were made of them."""

    @property
    def citation(self) -> Citation: ...

    @property
    def reading(self) -> Text | None: ...

    @property
    def remark(self) -> Text | None: ...


def note(code: NoteCode, about: str, words: Text, citation: Citation | None) -> Note:
    """A note about a rule or a field."""
    return made(Note, code=code, about=about, text=words, citation=citation)


def notes_on(id: str, rule: Noted) -> tuple[Note, ...]:
    """What is to be known about a rule that a result rests on: how it reads the text, and what to mind."""
    found: list[Note] = []
    if rule.reading:
        found.append(note("inferred", id, rule.reading, rule.citation))
    if rule.remark:
        found.append(note("remark", id, rule.remark, rule.citation))
    return tuple(found)
