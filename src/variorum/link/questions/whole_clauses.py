"""Asking whether a clause is so in its own words, where no question can be made of it: "Is it the case that “…”?".

The words must say something by themselves: a clause that hangs on a noun or on another clause ("whom the council
refused to endorse", "because he left") is told by its whole sentence.
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
    """Whether a claim's clause is so, in its words or in those of its sentence; empty where neither can be quoted."""
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
    return ""


def _stretches(page: Page, claim: Claim) -> Iterator[tuple[int, int]]:
    """Where a clause stands that has a subject of its own and hangs on no noun, then its whole sentence."""
    verb = page.token_at(claim.predicate_start)
    finite = verb is not None and any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)
    if finite and verb is not None and verb.dep_ not in ("relcl", "acl"):
        yield claim.evidence.start, claim.evidence.end
    yield page.sentence_of(claim.predicate_start)
