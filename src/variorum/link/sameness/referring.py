"""What a mention of a thing says of itself: whom a pronoun means, man or woman, what it is equated with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from spacy.tokens import Token

from ...reference import load
from ..things.folding import fold
from .opened import Opened


def equated(head: Token) -> int:
    """Offset of a word that the text says is the same thing as this one; -1 where there is none."""
    if head.dep_ == "appos":
        return head.head.idx
    if head.dep_ == "attr" and head.head.lemma_ in ("be", "become", "remain"):
        return next((child.idx for child in head.head.lefts if child.dep_ == "nsubj"), -1)
    if head.tag_ in ("WP", "WDT", "WP$"):
        clause = head.head if head.dep_ != "poss" else head.head.head
        return clause.head.idx if clause.dep_ == "relcl" else -1
    return -1


def meant(opened: Opened, head: Token) -> str:
    """Readable key of the name that a word is, or what a pronoun stands for; "" where it is neither."""
    other = opened.page.token_at(opened.standing[head.idx]) if head.idx in opened.standing else head
    token: Any = other if other is not None else head
    thing = opened.page.thing_at(token.idx)
    if thing is not None and thing[2] in opened.named:
        return opened.named[thing[2]]
    return token.lemma_.lower() if token.i != head.i else ""


@cache
def _genders() -> dict[str, str]:
    names = load("given_names")
    found = dict.fromkeys(load("mention_words")["male"], "male") | dict.fromkeys(
        load("mention_words")["female"], "female"
    )
    for key, gender in (("men", "male"), ("women", "female")):
        found |= {name.casefold(): gender for name in str(names[key]).split()}
    return found


def gender_of(opened: Opened, head: Token, pronoun: Mapping[str, Any], start: int, end: int) -> str:
    """``male`` or ``female`` by pronoun, title, common noun or given name; "" where none tells."""
    if pronoun:
        return str(pronoun.get("gender", ""))
    thing = opened.page.thing_at(head.idx)
    if thing is not None and thing[3] != "person":
        return ""
    named = opened.named.get(thing[2], "") if thing is not None else ""
    words = [*named.split()[:1], *fold(opened.page.text[start:end]).split()] if named else [head.lemma_.lower()]
    return next((gender for word in words if (gender := _genders().get(word))), "")


def person_or_thing(thing: tuple[int, int, str, str] | None, pronoun: Mapping[str, Any]) -> str:
    """``yes`` for a person, ``no`` for a thing, "" where that is open."""
    if pronoun:
        return {True: "yes", False: "no"}.get(pronoun.get("persons", ""), "")
    if thing is None or thing[3] == "other":
        return ""
    return "yes" if thing[3] == "person" else "no"
