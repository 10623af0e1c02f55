"""Distance and time of one journey: against the speed told with them, and against what such a mover can do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ...model import Finding, Verdict
from ...reference import load
from ..amounts import Amount, exact, show
from ..findings import finding
from ..pile import Pile
from ..shapes import MARK, Mark, Shape, pattern
from .movers import mover_in, unlike
from .nights import LONGEST_NIGHT_H, NIGHT_H
from .physics import km, speed_kmh
from .way_times import with_minutes

#: How much faster than its stated speed a journey may be on average: near, wide.
FASTER_NEAR, FASTER_WIDE = 1.1, 1.3
#: How many times slower on average than "at 500 km/h" is odd.
SLOWER = 3
FORMULA = "average speed = distance / time"
_JUST = (
    r"(?:just\s+|only\s+|about\s+|around\s+|under\s+|over\s+|less\s+than\s+|more\s+than\s+|nearly\s+|almost\s+"
    r"|some\s+|a\s+|the\s+|his\s+|her\s+|its\s+|their\s+|as\s+little\s+as\s+)*"
)
_AFTER_PATH = r"(?!\s*(?:wide|deep|high|tall|thick|off|above|below|from\s+the|away|apart|radius))"


@dataclass(frozen=True, slots=True)
class Journey:
    """A way and the time it is said to have taken."""

    path: Mark
    time: Mark
    km: Amount
    hours: Amount


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    verb = rf"\b(?:{'|'.join(load('movers')['travel_verbs'])})\b"
    noun = rf"(?:{'|'.join(load('movers')['journeys'])})\b"
    path = rf"{{L:path}}{_AFTER_PATH}"
    took = r"\b(?:took|takes|taking|lasted|lasts|in|within)"
    return (
        pattern(rf"{verb}(?P<gap>{{35}}){path}(?P<gap2>{{40}})\b(?:in|within|over|during)\s+{_JUST}{{D:time}}"),
        pattern(rf"{verb}(?P<gap>{{35}}){path}(?P<gap2>{{20}}){{T:night}}"),
        pattern(rf"\b(?:in|within)\s+{_JUST}{{D:time}}\s*,?(?P<gap>{{40}}){verb}(?P<gap2>{{25}}){path}"),
        pattern(rf"\b(?:took|needed|takes|needs){_GAP_15}{{D:time}}(?P<gap>{{15}})\bto\s+\w+(?P<gap2>{{25}}){path}"),
        pattern(rf"{path}\s*-?\s*(?:\w+\s+)?{noun}(?P<gap>{{40}}){took}\s+{_JUST}{{D:time}}"),
        pattern(rf"\b{noun}(?P<gap>{{40}}),\s*{path}(?P<gap2>\s*,\s*){took}\s+{_JUST}{{D:time}}"),
        pattern(
            rf"\bfor\s+{_JUST}{{D:time}}(?P<gap>{{30}})\b(?:covering|covered|and\s+covered|a\s+distance\s+of)\s+{_JUST}{path}"
        ),
        pattern(rf"\bdistance\s+of\s+{_JUST}{path}(?P<gap>{{25}})\b(?:in|within)\s+{_JUST}{{D:time}}"),
        pattern(rf"\b{noun}\s+of\s+{_JUST}{path}(?P<gap>{{25}}){took}\s+{_JUST}{{D:time}}"),
        pattern(
            rf"\b(?:hit|struck|reached)\b(?P<gap>{{40}}){{L:path}}\s+away(?P<gap2>{{10}})\b(?:in|within)\s+{_JUST}{{D:time}}"
        ),
        pattern(rf"{path}(?P<gap>\s+)\b(?:in|within)\s+{_JUST}{{D:time}}"),
    )


_GAP_15 = r"[^⟦⟧;:]{0,15}?"
_NAMED = pattern(
    r"\b(?:ran|run|runs|completed|finished|won)\b(?P<gap>[^⟦⟧;:]{0,30}?)\b(?P<name>half[\s-]marathon|marathon)\b(?P<gap2>[^⟦⟧;:]{0,30}?)\bin\s+(?:just\s+|under\s+|about\s+|only\s+|a\s+time\s+of\s+)*{D:time}(?:\s*,?\s*(?:and\s+)?{D:more})?(?:\s*,?\s*(?:and\s+)?{D:most})?"
)
#: "Within an hour of its goal": what was left of the way.
_SHORT_OF = re.compile(r"\s*of\s+(?:its|their|his|her|the|arriv|reach|land)", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:but|while|who|which|that|because|since|after|before|when)\b", re.IGNORECASE)
_SPEED = pattern(r"(?P<how>\b(?:at|average|averaging|averaged|speeds?|reaching|doing)\b[^⟦⟧;:]{0,25}?){V:speed}")
_TOP = re.compile(r"top|maximum|max|up\s+to|reach|peak|as\s+much\s+as|never|limit", re.IGNORECASE)


def journeys(shape: Shape) -> Iterable[Journey]:
    """Ways with their times in one sentence, each way once."""
    seen: set[Mark] = set()
    for regex in _patterns():
        for found in shape.find(regex):
            path, time = shape.mark(found, "path"), shape.mark(found, "time") if "time" in found.groupdict() else None
            assert path
            assert path.quantity
            gaps = " ".join(found.groupdict().get(name) or "" for name in ("gap", "gap2"))
            if (
                path in seen
                or _OTHER.search(gaps)
                or (time is None and re.search(r"\band\b", gaps))
                or (time and _SHORT_OF.match(shape.text[found.end() :]))
            ):
                continue
            length, lasted = km(path.quantity), _lasted(shape, found, time)
            if length is None or lasted is None or lasted[1].least <= 0:
                continue
            seen.add(path)
            yield Journey(path, lasted[0], length, lasted[1])


def _lasted(shape: Shape, found: re.Match[str], time: Mark | None) -> tuple[Mark, Amount] | None:
    """How long a journey took, with the minutes behind the hours; a night at most, where it was overnight."""
    if time is None:
        night = shape.mark(found, "night")
        if night is None or not re.search(r"\bover\s?night\b|\bin\s+(?:one|a)\s+night\b", night.text, re.IGNORECASE):
            return None
        return night, Amount(10.0, 6.0, NIGHT_H, 4.0, LONGEST_NIGHT_H)
    return with_minutes(shape, time)


def journey_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on the average speed that a distance and a time imply."""
    if not ("D" in shape.kinds or "T" in shape.kinds):
        return
    if "L" in shape.kinds:
        for journey in journeys(shape):
            yield from _judge(pile, shape, journey)
    for found in shape.find(_NAMED):
        time = shape.mark(found, "time")
        name = re.sub(r"[\s-]+", " ", found["name"].lower())
        lasted = _lasted(shape, found, time)
        if time is not None and lasted is not None and lasted[1].least > 0:
            length = exact(load("movers")["named_distances"][name])
            yield from _against_kind(pile, shape, Journey(time, lasted[0], length, lasted[1]), f"a {name}")


