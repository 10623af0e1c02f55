"""Hearsay: how near each report stands to anyone who could know what it tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from ..model import Attribution, Claim, Reading, Span
from ..reference import load
from .wording import count, listed, shortened

#: ``quotes``: gives the words of a named person or body, or retells somebody who was there; ``hears``: retells a named
#: person or body without their words; ``relays``: knows from outlets; ``unnamed``: points only to sources that it does
#: not name; ``silent``: nowhere says whence it knows.
Nearness = Literal["quotes", "hears", "relays", "unnamed", "silent"]

_OPEN, _CLOSE = "\"“«„‘'`", "\"”»“’'"
#: A whole sentence in double quotation marks is somebody's words, whoever reads them as whose.
_QUOTED = re.compile(r"(?:[“\"«„]|``)[^“”\"«»„`\n]{24,900}?(?:[”\"»“]|'')")
#: Who speaks of himself in double quotation marks is quoted, however short: "I am staying".
_OWN = re.compile(r"(?:[“\"«„]|``)\s?(?:I|We)(?:\s?['’]\w{1,2})?\s[^“”\"«»„`\n]{4,900}?(?:[”\"»“]|'')")
#: A report that was there, or was told directly, says so in a few set phrases.
_WITNESS = re.compile(
    r"\b(?:told|tells|shown to|seen by|spoke(?:n)? (?:to|with)|in an interview with)\s+"
    r"(?:us\b|me\b|this (?:newspaper|paper|reporter|correspondent|outlet|website)\b|our (?:reporter|correspondent)s?\b)"
    r"|\b(?:our|a|an?\s\w+)\s(?:reporter|correspondent|journalist|photographer)s?\s(?:on|at|near)\sthe\s(?:scene|site|spot)\b"
    r"|\b(?:I|we)\s(?:saw|watched|heard|witnessed|counted|visited)\b",
    re.IGNORECASE,
)


def nearness(reading: Reading) -> tuple[Nearness, Claim | Span | None]:
    """How near one report stands to a first hand.

    Args:
        reading: a report with its attributions and claims.

    Returns:
        The kind of nearness and the claim or the words that show it, None where the report is silent.
    """
    document = reading.document
    for attribution in reading.attributions:
        quoted = _quotation(attribution, document.text)
        if quoted and not any(_through_outlet(claim) and _inside(claim, quoted) for claim in reading.claims):
            return "quotes", document.span(*quoted)
    quoted = [found for found in _QUOTED.finditer(document.text) if len(found.group().split()) >= 6]
    for found in sorted([*quoted, *_OWN.finditer(document.text)], key=lambda found: found.span()):
        if not any(_through_outlet(claim) and _inside(claim, found.span()) for claim in reading.claims):
            return "quotes", document.span(*found.span())
    if seen := _WITNESS.search(document.text):
        return "quotes", document.span(*seen.span())
    for attribution in reading.attributions:
        if (there := _was_there(attribution, document.text)) is not None:
            return "quotes", document.span(*there)
    shown: dict[Nearness, Claim] = {}
    for claim in reading.claims:
        inner = claim.attribution[:-1]
        if len(inner) == 1 and inner[0].name and inner[0].kind in ("person", "body"):
            shown.setdefault("hears", claim)
        elif _through_outlet(claim):
            shown.setdefault("relays", claim)
        elif inner:
            shown.setdefault("unnamed", claim)
    order: tuple[Nearness, ...] = ("hears", "relays", "unnamed")
    for kind in order:
        if kind in shown:
            return kind, shown[kind]
    return "silent", None


def _was_there(attribution: Attribution, text: str) -> tuple[int, int] | None:
    """Where a report names by what they saw or lived through who tells it: they were there, though nameless."""
    if attribution.stance != "asserts" or attribution.kind in ("outlet", "agency", "publisher"):
        return None
    return next((stretch for stretch in attribution.source if _there().search(text[slice(*stretch)])), None)


@cache
def _there() -> re.Pattern[str]:
    words = {which: "|".join(load("reporting_nouns")["were_there"][which]) for which in ("nouns", "verbs")}
    return re.compile(rf"\b(?:{words['nouns']})$|\bwho (?:had |also )?(?:{words['verbs']})\b", re.IGNORECASE)


def _through_outlet(claim: Claim) -> bool:
    return any(link.kind in ("outlet", "agency") for link in claim.attribution[:-1])


def _inside(claim: Claim, stretch: tuple[int, int]) -> bool:
    return claim.evidence.start < stretch[1] and stretch[0] < claim.evidence.end


def _quotation(attribution: Attribution, text: str) -> tuple[int, int] | None:
    """What a named person or body is quoted with: a statement (a name in quotation marks is none)."""
    if not attribution.name or attribution.kind not in ("person", "body"):
        return None
    for start, end in attribution.content:
        content = text[start:end].strip()
        opened = content[:1] in _OPEN or text[max(0, start - 1) : start] in tuple(_OPEN)
        if opened and len(content.split()) >= 4 and any(mark in text[end - 1 : end + 2] for mark in _CLOSE):
            return start, end
    return None


def whence(reading: Reading, kind: Nearness, name: str, outlets: Mapping[str, str]) -> str:
    """One clause on where a report knows from, for the reader."""
    if kind == "silent":
        return f"{name} nowhere says from whom it knows"
    if kind == "unnamed":
        return f"{name} names no source"
    kinds = ("outlet", "agency") if kind == "relays" else ("person", "body")
    links = [link for claim in reading.claims for link in claim.attribution[:-1] if link.kind in kinds]
    called = [outlets.get(link.name.casefold(), link.name) for link in links if link.name]
    sources = list(dict.fromkeys(shortened(name, 40) for name in called))
    told = listed(sources[:3] + (["others"] if len(sources) > 3 else []))
    return f"{name} relays {told or 'an outlet'}" if kind == "relays" else f"{name} retells {told}"


def nobody_was_there(kinds: Sequence[Nearness]) -> str | None:
    """The headline where no report stands near a first hand, None where one does or there is nothing to judge."""
    if not kinds or "quotes" in kinds:
        return None
    bare = sum(kind in ("silent", "unnamed") for kind in kinds)
    if bare == len(kinds):
        return "No report names a source" if len(kinds) > 1 else "The report names no source"
    extra = f", and {count(bare, 'report')} {'names' if bare == 1 else 'name'} no source at all" if bare else ""
    return f"No report offers a first-hand source{extra}"
