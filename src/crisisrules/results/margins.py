"""How close an event is to another level."""

from typing import Literal

from crisisrules.language import Basis, Citation, Level
from crisisrules.results.base import Result
from crisisrules.results.facts import Known


class Margin(Result):
    """The smallest change of one fact that gives the event another level.

    `level` None: in scope, but no level is reached. `value` is what the fact is now, `to` what it would have to be; of
    a choice without an order, `or_to` lists the other codes that would do. `by` is how far that is: how many for a
    count, yuan for an amount, places for an ordered choice, microseconds for a time; None where there is no distance,
    as from a missing value. `rule` is the criterion (or default level, or confirmation) that gives the level then;
    with a code of `or_to` it may be another one.
    """

    level: Level | None
    direction: Literal["higher", "lower"]
    fact: str
    value: Known
    to: Known
    or_to: tuple[str, ...]
    by: Known
    rule: str | None
    citation: Citation | None
    basis: Basis | None
