"""Which clause some words stand in, by the dependency parse: the verb that governs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .pile import Pile

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBS = ("VERB", "AUX")
_HELPING = ("aux", "auxpass")


def word_at(pile: Pile, document: str, start: int, end: int) -> Token | None:
    """The word that the others of a stretch hang on; None in a report without a parse."""
    doc = pile.readings[document].doc
    span = doc.char_span(start, end, alignment_mode="expand") if doc is not None else None
    return span.root if span is not None else None


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
    if "VBD" in forms:
        return True
    # "Decree signed by", "having signed": a participle without a helping verb of the present.
    return verb.tag_ == "VBN" and not forms & {"VBZ", "VBP", "VB"} and verb.dep_ in ("acl", "advcl", "ROOT", "conj")


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


def of_another_deed(when: Token, who: Token, deed: Token) -> bool:
    """Whether a date may be that of something else: "during the 2016 campaign", "broke the deal made by Y in 1997"."""
    if when.dep_ in ("nummod", "compound", "amod", "nmod") and when.head.i > when.i and when.head.pos_ == "NOUN":
        return True
    return any(
        word.pos_ == "VERB" and word.dep_ in ("acl", "relcl", "advcl", "pcomp") and word.head != who
        for word in when.doc[max(who.i, deed.i) + 1 : when.i]
    )
