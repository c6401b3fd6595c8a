"""客户不满情绪报告工作制度, article by article: its gist, and below it what follows.

Article 12 breaks off, 13 to 23 and the start of 24 are missing, and some words are masked; 直接领导, masked in 2 and
4(2), is spelt out in 8. A period that runs out ends in an act "at once", so the end of the period is the due time.
"""

from datetime import date

from crisisrules.calendars import Minutes, NoTime, NotSet, Promptly
from crisisrules.language import Source, all_of, at_least, event_model, given, is_, text
from crisisrules.language.law import (
    article,
    clause,
    enact,
    guidance,
    not_reported,
    otherwise,
    preference,
    standing_duty,
)
from crisisrules.rulebooks.picc_jiangsu import readings as r
from crisisrules.rulebooks.picc_jiangsu import words as w
from crisisrules.rulebooks.picc_jiangsu.event import DissatisfactionSignal

TITLE = text("人保财险江苏客户不满情绪报告工作制度", "Rules for reporting customer dissatisfaction, PICC P&C Jiangsu")

# --- The articles ---------------------------------------------------------------------------------------------------

ARTICLES = (
    article(
        "1",
        text(
            "目的：及早发现并化解不满，改善服务体验（有遮盖），防止投诉及其升级",
            "Aim: find and dispel dissatisfaction early, improve service (the verb is masked), keep complaints from "
            "arising and growing",
        ),
        why_none=text("宗旨条款", "It states the purpose"),
    ),
    article(
        "2",
        text(
            "何为不满情绪报告：一线人员发现已有或可能有不满（对象有遮盖）、可能引发投诉，及时报告直接领导，相应部门介入；属投诉预警",
            "What a report is: a front-line worker finds dissatisfaction, there or possible (its object is masked), "
            "that may lead to a complaint, and tells the direct leader promptly; the department concerned steps in; an "
            "early warning",
        ),
        otherwise("ungraded", w.SIGNAL, read=r.UNGRADED),
        w.REPORT_AT_ONCE.within(
            Promptly(),
            id="besides-the-process",
            when=given("process_started_at"),
            also=("4(2)", "7"),
            read=r.BESIDES_THE_PROCESS,
        ),
        w.REPORT_AT_ONCE.within(Promptly(), id="any", also=("4(2)", "7"), remark=r.ALWAYS),
    ),
    article(
        "3",
        text(
            "报告人：各级一线人员，即承保、理赔、销售岗位和95518（所列四种视为列全）",
            "Who reports: front-line workers at every level, in four kinds of post (the list is taken as complete)",
        ),
        w.REPORTING_POST.leads_to(w.UNDERWRITING_STAFF, id="underwriting", when=is_("post", "underwriting")),
        w.REPORTING_POST.leads_to(w.CLAIMS_STAFF, id="claims", when=is_("post", "claims")),
        w.REPORTING_POST.leads_to(w.SALES_STAFF, id="sales", when=is_("post", "sales")),
        w.REPORTING_POST.leads_to(w.SERVICE_CENTRE_STAFF, id="service_centre", when=is_("post", "service_centre")),
    ),
    article(
        "4",
        text("三项总体原则", "Three principles"),
        guidance("principles", text("三项原则", "three principles"), w.PRINCIPLES),
        clause(
            "1",
            text("各级客户服务部门统管报告工作", "The customer service departments manage the reports as one"),
            why_none=text("由第六条（一）落实", "6(1) says how"),
        ),
        clause(
            "2",
            text("及时解释，同时迅速报告直接领导", "Explain promptly, and report promptly at the same time"),
            why_none=text("两项义务见第七条和第二条", "The two duties stand in 7 and 2"),
        ),
        clause(
            "3",
            text(
                "谁涉及谁处理；涉及两个以上的，由直接引发的一方协调",
                "Those concerned handle it; of two or more, the one that directly caused it coordinates",
            ),
            w.HANDLING.leads_to(
                w.CAUSING_PARTY,
                w.PARTY_CONCERNED,
                id="several",
                when=at_least("institutions", 2),
                lead=w.CAUSING_PARTY,
                read=r.OTHERS_TAKE_PART,
                remark=r.PARTY_OF_4,
            ),
            w.HANDLING.leads_to(w.PARTY_CONCERNED, id="one", remark=r.PARTY_OF_4),
        ),
    ),
    article(
        "5",
        text("分管领导对本条线承担领导责任", "Leaders in charge answer for their own line"),
        w.LEADERSHIP.leads_to(w.LEADERS_IN_CHARGE, id="line"),
    ),
    article(
        "6",
        text("各部门（中心）职责", "Tasks of the departments and the centre"),
        clause(
            "1",
            text(
                "客户服务部门：牵头管理、建制、推动、监督考核问责",
                "Customer service: manage, make rules, promote, supervise, hold to account",
            ),
            w.MANAGEMENT.leads_to(w.CUSTOMER_SERVICE, id="department", also=("4(1)",)),
            standing_duty(
                "lead-management",
                text("牵头负责本级不满情绪报告的管理", "Lead the management of the reports at the own level"),
                by=(w.CUSTOMER_SERVICE,),
            ),
            standing_duty(
                "build-rules",
                text("建立完善制度体系", "Build and complete the system of rules"),
                by=(w.CUSTOMER_SERVICE,),
            ),
            standing_duty(
                "promote",
                text("协同各条线部门共同推动报告工作", "Push the reporting on, together with the line departments"),
                by=(w.CUSTOMER_SERVICE, w.LINE_DEPARTMENTS),
            ),
            standing_duty(
                "supervise-assess-hold-to-account",
                text("对落实情况监督、考核与问责", "Supervise and assess how the rules are kept, and hold to account"),
                by=(w.CUSTOMER_SERVICE,),
            ),
        ),
        clause(
            "2",
            text(
                "95518客户服务中心（投诉组和客服代表视为其一部分）：受理、转办、督办、首次回访",
                "The centre (the complaint team and the representatives are taken for parts of it): accept, pass on, "
                "urge, make the first call",
            ),
            w.RECEPTION.leads_to(w.SERVICE_CENTRE, id="centre"),
            standing_duty("accept-reports", text("受理报告", "Accept the reports"), by=(w.SERVICE_CENTRE,)),
            standing_duty("pass-on-reports", text("转办报告", "Pass the reports on"), by=(w.SERVICE_CENTRE,)),
            standing_duty("urge-reports", text("督办报告", "Urge their handling"), by=(w.SERVICE_CENTRE,)),
            standing_duty(
                "first-call-back",
                text("客户首次回访", "Make the first call-back to the customer"),
                by=(w.SERVICE_CENTRE,),
                to=(w.CUSTOMER,),
            ),
        ),
        clause(
            "3",
            text(
                "理赔、销售、出单、电网销等部门：配合并处理本条线不满",
                "Line departments: cooperate, handle in their line",
            ),
            w.COOPERATION.leads_to(w.LINE_DEPARTMENTS, id="line"),
            standing_duty(
                "cooperate",
                text("配合本级客户服务部门", "Cooperate with customer service of the own level"),
                by=(w.LINE_DEPARTMENTS,),
                to=(w.CUSTOMER_SERVICE,),
            ),
            standing_duty(
                "handle-own-line",
                text("开展本条线不满情绪的处理", "Handle the dissatisfaction of the own line"),
                by=(w.LINE_DEPARTMENTS,),
            ),
        ),
    ),
    article(
        "7",
        text(
            "服务中留意客户情绪；发现四种情形之一，立即解释并及时报告",
            "Watch the customer's mood; in four situations explain at once and report promptly",
        ),
        guidance("attention", text("主动体察客户情绪", "watch for dissatisfaction"), w.ATTENTION),
        w.EXPLAIN.within(Promptly(), id="any", also=("4(2)",)),
        w.PROCEDURE.begins(read=r.ONE_PROCEDURE, also=("2", "4(2)", "8", "10", "11", "12")),
        w.PROCEDURE.step(w.EXPLAINING),
        w.PROCEDURE.step(w.REPORTING_AT_ONCE, also=("2", "4(2)")),
        clause(
            "1",
            text("客户明确表示不满并要求投诉（有遮盖）", "Says so clearly and demands to complain (a word is masked)"),
            why_none=r.A_TRIGGER,
        ),
        clause(
            "2",
            text("抱怨、批评、催办等（有遮盖）", "Grumbling, criticism, pressing and the like (a word is masked)"),
            why_none=r.A_TRIGGER,
        ),
        clause(
            "3",
            text(
                "诉求未获满足、意见明显分歧，可能不满或投诉（连接词被遮盖）",
                "A demand unmet, opinions clearly differing (whether “and” or “or” is masked), with what may follow",
            ),
            why_none=r.A_TRIGGER,
        ),
        clause(
            "4",
            text("其他感知到的、已有或可能的不满", "Any other dissatisfaction that is sensed, there or possible"),
            why_none=r.A_TRIGGER,
        ),
    ),
    article(
        "8",
        text(
            "未能消除的不满逐级报告，或启动流程", "What is not dispelled goes up, leader by leader, or into the process"
        ),
        clause(
            "1",
            text(
                "五分钟内未消除：立即报告直接领导，或直接启动流程",
                "Not dispelled in five minutes: tell the direct leader at once, or start the process directly",
            ),
            w.ESCALATE_1.within(
                Minutes(5), id="unresolved", when=w.NOT_IN_FIVE, read=r.FIVE_MINUTES, remark=r.AFTER_FIVE
            ),
            w.PROCEDURE.step(w.REPORTING),
        ),
        clause(
            "2",
            text(
                "领导接报立即介入；十分钟内未消除：报告自己的直接领导，或启动流程",
                "A leader who is told steps in at once; after ten minutes: tell the own leader, or start the process",
            ),
            w.STEP_IN.within(Promptly(), id="direct-leader", when=w.TO_DIRECT_LEADER, by=(w.DIRECT_LEADER,)),
            w.STEP_IN.within(Promptly(), id="above", read=r.LEADERS_ABOVE),
            w.PROCEDURE.step(w.INTERVENING),
            w.ESCALATE.within(
                Minutes(10),
                id="unresolved",
                when=all_of(w.TO_DIRECT_LEADER, w.NOT_IN_TEN),
                by=(w.DIRECT_LEADER,),
                read=r.ANY_PROCESS,
                remark=r.AFTER_TEN,
            ),
            w.ESCALATE.within(Minutes(10), id="above", when=w.NOT_IN_TEN, read=r.RUNGS_ABOVE, remark=r.AFTER_TEN),
        ),
    ),
    article(
        "9",
        text(
            "三种情形，有其一即视为未报告（后果未见）",
            "Three grounds, each enough for a signal to count as not reported (to what effect is missing)",
        ),
        clause(
            "1",
            text("已有投诉而无报告记录", "A complaint, and no record of a report"),
            not_reported(
                "no-record",
                text("客户已投诉而没有报告记录", "the customer complained, and there is no record of a report"),
                "missing",
                duties=w.REPORTS,
                reports=w.RECORDS,
                complaint="complained_at",
                proof="referrals.provable",
                read=r.RECORD,
            ),
        ),
        clause(
            "2",
            text("报告晚于投诉", "A report later than the complaint"),
            not_reported(
                "later-than-complaint",
                text("报告晚于客户投诉", "the report is later than the complaint"),
                "late",
                duties=w.REPORTS,
                reports=w.RECORDS,
                complaint="complained_at",
                proof="referrals.provable",
                read=r.EARLIEST_RECORD,
            ),
        ),
        clause(
            "3",
            text("报告直接领导而无法证明", "A report to the direct leader that cannot be proved"),
            not_reported(
                "unprovable",
                text("称已报告直接领导，却无从证明", "a report to a direct leader that cannot be proved"),
                "unproven",
                duties=w.REPORTS,
                reports=w.RECORDS[:1],
                proof="referrals.provable",
                read=r.ANY_RANK,
            ),
        ),
    ),
    article(
        "10",
        text("启动报告流程的三种方式", "Three ways to start the report process"),
        clause(
            "1",
            text("PC：在知识化信息平台提交jsk.22流程", "PC: submit jsk.22 on the platform 知识化信息平台"),
            w.CHANNEL.leads_to(w.REPORTER, id="pc", when=is_("channel", "pc"), read=r.WHO_STARTS),
            w.PROCEDURE.step(w.START_BY_PC, read=r.WHO_STARTS),
        ),
        clause(
            "2",
            text(
                "微信：关注企业号（名称有遮盖），理赔人员用“理赔小助手”，其余用“95518客户服务”，填报不满报告",
                "WeChat: follow the company's account (its name is partly masked); claims staff in one module, all "
                "others in another, fill in and submit 不满报告",
            ),
            w.CHANNEL.leads_to(w.CLAIMS_STAFF, id="wechat-claims-assistant", when=w.CLAIMS_BY_WECHAT),
            w.CHANNEL.leads_to(w.REPORTER, id="wechat-95518-service", when=w.OTHERS_BY_WECHAT),
            w.PROCEDURE.step(w.START_BY_CLAIMS_ASSISTANT, remark=r.STARTS_PROCESS),
            w.PROCEDURE.step(w.START_BY_SERVICE_MODULE, remark=r.STARTS_PROCESS),
        ),
        clause(
            "3",
            text(
                "电话：拨95518按6，客服代表登记提交", "Telephone: 95518, key 6; the representative enters and submits"
            ),
            w.CHANNEL.leads_to(
                w.REPORTER,
                w.REPRESENTATIVE,
                id="telephone",
                when=is_("channel", "telephone"),
                also=("11",),
                read=r.WHO_STARTS,
                remark=r.TELEPHONE,
            ),
            w.PROCEDURE.step(w.START_BY_TELEPHONE, read=r.WHO_STARTS),
        ),
    ),
    article(
        "11",
        text("优先用PC和微信", "PC and WeChat come first"),
        preference(
            "pc-and-wechat-first", text("优先用PC和微信报告", "PC and WeChat come first"), is_("channel", "telephone")
        ),
        w.PROCEDURE.step(w.START_PREFERRED, also=("10",)),
    ),
    article(
        "12",
        text(
            "投诉组接到流程后五分钟内回访；未表示不满的在流程中记录（以下缺失）",
            "The team calls within five minutes of receipt; no dissatisfaction is recorded (the rest is missing)",
        ),
        w.CALL_BACK.within(
            Minutes(5),
            id="received",
            when=given("process_received_at"),
            clocks=("process_received_at",),
            also=("6(2)",),
        ),
        w.CALL_BACK.within(Minutes(5), id="any", also=("6(2)",), read=r.FROM_START),
        w.PROCEDURE.step(w.CALLING),
        w.RECORD_RESULT.within(NoTime(), id="any", when=given("process_started_at"), read=r.WHO_RECORDS),
        w.PROCEDURE.step(w.RECORDING, read=r.WHO_RECORDS),
        w.PASS_ON.within(NoTime(), id="any", when=given("process_started_at"), also=("4(3)", "6(2)"), read=r.PASSED_ON),
    ),
    article(
        "24",
        text(
            "投诉管理的日常考核包括报告工作，结果影响机构评价和负责人绩效（条首缺失）",
            "The reports are assessed; the result counts for institutions and those in charge (the start is missing)",
        ),
        standing_duty(
            "assess-reports",
            text(
                "考核报告工作，作为投诉管理经常性工作的一部分",
                "Assess the reports as part of the regular work of complaint management",
            ),
            remark=r.START_LOST,
        ),
        guidance(
            "assessment", text("考核结果的运用", "what the result counts for"), w.CONSEQUENCES, remark=r.START_LOST
        ),
    ),
    article(
        "25",
        text("各级机构定期通报点评，督导排名靠后者", "Institutions comment regularly, and guide those that rank last"),
        standing_duty(
            "regular-comments",
            text("通报和点评制度落实情况", "Circulate, and comment on, how the rules are kept"),
            by=(w.INSTITUTIONS,),
            every=NotSet(),
            remark=r.INTERVAL,
        ),
        standing_duty(
            "guide-the-last",
            text(
                "督导执行效果排名靠后者",
                "Supervise and guide the branches and departments that rank last",
            ),
            by=(w.INSTITUTIONS,),
            to=(w.LOWEST_RANKING,),
            every=NotSet(),
            read=r.REGULARLY_TOO,
            remark=r.INTERVAL,
        ),
    ),
    article(
        "26",
        text("可制定实施细则，可表彰奖励（主体被遮盖）", "Local rules and rewards are allowed (who is masked)"),
        standing_duty(
            "local-rules",
            text("可以根据本制度另定实施细则", "Detailed rules may be made under these"),
            remark=r.PERMITTED,
        ),
        guidance("rewards", text("表彰和奖励", "commendation and reward"), w.REWARDS, read=r.MAY_REWARD),
    ),
    article(
        "27",
        text(
            "由客户服务管理部（前有遮盖）制定和解释，2018年6月1日施行，废止2017年试行制度（148号）",
            "Made and interpreted by a customer service management department (a word before it is masked); in force "
            "from 2018-06-01; repeals the trial rules of 2017 (no. 148)",
        ),
        why_none=text("解释、施行与废止；施行日期见制度", "Interpretation, entry into force and repeal"),
    ),
)

PICC_JIANGSU = enact(
    ARTICLES,
    id="picc-jiangsu-dissatisfaction",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "网上发文版的文字预览：第一条至第十二条首、第二十四条末段至第二十七条，其间缺失；标题及第一、二、四、七、十、二十六、"
            "二十七条有词语被遮盖",
            "A text preview of the issued version: Articles 1 to the start of 12, and the end of 24 to 27; what lies "
            "between is missing, and words are masked in the title, 1, 2, 4, 7, 10, 26 and 27",
        ),
    ),
    in_force_from=date(2018, 6, 1),
    event=event_model(DissatisfactionSignal),
    levels=(w.SIGNAL,),
    roles=w.ROLES,
)
