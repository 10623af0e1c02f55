"""Claims with the entities that their subjects, arguments and speakers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from ...model import Argument, Claim, Link
from ..page import Page
from .entities import Things
from .folding import fold


def fill_claims(page: Page, claims: Iterable[Claim], things: Things) -> Iterator[Claim]:
    """Name the entities of claims.

    Args:
        page: a document.
        claims: its claims.
        things: the named things of the pile.

    Yields:
        Each claim with ``entity`` filled where a phrase is one named thing or a resolved one.
    """
    links: dict[Link, Link] = {}  # most claims of a report have a speaker in common
    for claim in claims:
        for link in claim.attribution:
            if link not in links:
                links[link] = _link(link, page, things)
        yield msgspec.structs.replace(
            claim,
            subject=_argument(claim.subject, page) if claim.subject else None,
            arguments=tuple(_argument(argument, page) for argument in claim.arguments),
            attribution=tuple(links[link] for link in claim.attribution),
        )


def _argument(argument: Argument, page: Page) -> Argument:
    found = page.argument_things(argument)
    if not found or argument.entity:
        return argument
    return msgspec.structs.replace(argument, entity=found[0][2])


def _link(link: Link, page: Page, things: Things) -> Link:
    if link.entity:
        return link
    if link.start is not None and link.end is not None:
        inside = list(page.things_in(link.start, link.end))
        for thing in inside:
            same = link.name and fold(things.name(thing[2])) == fold(link.name)
            if same or fold(page.text[thing[0] : thing[1]]) == fold(link.name or ""):
                return msgspec.structs.replace(link, entity=thing[2])
        found = page.referents(link.start, link.end)
        if len(found) == 1:
            return msgspec.structs.replace(link, entity=found[0][2])
    if link.name:
        wanted = fold(link.name)
        text = page.text
        for thing in page.named:
            if fold(text[thing[0] : thing[1]]) == wanted:
                return msgspec.structs.replace(link, entity=thing[2])
    return link
