"""What is said to have a range: "the Tern", "Tern-2 missiles", "the rocket", and what "it" stands for.

Reports name weapons that no list knows. A name is taken for one by its place in the sentence: behind an article or
before a noun for things that fly, and neither a place nor somebody who speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..model import Entity
from ..reference import load
from .phrases import either
from .pile import Pile

#: How many sentences back "it" and "the missile" may look for the thing they stand for.
BACK = 4

#: Somebody who speaks, owns or acts is no thing with a range.
_ACTS = re.compile(
    r"\s+(?:said|says|told|announced?|warn\w*|claim\w*|plans?|wants?|denied|denies|added|report\w*|wrote|confirmed|has\s+(?:said|announced))\b",
    re.I,
)
_REFERS = re.compile(
    r"(?:^|[.,;]\s+)(?:(?:maximum|top)\s+)?(?:range|reach|speed)\s*:|\b(?:it|they|its|their|these|those|this|that\s+(?:is|was|would|means)|enough\s+to|the\s+(?:[\w-]+\s+){0,2}?(?:missile|rocket|drone|weapon|system|jet|plane|aircraft|airliner|launcher|gun|howitzer|range|reach|speed|helicopter|bomber)s?)\b",
    re.I,
)


@dataclass(frozen=True)
class Thing:
    """A thing with a range, as some words call it.

    Attributes:
        key: its name in small letters; the noun where it has none.
        called: what to call it in a sentence ("the Tern", "the rocket").
        named: whether it has a name.
        start, end: its words.
    """

    key: str
    called: str
    named: bool
    start: int
    end: int


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    nouns = either(load("reach_words")["bearers"])
    noun = rf"(?:(?:{nouns})s?\b)"
    word = r"[A-Z][\w’]*(?:-[\w’]+)*"
    name = rf"{word}(?:\s+(?:{word}|\d{{1,4}}[A-Z]?\b)){{0,2}}?"
    kinds = "|".join(re.escape(word) for word in load("reach_words")["kinds"])
    kinds = rf"(?:(?:{kinds}|[a-z]+-(?:range|launched|propelled|ship|tank|surface|air|fired|based|capable))\s+){{0,2}}?"
    return (
        re.compile(rf"(?P<the>\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir)\s+(?:[a-z][\w-]+\s+){{0,3}})?\b(?P<name>{name})(?P<noun>\s+{kinds}{noun})?(?![\w-])"),
        re.compile(rf"(?<![\w-]){noun}", re.I),
    )  # fmt: skip


@cache
def _no_names() -> frozenset[str]:
    """Words that begin a sentence with a capital and name nothing."""
    return frozenset(
        (*load("function_words")["words"], *load("reach_words")["no_names"], *load("reach_words")["kinds"])
    )


def things_in(pile: Pile, key: str, start: int, end: int) -> list[Thing]:
    """The things that a stretch of a report names or calls by a noun, in order."""
    named, nouns = _patterns()
    text = pile.readings[key].document.text
    places = pile.places_within(key, start, end)
    # "The coast early on Friday", "Mach 2": a day or a unit has a capital, and names nothing.
    days = [time for time in pile.readings[key].times if start <= time.start < end]
    speeds = [one for one in pile.quantities_within(key, start, end) if one.dimension == "speed"]
    found: list[Thing] = []
    for span, entity in pile.arms_between(key, start, end):
        plain = nouns.sub("", entity.name).strip()
        if plain and plain[0].isupper():
            noun = nouns.match(text, span.end + 1)
            stop = noun.end() if noun and span.end < end else span.end
            found.append(Thing(plain.casefold(), f"the {plain}", True, span.start, stop))
    for match in named.finditer(text, start, end):
        at, stop = match.span("name")
        if any(taken.start < stop and at < taken.end for taken in (*places, *days, *speeds)):
            continue
        if any(thing.start < stop and at < thing.end for thing in found):
            continue
        after = text[stop : min(end, stop + 40)]
        model = re.search(r"\d|-[A-Z]\b", match["name"]) is not None
        if match["noun"] is None:
            # "the British Army", "the Kremlin said": more name follows, or somebody speaks.
            if _ACTS.match(after) or re.match(r"['’]s?\s|\s+[A-Z]", after):
                if not re.match(r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:range|reach)\b", after):
                    continue
            elif not (model or match["the"]):
                continue
        elif match["name"].casefold() in _no_names():
            continue
        found.append(Thing(match["name"].casefold(), f"the {match['name']}", True, at, match.end()))
    for match in nouns.finditer(text, start, end):
        if not any(thing.start <= match.start() < max(thing.end, thing.start + 1) for thing in found):
            found.append(Thing(match.group().lower(), f"the {match.group().lower()}", False, *match.span()))
    return sorted(found, key=lambda thing: (thing.start, not thing.named, -thing.end))


def same_thing(thing: Thing, entity: Entity) -> bool:
    """Whether a named thing is called by one of the names of a weapon or vehicle."""
    names = {entity.name.casefold(), *(alias.text.casefold() for alias in entity.aliases)}
    return any(thing.key in name or name in thing.key for name in names)


def refers_back(sentence: str) -> bool:
    """Whether a sentence speaks of something that was named before it."""
    return _REFERS.search(sentence) is not None


def before(pile: Pile, key: str, number: int) -> tuple[int, int]:
    """Bounds of the sentences that a sentence may refer to: from some before it up to its start."""
    sentences = pile.sentences(key)
    return sentences[max(0, number - BACK)][0], sentences[number][0]


_ANOTHER = re.compile(
    r"\b(?:new|newer|newest|latest|upgraded|improved|modernised|modernized|extended|enhanced|later|next|second|successor|older|earlier|previous|predecessor)(?:[\s-]+[\w-]+)?\s+(?:model|version|variant|generation|type|one|missile|rocket|drone|weapon)\b"
    r"|\b(?:another|a\s+(?:different|second|third)|other)\s+(?:missile|rocket|drone|weapon|model|version|one)s?\b"
    r"|\b(?:its|the)\s+(?:successor|predecessor|replacement)\b",
    re.I,
)


def another(between: str) -> bool:
    """Whether words behind a name turn to another thing: "the Tern flew 300 km; the new model ..."."""
    return _ANOTHER.search(between) is not None


def turns_to_another(text: str, name_end: int, cue: int) -> bool:
    """Whether between a name and what is said another thing is spoken of: "unlike the Tern, its bombers can reach".

    A noun right behind the name ("the Tern, a ballistic missile, can reach") or behind "the" stands for the name.
    """
    between = text[name_end:cue]
    if another(between):
        return True
    for match in _patterns()[1].finditer(between):
        ahead = between[: match.start()]
        if re.fullmatch(r"(?:['’]s?)?,?\s+(?:(?:is\s+)?(?:an?|the|one\s+of)\s+)?(?:[\w-]+\s+){0,4}", ahead):
            continue
        if not re.search(r"\b(?:the|this|that|these|such)\s+(?:[\w-]+\s+){0,2}$", ahead, re.I):
            return True
    return False
