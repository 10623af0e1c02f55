"""What a number without a noun counts, told before it: "the death toll rose to 41", "the number of dead is 9"."""

from __future__ import annotations

from ..tokens import Tokens
from .lexicon import DASHES, HARMED, NUMBER_WORDS, PARENTS, STOPS, TALLIES, TOLL_VERBS, singular

#: So far back the noun may stand ("the number of people killed in the raid has risen to 41").
_BACK = 12


def counted_before(tokens: Tokens, low: list[str], at: int) -> str | None:
    """What a number without a noun counts, told before it: "the death toll rose to 41", "the number of dead is 9"."""
    place = at - 1
    if place > 0 and low[place] in ("of", *DASHES) and _parent(low, place):
        return "child"
    if place > 1 and low[place] == "or" and low[place - 1].isalpha() and low[place - 1] not in STOPS:
        # "another pick or two"
        return (
            low[place - 1]
            if any(word in ("a", "an", "another", "one") for word in low[max(place - 4, 0) : place - 1])
            else None
        )
    while place >= max(at - _BACK, 0):
        word = low[place]
        if word in ("toll", "tolls"):
            kind = low[place - 1] if place else ""
            return {"death": "death", "casualty": "casualty", "injury": "injury"}.get(kind, "death")
        noun = singular(tokens.words[place]) if word not in TOLL_VERBS or word in TALLIES else None
        if noun:
            behind = low[max(place - 3, 0) : place]
            if ("number" in behind and "of" in behind) or (word in TALLIES and word not in HARMED):
                return noun.lower() if word in TALLIES else noun
        if _step(low, place):  # "rose by three to 41"
            place -= 2
            continue
        if word in (".", ";", ":", "!", "?", ",") or word[0].isdigit() or tokens.line_ends(place + 1):
            return None
        if word not in TOLL_VERBS and not (noun or word.endswith("ed") or word in HARMED or word == "killed"):
            return None
        place -= 1
    return None


def _step(low: list[str], at: int) -> bool:
    """Whether a number tells by how much another one rose or fell."""
    number = low[at][0].isdigit() or low[at] in NUMBER_WORDS
    return number and at > 0 and low[at - 1] == "by" and low[at + 1 : at + 2] == ["to"]


def _parent(low: list[str], at: int) -> bool:
    """Whether "of", with dashes or without, joins a number to a parent: "mother of two", "father - of - three"."""
    words = [word for word in low[max(at - 3, 0) : at + 1] if word not in DASHES]
    return words[-1:] == ["of"] and words[-2:-1] != [] and words[-2] in PARENTS
