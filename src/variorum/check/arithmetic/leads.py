"""Leads wherever they stand: of three numbers two are a result, and the third is by how much it was won."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..pile import Pile
from ..shapes import Shape, with_left_out
from .numbers import Number, lead, numbers, tail
from .results import both
from .scores import margin_finding

_MARK = re.compile(r"⟦[A-Z](\d+)⟧")
_HEDGE = r"(?:\s+(?:just|only|about|some|almost|nearly|a|an|the|a\s+mere|mere|no\s+less\s+than|as\s+much\s+as))*\s*$"
_BY = re.compile(
    rf"\b(?:margin\s+(?:of|was|is)|majority\s+(?:of(?!\s+the)|was|is)|lead\s+of|difference\s+(?:of|was|is)|gap\s+(?:of|was|is)"
    rf"|advantage\s+of|edge\s+of|ahead\s+by|(?:won|win|winning|wins|beat|beating|victory|victorious|defeated|lost|lose|losing"
    rf"|prevailed|survived|trail(?:s|ed|ing)|triumphed|leads?|led|leading|outpolled|outscored|succeeded|passed|carried|edged\s+\w+)(?:[^.]{{0,30}}?)\s+by|apart\s+by|separated\s+by"
    rf"|separated\s+(?:the\s+)?\w+\s+by|(?:was|were)\s+behind\s+by){_HEDGE}",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"^\s*(?:-\s*)?(?:percentage\s+)?(?:votes?|points?|goals?|runs?|seats?|strokes?|shots?|ballots?)?\s*-?\s*"
    r"(?:ahead\b|clear\b|more\s+than\s+[a-z]|margin\b|majority\b|lead\b|difference\b|separated\b"
    r"|apart\b|victory\b|win\b|defeat\b|advantage\b|gap\b|(?:vote|point|goal|run|seat)\s+(?:margin|majority|lead|win|victory|gap))",
    re.IGNORECASE,
)
#: "Passed by 12 votes to 9" states the votes.
_TO = re.compile(r"^\s*(?:votes?|points?|ballots?|percent|per\s+cent|%)?\s*(?:to|against)\s*$", re.IGNORECASE)
_CONTEST = re.compile(
    r"\b(?:vot\w+|won|win\w*|beat\w*|leads?|led|leading|majority|margin|pass(?:ed|es)|scor\w+|ahead|defeat\w*|ballots?|verdict|jury|motion|bill|points|leaders|league|strokes|shots|runs|surviv\w+|trail\w*"
    r"|victory|lost|election|elected|match|game|final|got|received|took)\b",
    re.IGNORECASE,
)
_NOT_FINAL = re.compile(
    r"\b(?:half-?time|interval|quarter|break|first\s+(?:leg|half|set|round)|previous\w*|last\s+(?:year|season|time|election)|(?<!of\sthe\s)(?<!of\sits\s)(?<!of\stheir\s)season"
    r"|series|rank\w*|aggregate|record|by-election|error|narrow\w*|widen\w*|earlier|improv\w+|odds|after(?!\s+(?:making|scoring|posting|getting|taking|winning|the\s+count|all|finishing))|streak|row|(?<!did\s)(?<!do\s)not)\b",
    re.IGNORECASE,
)


def lead_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where a result of two numbers stands with the margin, in any order."""
    if not shape.marks or not _CONTEST.search(pile.readings[shape.document].document.text, shape.start, shape.end):
        return
    shape = with_left_out(pile, shape)
    words = _MARK.sub(lambda found: shape.marks[int(found[1])].text, shape.text)
    if len(shape.marks) < 2 or _NOT_FINAL.search(words):
        return
    several = numbers(shape, "CPX")
    margins = [n for n in several if (_BY.search(lead(n)) and not _TO.search(tail(n))) or _AHEAD.match(tail(n))]
    if len(margins) != 1:
        return
    others = [n for n in several if n is not margins[0]]
    scores = [mark for mark in shape.marks if mark.kind == "S"]
    votes = re.search(r"\b(?:vot\w+|ballots?|majority|seats?|parliament|senate|council|house|jury)\b", words, re.I)
    if len(scores) == 1 and not others and (pair := both(scores[0])) is not None:
        yield from margin_finding(pile, shape, (scores[0],), margins[0].mark, *pair, votes=votes is not None)
    elif len(others) == 2 and not scores and _rivals(others, margins[0]):
        a, b = others
        values = (a.size.value, b.size.value)
        yield from margin_finding(
            pile, shape, (a.mark, b.mark), margins[0].mark, *values, votes=votes is not None and not a.share
        )


def _rivals(others: list[Number], margin: Number) -> bool:
    """Whether two numbers are a result, and the third may be the difference between them."""
    a, b = others
    if re.search(
        r"[.!?][”\"’')]*\s+[A-Z“]",
        b.before
        if margin.mark.start < a.mark.start or margin.mark.start > b.mark.start
        else f"{margin.before} {b.before}",
    ):
        return False  # each of a sentence of its own
    if a.share != b.share or a.share != (
        margin.share or "percentage" in tail(margin)[:40] or (a.share and "point" in margin.mark.text)
    ):
        return False
    if not a.share and not (a.mark.kind == b.mark.kind == "C" and margin.mark.kind == "C"):
        return False
    plain = {"vote", "point", "goal", "run", "seat", "ballot", "stroke", "shot", None}
    if not a.share and (not {a.noun, b.noun, margin.noun} <= plain or len({a.noun, b.noun, margin.noun} - {None}) > 1):
        return False
    return margin.size.value < 10 * max(a.size.value, b.size.value)
