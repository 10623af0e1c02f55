"""Findings on words of one document, with the claim that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Claim, Finding, Span, Verdict, stable_id
from .phrases import any_listed
from .pile import Pile
from .shapes import Mark

#: A figure told that is this many times what is reckoned, or this small a part of it, is of another matter.
_FAR_APART = 25

#: A change told that is within this share of the one reckoned is but rounded, where rounding allows it at all.
_ROUNDED = 0.12


def unsaid(pile: Pile, document: str, offset: int) -> bool:
    """Whether the sentence around an offset refuses what it repeats, or calls it a rumour or a slip."""
    low, high = pile.sentence(document, offset)
    return any_listed("check_words", "unsaid").search(pile.readings[document].document.text, low, high) is not None


#: "371 of them had no water": what is denied is the water, not the number.
_LACKS = re.compile(r"\b(?:had|has|have|having|with|got|saw|made|found|showed|received|reported)\s+no\s+[a-z]+", re.I)
_REFUSES = re.compile(
    r"\b(?:not|never|neither|nor|none|nobody|nothing|without|den(?:y|ies|ied)|refus\w+)\b|n['’]t\b", re.I
)


def _refused(claim: Claim) -> bool:
    """Whether a claim is denied as a whole, not only something that is lacked."""
    words = claim.evidence.quote
    return claim.polarity == "denied" and not (_LACKS.search(words) and not _REFUSES.search(words))


def finding(
    pile: Pile,
    check: str,
    rule: str,
    document: str,
    marks: Sequence[Mark],
    verdict: Verdict,
    explanation: str,
    numbers: dict[str, float],
    formula: str,
    premises: tuple[str, ...] = (),
    others: tuple[Span, ...] = (),
    *,
    denied: bool = False,
) -> Iterator[Finding]:
    """The finding on values of one document, if there is one to make.

    Args:
        pile: the pile.
        check: name of the check.
        rule: which of its rules, for the identifier.
        document: identifier of the document.
        marks: the values judged.
        verdict: the verdict.
        explanation: one sentence that a newspaper could print.
        numbers: the figures, unit in the name.
        formula: formula or source.
        premises: what it rests on beside the words.
        others: quotes from elsewhere that it rests on.
        denied: whether the values stand where the claim is denied too: "last year, in 2019, nobody came".

    Yields:
        The finding; nothing where the claim itself is denied or told as hearsay, for then nobody says it, or where
        what is told and what is reckoned are so far apart that the numbers are hardly of one matter.
    """
    if verdict == "doubtful" and _but_rounded(numbers):
        return
    if verdict != "consistent" and _of_other_matters(numbers):
        return
    start, end = min(mark.start for mark in marks), max(mark.end for mark in marks)
    claims = pile.claims_at(document, start, end)
    if verdict != "consistent" and ((claims and not denied and _refused(claims[0])) or unsaid(pile, document, start)):
        return
    elsewhere = [
        claim
        for span in others
        if span.document != document
        for claim in pile.claims_at(span.document, span.start, span.end)[:1]
    ]
    rounded = {key: round(value, 4) if abs(value) < 1e6 else float(round(value)) for key, value in numbers.items()}
    yield Finding(
        id=stable_id("f", check, rule, document, start, end),
        check=check,
        claims=tuple(dict.fromkeys(claim.id for claim in (*claims, *elsewhere))),
        verdict=verdict,
        explanation=" ".join(explanation.split()),  # a value's words may run over a line's end
        numbers=rounded,
        premises=premises,
        spans=(*(pile.span(document, mark.start, mark.end) for mark in marks), *others),
        formula=formula,
    )


def _but_rounded(numbers: dict[str, float]) -> bool:
    """Whether a change is told so near to what is reckoned that nobody need be told of it: 25 percent for 27."""
    reckoned, stated = numbers.get("reckoned_change"), numbers.get("stated_change")
    return reckoned is not None and stated is not None and abs(reckoned - stated) <= _ROUNDED * abs(stated)


def _of_other_matters(numbers: dict[str, float]) -> bool:
    """Whether a stated number is out of all proportion to the one that is reckoned for it."""
    for key, reckoned in numbers.items():
        stated = numbers.get(key.replace("reckoned", "stated")) if key.startswith("reckoned") else None
        if stated is not None and reckoned > 0 and stated > 0:
            return max(reckoned, stated) > _FAR_APART * min(reckoned, stated)
    return False
