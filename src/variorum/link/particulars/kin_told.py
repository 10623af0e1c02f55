"""Kin and children of named persons, as the words beside their names tell them: a half-brother, a mother of three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...reference import load, load_words
from ..page import Page
from .offices_told import Particular
from .title_words import AGE, Word, words_before, words_behind

_COUNT = r"(?P<count>\d{1,2}|[a-z]+(?:-[a-z]+)?)"
_OWNER_END = re.compile(r"['’]s?\s*$")
_GAP = re.compile(r"\s?(?:,\s)?" + AGE.replace(r"\s?,\s", r"\s?-?\s?year\s?-?\s?old\s"))
#: Words of a degree of kinship at most, and characters between it and the name.
_LONGEST, _BETWEEN = 3, 24
#: Characters before a name in which a "mother of three" stands.
_LEAD = 40


def read_kin(page: Page, name: tuple[int, int, str, str]) -> Iterator[Particular]:
    """What a person is to another by the words beside the name.

    Yields:
        Each twice: as one of the degrees of a kinship, and as one of the kinds of kin that one of that sex may be.
    """
    start, end = name[0], name[1]
    found: list[tuple[list[Word], int, int]] = []
    lead = start
    before = words_before(page, start)
    if (
        _is_age(before)
        and (comma := page.text.rfind(",", max(0, start - _BETWEEN), start)) >= 0
        and _GAP.fullmatch(page.text, comma, start)
    ):
        before, lead = words_before(page, comma), comma
    if before and (_GAP.fullmatch(page.text, before[-1].end, start) or lead != start):
        found.append((before, before[0].start, end))
    if behind := words_behind(page, end):
        stop = next(
            (at for at, word in enumerate(behind) if word.text in ("who", "whose", "and", "with", "was", "is")),
            len(behind),
        )
        if behind[:stop]:
            found.append((behind[:stop], start, behind[stop - 1].end))
    for words, low, high in found:
        yield from _degree(page, name, words, low, high)


def _is_age(words: list[Word]) -> bool:
    """Whether no more than an age stands right before the name: "her half-brother, 17-year-old Tim"."""
    return not words or (words[0].text.isdecimal() and [word.text for word in words[1:]] == ["year", "old"])


def _degree(
    page: Page, name: tuple[int, int, str, str], words: list[Word], low: int, high: int
) -> Iterator[Particular]:
    plain = [word.text for word in words]
    size = next((n for n in range(min(_LONGEST, len(plain)), 0, -1) if " ".join(plain[-n:]) in _degrees()), 0)
    if not size:
        return
    base, degree = _degrees()[" ".join(plain[-size:])]
    at = len(words) - size
    while at and words[at - 1].text in _words("beside_kin"):
        at -= 1
    owner = _owner(page, name, words, at)
    begin = words[len(words) - size].start if low != name[0] else low
    yield Particular(f"degree {base}", degree, begin, high, owner)
    for number, bases in enumerate(load("personal_particulars")["sexes"]):
        if base in bases and owner is not None:
            yield Particular(f"kin {number} {owner}", base, begin, high, owner)


def _owner(page: Page, name: tuple[int, int, str, str], words: list[Word], at: int) -> str | None:
    """Whose kin it is: who is named before the word with an "'s", else the one person named before in the sentence."""
    if not at:
        return None
    word = words[at - 1]
    if word.text in ("his", "her"):
        low, _ = page.sentence_of(name[0])
        persons = {thing[2] for thing in page.things_in(low, word.start) if thing[3] == "person"} - {name[2]}
        return next(iter(persons)) if len(persons) == 1 else None
    thing = page.thing_at(word.start)
    if thing is not None and thing[3] == "person" and thing[2] != name[2]:
        mark = page.text[max(thing[1] - 2, thing[0]) : words[at].start]
        return thing[2] if _OWNER_END.search(mark) or "'" in mark or "’" in mark else None
    return None


def read_children(page: Page, name: tuple[int, int, str, str]) -> Iterator[Particular]:
    """How many children somebody is told to have."""
    start, end = name[0], name[1]
    low, high = page.sentence_of(start)
    found = [
        _behind().match(page.text, end, high),
        _has().match(page.text, end, high),
        _before().search(page.text, max(low, start - _LEAD), start),
    ]
    for one in found:
        if one is not None and (count := _number(one["count"])):
            yield Particular(
                "children", count, one.start("told"), max(end, one.end()) if one.end() <= start else one.end()
            )
    yield from _possessed(page, name, low, high)


def _possessed(page: Page, name: tuple[int, int, str, str], low: int, high: int) -> Iterator[Particular]:
    """In "Ada Novak was walking with one of her three children" the sentence names one person only."""
    if {thing[2] for thing in page.things_in(low, high) if thing[3] == "person"} != {name[2]}:
        found = None
    else:
        found = _owned().search(page.text, name[1], high)
    if found is not None and (count := _number(found["count"])):
        yield Particular("children", count, found.start(), found.end())


def _number(words: str) -> str | None:
    table = load("number_words")
    number = int(words) if words.isdecimal() else {**table["ones"], **table["tens"]}.get(words)
    return str(int(number)) if number and 1 <= number <= 30 else None


def _either(key: str) -> str:
    return "|".join(sorted(_words(key), key=lambda word: (-len(word), word)))


def _offspring() -> str:
    return r"(?:children|" + "|".join(f"{word}s?" for word in sorted(_words("offspring"))) + r")\b"


@cache
def _of_so_many() -> str:
    """In "a mother of three" what follows says that no three of something else are meant."""
    behind = rf"(?:(?=\s?[,.;:)\n]|\s?$|\s(?:{_either('after_count')})\b|\s-\s)|\s{_offspring()})"
    return rf"(?P<told>{_either('parents')})\sof\s{_COUNT}(?!\s?-\s?year){behind}"


@cache
def _behind() -> re.Pattern[str]:
    lead = rf"\s?,\s{AGE}(?:an?\s|the\s)?|\s(?:is|was)\s(?:an?\s|the\s)"
    return re.compile(rf"(?:{lead})(?:[\w-]+\s){{0,2}}{_of_so_many()}", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    parents = _either("parents")
    return re.compile(rf"\b(?P<told>{parents})\sof\s{_COUNT}(?:\s{_offspring()})?\s?,?\s$", re.IGNORECASE)


@cache
def _has() -> re.Pattern[str]:
    return re.compile(
        rf"\s(?P<told>{_either('had')})\s(?:behind\s)?(?:(?:a\s|his\s|her\s)?(?:wife|husband|partner)\sand\s)?"
        rf"{_COUNT}\s{_offspring()}"
    )


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"\b(?:his|her)\s{_COUNT}\s{_offspring()}")


@cache
def _degrees() -> dict[str, tuple[str, str]]:
    kin = load("personal_particulars")["kin"]
    return {words: (base, words.replace(" ", "-")) for base, forms in kin.items() for words in forms}


def _words(key: str) -> frozenset[str]:
    return load_words("personal_particulars", key)
