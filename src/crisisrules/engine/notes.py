"""Notes on results: what there is to know about a rule that a result rests on."""

from crisisrules.language import Citation, Text
from crisisrules.results.base import made
from crisisrules.results.classification import Note, NoteCode


def note(code: NoteCode, about: str, words: Text, citation: Citation | None) -> Note:
    """A note about a rule or a field."""
    return made(Note, code=code, about=about, text=words, citation=citation)


def inferred(about: str, reading: Text, citation: Citation) -> Note:
    """The note that a result rests on a reading of the text."""
    return note("inferred", about, reading, citation)
