"""Deeds of one subject in the order that they must have: nobody is released before the arrest.

Each dated deed is a verb with the date that it governs, read from the parse, so that it does not matter in which order,
voice or construction a sentence, or two, tell them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ...reference import load
from ..clauses import told_as_past, verb_of, word_at
from ..pile import Pile
from ..shapes import Mark
from .dates import written

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many sentences may lie between the two deeds.
APART = 2
#: How far back from a verb its own words may begin, and how far behind it they may end, in characters.
AROUND = 30
_SUBJECTS = ("nsubj", "nsubjpass")
_PRONOUNS = (
    "it",
    "one",
    "ones",
    "he",
    "she",
    "they",
    "both",
    "this",
    "that",
    "which",
    "who",
    "him",
    "her",
    "them",
    "whom",
)
#: A date behind these is no day of the deed.
_BOUND = re.compile(
    r"\b(?:since|until|till|before|after|following|from|to|through|between|for|of|than|dated)\s+$", re.IGNORECASE
)
#: "It was rebuilt by 5 May": on that day or before.
_AT_LATEST = re.compile(r"\bby\s+$", re.IGNORECASE)
#: "In a letter of 5 May": the day of what is asked in it.
_WRITTEN = re.compile(
    r"\b(?:letter|request|note|message|e-?mail|petition|application|appeal|report|order|decree)s?\s+(?:of|dated)\s+$",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"\b(?:never|planned|plans?|due|scheduled|expected|set(?!\s+(?:sail|off|out|up|foot|fire))|hoped|wanted|again|re-\w+|second|another)\b"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with its date: what did it, or was done to, by lemma; where, in which sentence.

    ``bare``: whether nothing says what its subject is of or for; ``at_latest``: whether it was done on that day or
    before.
    """

    verb: Token
    mark: Mark
    things: frozenset[str]
    number: int
    bare: bool
    at_latest: bool


def deeds_of_one_name(pile: Pile) -> Iterator[tuple[tuple[str, Mark], tuple[str, Mark], str, str]]:
    """Pairs of dated deeds out of order that two reports tell of one person, by full name.

    Yields:
        Report and date of the deed that comes first, those of the one that comes after, and the words of both deeds.
    """
    told: dict[str, list[tuple[str, Deed]]] = {}
    for document, reading in pile.readings.items():
        names = [name for name in reading.names if name.kind == "person" and " " in (name.canonical or name.text)]
        for deed in _deeds(pile, document) if names and len(pile.readings) > 1 else ():
            for child in deed.verb.children:
                if child.dep_ not in (*_SUBJECTS, "dobj"):
                    continue
                whom = {name.canonical or name.text for name in names if name.start <= child.idx < name.end}
                for name in whom:
                    told.setdefault(name, []).append((document, deed))
    for deeds in told.values():
        for one, other in combinations(deeds, 2):
            for early, late in ((one, other), (other, one)):
                found = _must_follow(early[1].verb, late[1].verb)
                if one[0] != other[0] and found is not None and not early[1].at_latest:
                    yield (early[0], early[1].mark), (late[0], late[1].mark), found.first, found.then


def deeds_out_of_order(pile: Pile, document: str) -> Iterator[tuple[Mark, Mark, str, str]]:
    """Pairs of dated deeds of which one must come after the other.

    Yields:
        The date of the deed that comes first, that of the one that comes after, and the words of both deeds.
    """
    deeds = list(_deeds(pile, document))
    for one, other in combinations(deeds, 2):
        if abs(one.number - other.number) > APART or one.verb == other.verb:
            continue
        same = _of_one(one, other)
        for early, late in ((one, other), (other, one)):
            found = _must_follow(early.verb, late.verb)
            if found is None or early.at_latest or not (same or (found.two and one.number == other.number)):
                continue
            # "He was released on 3 May and arrested on 5 May": told as it went, it may be another arrest.
            if _before_that(late.verb):
                break  # "arrested after he had been released": told as going before
            if found.once or early.verb.i < late.verb.i or _before_that(early.verb):
                yield early.mark, late.mark, found.first, found.then
            break


