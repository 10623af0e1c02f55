"""Results of a season and of a vote: games against their outcomes, votes against what passed and who could vote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ..amounts import amount
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern

_SCORE = re.compile(r"(\d+)\s*(?:[-–—:]|to)\s*(\d+)")
_PASSED = pattern(
    r"\b(?:passed|approved|adopted|carried|endorsed|ratified|backed)\b(?P<gap>[^⟦⟧;:]{0,40}?)\s(?:by\s+)?(?:a\s+vote\s+of\s+)?(?:{S:score}|{C:ayes}(?P<gap2>(?:\s+votes?)?(?:\s+in\s+favou?r)?\s+to\s+){C:noes})"
)
#: Whoever breaks a tie may have no seat: "51-50 with the vice president breaking the tie".
_CASTING = re.compile(
    r"\b(?:casting\s+vote|tie-?\s?break\w*|br(?:eak|eaks|eaking|oke|oken)\s+(?:the|a)\s+(?:tie|deadlock)|(?:deciding|tie-breaking)\s+vote)\b",
    re.IGNORECASE,
)
_RECORD = (
    pattern(
        r"{C:total}\s*(?:games|matches)?\s*,?\s*(?:and\s+)?(?:winning|won)\s+{C:w}\s*,\s*(?:drawing|drew|tying|tied)\s+{C:d}\s*,?\s*and\s+(?:losing|lost)\s+{C:l}"
    ),
    pattern(r"{C:w}\s*,\s*{C:d}\s*,?\s*and\s+{C:l}\s+(?:in|from|after)\s+(?:the\s+|its\s+|their\s+)?{C:total}"),
)


def result_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on wins, draws and losses, on what passed with fewer votes, and on more votes than voters."""
    if shape.kinds.count("C") > 3:
        yield from _records(pile, shape)
    for found in shape.find(_PASSED):
        yield from _passed(pile, shape, found)
    if "S" in shape.kinds:
        yield from _house(pile, shape)


def _records(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Wins, draws and losses against the games played."""
    for regex in _RECORD:
        for found in shape.find(regex):
            marks = tuple(mark for name in ("w", "d", "l", "total") if (mark := shape.mark(found, name)))
            known = [a for mark in marks if mark.quantity and (a := amount(mark.quantity)) is not None]
            kinds = {mark.quantity.counted for mark in marks[:3] if mark.quantity}
            if len(known) != 4 or (
                regex is _RECORD[1] and not kinds <= {"win", "draw", "loss", "defeat", "tie", "victory"}
            ):
                continue
            summed, total = sum(a.value for a in known[:3]), known[3].value
            verdict: Verdict = "consistent" if summed == total else "impossible" if summed > total else "doubtful"
            says = f"as “{marks[3].text}” has it" if verdict == "consistent" else f"not “{marks[3].text}”"
            explanation = f"Wins, draws and losses make {summed:g}, {says}."
            numbers = {"games_by_results": summed, "stated_games": total}
            yield from finding(
                pile,
                "arithmetic",
                "record",
                shape.document,
                marks,
                verdict,
                explanation,
                numbers,
                "wins + draws + losses = games",
            )


def _passed(pile: Pile, shape: Shape, found: re.Match[str]) -> Iterable[Finding]:
    score, ayes, noes = (shape.mark(found, name) for name in ("score", "ayes", "noes"))
    if score is not None:
        pair, marks = both(score), (score,)
    else:
        assert ayes
        assert noes
        assert ayes.quantity
        assert noes.quantity
        a, b = amount(ayes.quantity), amount(noes.quantity)
        pair, marks = ((a.value, b.value), (ayes, noes)) if a and b else (None, (ayes, noes))
    if (
        pair is None
        or pair[0] >= pair[1]
        or re.search(r"\b(?:not|never|veto|override|failed)\b", found["gap"], re.IGNORECASE)
    ):
        return
    words = " to ".join(f"“{mark.text}”" for mark in marks)
    explanation = f"With {words} it would have been rejected: the second number is the larger one."
    numbers = {"for": pair[0], "against": pair[1]}
    yield from finding(
        pile, "arithmetic", "vote", shape.document, marks, "doubtful", explanation, numbers, "votes for > votes against"
    )


def _house(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Votes against the number of those who could vote."""
    houses = [
        m
        for m in shape.marks
        if m.kind == "C"
        and m.quantity
        and m.quantity.counted in ("member", "seat")
        and re.search(r"-\s?(?:member|seat)", m.text)
    ]
    scores = [m for m in shape.marks if m.kind == "S"]
    if (
        len(houses) != 1
        or len(scores) != 1
        or not re.search(r"\b(?:vot\w+|passed|approved|adopted|rejected|backed)\b", shape.text, re.IGNORECASE)
    ):
        return
    pair, house = both(scores[0]), amount(houses[0].quantity) if houses[0].quantity else None
    if pair is None or house is None or sum(pair) <= house.value:
        return
    if sum(pair) == house.value + 1 and abs(pair[0] - pair[1]) == 1 and _CASTING.search(shape.text):
        return  # the vote of who presides, without a seat
    explanation = f"“{scores[0].text}” makes {sum(pair):g} votes, more than “{houses[0].text}” allows."
    numbers = {"votes": sum(pair), "members": house.value}
    yield from finding(
        pile,
        "arithmetic",
        "house",
        shape.document,
        (scores[0], houses[0]),
        "impossible",
        explanation,
        numbers,
        "votes <= members",
    )


def both(score: Mark) -> tuple[float, float] | None:
    """Both numbers of a score."""
    found = _SCORE.search(score.text)
    return (float(found[1]), float(found[2])) if found else None
