"""Rewrites: texts told after one another with few words left as they were, how freely, and what shows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from ..reference import load
from .closeness import Closeness, names_shared, rests_on
from .rewrite_candidates import likely_rewrites
from .stems import read_stems
from .texts import Texts, Words, read_texts
from .told_facts import Facts, facts_in_order
from .told_texts import Told

#: Texts of fewer words are told with what everybody would say: too short to be called rewrites.
SHORTEST = 40
#: Fewest sentences or names in a row that are called an order.
_ROW = 3
#: Texts that are kept as they were read: the pairs of a text come one after another.
_NEAR = 1 << 12
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
    return score >= least("alone")


class Telling:
    """The texts of a pile as the measure of closeness reads them, each read once while it is near."""

    def __init__(self, texts: Texts) -> None:
        """Take the different texts of a pile."""
        self.texts = texts
        self.stems = read_stems(texts)
        self._told = lru_cache(_NEAR)(lambda number: Told(texts.words[number], self.stems))

    def shorter_first(self, pair: tuple[int, int]) -> tuple[int, int]:
        """A pair of texts, the one that is measured in front."""
        one, other = sorted(pair, key=lambda number: (self.texts.words[number].judged, number))
        return one, other

    def measure(self, pair: tuple[int, int]) -> Closeness:
        """How far the shorter of two texts rests on the longer one."""
        shorter, longer = self.shorter_first(pair)
        return rests_on(self._told(shorter), self._told(longer))

    def facts(self, pair: tuple[int, int]) -> Facts:
        """The facts of the shorter of two texts that the longer one tells in the same order."""
        shorter, longer = self.shorter_first(pair)
        return facts_in_order(self._told(shorter), self._told(longer))

    def with_facts(self, pair: tuple[int, int], closeness: Closeness, facts: Facts) -> Closeness:
        """A closeness with the sentences that tell the same facts among those told alike."""
        target, source = (self._told(number) for number in self.shorter_first(pair))
        retold = [(target.span(number), source.span(place)) for number, place in facts.sentences]
        # Without what both quote a sentence may begin or end elsewhere.
        ends = [(start, end) for (start, end), _ in retold]
        retold += [
            one for one in closeness.retold if not any(one[0][0] < end and start < one[0][1] for start, end in ends)
        ]
        starts = self.texts.words[self.shorter_first(pair)[0]].starts
        told = sum(bisect_left(starts, end) - bisect_left(starts, start) for (start, end), _ in retold)
        return replace(closeness, alike=min(1.0, told / max(len(starts), 1)), retold=tuple(sorted(retold)))

    def names_shared(self, pair: tuple[int, int]) -> float:
        """The share of the shorter text's names and numbers that the longer one has."""
        shorter, longer = self.shorter_first(pair)
        return names_shared(self._told(shorter), self._told(longer))


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
    for pair in sorted({*likely_rewrites(telling.texts, telling.stems), *errors} - set(known)):
        shorter, longer = telling.shorter_first(pair)
        if words[shorter].judged < SHORTEST:
            continue
        # Forms are filled in alike with other names: a share price, a load factor.
        named = telling.names_shared(pair)
        if not errors.get(pair) and named < load("rewrite_degrees")["named"]:
            continue
        closeness = telling.measure(pair)
        if closeness.score < least("error" if errors.get(pair) else "hint"):
            continue
        facts = telling.facts(pair)
        if (
            closeness.score >= least("error" if errors.get(pair) else "reports")
            or _same_facts(facts)
            or (hints and closeness.alike >= load("rewrite_degrees")["hint_alike"])
        ):
            doubtful = not errors.get(pair) and not _is_sure(closeness, facts, named)
            reasons = tell(closeness, words[shorter], words[longer])
            if _same_facts(facts):
                closeness = telling.with_facts(pair, closeness, facts)
                told = f"{len(facts.sentences)} sentences tell the same facts in the same order"
                reasons = (*reasons, f"{told}: {facts.share:.0%} of the shorter text's names and numbers")
            found[pair] = Rewrite(closeness, closeness.score, degree_of(closeness), reasons, doubtful=doubtful)
    return found


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
def least(what: str) -> float:
    """The least closeness of what is called so in the reference data."""
    return float(load("rewrite_degrees")["closeness"][what])
