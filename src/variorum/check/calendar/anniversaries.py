"""Anniversaries and ordinal years against the year of what they count from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .dates import Stretch, published, stretch, written

#: The number of an anniversary, as group ``nth``.
ORDINAL = r"(?P<nth>\d+(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)"
_ANNIVERSARY = pattern(
    rf"\b{ORDINAL}[\s-]+(?:wedding\s+)?(?:anniversary|birthday)\s+(?:of|since)\b(?P<gap>[^⟦⟧;:]{{0,60}}?){{T:event}}"
)
_ORDINAL_YEAR = pattern(
    rf"\b{ORDINAL}\s+year(?=\s+of\b)(?P<gap>[^⟦⟧;:]{{0,70}}?)(?:\b(?:began|begun|started|broke\s+out|erupted|launched)\s+(?:in|on)\s+|\bof\s+the\s+){{T:event}}"
)
_BEGAN = (
    r"\b(?:founded|established|created|formed|opened|launched|built|married|wed|set\s+up|began|started|signed"
    r"|inaugurated|born|incorporated|independen\w+)\b"
)
_ITS = (
    pattern(
        rf"{_BEGAN}[^⟦⟧;:]{{0,30}}?\b(?:in|on)\s+{{T:event}}(?P<gap>(?:[^⟦⟧;:]|⟦T\d+⟧){{0,80}}?)\b{ORDINAL}\s+(?:anniversary|birthday|jubilee)\b"
    ),
    pattern(
        rf"\b{ORDINAL}\s+(?:anniversary|birthday|jubilee)\b(?P<gap>(?:[^⟦⟧;:]|⟦T\d+⟧){{0,80}}?){_BEGAN}[^⟦⟧;:]{{0,30}}?\b(?:in|on)\s+{{T:event}}"
    ),
)
_ITS_YEAR = pattern(
    rf"{_BEGAN}[^⟦⟧;:]{{0,20}}?\b(?:in|on)\s+{{T:event}}(?P<gap>[^⟦⟧;:]{{0,60}}?)\b(?:its|their|the|a)\s+{ORDINAL}\s+year\b(?!\s+(?:in(?!\s+(?:business|operation|existence))|as|at|with|on|under|without|running)\b)"
)
#: "On the 100th anniversary of the war, a museum founded in 1970 ..."
_OF_ANOTHER = re.compile(r"\s*(?:of\b|(?=the\b|an?\b))[^,]*,\s+(?:an?|the|its|their|his|her)\s+\w+", re.IGNORECASE)
#: "Formed in 1977, it marked the 30th anniversary of its second album": not counted from the founding.
_OF_ITS_OWN = re.compile(
    r"\s+(?:as\b|in\s+(?:the|its|a)\b|of\s+(?!(?:(?:its|the|their|his|her)\s+)?(?:own\s+)?(?:found|open|establ|creat|launch|birth|independ|start|begin"
    r"|wedding|marriage|build|construct|inaugur|form|incorpor|exist|signing|statehood|union|that|this|it\b)))",
    re.IGNORECASE,
)
_IN = re.compile(r"\bin\s*$", re.IGNORECASE)
#: So many years before a report a year beside an anniversary may be that of its marking.
RECENT = 5
_KEPT = re.compile(r",\s*(?:in|on)\s*$", re.IGNORECASE)
_KINDS = re.compile(r"\b(?:birthday|jubilee)\b", re.IGNORECASE)
#: Where the counting is said of another time than the sentence's.
_NOT = re.compile(
    r"\b(?:and|but|before|ahead|until|next|upcoming|coming|approach\w*|shy|short|previous|earlier|last)\b",
    re.IGNORECASE,
)
_UNITS = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
}
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}


def anniversary_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on an anniversary, or the nth year of something, where its beginning and its day are known."""
    if "T" not in shape.kinds:
        return
    seen: set[Mark] = set()
    for regex, what in (
        (_ANNIVERSARY, "anniversary"),
        *((regex, "anniversary") for regex in _ITS),
        (_ORDINAL_YEAR, "year"),
        (_ITS_YEAR, "year"),
    ):
        if what not in shape.text and not (what == "anniversary" and _KINDS.search(shape.text)):
            continue
        for found in shape.find(regex):
            # "On the 40th anniversary of the collapse, in 2017": the year of the day that is kept.
            if _OF_ANOTHER.match(found["gap"]) or (regex is _ANNIVERSARY and _KEPT.search(found["gap"])):
                continue
            if regex is _ITS[0] and _OF_ITS_OWN.match(shape.text[found.end() :]):
                continue
            number = ordinal(found["nth"])
            event = shape.mark(found, "event")
            if (
                number is None
                or event is None
                or event in seen
                or event.time is None
                or not re.search(r"\d", event.text)
                or re.search(r"\bin a row\b|consecutive", shape.text)
            ):
                continue
            began = (
                stretch((event.time.timex or "").partition("/")[0], True)
                if written(event.time) is None
                else written(event.time)
            )
            if began is None or not began.year:
                continue
            for other, day, premise in _days(pile, shape, event, found):
                # "Marked the 50th anniversary of the flood in 2015" may be the year of the marking.
                if other is None and _IN.search(found["gap"]) and day.first.year - began.first.year < RECENT:
                    break
                seen.add(event)
                yield from _judge(pile, shape, event, other, began, day, number, what, found, premise)
                break


