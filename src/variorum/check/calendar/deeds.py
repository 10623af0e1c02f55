"""Deeds of one subject in the order that they must have: nobody is released before the arrest.

Each dated deed is a verb with the date that it governs, read from the parse, so that it does not matter in which order,
voice or construction a sentence, or two, tell them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from ...reference import load, load_words
from ..pile import Pile
from ..shapes import Mark
from .dated_deeds import Deed, dated_deeds
from .deed_things import PRONOUN, PRONOUNS, SUBJECTS
from .must_follow import must_follow

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many sentences may lie between the two deeds.
APART = 2


def deeds_of_one_name(pile: Pile) -> Iterator[tuple[tuple[str, Mark], tuple[str, Mark], str, str]]:
    """Pairs of dated deeds out of order that two reports tell of one person, by full name.

    Yields:
        Report and date of the deed that comes first, those of the one that comes after, and the words of both deeds.
    """
    told: dict[str, list[tuple[str, Deed]]] = {}
    for document, reading in pile.readings.items():
        names = [name for name in reading.names if name.kind == "person" and " " in (name.canonical or name.text)]
        for deed in dated_deeds(pile, document) if names and len(pile.readings) > 1 else ():
            for child in deed.verb.children:
                if child.dep_ not in (*SUBJECTS, "dobj"):
                    continue
                whom = {name.canonical or name.text for name in names if name.start <= child.idx < name.end}
                for name in whom:
                    told.setdefault(name, []).append((document, deed))
    for deeds in told.values():
        for one, other in combinations(deeds, 2):
            for early, late in ((one, other), (other, one)):
                found = must_follow(early[1].verb, late[1].verb)
                if one[0] != other[0] and found is not None and not early[1].at_latest:
                    yield (early[0], early[1].mark), (late[0], late[1].mark), found.first, found.then


def deeds_out_of_order(pile: Pile, document: str) -> Iterator[tuple[Mark, Mark, str, str]]:
    """Pairs of dated deeds of which one must come after the other.

    Yields:
        The date of the deed that comes first, that of the one that comes after, and the words of both deeds.
    """
    deeds = list(dated_deeds(pile, document))
    for one, other in combinations(deeds, 2):
        if abs(one.number - other.number) > APART or one.verb == other.verb:
            continue
        same = _of_one(one, other)
        for early, late in ((one, other), (other, one)):
            found = must_follow(early.verb, late.verb)
            if found is None or early.at_latest or not (same or (found.two and _of_one_story(one, other))):
                continue
            # "He was released on 3 May and arrested on 5 May": told as it went, it may be another arrest.
            if _before_that(late.verb) and not late.at_latest:
                break  # "arrested after he had been released": told as going before
            if found.once or early.verb.i < late.verb.i or _before_that(early.verb) or _within(early.verb, late.verb):
                yield early.mark, late.mark, found.first, found.then
            break


def _of_one(one: Deed, other: Deed) -> bool:
    """Whether two deeds are told of the same thing, as far as the words tell."""
    words = load("sequences")
    objects = [
        {child.lemma_.lower() for child in deed.verb.children if child.dep_ == "dobj" and not _is_place(child)}
        - {*words["ends_of_a_trip"], *words["deed_nouns"], *words["parts_of_verbs"]}
        for deed in (one, other)
    ]
    if all(objects) and not objects[0] & objects[1] and not any(held & set(PRONOUNS) for held in objects):
        return False  # "bought a mill in 2008 and sold a forest in 1999"
    if one.things & other.things:
        return True
    if not one.things or not other.things:
        return one.number == other.number
    # A pronoun of the later one stands for what was named before.
    later = max(one, other, key=lambda deed: deed.verb.i)
    if PRONOUN in later.things:
        return True
    # "The rocket lifted off, and its capsule came down."
    if later.things & load_words("sequences", "parts") and _owned(later.verb):
        return abs(one.number - other.number) < APART
    # "Mendes died there on ...; the painter had been born on ..."
    if later.things & load_words("check_words", "known_by_trade") and _the(later):
        return abs(one.number - other.number) < APART
    # "The bridge opened on ... Construction began on ..."
    if later.bare and later.things <= frozenset(words["deed_nouns"]):
        return True
    # "Divers found the wreck on ... The plane had crashed on ...": what a deed left is that of the thing named.
    if any(deed.things & frozenset(words["remains"]) for deed in (one, other)):
        return abs(one.number - other.number) < APART or _owned(later.verb)
    if abs(one.number - other.number) >= APART:
        return False
    nouns = frozenset(words["deed_nouns"])
    if any(deed.bare and deed.things <= nouns for deed in (one, other)):
        return True
    # "Police arrested X; prosecutors brought charges"
    return one.number == other.number and any(
        child.dep_ == "dobj" and child.lemma_.lower() in nouns and all(part.dep_ == "det" for part in child.children)
        for child in later.verb.children
    )


def _of_one_story(one: Deed, other: Deed) -> bool:
    """Whether two parties' deeds are of one story: in one sentence, or "Voters went to the polls. The result came"."""
    if one.number == other.number:
        return True
    if any(deed.verb.pos_ == "NOUN" and not deed.bare for deed in (one, other)):
        return False
    if any(_of_something(deed) for deed in (one, other)):
        return False
    known = [_the(deed) for deed in (one, other)]
    return any(known) if abs(one.number - other.number) < APART else all(known)


def _of_something(deed: Deed) -> bool:
    """Whether what a deed is told of is said to be of something else: "the capital of the neighbour"."""
    told = [child for child in deed.verb.children if child.dep_ in SUBJECTS] if deed.verb.pos_ != "NOUN" else []
    return any(part.dep_ in ("prep", "relcl", "acl") for thing in told for part in thing.children)


def _the(deed: Deed) -> bool:
    """Whether a deed is told of, or by, a thing that is known already and not said of what: "the funeral"."""
    told = [deed.verb] if deed.verb.pos_ == "NOUN" else [c for c in deed.verb.children if c.dep_ in SUBJECTS]
    plain = ("det", "nummod", "compound", "amod")
    return any(
        any(part.lower_ == "the" for part in thing.children) and all(part.dep_ in plain for part in thing.children)
        for thing in told
    )


def _is_place(word: Token) -> bool:
    """Whether a thing done to is a place that somebody left or came to."""
    moved = word.head.lemma_.lower() in ("leave", "reach", "enter", "depart", "hit")
    return moved or word.ent_type_ in ("GPE", "LOC", "FAC")


def _own(word: Token) -> bool:
    """Whether a word belongs to what was named before: "its destination"."""
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in word.children)


def _owned(verb: Token) -> bool:
    """Whether the subject of a verb belongs to what was named before: "its wreck was found"."""
    return any(child.dep_ in SUBJECTS and _own(child) for child in verb.children)


def _within(verb: Token, other: Token) -> bool:
    """Whether a verb tells of a thing that another is done with: "appealed against the verdict that was read"."""
    return verb.dep_ in ("acl", "relcl") and verb.head != other and other in verb.ancestors and verb.head.i > other.i


def _before_that(verb: Token) -> bool:
    """Whether a verb tells of what had been before: "had been announced"."""
    return any(child.dep_ in ("aux", "auxpass") and child.lower_ in ("had", "having") for child in verb.children)
