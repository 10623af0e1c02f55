"""A year told from the day of writing against the one that is written: "last year, in 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ...reference import load
from ..findings import finding
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Mark, Shape, pattern, shapes
from .dates import published

_YEAR = re.compile(r"\b(?:1[0-9]|20|21)\d\d\b")
_JUST = (
    r"(?:(?:just|only|exactly|precisely|already|back|again|that\s+is|i\.\s?e\.|namely|or|meaning|probably|around|the\s+year"
    r"|(?:which|that|it)\s+(?:was|is|will\s+be)|for\s+the\s+(?:\w+)\s+time|once\s+more|as\s+early\s+as),?\s*)*"
)
#: "Five years ago this week".
_TOLD_MARK = r"{T:told}(?:\s+{T})?"
_END = r"(?=\s*(?:[,.)—–]|-\s|$))"
#: Deeds that last no longer than their year: the census that was held, not the law that was drafted.
_HELD = (
    r"(?:held|staged|fought|played|run|taken|conducted|due|which\s+(?:took\s+place|happened|occurred|struck)"
    r"|(?:which|that)\s+(?:was|were|is|are|will\s+be)\s+(?:held|staged|fought|played|run|conducted))"
)
_PAIR = (
    # "last year, in 2019"; "last year (2019)"; "last year, i.e. 2019,"
    pattern(rf"{_TOLD_MARK}\s*,?\s*(?:\(|—|–|-\s)?\s*{_JUST}(?:in|on)\s+{{T:year}}(?=\s*(?:[,.)—–-]|$|\w+))"),
    pattern(rf"{_TOLD_MARK}\s*(?:,|\(|—|–|-\s)?\s*{_JUST}{{T:year}}{_END}"),
    pattern(rf"{_TOLD_MARK}\s*(?:,|—|–|-\s)\s*(?:that|which|it)\s+(?:was|is|will\s+be)\s+(?:in\s+)?{{T:year}}{_END}"),
    pattern(rf"{_TOLD_MARK},?\s+when,?\s+in\s+{{T:year}}"),
    pattern(r"^\W*{T:told}\s+(?:was|is|will\s+be)\s+{T:year}\s*[.,]"),
    # "the floods of 2018, last year's, were"
    pattern(r"\bof\s+{T:year},\s+{T:told}['’]s\s*,"),
    pattern(rf"{{T:year}}\s*(?:,|\(|—|–|-\s)\s*(?:(?:that|which)\s+(?:was|is)\s+)?{_JUST}{{T:told}}{_END}"),
    # "last year's floods, in 2014,"; "last year's election, held in 2014"; "the 2013 census, held this year"
    pattern(r"{T:told}['’]s\s+(?:[\w-]+\s+){0,2}?[\w-]+,\s+(?:in|those\s+of)\s+{T:year}(?=\s*[,.)])"),
    pattern(rf"{{T:told}}['’]s\s+(?:[\w-]+\s+){{0,2}}?[\w-]+,\s+{_HELD}\s+in\s+{{T:year}}{_END}"),
    pattern(rf"\w+\s+{{T:told}},\s+{_HELD}\s+in\s+{{T:year}}{_END}"),
    pattern(rf"\bthe\s+{{T:year}}\s+(?:[\w-]+\s+){{0,2}}?[\w-]+,\s+{_HELD}\s+{{T:told}}{_END}"),
)  # fmt: skip
_TOLD = re.compile(
    r"(?:(?:earlier|later|early|late|the\s+(?:beginning|start|middle|end|spring|summer|autumn|fall|winter)\s+of)\s+)?"
    r"(?:(?:(?P<last>last|the\s+past|the\s+previous)|(?P<next>next|the\s+coming)|(?P<this>this|the\s+current))\s+"
    r"(?:year|(?P<part>month|spring|summer|autumn|fall|winter))"
    r"|(?P<before>the\s+year\s+before\s+last)"
    r"|(?:(?:just|only|over|more\s+than|about|almost|nearly|exactly)\s+)?(?P<n>a|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+years?\s+ago|(?P<decade>a|two|three)\s+decades?\s+ago)",
    re.IGNORECASE,
)
#: Words of an earlier day, from which its "last year" counts.
_QUOTED = re.compile(
    r"\b(?:letter|e-?mail|speech|interview|diary|memo|note|report|statement|article|book|study|testimony|message|post)\s+"
    r"(?:of|from|dated|written\s+in|published\s+in|in)\s+(?:\w+\s+)?(?:\d{1,2}\s+\w+\s+)?(?:\w+\s+)?(?:1[0-9]|20)\d\d\b",
    re.IGNORECASE,
)
#: "That flood, in 2017, was", "It was in 2017".
_DATED_NEXT = pattern(
    r"^\W*(?:(?:it|that|this)\s+(?:was|is|happened|came|took\s+place|will\s+be)|(?:the|that|this)\s+(?P<noun>[a-z]{4,})\s*,)"
    r"\s+(?:back\s+)?in\s+{T:year}\s*[,.]"
)
#: How many sentences on such a date may stand, and how many letters make two words akin.
APART, STEM = 2, 4
_NUMBERS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}


def relative_year_findings(pile: Pile, document: str) -> Iterable[Finding]:
    """Findings on years told twice, against the document's date, or against each other where it has none."""
    told: list[tuple[Shape, Mark, Mark, int, int, int]] = []
    known = list(shapes(pile, document))
    for at, shape in enumerate(known):
        if shape.has("TT"):
            told += _read(shape)
        for later in known[at + 1 : at + 1 + APART]:
            told += _read_two(pile, shape, later)
    if not told:
        return
    appeared = published(pile.readings[document].document)
    for number, (_, words, year, stated, offset, slack) in enumerate(told):
        if appeared is not None:
            low, high = appeared.first.year + offset - slack, appeared.last.year + offset + slack
            source = (
                f"the report is of {appeared.first.year}"
                if appeared.first.year == appeared.last.year
                else "the report’s date"
            )
        else:
            # Without a date each pair says when the report was written; the first is held to.
            if number == 0:
                continue
            first = told[0]
            base = first[3] - first[4]
            if base - first[5] <= stated - offset + slack and stated - offset - slack <= base + first[5]:
                continue
            low, high = base + offset - first[5] - slack, base + offset + first[5] + slack
            source = f"“{first[1].text}” is “{first[2].text}” in the same report"
        verdict: Verdict = "consistent" if low <= stated <= high else "impossible"
        if verdict == "impossible" and (appeared is None or (low - 1 <= stated <= high + 1 and slack)):
            verdict = "doubtful"
        means = str(low) if low == high else f"{low} to {high}"
        if verdict == "consistent":
            explanation = f"“{words.text}” is {means}, as “{year.text}” has it: {source}."
        else:
            explanation = f"“{words.text}” is {means}, not “{year.text}”: {source}."
        numbers = {"stated_year": float(stated), "reckoned_from_year": float(low), "reckoned_to_year": float(high)}
        yield from finding(
            pile,
            "calendar",
            "relative year",
            document,
            (words, year),
            verdict,
            explanation,
            numbers,
            "year of writing + offset",
            denied=True,
        )