def _days(pile: Pile, shape: Shape, event: Mark, found: re.Match[str]) -> Iterable[tuple[Mark | None, Stretch, str]]:
    """The one other time of the sentence with a year, else the day of the report."""
    others = [(m, days) for m in shape.marks if m is not event and m.time and (days := written(m.time)) and days.year]
    if len(others) == 1 and not _NOT.search(shape.text[max(0, found.start() - 30) : found.start()]):
        yield others[0][0], others[0][1], ""
    elif not others and (appeared := published(pile.readings[shape.document].document)) is not None:
        year = appeared.first.year
        yield None, appeared, f"the report is of {year}"


def _judge(
    pile: Pile,
    shape: Shape,
    event: Mark,
    other: Mark | None,
    began: Stretch,
    day: Stretch,
    number: int,
    what: str,
    found: re.Match[str],
    premise: str,
) -> Iterable[Finding]:
    if what == "year" and day.first.year - began.first.year < 1:
        return  # "the fifth year of the agreement, which began in October": the year began, not the agreement
    counted = number if what == "anniversary" else number - 1
    least, most = day.first.year - began.last.year, day.last.year - began.first.year
    if what == "year":
        # The third year runs from the second anniversary to the third; calendar years may be counted instead.
        least, most = least - 1, most
    if other is not None and most < 0:
        return  # "the 25th anniversary of the revolt in 2014; the wall of 1961 still stands": no year of either
    slack = 1 if other is None else 0
    verdict: Verdict = "consistent"
    if not least - slack <= counted <= most + slack:
        verdict = "doubtful" if least - slack - 1 <= counted <= most + slack + 1 else "impossible"
    where = f"“{other.text}”" if other else str(day.first.year)
    years = day.first.year - began.first.year
    words = " ".join(shape.text[found.start("nth") : found.end("nth")].split()) + f" {what}"
    says = "fits" if verdict == "consistent" else "does not fit"
    explanation = f"From “{event.text}” to {where} is {years} year{'' if years == 1 else 's'}: “{words}” {says}."
    marks = (event, other) if other else (event,)
    numbers = {
        "began_year": float(began.first.year),
        "year": float(day.first.year),
        "stated_number": float(number),
        "years_between": float(years),
    }
    premises = (premise,) if premise else ()
    yield from finding(
        pile,
        "calendar",
        what,
        shape.document,
        marks,
        verdict,
        explanation,
        numbers,
        "year - year of the event",
        premises,
    )


def ordinal(word: str) -> int | None:
    """The number of "tenth", "10th" or "twenty-fifth"; None for other words."""
    word = word.lower()
    if found := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word):
        return int(found[1])
    return _ordinals().get(word)


def _ordinals() -> dict[str, int]:
    table: dict[str, int] = {}
    teens = [
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ]
    table |= {name: 10 + n for n, name in enumerate(teens)} | {name: n for n, name in _UNITS.items()}
    for tens, name in _TENS.items():
        table[name.removesuffix("y") + "ieth"] = tens
        table |= {f"{name}-{unit}": tens + n for n, unit in _UNITS.items()}
    return table | {"hundredth": 100, "centenary": 100}
