"""The least and the most of one figure, each by its own words: "at least 40 are missing, he said, but at most 20".

The two may stand in one sentence or in two that follow each other. What stands between them may tell who says it and
that it is the same figure, nothing else: "at least 40 died and no more than 20 were hurt" has two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding
from ...reference import load
from ..amounts import show
from ..findings import finding
from ..phrases import any_of
from ..pile import Pile
from ..shapes import Shape
from .numbers import Number, lead, numbers, tail

_CLOSES = re.compile(
    r"^\s*(?:(?!\w+ed\b)[a-z]+\s*)?(?:[,.;:()”\"]|$|[-–—]|at\s+the\b|in\s+(?:all|total)\b)", re.IGNORECASE
)
_JOINT = re.compile(r"[,;.(]|\s(?:but|and|or|to)\s", re.IGNORECASE)
#: Who says it.
_SAID = re.compile(
    r"^\s*(?:according\s+to\s[^⟦⟧]{2,40}|[^⟦⟧]{0,40}\s(?:said|says|say|added|adds|told\s[\w ]+"
    r"|estimates?|estimated|reported|reports|thinks?|believes?)(?:\s+on\s+[A-Z]\w+day)?(?:\s+(?:that\s+)?it\s+(?:is|was))?)\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z’'-]+")


@cache
def _ends() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], tuple[re.Pattern[str], re.Pattern[str]]]:
    """Words of the lower end, before and behind a number, and of the upper one."""
    words = load("check_words")
    built: list[tuple[re.Pattern[str], re.Pattern[str]]] = []
    for key in ("lower_end", "upper_end"):
        either = any_of(tuple(words[key])).pattern
        between = any_of(tuple(words["between_ends"])).pattern
        before = rf"{either}(?:[\s,]+(?:{between}|of\s+the\s+[\w’'-]+|(?-i:[A-Z])[\w’'-]*))*[\s,:]*$"
        built.append((re.compile(before, re.I), re.compile(rf"^[\s(]*(?:at\s+|is\s+|the\s+|as\s+)*{either}", re.I)))
    return built[0], built[1]


def named_end_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where the only two numbers of a passage are the least and the most of one figure, upside down."""
    two = numbers(shape, "CMLVXPDA")
    if len(two) != 2 or not _alike(*two) or not _one_figure(*two):
        return
    roles = [_role(number) for number in two]
    if sorted(role or "" for role in roles) != ["least", "most"]:
        return
    low, high = two if roles[0] == "least" else two[::-1]
    if min(low.size.value, high.size.value) <= 0 or low.size.value <= high.size.value:
        return
    yield from finding(
        pile, "arithmetic", "range", shape.document, (low.mark, high.mark), "doubtful",
        f"“{low.mark.text}” to “{high.mark.text}” is upside down: {show(low.size.value)} is more than "
        f"{show(high.size.value)}.",
        {"first": low.size.value, "second": high.size.value}, "lower <= upper",
    )  # fmt: skip


def _role(number: Number) -> str | None:
    """Whether a number is told as the least or as the most that it may be; None where as neither, or both."""
    if number.quantity.qualifier in ("at least", "at most"):
        return "least" if number.quantity.qualifier == "at least" else "most"
    (low_before, low_after), (high_before, high_after) = _ends()
    # What stands right behind the number is surely said of it.
    low, high = low_after.match(tail(number)), high_after.match(tail(number))
    if not (low or high):
        low, high = low_before.search(lead(number)), high_before.search(lead(number))
    return None if bool(low) == bool(high) else "least" if low else "most"


def _alike(a: Number, b: Number) -> bool:
    """Whether both are of one kind and unit, and count the same where both say what."""
    nouns = {a.noun, b.noun} - {None}
    return a.mark.kind == b.mark.kind and a.quantity.unit == b.quantity.unit and len(nouns) < 2


def _one_figure(a: Number, b: Number) -> bool:
    """Whether nothing between two numbers, or behind the second, makes the second one of another figure."""
    if not _CLOSES.match(tail(b)):
        return False
    # Behind the first number its noun and what is said of it may follow, up to a comma or a joint.
    joint = _JOINT.search(f"{tail(a).removesuffix(a.after)}{a.after}")
    rest = tail(a)[joint.start() :] if joint else a.after
    return all(_SAID.search(part) or _known(part) for part in re.split(r"[,;.()”“\"]", rest))


def _known(words: str) -> bool:
    """Whether all words only tell that the same figure is meant, or are a name."""
    known = _between()
    return all(word.lower() in known or word[0].isupper() for word in _WORD.findall(words))


@cache
def _between() -> frozenset[str]:
    words = load("check_words")
    listed = (*words["between_ends"], *words["lower_end"], *words["upper_end"])
    return frozenset(part for phrase in listed for part in phrase.lower().split())
