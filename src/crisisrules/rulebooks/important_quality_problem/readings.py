"""How 重要质量问题应急方案管理规定 is read where its words leave something open, and what to mind about its rules.

Section 五 is a table that survives as run-on text: posts, steps and papers stand in separate runs, so that what belongs
together is known by position alone.
"""

from crisisrules.language import text
from crisisrules.language.law import read_in

# --- Sections 三 and 四 ---------------------------------------------------------------------------------------------

ANY_ONE = text(
    "五项满足任何一项即可，这是对列举条文的通常理解，原文未明写",
    "That any one of the five is enough is the natural reading of the list; the words do not say it",
)
ATTENDANCE = text(
    "原文未写明何时由谁主持，也未写明还有谁参加",
    "The words do not say which of the two chairs when, nor who else attends",
)
TAKES_PART = text(
    "责任单位参加，由技术中心负责；原文未写明须同时进行",
    "The unit takes part, the technical centre is responsible; that they do it together is not said",
)
BEFORE_PUBLICATION = text(
    "审批在公布之前，依语序理解", "That approval comes before publication is read from the order of the words"
)
WHO_PUBLISHES = text(
    "亦可理解为由企业领导公布；原文未写明向谁公布", "Can also be read as the leaders publishing it; to whom is not said"
)
AFTER_THE_DOTS = read_in(
    "句前有省略号，主语不存；该句位于技术中心职责之下，据此理解为技术中心",
    "Dots stand before the words, the subject is lost; they stand under the technical centre, hence read as it",
    "actor",
)

# --- Section 五 -----------------------------------------------------------------------------------------------------

FLOW = read_in(
    "流程表连排成文：按岗位数七、四、三断为十四步，先后依印刷次序；“重要质量故障”视为重要质量问题",
    "The table is run on: by its posts (seven, four, three) it has fourteen steps, in the order of the print; an "
    "important fault is taken for an important problem",
    "level",
    "order",
)
FIRST_POSTS = read_in(
    "岗位按次序对应：前七步有八个岗位名，“技术中心”依流程说明归入第一步",
    "Posts are matched by their order: eight stand before seven steps; the technical centre goes with the first, by "
    "its explanation",
    "actor",
    "order",
)
POST = read_in(
    "岗位与步骤分别连排，按各自次序对应",
    "Posts and steps are run on apart and matched by their order",
    "actor",
    "order",
)
POST_AND_PAPER = read_in(
    "岗位、步骤、文件分别连排，按各自次序对应",
    "Posts, steps and papers are run on apart and matched by their order",
    "actor",
    "paper",
    "order",
)
REPORTING = read_in(
    "岗位、步骤、文件分别连排，按各自次序对应；并视为第四节责任单位的信息反映",
    "Posts, steps and papers are run on apart and matched by their order; taken for the report of section 四, which "
    "is the responsible unit's",
    "actor",
    "paper",
    "content",
    "order",
)
REVIEW_FORM = read_in(
    "岗位、步骤、文件按次序对应；表中所印名称多“责任”“确立”，视为附件2",
    "Post, step and paper are matched by their order; the table prints a longer name, taken for annex 2",
    "actor",
    "paper",
    "order",
)
APPROVAL = read_in(
    "岗位与步骤按次序对应；所启动的审批视为第四节技术中心对措施的审批",
    "Post and step are matched by their order; what is started is taken for the technical centre's approval of 四",
    "actor",
    "content",
    "order",
)
YEARLY_PLAN = read_in(
    "岗位、步骤、文件按次序对应；表中所印名称无“年度”，视为附件3",
    "Post, step and paper are matched by their order; the table prints the name without its year, taken for annex 3",
    "actor",
    "paper",
    "order",
)
ARCHIVE = read_in(
    "“企业档案管理部”连排；第四节由管理部拟定通告，据此读作企业档案、管理部两格（亦可为一个部门）",
    "Company archive and management department run on; section 四 gives the notice to the latter, hence two posts (it "
    "can also be one)",
    "actor",
    "order",
)
NOTICE = read_in(
    "岗位取自第四节；“责任确认通告”视为该节质量违纪处理通告的公布；列为最后一步系依位置",
    "The post is taken from section 四, and the notice for the publication of the one there; that it comes last is its "
    "position",
    "actor",
    "paper",
    "content",
    "order",
)
STEP_OR_PAPER = text(
    "原表另列这两个名称；是步骤（则共十六步）还是文件、归谁，均不能确定；“查核通告”或即第四节的通告",
    "The table names these two besides; whether they are steps (sixteen then) or papers, and whose, cannot be told; "
    "the second may be the notice of 四",
)
FIRST_STEP = text(
    "与流程第一步同名，据此视为该步的工作标准", "It has the name of the first step of the flow, and so is its standard"
)

# --- Sections 六 and 七 ---------------------------------------------------------------------------------------------

NOT_IN_THE_TEXT = text("该方法不在现有文本中", "That method is not in the text available")
YEARLY = text(
    "年度总表由谁、何时填写、报给谁，原文未写明", "Who fills in the yearly plan, when, and who gets it is not said"
)
