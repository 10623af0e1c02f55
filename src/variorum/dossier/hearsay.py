"""Hearsay: how near each report stands to anyone who could know what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ..model import Attribution, Reading, Span
from .speakers import sources_named
from .wording import count, listed, shortened

#: ``quotes``: gives the words of a named person or body, or its own reporter was there; ``hears``: retells a named
#: person or body without their words; ``relays``: knows from outlets or from sources that it does not name; ``silent``:
#: nowhere says whence it knows.
Nearness = Literal["quotes", "hears", "relays", "silent"]

_OPEN, _CLOSE = "\"“«„‘'", "\"”»“’'"
#: A report that was there, or was told directly, says so in a few set phrases.
_WITNESS = re.compile(
    r"\b(?:told|tells|shown to|seen by|spoke(?:n)? (?:to|with)|in an interview with)\s+"
    r"(?:us\b|me\b|this (?:newspaper|paper|reporter|correspondent|outlet|website)\b|our (?:reporter|correspondent)s?\b)"
    r"|\b(?:our|a|an?\s\w+)\s(?:reporter|correspondent|journalist|photographer)s?\s(?:on|at|near)\sthe\s(?:scene|site|spot)\b"
    r"|\b(?:I|we)\s(?:saw|watched|heard|witnessed|counted|visited)\b"
)


def nearness(reading: Reading) -> tuple[Nearness, Span | None]:
    """How near one report stands to a first hand.

    Args:
        reading: a report with its attributions and claims.

    Returns:
        The kind of nearness and the words that show it, None where the report is silent.
    """
    document = reading.document
    for attribution in reading.attributions:
        if _direct(attribution) and (quoted := _quotation(attribution, document.text)):
            return "quotes", document.span(*quoted)
    if seen := _WITNESS.search(document.text):
        return "quotes", document.span(*seen.span())
    rank: dict[Nearness, Span] = {}
    for claim in reading.claims:
        inner = claim.attribution[:-1]
        if not inner:
            continue
        straight = len(inner) == 1 and inner[0].name and inner[0].kind in ("person", "body", "agency")
        rank.setdefault("hears" if straight else "relays", claim.evidence)
    for attribution in reading.attributions:
        if attribution.content:
            rank.setdefault(
                "hears" if _direct(attribution) and not attribution.inferred else "relays",
                document.span(attribution.content[0][0], attribution.content[-1][1]),
            )
    if "hears" in rank:
        return "hears", rank["hears"]
    return ("relays", rank["relays"]) if "relays" in rank else ("silent", None)


def _direct(attribution: Attribution) -> bool:
    return bool(attribution.name) and attribution.kind in ("person", "body")


def _quotation(attribution: Attribution, text: str) -> tuple[int, int] | None:
    """The content where it stands in quotation marks and is a statement (a name in quotation marks is not)."""
    for start, end in attribution.content:
        content = text[start:end].strip()
        marked = content[:1] in _OPEN or text[max(0, start - 1) : start] in tuple(_OPEN)
        if marked and len(content.split()) >= 4 and any(mark in text[end - 1 : end + 2] for mark in _CLOSE):
            return start, end
    return None


def whence(reading: Reading, kind: Nearness, name: str) -> str:
    """One clause on where a report knows from, for the reader."""
    sources = sources_named(reading.claims)
    if kind == "silent":
        return f"{name} nowhere says from whom it knows"
    if kind == "relays":
        outlets = [source for source, _ in sources][:2]
        return f"{name} relays {listed([shortened(outlet, 40) for outlet in outlets]) or 'sources it does not name'}"
    people = [source for source, _ in sources][:3]
    return f"{name} retells {listed([shortened(person, 40) for person in people])} without their words"


def nobody_was_there(kinds: Sequence[Nearness]) -> str | None:
    """The headline where no report stands near a first hand, None where one does or there is nothing to judge."""
    if not kinds or "quotes" in kinds:
        return None
    silent = sum(kind == "silent" for kind in kinds)
    if silent == len(kinds):
        return "No report says from whom it knows" if len(kinds) > 1 else "The report does not say from whom it knows"
    extra = f", and {count(silent, 'report')} nowhere {'says' if silent == 1 else 'say'} whence" if silent else ""
    return f"No report offers a first-hand source{extra}"
