"""Whether a date is that of one person's death: by what the verb of dying is told of, and by its own date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...reference import load_words
from ..arithmetic.nouns import is_person
from ..clauses import verb_of, word_at
from ..pile import Pile
from .deed_things import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .deaths import Dated

#: Verbs whose subject dies; of the others it is what they are done to.
_BY_THEMSELVES = ("die", "drown", "perish", "succumb")
#: Words of a person who is named elsewhere.
_PERSONS = ("he", "she", "him", "her", "who", "whom", "that", "i", "one")


def dies_then(pile: Pile, document: str, death: Dated) -> bool:
    """Whether one person dies in the sentence of a date, and on no other date than that.

    Not so where several die ("3,000 people were killed during General Lee's rule"), where what dies is nobody ("his
    hopes died", "the engine died"), and where the verb of dying has a date of its own ("they parted in 1971, and he
    died in 1990"). What is told without such a verb ("the death of X") is not judged.

    Args:
        pile: the reports.
        document: identifier of the report.
        death: the date, in its sentence.
    """
    doc, shape = pile.readings[document].doc, death.shape
    span = doc.char_span(shape.start, shape.end, alignment_mode="expand") if doc is not None else None
    verbs = [word for word in span or () if word.lemma_ in load_words("check_words", "dying") and word.pos_ == "VERB"]
    if not verbs:
        return True
    own = verb_of(word_at(pile, document, death.mark.start, death.mark.end))
    dated = {
        verb_of(word_at(pile, document, mark.start, mark.end))
        for mark in shape.marks
        if mark.kind == "T" and mark != death.mark
    }
    return any(_one_dies(verb, death) and (verb == own or verb not in dated) for verb in verbs)


def of_the_other_sex(pile: Pile, document: str, death: Dated, doer: Token | None) -> bool:
    """Whether "he" dies and "she" does the deed, or the other way round."""
    doc, shape = pile.readings[document].doc, death.shape
    span = doc.char_span(shape.start, shape.end, alignment_mode="expand") if doc is not None else None
    dying = load_words("check_words", "dying")
    dead = {one.lower_ for word in span or () if word.lemma_ in dying and (one := _subject(word)) is not None}
    return doer is not None and {*dead, doer.lower_} >= {"he", "she"}


def _one_dies(verb: Token, death: Dated) -> bool:
    """Whether what a verb of dying is told of may be one person."""
    subject = _subject(verb)
    if subject is None or subject.dep_ != ("nsubj" if verb.lemma_ in _BY_THEMSELVES else "nsubjpass"):
        return True
    if any(subject.text in name.split() for name in death.persons):
        return True
    if subject.tag_ in ("NNS", "NNPS"):
        return False
    return subject.pos_ in ("PROPN", "NUM") or subject.lower_ in _PERSONS or is_person(subject.lemma_.lower())


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the one that it is joined to; of a clause that describes a noun, that noun."""
    for word in (verb, *verb.ancestors):
        held = next((child for child in word.children if child.dep_ in SUBJECTS), None)
        if held is not None:
            return word.head if word.dep_ == "relcl" and held.lower_ in ("who", "which", "that") else held
        if word.dep_ != "conj":
            return None
    return None
