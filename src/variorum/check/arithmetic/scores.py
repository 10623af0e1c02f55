"""Scores against margins, draws and wins, and votes against majorities."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ..amounts import amount
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .directions import alternatives
from .results import both

_BEFORE = r"(?P<gap>[^⟦⟧;:]{0,45}?)"
#: Not "an 11-game win streak" beside the record of a season.
_WON = r"(?:win|victory|triumph|defeat|loss|margin|majority|success|lead)(?!\s+(?:streak|run|sequence|skid))"
_MARGIN = (
    pattern(rf"{{S:score}}{_BEFORE}\bby\s+(?:a\s+margin\s+of\s+|just\s+|a\s+)?{{C:margin}}(?P<tail>{{12}})"),
    pattern(
        rf"\bby\s+(?:a\s+margin\s+of\s+|just\s+|a\s+)?{{C:margin}}{_BEFORE}(?:,|\(|—|–|\swith\s+a|\sat)?\s*{{S:score}}"
    ),
    pattern(rf"{{S:score}}{_BEFORE}\b(?:an?|with\s+an?|by\s+an?)\s+{{C:margin}}\s*-?(?:\w+\s+)?{_WON}\b"),
    pattern(rf"\b(?:an?|their|its|his|her)\s+{{C:margin}}\s*-?(?:\w+\s+)?{_WON}\b{_BEFORE}{{S:score}}"),
    pattern(r"\b(?:an?|their|its)\s+{C:margin}(?P<gap>\s*,?\s*){S:score}\s+(?:win|victory|triumph|defeat|loss)\b"),
    pattern(rf"{{S:score}}{_BEFORE}\b(?:majority|margin)\s+of\s+(?:just\s+|only\s+)?{{C:margin}}"),
)
_VOTES = pattern(
    r"{C:ayes}(?P<gap>[^⟦⟧;:]{0,40}?)(?:\bto\b|\bagainst\b|,|\band\b)\s+{C:noes}(?P<gap2>[^⟦⟧;:]{0,40}?)\b(?:majority|margin)\s+of\s+(?:just\s+|only\s+)?{C:margin}"
)
_DRAW = pattern(
    r"(?:\b(?P<drew>drew)\s+{S:first}|{S:second}\s+(?P<draw>draw)\b|\b(?:draw|stalemate)\s+(?:of\s+)?{S:third})"
)
_WIN = pattern(r"(?:\b(?:won|beat|defeated)\b(?P<gap>[^⟦⟧;:,]{0,40}?){S:first}|{S:second}\s+(?:win|victory|triumph)\b)")
#: "The club is now 10-0": wins and losses of a season, no result.
_RECORD = re.compile(
    r"\b(?:(?:is|are|was|were|now|improv\w+\s+to|fell\s+to|record(?:\s+of)?|start(?:\s+of|\s+at)?|went|goes|gone|going))\s+(?:now\s+|to\s+)?$",
    re.IGNORECASE,
)
#: "Paced by 13 points from Lee", "led by Roth's 13 points": those of a player.
_OF_PLAYER = re.compile(
    r"\b(?:paced|sparked|lifted|boosted|fuell?ed|carried|inspired|helped|powered|buoyed|highlighted|bolstered)\s+by\s+$",
    re.IGNORECASE,
)
_NOT_FINAL = re.compile(
    (
        r"\b(?:led|lead|leading|ahead|trail\w*|behind|half-?time|(?:at|by|before|after)\s+the\s+half|interval|scored|paced|record|improv\w+|season"
        r"|series|rank\w*|aggregate|overall|first leg|sets?|odds|by-election|down|previous|last)\b"
    ),
    re.IGNORECASE,
)
_DECIDED = re.compile(
    (
        r"penalt|shoot-?out|tie-?break|away goals|aggregate|overtime|replay|countback|toss|super over|spot-kick"
        r"|extra|fight\w* back|comeback|on points"
    ),
    re.IGNORECASE,
)
#: By how many points the difference of two rounded shares may be off.
ROUNDED_SHARES = 1.0
_COUNTED = {"goal", "point", "run", "vote", "seat", "try", "shot", "stroke", "game", "frame", "set", "basket", None}


def score_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on results with a margin, draws with a winner, and votes with a majority."""
    if "S" in shape.kinds:
        yield from _margins(pile, shape)
        if shape.kinds.count("S") == 1:
            yield from _draws(pile, shape)
    if shape.kinds.count("C") > 2:
        for found in shape.find(_VOTES):
            ayes, noes, margin = shape.taken(found, "ayes", "noes", "margin")
            assert ayes.quantity
            assert noes.quantity
            a, b = amount(ayes.quantity), amount(noes.quantity)
            if a and b and not re.search(r"\b(?:seats?|of)\b", found["gap"], re.IGNORECASE):
                yield from margin_finding(pile, shape, (ayes, noes), margin, a.value, b.value, votes=True)


