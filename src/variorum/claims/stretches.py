"""The stretch of text a verb's statement is read from: its clause, without the clauses at its edges."""

from __future__ import annotations

from .graph import Graph
from .lexicon import modal_words, reporting_verbs
from .mending import SPECIFIERS

#: Clauses below a verb that are statements of their own and no part of its stretch where they stand at its edge.
_OWN_CLAUSES = frozenset({"relcl", "advcl", "parataxis", "conj", "ccomp"})


def stretch(graph: Graph, token: int, parts: list[int]) -> tuple[int, int]:
    """The clause: what hangs on the verb, without other clauses at its edges, with the subject it shares."""
    first, last = token, token
    for kid in graph.kids[token]:
        if graph.deps[kid] in _OWN_CLAUSES and not _essential(graph, token, kid):
            continue
        if graph.deps[kid] in ("punct", "cc", "preconj") and (
            kid == graph.lefts[token] or kid == graph.rights[token] or graph.deps[kid] == "cc"
        ):
            continue
        if graph.deps[kid] == "punct":
            continue
        if graph.deps[kid] == "mark":
            continue
        left, right = _within(graph, kid)
        first, last = min(first, left), max(last, right)
    # Words of the governors that decide modality ("is expected to", "capable of") belong to the quote.
    at = token
    while graph.deps[at] in ("xcomp", "pcomp", "prep", "acomp") and graph.heads[at] != at:
        at = graph.heads[at]
        if graph.pos[at] in ("NOUN", "PROPN"):
            break
        if graph.pos[at] == "ADP":
            # "with NATO considering ...": a preposition that hangs on a verb starts a clause of its own.
            above = graph.heads[at]
            if graph.pos[above] != "ADJ" and graph.lemmas[above] not in modal_words("merge"):
                break
        first = min(first, at)
        last = max(last, at)
        for kid in graph.under(at, "aux", "auxpass", "neg", "nsubj", "nsubjpass", "acomp", "prep", "npadvmod", "dobj"):
            if graph.deps[kid] in ("aux", "auxpass", "neg") or kid < first or graph.deps[kid] in ("prep", "npadvmod"):
                left, right = _within(graph, kid)
                if right < token or left > token:
                    first, last = min(first, left), max(last, right)
    shared = gapped(graph, token)
    if shared is not None:
        last = max(last, _within(graph, shared)[1])
    for part in parts:
        left, right = graph.phrase(part)
        first, last = min(first, left), max(last, right) if right > last and part > token else last
    while first < token and graph.words[first] in _LEADING and graph.deps[first] != "det":
        first += 1
    while last > token and (graph.deps[last] in ("cc", "punct") or graph.words[last] in ("that", "which")):
        last -= 1
    return first, last


def gapped(graph: Graph, token: int) -> int | None:
    """The second participle of "nine were killed and 30 hurt on Friday", which shares its time and place."""
    if graph.tags[token] != "VBN" or any(
        kid > token for kid in graph.under(token, "prep", "npadvmod", "agent", "dobj")
    ):
        return None
    for kid in graph.under(token, "conj"):
        if graph.tags[kid] == "VBN" and not graph.under(kid, "aux", "auxpass"):
            return kid
    return None


_LEADING = frozenset(
    {
        "and",
        "but",
        "or",
        "that",
        "when",
        "where",
        "while",
        "as",
        "because",
        "even",
        "though",
        "although",
        "since",
        "whereas",
        "so",
        ",",
        "yet",
    }
)


def _essential(graph: Graph, token: int, kid: int) -> bool:
    """Whether a clause below a verb is needed to read it ("said that ..." is nothing without its clause)."""
    return graph.deps[kid] == "ccomp" and (graph.lemmas[token] in reporting_verbs() or graph.tags[kid] == "VB")


def _within(graph: Graph, token: int) -> tuple[int, int]:
    """A dependent's stretch without relative clauses and asides at its right edge."""
    first, last = graph.lefts[token], graph.rights[token]
    at = token
    for _ in range(12):
        if not graph.kids[at] or graph.rights[at] == at:
            break
        kid = graph.kids[at][-1]
        if kid < at:
            break
        aside = (
            graph.deps[kid] in ("acl", "appos") and graph.words[max(graph.lefts[kid] - 1, 0)] == ","
            and graph.words[graph.lefts[kid]] not in SPECIFIERS
        )  # fmt: skip
        if graph.deps[kid] in ("relcl", "parataxis", "advcl") or aside:
            last = graph.lefts[kid] - 1
            break
        at = kid
    return first, max(last, token)
