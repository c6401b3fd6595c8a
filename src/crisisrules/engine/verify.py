"""`verify`: is the rulebook itself sound? Decided for all events at once, from the shapes of its conditions."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import cast

from crisisrules.arguments import checked_kind
from crisisrules.engine import words
from crisisrules.engine.reasoning.decisions import Decisions, shared_space
from crisisrules.engine.reasoning.duty_findings import duty_findings
from crisisrules.engine.reasoning.finding import finding
from crisisrules.engine.reasoning.grading_findings import grading_findings
from crisisrules.language import Citation, Duty, E, Fault, Rulebook
from crisisrules.results.findings import Finding


def verify(rulebook: Rulebook[E]) -> tuple[Finding, ...]:
    """What is wrong, or worth knowing, about a rulebook as such, in the order of its parts.

    Conditions are read as intervals, codes and flags, so every finding about them is certain and none is missed:

    - `unreachable-level`, `only-confirmed`, `no-level`: levels that no facts reach, or only a confirmation; facts that
      reach none (a rulebook without a default level may mean that).
    - `unreachable-grade`, `redundant-criterion`, `redundant-grade`: conditions that no facts meet; criteria, or grades
      of them, without which every event keeps its level.
    - `overlap`, `gap`: bands of a fact that share values, or leave some out between them.
    - `not-monotone`: a worse value (more, a later code of an ordered choice, a flag set) gives a lower level.
    - `looser-for-worse`: a worse level has more time for a duty, for the same facts.
    - `nobody-responsible`, `never-applies`, `blank`: duties nobody has to do, rules no event comes to, blanks.
    - `structure`, `duplicate-id`, `no-citation`: faults that building a rulebook refuses, in one that was built without
      being checked. What depends on the faulty part is not looked at then.

    Combinations of facts that only a validator of the event type refuses count as possible, because a rulebook does not
    know them.

    Twice the criteria, or duties, take about twice the time. Two kinds of criteria take more: those for the same fact,
    which are put beside each other two by two, and those that it takes several others together to replace, each of
    which is compared with all others.

    Raises:
        ArgumentError: `rulebook` is no Rulebook, or its conditions entangle more facts than can be looked at.
    """
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    faults = rulebook.faults()
    found = [*(_structural(rulebook, fault) for fault in faults), *_twice(rulebook), *_uncited(rulebook)]
    part = _sound_part(rulebook, faults)
    if part is not None:
        decisions = Decisions(part, shared_space(part))
        found += [*grading_findings(decisions), *duty_findings(decisions)]
    return tuple(found)


_GRADING = {"event", "levels", "scope", "confirmation", "criteria", "otherwise"}
"""What every finding about levels rests on. A fault elsewhere only takes away the rule that has it."""


def _sound_part(rulebook: Rulebook[E], faults: Iterable[Fault]) -> Rulebook[E] | None:
    """The rulebook without the rules that are at fault; None if its levels depend on those."""
    faulty: dict[str, set[str]] = {}
    for fault in faults:
        field, _, rest = fault.address.partition("/")
        if field in _GRADING:
            return None
        if rest:
            faulty.setdefault(field, set()).add(rest.partition("/")[0])
    kept = {field: _kept(getattr(rulebook, field), ids) for field, ids in faulty.items() if field != "articles"}
    return rulebook.model_copy(update=kept)


def _kept(found: object, ids: Container[str]) -> object:
    """What a field holds, several wholes or one, without those of these ids."""
    if not isinstance(found, tuple):
        return None
    return tuple(each for each in cast("tuple[Duty, ...]", found) if each.id not in ids)


def _structural(rulebook: Rulebook[E], fault: Fault) -> Finding:
    said = words.structure(".".join(filter(None, (fault.address, fault.field))), fault.message)
    rule = dict(rulebook.rules()).get(fault.address)
    return finding("structure", "error", fault.address, said, getattr(rule, "citation", None))


def _twice(rulebook: Rulebook[E]) -> Iterator[Finding]:
    """Ids of reasons that two kinds of rule share, so that a result would not tell which one it names."""
    ids = [{each.id for each in rulebook.scope}, {each.id for each in rulebook.criteria}]
    ids += [{rule.id} for rule in (rulebook.confirmation, rulebook.otherwise) if rule]
    for name, times in Counter(name for group in ids for name in sorted(group)).items():
        if times > 1:
            yield finding("duplicate-id", "error", name, words.shared_id(times))


def _uncited(rulebook: Rulebook[E]) -> Iterator[Finding]:
    for address, rule in rulebook.rules():
        if not isinstance(getattr(rule, "citation", None), Citation):
            yield finding("no-citation", "error", address, words.NO_CITATION)
