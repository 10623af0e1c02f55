"""Who and what takes part in what a word tells, read off the parse: doers, objects, and what else hangs on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from .opened import Opened

_SUBJECTS = ("nsubj", "csubj")
_OBJECTS = ("dobj", "obj", "nsubjpass", "dative", "attr", "oprd")
_INHERITS = ("conj", "xcomp", "advcl")
_RELATIVES = ("who", "which", "that", "whom", "whose")


@dataclass(frozen=True, slots=True)
class Parts:
    """Names (by readable key) or lemmas of the words that hang on a mention's head.

    Attributes:
        doers: who does it: the subject, the by-phrase, the owner of a noun.
        objects: whom or what it befalls: the object, the subject of a passive, what stands behind "of".
        others: what else hangs on it or on what it hangs on.
        modifiers: adjectives, compounds and numbers before it.
    """

    doers: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()


def read_parts(opened: Opened, head: Token) -> Parts:
    """Read the parts of a mention.

    Args:
        opened: its document.
        head: the word that it hangs on.
    """
    verbal = head.pos_ in ("VERB", "AUX")
    doers, objects, others = _of_verb(head) if verbal else _of_noun(head)

    def keys(tokens: Iterable[Token], most: int) -> tuple[str, ...]:
        found = (_key(opened, token) for token in _spread(tokens) if token.i != head.i)
        return tuple(dict.fromkeys(key for key in found if key))[:most]

    modifiers = [
        child for child in head.lefts if child.dep_ in ("amod", "compound", "nummod", "nmod", "poss", "quantmod")
    ]  # fmt: skip
    return Parts(
        keys(doers, 4),
        keys(objects, 4),
        keys(others, 8),
        tuple(dict.fromkeys(child.lemma_.lower() for child in modifiers))[:6],
    )


def _of_verb(verb: Token) -> tuple[list[Token], list[Token], list[Token]]:
    doers = [child for child in verb.lefts if child.dep_ in _SUBJECTS and child.lower_ not in _RELATIVES]
    objects = [child for child in verb.children if child.dep_ in _OBJECTS and child.lower_ not in _RELATIVES]
    others = _behind(verb)
    doers += [child for prep in verb.rights if prep.dep_ == "agent" for child in prep.children if child.dep_ == "pobj"]
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    if verb.dep_ == "acl":
        (objects if verb.tag_ == "VBN" else doers).append(verb.head)
    elif verb.dep_ == "relcl":
        (objects if doers or passive else doers).append(verb.head)
    elif verb.dep_ == "amod":
        (objects if verb.tag_ == "VBN" else doers).append(verb.head)
    elif not doers and verb.dep_ in _INHERITS:
        inherited = [child for child in verb.head.lefts if child.dep_ in (*_SUBJECTS, "nsubjpass")]
        controlled = [child for child in verb.head.rights if child.dep_ == "dobj"] if verb.dep_ == "xcomp" else []
        (objects if passive else doers).extend(controlled or inherited)
    return doers, objects, others


def _of_noun(noun: Token) -> tuple[list[Token], list[Token], list[Token]]:
    doers = [child for child in noun.lefts if child.dep_ == "poss"]
    objects: list[Token] = []
    others = [child for child in noun.lefts if child.dep_ in ("compound", "nmod", "amod")]
    for prep in noun.rights:
        if prep.dep_ in ("prep", "agent"):
            inside = [child for child in prep.children if child.dep_ == "pobj"]
            {"by": doers, "of": objects}.get(prep.lower_, others).extend(inside)
    anchor = noun
    for _ in range(3):  # "an attempt at the capture", "the start of the trial": what it all hangs on
        if anchor.dep_ not in ("pobj", "prep", "compound", "conj"):
            break
        anchor = anchor.head
    verb = anchor.head
    if verb.pos_ in ("VERB", "AUX") and verb.i != noun.i:
        subjects = [child for child in verb.lefts if child.dep_ in (*_SUBJECTS, "nsubjpass")]
        if anchor.dep_ in ("dobj", "attr") and not doers:
            doers += [token for token in subjects if token.i != anchor.i]
        else:
            others += [token for token in subjects if token.i != anchor.i]
        others += [child for child in verb.rights if child.dep_ in _OBJECTS and child.i != anchor.i]
        others += _behind(verb)
    return doers, objects, others


def _behind(verb: Token) -> list[Token]:
    found: list[Token] = []
    for prep in verb.children:
        if prep.dep_ == "prep":
            found += [child for child in prep.children if child.dep_ == "pobj"]
        elif prep.dep_ in ("npadvmod", "xcomp"):
            found.append(prep)
    return found


def _spread(tokens: Iterable[Token]) -> Iterable[Token]:
    """Words with those coordinated with them."""
    for token in tokens:
        yield token
        yield from [child for child in token.rights if child.dep_ == "conj"][:4]


def _key(opened: Opened, token: Token) -> str:
    page, named = opened.page, opened.named
    if token.pos_ == "PRON" and token.idx in opened.standing:
        other = page.token_at(opened.standing[token.idx])
        token = other if other is not None else token
    thing = page.thing_at(token.idx)
    if thing is not None and thing[2] in named:
        return named[thing[2]]
    return token.lemma_.lower() if token.pos_ in ("NOUN", "PROPN", "NUM", "VERB", "ADJ") else ""
