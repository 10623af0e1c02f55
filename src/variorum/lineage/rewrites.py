"""Rewrites: texts told after one another with few words left as they were, how freely, and what shows it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from ..reference import load
from .closeness import Closeness, rest_on
from .manner import Degree, Manner, degree_of, manners, tell
from .rewrite_candidates import likely_rewrites
from .stems import Stems, read_stems
from .texts import Texts, Words, read_texts
from .told_facts import Facts, facts_in_order
from .told_texts import ToldTexts, read_told
from .weighing import names_shared

#: Texts of fewer words are told with what everybody would say: too short to be called rewrites.
SHORTEST = 40
#: Pairs that are measured at once, and words of their texts: enough for the loops of NumPy to pay, and little memory.
_PAIRS, _WORDS = 512, 1 << 18


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One text told after another.

    Attributes:
        closeness: how far the one rests on the other, or on the text that it goes through.
        score: closeness in one number, 0 to 1, by which pairs are ranked.
        degree: how freely it is told; None where it is not held to be told after the other.
        manner: what it keeps of the other.
        reasons: what shows it, in plain words.
        through: the third text that shows it, None where the two texts do.
        doubtful: whether two accounts of their own, of one event and its announcements, may be as close.
    """

    closeness: Closeness
    score: float
    degree: Degree | None
    manner: Manner
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
    told = read_told(texts, read_stems(texts), range(len(texts.words)))
    (closeness,) = rest_on(told, [(0, len(told) - 1)])
    (manner,) = manners(told, [(0, len(told) - 1)])
    if np.diff(told.first).min() < SHORTEST or not is_told(closeness.score):
        return Rewrite(closeness, closeness.score, None, manner)
    reasons = tell(closeness, manner, texts.words[0], texts.words[-1])
    return Rewrite(closeness, closeness.score, degree_of(closeness, manner), manner, reasons)


def is_told(score: float) -> bool:
    """Whether a closeness is enough for one of two texts on one subject to be held to be told after the other."""
    return score >= least("alone")


class Telling:
    """The different texts of a pile, of which pairs are measured, many at once."""

    def __init__(self, texts: Texts) -> None:
        """Take the texts."""
        self.texts = texts
        self.stems: Stems = read_stems(texts)

    def shorter_first(self, pair: tuple[int, int]) -> tuple[int, int]:
        """A pair of texts, the one that is measured in front."""
        one, other = sorted(pair, key=lambda number: (self.texts.words[number].judged, number))
        return one, other

    def read(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[Sequence[tuple[int, int]], ToldTexts]]:
        """Read the texts of pairs, some pairs at a time; pairs that follow each other should share texts."""
        some: list[tuple[int, int]] = []
        numbers: dict[int, int] = {}
        for pair in pairs:
            some.append(pair)
            for number in pair:
                numbers.setdefault(number, len(self.texts.words[number]))
            if len(some) >= _PAIRS or sum(numbers.values()) >= _WORDS:
                yield some, read_told(self.texts, self.stems, numbers)
                some, numbers = [], {}
        if some:
            yield some, read_told(self.texts, self.stems, numbers)

    def measure(self, pairs: Sequence[tuple[int, int]]) -> list[Closeness]:
        """How far the shorter of two texts rests on the longer one, for some pairs."""
        return [
            closeness
            for some, told in self.read(pairs)
            for closeness in rest_on(told, [told.places(*self.shorter_first(pair)) for pair in some])
        ]


def find_rewrites(
    telling: Telling,
    errors: Mapping[tuple[int, int], Collection[str]],
    known: Collection[tuple[int, int]],
    *,
    hints: bool = False,
) -> dict[tuple[int, int], Rewrite]:
    """Find the rewrites among the reports of a pile.

    Args:
        telling: the different texts.
        errors: what errors pairs of them share; such a pair needs less in common.
        known: pairs that are kin by their passages already and need no judgement.
        hints: whether pairs are given, as doubtful ones, that are too far from each other for a report to rest on them.

    Returns:
        For each pair ``(i, j)``, ``i < j``: how far the shorter text rests on the longer one.
    """
    found: dict[tuple[int, int], Rewrite] = {}
    words = telling.texts.words
    wanted = sorted({*likely_rewrites(telling.texts, telling.stems), *errors} - set(known))
    for some, told in telling.read(pair for pair in wanted if min(words[one].judged for one in pair) >= SHORTEST):
        places = [told.places(*telling.shorter_first(pair)) for pair in some]
        named = names_shared(told, *(np.array(side, np.int64) for side in zip(*places, strict=True))).tolist()
        # Forms are filled in alike with other names: a share price, a load factor.
        kept = [at for at, pair in enumerate(some) if errors.get(pair) or named[at] >= load("rewrite_degrees")["named"]]
        judged = [
            (at, *one)
            for at, closeness in zip(kept, rest_on(told, [places[at] for at in kept]), strict=True)
            if (one := _judge(told, places[at], closeness, named[at], error=bool(errors.get(some[at])), hints=hints))
        ]
        kept_so = manners(told, [places[at] for at, *_ in judged])
        for (at, closeness, facts, doubtful), manner in zip(judged, kept_so, strict=True):
            found[some[at]] = _rewrite(told, places[at], closeness, facts, manner, doubtful=doubtful)
    return found


