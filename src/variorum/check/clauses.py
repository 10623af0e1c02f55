"""Which clause some words stand in, by the dependency parse: the verb that governs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reference import load_words
from .pile import Pile

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBS = ("VERB", "AUX")
_HELPING = ("aux", "auxpass")
_ON = ("on", "in", "of", "since")


def word_at(pile: Pile, document: str, start: int, end: int) -> Token | None:
    """The word that the others of a stretch hang on; None in a report without a parse.

    Where the parse tears a date from the "on" before it and hangs it elsewhere, that "on" is the word.
    """
    doc = pile.readings[document].doc
    span = doc.char_span(start, end, alignment_mode="expand") if doc is not None else None
    if doc is None or span is None:
        return None
    before = doc[span.start - 1] if span.start else None
    if before is not None and before.lower_ in _ON and span.root.dep_ == "npadvmod" and not list(before.children):
        return before
    return span.root


def verb_of(word: Token | None) -> Token | None:
    """The verb that governs a word, itself where it is one; helping verbs are passed over."""
    if word is None:
        return None
    return next((t for t in (word, *word.ancestors) if t.pos_ in _VERBS and t.dep_ not in _HELPING), None)


def told_as_past(verb: Token) -> bool:
    """Whether a verb tells a deed as done: a past form that is neither denied nor only possible."""
    helping = [child for child in verb.children if child.dep_ in _HELPING]
    if any(child.dep_ == "neg" for child in verb.children) or any(child.tag_ == "MD" for child in helping):
        return False
    forms = {token.tag_ for token in (verb, *helping)}
    if "VBD" in forms or _unchanged(verb):
        return True
    # "Decree signed by", "having signed": a participle without a helping verb of the present.
    alone = not forms & {"VBZ", "VBP", "VB"}
    return verb.tag_ == "VBN" and alone and verb.dep_ in ("acl", "advcl", "ROOT", "conj", "relcl")


def _unchanged(verb: Token) -> bool:
    """Whether a past form that is the verb's own base form was taken for that: "joined in May and quit in June"."""
    alone = not any(child.dep_ in _HELPING for child in verb.children)
    if verb.tag_ not in ("VB", "VBP") or not alone or verb.lower_ not in load_words("irregular_verbs", "unchanged"):
        return False
    if verb.dep_ == "conj":
        return verb.head.tag_ == "VBD"
    # "He quit": not "they quit", which may be told as present.
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return any(child.lower_ in ("he", "she", "it") or child.tag_ in ("NN", "NNP") for child in subjects)


def together(one: Token | None, other: Token | None) -> bool:
    """Whether two words are told of one deed: one verb governs both, or the noun that a clause describes holds one."""
    first, second = verb_of(one), verb_of(other)
    if first is None or second is None:
        return False
    if first == second:
        return True
    # "A letter of May 2004, signed by": the clause and the date describe the same noun.
    return any(
        verb.dep_ in ("acl", "relcl") and (word == verb.head or verb.head in word.ancestors)
        for verb, word in ((first, other), (second, one))
        if word is not None
    )


def names_a_thing(when: Token | None) -> bool:
    """Whether a date is part of the name of a thing: "the 2018 campaign", "the 2010 mine disaster"."""
    return (
        when is not None
        and when.dep_ in ("nummod", "compound", "amod", "nmod")
        and when.head.i > when.i
        and when.head.pos_ in ("NOUN", "PROPN")
    )


def of_another_deed(when: Token, who: Token, deed: Token) -> bool:
    """Whether a date may be that of something else: "during the 2016 campaign", "broke the deal made by Y in 1997"."""
    if names_a_thing(when):
        return True
    return any(
        word.pos_ == "VERB" and word.dep_ in ("acl", "relcl", "advcl", "pcomp") and word.head != who
        for word in when.doc[max(who.i, deed.i) + 1 : when.i]
    )
