"""Where a town is said to lie by the build of a sentence: "In southern Spain, X was flooded", "X and other towns".

The two need not stand side by side, so that the sentence is read as a line with its towns and lands as marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import Place
from .marked_lines import marked_line
from .meant_places import meant_places
from .pile import Pile
from .place_clauses import clause_patterns
from .place_pairs import DIRECTION, WINDS, PlacePair, as_land, pair_within, words
from .place_wordings import Said, read_whereabouts
from .unread_places import towns_in

#: Longest stretch between the two, in characters.
GAP = 160


#: "Won in Ohio, but struggled in states like X", "has banks in Germany, while its seat is X": of another land.
_ELSEWHERE = re.compile(
    r"\b(?:but|whereas|although|though|(?:in|of|across)\s+(?:other\s+)?(?:states|countries|nations|lands))\b", re.I
)


def told_in_sentences(pile: Pile) -> Iterator[tuple[PlacePair, Said]]:
    """Every town that the build of a sentence puts into a land or a part of one, with the pair of the two."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        named = [as_land(place) for place in pile.places[key]]
        if not any(place.kind in ("country", "region") for place in named):
            continue
        points = sorted((*named, *meant_places(pile, key)), key=lambda place: (place.start, place.end))
        for start, end in sorted({pile.sentence(key, place.start) for place in points}):
            places = [place for place in points if start <= place.start and place.end <= end]
            if not any(place.kind in ("country", "region") for place in places):
                continue
            unread = towns_in(text, start, end, places)
            yield from _beside(key, text, (start, end), unread, places)
            places = sorted((*places, *unread), key=lambda place: (place.start, place.end))
            line = marked_line(text, start, end, [(p.start, p.end, _mark(n, p)) for n, p in enumerate(places)])
            if "⟦T" not in line:
                continue
            for regex in _patterns():
                for found in regex.finditer(line):
                    groups = found.groupdict()
                    town, land = places[int(found["town"])], places[int(groups.get("land") or groups["dem"])]
                    first, second = sorted((town, land), key=lambda place: place.start)
                    if second.start - first.end > GAP or second.start < first.end:
                        continue
                    if _ELSEWHERE.search(text, first.end, second.start):
                        continue
                    told = groups.get("dir") or groups.get("own")
                    near = groups.get("near") is not None
                    yield pair_within(key, text, (start, end), first, second), Said(town, land, told, False, near)


def _beside(
    key: str, text: str, sentence: tuple[int, int], towns: list[Place], places: list[Place]
) -> Iterator[tuple[PlacePair, Said]]:
    """What stands side by side, of towns that were read as no place: "Aachen is in the east of Poland"."""
    for town in towns:
        for other in places:
            first, second = sorted((town, other), key=lambda place: place.start)
            if 0 <= second.start - first.end <= GAP:
                pair = pair_within(key, text, sentence, first, second)
                said = read_whereabouts(pair)
                if said is not None and said.place is town:
                    yield pair, said


