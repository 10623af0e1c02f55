"""Words at the edge of a line whose arc ran into the next one: a headline's last noun, a text's first subject."""

from __future__ import annotations

from collections.abc import Sequence

from .mending import FINITE, NOMINAL, Arcs

#: How far a phrase is followed, in tokens.
_PHRASE = 12
#: How far behind a phrase its verb may stand, in tokens.
_NEAR = 4


def rejoin(arcs: Arcs, cut: Sequence[int], blocks: Sequence[int]) -> None:
    """Hang on its own line what lost its head at the line's end.

    Args:
        arcs: the parse, in which tokens whose head stood on another line are roots; changed in place.
        cut: these tokens.
        blocks: number of the line of each token.
    """
    for index in cut:
        if arcs.pos[index] not in NOMINAL:
            continue
        if not _behind_verb(arcs, index, blocks) and not _behind_preposition(arcs, index, blocks):
            _opening_subject(arcs, index, blocks)


def _edge(arcs: Arcs, index: int, blocks: Sequence[int], step: int) -> int:
    """The last token of a phrase in one direction."""
    at = index
    for _ in range(_PHRASE):
        if not 0 <= at + step < len(blocks) or blocks[at + step] != blocks[index] or not arcs.above(index, at + step):
            return at
        at += step
    return at


def _behind_verb(arcs: Arcs, index: int, blocks: Sequence[int]) -> bool:
    """Read "Gunmen raid bank in Orm" where the bank was taken for the beginning of the text below."""
    verb = _edge(arcs, index, blocks, -1) - 1
    if verb < 0 or blocks[verb] != blocks[index] or arcs.tags[verb] not in ("VBZ", "VBP") or arcs.pos[verb] != "VERB":
        return False
    if arcs.heads[verb] != verb or not any(
        arcs.heads[kid] == verb and arcs.deps[kid] == "nsubj" for kid in range(max(0, verb - _PHRASE), verb)
    ):
        return False
    arcs.hang(index, verb, "dobj")
    return True


def _behind_preposition(arcs: Arcs, index: int, blocks: Sequence[int]) -> bool:
    """Read "Gunmen raid bank in Orm" and the text below it: Orm is where, not the beginning of what follows."""
    before = _edge(arcs, index, blocks, -1) - 1
    while before >= 0 and arcs.pos[before] in ("ADJ", "PROPN", "NUM", "DET") and arcs.heads[before] == before:
        before -= 1
    prep = before
    if prep < 0 or blocks[prep] != blocks[index] or arcs.pos[prep] != "ADP" or index - prep > _PHRASE:
        return False
    if any(arcs.heads[kid] == prep and arcs.deps[kid] in ("pobj", "pcomp") for kid in range(prep + 1, index)):
        return False
    arcs.hang(index, prep, "pobj")
    return True


def _opening_subject(arcs: Arcs, index: int, blocks: Sequence[int]) -> None:
    """Read "Soldiers in Orm announced ...": the first phrase of a line is the subject of the verb that has none."""
    first = _edge(arcs, index, blocks, -1)
    if first > 0 and blocks[first - 1] == blocks[index] and arcs.pos[first - 1] != "SPACE":
        return
    last = _edge(arcs, index, blocks, 1)
    for verb in range(last + 1, min(last + 1 + _NEAR, len(blocks))):
        if blocks[verb] != blocks[index]:
            return
        if arcs.pos[verb] == "VERB" and arcs.heads[verb] == verb:
            kids = [kid for kid in range(first, verb) if arcs.heads[kid] == verb]
            tensed = arcs.tags[verb] in FINITE or any(arcs.deps[kid] == "aux" for kid in kids)
            if tensed and not any(arcs.deps[kid].startswith("nsubj") for kid in kids):
                passive = any(arcs.deps[kid] == "auxpass" for kid in kids)
                arcs.hang(index, verb, "nsubjpass" if passive else "nsubj")
            return
        if arcs.pos[verb] not in ("ADV", "AUX", "PART"):
            return
