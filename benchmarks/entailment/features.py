"""What the program reads off two sentences, as numbers: how much of the second the first says, and what differs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from variorum.compare.quantities import relate_quantities
from variorum.compare.relation import Relation
from variorum.dossier.question_keys import keyed
from variorum.lineage.stems import stem, weight
from variorum.link.sameness.vectors import word_vectors
from variorum.model import Quantity, Reading

#: A word whose nearest fellow on the other side is less like it than this is said on one side only.
UNLIKE = 0.45
#: Letters on each side of a figure that tell what it is of; of the first sentence more, which may put it otherwise.
NEAR, WIDE = 35, 60
NAMES = (
    "share of the second's words in the first",
    "share of the first's words in the second",
    "share of the second's words, likeness counted",
    "least likeness of a weighty word",
    "words of the second not in the first",
    "pairs of neighbouring words in both",
    "share of the second's figures in the first",
    "figures of the second that exclude all of the first",
    "figures of the second not in the first",
    "second has figures",
    "share of the second's names in the first",
    "names of the second not in the first",
    "share of the second's verbs in the first",
    "denied in one only",
    "told otherwise in one only",
    "likeness of the whole",
    "length of the first",
    "length of the second",
    "longer by",
    "speaker in the first only",
    "speaker in the second only",
    "pronouns in the second",
    "likeness weighed and figures fit",
    "all but one word said",
    "figure with the same noun",
    "figure counts something else",
    "weight of the weightiest word not said",
    "weight of all words not said",
    "figures in the same surroundings",
    "rows of letters in both",
    "claims of the first",
)
_PRONOUNS = frozenset(["he", "she", "it", "they", "him", "her", "them", "his", "their", "its", "we", "i", "you", "who"])


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence as it was read: keys of its words with their weight and vector, and its reading."""

    keys: tuple[str, ...]
    words: tuple[str, ...]
    weights: np.ndarray
    vectors: np.ndarray
    reading: Reading

    @property
    def text(self) -> str:
        """Its text."""
        return self.reading.document.text


def side(reading: Reading) -> Side:
    """A sentence ready to be held against another."""
    found = keyed(reading.document.text)
    words = tuple(found.values())
    weights = np.array([weight(stem(word)) for word in words], dtype=float)
    return Side(tuple(found), words, weights, word_vectors(words), reading)


def features(first: Side, second: Side) -> list[float]:
    """The numbers of :data:`NAMES` for two sentences: does the second follow from the first?"""
    inside = np.array([key in set(first.keys) for key in second.keys], dtype=float)
    covered = _share(inside, second.weights)
    back = _share(np.array([key in set(second.keys) for key in first.keys], dtype=float), first.weights)
    likeness = inside.copy()
    if len(first.keys) and len(second.keys):
        likeness = np.maximum(inside, (second.vectors @ first.vectors.T).max(axis=1).clip(0.0, 1.0))
    weighty = likeness[second.weights >= np.median(second.weights)] if len(second.keys) else likeness
    alike = _share(likeness, second.weights)
    unsaid = (1.0 - likeness) * second.weights
    figures = _figures(first.reading.quantities, second.reading.quantities)
    names = [any(part in first.text.casefold() for part in name) for name in _names(second.reading)]
    verbs = {claim.predicate for claim in first.reading.claims}
    told = [claim.predicate in verbs for claim in second.reading.claims]
    said = [any(len(claim.attribution) > 1 for claim in one.reading.claims) for one in (first, second)]
    unlike = float((likeness < UNLIKE).sum())
    whole = float(_whole(first) @ _whole(second))
    return [
        covered,
        back,
        alike,
        float(weighty.min()) if len(weighty) else 0.0,
        float((1 - inside).sum()),
        _neighbours(first.text, second.text),
        figures[0],
        figures[1],
        figures[2],
        float(bool(second.reading.quantities)),
        float(np.mean(names)) if names else 1.0,
        float(len(names) - sum(names)),
        float(np.mean(told)) if told else 0.5,
        float(_denied(first) != _denied(second)),
        float(_open(first) != _open(second)),
        whole,
        float(len(first.words)),
        float(len(second.words)),
        float(len(second.words) / (len(first.words) + 1)),
        float(said[0] and not said[1]),
        float(said[1] and not said[0]),
        float(sum(word in _PRONOUNS for word in second.text.casefold().split())),
        alike * (1.0 - min(1.0, figures[1] + figures[2])),
        float(unlike <= 1.0),
        figures[3],
        figures[4],
        float(unsaid.max(initial=0.0)),
        float(unsaid.sum()),
        _surroundings(first, second),
        _letters(first.text, second.text),
        float(len(first.reading.claims)),
    ]


