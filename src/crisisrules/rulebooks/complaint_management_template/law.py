"""保险证券投诉管理制度, section by section: its gist, and below it what follows.

A template: every figure is a blank. `complaint_management` in `parameters` fills them in; unfilled, a blank grade never
holds and a blank limit is not set. Clauses are named by the headings of their paragraphs.
"""

from crisisrules.calendars import NoTime, NotSet, Promptly
from crisisrules.language import Every, Source, event_model, holds, is_, text
from crisisrules.language.law import article, clause, enact, exclusion, guidance, otherwise, prohibition, standing_duty
from crisisrules.rulebooks.complaint_management_template import readings as r
from crisisrules.rulebooks.complaint_management_template import words as w
from crisisrules.rulebooks.complaint_management_template.event import Complaint

TITLE = text("保险证券投诉管理制度", "Complaint management for insurance and securities business")

# --- 1: General -----------------------------------------------------------------------------------------------------

GENERAL = (
    article(
        "1.1",
        text("目的：规范处理、提高满意度、维护形象", "Purpose: orderly handling, satisfied customers, a good image"),
        why_none=text("只说明目的", "It states a purpose"),
    ),
    article(
        "1.2",
        text(
            "适用于公司内部对保险证券业务各类投诉（产品咨询、理赔、证券交易、投资咨询等）的处理",
            "For handling, inside the company, complaints of any kind about insurance or securities business: "
            "products, claims, trading, investment advice and others",
        ),
        exclusion(
            "other-business",
            text("非保险证券业务的投诉", "complaints about neither insurance nor securities business"),
            is_("business_kind", "outside"),
            read=r.OTHER_BUSINESS,
        ),
    ),
    article(
        "1.3",
        text("四项基本原则", "Four principles"),
        clause(
            "客户至上",
            text("以客户利益为先", "The customer first"),
            guidance("customer-first", text("客户至上原则", "the customer first"), w.CUSTOMER_FIRST),
        ),
        clause(
            "依法合规",
            text("依法依规处理", "Handling by law and rules"),
            guidance("lawfulness", text("依法合规原则", "lawfulness"), w.LAWFULNESS),
        ),
        clause(
            "分级负责",
            text("分级并明确责任", "Grading, with clear responsibility"),
            guidance("graded-responsibility", text("分级负责原则", "graded responsibility"), w.GRADED_RESPONSIBILITY),
        ),
        clause(
            "记录存档",
            text("每件投诉的处理均须记录并存档", "The handling of every complaint is recorded and archived"),
            w.RECORD_PROCESS.within(NoTime()),
            w.ARCHIVE.within(NoTime()),
        ),
    ),
)

# --- 2: Acceptance --------------------------------------------------------------------------------------------------

