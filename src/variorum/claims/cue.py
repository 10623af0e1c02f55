"""An attribution's cue in tokens, and the clause it is inserted into."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Stance
from .graph import Graph


@dataclass(frozen=True, slots=True)
class Cue:
    """One attribution in tokens.

    Attributes:
        token: head of the cue.
        cue: first and last token of each stretch of the cue.
        source: head of the source; None where nobody is named.
        content: first and last token of each stretch of the content.
        heads: tokens that the content hangs on (the claims' predicates under them are attributed).
        stance: what the source does with it.
        form: ``clause``, ``infinitive``, ``object``, ``as``, ``quote``, ``noun``, ``phrase``, ``adverb``,
            ``topic`` (what the source speaks of), ``attitude`` or ``seeming`` (the author's own impression).
    """

    token: int
    cue: tuple[tuple[int, int], ...]
    source: int | None
    content: tuple[tuple[int, int], ...]
    heads: tuple[int, ...]
    stance: Stance
    form: str


def around(graph: Graph, head: int, cue: int) -> tuple[tuple[int, int], ...]:
    """The clause a cue is inserted into, without the cue's own words."""
    first, last = graph.lefts[head], graph.rights[head]
    left, right = graph.lefts[cue], graph.rights[cue]
    spans = []
    if first < left:
        spans.append((first, left - 1))
    if right < last and any(graph.pos[token] != "PUNCT" for token in range(right + 1, last + 1)):
        spans.append((right + 1, last))
    return tuple(spans)
