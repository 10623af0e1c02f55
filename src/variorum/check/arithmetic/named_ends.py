"""The least and the most of one figure, each by its own words: "at least 40 are missing, he said, but at most 20".

The two may stand in one sentence or in two. What is said of the second may tell who says it, and repeat what was said
of the first, nothing else: "at least 40 died and no more than 20 were hurt" has two figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding
from ...reference import load
from ..amounts import show
from ..findings import finding
from ..phrases import any_listed
from ..pile import Pile
from ..sentences import SENTENCE_END
from ..shapes import Shape
from .directions import alternatives
from .numbers import Number, lead, numbers, tail

_CLAUSE = re.compile(r"[,;.()”“\"]|\s[-–—]\s|:\s")
_JOINT = re.compile(r"[,;.(]|\s(?:but|and|or|to)\s", re.IGNORECASE)
#: Behind words of an end that stand behind their number.
_CLOSES = (
    r"(?:\s+(?:end|estimate|case|figure|limit|count|number|month|year|day|week|season|quarter|town|city|region|school))?\s*"
    r"(?:[,;.:()”\"]|$|[-–—]|\s(?:and|but|to|or|have|has|are|is|were|was)\b)"
)
#: Who says it.
_SAID = re.compile(
    r"^\s*(?:according\s+to\s.{2,40}|.{0,40}\s(?:said|says|say|added|adds|told\s[\w ]+"
    r"|estimates?|estimated|reported|reports|thinks?|believes?|reckons?|put\s+it\s+at)(?:\s+on\s+[A-Z]\w+day)?(?:\s+(?:that\s+)?it\s+(?:is|was))?)\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z’'-]+")
#: What is told of both ends alike.
_PREDICATE = re.compile(
    r"^\s*(?:[\w’'-]+\s+){0,6}?(?:have|has|had|are|is|were|was|will|would|may|might|could|can)\s", re.IGNORECASE
)
#: "In none of the polls was he above 5": more than that he had in no poll.
_NEVER = re.compile(r"\b(?:none|never|nobody|nowhere|at\s+no\s+(?:time|point)|in\s+no)\b[^,;.:]*$", re.IGNORECASE)
_NOT = re.compile(r"(?:\b(?:not|nor|neither|cannot)\b|n[’']t\b)[^,;.:]*$", re.IGNORECASE)
#: How a figure is given to what is called the lowest or the highest: the lowest bid was so much.
_GIVEN = re.compile(
    r"(?:\b(?:is|was|are|were|be|being|of|at|by|to|came\s+to|comes\s+to|stood\s+at|stands\s+at|amount(?:s|ed)\s+to|reach(?:es|ed)|totall?(?:s|ed)|worth|costs?|measures?d?|weigh(?:s|ed)|last(?:s|ed)|ran\s+to)|:)\s*$",
    re.IGNORECASE,
)
#: Words with which an end is told of how much there is, whatever is done.
_ADVERBIAL = re.compile(r"(?:^at\b|than$|^as\b|\bof$|exceed|^in\s+the\b)", re.IGNORECASE)


def named_end_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where the least and the most of one figure are told, and are upside down."""
    known = numbers(shape, "CMLVXPDA")
    roles = [(number, _role(number, shape, last=number is known[-1])) for number in known]
    ends = [(number, role) for number, role in roles if role]
    if sorted(role for _, role in ends) != ["least", "most"]:
        return
    (first, role), (second, _) = ends
    if not _alike(first, second) or any(n.like(first) for n, told in roles if not told):
        return
    if not _one_figure(shape, known, first, second):
        return
    low, high = (first, second) if role == "least" else (second, first)
    if min(low.size.value, high.size.value) <= 0 or low.size.value <= high.size.value:
        return
    yield from finding(
        pile, "arithmetic", "range", shape.document, (low.mark, high.mark), "doubtful",
        f"“{low.mark.text}” to “{high.mark.text}” is upside down: {show(low.size.value)} is more than "
        f"{show(high.size.value)}.",
        {"first": low.size.value, "second": high.size.value}, "lower <= upper",
    )  # fmt: skip


def _role(number: Number, shape: Shape, *, last: bool) -> str | None:
    """Whether a number is told as the least or as the most that it may be; None where as neither, or both."""
    if number.quantity.qualifier in ("at least", "at most"):
        if _NOT.search(lead(number)):
            return None  # "each shall not be worth less than 2.9 or more than 3.5"
        least = (number.quantity.qualifier == "at least") != (_NEVER.search(lead(number)) is not None)
        return "least" if least else "most"
    behind = tail(number) if last else f"{tail(number)} 0"  # words right before another number are of that
    told = [_behind(key).match(behind) is not None for key in ("lower_end", "upper_end")]
    if not any(told):
        told = [_told_before(key, number) for key in ("lower_end", "upper_end")]
    if not any(told) and (turned := _worst_or_best(number, behind, shape)) is not None:
        return turned
    return None if told[0] == told[1] else "least" if told[0] else "most"


