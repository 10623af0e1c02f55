"""How far apart two named places are told to be, in whatever order the sentence has the two and the length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ..model import Place, Quantity
from .marked_lines import marked_line
from .meant_places import meant_places
from .pile import Pile
from .place_pairs import DIRECTION, PlacePair, as_land, pair_within, words
from .two_towns import far_apart
from .units import kilometres
from .unread_places import towns_in

#: Of less than this, in km, a place that something is "near" tells nothing.
NEAR_KM = 80.0
#: Kinds of places that a distance can be measured from.
_POINTS = ("city", "government", "place", "county", "island")
_ABOUT = (
    r"(?:(?:just|only|some|about|around|roughly|nearly|almost|approximately|over|barely|more\s+than|less\s+than"
    r"|at\s+least|up\s+to|a\s+mere|an?\s+estimated|a\s+good|within)\s+)*"
)
_LIES = r"(?:is|are|was|were|lies?|lay|sits?|stands?|(?:is|are|was|were)\s+(?:located|situated|found))"
#: An aside between commas: "Kiel, a port in the north, lies".
_ASIDE = r"(?:\s*,\s+(?:an?|the|which|in|[A-Z])[^⟦⟪.;]{1,60}?,|\s+\([^⟦⟪)]{1,30}\))?"
_CONVERTED = r"(?:\s*(?:\(|,?\s+or\s+(?:about\s+|some\s+)?)\s*⟪\d+⟫\s*\)?)?"
_AS_FLOWN = (
    r"(?:\s+(?:away|distant|apart|off|(?:in|by)\s+a\s+straight\s+line|as\s+the\s+crow\s+flies"
    r"|by\s+(?:road|air|car|rail|train)|further|farther))*"
)
_WAY = r"(?:drive|flight|journey|trip|road|route|distance|stretch|walk|ride|pipeline|railway|line|gap|border)"


@dataclass(frozen=True)
class Separation:
    """Two places of one sentence, the length told between them, and in which direction the first lies of the second."""

    pair: PlacePair
    quantity: Quantity
    direction: str | None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    # "from the victim's home in Kiel", "between the plants in Kiel and Hamburg"
    held = r"(?:(?:the|a|an|its|his|her|their|our)\s+(?:[\w’'-]+\s+){0,4}?(?:of|in|at|near|outside)\s+)?"
    a, b = rf"{held}⟦(?P<a>\d+)⟧", rf"{held}⟦(?P<b>\d+)⟧"
    far = rf"{_ABOUT}⟪(?P<far>\d+)⟫{_CONVERTED}"
    wind = rf"(?:to\s+the\s+|due\s+)?{DIRECTION}\s+of"
    noun = words("place_nouns")
    ways = (
        # Kiel, about 90 km (to the north of | away from) Hamburg; Kiel is a port 90 km from Hamburg
        rf"{a}{_ASIDE}\s*(?:,|\(|[–—-]+)?\s*(?:(?:which|that)\s+)?(?:{_LIES}\s+)?(?:located\s+|situated\s+)?(?:at\s+a\s+distance\s+of\s+)?"
        rf"(?:(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:{noun}),?\s+)?(?:that\s+{_LIES}\s+)?{far}{_AS_FLOWN}\s+(?:from|{wind})\s+{b}",
        # it is 90 km from Kiel to Hamburg; a 90-km drive between Kiel and Hamburg
        rf"\b(?:it\s+is|it['’]s|there\s+are|they\s+are)\s+{far}{_AS_FLOWN}\s+(?:from|between)\s+{a}{_ASIDE}\s+(?:to|and)\s+{b}",
        rf"{far}[\s-]*(?:[\w-]+\s+){{0,2}}?{_WAY}\s+(?:from|between)\s+{a}{_ASIDE}\s+(?:to|and)\s+{b}",
        # from Hamburg, Kiel is 90 km away
        rf"\bfrom\s+{b}{_ASIDE}\s*,?\s+{a}{_ASIDE}\s+{_LIES}\s+{far}{_AS_FLOWN}(?=\s*(?:[.,;:)–—”\"]|$|\s(?:and|but|which)\b))",
        # Kiel and Hamburg are 90 km apart; Kiel and Hamburg are separated by 90 km
        rf"{a}{_ASIDE}\s+(?:and|from)\s+{b}{_ASIDE}\s*,?\s*(?:which\s+)?(?:{_LIES}\s+)?{far}\s+(?:apart|distant|(?:away\s+)?from\s+(?:each|one\s+an)\s*other)\b",
        rf"{a}{_ASIDE}\s+(?:and\s+{b}\s+)?{_LIES}\s+(?:separated|divided)\s+(?:from\s+⟦(?P<b2>\d+)⟧\s+)?by\s+{far}",
        # 90 km separate Kiel from Hamburg; 90 km lie between Kiel and Hamburg
        rf"{far}\s+(?:of\s+[\w-]+\s+)?(?:separat\w+|divid\w+|lies?|stretch\w*|are|is|between)\s*(?:between\s+)?\s*{a}{_ASIDE}\s+(?:from|and)\s+{b}",
        # the distance between Kiel and Hamburg is 90 km; from Kiel to Hamburg, a distance of 90 km
        rf"\bdistance\s+(?:between|from)\s+{a}{_ASIDE}\s+(?:and|to)\s+{b}\s+(?:{_LIES}|amounts\s+to|measures|comes\s+to)\s+{far}",
        rf"{a}{_ASIDE}\s+(?:and|to)\s+{b}\s*,?\s+a\s+(?:[\w-]+\s+)?{_WAY}\s+of\s+{far}",
        # from Kiel to Hamburg, (which is) 90 km away; the road from Kiel to Hamburg is 90 km long
        rf"\bfrom\s+{a}{_ASIDE}\s+to\s+{b}\s*,\s+(?:which\s+{_LIES}\s+)?{far}\s+(?:away|distant|off)\b",
        rf"\b{_WAY}\s+(?:from|between)\s+{a}{_ASIDE}\s+(?:to|and)\s+{b}\s+{_LIES}\s+{far}\s+long\b",
        # 90 km north of Hamburg, in Kiel, ...; located 90 km north of Hamburg, Kiel ...; 90 km from Hamburg lies Kiel
        rf"(?:^|[.“\"]\s*|,\s+){far}{_AS_FLOWN}\s+(?:from|{wind})\s+{b}\s*,\s+(?:in|at|near)\s+{a}",
        rf"{far}{_AS_FLOWN}\s+(?:from|{wind})\s+{b}\s*,\s+in\s+{a}",
        rf"\b(?:located|situated|lying|set|only|just|some)\s+{far}{_AS_FLOWN}\s+(?:from|{wind})\s+{b}\s*,\s+(?:the\s+[\w-]+\s+(?:of\s+)?)?{a}",
        rf"{far}{_AS_FLOWN}\s+(?:from|{wind})\s+{b}\s+(?:lies|stands|sits|is)\s+{a}",
        # from Kiel it is 90 km to Hamburg; she rode the 90 km from Kiel to Hamburg
        rf"\bfrom\s+{a}\s*,?\s+it\s+(?:is|was)\s+{far}{_AS_FLOWN}\s+to\s+{b}",
        rf"\bfrom\s+{b}\s*,?\s+it\s+(?:is|was)\s+{far}\s+(?:to\s+the\s+)?{DIRECTION}\s+to\s+{a}",
        rf"\bfrom\s+{a}\s+to\s+{b}\s*,?\s+it\s+(?:is|was)\s+{far}",
        # leaving Kiel for Hamburg, 90 km away
        rf"\b(?:leav\w+|left|moved?|moving|sets?\s+(?:off|out)\s+from)\s+{a}\s+for\s+{b}\s*,\s+{far}\s+(?:away|distant|off)\b",
        rf"\b(?:flew|drove|travell?ed|covered|crossed|sailed|cycled|rode|walked|flies|drives|travels)\s+(?:the\s+)?{far}\s+from\s+{a}\s+to\s+{b}",
        # shook Kiel and was felt in Hamburg, 90 km away; felt in Kiel, 90 km from the epicentre near Hamburg
        rf"{a}[^⟦⟪.;]{{1,40}}\b(?:felt|heard|seen|noticed)\s+(?:as\s+far\s+(?:away\s+)?as\s+(?:in\s+)?|in\s+){b}\s*,\s+{far}\s+away\b",
        rf"{a}\s*,?\s+{far}{_AS_FLOWN}\s+from\s+the\s+(?:epicent(?:er|re)|scene|site|blast|fire)\s+(?:in|at)\s+{b}",
        # between Kiel and Hamburg lie 90 km; those who set out from Kiel have 90 km between them and Hamburg
        rf"\bbetween\s+{a}\s+and\s+{b}\s+(?:lies?|lay|there\s+are|are)\s+{far}",
        rf"\b(?:from|in)\s+{a}\s+(?:[\w-]+\s+){{0,2}}?have\s+{far}\s+(?:between\s+them\s+and|left\s+to|to\s+go\s+(?:to|until)|to\s+travel\s+to)\s+{b}",
        # the flight from Kiel to Hamburg covers a distance of 90 km; the stage from Kiel to Hamburg is 90 km
        rf"(?<!pipeline\s)\bfrom\s+{a}\s+to\s+{b}\s*,?\s+(?:covers|measures|is|was|spans|extends\s+over|means|takes\s+in)\s+(?:a\s+(?:distance|length|stretch)\s+of\s+|some\s+)?{far}(?=\s*(?:long\b|[.,;:)”\"]|$))",
        # left Kiel for Hamburg, a distance of 90 km; links Kiel with Hamburg, 90 km away
        rf"{a}\s+(?:for|and|with|to)\s+{b}\s*,\s+(?:over\s+)?(?:a\s+(?:[\w-]+\s+)?{_WAY}\s+of\s+)?{far}(?:\s+(?:away|distant|off|apart|further|farther))?(?=\s*(?:[.,;:)–—”\"]|$))",
        # Kiel to Hamburg: 90 km; to get from Kiel to Hamburg: it is 90 km
        rf"{a}\s+to\s+{b}\s*:\s+(?:it\s+is\s+)?{far}",
        # travelled 90 km from Kiel to Hamburg; walked from Kiel to Hamburg, covering 90 km; from Kiel drove 90 km to
        rf"\b(?:flew|flown|drove|driven|travel\w*|crossed|sailed|cycled|rode|ridden|walked|run|runs|ran|pipeline\s+of|line\s+of)\s+(?:the\s+)?{far}\s+from\s+{a}\s+to\s+{b}",
        rf"\bfrom\s+{a}\s+to\s+{b}\s*,\s+(?:covering|crossing|over)\s+{far}",
        rf"\bfrom\s+{a}\s+(?:[\w-]+\s+){{0,3}}?(?:travel\w*|drive|drove|fly|flew|walked|cycled|rode)\s+{far}\s+to\s+{b}(?!['’])",
        rf"\bfrom\s+{a}\s+to\s+{b}\s+(?:[\w-]+\s+){{0,4}}?(?:half|most|all|two\s+thirds|a\s+third|part)\s+of\s+the\s+{far}(?!\s+of\b)",
        # Kiel is just 90 km down the road from Hamburg; Kiel is nearer than it looks: it is only 90 km from Hamburg
        rf"{a}\s+{_LIES}\s+{far}\s+(?:down|up|along)\s+the\s+(?:road|coast|river|valley|line|motorway|highway)\s+from\s+{b}",
        rf"^{a}\s+{_LIES}\s+[^⟦⟪.;:]{{1,40}}:\s+it\s+(?:is|lies)\s+{far}{_AS_FLOWN}\s+from\s+{b}",
        # reached Kiel, 90 km short of Hamburg; bound for Hamburg, turned back over Kiel, 90 km from its destination
        rf"{a}\s*,\s+{far}\s+short\s+of\s+{b}",
        rf"\b(?:bound\s+for|heading\s+(?:for|to)|headed\s+(?:for|to)|on\s+(?:its|the|their)\s+way\s+to|flying\s+to)\s+{b}\s*,?\s+[^⟦⟪.;]{{1,60}}?⟦(?P<a>\d+)⟧\s*,\s+{far}{_AS_FLOWN}\s+(?:from|short\s+of)\s+(?:its|the|their|his|her)\s+(?:destination|goal)",
        # shook Kiel and was felt in Hamburg, which is 90 km distant; hit Kiel as well as Hamburg, which is 90 km away
        rf"⟦(?P<a>\d+)⟧\s*,?\s+(?:but|and|as\s+well\s+as)\s+(?:[^⟦⟪.;]{{0,40}}\b(?:in|at|to)\s+)?{b}\s*,\s+(?:(?:which|that)\s+{_LIES}\s+)?{far}\s+(?:away|distant|off)\b(?!\s+from)",
        rf"\b(?:in|at|of|from|near|on)\s+⟦(?P<a>\d+)⟧\s+(?:to|into)\s+(?:[^⟦⟪.;]{{0,30}}\b(?:in|at|of)\s+)?{b}\s*,\s+(?:(?:which|that)\s+{_LIES}\s+)?{far}\s+(?:away|distant|off)\b(?!\s+from)",
        # 90 km north of Hamburg, near Kiel
        rf"{far}{_AS_FLOWN}\s+(?:from|{wind})\s+{b}\s*,\s+(?P<near>near|close\s+to|not\s+far\s+from)\s+{a}",
    )  # fmt: skip
    # A name of the groups a direction takes may stand in a pattern once.
    return tuple(re.compile(_once(way), re.IGNORECASE) for way in ways)


def _once(way: str) -> str:
    head, mark, rest = way.partition("(?P<dir>")
    return head + mark + rest.replace("(?P<dir>", "(?:")


def separations(pile: Pile) -> Iterator[Separation]:
    """Every length between two places, as the sentences of the pile tell it."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        named = [*pile.places[key], *meant_places(pile, key)]
        points = [place for one in named if (place := as_land(one)).kind in _POINTS and not place.demonym]
        lengths = [q for q in reading.quantities if q.dimension == "length" and q.unit is not None]
        for start, end in sorted({pile.sentence(key, q.start) for q in lengths}):
            places = [p for p in points if start <= p.start and p.end <= end]
            told = [q for q in lengths if start <= q.start and q.end <= end]
            known = [p for p in pile.places[key] if start <= p.start and p.end <= end]
            places = sorted((*places, *towns_in(text, start, end, known)), key=lambda place: place.start)
            if two := _the_two(pile, key, start, end, points):
                for quantity in told if len(told) == 1 else ():
                    yield Separation(_pair(key, text, start, end, *two), quantity, None)
                continue
            here = [p for p in places if text[p.start : p.end] not in _MEANT and not text[p.start].islower()]
            if len(here) == 1 and len(told) == 1 and (base := _left_unsaid(pile, key, start, end, here[0], points)):
                yield Separation(_pair(key, text, start, end, here[0], base), told[0], None)
                continue
            if len(places) < 2 or len(told) > 4:
                continue
            line = _marked(text, start, end, places, told)
            if len(here) == 2 == len({p.name for p in here}) and len(told) == 1:
                for one, other, far in far_apart(_marked(text, start, end, here, told)):
                    yield Separation(_pair(key, text, start, end, here[one], here[other]), told[far], None)
            for regex in _patterns():
                for found in regex.finditer(line):
                    first, second = places[int(found["a"])], places[int(found.groupdict().get("b2") or found["b"] or 0)]
                    if first == second:
                        continue
                    quantity = told[int(found["far"])]
                    if found.groupdict().get("near") and (kilometres(quantity.upper, quantity.unit) or 0.0) < NEAR_KM:
                        continue
                    yield Separation(
                        _pair(key, text, start, end, first, second),
                        quantity,
                        found.groupdict().get("dir"),
                    )