ACCEPTANCE = (
    article(
        "2.1",
        text("四种受理渠道及其要求", "Four channels, and what each asks for"),
        guidance("channels", text("受理渠道", "channels"), w.CHANNELS),
        clause(
            "客服热线",
            text("设热线，耐心接听，记录并反馈", "A hotline; calls are answered, recorded and given feedback"),
            standing_duty(
                "keep-hotline",
                text("设专用热线，方便联系投诉受理部门", "Keep a hotline of its own to those who accept complaints"),
            ),
            w.ANSWER_HOTLINE.within(NoTime(), id="hotline", when=w.BY_HOTLINE),
            w.RECORD.within(
                NoTime(), id="hotline", when=w.BY_HOTLINE, by=(w.CUSTOMER_SERVICE,), also=("2.2(详细记录)",)
            ),
            w.HOTLINE_FEEDBACK.within(Promptly(), id="hotline", when=w.BY_HOTLINE, read=r.TO_CUSTOMER),
        ),
        clause(
            "在线平台",
            text("设在线平台，在规定时间内回复和处理", "An online platform; reply and handling in the prescribed time"),
            standing_duty(
                "keep-online-platform",
                text(
                    "设官网、手机应用等，随时随地可投诉", "Keep website, app and the like, open at any time and place"
                ),
            ),
            w.ANSWER_ONLINE.within(NotSet(), id="online", when=w.ONLINE, read=r.TO_CUSTOMER, remark=r.PRESCRIBED_TIME),
            w.HANDLE_ONLINE.within(
                NotSet(), id="online", when=w.ONLINE, read=r.FROM_ACCEPTANCE, remark=r.PRESCRIBED_TIME
            ),
        ),
        clause(
            "营业网点",
            text("网点设窗口和专人，记录并及时传递", "A counter and a person at every outlet; recorded and passed on"),
            standing_duty("keep-counters", text("各营业网点设受理窗口", "Keep a counter at every business outlet")),
            standing_duty(
                "counter-person", text("安排专人接待投诉客户", "Appoint somebody to receive complaints there")
            ),
            w.LISTEN_AT_COUNTER.within(NoTime(), id="counter", when=w.AT_COUNTER),
            w.RECORD.within(NoTime(), id="counter", when=w.AT_COUNTER, by=(w.COUNTER_STAFF,), also=("2.2(详细记录)",)),
            w.PASS_ON_FROM_COUNTER.within(Promptly(), id="counter", when=w.AT_COUNTER, read=r.FROM_ACCEPTANCE),
        ),
        clause(
            "书信邮件",
            text("接受书面投诉，及时回复已收到", "Complaints in writing are accepted and acknowledged"),
            standing_duty("accept-letters", text("接受书信、电子邮件等投诉", "Accept letters, e-mails and the like")),
            w.ACKNOWLEDGE_LETTER.within(Promptly(), id="letter", when=w.IN_WRITING, read=r.WHO_ACKNOWLEDGES),
        ),
    ),
    article(
        "2.2",
        text("受理的要求", "What acceptance asks for"),
        clause(
            "及时响应",
            text("接到即受理，紧急投诉限时响应", "Accepted at once; an urgent one is answered within the time set"),
            w.ACCEPT.within(Promptly()),
            prohibition(
                "refuse-or-delay",
                text("推诿或拖延受理投诉", "refuse to accept a complaint, or delay accepting it"),
                who=(w.CUSTOMER_SERVICE,),
            ),
            w.FIRST_RESPONSE.within(NotSet(), id="urgent", when=holds("urgent"), remark=r.WHAT_IS_URGENT),
        ),
        clause(
            "详细记录",
            text("准确记录投诉人、事项、时间等", "Complainant, matter, time and the like are recorded"),
            w.RECORD.within(NoTime(), by=(w.CUSTOMER_SERVICE,), read=r.SERVICE_RECORDS),
            guidance("record-quality", text("记录的质量", "quality of the record"), w.RECORD_QUALITY),
        ),
        clause(
            "分类登记",
            text("分类登记，建立台账", "Entered in a ledger by kind"),
            w.REGISTER.within(NoTime(), read=r.SERVICE_RECORDS),
        ),
    ),
)

# --- 3: Levels ------------------------------------------------------------------------------------------------------