def _margins(pile: Pile, shape: Shape) -> Iterable[Finding]:
    seen: set[Mark] = set()
    if re.search(alternatives("other_margins"), shape.in_words(), re.I):
        return
    for regex in _MARGIN:
        for found in shape.find(regex):
            score, margin = shape.taken(found, "score", "margin")
            assert margin.quantity
            pair = both(score)
            if (
                score in seen
                or pair is None
                or margin.quantity.counted not in _COUNTED
                or _NOT_FINAL.search(found["gap"])
                or no_result(shape, score, margin)
            ):
                continue
            if _NOT_FINAL.search(found.groupdict().get("tail") or "") or _several(shape, score):
                continue
            seen.add(score)
            votes = (
                re.search(r"vot|majority|seat|parliament|senate|council|assembly|house", shape.text, re.IGNORECASE)
                is not None
            )
            yield from margin_finding(pile, shape, (score,), margin, *pair, votes=votes)


def no_result(shape: Shape, score: Mark, margin: Mark) -> bool:
    """Whether a score is a team's record, or the points beside it are those of a player."""
    ahead, points = shape.ahead(score), shape.ahead(margin)
    behind = shape.behind(margin)
    if re.match(
        r"\s*(?:\w+\s+)?(?:behind|back|ahead|clear|adrift)\b.*\b(?:behind|back|further|ahead|clear|adrift)\b", behind
    ):
        return True
    if _RECORD.search(ahead) and not re.search(r"\bscore\b", ahead, re.IGNORECASE):
        return True
    return (
        _OF_PLAYER.search(points) is not None or re.match(r"\s+(?:from|by)\s+(?:[a-z]+\s+)?[A-Z]", behind) is not None
    )


def margin_finding(
    pile: Pile, shape: Shape, marks: tuple[Mark, ...], margin: Mark, a: float, b: float, votes: bool
) -> Iterable[Finding]:
    """Hold the difference of a result against the stated margin; of votes also the majority itself."""
    assert margin.quantity
    stated = amount(margin.quantity)
    if stated is None:
        return
    apart = abs(a - b)
    # A "majority" may be what it is larger by, the votes themselves, or those beyond half.
    fits = [apart, *((max(a, b), apart / 2) if votes else ())]
    # Shares are rounded each by itself, and so is what lies between them.
    slack = ROUNDED_SHARES if marks[0].kind == "P" else 0.0
    fit = any(stated.low - slack <= value <= stated.high + slack for value in fits)
    verdict: Verdict = "consistent" if fit else "impossible"
    result = " to ".join(f"“{mark.text}”" for mark in marks)
    same = "as" if verdict == "consistent" else "not"
    has = " has it" if verdict == "consistent" else ""
    explanation = f"{result} is a difference of {apart:g}, {same} “{margin.text}”{has}."
    numbers = {"first": a, "second": b, "difference": apart, "stated_margin": stated.value}
    yield from finding(
        pile,
        "arithmetic",
        "margin",
        shape.document,
        (*marks, margin),
        verdict,
        explanation,
        numbers,
        "margin = winner - loser",
    )


def _draws(pile: Pile, shape: Shape) -> Iterable[Finding]:
    for regex, level in ((_DRAW, True), (_WIN, False)):
        for found in shape.find(regex):
            score = (
                shape.mark(found, "first")
                or shape.mark(found, "second")
                or shape.mark(found, "third" if level else "second")
            )
            pair = both(score) if score else None
            if score is None or pair is None or (pair[0] == pair[1]) == level or _DECIDED.search(shape.text):
                continue
            if not level and re.search(r"\b(?:drew|draw|tied|series|after|from|at|level)\b", shape.text, re.IGNORECASE):
                continue
            verdict: Verdict = "impossible" if level else "doubtful"
            what = "a draw has equal scores" if level else "equal scores have no winner, unless something else decided"
            explanation = f"“{score.text}” does not fit the result told: {what}."
            numbers = {"first": pair[0], "second": pair[1]}
            yield from finding(
                pile,
                "arithmetic",
                "draw",
                shape.document,
                (score,),
                verdict,
                explanation,
                numbers,
                "a draw is a result of equal scores",
            )


def _several(shape: Shape, score: Mark) -> bool:
    """Whether the score is one of several in a row: sets, or the halves of a match."""
    others = [m for m in shape.marks if m.kind == "S" and m is not score]
    return any(min(abs(m.start - score.end), abs(score.start - m.end)) < 12 for m in others)
