"""Ways and the time that each is said to take: by a stated length, or between two places, in any order of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from ...model import Place, Quantity, Span
from ...reference import load
from ..amounts import Amount
from ..extents import extent_of
from ..geodesy import reach
from ..neighbours import pointing
from ..phrases import any_of
from ..pile import Pile
from ..shapes import Mark, Shape, later_by, shapes
from ..unread_places import towns_of_reach
from .journeys import LONGEST_NIGHT_H, NIGHT_H
from .movers import mover_in
from .physics import hours, km

#: Nearer places may be one town, or be measured from their edges.
NEAREST_KM = 100
#: Longer than this is no journey of one go.
LONGEST_H = 720
_NIGHT = re.compile(
    r"\b(?:over\s?night|(?:during|in|within|over|through(?:out)?)\s+(?:the\s+course\s+of\s+)?(?:the|one|a|a\s+single|that|last)\s+night|by\s+night|all\s+night(?:\s+long)?"
    r"|between\s+(?:dusk|nightfall|sunset|sundown)\s+and\s+(?:dawn|daybreak|sunrise)"
    r"|(?:took|takes|taken|needed|needs|needing)\s+(?:(?:the|it|them|him|her)\s+)?(?:[a-z]+\s+)?(?:only\s+|just\s+|but\s+)?(?:one|a\s+single|a)\s+night(?=\s+(?:for|to)\b)"
    r"|(?:one|a\s+single)\s+night\s+was\s+(?:all|enough)|in\s+(?:the|one|a)\s+night['’]s\s+(?:drive|march|ride|sail)|the\s+night\s+through"
    r"|(?:when|by\s+the\s+time)\s+(?:day|dawn|morning|the\s+sun|the\s+morning)\s+(?:broke|came|rose)|at\s+(?:dawn|daybreak|sunrise|first\s+light)(?=[^.]*\bhad\b)"
    r"|between\s+(?:sunset|dusk)\s+and\s+(?:sunrise|dawn)|from\s+(?:dusk|sunset|evening|nightfall)\s+(?:to|till|until)\s+(?:dawn|sunrise|morning|daybreak)|(?:before|by)\s+(?:dawn|daybreak|sunrise|(?:the\s+)?(?:next\s+|following\s+)?morning))\b",
    re.IGNORECASE,
)
_LONG_SINCE = re.compile(r"\b(?:ago|earlier|since|last|before|previous)\b", re.IGNORECASE)
_MARK = re.compile(r"⟦[A-Z](\d+)⟧")
#: What a length or a time may be of, beside a way.
_NO_WAY = re.compile(
    r"^\s*(?:wide|deep|high|tall|thick|off|above|below|apart|radius|from\s+the|away|long\b|inland|offshore|of\b)",
    re.IGNORECASE,
)
_NO_TIME = re.compile(
    r"^\s*-?\s*(?:(?:a|per|each|every)\s+(?:day|week|month|year)\b|ago|before|delay|old|warning|late|of\s+(?:wait|delay)|earlier|video|window|notice|break|stop)",
    re.IGNORECASE,
)
_NO_TIME_LEAD = re.compile(
    r"\b(?:after|before|every|last|next|past|first|delayed\s+by|wait\w*|for\s+the|since|every|old)\s*$", re.IGNORECASE
)
_GOES = re.compile(
    r"\b(?:reach\w*|hit\w*|str(?:ike|ikes|iking|uck)|fl(?:y|ew|ies|ying|own|ight)|travel\w*|dr(?:ive|ove|iven|iving)|sail\w*|cross\w*"
    r"|arriv\w+|land\w*|came|come|comes|cover\w*|journey|trip|voyage|rid(?:e|es|ing|den)|rode|mov\w+|took|takes|needs?|needed|marched|ran|run|way|distance|get|gets|got|by\s+(?:missile|plane|air|car|train|boat|ferry|helicopter)|flying\s+time|touch\w*\s+down|made\s+it|impact\w*|target\w*)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:stops?|stopover|changes?|round\s+trip|return\s+trip|both\s+ways|delay\w*|twice|each\s+way|laps?|relay|by\s+train[^.]*by\s+car)\b",
    re.IGNORECASE,
)
#: Between places the road is longer than the straight line; of a stated length it is all.
_BY_ROAD = re.compile(r"\bby\s+road\b", re.IGNORECASE)
#: "It took five hours for the 300 km".
_TOOK = re.compile(r"\b(?:took|takes|needed|needs)\b", re.IGNORECASE)
_AWAY = re.compile(r"^\s*(?:away|off|distant)\b", re.IGNORECASE)
_TOP_SPEED = re.compile(
    r"\b(?:top|maximum|max|at\s+(?:most|best)|no\s+(?:faster|more)\s+than|limited|capped|cannot|never|flat\s+out|governed)\b",
    re.IGNORECASE,
)
#: "Landed after two hours", "after two hours it reached": the time of the way itself.
_AFTER = re.compile(
    r"\b(?:reach\w*|land\w*|arriv\w+|touch\w*\s+down|hits?|struck|strikes?)\b[^.;]*\bafter\s*$|^\W*after\s*$",
    re.IGNORECASE,
)
#: How many sentences may lie between a length and the time that it took.
APART = 2


@dataclass(frozen=True, slots=True)
class Way:
    """A way: how long in km, in how many hours, and the words that say so.

    Attributes:
        shape: the sentence that gives the time, with the one before where that gives the start.
        time: the mark of the time.
        path: the mark of the length; None where two places give it.
        places: the two places; empty where a length is stated.
    """

    shape: Shape
    time: Mark
    hours: Amount
    km: Amount
    path: Mark | None = None
    places: tuple[Place, ...] = ()

    def quotes(self, pile: Pile) -> tuple[Span, ...]:
        """The words of the places."""
        return tuple(pile.span(self.shape.document, p.start, p.end) for p in self.places)


def ways(pile: Pile, document: str) -> Iterator[Way]:
    """Every way with its time that a sentence states, or a sentence with the one that it refers back to."""
    text = pile.readings[document].document.text
    for shape in shapes(pile, document):
        words = text[shape.start : shape.end]
        goes = _GOES.search(words) is not None
        if not (goes or _travels(words) or "V" in shape.kinds) or _BESIDE.search(words):
            continue
        time = _time(shape) or _time_near(pile, shape)
        if time is None or time[1].least <= 0:
            continue
        mark, lasted = time
        paths = [m for at, m in enumerate(shape.marks) if m.kind == "L" and _of_a_way(shape, at, words)]
        averaged = "V" in shape.kinds and re.search(r"\baverag", words)
        if len(paths) == 1 and shape.kinds.count("L") == 1 and (averaged or _TOOK.search(words) or _travels(words)):
            length = km(paths[0].quantity) if paths[0].quantity else None
            if length is not None:
                yield Way(shape, mark, lasted, length, path=paths[0])
        elif goes and "L" not in shape.kinds and not _BY_ROAD.search(words) and (two := _two_places(pile, shape)):
            length = _between(*two)
            if length is not None:
                yield Way(shape, mark, lasted, length, places=two)


def _of_a_way(shape: Shape, at: int, words: str) -> bool:
    """Whether a length is that of a way: "500 km away" too, where a top speed is told with the time."""
    after = _after(shape, at)
    return not _NO_WAY.match(after) or (_AWAY.match(after) is not None and _TOP_SPEED.search(words) is not None)


def _time_near(pile: Pile, shape: Shape) -> tuple[Mark, Amount] | None:
    """The one time told near a length with its average speed: "The flight took four hours. It covered ..."."""
    words = pile.readings[shape.document].document.text[shape.start : shape.end]
    if shape.kinds.count("L") != 1 or shape.kinds.count("V") != 1 or "D" in shape.kinds or not _AVERAGED.search(words):
        return None
    starts = [start for start, _ in pile.sentences(shape.document)]
    found: list[tuple[Mark, Amount]] = []
    for other in shapes(pile, shape.document):
        if not 0 < abs(starts.index(other.start) - starts.index(shape.start)) <= APART:
            continue
        told = pile.readings[shape.document].document.text[other.start : other.end]
        if "D" in other.kinds and not {"L", "V"} & {*other.kinds} and _LASTED.search(told) and (time := _time(other)):
            found.append(time)
    return found[0] if len(found) == 1 else None


_AVERAGED = re.compile(r"\baverag\w*", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:journey|trip|flight|crossing|drive|voyage|ride|race|stage)\s+(?:\w+\s+)?(?:took|takes|lasted|lasts)\b",
    re.IGNORECASE,
)


def _time(shape: Shape) -> tuple[Mark, Amount] | None:
    """The one time of a sentence: a duration, or a night."""
    durations = [(at, m) for at, m in enumerate(shape.marks) if m.kind == "D" and m.quantity]
    if len(durations) == 1:
        at, mark = durations[0]
        before = _before(shape, at)
        if _NO_TIME.match(_after(shape, at)) or (_NO_TIME_LEAD.search(before) and not _AFTER.search(before)):
            return None
        return _lasted(mark, mark.quantity)
    if durations:
        return None
    later = [m for m in shape.marks if m.time and later_by(m.time)]
    if len(later) == 1 and later[0].time:
        return _lasted(later[0], later_by(later[0].time))
    plain = _MARK.sub(lambda found: shape.marks[int(found[1])].text, shape.text)
    nights = [m for m in shape.marks if m.kind == "T"]
    if not _NIGHT.search(plain) or shape.kinds.count("T") > 1 or any(_LONG_SINCE.search(m.text) for m in nights):
        return None
    mark = nights[0] if nights else next(m for m in shape.marks)
    return mark, Amount(10.0, 6.0, NIGHT_H, 4.0, LONGEST_NIGHT_H)


def _lasted(mark: Mark, quantity: Quantity | None) -> tuple[Mark, Amount] | None:
    """A duration in hours; "within" one is at most all of it, and the slowest way counts."""
    if quantity is not None and quantity.qualifier == "at most":
        quantity = replace(quantity, lower=quantity.upper, qualifier="exactly")
    lasted = hours(quantity) if quantity else None
    if lasted is None or lasted.value <= 0 or lasted.value > LONGEST_H:
        return None
    return mark, lasted


def _travels(words: str) -> bool:
    """Whether the words tell of going, by a verb, a journey, or what moves."""
    goes = any_of((*load("movers")["travel_verbs"], *load("movers")["journeys"]))
    return goes.search(words) is not None or mover_in(words) is not None


def _two_places(pile: Pile, shape: Shape) -> tuple[Place, Place] | None:
    """The two places of a sentence, or its one and that of the sentence before which it refers back to."""
    own = _towns(pile, shape.document, shape.start, shape.end)
    if len(own) == 2:
        return own[0], own[1]
    if len(own) != 1 or not (pointing().match(shape.text) or _REFERS.search(shape.text)):
        return None
    sentences = pile.sentences(shape.document)
    at = next((n for n, (start, _) in enumerate(sentences) if start == shape.start), 0)
    for start, end in sentences[max(0, at - 2) : at][::-1]:
        earlier = _towns(pile, shape.document, start, end)
        if (
            len(earlier) == 1
            and earlier[0].name != own[0].name
            and _STANDS.search(pile.readings[shape.document].document.text[start:end])
        ):
            return earlier[0], own[0]
        if earlier:
            return None
    return None


#: "25 minutes later it struck", "Kiel could be hit within": what was named before does it.
_REFERS = re.compile(
    r"^\W*(?:after\s+)?⟦[DT]\d+⟧(?:\s+later)?,?\s+(?:it|they|the)\b|^\W*after\s+⟦D|\b(?:can|could|would|might)\s+be\s+(?:hit|struck|reached)\b",
    re.IGNORECASE,
)
#: Where something is, or sets out.
_STANDS = re.compile(
    r"\b(?:stands?|stood|stationed|based|deployed|placed|launched|fired|took\s+off|departed|left|leaving|set\s+(?:off|out|sail)|started|parked"
    r"|sited|positioned|lifted\s+off|boarded|kept|taking\s+off|located)\b",
    re.IGNORECASE,
)


def _towns(pile: Pile, document: str, start: int, end: int) -> list[Place]:
    """Places of a stretch by different names; the country behind a town's comma is the town's own."""
    found: list[Place] = []
    text = pile.readings[document].document.text
    known = pile.places_within(document, start, end)
    unread = towns_of_reach(text, start, end, known)
    for place in sorted((*known, *unread), key=lambda place: place.start):
        if place.demonym or any(place.name == other.name for other in found):
            continue
        if found and place.kind == "country" and text[found[-1].end : place.start] == ", ":
            continue
        if re.search(r"\d|^\s*(?:airport|airlines?|\d)", text[place.end : place.end + 2]) and "Mach" in place.text:
            continue  # "Mach 5" is no town
        if text[max(0, place.start - 1) : place.start] == "(" or "\n" in text[place.start : place.end]:
            continue
        found.append(place)
    return found


def _between(a: Place, b: Place) -> Amount | None:
    """The shortest way between two places, at most what their precision leaves open."""
    one, two = extent_of(a), extent_of(b)
    if one is None or two is None:
        return None
    nearest = reach(one, two, 1.0).nearest.km
    shortest = max(0.0, nearest - a.precision_km - b.precision_km)
    if shortest < NEAREST_KM:
        return None
    return Amount(nearest, shortest, nearest * 3, shortest, nearest * 3)


def _before(shape: Shape, at: int) -> str:
    return shape.text[: shape.text.index(f"⟦{shape.marks[at].kind}{at}⟧")]


def _after(shape: Shape, at: int) -> str:
    return shape.text[shape.text.index(f"{at}⟧") + len(f"{at}⟧") :]