GRADING = (
    article(
        "3.1",
        text("一级投诉及其处理流程", "Level 1, and how it is handled"),
        clause(
            "定义",
            text("重大经济损失、声誉、法律纠纷、群体性事件", "Major loss, reputation, legal dispute, mass incident"),
            w.AMOUNT.gives(w.LEVEL_1, None, read=r.SUFFICES, remark=r.WHOSE_LOSS),
            w.REPUTATION.gives(w.LEVEL_1, holds("damages_reputation"), read=r.SUFFICES),
            w.DISPUTE.gives(w.LEVEL_1, holds("may_cause_dispute"), read=r.SUFFICES),
            w.MASS_INCIDENT.gives(w.LEVEL_1, holds("may_cause_mass_incident"), read=r.SUFFICES),
        ),
        clause(
            "处理流程",
            text(
                "立即报主管，限时转领导小组开会定方案，责任部门执行，限时反馈客户并上报",
                "Head told at once, transfer to the leading group, meeting, the plan carried out, feedback, report",
            ),
            w.INFORM_HEAD.within(Promptly(), w.LEVEL_1, remark=r.WHICH_HEAD),
            w.TRANSFER_LEADING_GROUP.within(NotSet(), w.LEVEL_1),
            w.EMERGENCY_MEETING.within(NotSet(), w.LEVEL_1),
            w.CARRY_OUT_PLAN.within(Promptly(), w.LEVEL_1, read=r.FROM_TASK),
            w.REPORT_PROGRESS.within(Promptly(), w.LEVEL_1, read=r.PROGRESS_FROM_TASK, remark=r.HOW_OFTEN),
            w.REPORT_SENIOR.within(NoTime(), w.LEVEL_1, remark=r.FEEDBACK_DAYS),
        ),
    ),
    article(
        "3.2",
        text("二级投诉及其处理流程", "Level 2, and how it is handled"),
        clause(
            "定义",
            text("较大业务影响、一定金额、客户激动、媒体关注", "Effect on business, some amount, agitation, media"),
            w.BUSINESS.gives(w.LEVEL_2, holds("affects_business"), read=r.SUFFICES),
            w.AMOUNT.gives(w.LEVEL_2, None, read=r.SUFFICES, remark=r.WHOSE_LOSS),
            w.AMOUNT_ENDS.gives(w.LEVEL_2, None, also=("3.1(定义)", "3.3(定义)"), read=r.ENDS),
            w.AGITATION.gives(w.LEVEL_2, holds("customer_agitated"), read=r.SUFFICES),
            w.MEDIA.gives(w.LEVEL_2, holds("may_draw_media"), read=r.SUFFICES),
        ),
        clause(
            "处理流程",
            text(
                "限时转主管，主管组织处理，客服限时回复并跟踪满意度",
                "Transfer to the head, who has it handled; customer service replies, and follows the satisfaction",
            ),
            w.TRANSFER_HEAD.within(NotSet(), w.LEVEL_2, remark=r.WHICH_HEAD),
            w.HANDLE.within(NotSet(), w.LEVEL_2, read=r.RESULT_TOO),
            w.REPLY.within(NotSet(), w.LEVEL_2, read=r.REPLY_TELLS_RESULT),
            w.FOLLOW_SATISFACTION.within(NoTime(), w.LEVEL_2),
        ),
    ),
    article(
        "3.3",
        text("三级投诉及其处理流程", "Level 3, and how it is handled"),
        clause(
            "定义",
            text("一般性、影响较小、金额较小、容易解决", "Ordinary, of small effect or amount, easy to solve"),
            w.AMOUNT.gives(w.LEVEL_3, None, read=r.SUFFICES, remark=r.WHOSE_LOSS),
            otherwise("ordinary", w.LEVEL_3, read=r.ORDINARY),
        ),
        clause(
            "处理流程",
            text(
                "客服可直接处理：当场解决，或限时答复；记入台账并回访",
                "Customer service may handle it alone: at once, or an answer in time; ledger and visit",
            ),
            w.DIRECT_HANDLING.leads_to(w.CUSTOMER_SERVICE, id="level_3", levels=(w.LEVEL_3,)),
            w.SOLVE_AT_ONCE.within(Promptly(), w.LEVEL_3, when=w.SOLVABLE_AT_ONCE),
            w.ANSWER.within(NotSet(), w.LEVEL_3, when=w.NOT_SOLVABLE_AT_ONCE, read=r.NOT_AT_ONCE),
            w.ENTER_RESULT.within(NoTime(), w.LEVEL_3, read=r.WHEN_CLOSED),
            w.SATISFACTION_VISIT.within(
                NoTime(),
                w.LEVEL_3,
                by=(w.CUSTOMER_SERVICE,),
                clocks=("closed_at", "fed_back_at"),
                also=("4.4(满意度回访)",),
                read=r.VISIT_WHEN_CLOSED,
            ),
        ),
    ),
)

