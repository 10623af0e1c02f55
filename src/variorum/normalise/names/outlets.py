"""Which of the words that may name an outlet do so in this text."""

from __future__ import annotations

import re

from ...reference.outlets import outlets
from .found import Found
from .lexicon import Hit
from .text import Text
from .words import written

_MARKS = "*‘’“”\"'«»_"
#: How many words around an ambiguous name are searched for one that says it is an outlet.
_NEAR = 3


def outlet_names(text: Text, hits: list[Hit]) -> list[Found]:
    """Outlets among the hits: clear names, and ambiguous ones that the text makes clear.

    "The Express" with its capital article, a name in italics or beside "newspaper" is clear; after such a mention the
    name with a small article counts too. A bare "The Times" belongs to the outlet of that ending that is named in full.
    """
    found: list[Found] = []
    full: dict[str, str] = {}
    clear: set[str] = set()
    doubtful: list[Hit] = []
    for hit in hits:
        if hit.known.sense != "outlet":
            continue
        last = hit.known.words[-1].casefold()
        if hit.known.ambiguous and not _made_clear(text, hit):
            doubtful.append(hit)
            continue
        if hit.known.ambiguous or len(hit.known.words) == 1:
            clear.add(last)
        else:
            full.setdefault(last, hit.known.key)
        found.append(_found(text, hit, hit.known.key, 86))
    for hit in doubtful:
        last = hit.known.words[-1].casefold()
        if _article(text, hit) and (last in clear or last in full) and len(hit.known.words) == 1:
            found.append(_found(text, hit, full.get(last, hit.known.key), 84))
    return [
        _found_as(item, full[word])
        if (word := text.text[item.start : item.end].casefold()) in full and item.known in outlets()
        else item
        for item in found
    ]


def _found(text: Text, hit: Hit, key: str, weight: int) -> Found:
    return Found(text.words[hit.first].start, text.words[hit.last - 1].end, "outlet", weight, known=key, sense="outlet")


def _found_as(item: Found, key: str) -> Found:
    return Found(item.start, item.end, item.kind, item.weight, known=key, sense=item.sense)


def _article(text: Text, hit: Hit) -> bool:
    return hit.first > 0 and text.words[hit.first - 1].text in ("The", "the") and text.gap(hit.first - 1).isspace()


def _made_clear(text: Text, hit: Hit) -> bool:
    headline = text.segment_at(text.words[hit.first].start).headline
    before, behind = text.gap(hit.first - 1), text.gap(hit.last - 1)
    following = text.words[hit.last].text if hit.last < len(text.words) else ""
    # Part of a longer name: "Times Square", "Express Entry", "Sun Valley".
    if following[:1].isupper() and behind == " " and not headline:
        return False
    # Quotation marks or stars on both sides.
    if before.strip()[-1:] in _MARKS and behind.strip()[:1] in _MARKS and before.strip() and behind.strip():
        return "*" in before or "_" in before or _near_publication(text, hit)
    if headline:
        return False
    if hit.first > 0 and text.words[hit.first - 1].text == "The" and re.fullmatch(r"\s[*_‘“\"']?", before):
        return True
    return _near_publication(text, hit)


def _near_publication(text: Text, hit: Hit) -> bool:
    """Whether a word for a publication stands right behind the name, or close before it in apposition."""
    if hit.last < len(text.words) and text.gap(hit.last - 1).strip("*_’'” ") == "":
        for step in range(2):
            at = hit.last + step
            if at < len(text.words) and text.words[at].text in written("publication"):
                return text.words[at].text not in ("report", "reports", "reported") or _article(text, hit)
            if at >= len(text.words) or text.words[at].capital or text.gap(at).strip():
                break
    for step in range(1, _NEAR + 1):
        at = hit.first - step
        if at < 0 or text.gap(at).strip(" *_‘“'\"") not in ("", ","):
            break
        if text.words[at].text.casefold() in written("publication") - {"report", "reports", "reported", "article"}:
            return True
        if text.words[at].text not in ("The", "the", "like", "as", "such", "of", "called"):
            break
    return False
