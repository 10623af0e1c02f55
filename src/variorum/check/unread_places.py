"""Towns that were read as no place though the words around leave no doubt: "the Portuguese capital Porto"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..model import Place, Reading
from ..reference import gazetteer, geography, load
from ..reference.gazetteer import Entry
from .phrases import either

#: Fewest inhabitants of a town that is taken from its words alone, and from the word "from".
FEWEST, LARGE = 15_000, 60_000
#: Fewest where the words are another name of it ("Aarhus" for Århus).
KNOWN = 100_000


#: Fewest where a sentence of reach leaves no other reading.
SURE = 40_000


#: What can be reached is a place; a large town, for "hit" and "target" are said of much else.
_REACHED = re.compile(
    r"\b(?:can|could|may|might|would|to|of)\s+(?:easily\s+)?(?:reach|hit|strike|target|threaten|reaching|hitting|striking|targeting)\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)"
)


#: "Auckland, New Zealand's capital": the land read as the holder of the town before it.
_OWNER = re.compile(r",\s+(?P<name>[A-Z]\w+(?:\s+[A-Z]\w+){0,2})(?=['’]s?\s+(?:\w+\s+)?capital\b)")


@cache
def _cue() -> re.Pattern[str]:
    cues = either(load("place_relations")["before_a_town"])
    name = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}"
    return re.compile(rf"\b(?i:{cues}),?\s+(?P<name>{name})")


@cache
def _told() -> re.Pattern[str]:
    """A name at the start of a sentence of which a position is told: "X lies in the south of", "X, 40 km from"."""
    noun = either(load("place_relations")["place_nouns"])
    name = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}"
    about = r"(?:(?:about|some|around|roughly|just|only)\s+)?"
    length = r"[\d,.]+[\s-]*(?:km|kilomet(?:er|re)s?|miles?)\b"
    return re.compile(
        rf"(?P<name>{name})(?:,?\s+(?:which\s+)?(?:is|lies|sits|was)?\s*(?:located|situated)\b"
        r"|,\s+which\s+(?:borders|is\s+in|lies\s+in)\s+[A-Z]"
        rf"|\s+(?:lies|sits)\s+(?:in|on|{about}{length})"
        rf"|,\s+(?:a|an|the)\s+(?:[\w-]+\s+){{0,2}}?(?:{noun})\s+(?:in|on|near)\s+"
        rf"|,\s+{about}{length}\s+(?:\w+\s+)?(?:of|from)\b"
        rf"|\s+(?:is|lies)\s+{about}{length}\s+(?:\w+\s+)?(?:of|from)\b"
        rf"|\s+is\s+an?\s+(?:[\w-]+\s+){{0,2}}?(?:{noun})\s+(?:in|on|near)\s+(?:the\s+)?[A-Z]"
        rf"|(?:\s+is|,)\s+[A-Z][\w ]+['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?:{noun})\b"
        rf"|\s+is\s+(?:the|one\s+of\s+the)\s+(?:[\w-]+\s+){{0,3}}?(?:{noun})s?\s+(?:of|in)\s+[A-Z]"
        r"|\s+belongs\s+to\s+[A-Z]"
        r"|\s+state(?=\s*[,.)]|\s+(?:was|is|has|were)\b)"
        r"|\s+(?:is|lies|sits)\s+(?:right\s+|directly\s+|just\s+|very\s+)?(?:on|near|close\s+to|along)\s+(?:the|its)\s+(?:[A-Z]\w+\s+)?(?:border|frontier)\b"
        r"|,\s+(?:right\s+)?(?:on|near|close\s+to)\s+(?:the|its)\s+(?:[A-Z]\w+\s+)?(?:border|frontier)\b)"
    )


def town_from(text: str, start: int, end: int) -> Place | None:
    """The town that something starts from in a stretch where no place was read: "could hit Berlin from Kaliningrad"."""
    for match in re.finditer(r"\b[Ff]rom\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)", text[start:end]):
        town = next((one for one in gazetteer.towns(match["name"]) if not one.alternate), None)
        if town is not None and town.population >= LARGE:
            at = start + match.start("name")
            return _place(town, at, match["name"])
    return None


#: In a sentence of reach, what a preposition or a verb of reaching stands before, and what "lies" or "can be hit".
_IN_REACH = re.compile(
    r"\b(?:[Ff]rom|[Ii]n|[Aa]t|[Nn]ear|[Tt]o|[Bb]etween|[Aa]nd|[Oo]f|that|left|leaves|leaving|reached|reaches|[Oo]ver|reach|hits?|strikes?|struck|target|threatens?|covers?|attack|puts?|brings?|leaves?|gives?|reaching|hitting|striking|targeting)\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"
    r"|(?<=\w[-–])(?P<pair>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)(?=\s+(?:route|service|flight|line|leg|link|sector|connection|run|corridor)\b)"
    r"|(?:^|(?<=[\"“:,]\s)|(?<=[\"“]))(?P<head>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)(?=\s+(?:lies|is|can|could|cannot|may|might|was|remains|stays|to\s+[A-Z])\b)"
)


def towns_of_reach(text: str, start: int, end: int, known: Sequence[Place]) -> list[Place]:
    """Large towns in a sentence that says what can be reached, where they were read as no place."""
    found: list[Place] = []
    for match in _IN_REACH.finditer(text[start:end]):
        group = "name" if match["name"] else "pair" if match["pair"] else "head"
        at, words = start + match.start(group), match[group].removesuffix("'s").removesuffix("’s")
        if any(place.start < start + match.end(group) and at < place.end for place in known):
            continue
        town = _town_named(words)
        if town is not None and town.population >= SURE:
            found.append(_place(town, at, words))
    return found


def _town_named(words: str) -> Entry | None:
    """The largest town of a name, or a large one that is also called so; a nickname ("LiLo") is no other name."""
    least = float("inf") if _NICKNAME.search(words) else KNOWN
    return next((one for one in gazetteer.towns(words) if not one.alternate or one.population >= least), None)


#: A capital inside a word, as in nicknames and brands; some towns are written so too ("DeKalb", "McAllen").
_NICKNAME = re.compile(r"[a-z][A-Z]")


def _no_person(reading: Reading) -> tuple[Place, ...]:
    """The places of a reading but those that a nickname or a person's name was taken for, by another name of a town."""
    persons = {
        word
        for name in reading.names
        if name.kind == "person"
        for word in reading.document.text[name.start : name.end].split()
    }
    return tuple(
        place
        for place in reading.places
        if place.kind != "city"
        or not (_NICKNAME.search(place.text) or place.text in persons)
        or not (towns := gazetteer.towns(place.text))
        or any(not town.alternate for town in towns)
    )


_NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}")


def towns_in(text: str, start: int, end: int, known: Sequence[Place]) -> list[Place]:
    """Towns in a sentence that were read as no place.

    Only for readings whose words leave no doubt that they speak of places: two and a distance, a town and its land.
    """
    found: list[Place] = []
    for match in _NAME.finditer(text, start, end):
        words = match.group().removesuffix("'s").removesuffix("’s")
        first, _, rest = words.partition(" ")
        # "From Kiel": the first word is the sentence's.
        words = rest if first.lower() in load("function_words")["words"] else words
        if not words:
            continue
        at = match.start() + match.group().index(words)
        if any(place.start < at + len(words) and at < place.end for place in known):
            continue
        town = _town_named(words)
        if town is not None and town.population >= FEWEST:
            found.append(_place(town, at, words))
    return found


#: Where something happens, in a sentence that names a land: "a quake shook X in Spain".
_HAPPENS_AT = re.compile(
    r"\b(?:in|near|outside|shook|rocked|struck|jolted|hit)\s+(?P<name>[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){0,2})(?=\s+in\s+(?:the\s+)?[A-Z]|\s*[.,;]|\s+(?:was|were|on|after)\b)"
)


def _beside_lands(reading: Reading, places: Sequence[Place]) -> list[Place]:
    """Large towns of a sentence that names a land, read as an organisation or a building."""
    doc, text = reading.doc, reading.document.text
    if doc is None:
        return []
    persons = [(name.start, name.end) for name in reading.names if name.kind == "person"]
    found: list[Place] = []
    for sentence in doc.sents:
        start, end = sentence.start_char, sentence.end_char
        if not any(place.kind == "country" and start <= place.start < end for place in places):
            continue
        for match in _HAPPENS_AT.finditer(text, start, end):
            low, high = match.span("name")
            taken = [*persons, *((place.start, place.end) for place in places)]
            if any(one < high and low < other for one, other in taken):
                continue
            town = next((one for one in gazetteer.towns(match["name"]) if not one.alternate), None)
            if town is not None and town.population >= 2 * LARGE:
                found.append(_place(town, low, match["name"]))
    return found


def _place(town: Entry, start: int, words: str) -> Place:
    return Place(
        start=start, end=start + len(words), text=words, name=town.name, lat=town.lat, lon=town.lon, kind=town.kind,
        geoname=town.geoname, country=town.country, precision_km=town.precision_km,
        reasons=("the words before it are said of places only",),
    )  # fmt: skip


def with_unread(reading: Reading) -> tuple[Place, ...]:
    """The places of a reading and the towns that it lacks, in order of offset.

    Args:
        reading: one document with the places read in it.
    """
    text, places = reading.document.text, _no_person(reading)
    found: list[Place] = []
    for match in (*_cue().finditer(text), *_told().finditer(text), *_REACHED.finditer(text)):
        least = 2 * LARGE if match.re is _REACHED else FEWEST
        start = match.start("name")
        if any(place.start < match.end("name") and start < place.end for place in (*places, *found)):
            continue
        words = match["name"].removesuffix("'s").removesuffix("’s")
        while words:
            town = _town_named(words)
            if town is not None and town.population >= least:
                found.append(_place(town, start, words))
                break
            words = words.rpartition(" ")[0].rstrip()
    found += [
        one
        for one in _beside_lands(reading, places)
        if not any(other.start < one.end and one.start < other.end for other in found)
    ]
    for match in _OWNER.finditer(text):
        start, end = match.span("name")
        if any(place.start < end and start < place.end for place in (*places, *found)):
            continue
        land = next((one for one in geography.lands(match["name"]) if one.kind == "country"), None)
        if land is not None:
            found.append(_place(land, start, match["name"]))
    return tuple(sorted((*places, *found), key=lambda place: (place.start, place.end))) if found else places