# --- 4: Handling ----------------------------------------------------------------------------------------------------

HANDLING = (
    article(
        "4.1",
        text("调查核实", "Investigation"),
        clause(
            "责任部门",
            text("接到任务立即组织调查，取证客观公正", "Begun at once on receiving the task; objective and fair"),
            w.START_INVESTIGATION.within(Promptly()),
            guidance("investigation-conduct", text("调查的要求", "conduct of investigation"), w.INVESTIGATION_CONDUCT),
        ),
        clause(
            "调查方式",
            text("可采用的方式，必要时聘请专家", "Ways that may be taken; experts where necessary"),
            guidance("investigation-ways", text("调查方式", "ways of investigating"), w.INVESTIGATION_WAYS),
        ),
        clause(
            "调查期限",
            text("一般期限，复杂的可延长至最长期限", "The ordinary limit, and the longest for complex matters"),
            w.INVESTIGATE.within(NotSet(), read=r.WHO_INVESTIGATES, remark=r.ORDINARY_INVESTIGATION),
            w.INVESTIGATE.extensible(when=holds("complex"), limit=NotSet(), read=r.LONGEST, remark=r.NO_APPROVAL),
        ),
    ),
    article(
        "4.2",
        text("分析评估", "Analysis"),
        clause(
            "原因分析",
            text("在调查基础上分析原因、找出根源", "Causes and their root, on the basis of the investigation"),
            w.ANALYSE_CAUSE.within(NoTime()),
        ),
        clause(
            "影响评估",
            text("评估影响，制定应对策略", "The impact is assessed, and the response decided"),
            w.ASSESS_IMPACT.within(NoTime()),
            w.RESPONSE_STRATEGY.within(NoTime()),
        ),
    ),
    article(
        "4.3",
        text("处理措施", "Measures"),
        clause(
            "协商解决",
            text("事实与责任均清楚的，与客户协商", "Clear facts and responsibility: negotiate with the customer"),
            w.NEGOTIATE.within(NoTime(), id="facts-clear", when=w.FACTS_CLEAR),
            guidance(
                "negotiation-manner",
                text("协商的要求", "manner of negotiating"),
                w.NEGOTIATION_MANNER,
                when=w.FACTS_CLEAR,
            ),
        ),
        clause(
            "赔偿处理",
            text("公司原因造成损失的，依法依规赔偿", "Loss caused by the company is compensated"),
            w.COMPENSATE.within(NoTime(), id="company-caused-loss", when=w.COMPANY_CAUSED_LOSS),
            guidance(
                "compensation-measure",
                text("赔偿的要求", "measure of the compensation"),
                w.COMPENSATION_MEASURE,
                when=w.COMPANY_CAUSED_LOSS,
            ),
        ),
        clause(
            "改进措施",
            text("定改进措施和责任，限期整改", "Improvements, who is responsible, and a time to put it right"),
            w.IMPROVE.within(NoTime()),
            w.RECTIFY.within(NotSet(), read=r.WHO_RECTIFIES, remark=r.CASE_BY_CASE),
            guidance("improvement-quality", text("改进措施的要求", "quality of the measures"), w.IMPROVEMENT_QUALITY),
        ),
    ),
    article(
        "4.4",
        text("处理反馈", "Feedback"),
        clause(
            "反馈时间",
            text("按级别限时反馈处理结果", "The result is fed back within the time set for the level"),
            w.FEEDBACK.within(NotSet(), w.LEVEL_1, also=("3.1(处理流程)",), read=r.ONE_BLANK),
            w.FEEDBACK.within(NotSet(), w.LEVEL_2, read=r.FROM_ACCEPTANCE, remark=r.ONE_ACT_OR_TWO),
            w.FEEDBACK.within(NotSet(), w.LEVEL_3, read=r.FROM_ACCEPTANCE, remark=r.ONE_ACT_OR_TWO),
        ),
        clause(
            "反馈方式",
            text("反馈的方式和内容", "Ways and contents of the feedback"),
            guidance("feedback-ways", text("反馈方式", "ways of giving feedback"), w.FEEDBACK_WAYS),
        ),
        clause(
            "满意度回访",
            text("反馈后回访，不满意的重新处理至满意", "Ask afterwards; handle again until the customer is satisfied"),
            w.SATISFACTION_VISIT.within(NoTime(), remark=r.WHO_VISITS),
            guidance("visit-ways", text("回访方式", "ways of asking"), w.VISIT_WAYS),
            w.HANDLE_AGAIN.within(Promptly(), id="dissatisfied", when=w.DISSATISFIED, read=r.FROM_DISSATISFACTION),
            w.FEEDBACK_AGAIN.within(NoTime(), id="dissatisfied", when=w.DISSATISFIED),
        ),
    ),
)

