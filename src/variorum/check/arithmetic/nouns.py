"""What the numbers of a sentence count, and which kinds share nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...reference import load
from ..phrases import any_of
from ..shapes import Mark, Shape

_NO_NOUN = {"and", "or", "in", "at", "from", "on", "of", "for", "who", "were", "was"}

_ONE_MORE = re.compile(
    r"^\s*(?:[\w’'-]+\s+){0,6}?(?:[\w’'-]*\s*,\s*(?:and|plus)?|\s*(?:and|plus|as\s+well\s+as))\s+(?:an?|one|his|her|their|its|several|some|others?|many|various|the\s+\w+['’]?s)\b",
    re.IGNORECASE,
)


def mark_index(shape: Shape, part: Mark) -> int:
    """Where a mark stands among those of its sentence."""
    return next(at for at, mark in enumerate(shape.marks) if mark.start == part.start)


def noun_of(shape: Shape, gaps: list[str], mark: Mark) -> str | None:
    """What a number counts: the noun read with it, else the word behind it."""
    if mark.quantity and mark.quantity.counted:
        return mark.quantity.counted.lower()
    found = re.match(r"\s*([A-Za-z]+)", gaps[mark_index(shape, mark) + 1])
    word = found[1].lower() if found else None
    irregular = {"losses": "loss", "police": "police", "women": "woman", "men": "man", "children": "child"}
    return None if word is None or word in _NO_NOUN else irregular.get(word, word.removesuffix("s"))


_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "wives": "wife",
    "lives": "life",
    "losses": "loss",
}


def singular(noun: str) -> str:
    """A noun in the singular as far as its ending tells, so that two of one noun are alike."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun.removesuffix("s") if not noun.endswith(("ss", "us", "is")) else noun


def is_person(noun: str) -> bool:
    """Whether a noun, singular and in lower case, is one of persons, by list or by ending."""
    return noun in load("check_words")["persons"] or noun.endswith(
        ("er", "or", "ist", "ian", "man", "ee", "ese", "ant", "ican")
    )


def share_nobody(nouns: Sequence[str | None]) -> bool:
    """Whether the kinds are known to have nobody in common: soldiers and civilians."""
    known = set(nouns)
    return len(known) == len(nouns) > 1 and any(known <= set(group) for group in load("check_words")["apart"])


def opposed(told: Sequence[str]) -> bool:
    """Whether each item holds another word of a group that shares nothing: at home, away; in favour, against."""
    for group in load("check_words")["opposed"]:
        words = [any_of(tuple(group)).search(item) for item in told]
        if all(words) and len({word.group().lower() for word in words if word}) == len(told):
            return True
    return False


def one_more(after: str) -> bool:
    """Whether a list goes on with what bears no number: "two guides and a driver"."""
    return _ONE_MORE.match(after) is not None


def listed(words: Sequence[str]) -> str:
    """Words as a list of running text."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
