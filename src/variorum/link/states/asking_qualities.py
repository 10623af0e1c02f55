"""Questions of what something is, where one report says that it is so and another that it is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import OpenQuestion
from ..questions.names import is_plural_name, spoken_name
from ..questions.one_question import make_question, reports_of
from .asking import worded
from .qualities import Quality, of_one_quality, read_quality
from .reports import Found, Reports, gathered, state_answers
from .scales import scale_named

#: How central such a question is against an event that as many tell of.
_WORTH = 0.5
#: The slot.
SLOT = "state quality"
#: Statements that answer a question.
_MOST = 12


@gathered
def ask_qualities(reports: Reports, asked: Iterable[OpenQuestion]) -> Iterator[Found]:
    """Ask whether something is what one report says that it is, and another that it is not.

    Args:
        reports: what the reports say.
        asked: questions asked already: what one of them holds against each other is not asked again.

    Yields:
        Questions of status with the slot ``state quality NOUN``, all about named things.
    """
    things = reports.things
    told: dict[int, list[Quality]] = defaultdict(list)
    for story, page, claims in reports.each():
        for claim in claims:
            if (found := read_quality(page, claim, reports.same)) is not None:
                told[story].append(found)
    held = [{answer.claim: answer.value.label for answer in q.answers} for q in asked if q.kind == "status"]
    taken = set[str]()
    for _, own in sorted(told.items()):
        for none in (one for one in own if one.denied):
            kept = [one for one in own if not one.denied and of_one_quality(none, one)]
            about = next((key for key in sorted(none.bearer.things) if key in things.clusters), None)
            if about is None or not kept or none.claim.id in taken or any(_held(none, one, held) for one in kept):
                continue
            taken.add(none.claim.id)
            both = sorted((none, *kept), key=lambda one: (one.page.id, one.start, one.claim.id))[:_MOST]
            given = state_answers(about, SLOT, both, _side)
            if len({answer.value.label for answer in given}) < 2:
                continue
            weight = _WORTH * reports_of(given) / max(len(things.pages), 1)
            label = _label(spoken_name(things, about), kept[0])
            yield make_question(about, f"{SLOT} {none.head.lstrip('=')}", "status", label, given, weight), None


def _held(none: Quality, one: Quality, held: Sequence[Mapping[str, str | None]]) -> bool:
    """Whether some question has the two as different answers already."""
    return any(none.claim.id in own and one.claim.id in own and own[none.claim.id] != own[one.claim.id] for own in held)


def _label(name: str, one: Quality) -> str:
    part = next(part for part in one.claim.parts if part.role == "attribute")
    return worded(scale_named("quality").question.replace("{what}", part.text), name, is_plural_name(name))


def _side(one: Quality) -> str:
    return scale_named("quality").labels["other" if one.denied else "one"]
