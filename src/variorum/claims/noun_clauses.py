"""Clauses and names beside nouns that the small model hangs wrong: "the report that the ferry sank", "the guard N"."""

from __future__ import annotations

from .lexicon import (
    described_kinds,
    lasting_effects,
    reporting_nouns,
    reporting_verbs,
    reporting_words,
    statement_words,
)
from .mending import Arcs

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: Labels of a "that" that is taken for a relative pronoun.
_RELATIVE = frozenset({"dobj", "pobj", "attr", "dative", "advmod", "nsubj", "nsubjpass", "dep"})


def rehang_noun_clauses(arcs: Arcs, bounds: list[tuple[int, int]]) -> None:
    """Rehang that-clauses, names behind roles and verdicts behind "as", in place.

    Args:
        arcs: the parse of a document.
        bounds: first and last token of each sentence.
    """
    for first, last in bounds:
        kids = arcs.kids(first, last)
        for token in range(first, last + 1):
            if arcs.deps[token] == "advcl" and arcs.pos[token] in ("VERB", "AUX"):
                _behind_object(arcs, token, kids)
            elif arcs.tags[token] == "VBZ" and arcs.deps[token] in _SUBJECTS:
                _noun_after_all(arcs, token, kids)
            if arcs.deps[token] in ("relcl", "acl") and arcs.pos[token] in ("VERB", "AUX"):
                _that_clause(arcs, token, kids)
            elif arcs.deps[token] in _SUBJECTS and arcs.pos[token] == "NOUN":
                _name_behind_role(arcs, token, kids)
            elif arcs.deps[token] in ("amod", "compound") and arcs.words[token].endswith("ing"):
                _denied_gerund(arcs, token)
            elif arcs.words[token] == "as" and arcs.deps[token] in ("prep", "mark", "advmod"):
                _verdict(arcs, token, kids)


def _that_clause(arcs: Arcs, verb: int, kids: dict[int, list[int]]) -> None:
    """Tell "the report that the ferry had sunk" from "the report that the paper printed": nothing is left out in it."""
    noun = _stated_by(arcs, verb)
    if noun is None:
        return
    below = kids.get(verb, [])
    that = next(
        (kid for kid in below if kid < verb and arcs.words[kid] == "that" and arcs.deps[kid] in _RELATIVE), None
    )
    if that is None and arcs.words[noun + 1] == "that" and _governed_twice(arcs, noun + 1, verb, kids):
        that = noun + 1  # "the rumour that it will charge passengers for bags": not "charge for that"
    others = [kid for kid in below if kid != that]
    subjects = [kid for kid in others if arcs.deps[kid] in (*_SUBJECTS, "expl")]
    if that is None or not subjects or min(subjects) < that:
        return
    gap = not any(arcs.deps[kid] in ("dobj", "attr", "acomp", "ccomp", "xcomp", "auxpass") for kid in others)
    handles = arcs.lemmas[verb] in reporting_verbs() or arcs.lemmas[verb] in statement_words("handled")
    if gap and handles:
        return
    arcs.pos[that], arcs.tags[that] = "SCONJ", "IN"
    arcs.hang(that, verb, "mark")
    arcs.hang(verb, noun, "acl")


def _governed_twice(arcs: Arcs, that: int, verb: int, kids: dict[int, list[int]]) -> bool:
    """Whether a "that" is hung on a preposition of a verb which governs another noun already."""
    prep = arcs.heads[that]
    governed = [kid for kid in kids.get(prep, []) if arcs.deps[kid] == "pobj"]
    return arcs.deps[that] == "pobj" and arcs.heads[prep] == verb and len(governed) > 1


def _behind_object(arcs: Arcs, verb: int, kids: dict[int, list[int]]) -> None:
    """Hang the clause of "withdrew the allegation that she stole it" on the allegation."""
    that = min(kids.get(verb, [verb]))
    noun = that - 1
    beside = arcs.heads[noun] == arcs.heads[verb] and arcs.deps[noun] in ("dobj", "nsubjpass", "attr")
    if beside and arcs.words[that] == "that" and arcs.deps[that] == "mark" and _states(arcs, noun):
        arcs.hang(verb, noun, "acl")