def _mark(number: int, place: Place) -> str:
    held = place.kind in ("country", "region")
    kind = (
        "D" if held and place.demonym else "L" if held else "T" if place.kind == "city" and not place.demonym else "O"
    )
    return f"⟦{kind}{number}⟧"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    noun, describing = words("place_nouns"), rf"(?:(?:{words('describing')})\s+){{0,3}}"
    part = r"(?:\s+(?:part|half|corner|tip|edge|outskirts))?(?:\s+of)?"
    own = rf"(?:['’]s?\s+(?:far\s+)?(?P<own>{WINDS})(?:ern\s+(?:part|half|corner|tip))?\b)?"
    land = rf"(?:the\s+)?(?:(?:far\s+|extreme\s+|deep\s+)?{DIRECTION}{part}\s+(?:the\s+)?)?⟦L(?P<land>\d+)⟧{own}"
    dem = rf"(?:{DIRECTION}\s+)?⟦D(?P<dem>\d+)⟧"
    some = rf"(?:[a-z][\w-]*\s+){{0,3}}?(?:{noun}|cit(?:y|ie)|destination|place|communitie|centre|center|harbour|hub)s?"
    town = r"(?:(?:in|around|near|at|from|to)\s+)?(?:the\s+(?:(?:[\w-]+\s+){0,3}?of\s+)?)?⟦T(?P<town>\d+)⟧"
    seat = r"(?:the\s+(?:(?:[\w-]+\s+){0,3}?of\s+)?)?⟦T(?P<town>\d+)⟧"
    aside = r"(?:,\s+[^⟦,.;]{1,50},|\s+\([^⟦)]{1,30}\))?"
    best = r"(?:[\w-]*(?:est|most)|(?:most|least)\s+[\w-]+|only|first|second|third|main|major|chief|leading|best[\w-]*)"
    is_ = r"(?:is|was|are|were|remains?|became|becomes|ranks?|counts?|has\s+(?:always\s+)?been|(?:will|would)\s+be)"
    picked = rf"(?:{words('above_all')}|among(?:st)?\s+them|such\s+as|like|for\s+(?:example|instance))"
    happens = (
        rf"(?:in|across|throughout|through|all\s+over|of|{words('impacts')}|shaken|reached|crossed|visit\w*|tour\w*)"
    )
    time = r"(?:\s+(?:last|this|on|yesterday|today|earlier|late|early|over|during|at)\b[^⟦,;.]{0,30})?"
    at = r"(?:in|at|outside|around|(?P<near>near|close\s+to|not\s+far\s+from|(?:north|south|east|west)\s+of))"
    ways = (
        # X is one of the largest cities in Y; the old town of X is among the most beautiful in Y
        rf"{seat}{aside}\s+{is_}\s+(?:widely\s+)?(?:regarded\s+as\s+|considered\s+)?(?:as\s+)?(?:(?:one\s+of|among)\s+)?(?:the\s+)?(?:{best}\s+){{1,2}}(?:{some}\s+)?(?:in|of)\s+{land}",
        rf"{seat},?\s+(?:one\s+of|among)\s+(?:the\s+)?(?:(?:{best}\s+){{1,2}}(?:{some}\s+)?|{some}\s+)(?:in|of)\s+{land}",
        rf"{seat}{aside}\s+(?:{is_}|,)\s+(?:one\s+of|among)\s+⟦L(?P<land>\d+)⟧['’]s?\s+(?:[\w-]+\s+){{0,3}}?{some}\b",
        # the plant in X is the first in Y
        rf"\b(?:in|at|near)\s+⟦T(?P<town>\d+)⟧{aside}\s+{is_}\s+(?:one\s+of\s+|among\s+)?(?:the\s+|its\s+|(?:the\s+)?\w+['’]s?\s+)?(?:[\w-]+\s+)?(?:{best})(?:\s+(?!since|one|outside|after|of|for|to|than)[a-z][\w-]*){{0,3}}\s+in\s+{land}",
        # the largest city in Y is X; the biggest port of Y, X,
        rf"\b(?:{best}\s+){{1,2}}{some}\s+(?:in|of)\s+{land}\s*(?:,|{is_})\s+⟦T(?P<town>\d+)⟧(?!\s*(?:,|and)\s*(?:and\s+)?⟦)",
        # few cities in Y are as popular as X; no city in Y
        rf"\b(?:few|no|no\s+other|many|other|all)\s+{some}\s+in\s+{land}\s+[^⟦.;]{{1,60}}\b(?:as|like|than)\s+{town}",
        # X and other cities in southern Y; X and other Polish cities
        rf"(?<!like\s)(?<!as\sin\s)⟦T(?P<town>\d+)⟧(?:,|\s+and|,\s+and|\s+or)\s+(?:(?:several|many|some|two|three|four|all|most)\s+)?other\s+{some}\s+(?:in|of|across|throughout)\s+{land}",
        rf"⟦T(?P<town>\d+)⟧(?:,|\s+and|,\s+and|\s+or)\s+(?:(?:several|many|some|two|three|four|all|most)\s+)?other\s+{describing}{dem}\s+{some}",
        # cities in Y, including X; several Polish cities, among them X
        rf"\b{some}\s+(?:in|of|across|throughout)\s+{land}\s*(?:,|\(|[–—-]+)?\s+{picked}\s+{town}",
        rf"{dem}\s+{some}\s*(?:,|\(|[–—-]+)?\s+{picked}\s+{town}",
        # several cities in Y were hit, among them X; Y was hit, with X worst affected
        rf"{land}[^⟦.;]{{0,60}}[,;(]\s*(?:{picked})\s+(?:(?:the\s+)?(?:one|those)\s+)?{town}",
        rf"\b{some}\s+(?:in|of|across)\s+{land}[^⟦.;]{{0,60}},\s+with\s+⟦T(?P<town>\d+)⟧",
        rf"{land}[^⟦.;]{{0,60}}(?:,\s+with|[;,](?:\s+and)?)\s+⟦T(?P<town>\d+)⟧\s+(?:(?:was|is|being|the|one\s+of|among)\s+){{0,3}}(?:worst|hardest|most|hit|badly|severely|particularly|especially)\b",
        # a quake shook southern Y, with its epicentre near X; killing 12 people in X
        rf"\b{happens}\s+{land}{time},?\s+(?:with\s+)?(?:its|the)\s+epicent(?:er|re)\s+(?:was\s+|lay\s+|being\s+)?{at}\s+{town}",
        rf"\b(?:{words('impacts')})\s+{land}{time},\s+[a-z]+ing\b[^⟦.;]{{0,50}}\b{at}\s+{seat}",
        # In southern Y, X was shelled; the south of Y was shaken; X was worst hit; across southern Y, from X to
        rf"(?:^|[.“\"]\s*)(?:In|Across|Throughout|Over)\s+{land}{time},\s+(?:(?:in|the\s+(?:[\w-]+\s+)?(?:{noun})\s+of)\s+⟦T(?P<town>\d+)⟧(?!\s*(?:,|and)\s*(?:and\s+)?⟦))",
        rf"(?:^|[.“\"]\s*)(?:In|Across|Throughout|Over)\s+{land}{time},\s+⟦T(?P<town>\d+)⟧\s+(?:(?:was|were)\s+(?:\w+ly\s+|again\s+|also\s+)*(?!seen|known|considered|called|said|believed|expected|regarded|named)(?:cut|without|worst|among|\w+ed|{words('impacts')})|suffered|saw)\b",
        rf"(?:^|[.“\"]\s*)(?:Across|Throughout|All\s+over)\s+{land},\s+from\s+⟦T(?P<town>\d+)⟧\s+to\s+the\b",
        # in southern Y near X; in the south of Y, not far from X
        rf"\b(?:in|across|hit|struck|shook|through|to)\s+(?=(?:the\s+)?(?:far\s+)?(?:north|south|east|west)|⟦L\d+⟧['’]s?\s+(?:north|south|east|west)){land}{time},?\s+{at}\s+{seat}",
        # X, situated in southern Y; situated in Y, X draws
        rf"⟦T(?P<town>\d+)⟧,?\s+(?:(?:which|that)\s+)?(?:(?:is|was|lies|sits|stands)\s+)?(?:a\s+(?:[\w-]+\s+)?(?:{noun})\s+)?(?:located|situated|lying|found|nestled|set|high|deep|far|down|up)\s+in\s+{land}",
        rf"(?:^|[.“\"]\s*)(?:Located|Situated|Lying|Nestled|Set|Founded|Built)\s+(?:[a-z]+\s+)?in\s+{land},\s+(?:the\s+(?:[\w-]+\s+){{0,2}}?(?:of\s+)?)?⟦T(?P<town>\d+)⟧",
        # born in X, Y, she; X, Y - Shells fell
        rf"\b(?:in|at|near|of|from|to|outside|for|around|via|through|below|beneath|under|off|beside)\s+⟦T(?P<town>\d+)⟧,\s+(?:in\s+)?{land},(?!\s+(?:and\s+|or\s+|then\s+|as\s+well\s+as\s+)?(?:(?:in|to|the|from)\s+)?⟦)(?!\s+(?:and|or|as\s+well\s+as)\b)",
        r"^⟦T(?P<town>\d+)⟧,\s+⟦L(?P<land>\d+)⟧(?:,\s+[A-Z][a-z]+\.?\s+\d+)?\s*(?:\([A-Z][\w/ ]+\)\s*)?[-–—:]+\s",
        rf"\b(?:in|at|near|of|from|to|outside|for|around|via|through|between)\s+{seat}\s+\(⟦L(?P<land>\d+)⟧\)",
        # X (southern Y); among the cities of Y, X is; visitors to Y should not miss X; to reach X, go to Y
        rf"⟦T(?P<town>\d+)⟧\s+\((?:in\s+)?(?=(?:the\s+)?(?:far\s+)?(?:north|south|east|west)){land}\)",
        rf"\b(?:among|of)\s+(?:all\s+)?the\s+{some}\s+(?:of|in)\s+{land},\s+{seat}",
        rf"\b(?:visitors?|travell?ers?|tourists?|guests?|those|anyone|everyone|whoever)\s+(?:who\s+)?(?:visit\w*|travel\w*|go\w*|fl(?:y|ies)|com\w+)?\s*(?:to|in|through)?\s*{land}\s+(?:should|must|can|will)\s+(?:not\s+|also\s+|certainly\s+)*(?:miss|see|visit|know)\s+[^⟦.;]{{0,30}}{seat}",
        rf"\bto\s+(?P<near>reach|get\s+to|visit|see)\s+{seat},\s+[^⟦.;]{{1,40}}\b(?:go|travel|fly|drive|head|come|cross)\s+(?:in)?to\s+{land}",
        # rescuers in southern Y are searching for survivors in X
        rf"\b(?:rescuers|firefighters|doctors|rescue\s+workers|emergency\s+(?:crews|workers)|residents|people|inhabitants)\s+(?:in|across|throughout)\s+{land}\s+(?:(?:are|were|was|have|has|had|been|still)\s+)*(?:search|digg|dug|clear|pull|recover|rescu|evacuat|extinguish|sav|fight|fought)\w*\s+[^⟦.;,]{{1,60}}\b(?:in|at)\s+{seat}",
        # it is a city in Y; it is Y's oldest city; it is its first in Y; the Polish city in the south
        rf"{seat}\s+{is_}\s+(?:an?|the)\s+{some}\s+in\s+{land}",
        rf"{seat}\s+{is_}\s+⟦L(?P<land>\d+)⟧['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?:{noun})\b",
        rf"{seat}\s+is\s+(?:its|the\s+company['’]s)\s+(?:first|second|third|only|largest)\s+in\s+{land}",
        rf"⟦D(?P<dem>\d+)⟧\s+⟦T(?P<town>\d+)⟧\s+in\s+the\s+(?P<own>{WINDS})\b(?!\s+of)",
        # X is in Y; X in Y came under fire; X (Y) is; Germany: quake hits X; in southern Y lies X; a city called X
        rf"(?:^|[.“\"]\s*|\bthat\s+){seat}\s+is\s+in\s+{land}(?=\s*(?:[.,;:)”\"]|$))",
        rf"(?:^|[.“\"]\s*){seat}\s+in\s+{land}\s+(?:is|was|were|came|comes|has|had|will|would|can|lost|suffered)\b",
        r"(?:^|[.“\"]\s*)(?:[Tt]he\s+(?:[\w-]+\s+){0,3}?of\s+)?⟦T(?P<town>\d+)⟧\s+\(⟦L(?P<land>\d+)⟧\)",
        rf"⟦T(?P<town>\d+)⟧\s+\((?:in\s+)?⟦L(?P<land>\d+)⟧['’]s?\s+(?P<own>{WINDS})\)",
        rf"^{land}:\s+[^⟦:.;]{{1,40}}\s+(?:in|near|{words('impacts')})\s+{seat}",
        rf"(?:^|[.“\"]\s*|,\s+)In\s+{land}\s+(?:lies|sits|stands|is)\s+{seat}",
        rf"\b(?:in\s+)?{land},?\s+(?:there\s+is|has|you\s+find|lies)\s+(?:a|an)\s+{some}\s+(?:called|named|by\s+the\s+name\s+of)\s+⟦T(?P<town>\d+)⟧",
        rf"\bone\s+of\s+⟦L(?P<land>\d+)⟧['’]s?\s+(?:{best}\s+){{1,2}}{some}\s+is\s+⟦T(?P<town>\d+)⟧",
        rf"⟦L(?P<land>\d+)⟧['’]s?\s+(?:{best}\s+){{1,2}}{some}\s+(?:include|are)\s+⟦T(?P<town>\d+)⟧",
        rf"{seat}(?:,|\s+is)\s+(?:the\s+(?:pride|jewel|pearl|metropolis|city\s+of\s+[a-z]+)\s+of\s+{land})",
        r"⟦T(?P<town>\d+)⟧,\s+⟦L(?P<land>\d+)⟧['’]s?\s+(?:[a-z-]+\s+){0,3}?(?:city|town|port|metropolis)\b",
        rf"⟦T(?P<town>\d+)⟧,\s+(?:the\s+)?(?:{best}\s+){{1,2}}{some}\s+(?:in|of)\s+{land}",
        rf"⟦T(?P<town>\d+)⟧\s+(?:can\s+be\s+found|is\s+found|is\s+to\s+be\s+found)\s+in\s+{land}",
        rf"\bin\s+the\s+(?:{noun})\s+of\s+⟦T(?P<town>\d+)⟧,?\s+in\s+{land}",
        rf"\bin\s+{land},?\s+in\s+the\s+(?:[a-z-]+\s+)?(?:{noun})\s+of\s+⟦T(?P<town>\d+)⟧",
        # at X airport in Y; in X and elsewhere in Y; the south of Y, with the city of X,
        rf"⟦T(?P<town>\d+)⟧(?:['’]s)?\s+(?:international\s+)?(?:airport|station|harbour|harbor|university|stadium|railway\s+station|hospital|prison)\s+in\s+{land}",
        rf"⟦T(?P<town>\d+)⟧(?:,)?\s+and\s+(?:elsewhere|other\s+(?:parts|places|areas))\s+(?:in|of)\s+{land}(?=\s*[.,;:)]|$|\s+(?:was|were|is|are|has|have|had|will|would|could|on|after|last|this)\b)",
        rf"{land},\s+with\s+the\s+(?:[a-z-]+\s+)?(?:{noun})\s+of\s+⟦T(?P<town>\d+)⟧",
        # a quake in Y damaged houses in X; the tournament in Y begins on Sunday in X
        rf"\b(?P<near>quake|earthquake|tremor|storm|hurricane|flood|tornado|explosion|blast|fire|attack|raid|landslide)s?\s+in\s+{land}{time}\s+(?:{words('impacts')})\s+(?!fear|terror|panic)[^⟦.;,]{{1,40}}\b(?:in|at)\s+{seat}",
        rf"\b(?:tournament|festival|fair|games|championships?|final|cup|conference|congress|trial|race)\s+in\s+{land}\s+(?:begins|began|starts|started|opens|opened|ends|ended|takes\s+place|was\s+held|is\s+held)(?:\s+(?!after|before|one)[\w-]+){{0,4}}\s+in\s+{seat}",
        # fled to Y and was arrested in X; plants in Y, one of them in X; a Polish court sitting in X; the club from X
        rf"\b(?:to|in|into|reached|visited)\s+{land},?\s+and\s+(?:(?:was|were|then|there)\s+)?(?:(?:arrested|caught|detained|buried|found|killed|opened\s+an?\s+[a-z]+)\s+in|took|captured|seized|attacked)\s+{seat}",
        rf"\b[a-z]+s\s+in\s+{land},\s+(?:{picked}\s+|the\s+largest\s+|the\s+first\s+)?(?:the\s+)?(?:one\s+)?(?:of\s+(?:them|which)\s+)?in\s+{seat}",
        rf"\b(?:travell?ers|visitors|tourists|passengers)\s+(?:in|to)\s+{land}\s+(?:(?:like|love|tend|often|usually|always|also|to)\s+){{1,3}}(?:stop|stay|rest)\s+in\s+{seat}",
        rf"{dem}\s+(?:court|tribunal|judge|parliament|commission)s?\s+(?:sitting|meeting|based|located)\s+in\s+{seat}",
        rf"\b(?:court|tribunal|factory|plant|company|firm|team|club)\s+in\s+{land},\s+(?:sitting|meeting|based|located)\s+in\s+{seat}",
        rf"{dem}\s+(?:club|champions|team|side|company|firm|brewery|newspaper)\s+(?:from|of)\s+{seat}",
        # X, a city in the Polish south
        rf"⟦T(?P<town>\d+)⟧,\s+an?\s+{describing}(?:{noun})\s+in\s+the\s+⟦D(?P<dem>\d+)⟧\s+(?P<own>{WINDS})\b(?!\s+of)",
        # X, in what is now Y; X, now in Y
        rf"⟦T(?P<town>\d+)⟧,?\s+(?:\()?(?:(?:now|today)\s+(?:in|part\s+of)|(?:in\s+)?(?:what\s+is\s+)?(?:now|today|present-day|modern-day|today['’]s))\s+{land}",
        # X on the coast of Y; X, on Y's northern coast
        rf"⟦T(?P<town>\d+)⟧,?\s+(?:(?:which|that)\s+)?(?:is\s+|lies\s+)?on\s+the\s+(?:{DIRECTION}\s+)?(?:[a-z]+\s+)?(?:coast|shore|coastline)\s+of\s+(?:the\s+)?⟦L(?P<land>\d+)⟧",
        rf"⟦T(?P<town>\d+)⟧,?\s+(?:(?:which|that)\s+)?(?:is\s+|lies\s+)?on\s+(?:⟦L(?P<land>\d+)⟧['’]s?|the\s+⟦D(?P<dem>\d+)⟧)\s+(?:{DIRECTION}\s+)?(?:[A-Za-z]+\s+)?(?:coast|shore|coastline)\b",
        # Y will host the final in X; Y is home to X; a visit to Y is not complete without X
        rf"⟦L(?P<land>\d+)⟧\s+(?:(?:will|is|are|was|were|to|has|had|have|also|again)\s+){{0,4}}(?:host|hosts|hosted|stage|stages|staged|hosting|staging)\s+(?:(?!before|after|ahead|and|which|that|whose)[\w-]+\s+){{1,5}}in\s+{town}",
        rf"⟦L(?P<land>\d+)⟧(?:,|\s+{is_})\s+home\s+(?:of|to)\s+{town}",
        rf"\b(?:visit|trip|journey|holiday|tour)\w*\s+(?:to|of|in|through)\s+{land}\s+(?:is|are|would\s+be|was)\s+(?:not|never|in)\s?complete\s+without\s+[^⟦.;]{{0,30}}{seat}",
        rf"\b(?:in|to)\s+⟦T(?P<town>\d+)⟧\s+(?:on|during|while\s+on)\s+(?:a|an|his|her|their|its|the)\s+(?:[\w-]+\s+){{0,2}}?(?:tour|visit|trip|journey|holiday)\s+(?:of|to|in|through|around|across)\s+{land}",
        rf"\b(?:to|in|visit\w*)\s+{land}\s+for\s+(?:a|an|the|his|her|their|its|two|three|talks)\b[^⟦.;,]{{0,40}}\b(?:in|at)\s+{seat}",
        # flew to Y and landed in X; after years in Y, where she taught in X,
        rf"\b(?:to|in|into|reached|visited)\s+{land},?\s+and\s+(?:landed|settled|arrived|stayed)\s+in\s+{seat}",
        rf"\bin\s+{land},\s+where\s+(?:he|she|they|it|\w+)\s+(?:\w+\s+){{0,3}}?(?:in|at)\s+{seat}",
        # holds X in the south, of a land named before; a Polish court in the southern city of X
        rf"{dem}\s+[^⟦.;]{{1,50}}\s+⟦T(?P<town>\d+)⟧,?\s+in\s+the\s+(?P<own>{WINDS})(?=\s*(?:[.,;:)]|$))",
        rf"{dem}\s+(?:[a-z][\w-]*\s+){{1,4}}in\s+the\s+(?P<own>{WINDS})(?:ern)\s+{describing}(?:{noun})\s+of\s+⟦T(?P<town>\d+)⟧",
        rf"\bthe\s+(?P<own>{WINDS})(?:ern)\s+{describing}(?:{noun})\s+of\s+⟦T(?P<town>\d+)⟧[^⟦.;]{{0,60}}\bin\s+⟦L(?P<land>\d+)⟧",
        # X, a Polish city in the south
        rf"⟦T(?P<town>\d+)⟧,\s+an?\s+{describing}⟦D(?P<dem>\d+)⟧\s+{describing}(?:{noun})\s+in\s+the\s+(?:country['’]s\s+)?(?:far\s+)?(?P<own>{WINDS})\b",
    )  # fmt: skip
    return tuple(re.compile(_once(way), re.IGNORECASE) for way in (*ways, *clause_patterns()))


def _once(way: str) -> str:
    """A name of the groups a direction takes may stand in a pattern once."""
    head, mark, rest = way.partition("(?P<dir>")
    return head + mark + rest.replace("(?P<dir>", "(?:")