_THE_TWO = re.compile(
    r"(?:^[“\"]?(?:They|Both)|(?:^[“\"]?The|\b[Tt]hat\s+the|\b[Tt]he\s+two|\b[Bb]oth)\s+(?:two\s+)?(?:cities|towns|places|ports|capitals|airports|plants|stadiums"
    r"|offices|factories|sites|clubs|ends)[^.;]{0,25})\s+(?:are|lie|were|stand)\b[^.;]*\b(?:apart|from\s+(?:each|one\s+an)\s*other)(?=\s*(?:[.,;”\"]|$))"
    r"|^The\s+new\s+(?:home|seat|site|office|plant|headquarters)\s+(?:is|lies)\b[^.;]*\b(?:from\s+the\s+old|away\.)"
    r"|\bdistance\s+between\s+(?:the\s+two\b|them\b|both\b)"
    r"|\b(?:lies?|separates?|are)\s+(?:between\s+)?(?:them|(?:the\s+)?(?:two|both)(?:\s+(?:cities|towns|places|plants))?)\s*\.",
)
#: "The trip is 90 km long", of a way between two towns told before.
_TRIP = re.compile(
    r"^[“\"]?(?:The|That|This|It)\s+(?:(?:is|was)\s+(?:a\s+)?)?(?:distance|journey|trip|drive|flight|way|route|ride|line|road)"
    r"\s+(?:is|was|of|covers|takes|measures|came\s+to)\s+[^.;]*?(?:km|kilomet(?:er|re)s|miles)(?:\s+long)?(?=\s*(?:[.;”\"]|$|took\b))"
)
_BOTH_ENDS = re.compile(r"\b(?:from|between|link\w*|connect\w*|left|leaving|of)\s+$", re.I)
#: "The trip is 30 km longer" says by how much.
_MORE = re.compile(r"\b(?:longer|shorter|farther|further|more|less|extra|after|before)\b", re.I)
#: How many sentences back the two may be named.
BACK = 2


