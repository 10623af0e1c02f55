"""Events inside one document: which of its mentions tell of one happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from ..model import Place, Time
from .classes import event_classes, hosts
from .mentions import Mention
from .whenwhere import days_apart, places_fit, times_fit, told_apart

#: How many sentences back "the attack" may point.
_REACH = 4
#: A report's headline and opening introduce its event anew within so many sentences.
_OPENING = 6


@dataclass(slots=True)
class Happening:
    """One event as one document tells it: its mentions and what they say together."""

    document: str
    type: str
    mentions: list[Mention] = field(default_factory=list[Mention])
    participants: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    things: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    times: list[Time] = field(default_factory=list[Time])
    places: list[Place] = field(default_factory=list[Place])
    reasons: list[str] = field(default_factory=list[str])
    parallels: set[str] = field(default_factory=set[str])

    def take(self, mention: Mention, reason: str | None) -> None:
        """Add a mention and what it says."""
        self.mentions.append(mention)
        for role, entities in mention.participants.items():
            self.participants.setdefault(role, set()).update(entities)
        for role, heads in mention.things.items():
            self.things.setdefault(role, set()).update(heads)
        self.times.extend(mention.times)
        self.places.extend(mention.places)
        if reason:
            self.reasons.append(reason)

    def absorb(self, other: Happening, reason: str) -> None:
        """Take all mentions of another happening of the same document."""
        for mention in other.mentions:
            self.take(mention, None)
        self.reasons.extend([reason, *other.reasons])

    @property
    def telling(self) -> bool:
        """Whether anything is said that could tell it from others: a participant, a time or a place."""
        key = event_classes()[self.type].key
        named = any(self.participants.get(role) or self.things.get(role) for role in (*key, "agent"))
        return named or bool(self.times or self.places)

    @property
    def real(self) -> bool:
        """Whether it is told as done, planned or ordered somewhere."""
        return any(mention.real for mention in self.mentions)


def roles_clash(one: dict[str, set[str]], other: dict[str, set[str]], name: str) -> bool:
    """Whether participants cannot be those of one event: other patients or means, or one thing in two roles."""
    for role in ("patient", "weapon"):
        if role in event_classes()[name].key and one.get(role) and other.get(role) and not one[role] & other[role]:
            return True
    for role, opposite in (("patient", "weapon"), ("weapon", "patient"), ("agent", "patient"), ("patient", "agent")):
        if one.get(role, set()) & other.get(opposite, set()) - one.get(opposite, set()) - other.get(role, set()):
            return True
    return False


def commonest(types: list[str]) -> str:
    """The class that most mentions have, the narrower where as many have the broader."""
    counts = Counter(types)
    return min(counts, key=lambda name: (-counts[name], event_classes()[name].broader is None, name))


def told_type(types: list[str], participants: Mapping[str, Collection[str]]) -> str:
    """The class of an event from its mentions: what a weapon destroys is attacked."""
    name = commonest(types)
    return "attack" if name == "destruction" and participants.get("weapon") else name


def _types_fit(mention: Mention, happening: Happening) -> bool:
    if mention.type == happening.type:
        return True
    classes = event_classes()
    broader = classes[happening.type].broader == mention.type or classes[mention.type].broader == happening.type
    # What a weapon destroyed it was used against.
    armed = bool(mention.participants.get("weapon") or happening.participants.get("weapon"))
    return broader and (mention.noun or armed or any(m.noun for m in happening.mentions))


def gather(mentions: list[Mention], same: dict[str, str]) -> list[Happening]:
    """Put together the mentions of one document.

    Two mentions are one happening where a participant in the same role, the place and the time speak for it, or
    where the later one points back ("this strike") to the nearest; never where patients, places or dates are at odds.

    Args:
        mentions: mentions in order of offset.
        same: of an entity that may be another, the one that stands for both.

    Returns:
        Happenings in order of their first mention.
    """
    happenings: list[Happening] = []
    last: dict[int, int] = {}
    for mention in mentions:
        sentence = mention.number
        best: tuple[float, int, int] | None = None
        reason = ""
        recent = (
            [] if mention.fresh else [i for i in range(len(happenings)) if _types_fit(mention, happenings[i])][-40:]
        )
        for index in recent:
            score, why = _fit(mention, happenings[index], sentence - last[index], len(recent), same)
            if score >= 2 and (best is None or (score, last[index], index) > best):
                best, reason = (score, last[index], index), why
        if best is None and mention.possible_only and event_classes()[mention.type].capability:
            continue
        if best is None:
            happenings.append(Happening(document=mention.document, type=mention.type))
            happenings[-1].take(mention, None)
            last[len(happenings) - 1] = sentence
        else:
            happening = happenings[best[2]]
            happening.take(mention, reason)
            last[best[2]] = sentence
    happenings = _absorb_openings(happenings, same)
    for happening in happenings:
        happening.type = told_type([mention.type for mention in happening.mentions], happening.participants)
    return [happening for happening in happenings if happening.telling or len(happening.mentions) > 1]


def _absorb_openings(happenings: list[Happening], same: dict[str, str]) -> list[Happening]:
    """Join what headline, opening and body tell of a report's main event of a class.

    A report introduces its event more than once ("Quake hits coast", "A strong quake ..."; "A man was arrested",
    "Novak's arrest"), then says "the quake". Other ones come in later, as "another quake" or "a quake in
    2003", and stay apart.
    """
    kept: list[Happening] = []
    mains: dict[str, Happening] = {}
    for happening in happenings:
        name = event_classes()[happening.type].broader or happening.type
        personal = _personal(happening)
        main = mains.get(name) if _placed(happening) or personal else None
        opening = happening.mentions[0].number - (main.mentions[0].number if main else 0) <= _OPENING
        fresh = any(mention.indefinite for mention in happening.mentions) and not opening
        fresh = fresh or happening.mentions[0].fresh
        if main is None:
            if (_placed(happening) or personal) and happening.real and not happening.mentions[0].fresh:
                mains[name] = happening
            kept.append(happening)
            continue
        one, other = _folded(happening.participants, same), _folded(main.participants, same)
        apart = told_apart(happening.times, main.times) or places_fit(happening.places, main.places) == "apart"
        loose = personal and not _same_person(happening, main, one, other)
        if fresh or apart or loose or roles_clash(one, other, main.type) or not (happening.real or personal):
            kept.append(happening)
        else:
            main.absorb(happening, "the report's opening and body tell of one such event")
    return kept


def _personal(happening: Happening) -> bool:
    """Whether it is of a class that befalls a person one at a time (an arrest, a resignation)."""
    info = event_classes()[happening.type]
    return info.owner == "patient" and info.key[0] == "patient" and not info.toll and not info.of_place


def _same_person(
    happening: Happening, main: Happening, one: dict[str, set[str]], other: dict[str, set[str]]
) -> bool:  # fmt: skip
    """Whether two happenings befall one person: by name, or where one names nobody and the other "the suspect"."""
    if one.get("patient") and other.get("patient"):
        return bool(one["patient"] & other["patient"])
    nameless = main if one.get("patient") else happening
    heads = nameless.things.get("patient", set())
    return (not heads and nameless.mentions[0].noun) or bool(heads & hosts("unnamed_persons"))


def _folded(participants: dict[str, set[str]], same: dict[str, str]) -> dict[str, set[str]]:
    return {role: {same.get(entity, entity) for entity in entities} for role, entities in participants.items()}


def _fit(mention: Mention, happening: Happening, back: int, others: int, same: dict[str, str]) -> tuple[float, str]:
    one, other = _folded(mention.participants, same), _folded(happening.participants, same)
    if roles_clash(one, other, happening.type):
        return 0, ""
    if mention.possible_only and event_classes()[mention.type].capability and back > 0:
        return 0, ""
    place, time = places_fit(mention.places, happening.places), times_fit(mention.times, happening.times)
    if time == "unknown" and told_apart(mention.times, happening.times):
        return 0, ""
    if place == "apart" or (time == "apart" and (back > 0 or days_apart(mention.times, happening.times))):
        return 0, ""
    score, reasons = 0.0, list[str]()
    key = [role for role in event_classes()[happening.type].key if role != "place"]
    shared = [role for role in key if one.get(role, set()) & other.get(role, set())]
    if shared:
        score += 2 if back <= 25 or event_classes()[happening.type].once else 1
        reasons.append(f"the same {shared[0]}")
    if place == "same":
        score += 2 if event_classes()[happening.type].of_place else 1
        reasons.append("the same place")
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
    elif mention.noun and others == 1 and (mention.definite or (_placed(happening) and not mention.indefinite)):
        score += 2
        reasons.append("the report tells of one such event only")
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


def _placed(happening: Happening) -> bool:
    """Whether it is of a class known by where and when it happens, so that one word may name it again."""
    return event_classes()[happening.type].of_place


def _governs(mention: Mention, happening: Happening) -> bool:
    """Whether the two verbs stand in one clause chain ("employed to destroy"), by claims that share a stretch."""
    last = happening.mentions[-1]
    voices = last.voices[0].claim, mention.voices[0].claim
    outer, inner = voices
    return outer.evidence.start <= inner.predicate_start < outer.evidence.end or (
        inner.evidence.start <= outer.predicate_start < inner.evidence.end
    )
