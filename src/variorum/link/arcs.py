"""Walks along the arcs of a parse: where a phrase begins and ends, and whether a name belongs to a noun."""

from __future__ import annotations

from typing import Any

#: Arcs that lead out of a noun phrase into a statement of its own.
_LOOSE = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "appos", "conj", "cc", "punct"})


def _right_edge(token: Any, end: int) -> Any:
    """Last token of a phrase down its right side, stopping at clauses."""
    for _ in range(30):
        following = None
        for child in token.rights:
            if child.dep_ in _LOOSE or child.idx + len(child) > end:
                break
            following = child
        if following is None:
            return token
        token = following
    return token


def core_of(head: Any, start: int, end: int) -> tuple[int, int]:
    """Offsets of a phrase without the clauses and asides that hang on its head."""
    first, last = head, head
    for token in head.lefts:
        if token.dep_ not in _LOOSE and token.left_edge.idx >= start:
            first = token.left_edge
            break
    for token in head.rights:
        if token.dep_ in _LOOSE:
            if token.dep_ == "punct" and token.text in "’'”\"":
                continue
            break
        if token.idx + len(token) <= end:
            last = _right_edge(token, end)
    return max(first.idx, start), min(last.idx + len(last), end)


def modifies(anchor: Any, head: Any) -> bool:
    """Whether a name stands before a general noun as its modifier, or behind it as its name."""
    token = anchor
    for _ in range(5):
        if token.dep_ not in ("compound", "amod", "nmod", "appos", "conj", "nummod", "npadvmod", "dep", "quantmod"):
            return False
        if token.head.i == head.i:
            return True
        token = token.head
    return False
