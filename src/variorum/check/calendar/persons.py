"""Which person a verb is told of: the one named, or meant by a pronoun or by "the striker"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...model import Name
from ..arithmetic.nouns import is_person
from ..pile import Pile
from ..shapes import Mark, Shape

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many sentences back a pronoun or "the striker" may mean the one person named.
BACK = 3
_HE = ("he", "she")
_SUBJECTS = ("nsubj", "nsubjpass")


def who(pile: Pile, document: str, verb: Token, people: list[Name]) -> str | None:
    """The person that a verb is told of: named, or meant by a pronoun or "the striker"."""
    held = verb
    own = any(child.dep_ in _SUBJECTS and child.tag_ not in ("WP", "WDT") for child in verb.children)
    if verb.dep_ in ("acl", "relcl") and not own:
        return person(pile, document, verb.head, people)
    while True:
        subject = next((child for child in held.children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            return person(pile, document, subject, people)
        if held.dep_ not in ("conj", "advcl", "ccomp", "xcomp", "dep", "acomp") or held.head == held:
            return None
        held = held.head


def person(pile: Pile, document: str, word: Token, people: list[Name]) -> str | None:
    """The person that a subject is."""
    named = next((name for name in people if name.start <= word.idx < name.end), None)
    if named is not None:
        return full_name(named)
    if word.lower_ == "i":
        # "I am 56," X said: who is named right behind, else before.
        return next_named(pile, document, word.idx, people) or last_named(pile, document, word.idx, people)
    the = any(child.lower_ == "the" for child in word.children)
    # "The singer of the band" is another.
    if any(child.dep_ in ("prep", "relcl", "acl") for child in word.children) and word.tag_ == "NN":
        return None
    apposed = [child for child in word.children if child.dep_ == "appos" and child.tag_ == "NNP"]
    if the and apposed:
        return person(pile, document, apposed[0], people)
    if word.lower_ in _HE or (the and word.tag_ == "NN" and is_person(word.lower_)):
        found = last_named(pile, document, word.idx, people)
        # "Born in 1960, he ... Weber": who is named only afterwards.
        return found or (None if word.lower_ in _HE else next_named(pile, document, word.idx, people))
    return None


def last_named(pile: Pile, document: str, offset: int, people: list[Name]) -> str | None:
    """The one person named in the sentences up to an offset; None where two are."""
    bounds = [start for start, _ in pile.sentences(document) if start <= offset]
    start = bounds[max(0, len(bounds) - 1 - BACK)] if bounds else 0
    return _only([name for name in people if start <= name.end and name.end <= offset])


def next_named(pile: Pile, document: str, offset: int, people: list[Name]) -> str | None:
    """The one person named in the rest of the sentence and the next."""
    ends = [end for _, end in pile.sentences(document) if end > offset]
    return _only([name for name in people if offset <= name.start and name.end <= ends[min(1, len(ends) - 1)]])


def _only(found: list[Name]) -> str | None:
    surnames = {full_name(name).split()[-1] for name in found}
    return max((full_name(name) for name in found), key=len) if len(surnames) == 1 else None


def full_name(name: Name) -> str:
    """The fullest form of a name in its report."""
    return name.canonical or name.text


def tells_of_another(verb: Token | None) -> bool:
    """Whether the subject of a verb is called by words that may mean somebody not named: "the singer of the band"."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None) if verb is not None else None
    if subject is None or not is_person(subject.lower_) or any(child.tag_ == "NNP" for child in subject.children):
        return False
    return any(
        child.lower_ in ("a", "an")
        or child.dep_ == "prep"
        # What stands behind a comma tells more of who is meant already: "the mayor, born in 1960, died".
        or (child.dep_ in ("relcl", "acl") and subject.doc[child.left_edge.i - 1].lower_ != ",")
        for child in subject.children
    )


#: "She left school at 15 and worked in a mill before she joined it in 1950": each of a deed of its own.
_DEED_BETWEEN = re.compile(r";|\b(?:before|after|until|till|while|whereas|but|then)\b", re.IGNORECASE)


def next_deed(shape: Shape, at: int, day: Mark) -> bool:
    """Whether an age and a day behind it are told of two deeds."""
    age = shape.text.find(shape.sign(shape.marks[at])), shape.text.find(shape.sign(day))
    return age[0] < age[1] and _DEED_BETWEEN.search(shape.text[age[0] : age[1]]) is not None
