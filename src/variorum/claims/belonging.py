"""Which claim each value belongs to: the nearest predication above it in the parse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from .graph import Graph
from .lexicon import lasting_effects, modal_words
from .predications import Predication
from .stretches import gapped


class Located(Protocol):
    """A value with offsets."""

    @property
    def start(self) -> int:
        """First character."""
        ...

    @property
    def end(self) -> int:
        """Behind the last character."""
        ...


#: An event noun behind one of these shares its time and place with the verb: "killed in an attack on Friday".
_SHARING = frozenset({"in", "during", "at", "by", "for", "of", "with"})


def merged_into(graph: Graph, predicates: set[int]) -> dict[int, int]:
    """For each verb or adjective that only governs ("plans to"), the predication it belongs to."""
    table: dict[int, int] = {}
    for token in sorted(predicates):
        at = token
        while graph.deps[at] in ("xcomp", "pcomp", "prep", "acomp", "oprd") and graph.heads[at] != at:
            at = graph.heads[at]
            if at in predicates or graph.pos[at] in ("NOUN", "PROPN"):
                break
            if graph.lemmas[at] in modal_words("merge") or graph.pos[at] in ("ADP", "ADJ", "AUX"):
                table.setdefault(at, token)
    return table


def assign(
    graph: Graph, predications: Sequence[Predication], values: Sequence[Located], counted: bool = False
) -> dict[int, list[int]]:
    """Assign values to predications.

    Args:
        graph: the parse.
        predications: all of the document.
        values: times, quantities or places.
        counted: whether the values count what takes part ("12 people"): each then belongs as well to what is said of
            those people in a participle ("12 people injured in the fire").

    Returns:
        Indices of values by the predication's token.
    """
    kinds: dict[int, str] = {}
    for one in predications:
        kinds.setdefault(one.token, one.head)
    subjects: dict[int, list[int]] = {}
    for one in predications:
        if one.head == "attribute" and one.subject is not None:
            subjects.setdefault(one.subject, []).append(one.token)
    parts: dict[int, list[int]] = {}
    for one in predications if counted else ():
        for part in (one.subject, one.patient):
            if part is not None and one.head == "verb":
                mine = parts.setdefault(part, [])
                if graph.deps[one.token] in ("acl", "relcl") and graph.heads[one.token] == part:
                    mine.append(one.token)
    merged = merged_into(graph, set(kinds))
    found: dict[int, list[int]] = {}
    for index, value in enumerate(values):
        at = graph.top(value.start, value.end)
        if at is None:
            continue
        if counted:
            for token in graph.tokens_in(value.start, value.end):
                if token in parts:
                    at = token
                    for predicate in parts[token]:
                        found.setdefault(predicate, []).append(index)
                    break
        if at in subjects:
            for token in subjects[at]:
                found.setdefault(token, []).append(index)
        modifies = _modifies(graph, at)
        for _ in range(60):
            owner = at if at in kinds else merged.get(at)
            if owner is not None:
                mine = found.setdefault(owner, [])
                if index not in mine:
                    mine.append(index)
                above = graph.heads[owner]
                if above != owner and above in kinds and modifies and gapped(graph, above) == owner:
                    found.setdefault(above, []).append(index)
                if not _shares(graph, owner, kinds[owner]):
                    break
            head = graph.heads[at]
            if head == at:
                break
            at = head
    return found


def _modifies(graph: Graph, token: int) -> bool:
    """Whether a value says when or where, not how many or who: it hangs on a preposition or stands free."""
    return any(graph.deps[at] in ("prep", "npadvmod") for at in (token, *graph.ancestors(token)[:3]))


def _shares(graph: Graph, token: int, kind: str) -> bool:
    if kind == "attribute":
        return graph.deps[token] not in ("appos",)
    if kind != "noun":
        return False
    head = graph.heads[token]
    if graph.deps[token] == "nsubj":
        return graph.lemmas[head] in lasting_effects()  # where and when the fire burned, it injured
    return graph.deps[token] == "dobj" or (graph.deps[token] == "pobj" and graph.words[head] in _SHARING)
