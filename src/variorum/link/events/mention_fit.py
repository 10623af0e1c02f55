"""How strongly a mention belongs to an event that its report has told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..classes import event_classes, hosts
from .mentions import Mention
from .participation import HARM
from .whenwhere import days_apart, places_fit, targets_apart, times_fit, told_apart

if TYPE_CHECKING:
    from .happenings import Happening

#: How many sentences back "the attack" may point.
_REACH = 4
#: A report's headline and opening introduce its event anew within so many sentences.
OPENING = 6
#: A report goes on with what it told of a former time for so many sentences.
_GOES_ON = 2
#: A report comes back to its main event so many times at least.
_OFTEN = 3


def roles_clash(one: dict[str, set[str]], other: dict[str, set[str]], name: str) -> bool:
    """Whether participants cannot be those of one event: other patients or means, or one thing in two roles."""
    for role in ("patient", "weapon"):
        mine, theirs = one.get(role), other.get(role)
        if mine and theirs and mine.isdisjoint(theirs) and role in event_classes()[name].key:
            return True
    for role, opposite in (("patient", "weapon"), ("weapon", "patient"), ("agent", "patient"), ("patient", "agent")):
        mine, theirs = one.get(role), other.get(opposite)
        if mine and theirs and mine & theirs - one.get(opposite, set()) - other.get(role, set()):
            return True
    return False


def one_against_many(name: str, one: set[str], other: set[str]) -> bool:
    """Whether an event of harm befell one person here and several there: one who was killed is not the dozen."""
    return name in HARM and {*one, *other} == {"one", "many"} and len(one) == len(other) == 1


def folded(participants: dict[str, set[str]], same: dict[str, str]) -> dict[str, set[str]]:
    """Participants by role, each thing that may be another as the one that stands for both."""
    return {role: {same.get(entity, entity) for entity in entities} for role, entities in participants.items()}


def fit_mention(
    mention: Mention, happening: Happening, back: int, others: int, same: dict[str, str]
) -> tuple[float, str]:  # fmt: skip
    """How strongly a mention belongs to a happening of its report, and why; 0 where it cannot.

    Args:
        mention: the mention.
        happening: what the report has told of before.
        back: sentences since that was told last.
        others: how many happenings it could belong to.
        same: of an entity that may be another, the one that stands for both.
    """
    one, other = folded(mention.participants, same), folded(happening.participants, same)
    if roles_clash(one, other, happening.type):
        return 0, ""
    if mention.possible_only and event_classes()[mention.type].capability and back > 0:
        return 0, ""
    if one_against_many(mention.type, mention.befallen, happening.befallen):
        return 0, ""
    place, time = places_fit(mention.places, happening.places), times_fit(mention.times, happening.times)
    if time == "unknown" and told_apart(mention.times, happening.times):
        return 0, ""
    if struck_apart(mention, happening) or _of_another_time(mention, happening, back):
        return 0, ""
    if place == "apart" and back <= _REACH and was_felt(mention, happening):
        place = "unknown"
    if place == "apart" or (time == "apart" and (back > 0 or days_apart(mention.times, happening.times))):
        return 0, ""
    score, reasons = 0.0, list[str]()
    key = [role for role in event_classes()[happening.type].key if role != "place"]
    shared = [role for role in key if one.get(role, set()) & other.get(role, set())]
    if shared:
        score += 2 if back <= 25 or others == 1 or event_classes()[happening.type].once else 1
        reasons.append(f"the same {shared[0]}")
    doer = one.get("agent", set()) & other.get("agent", set())
    if place == "same":
        score += 2 if event_classes()[happening.type].of_place else 1
        reasons.append("the same place")
    if doer and "agent" not in key:
        score += 1
        reasons.append("the same agent")
    if time == "same":
        score += 1
        reasons.append("the same time")
    lesser = happening.mentions[0].lemma in hosts("lesser") and mention.lemma != happening.mentions[0].lemma
    if lesser:
        return 0, ""
    dated = bool(mention.times) and time != "same"
    if mention.noun and mention.definite and back <= _REACH and not dated:
        score += 2.5 - 0.1 * back
        reasons.append("it points back to the event told just before")
    elif mention.noun and others == 1 and (mention.definite or (is_placed(happening) and _plain(mention, place))):
        score += 2
        reasons.append("the report tells of one such event only")
    elif mention.noun and mention.definite and _bare(mention) and _leading(happening):
        score += 2
        reasons.append("the report is about this one")
    heads = {head for role in key for head in mention.things.get(role, set()) & happening.things.get(role, set())}
    if heads and back <= 6:
        again = mention.lemma == happening.mentions[-1].lemma and back <= 2
        score += 2 if again else 1
        reasons.append(f"both are about the {min(heads)}")
    if back == 0 and not mention.noun and not shared:
        score += 1
        reasons.append("told in one sentence")
        if _governs(mention, happening):
            score += 1
    return score, "one event in this report: " + ", ".join(reasons)


def was_felt(mention: Mention, happening: Happening) -> bool:
    """Whether "the quake", told of just before, may have been felt elsewhere ("shook Oman as well")."""
    info = event_classes()[happening.type]
    return info.voice == "nominal" and info.of_place and mention.noun and mention.definite and not mention.fresh


def _of_another_time(mention: Mention, happening: Happening, back: int) -> bool:
    """Whether one of two is dated well before the report and the other is not, in a class known by time and place.

    What is told right behind the former one goes on with it.
    """
    if not is_placed(happening) or mention.former == happening.former:
        return False
    if happening.former:
        return back > _GOES_ON
    return not (mention.noun and mention.definite and back <= 1)


def _bare(mention: Mention) -> bool:
    """Whether "the attack" says nothing that could tell another one from the report's own."""
    return not (mention.places or mention.times or any(mention.participants.values()))


def _leading(happening: Happening) -> bool:
    """Whether it is what the report opens with and comes back to."""
    return happening.mentions[0].number <= OPENING and len(happening.mentions) >= _OFTEN and is_placed(happening)


def _plain(mention: Mention, place: str) -> bool:
    """Whether a noun without "the" may name the one event told so far: no other one, none with a place of its own."""
    elsewhere = bool(mention.places) and place not in ("same", "within") and mention.number > OPENING
    return not mention.indefinite and not elsewhere


def is_placed(happening: Happening) -> bool:
    """Whether it is of a class known by where and when it happens, so that one word may name it again."""
    return event_classes()[happening.type].of_place


def struck_apart(one: Mention | Happening, other: Happening) -> bool:
    """Whether something is done to one town here and to another there."""
    return event_classes()[other.type].voice == "passive" and targets_apart(one.targets, other.targets)


def _governs(mention: Mention, happening: Happening) -> bool:
    """Whether the two verbs stand in one clause chain ("employed to destroy"), by claims that share a stretch."""
    last = happening.mentions[-1]
    voices = last.voices[0].claim, mention.voices[0].claim
    outer, inner = voices
    return outer.evidence.start <= inner.predicate_start < outer.evidence.end or (
        inner.evidence.start <= outer.predicate_start < inner.evidence.end
    )
