"""Rewrites: texts told after one another with few words left as they were, how freely, and what shows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..reference import load
from .closeness import Closeness, names_shared, rests_on
from .rewrite_candidates import likely_rewrites
from .stems import read_stems
from .texts import Texts, Words, read_texts
from .told_texts import Told

#: Texts of fewer words are told with what everybody would say: too short to be called rewrites.
SHORTEST = 40
#: Fewest sentences or names in a row that are called an order.
_ROW = 3
#: Names shown in a reason, and characters of a sentence.
_SHOWN, _LONGEST = 5, 120

#: How freely a text is told after another.
Degree = Literal["near copy", "light", "heavy"]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One text told after another.

    Attributes:
        closeness: how far the one rests on the other, or on the text that it goes through.
        score: closeness in one number, 0 to 1, by which pairs are ranked.
        degree: how freely it is told; None where it is not held to be told after the other.
        reasons: what shows it, in plain words.
        through: the third text that shows it, None where the two texts do.
        doubtful: whether two accounts of their own, of one event and its announcements, may be as close.
    """

    closeness: Closeness
    score: float
    degree: Degree | None
    reasons: tuple[str, ...] = ()
    through: str | None = None
    doubtful: bool = False


def compare_texts(target: str, source: str) -> Rewrite:
    """Judge whether one text was written from another on the same subject, whatever the subject.

    Args:
        target: the text in question.
        source: the one that it may have been written from.

    Returns:
        The judgement. ``score`` orders pairs; ``degree`` is None below the threshold for two texts by
        themselves, and for texts of fewer than :data:`SHORTEST` words.
    """
    texts = read_texts([("target", target), ("source", source)])
    if len(texts.words) == 1:  # the same words
        texts = read_texts([("target", target)])
    stems = read_stems(texts)
    told = [Told(words, stems) for words in texts.words]
    closeness = rests_on(told[0], told[-1])
    if min(len(one.codes) for one in told) < SHORTEST or not is_told(closeness.score):
        return Rewrite(closeness, closeness.score, None)
    reasons = tell(closeness, texts.words[0], texts.words[-1])
    return Rewrite(closeness, closeness.score, degree_of(closeness), reasons)


def is_told(score: float) -> bool:
    """Whether a closeness is enough for one of two texts on one subject to be held to be told after the other."""
    return score >= _least("alone")


def find_rewrites(
    texts: Texts, errors: Mapping[tuple[int, int], Collection[str]], known: Collection[tuple[int, int]]
) -> dict[tuple[int, int], Rewrite]:
    """Find the rewrites among the reports of a pile.

    Args:
        texts: the different texts.
        errors: what errors pairs of them share; such a pair needs less in common.
        known: pairs that are kin by their passages already and need no judgement.

    Returns:
        For each pair ``(i, j)``, ``i < j``: how far the shorter text rests on the longer one.
    """
    stems = read_stems(texts)
    told: dict[int, Told] = {}
    found: dict[tuple[int, int], Rewrite] = {}
    for pair in sorted({*likely_rewrites(texts, stems), *errors} - set(known)):
        shorter, longer = sorted(pair, key=lambda number: (texts.words[number].judged, number))
        if texts.words[shorter].judged < SHORTEST:
            continue
        for number in pair:
            if number not in told:
                told[number] = Told(texts.words[number], stems)
        # Forms are filled in alike with other names: a share price, a load factor.
        if not errors.get(pair) and names_shared(told[shorter], told[longer]) < load("rewrite_degrees")["named"]:
            continue
        closeness = rests_on(told[shorter], told[longer])
        if closeness.score >= _least("error" if errors.get(pair) else "reports"):
            reasons = tell(closeness, texts.words[shorter], texts.words[longer])
            doubtful = closeness.score < _least("sure") and not errors.get(pair)
            found[pair] = Rewrite(closeness, closeness.score, degree_of(closeness), reasons, doubtful=doubtful)
    return found


def degree_of(closeness: Closeness) -> Degree:
    """How freely a text is told after another, given that it is."""
    facts = load("rewrite_degrees")
    if closeness.words and closeness.verbatim / closeness.words >= facts["near_copy"]:
        return "near copy"
    return "light" if closeness.sentences >= facts["light"] else "heavy"


def tell(closeness: Closeness, target: Words, source: Words) -> tuple[str, ...]:
    """What shows that a text is told after another, the degree first."""
    said = [_DEGREES[degree_of(closeness)]]
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
    if closeness.names_in_order >= _ROW:
        names = ", ".join(closeness.names[:_SHOWN])
        said.append(f"{closeness.names_in_order} of the same names and numbers in the same order ({names})")
    return tuple(said)


_DEGREES: dict[Degree, str] = {
    "near copy": "a near copy: most of what is kept is kept word for word",
    "light": "a light rewriting: most sentences stand in the other text in other words",
    "heavy": "a heavy rewriting: few sentences are left as they were",
}


def _shown(sentence: str) -> str:
    line = " ".join(sentence.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"


@cache
def _least(what: str) -> float:
    return float(load("rewrite_degrees")["closeness"][what])
