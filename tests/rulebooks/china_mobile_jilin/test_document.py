"""China Mobile Jilin, the document as a whole: its articles in their order, routes, procedure and principles."""

import pytest

from tests.rulebooks.china_mobile_jilin.cases import (
    EMENDED,
    PRINTED,
    assessed,
    case_id,
    issued,
    label,
    names,
    route,
    side_by_side,
)
from tests.rulebooks.tables import articles, paths, place, procedures, rules, steps, table

# --- Articles -------------------------------------------------------------------------------------------------------

ARTICLES = """
1  |               | 0
2  |               | 0
3  |               | 1
4  | (1) 2 3       | 26
5  | 1 2           | 5
6  | 1 2           | 5
7  | 1 2 3 4 5 6   | 14
8  | 1 2 (3)       | 7
9  | 1 2           | 11
10 | 1 2 3         | 25
11 | 1 2 3         | 9
12 | 1 2 3         | 6
13 |               | 1
"""


@pytest.mark.parametrize("number", [pytest.param(row[0], id=case_id(row[0])) for row in table(ARTICLES)])
def test_every_article_is_listed_with_what_follows(number: str) -> None:
    found, expected = articles(PRINTED), table(ARTICLES)
    assert [row for row in found if row[0] == number] == [row for row in expected if row[0] == number]
    assert [row[0] for row in found] == [row[0] for row in expected]
    (article,) = [each for each in PRINTED.articles if each.number == number]
    gists = [article.gist, *(clause.gist for clause in article.clauses)]
    assert all(gist.zh.strip() and gist.en.isascii() for gist in gists)
    assert (article.why_none is None) == bool(article.rules)


def test_every_rule_stands_in_one_article() -> None:
    listed = [address for article in PRINTED.articles for address in article.rules]
    assert sorted(listed) == sorted(address for address, _ in PRINTED.rules())
    assert [article.rules for article in EMENDED.articles] == [article.rules for article in PRINTED.articles]


def test_no_rule_of_the_print_is_configured_and_each_inferred_one_says_what_is_read_in() -> None:
    for _, rule in PRINTED.rules():
        assert rule.basis in ("stated", "inferred")
        assert (rule.basis == "inferred") == bool(rule.reads) == (rule.reading is not None)


def test_the_rest_of_the_rules() -> None:
    assert rules(PRINTED, "scope", "guidance", "otherwise", "prohibitions", "confirmation") == table(
        """
        scope/natural-or-social     | stated         | 3
        guidance/any-one-condition  | inferred level | 4(3), 表-1
        guidance/principles         | stated         | 10(1)
        guidance/point-line-surface | stated         | 10(3)
        """
    )


def test_identity() -> None:
    assert (PRINTED.id, PRINTED.version) == ("china-mobile-jilin-service-quality", "2.0.0")
    assert "吉林" in PRINTED.title.zh
    assert "第十三条" in PRINTED.source.available.zh
    assert "第七条（四）开头缺失" in PRINTED.source.available.zh
    assert "原题无公司名" in PRINTED.source.available.zh


# --- Routes ---------------------------------------------------------------------------------------------------------

ANY = "red orange yellow"
NINE = (
    "general-office marketing-department data-department group-customer-department network-department "
    "legal-department customer-service-department directly-affiliated-units branches"
)
SERVICE = "customer-service-department provincial-service-centre"
WHOM, WHO = "inferred recipient", "inferred actor"
MARKETING, NETWORK, DATA = "marketing-department", "network-department", "data-department"
GROUPS, BUSINESS, OFFICE = "group-customer-department", "business-departments", "general-office"
COMPLAINTS, OWN = "branches provincial-service-centre", "customer-service-department"
SECURITY, LED, LEGAL = "information_security", "10, 7(1), 11, 12", "legal-department"
FIRST, PLACE = "provincial-leader-in-charge", "4(2), 7(5), 7(6), 8(2)"
PATHS = side_by_side(
    f"""
    monitoring | media_monitoring | - | source == media_monitoring | stated | 4(2), 7(2), 8(2) | | {OFFICE}
    monitoring | litigation       | - | source == litigation       | stated | 4(2), 7(3), 8(2) | | {LEGAL}
    monitoring | major_complaint  | - | source == major_complaint  | stated | {PLACE} | | {COMPLAINTS}
    monitoring | business_risk    | - | source == business_risk    | stated | 4(2), 7(1), 8(2) | | {BUSINESS}
    monitoring | headquarters     | - | source == headquarters     | stated | 8(1), 7(5)       | | {SERVICE}

    leading-group-members | province | {ANY} | | stated | 5(1), 表-2 | leader-in-charge | leader-in-charge {NINE}
    working-group-members | province | {ANY} | | stated | 6(1), 表-3 |                  | {NINE} contact-persons

    warning-recipients | red         | red    | | {WHOM} | 9(1), 表-4 | | {FIRST} {OFFICE} {BUSINESS} {SERVICE}
    warning-recipients | orange      | orange | | {WHOM} | 9(1), 表-4 | | {OFFICE} {BUSINESS} {SERVICE}
    warning-recipients | yellow      | yellow | | {WHOM} | 9(1), 表-4 | | {BUSINESS} {SERVICE}
    warning-contacts   | departments | {ANY}  | | {WHOM} | 9(2)       | | contact-persons

    lead | network          | {ANY} | business_line == network          | {WHO} | {LED} | {NETWORK}   | {NETWORK}
    lead | value_added      | {ANY} | business_line == value_added      | {WHO} | {LED} | {DATA}      | {DATA}
    lead | group_product    | {ANY} | business_line == group_product    | {WHO} | {LED} | {GROUPS}    | {GROUPS}
    lead | service_quality  | {ANY} | business_line == service_quality  | {WHO} | {LED} | {OWN}       | {OWN}
    lead | business_support | {ANY} | business_line == business_support | {WHO} | {LED} | {MARKETING} | {MARKETING}
    lead | terminal         | {ANY} | business_line == terminal         | {WHO} | {LED} | {MARKETING} | {MARKETING}
    lead | billing_dispute  | {ANY} | business_line == billing_dispute  | {WHO} | {LED} | {MARKETING} | {MARKETING}
    lead | {SECURITY} | {ANY} | business_line == {SECURITY} | {WHO} | {LED} | {MARKETING} | {MARKETING}
    lead | other | {ANY} | business_line == other | stated | 10, 4(1), 7(1), 11, 12 | {BUSINESS} | {BUSINESS}
    """,
    paths(PRINTED),
    5,
)


