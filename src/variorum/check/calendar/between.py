"""A number of years, months or days that words tie to two dates: "in 2020, 25 years after the flood of 1995"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Finding
from ..marks import later_by
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .dates import Stretch, written
from .spans import judge_span, limits

_ADVERB = r"(?:(?:exactly|just|only|some|almost|nearly|about|a\s+full|fully|no\s+less\s+than)\s+)?"
#: Each takes the length as ``n`` and one or both dates as ``a`` and ``b``; of one alone the other is elsewhere.
_TIES = tuple(
    pattern(words)
    for words in (
        # "25 years later, in 2020"; "in 2020, 25 years later,"; "30 years earlier, in 1990"
        r"{TD:n}(?:\s+(?:later|afterwards|on(?=\s*[,.;]|\s*$)|earlier|before|previously|after))?\s*,?\s+(?:in|on)\s+{T:a}",
        rf"\b(?:in|on)\s+{{T:a}}\s*,\s*{_ADVERB}{{TD:n}}(?:\s+(?:later|afterwards|on(?=\s*[,.;]|\s*$)|earlier|before|previously|after))?\s*,",
        rf"{{T:a}}\s*,\s*(?:(?:that\s+is|i\.e\.|in\s+other\s+words|or)\s*,?\s+)?{_ADVERB}{{TD:n}}(?:\s+(?:later|afterwards|on|earlier|before|previously))?(?=\s*[,.;]|\s*$|\s+from\b)",
        # "30 years have passed since the quake of 1990", "lie between the quake of 1990 and"
        r"{D:n}\s+(?:(?:have|has|had)\s+)?(?:now\s+)?(?:passed|elapsed|gone\s+by|went\s+by|separated?|separates|lie|lay|lies"
        r"|divided?|stretche[ds]?|apart)\b[^⟦⟧;:.]{0,50}?{T:a}",
        r"\bbetween\b[^⟦⟧;:.]{0,40}?{T:a}\s+and\b[^⟦⟧;:.]{0,40}?{T:b}\s*,?\s*(?:there\s+)?(?:lie|lies|lay|are|were|passed|elapsed|is|was)"
        r"\s+(?:(?:exactly|just|only|a\s+gap\s+of|an\s+interval\s+of)\s+)?{D:n}",
        # "25 years to the day after the flood of 1995"
        r"{D:n}\s+(?:to\s+the\s+(?:day|week|month)\s+)?(?:after|before|since)\b[^⟦⟧;:.,]{0,50}?{T:a}(?:\s*,|\s*$|\s*\.)",
        # "13 months after they had begun", "after its start"
        r"{D:n}\s+after\s+(?:(?:it|they|he|she)\s+(?:had\s+)?(?:been\s+)?(?:beg[au]n|start\w+|open\w+|set\s+out|left|broken\s+out|taken|seized|launched|founded)"
        r"|(?:its|their|his|her)\s+(?:start|beginning|opening|launch|founding|arrest|departure|capture|outbreak|election))\b(?=\s*[,.;]|\s*$)",
        # "it came back: 25 days without light"
        r"{T:a}\s*(?::|—|–|-)\s*{D:n}\s+(?:without|together|of|later|in\s+all|behind|apart|at)\b",
    )
)
#: Which of them counts from a deed: "25 years after the flood of 1995".
_AFTER_IT = 5
#: A length that is not that between the dates.
_OTHER = re.compile(
    r"⟦D\d+⟧\s+(?:contract|loan|lease|licen[cs]e)|\b(?:contract|loan|lease|licen[cs]e)s?\s+(?:of|for|over)\s+⟦D"
    r"|\b(?:sentenced?\s+to|ago|within|every|each|aged?|would|will|should|planned|schedul\w*"
    r"|instead|consecutive|straight|postpon\w*|extend\w*)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^\s+(?:later|afterwards|on(?=\s*[,.;]|\s*$)|earlier|before|previously|after)\b", re.IGNORECASE)
#: "Worked in a mill for two years before she joined": what went on until then, not how long before.
_FOR = re.compile(r"\bfor\s+(?:(?:about|some|nearly|almost|only|just|another)\s+)?$", re.IGNORECASE)
#: "In the 20 years since 1994": up to now.
_TILL_NOW = re.compile(
    r"\b(?:in|over|during|for)\s+(?:all\s+)?the\s+(?:past\s+|last\s+)?(?:[\w-]+\s+\w+)?$", re.IGNORECASE
)
_UNITS = ("year", "month", "week", "day")


def between_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on the one length of a passage that is tied by its words to the passage's only two dates."""
    if shape.kinds.count("T") < 2 or _OTHER.search(shape.text):
        return
    later = [m for m in shape.marks if m.time and later_by(m.time)]
    dated = [(m, days) for m in shape.marks if m.kind == "T" and m not in later and (days := _days(m))]
    lengths = [*later, *(m for m in shape.marks if m.kind == "D" and m.quantity and m.quantity.unit in _UNITS)]
    if len(dated) != 2 or len(lengths) != 1 or shape.kinds.count("T") != 2 + len(later):
        return
    (length,) = lengths
    if all(re.search(r"\bsince\s+$", shape.ahead(one), re.IGNORECASE) for one, _ in dated):
        return  # "ten since 2004, and eight since 2007": each counted up to now
    quantity = length.quantity or (later_by(length.time) if length.time else None)
    if quantity is None or not any(found == length for found in _tied(shape)):
        return
    (a, first), (b, second) = dated
    if not (first.year or second.year):
        return
    ordered = (a, b) if (first.first, first.last) <= (second.first, second.last) or not first.year else (b, a)
    if _later_on_the_first(shape, length, ordered[0]):
        return
    bounds = limits(*ordered, None, quantity)
    if bounds is not None:
        said = Mark("D", length.start, length.end, length.text, quantity=quantity)
        yield from judge_span(pile, shape, said, (said, *ordered), bounds)


