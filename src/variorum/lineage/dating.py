"""Dating an undated report through its kin: reports that retell the same article were written in the same weeks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ..model import Citation, Lineage, Published, Reading, Span
from .citations import LEANS
from .weekdays import days_from_weekdays
from .years import years_from_the_pile

#: Share of a text that must be shared before the dates of two texts are held to be close.
KIN_SHARE = 0.3
#: Names, outlets left out, that two reports leaning on one outlet must share to be about the same article: so many,
#: and so large a share of the report with fewer names.
SAME_STORY_NAMES = 3
SAME_STORY_SHARE = 0.25
#: A retelling follows or leads its dated kin by this many days at most. An assumption, and said to be one.
NEWS_LIFE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Kin:
    """A document's kin, why it is kin, and the words that show it; ``side`` is its place where the order is sure."""

    document: str
    why: str
    spans: tuple[Span, ...]
    side: Literal["source", "copy"] | None = None


def date_through_kin(readings: Sequence[Reading], lineage: Lineage) -> dict[str, Published]:
    """Narrow when undated documents were published through the dates of their kin.

    Args:
        readings: all documents, with what their own text tells of their date.
        lineage: who copies whom and leans on what.

    Returns:
        New dates, always marked ``inferred`` and with premises, of the documents that a kin narrows. A document's own
        bounds are never widened or contradicted; a date that a file states is never touched.
    """
    dated = years_from_the_pile(readings)
    dated |= days_from_weekdays(readings, dated)
    published = {reading.document.id: reading.document.published for reading in readings} | dated
    kin = _kin_of(readings, lineage)
    for document in sorted(published):
        own = published[document]
        if own.basis == "stated" or document in dated:
            continue
        lower, upper = own.lower, own.upper
        used: list[tuple[_Kin, Published]] = []
        # The best bounded kin first; each may narrow what is left, none may contradict it.
        for relative in sorted(kin.get(document, ()), key=lambda one: (_width(published[one.document]), one.document)):
            theirs = published[relative.document]
            window = _window(theirs, relative.side)
            narrowed = (_latest(lower, window[0]), _earliest(upper, window[1]))
            if narrowed == (lower, upper) or (narrowed[0] and narrowed[1] and narrowed[0] > narrowed[1]):
                continue
            lower, upper = narrowed
            used.append((relative, theirs))
        if used:
            dated[document] = _published(own, lower, upper, used, {r.document.id: r for r in readings})
    return dated


def _published(
    own: Published,
    lower: str | None,
    upper: str | None,
    used: list[tuple[_Kin, Published]],
    readings: dict[str, Reading],
) -> Published:
    premises: list[Span] = list(own.premises)
    reasons: list[str] = list(own.reasons)
    for relative, theirs in used:
        premises += [*relative.spans, *theirs.premises]
        other = readings[relative.document].document
        name = other.title or other.uri
        bounds = _said(theirs.lower, theirs.upper)
        spread = {"source": "and up to {} days after it", "copy": "and up to {} days before it"}
        slack = f", {spread.get(relative.side or '', 'give or take {} days').format(NEWS_LIFE.days)}"
        slack = slack if theirs.basis == "stated" else ""
        reasons.append(f"assumed to be of the same weeks as “{name}” ({bounds}{slack}): {relative.why}")
    return Published(
        edtf=f"{lower or '..'}/{upper or '..'}" if lower != upper else lower,
        lower=lower,
        upper=upper,
        basis="inferred",
        premises=tuple(_once(premises)),
        reasons=tuple(reasons),
    )


def _once(spans: list[Span]) -> list[Span]:
    seen: dict[tuple[str, int, int], Span] = {}
    for span in spans:
        seen.setdefault((span.document, span.start, span.end), span)
    return list(seen.values())


def _said(lower: str | None, upper: str | None) -> str:
    if lower and upper:
        return lower if lower == upper else f"{lower} to {upper}"
    return f"{lower} or later" if lower else f"{upper} or earlier"