def _deeds(pile: Pile, document: str) -> Iterator[Deed]:
    """Each dated deed of a report; a verb with two dates is none, nor one that is denied or only planned."""
    reading = pile.readings[document]
    text, starts = reading.document.text, [start for start, _ in pile.sentences(document)]
    seen: dict[int, int] = {}
    found: list[Deed] = []
    for time in reading.times:
        if (days := written(time)) is None or (not days.year and days.days > 1):
            continue
        start, end = pile.sentence(document, time.start)
        word = word_at(pile, document, time.start, time.end)
        noun = _noun_of(word)
        verb = noun or _deed_of(verb_of(word))
        if (
            verb is None
            or not start <= verb.idx < end
            or (_BOUND.search(lead := text[start : time.start]) and not _WRITTEN.search(lead) and noun is None)
        ):
            continue
        if noun is not None:
            if not _UNDONE.search(text[max(start, noun.idx - AROUND) : noun.idx]):
                seen[noun.i] = seen.get(noun.i, 0) + 1
                mark = Mark("T", time.start, time.end, time.text, time=time)
                found.append(Deed(noun, mark, _told_of(noun), starts.index(start), not _told_of(noun), False))
            continue
        around = text[max(start, verb.idx - AROUND) : verb.idx + len(verb) + len(" again")]
        # "It was announced that ...": of what is told no more than that.
        if (
            any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
            or not (told_as_past(verb) or _alongside(verb))
            or _UNDONE.search(around)
        ):
            continue
        if _of_another(verb):
            continue
        seen[verb.i] = seen.get(verb.i, 0) + 1
        mark = Mark("T", time.start, time.end, time.text, time=time)
        at_latest = _AT_LATEST.search(lead) is not None
        found.append(Deed(verb, mark, _things(verb), starts.index(start), _bare(verb), at_latest))
    yield from (deed for deed in found if seen[deed.verb.i] == 1)


def _deed_of(verb: Token | None) -> Token | None:
    """The verb of a deed: "began" of "began selling it on 5 May"."""
    begun = verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in load("sequences")["begin_or_end"]
    return verb.head if verb is not None and begun else verb


def _noun_of(word: Token | None) -> Token | None:
    """The deed that a date belongs to where a noun tells it: "the arrest on 3 May", "the vote of 12 May"."""
    nouns = load("sequences")["deeds_as_nouns"]
    for held in word.ancestors if word is not None else ():
        if held.lemma_.lower() in ("take", "be", "come", "fall", "occur", "happen", "hold", "follow"):
            # "The wedding took place on", "the opening was on": told by its subject.
            subject = next((child for child in held.children if child.dep_ in _SUBJECTS), None)
            told = subject is not None and subject.lemma_.lower() in nouns and told_as_past(held)
            return subject if told else None
        if held.pos_ not in ("ADP", "NOUN", "PROPN", "NUM") or held.dep_ == "npadvmod":
            return None
        if held.pos_ == "NOUN":
            return held if held.lemma_.lower() in nouns else None
    return None


def _told_of(noun: Token) -> frozenset[str]:
    """Lemmas of what a deed is of, where a noun tells it: "construction of the bridge", "his arrest"."""
    of = [
        thing
        for link in noun.children
        if link.dep_ == "prep" and link.lower_ in ("of", "for", "by")
        for thing in link.children
        if thing.dep_ == "pobj" and thing.ent_type_ != "DATE"
    ]
    of += [child for child in noun.children if child.dep_ == "poss"]
    return frozenset(_PRONOUN if one.tag_ in ("PRP", "PRP$") else one.lemma_.lower() for one in of)


