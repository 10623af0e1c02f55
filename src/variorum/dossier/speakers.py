"""Who says it: names for reports, and attribution chains in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..model import Claim, Link
from ..model.report_names import report_names, sigla
from .wording import shortened

__all__ = ["chain_words", "innermost", "link_words", "report_names", "sigla", "sources_named"]

_STANCES = {"denies": "denies it", "doubts": "doubts it", "repeats": "repeats it"}
#: How an unnamed source of each kind is called.
_UNNAMED = {
    "person": "a person who is not named",
    "outlet": "an outlet that is not named",
    "agency": "an agency that is not named",
    "body": "a body that is not named",
}


def link_words(link: Link) -> str:
    """One speaker, with what sets this one apart."""
    notes: list[str] = []
    if link.name:
        name = shortened(link.name, 80)
        if link.kind == "unnamed":
            notes.append("not named")
    else:
        name = _UNNAMED.get(link.kind, "a source that is not named")
    if link.stance in _STANCES:
        notes.append(_STANCES[link.stance])
    if link.inferred:
        notes.append("named in an earlier sentence")
    return f"{name} ({', '.join(notes)})" if notes else name


def chain_words(claim: Claim, name: str) -> str:
    """Who says a claim, in one line, innermost speaker first.

    Args:
        claim: the claim.
        name: the reader's name of its report.

    Returns:
        ``SBU, as told by 002.txt``; ``002.txt, in its own voice`` where the report names no one.
    """
    inner = claim.attribution[:-1] if claim.attribution else ()
    if not inner:
        return f"{name}, in its own voice"
    return f"{', according to '.join(link_words(link) for link in inner)}, as told by {name}"


def innermost(claim: Claim) -> str | None:
    """The name of the first speaker, None where the report speaks itself."""
    return link_words(claim.attribution[0]) if len(claim.attribution) > 1 else None


def sources_named(claims: Iterable[Claim]) -> list[tuple[str, int]]:
    """The speakers that a report names and how many claims each carries, most first."""
    found: Counter[str] = Counter()
    for claim in claims:
        for link in claim.attribution[:-1]:
            if link.name:
                found[link.name] += 1
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))