def _read_two(pile: Pile, shape: Shape, later: Shape) -> Iterable[tuple[Shape, Mark, Mark, int, int, int]]:
    """The same of "The river rose last year. ... That flood, in 2017, was the worst": told once, dated next."""
    if shape.kinds.count("T") != 1 or later.kinds.count("T") != 1:
        return
    (words,) = (mark for mark in shape.marks if mark.kind == "T")
    named, found = _TOLD.fullmatch(words.text.strip()), _DATED_NEXT.match(later.text)
    starts = [start for start, _ in pile.sentences(shape.document)]
    if named is None or found is None or starts.index(later.start) - starts.index(shape.start) > APART:
        return
    year = later.mark(found, "year")
    stated = _YEAR.search(year.text) if year else None
    if year is None or stated is None or (found["noun"] and not _tells_of(shape.text, found["noun"].lower())):
        return
    away = 0 if named["part"] else 1
    if named["last"] or named["next"] or named["this"]:
        offset = -away if named["last"] else away if named["next"] else 0
        yield shape, words, year, int(stated[0]), offset, 1 - away


def _tells_of(text: str, noun: str) -> bool:
    """Whether a sentence tells of what a noun then calls so: "flooded" and "flood", "will rise" and "increase"."""
    words = load("check_words")
    for nouns, verbs in (("a_rise", "rose"), ("a_fall", "fell")):
        if noun in words[nouns] and any_listed("check_words", verbs).search(text):
            return True
    return any(word.lower().startswith(noun[:STEM]) for word in re.findall(r"[A-Za-z]{4,}", text))


def _read(shape: Shape) -> Iterable[tuple[Shape, Mark, Mark, int, int, int]]:
    """Each pair: words, year, the year as a number, years from that of writing, and by how many that may be off."""
    if _QUOTED.search(shape.in_words()):
        return
    for regex in _PAIR:
        for found in shape.find(regex):
            words, year = shape.taken(found, "told", "year")
            assert words.time
            assert year.time
            named, stated = _TOLD.fullmatch(words.text.strip()), _YEAR.search(year.text)
            if named is None or stated is None or year.time.invalid or "/" in (year.time.timex or "/"):
                continue
            said = int(stated[0])
            if named["before"]:
                yield shape, words, year, said, -2, 0
            elif named["n"]:
                number = _NUMBERS.get(named["n"].lower()) or int(named["n"])
                yield shape, words, year, said, -number, 1 if number < 10 else 2
            elif named["decade"]:
                yield shape, words, year, said, -10 * _NUMBERS[named["decade"].lower()], 3
            else:
                # "Last summer" may be of this year, and "next spring" too.
                away = 0 if named["part"] else 1
                yield shape, words, year, said, -away if named["last"] else away if named["next"] else 0, 1 - away
