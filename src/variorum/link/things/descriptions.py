"""What the documents say that a named thing is: the words beside its name, before they are sorted into questions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Claim, Quantity
from ...reference import load
from ..claim_finder import ClaimFinder
from ..page import Page

#: No description is longer; what runs on has swallowed the next statement.
_LONGEST = 140
#: Nor has what stands between commas before a name more words.
_WORDS = 12


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say what a named thing is.

    Attributes:
        entity, kind: the thing described.
        name: start and end of the name that it goes with.
        start, end: the words, without an article before them.
        title: whether they stand before the name as a title does.
        claim: the claim that they stand in.
    """

    entity: str
    kind: str
    name: tuple[int, int]
    start: int
    end: int
    title: bool
    claim: Claim


def read_descriptions(page: Page, claims: list[Claim], finder: ClaimFinder) -> list[Description]:
    """Read what a document says that its named things are: titles, appositions, "X is a Y", "its Y, X".

    Args:
        page: the document.
        claims: its claims.
        finder: of those claims, the one that covers a stretch.

    Returns:
        Descriptions in order of offset, one for each thing and stretch.
    """
    found: dict[tuple[str, int], Description] = {}
    for description in (*_claimed(page, claims), *_titles(page, finder), *_before(page, finder)):
        if 0 < description.end - description.start <= _LONGEST:
            key = (description.entity, description.start)
            # "28-year" and "28-year veteran of the force" begin alike: the whole phrase tells more.
            if key not in found or description.end > found[key].end:
                found[key] = description
    return [found[key] for key in sorted(found, key=lambda key: (key[1], key[0]))]


def _claimed(page: Page, claims: list[Claim]) -> Iterator[Description]:
    for claim in sorted(claims, key=lambda claim: (len(claim.evidence.quote), claim.evidence.start, claim.id)):
        if (
            claim.predicate not in load("relations")["describing"]
            or claim.subject is None
            or claim.polarity == "denied"
            or not claim.checkable
        ):
            continue
        if claim.modality != "happened":
            continue
        described = claim.subject
        if claim.predicate not in ("be", "become"):
            described = next((argument for argument in claim.arguments if argument.role == "object"), None)
            if described is None:
                continue
        things = page.argument_things(described)
        for argument in claim.arguments:
            if argument.role != "attribute":
                continue
            if len(things) == 1:
                thing = things[0]
                start, end = bare(page, argument.start, argument.end)
                itself = page.thing_at(start)
                if itself is None or (itself[0], itself[1]) != (start, end):
                    yield Description(thing[2], thing[3], (thing[0], thing[1]), start, end, end <= thing[0] + 1, claim)
                elif itself[2] == thing[2] and described is claim.subject and itself[0] >= described.end:
                    # "Lisbon's mayor, Ilse Brandt": the subject stands for the name behind it.
                    start, end = bare(page, described.start, described.end)
                    yield Description(itself[2], itself[3], (itself[0], itself[1]), start, end, False, claim)
                continue
            named = page.referents(argument.start, argument.end)
            if described is claim.subject and not things and len(named) == 1 and named[0][0] - argument.start < 40:
                thing = named[0]
                start, end = bare(page, claim.subject.start, claim.subject.end)
                yield Description(thing[2], thing[3], (thing[0], thing[1]), start, end, False, claim)


def _titles(page: Page, finder: ClaimFinder) -> Iterator[Description]:
    """Roles that the names carry, where no claim told them."""
    owners = {(thing[0], thing[1]): thing for thing in page.named}
    for name in page.reading.names:
        thing = owners.get((name.start, name.end))
        if thing is None or not name.role:
            continue
        start = page.text.rfind(name.role, max(0, name.start - 100), name.start + 1)
        title = start >= 0
        start = start if title else page.text.find(name.role, name.end, name.end + 140)
        if start < 0:
            continue
        low, high = min(start, name.start), max(start + len(name.role), name.end)
        claim = finder.covering(low, high) or finder.near(page, name.start, name.end)
        if claim is not None:
            low, high = bare(page, start, start + len(name.role))
            yield Description(thing[2], thing[3], (thing[0], thing[1]), low, high, title, claim)


def _before(page: Page, finder: ClaimFinder) -> Iterator[Description]:
    """What stands before a person's name between commas: "a statement by its chief executive, Ada Novak, said"."""
    for thing in page.named:
        gap = page.text[max(0, thing[0] - 3) : thing[0]]
        after = page.text[thing[1] : thing[1] + 2].strip()[:1]
        if thing[3] != "person" or gap.strip() != "," or after not in (",", ".", ";", "", ")", "”", '"'):
            continue
        comma = page.token_at(thing[0] - 1 if page.text[thing[0] - 1] == "," else thing[0] - len(gap.lstrip()))
        if comma is None or comma.text != "," or comma.i == 0:
            continue
        last = comma.nbor(-1)
        top = last
        for _ in range(8):
            above = top.head
            if above.i == top.i or above.i >= comma.i or above.pos_ not in ("NOUN", "PROPN", "ADP") or above.i > last.i:
                break
            if last.i - above.left_edge.i > _WORDS:
                break
            top = above
        if top.pos_ != "NOUN" or top.ent_type_ == "PERSON":
            continue
        start, end = bare(page, top.left_edge.idx, last.idx + len(last))
        if any(inside[3] == "person" for inside in page.things_in(start, end)):
            continue  # a list of persons
        claim = finder.near(page, thing[0], thing[1])
        if claim is not None and end <= thing[0]:
            yield Description(thing[2], thing[3], (thing[0], thing[1]), start, end, False, claim)


def quantities_in(page: Page, start: int, end: int) -> tuple[Quantity, ...]:
    """Quantities that begin inside a stretch."""
    found = page.reading.quantities
    low = bisect_left(found, start, key=lambda quantity: quantity.start)
    return found[low : bisect_left(found, end, key=lambda quantity: quantity.start)]


def bare(page: Page, start: int, end: int) -> tuple[int, int]:
    """A stretch without the article before it and the marks around it."""
    text = page.text
    if text.startswith("as ", start) and start + 3 < end:
        start += 3
    for article in ("the ", "a ", "an ", "The ", "A ", "An "):
        if text.startswith(article, start) and start + len(article) < end:
            start += len(article)
            break
    while start < end and (text[start].isspace() or text[start] in "“\"‘'`(,-–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in '”",;:-–—'):
        end -= 1
    return start, end
