"""A finding on some words of a report: the closest claim that holds them, and how figures are written."""

from __future__ import annotations

from ..model import Finding, MarkedCity, Ring, Span, Verdict, stable_id
from .findings import unsaid
from .pile import Pile


def finding_on(
    pile: Pile,
    check: str,
    spans: tuple[Span, ...],
    verdict: Verdict,
    explanation: str,
    numbers: dict[str, float] | None = None,
    *,
    formula: str = "",
    premises: tuple[str, ...] = (),
    about: str | None = None,
    rings: tuple[Ring, ...] = (),
    cities: tuple[MarkedCity, ...] = (),
) -> Finding:
    """A finding for the words judged.

    Its fields are those of :class:`~variorum.model.Finding`; ``spans`` are the words judged, the most important first.
    """
    first = spans[0]
    # Reach has its own reading of what is denied.
    if check != "reach" and verdict in ("impossible", "doubtful") and unsaid(pile, first.document, first.start):
        verdict, explanation = "not checkable", f"The sentence refuses or doubts what it repeats: {explanation}"
    return Finding(
        id=stable_id("f", check, first.document, first.start, first.end, explanation),
        check=check,
        claims=tuple(dict.fromkeys(claim for span in spans if (claim := pile.claim_at(span)) is not None)),
        verdict=verdict,
        explanation=explanation,
        numbers=numbers or {},
        premises=premises,
        spans=spans,
        formula=formula,
        about=about,
        rings=rings,
        cities=cities,
    )
