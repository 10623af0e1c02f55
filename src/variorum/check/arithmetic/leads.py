"""Leads wherever they stand: of three numbers two are a result, and the third is by how much it was won."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from ...model import Finding
from ...reference import load
from ..pile import Pile
from ..sentences import SENTENCE_END
from ..shapes import MARK, Shape, with_left_out
from .directions import alternatives
from .numbers import Number, lead, numbers, tail
from .results import both
from .scores import margin_finding, no_result

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_HEDGE = r"(?:\s+(?:just|only|about|some|almost|nearly|a|an|the|a\s+mere|mere|no\s+less\s+than|as\s+much\s+as))*\s*$"
_BY = re.compile(
    rf"\b(?:(?:margin|majority|difference)(?=\s+$)|margin\s+(?:of|was|is)|majority\s+(?:of(?!\s+the)|was|is)|lead\s+(?:over\s+(?:\w+\s+){{1,3}})?(?:of|was|is|stood\s+at|stands\s+at)|difference\s+(?:of|was|is)|gap\s+(?:of|was|is)"
    rf"|advantage\s+of|edge\s+of|ahead\s+by|(?:won|win|winning|wins|beat|beating|victory|victorious|defeated|lost|lose|losing"
    rf"|prevailed|survived|trail(?:s|ed|ing)|triumphed|leads?|led|leading|outpolled|outscored|succeeded|passed|carried|failed|approved|adopted|rejected|rejecting|backed|edged\s+\w+)(?:[^.]{{0,30}}?)\s+by|apart\s+by|separated\s+by"
    rf"|separated\s+(?:the\s+)?\w+\s+by|(?:was|were)\s+behind\s+by){_HEDGE}",
    re.IGNORECASE,
)
#: "Passed by 12 votes to 9" states the votes.
_TO = re.compile(r"^\s*(?:votes?|points?|ballots?|percent|per\s+cent|%)?\s*(?:to|against)\s*$", re.IGNORECASE)
_NOT_FINAL = re.compile(
    r"\b(?:half-?time|(?:at|by|before|after)\s+the\s+half|interval|quarter|break|first\s+(?:leg|half|set|round)|previous\w*|last\s+(?:year|season|time|election)|(?<!of\sthe\s)(?<!of\sits\s)(?<!of\stheir\s)season"
    r"|series|rank\w*|aggregate|record|by-election|error|narrow\w*|widen\w*|earlier|improv\w+|odds|after(?!\s+(?:making|scoring|posting|getting|taking|winning|the\s+count|all|finishing))|streak|row|(?<!did\s)(?<!do\s)not)\b",
    re.IGNORECASE,
)

#: "Four points behind the leaders and a further five back from the champions": margins, and no result.
_IN_A_ROW = re.compile(r"\b(?:behind|ahead|adrift|clear)\b[^.;]*\b(?:a\s+further|another)\b", re.IGNORECASE)
#: "101-77", which where the lower number comes first was read as a range.
_RESULT = re.compile(r"\d{1,3}\s?[-–]\s?\d{1,3}")


@cache
def _ahead() -> re.Pattern[str]:
    """What stands behind a margin: "votes ahead", "-point victory"."""
    unit = r"(?:votes?|points?|goals?|runs?|seats?|strokes?|shots?|ballots?)"
    return re.compile(
        rf"^\s*(?:-\s*)?(?:percentage\s+)?{unit}?\s*-?\s*"
        rf"(?:(?:more|fewer|less)\s+than\s+[a-z’'\s]|(?:comfortable|clear|narrow|winning|slim|big)?\s*{alternatives('margins')})",
        re.IGNORECASE,
    )


def lead_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where a result of two numbers stands with the margin, in any order."""
    text = pile.readings[shape.document].document.text
    shape = with_left_out(pile, shape)
    # A margin and a result: a score, or two numbers.
    if shape.count("CPXS") < 2 or not re.search(alternatives("contests"), text[shape.start : shape.end], re.I):
        return
    words = shape.in_words()
    if _NOT_FINAL.search(words):
        return
    if re.search(alternatives("other_margins"), words, re.I) or _IN_A_ROW.search(words):
        return
    shape = _with_results(shape)
    several = numbers(shape, "CPX")
    margins = [n for n in several if _is_margin(n, words)]
    if len(margins) != 1:
        return
    others = [n for n in several if n is not margins[0]]
    # "In 2016 her majority was 12 points": of another year than the result.
    ends = [(n.mark.start, n.mark.end) for n in others] + [(m.start, m.end) for m in shape.marks if m.kind == "S"]
    first, last = (
        (min(margins[0].mark.start, *(a for a, _ in ends)), max(margins[0].mark.end, *(b for _, b in ends)))
        if ends
        else (0, 0)
    )
    if any(mark.kind == "T" and first < mark.start < last and _YEAR.search(mark.text) for mark in shape.marks):
        return
    scores = [mark for mark in shape.marks if mark.kind == "S"]
    votes = re.search(r"\b(?:vot\w+|ballots?|majority|seats?|parliament|senate|council|house|jury)\b", words, re.I)
    if len(scores) == 1 and no_result(shape, scores[0], margins[0].mark):
        return
    if len(scores) == 1 and not others and (pair := both(scores[0])) is not None:
        yield from margin_finding(pile, shape, (scores[0],), margins[0].mark, *pair, votes=votes is not None)
    elif len(others) == 2 and not scores and _rivals(others, margins[0]):
        a, b = others
        values = (a.size.value, b.size.value)
        yield from margin_finding(
            pile, shape, (a.mark, b.mark), margins[0].mark, *values, votes=votes is not None and not a.share
        )


