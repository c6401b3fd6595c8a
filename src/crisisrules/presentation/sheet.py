"""A rulebook as a lawyer reads it: article by article, its gist, the rules that follow in words, and their basis."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from crisisrules.arguments import checked_kind, refusal
from crisisrules.calendars import Limit, NoTime, NotSet, Precondition, Promptly
from crisisrules.engine.coverage import coverage
from crisisrules.engine.words import limit_in_words
from crisisrules.language import (
    Condition,
    Confirmation,
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
from crisisrules.presentation.wording import Language, listed, plain, said
from crisisrules.results.coverage import CoveredArticle


def article_sheet(rulebook: Rulebook[E], *, language: Language = "zh") -> str:
    """The whole rulebook as Markdown, in the order of its document: a change of a rule shows as a change of lines.

    Raises:
        ArgumentError: `rulebook` is no Rulebook, or `language` neither `zh` nor `en`.
    """
    checked_kind(rulebook, Rulebook, "rulebook", "a Rulebook")
    if language not in get_args(Language):
        raise refusal("language", "'zh' or 'en'", language)
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
        self.duties = {duty.id: said(duty.action, language) for duty in rulebook.duties}
        self.steps = {step.id: said(step.label, language) for each in rulebook.procedures for step in each.steps}
        self.wholes: dict[str, Confirmation | Criterion | Duty | Route] = {}
        self.wholes |= {f"criteria/{each.id}": each for each in rulebook.criteria}
        self.wholes |= {f"duties/{each.id}": each for each in rulebook.duties}
        self.wholes |= {f"routing/{each.id}": each for each in rulebook.routing}
        if rulebook.confirmation is not None:
            self.wholes[f"confirmation/{rulebook.confirmation.id}"] = rulebook.confirmation

    def lines(self) -> Iterator[str]:
        book = self.book
        yield f"# {self.said(book.title)}"
        yield ""
        yield f"`{book.id}` {plain(book.version)}"
        yield self.said(book.source.available)
        yield from self.terms()
        found = coverage(book)
        for article in found.articles:
            yield from self.article(article)
        if found.homeless:
            yield from ("", self.both("## 不属于任何条文的规则", "## Rules at home in no article"), "")
        for rule in found.homeless:
            yield from self.rule(rule.address)

    def terms(self) -> Iterator[str]:
        """What the rules below rest on: since when they are in force, the levels, and which roles are made of which."""
        begin, end = self.book.in_force_from, self.book.in_force_to
        levels = sorted(self.book.levels, reverse=True)
        yield ""
        yield self.both(
            "- 方括号内：明示，即条文写明；推定，即条文未写明而由此推出的部分；公司自定，即条文留空而由公司确定",
            "- in brackets: stated, the text says so; read in, the part that the text does not say; configured, the "
            "text leaves it blank and the company sets it",
        )
        yield self.both(
            "- 责任人 → 对象；同一义务有几种情形的，适用最先符合的一种",
            "- who acts → who is told; of several variants of one duty, the first that fits the event counts",
        )
        if begin is not None:
            yield self.both("- 自{}起施行", "- in force from {}").format(begin)
        if end is not None:
            yield self.both("- 施行至{}", "- in force to {}").format(end)
        worst_first = self.for_levels(level.code for level in levels)
        yield self.both("- 级别，由重到轻：", "- levels, the worst first: ") + worst_first
        for role in self.book.roles:
            if role.members:
                made_of = self.both("- {}包括{}", "- {} consists of {}")
                yield made_of.format(self.parties[role.id], self.roles(role.members))

    def said(self, words: Text) -> str:
        return said(words, self.language)

    def both(self, zh: str, en: str) -> str:
        return zh if self.language == "zh" else en

    # --- Articles ---------------------------------------------------------------------------------------------------

    def article(self, article: CoveredArticle) -> Iterator[str]:
        yield ""
        yield f"## {plain(article.number)} {self.said(article.gist)}"
        yield ""
        for clause in article.clauses:
            indent = "" if clause.number is None else "  "
            if clause.number is not None and clause.gist is not None:
                yield f"- ({plain(clause.number)}) {self.said(clause.gist)}"
            if clause.why_none is not None:
                yield f"{indent}- {self.nothing(clause.why_none)}"
            for rule in clause.rules:
                yield from (f"{indent}{line}" for line in self.rule(rule.address))
        if article.why_none is not None:
            yield f"- {self.nothing(article.why_none)}"

    def nothing(self, why: Text) -> str:
        return self.both("不产生规则：", "No rule: ") + self.said(why)

    def rule(self, address: str) -> Iterator[str]:
        rule = self.rules[address]
        also = listed(map(plain, rule.citation.also), self.language)
        place = self.both("另见 ", "see also ") + also if also else ""
        words = self.both("；", "; ").join(filter(None, (*self.words(address, rule), place)))
        yield f"- `{address}` [{wording.basis(rule, self.language)}] {words}"
        if rule.reading is not None:
            yield f"  - {self.both('理解：', 'reading: ')}{self.said(rule.reading)}"
        if rule.remark is not None:
            yield f"  - {self.both('注意：', 'note: ')}{self.said(rule.remark)}"

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
                    yield self.both("最长：", "at most: ") + said(limit_in_words(rule.limit), self.language)
            case Grade(), Criterion():
                yield f"{self.said(whole.label)} → {self.levels[rule.level]}"
                yield self.blank() if rule.test is None else self.when(rule.test)
                yield self.when(whole.where)
                if rule.alternative is not None:
                    yield self.both("另一读法：", "other reading: ") + self.when(rule.alternative)
            case Path(), Route():
                yield f"{self.said(whole.label)} → {self.roles(rule.roles)}"
                yield self.for_levels(rule.levels)
                yield self.when(rule.when)
                if rule.lead is not None:
                    yield self.both("牵头：", "led by: ") + self.parties[rule.lead]
            case Confirmed(), Confirmation():
                yield self.both("以“{}”为准（见“{}”）", "“{}” stands (see “{}”)").format(
                    self.fact(whole.level_fact), self.fact(whole.time_fact)
                )
                yield self.for_levels(rule.levels)
            case _:
                yield from self.alone(rule)

    def alone(self, rule: Rule) -> Iterator[str]:
        match rule:
            case Exclusion() | Preference():
                yield self.said(rule.label)
                yield self.when(rule.when)
            case Otherwise():
                yield self.both("其余 → ", "everything else → ") + self.levels[rule.level]
            case StandingDuty():
                yield self.said(rule.action)
                yield self.parties_of(rule.responsible, rule.recipients)
                yield wording.interval(rule.every, self.language)
                yield from self.papers(rule.documents, rule.contents)
            case Procedure() | Simplification():
                yield self.said(rule.label)
                yield self.for_levels(rule.levels)
                yield self.when(rule.when)
                if isinstance(rule, Procedure):
                    yield self.both("依次", "in order") if rule.in_order else self.both("不限次序", "in any order")
            case Step():
                yield self.said(rule.label)
                yield self.parties_of(rule.responsible, rule.recipients)
                yield self.when(rule.when)
                yield from self.papers(rule.documents, ())
                yield self.told("办理{}即为此步", "doing {} is this step", rule.duties, self.duties)
            case Prohibition():
                yield self.both("不得", "nobody may: " if not rule.who else "may not: ") + self.said(rule.label)
                yield self.roles(rule.who)
                yield self.for_levels(rule.levels)
            case Ground():
                label = self.blank() if rule.label is None else self.said(rule.label)
                yield self.both("结案情形：", "ground for closing: ") + label
                yield self.for_levels(rule.levels)
                if rule.limit is not None and rule.after:
                    end = said(limit_in_words(rule.limit), self.language)
                    yield self.told("自{}起满" + end, end + " after {} have passed", rule.after, self.duties)
            case Repetition():
                yield self.both("重复事件：", "repetition: ") + self.fact(rule.fact)
            case NotReported():
                yield self.both("视为未报告：", "counts as not reported: ") + self.said(rule.label)
                yield from self.reports(rule)
            case Guidance():
                yield self.said(rule.label)
                yield self.for_levels(rule.levels)
                yield self.when(rule.when)
                yield " / ".join(map(self.said, rule.items))
            case _:
                yield type(rule).__name__

    def duty(self, duty: Duty, variant: Variant) -> Iterator[str]:
        responsible, recipients, clocks = duty.terms(variant)
        yield self.said(duty.action)
        yield self.parties_of(responsible, recipients)
        yield self.for_levels(variant.levels)
        yield self.when(variant.when)
        title = (self.duties | self.steps).get(getattr(variant.limit, "of", ""), "")
        limit = wording.limit(variant.limit, self.language, title)
        yield self.start(duty, clocks, variant.limit) + limit
        yield from self.papers(duty.documents, duty.contents)
        yield from self.doing(duty)

    def doing(self, duty: Duty) -> Iterator[str]:
        """How often the duty arises, and what else counts as doing it."""
        if duty.each is not None:
            often = self.both("“{}”每有一项，各办一次，自{}编号", "once for each of “{}”, numbered from {}")
            yield often.format(self.fact(duty.each), duty.numbered_from)
        if duty.extends is not None:
            yield self.told("请求延长{}的期限", "asks for more time for {}", (duty.extends,), self.duties)
        yield self.told("已办{}的，视同已办", "doing {} does this too", duty.instead, self.steps)
        for each in duty.evidence:
            proof = self.proved(each.proof)
            yield self.both("有“{}”{}的，视为已办", "done where “{}” is given{}").format(self.fact(each.time), proof)

    def reports(self, rule: NotReported) -> Iterator[str]:
        """What the reports are that this rule looks for, and the complaint that they are laid beside."""
        times = [f"“{self.fact(each)}”" for each in rule.reports]
        yield self.told("以办理{}为报告", "a report is the doing of {}", rule.duties, self.duties)
        if times:
            proof = self.proved(rule.proof)
            yield self.both("以{}为报告时间{}", "times of reports are {}{}").format(listed(times, self.language), proof)
        if rule.complaint is not None:
            yield self.both("投诉时间：", "time of the complaint: ") + self.fact(rule.complaint)

    def proved(self, flag: str | None) -> str:
        return "" if flag is None else self.both("（须“{}”）", " (if “{}”)").format(self.fact(flag))

    def told(self, zh: str, en: str, ids: Iterable[str], titles: Mapping[str, str]) -> str:
        """A sentence about duties or steps, by their titles; nothing where there are none."""
        named = [f"“{titles[each]}”" for each in ids]
        return self.both(zh, en).format(listed(named, self.language)) if named else ""

    def fact(self, name: str) -> str:
        found = self.book.event.fact(name)
        return plain(name) if found is None else self.said(found.label)

    def start(self, duty: Duty, clocks: Sequence[str], limit: Limit) -> str:
        """From when on, before the limit: `自受理时间起` 3个工作日内, but `受理后` 及时."""
        if duty.after is not None:
            moment = self.both("“{}”期满", "the end of “{}”").format(self.duties[duty.after])
        elif clocks:
            times = (self.both("{}", "“{}”").format(self.fact(each)) for each in clocks)
            moment = self.both("（没有的，", " (or, without it, ").join(times)
            moment += self.both("）", ")") * (len(clocks) - 1)
        else:
            return ""
        match limit:
            case Promptly():
                return self.both("{}后", "after {}: ").format(moment.removesuffix("时间"))
            case NotSet() | NoTime() | Precondition():
                return self.both("自{}起，", "from {}: ").format(moment)
            case _:
                return self.both("自{}起", "from {}: ").format(moment)

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
        return "" if condition is None else wording.condition(condition, self.book.event, self.language)

    def blank(self) -> str:
        return self.both("留空，待公司确定", "a blank for the company to fill in")
