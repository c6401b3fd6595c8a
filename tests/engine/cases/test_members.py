"""Reviews of duties towards a whole that consists of members: who counts as told, and who may act."""

import pytest

from crisisrules import Act, CaseRecord, Review, Rulebook, next_duties, review
from crisisrules.calendars import Hours
from crisisrules.language import Item, Role, text
from crisisrules.results import RecordedExtension, ReviewFinding
from tests.builders import at
from tests.engine import small_rulebooks as small
from tests.engine.small_rulebooks import SmallEvent, cite, duty, variant

FIVE = ("market", "network", "data", "groups", "service")
REPORT = text("报告内容", "what the report holds")


def role(id: str, *members: str) -> Role:
    return Role(id=id, label=text(id, id), members=members)


ROLES = (
    role("clerk"),
    role("other"),
    role("departments", *FIVE),
    *(role(id) for id in FIVE),
    role("everybody", "departments", "head"),
    role("head"),
)
EVENT = SmallEvent(event_id="S-1", seen_at=at(3, 2))
OVER = at(3, 3)


def book(*recipients: str, responsible: tuple[str, ...] = ("clerk",), contents: bool = False) -> Rulebook[SmallEvent]:
    items = (Item(id="facts", label=REPORT),) if contents else ()
    tell = duty("tell", variant("k", Hours(4)), responsible=responsible, recipients=recipients, contents=items)
    return small.rulebook(roles=ROLES, duties=(tell,))


def told(*to: str, hour: int = 10, by: str | None = "clerk", contents: tuple[str, ...] = ()) -> Act:
    return Act(at=at(3, 2, hour), duty_id="tell", by=by, to=to, contents=contents)


def reviewed(rulebook: Rulebook[SmallEvent], *acts: Act) -> Review:
    return review(EVENT, CaseRecord(acts=acts), rulebook, as_of=OVER)


def untold(finding: ReviewFinding) -> list[str]:
    return [each.id for each in finding.untold]


def missing(found: Review) -> list[tuple[str, ...]]:
    return [each.missing for each in found.breaches if each.code == "recipient-missing"]


# --- Who is told ----------------------------------------------------------------------------------------------------


def test_telling_all_members_one_by_one_tells_the_whole_when_the_last_is_told() -> None:
    acts = [told(id, hour=9 + n) for n, id in enumerate(FIVE)]  # the fifth at 13:00, the end of the four hours
    found = reviewed(book("departments"), *acts)
    finding = found.finding("tell")
    assert (finding.status, finding.settled_at, finding.settled_by) == ("met", at(3, 2, 13), acts[-1])
    assert (untold(finding), found.breaches, found.compliant) == ([], (), True)
    late = reviewed(book("departments"), *acts[:-1], told("service", hour=14)).finding("tell")
    assert (late.status, late.settled_at) == ("late", at(3, 2, 14))


def test_of_five_members_the_one_who_was_not_told_is_named() -> None:
    found = reviewed(book("departments"), *(told(id) for id in FIVE if id != "data"))
    finding = found.finding("tell")
    assert (finding.status, finding.settled_at, untold(finding)) == ("overdue", None, ["data"])
    (breach,) = found.breaches
    assert (breach.code, breach.about, breach.missing) == ("recipient-missing", "tell", ("data",))
    assert "data" in breach.text.en
    assert "departments" not in breach.text.en


def test_of_a_whole_of_which_nobody_was_told_the_whole_is_named() -> None:
    found = reviewed(book("departments", "head"), told("head"))
    assert untold(found.finding("tell")) == ["departments"]
    assert missing(found) == [("departments",)]


def test_telling_the_whole_tells_its_members() -> None:
    for recipients in (("departments",), FIVE, ("data",)):
        found = reviewed(book(*recipients), told("departments"))
        assert (found.finding("tell").status, found.breaches) == ("met", ())


def test_wholes_within_wholes() -> None:
    assert reviewed(book("everybody"), told("departments"), told("head")).compliant
    assert reviewed(book("everybody"), *map(told, FIVE), told("head")).compliant
    assert reviewed(book("everybody"), told("everybody")).compliant
    assert reviewed(book("market"), told("everybody")).compliant
    partly = reviewed(book("everybody"), told("market"), told("head"))
    assert untold(partly.finding("tell")) == ["network", "data", "groups", "service"]
    assert untold(reviewed(book("everybody"), told("head")).finding("tell")) == ["departments"]


def test_a_member_told_is_not_the_whole_and_not_another_member() -> None:
    assert untold(reviewed(book("data"), told("market")).finding("tell")) == ["data"]
    assert reviewed(book("departments"), told("market")).finding("tell").status == "overdue"


def test_a_member_who_acts_need_not_be_told() -> None:
    rest = tuple(id for id in FIVE if id != "service")
    found = reviewed(book("departments", responsible=("service",)), told(*rest, by="service"))
    assert (found.finding("tell").status, found.breaches) == ("met", ())