def _alongside(verb: Token) -> bool:
    """Whether a verb tells what went with something past: "departed on 3 May, arriving on"."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and told_as_past(verb.head)


def _things(verb: Token) -> frozenset[str]:
    """Lemmas of what a verb is told of: its subject, its object, the noun that its clause describes."""
    # "Began selling it": what it was begun with.
    inner = [child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VBG"]
    held = [child for one in (verb, *inner) for child in one.children if child.dep_ in (*_SUBJECTS, "dobj")]
    if not any(child.dep_ in _SUBJECTS for child in held):
        if verb.dep_ in ("acl", "relcl"):
            held.append(verb.head)
        elif verb.dep_ in ("conj", "advcl", "ccomp", "dep"):
            return frozenset((*(child.lemma_.lower() for child in held), *_things(verb.head)))
    elif verb.dep_ == "relcl":
        # "A man who joined": the man did, and nobody else.
        held = [child for child in held if child.lower_ not in ("who", "which", "that")] + [verb.head]
    # "Work on it", "construction of the bridge": the deed is of what it is done to as well.
    deeds = frozenset(load("sequences")["deed_nouns"])
    held += [
        thing
        for child in held
        if child.lemma_.lower() in deeds
        for link in child.children
        if link.dep_ == "prep" and link.lower_ in ("on", "of", "for", "under")
        for thing in link.children
        if thing.dep_ == "pobj"
    ]
    return frozenset(_PRONOUN if child.lower_ in _PRONOUNS else child.lemma_.lower() for child in held)


def _of_another(verb: Token) -> bool:
    """Whether a deed is told as done again, or of another thing of the kind: "an earlier order was delivered"."""
    about = [word for child in verb.children if child.dep_ in _SUBJECTS for word in child.subtree]
    about += [child for child in verb.children if child.dep_ == "advmod"]
    return any(word.lower_ in load("sequences")["others"] for word in about)


def _bare(verb: Token) -> bool:
    """Whether the subject of a verb bears nothing that says what it is of: "the verdict", not "the verdict on Y"."""
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
    return all(part.dep_ in ("det", "nummod", "compound") for subject in subjects for part in subject.children)


_PRONOUN = "it"


def _of_one(one: Deed, other: Deed) -> bool:
    """Whether two deeds are told of the same thing, as far as the words tell."""
    words = load("sequences")
    objects = [
        {child.lemma_.lower() for child in deed.verb.children if child.dep_ == "dobj" and not _own(child)}
        - {*words["ends_of_a_trip"], *words["deed_nouns"]}
        for deed in (one, other)
    ]
    if all(objects) and not objects[0] & objects[1] and not any(held & set(_PRONOUNS) for held in objects):
        return False  # "bought a mill in 2008 and sold a forest in 1999"
    if one.things & other.things:
        return True
    if not one.things or not other.things:
        return one.number == other.number
    # A pronoun of the later one stands for what was named before.
    later = max(one, other, key=lambda deed: deed.verb.i)
    if _PRONOUN in later.things:
        return True
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


def _own(word: Token) -> bool:
    """Whether a word belongs to what was named before: "its destination"."""
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in word.children)


def _owned(verb: Token) -> bool:
    """Whether the subject of a verb belongs to what was named before: "its wreck was found"."""
    return any(child.dep_ in _SUBJECTS and _own(child) for child in verb.children)


def _before_that(verb: Token) -> bool:
    """Whether a verb tells of what had been before: "had been announced"."""
    return any(child.dep_ in ("aux", "auxpass") and child.lower_ in ("had", "having") for child in verb.children)


@dataclass(frozen=True, slots=True)
class _Sequence:
    """The words of two deeds of which the second follows the first; ``once``: whether neither is done twice.

    ``two``: whether two parties do it, one after the other.
    """

    first: str
    then: str
    once: bool
    two: bool


def _must_follow(early: Token, late: Token) -> _Sequence | None:
    """The words of two deeds if the second must come after the first."""
    for first, then, once, two in _sequences():
        before, after = _says(early, first), _says(late, then)
        if before and after and before != after:
            return _Sequence(before, after, once, two)
    return None


def _says(verb: Token, words: re.Pattern[str]) -> str | None:
    """The words of a deed at its verb, or in the words of the verb that its noun stands for."""
    if verb.pos_ == "NOUN":
        known = f"was {load('sequences')['deeds_as_nouns'][verb.lemma_.lower()]}"
        return verb.lower_ if words.search(known) else None
    sentence = verb.sent
    text, at = sentence.text, verb.idx - sentence.start_char
    for found in words.finditer(text, max(0, at - AROUND), min(len(text), at + len(verb) + AROUND)):
        if found.start() <= at < found.end():
            return " ".join(found.group().lower().split())
    return None


@cache
def _sequences() -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool, bool], ...]:
    rows: list[dict[str, Any]] = load("sequences")["sequences"]
    told = [(_any(row["first"]), _any(row["then"]), bool(row.get("once")), bool(row.get("two"))) for row in rows]
    for story in load("sequences")["stories"]:
        stages = [_any(stage) for stage in story["stages"]]
        told += [(first, then, bool(story.get("once")), False) for first, then in combinations(stages, 2)]
    return tuple(told)


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