# --- 5: Tracking and supervision ------------------------------------------------------------------------------------

SUPERVISION = (
    article(
        "5.1",
        text("跟踪机制", "Tracking"),
        clause(
            "专人负责",
            text("指定专人跟踪，了解进度，协调问题", "Somebody tracks the handling and has problems solved"),
            standing_duty("appoint-tracker", text("指定专人跟踪处理过程", "Appoint somebody to track the handling")),
            standing_duty(
                "track",
                text("了解处理进度", "Keep informed of the progress of the handling"),
                by=(w.TRACKER,),
                every=Promptly(),
                read=r.DESIGNATED,
            ),
            standing_duty(
                "solve-problems",
                text("协调解决处理中的问题", "Have the problems that come up in the handling solved"),
                by=(w.TRACKER,),
                read=r.DESIGNATED,
            ),
        ),
        clause(
            "进度汇报",
            text("责任部门定期向领导小组汇报进度", "The department reports the progress regularly"),
            standing_duty(
                "regular-progress",
                text("向领导小组汇报处理进度", "Report the progress of the handling to the leading group"),
                by=(w.RESPONSIBLE_DEPARTMENT,),
                to=(w.LEADING_GROUP,),
                contents=(w.PROGRESS,),
                every=NotSet(),
            ),
        ),
        clause(
            "异常处理",
            text("异常及时报相关领导，帮助责任部门处理", "What is abnormal is reported, and the department helped"),
            w.REPORT_ANOMALY.within(Promptly(), id="abnormal", when=w.ANOMALY_FOUND, read=r.FROM_FINDING),
            w.REPORT_DISSATISFACTION.within(
                Promptly(), id="dissatisfied", when=w.DISSATISFIED, read=r.FROM_DISSATISFACTION
            ),
            w.ASSIST_DEPARTMENT.within(NoTime(), id="abnormal", when=w.ABNORMAL),
        ),
    ),
    article(
        "5.2",
        text("监督机制", "Supervision"),
        clause(
            "内部监督",
            text("设监督部门，全程监督，定期检查，督促整改", "A department supervises, inspects and urges"),
            standing_duty("set-up-supervision", text("公司内设监督部门", "Set up a department inside that supervises")),
            standing_duty(
                "supervise",
                text("从始至终监督投诉处理", "Supervise the handling from beginning to end"),
                by=(w.SUPERVISION_DEPARTMENT,),
            ),
            standing_duty(
                "inspect",
                text("检查投诉处理情况", "Inspect the handling of complaints"),
                by=(w.SUPERVISION_DEPARTMENT,),
                every=NotSet(),
            ),
            standing_duty(
                "urge-rectification",
                text("查出问题的，督促其整改", "Where it finds a problem, urge that it be put right"),
                by=(w.SUPERVISION_DEPARTMENT,),
                to=(w.RESPONSIBLE_DEPARTMENT,),
                every=Promptly(),
            ),
        ),
        clause(
            "客户监督",
            text(
                "客户发现违规或不满意的，可向监督部门投诉，公司及时受理并调查处理",
                "A customer who finds a breach or is dissatisfied may complain; it is accepted promptly, and handled",
            ),
            guidance("customer-supervision", text("客户监督", "supervision by customers"), w.CUSTOMER_SUPERVISION),
            w.SUPERVISION_COMPLAINT.leads_to(w.SUPERVISION_DEPARTMENT, id="all"),
            w.ACCEPT_SUPERVISION_COMPLAINT.within(
                Promptly(), id="supervision", when=w.SUPERVISION_ASKED, read=r.FROM_SUPERVISION_COMPLAINT
            ),
            w.HANDLE_SUPERVISION_COMPLAINT.within(NoTime(), id="supervision", when=w.SUPERVISION_ASKED),
        ),
        clause(
            "考核评价",
            text("纳入绩效考核，结果与奖金、晋升挂钩", "Part of the performance assessment, with bonus and promotion"),
            standing_duty(
                "include-in-assessment",
                text("将投诉处理列入公司绩效考核", "Make complaint handling part of the performance assessment"),
            ),
            standing_duty(
                "assess-handlers",
                text(
                    "考核处理投诉的部门及责任人", "Assess the departments that handle complaints, and those responsible"
                ),
            ),
            standing_duty(
                "assessment-consequence",
                text("使绩效奖金、晋升等随考核结果而定", "Link bonus, promotion and the like to the assessment"),
            ),
        ),
    ),
)

