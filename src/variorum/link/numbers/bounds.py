"""What a number is bound to: the whole that it is a share of, the point that it is measured from, what it adds to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Claim, Quantity
from ...reference import load
from ..beside_numbers import is_whole
from ..page import Page
from ..statements.like_words import root
from .makes import is_rest
from .sums import sums_up
from .surroundings import Surroundings

#: Words behind a distance among which its point is looked for.
_BEHIND = 10
#: How what something came of hangs on its verb.
_TAKEN = frozenset({"nsubjpass", "dobj", "nsubj", "pobj", "conj"})
_RESTRICTS = frozenset({"amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a number is bound to.

    Attributes:
        whole: root of the noun that it is a share of ("half of the buildings") or the named thing; empty where none.
        kind_of: roots of the words that narrow that noun ("the industrial buildings").
        point: root or named thing that a distance is measured from; empty where none is named.
        further: it is told beside another number that it adds to ("another 80"), or of another thing ("a second fire").
        total: it is the whole of which the number before it is a part ("three of its four coaches").
        lands: countries of the places that its clause names.
        spoken: countries that its report speaks of anywhere.
        within: whether what came of something is told of what stands in the counted, a share of it or so many: "half of
            the homes in five villages were destroyed"; empty where it is told of the counted themselves.
        sums: whether it sums up what several occasions came to ("in their five raids so far").
    """

    whole: str = ""
    kind_of: frozenset[str] = frozenset()
    point: str = ""
    further: bool = False
    total: bool = False
    lands: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()
    within: str = ""
    sums: bool = False


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("number_senses")["bounds"][key])


def read_bounds(
    page: Page,
    quantity: Quantity,
    claim: Claim,
    anchor: Any,
    around: Surroundings,
    spoken: frozenset[str],
    same: Mapping[str, str],
    noun: str = "",
) -> Bounds:
    """Read what a number is bound to.

    Args:
        page: the document.
        quantity: the number.
        claim: the claim that gives it.
        anchor: the word that its phrase hangs on.
        around: the other words that it hangs on.
        spoken: countries that its document speaks of.
        same: of an entity that may be another, the one that stands for both.
        noun: lemma of what is counted.
    """
    whole = next(_wholes(page, quantity, anchor), None)
    narrowed = [c for c in whole.children if c.dep_ in _RESTRICTS and c.is_alpha] if whole is not None else []
    point = _point(page, quantity, same) if quantity.dimension == "length" else ""
    return Bounds(
        _key(page, whole, same) if whole is not None else "",
        frozenset(root(word.lemma_.lower()) for word in narrowed),
        point,
        _is_further(page, quantity) or _of_another(around) or is_rest(page, quantity, noun),
        is_whole(page.text, quantity.start),
        frozenset(place.country for place in claim.places if place.country and not place.demonym),
        spoken,
        _within(page, anchor),
        sums_up(page, quantity),
    )


def bounds_at_odds(one: Bounds, other: Bounds) -> str:
    """Why two numbers cannot be of the same by what they are bound to; empty where nothing forbids it."""
    if one.whole and other.whole:
        narrowed = one.kind_of | other.kind_of if one.whole != other.whole else one.kind_of and other.kind_of
        if narrowed and not one.kind_of & other.kind_of and _plain(one) and _plain(other):
            return "of two wholes"
    for here, there in ((one, other), (other, one)):
        if here.lands and there.spoken and not here.lands & there.spoken:
            return "of a country that the other report does not speak of"
    if one.point != other.point and one.point[:1] == other.point[:1] == "§":
        return "from two places"
    return ""


def _within(page: Page, anchor: Any) -> str:
    """Whether a number counts places in which something came of what stands there: "share", "things" or nothing."""
    token, inside = anchor, False
    path: list[Any] = []
    while token.head.i != token.i and token.head.pos_ not in ("VERB", "AUX"):
        token = token.head
        inside = inside or (token.dep_ == "prep" and token.lower_ in _listed("within"))
        path.append(token)
    if token is not anchor or anchor.dep_ == "pobj":
        prep = path[-1] if path else anchor
        if prep.dep_ == "prep" and prep.lower_ in _listed("within") and _comes_of_another(prep.head):
            return "things"
    nouns = [step for step in path if step.pos_ in ("NOUN", "PROPN", "NUM")]
    if not inside or not nouns or nouns[-1].dep_ not in _TAKEN or _harm(nouns[0].lemma_.lower()):
        return ""
    shares = any(step.lower_ in _listed("shares") or "%" in step.text for step in nouns)
    return "share" if shares else "things"


def _comes_of_another(verb: Any) -> bool:
    """Whether a verb names what something came of: "destroyed 300 houses in 12 villages"."""
    return verb.pos_ == "VERB" and any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children)


@cache
def _harm(noun: str) -> bool:
    """Whether a noun tells itself what came of the counted: "destruction in seven villages"."""
    senses = load("number_senses")["senses"].values()
    return any(noun in entry["words"] for entry in senses if entry["family"] in ("harm", "soak"))


def _plain(bounds: Bounds) -> bool:
    """Whether a whole is of no noun that is named in many ways ("registered voters", "the electorate")."""
    return bounds.whole not in {root(word) for word in _listed("wholes of many names")}


def _wholes(page: Page, quantity: Quantity, anchor: Any) -> Iterator[Any]:
    inside = page.tokens_in(quantity.start, quantity.end)
    for token in (*inside, anchor):
        for child in token.children:
            if child.lower_ == "of" and child.idx >= quantity.end:
                yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _key(page: Page, token: Any, same: Mapping[str, str]) -> str:
    thing = page.thing_at(token.idx)
    return f"§{same.get(thing[2], thing[2])}" if thing else root(token.lemma_.lower())


def _point(page: Page, quantity: Quantity, same: Mapping[str, str]) -> str:
    """What a distance is measured from: the noun behind "off", "south of" or "away from"."""
    last = page.token_at(quantity.end - 1)
    if last is None:
        return ""
    found: Any = None
    measured = aside = False
    for token in last.doc[last.i + 1 : last.i + 1 + _BEHIND]:
        if aside or token.text == "(":  # "40 kilometres (25 miles) north of"
            aside = token.text != ")"
            continue
        if token.pos_ in ("NOUN", "PROPN") and measured and token.lower_ not in _listed("headings"):
            found = token
            if (thing := page.thing_at(token.idx)) is not None:
                return f"§{same.get(thing[2], thing[2])}"
        elif found is not None:
            break
        elif token.lower_ in _listed("points"):
            measured = True
        elif not (token.lower_ in _listed("headings") or token.pos_ in ("DET", "ADJ", "PUNCT", "ADV", "NUM", "SYM")):
            break
    return root(found.lemma_.lower()) if found is not None else ""


def _of_another(around: Surroundings) -> bool:
    """Whether a number is told of another thing than before: "a second fire", "another boat", not "the second day"."""
    return any(
        child.lower_ in _listed("another") and child.dep_ in ("amod", "det")
        and (child.tag_ == "DT" or not any(beside.lower_ == "the" for beside in noun.children))
        for noun in (*around.nouns, *around.owners) for child in noun.children
    )  # fmt: skip


def _is_further(page: Page, quantity: Quantity) -> bool:
    first, last = page.token_at(quantity.start), page.token_at(quantity.end - 1)
    if first is None or last is None:
        return False
    inside = {token.lower_ for token in first.doc[max(first.i - 1, 0) : last.i + 1]}
    return bool(inside & _listed("further"))
