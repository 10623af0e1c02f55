"""Questions of what caused an event, where reports give causes of different kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model import stable_id
from ..questions.one_question import make_question, reports_of, told_event
from .causes import PERHAPS, UNKNOWN, Cause, read_causes
from .reports import Found, Reports, gathered, state_answers
from .unknown_causes import find_effects

#: How central the cause is against an event that as many tell of.
_WORTH = 0.6
_SLOT = "state cause"


@gathered
def ask_causes(reports: Reports) -> Iterator[Found]:
    """Ask the cause of whatever two reports of one story give causes of different kinds for.

    Args:
        reports: what the reports say.

    Yields:
        Questions of status with the slot ``state cause``, whose answers have the kind of the cause as their label, with
        the events that they are about.
    """
    told: dict[int, dict[str, list[Cause]]] = defaultdict(lambda: defaultdict(list))
    for story, page, claims in reports.each():
        effects = find_effects(page)
        for claim in claims:
            for cause in read_causes(page, claim, effects):
                told[story][cause.effect].append(cause)
    for effects in (told[number] for number in sorted(told)):
        unsaid, known = effects.get("", []), sorted(effect for effect in effects if effect)
        for effect in known:
            # What "police suspect arson" speaks of is plain only where one thing alone is told to have a cause.
            found = _of_one_kind([*effects[effect], *(unsaid if len(known) == 1 else ())])
            labels = {_label(cause) for cause in found}
            if len({cause.page.id for cause in found}) < 2 or len(labels) < 2:
                continue
            if not any(cause.noun for cause in found):
                continue
            about = stable_id("v", "cause", found[0].page.id, found[0].claim.id)
            given = state_answers(about, _SLOT, found, _label)
            if reports_of(given) < 2:
                continue
            share = reports_of(given) / max(len(reports.things.pages), 1)
            question = make_question(about, _SLOT, "status", _asked(found), given, _WORTH * share)
            yield question, told_event(about, "cause", found)


def _label(cause: Cause) -> str:
    return f"not {cause.kind}" if cause.denied else cause.kind


def _asked(found: Sequence[Cause]) -> str:
    """The question, with the noun of the first report that tells what was caused."""
    return next(f"What caused the {cause.noun}?" for cause in found if cause.noun)


def _of_one_kind(found: Sequence[Cause]) -> list[Cause]:
    """The causes of reports that give one kind: who gives several tells of a chain, or of what each side says."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for cause in found:
        if not cause.denied and cause.kind != UNKNOWN and not cause.kind.startswith(PERHAPS):
            kinds[cause.page.id].add(cause.kind)
    return [cause for cause in found if len(kinds[cause.page.id]) < 2]
