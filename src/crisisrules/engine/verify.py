"""`verify`: is the rulebook itself sound? Decided for all events at once, from the shapes of its conditions."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import cast

from crisisrules.arguments import checked_kind
from crisisrules.engine import words
from crisisrules.engine.reasoning.decisions import Decisions, shared_space
from crisisrules.engine.reasoning.duty_findings import duty_findings
from crisisrules.engine.reasoning.finding import finding
from crisisrules.engine.reasoning.grading_findings import grading_findings
from crisisrules.language import Citation, E, Rule, Rulebook, Value
from crisisrules.language.checks import Problem, problems
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

    Raises:
        ArgumentError: `rulebook` is no Rulebook, or its conditions entangle more facts than can be looked at.
    """
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    faults = problems(rulebook)
    found = [*(_structural(rulebook, fault) for fault in faults), *_twice(rulebook), *_uncited(rulebook)]
    part = _sound_part(rulebook, faults)
    if part is not None:
        decisions = Decisions(part, shared_space(part))
        found += [*grading_findings(decisions), *duty_findings(decisions)]
    return tuple(found)


_GRADING = {"event", "levels", "scope", "confirmation", "criteria", "otherwise"}
"""What every finding about levels rests on. A fault elsewhere only takes away the rule that has it."""


def _sound_part(rulebook: Rulebook[E], faults: list[Problem]) -> Rulebook[E] | None:
    """The rulebook without the rules that are at fault; None if its levels depend on those."""
    faulty: dict[str, set[int]] = {}
    for fault in faults:
        name, *index = re.findall(r"\w+", fault.path)
        if name in _GRADING:
            return None
        if index and index[0].isdigit():
            faulty.setdefault(name, set()).add(int(index[0]))
    kept = {
        name: tuple(rule for i, rule in enumerate(getattr(rulebook, name)) if i not in indices)
        for name, indices in faulty.items()
    }
    return rulebook.model_copy(update=kept)


def _structural(rulebook: Rulebook[E], fault: Problem) -> Finding:
    said = words.structure(fault.path, fault.message)
    at: object = rulebook
    about, citation = rulebook.id, None
    for step in re.findall(r"\w+", fault.path):
        at = cast("tuple[object, ...]", at)[int(step)] if isinstance(at, tuple) else getattr(at, step, None)
        about, citation = getattr(at, "id", about), getattr(at, "citation", citation)
    return finding("structure", "error", about, said, citation)


def _twice(rulebook: Rulebook[E]) -> Iterator[Finding]:
    """Ids of reasons that two kinds of rule share, so that a result would not tell which one it names."""
    ids = [{each.id for each in rulebook.scope}, {each.id for each in rulebook.criteria}]
    ids += [{rule.id} for rule in (rulebook.confirmation, rulebook.otherwise) if rule]
    for name, times in Counter(name for group in ids for name in sorted(group)).items():
        if times > 1:
            yield finding("duplicate-id", "error", name, words.shared_id(times))


def _uncited(rulebook: Rulebook[E]) -> Iterator[Finding]:
    for name, rule in _rules(tuple(getattr(rulebook, field) for field in type(rulebook).model_fields), ()):
        if not isinstance(getattr(rule, "citation", None), Citation):
            yield finding("no-citation", "error", "/".join(name), words.NO_CITATION)


def _rules(value: object, name: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Rule]]:
    """Every rule inside a value, with its name: the ids of the rules that it is a part of, and its own."""
    if isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from _rules(each, name)
    elif isinstance(value, Value):
        own = getattr(value, "id", None) or (getattr(value, "level", None) if isinstance(value, Rule) else None)
        name = (*name, str(own)) if own else name
        if isinstance(value, Rule):
            yield name, value
        for field in type(value).model_fields:
            yield from _rules(getattr(value, field, None), name)
