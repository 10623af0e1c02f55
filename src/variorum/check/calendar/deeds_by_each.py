"""Deeds that each of several parties does by itself: one house ratifies what another has not signed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...reference import load_words
from .dated_deeds import Deed
from .deed_things import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What makes a house one of two.
_ONE_OF_TWO = frozenset(("one", "either", "lower", "upper", "first", "second", "other"))


def by_two_parties(early: Deed, late: Deed) -> bool:
    """Whether two deeds that each party does for itself are told of two: ratified by Norway, signed by Sweden.

    So too where but one of two houses did the later one: the other, or the president, may come after it.
    """
    each = load_words("sequences", "by_each_party")
    if early.verb.lemma_.lower() not in each or late.verb.lemma_.lower() not in each:
        return False
    first, then = _doers(early.verb), _doers(late.verb)
    houses = load_words("sequences", "houses")
    if any(one.lemma_.lower() in houses and {part.lower_ for part in one.children} & _ONE_OF_TWO for one in then):
        return True
    named = [{one.text for one in doers if one.pos_ == "PROPN"} for doers in (first, then)]
    return all(named) and named[0].isdisjoint(named[1])


def _doers(verb: Token) -> list[Token]:
    """Who does a deed: the subject, or behind "by" where it is told as done."""
    by = [one for link in verb.children if link.dep_ == "agent" for one in link.children if one.dep_ == "pobj"]
    # The parse may take the "by" for any other preposition.
    by += [
        one for link in verb.children if link.dep_ == "prep" and link.lower_ == "by" for one in link.children
        if one.dep_ == "pobj" and one.ent_type_ not in ("DATE", "TIME")
    ]  # fmt: skip
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) or bool(by)
    return by if passive else [child for child in verb.children if child.dep_ in SUBJECTS]
