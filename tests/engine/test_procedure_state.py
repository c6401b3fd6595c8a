"""`procedure_state`: how far a case has come."""

from crisisrules import Act, CaseRecord, procedure_state
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, ServiceQualityEvent
from tests.builders import at, branch_crisis, report


def test_how_far_the_procedure_has_come() -> None:
    acts = (report(at(3, 2, 10)), Act(at=at(3, 3), step="investigate", documents=("investigation-report",)))
    state = procedure_state(branch_crisis(), CaseRecord(acts=acts), JIAHE_LIFE, as_of=at(3, 4))
    assert state is not None
    assert [(each.step.id, each.done_at) for each in state.steps][:3] == [
        ("report", at(3, 2, 10)),
        ("investigate", at(3, 3)),
        ("preliminary-handling", None),
    ]
    assert [item.id for item in state.steps[1].missing] == ["statement-of-facts"]
    assert [step.id for step in state.next_steps] == ["preliminary-handling"]
    assert [item.id for item in state.next_steps[0].documents] == ["preliminary-handling-form"]


def test_any_step_may_come_next_where_they_may_be_simplified() -> None:
    event = branch_crisis(reach="customer", needs_deliberation=True)
    state = procedure_state(event, CaseRecord(acts=(Act(at=at(3, 3), step="investigate"),)), JIAHE_LIFE, as_of=at(3, 4))
    assert state is not None
    assert [step.id for step in state.next_steps] == [
        *("preliminary-handling", "joint-decision", "close", "file-with-head-office")
    ]
    assert [each.id for each in state.simplifications] == ["simple-general"]


def test_an_event_without_a_procedure_has_no_state() -> None:
    event = ServiceQualityEvent(event_id="S", occurred_at=at(3, 2), business_line="terminal", source="business_risk")
    assert procedure_state(event, CaseRecord(), CHINA_MOBILE_JILIN, as_of=at(3, 2)) is None
