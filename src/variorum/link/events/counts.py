"""Counting people in a text: which numbers say how many were killed, injured, missing and so on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Claim, Place, Quantity
from ...reference import load, load_words
from ..beside_numbers import is_of_each, is_whole, of_a_parent
from ..page import Page
from .count_places import called_places, opening_places, place_words, shared_place
from .further_counts import is_further
from .harm_idioms import slot_by_idiom
from .places_told import read_places

#: Characters within which "lightly" or "seriously" belongs to a number.
_BESIDE = 40
#: Arcs from a number up to the noun whose verb says what came to them.
_NUMBERED = frozenset({"nummod", "conj", "appos", "pobj", "prep", "compound", "nmod", "amod", "quantmod", "npadvmod"})


@dataclass(frozen=True, slots=True)
class Count:
    """A count in one document: what of, in which claim, and where."""

    slot: str
    quantity: Quantity | None
    start: int
    end: int
    claim: Claim
    places: tuple[Place, ...]
    where: str = ""


@cache
def _slots() -> dict[str, Any]:
    return load("slots")["tolls"]


def _words_of(key: str) -> frozenset[str]:
    return load_words("slots", key)


@cache
def _slot_of(kind: str) -> dict[str, str]:
    return {word: slot for slot, entry in _slots().items() for word in entry.get(kind, ())}


def slot_of_verb(lemma: str, *, dying: bool = False) -> str | None:
    """The slot of a verb of harm; with ``dying``, only of one whose subject comes to harm ("die")."""
    return _slot_of("verbs").get(lemma) if not dying or lemma in _words_of("dying") else None


def read_counts(page: Page, claims: list[Claim]) -> list[Count]:
    """Find how many are said to have been killed, injured and so on.

    A number counts by the verb whose patient it is ("14 people were killed", "killing 14"), by its own noun ("14
    deaths") or by a word at its side ("14 dead"); "nobody was hurt" and "no casualties" count none.

    Args:
        page: the document.
        claims: its claims.

    Returns:
        Counts in order of offset, one for each number and slot.
    """
    by_start = sorted(claims, key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.id))
    found: dict[tuple[int, str], Count] = {}
    for slot, quantity in [*_numbers(page), *_nones(page)]:
        claim = _claim_of(page, by_start, quantity, slot)
        if claim is None or claim.modality in ("possible", "conditional", "opinion", "planned"):
            continue
        # Of those who were told to leave it is told how many; an order to hurt nobody hurt none.
        if claim.modality == "ordered" and slot != "evacuated":
            continue
        if is_further(page, quantity):
            continue
        places = read_places(page, claim)
        places = places or called_places(page, claim)
        where = place_words(page, claim, places)
        if not places and not where:
            places, where = shared_place(page, claim, by_start)
        if not where and all(place.kind == "country" for place in places):
            places = opening_places(page, quantity) or places
        if _is_part(page, quantity) and not where and all(place.kind == "country" for place in places):
            continue
        slot = _by_degree(page, quantity, claim, slot)
        count = Count(slot, quantity, quantity.start, quantity.end, claim, places, where)
        found.setdefault((quantity.start, slot), count)
    return [found[key] for key in sorted(found)]


def _numbers(page: Page) -> Iterator[tuple[str, Quantity]]:
    for quantity in page.reading.quantities:
        if (
            quantity.dimension != "count"
            or quantity.unit
            or (quantity.counted or "").casefold() in _words_of("not_people")
        ):
            continue
        if _is_age(page, quantity) or is_of_each(page.text, quantity.start) or of_a_parent(page.text, quantity):
            continue
        # "43 of the 44 on board were killed": the verb tells of the part.
        by_verb = None if is_whole(page.text, quantity.start) else _by_verb(page, quantity)
        slot = None if _some_of_them(page, quantity) else _worded(page, quantity)
        slot = slot or by_verb or slot_by_idiom(page, quantity, _slot_of("words"))
        if slot is not None:
            yield slot, quantity


def _is_age(page: Page, quantity: Quantity) -> bool:
    """Whether a bare number between commas behind a name is an age ("Tom Lee , 51 , died")."""
    token = page.token_at(quantity.start)
    if token is None or token.i < 2 or token.i + 1 >= len(token.doc) or not quantity.text.isdigit():
        return False
    return token.nbor(-1).text == "," and token.nbor(-2).pos_ == "PROPN" and token.nbor(1).text in (",", ".", ")")


def _nones(page: Page) -> Iterator[tuple[str, Quantity]]:
    """“Nobody was hurt”, “no casualties”: a count of none."""
    verbs, nouns = _slot_of("verbs"), load("slots")["no_harm"]
    for token in page.tokens:
        if token.lower_ in _words_of("none") and token.dep_ in ("nsubj", "nsubjpass"):
            slot = verbs.get(token.head.lemma_.lower())
            if slot and (token.dep_ == "nsubjpass" or token.head.lemma_.lower() in _words_of("dying")):
                yield slot, _zero(page, token.idx, token.head.idx + len(token.head))
        elif token.lower_ == "no" and token.dep_ == "det" and token.head.i - token.i <= 3:
            for slot in nouns.get(token.head.lemma_.lower(), ()):
                yield slot, _zero(page, token.idx, token.head.idx + len(token.head))


def _is_part(page: Page, quantity: Quantity) -> bool:
    """Whether a number is some of those counted elsewhere: "among them eight students", "six of the dead"."""
    first, last = page.token_at(quantity.start), page.token_at(quantity.end - 1)
    if first is None or last is None:
        return False
    before = " ".join(token.lower_ for token in first.doc[max(first.i - 3, 0) : first.i])
    behind = " ".join(token.lower_ for token in last.doc[last.i + 1 : last.i + 4])
    return any(
        before.endswith(words) or before.endswith(f"{words} at least") for words in _words_of("part_before")
    ) or any(behind.startswith(words) for words in _words_of("part_behind"))


def _some_of_them(page: Page, quantity: Quantity) -> bool:
    """Whether a number is some of those told of ("relatives of one of the 12 victims"): only a verb counts them."""
    last = page.token_at(quantity.end - 1)
    if last is None or last.i + 2 >= len(last.doc) or last.nbor(1).lower_ != "of":
        return quantity.text.casefold().startswith("one of ") if quantity.lower == 1 else False
    return last.nbor(2).lower_ in ("the", "these", "those", "its", "their", "his", "her")


def _zero(page: Page, start: int, end: int) -> Quantity:
    return Quantity(start=start, end=end, text=page.text[start:end], lower=0.0, upper=0.0, counted="person")


def _claim_of(page: Page, claims: list[Claim], quantity: Quantity, slot: str) -> Claim | None:
    """The narrowest claim around a number; one whose own verb says what came to them first."""
    verbs = _slot_of("verbs")
    best: tuple[bool, int, str] | None = None
    found: Claim | None = None
    sentence = page.sentence_of(quantity.start)
    for claim in claims:
        if claim.evidence.start >= sentence[1]:
            break
        if claim.evidence.end <= sentence[0]:
            continue
        apart = 0 if claim.evidence.covers(quantity.start, quantity.end) else 10_000
        rank = (verbs.get(claim.predicate) != slot, apart + len(claim.evidence.quote), claim.id)
        if (apart == 0 or found is None or best is None or best[1] >= 10_000) and (best is None or rank < best):
            best, found = rank, claim
    return found


def _worded(page: Page, quantity: Quantity) -> str | None:
    """The slot that the noun counted, or the word beside the number, gives."""
    words = _slot_of("words")
    if quantity.counted and (slot := words.get(quantity.counted.casefold())):
        return slot
    token = page.token_at(quantity.end - 1)
    if token is None:
        return None
    if (slot := words.get(token.lower_) or words.get(token.lemma_.lower())) is not None:
        return slot
    for step in range(1, 4):
        if token.i + step >= len(token.doc):
            break
        after = token.nbor(step)
        if after.is_punct or after.is_space or (after.pos_ in ("VERB", "AUX") and after.tag_ not in ("VBN", "VBD")):
            break
        passive = after.tag_ != "VBD" or not any(child.dep_ in ("dobj", "obj") for child in after.children)
        if after.pos_ in ("VERB", "ADJ", "NOUN") and (slot := words.get(after.lower_)) is not None and passive:
            return slot
    return None


def _by_verb(page: Page, quantity: Quantity) -> str | None:
    """The slot of the verb that a number's phrase is the patient of."""
    token = page.head(quantity.start, quantity.end)
    counted = (quantity.counted or "person").casefold()
    if token is None or (counted not in _words_of("persons") and counted in _words_of("buildings")):
        return None
    verbs = _slot_of("verbs")
    for _ in range(6):
        for child in token.children:
            if child.dep_ == "acl" and child.tag_ == "VBN" and (slot := verbs.get(child.lemma_.lower())):
                return slot
        above, lemma = token.head, token.head.lemma_.lower()
        if above.i == token.i:
            return None
        if token.dep_ in ("dobj", "obj", "nsubjpass", "attr", "oprd", "dative") and lemma in verbs:
            # "Eight are still being treated": so many were left of those who were hurt.
            left = token.dep_ == "nsubjpass" and any(child.lower_ in ("still", "being") for child in above.children)
            return None if left else verbs[lemma]
        if token.dep_ == "nsubj":
            passive = above.tag_ == "VBN" and lemma in verbs
            return verbs.get(lemma) if lemma in _words_of("dying") or passive else None
        if token.dep_ == "prep" and token.lower_ != "of":
            return None
        if token.dep_ not in _NUMBERED:
            return None
        token = above
    return None


def _by_degree(page: Page, quantity: Quantity, claim: Claim, slot: str) -> str:
    """The slot of those harmed lightly or badly, where the words say so ("20 were lightly hurt")."""
    head = page.head(quantity.start, quantity.end)
    verb = page.token_at(claim.predicate_start)
    near = list[Any]()
    for token in (head, verb):
        near += [token, *token.children, token.head, *token.head.children] if token is not None else []
    # Only what stands between or right beside the number and its word of harm.
    for token in near:
        if abs(token.idx - quantity.end) > _BESIDE:
            continue
        for degree, words in _degrees().items():
            if token.lower_ in words and f"{degree} {slot}" in _slots():
                return f"{degree} {slot}"
    return slot


@cache
def _degrees() -> dict[str, frozenset[str]]:
    return {degree: frozenset(words) for degree, words in load("slots")["degrees"].items()}
