"""In which manner a text is told after another: how many words it keeps, and as they stood, and names in what order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..reference import load
from .closeness import Closeness, increasing
from .number_rows import ODD
from .stems import RARE
from .texts import Words
from .told_texts import ToldTexts
from .weighing import weigh, without_common_quotations

#: Words of a run that is called verbatim.
VERBATIM = 5
#: Fewest sentences or names in a row that are called an order.
_ROW = 3
#: Names shown in a reason, and characters of a sentence.
_SHOWN, _LONGEST = 5, 120

#: How freely a text is told after another.
Degree = Literal["near copy", "light", "heavy"]


@dataclass(frozen=True, slots=True)
class Manner:
    """What a text keeps of another one, what both quote left out: shares, 0 to 1.

    Attributes:
        words: weight of its stems that the other one has.
        verbatim: its runs of five words that stand there.
        names: rare names and numbers that both have, in the order of the text.
        names_in_order: how many of them the other one brings in the same order.
    """

    words: float = 0.0
    verbatim: float = 0.0
    names: tuple[str, ...] = ()
    names_in_order: int = 0


def manners(told: ToldTexts, pairs: Sequence[tuple[int, int]]) -> list[Manner]:
    """In which manner the first of two texts is told after the second, for some pairs of texts."""
    ours, theirs = (np.array([pair[side] for pair in pairs], np.int64) for side in (0, 1))
    told, ours = without_common_quotations(told, ours, theirs)
    weighed = weigh(told, ours, theirs)
    of = np.repeat(np.arange(len(pairs)), np.diff(weighed.first))
    whole = np.bincount(of, weighed.weights, minlength=len(pairs))
    kept = np.bincount(of, weighed.weights * (weighed.match >= 0), minlength=len(pairs))
    words = np.round(kept / np.where(whole > 0, whole, 1.0), 6).tolist()
    return [
        _manner(told, text, other, share)
        for text, other, share in zip(ours.tolist(), theirs.tolist(), words, strict=True)
    ]


def _manner(told: ToldTexts, text: int, other: int, words: float) -> Manner:
    runs = _runs(told, text)
    names, order = _names(told, text), {code: at for at, code in enumerate(_names(told, other))}
    both = [code for code in names if code in order and _is_rare(told, code, names[code])]
    return Manner(
        words=words,
        verbatim=round(len(runs & _runs(told, other)) / max(len(runs), 1), 6),
        names=tuple(names[code] for code in both),
        names_in_order=increasing([order[code] for code in both]),
    )


def _runs(told: ToldTexts, text: int) -> set[int]:
    """Runs of stems of a text, as a number each."""
    codes = told.codes[told.first[text] : told.first[text + 1]].astype(np.uint64)
    values = np.zeros(max(len(codes) - VERBATIM + 1, 0), np.uint64)
    for step in range(VERBATIM):
        values = (values + codes[step : step + len(values)] + np.uint64(1)) * ODD[0]
    return set(values.tolist())


def _names(told: ToldTexts, text: int) -> dict[int, str]:
    """Names and numbers of a text by their stems, as they are first written."""
    row, whole = told.texts.row, told.texts.words[told.numbers[text]].text
    begin = int(told.first[text])
    places = begin + np.flatnonzero(told.named[begin : told.first[text + 1]])
    at = told.at[places]
    sides = (told.codes[places], row.starts[at], row.ends[at])
    found: dict[int, str] = {}
    for code, start, end in zip(*(side.tolist() for side in sides), strict=True):
        if code not in found:
            found[code] = whole[start:end]
    return found


def _is_rare(told: ToldTexts, code: int, name: str) -> bool:
    return len(name) > 1 if name[0].isdigit() else len(name) > 2 and bool(told.stems.weights[code] >= RARE)


def degree_of(closeness: Closeness, manner: Manner) -> Degree:
    """How freely a text is told after another, given that it is."""
    facts = load("rewrite_degrees")
    if manner.words and manner.verbatim / manner.words >= facts["near_copy"]:
        return "near copy"
    return "light" if closeness.sentences >= facts["light"] else "heavy"


def tell(closeness: Closeness, manner: Manner, target: Words, source: Words) -> tuple[str, ...]:
    """What shows that a text is told after another, the degree first."""
    said = [_DEGREES[degree_of(closeness, manner)]]
    if closeness.alike:
        order = ", in the same order" if closeness.order >= 0.8 and closeness.alike * len(target) > 30 else ""
        said.append(f"sentences that tell the same in like words{order}: {closeness.alike:.0%} of the shorter text")
    if closeness.told:
        one, other = (
            _shown(words.text[slice(*span)]) for words, span in zip((target, source), closeness.told, strict=True)
        )
        said.append(f"“{one}” beside “{other}”")
    if closeness.together:
        said.append(f"rare words that stand together in both: {closeness.together:.0%} of the shorter text's")
    if manner.names_in_order >= _ROW:
        names = ", ".join(manner.names[:_SHOWN])
        said.append(f"{manner.names_in_order} of the same names and numbers in the same order ({names})")
    return tuple(said)


_DEGREES: dict[Degree, str] = {
    "near copy": "a near copy: most of what is kept is kept word for word",
    "light": "a light rewriting: most sentences stand in the other text in other words",
    "heavy": "a heavy rewriting: few sentences are left as they were",
}


def _shown(sentence: str) -> str:
    line = " ".join(sentence.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
