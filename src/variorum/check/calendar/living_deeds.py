"""Whether somebody is told to have done what only the living do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...reference import load_words
from ..arithmetic.nouns import is_person
from ..clauses import told_as_past, verb_of, word_at
from ..pile import Pile
from ..shapes import Mark
from .life_words import does_of_the_living, of_another, tells_death

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .deaths import Dated

HE = ("he", "she")


def does(pile: Pile, document: str, deed: Dated) -> bool:
    """Whether the words tell of what only the living do, and tell it of this person."""
    if not does_of_the_living(deed.words) or _only_owns(pile, document, deed):
        return False
    doer = doer_of(pile, document, deed.mark)
    return (doer is not None and _is_meant(doer, deed)) or not of_another(deed.words)


def acts(pile: Pile, document: str, deed: Dated) -> bool:
    """Whether the verb of a date tells, in the active, what the person did; not what may be told of the dead."""
    verb = verb_of(word_at(pile, document, deed.mark.start, deed.mark.end))
    if verb is None or not told_as_past(verb) or verb.tag_ != "VBD" or of_another(deed.words):
        return False
    played = verb.lemma_ in ("win", "lose") and any(
        child.dep_ == "dobj" and child.lemma_.lower() in load_words("check_words", "only_by_the_living")
        for child in verb.children
    )
    if (verb.lemma_ in load_words("check_words", "dead_deeds") and not played) or tells_death(deed.words, frozenset()):
        return False
    doer = doer_of(pile, document, deed.mark)
    if doer is None or _is_meant(doer, deed):
        return doer is not None
    # "The governor" of a sentence that names somebody is another, unless the name stands with it.
    alone = all(name.startswith("the ") for name in deed.persons) or any(c.tag_ == "NNP" for c in doer.children)
    return alone and doer.tag_ == "NN" and is_person(doer.lower_)


def _only_owns(pile: Pile, document: str, deed: Dated) -> bool:
    """Whether the person is told of as an owner alone: "troops entered X's palace"."""
    reading = pile.readings[document]
    named = [
        n
        for n in reading.names
        if deed.shape.start <= n.start < deed.shape.end and (n.canonical or n.text) in deed.persons
    ]
    return bool(named) and all(
        re.match(r"['’]s?\s+[a-z]", reading.document.text[name.end : name.end + 4]) for name in named
    )


def _is_meant(doer: Token, deed: Dated) -> bool:
    """Whether the subject of a verb is the person: by a pronoun or by name, nobody of theirs ("his wife")."""
    names = {part.lower() for name in deed.persons for part in name.split()}
    return doer.lower_ in HE or doer.lower_ in names


def doer_of(pile: Pile, document: str, mark: Mark) -> Token | None:
    """The subject of the verb that a date belongs to."""
    verb = verb_of(word_at(pile, document, mark.start, mark.end))
    if verb is None:
        return None
    if verb.dep_ in ("acl", "relcl"):
        return verb.head
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
