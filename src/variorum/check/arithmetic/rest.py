"""What is told as the rest of a whole: "60 percent stayed and the remaining 55 percent left" is more than all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..amounts import amount
from ..pile import Pile
from ..shapes import Shape
from .directions import alternatives
from .divided import more_than_all

#: What two tellings of one share may differ by, in points.
AGAIN_POINTS = 6
#: Before a share, and behind it, with nothing between that tells of something else.
_AHEAD = re.compile(
    r"(?<!\bof\s)(?<!\bof\sthe\s)\b(?:the\s+rest|the\s+remaining|the\s+remainder|the\s+balance|the\s+other|the\s+others|all\s+others|everyone\s+else|everybody\s+else|leaving)\b"
    r"(?:(?!\bto\s+(?:give|bring|take|get|reach|own|hold)\b)[^⟦⟧.;:%]){0,45}$|(?:,\s+which|\bthat|\bthis)\s+(?:leaves|left)\s+(?:only\s+|just\s+|about\s+)?$|\b(?:the|his|her|its)\s+(?:only\s+other|only|sole|other\s+of\s+the\s+two)\s+(?:opponent|rival|challenger|candidate|contender|finalist|party|option|owner|shareholder)\b[^⟦⟧.;:%]{0,45}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^\s*(?:were\s+|was\s+|went\s+)?(?:for|to|on|by|from|with)\s+(?:everything\s+else|everyone\s+else|everybody\s+else|the\s+rest|all\s+(?:the\s+)?others)\b",
    re.IGNORECASE,
)
#: "And the last 10 percent": the end of a list.
_LAST = re.compile(r"\band\s+the\s+(?:last|final)\s+$", re.IGNORECASE)
_REST_OF_THEM = re.compile(r"\b(the\s+(?:rest|remainder))\s+of\s+(?:them|these|those)\b", re.IGNORECASE)
#: What a share is told to be of.
OF_WHOLE = re.compile(r"^\s*of\s+(?:(?:the|its|their|all|his|her|our|those)\s+)*(?P<whole>[\w’'-]+)", re.IGNORECASE)
#: The same share told twice: "six in ten voters, 60 percent".
_AGAIN = re.compile(r"^\s*(?:[\w’'-]+\s+){0,2}?(?:,|\(|or\b|–|-)\s*(?:or\s+|about\s+|some\s+)*$", re.IGNORECASE)
#: A rest of another kind: of what was told before, of a time or of a group of it.
_OTHER_WHOLE = re.compile(
    r"\b(?:of\s+(?:which|whom|these|them|those|the\s+(?:rest|remainder|others))|rose|fell|up|down|increase\w*|decrease\w*|grew|compared|than|from\s+⟦|inflation|interest|growth|turnout|discount|"
    r"last\s+(?:year|month|week)|a\s+year\s+(?:ago|earlier)|in\s+the\s+first|each|both|half\s+of\s+(?:them|these|those))\b",
    re.IGNORECASE,
)


def rest_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a share told as the rest, with those before it, which together are more than all."""
    shares = [at for at, mark in enumerate(shape.marks) if mark.kind == "P"]
    if len(shares) < 2:
        return
    gaps = shape.gaps()
    last = shares[-1]
    ended = len(shares) > 2 and _LAST.search(gaps[last])
    if not (ended or _AHEAD.search(gaps[last]) or _BEHIND.match(gaps[last + 1])):
        return
    plain = _REST_OF_THEM.sub(r"\1", re.sub(alternatives("partition"), " ", shape.text, flags=re.IGNORECASE))
    if len({found["whole"].lower() for at in shares if (found := OF_WHOLE.match(gaps[at + 1]))}) > 1:
        return  # "60 percent of the mine and the remaining partner 55 percent of the smelter"
    if _OTHER_WHOLE.search(plain) or any(mark.kind not in "PMCT" for mark in shape.marks[: last + 1]):
        return
    sizes = [
        size
        for at in shares
        if (quantity := shape.marks[at].quantity) is not None
        and quantity.unit in ("percent", None)
        and quantity.qualifier in ("exactly", "about")
        and (size := amount(quantity)) is not None
    ]
    if len(sizes) != len(shares) or max(size.value for size in sizes) > 100:
        return
    twice = [n for n in range(1, len(shares)) if shares[n] == shares[n - 1] + 1 and _AGAIN.match(gaps[shares[n]])]
    if any(abs(sizes[n].value - sizes[n - 1].value) < AGAIN_POINTS for n in twice):
        return
    summed = sum(size.value for size in sizes)
    if sum(size.low for size in sizes) > 100 + len(sizes):
        yield from more_than_all(pile, shape, [shape.marks[at] for at in shares], summed, " of one whole")
