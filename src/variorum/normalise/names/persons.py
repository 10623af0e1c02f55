"""Persons by their titles, and the roles that stand beside their names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...reference import geography, load, load_words
from .found import Found
from .text import Text
from .words import heads, never, written

_AGE = re.compile(r"\s*,\s*(?:aged\s+)?\d{1,3}\s*,")
_YEARS = re.compile(r"^(?:\d{1,3}\s?-\s?)?years?\s?-\s?old\s+")
_HANGING = re.compile(r"(?<![\s,])[\s,]+(?:of|for|the|and|or|in|at|with|to|by|from|a|an|who|whose|as|on|'s|’s)$")
_STOP = re.compile(r"[.;:!?()\[\]\n\"“”—]|\s[-–]\s")
#: How many words of a role are looked at, before a name and behind it.
_BEFORE, _BEHIND = 9, 12
#: Cyrillic letters that look like Latin ones, for words in which the two are mixed: "C\u043elonel".
_LOOKALIKES = str.maketrans("\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455", "aeopcyxijs")
#: They begin roles: "South African President", "West Coast director".
_DIRECTIONS = frozenset(["west", "east", "north", "south", "western", "eastern", "northern", "southern", "central"])
#: Words that may stand inside a role and do not begin one.
_NOT_FIRST = frozenset(
    ["of", "for", "s", "and", "other", "some", "many", "several", "another", "two", "three", "own", "such"]
)


def _heads() -> frozenset[str]:
    return load_words("titles", "heads")


def _modifiers() -> frozenset[str]:
    return load_words("titles", "modifiers")


@cache
def _address() -> frozenset[str]:
    return frozenset(word.casefold() for word in load("titles")["address"])


@cache
def _openers() -> frozenset[str]:
    return heads("openers") | never()


@cache
def _never() -> frozenset[str]:
    return never() - _modifiers() - _heads() - _DIRECTIONS


@lru_cache(maxsize=1 << 15)
def is_title(word: str) -> bool:
    """Whether the word heads a role ("minister", "spokesmen"), in any case and number."""
    low = word.casefold()
    if not low.isascii():
        low = low.translate(_LOOKALIKES)
    return low in _heads() or (low.endswith("s") and low[:-1] in _heads())


def titled_persons(text: Text) -> list[Found]:
    """Capitalised words right behind a title or a form of address: "Minister Khrenin", "Mr. Okoro"."""
    found: list[Found] = []
    for at, word in enumerate(text.words[:-1]):
        address = word.text in load("titles")["address"]
        if not (address or is_title(word.text)) or text.segment_at(word.start).headline:
            continue
        if text.gap(at) not in (" ", ". ", " . "):
            continue
        first = last = at + 1
        while last < len(text.words) and last - first < 4 and _name_word(text, last):
            last += 1
            if text.gap(last - 1) not in (" ", "-", " - ", ". ", " . "):
                break
        # A point ends the name unless it stands behind an initial.
        ends = (at for at in range(first, last - 1) if "." in text.gap(at) and len(text.words[at].text) > 1)
        last = next(ends, last - 1) + 1
        # "Fisheries" in "Deputy Fisheries Minister" is part of the title.
        if (
            last < len(text.words)
            and text.gap(last - 1) == " "
            and text.words[last].capital
            and _title_goes_on(text, last)
        ):
            continue
        # Behind a small title a single capitalised word may be anything.
        if last - first < 2 and not (address or word.capital):
            continue
        if last > first and not is_title(text.words[last - 1].text):
            found.append(Found(text.words[first].start, text.words[last - 1].end, "person", 50 + 5 * (last - first)))
    return found


def _title_goes_on(text: Text, at: int) -> bool:
    return is_title(text.words[at].text) or text.words[at].text.casefold() in _modifiers()


def _name_word(text: Text, at: int) -> bool:
    word = text.words[at]
    if not word.capital or not word.text.isalpha() or (word.text.isupper() and len(word.text) > 3):
        return False
    low = word.text.casefold()
    if is_title(word.text) or low in _modifiers() or geography.demonym(word.text) or geography.lands(word.text):
        return False
    return text.tag(at) in ("PROPN", "")


def role_before(text: Text, start: int) -> str | None:
    """The role that stands right before a person's name: "Belarusian Defense Minister", "former Gov."."""
    name = text.word_at(start)
    at, reached, title = name - 1, name, False
    while at >= 0 and name - at <= _BEFORE:
        gap = text.gap(at)
        if not re.fullmatch(r"\s?\.?\s?|\s?[-–]\s?|\s?['’]\s?", gap) or "\n" in gap:
            break
        word = text.words[at]
        if "." in gap and not _abbreviated(word.text):
            break
        # "posted on X. Transport Minister Berg": one letter is a role's only among initials ("U.S.").
        if "." in gap and len(word.text) == 1 and (at == 0 or not re.fullmatch(r" ?\. ?", text.gap(at - 1))):
            break
        low = word.text.casefold()
        if word.text.istitle() and low in _never():
            break
        if is_title(word.text):
            title = True
        # "Secretary of State Clinton" is one role; in "a staffer for Rep. Diaz" the title ends it.
        elif not (_role_word(text, at) or (low in ("of", "for") and not title) or (title and low == "s")):
            break
        if low not in _NOT_FIRST:
            reached = at
        at -= 1
    if not title or reached == name:
        return None
    first = text.words[reached]
    if first.text.casefold() in _address():
        return None
    return _whole(text.text[first.start : start].rstrip(" ,'‘’\"“"))


