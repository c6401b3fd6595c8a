"""会计师事务所重要事宜应急处理管理办法: sudden trouble with an accounting firm's important matters.

A template, available in full. It says what is important and what is done at once, and has no number: it says regularly
four times without an interval, and the day of issue is missing.
"""

from typing import Annotated, Literal

from pydantic import Field

from crisisrules.calendars import NotSet, Promptly
from crisisrules.language import (
    Event,
    Item,
    Level,
    Moment,
    Role,
    Source,
    TrueOrFalse,
    all_of,
    event_model,
    holds,
    is_,
    one_of,
    text,
    unordered,
)
from crisisrules.language.law import (
    CriterionDraft,
    DutyDraft,
    RouteDraft,
    article,
    enact,
    guidance,
    read_in,
    standing_duty,
)

TITLE = text("会计师事务所重要事宜应急处理管理办法", "Emergency rules for an accounting firm's important matters")

# --- The event ------------------------------------------------------------------------------------------------------

Matter = Annotated[
    Literal["core_business", "major_decision", "major_contract", "network_security", "other"],
    unordered(
        ("core_business", "核心业务", "core business"),
        ("major_decision", "重要决策", "major decision"),
        ("major_contract", "重要合同", "major contract"),
        ("network_security", "网络安全事宜", "network security"),
        ("other", "其他事宜", "another matter"),
    ),
]


class ImportantMatter(Event):
    """Sudden trouble with one of the firm's matters. A flag that is not given counts as false.

    The four matters that the text names are important; `other` is when `designated_important` says so.
    """

    reference_time = "occurred_at"
    end_time = "handled_at"
    in_order = (("occurred_at", "handled_at"),)

    occurred_at: Moment = Field(title="发生时间", description="When it happens")
    handled_at: Moment | None = Field(default=None, title="处理完毕时间", description="When it has been dealt with")
    matter: Matter = Field(title="事宜", description="Which matter it is about")
    designated_important: TrueOrFalse = Field(
        default=False, title="事务所列为重要事宜", description="The firm counts it among its important matters"
    )
    flow_fell_short: TrueOrFalse = Field(
        default=False, title="应急处理流程有不足", description="The emergency flow has shown a shortfall"
    )


# --- What the document calls things ---------------------------------------------------------------------------------

IMPORTANT = Level(code="important", rank=1, label=text("重要事宜", "important matter"))
LISTED_MATTER = CriterionDraft("important-matter", text("列明的重要事宜", "a matter that the text lists"))
OTHER_MATTER = CriterionDraft("other-important-matter", text("事务所认定的重要事宜", "another one that the firm names"))

FIRM = Role(id="firm", label=text("事务所", "the firm"))
PERSONS_CONCERNED = Role(id="persons-concerned", label=text("相关人员", "persons concerned"))
DEPARTMENTS = Role(id="departments", label=text("各部门", "departments"))
MANAGEMENT = Role(id="management", label=text("事务所管理层", "management of the firm"), standing="above")
PARTNERS = Role(id="partner-institutions", label=text("合作机构", "partner institutions"), standing="outside")
COORDINATION = RouteDraft("coordination", text("协同应对", "who responds together"))

HANDBOOK = Item(id="handbook", label=text("事务所应急处理手册", "emergency handbook of the firm"))
FLOW = Item(id="flow", label=text("应急处理流程", "emergency flow"))
RESPONSIBILITIES = Item(id="responsibilities", label=text("责任分工", "who is responsible for what"))
EMERGENCY_CONTACTS = Item(id="emergency-contacts", label=text("应急联系人", "emergency contacts"))
CONTACTS = Item(id="contacts", label=text("联系人信息", "contacts"))
RISKS = Item(id="risks", label=text("风险评估", "assessment of risks"))
MEASURES = Item(id="measures", label=text("应对措施", "measures of response"))

START_FLOW = DutyDraft(
    id="start-flow",
    kind="handle",
    action=text("启动应急处理流程", "Start the emergency flow"),
    by=(FIRM,),
    clocks=("occurred_at",),
)
INFORM_PERSONS = DutyDraft(
    id="inform-persons",
    kind="inform",
    action=text("通知相关人员", "Inform the persons concerned"),
    by=(FIRM,),
    to=(PERSONS_CONCERNED,),
    clocks=("occurred_at",),
)
COORDINATE = DutyDraft(
    id="coordinate",
    kind="handle",
    action=text(
        "协调各部门共同应对，尽可能减少事务所的损失",
        "Coordinate the departments so that they respond together, and keep the firm's loss as small as possible",
    ),
    by=(FIRM,),
    to=(DEPARTMENTS,),
    clocks=("occurred_at",),
)
IMPROVE = DutyDraft(
    id="improve",
    kind="handle",
    action=text("改进流程的不足之处", "Mend what the flow lacks"),
    by=(FIRM,),
    clocks=("handled_at",),
)

