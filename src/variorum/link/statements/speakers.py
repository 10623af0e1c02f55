"""Who said it, when, where and to whom: facets of a claim's attribution, in the words of its own sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model import Claim, Link, Value
from ..page import Page
from ..things.folding import fold
from ..things.place_keys import place_key
from .facets import Facet

#: Words of a speaker's phrase that are shown.
_WORDS = 12
#: Arcs behind which the one spoken to stands, without and with a preposition.
_HEARERS = frozenset({"dobj", "dative", "iobj"})
_TO = frozenset({"to", "with"})
_WHERE = frozenset({"in", "at", "on", "from", "during", "via"})


def read_speakers(page: Page, claim: Claim) -> Iterator[Facet]:
    """Read who is said to have said a claim, and the setting of that.

    Args:
        page: its document.
        claim: the claim.

    Yields:
        Facets "according to whom", "when said", "where said" and "told to whom", from the innermost source that the
        claim's own sentence names.
    """
    link = next((link for link in claim.attribution if link.start is not None and not link.inferred), None)
    if link is None or link.start is None or link.end is None or not page.text[link.start : link.end].strip():
        return
    start, end = page.core(link.start, link.end)
    text = page.text[start:end]
    if 0 < len(text.split()) <= _WORDS and _is_noun(page, start, end):
        inside = list(page.things_in(start, end))
        entity = inside[0][2] if len(inside) == 1 else None
        label = fold(link.name or text)
        yield Facet("according to whom", "identity", Value(text=text, entity=entity, label=label), start, end)
    verb = _verb(page, link, claim)
    if verb is not None:
        yield from _setting(page, claim, verb)


def _is_noun(page: Page, start: int, end: int) -> bool:
    head = page.head(start, end)
    return head is not None and head.pos_ in ("NOUN", "PROPN")


def _verb(page: Page, link: Link, claim: Claim) -> Any | None:
    """The verb of saying: what the source is the subject of, outside the claim's own predicate."""
    head = page.head(link.start or 0, link.end or 0)
    if head is None or head.dep_ not in ("nsubj", "nsubjpass", "agent", "pobj"):
        return None
    verb = head.head
    cue = (link.cue or "").casefold()
    same = claim.predicate_start <= verb.idx < claim.predicate_end
    return verb if verb.pos_ == "VERB" and not same and (not cue or verb.lower_ in cue) else None


def _setting(page: Page, claim: Claim, verb: Any) -> Iterator[Facet]:
    first, last = page.sentence_of(verb.idx)
    for time in page.times_between(first, last):
        token = page.head(time.start, time.end)
        if token is not None and _hangs_on(token, verb) and time.kind not in ("duration", "set"):
            yield Facet("when said", "time", Value(text=time.text, time=time), time.start, time.end)
    for child in verb.children:
        if child.dep_ in _HEARERS and child.pos_ in ("NOUN", "PROPN"):
            yield from _phrase(page, "told to whom", child)
        elif child.dep_ == "prep" and child.lower_ in _WHERE | _TO:
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.ent_type_ not in ("DATE", "TIME"):
                    yield from _phrase(page, "told to whom" if child.lower_ in _TO else "where said", inner)


def _hangs_on(token: Any, verb: Any) -> bool:
    for _ in range(4):
        if token.head.i == verb.i:
            return True
        if token.head.i == token.i or token.head.pos_ in ("VERB", "AUX", "NOUN", "PROPN"):
            return False
        token = token.head
    return False


def _phrase(page: Page, slot: str, token: Any) -> Iterator[Facet]:
    start, end = page.core(token.left_edge.idx, token.right_edge.idx + len(token.right_edge))
    text = page.text[start:end]
    if 0 < len(text.split()) <= _WORDS:
        place = next((place for place in page.places_between(start, end) if not place.demonym), None)
        if slot == "where said" and place is not None:
            yield Facet(slot, "place", Value(text=text, place=place, label=place_key(place)), start, end)
        else:
            yield Facet(slot, "identity", Value(text=text, label=fold(text)), start, end)
