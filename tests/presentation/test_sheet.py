"""The printed sheet of a rulebook: everything that a lawyer must see of a rule is told, and nothing breaks the page."""

from typing import Any

import pytest

from crisisrules import Rulebook
from crisisrules.calendars import Hours, Limit, NotSet, Promptly, WorkingDays
from crisisrules.errors import ArgumentError
from crisisrules.language import Article, Citation, Clause, Evidence, Ground, Procedure, Role, Source, Step, text
from crisisrules.presentation import article_sheet
from crisisrules.rulebooks import JIAHE_LIFE, PICC_JIANGSU
from tests.language.test_rulebook import HERE, built, duty, parts

CHECK = Step(id="check", label=text("核对", "check"), duties=("answer",), citation=HERE)
STEPS = Procedure(id="steps", label=text("程序", "procedure"), steps=(CHECK,), citation=HERE)
SILENCE = Ground(id="silence", label=text("无异议", "silence"), limit=WorkingDays(20), after=("answer",), citation=HERE)


def line(rulebook: Rulebook[Any], address: str, language: Any = "zh") -> str:
    (found,) = (each for each in article_sheet(rulebook, language=language).splitlines() if f"`{address}`" in each)
    return found.strip()


TOLD: list[tuple[dict[str, Any], str, str, str]] = [
    (
        {"duties": (duty(instead=("check",)),), "procedures": (STEPS,)},
        "duties/answer/all",
        "已办“核对”的，视同已办",
        "doing “check” does this too",
    ),
    (
        {"duties": (duty(evidence=(Evidence(time="paid_at"),)),)},
        "duties/answer/all",
        "有“paid_at”的，视为已办",
        "done where “paid_at” is given",
    ),
    (
        {"duties": (duty(), duty(id="ask", extends="answer"))},
        "duties/ask/all",
        "请求延长“答复”的期限",
        "asks for more time for “answer”",
    ),
    ({"procedures": (STEPS,)}, "procedures/steps", "程序；依次", "procedure; in order"),
    (
        {"procedures": (STEPS.model_copy(update={"in_order": False}),)},
        "procedures/steps",
        "不限次序",
        "in any order",
    ),
    ({"procedures": (STEPS,)}, "procedures/steps/check", "办理“答复”即为此步", "doing “answer” is this step"),
    (
        {"closing_grounds": (SILENCE,)},
        "closing_grounds/silence",
        "自“答复”起满20个工作日",
        "20 working days after “answer” have passed",
    ),
]


@pytest.mark.parametrize(("changes", "address", "zh", "en"), TOLD, ids=[f"{row[1]}-{row[3]}" for row in TOLD])
def test_what_counts_as_the_doing_of_a_rule_is_told(changes: dict[str, Any], address: str, zh: str, en: str) -> None:
    assert zh in line(built(**changes), address)
    assert en in line(built(**changes), address, "en")


def test_a_repeated_duty_says_for_what_it_arises_and_how_it_is_numbered() -> None:
    assert "“逐级报告”每有一项，各办一次，自2编号" in line(PICC_JIANGSU, "duties/escalate/above")
    assert "有“接报时间”（须“可以举证”）的，视为已办" in line(PICC_JIANGSU, "duties/escalate/above")


def test_what_counts_as_a_report_is_told() -> None:
    found = line(PICC_JIANGSU, "not_reported/no-record")
    assert "以“接报时间”、“启动流程时间”为报告时间（须“可以举证”）" in found
    assert "投诉时间：" in found


def test_whose_decision_stands_is_told() -> None:
    assert "以“总公司确认级别”为准（见“总公司确认时间”）" in line(JIAHE_LIFE, "confirmation/confirmed/A")


def test_the_sheet_begins_with_what_the_rules_rest_on() -> None:
    roles = (*parts()["roles"], Role(id="desk", label=text("柜台", "desk"), members=("clerk",)))
    zh, en = (article_sheet(built(roles=roles), language=language) for language in ("zh", "en"))
    assert "\n- 级别，由重到轻：高、低\n- 柜台包括职员\n" in zh
    assert "\n- levels, the worst first: high, low\n- desk consists of clerk\n" in en
    assert "\n- 自2018-06-01起施行\n" in article_sheet(PICC_JIANGSU)


def test_rules_of_a_rulebook_without_articles_are_told_too() -> None:
    sheet = article_sheet(built())
    assert "## 不属于任何条文的规则" in sheet
    assert [address for address, _ in built().rules() if f"`{address}`" not in sheet] == []
    assert "不属于任何条文" not in article_sheet(JIAHE_LIFE)


UGLY = text("# 一\n- 二 `x` *y* [z](u) <b>", "# one\n- two `x` *y* [z](u) <b>")


def test_no_text_breaks_the_page() -> None:
    here = Citation(source="办法", article="1\n# x", clause="`2`", also=("3\n4",))
    answer = duty(action=UGLY, variant={"citation": here, "remark": UGLY})
    article = Article(
        number=here.article,
        gist=UGLY,
        rules=("duties/answer/all",),
        clauses=(Clause(number="`2`", gist=UGLY),),
    )
    rules = built(
        version="1\n2",
        title=UGLY,
        source=Source(title=UGLY, available=UGLY),
        criteria=(),
        routing=(),
        duties=(answer,),
        articles=(article,),
    )
    sheet = article_sheet(rules)
    assert sheet.count("\n") == len(sheet.splitlines())
    starts = [each.lstrip().split(" ")[0] for each in sheet.splitlines() if each]
    assert starts == ["#", "`own`", "\\#", "-", "-", "-", "##", "-", "-", "-"]
    assert "\\`x\\` \\*y\\* \\[z\\](u) \\<b\\>" in line(rules, "duties/answer/all")


@pytest.mark.parametrize(("given", "language", "said"), [(Hours(1), "zh", "rulebook"), (JIAHE_LIFE, "de", "language")])
def test_what_is_no_rulebook_and_no_language_is_refused(given: Any, language: Any, said: str) -> None:
    with pytest.raises(ArgumentError, match=said):
        article_sheet(given, language=language)


@pytest.mark.parametrize(
    ("clocks", "limit", "zh", "en"),
    [
        (("made_at",), Hours(4), "自made_at起4小时内", "from “made_at”: within 4 hours"),
        (("made_at",), Promptly(), "made_at后及时", "after “made_at”: promptly"),
        (("made_at",), NotSet(), "自made_at起，时限留空", "from “made_at”: a blank for the time"),
        (
            ("paid_at", "made_at"),
            Hours(4),
            "自paid_at（没有的，made_at）起4小时内",
            "from “paid_at” (or, without it, “made_at”): within 4 hours",
        ),
        ((), Promptly(), "；及时", "; promptly"),
    ],
    ids=["a-number", "promptly", "a-blank", "two-clocks", "no-clock"],
)
def test_from_when_and_by_when(clocks: tuple[str, ...], limit: Limit, zh: str, en: str) -> None:
    rules = built(duties=(duty(clocks=clocks, variant={"limit": limit, "basis": "configured"}),))
    assert zh in article_sheet(rules)
    assert en in article_sheet(rules, language="en")