def _tied(shape: Shape) -> Iterator[Mark]:
    """The lengths that a pattern ties to a date."""
    for regex in _TIES:
        for found in shape.find(regex):
            (length,) = shape.taken(found, "n")
            told = length.time is not None and later_by(length.time) is not None
            # A bare length before a date ("for 20 years in 2010") is tied to it by "later", "on" or "earlier" alone.
            behind = shape.behind(length)
            near = regex not in _TIES[:3] or told or _BEHIND.match(behind)
            lasted = _FOR.search(shape.ahead(length)) or length.text.lower().startswith("for ")
            if (
                regex is _TIES[_AFTER_IT]
                and re.match(r"\s+(?:to\s+the\s+\w+\s+)?after\b", behind)
                and _the_later(shape, found)
            ):
                continue
            since = re.match(r"\s+since\b", behind) and _TILL_NOW.search(f"{shape.ahead(length)}{length.text}")
            if since:
                continue
            if near and not (lasted and re.match(r"\s+before\b", behind, re.IGNORECASE)):
                yield length


def _the_later(shape: Shape, found: re.Match[str]) -> bool:
    """Whether "20 years after the fire of 1931" has the later of two dates: built in 1890, it need not end then."""
    dated = [(mark, days) for mark in shape.marks if mark.kind == "T" and (days := _days(mark)) and days.year]
    (event,) = shape.taken(found, "a")
    return len(dated) > 1 and max(dated, key=lambda pair: pair[1].first)[0] == event


def _later_on_the_first(shape: Shape, length: Mark, first: Mark) -> bool:
    """Whether "six days later, on 7 October" has the earlier of the two dates: counted from what stands before."""
    after = shape.behind(length)
    if re.search(r"\b(?:earlier|before|previously)\b", length.text, re.IGNORECASE):
        return False
    later = length.time is not None or re.match(r"\s+(?:later|afterwards)\b", after, re.IGNORECASE)
    near = re.match(r"(?:\s+\w+)?\s*,?\s+(?:in|on)\s+⟦T(\d+)⟧", after)
    return bool(later and near) and shape.marks[int(near[1]) if near else 0] == first


def _days(mark: Mark) -> Stretch | None:
    """The days that a mark names by its own words."""
    return written(mark.time) if mark.time and re.search(r"\d", mark.text) else None
