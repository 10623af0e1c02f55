"""Putting it together: passages, rewrites, citations and direction give derivations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Citation, Derivation, DerivationKind, Direction, Document, Lineage, Passage, Reading, stable_id
from .citations import find_citations
from .direction import UNDECIDED, Side, decide
from .mentions import outlets_called_so
from .named_documents import named_documents
from .outlets import pile_outlets, same_outlet
from .passages import Shared, shared_passages
from .rewrites import Rewrite, find_rewrites
from .shared_errors import shared_errors
from .texts import Words, read_texts, read_words

#: Texts of fewer words are too short to judge.
SHORTEST = 20
#: Share of the shorter text from which the longer one is a copy of it.
COPY = 0.5
#: A copied paragraph inside other text counts as a copy from this many equal words in one passage.
PARAGRAPH = 60
#: Below a copy: weighed words, or words in one passage, that chance and a common subject do not explain.
REWRITE_WORDS = 16
REWRITE_PASSAGE = 12


def trace_lineage(readings: Sequence[Reading]) -> Lineage:
    """Find shared passages, citations of outlets and who derives from whom.

    Args:
        readings: all documents of the pile; ones in languages that are not parsed are compared by their words.

    Returns:
        Citations and derivations, the same for any order of the readings.
    """
    ordered = sorted(readings, key=lambda reading: _rank(reading.document))
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
    shared = shared_passages(texts)
    told = find_rewrites(texts, errors, [pair for pair, found in shared.items() if _by_passages(found)])
    for pair in sorted(shared.keys() | told.keys()):
        first, second = texts.words[pair[0]], texts.words[pair[1]]
        if min(first.judged, second.judged) < SHORTEST:
            continue
        found = shared.get(pair, Shared())
        kind, why = _kind(sides[first.document], sides[second.document], found, told.get(pair))
        if kind:
            derivations.append(
                _derive(sides[first.document], sides[second.document], kind, found, [*errors.get(pair, []), *why])
            )
        elif any(passage.quote for passage in found.passages):
            quotations.append(_quotation(first, second, found))
    cited = _keys(citations)
    derivations += [
        _identical(sides[words.document], documents[other], cited.get(other, frozenset()))
        for words in judged
        for other in texts.identical.get(words.document, ())
    ]
    derivations = _siblings_told(derivations, documents)
    derivations += named_documents(ordered, citations, derivations)
    return Lineage(
        citations=citations,
        derivations=tuple(
            sorted(derivations, key=lambda derivation: (derivation.target, derivation.source, derivation.id))
        ),
        quotations=tuple(quotations),
    )


def _rank(document: Document) -> tuple[str, str, str, str]:
    """An order that rests on nothing but the documents: by date where known, then address and id."""
    published = document.published
    return (published.lower or published.upper or "9999", published.upper or "9999", document.uri, document.id)


def _siblings_told(derivations: Sequence[Derivation], documents: dict[str, Document]) -> list[Derivation]:
    """Say of two texts of unsure direction which sure source of both explains what they share."""
    sources: dict[str, set[str]] = defaultdict(set)
    for derivation in derivations:
        if derivation.direction.certain:
            sources[derivation.target].add(derivation.source)
    told: list[Derivation] = []
    for derivation in derivations:
        common = sorted(sources[derivation.source] & sources[derivation.target])
        if derivation.direction.certain or not common:
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


def _kind(first: Side, second: Side, shared: Shared, told: Rewrite | None) -> tuple[DerivationKind | None, list[str]]:
    """Whether two texts are kin, as what, and why."""
    shorter = min(first.words.judged, second.words.judged)
    contained = shared.weight / shorter
    words = f"{shared.plain} words outside quotations stand in both, {contained:.0%} of the shorter text"
    spoken = [f"{shared.quoted} more are quoted speech, which weighs less"] if shared.quoted else []
    if contained >= COPY:
        revised = same_outlet(first.document.publisher, second.document.publisher)
        kind: DerivationKind = "revision" if revised else "copy"
        return kind, [words, *spoken, *(["both come from one publisher"] if revised else [])]
    if shared.longest >= PARAGRAPH:
        return "copy", [f"a passage of {shared.longest} words is the same", words, *spoken]
    if _by_passages(shared):
        return "rewrite", [words, *spoken]
    if told:
        return "rewrite", list(told.reasons)
    return None, []


def _by_passages(shared: Shared) -> bool:
    """Whether the equal words of two texts show by themselves that they are kin."""
    return shared.weight >= REWRITE_WORDS or shared.longest >= REWRITE_PASSAGE


def _turned(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    return tuple(
        Passage(source=passage.target, target=passage.source, quote=passage.quote)
        for passage in sorted(passages, key=lambda passage: (passage.target, passage.source))
    )


def _share(covered: int, words: Words) -> float:
    return round(covered / len(words), 4) if len(words) else 0.0


def _derive(first: Side, second: Side, kind: DerivationKind, shared: Shared, reasons: Sequence[str]) -> Derivation:
    forward, direction, more = decide(first, second, shared)
    source, target = (first, second) if forward else (second, first)
    covered = (shared.covered_first, shared.covered_second)
    return Derivation(
        id=stable_id("d", source.document.id, target.document.id, kind),
        source=source.document.id,
        target=target.document.id,
        kind=kind,
        share=_share(covered[1] if forward else covered[0], target.words),
        source_share=_share(covered[0] if forward else covered[1], source.words),
        direction=direction,
        passages=shared.passages if forward else _turned(shared.passages),
        reasons=(*reasons, *more),
    )


def _quotation(first: Words, second: Words, shared: Shared) -> Derivation:
    return Derivation(
        id=stable_id("d", first.document, second.document, "quotation"),
        source=first.document,
        target=second.document,
        kind="cites",
        share=_share(shared.covered_second, second),
        source_share=_share(shared.covered_first, first),
        direction=Direction(basis=UNDECIDED, certain=False),
        passages=tuple(passage for passage in shared.passages if passage.quote),
        reasons=("both quote the same words of a speaker, which by itself is no sign of copying",),
    )


def _identical(first: Side, other: Document, cited: frozenset[str]) -> Derivation:
    """A text that is word for word another one."""
    whole = first.words.reach
    matches = _ends_of(other.text, first.words)
    shared = Shared(
        passages=(Passage(source=whole, target=matches),),
        covered_first=len(first.words),
        covered_second=len(first.words),
    )
    second = Side(document=other, words=first.words, cited=cited, credited=cited)
    kind: DerivationKind = "revision" if same_outlet(first.document.publisher, other.publisher) else "copy"
    return _derive(first, second, kind, shared, ["the texts are the same, word for word"])


def _ends_of(text: str, words: Words) -> tuple[int, int]:
    """Where the first word begins and the last one ends in a text of the same words."""
    if text == words.text:
        return words.reach
    return read_words("", text).reach
