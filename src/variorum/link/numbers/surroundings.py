"""The words that a number hangs on: the nouns and verbs above it, what they take, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ...model import Quantity
from ...reference import load, load_words
from ..page import Page

#: Arcs from a verb to what belongs to its own statement.
_TAKES = frozenset(
    {"dobj", "obj", "attr", "acomp", "oprd", "prt", "advmod", "npadvmod", "dative", "prep", "agent", "xcomp", "nmod"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_MODIFIES = frozenset({"compound", "amod", "nmod", "acl", "appos", "advmod"})
_STEPS = 8


@dataclass(slots=True)
class Surroundings:
    """The words that a number hangs on.

    Attributes:
        steps: words that may show a sense, the nearest group first.
        verbs: the verb that governs it, then those that it completes.
        nouns: nouns that it measures, is a share of or belongs to.
        owners: words that may name whose it is: subject, possessor, what it stands beside.
        equated: it is what its subject is said to be ("Turnout was 71 percent").
        through: the preposition by which it hangs on its verb ("sent to 12 schools"); empty where it needs none.
        acting: it is who does something to others ("three jets killed ...", "killed by three gunmen").
    """

    steps: list[list[Any]] = field(default_factory=list[list[Any]])
    verbs: list[Any] = field(default_factory=list[Any])
    nouns: list[Any] = field(default_factory=list[Any])
    owners: list[Any] = field(default_factory=list[Any])
    equated: bool = False
    through: str = ""
    acting: bool = False


@cache
def _gauging(which: str) -> frozenset[str]:
    return frozenset(load("number_senses")["gauging"][which])


def _undergone() -> frozenset[str]:
    return load_words("number_senses", "undergone")


def read_surroundings(page: Page, quantity: Quantity, anchor: Any) -> Surroundings:
    """Walk from a number to the verb that governs it.

    Args:
        page: the document.
        quantity: the number.
        anchor: the word that its phrase hangs on.
    """
    found = Surroundings()
    inside = {token.i for token in page.tokens_in(quantity.start, quantity.end)}
    outer = [token for token in page.tokens_in(quantity.start, quantity.end) if token.i != anchor.i]
    below = [child for token in (anchor, *outer) for child in token.children if child.i not in inside]
    of = [inner for child in below if child.lower_ == "of" for inner in child.children if inner.dep_ == "pobj"]
    found.nouns += of
    found.steps.append([*(c for c in below if c.dep_ in _MODIFIES or _is_undergone(c)), *of])
    found.steps[0] += [c for child in below if child.dep_ == "prep" for c in (child, *child.children)]
    # The next item of a list ("seven boats, three other vessels") is no other name of the one before.
    named = [child for child in below if child.dep_ == "appos" and not any(c.dep_ == "nummod" for c in child.children)]
    found.owners += [child for child in below if child.dep_ == "poss" or child in named]
    if (fate := _fate_of(anchor)) is not None:
        found.verbs.append(fate)
        found.steps = [[fate]]
        return found
    token, arc = anchor, anchor.dep_
    for _ in range(_STEPS):
        above = token.head
        if above.i == token.i:
            break
        arc = token.dep_
        if token.pos_ in ("VERB", "AUX"):
            break
        token = above
        if token.i in inside:
            continue
        if token.pos_ in ("VERB", "AUX"):
            found.through = found.through if arc in ("prep", "dative") else ""
            _take_verb(token, arc, found, inside)
            return found
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "ADV"):
            beside = [c for c in token.children if c.i not in inside and c.dep_ in ("compound", "amod", "nmod", "poss")]
            found.steps.append([token, *beside])
            if arc == "appos":
                found.owners.append(token)
            if token.pos_ in ("NOUN", "PROPN"):
                found.nouns += [token, *(c for c in beside if c.dep_ == "compound")]
            found.owners += [c for c in beside if c.dep_ == "poss"] + ([token] if token.pos_ == "PROPN" else [])
        elif token.dep_ in ("prep", "agent", "advmod", "dative"):
            found.steps.append([token])
            found.through = token.lower_
    return found


def _is_undergone(verb: Any) -> bool:
    """Whether a relative clause tells what came to the noun: "men whose release is demanded", "who were freed"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"] if verb.dep_ == "relcl" else []
    return any(token.tag_ in ("WP", "WDT", "WP$") for s in subjects for token in (s, *s.children))


def _fate_of(anchor: Any) -> Any | None:
    """The participle right behind a bare number: in "Two charged after blast kills nine" the two were charged."""
    if anchor.tag_ != "CD" or anchor.dep_ not in _SUBJECTS:
        return None
    return next((c for c in anchor.rights if c.i == anchor.i + 1 and c.dep_ == "acl" and c.tag_ == "VBN"), None)