# --- How it is read -------------------------------------------------------------------------------------------------

THE_FIRM_SAYS = read_in(
    "列举以“等”收尾；其余何者重要未写明由谁认定，理解为由事务所认定",
    "The list ends with an et cetera and does not say who decides on the rest; read as: the firm",
    "condition",
)
MEANWHILE = read_in(
    "原文写“同时”而无及时之类的字样；与立即启动流程、及时通知同时进行，据此亦应及时，并自同一时点起算",
    "Meanwhile has no haste of its own; what it goes with is done at once, so this is too, from the same moment",
    "limit",
    "clock",
)
AFTER_HANDLING = read_in(
    "原文写及时改进，未写明自何时起算，理解为自处理完毕时起算",
    "The words say promptly and not from when; counted from when the matter has been dealt with",
    "clock",
)
WHO_IS_CONCERNED = text(
    "原文未写明相关人员是谁，也未写明即三1的应急联系人",
    "Who they are is not said, nor that they are the emergency contacts of 三1",
)
FLOW_IS_THE_FIRM_S = text(
    "流程有哪些步骤由事务所自行明确（三1、三3），原文未列",
    "The steps of the flow are for the firm to lay down (三1, 三3); the text lists none",
)
SHORTFALL_ELSEWHERE = text(
    "不足也可能在演练等场合发现，原文未限于事件之后；此处只就事件判断",
    "A shortfall may also show in a drill, say, and the words are not confined to events; here only an event is judged",
)
OPEN_CONTENTS = text("内容以“等”收尾，不限于此", "The list of contents ends with an et cetera")
SETTLED_BEFOREHAND = text(
    "原文未写明何时明确，理解为事先明确；也未写明事发时是否通知合作机构",
    "When is not said, read as beforehand; nor is it said whether partners are told of an event",
)
AN_AIM = text("仅说明目的，未作任何要求", "Says what the rules are for, and asks for nothing")

# --- The law --------------------------------------------------------------------------------------------------------

