"""Verbs that the small model takes for nouns or adjectives, told by what hangs on them: a noun has no object."""

from __future__ import annotations

from ..reference import load_words
from .lexicon import event_nouns
from .mending import FINITE, NOMINAL, Arcs

_CLAUSAL = frozenset({"ccomp", "advcl", "relcl", "parataxis"})
_MARKS = frozenset({"mark", "aux", "auxpass"})
_ASIDE = frozenset({"while", "when", "as", "after", "before", "although", "though", "because", "since", "if", "once"})


def _headline_verbs() -> frozenset[str]:
    return load_words("headline_verbs", "verbs")


def retag(arcs: Arcs, bounds: list[tuple[int, int]]) -> None:
    """Give back their class to mistaken verbs, in place.

    Args:
        arcs: the parse of a document.
        bounds: first and last token of each sentence.
    """
    for first, last in bounds:
        _only_verb(arcs, first, last)
    kids = arcs.kids(0, len(arcs.heads) - 1)
    for index, below in kids.items():
        pos, tag = arcs.pos[index], arcs.tags[index]
        labels = {arcs.deps[kid] for kid in below}
        if pos in ("NOUN", "PROPN") and "dobj" in labels and _hidden(arcs, index, below):
            continue
        if pos in ("NOUN", "ADJ") and (
            "dobj" in labels
            or (pos == "NOUN" and "nsubj" in labels and labels & _MARKS and arcs.deps[index] in _CLAUSAL)
        ):
            _verb(arcs, index)
        elif pos == "NOUN" and "mark" in labels and arcs.deps[index] == "advcl":
            _gerund(arcs, index, below)
        elif tag in FINITE and arcs.deps[index] in ("compound", "amod") and "nsubj" in labels:
            _premodifier(arcs, index)
        elif pos in ("VERB", "AUX") and "mark" in labels and arcs.heads[index] == index:
            _main_behind(arcs, index, below, kids)


def _only_verb(arcs: Arcs, first: int, last: int) -> None:
    """In "Court rules against the mayor", where nothing else is a verb, the plural before a preposition is one."""
    verbs = [at for at in range(first, last + 1) if arcs.pos[at] in ("VERB", "AUX")]
    if any(arcs.tags[at] not in ("VBG", "VBN") for at in verbs):
        return
    for index in range(first + 1, last):
        if arcs.heads[index] != index or arcs.tags[index] not in ("NNS", "NNPS"):
            continue
        subject = index - 1
        known = arcs.lemmas[index] in _headline_verbs() or arcs.words[index][:-1] in _headline_verbs()
        follows = arcs.deps[index + 1] in ("prep", "prt") and arcs.words[index + 1] != "of"
        known = known and not (verbs and arcs.lemmas[index] in event_nouns())
        if known and follows and arcs.heads[subject] == index and arcs.deps[subject] == "compound":
            arcs.hang(subject, index, "nsubj")
            for kid in range(first, subject):
                if arcs.heads[kid] == index:
                    arcs.heads[kid] = subject
            arcs.pos[index], arcs.tags[index] = "VERB", "VBZ"
            arcs.lemmas[index] = arcs.words[index][:-1]
            return


def _verb(arcs: Arcs, index: int) -> None:
    word, tag = arcs.words[index], arcs.tags[index]
    arcs.pos[index] = "VERB"
    if tag in ("NNS", "NNPS"):
        arcs.tags[index] = "VBZ"
    elif word.endswith("ing"):
        arcs.tags[index] = "VBG"
    elif word.endswith("ed"):
        arcs.tags[index], arcs.lemmas[index] = "VBD", _without_ed(word)
    else:
        arcs.tags[index] = "VB"


def _without_ed(word: str) -> str:
    stem = word[:-2]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    return f"{stem}e" if stem.endswith(("z", "v", "c", "s", "at", "ut", "ir", "ur", "ag", "dg", "iz")) else stem


def _hidden(arcs: Arcs, index: int, below: list[int]) -> bool:
    """In "Bell underwent surgery" the verb hangs on its object as an adjective, and the object on the subject."""
    for kid in below:
        verb = index + 1
        if arcs.deps[kid] == "dobj" and verb < kid and arcs.heads[verb] == kid and arcs.deps[verb] == "amod":
            if arcs.heads[index] != index or arcs.pos[verb] not in ("ADJ", "VERB"):
                return False
            for other in below:
                if other > verb:
                    arcs.heads[other] = verb
            arcs.heads[verb], arcs.deps[verb] = verb, "ROOT"
            arcs.pos[verb], arcs.tags[verb] = "VERB", "VBD"
            arcs.hang(kid, verb, "dobj")
            arcs.hang(index, verb, "nsubj")
            return True
    return False


def _gerund(arcs: Arcs, index: int, below: list[int]) -> None:
    """In "while visiting farms" the noun is what is visited."""
    first = min(below)
    for kid in below:
        if kid < index and arcs.tags[kid] == "VBG" and arcs.deps[kid] in ("compound", "amod") and kid == first + 1:
            if arcs.deps[first] != "mark":
                return
            arcs.hang(kid, arcs.heads[index], "advcl")
            arcs.hang(first, kid, "mark")
            arcs.hang(index, kid, "dobj")
            arcs.pos[kid] = "VERB"
            return


def _premodifier(arcs: Arcs, index: int) -> None:
    """In "Hundreds flee border town after blasts" the town is what they flee."""
    noun = arcs.heads[index]
    if noun < index or arcs.pos[noun] not in NOMINAL:
        return
    if arcs.heads[noun] == noun:
        arcs.heads[index], arcs.deps[index] = index, "ROOT"
    else:
        arcs.hang(index, arcs.heads[noun], arcs.deps[noun])
    arcs.hang(noun, index, "dobj")


def _main_behind(arcs: Arcs, index: int, below: list[int], kids: dict[int, list[int]]) -> None:
    """In "While they searched the house, a car exploded" the main verb may hang on its subject as a participle."""
    if not any(arcs.deps[kid] == "mark" and arcs.words[kid] in _ASIDE and kid < index for kid in below):
        return
    for noun in below:
        if noun < index or arcs.deps[noun] != "npadvmod" or arcs.pos[noun] != "NOUN":
            continue
        for verb in kids.get(noun, ()):
            if verb > noun and arcs.deps[verb] == "acl" and arcs.tags[verb] in ("VBN", "VBD"):
                arcs.heads[verb], arcs.deps[verb] = verb, "ROOT"
                arcs.tags[verb] = "VBD"
                arcs.hang(noun, verb, "nsubj")
                arcs.hang(index, verb, "advcl")
                return
