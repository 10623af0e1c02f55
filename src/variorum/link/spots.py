"""The place of a deed as a clause tells it: a town of the gazetteer, and what kind of place it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from msgspec.structs import replace
from pyproj import Geod

from ..model import Claim, Place, Quantity, Value
from ..reference import load, load_words
from .page import Page

#: Words from a verb to the end of the place that it stands with, and between the phrases of a place.
_REACH, _BETWEEN = 30, 5
#: Places of the gazetteer that are a point on the map of a country.
_POINTS = frozenset({"city", "town", "village", "facility"})
_WIDE = frozenset({"region", "country"})
_GEOD = Geod(ellps="WGS84")
#: How far a place that is told by distance and direction from a town may lie from there, as share of the distance, and
#: at least, in km.
_LOOSE, _LEAST = 0.3, 10.0
#: How far from a town what is told to be near it may lie, in km.
_NEARBY = 15.0
#: Adverbs that tell on which side of a coast.
_AT_COAST = frozenset({"offshore", "inland", "ashore", "onshore"})
#: What a town may be mistaken for without lying elsewhere.
_AROUND = "the division of that name"
#: Words between a direction and the town that it is taken from.
_TOWARDS = 3


class Spot(NamedTuple):
    """The words for a place, with what they tell."""

    start: int
    end: int
    value: Value


def _words(kind: str) -> frozenset[str]:
    return load_words("particulars", kind)


@cache
def _venues() -> frozenset[str]:
    return frozenset(
        word for family in load("particulars")["venues"].values() for words in family.values() for word in words
    )


def read_spot(page: Page, claim: Claim) -> Spot | None:
    """Read where a clause says that its deed was done.

    Args:
        page: its document.
        claim: a claim with a verb.

    Returns:
        The words from the first to the last phrase for the place, with the town and the kinds of places in them; None
        where no phrase tells either.
    """
    verb = page.token_at(claim.predicate_end - 1)
    if verb is None:
        return None
    found: list[tuple[int, int]] = []
    last = verb.i
    for token in _behind(verb):
        if found and token.i > last + _BETWEEN:
            break
        if token.i > last and (end := _phrase(page, token)):
            found.append((token.idx, end))
            inside = page.token_at(end - 1)
            last = inside.i if inside is not None else token.i
        elif not found:
            last = token.i
    if not found:
        found = _before(page, claim, verb)
    if not found:
        return None
    start, end = _from_length(page, found[0][0]), found[-1][1]
    value = spot_value(page, start, end)
    return Spot(start, end, value) if value.place is not None or value.label else None


def spot_value(page: Page, start: int, end: int) -> Value:
    """The place and the kinds of places that some words tell: the nearest town, moved as "30 km south of" says.

    Args:
        page: the document.
        start: where the words begin.
        end: where they end.

    Returns:
        A value with the town, region or country as its place, where one is named, and with the nouns for kinds of
        places, in order, as its label, where there are any.
    """
    places = [place for place in page.places_between(start, end) if _whole(page, place)]
    nouns = [word for token in page.tokens_in(start, end) if (word := _venue(token))]
    label = " ".join(dict.fromkeys(noun.replace(" ", "_") for noun in nouns))
    return Value(text=page.text[start:end], place=_nearest(page, places, start), label=label or None)


def _behind(verb: Any) -> Iterator[Any]:
    """The words behind a verb that can belong to it."""
    for step in range(1, _REACH):
        if verb.i + step >= len(verb.doc):
            return
        token = verb.nbor(step)
        if token.is_sent_start or token.text in (";", ":", "“", "”", '"', "``", "''") or token.is_space:
            return
        if token.lower_ in _words("breaks") and token.pos_ not in ("DET",):
            return
        if token.pos_ in ("VERB", "AUX") and any(child.dep_ in ("nsubj", "nsubjpass") for child in token.lefts):
            return
        if token.dep_ == "conj" and token.head.i == verb.i:
            return
        yield token


def _phrase(page: Page, token: Any) -> int:
    """Where a phrase for a place ends that a preposition begins; 0 where it begins none."""
    word = token.lower_
    if word in _AT_COAST:
        return token.idx + len(token)
    bearing = word in ("of", "from") and token.i > 0 and _direction(token.nbor(-1)) is not None
    if word not in _words("local") and word not in _words("out_of") and not bearing:
        return 0
    noun = next((child for child in token.rights if child.dep_ in ("pobj", "pcomp")), None)
    if noun is None:
        inner = next((child for child in token.rights if child.dep_ == "prep"), None)
        noun = next((child for child in inner.rights if child.dep_ == "pobj"), None) if inner is not None else None
    if noun is None or (noun.dep_ == "pcomp" and noun.pos_ == "VERB"):
        return 0
    end = noun.idx + len(noun)
    start = noun.left_edge.idx
    named = any(place.end >= end and place.start <= noun.idx for place in page.places_between(start, end))
    thing = page.thing_at(noun.idx)
    facility = thing is not None and thing[3] == "facility"
    if not (named or facility or _venue(noun) or bearing):
        return 0
    return max(end, thing[1] if thing is not None else end)


def _before(page: Page, claim: Claim, verb: Any) -> list[tuple[int, int]]:
    """The place at the beginning of a sentence: "In a field outside Porto, police found the car"."""
    for child in verb.lefts:
        if child.dep_ == "prep" and child.lower_ in _words("local") and child.is_sent_start:
            end = _phrase(page, child)
            if end:
                inner = [(t.idx, e) for t in child.subtree if t.idx > child.idx and (e := _phrase(page, t))]
                return [(child.idx, end), *inner]
    return []


def _venue(token: Any) -> str:
    """The noun for a kind of place that a word is, with the word before it where the two are one ("petrol station")."""
    lemma = token.lemma_.lower()
    if token.i and (two := f"{token.nbor(-1).lower_} {lemma}") in _venues():
        return two
    if token.pos_ not in ("NOUN", "PROPN") and token.dep_ != "pobj" and lemma not in _AT_COAST:
        return ""
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if behind is not None and token.dep_ in ("compound", "nmod") and token.head.i > token.i and token.pos_ == "NOUN":
        return ""  # "a house fire"
    return lemma if lemma in _venues() else ""


def _whole(page: Page, place: Place) -> bool:
    """Whether a place of the gazetteer is a whole name, and no piece of one ("Praça de Londres")."""
    last = page.token_at(place.end - 1)
    if last is None or place.demonym:
        return False
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if behind is None:
        return True
    thing = page.thing_at(place.start)
    longer = thing is not None and thing[1] > place.end and page.text[place.end : thing[1]].strip(" ,'’s") != ""
    return not longer and not (behind.pos_ == "PROPN" and behind.idx == place.end + 1) and behind.lower_ not in (
        "de", "do", "da", "del", "di", "la", "le",
    )  # fmt: skip


def _nearest(page: Page, places: list[Place], start: int) -> Place | None:
    """The first town, else the first region or country."""
    point = next((place for place in places if place.kind in _POINTS), None)
    if point is not None:
        point = replace(point, candidates=tuple(c for c in point.candidates if not c.endswith(_AROUND)))
        return _moved(page, point, start)
    return next((place for place in places if place.kind in _WIDE), None)


def _moved(page: Page, place: Place, start: int) -> Place:
    """A town, or the point that lies so far from it in a direction."""
    first = page.token_at(place.start)
    if first is None:
        return place
    near = [first.nbor(-step) for step in range(1, _TOWARDS + 1) if first.i - step >= 0]
    bearing = next((found for token in near if (found := _direction(token)) is not None), None)
    length = _length(page, start, place) if bearing is not None else None
    if bearing is None or length is None:
        beside = not _words("beside").isdisjoint(token.lower_ for token in near[:2]) or bearing is not None
        return replace(place, precision_km=max(_NEARBY, place.precision_km)) if beside else place
    low, high = length.lower or length.upper or 0.0, length.upper or length.lower or 0.0
    far = (low + high) / 2 * _KM[length.unit or ""]
    lon, lat, _ = _GEOD.fwd(place.lon, place.lat, bearing, far * 1000.0)
    words = f"{far:.0f} km {next(token.lower_ for token in near if _direction(token) is not None)} of"
    return Place(
        start=place.start, end=place.end, text=place.text, name=f"{words} {place.name}", lat=round(lat, 4),
        lon=round(lon, 4), kind=place.kind, country=place.country, precision_km=max(_LEAST, far * _LOOSE),
        candidates=place.candidates, reasons=place.reasons,
    )  # fmt: skip


def _direction(token: Any) -> int | None:
    """Degrees from north of a word for a direction ("south-west")."""
    return load("place_relations")["directions"].get(token.lower_.replace("-", ""))


def _from_length(page: Page, start: int) -> int:
    """Where "30 km south of Porto" begins, of whose "of" the offset is given."""
    before = [q for q in page.reading.quantities if start - 40 <= q.start < start and q.dimension == "length"]
    word = page.token_at(start)
    if not before or word is None or word.lower_ not in ("of", "from"):
        return start
    return before[-1].start


_KM = {"kilometer": 1.0, "mile": 1.609344, "meter": 0.001, "nautical_mile": 1.852, "foot": 0.0003048}


def _length(page: Page, start: int, place: Place) -> Quantity | None:
    """The length nearest before a town, in the words for the place or right before them."""
    found = [
        length for length in page.reading.quantities
        if start - 40 <= length.start < place.start and length.dimension == "length" and (length.unit or "") in _KM
    ]  # fmt: skip
    return found[0] if found else None
