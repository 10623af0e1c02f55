"""How a sentence says that something reaches a place: it can hit it, it lies within reach, a trip is flown.

Each wording tells on which side of its words the target stands, and whether the reach is denied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from .phrases import any_listed
from .reach_claims import ability_cues
from .who_reaches import none_can

Side = Literal["behind", "before", "trip"]


@dataclass(frozen=True)
class Wording:
    """The words that say it.

    Attributes:
        start, end: where they stand in the text.
        side: where the target is named; of a trip both ends stand behind "from" or "between".
        denied: whether it is said to be out of reach.
        everywhere: whether nothing is said to be out of reach, so that all of the target is within it.
    """

    start: int
    end: int
    side: Side
    denied: bool
    everywhere: bool = False


_STRUCK = r"(?:hit|reached|struck|targeted|threatened|attacked|covered|shelled|bombed|fired\s+(?:on|at|upon))"
_PASSIVE = re.compile(
    rf"\b(?:can|could|may|might|would|will)(?P<no>not|n['’]t|\s+not|\s+never)?\s+(?:\w+\s+)?(?:be\s+(?:\w+ly\s+)?{_STRUCK}|come\s+under\s+(?:fire|attack))\b"
    r"|\b(?:has|have)\s+(?:(?:the|all|whole|entire|of)\s+){0,3}(?=[A-Z])(?:[A-Z]\w+\s+){1,3}(?:\w+ly\s+)?covered\b"
    r"|\b(?:is|are)\s+(?:\w+ly\s+|now\s+|all\s+)?(?:covered|threatened)\s+(?:by|from)\b",
    re.I,
)
#: "It can get as far as Kiel", "enough to make it to Kiel": ability with a verb of going.
_GETS = re.compile(
    r"\b(?P<no>cannot|can['’]t|couldn['’]t|(?:not|in)\s*sufficient|not\s+(?:far\s+)?enough|too\s+short|unable|incapable|not\s+able|never)?\s*"
    r"(?:(?:can|could|would|might|may|will|to)\s+)?(?:(?:for\s+(?:it|them)\s+)?(?:able\s+)?to\s+|of\s+)?"
    r"\b(?:(?:get|fly|go|travel|make\s+it|carry|reach|extend|stretch)\s+(?:as\s+far\s+as|all\s+the\s+way\s+(?:to|from)|from)|(?:get|make\s+it)\s+to)\b",
    re.I,
)
_ABLE = re.compile(
    r"\b(?:can|cannot|could|would|might|may|will|able|unable|capable|incapable|enough|sufficient|short|allow\w*|let|lets|enable\w*)\b",
    re.I,
)
_ONE_GO = re.compile(
    r"\bnon-?stop\b|\bunrefuel\w+|\buninterrupted(?:ly)?\b|\bdirect(?:ly)?\b"
    r"|\b(?:no|not|without|never|nowhere)\b[^.;:]{0,30}?"
    r"\b(?:refuel|refill|recharg|stop|stopover|land|touching\s+down|touch\s+down|layover|break|pause|interruption)\w*"
    r"|\b(?:all|the\s+(?:whole|entire))\s+(?:the\s+)?way\b"
    r"|\bin\s+(?:one|a\s+single)\s+(?:go|hop|leap|flight|stretch|bound|leg)\b|\bstraight\s+(?:to|from)\b|\bone[\s-]stretch\b"
    r"|\bon\s+(?:one|a|a\s+single|a\s+full|one\s+full)\s+(?:battery\s+|fuel\s+)?(?:charge|filling|tank|load\s+of\s+fuel|battery|fuel\s+load)\b",
    re.I,
)
_TRIP = re.compile(
    r"\b(?:fl(?:y|ies|ew|own|ying|ights?)|travel\w*|sail\w*|drive[sn]?|drove|driving|trips?|journeys?|hops?|cross(?:es|ed|ing)?|reach(?:es|ed)?|complet\w+|(?:take|carry|bring)s?\s+(?:its\s+|up\s+to\s+)?(?:\w+\s+)?passengers|cover\w*|connects?|takes?\s+off|took\s+off|taking\s+off|left|leaves|land(?:s|ed)|arriv\w+|made\s+it|connecting|non-?stop(?=\s+(?:from|between|to)\b)|took|piloted|steered|made\s+the|makes\s+the|make\s+the|did\s+the|link\w*|serv(?:e|es|ing)|routes?|services?|leg)\b",
    re.I,
)
#: "From X to Y the plane needs no stop": a trip without a verb of going.
_FROM_TO = re.compile(r"\b(?:from|between)\s+(?=(?-i:[A-Z])[^.;]{2,30}\b(?:to|and)\s+(?-i:[A-Z]))", re.I)
#: Passengers are on board what flies in one go.
_ON_BOARD = re.compile(r"\b(?:aboard|on\s+board)\b", re.I)
#: "Within the Tern's reach", "outside the range of the Tern": whose range it is may stand between.
_IN_RANGE = re.compile(
    r"\b(?:(?P<out>out\s+of|outside(?:\s+of)?|beyond|not\s+within|not\s+inside|farther\s+(?:away\s+)?than|further\s+(?:away\s+)?than)|within|inside|well\s+within)\s+"
    r"(?:(?:the|its|their|easy|firing|striking|maximum)\s+)*(?:[\w,.-]+\s+){0,2}?(?:[\w-]+['’]s?\s+)?(?:missile['’]?s?\s+|rocket['’]?s?\s+|drone['’]?s?\s+)?"
    r"(?:maximum\s+|firing\s+)?(?:range|reach|radius)\b(?!\s+of\s+(?:\w+\s+){0,2}\d)",
    re.I,
)
#: "No city in Spain is out of reach": all of it is within.
_NONE = re.compile(
    r"\b(?:no(?!\s+(?:reason|need|threat|danger|longer|one\s+(?:has|need)))|none|nowhere|nobody(?!\s+(?:has|need))"
    r"|no\s+one(?!\s+(?:has|need))|not\s+(?:a(?!\s+(?:threat|danger))|an|one|even(?!\s+\d)))\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|cannot|can['’]t|couldn['’]t|unable|isn['’]t|aren['’]t)\b", re.I)
#: Asked, wished, planned, refused or conditional: nobody says that it can.
_UNSAID = re.compile(
    r"\?|\b(?:den(?:y|ies|ied)|nonsense|untrue|not\s+true|false(?:ly)?|wrong(?:ly)?|reject\w*|dismiss\w*|refut\w*|myth|rumou?rs?|would\s+(?:need|have\s+to(?!\s+be\s+(?:moved|brought|taken|shipped))|require)|needs?\s+a"
    r"|wants?|wish\w*|hop(?:es?|ed|ing)\b|dreams?|aims?\s+(?:to|at)|plans?\s+(?:to\s+(?:build|develop|buy|acquire|have)|for)|seek\w*|would\s+like|working\s+on|develop(?:s|ing)?|whether|if\s+only"
    r"|one\s+day|eventually|in\s+future|no\s+(?:missile|weapon|rocket|drone|plane)s?\b|carried\s+by|aboard|on\s+board|submarines?|warships?|tankers?"
    r"|(?:(?:was|were|is|are|be|been|being|after|by)\s+refuel\w+)|refuel\w*\s+(?:in|at|twice|once|over|stops?)|stopovers?|with\s+(?:a|one|two|three|four|five|six|seven|eight|several|many|some|\d+)\s+(?:[\w-]+\s+)?stops?|via|stopp(?:ed|ing)\s+(?:in|at|over|once|twice)|(?:a|one|two|three|several)\s+stops?\s+(?:in|at|on))\b",
    re.I,
)


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    verbs = any_listed("reach_words", "reach_verbs").pattern
    unable = any_listed("reach_words", "unable").pattern
    return (
        re.compile(rf"{unable}[^.;:]{{0,40}}?{verbs}|{any_listed('reach_words', 'not_reaching').pattern}", re.I),
        any_listed("reach_words", "out_of_range"),
        any_listed("reach_words", "within"),
    )


def wording(text: str, start: int, end: int) -> Wording | None:
    """The wording of reach in a sentence; None where there is none or where nobody says it.

    Args:
        text: the report.
        start: where the sentence begins.
        end: where it ends.
    """
    sentence = text[start:end]
    clear = _ONE_GO.sub(lambda match: " " * len(match.group()), sentence)
    if _ONE_GO.search(sentence):
        clear = _ON_BOARD.sub(lambda match: " " * len(match.group()), clear)
    if _UNSAID.search(clear):
        return None
    unable, out_of_range, within = _words()
    found: list[Wording] = []
    # "Cannot fly farther than 300 km" tells of the range; "was flown without a stop" of the trip.
    trips = list(_TRIP.finditer(sentence))
    said = [trip for trip in trips if not _NOT.search(clear[: trip.start()][-30:])]
    if (go := _ONE_GO.search(sentence)) and (trip := next(iter((*said, *trips)), None) or _FROM_TO.search(sentence)):
        denied = _NOT.search(clear[: trip.start()][-30:]) is not None
        return Wording(start + min(go.start(), trip.start()), start + max(go.end(), trip.end()), "trip", denied)
    passive = _PASSIVE.search(sentence)
    if (match := unable.search(sentence)) and (passive is None or passive.start() != match.start()):
        found.append(Wording(start + match.start(), start + match.end(), "behind", True))
    if match := out_of_range.search(sentence):
        found.append(Wording(start + match.start(), start + match.end(), "before", True))
    if match := _IN_RANGE.search(sentence):
        denied = match["out"] is not None or _NOT.search(sentence[: match.start()][-12:]) is not None
        found.append(Wording(start + match.start(), start + match.end(), "before", denied))
    if match := passive:
        found.append(Wording(start + match.start(), start + match.end(), "before", match["no"] is not None))
    for match in _GETS.finditer(sentence):
        if _ABLE.search(sentence[max(0, match.start() - 45) : match.end()]):
            way: Side = "trip" if match.group().lower().endswith("from") else "behind"
            denied = match["no"] is not None or _NOT.search(sentence[: match.start()][-20:]) is not None
            found.append(Wording(start + match.start(), start + match.end(), way, denied))
    for low, high in ability_cues(sentence):
        side: Side = "before" if within.match(sentence, low) else "behind"
        found.append(Wording(start + low, start + high, side, _NOT_ABLE.search(sentence[:low]) is not None))
    # "cannot reach Kiel, which lies beyond its range": the first says it, a denied one before what it denies.
    first = min(found, key=lambda one: (one.start, not one.denied), default=None)
    # "The distance exceeds the range", "a range too short for it to".
    if first is None and (match := any_listed("reach_words", "too_far").search(sentence)):
        return Wording(start + match.start(), start + match.end(), "behind", True)
    if first is not None and not first.denied and none_can(sentence[: first.start - start]):
        return Wording(first.start, first.end, first.side, True)
    if first is not None and first.denied and _NONE.search(text[start : first.start]):
        return Wording(first.start, first.end, first.side, False, True)
    return first


#: Before words of reaching: "does not threaten", "does not allow it to strike".
_NOT_ABLE = re.compile(
    r"\b(?:do|does|did|would|will)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?"
    r"(?:(?:allow|enable|permit|let|make\s+it\s+possible\s+for)\s+(?:[\w-]+\s+){1,4}(?:to\s+)?)?$",
    re.IGNORECASE,
)


#: What flies once and cannot be filled up on the way.
_ONCE = re.compile(r"\b(?:missiles?|rockets?|drones?|projectiles?|shells?|quadcopters?)\b", re.I)
_FLEW = re.compile(
    r"\b(?:flew|flown|travelled|traveled|covered\s+the\s+(?:distance|way)|made\s+it|was\s+fired|were\s+fired|has\s+flown|(?:launched|fired)\s+(?:in|at|from|near)\s+[A-Z]\w+\s+(?:and\s+)?(?:struck|hit|reached)"
    r"|took\s+off\s+(?:in|at|from|near)\s+[A-Z]\w+[^.;]{0,40}?\s(?:landed|crashed|came\s+down|fell|hit|struck|exploded))\b",
    re.I,
)


def flown_once(text: str, start: int, end: int) -> Wording | None:
    """The words that a missile or a drone flew somewhere: it cannot have refuelled."""
    sentence = text[start:end]
    thing = _ONCE.search(sentence)
    flew = _FLEW.search(sentence) if thing is not None else None
    if (
        thing is None
        or flew is None
        or thing.start() > flew.start()
        or _UNSAID.search(sentence)
        or _NOT.search(sentence)
    ):
        return None
    return Wording(start + flew.start(), start + flew.end(), "trip", False)
