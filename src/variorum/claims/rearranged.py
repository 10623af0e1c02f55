"""Sentences whose parts stand out of their order: asides between dashes, clefts, clauses pushed down into another."""

from __future__ import annotations

from functools import cache

from ..reference import load_words
from .mending import NOMINAL, Arcs

_DASHES = frozenset({"–", "—", "--", "―", "-"})
_SUBJECTS = ("nsubj", "nsubjpass")
_LONGEST = 40


def reorder(arcs: Arcs, bounds: list[tuple[int, int]]) -> None:
    """Hang subjects and fronted phrases on the verbs they belong to, in place.

    Args:
        arcs: the parse of a document.
        bounds: first and last token of each sentence.
    """
    for first, last in bounds:
        dashes = [at for at in range(first, last + 1) if arcs.words[at] in _DASHES and _apart(arcs, at, first, last)]
        if len(dashes) == 2 and dashes[1] - dashes[0] <= _LONGEST:
            _aside(arcs, dashes[0], dashes[1], first, last)
        for at in range(first + 1, last + 1):
            if arcs.deps[at] == "appos":
                _adjacent(arcs, at, first)
        for at in range(first + 1, last):
            if arcs.words[at] == "it" or (at == first + 1 and arcs.words[first] == "it"):
                _fronted(arcs, at if arcs.words[at] == "it" else first, last)
            elif arcs.tags[at] == "VBG" and arcs.words[at - 1] == ",":
                _outcome(arcs, at, first)
            elif arcs.tags[at] == "VBG" and arcs.deps[at] == "pcomp":
                _last_of_two(arcs, at, first)
            elif (
                arcs.tags[at] == "VB"
                and arcs.words[at - 1] == "to"
                and arcs.deps[at] in ("acl", "relcl", "advcl", "xcomp")
            ):
                _controlled(arcs, at, first)
            elif arcs.tags[at] in ("WDT", "IN") and arcs.words[at] in ("that", "which"):
                _pushed_down(arcs, at, last)


def _last_of_two(arcs: Arcs, verb: int, first: int) -> None:
    """In "with sales in March and a laptop coming in April" it is the laptop that comes, not the sales."""
    subjects = [at for at in range(first, verb) if arcs.heads[at] == verb and arcs.deps[at] in _SUBJECTS]
    if len(subjects) != 2:
        return
    one, other = subjects
    joined = any(arcs.words[at] == "and" and arcs.heads[at] in (one, verb) for at in range(one, other))
    if joined:
        arcs.hang(one, arcs.heads[verb], "pobj")
        arcs.hang(other, one, "conj")
        arcs.hang(verb, other, "acl")


def _apart(arcs: Arcs, at: int, first: int, last: int) -> bool:
    """Whether a dash stands between words, not inside one ("two-thirds") or before a number."""
    return first < at < last and arcs.tags[at] != "HYPH" and arcs.deps[at] != "prep"


def _aside(arcs: Arcs, begin: int, end: int, first: int, last: int) -> None:
    """In "The tools – a saw and an axe – were found" it is the tools that were found."""
    verb = next((at for at in range(end + 1, min(end + 4, last + 1)) if arcs.pos[at] in ("VERB", "AUX")), None)
    if verb is None or any(arcs.pos[at] not in ("ADV", "AUX", "PART") for at in range(end + 1, verb)):
        return
    if arcs.deps[verb] in ("aux", "auxpass") and arcs.heads[verb] > verb:
        verb = arcs.heads[verb]
    noun = begin - 1
    while first <= arcs.heads[noun] < begin and arcs.heads[noun] != noun:
        above = arcs.heads[noun]
        if arcs.pos[above] not in (*NOMINAL, "ADP") or (arcs.pos[above] == "ADP" and arcs.deps[above] != "prep"):
            break
        if arcs.pos[above] == "ADP" and arcs.pos[arcs.heads[above]] not in NOMINAL:
            return  # "in the hall – a barn – sang": the noun is no subject
        noun = above
    if arcs.pos[noun] not in NOMINAL or verb <= end or arcs.above(noun, verb):
        return
    if arcs.deps[noun] == "dobj" and arcs.heads[noun] > noun:
        return
    subjects = [at for at in range(first, verb) if arcs.heads[at] == verb and arcs.deps[at] in _SUBJECTS]
    if any(not begin < at < end for at in subjects):
        return
    passive = any(arcs.heads[at] == verb and arcs.deps[at] == "auxpass" for at in range(end, verb))
    inside = [at for at in range(begin + 1, end) if not begin < arcs.heads[at] < end and arcs.pos[at] in NOMINAL]
    for dash in (begin, end):
        for kid in range(first, last + 1):
            if arcs.heads[kid] == dash and kid != dash:
                arcs.heads[kid] = verb
    if arcs.heads[verb] == verb or arcs.heads[verb] in (begin, end) or begin < arcs.heads[verb] < end:
        arcs.heads[verb], arcs.deps[verb] = verb, "ROOT"
    for dash in (begin, end):
        arcs.hang(dash, verb, "punct")
        arcs.pos[dash], arcs.tags[dash] = "PUNCT", ":"
    arcs.hang(noun, verb, "nsubjpass" if passive else "nsubj")
    opener = next((at for at in range(begin + 1, end) if arcs.pos[at] not in ("PUNCT", "SPACE")), begin)
    for at in inside:
        if arcs.pos[opener] not in ("ADP", "VERB", "SCONJ", "AUX"):
            arcs.hang(at, noun, "appos")


