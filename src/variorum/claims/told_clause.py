"""How far a told clause reaches: not over its own cue, the author's remarks, or what is set against it.

Only the extent; whether the source tells it at all is read in ``telling``.
"""

from __future__ import annotations

from .graph import Graph
from .summing_up import takes_up


def told_clause(graph: Graph, clause: int, cue: int, denied: bool = False) -> tuple[int, int]:
    """A complement clause's stretch, cut where it would run over its own cue or into a remark about the telling."""
    first, last = graph.lefts[clause], graph.rights[clause]
    if denied:
        last = _before_turn(graph, clause, last)
    for token in range(clause + 1, last + 1):
        # "..., a claim that X has denied" is told of the content, not part of it.
        aside = graph.deps[token] == "appos" and takes_up(graph.lemmas[token])
        if aside and graph.under(token, "relcl", "acl") and graph.lefts[token] > clause:
            last = graph.lefts[token] - 1
            break
    last = before_aside(graph, clause, first, last)
    while last > clause and (graph.deps[last] == "cc" or graph.words[last] == ","):
        last -= 1
    if first < cue < last:
        return (cue + 1, last) if clause > cue else (first, cue - 1)
    return first, last


def _before_turn(graph: Graph, clause: int, last: int) -> int:
    """A denied clause's end before what is set against it: "denied firing, but residents heard shots"."""
    for kid in graph.kids[clause]:
        if kid < clause or graph.deps[kid] not in ("conj", "advcl", "parataxis", "ccomp"):
            continue
        left = graph.lefts[kid]
        turns = {graph.words[at] for at in (left, left - 1)} | {graph.words[mark] for mark in graph.under(kid, "mark")}
        if graph.under(kid, "nsubj", "nsubjpass", "expl") and turns & _TURNS and left > clause:
            return min(last, left - 1)
    return last


#: What sets a clause against the one before it.
_TURNS = frozenset({"but", "yet", "while", "whereas", "although", "though"})


def before_aside(graph: Graph, clause: int, first: int, last: int) -> int:
    """A clause's end without a relative clause behind a comma or dash there: that is the author's remark."""
    at = clause
    for _ in range(14):
        kids = [kid for kid in graph.kids[at] if kid > at and graph.deps[kid] != "punct"]
        if not kids:
            return last
        kid = kids[-1]
        left = graph.lefts[kid]
        if graph.deps[kid] == "appos" and takes_up(graph.lemmas[kid]) and graph.under(kid, "relcl"):
            return left - 2 if graph.words[left - 1] == "," and left > first + 1 else last
        if (
            graph.deps[kid] == "relcl" and graph.rights[kid] == last and left > first + 1
            and graph.words[left] in ("who", "which", "whose") and graph.words[left - 1] in (",", "—", "–", "-", "--")
        ):  # fmt: skip
            return left - 2
        at = kid
    return last