def _share(held: np.ndarray, weights: np.ndarray) -> float:
    return float((held * weights).sum() / weights.sum()) if weights.sum() else 0.0


def _figures(first: Sequence[Quantity], second: Sequence[Quantity]) -> tuple[float, float, float, float, float]:
    """Shares of the second's figures: in the first, excluded by it, not in it, of the same noun, of another noun."""
    if not second:
        return 1.0, 0.0, 0.0, 0.0, 0.0
    held = excluded = missing = same = other = 0
    for quantity in second:
        related: list[Relation] = [relate_quantities(one, quantity) for one in first]
        fellows = [one for one in first if _figure(one) == _figure(quantity)]
        if any(relation.holds_together for relation in related):
            held += 1
        elif any(relation.kind == "apart" for relation in related):
            excluded += 1
        else:
            missing += 1
        same += any(one.counted == quantity.counted for one in fellows)
        other += bool(fellows) and all(one.counted != quantity.counted for one in fellows)
    count = len(second)
    return held / count, excluded / count, missing / count, same / count, other / count


def _surroundings(first: Side, second: Side) -> float:
    """The least share of the words around a figure of the second that stand around the same figure of the first."""
    shares: list[float] = []
    for quantity in second.reading.quantities:
        around = set(keyed(f"{_around(second, quantity, NEAR)} {quantity.counted or ''}"))
        fellows = [one for one in first.reading.quantities if _figure(one) == _figure(quantity)]
        theirs = [set(keyed(f"{_around(first, one, WIDE)} {one.counted or ''}")) for one in fellows]
        shares.append(max((len(around & other) / len(around) for other in theirs), default=0.0) if around else 0.5)
    return min(shares, default=0.5)


def _around(one: Side, quantity: Quantity, letters: int) -> str:
    text = one.text
    return f"{text[max(0, quantity.start - letters) : quantity.start]} {text[quantity.end : quantity.end + letters]}"


def _letters(first: str, second: str) -> float:
    """The share of the second's rows of four letters that the first has."""
    ours, theirs = ({text.casefold()[at : at + 4] for at in range(len(text) - 3)} for text in (first, second))
    return len(ours & theirs) / len(theirs) if theirs else 0.0


def _figure(quantity: Quantity) -> tuple[float | None, float | None, str | None]:
    return quantity.lower, quantity.upper, quantity.unit


def _names(reading: Reading) -> list[list[str]]:
    """The words of each name, folded, the weighty ones."""
    found = {name.canonical or name.text for name in reading.names}
    return [re.findall(r"\w{3,}", name.casefold()) or [name.casefold()] for name in sorted(found)]


def _neighbours(first: str, second: str) -> float:
    """The share of the second's neighbouring words that stand so in the first."""
    rows = [re.findall(r"\w+", text.casefold()) for text in (first, second)]
    ours, theirs = (set(pairwise(row)) for row in rows)
    return len(ours & theirs) / len(theirs) if theirs else 0.0


def _denied(one: Side) -> bool:
    return any(claim.polarity == "denied" for claim in one.reading.claims)


def _open(one: Side) -> bool:
    return any(claim.modality != "happened" for claim in one.reading.claims)


def _whole(one: Side) -> np.ndarray:
    """One vector for a sentence: its words' by their weight."""
    total = (one.vectors * one.weights[:, None]).sum(axis=0) if len(one.words) else np.zeros(256)
    length = float(np.linalg.norm(total))
    return total / length if length else total