def _fronted(arcs: Arcs, subject: int, last: int) -> None:
    """In "It was in Orm that the talks failed" Orm is where they failed."""
    verb = arcs.heads[subject]
    if arcs.lemmas[verb] != "be" or arcs.deps[subject] != "nsubj" or verb != subject + 1:
        return
    preps = [at for at in range(verb + 1, min(verb + 3, last)) if arcs.heads[at] == verb and arcs.deps[at] == "prep"]
    clauses = [
        at for at in range(verb + 3, min(verb + _LONGEST, last)) if arcs.heads[at] == verb and arcs.deps[at] == "ccomp"
    ]
    if len(preps) != 1 or len(clauses) != 1:
        return
    clause = clauses[0]
    if any(arcs.words[at] == "that" and arcs.heads[at] == clause for at in range(preps[0], clause)):
        arcs.heads[preps[0]] = clause


def _pushed_down(arcs: Arcs, that: int, last: int) -> None:
    """In "tolls that many feared would rise" it is the tolls that would."""
    teller = arcs.heads[that]
    if arcs.deps[that] not in _SUBJECTS or arcs.deps[teller] != "relcl" or teller - that > 6:
        return
    others = [at for at in range(that + 1, teller) if arcs.heads[at] == teller and arcs.deps[at] in _SUBJECTS]
    if not others or teller + 1 > last or arcs.tags[teller + 1] not in ("MD", "VBD", "VBZ", "VBP"):
        return
    verb = arcs.heads[teller + 1] if arcs.deps[teller + 1] in ("aux", "auxpass") else teller + 1
    if verb <= teller or arcs.above(verb, teller):
        return
    arcs.hang(verb, teller, "ccomp")
    arcs.hang(that, verb, "nsubj")
    arcs.tags[that] = "WDT"


def _outcome(arcs: Arcs, participle: int, first: int) -> None:
    """In "The tanker struck a reef, spilling oil" it is not the reef that spilled it."""
    noun = arcs.heads[participle]
    if arcs.deps[participle] != "acl" or arcs.lemmas[participle] in _staying() or noun > participle:
        return
    verb = noun
    for _ in range(6):
        if arcs.pos[verb] in ("VERB", "AUX") or arcs.heads[verb] == verb or arcs.deps[verb] in _SUBJECTS:
            break
        verb = arcs.heads[verb]
    subjects = [at for at in range(first, verb) if arcs.heads[at] == verb and arcs.deps[at] in _SUBJECTS]
    if arcs.pos[verb] == "VERB" and verb < noun and subjects and arcs.tags[subjects[0]] not in ("WDT", "WP"):
        arcs.hang(participle, verb, "advcl")


def _staying() -> frozenset[str]:
    return load_words("modifier_words", "staying")


def _controlled(arcs: Arcs, infinitive: int, first: int) -> None:
    """In "allows users in places hit by storms to mark themselves" it is the users who do."""
    at = arcs.heads[infinitive]
    for _ in range(8):
        above = arcs.heads[at]
        if above == at or above > at:
            return
        if arcs.deps[at] == "dobj" and arcs.pos[above] == "VERB" and arcs.lemmas[above] in _turning():
            break
        if arcs.pos[at] not in (*NOMINAL, "ADP") and arcs.deps[at] not in ("acl", "relcl"):
            return
        at = above
    else:
        return
    verb = above
    taken = (
        any(arcs.heads[kid] == verb and arcs.deps[kid] in ("xcomp", "ccomp") for kid in range(verb, infinitive))
        or arcs.heads[infinitive] == at
    )
    if not taken and verb > first:
        arcs.hang(infinitive, verb, "xcomp")


@cache
def _turning() -> frozenset[str]:
    return load_words("modality", "object_control") - load_words("modifier_words", "loosely")


def _adjacent(arcs: Arcs, apposition: int, first: int) -> None:
    """In "Bell fell ill in Orm Hall, the hotel he owned" the hotel is the name right before the comma, not Bell."""
    noun = arcs.heads[apposition]
    left = apposition
    while left > first and left > apposition - 8 and arcs.above(apposition, left - 1):
        left -= 1
    comma = left - 1
    if not noun < comma - 2 or arcs.words[comma] != "," or arcs.words[left] not in ("a", "an", "the"):
        return
    verbs = [at for at in range(noun + 1, comma) if arcs.pos[at] == "VERB" and not arcs.above(noun, at)]
    before = comma - 1
    if verbs and arcs.pos[before] == "PROPN" and arcs.deps[before] in ("pobj", "dobj") and arcs.above(verbs[0], before):
        arcs.hang(apposition, before, "appos")
