"""What a word is told of, by the parse: the noun that "short-range" describes, the one that has "a range of 300 km"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reference import load
from .clauses import verb_of
from .who_reaches import subject_of_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN", "PRON")
_RELATIVE = ("which", "that", "who", "whose")
#: How far up the parse a word's noun is looked for.
_FAR = 12


def agent_of(word: Token | None) -> Token | None:
    """What does it, of a verb that some words hang on: its subject, or what stands behind "by".

    Args:
        word: the words of reaching.
    """
    verb = verb_of(word)
    if verb is None:
        return None
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    if by is not None:
        return stands_for(next((child for child in by.children if child.dep_ == "pobj"), None))
    if any(child.dep_ == "nsubjpass" for child in verb.children):
        return None
    return told_of(subject_of_verb(verb))  # "the Tern's range covers" is told of the Tern


def told_of(word: Token | None) -> Token | None:
    """The noun that a class or a figure is told of; None where the parse does not tell.

    Args:
        word: the word of the class, or the unit of the figure.
    """
    measures = load("reach_words")["measures"]
    for _ in range(_FAR):
        if word is None:
            return None
        if word.pos_ in ("VERB", "AUX"):
            subject = subject_of_verb(word)
            if subject is not None and (noun := _carrier(subject)) is not None:
                return noun
            if subject is None or subject.lemma_.lower() not in measures:
                return stands_for(subject)
            owner = next((child for child in subject.children if child.dep_ == "poss"), None)
            return stands_for(owner if owner is not None else _of(subject))  # "whose range is given as"
        owner = next((child for child in word.children if child.dep_ == "poss"), None)
        measure = word.lemma_.lower() in measures or word.ent_type_ in ("QUANTITY", "CARDINAL")
        if owner is not None and measure:
            return stands_for(owner)
        if word.pos_ in _NOUNS and not measure:
            return stands_for(word)
        if measure and (of := _of(word)) is not None:
            return stands_for(of)
        if word.dep_ == "pobj" and word.head.lower_ in ("with", "having") and (noun := _before(word.head)) is not None:
            return stands_for(noun)
        word = word.head if word.head != word else None
    return None


def _carrier(it: Token) -> Token | None:
    """The noun of a clause whose object the parse took for a subject: "the bomber that carries it has a range"."""
    ahead = it.doc[it.i - 1] if it.lower_ in ("it", "them") and it.i else None
    return ahead.head if ahead is not None and ahead.dep_ == "relcl" else None


def _of(word: Token) -> Token | None:
    """What a measure is "of", where that is no figure: "the range of the Tern"."""
    measures = load("reach_words")["measures"]
    held = [noun for prep in word.children if prep.lower_ == "of" for noun in prep.children if noun.dep_ == "pobj"]
    return next(
        (
            noun
            for noun in held
            if noun.pos_ in _NOUNS and noun.lemma_.lower() not in measures and noun.ent_type_ != "QUANTITY"
        ),
        None,
    )


def _before(with_: Token) -> Token | None:
    """The noun right before "with", to which it belongs wherever the parse has hung it."""
    at = with_.i - 1
    while at > with_.sent.start and with_.doc[at].is_punct:
        at -= 1
    return with_.doc[at] if at >= with_.sent.start and with_.doc[at].pos_ in ("NOUN", "PROPN") else None


def stands_for(noun: Token | None) -> Token | None:
    """The noun that another one only calls by another name: "the Tern, a missile", "the Tern is a missile"."""
    naming = load("reach_words")["naming"]
    for _ in range(_FAR):
        if noun is None:
            return None
        head = noun.head
        if noun.lower_ in _RELATIVE and noun.pos_ == "PRON":
            clause = next((up for up in noun.ancestors if up.dep_ == "relcl"), None)
            noun = clause.head if clause is not None else None
        elif noun.dep_ in ("compound", "nmod", "flat") and head.pos_ in _NOUNS:
            noun = head
        elif noun.dep_ == "ccomp" and (own := _subject(noun)) is not None:
            noun = own  # "makes it a missile"
        elif noun.dep_ == "appos" and head != noun:
            noun = head
        elif noun.dep_ in ("attr", "oprd") and head.pos_ in ("AUX", "VERB"):
            noun = subject_of_verb(head)
        elif noun.dep_ == "pobj" and head.lower_ in naming and (verb := _verb(head)) is not None:
            done_to = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
            noun = done_to if done_to is not None and done_to != noun else subject_of_verb(verb)
        elif noun.dep_ == "pobj" and head.lower_ in naming and head.head.pos_ in _NOUNS:
            noun = head.head  # "missiles such as the Tern"
        elif noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lower_ in ("one", "type", "kind", "class"):
            noun = head.head
        else:
            return noun
    return None


def _subject(noun: Token) -> Token | None:
    return next((child for child in noun.children if child.dep_ == "nsubj"), None)


def _verb(prep: Token) -> Token | None:
    return prep.head if prep.head.pos_ in ("VERB", "AUX") else None
