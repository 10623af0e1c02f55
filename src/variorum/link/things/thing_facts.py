"""What places, bodies and objects are: kind, standing among their like, size, people, where, and how far from where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ...model import Answer, Quantity, Value
from ...reference import load_words
from ..answers import give_answer, make_answer
from ..claim_finder import ClaimFinder
from ..classes import of_noun
from ..page import Page
from .country_parts import answer_parts
from .descriptions import Description, quantities_in
from .entities import Things
from .folding import fold
from .office_parts import slot_words
from .place_keys import place_key

_PEOPLE = re.compile(r"\b(?:people|inhabitants|residents|souls|persons)\b|\bpopulation\b")
#: "home to 200,000 people", "(population 4,000)", "with a population of"
_HOME = re.compile(
    r"[\s,(]*(?:which is |is |has )?(?:home to|(?:with )?(?:a |its )?population(?: of)?[:,]?)\s*"
    r"(?:about|some|more than|nearly|around|over|up to|an estimated)?\s*"
)
_SPAN = 60
#: Most words of a description that is an answer of its own.
_LONGEST = 12


def answer_facts(page: Page, descriptions: list[Description], finder: ClaimFinder, things: Things) -> Iterator[Answer]:
    """Answers about what is no person, from the words beside its name.

    Args:
        page: the document.
        descriptions: what it says that its things are.
        finder: of its claims, the one that covers a stretch.
        things: the named things.
    """
    measured: set[int] = set()
    for description in descriptions:
        if description.kind != "person":
            yield from _described(page, description, measured)
    for quantity in page.reading.quantities:
        yield from _distance(page, quantity, descriptions, finder, things)
        if quantity.start not in measured:
            yield from _beside(page, quantity, finder)
    yield from _locations(page, finder)
    yield from answer_parts(page, finder)


def _described(page: Page, description: Description, measured: set[int]) -> Iterator[Answer]:
    inside = quantities_in(page, description.start, description.end)
    for quantity in inside:
        slot = _measure(page, quantity, description)
        if slot:
            measured.add(quantity.start)
            value = Value(text=quantity.text, quantity=quantity)
            answer = make_answer(
                page, description.entity, slot, "quantity", value, quantity.start, quantity.end, description.claim
            )
            if answer:
                yield answer
    start, end = page.core(description.start, description.end)
    if description.title:
        start, end = description.start, description.end
    if end <= start:
        start, end = description.start, description.end
    text = page.text[description.start : description.end]
    tokens = page.tokens_in(description.start, description.end)
    first = [token for token in tokens if token.idx < description.start + 50]
    words = fold(page.text[start:end]).split()
    if any(token.tag_ in ("JJS", "RBS") for token in first) and 2 <= len(text.split()) <= _LONGEST:
        value = Value(text=text, label=fold(text))
        answer = make_answer(
            page,
            description.entity,
            "standing",
            "identity",
            value,
            description.start,
            description.end,
            description.claim,
        )
    elif not inside and _telling(page, start, end, words):
        value = Value(text=page.text[start:end], label=" ".join(words))
        slot = "kind" if description.kind in ("weapon", "vehicle") else "description"
        answer = make_answer(page, description.entity, slot, "identity", value, start, end, description.claim)
    else:
        answer = None
    if answer:
        yield answer


def _telling(page: Page, start: int, end: int, words: list[str]) -> bool:
    """Whether a description says more than "the city"."""
    head = page.tokens_in(start, end)
    if not words or len(words) > _LONGEST or not head:
        return False
    top = page.head(start, end)
    first = next((token for token in head if token.dep_ == "prep"), None)
    upto = [token for token in head if first is None or token.i < first.i]
    if top is None or not upto or upto[-1].pos_ != "NOUN" or upto[-1].tag_ in ("NNS", "NNPS"):
        return False
    if (
        upto[-1].lemma_.casefold() in _persons()
        or head[0].tag_ in ("PRP$", "WP$", "CD")
        or words[0] in {"other", "such"} | slot_words("directions")
    ):
        return False
    if upto[-1].lemma_.casefold() in slot_words("passing_kinds") or of_noun(upto[-1].lemma_.casefold()):
        return False
    own = [word for word in words if word not in slot_words("idle_kinds")]
    return bool(own) and len(words) > 1


@cache
def _persons() -> frozenset[str]:
    """Nouns for a person: a body or place is none, the words belong to somebody beside it."""
    return load_words("describing_nouns", "person") | {"reporter", "spokesman", "caller"}


def _measure(page: Page, quantity: Quantity, description: Description) -> str | None:
    """Which measure a number in a description is."""
    if _direction(page, quantity) is not None:
        return None
    around = page.text[max(description.start, quantity.start - 30) : min(quantity.end + 14, description.end)]
    if description.kind == "place" and quantity.dimension == "count" and _PEOPLE.search(around):
        return "population"
    if quantity.dimension == "area":
        return "area"
    return None


def _beside(page: Page, quantity: Quantity, finder: ClaimFinder) -> Iterator[Answer]:
    """People and size told right behind a place's name: "Qeshm, home to 200,000 people"."""
    people = quantity.dimension == "count" and _PEOPLE.search(
        page.text[max(0, quantity.start - 20) : quantity.end + 14]
    )
    if not people and quantity.dimension != "area":
        return
    low, _ = page.sentence_of(quantity.start)
    before = [
        thing for thing in page.things_in(max(low, quantity.start - _SPAN), quantity.start) if thing[3] == "place"
    ]
    if not before:
        return
    thing = before[-1]
    between = page.text[thing[1] : quantity.start].casefold()
    if not (_HOME.fullmatch(between) if people else re.fullmatch(r"\s?,\s(?:an?|the)\s", between)):
        return
    claim = finder.near(page, quantity.start, quantity.end)
    if claim is not None:
        value = Value(text=quantity.text, quantity=quantity)
        slot = "population" if people else "area"
        yield from give_answer(page, thing[2], slot, "quantity", value, quantity.start, quantity.end, claim)


