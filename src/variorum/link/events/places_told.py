"""Where a claim's event is said to be: its own places, not those of what it mentions."""

from __future__ import annotations

from typing import Any

from ...model import Claim, Place
from ...reference import load_words
from ..classes import hosts, of_noun
from ..page import Page


def read_places(page: Page, claim: Claim) -> tuple[Place, ...]:
    """The places where a claim's event is said to be: behind "in", "at", "near", under its own verb or noun.

    Args:
        page: the document.
        claim: the claim.

    Returns:
        Places in order of offset; not those that a phrase merely mentions ("the president of Chile").
    """
    if claim.id not in page.where:
        verb = page.token_at(claim.predicate_start)
        locations = [(argument.start, argument.end) for argument in claim.arguments if argument.role == "location"]
        own = {place.start for place in claim.places}
        page.where[claim.id] = _places(page, verb, own, locations) if verb is not None else ()
    return page.where[claim.id]


def places_under(page: Page, token: Any) -> tuple[Place, ...]:
    """Places in an event noun's own phrase: "the quake in Chile", "the Madrid bombing"."""
    return _places(page, token, set(), [])


def _places(page: Page, verb: Any, own: set[int], locations: list[tuple[int, int]]) -> tuple[Place, ...]:
    first, last = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge)
    reach = (min(first, *own), max(last, *own) + 1) if own else (first, last)
    broken = _next_phrase(page, verb)
    found: list[Place] = []
    for place in page.places_between(*reach):
        if place.demonym or place.kind == "government" or place.start > broken:
            continue
        if place.start not in own and not first <= place.start < last:
            continue
        token = page.head(place.start, place.end)
        if token is None:
            continue
        region = (
            token.head if token.dep_ in ("compound", "nmod", "amod", "poss") and token.head.pos_ == "NOUN" else token
        )
        if _names_border(token):
            continue
        named_after = region is not token and of_noun(region.lemma_.lower())
        if named_after and token.text in load_words("event_nouns", "adjectival_names"):
            continue  # "in a U.S. airstrike": whose it was
        behind = _preposition(token) in hosts("where") or (
            region is not token and _preposition(region) in hosts("where")
        )
        inside = token.dep_ in ("pobj", "appos", "conj", "compound") and any(s <= place.start < e for s, e in locations)
        inside = inside and not _under_person(token, verb)
        struck = any(t.dep_ in ("dobj", "nsubjpass") and t.head.i == verb.i for t in (token, region))
        compound = token.dep_ in ("compound", "nmod", "poss") and token.head.i == verb.i
        if struck or compound or ((behind or inside) and (inside or _leads_to(token, verb))):
            found.append(place)
    return tuple(found)


def _names_border(token: Any) -> bool:
    """Whether a place only names a border: near "the Norvia - Sudland border" is in neither of them."""
    for _ in range(4):
        if token.lemma_.lower() in hosts("borders"):
            return token.lemma_.islower()
        if token.dep_ in ("compound", "nmod", "amod", "poss", "npadvmod", "punct"):
            token = token.head
        elif token.dep_ == "pobj" and token.head.lower_ in ("with", "between"):
            token = token.head.head
        elif token.dep_ in ("conj", "appos") and token.head.pos_ == "PROPN":
            token = token.head
        else:
            return False
    return False


def _next_phrase(page: Page, noun: Any) -> int:
    """Where behind a noun somebody is named "in apposition" to a place: there another phrase begins.

    "In the raid on Orm, Ada Novak, head of the mission in Har, said": the parse takes her for the town.
    """
    for token in noun.subtree if noun.pos_ == "NOUN" else ():
        named = token.i > noun.i and token.dep_ == "appos" and token.ent_type_ == "PERSON" != token.head.ent_type_
        if named and page.places_between(token.head.idx, token.head.idx + len(token.head)):
            return token.idx
    return len(page.text)


def _preposition(token: Any) -> str:
    """The preposition that governs a place, or the first of a chain of places ("in A, B and C")."""
    for _ in range(6):
        if token.dep_ == "pobj":
            return token.head.lower_
        if token.dep_ not in ("appos", "conj", "npadvmod") or token.head.i == token.i:
            return ""
        token = token.head
    return ""


def _leads_to(token: Any, verb: Any) -> bool:
    """Whether a place hangs on a verb or noun without another clause between."""
    for _ in range(12):
        if token.i == verb.i:
            return True
        if token.head.i == token.i or token.dep_ in ("relcl", "advcl", "ccomp", "parataxis"):
            return False
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("xcomp", "acl", "conj"):
            return False
        if token.dep_ == "acl" and token.lemma_ in ("know", "call") and token.i != verb.i:
            return False  # "a quarter known as Har in Orm": where it is called so
        if token.dep_ == "appos" and _person(token):
            return False  # "the raid on Orm, Ada Novak, head of the mission in Har": where somebody sits
        if token.pos_ == "VERB" and token.dep_ == "conj" and token.lemma_ in hosts("felt"):
            return False  # "it destroyed houses and was felt in Norvia"
        if token.dep_ == "prep" and token.lower_ == "like":
            return False  # "operating from ports like Eyl in Somalia, pirates attacked": an example
        token = token.head
    return False


def _under_person(token: Any, verb: Any) -> bool:
    """Whether a place stands in an apposition that says who somebody is."""
    for _ in range(12):
        if token.i == verb.i or token.head.i == token.i:
            return False
        if token.dep_ == "appos" and _person(token):
            return True
        token = token.head
    return False


def _person(token: Any) -> bool:
    """Whether a noun names a person or what somebody is ("head", "spokesman")."""
    return token.ent_type_ == "PERSON" or token.lemma_.lower() in load_words("slots", "persons")
