"""重大业务服务质量事件应急管理办法, article by article: its gist, and below it what follows.

Table 1 prints 20190 and 2019 customers where 20000 and 2000 must have stood; the printed figures stand here, each with
the other reading, and `thresholds` puts that one in its place.
"""

from crisisrules.calendars import Hours, NoTime, Promptly
from crisisrules.language import Source, all_of, any_of, at_least, event_model, holds, is_, more_than, one_of, text
from crisisrules.language.law import article, clause, enact, exclusion, guidance, standing_duty
from crisisrules.rulebooks.china_mobile_jilin_service_quality import readings as r
from crisisrules.rulebooks.china_mobile_jilin_service_quality import words as w
from crisisrules.rulebooks.china_mobile_jilin_service_quality.event import ServiceQualityEvent

TITLE = text(
    "中国移动吉林公司重大业务服务质量事件应急管理办法",
    "Emergency measures for major service-quality events, China Mobile Jilin",
)

# --- The articles ---------------------------------------------------------------------------------------------------

ARTICLES = (
    article(
        "1",
        text(
            "目的：管好此类事件、加快处理、把对公司的损害降到最低；以总部办法为据，自称集团办法；对象是舆情、诉讼、"
            "投诉中的质量和客户权益方面的重要问题，短时间大范围的批量投诉、媒体的重大曝光也在内",
            "Purpose: better management, quicker handling, least harm to the company; made under headquarters' "
            "measures, and calls itself the group's; for important problems of quality or customers' rights known from "
            "media, litigation or complaints, mass complaints within a short time and major exposure included",
        ),
        why_none=text(
            "目的、依据和对象的概述；判定标准见第四条，总部办法不在现有文本中",
            "Purpose, basis and matter in outline; Article 4 grades, and headquarters' measures are not in the text",
        ),
    ),
    article(
        "2",
        text(
            "适用范围：中国移动吉林公司处理此类事件的应急工作",
            "For China Mobile Jilin's emergency handling of such events",
        ),
        why_none=text("只写明适用于哪家公司的什么工作", "Says no more than for whose handling it is"),
    ),
    article(
        "3",
        text(
            "何为此类事件：质量或客户权益方面的问题，已经或可能严重损害客户感知，或招致媒体、社会、政府、诉讼仲裁而严重损及"
            "公司运营和声誉，或因公司责任使客户成批发生故障；突发事件造成的不在内",
            "What such an event is: a problem of quality or customers' rights that has, or may have, a major effect on "
            "how customers see the company, or brings on media, society, government, courts or arbitration with grave "
            "harm to its running and name, or faults for many through its responsibility; sudden emergencies are not",
        ),
        exclusion(
            "natural-or-social",
            text(
                "应急问题由自然灾害、社会事件一类突发事件造成的，不归本办法管，仍依现行的办法和流程",
                "Emergencies caused by natural disasters, social incidents and the like are not covered; they follow "
                "the existing rules and flows",
            ),
            one_of("cause", "natural_disaster", "social_incident", "other_emergency"),
            remark=r.OTHER_EMERGENCIES,
        ),
    ),
    article(
        "4",
        text("按业务线条、信息来源和预警级别分类", "By business line, by source and by level"),
        clause(
            "1",
            text("八类业务线条，列举未尽", "Eight business lines; the list is open"),
            why_none=text(
                "只是分类；线条由事件写明，第四条（三）和第十条据以判定", "A division; 4(3) and 10 ask for the line"
            ),
        ),
        clause(
            "2",
            text(
                "总部下发与省内两大类；省内的四种来源及其部门", "Headquarters' and provincial; four provincial sources"
            ),
            w.MONITORING.leads_to(
                w.GENERAL_OFFICE, id="media_monitoring", when=is_("source", "media_monitoring"), also=("7(2)", "8(2)")
            ),
            w.MONITORING.leads_to(w.LEGAL, id="litigation", when=is_("source", "litigation"), also=("7(3)", "8(2)")),
            w.MONITORING.leads_to(
                w.BRANCHES,
                w.SERVICE_CENTRE,
                id="major_complaint",
                when=is_("source", "major_complaint"),
                also=("7(5)", "7(6)", "8(2)"),
            ),
            w.MONITORING.leads_to(
                w.BUSINESS_DEPARTMENTS, id="business_risk", when=is_("source", "business_risk"), also=("7(1)", "8(2)")
            ),
        ),
        clause(
            "3",
            text(
                "红（特别重大）、橙（重大）、黄（需关注）三级及其判定标准（表一）",
                "Three levels by table 1: red (especially major), orange (major), yellow (to be watched)",
            ),
            w.CITIES.gives(w.RED, at_least("cities_affected", 5), also=w.TABLE_1),
            w.CITIES.gives(w.ORANGE, at_least("cities_affected", 3), also=w.TABLE_1),
            w.CITIES.gives(w.YELLOW, at_least("cities_affected", 1), also=w.TABLE_1),
            w.CUSTOMERS_NETWORK.gives(w.RED, more_than("customers_affected", 50000), also=w.TABLE_1),
            w.CUSTOMERS_NETWORK.gives(
                w.ORANGE,
                more_than("customers_affected", 20190),
                alternative=more_than("customers_affected", 20000),
                also=w.TABLE_1,
                remark=r.MISPRINT,
            ),
            w.CUSTOMERS_NETWORK.gives(w.YELLOW, more_than("customers_affected", 5000), also=w.TABLE_1),
            w.CUSTOMERS_OTHER.gives(w.RED, more_than("customers_affected", 5000), also=w.TABLE_1),
            w.CUSTOMERS_OTHER.gives(
                w.ORANGE,
                more_than("customers_affected", 2019),
                alternative=more_than("customers_affected", 2000),
                also=w.TABLE_1,
                remark=r.MISPRINT,
            ),
            w.CUSTOMERS_OTHER.gives(w.YELLOW, more_than("customers_affected", 1000), also=w.TABLE_1),
            w.COMPLAINTS.gives(w.RED, more_than("complaints_per_day", 500), also=w.TABLE_1, remark=r.ONE_DAY),
            w.COMPLAINTS.gives(w.ORANGE, more_than("complaints_per_day", 300), also=w.TABLE_1, remark=r.ONE_DAY),
            w.COMPLAINTS.gives(w.YELLOW, more_than("complaints_per_day", 100), also=w.TABLE_1, remark=r.ONE_DAY),
            w.ESCALATED.gives(w.RED, at_least("escalated_per_day", 20), also=w.TABLE_1, read=r.TWENTY_AND_ABOVE),
            w.ESCALATED.gives(w.ORANGE, at_least("escalated_per_day", 10), also=w.TABLE_1, read=r.TWENTY_AND_ABOVE),
            w.ESCALATED.gives(
                w.YELLOW,
                any_of(more_than("escalated_per_week", 5), more_than("escalated_per_day", 5)),
                also=w.TABLE_1,
                read=r.ONE_WEEK,
            ),
            w.IMPACT.gives(w.RED, at_least("negative_impact", "severe"), also=w.TABLE_1, remark=r.FEW_CUSTOMERS),
            w.IMPACT.gives(w.ORANGE, at_least("negative_impact", "recurring"), also=w.TABLE_1, remark=r.RECURRING),
            w.IMPACT.gives(
                w.YELLOW, at_least("negative_impact", "possible"), also=w.TABLE_1, remark=r.MAY_DRAW_ATTENTION
            ),
            w.HEADQUARTERS_GRADE.gives(w.RED, at_least("headquarters_grade", "level_1"), also=w.TABLE_1),
            w.HEADQUARTERS_GRADE.gives(w.ORANGE, at_least("headquarters_grade", "level_2"), also=w.TABLE_1),
            w.HEADQUARTERS_GRADE.gives(w.YELLOW, at_least("headquarters_grade", "sensitive"), also=w.TABLE_1),
            guidance(
                "any-one-condition",
                text("表一各项的关系", "how the conditions of table 1 stand to each other"),
                w.ANY_ONE,
                also=w.TABLE_1,
                read=r.WORST_COUNTS,
                remark=r.WHO_GRADES,
            ),
        ),
    ),
    article(
        "5",
        text("应急处理领导组", "The leading group"),
        clause(
            "1",
            text(
                "省公司成立领导组；组长为公司主管领导（表二列为副总经理），组员为各部门、直属单位、分公司等的领导（名单略）",
                "The provincial company sets it up: the company leader in charge (by table 2 a deputy general manager) "
                "at its head, the leaders of departments, units and branches its members",
            ),
            standing_duty(
                "set-up-leading-group",
                text("成立应急处理领导组", "Set up the leading group"),
                by=(w.PROVINCIAL_COMPANY,),
            ),
            w.LEADING_GROUP_MEMBERS.leads_to(
                w.LEADER_IN_CHARGE,
                *w.NINE_UNITS,
                id="province",
                levels=w.ANY,
                lead=w.LEADER_IN_CHARGE,
                also=("表-2",),
                remark=r.MORE_MEMBERS,
            ),
        ),
        clause(
            "2",
            text("领导组的职责：决策、指令、指挥、协调", "What it does: decide, instruct, command, coordinate"),
            standing_duty(
                "decide-and-instruct",
                text("就重大客户事件作出决策、发出指令", "Decide and issue instructions on major customer events"),
                by=(w.LEADING_GROUP,),
            ),
            standing_duty(
                "command-working-group",
                text("指挥工作组处理具体事件", "Command the working group in handling the single event"),
                by=(w.LEADING_GROUP,),
                to=(w.WORKING_GROUP,),
            ),
            standing_duty(
                "coordinate-departments",
                text("协调各部门、保持沟通", "Coordinate the departments and keep them in contact"),
                by=(w.LEADING_GROUP,),
                read=r.COORDINATES,
            ),
        ),
    ),
    article(
        "6",
        text("应急处理工作组", "The working group"),
        clause(
            "1",
            text(
                "领导组下设工作组：组长（职务未写明）、各部门、直属单位、分公司等的主管领导和接口人（表三名单略，"
                "接口人以字体标出，已不可辨）",
                "Under the leading group: a head, whose post is not given, the leaders in charge of departments, units "
                "and branches, and contact persons, who were marked by their type in table 3, which is lost",
            ),
            w.WORKING_GROUP_MEMBERS.leads_to(
                *w.NINE_UNITS, w.CONTACT_PERSONS, id="province", levels=w.ANY, also=("表-3",), remark=r.MORE_MEMBERS
            ),
        ),
        clause(
            "2",
            text("工作组的职责：预警信息、督促、跟踪、反馈", "What it does: warnings, urging, tracking, feeding back"),
            standing_duty(
                "working-group-warnings",
                text("搜集、接收并发布预警信息", "Collect, receive and publish warning information"),
                by=(w.WORKING_GROUP,),
                remark=r.PUBLISHED_BY_WHOM,
            ),
            standing_duty(
                "urge-handling",
                text("督促专业部门及时处理和分析", "Urge the specialist departments to handle and analyse promptly"),
                by=(w.WORKING_GROUP,),
                to=(w.SPECIALIST_DEPARTMENTS,),
                remark=r.WHICH_DEPARTMENTS,
            ),
            standing_duty(
                "track-results", text("跟踪处理结果", "Follow the results of handling"), by=(w.WORKING_GROUP,)
            ),
            standing_duty(
                "feed-back-as-required",
                text("按要求反馈处理结果", "Feed the results back as required"),
                by=(w.WORKING_GROUP,),
                remark=r.UNNAMED_FEEDBACK,
            ),
        ),
    ),
    article(
        "7",
        text("各部门职责", "What each department does"),
        clause(
            "1",
            text(
                "五个业务管理部门：监控所管业务、反馈预警、牵头处理、制定口径、反馈结果、按级别报告公司领导和总部",
                "The five business departments: watch their business, report warnings, lead the handling, draw up the "
                "agreed explanation, feed back results, report to company leaders and headquarters by level",
            ),
            standing_duty(
                "monitor-business",
                text(
                    "监控本部门所管业务：重大服务质量事件、故障和隐患",
                    "Each watches its own business for major service-quality events, faults and hidden risks",
                ),
                by=(w.BUSINESS_DEPARTMENTS,),
                also=("8(2)",),
            ),
            w.FEED_BACK_RESULT.within(NoTime(), *w.ANY, id="any", remark=r.TO_WHOM),
        ),
        clause(
            "2",
            text(
                "综合办公室：监控舆情、反馈预警，协助处理恶性事件",
                "General office: watches the media, reports warnings, helps with vicious events",
            ),
            standing_duty(
                "monitor-media",
                text("监控省内新闻舆情", "Watch news and public opinion in the province"),
                by=(w.GENERAL_OFFICE,),
                also=("8(2)",),
            ),
            w.ASSIST.within(
                NoTime(),
                *w.ANY,
                id="any",
                when=is_("negative_impact", "severe"),
                read=r.VICIOUS,
                remark=r.HELPS_WHOM,
            ),
        ),
        clause(
            "3",
            text("法律安保部：监控法律诉讼、反馈预警", "Legal department: watches litigation, reports warnings"),
            standing_duty(
                "monitor-litigation", text("监控法律诉讼信息", "Watch litigation"), by=(w.LEGAL,), also=("8(2)",)
            ),
        ),
        clause(
            "4",
            text(
                "（开头缺失）接收、汇集、发布预警，协调问题的解决和投诉的处理",
                "(The head is lost) receives, collects and publishes warnings; coordinates solving and complaints",
            ),
            standing_duty(
                "collect-warnings",
                text("汇集预警信息", "Collect warning information"),
                by=(w.CUSTOMER_SERVICE,),
                read=r.HEAD_IS_LOST,
                remark=r.RECEIPT_IN_9,
            ),
            w.COORDINATE_SOLUTION.within(NoTime(), *w.ANY, id="any", read=r.HEAD_IS_LOST, remark=r.WITH_WHOM),
        ),
        clause(
            "5",
            text(
                "省客户服务中心：由飞信接收总部预警，监控重大投诉、反馈预警，按方案处理投诉",
                "Provincial centre: receives headquarters' warnings over Fetion, watches complaints and reports "
                "warnings, handles complaints by the plan",
            ),
            standing_duty(
                "receive-by-fetion",
                text("由飞信接收总部预警", "Receive headquarters' warnings over Fetion"),
                by=(w.SERVICE_CENTRE,),
                also=("8(1)",),
            ),
            standing_duty(
                "monitor-major-complaints",
                text("监控省内重大投诉", "Watch major complaints in the province"),
                by=(w.SERVICE_CENTRE,),
            ),
            w.HANDLE_COMPLAINTS.within(
                NoTime(), *w.ANY, id="any", read=r.WITH_THE_CUSTOMERS, remark=r.WHERE_THERE_ARE_COMPLAINTS
            ),
        ),
        clause(
            "6",
            text(
                "各分公司：制定并落实本地区办法，监控、上报、处理",
                "Each branch: makes and carries out measures for its area, watches, reports and handles",
            ),
            standing_duty(
                "carry-out-branch-measures",
                text("落实本地区的管理办法", "Each puts the measures for its area into practice"),
                by=(w.BRANCHES,),
            ),
            standing_duty(
                "monitor-area",
                text("监控本地区有无重大服务质量事件", "Each watches its area for major service-quality events"),
                by=(w.BRANCHES,),
            ),
            w.BRANCH_REPORT.within(NoTime(), *w.ANY, id="any", when=w.NOTICED_BY_A_BRANCH, remark=r.AREA_WARNINGS),
            w.BRANCH_HANDLING.within(NoTime(), *w.ANY, id="any"),
        ),
    ),
    article(
        "8",
        text("预警信息的接收和收集", "Receiving and collecting warning information"),
        w.WARNING.begins(remark=r.A_FLOW),
        w.WARNING.step(w.COLLECTING),
        clause(
            "1",
            text(
                "总部预警：客户服务部收短信；省客服中心收飞信，1小时内转给客户服务部并电话告知",
                "Headquarters' warnings: customer service gets them by SMS, the centre over Fetion and passes them on "
                "to customer service within an hour and by telephone",
            ),
            standing_duty(
                "receive-by-sms",
                text("由短信接收总部预警", "Receive headquarters' warnings by SMS"),
                by=(w.CUSTOMER_SERVICE,),
            ),
            w.MONITORING.leads_to(
                w.CUSTOMER_SERVICE, w.SERVICE_CENTRE, id="headquarters", when=w.FROM_HEADQUARTERS, also=("7(5)",)
            ),
            w.RELAY.within(
                Hours(1),
                *w.ANY,
                id="headquarters",
                when=w.FROM_HEADQUARTERS,
                also=("7(5)", "8(3)"),
                read=r.FROM_ARRIVAL,
                remark=r.CALL_AND_SMS,
            ),
        ),
        clause(
            "2",
            text(
                "省内预警：各部门各自监控，出现预警事件的，1小时内报客户服务部并电话告知",
                "Provincial warnings: each watches its own, and tells customer service within an hour and by telephone",
            ),
            standing_duty(
                "monitor-complaints",
                text("监控本部门的投诉情况", "Each watches its own complaints"),
                by=(w.SERVICE_CENTRE, w.BRANCHES),
            ),
            w.REPORT_WARNING.within(
                Hours(1),
                *w.ANY,
                id="provincial",
                when=w.FROM_PROVINCE,
                also=("7(1)", "7(2)", "7(3)", "7(5)", "7(6)", "8(3)"),
                read=r.FROM_DETECTION,
                remark=r.CALL_AND_OPEN_LIST,
            ),
        ),
        clause(
            "3",
            text(
                "预警信息的内容：总部预警须完整、准确地转达；省内预警须写九项，故障原因一时查不清的可不写",
                "What a warning holds: headquarters' is passed on complete and exact; a provincial one has nine items, "
                "the cause only if it can be found in time",
            ),
            why_none=text(
                "只写内容，分别列入（一）的转达和（二）的报告",
                "Contents alone; they stand with the duties of 8(1) and 8(2)",
            ),
        ),
    ),
    article(
        "9",
        text("客户服务部接收并统一发布预警", "Customer service receives all warnings and publishes them for all"),
        standing_duty(
            "receive-warnings",
            text("接收总部和省内的预警信息", "Receive headquarters' and provincial warnings"),
            by=(w.CUSTOMER_SERVICE,),
            also=("7(4)",),
        ),
        w.WARNING.step(w.PUBLISHING),
        clause(
            "1",
            text("按级别发布，发送范围见表四", "By level; table 4 says to whom"),
            w.WARNING_RECIPIENTS.leads_to(
                w.PROVINCIAL_LEADER_IN_CHARGE,
                w.GENERAL_OFFICE,
                w.BUSINESS_DEPARTMENTS,
                w.CUSTOMER_SERVICE,
                w.SERVICE_CENTRE,
                id="red",
                levels=(w.RED,),
                also=w.TABLE_4,
                read=r.SERVICE_DEPARTMENTS,
            ),
            w.WARNING_RECIPIENTS.leads_to(
                w.GENERAL_OFFICE,
                w.BUSINESS_DEPARTMENTS,
                w.CUSTOMER_SERVICE,
                w.SERVICE_CENTRE,
                id="orange",
                levels=(w.ORANGE,),
                also=w.TABLE_4,
                read=r.STAIRCASE,
            ),
            w.WARNING_RECIPIENTS.leads_to(
                w.BUSINESS_DEPARTMENTS,
                w.CUSTOMER_SERVICE,
                w.SERVICE_CENTRE,
                id="yellow",
                levels=(w.YELLOW,),
                also=w.TABLE_4,
                read=r.STAIRCASE,
            ),
        ),
        clause(
            "2",
            text(
                "客户服务部接到预警后1小时内发给接口人并电话告知；接口人24小时开机，涉及本部门的立即组织处理，并报告本部门领导",
                "Customer service sends it to the contact persons within an hour of receipt, and telephones; their "
                "phones are on day and night; where it concerns them they have it handled at once and tell their head",
            ),
            w.PUBLISH.within(
                Hours(1),
                *w.ANY,
                id="headquarters",
                when=w.FROM_HEADQUARTERS,
                also=("9", "9(1)"),
                read=r.HEADQUARTERS_PUBLISHED,
                remark=r.CALL,
            ),
            w.PUBLISH.within(
                Hours(1),
                *w.ANY,
                id="provincial",
                when=w.FROM_PROVINCE,
                also=("9", "9(1)"),
                read=r.TABLE_4_DEPARTMENTS,
                remark=r.CALL,
            ),
            w.WARNING_CONTACTS.leads_to(w.CONTACT_PERSONS, id="departments", levels=w.ANY, read=r.TABLE_4_DEPARTMENTS),
            standing_duty(
                "phone-on",
                text("手机24小时保持开机", "Keep the mobile phone switched on 24 hours a day"),
                by=(w.CONTACT_PERSONS,),
            ),
            w.ORGANISE.within(Promptly(), *w.ANY, id="any"),
            w.TELL_HEAD.within(NoTime(), *w.ANY, id="any"),
        ),
    ),
    article(
        "10",
        text(
            "问题所属业务管理部门牵头：立即分析原因、快速解决、制定方案和口径，事件发生后2小时内向一线发出口径，指导一线，"
            "24小时内把原因和方案告知客户服务部；涉及媒体或法律的，另行告知有关部门",
            "The business department to which the problem belongs leads: analyses at once, solves quickly, draws up "
            "plan and agreed explanation, sends the latter to the front line within 2 hours of the event and guides "
            "it, gives customer service cause and plan within 24, and tells others where media or law are concerned",
        ),
        w.WARNING.step(w.HANDLING),
        *(
            w.LEAD.leads_to(
                department,
                id=line,
                levels=w.ANY,
                when=is_("business_line", line),
                lead=department,
                also=("7(1)", "11", "12"),
                read=reading,
            )
            for line, department, reading in (
                ("network", w.NETWORK, r.BY_NAME),
                ("value_added", w.DATA, r.BY_DEFAULT),
                ("group_product", w.GROUP_CUSTOMERS, r.BY_NAME),
                ("service_quality", w.CUSTOMER_SERVICE, r.BY_NAME),
                ("business_support", w.MARKETING, r.BY_DEFAULT),
                ("terminal", w.MARKETING, r.BY_DEFAULT),
                ("billing_dispute", w.MARKETING, r.BY_DEFAULT),
                ("information_security", w.MARKETING, r.BY_DEFAULT),
            )
        ),
        w.LEAD.leads_to(
            w.BUSINESS_DEPARTMENTS,
            id="other",
            levels=w.ANY,
            when=is_("business_line", "other"),
            lead=w.BUSINESS_DEPARTMENTS,
            also=("4(1)", "7(1)", "11", "12"),
            remark=r.ONE_OF_FIVE,
        ),
        w.ANALYSE.within(Promptly(), *w.ANY, id="any"),
        w.SOLVE.within(Promptly(), *w.ANY, id="any", remark=r.QUICKLY),
        w.MAKE_PLAN.within(NoTime(), *w.ANY, id="any", also=("7(1)",)),
        w.SEND_EXPLANATION.within(Hours(2), *w.ANY, id="any", remark=r.SCRIPT_BEFORE_WARNING),
        w.GUIDE.within(NoTime(), *w.ANY, id="any", remark=r.OWN_TIME_OPEN),
        w.CAUSE_AND_PLAN.within(Hours(24), *w.ANY, id="any", read=r.FROM_WARNING),
        w.INFORM.within(
            NoTime(),
            *w.ANY,
            id="both",
            when=all_of(holds("concerns_media"), holds("concerns_legal")),
            to=(w.GENERAL_OFFICE, w.MARKETING, w.LEGAL),
            read=r.WHO_HEARS,
        ),
        w.INFORM.within(
            NoTime(),
            *w.ANY,
            id="media",
            when=holds("concerns_media"),
            to=(w.GENERAL_OFFICE, w.MARKETING),
            read=r.WHO_HEARS,
        ),
        w.INFORM.within(NoTime(), *w.ANY, id="legal", when=holds("concerns_legal"), to=(w.LEGAL,), read=r.WHO_HEARS),
        clause(
            "1",
            text("以客户为中心：先解决客户问题，再优化流程", "The customer first, then the company's processes"),
            guidance(
                "principles",
                text("以客户为中心的处理原则", "principles of handling: the customer first"),
                w.CUSTOMER_FIRST,
            ),
        ),
        clause(
            "2",
            text("一线人员受理或发现事件的，必须先行处理", "Front-line staff who meet with it have to pre-handle it"),
            w.PRE_HANDLE.within(NoTime(), *w.ANY, id="any"),
        ),
        clause(
            "3",
            text(
                "点（引发部门跟进）、线（线条内升级）、面（各部门协同）并用",
                "Point (who caused it follows up), line (escalation within it), surface (departments together)",
            ),
            guidance("point-line-surface", text("工作模式", "the way of working"), w.POINT_LINE_SURFACE),
            w.FOLLOW_UP.within(NoTime(), *w.ANY, id="any"),
            w.ESCALATE.within(Promptly(), *w.ANY, id="any", when=holds("beyond_department"), remark=r.WHICH_BODY),
            w.COORDINATE_LINES.within(NoTime(), *w.ANY, id="any", when=holds("beyond_line"), remark=r.WHO_COORDINATES),
        ),
    ),
    article(
        "11",
        text("信息上报，由问题所属业务管理部门负责", "Reporting, by the department to which the problem belongs"),
        w.WARNING.step(w.REPORTING, read=r.CHAPTER_FIVE),
        clause(
            "1",
            text(
                "总部预警和省内红、橙预警：及时向省公司业务主管领导和领导组领导汇报，依指示处理",
                "Headquarters' warnings, provincial red and orange: report promptly to the provincial leader for the "
                "business and the leaders of the leading group, act as they instruct",
            ),
            w.REPORT_LEADERS.within(
                Promptly(), *w.ANY, id="headquarters", when=w.FROM_HEADQUARTERS, also=("7(1)",), read=r.HEAD_OF_GROUP
            ),
            w.REPORT_LEADERS.within(
                Promptly(), w.RED, w.ORANGE, id="provincial", when=w.FROM_PROVINCE, also=("7(1)",), read=r.HEAD_OF_GROUP
            ),
            w.ACT_ON_INSTRUCTION.within(NoTime(), *w.ANY, id="headquarters", when=w.FROM_HEADQUARTERS),
            w.ACT_ON_INSTRUCTION.within(NoTime(), w.RED, w.ORANGE, id="provincial", when=w.FROM_PROVINCE),
        ),
        clause(
            "2",
            text(
                "总部预警：2小时内首次反馈；实施方案和书面报告，一级8小时内，二级和敏感信息24小时内",
                "Headquarters' warnings: first feedback within 2 hours; plan and written report within 8 for level 1, "
                "within 24 for level 2 and sensitive information",
            ),
            w.FIRST_FEEDBACK.within(
                Hours(2), *w.ANY, id="headquarters", when=w.FROM_HEADQUARTERS, also=("7(1)",), read=r.FROM_NOTIFICATION
            ),
            w.HEADQUARTERS_PLAN.within(
                Hours(8),
                *w.ANY,
                id="level_1",
                when=is_("headquarters_grade", "level_1"),
                also=("7(1)",),
                read=r.FROM_NOTIFICATION,
                remark=r.PLAN_AND_REPORT,
            ),
            w.HEADQUARTERS_PLAN.within(
                Hours(24),
                *w.ANY,
                id="level_2-sensitive",
                when=one_of("headquarters_grade", "level_2", "sensitive"),
                also=("7(1)",),
                read=r.FROM_NOTIFICATION,
                remark=r.PLAN_AND_REPORT,
            ),
        ),
        clause(
            "3",
            text(
                "省内红、橙预警按领导组指示报备总部", "Provincial red and orange: filed with headquarters as directed"
            ),
            w.FILE_EVENT.within(
                NoTime(), w.RED, w.ORANGE, id="provincial", when=w.FILING_DIRECTED, also=("7(1)",), remark=r.AS_DIRECTED
            ),
        ),
    ),
    article(
        "12",
        text("事后改善，由问题所属业务管理部门负责", "Improvement, by the department to which the problem belongs"),
        w.WARNING.step(w.RECTIFYING, read=r.CHAPTER_FIVE),
        clause(
            "1",
            text(
                "认真梳理整改，拟定并实施计划，防止再发",
                "Review the problem and put it right, draw up a plan and carry it out, prevent a recurrence",
            ),
            w.RECTIFY.within(NoTime(), *w.ANY, id="any"),
        ),
        clause(
            "2",
            text(
                "总部预警：措施上报省公司业务主管领导和领导组；措施和效果以专题简报告知总部市场经营部和专业部门",
                "Headquarters' warnings: measures to the provincial leader for the business and the leading group; "
                "measures and effect by special brief to headquarters' marketing and specialist departments",
            ),
            w.REPORT_RECTIFICATION.within(NoTime(), *w.ANY, id="headquarters", when=w.FROM_HEADQUARTERS),
            w.BRIEF_HEADQUARTERS.within(
                NoTime(), *w.ANY, id="headquarters", when=w.FROM_HEADQUARTERS, remark=r.WHOSE_DEPARTMENTS
            ),
        ),
        clause(
            "3",
            text(
                "省内红、橙预警：措施上报省公司业务主管领导和领导组；整改情况按领导组指示报备总部",
                "Provincial red and orange: measures to the provincial leader for the business and the leading group; "
                "the state of rectification is filed with headquarters as the leading group directs",
            ),
            w.REPORT_RECTIFICATION.within(NoTime(), w.RED, w.ORANGE, id="provincial", when=w.FROM_PROVINCE),
            w.FILE_RECTIFICATION.within(
                NoTime(), w.RED, w.ORANGE, id="provincial", when=w.RECTIFICATION_FILING_DIRECTED, remark=r.AS_DIRECTED
            ),
        ),
    ),
    article(
        "13",
        text("各分公司制定自己的办法", "Each branch makes its own measures"),
        standing_duty(
            "branch-measures",
            text(
                "每家分公司依本办法并结合实际制定本公司的应急管理办法",
                "Each branch makes its own emergency measures under these rules, as its situation requires",
            ),
            by=(w.BRANCHES,),
            documents=(w.BRANCH_RULES,),
            also=("7(6)",),
        ),
    ),
)

CHINA_MOBILE_JILIN = enact(
    ARTICLES,
    id="china-mobile-jilin-service-quality",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "第一条至第十三条，第十三条后无文字；转载三次，前两次分别中断于第四条（二）和表一，重合处文字相同。"
            "原题无公司名，取自第二条；第七条（四）开头缺失；名单略；表四空白单元格缺失",
            "Articles 1 to 13, after which nothing follows; printed three times, of which the first two break off in "
            "4(2) and in table 1 and agree word for word as far as they go. The title as printed names no company; the "
            "name is from Article 2. The head of 7(4) is lost; lists of persons are left out; the empty cells of table "
            "4 are lost",
        ),
    ),
    event=event_model(ServiceQualityEvent),
    levels=w.ANY,
    roles=w.ROLES,
)
