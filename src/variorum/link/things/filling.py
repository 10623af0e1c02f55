"""Claims with the entities that their subjects, arguments and speakers are."""

from __future__ import annotations

import msgspec

from ...model import Argument, Claim, Link
from ..page import Page
from .entities import Things
from .folding import fold


def fill_claim(claim: Claim, things: Things) -> Claim:
    """Name the entities of a claim.

    Args:
        claim: a claim of one of the documents.
        things: the named things of the pile.

    Returns:
        The claim with ``entity`` filled where a phrase is one named thing or a resolved one.
    """
    page = things.pages[claim.document]
    return msgspec.structs.replace(
        claim,
        subject=_argument(claim.subject, page) if claim.subject else None,
        arguments=tuple(_argument(argument, page) for argument in claim.arguments),
        attribution=tuple(_link(link, page, things) for link in claim.attribution),
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
