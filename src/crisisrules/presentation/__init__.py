"""Rulebooks as text for people: strings come out, nothing is printed or written."""

from crisisrules.presentation.sheet import article_sheet

__all__ = ["article_sheet"]
