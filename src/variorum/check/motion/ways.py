"""Ways and the time that each is said to take: by a stated length, or between two places, in any order of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Place, Span
from ..amounts import Amount
from ..extents import extent_of
from ..geodesy import reach
from ..neighbours import pointing
from ..other_meanings import nearest_meant
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Mark, Shape, shapes
from ..unread_places import towns_of_reach
from .movers import mover_in, weather_told
from .over_sentences import path_near, time_near
from .physics import km
from .way_times import time_of

#: Nearer places may be one town, or be measured from their edges.
NEAREST_KM = 100
#: What a length may be of, beside a way.
_NO_WAY = re.compile(
    r"^\s*(?:wide|deep|high|tall|thick|off|above|below|apart|radius|from\s+the(?!\s+[^⟦.;,]{1,40}\bto\b)|away|long\b|inland|offshore"
    r"|of\b(?!\s+(?:open\s+|rough\s+|bad\s+)?(?:water|sea|ocean|road|roads|motorway|highway|desert|terrain|country|track|tracks|coast|territory|ground)\b))",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(?:reach\w*|hit\w*|str(?:ike|ikes|iking|uck)|fl(?:y|ew|ies|ying|own|ight)|travel\w*|dr(?:ive|ove|iven|iving)|sail\w*|cross\w*"
    r"|arriv\w+|land\w*|came|come|comes|cover\w*|journey|trip|voyage|rid(?:e|es|ing|den)|rode|mov\w+|took|takes|needs?|needed|marched|ran|run|way|distance|get|gets|got|by\s+(?:missile|plane|air|car|train|boat|ferry|helicopter)|flying\s+time|touch\w*\s+down|made\s+it|impact\w*|target\w*)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:stops?|stopover|changes?|round\s+trip|return\s+trip|both\s+ways|delay\w*|twice|each\s+way|laps?|relay|wait(?:ed|ing|s)?|queue\w*|closed|repair\w*|debate\w*|talks|by\s+train[^.]*by\s+car)\b",
    re.IGNORECASE,
)
#: Between places the road is longer than the straight line; of a stated length it is all.
_BY_ROAD = re.compile(r"\bby\s+road\b", re.IGNORECASE)
#: "It took five hours for the 300 km".
_TOOK = re.compile(r"\b(?:took|takes|needed|needs)\b", re.IGNORECASE)
_LONG = re.compile(r"^\s*long\b", re.IGNORECASE)
_FROM_THERE = re.compile(r"^\s*\w+\s+from\b", re.IGNORECASE)
#: "They can fly 6,500 km, but serve routes of two hours": the time of other ways.
_OF_OTHER_WAYS = re.compile(
    r"\b(?:routes|flights|trips|journeys|hops|legs|rides|voyages)\s+(?:of|that\s+(?:last|take))\s+(?:[a-z]+\s+){0,2}⟦D",
    re.IGNORECASE,
)
_INLAND = re.compile(r"^\s*(?:inland|offshore|off\s+course)\b", re.IGNORECASE)
_WENT = re.compile(
    r"\b(?:moved|pushed|travell?ed|advanced|drove|marched|drifted|come|went|gone|sailed)\s+$", re.IGNORECASE
)
_REACHES = re.compile(
    r"\b(?:reach(?:ed|es)|hits?|struck|arrived|landed)\b[^⟦.;]{0,50}$|\barrived\s+at\s+[^.;,]{1,20},\s+$", re.IGNORECASE
)
_AWAY = re.compile(r"^\s*(?:away|off|distant)\b", re.IGNORECASE)
#: "Was 300 km away five hours after setting sail".
_LATER = re.compile(r"⟦D\d+⟧\s+after\b|⟦T\d+⟧", re.IGNORECASE)
_TOP_SPEED = re.compile(
    r"\b(?:top|maximum|max|at\s+(?:most|best)|no\s+(?:faster|more)\s+than|limited|capped|cannot|never|flat\s+out|governed)\b",
    re.IGNORECASE,
)


_FROM = re.compile(r"\b(?:from|in|at|to|between)\s+(?:\w+\s+){0,3}(?-i:[A-Z])", re.IGNORECASE)


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


def ways(pile: Pile, document: str, beside_speeds: frozenset[int] = frozenset()) -> Iterator[Way]:
    """Every way with its time that a sentence states, or a sentence with the one that it refers back to.

    Args:
        pile: the reports.
        document: identifier of the report.
        beside_speeds: where sentences begin that stand beside one with a top speed or an average: there a length and a
            time need no verb of going ("two hours were enough for the 300 km").
    """
    text = pile.readings[document].document.text
    for shape in shapes(pile, document):
        words = text[shape.start : shape.end]
        beside = shape.start in beside_speeds
        goes = _GOES.search(words) is not None or (beside and _FROM.search(words) is not None)
        if not (goes or _travels(words) or "V" in shape.kinds or beside) or _BESIDE.search(words):
            continue
        if _OF_OTHER_WAYS.search(shape.text):
            continue
        time = time_of(pile, shape) or time_near(pile, shape)
        if time is None or time[1].least <= 0:
            continue
        mark, lasted = time
        paths = [m for m in shape.marks if m.kind == "L" and _of_a_way(shape, m, words, beside=beside)]
        averaged = "V" in shape.kinds and re.search(r"\baverag", words)
        if (
            len(paths) == 1
            and shape.kinds.count("L") == 1
            and (averaged or _TOOK.search(words) or _travels(words) or beside)
        ):
            length = km(paths[0].quantity) if paths[0].quantity else None
            if length is not None:
                yield Way(shape, mark, lasted, length, path=paths[0])
        elif length_near := path_near(pile, shape):
            yield Way(shape, mark, lasted, length_near[1], path=length_near[0])
        elif goes and "L" not in shape.kinds and not _BY_ROAD.search(words) and (two := _two_places(pile, shape)):
            length = _between(*two)
            if length is not None:
                yield Way(shape, mark, lasted, length, places=two)


def _of_a_way(shape: Shape, mark: Mark, words: str, *, beside: bool) -> bool:
    """Whether a length is that of a way: "500 km away" too, where a top speed is told with the time."""
    after = shape.behind(mark)
    if _LONG.match(after) and any_listed("movers", "journeys").search(words):
        return True  # "the stage, 195 km long, was won in"
    before = shape.ahead(mark)
    if (_AWAY.match(after) and not _FROM_THERE.match(after) and _REACHES.search(before)) or (
        _INLAND.match(after) and _WENT.search(before)
    ):
        return True  # "reached the wreck, 90 km away", "had moved 300 km inland"
    return not _NO_WAY.match(after) or (
        _AWAY.match(after) is not None
        and ((beside and _LATER.search(shape.text) is not None) or _TOP_SPEED.search(words) is not None)
    )


def _travels(words: str) -> bool:
    """Whether the words tell of going, by a verb, a journey, or what moves."""
    goes = any_listed("movers", "travel_verbs", "journeys")
    return goes.search(words) is not None or mover_in(words) is not None or weather_told(words) is not None


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
    # "From London to Toronto in three hours": there is a London near it.
    if (other := nearest_meant(a, b)) is not None and other < nearest:
        return None if other < NEAREST_KM else Amount(other, other, nearest * 3, other, nearest * 3)
    shortest = max(0.0, nearest - a.precision_km - b.precision_km)
    if shortest < NEAREST_KM:
        return None
    return Amount(nearest, shortest, nearest * 3, shortest, nearest * 3)
