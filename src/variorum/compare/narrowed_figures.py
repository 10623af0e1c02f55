"""Figures that the words beside them narrow: a part, an addition, those of a former time or of one kind.

"Three of the seven", "three more years", "four prior arrests", "the final two games" and "six goals from penalties" are
not held against figures that nothing narrows, or that something else does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from ..reference import load
from .counted_nouns import counted_as
from .figure_marks import MARKS, any_of
from .figure_words import Told, figures_told
from .figures import midpoint
from .grounds import Grounds
from .positions import Stand
from .words import fold

#: Letters by which two forms of a word are told to be one.
STEM = 5
#: Words of a phrase behind a figure that tell what it is of.
PHRASE = 5
_WORD = re.compile(r"[^\W\d_]+")


def narrowed(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why two figures are not held against each other, by the words beside them; None where these forbid nothing.

    Args:
        first: a position with a figure.
        second: one that excludes it.
        grounds: the reports, for the words around the figures.
    """
    ours, theirs = (figures_told(stand, grounds) for stand in (first, second))
    if not ours or not theirs:
        return None
    final = any(told.answer.slot in load("comparison")["final"] for told in (*ours, *theirs))
    for reason, marked, everywhere in MARKS:
        if (everywhere or not final) and _on_one_side(marked, ours, theirs):
            return reason
    if _part_of(ours, theirs, final) or _part_of(theirs, ours, final):
        return "one is a part of another figure"
    if not final and all(_other_noun(one, other) for one in ours for other in theirs):
        return "each figure counts a noun of its own"
    if not final and all(_kinds_apart(one, other) for one in ours for other in theirs):
        return "the two are told of different kinds or groups"
    return None


def _on_one_side(marked: Callable[[Told], bool], ours: Sequence[Told], theirs: Sequence[Told]) -> bool:
    """Whether all of the one are told so, and none of the other."""
    sides = [[marked(told) for told in side] for side in (ours, theirs)]
    return any(all(one) and not any(other) for one, other in (sides, sides[::-1]))


def _part_of(ours: Sequence[Told], theirs: Sequence[Told], final: bool) -> bool:
    """Whether the one is told as part of a whole ("three of the seven"), and the other of none, or reaches the whole.

    A toll that is told of all who were there ("two of the three workers died") is a toll all the same.
    """
    wholes = [_whole(told) for told in ours]
    if any(whole is None for whole in wholes) or any(_whole(told) is not None for told in theirs):
        return False
    least = min(whole for whole in wholes if whole is not None)
    return not final or any((midpoint(told.quantity) or 0.0) >= least for told in theirs)


def _whole(told: Told) -> float | None:
    """The figure that another is told to be of: seven in "three of the seven bullets"."""
    found = re.match(
        r"^\W*(?:out )?of (?:the |its |their |his |her |all )?(\d[\d,]*|[a-z]+)\b", told.behind, re.IGNORECASE
    )
    if found is None:
        return None
    word = found[1].casefold()
    if word[0].isdigit():
        return float(word.replace(",", ""))
    table = load("number_words")
    value = {**table["ones"], **table["tens"]}.get(word)
    return None if value is None else float(value)


def _other_noun(one: Told, other: Told) -> bool:
    """Whether a bare figure stands before a noun of its own, which is not what the other counts: "51 KO", "58 wins"."""
    if one.quantity.dimension != "count" or other.quantity.dimension != "count":
        return False
    if one.quantity.counted is not None and other.quantity.counted is not None:
        return False
    nouns = [counted_as(told.quantity) or _behind(told) for told in (one, other)]
    return all(nouns) and str(nouns[0])[:STEM].casefold() != str(nouns[1])[:STEM].casefold()


def _behind(told: Told) -> str | None:
    """The word right behind a bare figure that may be a noun."""
    found = re.match(r"^ ?([^\W\d_]+)\b(?!['’])", told.behind)
    if found is None:
        return None
    word, table = found[1].casefold(), load("quantity_words")
    if word in _plain() or word in table["harmed"] or word.endswith(("ed", "ing", "ly", "day", "ese", "ian", "ish")):
        return None
    return word


@cache
def _plain() -> frozenset[str]:
    words = {*load("quantity_words")["stops"], *load("comparison")["narrowed"]["beside"], *load("time_words")["months"]}
    return frozenset(map(str, words))


def _kinds_apart(one: Told, other: Told) -> bool:
    """Whether the phrases behind two figures tell of different kinds: "of murder", "of kidnapping".

    A share is always one of something: where one report says of whom, the other must speak of them too.
    """
    ours, theirs = _kind(one), _kind(other)
    if one.quantity.dimension == other.quantity.dimension == "ratio":
        if ours and theirs and not _meet(ours[1], theirs[1]):
            return True
        return any(
            a is not None and b is None and not _meet(a[1], _stems(f"{told.before} {told.behind}"))
            for a, b, told in ((ours, theirs, other), (theirs, ours, one))
        )
    return ours is not None and theirs is not None and ours[0] == theirs[0] and not _meet(ours[1], theirs[1])


def _kind(told: Told) -> tuple[str, frozenset[str]] | None:
    prepositions = any_of("kinds") + ("|in" if told.quantity.dimension == "ratio" else "")
    found = re.match(rf"^\W{{0,2}}({prepositions})\s(.*)", told.behind, re.IGNORECASE | re.DOTALL)
    if found is None:
        return None
    phrase = re.split(
        r"[,;:()]|\s(?:and|but|that|which|who|in|on|at|to|for|was|were|is|are|have|had)\s", f"{found[2]} "
    )[0]
    if re.search(r"day\b", phrase) and found[1].casefold() == "on":
        return None  # when it was, not what it is of
    words = _stems(" ".join(phrase.split()[:PHRASE]))
    return (found[1].casefold(), words) if words else None


def _stems(text: str) -> frozenset[str]:
    idle = set(load("asking_words")["idle"])
    return frozenset(word[:STEM] for word in _WORD.findall(fold(text)) if len(word) > 2 and word not in idle)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)
