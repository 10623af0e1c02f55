"""Where a plain sentence of reach begins and ends on the Earth: its targets, its launch place, both ends of a trip."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ..model import Place
from ..reference import load
from .flying_things import Thing, before, things_in
from .phrases import ends_with, starts_with
from .pile import Pile
from .place_pairs import as_land
from .reach_claims import EVERYWHERE_WINDOW, TARGET_WINDOW, anywhere_in
from .reach_wordings import Wording
from .told_ranges import ToldRange

_JOINED = re.compile(r"\s*(?:,|,?\s+and|,?\s+or)\s+(?:even\s+)?")
_AT = r"(?:(?:at|on)\s+(?:an?|its|the|their)\s+(?:[a-z]+\s+)?(?:base|site|airfield|airport|depot|port)\s+)?"
_AT += r"(?:in|at|near|outside|around|from|on|to)\s+(?:the\s+)?(?:\w+ern\s+)?$"
_END = re.compile(
    r"(?:\b(?:from|to|between|and|for|left|leaves|leaving|struck|hit|reach\w*|connect\w*|link\w*|with|as\s+far\s+as|in|at|into|towards?)\s+(?:the\s+)?|[-–]\s*)$",
    re.I,
)
#: "Every Polish city", "all Polish territory".
_EACH = re.compile(r"\b(?:all|every|each|any|the\s+(?:whole|entire)(?:\s+of)?)(?:\s+the)?\s+$", re.I)
_FULLY = re.compile(
    r"\s+(?:(?:is|lies|was|remains|(?:would|could|can)\s+be)\s+)?(?:entirely|fully|completely|wholly)\b", re.I
)
_MOVED = re.compile(
    r"\b(?:moved?|moving|transfer\w*|relocat\w*|shift\w*|redeploy\w*|brought|shipped|sent|withdrawn)\b[^.;]{0,60}$",
    re.I,
)


@cache
def _place_words() -> dict[str, re.Pattern[str]]:
    """Patterns for the words around places in sentences of reach."""
    reach = load("reach_words")
    holders = "|".join(re.escape(word) for word in reach["holders"])
    given = "|".join(re.escape(word) for word in reach["given"])
    put = "|".join(re.escape(word) for word in reach["put"])
    return {
        # "the Tern in X", "missiles stationed at X", "batteries in X", "rebels in X"
        "there": re.compile(
            rf"^\s*,?\s*(?:(?:that|which|now|already|is|are|was|were|being|currently|newly|recently)\s+)*(?:(?:{put})\s+)?{_AT}",
            re.I,
        ),
        "given": re.compile(rf"\b(?:{given})\s+from\s+(?:the\s+)?$", re.I),
        "held": re.compile(rf"\b(?:{holders}|{put})\s+{_AT}", re.I),
    }


def all_of_it(text: str, start: int, place: Place) -> bool:
    """Whether the words around a place mean all of it: "anywhere in Spain", "every Spanish city"."""
    if anywhere_in(text, start, place) or _FULLY.match(text, place.end):
        return True
    return bool(place.demonym and _EACH.search(text[max(start, place.start - EVERYWHERE_WINDOW) : place.start]))


def ends_of(
    text: str, start: int, end: int, words: Wording, places: list[Place], things: list[Thing]
) -> tuple[list[Place], Place | None]:
    """The targets and the launch place that a sentence names."""
    use = _place_words()
    territory = starts_with("reach_words", "territory")
    solid = [place for place in places if not place.demonym or territory.match(text[place.end : place.end + 40])]
    if words.side == "trip":
        return _trip(text, start, solid)
    launches: list[tuple[int, Place]] = []
    for place in solid:
        front = text[max(start, place.start - 60) : place.start]
        if use["given"].search(front):
            continue  # "with technological help from Spain"
        if re.search(
            r"(?<!away\s)(?<!far\s)\b[Ff]rom\s+(?:(?!to\b|can\b|could\b)[a-z-]+\s+){0,4}$", front
        ) or re.search(
            r"\bfrom\s+(?:anywhere|any\s+\w+|somewhere|bases?|positions?|sites?|silos?|\w+\s+bases?)\s+(?:in|on|near)\s+"
            r"(?:the\s+)?$",
            front,
            re.I,
        ):
            # "moved from X to Y": Y is where it is then.
            launches.append((3 if _MOVED.search(front) else 0, place))
        elif _MOVED.search(front) and re.search(r"\bto\s+(?:the\s+)?$", front):
            launches.append((0, place))
        elif (
            use["held"].search(front)
            or ends_with("reach_words", "launch_before").search(front)
            or any(
                thing.end <= place.start
                and place.start - thing.end <= 60
                and use["there"].match(text[thing.end : place.start])
                for thing in things
            )
        ):
            launches.append((1, place))
    launch = min(launches, key=lambda row: (row[0], row[1].start))[1] if any(row[0] < 3 for row in launches) else None
    others = [place for place in solid if place not in [row[1] for row in launches]]
    behind = [
        place
        for place in others
        if words.end <= place.start <= words.end + TARGET_WINDOW and ";" not in text[words.end : place.start]
    ]
    ahead = [place for place in others if place.end <= words.start]
    if words.side == "behind":
        chosen = behind[:1]
    else:
        direct = [
            place
            for place in solid
            if words.end <= place.start and re.fullmatch(r"\s+(?:of\s+)?(?:the\s+)?", text[words.end : place.start])
        ]
        if direct and ahead and launch is None and text[words.end : direct[0].start].split()[:1] == ["of"]:
            # "Kiel is within striking distance of Oslo": how far apart they lie does not depend on which one fires.
            return ahead[-1:], direct[0]
        chosen = direct[:1] if direct and not words.denied and direct[0] is not launch else ahead[-1:]
    if words.denied and (not chosen or launch is None) and len(two := _two(solid)) == 2:
        # How far apart two places lie does not depend on which of them it stands at.
        return [two[1]], two[0]
    if chosen:
        for place in others:
            if place.start > chosen[-1].end and _JOINED.fullmatch(text[chosen[-1].end : place.start]):
                chosen.append(place)
    return chosen, launch


def _trip(text: str, start: int, places: list[Place]) -> tuple[list[Place], Place | None]:
    """Both ends of a trip: "from X to Y", "between X and Y", "X to Y"."""
    for first, second in pairwise(places):
        between = text[first.end : second.start]
        front = text[max(start, first.start - 30) : first.start]
        joined = re.fullmatch(
            r"(?:\s+(?:all\s+the\s+way\s+|nonstop\s+|straight\s+|non-stop\s+)?(?:to|and)|,?\s+[^,.;]{0,25},?\s+to)\s+(?:the\s+)?",
            between,
        )
        if joined and re.search(r"\b(?:from|between)\s+(?:the\s+)?$", front, re.I):
            return [second], first
        if re.fullmatch(r"(?:\s+to\s+|\s*[-–]\s*)", between):
            return [second], first
    # How far apart two places lie does not depend on which one it started from.
    ends = [place for place in places if _END.search(text[max(start, place.start - 25) : place.start])]
    if len(ends) == 2 == len(places):
        return ends[1:], ends[0]
    two = _two(places)
    return ([two[1]], two[0]) if ends and len(two) == 2 == len(places) else ([], None)


def _two(places: list[Place]) -> list[Place]:
    """The towns of a sentence, each once; none where it names anything else than towns."""
    towns = {place.name: place for place in places if place.kind == "city"}
    return list(towns.values()) if len({place.name for place in places}) == len(towns) else []


def launch_before(pile: Pile, key: str, number: int, told: ToldRange) -> Place | None:
    """Where sentences before, or that of the range, have the thing: "the Tern at X has a range of 300 km"."""
    use = _place_words()
    text = pile.readings[key].document.text
    low, high = before(pile, key, number)
    sentences = [(low, high)]
    if told.document == key:
        sentences.insert(0, pile.sentences(key)[told.sentence])
    for start, end in sentences:
        things = [
            thing
            for thing in things_in(pile, key, start, end)
            if told.thing is None or thing.key == told.thing.key or not thing.named
        ]
        found = [
            place
            for place in pile.places_within(key, start, end)
            if not place.demonym
            and (
                any(
                    0 <= place.start - thing.end <= 60 and use["there"].match(text[thing.end : place.start])
                    for thing in things
                )
                or (
                    things
                    and ends_with("reach_words", "launch_before").search(
                        text[max(start, place.start - 40) : place.start]
                    )
                    and not _MOVED.search(text[max(start, place.start - 60) : place.start])
                )
                # "Is to be moved to X": there it is then.
                or (
                    things
                    and _MOVED.search(text[max(start, place.start - 60) : place.start])
                    and re.search(r"\bto\s+(?:the\s+)?$", text[start : place.start])
                )
            )
        ]
        if len({place.name for place in found}) == 1:
            return found[0]
    return None


def owner_of(pile: Pile, key: str, start: int, told: ToldRange, words: Wording, things: list[Thing]) -> Place | None:
    """The country whose weapon it is: "Iranian drones", "North Korea's missile", "North Korea said its missile"."""
    text = pile.readings[key].document.text
    if not things or words.denied:
        return None
    thing = things[0].start
    for place in reversed(pile.places_within(key, start, max(thing, words.start))):
        between = text[place.end : thing] if place.end <= thing else ""
        # "Spain can hit X with its Tern": who can is where it stands.
        if (
            place.kind == "country"
            and not place.demonym
            and re.match(r"\s+(?:can|could|may|might|would|is\s+able|has\s+the)\b", text[place.end :])
        ):
            return place
        if place.kind not in ("country", "government") or not place.country:
            continue
        if (place.demonym and re.fullmatch(r"\s+(?:[\w-]+\s+){0,3}", between)) or re.match(
            r"['’]s?\s|.*\b(?:its|their)\b", between
        ):
            return as_land(place)
    return None
