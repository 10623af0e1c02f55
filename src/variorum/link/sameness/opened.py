"""Documents opened for the comparison of mentions: pages, readable keys of their names, what pronouns stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from ...model import Reading
from ..page import Page
from ..things.entities import Things, find_things
from ..things.folding import fold


@dataclass(frozen=True, slots=True)
class Opened:
    """One document with what its mentions are read from.

    Attributes:
        page: the document.
        named: a readable key of each entity that it names.
        standing: of a pronoun's offset, the offset of the word that it stands for, where a claim says so.
        sentences: offsets at which its sentences begin.
        lemmas: how often it uses each lemma.
    """

    page: Page
    named: Mapping[str, str]
    standing: Mapping[int, int]
    sentences: tuple[int, ...]
    lemmas: Mapping[str, int]

    @property
    def doc(self) -> Doc:
        """The document's parse.

        Raises:
            ValueError: it has none.
        """
        doc = self.page.reading.doc
        if doc is None:
            raise ValueError(f"{self.page.id} has no parse")
        return doc

    def number(self, offset: int) -> int:
        """Number of the sentence that an offset stands in, from 0."""
        return max(bisect_right(self.sentences, offset) - 1, 0)


def open_readings(readings: Sequence[Reading]) -> dict[str, Opened]:
    """Open all documents that have a parse.

    Args:
        readings: readings with values; claims, where there are any, tell what pronouns stand for.

    Returns:
        Opened documents by identifier, in order.
    """
    return open_things(find_things([reading for reading in readings if reading.doc is not None]))


def open_things(things: Things) -> dict[str, Opened]:
    """Open the documents of things that were found already."""
    named = {identifier: fold(things.name(identifier)) for identifier in things.clusters}
    return {identifier: _open(page, named) for identifier, page in sorted(things.pages.items())}


def _open(page: Page, named: Mapping[str, str]) -> Opened:
    standing: dict[int, int] = {}
    for claim in page.reading.claims:
        for part in claim.parts:
            if part.resolved_start is None or part.resolved_end is None:
                continue
            pronoun, meant = page.head(part.start, part.end), page.head(part.resolved_start, part.resolved_end)
            if pronoun is not None and meant is not None and pronoun.i != meant.i:
                standing.setdefault(pronoun.idx, meant.idx)
    doc = page.reading.doc
    sentences = tuple(sentence.start_char for sentence in doc.sents) if doc is not None else ()
    return Opened(page, named, standing, sentences, page.lemmas)
