"""What only earthquakes have: where their centre lay, how far from which town, and how many aftershocks followed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from ...model import Answer, Claim, Place, Quantity, Value
from ...reference import load
from ..answers import give_answer, make_answer
from ..claim_finder import ClaimFinder
from ..page import Page
from ..spots import read_spot, spot_value
from ..things.folding import fold
from ..things.place_keys import place_key
from .gatherings import Gathering
from .happenings import Happening
from .tolls import cause_near

#: Words between a distance and the place it is taken from ("58 km (36 miles) south-west of").
_REACH = 12


#: How far from a town the centre of an earthquake may be that is told to lie there, in km.
_ROUGH = 25.0


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load("slots")["earthquakes"][kind])


def home_of(gathering: Gathering) -> str | None:
    """The country of a quake by most of its reports: in any other it was felt, however they tell that it "hit" it."""
    if gathering.type != "earthquake":
        return None
    told: dict[str, set[str]] = {}
    for part in gathering.parts:
        for place in part.places:
            if place.country:
                told.setdefault(place.country, set()).add(part.document)
    ordered = sorted(told, key=lambda country: (-len(told[country]), country))
    sure = len(ordered) == 1 or (len(ordered) > 1 and len(told[ordered[0]]) > len(told[ordered[1]]))
    return ordered[0] if sure else None


def answer_epicentres(
    page: Page, claims: list[Claim], happenings: list[Happening], about: dict[int, str]
) -> Iterator[Answer]:
    """Give epicentres, distances from towns and numbers of aftershocks to the earthquake that they are told of.

    Args:
        page: the document.
        claims: its claims.
        happenings: its happenings.
        about: event identifier by ``id()`` of a happening.
    """
    quakes = [h for h in happenings if h.type == "earthquake" and h.real and id(h) in about and not h.mentions[0].fresh]
    if not quakes:
        return
    finder = ClaimFinder(claims)
    for claim in claims:
        where = _centre(page, claim)
        quake = cause_near(claim, quakes, claim.predicate_start) if where else None
        if where and quake is not None:
            yield from give_answer(page, about[id(quake)], "epicentre", "place", where[2], *where[:2], claim)
    for quantity in page.reading.quantities:
        claim = finder.covering(quantity.start, quantity.end)
        quake = cause_near(claim, quakes, quantity.start) if claim is not None else None
        if claim is None or quake is None:
            continue
        value = Value(text=quantity.text, quantity=quantity)
        slot = ""
        if (quantity.counted or "").casefold() in _words("sequels"):
            slot = f"number of {(quantity.counted or '').casefold()}"
        elif (
            quantity.dimension == "length"
            and _of_quake(page, claim, quake)
            and (place := _taken_from(page, quantity)) is not None
        ):
            slot = f"distance@{place.text}"
        if slot:
            yield from filter(
                None,
                [make_answer(page, about[id(quake)], slot, "quantity", value, quantity.start, quantity.end, claim)],
            )


def _of_quake(page: Page, claim: Claim, quake: Happening) -> bool:
    """Whether a claim's sentence tells of the earthquake or its centre, so that a distance is not an island's."""
    if claim.predicate in _words("centring"):
        return True
    if any(mention.number == claim.sentence for mention in quake.mentions):
        subject = next((argument for argument in claim.parts if argument.role == "subject"), None)
        head = page.head(subject.start, subject.end) if subject is not None else None
        inside = head is not None and any(mention.start <= head.idx < mention.end for mention in quake.mentions)
        if inside or any(mention.start == claim.predicate_start for mention in quake.mentions):
            return True
    words = page.tokens_in(claim.evidence.start, claim.evidence.end)
    return any(token.lemma_.lower() in _words("centres") for token in words)


def _centre(page: Page, claim: Claim) -> tuple[int, int, Value] | None:
    """The words for where it lay: "the epicentre was in ...", "the quake was centred near ..."."""
    subject = next((argument for argument in claim.parts if argument.role == "subject"), None)
    head = page.head(subject.start, subject.end) if subject is not None else None
    if claim.predicate not in _words("centring") and (head is None or head.lemma_.lower() not in _words("centres")):
        return None
    if claim.polarity == "denied" or claim.modality in ("conditional", "opinion"):
        return None
    for argument in claim.arguments:
        if argument.role in ("location", "attribute", "other") and argument.start >= claim.predicate_end:
            start, end = page.core(argument.start, argument.end)
            start, end, value = read_spot(page, claim) or (start, end, spot_value(page, start, end))
            if value.place is not None:
                value = replace(value, place=replace(value.place, precision_km=max(_ROUGH, value.place.precision_km)))
            return start, end, value
    return None


def _taken_from(page: Page, quantity: Quantity) -> Place | None:
    """The town from which a distance in a direction is taken: "35 miles southwest of X"."""
    first = page.token_at(quantity.start)
    if first is None:
        return None
    bearing = False
    for step in range(1, _REACH):
        if first.i + step >= len(first.doc):
            return None
        word = first.nbor(step)
        if word.text in (";", ".", "\n") or word.pos_ == "VERB":
            return None
        bearing = bearing or bool(_words("bearings") & set(fold(word.text).replace("-", " ").split()))
        place = next(iter(page.places_between(word.idx, word.idx + 1)), None) or _beginning(page, word.idx)
        if place is not None:
            return place if bearing and place_key(place) else None
    return None


def _beginning(page: Page, offset: int) -> Place | None:
    return next((p for p in page.places_between(offset, offset + 60) if p.start == offset), None)
