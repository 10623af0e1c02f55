"""What stands at the margins of a statement and sets it apart: persons, countries, ends, the first or the second."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model import Claim, Place
from ..classes import hosts
from ..events.repetition import is_habit
from ..page import Page
from .like_words import root

#: Who says a thing takes no part in it; so many links of who says it are read.
_LINKS = 3


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands at the margins of a statement.

    Attributes:
        lands: countries of the places that it names itself.
        spoken: countries that its report speaks of anywhere.
        company: persons named in its sentence, but for those who say it.
        ends: roots of the nouns behind the prepositions of its verb and object ("boost security at homes").
        ordinals: of its nouns, which of several they are ("device first").
        habit: whether it tells what comes about time and again ("is often struck by quakes").
    """

    lands: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    ordinals: frozenset[tuple[str, str]] = frozenset()
    habit: bool = False


NO_MARGINS = Margins()


def lands_of(page: Page) -> frozenset[str]:
    """The countries that a report speaks of, by name, by people or by a town in them."""
    return frozenset(place.country for place in page.places_between(0, len(page.text)) if place.country)


def read_margins(
    page: Page, claim: Claim, places: tuple[Place, ...], spoken: frozenset[str], same: dict[str, str]
) -> Margins:
    """Read what stands at the margins of a claim.

    Args:
        page: its document.
        claim: the claim.
        places: where it is said to be.
        spoken: countries that its document speaks of.
        same: of an entity that may be another, the one that stands for both.
    """
    lands = frozenset(place.country for place in places if place.country and not place.demonym)
    says = [(link.start, link.end) for link in claim.attribution[:_LINKS] if link.start is not None and link.end]
    speakers = {thing[2] for start, end in says if start is not None for thing in page.things_in(start, end)}
    start, end = page.sentence_of(claim.predicate_start)
    company = frozenset(
        same.get(thing[2], thing[2])
        for thing in page.things_in(start, end)
        if thing[3] == "person" and thing[2] not in speakers
    )
    verb = page.token_at(claim.predicate_start)
    heads = [page.head(part.start, part.end) for part in claim.parts if part.role in ("subject", "object")]
    told = [head for head in heads if head is not None]
    objects = [head for head in told if head.dep_ in ("dobj", "obj", "nsubjpass")]
    ends = {end for token in ([verb, *objects] if verb is not None else objects) for end in _ends(page, token)}
    habit = verb is not None and is_habit(verb)
    return Margins(lands, spoken, company, frozenset(ends), read_ordinals(page, claim), habit)


def read_ordinals(page: Page, claim: Claim) -> frozenset[tuple[str, str]]:
    """Roots of the nouns of a claim's subject and object that are said to be the first, the second and so on."""
    heads = [page.head(part.start, part.end) for part in claim.parts if part.role in ("subject", "object")]
    return frozenset(ordinal for head in heads if head is not None for ordinal in _ordinals(head))


def ordinals_apart(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Whether one tells of the first of a noun where the other tells of the second."""
    if not one or not other:
        return False
    return bool({noun for noun, _ in one} & {noun for noun, _ in other}) and not one & other


def _ends(page: Page, token: Any) -> list[str]:
    """Nouns behind the prepositions of a word that are neither names nor times."""
    found: list[str] = []
    for child in token.children:
        if child.dep_ != "prep":
            continue
        for inner in child.children:
            plain = inner.dep_ == "pobj" and inner.pos_ == "NOUN" and inner.ent_type_ not in ("DATE", "TIME")
            if plain and page.thing_at(inner.idx) is None:
                found.append(root(inner.lemma_.lower()))
    return found


def _ordinals(head: Any) -> list[tuple[str, str]]:
    return [
        (root(head.lemma_.lower()), child.lower_)
        for child in head.children
        if child.dep_ == "amod" and child.lower_ in hosts("ordinals")
    ]


def margins_apart(one: Margins, other: Margins) -> bool:
    """Whether one tells of a land that the other's report never speaks of, of the first of several, or of a habit."""
    if one.habit != other.habit:
        return True
    if one.lands and other.spoken and one.lands.isdisjoint(other.spoken):
        return True
    if other.lands and one.spoken and other.lands.isdisjoint(one.spoken):
        return True
    return ordinals_apart(one.ordinals, other.ordinals)


def in_other_company(one: Margins, other: Margins) -> bool:
    """Whether the sentences of both name persons, and no person in common."""
    return bool(one.company and other.company) and one.company.isdisjoint(other.company)


def to_other_ends(one: Margins, other: Margins) -> bool:
    """Whether both say to, for or at what, and nothing in common."""
    return bool(one.ends and other.ends) and one.ends.isdisjoint(other.ends)
