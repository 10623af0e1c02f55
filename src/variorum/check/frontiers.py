"""What is said of borders: "X, on the border with Y", "Y, which borders Z", "30 km from the border with Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model import Finding, Place, Quantity
from .frontier_sentences import Bordering
from .frontier_verdicts import judge_countries, judge_distance, judge_place, states
from .frontier_wordings import frontier_patterns
from .pile import Pile
from .place_pairs import PlacePair


def frontier_findings(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Findings on places said to lie on a border, and on countries said to share one."""
    use, between = frontier_patterns(), pair.between
    if use["sea"].search(pair.before[-40:] + between + pair.after[:25]):
        return
    first, second = pair.first, pair.second
    if quantity := _distance(pile, pair):
        yield from judge_distance(pile, pair, quantity)
    elif ((found := use["with"].fullmatch(between)) and not second.demonym) or (
        (found := use["the"].fullmatch(between)) and use["after"].match(pair.after)
    ):
        yield from judge_place(pile, pair, first, second, found["near"])
    elif (
        second.kind == "city"
        and first.kind in ("country", "government")
        and not first.demonym
        and (
            (use["crossing"].search(pair.before) and re.fullmatch(r"\s+(?:at|in|near)\s+", between))
            or (
                use["crossed from"].search(pair.before)
                and re.fullmatch(r"\s+into\s+", between)
                and "border" in pair.after
            )
        )
    ):
        yield from judge_place(pile, pair, second, first, "near")
    elif use["across"].fullmatch(between) and not first.demonym and not second.demonym:
        yield from judge_place(pile, pair, first, second, "near")
    elif use["meets"].fullmatch(between) and re.search(r",\s+where\s+(?:the\s+)?$", pair.before):
        yield from judge_countries(pile, pair, first, second)
        yield from _where_they_meet(pile, pair)
    elif use["bordering"].fullmatch(between) and not first.demonym and not second.demonym:
        yield from judge_place(pile, pair, first, second, "on")
    elif (use["joined"].fullmatch(between) and use["after"].match(pair.after)) or (
        re.fullmatch(r"\s+and\s+(?:the\s+)?", between)
        and (use["between"].search(pair.before) or use["share"].match(pair.after))
    ):
        yield from judge_countries(pile, pair, first, second)
        yield from _at_both(pile, pair)
    elif (
        use["own"].fullmatch(between)
        and first.kind in ("country", "government")
        and not first.demonym
        and not second.demonym
    ):
        yield from judge_countries(pile, pair, first, second)
        yield from _at_own(pile, pair, second)
    elif (
        re.fullmatch(r"\s+(?:in)?to\s+(?:the\s+)?", between) and use["crossed"].search(pair.before) and states(first)
    ) or (use["has"].fullmatch(between) and not second.demonym and (first.demonym) == between.startswith(" side")):
        yield from judge_countries(pile, pair, first, second)
    elif (use["neighbour"].fullmatch(between) and first.kind == "country" and not second.demonym) or (
        not (first.demonym or second.demonym)
        and (
            (between == ", " and use["its neighbour"].match(pair.after))
            or (use["neighbour of"].fullmatch(between) and first.kind == "country")
            or (re.fullmatch(r"\s+and\s+(?:the\s+)?", between) and use["are neighbours"].match(pair.after))
        )
    ):
        yield from judge_countries(pile, pair, first, second, across_sea=True)


def judge_bordering(pile: Pile, told: Bordering) -> Iterator[Finding]:
    """The finding on what the build of a sentence says of a border."""
    if told.place.kind == "country":
        yield from judge_countries(pile, told.pair, told.place, told.other, across_sea=told.across_sea)
    else:
        yield from judge_place(pile, told.pair, told.place, told.other, told.near)


def _at_own(pile: Pile, pair: PlacePair, other: Place) -> Iterator[Finding]:
    """Read "X, a city near Spain's border with France": the place named just before."""
    use = frontier_patterns()
    ahead = [place for place in pile.places[pair.document] if place.end <= pair.first.start]
    if not ahead or ahead[-1].kind != "city":
        return
    text = pile.readings[pair.document].document.text
    found = use["ahead"].fullmatch(text[ahead[-1].end : pair.first.start])
    if found is not None:
        yield from judge_place(pile, replace(pair, first=ahead[-1]), ahead[-1], other, found["near"])


def _where_they_meet(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Read "X, where Spain meets France": the town named just before, held against the second land."""
    ahead = [place for place in pile.places[pair.document] if place.end <= pair.first.start]
    text = pile.readings[pair.document].document.text
    if (
        ahead
        and ahead[-1].kind == "city"
        and re.fullmatch(r",\s+where\s+(?:the\s+)?", text[ahead[-1].end : pair.first.start])
    ):
        yield from judge_place(pile, replace(pair, first=ahead[-1]), ahead[-1], pair.second, "near")


def _at_both(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Read "X, on the border between Spain and France" and "X on the Spanish-French border": held against both."""
    use = frontier_patterns()
    ahead = [place for place in pile.places[pair.document] if place.end <= pair.first.start]
    behind = [place for place in pile.places[pair.document] if place.start >= pair.second.end]
    text = pile.readings[pair.document].document.text
    if (
        behind
        and behind[0].kind == "city"
        and re.fullmatch(r"\s+(?:near|at|close\s+to)\s+", text[pair.second.end : behind[0].start])
    ):
        for other in (pair.first, pair.second):
            yield from judge_place(pile, replace(pair, second=behind[0]), behind[0], other, "near")
        return
    if not ahead or ahead[-1].kind != "city":
        return
    found = use["on between"].fullmatch(text[ahead[-1].end : pair.first.start])
    if found is not None:
        for other in (pair.first, pair.second):
            yield from judge_place(pile, replace(pair, first=ahead[-1], second=other), ahead[-1], other, found["near"])


def _distance(pile: Pile, pair: PlacePair) -> Quantity | None:
    """The length of "X lies 30 km from the border with Y" or "from the Polish border"."""
    lengths = pile.quantities_within(pair.document, pair.first.end, pair.second.start)
    if len(lengths) != 1 or lengths[0].dimension != "length" or pair.first.demonym:
        return None
    use, (quantity,) = frontier_patterns(), lengths
    before = pair.between[: quantity.start - pair.first.end]
    after = pair.between[quantity.end - pair.first.end :]
    with_ = use["from with"].fullmatch(after) and not pair.second.demonym
    the = use["from the"].fullmatch(after) and use["after"].match(pair.after)
    return quantity if (with_ or the) and use["lies"].fullmatch(before) else None
