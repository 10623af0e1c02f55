"""Two sentences that speak of the same thing, joined as one passage: by a noun or a name that both have.

``neighbours`` joins what begins with a word that points back ("It", "The", "That"). Reports repeat the noun as often:
"The prison held 143 inmates in January. ... In June the prison held 192, or 49 more."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...reference import load
from ..neighbours import APART, joined, neighbours, pointing
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Shape, shapes

_BARE = re.compile(r"[“\"'‘\s]*⟦C(\d+)⟧\s+(?:of\b|were\b|was\b|are\b|had\b|have\b|[a-z]+ed\b)")
#: What may be a noun that two sentences share.
_KINDS = ("NOUN", "PROPN")


def passages(pile: Pile, document: str, *, filled: bool = False) -> Iterator[Shape]:
    """Each sentence joined to one of the next two that refers back to it, or speaks of what it speaks of.

    ``filled``: with the numbers whose noun is left out.
    """
    if not filled:
        yield from neighbours(pile, document)
    known = list(shapes(pile, document, filled=filled))
    bounds = {start: at for at, (start, _) in enumerate(pile.sentences(document))}
    for at, first in enumerate(known):
        for second in known[at + 1 : at + 2 + APART]:
            if bounds[second.start] - bounds[first.start] > 1 + APART:
                break
            if (filled or not pointing().match(second.text)) and _goes_on(pile, first, second):
                yield joined(first, second)


def _goes_on(pile: Pile, first: Shape, second: Shape) -> bool:
    """Whether a sentence begins as one that goes on, or has a noun of the one before, or stands behind its colon."""
    onward = _onward().match(second.text) or any_listed("check_words", "going_on_within").search(second.text)
    if (bare := _BARE.match(second.text)) and (quantity := second.marks[int(bare[1])].quantity) is not None:
        onward = onward or quantity.counted is None  # "Fourteen were rescued"
    return first.text.endswith(":") or bool(onward) or bool(nouns(pile, first) & nouns(pile, second))


def nouns(pile: Pile, shape: Shape) -> frozenset[str]:
    """The nouns and names of a sentence by their basic form, without units and times."""
    key = shape.document, shape.start, shape.end
    known = pile.nouns.get(key)
    if known is None:
        known = pile.nouns[key] = _nouns(pile, shape)
    return known


def _nouns(pile: Pile, shape: Shape) -> frozenset[str]:
    doc = pile.readings[shape.document].doc
    span = doc.char_span(shape.start, shape.end, alignment_mode="contract") if doc is not None else None
    if span is None:
        return frozenset()
    found = {token.lemma_.lower() for token in span if token.pos_ in _KINDS}
    return frozenset(found.difference(load("check_words")["measures"]))


@cache
def _onward() -> re.Pattern[str]:
    """What a sentence that goes on with figures begins with, though no word of it points back."""
    return re.compile(rf"[“\"'‘\s]*{any_listed('check_words', 'going_on').pattern}", re.IGNORECASE)
