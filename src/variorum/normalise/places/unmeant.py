"""Words spelt like a place that mean a person, a dish or a party: "Jordan scored 30", "Turkey was served"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...model import Name
from ...reference import load_words
from ..names.text import Text
from ..names.words import written

#: From this number on a score is a player's points rather than a national team's goals.
_POINTS = 10
#: Letters from which a word in capitals is a word and no initials.
_WORD = 4


def _words(kind: str) -> frozenset[str]:
    return load_words("place_words", kind)


def meant(text: Text, names: Sequence[Name]) -> list[Name]:
    """The names that mean a place, as far as the words around them tell.

    Args:
        text: the text.
        names: names taken for places.

    Returns:
        All but the first halves of dishes, things and parties ("Peking duck", "INDIA bloc"), a bird that is cooked, a
        people that something is of ("Arab villages"), and every mention of a given name that somewhere does what only
        persons do. In doubt a name stays.
    """
    people = {name.text for name in names if _is_person(text, name.start, name.end)}
    return [name for name in names if name.text not in people and not _is_thing(text, name.start, name.end)]


def _is_thing(text: Text, start: int, end: int) -> bool:
    first, last = text.word_at(start), text.word_at(end - 1)
    if first < 0 or last < 0:
        return False
    quote = text.text[start:end]
    following = text.words[last + 1].text if last + 1 < len(text.words) and text.gap(last) == " " else ""
    if following in _words("called_after"):
        return True
    if quote.isupper() and len(quote) >= _WORD and following in _words("blocs"):
        return True
    before = text.words[first - 1].text.casefold() if first and text.gap(first - 1) == " " else ""
    if before in _words("dishes_before"):
        return True
    if quote in _words("peoples"):
        token = _token(text, start, end)
        return token is not None and token.dep_ in ("amod", "compound", "nmod")
    token = _token(text, start, end) if quote in _words("birds") else None
    return token is not None and token.dep_ in ("nsubjpass", "dobj") and _lemma(token.head) in _words("cooking")


def _is_person(text: Text, start: int, end: int) -> bool:
    token = _token(text, start, end) if text.text[start:end] in written("also_personal") else None
    if token is None or token.dep_ != "nsubj":
        return False
    verb = token.head
    scored = _lemma(verb) == "score" and any(_is_points(child) for child in verb.children)
    return scored or _lemma(verb) in _words("personal_verbs")


def _token(text: Text, start: int, end: int) -> Any:
    span = text.doc.char_span(start, end, alignment_mode="expand") if text.parsed else None
    return span.root if span else None


def _lemma(token: Any) -> str:
    return token.lemma_.casefold()


def _is_points(token: Any) -> bool:
    if token.dep_ not in ("dobj", "npadvmod", "nummod", "attr"):
        return False
    numbers = [token, *token.children]
    return any(word.text.isdigit() and int(word.text[:6]) >= _POINTS for word in numbers)
