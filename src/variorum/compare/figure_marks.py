"""Words beside a figure that mark it as narrower than it looks: an addition, a former time, some in a row, a part.

"Three more years", "four prior arrests", "the final two games" and "15 of them".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ..reference import load, load_words
from .figure_words import Told

#: Characters beside a share in which the time stands that it is of.
PERIOD = 40
_SCORE = re.compile(r"^\W{0,3}(?:to|-|–)\s+\d+\b")
#: "Added that 12 were hurt", "she added three people were missing": told further, not added.
_TOLD_FURTHER = re.compile(r"^\W*(?:[\w-]+\s){0,3}(?:were|was|are|is|had|have|has|remain\w*|died|fled)\b")
_DIED = re.compile(r"^\W*(?:[\w-]+\s){0,3}?(?:have\s|has\s|had\s)?(?:died|succumbed)\b", re.IGNORECASE)
_OF_WHOM_DONE = re.compile(
    r"^\W*of \w+ (?:\w+ )?(?:were|was|are|is|had|have|has|remain\w*|died|fled|\w{3,}ed)\b", re.IGNORECASE
)


def _added(told: Told) -> bool:
    """Whether a figure is added to another: "adding three years", "three more years", "another 2,000"."""
    before = re.search(rf"\b(?:{any_of('added')})\s(?:(?!that\b)[\w-]+\s)?$", told.before, re.IGNORECASE)
    if before and not _TOLD_FURTHER.search(told.behind):
        return True
    if told.quantity.dimension == "ratio":
        return False  # "12 percent more pay" is the whole of the raise
    words = f"{told.quantity.text} {told.behind.lstrip()}"[: len(told.quantity.text) + 16]
    return bool(re.search(rf"\b(?:{any_of('more')})\b(?! than)", words, re.IGNORECASE))


def _some_more(told: Told) -> bool:
    """Whether a figure says that it comes on top: "three more people died", "three others have died since".

    Behind a figure of another harm it does not: "injured six, and three more were killed".
    """
    if re.search(rf"\b(?:{any_of('more')})\b(?! than)", told.quantity.text, re.IGNORECASE):
        ones = load_words("number_words", "ones")
        return not any(word[0].isdigit() or word in ones for word in re.findall(r"\w+", told.before.casefold()))
    words = f"{told.quantity.text} {told.behind.lstrip()}"[: len(told.quantity.text) + 16]
    more = re.search(rf"\b(?:{any_of('more')}|others?)\b(?! than)", words, re.IGNORECASE)
    return told.answer.slot == "killed" and bool(more) and bool(_DIED.match(told.behind))


def _former(told: Told) -> bool:
    """Whether a figure is said to be of a former time: "four prior arrests"."""
    return bool(re.search(rf"\b(?:{any_of('former')})\b", f"{told.before[-10:]}{told.quantity.text}", re.IGNORECASE))


def _some(told: Told) -> bool:
    """Whether a figure is of some in a row: "his first 11 seasons", "the final two games"; not "the last of them"."""
    if told.quantity.upper == 0:
        return False
    found = re.search(rf"\b({any_of('some')})\s(?:\w+\s)?$", told.before, re.IGNORECASE) or re.match(
        rf"({any_of('some')})\b", told.quantity.text, re.IGNORECASE
    )
    # "For the past three weeks" is how long it has been so in all.
    return bool(found) and not (told.quantity.dimension == "time" and found[1].casefold() in ("last", "past"))


def _over_days(told: Told) -> bool:
    """Whether a figure is summed up over days: "50 arrests over four nights"."""
    return bool(
        re.search(
            rf"\b(?:over|within|during|across|in)\s(?:the\s)?(?:{any_of('stretch')})\s(?:\w+\s)?(?:nights|days|weeks|months|years)\b",
            told.behind,
            re.IGNORECASE,
        )
    )


def _of_period(told: Told) -> bool:
    """Whether a share is that of a longer time: "had risen 26 percent this year", but not "rose 8 percent"."""
    beside = f"{told.before[-PERIOD:]} {told.behind[:PERIOD]}"
    return told.quantity.dimension == "ratio" and bool(re.search(rf"\b(?:{any_of('period')})\b", beside, re.IGNORECASE))


def _parent(told: Told) -> bool:
    """Whether a figure is that of somebody's children, told of who has them, where something else is counted."""
    if "children" in told.answer.senses:
        return False  # "a mother of two", "her three children": both are
    parents = "|".join(load("quantity_words")["parents"])
    return bool(re.search(rf"\b(?:{parents})\W{{1,3}}of\W{{1,3}}$", told.before, re.IGNORECASE))


def _of_a_score(told: Told) -> bool:
    """Whether a bare figure is one side of a result or a tally: "leads 1,428 to 1,153"."""
    return told.quantity.counted is None and told.quantity.unit is None and bool(_SCORE.search(told.behind))


def _of_them(told: Told) -> bool:
    """Whether a figure is a part of those told before: "15 of them on the island", but "of whom three died"."""
    if re.match(rf"^\s*of (?:{any_of('them')})\b", told.behind, re.IGNORECASE):
        return not _OF_WHOM_DONE.match(told.behind)
    return False


#: Why, the words that show it, and whether they narrow tolls too, beside which "more" and "others" tell of other harm.
MARKS: tuple[tuple[str, Callable[[Told], bool], bool], ...] = (
    ("one is added to another figure", _added, False),
    ("one is added to another figure", _some_more, True),
    ("one is of a former time", _former, True),
    ("one is of some in a row alone", _some, False),
    ("one is summed up over days", _over_days, False),
    ("one is told of a longer time", _of_period, False),
    ("one is told of a parent", _parent, True),
    ("one is a side of a result", _of_a_score, True),
    ("one is a part of another figure", _of_them, True),
)


@cache
def any_of(which: str) -> str:
    """The words of one list of those that narrow a figure (``comparison.yaml``), as alternatives of a pattern."""
    return "|".join(map(re.escape, load("comparison")["narrowed"][which]))
