"""The catalogue is complete, and the tables of README and docs say what it says."""

from pathlib import Path

import pytest

import crisisrules.rulebooks
from crisisrules import Rulebook, coverage
from crisisrules.language import Event
from crisisrules.rulebooks import Entry, catalogue
from tests.strategies import exported

ROOT = Path(__file__).parents[2]


def row(entry: Entry) -> str:
    """A rulebook's row of the table."""
    factory = f", `{entry.factory}({entry.argument})`" if entry.factory else ""
    force = f"from {entry.in_force_from}" if entry.in_force_from else "not stated"
    basis = f"{entry.stated} / {entry.inferred} / {entry.configured}"
    title = f"{entry.title.zh}: {entry.title.en}"
    return f"| `{entry.name}`{factory} | {title} | `{entry.event}` | {force} | {entry.articles} | {basis} |"


def table() -> str:
    """The table of all shipped rulebooks, in Markdown."""
    return "\n".join(
        [
            "| rulebook | document | event | in force | articles | stated / inferred / configured |",
            "|---|---|---|---|---|---|",
            *map(row, catalogue()),
        ]
    )


@pytest.mark.parametrize("page", ["README.md", "docs/rulebooks.md"])
def test_tables_are_the_catalogue(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    found = text.partition("<!-- catalogue -->\n")[2].partition("\n<!-- /catalogue -->")[0]
    assert found == table(), f"{page} must hold between its catalogue marks:\n{table()}"


def test_every_exported_rulebook_is_listed_once() -> None:
    ids = {name: value.id for name, value in exported(Rulebook).items()}
    assert {entry.name: entry.id for entry in catalogue()} == ids
    assert len({entry.id for entry in catalogue()}) == len(catalogue()) == 13
    factories = [entry.factory for entry in catalogue() if entry.factory]
    assert factories == ["china_mobile_jilin", "complaint_management", "service_quality_warning_v3"]
    assert all(callable(getattr(crisisrules.rulebooks, name)) for name in factories)


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.id)
def test_names_lead_to_what_they_say(entry: Entry) -> None:
    event = getattr(crisisrules.rulebooks, entry.event)
    assert issubclass(event, Event)
    book: Rulebook[Event] = getattr(crisisrules.rulebooks, entry.name)
    found = coverage(book)
    assert (book.id, book.event.name, book.title, book.version) == (entry.id, entry.event, entry.title, "2.0.0")
    assert (len(found.articles), found.stated, found.inferred, found.configured) == (
        entry.articles,
        entry.stated,
        entry.inferred,
        entry.configured,
    )