def _with_results(shape: Shape) -> Shape:
    """The shape with results that were read as ranges as scores."""
    if not any(m.kind == "C" and _RESULT.fullmatch(m.text) for m in shape.marks):
        return shape
    marks = tuple(replace(m, kind="S") if m.kind == "C" and _RESULT.fullmatch(m.text) else m for m in shape.marks)
    text = MARK.sub(lambda found: f"⟦{marks[int(found[1])].kind}{found[1]}⟧", shape.text)
    return replace(shape, marks=marks, text=text, kinds="".join(mark.kind for mark in marks))


#: "Rejected by 59.6 percent of voters": the votes, not by how much; "53 percent turnout": no votes at all.
_OF_VOTERS = re.compile(
    r"^\s*(?:percent|per\s+cent|%)?\s*of\s+(?:(?:the|all|those|its|their|registered|eligible|likely)\s+)*(?:[\w’'-]+\s+)?(?:vot\w+|ballots?|electorate|members|delegates|lawmakers|deputies|respondents)\b",
    re.IGNORECASE,
)
_TURNOUT = re.compile(r"\bturnout\b", re.IGNORECASE)


def _is_margin(number: Number, words: str) -> bool:
    """Whether the words around a number make it the difference of a result."""
    if number.share and _OF_VOTERS.match(tail(number)):
        return False
    if _ahead().match(tail(number)):
        return True
    if _TO.search(tail(number)):
        return False
    # "Defeated Brandt, who received 1,950, by 400 votes".
    by = re.search(r"[,)]\s+by\s+$", lead(number)) and re.search(alternatives("decided"), words, re.I)
    return bool(by or _BY.search(lead(number)))


def _rivals(others: list[Number], margin: Number) -> bool:
    """Whether two numbers are a result, and the third may be the difference between them."""
    a, b = others
    beside = margin.mark.start < a.mark.start or margin.mark.start > b.mark.start
    if SENTENCE_END.search(b.before if beside else f"{margin.before} {b.before}"):
        return False  # each of a sentence of its own
    if re.search(r"\bfrom\s+$", lead(a)) and re.search(r"\bto\s+$", lead(b)):
        return False  # what one thing fell from and to is no result of two
    if a.share and any(_TURNOUT.search(f"{lead(n)[-20:]} {tail(n)[:20]}") for n in others):
        return False
    if a.share != b.share or a.share != (
        margin.share or "percentage" in tail(margin)[:40] or (a.share and "point" in margin.mark.text)
    ):
        return False
    if not a.share and not (a.mark.kind == b.mark.kind == "C" and margin.mark.kind == "C"):
        return False
    if a.share and any("point" in f"{n.quantity.unit} {n.mark.text}" for n in others):
        return False  # a difference is no result
    if "seat" in (a.noun, b.noun) and re.search(r"\bmajority\b", f"{lead(margin)[-30:]} {tail(margin)[:30]}", re.I):
        return False  # a majority of seats is counted from half of all
    plain = {"vote", "point", "goal", "run", "seat", "ballot", "stroke", "shot", None}
    nouns = {a.noun, b.noun} - set(load("check_words")["deciders"]) | {margin.noun}
    if not a.share and (not nouns <= plain or len(nouns - {None}) > 1):
        return False
    return margin.size.value < 10 * max(a.size.value, b.size.value)
