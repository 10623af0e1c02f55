"""Asking whether a clause is so in its own words, where no question can be made of it: "Is it the case that “…”?".

The words must say something by themselves: a clause that hangs on a noun or on another clause ("whom the council
refused to endorse", "because he left") is told by its whole sentence, or with its noun where that is long.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Claim
from ...reference import load
from ..page import Page

#: Fewest and most words that are quoted.
_FEWEST, _MOST = 4, 26
#: Marks of quotations and of broken lines, which no quotation has inside it.
_BREAKING = frozenset({"“", "”", '"', "\n"})
#: What joins a sentence to the one before it.
_JOINING = frozenset({"but", "and", "or", "so", "yet"})


def whole_clause(page: Page, claim: Claim) -> str:
    """Whether a claim's clause is so, in its words or in those of its sentence; empty where neither can be quoted.

    Nor can what is told of anybody ("you wait and you get a seat"): there is nothing to be so.
    """
    if _of_anybody(page, claim):
        return ""
    for start, end in _stretches(page, claim):
        words = page.text[start:end].strip(' ,;:.“”"').split()
        if words and words[0].casefold() in _JOINING:
            words = words[1:]
        sound = (
            _FEWEST <= len(words) <= _MOST
            and "/" not in words
            and _BREAKING.isdisjoint(page.text[start:end].strip())
            and words[0].casefold() not in load("question_words")["hanging"]
        )
        if sound:
            return f"Is it the case that “{' '.join(words)}”?"
    return _with_its_noun(page, claim)


def _of_anybody(page: Page, claim: Claim) -> bool:
    """Whether a clause is about "you" or "we", whoever they are."""
    verb = page.token_at(claim.predicate_start)
    return verb is not None and any(
        child.dep_ in ("nsubj", "nsubjpass") and child.lower_ in ("you", "we") for child in verb.lefts
    )


def _with_its_noun(page: Page, claim: Claim) -> str:
    """Whether something is spoken of, for a clause that tells which is meant: "“an envoy whose views I share”"."""
    verb = page.token_at(claim.predicate_start)
    if verb is None or verb.dep_ != "relcl" or verb.head.pos_ not in ("NOUN", "PROPN"):
        return ""
    start, end = verb.head.left_edge.idx, max(claim.evidence.end, verb.idx + len(verb))
    words = page.text[start:end].strip(" ,;:.").split()
    sound = _FEWEST <= len(words) <= _MOST and _BREAKING.isdisjoint(page.text[start:end].strip())
    return f"Is “{' '.join(words)}” spoken of?" if sound and "/" not in words else ""


def _stretches(page: Page, claim: Claim) -> Iterator[tuple[int, int]]:
    """Where a clause stands that has a subject of its own and hangs on no noun, then its whole sentence."""
    verb = page.token_at(claim.predicate_start)
    finite = verb is not None and any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)
    if finite and verb is not None and verb.dep_ not in ("relcl", "acl"):
        yield claim.evidence.start, claim.evidence.end
    yield page.sentence_of(claim.predicate_start)