def _judge(pile: Pile, shape: Shape, journey: Journey) -> Iterable[Finding]:
    speeds = [
        (found, mark)
        for found in shape.find(_SPEED)
        if (mark := shape.mark(found, "speed"))
        and mark.quantity
        and mark is not journey.path
        and not _of_another_leg(shape, journey, mark)
    ]
    told = False
    if (
        speeds
        and len({m.quantity.unit == "mach" for _, m in speeds if m.quantity}) == 1
        and not unlike().search(shape.text)
    ):
        found, mark = speeds[0]
        for made in _against_speed(pile, shape, journey, mark, found["how"]):
            told = told or made.verdict != "consistent"
            yield made
    if not told:
        yield from _against_kind(pile, shape, journey, f"“{journey.path.text}”")


def _of_another_leg(shape: Shape, journey: Journey, speed: Mark) -> bool:
    """Whether another way and its time stand before a speed: "26,000 km in a year, 6,000 in six days, at 60 km/h"."""
    last = max(journey.path.end, journey.time.end)
    between = {mark.kind for mark in shape.marks if last <= mark.start < speed.start}
    return "D" in between and bool({"L", "C"} & between)


def _against_speed(pile: Pile, shape: Shape, journey: Journey, mark: Mark, how: str) -> Iterable[Finding]:
    assert mark.quantity
    stated = speed_kmh(mark.quantity)
    if stated is None:
        return
    implied = journey.km / journey.hours
    average = "average" in how.lower() or "averag" in how.lower()
    verdict: Verdict = "consistent"
    if implied.low > stated.high * FASTER_NEAR:
        verdict = "impossible" if implied.least > stated.most * FASTER_WIDE else "doubtful"
    elif average and not _TOP.search(how) and implied.high < stated.low / FASTER_NEAR:
        verdict = "impossible" if implied.most < stated.least / FASTER_WIDE else "doubtful"
    elif not _TOP.search(how) and implied.most < stated.least / SLOWER:
        verdict = "doubtful"
    explanation = f"“{journey.path.text}” in “{journey.time.text}” is {show(round(implied.value))} km/h on average"
    explanation += f", which fits “{mark.text}”." if verdict == "consistent" else f", not “{mark.text}”."
    numbers = {
        "distance_km": journey.km.value,
        "time_h": journey.hours.value,
        "implied_km_h": implied.value,
        "stated_km_h": stated.value,
    }
    yield from finding(
        pile,
        "motion",
        "journey",
        shape.document,
        (journey.path, journey.time, mark),
        verdict,
        explanation,
        numbers,
        FORMULA,
    )


def _against_kind(pile: Pile, shape: Shape, journey: Journey, what: str) -> Iterable[Finding]:
    subject = shape.text if len(MARK.findall(shape.text)) < 6 else shape.text[:200]
    mover = mover_in(MARK.sub(" ", subject), journey.km.value)
    if mover is None:
        return
    implied = journey.km / journey.hours
    verdict: Verdict = "consistent"
    if implied.low > mover.usual_kmh:
        verdict = "impossible" if implied.least > mover.top_kmh else "doubtful"
    pace = f"{what} in “{journey.time.text}” is at least {show(round(implied.low))} km/h on average"
    if verdict == "consistent":
        explanation = f"{pace}: {mover.name} can go so fast."
    elif verdict == "doubtful":
        explanation = f"{pace}, more than {mover.name} usually does ({show(mover.usual_kmh)} km/h)."
    else:
        explanation = f"{pace}, faster than any record of {mover.name} ({show(mover.top_kmh)} km/h)."
    explanation = explanation[0].upper() + explanation[1:]
    numbers = {
        "distance_km": journey.km.value,
        "time_h": journey.hours.value,
        "implied_km_h": implied.value,
        "usual_km_h": mover.usual_kmh,
        "top_km_h": mover.top_kmh,
    }
    marks = (journey.path, journey.time)
    yield from finding(
        pile, "motion", "pace", shape.document, marks, verdict, explanation, numbers, f"{FORMULA}; {mover.source}"
    )
