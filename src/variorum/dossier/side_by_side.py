"""Side by side: the words of claims and positions with their speakers, as candidates for what is seen first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Claim, Condition, Document, Highlight, Position, Span
from .quoting import around
from .speakers import chain_words

#: What a state says, for a premise that would leave another one.
_WITHOUT = {
    "conflict": "the accounts conflict",
    "evolving": "it is a development",
    "refined": "the accounts fit together",
    "agreed": "several origins say so",
    "repeated": "one origin is repeated",
    "single": "there is only one account",
}
#: Quotes in one item: beyond these the page's own section shows the rest.
QUOTES = 4
Quoted = list[tuple[Span, str]]


@dataclass(frozen=True)
class Item:
    """A highlight with what it is about, so that nothing is told twice."""

    highlight: Highlight
    thing: frozenset[str]


@dataclass(frozen=True)
class Sight:
    """What the ranking looks at."""

    claims: dict[str, Claim]
    documents: dict[str, Document]
    names: dict[str, str]

    def quote(self, claim_id: str, words: Span | None = None, *, clause: bool = False) -> tuple[Span, str] | None:
        """The sentence of a claim, or its clause alone, around the words that matter in it, and who says it."""
        claim = self.claims.get(claim_id)
        if claim is None:
            return None
        document = self.documents[claim.document]
        place = words if words is not None and words.document == claim.document else claim.evidence
        span = around(document, place.start, place.end)
        if clause:
            start, end = max(span.start, claim.evidence.start), min(span.end, claim.evidence.end)
            span = document.span(start, end) if start < end else claim.evidence
        return span, chain_words(claim, self.names[claim.document])


def condition_words(conditions: Sequence[Condition]) -> tuple[str, ...]:
    """Premises in words, each with what would be the case without it."""
    return tuple(_premise(condition) for condition in conditions)


def _premise(condition: Condition) -> str:
    premise, would_be = condition.premise.strip().rstrip("."), condition.would_be.strip().rstrip(".")
    if premise.startswith(("If ", "The ")) or not would_be:
        return f"{premise}."
    if would_be not in _WITHOUT:
        return f"{premise} (otherwise: {would_be})"
    return f"This holds only if {premise}; otherwise {_WITHOUT[would_be]}."


def position_quotes(positions: Sequence[Position], sight: Sight) -> Quoted:
    """One quote a position first, then those of other reports while there is room; sentences before headlines."""
    quotes: Quoted = []
    ordered = [_sentences_first(position, sight) for position in positions]
    for turn in range(QUOTES):
        for position, claims in zip(positions, ordered, strict=True):
            if turn >= len(claims) or len(quotes) >= QUOTES:
                continue
            claim = sight.claims.get(claims[turn])
            words = [span for span in position.mentions if claim is not None and _within(span, claim)]
            quoted = sight.quote(claims[turn], words[0] if words else None)
            if quoted is not None and any(quoted[0] == span for span, _ in quotes):
                # Two sides in one sentence: each by its own clause.
                quoted = sight.quote(claims[turn], words[0] if words else None, clause=True)
            if quoted is not None and quoted not in quotes:
                quotes.append(quoted)
    return quotes


def _sentences_first(position: Position, sight: Sight) -> list[str]:
    """One claim a report, that of its text before that of its headline, and quoted words before the report's own."""
    best: dict[str, tuple[tuple[bool, bool, int], str]] = {}
    for place, name in enumerate(position.claims):
        claim = sight.claims.get(name)
        if claim is None:
            continue
        headline = "\n" not in sight.documents[claim.document].text[: claim.evidence.start].lstrip()
        alone = "\n" in sight.documents[claim.document].text.strip()
        rank = (headline and alone, len(claim.attribution) < 2, place)
        best[claim.document] = min(best.get(claim.document, (rank, name)), (rank, name))
    return [name for _, name in sorted(best.values())]


def _within(span: Span, claim: Claim) -> bool:
    return span.document == claim.document and claim.evidence.covers(span.start, span.end)
