"""Where a count of people is said to hold: places of its clause, of a clause beside it, or several at once."""

from __future__ import annotations

from ...model import Claim, Place, Quantity
from ...reference import load_words
from ..classes import hosts
from ..page import Page
from .places_told import read_places
from .whenwhere import POINTS


def place_words(page: Page, claim: Claim, places: tuple[Place, ...]) -> str:
    """A location that the gazetteer does not know, or that counts several ("in three towns"), in its own words."""
    for argument in claim.arguments:
        if argument.role != "location" or any(argument.start <= place.start < argument.end for place in places):
            continue
        head = page.head(argument.start, argument.end)
        if head is None or head.pos_ not in ("NOUN", "PROPN"):
            continue
        several = any(argument.start <= quantity.start < argument.end for quantity in page.reading.quantities)
        named = head.pos_ == "PROPN" and page.thing_at(head.idx) is not None
        if several or named:
            start, end = page.core(argument.start, argument.end)
            return page.text[start:end]
    if not places:
        # "19 were killed in raids on three camps": the raids are at several places, wherever the phrase hangs.
        for quantity in claim.quantities:
            if quantity.counted in _kinds_of_place() and (quantity.lower or 0) >= 2 and quantity.unit is None:
                return quantity.text
    return ""


def called_places(page: Page, claim: Claim) -> tuple[Place, ...]:
    """Places of a clause that stand behind what they are ("pulled from the ruins in the port city of Camana")."""
    found: list[Place] = []
    for place in claim.places:
        token = page.head(place.start, place.end)
        if token is None or token.dep_ != "pobj" or token.head.lower_ != "of":
            continue
        settlement = token.head.head
        if settlement.lower_ in load_words("name_heads", "settlement_of") and settlement.head.lower_ in hosts("where"):
            found.append(place)
    return tuple(found)


def opening_places(page: Page, quantity: Quantity) -> tuple[Place, ...]:
    """The place that opens the sentence of a number: "In the capital, Nairobi, five people died"."""
    start, _ = page.sentence_of(quantity.start)
    before = page.tokens_in(start, quantity.start)
    if not before or before[0].text not in ("In", "At", "Near") or any(t.pos_ in ("VERB", "AUX") for t in before):
        return ()
    return tuple(
        place for place in page.places_between(start, quantity.start) if place.kind in POINTS and not place.demonym
    )


def shared_place(page: Page, claim: Claim, claims: list[Claim]) -> tuple[tuple[Place, ...], str]:
    """The place of a verb that stands beside: "eight were killed and scores wounded in X" tells of X twice."""
    verb = page.token_at(claim.predicate_start) if claim.head == "verb" else None
    later = {token.idx for token in verb.conjuncts if token.i > verb.i} if verb is not None else set[int]()
    for other in claims:
        if other.predicate_start in later:
            places = read_places(page, other)
            if where := place_words(page, other, places):
                return (), where
            if places:
                return places, ""
    # The parser may read "scores wounded" as a noun phrase beside the verb.
    beside = [t for t in verb.children if t.dep_ == "conj" and t.i > verb.i] if verb is not None else []
    for sibling in [*beside, *(t for part in beside for t in part.children if t.dep_ == "acl")]:
        for prep in sibling.children:
            inner = [child for child in prep.children if child.dep_ == "pobj"] if prep.lower_ in hosts("where") else []
            thing = page.thing_at(inner[0].idx) if inner else None
            if thing is not None and thing[3] == "place":
                return page.places_between(thing[0], thing[1]), page.text[thing[0] : thing[1]]
    return (), ""


def _kinds_of_place() -> frozenset[str]:
    return load_words("place_words", "nouns")
