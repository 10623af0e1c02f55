"""Subjects that the small model hangs elsewhere, found by where they stand before their verb."""

from __future__ import annotations

from ..reference import load
from .lexicon import reporting_verbs
from .mending import FINITE, NOMINAL, Arcs

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_OPENERS = frozenset({"and", "but", "as", "while", "or", "yet"})
_BETWEEN = frozenset({"aux", "auxpass", "advmod", "neg"})
_LONGEST = 14


def find_lost_subjects(arcs: Arcs, bounds: list[tuple[int, int]]) -> None:
    """Give finite verbs without a subject the noun phrase right before them, in place.

    Args:
        arcs: the parse.
        bounds: first and last token of each sentence.
    """
    for first, last in bounds:
        kids = arcs.kids(first, last)
        for verb in range(first, last + 1):
            if arcs.pos[verb] not in ("VERB", "AUX"):
                continue
            mine = kids.get(verb, [])
            for aux in [kid for kid in mine if arcs.deps[kid] in ("aux", "auxpass")]:
                _on_auxiliary(arcs, verb, aux, kids)
            mine = kids.get(verb, [])
            if arcs.lemmas[verb] in load("agency_verbs")["accusing"]:
                _accused(arcs, verb, mine, kids)
            if arcs.deps[verb] in ("csubj", "csubjpass") and arcs.tags[verb] == "VBG":
                _saying_before(arcs, verb, mine)
            elif arcs.deps[verb] == "advcl" and arcs.tags[verb] in ("VBN", "VBD"):
                _aside_behind(arcs, verb, mine, kids)
            elif arcs.deps[verb] == "conj" and arcs.lemmas[verb] not in reporting_verbs():
                _behind_cue(arcs, verb, mine, kids)
            if any(arcs.deps[kid] in _SUBJECTS for kid in mine) or not _finite(arcs, verb, mine):
                continue
            loose = [
                kid for kid in mine if kid < verb and arcs.deps[kid] == "dep" and arcs.pos[kid] in ("NOUN", "PROPN")
            ]
            if loose:
                arcs.deps[loose[0]] = "nsubj"
            elif arcs.deps[verb] in ("conj", "advcl", "ccomp", "ROOT"):
                _opened(arcs, verb, mine, first)


def _on_auxiliary(arcs: Arcs, verb: int, aux: int, kids: dict[int, list[int]]) -> None:
    """In "He's not leaving" the subject may hang on the auxiliary."""
    if any(arcs.deps[kid] in _SUBJECTS for kid in kids.get(verb, [])):
        return
    for kid in kids.get(aux, []):
        if arcs.deps[kid] in ("nsubj", "nsubjpass") and kid < aux:
            arcs.heads[kid] = verb
            kids[verb] = sorted([*kids.get(verb, []), kid])
            return


def _accused(arcs: Arcs, verb: int, mine: list[int], kids: dict[int, list[int]]) -> None:
    """In "accused the miners of burning the bridge" the charge hangs on the verb."""
    for noun in mine:
        if arcs.deps[noun] in ("dobj", "nsubjpass"):
            for prep in kids.get(noun, []):
                if (
                    prep > verb
                    and arcs.words[prep] == "of"
                    and any(arcs.deps[kid] == "pcomp" for kid in kids.get(prep, []))
                ):
                    arcs.hang(prep, verb, "prep")


def _finite(arcs: Arcs, verb: int, mine: list[int]) -> bool:
    return arcs.tags[verb] in FINITE or any(
        arcs.tags[kid] in FINITE for kid in mine if arcs.deps[kid] in ("aux", "auxpass")
    )


def _opened(arcs: Arcs, verb: int, mine: list[int], first: int) -> None:
    """Read "as a deep slump grew worse", "in Orm and her speech was praised": a conjunction, a noun phrase, a verb."""
    edge = min([verb, *(kid for kid in mine if kid < verb and arcs.deps[kid] in _BETWEEN)])
    at = edge - 1
    if at <= first or arcs.pos[at] not in NOMINAL:
        return
    noun = at
    while arcs.deps[noun] in ("pobj", "prep", "compound", "amod", "det", "poss", "nummod") and edge - noun < _LONGEST:
        above = arcs.heads[noun]
        if above == noun or above >= edge or (arcs.words[above] in _OPENERS and arcs.deps[noun] == "pobj"):
            break
        noun = above
    if arcs.pos[noun] not in NOMINAL or arcs.deps[noun] not in ("conj", "pobj"):
        return
    left = noun
    while (
        left > first and left > edge - _LONGEST and arcs.above(noun, left - 1) and arcs.words[left - 1] not in _OPENERS
    ):
        left -= 1
    if left <= first or arcs.words[left - 1] not in _OPENERS:
        return
    passive = any(arcs.deps[kid] == "auxpass" for kid in mine)
    if arcs.above(noun, verb):
        return
    arcs.hang(noun, verb, "nsubjpass" if passive else "nsubj")


def _aside_behind(arcs: Arcs, participle: int, mine: list[int], kids: dict[int, list[int]]) -> None:
    """In "four boats, believed to be empty, sank" it is the boats that sank."""
    verb = arcs.heads[participle]
    subjects = [kid for kid in mine if arcs.deps[kid] in ("nsubj", "nsubjpass") and kid < participle]
    if not subjects or verb <= participle or any(arcs.deps[kid] in ("aux", "auxpass", "mark") for kid in mine):
        return
    if any(arcs.deps[kid] in _SUBJECTS for kid in kids.get(verb, [])) or arcs.words[participle - 1] != ",":
        return
    subject = subjects[0]
    arcs.hang(subject, verb, "nsubj")
    arcs.hang(participle, subject, "acl")
    arcs.tags[participle] = "VBN"


def _behind_cue(arcs: Arcs, verb: int, mine: list[int], kids: dict[int, list[int]]) -> None:
    """In "The boat sank, police said, and was raised on Friday" it is the boat that was raised."""
    cue = arcs.heads[verb]
    frame = reporting_verbs().get(arcs.lemmas[cue])
    if frame is None or "clause" not in frame.takes or any(arcs.deps[kid] in _SUBJECTS for kid in mine):
        return
    above = arcs.heads[cue]
    inserted = arcs.deps[cue] == "parataxis" and above < cue
    told = [above] if inserted else [kid for kid in kids.get(cue, []) if kid < cue and arcs.deps[kid] == "ccomp"]
    commas = [at for at in range(cue + 1, verb) if arcs.words[at] == ","]
    if told and commas and not any(arcs.deps[kid] in ("ccomp", "dobj") and kid > cue for kid in kids.get(cue, [])):
        arcs.hang(verb, told[-1], "conj")


def _saying_before(arcs: Arcs, saying: int, mine: list[int]) -> None:
    """In "Claiming the plan is flawed, X told Y ..." the plan is flawed."""
    frame = reporting_verbs().get(arcs.lemmas[saying])
    verb = arcs.heads[saying]
    objects = [kid for kid in mine if arcs.deps[kid] == "dobj" and saying < kid < verb]
    main = arcs.heads[verb]
    if frame is None or "clause" not in frame.takes or not objects or main == verb or main < verb:
        return
    passive = arcs.deps[saying] == "csubjpass"
    arcs.hang(objects[0], verb, "nsubjpass" if passive else "nsubj")
    arcs.hang(verb, saying, "ccomp")
    arcs.hang(saying, main, "advcl")
