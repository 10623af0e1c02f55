"""The patterns of the turns of phrase that say where a place lies, each named for what it reads."""

from __future__ import annotations

import re
from functools import cache

from .place_pairs import DIRECTION, words


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The wordings by what they are, each as it stands between, before or behind the two places."""
    noun, sized = words("place_nouns"), words("town_nouns")
    part = r"(?:\s+(?:part|half|corner|tip|edge|outskirts))?(?:\s+of)?"
    where = rf"(?:far\s+|extreme\s+|deep\s+)?{DIRECTION}{part}\s+(?:the\s+)?"
    a_noun = r"(?:,|\s[–—-]|\s\()?\s+(?:is\s+)?(?:a|an|the|one\s+of\s+the)\s+(?:[\w-]+\s+){0,3}?"
    a_noun += rf"(?P<noun>(?:{noun})s?|cities)"
    describing = rf"(?:(?:{words('describing')})\s+){{0,3}}"
    return {
        # "X, a port city of 40,000 people in southern Y"
        "apposed": re.compile(
            rf"{a_noun}(?:\s+of\s+[\d,.]+\s*(?:million\s+)?(?:people|inhabitants|residents)?)?"
            rf"(?:\s+(?:located|situated))?"
            rf"\s+in\s+(?:the\s+)?(?:{where})?(?:the\s+)?",
            re.I,
        ),
        "in part": re.compile(rf"(?:,?\s+(?:(?:located|situated|is|lies|sits)\s+)*in\s+(?:the\s+)?|,\s+){where}", re.I),
        "lies in": re.compile(
            rf"\s+(?:(?:lies|is\s+located|is\s+situated|sits)\s+in|belongs\s+to)\s+(?:the\s+)?(?:{where})?", re.I
        ),
        # "in northern Y, in the city of X"
        "land first": re.compile(
            rf",\s+(?:in|at|near|outside)\s+" rf"(?:the\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{noun})\s+of\s+)?", re.I
        ),
        "part ahead": re.compile(
            rf"\b(?:in|hit|struck|shook|rocked|lashed|across)\s+(?:the\s+)?(?:far\s+)?{DIRECTION}{part}\s+$", re.I
        ),
        "close by": re.compile(
            r",\s+(?:near|close\s+to|around|outside|not\s+far\s+from)\s+(?:the\s+\w+\s+of\s+)?", re.I
        ),
        # "In the south of Y, the city of X"
        "part, town": re.compile(rf",\s+the\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{noun})\s+of\s+", re.I),
        # "in the German south"
        "in its": re.compile(r",?\s+in\s+the\s+(?:far\s+)?", re.I),
        "its part": re.compile(
            r"\s+(?P<dir>(?:north|south)(?:[ -]?(?:east|west))?|east|west)\b(?!\s+(?:of|bank|coast|side|pole)|-)", re.I
        ),
        # "Cut off in X, in Y,"; "X, which lies in southern Y,"; "born in X (Y)"
        "comma": re.compile(
            rf",\s+(?:(?:which|that)\s+(?:is|lies|sits|is\s+located|is\s+situated)\s+)?in\s+(?:the\s+)?(?:{where})?",
            re.I,
        ),
        # "X, Y's third-largest city,"; "X is Y's largest port"; "X, the third city of Y"
        "its rank": re.compile(
            rf"['’]s?\s+{describing}(?:{DIRECTION}\s+)?{describing}(?P<noun>{noun})\b(?=\s*(?:[,.;)]|$))", re.I
        ),
        "rank of": re.compile(rf"(?:,|\s+is)\s+the\s+{describing}(?P<noun>{noun})\s+of\s+(?:the\s+)?", re.I),
        # "in Y last week, in X"; "moved to Y, where she settled in X"
        "there at": re.compile(
            rf"(?:\s+(?:last|this|on|yesterday|today|earlier|late|early)\b[^,;.]{{0,25}})?,\s+(?:in|near|outside|at)\s+"
            rf"(?:the\s+(?:[\w-]+\s+){{0,2}}?(?:{noun}|airport|university|stadium|harbour|harbor|hospital|centre|center|heart|outskirts|suburbs?)\s+of\s+)?"
            rf"|,\s+where\s+(?:(?!of\b|about\b|from\b|than\b)[\w’']+\s+){{1,4}}in\s+(?:the\s+(?:{noun})\s+of\s+)?"
            rf"|,\s+where\s+the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+",
            re.I,
        ),
        "through": re.compile(
            rf"\b(?:in|across|throughout|to|from|visited|{words('impacts')})\s+(?:the\s+)?(?:{DIRECTION}{part}\s+(?:the\s+)?)?$",
            re.I,
        ),
        # "In Y, especially in X"; "Y and above all the city of X"
        "above all": re.compile(
            rf",?\s+(?:and\s+)?(?:{words('above_all')})\s+(?:(?:in|around|near|at)\s+)?(?:the\s+(?:[\w-]+\s+){{0,2}}?(?:{noun})\s+of\s+)?",
            re.I,
        ),
        "one of list": re.compile(r"(?:,|\band|\bor|\bto|\bfrom)\s+(?:in\s+)?(?:the\s+)?$", re.I),
        "cities of": re.compile(
            r"\b(?:among|of)\s+(?:all\s+)?(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:cities|towns|ports)\s+(?:of|in)\s+(?:the\s+)?$",
            re.I,
        ),
        "struck": re.compile(
            rf"\b(?:{words('impacts')}|reached|reaches|entered|captured|visited)\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+)?$",
            re.I,
        ),
        # "The tournament in Y will be held in X"; "travel to Y to play in X"
        "held": re.compile(
            rf"\s+(?:(?:will|is|are|was|were|to|be|has|have|been)\s+){{1,3}}(?:held|played|staged|hosted)\s+in\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+)?"
            rf"|\s+to\s+(?:play|perform|compete|train|race)\s+in\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+)?",
            re.I,
        ),
        # "In Y, a quake damaged houses in X"
        "there hit": re.compile(
            rf",\s+(?:(?!said\b|says\b|told\b|where\b|that\b|which\b)[\w’'-]+\s+){{1,5}}?(?:{words('impacts')})\s+(?:[\w’'-]+\s+){{0,4}}?(?:in|near)\s+(?:the\s+(?:[\w-]+\s+)?(?:{noun})\s+of\s+)?",
            re.I,
        ),
        "listed": re.compile(r"\b(?:in|across|to)\s+[A-Z][\w ]+,\s+(?:in|across|to)\s+$"),
        # "a Spanish court in X"
        "institution": re.compile(
            rf"\s+(?:[a-z-]+\s+)?(?:{words('institutions')})\s+in\s+(?:the\s+(?:{noun})\s+of\s+)?", re.I
        ),
        "adjectives": re.compile(rf"\s+(?:{DIRECTION}\s+)?{describing}", re.I),
        "meant in": re.compile(
            rf"(?:,?\s+(?:(?:which|that)\s+)?(?:is|was|lies|sits|located|situated)){{0,2}}\s+in\s+(?:the\s+)?(?:{where})?",
            re.I,
        ),
        "bracket": re.compile(r"\s+\("),
        # "In Y, the city of X"; "in Y, in the city of X"
        "in land": re.compile(r"\b[Ii]n\s+(?:the\s+)?$"),
        "its town": re.compile(
            rf",\s+(?:in\s+|at\s+|near\s+|outside\s+)?the\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{noun})\s+of\s+", re.I
        ),
        # "X, a Spanish city"; "the southern city of X in Y"
        "adjective": re.compile(rf"(?:,|\s+is)\s+(?:an?|the)\s+{describing}(?:{DIRECTION}\s+)?{describing}$", re.I),
        "its noun": re.compile(rf"\s+{describing}(?P<noun>{noun})\b(?!\s+(?:council|court|club|league|hall))", re.I),
        "part of town": re.compile(rf"\b{DIRECTION}\s+{describing}(?:{noun})\s+of\s+$", re.I),
        "set in part": re.compile(
            rf"\b(?:situated|located|lying|nestled|set|tucked\s+away)\s+in\s+(?:the\s+)?(?:far\s+)?{DIRECTION}{part}\s+$",
            re.I,
        ),
        "in": re.compile(r"\s+in\s+(?:the\s+)?"),
        "of": re.compile(
            rf"(?P<own>['’]s?)?\s+{describing}(?:{DIRECTION}\s+)?{describing}(?P<noun>{noun})(?:\s+of|,)?\s+(?:the\s+)?",
            re.I,
        ),
        "own part": re.compile(
            rf"['’]s?\s+(?:far\s+)?{DIRECTION}\b(?!\s+(?:neighbo|border|command|fleet|front|district))", re.I
        ),
        "part before": re.compile(rf"\b(?:far\s+)?{DIRECTION}\s+$", re.I),
        "at": re.compile(
            r"\b(?:in|near|at|outside|around|to|from|of|by)\s+(?:the\s+(?:\w+\s+)?(?:city|town|village|port)\s+of\s+)?$",
            re.I,
        ),
        "at a town": re.compile(rf"\b(?:{noun})\s+of\s+$|(?:^|[.!?]\s+)[\"“]?(?:in|near|outside)\s+$", re.I),
        "or": re.compile(r"\s*,?\s+(?:and|or)\s+(?:possibly\s+|even\s+|also\s+|in\s+|the\s+)*[A-Z]"),
        "sized": re.compile(sized, re.I),
    }
