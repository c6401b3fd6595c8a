"""The stored sheet of every shipped rulebook: `python -m tests.rulebooks.sheets` writes them anew.

A change of law shows in them as a change of lines that a lawyer can read.
"""

from pathlib import Path
from typing import Any

import crisisrules.rulebooks
from crisisrules import Rulebook
from crisisrules.presentation import article_sheet
from crisisrules.rulebooks import catalogue

FOLDER = Path(__file__).with_name("sheets")
SHIPPED: dict[str, Rulebook[Any]] = {entry.id: getattr(crisisrules.rulebooks, entry.name) for entry in catalogue()}


def stored(id: str) -> Path:
    """Where the sheet of a rulebook is kept."""
    return FOLDER / f"{id}.md"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for id, rulebook in SHIPPED.items():
        stored(id).write_text(article_sheet(rulebook), encoding="utf-8")
