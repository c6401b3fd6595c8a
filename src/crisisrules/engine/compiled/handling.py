"""How events of one level are handled, made ready: their duties, and what stands around these."""

from itertools import groupby

from crisisrules.engine.compiled.answers import Answers
from crisisrules.engine.compiled.around import Around, CompiledAround, conditions_around
from crisisrules.engine.compiled.duties import Duties, LevelOfDuties, RepeatedDuty, together
from crisisrules.engine.compiled.once import Once, bundled
from crisisrules.engine.kept import Room
from crisisrules.language import Event, Rulebook
from crisisrules.results.assessment import Prohibited

_PER_BYTE = 6
"""How many bytes what is made for one level takes for each byte of the rulebook's JSON, before any event comes."""


class Handling:
    """How events of one level are handled."""

    def __init__(self, rulebook: Rulebook[Event], level: str | None, room: Room) -> None:
        room.take(_PER_BYTE * room.json)
        around = CompiledAround(rulebook, level)
        conditions = list(conditions_around(rulebook, level))
        duties = LevelOfDuties(rulebook, level, around).duties.values()
        single = [each for each in duties if each.duty.each is None]
        facts = {fact.name: fact for fact in rulebook.event.facts}
        self._answers = answers = Answers(
            facts,
            [*conditions, *(condition for each in single for condition in each.conditions)],
            {clock: None for each in single for clock in each.clocks},
        )
        self._around: Once[Event, Around] = Once(
            answers.places(conditions), lambda event, _: around.of(event), room, lambda each: each.size
        )
        self._duties: list[Once[Event, Duties] | RepeatedDuty] = []
        for sequence, several in groupby(duties, key=lambda each: each.duty.each):
            if sequence is None:
                self._duties += bundled((each.once(answers, room) for each in several), answers, room, together)
            else:
                self._duties += [RepeatedDuty(each, facts[sequence], facts, room) for each in several]
        self.prohibitions: tuple[Prohibited, ...] = around.prohibitions

    def of(self, event: Event) -> tuple[Around, list[Duties]]:
        """What stands around the duties of this event, and they themselves, in the document's order."""
        answers = self._answers.of(vars(event))
        return self._around.of(event, answers), [each.of(event, answers) for each in self._duties]