def _direction(page: Page, quantity: Quantity) -> tuple[int, str] | None:
    """Where a distance leads: end of the stretch, and the place that it is counted from."""
    if quantity.dimension != "length":
        return None
    thing = next((t for t in page.things_in(quantity.end, quantity.end + 70) if t[3] in ("place", "facility")), None)
    if thing is None:
        return None
    between = fold(re.sub(r"\([^)]*\)", " ", page.text[quantity.end : thing[0]])).replace("-", " ").split()
    between = [word for word in between if word not in ("the", "of", "port", "city", "town", "capital", "to", "s")]
    if not between or len(between) > 4 or not all(word in slot_words("directions") for word in between):
        return None
    return thing[1], thing[2]


def _distance(
    page: Page, quantity: Quantity, descriptions: list[Description], finder: ClaimFinder, things: Things
) -> Iterator[Answer]:
    found = _direction(page, quantity)
    if found is None:
        return
    end, entity = found
    start = quantity.start
    low, _ = page.sentence_of(start)
    owners = [d.entity for d in descriptions if d.start <= start < d.end + 1 and d.kind != "person"]
    if not owners:
        before = [t for t in page.things_in(max(low, start - 90), start) if t[3] in ("place", "facility")]
        if not before:
            return
        between = page.text[before[-1][1] : start].casefold()
        if not re.fullmatch(
            r"[\s,(\-–—]*(?:(?:which|that|is|lies|lying|located|situated|about|some|around|roughly|more|than|just|only|nearly|almost|over|an?|island|city|town)[\s,]*)*",
            between,
        ):
            return
        # "Woodburn, Oregon, 30 miles south of Portland": the first of the chain is meant.
        chain = before[-1]
        for other in reversed(before[:-1]):
            if re.fullmatch(r"\s?,\s", page.text[other[1] : chain[0]]):
                chain = other
        owners = [chain[2]]
    if owners[0] == entity:
        return
    claim = finder.near(page, start, end)
    if claim is not None:
        value = Value(text=page.text[start:end], quantity=quantity)
        slot = f"distance@{things.name(entity)}"
        yield from give_answer(page, owners[0], slot, "quantity", value, start, end, claim)


def _locations(page: Page, finder: ClaimFinder) -> Iterator[Answer]:
    """The larger place that a place is said to lie in: "Woodburn, Oregon", "Zarand in Kerman province"."""
    places = {place.start: place for place in page.reading.places if not place.demonym and place.kind != "government"}
    ordered = [thing for thing in page.named if thing[3] == "place"]
    for thing, other in pairwise(ordered):
        between = page.text[thing[1] : other[0]].casefold()
        here, there = places.get(thing[0]), places.get(other[0])
        if here is None or there is None or thing[2] == other[2] or len(between) > 30:
            continue
        larger = there.kind in ("country", "region", "area") and here.kind not in ("country",)
        inside = re.fullmatch(
            r"\s?,\s|\s?,?\s(?:a town |a city |a village |an island )?in (?:the )?(?:\w+ern |central |rural )?", between
        )
        if not inside or not larger or (here.kind == "region" and there.kind == "region"):
            continue
        if here.country and there.country and here.country != there.country:
            continue
        if page.text[max(0, thing[0] - 2) : thing[0]].strip() == "," and between.strip() == ",":
            continue  # a list of places
        claim = finder.near(page, thing[0], other[1])
        if claim is not None:
            value = Value(text=page.text[other[0] : other[1]], place=there, label=place_key(there))
            yield from give_answer(page, thing[2], "location", "place", value, other[0], other[1], claim)