ARTICLES = (
    article(
        "一",
        text("目的：突发时应对有效，业务不中断", "Aim: an effective response when trouble comes; business goes on"),
        why_none=AN_AIM,
    ),
    article(
        "二1",
        text(
            "何为重要事宜：列明四类（业务、决策、合同、网络安全），列举未穷尽",
            "Important matters: core business, major decisions, major contracts, network security, among others",
        ),
        LISTED_MATTER.gives(
            IMPORTANT, one_of("matter", "core_business", "major_decision", "major_contract", "network_security")
        ),
        OTHER_MATTER.gives(
            IMPORTANT, all_of(is_("matter", "other"), holds("designated_important")), read=THE_FIRM_SAYS
        ),
    ),
    article(
        "三1",
        text(
            "事务所建立应急机制，明确流程、分工、联系人",
            "The firm sets up a mechanism, which says how things go, who does what, whom to call",
        ),
        standing_duty(
            "set-up-mechanism",
            text("建立完善的应急处理机制", "Set up a sound mechanism of emergency handling"),
            by=(FIRM,),
            contents=(FLOW, RESPONSIBILITIES, EMERGENCY_CONTACTS),
        ),
    ),
    article(
        "三2",
        text(
            "事务所定期演练，使员工熟悉流程、善于应对",
            "The firm drills regularly, so that the staff know the flow and can respond",
        ),
        standing_duty(
            "drill",
            text(
                "举行应急演练，使员工熟悉流程、提升应对能力",
                "Hold emergency drills, so that the staff know the flow and respond better",
            ),
            by=(FIRM,),
            every=NotSet(),
        ),
    ),
    article(
        "三3",
        text(
            "事务所编制手册（流程、联系人、风险评估、措施等），定期更新",
            "The firm has a handbook (flow, contacts, risks, measures and more) and updates it regularly",
        ),
        standing_duty(
            "keep-handbook",
            text("编制应急处理手册", "Have an emergency handbook"),
            by=(FIRM,),
            documents=(HANDBOOK,),
            contents=(FLOW, CONTACTS, RISKS, MEASURES),
            remark=OPEN_CONTENTS,
        ),
        standing_duty(
            "update-handbook",
            text("更新应急处理手册", "Update the emergency handbook"),
            by=(FIRM,),
            documents=(HANDBOOK,),
            every=NotSet(),
        ),
    ),
    article(
        "三4",
        text(
            "突发情况下：流程立即启动，相关人员及时获知，各部门同时协同应对，尽量减损",
            "Sudden trouble: the firm starts the flow at once, informs those concerned promptly, and meanwhile "
            "coordinates the departments and keeps the loss small",
        ),
        START_FLOW.within(Promptly(), IMPORTANT, remark=FLOW_IS_THE_FIRM_S),
        INFORM_PERSONS.within(Promptly(), IMPORTANT, remark=WHO_IS_CONCERNED),
        COORDINATE.within(Promptly(), IMPORTANT, read=MEANWHILE),
        COORDINATION.leads_to(FIRM, DEPARTMENTS, id="firm", levels=(IMPORTANT,), lead=FIRM),
    ),
    article(
        "三5",
        text(
            "事务所与合作机构保持良好关系，明确双方的应急责任",
            "The firm is on good terms with its partners, and makes clear what each side answers for",
        ),
        standing_duty(
            "partner-relations",
            text("与合作机构保持良好合作", "Be on good terms with the partners"),
            by=(FIRM,),
            to=(PARTNERS,),
        ),
        standing_duty(
            "partner-responsibilities",
            text(
                "划清合作机构和事务所各自的应急责任，使合作正常运转",
                "Make clear what the partners and what the firm answer for in an emergency, so that cooperation works",
            ),
            by=(FIRM,),
            remark=SETTLED_BEFOREHAND,
        ),
    ),
    article(
        "四1",
        text(
            "事务所配备可靠的通讯和协同工具，便于员工突发时沟通",
            "The firm has reliable means of communication and cooperation for its staff",
        ),
        standing_duty(
            "keep-tools",
            text(
                "备有可靠的应急通讯、协同手段，供员工在突发时沟通协作",
                "Have reliable means by which the staff can talk and work together when trouble comes",
            ),
            by=(FIRM,),
        ),
    ),
    article(
        "四2",
        text(
            "可用邮件、即时消息、在线协作等工具，不限于此",
            "E-mail, instant messages and online cooperation may be used, others too",
        ),
        guidance(
            "communication-tools",
            text("可以采用的通讯和协同工具", "means of communication and cooperation that may be used"),
            (
                text("电子邮件", "e-mail"),
                text("即时消息", "instant messages"),
                text("在线协作", "online cooperation"),
                text("其他工具", "others"),
            ),
        ),
    ),
    article(
        "五1",
        text(
            "事务所定期评估风险，找出潜在风险并预防",
            "The firm assesses risks regularly, finds the latent ones and prevents them",
        ),
        standing_duty(
            "assess-risks",
            text(
                "评估风险，找出重要事宜潜藏的风险",
                "Assess risks, and find those that are latent in the important matters",
            ),
            by=(FIRM,),
            every=NotSet(),
        ),
        standing_duty(
            "prevent",
            text("针对找出的风险采取预防措施", "Take the preventive measures that the risks found call for"),
            by=(FIRM,),
        ),
    ),
    article(
        "五2",
        text(
            "事务所及时改进流程的不足，加强员工培训",
            "The firm mends the flow promptly where it falls short, and trains its staff more",
        ),
        IMPROVE.within(
            Promptly(), IMPORTANT, when=holds("flow_fell_short"), read=AFTER_HANDLING, remark=SHORTFALL_ELSEWHERE
        ),
        standing_duty(
            "train",
            text("加强培训，使员工更善于应急处理", "Train more, so that the staff handle emergencies better"),
            by=(FIRM,),
        ),
    ),
    article(
        "六1",
        text("管理层审定本办法，定期评估更新", "The management approves the rules, and reviews them regularly"),
        standing_duty("approve-rules", text("审定本办法", "Examine and approve these rules"), by=(MANAGEMENT,)),
        standing_duty(
            "review-rules",
            text("评估并更新本办法", "Evaluate and update these rules"),
            by=(MANAGEMENT,),
            every=NotSet(),
        ),
    ),
    article(
        "六2",
        text("发布之日起生效", "In force from the day of issue"),
        why_none=text("发布日期未载，施行日期由事务所确定", "That day is not in the text; the firm sets it"),
    ),
    article(
        "结论",
        text(
            "作为范本供参考，由事务所按自身情况调整",
            "A template for guidance, which each firm adapts to its own situation",
        ),
        standing_duty(
            "adapt",
            text(
                "按自身实际调整、完善本范本，使应对迅速有效、业务正常",
                "Adapt and complete the template to the firm's own situation, so that the response is efficient and "
                "quick, and business goes on",
            ),
            by=(FIRM,),
        ),
    ),
)

ACCOUNTING_FIRM_IMPORTANT_MATTERS = enact(
    ARTICLES,
    id="accounting-firm-important-matters",
    version="2.0.0",
    title=TITLE,
    source=Source(
        title=TITLE,
        available=text(
            "范本全文，标题印有两遍；发布日期未载，故施行日期不明",
            "The whole text of a template, its title printed twice; its date of issue, from which it is in force, is "
            "missing",
        ),
    ),
    event=event_model(ImportantMatter),
    levels=(IMPORTANT,),
    roles=(FIRM, PERSONS_CONCERNED, DEPARTMENTS, MANAGEMENT, PARTNERS),
)
