"""Events inside one document: which of its mentions tell of one happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from ...model import Place, Time
from ..classes import event_classes, hosts, opposed
from .mention_fit import OPENING, fit_mention, folded, is_placed, one_against_many, roles_clash, struck_apart, was_felt
from .mentions import Mention
from .whenwhere import places_fit, told_apart

#: Sentences behind the headline that carry out what it says.
_LEAD = 2


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
    targets: dict[str, Place | str] = field(default_factory=dict[str, Place | str])
    befallen: set[str] = field(default_factory=set[str])

    def take(self, mention: Mention, reason: str | None) -> None:
        """Add a mention and what it says."""
        self.mentions.append(mention)
        for role, entities in mention.participants.items():
            self.participants.setdefault(role, set()).update(entities)
        for role, heads in mention.things.items():
            self.things.setdefault(role, set()).update(heads)
        self.times.extend(mention.times)
        self.places.extend(mention.places)
        self.targets.update(mention.targets)
        self.befallen |= mention.befallen
        if reason:
            self.reasons.append(reason)

    def absorb(self, other: Happening, reason: str) -> None:
        """Take all mentions of another happening of the same document."""
        for mention in other.mentions:
            self.take(mention, None)
        self.reasons.extend([reason, *other.reasons])

    @property
    def former(self) -> bool:
        """Whether it is dated or told in an aside, and always well before its report."""
        dated = [mention.former for mention in self.mentions if mention.times or mention.former]
        return bool(dated) and all(dated)

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


def commonest(types: list[str]) -> str:
    """The class that most mentions have, the narrower where as many have the broader."""
    counts = Counter(types)
    return min(counts, key=lambda name: (-counts[name], event_classes()[name].broader is None, name))


def _decides(name: str) -> bool:
    """Whether a class is one of two that exclude each other."""
    return any(opposed(name, other) for other in event_classes())


def told_type(types: list[str], participants: Mapping[str, Collection[str]]) -> str:
    """The class of an event from its mentions: what a weapon destroys is attacked."""
    name = commonest(types)
    # A "trial" that ended in a verdict is told by the verdict.
    name = next((t for t in sorted(set(types)) if event_classes()[t].broader == name and _decides(t)), name)
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
        # What is told as one more can only be told again as one more ("bombed again", "fresh raids").
        recent = [
            i for i in range(len(happenings))
            if _types_fit(mention, happenings[i])
            and (not mention.fresh or (happenings[i].mentions[0].fresh and not mention.noun))
        ][-40:]  # fmt: skip
        for index in recent:
            score, why = fit_mention(mention, happenings[index], sentence - last[index], len(recent), same)
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
            mention.elsewhere = was_felt(mention, happening) and places_fit(mention.places, happening.places) == "apart"
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
        headed = name in mains and _headed(mains[name], happening)
        main = mains.get(name) if is_placed(happening) or personal or headed else None
        opening = happening.mentions[0].number - (main.mentions[0].number if main else 0) <= OPENING
        fresh = any(mention.indefinite for mention in happening.mentions) and not opening
        fresh = fresh or happening.mentions[0].fresh
        if main is None:
            told = is_placed(happening) or personal or happening.mentions[0].number == 0
            if told and name not in mains and happening.real and not happening.mentions[0].fresh:
                mains[name] = happening
            kept.append(happening)
            continue
        one, other = folded(happening.participants, same), folded(main.participants, same)
        apart = (
            (is_placed(main) and happening.former != main.former and not (happening.times and main.times))
            or struck_apart(happening, main)
            or told_apart(happening.times, main.times)
            or places_fit(happening.places, main.places) == "apart"
        )
        loose = personal and not _same_person(happening, main, one, other)
        loose = loose or opposed(happening.type, main.type)
        loose = loose or one_against_many(main.type, happening.befallen, main.befallen)
        if fresh or apart or loose or roles_clash(one, other, main.type) or not (happening.real or personal):
            kept.append(happening)
        else:
            main.absorb(happening, "the report's opening and body tell of one such event")
    return kept


def _headed(main: Happening, happening: Happening) -> bool:
    """Whether one is told in the headline and the other in the sentences that carry it out."""
    return main.mentions[0].number == 0 and 0 < happening.mentions[0].number <= _LEAD and main.type == happening.type


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
    heads = {head.removeprefix("ex-") for head in nameless.things.get("patient", set())}
    plain = hosts("unnamed_persons") | hosts("persons_held")
    return (not heads and nameless.mentions[0].noun) or bool(heads & plain)