# --- 6: Statistics and reports --------------------------------------------------------------------------------------

STATISTICS = (
    article(
        "6.1",
        text("数据统计", "Statistics"),
        clause(
            "定期统计",
            text("按月统计分析", "Statistics every month"),
            standing_duty(
                "monthly-statistics",
                text("统计并分析投诉数据", "Compile and analyse the statistics of complaints"),
                contents=w.STATISTICS_CONTENTS,
                every=Every(unit="month"),
                remark=r.NO_DAY,
            ),
        ),
        clause(
            "专项统计",
            text("就特定时期、业务或客户群体统计", "Statistics of a period, a business or a group of customers"),
            standing_duty(
                "special-statistics",
                text(
                    "就特定时期、业务或客户群体作专项统计分析",
                    "Analyse statistics of a period, business or group of customers",
                ),
            ),
        ),
    ),
    article(
        "6.2",
        text("数据分析", "Analysis of the data"),
        clause(
            "原因分析",
            text("分析成因，为改进提供依据", "Causes, as the basis of improvement"),
            standing_duty(
                "data-causes",
                text(
                    "分析成因，找出多发的领域、环节和原因",
                    "Analyse causes: fields, stages and reasons with many complaints",
                ),
            ),
        ),
        clause(
            "趋势分析",
            text("掌握趋势，提前预防", "Trends, and prevention"),
            standing_duty(
                "data-trends",
                text("长期跟踪数据，掌握变化趋势", "Follow the data over a long time, and know how they change"),
            ),
            standing_duty("prevent", text("提前预防，减少投诉", "Take measures ahead, for fewer complaints")),
        ),
        clause(
            "影响分析",
            text("评估影响，供公司决策", "Impact, for the company's decisions"),
            standing_duty(
                "data-impact",
                text(
                    "评估对业务、声誉等的影响，供公司决策",
                    "Assess the impact on business and reputation, for decisions",
                ),
            ),
        ),
    ),
    article(
        "6.3",
        text("报告制度", "Reports"),
        clause(
            "定期报告",
            text("按月向上级领导报告", "A report to the superiors every month"),
            standing_duty(
                "monthly-report",
                text("撰写投诉处理报告，报上级领导", "Write a report on the handling of complaints to the superiors"),
                to=(w.SUPERIORS,),
                documents=(w.MONTHLY_REPORT_PAPER,),
                contents=w.REPORT_CONTENTS,
                every=Every(unit="month"),
                remark=r.NO_DAY,
            ),
        ),
        clause(
            "专项报告",
            text("重大投诉或突出问题的专项报告", "A special report on a major complaint or a salient problem"),
            w.SPECIAL_REPORT.within(Promptly(), w.LEVEL_1, read=r.MAJOR_IS_LEVEL_1),
            w.PROBLEM_REPORT.within(
                Promptly(), id="salient-problem", when=w.SALIENT_PROBLEM, read=r.FROM_SALIENT_PROBLEM
            ),
        ),
    ),
)

