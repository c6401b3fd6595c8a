"""A rulebook as a lawyer reads it: article by article, its gist, the rules that follow in words, and their basis."""

from collections.abc import Iterable, Iterator

from crisisrules.language import (
    Article,
    Condition,
    Confirmed,
    Criterion,
    Duty,
    E,
    Exclusion,
    Extension,
    Grade,
    Ground,
    Guidance,
    Item,
    NotReported,
    Otherwise,
    Path,
    Preference,
    Procedure,
    Prohibition,
    Repetition,
    Route,
    Rule,
    Rulebook,
    Simplification,
    StandingDuty,
    Step,
    Text,
    Variant,
)
from crisisrules.presentation import wording
from crisisrules.presentation.wording import Language, listed, said


def article_sheet(rulebook: Rulebook[E], *, language: Language = "zh") -> str:
    """The whole rulebook as Markdown, in the order of its document: a change of a rule shows as a change of lines."""
    return "\n".join(_Sheet(rulebook, language).lines()) + "\n"


class _Sheet:
    """One rulebook in one language."""

    def __init__(self, rulebook: Rulebook[E], language: Language) -> None:
        self.book = rulebook
        self.language: Language = language
        self.rules = dict(rulebook.rules())
        self.levels = {level.code: said(level.label, language) for level in rulebook.levels}
        self.parties = {role.id: said(role.label, language) for role in rulebook.roles}
        self.parties |= {route.id: said(route.label, language) for route in rulebook.routing}
        self.facts = {fact.name: said(fact.label, language) for fact in rulebook.event.facts}
        self.titles = {duty.id: said(duty.action, language) for duty in rulebook.duties}
        self.titles |= {step.id: said(step.label, language) for each in rulebook.procedures for step in each.steps}
        self.wholes: dict[str, Criterion | Duty | Route] = {f"criteria/{each.id}": each for each in rulebook.criteria}
        self.wholes |= {f"duties/{each.id}": each for each in rulebook.duties}
        self.wholes |= {f"routing/{each.id}": each for each in rulebook.routing}

    def lines(self) -> Iterator[str]:
        book = self.book
        yield f"# {self.said(book.title)}"
        yield ""
        yield f"`{book.id}` {book.version}"
        yield self.said(book.source.available)
        for article in book.articles:
            yield from self.article(article)

    def said(self, words: Text) -> str:
        return said(words, self.language)

    def both(self, zh: str, en: str) -> str:
        return zh if self.language == "zh" else en

    # --- Articles ---------------------------------------------------------------------------------------------------

    def article(self, article: Article) -> Iterator[str]:
        yield ""
        yield f"## {article.number} {self.said(article.gist)}"
        yield ""
        clauses = {clause.number for clause in article.clauses}
        own = [each for each in article.rules if self.rules[each].citation.clause not in clauses]
        for address in own:
            yield from self.rule(address)
        for clause in article.clauses:
            yield f"- ({clause.number}) {self.said(clause.gist)}"
            if clause.why_none is not None:
                yield f"  - {self.nothing(clause.why_none)}"
            for address in article.rules:
                if self.rules[address].citation.clause == clause.number:
                    yield from (f"  {line}" for line in self.rule(address))
        if article.why_none is not None:
            yield f"- {self.nothing(article.why_none)}"

    def nothing(self, why: Text) -> str:
        return self.both("不产生规则：", "No rule: ") + self.said(why)

    def rule(self, address: str) -> Iterator[str]:
        rule = self.rules[address]
        also = listed(rule.citation.also, self.language)
        place = self.both(f"；另见 {also}", f"; see also {also}") if also else ""
        words = self.both("；", "; ").join(filter(None, self.words(address, rule)))
        yield f"- `{address}` [{wording.basis(rule, self.language)}] {words}{place}"
        if rule.reading is not None:
            yield f"  - {self.both('理解：', 'reading: ')}{self.said(rule.reading)}"
        if rule.remark is not None:
            yield f"  - {self.both('注意：', 'to mind: ')}{self.said(rule.remark)}"

    # --- Rules ------------------------------------------------------------------------------------------------------

    def words(self, address: str, rule: Rule) -> Iterator[str]:
        whole = self.wholes.get(address.rpartition("/")[0])
        match rule, whole:
            case Variant(), Duty():
                yield from self.duty(whole, rule)
            case Extension(), Duty():
                yield self.said(whole.action)
                yield self.both("期限可延长", "the limit may be extended")
                yield self.when(rule.when)
                if rule.limit is not None:
                    yield self.both("最长", "at most ") + wording.limit(rule.limit, self.language)
            case Grade(), Criterion():
                yield f"{self.said(whole.label)} → {self.levels[rule.level]}"
                yield self.blank() if rule.test is None else self.when(rule.test)
                yield self.when(whole.where)
                if rule.alternative is not None:
                    yield self.both("另一读法：", "other reading: ") + self.condition(rule.alternative)
            case Path(), Route():
                yield f"{self.said(whole.label)} → {self.roles(rule.roles)}"
                yield self.for_levels(rule.levels)
                yield self.when(rule.when)
                if rule.lead is not None:
                    yield self.both("牵头：", "led by: ") + self.parties[rule.lead]
            case _:
                yield from self.alone(rule)

    def alone(self, rule: Rule) -> Iterator[str]:
        match rule:
            case Exclusion() | Preference():
                yield self.said(rule.label)
                yield self.when(rule.when)
            case Otherwise():
                yield self.both("其余 → ", "everything else → ") + self.levels[rule.level]
            case Confirmed():
                yield self.both("确认的级别有效", "a confirmed level stands")
                yield self.for_levels(rule.levels)
            case StandingDuty():
                yield self.said(rule.action)
                yield self.parties_of(rule.responsible, rule.recipients)
                yield wording.interval(rule.every, self.language)
                yield from self.papers(rule.documents, rule.contents)
            case Procedure():
                yield self.said(rule.label)
                yield self.for_levels(rule.levels)
                yield self.when(rule.when)
            case Step():
                yield self.said(rule.label)
                yield self.parties_of(rule.responsible, rule.recipients)
                yield self.when(rule.when)
                yield from self.papers(rule.documents, ())
            case Simplification():
                yield self.said(rule.label)
                yield self.for_levels(rule.levels)
                yield self.when(rule.when)
            case Prohibition():
                yield self.both("不得", "nobody may: " if not rule.who else "may not: ") + self.said(rule.label)
                yield self.roles(rule.who)
                yield self.for_levels(rule.levels)
            case Ground():
                label = self.blank() if rule.label is None else self.said(rule.label)
                yield self.both("结案情形：", "ground for closing: ") + label
                yield self.for_levels(rule.levels)
            case Repetition():
                yield self.both("重复事件：", "repetition: ") + self.facts[rule.fact]
            case NotReported():
                yield self.both("视为未报告：", "counts as not reported: ") + self.said(rule.label)
            case Guidance():
                yield self.said(rule.label)
                yield self.for_levels(rule.levels)
                yield self.when(rule.when)
                yield " / ".join(map(self.said, rule.items))
            case _:
                yield type(rule).__name__

    def duty(self, duty: Duty, variant: Variant) -> Iterator[str]:
        responsible = duty.responsible if variant.responsible is None else variant.responsible
        recipients = duty.recipients if variant.recipients is None else variant.recipients
        clocks = duty.clocks if variant.clocks is None else variant.clocks
        yield self.said(duty.action)
        yield self.parties_of(responsible, recipients)
        yield self.for_levels(variant.levels)
        yield self.when(variant.when)
        title = self.titles.get(getattr(variant.limit, "of", ""), "")
        start = self.both("自{}起 ", "from {}: ").format(self.start(duty, clocks)) if clocks or duty.after else ""
        yield start + wording.limit(variant.limit, self.language, title)
        yield from self.papers(duty.documents, duty.contents)

    def start(self, duty: Duty, clocks: Iterable[str]) -> str:
        if duty.after is not None:
            return self.both("“{}”期满", "the end of “{}”").format(self.titles[duty.after])
        named = (self.book.event.fact(clock) for clock in clocks)
        return self.both("，否则", ", else ").join(self.said(fact.label) for fact in named if fact is not None)

    def papers(self, documents: Iterable[Item], contents: Iterable[Item]) -> Iterator[str]:
        for zh, en, items in (("材料：", "papers: ", documents), ("内容：", "contents: ", contents)):
            names = [
                self.said(item.label) + ("" if item.required else self.both("（可缺）", " (optional)"))
                for item in items
            ]
            yield self.both(zh, en) + listed(names, self.language) if names else ""

    def parties_of(self, responsible: Iterable[str], recipients: Iterable[str]) -> str:
        by, to = self.roles(responsible), self.roles(recipients)
        return f"{by} → {to}" if to else by

    def roles(self, ids: Iterable[str]) -> str:
        return listed((self.parties[each] for each in ids), self.language)

    def for_levels(self, levels: Iterable[str] | None) -> str:
        return listed((self.levels[code] for code in levels or ()), self.language)

    def when(self, condition: Condition | None) -> str:
        return "" if condition is None else self.condition(condition)

    def condition(self, condition: Condition) -> str:
        return wording.condition(condition, self.book.event, self.language)

    def blank(self) -> str:
        return self.both("留空，由公司填定", "a blank for the company to fill in")