_AWAY = re.compile(
    r"[^.;]*?(?:,|\s(?:is|lies|are))\s[^.;,]*?(?:km|kilomet(?:er|re)s|miles)(?:\s\([^)]*\))?\s+(?:away|distant|off)\b(?!\s+(?:from|the|in))",
    re.I,
)


#: "It was felt 90 km away in Kiel"; "They are now 90 km from Kiel".
_THERE = re.compile(
    r"(?:\b(?:km|kilomet(?:er|re)s|miles)\s+(?:away|off)\s+in\s+(?:the\s+[\w\s]{1,25}\s+of\s+)?"
    r"|^(?:They|It)\s+(?:are|were|is)\s+(?:(?:now|only|just|still|about|some)\s+)*[\d,.]+\s*(?:km|kilomet(?:er|re)s|miles)\s+(?:away\s+)?from\s+)$",
    re.I,
)
_MEANT = ("It", "That", "there")


def _left_unsaid(pile: Pile, key: str, start: int, end: int, town: Place, points: list[Place]) -> Place | None:
    """From where the one town of a sentence is "90 km away": the only one named in the sentence or two before."""
    text = pile.readings[key].document.text
    told = _AWAY.match(text, town.end, end) or _THERE.search(text[start : town.start])
    if town.kind != "city" or told is None:
        return None
    bounds = [low for low, _ in pile.sentences(key) if low <= start]
    low = bounds[max(0, len(bounds) - 1 - BACK)]
    named = {place.name: place for place in points if low <= place.start and place.end <= start}
    (base,) = named.values() if len(named) == 1 else (None,)
    return base if base is not None and base.kind == "city" and base.name != town.name else None


