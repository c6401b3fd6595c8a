"""What both type checkers must accept. Never run."""

from datetime import datetime
from typing import assert_type

from crisisrules import Assessment, Classification, Rulebook, assess, classify
from crisisrules.language import Level
from crisisrules.rulebooks import CHINA_MOBILE_JILIN, JIAHE_LIFE, CrisisEvent, ServiceQualityEvent


def each_event_with_its_rulebook(crisis: CrisisEvent, service: ServiceQualityEvent) -> None:
    assert_type(JIAHE_LIFE, Rulebook[CrisisEvent])
    assert_type(CHINA_MOBILE_JILIN, Rulebook[ServiceQualityEvent])
    assert_type(classify(crisis, JIAHE_LIFE), Classification)
    assert_type(assess(service, CHINA_MOBILE_JILIN), Assessment)
    assert_type(assess(crisis, JIAHE_LIFE).classification.level, Level | None)


def an_amended_rulebook_is_still_for_the_same_events(crisis: CrisisEvent) -> None:
    own = JIAHE_LIFE.amend(version="own")
    assert_type(own, Rulebook[CrisisEvent])
    assert_type(assess(crisis, own), Assessment)


def only_what_is_required(at: datetime) -> CrisisEvent:
    return CrisisEvent(event_id="C-1", accepted_at=at, media="national", major_impact=True)
