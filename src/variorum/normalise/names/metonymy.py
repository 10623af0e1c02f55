"""When a capital or a country stands for its government: "Moscow said", "ties with Minsk"."""

from __future__ import annotations

from typing import Any

from ...reference import geography, load_words
from ...reference.folding import fold
from .found import Found
from .text import Text


def _words(kind: str) -> frozenset[str]:
    return load_words("metonymy", kind)


def is_government(text: Text, item: Found) -> bool:
    """Whether a place's name is used for the government that sits there.

    A capital or country that is the subject of a verb of saying or deciding is; so is a capital that owns a policy,
    acts in a passive sentence, or has relations (Markert and Nissim's place-for-people).
    """
    quote = text.text[item.start : item.end]
    capital = fold(quote) in geography.capitals()
    country = any(entry.kind == "country" for entry in geography.lands(quote)[:1])
    if not (capital or country or quote in _words("territories")):
        return False
    if not text.parsed:
        return _by_next_word(text, item)
    span = text.doc.char_span(item.start, item.end, alignment_mode="expand")
    return bool(span) and _governs(span.root, capital)


def _governs(token: Any, capital: bool) -> bool:
    for _ in range(4):
        if token.dep_ != "conj":
            break
        token = token.head
        if token.pos_ == "VERB":
            return False
    head = token.head
    if _is_addressed(token):
        return True
    if token.dep_ in ("nsubj", "csubj"):
        return head.lemma_.casefold() in _words("verbs")
    if not capital:
        return False
    if token.dep_ == "poss":
        return head.lemma_.casefold() in _words("possessions")
    if token.dep_ == "pobj":
        if head.dep_ == "agent" or (head.lower_ == "by" and head.head.pos_ in ("NOUN", "VERB")):
            return True
        return head.lower_ in ("with", "between", "from", "to", "on") and head.head.lemma_.casefold() in _words(
            "relations"
        )
    return False


def _is_addressed(token: Any) -> bool:
    """Whether a verb speaks to the name: "warned Kyiv", "urged Beijing to act" (the parser's subject of "act")."""
    head = token.head
    if token.dep_ in ("nsubj", "csubj") and head.dep_ in ("ccomp", "xcomp"):
        verb = head.head
        return token.left_edge.i == verb.i + 1 and verb.lemma_.casefold() in _words("addressed")
    return token.dep_ in ("dobj", "dative") and head.lemma_.casefold() in _words("addressed")


def _by_next_word(text: Text, item: Found) -> bool:
    at = text.word_at(item.end - 1) + 1
    if at >= len(text.words) or text.gap(at - 1) != " ":
        return False
    word = text.words[at].text
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed"), word.removesuffix("d")}
    return word in ("said", "told", "saw", "sought", "denied", "vowed") or not stems.isdisjoint(_words("verbs"))
