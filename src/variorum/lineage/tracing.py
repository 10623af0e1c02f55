"""Putting it together: passages, retellings, citations and direction give derivations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Citation, Derivation, Direction, Document, Lineage, Reading, stable_id
from .citations import find_citations
from .direction import UNDECIDED, Side
from .mentions import outlets_called_so
from .named_documents import named_documents
from .outlets import pile_outlets, same_outlet
from .pairs import SHORTEST, derive, derive_identical, each_pair, judge, rank, share_of
from .passages import Shared
from .shared_errors import shared_errors
from .texts import Words, read_texts


def trace_lineage(readings: Sequence[Reading]) -> Lineage:
    """Find shared passages, citations of outlets and who derives from whom.

    Args:
        readings: all documents of the pile; ones in languages that are not parsed are compared by their words.

    Returns:
        Citations and derivations, the same for any order of the readings.
    """
    ordered = sorted(readings, key=lambda reading: rank(reading.document))
    documents = {reading.document.id: reading.document for reading in ordered}
    pile = pile_outlets(
        (key for reading in ordered for key in outlets_called_so(reading)),
        (reading.document.publisher for reading in ordered if reading.document.publisher),
    )
    citations = tuple(citation for reading in ordered for citation in find_citations(reading, pile))
    texts = read_texts([(reading.document.id, reading.document.text) for reading in ordered])
    judged = [words for words in texts.words if words.judged >= SHORTEST]
    sides = _sides(documents, judged, citations)
    errors = shared_errors(texts.words)
    derivations: list[Derivation] = []
    quotations: list[Derivation] = []
    for pair in each_pair(texts, least=0):
        first, second = texts.words[pair.first], texts.words[pair.second]
        if min(first.judged, second.judged) < SHORTEST:
            continue
        one, other = sides[first.document], sides[second.document]
        revised = same_outlet(one.document.publisher, other.document.publisher)
        kinship = judge(first, second, pair.shared, pair.close, one_publisher=revised)
        if kinship:
            derivations.append(derive(one, other, kinship, pair.shared, errors.get((pair.first, pair.second), ())))
        elif any(passage.quote for passage in pair.shared.passages):
            quotations.append(_quotation(first, second, pair.shared))
    cited = _keys(citations)
    for words in judged:
        for other in texts.identical.get(words.document, ()):
            names = cited.get(other, frozenset())
            derivations.append(
                derive_identical(sides[words.document], Side(documents[other], words, cited=names, credited=names))
            )
    derivations = _siblings_told(derivations, documents)
    derivations += named_documents(ordered, citations, derivations)
    return Lineage(
        citations=citations,
        derivations=tuple(
            sorted(derivations, key=lambda derivation: (derivation.target, derivation.source, derivation.id))
        ),
        quotations=tuple(quotations),
    )


def _siblings_told(derivations: Sequence[Derivation], documents: dict[str, Document]) -> list[Derivation]:
    """Say of two texts of unsure direction which sure source of both explains what they share."""
    sources: dict[str, set[str]] = defaultdict(set)
    for derivation in derivations:
        if derivation.direction.certain:
            sources[derivation.target].add(derivation.source)
    told: list[Derivation] = []
    for derivation in derivations:
        common = sorted(sources[derivation.source] & sources[derivation.target])
        if derivation.direction.certain or derivation.template or not common:
            told.append(derivation)
            continue
        title = documents[common[0]].title or documents[common[0]].uri
        basis = f"{UNDECIDED}: both rest on “{title}”"
        told.append(replace(derivation, direction=Direction(basis=basis, certain=False)))
    return told


def _keys(citations: Sequence[Citation]) -> dict[str, frozenset[str]]:
    """The outlets that each document names."""
    cited: dict[str, set[str]] = defaultdict(set)
    for citation in citations:
        cited[citation.document].add(citation.outlet)
    return {document: frozenset(keys) for document, keys in cited.items()}


def _sides(documents: dict[str, Document], texts: Sequence[Words], citations: Sequence[Citation]) -> dict[str, Side]:
    cited: dict[str, set[str]] = defaultdict(set)
    credited: dict[str, set[str]] = defaultdict(set)
    for citation in citations:
        cited[citation.document].add(citation.outlet)
        if citation.form != "attribution":
            credited[citation.document].add(citation.outlet)
    return {
        words.document: Side(
            document=documents[words.document],
            words=words,
            cited=frozenset(cited[words.document]),
            credited=frozenset(credited[words.document]),
        )
        for words in texts
    }


def _quotation(first: Words, second: Words, shared: Shared) -> Derivation:
    return Derivation(
        id=stable_id("d", first.document, second.document, "quotation"),
        source=first.document,
        target=second.document,
        kind="cites",
        share=share_of(shared.covered_second, second),
        source_share=share_of(shared.covered_first, first),
        direction=Direction(basis=UNDECIDED, certain=False),
        passages=tuple(passage for passage in shared.passages if passage.quote),
        reasons=("both quote the same words of a speaker, which by itself is no sign of copying",),
    )
