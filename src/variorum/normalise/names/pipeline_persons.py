"""Persons that the pipeline proposes, freed of their titles, and what only looks like a person told apart."""

from __future__ import annotations

from functools import cache

from ...reference import gazetteer, geography, load
from .found import Found
from .lexicon import given_names
from .persons import is_title
from .text import Text
from .words import heads, written

#: Small words that a person's name may hold between its capitals.
PARTICLES = written("particles") | {"of"}


@cache
def title_words() -> frozenset[str]:
    """Forms of address, heads of roles and what may stand before them, in lower case."""
    titles = load("titles")
    return frozenset(
        word.casefold() for part in ("address", "heads", "modifiers") for word in titles[part] if word.isalpha()
    )


def _is_title_word(word: str) -> bool:
    return word.casefold() in title_words() or (not word.isascii() and is_title(word))


def person(text: Text, start: int, end: int, words: list[str]) -> Found | None:
    """What stands where the recogniser saw a person.

    A person's name has only capitalised words, particles and initials; titles before it are left out.

    Args:
        text: the text.
        start: where the recogniser's name begins.
        end: where it ends.
        words: its words.

    Returns:
        The person, or the body, place or thing that it is instead, or None for no name.
    """
    first = text.word_at(start)
    while len(words) > 1 and _is_title_word(words[0]) and words[0] not in ("Grant", "King", "Prince"):
        words = words[1:]
        first += 1
        start = text.words[first].start
    if len(words) > 1 and text.opens_segment(first) and _opener(text, first):
        words, first = words[1:], first + 1
        start = text.words[first].start
    # "Milford Mayor", "Milford Fire" before "Chief": where or what somebody is mayor or chief of.
    while len(words) > 1 and is_title(words[-1]) and words[-1] not in given_names():
        words = words[:-1]
        end = text.words[first + len(words) - 1].end
        if len(words) == 1 and gazetteer.towns(words[0]):
            return Found(start, end, "place", 47)
    # "Super PAC" is no person's name; "Henry IV" is.
    if (
        len(words) > 1
        and words[-1].isupper()
        and len(words[-1]) > 2
        and words[0].istitle()
        and set(words[-1]) - set("IVX")
    ):
        return Found(start, end, "organisation", 35)
    at = first + len(words)
    if (
        at < len(text.words)
        and text.gap(at - 1) == " "
        and text.words[at].text.istitle()
        and is_title(text.words[at].text)
    ):
        return Found(start, end, "organisation", 35)
    if any(word in written("features") for word in words[1:]):
        return Found(start, end, "other", 30)
    if geography.demonym(words[0]) and len(words) > 2:
        words, start = words[1:], text.words[first + 1].start
    if any(word[0].isdigit() for word in words) or len(words) > 5:
        return None
    if not (words[0][0].isupper() or words[0] in PARTICLES) or not words[-1][0].isupper():
        return None
    if not all(word[0].isupper() or word in PARTICLES or word == "s" for word in words):
        return None
    # "Ravi K" before ". Mehta": the recogniser stops at the point of an initial.
    at = first + len(words)
    if (
        len(words[-1]) == 1
        and at < len(text.words)
        and text.gap(at - 1) in (". ", ".", " . ")
        and text.words[at].text.istitle()
    ):
        words, end = [*words, text.words[at].text], text.words[at].end
    if words[-1] in ("Jr", "Sr") and text.text.startswith(".", end):
        end += 1
    quote = text.text[start:end]
    last = words[-1].casefold()
    if last in heads("facility") and (len(words) > 2 or (len(words) == 2 and words[0] not in given_names())):
        return Found(start, end, "facility", 50)
    named = len(words) == 2 and words[0] in given_names() and last in written("surnames_behind_given")
    if len(words) > 1 and not named and last in (heads("organisation") | heads("corporate")) - written("surnames_too"):
        return Found(start, end, "organisation", 50)
    if len(words) == 2 and words[-1] in written("outlet") and words[0] not in given_names() and not is_title(words[0]):
        return Found(start, end, "outlet", 50)
    if "," in quote or "(" in quote or words[-1].casefold() in heads("weapon") | heads("weapon_weak"):
        return None
    # "Library", "Grade II"
    if len(words) == 1 and last in heads("facility") | heads("features") and not _addressed(text, first):
        return None
    if len(words) == 1 and _names_a_thing(text, first):
        return Found(start, end, "other", 30)
    return Found(start, end, "person", 40 + 15 * (len(words) > 1))


def _addressed(text: Text, at: int) -> bool:
    before = text.words[at - 1].text if at and text.gap(at - 1) in (" ", ". ") else ""
    return before in load("titles")["address"] or is_title(before)


def _opener(text: Text, at: int) -> bool:
    if text.words[at].text in written("openers"):
        return True
    return text.tag(at) not in ("PROPN", "NOUN", "ADJ", "VERB", "")


def _names_a_thing(text: Text, at: int) -> bool:
    """Whether a single word with an article before it and a noun behind it is no person: "the Maidan revolution"."""
    if at < 1 or at + 1 >= len(text.words) or text.words[at - 1].text.casefold() != "the" or text.gap(at) != " ":
        return False
    return text.tag(at + 1) == "NOUN" and text.words[at + 1].text not in written("of_persons")
