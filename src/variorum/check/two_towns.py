"""The only two towns and the only length of a sentence, with words that make the length the one between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .place_pairs import words

#: What is measured in these sentences beside the way between the towns, or how the way is more or less than that.
_ELSE = re.compile(
    r"\b(?:detour|diverted|longer|shorter|farther\s+than|further\s+than|closer|halfway|midway|remaining|left\s+to\s+go|more\s+than\s+(?:half|twice)|round\s+trip|return\s+trip"
    r"|there\s+and\s+back|both\s+ways|tunnel|fence|wall|trench|pipeline|front\s+line|range\s+of|radius|via)\b",
    re.IGNORECASE,
)
_SAYS = r"(?:said|says|told|tells|reported|reports|announced|speaking|quoted|added|according)"
#: Where somebody speaks is no end of a way.
_TOLD_IN = re.compile(rf"\b{_SAYS}\s+(?:[\w-]+\s+){{0,3}}(?:in|from|at)\s+$", re.IGNORECASE)
_ABOUT = (
    r"(?:(?:just|only|some|about|around|roughly|nearly|almost|approximately|over|barely|more\s+than|less\s+than"
    r"|at\s+least|a\s+mere|an?\s+estimated|a\s+good|fully|as\s+much\s+as)\s+)*"
)
_OFF = r"(?:away|distant|off|apart|distance)"
_STRAIGHT = (
    r"(?:in\s+a\s+straight\s+line|as\s+the\s+crow\s+flies|as\s+a\s+crow\s+flies|by\s+air|in\s+a\s+direct\s+line)"
)


def far_apart(line: str) -> Iterator[tuple[int, int, int]]:
    """Which places a sentence says to be how far apart.

    Args:
        line: a sentence with its places as ``⟦0⟧`` and its lengths as ``⟪0⟫``, two places and one length of them.

    Yields:
        The numbers of the two places and of the length.
    """
    if _ELSE.search(line):
        return
    for regex in _ways():
        for found in regex.finditer(line):
            groups = found.groupdict()
            if "told" in groups and _TOLD_IN.search(line[: found.start()]):
                continue  # "officials in Kabul said that ..., 90 km away"
            yield int(found["a"]), int(found["b"]), int(groups["far"])


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    noun = words("place_nouns")
    a, b, far = r"⟦(?P<a>\d+)⟧", r"⟦(?P<b>\d+)⟧", rf"{_ABOUT}⟪(?P<far>\d+)⟫(?:\s*\([^)⟦]{{1,25}}\))?"
    gap, aside = r"[^⟦⟪.;:]", r"(?:,\s+[^⟦⟪.;]{1,70},|\s+\([^⟦⟪)]{1,40}\))?"
    # What goes on behind must not be another place that is measured to: "90 km away from the border".
    end = (
        r"(?!\s+(?:away\s+|off\s+)?(?:from|of|to|north|south|east|west|inland|offshore|long|wide|down|up|above|below)\b"
        r"(?!\s+(?:each|one|end)\b))"
    )
    straight = rf"(?:\s*,?\s+{_STRAIGHT},?)?"
    linked = (
        rf"\bfrom\s+{a}{aside}\s+(?:[a-z]+\s+){{0,2}}?to\s+{b}",
        rf"\bbetween\s+{a}{aside}\s+and\s+{b}",
        rf"(?:^|[“\"]|:\s+|\bdistance\s+){a}(?:\s+to\s+|\s?[-–—]\s?){b}",
    )
    cue = rf"(?:\bdistances?\b|\b{_STRAIGHT}|\b(?:lies?|lay|are|separates?d?|stretch\w*|come\s+to)\b|:)"
    ways: list[str] = []
    for both in linked:
        # from A to B (a distance of 90 km in a straight line); between A and B, the two ends, lie 90 km; A–B: 90 km
        ways += [
            rf"{both}{aside}[^⟦⟪.;]{{0,30}}?{cue}[^⟦⟪.;]{{0,35}}?\s*{far}{straight}{end}",
            rf"{both}\s*(?:\(|,\s+|[–—-]+\s+|\s(?:is|was|measures|covers)\s+){far}\s*,?\s*{_STRAIGHT}",
        ]
    ways += [
        # the distance, as the crow flies, from A to B is 90 km; a straight line of 90 km between A and B
        rf"\b(?:distance|straight\s+line|beeline|gap)\b{gap}{{0,50}}?(?:from|between)\s+{a}{aside}\s+(?:to|and)\s+{b}[^⟦⟪.;]{{0,40}}?{far}{end}",
        rf"\b(?:distance|straight\s+line|beeline|gap)\s+of\s+{far}{straight}[^⟦⟪.;]{{0,40}}?{a}[^⟦⟪.;]{{1,40}}?(?:and|from|to)\s+{b}",
        # from A, where the troops are, it is 90 km to B; from A it is a journey of 90 km to B
        rf"\b[Ff]rom\s+{a}{aside}\s*,?\s+(?:it\s+(?:is|was|would\s+be)|there\s+are)\s+(?:an?\s+[a-z]+\s+of\s+)?{far}{straight}\s+to\s+{b}",
        # one from A and the other from B, are 90 km apart; in A and in B, cities 90 km apart; A and B lie 90 km apart
        rf"{a}{gap}{{0,15}}?\s*(?:,|,?\s+and)\s+{gap}{{0,35}}?{b}(?:,?\s+(?:(?:which|that)\s+)?(?:are|lie|were|lay|stand)\s+(?:both\s+)?(?:(?:based|located|situated)\s+)?|,\s+(?:(?:two|both)\s+)?(?:{noun}|places|cities|communities|countries)s?\s+){far}\s+(?:apart|distant|from\s+(?:each|one\s+an)\s?other)",
        # trees fell in A and, 90 km away, in B
        rf"{a}{gap}{{0,20}}?\s+(?:and|but),?\s+{far}\s+(?:away|off|distant),?\s+(?:in|at|near)\s+{b}",
        # in A but not in B, (a city) (at a distance of | which is) 90 km away; A went dark, while in B, 90 km off
        rf"(?P<told>){a}(?:(?!\b{_SAYS}\b)[^⟦⟪.]){{1,110}}?{b},?\s+(?:(?:which|that)\s+(?:is|lies|was)\s+)?(?:(?:an?|another|the)\s+(?:[\w-]+\s+){{0,2}}?(?:{noun})\s+)?(?P<at>at\s+a\s+distance\s+of\s+)?{far}(?(at)|\s+{_OFF}){end}",
        # down in A – 90 km, as the crow flies, from B
        rf"{a}\s*[,–—(-]+\s*{far}\s*,?\s+{_STRAIGHT},?\s+from\s+{b}",
    ]  # fmt: skip
    return tuple(re.compile(way, re.IGNORECASE) for way in ways)