def _abbreviated(word: str) -> bool:
    """Whether a point behind the word belongs to it: "Sen.", "U.S.", "Lt."; others end a sentence."""
    return len(word) == 1 or (
        len(word) <= 4 and word[0].isupper() and (is_title(word) or word.casefold() in _modifiers())
    )


def _role_word(text: Text, at: int) -> bool:
    word = text.words[at]
    low = word.text.casefold()
    if low in _modifiers() or geography.demonym(word.text):
        return True
    if low in _address():
        return False
    if word.capital and (not text.opens_segment(at) or text.tag(at) == "PROPN"):
        return True
    # A small noun before a capital one ends the sentence or line before, as a rule.
    follower = text.words[at + 1].text
    if word.text.islower() and follower.istitle() and not is_title(follower) and low not in _modifiers():
        return False
    # "Company chief" at the head of a sentence; "Yesterday President" is tagged so too.
    if word.capital:
        return text.tag(at) in ("NOUN", "ADJ") and low not in _openers()
    return text.tag(at) in ("ADJ", "NOUN", "PROPN")


def role_behind(text: Text, end: int, *, body: bool = False) -> str | None:
    """The role in apposition behind a name: "Steve Scalise, the House majority whip, ...".

    Args:
        text: the text.
        end: where the name ends.
        body: the name is a body's, so that the phrase is headed by "agency" or "service" rather than a title.
    """
    rest = text.text[end : end + 160]
    age = _AGE.match(rest)
    opening = age or re.match(r"\s*,\s*", rest)
    if not opening:
        return None
    begin = end + opening.end() + len(rest[opening.end() :]) - len(rest[opening.end() :].lstrip(" "))
    first = text.word_at(begin) + (text.words[max(text.word_at(begin), 0)].start < begin)
    last, title = first, -1
    while last < len(text.words) and last - first < _BEHIND:
        word = text.words[last]
        tag = text.tag(last)
        if tag in ("VERB", "AUX") or (tag == "PRON" and word.text.casefold() in ("who", "which", "that", "he", "she")):
            break
        if (word.text in written("organisation") if body else word.text.casefold() in _heads()) and (
            title < 0 or not word.text[0].isupper() or text.words[last - 1].capital
        ):
            title = last
        last += 1
        gap = text.gap(last - 1)
        if "," in gap or _STOP.search(gap.replace(".", "", len(word.text) < 4 and gap.strip() == ".")):
            break
    if title < 0 or last >= len(text.words) + 1:
        return None
    close = text.words[last - 1].end
    behind = text.text[close : close + 80].lstrip(" ")[:1]
    # Without a closing mark the phrase runs into the sentence: then it ends at the title or its "of" phrase.
    if behind not in (",", ".", ";", ")", "—", "–", "-", ""):
        last = title + 1
    phrase = text.text[begin : text.words[last - 1].end]
    opener = text.words[first]
    # "X, FBI and city police" is a list: a body's apposition opens with an article, an adjective or an owner.
    if body and opener.capital and not geography.demonym(opener.text) and not re.search(r"['’]s\b", phrase):
        return None
    phrase = re.sub(r"^(?:the|a|an|one of|another)(?: other)?\s+", "", phrase, flags=re.IGNORECASE)
    return _whole(phrase)


def _whole(phrase: str) -> str | None:
    """A role without an age before it and without a small word that hangs at its end."""
    phrase = _YEARS.sub("", phrase.strip(), count=1)
    while match := _HANGING.search(phrase):
        phrase = phrase[: match.start()]
    return phrase.strip(" ,-–") or None
