"""业务服务质量事件预警管理办法 V3.0, article by article: its gist, and below it what follows.

Table 1, which grades the five levels, is lost: its cells are blanks for the adopting company's figures (`thresholds`).
Of chapters 3 to 8 only the titles remain, and a title orders nothing: no duty is drawn from one, but every verdict on
an event names the chapters that are lost.
"""

from crisisrules.language import Source, event_model, holds, one_of, text
from crisisrules.language.law import article, clause, enact, exclusion, guidance
from crisisrules.rulebooks.service_quality_warning import readings as r
from crisisrules.rulebooks.service_quality_warning import words as w
from crisisrules.rulebooks.service_quality_warning.event import ServiceQualityWarningEvent

TITLE = text("业务服务质量事件预警管理办法V3.0", "Warning rules for service-quality events, V3.0")

# --- The articles ---------------------------------------------------------------------------------------------------

ARTICLES = (
    article(
        "封面",
        text("V3.0，2012年4月", "V3.0, April 2012"),
        why_none=text(
            "只有题名、版本和年月，未写明自何时施行", "Title, version and month; in force from when is not said"
        ),
    ),
    article(
        "目录",
        text("空白的修订记录，八章的章名", "An empty record of revisions, the titles of eight chapters"),
        guidance(
            "lost-chapters",
            text(
                "仅存章名的各章，其要求不明", "chapters of which only the title remains: what they ask for is unknown"
            ),
            w.LOST_CHAPTERS,
            remark=r.NO_DUTY_LISTED,
        ),
    ),
    article(
        "1",
        text(
            "目的：更快处理客户投诉反映的重要问题，尤其短时间、全网大范围的批量投诉；依据总部两份文件，自称名称无“预警”二字；公司名称空缺",
            "Purpose: quicker handling of important problems that customers' complaints show, above all mass "
            "complaints within a short time across the network; under two documents of headquarters; calls itself by a "
            "name without “warning”; no company is named",
        ),
        why_none=text(
            "目的和依据；总部文件不在此文本中，其规则不在此适用",
            "Purpose and grounds; headquarters' documents are not here, and no rule of theirs applies",
        ),
    ),
    article(
        "2",
        text("用于规范、指导此类事件的应急处理", "To regulate and guide the emergency handling of such events"),
        why_none=text(
            "范围，无除外情形；谁的事件，原文空缺", "A scope without an exclusion; whose events is left blank"
        ),
    ),
    article(
        "3",
        text(
            "定义：产品、服务质量和客户权益方面的问题，可能或已经影响客户感知，或属影响公司运营、声誉的重大问题，或因责任（谁的，原文空缺）致批"
            "量客户故障；自然灾害等突发事件除外",
            "What an event is: a problem of product or service quality or customers' rights that hurts, or may hurt, "
            "how customers see the company, or a major one its running and name, or faults for many customers through "
            "responsibility (whose is left blank); natural disasters and the like are not",
        ),
        exclusion(
            "natural-or-social",
            text(
                "起因于自然灾害、社会事件或其他突发事件的，不属本办法，按现有的其他办法和流程处理",
                "Emergencies from natural disasters, social incidents and the like follow the existing rules and flows",
            ),
            one_of("cause", "natural_disaster", "social_incident", "other_emergency"),
        ),
    ),
    article(
        "4",
        text(
            "按业务线条分类：网络、业务支撑、业务、终端、服务、信息安全等（列举未尽）",
            "Lines of business: network, business support, business, terminals, service, information security, others",
        ),
        why_none=text("只作分类，见事件的业务线条", "A classification only: the event's line of business"),
    ),
    article(
        "5",
        text("五个级别及其判定标准（表一缺失）", "Five levels and their criteria (table 1 is lost)"),
        clause(
            "1",
            text(
                "五级：敏感信息、蓝色、黄色、橙色、红色预警；敏感信息有潜在风险，或会升为省公司预警",
                "Sensitive information (a latent risk, may become a warning of the provincial company), blue, yellow, "
                "orange, red",
            ),
            w.LATENT_RISK.gives(w.SENSITIVE, holds("latent_risk"), read=r.LATENT_RISK),
            guidance(
                "sensitive",
                text("何为敏感信息", "what sensitive information is"),
                (text("或会升为省公司的预警", "it may become a warning of the provincial company"),),
                w.SENSITIVE,
            ),
        ),
        clause(
            "表-1",
            text("级别判定标准，内容缺失；满足任一条件即可", "The criteria, lost; any one of them is enough"),
            *(row.gives(level, None, configured=True, read=r.TABLE_1) for row in w.TABLE_1 for level in w.LEVELS),
        ),
    ),
    article("第三章", text("组织机构和工作模式", "Organisation and way of working"), why_none=r.LOST),
    article("第四章", text("事件信息的报送与发布", "Reporting and publishing"), why_none=r.LOST),
    article("第五章", text("应急处理与改善机制", "Emergency handling and improvement"), why_none=r.LOST),
    article(
        "第六章",
        text("事前防范、审核与事后判责机制", "Prevention, review, and responsibility afterwards"),
        why_none=r.LOST,
    ),
    article("第七章", text("跨部门协作，服务压力传递", "Cooperation, passing on the pressure"), why_none=r.LOST),
    article("第八章", text("事件与跨部门协作的考核细则", "Assessment of events and cooperation"), why_none=r.LOST),
)

SERVICE_QUALITY_WARNING_V3 = enact(
    ARTICLES,
    id="service-quality-warning-v3",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=text(
            "业务服务质量事件预警管理办法V3.0（2012年4月）",
            "Warning rules for service-quality events, V3.0 (April 2012)",
        ),
        available=text(
            "目录和第一条至第五条（第五条止于表一），公司名称被隐去；表一内容缺失，第三章至第八章仅存章名",
            "The contents and Articles 1 to 5 (which ends with table 1), the company's name left blank; lost are "
            "table 1, and chapters 3 to 8 but for their titles",
        ),
    ),
    event=event_model(ServiceQualityWarningEvent),
    levels=w.LEVELS,
)
