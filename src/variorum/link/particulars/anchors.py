"""The one thing of a story that reports tell particulars of: whether two of them speak of the same car."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...model import Argument
from ...reference import load
from ..classes import hosts
from ..events.verb_frames import is_being
from ..noun_classes import classes_of
from ..page import Page
from ..statements.like_words import root
from ..states.bearers import Bearer, read_bearer

PERSON = "person"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Somebody or something that a deed is done to.

    Attributes:
        kind: its kind by the lexicon, ``person`` for somebody.
        bearer: its words.
        telling: roots of the words that tell it from others of its kind.
        age: the age beside a person, in words; empty where none is told.
    """

    kind: str
    bearer: Bearer
    telling: frozenset[str]
    age: str


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in load("particulars")["kinds"].items() for word in words}


@cache
def _slight() -> frozenset[str]:
    return frozenset(root(word) for word in load("particulars")["slight"])


def read_anchor(page: Page, argument: Argument, same: dict[str, str]) -> Anchor | None:
    """Read what kind of thing an argument is, where it is one that the lexicon knows and that is told of as one.

    Args:
        page: its document.
        argument: a part of a claim.
        same: of an entity that may be another, the one that stands for both.
    """
    bearer = read_bearer(page, argument, same)
    head = page.head(bearer.start, bearer.end) if bearer is not None else None
    if bearer is None or head is None or bearer.counted or bearer.whole or bearer.nobody:
        return None
    before = {child.lower_ for child in head.lefts}
    if not hosts("fresh").isdisjoint(before) or "no" in before:
        return None  # "a second car"
    lemma = head.lemma_.lower()
    kind = _kinds().get(lemma) or _kinds().get(head.lower_)
    if kind is None:
        somebody = is_being(page, bearer.start, bearer.end) or "people" in classes_of(lemma)
        named = bool(bearer.things) and any(thing[2] in bearer.things and thing[3] == "person" for thing in page.named)
        if not named and (bearer.things or not somebody):
            return None
        kind = PERSON
    if bearer.several and kind == PERSON:
        return None
    ages = [page.text[q.start : q.end] for q in page.reading.quantities if bearer.start <= q.start < bearer.end]
    days = {root(word.casefold()) for t in page.times_between(bearer.start, bearer.end) for word in t.text.split()}
    # "With nine people on board" tells no plane from another; whose body it is stands behind it.
    beside = bearer.beside if kind == "remains" else bearer.before
    telling = frozenset(word for word in beside if word not in _slight() | days and word not in _kinds())
    return Anchor(kind, bearer, telling, next(iter(ages), ""))


def same_anchor(one: Anchor, other: Anchor) -> bool:
    """Whether two reports of one story speak of the same thing, as far as their words go."""
    a, b = one.bearer, other.bearer
    if one.kind != other.kind or a.several != b.several:
        return False
    if one.kind == PERSON:
        if a.things or b.things:
            return bool(a.things & b.things)
        if a.head != b.head or not (a.definite or b.definite or (one.age and one.age == other.age)):
            return False
    elif a.things and b.things and a.things.isdisjoint(b.things):
        return False
    if a.names and b.names and a.names.isdisjoint(b.names):
        return False
    return not (one.telling and other.telling and one.telling.isdisjoint(other.telling))
