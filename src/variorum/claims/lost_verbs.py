"""Main verbs that the small model takes for nouns or for adjectives, in sentences that have no other."""

from __future__ import annotations

from functools import cache

from ..reference import load, load_words
from .mending import FINITE, NOMINAL, Arcs

_MISTAKEN = frozenset({"NN", "NNS", "NNP", "JJ", "VBN", "VBD", "VB"})
_OPENING = frozenset({"DT", "CD", "NNP", "NNPS", "PRP", "PRP$", "NNS"})
_ASIDE = frozenset({"relcl", "acl"})
_ENDS = frozenset({".", "!"})


@cache
def _irregular() -> dict[str, str]:
    return dict(load("irregular_verbs")["past"])


def _doubtful() -> frozenset[str]:
    return load_words("irregular_verbs", "also_nouns")


@cache
def _not_past() -> frozenset[str]:
    return frozenset(str(word) for word in load("tense_words")["not_past"])


def find_lost_verbs(arcs: Arcs, bounds: list[tuple[int, int]]) -> None:
    """Give back their class and their place to lost main verbs, in place.

    Args:
        arcs: the parse of a document.
        bounds: first and last token of each sentence.
    """
    for first, last in bounds:
        if first > last:
            continue
        roots = [at for at in range(first, last + 1) if arcs.heads[at] == at and arcs.pos[at] not in ("PUNCT", "SPACE")]
        if len(roots) != 1:
            continue
        root = roots[0]
        if root == first and arcs.tags[root] in ("VB", "VBN") and arcs.pos[root] == "VERB":
            _opens(arcs, root, last)
        elif arcs.pos[root] in ("NOUN", "PROPN", "ADJ") and not _finite(arcs, first, last):
            if any(arcs.heads[at] == root and arcs.deps[at] == "nsubj" for at in range(first, root)):
                _with_subject(arcs, root)
            elif arcs.words[last] in _ENDS and arcs.pos[root] != "ADJ":
                _before_noun(arcs, root, last)


def past_of(word: str) -> str | None:
    """The verb that a word may be the past tense of."""
    verb = _irregular().get(word)
    if verb is not None or not word.endswith("ed") or len(word) < 5 or word in _not_past():
        return verb
    stem = word[:-2]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return f"{stem}e" if stem.endswith(("z", "v", "c", "s", "at", "ut", "ir", "ur", "ag", "dg", "iz")) else stem


def _finite(arcs: Arcs, first: int, last: int) -> bool:
    """Whether a sentence has a finite verb outside its relative clauses."""
    for at in range(first, last + 1):
        if arcs.tags[at] not in FINITE or arcs.pos[at] not in ("VERB", "AUX"):
            continue
        above = at
        for _ in range(30):
            if arcs.deps[above] in _ASIDE or arcs.heads[above] == above:
                break
            above = arcs.heads[above]
        if arcs.deps[above] not in _ASIDE:
            return True
    return False


def _opens(arcs: Arcs, root: int, last: int) -> None:
    """In "Shot down two drones." the subject is left out; no imperative has that form, and a passive has no object."""
    verb = past_of(arcs.words[root])
    objects = any(arcs.heads[at] == root and arcs.deps[at] == "dobj" for at in range(root + 1, last + 1))
    if verb is not None and objects and arcs.words[last] in _ENDS:
        arcs.tags[root], arcs.lemmas[root] = "VBD", verb


def _with_subject(arcs: Arcs, root: int) -> None:
    """In "A barge sank near Orm" the parser sees a noun, but gives it a subject."""
    verb = past_of(arcs.words[root])
    if verb is not None and arcs.tags[root] in _MISTAKEN:
        arcs.pos[root], arcs.tags[root], arcs.lemmas[root] = "VERB", "VBD", verb


def _before_noun(arcs: Arcs, root: int, last: int) -> None:
    """In "The fall of the dam and the loss of the depot alarmed Orm." the verb hangs on its object as an adjective."""
    for at in range(root + 2, last - 1):
        verb = past_of(arcs.words[at])
        behind = at - 1
        if (
            verb is None
            or arcs.words[at] in _doubtful()
            or arcs.tags[at] not in _MISTAKEN
            or arcs.tags[at + 1] not in _OPENING
            or not (arcs.pos[behind] in NOMINAL or arcs.deps[behind] == "npadvmod")
            or arcs.deps[at] not in ("amod", "compound", "nmod", "acl")
        ):
            continue
        noun = arcs.heads[at]
        if arcs.deps[at] == "acl" and any(
            arcs.heads[kid] == at and arcs.deps[kid] == "oprd" for kid in range(at, last)
        ):
            continue  # "an island named Orm"
        if noun > at:
            _part(arcs, at, noun)
        for kid in range(at + 1, last + 1):
            if arcs.heads[kid] == root and kid != root:
                arcs.heads[kid] = at
        arcs.heads[at], arcs.deps[at] = at, "ROOT"
        arcs.pos[at], arcs.tags[at], arcs.lemmas[at] = "VERB", "VBD", verb
        arcs.hang(root, at, "nsubj")
        return


def _part(arcs: Arcs, verb: int, noun: int) -> None:
    """Divide "the depot alarmed Orm" into what stands before the verb and its object."""
    behind = verb - 1
    above, label = arcs.heads[noun], arcs.deps[noun]
    if above >= verb:
        above, label = behind, "dep"
    if behind != above:
        arcs.hang(behind, above, label)
        arcs.pos[behind] = arcs.pos[behind] if arcs.pos[behind] in NOMINAL else "NOUN"
    for kid in range(max(0, verb - 12), behind):
        if arcs.heads[kid] in (noun, verb):
            arcs.heads[kid] = behind
    arcs.hang(noun, verb, "dobj")
