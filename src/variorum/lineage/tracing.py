"""Putting it together: passages, rewrites, citations and direction give derivations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..model import Citation, Derivation, Direction, Document, Lineage, Reading, stable_id
from .circles import without_circles
from .citations import LEANS, find_citations
from .direction import UNDECIDED, Side
from .doubted_dates import doubt_dates
from .likely_pairs import SHORTEST, each_pair
from .mentions import outlets_called_so
from .named_documents import named_documents
from .outlets import pile_outlets, same_outlet
from .pairs import derive, derive_identical, judge, rank, share_of
from .passages import Shared
from .shared_errors import shared_errors
from .siblings import EqualWords, tell_siblings
from .texts import Words, read_texts
from .twins import Twins


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
    twins = Twins(texts, {document.id: document.text for document in documents.values()})
    worded = [words for words in texts.words if words.judged]
    sides = _sides(documents, list(twins.all(worded)), citations)
    errors = shared_errors(texts.words)
    derivations: list[Derivation] = []
    quotations: list[Derivation] = []
    alike = EqualWords()
    for pair in each_pair(texts, errors, least=0):
        first, second = texts.words[pair.first], texts.words[pair.second]
        if min(first.judged, second.judged) < SHORTEST:
            continue
        for mine, theirs, shared in twins.pairs_across(first, second, pair.shared):
            one, other = sides[mine.document], sides[theirs.document]
            revised = same_outlet(one.document.publisher, other.document.publisher)
            kinship = judge(first, second, pair.shared, pair, one_publisher=revised)
            if kinship:
                if (mine.text, theirs.text) != (first.text, second.text):
                    kinship = kinship._replace(retellings=())  # the sentences stand elsewhere in a twin
                alike.add(mine, theirs, first, second, shared)
                derivations.append(derive(one, other, kinship, shared, errors.get((pair.first, pair.second), ())))
            elif any(passage.quote for passage in shared.passages):
                quotations.append(_quotation(mine, theirs, shared))
    for mine, theirs in twins.pairs_within(worded):
        alike.add_twins(mine, theirs)
        derivations.append(derive_identical(sides[mine.document], sides[theirs.document]))
    derivations += named_documents(ordered, citations, derivations)
    derivations = tell_siblings(doubt_dates(without_circles(derivations), sides), documents, alike)
    return Lineage(
        citations=citations,
        derivations=tuple(
            sorted(derivations, key=lambda derivation: (derivation.target, derivation.source, derivation.id))
        ),
        quotations=tuple(quotations),
    )


def _sides(documents: dict[str, Document], texts: Sequence[Words], citations: Sequence[Citation]) -> dict[str, Side]:
    cited: dict[str, set[str]] = defaultdict(set)
    credited: dict[str, set[str]] = defaultdict(set)
    owed: dict[str, set[str]] = defaultdict(set)
    for citation in citations:
        cited[citation.document].add(citation.outlet)
        if citation.form != "attribution":
            credited[citation.document].add(citation.outlet)
        if citation.form != "attribution" or citation.weight >= LEANS:
            owed[citation.document].add(citation.outlet)
    return {
        words.document: Side(
            document=documents[words.document],
            words=words,
            cited=frozenset(cited[words.document]),
            credited=frozenset(credited[words.document]),
            owed=frozenset(owed[words.document]),
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