def _the_two(pile: Pile, key: str, start: int, end: int, points: list[Place]) -> tuple[Place, Place] | None:
    """The two towns that "the two cities are 90 km apart" means: the only ones named shortly before."""
    text = pile.readings[key].document.text
    apart, trip = _THE_TWO.search(text[start:end]), _TRIP.search(text[start:end])
    if (apart is None and trip is None) or _MORE.search(text, start, end):
        return None
    bounds = [low for low, _ in pile.sentences(key) if low <= start]
    low = bounds[max(0, len(bounds) - 1 - BACK)]
    named = {
        place.name: place for place in points if low <= place.start and place.end <= start and place.kind == "city"
    }
    here = [place for place in points if start <= place.start < end]
    if len(named) != 2 or here:
        return None
    first, second = sorted(named.values(), key=lambda place: place.start)
    if apart is None and not (
        _BOTH_ENDS.search(text[low : first.start])
        and re.fullmatch(r"\s+(?:to|and|with|for)\s+", text[first.end : second.start])
    ):
        return None
    return first, second


def _pair(key: str, text: str, start: int, end: int, first: Place, second: Place) -> PlacePair:
    one, other = sorted((first, second), key=lambda place: place.start)
    pair = pair_within(key, text, (start, end), one, other)
    # The first of the pair is what is located, wherever it stands.
    return pair if one is first else replace(pair, first=first, second=second)


def _marked(text: str, start: int, end: int, places: list[Place], lengths: list[Quantity]) -> str:
    """A sentence with its places as ``⟦0⟧`` and its lengths as ``⟪0⟫``."""
    marks = [(p.start, p.end, f"⟦{n}⟧") for n, p in enumerate(places)]
    marks += [(q.start, q.end, f"⟪{n}⟫") for n, q in enumerate(lengths)]
    return marked_line(text, start, end, marks)
