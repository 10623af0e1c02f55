"""Clauses that ask, outright or inside another: "how many will stay?", "explained what went wrong"."""

from __future__ import annotations

from .graph import Graph

_WH = frozenset({"WRB", "WP", "WDT", "WP$"})
#: Behind other question words stands something told: "where he lives", "when it fell".
_OPEN = frozenset({"how", "what", "why", "whatever", "however"})
_EMBEDDED = frozenset({"ccomp", "xcomp", "pcomp", "csubj", "csubjpass", "dep", "attr", "dobj", "pobj"})
_BELOW = frozenset({"xcomp", "pcomp", "prep", "acomp"})


def asks(graph: Graph, token: int) -> bool:
    """Whether a verb stands in a clause that asks, or is governed by one that does."""
    at = token
    for _ in range(6):
        if _asked(graph, at):
            return True
        shared = graph.deps[at] == "conj" and not graph.under(at, "nsubj", "nsubjpass", "mark")
        if graph.deps[at] not in _BELOW and not shared:
            return False
        at = graph.heads[at]
    return False


def _asked(graph: Graph, token: int) -> bool:
    dep = graph.deps[token]
    quoted = dep == "ccomp" and graph.words[min(graph.rights[token] + 1, len(graph) - 1)] == "?"
    if dep in _EMBEDDED and not quoted:
        return any(
            graph.tags[opener] in _WH and graph.words[opener] in _OPEN
            for kid in graph.kids[token]
            if kid < token
            for opener in (kid, graph.lefts[kid])
        )
    if dep not in ("ROOT", "parataxis", "conj") and not quoted:
        return False
    first, last = graph.bounds[graph.sentences[token]]
    if not any(
        graph.words[index] == "?"
        for index in range(max(graph.rights[token] - 1, first), min(last, graph.rights[token] + 3) + 1)
    ):
        return False
    subjects = graph.under(token, "nsubj", "nsubjpass", "expl")
    opened = any(
        graph.tags[opener] in _WH for kid in graph.kids[token] if kid < token for opener in (kid, graph.lefts[kid])
    )
    turned = bool(subjects) and any(
        kid < subjects[0] for kid in (*graph.under(token, "aux"), *((token,) if graph.pos[token] == "AUX" else ()))
    )
    return opened or turned
