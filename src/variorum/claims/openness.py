"""Clauses that are told as conditions, as open questions, or as the future seen from the past."""

from __future__ import annotations

from .graph import Graph
from .lexicon import modal_words, reporting_verbs

_OPEN = frozenset({"unclear", "clear", "uncertain", "unknown", "know", "determine", "ask", "wonder", "see", "sure"})


def conditional_mark(graph: Graph, token: int) -> bool:
    """Whether a clause opens with "if" or the like."""
    return any(graph.words[kid] in modal_words("conditional_marks") for kid in graph.under(token, "mark"))


def left_open(graph: Graph, token: int) -> bool:
    """Whether a clause is told as a question: "whether X", and "if X" behind "unclear", "asked", "know"."""
    for kid in graph.kids[token]:
        word = graph.words[kid]
        if kid > token or graph.deps[kid] not in ("mark", "advmod", "cc") or word not in ("whether", "if"):
            continue
        head = graph.heads[token]
        if word == "whether" or (graph.deps[token] == "ccomp" and graph.lemmas[head] in reporting_verbs()):
            return True
        unclear = [graph.lemmas[other] for other in graph.under(head, "acomp", "oprd")]
        if head < token and (_OPEN.intersection(unclear) or graph.lemmas[head] in _OPEN):
            return True
    return False


def future_in_past(graph: Graph, token: int) -> bool:
    """Whether "would" is the past of "will": "said it would open", without an "if"."""
    head = graph.heads[token]
    if graph.deps[token] != "ccomp" or graph.tags[head] not in ("VBD", "VBN") or head > token:
        return False
    return graph.lemmas[head] in reporting_verbs() and not any(
        conditional_mark(graph, kid) for kid in graph.under(token, "advcl")
    )
