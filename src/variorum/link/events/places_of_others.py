"""Places told beside an event that are another one's, or somebody's: no answer to where it took place."""

from __future__ import annotations

from typing import Any

from ...reference import load_words
from ..classes import hosts, of_noun, of_verb
from ..page import Page

_STEPS = 12
#: Arcs to a word that only says of what kind, or whose, a noun is.
_MODIFYING = frozenset({"compound", "nmod", "amod", "poss"})


def is_of_another(page: Page, at: int, kind: str | None, start: int, end: int) -> bool:
    """Whether a place among an event's words is where something or somebody else is.

    "A Bloomfield man" is from Bloomfield, wherever he was hit. What is done about something that was before, as an
    arrest, a charge or a decision, is mostly done elsewhere: "charged in the Orm shooting", "arrested over a raid in
    Har", "held in the Har jail" and "the Norvia decision" tell of no place where that was done.

    Args:
        page: the document.
        at: where the event's verb or noun begins.
        kind: its class, where it has one.
        start: where the name of the place begins.
        end: where it ends.
    """
    token, verb = page.head(start, end), page.token_at(at)
    if token is None or verb is None:
        return False
    if token.dep_ in _MODIFYING and _is_somebody(token.head):
        return True
    if token.dep_ == "pobj" and token.head.lower_ == "across" and _leads_from(token):
        return True  # "shook cities across the strait from Norvia"
    return kind in hosts("afterwards") and (_of_what_was_before(token, verb) or _names_event(token))


def is_no_place(head: Any) -> bool:
    """Whether a noun behind "in" names what happened, or somebody: "killed in an accident", "by a driver in Orm"."""
    return _is_somebody(head) or of_noun(head.lemma_.lower()) is not None or head.lower_ in hosts("mishaps")


def _names_event(token: Any) -> bool:
    """Whether a place stands right before an event's word that the parse may mistake ("Orm hit and run")."""
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if behind is None or not _tells_of_event(behind):
        return False
    return behind.tag_ not in ("VBD", "VBN", "VBG") or behind.lower_ in hosts("mishaps")


def _of_what_was_before(token: Any, verb: Any) -> bool:
    """Whether a place leads to an event's word through that of another event, or of where somebody is kept."""
    for _ in range(_STEPS):
        if token.i == verb.i or token.head.i == token.i:
            return False
        modifies = token.dep_ in _MODIFYING
        token = token.head
        if token.i == verb.i:
            return modifies
        if token.pos_ in ("NOUN", "PROPN") and (token.lemma_.lower() in hosts("keeping") or _tells_of_event(token)):
            return True
    return False


def _tells_of_event(noun: Any) -> bool:
    """Whether a noun names an event ("raid"), be it by a word that is mostly a verb ("hit and run")."""
    return of_noun(noun.lemma_.lower()) is not None or of_verb(noun.lemma_.lower()) is not None


def _is_somebody(noun: Any) -> bool:
    return noun.lemma_.lower() in load_words("slots", "persons") | hosts("unnamed_persons")


def _leads_from(token: Any) -> bool:
    return any(child.lower_ == "from" for word in (token, token.head, token.head.head) for child in word.children)
