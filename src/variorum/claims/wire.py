"""The news agency in a dateline: what follows "ORM (AP) —" is told by it."""

from __future__ import annotations

import re
from functools import cache

from ..model import Document, Link
from ..reference import load
from ..reference.outlets import find_outlet


@cache
def _dateline() -> re.Pattern[str]:
    tags = "|".join(re.escape(tag) for tag in sorted(load("wire_tags")["tags"], key=len, reverse=True))
    place = r"[^\W\d_][^\n()]{0,60}"
    return re.compile(rf"^[ \t]*(?:{place})?\((?P<tag>{tags})\)[ \t]*(?:[—–-]|--|―)", re.MULTILINE)


def wire_links(document: Document) -> list[tuple[int, Link]]:
    """Where the text of a news agency begins, with the agency as a link.

    Args:
        document: any document.

    Returns:
        Offsets and links in order; none of the agency that publishes the document itself.
    """
    found: list[tuple[int, Link]] = []
    for match in _dateline().finditer(document.text):
        tag = match["tag"]
        name = str(load("wire_tags")["tags"][tag])
        if document.publisher and {document.publisher.casefold()} & {name.casefold(), tag.casefold()}:
            continue
        outlet = find_outlet(name) or find_outlet(tag)
        kind = "outlet" if outlet is not None and outlet.kind != "agency" else "agency"
        start, end = match.span("tag")
        link = Link(name=name, kind=kind, cue=document.text[start - 1 : end + 1], start=start, end=end, inferred=True)
        found.append((match.end(), link))
    return found
