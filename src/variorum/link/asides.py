"""Stretches of a report that are told of a former time, as "In 2018 a fire there burned 27,000 hectares" is.

News reports put such background into sentences that are dated well before the report, and go on from there in the same
paragraph. What such a stretch tells is not of the report's own event, though it counts and names the same kinds of
things.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import groupby
from typing import Any

from ..model import Time
from ..reference import load
from .former import day_of, is_former
from .page import Page

_WHEN = re.compile(r",?\s+when\s")
#: What a figure of the news is held against: the date behind it is that of the other figure alone.
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|(?:up|down) from|higher than|lower than|more than|less than|fewer than|versus|against)"
    r"\s+(?:the\s+)?[$€£]?\d[\w.,%]*\s+(?:[\w.-]+\s+){0,3}$",
    re.IGNORECASE,
)
_BACK = 60
#: A date this near to the beginning of a sentence is of the whole of it, in tokens.
_OPENS = 4
#: Reports up to so many days apart are of one news, and what the earlier was written about is not former to the later.
_ONE_NEWS = 365
#: A report that is told of a former time for the most part has that for its matter.
_MOST = 0.4
#: Arcs from a date up to the verb that it dates.
_DATES = frozenset({"prep", "pobj", "npadvmod", "advmod", "compound", "nummod", "amod", "nmod", "pcomp", "tmod"})


@dataclass(frozen=True, slots=True)
class Aside:
    """A sentence of an aside.

    Attributes:
        start, end: where it stands.
        years: the years that it is dated to, by itself or by the sentence that it goes on with.
    """

    start: int
    end: int
    years: frozenset[str]


def mark_asides(pages: Iterable[Page]) -> None:
    """Note in each page of a pile the stretches that tell of a former time, in order.

    Former is what lies well before the first report of the same news: what a report of May tells of March is no
    background where another report was written in March.

    Args:
        pages: the documents.
    """
    days = [(page, day_of(page)) for page in pages]
    known = sorted(day for _, day in days if day is not None)
    for page, day in days:
        if day is not None:
            since = known[bisect_left(known, day - timedelta(days=_ONE_NEWS))]
            page.asides = _find_asides(page, since.isoformat())


def aside_at(page: Page, offset: int) -> Aside | None:
    """The stretch told of a former time that an offset of a document stands in."""
    at = bisect_right(page.asides, offset, key=lambda aside: aside.start) - 1
    return page.asides[at] if at >= 0 and offset < page.asides[at].end else None


def _find_asides(page: Page, since: str) -> tuple[Aside, ...]:
    found: list[Aside] = []
    number = 0
    for _, sentences in groupby(_sentences(page), key=lambda one: page.text.count("\n", 0, one[0].idx)):
        years: frozenset[str] = frozenset()
        for sentence in sentences:
            number += 1
            years = _years_of(page, sentence, since, years)
            if years:
                found.append(Aside(sentence[0].idx, sentence[-1].idx + len(sentence[-1]), years))
    return tuple(found) if len(found) <= _MOST * number else ()


def _years_of(page: Page, sentence: list[Any], since: str, before: frozenset[str]) -> frozenset[str]:
    """The years of a sentence that is dated well before the report, or goes on with one that is; else none.

    Args:
        page: the document.
        sentence: its tokens.
        since: the day before which what is told is former.
        before: years of the sentence before, if that is such a one.
    """
    start, end = sentence[0].idx, sentence[-1].idx + len(sentence[-1])
    times = [time for time in page.times_between(start, end) if time.kind in ("date", "time") and time.upper]
    root = _verb_of(sentence)
    remembered = any(_WHEN.match(page.text, time.end) for time in times)
    if root is None or (_present(root) and not remembered) or not all(is_former([time], since) for time in times):
        return frozenset()
    if times:
        dating = any(_dates(page, time, sentence, root) for time in times)
        return frozenset((time.upper or "")[:4] for time in times if dating)
    opening = sentence[0].lower_, sentence[1].lower_ if len(sentence) > 1 else ""
    return frozenset() if {opening[0], " ".join(opening)} & _returning() else before


def _dates(page: Page, time: Time, sentence: list[Any], root: Any) -> bool:
    """Whether a date is of the sentence's own verb, and not of a noun, of another clause or open ("since 2023")."""
    if _COMPARED.search(page.text[max(sentence[0].idx, time.start - _BACK) : time.start]):
        return False  # "Turnout was 43 percent, compared with 41 in 2022"
    token = page.head(time.start, time.end)
    if _WHEN.match(page.text, time.end):
        return True  # "The town remembers June 2001, when a quake killed 26 people"
    if token is None or page.text[: time.start].rstrip().rpartition(" ")[2].lower() in _open_words():
        return False
    for _ in range(6):
        if token.head.i == root.i:
            return token.dep_ in _DATES
        if token.dep_ not in _DATES or (token.head.pos_ in ("NOUN", "PROPN", "NUM") and token.dep_ == "prep"):
            break
        token = token.head
    return time.start - sentence[0].idx <= 0 or page.before[time.start] - page.before[sentence[0].idx] <= _OPENS


def _verb_of(sentence: list[Any]) -> Any | None:
    """The verb that a sentence hangs on; where the parse hangs it on another word, its first finite one."""
    verbs = [token for token in sentence if token.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    root = next((token for token in sentence if token.head.i == token.i), None)
    return root if root is not None and root.pos_ in ("VERB", "AUX") else next(iter(verbs), None)


def _present(root: Any) -> bool:
    """Whether a sentence's verb is told as of now: "was" and "left" are not, "is", "has left" and "will" are."""
    verbs = [root, *(child for child in root.children if child.dep_ in ("aux", "auxpass"))]
    beside = [child for child in root.children if child.dep_ == "conj"]
    if any(verb.tag_ in ("VBZ", "VBP", "MD") for verb in (*verbs, *beside)):
        return True
    return not any(verb.tag_ == "VBD" for verb in verbs)


def _sentences(page: Page) -> Iterator[list[Any]]:
    for _, tokens in groupby(page.tokens, key=lambda token: page.sentence_of(token.idx)):
        yield list(tokens)


@cache
def _open_words() -> frozenset[str]:
    return frozenset(load("number_senses")["asides"]["open"])


@cache
def _returning() -> frozenset[str]:
    return frozenset(load("number_senses")["asides"]["returning"])