def _told_before(key: str, number: Number) -> bool:
    """Whether words of an end stand before a number and are of it: beside it, or of what it is the figure of."""
    before = lead(number)
    found = list(any_listed("check_words", key).finditer(before))
    if not found:
        return False
    between = before[found[-1].end() :]
    adverbial = _ADVERBIAL.search(" ".join(found[-1].group().lower().split())) is not None
    parts = _CLAUSE.split(between.strip(" ,:"))
    if any(not _SAID.match(part) for part in parts[:-1]) and not _all_known(between, ""):
        return False
    if len(between.split()) > 14 or re.search(r"\b(?:and|but|while|whereas)\b", between, re.IGNORECASE):
        return False
    return adverbial or _all_known(between, "") or _GIVEN.search(between) is not None


def _worst_or_best(number: Number, behind: str, shape: Shape) -> str | None:
    """The end that the worst, or the best, is: of votes the worst is the least, of costs the most."""
    bad, good = (
        _behind(key).match(behind) is not None
        or any_listed("check_words", key).search(lead(number).split(".")[-1]) is not None
        for key in ("at_worst", "at_best")
    )
    if bad and good:
        # "Between 35 percent in the best case and 18 in the worst": what stands behind a number is of it.
        bad, good = (_behind(key).match(behind) is not None for key in ("at_worst", "at_best"))
    if bad == good:
        return None
    # "Crop losses": what is lost is feared, however much it is wanted.
    told = re.sub(rf"{alternatives('wanted')}(?=\s+{alternatives('feared')})", "", shape.text, flags=re.IGNORECASE)
    wanted, feared = (re.search(alternatives(key), told, re.IGNORECASE) is not None for key in ("wanted", "feared"))
    return None if wanted == feared else "least" if bad == wanted else "most"


@cache
def _behind(key: str) -> re.Pattern[str]:
    """Words of an end behind a number, its noun between the two, and nothing of another number behind them."""
    noun = r"(?:(?!(?:and|but|or|to)\b)[\w’'%-]+\s+){0,4}?"
    return re.compile(
        rf"^[\s(]*{noun}[\s(,]*(?:(?:at|is|the|as|on|in)\s+)*{any_listed('check_words', key).pattern}{_CLOSES}",
        re.I,
    )


def _alike(a: Number, b: Number) -> bool:
    """Whether both are of one kind and unit, and count the same where both say what."""
    nouns = {a.noun, b.noun} - {None}
    if {a.mark.kind, b.mark.kind} == {"A", "C"}:
        return not nouns  # "the youngest is 30 years old, the oldest 22"
    return a.mark.kind == b.mark.kind and a.quantity.unit == b.quantity.unit and len(nouns) < 2


def _one_figure(shape: Shape, known: list[Number], first: Number, second: Number) -> bool:
    """Whether nothing that is said of the second number makes it one of another figure than the first."""
    if _of_two_times(shape, first, second):
        return False
    at, to = known.index(first), known.index(second)
    if to - at > 1:
        return False
    head = " ".join(n.before for n in known[: at + 1])
    said = tail(first)
    joint = _JOINT.search(said)
    rest, told = (said[joint.start() :], f"{head} {said[: joint.start()]}") if joint else (said, head)
    told = f"{told} {first.mark.text}"
    alone = joint is not None and _all_known(said[: joint.start()], f"{first.mark.text} {first.noun}")
    # What is said of the first behind the joint is of the first, where a sentence ends between the two.
    if (end := SENTENCE_END.search(rest)) is not None:
        rest, told = rest[end.end() :], f"{told} {rest[: end.start()]}"
    closing = re.split(r"[.;:”]\s|[.;]$", tail(second))[0]
    if alone and not re.search(r"[.!?]", rest) and _PREDICATE.match(closing):
        closing = ""  # "650 at the least and 360 at the most have leaked": both have
    return all(_SAID.search(part) or _all_known(part, told) for text in (rest, closing) for part in _CLAUSE.split(text))


def _of_two_times(shape: Shape, first: Number, second: Number) -> bool:
    """Whether the second number is told of a time that the first is not of."""
    sentence = SENTENCE_END.split(shape.text)
    onward = len(re.findall(r"⟦\w\d+⟧", sentence[0])) if len(sentence) == 2 else shape.marks.index(first.mark)
    early, late = (
        {mark.text.lower() for mark in marks if mark.kind == "T"}
        for marks in (shape.marks[:onward], shape.marks[onward:])
    )
    return any(_dated(words) or early for words in late - early if not re.search(r"\b(?:so\s+far|now|then)\b", words))


def _dated(words: str) -> bool:
    """Whether a time is one of its own, not "now" or "so far"."""
    return re.search(r"\d|\blast\b|day\b|\bnext\b|yesterday|tomorrow", words, re.IGNORECASE) is not None


def _all_known(words: str, told: str) -> bool:
    """Whether all words only tell that the same figure is meant, or were told before."""
    before = {word.lower() for word in _WORD.findall(told)}
    return all(word.lower() in _between() or _told(word.lower(), before) for word in _WORD.findall(words))


def _told(word: str, before: set[str]) -> bool:
    """Whether a word, or one of its kin ("lost", "losses"), was told before."""
    word = re.sub(r"['’]s?$", "", word)
    return any(one[: max(3, min(len(one), len(word)) - 2)] == word[: max(3, min(len(one), len(word)) - 2)]
               and abs(len(one) - len(word)) < 5 for one in before)  # fmt: skip


@cache
def _between() -> frozenset[str]:
    words = load("check_words")
    listed = (*words["between_ends"], *words["lower_end"], *words["upper_end"], *words["at_worst"], *words["at_best"])
    return frozenset(part for phrase in listed for part in phrase.lower().split())
