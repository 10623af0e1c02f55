"""Claims that leave out where, how far or how long, where the question asks of a deed with just that.

"The van dragged her" backs no "Did the van drag her 20 feet?", nor does what is still to come a "Has it been held?".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..model import Argument, Claim, OpenQuestion
from .deed_parts import telling_words
from .grounds import Grounds
from .like_words import meets
from .told_as import going_on

#: Characters on either side of a clause in which it may be told where something was.
AROUND = 200
#: What is asked of as done.
_DONE = re.compile(r"(?:[^:?]+: )?(?:has|have|had|did|was|were)\s", re.IGNORECASE)
#: Dimensions of figures that say of one deed how far it went, or how long it took.
_REACH = frozenset({"length", "ratio", "time", "speed"})


def without_its_details(opened: OpenQuestion, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """Claims that tell nothing of a place or a measure that the question names with the deed.

    Args:
        opened: a question of whether something was done.
        claims: the clauses that answer it.
        grounds: the reports.
    """
    if opened.kind != "status" or opened.quoted:
        return set()
    off = {key for key, claim in claims.items() if _DONE.match(opened.label) and going_on(claim)}
    asked = [
        (claim.document, part) for claim in claims.values() for part in claim.parts
        if part.role == "location" and _stands_in(part.text, opened.label)
    ]  # fmt: skip
    far = any(
        q.dimension in _REACH and _stands_in(q.text, opened.label)
        for claim in claims.values()
        for q in claim.quantities
    )
    for key, claim in claims.items():
        if any(_left_out(part, claim, grounds, opened.loose) for document, part in asked if document != claim.document):
            off.add(key)
        if far and not any(q.dimension in _REACH for q in grounds.figures_beside(claim)):
            off.add(key)
    return off


def _left_out(part: Argument, claim: Claim, grounds: Grounds, loose: bool) -> bool:
    """Whether a report tells no word of a place: where like words alone join it, in or around its clause."""
    document, words = grounds.documents.get(claim.document), telling_words(part.text)
    if document is None or not words or claim.places:
        return False  # whether two places are one is judged by where they lie
    first, last = max(0, claim.evidence.start - AROUND), claim.evidence.end + AROUND
    told = telling_words(document.text[first:last] if loose else document.text)
    return not any(meets(word, told) for word in words)


def _stands_in(text: str, label: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(text.casefold())}(?!\w)", label.casefold()))
