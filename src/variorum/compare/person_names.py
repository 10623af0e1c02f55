"""Names that differ by a letter or two: an error of one report, not a spelling from another alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby

from ..model import Answer
from ..reference import load
from .words import fold

#: Why two names are no two persons, but a question of letters.
SPELLED = "one name, spelled in two ways"

#: How like two words are that can be one name, and how long they are at least.
ALIKE, LONG = 0.7, 5
_VOWELS = frozenset("aeiou")
#: What writers of one alphabet put for another's "й", "ы" or "ي".
_SEMIVOWELS = re.compile(r"[iyj]+")
#: Slots that ask for somebody's name, with what it is the name of.
ASKING = ("holder@", "named@", "name")


def asks_for_name(answers: Iterable[Answer]) -> bool:
    """Whether answers say who somebody is."""
    return all(answer.slot == "name" or answer.slot.startswith(ASKING[:2]) for answer in answers)


def misspelt(one: str, other: str, slightly: bool = True) -> bool:
    """Whether two names are one, with letters in it that no change of alphabet explains.

    "Alishvandi" and "Alishbandi" are, as "Ardlie" and "Ardile", "Hansen" and "Hanson"; "Gaddafi" and "Kadhafi" are not.

    Args:
        one: a full name.
        other: one of another report.
        slightly: whether a vowel or a double letter is enough.
    """
    first, second = (_without_suffix(name) for name in (one, other))
    if len(first) != len(second) or len(first) < 2 or first == second:
        return False
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    differing = [(a, b) for a, b in pairs if _skeleton(a) != _skeleton(b) or _swapped(a, b)]
    if slightly and not differing and len(pairs) == 1 and not _of_another_alphabet(*pairs[0]):
        differing = pairs
    return bool(differing) and all(
        min(len(a), len(b)) >= LONG and SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE
        for a, b in differing
    )


def _of_another_alphabet(one: str, other: str) -> bool:
    """Whether two words differ as names of other alphabets do: by "i" or "y", by the first letter, or as is usual."""
    if one[0] != other[0] or _SEMIVOWELS.sub("i", one) == _SEMIVOWELS.sub("i", other):
        return True
    return any({one, other} <= set(forms) for forms in load("comparison")["written_anew"])


def _without_suffix(name: str) -> list[str]:
    """The words of a name without what tells a son from his father."""
    suffixes = load("relations")["suffixes"]
    return [word for word in fold(name).split() if word not in suffixes]


def _swapped(one: str, other: str) -> bool:
    """Whether two neighbouring letters, a vowel and a consonant, have changed places."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    turned = one[:at] + one[at : at + 2][::-1] + one[at + 2 :]
    return one != other and turned == other and len(_VOWELS.intersection(one[at : at + 2])) == 1


@cache
def _skeleton(word: str) -> str:
    """What is left of a name whichever way it is brought into Latin letters."""
    word = _without_doubles(word)
    for letters, plain in load("comparison")["spellings"]:
        word = word.replace(letters, plain)
        # Letters that meet because a vowel between them is left out were never one: "Mohammed" has three.
        word = _without_doubles(word) if plain else word
    return word


def _without_doubles(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))
