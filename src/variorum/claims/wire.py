"""The agency in a dateline ("ORM (AP) —") or a credit line ("With material from the AP"): it tells the text."""

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


@cache
def _credit() -> re.Pattern[str]:
    phrases = "|".join(
        re.escape(str(phrase))
        for phrase in load("reprint_phrases")["material"]
        if " " in phrase and "additional" not in phrase
    )
    return re.compile(
        rf"^[ \t]*[(—–*-]*[ \t]*(?:{phrases})[ \t]+(?P<who>[^\n,;.()]{{2,60}})", re.MULTILINE | re.IGNORECASE
    )


def _credits(document: Document) -> list[tuple[int, Link]]:
    """Outlets that a line of its own credits with material: the text rests on them from its first character."""
    found: list[tuple[int, Link]] = []
    for match in _credit().finditer(document.text):
        outlet = find_outlet(match["who"].strip()) or find_outlet(match["who"].strip().removeprefix("the "))
        if outlet is None or (document.publisher or "").casefold() == outlet.name.casefold():
            continue
        start, end = match.span("who")
        cue = document.text[match.start() : start].strip(" \t(—–*-")
        kind = "agency" if outlet.kind == "agency" else "outlet"
        found.append((0, Link(name=outlet.name, kind=kind, cue=cue, start=start, end=end, inferred=True)))
    return found[:1]


def wire_links(document: Document) -> list[tuple[int, Link]]:
    """Where the text of a news agency begins, with the agency as a link.

    Args:
        document: any document.

    Returns:
        Offsets and links in order; none of the agency that publishes the document itself.
    """
    found = _credits(document)
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
