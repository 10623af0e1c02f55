"""Towns of a story that the sentence or two before tell of a land: "A quake shook Y. It was centred near X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .marked_lines import marked_line
from .pile import Pile
from .place_pairs import DIRECTION, WINDS, PlacePair, as_land, pair_within, words
from .place_wordings import Said
from .unread_places import towns_in

#: How many sentences after an event in a land a town may be told of it.
JUST = 2


def told_of_the_story(pile: Pile) -> Iterator[tuple[PlacePair, Said]]:
    """Towns of a story that the sentence or two before tell of a land: "A quake shook Y. It was centred near X".

    Of a sentence with one land only, and of a town in a sentence without a land of its own.
    """
    for key, reading in pile.readings.items():
        text, sentences = reading.document.text, pile.sentences(key)
        named = [as_land(place) for place in pile.places[key]]
        held = [place for place in named if place.kind in ("country", "region") and not place.demonym]
        for land in held:
            number = next((at for at, (low, high) in enumerate(sentences) if low <= land.start < high), None)
            if number is None:
                continue
            start, end = sentences[number]
            line = marked_line(text, start, end, [(land.start, land.end, "⟦L0⟧")])
            told = [(found, second) for first, second in _stories() if (found := first.search(line))]
            if not told or any(start <= one.start < end for one in named if one is not land):
                continue
            for low, high in sentences[number + 1 : number + 1 + JUST]:
                here = [place for place in named if low <= place.start < high]
                here += towns_in(text, low, high, here)
                if len(here) != 1 or here[0].kind != "city" or here[0].demonym:
                    if here:
                        break
                    continue
                town = here[0]
                later = marked_line(text, low, high, [(town.start, town.end, "⟦T0⟧")])
                for found, second in told:
                    if second.search(later):
                        pair = pair_within(key, text, (start, high), land, town)
                        yield (
                            pair,
                            Said(
                                town,
                                land,
                                found.groupdict().get("dir") or found.groupdict().get("own"),
                                False,
                                near=True,
                            ),
                        )
                        break
                break


def told_of_it_later(pile: Pile) -> Iterator[tuple[PlacePair, Said]]:
    """Towns whose land a later sentence tells: "They meet in X. It is the first round of talks to be held in Y".

    Of a later sentence with that land only, and of the one town that stands last before it.
    """
    for key, reading in pile.readings.items():
        text, sentences = reading.document.text, pile.sentences(key)
        named = [as_land(place) for place in pile.places[key]]
        for land in named:
            if land.kind not in ("country", "region") or land.demonym:
                continue
            number = next((at for at, (low, high) in enumerate(sentences) if low <= land.start < high), None)
            if number is None:
                continue
            start, end = sentences[number]
            here = [one for one in named if start <= one.start < end and one is not land]
            here += towns_in(text, start, end, [land, *here])
            line = marked_line(text, start, end, [(land.start, land.end, "⟦L0⟧")])
            told = next((found for regex in _of_it() if (found := regex.search(line))), None)
            if here or told is None:
                continue
            side = told.groupdict().get("dir")
            for low, high in sentences[max(0, number - JUST) : number][::-1]:
                earlier = [place for place in named if low <= place.start < high]
                earlier += towns_in(text, low, high, earlier)
                if len(earlier) == 1 and earlier[0].kind == "city" and not earlier[0].demonym:
                    if "the" in told.groupdict() and not _WHERE.search(text[low : earlier[0].start]):
                        break  # a dateline: "the city" may be any other
                    pair = pair_within(key, text, (low, end), earlier[0], land)
                    yield pair, Said(earlier[0], land, side, False)
                if earlier:
                    break


#: What goes before a town where something is told to happen or go.
_WHERE = re.compile(
    r"\b(?:in|to|from|at|near|over|into|through|across|around|outside|as\s+far\s+as|reach\w*|visit\w*|hit|struck|shook)\s+$",
    re.IGNORECASE,
)


@cache
def _of_it() -> tuple[re.Pattern[str], ...]:
    """What a later sentence tells of a town before by naming its land."""
    noun = words("place_nouns")
    some = rf"(?:[a-z][\w-]*\s+){{0,2}}?(?:{noun}|cit(?:y|ie)|place|communitie)s?"
    land = r"(?:the\s+)?⟦L0⟧"
    held = (
        r"(?:(?:to\s+be\s+|ever\s+|being\s+)?(?:held|staged|hosted|played|built|opened|fought|run)"
        r"|to\s+take\s+place|to\s+open|to\s+begin)"
    )
    rows = (
        # Tickets to the city in Y; the worst storm in years for the city in southern Y
        rf"\b(?P<the>the)\s+(?:city|town|port)\s+in\s+(?:the\s+)?(?:{DIRECTION}\s+(?:of\s+)?(?:the\s+)?)?⟦L0⟧(?=\s*[.,;]|\s+(?!wh|that\b|with\b|of\b|and\b|or\b)[a-z])",
        # It is the first round of talks to be held in Y; it will be the first time that the final is held in Y
        rf"^[“\"]?(?:It|This|That)\s+(?:is|was|will\s+be|would\s+be)\s+(?:only\s+)?(?:the|its|their)\s+(?:first|second|third|fourth|fifth|last|only|largest|biggest)\b[^⟦.;]{{0,60}}\b{held}\s+in\s+{land}(?=\s*[.,;]|\s+(?:since|for|in|this)\b)",
        # It was the worst in Y for years; it was their first victory in Y
        rf"^[“\"]?(?:It|This|That)\s+(?:is|was)\s+the\s+[a-z]+(?:est|st)\s+(?:[a-z]+\s+){{0,2}}?in\s+{land}\s+(?:for|in|since)\b",
        rf"^[“\"]?(?:It|This|That)\s+(?:is|was)\s+(?:the|its|their|his|her)\s+(?:first|second|third|fourth|fifth|last|only)\s+(?:victory|win|defeat|loss|match|game|concert|visit|stop|appearance|show)\s+in\s+{land}(?=\s*[.,;]|\s+(?:since|for|this)\b)",
        # As in every other city in Y, polling stations there opened; no other city in Y has so many
        rf"\b(?:every|all|most|many|several|some|other)\s+other\s+{some}\s+(?:in|of)\s+{land}[^⟦.;]*\b(?:there|it|its|the\s+(?:city|town|port))\b",
        rf"^[“\"]?Never\s+before\s+(?:has|have|had)\s+(?:it|the\s+[a-z]+|a\s+[a-z]+)\s+(?:been\s+)?{held}\s+in\s+{land}",
        rf"^[“\"]?(?:As|Like)\s+(?:in\s+)?(?:every|all|most|many|several|some)\s+(?:other\s+)?{some}\s+(?:in|of)\s+{land},[^⟦.;]*\bthere\b",
        rf"^[“\"]?(?:It|The\s+(?:city|town|port))\s+(?:is|was|has\s+(?:always\s+)?been|remains)\s+(?:one\s+of\s+)?(?:the\s+)?(?:[\w-]+\s+){{1,3}}(?:{noun}|cities|places)s?\s+(?:in|of)\s+{land}(?=\s*[.,;])",
    )  # fmt: skip
    return tuple(re.compile(row, re.IGNORECASE) for row in rows)


@cache
def _stories() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What is told of a land, each with what a later sentence tells of a town in the same story."""
    own = rf"(?:['’]s?\s+(?P<own>{WINDS})\b)?"
    land = rf"(?:the\s+)?(?:{DIRECTION}(?:\s+(?:part|coast|half))?(?:\s+of)?\s+(?:the\s+)?)?⟦L0⟧{own}"
    town = r"(?:the\s+(?:[\w-]+\s+){0,3}?of\s+)?⟦T0⟧"
    at = rf"\b(?:in|at)\s+{town}"
    event = r"(?:quake|earthquake|tremor|storm|hurricane|cyclone|typhoon|tornado|floods?|landslide)"
    site = r"(?:plant|factory|office|shop|hotel|stadium|centre|center|headquarters|warehouse)"
    houses = r"(?:Houses|Homes|Buildings|Trees|Roofs|Windows|Walls|Bridges|Roads)"
    site_there = rf"(?:{words('sites')})"
    rows = (
        # The firm has shut its plant in Y. The workers at the site, in X, learned of it; the plant in X had 300 workers
        (
            rf"\b(?:its|a|an|the|one|only|new|last|another|their)\s+(?:[\w-]+\s+){{0,2}}?{site_there}\s+in\s+{land}(?=\s*[.,;]|\s+(?:and|to|by|at|on|last|next|because|after)\b)",
            rf"\b(?:the|that|this)\s+(?:[\w-]+\s+)?{site_there}(?:,|,?\s+(?:is|was|which\s+is|stands|lies))\s+(?:located\s+|situated\s+)?in\s+{town}",
        ),
        # A quake shook Y. It was centred near X; houses fell in X; X was hit hardest
        (
            rf"\b{event}\s+(?:[a-z]+\s+)?(?:{words('impacts')})\s+{land}",
            rf"\bepicent(?:er|re)\b[^.;]*\s{town}|^(?:It|The\s+\w+)\s+was\s+cent(?:red|ered)\s+[^.;]*{town}"
            rf"|^{town}\s+(?:was|suffered)\s+(?:[a-z]+\s+)*(?:hit|worst|hardest|damage\w*|struck|flooded|cut)\b"
            rf"|^(?:{houses}|It)\s+[^.;,]{{0,40}}{at}|^In\s+{town},?\s+{houses}\b",
        ),
        (
            rf"⟦L0⟧\s+(?:was|has\s+been)\s+(?:[a-z]+\s+)?(?:{words('impacts')}|shaken)\s+by\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?{event}",
            rf"\bepicent(?:er|re)\b[^.;]*\s{town}|^(?:It|The\s+\w+)\s+was\s+cent(?:red|ered)\s+[^.;]*{town}",
        ),
        # The trip goes to Y. It starts in X; the first stop is X
        (
            rf"\b(?:trip|tour|journey|cruise|tournament|festival|race)\s+(?:[a-z]+\s+){{0,3}}?{land}",
            rf"^(?:It|The\s+(?:trip|tour|journey|cruise|tournament|festival|race))\s+(?:starts|begins|ends|opens|will\s+(?:start|begin|end|open))\s+{at}"
            rf"|^The\s+(?:first|last)\s+(?:stop|stage|station|match|concert)\s+(?:is|was|will\s+be)\s+(?:in\s+)?{town}",
        ),
        # The firm will build a plant in Y. It will stand in X; is expanding to Y. The first office will open in X
        (
            rf"\b(?:{site}|expand\w*)\s+(?:in|to|into)\s+{land}",
            rf"^(?:It|The\s+(?:first\s+)?{site})\s+(?:will|is\s+to)\s+(?:stand|open|be\s+(?:built|opened|located))\s+{at}",
        ),
        # She moved to Y. She settled in X; he fled to Y. He was arrested in X
        (
            rf"\b(?:moved|fled|escaped|emigrated|flew)\s+to\s+{land}(?=\s*[.;]|\s+(?:in|last|on)\b)",
            rf"^(?:He|She|They|It)\s+(?:settled|landed|(?:was|were)\s+(?:found|arrested|caught|detained)|(?:found|rented|bought)\s+an?\s+(?:flat|house|home|apartment))\s+{at}",
        ),
    )  # fmt: skip
    return tuple((re.compile(first, re.I), re.compile(second, re.I)) for first, second in rows)
