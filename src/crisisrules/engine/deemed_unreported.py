"""`deemed_unreported`: by which rules an event counts as not reported, from what it says itself."""

from crisisrules.engine.cases.reporting import complaint_of, counts_as_unreported, reports_of
from crisisrules.engine.compiled.ready import ready_for
from crisisrules.language import E, NotReported, Rulebook
from crisisrules.language.facts import LATEST


def deemed_unreported(event: E, rulebook: Rulebook[E]) -> tuple[NotReported, ...]:
    """The rules by which the event counts as not reported, in the order of the document; none: it was reported.

    Only the event's own times are looked at; `review` takes the record of the case into account too.

    Raises:
        ArgumentError: the event does not hold the facts that the rulebook asks about, or `rulebook` is no Rulebook.

    Examples:
        >>> from datetime import datetime
        >>> from crisisrules import SHANGHAI
        >>> from crisisrules.rulebooks import PICC_JIANGSU, DissatisfactionSignal
        >>> signal = DissatisfactionSignal(
        ...     event_id="S-1",
        ...     noticed_at=datetime(2026, 5, 6, 9, 30, tzinfo=SHANGHAI),
        ...     post="claims",
        ...     trigger="complains",
        ...     complained_at=datetime(2026, 5, 7, 8, 0, tzinfo=SHANGHAI),
        ... )
        >>> [(rule.id, str(rule.citation)) for rule in deemed_unreported(signal, PICC_JIANGSU)]
        [('no-record', '人保财险江苏客户不满情绪报告工作制度 9(1)')]
    """
    ready_for(event, rulebook)
    return tuple(
        rule
        for rule in rulebook.not_reported
        if counts_as_unreported(rule, reports_of(event, rule, LATEST), complaint_of(event, rule, LATEST))
    )
