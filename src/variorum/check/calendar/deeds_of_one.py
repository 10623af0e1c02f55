"""Whether two dated deeds are told of one thing, as far as the words tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...reference import load, load_words
from ..arithmetic.nouns import is_person
from .dated_deeds import Deed
from .deed_things import PRONOUN, PRONOUNS, SUBJECTS, described_by, is_known
from .persons import tells_of_another

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many sentences may lie between two deeds.
APART = 2


def of_one(one: Deed, other: Deed, *, trip: bool = False) -> bool:
    """Whether two deeds are told of the same thing, as far as the words tell.

    Args:
        one: a deed.
        other: another.
        trip: whether one leads from one place to another, so that the places need not be one.
    """
    words = load("sequences")
    later = max(one, other, key=lambda deed: deed.verb.i)
    if objects_differ(one, other, places=not trip):
        # "Bought a mill in 2008 and sold a forest in 1999"; not "the club signed X. He left the club".
        own, earlier = _subjects(later), min(one, other, key=lambda deed: deed.verb.i)
        if not (own & _objects(earlier, places=True) or (own & {"he", "she"} and _done_to_somebody(earlier))):
            return False
    if _places(one) & _places(other) & frozenset(words["ends_of_a_trip"]):
        return False  # "It left port on 5 May. It had reached the port on 3 May"
    if posts(later) and not posts(later) & posts(min(one, other, key=lambda deed: deed.verb.i)):
        return False  # "He took office on 5 May. He resigned as mayor on 3 May"
    if one.number != other.number and tells_of_another(later.verb) and not described(one, other):
        return False  # "The singer X was born in 1980. The singer of the band died in 1975"
    if one.things & other.things:
        return True
    if not one.things or not other.things:
        return one.number == other.number
    # A pronoun of the later one stands for what was named before.
    if PRONOUN in later.things:
        return True
    # "The rocket lifted off, and its capsule came down."
    if later.things & load_words("sequences", "parts") and _owned(later.verb):
        return abs(one.number - other.number) < APART
    # "Mendes died there on ...; the painter had been born on ..."
    if later.things & load_words("check_words", "known_by_trade") and _the(later):
        return abs(one.number - other.number) < APART
    # "The bridge opened on ... Construction began on ..."
    nouns = frozenset(words["deed_nouns"])
    if all(deed.things <= nouns for deed in (one, other)):
        return False  # "Talks began on ... The strike ended on ..."
    if later.bare and later.things <= nouns:
        return True
    # "Divers found the wreck on ... The plane had crashed on ...": what a deed left is that of the thing named.
    if any(deed.things & frozenset(words["remains"]) for deed in (one, other)):
        return abs(one.number - other.number) < APART or _owned(later.verb) or _done_to_known(later.verb)
    if abs(one.number - other.number) >= APART:
        return False
    # "Police arrested X; prosecutors brought charges"
    return one.number == other.number and any(
        child.dep_ == "dobj" and child.lemma_.lower() in nouns and all(part.dep_ == "det" for part in child.children)
        for child in later.verb.children
    )


def objects_differ(one: Deed, other: Deed, *, places: bool = True) -> bool:
    """Whether two verbs are done to two things: "bought a mill" and "sold a forest"."""
    first, second = (_objects(deed, places=places) for deed in (one, other))
    return bool(first and second) and not first & second and PRONOUN not in first | second


def mentions(late: Deed, early: Deed) -> bool:
    """Whether a later clause speaks of what an earlier deed was told of: "Trains ran through it again"."""
    if not 0 <= late.number - early.number <= APART or late.verb.i < early.verb.i:
        return False
    held = [word for word in late.verb.subtree if word.dep_ in ("pobj", "dobj", *SUBJECTS)]
    return any(
        word.lower_ in ("it", "them") or (word.lemma_.lower() in early.things and is_known(word)) for word in held
    )


def _objects(deed: Deed, *, places: bool) -> set[str]:
    """Lemmas of what an active verb is done to, but for what only makes the verb what it is ("took office")."""
    words = load("sequences")
    made = {*words["deed_nouns"], *(() if places else words["ends_of_a_trip"])}
    held = {
        PRONOUN if child.lower_ in PRONOUNS else child.lemma_.lower()
        for child in deed.verb.children
        if child.dep_ == "dobj" and (places or not _is_place(child)) and not _part_of_verb(child)
    }
    return held - made


def _part_of_verb(word: Token) -> bool:
    """Whether an object only makes its verb what it is: "took office", "took hostages"; not "freed ten hostages"."""
    counted = any(child.dep_ == "nummod" or child.lower_ == "the" for child in word.children)
    parts = load_words("sequences", "parts_of_verbs")
    return word.lower_ in parts or (word.lemma_.lower() in parts and not counted)


def _done_to_somebody(deed: Deed) -> bool:
    """Whether a verb is done to a person, whom "he" may mean afterwards."""
    held = [child for child in deed.verb.children if child.dep_ == "dobj"]
    return any(child.tag_ == "NNP" or is_person(child.lower_) for child in held)


def _subjects(deed: Deed) -> set[str]:
    return {child.lower_ for child in deed.verb.children if child.dep_ in SUBJECTS}


def _places(deed: Deed) -> set[str]:
    """Lemmas of the places that a verb leads from or to."""
    links = [link for link in deed.verb.children if link.dep_ == "prep"]
    held = [child for one in (deed.verb, *links) for child in one.children if child.dep_ in ("dobj", "pobj")]
    return {child.lemma_.lower() for child in held}


def posts(deed: Deed) -> set[str]:
    """Lemmas of what somebody was made, or left off being: "as mayor"."""
    links = [link for link in deed.verb.children if link.dep_ == "prep" and link.lower_ == "as"]
    named = [child for link in links for child in link.children if child.dep_ == "pobj"]
    return {child.lemma_.lower() for child in named}


def done_to_one(one: Deed, other: Deed) -> bool:
    """Whether two deeds are done to one thing, or each told of it alone: not "X took one town and left another"."""
    first, second = (done_to(deed) for deed in (one, other))
    later = second if other.verb.i > one.verb.i else first
    return bool(first & second) or PRONOUN in later


def done_to(deed: Deed) -> frozenset[str]:
    """Lemmas of what a deed is done to; its subject, where the words name nothing else."""
    if deed.verb.pos_ not in ("VERB", "AUX"):
        return deed.things
    words = load("sequences")
    made = {*words["ends_of_a_trip"], *words["parts_of_verbs"], *words["deed_nouns"]}
    held = [child for child in deed.verb.children if child.dep_ == "dobj" and child.lemma_.lower() not in made]
    names = {PRONOUN if child.lower_ in PRONOUNS else child.lemma_.lower() for child in held}
    # "The loan that X took out": what a clause describes is what is done.
    if deed.verb.dep_ == "relcl" and any(
        child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP") for child in deed.verb.children
    ):
        return frozenset((deed.verb.head.lemma_.lower(),))
    return frozenset(names) or deed.things


def described(one: Deed, other: Deed) -> bool:
    """Whether one deed is said to be of the other: "the report on the crash", "the first breach of it"."""
    for deed, of in ((one, other), (other, one)):
        called = described_by(of.verb)
        if any(thing in deed.things or _is_called(deed.verb, thing) for thing in called - {PRONOUN}):
            return True
        if PRONOUN in called and of.verb.i > deed.verb.i:
            return True
    return False


def _is_called(verb: Token, noun: str) -> bool:
    """Whether a noun names a deed: "the sentence" of "sentenced", "the crash" of "crashed"."""
    told = verb.lemma_.lower()
    stem = noun[: max(4, len(noun) // 2)]
    return told.startswith(stem) or verb.lower_ in load("sequences")["deeds_as_nouns"].get(noun, "").split()


def of_one_story(one: Deed, other: Deed) -> bool:
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
    told = [deed.verb] if deed.verb.pos_ == "NOUN" else [c for c in deed.verb.children if c.dep_ in (*SUBJECTS, "dobj")]
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


def _done_to_known(verb: Token) -> bool:
    """Whether a verb is told of a thing known already: "a crane hauled out the wreck", "the body was found"."""
    return any(child.dep_ in ("dobj", "nsubjpass") and is_known(child) for child in verb.children)