def _judge(
    told: ToldTexts, pair: tuple[int, int], closeness: Closeness, named: float, *, error: bool, hints: bool
) -> tuple[Closeness, Facts, bool] | None:
    """Judge whether one report is a rewrite of another one.

    Args:
        told: the texts.
        pair: which of them, the shorter one in front.
        closeness: how far it rests on the other.
        named: the share of its names and numbers that the other one has.
        error: whether they share an error.
        hints: whether less is enough, with doubt.

    Returns:
        The closeness, the facts told in order, and whether there is doubt; None where it is no rewrite.
    """
    degrees = load("rewrite_degrees")
    if closeness.score < least("error" if error else "hint"):
        return None
    facts = facts_in_order(told, *pair, degrees["facts"]["figures"])
    far = closeness.score < least("error" if error else "reports")
    if far and not _same_facts(facts) and not (hints and closeness.alike >= degrees["hint_alike"]):
        return None
    return closeness, facts, not error and not _is_sure(closeness, facts, named)


def _rewrite(
    told: ToldTexts, pair: tuple[int, int], closeness: Closeness, facts: Facts, manner: Manner, *, doubtful: bool
) -> Rewrite:
    target, source = (told.texts.words[told.numbers[text]] for text in pair)
    reasons = tell(closeness, manner, target, source)
    score, degree = closeness.score, degree_of(closeness, manner)
    if _same_facts(facts):
        closeness = _with_facts(told, target, closeness, facts)
        same = f"{len(facts.sentences)} sentences tell the same facts in the same order"
        reasons = (*reasons, f"{same}: {facts.share:.0%} of the shorter text's names and numbers")
    return Rewrite(closeness, score, degree, manner, reasons, doubtful=doubtful)


def _with_facts(told: ToldTexts, target: Words, closeness: Closeness, facts: Facts) -> Closeness:
    """A closeness with the sentences that tell the same facts among those told alike."""
    retold = [(told.span(number), told.span(place)) for number, place in facts.sentences]
    # Without what both quote a sentence may begin or end elsewhere.
    ends = [(start, end) for (start, end), _ in retold]
    retold += [one for one in closeness.retold if not any(one[0][0] < end and start < one[0][1] for start, end in ends)]
    starts = target.row.starts[target.begin : target.end]
    borders = np.searchsorted(starts, np.array([one for one, _ in retold]))
    alike = min(1.0, int(np.diff(borders).sum()) / max(len(starts), 1))
    return replace(closeness, alike=alike, retold=tuple(sorted(retold)))


def _same_facts(facts: Facts) -> bool:
    """Whether a text tells most of the facts of another one in their order."""
    bar = load("rewrite_degrees")["facts"]
    enough = len(facts.sentences) >= bar["sentences"] and facts.figures >= bar["figures"]
    return enough and facts.share >= bar["share"]


def _is_sure(closeness: Closeness, facts: Facts, named: float) -> bool:
    """Whether two accounts of their own are hardly as alike as two texts are."""
    degrees = load("rewrite_degrees")
    bar = degrees["facts"]
    # A sentence or two are what both have from one statement.
    half = closeness.alike >= degrees["sure_alike"] and len(closeness.retold) >= bar["sentences"]
    # Who retells adds nothing; a reporter has names and numbers that the other has not.
    nothing_new = _same_facts(facts) and len(facts.sentences) > bar["sentences"] and named >= bar["sure_named"]
    return closeness.score >= least("sure") or half or nothing_new


@cache
def least(what: str) -> float:
    """The least closeness of what is called so in the reference data."""
    return float(load("rewrite_degrees")["closeness"][what])
