"""Tolls told in more words than a verb and whom it befell: "lost their lives", "are not accounted for"."""

from __future__ import annotations

import re
from typing import Any

from ...model import Quantity
from ...reference import load, load_words
from ..page import Page

#: Arcs from a number up to the noun that its phrase has for a head.
_WITHIN = frozenset({"nummod", "compound", "nmod", "quantmod", "amod"})
#: Arcs of a word that says what its verb's subject or object is: "was dead", "confirmed dead".
_STATE = frozenset({"acomp", "oprd", "attr", "ccomp", "advmod"})
_SUMMED = re.compile(
    r"\b(?:bring|brings|bringing|brought|take|takes|taking|took|raise|raises|raising|raised|push\w*|lift\w*)\s"
    r"(?:the\s)?(?:\w+\s)?(?:total|number|count|tally)(?:\sof\s[\w\s]{3,30})?\sto\s(?:at\sleast\s|about\s|nearly\s)?$",
    re.IGNORECASE,
)


#: "The number of people killed in the raid rose to 34".
_NUMBERED = re.compile(r"\bnumber\sof\s(?:people|persons|\w+s)\s(\w+)\b[^.;:,!?]{0,60}$", re.IGNORECASE)


def slot_by_idiom(page: Page, quantity: Quantity, words: dict[str, str]) -> str | None:
    """What came to those that a number counts, by the idiom that it stands in.

    Args:
        page: the document.
        quantity: a number with what it counts.
        words: the slot of each word of harm.

    Returns:
        The slot of the toll; None where no idiom tells of one.
    """
    token = page.head(quantity.start, quantity.end)
    if token is None:
        return None
    for _ in range(3):
        if token.dep_ not in _WITHIN:
            break
        token = token.head
    verb = token.head
    for idiom in load("slots")["harm_idioms"]:
        if token.dep_ in idiom["role"] and verb.lemma_.lower() in idiom["verbs"] and _fits(token, verb, idiom):
            return str(idiom["slot"])
    return _by_state(token, verb, words) or _by_adjective(token, verb, words) or _summed_up(page, quantity, words)


def _fits(token: Any, verb: Any, idiom: dict[str, Any]) -> bool:
    counted, above = idiom.get("counted"), idiom.get("object")
    if counted and token.lemma_.lower() not in counted:
        return False
    children = list(verb.children)
    if above and not any(child.dep_ in ("dobj", "obj") and child.lemma_.lower() in above for child in children):
        return False
    if then := idiom.get("then"):
        if not any(child.dep_ == "xcomp" and child.lemma_.lower() in then and not _denied(child) for child in children):
            return False
    elif (particle := idiom.get("particle")) and not any(child.lower_ == particle for child in children):
        return False
    return _denied(verb) == bool(idiom.get("denied"))


def _by_state(token: Any, verb: Any, words: dict[str, str]) -> str | None:
    """“Seven people are confirmed dead”, “nine workers remain missing”."""
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_.lower() not in load_words("slots", "states_of_harm"):
        return None
    if _denied(verb):
        return None
    told = (child for child in verb.children if child.dep_ in _STATE and child.i > verb.i and child.pos_ != "NOUN")
    return next((slot for child in told if (slot := words.get(child.lower_)) is not None), None)


def _by_adjective(token: Any, verb: Any, words: dict[str, str]) -> str | None:
    """“The search for five missing hikers”; those who were found are missing no more."""
    if token.pos_ != "NOUN" or verb.lemma_.lower() in load_words("slots", "no_longer"):
        return None
    if token.dep_ in ("nsubjpass", "dobj") and verb.lemma_.lower() not in ("search", "seek"):
        return None
    ties = (child.lower_ for child in token.lefts if child.dep_ == "amod")
    return next((slot for word in ties if (slot := words.get(word)) in ("missing", "killed")), None)


def _summed_up(page: Page, quantity: Quantity, words: dict[str, str]) -> str | None:
    """“Two of the wounded died, which takes the total to 33”: of what the sentence told before."""
    first, _ = page.sentence_of(quantity.start)
    before = page.text[first : quantity.start]
    if quantity.counted == "person" and quantity.text[0].isdigit() and (number := _NUMBERED.search(before)):
        return words.get(number[1].casefold())
    if quantity.counted and quantity.counted.casefold() != "victim":
        return None
    if not (summed := _SUMMED.search(before)):
        return None
    told = re.findall(r"\w+", before[: summed.start()].casefold())
    slots = [slot for word in told if (slot := words.get(word) or words.get(word.removesuffix("s"))) is not None]
    return slots[-1] if slots else None


def _denied(verb: Any) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)
