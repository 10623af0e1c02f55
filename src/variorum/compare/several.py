"""Whether those who say something are several."""

from __future__ import annotations

import re

from ..reference import geography, load


def are_several(who: str) -> bool:
    """Whether those who say something are several: "Kurdish sources", "police", "Palestinians"."""
    head = re.split(r"[,(]| (?:of|in|from|for|with|at|on|close|who|that)\b", who)[0].split()[-1:]
    word = head[0] if head else ""
    plural = word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    people = word[:1].isupper() and word.endswith("s") and geography.demonym(word[:-1]) is not None
    opening = who.casefold().split(" ")[0]
    counted = opening in ("several", "some", "many", "both", "most", "few") or _numeral(opening) > 1
    return plural or people or counted or word in ("police", "people") or " and " in who


def _numeral(word: str) -> int:
    """The number that a word or figures say; 0 where they say none."""
    table = load("number_words")
    return int(word) if word.isdecimal() else int({**table["ones"], **table["tens"]}.get(word, 0))
