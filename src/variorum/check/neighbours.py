"""A sentence joined to a later one that refers back to it, as "It lost 300 of them" does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .marks import later_by
from .phrases import any_listed
from .pile import Pile
from .shapes import Shape, shapes

#: How many sentences may stand between the two.
APART = 1
_MARK = re.compile(r"(⟦[A-Z])(\d+)(⟧)")


def neighbours(pile: Pile, document: str, *, reaching: bool = True) -> Iterator[Shape]:
    """Each sentence with a value joined to a later one that refers back to it, as one shape.

    The later one is the next, or the next but one, and begins with a word that points back ("That is ...", "It ...",
    "The majority ...") or speaks of "them". What stands between the two is left out: the offsets of the marks still
    are those of the document.

    Args:
        pile: the pile.
        document: identifier of the document.
        reaching: whether one sentence may stand between.

    Yields:
        Joined shapes, nearest neighbours first.
    """
    known = list(shapes(pile, document))
    bounds = pile.sentences(document)
    number = {start: at for at, (start, _) in enumerate(bounds)}
    for at, first in enumerate(known):
        for second in known[at + 1 : at + 2 + APART]:
            apart = number[second.start] - number[first.start]
            if apart > (1 + APART if reaching else 1):
                break
            if pointing().match(second.text) or _OF_THEM.search(second.text) or _counts_on(second):
                yield joined(first, second)


#: What speaks of things told before, though the sentence does not begin with it.
_OF_THEM = re.compile(
    r"\bof\s+(?:them|these|those)\b|\bon\s+average\b|\bthe\s+average\s+[a-z]+\s+(?:has|had|is|was)\b|^\W*each\b|\bapiece\b"
    r"|\b(?:it|they|he|she)\s+(?:now\b|⟦T)|^\W*⟦T\d+⟧,?\s+(?:it|they|he|she|that|there)\b",
    re.IGNORECASE,
)


def _counts_on(shape: Shape) -> bool:
    """Whether a sentence counts from what was told before: "25 years later, ...", "the 25th anniversary of it"."""
    if _ANNIVERSARY.search(shape.text):
        return True
    first = re.match(
        r"[“\"'‘\s]*(?:(?:exactly|just|only|some|almost|nearly)\s+)?⟦[DT](\d+)⟧(\s+\w+)?", shape.text, re.IGNORECASE
    )
    if first is None:
        return False
    mark = shape.marks[int(first[1])]
    told = mark.time is not None and later_by(mark.time) is not None
    return told or (mark.kind == "D" and (first[2] or "").strip().lower() in ("later", "on", "afterwards", "after"))


_ANNIVERSARY = re.compile(
    r"\b(?:on|for|of|by|to\s+mark|marked|celebrated|marking|celebrating|was|came|is)\s+(?:the|its|their|his|her)\s+"
    r"(?:\d+(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)\s+(?:anniversary|birthday|jubilee)\b",
    re.IGNORECASE,
)


@cache
def pointing() -> re.Pattern[str]:
    """What a sentence that refers back begins with."""
    return re.compile(rf"[“\"'‘\s]*{any_listed('check_words', 'pointing').pattern}", re.IGNORECASE)


def joined(first: Shape, second: Shape) -> Shape:
    """Both as one text, the marks of the second numbered on."""
    onward = len(first.marks)
    later = _MARK.sub(lambda found: f"{found[1]}{int(found[2]) + onward}{found[3]}", second.text)
    return Shape(
        first.document,
        first.start,
        second.end,
        f"{first.text} {later}",
        (*first.marks, *second.marks),
        first.kinds + second.kinds,
    )