def test_each_member_has_to_get_everything() -> None:
    whole = [told(id, contents=("facts",)) for id in FIVE[:4]]
    found = reviewed(book("departments", contents=True), *whole, told("service"))
    (breach,) = found.breaches
    assert (breach.code, breach.missing) == ("content-missing", ("facts",))
    assert "service" in breach.text.en
    assert "market" not in breach.text.en
    assert reviewed(book("departments", contents=True), told("departments", contents=("facts",))).compliant


def test_what_is_next_names_the_members_who_are_missing() -> None:
    record = CaseRecord(acts=tuple(told(id) for id in FIVE[1:]))
    (pending,) = next_duties(EVENT, record, book("departments"), as_of=at(3, 2, 11))
    assert [each.id for each in pending.untold] == ["market"]


# --- Who may act ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("responsible", "by", "wrong"),
    [
        ("departments", "data", False),
        ("departments", "departments", False),
        ("everybody", "data", False),
        ("departments", "head", True),
        ("departments", "other", True),
        ("data", "market", True),
        ("data", "departments", True),
    ],
)
def test_what_a_member_does_the_whole_has_done(responsible: str, by: str, wrong: bool) -> None:
    found = reviewed(book("head", responsible=(responsible,)), told("head", by=by))
    assert [each.code for each in found.breaches] == (["wrong-role"] if wrong else [])
    assert found.finding("tell").status == "met"


def test_a_breach_is_as_firm_as_the_rule_that_is_broken() -> None:
    tell = duty("tell", variant("k", Hours(4), **small.INFERRED), recipients=("departments",))
    found = reviewed(small.rulebook(roles=ROLES, duties=(tell,)), told("market"))
    (breach,) = found.breaches
    assert (breach.basis, breach.reads, breach.citation) == ("inferred", ("condition",), cite())


# --- Parts of several wholes, and wholes told more than once --------------------------------------------------------


def test_a_whole_told_part_by_part_is_not_late_because_it_was_told_again() -> None:
    again = reviewed(book("departments"), *(told(id) for id in FIVE), told("departments", hour=20)).finding("tell")
    assert (again.status, again.settled_at) == ("met", at(3, 2, 10))
    first = reviewed(book("departments"), told("departments"), *(told(id, hour=20) for id in FIVE)).finding("tell")
    assert (first.status, first.settled_at) == ("met", at(3, 2, 10))


@pytest.mark.parametrize(
    ("recipients", "left"),
    [
        (("departments", "data"), ["network", "data", "groups", "service"]),
        (("everybody", "departments"), ["network", "data", "groups", "service", "head"]),
    ],
)
def test_who_is_missing_in_two_wholes_is_named_once(recipients: tuple[str, ...], left: list[str]) -> None:
    found = reviewed(book(*recipients), told("market"))
    assert untold(found.finding("tell")) == left
    assert missing(found) == [tuple(left)]


def test_wholes_that_share_their_parts_many_levels_deep_are_looked_at_once() -> None:
    layers = [role(f"{n}{side}", f"{n + 1}a", f"{n + 1}b") for n in range(60) for side in "ab"]
    roles = (role("clerk"), *layers, role("60a"), role("60b"))
    tell = duty("tell", variant("k", Hours(4)), responsible=("clerk",), recipients=("0a",))
    found = reviewed(small.rulebook(roles=roles, duties=(tell,)), told("60a"))
    assert untold(found.finding("tell")) == ["60b"]


@pytest.mark.parametrize(("approver", "counts"), [("data", True), ("departments", True), ("head", False)])
def test_what_a_member_approves_the_whole_has_approved(approver: str, counts: bool) -> None:
    ask = duty("ask", variant("k", Hours(4)), responsible=("clerk",), recipients=("departments",), extends="tell")
    rules = small.rulebook(roles=ROLES, duties=(book("head").duties[0], ask))
    more = RecordedExtension(duty_id="tell", until=at(3, 2, 20), approved_by=approver, approved_at=at(3, 2, 12))
    found = review(EVENT, CaseRecord(acts=(told("head", hour=19),), extensions=(more,)), rules, as_of=OVER)
    assert found.finding("tell").status == "met"
    assert found.finding("ask").settled_at == (at(3, 2, 12) if counts else None)
    assert ["approver-unknown" in each.code for each in found.notes] == ([] if counts else [True])


def test_of_many_long_names_the_first_are_named() -> None:
    long = tuple(Role(id=f"r{n}", label=text("部" * 300, "d" * 300)) for n in range(20))
    tell = duty("tell", variant("k", Hours(4)), responsible=("clerk",), recipients=tuple(each.id for each in long))
    found = reviewed(small.rulebook(roles=(role("clerk"), *long), duties=(tell,)), told("r0"))
    (breach,) = found.breaches
    assert breach.text.zh == "未告知：" + "、".join(["部" * 300] * 6) + "等 19 项"
    assert Review.model_validate_json(found.model_dump_json()) == found
