"""Speed classes: "hypersonic", "supersonic" and "subsonic" against the speed stated beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Finding, Verdict
from ..reference import load
from .denials import refuses
from .flying_things import refers_back, things_in
from .pile import Pile
from .said import finding_on
from .speed_words import Classed, classes, multiples, sound, speeds
from .two_things import told_of_two
from .whose_range import bearer_of

SOURCE = (
    "Mach 5 and above (NASA Glenn Research Center); speed of sound from a = sqrt(1.4 R T), ICAO Standard Atmosphere"
)
_CONTRAST = re.compile(
    r"\b(?:unlike|nobody|no\s+one|none|neither|nor|than\s+(?:a\s+)?(?:hyper|super|sub)sonic|not|isn['’]t|no\s+longer|slower|until|before|from\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:speeds?|hyper\w*|super\w*|sub(?!marine)\w*|Mach|\d|planes?|aircraft|jets?|bombers?|fighters?|helicopters?)"
    r"|den(?:y|ies|ied)|reject\w*|wrong\w*|false\w*|nonsense|myth|exaggerat\w*|hardly|far\s+from|by\s+no\s+means|never"
    r"|version|variant|successor|intended|aims?|goal"
    r"|slow(?:s|ed|ing)\s+(?:down|to)|no\s+match|match\s+for|compared|then\s+flying|was\s+flying|initial\w*|at\s+first)\b",
    re.I,
)
#: What flies is meant by the speed: at this many characters at most from the class word.
NEAR = 160
#: A speed told as what the thing flies at; not as the one it takes off, lands or cruises at.
_FLOWN_AT = re.compile(
    r"(?:\b(?<!cruising\s)(?<!landing\s)(?<!take-off\s)(?<!takeoff\s)(?<!average\s)(?:speeds?|velocity|velocities|max(?:imum)?|fl(?:y|ies|ew|own|ying)|travel\w*|mov(?:e|es|ed|ing)"
    r"|(?:^|(?<=[“\"]))at|reach\w*|hit(?:s|ting)?|does|goes|go|rac\w+|capable\s+of|barrier|(?<=of\s)sound|flights?|clocked|peak\w*|top(?:s|ped)?|managed?|manages|achiev\w+|attain\w*|tear\w*|hurtl\w+|streak\w*|with|than|is|was)|[:(,–—-])\W*"
    r"(?:(?:of|at|is|was|be|been|up|to|about|around|some|only|just|nearly|almost|over|more|than|a|roughly|no|put|given|as|an|the|hypersonic|supersonic|subsonic)\W+)*$",
    re.I,
)

#: "Put the speed of the missile at 850 km/h".
_PUT_AT = re.compile(r"\bspeed\b[^.;:\d]{0,60}\bat\s+(?:about\s+|around\s+)?$", re.I)
#: "Mach 2 is its top speed".
_IS_ITS_SPEED = re.compile(r"\s+(?:is|was)\s+(?:the|its|their)\s+(?:top|maximum|highest|full)?\s*speed\b", re.I)
#: What is subsonic cruises below Mach 1 as well; what is supersonic need not cruise above it.
_CRUISES = re.compile(r"\bcruis\w+\s+(?:speed\s+(?:of|is)\s+|at\s+)(?:about\s+|around\s+)?$", re.I)
#: How many sentences away the speed of what "it" is may be told.
JUST = 2


def speed_class_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on what is called hypersonic, supersonic or subsonic and has its speed stated in the same sentence."""
    elsewhere = _told_speeds(pile)
    for key, reading in pile.readings.items():
        text = reading.document.text
        for match in classes(text, 0, len(text)):
            start, end = pile.sentence(key, match.start)
            said = classes(text, start, end)
            plain = text[start:end].replace(text[match.start : match.end], " ")
            if len({one.name for one in said}) > 1 or _CONTRAST.search(plain) or said[0] != match:
                continue
            if refuses(plain) or text[start:end].rstrip().endswith("?"):
                continue
            rows = [
                row for row in (*speeds(pile, key, start, end), *multiples(text, start, end))
                if abs(row[0] - match.start) <= NEAR and (
                    _FLOWN_AT.search(text[start : row[0]]) or _PUT_AT.search(text[start : row[0]])
                    or _IS_ITS_SPEED.match(text[row[1] : end])
                    or not text[match.end : max(row[0], match.end)].strip()  # "at a subsonic Mach 2"
                    or (match.name == "subsonic" and _CRUISES.search(text[start : row[0]]))
                )
            ]  # fmt: skip
            rows = [row for row in rows if not told_of_two(pile, key, (match.start, match.end), (row[0], row[1]))]
            where = key
            if not rows and (near := _of_it(pile, key, match)) is not None:
                rows = [near]
            if not rows and (other := _of_thing(pile, key, start, end, elsewhere)) is not None:
                if other.document == key and told_of_two(pile, key, (match.start, match.end), other.speed[:2]):
                    continue
                where, rows = other.document, [other.speed]
            if not rows:
                continue
            at, stop, lower, upper, wide = rows[0]
            verdict, told = _verdict(match.name, lower, upper, wide)
            words = pile.readings[where].document.text[at:stop]
            low, high = load("class_words")["speed_classes"][match.name]
            means = f"Mach {low:g} and above" if high is None else f"below Mach {high:g}"
            yield finding_on(
                pile, "class", (pile.span(key, match.start, match.end), pile.span(where, at, stop)), verdict,
                f"“{text[match.start : match.end]}” means {means}; {words} is {told}.",
                {"mach_lowest": round(lower, 2), "mach_highest": round(min(upper, 99.0), 2)}, formula=SOURCE,
            )  # fmt: skip


