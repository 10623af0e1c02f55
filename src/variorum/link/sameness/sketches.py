"""What a mention of an event or a thing is known by: its head, who takes part, and the sentence around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from ...reference import load, load_words
from ..classes import event_classes, of_noun, of_verb
from ..things.folding import fold
from .opened import Opened
from .parts import Parts, read_parts
from .rarity import content_lemmas
from .referring import equated, gender_of, meant, person_or_thing

_NUMBER = re.compile(r"\d[\d,.]*")
#: Subjects of active and passive clauses alike, objects likewise.
_RELATIONS = {"nsubjpass": "dobj", "csubj": "nsubj", "obj": "dobj", "agent": "nsubj"}
#: Words of a sentence that a mention is compared by.
_AROUND = 40


_NO_PARTS = Parts()


@dataclass(frozen=True, slots=True)
class Sketch:
    """A mention as it is compared with others.

    Attributes:
        document: identifier of its document.
        start, end: its words.
        head: offset of the word that it hangs on.
        sentence: number of its sentence in the document, from 0.
        lemma: lemma of the head, with the particle of a verb ("step down").
        stem: the head without endings, the same for a verb and the noun made of it.
        form: all its words, folded.
        sort: ``verb``, ``noun``, ``name``, ``pronoun`` or ``number``.
        classes: classes of the event lexicon, the broader one behind.
        parts: who and what takes part; see :class:`Parts`.
        governor: lemma that the head hangs on.
        around: content words of the sentence, the head left out.
        things: names in the sentence.
        own: names that the mention is or holds.
        times, places, numbers: what the sentence says of when, where and how many.
        negated, unreal, future: how it is told.
        plural, definite, indefinite, another: how a noun is told.
        kind: kind of the name that it is, "" where it is none.
        reporting: the head is a verb of saying.
        relation: how the head hangs on its governor.
        equated: offset of a word that the text says is the same: what it stands in apposition to, what it is said to
            be, what a relative pronoun takes up; -1 where there is none.
        meant: readable key of the name that the head is, or what a pronoun stands for.
        gender: ``male``, ``female`` or "".
        person: ``yes``, ``no`` or "" where that is open.
        own_times, own_places: what its own words say of when and where.
    """

    document: str
    start: int
    end: int
    head: int
    sentence: int
    lemma: str
    stem: str
    form: str
    sort: str
    classes: tuple[str, ...] = ()
    parts: Parts = _NO_PARTS
    governor: str = ""
    around: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    negated: bool = False
    unreal: bool = False
    future: bool = False
    plural: bool = False
    definite: bool = False
    indefinite: bool = False
    another: bool = False
    kind: str = ""
    reporting: bool = False
    relation: str = ""
    equated: int = -1
    meant: str = ""
    gender: str = ""
    person: str = ""
    own_times: tuple[str, ...] = ()
    own_places: tuple[str, ...] = ()


def _words(key: str) -> frozenset[str]:
    return load_words("mention_words", key)


@cache
def _reporting() -> frozenset[str]:
    return frozenset(
        lemma for entry in load("reporting_verbs") for lemma in entry["lemmas"] if "clause" in entry["takes"]
    )


@cache
def stem(word: str) -> str:
    """A word without derivational endings, at least four letters of it: "capture", "capturing" and "captures" agree."""
    found = word
    for suffix in load("mention_words")["suffixes"]:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            found = word[: -len(suffix)]
            break
    return found[:-1] if len(found) > 4 and found[-1] == found[-2] else found


def read_sketch(opened: Opened, start: int, end: int) -> Sketch:
    """Read what a mention is known by.

    Args:
        opened: its document.
        start: where its words begin.
        end: where they end.
    """
    page, named = opened.page, opened.named
    head: Any = page.head(start, end)
    if head is None:
        return Sketch(page.id, start, end, start, 0, "", "", fold(page.text[start:end]), "noun")
    lemma = _lemma(head)
    first, last = page.sentence_of(head.idx)
    left = {child.lower_ for child in head.lefts}
    auxiliaries = {child.lower_ for child in head.lefts if child.dep_ in ("aux", "auxpass")} | (
        {child.lower_ for child in head.head.lefts if child.dep_ == "aux"} if head.dep_ in ("xcomp", "conj") else set()
    )
    own = tuple(dict.fromkeys(named[name[2]] for name in page.things_in(start, end) if name[2] in named))
    thing = page.thing_at(head.idx)
    pronoun: dict[str, Any] = load("mention_words")["pronouns"].get(head.lower_, {})
    sentence = page.tokens_in(first, last)
    return Sketch(
        document=page.id,
        start=start,
        end=end,
        head=head.idx,
        sentence=opened.number(head.idx),
        lemma=lemma,
        stem=stem(head.lemma_.lower()),
        form=fold(page.text[start:end]),
        sort=_sort(head, thing is not None),
        classes=_classes(head, lemma),
        parts=read_parts(opened, head),
        governor=head.head.lemma_.lower() if head.head.i != head.i else "",
        around=tuple(dict.fromkeys(content_lemmas(token for token in sentence if not start <= token.idx < end)))[
            :_AROUND
        ],
        things=tuple(dict.fromkeys(named[name[2]] for name in page.things_in(first, last) if name[2] in named))[:8],
        own=own,
        times=tuple(dict.fromkeys(time.edtf or fold(time.text) for time in page.times_between(first, last)))[:4],
        places=tuple(dict.fromkeys(fold(place.name) for place in page.places_between(first, last)))[:6],
        numbers=tuple(dict.fromkeys(_NUMBER.findall(page.text[first:last])))[:6],
        negated=any(child.dep_ == "neg" for child in head.children),
        unreal=bool(auxiliaries & _words("unreal")),
        future=bool(auxiliaries & _words("future")),
        plural=bool(pronoun.get("plural", head.tag_ in ("NNS", "NNPS"))),
        definite=bool(left & _words("definite")),
        indefinite=bool(left & _words("indefinite")),
        another=bool(left & _words("another")),
        kind=thing[3] if thing is not None else "",
        reporting=head.lemma_.lower() in _reporting(),
        relation=_RELATIONS.get(head.dep_, head.dep_),
        equated=equated(head),
        meant=meant(opened, head),
        gender=gender_of(opened, head, pronoun, start, end),
        person=person_or_thing(thing, pronoun),
        own_times=tuple(time.edtf or fold(time.text) for time in page.times_between(start, end))[:2],
        own_places=tuple(fold(place.name) for place in page.places_between(start, end))[:3],
    )


def _lemma(head: Token) -> str:
    lemma = head.lemma_.lower()
    particle = next((child.lower_ for child in head.rights if child.dep_ == "prt"), "")
    return f"{lemma} {particle}" if particle else lemma


def _sort(head: Token, named: bool) -> str:
    if head.lower_ in load("mention_words")["pronouns"]:
        return "pronoun"
    if head.pos_ in ("VERB", "AUX"):
        return "verb"
    if head.pos_ == "NUM" or head.like_num:
        return "number"
    return "name" if named or head.pos_ == "PROPN" else "noun"


def _classes(head: Token, lemma: str) -> tuple[str, ...]:
    plain = head.lemma_.lower()
    found = of_verb(lemma) or of_verb(plain)
    name = found[0] if found and head.pos_ in ("VERB", "AUX", "ADJ") else of_noun(plain)
    name = name or (found[0] if found else None)
    if name is None:
        return ()
    broader = event_classes()[name].broader
    return (name, broader) if broader else (name,)
