"""What each number of a report is a number of: what is counted or measured, in which words, whose, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...model import Claim, Quantity
from ...model.designations import designation
from ...reference import load, load_words
from ..asides import aside_at
from ..beside_numbers import is_beside
from ..claim_finder import ClaimFinder
from ..page import Page
from ..sameness.rarity import background
from ..statements.like_words import root
from ..statements.margins import lands_of
from ..things.place_keys import place_key
from .attackers import read_attackers
from .bounds import Bounds, read_bounds
from .children import CHILDREN, whose_children
from .dating import read_years
from .kinds import kind_of, size_of
from .moved import MOVED, NOWHERE, read_source
from .nones import read_nones
from .senses import read_classes, read_senses
from .shots import FIRED, read_shots
from .signatures import Number
from .surroundings import Surroundings, read_surroundings
from .whereabouts import read_names

#: Words on either side of a number that are read, and what a word a step further weighs less.
_WINDOW = 14
_FADES = 0.12
#: What may stand between "among" and a number.
_ARTICLES = frozenset({"the", "these", "those", "his", "her", "its", "their", "some", "about"})
#: A report's headline and lead end within so many sentences.
_LEAD = 3
#: What a verb of carrying seems to tell of those who are moved.
_GIVES_WAY = frozenset({"aboard"})


def read_numbers(page: Page, claims: list[Claim], same: Mapping[str, str]) -> list[Number]:
    """Read what the numbers of a report are numbers of.

    Args:
        page: the document.
        claims: its claims.
        same: of an entity that may be another, the one that stands for both.

    Returns:
        Numbers in order of offset; those that stand in no checkable claim, or without a bound, are left out.
    """
    finder = ClaimFinder(claims)
    spoken = lands_of(page)
    found: list[Number] = []
    before: Quantity | None = None
    for quantity in page.reading.quantities:
        low, high = quantity.lower, quantity.upper
        converted = before is not None and _is_converted(page, before, quantity)
        before = quantity
        if (low is None and high is None) or converted:
            continue
        if (
            is_beside(page.text, quantity.start, quantity.end)
            or _counted_already(page, quantity)
            or _in_a_name(page, quantity)
        ):
            continue
        claim = finder.near(page, quantity.start, quantity.end)
        anchor = page.head(quantity.start, quantity.end)
        if claim is None or not claim.checkable or anchor is None:
            continue
        if quantity.dimension == "count" and any(bound and bound < 1000 and bound % 1 for bound in (low, high)):
            continue  # nobody counts 5.9 aftershocks
        around = read_surroundings(page, quantity, anchor)
        kind = kind_of(page, quantity, around)
        make = designation(quantity.text) if kind == "count" else ""
        noun = "" if kind == "age" else (quantity.counted or _far_noun(anchor, quantity)).casefold().split(" ")[-1]
        noun = "" if make and designation(quantity.counted or "") else noun  # "seven AK-47s": whatever they are
        parents = whose_children(page, quantity, anchor) if kind == "count" else None
        shot, hit = read_shots(page, quantity, around, anchor, noun) if kind == "count" else ("", [])
        if parents is not None or hit:
            around.owners = [*(parents or ()), *hit]
        owners = frozenset(
            same.get(thing[2], thing[2]) for token in around.owners if (thing := page.thing_at(token.idx))
        )
        sentence = page.tokens_in(*page.sentence_of(quantity.start))
        near = [token for token in sentence if abs(token.i - anchor.i) <= _WINDOW]
        beside = {token.lower_ for token in near if anchor.i - 4 <= token.i <= anchor.i + 3}
        years, old = read_years(page, quantity, anchor, near, kind)
        classes = read_classes(quantity, noun)
        source = read_source(page, quantity, around, anchor) if kind == "count" else NOWHERE
        senses = read_senses(around, noun, kind, quantity.text)
        if "badly" in senses and _others_are_worse(page, quantity):
            senses = senses - {"badly"} | {"injure"}
        senses = senses - _GIVES_WAY | {MOVED} if source.head else senses
        if kind == "count" and (attack := read_attackers(page, quantity, around, anchor, noun, classes)):
            senses = frozenset({attack})
        senses = frozenset({CHILDREN}) if parents is not None else frozenset({shot}) if shot else senses
        if not shot and noun in load("number_senses")["shots"]["nouns"]:
            senses = senses - {FIRED, "jobs cut"}  # bullets that are found, or in a gun
        if kind == "count" and low == high == 1 and not senses:
            continue  # "one of his aides"
        size = size_of(quantity)
        found.append(
            Number(
                page, quantity, claim, kind, noun,
                classes,
                senses,
                frozenset(root(token.lemma_.lower()) for token in around.verbs),
                frozenset(_nouns(page, around, same)),
                owners | _called(page, around), _places(page, sentence), years, old,
                _is_part([token for token in near if anchor.i - 4 <= token.i <= anchor.i + 3], quantity),
                bool(beside & load_words("number_senses", "alone")),
                _words(page, near, quantity, anchor, same),
                size * (low if low is not None else high or 0.0), size * (high if high is not None else low or 0.0),
                claim.sentence < _LEAD,
                around.acting,
                read_bounds(page, quantity, claim, anchor, around, spoken, same, noun),
                source,
                read_names(page, quantity, around, anchor) if kind == "count" else frozenset[str](),
                make,
            )
        )  # fmt: skip
    found += _read_nones(page, finder)
    return sorted(found, key=lambda number: number.quantity.start)


def _read_nones(page: Page, finder: ClaimFinder) -> Iterator[Number]:
    """What a report says has come to nobody, as numbers."""
    for quantity, token, senses in read_nones(page):
        claim = finder.near(page, quantity.start, quantity.end)
        if claim is None or not claim.checkable or aside_at(page, quantity.start) is not None:
            continue
        nobody = frozenset[str]()
        yield Number(
            page, quantity, claim, "count", "person", read_classes(quantity, "person"), senses,
            frozenset({root(token.head.lemma_.lower())}), nobody, nobody, {}, nobody, False, False, False, {}, 0.0, 0.0,
            claim.sentence < _LEAD, False, Bounds(), NOWHERE, nobody,
        )  # fmt: skip


def _others_are_worse(page: Page, quantity: Quantity) -> bool:
    """Whether the words for bad injuries are of another number: "five were wounded, two of them critically"."""
    degrees = load("number_senses")["senses"]["badly"]["words"]
    _, end = page.sentence_of(quantity.start)
    behind = page.tokens_in(quantity.end, end)
    worse = next((token.idx for token in behind if token.lower_ in degrees or token.lemma_.lower() in degrees), None)
    return worse is not None and any(quantity.end <= other.start < worse for other in page.reading.quantities)


def _counted_already(page: Page, quantity: Quantity) -> bool:
    """Whether a number is some of those who are counted elsewhere: "twelve of the dead were children"."""
    last = page.token_at(quantity.end - 1)
    if last is None or quantity.dimension != "count":
        return False
    behind = last.doc[last.i + 1 : last.i + 4]
    return (
        len(behind) == 3
        and behind[0].lower_ == "of"
        and behind[1].lower_ in ("the", "those")
        and bool({behind[2].lemma_.lower(), behind[2].lower_} & load_words("number_senses", "counted already"))
    )


def _far_noun(anchor: Any, quantity: Quantity) -> str:
    """The plural behind a long name that a number counts: "some 40 Free Highland Front rebels"."""
    if quantity.dimension != "count" or quantity.unit or anchor.dep_ != "nummod":
        return ""
    counted = anchor.head
    named = all(token.pos_ in ("PROPN", "PUNCT", "ADJ", "PART") for token in anchor.doc[anchor.i + 1 : counted.i])
    return counted.lemma_ if counted.tag_ == "NNS" and counted.i > anchor.i + 1 and named else ""


def _is_part(beside: list[Any], quantity: Quantity) -> bool:
    """Whether words beside a number make it a part of another one: "among them 15", not "among the 15" they are of."""
    before = [token.lower_ for token in beside if token.idx < quantity.start]
    behind = [token.lower_ for token in beside if token.idx >= quantity.end]
    while before and before[-1] in _ARTICLES:
        before.pop()
    if before and before[-1] == "among":
        before.pop()
    parting = load_words("number_senses", "parts")
    for opening in ("including", "among"):
        behind = behind[: behind.index(opening)] if opening in behind else behind
    return not parting.isdisjoint([*before, *behind])


def _in_a_name(page: Page, quantity: Quantity) -> bool:
    """Whether a bare number closes a short name in quotation marks: the "Fight for 15" movement."""
    if quantity.dimension != "count" or quantity.counted:
        return False
    opened = re.search(r"[\"“‘]([A-Z]\w*(?:\s\w+){0,3}\s)$", page.text[max(quantity.start - 40, 0) : quantity.start])
    return opened is not None and page.text[quantity.end : quantity.end + 1] in ('"', "”", "’")


def _is_converted(page: Page, before: Quantity, quantity: Quantity) -> bool:
    """Whether a quantity in brackets gives the one before it in another unit."""
    one = before.dimension == quantity.dimension != "count" and before.unit != quantity.unit
    return one and page.text[before.end : quantity.start].strip() == "("


def _called(page: Page, around: Surroundings) -> set[str]:
    """Surnames among the words for whose it is, for a name that was not read as one everywhere."""
    found = set[str]()
    for token in around.owners:
        thing = page.thing_at(token.idx)
        if thing is not None and thing[3] == "person":
            found.add(f"~{page.text[thing[0] : thing[1]].split()[-1].casefold()}")
        elif thing is None and token.pos_ == "PROPN":
            found.add(f"~{token.text.casefold()}")
    return found


def _nouns(page: Page, around: Surroundings, same: Mapping[str, str]) -> Iterator[str]:
    for token in around.nouns:
        thing = page.thing_at(token.idx)
        yield f"§{same.get(thing[2], thing[2])}" if thing else root(token.lemma_.lower())


def _places(page: Page, sentence: list[Any]) -> dict[str, str]:
    start, end = sentence[0].idx, sentence[-1].idx + 1
    return {
        place_key(place): place.kind
        for place in page.places_between(start, end)
        if not place.demonym and place.kind != "government"
    }  # fmt: skip


def _words(
    page: Page, near: list[Any], quantity: Quantity, anchor: Any, same: Mapping[str, str]
) -> dict[str, float]:  # fmt: skip
    found: dict[str, float] = {}
    for token in near:
        if quantity.start <= token.idx < quantity.end or token.is_stop or not token.is_alpha or len(token.text) < 3:
            continue
        if token.pos_ not in ("NOUN", "PROPN", "VERB", "ADJ", "ADV"):
            continue
        thing = page.thing_at(token.idx)
        key = f"§{same.get(thing[2], thing[2])}" if thing else root(token.lemma_.lower())
        weight = (5.0 if thing else min(background().of(token.lemma_.lower()), 7.0)) / 7.0
        weight /= 1 + _FADES * abs(token.i - anchor.i)
        found[key] = max(found.get(key, 0.0), weight)
    return found