def _of_it(pile: Pile, key: str, match: Classed) -> tuple[int, int, float, float, bool] | None:
    """The one speed told near it of the same thing, named or not: "It is subsonic. It flies at Mach 2"."""
    text, sentences = pile.readings[key].document.text, pile.sentences(key)
    number = next(at for at, (low, high) in enumerate(sentences) if low <= match.start < high)
    thing = bearer_of(pile, key, number, match.start, match.end)
    if thing is None:
        return _of_the_flight(pile, key, match, number)
    found: list[tuple[int, int, float, float, bool]] = []
    for at in range(max(0, number - JUST), min(len(sentences), number + JUST + 1)):
        start, end = sentences[at]
        rows = list(speeds(pile, key, start, end)) if at != number else []
        if not rows:
            continue
        later = sentences[max(at, number)]
        whose = bearer_of(pile, key, at, rows[0][0], rows[0][1])
        # "A supersonic jet was shown. The aircraft has a top speed of": neither has a name.
        same = whose is not None and (whose.key == thing.key or not (whose.named or thing.named))
        if (
            len(rows) != 1
            or not same
            or not refers_back(text[later[0] : later[1]])
            or not _FLOWN_AT.search(text[start : rows[0][0]])
            or _CONTRAST.search(text, start, end)
            or classes(text, start, end)
            or told_of_two(pile, key, (match.start, match.end), (rows[0][0], rows[0][1]))
        ):
            return None
        found += rows
    return found[0] if len(found) == 1 else None


def _of_the_flight(pile: Pile, key: str, match: Classed, number: int) -> tuple[int, int, float, float, bool] | None:
    """The top speed told next of a flight on which somebody broke the sound barrier: "on the second flight ..."."""
    text, sentences = pile.readings[key].document.text, pile.sentences(key)
    if match.name != "supersonic" or not _BROKE.match(text, match.start):
        return None
    flights = {found.lower() for found in _WHICH_FLIGHT.findall(text[slice(*sentences[number])])}
    for start, end in sentences[number + 1 : number + 1 + JUST]:
        rows = list(speeds(pile, key, start, end))
        if rows:
            own = {found.lower() for found in _WHICH_FLIGHT.findall(text[start:end])}
            meant = own == flights if own else refers_back(text[start:end])
            whole = _TOP_SPEED.match(text, start, end) and not _CONTRAST.search(text, start, end)
            alone = len(rows) == 1 and not things_in(pile, key, start, end) and not classes(text, start, end)
            return rows[0] if meant and whole and alone and _FLOWN_AT.search(text[start : rows[0][0]]) else None
    return None


_BROKE = re.compile(r"(?:broke|crossed|pierced|went)\b", re.I)
_WHICH_FLIGHT = re.compile(
    r"\b((?:first|second|third|fourth|fifth|sixth|last|final|maiden|other|next|\d+(?:st|nd|rd|th))\s+(?:flight|dive|run|attempt|pass|test))\b",
    re.I,
)
_TOP_SPEED = re.compile(r"\W*(?:The|Its|His|Her|Their)\s+(?:highest|top|maximum|greatest|peak)\s+speed\b")


@dataclass(frozen=True)
class _ToldSpeed:
    """A speed told of a thing with a name, in a sentence that calls nothing by a class of speed."""

    document: str
    thing: str
    speed: tuple[int, int, float, float, bool]


def _told_speeds(pile: Pile) -> tuple[_ToldSpeed, ...]:
    found: list[_ToldSpeed] = []
    for key, reading in pile.readings.items():
        if not any(quantity.dimension == "speed" for quantity in reading.quantities):
            continue
        text = reading.document.text
        for number, (start, end) in enumerate(pile.sentences(key)):
            rows = list(speeds(pile, key, start, end))
            if len(rows) != 1 or classes(text, start, end) or _CONTRAST.search(text, start, end):
                continue
            thing = bearer_of(pile, key, number, rows[0][0], rows[0][1])
            if thing is not None and thing.named:
                found.append(_ToldSpeed(key, thing.key, rows[0]))
    return tuple(found)


def _of_thing(pile: Pile, key: str, start: int, end: int, told: tuple[_ToldSpeed, ...]) -> _ToldSpeed | None:
    """The one speed told elsewhere of the one thing that a sentence names."""
    if not told:
        return None
    names = {thing.key for thing in things_in(pile, key, start, end) if thing.named}
    rows = [one for one in told if one.thing in names]
    return rows[0] if len(names) == 1 and len({one.speed[2:] for one in rows}) == 1 else None


def _verdict(name: str, lower: float, upper: float, wide: bool) -> tuple[Verdict, str]:
    low, high = load("class_words")["speed_classes"][name]
    about = f"Mach {lower:.1f} to {upper:.1f}, by the temperature of the air" if wide else f"Mach {lower:g}"
    if (low is None or upper >= low * 0.98) and (high is None or lower <= high * 1.02):
        # In the usual air between ground and 20 km it may still fall short.
        slow, _, usual, _ = sound()
        if wide and low is not None and upper * slow / usual < low * 0.98:
            return "doubtful", f"{about}: that only in the coldest air"
        return "consistent", about if wide else f"that ({about})"
    return "impossible", f"not that: {about}" if wide else "not that"
