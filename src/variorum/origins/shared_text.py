"""Which documents have text of which others: as a whole, over a stretch, and all that have one passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..model import Derivation
from .families import SharedWords, shared_words, shares_text

#: A derivation as one of its documents sees it: whether that is the target, and the derivation.
Seen = tuple[bool, Derivation]


class SharedText:
    """The derivations of a pile by the documents that share text through them.

    A document that was surely copied from shares nothing by that: it is the source.
    """

    def __init__(self, derivations: Iterable[Derivation]) -> None:
        self._of: dict[str, list[Seen]] = defaultdict(list)
        sharing = [derivation for derivation in derivations if shares_text(derivation)]
        for derivation in sharing:
            self._of[derivation.target].append((True, derivation))
            if not derivation.direction.certain:
                self._of[derivation.source].append((False, derivation))
        unsure = (derivation for derivation in sharing if not derivation.direction.certain)
        self._passages = shared_words(unsure, quoted=False)
        self._within: dict[tuple[SharedWords, int], bool] = {}

    def of(self, document: str) -> list[Seen]:
        """The derivations through which a document shares text."""
        return self._of[document]

    def whole(self, document: str, least: float) -> list[Seen]:
        """Those of them that hold at least such a share of the document, the largest first."""
        return sorted((seen for seen in self._of[document] if share_of(*seen) >= least), key=_rank)

    def over(self, document: str, start: int, end: int, least: float) -> tuple[Derivation, tuple[int, int]] | None:
        """The derivation whose passage covers a stretch best, a sure one first, and the passage in the other document.

        Args:
            document: the document.
            start: where the stretch begins.
            end: where it ends.
            least: share of the stretch that must lie in the passage.
        """
        best: tuple[tuple[bool, float, bool, str], Derivation, tuple[int, int]] | None = None
        for is_target, derivation in self._of[document]:
            for passage in (*derivation.passages, *derivation.retellings):
                here, there = (passage.target, passage.source) if is_target else (passage.source, passage.target)
                inside = (min(end, here[1]) - max(start, here[0])) / max(end - start, 1)
                if passage.quote or inside < least:
                    continue
                rank = (not derivation.direction.certain, -inside, not is_target, derivation.id)
                if best is None or rank < best[0]:
                    best = (rank, derivation, there)
        return best[1:] if best else None

    def sharers(
        self, document: str, start: int, end: int, derivation: Derivation, family: tuple[str, ...]
    ) -> tuple[str, ...]:
        """The documents that have the passage which covers a stretch; the whole family where it has them all.

        Args:
            document: the document.
            start: where the stretch begins.
            end: where it ends.
            derivation: a derivation whose passage covers it.
            family: the documents that share text with this one without a sure direction.
        """
        over = [one for one in self._passages.get(document, ()) if min(end, one[1]) > max(start, one[0])]
        best = max(over, key=lambda one: (min(end, one[1]) - max(start, one[0]), -one[0]), default=None)
        if best is None:
            pair = tuple(sorted((derivation.source, derivation.target)))
            return family if set(pair) <= set(family) else pair
        words = best[2]
        if len(words.documents) > len(family):
            return words.documents
        # A family is one object for all its members: to compare the names of thousands of them would cost their square.
        if (words, id(family)) not in self._within:
            self._within[words, id(family)] = set(words.documents) <= set(family)
        return family if self._within[words, id(family)] else words.documents


def share_of(is_target: bool, derivation: Derivation) -> float:
    """The share of a document's text that a derivation holds, in words of its own or not."""
    return max(derivation.share, derivation.retold) if is_target else derivation.source_share


def _rank(seen: Seen) -> tuple[float, str]:
    return (-share_of(*seen), seen[1].id)
