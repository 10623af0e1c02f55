"""The words right before and behind a person's name that may be a title: as plain words with where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...reference import load
from ..page import Page
from ..things.office_parts import slot_words

#: A word, and what joins two of them into one; texts that were cut into tokens have blanks around the hyphen.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: Marks at which the words that belong to a name end.
_STOP = re.compile(r"[,;:()\[\]“”\"\n]|(?:[.!?](?=\s))|\s[-–—]{2}\s|—")
#: Abbreviations before a name, whose full stop ends nothing: "Lt. Col. Ann Lee".
_SHORT = re.compile(r"\b([A-Za-z]{2,4})\.(?=\s)")
#: An age between a name and the words that go with it.
AGE = r"(?:(?:aged\s|age\s)?\d{1,3}\s?,\s)?"
_BEHIND = re.compile(r"\s?,\s" + AGE)
_FAR = 70
#: Marks right before a name that no title stands before.
_ENDS = frozenset({"", ",", ";", ":", "(", '"', "“"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word in small letters, in full where it is a short form of an office, and where it stands."""

    text: str
    start: int
    end: int


def words_before(page: Page, start: int) -> list[Word]:
    """The words of the sentence before a name, back to the last mark."""
    if page.text[max(0, start - 2) : start].strip()[-1:] in _ENDS:
        return []
    low = max(0, start - _FAR)  # no sentence is asked for: its end is often seen behind "Capt."
    stretch = _SHORT.sub(lambda found: found[1] + " " if found[1].casefold() in _shorts() else found[0],
                         page.text[low:start])  # fmt: skip
    marks = list(_STOP.finditer(stretch))
    at = marks[-1].end() if marks else 0
    return _words(stretch, at, len(stretch), low)


def words_behind(page: Page, end: int) -> list[Word]:
    """The words in apposition behind a name, up to the next mark; none where no comma stands between."""
    if "," not in page.text[end : end + 2]:
        return []
    _, high = page.sentence_of(max(end - 1, 0))
    found = _BEHIND.match(page.text, end, min(high, end + _FAR))
    if found is None:
        return []
    stretch = page.text[found.end() : min(high, found.end() + _FAR)]
    mark = _STOP.search(stretch)
    return _words(stretch, 0, mark.start() if mark else len(stretch), found.end())


def _words(stretch: str, start: int, end: int, offset: int) -> list[Word]:
    return [
        Word(_full(found[0].casefold()), offset + found.start(), offset + found.end())
        for found in _WORD.finditer(stretch, start, end)
    ]


def _shorts() -> dict[str, str]:
    return {**load("relations")["offices"], **load("thing_slots")["short_ranks"]}


def _full(word: str) -> str:
    # "CEO" stays: its family has the short forms too.
    full = _shorts().get(word, word)
    return full if " " not in full else word


def is_unsettled(words: list[Word]) -> bool:
    """Whether one of some words says that an office is held no more, not yet or for the time being."""
    return any(
        word.text in slot_words("former") or word.text in load("personal_particulars")["unsettled"] for word in words
    )
