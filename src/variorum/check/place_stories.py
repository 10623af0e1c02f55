"""Towns of a story that the sentence or two before tell of a land: "A quake shook Y. It was centred near X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .marked_lines import marked_line
from .pile import Pile
from .place_pairs import DIRECTION, PlacePair, as_land, pair_within, words
from .place_sentences import WINDS
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
                        yield pair, Said(town, land, found["dir"] or found["own"], False, near=True)
                        break
                break


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
    rows = (
        # A quake shook Y. It was centred near X; houses fell in X; X was hit hardest
        (
            rf"\b{event}\s+(?:[a-z]+\s+)?(?:{words('impacts')})\s+{land}",
            rf"\bepicent(?:er|re)\b[^.;]*\s{town}|^(?:It|The\s+\w+)\s+was\s+cent(?:red|ered)\s+[^.;]*{town}"
            rf"|^{town}\s+(?:was|suffered)\s+(?:[a-z]+\s+)*(?:hit|worst|hardest|damage\w*|struck|flooded|cut)\b"
            rf"|^(?:{houses}|It)\s+[^.;,]{{0,40}}{at}|^In\s+{town},?\s+{houses}\b",
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