LEAD = [row for row in paths(PRINTED) if row[0] == "lead"]


@pytest.mark.parametrize("case", PATHS)
def test_routes(case: str) -> None:
    found, expected = PATHS[case]
    assert found == expected


@pytest.mark.parametrize(
    ("source", "roles"),
    [
        pytest.param("media_monitoring", "general-office", id="jilin-8-2-media"),
        pytest.param("litigation", "legal-department", id="jilin-8-2-litigation"),
        pytest.param("major_complaint", "branches provincial-service-centre", id="jilin-8-2-complaint"),
        pytest.param("business_risk", "business-departments", id="jilin-8-2-risk"),
    ],
)
def test_the_monitoring_department_reports(source: str, roles: str) -> None:
    found = assessed(source=source, cities_affected=1)
    assert route(found, "monitoring") == names(found.obligation("report-warning").responsible) == roles


def test_8_1_who_receives_what_headquarters_sends() -> None:
    found = assessed(**issued())
    assert route(found, "monitoring") == SERVICE
    assert names(found.obligation("relay-headquarters-warning").responsible) == "provincial-service-centre"


@pytest.mark.parametrize("line", [pytest.param(row[1], id=f"jilin-10-{row[1]}") for row in LEAD])
def test_the_lead_department_leads_reports_and_rectifies(line: str) -> None:
    found = assessed(business_line=line, cities_affected=5, concerns_media=True)
    led = {each.duty_id for each in found.obligations if names(each.responsible) == route(found, "lead")}
    assert led >= {
        "feed-back-result",
        "analyse-cause",
        "solve-problem",
        "make-plan-and-script",
        "explanation-script",
        "guide-front-line",
        "cause-and-plan",
        "inform-media-legal",
        "report-leaders",
        "act-on-instruction",
        "headquarters-filing",
        "rectify",
        "report-rectification",
        "file-rectification",
    }


def test_names_of_departments_as_the_document_has_them() -> None:
    found = {role.id: role.label.zh for role in PRINTED.roles}
    expected = dict(
        table(
            """
            general-office              | 综合办公室
            marketing-department        | 市场经营部
            data-department             | 数据部
            group-customer-department   | 集团客户部
            network-department          | 网络部
            legal-department            | 法律安保部
            customer-service-department | 客户服务部
            directly-affiliated-units   | 省公司各直属单位
            branches                    | 各分公司
            provincial-service-centre   | 省客户服务中心
            business-departments        | 业务管理部门
            contact-persons             | 各部门接口人
            front-line-services         | 一线服务部门
            front-line-staff            | 一线人员
            specialist-departments      | 专业部门
            leading-group               | 应急处理领导组
            working-group               | 应急处理工作组
            provincial-leader           | 省公司业务主管领导
            provincial-leader-in-charge | 省公司主管领导
            headquarters-marketing      | 总部市场经营部
            """
        )
    )
    assert found == found | expected
    assert label("leader-in-charge").startswith("公司主管领导")


# --- Procedure and principles ---------------------------------------------------------------------------------------

CENTRE = "provincial-service-centre"
STEPS = f"""
collect | | stated         | 8  | {CENTRE} branches general-office legal-department business-departments | |
publish | | stated         | 9  | customer-service-department | |
handle  | | stated         | 10 | business-departments        | |
report  | | inferred order | 11 | business-departments        | |
rectify | | inferred order | 12 | business-departments        | |
"""


def test_8_to_12_procedure() -> None:
    assert procedures(PRINTED) == table(
        f"warning | {ANY} | | any order | stated | 8 | collect publish handle report rectify"
    )
    (procedure,) = PRINTED.procedures
    assert steps(procedure) == table(STEPS)
    found = assessed(cities_affected=1).procedure
    assert found is not None
    assert not found.may_be_simplified


def test_the_duties_of_10_to_12_stand_in_their_steps() -> None:
    (procedure,) = PRINTED.procedures
    in_step = {step.id: set(step.duties) for step in procedure.steps}
    home = {duty.id: place(duty.variants[0].citation) for duty in PRINTED.duties}
    assert in_step["handle"] == {id for id, article in home.items() if article.partition(",")[0] == "10"}
    assert in_step["rectify"] == {id for id, article in home.items() if article.startswith("12")}
    assert in_step["report"] == {id for id, article in home.items() if article.startswith("11")} - {
        "act-on-instruction"
    }


def test_10_principles() -> None:
    found = {each.id: [item.en for item in each.items] for each in PRINTED.guidance}
    assert [words.partition(" ")[0] for words in found["principles"]] == ["First", "Only", "The"]
    assert len(found["point-line-surface"]) == 1, "its three parts are duties"
