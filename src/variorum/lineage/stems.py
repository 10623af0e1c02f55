"""Words without their endings, as numbers, and how much it says that two texts share one.

A word that many reports use says little: that of every news document, and that of all reports of one event.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

import numpy as np
import numpy.typing as npt

from ..reference import load, load_words
from .texts import Texts
from .word_rows import Marks, Places, fold

#: Shortest stem: a shorter one belongs to too many words.
_SHORTEST = 4
#: Weight of a word that only holds a sentence together, and the least of any.
_FUNCTION = 0.2
#: What few texts have in common is weighed as if the pile held so many.
_PILE = 8
#: Weight from which a word is rare: about one in forty news documents has it.
RARE = 0.55

Weights = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Stems:
    """The words of a pile by their stems.

    Attributes:
        codes: for each word of the row the number of its stem; -1 for a word of boilerplate.
        weights: for each stem what it says, 0 to 1: inverse document frequency in news, smoothed by one document, times
            that in the pile: what all reports of an event have says nothing of any two of them.
        content: for each stem whether it belongs to the subject; else it only holds a sentence together.
    """

    codes: Places
    weights: Weights
    content: Marks


def stem(word: str) -> str:
    """A folded word without its ending: "allows", "allowed" and "allowing" agree; words of other scripts stay whole."""
    if len(word) <= _SHORTEST or not word.isascii():
        return word
    found = word
    for suffix in _suffixes():
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            found = word[: -len(suffix)]
            break
    return found[:-1] if len(found) > _SHORTEST and found[-1] == found[-2] else found


def read_stems(texts: Texts) -> Stems:
    """Number the stems of a pile; every different word is looked at once."""
    row = texts.row
    different, first, which = np.unique(row.ids, return_index=True, return_inverse=True)
    of = np.searchsorted(row.first, first, side="right") - 1
    numbers: dict[str, int] = {}
    codes = np.full(len(different), -1, np.int64)
    starts, ends = row.starts[first].tolist(), row.ends[first].tolist()
    for number, (value, text, start, end) in enumerate(zip(different.tolist(), of.tolist(), starts, ends, strict=True)):
        if value:
            word = fold(texts.words[text].text[start:end])
            codes[number] = numbers.setdefault(word if word in _function_words() else stem(word), len(numbers))
    found = codes[which] if len(which) else np.zeros(0, np.int64)
    weights = np.array([weight(word) for word in numbers], np.float64) * _seldom(texts, found, len(numbers))
    content = np.array([word not in _function_words() for word in numbers], np.bool_)
    return Stems(found, weights, content)


def _seldom(texts: Texts, codes: Places, stems: int) -> Weights:
    """For each stem how few texts of the pile have it: 1 for one text, near 0 for all of them."""
    size = len(texts.words)
    # Sorting beats the table that NumPy's "unique" fills.
    held = np.sort(codes[codes >= 0] * size + texts.row.text_of()[codes >= 0])
    once = np.diff(held, prepend=-1) != 0
    holders = np.bincount(held[once] // max(size, 1), minlength=stems)
    pile = max(size, _PILE) + 1
    return np.log(pile / np.maximum(holders, 1)) / log(pile)


def weight(found: str) -> float:
    """What it says that two texts share a stem, 0 to 1."""
    if found in _function_words():
        return _FUNCTION
    documents, counts = _background()
    return max(log((documents + 1) / (counts.get(found, 0) + 1)) / log(documents + 1), _FUNCTION)


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(load("mention_words")["suffixes"])


def _function_words() -> frozenset[str]:
    return load_words("function_words", "words")


@cache
def _background() -> tuple[int, Mapping[str, int]]:
    """In how many of how many news documents a stem occurs: that of its commonest word."""
    entry = json.loads(files("variorum.reference").joinpath("data", "word_rarity.json").read_text(encoding="utf-8"))
    counts: dict[str, int] = {}
    for word, number in entry["counts"].items():
        found = stem(word)
        counts[found] = max(counts.get(found, 0), number)
    return entry["documents"], counts
