"""Lines that stand by themselves: where a newline is an end, and not just where a line of print was full."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

_NEWLINE = re.compile(r"([^\n]*)\n(?=([^\n]*))")
#: Width of a line of print where too few lines tell it; hardly anything is set narrower than this.
_NARROW = 60
_FEW = 4


def fresh_starts(text: str, starts: Sequence[int]) -> list[int]:
    """Tokens that no expression reaches over from the one before: "... reaches 31", a blank line, "March 15, 2026".

    Behind a blank line all begins anew. A single newline may stand inside a sentence, in a text set to a width: then
    the next word would not have fitted on the line, whereas a headline or a byline ends with room to spare.

    Args:
        text: any text.
        starts: where its tokens begin.

    Returns:
        Places of tokens, in order.
    """
    if "\n" not in text:
        return []
    ends = [(match.end(), len(match[1]), match[2].split(None, 1)) for match in _NEWLINE.finditer(text)]
    full = [length for _, length, following in ends if length and following]
    width = max(full) if len(full) >= _FEW else _NARROW
    fresh = [
        end
        for end, length, following in ends
        if not length or not following or length + 1 + len(following[0]) <= width
    ]  # fmt: skip
    return sorted({bisect_left(starts, end) for end in fresh} - {0, len(starts)})
