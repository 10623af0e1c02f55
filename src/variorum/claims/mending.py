"""Arcs that the small model hangs wrong in ways that can be told from the words alone."""

from __future__ import annotations

#: Adverbs that go from a kind to the very thing.
SPECIFIERS = frozenset({"specifically", "namely", "notably", "particularly", "especially"})
#: How far to the left a specification may look for what it specifies, in tokens.
_REACH = 60


def mend(heads: list[int], deps: list[str], pos: list[str], tags: list[str], words: list[str]) -> None:
    """Rehang arcs in place.

    Args:
        heads: head of each token, changed in place.
        deps: label of each arc, changed in place.
        pos: coarse classes of the tokens.
        tags: their fine classes.
        words: the words in lower case.
    """
    for index, word in enumerate(words):
        if word in SPECIFIERS:
            _specification(index, heads, deps, pos)
        elif tags[index] == "POS":
            _possessor(index, heads, deps, pos)


def _specification(index: int, heads: list[int], deps: list[str], pos: list[str]) -> None:
    """Hang "..., specifically a mill in Orm" on the nearest object before it."""
    noun = heads[index]
    if deps[noun] != "appos" or noun < index:
        return
    for verb in range(index - 1, max(heads[noun], index - _REACH), -1):
        if pos[verb] == "VERB" and deps[verb] not in ("amod", "compound"):
            objects = [kid for kid in range(verb + 1, index) if heads[kid] == verb and deps[kid] == "dobj"]
            if objects:
                heads[noun] = objects[-1]
            return


def _possessor(index: int, heads: list[int], deps: list[str], pos: list[str]) -> None:
    """In "the launch of Orm's ‘Kestrel’ rocket" the rocket is launched, not Orm."""
    owner = heads[index]
    prep = heads[owner]
    if deps[owner] != "pobj" or prep == owner or owner > index:
        return
    for noun in range(index + 1, min(index + 14, len(heads))):
        if pos[noun] == "NOUN" and deps[noun] == "appos" and heads[noun] in (heads[prep], owner):
            heads[owner], deps[owner] = noun, "poss"
            heads[noun], deps[noun] = prep, "pobj"
            return
        if pos[noun] in ("VERB", "AUX", "ADP"):
            return
