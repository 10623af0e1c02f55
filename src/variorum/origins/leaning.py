"""Which outlets a document or a claim rests on, seen among the documents or not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from ..model import Citation, Claim, Derivation, Document, Link
from ..reference import load
from ..reference.outlets import find_outlet, listed_together

#: Weight from which a document leans on an outlet as a whole, so that claims without a named source rest on it too.
LEANS = 0.5
#: Characters around a name in which the others of its list are looked for.
LIST = 120
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    {"the", "of", "uk", "us", "news", "agency", "newspaper", "publication", "magazine", "daily", "based"}
)


@cache
def _words(name: str) -> frozenset[str]:
    words = frozenset(word.casefold() for word in _WORD.findall(name))
    return words - _EMPTY or words


def alike(one: str | None, other: str | None) -> bool:
    """Whether two forms of an outlet's name may be one: the words of one are all in the other.

    Two that the reference data knows are one only if it says so, and a name that is an ordinary word too ("The Sun")
    is not short for a longer one ("Evening Sun").
    """
    if not one or not other:
        return False
    known = find_outlet(one), find_outlet(other)
    if known[0] and known[1]:
        return known[0].key == known[1].key
    first, second = _words(one), _words(other)
    if first == second:
        return bool(first)
    short, outlet = (one, known[0]) if first < second else (other, known[1])
    ordinary = outlet is not None and short.removeprefix("The ").removeprefix("the ") in outlet.ambiguous
    return bool(first and second) and (first < second or second < first) and not ordinary


def _cites_itself(citation: Citation, document: Document) -> bool:
    """Whether a document cites its own outlet."""
    return alike(document.publisher, citation.name) or alike(document.publisher, citation.span.quote)


def _points_back(name: str) -> bool:
    """Whether a name is none, but a noun for an outlet named before ("the newspaper")."""
    return name.casefold().removeprefix("the ").removeprefix("this ").strip() in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset({*load("wire_tags")["anaphors"], *load("wire_tags")["generic"]})


def outlet_kind(name: str) -> Literal["agency", "outlet"]:
    """``agency`` or ``outlet``, by the reference data."""
    known = find_outlet(name)
    return "agency" if known is not None and known.kind == "agency" else "outlet"


def cited_by(citations: Sequence[Citation], documents: Mapping[str, Document]) -> dict[str, list[Citation]]:
    """The citations of each document, the heaviest first.

    What a report says of its own outlet ("told Fox News" on Fox) is no citation of another.
    """
    found: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        if citation.document in documents and not _cites_itself(citation, documents[citation.document]):
            found[citation.document].append(citation)
    for mine in found.values():
        mine.sort(key=lambda citation: (-citation.weight, citation.span.start, citation.outlet))
    return dict(found)


def whole_leaning(citations: Sequence[Citation]) -> Citation | None:
    """The outlet that a document leans on as a whole, if there is one."""
    return next((citation for citation in citations if citation.weight >= LEANS), None)


def told_agency(document: Document, citations: Sequence[Citation]) -> Citation | None:
    """The agency that somebody in the text is said to have told: such a text is that agency's own reporting."""
    for citation in citations:
        told = re.compile(rf"\btold\s+(?:the\s+)?{re.escape(citation.span.quote)}(?!\w)", re.IGNORECASE)
        if outlet_kind(citation.name) == "agency" and told.search(document.text):
            return citation
    return None


def seen_sources(
    documents: dict[str, Document], derivations: Sequence[Derivation], cited: dict[str, list[Citation]]
) -> dict[tuple[str, str], str]:
    """Documents of the pile that are what a citation names.

    Returns:
        For ``(document, outlet key)`` the document that was meant: the one with most shared text, else the only one
        of that outlet.
    """
    found: dict[tuple[str, str], tuple[float, str]] = {}
    for derivation in derivations:
        for source, target in ((derivation.source, derivation.target), (derivation.target, derivation.source)):
            if derivation.direction.certain and source != derivation.source:
                continue
            publisher = documents[source].publisher if source in documents else None
            for citation in cited.get(target, ()):
                if alike(publisher, citation.name) or alike(publisher, citation.span.quote):
                    best = (-derivation.share, source)
                    key = (target, citation.outlet)
                    found[key] = min(found.get(key, best), best)
    meant = {key: source for key, (_, source) in found.items()}
    for document, citations in cited.items():
        for citation in citations:
            if (document, citation.outlet) in meant:
                continue
            theirs = [
                other
                for other, one in documents.items()
                if other != document
                and (alike(one.publisher, citation.name) or alike(one.publisher, citation.span.quote))
            ]
            if len(theirs) == 1:
                meant[document, citation.outlet] = theirs[0]
    return meant


def named_outlet(
    claim: Claim, document: Document, citations: Sequence[Citation]
) -> tuple[Link, Citation | None] | None:
    """The outermost outlet or agency in a claim's chain, and its citation.

    The outermost one is where the document has it from: in "police, The Gazette reports" that is the newspaper.
    """
    for link in reversed(claim.attribution[:-1]):
        if not link.name or alike(link.name, document.publisher):
            continue
        if _points_back(link.name):
            # "The newspaper" is the one outlet named before it; among several it stays open which.
            before = {c.outlet: c for c in citations if link.start is not None and c.span.start < link.start}
            if len(before) == 1 and link.kind in ("outlet", "agency"):
                return link, next(iter(before.values()))
            continue
        cited = next((c for c in citations if alike(link.name, c.name) or alike(link.name, c.span.quote)), None)
        # What the claim's reader took for a body may be a paper in no list: where a sentence names it as one, it is.
        whole = cited is not None and _words(link.name) == _words(cited.span.quote)
        if link.kind in ("outlet", "agency") or whole:
            return link, cited
    return None


def named_together(start: int, end: int, document: Document, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The other outlets of the list that a name stands in: NBC beside CNN in "CNN and NBC reported".

    Args:
        start: where the name stands.
        end: where it ends.
        document: the document.
        citations: its citations.
    """
    text = document.text
    spans = [
        (match.start(), match.end(), citation)
        for citation in citations
        for match in re.compile(rf"(?<!\w){re.escape(citation.span.quote)}(?!\w)").finditer(
            text, max(0, start - LIST), end + LIST
        )
    ]
    listed = [
        (min(start, first), max(end, last))
        for first, last, _ in spans
        if listed_together(text[min(start, first) : max(end, last)])
    ]
    # In "CNN, NBC and the AP", what stands between the first name and the last one is of the list too.
    return tuple(
        {
            citation.outlet: citation
            for first, last, citation in spans
            if any(begin <= first and last <= stop for begin, stop in listed)
        }.values()
    )