def _take_verb(verb: Any, arc: str, found: Surroundings, inside: set[int]) -> None:
    """Take in the verb that governs a number with its subject, object and particle."""
    if verb.dep_ in ("aux", "auxpass") and verb.head.pos_ == "VERB":
        verb = verb.head  # "11 are still trapped": the parser may hang the subject on the auxiliary
    chain = [verb]
    while len(chain) < 3 and (chain[-1].dep_ in ("xcomp", "pcomp", "acl") or _infinitive(chain[-1])):
        above = chain[-1].head
        if above.dep_ == "prep" and above.head.i != above.i:
            above = above.head
        if above.pos_ not in ("VERB", "AUX"):
            if above.pos_ == "NOUN":
                found.nouns.append(above)
            break
        chain.append(above)
    told = [chain[0], *(above for place, above in enumerate(chain[1:], 1) if not _wishes(above, chain[place - 1]))]
    found.verbs += told
    subjects = [c for v in chain for c in v.children if c.dep_ in _SUBJECTS and c.i not in inside]
    if verb.dep_ == "relcl":
        subjects = [verb.head if c.tag_ in ("WDT", "WP") else c for c in subjects]
    if not subjects and verb.dep_ == "conj":
        subjects = [c for c in verb.head.children if c.dep_ in _SUBJECTS]
    objects = [c for c in verb.children if c.dep_ in ("dobj", "attr", "oprd") and c.i not in inside]
    takes = [c for v in chain for c in v.children if c.dep_ in _TAKES and c.i not in inside and c not in chain]
    below = [inner for c in takes if c.dep_ in ("prep", "agent") for inner in c.children if inner.i not in inside]
    found.equated = arc in ("attr", "acomp") or (arc == "dobj" and verb.lemma_ in _gauging("subject"))
    found.steps.append(told)
    inner_subject = arc in _SUBJECTS
    found.acting = arc == "agent" or (arc == "nsubj" and bool(objects) and verb.lemma_ not in _undergone())
    if not inner_subject:
        found.nouns += [c for c in subjects if c.pos_ != "PRON"]
    if verb.lemma_ in _gauging("subject") and not inner_subject:
        found.nouns += [*subjects, *(c for s in subjects for c in s.children if c.dep_ in ("compound", "amod"))]
        found.nouns += _of(subjects)
        found.steps.append(_beneath(subjects))
    if verb.lemma_ in _gauging("object") and arc != "dobj":
        found.nouns += [*objects, *_of(objects)]
        found.steps.append(_beneath(objects))
    found.steps.append([*takes, *below])
    if not inner_subject:
        found.steps.append(subjects)
        found.owners += [*subjects, *(c for s in subjects for c in s.children if c.dep_ == "poss")]
    found.owners += [c for o in (*objects, *below) for c in (o, *o.children) if c.dep_ in ("poss", "pobj", "dobj")]


def _wishes(above: Any, verb: Any) -> bool:
    """Whether somebody wishes no more than to do something: who "wants to sign up 5,000" demands none.

    Who wants to get a sum, or wants somebody else to pay it, demands it.
    """
    table = load("number_senses")["wishing"]
    if above.lemma_ not in table["verbs"] or verb.lemma_ in table["getting"] or verb.dep_ != "xcomp":
        return False
    others = any(child.dep_ in ("dobj", "dative") for child in above.children)
    return not others and not any(child.dep_ in (*_SUBJECTS, "auxpass") for child in verb.children)


def _infinitive(verb: Any) -> bool:
    """Whether a verb completes another one ("licensed to carry")."""
    return verb.dep_ == "advcl" and any(child.tag_ == "TO" for child in verb.children)


def _beneath(tokens: list[Any]) -> list[Any]:
    """Nouns with what narrows them: "the number of flooded homes", "the number in custody"."""
    nouns = [*tokens, *_of(tokens)]
    narrowing = [c for noun in nouns for c in noun.children if c.dep_ in _MODIFIES]
    preps = [c for noun in nouns for c in noun.children if c.dep_ == "prep"]
    return [*nouns, *narrowing, *preps, *(i for prep in preps for i in prep.children if i.dep_ == "pobj")]


def _of(tokens: list[Any]) -> list[Any]:
    """What a noun is said to be of: "the number of protesters"."""
    return [i for t in tokens for c in t.children if c.lower_ == "of" for i in c.children if i.dep_ == "pobj"]


def verb_keys(token: Any) -> Iterator[str]:
    """The lemma of a word, and with its particle, object or the noun behind its preposition ("put table")."""
    lemma = token.lemma_.lower()
    yield lemma
    if token.lower_ != lemma:
        yield token.lower_
    for child in token.children:
        if child.dep_ in ("prt", "advmod", "prep", "acomp", "amod", "compound", "neg"):
            yield f"{lemma} {child.lemma_.lower()}"
            if child.dep_ in ("amod", "compound"):
                yield f"{child.lemma_.lower()} {lemma}"
        if child.dep_ in ("dobj", "attr", "nsubj", "nsubjpass", "oprd"):
            yield f"{lemma} {child.lemma_.lower()}"
            if child.dep_ in _SUBJECTS:
                yield f"{child.lemma_.lower()} {lemma}"
        if child.dep_ == "xcomp" or (token.dep_ == "prep" and child.dep_ == "pobj"):
            yield f"{lemma} {child.lemma_.lower()}"
        if child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield f"{lemma} {inner.lemma_.lower()}"
