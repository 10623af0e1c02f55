"""Who copied whom in a pile of any size: pair by pair, from the texts alone, without a parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ..model import Derivation, Document
from .circles import doubt_circles
from .credits import find_credits
from .direction import Side, rests_on_citation
from .joined import Joined
from .likely_pairs import SHORTEST, each_pair
from .outlets import identify, pile_outlets, same_outlet
from .pairs import derive, derive_identical, judge, rank, through_third
from .passages import Shared
from .rewrites import SHORTEST as TOLD_SHORTEST
from .texts import Texts, Words, read_texts
from .through_others import ThirdTexts
from .twins import twin_of

#: Sides of pairs that are remembered: the pairs of a text come one after another.
_REMEMBERED = 1 << 12
_NOBODY = frozenset[str]()


@dataclass
class PileLineage:
    """The lineage of a pile, to be walked through once.

    Attributes:
        documents: in the order of their dates and addresses.
        texts: their different texts.
        short: documents with too few words to judge, and how many these are.
        rewrites: whether texts told after one another in other words are looked for.
    """

    documents: tuple[Document, ...]
    texts: Texts
    short: tuple[tuple[Document, int], ...] = ()
    rewrites: bool = True
    _kin: Joined[str] = field(default_factory=Joined)
    pairs: int = 0
    templates: int = 0

    def __iter__(self) -> Iterator[Derivation]:
        """The derivations: copies word for word first, each of the first one; then the other pairs.

        Those that a credit to the other's publisher directs come last: they alone can lead round in a circle, which
        dates cannot, and are then told as undirected.

        Which outlets a text credits is read off datelines, bylines and tags; sentences that name an outlet are not
        read, and derivations by citation alone are not found.
        """
        for derivation in self._without_circles():
            self.pairs += 1
            self.templates += derivation.template
            if not (derivation.template or derivation.doubtful):
                self._kin.join(derivation.source, derivation.target)
            yield derivation

    @property
    def families(self) -> int:
        """How many groups of documents the pairs seen so far make, shared forms and doubtful pairs left out."""
        return self._kin.count()

    def _without_circles(self) -> Iterator[Derivation]:
        credited = any(document.publisher for document in self.documents)
        sure: list[tuple[str, str]] = []
        held: list[Derivation] = []
        for derivation in self._derivations():
            if credited and derivation.direction.certain:
                sure.append((derivation.source, derivation.target))
            if rests_on_citation(derivation.direction):
                held.append(derivation)
            else:
                yield derivation
        yield from doubt_circles(held, sure)

    def _derivations(self) -> Iterator[Derivation]:
        documents = {document.id: document for document in self.documents}
        outlets = pile_outlets((), (document.publisher for document in self.documents if document.publisher))
        words_of = self.texts.words

        # Most credit nobody: what is kept of each document is next to nothing, and each is read once.
        @cache
        def credited(document: str) -> frozenset[str]:
            found = find_credits(documents[document], outlets)
            return frozenset(outlets.identify(mention.name)[0] for mention in found) if found else _NOBODY

        def side(document: Document, words: Words) -> Side:
            own = identify(document.publisher)[0] if document.publisher else None
            # A copy of the same characters has the same credits: masses of copies are read once.
            same = words.document if document.text == words.text else document.id
            keys = credited(same) - {own}
            return Side(document, words, cited=keys, credited=keys)

        @lru_cache(_REMEMBERED)
        def side_of(number: int) -> Side:
            return side(documents[words_of[number].document], words_of[number])

        for number, words in enumerate(words_of):
            others = self.texts.identical.get(words.document, ())
            if words.judged >= SHORTEST:
                for other in others:
                    yield derive_identical(
                        side_of(number), side(documents[other], twin_of(words, other, documents[other].text))
                    )
        thirds = ThirdTexts()
        for pair in each_pair(self.texts, {}, rewrites=self.rewrites, hints=True):
            first, second = words_of[pair.first], words_of[pair.second]
            publishers = documents[first.document].publisher, documents[second.document].publisher
            kinship = judge(first, second, pair.shared, pair, one_publisher=same_outlet(*publishers))
            if kinship:
                if kinship.template:
                    thirds.add_form(pair.first, pair.second)
                elif self.rewrites and min(first.judged, second.judged) >= TOLD_SHORTEST:
                    thirds.add((pair.first, first.judged), (pair.second, second.judged), kinship.closeness)
                yield derive(side_of(pair.first), side_of(pair.second), kinship, pair.shared)
        for text, other, third, closeness in thirds.pairs():
            kinship = through_third(words_of[third].document, closeness)
            yield derive(side_of(min(text, other)), side_of(max(text, other)), kinship, Shared())


def trace_pile(documents: Sequence[Document], *, rewrites: bool = True) -> PileLineage:
    """Read the texts of a pile; its derivations come as the result is walked through.

    Args:
        documents: in any order, each with an identifier of its own.
        rewrites: whether texts told after one another in other words are looked for, which takes most of the time.

    Returns:
        What is the same for any order of the documents.
    """
    ordered = tuple(sorted(documents, key=rank))
    texts = read_texts([(document.id, document.text) for document in ordered])
    known = {document.id: document for document in ordered}
    short = [
        (known[name], words.judged)
        for words in texts.words
        if words.judged < SHORTEST
        for name in (words.document, *texts.identical.get(words.document, ()))
    ]
    return PileLineage(ordered, texts, tuple(short), rewrites)