# --- 7: Training and publicity --------------------------------------------------------------------------------------

TRAINING = (
    article(
        "7.1",
        text("培训计划", "Training"),
        clause(
            "定期培训",
            text("制定计划，定期培训员工", "A plan, and regular training of the staff"),
            standing_duty("training-plan", text("制定投诉处理培训计划", "Make a plan of the staff's training")),
            standing_duty(
                "regular-training",
                text("组织员工接受投诉处理培训", "Train the staff in handling complaints"),
                to=(w.STAFF,),
                every=NotSet(),
            ),
        ),
        clause(
            "新员工培训",
            text("入职培训包括投诉处理", "Entry training covers complaint handling"),
            standing_duty(
                "entry-training",
                text("新员工入职培训包括投诉处理知识", "Make complaint handling part of the training of new staff"),
                to=(w.NEW_STAFF,),
            ),
        ),
        clause(
            "专项培训",
            text("就新问题、新情况及时培训", "Prompt training on new problems and situations"),
            standing_duty(
                "special-training",
                text("就新问题、新情况专项培训", "Train the staff on new problems and situations"),
                to=(w.STAFF,),
                every=Promptly(),
            ),
        ),
    ),
    article(
        "7.2",
        text("培训内容", "What is taught"),
        clause(
            "法律法规",
            text("法律、监管和公司规定", "Law, supervision and company rules"),
            guidance("law-training", text("法律法规培训", "training in the law"), w.LAW_TRAINING),
        ),
        clause(
            "沟通技巧",
            text("如何与客户沟通", "Communication with customers"),
            guidance("communication-training", text("沟通技巧培训", "communication"), w.COMMUNICATION_TRAINING),
        ),
        clause(
            "投诉处理流程",
            text("各环节的流程和要求", "The process and what each stage of it asks for"),
            guidance("process-training", text("处理流程培训", "the process of handling"), w.PROCESS_TRAINING),
        ),
        clause(
            "案例分析",
            text("实际案例", "Real cases"),
            guidance("case-training", text("案例分析培训", "real cases"), w.CASE_TRAINING),
        ),
    ),
    article(
        "7.3",
        text("宣传工作（条尾缺失）", "Publicity (the end is missing)"),
        clause(
            "渠道宣传",
            text("经各渠道告知客户如何投诉及处理", "Customers are told how complaints are made and handled"),
            standing_duty(
                "publicity",
                text(
                    "经官网、手机应用、微信公众号、网点等告知客户如何投诉、如何处理",
                    "Tell customers by website, app, WeChat, outlets and the like how complaints are made and handled",
                ),
                to=(w.CUSTOMER,),
            ),
        ),
        clause(
            "客户教育",
            text("客户教育须定期进行（以下缺失）", "Customers are educated regularly (the rest is missing)"),
            standing_duty(
                "customer-education",
                text("开展客户教育", "Educate customers"),
                to=(w.CUSTOMER,),
                every=NotSet(),
                remark=r.BREAKS_OFF,
            ),
        ),
    ),
)

COMPLAINT_MANAGEMENT = enact(
    (*GENERAL, *ACCEPTANCE, *GRADING, *HANDLING, *SUPERVISION, *STATISTICS, *TRAINING),
    id="complaint-management",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "范本，所有数字均为空格：第一章至第七章第3条“客户教育”之首；其后缺失",
            "A template whose figures are all blanks: chapter 1 to the start of 7.3's customer education; what follows "
            "is missing",
        ),
    ),
    event=event_model(Complaint),
    levels=w.LEVELS,
    roles=w.ROLES,
)
