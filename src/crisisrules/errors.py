"""The errors that the library raises, other than pydantic's ValidationError for events and rulebooks.

Every one is a `CrisisRulesError`; those about a value are `ValueError` too, so that callers need not know the library
to catch them. The message names the argument, says what was wrong and what would be right.
"""


class CrisisRulesError(Exception):
    """Root of every error that this library raises on its own account."""


class CalendarRangeError(CrisisRulesError, ValueError):
    """A date lies outside the range that a working calendar knows."""


class ScheduleError(CrisisRulesError, ValueError):
    """A year's schedule, or a company's own days, contradict themselves or the calendar."""


class NoticeError(CrisisRulesError, ValueError):
    """A clause of a holiday notice could not be read in full; the message quotes it."""


class ArgumentError(CrisisRulesError, ValueError):
    """An argument of a public call has the wrong type or an impossible value."""


class UnknownNameError(CrisisRulesError, KeyError):
    """A rulebook or a result has nothing of this name; the message tells the names that come near."""

    __str__ = Exception.__str__  # that of a KeyError shows the message in quotation marks
