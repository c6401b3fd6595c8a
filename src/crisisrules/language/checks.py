"""What must be true of a rulebook before it is used: every name leads somewhere, every comparison fits its fact.

`problems` finds all violations at once, each with its path inside the rulebook.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, Generic, NamedTuple

from crisisrules.calendars import CalendarDays, Hours, Minutes, Precondition, WorkingDays
from crisisrules.language.conditions import AllOf, AnyOf, Compare, Condition, Flag, Given, Leaf, Not, NotWithin, OneOf
from crisisrules.language.facts import E, EventModel, Fact

if TYPE_CHECKING:
    from crisisrules.language.rulebook import Rulebook
    from crisisrules.language.rules import Duty

DEEPEST = 8
"""How deep conditions may be nested."""

DATED = (Minutes, Hours, WorkingDays, CalendarDays)


class Problem(NamedTuple):
    """Something wrong with a rulebook: where, and what."""

    path: str
    message: str


def problems(rulebook: Rulebook[E]) -> list[Problem]:
    """Every structural fault of a rulebook, in the order of its fields; empty for a sound one."""
    return list(_Checks(rulebook).run())


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    listed = sorted(known)
    near = get_close_matches(name, listed, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(listed) or 'none'}"
    return f"unknown {what} {name!r}{hint}"


class _Checks(Generic[E]):
    """One pass over one rulebook."""

    def __init__(self, rulebook: Rulebook[E]) -> None:
        self.rulebook = rulebook
        self.facts = {fact.name: fact for fact in rulebook.event.facts}
        self.levels = {level.code for level in rulebook.levels}
        self.roles = {role.id for role in rulebook.roles}
        self.routes = {route.id for route in rulebook.routing}
        self.duties = {duty.id for duty in rulebook.duties}
        self.steps = {step.id for procedure in rulebook.procedures for step in procedure.steps}

    def run(self) -> Iterator[Problem]:
        book = self.rulebook
        yield from self._event(book.event)
        yield from _unique("levels", [level.code for level in book.levels], "code")
        yield from _unique("levels", [str(level.rank) for level in book.levels], "rank")
        if book.in_force_from and book.in_force_to and book.in_force_to < book.in_force_from:
            yield Problem("in_force_to", f"{book.in_force_to} is before in_force_from {book.in_force_from}")
        for name in ("scope", "criteria", "roles", "duties", "routing", "procedures", "simplifications"):
            yield from _unique(name, [each.id for each in getattr(book, name)])
        for name in ("prohibitions", "closing_grounds", "not_reported", "preferences", "guidance"):
            yield from _unique(name, [each.id for each in getattr(book, name)])
        for i, exclusion in enumerate(book.scope):
            yield from self._condition(f"scope[{i}].when", exclusion.when)
        yield from self._grading()
        for i, duty in enumerate(book.duties):
            yield from self._duty(f"duties[{i}]", duty)
        yield from _unique("monthly_duties", [*self.duties, *(duty.id for duty in book.monthly_duties)])
        for i, monthly in enumerate(book.monthly_duties):
            where = f"monthly_duties[{i}]"
            yield from self._roles(f"{where}.responsible", monthly.responsible, routes=False)
            yield from self._roles(f"{where}.recipients", monthly.recipients, routes=False)
            yield from _unique(f"{where}.contents", [item.id for item in monthly.contents])
        for i, route in enumerate(book.routing):
            yield from _unique(f"routing[{i}].paths", [path.id for path in route.paths])
            if route.id in self.roles:
                yield Problem(f"routing[{i}].id", f"{route.id!r} is the id of a role too; they share one namespace")
            for j, path in enumerate(route.paths):
                where = f"routing[{i}].paths[{j}]"
                yield from self._levels(where, path.levels)
                yield from self._when(where, path.when)
                yield from self._roles(f"{where}.roles", path.roles, routes=False)
                if path.lead is not None:
                    yield from self._roles(f"{where}.lead", (path.lead,), routes=False)
        for i, procedure in enumerate(book.procedures):
            where = f"procedures[{i}]"
            yield from self._levels(where, procedure.levels)
            yield from self._when(where, procedure.when)
            yield from _unique(f"{where}.steps", [step.id for step in procedure.steps])
            for j, step in enumerate(procedure.steps):
                yield from self._when(f"{where}.steps[{j}]", step.when)
                yield from self._roles(f"{where}.steps[{j}].responsible", step.responsible, routes=False)
                yield from self._known(f"{where}.steps[{j}].duties", "duty", step.duties, self.duties)
        for i, simplification in enumerate(book.simplifications):
            yield from self._levels(f"simplifications[{i}]", simplification.levels)
            yield from self._when(f"simplifications[{i}]", simplification.when)
        for name in ("prohibitions", "closing_grounds", "guidance"):
            for i, each in enumerate(getattr(book, name)):
                yield from self._levels(f"{name}[{i}]", each.levels)
        yield from self._for_reviews()

    def _for_reviews(self) -> Iterator[Problem]:
        """What only the review of a recorded case asks for."""
        book = self.rulebook
        for i, ground in enumerate(book.closing_grounds):
            yield from self._known(f"closing_grounds[{i}].after", "duty", ground.after, self.duties)
            if isinstance(ground.limit, DATED) != bool(ground.after):
                yield Problem(f"closing_grounds[{i}]", "a limit needs duties `after` which it runs, and they a limit")
        if book.repetition:
            texts = [name for name, fact in self.facts.items() if fact.kind == "text" and fact.optional]
            yield from self._known("repetition.fact", "optional text of the event", (book.repetition.fact,), texts)
        inside = {f"{name}.{item.name}": item for name, fact in self.facts.items() for item in fact.items}
        flags = [name for name, item in inside.items() if item.kind == "flag"]
        for i, each in enumerate(book.not_reported):
            where = f"not_reported[{i}]"
            yield from self._known(f"{where}.duties", "duty", each.duties, self.duties)
            for j, report in enumerate(each.reports):
                yield from self._time(f"{where}.reports[{j}]", report, inside)
            if each.complaint is not None:
                yield from self._time(f"{where}.complaint", each.complaint)
            if (each.complaint is None) != (each.fault == "unproven"):
                yield Problem(
                    f"{where}.complaint", "missing and late reports need the time of the complaint, others not"
                )
            if each.proof is not None:
                yield from self._known(f"{where}.proof", "flag of an item", (each.proof,), flags)
        for i, preference in enumerate(book.preferences):
            yield from self._when(f"preferences[{i}]", preference.when)

    def _event(self, model: EventModel[E]) -> Iterator[Problem]:
        yield from _unique("event.facts", [fact.name for fact in model.facts], "name")
        reference = self.facts.get(model.reference_time)
        if reference is None or reference.kind != "time":
            yield Problem("event.reference_time", f"{model.reference_time!r} is not one of the event's times")
        for i, fact in enumerate(model.facts):
            if (fact.kind == "choice") != bool(fact.codes):
                yield Problem(f"event.facts[{i}].codes", "a choice needs codes, and nothing else has them")
            yield from _unique(f"event.facts[{i}].codes", [code.code for code in fact.codes], "code")

    def _grading(self) -> Iterator[Problem]:
        book = self.rulebook
        if book.confirmation:
            fact = self.facts.get(book.confirmation.level_fact)
            if fact is None or fact.kind != "choice" or {code.code for code in fact.codes} != self.levels:
                yield Problem("confirmation.level_fact", "must be a choice among exactly the codes of the levels")
            yield from self._time("confirmation.time_fact", book.confirmation.time_fact)
        for i, criterion in enumerate(book.criteria):
            where = f"criteria[{i}]"
            yield from self._when(where, criterion.where, "where")
            yield from _unique(f"{where}.grades", [grade.level for grade in criterion.grades], "level")
            for j, grade in enumerate(criterion.grades):
                yield from self._levels(f"{where}.grades[{j}]", (grade.level,))
                yield from self._condition(f"{where}.grades[{j}].test", grade.test)
                yield from self._when(f"{where}.grades[{j}]", grade.alternative, "alternative")
        if book.otherwise:
            yield from self._levels("otherwise", (book.otherwise.level,))
            if book.otherwise.id in {criterion.id for criterion in book.criteria}:
                yield Problem("otherwise.id", f"{book.otherwise.id!r} is the id of a criterion too")

    def _duty(self, where: str, duty: Duty) -> Iterator[Problem]:
        items: Sequence[Fact] = ()
        if duty.each is not None:
            listed = self.facts.get(duty.each)
            if listed is None or listed.kind != "sequence":
                sequences = [name for name, fact in self.facts.items() if fact.kind == "sequence"]
                yield Problem(f"{where}.each", _unknown("sequence", duty.each, sequences))
            else:
                items = listed.items
        inside = {f"{duty.each}.{item.name}": item for item in items}
        for i, clock in enumerate(duty.clocks):
            yield from self._time(f"{where}.clocks[{i}]", clock, inside)
        if duty.after is not None:
            earlier = list(self.rulebook.duties)
            before = [each.id for each in earlier[: earlier.index(duty)] if each.each is None]
            if duty.after not in before:
                yield Problem(f"{where}.after", _unknown("earlier duty", duty.after, before))
            if duty.clocks:
                yield Problem(f"{where}.clocks", "a duty runs from clocks or after another duty, not both")
        if duty.extends is not None:
            others = self.duties - {duty.id}
            yield from self._known(f"{where}.extends", "other duty", (duty.extends,), others)
        yield from self._known(f"{where}.instead", "step", duty.instead, self.steps)
        yield from self._roles(f"{where}.responsible", duty.responsible)
        yield from self._roles(f"{where}.recipients", duty.recipients)
        for name in ("documents", "contents"):
            yield from _unique(f"{where}.{name}", [item.id for item in getattr(duty, name)])
        yield from _unique(f"{where}.cases", [case.id for case in duty.cases])
        if duty.extension:
            yield from self._condition(f"{where}.extension.when", duty.extension.when, inside)
        for i, case in enumerate(duty.cases):
            path = f"{where}.cases[{i}]"
            yield from self._levels(path, case.levels)
            yield from self._when(path, case.when, "when", inside)
            yield from self._roles(f"{path}.responsible", case.responsible or ())
            yield from self._roles(f"{path}.recipients", case.recipients or ())
            if isinstance(case.limit, DATED) and not duty.clocks and duty.after is None:
                yield Problem(f"{path}.limit", f"{case.limit.unit} need a clock to run from; the duty names none")
            if isinstance(case.limit, Precondition) and case.limit.of not in self.duties | self.steps:
                yield Problem(f"{path}.limit.of", _unknown("duty or step", case.limit.of, self.duties | self.steps))

    def _known(self, where: str, what: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
        for name in names:
            if name not in known:
                yield Problem(where, _unknown(what, name, known))

    def _levels(self, where: str, levels: Sequence[str] | None) -> Iterator[Problem]:
        for code in levels or ():
            if code not in self.levels:
                yield Problem(f"{where}.levels", _unknown("level", code, self.levels))

    def _roles(self, where: str, roles: Sequence[str], *, routes: bool = True) -> Iterator[Problem]:
        known = self.roles | self.routes if routes else self.roles
        for role in roles:
            if role not in known:
                yield Problem(where, _unknown("role", role, known))
        yield from _unique(where, list(roles), "role")

    def _time(self, where: str, name: str, inside: dict[str, Fact] | None = None) -> Iterator[Problem]:
        times = {n: fact for n, fact in (self.facts | (inside or {})).items() if fact.kind == "time"}
        if name not in times:
            yield Problem(where, _unknown("time of the event", name, times))

    def _when(
        self, where: str, condition: Condition | None, field: str = "when", inside: dict[str, Fact] | None = None
    ) -> Iterator[Problem]:
        if condition is not None:
            yield from self._condition(f"{where}.{field}", condition, inside)

    def _condition(
        self, where: str, condition: Condition, inside: dict[str, Fact] | None = None, level: int = 1
    ) -> Iterator[Problem]:
        if level > DEEPEST:
            yield Problem(where, f"conditions may be nested {DEEPEST} deep at most")
            return
        match condition:
            case AllOf(of=parts) | AnyOf(of=parts):
                for i, part in enumerate(parts):
                    yield from self._condition(f"{where}.of[{i}]", part, inside, level + 1)
            case Not(of=part):
                yield from self._condition(f"{where}.of", part, inside, level + 1)
            case NotWithin(since=since, until=until):
                yield from self._time(f"{where}.since", since, inside)
                yield from self._time(f"{where}.until", until, inside)
            case _:
                facts = self.facts | (inside or {})
                fact = facts.get(condition.fact)
                if fact is None:
                    yield Problem(f"{where}.fact", _unknown("fact", condition.fact, facts))
                elif message := _misfit(condition, fact):
                    yield Problem(where, message)


def _misfit(leaf: Leaf, fact: Fact) -> str | None:
    """Why this comparison cannot be asked of this fact; None when it can."""
    codes = [code.code for code in fact.codes]
    match leaf:
        case Flag() if fact.kind != "flag":
            return f"{fact.name} is a {fact.kind}, not a flag"
        case Given() if not fact.optional:
            return f"{fact.name} is always given"
        case OneOf(values=values):
            if fact.kind != "choice":
                return f"{fact.name} is a {fact.kind}, not a choice"
            if unknown := [value for value in values if value not in codes]:
                return _unknown(f"code of {fact.name}", unknown[0], codes)
            if len(set(values)) < len(values):
                return f"a code of {fact.name} is listed twice"
        case Compare(operator=operator, value=value):
            return _misfit_value(operator, value, fact, codes)
        case _:
            pass
    return None


def _misfit_value(operator: str, value: object, fact: Fact, codes: list[str]) -> str | None:
    match fact.kind:
        case "count" if isinstance(value, bool) or not isinstance(value, int):
            return f"{fact.name} is a count; compare it with a whole number, not {value!r}"
        case "amount" if not isinstance(value, Decimal):
            return f"{fact.name} is an amount; compare it with a Decimal, not {value!r}"
        case "flag" if operator != "==" or not isinstance(value, bool):
            return f"{fact.name} is a flag; it can only equal true or false"
        case "choice" if value not in codes:
            return _unknown(f"code of {fact.name}", str(value), codes)
        case "choice" if operator != "==" and not fact.ordered:
            return f"the codes of {fact.name} have no order; use == or one_of"
        case "text" if operator != "==" or not isinstance(value, str):
            return f"{fact.name} is text; it can only equal text"
        case "time" | "sequence":
            return f"{fact.name} is a {fact.kind}; it cannot be compared with a value"
        case _:
            return None


def _unique(path: str, names: list[str], what: str = "id") -> Iterator[Problem]:
    for name, times in Counter(names).items():
        if times > 1:
            yield Problem(path, f"{what} {name!r} is used {times} times")