def _noun_after_all(arcs: Arcs, token: int, kids: dict[int, list[int]]) -> None:
    """Give "reports" in "Unconfirmed reports that X reached the capital" back its class: it is what reached it."""
    below = kids.get(token, [])
    adjectives = [kid for kid in below if kid == token - 1 and arcs.pos[kid] == "ADJ"]
    told = any(arcs.deps[kid] in ("acl", "ccomp") and arcs.words[token + 1] == "that" for kid in below)
    if adjectives and told and _states(arcs, token):
        arcs.pos[token], arcs.tags[token] = "NOUN", "NNS"
        arcs.deps[adjectives[0]] = "amod"


def _states(arcs: Arcs, noun: int) -> bool:
    """Whether a word is a noun for a statement, or for what bears one out."""
    lemma = arcs.lemmas[noun]
    return (
        lemma in reporting_nouns() or lemma in reporting_words("back_references") or lemma in statement_words("grounds")
    )


def _stated_by(arcs: Arcs, verb: int) -> int | None:
    """The noun for a statement that a clause hangs on, by itself or by who makes it ("a claim by rebels that ...")."""
    noun = arcs.heads[verb]
    for _ in range(3):
        if arcs.pos[noun] == "NOUN" and _states(arcs, noun):
            return noun
        prep = arcs.heads[noun]
        if arcs.deps[noun] != "pobj" or arcs.words[prep] not in ("by", "from", "in", "of"):
            return None
        noun = arcs.heads[prep]
    return None


def _name_behind_role(arcs: Arcs, role: int, kids: dict[int, list[int]]) -> None:
    """In "the guard Ivan Petrov said" both parse as subjects: who says it is Petrov, a guard."""
    verb = arcs.heads[role]
    name = next(
        (
            kid
            for kid in kids.get(verb, [])
            if role < kid < verb and arcs.deps[kid] in _SUBJECTS and arcs.pos[kid] == "PROPN"
        ),
        None,
    )
    if name is None or arcs.lemmas[role] not in described_kinds()["person"]:
        return
    between = range(role + 1, name)
    if all(arcs.pos[token] == "PROPN" and arcs.heads[token] in range(role + 1, name + 1) for token in between):
        arcs.hang(role, name, "compound")
        for kid in kids.get(role, []):
            if kid < role:
                arcs.hang(kid, name, arcs.deps[kid])


def _denied_gerund(arcs: Arcs, gerund: int) -> None:
    """In "REBELS DENY SHELLING SCHOOL" the shelling is denied, not a school that shells."""
    noun = arcs.heads[gerund]
    verb = arcs.heads[noun]
    frame = reporting_verbs().get(arcs.lemmas[verb])
    stem = arcs.words[gerund].removesuffix("ing")
    if (
        arcs.deps[noun] == "dobj" and verb == gerund - 1 and frame is not None and frame.stance == "denies"
        and "statement" in frame.takes and {stem, f"{stem}e", stem[:-1]} & lasting_effects()
    ):  # fmt: skip
        arcs.pos[gerund], arcs.tags[gerund] = "VERB", "VBG"
        arcs.hang(gerund, verb, "xcomp")
        arcs.hang(noun, gerund, "dobj")


def _verdict(arcs: Arcs, token: int, kids: dict[int, list[int]]) -> None:
    """Hang "as fabricated" of "dismissed reports that the dam had burst as fabricated" on the dismissing."""
    if not any(arcs.pos[kid] == "ADJ" or arcs.tags[kid] == "VBN" for kid in kids.get(token, [])):
        return
    clause = arcs.heads[token]
    while arcs.deps[clause] not in ("acl", "relcl", "ccomp"):
        if arcs.heads[clause] == clause or clause > token:
            return
        clause = arcs.heads[clause]
    noun = arcs.heads[clause]
    verb = arcs.heads[noun]
    frame = reporting_verbs().get(arcs.lemmas[verb])
    if arcs.deps[noun] == "dobj" and frame is not None and frame.stance == "denies" and "as" in frame.takes:
        arcs.hang(token, verb, "prep")
