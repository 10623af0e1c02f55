"""That none are missing, trapped or held, as a number: "no one has been arrested", "the last of the missing"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ...model import Quantity
from ...reference import load
from ..page import Page

#: Arcs from a verb to what its subject is said to be ("remains missing").
_BEING = frozenset({"acomp", "attr", "oprd"})


def read_nones(page: Page) -> Iterator[tuple[Quantity, Any, frozenset[str]]]:
    """Find what a report says has come to nobody, or to nobody any more.

    Args:
        page: the document.

    Yields:
        A count of none, the word that it hangs on, and its sense.
    """
    for token in page.tokens:
        if token.dep_ not in ("nsubj", "nsubjpass"):
            continue
        verb = token.head
        if token.lower_ in _listed("nobody") or (token.lower_ == "one" and _has(token, "det", "no")):
            first = token if token.lower_ != "one" else token.nbor(-1)
            told = {verb.lemma_.lower(), verb.lower_, *(c.lower_ for c in verb.children if c.dep_ in _BEING)}
            passive = token.dep_ == "nsubjpass" or any(c.dep_ in ("aux", "cop") for c in verb.children)
            if senses := _senses(told if passive or verb.lemma_ in _listed("remaining") else told - {verb.lower_}):
                yield _zero(page, first.idx, token.idx + len(token)), token, senses
        elif verb.lemma_.lower() in _listed("found"):
            of = _of_the_last(token)
            senses = _senses({of.lower_, of.lemma_.lower()}) if of is not None else frozenset[str]()
            if of is not None and senses:
                yield _zero(page, token.idx, max(of.idx + len(of), token.idx + len(token))), token, senses


def _of_the_last(token: Any) -> Any | None:
    """The missing in "the last of the missing", "the last missing man", "all of the missing"."""
    if token.lower_ in ("last", "all"):
        return next(
            (c for prep in token.children if prep.lower_ == "of" for c in prep.children if c.dep_ == "pobj"), None
        )
    if _has(token, "amod", "last"):
        return next((c for c in token.children if c.dep_ == "amod" and c.lower_ != "last"), None)
    return None


def _has(token: Any, arc: str, word: str) -> bool:
    return any(child.dep_ == arc and child.lower_ == word for child in token.children)


def _senses(words: set[str]) -> frozenset[str]:
    table = load("number_senses")
    return frozenset(
        sense for sense in table["nones"]["senses"] if not words.isdisjoint({*table["senses"][sense]["words"], sense})
    )


def _zero(page: Page, start: int, end: int) -> Quantity:
    return Quantity(start=start, end=end, text=page.text[start:end], lower=0.0, upper=0.0, counted="person")


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("number_senses")["nones"][key])