def _window(published: Published, side: Literal["source", "copy"] | None) -> tuple[str | None, str | None]:
    """The bounds a kin lends: its own, a few days wider where they are stated to the day.

    No report is older than what it was taken from, so bounds grow only towards the side where it can have been written.
    """
    if published.basis != "stated":
        return published.lower, published.upper
    lower = published.lower if side == "source" else _shifted(published.lower, -NEWS_LIFE)
    upper = published.upper if side == "copy" else _shifted(published.upper, NEWS_LIFE)
    return lower, upper


def _shifted(day: str | None, by: timedelta) -> str | None:
    try:
        return (date.fromisoformat(day[:10]) + by).isoformat() if day else None
    except (ValueError, OverflowError):
        return None


def _width(published: Published) -> int:
    try:
        if published.lower and published.upper:
            return (date.fromisoformat(published.upper[:10]) - date.fromisoformat(published.lower[:10])).days
    except ValueError:
        pass
    return 10**7


def _latest(one: str | None, other: str | None) -> str | None:
    return max(one, other) if one and other else one or other


def _earliest(one: str | None, other: str | None) -> str | None:
    return min(one, other) if one and other else one or other


def _kin_of(readings: Sequence[Reading], lineage: Lineage) -> dict[str, list[_Kin]]:
    kin: dict[str, dict[str, _Kin]] = defaultdict(dict)
    texts = {reading.document.id: reading.document for reading in readings}
    for derivation in lineage.derivations:
        share = max(derivation.share, derivation.source_share)
        if derivation.kind == "cites" or derivation.template or share < KIN_SHARE or not derivation.passages:
            continue
        passage = max(derivation.passages, key=lambda one: (one.source[1] - one.source[0], -one.source[0]))
        spans = (texts[derivation.source].span(*passage.source), texts[derivation.target].span(*passage.target))
        why = f"{share:.0%} of one text stands in the other"
        sure = derivation.direction.certain
        source = _Kin(derivation.source, why, spans, "source" if sure else None)
        copy = _Kin(derivation.target, why, spans, "copy" if sure else None)
        kin[derivation.target].setdefault(derivation.source, source)
        kin[derivation.source].setdefault(derivation.target, copy)
    for one, other in _leaning_together(readings, lineage):
        why = f"both retell {one.name} on the same story"
        spans = (one.span, other.span)
        kin[one.document].setdefault(other.document, _Kin(other.document, why, spans))
        kin[other.document].setdefault(one.document, _Kin(one.document, why, spans))
    return {document: list(relatives.values()) for document, relatives in kin.items()}


def _leaning_together(readings: Sequence[Reading], lineage: Lineage) -> list[tuple[Citation, Citation]]:
    """Pairs of documents that lean on the same outlet and speak of the same things.

    Each document is paired with those before it that share its rarest names, so a pile in which everybody leans on one
    agency is not paired all with all.
    """
    leaning: dict[str, dict[str, Citation]] = defaultdict(dict)
    for citation in lineage.citations:
        if citation.weight >= LEANS:
            leaning[citation.outlet].setdefault(citation.document, citation)
    names = {reading.document.id: _names(reading) for reading in readings}
    pairs: list[tuple[Citation, Citation]] = []
    for outlet in sorted(leaning):
        holders: dict[str, list[str]] = defaultdict(list)
        for document in sorted(leaning[outlet]):
            counts: dict[str, int] = defaultdict(int)
            for name in sorted(names[document] - {outlet}):
                for other in holders[name][:_FEW]:
                    counts[other] += 1
                holders[name].append(document)
            for other in sorted(counts, key=lambda one: (-counts[one], one))[:_FEW]:
                smaller = min(len(names[document]), len(names[other]))
                if counts[other] >= SAME_STORY_NAMES and counts[other] >= SAME_STORY_SHARE * smaller:
                    pairs.append((leaning[outlet][other], leaning[outlet][document]))
    return pairs


_FEW = 50


def _names(reading: Reading) -> frozenset[str]:
    """What a document speaks of, folded: names and places, outlets left out."""
    names = {(name.canonical or name.text).casefold() for name in reading.names if name.kind != "outlet"}
    return frozenset(names | {place.name.casefold() for place in reading.places})
