"""Told after another one by way of a third text: what is not in the source at hand, but in another copy of it.

Of a longer source often only a part is kept. A text that was taken from the lost part shares nothing with what is
left; that it goes back to the same source shows where a third text has its words beside words of the part that is left.
In textual criticism this is how a common ancestor is inferred that nobody has seen (P. Maas, "Textkritik", 1927).
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from .passages import shared_passages
from .rewrites import Rewrite, compare_texts, is_told, least
from .shared_enough import COPY, REWRITE_WORDS
from .texts import read_texts

#: Third texts that are looked at for one text: those that share the most with it.
_NEAREST = 8


def compare_among(texts: Mapping[str, str], pairs: Iterable[tuple[str, str]]) -> list[Rewrite]:
    """Judge of pairs of texts whether one was written from the other, with the other texts at hand as witnesses.

    Args:
        texts: all texts by their names.
        pairs: names of a text and of the one that it may have been written from.

    Returns:
        For each pair the judgement of :func:`compare_texts`. Where that is no, and a third text that the first shares
        passages with is told after the second, ``score`` is the product of their two scores if that is higher: what
        would stand in the source if the third text had kept every part alike; ``through`` names the third text.
    """
    near = _nearest(texts)
    known: dict[tuple[str, str], Rewrite] = {}

    def compare(target: str, source: str) -> Rewrite:
        if (target, source) not in known:
            known[target, source] = compare_texts(texts[target], texts[source])
        return known[target, source]

    found: list[Rewrite] = []
    for target, source in pairs:
        best = direct = compare(target, source)
        for third in near[target] if direct.degree is None else ():
            if third == source:
                continue
            ours, theirs = compare(target, third), compare(third, source)
            score = ours.score * theirs.score
            if ours.degree is not None and theirs.degree is not None and score > best.score:
                best = _through(third, ours, theirs, score)
        found.append(best)
    return found


def _nearest(texts: Mapping[str, str]) -> dict[str, Sequence[str]]:
    """For each text those that share passages with it, the most first; the same words under two names share all."""
    pile = read_texts(sorted(texts.items()))
    names = [words.document for words in pile.words]
    shares: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, other), shared in shared_passages(pile, REWRITE_WORDS).items():
        if shared.weight >= REWRITE_WORDS:
            shares[names[one]].append((-shared.weight, names[other]))
            shares[names[other]].append((-shared.weight, names[one]))
    near: dict[str, Sequence[str]] = {}
    for name in names:
        nearest = [other for _, other in sorted(shares[name])[:_NEAREST]]
        same = pile.identical.get(name, ())
        for twin in (name, *same):
            near[twin] = [name, *nearest] if twin != name else nearest
    return near


def _through(third: str, ours: Rewrite, theirs: Rewrite, score: float) -> Rewrite:
    degree = ours.degree if is_told(score) else None
    reason = f"it is told after “{third}” ({ours.score:.0%}), which is told after the source ({theirs.score:.0%})"
    reasons = (reason, *ours.reasons) if degree is not None else ()
    return replace(ours, score=score, degree=degree, through=third, reasons=reasons)


class ThirdTexts:
    """Pairs of a pile that a third text shows: a text stands for the most part in a third, which is kin to a second.

    The text takes from the third what the third does not have from the second, or what is lost of the second; it shares
    nothing with the second itself.
    """

    def __init__(self) -> None:
        """Begin with no pair."""
        self._near: dict[int, list[tuple[float, int]]] = defaultdict(list)
        self._inside: list[tuple[int, int, float]] = []
        self._known: set[tuple[int, int]] = set()
        self._forms: set[int] = set()

    def add(self, one: tuple[int, int], other: tuple[int, int], closeness: float) -> None:
        """Take a pair of kindred texts.

        Args:
            one: number of the one text, and its words.
            other: the same of the other text.
            closeness: what of the shorter one stands in the longer one.
        """
        self._known.add((min(one[0], other[0]), max(one[0], other[0])))
        common = closeness * min(one[1], other[1])
        for (text, words), (near, _) in ((one, other), (other, one)):
            part = common / max(words, 1)
            insort(self._near[text], (-part, near))
            del self._near[text][_NEAREST:]
            if part >= COPY:
                self._inside.append((text, near, part))

    def add_form(self, *filled: int) -> None:
        """Take texts that fill in a form: what another has in common with them may be the form's."""
        self._forms.update(filled)

    def pairs(self) -> Iterator[tuple[int, int, int, float]]:
        """Each pair once, by its strongest third text: the text, the second, the third, and the product of both."""
        best: dict[tuple[int, int], tuple[float, int, int, int]] = {}
        for text, third, inside in self._inside:
            if text in self._forms or third in self._forms:
                continue
            for minus, second in self._near[third]:
                pair = (min(text, second), max(text, second))
                entry = (inside * minus, text, second, third)
                if second != text and pair not in self._known and -entry[0] >= least("reports"):
                    best[pair] = min(best.get(pair, entry), entry)
        for pair in sorted(best):
            minus, text, second, third = best[pair]
            yield text, second, third, -minus
