"""Facts as results show them: a value, and an example of an event."""

from crisisrules.language import Scalar
from crisisrules.results.base import Result, Time

Known = Scalar | Time | tuple[()] | None
"""What an event can say of a fact, as far as conditions see it: of a sequence only that it is there."""


class FactValue(Result):
    """One fact of an example, and its value; `()` is a sequence, whatever its items."""

    fact: str
    value: Known
